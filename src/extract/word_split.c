/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words that a hyphen makes of two: "Nissan-Honda", the label before a headline's first word: "EXCLUSIVE-Brixel", "UPDATE 2-Brixel", "(ABC) - Brixel", and the source
 * behind its last: "… rachète Brixel-sources", "… to buy Brixel-FT". */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

enum { LABEL_SHORTEST = 5, SOURCE_LONGEST = 3, AGENCY_LONGEST = 6, DATELINE_LONGEST = 14 };

/** The part [begin, end) of a word. */
static tisse__word part_of(const tisse__word *word, uint32_t begin, uint32_t end, bool leads)
{
  tisse__word part = *word;
  part.bytes = (tisse_span){begin, end};
  part.flags &= (uint8_t)~TISSE__TOKEN_INNER_UPPER;
  if (!leads) {
    part.flags &= (uint8_t)~TISSE__TOKEN_SPACE_BEFORE;
  }
  return part;
}

/** Is the part of a word, alone, the name of an organisation that the ontology has? */
static bool names_organization(const tisse__analysis *self, const tisse__word *part)
{
  tisse__gazetteer_hit hit;
  unsigned length = 1;
  if (!tisse__is_upper(tisse__utf8_decode(self->text.data + part->bytes.begin, self->text.data + part->bytes.end, &length)) ||
      !tisse__gazetteer_longest(self->knowledge->gazetteer, self->text, part, 0, 1, &hit)) {
    return false;
  }
  const tisse__name *name = &self->knowledge->names.items[hit.name];
  return name->kind != TISSE__NAME_DESCRIPTION && name->kind != TISSE__NAME_TICKER &&
         tisse__class_is(self, self->knowledge->entities.items[name->entity].class_, "Organization");
}

/** The hyphen of a word with a capital, NULL where it has none: few words have both, and nothing else of a word is looked at before. */
static const char *hyphen_in(const tisse__analysis *self, const tisse__word *word)
{
  const tisse_span span = word->bytes;
  return word->shape == TISSE__WORD && (word->flags & TISSE__TOKEN_UPPER_FIRST) ? memchr(self->text.data + span.begin, '-', span.end - span.begin) : NULL;
}

/** Where the hyphen is between two names of organisations that are no name together, and no single letters ("Brixel-X"); 0 where there is none. */
static uint32_t pair_hyphen(const tisse__analysis *self, const tisse__word *word)
{
  const char *hyphen = hyphen_in(self, word);
  tisse__gazetteer_hit hit;
  if (!hyphen || tisse__gazetteer_longest(self->knowledge->gazetteer, self->text, word, 0, 1, &hit)) {
    return 0;
  }
  const uint32_t at = (uint32_t)(hyphen - self->text.data);
  const tisse__word left = part_of(word, word->bytes.begin, at, true);
  const tisse__word right = part_of(word, at + 1, word->bytes.end, false);
  return at > word->bytes.begin + 1 && at + 2 < word->bytes.end && names_organization(self, &left) && names_organization(self, &right) ? at : 0;
}

/** `opens`: it is a sentence's first word, which has its capital from that. */
static bool may_be_noun(const tisse__analysis *self, const tisse__word *words, size_t count, size_t word, bool opens)
{
  if (word >= count || words[word].shape != TISSE__WORD || (words[word].flags & TISSE__TOKEN_UPPER_FIRST && !opens)) {
    return false;
  }
  tisse__reading readings[TISSE__READINGS_MAX];
  const tisse_span span = words[word].bytes;
  char lower[24];
  const size_t length = span.end - span.begin;
  if (length >= sizeof lower) {
    return false;
  }
  memcpy(lower, self->text.data + span.begin, length);
  lower[0] = (char)(opens && lower[0] >= 'A' && lower[0] <= 'Z' ? lower[0] | 0x20 : lower[0]);
  const size_t found = tisse__morphology_find(self->lexicon->morphology, tisse__view(lower, length), readings, TISSE__READINGS_MAX);
  for (size_t i = 0; i < found; ++i) {
    if (readings[i].pos == TISSE__NOUN) {
      return true;
    }
  }
  return false;
}

/** "the Nissan-Honda merger", "l'alliance Airbus-Boeing", "Nissan-Honda : …"; a firm may be called "Accel-KKR". */
static __attribute__((noinline)) uint32_t pair_with_hyphen(const tisse__analysis *self, const tisse__word *words, size_t first, size_t count, size_t word)
{
  const bool french = self->language == TISSE__FRENCH;
  const bool noun = french ? word > first && may_be_noun(self, words, count, word - 1, word == first + 1) : may_be_noun(self, words, count, word + 1, false);
  const bool title = word == first && word + 1 < count && self->text.data[words[word + 1].bytes.begin] == ':';
  return noun || title ? pair_hyphen(self, &words[word]) : 0;
}

static uint32_t pair_at(const tisse__analysis *self, const tisse__word *words, size_t first, size_t count, size_t word)
{
  return hyphen_in(self, &words[word]) ? pair_with_hyphen(self, words, first, count, word) : 0;
}

