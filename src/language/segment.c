/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "language/segment.h"

#include <string.h>

#include "base/text.h"
#include "language/abbreviation.h"

#define WORD_LONGEST ((size_t)255)
#define BLANK_NARROW 0x202F

typedef struct scanner {
  tisse__words *out;
  const tisse_allocator *allocator;
  const char *text;
  size_t at;
  size_t end;
  tisse__language language;
  bool space;         ///< A blank lies before `at`.
  bool quote_open;    ///< A single quotation mark was opened and not closed.
  bool failed;
} scanner;

static uint32_t character_at(const scanner *self, size_t at, unsigned *length)
{
  *length = 0;
  return at < self->end ? tisse__utf8_decode(self->text + at, self->text + self->end, length) : 0;
}

static uint32_t character(const scanner *self, size_t at)
{
  unsigned length = 0;
  return character_at(self, at, &length);
}

static bool is_alnum(uint32_t c)
{
  return tisse__is_letter(c) || tisse__is_digit(c);
}

static bool is_apostrophe(uint32_t c)
{
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}

static bool is_hyphen(uint32_t c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static bool is_currency(uint32_t c)
{
  return c == '$' || c == 0xA3 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20BF);
}

static bool is_blank(uint32_t c)
{
  return tisse__is_space(c) || c == 0x200B;
}

/** What a word may hold besides letters and digits. */
static bool is_word_mark(uint32_t c)
{
  return c == '_' || c == 0xB7 || c == 0xAD || c == 0xB2 || c == 0xB3;
}

static tisse_view view_of(const scanner *self, size_t begin, size_t end)
{
  return tisse__view(self->text + begin, end - begin);
}

/** Upper-case flags and shape of a word of letters and digits. */
static tisse__word describe(const scanner *self, size_t begin, size_t end)
{
  tisse__word word = {{(uint32_t)begin, (uint32_t)end}, TISSE__WORD, 0};
  unsigned letters = 0;
  unsigned uppers = 0;
  bool digits = false;
  bool small_before = false;
  for (size_t at = begin; at < end;) {
    unsigned length = 1;
    const uint32_t c = character_at(self, at, &length);
    digits = digits || tisse__is_digit(c);
    if (tisse__is_letter(c)) {
      const bool upper = tisse__is_upper(c);
      word.flags |= upper && letters == 0 ? TISSE__TOKEN_UPPER_FIRST : 0;
      word.flags |= upper && small_before ? TISSE__TOKEN_INNER_UPPER : 0;
      small_before = !upper;
      uppers += upper;
      ++letters;
    } else {
      small_before = false;
    }
    at += length;
  }
  word.flags |= letters >= 2 && uppers == letters ? TISSE__TOKEN_ALL_UPPER : 0;
  word.shape = letters && digits ? TISSE__MIXED : digits ? TISSE__NUMBER : TISSE__WORD;
  return word;
}

static void push(scanner *self, tisse__word word)
{
  word.flags |= self->space ? TISSE__TOKEN_SPACE_BEFORE : 0;
  self->space = false;
  self->failed = self->failed || !tisse__array_push(self->allocator, self->out, word);
}

static void emit(scanner *self, size_t end, tisse__shape shape)
{
  push(self, (tisse__word){{(uint32_t)self->at, (uint32_t)end}, (uint8_t)shape, 0});
  self->at = end;
}

static void emit_word(scanner *self, size_t end, unsigned flags)
{
  tisse__word word = describe(self, self->at, end);
  word.flags |= (uint8_t)flags;
  push(self, word);
  self->at = end;
}

/** Where `text` of ASCII small letters begins at `at`, ignoring case. */
static bool starts_at(const scanner *self, size_t at, const char *text)
{
  for (; *text; ++text, ++at) {
    if (at >= self->end || (self->text[at] | 0x20) != (*text | 0x20)) {
      return false;
    }
  }
  return true;
}

/** End of the address that begins here, or 0. Punctuation at its end stays outside. */
static size_t address_end(const scanner *self)
{
  if (!starts_at(self, self->at, "http://") && !starts_at(self, self->at, "https://") && !starts_at(self, self->at, "ftp://") &&
      !(starts_at(self, self->at, "www.") && is_alnum(character(self, self->at + 4)))) {
    return 0;
  }
  size_t last = self->at;
  for (size_t at = self->at; at < self->end && at - self->at < WORD_LONGEST - 3;) {
    unsigned length = 1;
    const uint32_t c = character_at(self, at, &length);
    if (is_blank(c) || c == '<' || c == '>' || c == '"' || c == 0xBB || c == 0xAB || c == 0x201D || c == 0x2019) {
      break;
    }
    at += length;
    if (!strchr(".,;:!?)]'", c < 0x80 ? (int)c : 'a')) {
      last = at;
    }
  }
  return last;
}

