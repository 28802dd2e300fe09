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

#include <stdlib.h>
#include <string.h>

typedef struct joiner {
  tisse_graph *graph;
  tisse__table media;        ///< Folded name or IRI → number of the medium.
  tisse__buffer key;
  uint32_t media_count;
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

static uint32_t root_of(uint32_t *parents, uint32_t at)
{
  while (parents[at] != at) {
    parents[at] = parents[parents[at]];
    at = parents[at];
  }
  return at;
}

/** The lesser root stays: the same forest in any order. */
static void join(uint32_t *parents, uint32_t a, uint32_t b)
{
  a = root_of(parents, a);
  b = root_of(parents, b);
  parents[a > b ? a : b] = a > b ? b : a;
}

/* ---- Texts that are nearly the same ------------------------------------------------------------------------------ */

#define BANDS 21
#define ROWS 3
#define LOOK_BACK 8

/** One band of a signature: alike texts share one of 21 with near certainty, unlike ones hardly ever. */
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
    for (size_t back = 1; back <= LOOK_BACK && back <= i && bands[i - back].key == bands[i].key; ++back) {
      const uint32_t other = bands[i - back].article;
      if (root_of(self->text_group, other) != root_of(self->text_group, bands[i].article) &&
          tisse__signature_likeness(mine, tisse__graph_signature(self->graph, other)) >= TISSE__SIGNATURE_NEAR) {
        join(self->text_group, other, bands[i].article);
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
      join(self->text_group, other, (uint32_t)i);
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
  const size_t capacity = articles * BANDS;
  band *bands = tisse__alloc(allocator, capacity * sizeof *bands);
  if (!bands || !join_hashes(self)) {
    tisse__free(allocator, bands, capacity * sizeof *bands);
    return false;
  }
  size_t count = 0;
  for (size_t i = 0; i < articles; ++i) {
    const tisse__signature *signature = tisse__graph_signature(self->graph, i);
    for (unsigned b = 0; signature && b < BANDS; ++b) {
      uint64_t key = b + 1;
      for (unsigned row = 0; row < ROWS; ++row) {
        key = key << 16 | signature->least[b * ROWS + row];
      }
      bands[count++] = (band){key, (uint32_t)i};
    }
  }
  if (count) {
    qsort(bands, count, sizeof *bands, compare_bands);
  }
  join_bands(self, bands, count);
  tisse__free(allocator, bands, capacity * sizeof *bands);
  for (size_t i = 0; i < articles; ++i) {
    self->text_group[i] = root_of(self->text_group, (uint32_t)i);
    join(self->group, self->text_group[i], (uint32_t)i);
  }
  return true;
}

/* ---- Media ------------------------------------------------------------------------------------------------------- */

/** "The Wall Street Journal" and "Wall Street Journal" are one name. */
static tisse_view name_key(joiner *self, tisse_view name)
{
  static const char *const articles[] = {"the ", "le ", "la ", "les ", "l'"};
  self->key.length = 0;
  tisse__fold_text(&self->key, tisse__view_trim(name));
  tisse_view key = tisse__buffer_view(&self->key);
  for (size_t i = 0; i < sizeof articles / sizeof *articles; ++i) {
    if (tisse__view_starts(key, articles[i])) {
      const size_t length = strlen(articles[i]);
      return (tisse_view){key.data + length, key.length - length};
    }
  }
  return key;
}

static bool add_medium(joiner *self, tisse_view key, uint32_t medium)
{
  if (!key.length || tisse__table_find(&self->media, key) != TISSE__NONE) {
    return true;
  }
  const tisse_view kept = tisse__arena_copy(&self->graph->woven.arena, key);
  return kept.data && tisse__table_set(&self->media, kept, medium);
}

#define NAMES_MAX 32

/** A medium with an IRI is known by all names that the knowledge and the graph have for it. */
static bool add_medium_entity(joiner *self, tisse_view iri)
{
  if (tisse__table_find(&self->media, iri) != TISSE__NONE) {
    return true;
  }
  const uint32_t medium = self->media_count++;
  bool ok = add_medium(self, iri, medium);
  const size_t entity = tisse_graph_entity_find(self->graph, iri);
  ok = ok && add_medium(self, name_key(self, self->graph->woven.entities[entity].label), medium);
  tisse_view names[NAMES_MAX], languages[NAMES_MAX];
  size_t count = self->graph->knowledge ? tisse_knowledge_entity_names(self->graph->knowledge, iri, names, languages, NAMES_MAX) : 0;
  count = count < NAMES_MAX ? count : NAMES_MAX;
  for (size_t i = 0; ok && i < count; ++i) {
    ok = add_medium(self, name_key(self, names[i]), medium);
  }
  const tisse__entity_name *given = tisse__graph_names(self->graph, iri, &count);
  for (size_t i = 0; ok && i < count; ++i) {
    ok = add_medium(self, name_key(self, given[i].text), medium);
  }
  return ok;
}

static uint32_t medium_named(joiner *self, tisse_view name)
{
  return name.length ? tisse__table_find(&self->media, name_key(self, name)) : TISSE__NONE;
}

static bool add_named_medium(joiner *self, tisse_view name)
{
  return !name.length || medium_named(self, name) != TISSE__NONE || add_medium(self, name_key(self, name), self->media_count++);
}

static uint32_t medium_of(joiner *self, const tisse_claim *claim)
{
  return claim->cited_medium_iri.length ? tisse__table_find(&self->media, claim->cited_medium_iri) : medium_named(self, claim->cited_medium);
}

static bool find_media(joiner *self)
{
  const tisse_graph *graph = self->graph;
  bool ok = true;
  for (size_t i = 0; ok && i < graph->woven.claim_count; ++i) {
    const tisse_view iri = tisse__claim_at(graph, (uint32_t)i)->claim.cited_medium_iri;
    ok = !iri.length || add_medium_entity(self, iri);
  }
  for (size_t i = 0; ok && i < graph->woven.claim_count; ++i) {
    const tisse_claim *claim = &tisse__claim_at(graph, (uint32_t)i)->claim;
    ok = claim->cited_medium_iri.length || add_named_medium(self, claim->cited_medium);
    for (size_t k = 0; ok && k < claim->leans_on_count; ++k) {
      ok = add_named_medium(self, claim->leans_on[k]);
    }
  }
  for (size_t i = 0; ok && i < graph->woven.article_count; ++i) {
    const tisse_view publisher = tisse_graph_article_at(graph, i)->publisher;
    self->publisher[i] = publisher.length ? tisse__table_find(&self->media, name_key(self, publisher)) : TISSE__NONE;
  }
  return ok && !self->key.failed;
}

/* ---- Deals ------------------------------------------------------------------------------------------------------- */

/** The article leans on the medium in the deal at hand. */
static void lean(joiner *self, uint32_t article, uint32_t medium, uint32_t stamp)
{
  if (medium == TISSE__NONE) {
    return;
  }
  if (self->medium_stamp[medium] == stamp) {
    join(self->deal_group, self->medium_seen[medium], article);
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
    join(self->deal_group, self->text_seen[text], article);
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
    lean(self, article, medium_of(self, claim), stamp);
    for (size_t k = 0; k < claim->leans_on_count; ++k) {
      lean(self, article, medium_named(self, claim->leans_on[k]), stamp);
    }
  }
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t article = tisse__graph_article_of(self->graph, deal->claims[i]);
    const uint32_t medium = self->publisher[article];
    if (medium != TISSE__NONE && self->medium_stamp[medium] == stamp) {
      join(self->deal_group, self->medium_seen[medium], article);
    }
  }
  uint32_t last = TISSE__NONE;
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t article = tisse__graph_article_of(self->graph, deal->claims[i]);
    deal->independent_count += article != last && root_of(self->deal_group, article) == article;
    last = article;
  }
}

