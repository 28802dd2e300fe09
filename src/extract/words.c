/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The readings of words; look-ups of words in the lexicon. */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

uint32_t tisse__word_tags(const tisse__analysis *self, uint32_t word)
{
  return tisse__vocable_at(self, word)->tags;
}

/** Takes the reading with this class (and form) where the word has one. */
static bool retag(tisse__analysis *self, uint32_t word, tisse__pos pos, uint8_t form)
{
  const tisse__reading *readings = self->forms[word]->readings;
  const size_t count = self->forms[word]->reading_count;
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == pos && readings[i].form == form) {
      self->readings[word] = readings[i];
      return true;
    }
  }
  return false;
}

static bool opens_frames(const tisse__analysis *self, tisse_view lemma, tisse__pos pos)
{
  tisse__frame_walk walk = tisse__frames_of(self, lemma, pos, false);
  return tisse__frame_next(self, &walk) != NULL;
}

static bool is_determined(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t word)
{
  uint32_t w = word;
  while (w > sentence->first && self->readings[w - 1].pos == TISSE__ADJ) {
    --w;
  }
  return w > sentence->first && (self->readings[w - 1].pos == TISSE__DET || self->readings[w - 1].kind == TISSE__CONTRACTED);
}

/** "ouvre": of ouvrir, which the lexicon has, not of ouvrer. */
static void prefer_known_lemma(tisse__analysis *self, uint32_t word)
{
  const tisse__reading chosen = self->readings[word];
  if (chosen.pos != TISSE__VERB || tisse__word_entries(self, word, chosen.lemma, TISSE__VERB) != TISSE__NONE) {
    return;
  }
  const tisse__reading *readings = self->forms[word]->readings;
  const size_t count = self->forms[word]->reading_count;
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == TISSE__VERB && readings[i].form == chosen.form &&
        tisse__word_entries(self, word, readings[i].lemma, TISSE__VERB) != TISSE__NONE) {
      self->readings[word] = readings[i];
      return;
    }
  }
}

/** French: "X, qui fabrique des boîtiers, | compte Y parmi ses clients": behind the comma that ends a relative, what the sentence lacks is its verb. */
static bool lacks_verb_at(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t word)
{
  uint32_t verbs = 0, relatives = 0;
  for (uint32_t w = sentence->first; w < sentence->last; ++w) {
    verbs += self->readings[w].form == TISSE__FINITE;
    if (w < word) {
      relatives += tisse__view_is(self->lower[w], "qui");
    } else if (verbs > relatives || (w > word && self->readings[w].form == TISSE__FINITE)) {
      return false;
    }
  }
  return relatives && verbs == relatives;
}

/** French: "Odile Sylvain, | chercheuse à l'Institut": between a name's comma and a preposition, what may be a noun that says who somebody is, is one. */
static void settle_role_behind(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading before = self->readings[w];
  const bool beside = before.pos == TISSE__ADJ && w > sentence->first + 1 && w + 1 < sentence->last && tisse__view_is(self->lower[w - 1], ",") &&
                      self->readings[w - 2].pos == TISSE__PROPER && self->readings[w + 1].pos == TISSE__PREP &&
                      tisse__lemma_entries(self, before.lemma, TISSE__ADJ) == TISSE__NONE; /* "présents chez X" */
  if (beside && retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) && !tisse__lemma_denotes_party(self, self->readings[w].lemma)) {
    self->readings[w] = before;
  }
}

/** French: "une société nantaise | nommée X", "un fonds chinois | baptisé X": behind a noun and its adjectives, and in front of a name, a participle of naming. */
static void settle_called(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading before = self->readings[w];
  uint32_t noun = w;
  while (noun > sentence->first && self->readings[noun - 1].pos == TISSE__ADJ) {
    --noun;
  }
  if ((before.pos == TISSE__NOUN || before.pos == TISSE__ADJ) && noun > sentence->first && self->readings[noun - 1].pos == TISSE__NOUN && w + 1 < sentence->last &&
      self->readings[w + 1].pos == TISSE__PROPER && retag(self, w, TISSE__VERB, TISSE__PARTICIPLE_PAST) &&
      !tisse__lemma_is_class(self, self->readings[w].lemma, TISSE__VERB, TISSE__WC_NAMING_VERB)) {
    self->readings[w] = before;
  }
}

/** French: "et en | garde 20 %", "mais en | conserve le contrôle", "qui en | reste actionnaire": the finite verb of a clause of its own, with its object behind it. */
static bool keeps_of(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  if (w < sentence->first + 2 || w + 2 >= sentence->last || self->readings[w].form != TISSE__FINITE || self->readings[w - 1].pos != TISSE__PRON) {
    return false;
  }
  const uint8_t front = self->readings[w - 2].pos, next = self->readings[w + 1].pos;
  const bool opens = front == TISSE__CCONJ || tisse__view_is(self->lower[w - 2], "qui"), share = next == TISSE__NUM && TISSE__VIEW_IS_ANY(self->lower[w + 2], "%", "pour");
  return (opens || front == TISSE__PROPER) && (share || (opens && ((next == TISSE__DET && tisse__word_is_class(self, w + 2, TISSE__WC_SHARE)) || (next == TISSE__NOUN && tisse__word_is_class(self, w + 1, TISSE__WC_PERSON)))));
}