/** End of "@handle" or "#tag", or 0. */
static size_t handle_end(const scanner *self)
{
  const char mark = self->text[self->at];
  if ((mark != '@' && mark != '#') || !tisse__is_letter(character(self, self->at + 1))) {
    return 0;
  }
  size_t at = self->at + 1;
  while (at < self->end && at - self->at < WORD_LONGEST - 3) {
    unsigned length = 1;
    const uint32_t c = character_at(self, at, &length);
    if (!is_alnum(c) && c != '_') {
      break;
    }
    at += length;
  }
  return at;
}

/** After "name" at `at` comes "@host.tld": the end of it, or 0. */
static size_t mail_end(const scanner *self, size_t at)
{
  if (self->text[at] != '@' || !is_alnum(character(self, at + 1))) {
    return 0;
  }
  size_t last = 0;
  bool dot = false;
  for (++at; at < self->end && at - self->at < WORD_LONGEST - 3; ++at) {
    const char c = self->text[at];
    if (c == '.') {
      dot = true;
    } else if (is_alnum((unsigned char)c < 0x80 ? (uint32_t)c : 0)) {
      last = at + 1;
    } else if (c != '-' && c != '_') {
      break;
    }
  }
  return dot ? last : 0;
}

/** A run of letters, digits and what joins them, being read. */
typedef struct word_run {
  size_t piece;   ///< Where the letters since the last joint begin.
  size_t end;
  bool dotted;    ///< "U." was read.
} word_run;

static bool one_letter(const scanner *self, size_t begin, size_t end)
{
  unsigned length = 0;
  return begin < end && tisse__is_letter(character_at(self, begin, &length)) && begin + length == end;
}

static size_t letters_end(const scanner *self, size_t at)
{
  const size_t limit = at + WORD_LONGEST;
  unsigned length = 0;
  while (at < limit && is_alnum(character_at(self, at, &length)) && length) {
    at += length;
  }
  return at;
}

/** Is the dot at run->end inside the word: U.S., P.-D.G., amazon.com, GPT-4.1? */
static bool dot_joins(const scanner *self, const word_run *run)
{
  const size_t after = run->end + 1;
  unsigned length = 0;
  const uint32_t next = character_at(self, after, &length);
  if (one_letter(self, run->piece, run->end)) {
    const size_t next_end = letters_end(self, after);
    if (run->dotted || one_letter(self, after, next_end)) {
      return true;
    }
    if (is_hyphen(next) && one_letter(self, after + length, letters_end(self, after + length))) {
      return true;
    }
  }
  if (tisse__is_digit(next) && tisse__is_digit((unsigned char)self->text[run->end - 1])) {
    return true;
  }
  const size_t domain_end = letters_end(self, after);
  const tisse_view domain = view_of(self, after, domain_end);
  const bool mixed = domain.length > 1 && (tisse__is_upper((unsigned char)domain.data[0]) != tisse__is_upper((unsigned char)domain.data[1]));
  return run->end - run->piece > 1 && !mixed && tisse__is_domain(domain);
}

/** The bytes of a joint at run->end (hyphen, apostrophe, dot, ampersand), or 0 where the word ends. */
static unsigned joint(const scanner *self, const word_run *run)
{
  unsigned length = 0;
  const uint32_t c = character_at(self, run->end, &length);
  if (c == '.') {
    return dot_joins(self, run) ? 1 : 0;
  }
  const uint32_t next = character(self, run->end + length);
  if (is_hyphen(c)) {
    return is_alnum(next) ? length : 0;
  }
  if (is_apostrophe(c)) {
    if (!tisse__is_letter(next)) {
      return 0;
    }
    const tisse_view after = view_of(self, run->end + length, letters_end(self, run->end + length));
    return self->language == TISSE__ENGLISH && tisse__is_english_clitic(after) ? 0 : length;
  }
  return c == '&' && tisse__is_letter(next) ? length : 0;
}

