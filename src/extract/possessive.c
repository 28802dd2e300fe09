/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What English possessive marks and seats tie to the noun behind them, before the clauses are told apart. */

#include "extract/clause.h"

/** English: "Brixel and Velmont's venture": a deed that the two, both bare names, do together. */
static bool owned_together(const tisse__parser *p, uint32_t mark)
{
  if (p->a->language != TISSE__ENGLISH || mark < p->begin + 3 || !tisse__parser_is_kind(p, mark - 2, TISSE__GROUP_COORDINATOR) || !tisse__parser_is_noun(p, mark - 3) ||
      !tisse__view_is(p->a->lower[tisse__parser_group(p, mark - 2)->first], "and")) {
    return false;
  }
  const tisse__group *one = tisse__parser_group(p, mark - 3), *other = tisse__parser_group(p, mark - 1), *deed = tisse__parser_group(p, mark + 1);
  const bool names = one->mention != TISSE__NONE && other->mention != TISSE__NONE && (one->flags & TISSE__G_PROPER) && (other->flags & TISSE__G_PROPER) && !one->determiner && !other->determiner;
  return names && one->possessor == TISSE__NONE && one->governor == TISSE__NONE && tisse__word_is_class(p->a, deed->head, TISSE__WC_EVENT);
}

static void own_together(tisse__parser *p, uint32_t mark)
{
  tisse__group *one = tisse__parser_group(p, mark - 3), *deed = tisse__parser_group(p, mark + 1);
  deed->possessor = mark - 3;
  deed->marker = one->marker;
  deed->marker_first = one->marker_first;
  one->marker = (tisse_view){0};
  tisse__parser_link(p, mark - 3, mark + 1, TISSE__GENITIVE);
  tisse__coordination_join(p, mark - 3, mark - 1);
}

void tisse__possessive_link(tisse__parser *p)
{
  for (uint32_t g = p->begin; g + 1 < p->end; ++g) {
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_RELATIVE) && tisse__view_is(tisse__parser_group(p, g)->lemma, "whose") &&
        tisse__parser_is_kind(p, g + 1, TISSE__GROUP_NOUN)) {
      tisse__parser_group(p, g + 1)->possessor = g;
      tisse__parser_group(p, g + 1)->flags &= ~(uint32_t)TISSE__G_BARE;
    }
  }
  for (uint32_t g = p->begin; g + 1 < p->end; ++g) {
    tisse__group *owner = tisse__parser_group(p, g);
    if (owner->kind == TISSE__GROUP_NOUN && owner->mention != TISSE__NONE && p->a->mentions.items[owner->mention].given &&
        p->a->readings[owner->head].kind == TISSE__POSSESSIVE && tisse__parser_is_kind(p, g + 1, TISSE__GROUP_NOUN) &&
        !tisse__parser_group(p, g + 1)->marker.data) {
      tisse__group *owned = tisse__parser_group(p, g + 1);
      owned->possessor = g;
      owned->marker = owner->marker;
      owned->marker_first = owner->marker_first;
      owned->flags = (owned->flags & ~(uint32_t)TISSE__G_BARE) | (owner->flags & TISSE__G_LIST);
      owner->flags &= ~(uint32_t)TISSE__G_LIST;
      owner->marker = (tisse_view){0};
      tisse__parser_link(p, g, g + 1, TISSE__GENITIVE);
    }
  }
  for (uint32_t g = p->begin + 1; g + 1 < p->end; ++g) {
    tisse__group *mark = tisse__parser_group(p, g);
    if (mark->kind != TISSE__GROUP_OTHER || !(p->a->lower[mark->first].data[0] == '\'') || !tisse__parser_is_kind(p, g - 1, TISSE__GROUP_NOUN) ||
        !tisse__parser_is_kind(p, g + 1, TISSE__GROUP_NOUN) || tisse__parser_group(p, g + 1)->marker.data ||
        (tisse__parser_group(p, g - 1)->last == mark->first && p->a->words[mark->first - 1].shape == TISSE__NUMBER)) { /* "during the 1960's" */
      continue;
    }
    tisse__group *owner = tisse__parser_group(p, g - 1);
    tisse__group *owned = tisse__parser_group(p, g + 1);
    owned->possessor = g - 1;
    owned->marker = owner->marker;
    owned->marker_first = owner->marker_first;
    owned->flags = (owned->flags & ~(uint32_t)TISSE__G_BARE) | (owner->flags & TISSE__G_LIST); /* "including Bern's Zorvex" */
    owner->flags &= ~(uint32_t)TISSE__G_LIST;
    owner->marker = (tisse_view){0};
    if (owned_together(p, g)) {
      own_together(p, g);
      continue;
    }
    tisse__parser_link(p, g - 1, g + 1, TISSE__GENITIVE);
  }
}

/** "by Boise, Idaho-based | maker X": the place in front is a part of where the maker is; its marker is the maker's. */
void tisse__seat_link(tisse__parser *p)
{
  for (uint32_t g = p->begin; g + 2 < p->end && p->a->language == TISSE__ENGLISH; ++g) {
    tisse__group *place = tisse__parser_group(p, g);
    tisse__group *based = tisse__parser_group(p, g + 2);
    if (!tisse__parser_is_noun(p, g) || !tisse__parser_is_kind(p, g + 1, TISSE__GROUP_COMMA) || !tisse__parser_is_noun(p, g + 2) || based->marker.data ||
        !(place->flags & TISSE__G_PROPER) || !tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, g)), "Place") ||
        !tisse__view_ends(p->a->lower[based->first], "-based")) {
      continue;
    }
    based->marker = place->marker;
    based->marker_first = place->marker.data ? place->marker_first : based->marker_first;
    based->determiner = based->determiner ? based->determiner : place->determiner;
    place->marker = (tisse_view){0};
    tisse__parser_group(p, g + 1)->kind = TISSE__GROUP_OTHER;
    tisse__parser_link(p, g, g + 2, TISSE__GENITIVE);
  }
}
