/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file flat.h  JSON objects that hold strings and nulls alone, read at once; all others are a JSON library's. */
#ifndef TISSE_DOCUMENT_FLAT_H
#define TISSE_DOCUMENT_FLAT_H

#include "base/memory.h"

#define TISSE__FLAT_FIELDS 16

typedef struct tisse__flat {
  struct { tisse_view key, value; } fields[TISSE__FLAT_FIELDS];  ///< A null is absent.
  size_t count;
} tisse__flat;

/**
 * Reads a line; the strings, with a NUL behind each, lie in the arena. False where it is not valid, or not of this kind (other values, a key
 * twice, surrogates, many fields), or memory ran out: then somebody else reads it, and says what is wrong.
 */
bool tisse__flat_read(tisse__flat *out, tisse__arena *arena, tisse_view line);
/** Absent where there is no such field, or it is null. */
tisse_view tisse__flat_find(const tisse__flat *self, const char *key);

#endif
