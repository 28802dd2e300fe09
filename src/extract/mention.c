/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names: those that the ontology or the record gives, then unknown ones by form; one referent under all its names. */

#include "extract/mention.h"

#include "base/table.h"
#include "base/text.h"
#include "language/abbreviation.h"

#include <string.h>

/* ---- Referents -------------------------------------------------------------------------------------------------- */

tisse_view tisse__mention_folded(tisse__analysis *self, tisse_view text)
{
  tisse__buffer folded;
  tisse__buffer_init(&folded, &self->context->allocator);
  tisse__fold_text(&folded, tisse__words_on_line(self, text));
  const tisse_view copy = tisse__arena_copy(self->arena, tisse__buffer_view(&folded));
  tisse__buffer_dispose(&folded);
  return copy;
}

uint32_t tisse__mention_known(tisse__analysis *self, uint32_t entity, uint32_t word)
{
  const uint32_t there = tisse__entity_referent(self, entity);
  if (there != TISSE__NONE) {
    return there;
  }
  const tisse__entity *known = &self->knowledge->entities.items[entity];
  const tisse__referent referent = {.entity = entity, .label = known->label, .folded = tisse__mention_folded(self, known->label),
                                    .class_ = known->class_, .gender = known->gender, .source = TISSE__LABEL_SOURCE_KNOWN,
                                    .first_word = word};
  const uint32_t made = tisse__referents_add(self, &referent);
  self->entity_referent[entity] = made;
  return made;
}

static uint32_t surname_referent(tisse__analysis *self, tisse_view folded, uint32_t word)
{
  const uint32_t entity = self->surnames ? tisse__table_find(self->surnames, folded) : TISSE__NONE;
  if (entity == TISSE__NONE || entity == TISSE__SHARED_SURNAME) {
    return TISSE__NONE;
  }
  /* only where the article speaks of the company that the person leads */
  for (uint32_t i = 0; i < self->referents.count; ++i) {
    const uint32_t company = self->referents.items[i].entity;
    if (company != TISSE__NONE && self->knowledge->entities.items[company].led_by == entity) {
      return tisse__mention_known(self, entity, word);
    }
  }
  return TISSE__NONE;
}

/** "La Compagnie des Alpes" is "Compagnie des Alpes" where a sentence begins with it. */
static tisse_view without_article(tisse_view folded)
{
  static const char *const articles[] = {"la ", "le ", "les ", "l "};
  for (size_t i = 0; i < sizeof articles / sizeof *articles; ++i) {
    const size_t length = strlen(articles[i]);
    if (folded.length > length + 3 && tisse__view_starts(folded, articles[i])) {
      return tisse__view(folded.data + length, folded.length - length);
    }
  }
  return folded;
}

/** "Duval & Cie." at a sentence's end is "Duval & Cie": the full stop of an abbreviation tells no two firms apart. */
static tisse_view without_point(const tisse__analysis *self, tisse_view folded)
{
  const char *blank = memrchr(folded.data, ' ', folded.length);
  if (!blank || !tisse__view_ends(folded, ".")) {
    return folded;
  }
  const tisse_view bare = tisse__view(folded.data, folded.length - 1);
  const tisse_view word = tisse__view(blank + 1, (size_t)(bare.data + bare.length - blank - 1));
  return tisse__abbreviation_find(word, self->language) == TISSE__ABBREVIATION_FINAL ? bare : folded;
}

/** "Tricots Jean Marc", "Pain de Sucre": French gives no person a common noun in the plural, or one that a connector follows, in front. */
static bool begins_as_noun(const tisse__analysis *self, uint32_t word)
{
  if (self->language != TISSE__FRENCH || tisse__is_first_name(self, word) || word + 1 >= self->word_count) {
    return false;
  }
  const uint32_t tags = tisse__word_tags(self, word);
  const bool plural = tisse__view_ends(self->lower[word], "s") || tisse__view_ends(self->lower[word], "x");
  return (tags & 1U << TISSE__NOUN) != 0 && !(tags & 1U << TISSE__PROPER) &&
         (plural || TISSE__VIEW_IS_ANY(self->lower[word + 1], "de", "du", "des", "d'", "d’"));
}

