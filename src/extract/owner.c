/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whose a possessive's noun is by the deal that its clause tells: "rachète à Y sa filiale", "a acquis Y auprès de son fondateur". */

#include "extract/anaphor.h"
#include "extract/focus.h"

#include "base/text.h"

#include <string.h>

#define FIRMS_SEEN 1024 /* the first named: no article has more, and a text without end is read in time */

bool tisse__has_parties(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__lemma_denotes_party(a, g->lemma) || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) ||
         tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE);
}

bool tisse__verb_uses(const tisse__analysis *a, tisse_view verb)
{
  tisse__frame_walk walk = tisse__frames_of(a, verb, TISSE__VERB, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const bool goods = frame->product_count && frame->product[0].function == TISSE__FN_OBJECT;
    if (goods && tisse__relation_is(a, frame->relation, "supplies") && frame->object_count && frame->object[0].function == TISSE__FN_SUBJECT) {
      return true;
    }
  }
  return false;
}

/** Does who does this get from another what it has for its object: "racheter", "utiliser"? */
static bool gets(const tisse__analysis *a, tisse_view verb)
{
  tisse__frame_walk walk = tisse__frames_of(a, verb, TISSE__VERB, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const bool buys = tisse__relation_is(a, frame->relation, "acquires") && frame->object_count && frame->object[0].function == TISSE__FN_OBJECT &&
                      frame->subject_count && frame->subject[0].function == TISSE__FN_SUBJECT; /* not "céder" */
    const bool uses = tisse__relation_is(a, frame->relation, "supplies") && frame->object_count && frame->object[0].function == TISSE__FN_SUBJECT;
    if (buys || uses) {
      return true;
    }
  }
  return false;
}

uint32_t tisse__other_side(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (int steps = 0; steps < 3 && g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE && tisse__is_of(g); ++steps) {
    g = tisse__group_at(a, g->governor); /* "rachète à Y les activités de | sa division" */
  }
  const uint32_t verb = g->link == TISSE__OBJECT ? g->governor : TISSE__NONE;
  if (a->language != TISSE__FRENCH || verb == TISSE__NONE || tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB || tisse__is_passive(tisse__group_at(a, verb)) ||
      !gets(a, tisse__group_at(a, verb)->lemma)) {
    return TISSE__NONE;
  }
  const bool clitic = tisse__says_clitic(a, verb, "lui");
  static const char *const markers[] = {"à", "auprès de", "chez", "avec"};
  uint32_t at = verb;
  for (int steps = 0; steps < 2 && at != TISSE__NONE && tisse__group_at(a, at)->kind == TISSE__GROUP_VERB; ++steps) {
    for (size_t m = 0; m < sizeof markers / sizeof *markers - !clitic; ++m) {
      const uint32_t party = tisse__child(a, at, TISSE__OBLIQUE, markers[m], TISSE__NONE);
      const uint32_t referent = party == TISSE__NONE || party > group ? TISSE__NONE : tisse__named_or_meant(a, party);
      if (referent != TISSE__NONE && tisse__referent_is(a, referent, "Organization")) {
        return referent;
      }
    }
    at = tisse__group_at(a, at)->governor;
  }
  return TISSE__NONE;
}

/** English: "bought Y from | its founder", "from its owner": of whom one buys it Y is, in front of whom it is told. Goods bought leave it to the buyer. */
static bool sells_own(const tisse__analysis *a, uint32_t group, uint32_t object)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *bought = object == TISSE__NONE ? NULL : tisse__group_at(a, object);
  const bool holder = (tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "founded") || tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "subsidiaryOf") ||
                       tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "investsIn")) &&
                      !tisse__word_is_class(a, g->head, TISSE__WC_OWNED_FIRM) && !tisse__word_is_class(a, g->head, TISSE__WC_UNIT);
  const uint32_t referent = bought ? tisse__named_or_meant(a, object) : TISSE__NONE;
  return holder && bought && object < group && g->determiner == TISSE__POSSESSIVE &&
         (referent != TISSE__NONE ? tisse__may_be_firm(a, referent) : tisse__word_is_class(a, bought->head, TISSE__WC_ORGANIZATION));
}

/** "a conseillé X dans sa levée de fonds", "advised X on its round": X. */
static uint32_t advised_on(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t verb = g->link == TISSE__OBLIQUE && g->determiner == TISSE__POSSESSIVE ? g->governor : TISSE__NONE;
  const bool advises = verb != TISSE__NONE && tisse__group_is_class(a, tisse__group_at(a, verb), TISSE__WC_ADVISE) && !tisse__is_passive(tisse__group_at(a, verb));
  const uint32_t object = advises ? tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const uint32_t who = object == TISSE__NONE || object > group ? TISSE__NONE : tisse__named_or_meant(a, object);
  return who != TISSE__NONE && tisse__may_be_firm(a, who) ? who : TISSE__NONE;
}

