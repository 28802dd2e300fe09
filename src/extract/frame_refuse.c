/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Why a frame whose words stand there is not meant: shares of no firm, sales that are no partnership, goods sold off, pairs in the order of others. */

#include "extract/deal.h"
#include "extract/reference.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

/** "Le groupe danois rejoint X": of "rejoindre le groupe X" the noun stands behind. */
static bool is_piece_subject(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  const uint32_t piece = t->constituent_count ? t->constituents[0] : TISSE__NONE;
  return t->a->language == TISSE__FRENCH && piece != TISSE__NONE && verb->kind == TISSE__GROUP_VERB && verb->subject == piece && f->objects.count && f->objects.items[0].group == piece;
}

/** French: "céder une participation majoritaire dans Y": who sells the most of it keeps the rest. */
static bool sells_some(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__group *piece = t->constituent_count && t->constituents[0] != TISSE__NONE ? tisse__group_at(t->a, t->constituents[0]) : NULL;
  bool most = false;
  for (uint32_t w = piece ? piece->first : 0; piece && w < piece->last && !most; ++w) {
    most = tisse__word_is_class(t->a, w, TISSE__WC_MAJORITY);
  }
  return most && t->a->language == TISSE__FRENCH && frame->has_stage && frame->stage == TISSE_STAGE_ENDED && piece->determiner == TISSE__INDEFINITE &&
         tisse__relation_is(t->a, frame->relation, "investsIn");
}

/** "acquiert toutes les actions de Y": the whole of it, no stake. */
static bool takes_all(const tisse__trigger *t, const tisse__frame *frame)
{
  for (uint32_t i = 0; i < t->constituent_count && tisse__relation_is(t->a, frame->relation, "investsIn"); ++i) {
    const tisse__group *g = t->constituents[i] == TISSE__NONE ? NULL : tisse__group_at(t->a, t->constituents[i]);
    if (g && g->marker.data && g->sum != TISSE__NONE && t->a->sums.items[g->sum].value == 100000 && tisse__view_is(t->a->sums.items[g->sum].unit, "%")) {
      return true; /* "détient à 100 %" */
    }
    for (uint32_t w = g && g->kind == TISSE__GROUP_NOUN ? (g->first ? g->first - 1 : 0) : 0; g && w < g->head; ++w) {
      if (tisse__form_is_class(t->a, w, TISSE__WC_ALL_WORD)) {
        return true;
      }
    }
  }
  return false;
}

/** French: "obtient un siège au conseil de Y": a board or those who run a firm deliver nothing. */
static bool is_from_board(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (a->language != TISSE__FRENCH || !t->of_supply || f->subjects.count != 1 || tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB) {
    return false;
  }
  const uint32_t end = f->subjects.items[0].group;
  for (uint32_t g = tisse__child(a, t->group, TISSE__OBLIQUE, "à", TISSE__NONE); g != TISSE__NONE; g = tisse__child(a, t->group, TISSE__OBLIQUE, "à", g + 1)) {
    const tisse__group *board = tisse__group_at(a, g);
    if (g <= end && end < g + 3 && board->mention == TISSE__NONE && tisse__word_is_class(a, board->head, TISSE__WC_CARRIER)) {
      return true;
    }
  }
  return false;
}

/** "s'affrontent devant la cour d'appel": before a judge, not on a market. */
static bool is_in_court(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  if (tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB || a->language != TISSE__FRENCH) {
    return false;
  }
  for (uint32_t c = tisse__child(a, t->group, TISSE__OBLIQUE, NULL, TISSE__NONE); c != TISSE__NONE;
       c = tisse__child(a, t->group, TISSE__OBLIQUE, NULL, c + 1)) {
    const tisse__group *place = tisse__group_at(a, c);
    if ((tisse__view_is(place->marker, "devant") || (tisse__view_is(place->marker, "dans") && place->number != TISSE__PLURAL && !tisse__view_is(place->lemma, "marché"))) &&
        tisse__word_is_class(a, place->head, TISSE__WC_PUBLIC)) {
      return true;
    }
  }
  return false;
}

/** "its Canary Islands unit, Brixel Canarias": with a name of its own behind it, the one in front is none. */
static bool named_behind(const tisse__trigger *t, const tisse__frame *frame)
{
  if (!frame->subject_count || frame->subject[0].function != TISSE__FN_COMPOUND || !tisse__relation_is(t->a, frame->relation, "subsidiaryOf")) {
    return false;
  }
  const uint32_t name = tisse__child(t->a, t->group, TISSE__APPOSITION, NULL, TISSE__NONE);
  return name != TISSE__NONE && tisse__group_referent(t->a, name) != TISSE__NONE;
}

/** "the Brixel company": Brixel itself, where "a Brixel company" is one of Brixel's. */
static bool is_itself(const tisse__trigger *t, const tisse__frame *frame)
{
  return t->a->language == TISSE__ENGLISH && !t->adjective && frame->object_count == 1 && frame->object[0].function == TISSE__FN_COMPOUND &&
         tisse__relation_is(t->a, frame->relation, "subsidiaryOf") &&
         tisse__group_at(t->a, t->group)->determiner != TISSE__INDEFINITE;
}

/** "négocie la vente de sa branche à X", "livre sa filiale à X": a firm's part is sold, and no goods are delivered. */
static bool is_unit(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!t->of_supply || f->product == TISSE__NONE) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, f->product);
  return g->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, g->head, TISSE__WC_UNIT) && !tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT);
}