static void settle_french(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  settle_role_behind(self, sentence, w);
  settle_called(self, sentence, w);
  const tisse__reading before = self->readings[w];
  /* "la prochaine levée de fonds": a noun of the lexicon behind a determiner and adjectives */
  if (before.pos == TISSE__VERB && before.form == TISSE__PARTICIPLE_PAST && is_determined(self, sentence, w) && w > sentence->first &&
      retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) && tisse__lexicon_find(self->lexicon, self->readings[w].lemma, TISSE__NOUN) == TISSE__NONE) {
    self->readings[w] = before;
  }
  if (before.pos == TISSE__NOUN && w > sentence->first && w + 1 < sentence->last && tisse__view_is(self->lower[w - 1], ",") &&
      (self->words[w + 1].flags & TISSE__TOKEN_UPPER_FIRST) && !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) && lacks_verb_at(self, sentence, w)) {
    retag(self, w, TISSE__VERB, TISSE__FINITE);
  }
  /* "alimenter en hydrogène": behind "en" a noun, unless a gerund, or a pronoun stands before: "il en reste l'actionnaire" */
  if (before.pos == TISSE__VERB && before.form != TISSE__PARTICIPLE_PRESENT && w > sentence->first && tisse__view_is(self->lower[w - 1], "en") &&
      (w < sentence->first + 2 || self->readings[w - 2].kind != TISSE__PERSONAL) && !keeps_of(self, sentence, w)) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  }
  /* "Ana Ruiz, nouvelle patronne de Brixel": behind such an adjective a noun */
  if (before.pos == TISSE__VERB && before.form == TISSE__FINITE && w > sentence->first &&
      tisse__form_is_class(self, w - 1, TISSE__WC_ROLE_ADJECTIVE)) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  }
  /* "et Ardian le reste.", "le solde du capital": no verb where nothing follows that it could take */
  if (before.pos == TISSE__VERB && before.form == TISSE__FINITE && w > sentence->first && self->readings[w - 1].pos == TISSE__PRON &&
      (tisse__word_tags(self, w - 1) & 1U << TISSE__DET) && (w + 1 >= sentence->last || self->words[w + 1].shape == TISSE__PUNCTUATION) &&
      retag(self, w, TISSE__NOUN, TISSE__NOT_VERB)) {
    if (tisse__word_is_class(self, w, TISSE__WC_REST)) {
      retag(self, w - 1, TISSE__DET, TISSE__NOT_VERB);
    } else {
      self->readings[w] = before;
    }
  }
  prefer_known_lemma(self, w);
  /* "l'entreprise continue à investir": an adjective takes no infinitive where a finite verb of the same form does */
  if (before.pos == TISSE__ADJ && w + 2 < sentence->last && self->readings[w + 1].pos == TISSE__PREP &&
      self->readings[w + 2].form == TISSE__INFINITIVE && w > sentence->first && self->readings[w - 1].pos == TISSE__NOUN &&
      !(w > sentence->first + 2 && self->readings[w - 3].form == TISSE__PARTICIPLE_PAST)) { /* but "n'a pas signé la promesse ferme d'acheter" */
    retag(self, w, TISSE__VERB, TISSE__FINITE);
  }
}

static bool is_name(const tisse__analysis *self, uint32_t word)
{
  return self->readings[word].pos == TISSE__PROPER;
}

static bool has_finite(const tisse__analysis *self, const tisse__sentence *sentence)
{
  for (uint32_t w = sentence->first; w < sentence->last; ++w) {
    if (self->readings[w].form == TISSE__FINITE) {
      return true;
    }
  }
  return false;
}

/** "rivals Anthropic and Google": names joined behind a plural. */
static bool lists_names(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t word)
{
  while (word < sentence->last && is_name(self, word)) {
    ++word;
  }
  return word < sentence->last && (self->readings[word].pos == TISSE__CCONJ || self->text.data[self->words[word].bytes.begin] == ',');
}

/** "In May 2011", "the UK based firm", "the St. Louis-area chain": words that the tagger takes for verbs. */
static void settle_plain(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading *previous = &self->readings[w - 1];
  const tisse__reading *next = &self->readings[w + 1];
  const bool month = (TISSE__VIEW_IS_ANY(self->lower[w], "may", "march")) && (self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) &&
                     (self->words[w + 1].shape == TISSE__NUMBER || self->words[w - 1].shape == TISSE__NUMBER ||
                      (previous->pos == TISSE__PREP && next->pos != TISSE__VERB));
  if (month) {
    self->readings[w] = (tisse__reading){.pos = TISSE__PROPER, .lemma = self->lower[w], .number = TISSE__SINGULAR};
    if (tisse__form_is_class(self, w - 1, TISSE__WC_CIRCUMSTANCE_MARKER)) {
      self->readings[w - 1] = (tisse__reading){.pos = TISSE__PREP, .lemma = self->lower[w - 1]};
    }
  }
  if (TISSE__VIEW_IS_ANY(self->lower[w], "a", "an", "the") && self->readings[w].pos == TISSE__NOUN && self->word_mention[w] == TISSE__NONE) {
    self->readings[w] = (tisse__reading){.pos = TISSE__DET, .kind = tisse__view_is(self->lower[w], "the") ? TISSE__DEFINITE : TISSE__INDEFINITE,
                                         .lemma = self->lower[w]};
  }
  if (tisse__view_is(self->lower[w], "as") && self->readings[w].pos == TISSE__NOUN && self->word_mention[w] == TISSE__NONE) {
    self->readings[w] = (tisse__reading){.pos = TISSE__PREP, .lemma = self->lower[w]};
  }
  if (tisse__view_is(self->lower[w], "long") && TISSE__VIEW_IS_ANY(self->lower[w + 1], "a", "an", "the")) {
    self->readings[w] = (tisse__reading){.pos = TISSE__ADV, .lemma = self->lower[w]}; /* "long a rival" */
  }
  bool determined = false;
  for (uint32_t d = w; d-- > sentence->first && d + 4 > w && !determined && self->words[d].shape != TISSE__PUNCTUATION;) {
    determined = self->readings[d].pos == TISSE__DET;
  }
  if (tisse__view_is(self->lower[w], "based") && determined && (next->pos == TISSE__NOUN || next->pos == TISSE__ADJ) &&
      (previous->pos == TISSE__PROPER || previous->pos == TISSE__NOUN || previous->pos == TISSE__ADJ)) {
    self->readings[w].pos = TISSE__ADJ;
    self->readings[w].form = TISSE__NOT_VERB;
  }
}

