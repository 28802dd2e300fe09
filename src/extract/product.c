/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is supplied, made or bought: the product that a trigger speaks of. */

#include "extract/trigger.h"

#include "base/text.h"

#include <string.h>

/** "the purchase of Magpie Gas Storage": the noun for goods is the end of a name that is none of goods. */
static bool is_firm_name(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__mention *name = g->mention == TISSE__NONE ? NULL : &a->mentions.items[g->mention];
  return name && name->last - name->first > 1 && name->first <= g->head && g->head < name->last && !tisse__class_is(a, tisse__referent_class(a, name->referent), "Product");
}

/** "des millions de puces", "une grande partie des processeurs": what is counted is the complement; TISSE__NONE where none is. */
static uint32_t product_counted(const tisse__analysis *a, uint32_t group)
{
  const uint32_t complement = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const bool counted = complement != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, complement)->head, TISSE__WC_PRODUCT) &&
                       (tisse__group_at(a, group)->sum == TISSE__NONE || tisse__group_at(a, group)->head + 1 == a->sums.items[tisse__group_at(a, group)->sum].last);
  return counted ? complement : TISSE__NONE;
}

bool tisse__names_goods(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_NOUN || !(g->flags & TISSE__G_PROPER) || g->mention == TISSE__NONE ||
      !tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Organization")) {
    return false;
  }
  const uint32_t name = a->mentions.items[g->mention].first;
  for (uint32_t w = g->first; w < name; ++w) {
    if (a->readings[w].pos == TISSE__NUM || TISSE__VIEW_IS_ANY(a->lower[w], "ses", "leurs", "ces")) {
      return true;
    }
  }
  return false;
}

/** Is it a firm, a person, a share, a place: anything but goods? */
static bool is_other_thing(const tisse__analysis *a, const tisse__group *g)
{
  static const tisse__word_class others[] = {TISSE__WC_ORGANIZATION, TISSE__WC_PERSON, TISSE__WC_TITLE, TISSE__WC_EVENT, TISSE__WC_SHARE, TISSE__WC_UNIT,
                                             TISSE__WC_FACILITY, TISSE__WC_PLACE, TISSE__WC_MONEY, TISSE__WC_MARKET, TISSE__WC_MEDIUM, TISSE__WC_CARRIER,
                                             TISSE__WC_INTANGIBLE, TISSE__WC_TIME_NOUN};
  for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
    if (tisse__word_is_class(a, g->head, others[i])) {
      return true;
    }
  }
  return false;
}

/** English: "lithium hydroxide", "cargo doors", "400 smelters": goods by the looks of the group, that no list of goods has. */
static bool is_plain_goods(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__ENGLISH || g->mention != TISSE__NONE || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || g->possessor != TISSE__NONE ||
      a->readings[g->head].pos != TISSE__NOUN || (g->determiner && g->determiner != TISSE__INDEFINITE)) {
    return false;
  }
  if (is_other_thing(a, g)) {
    return false;
  }
  const bool compound = g->head > g->first && a->readings[g->head - 1].pos == TISSE__NOUN && a->word_mention[g->head - 1] == TISSE__NONE;
  return compound || g->number == TISSE__PLURAL;
}

/** "des centrales inertielles", "des tours aéroréfrigérantes": an adjective tells which, so that they may be goods, and no site. */
static bool is_plant_part(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__word_is_class(a, g->head, TISSE__WC_FACILITY) && !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && g->head + 1 < g->last &&
         a->readings[g->head + 1].pos == TISSE__ADJ;
}

/** "livrera 34 rames", "un contrat portant sur 120 grues", "commande vingt cavaliers": goods, whatever is counted, where the verb delivers and what is counted is no firm, share or person. */
static bool is_counted_goods(const tisse__trigger *t, uint32_t group, const tisse__frame *frame)
{
  const bool contract = !frame;
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__FRENCH || a->readings[g->head].pos != TISSE__NOUN || g->mention != TISSE__NONE || g->number == TISSE__SINGULAR ||
      !(contract || tisse__group_is_class(a, tisse__group_at(a, t->group), TISSE__WC_DELIVER_VERB)) ||
      (is_other_thing(a, g) && !tisse__word_is_class(a, g->head, TISSE__WC_MEDIUM) && !is_plant_part(a, g))) { /* "30 presses" */
    return false;
  }
  if (contract && g->sum != TISSE__NONE && !tisse__view_is(a->sums.items[g->sum].unit, "pieces")) {
    return false; /* "portant sur trois ans" */
  }
  for (uint32_t w = g->first; w < g->head; ++w) {
    if (a->readings[w].pos == TISSE__NUM) {
      return true;
    }
  }
  const bool own = frame && frame->object_count && tisse__view_is(frame->object[0].marker, "à"); /* "livrera ses croissants à X" */
  return !contract && g->number == TISSE__PLURAL && /* "fournit des pantographes à X" */
         (tisse__view_is(a->lower[g->first], "des") || (own && TISSE__VIEW_IS_ANY(a->lower[g->first], "ses", "leurs")));
}

