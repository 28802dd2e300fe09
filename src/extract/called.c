/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a noun is called: "un fonds baptisé X", "a company called X". */

#include "extract/clause.h"

#include "base/text.h"

/**
 * English: "a show for Brixel titled Luce": of the verb's object in front, where the nearer noun has a name of its own. French: "un robot de désherbage
 * baptisé Orso".
 */
static uint32_t over_name(const tisse__parser *p, uint32_t noun)
{
  if (p->a->language == TISSE__FRENCH) {
    return tisse__apposition_over_goods(p, noun);
  }
  const tisse__group *near = tisse__parser_group(p, noun);
  if (!(near->flags & TISSE__G_PROPER) || !near->marker.data || near->governor == TISSE__NONE ||
      !tisse__parser_is_kind(p, near->governor, TISSE__GROUP_VERB)) {
    return noun;
  }
  const uint32_t object = tisse__child(p->a, near->governor, TISSE__OBJECT, NULL, TISSE__NONE);
  return object != TISSE__NONE && object < noun && tisse__parser_group(p, object)->mention == TISSE__NONE ? object : noun;
}

/** "has hired a company called X | to build its batteries": of the verb that the named noun is the object of. */
static void lift_from_naming(tisse__parser *p, uint32_t naming, uint32_t noun)
{
  const uint32_t over = tisse__parser_group(p, noun)->link == TISSE__OBJECT ? tisse__parser_group(p, noun)->governor : TISSE__NONE;
  for (uint32_t g = naming + 2; over != TISSE__NONE && g < p->end; ++g) {
    if (tisse__parser_group(p, g)->governor == naming) {
      tisse__parser_group(p, g)->governor = over;
    }
  }
}

void tisse__apposition_name(tisse__parser *p)
{
  for (uint32_t g = p->begin; g + 1 < p->end; ++g) {
    const tisse__group *verb = tisse__parser_group(p, g);
    const tisse__group *name = tisse__parser_group(p, g + 1);
    if (verb->kind != TISSE__GROUP_VERB || (verb->flags & TISSE__G_FINITE) || verb->form != TISSE__PARTICIPLE_PAST ||
        verb->antecedent == TISSE__NONE || name->kind != TISSE__GROUP_NOUN || !(name->flags & TISSE__G_PROPER) || name->marker.data) {
      continue;
    }
    if (tisse__group_is_class(p->a, verb, TISSE__WC_NAMING_VERB)) {
      const uint32_t noun = over_name(p, verb->antecedent);
      tisse__parser_group(p, g + 1)->governor = TISSE__NONE;
      tisse__parser_link(p, g + 1, noun, TISSE__APPOSITION);
      tisse__parser_group(p, g + 1)->antecedent = noun;
      lift_from_naming(p, g, noun);
    }
  }
}
