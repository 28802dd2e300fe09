/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names that neither the ontology nor the record has: found by form, joined with the known ones beside them. */

#include "extract/mention.h"
#include "extract/quantity.h"

#include "base/text.h"

#include <string.h>

/** "[Next] plc", not "in [Graphic Arts] as part of": a form of law that is a grammatical word too is written with a capital. */
static bool is_legal_form(const tisse__analysis *self, uint32_t word)
{
  const uint32_t grammatical = 1U << TISSE__PREP | 1U << TISSE__SCONJ | 1U << TISSE__CCONJ | 1U << TISSE__DET | 1U << TISSE__PRON;
  return self->words[word].shape == TISSE__WORD && tisse__word_is_class(self, word, TISSE__WC_LEGAL) &&
         ((self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) || !(tisse__word_tags(self, word) & grammatical));
}

/** "[Eneco] Energie": the record cut the name. */
static uint32_t extend_given(tisse__analysis *self, uint32_t index, uint32_t end, bool titles)
{
  const uint32_t last = self->mentions.items[index].last;
  if (tisse__form_is_class(self, self->mentions.items[index].first, TISSE__WC_OWN)) {
    return last; /* "[Its] partners" are no firm called so */
  }
  const uint32_t first = self->mentions.items[index].first;
  const bool kind = first > 0 && tisse__form_is_class(self, first - 1, TISSE__WC_ASIDE_OPENER) && !(self->words[last].flags & TISSE__TOKEN_UPPER_FIRST) &&
                    last < end && tisse__word_is_class(self, last, TISSE__WC_GENERIC); /* "a [Velmont] company" is one of Velmont's */
  if (last < end && !kind && self->word_mention[last] == TISSE__NONE && is_legal_form(self, last) &&
      (self->words[last - 1].flags & TISSE__TOKEN_UPPER_FIRST)) {
    self->word_mention[last] = index; /* "[Next] plc" */
    self->mentions.items[index].last = last + 1;
    return last + 1;
  }
  if (titles || last >= end || tisse__word_is_class(self, last, TISSE__WC_TITLE) || tisse__word_is_class(self, last, TISSE__WC_PERSON) ||
      !tisse__is_name_word(self, last, titles, true) || !(self->words[last - 1].flags & TISSE__TOKEN_UPPER_FIRST) ||
      tisse__is_first_name(self, last)) {
    return last;
  }
  const uint32_t stop = tisse__name_end(self, last, end, titles);
  for (uint32_t w = last; w < stop; ++w) {
    self->word_mention[w] = index;
  }
  self->mentions.items[index].last = stop;
  return stop;
}

/** A firm has units named for places and trades; a paper, a ministry has not. */
static bool is_unit_owner(const tisse__analysis *self, uint32_t class_)
{
  return tisse__class_is(self, class_, "Company") || tisse__class_is(self, class_, "Fund");
}