/** French "(s)", "(e)", "(es)" right behind a word. */
static void read_ending(const scanner *self, word_run *run)
{
  if (self->language == TISSE__FRENCH && run->end < self->end && self->text[run->end] == '(') {
    const size_t end = letters_end(self, run->end + 1);
    const tisse_view inner = view_of(self, run->end + 1, end);
    const bool ending = tisse__view_is_nocase(inner, "s") || tisse__view_is_nocase(inner, "e") || tisse__view_is_nocase(inner, "es");
    run->end = ending && character(self, end) == ')' ? end + 1 : run->end;
  }
}

/** Reads on from run->end to the end of the word; never beyond 255 bytes from self->at. */
static void read_run(const scanner *self, word_run *run)
{
  const size_t limit = self->at + WORD_LONGEST - 4;
  while (run->end < self->end && run->end < limit) {
    unsigned length = 1;
    const uint32_t c = character_at(self, run->end, &length);
    if (is_alnum(c) || is_word_mark(c)) {
      run->end += length;
      continue;
    }
    const unsigned joined = joint(self, run);
    if (!joined) {
      break;
    }
    run->dotted = run->dotted || c == '.';
    run->end += joined;
    run->piece = run->end;
    if (c == '.' && !is_alnum(character(self, run->end)) && !is_hyphen(character(self, run->end))) {
      break;
    }
  }
  read_ending(self, run);
  for (int i = 0; i < 2 && run->end < limit && run->end < self->end && self->text[run->end] == '+'; ++i) {
    if (is_alnum(character(self, run->end + 1))) {
      break;
    }
    ++run->end;
  }
}

/** "l'", "qu'" … at the front of the run, one after the other. */
static void emit_elisions(scanner *self, size_t end)
{
  for (size_t at = self->at; at < self->end && at <= end && at - self->at < 8;) {
    unsigned length = 1;
    const uint32_t c = character_at(self, at, &length);
    if (is_apostrophe(c)) {
      if (starts_at(self, self->at, "c") && starts_at(self, at + length, "est-") && end - at == length + 11) {
        return;  /* c'est-à-dire */
      }
      if (!tisse__is_elision(view_of(self, self->at, at))) {
        return;
      }
      emit_word(self, at + length, TISSE__TOKEN_ELIDED);
    } else if (!tisse__is_letter(c)) {
      return;
    }
    at += length;
  }
}

static size_t last_hyphen(const scanner *self, size_t begin, size_t end)
{
  for (size_t at = end; at > begin; --at) {
    if (self->text[at - 1] == '-') {
      return at - 1;
    }
  }
  return end;
}

/** Where the clitics behind the verb begin ("-t-il", "-le-moi"); `end` where there are none. */
static size_t clitics_begin(const scanner *self, size_t end)
{
  size_t host = end;
  for (int i = 0; i < 3; ++i) {
    const size_t hyphen = last_hyphen(self, self->at, host);
    if (hyphen == host || hyphen == self->at) {
      break;
    }
    const tisse_view piece = view_of(self, hyphen + 1, host);
    const bool linking = host < end && tisse__view_is_nocase(piece, "t");
    if (!linking && !tisse__is_verb_clitic(piece)) {
      break;
    }
    host = hyphen;
  }
  return host;
}

static void emit_french(scanner *self, size_t end)
{
  const size_t host = clitics_begin(self, end);
  if (host == end || tisse__keeps_clitic(view_of(self, self->at, end))) {
    emit_word(self, end, 0);
    return;
  }
  emit_word(self, host, 0);
  while (self->at < end) {
    size_t next = self->at + 1;
    const bool linking = tisse__is_letter(character(self, next)) && (self->text[next] | 0x20) == 't' && next + 1 < end &&
                         self->text[next + 1] == '-';
    next = linking ? next + 2 : next;
    while (next < end && self->text[next] != '-') {
      ++next;
    }
    emit_word(self, next, TISSE__TOKEN_CLITIC);
  }
}

static void emit_english(scanner *self, size_t end)
{
  const size_t length = end - self->at;
  const bool plain = length > 3 && starts_at(self, end - 3, "n't");
  const bool curly = length > 5 && (self->text[end - 5] | 0x20) == 'n' && memcmp(self->text + end - 4, "\xE2\x80\x99", 3) == 0 &&
                     (self->text[end - 1] | 0x20) == 't';
  if (plain || curly) {
    emit_word(self, end - (plain ? 3 : 5), 0);
    emit_word(self, end, TISSE__TOKEN_CLITIC);
    return;
  }
  emit_word(self, end, 0);
}

static size_t skip_blanks(const scanner *self, size_t at)
{
  unsigned length = 0;
  while (is_blank(character_at(self, at, &length)) && length) {
    at += length;
  }
  return at;
}

