/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/ledger_whole.h"

#include <string.h>

#include "graph/ledger_read.h"
#include "graph/signature.h"
#include "graph/vocabulary.h"

static const tisse_allocator *allocator_of(const tisse__whole *self)
{
  return &self->scratch.context->allocator;
}

void tisse__whole_init(tisse__whole *self, const tisse__scratch *scratch)
{
  *self = (tisse__whole){.scratch = *scratch, .alike = tisse__sorter_new(scratch)};
  const tisse_allocator *allocator = &scratch->context->allocator;
  tisse__spool_init(&self->signatures, scratch);
  tisse__arena_init(&self->arena, allocator);
  tisse__table_init(&self->publisher_index, allocator);
  tisse__table_init(&self->name_index, allocator);
  tisse__media_init(&self->media, allocator);
  self->resting.allocator = *allocator;
  self->arena.failed = !self->alike;
}

void tisse__whole_dispose(tisse__whole *self)
{
  const tisse_allocator *allocator = allocator_of(self);
  tisse__sorter_free(self->alike);
  tisse__spool_dispose(&self->signatures);
  tisse__array_dispose(allocator, &self->texts);
  tisse__array_dispose(allocator, &self->groups);
  tisse__array_dispose(allocator, &self->publishers);
  tisse__array_dispose(allocator, &self->publisher_names);
  tisse__array_dispose(allocator, &self->names);
  tisse__array_dispose(allocator, &self->cited);
  tisse__table_dispose(&self->publisher_index);
  tisse__table_dispose(&self->name_index);
  tisse__media_dispose(&self->media);
  tisse__resting_dispose(&self->resting);
  tisse__arena_dispose(&self->arena);
}

/* ---- Articles ------------------------------------------------------------------------------------------------------- */

static uint32_t number_of_publisher(tisse__whole *self, tisse_view name)
{
  uint32_t number = name.length ? tisse__table_find(&self->publisher_index, name) : TISSE__NONE;
  if (name.length && number == TISSE__NONE) {
    const tisse_view kept = tisse__arena_copy(&self->arena, name);
    number = (uint32_t)self->publisher_names.count;
    if (!kept.data || !tisse__array_push(allocator_of(self), &self->publisher_names, kept) ||
        !tisse__table_set(&self->publisher_index, kept, number)) {
      self->arena.failed = true;
    }
  }
  return number;
}

enum { ALIKE_HASH, ALIKE_BAND };

/** Hashes first, then bands; of one of either the articles in order. */
static void add_alike(tisse__whole *self, int kind, const void *bytes, size_t length, uint32_t article)
{
  char key[2 + 128], rank[sizeof article];
  length = length < 128 ? length : 128;
  key[0] = (char)kind;
  memcpy(key + 1, bytes, length);
  key[1 + length] = '\0';
  memcpy(rank, &article, sizeof article);
  tisse__sorter_add(self->alike, (tisse_view){key, 1 + length}, (tisse_view){rank, sizeof rank});
}

static void add_bands(tisse__whole *self, const tisse__signature *signature, uint32_t article)
{
  for (unsigned b = 0; b < TISSE__SIGNATURE_BANDS; ++b) {
    const uint64_t band = tisse__signature_band(signature, b);
    char bytes[sizeof band];
    for (size_t i = 0; i < sizeof band; ++i) {
      bytes[i] = (char)(band >> (8 * (sizeof band - 1 - i)));
    }
    add_alike(self, ALIKE_BAND, bytes, sizeof bytes, article);
  }
}

tisse_status tisse__whole_article(tisse__whole *self, tisse_view properties)
{
  const uint32_t rank = (uint32_t)self->texts.count;
  tisse__signature signature = {{0}};
  tisse_view text, publisher = {0}, hash = {0};
  bool comparable = false;
  for (unsigned word; tisse__unpack_property(&properties, &word, &text);) {
    if (word == TISSE__W_PUBLISHER) {
      publisher = text;
    } else if (word == TISSE__W_TEXT_HASH) {
      hash = text;
    } else if (word == TISSE__W_SIGNATURE) {
      comparable = tisse__signature_read(&signature, text) || comparable;
    }
  }
  const uint32_t name = number_of_publisher(self, publisher);
  const tisse_allocator *allocator = allocator_of(self);
  if (self->arena.failed || !tisse__array_push(allocator, &self->texts, rank) || !tisse__array_push(allocator, &self->groups, rank) ||
      !tisse__array_push(allocator, &self->publishers, name)) {
    return TISSE_E_MEMORY;
  }
  if (hash.length) {
    add_alike(self, ALIKE_HASH, hash.data, hash.length, rank);
  }
  if (comparable) {
    add_bands(self, &signature, rank);
  }
  tisse__spool_add(&self->signatures, (const char *)&signature, sizeof signature);
  const tisse_status status = tisse__sorter_status(self->alike);
  return status ? status : self->signatures.status;
}

/** The last few articles of a band, for the next to be compared with. */
typedef struct neighbours {
  tisse__buffer key;
  uint32_t articles[TISSE__SIGNATURE_LOOK_BACK];
  size_t count;                              ///< All of this key so far.
} neighbours;

static bool is_near(tisse__whole *self, uint32_t a, uint32_t b)
{
  tisse__signature x, y;
  return tisse__spool_read(&self->signatures, (uint64_t)a * sizeof x, (char *)&x, sizeof x) &&
         tisse__spool_read(&self->signatures, (uint64_t)b * sizeof y, (char *)&y, sizeof y) &&
         tisse__signature_likeness(&x, &y) >= TISSE__SIGNATURE_NEAR;
}

