/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What stands for a party at an argument's place: the group's own referent, the owner of goods and places, the organisation of one who acts
 * for it. */

#include "extract/argument.h"
#include "extract/own.h"
#include "extract/reference.h"

#include "base/text.h"

bool tisse__is_partitive(const tisse__analysis *a, uint32_t group)
{
  return tisse__text_is_class(a, tisse__group_at(a, group)->lemma, TISSE__WC_PARTITIVE);
}

/* ---- What stands for a party ------------------------------------------------------------------------------------------------- */

/** French: "l'usine de Kontron | à Saint-Nazaire": behind the name stands where it is, so the name is no place's. */
static bool is_placed(const tisse__analysis *a, uint32_t owner)
{
  const uint32_t next = owner + 1;
  const tisse__group *place = next < a->sentences[tisse__group_at(a, owner)->sentence].last_group ? tisse__group_at(a, next) : NULL;
  return a->language == TISSE__FRENCH && place && place->kind == TISSE__GROUP_NOUN && (place->flags & TISSE__G_PROPER) && TISSE__VIEW_IS_ANY(place->marker, "à", "en") &&
         tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, next)), "Place");
}

/** French: "X, dont les capteurs équipent Y": X, behind whom the relative stands right in front of the goods; TISSE__NONE where none does. */
static uint32_t whose_by_relative(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__FRENCH || group == 0 || g->link != TISSE__SUBJECT || g->determiner != TISSE__DEFINITE) {
    return TISSE__NONE;
  }
  const tisse__group *relative = tisse__group_at(a, group - 1);
  return relative->kind == TISSE__GROUP_RELATIVE && relative->sentence == g->sentence && tisse__view_is(relative->lemma, "dont") ? relative->antecedent : TISSE__NONE;
}

/** "Vizion, le logiciel de X, équipe Y": who was told to make the goods of that name; TISSE__NONE where nobody or several were. */
static uint32_t maker_told(const tisse__analysis *a, uint32_t goods)
{
  uint32_t found = TISSE__NONE;
  for (size_t i = tisse__drafts_seen(a); i < a->drafts.count; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (!draft->has_object || draft->object.referent != goods || !tisse__relation_is(a, draft->relation, "produces") || draft->subject.referent == found) {
      continue;
    }
    if (found != TISSE__NONE) {
      return TISSE__NONE;
    }
    found = draft->subject.referent;
  }
  return found;
}

