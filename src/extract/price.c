/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Prices told apart from the deal: "X rachète Y. Le groupe paiera 2 milliards", "Montant de l'opération : 2 milliards", "The $2bn price is …". */

#include "extract/deal.h"
#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

#define PRICE_REACH 1     /* sentences behind the claim */
#define LEAST_PRICE 50000  /* of a firm; below it is that of a share, a ticket, a pound of coffee */

bool tisse__tells_state(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *verb = tisse__group_at(a, draft->trigger_group);
  return verb->kind == TISSE__GROUP_VERB && verb->tense == TISSE__IMPERFECT && !(verb->flags & TISSE__G_PERFECT);
}

/** Does the claim tell of buying or investing? Who is called a shareholder tells of none, but may pay. */
static bool buys(const tisse__analysis *a, const tisse__draft *draft, bool pays)
{
  if (!pays && tisse__frame_has_self(&a->knowledge->frames.items[draft->frame])) {
    return false;
  }
  return !tisse__tells_state(a, draft) && draft->has_object && !draft->event && draft->polarity == TISSE_POSITIVE &&
         tisse__relation_buys(a, draft->relation);
}

/** The one claim just before by which the party, or somebody, buys or invests, if no price was told; NULL where there is none, or are several. */
static const tisse__draft *unpriced(const tisse__analysis *a, uint32_t group, uint32_t party)
{
  const tisse__draft *found = NULL;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + PRICE_REACH >= tisse__group_at(a, group)->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const tisse_standing standing = tisse_standing_of(draft->stage, draft->certainty, draft->polarity);
    if (!buys(a, draft, party != TISSE__NONE) || draft->trigger_group >= group || (party != TISSE__NONE && draft->subject.referent != party)) {
      continue;
    }
    const bool other = found && (found->object.referent != draft->object.referent || found->subject.referent != draft->subject.referent);
    if (other || draft->sum != TISSE__NONE || standing == TISSE_CANCELLED || standing == TISSE_DENIED) {
      return NULL;
    }
    found = found ? found : draft;
  }
  return found;
}

static bool is_free(const tisse__analysis *a, uint32_t sum)
{
  if (sum == TISSE__NONE || a->sums.items[sum].rate || a->sums.items[sum].vague || a->sums.items[sum].value < LEAST_PRICE) {
    return false;
  }
  return !tisse__sum_is_taken(a, sum);
}

/** The claim again, with the price that stands with this group. */
static bool tell(tisse__analysis *a, uint32_t group, const tisse__draft *before, const tisse__end *subject, uint32_t sum)
{
  tisse__draft draft = tisse__draft_priced(a, group, before, sum);
  draft.subject = subject ? *subject : draft.subject;
  draft.product_first = draft.product_last = 0;
  return tisse__draft_push(a, draft);
}

/* ---- Who pays ---------------------------------------------------------------------------------------------------------------- */

static bool is_dated(const tisse__analysis *a, const tisse__group *g)
{
  const size_t i = tisse__dates_behind(a, g->first);
  return i < a->dates.count && a->dates.items[i].first < g->last;
}

/** Is the money all that the verb speaks of: "paiera 2 milliards en numéraire"; not "à ses salariés", "d'amende"? */
static bool only_pays(const tisse__analysis *a, uint32_t verb, uint32_t money)
{
  for (uint32_t c = tisse__child(a, verb, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, verb, -1, NULL, c + 1)) {
    const tisse__group *g = tisse__group_at(a, c);
    const bool beside = g->kind == TISSE__GROUP_NOUN && c != money && g->link != TISSE__SUBJECT;
    const bool cash = tisse__word_is_class(a, g->head, TISSE__WC_MONEY) && (g->flags & TISSE__G_BARE);
    if ((beside && !cash && !is_dated(a, g)) || (g->kind == TISSE__GROUP_VERB && g->link == TISSE__INFINITIVAL)) {
      return false;
    }
  }
  for (uint32_t c = tisse__child(a, money, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, money, -1, NULL, c + 1)) {
    const tisse__group *g = tisse__group_at(a, c);
    if (g->kind == TISSE__GROUP_NOUN && !is_dated(a, g) && !(tisse__word_is_class(a, g->head, TISSE__WC_MONEY) && !tisse__is_of(g))) {
      return false;
    }
  }
  return true;
}