/* ---- The whole graph --------------------------------------------------------------------------------------------- */

typedef struct rest { uint32_t *count, *stamp, *holder; } rest;   ///< By medium.

static void rest_on(rest *self, uint32_t medium, uint32_t stamp)
{
  self->count[medium] = self->stamp[medium] == stamp ? self->count[medium] + 1 : 1;
  self->stamp[medium] = stamp;
}

static void join_holder(joiner *self, rest *by, uint32_t medium, uint32_t article)
{
  if (by->holder[medium] == TISSE__NONE) {
    by->holder[medium] = article;
  }
  join(self->group, by->holder[medium], article);
}

/** The claims from `first` on to `last` are those of one article: counts their media, then joins by those of at least the half. */
static void join_article(joiner *self, rest *by, uint32_t article, size_t first, size_t last)
{
  for (int pass = 0; pass < 2; ++pass) {
    for (size_t i = first; i < last; ++i) {
      const tisse_claim *claim = &tisse__claim_at(self->graph, (uint32_t)i)->claim;
      const uint32_t cited = medium_of(self, claim);
      for (size_t k = 0; k <= claim->leans_on_count; ++k) {
        const uint32_t medium = k < claim->leans_on_count ? medium_named(self, claim->leans_on[k]) : cited;
        if (medium == TISSE__NONE || (medium == cited && k < claim->leans_on_count)) {
          continue;
        }
        if (!pass) {
          rest_on(by, medium, article + 1);
        } else if (2 * (size_t)by->count[medium] >= last - first) {
          join_holder(self, by, medium, article);
        }
      }
    }
  }
}

