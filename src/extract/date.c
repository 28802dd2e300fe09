/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Dates, as precise as the words: a month needs a year of its own or the article's date to be one (TimeML's way, in small). */

#include "extract/date.h"

#include "extract/analysis.h"

#include "base/text.h"

static const char *const months[2][12] = {
  {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
  {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}};

typedef struct calendar { uint16_t year; uint8_t month, day; } calendar;

static unsigned digits(tisse_view text)
{
  unsigned value = 0;
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] < '0' || text.data[i] > '9' || value > 99999) {
      return 0;
    }
    value = value * 10 + (unsigned)(text.data[i] - '0');
  }
  return value;
}

static calendar article_date(const tisse__analysis *a)
{
  const tisse_view published = tisse_document_metadata(a->document)->published;
  calendar date = {0};
  if (published.length >= 10) {
    date.year = (uint16_t)digits(tisse__view(published.data, 4));
    date.month = (uint8_t)digits(tisse__view(published.data + 5, 2));
    date.day = (uint8_t)digits(tisse__view(published.data + 8, 2));
  }
  return date;
}

unsigned tisse__month_named(tisse_view lower, tisse__language language)
{
  for (unsigned m = 0; m < 12; ++m) {
    if (tisse__view_is(lower, months[language == TISSE__ENGLISH][m])) {
      return m + 1;
    }
  }
  return 0;
}

static unsigned month_of(const tisse__analysis *a, uint32_t word)
{
  return tisse__vocable_at(a, word)->month;
}

static unsigned year_of(const tisse__analysis *a, uint32_t word)
{
  const unsigned year = a->words[word].shape == TISSE__NUMBER && a->lower[word].length == 4 ? digits(a->lower[word]) : 0;
  return year >= 1800 && year <= 2100 ? year : 0;
}

static bool is(const tisse__analysis *a, uint32_t word, const char *text)
{
  return tisse__view_is(a->lower[word], text);
}

/** The year of a month without one: the last such month before the article, or the next where the words look ahead. */
static uint16_t year_for(const calendar *article, unsigned month, bool ahead)
{
  if (!article->year) {
    return 0;
  }
  if (ahead) {
    return (uint16_t)(month < article->month ? article->year + 1 : article->year);
  }
  return (uint16_t)(month > article->month ? article->year - 1 : article->year);
}

static tisse__date read_month(const tisse__analysis *a, uint32_t word, uint32_t begin, uint32_t end, const calendar *article)
{
  tisse__date date = {.first = word, .last = word + 1, .month = (uint8_t)month_of(a, word)};
  bool ahead = false;
  bool english = a->language == TISSE__ENGLISH;
  const unsigned before = word > begin ? digits(a->lower[word - 1]) : 0;
  if (before >= 1 && before <= 31) {
    date.day = (uint8_t)before;
    date.first = word - 1;
  } else if (word > begin && is(a, word - 1, "1er")) {
    date.day = 1;
    date.first = word - 1;
  }
  if (english && word + 1 < end && digits(a->lower[word + 1]) >= 1 && digits(a->lower[word + 1]) <= 31) {
    date.day = (uint8_t)digits(a->lower[word + 1]);
    date.last = word + 2;
  }
  uint32_t next = date.last < end && is(a, date.last, ",") ? date.last + 1 : date.last;
  if (next < end && year_of(a, next)) {
    date.year = (uint16_t)year_of(a, next);
    date.last = next + 1;
    return date;
  }
  if (date.last < end && (is(a, date.last, "prochain") || (word > begin && is(a, word - 1, "next")))) {
    ahead = true;
    date.last += is(a, date.last, "prochain");
  } else if (date.last < end && is(a, date.last, "dernier")) {
    date.last++;
  }
  date.year = year_for(article, date.month, ahead);
  return date;
}

