/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Pronouns that a record gives as mentions: whom they mean, before anything else is asked. */

#include "extract/reference.h"

#include "base/text.h"

#define SENTENCES_BACK 2

static bool speaks_back(const tisse__analysis *a, const tisse__sentence *s)
{
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind != TISSE__GROUP_NOUN) {
      continue;
    }
    const bool subject = group->link == TISSE__SUBJECT;
    if ((group->determiner == TISSE__POSSESSIVE && group->person == 3) || ((group->flags & TISSE__G_PRONOUN) && subject && group->person == 3) ||
        (subject && tisse__is_definite(group) && !(group->flags & TISSE__G_PROPER) && tisse__word_is_class(a, group->head, TISSE__WC_ORGANIZATION))) {
      return true; /* "The Dutch group bought …" speaks of who was named before */
    }
  }
  return false;
}

/** In one sentence, before the group `limit`: the last subject that fits, else the only one that fits; ambiguity gives NONE and `stop`. */
static uint32_t focus_in(const tisse__analysis *a, const tisse__wanted *w, uint32_t sentence, uint32_t limit, bool *stop)
{
  const tisse__sentence *s = &a->sentences[sentence];
  uint32_t only = TISSE__NONE;
  uint32_t subject = TISSE__NONE;
  bool several = false;
  for (uint32_t g = s->first_group; g < s->last_group && g < limit; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const uint32_t referent = group->kind == TISSE__GROUP_NOUN ? tisse__group_referent(a, g) : TISSE__NONE;
    if (!tisse__wanted_fits(a, w, referent) || !tisse__head_identifies(a, group)) {
      continue;
    }
    if (tisse__gives_name(a, group)) {
      subject = referent;
    }
    if (group->link == TISSE__SUBJECT && !group->marker.data && !(tisse__group_at(a, group->governor)->flags & TISSE__G_INVERTED)) {
      subject = referent;
    }
    several = several || (only != TISSE__NONE && only != referent);
    only = referent;
  }
  const uint32_t found = subject != TISSE__NONE ? subject : several ? TISSE__NONE : only;
  /* a sentence that itself speaks of somebody before ("ses clients …") keeps that one in focus */
  const bool carried = subject == TISSE__NONE && limit == UINT32_MAX && speaks_back(a, s);
  *stop = (found != TISSE__NONE || several) && !carried;
  return carried ? TISSE__NONE : found;
}

static uint32_t focus_before(const tisse__analysis *a, const tisse__wanted *w, uint32_t group)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  for (uint32_t back = 0; back <= SENTENCES_BACK && back <= sentence; ++back) {
    bool stop = false;
    const uint32_t found = focus_in(a, w, sentence - back, back ? UINT32_MAX : group, &stop);
    if (stop) {
      return found;
    }
  }
  return TISSE__NONE;
}

/* ---- Given pronouns ---------------------------------------------------------------------------------------------------------- */

/** Whom the words of a given mention stand for, where they are a pronoun or a relative: a referent that the record does not give. */
static uint32_t meant_by(const tisse__analysis *a, const tisse__mention *mention)
{
  const uint32_t group = a->word_group[mention->first];
  if (!mention->given || mention->last - mention->first != 1 || group == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind == TISSE__GROUP_RELATIVE) {
    return g->antecedent == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, g->antecedent);
  }
  const tisse_view lower = a->lower[mention->first];
  const bool person = TISSE__VIEW_IS_ANY(lower, "he", "she", "his", "her", "him");
  if (!person && !TISSE__VIEW_IS_ANY(lower, "it", "its")) {
    return TISSE__NONE;
  }
  const uint32_t classes[4] = {tisse__class_named(a->knowledge, person ? "Person" : "Organization"), TISSE__NONE, TISSE__NONE, TISSE__NONE};
  const tisse__wanted w = {.classes = classes, .avoid = mention->referent, .avoid_second = TISSE__NONE, .person = person};
  return focus_before(a, &w, group);
}

void tisse__given_pronouns(tisse__analysis *a)
{
  for (size_t m = 0; m < a->mentions.count; ++m) {
    const uint32_t meant = meant_by(a, &a->mentions.items[m]);
    if (meant != TISSE__NONE && a->referents.items[meant].source != TISSE__LABEL_SOURCE_GIVEN && !a->referents.items[meant].given_as) {
      a->referents.items[meant].given_as = a->mentions.items[m].referent + 1;
    }
  }
}
