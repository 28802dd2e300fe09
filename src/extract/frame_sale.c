/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Agreements to sell, to buy or to deliver: who signs one is no partner by it. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

const tisse__group *tisse__noun_piece(const tisse__trigger *t, uint32_t piece, uint32_t *group)
{
  *group = piece == t->constituent_count ? t->group : t->constituents[piece];
  const tisse__group *g = *group == TISSE__NONE ? NULL : tisse__group_at(t->a, *group);
  return g && g->kind == TISSE__GROUP_NOUN ? g : NULL;
}

uint32_t tisse__event_piece(const tisse__trigger *t, uint32_t piece)
{
  uint32_t group = TISSE__NONE;
  const tisse__group *g = tisse__noun_piece(t, piece, &group);
  return g && tisse__word_is_class(t->a, g->head, TISSE__WC_EVENT) ? group : TISSE__NONE;
}

/** "la vente de deux de ses filiales": is what is sold a firm or a part of one? */
static bool sells_firm(const tisse__analysis *a, uint32_t group)
{
  uint32_t below = group;
  for (int steps = 0; steps < 3; ++steps) {
    below = tisse__child(a, below, TISSE__COMPLEMENT, "de", TISSE__NONE);
    if (below == TISSE__NONE) {
      return false;
    }
    const tisse__group *g = tisse__group_at(a, below);
    if (tisse__group_is_class(a, g, TISSE__WC_OWNED_FIRM) || tisse__group_is_class(a, g, TISSE__WC_UNIT) ||
        (g->mention == TISSE__NONE && tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION))) {
      return true;
    }
  }
  return false;
}

/** Does the noun or the infinitive say that a firm is sold or bought? */
static bool says_sale(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__pos pos = g->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN;
  return tisse__lemma_opens(a, g->lemma, pos, "acquires") && !tisse__lemma_opens(a, g->lemma, pos, "partnersWith") &&
         (!tisse__lemma_opens(a, g->lemma, pos, "supplies") || (pos == TISSE__NOUN && sells_firm(a, group)));
}

/** Is the group, under an event or the verb that concludes it, about a purchase: "pour lui céder quatre cliniques", "pour la cession de 25 magasins"? */
static bool is_about_sale(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind == TISSE__GROUP_VERB && g->form == TISSE__PARTICIPLE_PRESENT && tisse__group_is_class(a, g, TISSE__WC_CONTENT)) { /* "portant sur la cession de Y" */
    const uint32_t on = tisse__child(a, group, TISSE__OBLIQUE, "sur", TISSE__NONE);
    return on != TISSE__NONE && is_about_sale(a, on);
  }
  const bool aim = TISSE__VIEW_IS_ANY(g->marker, "pour", "sur") || tisse__text_is_class(a, g->marker, TISSE__WC_AIM_MARKER);
  if (!aim || a->language != TISSE__FRENCH || g->mention != TISSE__NONE || (g->kind == TISSE__GROUP_VERB && g->form != TISSE__INFINITIVE)) {
    return false;
  }
  return says_sale(a, group);
}

/** French: "un accord avec Y qui prévoit la cession de Z", "un protocole d'accord avec Y en vue de la cession": behind the other party, in the same clause. */
static bool is_about_sale_behind(const tisse__analysis *a, uint32_t host)
{
  const uint32_t last = a->sentences[tisse__group_at(a, host)->sentence].last_group;
  for (uint32_t g = host + 1; g < last && a->language == TISSE__FRENCH; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const bool content = group->kind == TISSE__GROUP_VERB && tisse__group_is_class(a, group, TISSE__WC_CONTENT) && (group->link == TISSE__RELATIVE_CLAUSE || !(group->flags & TISSE__G_FINITE));
    const uint32_t what = content ? tisse__child(a, g, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
    if (what != TISSE__NONE && tisse__group_at(a, what)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, what)->mention == TISSE__NONE && says_sale(a, what)) {
      return true;
    }
    if (is_about_sale(a, g)) {
      return true;
    }
    if (group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_COMMA || group->kind == TISSE__GROUP_COORDINATOR || (group->kind == TISSE__GROUP_VERB && (group->flags & TISSE__G_FINITE) && !content)) {
      return false;
    }
  }
  return false;
}

