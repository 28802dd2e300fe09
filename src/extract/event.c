/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Deals spoken of again: "l'accord a été suspendu" is news of the deal that was named last. */

#include "extract/trigger.h"

#include "base/text.h"

/** Does a name hang on the event noun that is no party of the deal? */
static bool names_others(const tisse__analysis *a, uint32_t group, const tisse__draft *draft)
{
  for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, -1, NULL, c + 1)) {
    const tisse__group *child = tisse__group_at(a, c);
    const uint32_t referent = child->kind == TISSE__GROUP_NOUN ? tisse__group_referent(a, c) : TISSE__NONE;
    if (referent != TISSE__NONE && child->link != TISSE__APPOSITION && referent != draft->subject.referent && referent != draft->object.referent) {
      return true;
    }
  }
  return false;
}

/** "L'opération met fin aux spéculations": the event does something to another thing. */
static bool acts_on_other(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || tisse__is_passive(tisse__group_at(a, g->governor)) ||
      (tisse__group_at(a, g->governor)->flags & TISSE__G_REFLEXIVE)) {
    return false;
  }
  const uint32_t object = tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object != TISSE__NONE && tisse__group_at(a, object)->sum != TISSE__NONE &&
      tisse__group_at(a, object)->head + 1 == a->sums.items[tisse__group_at(a, object)->sum].last) {
    return false; /* "l'opération dépasse 2 milliards" */
  }
  return object != TISSE__NONE && object != group &&
         !(tisse__view_is(tisse__group_at(a, object)->lemma, "fin") && tisse__view_is(tisse__group_at(a, g->governor)->lemma, "prendre"));
}

/** The sum that is said of the event noun, in its group or by its verb; TISSE__NONE where none is. */
static uint32_t told_sum(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__trigger noun = {.a = a, .group = group, .word = g->head, .last_word = g->head + 1, .product = TISSE__NONE, .own_sum = true};
  return tisse__trigger_sum(&noun, true);
}

/** "L'opération, d'un montant de 2 milliards": what the deal named just before costs, where that was not told yet. */
static bool tells_price(const tisse__draft *before, const tisse__draft *probe, uint32_t sum)
{
  const tisse_standing was = tisse_standing_of(before->stage, before->certainty, before->polarity);
  return sum != TISSE__NONE && before->sum == TISSE__NONE && before->sentence + 2 >= probe->sentence && probe->polarity == TISSE_POSITIVE &&
         was != TISSE_CANCELLED && was != TISSE_DENIED;
}

bool tisse__event_take_up(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_NOUN || !tisse__word_is_class(a, g->head, TISSE__WC_EVENT) ||
      (g->determiner != TISSE__DEFINITE && g->determiner != TISSE__DEMONSTRATIVE) || g->number == TISSE__PLURAL) {
    return true;
  }
  if (g->link == TISSE__APPOSITION || acts_on_other(a, group)) {
    return true;
  }
  const uint32_t sum = told_sum(a, group);
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence == g->sentence;) {
    const tisse_standing standing = tisse_standing_of(a->drafts.items[i].stage, a->drafts.items[i].certainty, a->drafts.items[i].polarity);
    if (standing == TISSE_CANCELLED || standing == TISSE_DENIED) {
      return true; /* the sentence's own frames have told the news */
    }
  }
  for (size_t i = a->drafts.count; i-- > 0;) {
    const tisse__draft *before = &a->drafts.items[i];
    if (before->sentence == g->sentence && before->trigger_group == group) {
      return true; /* the noun made claims of its own */
    }
    if (before->sentence + 4 < g->sentence) {
      return true;
    }
    if (before->sentence >= g->sentence || !before->has_object || before->event || !tisse__relation_is_deal(a, before->relation)) {
      continue;
    }
    tisse__draft draft = *before;
    draft.trigger_first = g->head;
    draft.trigger_last = g->head + 1;
    draft.trigger_group = group;
    draft.sentence = g->sentence;
    draft.event = true;
    draft.cue_count = 0;
    draft.stage = TISSE_STAGE_DONE;
    draft.certainty = TISSE_CERTAIN;
    draft.polarity = TISSE_POSITIVE;
    draft.speaker = draft.medium = draft.denier = TISSE__NONE;
    draft.subject = (tisse__end){.referent = before->subject.referent, .group = group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT};
    draft.object = (tisse__end){.referent = before->object.referent, .group = group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT};
    draft.sum = sum != TISSE__NONE ? sum : TISSE__NONE;
    tisse__draft probe = draft;
    tisse__scope_draft(a, &probe);
    if (names_others(a, group, before)) {
      return true; /* "le rachat de Core Scientific": a deal of its own */
    }
    const bool news = probe.stage == TISSE_STAGE_CANCELLED || probe.stage == TISSE_STAGE_SUSPENDED || probe.stage == TISSE_STAGE_SUPERSEDED ||
                      probe.stage == TISSE_STAGE_ENDED;
    if (news && probe.polarity == TISSE_POSITIVE && before->stage != TISSE_STAGE_CANCELLED) {
      draft.sum = sum != TISSE__NONE ? sum : before->sum;
      return tisse__draft_push(a, draft);
    }
    if (!news && tells_price(before, &probe, sum)) {
      draft.stage = before->stage;
      draft.certainty = before->certainty;
      draft.polarity = before->polarity;
      return tisse__draft_push(a, draft);
    }
    return true;
  }
  return true;
}