static bool is_past(const tisse__reading *r)
{
  return r->pos == TISSE__VERB && (r->form == TISSE__PARTICIPLE_PAST || (r->form == TISSE__FINITE && r->tense == TISSE__PAST));
}

/** "the company developed and sold": of two past forms side by side behind a subject, both are finite where one is and no auxiliary stands before. */
static void settle_pair(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  if (w + 2 >= sentence->last || self->readings[w].form != TISSE__PARTICIPLE_PAST || self->readings[w + 1].pos != TISSE__CCONJ ||
      self->readings[w + 2].form != TISSE__FINITE || !is_past(&self->readings[w + 2])) {
    return;
  }
  uint32_t before = w;
  while (before-- > sentence->first + 1 && self->readings[before].pos == TISSE__ADV) {
  }
  const uint8_t pos = self->readings[before].pos;
  if (pos == TISSE__NOUN || pos == TISSE__PROPER || pos == TISSE__PRON) {
    self->readings[w].form = TISSE__FINITE;
    self->readings[w].tense = TISSE__PAST;
  }
}

/** "moved to Oslo and set up Brixel": behind a coordinator a form that may be either is finite where the verb before is a past of its own. */
static void settle_joined(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  if (self->readings[w].pos != TISSE__VERB || self->readings[w].form != TISSE__PARTICIPLE_PAST || self->readings[w - 1].pos != TISSE__CCONJ) {
    return;
  }
  for (uint32_t b = w - 1; b-- > sentence->first && self->words[b].shape != TISSE__PUNCTUATION;) {
    const tisse__reading *r = &self->readings[b];
    if (r->pos == TISSE__AUX || r->pos == TISSE__SCONJ || r->kind == TISSE__RELATIVE) {
      return;
    }
    if (r->pos == TISSE__VERB) {
      if (r->form == TISSE__FINITE && r->tense == TISSE__PAST) {
        retag(self, w, TISSE__VERB, TISSE__FINITE);
      }
      return;
    }
  }
}

static bool finite_before(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t word)
{
  for (uint32_t w = word; w-- > sentence->first && !TISSE__VIEW_IS_ANY(self->lower[w], ",", ";", ":", "that", "which", "who", "while", "when");) {
    if (self->readings[w].form == TISSE__FINITE) {
      return true;
    }
  }
  return false;
}

/** "a console | called Helios": a naming participle behind its noun, where the clause has its verb. */
static void settle_naming(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  if (self->readings[w].form == TISSE__FINITE && self->readings[w - 1].pos == TISSE__NOUN &&
      tisse__lemma_is_class(self, self->readings[w].lemma, TISSE__VERB, TISSE__WC_NAMING_VERB) &&
      finite_before(self, sentence, w)) {
    self->readings[w].form = TISSE__PARTICIPLE_PAST;
    self->readings[w].tense = 0;
  }
}

/** "seeks to raise | funding at a $40 billion valuation": behind a verb that takes no -ing form, and with nothing behind it that it could take, a noun. */
static void settle_gerund(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading before = self->readings[w], *verb = &self->readings[w - 1];
  const uint8_t next = w + 1 < sentence->last ? self->readings[w + 1].pos : TISSE__PUNCT;
  if (before.pos == TISSE__VERB && before.form == TISSE__PARTICIPLE_PRESENT && verb->pos == TISSE__VERB && (next == TISSE__PREP || next == TISSE__PUNCT) &&
      !tisse__lemma_is_class(self, verb->lemma, TISSE__VERB, TISSE__WC_GERUND_VERB) && (tisse__lemma_is_class(self, self->lower[w], TISSE__NOUN, TISSE__WC_MONEY) || tisse__lemma_is_class(self, self->lower[w], TISSE__NOUN, TISSE__WC_EVENT))) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  }
}