/** "Andritz Hydro, filiale de l'autrichien Andritz": who is named twice in a sentence, once in short, is two firms. */
static bool is_other_firm(const tisse__analysis *self, uint32_t referent, uint32_t word)
{
  const tisse__referent *longer = &self->referents.items[referent];
  if (self->language != TISSE__FRENCH || tisse__class_is(self, longer->class_, "Person") || tisse__class_is(self, longer->class_, "Product")) {
    return false;
  }
  uint32_t low = 0, high = self->sentence_count;
  while (low < high) { /* the first sentence that ends behind the word */
    const uint32_t middle = low + (high - low) / 2;
    if (self->sentences[middle].last > word) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low < self->sentence_count && word >= self->sentences[low].first && longer->first_word >= self->sentences[low].first && longer->first_word < word;
}

/** "Brixel … a joint venture, Brixel Nova": the longer name is that of what another firm owns, so the short one is not its. */
static bool is_owned_firm(const tisse__analysis *self, uint32_t referent)
{
  uint32_t word = self->referents.items[referent].first_word;
  if (self->language == TISSE__FRENCH) { /* "une filiale à Anvers, Brixel Europe" */
    for (uint32_t back = 1; back <= 5 && back <= word && self->words[word - back].shape != TISSE__NUMBER; ++back) {
      const tisse__reading *r = &self->readings[word - back];
      if (r->pos == TISSE__VERB || r->pos == TISSE__AUX || (r->pos == TISSE__NOUN && self->word_mention[word - back] == TISSE__NONE)) {
        return r->pos == TISSE__NOUN && tisse__lemma_opens(self, r->lemma, TISSE__NOUN, "subsidiaryOf") && tisse__word_is_class(self, word - back, TISSE__WC_ORGANIZATION) &&
               !tisse__word_is_class(self, word - back, TISSE__WC_GENERIC);
      }
    }
    return false;
  }
  if (self->language != TISSE__ENGLISH || word < 2) {
    return false;
  }
  word -= tisse__view_is(self->lower[word - 1], ",") ? 2 : 1;
  return tisse__form_is_class(self, word, TISSE__WC_OWNED_FIRM);
}

/** "Rockwool … the Rockwool Foundation": a body that is called like the firm, by a noun that no firm has in its name. */
static bool is_body_of_name(const tisse__analysis *self, uint32_t referent)
{
  const tisse_view name = self->referents.items[referent].folded;
  const char *space = memchr(name.data, ' ', name.length);
  const size_t first = space ? (size_t)(space - name.data) : 0;
  if (!space || memchr(space + 1, ' ', name.length - first - 1)) {
    return false; /* "Brixel Credit Union" */
  }
  return tisse__lemma_is_class(self, tisse__view(name.data, first), TISSE__NOUN, TISSE__WC_PUBLIC) ||
         tisse__lemma_is_class(self, tisse__view(space + 1, name.length - first - 1), TISSE__NOUN, TISSE__WC_PUBLIC);
}

/** "Glimps … son outil, Glimps Malware": the longer name is that of goods, and the short one is whose they are. */
static bool is_called_goods(const tisse__analysis *self, uint32_t referent)
{
  uint32_t word = self->referents.items[referent].first_word;
  word -= word && tisse__view_is(self->lower[word - 1], ",") ? 1 : 0;
  const bool goods = word > 0 && (tisse__word_is_class(self, word - 1, TISSE__WC_PRODUCT) ||
                                  (self->readings[word - 1].pos == TISSE__NOUN && tisse__lemma_opens(self, self->readings[word - 1].lemma, TISSE__NOUN, "produces")));
  return goods && !tisse__word_is_class(self, word - 1, TISSE__WC_ORGANIZATION) &&
         !(self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** French: "le groupe Dorval", with a Jean Dorval in the article: the firm. */
static bool is_called_firm(const tisse__analysis *self, uint32_t word)
{
  return self->language == TISSE__FRENCH && word > 0 && tisse__word_is_class(self, word - 1, TISSE__WC_ORGANIZATION) &&
         !tisse__word_is_class(self, word - 1, TISSE__WC_PERSON);
}

#define BEFORE_SEEN 512  /* words of the opening that tell a firm from who is called like it */

/**
 * "Kerdréan, à Quimper, emploie 180 personnes. Fondé par Yves Kerdréan, …": no person is called by the surname alone before the article has the
 * whole name, but in a headline; then it is the firm's.
 */
static bool is_told_before(const tisse__analysis *self, uint32_t person, uint32_t word)
{
  const uint32_t named = self->referents.items[person].first_word;
  if (word >= named || self->sentence_count < 2 || self->referents.items[person].entity != TISSE__NONE) {
    return false;
  }
  const bool headline = self->text.data[self->words[self->sentences[0].last - 1].bytes.begin] != '.'; /* it has no full stop */
  const uint32_t body = headline ? self->sentences[0].last : self->sentences[0].first;
  for (uint32_t w = word > body ? word : body; w < named && w < body + BEFORE_SEEN; ++w) {
    const bool alone = !(self->words[w + 1].flags & TISSE__TOKEN_UPPER_FIRST) && (w == 0 || !(self->words[w - 1].flags & TISSE__TOKEN_UPPER_FIRST));
    if (alone && (self->words[w].flags & TISSE__TOKEN_UPPER_FIRST) && tisse_view_equal(self->lower[w], self->lower[word])) {
      return true;
    }
  }
  return false;
}

/** All in capitals. */
static bool is_shouted(tisse_view text)
{
  for (size_t at = 0; at < text.length;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(text.data + at, text.data + text.length, &length);
    if (tisse__is_letter(c) && !tisse__is_upper(c)) {
      return false;
    }
    at += length;
  }
  return true;
}

tisse_view tisse__model_of(const tisse__analysis *self, tisse_view text)
{
  const size_t n = text.length;
  bool digit = false;
  for (size_t i = n; self->language == TISSE__ENGLISH && i-- > 0 && text.data[i] != ' ';) {
    digit = digit || (text.data[i] >= '0' && text.data[i] <= '9');
  }
  const char before = n > 2 ? text.data[n - 2] : ' ';
  const bool code = (before >= '0' && before <= '9') || (before >= 'A' && before <= 'Z');
  return digit && code && text.data[n - 1] == 's' ? tisse__view(text.data, n - 1) : text;
}

uint32_t tisse__mention_found(tisse__analysis *self, tisse_view text, uint32_t word, uint32_t class_, bool single)
{
  text = tisse__model_of(self, text);
  const tisse_view folded = without_point(self, without_article(tisse__mention_folded(self, text)));
  const uint32_t named = tisse__referents_named(self, folded);
  const bool firm = !single && named == TISSE__NONE && !tisse__class_is(self, class_, "Person"); /* "Larsen Holt Group … Larsen Holt" */
  const uint32_t same = firm ? tisse__referents_same_firm(self, folded) : named;
  if (same != TISSE__NONE) {
    tisse__referent *known = &self->referents.items[same];
    known->class_ = known->class_ == TISSE__NONE ? class_ : known->class_;
    const bool shouted = is_shouted(known->label) && !is_shouted(text); /* the headline was in capitals */
    if (known->source == TISSE__LABEL_SOURCE_FOUND && (shouted || known->mentions == 0)) { /* or what called it so was taken back */
      known->label = tisse__arena_copy(self->arena, tisse__words_on_line(self, text));
    }
    return same;
  }
  uint32_t referent = single ? tisse__referents_longer(self, folded, tisse__class_is(self, class_, "Person")) : TISSE__NONE;
  const bool human = referent != TISSE__NONE && tisse__class_is(self, self->referents.items[referent].class_, "Person");
  if (referent != TISSE__NONE && ((human && (is_called_firm(self, word) || is_told_before(self, referent, word))) || is_other_firm(self, referent, word) || is_owned_firm(self, referent) || is_body_of_name(self, referent) ||
                                   (self->referents.items[referent].first_word > word && is_called_goods(self, referent)))) {
    referent = TISSE__NONE;
  } else if (referent == TISSE__NONE && single && (class_ == TISSE__NONE || tisse__class_is(self, class_, "Person"))) {
    referent = surname_referent(self, folded, word);
  }
  if (referent == TISSE__NONE && single && class_ == TISSE__NONE && tisse__is_first_name(self, word)) {
    referent = tisse__referents_called(self, folded); /* "Anna knows this industry", of Anna Berg */
  }
  if (referent != TISSE__NONE) {
    return referent;
  }
  const tisse__referent made = {.entity = TISSE__NONE, .label = tisse__arena_copy(self->arena, tisse__words_on_line(self, text)), .folded = folded, .class_ = class_,
                                .source = TISSE__LABEL_SOURCE_FOUND, .first_word = word, .impersonal = !single && begins_as_noun(self, word)};
  return tisse__referents_add(self, &made);
}

/** Takes a mention back, from all of its words. */
static void take_back(tisse__analysis *self, uint32_t m)
{
  tisse__mention *mention = &self->mentions.items[m];
  for (uint32_t w = mention->first; w < mention->last; ++w) {
    self->word_mention[w] = self->word_mention[w] == m ? TISSE__NONE : self->word_mention[w];
  }
  if (mention->referent != TISSE__NONE && mention->first < mention->last) {
    self->referents.items[mention->referent].mentions--;
  }
  mention->first = mention->last;
}

void tisse__mention_absorb(tisse__analysis *self, uint32_t first, uint32_t last)
{
  for (uint32_t w = first; w < last; ++w) {
    if (self->word_mention[w] != TISSE__NONE) {
      take_back(self, self->word_mention[w]);
      self->word_mention[w] = TISSE__NONE;
    }
  }
}

bool tisse__mention_add(tisse__analysis *self, tisse__mention mention)
{
  if (mention.referent == TISSE__NONE && !mention.description) {
    return false;
  }
  const uint32_t index = (uint32_t)self->mentions.count;
  if (!tisse__array_push(&self->context->allocator, &self->mentions, mention)) {
    return false;
  }
  for (uint32_t w = mention.first; w < mention.last; ++w) {
    self->word_mention[w] = index;
  }
  if (mention.referent != TISSE__NONE) {
    self->referents.items[mention.referent].mentions++;
  }
  return true;
}

/* ---- Given mentions --------------------------------------------------------------------------------------------- */

/** "rachète à Thales | sa filiale": a form of law that is a determiner too is written with a capital. */
static bool is_small_form(const tisse__analysis *self, uint32_t word)
{
  return !(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) && (tisse__word_tags(self, word) & 1U << TISSE__DET) && tisse__word_is_class(self, word, TISSE__WC_LEGAL);
}

/** The longest known name in words [first, last) that begins with the first of them. */
static bool longest_name(const tisse__analysis *self, uint32_t first, uint32_t last, tisse__gazetteer_hit *hit)
{
  const tisse__vocable *begin = first < last ? tisse__vocable_at(self, first) : NULL;
  uint32_t state = begin ? begin->name_state : 0;
  uint32_t name = begin ? begin->name : TISSE__NONE;
  bool found = false;
  *hit = (tisse__gazetteer_hit){first, TISSE__NONE};
  for (uint32_t w = first + 1; state; ++w) {
    if (name != TISSE__NONE && (w == first + 1 || !is_small_form(self, w - 1))) {
      *hit = (tisse__gazetteer_hit){w, name};
      found = true;
    }
    const tisse__vocable *next = w < last ? tisse__vocable_at(self, w) : NULL;
    state = next && next->inner ? tisse__gazetteer_step(self->knowledge->gazetteer, state, next->fold, &name) : 0;
  }
  return found;
}

static uint32_t given_class(const tisse__analysis *self, tisse_view name)
{
  static const char *const names[][2] = {{"organization", "Organization"}, {"organisation", "Organization"}, {"org", "Organization"},
                                         {"company", "Company"}, {"person", "Person"}, {"per", "Person"}, {"product", "Product"},
                                         {"place", "Place"}, {"location", "Place"}};
  const uint32_t by_iri = name.data ? tisse__table_find(&self->knowledge->class_index, name) : TISSE__NONE;
  if (by_iri != TISSE__NONE) {
    return by_iri;
  }
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    if (tisse__view_is_nocase(name, names[i][0])) {
      return tisse__class_named(self->knowledge, names[i][1]);
    }
  }
  return TISSE__NONE;
}

/** The class given; else that of a known name with these words; else what the words say: "the company", "it", "he". */
static uint32_t given_class_of(const tisse__analysis *self, const tisse_given_mention *given, uint32_t first, uint32_t last)
{
  const uint32_t class_ = given_class(self, given->class_name);
  if (class_ != TISSE__NONE) {
    return class_;
  }
  const tisse_view words = tisse__words_text(self, first, last);
  const bool whole = !given->name.data || tisse_view_equal(given->name, words); /* "Odessa" may be Odessa Filmworks */
  tisse__gazetteer_hit hit;
  if (whole && longest_name(self, first, last, &hit) && hit.last == last) {
    const tisse__name *name = &self->knowledge->names.items[hit.name];
    const uint32_t known = self->knowledge->entities.items[name->entity].class_;
    if (name->kind != TISSE__NAME_DESCRIPTION && !tisse__class_is(self, known, "Place")) { /* ships and firms are called after places */
      return known;
    }
  }
  if (tisse__form_is_class(self, first, TISSE__WC_FIRM_PRONOUN) || tisse__lemma_is_class(self, self->lower[last - 1], TISSE__NOUN, TISSE__WC_ORGANIZATION)) {
    return tisse__class_named(self->knowledge, "Organization"); /* "it", "his company" */
  }
  if (tisse__form_is_class(self, first, TISSE__WC_PERSON_PRONOUN)) {
    return tisse__class_named(self->knowledge, "Person");
  }
  uint32_t end = last;
  const uint32_t formed = tisse__class_by_form(self, first, &end); /* "Lux Capital" */
  return tisse__class_is(self, formed, "Company") && !tisse__lemma_is_class(self, self->lower[last - 1], TISSE__NOUN, TISSE__WC_PRODUCT) ? formed : TISSE__NONE;
}

static bool is_possessive_mark(const tisse__analysis *self, uint32_t word)
{
  return TISSE__VIEW_IS_ANY(self->lower[word], "'s", "’s");
}

/** The first word that ends behind a byte. */
static uint32_t first_word_behind(const tisse__analysis *self, uint32_t byte)
{
  uint32_t low = 0, high = self->word_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (self->words[middle].bytes.end > byte) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

static bool add_given(tisse__analysis *self, const tisse_given_mention *given)
{
  uint32_t first = TISSE__NONE;
  uint32_t last = 0;
  for (uint32_t w = first_word_behind(self, given->bytes.begin); w < self->word_count && self->words[w].bytes.begin < given->bytes.end; ++w) {
    first = first == TISSE__NONE ? w : first;
    last = w + 1;
  }
  if (first == TISSE__NONE || self->word_mention[first] != TISSE__NONE) {
    return true;
  }
  const bool name_behind = last < self->word_count && (self->words[last].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)); /* "Velmont's Quill" */
  const uint32_t next = last < self->word_count && !name_behind ? tisse__word_tags(self, last) : 0;
  const bool own = tisse__view_ends(given->name, "'s") || tisse__view_ends(given->name, "’s") || /* "Druxy's", "Gold's merged" */
                   ((next & (1U << TISSE__VERB)) && !(next & (1U << TISSE__NOUN | 1U << TISSE__ADJ | 1U << TISSE__PROPER)));
  for (uint32_t w = first + 1; w < last && tisse__view_is(self->lower[last - 1], ")"); ++w) {
    if (tisse__view_is(self->lower[w], "(")) {
      last = w; /* "Norvel Gas Corporation (NGC)" */
    }
  }
  while (last > first + 1 && (self->words[last - 1].shape == TISSE__PUNCTUATION || (!own && is_possessive_mark(self, last - 1)))) {
    --last; /* "The company's", "The Pythian Group," */
  }
  const tisse_view words = tisse__view(self->text.data + given->bytes.begin, given->bytes.end - given->bytes.begin);
  const tisse_view label = given->name.data ? given->name : words;
  const tisse_view folded = tisse__mention_folded(self, label);
  uint32_t referent = tisse__referents_named(self, folded);
  if (referent == TISSE__NONE) {
    const tisse__referent made = {.entity = TISSE__NONE, .label = tisse__arena_copy(self->arena, label), .folded = folded,
                                  .class_ = given_class_of(self, given, first, last), .source = TISSE__LABEL_SOURCE_GIVEN, .first_word = first};
    referent = tisse__referents_add(self, &made);
  }
  return referent != TISSE__NONE && tisse__mention_add(self, (tisse__mention){.first = first, .last = last, .referent = referent, .given = true,
                                                                      .name = TISSE__NONE});
}

static bool repeats(const tisse__analysis *self, const tisse__mention *given, uint32_t word)
{
  const uint32_t length = given->last - given->first;
  for (uint32_t i = 0; i < length; ++i) {
    if (word + i >= self->word_count || self->word_mention[word + i] != TISSE__NONE ||
        !tisse_view_equal(tisse__words_text(self, word + i, word + i + 1), tisse__words_text(self, given->first + i, given->first + i + 1))) {
      return false;
    }
  }
  return true;
}

/** "[WSFS] announced that WSFS would": the words of a given name mean the same wherever else they stand. */
static bool repeat_given(tisse__analysis *self)
{
  tisse__table names;
  tisse__table_init(&names, &self->context->allocator);
  bool ok = true;
  const uint32_t count = (uint32_t)self->mentions.count;
  for (uint32_t m = 0; m < count && ok; ++m) {
    const tisse__mention *given = &self->mentions.items[m];
    const uint32_t first = self->words[given->first].flags;
    if (given->given && (first & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER | TISSE__TOKEN_INNER_UPPER)) &&
        !TISSE__VIEW_IS_ANY(self->lower[given->first], "the", "it", "its", "they", "their", "he", "she", "his", "her", "we", "our", "a", "an", "this") &&
        tisse__table_find(&names, self->lower[given->first]) == TISSE__NONE) {
      ok = tisse__table_set(&names, self->lower[given->first], m);
    }
  }
  for (uint32_t w = 0; w < self->word_count && count && ok; ++w) {
    const uint32_t m = self->word_mention[w] == TISSE__NONE ? tisse__table_find(&names, self->lower[w]) : TISSE__NONE;
    if (m != TISSE__NONE && repeats(self, &self->mentions.items[m], w)) {
      const uint32_t length = self->mentions.items[m].last - self->mentions.items[m].first;
      ok = tisse__mention_add(self, (tisse__mention){.first = w, .last = w + length, .referent = self->mentions.items[m].referent, .name = TISSE__NONE});
    }
  }
  tisse__table_dispose(&names);
  return ok;
}

/* ---- Known names ------------------------------------------------------------------------------------------------- */

static bool has_capital(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  for (uint32_t w = first; w < last; ++w) {
    if (self->words[w].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER | TISSE__TOKEN_INNER_UPPER)) {
      return true;
    }
  }
  return false;
}