/** Is what the verb gives away a firm that may have rivals of its own? Not "ses magasins", nor, where no fund sells it, "sa filiale Y". */
static bool gives_firm(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  if ((v->flags & TISSE__G_PASSIVE) || object == TISSE__NONE) {
    return (v->flags & TISSE__G_PASSIVE) || tisse__says_clitic(a, verb, "le") || tisse__says_clitic(a, verb, "la") || tisse__says_clitic(a, verb, "l'") ||
           tisse__child(a, verb, TISSE__INFINITIVAL, NULL, TISSE__NONE) == TISSE__NONE;
  }
  const tisse__group *g = tisse__group_at(a, object);
  const uint32_t seller = v->subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, v->subject);
  if (g->determiner == TISSE__POSSESSIVE && seller != TISSE__NONE) {
    return tisse__class_is(a, tisse__referent_class(a, seller), "Fund");
  }
  return g->sum == TISSE__NONE && (g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_UNIT));
}

/** French: "cède Y à son concurrent X", "rompt avec Y au profit de son rival X": whoever loses it may be meant by "son" as well as who gives it. */
static bool is_given_over(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_NOUN || g->determiner != TISSE__POSSESSIVE || g->governor == TISSE__NONE) {
    return false;
  }
  if (tisse__view_is(g->marker, "au profit de")) {
    return true;
  }
  const uint32_t above = tisse__group_at(a, g->governor)->governor;
  const uint32_t verb = tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN && above != TISSE__NONE ? above : g->governor;
  const tisse__group *over = tisse__group_at(a, verb);
  return tisse__view_is(g->marker, "à") && over->kind == TISSE__GROUP_VERB &&
         (tisse__lemma_opens(a, over->lemma, TISSE__VERB, "acquires") ? gives_firm(a, verb) : tisse__lemma_opens(a, over->lemma, TISSE__VERB, "supplies"));
}

/** "X et Y ont conclu des accords comparables": like another's, and not with each other. */
static bool is_alike(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const bool mutual = frame->subject_count && frame->subject[0].function == TISSE__FN_PLURAL;
  for (uint32_t i = 0; mutual && i <= t->constituent_count; ++i) {
    uint32_t at = TISSE__NONE;
    const tisse__group *g = tisse__noun_piece(t, i, &at);
    if (g && a->language == TISSE__ENGLISH && at == t->group && g->number == TISSE__PLURAL && g->determiner == TISSE__POSSESSIVE) {
      return true; /* "A and B have kept their Indian ventures": each its own */
    }
    for (uint32_t w = g ? g->first : 0; g && w < g->last; ++w) {
      if (tisse__word_is_class(a, w, TISSE__WC_ALIKE)) {
        return true;
      }
    }
  }
  return false;
}

/** "X et Y se disputent le contrat": what they are after is a deal, and no firm. */
static bool is_after_deal(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const bool direct = frame->object_count && frame->object[0].function == TISSE__FN_OBJECT && !t->constituent_count;
  const bool buys = tisse__relation_is(a, frame->relation, "acquires");
  const tisse__group *verb = tisse__group_at(a, t->group);
  const bool done = buys && tisse__is_passive(verb) && verb->subject != TISSE__NONE && tisse__group_at(a, verb->subject)->kind == TISSE__GROUP_NOUN; /* "l'accord est repris par X" */
  const uint32_t object = !direct || verb->kind != TISSE__GROUP_VERB ? TISSE__NONE : done ? verb->subject : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || !(buys || tisse__relation_is(a, frame->relation, "investsIn"))) {
    return false;
  }
  const bool made = !buys && tisse__lemma_opens(a, tisse__group_at(a, object)->lemma, TISSE__NOUN, "produces"); /* "finance le développement de Y" */
  return tisse__group_at(a, object)->mention == TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, object)->head, TISSE__WC_EVENT) &&
         !tisse__word_is_class(a, tisse__group_at(a, object)->head, TISSE__WC_ORGANIZATION) && !made;
}

/** "a acheté dix Embraer": what is counted are goods of the firm. */
static bool is_after_goods(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__end *bought = f->objects.count ? &f->objects.items[0] : NULL;
  return tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB && bought && (tisse__names_goods(t->a, bought->group) || tisse__is_several_goods(t->a, bought));
}

/** "pour équiper ses prochains Boeing", "ses bus Iveco": one's own goods are called by their maker, who is no customer. */
static bool is_for_own_goods(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (t->of_supply && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB && tisse__says_own(a, t->product)) {
    return true;
  }
  if (!t->of_supply || f->objects.count != 1 || a->language != TISSE__FRENCH) {
    return false;
  }
  const uint32_t group = f->objects.items[0].group;
  const tisse__group *g = tisse__group_at(a, group);
  const bool goods = g->kind == TISSE__GROUP_NOUN && g->determiner == TISSE__POSSESSIVE && g->mention != TISSE__NONE && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) &&
                     !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
  return goods || tisse__names_goods(a, group);
}

/** "L'opération a été financée par X": who lends the price of a purchase puts no money in either firm. */
static bool funds_purchase(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__end *end = f->objects.count ? &f->objects.items[0] : NULL;
  if (!end || end->link != TISSE_LINK_EVENT || end->group == t->group || tisse__group_at(t->a, t->group)->kind != TISSE__GROUP_VERB) {
    return false;
  }
  const uint32_t deal = tisse__deal_of(t->a, end->group, TISSE__NONE);
  return deal != TISSE__NONE && (tisse__deal_at(t->a, deal)->relations & tisse__relation_bit(t->a, "acquires")) != 0;
}

