/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Why somebody has no part in what the words tell: parts of both are put together, one parts with a supplier, shares and goods are of another. */

#include "extract/reference.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

bool tisse__merges_parts(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const uint32_t of = tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN ? tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE)
                                                                              : TISSE__NONE;
  const tisse__group *g = of == TISSE__NONE ? NULL : tisse__group_at(a, of);
  const bool some = g && (g->last - g->first > 2 || tisse__child(a, of, TISSE__COMPLEMENT, NULL, TISSE__NONE) != TISSE__NONE); /* "leurs activités" are all of them */
  return some && g->mention == TISSE__NONE && tisse__form_is_class(a, g->first, TISSE__WC_THEIR) && !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
}

/** "X separated from its packaging business, Y": what is the subject's own is no parent of it. */
static bool leaves_own(const tisse__analysis *a, const tisse__filling *f)
{
  const tisse__group *from = f->objects.count && f->objects.items[0].group != TISSE__NONE ? tisse__group_at(a, f->objects.items[0].group) : NULL;
  const tisse__group *part = from && from->link == TISSE__APPOSITION && from->antecedent != TISSE__NONE ? tisse__group_at(a, from->antecedent) : from;
  return part && part->determiner == TISSE__POSSESSIVE && f->subjects.count && part->owner == f->subjects.items[0].referent &&
         (tisse__word_is_class(a, part->head, TISSE__WC_UNIT) || tisse__text_is_class(a, part->lemma, TISSE__WC_OWNED_FIRM));
}

/** "X, whose brands include Y": of a Y that nothing tells to be a firm the words leave open whether it is more than goods. */
static bool is_brand_alone(const tisse__trigger *t, const tisse__filling *f)
{
  bool brand = false;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t piece = t->constituents[i];
    brand = brand || (piece != TISSE__NONE && tisse__group_at(t->a, piece)->kind == TISSE__GROUP_NOUN && tisse__word_is_class(t->a, tisse__group_at(t->a, piece)->head, TISSE__WC_BRAND));
  }
  return brand && f->subjects.count && t->a->referents.items[f->subjects.items[0].referent].entity == TISSE__NONE;
}

bool tisse__sheds_partner(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (is_brand_alone(t, f)) {
    return true;
  }
  if (tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB && leaves_own(a, f)) {
    return true;
  }
  const tisse__group *named = f->subjects.count && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, f->subjects.items[0].group) : NULL;
  const tisse__group *role = named && named->link == TISSE__APPOSITION && named->antecedent != TISSE__NONE ? tisse__group_at(a, named->antecedent) : named;
  return role && role->determiner == TISSE__POSSESSIVE && !tisse__lemma_opens(a, role->lemma, TISSE__NOUN, "subsidiaryOf") &&
         (tisse__lemma_opens(a, role->lemma, TISSE__NOUN, "supplies") || tisse__lemma_opens(a, role->lemma, TISSE__NOUN, "partnersWith"));
}

bool tisse__leans_for_work(const tisse__trigger *t, const tisse__frame *frame)
{
  const bool leans = t->a->language == TISSE__FRENCH && frame->subject_count && tisse__view_is(frame->subject[0].marker, "à") && tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB;
  const uint32_t aim = leans ? tisse__child(t->a, t->group, -1, "pour", TISSE__NONE) : TISSE__NONE;
  const tisse__group *g = aim == TISSE__NONE ? NULL : tisse__group_at(t->a, aim);
  return g && g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE &&
         (tisse__text_is_class(t->a, g->lemma, TISSE__WC_TRADE) || tisse__word_is_class(t->a, g->head, TISSE__WC_WORK));
}

