/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom the article is speaking of: the organisations and people in focus before a group. */

#include "extract/reference.h"

#include "base/text.h"

#define SENTENCES_BACK 2

bool tisse__wanted_fits(const tisse__analysis *a, const tisse__wanted *w, uint32_t referent)
{
  if (referent == TISSE__NONE || referent == w->avoid || referent == w->avoid_second) {
    return false;
  }
  const tisse__referent *r = &a->referents.items[referent];
  const bool human = tisse__class_is(a, r->class_, "Person");
  if (human != w->person || tisse__class_is(a, r->class_, "Medium") || tisse__class_is(a, r->class_, "Place") ||
      tisse__class_is(a, r->class_, "Institution")) {
    return false;
  }
  if (human && w->gender && r->gender && w->gender != r->gender) {
    return false;
  }
  return human || tisse__referent_fits(a, referent, w->classes);
}

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

/** "The company changed its name to Acme", "was renamed Acme": who is spoken of has this name. */
static bool gives_name(const tisse__analysis *a, const tisse__group *name)
{
  if (name->governor == TISSE__NONE || !(name->flags & TISSE__G_PROPER)) {
    return false;
  }
  const tisse__group *verb = tisse__group_at(a, name->governor);
  if (verb->kind != TISSE__GROUP_VERB) {
    return false;
  }
  if (tisse__view_is(verb->lemma, "rename")) {
    return tisse__is_passive(verb) && (name->link == TISSE__ATTRIBUTE || tisse__view_is(name->marker, "as"));
  }
  const uint32_t object = TISSE__VIEW_IS_ANY(verb->lemma, "change", "adopt", "take", "shorten") ? tisse__child(a, name->governor, TISSE__OBJECT, NULL, TISSE__NONE)
                                                                                        : TISSE__NONE;
  return object != TISSE__NONE && tisse__view_is(tisse__group_at(a, object)->lemma, "name") && tisse__view_is(name->marker, "to");
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
    if (gives_name(a, group)) {
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

uint32_t tisse__focus_before(const tisse__analysis *a, const tisse__wanted *w, uint32_t group)
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

uint32_t tisse__focus_nearest(const tisse__analysis *a, const tisse__wanted *w, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  for (uint32_t g = group; g-- > s->first_group;) {
    const uint32_t referent = tisse__group_at(a, g)->kind == TISSE__GROUP_NOUN ? tisse__group_referent(a, g) : TISSE__NONE;
    if (tisse__wanted_fits(a, w, referent) && tisse__head_identifies(a, tisse__group_at(a, g))) {
      return referent;
    }
  }
  return TISSE__NONE;
}

void tisse__focus_last_two(const tisse__analysis *a, uint32_t group, const uint32_t *classes, tisse__ends *out)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  const tisse__wanted w = {.classes = classes, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE};
  uint32_t seen[3];
  uint32_t count = 0;
  for (uint32_t back = 0; back <= SENTENCES_BACK && back <= sentence && count < 2; ++back) {
    const tisse__sentence *s = &a->sentences[sentence - back];
    for (uint32_t g = s->last_group; g-- > s->first_group;) {
      if ((back == 0 && g >= group) || tisse__group_at(a, g)->kind != TISSE__GROUP_NOUN) {
        continue;
      }
      const uint32_t referent = tisse__group_referent(a, g);
      bool known = !tisse__wanted_fits(a, &w, referent);
      for (uint32_t i = 0; i < count; ++i) {
        known = known || seen[i] == referent;
      }
      if (!known) {
        if (count == 2) {
          return;
        }
        seen[count++] = referent;
      }
    }
  }
  for (uint32_t i = 0; i < count && count == 2; ++i) {
    tisse__ends_add(out, tisse__end_at(a, group, seen[i], TISSE_LINK_DESCRIPTION));
  }
}

uint32_t tisse__focus_steady(const tisse__analysis *a, const tisse__wanted *w, uint32_t group, uint32_t focus)
{
  if (focus == TISSE__NONE) {
    return focus;
  }
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  const uint32_t first = a->sentences[sentence ? sentence - 1 : 0].first;
  for (size_t m = 0; m < a->mentions.count; ++m) {
    const tisse__mention *mention = &a->mentions.items[m];
    if (mention->first < first || mention->first >= tisse__group_at(a, group)->first || mention->referent == TISSE__NONE ||
        mention->referent == focus) {
      continue;
    }
    if (tisse__wanted_fits(a, w, mention->referent) && a->referents.items[mention->referent].mentions > a->referents.items[focus].mentions) {
      return TISSE__NONE;
    }
  }
  return focus;
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
  return tisse__focus_before(a, &w, group);
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

/* ---- Subjects ---------------------------------------------------------------------------------------------------------------- */

uint32_t tisse__clause_subject(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t verb = g->governor;
  for (int steps = 0; verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB && steps < 6; ++steps) {
    verb = tisse__group_at(a, verb)->governor;
  }
  if (verb == TISSE__NONE && (g->flags & TISSE__G_LIST) && g->governor == TISSE__NONE) {
    verb = g->clause; /* "Comme ses concurrents A et B, X …" */
  }
  /* ", valuing the start-up at …": what the whole clause does, not its subject */
  if (verb != TISSE__NONE && tisse__group_at(a, verb)->form == TISSE__PARTICIPLE_PRESENT && tisse__group_at(a, verb)->link == TISSE__ADVERBIAL &&
      !tisse__group_at(a, verb)->marker.data) {
    return TISSE__NONE;
  }
  if (verb == TISSE__NONE || tisse__group_at(a, verb)->subject == TISSE__NONE || tisse__group_at(a, verb)->subject == group ||
      ((tisse__group_at(a, verb)->flags & TISSE__G_INVERTED) && tisse__group_at(a, verb)->subject > group)) {
    return TISSE__NONE;
  }
  uint32_t subject = tisse__group_at(a, verb)->subject;
  if (tisse__group_at(a, subject)->kind == TISSE__GROUP_RELATIVE && tisse__group_at(a, subject)->antecedent != TISSE__NONE) {
    subject = tisse__group_at(a, subject)->antecedent;
  }
  return tisse__group_at(a, subject)->kind == TISSE__GROUP_NOUN ? subject : TISSE__NONE;
}

uint32_t tisse__clause_subject_referent(const tisse__analysis *a, uint32_t group)
{
  const uint32_t subject = tisse__clause_subject(a, group);
  return subject == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, subject);
}
