/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Dates, as precise as the words: absolute ones, and those told from the article's day, which are none where the article has no date (TimeML's way, in
 * small). Which of two a month, a weekday or a quarter without a year is, the last or the next, is for the claim to say. The words are tisse:Measure.
 */

#include "extract/date.h"

#include "extract/calendar.h"
#include "extract/quantity.h"

#include "base/text.h"

typedef enum turn { TURN_BACK = -1, TURN_HERE = 0, TURN_AHEAD = 1, TURN_OPEN } turn;

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

static tisse__calendar article_date(const tisse__analysis *a)
{
  const tisse_view published = tisse_document_metadata(a->document)->published;
  tisse__calendar date = {0};
  if (published.length >= 10) {
    date.year = (uint16_t)digits(tisse__view(published.data, 4));
    date.month = (uint8_t)digits(tisse__view(published.data + 5, 2));
    date.day = (uint8_t)digits(tisse__view(published.data + 8, 2));
  }
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? date : (tisse__calendar){0};
}

/* ---- Words ------------------------------------------------------------------------------------------------------------------- */

/** As measure_at, where one may begin. */
static __attribute__((noinline)) const tisse__measure *longest_measure(const tisse__analysis *a, tisse__measure_kind kind, uint32_t word, uint32_t end, const char *code, uint32_t *behind)
{
  const tisse__measure *best = NULL;
  uint32_t longest = 0;
  const uint32_t first = tisse__vocable_at(a, word)->figures->measures;
  for (const tisse__measure *m = tisse__measure_along(a->knowledge, first, kind, a->language); m; m = tisse__measure_along(a->knowledge, m->next, kind, a->language)) {
    const uint32_t count = code && !tisse__view_is(m->code, code) ? 0 : tisse__match_words(a, m->words, word, end);
    if (count > longest) {
      longest = count;
      best = m;
    }
  }
  *behind = word + longest;
  return best;
}

/** The longest expression of the kind that begins at the word, with this code where one is given; puts the word behind it. */
static inline const tisse__measure *measure_at(const tisse__analysis *a, tisse__measure_kind kind, uint32_t word, uint32_t end, const char *code, uint32_t *behind)
{
  const bool may_begin = word < end && (tisse__vocable_at(a, word)->figures->dates >> (kind - TISSE__MEASURE_MONTH) & 1);
  return may_begin ? longest_measure(a, kind, word, end, code, behind) : NULL;
}

static int64_t factor_at(const tisse__analysis *a, tisse__measure_kind kind, uint32_t word, uint32_t end)
{
  uint32_t behind = word;
  const tisse__measure *m = measure_at(a, kind, word, end, NULL, &behind);
  return m ? m->factor : 0;
}

/** A month that is written as one: "may" and "march" with a small letter are verbs. */
static unsigned month_of(const tisse__analysis *a, uint32_t word)
{
  const unsigned month = tisse__vocable_at(a, word)->month;
  const bool verb = (tisse__word_tags(a, word) & (1U << TISSE__VERB | 1U << TISSE__AUX)) != 0;
  return a->language == TISSE__ENGLISH && verb && !(a->words[word].flags & TISSE__TOKEN_UPPER_FIRST) ? 0 : month;
}

unsigned tisse__year_of(const tisse__analysis *a, uint32_t word)
{
  const unsigned year = a->words[word].shape == TISSE__NUMBER && a->lower[word].length == 4 ? digits(a->lower[word]) : 0;
  return year >= 1800 && year <= 2100 ? year : 0;
}

/** A day of the month: "12", "1er". */
static unsigned day_of(const tisse__analysis *a, uint32_t word, uint32_t end)
{
  const unsigned day = digits(a->lower[word]);
  return day >= 1 && day <= 31 ? day : (unsigned)factor_at(a, TISSE__MEASURE_DAY, word, end);
}

/** A count of units of time: "3", "trois", "un". */
static unsigned count_of(const tisse__analysis *a, uint32_t word)
{
  const tisse_view spelt = tisse__vocable_at(a, word)->figures->digits;
  const unsigned count = spelt.data ? digits(spelt) : a->words[word].shape == TISSE__NUMBER ? digits(a->lower[word]) : 0;
  return count ? count : a->readings[word].kind == TISSE__INDEFINITE && a->readings[word].number != TISSE__PLURAL;
}