bool tisse__is_of_other_goods(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool of = a->language == TISSE__FRENCH && frame->needs_product && frame->object_count && tisse__view_is(frame->object[0].marker, "de") && frame->product_count &&
                  frame->product[0].function == TISSE__FN_OBJECT && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB && t->product != TISSE__NONE && f->objects.count && !t->constituent_count;
  if (!of) {
    return false;
  }
  uint32_t at = f->objects.items[0].group;
  const uint32_t under = tisse__child(a, t->group, TISSE__OBLIQUE, "sous", TISSE__NONE);
  if (under != TISSE__NONE && !tisse__group_at(a, under)->determiner) {
    return true; /* "fabrique sous licence les parfums de Y" */
  }
  if (a->readings[tisse__group_at(a, at)->first].pos == TISSE__NUM) {
    return true; /* "des câbles de 220 kV" */
  }
  for (int steps = 0; steps < 6 && at != TISSE__NONE && at != t->product && tisse__group_at(a, at)->kind == TISSE__GROUP_NOUN; ++steps) {
    const tisse__group *g = tisse__group_at(a, at);
    const tisse__group *front = at > t->group + 1 ? tisse__group_at(a, at - 1) : g; /* "les iPhone | d'Apple", where "de" may be the verb's too */
    if ((g->link == TISSE__OBJECT && g->governor == t->group) || (front->link == TISSE__OBJECT && front->governor == t->group)) {
      return false;
    }
    at = g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && g->first_conjunct != at ? g->first_conjunct : g->governor;
  }
  return at != t->product;
}

bool tisse__holds_what_it_buys(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *holds = tisse__group_at(t->a, t->group);
  const tisse__end *holder = f->subjects.count ? &f->subjects.items[0] : NULL;
  if (!holder || holder->link != TISSE_LINK_PRONOUN || holds->link != TISSE__RELATIVE_CLAUSE || holds->antecedent == TISSE__NONE || (holds->flags & TISSE__G_NEGATED)) {
    return false;
  }
  const tisse__group *share = tisse__group_at(t->a, holds->antecedent);
  const tisse__group *buys = share->link == TISSE__OBJECT && share->governor != TISSE__NONE ? tisse__group_at(t->a, share->governor) : NULL;
  return buys && buys->kind == TISSE__GROUP_VERB && !tisse__is_passive(buys) && buys->subject != TISSE__NONE &&
         tisse__group_referent(t->a, buys->subject) == holder->referent &&
         (tisse__says_clitic(t->a, share->governor, "lui") || tisse__says_clitic(t->a, share->governor, "leur"));
}

bool tisse__is_of_seller(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *part = tisse__group_at(a, t->group);
  if (part->kind != TISSE__GROUP_NOUN || part->determiner != TISSE__POSSESSIVE || !f->objects.count || f->objects.items[0].link != TISSE_LINK_PRONOUN) {
    return false;
  }
  uint32_t g = part->governor;
  bool share = false;
  for (int steps = 0; steps < 3 && g != TISSE__NONE && tisse__group_at(a, g)->kind == TISSE__GROUP_NOUN; ++steps) {
    const tisse__group *over = tisse__group_at(a, g);
    share = share || tisse__word_is_class(a, over->head, TISSE__WC_SHARE) || (over->sum != TISSE__NONE && !a->sums.items[over->sum].money);
    g = over->governor;
  }
  const tisse__group *buys = share && g != TISSE__NONE ? tisse__group_at(a, g) : NULL;
  if (!buys || buys->kind != TISSE__GROUP_VERB || buys->subject == TISSE__NONE || tisse__is_passive(buys) || !tisse__lemma_may_open(a, buys->lemma, TISSE__VERB, "acquires")) {
    return false;
  }
  const tisse__group *subject = tisse__group_at(a, buys->subject);
  return subject->kind == TISSE__GROUP_RELATIVE && subject->antecedent != TISSE__NONE && tisse__group_stands_for(a, subject->antecedent) == f->objects.items[0].referent;
}

bool tisse__are_of_another(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  if (a->language != TISSE__FRENCH || !frame->object_count || frame->object[0].function != TISSE__FN_CLAUSE || !tisse__relation_is(a, frame->relation, "investsIn")) {
    return false;
  }
  const uint32_t of = tisse__child(a, t->group, TISSE__COMPLEMENT, "de", TISSE__NONE);
  const uint32_t whose = of == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, of);
  const uint32_t class_ = whose == TISSE__NONE ? TISSE__NONE : tisse__referent_class(a, whose);
  return whose != TISSE__NONE && !tisse__class_is(a, class_, "Person") && !tisse__class_is(a, class_, "Place");
}

