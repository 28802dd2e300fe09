/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file memory.h  Allocation through the context; arenas; growable arrays; buffers. */
#ifndef TISSE_BASE_MEMORY_H
#define TISSE_BASE_MEMORY_H

#include <tisse/base.h>

/** malloc/realloc/free through an allocator (NULL fn: the C library). Zero sizes are not asked for. */
void *tisse__alloc(const tisse_allocator *allocator, size_t size);
void *tisse__alloc_zero(const tisse_allocator *allocator, size_t count, size_t size);
void *tisse__realloc(const tisse_allocator *allocator, void *pointer, size_t old_size, size_t new_size);
void tisse__free(const tisse_allocator *allocator, void *pointer, size_t size);

/** Arena: many small pieces freed at once. Blocks grow from 16 KiB; reset keeps the largest block for the next article. */
typedef struct tisse__arena_block tisse__arena_block;
typedef struct tisse__arena {
  tisse_allocator allocator;
  tisse__arena_block *block;
  size_t total;   ///< Bytes handed out since the last reset.
  bool failed;    ///< Sticky: an allocation returned NULL.
} tisse__arena;

void tisse__arena_init(tisse__arena *self, const tisse_allocator *allocator);
/** Aligned to 16. NULL on failure, and `failed` is set. A size of 0 gives a valid pointer. */
void *tisse__arena_alloc(tisse__arena *self, size_t size);
void *tisse__arena_zero(tisse__arena *self, size_t count, size_t size);
/** A copy with a NUL behind it (not counted). Absent stays absent. On failure: absent, and `failed` is set. */
tisse_view tisse__arena_copy(tisse__arena *self, tisse_view text);
void tisse__arena_reset(tisse__arena *self);
/** Where the arena is; tisse__arena_rewind gives back what was taken since (all of it, unless a new block had to be begun). */
typedef struct tisse__arena_mark { tisse__arena_block *block; size_t used, total; } tisse__arena_mark;
tisse__arena_mark tisse__arena_mark_here(const tisse__arena *self);
void tisse__arena_rewind(tisse__arena *self, tisse__arena_mark mark);
void tisse__arena_dispose(tisse__arena *self);

/** Growable array: TISSE__ARRAY(int) numbers = {0}; tisse__array_push(&allocator, &numbers, value) → bool. */
#define TISSE__ARRAY(type) struct { type *items; size_t count; size_t capacity; }
bool tisse__array_grow(const tisse_allocator *allocator, void **items, size_t *capacity, size_t count, size_t item_size);
#define tisse__array_push(allocator, array, value) \
  (tisse__array_grow((allocator), (void **)&(array)->items, &(array)->capacity, (array)->count + 1, sizeof *(array)->items) \
     ? ((array)->items[(array)->count++] = (value), true) : false)
#define tisse__array_dispose(allocator, array) \
  (tisse__free((allocator), (array)->items, (array)->capacity * sizeof *(array)->items), (array)->items = NULL, \
   (array)->count = (array)->capacity = 0)

/** Growable bytes with a sticky failure: write on, ask once at the end. Always NUL-terminated when not empty. */
typedef struct tisse__buffer {
  tisse_allocator allocator;
  char *data;
  size_t length;
  size_t capacity;
  bool failed;
} tisse__buffer;

void tisse__buffer_init(tisse__buffer *self, const tisse_allocator *allocator);
void tisse__buffer_dispose(tisse__buffer *self);
void tisse__buffer_clear(tisse__buffer *self);
/** Room for so many bytes more, so that what follows does not grow step by step. */
void tisse__buffer_reserve(tisse__buffer *self, size_t bytes);
void tisse__buffer_add(tisse__buffer *self, tisse_view text);
void tisse__buffer_add_text(tisse__buffer *self, const char *text);
void tisse__buffer_add_byte(tisse__buffer *self, char byte);
void tisse__buffer_add_int(tisse__buffer *self, int64_t value);
/** snprintf semantics; only for numbers and short texts (512 bytes at most); no floating point (locale). */
void tisse__buffer_addf(tisse__buffer *self, const char *format, ...) TISSE_PRINTF(2, 3);
tisse_view tisse__buffer_view(const tisse__buffer *self);
tisse_status tisse__buffer_status(const tisse__buffer *self);

#endif
