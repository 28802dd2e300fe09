/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the form of words says about names: capitals, first names, connectors, endings. */

#include "extract/name_form.h"
#include "extract/own.h"

#include "base/text.h"

#include <string.h>

bool tisse__is_title_case(const tisse__analysis *self, const tisse__sentence *sentence)
{
  uint32_t long_words = 0;
  uint32_t capitals = 0;
  if (sentence->last > sentence->first && self->text.data[self->words[sentence->last - 1].bytes.begin] == '.') {
    return false; /* a headline has no full stop */
  }
  for (uint32_t w = sentence->first; w < sentence->last; ++w) {
    if (self->words[w].shape == TISSE__WORD && self->lower[w].length > 3 && self->word_mention[w] == TISSE__NONE) {
      const bool capital = (self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) != 0;
      if (!capital && (self->readings[w].pos == TISSE__VERB || self->readings[w].pos == TISSE__NOUN)) {
        return false; /* title case capitalises verbs and nouns: this is a sentence dense with names */
      }
      ++long_words;
      capitals += capital;
    }
  }
  return long_words >= 3 && capitals * 10 >= long_words * 7;
}

bool tisse__dictionary_knows(const tisse__analysis *self, uint32_t word)
{
  return tisse__word_tags(self, word) != 0;
}

static bool names_calendar(const tisse__analysis *self, uint32_t word)
{
  const tisse__vocable *vocable = tisse__vocable_at(self, word);
  return vocable->month || tisse__vocable_names_day(vocable) || tisse__form_is_class(self, word, TISSE__WC_CALENDAR_NAME);
}

