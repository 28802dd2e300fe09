/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARENA_FIRST ((size_t)16384)
#define ARENA_LARGEST ((size_t)1 << 20)
#define ARENA_ALIGN ((size_t)16)

struct tisse__arena_block {
  tisse__arena_block *previous;
  size_t size;  ///< Of the whole block, this header included.
  size_t used;
};

#define BLOCK_HEADER ((sizeof(tisse__arena_block) + ARENA_ALIGN - 1) & ~(ARENA_ALIGN - 1))

static void *default_alloc(void *user, void *pointer, size_t old_size, size_t new_size)
{
  (void)user;
  (void)old_size;
  if (new_size == 0) {
    free(pointer);
    return NULL;
  }
  return realloc(pointer, new_size);
}

static void *call(const tisse_allocator *allocator, void *pointer, size_t old_size, size_t new_size)
{
  if (allocator && allocator->fn) {
    return allocator->fn(allocator->user, pointer, old_size, new_size);
  }
  return default_alloc(NULL, pointer, old_size, new_size);
}

void *tisse__alloc(const tisse_allocator *allocator, size_t size)
{
  return call(allocator, NULL, 0, size ? size : 1);
}

void *tisse__alloc_zero(const tisse_allocator *allocator, size_t count, size_t size)
{
  if (size && count > SIZE_MAX / size) {
    return NULL;
  }
  void *pointer = tisse__alloc(allocator, count * size);
  return pointer ? memset(pointer, 0, count * size) : NULL;
}

void *tisse__realloc(const tisse_allocator *allocator, void *pointer, size_t old_size, size_t new_size)
{
  return call(allocator, pointer, old_size, new_size ? new_size : 1);
}

void tisse__free(const tisse_allocator *allocator, void *pointer, size_t size)
{
  if (pointer) {
    call(allocator, pointer, size ? size : 1, 0);
  }
}

void tisse__arena_init(tisse__arena *self, const tisse_allocator *allocator)
{
  *self = (tisse__arena){.allocator = allocator ? *allocator : (tisse_allocator){0}};
}

static tisse__arena_block *arena_grow(tisse__arena *self, size_t size)
{
  size_t wanted = self->block ? self->block->size * 2 : ARENA_FIRST;
  wanted = wanted > ARENA_LARGEST ? ARENA_LARGEST : wanted;
  if (size > SIZE_MAX - BLOCK_HEADER) {
    return NULL;
  }
  if (wanted < size + BLOCK_HEADER) {
    wanted = size + BLOCK_HEADER;
  }
  tisse__arena_block *block = tisse__alloc(&self->allocator, wanted);
  if (block) {
    *block = (tisse__arena_block){self->block, wanted, BLOCK_HEADER};
    self->block = block;
  }
  return block;
}

void *tisse__arena_alloc(tisse__arena *self, size_t size)
{
  if (size > SIZE_MAX - ARENA_ALIGN) {
    self->failed = true;
    return NULL;
  }
  size = (size + ARENA_ALIGN - 1) & ~(ARENA_ALIGN - 1);
  tisse__arena_block *block = self->block;
  if (!block || block->size - block->used < size) {
    block = arena_grow(self, size);
    if (!block) {
      self->failed = true;
      return NULL;
    }
  }
  void *pointer = (char *)block + block->used;
  block->used += size;
  self->total += size;
  return pointer;
}

void *tisse__arena_zero(tisse__arena *self, size_t count, size_t size)
{
  if (size && count > SIZE_MAX / size) {
    self->failed = true;
    return NULL;
  }
  void *pointer = tisse__arena_alloc(self, count * size);
  return pointer ? memset(pointer, 0, count * size) : NULL;
}

tisse_view tisse__arena_copy(tisse__arena *self, tisse_view text)
{
  if (!text.data) {
    return text;
  }
  char *copy = tisse__arena_alloc(self, text.length + 1);
  if (!copy) {
    return (tisse_view){0};
  }
  memcpy(copy, text.data, text.length);
  copy[text.length] = '\0';
  return (tisse_view){copy, text.length};
}

