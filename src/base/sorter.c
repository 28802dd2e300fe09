/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Records are gathered in a block; a full one is sorted and written as a run. Runs are merged when they are read, or into one when there
 * are many. A record in the block and in a run: length of the key, length of the record (four bytes each), key, record.
 */

#include "base/sorter.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define MEMORY_USUAL ((size_t)8 << 20)
#define BLOCK_FIRST ((size_t)4 << 10)
#define RUNS_MOST 64
#define WINDOW ((size_t)32 << 10)
#define WINDOW_SMALL ((size_t)1 << 10)   ///< Where there is little memory.
#define HEAD (2 * sizeof(uint32_t))

/** A run that is read: a window of the file that has at least the record at hand in whole. */
typedef struct cursor {
  uint64_t at, end;      ///< What is still to be read of the file.
  char *window;
  size_t capacity, begin, filled;
  bool live;
} cursor;

typedef struct run { uint64_t begin, end; } run;

struct tisse__sorter {
  tisse__scratch scratch;
  size_t memory;
  char *block;                 ///< Records, one behind the other.
  size_t used, capacity, count;
  const char **order;          ///< Once sorted: the records of the block.
  size_t next;
  tisse__spool spool;          ///< The runs.
  run runs[RUNS_MOST];
  size_t run_count;
  cursor cursors[RUNS_MOST];
  size_t heap[RUNS_MOST], heap_count;
  bool begun;                  ///< The least cursor's record has been handed out.
  tisse_status status;
};

tisse__sorter *tisse__sorter_new(const tisse__scratch *scratch)
{
  tisse__sorter *self = tisse__alloc_zero(&scratch->context->allocator, 1, sizeof *self);
  if (self) {
    self->scratch = *scratch;
    self->memory = scratch->memory ? scratch->memory : MEMORY_USUAL;
    tisse__spool_init(&self->spool, scratch);
  }
  return self;
}

static const tisse_allocator *allocator_of(const tisse__sorter *self)
{
  return &self->scratch.context->allocator;
}

static void free_cursors(tisse__sorter *self)
{
  for (size_t i = 0; i < RUNS_MOST; ++i) {
    tisse__free(allocator_of(self), self->cursors[i].window, self->cursors[i].capacity);
    self->cursors[i] = (cursor){0};
  }
  self->heap_count = 0;
}

static void free_block(tisse__sorter *self)
{
  tisse__free(allocator_of(self), self->order, self->count * sizeof *self->order);
  tisse__free(allocator_of(self), self->block, self->capacity);
  self->order = NULL;
  self->block = NULL;
  self->used = self->capacity = self->count = self->next = 0;
}

void tisse__sorter_free(tisse__sorter *self)
{
  if (self) {
    const tisse_allocator *allocator = allocator_of(self);
    free_cursors(self);
    free_block(self);
    tisse__spool_dispose(&self->spool);
    tisse__free(allocator, self, sizeof *self);
  }
}

tisse_status tisse__sorter_status(const tisse__sorter *self)
{
  return self->status;
}

static void fail(tisse__sorter *self, tisse_status status)
{
  self->status = self->status ? self->status : status;
}

/* ---- Records ----------------------------------------------------------------------------------------------------- */

static tisse_view key_of(const char *record)
{
  uint32_t length;
  memcpy(&length, record, sizeof length);
  return (tisse_view){record + HEAD, length};
}

static tisse_view rest_of(const char *record)
{
  uint32_t key, length;
  memcpy(&key, record, sizeof key);
  memcpy(&length, record + sizeof key, sizeof length);
  return (tisse_view){record + HEAD + key, length};
}

static size_t size_of(const char *record)
{
  return HEAD + key_of(record).length + rest_of(record).length;
}

static int compare(const void *a, const void *b)
{
  const char *const *x = a, *const *y = b;
  const int order = tisse_view_compare(key_of(*x), key_of(*y));
  return order ? order : *x < *y ? -1 : *x > *y;
}

static bool sort_block(tisse__sorter *self)
{
  const char **order = tisse__alloc(allocator_of(self), self->count * sizeof *order);
  if (self->count && !order) {
    fail(self, TISSE_E_MEMORY);
    return false;
  }
  const char *at = self->block;
  for (size_t i = 0; i < self->count; ++i) {
    order[i] = at;
    at += size_of(at);
  }
  if (self->count) {
    qsort(order, self->count, sizeof *order, compare);
  }
  self->order = order;
  return true;
}

/* ---- Runs -------------------------------------------------------------------------------------------------------- */

/** Makes the record at the cursor whole in its window; false at the end of the run, or where reading failed. */
static bool fill(tisse__sorter *self, cursor *at, size_t wanted)
{
  const tisse_allocator *allocator = allocator_of(self);
  if (at->filled - at->begin >= wanted) {
    return true;
  }
  memmove(at->window, at->window + at->begin, at->filled - at->begin);
  at->filled -= at->begin;
  at->begin = 0;
  if (wanted > at->capacity) {
    char *grown = tisse__realloc(allocator, at->window, at->capacity, wanted);
    if (!grown) {
      fail(self, TISSE_E_MEMORY);
      return false;
    }
    at->window = grown;
    at->capacity = wanted;
  }
  const size_t room = at->capacity - at->filled, left = (size_t)(at->end - at->at), more = room < left ? room : left;
  if (!tisse__spool_read(&self->spool, at->at, at->window + at->filled, more)) {
    fail(self, self->spool.status);
    return false;
  }
  at->filled += more;
  at->at += more;
  return true;
}

/** The record at the cursor in whole. */
static void look(tisse__sorter *self, cursor *at)
{
  at->live = at->begin < at->filled || at->at < at->end;
  at->live = at->live && fill(self, at, HEAD) && fill(self, at, size_of(at->window + at->begin));
}

