/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Firms called like people: "la PDG de Louis Vauban", "the boss of Paul Verner". What one heads or has founded is no person. */

#include "extract/name_form.h"
#include "extract/reference.h"

#include "base/memory.h"
#include "base/text.h"

static bool is_person(const tisse__analysis *a, uint32_t group)
{
  return group != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Person");
}

/** "Luc Sol, à la tête de", "Luc Sol arrive aux commandes de"; but "l'arrivée à la présidence de Luc Sol". */
static bool has_holder(const tisse__analysis *a, uint32_t over)
{
  const tisse__group *g = over == TISSE__NONE ? NULL : &a->groups.items[over];
  if (!g || g->kind != TISSE__GROUP_VERB) {
    return is_person(a, over);
  }
  return is_person(a, g->subject) || is_person(a, tisse__child(a, over, TISSE__OBJECT, NULL, TISSE__NONE));
}

/** "le directeur général", "chief executive", "the founder": a noun for somebody who heads a firm or started it, not "the presidency". */
static bool is_post(const tisse__analysis *a, tisse_view lemma)
{
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, true);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (frame->subject_count && frame->subject[0].function == TISSE__FN_SELF &&
        (tisse__relation_is(a, frame->relation, "leads") || tisse__relation_is(a, frame->relation, "founded"))) {
      return true;
    }
  }
  return false;
}

/** "le directeur général", "the founder", "à la tête de": is the group in front a post, or the marker words that tell one? */
static bool is_of_post(const tisse__analysis *a, const tisse__group *g)
{
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : &a->groups.items[g->governor];
  if (tisse__text_is_class(a, g->marker, TISSE__WC_POST_PLACE)) {
    return has_holder(a, g->governor);
  }
  if (g->link != TISSE__COMPLEMENT || !tisse__is_of(g) || !over || over->kind != TISSE__GROUP_NOUN || over->mention != TISSE__NONE || over->number == TISSE__PLURAL) {
    return false;
  }
  return !tisse__word_is_class(a, over->head, TISSE__WC_SUCCESSOR) && is_post(a, over->lemma); /* one succeeds people */
}

/** A name of two or three words that nobody knew, without a title or a noun in front of it, and not in a series with a person known. */
static bool is_plain_person(const tisse__analysis *a, const tisse__group *g)
{
  const tisse__mention *m = g->mention == TISSE__NONE ? NULL : &a->mentions.items[g->mention];
  if (!m || m->referent == TISSE__NONE || m->given || m->description || m->last - m->first < 2 || m->first != g->first || m->last != g->last ||
      g->next_conjunct != TISSE__NONE || g->first_conjunct != TISSE__NONE) {
    return false;
  }
  const tisse__referent *r = &a->referents.items[m->referent];
  return r->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(a, r->class_, "Person");
}

/** Does something that only people do or are stand beside the group's name: "Paul Verner, who", "said Paul Verner", "Paul Verner, ingénieur"? */
static bool tells_person(const tisse__analysis *a, const tisse__group *g)
{
  return g->kind == TISSE__GROUP_RELATIVE ? TISSE__VIEW_IS_ANY(g->lemma, "who", "whom")
                                          : (tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE));
}

/** A byte a referent: whether something tells that it is a person. NULL where memory ends. */
static uint8_t *who_are_people(const tisse__analysis *a)
{
  uint8_t *people = tisse__arena_zero(a->arena, a->referents.count + 1, sizeof *people);
  for (uint32_t i = 0; people && i < a->groups.count; ++i) {
    const tisse__group *g = &a->groups.items[i];
    const uint32_t told = g->link == TISSE__APPOSITION && g->kind == TISSE__GROUP_NOUN ? g->governor : g->kind == TISSE__GROUP_RELATIVE ? g->antecedent : TISSE__NONE;
    const uint32_t mention = told == TISSE__NONE ? TISSE__NONE : a->groups.items[told].mention;
    const uint32_t referent = mention == TISSE__NONE ? TISSE__NONE : a->mentions.items[mention].referent;
    if (referent != TISSE__NONE && tells_person(a, g)) {
      people[referent] = 1;
    }
  }
  return people;
}

bool tisse__classes_of_posts(tisse__analysis *self)
{
  const uint8_t *people = who_are_people(self);
  for (uint32_t i = 0; people && i < self->groups.count; ++i) {
    const tisse__group *g = &self->groups.items[i];
    if (g->kind != TISSE__GROUP_NOUN || !is_plain_person(self, g) || !is_of_post(self, g)) {
      continue;
    }
    const uint32_t referent = self->mentions.items[g->mention].referent;
    if (!people[referent]) {
      self->referents.items[referent].class_ = tisse__class_named(self->knowledge, "Company");
    }
  }
  return people != NULL;
}