bool tisse__is_round(const tisse__analysis *self, uint32_t word)
{
  const bool names = TISSE__VIEW_IS_ANY(self->lower[word], "series", "série");
  const uint32_t series = names ? word : word - 1;
  const uint32_t letter = series + 1;
  return (names || (word > 0 && TISSE__VIEW_IS_ANY(self->lower[series], "series", "série"))) && letter < self->word_count &&
         self->lower[letter].length == 1 && (self->words[letter].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** "In May", "avant Noël"; but "Avril Poulet" in the midst of a French sentence, where months have no capital, and "WeRide, May Mobility and …". */
static bool is_calendar_word(const tisse__analysis *self, uint32_t word)
{
  if (!names_calendar(self, word)) {
    return false;
  }
  const uint32_t next = word + 1;
  if (self->language == TISSE__FRENCH && next < self->word_count && tisse__ends_company(self, next) && (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false; /* "Juin Pharma" */
  }
  if (next >= self->word_count || word == 0 || (self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) || self->words[next].shape != TISSE__WORD ||
      !(self->words[next].flags & TISSE__TOKEN_UPPER_FIRST) || (self->words[next].flags & TISSE__TOKEN_SENTENCE_FIRST) || names_calendar(self, next)) {
    return true;
  }
  const uint8_t before = self->readings[word - 1].pos;
  return self->language == TISSE__ENGLISH && (before == TISSE__PREP || before == TISSE__DET || before == TISSE__ADJ || before == TISSE__NUM ||
                                              self->words[word - 1].shape == TISSE__NUMBER || self->word_mention[next] != TISSE__NONE);
}

/** English: "AI-server", "Russian-language", "UK-listed": behind the hyphen a word of the dictionary without a capital; not "Oxley Fit-out Ltd". */
static bool is_hyphened_modifier(const tisse__analysis *self, uint32_t word)
{
  enum { HALF_SHORTEST = 4 };
  const tisse_view text = tisse__words_text(self, word, word + 1);
  const char *hyphen = self->language == TISSE__ENGLISH && self->words[word].shape == TISSE__WORD && text.length ? memrchr(text.data, '-', text.length) : NULL;
  const size_t half = hyphen ? (size_t)(text.data + text.length - hyphen) - 1 : 0;
  if (half < HALF_SHORTEST || hyphen[1] < 'a' || hyphen[1] > 'z' ||
      (word + 1 < self->word_count && (self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) && tisse__ends_company(self, word + 1))) {
    return false;
  }
  tisse__reading readings[TISSE__READINGS_MAX];
  const size_t found = tisse__morphology_find(self->lexicon->morphology, tisse__view(hyphen + 1, half), readings, TISSE__READINGS_MAX);
  for (size_t i = 0; i < found; ++i) {
    if (readings[i].pos == TISSE__NOUN || readings[i].pos == TISSE__ADJ || readings[i].pos == TISSE__VERB) {
      return true;
    }
  }
  return false;
}

/** "Houston-based", "London-listed" */
static bool is_place_hyphened(const tisse__analysis *self, uint32_t word)
{
  const tisse_view lower = self->lower[word];
  const char *hyphen = lower.length ? memrchr(lower.data, '-', lower.length) : NULL;
  return hyphen && hyphen > lower.data + 1 && tisse__text_is_class(self, tisse__view(hyphen + 1, (size_t)(lower.data + lower.length - hyphen) - 1), TISSE__WC_HYPHEN_ENDING);
}

static bool is_hyphened_adjective(const tisse__analysis *self, uint32_t word)
{
  if (is_place_hyphened(self, word)) {
    return true;
  }
  return self->language == TISSE__ENGLISH && self->readings[word].pos == TISSE__ADJ && memchr(self->lower[word].data, '-', self->lower[word].length) &&
         tisse__view_ends(self->lower[word], "ed"); /* "Israeli-founded" */
}

/** "Cirque du Soleil" in English, "Vergers & Co": a connector and another part behind the first word. */
static bool leads_connector(const tisse__analysis *self, uint32_t word)
{
  const uint32_t next = word + 1;
  if (word + 2 >= self->word_count || !(self->words[word + 2].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const bool foreign = self->language == TISSE__ENGLISH && TISSE__VIEW_IS_ANY(self->lower[next], "de", "du", "des", "di", "della");
  const bool trade = tisse__view_is(self->lower[next], "&") &&
                     (!tisse__dictionary_knows(self, word + 2) || tisse__word_is_class(self, word + 2, TISSE__WC_LEGAL) ||
                      (self->language == TISSE__ENGLISH && self->words[word + 2].shape == TISSE__WORD && self->lower[word].length > 1)); /* "Ward & Vane" */
  return foreign || trade;
}

bool tisse__is_double_role(const tisse__analysis *self, uint32_t word)
{
  const tisse_view lower = self->lower[word];
  const char *hyphen = lower.length > 3 ? memrchr(lower.data, '-', lower.length) : NULL;
  const tisse_view half = hyphen ? tisse__view(hyphen + 1, (size_t)(lower.data + lower.length - hyphen - 1)) : (tisse_view){0};
  return half.length && tisse__lemma_is_class(self, half, TISSE__NOUN, TISSE__WC_PERSON);
}

/** "Helion Grid sells …", "Cristal Union, qui …": a word at the sentence's start with an unknown capitalised word right behind. */
static bool leads_name(const tisse__analysis *self, uint32_t word)
{
  const uint8_t pos = self->readings[word].pos;
  const uint32_t next = word + 1;
  if (leads_connector(self, word)) {
    return pos == TISSE__NOUN || pos == TISSE__ADJ || pos == TISSE__VERB || pos == TISSE__PROPER;
  }
  if (next >= self->word_count || (self->word_mention[next] != TISSE__NONE && !tisse__ends_company(self, next)) ||
      self->words[next].shape != TISSE__WORD || is_calendar_word(self, next) ||
      !(self->words[next].flags & TISSE__TOKEN_UPPER_FIRST) || (self->words[next].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ELIDED))) {
    return false;
  }
  const bool title = tisse__word_is_class(self, next, TISSE__WC_TITLE) || tisse__word_is_class(self, word, TISSE__WC_TITLE) ||
                     tisse__word_is_class(self, next, TISSE__WC_PERSON) || tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION) ||
                     (tisse__word_is_class(self, word, TISSE__WC_PERSON) && pos != TISSE__ADJ) || /* "American Axle" */
                     (pos != TISSE__PROPER && pos != TISSE__NOUN && next + 1 < self->word_count &&
                      tisse__word_is_class(self, next + 1, TISSE__WC_TITLE)); /* "Former Brixel chairman" */
  const bool between = self->language == TISSE__FRENCH && tisse__word_is_class(self, word, TISSE__WC_EVENT) && /* "Fusion Carrefour-Auchan : …" */
                       memchr(self->lower[next].data, '-', self->lower[next].length);
  const bool own = tisse__own_class_at(self, word) != TISSE__NONE; /* "Painter Jonas Hild" */
  const bool office = self->language == TISSE__ENGLISH && tisse__form_is_class(self, word, TISSE__WC_OFFICE); /* "Founder Ana Ruiz" */
  const bool told = office || tisse__form_is_class(self, word, TISSE__WC_OPENING_ADJECTIVE);                  /* "Struggling Brixel" */
  const bool day = self->language == TISSE__ENGLISH && tisse__form_is_class(self, word, TISSE__WC_DAY_ADVERB); /* "Today Drip Logic …" */
  return !title && !between && !own && !told && !day && (pos == TISSE__NOUN || pos == TISSE__ADJ || pos == TISSE__VERB || pos == TISSE__PROPER);
}

/** "5G", "4K", "Q3", "S1": a generation, a resolution, a part of the year. */
static bool is_grade(const tisse__analysis *self, uint32_t word)
{
  const tisse_view lower = self->lower[word];
  const bool digit_first = lower.length == 2 && tisse__is_digit((unsigned char)lower.data[0]);
  const bool half = self->language == TISSE__ENGLISH && lower.length == 2 && lower.data[0] == 'h'; /* "Ergosup H2" is a French firm */
  const bool period = lower.length == 2 && tisse__is_digit((unsigned char)lower.data[1]) && (half || memchr("qtsg", lower.data[0], 4));
  const bool form = self->language == TISSE__ENGLISH && lower.length == 3 && tisse__is_digit((unsigned char)lower.data[0]) &&
                    tisse__is_digit((unsigned char)lower.data[1]); /* "a 13D filing" */
  const bool middle = self->language == TISSE__FRENCH && lower.length == 7 && tisse__view_starts(lower, "mi-") && tisse__is_digit((unsigned char)lower.data[3]); /* "Mi-2022" */
  return (digit_first && memchr("gkd", lower.data[1], 3)) || period || form || middle;
}

/** English: "NGOs", "VCs", "SMEs": several of a kind, nobody's name. */
static bool is_plural_acronym(const tisse__analysis *self, uint32_t word)
{
  const tisse_view text = tisse__words_text(self, word, word + 1);
  if (self->language != TISSE__ENGLISH || text.length < 3 || text.length > 5 || text.data[text.length - 1] != 's') {
    return false;
  }
  for (size_t i = 0; i + 1 < text.length; ++i) {
    if (text.data[i] < 'A' || text.data[i] > 'Z') {
      return false;
    }
  }
  return true;
}

/** English: "an investor in Beyond Harvest": between a preposition and a word with a capital, a preposition with a capital of its own begins a name. */
static bool opens_behind_preposition(const tisse__analysis *self, uint32_t word)
{
  return self->language == TISSE__ENGLISH && word > 0 && word + 1 < self->word_count && self->readings[word].pos == TISSE__PREP &&
         !(self->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) && self->readings[word - 1].pos == TISSE__PREP &&
         !(self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST) && (self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         self->words[word + 1].shape == TISSE__WORD && self->word_mention[word + 1] == TISSE__NONE;
}

/** French: "sa filiale, On Tower Poland,": a small word with a capital inside a sentence, behind a word or a comma, with another capital behind. */
static bool opens_inside(const tisse__analysis *self, uint32_t word)
{
  const uint8_t pos = self->readings[word].pos;
  if (word == 0 || word + 1 >= self->word_count || (pos != TISSE__PRON && pos != TISSE__PREP) || (self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST)) {
    return false;
  }
  const bool behind = (self->words[word - 1].shape == TISSE__WORD && !(self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST)) || tisse__view_is(self->lower[word - 1], ",");
  return behind && (self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) && self->words[word + 1].shape == TISSE__WORD && self->word_mention[word + 1] == TISSE__NONE;
}

bool tisse__is_name_word(const tisse__analysis *self, uint32_t word, bool titles, bool inside)
{
  if (!(self->words[word].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER | TISSE__TOKEN_ALL_UPPER))) {
    return false;
  }
  if ((is_calendar_word(self, word) && !inside) || is_hyphened_adjective(self, word) || is_hyphened_modifier(self, word) || tisse__is_round(self, word)) {
    return false;
  }
  const tisse__word *w = &self->words[word];
  if (self->word_mention[word] != TISSE__NONE || (w->flags & (TISSE__TOKEN_ELIDED | TISSE__TOKEN_CLITIC))) {
    return false;
  }
  const tisse__reading *reading = &self->readings[word];
  if ((w->flags & TISSE__TOKEN_ALL_UPPER) && self->lower[word].length > 2 && reading->pos != TISSE__DET && word + 1 < self->word_count &&
      tisse__ends_company(self, word + 1) && !(self->words[word + 1].flags & TISSE__TOKEN_ALL_UPPER)) {
    return true; /* "SIX Group" */
  }
  if (inside && self->language == TISSE__ENGLISH && (w->flags & TISSE__TOKEN_ALL_UPPER) && !titles && tisse__form_is_class(self, word, TISSE__WC_COMMON_ACRONYM) &&
      (word + 1 >= self->word_count || !(self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST))) {
    return false; /* "Klarna IPO raises $1.4bn" */
  }
  if (!titles && !inside && is_plural_acronym(self, word)) {
    return false;
  }
  if (w->shape == TISSE__MIXED) {
    return !is_grade(self, word) && (w->flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER | TISSE__TOKEN_ALL_UPPER)) != 0;
  }
  if (w->shape != TISSE__WORD || !(w->flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER))) {
    return false;
  }
  /* "founder Will Shu": a modal is no capital inside a sentence */
  if (reading->pos == TISSE__AUX && !titles && !inside && !(w->flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) &&
      word + 1 < self->word_count && (self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) && self->word_mention[word + 1] == TISSE__NONE &&
      tisse__is_first_name(self, word)) {
    return true;
  }
  if (inside && self->language == TISSE__ENGLISH && (tisse__view_starts(self->lower[word], "d'") || tisse__view_starts(self->lower[word], "d’")) &&
      (w->flags & TISSE__TOKEN_INNER_UPPER)) {
    return true; /* "Lana d'Oro" */
  }
  const bool small = reading->pos == TISSE__PREP || reading->pos == TISSE__DET || reading->pos == TISSE__PRON;
  const bool dateline = small && word > 0 && (self->words[word - 1].flags & TISSE__TOKEN_ALL_UPPER) && !(w->flags & TISSE__TOKEN_ALL_UPPER); /* "SAINT-MALO La Compagnie" */
  const bool joins = inside && (reading->pos == TISSE__CCONJ || reading->pos == TISSE__SCONJ); /* "By My Car" */
  if (((small && inside) || joins || opens_inside(self, word)) && !titles && !dateline && self->language == TISSE__FRENCH && !(w->flags & TISSE__TOKEN_SENTENCE_FIRST)) {
    return true; /* "Electro Sur" */
  }
  if (!titles && opens_behind_preposition(self, word)) {
    return true;
  }
  if (reading->pos == TISSE__DET || reading->pos == TISSE__PRON || reading->pos == TISSE__PREP || reading->pos == TISSE__CCONJ ||
      reading->pos == TISSE__SCONJ || reading->pos == TISSE__AUX || reading->pos == TISSE__NUM || reading->pos == TISSE__INTJ) {
    return false;
  }
  if (w->flags & TISSE__TOKEN_INNER_UPPER) {
    return self->language != TISSE__FRENCH || reading->pos != TISSE__NOUN || word == 0 || self->readings[word - 1].pos != TISSE__DET ||
           !tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_ORGANIZATION); /* "La DeepTech" */
  }
  if (!titles && (w->flags & TISSE__TOKEN_SENTENCE_FIRST) && leads_name(self, word)) {
    return true;
  }
  if (titles || (w->flags & TISSE__TOKEN_SENTENCE_FIRST)) {
    return !tisse__dictionary_knows(self, word) || (inside && !titles) ||
           tisse__lemma_is_class(self, self->lower[word], TISSE__POS_NONE, TISSE__WC_FIRST_NAME);
  }
  return true;
}