/** French: "Kering Beauté": a noun with a capital right behind a firm's name is a part of it. */
static bool is_trade(const tisse__analysis *self, uint32_t word)
{
  return self->language == TISSE__FRENCH && (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !(self->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) &&
         (tisse__word_tags(self, word) & 1U << TISSE__NOUN) && !tisse__word_is_class(self, word, TISSE__WC_TITLE) &&
         !tisse__word_is_class(self, word, TISSE__WC_PERSON);
}

/** Is a known one-word name right behind a part of the longer name: "Barclays Capital", "Cleveland Golf"? */
static bool takes_next(const tisse__analysis *self, const tisse__mention *mention, uint32_t end)
{
  const uint32_t m = mention->last < end ? self->word_mention[mention->last] : TISSE__NONE;
  if (self->language == TISSE__FRENCH && m != TISSE__NONE && mention->referent != TISSE__NONE && is_unit_owner(self, tisse__referent_class(self, mention->referent)) &&
      tisse__place_belongs(self, mention->last, end)) {
    return true; /* "Transdev Grand Est" */
  }
  if (m == TISSE__NONE || self->mentions.items[m].description || self->mentions.items[m].given || self->mentions.items[m].referent == TISSE__NONE ||
      self->mentions.items[m].last - self->mentions.items[m].first != 1 || !(self->words[mention->last].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const uint32_t next = tisse__referent_class(self, self->mentions.items[m].referent);
  const uint32_t class_ = tisse__referent_class(self, mention->referent);
  if (is_unit_owner(self, class_) && tisse__place_belongs(self, mention->last, end)) {
    return true; /* "Santander UK" */
  }
  if (is_unit_owner(self, class_) && is_unit_owner(self, next) && mention->last + 1 < end && self->word_mention[mention->last + 1] == TISSE__NONE &&
      tisse__ends_company(self, mention->last + 1)) {
    return true; /* "Doosan Škoda Power" */
  }
  if (self->language == TISSE__ENGLISH && tisse__class_is(self, class_, "Place") && tisse__class_is(self, next, "Place")) {
    return true; /* "Cebu Pacific" is neither */
  }
  return tisse__ends_company(self, mention->last) ||
         (self->language == TISSE__ENGLISH && tisse__class_is(self, class_, "Place") &&
          (tisse__class_is(self, next, "Product") || tisse__class_is(self, next, "Medium")));
}

/** "le patron de Safran | Ana Ruiz": behind a person's noun what follows a firm's name may be the person's. */
static bool behind_role(const tisse__analysis *self, uint32_t first)
{
  for (uint32_t back = 1; back <= 5 && back <= first && self->words[first - back].shape == TISSE__WORD; ++back) {
    if (tisse__word_is_class(self, first - back, TISSE__WC_PERSON) || tisse__word_is_class(self, first - back, TISSE__WC_TITLE)) {
      return true;
    }
  }
  return false;
}

/** Does the word end a company's name: "Industries", "Company"? */
static bool closes_company(const tisse__analysis *self, uint32_t word)
{
  return tisse__ends_company(self, word) ||
         ((self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) &&
          (tisse__word_is_class(self, word, TISSE__WC_LEGAL) || tisse__form_is_class(self, word, TISSE__WC_NAME_TAIL)));
}

/** English: "U.K. Defence | Secretary": what whoever governs there is in charge of; not "Tokyo Gas President". */
static bool is_field_of_state(const tisse__analysis *self, uint32_t stop)
{
  return stop < self->word_count && (self->words[stop].flags & TISSE__TOKEN_UPPER_FIRST) && !tisse__class_at(self, stop, self->word_count, TISSE__WC_OFFICE, NULL) &&
         (tisse__word_is_class(self, stop, TISSE__WC_PERSON) || tisse__word_is_class(self, stop, TISSE__WC_STATE_TITLE));
}

/** English: "Boston Widget Works", "Tokyo Gas": up to three words with capitals behind a place go on with its name; not "Texas Governor". */
static bool goes_on_place(const tisse__analysis *self, uint32_t last, uint32_t stop, uint32_t class_)
{
  if (self->language != TISSE__ENGLISH || !tisse__class_is(self, class_, "Place") || stop - last > 3 || self->words[last].shape != TISSE__WORD ||
      (self->words[last].flags & TISSE__TOKEN_ALL_UPPER) || tisse__word_is_class(self, last, TISSE__WC_PERSON) || is_field_of_state(self, stop)) {
    return false;
  }
  const bool noun = (tisse__word_tags(self, last) & 1U << TISSE__NOUN) && self->readings[last].number != TISSE__PLURAL &&
                    !tisse__word_is_class(self, last, TISSE__WC_EVENT);
  const bool tail = stop - last == 1 && (tisse__word_tags(self, last) & 1U << TISSE__ADJ) && !tisse__word_is_class(self, last, TISSE__WC_COUNTRY) &&
                    !(stop < self->word_count && (self->readings[stop].pos == TISSE__NOUN || self->readings[stop].pos == TISSE__ADJ)); /* "Leeds United" */
  return stop - last > 1 ? self->readings[last].pos != TISSE__ADJ : noun || tail;
}

/** French: "Lubéron Bois", "Alsace Lait": a noun with a capital right behind a place makes another's name of it. */
static bool goes_on_french_place(const tisse__analysis *self, uint32_t last, uint32_t stop, uint32_t class_)
{
  return self->language == TISSE__FRENCH && tisse__class_is(self, class_, "Place") && stop - last <= 2 && self->words[last].shape == TISSE__WORD &&
         ((is_trade(self, last) && !tisse__word_is_class(self, last, TISSE__WC_PUBLIC)) ||
          (stop == last + 1 && tisse__form_is_class(self, last, TISSE__WC_NAME_TAIL))); /* "Toulouse FC" */
}

/**
 * Where the longer name ends that the known one [first, last) of the class only begins: "Nvidia Ventures"; `last` where a person's name
 * begins there.
 */
static uint32_t longer_end(const tisse__analysis *self, uint32_t last, uint32_t end, uint32_t class_)
{
  const bool firm = is_unit_owner(self, class_);
  if (self->language == TISSE__FRENCH && tisse__class_is(self, class_, "Product") && tisse__model_end(self, last, end) > last) {
    return tisse__model_end(self, last, end);
  }
  if (last + 1 < end && (self->readings[last].pos == TISSE__CCONJ || tisse__view_is(self->lower[last], "&")) && self->word_mention[last + 1] == TISSE__NONE &&
      (self->words[last + 1].flags & TISSE__TOKEN_UPPER_FIRST) && tisse__form_is_class(self, last + 1, TISSE__WC_NAME_TAIL)) {
    return last + 2; /* "Harlow and Sons" */
  }
  if (firm && last + 1 < end && tisse__view_is(self->lower[last], "&") && tisse__is_name_word(self, last + 1, false, true)) {
    return tisse__name_end(self, last + 1, end, false); /* "Lumen & Fold" */
  }
  const bool initials = firm && last + 1 < end && (self->words[last].flags & TISSE__TOKEN_ALL_UPPER) &&
                        !(self->words[last + 1].flags & TISSE__TOKEN_ALL_UPPER); /* "Saint-Gobain PAM Bâtiment" */
  if (last >= end || !tisse__is_name_word(self, last, false, true) || (tisse__is_first_name(self, last) && !initials) ||
      tisse__word_is_class(self, last, TISSE__WC_TITLE) || self->words[last].shape == TISSE__MIXED) {
    return last;
  }
  const uint32_t stop = tisse__name_end(self, last, end, false);
  const bool ending = stop < end && stop - last == 1 && self->word_mention[stop] != TISSE__NONE && self->mentions.items[self->word_mention[stop]].last == stop + 1 &&
                      !self->mentions.items[self->word_mention[stop]].given && tisse__ends_company(self, stop); /* "Artemis Sable Capital", the magazine's name too */
  const bool company = ending || closes_company(self, stop - 1); /* "Sumitomo Rubber Industries", "Nature Energy" */
  const bool trading = firm && stop == last + 3 && tisse__view_is(self->lower[last + 1], "&"); /* "Goodyear Tire & Rubber" */
  const bool placed = goes_on_place(self, last, stop, class_) || goes_on_french_place(self, last, stop, class_);
  const bool body = firm || (tisse__class_is(self, class_, "Organization") && !tisse__class_is(self, class_, "Medium")); /* "LFP Média", "CNRS Innovation" */
  if (!company && !placed && !trading && tisse__is_common_word(self, last, last + 1) && !(body && is_trade(self, last))) {
    return last;
  }
  for (uint32_t w = last; w < stop; ++w) {
    const uint32_t most = placed || trading || (firm && (company || self->language == TISSE__FRENCH)) ? 3 : 2;
    if (stop - last > most || (tisse__is_first_name(self, w) && !(initials && w == last)) || tisse__word_is_class(self, w, TISSE__WC_TITLE) ||
        (tisse__word_is_class(self, w, TISSE__WC_PERSON) && !(company && w == stop - 1)) ||
        (stop - last > 1 && self->language == TISSE__FRENCH && !company && !firm && !placed)) { /* "Safran Aero Boosters" */
      return last;
    }
  }
  return stop;
}

/** The class that a longer name takes from the known one in it; a company's where its ending says so. "Cleveland Golf" is no place. */
static uint32_t extended_class(const tisse__analysis *self, uint32_t known_class, uint32_t first, uint32_t stop)
{
  if (is_unit_owner(self, known_class) && is_trade(self, first) && !tisse__ends_company(self, stop - 1)) {
    return TISSE__NONE; /* "Renault Espace" may be goods */
  }
  const bool organization = tisse__class_is(self, known_class, "Organization") && !tisse__class_is(self, known_class, "Medium");
  if (closes_company(self, stop - 1) && !organization) {
    return tisse__class_named(self->knowledge, "Company");
  }
  return organization || tisse__class_is(self, known_class, "Medium") || (tisse__class_is(self, known_class, "Product") && tisse__model_end(self, first, stop) == stop) ? known_class : TISSE__NONE;
}

/** French: "la scierie Chaumont", "les transports Nantes": a place right behind a trade, which nothing binds to it, is a firm's name there. */
static bool names_house(const tisse__analysis *self, const tisse__mention *found)
{
  const uint32_t word = found->first;
  return self->language == TISSE__FRENCH && word > 1 && !found->given && !found->prefix && !found->description && found->last == word + 1 &&
         self->readings[word - 2].kind == TISSE__DEFINITE && !(self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         tisse__class_is(self, tisse__referent_class(self, found->referent), "Place") && tisse__word_is_class(self, word - 1, TISSE__WC_HOUSE_TRADE) &&
         tisse__word_is_class(self, word - 1, TISSE__WC_ORGANIZATION);
}

/** The firm called after a place: another than the place, which has the same name. */
static uint32_t house_referent(tisse__analysis *self, uint32_t first, uint32_t last)
{
  const tisse_view text = tisse__words_on_line(self, tisse__words_text(self, first, last));
  const uint32_t company = tisse__class_named(self->knowledge, "Company");
  for (uint32_t i = 0; i < self->referents.count; ++i) {
    const tisse__referent *r = &self->referents.items[i];
    if (r->entity == TISSE__NONE && r->class_ == company && tisse_view_equal(r->label, text)) {
      return i;
    }
  }
  const tisse__referent made = {.entity = TISSE__NONE, .label = tisse__arena_copy(self->arena, text), .folded = tisse__mention_folded(self, text), .class_ = company,
                                .source = TISSE__LABEL_SOURCE_FOUND, .first_word = first};
  return tisse__referents_add(self, &made);
}

/** "Jena Partners" is no place; but "Visionworks of America Inc.", "Sands China Ltd." */
static bool begins_place_firm(const tisse__analysis *self, uint32_t first, uint32_t known_class)
{
  return tisse__class_is(self, known_class, "Place") && (self->words[first].flags & TISSE__TOKEN_UPPER_FIRST) &&
         (first == 0 || (!(self->words[first - 1].flags & TISSE__TOKEN_UPPER_FIRST) && !TISSE__VIEW_IS_ANY(self->lower[first - 1], "of", "de")) ||
          (self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST));
}

/** French: "Société Générale [de Banque aux Antilles]", "Société Générale Marocaine [de Banques]": a house's noun with a capital behind "de" goes on with a firm's name. */
static uint32_t house_behind(const tisse__analysis *self, uint32_t stop, uint32_t end)
{
  if (self->language != TISSE__FRENCH || stop + 1 >= end || !TISSE__VIEW_IS_ANY(self->lower[stop], "de", "d'", "d’") || self->word_mention[stop + 1] != TISSE__NONE ||
      !(self->words[stop + 1].flags & TISSE__TOKEN_UPPER_FIRST) || (self->words[stop + 1].flags & TISSE__TOKEN_ALL_UPPER) || !tisse__dictionary_knows(self, stop + 1) ||
      !tisse__word_is_class(self, stop + 1, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, stop + 1, TISSE__WC_PERSON)) {
    return stop;
  }
  const uint32_t last = tisse__name_end(self, stop + 1, end, false);
  const uint32_t m = last + 1 < end && TISSE__VIEW_IS_ANY(self->lower[last], "aux", "au", "en") ? self->word_mention[last + 1] : TISSE__NONE;
  const bool there = m != TISSE__NONE && self->mentions.items[m].referent != TISSE__NONE && tisse__class_is(self, tisse__referent_class(self, self->mentions.items[m].referent), "Place");
  const bool islands = m == TISSE__NONE && last + 1 < end && tisse__view_is(self->lower[last], "aux") && (self->words[last + 1].flags & TISSE__TOKEN_UPPER_FIRST);
  return there ? self->mentions.items[m].last : islands ? last + 2 : last; /* "aux Antilles" */
}

/** A known name with a further name word behind it is another's name. */
static uint32_t extend_known(tisse__analysis *self, uint32_t word, uint32_t end, bool titles)
{
  const uint32_t index = self->word_mention[word];
  const tisse__mention found = self->mentions.items[index];
  if (found.given) {
    return extend_given(self, index, end, titles);
  }
  if (found.description || found.prefix || titles) {
    return found.last;
  }
  if (names_house(self, &found)) {
    const uint32_t house = house_referent(self, found.first, found.last);
    if (house != TISSE__NONE) {
      self->referents.items[found.referent].mentions--;
      self->referents.items[house].mentions++;
      self->mentions.items[index].referent = house;
      self->mentions.items[index].name = TISSE__NONE;
    }
    return found.last;
  }
  const bool next = takes_next(self, &found, end);
  const uint32_t class_ = tisse__referent_class(self, found.referent);
  const bool firm = is_unit_owner(self, class_);
  const uint32_t part = next ? self->mentions.items[self->word_mention[found.last]].last : found.last;
  const bool goes_on = part < end && ((self->words[part].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) || tisse__view_is(self->lower[part], "&"));
  const bool trades = goes_on && part + 2 < end && tisse__view_is(self->lower[part + 1], "&"); /* "company Goodyear Tire & Rubber": no person's name */
  uint32_t stop = longer_end(self, part, end, goes_on && firm && !trades && !is_trade(self, part) && behind_role(self, found.first) ? TISSE__NONE : class_); /* "GE Capital Aviation Services" */
  stop = firm ? house_behind(self, stop, end) : stop;
  if (stop == found.last) {
    return stop;
  }
  if ((firm || (self->language == TISSE__FRENCH && closes_company(self, stop - 1))) && tisse__place_belongs(self, stop, end)) {
    stop = self->mentions.items[self->word_mention[stop]].last; /* "Danone Eaux France", "Zurich Assurances Maroc" */
  }
  const uint32_t tail = stop < end ? self->word_mention[stop] : TISSE__NONE; /* "Auvergne Santé | Capital", the magazine's name too */
  if (tail != TISSE__NONE && tisse__ends_company(self, stop) && self->mentions.items[tail].first == stop && self->mentions.items[tail].last == stop + 1 &&
      !self->mentions.items[tail].given && self->mentions.items[tail].referent != TISSE__NONE) {
    ++stop;
  }
  tisse__mention_absorb(self, found.last, stop);
  const uint32_t known_class = self->referents.items[found.referent].class_;
  const bool initials = self->language == TISSE__ENGLISH && tisse__class_is(self, known_class, "Person") && found.last == found.first + 1 &&
                        (self->words[found.first].flags & TISSE__TOKEN_ALL_UPPER); /* "MBS Group" is no person */
  const bool company = closes_company(self, stop - 1) || initials;
  if ((!tisse__class_is(self, known_class, "Person") || company) && (initials || begins_place_firm(self, found.first, known_class) || !tisse__word_is_class(self, found.last, TISSE__WC_LEGAL))) {
    const bool person = found.last == found.first + 1 && stop == found.last + 1 && tisse__is_first_name(self, found.first) && !company &&
                        !tisse__dictionary_knows(self, found.last) && !(self->words[found.last].flags & TISSE__TOKEN_ALL_UPPER); /* "Alan Bergman", beside the firm Alan */
    const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, found.first, stop), found.first,
                                             person ? tisse__class_named(self->knowledge, "Person") : extended_class(self, known_class, found.last, stop), false);
    if (referent == TISSE__NONE) {
      return found.last;
    }
    self->referents.items[found.referent].mentions--;
    self->mentions.items[index].referent = referent;
    self->referents.items[referent].mentions++;
  }
  self->mentions.items[index].last = stop;
  for (uint32_t w = found.last; w < stop; ++w) {
    self->word_mention[w] = index;
  }
  return stop;
}

/** "les frères Arthur et Maxence Delobel": a first name that shares the surname behind the next; the whole name, or nothing. */
static tisse_view shared_surname(tisse__analysis *self, uint32_t word)
{
  const uint32_t m = word + 2 < self->word_count && self->readings[word + 1].pos == TISSE__CCONJ ? self->word_mention[word + 2] : TISSE__NONE;
  if (m == TISSE__NONE || !tisse__is_first_name(self, word) || !tisse__is_first_name(self, word + 2)) {
    return (tisse_view){0};
  }
  const tisse__mention *next = &self->mentions.items[m];
  if (next->first != word + 2 || next->last < word + 4 || next->referent == TISSE__NONE ||
      !tisse__class_is(self, tisse__referent_class(self, next->referent), "Person")) {
    return (tisse_view){0};
  }
  tisse__buffer name;
  tisse__buffer_init(&name, &self->context->allocator);
  tisse__buffer_add(&name, tisse__words_text(self, word, word + 1));
  tisse__buffer_add_byte(&name, ' ');
  tisse__buffer_add(&name, tisse__words_text(self, word + 3, next->last));
  const tisse_view whole = name.failed ? (tisse_view){0} : tisse__arena_copy(self->arena, tisse__buffer_view(&name));
  tisse__buffer_dispose(&name);
  return whole;
}

static bool add_found(tisse__analysis *self, uint32_t first, uint32_t last, bool single_words)
{
  uint32_t class_end = last;
  const uint32_t class_ = tisse__class_by_form(self, first, &class_end);
  const bool single = last - first == 1;
  if (single != single_words) {
    return true;
  }
  tisse__mention_absorb(self, first, last);
  const tisse_view whole = single ? shared_surname(self, first) : (tisse_view){0};
  if (whole.data) {
    const uint32_t person = tisse__mention_found(self, whole, first, tisse__class_named(self->knowledge, "Person"), false);
    return tisse__mention_add(self, (tisse__mention){.first = first, .last = last, .referent = person, .name = TISSE__NONE});
  }
  const tisse_view text = tisse__words_text(self, first, last);
  const uint32_t referent = tisse__mention_found(self, text, first, class_, single);
  return referent != TISSE__NONE &&
         tisse__mention_add(self, (tisse__mention){.first = first, .last = class_end, .referent = referent, .name = TISSE__NONE});
}

static bool is_company(const tisse__analysis *self, uint32_t mention)
{
  return tisse__class_is(self, tisse__referent_class(self, self->mentions.items[mention].referent), "Company");
}

/** "Karen Paris": behind a first name a place that the article has nowhere else is the surname; not "Austin Texas", "Alan France". */
static bool is_surname_of_place(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t end)
{
  const tisse__referent *place = &self->referents.items[self->mentions.items[self->word_mention[last]].referent];
  const bool common = (tisse__word_tags(self, first) & (1U << TISSE__NOUN | 1U << TISSE__ADJ | 1U << TISSE__VERB)) != 0;
  return last - first == 1 && tisse__is_first_name(self, first) && !common && tisse__class_is(self, place->class_, "Place") && place->mentions < 2 &&
         (self->words[last].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER)) == TISSE__TOKEN_UPPER_FIRST &&
         !(last + 1 < end && tisse__is_name_word(self, last + 1, false, true));
}

/** May the unknown words be one name with the known one-word name right behind? */
static bool joins_known(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t m, uint32_t end)
{
  const tisse__mention *mention = &self->mentions.items[m];
  if (mention->description || mention->given || mention->last - mention->first != 1 || mention->first != last ||
      mention->referent == TISSE__NONE || last - first > 2) {
    return false;
  }
  if (last - first == 1 && tisse__is_first_name(self, first) && is_company(self, m) && (self->words[last].flags & TISSE__TOKEN_UPPER_FIRST) &&
      !(self->words[last].flags & TISSE__TOKEN_ALL_UPPER)) {
    return true; /* "Alistair Bose" */
  }
  if (is_surname_of_place(self, first, last, end)) {
    return true;
  }
  if (tisse__ends_company(self, last)) {
    /* "RA Capital": the magazine of that name does not take over */
    return !tisse__word_is_class(self, last - 1, TISSE__WC_TITLE) && !tisse__word_is_class(self, last - 1, TISSE__WC_PERSON) &&
           (self->words[first].flags & TISSE__TOKEN_UPPER_FIRST);
  }
  const bool ambiguous =
    mention->name != TISSE__NONE && (self->knowledge->names.items[mention->name].kind == TISSE__NAME_AMBIGUOUS ||
                          self->knowledge->names.items[mention->name].kind == TISSE__NAME_TICKER || !is_company(self, m));
  return (self->language == TISSE__FRENCH || ambiguous) && !(self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST) &&
         (!tisse__is_common_word(self, first, last) || tisse__word_is_class(self, first, TISSE__WC_HOUSE_TRADE)); /* "les Assurances Michelin" */
}

/** English: "Veltrona China Ltd.": a name that the dictionary lacks, a place and a form of law. */
static bool is_placed_firm(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t m, uint32_t end)
{
  const tisse__mention *place = &self->mentions.items[m];
  return self->language == TISSE__ENGLISH && !place->given && !place->description && place->first == last && place->last < end && last - first <= 2 &&
         place->referent != TISSE__NONE && tisse__class_is(self, tisse__referent_class(self, place->referent), "Place") &&
         (self->words[first].flags & TISSE__TOKEN_UPPER_FIRST) && !tisse__dictionary_knows(self, first) && self->word_mention[place->last] == TISSE__NONE &&
         (self->words[place->last].flags & TISSE__TOKEN_UPPER_FIRST) && tisse__word_is_class(self, place->last, TISSE__WC_LEGAL);
}

/** "Ariane Next": unknown words right before a known one-word name make one name with it (French: there nothing else stands so). */
static uint32_t join_known(tisse__analysis *self, uint32_t first, uint32_t last, uint32_t end)
{
  const uint32_t m = last < end ? self->word_mention[last] : TISSE__NONE;
  if (m != TISSE__NONE && is_placed_firm(self, first, last, m, end)) {
    const uint32_t stop = self->mentions.items[m].last + 1;
    tisse__mention_absorb(self, last, stop);
    return stop;
  }
  if (m == TISSE__NONE || !joins_known(self, first, last, m, end)) {
    return last;
  }
  tisse__mention_absorb(self, last, last + 1);
  const uint32_t behind = last + 1; /* "Brigade | Capital | Management" */
  return behind < end && self->word_mention[behind] == TISSE__NONE && tisse__is_name_word(self, behind, false, true) && tisse__ends_company(self, behind)
             ? behind + 1
             : behind;
}

/** French, two capitals: "SG Cameroun", "TF Suisse", behind an article a word of the language too: "l'AS Rome"; not "le DG France", "l'IA Europe". */
static bool is_firm_acronym(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  const bool told = first > 0 && TISSE__VIEW_IS_ANY(self->lower[first - 1], "l'", "l’");
  return self->language == TISSE__FRENCH && last == first + 1 && (self->words[first].flags & TISSE__TOKEN_ALL_UPPER) && self->lower[first].length == 2 &&
         (told || !tisse__word_tags(self, first)) && !tisse__form_is_class(self, first, TISSE__WC_COMMON_ACRONYM) && !tisse__word_is_class(self, first, TISSE__WC_TITLE);
}

/** "Jump France", "Danone Eaux France": the country is the name's; "Air Sénégal" at a sentence's start too. */
static uint32_t join_place(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t end, bool titles)
{
  const bool person = tisse__is_first_name(self, first) || (first > 0 && tisse__word_is_class(self, first - 1, TISSE__WC_TITLE));
  const bool opening = (self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST) && tisse__name_begins(self, first, end, titles);
  uint32_t stop = last;
  if (!titles && !person && (opening || is_firm_acronym(self, first, last) || !tisse__is_common_word(self, first, last))) {
    for (int places = 0; places < 2 && tisse__place_belongs(self, stop, end); ++places) { /* "Brixel Alsace Lorraine" */
      stop = self->mentions.items[self->word_mention[stop]].last;
    }
  }
  return stop;
}

/** "Two Seas Capital": a number in words with a capital in front of a company's name. */
static bool counts_name(const tisse__analysis *self, uint32_t word, uint32_t begin)
{
  if (self->language == TISSE__FRENCH) { /* "le studio 1492 Pictures", "l'agence 37e Parallèle" */
    const bool figure = word > begin + 1 && self->lower[word - 1].length && tisse__is_digit((unsigned char)self->lower[word - 1].data[0]) &&
                        (self->words[word].flags & TISSE__TOKEN_SPACE_BEFORE) && self->word_mention[word - 1] == TISSE__NONE;
    return figure && tisse__word_is_class(self, word - 2, TISSE__WC_ORGANIZATION) && self->readings[word - 2].number != TISSE__PLURAL &&
           !(self->words[word - 2].flags & TISSE__TOKEN_UPPER_FIRST);
  }
  const bool code = word > begin && self->words[word - 1].shape == TISSE__MIXED; /* "G2 Venture Partners" */
  return self->language == TISSE__ENGLISH && word > begin &&
         (code || (self->readings[word - 1].pos == TISSE__NUM && self->words[word - 1].shape == TISSE__WORD)) &&
         (self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST) && self->word_mention[word - 1] == TISSE__NONE &&
         (self->words[word - 1].bytes.end < self->words[word].bytes.begin);
}

/** "the Chief Technical Officer of X", "Senior Vice President": the capitals of a post make no name. */
static bool is_post(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  if (self->language != TISSE__ENGLISH || last - first < 2 || tisse__is_first_name(self, first) ||
      !tisse__word_is_class(self, last - 1, TISSE__WC_PERSON)) {
    return false;
  }
  for (uint32_t w = first; w < last; ++w) {
    if (!(tisse__word_tags(self, w) & (1U << TISSE__ADJ | 1U << TISSE__NOUN)) || tisse__word_is_class(self, w, TISSE__WC_LEGAL)) {
      return false;
    }
  }
  return tisse__word_is_class(self, first, TISSE__WC_PERSON) || (tisse__word_tags(self, first) & 1U << TISSE__ADJ);
}

/** "Brixel, Inc.", "Brixel, LLC of Texas": behind a comma the legal form ends the name before `comma`; not "A, AG Insurance". The word behind it. */
static uint32_t take_legal_form(tisse__analysis *self, uint32_t comma, uint32_t end)
{
  if (self->language != TISSE__ENGLISH || comma == 0 || comma + 1 >= end || self->text.data[self->words[comma].bytes.begin] != ',') {
    return comma;
  }
  const uint32_t m = self->word_mention[comma - 1];
  const uint8_t upper = self->words[comma + 1].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER);
  if (m == TISSE__NONE || self->word_mention[comma + 1] != TISSE__NONE || self->mentions.items[m].description || self->mentions.items[m].prefix ||
      !(self->words[comma - 1].flags & TISSE__TOKEN_UPPER_FIRST) || !upper || !tisse__word_is_class(self, comma + 1, TISSE__WC_LEGAL) ||
      (comma + 2 < end && tisse__is_name_word(self, comma + 2, false, true))) {
    return comma;
  }
  self->word_mention[comma] = self->word_mention[comma + 1] = m;
  return self->mentions.items[m].last = comma + 2;
}

