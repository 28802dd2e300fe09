/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * The firm that an article goes on to be about while its sentences bring in others beside it:
 *
 *   Kolibri exploite 4 000 vélos.   La Maif reste l'actionnaire principal.   La Banque des Territoires a 20 %.   Ses vélos viennent d'Arcade.
 *      ▲──────────────────────────────────────┘ of Kolibri                        ▲─ of it too                  ▲─ and not the bank's
 *
 * A firm that a sentence tells to be something to the one spoken of, which the sentence leaves unsaid, takes nobody's place.
 */

#include "extract/anaphor.h"
#include "extract/focus.h"

#include "base/text.h"

#define LEAD 3         /* sentences in which the article brings in whom it is about */

/** Is another named together with the center? */
static bool is_joined(const tisse__analysis *a, const tisse__center *center)
{
  const uint32_t beside = tisse__child(a, center->group, TISSE__CONJUNCT, NULL, TISSE__NONE);
  return center->joined || (beside != TISSE__NONE && tisse__group_at(a, beside)->mention != TISSE__NONE);
}

uint32_t tisse__article_firm(const tisse__analysis *a, uint32_t before)
{
  const uint32_t last = before < LEAD ? before : LEAD;
  for (uint32_t i = 0; last && i < a->centers.count && i < a->sentences[last - 1].last_center; ++i) {
    const tisse__center *center = &a->centers.items[i];
    if (center->rank >= TISSE__RANK_TOPIC && tisse__may_be_firm(a, center->referent)) {
      return is_joined(a, center) ? TISSE__NONE : center->referent;
    }
  }
  return TISSE__NONE;
}

/** Does a claim of the sentence tell the other to be something to the firm, which the sentence itself does not name? */
static bool is_tied(const tisse__analysis *a, uint32_t sentence, uint32_t other, uint32_t firm)
{
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence != sentence || !draft->has_object) {
      continue;
    }
    const tisse__end *one = &draft->subject, *two = &draft->object;
    if ((one->referent == other && two->referent == firm && two->link >= TISSE_LINK_EVENT) ||
        (two->referent == other && one->referent == firm && one->link >= TISSE_LINK_EVENT)) {
      return true;
    }
  }
  return false;
}

/** May somebody else than the firm be whom the center's sentence makes the text go on with? */
static bool is_other(const tisse__analysis *a, const tisse__center *center, uint32_t firm)
{
  return center->referent != TISSE__NONE && center->referent != firm && !tisse__referent_is(a, center->referent, "Person") &&
         !tisse__referent_is(a, center->referent, "Place") && !tisse__referent_is(a, center->referent, "Product");
}

/** "The retailer fell into administration": has the sentence, before the group `end`, a firm for a subject of which was not plain who it is? */
static bool has_open_subject(const tisse__analysis *a, const tisse__sentence *s, uint32_t end)
{
  for (uint32_t g = s->first_group; g < end; ++g) {
    const tisse__group *noun = tisse__group_at(a, g);
    if (noun->kind == TISSE__GROUP_NOUN && noun->link == TISSE__SUBJECT && !(noun->flags & TISSE__G_QUOTED) && tisse__word_is_class(a, noun->head, TISSE__WC_ORGANIZATION) &&
        tisse__group_stands_for(a, g) == TISSE__NONE) {
      return true;
    }
  }
  return false;
}

/** Does the sentence speak of somebody else in front of the group? */
static bool has_other_in_front(const tisse__analysis *a, uint32_t group, uint32_t firm, uint32_t holder)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  if (has_open_subject(a, s, group)) {
    return true;
  }
  for (uint32_t i = s->first_center; i < s->last_center && i < a->centers.count && a->centers.items[i].group < group; ++i) {
    if (a->centers.items[i].referent != holder && !a->centers.items[i].joined && is_other(a, &a->centers.items[i], firm)) {
      return true;
    }
  }
  return false;
}

/** Is it a subject that is nothing to the firm? Not one named in passing beside others that are ("X and Y took part, as did | Z"). */
static bool takes_over(const tisse__analysis *a, uint32_t sentence, const tisse__center *center, uint32_t firm)
{
  if (center->rank < TISSE__RANK_LOWER_SUBJECT || is_tied(a, sentence, center->referent, firm)) {
    return false;
  }
  bool beside = false;
  for (uint32_t i = a->sentences[sentence].first_center; i < a->sentences[sentence].last_center && i < a->centers.count; ++i) {
    beside = beside || (a->centers.items[i].rank > center->rank && is_tied(a, sentence, a->centers.items[i].referent, firm));
  }
  return !beside || center->rank > TISSE__RANK_LOWER_SUBJECT || a->referents.items[center->referent].mentions > 1;
}

