/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file morphology.h
 * Full-form lexicon: for each form its readings (lemma, part of speech, features). Compiled at build time from hunspell's comprehensive
 * French dictionary and from WordNet with our own paradigms; mapped read-only. An overlay takes words that users' lexicons add, inflected by paradigm.
 */
#ifndef TISSE_LANGUAGE_MORPHOLOGY_H
#define TISSE_LANGUAGE_MORPHOLOGY_H

#include "base/table.h"
#include "language/segment.h"

/** Universal Dependencies' classes, as far as we need them. */
typedef enum tisse__pos {
  TISSE__POS_NONE, TISSE__NOUN, TISSE__PROPER, TISSE__ADJ, TISSE__VERB, TISSE__AUX, TISSE__ADV, TISSE__DET, TISSE__PRON, TISSE__PREP,
  TISSE__CCONJ, TISSE__SCONJ, TISSE__NUM, TISSE__PART, TISSE__INTJ, TISSE__PUNCT, TISSE__SYM
} tisse__pos;
const char *tisse__pos_name(tisse__pos pos);  ///< UD's tag: "NOUN", "ADP" …

typedef enum tisse__verb_form { TISSE__NOT_VERB, TISSE__FINITE, TISSE__INFINITIVE, TISSE__PARTICIPLE_PAST, TISSE__PARTICIPLE_PRESENT } tisse__verb_form;
typedef enum tisse__tense { TISSE__TENSE_NONE, TISSE__PRESENT, TISSE__IMPERFECT, TISSE__PAST, TISSE__FUTURE } tisse__tense;  ///< PAST: passé simple, English preterite
typedef enum tisse__mood { TISSE__MOOD_NONE, TISSE__INDICATIVE, TISSE__CONDITIONAL, TISSE__SUBJUNCTIVE, TISSE__IMPERATIVE } tisse__mood;
typedef enum tisse__gender { TISSE__GENDER_NONE, TISSE__MASCULINE, TISSE__FEMININE } tisse__gender;  ///< NONE: either
typedef enum tisse__number { TISSE__NUMBER_NONE, TISSE__SINGULAR, TISSE__PLURAL } tisse__number;

typedef enum tisse__kind {      ///< Sub-class of function words.
  TISSE__KIND_NONE,
  TISSE__DEFINITE, TISSE__INDEFINITE, TISSE__DEMONSTRATIVE, TISSE__POSSESSIVE, TISSE__INTERROGATIVE, TISSE__QUANTIFIER, TISSE__NEGATIVE, ///< determiners, pronouns, adverbs ("ne", "pas", "aucun", "not", "no")
  TISSE__PERSONAL, TISSE__REFLEXIVE, TISSE__RELATIVE, TISSE__CLITIC_OBJECT,  ///< pronouns (le, la, lui, en, y are CLITIC_OBJECT)
  TISSE__CONTRACTED,            ///< du, des, au, aux, duquel, auquel: preposition with an article inside
  TISSE__MODAL,                 ///< can, may, will …
  TISSE__COMPARATIVE
} tisse__kind;

typedef struct tisse__reading {
  tisse_view lemma;   ///< Lower case, accents kept. Lives as long as the morphology.
  uint8_t pos, form, tense, mood, person, number, gender, kind;
  uint8_t prior;      ///< How unlikely this reading is for its form, context apart: 0 (as likely as any) to 15 (hardly ever).
} tisse__reading;

typedef struct tisse__morphology tisse__morphology;

tisse_status tisse__morphology_new(tisse__morphology **out, const tisse_context *context, tisse__language language);
/**
 * Maps a compiled full-form file; refuses a foreign or truncated one (reported). At most one a morphology. Its bytes are not read here: a look-up
 * in a corrupt file stays inside it, and finds too little or too much.
 */
tisse_status tisse__morphology_open(tisse__morphology *self, const char *path);
/** Reads the whole file against its checksum; TISSE_E_INPUT (reported) where it is corrupt. */
tisse_status tisse__morphology_check(const tisse__morphology *self);
/** Tells one compiled file from another; 0 where none is open. */
uint64_t tisse__morphology_stamp(const tisse__morphology *self);
/** Lets the system have back the memory of the compiled file that was read; what is asked of it again is read again. */
void tisse__morphology_release(const tisse__morphology *self);
/** Which language a compiled file is of; false where it is none of ours. */
bool tisse__morphology_sniff(tisse__language *out, const char *path);
/**
 * Adds a lemma to the overlay with all its forms. `paradigm`: a model word that the dictionary has ("finir"), or what paradigm.h names. Absent: found from the ending (French -er, -ir, -re verbs and regular nouns and
 * adjectives; English regular with doubling, and a list of irregular verbs). Does nothing where the dictionary has the lemma with that class.
 */
tisse_status tisse__morphology_add(tisse__morphology *self, tisse_view lemma, tisse__pos pos, tisse_view paradigm, tisse__gender gender);
/** Readings of a lower-cased form (tisse__lower_text), at most `capacity`; returns how many. Function words come first. */
size_t tisse__morphology_find(const tisse__morphology *self, tisse_view form, tisse__reading *out, size_t capacity);
void tisse__morphology_free(tisse__morphology *self);

/** A reading of the overlay, and the next of the same form. */
typedef struct tisse__added_reading { tisse__reading reading; uint32_t next; } tisse__added_reading;

/** The overlay as it is: forms → index of the first of their readings. */
void tisse__morphology_lend(const tisse__morphology *self, tisse__table *forms, const tisse__added_reading **readings, size_t *count);
/** Takes an overlay that outlives it, in place of its own, which must be empty. Nothing can be added afterwards. */
void tisse__morphology_borrow(tisse__morphology *self, const tisse__table *forms, tisse__added_reading *readings, size_t count);

#endif
