/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Ends that the sentence leaves to the deal it speaks of. */

#include "extract/date.h"
#include "extract/deal.h"
#include "extract/focus.h"
#include "extract/reference.h"
#include "extract/trigger.h"
#include "extract/won.h"

#include "base/text.h"

#define OPENING 9      /* words at the start of a sentence */
#define ADDED_REACH 8  /* sentences over which the same is said of others */
#define ROUND_REACH 4
#define RETURN_REACH 3

/* ---- What points to the deal ------------------------------------------------------------------------------------------------- */

/** Does a word of the class stand among the first words of the sentence? */
static bool says(const tisse__analysis *a, uint32_t sentence, tisse__word_class word_class, uint32_t words)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t w = s->first; w < s->last && w - s->first < words; ++w) {
    uint32_t entry = 0;
    if ((tisse__fixed_at(a, w, s->last, &entry) && a->knowledge->entries.items[entry].word_class == (uint32_t)word_class) ||
        tisse__word_is_class(a, w, word_class)) {
      return true;
    }
  }
  return false;
}

/** "En contrepartie", "in return": the other party of the last deal that this one is in. */
static bool says_in_return(const tisse__analysis *a, uint32_t sentence)
{
  return says(a, sentence, TISSE__WC_RETURN, OPENING);
}

/** "D'autres géants comme X sont également en lice pour investir": an additive word points to what was said of others before. */
static bool says_also(const tisse__trigger *t)
{
  return says(t->a, tisse__group_at(t->a, t->group)->sentence, TISSE__WC_ADDITIVE, UINT32_MAX);
}

/** "mais aussi d'investir en R&D": what the money goes into is said, and is no party. */
static bool has_own_field(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const uint32_t c = tisse__child(a, t->group, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "en" : "in", TISSE__NONE);
  return c != TISSE__NONE && tisse__group_at(a, c)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, c)->mention == TISSE__NONE &&
         tisse__group_at(a, c)->sum == TISSE__NONE && !tisse__text_is_class(a, tisse__group_at(a, c)->lemma, TISSE__WC_TIME_NOUN) &&
         !tisse__vocable_at(a, tisse__group_at(a, c)->head)->month && !tisse__year_of(a, tisse__group_at(a, c)->head);
}

static bool is_money(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && g->sum != TISSE__NONE && a->sums.items[g->sum].money;
}

/** Is the place of an argument taken by words that are no party? Then the frame is not elliptic, it does not apply. */
static bool place_taken(const tisse__trigger *t, const tisse__argument *wanted, uint32_t count)
{
  const tisse__analysis *a = t->a;
  const bool verb = tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB;
  for (uint32_t i = 0; i < count; ++i) {
    if (wanted[i].function == TISSE__FN_OBJECT && verb) {
      const uint32_t object = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
      if (object != TISSE__NONE && !tisse__trigger_has_piece(t, object) && !is_money(a, object)) {
        return true;
      }
    }
    if (wanted[i].function == TISSE__FN_SUBJECT && verb && !tisse__is_passive(tisse__group_at(a, t->group)) &&
        tisse__group_at(a, t->group)->subject != TISSE__NONE) {
      return true;
    }
    if (wanted[i].function == TISSE__FN_MARKED && !tisse__view_is(wanted[i].marker, "de") && !tisse__view_is(wanted[i].marker, "of")) {
      const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
      for (uint32_t g = s->first_group; g < s->last_group; ++g) {
        if (tisse_view_equal(tisse__group_at(a, g)->marker, wanted[i].marker) && tisse__group_at(a, g)->governor != TISSE__NONE &&
            tisse__trigger_holds(t, tisse__group_at(a, g)->governor) && !tisse__trigger_has_piece(t, g)) {
          return true;
        }
      }
    }
  }
  return false;
}

/** "ESMC will supply carmakers", "fournira des puces à des constructeurs": to whom it goes is told, if not by name; no deal leaves it open. */
static bool told_without_name(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  if (tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB || !tisse__relation_is(a, frame->relation, "supplies")) {
    return false;
  }
  for (uint32_t c = tisse__child(a, t->group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, t->group, -1, NULL, c + 1)) {
    const tisse__group *g = tisse__group_at(a, c);
    const bool taker = g->link == TISSE__OBJECT ? !g->marker.data : g->link == TISSE__OBLIQUE && tisse__text_is_class(a, g->marker, TISSE__WC_GOAL_MARKER);
    if (taker && g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && !tisse__is_definite(g) &&
        (tisse__group_is_class(a, g, TISSE__WC_ORGANIZATION) || tisse__group_is_class(a, g, TISSE__WC_PERSON) || tisse__noun_denotes_party(a, g->lemma))) {
      return true;
    }
  }
  return false;
}