/** English: "a definitive merger agreement", "their takeover deal": the noun in front, no compound itself ("power purchase agreement"), is a purchase. */
static bool is_called_sale(const tisse__analysis *a, uint32_t event)
{
  const tisse__group *g = tisse__group_at(a, event);
  const uint32_t noun = g->head > g->first ? g->head - 1 : TISSE__NONE;
  return a->language == TISSE__ENGLISH && noun != TISSE__NONE && a->readings[noun].pos == TISSE__NOUN && a->word_mention[noun] == TISSE__NONE &&
         (noun == g->first || a->readings[noun - 1].pos != TISSE__NOUN) &&
         tisse__lemma_opens(a, a->readings[noun].lemma, TISSE__NOUN, "acquires") && !tisse__lemma_opens(a, a->readings[noun].lemma, TISSE__NOUN, "partnersWith");
}

bool tisse__is_of_sale(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i <= t->constituent_count; ++i) {
    const uint32_t host = tisse__event_piece(t, i);
    if (host == TISSE__NONE) {
      continue;
    }
    const uint32_t of = tisse__child(a, host, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
    if (is_called_sale(a, host)) {
      return true;
    }
    if (of != TISSE__NONE && tisse__group_at(a, of)->mention == TISSE__NONE && !tisse__group_at(a, of)->determiner &&
        tisse__lemma_opens(a, tisse__group_at(a, of)->lemma, TISSE__NOUN, "acquires") && !tisse__lemma_opens(a, tisse__group_at(a, of)->lemma, TISSE__NOUN, "partnersWith")) {
      return true;
    }
    for (uint32_t c = tisse__child(a, host, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, host, -1, NULL, c + 1)) {
      if (is_about_sale(a, c)) {
        return true;
      }
    }
    if (is_about_sale_behind(a, host)) {
      return true;
    }
    const uint32_t verb = tisse__group_at(a, host)->kind == TISSE__GROUP_NOUN ? tisse__group_at(a, host)->governor : TISSE__NONE;
    for (uint32_t c = verb == TISSE__NONE ? TISSE__NONE : tisse__child(a, verb, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, verb, -1, NULL, c + 1)) {
      if (c > host && is_about_sale(a, c)) {
        return true;
      }
    }
  }
  return false;
}

bool tisse__is_for_own(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  bool trade = false;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    uint32_t group = TISSE__NONE;
    const tisse__group *g = tisse__noun_piece(t, i, &group);
    trade = trade || (g && tisse__form_is_class(a, g->head, TISSE__WC_TRADE));
  }
  if (!trade || a->language != TISSE__FRENCH || frame->subject[0].function != TISSE__FN_SUBJECT || !frame->object_count || !tisse__view_is(frame->object[0].marker, "avec")) {
    return false;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = t->group + 1; g < s->last_group; ++g) {
    const tisse__group *to = tisse__group_at(a, g);
    if (to->kind == TISSE__GROUP_NOUN && to->determiner == TISSE__POSSESSIVE && tisse__view_is(to->marker, "à") && to->governor != TISSE__NONE &&
        (tisse__word_is_class(a, to->head, TISSE__WC_FACILITY) || tisse__word_is_class(a, to->head, TISSE__WC_UNIT) || tisse__word_is_class(a, to->head, TISSE__WC_ORGANIZATION))) {
      return true;
    }
  }
  return false;
}

bool tisse__is_of_delivery(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i <= t->constituent_count && a->language == TISSE__FRENCH; ++i) {
    const uint32_t host = tisse__event_piece(t, i);
    if (host == TISSE__NONE) {
      continue;
    }
    for (uint32_t c = tisse__child(a, host, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, host, -1, NULL, c + 1)) {
      const uint32_t about = tisse__group_at(a, c)->kind == TISSE__GROUP_VERB ? tisse__child(a, c, TISSE__OBLIQUE, "sur", TISSE__NONE) : c;
      const tisse__group *g = about == TISSE__NONE ? NULL : tisse__group_at(a, about);
      const bool content = g && g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && (about != c || tisse__is_of(g) || tisse__view_is(g->marker, "pour"));
      if (content && tisse__form_is_class(a, g->head, TISSE__WC_TRADE)) {
        return true;
      }
    }
  }
  return false;
}

bool tisse__is_of_shares(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t child = verb->kind != TISSE__GROUP_VERB || t->constituent_count ? TISSE__NONE : tisse__is_passive(verb) ? verb->subject : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  const tisse__group *object = child == TISSE__NONE ? NULL : tisse__group_at(a, child);
  return object && object->kind == TISSE__GROUP_NOUN && object->mention == TISSE__NONE && tisse__word_is_class(a, object->head, TISSE__WC_SHARE) &&
         tisse__word_is_class(a, object->head, TISSE__WC_INTANGIBLE); /* and not "un million de puces", "la moitié des avions" */
}