/** "nettoie les gares de X", "clean Brixel's branches": any thing, goods or site, and no firm, person, share or idea. */
static bool is_thing(const tisse__analysis *a, const tisse__group *g)
{
  return a->readings[g->head].pos == TISSE__NOUN && g->mention == TISSE__NONE && !(g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) &&
         (tisse__word_is_class(a, g->head, TISSE__WC_FACILITY) || !is_other_thing(a, g));
}

/** Does the verb tell that its subject supplies, and not that it makes or gets: "équiper", "livrer", "entretenir"? */
static bool is_supplying(const tisse__analysis *a, tisse_view verb)
{
  tisse__frame_walk walk = tisse__frames_of(a, verb, TISSE__VERB, false);
  bool gives = false;
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const bool self = frame->subject_count && frame->subject[0].function == TISSE__FN_SUBJECT;
    if (tisse__relation_is(a, frame->relation, "produces")) {
      return false;
    }
    gives = gives || (self && tisse__relation_is(a, frame->relation, "supplies"));
  }
  return gives;
}

/** "pour-faire": the marker of an infinitive, and one word more. */
static bool is_to_do(tisse_view marker, tisse_view wanted)
{
  return marker.length && wanted.length > marker.length && memcmp(wanted.data, marker.data, marker.length) == 0 && wanted.data[marker.length] == ' ';
}

/** French: "un accord avec X pour équiper 300 postes": what is to be done for X by the deal has an object, which is not said to be one's own. */
static uint32_t product_of_deed(const tisse__trigger *t, const tisse__argument *wanted)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = t->group + 1; g < s->last_group && a->language == TISSE__FRENCH && wanted->function == TISSE__FN_MARKED; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    const bool deed = verb->kind == TISSE__GROUP_VERB && verb->form == TISSE__INFINITIVE && verb->governor != TISSE__NONE && is_to_do(verb->marker, wanted->marker) &&
                      (tisse__trigger_holds(t, verb->governor) || tisse__trigger_has_piece(t, verb->governor));
    const uint32_t object = deed && is_supplying(a, verb->lemma) ? tisse__child(a, g, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
    if (object != TISSE__NONE && tisse__group_at(a, object)->mention == TISSE__NONE && tisse__group_at(a, object)->determiner != TISSE__POSSESSIVE) {
      return object;
    }
  }
  return TISSE__NONE;
}

/** French: "un contrat de trois ans portant | sur 120 grues": does a present participle of the deal's noun, a piece of the trigger's words, have the group? */
static bool is_said_of_deal(const tisse__trigger *t, const tisse__group *child)
{
  const tisse__group *verb = tisse__group_at(t->a, child->governor);
  return t->a->language == TISSE__FRENCH && verb->kind == TISSE__GROUP_VERB && verb->link == TISSE__PARTICIPIAL && verb->form == TISSE__PARTICIPLE_PRESENT &&
         verb->antecedent != TISSE__NONE && tisse__trigger_has_piece(t, verb->antecedent) &&
         !tisse__form_is_class(t->a, child->head, TISSE__WC_TRADE); /* "portant sur la livraison de 120 grues": either may deliver */
}

