/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file tagging.h  Between the search for the best sequence of readings (tag.c) and each language's hand-written weights. */
#ifndef TISSE_LANGUAGE_TAGGING_H
#define TISSE_LANGUAGE_TAGGING_H

#include "base/any.h"
#include "language/tag.h"

/** Classes finer than tisse__pos, as the tables of neighbours tell them apart. */
typedef enum tisse__slot {
  TISSE__SLOT_NOUN, TISSE__SLOT_PROPER, TISSE__SLOT_ADJ, TISSE__SLOT_FINITE, TISSE__SLOT_INFINITIVE, TISSE__SLOT_PAST_PARTICIPLE,
  TISSE__SLOT_PRESENT_PARTICIPLE, TISSE__SLOT_AUX, TISSE__SLOT_AUX_INFINITIVE, TISSE__SLOT_AUX_PARTICIPLE, TISSE__SLOT_ADV,
  TISSE__SLOT_NE, TISSE__SLOT_DET, TISSE__SLOT_SUBJECT, TISSE__SLOT_CLITIC, TISSE__SLOT_RELATIVE, TISSE__SLOT_PRONOUN, TISSE__SLOT_PREP,
  TISSE__SLOT_CONTRACTED, TISSE__SLOT_CCONJ, TISSE__SLOT_SCONJ, TISSE__SLOT_NUM, TISSE__SLOT_PUNCT, TISSE__SLOT_SYM, TISSE__SLOT_OTHER,
  TISSE__SLOT_EDGE, TISSE__SLOTS
} tisse__slot;

/** A word with what it may be. */
typedef struct tisse__candidates {
  tisse_view form;            ///< Lower case, plain apostrophes.
  const tisse__reading *readings;
  uint8_t count;
  uint8_t flags;              ///< tisse__word's.
  uint8_t shape;
  uint8_t known;              ///< The lexicon has it.
  uint8_t name;               ///< The lexicon has it as a name too (Paris).
  uint32_t tags;              ///< The parts of speech that it may be, a bit (1U << tisse__pos) each.
  const uint8_t *slots;       ///< Of each.
  const int8_t *balances;     ///< How each moves the balance of clauses; tag.c.
  int16_t costs[TISSE__READINGS_MAX];   ///< Of each reading by itself.
  uint64_t hash;              ///< Of the form; weights.c.
  uint32_t classes;           ///< A bit for each slot that it may be; weights.c.
} tisse__candidates;

typedef struct tisse__sentence {
  tisse__candidates *words;
  size_t count;
  tisse__forms *forms;
  tisse__arena *arena;
  bool capitals;              ///< A headline: most words have a capital, so that capitals tell nothing.
} tisse__sentence;

/** What tag.c asks of a language. */
typedef struct tisse__tagging {
  const char *const *neighbours;   ///< [slot before][slot]: a digit, how odd that is.
  /** Adds to words[i].costs what the words around tell; words[i] has two readings or more. */
  void (*weigh)(tisse__sentence *sentence, size_t i);
  /** Puts into out[b][a] the further cost of reading b of word i behind reading a of word i - 1, for all of both. */
  void (*weigh_pairs)(int16_t (*out)[TISSE__READINGS_MAX], const tisse__sentence *sentence, size_t i);
  /** Puts readings for a word that no lexicon has; at most `capacity`. */
  size_t (*guess)(tisse__reading *out, size_t capacity, const tisse__candidates *word);
  /** Is this an adjective by its making ("Microsoft-backed"), whatever its capital? May be NULL. */
  bool (*compound)(tisse_view form);
  /** Last corrections with all classes known: auxiliaries, kinds. */
  void (*finish)(tisse__sentence *sentence, tisse__reading *chosen);
  /** What a capital inside a sentence costs a known word as a name, and as what else it may be. */
  int8_t capital_name, capital_noun, capital_adjective, capital_verb;
} tisse__tagging;

extern const tisse__tagging tisse__tagging_french;
extern const tisse__tagging tisse__tagging_english;

tisse__slot tisse__slot_of(const tisse__reading *reading, tisse_view form);

/* ---- Learned weights: weights.c ---- */

enum {
  TISSE__UNIT = 8,               ///< A point of the costs judged by hand, in those that are learned.
  TISSE__FEATURES = 14,          ///< Of a word.
  TISSE__WEIGHTS = 1 << 17       ///< Of a language.
};

/** The learned table of the language, or NULL. */
const int8_t *tisse__weights_of(tisse__language language);
/** Fills what the features ask of each word. */
void tisse__weights_prepare(tisse__sentence *sentence);
/** Do learned weights speak of the word? Those of a word that is prepared. */
bool tisse__weights_apply(const tisse__candidates *word);
/** TISSE__FEATURES features of the word; the sentence is prepared. */
void tisse__weights_features(uint64_t *out, const tisse__sentence *sentence, size_t at);
/** Where the weight of a feature for a slot lies. */
size_t tisse__weights_place(uint64_t feature, unsigned slot);
/** Adds the learned weights to the costs of the words that they speak of. */
void tisse__weights_add(tisse__sentence *sentence, const int8_t *weights);

/** A rule for endings of unknown words: tried in order. */
typedef struct tisse__ending {
  const char *ending;
  uint8_t pos, form, number, gender, prior;
  uint8_t tense, mood;
} tisse__ending;

/** All rules of the first ending that fits. */
size_t tisse__guess_ending(tisse__reading *out, size_t capacity, const tisse__ending *rules, size_t count, tisse_view form);

/** Is word i's form one of these? False beyond the sentence. */
#define TISSE__WORD_IS_ANY(sentence, i, ...) __extension__({ \
    const size_t at_ = (i); \
    at_ < (sentence)->count && TISSE__VIEW_IS_ANY((sentence)->words[at_].form, __VA_ARGS__); \
  })
/** May word i be of this class? */
static inline bool tisse__may_be(const tisse__sentence *sentence, size_t i, tisse__pos pos)
{
  return i < sentence->count && (sentence->words[i].tags >> pos & 1);
}
bool tisse__may_be_form(const tisse__sentence *sentence, size_t i, tisse__pos pos, tisse__verb_form form);

#endif
