/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Who else bids for what an article tells to be for sale, where the sentence leaves unsaid what that is:
 *
 *   Le tribunal doit choisir un repreneur pour Morvan Express.   Geodis a remis une offre.   L'autre candidat, Ziegler, s'est retiré.
 *                                              ▲─────────────────┘                            ▲ cancelled, of Morvan Express too
 */

#include "extract/anaphor.h"
#include "extract/date.h"
#include "extract/focus.h"
#include "extract/trigger.h"

#include "base/text.h"

#define SALE_REACH 6  /* sentences over which a sale is still spoken of */

/** "l'avait reprise", "rachetée en 2007": the past of somebody, and no news. */
static bool is_history(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_VERB) {
    return false;
  }
  bool dated = false;
  for (uint32_t c = tisse__child(a, group, TISSE__OBLIQUE, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, TISSE__OBLIQUE, NULL, c + 1)) {
    dated = dated || tisse__year_of(a, tisse__group_at(a, c)->head);
  }
  return ((g->flags & TISSE__G_PERFECT) && g->tense == TISSE__IMPERFECT) || (dated && (g->link == TISSE__PARTICIPIAL || g->link == TISSE__RELATIVE_CLAUSE));
}

/** Is it plainly who is sold: "la cession de X", "X a été repris", and no guess? */
static bool is_plain(const tisse__trigger *t, const tisse__frame *frame, const tisse__end *sold)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind != TISSE__GROUP_NOUN) {
    if (!t->constituent_count && frame->object[0].function != TISSE__FN_OBJECT) {
      return false; /* "X entre | dans le giron de Y": without who takes it the verb tells nothing */
    }
    return sold->link <= TISSE_LINK_SHARED || sold->link == TISSE_LINK_PRONOUN || sold->link == TISSE_LINK_DESCRIPTION;
  }
  const uint32_t over = tisse__group_at(a, sold->group)->governor;
  return sold->link <= TISSE_LINK_APPOSITION && over != TISSE__NONE && tisse__trigger_holds(t, over) && !tisse__form_is_class(a, g->head, TISSE__WC_THAT_ONE); /* "celle de X": an offer of X */
}

/** "Shares in X jumped after a takeover approach", "Le titre X s'envole": X. */
static uint32_t quoted_firm(const tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t i = s->first_group; i < s->last_group; ++i) {
    const tisse__group *g = tisse__group_at(a, i);
    const bool shares = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__SUBJECT && g->mention == TISSE__NONE && tisse__word_is_class(a, g->head, TISSE__WC_CARRIER);
    const uint32_t of = shares ? tisse__child(a, i, TISSE__COMPLEMENT, NULL, TISSE__NONE) : TISSE__NONE;
    if (of != TISSE__NONE && tisse__group_at(a, of)->mention != TISSE__NONE) {
      return tisse__group_referent(a, of);
    }
  }
  return tisse__shares_of(a, sentence);
}

void tisse__sale_note(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  tisse__analysis *a = t->a;
  if (tisse__relation_is(a, frame->relation, "acquires") && !f->subjects.count && !f->objects.count && tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN) {
    const uint32_t quoted = quoted_firm(a, tisse__group_at(a, t->group)->sentence);
    if (quoted != TISSE__NONE && tisse__may_be_firm(a, quoted)) {
      a->sale.firm = quoted;
      a->sale.sentence = tisse__group_at(a, t->group)->sentence;
    }
    return;
  }
  if (!tisse__relation_is(a, frame->relation, "acquires") || f->subjects.count || f->objects.count != 1 || !is_plain(t, frame, &f->objects.items[0]) ||
      !tisse__may_be_firm(a, f->objects.items[0].referent) ||
      (!frame->needs_context && is_history(a, t->group))) {
    return;
  }
  a->sale.firm = f->objects.items[0].referent;
  a->sale.sentence = tisse__group_at(a, t->group)->sentence;
}

/** A sale that an article tells, and who gets the firm where that is settled. */
typedef struct sale {
  uint32_t firm, buyer, sentence;
} sale;