/** A single capital that is a first name's: what stands before and behind it tells. */
static bool is_initial(const scanner *self, size_t begin, size_t dot)
{
  if (!one_letter(self, begin, dot) || !tisse__is_upper(character(self, begin))) {
    return false;
  }
  const size_t next = skip_blanks(self, dot + 1);
  if (tisse__is_digit(character(self, next)) && self->out->count > 1 && self->language == TISSE__FRENCH) {
    const tisse_span noun = self->out->items[self->out->count - 2].bytes;
    return tisse__view_is_nocase(view_of(self, noun.begin, noun.end), "articles") ||
           tisse__view_is_nocase(view_of(self, noun.begin, noun.end), "article");  /* article L. 642-3 */
  }
  if (next >= self->end || !tisse__is_upper(character(self, next)) || memchr(self->text + dot, '\n', next - dot)) {
    return false;
  }
  if (tisse__is_starter(view_of(self, next, letters_end(self, next)), self->language)) {
    return false;
  }
  if (self->out->count < 2) {
    return true;
  }
  const tisse__word *before = &self->out->items[self->out->count - 2];
  return !tisse__is_labelled(view_of(self, before->bytes.begin, before->bytes.end));
}

/** Takes the dot behind the last word where it belongs to it. */
static void take_dot(scanner *self)
{
  if (self->out->count == 0 || self->at >= self->end || self->text[self->at] != '.' || character(self, self->at + 1) == '.') {
    return;
  }
  tisse__word *word = &self->out->items[self->out->count - 1];
  const size_t begin = word->bytes.begin;
  const size_t next = skip_blanks(self, self->at + 1);
  const uint32_t c = character(self, next);
  bool takes = false;
  const tisse__abbreviation kind = tisse__abbreviation_find(view_of(self, begin, self->at), self->language);
  const bool state = kind == TISSE__ABBREVIATION_STATE;
  switch (kind) {
  case TISSE__ABBREVIATION_TITLE: takes = next < self->end && (is_alnum(c) || is_hyphen(c)); break;
  case TISSE__ABBREVIATION_NUMBER: takes = tisse__is_digit(c); break;
  case TISSE__ABBREVIATION_STATE:
  case TISSE__ABBREVIATION_LOWER:
    takes = tisse__is_digit(c) || c == ',' || (tisse__is_letter(c) && !tisse__is_upper(c)) || (state && next >= self->end);
    break;
  case TISSE__ABBREVIATION_FINAL: takes = true; break;
  case TISSE__ABBREVIATION_NONE: break;
  }
  if (takes || is_initial(self, begin, self->at)) {
    word->bytes.end = (uint32_t)++self->at;
  }
}

static void scan_word(scanner *self)
{
  word_run run = {self->at, self->at, false};
  read_run(self, &run);
  if (run.end < self->end) {
    const size_t mail = mail_end(self, run.end);
    if (mail) {
      emit(self, mail, TISSE__WORD);
      return;
    }
    unsigned length = 0;
    const bool degree = character_at(self, run.end, &length) == 0xB0;
    if (degree && starts_at(self, self->at, "n") && run.end - self->at <= 3) {
      emit_word(self, run.end + length, 0);
      return;
    }
  }
  if (self->language == TISSE__FRENCH) {
    emit_elisions(self, run.end);
    if (self->at < run.end) {
      emit_french(self, run.end);
    }
  } else {
    emit_english(self, run.end);
  }
  take_dot(self);
}

/** Marks behind which no word goes on, and none of whose rules asks about the word. */
static bool is_word_end(const scanner *self, size_t at)
{
  if (at >= self->end) {
    return true;
  }
  const char c = self->text[at];
  return c == ' ' || c == ',' || c == '\n' || c == ')' || c == ';' || c == '"' || c == '?' || c == '!' || c == ']';
}

