/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Claims → deals. Claims of one relation and the same two parties are one deal. The ontology says what is one relation: inverse
 * relations are turned to the one that comes first in it, the ends of symmetric ones are sorted, sub-relations are rolled up to
 * their super-relation (a deal of which all claims have one sub-relation keeps its name).
 */

#include "graph/weave.h"

#include "base/report.h"
#include "base/text.h"
#include "graph/rounds.h"

#include <stdlib.h>
#include <string.h>

/* ---- Relations --------------------------------------------------------------------------------------------------- */

static size_t place_of(const tisse_knowledge *knowledge, tisse_view iri)
{
  const size_t count = tisse_knowledge_relation_count(knowledge);
  for (size_t i = 0; i < count; ++i) {
    if (tisse_view_equal(tisse_knowledge_relation(knowledge, i).iri, iri)) {
      return i;
    }
  }
  return SIZE_MAX;
}

/** The relation in which a claim of `info` is kept: itself, or its inverse where that comes first in the ontology. */
static bool turn(const tisse_knowledge *knowledge, tisse_relation_info *info)
{
  tisse_relation_info inverse;
  if (info->symmetric || !info->inverse.length || !tisse_knowledge_relation_find(knowledge, info->inverse, &inverse) ||
      place_of(knowledge, inverse.iri) >= place_of(knowledge, info->iri)) {
    return false;
  }
  *info = inverse;
  return true;
}

#define ANCESTORS_MAX 16

/** Fills all but the indexes: own = the relation in canonical direction, root = its topmost ancestor of the same nature. */
static void roll(const tisse_knowledge *knowledge, tisse__relation_role *role, tisse_view *own, tisse_view *root)
{
  tisse_relation_info info;
  *own = *root = role->iri;
  role->local = tisse__iri_local(role->iri);
  if (!knowledge || !tisse_knowledge_relation_find(knowledge, role->iri, &info)) {
    return;
  }
  role->turned = turn(knowledge, &info);
  role->symmetric = info.symmetric;
  *own = *root = info.iri;
  const bool own_turned = role->turned;
  for (int step = 0; step < ANCESTORS_MAX && info.parent.length; ++step) {
    tisse_relation_info parent;
    if (!tisse_knowledge_relation_find(knowledge, info.parent, &parent)) {
      break;
    }
    const bool turned = turn(knowledge, &parent);
    if (parent.symmetric != info.symmetric || parent.has_object != info.has_object) {
      break;
    }
    role->turned ^= turned;
    info = parent;
    *root = info.iri;
  }
  if (role->turned != own_turned) {
    *own = *root;
  }
}

static uint32_t role_index(tisse_graph *graph, tisse_view relation);

static uint32_t push_role(tisse_graph *graph, tisse_view relation)
{
  tisse__woven *woven = &graph->woven;
  tisse__relation_role role = {.iri = tisse__graph_intern(graph, relation)};
  tisse_view own, root;
  roll(graph->knowledge, &role, &own, &root);
  const size_t index = woven->relation_count;
  if (!(index & (index - 1)) || !index) {
    const size_t capacity = index ? index * 2 : 1;
    tisse__relation_role *grown = tisse__arena_alloc(&woven->arena, capacity * sizeof *grown);
    if (!grown) {
      return TISSE__NONE;
    }
    if (index) {
      memcpy(grown, woven->relations, index * sizeof *grown);
    }
    woven->relations = grown;
  }
  woven->relations[woven->relation_count++] = role;
  if (!role.iri.data || !tisse__table_set(&woven->relation_index, role.iri, (uint32_t)index)) {
    return TISSE__NONE;
  }
  const uint32_t own_index = tisse_view_equal(own, relation) ? (uint32_t)index : role_index(graph, own);
  const uint32_t root_index = tisse_view_equal(root, relation) ? (uint32_t)index : role_index(graph, root);
  woven->relations[index].own = own_index;
  woven->relations[index].root = root_index;
  return own_index == TISSE__NONE || root_index == TISSE__NONE ? TISSE__NONE : (uint32_t)index;
}

static uint32_t role_index(tisse_graph *graph, tisse_view relation)
{
  const uint32_t known = tisse__table_find(&graph->woven.relation_index, relation);
  return known != TISSE__NONE ? known : push_role(graph, relation);
}

const tisse__relation_role *tisse__relation_role_of(tisse_graph *graph, tisse_view relation)
{
  const uint32_t index = role_index(graph, relation);
  return index == TISSE__NONE ? NULL : &graph->woven.relations[index];
}

/* ---- Grouping ---------------------------------------------------------------------------------------------------- */

/** A claim with the deal that it belongs to. */
typedef struct keyed {
  uint32_t relation, subject, object;
  uint32_t own;         ///< The relation in canonical direction, before rolling.
  uint32_t claim;
  char day[10];         ///< Of the article; 0xFF where unknown: last.
} keyed;