/** Takes the pairs of the words from `first` on apart. */
static bool split_pairs(const tisse__analysis *self, tisse__words *words, uint32_t first)
{
  const size_t count = words->count;
  size_t pairs = 0;
  for (size_t w = first; w < count; ++w) {
    pairs += pair_at(self, words->items, first, count, w) != 0;
  }
  for (size_t i = 0; i < 2 * pairs; ++i) {
    if (!tisse__array_push(&self->context->allocator, words, (tisse__word){0})) {
      return false;
    }
  }
  size_t to = words->count;
  for (size_t w = count; w-- > first && to > w + 1;) {
    const tisse__word word = words->items[w];
    const uint32_t at = pair_at(self, words->items, first, count, w); /* its neighbours are not written yet */
    if (at) {
      words->items[--to] = part_of(&word, at + 1, word.bytes.end, false);
      words->items[--to] = (tisse__word){.bytes = {at, at + 1}, .shape = TISSE__PUNCTUATION};
    }
    words->items[--to] = at ? part_of(&word, word.bytes.begin, at, true) : word;
  }
  return true;
}

/** Bytes of the label in front of a hyphen, hyphen included: capitals that are a word of the dictionary, or behind such a word a number. */
static uint32_t label_bytes(const tisse__analysis *self, const tisse__word *word, bool number)
{
  const tisse_view text = tisse__view(self->text.data + word->bytes.begin, word->bytes.end - word->bytes.begin);
  const char *hyphen = memchr(text.data, '-', text.length);
  const size_t length = hyphen ? (size_t)(hyphen - text.data) : 0;
  char lower[16];
  if (!hyphen || length + 1 >= text.length || length >= sizeof lower || (number ? length > 2 : length < LABEL_SHORTEST)) {
    return 0;
  }
  for (size_t i = 0; i < length; ++i) {
    if (number ? !tisse__is_digit((unsigned char)text.data[i]) : text.data[i] < 'A' || text.data[i] > 'Z') {
      return 0;
    }
    lower[i] = (char)(text.data[i] | 0x20);
  }
  tisse__reading readings[TISSE__READINGS_MAX];
  const bool known = number || tisse__morphology_find(self->lexicon->morphology, tisse__view(lower, length), readings, TISSE__READINGS_MAX) > 0;
  unsigned next = 1;
  const bool name = tisse__is_upper(tisse__utf8_decode(hyphen + 1, text.data + text.length, &next));
  return known && name ? (uint32_t)length + 1 : 0;
}

/** A block that begins with a news agency's label begins behind it. */
static void drop_label(const tisse__analysis *self, tisse__words *words, uint32_t first)
{
  if (self->language != TISSE__ENGLISH || words->count < first + 3) {
    return;
  }
  tisse__word *word = &words->items[first];
  const bool numbered = word->flags & TISSE__TOKEN_ALL_UPPER && word->bytes.end - word->bytes.begin >= LABEL_SHORTEST;
  const uint32_t behind = numbered ? label_bytes(self, word + 1, true) : 0;
  if (behind) {
    memmove(word, word + 1, (words->count - first - 1) * sizeof *word);
    words->count--;
  }
  const uint32_t bytes = behind ? behind : label_bytes(self, word, false);
  if (bytes) {
    word->bytes.begin += bytes;
    word->shape = TISSE__WORD;
    word->flags = TISSE__TOKEN_UPPER_FIRST | (word->flags & TISSE__TOKEN_ALL_UPPER);
  }
}

/** Do the words, to their end, name a medium, or are they one noun of those who say something ("sources", "presse")? */
static bool are_source(const tisse__analysis *self, const tisse__word *words, size_t count)
{
  tisse__gazetteer_hit hit;
  if (tisse__gazetteer_longest(self->knowledge->gazetteer, self->text, words, 0, (uint32_t)count, &hit) && hit.last == count) {
    const tisse__name *name = &self->knowledge->names.items[hit.name];
    return tisse__class_is(self, self->knowledge->entities.items[name->entity].class_, "Medium");
  }
  tisse__reading readings[TISSE__READINGS_MAX];
  const tisse_span span = words->bytes;
  const size_t found = count > 1 ? 0 : tisse__morphology_find(self->lexicon->morphology, tisse__view(self->text.data + span.begin, span.end - span.begin), readings, TISSE__READINGS_MAX);
  for (size_t i = 0; i < found; ++i) {
    if (readings[i].pos == TISSE__NOUN && (tisse__lemma_is_class(self, readings[i].lemma, TISSE__NOUN, TISSE__WC_SOMEBODY) ||
                                           tisse__lemma_is_class(self, readings[i].lemma, TISSE__NOUN, TISSE__WC_MEDIUM))) {
      return true;
    }
  }
  return false;
}

static bool opens_with(const tisse__analysis *self, const tisse__word *word, char mark)
{
  return self->text.data[word->bytes.begin] == mark;
}

