/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/store.h"

#include "base/text.h"

#include <string.h>

void tisse__store_init(tisse__store *self, const tisse_allocator *allocator, tisse__arena *arena)
{
  *self = (tisse__store){.allocator = *allocator, .arena = arena};
  tisse__table_init(&self->index, allocator);
  tisse__buffer_init(&self->key, allocator);
}

void tisse__store_dispose(tisse__store *self)
{
  tisse__table_dispose(&self->index);
  tisse__buffer_dispose(&self->key);
  tisse__array_dispose(&self->allocator, &self->terms);
  tisse__array_dispose(&self->allocator, &self->triples);
  tisse__array_dispose(&self->allocator, &self->files);
  tisse__free(&self->allocator, self->sorted, self->sorted_count * sizeof *self->sorted);
  tisse__free(&self->allocator, self->first, self->first_count * sizeof *self->first);
  self->sorted = NULL;
  self->first = NULL;
}

/** The key of a term is its kind, its text, and for a tagged literal '@' and the tag: the term's views point into the key. */
static void make_key(tisse__buffer *key, tisse__term_kind kind, tisse_view text, tisse_view tag)
{
  tisse__buffer_clear(key);
  tisse__buffer_add_byte(key, "<\"_"[kind]);
  tisse__buffer_add(key, text);
  if (tag.data) {
    tisse__buffer_add_byte(key, '@');
    tisse__lower_text(key, tag);
  } else if (kind == TISSE__TERM_LITERAL) {
    tisse__buffer_add_byte(key, '"');
  }
}

#define SCHEMA_PLAIN "http://schema.org/"

uint32_t tisse__store_intern(tisse__store *self, tisse__term_kind kind, tisse_view text, tisse_view tag)
{
  char secure[256] = "https://schema.org/"; /* schema.org is written both ways, and is one vocabulary */
  const size_t plain = sizeof SCHEMA_PLAIN - 1;
  if (kind == TISSE__TERM_IRI && text.length > plain && text.length < sizeof secure - 1 && memcmp(text.data, SCHEMA_PLAIN, plain) == 0) {
    memcpy(secure + plain + 1, text.data + plain, text.length - plain);
    text = (tisse_view){secure, text.length + 1};
  }
  make_key(&self->key, kind, text, tag);
  if (self->key.failed) {
    return TISSE__NONE;
  }
  const uint32_t known = tisse__table_find(&self->index, tisse__buffer_view(&self->key));
  if (known != TISSE__NONE) {
    return known;
  }
  const tisse_view key = tisse__arena_copy(self->arena, tisse__buffer_view(&self->key));
  if (!key.data) {
    return TISSE__NONE;
  }
  tisse__term term = {.text = {key.data + 1, text.length}, .kind = (uint8_t)kind};
  if (tag.data) {
    term.tag = (tisse_view){key.data + text.length + 2, key.length - text.length - 2};
  }
  const uint32_t number = (uint32_t)self->terms.count;
  if (number == TISSE__NONE || !tisse__array_push(&self->allocator, &self->terms, term) ||
      !tisse__table_set(&self->index, key, number)) {
    return TISSE__NONE;
  }
  return number;
}

uint32_t tisse__store_find_iri(const tisse__store *self, tisse_view iri)
{
  tisse__buffer key;
  tisse__buffer_init(&key, &self->allocator);
  make_key(&key, TISSE__TERM_IRI, iri, (tisse_view){0});
  self->arena->failed = self->arena->failed || key.failed; /* not that it is absent */
  const uint32_t found = key.failed ? TISSE__NONE : tisse__table_find(&self->index, tisse__buffer_view(&key));
  tisse__buffer_dispose(&key);
  return found;
}

uint32_t tisse__store_add_file(tisse__store *self, const char *path)
{
  const tisse_view copy = tisse__arena_copy(self->arena, tisse_view_of(path));
  if (!copy.data || !tisse__array_push(&self->allocator, &self->files, copy.data)) {
    return TISSE__NONE;
  }
  return (uint32_t)self->files.count - 1;
}

bool tisse__store_add(tisse__store *self, const tisse__triple *triple)
{
  return self->triples.count < TISSE__NONE - 1 && tisse__array_push(&self->allocator, &self->triples, *triple);
}

/** Within one subject's triples [begin, end): keeps the first of equal ones. Subjects with very many triples are hashed. */
static bool drop_repeats(const tisse__store *self, tisse__triple *items, uint32_t *count)
{
  size_t capacity = 16;
  while (capacity < (size_t)*count * 2) {
    capacity *= 2;
  }
  uint32_t *seen = tisse__alloc_zero(&self->allocator, capacity, sizeof *seen);
  if (!seen) {
    return false;
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < *count; ++i) {
    const uint64_t pair = ((uint64_t)items[i].predicate << 32 | items[i].object) * UINT64_C(0x9E3779B97F4A7C15);
    size_t at = (size_t)(pair >> 20) & (capacity - 1);
    while (seen[at] && (items[seen[at] - 1].predicate != items[i].predicate || items[seen[at] - 1].object != items[i].object)) {
      at = (at + 1) & (capacity - 1);
    }
    if (!seen[at]) {
      items[kept++] = items[i];
      seen[at] = kept;
    }
  }
  tisse__free(&self->allocator, seen, capacity * sizeof *seen);
  *count = kept;
  return true;
}

static tisse_status compact(tisse__store *self)
{
  uint32_t write = 0;
  uint32_t begin = 0;
  for (size_t s = 0; s + 1 < self->first_count; ++s) {
    const uint32_t end = self->first[s + 1];
    uint32_t count = end - begin;
    if (count > 1 && !drop_repeats(self, self->sorted + begin, &count)) {
      return TISSE_E_MEMORY;
    }
    memmove(self->sorted + write, self->sorted + begin, count * sizeof *self->sorted);
    write += count;
    begin = end;
    self->first[s + 1] = write;
  }
  return TISSE_OK;
}

tisse_status tisse__store_index(tisse__store *self)
{
  const size_t terms = self->terms.count;
  self->first_count = terms + 2;
  self->sorted_count = self->triples.count;
  self->first = tisse__alloc_zero(&self->allocator, self->first_count, sizeof *self->first);
  self->sorted = tisse__alloc_zero(&self->allocator, self->sorted_count, sizeof *self->sorted);
  if (!self->first || !self->sorted) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < self->triples.count; ++i) {
    self->first[self->triples.items[i].subject + 2]++;
  }
  for (size_t s = 2; s < self->first_count; ++s) {
    self->first[s] += self->first[s - 1];
  }
  for (size_t i = 0; i < self->triples.count; ++i) {
    const tisse__triple *triple = &self->triples.items[i];
    self->sorted[self->first[triple->subject + 1]++] = *triple;
  }
  return compact(self);
}

const tisse__triple *tisse__store_next(const tisse__store *self, uint32_t subject, uint32_t predicate, const tisse__triple *after)
{
  if (subject == TISSE__NONE || (size_t)subject + 1 >= self->first_count) {
    return NULL;
  }
  const tisse__triple *end = self->sorted + self->first[subject + 1];
  for (const tisse__triple *at = after ? after + 1 : self->sorted + self->first[subject]; at < end; ++at) {
    if (predicate == TISSE__NONE || at->predicate == predicate) {
      return at;
    }
  }
  return NULL;
}