/** "construire une usine (pour Y)": whom something is made for is no place that a deal leaves open. */
static bool only_for(const tisse__argument *wanted, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (!tisse__view_starts(wanted[i].marker, "pour") && !tisse__view_starts(wanted[i].marker, "for")) {
      return false;
    }
  }
  return true;
}

/** French, "rester (au capital de Y)": a word that tells of a stake only where the marker behind it does. */
static bool only_by_marker(const tisse__argument *wanted, uint32_t count)
{
  uint32_t capital = 0, round = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const bool marked = wanted[i].function == TISSE__FN_MARKED;
    capital += marked && memmem(wanted[i].marker.data, wanted[i].marker.length, " capital ", 9);
    round += marked && memmem(wanted[i].marker.data, wanted[i].marker.length, " tour ", 6);
  }
  return capital > 0 && capital + round == count;
}

/* ---- The party that it gives ------------------------------------------------------------------------------------------------- */

static void add_bridge(tisse__ends *out, uint32_t referent, uint32_t group, const tisse__group *g)
{
  tisse__ends_add(out, (tisse__end){.referent = referent, .group = group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT});
}

static void add_party(const tisse__trigger *t, uint32_t party, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  if (party != TISSE__NONE && party != known && tisse__referent_fits(t->a, party, classes)) {
    add_bridge(out, party, t->group, tisse__group_at(t->a, t->group));
  }
}

/** The party of the deal other than the one that is known; of several the one that money goes to; else nobody. */
static void other_party(const tisse__trigger *t, uint32_t deal, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__deal *d = deal == TISSE__NONE || !tisse__deal_has(t->a, deal, known) ? NULL : tisse__deal_at(t->a, deal);
  if (d && d->party_count == 2) {
    add_party(t, d->parties[d->parties[0] == known], known, classes, out);
  } else if (d) {
    add_party(t, d->target, known, classes, out);
  }
}

/** Where money is being raised, who is in talks to invest invests in who raises it. The sentences between may tell of others who do. */
static void raiser(const tisse__trigger *t, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t own = tisse__group_at(a, t->group)->sentence;
  uint32_t from = own;
  uint32_t firm = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + 1 >= from && a->drafts.items[i].sentence + ROUND_REACH >= own;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (tisse__relation_is(a, draft->relation, "raises") && draft->subject.referent != known) {
      add_party(t, firm == TISSE__NONE || firm == draft->subject.referent ? draft->subject.referent : TISSE__NONE, known, classes, out);
      return;
    }
    if (tisse__relation_is(a, draft->relation, "investsIn") && draft->has_object && draft->sentence < own) {
      firm = draft->object.referent;
      from = draft->sentence < from ? draft->sentence : from;
    }
  }
  const tisse__group *round = tisse__group_at(a, t->group);
  if (firm != TISSE__NONE && a->language == TISSE__FRENCH && round->kind == TISSE__GROUP_NOUN && round->determiner == TISSE__DEMONSTRATIVE) {
    add_party(t, firm, known, classes, out); /* "X investit dans Y. Cette levée de fonds, menée par Z, …" */
  }
}

/** "un tour mené par X et | complété par Y": the noun that the first participle, no more than a marker here, is said of; TISSE__NONE where none is. */
static uint32_t led_round(const tisse__analysis *a, uint32_t verb)
{
  for (uint32_t g = verb; g-- > a->sentences[tisse__group_at(a, verb)->sentence].first_group;) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind == TISSE__GROUP_NOUN && tisse__view_ends(group->marker, " par")) {
      return group->governor;
    }
    if (group->kind != TISSE__GROUP_NOUN && group->kind != TISSE__GROUP_COORDINATOR && group->kind != TISSE__GROUP_COMMA) {
      break;
    }
  }
  return TISSE__NONE;
}

/** Was the party told to put money in, in the sentence or the one before? */
static bool has_invested(const tisse__analysis *a, uint32_t referent, uint32_t sentence)
{
  for (size_t i = a->drafts.count; referent != TISSE__NONE && i-- > 0 && a->drafts.items[i].sentence + 1 >= sentence;) {
    if (tisse__relation_is(a, a->drafts.items[i].relation, "investsIn") && a->drafts.items[i].subject.referent == referent) {
      return true;
    }
  }
  return false;
}

