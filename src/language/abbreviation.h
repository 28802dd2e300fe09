/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file abbreviation.h  Short closed lists that segmentation asks: abbreviations, elisions, clitics, domains, magnitudes. */
#ifndef TISSE_LANGUAGE_ABBREVIATION_H
#define TISSE_LANGUAGE_ABBREVIATION_H

#include "language/segment.h"

typedef enum tisse__abbreviation {
  TISSE__ABBREVIATION_NONE,
  TISSE__ABBREVIATION_TITLE,   ///< "M.", "Dr.": takes its dot and never ends a sentence.
  TISSE__ABBREVIATION_NUMBER,  ///< "p.", "No.": only before a number.
  TISSE__ABBREVIATION_LOWER,   ///< "env.", "janv.": only where the text goes on with a small letter, a digit or a comma.
  TISSE__ABBREVIATION_STATE,   ///< "Mass.": the same, and as a name by itself.
  TISSE__ABBREVIATION_FINAL    ///< "etc.", "Inc.": takes its dot always and may end a sentence as well.
} tisse__abbreviation;

/** What `word` (without its dot) is with a dot behind it. */
tisse__abbreviation tisse__abbreviation_find(tisse_view word, tisse__language language);

/** Lower-cases into `key` with plain apostrophes and hyphens; false where it is longer than fits. */
bool tisse__short_key(char *key, size_t capacity, tisse_view word);

bool tisse__is_elision(tisse_view word);          ///< "l", "qu", "jusqu" … before an apostrophe.
bool tisse__is_verb_clitic(tisse_view word);      ///< "il", "elle", "ce" … behind a verb's hyphen.
bool tisse__keeps_clitic(tisse_view word);        ///< "rendez-vous", "celle-ci": whole in spite of its ending.
bool tisse__is_english_clitic(tisse_view word);   ///< "s", "ll" … behind an apostrophe.
bool tisse__is_domain(tisse_view word);           ///< "com", "ai" … behind a dot.
/** A magnitude that is written right behind a number: `always` (bn, Md) or only with a currency sign at one side (M, k, B). */
bool tisse__is_magnitude(bool *always, tisse_view word);
bool tisse__is_starter(tisse_view word, tisse__language language);  ///< "the", "il" …: often first, never a name's second word.
bool tisse__is_state(tisse_view word);            ///< "u.s", "u.k": whose letters stand in front of what is its own.
bool tisse__is_labelled(tisse_view word);         ///< "plan", "vitamine" …: a single capital behind it is its label, not an initial.

#endif