/** "on various film | projects": at the end of a group that a preposition opens, where the clause has its verb, no verb stands. */
static void settle_plural(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading before = self->readings[w];
  if (before.pos != TISSE__VERB || before.form != TISSE__FINITE || !tisse__view_ends(self->lower[w], "s") ||
      (self->readings[w - 1].pos != TISSE__NOUN && self->readings[w - 1].pos != TISSE__ADJ) || (self->words[w - 1].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return;
  }
  uint32_t open = w;
  while (open > sentence->first && (self->readings[open - 1].pos == TISSE__NOUN || self->readings[open - 1].pos == TISSE__ADJ ||
                                    self->readings[open - 1].pos == TISSE__NUM)) {
    --open;
  }
  if (open > sentence->first && self->readings[open - 1].pos == TISSE__DET && open > sentence->first + 1 && self->readings[open - 2].pos == TISSE__VERB) {
    --open;
  }
  while (open > sentence->first && open < w && (is_name(self, open - 1) || TISSE__VIEW_IS_ANY(self->lower[open - 1], "'s", "\xe2\x80\x99s", "'"))) {
    --open; /* "on Brixel's faster | chips" */
  }
  const tisse__reading *opener = open > sentence->first ? &self->readings[open - 1] : NULL;
  const bool object = opener && open < w && opener->pos == TISSE__VERB && opener->form != TISSE__PARTICIPLE_PRESENT &&
                      tisse__lemma_cue(self, opener->lemma, TISSE__VERB, TISSE__CUE_REPORT) == TISSE__NONE;
  if (object || (opener && opener->pos == TISSE__PREP && finite_before(self, sentence, open))) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  }
}

/** "its subsidiary Quickmop", "promoted to chairman", "as president and founding chief", ", itself a unit of Y": roles and what stands beside them. */
static void settle_role(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading before = self->readings[w];
  const tisse__reading *previous = &self->readings[w - 1];
  const bool lower = !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST);
  uint32_t d = w - 1;
  while (d > sentence->first && (self->readings[d].pos == TISSE__ADJ || self->readings[d].pos == TISSE__ADV ||
                                 self->readings[d].form == TISSE__PARTICIPLE_PAST)) {
    --d; /* "the wholly owned subsidiary" */
  }
  const bool opening = d == sentence->first && self->readings[d].pos == TISSE__ADJ && is_name(self, w + 1); /* "Activist investor X" */
  const bool held = opening || self->readings[d].pos == TISSE__DET || TISSE__VIEW_IS_ANY(self->lower[d], "'s", "’s");
  const bool ends = is_name(self, w + 1) || self->readings[w + 1].pos == TISSE__PREP || self->words[w + 1].shape == TISSE__PUNCTUATION ||
                    (tisse__view_is(self->lower[w + 1], "to") && tisse__view_is(self->lower[w], "chief")); /* "its former chief to run" */
  if (before.pos == TISSE__ADJ && held && lower && ends && retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) &&
      !tisse__noun_denotes_party(self, self->readings[w].lemma)) {
    self->readings[w] = before;
  }
  if (before.pos == TISSE__ADJ && lower && self->readings[w + 1].pos == TISSE__CCONJ && tisse__word_is_class(self, w, TISSE__WC_PERSON) &&
      (previous->pos == TISSE__AUX || previous->pos == TISSE__VERB || self->words[w - 1].shape == TISSE__PUNCTUATION)) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB); /* "is founder and chairman" */
  }
  if (before.pos == TISSE__VERB && tisse__view_is(self->lower[w - 1], "to") && !opens_frames(self, before.lemma, TISSE__VERB) &&
      tisse__word_is_class(self, w, TISSE__WC_PERSON) && retag(self, w, TISSE__NOUN, TISSE__NOT_VERB)) {
    self->readings[w - 1] = (tisse__reading){.pos = TISSE__PREP, .lemma = self->lower[w - 1]};
  }
  /* "and remaining shareholder X"; "from Bpifrance, existing backers A and B": a participle that the dictionary has as an adjective too */
  const bool person = tisse__word_is_class(self, w + 1, TISSE__WC_PERSON);
  const bool joined = person && (previous->pos == TISSE__CCONJ || tisse__view_is(self->lower[w - 1], "as"));
  const bool adjective = (tisse__word_tags(self, w) & 1U << TISSE__ADJ) && self->readings[w + 1].pos == TISSE__NOUN && self->readings[w + 1].number == TISSE__PLURAL &&
                         !opens_frames(self, before.lemma, TISSE__VERB) && (person || tisse__noun_denotes_party(self, self->readings[w + 1].lemma)) &&
                         (previous->pos == TISSE__CCONJ || previous->pos == TISSE__PREP || tisse__view_is(self->lower[w - 1], ","));
  const bool post = tisse__form_is_class(self, w, TISSE__WC_POST_WORD) && (person || tisse__word_is_class(self, w + 1, TISSE__WC_TITLE)); /* "managing director" */
  if (before.pos == TISSE__VERB && before.form == TISSE__PARTICIPLE_PRESENT && (joined || adjective || post)) {
    self->readings[w] = (tisse__reading){.pos = TISSE__ADJ, .lemma = self->lower[w]};
  }
  if (before.pos == TISSE__PRON && tisse__form_is_class(self, w, TISSE__WC_SELF) &&
      (self->words[w - 1].shape == TISSE__PUNCTUATION || previous->kind == TISSE__RELATIVE) &&
      (self->readings[w + 1].pos == TISSE__DET || self->readings[w + 1].pos == TISSE__AUX || self->readings[w + 1].pos == TISSE__PREP)) {
    self->readings[w] = (tisse__reading){.pos = TISSE__ADV, .lemma = self->lower[w]};
  }
}

