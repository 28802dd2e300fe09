/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file gazetteer.h  Makes the gazetteer that model.h declares. */
#ifndef TISSE_KNOWLEDGE_GAZETTEER_H
#define TISSE_KNOWLEDGE_GAZETTEER_H

#include "knowledge/model.h"

typedef struct tisse__edge { uint64_t key; uint32_t next; } tisse__edge;  ///< next 0: free, for no edge leads back to the root

struct tisse__gazetteer {
  tisse_allocator allocator;
  tisse__edge *edges;
  size_t capacity, edge_count;
  TISSE__ARRAY(uint32_t) names_of;  ///< The first name that ends in each state, or TISSE__NONE.
  uint32_t *next;                   ///< Of each name: the next of the same text.
  size_t name_count;
};

/**
 * All names, as French and as English words (they differ: l' | Oréal, L'Oréal); descriptions in their own language only. A text that one
 * entity has under several kinds of name is listed once, under the first kind.
 */
tisse_status tisse__gazetteer_new(tisse__gazetteer **out, const tisse_knowledge *knowledge);
void tisse__gazetteer_free(tisse__gazetteer *self);

#endif
