/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where a name that nobody knows begins and ends: capitals, connectors between them, numbers and places behind them. */

#include "extract/name_form.h"

#include "base/text.h"

#include <string.h>

#define FOUND_WORDS_MAX 6

static bool has_flag(const tisse__analysis *self, uint32_t word, unsigned flag)
{
  return (self->words[word].flags & flag) != 0;
}

static bool is_article(const tisse__analysis *self, uint32_t word)
{
  return tisse__form_is_class(self, word, TISSE__WC_NAME_ARTICLE);
}

/** "La Compagnie", "De Dietrich", "Mon Potager": in front of the name's first noun. */
static bool is_lead(const tisse__analysis *self, uint32_t word)
{
  return tisse__form_is_class(self, word, TISSE__WC_NAME_LEAD);
}

/** "Mann+Hummel": glued to the words on both sides. */
static bool is_plus(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  return word + 1 < end && tisse__view_is(self->lower[word], "+") && !has_flag(self, word, TISSE__TOKEN_SPACE_BEFORE) &&
         !has_flag(self, word + 1, TISSE__TOKEN_SPACE_BEFORE) && has_flag(self, word + 1, TISSE__TOKEN_UPPER_FIRST);
}

/** Words of the connector at `word`: "de", "de la", "d'", "of", "of the", "&"; 0 where there is none. */
static uint32_t connector_words(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (word >= end || !(tisse__form_is_class(self, word, TISSE__WC_NAME_CONNECTOR) || tisse__form_is_class(self, word, TISSE__WC_NAME_BINDER) ||
                       tisse__view_is(self->lower[word], "&") || is_plus(self, word, end))) {
    return 0;
  }
  const bool of = TISSE__VIEW_IS_ANY(self->lower[word], "de", "of");
  const bool von = TISSE__VIEW_IS_ANY(self->lower[word], "von", "van");
  if (tisse__view_is(self->lower[word], "&") && word + 1 < end && TISSE__VIEW_IS_ANY(self->lower[word + 1], "van", "von", "de", "d'", "d’")) {
    return 2; /* "Ackermans & van Haaren" */
  }
  return word + 1 < end && ((of && is_article(self, word + 1)) || (von && TISSE__VIEW_IS_ANY(self->lower[word + 1], "der", "den", "de", "het"))) ? 2 : 1;
}

/** A noun for an organisation with a capital: "Bank", "Compagnie"; at a sentence's start none that is a role in a deal ("Owner", "Filiale"). */
static bool is_head(const tisse__analysis *self, uint32_t word)
{
  /* "la PME de La Ciotat" has no name */
  const bool initials = has_flag(self, word, TISSE__TOKEN_ALL_UPPER) && !tisse__word_is_class(self, word, TISSE__WC_PUBLIC); /* "le CHU de Nantes" has */
  if (!has_flag(self, word, TISSE__TOKEN_UPPER_FIRST) || initials || !tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION) ||
      tisse__word_is_class(self, word, TISSE__WC_PERSON) || tisse__word_is_class(self, word, TISSE__WC_TITLE) ||
      self->word_mention[word] != TISSE__NONE) {
    return false;
  }
  if (has_flag(self, word, TISSE__TOKEN_SENTENCE_FIRST)) {
    return !tisse__lemma_denotes_party(self, self->readings[word].lemma) && !tisse__lemma_denotes_party(self, self->lower[word]);
  }
  /* "Anglo American Corporation of South Africa" begins before */
  const uint32_t m = word > 0 ? self->word_mention[word - 1] : TISSE__NONE;
  const bool place = m != TISSE__NONE && tisse__class_is(self, tisse__referent_class(self, self->mentions.items[m].referent), "Place");
  return word == 0 || place || (m == TISSE__NONE && (!has_flag(self, word - 1, TISSE__TOKEN_UPPER_FIRST) || is_article(self, word - 1)));
}