bool tisse__is_capital_of_brands(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_VERB || g->link != TISSE__RELATIVE_CLAUSE || g->antecedent == TISSE__NONE || g->subject == TISSE__NONE ||
      !tisse__relation_is(a, frame->relation, "investsIn")) {
    return false;
  }
  const tisse__group *brands = tisse__group_at(a, g->antecedent);
  return brands->mention == TISSE__NONE && brands->number == TISSE__PLURAL && tisse__word_is_class(a, brands->head, TISSE__WC_BRAND) &&
         tisse__word_is_class(a, tisse__group_at(a, g->subject)->head, TISSE__WC_SHARE);
}

bool tisse__has_no_owner(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  if (t->a->language != TISSE__ENGLISH || !frame->object_count || frame->object[0].function != TISSE__FN_POSSESSOR || verb->kind != TISSE__GROUP_VERB ||
      verb->link != TISSE__PARTICIPIAL || t->product == TISSE__NONE) {
    return false;
  }
  const tisse__group *goods = tisse__group_at(t->a, t->product);
  return goods->possessor == TISSE__NONE && goods->owner == TISSE__NONE && goods->determiner != TISSE__POSSESSIVE;
}

bool tisse__is_part_not_held(const tisse__trigger *t)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  return verb->kind == TISSE__GROUP_VERB && (verb->flags & TISSE__G_NEGATED) && verb->link == TISSE__RELATIVE_CLAUSE && verb->antecedent != TISSE__NONE &&
         verb->subject != TISSE__NONE && (tisse__group_at(t->a, verb->subject)->flags & TISSE__G_PRONOUN);
}

bool tisse__holds_without_place(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t place = tisse__class_named(a->knowledge, "Place");
  if (frame->subject_class != place || place == TISSE__NONE) {
    return false;
  }
  for (uint32_t i = 0; i < f->objects.count; ++i) {
    if (f->objects.items[i].link != TISSE_LINK_EXPLICIT) {
      return true; /* of a firm that is named there, and no other */
    }
  }
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    const tisse__end *end = &f->subjects.items[i];
    const tisse__group *g = tisse__group_at(a, end->group);
    const bool own = g->mention != TISSE__NONE && g->head >= a->mentions.items[g->mention].first && g->head < a->mentions.items[g->mention].last;
    if (!own || end->group > t->group || !tisse__class_is(a, tisse__referent_class(a, end->referent), "Place")) {
      return true; /* "the Detroit carmaker", "actionnaire de RTL Belgium" */
    }
  }
  return false;
}

/** Is what the share is of called as no firm is: "la moitié de ses légumes", "30 % du marché"? */
static bool is_of_no_firm(const tisse__analysis *a, const tisse__group *of)
{
  const bool party = tisse__word_is_class(a, of->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, of->head, TISSE__WC_SHARE) ||
                     tisse__word_is_class(a, of->head, TISSE__WC_UNIT) || tisse__lemma_denotes_party(a, of->lemma);
  return of->mention == TISSE__NONE &&
         ((of->determiner == TISSE__POSSESSIVE && !party) || tisse__word_is_class(a, of->head, TISSE__WC_MARKET) ||
          (tisse__word_is_class(a, of->head, TISSE__WC_EVENT) && !tisse__word_is_class(a, of->head, TISSE__WC_ORGANIZATION)));
}

/** English: "the investments from X into Y": the noun tells itself into whom, and it is not whom the text spoke of before. */
static bool tells_into_whom(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  if (a->language != TISSE__ENGLISH || tisse__group_at(a, t->group)->kind != TISSE__GROUP_NOUN || !frame->object_count || frame->object[0].function != TISSE__FN_SUBJECT) {
    return false;
  }
  const uint32_t into = tisse__child(a, t->group, TISSE__COMPLEMENT, "into", TISSE__NONE);
  const uint32_t in = into != TISSE__NONE ? into : tisse__child(a, t->group, TISSE__COMPLEMENT, "in", TISSE__NONE);
  return in != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, in)), "Organization");
}

