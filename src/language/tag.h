/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file tag.h  One reading a word: lexicon look-up and disambiguation by the neighbours. */
#ifndef TISSE_LANGUAGE_TAG_H
#define TISSE_LANGUAGE_TAG_H

#include "language/form.h"

/**
 * Chooses a reading for each word of one sentence. `named[i]` (may be NULL) is non-zero where word i is inside a known name: those get
 * TISSE__PROPER. Unknown words: capitalised and not sentence-first → PROPER; -ment, -tion, -eur, -er, -ing, -ed … by ending; numbers → NUM.
 * lemma of unknown words and of names is the lower-cased form, the form's own. Linear; no allocation but from the arena, and for forms that are new.
 * @param out  `count` readings.
 * @param of  The form of each word, made by `forms`.
 */
tisse_status tisse__tag_forms(tisse__reading *out, tisse__forms *forms, tisse__form *const *of, tisse__arena *arena, const tisse__word *words,
                              const uint8_t *named, size_t count, tisse__language language);
/** The same for words whose forms nobody has looked up; lemmas of unknown words are in the arena. */
tisse_status tisse__tag_sentence(tisse__reading *out, const tisse__morphology *morphology, tisse__arena *arena, tisse_view text,
                                 const tisse__word *words, const uint8_t *named, size_t count, tisse__language language);

#endif
