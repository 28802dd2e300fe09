/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Independent sources. Four articles that retell one newspaper's story are one source. In a deal, articles count once that
 *   - cite the same medium for a claim of the deal, or name it where they speak of both parties (tisse:leansOn), or are published by the
 *     medium that another of them leans on so;
 *   - tell nearly the same text (signatures alike in half of their places, or the same hash).
 * In the whole graph articles count once whose texts are alike, or of which each rests for at least half of its claims on the same medium.
 */

#include "graph/weave.h"

#include "base/report.h"
#include "base/text.h"
#include "graph/media.h"

#include <stdlib.h>
#include <string.h>

typedef struct joiner {
  tisse_graph *graph;
  tisse__media *media;
  uint32_t *text_group;      ///< Article (rank) → least rank of its text.
  uint32_t *group;           ///< Article → parent in the forest of the whole graph.
  uint32_t *deal_group;      ///< The same within one deal; valid where deal_stamp says so.
  uint32_t *deal_stamp;
  uint32_t *text_seen;       ///< Text group → article of the deal, where text_stamp says so.
  uint32_t *text_stamp;
  uint32_t *medium_seen;     ///< Medium → article that cites it in this deal.
  uint32_t *medium_stamp;
  uint32_t *publisher;       ///< Article → medium, or TISSE__NONE.
} joiner;

/* ---- Texts that are nearly the same ------------------------------------------------------------------------------ */

/** One band of a signature. */
typedef struct band { uint64_t key; uint32_t article; } band;

static int compare_bands(const void *a, const void *b)
{
  const band *x = a, *y = b;
  if (x->key != y->key) {
    return x->key < y->key ? -1 : 1;
  }
  return x->article < y->article ? -1 : x->article > y->article;
}

static void join_bands(joiner *self, const band *bands, size_t count)
{
  for (size_t i = 1; i < count; ++i) {
    const tisse__signature *mine = tisse__graph_signature(self->graph, bands[i].article);
    for (size_t back = 1; back <= TISSE__SIGNATURE_LOOK_BACK && back <= i && bands[i - back].key == bands[i].key; ++back) {
      const uint32_t other = bands[i - back].article;
      if (tisse__forest_root(self->text_group, other) != tisse__forest_root(self->text_group, bands[i].article) &&
          tisse__signature_likeness(mine, tisse__graph_signature(self->graph, other)) >= TISSE__SIGNATURE_NEAR) {
        tisse__forest_join(self->text_group, other, bands[i].article);
      }
    }
  }
}

static bool join_hashes(joiner *self)
{
  const size_t count = self->graph->woven.article_count;
  tisse__table hashes;
  tisse__table_init(&hashes, &self->graph->context.allocator);
  bool ok = true;
  for (size_t i = 0; ok && i < count; ++i) {
    const tisse_view hash = tisse_graph_article_at(self->graph, i)->hash;
    const uint32_t other = hash.length ? tisse__table_find(&hashes, hash) : TISSE__NONE;
    if (other != TISSE__NONE) {
      tisse__forest_join(self->text_group, other, (uint32_t)i);
    } else if (hash.length) {
      ok = tisse__table_set(&hashes, hash, (uint32_t)i);
    }
  }
  tisse__table_dispose(&hashes);
  return ok;
}

static bool join_texts(joiner *self)
{
  const tisse_allocator *allocator = &self->graph->context.allocator;
  const size_t articles = self->graph->woven.article_count;
  const size_t capacity = articles * TISSE__SIGNATURE_BANDS;
  band *bands = tisse__alloc(allocator, capacity * sizeof *bands);
  if (!bands || !join_hashes(self)) {
    tisse__free(allocator, bands, capacity * sizeof *bands);
    return false;
  }
  size_t count = 0;
  for (size_t i = 0; i < articles; ++i) {
    const tisse__signature *signature = tisse__graph_signature(self->graph, i);
    for (unsigned b = 0; signature && b < TISSE__SIGNATURE_BANDS; ++b) {
      bands[count++] = (band){tisse__signature_band(signature, b), (uint32_t)i};
    }
  }
  if (count) {
    qsort(bands, count, sizeof *bands, compare_bands);
  }
  join_bands(self, bands, count);
  tisse__free(allocator, bands, capacity * sizeof *bands);
  for (size_t i = 0; i < articles; ++i) {
    self->text_group[i] = tisse__forest_root(self->text_group, (uint32_t)i);
    tisse__forest_join(self->group, self->text_group[i], (uint32_t)i);
  }
  return true;
}