/** "last March", "mars prochain": which one; moves the bounds of the date over the word. */
static turn turn_beside(const tisse__analysis *a, tisse__date *date, uint32_t begin, uint32_t end)
{
  uint32_t behind = date->last;
  const tisse__measure *m = measure_at(a, TISSE__MEASURE_TURN, date->last, end, NULL, &behind);
  if (m) {
    date->last = behind;
  } else if (date->first > begin && (m = measure_at(a, TISSE__MEASURE_TURN, date->first - 1, date->first, NULL, &behind)) != NULL) {
    date->first--;
  }
  return !m ? TURN_OPEN : m->code.data[0] == '-' ? TURN_BACK : m->code.data[0] == '+' ? TURN_AHEAD : TURN_HERE;
}

/* ---- Years that are not said --------------------------------------------------------------------------------------------------- */

/** The year of a month: the last such month before the article, or the next. A period that has not ended counts as to come. */
static uint16_t year_for(const tisse__calendar *article, unsigned month, unsigned length, turn which)
{
  if (!article->year || which == TURN_HERE) {
    return article->year;
  }
  if (which == TURN_AHEAD) {
    return (uint16_t)(month + length - 1 < article->month ? article->year + 1 : article->year);
  }
  return (uint16_t)(month > article->month ? article->year - 1 : article->year);
}

#define PERIOD_MONTHS 3  /* of a quarter, a season; half a year is rarely spoken of in its last three */

/** The weekday in the week up to the article, or in the one behind it. */
static void set_weekday(tisse__date *date, const tisse__calendar *article, unsigned weekday, turn which)
{
  const int back = (int)((tisse__calendar_weekday(*article) + 7 - weekday) % 7);
  const int days = which == TURN_AHEAD ? 7 - back : which == TURN_BACK && back == 0 ? -7 : -back;
  const tisse__calendar day = tisse__calendar_step(*article, TISSE__TIME_DAY, days);
  date->year = day.year;
  date->month = day.month;
  date->day = day.day;
}

