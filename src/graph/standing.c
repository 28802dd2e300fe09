/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * The rule by which a deal has a current status and amount. Of two claims the first difference decides:
 *
 *   1. the later article; an undated article never before a dated one;
 *   2. within a day, principals (the narrator, or a speaker who is a party or heads one) before other named speakers, and these
 *      before a cited medium or the unnamed;
 *   3. what is completed before what is planned: actual, cancelled, planned, possible, denied;
 *   4. the article's IRI and the place in it, so that the choice is the same every time.
 *
 * "Possible" does not override "actual" of any date before it or "planned" of the same day or later: what is done stays done, until
 * somebody says that it ended. What was called off for one sum does not override what is planned or done for another on the same
 * day or later: the one replaced the other. The amount is that of the first claim with a sum by the same order, claims of the current status
 * first within a day; sums of denied and cancelled claims count only where the deal is denied or cancelled, or there is no other.
 */

#include "graph/weave.h"

#include "base/text.h"
#include "graph/vocabulary.h"

#include <string.h>

/** By how far a thing has come; index is tisse_standing. */
static const int maturity[] = {[TISSE_ACTUAL] = 4, [TISSE_CANCELLED] = 3, [TISSE_PLANNED] = 2, [TISSE_POSSIBLE] = 1, [TISSE_DENIED] = 0};

tisse_view tisse__claim_day(const tisse_graph *graph, uint32_t claim)
{
  return tisse__day_of(graph->articles.items[tisse__claim_at(graph, claim)->article].info.published);
}

static bool heads(const tisse_graph *graph, tisse_view person, tisse_view party)
{
  tisse_entity_info info;
  return graph->knowledge && tisse_knowledge_entity_find(graph->knowledge, party, &info) && info.led_by.length &&
         tisse_view_equal(info.led_by, person);
}

int tisse__claim_rank(const tisse_graph *graph, const tisse_deal *deal, uint32_t index)
{
  const tisse_claim *claim = &tisse__claim_at(graph, index)->claim;
  if (!claim->speaker.length && !claim->speaker_iri.length) {
    return claim->cited_medium.length || claim->cited_medium_iri.length ? 0 : 2;
  }
  if (!claim->speaker_iri.length) {
    return 0;
  }
  const uint32_t ends[] = {deal->subject, deal->object};
  for (int i = 0; i < 2; ++i) {
    const tisse_view party = ends[i] == TISSE__NONE ? (tisse_view){0} : graph->woven.entities[ends[i]].iri;
    if (party.data && (tisse_view_equal(claim->speaker_iri, party) || heads(graph, claim->speaker_iri, party))) {
      return 2;
    }
  }
  return 1;
}

/** Positive: x is the more telling. */
static int compare_days(tisse_view x, tisse_view y)
{
  if (!x.data || !y.data) {
    return (x.data != NULL) - (y.data != NULL);
  }
  return tisse_view_compare(x, y);
}

typedef struct candidate {
  const tisse_claim *claim;
  uint32_t index;
  tisse_view day;
  int rank;
} candidate;

static candidate candidate_of(const tisse_graph *graph, const tisse_deal *deal, size_t i)
{
  const uint32_t index = deal->claims[i];
  return (candidate){&tisse__claim_at(graph, index)->claim, index, tisse__claim_day(graph, index), tisse__claim_rank(graph, deal, index)};
}

/** What stands against a "possible". */
typedef struct firmness {
  bool actual, actual_dated;
  bool planned;
  tisse_view planned_day;  ///< Of the latest.
} firmness;

static firmness firmness_of(const tisse_graph *graph, const tisse_deal *deal)
{
  firmness self = {0};
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const tisse_standing standing = tisse__claim_at(graph, deal->claims[i])->claim.standing;
    const tisse_view day = tisse__claim_day(graph, deal->claims[i]);
    if (standing == TISSE_ACTUAL) {
      self.actual = true;
      self.actual_dated = self.actual_dated || day.data;
    } else if (standing == TISSE_PLANNED) {
      self.planned = true;
      self.planned_day = compare_days(day, self.planned_day) > 0 ? day : self.planned_day;
    }
  }
  return self;
}