/** French: "ses ventes à X", "les ventes de X à Y": several of them are of goods; "33 points | de vente": a kind of place. */
static bool are_sales(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool bare = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__COMPLEMENT && !g->determiner && g->governor != TISSE__NONE;
  if (a->language == TISSE__FRENCH && bare && tisse__text_is_class(a, tisse__group_at(a, g->governor)->lemma, TISSE__WC_POINT_NOUN)) {
    return true;
  }
  return a->language == TISSE__FRENCH && g->kind == TISSE__GROUP_NOUN && g->number == TISSE__PLURAL && tisse__form_is_class(a, g->head, TISSE__WC_TRADE);
}

/** French: "appartient à 29 % à X": of no subsidiary. */
static bool is_minor_share(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const bool verb = a->language == TISSE__FRENCH && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB;
  for (uint32_t c = verb ? tisse__child(a, t->group, TISSE__OBLIQUE, "à", TISSE__NONE) : TISSE__NONE; c != TISSE__NONE; c = tisse__child(a, t->group, TISSE__OBLIQUE, "à", c + 1)) {
    const uint32_t sum = tisse__group_at(a, c)->sum;
    if (sum != TISSE__NONE && tisse__view_is(a->sums.items[sum].unit, "%") && a->sums.items[sum].value < 50000) {
      return true; /* "appartient à 29 % à X" */
    }
  }
  const uint32_t sold = verb ? tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const tisse__group *shares = sold == TISSE__NONE ? NULL : tisse__group_at(a, sold);
  if (shares && shares->mention == TISSE__NONE && shares->number == TISSE__PLURAL && shares->determiner != TISSE__DEFINITE && shares->determiner != TISSE__POSSESSIVE &&
      tisse__word_is_class(a, shares->head, TISSE__WC_SHARE)) {
    return true; /* "a vendu pour 14 millions d'actions du groupe" */
  }
  return false; /* English "is 40% | owned by X" tells who holds a share of it (draft.c) */
}

/** "a vendu ses vins à X": what is said to be over, of goods that are one's own, sells a part of the firm. */
static bool sells_off(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  const uint32_t goods = t->of_supply && f->product != TISSE__NONE ? tisse__child(t->a, t->group, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const bool brand = goods != TISSE__NONE && tisse__group_at(t->a, goods)->number != TISSE__PLURAL &&
                     tisse__word_is_class(t->a, tisse__group_at(t->a, goods)->head, TISSE__WC_BRAND); /* "prête à vendre sa marque X à Y" */
  return goods != TISSE__NONE && verb->kind == TISSE__GROUP_VERB && ((verb->flags & TISSE__G_PERFECT) || brand) && t->constituent_count == 0 &&
         tisse__group_at(t->a, goods)->determiner == TISSE__POSSESSIVE && tisse__lemma_opens(t->a, verb->lemma, TISSE__VERB, "acquires") &&
         !tisse__is_passive(verb);
}

/** "leurs maisons mères respectives": who of them whose is, only their order tells. */
static bool is_respective(const tisse__trigger *t)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  for (uint32_t w = g->first; g->kind == TISSE__GROUP_NOUN && w < g->last; ++w) {
    if (TISSE__VIEW_IS_ANY(t->a->readings[w].lemma, "respectif", "respective")) {
      return true;
    }
  }
  return false;
}

bool tisse__trigger_is_sale(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i <= t->constituent_count && a->language == TISSE__ENGLISH; ++i) {
    const uint32_t at = tisse__event_piece(t, i);
    const tisse__group *g = at == TISSE__NONE ? NULL : tisse__group_at(a, at);
    for (uint32_t w = g ? g->first : 0; g && w <= g->head; ++w) {
      if (a->word_mention[w] == TISSE__NONE && a->readings[w].pos != TISSE__VERB && tisse__form_is_class(a, w, TISSE__WC_TRADE)) {
        return true;
      }
    }
  }
  return false;
}

/** "runs the company's European business": what is whose is no firm by itself, where nothing names it. */
static bool heads_business(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t object = g->kind == TISSE__GROUP_VERB && !tisse__is_passive(g) ? tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const tisse__group *o = object == TISSE__NONE ? NULL : tisse__group_at(a, object);
  return o && f->objects.count == 1 && f->objects.items[0].group == object && o->mention == TISSE__NONE && o->possessor != TISSE__NONE &&
         tisse__group_stands_for(a, o->possessor) == f->objects.items[0].referent;
}

/** English: "Burberry finance director X", "vice president Y", "its sales chief": the head of a part, or second to the head. */
bool tisse__heads_part(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (a->language != TISSE__ENGLISH || g->kind != TISSE__GROUP_NOUN || !frame->subject_count || frame->subject[0].function != TISSE__FN_SELF ||
      t->word <= g->first || a->word_mention[t->word - 1] != TISSE__NONE) {
    return false;
  }
  const uint32_t before = t->word - 1;
  if (tisse__form_is_class(a, before, TISSE__WC_DEPUTY) || tisse__form_is_class(a, before, TISSE__WC_FUNCTION)) {
    return true;
  }
  return a->readings[before].pos == TISSE__NOUN && !tisse__view_is(a->lower[before], "board") && ((a->words[before].flags & TISSE__TOKEN_SENTENCE_FIRST) || !(a->words[before].flags & TISSE__TOKEN_UPPER_FIRST)) && !tisse__form_is_class(a, before, TISSE__WC_POST_WORD) &&
         !tisse__word_is_class(a, before, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(a, before, TISSE__WC_PERSON) &&
         !tisse__word_is_class(a, before, TISSE__WC_TITLE);
}

/** French: "succède à X à la direction financière", "prend la direction des achats": the post is the head of a part. */
static bool takes_part(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t c = a->language == TISSE__FRENCH ? tisse__child(a, t->group, -1, NULL, TISSE__NONE) : TISSE__NONE; c != TISSE__NONE;
       c = tisse__child(a, t->group, -1, NULL, c + 1)) {
    const tisse__group *g = tisse__group_at(a, c);
    const bool role = g->link == TISSE__SUBJECT || g->link == TISSE__APPOSITION || g->link == TISSE__CONJUNCT || tisse__text_is_class(a, g->marker, TISSE__WC_AGENT_MARKER);
    if (g->kind != TISSE__GROUP_NOUN || g->mention != TISSE__NONE || role ||
        !(tisse__word_is_class(a, g->head, TISSE__WC_CARRIER) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE))) {
      continue;
    }
    for (uint32_t w = g->first; w < g->last; ++w) {
      if (tisse__form_is_class(a, w, TISSE__WC_FUNCTION)) {
        return true;
      }
    }
    const uint32_t of = tisse__child(a, c, TISSE__COMPLEMENT, "de", TISSE__NONE);
    const tisse__group *part = of == TISSE__NONE ? NULL : tisse__group_at(a, of);
    if (part && part->mention == TISSE__NONE && part->number == TISSE__PLURAL && part->several_count == 0 && !tisse__lemma_denotes_party(a, part->lemma)) {
      return true;
    }
  }
  return false;
}