static bool is_dash(const tisse__analysis *self, const tisse__word *word)
{
  unsigned length = 1;
  const uint32_t c = tisse__utf8_decode(self->text.data + word->bytes.begin, self->text.data + word->bytes.end, &length);
  if (word->bytes.end - word->bytes.begin == 2 && memcmp(self->text.data + word->bytes.begin, "--", 2) == 0) {
    return true;
  }
  return length == word->bytes.end - word->bytes.begin && (c == '-' || c == 0x2013 || c == 0x2014);
}

/** The bracket of the agency: "(", "LONDON, March 8 (", "PARIS, 3 février (", "[22/11/2006] PARIS (": in front of it places and dates alone; the count of words where there is none. */
static size_t agency_bracket(const tisse__analysis *self, const tisse__words *words, size_t first)
{
  bool number = false;
  for (size_t w = first; w < words->count && w < first + DATELINE_LONGEST; ++w) {
    const tisse__word *word = &words->items[w];
    if (opens_with(self, word, '(')) {
      return w;
    }
    const bool day = number && word->shape == TISSE__WORD; /* "3 | février" */
    const bool stamp = word->shape == TISSE__PUNCTUATION && strchr("[],./:-", self->text.data[word->bytes.begin]) != NULL;
    if (!day && !stamp && word->shape != TISSE__NUMBER && !(word->flags & TISSE__TOKEN_UPPER_FIRST)) {
      break;
    }
    number = word->shape == TISSE__NUMBER;
  }
  return words->count;
}

/** "(CercleFinance.com) - Le groupe …", "LONDON, March 8 (Reuters) - Shares …", "PARIS (AFP) Le groupe …": where and when an agency wrote, that a block begins with, is no word of
 * its sentence. Without a dash behind it the bracket has to hold a medium, and a place in capitals stands before it. */
static void drop_agency(const tisse__analysis *self, tisse__words *words, uint32_t first)
{
  const size_t open = agency_bracket(self, words, first);
  size_t close = open + 1;
  while (close < words->count && close < open + AGENCY_LONGEST && !opens_with(self, &words->items[close], ')')) {
    ++close;
  }
  if (close + 2 >= words->count || close == open + 1 || !opens_with(self, &words->items[close], ')')) {
    return;
  }
  const bool dash = is_dash(self, &words->items[close + 1]);
  if (open > first) {
    const tisse__word *place = &words->items[dash ? first : open - 1];
    const bool shouted = place->shape == TISSE__WORD && (place->flags & TISSE__TOKEN_ALL_UPPER) && place->bytes.end - place->bytes.begin > 2;
    const bool source = are_source(self, &words->items[open + 1], close - open - 1);
    const bool dated = dash && shouted && open > first + 2; /* "BRUXELLES, 3 mars (Belga) - " */
    if (!(dash ? source || dated : source && shouted && (words->items[close + 1].flags & TISSE__TOKEN_UPPER_FIRST))) {
      return;
    }
  } else if (!dash) {
    return;
  }
  const size_t end = close + (dash ? 2 : 1);
  memmove(&words->items[first], &words->items[end], (words->count - end) * sizeof *words->items);
  words->count -= end - first;
}

/** Takes the source that ends a headline off its last name. False: no memory. */
static bool split_source(const tisse__analysis *self, tisse__words *words, uint32_t first)
{
  for (size_t back = 1; back <= SOURCE_LONGEST && back + first < words->count; ++back) {
    const size_t at = words->count - back;
    const tisse_span span = words->items[at].bytes;
    const char *hyphen = hyphen_in(self, &words->items[at]);
    for (const char *next = hyphen; next; next = memchr(hyphen + 1, '-', (size_t)(self->text.data + span.end - hyphen - 1))) {
      hyphen = next;
    }
    const uint32_t cut = hyphen ? (uint32_t)(hyphen - self->text.data) : 0;
    if (!hyphen || cut == span.begin || cut + 1 >= span.end) {
      continue;
    }
    tisse__word tail[SOURCE_LONGEST];
    memcpy(tail, &words->items[at], back * sizeof *tail);
    tail[0] = part_of(tail, cut + 1, span.end, false);
    if (!are_source(self, tail, back)) {
      continue;
    }
    if (!tisse__array_push(&self->context->allocator, words, (tisse__word){0}) || !tisse__array_push(&self->context->allocator, words, (tisse__word){0})) {
      return false;
    }
    words->items[at] = part_of(&words->items[at], span.begin, cut, true);
    words->items[at + 1] = (tisse__word){.bytes = {cut, cut + 1}, .shape = TISSE__PUNCTUATION};
    memcpy(&words->items[at + 2], tail, back * sizeof *tail);
    return true;
  }
  return true;
}

bool tisse__split_words(const tisse__analysis *self, tisse__words *words, uint32_t first)
{
  drop_agency(self, words, first);
  drop_label(self, words, first);
  return split_source(self, words, first) && split_pairs(self, words, first);
}