bool tisse__is_first_name(const tisse__analysis *self, uint32_t word)
{
  const tisse_view lower = self->lower[word];
  const char *hyphen = memchr(lower.data, '-', lower.length);
  if (hyphen && tisse__lemma_is_class(self, tisse__view(lower.data, (size_t)(hyphen - lower.data)), TISSE__POS_NONE, TISSE__WC_FIRST_NAME) &&
      tisse__lemma_is_class(self, tisse__view(hyphen + 1, (size_t)(lower.data + lower.length - hyphen - 1)), TISSE__POS_NONE, TISSE__WC_FIRST_NAME)) {
    return true; /* Anne-Sophie */
  }
  const tisse__vocable *vocable = tisse__vocable_at(self, word);
  const bool named = !vocable->capital || tisse__class_set_has(vocable->named_classes, TISSE__WC_FIRST_NAME);
  return tisse__form_is_class(self, word, TISSE__WC_FIRST_NAME) || (named && tisse__lemma_is_class(self, self->lower[word], TISSE__PROPER, TISSE__WC_FIRST_NAME));
}

/** Is the lower-cased word in the lexicon as a noun (a class, a frame, a cue)? GPU, PDG, OPA are words, not names. */
static bool lexicon_noun(const tisse__analysis *self, uint32_t word)
{
  return tisse__lemma_entries(self, self->lower[word], TISSE__NOUN) != TISSE__NONE;
}