/** "cède 25 % de sa filiale Y": who keeps the rest of what is its own has not left. */
bool tisse__keeps_rest(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!frame->has_stage || frame->stage != TISSE_STAGE_ENDED || !tisse__relation_is(a, frame->relation, "investsIn") || f->quantity == TISSE__NONE ||
      f->objects.count != 1) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, f->objects.items[0].group);
  return g->determiner == TISSE__POSSESSIVE && tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "subsidiaryOf");
}

/**
 * "merges a unit with Y": has the verb a direct object that is no time, no sum and no piece of its expression? What two merge that is theirs
 * ("leurs activités") is no other's.
 */
static bool has_object(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  if (tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB) {
    return false;
  }
  for (uint32_t o = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE); o != TISSE__NONE; o = tisse__child(a, t->group, TISSE__OBJECT, NULL, o + 1)) {
    const tisse__group *g = tisse__group_at(a, o);
    const bool theirs = g->determiner == TISSE__POSSESSIVE && g->several_count > 1;
    if (g->kind == TISSE__GROUP_NOUN && !theirs && g->sum == TISSE__NONE && !tisse__trigger_has_piece(t, o) && !tisse__word_is_class(a, g->head, TISSE__WC_TIME_NOUN)) {
      return true;
    }
  }
  return false;
}

/** "directeur des achats", "directeur régional", "directeur de l'usine": a noun that alone is the head's has something else behind it. */
static bool is_qualified(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t behind = t->word + 1;
  const uint8_t pos = behind < a->sentences[g->sentence].last ? a->readings[behind].pos : TISSE__PROPER;
  if ((behind < g->last && pos != TISSE__PROPER) || pos == TISSE__ADJ || pos == TISSE__NOUN) {
    return true;
  }
  const uint32_t of = tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t firm = f->objects.count == 1 ? f->objects.items[0].group : TISSE__NONE;
  return of != TISSE__NONE && (of != firm || !(tisse__group_at(a, of)->flags & TISSE__G_PROPER));
}

/** French: "Il se heurterait à la concurrence du Dupixent": goods named as a rival are those of other goods, not of a firm that only a pronoun means. */
static bool is_of_other_kind(const tisse__analysis *a, const tisse__filling *f)
{
  if (a->language != TISSE__FRENCH || f->subjects.count != 1 || f->objects.count != 1) {
    return false;
  }
  const tisse__end *one = &f->subjects.items[0], *other = &f->objects.items[0];
  const tisse__end *meant = one->link == TISSE_LINK_PRONOUN ? one : other->link == TISSE_LINK_PRONOUN ? other : NULL;
  const tisse__end *named = meant == one ? other : one;
  return meant && named->link <= TISSE_LINK_APPOSITION && tisse__class_is(a, tisse__referent_class(a, named->referent), "Product") &&
         tisse__class_is(a, tisse__referent_class(a, meant->referent), "Organization");
}

/** "X du groupe Y", "le rachat de X, groupe Y": only behind a comma and "du", or in brackets, is the group whose X is. */
static bool is_no_parent_group(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (!tisse__relation_is(a, frame->relation, "subsidiaryOf") || g->kind != TISSE__GROUP_NOUN || t->adjective || t->marker || !frame->subject_count ||
      frame->subject[0].function != TISSE__FN_HEAD) {
    return false;
  }
  const uint8_t before = t->group > a->sentences[g->sentence].first_group ? tisse__group_at(a, t->group - 1)->kind : TISSE__GROUP_OTHER;
  const bool bracket = before == TISSE__GROUP_OPEN && g->link == TISSE__APPOSITION && !g->marker.data && !g->determiner;
  return !bracket && !(before == TISSE__GROUP_COMMA && g->link == TISSE__PARTICIPIAL && tisse__is_of(g));
}

/** "a mis fin à son contrat de maintenance avec Y", "ne renouvellera pas son contrat avec Y": who ends it may be the customer as well. */
static bool is_ended_by_either(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool renews = t->of_supply && (g->flags & TISSE__G_NEGATED) && tisse__ends_if_not(a, g);
  return renews || (t->of_supply && a->language == TISSE__FRENCH && g->kind == TISSE__GROUP_NOUN && g->determiner == TISSE__POSSESSIVE && tisse__view_is(g->marker, "à") && tisse__word_is_class(a, g->head, TISSE__WC_EVENT));
}

