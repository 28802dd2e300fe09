/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file ledger_names.h  What the entities of a large graph are called: all that is kept of them while its claims stream by. */
#ifndef TISSE_GRAPH_LEDGER_NAMES_H
#define TISSE_GRAPH_LEDGER_NAMES_H

#include <tisse/knowledge.h>

#include "base/table.h"

typedef struct tisse__named {
  tisse_view iri;
  tisse_view given;     ///< Its label in the file.
  tisse_view label;     ///< Once settled.
  tisse_view parent;
  uint32_t first_vote;  ///< Or TISSE__NONE.
  bool known;           ///< In the ontology, says the file.
  bool live, party;     ///< Named by a claim; as an end of it.
  bool medium, cited;   ///< Some claim cites it; its turn among the media has come.
  bool sum;             ///< It is a sum of money, no entity.
} tisse__named;

/** So many claims call an entity so. */
typedef struct tisse__name_vote { tisse_view label; bool party; uint32_t count, next; } tisse__name_vote;
typedef struct tisse__name_alias { uint32_t entity; tisse_view text; } tisse__name_alias;

typedef struct tisse__names {
  tisse_allocator allocator;
  tisse__arena arena;
  tisse__table index;     ///< IRI → entity
  TISSE__ARRAY(tisse__named) items;
  TISSE__ARRAY(tisse__name_vote) votes;
  TISSE__ARRAY(tisse__name_alias) aliases;  ///< Of media, in the order of the file.
} tisse__names;

void tisse__names_init(tisse__names *self, const tisse_allocator *allocator);
void tisse__names_dispose(tisse__names *self);
/** Out of memory? */
bool tisse__names_failed(const tisse__names *self);
/** Lives until the next is added. NULL out of memory. */
tisse__named *tisse__names_at(tisse__names *self, tisse_view iri);
/** NULL where it is not there. */
const tisse__named *tisse__names_find(const tisse__names *self, tisse_view iri);
/** What a file says; of two labels or parents the lesser stays. */
void tisse__names_give(tisse__names *self, tisse_view iri, tisse_view label, tisse_view parent, bool known);
void tisse__names_add_alias(tisse__names *self, tisse_view iri, tisse_view text);
/** A claim names the entity. Its own label for it, or the words; absent where it has none. */
void tisse__names_vote(tisse__names *self, tisse_view iri, tisse_view label, tisse_view words, bool party);
/** Every entity has its label then: see entity.c for whose word counts. */
void tisse__names_settle(tisse__names *self, const tisse_knowledge *knowledge);

#endif
