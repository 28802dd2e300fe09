/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* French: "détenue à 60 % par X et à 40 % par Y": owners in a row, each behind the portion that it has. */

#include "extract/clause.h"

/** Is the group "par X", right behind a portion of the whole? */
static bool has_portion(const tisse__parser *p, uint32_t group)
{
  if (group <= p->begin || !tisse__parser_is_noun(p, group) || !tisse__marker_is(tisse__parser_group(p, group), "par", NULL)) {
    return false;
  }
  const uint32_t sum = tisse__parser_is_noun(p, group - 1) ? tisse__parser_group(p, group - 1)->sum : TISSE__NONE;
  return sum != TISSE__NONE && tisse__view_is(p->a->sums.items[sum].unit, "%");
}

void tisse__portions_link(tisse__parser *p)
{
  if (p->a->language != TISSE__FRENCH) {
    return;
  }
  uint32_t first = TISSE__NONE;
  uint32_t last = TISSE__NONE;
  for (uint32_t g = p->begin + 1; g < p->end; ++g) {
    if (!has_portion(p, g)) {
      continue;
    }
    const bool parted = first != TISSE__NONE && g == last + 3 &&
                        (tisse__parser_is_joiner(p, g - 2) || tisse__parser_is_kind(p, g - 2, TISSE__GROUP_COMMA));
    if (parted) {
      tisse__coordination_join(p, first, g);
    } else {
      first = g;
    }
    last = g;
  }
}