/** Is the word, in any way that the dictionary reads it, one of the class: "Danoise", with a capital no name? */
static bool may_be_class(const tisse__analysis *self, uint32_t word, tisse__word_class word_class)
{
  const tisse__vocable *vocable = tisse__vocable_at(self, word);
  for (size_t i = 0; i < vocable->form.reading_count; ++i) {
    if (tisse__class_set_has(vocable->entries[i].noun_classes, word_class)) {
      return true;
    }
  }
  return tisse__word_is_class(self, word, word_class);
}

/** "franco-suisse", "italo-américaine": does the word end in one of a country, behind a hyphen? */
static bool is_double_gentile(const tisse__analysis *self, uint32_t word)
{
  const tisse_view text = self->lower[word];
  const char *hyphen = memrchr(text.data, '-', text.length);
  tisse_view tail = hyphen ? tisse__view(hyphen + 1, (size_t)(text.data + text.length - hyphen - 1)) : (tisse_view){0};
  const bool country = tail.length > 3 && tisse__lemma_is_class(self, tail, TISSE__NOUN, TISSE__WC_ORGANIZATION);
  tail.length -= tail.length > 3 && tail.data[tail.length - 1] == 'e';
  return country || (tail.length > 3 && tisse__lemma_is_class(self, tail, TISSE__NOUN, TISSE__WC_ORGANIZATION));
}