static bool has_capital_letter(tisse_view text)
{
  unsigned length = 1;
  for (size_t i = 0; i < text.length; i += length) {
    if (tisse__is_upper(tisse__utf8_decode(text.data + i, text.data + text.length, &length))) {
      return true;
    }
  }
  return false;
}

/** The ".O" of "NVDA.O": by it the word in front is a code of the stock exchange. */
static bool is_market(const tisse__analysis *self, uint32_t word)
{
  return word < self->word_count && self->words[word].shape == TISSE__PUNCTUATION && self->lower[word].length > 1 &&
         self->lower[word].data[0] == '.' && self->lower[word].data[1] != '.';
}

/** Has a word a capital that neither the sentence's start nor a headline in title case gives it? */
static bool is_capitalised_inside(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  bool capital = false;
  for (uint32_t w = first; w < last; ++w) {
    capital = capital || ((self->words[w].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) == TISSE__TOKEN_UPPER_FIRST);
  }
  const uint32_t from = first > 4 ? first - 4 : 0;
  for (uint32_t w = from; w < last + 4 && w < self->word_count && capital; ++w) { /* a long word without one is near */
    if ((w < first || w >= last) && self->words[w].shape == TISSE__WORD && self->lower[w].length > 3 && !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST)) {
      return true;
    }
  }
  return false;
}