static const char *record_at(const tisse__sorter *self, size_t place)
{
  const cursor *at = &self->cursors[self->heap[place]];
  return at->window + at->begin;
}

static bool before(const tisse__sorter *self, size_t a, size_t b)
{
  const int order = tisse_view_compare(key_of(record_at(self, a)), key_of(record_at(self, b)));
  return order ? order < 0 : self->heap[a] < self->heap[b];
}

static void sink(tisse__sorter *self, size_t at)
{
  for (;;) {
    size_t least = at;
    for (size_t child = 2 * at + 1; child <= 2 * at + 2 && child < self->heap_count; ++child) {
      least = before(self, child, least) ? child : least;
    }
    if (least == at) {
      return;
    }
    const size_t moved = self->heap[at];
    self->heap[at] = self->heap[least];
    self->heap[least] = moved;
    at = least;
  }
}

static void begin_runs(tisse__sorter *self)
{
  const size_t window = self->memory < WINDOW * RUNS_MOST / 4 ? WINDOW_SMALL : WINDOW;
  free_cursors(self);
  self->begun = false;
  for (size_t i = 0; i < self->run_count && !self->status; ++i) {
    cursor *at = &self->cursors[i];
    *at = (cursor){.at = self->runs[i].begin, .end = self->runs[i].end, .window = tisse__alloc(allocator_of(self), window)};
    at->capacity = at->window ? window : 0;
    if (!at->window) {
      fail(self, TISSE_E_MEMORY);
      return;
    }
    look(self, at);
    self->heap[self->heap_count] = i;
    self->heap_count += at->live;
  }
  for (size_t i = self->heap_count / 2; i-- > 0 && !self->status;) {
    sink(self, i);
  }
}

/** The least record of all runs; NULL: there are no more, or it failed. */
static const char *next_of_runs(tisse__sorter *self)
{
  if (self->begun && self->heap_count) {
    cursor *at = &self->cursors[self->heap[0]];
    at->begin += size_of(at->window + at->begin);
    look(self, at);
    if (!at->live) {
      self->heap[0] = self->heap[--self->heap_count];
    }
    sink(self, 0);
  }
  self->begun = true;
  return self->heap_count && !self->status ? record_at(self, 0) : NULL;
}

/** All runs into one, in a file of its own. */
static void merge_runs(tisse__sorter *self)
{
  tisse__spool merged;
  tisse__spool_init(&merged, &self->scratch);
  begin_runs(self);
  for (const char *record; !merged.status && (record = next_of_runs(self));) {
    tisse__spool_add(&merged, record, size_of(record));
  }
  tisse__spool_flush(&merged);
  fail(self, merged.status);
  free_cursors(self);
  tisse__spool_dispose(&self->spool);
  self->spool = merged;
  self->runs[0] = (run){0, merged.size};
  self->run_count = 1;
}

/** The block as a run. */
static void spill(tisse__sorter *self)
{
  if (self->run_count == RUNS_MOST) {
    merge_runs(self);
  }
  const uint64_t begin = self->spool.size;
  if (!self->status && sort_block(self)) {
    for (size_t i = 0; i < self->count && !self->spool.status; ++i) {
      tisse__spool_add(&self->spool, self->order[i], size_of(self->order[i]));
    }
    tisse__spool_flush(&self->spool);
    fail(self, self->spool.status);
    self->runs[self->run_count++] = (run){begin, self->spool.size};
  }
  tisse__free(allocator_of(self), self->order, self->count * sizeof *self->order);
  self->order = NULL;
  self->used = self->count = 0;
}

/* ---- Use --------------------------------------------------------------------------------------------------------- */

void tisse__sorter_add(tisse__sorter *self, tisse_view key, tisse_view record)
{
  const size_t size = HEAD + key.length + record.length;
  const size_t cost = self->used + size + (self->count + 1) * sizeof *self->order;
  if (self->status) {
    return;
  }
  if (key.length > UINT32_MAX || record.length > UINT32_MAX) {
    fail(self, TISSE_E_LIMIT);
    return;
  }
  if (self->count && cost > self->memory) {
    spill(self);
  }
  if (self->used + size > self->capacity) {
    size_t capacity = self->capacity ? self->capacity * 2 : BLOCK_FIRST;
    while (capacity < self->used + size) {
      capacity *= 2;
    }
    char *grown = tisse__realloc(allocator_of(self), self->block, self->capacity, capacity);
    if (!grown) {
      fail(self, TISSE_E_MEMORY);
      return;
    }
    self->block = grown;
    self->capacity = capacity;
  }
  char *out = self->block + self->used;
  const uint32_t lengths[] = {(uint32_t)key.length, (uint32_t)record.length};
  memcpy(out, lengths, HEAD);
  if (key.length) {
    memcpy(out + HEAD, key.data, key.length);
  }
  if (record.length) {
    memcpy(out + HEAD + key.length, record.data, record.length);
  }
  self->used += size;
  self->count++;
}

void tisse__sorter_rewind(tisse__sorter *self)
{
  if (self->run_count && self->count && !self->status) {
    spill(self);
  }
  if (self->run_count) {
    free_block(self);
    begin_runs(self);
  } else if (!self->order && !self->status) {
    sort_block(self);
  }
  self->next = 0;
}

bool tisse__sorter_next(tisse__sorter *self, tisse_view *key, tisse_view *record)
{
  const char *found = NULL;
  if (self->status) {
    return false;
  }
  if (self->run_count) {
    found = next_of_runs(self);
  } else if (self->next < self->count) {
    found = self->order[self->next++];
  }
  if (found) {
    *key = key_of(found);
    *record = rest_of(found);
  }
  return found != NULL;
}
