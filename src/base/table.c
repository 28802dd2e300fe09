/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "base/table.h"

#include "base/text.h"

#include <string.h>

void tisse__table_init(tisse__table *self, const tisse_allocator *allocator)
{
  *self = (tisse__table){.allocator = allocator ? *allocator : (tisse_allocator){0}};
}

void tisse__table_dispose(tisse__table *self)
{
  tisse__free(&self->allocator, self->slots, self->capacity * sizeof *self->slots);
  self->slots = NULL;
  self->capacity = self->count = 0;
}

void tisse__table_clear(tisse__table *self)
{
  if (self->slots) {
    memset(self->slots, 0, self->capacity * sizeof *self->slots);
  }
  self->count = 0;
}

/** The slot of a key, or the free slot where it would go. An empty slot has a NULL key. */
static tisse__table_slot *slot_of(tisse__table_slot *slots, size_t capacity, tisse_view key, uint32_t hash)
{
  for (size_t at = (size_t)hash & (capacity - 1);; at = (at + 1) & (capacity - 1)) {
    tisse__table_slot *slot = &slots[at];
    if (!slot->key.data || (slot->hash == hash && tisse_view_equal(slot->key, key))) {
      return slot;
    }
  }
}

static bool grow(tisse__table *self)
{
  size_t capacity = self->capacity ? self->capacity * 2 : 64;
  tisse__table_slot *slots = tisse__alloc_zero(&self->allocator, capacity, sizeof *slots);
  if (!slots) {
    return false;
  }
  for (size_t i = 0; i < self->capacity; ++i) {
    const tisse__table_slot *old = &self->slots[i];
    if (old->key.data) {
      *slot_of(slots, capacity, old->key, old->hash) = *old;
    }
  }
  tisse__free(&self->allocator, self->slots, self->capacity * sizeof *self->slots);
  self->slots = slots;
  self->capacity = capacity;
  return true;
}

uint32_t tisse__table_find(const tisse__table *self, tisse_view key)
{
  if (!self->count || !key.data) {
    return TISSE__NONE;
  }
  const tisse__table_slot *slot = slot_of(self->slots, self->capacity, key, (uint32_t)tisse__key_hash(key));
  return slot->key.data ? slot->value : TISSE__NONE;
}

bool tisse__table_set(tisse__table *self, tisse_view key, uint32_t value)
{
  if (self->count * 4 >= self->capacity * 3 && !grow(self)) {
    return false;
  }
  const uint32_t hash = (uint32_t)tisse__key_hash(key);
  tisse__table_slot *slot = slot_of(self->slots, self->capacity, key, hash);
  if (!slot->key.data) {
    self->count++;
    slot->key = key.data ? key : (tisse_view){"", 0};
    slot->hash = hash;
  }
  slot->value = value;
  return true;
}