/** English: "the two announced the deal", "do a good deal of business": what has been told of, and need not be a partnership, and no deal at all. */
static bool is_told_deal(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const bool mutual = frame->subject_count && frame->subject[0].function == TISSE__FN_PLURAL && !frame->subject[0].marker.data;
  if (!mutual || a->language != TISSE__ENGLISH) {
    return false;
  }
  const tisse__group *own = tisse__group_at(a, t->group);
  if (own->kind == TISSE__GROUP_NOUN && own->mention != TISSE__NONE && a->mentions.items[own->mention].first > own->head) {
    return true; /* "deeptech venture X": a firm */
  }
  for (uint32_t i = 0; i <= t->constituent_count; ++i) {
    uint32_t at = TISSE__NONE;
    const tisse__group *g = tisse__noun_piece(t, i, &at);
    if (!g || !tisse__view_is(g->lemma, "deal")) {
      continue;
    }
    const bool much = g->head > g->first && TISSE__VIEW_IS_ANY(a->lower[g->head - 1], "good", "great") && tisse__child(a, at, TISSE__COMPLEMENT, "of", TISSE__NONE) != TISSE__NONE;
    if (much || (g->determiner == TISSE__DEFINITE && g->head == g->first + 1 && tisse__child(a, at, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE)) {
      return true;
    }
  }
  return false;
}

/** English: "its fellow pump maker X", "Y's rival valve supplier X": whoever is like it, or against it, makes nothing of its. */
static bool is_trade_of_peer(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (a->language != TISSE__ENGLISH || g->kind != TISSE__GROUP_NOUN || (g->determiner != TISSE__POSSESSIVE && g->possessor == TISSE__NONE) ||
      tisse__relation_is(a, frame->relation, "competesWith")) {
    return false;
  }
  const uint32_t from = g->possessor != TISSE__NONE && g->possessor < t->group ? tisse__group_at(a, g->possessor)->last : g->first;
  for (uint32_t w = from; w < t->word; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_ALIKE) || (a->word_mention[w] == TISSE__NONE && tisse__lemma_opens(a, a->lower[w], TISSE__NOUN, "competesWith"))) {
      return true;
    }
  }
  return false;
}

const char *tisse__frame_refuses(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  if (named_behind(t, frame)) {
    return "its name stands behind it";
  }
  if (is_itself(t, frame)) {
    return "its own name";
  }
  if (tisse__relation_is(t->a, frame->relation, "partnersWith") && (tisse__is_of_sale(t) || tisse__is_of_delivery(t))) {
    return "a sale";
  }
  if (tisse__relation_is(t->a, frame->relation, "competesWith") && is_given_over(t)) {
    return "whose rival is not plain";
  }
  if (tisse__are_of_another(t, frame) || tisse__is_capital_of_brands(t, frame)) {
    return "another's";
  }
  if (is_no_parent_group(t, frame)) {
    return "not whose it is";
  }
  if (is_ended_by_either(t)) {
    return "whose contract is not plain";
  }
  if (is_alike(t, frame)) {
    return "like another's";
  }
  if (tisse__relation_is(t->a, frame->relation, "partnersWith") && is_told_deal(t, frame)) {
    return "a deal told of, or none";
  }
  if (is_trade_of_peer(t, frame)) {
    return "the trade of a peer";
  }
  if (is_unit(t, f)) {
    return "a part of a firm, no goods";
  }
  if (is_after_deal(t, frame)) {
    return "a deal, no firm";
  }
  if (tisse__relation_is(t->a, frame->relation, "acquires") && are_sales(t)) {
    return "sales of goods";
  }
  if (tisse__relation_is(t->a, frame->relation, "subsidiaryOf") && is_minor_share(t)) {
    return "a share below half";
  }
  if (sells_off(t, f)) {
    return "sold off";
  }
  if (is_respective(t)) {
    return "in the order of others";
  }
  if (tisse__sum_is_earned(t, frame, f)) {
    return "what is earned";
  }
  if (tisse__relation_is(t->a, frame->relation, "valuedAt") && tisse__is_cost_of_deal(t)) {
    return "what a deal costs";
  }
  if (takes_all(t, frame)) {
    return "the whole, no stake";
  }
  if (tisse__is_share_of_no_firm(t, frame, f->quantity)) {
    return "a share of no firm";
  }
  if (sells_some(t, frame)) {
    return "some of it";
  }
  if (tisse__relation_is(t->a, frame->relation, "leads") && tisse__leaves_some_post(t, frame)) {
    return "some post";
  }
  if (tisse__relation_is(t->a, frame->relation, "competesWith") && (is_in_court(t) || tisse__sees_others_compete(t))) {
    return "in court, no rivalry";
  }
  if (tisse__relation_is(t->a, frame->relation, "leads") && (tisse__heads_part(t, frame) || takes_part(t) || tisse__heads_court(t))) {
    return "the head of a part";
  }
  return frame->needs_no_object && has_object(t) ? "has an object" : NULL;
}

/** French: "porte plainte contre X": a person unknown. */
static bool is_unknown_person(const tisse__trigger *t, const tisse__filling *f)
{
  for (uint32_t i = 0; i < f->objects.count && t->a->language == TISSE__FRENCH; ++i) {
    const tisse__end *end = &f->objects.items[i];
    if (end->last == end->first + 1 && t->a->lower[end->first].length == 1) {
      return true;
    }
  }
  return false;
}

/** "appartient à X": who is not known to be a person or a family is read as the parent, by the frame of that. */
static bool is_parent(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  return g->kind == TISSE__GROUP_VERB && t->constituent_count == 0 && !t->marker && f->quantity == TISSE__NONE && f->subjects.count && t->a->language == TISSE__FRENCH &&
         f->subjects.items[0].group != g->subject && tisse__view_is(tisse__group_at(t->a, f->subjects.items[0].group)->marker, "à") &&
         tisse__lemma_opens(t->a, g->lemma, TISSE__VERB, "subsidiaryOf") &&
         !tisse__class_is(t->a, tisse__referent_class(t->a, f->subjects.items[0].referent), "Person");
}