/** French: "le logiciel Odyssée de Brixel": goods with a first name for theirs. */
static bool is_behind_goods(const tisse__analysis *self, uint32_t first)
{
  return self->language == TISSE__FRENCH && first > 0 && tisse__lemma_is_class(self, self->lower[first - 1], TISSE__NOUN, TISSE__WC_PRODUCT) &&
         !has_flag(self, first - 1, TISSE__TOKEN_UPPER_FIRST);
}

/** "le groupe Pain de Sucre", "la coopérative laitière Lait d'Armor", "le breton Poulet d'Armor": a common noun named so by the words in front. */
static bool is_named_noun(const tisse__analysis *self, uint32_t first)
{
  if (self->language != TISSE__FRENCH || first < 2 || has_flag(self, first, TISSE__TOKEN_SENTENCE_FIRST) ||
      !(tisse__word_tags(self, first) & 1U << TISSE__NOUN) || is_behind_goods(self, first)) {
    return false;
  }
  if (first + 2 < self->word_count && tisse__word_is_class(self, first - 1, TISSE__WC_BRAND) && !has_flag(self, first - 1, TISSE__TOKEN_UPPER_FIRST) &&
      TISSE__VIEW_IS_ANY(self->lower[first + 1], "des", "du") && !tisse__word_is_class(self, first + 2, TISSE__WC_ORGANIZATION)) {
    return true; /* "sa marque Bleu des Planèzes" */
  }
  if (tisse__lemma_opens(self, self->readings[first - 1].lemma, TISSE__NOUN, "subsidiaryOf")) { /* "la filiale Bourbon Marine de Lactéo" */
    return false;
  }
  const tisse__reading *before = &self->readings[first - 1];
  const bool lower = !has_flag(self, first - 1, TISSE__TOKEN_UPPER_FIRST);
  const bool made = first > 2 && lower && before->pos == TISSE__NOUN && self->readings[first - 2].pos == TISSE__PREP &&
                    tisse__word_is_class(self, first - 3, TISSE__WC_ORGANIZATION); /* "le fabricant de luges Nid d'Abeille" */
  const bool bare = before->pos == TISSE__PREP && before->kind != TISSE__CONTRACTED && !TISSE__VIEW_IS_ANY(self->lower[first - 1], "en", "de", "d'", "d’");
  return lower && (bare || made || (before->pos == TISSE__NOUN && tisse__word_is_class(self, first - 1, TISSE__WC_ORGANIZATION)) ||
                   (before->pos == TISSE__ADJ && (self->readings[first - 2].pos == TISSE__DET || tisse__word_is_class(self, first - 1, TISSE__WC_ORGANIZATION) ||
                                                  tisse__word_is_class(self, first - 2, TISSE__WC_ORGANIZATION)))); /* "le groupe fromager Maîtres du Bray" */
}

/** Where the part of a name that begins at `word` ends: a name word, or a place that is known; `word` where there is none. */
static uint32_t part_end(const tisse__analysis *self, uint32_t word, uint32_t end, bool titles, bool places)
{
  if (word >= end) {
    return word;
  }
  if (tisse__is_name_word(self, word, titles, true)) {
    return word + 1;
  }
  const uint32_t m = self->word_mention[word];
  if (m == TISSE__NONE || !places) {
    return word;
  }
  const tisse__mention *mention = &self->mentions.items[m];
  const bool place = !mention->given && !mention->prefix && mention->first == word && mention->referent != TISSE__NONE &&
                     tisse__class_is(self, tisse__referent_class(self, mention->referent), "Place");
  return place ? mention->last : word;
}

/**
 * May a connector bind the words in front to what follows? "Luca de Meo", "Hans Van der Meer", "Geoffroy Roux de Bézieux", "Procter & Gamble"; "les puces
 * de Nvidia" has no name in front.
 */