/** "Le Bordelais Aquivia", "auprès du Belge Aquivia": a capital that some give the word of the place before the name. */
static bool is_gentile(const tisse__analysis *self, uint32_t word, uint32_t begin, uint32_t end)
{
  return self->language == TISSE__FRENCH && word > begin && word + 1 < end &&
         (self->readings[word - 1].pos == TISSE__DET || self->readings[word - 1].kind == TISSE__CONTRACTED) &&
         (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) && !(self->words[word].flags & TISSE__TOKEN_ALL_UPPER) &&
         (self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         (is_double_gentile(self, word) || (may_be_class(self, word, TISSE__WC_ORGANIZATION) && (tisse__word_tags(self, word) & (1U << TISSE__ADJ)) != 0));
}

/** French: "le groupe de BTP Fayat", "l'ESN Devoteam": an acronym that is a noun of the lexicon, behind a small word and in front of the name. */
static bool is_acronym(const tisse__analysis *self, uint32_t word, uint32_t begin, uint32_t end)
{
  if (self->language != TISSE__FRENCH || word == begin || word + 1 >= end || !(self->words[word].flags & TISSE__TOKEN_ALL_UPPER) ||
      self->lower[word].length < 2 || !(self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) || (word - 1 > begin && (self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST))) {
    return false;
  }
  const uint8_t before = self->readings[word - 1].pos;
  return (before == TISSE__PREP || before == TISSE__DET) &&
         (tisse__word_is_class(self, word, TISSE__WC_LEGAL) || /* "la SAS Brixel" */
          tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_PRODUCT) || tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_ORGANIZATION));
}

