/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whose a round is that a sentence speaks of by what it does: it values its firm. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

/** Is it a round: "the $20 million round", "le tour", "which" of such? */
static bool is_round(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = group == TISSE__NONE ? NULL : tisse__group_at(a, group);
  if (g && g->kind == TISSE__GROUP_RELATIVE && g->antecedent != TISSE__NONE) {
    g = tisse__group_at(a, g->antecedent);
  }
  return g && g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "investsIn") &&
         !tisse__lemma_denotes_party(a, g->lemma);
}

/** Whom the verb gives a value: "values Y at N", "gives Y a valuation of N", "porte la valorisation de Y à N"; TISSE__NONE where it values nobody. */
static uint32_t valued_by(const tisse__analysis *a, uint32_t verb)
{
  const bool values = tisse__lemma_opens(a, tisse__group_at(a, verb)->lemma, TISSE__VERB, "valuedAt");
  uint32_t valuation = TISSE__NONE;
  uint32_t firm = TISSE__NONE;
  for (uint32_t c = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, verb, TISSE__OBJECT, NULL, c + 1)) {
    const bool value = tisse__group_at(a, c)->mention == TISSE__NONE && tisse__lemma_opens(a, tisse__group_at(a, c)->lemma, TISSE__NOUN, "valuedAt");
    valuation = value ? c : valuation;
    firm = !value && firm == TISSE__NONE ? tisse__group_stands_for(a, c) : firm;
  }
  if (valuation != TISSE__NONE && firm == TISSE__NONE) {
    const uint32_t of = tisse__child(a, valuation, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
    const uint32_t whose = tisse__group_at(a, valuation)->possessor != TISSE__NONE ? tisse__group_at(a, valuation)->possessor : of;
    firm = whose == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, whose);
  }
  return values || valuation != TISSE__NONE ? firm : TISSE__NONE;
}

uint32_t tisse__valued_by_round(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *own = tisse__group_at(a, t->group);
  bool round = is_round(a, t->group) || (own->kind == TISSE__GROUP_VERB && (is_round(a, own->subject) || is_round(a, own->antecedent)));
  for (uint32_t i = 0; i < t->constituent_count && !round; ++i) {
    round = is_round(a, t->constituents[i]);
  }
  const tisse__sentence *s = &a->sentences[own->sentence];
  for (uint32_t v = s->first_group; v < s->last_group && round; ++v) {
    const tisse__group *verb = tisse__group_at(a, v);
    if (verb->kind == TISSE__GROUP_VERB && v != t->group && !tisse__is_passive(verb) && is_round(a, verb->subject)) {
      const uint32_t firm = valued_by(a, v);
      if (firm != TISSE__NONE) {
        return firm;
      }
    }
  }
  return TISSE__NONE;
}

bool tisse__puts_into_other(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  bool other = false;
  for (uint32_t c = tisse__child(a, t->group, TISSE__OBLIQUE, "à", TISSE__NONE); a->language == TISSE__FRENCH && c != TISSE__NONE; c = tisse__child(a, t->group, TISSE__OBLIQUE, "à", c + 1)) {
    const tisse__group *into = tisse__group_at(a, c);
    const bool money = tisse__word_is_class(a, into->head, TISSE__WC_EVENT) || tisse__lemma_may_open(a, into->lemma, TISSE__NOUN, "raises") ||
                       tisse__lemma_may_open(a, into->lemma, TISSE__NOUN, "investsIn");
    other = other || (into->kind == TISSE__GROUP_NOUN && into->mention == TISSE__NONE && into->sum == TISSE__NONE && into->determiner && !money && !tisse__trigger_has_piece(t, c));
  }
  return other;
}