/** Is the text the name, letter by letter, or another name of the same entity, which differs in accents alone ("interferon gamma")? */
static bool is_written_so(const tisse__analysis *self, const tisse__name *name, tisse_view text)
{
  const tisse__entity *entity = &self->knowledge->entities.items[name->entity];
  bool same = tisse_view_equal(text, name->text);
  for (uint32_t i = entity->first_name; i < entity->first_name + entity->name_count && !same; ++i) {
    const tisse__name *other = &self->knowledge->names.items[i];
    same = other->kind != TISSE__NAME_DESCRIPTION && other->kind != TISSE__NAME_AMBIGUOUS && tisse_view_equal(text, other->text);
  }
  return same;
}

/** Is this name, as written here, a use of the name? */
static bool name_is_used(const tisse__analysis *self, const tisse__name *name, uint32_t first, uint32_t last)
{
  if (name->language != TISSE__LANGUAGES && name->language != self->language && name->kind == TISSE__NAME_DESCRIPTION) {
    return false;
  }
  if (name->kind == TISSE__NAME_DESCRIPTION) {
    /* "patron de LVMH" holds a name: that is for the frames to read; "Scottish National Investment Bank", "Armand Sellier" are names */
    return !has_capital_letter(name->text) && !is_capitalised_inside(self, first, last);
  }
  if (name->kind == TISSE__NAME_AMBIGUOUS && first > 0 && tisse__class_at(self, first - 1, last, TISSE__WC_UNNAMED, NULL)) {
    return false; /* "porte plainte contre X" */
  }
  if (name->kind == TISSE__NAME_TICKER) {
    /* "(NVDA)", "NASDAQ: NVDA", "$NVDA", "RMS.PA": elsewhere capitals are anybody's */
    return tisse_view_equal(tisse__words_text(self, first, last), name->text) &&
           (is_market(self, last) || (first > 0 && TISSE__VIEW_IS_ANY(self->lower[first - 1], "(", ":", "$", "[")));
  }
  if (!has_capital(self, first, last)) {
    return name->kind != TISSE__NAME_AMBIGUOUS && is_written_so(self, name, tisse__words_text(self, first, last));
  }
  const unsigned before = first > 0 ? self->words[first - 1].flags : 0;
  const unsigned after = last < self->word_count ? self->words[last].flags : 0;
  if (last == first + 1 && name->text.length <= 3 && (before & TISSE__TOKEN_UPPER_FIRST) && (after & TISSE__TOKEN_ALL_UPPER) && tisse__dictionary_knows(self, first)) {
    return false; /* "CÈDE BRIXEL À UN FONDS": all is in capitals there */
  }
  /* a short all-capital acronym is not a capitalised common word: "FT", "ARM", "Axa" but not "Arm" at a sentence's start */
  const tisse__word *word = &self->words[first];
  return last - first > 1 || name->text.length > 3 || (word->flags & TISSE__TOKEN_ALL_UPPER) || !tisse__dictionary_knows(self, first) ||
         tisse_view_equal(tisse__words_text(self, first, last), name->text);
}

