/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Entities are those that the live claims name, no more: forgetting an article forgets the names that only it had. What is known of
 * one comes from the knowledge first, then from the claims, then from files that were read. A found name is shown as most claims
 * have it.
 */

#include "graph/weave.h"

#include "base/report.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/** One claim's word for the label of an entity that the ontology does not know. */
typedef struct vote { uint32_t entity; bool party; tisse_view label; } vote;

typedef struct census {
  tisse_graph *graph;
  TISSE__ARRAY(tisse_graph_entity) entities;
  TISSE__ARRAY(vote) votes;
  bool failed;
} census;

static void count_entity(census *self, tisse_view iri, tisse_view label, tisse_view class_iri, bool known, bool party)
{
  const tisse_allocator *allocator = &self->graph->context.allocator;
  if (!iri.length) {
    return;
  }
  tisse__table *index = &self->graph->woven.entity_index;
  uint32_t at = tisse__table_find(index, iri);
  if (at == TISSE__NONE) {
    at = (uint32_t)self->entities.count;
    const tisse_graph_entity entity = {.iri = iri};
    if (!tisse__array_push(allocator, &self->entities, entity) || !tisse__table_set(index, iri, at)) {
      self->failed = true;
      return;
    }
  }
  tisse_graph_entity *entity = &self->entities.items[at];
  entity->known = entity->known || known;
  if (class_iri.data && (!entity->class_iri.data || tisse_view_compare(class_iri, entity->class_iri) < 0)) {
    entity->class_iri = class_iri;
  }
  if (!label.length || (entity->label.data == label.data && party)) {
    /* The usual case is that all claims agree: the vote is then cast once, below. */
    return;
  }
  if (!entity->label.data && party) {
    entity->label = label;
    return;
  }
  const vote cast = {at, party, label};
  self->failed = !tisse__array_push(allocator, &self->votes, cast) || self->failed;
}

static void count_claim(census *self, const tisse_claim *claim)
{
  count_entity(self, claim->subject.iri, claim->subject.label, claim->subject.class_iri, claim->subject.known, true);
  count_entity(self, claim->object.iri, claim->object.label, claim->object.class_iri, claim->object.known, true);
  count_entity(self, claim->speaker_iri, claim->speaker, (tisse_view){0}, false, false);
  count_entity(self, claim->cited_medium_iri, claim->cited_medium, (tisse_view){0}, false, false);
  count_entity(self, claim->denied_by_iri, (tisse_view){0}, (tisse_view){0}, false, false);
}

static int compare_votes(const void *a, const void *b)
{
  const vote *x = a, *y = b;
  if (x->entity != y->entity) {
    return x->entity < y->entity ? -1 : 1;
  }
  if (x->party != y->party) {
    return x->party ? -1 : 1;
  }
  return -tisse_view_compare(x->label, y->label);
}

/** The votes of all claims on the labels in question. */
static void ask_again(census *self, const bool *open)
{
  const tisse__woven *woven = &self->graph->woven;
  for (size_t i = 0; i < woven->claim_count && !self->failed; ++i) {
    const tisse_claim *claim = &tisse__claim_at(self->graph, (uint32_t)i)->claim;
    const tisse_party *parties[] = {&claim->subject, &claim->object};
    for (int k = 0; k < 2; ++k) {
      const uint32_t at = parties[k]->iri.length ? tisse__table_find(&woven->entity_index, parties[k]->iri) : TISSE__NONE;
      const vote cast = {at, true, parties[k]->label};
      if (at != TISSE__NONE && open[at] && cast.label.length && !tisse__array_push(&self->graph->context.allocator, &self->votes, cast)) {
        self->failed = true;
      }
    }
  }
}