static bool can_be_singular(const tisse__analysis *self, uint32_t word)
{
  const tisse__reading *readings = self->forms[word]->readings;
  const size_t count = self->forms[word]->reading_count;
  bool plural = false;
  for (size_t i = 0; i < count; ++i) {
    const bool noun = readings[i].pos == TISSE__NOUN || readings[i].pos == TISSE__ADJ;
    if (noun && readings[i].number != TISSE__PLURAL) {
      return true;
    }
    plural = plural || noun;
  }
  return !plural;
}

/** French: a capital behind a comma, a conjunction or a verb, where a common noun would have a determiner: "…, Fauchon a été racheté". */
static bool is_bare_inside(const tisse__analysis *self, uint32_t word)
{
  if (self->language != TISSE__FRENCH || word == 0 || (self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) ||
      !can_be_singular(self, word)) {
    return false;
  }
  const uint8_t before = self->readings[word - 1].pos;
  return before == TISSE__CCONJ || before == TISSE__VERB || tisse__view_is(self->lower[word - 1], ",");
}

/** French, two capitals: "le nantais LU, filiale de …", "à Peugeot et à DS."; not those that abbreviate a common noun. */
static bool is_short_name(const tisse__analysis *self, uint32_t word)
{
  if (self->language != TISSE__FRENCH || word == 0 || word + 1 >= self->word_count || lexicon_noun(self, word) ||
      self->words[word + 1].shape != TISSE__PUNCTUATION ||
      tisse__form_is_class(self, word, TISSE__WC_COMMON_ACRONYM)) {
    return false;
  }
  const uint8_t before = self->readings[word - 1].pos;
  return before == TISSE__NOUN || before == TISSE__ADJ || TISSE__VIEW_IS_ANY(self->lower[word - 1], "à", "de", "chez", "avec", "par");
}