/** English: "AMD has taken share": bare and in the singular it is of the market. */
static bool is_market_share(const tisse__trigger *t)
{
  for (uint32_t i = 0; t->a->language == TISSE__ENGLISH && i < t->constituent_count; ++i) {
    const tisse__group *share = t->constituents[i] == TISSE__NONE ? NULL : tisse__group_at(t->a, t->constituents[i]);
    if (share && tisse__view_is(share->lemma, "share") && share->number != TISSE__PLURAL && !share->determiner && share->sum == TISSE__NONE && share->possessor == TISSE__NONE) {
      return true;
    }
  }
  return false;
}

bool tisse__is_share_of_no_firm(const tisse__trigger *t, const tisse__frame *frame, uint32_t quantity)
{
  const tisse__analysis *a = t->a;
  if (!tisse__relation_is(a, frame->relation, "investsIn")) {
    return false;
  }
  const tisse__group *part = tisse__group_at(a, t->group);
  const bool beside = part->kind == TISSE__GROUP_NOUN && part->link == TISSE__OBLIQUE && tisse__view_is(part->marker, "with") && part->governor + 1 == t->group &&
                      tisse__group_at(a, part->governor)->kind == TISSE__GROUP_VERB; /* "works with 75% of the country's banks" */
  if (is_market_share(t) || beside || tells_into_whom(t, frame)) {
    return true;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *of = tisse__group_at(a, g);
    if (of->kind != TISSE__GROUP_NOUN || !tisse__is_of(of) || of->governor == TISSE__NONE) {
      continue;
    }
    const tisse__group *share = tisse__group_at(a, of->governor);
    const bool told = quantity != TISSE__NONE && share->sum == quantity;
    const bool half = share->sum == TISSE__NONE && share->mention == TISSE__NONE && tisse__trigger_has_piece(t, of->governor) && tisse__word_is_class(a, share->head, TISSE__WC_SHARE);
    if ((told && is_of_no_firm(a, of)) || (half && of->determiner == TISSE__POSSESSIVE && is_of_no_firm(a, of))) {
      return true;
    }
  }
  return false;
}

bool tisse__is_with_third(const tisse__trigger *t, const tisse__frame *frame)
{
  const char *with = t->a->language == TISSE__FRENCH ? "avec" : "with";
  const char *between = t->a->language == TISSE__FRENCH ? "entre" : "between"; /* "ont annoncé un rapprochement entre deux filiales" */
  for (uint32_t i = 0; i <= t->constituent_count && !frame->subject[0].marker.data; ++i) {
    const uint32_t host = i == t->constituent_count ? t->group : t->constituents[i];
    const uint32_t two = host == TISSE__NONE ? TISSE__NONE : tisse__child(t->a, host, TISSE__COMPLEMENT, between, TISSE__NONE);
    if (host != TISSE__NONE && (tisse__child(t->a, host, -1, with, TISSE__NONE) != TISSE__NONE || (two != TISSE__NONE && tisse__group_at(t->a, two)->mention == TISSE__NONE))) {
      return true;
    }
    const tisse__group *piece = host == TISSE__NONE || i == t->constituent_count ? NULL : tisse__group_at(t->a, host);
    if (piece && tisse__view_is(tisse__group_at(t->a, t->group)->lemma, "be") && (piece->possessor != TISSE__NONE || piece->determiner == TISSE__POSSESSIVE)) {
      return true; /* "its competitors are X and Y": of it */
    }
  }
  return false;
}

