/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom the background is about that an article gives of a firm it just brought in: when it was founded and by whom, how large it is, where. */

#include "extract/anaphor.h"
#include "extract/date.h"

#define BACKGROUND_REACH 3  /* sentences back */

/** "en 2014", "depuis 2019" */
static bool tells_year(const tisse__analysis *a, uint32_t verb)
{
  for (uint32_t c = tisse__child(a, verb, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, verb, -1, NULL, c + 1)) {
    const tisse__group *g = tisse__group_at(a, c);
    if (g->kind == TISSE__GROUP_NOUN && g->marker.data && tisse__year_of(a, g->head)) {
      return true;
    }
  }
  return false;
}

/** "fondée par X", "née en 2014", but not "valorisée 5 milliards en 2022": made by somebody, or a participle with a year and no relation of its own */
static bool is_founded(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  bool own = false; /* of the bare verb, not of an expression that begins with it: "naître de la scission" */
  for (uint32_t link = tisse__lemma_entries(a, v->lemma, TISSE__VERB); link != TISSE__NONE && !own; link = a->lexicon->chain[link].next) {
    own = a->knowledge->entries.items[a->lexicon->chain[link].entry].constituent_count == 0;
  }
  return tisse__lemma_opens(a, v->lemma, TISSE__VERB, "founded") || (v->link == TISSE__PARTICIPIAL && !own && tells_year(a, verb));
}

/** "Fondée en 1987", "basée à Lyon", "qui a été créée par X" */
static bool introduces(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  if (!tisse__is_passive(v) && !(v->flags & TISSE__G_PASSIVE) && v->form != TISSE__PARTICIPLE_PAST) {
    return false;
  }
  if (is_founded(a, verb)) {
    return true;
  }
  for (uint32_t g = a->sentences[v->sentence].first_group; g < a->sentences[v->sentence].last_group; ++g) {
    const tisse__group *place = tisse__group_at(a, g);
    if (place->governor == verb && place->kind == TISSE__GROUP_NOUN && place->marker.data && tisse__referent_is(a, tisse__group_referent(a, g), "Place")) {
      return v->link == TISSE__PARTICIPIAL;
    }
  }
  return false;
}

/** "emploie 240 salariés", "réalise 58 millions d'euros de chiffre d'affaires" */
static bool tells_size(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || tisse__group_at(a, object)->sum == TISSE__NONE) {
    return false;
  }
  const tisse__group *o = tisse__group_at(a, object);
  const bool money = a->sums.items[o->sum].money;
  return money ? tisse__child(a, object, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "in", TISSE__NONE) != TISSE__NONE
               : tisse__word_is_class(a, o->head, TISSE__WC_PERSON);
}

static bool is_background(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t participle = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  if (participle != TISSE__NONE && introduces(a, participle)) {
    return true;
  }
  return g->link == TISSE__SUBJECT && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB &&
         (introduces(a, g->governor) || tells_size(a, g->governor));
}

bool tisse__tells_origin(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t participle = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  const uint32_t verb = participle != TISSE__NONE ? participle : g->link == TISSE__SUBJECT ? g->governor : TISSE__NONE;
  const tisse__group *v = verb == TISSE__NONE ? NULL : tisse__group_at(a, verb);
  return v && v->kind == TISSE__GROUP_VERB && ((v->flags & TISSE__G_PASSIVE) || v->form == TISSE__PARTICIPLE_PAST) && is_founded(a, verb);
}

/** Who is bought, gets the money or raises it in the draft; TISSE__NONE where it tells of no such thing. */
static uint32_t brought_in(const tisse__analysis *a, const tisse__draft *draft)
{
  if (tisse__relation_is(a, draft->relation, "raises")) {
    return draft->subject.referent;
  }
  const bool bought = tisse__relation_buys(a, draft->relation);
  return bought && draft->has_object ? draft->object.referent : TISSE__NONE;
}

uint32_t tisse__background_of(const tisse__analysis *a, uint32_t group)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  if (!is_background(a, group)) {
    return TISSE__NONE;
  }
  uint32_t found = TISSE__NONE, nearest = 0;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + BACKGROUND_REACH >= own;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const uint32_t firm = brought_in(a, draft);
    if (firm == TISSE__NONE || draft->sentence >= own || (found != TISSE__NONE && draft->sentence != nearest)) {
      continue;
    }
    const bool buyer = draft->has_object && tisse__traits_compare(a, group, draft->subject.referent).head;
    if (buyer || (found != TISSE__NONE && found != firm) || tisse__traits_compare(a, group, firm).conflict || tisse__referent_is(a, firm, "Person")) {
      return TISSE__NONE; /* "le groupe", who was brought in as a group, tells of itself */
    }
    found = firm;
    nearest = draft->sentence;
  }
  return found;
}