/** French: "l'assistant commercial Tandem": a noun of the lexicon too, with a capital behind a noun or an adjective; no "vice Président". */
static bool is_product_name(const tisse__analysis *self, uint32_t word)
{
  if (self->language != TISSE__FRENCH || word == 0 || (self->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) ||
      tisse__word_is_class(self, word, TISSE__WC_TITLE) || tisse__word_is_class(self, word, TISSE__WC_PERSON)) {
    return false;
  }
  const tisse__reading *before = &self->readings[word - 1];
  return (before->pos == TISSE__NOUN || before->pos == TISSE__ADJ) && !(self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         word > 1 && self->readings[word - 2].pos != TISSE__DET && self->readings[word].number != TISSE__PLURAL;
}

/** English: "Sony Music, Universal and Warner", "Disney and Universal.": an adjective among names, with nothing behind that it could modify. */
static bool in_name_list(const tisse__analysis *self, uint32_t word)
{
  if (self->language != TISSE__ENGLISH || word < 2 || word + 1 >= self->word_count || self->word_mention[word - 2] == TISSE__NONE ||
      (self->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) || is_calendar_word(self, word)) {
    return false;
  }
  const bool joined = self->readings[word - 1].pos == TISSE__CCONJ || tisse__view_is(self->lower[word - 1], ",");
  const tisse__reading *next = &self->readings[word + 1];
  const bool conjunct = next->pos == TISSE__CCONJ && word + 2 < self->word_count && (self->words[word + 2].flags & TISSE__TOKEN_UPPER_FIRST) &&
                        (word + 3 >= self->word_count || self->readings[word + 3].pos != TISSE__NOUN ||
                         (self->words[word + 3].flags & TISSE__TOKEN_UPPER_FIRST)); /* "French and Italian firms" */
  const bool ends = self->words[word + 1].shape == TISSE__PUNCTUATION || conjunct || next->pos == TISSE__PREP || next->form == TISSE__FINITE;
  return joined && ends && self->readings[word].pos != TISSE__ADV;
}

/** "Blackstone-owned Merlin": behind a name's adjective and before no noun stands a name. */
static bool behind_backer(const tisse__analysis *self, uint32_t word)
{
  const uint32_t m = word > 0 ? self->word_mention[word - 1] : TISSE__NONE;
  const uint32_t next = word + 1;
  return m != TISSE__NONE && self->mentions.items[m].prefix && !(self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) &&
         (next >= self->word_count || self->readings[next].pos != TISSE__NOUN || (self->words[next].flags & TISSE__TOKEN_UPPER_FIRST));
}

/** Can no noun group go on with the word: "Lantern's", "backed Lantern last year", "invested in Anchor in 2019", "raised by Factorial rose"? */
static bool closes_group(const tisse__analysis *self, uint32_t word)
{
  const tisse__reading *reading = &self->readings[word];
  const bool dated = reading->pos == TISSE__PREP && word + 1 < self->word_count && self->words[word + 1].shape == TISSE__NUMBER;
  return (self->words[word].flags & TISSE__TOKEN_CLITIC) || reading->pos == TISSE__AUX || reading->form == TISSE__FINITE || dated ||
         tisse__form_is_class(self, word, TISSE__WC_THIS_WORD) || tisse__form_is_class(self, word, TISSE__WC_LATE_ADVERB);
}

/** English: "a stake in Pioneer, which", "bought Frontier.": a noun of the lexicon with a capital, in the singular and bare behind a preposition or a verb. */
static bool stands_as_name(const tisse__analysis *self, uint32_t word)
{
  const unsigned flags = self->words[word].flags;
  if (self->language != TISSE__ENGLISH || word == 0 || word + 1 >= self->word_count || !(flags & TISSE__TOKEN_UPPER_FIRST) ||
      (flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) || tisse__word_is_class(self, word, TISSE__WC_TITLE) || is_calendar_word(self, word) ||
      tisse__word_is_class(self, word, TISSE__WC_PERSON) || tisse__view_ends(self->lower[word], "s")) {
    return false;
  }
  const uint8_t before = self->readings[word - 1].pos;
  const bool bare = (before == TISSE__PREP || before == TISSE__VERB) && !(self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
                    !tisse__view_is(self->lower[word - 1], "as");
  return bare && (self->words[word + 1].shape == TISSE__PUNCTUATION || closes_group(self, word + 1));
}

/** "retired as Managing Director": a word of the dictionary in front of a title with its capital. */
static bool is_part_of_title(const tisse__analysis *self, uint32_t word)
{
  return word + 1 < self->word_count && tisse__dictionary_knows(self, word) && !(self->words[word].flags & TISSE__TOKEN_ALL_UPPER) &&
         (self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST) && tisse__word_is_class(self, word + 1, TISSE__WC_TITLE);
}

/** French: "directeur exécutif Innovation chez X", "la directrice Communication": what whoever has the title is in charge of. */
static bool is_field_of_post(const tisse__analysis *self, uint32_t word)
{
  if (self->language != TISSE__FRENCH || word == 0 || (self->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) ||
      !(tisse__word_tags(self, word) & 1U << TISSE__NOUN) || tisse__is_first_name(self, word)) {
    return false;
  }
  uint32_t title = word - 1;
  while (title > 0 && self->readings[title].pos == TISSE__ADJ && word - title < 3) {
    --title;
  }
  const bool field = title + 1 < word || tisse__view_ends(self->lower[word], "tion");
  return field && tisse__word_is_class(self, title, TISSE__WC_TITLE) && !(self->words[title].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** English: "its Kite scooter", "Brixel's Halo speakers": a capital inside a sentence between whose goods they are and what goods. */
static bool is_goods_name(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  if (self->language != TISSE__ENGLISH || first < 2 || last >= self->word_count || last - first > 1 || self->lower[first].length < 3 ||
      (self->words[first].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) || (self->words[last].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const bool whose = TISSE__VIEW_IS_ANY(self->lower[first - 1], "its", "their", "'s", "’s");
  return whose && tisse__word_is_class(self, last, TISSE__WC_PRODUCT) && !tisse__word_is_class(self, first, TISSE__WC_PRODUCT) &&
         !tisse__word_is_class(self, first, TISSE__WC_COUNTRY) && !is_calendar_word(self, first) && tisse__dictionary_knows(self, first);
}

bool tisse__is_common_word(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  if (is_goods_name(self, first, last)) {
    return false;
  }
  if (self->language == TISSE__ENGLISH && last < self->word_count && (self->words[last].flags & TISSE__TOKEN_UPPER_FIRST) && is_place_hyphened(self, last)) {
    return true; /* "a San | Francisco-based firm" */
  }
  if (last - first > 1 || (self->words[first].flags & TISSE__TOKEN_INNER_UPPER)) {
    return false;
  }
  if (first > 0 && tisse__class_at(self, first - 1, last, TISSE__WC_UNNAMED, NULL)) {
    return true; /* "porte plainte contre X" */
  }
  if (self->words[first].flags & TISSE__TOKEN_ALL_UPPER && self->lower[first].length <= 2) {
    return !is_short_name(self, first);
  }
  if ((self->words[first].flags & TISSE__TOKEN_ALL_UPPER) && tisse__form_is_class(self, first, TISSE__WC_COMMON_ACRONYM)) {
    return true;
  }
  if (tisse__vocable_at(self, first)->pointed_pair) {
    return true; /* "its E.V. business": two letters with points that nobody known is called by */
  }
  if (lexicon_noun(self, first)) {
    return !is_product_name(self, first) && !stands_as_name(self, first);
  }
  if (is_field_of_post(self, first)) {
    return true;
  }
  if (self->language == TISSE__ENGLISH && (tisse__word_is_class(self, first, TISSE__WC_COUNTRY) || is_part_of_title(self, first))) {
    return true;
  }
  if (in_name_list(self, first) || behind_backer(self, first) || stands_as_name(self, first)) {
    return false; /* an adjective too: "backed Pivotal last year" */
  }
  /* mid-sentence behind a bare preposition or a comma a capital is a name's: "de Camaïeu", "chez Orange" */
  const uint8_t before = first > 0 ? self->readings[first - 1].pos : TISSE__POS_NONE;
  const bool contracted = first > 0 && self->readings[first - 1].kind == TISSE__CONTRACTED;
  if (is_bare_inside(self, first)) {
    return false;
  }
  if (self->language == TISSE__FRENCH && !contracted && (before == TISSE__PREP || before == TISSE__NOUN || before == TISSE__ADJ) &&
      !(self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST)) {
    return false;
  }
  if (self->language == TISSE__ENGLISH && tisse__word_is_class(self, first, TISSE__WC_COUNTRY) && last < self->word_count &&
      self->readings[last].pos == TISSE__NOUN && !(self->words[last].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return true; /* "a Basque consortium" */
  }
  const uint32_t tags = tisse__word_tags(self, first);
  const bool adjective = (tags & 1U << TISSE__ADJ) != 0;
  /* English capitalises names alone (and nationalities): "makes Chorus, an app" */
  if (self->language == TISSE__ENGLISH && (!adjective || before == TISSE__NOUN) && before != TISSE__DET && before != TISSE__ADJ &&
      before != TISSE__POS_NONE && !(self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST) && first > 0 &&
      self->words[first - 1].shape == TISSE__WORD) {
    return false;
  }
  if (tags & (1U << TISSE__ADJ | 1U << TISSE__NOUN | 1U << TISSE__ADV | 1U << TISSE__VERB)) {
    return !(self->words[first].flags & TISSE__TOKEN_ALL_UPPER);
  }
  return false;
}

bool tisse__ends_company(const tisse__analysis *self, uint32_t word)
{
  return (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) != 0 &&
         tisse__lemma_is_class(self, self->lower[word], TISSE__POS_NONE, TISSE__WC_COMPANY_ENDING);
}

/** "UCLA School", "Groupe Bertrand": a noun for an organisation at the name's end, in French at its front; nouns in -er are surnames too. */
static bool ends_organization(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  const bool french = self->language == TISSE__FRENCH;
  const uint32_t noun = french ? first : last - 1;
  const tisse_view lower = self->lower[noun];
  return last - first > 1 && tisse__word_is_class(self, noun, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(self, noun, TISSE__WC_PERSON) &&
         !(tisse__view_ends(lower, "er") || tisse__view_ends(lower, "eur") || tisse__view_ends(lower, "or"));
}

/** "Alder & Ash", "Gulliver's": no person is called so. */
static bool is_trading_name(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  for (uint32_t w = first + 1; w + 1 < last; ++w) {
    if (tisse__view_is(self->lower[w], "&")) {
      return true;
    }
  }
  return last - first > 1 && TISSE__VIEW_IS_ANY(self->lower[last - 1], "'s", "’s");
}

/** "Alwaleed bin Talal", "Joost van Dalen": one word, a particle of families without a capital, and the family. */
static bool has_family_particle(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  return last - first == 3 && !(self->words[first + 1].flags & TISSE__TOKEN_UPPER_FIRST) && self->words[first].shape == TISSE__WORD &&
         TISSE__VIEW_IS_ANY(self->lower[first + 1], "von", "van", "bin", "ben", "ibn", "bint");
}

uint32_t tisse__class_by_form(const tisse__analysis *self, uint32_t first, uint32_t *last)
{
  const uint32_t company = tisse__class_named(self->knowledge, "Company");
  const bool abbreviated = *last < self->word_count && tisse__view_ends(self->lower[*last], "."); /* "Papiers Matane inc." */
  if (*last < self->word_count && tisse__word_is_class(self, *last, TISSE__WC_LEGAL) && (abbreviated || (self->words[*last].flags & TISSE__TOKEN_UPPER_FIRST)) &&
      self->word_mention[*last] == TISSE__NONE) {
    ++*last;
    return company;
  }
  const uint32_t words = *last - first;
  /* "Kate Farms", "Heidelberg Pharma", "Dorval et Fils": whatever the first word is */
  if ((words > 1 && (tisse__form_is_class(self, *last - 1, TISSE__WC_NAME_TAIL) || tisse__word_is_class(self, *last - 1, TISSE__WC_LEGAL) || tisse__ends_company(self, *last - 1))) ||
      is_trading_name(self, first, *last)) {
    return company;
  }
  const bool organization = tisse__is_headed_name(self, first, *last) || ends_organization(self, first, *last);
  const bool named = words > 1 && (tisse__is_first_name(self, first) || has_family_particle(self, first, *last)) && !(words > 2 && organization); /* "Igor Naming Agency" is none */
  if (named || (first > 0 && tisse__word_is_class(self, first - 1, TISSE__WC_TITLE) && (self->words[first - 1].flags & TISSE__TOKEN_UPPER_FIRST))) {
    return tisse__class_named(self->knowledge, "Person");
  }
  return organization ? tisse__class_named(self->knowledge, "Organization") : TISSE__NONE;
}

/* ---- At a sentence's start ----------------------------------------------------------------------------------------- */

/** Is it a noun of the lexicon that stands for what the article speaks of, with or without determiner: "Accord", "Groupe"? */
static bool is_party_noun(const tisse__analysis *self, uint32_t word)
{
  return tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, word, TISSE__WC_PERSON) ||
         tisse__word_is_class(self, word, TISSE__WC_TITLE) || tisse__word_is_class(self, word, TISSE__WC_EVENT) ||
         tisse__word_is_class(self, word, TISSE__WC_LIST);
}

/** Another noun that the press writes without determiner: "Revenue", "Action", "Port". */
static bool is_bare_noun(const tisse__analysis *self, uint32_t word)
{
  return tisse__word_is_class(self, word, TISSE__WC_CARRIER) || tisse__word_is_class(self, word, TISSE__WC_PLACE) ||
         tisse__word_is_class(self, word, TISSE__WC_MONEY) || tisse__word_is_class(self, word, TISSE__WC_MEDIUM);
}

static bool can_be_noun(const tisse__analysis *self, uint32_t word)
{
  return (tisse__word_tags(self, word) & (1U << TISSE__NOUN | 1U << TISSE__ADJ)) != 0;
}

/** The finite verb that begins at the word, object pronouns and "ne" in front let by; TISSE__NONE where there is none. */
static uint32_t verb_at(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  uint32_t w = word;
  while (w < end && w < word + 3 && (self->words[w].flags & TISSE__TOKEN_CLITIC || TISSE__VIEW_IS_ANY(self->lower[w], "ne", "n'", "se", "s'", "y"))) {
    ++w;
  }
  if (w >= end || self->readings[w].form != TISSE__FINITE) {
    return TISSE__NONE;
  }
  /* "Côté offre, Free …": a noun may have been read as a verb; what follows a verb tells */
  const bool plain = self->readings[w].pos == TISSE__AUX || !can_be_noun(self, w) || w > word;
  const uint8_t next = w + 1 < end ? self->readings[w + 1].pos : TISSE__POS_NONE;
  return plain || next == TISSE__DET || next == TISSE__ADV || next == TISSE__PROPER || next == TISSE__PRON ? w : TISSE__NONE;
}

/** "Turner, the American subsidiary of ACS, is …", "Horizon, spécialiste des capteurs, s'allie …": an apposition between two commas, then the verb. */
static bool is_apposed(const tisse__analysis *self, const tisse__sentence *sentence)
{
  const uint32_t comma = sentence->first + 1;
  if (comma + 2 >= sentence->last || !tisse__view_is(self->lower[comma], ",") || self->readings[sentence->first].pos == TISSE__ADJ ||
      self->readings[sentence->first].number == TISSE__PLURAL) {
    return false;
  }
  const bool french = self->language == TISSE__FRENCH; /* "Résultat, le groupe, qui …" is no apposition */
  const bool determined = french ? TISSE__VIEW_IS_ANY(self->lower[comma + 1], "un", "une", "le", "la", "l'") : TISSE__VIEW_IS_ANY(self->lower[comma + 1], "the", "a", "an");
  if (!determined && !(french && tisse__word_is_class(self, comma + 1, TISSE__WC_ORGANIZATION))) {
    return false;
  }
  bool organization = false; /* "Oil, the main export, is …" is no name */
  bool noun_group = true;
  for (uint32_t w = comma + (determined ? 2 : 1); w + 1 < sentence->last; ++w) {
    if (tisse__view_is(self->lower[w], ",")) {
      return organization && (french ? verb_at(self, w + 1, sentence->last) != TISSE__NONE : self->readings[w + 1].form == TISSE__FINITE);
    }
    noun_group = noun_group && self->readings[w].pos != TISSE__PREP;
    organization = organization || (noun_group && tisse__word_is_class(self, w, TISSE__WC_ORGANIZATION));
  }
  return false;
}

bool tisse__opens_as_name(const tisse__analysis *self, const tisse__sentence *sentence)
{
  const uint32_t w = sentence->first;
  const uint8_t pos = self->readings[w].pos;
  const bool nominal = pos == TISSE__NOUN || pos == TISSE__ADJ || pos == TISSE__PROPER;
  if ((!nominal && !(pos == TISSE__VERB && self->language == TISSE__ENGLISH)) || is_calendar_word(self, w) || is_party_noun(self, w)) {
    return false;
  }
  const uint32_t next = w + 1;
  const bool relative = self->text.data[self->words[next].bytes.begin] == ',' && TISSE__VIEW_IS_ANY(self->lower[next + 1], "qui", "dont", "which", "whose");
  return relative || is_apposed(self, sentence) || verb_at(self, next, sentence->last) != TISSE__NONE ||
         (self->language == TISSE__ENGLISH && tisse__view_is(self->lower[next], "'s"));
}

/** A verb whose subject is a firm, or a person: to buy a firm, to sue, to raise money. */
static bool is_firm_verb(const tisse__analysis *self, uint32_t verb)
{
  static const char *const relations[] = {"acquires", "litigatesWith", "raises"};
  for (size_t i = 0; i < sizeof relations / sizeof *relations; ++i) {
    if (tisse__lemma_opens(self, self->readings[verb].lemma, TISSE__VERB, relations[i])) {
      return true;
    }
  }
  return false;
}

/** English: "Lightbox sued …", "Circle has agreed to buy …": a noun in the singular, without article, that does what firms do. */
static bool acts_as_firm(const tisse__analysis *self, const tisse__sentence *sentence)
{
  static const char *const abstract[] = {"tion", "sion", "ment", "ing", "ity", "ness", "ance", "ence", "ship", "ism", "ics", "ure", "age", "th"};
  const uint32_t w = sentence->first;
  for (size_t i = 0; i < sizeof abstract / sizeof *abstract; ++i) {
    if (tisse__view_ends(self->lower[w], abstract[i])) {
      return false;
    }
  }
  uint32_t verb = verb_at(self, w + 1, sentence->last);
  if (verb == TISSE__NONE || tisse__view_ends(self->lower[w], "s") || is_bare_noun(self, w) || tisse__word_is_class(self, w, TISSE__WC_PRODUCT)) {
    return false;
  }
  /* over auxiliaries and "agreed to", "plans to" */
  for (uint32_t v = verb; v < sentence->last && v < verb + 5; ++v) {
    const tisse__reading *reading = &self->readings[v];
    if (reading->pos == TISSE__VERB && is_firm_verb(self, v)) {
      return true;
    }
    if (reading->pos != TISSE__AUX && reading->pos != TISSE__ADV && reading->pos != TISSE__PART &&
        !(reading->pos == TISSE__VERB && v + 1 < sentence->last && tisse__view_is(self->lower[v + 1], "to"))) {
      return false;
    }
  }
  return false;
}

bool tisse__is_bare_subject(const tisse__analysis *self, const tisse__sentence *sentence)
{
  const uint32_t w = sentence->first;
  const tisse_view lower = self->lower[w];
  /* set phrases keep nouns bare: "Ordre a été donné", "Rendez-vous est pris", "Force est de constater", "Rien n'a changé" */
  if (is_apposed(self, sentence)) {
    return true;
  }
  if (self->language == TISSE__ENGLISH) {
    return acts_as_firm(self, sentence);
  }
  if (is_bare_noun(self, w)) {
    return false;
  }
  if (tisse__text_is_class(self, lower, TISSE__WC_BARE_OPENER)) {
    return false;
  }
  const uint32_t verb = verb_at(self, w + 1, sentence->last);
  if (verb != TISSE__NONE && tisse__view_is(self->readings[verb].lemma, "obliger")) {
    return false; /* "Marché oblige, …" */
  }
  if (verb == TISSE__NONE) {
    return self->readings[w].number != TISSE__PLURAL;
  }
  /* "Rare est …", "Premier est …": an adjective put in front */
  if (self->readings[w].pos == TISSE__ADJ && tisse__view_is(self->readings[verb].lemma, "être")) {
    return false;
  }
  /* a plural before a singular verb is a name too: "Chargeurs a vendu" */
  return self->readings[verb].number == TISSE__SINGULAR || self->readings[w].number == TISSE__SINGULAR;
}
