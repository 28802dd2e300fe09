/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom the article is about. Weights are of what was read so far; how often a name is said counts in the whole article. */

#include "extract/focus.h"

#include "extract/anaphor.h"

#define REFERENTS_SEEN 256  /* the first of an article: who it is about is among them */
#define OPENING 2           /* sentences that tell whom an article is about: its title, and the first */
#define CENTERS_SEEN 32      /* of the opening */
#define WINDOW 6            /* sentences back that weigh */
#define NEAR 3              /* sentences back in which whoever is meant is spoken of */

static uint32_t referents_seen(const tisse__analysis *a)
{
  return (uint32_t)(a->referents.count < REFERENTS_SEEN ? a->referents.count : REFERENTS_SEEN);
}

bool tisse__may_be_firm(const tisse__analysis *a, uint32_t referent)
{
  return referent != TISSE__NONE && (a->referents.items[referent].class_ == TISSE__NONE || tisse__referent_is(a, referent, "Company"));
}

/* ---- By names ---------------------------------------------------------------------------------------------------------------- */

/** Is the one named more often than the other, or as often and before it? */
static bool outdoes(const tisse__analysis *a, uint32_t one, uint32_t other)
{
  const tisse__referent *r = &a->referents.items[one], *o = &a->referents.items[other];
  return r->mentions > o->mentions || (r->mentions == o->mentions && r->first_word < o->first_word);
}

uint32_t tisse__foremost(const tisse__analysis *a)
{
  uint32_t best = TISSE__NONE;
  for (uint32_t i = 0; i < referents_seen(a); ++i) {
    best = tisse__may_be_firm(a, i) && (best == TISSE__NONE || outdoes(a, i, best)) ? i : best;
  }
  return best;
}

bool tisse__is_foremost(const tisse__analysis *a, uint32_t referent)
{
  const uint32_t best = referent == TISSE__NONE ? TISSE__NONE : tisse__foremost(a);
  return referent != TISSE__NONE && (best == TISSE__NONE || best == referent || !outdoes(a, best, referent));
}

bool tisse__stands_out(const tisse__analysis *a, uint32_t group, uint32_t referent, uint32_t avoid)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t from = a->sentences[own > TISSE__PRONOUN_REACH ? own - TISSE__PRONOUN_REACH : 0].first_center;
  const uint32_t said = a->referents.items[referent].mentions;
  for (uint32_t i = from; i < a->sentences[own].last_center; ++i) {
    const uint32_t other = a->centers.items[i].referent;
    if (other == TISSE__NONE || other == referent || other == avoid || !tisse__referent_is(a, other, "Organization") || tisse__referent_is(a, other, "Medium")) {
      continue;
    }
    if (a->referents.items[other].mentions > said) {
      return false;
    }
  }
  return true;
}

uint32_t tisse__opening_firm(const tisse__analysis *a)
{
  const tisse__sentence *last = a->sentence_count ? &a->sentences[a->sentence_count > OPENING ? OPENING - 1 : a->sentence_count - 1] : NULL;
  for (uint32_t c = 0; last && c < a->centers.count && c < last->last_center; ++c) {
    const tisse__center *center = &a->centers.items[c];
    if (center->rank >= TISSE__RANK_COMPLETIVE && center->referent != TISSE__NONE && !center->joined && a->referents.items[center->referent].mentions > 1 &&
        tisse__may_be_firm(a, center->referent)) {
      return center->referent;
    }
  }
  return TISSE__NONE;
}

/** Do the sentences since `from` speak of it, before the group? */
static bool is_spoken_of_since(const tisse__analysis *a, uint32_t group, uint32_t from, uint32_t referent)
{
  for (uint32_t c = a->sentences[from].first_center; c < a->centers.count && a->centers.items[c].group < group; ++c) {
    if (a->centers.items[c].referent == referent) {
      return true;
    }
  }
  return false;
}

static uint32_t sentence_before(const tisse__analysis *a, uint32_t group, uint32_t back)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  return own > back ? own - back : 0;
}

/* ---- By weight --------------------------------------------------------------------------------------------------------------- */

static uint32_t points(uint8_t rank)
{
  return rank >= TISSE__RANK_TOPIC ? 6 : rank >= TISSE__RANK_LOWER_SUBJECT ? 3 : rank >= TISSE__RANK_OBLIQUE ? 2 : 1;
}

/** The most that a sentence is about the referent, before the group. */
static uint32_t weight_in(const tisse__analysis *a, uint32_t sentence, uint32_t group, uint32_t referent)
{
  uint32_t most = 0;
  for (uint32_t c = a->sentences[sentence].first_center; c < a->sentences[sentence].last_center && c < a->centers.count; ++c) {
    const tisse__center *center = &a->centers.items[c];
    const bool heads = sentence == 0 && tisse__group_at(a, center->group)->link == TISSE__LOOSE; /* "Livraison : Colisplus bientôt vendu" */
    const uint32_t own = points(heads ? TISSE__RANK_TOPIC : center->rank);
    if (center->referent == referent && center->group < group && !center->silent && own > most) {
      most = own;
    }
  }
  return most;
}

uint32_t tisse__focus_weight(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t said = a->referents.items[referent].mentions;
  uint32_t weight = said < WINDOW ? said : WINDOW;
  for (uint32_t s = 0; s < OPENING && s <= own; ++s) {
    weight += 2 * weight_in(a, s, group, referent);
  }
  for (uint32_t s = sentence_before(a, group, WINDOW); s <= own; ++s) {
    weight += s < OPENING ? 0 : weight_in(a, s, group, referent);
  }
  return weight;
}