/** Is it agreed, or done: more than a wish, an offer or talks? */
static bool is_settled(const tisse__draft *draft)
{
  return draft->polarity == TISSE_POSITIVE && draft->certainty == TISSE_CERTAIN &&
         (draft->stage == TISSE_STAGE_DONE || draft->stage == TISSE_STAGE_PLANNED || draft->stage == TISSE_STAGE_SIGNED);
}

/** The one sale that the article has told of so far, with whoever for a buyer; .firm is TISSE__NONE where there is none, or several, or `bidder` is a party. */
static sale only_sale(const tisse__analysis *a, uint32_t group, uint32_t bidder)
{
  sale found = {TISSE__NONE, TISSE__NONE, 0};
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a);) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (!draft->has_object || !tisse__relation_is(a, draft->relation, "acquires") || draft->sentence >= tisse__group_at(a, group)->sentence || is_history(a, draft->trigger_group)) {
      continue;
    }
    if (draft->object.referent == bidder || draft->subject.referent == bidder || (found.firm != TISSE__NONE && draft->object.referent != found.firm)) {
      return (sale){TISSE__NONE, TISSE__NONE, 0};
    }
    found.firm = draft->object.referent;
    found.buyer = is_settled(draft) && found.buyer == TISSE__NONE ? draft->subject.referent : found.buyer;
    found.sentence = draft->sentence;
  }
  return found;
}

/** The sale that the sentences just before tell of, in which `bidder` is not the firm sold nor its owner; .firm is TISSE__NONE where none is plain. */
static sale sale_told(const tisse__analysis *a, uint32_t group, uint32_t bidder)
{
  sale found = {TISSE__NONE, TISSE__NONE, 0};
  const sale none = found;
  const uint32_t own = tisse__group_at(a, group)->sentence;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + SALE_REACH >= own;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool buys = draft->has_object && tisse__relation_is(a, draft->relation, "acquires") && !is_history(a, draft->trigger_group);
    if (found.firm == TISSE__NONE && draft->has_object && tisse__relation_is(a, draft->relation, "supplies") && tisse__word_is_class(a, tisse__group_at(a, draft->trigger_group)->head, TISSE__WC_EVENT)) {
      return none; /* a contract was told since: there are bids for that too */
    }
    if (draft->has_object && draft->subject.referent == found.firm && draft->object.referent == bidder && tisse__relation_is(a, draft->relation, "subsidiaryOf")) {
      return none;
    }
    if (!buys || (found.firm != TISSE__NONE && draft->object.referent != found.firm && draft->sentence < found.sentence)) {
      continue;
    }
    if (draft->object.referent == bidder || (found.firm != TISSE__NONE && draft->object.referent != found.firm)) {
      return none;
    }
    found.buyer = is_settled(draft) && found.buyer == TISSE__NONE ? draft->subject.referent : found.buyer;
    found.sentence = found.firm == TISSE__NONE ? draft->sentence : found.sentence;
    found.firm = draft->object.referent;
  }
  found = found.firm == TISSE__NONE ? only_sale(a, group, bidder) : found;
  const bool noted = a->sale.firm != TISSE__NONE && a->sale.firm != bidder && a->sale.sentence + SALE_REACH >= own && a->sale.sentence <= own;
  if (noted && a->sale.firm != found.firm && (found.firm == TISSE__NONE || a->sale.sentence > found.sentence)) {
    return (sale){a->sale.firm, TISSE__NONE, a->sale.sentence};
  }
  return found;
}

/** Of what one bids, or out of what one withdraws: "du processus", "de la vente", "from the auction". */
static bool is_sale(const tisse__analysis *a, const tisse__group *g)
{
  return g->mention == TISSE__NONE && (tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "acquires") || tisse__word_is_class(a, g->head, TISSE__WC_SALE_PROCESS));
}

/** "X pulled out, leaving Y | as the only bidder": of the verb's object, not of who is its subject. */
static bool is_said_of_object(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__text_is_class(a, g->marker, TISSE__WC_AS_MARKER) && g->governor != TISSE__NONE && !tisse__is_passive(tisse__group_at(a, g->governor));
}

