/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/byline.h"

#include <stdio.h>
#include <string.h>

#include "base/any.h"
#include "base/text.h"

enum { LINE_BYTES = 160, WORDS = 32 };

typedef struct word {
  tisse_view text;        ///< As written.
  char folded[16];        ///< Without accents and capitals, cut.
  tisse_view key;         ///< What is in there.
  unsigned number;        ///< Of its leading digits.
  unsigned digits;        ///< How many these are.
  bool capital;
} word;

typedef struct line_words {
  word items[WORDS];
  size_t count;
} line_words;

/** Marks that part what a byline says. */
static bool is_mark(uint32_t c)
{
  return c == '|' || c == ',' || c == ';' || c == '(' || c == ')' || c == '[' || c == ']' || c == '-' || c == 0xB7 || c == 0x2022 || c == 0x2013 || c == 0x2014;
}

/** A hyphen inside of a word is its own. */
static bool ends_word(const char *at, const char *begin, const char *end, uint32_t c, unsigned length)
{
  if (tisse__is_space(c)) {
    return true;
  }
  return is_mark(c) && !(c == '-' && at > begin && at + length < end && at[-1] != ' ' && at[length] != ' ');
}

/** The beginning of a word in lower case, without the accents of French. */
static void fold(char *out, size_t size, tisse_view text)
{
  size_t length = 0;
  const char *const end = text.data + text.length;
  for (const char *at = text.data; at < end && length + 1 < size;) {
    unsigned width = 1;
    const uint32_t c = tisse__lower(tisse__utf8_decode(at, end, &width));
    out[length++] = c < 0x80                ? (char)c
                    : c >= 0xE8 && c <= 0xEB ? 'e'
                    : c >= 0xE0 && c <= 0xE4 ? 'a'
                    : c >= 0xF9 && c <= 0xFC ? 'u'
                    : c == 0x2019            ? '\''
                                             : '?';
    at += width;
  }
  out[length] = '\0';
}

static void add_word(line_words *out, tisse_view text)
{
  word *const added = &out->items[out->count++];
  *added = (word){.text = text};
  fold(added->folded, sizeof added->folded, text);
  added->key = tisse_view_of(added->folded);
  while (added->digits < 4 && added->digits < text.length && tisse__is_digit((unsigned char)text.data[added->digits])) {
    added->number = added->number * 10 + (unsigned)(text.data[added->digits++] - '0');
  }
  unsigned first = 1;
  added->capital = tisse__is_upper(tisse__utf8_decode(text.data, text.data + text.length, &first));
}

/** False where there are too many words for a byline. */
static bool split(line_words *out, tisse_view line)
{
  const char *const end = line.data + line.length;
  const char *begin = line.data;
  out->count = 0;
  for (const char *at = line.data; at <= end;) {
    unsigned length = 1;
    const uint32_t c = at < end ? tisse__utf8_decode(at, end, &length) : ' ';
    if (at == end || ends_word(at, line.data, end, c, length)) {
      if (at > begin) {
        if (out->count == WORDS) {
          return false;
        }
        add_word(out, tisse__view(begin, (size_t)(at - begin)));
      }
      begin = at + length;
    }
    at += length;
  }
  return out->count > 0;
}