/** "(X mène le tour,) suivi par Y", "un tour complété par Y": of a passive, is what is followed the round, or one who was told to put money in? */
static bool goes_on_round(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_VERB || !tisse__is_passive(g)) {
    return true;
  }
  uint32_t over = g->subject != TISSE__NONE ? g->subject : g->antecedent;
  if (over == TISSE__NONE || (g->form == TISSE__PARTICIPLE_PAST && g->antecedent == TISSE__NONE)) {
    over = led_round(a, t->group);
  }
  if (over == TISSE__NONE) {
    return false;
  }
  const uint32_t referent = tisse__group_referent(a, over);
  if (has_invested(a, referent, g->sentence)) {
    return true;
  }
  while (referent == TISSE__NONE && tisse__group_at(a, over)->link == TISSE__COMPLEMENT && tisse__is_of(tisse__group_at(a, over)) &&
         tisse__group_at(a, over)->governor != TISSE__NONE) {
    over = tisse__group_at(a, over)->governor; /* "un financement | de série A" */
  }
  return referent == TISSE__NONE && (tisse__lemma_may_open(a, tisse__group_at(a, over)->lemma, TISSE__NOUN, "raises") || tisse__lemma_opens(a, tisse__group_at(a, over)->lemma, TISSE__NOUN, "investsIn"));
}

/** "les investisseurs de Y", "ses investisseurs": is it told whose the noun is? */
static bool says_owner(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  return g->kind == TISSE__GROUP_NOUN && (g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE ||
                                          tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE) != TISSE__NONE);
}

/** Whom others were said to do the same to. */
static void same_object(const tisse__trigger *t, const tisse__frame *frame, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + ADDED_REACH >= tisse__group_at(a, t->group)->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->relation == frame->relation && draft->has_object && draft->object.referent != known && draft->subject.referent != known) {
      add_party(t, draft->object.referent, known, classes, out);
      return;
    }
  }
}

/** "prend la troisième position": a place in an order. */
static bool is_rank(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  bool ordinal = false;
  for (uint32_t w = g->first; w < g->head; ++w) {
    ordinal = ordinal || (a->readings[w].pos == TISSE__ADJ && tisse__view_ends(a->lower[w], "ième"));
  }
  return ordinal && !tisse__word_is_class(a, g->head, TISSE__WC_EVENT) && !tisse__word_is_class(a, g->head, TISSE__WC_FUNDS);
}

/** "A et B ont levé … Ces deux tours ont été menés par X": all who were last told to raise money. */
static void raisers(const tisse__trigger *t, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t sentence = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + ROUND_REACH >= tisse__group_at(a, t->group)->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (tisse__relation_is(a, draft->relation, "raises") && (sentence == TISSE__NONE || sentence == draft->sentence)) {
      sentence = draft->sentence;
      add_party(t, draft->subject.referent, known, classes, out);
    }
  }
}

/** "participer à ce tour": the round is a piece of the expression; whose it is was said before. True where the rounds are several firms'. */
static bool round_party(const tisse__trigger *t, const tisse__frame *frame, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t round = TISSE__NONE;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t c = t->constituents[i];
    if (c != TISSE__NONE && !is_rank(a, c) && (tisse__group_at(a, c)->determiner == TISSE__DEMONSTRATIVE || tisse__group_at(a, c)->determiner == TISSE__DEFINITE ||
                             (c < t->group && tisse__group_at(a, c)->determiner == TISSE__INDEFINITE))) { /* "un tour auquel a participé X" */
      round = c;
    }
  }
  if (round != TISSE__NONE && tisse__group_at(a, round)->number == TISSE__PLURAL && tisse__group_at(a, round)->mention == TISSE__NONE &&
      tisse__lemma_opens(a, tisse__group_at(a, round)->lemma, TISSE__NOUN, "investsIn") && !tisse__lemma_denotes_party(a, tisse__group_at(a, round)->lemma)) {
    raisers(t, known, classes, out);
    return out->count > 1;
  }
  const uint64_t raises = tisse__relation_bit(a, "raises");
  uint32_t deal = round == TISSE__NONE ? TISSE__NONE : tisse__deal_with(a, t->group, ROUND_REACH, TISSE__NONE, raises);
  if (deal == TISSE__NONE && round != TISSE__NONE) {
    deal = tisse__deal_with(a, t->group, ROUND_REACH, TISSE__NONE, raises | (UINT64_C(1) << frame->relation));
  }
  add_party(t, deal == TISSE__NONE ? TISSE__NONE : tisse__deal_at(a, deal)->target, known, classes, out);
  return false;
}

/** "Eutelsat : Bharti remet 30 millions d'euros": the company that the headline opens with. */
static void headline_topic(const tisse__trigger *t, const uint32_t *classes, uint32_t known, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  if (s->first_group + 1 < s->last_group && s->first_group + 1 < t->group && tisse__group_at(a, s->first_group + 1)->kind == TISSE__GROUP_STOP &&
      tisse__view_is(tisse__group_at(a, s->first_group + 1)->lemma, ":") && (tisse__group_at(a, s->first_group)->flags & TISSE__G_PROPER) &&
      tisse__group_referent(a, s->first_group) != TISSE__NONE && tisse__referent_class(a, tisse__group_referent(a, s->first_group)) != TISSE__NONE) {
    tisse__resolve_group(a, s->first_group, classes, known, out);
  }
}