/** English: "a person close to Alto", once the article has Alto Mobile: inside a sentence a noun of the dictionary with a capital is the name's short form. */
static bool shortens_name(tisse__analysis *self, uint32_t word, uint32_t last, bool titles)
{
  return self->language == TISSE__ENGLISH && !titles && last - word == 1 && word > 0 && self->readings[word - 1].pos != TISSE__DET &&
         !(self->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) && self->words[word].shape == TISSE__WORD &&
         !((tisse__word_tags(self, word) & 1U << TISSE__ADJ) && last < self->word_count && (tisse__word_tags(self, last) & 1U << TISSE__NOUN)) &&
         !tisse__word_is_class(self, word, TISSE__WC_PERSON) &&
         tisse__referents_longer(self, tisse__mention_folded(self, tisse__words_text(self, word, last)), false) != TISSE__NONE;
}

/** English: "South Korean competitors", "a French AI start-up": words of countries, and an acronym behind, that say what the noun is like. */
static bool is_nationality(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  const uint32_t acronym = last - first > 1 && (self->words[last - 1].flags & TISSE__TOKEN_ALL_UPPER) ? 1 : 0;
  const uint32_t country = last - 1 - acronym;
  if (self->language != TISSE__ENGLISH || last >= self->word_count || country > first + 1 || (self->words[last].flags & TISSE__TOKEN_UPPER_FIRST) ||
      (self->readings[last].pos != TISSE__NOUN && self->readings[last].pos != TISSE__ADJ) || !tisse__word_is_class(self, country, TISSE__WC_COUNTRY)) {
    return false;
  }
  return country == first || (!tisse__is_first_name(self, first) && (tisse__word_tags(self, first) & 1U << TISSE__ADJ));
}

