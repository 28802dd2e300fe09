/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Why two that are named together do nothing to each other: a third sues both, what one wins is a contract, or their counts are set side by side. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

/** "brought by", "filed against", "intenté par": who has brought the suit, or against whom. */
static bool names_other_side(const tisse__analysis *a, const tisse__group *g)
{
  if (g->kind != TISSE__GROUP_NOUN || (g->flags & TISSE__G_PRONOUN) || TISSE__VIEW_IS_ANY(a->lower[g->head], "other", "another", "autre")) {
    return false; /* "against each other" */
  }
  const bool party = g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_PERSON) ||
                     g->number == TISSE__PLURAL; /* "a suit by merchants" */
  return (party && TISSE__VIEW_IS_ANY(g->marker, "by", "against", "par", "contre")) || tisse__view_ends(g->marker, " by") || tisse__view_ends(g->marker, " par");
}

/** Is there, behind the noun or behind a participle said of it, who has brought it? */
static bool is_brought(const tisse__analysis *a, uint32_t suit, int depth)
{
  for (uint32_t c = tisse__child(a, suit, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, suit, -1, NULL, c + 1)) {
    const bool participle = tisse__group_at(a, c)->kind == TISSE__GROUP_VERB && tisse__group_at(a, c)->link == TISSE__PARTICIPIAL;
    if (c > suit && (names_other_side(a, tisse__group_at(a, c)) || (depth == 0 && participle && is_brought(a, c, 1)))) {
      return true;
    }
  }
  return false;
}

bool tisse__is_suit_of_third(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  if (!frame->subject_count || frame->subject[0].function != TISSE__FN_PLURAL || !tisse__relation_is(a, frame->relation, "litigatesWith")) {
    return false;
  }
  for (uint32_t i = 0; i <= t->constituent_count; ++i) {
    const uint32_t suit = i < t->constituent_count ? t->constituents[i] : t->group;
    if (suit != TISSE__NONE && is_brought(a, suit, 0)) {
      return true;
    }
  }
  return false;
}

/** "beat X for the contract with Y": a contract is won, no firm bought. */
static bool wins_contract(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *end = f->objects.count ? tisse__group_at(a, f->objects.items[0].group) : NULL;
  const tisse__group *over = end && end->link == TISSE__COMPLEMENT && end->governor != TISSE__NONE ? tisse__group_at(a, end->governor) : NULL;
  return over && over->kind == TISSE__GROUP_NOUN && TISSE__VIEW_IS_ANY(end->marker, "with", "from", "avec") && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB &&
         tisse__word_is_class(a, over->head, TISSE__WC_EVENT);
}

/** "delivered 60 jets against 44 for X": these are X's own. */
static bool is_compared(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t at = t->of_supply && f->objects.count ? f->objects.items[0].group : TISSE__NONE;
  if (at == TISSE__NONE || at <= t->group + 1) {
    return false;
  }
  const tisse__group *count = tisse__group_at(a, at - 1);
  return TISSE__VIEW_IS_ANY(tisse__group_at(a, at)->marker, "pour", "for") && count->kind == TISSE__GROUP_NOUN && TISSE__VIEW_IS_ANY(count->marker, "contre", "against", "to", "versus") &&
         a->readings[count->head].pos == TISSE__NUM;
}

/** English: "took share from X": of the market, and no stake. */
static bool takes_market(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *share = t->constituent_count && t->constituents[0] != TISSE__NONE ? tisse__group_at(a, t->constituents[0]) : NULL;
  return share && a->language == TISSE__ENGLISH && share->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, share->head, TISSE__WC_SHARE) && share->link == TISSE__OBJECT && !share->determiner && share->sum == TISSE__NONE && share->number != TISSE__PLURAL &&
         tisse__child(a, t->group, TISSE__OBLIQUE, "from", TISSE__NONE) != TISSE__NONE && tisse__child(a, t->group, TISSE__OBLIQUE, "in", TISSE__NONE) == TISSE__NONE;
}

/** English: "won Z's contract from X": Z orders it, X has lost it. */
static bool wins_from_other(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t contract = g->kind == TISSE__GROUP_NOUN ? t->group : t->constituent_count ? t->constituents[0] : TISSE__NONE;
  const tisse__group *won = contract == TISSE__NONE || a->language != TISSE__ENGLISH || !t->of_supply ? NULL : tisse__group_at(a, contract);
  const uint32_t verb = !won ? TISSE__NONE : g->kind == TISSE__GROUP_NOUN ? g->governor : t->group;
  const uint32_t whose = won && won->possessor != TISSE__NONE ? tisse__group_referent(a, won->possessor) : TISSE__NONE;
  const uint32_t class_ = whose == TISSE__NONE ? TISSE__NONE : tisse__referent_class(a, whose);
  if (whose == TISSE__NONE || (class_ != TISSE__NONE && !tisse__class_is(a, class_, "Organization")) || won->link != TISSE__OBJECT || verb == TISSE__NONE ||
      f->objects.count == 0 || f->objects.items[0].referent == whose) {
    return false;
  }
  const uint32_t winner = tisse__group_at(a, verb)->subject;
  return tisse__view_is(tisse__group_at(a, f->objects.items[0].group)->marker, "from") && winner != TISSE__NONE && tisse__group_referent(a, winner) != whose;
}

bool tisse__is_allied_to_third(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if (a->language != TISSE__FRENCH || !tisse__relation_is(a, frame->relation, "partnersWith") || verb->kind != TISSE__GROUP_VERB || !(verb->flags & TISSE__G_REFLEXIVE)) {
    return false;
  }
  const uint32_t to = tisse__child(a, t->group, TISSE__OBLIQUE, "à", TISSE__NONE);
  const uint32_t whom = to == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, to);
  return whom != TISSE__NONE && !tisse__class_is(a, tisse__referent_class(a, whom), "Place");
}

const char *tisse__peer_refuses(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  if (tisse__relation_is(t->a, frame->relation, "investsIn") && takes_market(t)) {
    return "of the market, no stake";
  }
  if (wins_from_other(t, f)) {
    return "another's contract";
  }
  if (is_compared(t, f)) {
    return "a count set beside another";
  }
  return tisse__relation_is(t->a, frame->relation, "acquires") && wins_contract(t, f) ? "a contract, no firm" : NULL;
}
