/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "X a vendu ses camions, fermé deux dépôts et racheté Y", "has sold A and taken over B": participles that share the auxiliary of the verb before. */

#include "extract/clause.h"

#include "base/text.h"

/** The group behind the verb, over adverbs. */
static uint32_t behind(const tisse__parser *p, uint32_t verb)
{
  uint32_t g = verb + 1;
  while (tisse__parser_is_kind(p, g, TISSE__GROUP_ADVERB)) {
    ++g;
  }
  return g;
}

/** Does the participle have an object of its own right behind it? One that speaks of a noun has none. */
static bool has_object(const tisse__parser *p, uint32_t verb, bool joined)
{
  const uint32_t next = behind(p, verb);
  if (!tisse__parser_is_noun(p, next)) {
    return false;
  }
  const tisse__group *object = tisse__parser_group(p, next);
  const bool told = ((object->determiner != TISSE__KIND_NONE || p->a->readings[object->first].pos == TISSE__NUM) && object->sum == TISSE__NONE) || (object->flags & TISSE__G_PROPER) || (joined && object->sum != TISSE__NONE);
  return !object->marker.data && told && !(object->flags & TISSE__G_PRONOUN) && !tisse__parser_is_dated(p, next) && !tisse__parser_is_time(p, next);
}

/** Did something that speaks of a noun come between, with which a further participle may be coordinated: "une société née à Lyon et cotée à Paris"? */
static bool is_qualified(const tisse__parser *p, uint32_t from, uint32_t to)
{
  for (uint32_t g = from + 1; g < to; ++g) {
    const tisse__group *between = tisse__parser_group(p, g);
    const bool agent = tisse__view_ends(between->marker, " par") || tisse__view_ends(between->marker, " by"); /* "emmené par X" */
    if (agent || between->kind == TISSE__GROUP_VERB || between->kind == TISSE__GROUP_ADJECTIVE || between->kind == TISSE__GROUP_RELATIVE) {
      return true;
    }
  }
  return false;
}

bool tisse__shared_auxiliary(tisse__parser *p, uint32_t verb)
{
  tisse__clause *c = tisse__parser_top(p);
  tisse__group *g = tisse__parser_group(p, verb);
  const bool over = c->active != TISSE__NONE && tisse__parser_group(p, c->active)->form == TISSE__PARTICIPLE_PAST && !(tisse__parser_group(p, c->active)->flags & TISSE__G_FINITE);
  uint32_t host = over ? c->verb : c->active;
  while (p->a->language == TISSE__ENGLISH && host != TISSE__NONE && tisse__parser_group(p, host)->link == TISSE__CONJUNCT && !(tisse__parser_group(p, host)->flags & TISSE__G_PERFECT)) {
    host = tisse__parser_group(p, host)->governor; /* "has sold A, shut B and taken over C" */
  }
  const tisse__group *before = host == TISSE__NONE ? NULL : tisse__parser_group(p, host);
  if (!before || before->kind != TISSE__GROUP_VERB || !(before->flags & TISSE__G_PERFECT) || (before->flags & (TISSE__G_PASSIVE | TISSE__G_REFLEXIVE)) ||
      g->form != TISSE__PARTICIPLE_PAST || g->marker.data || tisse__group_is_class(p->a, g, TISSE__WC_COPULA) || tisse__group_is_class(p->a, g, TISSE__WC_NAMING_VERB) ||
      tisse__group_is_class(p->a, g, TISSE__WC_ALIAS_VERB)) {
    return false;
  }
  const bool plain = p->a->language != TISSE__FRENCH || (g->gender != TISSE__FEMININE && g->number != TISSE__PLURAL); /* it agrees with no noun before */
  const uint32_t next = behind(p, verb);
  const bool undergone = tisse__parser_is_noun(p, next) && tisse__marker_is(tisse__parser_group(p, next), "par", "by");
  const bool joined = verb > p->begin && tisse__parser_is_kind(p, verb - 1, TISSE__GROUP_COORDINATOR);
  if (!plain || undergone || (!joined && !p->after_comma) || (!has_object(p, verb, joined) && (!joined || is_qualified(p, host, verb)))) {
    return false;
  }
  g->form = before->form;
  g->tense = before->tense;
  g->mood = before->mood;
  g->modal = before->modal;
  const bool nor = joined && (before->flags & TISSE__G_NEGATED) && tisse__form_is_class(p->a, tisse__parser_group(p, verb - 1)->first, TISSE__WC_NOR); /* "ni racheté" */
  g->flags = (g->flags & ~(uint32_t)TISSE__G_PASSIVE) | TISSE__G_PERFECT | (before->flags & TISSE__G_FINITE) | (nor ? TISSE__G_NEGATED : 0);
  g->subject = before->subject;
  g->subject_link = TISSE_LINK_SHARED;
  tisse__parser_link(p, verb, host, TISSE__CONJUNCT);
  c->verb = host == c->verb ? verb : c->verb;
  c->active = verb;
  return true;
}