static int compare_numbers(const void *a, const void *b)
{
  const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return x < y ? -1 : x > y;
}

/** The articles of a part of a graph: those of one text are known from the whole. */
static bool share_texts(joiner *self, tisse__arena *scratch)
{
  const tisse_graph *graph = self->graph;
  const size_t count = graph->woven.article_count;
  uint64_t *texts = tisse__arena_alloc(scratch, count * sizeof *texts);
  if (!texts) {
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    texts[i] = (uint64_t)graph->articles.items[graph->woven.articles[i]].text << 32 | i;
  }
  if (count) {
    qsort(texts, count, sizeof *texts, compare_numbers);
  }
  for (size_t i = 0; i < count; ++i) {
    const bool same = i && texts[i] >> 32 == texts[i - 1] >> 32;
    self->text_group[(uint32_t)texts[i]] = same ? self->text_group[(uint32_t)texts[i - 1]] : (uint32_t)texts[i];
  }
  return true;
}

/* ---- Media ------------------------------------------------------------------------------------------------------- */

static void add_cited(joiner *self, tisse_view iri)
{
  tisse_graph *graph = self->graph;
  const size_t entity = tisse_graph_entity_find(graph, iri);
  if (!tisse__media_add(self->media, graph->knowledge, iri, graph->woven.entities[entity].label)) {
    return;
  }
  size_t count;
  const tisse__entity_name *given = tisse__graph_names(graph, iri, &count);
  for (size_t i = 0; i < count; ++i) {
    tisse__media_add_alias(self->media, given[i].text);
  }
}

static void find_media(joiner *self)
{
  const tisse_graph *graph = self->graph;
  for (size_t i = 0; i < graph->woven.claim_count; ++i) {
    const tisse_view iri = tisse__claim_at(graph, (uint32_t)i)->claim.cited_medium_iri;
    if (iri.length) {
      add_cited(self, iri);
    }
  }
  for (size_t i = 0; i < graph->woven.claim_count; ++i) {
    const tisse_claim *claim = &tisse__claim_at(graph, (uint32_t)i)->claim;
    if (!claim->cited_medium_iri.length) {
      tisse__media_add_name(self->media, claim->cited_medium);
    }
    for (size_t k = 0; k < claim->leans_on_count; ++k) {
      tisse__media_add_name(self->media, claim->leans_on[k]);
    }
  }
}

/* ---- Deals ------------------------------------------------------------------------------------------------------- */

/** The article leans on the medium in the deal at hand. */
static void lean(joiner *self, uint32_t article, uint32_t medium, uint32_t stamp)
{
  if (medium == TISSE__NONE) {
    return;
  }
  if (self->medium_stamp[medium] == stamp) {
    tisse__forest_join(self->deal_group, self->medium_seen[medium], article);
  }
  self->medium_stamp[medium] = stamp;
  self->medium_seen[medium] = article;
}

static void enter(joiner *self, uint32_t article, uint32_t stamp)
{
  if (self->deal_stamp[article] == stamp) {
    return;
  }
  self->deal_stamp[article] = stamp;
  self->deal_group[article] = article;
  const uint32_t text = self->text_group[article];
  if (self->text_stamp[text] == stamp) {
    tisse__forest_join(self->deal_group, self->text_seen[text], article);
  }
  self->text_stamp[text] = stamp;
  self->text_seen[text] = article;
}

static void join_deal(joiner *self, tisse_deal *deal, uint32_t stamp)
{
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t article = tisse__graph_article_of(self->graph, deal->claims[i]);
    const tisse_claim *claim = &tisse__claim_at(self->graph, deal->claims[i])->claim;
    enter(self, article, stamp);
    lean(self, article, tisse__media_cited(self->media, claim), stamp);
    for (size_t k = 0; k < claim->leans_on_count; ++k) {
      lean(self, article, tisse__media_named(self->media, claim->leans_on[k]), stamp);
    }
  }
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t article = tisse__graph_article_of(self->graph, deal->claims[i]);
    const uint32_t medium = self->publisher[article];
    if (medium != TISSE__NONE && self->medium_stamp[medium] == stamp) {
      tisse__forest_join(self->deal_group, self->medium_seen[medium], article);
    }
  }
  uint32_t last = TISSE__NONE;
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t article = tisse__graph_article_of(self->graph, deal->claims[i]);
    deal->independent_count += article != last && tisse__forest_root(self->deal_group, article) == article;
    last = article;
  }
}