static void compare_with(tisse__whole *self, neighbours *last, bool hash, uint32_t article)
{
  const size_t room = TISSE__SIGNATURE_LOOK_BACK;
  uint32_t *texts = self->texts.items;
  for (size_t i = 1; i <= room && i <= last->count; ++i) {
    const uint32_t other = last->articles[(last->count - i) % room];
    if (tisse__forest_root(texts, other) != tisse__forest_root(texts, article) && (hash || is_near(self, other, article))) {
      tisse__forest_join(texts, other, article);
    }
  }
  last->articles[last->count++ % room] = article;
}

static tisse_status join_texts(tisse__whole *self)
{
  neighbours last = {.count = 0};
  tisse_view key, record;
  tisse__buffer_init(&last.key, allocator_of(self));
  tisse__sorter_rewind(self->alike);
  while (!last.key.failed && !self->signatures.status && tisse__sorter_next(self->alike, &key, &record)) {
    if (!tisse_view_equal(key, tisse__buffer_view(&last.key))) {
      last.key.length = last.count = 0;
      tisse__buffer_add(&last.key, key);
    }
    compare_with(self, &last, key.data[0] == ALIKE_HASH, tisse__unpack_number(&record));
  }
  tisse_status status = last.key.failed ? TISSE_E_MEMORY : tisse__sorter_status(self->alike);
  status = status ? status : self->signatures.status;
  tisse__buffer_dispose(&last.key);
  tisse__sorter_free(self->alike);
  self->alike = NULL;
  tisse__spool_dispose(&self->signatures);
  for (uint32_t i = 0; i < self->texts.count; ++i) {
    self->texts.items[i] = tisse__forest_root(self->texts.items, i);
    tisse__forest_join(self->groups.items, self->texts.items[i], i);
  }
  return status;
}

/* ---- Media ----------------------------------------------------------------------------------------------------------- */

static void add_name(tisse__whole *self, tisse_view name)
{
  if (!name.length || tisse__table_find(&self->name_index, name) != TISSE__NONE) {
    return;
  }
  const tisse_view kept = tisse__arena_copy(&self->arena, name);
  if (!kept.data || !tisse__array_push(allocator_of(self), &self->names, kept) || !tisse__table_set(&self->name_index, kept, 0)) {
    self->arena.failed = true;
  }
}

void tisse__whole_claim(tisse__whole *self, tisse__names *names, const tisse_claim *claim)
{
  if (claim->cited_medium_iri.length) {
    tisse__named *medium = tisse__names_at(names, claim->cited_medium_iri);
    if (medium && !medium->cited) {
      medium->cited = true;
      const uint32_t at = (uint32_t)(medium - names->items.items);
      self->arena.failed = !tisse__array_push(allocator_of(self), &self->cited, at) || self->arena.failed;
    }
  } else {
    add_name(self, claim->cited_medium);
  }
  for (size_t i = 0; i < claim->leans_on_count; ++i) {
    add_name(self, claim->leans_on[i]);
  }
}

static void find_media(tisse__whole *self, const tisse__names *names, const tisse_knowledge *knowledge)
{
  for (size_t i = 0; i < self->cited.count; ++i) {
    const tisse__named *medium = &names->items.items[self->cited.items[i]];
    const bool added = tisse__media_add(&self->media, knowledge, medium->iri, medium->label);
    for (size_t k = 0; added && k < names->aliases.count; ++k) {
      if (names->aliases.items[k].entity == self->cited.items[i]) {
        tisse__media_add_alias(&self->media, names->aliases.items[k].text);
      }
    }
  }
  for (size_t i = 0; i < self->names.count; ++i) {
    tisse__media_add_name(&self->media, self->names.items[i]);
  }
  for (size_t i = 0; i < self->publishers.count; ++i) {
    const uint32_t name = self->publishers.items[i];
    self->publishers.items[i] = name == TISSE__NONE ? name : tisse__media_named(&self->media, self->publisher_names.items[name]);
  }
}

tisse_status tisse__whole_settle(tisse__whole *self, const tisse__names *names, const tisse_knowledge *knowledge)
{
  if (self->arena.failed) {
    return TISSE_E_MEMORY;
  }
  const tisse_status status = join_texts(self);
  if (status != TISSE_OK) {
    return status;
  }
  find_media(self, names, knowledge);
  return !tisse__media_failed(&self->media) && tisse__resting_init(&self->resting, allocator_of(self), self->media.count) ? TISSE_OK
                                                                                                                       : TISSE_E_MEMORY;
}

/* ---- Sources --------------------------------------------------------------------------------------------------------- */

void tisse__whole_rest(tisse__whole *self, uint32_t article, const tisse_claim *claim)
{
  if (self->claims && article != self->article) {
    tisse__resting_end(&self->resting, self->groups.items, self->article, self->claims);
    self->claims = 0;
  }
  self->article = article;
  self->claims++;
  tisse__resting_claim(&self->resting, &self->media, article, claim);
}

uint32_t tisse__whole_sources(tisse__whole *self)
{
  uint32_t count = 0;
  if (self->claims) {
    tisse__resting_end(&self->resting, self->groups.items, self->article, self->claims);
  }
  for (uint32_t i = 0; i < self->groups.count; ++i) {
    tisse__resting_join(&self->resting, self->groups.items, i, self->publishers.items[i]);
  }
  for (uint32_t i = 0; i < self->groups.count; ++i) {
    count += tisse__forest_root(self->groups.items, i) == i;
  }
  return count;
}
