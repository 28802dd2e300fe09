/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "base/text.h"
#include "language/abbreviation.h"
#include "language/segment.h"

bool tisse__language_find(tisse__language *out, tisse_view tag)
{
  if (tag.length < 2 || (tag.length > 2 && tag.data[2] != '-' && tag.data[2] != '_')) {
    return false;
  }
  const tisse_view base = {tag.data, 2};
  const bool french = tisse__view_is_nocase(base, "fr");
  if (!french && !tisse__view_is_nocase(base, "en")) {
    return false;
  }
  *out = french ? TISSE__FRENCH : TISSE__ENGLISH;
  return true;
}

const char *tisse__language_tag(tisse__language language)
{
  return language == TISSE__FRENCH ? "fr" : language == TISSE__ENGLISH ? "en" : "";
}

/** Has the word, in lower case, one of the pieces ("-x": at its end)? */
static bool has_piece(tisse_view word, const char *const *pieces, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    const bool end = pieces[i][0] == '-';
    const tisse_view piece = tisse_view_of(pieces[i] + (end ? 1 : 0));
    if (end ? word.length > piece.length && tisse__view_ends(word, piece.data) : memmem(word.data, word.length, piece.data, piece.length) != NULL) {
      return true;
    }
  }
  return false;
}

/** A headline without small words, "Halma buys Nordvik stake": how its words without a capital are spelt. */
static tisse__language guess_by_spelling(tisse_view text, tisse__language otherwise)
{
  static const char *const english[] = {"w", "k", "th", "sh", "ee", "oo", "gh", "ay", "-ys", "-ly", "-ing", "-ed", "-er", "-ers", "-ty", "-ies", "-ses", "-bs"};
  static const char *const french[] = {"\xC3", "\xC5\x93", "qu", "eu", "-aux", "-eux", "-ait", "-ie", "-ette", "-oit", "-ois", "-erre"};
  unsigned scores[2] = {0, 0};
  for (size_t at = 0; at < text.length;) {
    size_t stop = at;
    while (stop < text.length && ((unsigned char)text.data[stop] >= 0x80 || ((text.data[stop] | 0x20) >= 'a' && (text.data[stop] | 0x20) <= 'z'))) {
      ++stop;
    }
    const tisse_view word = tisse__view(text.data + at, stop - at);
    if (word.length > 2 && text.data[at] >= 'a' && text.data[at] <= 'z') {
      scores[0] += has_piece(word, french, sizeof french / sizeof *french);
      scores[1] += has_piece(word, english, sizeof english / sizeof *english);
    }
    at = stop > at ? stop : at + 1;
  }
  return scores[0] > scores[1] ? TISSE__FRENCH : scores[1] > scores[0] ? TISSE__ENGLISH : otherwise;
}

tisse__language tisse__language_guess(tisse_view text, tisse__language otherwise)
{
  static const char french[] = " le la les un une des du et est dans pour par que qui sur avec au aux ce sont plus pas se son sa ses ont";
  static const char english[] = " the of and to in is that for on with as was it by at from has have will be are its his an this not ";
  enum { ENOUGH = 20000 };
  unsigned scores[2] = {0, 0};
  const size_t end = text.length < ENOUGH ? text.length : ENOUGH;
  for (size_t at = 0; at < end;) {
    size_t stop = at;
    bool plain = true;
    while (stop < end && (((text.data[stop] | 0x20) >= 'a' && (text.data[stop] | 0x20) <= 'z') || (unsigned char)text.data[stop] == 0xC3)) {
      const bool accent = (unsigned char)text.data[stop] == 0xC3; /* "Paléon" holds no "on" */
      plain = plain && !accent;
      stop += accent ? 2 : 1;
    }
    if (stop > at && stop - at <= 4 && plain) {
      char key[8] = " ";
      for (size_t i = at; i < stop; ++i) {
        key[1 + i - at] = (char)(text.data[i] | 0x20);
      }
      key[1 + stop - at] = ' ';
      scores[0] += strstr(french, key) != NULL;
      scores[1] += strstr(english, key) != NULL;
    }
    at = stop > at ? stop : at + 1;
  }
  return scores[0] > scores[1] ? TISSE__FRENCH : scores[1] > scores[0] ? TISSE__ENGLISH : guess_by_spelling(tisse__view(text.data, end), otherwise);
}

typedef struct splitter {
  tisse_view text;
  tisse__word *words;
  uint32_t first;   ///< Of the sentence being read.
  uint32_t last;    ///< Of all words given.
  tisse__language language;
} splitter;

static tisse_view word_at(const splitter *self, uint32_t i)
{
  const tisse_span bytes = self->words[i].bytes;
  return tisse__view(self->text.data + bytes.begin, bytes.end - bytes.begin);
}

static uint32_t first_character(const splitter *self, uint32_t i)
{
  const tisse_view word = word_at(self, i);
  unsigned length = 0;
  return tisse__utf8_decode(word.data, word.data + word.length, &length);
}

/** An empty line, or the end of a block, between words i - 1 and i; not where something stands there that is no word of the sentence. */
static bool blank_line_before(const splitter *self, uint32_t i)
{
  const uint32_t begin = self->words[i - 1].bytes.end, end = self->words[i].bytes.begin;
  if (end <= begin + 1) {
    return false; /* between most words there is one blank */
  }
  unsigned lines = 0;
  for (uint32_t at = begin; at < end; ++at) {
    const unsigned char c = (unsigned char)self->text.data[at];
    if (c > ' ' && c < 0x80) {
      return false;
    }
    lines += c == '\n';
  }
  return lines > 1;
}