/** English: "a merger with the Brazilians": a people, who are no party by name. */
static bool is_people(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  const tisse_view lower = self->lower[first];
  const bool several = self->language == TISSE__ENGLISH && last == first + 1 && lower.length > 4 && lower.data[lower.length - 1] == 's' && first > 0 && tisse__view_is(self->lower[first - 1], "the");
  return several && tisse__text_is_class(self, tisse__view(lower.data, lower.length - 1), TISSE__WC_COUNTRY);
}

/** French: "le directeur général Gaz de X", "directrice Marketing & Services de Y": what the post is of, a common noun with a capital. */
static bool is_function(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t begin)
{
  if (self->language != TISSE__FRENCH || first == begin) {
    return false;
  }
  uint32_t title = first - 1;
  while (title > begin && !tisse__word_is_class(self, title, TISSE__WC_TITLE) && self->readings[title].pos == TISSE__ADJ && title + 2 >= first) {
    --title;
  }
  if (!tisse__word_is_class(self, title, TISSE__WC_TITLE) || (self->words[title].flags & TISSE__TOKEN_UPPER_FIRST && title > begin) || self->words[title].shape != TISSE__WORD ||
      tisse__text_is_class(self, self->lower[title], TISSE__WC_STATE_TITLE)) {
    return false;
  }
  for (uint32_t w = first; w < last; ++w) {
    const bool common = tisse__dictionary_knows(self, w) && (tisse__word_tags(self, w) & 1U << TISSE__NOUN) && !tisse__is_first_name(self, w);
    if (self->words[w].shape == TISSE__WORD && ((self->words[w].flags & TISSE__TOKEN_ALL_UPPER) || !common)) {
      return false;
    }
  }
  return last < self->word_count && (self->readings[last].pos == TISSE__PREP || self->readings[last].pos == TISSE__CCONJ || TISSE__VIEW_IS_ANY(self->lower[last], ",", "&"));
}