static bool binds(const tisse__analysis *self, uint32_t first, uint32_t connector)
{
  if (TISSE__VIEW_IS_ANY(self->lower[connector], "&", "+") || tisse__form_is_class(self, connector, TISSE__WC_NAME_BINDER)) {
    return true;
  }
  const uint32_t most = self->language == TISSE__FRENCH ? 3 : 1;
  return tisse__is_first_name(self, first) && connector <= first + most && !is_behind_goods(self, first) &&
         !tisse__ends_company(self, connector - 1) && !tisse__word_is_class(self, connector - 1, TISSE__WC_LEGAL);
}

/** Where the tail of a firm's name ends that begins at `word`: "Dorval [et Fils]", "Dorval [& Cie]"; `word` where there is none. */
static uint32_t tail_end(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const bool joins = word + 1 < end && (self->readings[word].pos == TISSE__CCONJ || tisse__view_is(self->lower[word], "&"));
  return joins && has_flag(self, word + 1, TISSE__TOKEN_UPPER_FIRST) && !has_flag(self, word, TISSE__TOKEN_UPPER_FIRST) &&
                 tisse__form_is_class(self, word + 1, TISSE__WC_NAME_TAIL)
             ? word + 2
             : word;
}

/** Is the noun right in front one for an organisation, or is the name's first word: "le Groupe 1981", "la biscuiterie Jeanne 1850"? */
static bool is_called_organization(const tisse__analysis *self, uint32_t first)
{
  return self->language == TISSE__FRENCH && (is_head(self, first) || (first > 0 && !has_flag(self, first - 1, TISSE__TOKEN_UPPER_FIRST) &&
                                                                      tisse__word_is_class(self, first - 1, TISSE__WC_ORGANIZATION)));
}

/** "Orbe 3", "OceanBird 90", "Sizewell C": a number of so many digits at most or a letter that counts nothing and begins nothing. */
static bool ends_in_number(const tisse__analysis *self, uint32_t word, uint32_t end, size_t digits)
{
  if (word >= end || self->word_mention[word] != TISSE__NONE || !has_flag(self, word, TISSE__TOKEN_SPACE_BEFORE)) {
    return false;
  }
  const bool number = self->words[word].shape == TISSE__NUMBER && self->lower[word].length <= digits && !memchr(self->lower[word].data, ',', self->lower[word].length) &&
                      !memchr(self->lower[word].data, '.', self->lower[word].length);
  const bool letter = self->words[word].shape == TISSE__WORD && self->lower[word].length == 1 && has_flag(self, word, TISSE__TOKEN_UPPER_FIRST) &&
                      !tisse__view_is(self->lower[word], "i");
  const uint32_t next = word + 1;
  if ((!number && !letter) || next >= end) {
    return number || letter;
  }
  const uint8_t pos = self->readings[next].pos;
  const bool glued = !has_flag(self, next, TISSE__TOKEN_SPACE_BEFORE) && TISSE__VIEW_IS_ANY(self->lower[next], "-", "–", "/", "%", "°", "x");
  return !glued && pos != TISSE__NOUN && pos != TISSE__ADJ && pos != TISSE__NUM && pos != TISSE__SYM && pos != TISSE__PROPER &&
         self->word_mention[next] == TISSE__NONE && !(letter && self->text.data[self->words[next].bytes.begin] == '.');
}

/** "Le Français", "La Nantaise": a capital that the press gives the word of a place. */
static bool is_gentile_noun(const tisse__analysis *self, uint32_t word)
{
  return (tisse__word_tags(self, word) & 1U << TISSE__ADJ) != 0 && tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION);
}

/** A common noun that says of what field a body is: "(Agence nationale de la) recherche". */
static bool is_field(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  return word < end && self->readings[word].pos == TISSE__NOUN && !has_flag(self, word, TISSE__TOKEN_UPPER_FIRST) && self->word_mention[word] == TISSE__NONE &&
         !tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(self, word, TISSE__WC_TIME_NOUN);
}

