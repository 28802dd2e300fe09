/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* French: "Le fabricant de pompes installé à Brest, Brixel, a racheté …": the name between commas behind what a participle tells of the subject. */

#include "extract/clause.h"

/** A name that stands alone between commas. */
static bool stands_alone(const tisse__parser *p, uint32_t name)
{
  const tisse__group *g = tisse__parser_group(p, name);
  const uint32_t referent = g->mention == TISSE__NONE ? TISSE__NONE : p->a->mentions.items[g->mention].referent;
  return tisse__parser_is_noun(p, name) && referent != TISSE__NONE && !tisse__class_is(p->a, tisse__referent_class(p->a, referent), "Place") && (g->flags & TISSE__G_PROPER) && !g->marker.data && g->first_conjunct == TISSE__NONE &&
         tisse__parser_is_kind(p, name - 1, TISSE__GROUP_COMMA) && tisse__parser_is_kind(p, name + 1, TISSE__GROUP_COMMA);
}

static bool is_described_firm(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return tisse__parser_is_noun(p, group) && g->mention == TISSE__NONE && !(g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && g->number != TISSE__PLURAL && !g->marker.data &&
         (g->determiner == TISSE__DEFINITE || g->determiner == TISSE__INDEFINITE) && tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION);
}

/** The noun in front of the name with nothing between but its complements and what participles tell of it; TISSE__NONE. */
static uint32_t host_of(const tisse__parser *p, uint32_t name)
{
  bool told = false;
  for (uint32_t g = name - 1; g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (is_described_firm(p, g)) {
      return told ? g : TISSE__NONE;
    }
    const bool participle = group->kind == TISSE__GROUP_VERB && group->form == TISSE__PARTICIPLE_PAST && !(group->flags & TISSE__G_FINITE);
    if (participle ? told : !(group->kind == TISSE__GROUP_NOUN && group->marker.data) && group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB) {
      return TISSE__NONE;
    }
    told = told || participle;
  }
  return TISSE__NONE;
}

void tisse__apposition_behind(tisse__parser *p)
{
  for (uint32_t name = p->begin + 3; name + 2 < p->end && p->a->language == TISSE__FRENCH; ++name) {
    if (!stands_alone(p, name) || !tisse__parser_is_finite(p, name + 2)) {
      continue;
    }
    const uint32_t host = host_of(p, name);
    if (host != TISSE__NONE) {
      tisse__parser_link(p, name, host, TISSE__APPOSITION);
      tisse__parser_group(p, name)->antecedent = host;
    }
  }
}