bool tisse__gives_up_other(const tisse__analysis *a, uint32_t child, uint32_t verb)
{
  const tisse__group *g = tisse__group_at(a, child);
  const tisse__group *v = tisse__group_at(a, verb);
  if (g->kind != TISSE__GROUP_NOUN || g->link != TISSE__SUBJECT || tisse__is_passive(v) || !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) ||
      tisse__word_is_class(a, g->head, TISSE__WC_EVENT) || tisse__lemma_cue(a, v->lemma, TISSE__VERB, TISSE__CUE_STAGE) == TISSE__NONE) {
    return false;
  }
  for (uint32_t o = tisse__child(a, verb, TISSE__OBLIQUE, NULL, TISSE__NONE); o != TISSE__NONE; o = tisse__child(a, verb, TISSE__OBLIQUE, NULL, o + 1)) {
    if (tisse__text_is_class(a, tisse__group_at(a, o)->marker, TISSE__WC_SCOPE_MARKER) && tisse__group_at(a, o)->mention == TISSE__NONE && tisse__group_at(a, o)->determiner) {
      return true;
    }
  }
  return false;
}

/** English: "It has an office in Austin, run by X": who runs what the firm has does not head the firm. */
static bool runs_facility(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (!t->marker || a->language != TISSE__ENGLISH || t->group < a->sentences[g->sentence].first_group + 2) {
    return false;
  }
  for (uint32_t n = t->group; n-- > a->sentences[g->sentence].first_group && tisse__group_at(a, n)->kind != TISSE__GROUP_VERB;) {
    const tisse__group *noun = tisse__group_at(a, n);
    if (noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE && noun->link != TISSE__SUBJECT && (tisse__word_is_class(a, noun->head, TISSE__WC_FACILITY) || tisse__word_is_class(a, noun->head, TISSE__WC_INTANGIBLE))) {
      return true;
    }
  }
  return false;
}

bool tisse__heads_court(const tisse__trigger *t)
{
  if (runs_facility(t)) {
    return true;
  }
  const tisse__group *g = tisse__group_at(t->a, t->group);
  return t->marker && g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && tisse__word_is_class(t->a, g->head, TISSE__WC_PUBLIC);
}

bool tisse__leaves_some_post(const tisse__trigger *t, const tisse__frame *frame)
{
  for (uint32_t i = 0; frame->has_stage && frame->stage == TISSE_STAGE_ENDED && i < t->constituent_count; ++i) {
    uint32_t at = TISSE__NONE;
    const tisse__group *g = tisse__noun_piece(t, i, &at);
    if (g && g->determiner == TISSE__INDEFINITE && !tisse__group_is_class(t->a, g, TISSE__WC_SUCCESSOR)) { /* not "cherche un successeur à X" */
      return true;
    }
  }
  return false;
}

/** The customer whose name stands in front of the contract: "the easyJet contract". */
static bool has_customer(const tisse__analysis *a, const tisse__group *g, uint32_t other)
{
  for (uint32_t w = g->first; g->determiner == TISSE__DEFINITE && w < g->head; ++w) {
    const uint32_t m = a->word_mention[w];
    const uint32_t class_ = m == TISSE__NONE ? TISSE__NONE : tisse__referent_class(a, a->mentions.items[m].referent);
    if (m != TISSE__NONE && a->mentions.items[m].referent != other && a->mentions.items[m].last <= g->head && !tisse__class_is(a, class_, "Product") &&
        !tisse__class_is(a, class_, "Place")) {
      return true;
    }
  }
  return false;
}

bool tisse__takes_customer_of(const tisse__trigger *t, const tisse__filling *f)
{
  const bool from = t->a->language == TISSE__ENGLISH && t->of_supply && f->objects.count == 1 && tisse__view_is(tisse__group_at(t->a, f->objects.items[0].group)->marker, "from");
  for (uint32_t i = 0; from && i <= t->constituent_count; ++i) {
    uint32_t at = TISSE__NONE;
    const tisse__group *g = tisse__noun_piece(t, i, &at);
    if (g && has_customer(t->a, g, f->objects.items[0].referent)) {
      return true;
    }
  }
  return false;
}

bool tisse__sees_others_compete(const tisse__trigger *t)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  return t->a->language == TISSE__FRENCH && g->kind == TISSE__GROUP_VERB && g->form == TISSE__INFINITIVE && (g->flags & TISSE__G_REFLEXIVE) && g->link == TISSE__INFINITIVAL &&
         !t->constituent_count && !g->marker.data && tisse__child(t->a, t->group, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE;
}

