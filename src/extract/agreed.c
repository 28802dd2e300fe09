/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "signed a deal with Y to supply trains", "a signé un contrat avec Y pour livrer des rames": the infinitive says what one party of the agreement does for the
 * other, so that to whom it delivers, or from whom it buys, is said by the agreement alone. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

/** Does one of the arguments stand behind the marker? */
static bool wants_marker(const tisse__argument *wanted, uint32_t count, const char *french, const char *english)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (wanted[i].function == TISSE__FN_MARKED && (tisse__view_is(wanted[i].marker, french) || tisse__view_is(wanted[i].marker, english))) {
      return true;
    }
  }
  return false;
}

/** Whom the noun or verb is "with", other than the one that is known. */
static uint32_t party_with(const tisse__analysis *a, uint32_t host, uint32_t known)
{
  for (uint32_t g = tisse__child(a, host, -1, NULL, TISSE__NONE); g != TISSE__NONE; g = tisse__child(a, host, -1, NULL, g + 1)) {
    const tisse__group *with = tisse__group_at(a, g);
    if (with->kind == TISSE__GROUP_NOUN && TISSE__VIEW_IS_ANY(with->marker, "with", "avec")) {
      const uint32_t who = tisse__group_stands_for(a, g);
      return who != TISSE__NONE && who != known ? g : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** With whom the agreement is that the infinitive completes; TISSE__NONE where it completes none. */
static uint32_t party_of_agreement(const tisse__analysis *a, uint32_t verb, uint32_t known)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const tisse__group *over = tisse__group_at(a, v->governor);
  const bool noun = over->kind == TISSE__GROUP_NOUN;
  const uint32_t object = noun ? v->governor : tisse__child(a, v->governor, TISSE__OBJECT, NULL, TISSE__NONE);
  const bool event = object != TISSE__NONE && tisse__group_at(a, object)->mention == TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, object)->head, TISSE__WC_EVENT);
  const bool agrees = !noun && object == TISSE__NONE && tisse__lemma_opens(a, over->lemma, TISSE__VERB, "partnersWith"); /* "teamed up with Y to supply" */
  const bool deed = noun ? over->link == TISSE__OBJECT && over->governor != TISSE__NONE : event;
  const tisse__group *has = noun && deed ? tisse__group_at(a, over->governor) : over;
  if (agrees || !event || !deed || TISSE__VIEW_IS_ANY(has->lemma, "have", "avoir")) { /* "has an agreement with Y to supply trains": either may */
    return TISSE__NONE;
  }
  const uint32_t of_noun = party_with(a, object, known);
  return of_noun != TISSE__NONE ? of_noun : party_with(a, noun ? over->governor : v->governor, known);
}

/** Has the verb a group behind one of the markers, whoever that may be? */
static bool says_end(const tisse__analysis *a, uint32_t verb, const tisse__argument *wanted, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t g = verb + 1; wanted[i].function == TISSE__FN_MARKED && g < a->sentences[tisse__group_at(a, verb)->sentence].last_group; ++g) {
      const tisse__group *group = tisse__group_at(a, g);
      if (group->kind == TISSE__GROUP_NOUN && tisse_view_equal(group->marker, wanted[i].marker) && group->sum == TISSE__NONE) {
        return true;
      }
    }
  }
  return false;
}

/** "to lease jets": of a verb that says both, nobody knows who has them. */
static bool says_both(const tisse__analysis *a, tisse_view verb)
{
  bool gives = false, takes = false;
  tisse__frame_walk walk = tisse__frames_of(a, verb, TISSE__VERB, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (tisse__relation_is(a, frame->relation, "supplies")) {
      gives = gives || wants_marker(frame->object, frame->object_count, "à", "to");
      takes = takes || wants_marker(frame->subject, frame->subject_count, "auprès de", "from");
    }
  }
  return gives && takes;
}

void tisse__bridge_agreed(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *subject_classes, const uint32_t *object_classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if ((f->subjects.count == 0) == (f->objects.count == 0) || verb->kind != TISSE__GROUP_VERB || verb->form != TISSE__INFINITIVE || verb->governor == TISSE__NONE ||
      tisse__is_passive(verb) || !tisse__relation_is(a, frame->relation, "supplies")) {
    return;
  }
  const bool gives = f->subjects.count > 0 && wants_marker(frame->object, frame->object_count, "à", "to");
  const bool takes = f->objects.count > 0 && wants_marker(frame->subject, frame->subject_count, "auprès de", "from") &&
                     tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "acquires"); /* "to buy trains"; not "to use", "pour héberger" */
  const uint32_t known = gives ? f->subjects.items[0].referent : takes ? f->objects.items[0].referent : TISSE__NONE;
  const uint32_t thing = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (known == TISSE__NONE || thing == TISSE__NONE || says_end(a, t->group, gives ? frame->object : frame->subject, gives ? frame->object_count : frame->subject_count)) {
    return;
  }
  if (party_with(a, t->group, known) != TISSE__NONE || tisse__child(a, t->group, TISSE__OBLIQUE, "with", TISSE__NONE) != TISSE__NONE || says_both(a, verb->lemma)) {
    return; /* "to supply the army with drones" */
  }
  const uint32_t what = tisse__group_stands_for(a, thing);
  if (what != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, what), "Organization")) {
    return; /* "a deal with X to supply Y": of Y the verb's own frame tells */
  }
  const uint32_t party = party_of_agreement(a, t->group, known);
  const uint32_t who = party == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, party);
  if (who != TISSE__NONE && tisse__referent_fits(a, who, gives ? object_classes : subject_classes) && !tisse__class_is(a, tisse__referent_class(a, who), "Person")) {
    tisse__ends_add(gives ? &f->objects : &f->subjects, tisse__end_at(a, party, who, TISSE_LINK_SHARED));
  }
}