/** Is a "possible" of this day overridden by something firmer? */
static bool possible_yields(const firmness *firm, tisse_view day)
{
  return firm->actual_dated || (firm->actual && !day.data) || (firm->planned && compare_days(firm->planned_day, day) >= 0);
}

/** Was this called off for a sum in whose place another stands, on the same day or later? */
static bool cancelled_yields(const tisse_graph *graph, const tisse_deal *deal, const candidate *off)
{
  for (size_t i = 0; off->claim->money.currency.data && i < deal->claim_count; ++i) {
    const tisse_claim *other = &tisse__claim_at(graph, deal->claims[i])->claim;
    if ((other->standing == TISSE_ACTUAL || other->standing == TISSE_PLANNED) &&
        compare_days(tisse__claim_day(graph, deal->claims[i]), off->day) >= 0 &&
        !tisse__money_compatible(&other->money, &off->claim->money)) {
      return true;
    }
  }
  return false;
}

uint32_t tisse__deciding_claim(const tisse_graph *graph, const tisse_deal *deal)
{
  const firmness firm = firmness_of(graph, deal);
  candidate best = {0};
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const candidate other = candidate_of(graph, deal, i);
    int order = best.claim ? compare_days(other.day, best.day) : 1;
    order = order ? order : other.rank - best.rank;
    order = order ? order : maturity[other.claim->standing] - maturity[best.claim->standing];
    const bool yields = order > 0 && ((other.claim->standing == TISSE_POSSIBLE && possible_yields(&firm, other.day)) ||
                                      (other.claim->standing == TISSE_CANCELLED && cancelled_yields(graph, deal, &other)));
    if (order > 0 && !yields) {
      best = other;
    }
  }
  return best.index;
}

/** 2: a sum of what stands as the deal does; 1: of a claim that holds; 0: of one that is off. */
static int weight_of_sum(tisse_standing current, const tisse_claim *claim)
{
  const bool off = claim->standing == TISSE_DENIED || claim->standing == TISSE_CANCELLED;
  return claim->standing == current ? 2 : off ? 0 : 1;
}

uint32_t tisse__deciding_sum(const tisse_graph *graph, const tisse_deal *deal)
{
  candidate best = {0};
  int best_weight = 0;
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const candidate other = candidate_of(graph, deal, i);
    if (!other.claim->money.currency.data) {
      continue;
    }
    const int weight = weight_of_sum(deal->standing, other.claim);
    int order = best.claim ? weight - best_weight : 1;
    order = order ? order : compare_days(other.day, best.day);
    order = order ? order : other.rank - best.rank;
    order = order ? order : maturity[other.claim->standing] - maturity[best.claim->standing];
    if (order > 0) {
      best = other;
      best_weight = weight;
    }
  }
  return best.claim ? best.index : TISSE__NONE;
}

/** Claims are in order of date, the undated last; those of one article stand together. */
static void count_articles(const tisse_graph *graph, tisse_deal *deal)
{
  uint32_t last = TISSE__NONE;
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t article = tisse__claim_at(graph, deal->claims[i])->article;
    deal->article_count += article != last;
    last = article;
    const tisse_view day = tisse__claim_day(graph, deal->claims[i]);
    if (day.data) {
      deal->first_date = deal->first_date.data ? deal->first_date : day;
      deal->last_date = day;
    }
  }
}

tisse_status tisse__weave_standing(tisse_graph *graph)
{
  for (size_t i = 0; i < graph->woven.deal_count; ++i) {
    tisse_deal *deal = &graph->woven.deals[i];
    deal->standing = tisse__claim_at(graph, tisse__deciding_claim(graph, deal))->claim.standing;
    const uint32_t sum = tisse__deciding_sum(graph, deal);
    deal->money = sum == TISSE__NONE ? (tisse_money){0} : tisse__claim_at(graph, sum)->claim.money;
    deal->money_standing = sum == TISSE__NONE ? deal->standing : tisse__claim_at(graph, sum)->claim.standing;
    count_articles(graph, deal);
  }
  return TISSE_OK;
}