/** "a reçu une offre de X | pour 200 magasins": not for the firm, but "pour 200 millions" says its price. */
static bool is_for_goods(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t verb = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__OBJECT ? g->governor : TISSE__NONE;
  const uint32_t what = verb == TISSE__NONE ? TISSE__NONE : tisse__child(a, verb, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "pour" : "for", TISSE__NONE);
  const tisse__group *goods = what == TISSE__NONE ? NULL : tisse__group_at(a, what);
  return goods && goods->mention == TISSE__NONE && !(goods->sum != TISSE__NONE && a->sums.items[goods->sum].money) && !tisse__says_when(a, goods);
}

/** "s'est retiré de Russie", "candidat à la mairie", "withdrew the drug": what it is about is said, and is no sale. */
static bool says_other(const tisse__trigger *t, const tisse__frame *frame, const tisse__ends *bidders)
{
  const bool wishes = frame->has_certainty && frame->certainty != TISSE_CERTAIN;
  const tisse__analysis *a = t->a;
  if (is_for_goods(a, t->group)) {
    return true;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t i = s->first_group; i < s->last_group; ++i) {
    const tisse__group *g = tisse__group_at(a, i);
    if (g->kind == TISSE__GROUP_VERB && g->form == TISSE__INFINITIVE && g->governor == t->group && g->marker.data) {
      return true; /* "choisi pour bâtir le stade" */
    }
    if (g->kind != TISSE__GROUP_NOUN || g->governor == TISSE__NONE || !tisse__trigger_holds(t, g->governor) || tisse__trigger_has_piece(t, i) || is_sale(a, g) || tisse__says_when(a, g)) {
      continue;
    }
    bool own = false;
    for (uint32_t k = 0; k < bidders->count; ++k) {
      own = own || bidders->items[k].group == i || g->first_conjunct == bidders->items[k].group;
    }
    const bool party = g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
    if (wishes && TISSE__VIEW_IS_ANY(g->marker, "par", "by") && !party && !own) {
      return true; /* "intéressé par le marché chinois" */
    }
    const bool placed = !own && g->marker.data && (g->link == TISSE__OBLIQUE || g->link == TISSE__COMPLEMENT) &&
                        (tisse__is_of(g) || tisse__text_is_class(a, g->marker, TISSE__WC_GOAL_MARKER) || tisse__text_is_class(a, g->marker, TISSE__WC_GIVER_MARKER) ||
                         TISSE__VIEW_IS_ANY(g->marker, "en", "sur", "dans", "pour", "for", "in", "on", "over", "from"));
    if (placed || (g->link == TISSE__OBJECT && !t->marker)) {
      return true;
    }
  }
  return is_said_of_object(a, tisse__group_at(a, t->group)) || tisse__group_at(a, t->group)->determiner == TISSE__POSSESSIVE || tisse__group_at(a, t->group)->possessor != TISSE__NONE;
}

/** "L'ancien exploitant, X, avait jeté l'éponge": who had it before, and bids for nothing. */
static bool had_it(const tisse__analysis *a, const tisse__end *end)
{
  const tisse__group *g = tisse__group_at(a, end->group);
  const uint32_t role = g->link == TISSE__APPOSITION ? g->antecedent : TISSE__NONE;
  return tisse__says_past(a, end->group) || (role != TISSE__NONE && tisse__says_past(a, role));
}

/** "A third suitor, X, | withdrew": the verb tells how the bid of the noun stands. */
static bool told_by_verb(const tisse__analysis *a, const tisse__group *g)
{
  const bool aside = g->kind == TISSE__GROUP_VERB && g->link == TISSE__PARTICIPIAL && g->antecedent != TISSE__NONE; /* "X, un temps intéressé, | a renoncé" */
  const tisse__group *noun = aside ? tisse__group_at(a, g->antecedent) : g;
  noun = aside && noun->link == TISSE__APPOSITION && noun->antecedent != TISSE__NONE ? tisse__group_at(a, noun->antecedent) : noun; /* "un temps" stands beside the name */
  const uint32_t verb = noun->kind == TISSE__GROUP_NOUN && noun->link == TISSE__SUBJECT ? noun->governor : TISSE__NONE;
  if (verb == TISSE__NONE || tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB) {
    return false;
  }
  tisse__frame_walk walk = tisse__frames_of(a, tisse__group_at(a, verb)->lemma, TISSE__VERB, a->language == TISSE__FRENCH);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (frame->topic_object && frame->has_stage && frame->stage == TISSE_STAGE_CANCELLED && tisse__relation_is(a, frame->relation, "acquires")) {
      return true;
    }
  }
  return false;
}

