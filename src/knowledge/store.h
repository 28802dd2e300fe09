/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file store.h
 * Triples in memory while knowledge is being loaded: terms are interned numbers, each triple knows its file and line.
 * Text lives in the arena that the store is given, so views of terms outlive the store.
 */
#ifndef TISSE_KNOWLEDGE_STORE_H
#define TISSE_KNOWLEDGE_STORE_H

#include "base/table.h"

typedef enum tisse__term_kind { TISSE__TERM_IRI, TISSE__TERM_LITERAL, TISSE__TERM_BLANK } tisse__term_kind;

typedef struct tisse__term {
  tisse_view text;   ///< IRI, lexical form, or the blank node's label.
  tisse_view tag;    ///< Language of a literal, lower case; absent where none.
  uint8_t kind;      ///< tisse__term_kind
} tisse__term;

typedef struct tisse__triple {
  uint32_t subject, predicate, object;  ///< Numbers of terms.
  uint32_t file, line;
} tisse__triple;

typedef struct tisse__store {
  tisse_allocator allocator;
  tisse__arena *arena;
  tisse__table index;
  tisse__buffer key;
  TISSE__ARRAY(tisse__term) terms;
  TISSE__ARRAY(tisse__triple) triples;
  TISSE__ARRAY(const char *) files;
  tisse__triple *sorted;      ///< By subject, then as loaded; made by tisse__store_index.
  uint32_t *first;            ///< sorted[first[s] .. first[s + 1]) are the triples of subject s.
  size_t sorted_count, first_count;
} tisse__store;

void tisse__store_init(tisse__store *self, const tisse_allocator *allocator, tisse__arena *arena);
void tisse__store_dispose(tisse__store *self);

/** The number of a term, TISSE__NONE when out of memory. `tag` is a language, lower-cased here, or absent. */
uint32_t tisse__store_intern(tisse__store *self, tisse__term_kind kind, tisse_view text, tisse_view tag);
/** The number of an IRI that is there already, else TISSE__NONE. */
uint32_t tisse__store_find_iri(const tisse__store *self, tisse_view iri);
/** Copies the path; TISSE__NONE when out of memory. */
uint32_t tisse__store_add_file(tisse__store *self, const char *path);
bool tisse__store_add(tisse__store *self, const tisse__triple *triple);
/** Sorts by subject and drops repeated triples (the first stays). After this: look only. */
tisse_status tisse__store_index(tisse__store *self);

/** The triples of a subject, in the order of the files. `predicate` TISSE__NONE: all. NULL for `after` begins; NULL is the end. */
const tisse__triple *tisse__store_next(const tisse__store *self, uint32_t subject, uint32_t predicate, const tisse__triple *after);
static inline const tisse__term *tisse__store_term(const tisse__store *self, uint32_t term) { return &self->terms.items[term]; }

#endif
