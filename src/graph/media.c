/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/media.h"

#include <string.h>

#include "base/text.h"

void tisse__media_init(tisse__media *self, const tisse_allocator *allocator)
{
  self->count = 0;
  tisse__table_init(&self->index, allocator);
  tisse__arena_init(&self->arena, allocator);
  tisse__buffer_init(&self->key, allocator);
}

void tisse__media_dispose(tisse__media *self)
{
  tisse__table_dispose(&self->index);
  tisse__arena_dispose(&self->arena);
  tisse__buffer_dispose(&self->key);
}

bool tisse__media_failed(const tisse__media *self)
{
  return self->arena.failed || self->key.failed;
}

/** "The Wall Street Journal" and "Wall Street Journal" are one name. */
static tisse_view name_key(tisse__media *self, tisse_view name)
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

/** What goes by a name already keeps it. */
static void add_key(tisse__media *self, tisse_view key, uint32_t medium)
{
  if (key.length && tisse__table_find(&self->index, key) == TISSE__NONE) {
    const tisse_view kept = tisse__arena_copy(&self->arena, key);
    self->arena.failed = self->arena.failed || !kept.data || !tisse__table_set(&self->index, kept, medium);
  }
}

#define NAMES_MAX 32

bool tisse__media_add(tisse__media *self, const tisse_knowledge *knowledge, tisse_view iri, tisse_view label)
{
  if (tisse__table_find(&self->index, iri) != TISSE__NONE) {
    return false;
  }
  const uint32_t medium = self->count++;
  add_key(self, iri, medium);
  add_key(self, name_key(self, label), medium);
  tisse_view names[NAMES_MAX], languages[NAMES_MAX];
  const size_t count = knowledge ? tisse_knowledge_entity_names(knowledge, iri, names, languages, NAMES_MAX) : 0;
  for (size_t i = 0; i < count && i < NAMES_MAX; ++i) {
    add_key(self, name_key(self, names[i]), medium);
  }
  return true;
}

void tisse__media_add_alias(tisse__media *self, tisse_view name)
{
  add_key(self, name_key(self, name), self->count - 1);
}

void tisse__media_add_name(tisse__media *self, tisse_view name)
{
  if (name.length && tisse__media_named(self, name) == TISSE__NONE) {
    add_key(self, name_key(self, name), self->count++);
  }
}

uint32_t tisse__media_named(tisse__media *self, tisse_view name)
{
  return name.length ? tisse__table_find(&self->index, name_key(self, name)) : TISSE__NONE;
}

uint32_t tisse__media_cited(tisse__media *self, const tisse_claim *claim)
{
  return claim->cited_medium_iri.length ? tisse__table_find(&self->index, claim->cited_medium_iri)
                                        : tisse__media_named(self, claim->cited_medium);
}

/* ---- Forests ----------------------------------------------------------------------------------------------------- */

uint32_t tisse__forest_root(uint32_t *parents, uint32_t at)
{
  while (parents[at] != at) {
    parents[at] = parents[parents[at]];
    at = parents[at];
  }
  return at;
}

void tisse__forest_join(uint32_t *parents, uint32_t a, uint32_t b)
{
  a = tisse__forest_root(parents, a);
  b = tisse__forest_root(parents, b);
  parents[a > b ? a : b] = a > b ? b : a;
}

/* ---- What articles rest on --------------------------------------------------------------------------------------- */

bool tisse__resting_init(tisse__resting *self, const tisse_allocator *allocator, uint32_t media_count)
{
  *self = (tisse__resting){.allocator = allocator ? *allocator : (tisse_allocator){0}, .media_count = media_count};
  uint32_t *all = media_count ? tisse__alloc_zero(allocator, 4 * (size_t)media_count, sizeof *all) : NULL;
  if (all) {
    self->count = all;
    self->stamp = all + media_count;
    self->holder = all + 2 * (size_t)media_count;
    self->told = all + 3 * (size_t)media_count;
    memset(self->holder, 0xFF, media_count * sizeof *all);
  }
  return all || !media_count;
}

void tisse__resting_dispose(tisse__resting *self)
{
  tisse__free(&self->allocator, self->count, 4 * (size_t)self->media_count * sizeof *self->count);
  *self = (tisse__resting){.allocator = self->allocator};
}

void tisse__resting_tell(tisse__resting *self, uint32_t article, uint32_t medium)
{
  if (medium == TISSE__NONE) {
    return;
  }
  if (self->stamp[medium] != article + 1) {
    self->stamp[medium] = article + 1;
    self->count[medium] = 0;
    self->told[self->told_count++] = medium;
  }
  self->count[medium]++;
}

void tisse__resting_claim(tisse__resting *self, tisse__media *media, uint32_t article, const tisse_claim *claim)
{
  const uint32_t cited = tisse__media_cited(media, claim);
  tisse__resting_tell(self, article, cited);
  for (size_t i = 0; i < claim->leans_on_count; ++i) {
    const uint32_t medium = tisse__media_named(media, claim->leans_on[i]);
    tisse__resting_tell(self, article, medium == cited ? TISSE__NONE : medium);
  }
}

void tisse__resting_end(tisse__resting *self, uint32_t *forest, uint32_t article, size_t claims)
{
  for (uint32_t i = 0; i < self->told_count; ++i) {
    const uint32_t medium = self->told[i];
    if (2 * (size_t)self->count[medium] >= claims) {
      self->holder[medium] = self->holder[medium] == TISSE__NONE ? article : self->holder[medium];
      tisse__forest_join(forest, self->holder[medium], article);
    }
  }
  self->told_count = 0;
}

void tisse__resting_join(tisse__resting *self, uint32_t *forest, uint32_t article, uint32_t medium)
{
  if (medium != TISSE__NONE && self->holder[medium] != TISSE__NONE) {
    tisse__forest_join(forest, self->holder[medium], article);
  }
}
