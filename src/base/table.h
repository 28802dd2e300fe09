/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file table.h  Hash table from text to a 32-bit number; keys are borrowed (keep them in an arena). */
#ifndef TISSE_BASE_TABLE_H
#define TISSE_BASE_TABLE_H

#include "base/memory.h"

#define TISSE__NONE UINT32_MAX

/** The low half of the hash will do: so a slot is three words. */
typedef struct tisse__table_slot { tisse_view key; uint32_t hash, value; } tisse__table_slot;
typedef struct tisse__table {
  tisse_allocator allocator;
  tisse__table_slot *slots;
  size_t capacity;  ///< Power of two or 0.
  size_t count;
} tisse__table;

void tisse__table_init(tisse__table *self, const tisse_allocator *allocator);
void tisse__table_dispose(tisse__table *self);
/** TISSE__NONE where absent. */
uint32_t tisse__table_find(const tisse__table *self, tisse_view key);
/** Sets or replaces; false when out of memory. value must not be TISSE__NONE. */
bool tisse__table_set(tisse__table *self, tisse_view key, uint32_t value);
void tisse__table_clear(tisse__table *self);

#endif