typedef enum terminator { GOES_ON, MAY_END, ENDS } terminator;

/** An abbreviation's own dot ends a sentence only before a word that begins many. */
static terminator abbreviation_end(const splitter *self, uint32_t i)
{
  tisse_view word = word_at(self, i);
  word.length -= 1;
  const tisse__abbreviation kind = tisse__abbreviation_find(word, self->language);
  const bool acronym = word.length > 2 && memchr(word.data, '.', word.length);
  if (kind == TISSE__ABBREVIATION_FINAL && tisse__view_is_nocase(word, "etc")) {
    return MAY_END;
  }
  if ((kind != TISSE__ABBREVIATION_FINAL && !acronym) || i + 1 >= self->last) {
    return GOES_ON;
  }
  const bool state = acronym && self->language == TISSE__ENGLISH && i > self->first && tisse__view_is(word_at(self, i - 1), ",") &&
                     !tisse__is_state(word); /* "of Rye, N.Y. Brixel"; not "Ana Ruiz, U.K. Trade Secretary" */
  return state || tisse__is_starter(word_at(self, i + 1), self->language) ? MAY_END : GOES_ON;
}

static terminator terminator_of(const splitter *self, uint32_t i)
{
  const tisse_view word = word_at(self, i);
  if (word.length == 0) {
    return GOES_ON;
  }
  const char last = word.data[word.length - 1];
  if (self->words[i].shape != TISSE__PUNCTUATION) {
    return last == '.' && word.length > 1 ? abbreviation_end(self, i) : GOES_ON;
  }
  if (tisse__view_is(word, ".")) {
    const bool item = i == self->first + 1 && self->words[self->first].shape == TISSE__NUMBER;
    return item ? GOES_ON : ENDS;
  }
  if (tisse__view_is(word, "!") && i > self->first && tisse__view_is(word_at(self, i - 1), "Yahoo")) {
    return GOES_ON;
  }
  return word.data[0] == '.' || last == '!' || last == '?' || tisse__view_is(word, "…") ? MAY_END : GOES_ON;
}

/** » " ” ) ] and further ends behind a terminator. `quoted`: a straight quotation mark is open. */
static bool closes(const splitter *self, uint32_t i, bool quoted)
{
  const uint32_t c = first_character(self, i);
  if (c == 0xBB || c == 0x201D || c == ')' || c == ']' || c == '!' || c == '?' || c == 0x2026 || c == '.') {
    return true;
  }
  const bool apart = self->words[i].flags & TISSE__TOKEN_SPACE_BEFORE;
  if (c == '"') {
    const bool joined = i + 1 < self->last && !(self->words[i + 1].flags & TISSE__TOKEN_SPACE_BEFORE);
    return !apart || (quoted && !joined);
  }
  return (c == '\'' || c == 0x2019) && !apart;
}

/** Can word i begin a sentence? */
static bool begins(const splitter *self, uint32_t i, terminator end)
{
  const uint32_t c = first_character(self, i);
  if (self->words[i].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) {
    return true;
  }
  if (tisse__is_letter(c)) {
    return false;
  }
  if (tisse__is_digit(c)) {
    return self->words[i].flags & TISSE__TOKEN_SPACE_BEFORE;
  }
  if (c == ',' || c == ';' || c == ':' || c == '/' || c == '%' || c == ')' || c == ']' || c == 0xBB || c == 0x201D) {
    return false;
  }
  const bool dash = c == '-' || c == 0x2013 || c == 0x2014;
  if (!dash && c != '(' && c != '[' && c != 0xAB && c != 0x201C && c != 0x2018 && c != '"' && c != '\'') {
    return true;
  }
  /* Behind a mark that opens, what follows it decides; a dash after a question goes on more often than not. */
  if (i + 1 >= self->last) {
    return end == ENDS;
  }
  const uint32_t next = first_character(self, i + 1);
  return end == ENDS ? !tisse__is_letter(next) || tisse__is_upper(next) || c != '-' : tisse__is_upper(next);
}

static bool opens_straight_quote(const splitter *self, uint32_t i, bool quoted)
{
  const tisse_view word = word_at(self, i);
  return word.length && word.data[0] == '"' ? !quoted : quoted;
}

/* Beyond this many words there is no sentence but a table or an attack; reading looks back and ahead inside one. */
enum { SENTENCE_LONGEST = 500 };

tisse_status tisse__segment_sentences(tisse__sentence_ranges *out, const tisse_allocator *allocator, tisse_view text, tisse__words *words,
                                      uint32_t first, uint32_t last, tisse__language language)
{
  if (first > last || last > words->count) {
    return TISSE_E_ARGUMENT;
  }
  splitter self = {text, words->items, first, last, language};
  bool quoted = false;
  for (uint32_t i = first; i < last;) {
    terminator end = terminator_of(&self, i);
    quoted = opens_straight_quote(&self, i, quoted);
    ++i;
    while (end != GOES_ON && i < last && closes(&self, i, quoted) && !blank_line_before(&self, i)) {
      quoted = opens_straight_quote(&self, i, quoted);
      ++i;
    }
    const bool ended = i == last || i - self.first >= SENTENCE_LONGEST || blank_line_before(&self, i) || (end != GOES_ON && begins(&self, i, end));
    if (!ended) {
      continue;
    }
    words->items[self.first].flags |= TISSE__TOKEN_SENTENCE_FIRST;
    if (!tisse__array_push(allocator, out, ((tisse__sentence_range){self.first, i}))) {
      return TISSE_E_MEMORY;
    }
    self.first = i;
    quoted = i < last && blank_line_before(&self, i) ? false : quoted;
  }
  return TISSE_OK;
}