/** French: adjectives behind a head that its article makes a name's: "la Financière immobilière bordelaise". */
static uint32_t adjectives_end(const tisse__analysis *self, uint32_t first, uint32_t end)
{
  uint32_t last = first + 1;
  if (self->language != TISSE__FRENCH || first == 0 || has_flag(self, first, TISSE__TOKEN_SENTENCE_FIRST) || self->readings[first - 1].kind != TISSE__DEFINITE) {
    return last;
  }
  while (last < end && last < first + 3 && !has_flag(self, last, TISSE__TOKEN_UPPER_FIRST) && self->word_mention[last] == TISSE__NONE &&
         (self->readings[last].pos == TISSE__ADJ ||
          (self->readings[last].pos == TISSE__NOUN && (tisse__word_tags(self, last) & 1U << TISSE__ADJ)))) {
    ++last;
  }
  const bool named = last < end && (self->word_mention[last] != TISSE__NONE || has_flag(self, last, TISSE__TOKEN_UPPER_FIRST));
  const uint32_t connector = connector_words(self, last, end); /* "l'Association suisse des libraires" */
  const bool seated = connector && last > first + 1 && tisse__place_belongs(self, last + connector, end) &&
                      !tisse__word_is_class(self, last - 1, TISSE__WC_ORGANIZATION); /* "la Banque cantonale de Fribourg" */
  if (connector && last > first + 1 && is_field(self, last + connector, end) && !tisse__word_is_class(self, first, TISSE__WC_GENERIC)) {
    return last; /* "la Fédération française de cyclisme" */
  }
  return named || (connector && !seated) ? first + 1 : last; /* "le Groupe français Velmont" */
}

/** English: "sold Gulliver's to Six Flags": a possessive mark that owns nothing is the name's. */
static bool ends_in_mark(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (self->language != TISSE__ENGLISH || word >= end || self->readings[word].pos != TISSE__PART || !TISSE__VIEW_IS_ANY(self->lower[word], "'s", "’s")) {
    return false;
  }
  const uint32_t next = word + 1;
  const uint32_t tags = next < end ? tisse__word_tags(self, next) : 0;
  if (next < end && self->readings[next].pos == TISSE__VERB && self->readings[next].form == TISSE__FINITE && !(tags & (1U << TISSE__NOUN | 1U << TISSE__ADJ | 1U << TISSE__PROPER))) {
    return true; /* "Vroon's bought another store" */
  }
  return next >= end || ((self->readings[next].pos == TISSE__PREP || self->readings[next].pos == TISSE__CCONJ || self->readings[next].pos == TISSE__AUX ||
                          TISSE__VIEW_IS_ANY(self->lower[next], ".", ",")) &&
                         self->word_mention[next] == TISSE__NONE);
}

/** French: "l'Association du commerce", "le Fonds de solidarité FTQ": a field behind a head that its article makes a name's; `last` where there is none. */
static uint32_t field_end(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t end)
{
  const bool aim = tisse__view_is(self->lower[last], "pour"); /* "l'Agence européenne pour l'environnement" */
  if (self->language != TISSE__FRENCH || first == 0 || (last > first + 3) || has_flag(self, first, TISSE__TOKEN_SENTENCE_FIRST) ||
      self->readings[first - 1].kind != TISSE__DEFINITE || !(aim || TISSE__VIEW_IS_ANY(self->lower[last], "de", "du", "des", "d'", "d’"))) {
    return last;
  }
  const bool article = last + 1 < end && self->readings[last + 1].kind == TISSE__DEFINITE && (aim || tisse__view_is(self->lower[last], "de"));
  const uint32_t noun = last + (article ? 2 : 1);
  const bool field = is_field(self, noun, end);
  if (!field) {
    return last;
  }
  const uint32_t next = noun + 1; /* "la Fédération du prêt-à-porter féminin" */
  const bool kind = next < end && self->readings[next].pos == TISSE__ADJ && !has_flag(self, next, TISSE__TOKEN_UPPER_FIRST) && self->word_mention[next] == TISSE__NONE &&
                    (!self->readings[next].number || !self->readings[noun].number || self->readings[next].number == self->readings[noun].number);
  return kind ? next + 1 : next;
}

