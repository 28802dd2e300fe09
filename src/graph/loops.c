/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Money that goes round: A invests in B, which buys from A. Every deal that moves money is an arrow from who pays to who is paid: the
 * investor and the buyer of a company pay, so does the customer. A subsidiary's purse is that of its parent (tisse:parent), where both are in the
 * graph. A loop is a simple circle of two to four arrows, told from its entity of the least IRI on.
 */

#include "graph/graph.h"

#include "base/report.h"
#include "base/text.h"

#include <stdlib.h>

#define LONGEST 4

/** Which way the money goes, by the local name of the relation. */
typedef struct flow { const char *local; bool subject_pays; } flow;
static const flow flows[] = {
  {"investsIn", true}, {"acquires", true}, {"supplies", false},
};

typedef struct arrow { uint32_t from, to, deal; } arrow;

typedef struct walker {
  const tisse_graph *graph;
  const arrow *arrows;
  const uint32_t *first;  ///< Entity → its first arrow; one more behind the last.
  tisse_loop path;
  unsigned longest;
  tisse_loop_fn emit;
  void *user;
} walker;

#define PARENTS_MOST 8

/** The topmost parent that is in the graph. */
static uint32_t purse_of(const tisse_graph *graph, uint32_t entity)
{
  uint32_t purse = entity;
  for (unsigned i = 0; i < PARENTS_MOST; ++i) {
    const tisse_view parent = graph->woven.entities[purse].parent_iri;
    const uint32_t at = parent.length ? tisse__table_find(&graph->woven.entity_index, parent) : TISSE__NONE;
    if (at == TISSE__NONE || at == entity) {
      break;
    }
    purse = at;
  }
  return purse;
}

/** The flow of a deal's relation, or NULL. */
static const flow *flow_of(const tisse_graph *graph, const tisse_deal *deal)
{
  const uint32_t role = tisse__table_find(&graph->woven.relation_index, deal->relation);
  const uint32_t root = role == TISSE__NONE ? TISSE__NONE : graph->woven.relations[role].root;
  const tisse_view local = tisse__iri_local(root == TISSE__NONE ? deal->relation : graph->woven.relations[root].iri);
  for (size_t i = 0; i < sizeof flows / sizeof *flows; ++i) {
    if (tisse__view_is(local, flows[i].local)) {
      return &flows[i];
    }
  }
  return NULL;
}

bool tisse__deal_pays(const tisse_graph *graph, const tisse_deal *deal)
{
  return deal->object != TISSE__NONE && deal->standing != TISSE_CANCELLED && deal->standing != TISSE_DENIED && flow_of(graph, deal);
}

static bool arrow_of(const tisse_graph *graph, uint32_t index, arrow *out)
{
  const tisse_deal *deal = &graph->woven.deals[index];
  if (!tisse__deal_pays(graph, deal)) {
    return false;
  }
  const bool forward = flow_of(graph, deal)->subject_pays;
  const uint32_t subject = purse_of(graph, deal->subject), object = purse_of(graph, deal->object);
  *out = (arrow){forward ? subject : object, forward ? object : subject, index};
  return out->from != out->to;
}

static int compare_arrows(const void *a, const void *b)
{
  const arrow *x = a, *y = b;
  if (x->from != y->from) {
    return x->from < y->from ? -1 : 1;
  }
  if (x->to != y->to) {
    return x->to < y->to ? -1 : 1;
  }
  return x->deal < y->deal ? -1 : x->deal > y->deal;
}

static bool on_path(const tisse_loop *path, uint32_t entity)
{
  for (unsigned i = 0; i < path->length; ++i) {
    if (path->entities[i] == entity) {
      return true;
    }
  }
  return false;
}

/** From the last entity of the path on; never below the first, so that each circle is found once. Depth is bounded by LONGEST. */
static tisse_status walk(walker *self, uint32_t at)
{
  tisse_loop *path = &self->path;
  path->entities[path->length++] = at;
  tisse_status status = TISSE_OK;
  for (uint32_t i = self->first[at]; i < self->first[at + 1] && status == TISSE_OK; ++i) {
    const arrow *next = &self->arrows[i];
    path->deals[path->length - 1] = next->deal;
    if (next->to == path->entities[0] && path->length >= 2) {
      status = self->emit(self->user, path);
    } else if (path->length < self->longest && next->to > path->entities[0] && !on_path(path, next->to)) {
      status = walk(self, next->to);
    }
  }
  path->length--;
  return status;
}

tisse_status tisse_graph_loops(const tisse_graph *self, unsigned longest, tisse_loop_fn emit, void *user)
{
  if (!self || !emit || self->dirty) {
    return TISSE_E_ARGUMENT;
  }
  const tisse_allocator *allocator = &self->context.allocator;
  const size_t entities = self->woven.entity_count, deals = self->woven.deal_count;
  arrow *arrows = tisse__alloc(allocator, deals * sizeof *arrows);
  uint32_t *first = tisse__alloc_zero(allocator, entities + 1, sizeof *first);
  tisse_status status = arrows && first ? TISSE_OK : tisse__report_memory(&self->context);
  size_t count = 0;
  for (size_t i = 0; status == TISSE_OK && i < deals; ++i) {
    count += arrow_of(self, (uint32_t)i, &arrows[count]);
  }
  if (count) {
    qsort(arrows, count, sizeof *arrows, compare_arrows);
  }
  for (size_t i = 0, at = 0; status == TISSE_OK && i <= entities; ++i) {
    while (at < count && arrows[at].from < i) {
      ++at;
    }
    first[i] = (uint32_t)at;
  }
  longest = longest == 0 || longest > LONGEST ? LONGEST : longest;
  walker walk_state = {.graph = self, .arrows = arrows, .first = first, .longest = longest, .emit = emit, .user = user};
  for (uint32_t i = 0; status == TISSE_OK && i < entities; ++i) {
    status = walk(&walk_state, i);
  }
  tisse__free(allocator, arrows, deals * sizeof *arrows);
  tisse__free(allocator, first, (entities + 1) * sizeof *first);
  return status;
}