static bool join_by_medium(joiner *self, tisse__arena *scratch)
{
  uint32_t *const media = tisse__arena_zero(scratch, 3 * (size_t)self->media_count + 1, sizeof *media);
  if (!media) {
    return false;
  }
  rest by = {media, media + self->media_count, media + 2 * (size_t)self->media_count};
  memset(by.holder, 0xFF, self->media_count * sizeof *by.holder);
  const size_t claims = self->graph->woven.claim_count;
  for (size_t i = 0, end; i < claims; i = end) {
    const uint32_t article = tisse__graph_article_of(self->graph, i);
    for (end = i + 1; end < claims && tisse__graph_article_of(self->graph, end) == article; ++end) {
    }
    join_article(self, &by, article, i, end);
  }
  for (uint32_t i = 0; i < self->graph->woven.article_count; ++i) {
    if (self->publisher[i] != TISSE__NONE && by.holder[self->publisher[i]] != TISSE__NONE) {
      join_holder(self, &by, self->publisher[i], i);
    }
  }
  return true;
}

/** Groups numbered from 0 in order of their first article. */
static void number_groups(joiner *self)
{
  uint32_t next = 0;
  for (uint32_t i = 0; i < self->graph->woven.article_count; ++i) {
    const uint32_t root = root_of(self->group, i);
    tisse_graph_article *article = &self->graph->articles.items[self->graph->woven.articles[i]].info;
    article->independent = root == i ? next++ : tisse_graph_article_at(self->graph, root)->independent;
  }
}

tisse_status tisse__weave_sources(tisse_graph *graph)
{
  tisse__arena scratch;
  tisse__arena_init(&scratch, &graph->context.allocator);
  const size_t articles = graph->woven.article_count;
  joiner self = {.graph = graph};
  tisse__table_init(&self.media, &graph->context.allocator);
  tisse__buffer_init(&self.key, &graph->context.allocator);
  uint32_t **const by_article[] = {&self.text_group, &self.group, &self.deal_group, &self.deal_stamp,
                                   &self.text_seen, &self.text_stamp, &self.publisher};
  for (size_t i = 0; i < sizeof by_article / sizeof *by_article; ++i) {
    *by_article[i] = tisse__arena_zero(&scratch, articles, sizeof(uint32_t));
  }
  for (uint32_t i = 0; !scratch.failed && i < articles; ++i) {
    self.text_group[i] = self.group[i] = i;
  }
  bool ok = !scratch.failed && join_texts(&self) && find_media(&self);
  if (ok) {
    self.medium_seen = tisse__arena_zero(&scratch, self.media_count, sizeof(uint32_t));
    self.medium_stamp = tisse__arena_zero(&scratch, self.media_count, sizeof(uint32_t));
    ok = !scratch.failed;
  }
  for (size_t i = 0; ok && i < graph->woven.deal_count; ++i) {
    join_deal(&self, &graph->woven.deals[i], (uint32_t)i + 1);
  }
  ok = ok && join_by_medium(&self, &scratch) && !self.key.failed;
  if (ok) {
    number_groups(&self);
  }
  tisse__buffer_dispose(&self.key);
  tisse__table_dispose(&self.media);
  tisse__arena_dispose(&scratch);
  return ok ? TISSE_OK : tisse__report_memory(&graph->context);
}