/** French: "Le Pantalon français", "La Mie câline": an adjective behind a common noun that its article in capitals makes a name's; `last` where there is none. */
static uint32_t lead_adjective_end(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t end)
{
  if (self->language != TISSE__FRENCH || last != first + 2 || last >= end || !is_article(self, first) || !(tisse__word_tags(self, first + 1) & 1U << TISSE__NOUN) ||
      self->word_mention[first + 1] != TISSE__NONE || has_flag(self, first + 1, TISSE__TOKEN_ALL_UPPER) || is_gentile_noun(self, first + 1)) {
    return last;
  }
  const tisse__reading *noun = &self->readings[first + 1];
  const tisse__reading *adjective = &self->readings[last];
  const bool agrees = !adjective->number || !noun->number || adjective->number == noun->number;
  const bool described = adjective->pos == TISSE__ADJ && agrees && !has_flag(self, last, TISSE__TOKEN_UPPER_FIRST) && self->word_mention[last] == TISSE__NONE;
  const bool goes_on = last + 1 < end && (has_flag(self, last + 1, TISSE__TOKEN_UPPER_FIRST) || self->word_mention[last + 1] != TISSE__NONE);
  return described && !goes_on ? last + 1 : last;
}

/** French: "les actionnaires de Gaz de France": inside a sentence a common noun with a capital and without an article, bound to a place or a name. */
static bool is_bare_noun(const tisse__analysis *self, uint32_t first, uint32_t end)
{
  if (self->language != TISSE__FRENCH || first == 0 || first + 2 >= end || has_flag(self, first, TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER) ||
      !has_flag(self, first, TISSE__TOKEN_UPPER_FIRST) || !TISSE__VIEW_IS_ANY(self->lower[first + 1], "de", "d'", "d’") || self->word_mention[first] != TISSE__NONE) {
    return false;
  }
  const tisse__reading *before = &self->readings[first - 1];
  const bool bare = (before->pos == TISSE__PREP && before->kind != TISSE__CONTRACTED) || before->form == TISSE__FINITE || before->form == TISSE__PARTICIPLE_PAST ||
                    before->form == TISSE__INFINITIVE;
  return bare && (tisse__word_tags(self, first) & 1U << TISSE__NOUN) && !tisse__is_first_name(self, first) && !has_flag(self, first - 1, TISSE__TOKEN_UPPER_FIRST) &&
         !tisse__word_is_class(self, first, TISSE__WC_PERSON) && !tisse__word_is_class(self, first, TISSE__WC_TITLE) &&
         !tisse__word_is_class(self, first, TISSE__WC_EVENT) && !tisse__word_is_class(self, first, TISSE__WC_PLACE);
}

/** English: "Samuel King", "Anna Judge": behind a first name a title that is no post is the surname. */
static bool is_surname(const tisse__analysis *self, uint32_t first, uint32_t word, uint32_t end)
{
  return self->language == TISSE__ENGLISH && word == first + 1 && tisse__is_first_name(self, first) && !has_flag(self, word, TISSE__TOKEN_ALL_UPPER) &&
         !tisse__class_at(self, word, end, TISSE__WC_OFFICE, NULL) && (word + 1 >= end || !has_flag(self, word + 1, TISSE__TOKEN_UPPER_FIRST));
}

/** French: "Scott M. Smith": behind a first name and in front of another capital, "M." is an initial and no title. */
static bool is_middle_initial(const tisse__analysis *self, uint32_t first, uint32_t word, uint32_t end)
{
  const tisse_view lower = self->lower[word];
  return self->language == TISSE__FRENCH && word == first + 1 && lower.length == 2 && lower.data[1] == '.' && tisse__is_first_name(self, first) && word + 1 < end &&
         has_flag(self, word + 1, TISSE__TOKEN_UPPER_FIRST) && self->words[word + 1].shape == TISSE__WORD;
}

