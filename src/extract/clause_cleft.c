/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "C'est X qui rachète Y", "C'est à X que Y vend Z", "Notre rival, c'est X": what a cleft sets in front goes back into its clause. */

#include "extract/clause.h"

static bool is_presentative(const tisse__parser *p, uint32_t is)
{
  const tisse__group *copula = is == TISSE__NONE ? NULL : tisse__parser_group(p, is);
  return copula && copula->kind == TISSE__GROUP_VERB && tisse__view_is(copula->lemma, "être") && copula->subject != TISSE__NONE &&
         tisse__view_is(tisse__parser_group(p, copula->subject)->lemma, "ce");
}

static bool is_cleft_copula(const tisse__parser *p, uint32_t is)
{
  return is_presentative(p, is) && !(tisse__parser_group(p, is)->flags & TISSE__G_NEGATED);
}

/** "Ce n'est pas X qui absorbe Y ni Z qui …": whom a negated cleft sets in front does not do it. */
static void deny_relative_cleft(tisse__parser *p, uint32_t verb)
{
  tisse__group *v = tisse__parser_group(p, verb);
  const tisse__group *opener = v->opener == TISSE__NONE ? NULL : tisse__parser_group(p, v->opener);
  if (v->link != TISSE__RELATIVE_CLAUSE || !opener || v->antecedent == TISSE__NONE || !tisse__view_is(opener->lemma, "qui") || opener->marker.data ||
      tisse__parser_group(p, v->antecedent)->mention == TISSE__NONE) {
    return;
  }
  const uint32_t is = tisse__parser_group(p, v->antecedent)->governor;
  const uint32_t before = v->antecedent > p->begin ? v->antecedent - 1 : TISSE__NONE;
  bool denied = is_presentative(p, is) && (tisse__parser_group(p, is)->flags & TISSE__G_NEGATED);
  if (before != TISSE__NONE && tisse__parser_is_kind(p, before, TISSE__GROUP_COORDINATOR) && tisse__view_is(tisse__parser_group(p, before)->lemma, "ni")) {
    for (uint32_t g = p->begin; g < before && !denied; ++g) {
      denied = is_presentative(p, g) && (tisse__parser_group(p, g)->flags & TISSE__G_NEGATED);
    }
  }
  v->flags |= denied ? TISSE__G_NEGATED : 0;
}

/** Hangs the marked nouns of the copula, from `from` on, on the verb of the clause. */
static void hand_on(tisse__parser *p, uint32_t from, uint32_t is, uint32_t verb)
{
  for (uint32_t g = from; g < verb; ++g) {
    tisse__group *group = tisse__parser_group(p, g);
    const bool denied = g > is + 1 && tisse__parser_is_kind(p, g - 1, TISSE__GROUP_ADVERB); /* "et non à Y" */
    if (!denied && tisse__parser_is_noun(p, g) && group->governor == is && group->marker.data) {
      group->governor = TISSE__NONE;
      group->link = TISSE__LOOSE; /* where the verb hangs on it */
      tisse__parser_link(p, g, verb, TISSE__OBLIQUE);
    }
  }
}

/** "C'est à X que …" where "que" reads as a relative; "Chez Y, c'est X qui …": what stands around the copula belongs to the clause. */
static void lift_relative_cleft(tisse__parser *p, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  if (v->link != TISSE__RELATIVE_CLAUSE || v->opener == TISSE__NONE || v->antecedent == TISSE__NONE) {
    return;
  }
  const uint32_t is = tisse__parser_group(p, v->antecedent)->governor;
  if (!is_cleft_copula(p, is)) {
    return;
  }
  tisse__group *opener = tisse__parser_group(p, v->opener);
  if (tisse__parser_group(p, v->antecedent)->marker.data && !opener->marker.data && opener->link == TISSE__OBJECT) {
    opener->governor = TISSE__NONE;
    opener->link = TISSE__LOOSE;
  }
  hand_on(p, p->begin, is, verb);
}

