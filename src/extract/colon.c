/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "two brands: A and B", "les deux géants du secteur : A et B": a colon before names that go on with the clause. */

#include "extract/clause.h"

static bool names_place(const tisse__parser *p, const tisse__group *g)
{
  const uint32_t referent = p->a->mentions.items[g->mention].referent;
  return referent != TISSE__NONE && tisse__class_is(p->a, tisse__referent_class(p->a, referent), "Place");
}

static bool is_party_noun(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return g->mention == TISSE__NONE && (tisse__lemma_denotes_party(p->a, g->lemma) || tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON) ||
                                       tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION));
}

uint32_t tisse__parser_party_subject(const tisse__parser *p, uint32_t behind)
{
  for (uint32_t g = behind; p->a->language == TISSE__FRENCH && g-- > p->begin && !tisse__parser_is_kind(p, g, TISSE__GROUP_STOP);) {
    const uint32_t verb = g + 1 + tisse__parser_is_kind(p, g + 1, TISSE__GROUP_ADVERB);
    if (!tisse__parser_is_noun(p, g) || !tisse__parser_is_finite(p, verb) || verb >= behind) {
      continue;
    }
    while (g > p->begin && tisse__marker_is_of(tisse__parser_group(p, g)) && tisse__parser_is_noun(p, g - 1)) {
      --g; /* "plusieurs investisseurs | de X" */
    }
    const tisse__group *noun = tisse__parser_group(p, g);
    const bool several = noun->number == TISSE__PLURAL && !noun->marker.data && noun->sum == TISSE__NONE && !(noun->flags & TISSE__G_PRONOUN) &&
                         noun->determiner != TISSE__POSSESSIVE;
    return several && is_party_noun(p, g) ? g : TISSE__NONE;
  }
  return TISSE__NONE;
}

/** "compte un concurrent | de taille | :", "faces its first rival | on the Hamburg line |:": the one party that the verb has for its object; TISSE__NONE. */
static uint32_t one_party(const tisse__parser *p, uint32_t mark)
{
  uint32_t g = mark - 1;
  for (int steps = 0; steps < 4 && g > p->begin; ++steps, --g) {
    const tisse__group *group = tisse__parser_group(p, g);
    const bool plain = group->kind == TISSE__GROUP_NOUN && group->marker.data && (group->mention == TISSE__NONE || names_place(p, group)) && !tisse__lemma_denotes_party(p->a, group->lemma);
    if (group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_ADJECTIVE && !plain) {
      break;
    }
  }
  const tisse__group *noun = tisse__parser_group(p, g);
  uint32_t verb = g;
  while (verb > p->begin && tisse__parser_is_kind(p, verb - 1, TISSE__GROUP_ADVERB)) {
    --verb;
  }
  const bool one = noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE && noun->number != TISSE__PLURAL && !noun->marker.data &&
                   tisse__form_is_class(p->a, noun->first, TISSE__WC_ONE_DETERMINER) && tisse__lemma_denotes_party(p->a, noun->lemma);
  return one && verb > p->begin && tisse__parser_is_finite(p, verb - 1) ? g : TISSE__NONE;
}

/** French: "les deux géants | du secteur | :": the noun that what stands before the colon completes, where it is several parties. */
uint32_t tisse__parser_colon_host(const tisse__parser *p, uint32_t mark)
{
  uint32_t host = mark - 1;
  const uint32_t one = one_party(p, mark);
  if (one != TISSE__NONE) {
    return one;
  }
  for (int steps = 0; steps < 3 && p->a->language == TISSE__FRENCH && host > p->begin; ++steps) {
    const tisse__group *g = tisse__parser_group(p, host);
    const bool plain = g->kind == TISSE__GROUP_NOUN && (g->mention == TISSE__NONE || names_place(p, g));
    if (!plain || !TISSE__VIEW_IS_ANY(g->marker, "de", "en", "à") || !tisse__parser_is_noun(p, host - 1) || is_party_noun(p, host)) {
      break;
    }
    --host;
  }
  const tisse__group *g = tisse__parser_group(p, host);
  if (g->kind == TISSE__GROUP_NOUN && g->number == TISSE__PLURAL && is_party_noun(p, host)) {
    return host;
  }
  const tisse__group *last = tisse__parser_group(p, mark - 1);
  const uint32_t subject = last->kind == TISSE__GROUP_NOUN && last->number != TISSE__PLURAL ? tisse__parser_party_subject(p, mark) : TISSE__NONE;
  return subject != TISSE__NONE ? subject : mark - 1; /* "plusieurs fonds participent à l'opération : A et B" */
}

bool tisse__parser_is_list_colon(const tisse__parser *p, uint32_t mark)
{
  if (mark == p->begin || mark + 1 >= p->end || !tisse__parser_is_kind(p, mark, TISSE__GROUP_STOP) ||
      !tisse__view_is(tisse__parser_group(p, mark)->lemma, ":")) {
    return false;
  }
  uint32_t next = mark + 1;
  while (next < p->end && tisse__parser_is_kind(p, next, TISSE__GROUP_QUOTE)) {
    ++next;
  }
  const bool plain = tisse__parser_is_noun(p, next) && !tisse__parser_group(p, next)->marker.data;
  const bool name = plain && (tisse__parser_group(p, next)->mention != TISSE__NONE || /* "three models: the Alto, the Brio" */
                              (p->a->language == TISSE__ENGLISH && (p->a->words[tisse__parser_group(p, next)->head].flags & TISSE__TOKEN_UPPER_FIRST)));
  const tisse__group *before = tisse__parser_group(p, tisse__parser_colon_host(p, mark));
  const bool include = before->kind == TISSE__GROUP_VERB && (tisse__group_is_class(p->a, before, TISSE__WC_INCLUDE) || tisse__group_is_class(p->a, before, TISSE__WC_BE));
  const bool noun = before->kind == TISSE__GROUP_NOUN && before->mention == TISSE__NONE;
  const bool many = noun && before->number == TISSE__PLURAL;
  const bool one = noun && tisse__form_is_class(p->a, before->first, TISSE__WC_ONE_DETERMINER) &&
                   (tisse__lemma_denotes_party(p->a, before->lemma) || tisse__word_is_class(p->a, before->head, TISSE__WC_TITLE)); /* "one client: Vitol" */
  return name && (include || many || one) && !tisse__parser_finite_ahead(p, next);
}