/** Can the group mean it, as far as its words tell, and do the sentences since `from` speak of it? */
static bool is_candidate(const tisse__analysis *a, uint32_t group, uint32_t referent, uint32_t avoid, uint32_t from)
{
  return referent != avoid && tisse__may_be_firm(a, referent) && is_spoken_of_since(a, group, from, referent) &&
         !tisse__traits_compare(a, group, referent).conflict;
}

/** The heaviest but for one, and its weight. */
static uint32_t heaviest(const tisse__analysis *a, uint32_t group, uint32_t avoid, uint32_t but, uint32_t from, uint32_t *weight)
{
  uint32_t best = TISSE__NONE;
  *weight = 0;
  for (uint32_t i = 0; i < referents_seen(a); ++i) {
    const uint32_t own = i != but && is_candidate(a, group, i, avoid, from) ? tisse__focus_weight(a, group, i) : 0;
    best = own > *weight ? i : best;
    *weight = own > *weight ? own : *weight;
  }
  return best;
}

/** The weight of the heaviest that the opening speaks of, but for one. */
static uint32_t opening_other(const tisse__analysis *a, uint32_t group, uint32_t avoid, uint32_t but)
{
  uint32_t most = 0;
  for (uint32_t c = 0; c < a->centers.count && c < CENTERS_SEEN && tisse__group_at(a, a->centers.items[c].group)->sentence < OPENING; ++c) {
    const uint32_t referent = a->centers.items[c].referent;
    const bool fit = referent != but && referent != avoid && tisse__may_be_firm(a, referent) && !tisse__traits_compare(a, group, referent).conflict;
    const uint32_t own = fit ? tisse__focus_weight(a, group, referent) : 0;
    most = own > most ? own : most;
  }
  return most;
}

uint32_t tisse__focus_leader(const tisse__analysis *a, uint32_t group, uint32_t avoid)
{
  uint32_t first = 0, second = 0;
  const uint32_t from = sentence_before(a, group, NEAR);
  const uint32_t best = heaviest(a, group, avoid, TISSE__NONE, from, &first);
  heaviest(a, group, avoid, best, from, &second);
  const uint32_t opening = opening_other(a, group, avoid, best);
  second = opening > second ? opening : second;
  const bool opens = best != TISSE__NONE && (weight_in(a, 0, group, best) > 3 || (a->sentence_count > 1 && weight_in(a, 1, group, best) > 3));
  return opens && first >= 2 * second ? best : TISSE__NONE;
}

uint32_t tisse__only_latest(const tisse__analysis *a, uint32_t group, uint32_t avoid)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  uint32_t found = TISSE__NONE;
  for (uint32_t c = own ? a->sentences[own - 1].first_center : 0; own && c < a->sentences[own - 1].last_center; ++c) {
    const tisse__center *center = &a->centers.items[c];
    if (!tisse__may_be_firm(a, center->referent) || center->referent == found) {
      continue;
    }
    if (found != TISSE__NONE || center->referent == avoid || tisse__group_referent(a, center->group) != center->referent) {
      return TISSE__NONE;
    }
    found = center->referent;
  }
  return found;
}

uint32_t tisse__firm_spoken_of(const tisse__analysis *a, uint32_t group)
{
  const uint32_t chain = tisse__chain_firm(a, group, TISSE__NONE);
  if (chain != TISSE__NONE) {
    return chain;
  }
  const uint32_t topic = tisse__topic_before(a, group, TISSE__NONE);
  for (size_t i = a->drafts.count; i-- > 0 && topic != TISSE__NONE && tisse__referent_is(a, topic, "Fund");) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence + TISSE__PRONOUN_REACH < tisse__group_at(a, group)->sentence) {
      break;
    }
    if (draft->has_object && draft->subject.referent == topic && tisse__relation_buys(a, draft->relation)) {
      return draft->object.referent;
    }
  }
  return topic != TISSE__NONE ? topic : tisse__focus_leader(a, group, TISSE__NONE);
}

/* ---- By what it is called ------------------------------------------------------------------------------------------------------ */

/* ---- Pairs ------------------------------------------------------------------------------------------------------------------- */

/** Is one of the two, or both together, about as little as a third in the article? */
static bool has_third(const tisse__analysis *a, uint32_t group, const uint32_t pair[2])
{
  const uint32_t one = tisse__focus_weight(a, group, pair[0]), two = tisse__focus_weight(a, group, pair[1]);
  const uint32_t least = one < two ? one : two;
  for (uint32_t i = 0; i < referents_seen(a); ++i) {
    if (i != pair[0] && i != pair[1] && tisse__may_be_firm(a, i) && a->referents.items[i].first_word < tisse__group_at(a, group)->first &&
        tisse__focus_weight(a, group, i) >= least) {
      return true;
    }
  }
  return false;
}

bool tisse__opening_pair(const tisse__analysis *a, uint32_t group, uint32_t pair[2])
{
  bool found = false;
  for (size_t i = 0; i < a->drafts.count && a->drafts.items[i].sentence < OPENING; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    const uint32_t one = draft->subject.referent, two = draft->has_object ? draft->object.referent : TISSE__NONE;
    if (!tisse__may_be_firm(a, one) || !tisse__may_be_firm(a, two) || tisse__relation_is(a, draft->relation, "subsidiaryOf")) {
      continue;
    }
    const bool same = found && ((pair[0] == one && pair[1] == two) || (pair[0] == two && pair[1] == one));
    if (found && !same) {
      return false;
    }
    pair[0] = one;
    pair[1] = two;
    found = true;
  }
  return found && !has_third(a, group, pair);
}
