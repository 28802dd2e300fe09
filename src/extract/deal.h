/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file deal.h
 * The deals that an article speaks of, as it speaks of parties: "un accord entre X et Y" brings one in, claims tell what it holds, "ce pacte",
 * "the tie-up" take it up.
 *
 *   event noun with parties ─┐                     ┌─▶ who is meant by "l'opération", by an end that its content leaves open
 *   claim                   ─┴─▶ deal (parties, content, price) ─┼─▶ news of it ("l'accord a été suspendu")
 *   event noun without ───────▶ the latest that fits ─┘          └─▶ its price as a claim
 */
#ifndef TISSE_EXTRACT_DEAL_H
#define TISSE_EXTRACT_DEAL_H

#include "extract/analysis.h"

#define TISSE__DEAL_REACH 7  /* sentences over which an event noun takes up a deal */

/** Makes deals of the event nouns of a sentence that have parties of their own, and settles who a description in their content means. */
void tisse__deals_meet(tisse__analysis *self, uint32_t sentence);
/** Adds what the drafts from this one on say to the deals that they are the content of, or makes deals of them. */
void tisse__deals_learn(tisse__analysis *self, size_t first_draft);
/** Keeps the deals in focus that the sentence took up. */
void tisse__deals_touch(tisse__analysis *self, uint32_t sentence);
/** Prices that were told of a deal before its content was: claims of them. False where memory ran out. */
bool tisse__deals_price(tisse__analysis *self);

/** The deal that the event noun means: its own, or the latest before it that fits and has this party (a referent, or TISSE__NONE). */
uint32_t tisse__deal_of(const tisse__analysis *self, uint32_t group, uint32_t party);
/** The deal whose content the group is in: "un accord prévoyant un investissement", by its terms too "aux termes de l'accord, X fournira"; rather one with this party; TISSE__NONE where none. */
uint32_t tisse__deal_over(const tisse__analysis *self, uint32_t group, uint32_t party, bool by_terms);
/** The sum told of the event noun whose content the group is in, where no claim has it: "un contrat de 2 milliards aux termes duquel X fournira". */
uint32_t tisse__deal_sum_over(tisse__analysis *self, uint32_t group);
/** "L'opération valorise l'entreprise": who is bought, invested in or raises money in the deal that is the subject of the verb; TISSE__NONE where none. Puts whether a deal
 * is its subject. */
uint32_t tisse__deal_target_over(const tisse__analysis *self, uint32_t verb, bool *by_deal);
/** The deal claimed last, so many sentences back at most, that has the party and says one of the relations (bits); TISSE__NONE where none. */
uint32_t tisse__deal_with(const tisse__analysis *self, uint32_t group, uint32_t back, uint32_t party, uint64_t relations);
bool tisse__deal_has(const tisse__analysis *self, uint32_t deal, uint32_t party);
/** The bit of the relation with this name. */
uint64_t tisse__relation_bit(const tisse__analysis *self, const char *name);
static inline const tisse__deal *tisse__deal_at(const tisse__analysis *self, uint32_t deal)
{
  return &self->deals.items[deal];
}

#endif