/** Does the share tell in which firm it is, which is not the one found: "la participation de X | dans Y", "X's shares | in Y"? */
static bool is_in_other_firm(const tisse__analysis *a, uint32_t share, const tisse__end *found)
{
  for (uint32_t in = tisse__child(a, share, TISSE__COMPLEMENT, NULL, TISSE__NONE); in != TISSE__NONE; in = tisse__child(a, share, TISSE__COMPLEMENT, NULL, in + 1)) {
    const tisse__group *g = tisse__group_at(a, in);
    if (a->language == TISSE__ENGLISH ? tisse__view_is(g->marker, "in") : tisse__text_is_class(a, g->marker, TISSE__WC_INSIDE_MARKER)) {
      return in != found->group && (g->mention != TISSE__NONE || tisse__group_stands_for(a, in) != TISSE__NONE);
    }
  }
  return false;
}

bool tisse__is_of_share(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool noun = tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN;
  const uint32_t share = noun ? tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE)
                              : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (share == TISSE__NONE || !f->objects.count || tisse__group_at(a, share)->mention != TISSE__NONE) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, share);
  if (noun && a->language == TISSE__ENGLISH && tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "investsIn") && tisse__child(a, share, TISSE__COMPLEMENT, "in", TISSE__NONE) != TISSE__NONE) {
    return true;
  }
  return (g->sum != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_SHARE)) && is_in_other_firm(a, share, &f->objects.items[0]);
}

bool tisse__is_price_of_goods(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *value = tisse__group_at(a, t->group);
  if (value->kind == TISSE__GROUP_VERB && value->link == TISSE__PARTICIPIAL && value->antecedent != TISSE__NONE) { /* "12 magasins à enseigne X, valorisés …" */
    const tisse__group *shops = tisse__group_at(a, value->antecedent);
    return shops->marker.data && tisse__word_is_class(a, shops->head, TISSE__WC_BRAND);
  }
  const tisse__group *verb = value->kind != TISSE__GROUP_NOUN || value->link != TISSE__OBLIQUE || value->governor == TISSE__NONE ? NULL : tisse__group_at(a, value->governor);
  return verb && verb->kind == TISSE__GROUP_VERB && !tisse__is_passive(verb) && !(verb->flags & TISSE__G_REFLEXIVE) && f->subjects.count && verb->subject == f->subjects.items[0].group &&
         TISSE__VIEW_IS_ANY(value->marker, "pour", "for", "at") && !tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "raises");
}

bool tisse__says_own(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = group == TISSE__NONE ? NULL : tisse__group_at(a, group);
  for (uint32_t w = g ? g->first : 0; g && g->determiner == TISSE__POSSESSIVE && w < g->head; ++w) {
    if (TISSE__VIEW_IS_ANY(a->readings[w].lemma, "own", "propre")) {
      return true;
    }
  }
  return false;
}

bool tisse__is_by_people_of(const tisse__trigger *t, const tisse__filling *f)
{
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    const tisse__group *who = tisse__group_at(t->a, f->subjects.items[i].group);
    const uint32_t of = who->kind != TISSE__GROUP_NOUN || who->governor == TISSE__NONE || !tisse__is_of(who) ? TISSE__NONE : who->governor;
    const tisse__group *people = of != TISSE__NONE && tisse__group_at(t->a, of)->kind == TISSE__GROUP_NOUN && !tisse__trigger_holds(t, of) ? tisse__group_at(t->a, of) : who;
    if (people->kind == TISSE__GROUP_NOUN && people->mention == TISSE__NONE && people->number == TISSE__PLURAL && tisse__word_is_class(t->a, people->head, TISSE__WC_PERSON) &&
        tisse__class_is(t->a, tisse__referent_class(t->a, f->subjects.items[i].referent), "Organization")) {
      return true;
    }
  }
  return false;
}