static unsigned month_of(const word *self)
{
  const tisse_view name = self->key;
  return TISSE__VIEW_IS_ANY(name, "janvier", "janv", "janv.", "january", "jan", "jan.") ? 1
         : TISSE__VIEW_IS_ANY(name, "fevrier", "fevr", "fevr.", "fev", "fev.", "february", "feb", "feb.") ? 2
         : TISSE__VIEW_IS_ANY(name, "mars", "march", "mar", "mar.") ? 3
         : TISSE__VIEW_IS_ANY(name, "avril", "avr", "avr.", "april", "apr", "apr.") ? 4
         : TISSE__VIEW_IS_ANY(name, "mai", "may") ? 5
         : TISSE__VIEW_IS_ANY(name, "juin", "june", "jun", "jun.") ? 6
         : TISSE__VIEW_IS_ANY(name, "juillet", "juil", "juil.", "july", "jul", "jul.") ? 7
         : TISSE__VIEW_IS_ANY(name, "aout", "august", "aug", "aug.") ? 8
         : TISSE__VIEW_IS_ANY(name, "septembre", "sept", "sept.", "september", "sep", "sep.") ? 9
         : TISSE__VIEW_IS_ANY(name, "octobre", "oct", "oct.", "october") ? 10
         : TISSE__VIEW_IS_ANY(name, "novembre", "nov", "nov.", "november") ? 11
         : TISSE__VIEW_IS_ANY(name, "decembre", "dec", "dec.", "december") ? 12
         : 0;
}

static bool keep_date(tisse__byline *out, unsigned year, unsigned month, unsigned day)
{
  static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > days[month - 1]) {
    return false;
  }
  if (!*out->date) {
    snprintf(out->date, sizeof out->date, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
  }
  return true;
}

/** "14/10/2025", "14.10.2025", "2025-10-14": day first where that cannot be otherwise, or the line speaks French; never by guess. */
static bool read_figures(tisse__byline *out, tisse_view text, bool french)
{
  unsigned values[3] = {0}, widths[3] = {0};
  size_t part = 0;
  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    if (tisse__is_digit((unsigned char)c)) {
      values[part] = values[part] * 10 + (unsigned)(c - '0');
      if (++widths[part] > 4) {
        return false;
      }
    } else if ((c == '/' || c == '.' || c == '-') && widths[part] && part < 2) {
      ++part;
    } else {
      return false;
    }
  }
  if (part != 2 || !widths[2]) {
    return false;
  }
  if (widths[0] == 4) {
    return keep_date(out, values[0], values[1], values[2]);
  }
  if (widths[2] != 4 || (!french && values[0] <= 12 && values[1] <= 12 && values[0] != values[1])) {
    return false;
  }
  return values[1] > 12 ? keep_date(out, values[2], values[0], values[1]) : keep_date(out, values[2], values[1], values[0]);
}

/** A date that begins with word `at`; returns how many words it has, or 0. */
static size_t read_date(tisse__byline *out, const line_words *all, size_t at, bool french)
{
  const word *const w = &all->items[at];
  if (read_figures(out, w->text, french)) {
    return 1;
  }
  if (at + 2 >= all->count) {
    return 0;
  }
  const unsigned month_second = month_of(&w[1]);
  if (w->digits && w->digits <= 2 && month_second && w[2].digits == 4 && keep_date(out, w[2].number, month_second, w->number)) {
    return 3;
  }
  const unsigned month_first = w->capital ? month_of(w) : 0;
  return month_first && w[1].digits && w[1].digits <= 2 && w[2].digits == 4 && keep_date(out, w[2].number, month_first, w[1].number) ? 3 : 0;
}

/** "18h02", "18:02", "9:05", "20h" */
static bool is_time(const word *self)
{
  if (!self->digits || self->digits > 2 || self->text.length <= self->digits) {
    return false;
  }
  const char *rest = self->folded + self->digits;
  return (*rest == 'h' || *rest == ':') && strspn(rest + 1, "0123456789h:") == strlen(rest + 1);
}