uint32_t tisse__trigger_product(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t i = 0; i < frame->product_count; ++i) {
    const tisse__argument *wanted = &frame->product[i];
    for (uint32_t g = s->first_group; g < s->last_group; ++g) {
      const tisse__group *child = tisse__group_at(a, g);
      if (child->kind == TISSE__GROUP_RELATIVE && wanted->function == TISSE__FN_OBJECT && child->link == TISSE__OBJECT && child->governor != TISSE__NONE &&
          child->antecedent != TISSE__NONE && tisse__trigger_holds(t, child->governor) &&
          tisse__word_is_class(a, tisse__group_at(a, child->antecedent)->head, TISSE__WC_PRODUCT)) {
        return child->antecedent; /* "des moteurs que X produit avec Y" */
      }
      if (child->kind != TISSE__GROUP_NOUN || child->governor == TISSE__NONE || tisse__trigger_has_piece(t, g)) {
        continue;
      }
      /* marked by a partitive ("acheter du lithium"): a verb's object all the same */
      const bool marked = wanted->function == TISSE__FN_MARKED && tisse_view_equal(child->marker, wanted->marker) &&
                          (tisse__trigger_holds(t, child->governor) || tisse__trigger_reaches(t, g) || (frame->takes_work && is_said_of_deal(t, child)));
      const bool some = wanted->function == TISSE__FN_MARKED && tisse__view_is(wanted->marker, "de") && child->link == TISSE__OBJECT &&
                        tisse__trigger_holds(t, child->governor) && tisse__view_is(a->lower[child->first], "des"); /* "dépend des puces de X" */
      const bool object = wanted->function == TISSE__FN_OBJECT &&
                          ((tisse__trigger_holds(t, child->governor) && child->link == TISSE__OBJECT) ||
                           (tisse__is_passive(tisse__group_at(a, t->group)) && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB &&
                            tisse__group_at(a, t->group)->subject == g));
      const bool subject = wanted->function == TISSE__FN_SUBJECT && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB &&
                           tisse__group_at(a, t->group)->subject == g && !tisse__is_passive(tisse__group_at(a, t->group)); /* "ses moteurs partiront" */
      if ((marked || object || subject) && (product_counted(a, g) != TISSE__NONE || tisse__names_goods(a, g))) {
        const uint32_t goods = product_counted(a, g); /* "400,000 of Nvidia's chips" tell whose they are */
        const bool counted = goods != TISSE__NONE && !tisse__lemma_denotes_party(a, child->lemma); /* not "the maker of Brixel's chips" */
        return counted && tisse__group_at(a, goods)->possessor != TISSE__NONE ? goods : g;
      }
      if ((marked || object || subject || some) && (child->sum == TISSE__NONE || !a->sums.items[child->sum].money)) {
        const bool owned = child->determiner == TISSE__POSSESSIVE;
        const bool own = tisse__view_is(frame->object[0].marker, "de"); /* "modernise son usine de X": its own */
        for (uint32_t m = g; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
          const uint32_t head = tisse__group_at(a, m)->head;
          if ((!is_firm_name(a, m) && tisse__word_is_class(a, head, TISSE__WC_PRODUCT)) || (frame->takes_things && is_thing(a, tisse__group_at(a, m)) && !(own && owned)) ||
              (frame->takes_work && tisse__word_is_class(a, head, TISSE__WC_WORK))) {
            return m;
          }
        }
        const bool verb = tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB;
        if (verb && ((object && is_counted_goods(t, g, frame)) || (marked && frame->takes_work && is_counted_goods(t, g, NULL)))) {
          return g;
        }
        if (object && verb && is_plain_goods(a, g) &&
            !tisse__view_is(frame->object[0].marker, "to")) { /* "hand 43 terminals to X": of firms and their parts it is said too */
          return g;
        }
        if (!frame->needs_product || tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, g)), "Product")) {
          return g;
        }
      }
    }
    const uint32_t deed = frame->takes_work ? product_of_deed(t, wanted) : TISSE__NONE;
    if (deed != TISSE__NONE) {
      return deed;
    }
  }
  return TISSE__NONE;
}

/** Is the name one that stands before goods, or in a series that goods open or close: "iPhone, iPad and Android games"? */
static bool stands_by_goods(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!(g->flags & TISSE__G_PROPER)) {
    return true;
  }
  const tisse__group *lead = g->first_conjunct == TISSE__NONE ? g : tisse__group_at(a, g->first_conjunct);
  if (lead->link == TISSE__APPOSITION && lead->antecedent != TISSE__NONE && tisse__group_at(a, lead->antecedent)->mention == TISSE__NONE) {
    return true; /* "games for phones, Android and PC" */
  }
  for (uint32_t m = g->first_conjunct; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    const tisse__group *member = tisse__group_at(a, m);
    if (!(member->flags & TISSE__G_PROPER) && tisse__word_is_class(a, member->head, TISSE__WC_PRODUCT)) {
      return true;
    }
  }
  return false;
}

void tisse__drop_platforms(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool verb = tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB; /* of a noun: "X's planes, four Boeing 737s" */
  if (a->language != TISSE__ENGLISH || !f->subjects.count || (!verb && frame->subject[0].function != TISSE__FN_POSSESSOR) || !tisse__relation_is(a, frame->relation, "produces")) {
    return;
  }
  const uint32_t said = a->referents.items[f->subjects.items[0].referent].entity;
  for (uint32_t i = f->objects.count; i-- > 0;) {
    const uint32_t entity = a->referents.items[f->objects.items[i].referent].entity;
    const uint32_t maker = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].made_by;
    const uint32_t group = f->objects.items[i].group == t->group && t->product != TISSE__NONE ? t->product : f->objects.items[i].group;
    const bool own = maker == TISSE__NONE || maker == said ||
                     (said != TISSE__NONE && (a->knowledge->entities.items[maker].parent == said || a->knowledge->entities.items[said].parent == maker));
    if (!own && (!verb || stands_by_goods(a, group))) {
      f->objects.items[i] = f->objects.items[--f->objects.count];
    }
  }
}