/** Most words are letters of ASCII and Latin-1 with a blank or a comma behind: read and described at once. False where more is to be asked. */
static bool scan_plain_word(scanner *self)
{
  const unsigned char *const text = (const unsigned char *)self->text;
  const size_t limit = self->end - self->at > WORD_LONGEST - 16 ? self->at + WORD_LONGEST - 16 : self->end;
  tisse__word word = {{(uint32_t)self->at, 0}, TISSE__WORD, 0};
  unsigned letters = 0, uppers = 0;
  bool small_before = false;
  size_t at = self->at;
  while (at < limit) {
    const size_t small = at;
    while (at < limit && (unsigned char)(text[at] - 'a') < 26) { /* nearly all letters of nearly all words */
      ++at;
    }
    letters += (unsigned)(at - small);
    small_before = small_before || at > small;
    if (at == limit) {
      break;
    }
    const unsigned char c = text[at];
    const unsigned char next = c == 0xC3 && at + 1 < limit ? text[at + 1] : 0;
    const bool plain = (unsigned char)((c | 0x20) - 'a') < 26;
    if (!plain && !(next >= 0x80 && next <= 0xBF && next != 0x97 && next != 0xB7)) {
      break;
    }
    const bool upper = plain ? c < 'a' : next < 0x9F;
    word.flags |= upper ? (letters == 0 ? TISSE__TOKEN_UPPER_FIRST : small_before ? TISSE__TOKEN_INNER_UPPER : 0) : 0;
    small_before = !upper;
    uppers += upper;
    ++letters;
    at += plain ? 1 : 2;
  }
  if (!letters || !is_word_end(self, at) || at == limit) {
    return false;
  }
  word.flags |= letters >= 2 && uppers == letters ? TISSE__TOKEN_ALL_UPPER : 0;
  word.bytes.end = (uint32_t)at;
  push(self, word);
  self->at = at;
  return true;
}

/** No further than the longest word: a line of digits is cut into many. */
static size_t digits_end(const scanner *self, size_t at)
{
  const size_t limit = self->end - at > WORD_LONGEST ? at + WORD_LONGEST : self->end;
  while (at < limit && tisse__is_digit((unsigned char)self->text[at])) {
    ++at;
  }
  return at;
}

/** After a group of digits: the end of the separator that leads to more of the same number, or `at`. */
static size_t number_joint(const scanner *self, size_t first_length, size_t at, bool *grouped)
{
  unsigned length = 0;
  const uint32_t c = character_at(self, at, &length);
  const size_t next = at + length;
  const size_t digits = digits_end(self, next) - next;
  if (length == 0 || digits == 0) {
    return at;
  }
  const bool group = digits == 3 && first_length <= 3 && first_length > 0;
  if (c == ' ' || c == 0xA0 || c == BLANK_NARROW || c == 0x2009 || is_apostrophe(c)) {
    *grouped = *grouped || group;
    return group ? next : at;
  }
  if (c == ',' || c == '.' || c == '/' || (c == ':' && !*grouped)) {
    return next;
  }
  const bool years = first_length == 4 && (digits == 4 || (digits == 2 && (character(self, next + 2) == '-' || at - self->at > 4)));
  return c == '-' && at - self->at <= 7 && (years || (at - self->at == 7 && digits == 2)) ? next : at;
}

/** Is what follows the number at `at` a magnitude that stands for itself: bn, Md; M before or behind a currency sign? */
static bool magnitude_follows(const scanner *self, size_t at)
{
  unsigned length = 0;
  const bool hyphen = is_hyphen(character_at(self, at, &length));
  const size_t begin = hyphen ? at + length : at;
  const size_t end = letters_end(self, begin);
  bool always = false;
  if (end == begin || !tisse__is_magnitude(&always, view_of(self, begin, end))) {
    return false;
  }
  if (hyphen) {
    return always;
  }
  bool money = is_currency(character(self, end));
  const size_t seen = self->out->count;
  if (seen > 0) {
    const tisse__word *before = &self->out->items[seen - 1];
    money = money || (before->shape == TISSE__SYMBOL && is_currency(character(self, before->bytes.begin)));
  }
  return always || money;
}

static void scan_number(scanner *self)
{
  const size_t limit = self->at + WORD_LONGEST - 8;
  size_t end = digits_end(self, self->at);
  const size_t first_length = end - self->at;
  bool grouped = false;
  while (end < limit) {
    const size_t next = number_joint(self, first_length, end, &grouped);
    if (next == end) {
      break;
    }
    end = digits_end(self, next);
  }
  end = end > limit ? limit : end;
  const uint32_t c = character(self, end);
  const bool continues = tisse__is_letter(c) || (is_hyphen(c) && tisse__is_letter(character(self, end + 1)));
  if (!continues || grouped || magnitude_follows(self, end)) {
    emit(self, end, TISSE__NUMBER);
    return;
  }
  word_run run = {end, end, false};
  read_run(self, &run);
  emit_word(self, run.end, 0);
}