/** "les puces de Nvidia équipent les serveurs de Dell": goods and places stand for whose they are. */
static void owner_of(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  const bool code = g->possessor != TISSE__NONE && g->mention == TISSE__NONE && g->last - g->first <= 2 && /* "Boeing's 787" */
                    (a->words[g->head].shape == TISSE__NUMBER || a->words[g->head].shape == TISSE__MIXED);
  const bool named = ((g->flags & TISSE__G_PROPER) && tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Product")) || code;
  const bool facility = tisse__word_is_class(a, g->head, TISSE__WC_FACILITY);
  if (g->kind != TISSE__GROUP_NOUN || ((g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && !named) ||
      (!named && !facility && !tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT))) {
    return;
  }
  uint32_t last = 0;
  const uint32_t own_maker = named ? tisse__maker_named(t->a, group, &last) : TISSE__NONE;
  if (own_maker != TISSE__NONE) { /* "une flotte de Boeing 737" */
    if (own_maker != avoid && tisse__referent_fits(a, own_maker, classes)) {
      tisse__ends_add(out, (tisse__end){.referent = own_maker, .group = group, .first = a->mentions.items[g->mention].first, .last = last, .link = TISSE_LINK_EXPLICIT});
    }
    return;
  }
  const uint32_t told = named && a->language == TISSE__FRENCH ? maker_told(a, tisse__group_referent(a, group)) : TISSE__NONE;
  if (told != TISSE__NONE) {
    if (told != avoid && tisse__referent_fits(a, told, classes)) {
      tisse__ends_add(out, tisse__end_at(a, group, told, TISSE_LINK_DESCRIPTION));
    }
    return;
  }
  if (!named && g->mention != TISSE__NONE && a->mentions.items[g->mention].first > g->head) {
    const uint32_t referent = a->mentions.items[g->mention].referent;
    if (referent != avoid && tisse__referent_fits(a, referent, classes)) {
      tisse__ends_add(out, (tisse__end){.referent = referent, .group = group, .first = a->mentions.items[g->mention].first,
                                        .last = a->mentions.items[g->mention].last, .link = TISSE_LINK_EXPLICIT});
    }
    const uint32_t maker = out->count || a->language != TISSE__FRENCH ? TISSE__NONE : maker_told(a, referent); /* "Le logiciel Vizion de X équipe Y" */
    if (maker != TISSE__NONE && maker != avoid && tisse__referent_fits(a, maker, classes)) {
      tisse__ends_add(out, tisse__end_at(a, group, maker, TISSE_LINK_DESCRIPTION));
    }
    return;
  }
  const bool common = a->language == TISSE__ENGLISH && !(a->words[g->head].flags & TISSE__TOKEN_UPPER_FIRST) && g->determiner != TISSE__POSSESSIVE &&
                      g->possessor == TISSE__NONE;
  for (uint32_t w = g->first; w < g->head && common; ++w) { /* "Brixel phones", not "Brixel Consultancy" */
    const uint32_t m = a->word_mention[w];
    const uint32_t maker = m == TISSE__NONE || a->mentions.items[m].description || m == g->mention ? TISSE__NONE : a->mentions.items[m].referent;
    if (maker != TISSE__NONE && maker != avoid && tisse__referent_fits(a, maker, classes)) {
      tisse__ends_add(out, (tisse__end){.referent = maker, .group = group, .first = a->mentions.items[m].first,
                                        .last = a->mentions.items[m].last, .link = TISSE_LINK_EXPLICIT});
      return;
    }
  }
  const uint32_t source = a->language == TISSE__ENGLISH ? tisse__child(a, group, TISSE__COMPLEMENT, "from", TISSE__NONE) : TISSE__NONE;
  if (source != TISSE__NONE) { /* "chips from Brixel" */
    tisse__resolve_group(a, source, classes, avoid, out);
    return;
  }
  const char *of = a->language == TISSE__FRENCH ? "de" : "of";
  const bool own_goods = a->language == TISSE__FRENCH && !named; /* "équipera ses satellites de moteurs de X" */
  uint32_t owner = (facility || own_goods) && g->determiner == TISSE__POSSESSIVE ? TISSE__NONE : tisse__child(a, group, TISSE__COMPLEMENT, of, TISSE__NONE);
  if (owner != TISSE__NONE) {
    for (; owner != TISSE__NONE && out->count == 0; owner = tisse__child(a, group, TISSE__COMPLEMENT, of, owner + 1)) {
      const tisse__group *whole = tisse__group_at(a, owner);
      if (a->language == TISSE__ENGLISH && (whole->flags & TISSE__G_PROPER) && whole->possessor != TISSE__NONE &&
          tisse__referent_class(a, tisse__group_referent(a, owner)) == TISSE__NONE) { /* "the software of Nissan's ProPilot" is Nissan's */
        tisse__resolve_possessive(a, owner, classes, out);
        continue;
      }
      tisse__resolve_group(a, owner, classes, avoid, out); /* "l'usine de Douvrin d'ACC": the first that is a party */
      const uint32_t below = out->count || !facility || whole->determiner || whole->mention != TISSE__NONE || a->language != TISSE__FRENCH
                                 ? TISSE__NONE : tisse__child(a, owner, TISSE__COMPLEMENT, of, TISSE__NONE);
      if (below != TISSE__NONE && (tisse__group_at(a, below)->flags & TISSE__G_PROPER)) {
        tisse__resolve_group(a, below, classes, avoid, out); /* "les centres de données de X" */
      }
      if (facility && out->count && tisse__referent_class(a, out->items[0].referent) == TISSE__NONE && !is_placed(a, owner)) {
        out->count = 0;
      }
    }
  } else if (whose_by_relative(a, group) != TISSE__NONE) {
    tisse__resolve_group(a, whose_by_relative(a, group), classes, avoid, out);
  } else if (!tisse__view_is(g->marker, "pour")) { /* "un contrat avec X pour ses puces": what for, not whom for */
    tisse__resolve_possessive(a, group, classes, out);
  }
}

/** "makes chips that are used by Brixel": goods that a relative clause tells of are whose verb makes or supplies them. */
static void maker_of(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *pronoun = tisse__group_at(a, group);
  if (pronoun->kind != TISSE__GROUP_RELATIVE || pronoun->antecedent == TISSE__NONE) {
    return;
  }
  const tisse__group *goods = tisse__group_at(a, pronoun->antecedent);
  const tisse__group *verb = goods->link == TISSE__OBJECT && goods->governor != TISSE__NONE ? tisse__group_at(a, goods->governor) : NULL;
  if (!verb || verb->kind != TISSE__GROUP_VERB || goods->mention != TISSE__NONE || goods->possessor != TISSE__NONE || tisse__is_passive(verb) ||
      verb->subject == TISSE__NONE || !tisse__word_is_class(a, goods->head, TISSE__WC_PRODUCT) ||
      !(tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "produces") || tisse__view_is(verb->lemma, a->language == TISSE__FRENCH ? "fournir" : "provide"))) {
    return;
  }
  tisse__resolve_group(a, verb->subject, classes, avoid, out);
}