/** "entre 2016 et 2024", "from 2010 to 2015", "2010-2015": the second year, or TISSE__NONE. Reads from the first year on. */
static uint32_t range_end(const tisse__analysis *a, uint32_t first, uint32_t begin, uint32_t end)
{
  const bool opened = first > begin && (is(a, first - 1, "entre") || is(a, first - 1, "between") || is(a, first - 1, "de") || is(a, first - 1, "from"));
  if (first + 2 >= end || !year_of(a, first) || !year_of(a, first + 2)) {
    return TISSE__NONE;
  }
  const bool dash = is(a, first + 1, "-") || is(a, first + 1, "–");
  const bool joined = opened && (is(a, first + 1, "et") || is(a, first + 1, "and") || is(a, first + 1, "à") || is(a, first + 1, "to"));
  return dash || joined ? first + 2 : TISSE__NONE;
}

/** Do the words in front of the date say "until": "jusqu'en 2019", "jusqu'au 1er mai", "until May"? */
static bool says_until(const tisse__analysis *a, uint32_t first, uint32_t begin)
{
  for (uint32_t w = first; w > begin && w + 3 > first; --w) {
    if (TISSE__VIEW_IS_ANY(a->lower[w - 1], "jusqu'", "jusque", "until", "till")) {
      return true;
    }
    if (!TISSE__VIEW_IS_ANY(a->lower[w - 1], "en", "à", "au", "le", "fin", "début", "late", "early", "mid")) {
      return false;
    }
  }
  return false;
}

/** Was the date before the article, or may it have been where the article has none? */
static bool is_before(const tisse__date *date, const calendar *article)
{
  return date->year && (!article->year || date->year < article->year || (date->year == article->year && date->month && date->month < article->month));
}

size_t tisse__dates_behind(const tisse__analysis *self, uint32_t word)
{
  size_t low = 0, high = self->dates.count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (self->dates.items[middle].last > word) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

bool tisse__date_ends_at(const tisse__analysis *self, uint32_t word)
{
  const size_t date = tisse__dates_behind(self, word);
  return date < self->dates.count && self->dates.items[date].first <= word && self->dates.items[date].end;
}

tisse_status tisse__analyse_dates(tisse__analysis *self)
{
  const calendar article = article_date(self);
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    for (uint32_t w = sentence->first; w < sentence->last; ++w) {
      tisse__date date = {0};
      if (self->word_mention[w] != TISSE__NONE || (!month_of(self, w) && self->words[w].shape != TISSE__NUMBER)) {
        continue;
      }
      const bool may_modal = self->language == TISSE__ENGLISH && (is(self, w, "may") || is(self, w, "march")) &&
                             !(self->words[w].flags & TISSE__TOKEN_UPPER_FIRST);
      const uint32_t until = range_end(self, w, sentence->first, sentence->last);
      if (until != TISSE__NONE) {
        date = (tisse__date){.first = w, .last = until + 1, .year = (uint16_t)year_of(self, until)};
        date.end = is_before(&date, &article);
      } else if (month_of(self, w) && !may_modal) {
        date = read_month(self, w, sentence->first, sentence->last, &article);
      } else if (year_of(self, w) && w > sentence->first &&
                 (is(self, w - 1, "en") || is(self, w - 1, "in") || is(self, w - 1, "fin") || is(self, w - 1, "début") || is(self, w - 1, "since") ||
                  is(self, w - 1, "depuis") || is(self, w - 1, "by") || is(self, w - 1, "late") || is(self, w - 1, "early") || is(self, w - 1, "until") || is(self, w - 1, "till"))) {
        date = (tisse__date){.first = w, .last = w + 1, .year = (uint16_t)year_of(self, w)};
      }
      if (date.last) {
        date.end = date.end || (says_until(self, date.first, sentence->first) && is_before(&date, &article));
        if (!tisse__array_push(&self->context->allocator, &self->dates, date)) {
          return TISSE_E_MEMORY;
        }
        w = date.last - 1;
      }
    }
  }
  return TISSE_OK;
}