/** The name to take of those with the same words: a plain one before an ambiguous one, a name before a description. */
static uint32_t choose_name(const tisse__analysis *self, uint32_t name, uint32_t first, uint32_t last)
{
  static const uint8_t rank[] = {[TISSE__NAME_LABEL] = 0, [TISSE__NAME_SHORT] = 1, [TISSE__NAME_ALIAS] = 2, [TISSE__NAME_TICKER] = 4,
                                 [TISSE__NAME_AMBIGUOUS] = 3, [TISSE__NAME_DESCRIPTION] = 5, [TISSE__NAME_PLURAL] = 2};
  uint32_t best = TISSE__NONE;
  for (; name != TISSE__NONE; name = tisse__gazetteer_next(self->knowledge->gazetteer, name)) {
    const tisse__name *candidate = &self->knowledge->names.items[name];
    if (!name_is_used(self, candidate, first, last)) {
      continue;
    }
    const bool own = tisse__entity_is_own(self->knowledge, candidate->entity); /* a user knows which of two is meant */
    const bool best_own = best != TISSE__NONE && tisse__entity_is_own(self->knowledge, self->knowledge->names.items[best].entity);
    if (best == TISSE__NONE || own > best_own || (own == best_own && rank[candidate->kind] < rank[self->knowledge->names.items[best].kind])) {
      best = name;
    }
  }
  return best;
}