void tisse__arena_reset(tisse__arena *self)
{
  tisse__arena_block *keep = self->block;
  for (tisse__arena_block *block = self->block; block; block = block->previous) {
    keep = block->size > keep->size ? block : keep;
  }
  for (tisse__arena_block *block = self->block; block;) {
    tisse__arena_block *previous = block->previous;
    if (block != keep) {
      tisse__free(&self->allocator, block, block->size);
    }
    block = previous;
  }
  if (keep) {
    keep->previous = NULL;
    keep->used = BLOCK_HEADER;
  }
  self->block = keep;
  self->total = 0;
  self->failed = false;
}

tisse__arena_mark tisse__arena_mark_here(const tisse__arena *self)
{
  return (tisse__arena_mark){self->block, self->block ? self->block->used : 0, self->total};
}

void tisse__arena_rewind(tisse__arena *self, tisse__arena_mark mark)
{
  if (self->block && self->block == mark.block) {
    self->block->used = mark.used;
    self->total = mark.total;
  }
}

void tisse__arena_dispose(tisse__arena *self)
{
  for (tisse__arena_block *block = self->block; block;) {
    tisse__arena_block *previous = block->previous;
    tisse__free(&self->allocator, block, block->size);
    block = previous;
  }
  self->block = NULL;
  self->total = 0;
}

bool tisse__array_grow(const tisse_allocator *allocator, void **items, size_t *capacity, size_t count, size_t item_size)
{
  if (count <= *capacity) {
    return true;
  }
  size_t wanted = *capacity ? *capacity * 2 : 8;
  wanted = wanted < count ? count : wanted;
  if (wanted > SIZE_MAX / item_size) {
    return false;
  }
  void *grown = tisse__realloc(allocator, *items, *capacity * item_size, wanted * item_size);
  if (!grown) {
    return false;
  }
  *items = grown;
  *capacity = wanted;
  return true;
}

void tisse__buffer_init(tisse__buffer *self, const tisse_allocator *allocator)
{
  *self = (tisse__buffer){.allocator = allocator ? *allocator : (tisse_allocator){0}};
}

void tisse__buffer_dispose(tisse__buffer *self)
{
  tisse__free(&self->allocator, self->data, self->capacity);
  self->data = NULL;
  self->length = self->capacity = 0;
}

void tisse__buffer_clear(tisse__buffer *self)
{
  self->length = 0;
  self->failed = false;
}

void tisse__buffer_reserve(tisse__buffer *self, size_t bytes)
{
  void *data = self->data;
  if (bytes >= SIZE_MAX - self->length - 1 || !tisse__array_grow(&self->allocator, &data, &self->capacity, self->length + bytes + 1, 1)) {
    self->failed = true;
    return;
  }
  self->data = data;
}

void tisse__buffer_add(tisse__buffer *self, tisse_view text)
{
  if (self->failed || text.length == 0) {
    return;
  }
  tisse__buffer_reserve(self, text.length);
  if (self->failed) {
    return;
  }
  memcpy(self->data + self->length, text.data, text.length);
  self->length += text.length;
  self->data[self->length] = '\0';
}

void tisse__buffer_add_text(tisse__buffer *self, const char *text)
{
  tisse__buffer_add(self, tisse_view_of(text));
}

void tisse__buffer_add_byte(tisse__buffer *self, char byte)
{
  tisse__buffer_add(self, (tisse_view){&byte, 1});
}

void tisse__buffer_add_int(tisse__buffer *self, int64_t value)
{
  char digits[24];
  size_t at = sizeof digits;
  uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  do {
    digits[--at] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest);
  if (value < 0) {
    digits[--at] = '-';
  }
  tisse__buffer_add(self, (tisse_view){digits + at, sizeof digits - at});
}

void tisse__buffer_addf(tisse__buffer *self, const char *format, ...)
{
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (length < 0) {
    self->failed = true;
    return;
  }
  size_t kept = (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;
  tisse__buffer_add(self, (tisse_view){text, kept});
}

tisse_view tisse__buffer_view(const tisse__buffer *self)
{
  return (tisse_view){self->data ? self->data : "", self->length};
}

tisse_status tisse__buffer_status(const tisse__buffer *self)
{
  return self->failed ? TISSE_E_MEMORY : TISSE_OK;
}