/** English: does the noun's complement behind the marker tell another target than the one found? */
static bool is_other_target(const tisse__analysis *a, uint32_t target, const tisse__end *found)
{
  return target != TISSE__NONE && target != found->group && tisse__group_at(a, target)->sum == TISSE__NONE && tisse__group_stands_for(a, target) != found->referent;
}

/** French: a part, a site or goods, with no name, behind the marker. */
static bool is_part_of_firm(const tisse__analysis *a, uint32_t target, const tisse__end *found)
{
  static const tisse__word_class parts[] = {TISSE__WC_UNIT, TISSE__WC_FACILITY, TISSE__WC_PRODUCT, TISSE__WC_ORGANIZATION};
  bool part = false;
  for (size_t i = 0; target != TISSE__NONE && target != found->group && i < sizeof parts / sizeof *parts; ++i) {
    part = part || (tisse__group_at(a, target)->mention == TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, target)->head, parts[i]));
  }
  return part && (tisse__group_at(a, target)->determiner != TISSE__DEFINITE || tisse__group_at(a, target)->number == TISSE__PLURAL); /* not "le groupe" */
}

/** "Brixel turned down a bid for its dairy arm from X", "a reçu une offre de X pour 200 magasins": what the bid is for is told, and is not who has it. */
static bool tells_target(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool french = a->language == TISSE__FRENCH;
  if (frame->object_count < 2 || f->objects.count == 0 || (french && tisse__group_at(a, t->group)->subject != f->objects.items[0].group)) {
    return false;
  }
  for (uint32_t i = 0; i <= t->constituent_count; ++i) {
    uint32_t at = TISSE__NONE;
    const tisse__group *g = tisse__noun_piece(t, i, &at);
    for (uint32_t k = 0; g && k + 1 < frame->object_count && frame->object[k].function == TISSE__FN_MARKED && (french || k == 0); ++k) {
      const char *marker = frame->object[k].marker.data;
      const tisse__end *found = &f->objects.items[0];
      if (french ? is_part_of_firm(a, tisse__child(a, at, TISSE__COMPLEMENT, marker, TISSE__NONE), found) ||
                       is_part_of_firm(a, tisse__child(a, t->group, TISSE__OBLIQUE, marker, at), found)
                 : is_other_target(a, tisse__child(a, at, TISSE__COMPLEMENT, marker, TISSE__NONE), found)) {
        return true;
      }
    }
  }
  return false;
}

/** French: "cède la totalité du capital de Y", "la participation de X au capital de Y": the share is told whose it is or in whom, and it is not the one found. */
static bool is_of_anothers_capital(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t last = t->constituent_count ? t->constituents[t->constituent_count - 1] : tisse__child(a, t->group, TISSE__COMPLEMENT, "à", TISSE__NONE);
  if (a->language != TISSE__FRENCH || last == TISSE__NONE || f->objects.count == 0 || frame->subject_count == 0 ||
      !tisse__word_is_class(a, tisse__group_at(a, last)->head, TISSE__WC_SHARE)) {
    return false;
  }
  const uint32_t of = tisse__child(a, last, TISSE__COMPLEMENT, "de", TISSE__NONE);
  const uint32_t whose = of == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, of);
  const uint32_t into = f->objects.items[0].group;
  if (t->constituent_count && into > last && tisse__text_is_class(a, tisse__group_at(a, into)->marker, TISSE__WC_INSIDE_MARKER) &&
      f->objects.items[0].link <= TISSE_LINK_APPOSITION) {
    return false; /* "rachète la participation de X dans Y" */
  }
  const uint32_t class_ = whose == TISSE__NONE ? TISSE__NONE : tisse__referent_class(a, whose);
  const bool end = whose == f->objects.items[0].referent || (f->subjects.count && whose == f->subjects.items[0].referent);
  return whose != TISSE__NONE && !end && !tisse__class_is(a, class_, "Person") && !tisse__class_is(a, class_, "Place");
}

/** English: "X competes with Y, which took a contract from it": an order taken from a rival is another's, and the rival no customer. */
static bool is_taken_from_rival(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (a->language != TISSE__ENGLISH || !t->of_supply || f->objects.count != 1 || f->subjects.count != 1 ||
      !tisse__view_is(tisse__group_at(a, f->objects.items[0].group)->marker, "from")) {
    return false;
  }
  const uint32_t one = f->subjects.items[0].referent;
  const uint32_t other = f->objects.items[0].referent;
  for (size_t i = 0; i < a->drafts.count; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && tisse__relation_is(a, draft->relation, "competesWith") &&
        ((draft->subject.referent == one && draft->object.referent == other) || (draft->subject.referent == other && draft->object.referent == one))) {
      return true;
    }
  }
  return false;
}

/** "appartient à 67 % à X": the parent's, by the frame of that. */
static bool belongs_for_most(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__sum *share = f->quantity == TISSE__NONE ? NULL : &t->a->sums.items[f->quantity];
  return share && t->a->language == TISSE__FRENCH && t->constituent_count && share->value >= 50000 && tisse__view_is(share->unit, "%") && f->subjects.count &&
         tisse__view_is(tisse__group_at(t->a, f->subjects.items[0].group)->marker, "à") &&
         tisse__lemma_opens(t->a, tisse__group_at(t->a, t->group)->lemma, TISSE__VERB, "subsidiaryOf");
}