uint32_t tisse__name_end(const tisse__analysis *self, uint32_t first, uint32_t end, bool titles)
{
  const uint32_t lead = !titles && is_lead(self, first) && first + 1 < end ? 1 : 0;
  const bool head = !titles && is_head(self, first + lead);
  const bool noun = head || (!titles && (is_named_noun(self, first) || is_bare_noun(self, first, end))) ||
                    (lead && (tisse__word_tags(self, first + 1) != 0 || tisse__view_is(self->lower[first], "les"))); /* "Les Crudettes du Rhône" */
  uint32_t last = lead ? part_end(self, first + 1, end, titles, true) : head ? adjectives_end(self, first, end) : first + 1;
  last = head && !lead && last < end ? field_end(self, first, last, end) : last;
  last = lead ? lead_adjective_end(self, first, last, end) : last;
  while (last < end && last - first < FOUND_WORDS_MAX) {
    if (tisse__is_name_word(self, last, titles, true) && (!tisse__word_is_class(self, last, TISSE__WC_TITLE) || is_surname(self, first, last, end) || is_middle_initial(self, first, last, end))) {
      ++last;
      continue;
    }
    const uint32_t connector = connector_words(self, last, end);
    const bool foreign = connector && self->language == TISSE__FRENCH && tisse__view_is(self->lower[last], "of"); /* "le Serum Institute | of India" */
    const uint32_t part = last + connector;
    const bool post = connector && part < end && self->readings[last].kind == TISSE__DEFINITE && tisse__word_is_class(self, part, TISSE__WC_TITLE); /* "Ruth Engel le Pdg" */
    const bool bound = connector && !post && (binds(self, first, last) || noun || foreign);
    const uint32_t stop = bound ? part_end(self, part, end, titles, noun || foreign) : part;
    if (stop == part) {
      break;
    }
    last = stop;
  }
  last = titles ? last : tail_end(self, last, end);
  const bool called = is_called_organization(self, first);
  const bool more = !titles && (called || !tisse__is_first_name(self, first)) && (ends_in_number(self, last, end, called ? 4 : 3) || ends_in_mark(self, last, end));
  const bool shop = !titles && last == first + 1 && (first == 0 || !tisse__view_is(self->lower[first - 1], "of")) && ends_in_mark(self, last, end);
  return more || shop ? last + 1 : last; /* "Gail's, the bakery chain"; not "a friend of Gail's" */
}

/** "Bank of Ireland sold …", French "Banque Populaire Grand Ouest a financé …": a head at a sentence's start, right before the verb or a mark. */
static bool opens_with_head(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (!has_flag(self, word, TISSE__TOKEN_SENTENCE_FIRST) || has_flag(self, word, TISSE__TOKEN_ALL_UPPER) || word + 2 >= end || !is_head(self, word)) {
    return false;
  }
  uint32_t stop = tisse__name_end(self, word, end, false);
  if (self->language == TISSE__FRENCH) {
    stop = tisse__place_belongs(self, stop, end) ? self->mentions.items[self->word_mention[stop]].last : stop; /* "Caisse d'Epargne Normandie" */
    return stop > word + 2 && stop < end && self->readings[word].number != TISSE__PLURAL && has_flag(self, stop - 1, TISSE__TOKEN_UPPER_FIRST) &&
           (self->readings[stop].form == TISSE__FINITE || self->readings[stop].pos == TISSE__AUX);
  }
  return tisse__view_is(self->lower[word + 1], "of") && stop > word + 2 && stop < end &&
         (self->readings[stop].form == TISSE__FINITE || TISSE__VIEW_IS_ANY(self->lower[stop], "'s", "’s", ","));
}

/** French: "Le Pantalon français a levé …": a common noun with a capital behind the article at a sentence's start, its adjective, and the verb. */
static bool opens_with_adjective(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const uint32_t stop = lead_adjective_end(self, word, word + 2, end);
  return stop == word + 3 && stop < end && !is_gentile_noun(self, word + 1) && (self->readings[stop].form == TISSE__FINITE || self->readings[stop].pos == TISSE__AUX);
}