/** French: "le fondateur de Brixel | Marc Duval": behind a role, a word that no dictionary has is the firm's name, and a first name begins the person's. */
static uint32_t before_person(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  if (self->language != TISSE__FRENCH || last - first < 3 || first < 2 || tisse__is_first_name(self, first) || tisse__dictionary_knows(self, first) ||
      !TISSE__VIEW_IS_ANY(self->lower[first - 1], "de", "d'", "d’") || !tisse__word_is_class(self, first - 2, TISSE__WC_PERSON)) {
    return last;
  }
  uint32_t person = first + 1;
  while (person + 1 < last && !tisse__is_first_name(self, person)) {
    ++person;
  }
  return person + 1 < last ? person : last;
}

static bool scan_unknown(tisse__analysis *self, const tisse__sentence *sentence, bool single_words)
{
  const bool titles = tisse__is_title_case(self, sentence);
  for (uint32_t w = sentence->first; w < sentence->last;) {
    if (self->word_mention[w] != TISSE__NONE) {
      const uint32_t end = single_words ? self->mentions.items[self->word_mention[w]].last : extend_known(self, w, sentence->last, titles);
      w = take_legal_form(self, end > w ? end : w + 1, sentence->last);
      continue;
    }
    if (!(self->words[w].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER | TISSE__TOKEN_ALL_UPPER))) {
      ++w; /* no name begins without a capital */
      continue;
    }
    if (tisse__is_glued_quantity(self, w) || is_gentile(self, w, sentence->first, sentence->last) || is_acronym(self, w, sentence->first, sentence->last) ||
        ((self->words[w].flags & TISSE__TOKEN_SENTENCE_FIRST) && tisse__is_double_role(self, w))) {
      ++w;
      continue;
    }
    const bool begins = tisse__name_begins(self, w, sentence->last, titles);
    if (!begins && (!tisse__is_name_word(self, w, titles, false) || tisse__word_is_class(self, w, TISSE__WC_TITLE))) {
      ++w;
      continue;
    }
    uint32_t last = tisse__name_end(self, w, sentence->last, titles);
    last = before_person(self, w, last);
    last = join_known(self, w, last, sentence->last);
    last = join_place(self, w, last, sentence->last, titles);
    const bool counted = self->language == TISSE__FRENCH || (last - w > 1 && tisse__ends_company(self, last - 1));
    const uint32_t first = counted && counts_name(self, w, sentence->first) ? w - 1 : w;
    if ((first < w || !tisse__is_common_word(self, w, last) || (single_words && shortens_name(self, w, last, titles))) && !is_post(self, w, last) && !is_nationality(self, w, last) && !is_people(self, w, last) && !is_function(self, w, last, sentence->first) && !add_found(self, first, last, single_words)) {
      return false;
    }
    w = take_legal_form(self, last, sentence->last);
  }
  return true;
}

/** Does the word begin, or is it, the name of one referent of the article ("Kestrel" for Kestrel Mobile; a surname)? */
static bool is_short_form(const tisse__analysis *self, tisse_view folded)
{
  for (uint32_t i = 0; i < self->referents.count; ++i) {
    if (self->referents.items[i].source == TISSE__LABEL_SOURCE_FOUND && tisse_view_equal(self->referents.items[i].folded, folded)) {
      return true;
    }
  }
  return tisse__referents_longer(self, folded, false) != TISSE__NONE;
}

/** "Buckeye last year bought …", "Buckeye in 2019 sold …": a time behind the first word, and then the verb. */
static bool acts_at_time(const tisse__analysis *self, const tisse__sentence *sentence)
{
  const uint32_t w = sentence->first + 1;
  const uint8_t pos = self->readings[w].pos;
  const bool opens = tisse__form_is_class(self, w, TISSE__WC_THIS_WORD) || tisse__form_is_class(self, w, TISSE__WC_LATE_ADVERB) || pos == TISSE__ADV ||
                     (pos == TISSE__PREP && TISSE__VIEW_IS_ANY(self->lower[w], "in", "on"));
  for (uint32_t at = w + 1; opens && at < sentence->last && at <= w + 4; ++at) {
    if (self->readings[at].form == TISSE__FINITE) {
      return true;
    }
    const bool time = self->readings[at].pos == TISSE__NUM || tisse__vocable_at(self, at)->month || tisse__form_is_class(self, at, TISSE__WC_THIS_WORD) ||
                      tisse__text_is_class(self, self->readings[at].lemma, TISSE__WC_TIME_NOUN) || tisse__text_is_class(self, self->lower[at], TISSE__WC_TIME_NOUN);
    if (!time && self->words[at].shape != TISSE__NUMBER) {
      return false;
    }
  }
  return false;
}

/**
 * A word of the dictionary alone at a sentence's start is a name where it stands as only a name does: in French without determiner before
 * the verb; elsewhere where the article has the name in full or inside a sentence and the word is a subject or a possessor here.
 */
static bool scan_opening(tisse__analysis *self, const tisse__sentence *sentence)
{
  const uint32_t w = sentence->first;
  if (sentence->last - w < 3 || self->word_mention[w] != TISSE__NONE || self->words[w].shape != TISSE__WORD ||
      !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) || tisse__is_title_case(self, sentence)) {
    return true;
  }
  const bool opens = tisse__opens_as_name(self, sentence);
  const bool told = tisse__view_is(self->lower[w + 1], ",") && self->readings[w + 2].form == TISSE__PARTICIPLE_PAST; /* "Kestrel, founded in 2016 …" */
  const bool acts = self->language == TISSE__ENGLISH && (self->readings[w + 1].form == TISSE__FINITE || acts_at_time(self, sentence)); /* "Buckeye supplies tyres", of Buckeye Rubber */
  const bool name = (opens && tisse__is_bare_subject(self, sentence)) ||
                    ((opens || told || acts) && is_short_form(self, tisse__mention_folded(self, tisse__words_text(self, w, w + 1))));
  return !name || add_found(self, w, w + 1, true);
}

static bool scan_openings(tisse__analysis *self)
{
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    tisse__sentence opening = self->sentences[s];
    if (!scan_opening(self, &opening)) {
      return false;
    }
    for (uint32_t w = opening.first + 1; w + 1 < opening.last; ++w) { /* "Bateaux : Candela lève 14 millions", "« Bic est un rival »" */
      if ((self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) && self->language == TISSE__FRENCH && TISSE__VIEW_IS_ANY(self->lower[w - 1], ":", "«", "“")) {
        tisse__sentence rest = opening;
        rest.first = w;
        if (!scan_opening(self, &rest)) {
          return false;
        }
      }
    }
  }
  return true;
}