uint32_t tisse__bought_from(const tisse__analysis *a, uint32_t group, bool *says)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t advised = advised_on(a, group);
  *says = advised != TISSE__NONE;
  if (*says) {
    return advised;
  }
  const bool english = a->language == TISSE__ENGLISH;
  const bool behind = english && g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->link == TISSE__OBJECT;
  const uint32_t verb = behind ? tisse__group_at(a, g->governor)->governor : g->link == TISSE__OBLIQUE ? g->governor : TISSE__NONE;
  const tisse__group *v = verb == TISSE__NONE ? NULL : tisse__group_at(a, verb);
  *says = v && v->kind == TISSE__GROUP_VERB && !tisse__is_passive(v) && tisse__has_parties(a, g) && !tisse__noun_is_mutual(a, g->lemma) && gets(a, v->lemma) &&
          (english ? tisse__view_is(g->marker, "from") : TISSE__VIEW_IS_ANY(g->marker, "à", "auprès de"));
  const uint32_t object = *says ? tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  *says = *says && (english ? sells_own(a, group, object) : object == TISSE__NONE || object < group);
  return object == TISSE__NONE || !*says ? TISSE__NONE : tisse__named_or_meant(a, object);
}

uint32_t tisse__owner_of_rest(const tisse__analysis *a, uint32_t group, uint32_t subject, bool *says)
{
  *says = subject != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, subject)->head, TISSE__WC_REST) && tisse__said_owner(a, subject) == TISSE__NONE;
  const uint32_t own = tisse__group_at(a, group)->sentence;
  for (size_t i = a->drafts.count; *says && i-- > 0 && a->drafts.items[i].sentence + 1 >= own;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && tisse__relation_buys(a, draft->relation)) {
      return draft->object.referent;
    }
  }
  return TISSE__NONE;
}

/** "Sa présidente, Anne Kieffer, conservera ses fonctions": is the group, or the name that it stands beside, the subject of a verb of staying? */
static bool stays(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t subject = g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE ? g->antecedent : group;
  const tisse__group *s = tisse__group_at(a, subject);
  return s->link == TISSE__SUBJECT && s->governor != TISSE__NONE && tisse__group_is_class(a, tisse__group_at(a, s->governor), TISSE__WC_STAY);
}

uint32_t tisse__owner_kept_on(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool head = tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "leads") || tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "founded");
  if (!head || !stays(a, group)) {
    return TISSE__NONE;
  }
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + TISSE__PRONOUN_REACH >= g->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool bought = draft->has_object && draft->sentence < g->sentence && tisse__relation_is(a, draft->relation, "acquires");
    if (bought && (g->owner == TISSE__NONE || g->owner == draft->subject.referent)) {
      return draft->object.referent;
    }
  }
  return TISSE__NONE;
}

#define BESIDE_REACH 32 /* groups */

/** Where the role ("le fondateur de X") is one of who heads or founded it and has not ended: X. */
static uint32_t firm_of_role(const tisse__analysis *a, uint32_t role)
{
  const tisse__group *g = role == TISSE__NONE ? NULL : tisse__group_at(a, role);
  const bool head = g && g->kind == TISSE__GROUP_NOUN && !tisse__says_past(a, role) &&
                    (tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "leads") || tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "founded"));
  const uint32_t of = head ? tisse__said_owner(a, role) : TISSE__NONE;
  const uint32_t firm = of == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, of);
  return firm != TISSE__NONE && tisse__may_be_firm(a, firm) ? firm : TISSE__NONE;
}

/** "Luc Tessier, qui dirige X": X. */
static uint32_t firm_of_relative(const tisse__analysis *a, uint32_t verb, uint32_t person)
{
  const tisse__group *v = tisse__group_at(a, verb);
  if (v->kind != TISSE__GROUP_VERB || v->link != TISSE__RELATIVE_CLAUSE || v->antecedent != person || v->subject == TISSE__NONE || tisse__is_passive(v) ||
      tisse__group_at(a, v->subject)->kind != TISSE__GROUP_RELATIVE ||
      !(tisse__lemma_opens(a, v->lemma, TISSE__VERB, "leads") || tisse__lemma_opens(a, v->lemma, TISSE__VERB, "founded"))) {
    return TISSE__NONE;
  }
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t firm = object == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, object);
  return firm != TISSE__NONE && tisse__may_be_firm(a, firm) ? firm : TISSE__NONE;
}

