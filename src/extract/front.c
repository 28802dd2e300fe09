/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * French: what stands in front of a clause: "À Dakar, | Yango et Heetch se livrent …", "Sur le marché de Dakar, …", "Pour contrer Uber, …". The comma behind it ends it
 * where the names that follow have the verb right behind them: they are its subject, and what is in front is no member of theirs.
 */

#include "extract/clause.h"

#include "extract/group.h"

/** The first group of what `group` ends: its noun, over complements behind "de", or the verb whose object it is. */
static uint32_t opening_of(const tisse__parser *p, uint32_t group)
{
  uint32_t first = group;
  while (first > p->begin && tisse__parser_is_noun(p, first) && tisse__marker_is_of(tisse__parser_group(p, first)) && tisse__parser_is_noun(p, first - 1)) {
    --first;
  }
  const tisse__group *noun = tisse__parser_group(p, first);
  if (noun->marker.data && !tisse__marker_is_of(noun)) {
    return (noun->flags & TISSE__G_LIST) ? TISSE__NONE : first;
  }
  const uint32_t object = first;
  while (first > p->begin && tisse__parser_is_kind(p, first - 1, TISSE__GROUP_VERB) && !tisse__parser_is_finite(p, first - 1)) {
    --first;
  }
  return first < object && tisse__parser_group(p, first)->marker.data ? first : TISSE__NONE;
}

bool tisse__parser_is_fronted(const tisse__parser *p, uint32_t group, uint32_t last)
{
  const uint32_t first = p->a->language == TISSE__FRENCH ? opening_of(p, group) : TISSE__NONE;
  if (first == TISSE__NONE || !tisse__parser_is_kind(p, group + 1, TISSE__GROUP_COMMA)) {
    return false;
  }
  const uint32_t behind = tisse__parser_is_kind(p, last + 1, TISSE__GROUP_ADVERB) ? last + 2 : last + 1;
  if (!tisse__parser_is_finite(p, behind)) {
    return false;
  }
  if (first == p->begin) {
    return true;
  }
  switch (tisse__parser_group(p, first - 1)->kind) {
  case TISSE__GROUP_COMMA: case TISSE__GROUP_STOP: case TISSE__GROUP_SUBORDINATOR: case TISSE__GROUP_COORDINATOR: case TISSE__GROUP_QUOTE: return true;
  default: return false;
  }
}

bool tisse__parser_is_topic_colon(const tisse__parser *p, uint32_t mark)
{
  const uint32_t topic = p->begin;
  if (p->a->language != TISSE__FRENCH || mark != topic + 1 || !tisse__parser_is_noun(p, topic) || !tisse__view_is(tisse__parser_group(p, mark)->lemma, ":")) {
    return false;
  }
  const tisse__group *name = tisse__parser_group(p, topic);
  const tisse__group *verb = mark + 1 < p->end ? tisse__parser_group(p, mark + 1) : NULL;
  return name->mention != TISSE__NONE && (name->flags & TISSE__G_PROPER) && !name->marker.data && verb && verb->kind == TISSE__GROUP_VERB && !verb->marker.data &&
         !(verb->flags & TISSE__G_INVERTED) && ((verb->flags & TISSE__G_FINITE) ? verb->number != TISSE__PLURAL : verb->form == TISSE__PARTICIPLE_PAST);
}