/** "Rachat de Cellnex : American Tower dépose une offre": who is bought in the deal that the headline opens with. */
static void headline_target(const tisse__trigger *t, const uint32_t *classes, uint32_t known, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  const uint32_t deed = s->first_group, named = deed + 1, colon = deed + 2;
  if (colon >= s->last_group || colon >= t->group || tisse__group_at(a, colon)->kind != TISSE__GROUP_STOP || !tisse__view_is(tisse__group_at(a, colon)->lemma, ":")) {
    return;
  }
  const tisse__group *noun = tisse__group_at(a, deed), *name = tisse__group_at(a, named);
  if (noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE && name->kind == TISSE__GROUP_NOUN && name->governor == deed && tisse__is_of(name) &&
      name->mention != TISSE__NONE && tisse__lemma_opens(a, noun->lemma, TISSE__NOUN, "acquires")) {
    tisse__resolve_group(a, named, classes, known, out);
  }
}

/** Is the trigger the bare noun right behind the colon of a headline that opens with a name, what the name does: "Thales : rachat de X"? */
static bool names_deed(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = tisse__group_at(a, t->group);
  return a->language == TISSE__FRENCH && noun->kind == TISSE__GROUP_NOUN && t->group == a->sentences[noun->sentence].first_group + 2 && noun->mention == TISSE__NONE &&
         noun->determiner != TISSE__DEFINITE && noun->determiner != TISSE__POSSESSIVE && noun->number != TISSE__PLURAL;
}

/** Has the ontology the one for a part of the other? */
static bool is_part_of(const tisse__analysis *a, uint32_t part, uint32_t whole)
{
  const uint32_t entity = a->referents.items[part].entity;
  return entity != TISSE__NONE && a->knowledge->entities.items[entity].parent != TISSE__NONE &&
         a->knowledge->entities.items[entity].parent == a->referents.items[whole].entity;
}

/** "Rachat de Cellnex : American Tower dément toute discussion": who is said to deny, to give up, to go on behind the colon is who would buy. */
static void headline_bidder(const tisse__trigger *t, const uint32_t *classes, uint32_t bought, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  uint32_t colon = t->group + 1;
  while (colon < s->last_group && colon < t->group + 4 && tisse__group_at(a, colon)->kind == TISSE__GROUP_NOUN) {
    ++colon;
  }
  if (t->group != s->first_group || colon >= s->last_group || tisse__group_at(a, colon)->kind != TISSE__GROUP_STOP ||
      !tisse__view_is(tisse__group_at(a, colon)->lemma, ":")) {
    return;
  }
  for (uint32_t v = colon + 1; v < s->last_group; ++v) {
    const tisse__group *verb = tisse__group_at(a, v);
    if (verb->kind != TISSE__GROUP_VERB || !(verb->flags & TISSE__G_FINITE)) {
      continue;
    }
    const bool denies = tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_DENIAL) != TISSE__NONE;
    const uint32_t cue = tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE);
    const bool stops = cue != TISSE__NONE && (a->knowledge->cues.items[cue].stage == TISSE_STAGE_CANCELLED || a->knowledge->cues.items[cue].stage == TISSE_STAGE_ENDED);
    if (verb->subject != TISSE__NONE && (denies || stops) && !tisse__is_passive(verb) && tisse__group_at(a, verb->subject)->mention != TISSE__NONE) {
      tisse__resolve_group(a, verb->subject, classes, bought, out);
    }
    break;
  }
  if (out->count != 1 || !tisse__class_is(a, tisse__referent_class(a, out->items[0].referent), "Company") || is_part_of(a, bought, out->items[0].referent)) {
    out->count = 0;
  }
}

/** "L'accord prévoit un achat de puces par X": who does it is told, none from above does. */
static bool says_agent(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const uint32_t agent = tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN
                             ? tisse__child(a, t->group, -1, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE)
                             : TISSE__NONE;
  return agent != TISSE__NONE && tisse__group_referent(a, agent) != TISSE__NONE;
}

/** "X va investir dans la ronde de financement de Y": who puts money into the round is the verb's subject, and no party of a deal told before. */
static bool is_joined_by_subject(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = tisse__group_at(a, t->group);
  while (noun->link == TISSE__COMPLEMENT && noun->governor != TISSE__NONE && tisse__is_of(noun)) {
    noun = tisse__group_at(a, noun->governor);
  }
  const tisse__group *verb = noun->kind != TISSE__GROUP_NOUN || noun->link != TISSE__OBLIQUE || noun->governor == TISSE__NONE ? NULL : tisse__group_at(a, noun->governor);
  return verb && verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE && tisse__group_referent(a, verb->subject) != TISSE__NONE &&
         tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "investsIn");
}

