/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Deals spoken of again: "l'accord a été suspendu" is news of the deal that was named last. */

#include "extract/deal.h"
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

/** "Brixel, which lost the contract": of what a firm that is no party of it loses or gives up, another deal is meant; a bid may be blocked by others. */
static bool is_anothers(const tisse__analysis *a, uint32_t group, const tisse__draft *before)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->link == TISSE__OBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  if (!verb || verb->kind != TISSE__GROUP_VERB || verb->subject == TISSE__NONE || tisse__is_passive(verb) || tisse__relation_is(a, before->relation, "acquires")) {
    return false;
  }
  const tisse__group *subject = tisse__group_at(a, verb->subject);
  const uint32_t who = subject->kind == TISSE__GROUP_RELATIVE ? subject->antecedent : verb->subject;
  const uint32_t referent = who == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, who);
  return referent != TISSE__NONE && referent != before->subject.referent && referent != before->object.referent &&
         tisse__class_is(a, tisse__referent_class(a, referent), "Company");
}

/** "L'opération, d'un montant de 2 milliards": what the deal named just before costs, where that was not told yet. */
static bool tells_price(const tisse__draft *before, const tisse__draft *probe, uint32_t sum)
{
  const tisse_standing was = tisse_standing_of(before->stage, before->certainty, before->polarity);
  return sum != TISSE__NONE && before->sum == TISSE__NONE && before->sentence + 2 >= probe->sentence && probe->polarity == TISSE_POSITIVE &&
         was != TISSE_CANCELLED && was != TISSE_DENIED;
}

/** The claim that the noun speaks of again, out of the deal that it means; NULL where it does not. */
static const tisse__draft *spoken_of(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence == g->sentence;) {
    const tisse__draft *told = &a->drafts.items[i];
    const tisse_standing standing = tisse_standing_of(told->stage, told->certainty, told->polarity);
    if (standing == TISSE_CANCELLED || standing == TISSE_DENIED || told->trigger_group == group) {
      return NULL; /* the sentence's own frames have told the news, or the noun made claims of its own */
    }
  }
  const uint32_t deal = tisse__deal_of(a, group, TISSE__NONE);
  const uint32_t index = deal == TISSE__NONE ? TISSE__NONE : tisse__deal_at(a, deal)->draft;
  const tisse__draft *before = index == TISSE__NONE ? NULL : &a->drafts.items[index];
  return before && before->sentence < g->sentence && before->sentence + TISSE__NEWS_REACH >= g->sentence && !before->event && !tisse__tells_state(a, before) ? before : NULL;
}

/** The claim as the event noun speaks of it. */
static tisse__draft again(const tisse__analysis *a, uint32_t group, const tisse__draft *before, uint32_t sum)
{
  tisse__draft draft = tisse__draft_again(a, group, before, sum);
  draft.stage = TISSE_STAGE_DONE;
  draft.certainty = TISSE_CERTAIN;
  draft.polarity = TISSE_POSITIVE;
  return draft;
}

bool tisse__event_take_up(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_NOUN || (g->determiner != TISSE__DEFINITE && g->determiner != TISSE__DEMONSTRATIVE) ||
      g->number == TISSE__PLURAL || g->link == TISSE__APPOSITION || !tisse__word_is_class(a, g->head, TISSE__WC_EVENT)) {
    return true;
  }
  const tisse__draft *before = spoken_of(a, group);
  if (!before || names_others(a, group, before) || is_anothers(a, group, before)) { /* "le rachat de Core Scientific": a deal of its own */
    return true;
  }
  const uint32_t sum = tisse__event_sum(a, group);
  if (acts_on_other(a, group) && (sum == TISSE__NONE || a->sums.items[sum].last > tisse__group_at(a, g->governor)->first)) {
    return true; /* but "the £3.7bn takeover makes it …" tells the price in passing */
  }
  tisse__draft draft = again(a, group, before, sum);
  tisse__draft probe = draft;
  tisse__scope_draft(a, &probe);
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
    draft.settled = true; /* "L'opération, estimée à 444 millions": what it costs is estimated, not whether it is */
    return tisse__draft_push(a, draft);
  }
  return true;
}
