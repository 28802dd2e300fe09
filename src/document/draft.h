/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file draft.h  A document while it is being made: readers of formats write into it, then it is finished. */
#ifndef TISSE_DOCUMENT_DRAFT_H
#define TISSE_DOCUMENT_DRAFT_H

#include <tisse/document.h>

#include "base/memory.h"

#define TISSE__DEFAULT_BASE "https://w3id.org/tisse/id/"
#define TISSE__DEFAULT_MAX_BYTES ((size_t)16 << 20)

typedef TISSE__ARRAY(tisse_block) tisse__blocks;

/**
 * Lifetimes: what metadata and given mentions view is kept in the draft's arena or lives as long as the reader says;
 * finishing copies all of it, so a draft may be cleared and used again for the next article.
 */
typedef struct tisse__draft {
  const tisse_context *context;
  const tisse_input_options *options;  ///< Never NULL.
  const char *file;                    ///< For messages; may be NULL.
  uint32_t line;                       ///< For messages: of the record or item, else 0.
  tisse__arena arena;
  tisse__buffer text;
  tisse__blocks blocks;
  TISSE__ARRAY(tisse_given_mention) given;
  tisse_metadata metadata;
  bool failed;                         ///< Sticky: out of memory.
} tisse__draft;

void tisse__draft_init(tisse__draft *self, const tisse_context *context, const tisse_input_options *options, const char *file);
/** Empty again, for the next article. */
void tisse__draft_clear(tisse__draft *self);
void tisse__draft_dispose(tisse__draft *self);

/** Appends a block on a line of its own. Blank text is no block. */
void tisse__draft_add(tisse__draft *self, tisse_block_kind kind, tisse_view text);
/** Marks a part of the text that is there already. */
void tisse__draft_mark(tisse__draft *self, tisse_block_kind kind, uint32_t begin, uint32_t end);
/** Forgets text and blocks, keeps metadata. */
void tisse__draft_restart(tisse__draft *self);
/** Moves the blocks from `first` on, with their text, before all others. */
void tisse__draft_move_first(tisse__draft *self, size_t first);
tisse_view tisse__draft_block_text(const tisse__draft *self, size_t index);
/** Takes the metadata's title as TITLE: the line among the first that says the same, or a new first line. */
void tisse__draft_place_title(tisse__draft *self);

/**
 * Makes the document: fills what the metadata lack (iri, source, hash, language), copies everything. TISSE_E_INPUT and a report
 * where the text is empty or blank.
 */
tisse_status tisse__draft_finish(tisse_document **out, tisse__draft *self);

/** http or https, and fit to be an IRI. */
bool tisse__is_web_address(tisse_view text);
/** Adds the text's letters and digits, folded, without blanks and punctuation. */
void tisse__add_letters(tisse__buffer *out, tisse_view text);
/** Same letters and digits, whatever the case, accents, blanks and punctuation. */
bool tisse__same_words(const tisse_allocator *allocator, tisse_view a, tisse_view b);

/** Code points of a text by the byte, and back. A count for every 128 bytes. */
typedef struct tisse__points {
  tisse_view text;
  const uint32_t *pages;  ///< NULL where all is ASCII.
  size_t page_count;
} tisse__points;

/** Code points in some bytes, whose first begins one. */
uint32_t tisse__points_count(const char *bytes, size_t length);
/** false when out of memory. */
bool tisse__points_init(tisse__points *self, tisse__arena *arena, tisse_view text);
/** Code points before a byte, which is rounded down to the beginning of its character. */
uint32_t tisse__points_before(const tisse__points *self, uint32_t byte_offset);
/** The byte at which a code point begins; the text's length for its end; false beyond it. */
bool tisse__points_byte(const tisse__points *self, uint32_t *out, uint32_t code_point);

#endif