static void settle_english(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  if (w == sentence->first || w + 1 >= sentence->last) {
    return;
  }
  settle_plain(self, sentence, w);
  settle_pair(self, sentence, w);
  settle_joined(self, sentence, w);
  settle_naming(self, sentence, w);
  settle_gerund(self, sentence, w);
  settle_plural(self, sentence, w);
  tisse__settle_pieces(self, sentence, w);
  settle_role(self, sentence, w);
  const tisse__reading before = self->readings[w];
  const tisse__reading *previous = &self->readings[w - 1];
  /* "OpenAI rival Anthropic", "Google parent Alphabet": a role between two names */
  const bool appoints = before.pos == TISSE__VERB && before.form == TISSE__FINITE && tisse__lemma_may_open(self, before.lemma, TISSE__VERB, "leads"); /* "X names Y CEO after …" */
  if (((before.pos == TISSE__VERB && !appoints) || before.pos == TISSE__ADJ) && is_name(self, w - 1) && is_name(self, w + 1) && !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) &&
      retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) &&
      (!tisse__noun_denotes_party(self, self->readings[w].lemma) || (before.form == TISSE__FINITE && before.person == 3 && before.tense == TISSE__PRESENT &&
                                                         !lists_names(self, sentence, w + 1) && !has_finite(self, sentence)))) {
    self->readings[w] = before;
  }
  /* "by former Spotify engineers Lena Brandt and …": inside a noun group, a plural */
  if (before.pos == TISSE__VERB && before.form == TISSE__FINITE && is_name(self, w - 1) && is_name(self, w + 1) && w >= sentence->first + 2 &&
      (self->readings[w - 2].pos == TISSE__ADJ || self->readings[w - 2].pos == TISSE__PREP || self->readings[w - 2].pos == TISSE__DET)) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  }
  /* "a 10% holding in X", "take Apple to court over Y" */
  const bool holding = before.form == TISSE__PARTICIPLE_PRESENT &&
                       (self->words[w - 1].shape == TISSE__SYMBOL ||
                        tisse__form_is_class(self, w - 1, TISSE__WC_HOLDING_WORD)) &&
                       self->readings[w + 1].pos == TISSE__PREP;
  const bool court = tisse__view_is(self->lower[w], "court") && tisse__view_is(self->lower[w - 1], "to") &&
                     (self->readings[w + 1].pos == TISSE__PREP || self->words[w + 1].shape == TISSE__PUNCTUATION);
  if (holding || court) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
    if (court) {
      retag(self, w - 1, TISSE__PREP, TISSE__NOT_VERB);
    }
  }
  /* "Unilever names Fernando Fernandez": a verb between two names, where the noun of the same form names no role */
  if (before.pos == TISSE__NOUN && is_name(self, w - 1) && is_name(self, w + 1) && before.number == TISSE__PLURAL &&
      !(tisse__noun_denotes_party(self, before.lemma) && lists_names(self, sentence, w + 1)) && !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) &&
      !has_finite(self, sentence)) {
    retag(self, w, TISSE__VERB, TISSE__FINITE);
  }
  /* "its planned $100bn investment", "a wholly owned subsidiary": behind a determiner no finite verb stands */
  const bool determined =
      previous->pos == TISSE__DET || (previous->pos == TISSE__ADV && w >= sentence->first + 2 && self->readings[w - 2].pos == TISSE__DET);
  if (before.pos == TISSE__VERB && before.form == TISSE__FINITE && determined) {
    retag(self, w, TISSE__VERB, TISSE__PARTICIPLE_PAST);
  }
  /* "for roofing company Brixel", "a maker of coating resins": what the firm does, and nothing that is done to it */
  const bool firm = w + 2 < sentence->last && tisse__word_is_class(self, w + 1, TISSE__WC_GENERIC) && self->readings[w + 1].number != TISSE__PLURAL && is_name(self, w + 2);
  const bool trade = w >= sentence->first + 2 && tisse__view_is(self->lower[w - 1], "of") && self->readings[w + 1].pos == TISSE__NOUN &&
                     tisse__noun_denotes_party(self, self->readings[w - 2].lemma);
  if (before.pos == TISSE__VERB && before.form == TISSE__PARTICIPLE_PRESENT && previous->pos == TISSE__PREP && (firm || trade) &&
      !retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) && trade) {
    self->readings[w] = (tisse__reading){.pos = TISSE__ADJ, .lemma = self->lower[w]}; /* "a maker of refuelling gear" */
  }
  /* "its holding in X" */
  if (before.pos == TISSE__VERB && before.form == TISSE__PARTICIPLE_PRESENT && previous->pos == TISSE__DET &&
      self->readings[w + 1].pos == TISSE__PREP) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  }
  /* "is worth $5tn", "a deal worth €2bn" */
  if (tisse__form_is_class(self, w, TISSE__WC_WORTH) && (self->words[w + 1].shape == TISSE__SYMBOL || self->words[w + 1].shape == TISSE__NUMBER ||
                                                  self->readings[w + 1].pos == TISSE__ADV || self->readings[w + 1].pos == TISSE__ADJ)) {
    self->readings[w].pos = TISSE__ADJ;
    self->readings[w].form = TISSE__NOT_VERB;
    self->readings[w].lemma = self->lower[w];
  }
}

/** "ex-patronne": read as the noun behind the prefix; the standing is told by the prefix (scope). */
static void read_former(tisse__analysis *self, uint32_t word)
{
  if (self->lower[word].length < 6 || !tisse__view_starts(self->lower[word], "ex-") || self->word_mention[word] != TISSE__NONE) {
    return;
  }
  tisse__reading readings[TISSE__READINGS_MAX];
  const tisse_view rest = tisse__view(self->lower[word].data + 3, self->lower[word].length - 3);
  const size_t count = tisse__morphology_find(self->lexicon->morphology, rest, readings, TISSE__READINGS_MAX);
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == TISSE__NOUN && tisse__lexicon_find(self->lexicon, self->lower[word], TISSE__NOUN) == TISSE__NONE) {
      self->readings[word] = readings[i];
      return;
    }
  }
}