/** "L'accord prévoit l'achat de processeurs": of goods, so that no party of the deal is bought. */
static bool buys_goods(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const uint32_t bought = t->of_whole && tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN
                              ? tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE)
                              : TISSE__NONE;
  return bought != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, bought)->head, TISSE__WC_PRODUCT);
}

/** "completes the purchase of its 8.5 per cent stake": a share is bought, and no firm. */
static bool buys_share(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t c = t->constituents[i];
    const uint32_t of = c == TISSE__NONE ? TISSE__NONE : tisse__child(a, c, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
    if (of != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, of)->head, TISSE__WC_SHARE)) {
      return true;
    }
  }
  return false;
}

/** "X participe au salon", "X leads the market": the verb has what it takes. */
static bool takes_other(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if (verb->kind == TISSE__GROUP_VERB && (verb->flags & TISSE__G_FINITE) && tisse__is_passive(verb) && verb->subject != TISSE__NONE &&
      !tisse__trigger_has_piece(t, verb->subject)) {
    return !has_invested(a, tisse__group_stands_for(a, verb->subject), verb->sentence); /* "It is led by X"; but "X led and was joined by Y" */
  }
  for (uint32_t c = tisse__child(a, t->group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, t->group, -1, NULL, c + 1)) {
    const tisse__group *child = tisse__group_at(a, c);
    const bool place = child->link == TISSE__OBJECT || (child->link == TISSE__OBLIQUE && tisse__text_is_class(a, child->marker, TISSE__WC_GOAL_MARKER));
    if (tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB && child->kind == TISSE__GROUP_NOUN && place && !tisse__trigger_has_piece(t, c) &&
        child->sum == TISSE__NONE) {
      return true;
    }
  }
  return false;
}

/** Is it only the marker that tells of money: "entrer | au capital de Y"? */
static bool says_of_what(const tisse__frame *frame)
{
  for (uint32_t i = 0; i < frame->object_count; ++i) {
    if (frame->object[i].function != TISSE__FN_MARKED || !memchr(frame->object[i].marker.data, ' ', frame->object[i].marker.length)) {
      return false;
    }
  }
  return frame->object_count > 0;
}

/** "prend la tête grâce à une levée de 100 millions": is the sum that of a round? Then it is not what was put in. */
static bool is_sum_of_round(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t i = s->first_group; i < s->last_group; ++i) {
    if (tisse__group_at(a, i)->kind != TISSE__GROUP_NOUN || tisse__group_at(a, i)->sum != f->sum) {
      continue;
    }
    uint32_t over = tisse__group_at(a, i)->governor;
    for (int steps = 0; steps < 3 && over != TISSE__NONE && over != t->group && tisse__group_at(a, over)->kind == TISSE__GROUP_NOUN; ++steps) {
      if (tisse__lemma_opens(a, tisse__group_at(a, over)->lemma, TISSE__NOUN, "raises")) {
        return true;
      }
      over = tisse__group_at(a, over)->governor;
    }
  }
  return false;
}

/** French: "X décroche un contrat. Le contrat, conclu avec Y, …": who was just told to have won it. */
static void order_winner(const tisse__trigger *t, const tisse__end *customer, const uint32_t *classes, tisse__ends *out)
{
  const uint32_t over = tisse__group_at(t->a, customer->group)->governor;
  const bool partner = over != TISSE__NONE && tisse__word_is_class(t->a, tisse__group_at(t->a, over)->head, TISSE__WC_TEAM); /* "au sein d'un consortium avec Z" */
  add_party(t, partner ? TISSE__NONE : tisse__order_winner(t->a, t->group), customer->referent, classes, out);
}

/** "un investissement de 5 milliards de la part de X et de 10 milliards de Y": is the party named in the noun's own words, where it is no such end? */
static bool is_named_below(const tisse__trigger *t, uint32_t referent)
{
  const tisse__analysis *a = t->a;
  const tisse__group *own = tisse__group_at(a, t->group);
  for (uint32_t g = t->group + 1; own->kind == TISSE__GROUP_NOUN && g < a->sentences[own->sentence].last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind != TISSE__GROUP_NOUN && group->kind != TISSE__GROUP_COORDINATOR) {
      break;
    }
    if (group->kind == TISSE__GROUP_NOUN && group->mention != TISSE__NONE && group->marker.data && tisse__group_referent(a, g) == referent) {
      return true;
    }
  }
  return false;
}

/** English: "should own 57 percent of the combined group": the share is in a firm that the deal is yet to make. */
static bool is_of_unnamed(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t g = t->group; g < a->sentences[tisse__group_at(a, t->group)->sentence].last_group && a->language == TISSE__ENGLISH; ++g) {
    const tisse__group *of = tisse__group_at(a, g);
    if (of->kind == TISSE__GROUP_NOUN && TISSE__VIEW_IS_ANY(of->marker, "of", "in") && of->head > of->first && tisse__class_at(a, of->head - 1, of->last, TISSE__WC_UNNAMED, NULL) > 1) {
      return true;
    }
  }
  return false;
}