/** 's, 'll … behind an English word; the possessive apostrophe behind a plural. */
static void scan_apostrophe(scanner *self, unsigned length)
{
  const size_t after = self->at + length;
  const uint32_t next = character(self, after);
  if (self->language == TISSE__ENGLISH && !self->space && self->out->count > 0) {
    const size_t end = letters_end(self, after);
    if (tisse__is_english_clitic(view_of(self, after, end)) && !is_apostrophe(character(self, end))) {
      emit_word(self, end, TISSE__TOKEN_CLITIC);
      return;
    }
    const char last = self->at > 0 ? self->text[self->at - 1] : ' ';
    if ((last == 's' || last == 'S') && !self->quote_open && is_blank(next)) {
      const tisse__word word = {{(uint32_t)self->at, (uint32_t)after}, TISSE__PUNCTUATION, TISSE__TOKEN_CLITIC};
      push(self, word);
      self->at = after;
      return;
    }
  }
  self->quote_open = self->space || self->out->count == 0;
  emit(self, after, TISSE__PUNCTUATION);
}

static bool is_punctuation(uint32_t c)
{
  if (c < 0x80) {
    return c && strchr(".,;:!?\"'()[]{}-\\*|_", (int)c);
  }
  return c == 0xAB || c == 0xBB || c == 0xA1 || c == 0xBF || c == 0xB7 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 + 2 && c <= 0x205E) ||
         (c >= 0x3001 && c <= 0x3011);
}

/** Runs of dots and of hyphens are one token; everything else stands alone. */
static void scan_mark(scanner *self, uint32_t c, unsigned length)
{
  size_t end = self->at + length;
  if (c == '.' || c == '-' || c == 0xFFFD) {
    unsigned next = 0;
    while (end < self->end && end - self->at < WORD_LONGEST - 4 && character_at(self, end, &next) == c) {
      end += next;
    }
  }
  emit(self, end, is_punctuation(c) ? TISSE__PUNCTUATION : TISSE__SYMBOL);
}

/** End of the market's letters in "NVDA.O", "9434.T", "2330.TW" (Reuters instrument codes) at the dot behind the last word, or 0. */
static size_t market_end(const scanner *self)
{
  if (self->out->count == 0 || self->space) {
    return 0;
  }
  const tisse_span before = self->out->items[self->out->count - 1].bytes;
  size_t end = self->at + 1;
  while (end < self->end && end < self->at + 4 && self->text[end] >= 'A' && self->text[end] <= 'Z') {
    ++end;
  }
  if (end == self->at + 1 || end == self->at + 4 || before.end != self->at || before.end - before.begin < 2 || before.end - before.begin > 6 ||
      is_alnum(character(self, end)) || (character(self, end) == '.' && is_alnum(character(self, end + 1)))) {
    return 0;
  }
  for (size_t i = before.begin; i < before.end; ++i) {
    const char c = self->text[i];
    if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
      return 0;
    }
  }
  return end;
}

static void scan_one(scanner *self)
{
  if (self->text[self->at] == ' ') {
    self->space = true;
    ++self->at;
    return;
  }
  if (scan_plain_word(self)) {
    return;
  }
  unsigned length = 1;
  const uint32_t c = character_at(self, self->at, &length);
  if (is_blank(c)) {
    self->space = true;
    self->at += length;
    return;
  }
  const size_t market = c == '.' ? market_end(self) : 0;
  if (market) {
    emit(self, market, TISSE__PUNCTUATION);
    return;
  }
  size_t whole = c == '@' || c == '#' ? handle_end(self) : 0;
  if (!whole && (c == 'h' || c == 'H' || c == 'w' || c == 'W' || c == 'f' || c == 'F')) {
    whole = address_end(self);
  }
  if (whole) {
    emit(self, whole, TISSE__WORD);
  } else if (tisse__is_digit(c)) {
    scan_number(self);
  } else if (tisse__is_letter(c)) {
    scan_word(self);
  } else if (is_apostrophe(c)) {
    scan_apostrophe(self, length);
  } else {
    scan_mark(self, c, length);
  }
}

tisse_status tisse__segment_words(tisse__words *out, const tisse_allocator *allocator, tisse_view text, tisse_span range,
                                  tisse__language language)
{
  if (range.begin > range.end || range.end > text.length) {
    return TISSE_E_ARGUMENT;
  }
  scanner self = {.out = out, .allocator = allocator, .text = text.data, .at = range.begin, .end = range.end, .language = language};
  while (self.at < self.end && !self.failed) {
    scan_one(&self);
  }
  return self.failed ? TISSE_E_MEMORY : TISSE_OK;
}