/** What is settled in French are nouns, adjectives and verbs, and what opens the sentence. */
static bool is_settled_as_read(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  return !(1U << self->readings[w].pos & (1U << TISSE__NOUN | 1U << TISSE__ADJ | 1U << TISSE__VERB)) && w != sentence->first && self->language == TISSE__FRENCH;
}

/** Does a clause of its own follow behind a comma: "…, Y vend des fours", not "…, qui vend des fours"? */
static bool clause_follows(const tisse__analysis *self, const tisse__sentence *sentence)
{
  bool comma = false;
  for (uint32_t w = sentence->first + 1; w < sentence->last && !tisse__view_is(self->lower[w], ":"); ++w) {
    comma = comma || tisse__view_is(self->lower[w], ",");
    if (comma && self->readings[w].form == TISSE__FINITE && self->readings[w - 1].kind != TISSE__RELATIVE) {
      return true;
    }
  }
  return false;
}

/** French: "Fondée en 2017 par X, Y …": a participle opens the sentence; "Levée de fonds record pour X", "Entrée de X au capital de Y": a noun the headline. */
static void settle_opening(tisse__analysis *self, const tisse__sentence *sentence, tisse__reading before)
{
  const uint32_t w = sentence->first;
  if (self->language != TISSE__FRENCH || w + 1 >= sentence->last || self->word_mention[w] != TISSE__NONE || (self->readings[w + 1].pos != TISSE__PREP && self->readings[w + 1].pos != TISSE__ADV)) {
    return;
  }
  const bool named = before.pos == TISSE__NOUN || before.pos == TISSE__ADJ || before.pos == TISSE__PROPER;
  const bool noun = (tisse__word_tags(self, w) & 1U << TISSE__NOUN) && self->readings[w + 1].pos == TISSE__PREP && !clause_follows(self, sentence);
  if (noun && before.form == TISSE__PARTICIPLE_PAST) {
    retag(self, w, TISSE__NOUN, TISSE__NOT_VERB);
  } else if (named && !noun) {
    retag(self, w, TISSE__VERB, TISSE__PARTICIPLE_PAST);
  }
}

/** What the tagger cannot know: which words the lexicon has frames for. Few places, each of one plain shape. */
static void settle_triggers(tisse__analysis *self, const tisse__sentence *sentence)
{
  for (uint32_t w = sentence->first; w < sentence->last; ++w) {
    if (self->lower[w].data[0] == 'e' && self->lower[w].data[self->lower[w].length > 1] == 'x') {
      read_former(self, w);
    }
  }
  for (uint32_t w = sentence->first; w < sentence->last; ++w) {
    if (is_settled_as_read(self, sentence, w)) {
      continue;
    }
    const tisse__reading before = self->readings[w];
    const uint32_t front = w - (self->language == TISSE__FRENCH && before.pos == TISSE__ADJ && w > sentence->first && self->readings[w - 1].pos == TISSE__ADV);
    const bool opening = front == sentence->first || self->words[front - 1].shape == TISSE__PUNCTUATION;
    const tisse__reading *next = w + 1 < sentence->last ? &self->readings[w + 1] : NULL;
    /* ", concurrent d'Uber", ", déjà propriétaire de X": a relational noun without article */
    if (opening && (before.pos == TISSE__ADJ || before.pos == TISSE__VERB) && next && next->pos == TISSE__PREP && tisse__view_is(next->lemma, "de") &&
        retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) && tisse__lemma_entries(self, self->readings[w].lemma, TISSE__NOUN) == TISSE__NONE) {
      self->readings[w] = before;
    }
    if (self->language == TISSE__ENGLISH) {
      settle_english(self, sentence, w);
    } else {
      settle_french(self, sentence, w);
    }
    if (w == sentence->first) {
      settle_opening(self, sentence, before);
    }
    /* "son ancien sous-traitant X": two words that may both be adjective and noun; the one with frames is the noun */
    if (w > sentence->first && before.pos == TISSE__ADJ && self->readings[w - 1].pos == TISSE__NOUN && self->language == TISSE__FRENCH) {
      const tisse__reading head = self->readings[w - 1];
      if (retag(self, w - 1, TISSE__ADJ, TISSE__NOT_VERB)) {
        if (opens_frames(self, head.lemma, TISSE__NOUN) || !retag(self, w, TISSE__NOUN, TISSE__NOT_VERB) ||
            !opens_frames(self, self->readings[w].lemma, TISSE__NOUN)) {
          self->readings[w - 1] = head;
          self->readings[w] = before;
        }
      }
    }
    /* "à lever", "pour détenir": behind a bare preposition a form that is an infinitive too is one */
    if (self->language == TISSE__FRENCH && before.pos == TISSE__NOUN && w > sentence->first && self->readings[w - 1].pos == TISSE__PREP &&
        self->readings[w - 1].kind != TISSE__CONTRACTED && tisse__view_ends(self->lower[w], "er") &&
        !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST)) {
      retag(self, w, TISSE__VERB, TISSE__INFINITIVE);
    }
  }
}