/** French: "X, qui possède 3 % du capital,": of the firm that the article is about, whoever else was told of in a deal. */
static bool holds_of_capital(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t share = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t of = share == TISSE__NONE || tisse__group_at(a, share)->sum == TISSE__NONE ? TISSE__NONE : tisse__child(a, share, TISSE__COMPLEMENT, "de", TISSE__NONE);
  return of != TISSE__NONE && tisse__group_at(a, of)->mention == TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, of)->head, TISSE__WC_SHARE) &&
         tisse__child(a, of, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE;
}

/** "X ne remettra pas au pot": tells of no share, and denies none that was told. */
static bool gives_no_more(const tisse__trigger *t, const tisse__frame *frame)
{
  return frame->topic_object && tisse__denies_share(t, frame);
}

void tisse__trigger_bridge(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *subject_classes,
                           const uint32_t *object_classes)
{
  if ((f->subjects.count == 0) == (f->objects.count == 0) || t->marker || t->adjective ||
      (tisse__frame_has_self(frame) && (!frame->needs_context || says_owner(t))) || frame->given_ends || !tisse__relation_is_deal(t->a, frame->relation) || gives_no_more(t, frame)) {
    return;
  }
  const bool object = f->subjects.count > 0;
  tisse__ends *missing = object ? &f->objects : &f->subjects;
  const tisse__ends *there = object ? &f->subjects : &f->objects;
  const uint32_t *classes = object ? object_classes : subject_classes;
  const uint32_t known = there->items[0].referent;
  const uint32_t over = tisse__deal_over(t->a, t->group, known, tisse__relation_is(t->a, frame->relation, "supplies"));
  const bool party = there->items[0].link == TISSE_LINK_DESCRIPTION && over != TISSE__NONE && tisse__deal_has(t->a, over, known);
  if ((there->items[0].link >= TISSE_LINK_DESCRIPTION && !party) || (object && tisse__relation_is(t->a, frame->relation, "investsIn") && is_of_unnamed(t))) {
    return;
  }
  const bool invests = tisse__relation_is(t->a, frame->relation, "investsIn");
  const tisse__group *own = tisse__group_at(t->a, t->group);
  const uint32_t of = there->items[0].group;
  if (object && invests && t->a->language == TISSE__FRENCH && own->kind == TISSE__GROUP_NOUN && own->number == TISSE__PLURAL && of != TISSE__NONE &&
      tisse__group_at(t->a, of)->governor == t->group && there->items[0].link >= TISSE_LINK_DESCRIPTION) {
    return; /* "distribuer les parts de la société aux actionnaires": shares in it, not those that it has */
  }
  const uint32_t valued = object && invests ? tisse__valued_by_round(t) : TISSE__NONE;
  if (valued != TISSE__NONE) {
    add_party(t, valued, known, classes, missing);
    f->sum = TISSE__NONE; /* what it is worth, and no one's part in the round */
    return;
  }
  if (frame->needs_context) { /* "des discussions impliquant X et Y", "X mène l'opération": only of the round that the sentence speaks of */
    if (object && invests && goes_on_round(t) && (frame->subject[0].function == TISSE__FN_OBJECT || !takes_other(t))) {
      raiser(t, known, classes, missing);
    }
    return;
  }
  if ((object ? buys_goods(t) || told_without_name(t, frame) : says_agent(t) || is_joined_by_subject(t)) ||
      place_taken(t, object ? frame->object : frame->subject, object ? frame->object_count : frame->subject_count)) {
    return;
  }
  const bool unsaid = f->sum == TISSE__NONE && t->a->language == TISSE__FRENCH && !t->constituent_count && only_by_marker(frame->object, frame->object_count);
  if (object && invests && (unsaid || (own->kind == TISSE__GROUP_VERB && says_of_what(frame) && tisse__puts_into_other(t)))) {
    return; /* "cette opération permet à X de se positionner en Corée" */
  }
  const bool own_sum = f->sum != TISSE__NONE && !is_sum_of_round(t, f);
  const bool several = object && invests && round_party(t, frame, known, classes, missing);
  if (missing->count == 0 && object && ((invests && own_sum) || (tisse__relation_is(t->a, frame->relation, "acquires") && !buys_share(t)))) {
    headline_topic(t, classes, known, missing);
  }
  if (missing->count == 0 && object && tisse__relation_is(t->a, frame->relation, "acquires") && !buys_share(t)) {
    headline_target(t, classes, known, missing);
  }
  if (missing->count == 0 && !object && tisse__relation_is(t->a, frame->relation, "acquires") && tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN) {
    headline_bidder(t, classes, known, missing);
  }
  if (missing->count == 0 && !object && t->of_supply && f->product != TISSE__NONE && frame->subject[0].function == TISSE__FN_MARKED &&
      tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB) {
    headline_topic(t, classes, known, missing); /* "Naval Group : X commande trois sous-marins" */
  }
  if (missing->count == 0 && !object && names_deed(t)) {
    headline_topic(t, classes, known, missing); /* "Thales : contrat avec X" */
  }
  if (missing->count == 0 && !object && t->of_supply && there->count == 1) {
    order_winner(t, &there->items[0], classes, missing);
  }
  const bool may_lack = !only_for(object ? frame->object : frame->subject, object ? frame->object_count : frame->subject_count);
  const bool of_round = frame->subject[0].function == TISSE__FN_MARKED && tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN;
  const bool whose = !object && invests && of_round && tisse__lemma_may_open(t->a, tisse__group_at(t->a, t->group)->lemma, TISSE__NOUN, "raises"); /* "finance le rachat de Y par une augmentation de capital": who puts money in is not told */
  if (missing->count == 0 && there->count == 1 && may_lack && t->one_way && !whose) { /* that they work together is told by the deal itself */
    other_party(t, over, known, classes, missing);
  }
  const bool supplies = tisse__relation_is(t->a, frame->relation, "supplies") && f->product != TISSE__NONE;
  if (missing->count == 0 && there->count == 1 && may_lack && (supplies || (object && invests)) &&
      says_in_return(t->a, tisse__group_at(t->a, t->group)->sentence)) {
    other_party(t, tisse__deal_with(t->a, t->group, RETURN_REACH, known, 0), known, classes, missing);
  }
  if (missing->count == 0 && object && invests && (own_sum || of_round)) { /* "lors d'un tour mené par X" */
    raiser(t, known, classes, missing);
  }
  if (missing->count == 0 && object && invests && says_also(t) && !has_own_field(t) && (!says_of_what(frame) || tisse__says_clitic(t->a, t->group, "y"))) { /* not "siège aussi au comité" */
    same_object(t, frame, known, classes, missing);
  }
  tisse__ends_drop(missing, known);
  const bool below = missing->count == 1 && missing->items[0].group == t->group && is_named_below(t, missing->items[0].referent);
  const bool bare = object && invests && t->a->language == TISSE__FRENCH && own->kind == TISSE__GROUP_VERB && holds_of_capital(t->a, t->group);
  if (below || (missing->count > 1 && !several) || (bare && missing->count && !tisse__is_foremost(t->a, missing->items[0].referent))) {
    missing->count = 0;
  }
}