/** Words of bylines that are neither names nor dates. */
static bool is_filler(const word *self)
{
  tisse_view bare = self->key;
  bare.length -= bare.length > 1 && bare.data[bare.length - 1] == ':';
  const bool one = TISSE__VIEW_IS_ANY(bare, "publie", "publiee", "paru", "parue", "mis", "mise", "a", "jour", "modifie", "modifiee", "actualise", "le", "la",
      "l'", "on", "at", "and", "et", "avec", "with", "posted", "published", "updated", "update", "last", "first", "created", "cree", "edited", "il", "y",
      "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
      "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven");
  const bool two = TISSE__VIEW_IS_ANY(bare, "sam", "dim", "a.m.", "p.m.", "am", "pm", "gmt", "utc", "est", "edt", "cet", "cest", "pt", "pst", "pdt", "bst",
      "ist", "temps", "de", "lecture", "reading", "time", "read", "min", "minutes", "minute", "mn", "sec", ":", "heure", "heures", "ecrit", "redige",
      "written", "propos", "recueillis", "modified", "eastern", "pacific", "central", "standard", "daylight", "summer", "h", "hour", "hours", "ago", "day",
      "days", "jours", "gmt+1", "gmt+2", "utc+1", "utc+2");
  return one || two || (self->digits && self->digits <= 2 && self->text.length == self->digits);
}

static bool is_by(const word *self)
{
  return TISSE__VIEW_IS_ANY(self->key, "par", "by", "de:", "by:", "par:");
}

static bool is_particle(const line_words *all, size_t at)
{
  return at < all->count && TISSE__VIEW_IS_ANY(all->items[at].key, "de", "du", "des", "d'", "van", "von", "der", "den", "le", "la");
}

/** Words of a name from `at` on; particles may stand within. */
static size_t name_length(const line_words *all, size_t at)
{
  size_t count = 0;
  for (size_t i = at; i < all->count && count < 6; ++i, ++count) {
    const word *const w = &all->items[i];
    const size_t behind = i + (is_particle(all, i + 1) ? 2 : 1);
    const bool particle = count && is_particle(all, i) && behind < all->count && all->items[behind].capital;
    if ((!w->capital && !particle) || w->digits || (!particle && is_filler(w)) || month_of(w)) {
      break;
    }
  }
  return count;
}

bool tisse__byline_is_name(tisse_view line)
{
  line_words all;
  if (line.length > 60 || !split(&all, line) || all.count < 2 || all.count > 4 || memchr(line.data, '.', line.length)) {
    return false;
  }
  return name_length(&all, 0) == all.count && !TISSE__VIEW_IS_ANY(all.items[0].key, "le", "la", "les", "l'", "the", "un", "une", "des", "a", "an");
}

static bool is_french(const line_words *all)
{
  for (size_t i = 0; i < all->count; ++i) {
    if (TISSE__VIEW_IS_ANY(all->items[i].key, "publie", "publiee", "paru", "parue", "mis", "mise", "modifie", "le", "a", "par")) {
      return true;
    }
  }
  return false;
}

bool tisse__byline_read(tisse__byline *out, tisse_view line)
{
  line_words all;
  *out = (tisse__byline){.whole = true};
  if (line.length > LINE_BYTES || !split(&all, line)) {
    return false;
  }
  const bool french = is_french(&all);
  const size_t name = name_length(&all, 0);
  const bool placed = name == 1 && all.count > 4 && tisse__view_is(all.items[1].key, "le"); /* "Toulouse, le 18 juin 2025" */
  const bool named = (placed || name >= 2) && name <= 4 && name < all.count && !is_by(&all.items[0]);
  for (size_t i = named ? name : 0; i < all.count;) {
    size_t used = read_date(out, &all, i, french);
    if (!used && is_by(&all.items[i]) && i + 1 < all.count) {
      used = name_length(&all, i + 1);
      if (used && !out->author.length) {
        const tisse_view last = all.items[i + used].text;
        out->author = tisse__view(all.items[i + 1].text.data, (size_t)(last.data + last.length - all.items[i + 1].text.data));
      }
      used += used > 0;
    }
    if (!used) {
      used = 1;
      out->whole = out->whole && (is_time(&all.items[i]) || is_filler(&all.items[i]));
    }
    i += used;
  }
  out->whole = out->whole && (!named || *out->date);
  return *out->date || (out->author.length && out->whole);
}