/** "Le patron de Kering prépare le rachat de X": where only an organisation fits, its head acts for it. */
static void head_of(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t role = tisse__group_at(a, group)->flags & TISSE__G_PROPER ? tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE) : group;
  if (role == TISSE__NONE) {
    return;
  }
  const tisse__group *g = tisse__group_at(a, role); /* "Rodolphe Saadé, le PDG de CMA CGM," */
  if (g->kind != TISSE__GROUP_NOUN || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || g->determiner != TISSE__DEFINITE ||
      g->number == TISSE__PLURAL || tisse__slot_takes(a, classes, "Person") ||
      !(tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE))) {
    return;
  }
  const uint32_t company = tisse__child(a, role, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  if (company != TISSE__NONE) {
    tisse__resolve_group(a, company, classes, avoid, out);
  }
}

/** "M950 and M953 rifles": the names of a series that ends in goods are the goods'. */
static bool ends_in_goods(const tisse__analysis *a, uint32_t group)
{
  uint32_t last = group;
  for (uint32_t m = tisse__group_at(a, group)->next_conjunct; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    last = m;
  }
  const tisse__group *g = tisse__group_at(a, last);
  return a->language == TISSE__ENGLISH && last != group && g->mention == TISSE__NONE && (g->flags & TISSE__G_BARE) &&
         tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) && a->word_mention[g->first] != TISSE__NONE;
}

uint32_t tisse__named_apart(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__ENGLISH || g->kind != TISSE__GROUP_NOUN || g->determiner != TISSE__POSSESSIVE || (g->flags & TISSE__G_PROPER) ||
      g->head <= g->first || a->word_mention[g->head - 1] == TISSE__NONE || a->mentions.items[a->word_mention[g->head - 1]].referent == TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t front = tisse__referent_class(a, a->mentions.items[a->word_mention[g->head - 1]].referent);
  const uint32_t name = tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE);
  const bool apart = name != TISSE__NONE && name > group && (tisse__group_at(a, name)->flags & TISSE__G_PROPER);
  return apart && (front == TISSE__NONE || tisse__class_is(a, front, "Place")) ? name : TISSE__NONE;
}

/** "Antibiotics such as X and Y interact with Z": what is said of a kind is said of those that are named for it. */
static void listed_of(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(t->a, group);
  if (g->kind != TISSE__GROUP_NOUN || g->number != TISSE__PLURAL || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN))) {
    return;
  }
  for (uint32_t c = tisse__child(t->a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0; c = tisse__child(t->a, group, -1, NULL, c + 1)) {
    if (tisse__group_at(t->a, c)->flags & TISSE__G_LIST) {
      tisse__resolve_group(t->a, c, classes, avoid, out);
    }
  }
}