/* ---- The firm valued --------------------------------------------------------------------------------------------------------- */

/** The one firm that the party was just told to put money in or to buy, in deals of this verb where one is given. */
static uint32_t investee_of(const tisse__analysis *a, uint32_t sentence, uint32_t party, uint32_t verb)
{
  uint32_t found = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + 1 >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool buys = tisse__relation_buys(a, draft->relation);
    if (!buys || !draft->has_object || draft->subject.referent != party || (verb != TISSE__NONE && draft->trigger_group != verb)) {
      continue;
    }
    if (found != TISSE__NONE && found != draft->object.referent) {
      return TISSE__NONE;
    }
    found = draft->object.referent;
  }
  return found;
}

void tisse__trigger_bridge_valued(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  for (uint32_t i = 0; i < f->subjects.count && tisse__relation_is(a, frame->relation, "valuedAt"); ++i) {
    tisse__end *end = &f->subjects.items[i];
    const bool beside = !t->marker && end->link < TISSE_LINK_DESCRIPTION; /* "a acquis Y | pour une valeur d'entreprise de N": of what is bought there */
    if (beside && (g->governor == TISSE__NONE || g->kind != TISSE__GROUP_NOUN || !g->marker.data)) {
      continue;
    }
    if (tisse__shares_of(a, g->sentence) == end->referent) {
      continue; /* "Nvidia's stock rose 4%, valuing the group at …" */
    }
    const uint32_t investee = investee_of(a, g->sentence, end->referent, t->marker || beside ? g->governor : TISSE__NONE);
    end->referent = investee != TISSE__NONE ? investee : end->referent;
  }
}

/* ---- Rivals -------------------------------------------------------------------------------------------------------- */

/** "Ford, which works with Volkswagen, loses ground to rivals": what stands in a relative clause is told there alone. */
static bool is_aside(const tisse__analysis *a, const tisse__group *name, const tisse__group *noun)
{
  const uint32_t clause = name->clause;
  return clause != TISSE__NONE && clause != noun->clause && tisse__group_at(a, clause)->link == TISSE__RELATIVE_CLAUSE;
}