static bool is_fund(const tisse__analysis *a, uint32_t referent)
{
  for (uint32_t i = a->referents.items[referent].first_trait; i != TISSE__NONE; i = a->traits.items[i].next) {
    if (a->traits.items[i].head && tisse__lemma_is_class(a, a->traits.items[i].lemma, TISSE__NOUN, TISSE__WC_FUND)) {
      return true;
    }
  }
  return tisse__class_is(a, a->referents.items[referent].class_, "Fund");
}

/** "Le fonds obtient un siège. Alma, son rival, …": a firm that is no fund has another for its rival, so whose it is was not found. */
static bool is_rival_of_fund(const tisse__trigger *t, const tisse__filling *f)
{
  for (uint32_t s = 0; s < f->subjects.count; ++s) {
    for (uint32_t o = 0; o < f->objects.count; ++o) {
      const bool guessed = f->subjects.items[s].link == TISSE_LINK_PRONOUN || f->objects.items[o].link == TISSE_LINK_PRONOUN;
      if (guessed && is_fund(t->a, f->subjects.items[s].referent) != is_fund(t->a, f->objects.items[o].referent)) {
        return true;
      }
    }
  }
  return false;
}

/** "Le grossiste X, du groupe Y, …": whose X is, and not whose wholesaler or rival. */
static bool is_whose_group(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const bool trade = t->of_supply || tisse__relation_is(t->a, frame->relation, "competesWith");
  const tisse__group *g = trade && f->objects.count ? tisse__group_at(t->a, f->objects.items[0].group) : NULL;
  return g && t->a->language == TISSE__FRENCH && g->kind == TISSE__GROUP_NOUN && g->link == TISSE__PARTICIPIAL && tisse__is_of(g);
}

/** "Le tribunal condamne X pour concurrence déloyale": courts and ministries are nobody's rivals. */
static bool is_public_body(const tisse__analysis *a, const tisse__ends *ends)
{
  for (uint32_t i = 0; i < ends->count; ++i) {
    const uint32_t class_ = tisse__referent_class(a, ends->items[i].referent);
    const bool called = ends->items[i].last - ends->items[i].first > 1 && tisse__class_is(a, class_, "Organization") && !tisse__class_is(a, class_, "Company"); /* "l'Agence européenne …" */
    if (!called && !tisse__class_is(a, class_, "Institution")) {
      continue;
    }
    for (uint32_t w = ends->items[i].first; w < ends->items[i].last; ++w) {
      if (tisse__word_is_class(a, w, TISSE__WC_PUBLIC)) {
        return true;
      }
    }
  }
  return false;
}

/** Does the name of the end only say which goods its group speaks of: "two E2300 diesel locomotives", "ten Corsa buses"? */
static bool tells_which_goods(const tisse__analysis *a, const tisse__end *end)
{
  const tisse__group *g = tisse__group_at(a, end->group);
  return g->kind == TISSE__GROUP_NOUN && !(g->flags & TISSE__G_PROPER) && end->first >= g->first && end->last <= g->head && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(a, g->head, TISSE__WC_PERSON);
}

/** English: "is supplying two E2300 locomotives": goods, and the code of their model, are no customer. */
static bool is_model(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *g = t->a->language == TISSE__ENGLISH && f->objects.count ? tisse__group_at(t->a, f->objects.items[0].group) : NULL;
  return g && g->link == TISSE__OBJECT && g->governor == t->group && t->a->readings[g->first].pos == TISSE__NUM && tells_which_goods(t->a, &f->objects.items[0]);
}

/** English: "sells Brixel's drills", "sells Brixel drills", but "sells Brixel | 40 drills": where the verb takes whom and what, the goods are counted. */
static bool bears_name(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__end *end = t->of_supply && f->objects.count ? &f->objects.items[0] : NULL;
  if (!end || a->language != TISSE__ENGLISH || f->product == TISSE__NONE || !frame->product_count ||
      frame->product[0].function != TISSE__FN_OBJECT || frame->object[0].function != TISSE__FN_OBJECT) {
    return false;
  }
  const tisse__group *goods = tisse__group_at(a, f->product);
  return end->first != goods->first || end->last >= goods->head || a->readings[end->last].pos != TISSE__NUM;
}

/** English: "X merged with Z into a new company, Y": made by both, Y buys neither. */
static bool is_made_of_both(const tisse__trigger *t, const tisse__frame *frame)
{
  return t->a->language == TISSE__ENGLISH && frame->subject_count && tisse__view_is(frame->subject[0].marker, "into") &&
         tisse__child(t->a, t->group, -1, "with", TISSE__NONE) != TISSE__NONE;
}

/** English: "part of a consortium led by X", "part of a Brixel Corp.-led team": those who go together belong to nobody among them. */
static bool is_of_alliance(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__end *end = f->objects.count ? &f->objects.items[0] : NULL;
  if (!end || a->language != TISSE__ENGLISH || end->group == t->group) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, end->group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  const bool glued = end->last + 1 < a->word_count && tisse__view_is(a->lower[end->last], "-") && !(a->words[end->last + 1].flags & TISSE__TOKEN_SPACE_BEFORE);
  return glued || (over && over->kind == TISSE__GROUP_NOUN && !tisse__is_of(g) && g->marker.data && tisse__is_of(over) && over->determiner == TISSE__INDEFINITE &&
                   over->mention == TISSE__NONE);
}

/** English: "mould maker Brixel Inc. of Lancaster": behind the maker's own name "of" tells where it sits. */
static bool is_seat_of_maker(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  return t->a->language == TISSE__ENGLISH && g->kind == TISSE__GROUP_NOUN && g->mention != TISSE__NONE && t->a->mentions.items[g->mention].first > t->word &&
         f->subjects.count && f->subjects.items[0].group == t->group && f->objects.count && f->objects.items[0].group > t->group &&
         tisse__view_is(tisse__group_at(t->a, f->objects.items[0].group)->marker, "of");
}