static void elect(census *self, const bool *open)
{
  qsort(self->votes.items, self->votes.count, sizeof *self->votes.items, compare_votes);
  for (size_t i = 0; i < self->votes.count;) {
    const uint32_t entity = self->votes.items[i].entity;
    const bool spoken_only = !open[entity] && self->entities.items[entity].label.data;
    size_t best = 0;
    for (; i < self->votes.count && self->votes.items[i].entity == entity;) {
      const vote *first = &self->votes.items[i];
      size_t run = 1;
      while (i + run < self->votes.count && compare_votes(first, first + run) == 0) {
        ++run;
      }
      if (run > best && !spoken_only && (first->party || !open[entity])) {
        best = run;
        self->entities.items[entity].label = first->label;
      }
      i += run;
    }
  }
}

/** Where claims differ over a label, all are asked again and counted: most votes, then the greater bytes (small letters). */
static bool settle_labels(census *self)
{
  const tisse_allocator *allocator = &self->graph->context.allocator;
  bool *open = tisse__alloc_zero(allocator, self->entities.count, sizeof *open);
  if (!open) {
    return false;
  }
  size_t kept = 0;
  for (size_t i = 0; i < self->votes.count; ++i) {
    const vote cast = self->votes.items[i];
    if (cast.party) {
      open[cast.entity] = true;
    } else {
      self->votes.items[kept++] = cast;
    }
  }
  self->votes.count = kept;
  ask_again(self, open);
  elect(self, open);
  tisse__free(allocator, open, self->entities.count * sizeof *open);
  return !self->failed;
}

static tisse_view first_of(tisse_view a, tisse_view b, tisse_view c)
{
  return a.length ? a : b.length ? b : c;
}

static void complete(const tisse_graph *graph, tisse_graph_entity *entity)
{
  tisse_entity_info known = {0};
  const tisse_view none = {0};
  const bool found = graph->knowledge && tisse_knowledge_entity_find(graph->knowledge, entity->iri, &known);
  const uint32_t at = tisse__table_find(&graph->given_index, entity->iri);
  const tisse_graph_entity given = at == TISSE__NONE ? (tisse_graph_entity){0} : graph->given.items[at].info;
  entity->label = first_of(known.label, entity->known ? given.label : none, first_of(entity->label, given.label, none));
  if (!entity->label.length) {
    entity->label = tisse__iri_local(entity->iri);
  }
  entity->class_iri = first_of(known.class_iri, entity->class_iri, given.class_iri);
  entity->sector_iri = first_of(known.sector_iri, given.sector_iri, none);
  entity->parent_iri = first_of(known.parent_iri, given.parent_iri, none);
  entity->same_as = first_of(known.same_as, given.same_as, none);
  entity->known = found || entity->known || given.known;
}

static int compare_entities(const void *a, const void *b)
{
  return tisse_view_compare(((const tisse_graph_entity *)a)->iri, ((const tisse_graph_entity *)b)->iri);
}

static bool keep_entities(census *self)
{
  tisse__woven *woven = &self->graph->woven;
  const size_t count = self->entities.count;
  tisse_graph_entity *entities = tisse__arena_alloc(&woven->arena, count * sizeof *entities);
  if (!entities) {
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    complete(self->graph, &self->entities.items[i]);
    entities[i] = self->entities.items[i];
    entities[i].label = tisse__arena_copy(&woven->arena, entities[i].label);
  }
  if (count) {
    qsort(entities, count, sizeof *entities, compare_entities);
  }
  for (size_t i = 0; i < count; ++i) {
    if (!tisse__table_set(&woven->entity_index, entities[i].iri, (uint32_t)i)) {
      return false;
    }
  }
  woven->entities = entities;
  woven->entity_count = count;
  return true;
}

tisse_status tisse__weave_entities(tisse_graph *graph)
{
  census self = {.graph = graph};
  for (size_t i = 0; i < graph->woven.claim_count && !self.failed; ++i) {
    count_claim(&self, &tisse__claim_at(graph, (uint32_t)i)->claim);
  }
  const bool ok = !self.failed && (!self.votes.count || settle_labels(&self)) && keep_entities(&self);
  tisse__array_dispose(&graph->context.allocator, &self.entities);
  tisse__array_dispose(&graph->context.allocator, &self.votes);
  return ok ? TISSE_OK : tisse__report_memory(&graph->context);
}