/** "mars 2024", "March last year", "Q3 of next year": the year behind the month or period; 0 where none is. */
static uint16_t year_behind(const tisse__analysis *a, tisse__date *date, uint32_t end, const tisse__calendar *article)
{
  for (uint32_t w = date->last; w < end && w <= date->last + 2; ++w) {
    uint32_t behind = w;
    const tisse__measure *told = measure_at(a, TISSE__MEASURE_DATE, w, end, NULL, &behind);
    if (tisse__year_of(a, w)) {
      date->last = w + 1;
      return (uint16_t)tisse__year_of(a, w);
    }
    if (told && article->year && tisse__view_starts(told->code, "year")) {
      const int count = told->code.data[told->code.length - 1] - '0';
      date->last = behind;
      return tisse__calendar_step(*article, TISSE__TIME_YEAR, told->code.data[told->code.length - 2] == '-' ? -count : count).year;
    }
    if (a->readings[w].pos != TISSE__PREP && a->readings[w].pos != TISSE__DET && a->readings[w].pos != TISSE__PUNCT) {
      return 0;
    }
  }
  return 0;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------------------- */

static tisse__date read_month(const tisse__analysis *a, uint32_t word, uint32_t begin, uint32_t end, const tisse__calendar *article)
{
  tisse__date date = {.first = word, .last = word + 1, .month = (uint8_t)month_of(a, word)};
  const unsigned before = word > begin ? day_of(a, word - 1, end) : 0;
  if (before) {
    date.day = (uint8_t)before;
    date.first = word - 1;
  }
  if (a->language == TISSE__ENGLISH && word + 1 < end && day_of(a, word + 1, end) && !tisse__year_of(a, word + 1)) {
    date.day = (uint8_t)day_of(a, word + 1, end);
    date.last = word + 2;
  }
  date.year = year_behind(a, &date, end, article);
  if (!date.year) {
    const turn which = turn_beside(a, &date, begin, end);
    date.open = which == TURN_OPEN && article->year ? TISSE__OPEN_MONTH : 0;
    date.year = year_for(article, date.month, 1, which);
  }
  return date;
}

static tisse__date read_weekday(const tisse__analysis *a, uint32_t word, uint32_t begin, uint32_t end, const tisse__calendar *article)
{
  tisse__date date = {.first = word, .last = word + 1, .relative = true};
  const bool habit = word > begin && a->readings[word - 1].pos == TISSE__DET; /* "le mardi", "every Tuesday"; "this Tuesday" is a turn */
  const turn which = turn_beside(a, &date, begin, end);
  for (uint32_t w = date.last; w < end && w <= date.last + 1; ++w) {
    if (month_of(a, w) || day_of(a, w, end)) {
      return (tisse__date){0}; /* "mardi 5 mars" is read as that */
    }
  }
  if (!article->year || (habit && which == TURN_OPEN)) {
    return (tisse__date){0};
  }
  date.open = which == TURN_OPEN ? TISSE__OPEN_WEEKDAY : 0;
  set_weekday(&date, article, (unsigned)factor_at(a, TISSE__MEASURE_WEEKDAY, word, end), which);
  return date;
}

static tisse__date read_period(const tisse__analysis *a, uint32_t word, uint32_t begin, uint32_t end, const tisse__calendar *article)
{
  tisse__date date = {.first = word, .relative = true};
  const tisse__measure *period = measure_at(a, TISSE__MEASURE_PERIOD, word, end, NULL, &date.last);
  if (!period) {
    return (tisse__date){0};
  }
  date.year = year_behind(a, &date, end, article);
  if (!date.year) {
    const turn which = turn_beside(a, &date, begin, end);
    date.open = which == TURN_OPEN && article->year ? TISSE__OPEN_PERIOD : 0;
    date.begins = (uint8_t)period->factor;
    date.year = year_for(article, date.begins, PERIOD_MONTHS, which);
  }
  return date;
}

/** "hier", "last month": told from the article's day. */
static tisse__date read_told(const tisse__analysis *a, uint32_t word, uint32_t end, const tisse__calendar *article)
{
  tisse__date date = {.first = word, .relative = true};
  const tisse__measure *told = article->year ? measure_at(a, TISSE__MEASURE_DATE, word, end, NULL, &date.last) : NULL;
  if (!told) {
    return (tisse__date){0};
  }
  const int count = told->code.data[told->code.length - 1] - '0';
  const tisse__time_unit unit = tisse__time_unit_of(tisse__view(told->code.data, told->code.length - 2));
  const tisse__calendar day = tisse__calendar_step(*article, unit, told->code.data[told->code.length - 2] == '-' ? -count : count);
  date.year = day.year;
  date.month = day.month;
  date.day = day.day;
  return date.year ? date : (tisse__date){0};
}

#define LONGEST_SPAN 200  /* units of time */

/** "il y a trois ans", "three years ago", "dans six mois": so many units from the article's day. */
static tisse__date read_span(const tisse__analysis *a, uint32_t word, uint32_t end, const tisse__calendar *article)
{
  uint32_t at = word;
  uint32_t last = word;
  const bool back = measure_at(a, TISSE__MEASURE_BACK, word, end, NULL, &at) != NULL;
  const bool front = back || measure_at(a, TISSE__MEASURE_FORTH, word, end, NULL, &at) != NULL;
  at = front ? at : word;
  const unsigned count = at + 1 < end ? count_of(a, at) : 0;
  uint32_t behind = at;
  const tisse__measure *unit = count && count < LONGEST_SPAN ? measure_at(a, TISSE__MEASURE_TIME_UNIT, at + 1, end, NULL, &behind) : NULL;
  if (!unit || !article->year) {
    return (tisse__date){0};
  }
  const bool ago = !front && measure_at(a, TISSE__MEASURE_BACK, behind, end, NULL, &last) != NULL;
  const bool on = !front && !ago && measure_at(a, TISSE__MEASURE_FORTH, behind, end, NULL, &last) != NULL;
  if (!front && !ago && !on) {
    return (tisse__date){0};
  }
  const tisse__calendar day = tisse__calendar_step(*article, tisse__time_unit_of(unit->code), back || ago ? -(int)count : (int)count);
  return day.year ? (tisse__date){.first = word, .last = front ? behind : last, .year = day.year, .month = day.month, .day = day.day, .relative = true}
                  : (tisse__date){0};
}

/** "entre 2016 et 2024", "from 2010 to 2015", "2010-2015": the second year, or TISSE__NONE. Reads from the first year on. */
static uint32_t range_end(const tisse__analysis *a, uint32_t first, uint32_t begin, uint32_t end)
{
  uint32_t behind = first;
  if (first + 2 >= end || !tisse__year_of(a, first) || !tisse__year_of(a, first + 2)) {
    return TISSE__NONE;
  }
  const bool opened = first > begin && measure_at(a, TISSE__MEASURE_RANGE, first - 1, first, NULL, &behind) != NULL;
  const bool dash = measure_at(a, TISSE__MEASURE_RANGE, first + 1, end, "dash", &behind) != NULL;
  return dash || (opened && measure_at(a, TISSE__MEASURE_RANGE, first + 1, end, "to", &behind)) ? first + 2 : TISSE__NONE;
}

/** Do the words in front of the date say "until": "jusqu'en 2019", "jusqu'au 1er mai", "until May"? */
static bool says_until(const tisse__analysis *a, uint32_t first, uint32_t begin)
{
  for (uint32_t w = first; w > begin && w + 3 > first; --w) {
    uint32_t behind = w;
    const tisse__measure *word = measure_at(a, TISSE__MEASURE_UNTIL, w - 1, w, NULL, &behind);
    if (!word || !word->code.data) {
      return word != NULL;
    }
  }
  return false;
}

/** Was the date before the article, or may it have been where the article has none? */
static bool is_before(const tisse__date *date, const tisse__calendar *article)
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

tisse__date tisse__date_ahead(const tisse__analysis *self, const tisse__date *date)
{
  const tisse__calendar article = article_date(self);
  tisse__date ahead = *date;
  if (date->open == TISSE__OPEN_MONTH) {
    ahead.year = year_for(&article, date->month, 1, TURN_AHEAD);
  } else if (date->open == TISSE__OPEN_PERIOD) {
    ahead.year = year_for(&article, date->begins, PERIOD_MONTHS, TURN_AHEAD);
  } else if (date->open == TISSE__OPEN_WEEKDAY) {
    set_weekday(&ahead, &article, tisse__calendar_weekday((tisse__calendar){date->year, date->month, date->day}), TURN_AHEAD);
  }
  return ahead;
}

/** The date that is read from the word on; of no words where none is. */
static tisse__date read_at(const tisse__analysis *a, uint32_t w, const tisse__sentence *s, const tisse__calendar *article)
{
  tisse__date date = {0};
  const tisse__measure *marker = NULL;
  const uint32_t until = range_end(a, w, s->first, s->last);
  if (until != TISSE__NONE) {
    date = (tisse__date){.first = w, .last = until + 1, .year = (uint16_t)tisse__year_of(a, until)};
    date.end = is_before(&date, article);
    return date;
  }
  if (month_of(a, w)) {
    return read_month(a, w, s->first, s->last, article);
  }
  if (tisse__year_of(a, w) && tisse__measure_before(a, TISSE__MEASURE_YEAR_MARKER, s->first, w, &marker) != TISSE__NONE) {
    return (tisse__date){.first = w, .last = w + 1, .year = (uint16_t)tisse__year_of(a, w)};
  }
  date = read_span(a, w, s->last, article);
  date = date.last ? date : read_told(a, w, s->last, article);
  date = date.last ? date : read_period(a, w, s->first, s->last, article);
  return date.last || !factor_at(a, TISSE__MEASURE_WEEKDAY, w, s->last) ? date : read_weekday(a, w, s->first, s->last, article);
}

tisse_status tisse__analyse_dates(tisse__analysis *self)
{
  const tisse__calendar article = article_date(self);
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    for (uint32_t w = sentence->first; w < sentence->last; ++w) {
      const tisse__vocable *word = tisse__vocable_at(self, w);
      const bool may_open = word->figures->dates || word->figures->digits.data || self->words[w].shape == TISSE__NUMBER ||
                            self->readings[w].kind == TISSE__INDEFINITE;
      if (self->word_mention[w] != TISSE__NONE || !may_open) {
        continue;
      }
      tisse__date date = read_at(self, w, sentence, &article);
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

#define LONG_AHEAD 300 /* days: the first of March, told on the tenth, is this one */

bool tisse__date_to_come(const tisse__analysis *self, const tisse__date *date)
{
  const tisse__calendar article = article_date(self);
  const tisse__date ahead = tisse__date_ahead(self, date);
  if (!date->month || date->open == TISSE__OPEN_WEEKDAY || (date->relative && !date->open)) {
    return article.year && ahead.year > article.year;
  }
  if (!article.year) {
    return true;
  }
  const tisse__calendar day = {ahead.year, ahead.month, ahead.day ? ahead.day : 28};
  const int64_t left = tisse__calendar_days(day) - tisse__calendar_days(article);
  return left > 0 && (left < LONG_AHEAD || !date->open);
}