/** French: "Les Caves de Salers ont …": an article at a sentence's start, a common noun with a capital, and a name bound to it. */
static bool opens_with_article(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const uint32_t noun = word + 1;
  if (self->language != TISSE__FRENCH || noun + 2 >= end || !TISSE__VIEW_IS_ANY(self->lower[word], "les", "la", "le") || self->word_mention[noun] != TISSE__NONE ||
      !has_flag(self, noun, TISSE__TOKEN_UPPER_FIRST) || has_flag(self, noun, TISSE__TOKEN_ALL_UPPER) || !(tisse__word_tags(self, noun) & 1U << TISSE__NOUN) ||
      tisse__word_is_class(self, noun, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, noun, TISSE__WC_PERSON) ||
      tisse__word_is_class(self, noun, TISSE__WC_TITLE) || tisse__word_is_class(self, noun, TISSE__WC_PUBLIC)) {
    return false;
  }
  if (!connector_words(self, noun + 1, end)) {
    return opens_with_adjective(self, word, end);
  }
  return tisse__name_end(self, word, end, false) > noun + 2;
}

/** French: "Air Sénégal a commandé …", "Télécom Cameroun, …": a common noun at a sentence's start, which nothing binds to the place behind it. */
static bool opens_with_place(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (self->language != TISSE__FRENCH || has_flag(self, word, TISSE__TOKEN_ALL_UPPER) || !tisse__place_belongs(self, word + 1, end) ||
      !(tisse__word_tags(self, word) & 1U << TISSE__NOUN) || (tisse__word_tags(self, word) & (1U << TISSE__ADJ | 1U << TISSE__PREP | 1U << TISSE__ADV)) ||
      self->readings[word].number == TISSE__PLURAL || tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, word, TISSE__WC_PERSON) ||
      tisse__word_is_class(self, word, TISSE__WC_TITLE) || tisse__word_is_class(self, word, TISSE__WC_PLACE)) {
    return false;
  }
  const uint32_t next = self->mentions.items[self->word_mention[word + 1]].last;
  return next < end && (self->readings[next].form == TISSE__FINITE || self->readings[next].pos == TISSE__AUX);
}

/** French: "D'Ieteren a cédé …": an elision in front of a word that nobody knows, right before the verb. */
static bool opens_with_elision(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (self->language != TISSE__FRENCH || word + 2 >= end || !TISSE__VIEW_IS_ANY(self->lower[word], "d'", "d’") || self->word_mention[word + 1] != TISSE__NONE ||
      !has_flag(self, word + 1, TISSE__TOKEN_UPPER_FIRST) || tisse__word_tags(self, word + 1)) {
    return false;
  }
  uint32_t next = word + 2;
  while (next + 1 < end && tisse__is_name_word(self, next, false, true)) {
    ++next;
  }
  return self->readings[next].form == TISSE__FINITE || self->readings[next].pos == TISSE__AUX;
}

/** French: "le groupe fromager Maîtres du Bray": a title in the plural is none there. */
static bool begins_as_named_noun(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const uint32_t connector = connector_words(self, word + 1, end);
  const bool organization = word > 1 && (tisse__word_is_class(self, word - 1, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, word - 2, TISSE__WC_ORGANIZATION));
  return organization && connector && self->readings[word].number == TISSE__PLURAL && is_named_noun(self, word) && part_end(self, word + 1 + connector, end, false, true) > word + 1 + connector;
}

