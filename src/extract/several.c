/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom a plural means: "les deux groupes", "they": the members of a coordination, or the two that were named last. */

#include "extract/anaphor.h"
#include "extract/focus.h"

#include "base/memory.h"
#include "base/text.h"

bool tisse__add_several(tisse__analysis *a, uint32_t group, uint32_t referent)
{
  tisse__group *g = &a->groups.items[group];
  for (uint32_t i = 0; i < g->several_count; ++i) {
    if (a->several.items[g->several_first + i] == referent) {
      return true;
    }
  }
  if (g->several_count >= TISSE__ENDS_MAX) {
    return false;
  }
  if (!g->several_count) {
    g->several_first = (uint32_t)a->several.count;
  }
  if (!tisse__array_push(&a->context->allocator, &a->several, referent)) {
    a->arena->failed = true;
    return false;
  }
  ++g->several_count;
  return true;
}

static uint32_t joined_key(const tisse__analysis *a, const tisse__center *c)
{
  const uint32_t first = tisse__group_at(a, c->group)->first_conjunct;
  return first == TISSE__NONE ? c->group : first;
}

/** "l'aéroport de Nice-Provence": a name that nothing is known of, of a thing that is no firm. */
static bool is_of_facility(const tisse__analysis *a, const tisse__center *c)
{
  const tisse__group *g = tisse__group_at(a, c->group);
  if (a->referents.items[c->referent].class_ != TISSE__NONE || g->link != TISSE__COMPLEMENT || g->governor == TISSE__NONE || !tisse__is_of(g)) {
    return false;
  }
  const uint32_t head = tisse__group_at(a, g->governor)->head;
  return !tisse__word_is_class(a, head, TISSE__WC_ORGANIZATION) && (tisse__word_is_class(a, head, TISSE__WC_FACILITY) || tisse__word_is_class(a, head, TISSE__WC_PLACE));
}

static bool may_be_several(const tisse__analysis *a, const tisse__center *c)
{
  return c->referent != TISSE__NONE && !is_of_facility(a, c) && c->referent != TISSE__NONE && !tisse__referent_is(a, c->referent, "Medium") && !tisse__referent_is(a, c->referent, "Place");
}

uint32_t tisse__best_coordination(const tisse__analysis *a, const tisse__sentence *s, uint32_t before, uint8_t least)
{
  uint32_t best = TISSE__NONE;
  uint8_t rank = 0;
  for (uint32_t i = s->first_center; i < s->last_center; ++i) {
    const tisse__center *c = &a->centers.items[i];
    if (!c->joined || c->group >= before || !may_be_several(a, c) || c->rank < least) {
      continue;
    }
    const uint32_t key = joined_key(a, c);
    if (best == TISSE__NONE || c->rank > rank) {
      best = key;
      rank = c->rank;
    } else if (key != best && c->rank == rank) {
      return TISSE__NONE;
    }
  }
  return best;
}

uint32_t tisse__distinct_in(const tisse__analysis *a, const tisse__sentence *s, uint32_t before, uint32_t key, uint32_t *out, uint32_t count)
{
  for (uint32_t i = s->first_center; i < s->last_center; ++i) {
    const tisse__center *c = &a->centers.items[i];
    if (c->group >= before || !may_be_several(a, c) || tisse__referent_is(a, c->referent, "Person") ||
        (key != TISSE__NONE ? joined_key(a, c) != key : tisse__referent_is(a, c->referent, "Product"))) { /* "le fabricant du Snickers et Y" */
      continue;
    }
    bool known = false;
    for (uint32_t k = 0; k < count && k < TISSE__ENDS_MAX; ++k) {
      known = known || out[k] == c->referent;
    }
    if (!known) {
      if (count < TISSE__ENDS_MAX) {
        out[count] = c->referent;
      }
      ++count;
    }
  }
  return count;
}

/** "A et B ont quitté X. Ils …": the persons of the coordination, where it joins persons alone, and of which the pronoun's gender may be said. */
static uint32_t persons_in(const tisse__analysis *a, const tisse__sentence *s, uint32_t before, uint32_t key, uint8_t gender, uint32_t *out)
{
  uint32_t count = 0;
  for (uint32_t i = s->first_center; i < s->last_center; ++i) {
    const tisse__center *c = &a->centers.items[i];
    if (c->group >= before || !c->joined || joined_key(a, c) != key) {
      continue;
    }
    if (!tisse__referent_is(a, c->referent, "Person") || count >= TISSE__ENDS_MAX ||
        (gender == TISSE__FEMININE && a->referents.items[c->referent].gender == TISSE__MASCULINE)) {
      return 0;
    }
    bool known = false;
    for (uint32_t k = 0; k < count; ++k) {
      known = known || out[k] == c->referent;
    }
    if (!known) {
      out[count++] = c->referent;
    }
  }
  return count;
}

/** "les deux hommes", "the two founders": persons, and nobody else. */
static bool means_persons(const tisse__analysis *a, const tisse__group *g)
{
  return !(g->flags & TISSE__G_PRONOUN) && g->determiner != TISSE__POSSESSIVE && tisse__word_is_class(a, g->head, TISSE__WC_PERSON) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
}