void tisse__trigger_collect(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(t->a, group);
  const uint32_t front = t->a->language == TISSE__ENGLISH && g->head > g->first ? t->a->word_mention[g->head - 1] : TISSE__NONE;
  const bool firm = front != TISSE__NONE && t->a->mentions.items[front].referent != TISSE__NONE && /* "its Brixel unit" */
                    !tisse__class_is(t->a, tisse__referent_class(t->a, t->a->mentions.items[front].referent), "Place");
  const bool acts = t->a->language == TISSE__FRENCH && g->link == TISSE__SUBJECT && g->governor != TISSE__NONE && !tisse__is_passive(tisse__group_at(t->a, g->governor));
  const bool part = ((t->of_whole && !acts) || (t->heads && g->meant == TISSE__NONE)) && tisse__word_is_class(t->a, g->head, TISSE__WC_UNIT);
  const bool plant = (t->of_whole || t->heads) && t->a->language == TISSE__ENGLISH && tisse__word_is_class(t->a, g->head, TISSE__WC_FACILITY);
  if ((part || plant) && g->mention == TISSE__NONE && !firm &&
      tisse__child(t->a, group, TISSE__APPOSITION, NULL, TISSE__NONE) == TISSE__NONE) {
    return; /* "rachète la division beauté de Kering": a part of it */
  }
  if ((t->of_supply || t->owns) && ends_in_goods(t->a, group)) {
    return;
  }
  const uint32_t named = tisse__named_apart(t->a, group);
  if (named != TISSE__NONE) {
    tisse__resolve_group(t->a, named, classes, avoid, out);
    return;
  }
  const uint32_t class_ = tisse__referent_class(t->a, tisse__group_referent(t->a, group));
  if (t->of_supply && (g->flags & TISSE__G_PROPER) && g->possessor != TISSE__NONE && class_ == TISSE__NONE) {
    tisse__resolve_possessive(t->a, group, classes, out); /* "cells for Lucid's Gravity" are for Lucid */
  }
  const bool common = t->a->language == TISSE__ENGLISH && g->mention != TISSE__NONE && !(g->flags & TISSE__G_PROPER);
  const bool place = common && tisse__word_is_class(t->a, g->head, TISSE__WC_FACILITY);
  if (t->of_supply && t->a->language == TISSE__ENGLISH && (g->mention == TISSE__NONE || place) && g->possessor != TISSE__NONE) {
    owner_of(t, group, classes, avoid, out); /* "Brixel's planes, four A220s," are Brixel's */
  }
  if (out->count == 0) {
    tisse__resolve_group(t->a, group, classes, avoid, out);
  }
  if (out->count == 0 && (t->of_supply || (t->own_sum && t->a->language == TISSE__ENGLISH))) { /* "its Gripen is built together with Brixel" */
    owner_of(t, group, classes, avoid, out);
  }
  if (out->count == 0 && t->of_supply) {
    maker_of(t, group, classes, avoid, out);
  }
  if (out->count == 0) {
    head_of(t, group, classes, avoid, out);
  }
  if (out->count == 0 && tisse__own_asked(t->a, classes)) {
    listed_of(t, group, classes, avoid, out);
  }
}

void tisse__trigger_collect_more(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, uint32_t depth, tisse__ends *out)
{
  tisse__ends more;
  tisse__ends_begin(&more, depth);
  tisse__trigger_collect(t, group, classes, avoid, &more);
  for (uint32_t i = 0; i < more.count; ++i) {
    tisse__ends_add(out, more.items[i]);
  }
}

void tisse__circumstance_subject(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *own = tisse__group_at(a, t->group);
  const tisse__group *over = own->governor == TISSE__NONE ? NULL : tisse__group_at(a, own->governor);
  if (over && t->raises && own->link == TISSE__OBLIQUE && own->determiner == TISSE__INDEFINITE && over->subject != TISSE__NONE &&
      tisse__text_is_class(a, own->marker, TISSE__WC_THANKS_MARKER)) {
    tisse__trigger_collect(t, over->subject, classes, avoid, out); /* "à la faveur d'une levée de 20 millions, X …" */
  }
  if (over && out->count == 0 && own->link == TISSE__SUBJECT && tisse__group_is_class(a, over, TISSE__WC_ENABLE)) {
    const uint32_t whom = tisse__child(a, own->governor, TISSE__OBLIQUE, "à", TISSE__NONE);
    if (whom != TISSE__NONE && t->raises) { /* "une levée de 12 millions permet à X de recruter" */
      tisse__trigger_collect(t, whom, classes, avoid, out);
    }
  }
  if (over && out->count == 0 && own->link == TISSE__OBLIQUE && own->determiner != TISSE__DEFINITE && over->kind == TISSE__GROUP_VERB &&
      over->subject != TISSE__NONE && tisse__word_is_class(a, own->head, TISSE__WC_SHARE) && tisse__text_is_class(a, own->marker, TISSE__WC_HAVING_MARKER)) {
    tisse__trigger_collect(t, over->subject, classes, avoid, out); /* "X est partout, avec des participations dans Y et Z" */
  }
}
