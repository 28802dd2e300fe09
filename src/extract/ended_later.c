/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What the next sentence says of an alliance or a suit by a pronoun or by its noun alone: "X and Y formed a venture. It was wound up in March", "X a porté plainte contre Y.
 * La plainte a été classée". Only that it is over is told again; all else is what the first sentence told.
 */

#include "extract/deal.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

#define ENDED_REACH 1 /* sentences behind the claim */

/** The event noun that the claim was told by: its trigger, a piece of it, or what brought its deal in; TISSE__NONE where a verb alone told it. */
static uint32_t event_of(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *trigger = tisse__group_at(a, draft->trigger_group);
  if (trigger->kind == TISSE__GROUP_NOUN) {
    return trigger->mention == TISSE__NONE && !(trigger->flags & TISSE__G_PRONOUN) ? draft->trigger_group : TISSE__NONE;
  }
  const uint32_t object = tisse__child(a, draft->trigger_group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object != TISSE__NONE && tisse__group_at(a, object)->mention == TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, object)->head, TISSE__WC_EVENT)) {
    return object;
  }
  return draft->deal != TISSE__NONE ? tisse__deal_at(a, draft->deal)->noun : TISSE__NONE;
}

/** Is it a pronoun that may stand for the event, or for a suit the bare noun that names one: "La plainte", "The case"? */
static bool takes_up(const tisse__analysis *a, const tisse__group *subject, const tisse__draft *draft)
{
  const bool suit = tisse__relation_is(a, draft->relation, "litigatesWith");
  const uint32_t event = event_of(a, draft);
  if (subject->flags & TISSE__G_PRONOUN) {
    const tisse__group *noun = event == TISSE__NONE || tisse__lemma_opens(a, tisse__group_at(a, event)->lemma, TISSE__NOUN, "acquires") ? NULL : tisse__group_at(a, event); /* not their bid */
    const bool third = a->language == TISSE__ENGLISH ? tisse__form_is_class(a, subject->head, TISSE__WC_IT)
                                                     : tisse__form_is_class(a, subject->head, TISSE__WC_THIRD_PRONOUN) || tisse__form_is_class(a, subject->head, TISSE__WC_THIS_ONE);
    return third && noun && noun->number != TISSE__PLURAL && (a->language == TISSE__ENGLISH || (subject->gender && noun->gender == subject->gender));
  }
  return suit && subject->mention == TISSE__NONE && subject->number != TISSE__PLURAL && subject->possessor == TISSE__NONE &&
         (subject->determiner == TISSE__DEFINITE || subject->determiner == TISSE__DEMONSTRATIVE) && tisse__lemma_opens(a, subject->lemma, TISSE__NOUN, "litigatesWith");
}

/** "Elle a abandonné le moteur thermique", "It has ended its support": the verb does something to another. */
static bool acts(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  return !tisse__is_passive(tisse__group_at(a, verb)) && object != TISSE__NONE && (tisse__group_at(a, object)->determiner || tisse__group_at(a, object)->mention != TISSE__NONE);
}

/** Has the noun a name of its own below it: "la plainte de X"? */
static bool names_party(const tisse__analysis *a, uint32_t group)
{
  for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, -1, NULL, c + 1)) {
    if (tisse__group_at(a, c)->mention != TISSE__NONE || tisse__group_at(a, c)->kind == TISSE__GROUP_VERB) {
      return true;
    }
  }
  return false;
}

/** The one claim of the last sentence that the subject takes up; NULL where there is none, or are several of other parties. */
static const tisse__draft *taken_up(const tisse__analysis *a, uint32_t subject)
{
  const tisse__group *g = tisse__group_at(a, subject);
  const tisse__draft *found = NULL;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + ENDED_REACH >= g->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool relation = tisse__relation_is(a, draft->relation, "partnersWith") || tisse__relation_is(a, draft->relation, "litigatesWith");
    if (draft->sentence >= g->sentence || !relation || !draft->has_object || draft->tacit || tisse__frame_has_self(&a->knowledge->frames.items[draft->frame]) ||
        !takes_up(a, g, draft)) {
      continue;
    }
    if (tisse__stage_is_bad(draft->stage) || draft->polarity != TISSE_POSITIVE || (found && (found->subject.referent != draft->subject.referent || found->object.referent != draft->object.referent))) {
      return NULL;
    }
    found = draft;
  }
  return found;
}

bool tisse__endings_tell(tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  if (!a->drafts.count || !sentence || a->drafts.items[a->drafts.count - 1].sentence + ENDED_REACH < sentence) {
    return true; /* nothing was told just before */
  }
  for (uint32_t v = s->first_group; v < s->last_group; ++v) {
    const tisse__group *verb = tisse__group_at(a, v);
    const uint32_t subject = verb->kind == TISSE__GROUP_VERB && (verb->flags & TISSE__G_FINITE) ? verb->subject : TISSE__NONE;
    if (subject == TISSE__NONE || tisse__group_at(a, subject)->kind != TISSE__GROUP_NOUN || tisse__group_at(a, subject)->governor != v || tisse__group_at(a, subject)->sentence != sentence ||
        acts(a, v)) {
      continue;
    }
    const tisse__draft *before = taken_up(a, subject);
    if (!before || (!(tisse__group_at(a, subject)->flags & TISSE__G_PRONOUN) && names_party(a, subject))) {
      continue;
    }
    tisse__draft draft = tisse__draft_priced(a, subject, before, TISSE__NONE);
    draft.stage = TISSE_STAGE_DONE;
    draft.certainty = TISSE_CERTAIN;
    tisse__scope_climb(a, &draft);
    if (draft.polarity != TISSE_POSITIVE && tisse__relation_is(a, draft.relation, "litigatesWith") && tisse__is_passive(verb)) {
      draft.polarity = TISSE_POSITIVE; /* "The suit was dismissed": it is over */
      draft.stage = TISSE_STAGE_CANCELLED;
    }
    const bool over = draft.stage == TISSE_STAGE_ENDED || draft.stage == TISSE_STAGE_CANCELLED;
    if (over && draft.polarity == TISSE_POSITIVE && draft.certainty == TISSE_CERTAIN && !tisse__draft_push(a, draft)) {
      return false;
    }
  }
  return true;
}