/** "X and Y put $9m into the round": are all to whom it is done among those who do it? */
static bool is_done_to_doers(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  uint32_t same = 0;
  for (uint32_t o = 0; o < f->objects.count && f->subjects.count > 1 && !t->a->knowledge->relations.items[frame->relation].symmetric; ++o) {
    bool found = false;
    for (uint32_t s = 0; s < f->subjects.count; ++s) {
      found = found || f->subjects.items[s].referent == f->objects.items[o].referent;
    }
    same += found;
  }
  return t->a->language == TISSE__ENGLISH && same > 0 && same == f->objects.count && frame->subject[0].function != TISSE__FN_PLURAL;
}

/** Of the last ones: whose goods, contracts and market the words tell of. */
static const char *refuses_goods(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  if (tisse__relation_is(t->a, frame->relation, "acquires") && is_made_of_both(t, frame)) {
    return "made of both";
  }
  if (is_from_board(t, f)) {
    return "from a board";
  }
  if (tisse__relation_is(t->a, frame->relation, "supplies") && tisse__has_no_owner(t, frame)) {
    return "nobody's goods";
  }
  if (is_taken_from_rival(t, f) || tisse__takes_customer_of(t, f)) {
    return "taken from a rival";
  }
  if (tisse__relation_is(t->a, frame->relation, "founded") && tisse__is_by_people_of(t, f)) {
    return "people of the firm";
  }
  return NULL;
}

const char *tisse__frame_refuses_ends(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  if (tisse__relation_is(t->a, frame->relation, "competesWith") && (is_public_body(t->a, &f->subjects) || is_public_body(t->a, &f->objects))) {
    return "a court or a ministry";
  }
  if (is_piece_subject(t, f) || tisse__holds_without_place(t, frame, f)) {
    return "the piece is its subject, or no place";
  }
  if (is_done_to_doers(t, frame, f)) {
    return "whom it is done to does it";
  }
  if (tisse__relation_is(t->a, frame->relation, "competesWith") && is_rival_of_fund(t, f)) {
    return "a fund and a firm that is none";
  }
  if (tisse__relation_is(t->a, frame->relation, "investsIn") && funds_purchase(t, f)) {
    return "the price of a purchase";
  }
  if (tisse__is_given_thing(t, frame, f)) {
    return "no person";
  }
  if (tisse__relation_is(t->a, frame->relation, "leads")) {
    const char *post = heads_business(t, f) ? "the head of a part" : tisse__refuses_post(t, frame, f);
    if (post) {
      return post;
    }
  }
  if (tisse__relation_is(t->a, frame->relation, "competesWith") && is_of_other_kind(t->a, f)) {
    return "goods and a firm";
  }
  if ((tisse__relation_is(t->a, frame->relation, "acquires") && is_after_goods(t, f)) ||
      (tisse__relation_is(t->a, frame->relation, "subsidiaryOf") && tisse__is_of_goods(t, f))) {
    return "goods of a firm";
  }
  if (is_whose_group(t, frame, f)) {
    return "whose it is";
  }
  if (is_for_own_goods(t, f)) {
    return "goods of its own";
  }
  if (tisse__relation_is(t->a, frame->relation, "litigatesWith") && is_unknown_person(t, f)) {
    return "a person unknown";
  }
  if (is_of_anothers_capital(t, frame, f)) {
    return "the capital of another";
  }
  const bool holds = tisse__relation_is(t->a, frame->relation, "investsIn") && frame->above_half == TISSE__NONE; /* not "cède à X 78 % de Y" */
  if (holds && (is_parent(t, f) || belongs_for_most(t, f))) {
    return "the parent";
  }
  if (tisse__relation_is(t->a, frame->relation, "acquires") && tisse__merges_parts(t)) {
    return "parts of both";
  }
  if (tisse__relation_is(t->a, frame->relation, "acquires") && tells_target(t, frame, f)) {
    return "of another";
  }
  if ((tisse__relation_is(t->a, frame->relation, "produces") || tisse__relation_is(t->a, frame->relation, "supplies")) && is_seat_of_maker(t, f)) {
    return "where it sits";
  }
  if (tisse__relation_is(t->a, frame->relation, "acquires") && tisse__is_of_share(t, f)) {
    return "a share, no firm";
  }
  if (tisse__relation_is(t->a, frame->relation, "supplies") && (is_model(t, f) || tisse__is_of_other_goods(t, frame, f))) {
    return "goods, no party";
  }
  if ((tisse__relation_is(t->a, frame->relation, "investsIn") || tisse__relation_is(t->a, frame->relation, "subsidiaryOf")) && tisse__is_part_not_held(t)) {
    return "the part not held";
  }
  if (tisse__relation_is(t->a, frame->relation, "investsIn") && (tisse__holds_what_it_buys(t, f) || tisse__leans_for_work(t, frame))) {
    return "the buyer holds it not yet, or works for it";
  }
  if (tisse__relation_is(t->a, frame->relation, "subsidiaryOf") && (tisse__sheds_partner(t, f) || tisse__is_of_seller(t, f))) {
    return "a partner, or another's subsidiary";
  }
  if (bears_name(t, frame, f)) {
    return "the make of the goods";
  }
  if (tisse__relation_is(t->a, frame->relation, "subsidiaryOf") && is_of_alliance(t, f)) {
    return "of an alliance";
  }
  const char *reason = refuses_goods(t, frame, f);
  if (reason) {
    return reason;
  }
  if (frame->needs_no_object && tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN && is_qualified(t, f)) {
    return "the noun does not stand alone";
  }
  return tisse__peer_refuses(t, frame, f);
}