static bool add_known(tisse__analysis *self, uint32_t name_index, uint32_t first, uint32_t last)
{
  const tisse__name *name = &self->knowledge->names.items[name_index];
  tisse__mention mention = {.first = first, .last = last, .referent = TISSE__NONE, .name = name_index};
  mention.description = name->kind == TISSE__NAME_DESCRIPTION;
  mention.weak = name->kind == TISSE__NAME_AMBIGUOUS && (self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST) &&
                 !(self->words[first].flags & TISSE__TOKEN_ALL_UPPER);
  if (!mention.description && !mention.weak) {
    mention.referent = tisse__mention_known(self, name->entity, first);
  } else if (mention.weak) {
    mention.description = true; /* until supported: resolved like a description */
  }
  return tisse__mention_add(self, mention);
}

/** "the Japanese utility", "le groupe français": only the article that names one tells which. */
static bool is_of_country(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  const uint32_t country = self->language == TISSE__FRENCH ? last - 1 : first;
  const uint32_t noun = self->language == TISSE__FRENCH ? first : last - 1;
  return last - first == 2 && tisse__lemma_is_class(self, self->lower[country], TISSE__POS_NONE, TISSE__WC_COUNTRY) &&
         tisse__lemma_is_class(self, self->lower[noun], TISSE__NOUN, TISSE__WC_ORGANIZATION); /* the words have no readings yet */
}