/* ---- The whole graph --------------------------------------------------------------------------------------------- */

static bool join_by_medium(joiner *self)
{
  const tisse_graph *graph = self->graph;
  tisse__resting by;
  if (!tisse__resting_init(&by, &graph->context.allocator, self->media->count)) {
    return false;
  }
  const size_t claims = graph->woven.claim_count;
  for (size_t i = 0, end; i < claims; i = end) {
    const uint32_t article = tisse__graph_article_of(graph, i);
    for (end = i; end < claims && tisse__graph_article_of(graph, end) == article; ++end) {
      tisse__resting_claim(&by, self->media, article, &tisse__claim_at(graph, (uint32_t)end)->claim);
    }
    tisse__resting_end(&by, self->group, article, end - i);
  }
  for (uint32_t i = 0; i < graph->woven.article_count; ++i) {
    tisse__resting_join(&by, self->group, i, self->publisher[i]);
  }
  tisse__resting_dispose(&by);
  return true;
}

/** Groups numbered from 0 in order of their first article. */
static void number_groups(joiner *self)
{
  uint32_t next = 0;
  for (uint32_t i = 0; i < self->graph->woven.article_count; ++i) {
    const uint32_t root = tisse__forest_root(self->group, i);
    tisse_graph_article *article = &self->graph->articles.items[self->graph->woven.articles[i]].info;
    article->independent = root == i ? next++ : tisse_graph_article_at(self->graph, root)->independent;
  }
}

/** What the articles of the graph are among each other; or what the whole has told of these few. */
static bool prepare(joiner *self, tisse__arena *scratch)
{
  const tisse_graph *graph = self->graph;
  if (!(graph->whole ? share_texts(self, scratch) : join_texts(self))) {
    return false;
  }
  if (!graph->whole) {
    find_media(self);
  }
  for (size_t i = 0; i < graph->woven.article_count; ++i) {
    self->publisher[i] = tisse__media_named(self->media, tisse_graph_article_at(graph, i)->publisher);
  }
  return !tisse__media_failed(self->media);
}

static bool count_sources(joiner *self, tisse__arena *scratch)
{
  tisse_graph *graph = self->graph;
  const size_t articles = graph->woven.article_count;
  uint32_t **const by_article[] = {&self->text_group, &self->group, &self->deal_group, &self->deal_stamp,
                                   &self->text_seen, &self->text_stamp, &self->publisher};
  for (size_t i = 0; i < sizeof by_article / sizeof *by_article; ++i) {
    *by_article[i] = tisse__arena_zero(scratch, articles, sizeof(uint32_t));
  }
  for (uint32_t i = 0; !scratch->failed && i < articles; ++i) {
    self->text_group[i] = self->group[i] = i;
  }
  if (scratch->failed || !prepare(self, scratch)) {
    return false;
  }
  self->medium_seen = tisse__arena_zero(scratch, self->media->count, sizeof(uint32_t));
  self->medium_stamp = tisse__arena_zero(scratch, self->media->count, sizeof(uint32_t));
  if (scratch->failed) {
    return false;
  }
  for (size_t i = 0; i < graph->woven.deal_count; ++i) {
    join_deal(self, &graph->woven.deals[i], (uint32_t)i + 1);
  }
  if (graph->whole) {
    return !tisse__media_failed(self->media);
  }
  if (!join_by_medium(self) || tisse__media_failed(self->media)) {
    return false;
  }
  number_groups(self);
  return true;
}

tisse_status tisse__weave_sources(tisse_graph *graph)
{
  tisse__arena scratch;
  tisse__media media;
  tisse__arena_init(&scratch, &graph->context.allocator);
  tisse__media_init(&media, &graph->context.allocator);
  joiner self = {.graph = graph, .media = graph->whole ? graph->whole : &media};
  const bool ok = count_sources(&self, &scratch);
  tisse__media_dispose(&media);
  tisse__arena_dispose(&scratch);
  return ok ? TISSE_OK : tisse__report_memory(&graph->context);
}
