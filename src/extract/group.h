/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file group.h
 * One sentence's words on their way to groups: a scan reads one group after the other, left to right.
 */
#ifndef TISSE_EXTRACT_GROUP_H
#define TISSE_EXTRACT_GROUP_H

#include "extract/analysis.h"

#include "base/text.h"

typedef struct tisse__scan {
  tisse__analysis *a;
  uint32_t sentence, at, end;   ///< Words from `at` on are still to read.
  bool quoted;
} tisse__scan;

/* ---- What stands at a word; beyond the sentence's end nothing does ---- */

static inline const tisse__reading *tisse__scan_reading(const tisse__scan *s, uint32_t word)
{
  static const tisse__reading none = {0};
  return word < s->end ? &s->a->readings[word] : &none;
}

static inline uint8_t tisse__scan_pos(const tisse__scan *s, uint32_t word)
{
  return tisse__scan_reading(s, word)->pos;
}

static inline bool tisse__scan_is(const tisse__scan *s, uint32_t word, const char *lower)
{
  return word < s->end && tisse__view_is(s->a->lower[word], lower);
}

/** Is the word one of these? TISSE__SCAN_IS_ANY(s, word, "le", "la") */
#define TISSE__SCAN_IS_ANY(s, word, ...) ((word) < (s)->end && TISSE__VIEW_IS_ANY((s)->a->lower[word], __VA_ARGS__))
/** Is the word as it stands one of the class? */
static inline bool tisse__scan_is_class(const tisse__scan *s, uint32_t word, tisse__word_class word_class)
{
  return word < s->end && tisse__form_is_class(s->a, word, word_class);
}

/** The name (no description) that begins at or covers the word. */
uint32_t tisse__scan_name(const tisse__scan *s, uint32_t word);
/** The description that begins at the word. */
uint32_t tisse__scan_description(const tisse__scan *s, uint32_t word);
/** The sum that begins at the word. */
uint32_t tisse__scan_sum(const tisse__scan *s, uint32_t word);
bool tisse__scan_is_verb(const tisse__scan *s, uint32_t word);
/** French: the infinitive behind up to two adverbs, "[pour] ensuite déposer"; `word` itself where they stand in front of none. */
uint32_t tisse__scan_adverbs_before(const tisse__scan *s, uint32_t word);
/** A pronoun in front of a verb, or "ne". */
bool tisse__scan_is_clitic(const tisse__scan *s, uint32_t word);
bool tisse__scan_is_negation(const tisse__scan *s, uint32_t word);
bool tisse__scan_is_pronoun(const tisse__scan *s, uint32_t word);
/** An adjective, a number or a participle that goes on with a noun group. */
bool tisse__scan_is_modifier(const tisse__scan *s, uint32_t word);
/** Does a verb group begin here (clitics and adverbs of negation allowed in front)? */
bool tisse__scan_starts_verb(const tisse__scan *s, uint32_t word);
/** Adverbials of several words that may stand inside a verb group: how many words, 0 where there is none. */
uint32_t tisse__scan_adverbial(const tisse__scan *s, uint32_t word);
/** May a phrase of time begin with the word? */
bool tisse__may_open_time(const tisse__vocable *vocable);
/** A bare phrase of time ("last month", "lundi", "l'an dernier", "cette semaine"): how many words, 0 where there is none. */
uint32_t tisse__scan_time(const tisse__scan *s, uint32_t word);
/** A multiword marker of some frame ("au capital de") or a fixed entry that ends in a preposition: how many words, 0 where there is none. */
uint32_t tisse__scan_long_marker(const tisse__scan *s, uint32_t word, tisse_view *marker);
/** The preposition, simple or long, at `word`; puts the word behind it. False where there is none. */
bool tisse__scan_marker(const tisse__scan *s, uint32_t word, tisse_view *marker, uint32_t *after);

/* ---- Reading groups. False where there is none, or memory ran out ---- */

tisse__group tisse__group_blank(uint8_t kind, uint32_t first, uint32_t last);
/** Takes the group up and goes on behind it. */
bool tisse__scan_add(tisse__scan *s, tisse__group group);
/** A verb group at s->at, `marker` in front of an infinitive or gerund. */
bool tisse__scan_verb(tisse__scan *s, tisse_view marker, uint32_t marker_first);
/** A noun group that begins (behind its marker) at `word`; `list`: opened by a list marker. */
bool tisse__scan_noun(tisse__scan *s, uint32_t word, tisse_view marker, uint32_t marker_first, bool contracted, uint32_t list);
bool tisse__scan_pronoun(tisse__scan *s, uint32_t word, tisse_view marker, uint32_t marker_first, uint32_t list);

#endif