void tisse__trigger_bridge_sale(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  if (told_by_verb(a, tisse__group_at(a, t->group)) || f->objects.count || !f->subjects.count || f->subjects.items[0].link > TISSE_LINK_SHARED || says_other(t, frame, &f->subjects)) {
    return;
  }
  const bool offer = tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN && t->constituent_count && !tisse__frame_has_self(frame);
  sale told = {TISSE__NONE, TISSE__NONE, 0};
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    sale one = sale_told(a, t->group, f->subjects.items[i].referent);
    one.firm = one.firm == TISSE__NONE && offer ? tisse__firm_beside(a, t->group, f->subjects.items[i].referent) : one.firm; /* "une offre de rachat de Y a été repoussée" */
    if (one.firm == TISSE__NONE || (i && one.firm != told.firm) || had_it(a, &f->subjects.items[i]) || tisse__referent_is(a, f->subjects.items[i].referent, "Institution")) {
      return;
    }
    told = one;
  }
  if (tisse__referent_fits(a, told.firm, classes)) {
    const tisse__group *g = tisse__group_at(a, t->group);
    tisse__ends_add(&f->objects, (tisse__end){.referent = told.firm, .group = t->group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT});
    f->lost = told.buyer != TISSE__NONE;
    for (uint32_t i = 0; i < f->subjects.count; ++i) {
      f->lost = f->lost && f->subjects.items[i].referent != told.buyer;
    }
  }
}

#define BIDDERS_REACH 3 /* sentences from "deux candidats" to each of them */

tisse_view tisse__one_of_bidders(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t name = g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && g->link == TISSE__SUBJECT ? tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE) : TISSE__NONE;
  const uint8_t pos = a->readings[g->head].pos;
  if (name == TISSE__NONE || tisse__group_at(a, name)->mention == TISSE__NONE || tisse__group_at(a, name)->antecedent != group ||
      (pos == TISSE__NOUN && !tisse__form_is_class(a, g->head, TISSE__WC_FORMER) && !tisse__form_is_class(a, g->head, TISSE__WC_SECOND)) || pos == TISSE__PROPER) {
    return (tisse_view){0};
  }
  const uint32_t from = g->sentence > BIDDERS_REACH ? g->sentence - BIDDERS_REACH : 0;
  for (uint32_t i = a->sentences[g->sentence].first_group; i-- > a->sentences[from].first_group;) {
    const tisse__group *noun = tisse__group_at(a, i);
    if (noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE && noun->number == TISSE__PLURAL && noun->link == TISSE__SUBJECT &&
        tisse__word_is_class(a, noun->head, TISSE__WC_BUYER_ROLE)) {
      return noun->lemma;
    }
  }
  return (tisse_view){0};
}

void tisse__sale_by_seller(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!tisse__relation_is(a, frame->relation, "acquires") || f->objects.count != 1 || !f->subjects.count) {
    return;
  }
  tisse__end *end = &f->objects.items[0];
  const tisse__group *g = tisse__group_at(a, end->group);
  const uint32_t beside = g->link == TISSE__APPOSITION ? g->antecedent : tisse__child(a, end->group, TISSE__APPOSITION, NULL, TISSE__NONE);
  const uint32_t role = tisse__word_is_class(a, g->head, TISSE__WC_SELLER_ROLE) ? end->group : beside;
  if (role == TISSE__NONE || !tisse__word_is_class(a, tisse__group_at(a, role)->head, TISSE__WC_SELLER_ROLE)) {
    return;
  }
  const uint32_t of = tisse__child(a, role, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE); /* "the seller of Y, Z" */
  sale told = sale_told(a, t->group, end->referent);
  told.firm = of != TISSE__NONE && tisse__group_at(a, of)->mention != TISSE__NONE ? tisse__group_referent(a, of) : told.firm;
  if (told.firm == TISSE__NONE || told.firm == f->subjects.items[0].referent) {
    f->objects.count = 0;
    return;
  }
  end->referent = told.firm;
  end->link = TISSE_LINK_EVENT;
}
