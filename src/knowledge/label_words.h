/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file label_words.h
 * The words of a relation's label, and what each of them may be: "a été prêté par", "is the author of", "X plays for Y", "playsFor".
 */
#ifndef TISSE_KNOWLEDGE_LABEL_WORDS_H
#define TISSE_KNOWLEDGE_LABEL_WORDS_H

#include "knowledge/loader.h"

enum { TISSE__LABEL_WORDS_MOST = 8 };

/** A label in one language, taken apart: `marker` is the preposition at its end, `first` the word that carries it, auxiliaries and articles in front of it. */
typedef struct tisse__label_words {
  tisse_knowledge *knowledge;
  uint8_t language;
  tisse_view words[TISSE__LABEL_WORDS_MOST];
  uint32_t count, first;
  bool turned;                  ///< "Y is cited by X": the ends are the other way round.
  bool reflexive, has, is, modal, determined, to;   ///< What stands in front of `first`.
  tisse_view marker;
} tisse__label_words;

/** What the language says with: the agent of a passive, whose something is, the verb of a state, of having, and what one is had as. */
typedef struct tisse__label_tongue { const char *agent, *of, *be, *have, *as; } tisse__label_tongue;
const tisse__label_tongue *tisse__label_tongue_of(uint8_t language);

/** False where it has no words, or too many. */
bool tisse__label_words_read(tisse__label_words *self, tisse_knowledge *knowledge, uint8_t language, tisse_view label);

typedef bool tisse__reading_test(const tisse__reading *);
/** The reading of the word that the test takes, the likeliest one. */
bool tisse__label_reading(const tisse__label_words *self, tisse_view word, tisse__reading_test *takes, tisse__reading *out);
/** The language has the word at all. */
bool tisse__label_known(const tisse__label_words *self, tisse_view word);

tisse__reading_test tisse__reads_preposition, tisse__reads_present, tisse__reads_past, tisse__reads_infinitive, tisse__reads_participle, tisse__reads_noun,
  tisse__reads_adjective;

/** The words from `first` on with the first as `lemma` ("prendre sa source"), what is in front of them before it; absent: no memory. */
tisse_view tisse__label_written(const tisse__label_words *self, const char *before, tisse_view lemma, bool with_marker);

#endif