/** "le créateur de ChatGPT", where only one entity is called so: known to all readers, named in the article or not. */
static bool add_antonomasia(tisse__analysis *self, uint32_t name_index, uint32_t first, uint32_t last)
{
  const tisse__name *name = &self->knowledge->names.items[name_index];
  if (name->kind != TISSE__NAME_DESCRIPTION || name->language != self->language ||
      tisse__gazetteer_next(self->knowledge->gazetteer, name_index) != TISSE__NONE ||
      tisse__class_is(self, self->knowledge->entities.items[name->entity].class_, "Person") || is_of_country(self, first, last)) {
    return true;
  }
  const tisse__mention mention = {.first = first, .last = last, .referent = tisse__mention_known(self, name->entity, first), .name = name_index,
                                  .description = true};
  return mention.referent != TISSE__NONE && tisse__array_push(&self->context->allocator, &self->antonomasias, mention);
}

/** Does the dictionary have the part of a word as an adjective? */
static bool is_plain_adjective(tisse__analysis *self, const tisse__word *part)
{
  tisse__reading readings[TISSE__READINGS_MAX];
  const tisse_view folded = tisse__mention_folded(self, tisse__view(self->text.data + part->bytes.begin, part->bytes.end - part->bytes.begin));
  const size_t count = tisse__morphology_find(self->lexicon->morphology, folded, readings, TISSE__READINGS_MAX);
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == TISSE__ADJ) {
      return true;
    }
  }
  return false;
}

/** "Silver Lake-backed": the longest name known that ends at the hyphen, whose byte is `cut`; `first` becomes its first word. TISSE__NONE: none. */
static uint32_t known_before_hyphen(tisse__analysis *self, uint32_t *first, uint32_t word, uint32_t cut)
{
  enum { LONGEST = 4 };
  for (uint32_t back = LONGEST; back-- > 0;) {
    tisse__word words[LONGEST];
    tisse__gazetteer_hit hit;
    if (back > word || !has_capital(self, word - back, word - back + 1)) {
      continue;
    }
    memcpy(words, self->words + word - back, (back + 1) * sizeof *words);
    words[back].bytes.end = cut;
    if (tisse__gazetteer_longest(self->knowledge->gazetteer, self->text, words, 0, back + 1, &hit) && hit.last == back + 1) {
      const tisse__name *name = &self->knowledge->names.items[hit.name];
      *first = name->kind == TISSE__NAME_DESCRIPTION ? word : word - back;
      return name->kind == TISSE__NAME_DESCRIPTION ? TISSE__NONE : tisse__mention_known(self, name->entity, word - back);
    }
  }
  return TISSE__NONE;
}

/** "the Peak Cavendish-backed lender": where the capitals right in front of the word begin, in the middle of a sentence, that the dictionary does not have. */
static uint32_t capitals_before(tisse__analysis *self, uint32_t word)
{
  enum { LONGEST = 2 };
  uint32_t first = word;
  while (first > 0 && word - first < LONGEST && !(self->words[first].flags & TISSE__TOKEN_SENTENCE_FIRST) && self->words[first - 1].shape == TISSE__WORD &&
         has_capital(self, first - 1, first) && self->word_mention[first - 1] == TISSE__NONE && !is_plain_adjective(self, &self->words[first - 1]) &&
         (!(self->words[first - 1].flags & TISSE__TOKEN_SENTENCE_FIRST) || !tisse__dictionary_knows(self, first - 1))) {
    --first;
  }
  return first;
}

