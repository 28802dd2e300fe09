/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file vocable.h  What the knowledge has for a form, looked up once. */
#ifndef TISSE_EXTRACT_VOCABLE_H
#define TISSE_EXTRACT_VOCABLE_H

#include "knowledge/model.h"
#include "language/form.h"

/** Expressions that may begin with a word: those of one word first. */
typedef struct tisse__options {
  uint32_t count, singles;
  uint64_t may_follow[4]; ///< The keys in `second`, a bit each: most words that follow have none of them.
  const uint8_t *second;  ///< tisse__second_key of each.
  const uint8_t *classes; ///< Word class of each that is found apart; of others NULL.
  const uint32_t *items;
} tisse__options;

/** What a word says of sums and dates. */
typedef struct tisse__figures {
  tisse_view digits;      ///< The number that it spells, or absent.
  tisse_view currency;    ///< ISO 4217 code, or absent.
  tisse_view unit;        ///< Of quantities, or absent.
  int64_t magnitude;      ///< 0: none.
  uint8_t month;          ///< 1 to 12, or 0.
  uint32_t measures;      ///< tisse__measure_first of the word.
  uint16_t dates;         ///< The kinds of words of dates that may begin with it: a bit 1U << (kind - TISSE__MEASURE_MONTH) each.
} tisse__figures;

/** What there is along a chain of entries: its first link, and what its links tell of their frames, all in one. */
typedef struct tisse__along {
  uint32_t first;         ///< TISSE__NONE where there is no entry.
  uint64_t relations, takes;
} tisse__along;

/** Of a reading's lemma, as the parts of speech that open frames: its entries, and the word classes among them. */
typedef struct tisse__entries {
  tisse__along noun, adjective, verb;
  const tisse__class_set *noun_classes, *own_classes; ///< own: as the reading's own part of speech.
  const tisse__class_set *expression_classes;   ///< Those of the expressions that the noun heads.
  uint8_t lemma_bit;                            ///< tisse__lemma_bit
} tisse__entries;

/** Sets of classes are pointers: those of most words are empty, and one for all. */
typedef struct tisse__vocable {
  tisse__form form;
  const tisse__entries *entries;  ///< Of each reading.
  const tisse__class_set *bare_classes;  ///< Word classes of the form itself, as a word of no part of speech.
  const tisse__class_set *named_classes; ///< As a name or a noun, whatever the dictionary reads: of forms with a capital.
  const tisse__class_set *any_classes;   ///< All of these, and of all readings: mostly it tells at once that the word is none.
  const tisse__class_set *apart_classes; ///< Of the expressions in `apart`.
  bool capital;                   ///< It begins with one.
  uint64_t fold;          ///< For tisse__gazetteer_step.
  bool inner;             ///< tisse__gazetteer_is_inner.
  bool bends;             ///< It may stand for another word: elided ("d'"), or with an article inside ("du").
  uint8_t key;            ///< tisse__word_key; 0 where it may stand for a word of another key.
  uint32_t name_state;    ///< Behind it as the first word of a name; 0 where no name begins so.
  uint32_t name;          ///< The first name that it is by itself, or TISSE__NONE.
  bool opens_adverbial;   ///< One of tisse__scan_adverbial may begin with it.
  bool opens_time;        ///< A phrase of time may.
  bool pointed_pair;      ///< "E.V.", "A.I.": two letters with points.
  bool stands_late;       ///< As a pronoun or a determiner it may stand for somebody whom only frames settle: census.h.
  uint8_t month;          ///< 1 to 12, or 0.
  uint8_t lemma_bit;      ///< tisse__lemma_bit of the form in lower case.
  uint32_t tags;          ///< The parts of speech that the dictionary has for it, a bit (1U << tisse__pos) each.
  const tisse__options *fixed;    ///< Fixed entries.
  const tisse__options *apart;    ///< Expressions of several words of the classes that are found apart.
  const tisse__options *markers;  ///< Markers of several words.
  const tisse__figures *figures;
} tisse__vocable;

/** Is it a day of the week? */
static inline bool tisse__vocable_names_day(const tisse__vocable *vocable)
{
  return vocable->figures->dates & 1U << (TISSE__MEASURE_WEEKDAY - TISSE__MEASURE_MONTH);
}

/** May the first word of the expression be this form: itself, elided ("d'" for "de"), or with an article inside ("du")? */
bool tisse__vocable_may_begin(const tisse__vocable *vocable, tisse_view expression);

/** What forms are looked up in; outlives them. */
typedef struct tisse__vocable_in {
  const tisse_knowledge *knowledge;
  tisse__language language;
  tisse__arena *arena;    ///< The forms' own.
} tisse__vocable_in;

tisse__along tisse__along_chain(const tisse__lexicon *lexicon, uint32_t first);
/** What the lexicon tells of a lemma as a part of speech. */
typedef struct tisse__told {
  tisse__class_set classes;         ///< Its word classes, those that are found apart too.
  uint32_t entries;                 ///< The first link of its entries: tisse__lexicon_find.
  bool opens, heads;                ///< Has one of them frames: of the lemma by itself, or of an expression that it heads?
  bool cued;                        ///< Has the lemma by itself cues?
} tisse__told;

/** The same of lemmas and markers as they were looked up last: the same few come again and again. */
#define TISSE__MEMO_LONGEST 16
#define TISSE__MEMO_BITS 12
typedef struct tisse__memo {
  struct tisse__memo_slot {
    uint64_t hash, rest;            ///< tisse__key_hash, and the bytes behind the eighth: of 16 bytes at most, both tell the text.
    uint32_t key;                   ///< Length and part of speech; 0: free.
    tisse__told told;
  } slots[1 << TISSE__MEMO_BITS];
  tisse__told longer;               ///< Of the lemma that was too long for them last.
} tisse__memo;

/** Valid until the next call. */
const tisse__told *tisse__told_of(tisse__memo *memo, const tisse_knowledge *knowledge, tisse__language language, tisse_view lemma, tisse__pos pos);
/** Makes `forms` ready for tisse__vocable structs. */
void tisse__vocable_init(tisse__forms *forms, const tisse_allocator *allocator, tisse__vocable_in *in);

#endif