bool tisse__name_begins(const tisse__analysis *self, uint32_t word, uint32_t end, bool titles)
{
  if (titles || self->word_mention[word] != TISSE__NONE || word + 1 >= end || !has_flag(self, word, TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  if (has_flag(self, word, TISSE__TOKEN_SENTENCE_FIRST)) {
    return opens_with_head(self, word, end) || opens_with_article(self, word, end) || opens_with_place(self, word, end) || opens_with_elision(self, word, end);
  }
  if (begins_as_named_noun(self, word, end)) {
    return true;
  }
  if (!is_lead(self, word) || word == 0 ||
      (self->words[word - 1].shape == TISSE__PUNCTUATION && !tisse__view_is(self->lower[word - 1], ","))) {
    return false;
  }
  return part_end(self, word + 1, end, titles, true) > word + 1 && has_flag(self, word + 1, TISSE__TOKEN_UPPER_FIRST);
}

uint32_t tisse__model_end(const tisse__analysis *self, uint32_t last, uint32_t end)
{
  uint32_t stop = last;
  const bool code = last < end && self->words[last].shape == TISSE__MIXED && has_flag(self, last, TISSE__TOKEN_UPPER_FIRST) && self->word_mention[last] == TISSE__NONE;
  const bool numbered = last > 0 && self->words[last - 1].shape == TISSE__NUMBER; /* "Switch 2", which is known, "Lite" */
  for (bool number = numbered; stop < end && stop < last + 3 && self->word_mention[stop] == TISSE__NONE; ++stop) {
    const bool word = has_flag(self, stop, TISSE__TOKEN_UPPER_FIRST) && self->words[stop].shape == TISSE__WORD && !tisse__is_first_name(self, stop) &&
                      !tisse__word_is_class(self, stop, TISSE__WC_TITLE);
    const bool figure = self->words[stop].shape == TISSE__NUMBER && self->lower[stop].length <= 4 && stop + 1 < end && self->words[stop + 1].shape == TISSE__WORD &&
                        has_flag(self, stop + 1, TISSE__TOKEN_UPPER_FIRST) && self->word_mention[stop + 1] == TISSE__NONE; /* "Switch 2 Lite" */
    number = number || figure || (code && stop == last) || ends_in_number(self, stop, end, 4);
    if (!has_flag(self, stop, TISSE__TOKEN_SPACE_BEFORE) || !(word || figure || (code && stop == last) || ends_in_number(self, stop, end, 4)) || (word && !number && stop > last)) {
      break;
    }
  }
  for (uint32_t w = last; w < stop && !numbered; ++w) {
    if (self->words[w].shape != TISSE__WORD || self->lower[w].length == 1) {
      return stop;
    }
  }
  return numbered ? stop : last;
}

bool tisse__place_belongs(const tisse__analysis *self, uint32_t place, uint32_t end)
{
  const uint32_t m = place < end ? self->word_mention[place] : TISSE__NONE;
  if (m == TISSE__NONE || place == 0 || self->mentions.items[m].first != place || self->mentions.items[m].given || self->mentions.items[m].prefix ||
      self->mentions.items[m].description || !tisse__class_is(self, tisse__referent_class(self, self->mentions.items[m].referent), "Place")) {
    return false;
  }
  const uint32_t next = self->mentions.items[m].last;
  if (self->language == TISSE__FRENCH || next >= end) {
    return true;
  }
  const bool apposed = (next + 1 < end && tisse__view_is(self->lower[next], ",") && self->readings[next + 1].pos == TISSE__DET) ||
                       tisse__view_is(self->lower[next], "."); /* "Toyota Kenya, a unit of", "Vale Indonesia." */
  if (apposed && !has_flag(self, place, TISSE__TOKEN_ALL_UPPER)) {
    return true;
  }
  const uint8_t pos = self->readings[next].pos; /* "Tesla China sales" are Tesla's */
  return pos != TISSE__NOUN && pos != TISSE__ADJ && pos != TISSE__PROPER && pos != TISSE__NUM && self->words[next].shape != TISSE__PUNCTUATION;
}

bool tisse__is_headed_name(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  const uint32_t lead = is_lead(self, first) ? 1 : 0;
  if (last - first < 2 + lead || !is_head(self, first + lead)) {
    return false;
  }
  if (!has_flag(self, last - 1, TISSE__TOKEN_UPPER_FIRST)) {
    return true; /* adjectives */
  }
  for (uint32_t w = first + lead + 1; w + 1 < last; ++w) {
    if (connector_words(self, w, last)) {
      return true;
    }
  }
  return false;
}
