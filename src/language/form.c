/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "language/form.h"

#include <string.h>

#include "base/text.h"

#define SLOTS_FIRST ((size_t)4096)
#define KEPT ((size_t)3 << 20)  /* bytes of forms that are kept for the next article: some five thousand, most of what a few articles of the press write */

void tisse__forms_init(tisse__forms *self, const tisse_allocator *allocator, const tisse__morphology *morphology, size_t form_size)
{
  *self = (tisse__forms){.morphology = morphology, .form_size = form_size ? form_size : sizeof(tisse__form)};
  tisse__arena_init(&self->arena, allocator);
  tisse__buffer_init(&self->text, allocator);
}

void tisse__forms_dispose(tisse__forms *self)
{
  tisse__free(&self->arena.allocator, self->slots, self->capacity * sizeof *self->slots);
  self->slots = NULL;
  self->capacity = self->count = 0;
  tisse__buffer_dispose(&self->text);
  tisse__arena_dispose(&self->arena);
}

void tisse__forms_settle(tisse__forms *self)
{
  if (self->arena.total > KEPT || self->arena.failed) {
    tisse__arena_reset(&self->arena);
    memset(self->slots, 0, self->capacity * sizeof *self->slots);
    self->count = 0;
  }
}

static struct tisse__form_slot *slot_of(struct tisse__form_slot *slots, size_t capacity, tisse_view surface, uint64_t hash)
{
  size_t at = (size_t)hash & (capacity - 1);
  while (slots[at].form && (slots[at].hash != hash || !tisse_view_equal(slots[at].form->surface, surface))) {
    at = (at + 1) & (capacity - 1);
  }
  return &slots[at];
}

static bool grow(tisse__forms *self)
{
  const size_t capacity = self->capacity ? self->capacity * 2 : SLOTS_FIRST;
  struct tisse__form_slot *slots = tisse__alloc_zero(&self->arena.allocator, capacity, sizeof *slots);
  if (!slots) {
    return false;
  }
  for (size_t i = 0; i < self->capacity; ++i) {
    const struct tisse__form_slot old = self->slots[i];
    if (old.form) {
      *slot_of(slots, capacity, old.form->surface, old.hash) = old;
    }
  }
  tisse__free(&self->arena.allocator, self->slots, self->capacity * sizeof *self->slots);
  self->slots = slots;
  self->capacity = capacity;
  return true;
}

static tisse__form *make(tisse__forms *self, tisse_view surface)
{
  tisse__reading readings[TISSE__READINGS_MAX];
  tisse__form *form = tisse__arena_zero(&self->arena, 1, self->form_size);
  if (!form) {
    return NULL;
  }
  tisse__buffer_clear(&self->text);
  tisse__lower_text(&self->text, surface);
  form->surface = tisse__arena_copy(&self->arena, surface);
  const tisse_view lower = tisse__buffer_view(&self->text);
  form->lower = tisse_view_equal(lower, surface) ? form->surface : tisse__arena_copy(&self->arena, lower);
  form->reading_count = (uint8_t)tisse__morphology_find(self->morphology, form->lower, readings, TISSE__READINGS_MAX);
  tisse__reading *kept = tisse__arena_alloc(&self->arena, form->reading_count * sizeof *kept);
  if (kept) {
    memcpy(kept, readings, form->reading_count * sizeof *kept);
  }
  form->readings = kept;
  if (self->fill && !self->arena.failed && !self->text.failed) {
    self->fill(self->user, form);
  }
  return self->arena.failed || self->text.failed ? NULL : form;
}

tisse__form *tisse__forms_find(tisse__forms *self, tisse_view surface)
{
  if (self->count * 2 >= self->capacity && !grow(self)) {
    return NULL;
  }
  const uint64_t hash = tisse__key_hash(surface);
  struct tisse__form_slot *slot = slot_of(self->slots, self->capacity, surface, hash);
  if (!slot->form) {
    *slot = (struct tisse__form_slot){hash, make(self, surface)};
    self->count += slot->form != NULL;
  }
  return slot->form;
}