/** "It was not A but B that bought C", "It is B, not A, that will …": whom the copula puts forward, TISSE__NONE where that is not plain. */
static uint32_t put_forward(const tisse__parser *p, uint32_t is, uint32_t verb)
{
  const bool denied = (tisse__parser_group(p, is)->flags & TISSE__G_NEGATED) != 0;
  uint32_t found = TISSE__NONE;
  bool but = false;
  bool negated = false;
  for (uint32_t g = is + 1; g < verb; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    but = but || (group->kind == TISSE__GROUP_COORDINATOR && tisse__view_is(group->lemma, "but"));
    negated = group->kind == TISSE__GROUP_ADVERB ? tisse__view_is(group->lemma, "not") : negated && group->kind != TISSE__GROUP_COMMA;
    if (group->kind != TISSE__GROUP_NOUN || group->marker.data || group->link == TISSE__GENITIVE || (group->flags & TISSE__G_PRONOUN)) {
      continue;
    }
    if (!negated && found == TISSE__NONE && (!denied || but)) {
      found = g;
    }
  }
  return found;
}

/** The verb of "that …" behind "it is X": its subject is whom the copula puts forward. */
static void lift_english(tisse__parser *p, uint32_t is)
{
  const tisse__group *copula = tisse__parser_group(p, is);
  if (!tisse__parser_is_finite(p, is) || !tisse__view_is(copula->lemma, "be") || copula->subject == TISSE__NONE ||
      !tisse__view_is(p->a->lower[tisse__parser_group(p, copula->subject)->head], "it")) {
    return;
  }
  for (uint32_t v = is + 2; v < p->end && !tisse__parser_is_kind(p, v, TISSE__GROUP_STOP); ++v) {
    const tisse__group *that = tisse__parser_group(p, v - 1);
    const bool opens = (that->kind == TISSE__GROUP_RELATIVE || (that->kind == TISSE__GROUP_NOUN && (that->flags & TISSE__G_PRONOUN))) &&
                       !that->marker.data && TISSE__VIEW_IS_ANY(p->a->lower[that->first], "that", "who", "which");
    if (!tisse__parser_is_finite(p, v)) {
      continue;
    }
    const uint32_t forward = opens ? put_forward(p, is, v - 1) : TISSE__NONE;
    const bool named = forward != TISSE__NONE && (tisse__parser_group(p, forward)->mention != TISSE__NONE ||
                                                  tisse__child(p->a, forward, TISSE__APPOSITION, NULL, TISSE__NONE) != TISSE__NONE);
    if (named) {
      tisse__parser_group(p, v)->subject = forward;
      tisse__parser_group(p, v)->subject_link = TISSE_LINK_EXPLICIT;
      tisse__parser_group(p, v - 1)->antecedent = forward;
    }
    return;
  }
}

/** "Notre premier rival, c'est X": the noun set in front, which "ce" takes up, is the subject. */
static void lift_dislocated(tisse__parser *p, uint32_t is)
{
  if (!is_presentative(p, is)) {
    return;
  }
  const uint32_t pronoun = tisse__parser_group(p, is)->subject;
  uint32_t noun = pronoun > p->begin + 1 && tisse__parser_is_kind(p, pronoun - 1, TISSE__GROUP_COMMA) ? pronoun - 2 : TISSE__NONE;
  while (noun != TISSE__NONE && noun > p->begin && tisse__parser_group(p, noun)->link == TISSE__COMPLEMENT) {
    --noun;
  }
  if (noun == TISSE__NONE || !tisse__parser_is_noun(p, noun) || tisse__parser_group(p, noun)->marker.data || tisse__parser_group(p, noun)->governor != TISSE__NONE ||
      (tisse__parser_group(p, noun)->flags & TISSE__G_PRONOUN)) {
    return;
  }
  tisse__group *ce = tisse__parser_group(p, pronoun);
  ce->governor = TISSE__NONE;
  ce->link = TISSE__LOOSE;
  tisse__parser_link(p, noun, is, TISSE__SUBJECT);
  tisse__parser_group(p, is)->subject = noun;
}

/** "C'est à X que Y a confié …": what stands between "c'est" and "que" belongs to the verb of the clause. */
void tisse__parser_lift_clefts(tisse__parser *p)
{
  for (uint32_t v = p->begin; v < p->end; ++v) {
    const tisse__group *verb = tisse__parser_group(p, v);
    if (p->a->language == TISSE__ENGLISH) {
      lift_english(p, v);
      continue;
    }
    if (tisse__parser_is_finite(p, v)) {
      lift_relative_cleft(p, v);
      deny_relative_cleft(p, v);
      lift_dislocated(p, v);
    }
    if (!tisse__parser_is_finite(p, v) || verb->link != TISSE__COMPLETIVE || verb->governor == TISSE__NONE || verb->governor > v) {
      continue;
    }
    const uint32_t is = verb->governor;
    if (!is_cleft_copula(p, is)) {
      continue;
    }
    hand_on(p, is + 1, is, v);
  }
}