uint32_t tisse__chain_firm(const tisse__analysis *a, uint32_t group, uint32_t holder)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t firm = tisse__article_firm(a, own);
  if (firm == TISSE__NONE || firm == holder || has_other_in_front(a, group, firm, holder)) {
    return TISSE__NONE;
  }
  for (uint32_t back = 1; back <= TISSE__CHAIN_REACH && back <= own; ++back) {
    const tisse__sentence *s = &a->sentences[own - back];
    bool there = false;
    for (uint32_t i = s->first_center; i < s->last_center && i < a->centers.count; ++i) {
      const tisse__center *center = &a->centers.items[i];
      if (center->referent == firm) {
        there = there || center->rank >= TISSE__RANK_LOWER_SUBJECT;
      } else if (is_other(a, center, firm) && (takes_over(a, own - back, center, firm) ||
                                               a->referents.items[center->referent].mentions > a->referents.items[firm].mentions)) {
        return TISSE__NONE;
      }
    }
    if (there) {
      return firm;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__chain_owner(const tisse__analysis *a, uint32_t group, uint32_t avoid, uint32_t found)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool firms = tisse__lemma_denotes_party(a, g->lemma) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE) || /* "son client", "ses dirigeants" */
                     (tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) && !tisse__word_is_class(a, g->head, TISSE__WC_PERSON)); /* "its first product" */
  if (found == TISSE__NONE ? !firms : !tisse__may_be_firm(a, found)) {
    return found;
  }
  const uint32_t firm = tisse__chain_firm(a, group, TISSE__NONE);
  const uint32_t own = tisse__named_or_meant(a, group);
  if (firm == TISSE__NONE || firm == avoid || firm == found || firm == own ||
      (found != TISSE__NONE && a->referents.items[found].mentions > a->referents.items[firm].mentions)) {
    return found;
  }
  return firm;
}

/** Does a claim of the sentence tell the holder (TISSE__NONE: somebody) to have a share in the firm, which the sentence leaves `unsaid`? */
static bool is_held(const tisse__analysis *a, uint32_t sentence, uint32_t holder, uint32_t firm, bool unsaid)
{
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence == sentence && draft->has_object && (holder == TISSE__NONE || draft->subject.referent == holder) && draft->object.referent == firm &&
        (!unsaid || draft->object.link == TISSE_LINK_EVENT) && tisse__relation_is(a, draft->relation, "investsIn")) {
      return true;
    }
  }
  return false;
}

uint32_t tisse__chain_instead(const tisse__analysis *a, uint32_t group, uint32_t found)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  if (found == TISSE__NONE || own == 0 || tisse__referent_is(a, found, "Person")) {
    return found;
  }
  const uint32_t firm = tisse__chain_firm(a, group, TISSE__NONE);
  return firm != TISSE__NONE && firm != found && is_held(a, own - 1, found, firm, true) && !tisse__traits_compare(a, group, firm).conflict ? firm : found;
}

uint32_t tisse__chain_founded(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  const bool founded = verb && verb->kind == TISSE__GROUP_VERB && tisse__is_passive(verb) && tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "founded");
  return founded ? tisse__chain_firm(a, group, TISSE__NONE) : TISSE__NONE;
}

bool tisse__chain_tells_share(const tisse__analysis *a, uint32_t sentence, uint32_t firm, uint32_t reach)
{
  bool percent_behind = false, holds_behind = false; /* in the sentence behind */
  for (uint32_t back = 1; back <= reach && back <= sentence; ++back) {
    const tisse__sentence *s = &a->sentences[sentence - back];
    bool percent = false, holds = false;
    const bool held = is_held(a, sentence - back, TISSE__NONE, firm, false);
    for (uint32_t g = s->first_group; g < s->last_group; ++g) {
      const tisse__group *group = tisse__group_at(a, g);
      percent = percent || (!held && group->sum != TISSE__NONE && tisse__view_is(a->sums.items[group->sum].unit, "%"));
      holds = holds || (group->kind == TISSE__GROUP_VERB && group->subject != TISSE__NONE && tisse__lemma_may_open(a, group->lemma, TISSE__VERB, "investsIn") &&
                        tisse__group_stands_for(a, group->subject) == firm);
    }
    if ((percent || percent_behind) && (holds || holds_behind)) {
      return true;
    }
    percent_behind = percent;
    holds_behind = holds;
    for (uint32_t i = s->first_center; i < s->last_center && i < a->centers.count; ++i) {
      if (a->centers.items[i].referent == firm && a->centers.items[i].rank >= TISSE__RANK_LOWER_SUBJECT) {
        return false;
      }
    }
  }
  return false;
}
