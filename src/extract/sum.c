/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The sum of money, or the quantity, that a trigger speaks of. */

#include "extract/trigger.h"

#include "base/text.h"

uint32_t tisse__group_sum(const tisse__analysis *a, uint32_t group, bool money)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->marker_first; w < g->last; ++w) {
    const uint32_t i = a->word_sum[w];
    if (i != TISSE__NONE && a->sums.items[i].last <= g->last && a->sums.items[i].money == money && !a->sums.items[i].rate) {
      return i;
    }
  }
  return TISSE__NONE;
}

/** "L'investissement dépasse 13 milliards", "la levée de fonds a atteint 2 milliards": the sum that a verb says of the noun. */
static uint32_t said_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = tisse__group_at(a, t->group);
  if (noun->kind != TISSE__GROUP_NOUN || noun->link != TISSE__SUBJECT || noun->governor == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__sentence *s = &a->sentences[noun->sentence];
  for (uint32_t g = noun->governor; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->governor == noun->governor && group->kind == TISSE__GROUP_NOUN && group->sum != TISSE__NONE && a->sums.items[group->sum].money &&
        !a->sums.items[group->sum].rate && group->head + 1 == a->sums.items[group->sum].last) {
      return group->sum;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__trigger_sum(const tisse__trigger *t, bool money)
{
  const tisse__analysis *a = t->a;
  const uint32_t own = tisse__group_sum(a, t->group, money);
  if (own != TISSE__NONE) {
    return own;
  }
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t sum = t->constituents[i] == TISSE__NONE ? TISSE__NONE : tisse__group_sum(a, t->constituents[i], money);
    if (sum != TISSE__NONE) {
      return sum;
    }
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  uint32_t found = TISSE__NONE;
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const uint32_t sum = group->kind == TISSE__GROUP_NOUN ? tisse__group_sum(a, g, money) : TISSE__NONE;
    if (sum == TISSE__NONE || group->governor == TISSE__NONE) {
      continue;
    }
    const bool linked = tisse__trigger_holds(t, group->governor) || tisse__trigger_reaches(t, g);
    const bool behind = g == t->group + 1 && tisse__group_at(a, t->group)->kind == TISSE__GROUP_ADJECTIVE; /* "worth $5tn" */
    const bool verb_of_noun = behind || (group->link == TISSE__OBLIQUE && group->governor == tisse__group_at(a, t->group)->governor &&
                                         tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN);
    if ((linked || verb_of_noun) &&
        (found == TISSE__NONE || (g > t->group && found != TISSE__NONE && a->sums.items[found].last < tisse__group_at(a, t->group)->first))) {
      found = sum;
    }
  }
  if (found == TISSE__NONE && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB) {
    /* passive: "2 milliards ont été investis" */
    const uint32_t subject = tisse__group_at(a, t->group)->subject;
    found = subject != TISSE__NONE && tisse__is_passive(tisse__group_at(a, t->group)) && tisse__group_at(a, subject)->kind == TISSE__GROUP_NOUN
                ? tisse__group_sum(a, subject, money)
                : TISSE__NONE;
  }
  return found != TISSE__NONE || !money ? found : said_sum(t);
}

bool tisse__frame_takes_sum(const tisse__analysis *a, const tisse__frame *frame)
{
  const tisse_view relation = tisse__iri_local(a->knowledge->relations.items[frame->relation].iri);
  return !TISSE__VIEW_IS_ANY(relation, "competesWith", "leads", "founded", "produces", "subsidiaryOf") || frame->amount_count > 0;
}

bool tisse__trigger_owns_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  if (tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB) {
    return true;
  }
  const uint32_t object = tisse__is_passive(tisse__group_at(a, t->group)) ? TISSE__NONE : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || tisse__trigger_has_piece(t, object) || tisse__group_at(a, object)->kind != TISSE__GROUP_NOUN) {
    return true;
  }
  const tisse__group *g = tisse__group_at(a, object);
  if (g->sum != TISSE__NONE && g->head + 1 == a->sums.items[g->sum].last) {
    return true;
  }
  return g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_MONEY) || tisse__word_is_class(a, g->head, TISSE__WC_EVENT) ||
         tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__names_antonomasia(a, object) || (g->flags & TISSE__G_PRONOUN);
}
