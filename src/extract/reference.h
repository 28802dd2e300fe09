/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file reference.h
 * Who is meant. refer.c asks: a name? tied to a name? a description (describe.c)? an event noun (describe.c)? a pronoun (focus.c)?
 */
#ifndef TISSE_EXTRACT_REFERENCE_H
#define TISSE_EXTRACT_REFERENCE_H

#include "extract/analysis.h"

/** What a description or a pronoun asks of whom it means. */
typedef struct tisse__wanted {
  const uint32_t *classes;
  uint32_t avoid, avoid_second;   ///< Referents that cannot be meant, or TISSE__NONE.
  uint8_t gender, number;
  bool person;                    ///< A person; else an organisation or a thing.
} tisse__wanted;

static inline bool tisse__is_definite(const tisse__group *g)
{
  return g->determiner == TISSE__DEFINITE || g->determiner == TISSE__DEMONSTRATIVE;
}

static inline bool tisse__wants_organization(const tisse__analysis *a, const uint32_t *classes)
{
  return tisse__class_fits(a, tisse__class_named(a->knowledge, "Company"), classes);
}

/* ---- Ends: refer.c ---- */

/** Adds the end unless its referent is there already, or there is no more room; tells whether it did. */
bool tisse__ends_add(tisse__ends *out, tisse__end end);
/** The referent where the group says it: the words of its name where it has that, else all its words. */
tisse__end tisse__end_at(const tisse__analysis *a, uint32_t group, uint32_t referent, tisse_link link);

/* ---- Whom the article is speaking of: focus.c. Referents, TISSE__NONE where it is not plain ---- */

bool tisse__wanted_fits(const tisse__analysis *a, const tisse__wanted *w, uint32_t referent);
/** The one in focus before the group: the last subject that fits, else the only one that fits, of the nearest sentence that names any. */
uint32_t tisse__focus_before(const tisse__analysis *a, const tisse__wanted *w, uint32_t group);
/** A demonstrative takes up the organisation named last in its sentence. */
uint32_t tisse__focus_nearest(const tisse__analysis *a, const tisse__wanted *w, uint32_t group);
/** The focus, unless a fitting organisation named nearby is spoken of more often in the article. */
uint32_t tisse__focus_steady(const tisse__analysis *a, const tisse__wanted *w, uint32_t group, uint32_t focus);
/** "les deux entreprises": the two organisations that were named last, where the last sentence that names any names two. */
void tisse__focus_last_two(const tisse__analysis *a, uint32_t group, const uint32_t *classes, tisse__ends *out);
/** The subject (a group) of the clause that the group stands in as another function. */
uint32_t tisse__clause_subject(const tisse__analysis *a, uint32_t group);
/** Its referent: it cannot be meant by a description in that clause. */
uint32_t tisse__clause_subject_referent(const tisse__analysis *a, uint32_t group);

/* ---- Descriptions: describe.c. Referents, TISSE__NONE where none or several fit ---- */

/** "la start-up Lumenys", "le rival AMD", "le français Thales": does the common noun in front only say what the name is? */
bool tisse__head_identifies(const tisse__analysis *a, const tisse__group *g);
/** "le géant des puces": the one entity of the article that is called so; several in the article leave it open. */
uint32_t tisse__described(const tisse__analysis *a, uint32_t mention, const tisse__wanted *w);
/** "la start-up parisienne Orsanne … la start-up": the one organisation that the article introduced with this noun. */
uint32_t tisse__described_before(const tisse__analysis *a, const tisse__wanted *w, tisse_view lemma);
/** "le groupe dirigé par Alexandre Bompard" */
uint32_t tisse__described_by_head(const tisse__analysis *a, uint32_t group);
/** "la firme de Redmond" */
uint32_t tisse__described_by_place(const tisse__analysis *a, uint32_t group);
/** "la société de Sam Altman": the company that the person leads; puts whether any name stands behind "de": then nobody else is described. */
uint32_t tisse__described_by_owner(const tisse__analysis *a, uint32_t group, bool *owned);
/** "le pétrolier": the one organisation of the article whose press descriptions have this noun as their head. */
uint32_t tisse__described_by_trade(const tisse__analysis *a, const tisse__wanted *w, tisse_view lemma);
/** "le créateur de ChatGPT": whom the antonomasia in the group names. */
uint32_t tisse__antonomasia_at(const tisse__analysis *a, const tisse__group *g);
/** The company that a person speaks for. */
uint32_t tisse__company_of(const tisse__analysis *a, uint32_t person);

/** Whom given pronouns mean: "Curley led AP until [he] retired" speaks of the given one. Fills given_as. */
void tisse__given_pronouns(tisse__analysis *a);

#endif