/** "L'américain paiera 10 milliards de dollars": of what it was just told to buy. */
static bool payment(tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const uint32_t money = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  if (tisse__is_passive(v) || (v->flags & TISSE__G_NEGATED) || v->subject == TISSE__NONE || money == TISSE__NONE ||
      !tisse__lemma_is_class(a, v->lemma, TISSE__VERB, TISSE__WC_PAY)) {
    return true;
  }
  const tisse__group *m = tisse__group_at(a, money);
  const bool bare = m->kind == TISSE__GROUP_NOUN && m->sum != TISSE__NONE && a->sums.items[m->sum].money && m->head + 1 == a->sums.items[m->sum].last;
  if (!bare || !is_free(a, m->sum) || !only_pays(a, verb, money)) {
    return true;
  }
  const uint32_t any[4] = {tisse__class_named(a->knowledge, "Organization"), tisse__class_named(a->knowledge, "Person"), TISSE__NONE, TISSE__NONE};
  tisse__ends payer;
  tisse__ends_begin(&payer, 0);
  tisse__resolve_group(a, v->subject, any, TISSE__NONE, &payer);
  const tisse__draft *before = payer.count == 1 ? unpriced(a, verb, payer.items[0].referent) : NULL;
  return !before || tell(a, verb, before, &payer.items[0], m->sum);
}

/* ---- The price by its name --------------------------------------------------------------------------------------------------- */

/** Is the price that of nothing else: "le prix", "montant de l'opération"; not "le prix du pétrole"? */
static bool is_of_deal(const tisse__analysis *a, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, noun);
  if (g->possessor != TISSE__NONE || g->determiner == TISSE__INDEFINITE || g->number == TISSE__PLURAL || g->mention != TISSE__NONE) {
    return false;
  }
  for (uint32_t c = tisse__child(a, noun, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, noun, -1, NULL, c + 1)) {
    const tisse__group *child = tisse__group_at(a, c);
    const bool event = child->mention == TISSE__NONE && tisse__word_is_class(a, child->head, TISSE__WC_EVENT);
    if (child->kind == TISSE__GROUP_NOUN && child->sum == TISSE__NONE && !event) {
      return false;
    }
  }
  return true;
}

/** "la facture énergétique", "le chèque énergie": does another word of the group say of what the price is? "Le prix total" does not. */
static bool is_plain(const tisse__analysis *a, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, noun);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint8_t pos = a->readings[w].pos;
    const bool says = pos == TISSE__ADJ || pos == TISSE__NOUN || pos == TISSE__PROPER || pos == TISSE__VERB;
    const bool figure = g->sum != TISSE__NONE && w >= a->sums.items[g->sum].first && w < a->sums.items[g->sum].last;
    if (w != g->head && says && !figure && !tisse__word_is_class(a, w, TISSE__WC_PRICE)) {
      return false;
    }
  }
  return true;
}

/** "Montant : 2 milliards": the sum right behind the colon. */
static uint32_t sum_behind_colon(const tisse__analysis *a, uint32_t noun)
{
  const uint32_t last = a->sentences[tisse__group_at(a, noun)->sentence].last_group;
  for (uint32_t g = noun + 1; g + 1 < last && g <= noun + 2; ++g) {
    if (tisse__group_at(a, g)->kind == TISSE__GROUP_STOP) {
      const tisse__group *m = tisse__group_at(a, g + 1);
      return m->kind == TISSE__GROUP_NOUN && m->sum != TISSE__NONE && a->sums.items[m->sum].money && m->head + 1 == a->sums.items[m->sum].last ? m->sum
                                                                                                                                         : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

static bool named_price(tisse__analysis *a, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, noun);
  if (g->mention != TISSE__NONE || !tisse__word_is_class(a, g->head, TISSE__WC_PRICE) || !is_of_deal(a, noun) || !is_plain(a, noun)) {
    return true;
  }
  uint32_t sum = tisse__event_sum(a, noun);
  sum = sum == TISSE__NONE ? sum_behind_colon(a, noun) : sum;
  const tisse__draft *before = is_free(a, sum) ? unpriced(a, noun, TISSE__NONE) : NULL;
  return !before || before->sentence == g->sentence || tell(a, noun, before, NULL, sum);
}

bool tisse__price_take_up(tisse__analysis *a, uint32_t group)
{
  switch ((tisse__group_kind)tisse__group_at(a, group)->kind) {
  case TISSE__GROUP_VERB: return payment(a, group);
  case TISSE__GROUP_NOUN: return named_price(a, group);
  default: return true;
  }
}
