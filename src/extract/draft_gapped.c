/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is read out of a clause, said again of one whose verb is not (gapped.c): "Brixel livre des rails à Luce et Velmont des grues à Ossea". */

#include "extract/trigger.h"

#include "base/text.h"
#include "extract/reference.h"

enum { HOPS_MAX = 8 };

/** Does the claim's trigger stand in the verb's own clause: the verb itself, or what hangs on it? */
static bool hangs_on(const tisse__analysis *a, uint32_t group, uint32_t verb)
{
  for (uint32_t hop = 0; hop < HOPS_MAX && group != TISSE__NONE; ++hop) {
    if (group == verb) {
      return true;
    }
    group = tisse__group_at(a, group)->governor;
  }
  return false;
}

/** Is the end the group at this place, or joined to it? The verb's place is its subject's. */
static bool stands_at(const tisse__analysis *a, const tisse__end *end, uint32_t place)
{
  const tisse__group *g = tisse__group_at(a, place);
  const uint32_t group = g->kind == TISSE__GROUP_VERB ? g->subject : place;
  if (group == TISSE__NONE || end->group == TISSE__NONE) {
    return false;
  }
  const uint32_t series = tisse__group_at(a, group)->first_conjunct;
  return end->group == group || end->referent == tisse__group_referent(a, group) ||
         (series != TISSE__NONE && tisse__group_at(a, end->group)->first_conjunct == series);
}

/** Whom the group of the second clause names in that place: of "Velmont eight", "Ana Ruiz Velmont" the one in front is the subject. */
static uint32_t named_in(const tisse__analysis *a, uint32_t group, bool subject)
{
  const uint32_t front = subject ? a->word_mention[tisse__group_at(a, group)->first] : TISSE__NONE;
  return front != TISSE__NONE ? a->mentions.items[front].referent : tisse__group_referent(a, group);
}

/** The verb whose clause is said again from the group on; TISSE__NONE where no such clause begins there. */
static uint32_t verb_of(const tisse__analysis *a, uint32_t first)
{
  if (!tisse__group_at(a, first)->gap || tisse__group_at(a, first - 1)->gap) {
    return TISSE__NONE;
  }
  uint32_t verb = tisse__group_at(a, first)->gap - 1;
  for (uint32_t hop = 0; hop < HOPS_MAX && verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB; ++hop) {
    verb = tisse__group_at(a, verb)->governor;
  }
  return verb;
}

/** The end of the second clause, which begins at `first`, that has the place of this one; false where none has. */
static bool counterpart(const tisse__analysis *a, uint32_t first, uint32_t last, const tisse__end *end, const uint32_t *classes, tisse__end *out)
{
  const uint32_t verb = verb_of(a, first);
  const bool subject = tisse__group_at(a, first)->gap - 1 == verb;
  if (!subject && stands_at(a, end, verb)) {
    *out = *end; /* "livre dix avions à Luce et six à Ossea": the same who does it */
    return true;
  }
  for (uint32_t g = first; g < last && tisse__group_at(a, g)->gap; ++g) {
    const uint32_t place = tisse__group_at(a, g)->gap - 1;
    const uint32_t front = named_in(a, g, g == first && subject);
    const bool whole = g == first && subject && front != tisse__group_referent(a, g) && tisse__group_at(a, end->group)->governor == verb && !tisse__group_at(a, end->group)->marker.data;
    const uint32_t referent = whole && !stands_at(a, end, place) ? tisse__group_referent(a, g) : front;
    if (place != g && referent != TISSE__NONE && (whole || stands_at(a, end, place)) && tisse__referent_fits(a, referent, classes)) {
      *out = tisse__end_at(a, g, referent, TISSE_LINK_SHARED);
      return true;
    }
  }
  return false;
}

/** The sum of the second clause that is of the same kind; TISSE__NONE. */
static uint32_t own_sum(const tisse__analysis *a, uint32_t first, uint32_t last, uint32_t sum)
{
  for (uint32_t g = first; sum != TISSE__NONE && g < last && tisse__group_at(a, g)->gap; ++g) {
    const uint32_t own = tisse__group_at(a, g)->sum;
    if (own != TISSE__NONE && a->sums.items[own].money == a->sums.items[sum].money) {
      return own;
    }
  }
  return TISSE__NONE;
}

bool tisse__gapped_drafts(tisse__analysis *a, const tisse__draft *draft)
{
  const uint32_t last = a->sentences[draft->sentence].last_group;
  const tisse__relation *relation = &a->knowledge->relations.items[draft->relation];
  for (uint32_t g = draft->trigger_group + 1; draft->has_object && g < last; ++g) {
    const uint32_t verb = verb_of(a, g);
    if (verb == TISSE__NONE || !hangs_on(a, draft->trigger_group, verb)) {
      continue;
    }
    tisse__draft other = *draft;
    if (!counterpart(a, g, last, &draft->subject, relation->domain, &other.subject) || !counterpart(a, g, last, &draft->object, relation->range, &other.object) ||
        other.subject.referent == other.object.referent) {
      continue;
    }
    other.sum = own_sum(a, g, last, draft->sum);
    other.quantity = own_sum(a, g, last, draft->quantity);
    other.product_first = other.product_last = 0;
    if (!tisse__draft_push(a, other)) {
      return false;
    }
  }
  return true;
}
