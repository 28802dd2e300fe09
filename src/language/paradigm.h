/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file paradigm.h  All forms of a lemma that no dictionary has: regular French and English, and English irregular verbs. */
#ifndef TISSE_LANGUAGE_PARADIGM_H
#define TISSE_LANGUAGE_PARADIGM_H

#include "language/morphology.h"

enum { TISSE__PARADIGM_LONGEST = 200 };  ///< Bytes of a lemma.

/** Takes a form and its reading; false stops (out of memory). */
typedef struct tisse__paradigm_sink {
  bool (*add)(void *user, tisse_view form, const tisse__reading *reading);
  void *user;
} tisse__paradigm_sink;

/**
 * Inflects base->lemma, of class base->pos. `paradigm`: absent (by the ending), "invariable", or for verbs the ending it goes by
 * ("er", "ir", "re"; English: "past participle" forms with a blank between, as in "flew flown"), for nouns and adjectives the plural.
 */
bool tisse__paradigm_inflect(const tisse__paradigm_sink *sink, const tisse__reading *base, tisse_view paradigm, tisse__language language);

#endif
