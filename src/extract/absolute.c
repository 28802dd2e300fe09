/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * English absolutes: ", with X set to succeed him", ", with X to buy Y", ", with X supplying the engines". What they tell is X's; X is no partner of the
 * main verb's. And French gerunds in front of the subject, whose mood is the main verb's.
 */

#include "extract/clause.h"
#include "extract/scope.h"

#include "base/text.h"

/** The first group behind the noun and what completes it ("of Y"), and an adverb that opens the infinitive ("set to"). */
static uint32_t behind_noun(const tisse__parser *p, uint32_t noun)
{
  uint32_t g = noun + 1;
  while (g < p->end && tisse__parser_is_noun(p, g) && tisse__marker_is_of(tisse__parser_group(p, g)) && tisse__parser_group(p, g)->governor < g) {
    ++g;
  }
  while (g < p->end && tisse__parser_is_kind(p, g, TISSE__GROUP_ADVERB)) {
    ++g;
  }
  return g;
}

/** French: "En rachetant Y, X deviendrait …": a gerund in front of the subject is of the verb, whose mood it has. */
static void lift_gerund(tisse__parser *p)
{
  tisse__group *gerund = tisse__parser_group(p, p->begin);
  const uint32_t subject = gerund->governor;
  if (p->a->language != TISSE__FRENCH || gerund->kind != TISSE__GROUP_VERB || gerund->form != TISSE__PARTICIPLE_PRESENT || gerund->link != TISSE__PARTICIPIAL ||
      !tisse__marker_is(gerund, "en", NULL) || subject == TISSE__NONE || subject <= p->begin || tisse__parser_group(p, subject)->kind != TISSE__GROUP_NOUN) {
    return;
  }
  const uint32_t verb = tisse__parser_group(p, subject)->governor;
  if (verb == TISSE__NONE || !tisse__parser_is_finite(p, verb) || tisse__parser_group(p, verb)->subject != subject) {
    return;
  }
  gerund->link = TISSE__ADVERBIAL;
  gerund->governor = verb;
  gerund->antecedent = TISSE__NONE;
}

void tisse__absolute_lift(tisse__parser *p)
{
  lift_gerund(p);
  for (uint32_t g = p->begin + 1; p->a->language == TISSE__ENGLISH && g + 1 < p->end; ++g) {
    const tisse__group *noun = tisse__parser_group(p, g);
    if (noun->kind != TISSE__GROUP_NOUN || noun->link != TISSE__OBLIQUE || noun->governor == TISSE__NONE || !tisse__view_is(noun->marker, "with") ||
        !tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA)) {
      continue;
    }
    const uint32_t at = behind_noun(p, g);
    tisse__group *verb = at < p->end ? tisse__parser_group(p, at) : NULL;
    if (verb && verb->kind == TISSE__GROUP_VERB && verb->form == TISSE__PARTICIPLE_PRESENT && verb->link == TISSE__PARTICIPIAL && verb->governor == g) {
      tisse__parser_group(p, g)->marker = (tisse_view){0};
      continue;
    }
    if (!verb || verb->kind != TISSE__GROUP_VERB || verb->form != TISSE__INFINITIVE || verb->link != TISSE__INFINITIVAL || verb->governor != noun->governor) {
      continue;
    }
    for (uint32_t between = g + 1; between < at; ++between) {
      if (tisse__parser_group(p, between)->governor == noun->governor) {
        tisse__parser_group(p, between)->governor = at; /* "set to": of what it opens */
      }
    }
    verb->governor = TISSE__NONE;
    tisse__parser_link(p, at, g, TISSE__INFINITIVAL);
    verb->subject = g;
    tisse__parser_group(p, g)->governor = TISSE__NONE; /* no partner of who does what stands in front */
    tisse__parser_group(p, g)->link = TISSE__LOOSE;
  }
}

uint32_t tisse__absolute_main(const tisse__analysis *a, const tisse__group *participle)
{
  const tisse__group *noun = a->language == TISSE__ENGLISH && participle->form == TISSE__PARTICIPLE_PRESENT && participle->link == TISSE__PARTICIPIAL &&
                                     participle->governor != TISSE__NONE ? tisse__group_at(a, participle->governor) : NULL;
  const bool absolute = noun && noun->kind == TISSE__GROUP_NOUN && noun->link == TISSE__OBLIQUE && !noun->marker.data && noun->marker_first < noun->first &&
                        noun->governor != TISSE__NONE && tisse__group_at(a, noun->governor)->kind == TISSE__GROUP_VERB;
  return absolute ? noun->governor : TISSE__NONE;
}
