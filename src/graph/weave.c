/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/weave.h"

#include "base/report.h"

#include <stdlib.h>
#include <string.h>

void tisse__woven_init(tisse__woven *self, const tisse_allocator *allocator)
{
  *self = (tisse__woven){0};
  tisse__arena_init(&self->arena, allocator);
  tisse__table_init(&self->entity_index, allocator);
  tisse__table_init(&self->deal_index, allocator);
  tisse__table_init(&self->relation_index, allocator);
}

void tisse__woven_dispose(tisse__woven *self)
{
  tisse__arena_dispose(&self->arena);
  tisse__table_dispose(&self->entity_index);
  tisse__table_dispose(&self->deal_index);
  tisse__table_dispose(&self->relation_index);
}

static void begin(tisse__woven *self)
{
  tisse__woven old = *self;
  tisse__arena_reset(&old.arena);
  tisse__table_clear(&old.entity_index);
  tisse__table_clear(&old.deal_index);
  tisse__table_clear(&old.relation_index);
  *self = (tisse__woven){
    .arena = old.arena, .entity_index = old.entity_index, .deal_index = old.deal_index, .relation_index = old.relation_index};
}

tisse_status tisse_graph_weave(tisse_graph *self)
{
  typedef tisse_status (*step_fn)(tisse_graph *);
  static const step_fn steps[] = {
    tisse__weave_order, tisse__weave_entities, tisse__weave_deals,
    tisse__weave_standing, tisse__weave_sources, tisse__weave_disagreements,
  };
  if (!self) {
    return TISSE_E_ARGUMENT;
  }
  if (!self->dirty) {
    return TISSE_OK;
  }
  begin(&self->woven);
  for (size_t i = 0; i < sizeof steps / sizeof *steps; ++i) {
    tisse_status status = steps[i](self);
    if (status == TISSE_OK && (self->woven.arena.failed || self->arena.failed)) {
      status = tisse__report_memory(&self->context);
    }
    if (status != TISSE_OK) {
      begin(&self->woven);
      return status;
    }
  }
  self->dirty = false;
  return TISSE_OK;
}

/* ---- Order ------------------------------------------------------------------------------------------------------- */

/** What is sorted, with its keys at hand: qsort has no user pointer. */
typedef struct placed_article { tisse_view iri; uint32_t record; } placed_article;
typedef struct placed_claim { tisse_view id; uint32_t begin, end, record; } placed_claim;

static int compare_articles(const void *a, const void *b)
{
  return tisse_view_compare(((const placed_article *)a)->iri, ((const placed_article *)b)->iri);
}

static int compare_claims(const void *a, const void *b)
{
  const placed_claim *x = a, *y = b;
  if (x->begin != y->begin) {
    return x->begin < y->begin ? -1 : 1;
  }
  if (x->end != y->end) {
    return x->end < y->end ? -1 : 1;
  }
  return tisse_view_compare(x->id, y->id);
}

static bool order_articles(tisse_graph *graph, placed_article *places)
{
  size_t count = 0;
  for (size_t i = 0; i < graph->articles.count; ++i) {
    if (!graph->articles.items[i].gone) {
      places[count++] = (placed_article){graph->articles.items[i].info.iri, (uint32_t)i};
    }
  }
  qsort(places, count, sizeof *places, compare_articles);
  graph->woven.articles = tisse__arena_alloc(&graph->woven.arena, count * sizeof(uint32_t));
  if (!graph->woven.articles) {
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    graph->woven.articles[i] = places[i].record;
    graph->articles.items[places[i].record].rank = (uint32_t)i;
  }
  graph->woven.article_count = count;
  return true;
}

/** The claims of one article, sorted, behind the others. */
static bool order_claims(tisse_graph *graph, const tisse__article_record *article, placed_claim **places, size_t *capacity)
{
  size_t count = 0;
  for (uint32_t at = article->first_claim; at != TISSE__NONE; at = graph->claims.items[at]->next) {
    void *grown = *places;
    if (!tisse__array_grow(&graph->context.allocator, &grown, capacity, count + 1, sizeof **places)) {
      return false;
    }
    *places = grown;
    const tisse_claim *claim = &graph->claims.items[at]->claim;
    (*places)[count++] = (placed_claim){claim->id, claim->evidence_span.begin, claim->evidence_span.end, at};
  }
  if (count) {
    qsort(*places, count, sizeof **places, compare_claims);
  }
  for (size_t i = 0; i < count; ++i) {
    graph->woven.claims[graph->woven.claim_count++] = (*places)[i].record;
  }
  return true;
}

tisse_status tisse__weave_order(tisse_graph *graph)
{
  const tisse_allocator *allocator = &graph->context.allocator;
  placed_article *articles = tisse__alloc(allocator, graph->articles.count * sizeof *articles);
  graph->woven.claims = tisse__arena_alloc(&graph->woven.arena, graph->claims.count * sizeof(uint32_t));
  bool ok = articles && graph->woven.claims && order_articles(graph, articles);
  tisse__free(allocator, articles, graph->articles.count * sizeof *articles);

  placed_claim *claims = NULL;
  size_t capacity = 0;
  for (size_t i = 0; ok && i < graph->woven.article_count; ++i) {
    ok = order_claims(graph, &graph->articles.items[graph->woven.articles[i]], &claims, &capacity);
  }
  tisse__free(allocator, claims, capacity * sizeof *claims);
  return ok ? TISSE_OK : tisse__report_memory(&graph->context);
}