/** The firm that the sentence says beside the person's name that he or she heads: "Luc Tessier, fondateur de X", "Le patron de X, Luc Tessier". */
static uint32_t firm_beside(const tisse__analysis *a, uint32_t group, uint32_t person)
{
  const uint32_t first = a->sentences[tisse__group_at(a, group)->sentence].first_group;
  uint32_t found = TISSE__NONE, named = TISSE__NONE;
  for (uint32_t i = group > first + BESIDE_REACH ? group - BESIDE_REACH : first; i < group; ++i) {
    const tisse__group *g = tisse__group_at(a, i);
    uint32_t firm = named == TISSE__NONE ? TISSE__NONE : firm_of_relative(a, i, named);
    if (g->kind == TISSE__GROUP_NOUN && tisse__group_referent(a, i) == person) {
      named = i;
      const uint32_t role = g->link == TISSE__APPOSITION ? g->antecedent : tisse__child(a, i, TISSE__APPOSITION, NULL, TISSE__NONE);
      firm = firm_of_role(a, role != TISSE__NONE ? role : i);
    }
    if (firm != TISSE__NONE && found != TISSE__NONE && firm != found) {
      return TISSE__NONE;
    }
    found = firm != TISSE__NONE ? firm : found;
  }
  return found;
}

uint32_t tisse__firm_headed(const tisse__analysis *a, uint32_t group, uint32_t person)
{
  uint32_t found = firm_beside(a, group, person);
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a) && found == TISSE__NONE;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool heads = tisse__relation_is(a, draft->relation, "leads") || tisse__relation_is(a, draft->relation, "founded");
    if (heads && draft->has_object && draft->subject.referent == person && draft->object.link <= TISSE_LINK_SHARED && draft->stage != TISSE_STAGE_ENDED &&
        draft->polarity == TISSE_POSITIVE) {
      found = draft->object.referent;
    }
  }
  return found == TISSE__NONE && a->referents.items[person].entity != TISSE__NONE ? tisse__company_of(a, person) : found;
}

uint32_t tisse__owner_as_firm(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool named = g->mention != TISSE__NONE || g->link == TISSE__ATTRIBUTE || TISSE__VIEW_IS_ANY(g->marker, "parmi", "among") || tisse__is_tied(a, group);
  if (!named || !tisse__referent_is(a, g->owner, "Person") || !tisse__lemma_denotes_party(a, g->lemma) || tisse__noun_is_mutual(a, g->lemma) ||
      tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "leads") || tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "founded")) {
    return g->owner;
  }
  const bool part = tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "subsidiaryOf") && tisse__word_is_class(a, g->head, TISSE__WC_UNIT);
  if (!part && !tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "supplies") && !tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "investsIn")) {
    return g->owner;
  }
  const uint32_t firm = tisse__firm_headed(a, group, g->owner);
  return firm != TISSE__NONE && firm != tisse__named_or_meant(a, group) ? firm : g->owner;
}

uint32_t tisse__firm_of_surname(const tisse__analysis *a, uint32_t person)
{
  if (a->language != TISSE__FRENCH || !tisse__referent_is(a, person, "Person")) {
    return TISSE__NONE;
  }
  const tisse_view name = a->referents.items[person].folded;
  size_t from = name.length;
  while (from > 0 && name.data[from - 1] != ' ') {
    --from;
  }
  const tisse_view surname = tisse__view(name.data + from, name.length - from);
  uint32_t found = TISSE__NONE;
  for (uint32_t i = 0; i < a->referents.count && i < FIRMS_SEEN && from > 0 && surname.length > 3; ++i) {
    const tisse_view firm = a->referents.items[i].folded;
    const bool ends = i != person && a->referents.items[i].mentions && firm.length >= surname.length &&
                      memcmp(firm.data + firm.length - surname.length, surname.data, surname.length) == 0 && (firm.length == surname.length || firm.data[firm.length - surname.length - 1] == ' ');
    if (ends && tisse__may_be_firm(a, i)) {
      if (found != TISSE__NONE) {
        return TISSE__NONE;
      }
      found = i;
    }
  }
  return found;
}

uint32_t tisse__over_participle(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *told = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  const bool joined = a->language == TISSE__FRENCH && group > 0 && tisse__group_at(a, group - 1)->kind == TISSE__GROUP_COORDINATOR && tisse__is_of(g);
  return joined && told && told->kind == TISSE__GROUP_VERB && told->form == TISSE__PARTICIPLE_PAST && told->link == TISSE__PARTICIPIAL && told->antecedent != TISSE__NONE
             ? told->antecedent : group;
}
