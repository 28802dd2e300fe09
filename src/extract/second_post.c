/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "A devient directeur de X et B présidente de Y": two persons, two posts, one verb. */

#include "extract/clause.h"

#include "base/text.h"

/** A post as behind "devient" or a name: without determiner, and nobody named in it. */
static bool is_untold_post(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const bool behind = group > p->begin && tisse__parser_is_kind(p, group - 1, TISSE__GROUP_VERB); /* "becomes treasurer" */
  return tisse__parser_is_noun(p, group) && !g->marker.data && !g->determiner && g->mention == TISSE__NONE && g->possessor == TISSE__NONE && (behind ||
         tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON) || tisse__lemma_opens(p->a, g->lemma, TISSE__NOUN, "leads"));
}

bool tisse__second_post(tisse__parser *p, uint32_t name)
{
  const tisse__group *g = tisse__parser_group(p, name);
  if (!tisse__parser_is_noun(p, name) || !(g->flags & TISSE__G_PROPER) || g->marker.data || name + 1 >= p->end || !is_untold_post(p, name + 1) ||
      !tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, name)), "Person")) {
    return false;
  }
  uint32_t first = TISSE__NONE;
  bool held = true; /* "sera nommé": when, or whether, is not said of the second by itself */
  for (uint32_t v = name; v-- > p->begin && !tisse__parser_is_kind(p, v, TISSE__GROUP_STOP);) {
    first = is_untold_post(p, v) ? v : first;
    if (tisse__parser_is_kind(p, v, TISSE__GROUP_VERB)) {
      const tisse__group *verb = tisse__parser_group(p, v);
      held = verb->tense != TISSE__FUTURE && verb->mood != TISSE__CONDITIONAL && !(verb->flags & TISSE__G_NEGATED) && (verb->flags & TISSE__G_FINITE);
      break;
    }
  }
  if (first == TISSE__NONE || first == p->begin) {
    return false;
  }
  tisse__parser_link(p, name, first, TISSE__PARATAXIS);
  tisse__parser_group(p, name)->flags |= TISSE__G_GAPPED;
  if (held) {
    tisse__parser_link(p, name + 1, name, TISSE__APPOSITION);
    tisse__parser_group(p, name + 1)->antecedent = name;
  }
  return true;
}
