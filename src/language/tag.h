/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file tag.h  One reading a word: lexicon look-up and disambiguation by the neighbours. */
#ifndef TISSE_LANGUAGE_TAG_H
#define TISSE_LANGUAGE_TAG_H

#include "language/morphology.h"

#define TISSE__READINGS_MAX 16

/**
 * Chooses a reading for each word of one sentence. `named[i]` (may be NULL) is non-zero where word i is inside a known name: those get
 * TISSE__PROPER. Unknown words: capitalised and not sentence-first → PROPER; -ment, -tion, -eur, -er, -ing, -ed … by ending; numbers → NUM.
 * lemma of unknown words and of names is the lower-cased form (copied to the arena).
 * Linear; no allocation but from the arena.
 * @param out  `count` readings.
 */
tisse_status tisse__tag_sentence(tisse__reading *out, const tisse__morphology *morphology, tisse__arena *arena, tisse_view text,
                                 const tisse__word *words, const uint8_t *named, size_t count, tisse__language language);

#endif
