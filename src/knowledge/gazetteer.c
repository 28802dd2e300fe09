/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * A trie whose edges are words: one open-addressing table from (state, hash of the folded word) to the next state. States are numbered as
 * they come; state 0 is the root. Words are told apart by 64 bits of hash, which for a million words errs with a chance of 1 in 10^7 in all.
 */

#include "knowledge/gazetteer.h"

#include "base/text.h"

#include <string.h>

/* Words are at most 255 bytes, and folding at most doubles them: a stack is enough, and look-up asks for no memory. */
typedef struct stack { char bytes[2048]; size_t used; } stack;

static void *stack_alloc(void *user, void *pointer, size_t old_size, size_t new_size)
{
  stack *self = user;
  if (!new_size || new_size > sizeof self->bytes - self->used) {
    return NULL;
  }
  char *out = self->bytes + self->used;
  self->used += new_size;
  if (pointer) {
    memcpy(out, pointer, old_size < new_size ? old_size : new_size);
  }
  return out;
}

uint64_t tisse__gazetteer_fold(tisse_view word)
{
  char plain[64];
  bool ascii = word.length <= sizeof plain;
  for (size_t i = 0; ascii && i < word.length; ++i) {
    const char c = word.data[i];
    ascii = (unsigned char)c < 0x80;
    plain[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  if (ascii) {
    return tisse__hash((tisse_view){plain, word.length});
  }
  stack space = {.used = 0};
  const tisse_allocator allocator = {stack_alloc, &space};
  tisse__buffer folded;
  tisse__buffer_init(&folded, &allocator);
  tisse__fold_text(&folded, word);
  return folded.failed ? 0 : tisse__hash(tisse__buffer_view(&folded));
}

/** No state: all words but the first of a name hang on it. */
#define INNER UINT32_MAX

static uint64_t edge_key(uint32_t state, uint64_t word)
{
  uint64_t key = (word ^ state) * UINT64_C(0x9E3779B97F4A7C15);
  key = (key ^ key >> 29 ^ (uint64_t)state << 32) * UINT64_C(0xBF58476D1CE4E5B9);
  return key ^ key >> 32;
}

static tisse__edge *edge_at(tisse__edge *edges, size_t capacity, uint64_t key)
{
  size_t at = (size_t)key & (capacity - 1);
  while (edges[at].next && edges[at].key != key) {
    at = (at + 1) & (capacity - 1);
  }
  return &edges[at];
}

static bool grow(tisse__gazetteer *self)
{
  const size_t capacity = self->capacity ? self->capacity * 2 : 1024;
  tisse__edge *edges = tisse__alloc_zero(&self->allocator, capacity, sizeof *edges);
  if (!edges) {
    return false;
  }
  for (size_t i = 0; i < self->capacity; ++i) {
    if (self->edges[i].next) {
      *edge_at(edges, capacity, self->edges[i].key) = self->edges[i];
    }
  }
  tisse__free(&self->allocator, self->edges, self->capacity * sizeof *self->edges);
  self->edges = edges;
  self->capacity = capacity;
  return true;
}

/** The state behind a word, made where there is none; 0 when out of memory. */
static uint32_t advance(tisse__gazetteer *self, uint32_t state, uint64_t word)
{
  if (self->edge_count * 2 >= self->capacity && !grow(self)) {
    return 0;
  }
  tisse__edge *found = edge_at(self->edges, self->capacity, edge_key(state, word));
  if (!found->next) {
    const uint32_t none = TISSE__NONE;
    if (!tisse__array_push(&self->allocator, &self->names_of, none)) {
      return 0;
    }
    *found = (tisse__edge){edge_key(state, word), (uint32_t)self->names_of.count - 1};
    self->edge_count++;
  }
  return found->next;
}

/**
 * Hangs a name on a state. A name that hangs on two states (as French and as English words) may join two chains: the second then runs on
 * into the first, never back.
 */
static void hang(tisse__gazetteer *self, const tisse_knowledge *knowledge, uint32_t state, uint32_t name)
{
  uint32_t *head = &self->names_of.items[state];
  if (*head == TISSE__NONE) {
    *head = name;
    return;
  }
  for (uint32_t at = name; at != TISSE__NONE; at = self->next[at]) {
    if (at == *head) {
      *head = name;
      return;
    }
  }
  for (uint32_t at = *head;; at = self->next[at]) {
    if (at == name || knowledge->names.items[at].entity == knowledge->names.items[name].entity) {
      return;
    }
    if (self->next[at] == TISSE__NONE) {
      self->next[at] = name;
      return;
    }
  }
}

/** Notes that a name goes on with the word: an edge that leads nowhere in particular. */
static bool mark_inner(tisse__gazetteer *self, uint64_t word)
{
  if (self->edge_count * 2 >= self->capacity && !grow(self)) {
    return false;
  }
  tisse__edge *found = edge_at(self->edges, self->capacity, edge_key(INNER, word));
  self->edge_count += !found->next;
  *found = (tisse__edge){edge_key(INNER, word), 1};
  return true;
}

static tisse_status add_name(tisse__gazetteer *self, const tisse_knowledge *knowledge, uint32_t index, tisse__language language,
                             tisse__words *words)
{
  const tisse_view text = knowledge->names.items[index].text;
  words->count = 0;
  tisse_status status = tisse__segment_words(words, &self->allocator, text, (tisse_span){0, (uint32_t)text.length}, language);
  uint32_t state = 0;
  for (size_t i = 0; !status && i < words->count; ++i) {
    const tisse_span at = words->items[i].bytes;
    const uint64_t fold = tisse__gazetteer_fold((tisse_view){text.data + at.begin, at.end - at.begin});
    state = advance(self, state, fold);
    status = state && (i == 0 || mark_inner(self, fold)) ? TISSE_OK : TISSE_E_MEMORY;
  }
  if (!status && state) {
    hang(self, knowledge, state, index);
  }
  return status;
}

static tisse_status add_all(tisse__gazetteer *self, const tisse_knowledge *knowledge)
{
  tisse__words words = {0};
  tisse_status status = TISSE_OK;
  for (uint32_t i = 0; !status && i < knowledge->names.count; ++i) {
    const tisse__name *name = &knowledge->names.items[i];
    for (uint8_t language = 0; !status && language < TISSE__LANGUAGES; ++language) {
      if (name->kind != TISSE__NAME_DESCRIPTION || name->language == language || name->language == TISSE__LANGUAGES) {
        status = add_name(self, knowledge, i, (tisse__language)language, &words);
      }
    }
  }
  tisse__array_dispose(&self->allocator, &words);
  return status;
}

tisse_status tisse__gazetteer_new(tisse__gazetteer **out, const tisse_knowledge *knowledge)
{
  const tisse_allocator *allocator = &knowledge->context.allocator;
  tisse__gazetteer *self = tisse__alloc_zero(allocator, 1, sizeof *self);
  *out = self;
  if (!self) {
    return TISSE_E_MEMORY;
  }
  const uint32_t none = TISSE__NONE;
  self->allocator = *allocator;
  self->name_count = knowledge->names.count;
  self->next = tisse__alloc_zero(allocator, self->name_count, sizeof *self->next);
  tisse_status status = self->next && tisse__array_push(allocator, &self->names_of, none) ? TISSE_OK : TISSE_E_MEMORY;
  if (!status) {
    memset(self->next, 0xFF, self->name_count * sizeof *self->next);
    status = add_all(self, knowledge);
  }
  if (status) {
    tisse__gazetteer_free(self);
    *out = NULL;
  }
  return status;
}

void tisse__gazetteer_free(tisse__gazetteer *self)
{
  if (self) {
    const tisse_allocator allocator = self->allocator;
    tisse__free(&allocator, self->edges, self->capacity * sizeof *self->edges);
    tisse__free(&allocator, self->next, self->name_count * sizeof *self->next);
    tisse__array_dispose(&allocator, &self->names_of);
    tisse__free(&allocator, self, sizeof *self);
  }
}

uint32_t tisse__gazetteer_step(const tisse__gazetteer *self, uint32_t state, uint64_t fold, uint32_t *name)
{
  const uint32_t next = self->capacity ? edge_at(self->edges, self->capacity, edge_key(state, fold))->next : 0;
  *name = next ? self->names_of.items[next] : TISSE__NONE;
  return next;
}

bool tisse__gazetteer_is_inner(const tisse__gazetteer *self, uint64_t fold)
{
  return self->capacity && edge_at(self->edges, self->capacity, edge_key(INNER, fold))->next;
}

bool tisse__gazetteer_longest(const tisse__gazetteer *self, tisse_view text, const tisse__word *words, uint32_t first, uint32_t count,
                              tisse__gazetteer_hit *hit)
{
  bool found = false;
  uint32_t state = 0;
  for (uint32_t i = first; i < count; ++i) {
    const tisse_span at = words[i].bytes;
    uint32_t name = TISSE__NONE;
    state = tisse__gazetteer_step(self, state, tisse__gazetteer_fold((tisse_view){text.data + at.begin, at.end - at.begin}), &name);
    if (!state) {
      break;
    }
    if (name != TISSE__NONE) {
      *hit = (tisse__gazetteer_hit){i + 1, name};
      found = true;
    }
  }
  return found;
}

uint32_t tisse__gazetteer_next(const tisse__gazetteer *self, uint32_t name)
{
  return name < self->name_count ? self->next[name] : TISSE__NONE;
}