/** A given mention may be "The company", "it", "its". */
static bool is_function_word(const tisse__analysis *self, uint32_t word)
{
  return (tisse__word_tags(self, word) & (1U << TISSE__DET | 1U << TISSE__PRON)) != 0;
}

bool tisse__is_glue(const tisse__analysis *self, uint32_t word)
{
  return word > 0 && word + 1 < self->word_count && !(self->words[word].flags & TISSE__TOKEN_SPACE_BEFORE) &&
         TISSE__VIEW_IS_ANY(self->lower[word], "-", "–", "/") && !(self->words[word + 1].flags & TISSE__TOKEN_SPACE_BEFORE) &&
         self->word_mention[word - 1] != TISSE__NONE && self->word_mention[word + 1] != TISSE__NONE &&
         self->word_mention[word - 1] != self->word_mention[word + 1];
}

/** The hyphen of "Nissan-Honda" is an "and". */
static void join_glued(tisse__analysis *self, const tisse__sentence *sentence)
{
  for (uint32_t w = sentence->first + 1; w + 1 < sentence->last; ++w) {
    if (tisse__is_glue(self, w)) {
      self->readings[w] = (tisse__reading){.pos = TISSE__CCONJ, .lemma = tisse_view_of(self->language == TISSE__FRENCH ? "et" : "and")};
    }
  }
}

tisse_status tisse__analyse_tags(tisse__analysis *self)
{
  uint8_t *named = tisse__arena_zero(self->arena, self->word_count, 1);
  if (!named) {
    return TISSE_E_MEMORY;
  }
  for (uint32_t i = 0; i < self->word_count; ++i) {
    const uint32_t m = self->word_mention[i];
    named[i] = m != TISSE__NONE && !(self->mentions.items[m].given && is_function_word(self, self->mentions.items[m].first)) &&
               !self->mentions.items[m].description && !self->mentions.items[m].weak && (!self->mentions.items[m].prefix || i + 1 < self->mentions.items[m].last);
  }
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    const tisse_status status =
      tisse__tag_forms(self->readings + sentence->first, self->vocables, self->forms + sentence->first, self->arena, self->words + sentence->first,
                       named + sentence->first, sentence->last - sentence->first, self->language);
    if (status != TISSE_OK) {
      return status;
    }
    for (uint32_t w = sentence->first; w < sentence->last; ++w) {
      const uint32_t m = self->word_mention[w];
      if (m != TISSE__NONE && self->mentions.items[m].prefix && w + 1 == self->mentions.items[m].last) {
        const char *hyphen = memrchr(self->lower[w].data, '-', self->lower[w].length);
        self->readings[w] = (tisse__reading){.pos = TISSE__ADJ};
        self->readings[w].lemma = tisse__view(hyphen + 1, (size_t)(self->lower[w].data + self->lower[w].length - hyphen - 1));
      }
    }
    join_glued(self, sentence);
    settle_triggers(self, sentence);
  }
  return TISSE_OK;
}

bool tisse__lemma_is_class(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, tisse__word_class word_class)
{
  return tisse__class_set_has(&tisse__told_of(self->memo, self->knowledge, self->language, lemma, pos)->classes, word_class);
}

uint32_t tisse__lemma_entries(const tisse__analysis *self, tisse_view lemma, tisse__pos pos)
{
  return tisse__told_of(self->memo, self->knowledge, self->language, lemma, pos)->entries;
}

bool tisse__form_is_class(const tisse__analysis *self, uint32_t word, tisse__word_class word_class)
{
  return tisse__class_set_has(tisse__vocable_at(self, word)->bare_classes, word_class);
}

bool tisse__group_is_class(const tisse__analysis *self, const tisse__group *group, tisse__word_class word_class)
{
  const tisse__pos pos = group->kind == TISSE__GROUP_VERB ? TISSE__VERB : group->kind == TISSE__GROUP_NOUN ? TISSE__NOUN : TISSE__POS_NONE;
  const tisse__vocable *vocable = tisse__vocable_at(self, group->head);
  if (!tisse__class_set_has(vocable->any_classes, word_class)) {
    for (size_t i = 0; i < vocable->form.reading_count; ++i) { /* of the lemmas of its readings the form has the classes */
      const tisse__reading *own = &vocable->form.readings[i];
      if (own->lemma.data == group->lemma.data && own->lemma.length == group->lemma.length && (pos == TISSE__NOUN || own->pos == pos)) {
        return false;
      }
    }
  }
  return tisse__lemma_is_class(self, group->lemma, pos, word_class);
}

/** Which reading of the form the lemma is of, with this class if there is one so; reading_count where none is. */
static size_t reading_of(const tisse__form *form, tisse_view lemma, uint8_t pos)
{
  size_t found = form->reading_count;
  for (size_t i = 0; i < form->reading_count; ++i) {
    if (form->readings[i].lemma.data == lemma.data && form->readings[i].lemma.length == lemma.length) {
      if (form->readings[i].pos == pos) {
        return i;
      }
      found = i;
    }
  }
  return found;
}

/** What the form has of the lemma, as the parts of speech that open frames; NULL where it has not. */
static const tisse__along *kept_along(const tisse__analysis *self, uint32_t word, tisse_view lemma, tisse__pos pos)
{
  const tisse__vocable *vocable = tisse__vocable_at(self, word);
  const size_t i = reading_of(&vocable->form, lemma, (uint8_t)pos);
  if (i == vocable->form.reading_count || (pos != TISSE__NOUN && pos != TISSE__ADJ && pos != TISSE__VERB)) {
    return NULL;
  }
  const tisse__entries *entries = &vocable->entries[i];
  return pos == TISSE__NOUN ? &entries->noun : pos == TISSE__ADJ ? &entries->adjective : &entries->verb;
}