/** "les deux opérateurs": not the maker that was named with one of them. Gives how many are left. */
static uint32_t drop_other_kinds(const tisse__analysis *a, uint32_t group, uint32_t *found, uint32_t count)
{
  if (tisse__group_at(a, group)->flags & TISSE__G_PRONOUN || count > TISSE__ENDS_MAX) {
    return count;
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (!tisse__traits_compare(a, group, found[i]).conflict) {
      found[kept++] = found[i];
    }
  }
  return kept;
}

/** "X sued Y. Y, which belongs to Z, …. The two companies": of an owner and its firm, told in one breath, the firm and the other party of the deal before;
 * gives whether the two are such. Where no deal tells, nobody is left. */
static bool with_owner(const tisse__analysis *a, uint32_t *found, uint32_t *count)
{
  uint32_t part = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a) && *count == 2 && part == TISSE__NONE;) {
    const tisse__draft *d = &a->drafts.items[i];
    const bool both = d->has_object && ((d->subject.referent == found[0] && d->object.referent == found[1]) ||
                                        (d->subject.referent == found[1] && d->object.referent == found[0]));
    part = both && tisse__relation_is(a, d->relation, "subsidiaryOf") ? d->subject.referent : part;
  }
  if (part == TISSE__NONE) {
    return false;
  }
  *count = 0;
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a) && *count == 0;) {
    const tisse__draft *d = &a->drafts.items[i];
    const uint32_t one = d->subject.referent, two = d->has_object ? d->object.referent : TISSE__NONE;
    if (!tisse__relation_is(a, d->relation, "subsidiaryOf") && (one == part || two == part) && tisse__may_be_firm(a, one) && tisse__may_be_firm(a, two)) {
      found[0] = one;
      found[1] = two;
      *count = 2;
    }
  }
  return true;
}

/* A coordination of the nearest sentence; where two are said, else the two that were named last. */
void tisse__mean_several(tisse__analysis *a, uint32_t group, bool two)
{
  const uint8_t least = a->language == TISSE__ENGLISH ? TISSE__RANK_LOWER_SUBJECT : TISSE__RANK_OBJECT; /* "they" may be one company */
  uint32_t found[TISSE__ENDS_MAX];
  const tisse__group *g = tisse__group_at(a, group);
  const bool persons = means_persons(a, g);
  const bool firms = !(g->flags & TISSE__G_PRONOUN) && g->determiner != TISSE__POSSESSIVE && tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
  const uint32_t own = g->sentence;
  uint32_t count = 0;
  for (uint32_t back = 0; back <= TISSE__PRONOUN_REACH && back <= own; ++back) {
    const tisse__sentence *s = &a->sentences[own - back];
    const uint32_t before = back ? UINT32_MAX : group;
    const uint32_t key = count ? TISSE__NONE : tisse__best_coordination(a, s, before, two ? TISSE__RANK_OTHER : least);
    uint32_t members[TISSE__ENDS_MAX];
    uint32_t size = key == TISSE__NONE || persons ? 0 : tisse__distinct_in(a, s, before, key, members, 0);
    if (size == 0 && key != TISSE__NONE && (persons || !firms)) {
      size = persons_in(a, s, before, key, g->gender, members);
    }
    if (size >= 2 && size <= TISSE__ENDS_MAX && (!two || size == 2)) {
      for (uint32_t i = 0; i < size; ++i) {
        tisse__add_several(a, group, members[i]);
      }
      return;
    }
    count = persons ? 0 : drop_other_kinds(a, group, found, tisse__distinct_in(a, s, before, TISSE__NONE, found, count));
    if (count >= 2) {
      break;
    }
  }
  const bool owned = two && with_owner(a, found, &count);
  uint32_t pair[2];
  const bool opens = two && !owned && !persons && tisse__opening_pair(a, group, pair);
  const bool other = opens && count == 2 && !((found[0] == pair[0] && found[1] == pair[1]) || (found[0] == pair[1] && found[1] == pair[0]));
  for (uint32_t i = 0; two && (count == 2 || opens) && !other && i < 2; ++i) { /* of a deal that opens the article, the two rather than any two */
    tisse__add_several(a, group, count == 2 ? found[i] : pair[i]);
  }
}

bool tisse__is_outnumbered(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t first = a->sentences[own > TISSE__PRONOUN_REACH ? own - TISSE__PRONOUN_REACH : 0].first_group;
  uint32_t met = TISSE__NONE;
  for (uint32_t i = group; i-- > first;) {
    const tisse__group *g = tisse__group_at(a, i);
    if (met != TISSE__NONE && g->sentence != met) {
      return false;
    }
    if (g->kind != TISSE__GROUP_NOUN) {
      continue;
    }
    if (tisse__named_or_meant(a, i) == referent) {
      met = g->sentence; /* "Two brothers own X, and they …" */
      continue;
    }
    if (g->number == TISSE__PLURAL && (met == TISSE__NONE || g->link == TISSE__SUBJECT) && g->mention == TISSE__NONE && g->sum == TISSE__NONE && !(g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) &&
        (tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_FACILITY))) {
      return true;
    }
  }
  return false;
}