/** "SpaceX rival Blue Origin": the noun's own group names whose rival. */
static bool names_other(const tisse__analysis *a, uint32_t group, const tisse__ends *there)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint32_t m = a->word_mention[w];
    const uint32_t referent = m == TISSE__NONE ? TISSE__NONE : a->mentions.items[m].referent;
    bool known = referent == TISSE__NONE;
    for (uint32_t i = 0; i < there->count; ++i) {
      known = known || there->items[i].referent == referent;
    }
    if (!known) {
      return true;
    }
  }
  return false;
}

/** "It buys pumps from X and has lost ground to rival Y": whose rival, where the noun is what the verb is about, is the verb's subject; none where
 * the verb has an object of its own between ("sold X to rival Y"). */
static void rival_of_subject(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  uint32_t verb = g->link == TISSE__OBJECT || g->link == TISSE__OBLIQUE || g->link == TISSE__COMPLEMENT ? g->governor : TISSE__NONE;
  if (verb != TISSE__NONE && g->link == TISSE__COMPLEMENT && tisse__group_at(a, verb)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, verb)->mention == TISSE__NONE &&
      tisse__group_at(a, verb)->link == TISSE__OBJECT) {
    verb = tisse__group_at(a, verb)->governor; /* "lost market share to rival Y", "faces competition from rival Y" */
  }
  if (verb == TISSE__NONE || tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB) {
    return;
  }
  const uint32_t subject = tisse__group_at(a, verb)->subject;
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const bool between = object != TISSE__NONE && object != t->group && tisse__group_at(a, object)->mention != TISSE__NONE;
  if (subject != TISSE__NONE && subject != t->group && !between) {
    tisse__resolve_group(a, subject, classes, TISSE__NONE, out);
  }
}

/** "opened a plant in Longmoor": behind a marker of place a name of which nothing tells more is hardly a firm's. */
static bool may_be_place(const tisse__analysis *a, const tisse__group *g)
{
  return g->marker.data && g->link == TISSE__OBLIQUE && tisse__referent_class(a, tisse__group_referent(a, (uint32_t)(g - a->groups.items))) == TISSE__NONE &&
         (tisse__text_is_class(a, g->marker, TISSE__WC_CIRCUMSTANCE_MARKER) || tisse__text_is_class(a, g->marker, TISSE__WC_EMPLOYER_MARKER));
}

void tisse__trigger_bridge_rival(const tisse__trigger *t, tisse__filling *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind != TISSE__GROUP_NOUN || (f->subjects.count == 0) == (f->objects.count == 0) || g->determiner == TISSE__POSSESSIVE ||
      g->possessor != TISSE__NONE) { /* "X's challenge to Y" */
    return;
  }
  tisse__ends *missing = f->subjects.count ? &f->objects : &f->subjects;
  const tisse__ends *there = f->subjects.count ? &f->subjects : &f->objects;
  if (names_other(a, t->group, there)) {
    return;
  }
  const tisse__sentence *s = &a->sentences[g->sentence];
  rival_of_subject(t, classes, missing);
  for (uint32_t i = 0; i < there->count; ++i) {
    tisse__ends_drop(missing, there->items[i].referent);
  }
  for (int named = 1; named >= 0 && missing->count == 0; --named) { /* a name before a possessive */
    for (uint32_t before = t->group; before-- > s->first_group && missing->count == 0;) {
      const tisse__group *owner = tisse__group_at(a, before);
      if (owner->kind != TISSE__GROUP_NOUN || is_aside(a, owner, g) || may_be_place(a, owner)) {
        continue;
      }
      if (!named && owner->determiner == TISSE__POSSESSIVE && owner->person == 3) {
        tisse__resolve_possessive(a, before, classes, missing);
      } else if (named && (owner->flags & TISSE__G_PROPER)) {
        tisse__resolve_group(a, before, classes, TISSE__NONE, missing);
      }
      for (uint32_t i = 0; i < there->count; ++i) {
        tisse__ends_drop(missing, there->items[i].referent);
      }
    }
  }
  /* "la bataille de la Hougue": a noun that is nobody's rival bridges only between organisations */
  const bool firms = missing->count && tisse__class_is(a, a->referents.items[missing->items[0].referent].class_, "Organization") &&
                     tisse__class_is(a, a->referents.items[there->items[0].referent].class_, "Organization");
  if ((!firms || a->language == TISSE__ENGLISH) && !tisse__lemma_denotes_party(a, g->lemma)) { /* "a team that won a contest" */
    missing->count = 0;
  }
  for (uint32_t i = 0; i < missing->count; ++i) {
    missing->items[i].link = TISSE_LINK_DESCRIPTION;
  }
  missing->count = missing->count > 1 ? 1 : missing->count;
}