/** "Nvidia-backed": the name in front of the hyphen, where the lexicon has the other half as an adjective. */
static bool add_prefixed(tisse__analysis *self, uint32_t word)
{
  const tisse_view lower = self->lower[word];
  const char *hyphen = lower.length > 3 ? memrchr(lower.data, '-', lower.length) : NULL;
  if (!hyphen || self->words[word].shape != TISSE__WORD || !has_capital(self, word, word + 1) || self->word_mention[word] != TISSE__NONE) {
    return true;
  }
  const tisse_view suffix = tisse__view(hyphen + 1, (size_t)(lower.data + lower.length - hyphen - 1));
  if (tisse__lexicon_find(self->lexicon, suffix, TISSE__ADJ) == TISSE__NONE) {
    return true;
  }
  uint32_t first = word;
  const uint32_t cut = self->words[word].bytes.end - (uint32_t)suffix.length - 1;
  uint32_t referent = known_before_hyphen(self, &first, word, cut);
  tisse__word half = self->words[word];
  half.bytes.end = cut;
  if (referent == TISSE__NONE && is_plain_adjective(self, &half)) {
    return true; /* "Israeli-founded" */
  }
  if (referent == TISSE__NONE) {
    first = capitals_before(self, word);
    const tisse_view text = tisse__view(self->text.data + self->words[first].bytes.begin, cut - self->words[first].bytes.begin);
    referent = tisse__mention_found(self, text, word, TISSE__NONE, first == word);
  }
  return referent != TISSE__NONE && tisse__mention_add(self, (tisse__mention){.first = first, .last = word + 1, .referent = referent, .prefix = true,
                                                                      .name = TISSE__NONE});
}

/** "la Caisse des Dépôts": another name begins inside this one, is longer and ends later; so this one is none here. */
static bool longer_begins_inside(const tisse__analysis *self, uint32_t first, uint32_t last, uint32_t end)
{
  for (uint32_t w = first + 1; w < last; ++w) {
    tisse__gazetteer_hit hit;
    if (longest_name(self, w, end, &hit) && hit.last > last &&
        hit.last - w > last - first) {
      const uint32_t name = choose_name(self, hit.name, w, hit.last);
      return name != TISSE__NONE && self->knowledge->names.items[name].kind != TISSE__NAME_DESCRIPTION;
    }
  }
  return false;
}

/** "Nature & Jardins": a word with "&" and another in capitals that begins no name known makes one name with it, which is another's. */
static bool is_joined(const tisse__analysis *self, uint32_t last, uint32_t end)
{
  tisse__gazetteer_hit hit;
  return last + 1 < end && tisse__view_is(self->lower[last], "&") && (self->words[last + 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !tisse__lemma_is_class(self, self->lower[last + 1], TISSE__NOUN, TISSE__WC_COMPANY_ENDING) && !longest_name(self, last + 1, end, &hit);
}

/** "Altman-led": the Altman who leads a company that the article names, known only once its names are read. */
static void settle_prefixes(tisse__analysis *self)
{
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    const tisse__mention mention = self->mentions.items[m];
    if (!mention.prefix || self->referents.items[mention.referent].source != TISSE__LABEL_SOURCE_FOUND) {
      continue;
    }
    const uint32_t person = surname_referent(self, self->referents.items[mention.referent].folded, mention.first);
    if (person != TISSE__NONE) {
      self->referents.items[mention.referent].mentions--;
      self->mentions.items[m].referent = person;
      self->referents.items[person].mentions++;
    }
  }
}

tisse_status tisse__analyse_names(tisse__analysis *self)
{
  for (uint32_t w = 0; w < self->word_count && self->language == TISSE__ENGLISH; ++w) {
    if (!add_prefixed(self, w)) {
      return TISSE_E_MEMORY;
    }
  }
  for (size_t i = 0; i < tisse_document_given_count(self->document); ++i) {
    if (!add_given(self, &tisse_document_given(self->document)[i])) {
      return TISSE_E_MEMORY;
    }
  }
  if (!repeat_given(self)) {
    return TISSE_E_MEMORY;
  }
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    uint32_t end = sentence->first; /* of the words without a name from w on */
    for (uint32_t w = sentence->first; w < sentence->last; ++w) {
      tisse__gazetteer_hit hit;
      end = end > w ? end : w;
      while (end < sentence->last && self->word_mention[end] == TISSE__NONE) {
        ++end;
      }
      if (end == w || !longest_name(self, w, end, &hit)) {
        continue;
      }
      if (longer_begins_inside(self, w, hit.last, end) || is_joined(self, hit.last, sentence->last)) {
        continue;
      }
      uint32_t name = choose_name(self, hit.name, w, hit.last);
      if (name == TISSE__NONE && !add_antonomasia(self, hit.name, w, hit.last)) {
        return TISSE_E_MEMORY;
      }
      while (name == TISSE__NONE && hit.last > w + 1 && /* "iPhone maker" is no name, "iPhone" inside it is */
             longest_name(self, w, hit.last - 1, &hit)) {
        name = choose_name(self, hit.name, w, hit.last);
      }
      if (name == TISSE__NONE) {
        continue;
      }
      if (!add_known(self, name, w, hit.last)) {
        return TISSE_E_MEMORY;
      }
      w = hit.last - 1;
    }
  }
  settle_prefixes(self);
  return TISSE_OK;
}