/** Ambiguous names at a sentence's start are taken where the article has the name elsewhere too. */
static void support_weak(tisse__analysis *self)
{
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    tisse__mention *mention = &self->mentions.items[m];
    if (!mention->weak) {
      continue;
    }
    const uint32_t entity = self->knowledge->names.items[mention->name].entity;
    for (uint32_t i = 0; i < self->referents.count; ++i) {
      if (self->referents.items[i].entity == entity) {
        mention->referent = i;
        mention->weak = mention->description = false;
        self->referents.items[i].mentions++;
      }
    }
    const uint8_t pos = self->readings[mention->first].pos;
    const bool bare_subject = self->language == TISSE__FRENCH && mention->last < self->word_count &&
                              self->readings[mention->last].form == TISSE__FINITE && self->readings[mention->first].number != TISSE__PLURAL &&
                              (pos == TISSE__NOUN || pos == TISSE__ADJ);
    const bool joined = mention->last + 1 < self->word_count &&
                        (self->readings[mention->last].pos == TISSE__CCONJ || self->text.data[self->words[mention->last].bytes.begin] == ',') &&
                        self->word_mention[mention->last + 1] != TISSE__NONE &&
                        !self->mentions.items[self->word_mention[mention->last + 1]].description;
    const bool reflexive_next = self->language == TISSE__FRENCH && mention->last + 1 < self->word_count &&
                                self->readings[mention->last].kind == TISSE__REFLEXIVE && (pos == TISSE__NOUN || pos == TISSE__ADJ);
    const uint32_t next = mention->last;
    const bool role = self->language == TISSE__ENGLISH && next + 1 < self->word_count && !(self->words[next].flags & TISSE__TOKEN_UPPER_FIRST) &&
                      (self->words[next + 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
                      (tisse__word_is_class(self, next, TISSE__WC_PERSON) || tisse__lemma_denotes_party(self, self->lower[next])); /* "Stripe co-founder Ana Ruiz" */
    const bool topic = self->language == TISSE__FRENCH && (self->words[mention->first].flags & TISSE__TOKEN_SENTENCE_FIRST) &&
                       mention->last + 1 < self->word_count && tisse__view_is(self->lower[mention->last], ":"); /* "Orange : X reconduite" */
    const bool headline = self->language == TISSE__ENGLISH && next + 1 < self->word_count && self->readings[mention->first].number != TISSE__PLURAL &&
                          ((tisse__view_is(self->lower[next], "to") && self->readings[next + 1].form == TISSE__INFINITIVE) ||
                           (tisse__view_is(self->lower[next], "in") && tisse__view_is(self->lower[next + 1], "talks")) ||
                           TISSE__VIEW_IS_ANY(self->lower[next], "'s", "’s")); /* "Mars in talks to buy Brixel", "Mars's boss" */
    const bool noun = (pos == TISSE__NOUN || pos == TISSE__ADJ) && self->readings[mention->first].number != TISSE__PLURAL;
    const bool told = noun && next + 2 < self->word_count && self->text.data[self->words[next].bytes.begin] == ',' &&
                      (self->readings[next + 1].form == TISSE__PARTICIPLE_PAST || TISSE__VIEW_IS_ANY(self->lower[next + 1], "qui", "dont", "whose", "which") ||
                       tisse__lemma_denotes_party(self, self->readings[next + 1].lemma)); /* "Casino, contrôlé par X", "Gap, qui appartient à Y" */
    if (mention->weak && (told || pos == TISSE__PROPER || bare_subject || topic || reflexive_next || joined || role || headline ||
                          (mention->last < self->word_count && self->readings[mention->last].form == TISSE__FINITE && pos != TISSE__DET &&
                           pos != TISSE__VERB && pos != TISSE__ADJ))) {
      mention->referent = tisse__mention_known(self, entity, mention->first);
      mention->weak = mention->description = mention->referent == TISSE__NONE;
    }
  }
}

/** "a Series B": the noun "series", its letter no noun of its own. */
static void read_rounds(tisse__analysis *self)
{
  for (uint32_t w = 0; w + 1 < self->word_count; ++w) {
    if (!tisse__view_is(self->lower[w], "series") || !tisse__is_round(self, w)) {
      continue;
    }
    self->readings[w] = (tisse__reading){.pos = TISSE__NOUN, .lemma = self->lower[w], .number = TISSE__SINGULAR};
    self->readings[w + 1] = (tisse__reading){.pos = TISSE__NUM, .lemma = self->lower[w + 1]};
  }
}

/** French: "La DeepTech a levé …", "cette FinTech": behind a determiner a noun of the lexicon that some write with capitals inside. */
static void read_inner_capitals(tisse__analysis *self)
{
  for (uint32_t w = 1; w < self->word_count && self->language == TISSE__FRENCH; ++w) {
    if ((self->words[w].flags & TISSE__TOKEN_INNER_UPPER) && self->word_mention[w] == TISSE__NONE && self->readings[w - 1].pos == TISSE__DET &&
        (w + 1 >= self->word_count || !(self->words[w + 1].flags & TISSE__TOKEN_UPPER_FIRST)) && tisse__lemma_is_class(self, self->lower[w], TISSE__NOUN, TISSE__WC_ORGANIZATION)) {
      self->readings[w] = (tisse__reading){.pos = TISSE__NOUN, .lemma = self->lower[w], .number = TISSE__SINGULAR};
    }
  }
}

tisse_status tisse__analyse_unknown_names(tisse__analysis *self)
{
  read_inner_capitals(self);
  read_rounds(self);
  support_weak(self);
  for (int single_words = 0; single_words < 2; ++single_words) {
    for (uint32_t s = 0; s < self->sentence_count; ++s) {
      if (!scan_unknown(self, &self->sentences[s], single_words)) {
        return TISSE_E_MEMORY;
      }
    }
  }
  if (!scan_openings(self) || !tisse__names_article(self) || !tisse__names_lower(self) || !tisse__names_repeat(self) || !tisse__names_joined(self) || !tisse__names_spelled(self) ||
      !tisse__names_bracketed(self) || !tisse__names_alias(self) || !tisse__names_initials(self) || !tisse__names_seated(self) || !tisse__names_family(self)) {
    return TISSE_E_MEMORY;
  }
  for (uint32_t w = 0; w < self->word_count; ++w) {
    const uint32_t m = self->word_mention[w];
    if (m != TISSE__NONE && !self->mentions.items[m].description && !self->mentions.items[m].given && !self->mentions.items[m].prefix &&
        self->readings[w].pos != TISSE__PROPER) {
      self->readings[w].pos = TISSE__PROPER;
      self->readings[w].form = TISSE__NOT_VERB;
    }
  }
  return TISSE_OK;
}