tisse__along tisse__word_along(const tisse__analysis *self, uint32_t word, tisse_view lemma, tisse__pos pos)
{
  const tisse__along *kept = kept_along(self, word, lemma, pos);
  return kept ? *kept : tisse__along_chain(self->lexicon, tisse__lemma_entries(self, lemma, pos));
}

uint32_t tisse__word_entries(const tisse__analysis *self, uint32_t word, tisse_view lemma, tisse__pos pos)
{
  const tisse__along *kept = kept_along(self, word, lemma, pos);
  return kept ? kept->first : tisse__lemma_entries(self, lemma, pos);
}

/** Is the expression that the word heads there: "chantier naval", "fonds de pension", "venture capital firm"? */
static bool stands_at(const tisse__analysis *self, const tisse__entry *entry, uint32_t word)
{
  uint32_t behind = word + 1;
  uint32_t before = word;
  for (uint32_t i = entry->constituent_count; i-- > 0;) {
    if (tisse__view_is(entry->constituents[i].marker, "+") && (before-- == 0 || !tisse_view_equal(self->lower[before], entry->constituents[i].lemma))) {
      return false;
    }
  }
  for (uint32_t i = 0; i < entry->constituent_count; ++i) {
    const tisse__constituent *piece = &entry->constituents[i];
    if (tisse__view_is(piece->marker, "+")) {
      continue;
    }
    if (piece->marker.data) {
      if (behind >= self->word_count || !(tisse_view_equal(self->readings[behind].lemma, piece->marker) || tisse__match_words(self, piece->marker, behind, self->word_count))) {
        return false;
      }
      ++behind;
    }
    if (behind >= self->word_count ||
        !(tisse_view_equal(self->readings[behind].lemma, piece->lemma) || tisse_view_equal(self->lower[behind], piece->lemma))) {
      return false;
    }
    ++behind;
  }
  return true;
}

static bool expression_is_class(const tisse__analysis *self, uint32_t word, tisse__word_class word_class)
{
  const tisse__lexicon *lexicon = self->lexicon;
  for (uint32_t link = tisse__word_entries(self, word, self->readings[word].lemma, TISSE__NOUN); link != TISSE__NONE; link = lexicon->chain[link].next) {
    if (!lexicon->chain[link].classed || !lexicon->chain[link].constituents) {
      continue;
    }
    const tisse__entry *entry = &self->knowledge->entries.items[lexicon->chain[link].entry];
    if (entry->word_class == (uint32_t)word_class && stands_at(self, entry, word)) {
      return true;
    }
  }
  return false;
}

/** Is the reading one that the form remembers the classes of? */
static bool is_remembered(const tisse__vocable *vocable, const tisse__reading *reading)
{
  if (vocable->capital && reading->pos == TISSE__PROPER && reading->lemma.data == vocable->form.lower.data) {
    return true; /* what the tagger takes for a name */
  }
  for (size_t i = 0; i < vocable->form.reading_count; ++i) {
    const tisse__reading *own = &vocable->form.readings[i];
    if (own->lemma.data == reading->lemma.data && own->lemma.length == reading->lemma.length && (own->pos == reading->pos || reading->pos == TISSE__NOUN)) {
      return true;
    }
  }
  return false;
}

/** As tisse__word_is_class, of a word of which that is not told at once. */
static __attribute__((noinline)) bool is_class_as_read(const tisse__analysis *self, uint32_t word, tisse__word_class word_class)
{
  const tisse__reading *reading = &self->readings[word];
  const tisse__vocable *vocable = tisse__vocable_at(self, word);
  const size_t i = reading_of(&vocable->form, reading->lemma, reading->pos);
  if (tisse__class_set_has(vocable->bare_classes, word_class)) {
    return true;
  }
  if (i < vocable->form.reading_count && (vocable->form.readings[i].pos == reading->pos || reading->pos == TISSE__NOUN)) {
    const tisse__entries *entries = &vocable->entries[i];
    if (tisse__class_set_has(entries->noun_classes, word_class) ||
        (reading->pos != TISSE__NOUN && tisse__class_set_has(entries->own_classes, word_class))) {
      return true;
    }
  } else if (vocable->capital && reading->pos == TISSE__PROPER && reading->lemma.data == vocable->form.lower.data) { /* what the tagger takes for a name */
    if (tisse__class_set_has(vocable->named_classes, word_class)) {
      return true;
    }
  } else if (tisse__lemma_is_class(self, reading->lemma, (tisse__pos)reading->pos, word_class) ||
             tisse__lemma_is_class(self, reading->lemma, TISSE__NOUN, word_class)) {
    return true;
  }
  const bool expressions = i >= vocable->form.reading_count || tisse__class_set_has(vocable->entries[i].expression_classes, word_class);
  return reading->pos == TISSE__NOUN && expressions && expression_is_class(self, word, word_class);
}

bool tisse__word_is_class(const tisse__analysis *self, uint32_t word, tisse__word_class word_class)
{
  const tisse__vocable *vocable = tisse__vocable_at(self, word);
  const bool none = !tisse__class_set_has(vocable->any_classes, word_class) && is_remembered(vocable, &self->readings[word]);
  return !none && is_class_as_read(self, word, word_class);
}