static int compare_pair(const keyed *x, const keyed *y)
{
  if (x->relation != y->relation) {
    return x->relation < y->relation ? -1 : 1;
  }
  if (x->subject != y->subject) {
    return x->subject < y->subject ? -1 : 1;
  }
  return x->object == y->object ? 0 : x->object < y->object ? -1 : 1;
}

static int compare_keyed(const void *a, const void *b)
{
  const keyed *x = a, *y = b;
  const int pair = compare_pair(x, y);
  if (pair) {
    return pair;
  }
  const int day = memcmp(x->day, y->day, sizeof x->day);
  return day ? day : x->claim < y->claim ? -1 : 1;
}

static bool key_claim(tisse_graph *graph, uint32_t index, keyed *out)
{
  const tisse_claim *claim = &tisse__claim_at(graph, index)->claim;
  const uint32_t relation = role_index(graph, claim->relation);
  if (relation == TISSE__NONE) {
    return false;
  }
  const tisse__relation_role *role = &graph->woven.relations[relation];
  const tisse__table *entities = &graph->woven.entity_index;
  uint32_t subject = tisse__table_find(entities, claim->subject.iri);
  uint32_t object = claim->object.iri.length ? tisse__table_find(entities, claim->object.iri) : TISSE__NONE;
  const bool swap = object != TISSE__NONE && (role->symmetric ? object < subject : role->turned);
  *out = (keyed){role->root, swap ? object : subject, swap ? subject : object, role->own, index, {0}};
  const tisse_view day = tisse__claim_day(graph, index);
  if (day.data) {
    memcpy(out->day, day.data, sizeof out->day);
  } else {
    memset(out->day, 0xFF, sizeof out->day);
  }
  return true;
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

static void add_local(tisse__buffer *out, tisse_view iri)
{
  tisse_view local = tisse__iri_local(iri);
  local = local.length ? local : tisse_view_of("_");
  for (size_t i = 0; i < local.length; ++i) {
    const char c = local.data[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool other = (c >= '0' && c <= '9') || c == '-';
    if (out->length == 0 && !letter) {
      tisse__buffer_add_byte(out, '_');
    }
    tisse__buffer_add_byte(out, letter || other ? c : '-');
  }
}

/** nvidia-investsIn-openai, with the round behind it where the pair has several. */
static tisse_view name_deal(tisse_graph *graph, tisse__buffer *name, const tisse_deal *deal, const char *round)
{
  const tisse__woven *woven = &graph->woven;
  name->length = 0;
  add_local(name, woven->entities[deal->subject].iri);
  tisse__buffer_add_byte(name, '-');
  add_local(name, deal->relation);
  if (deal->object != TISSE__NONE) {
    tisse__buffer_add_byte(name, '-');
    add_local(name, woven->entities[deal->object].iri);
  }
  if (round[0]) {
    tisse__buffer_add_byte(name, '-');
    tisse__buffer_add_text(name, round);
  }
  return tisse__buffer_view(name);
}

static tisse_view deal_iri(tisse_graph *graph, tisse_view name)
{
  tisse__buffer iri;
  tisse__buffer_init(&iri, &graph->context.allocator);
  tisse__buffer_add(&iri, graph->base);
  tisse__buffer_add_text(&iri, "deal/");
  tisse__buffer_add(&iri, name);
  const tisse_view kept = iri.failed ? (tisse_view){0} : tisse__arena_copy(&graph->woven.arena, tisse__buffer_view(&iri));
  tisse__buffer_dispose(&iri);
  return kept;
}

static uint64_t deal_hash(const tisse_graph *graph, const tisse_deal *deal)
{
  const tisse__woven *woven = &graph->woven;
  const tisse_view subject = woven->entities[deal->subject].iri;
  uint64_t hash = tisse__hash(deal->relation);
  hash = tisse__hash_more(hash ^ subject.length, subject.data, subject.length);
  if (deal->object != TISSE__NONE) {
    const tisse_view object = woven->entities[deal->object].iri;
    hash = tisse__hash_more(hash ^ object.length, object.data, object.length);
  }
  return hash;
}

void tisse__deal_mark(char out[10], const tisse_graph *graph, const tisse_deal *deal)
{
  char hex[17];
  tisse__hash_hex(hex, deal_hash(graph, deal));
  out[0] = '-';
  memcpy(out + 1, hex, 8);
  out[9] = '\0';
}

static int compare_deals(const void *a, const void *b)
{
  return tisse_view_compare(((const tisse_deal *)a)->iri, ((const tisse_deal *)b)->iri);
}

/** Two entities may have one local name in two namespaces: their deals get a hash of the whole behind the name, all of them. */
static bool part_namesakes(tisse_graph *graph)
{
  tisse__woven *woven = &graph->woven;
  bool any = false;
  for (size_t i = 0; i < woven->deal_count;) {
    size_t run = 1;
    while (i + run < woven->deal_count && compare_deals(&woven->deals[i], &woven->deals[i + run]) == 0) {
      ++run;
    }
    for (size_t k = i; run > 1 && k < i + run; ++k) {
      char mark[10];
      tisse__deal_mark(mark, graph, &woven->deals[k]);
      tisse__buffer name;
      tisse__buffer_init(&name, &graph->context.allocator);
      tisse__buffer_add(&name, tisse__iri_local(woven->deals[k].iri));
      tisse__buffer_add_text(&name, mark);
      woven->deals[k].iri = deal_iri(graph, tisse__buffer_view(&name));
      tisse__buffer_dispose(&name);
      any = true;
    }
    i += run;
  }
  if (any) {
    qsort(woven->deals, woven->deal_count, sizeof *woven->deals, compare_deals);
  }
  return !woven->arena.failed;
}

/* ---- Making ------------------------------------------------------------------------------------------------------ */

typedef struct maker {
  tisse_graph *graph;
  TISSE__ARRAY(tisse_deal) deals;
  tisse__buffer name;
  tisse__rounds rounds;
} maker;

/** The claims of one pair, in order of date, become one deal, or one a round. */
static bool make_deals(maker *self, const keyed *keys, size_t count)
{
  tisse_graph *graph = self->graph;
  tisse__woven *woven = &graph->woven;
  uint32_t *claims = tisse__arena_alloc(&woven->arena, count * sizeof *claims);
  if (!claims) {
    return false;
  }
  bool one = true;
  for (size_t i = 0; i < count; ++i) {
    claims[i] = keys[i].claim;
    one = one && keys[i].own == keys[0].own;
  }
  const uint32_t relation = one ? keys[0].own : keys[0].relation;
  if (!tisse__rounds_find(&self->rounds, graph, claims, count)) {
    return false;
  }
  for (size_t round = 0, first = 0; round < self->rounds.count; ++round) {
    tisse_deal deal = {.relation = woven->relations[relation].iri, .subject = keys[0].subject, .object = keys[0].object};
    deal.claims = claims + first;
    deal.claim_count = self->rounds.items[round].claim_count;
    deal.iri = deal_iri(graph, name_deal(graph, &self->name, &deal, self->rounds.items[round].name));
    first += deal.claim_count;
    if (!deal.iri.data || !tisse__array_push(&graph->context.allocator, &self->deals, deal)) {
      return false;
    }
  }
  return true;
}

static bool keep_deals(maker *self)
{
  tisse_graph *graph = self->graph;
  tisse__woven *woven = &graph->woven;
  woven->deals = tisse__arena_alloc(&woven->arena, self->deals.count * sizeof *woven->deals);
  woven->deal_of = tisse__arena_alloc(&woven->arena, woven->claim_count * sizeof *woven->deal_of);
  if (!woven->deals || !woven->deal_of) {
    return false;
  }
  woven->deal_count = self->deals.count;
  if (woven->deal_count) {
    memcpy(woven->deals, self->deals.items, self->deals.count * sizeof *woven->deals);
    qsort(woven->deals, woven->deal_count, sizeof *woven->deals, compare_deals);
  }
  if (!part_namesakes(graph)) {
    return false;
  }
  for (size_t i = 0; i < woven->deal_count; ++i) {
    const tisse_deal *deal = &woven->deals[i];
    for (size_t k = 0; k < deal->claim_count; ++k) {
      woven->deal_of[deal->claims[k]] = (uint32_t)i;
    }
    if (!tisse__table_set(&woven->deal_index, deal->iri, (uint32_t)i) ||
        !tisse__table_set(&woven->deal_index, tisse__iri_local(deal->iri), (uint32_t)i)) {
      return false;
    }
  }
  return true;
}

tisse_status tisse__weave_deals(tisse_graph *graph)
{
  const size_t count = graph->woven.claim_count;
  const tisse_allocator *allocator = &graph->context.allocator;
  maker self = {.graph = graph};
  tisse__buffer_init(&self.name, allocator);
  tisse__rounds_init(&self.rounds, allocator);
  keyed *keys = tisse__alloc(allocator, count * sizeof *keys);
  bool ok = keys != NULL;
  for (size_t i = 0; ok && i < count; ++i) {
    ok = key_claim(graph, (uint32_t)i, &keys[i]);
  }
  if (ok && count) {
    qsort(keys, count, sizeof *keys, compare_keyed);
  }
  for (size_t i = 0; ok && i < count;) {
    size_t run = 1;
    while (i + run < count && compare_pair(&keys[i], &keys[i + run]) == 0) {
      ++run;
    }
    ok = make_deals(&self, keys + i, run);
    i += run;
  }
  ok = ok && !self.name.failed && keep_deals(&self);
  tisse__free(allocator, keys, count * sizeof *keys);
  tisse__rounds_dispose(&self.rounds);
  tisse__buffer_dispose(&self.name);
  tisse__array_dispose(allocator, &self.deals);
  return ok ? TISSE_OK : tisse__report_memory(&graph->context);
}
