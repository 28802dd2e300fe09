/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words of sums, quantities and dates: magnitudes, currencies, units, numbers, bounds; months, weekdays, times told from the article's day. */

#include "knowledge/loader.h"

#include "base/text.h"
#include "language/segment.h"

#include <string.h>

static const char *const kinds[] = {"MagnitudeWord", "CurrencyWord", "CountryWord", "UnitWord", "NumberWord", "BoundWord", "RateWord", "OtherSumWord",
                                    "MonthWord", "WeekdayWord", "DayWord", "DateWord", "PeriodWord", "TimeUnitWord", "BackWord", "ForthWord", "TurnWord",
                                    "YearMarker", "UntilWord", "RangeWord"};
_Static_assert(sizeof kinds / sizeof *kinds == TISSE__MEASURE_LAST + 1, "every kind of measure has its name");

static uint8_t language_of(const tisse_knowledge *self, uint32_t subject)
{
  const tisse__term *said = tisse__loader_object(tisse__loader_of(self), subject, TISSE__K_LANGUAGE);
  tisse__language language;
  return said && tisse__language_find(&language, said->text) ? (uint8_t)language : (uint8_t)TISSE__LANGUAGES;
}

/** Words in lower case as reading sees them, with blanks between: "jusqu'à" → "jusqu' à". An abbreviation keeps its dot in front of a number ("Nov. 1"), so
 * one is put behind it, and left again. */
static tisse_view read_words(tisse_knowledge *self, tisse_view written, uint8_t language)
{
  const tisse_allocator *allocator = &self->context.allocator;
  tisse__words words = {0};
  tisse__buffer text, joined;
  tisse__buffer_init(&text, allocator);
  tisse__buffer_init(&joined, allocator);
  const bool dotted = tisse__view_ends(written, ".");
  tisse__buffer_add(&text, written);
  tisse__buffer_add_text(&text, dotted ? " 1" : "");
  const tisse__language by = language < TISSE__LANGUAGES ? (tisse__language)language : TISSE__ENGLISH;
  if (!tisse__buffer_status(&text) && !tisse__segment_words(&words, allocator, tisse__buffer_view(&text), (tisse_span){0, (uint32_t)text.length}, by)) {
    for (size_t i = 0; i + dotted < words.count; ++i) {
      const tisse_span at = words.items[i].bytes;
      tisse__buffer_add_text(&joined, i ? " " : "");
      tisse__lower_text(&joined, (tisse_view){text.data + at.begin, at.end - at.begin});
    }
  }
  const bool failed = text.failed || joined.failed;
  const tisse_view copy = failed ? (tisse_view){0} : tisse__arena_copy(&self->arena, tisse__buffer_view(&joined));
  tisse__buffer_dispose(&text);
  tisse__buffer_dispose(&joined);
  tisse__array_dispose(allocator, &words);
  return copy;
}

static int64_t read_factor(tisse_view code)
{
  int64_t factor = 0;
  for (size_t i = 0; i < code.length; ++i) {
    if (code.data[i] < '0' || code.data[i] > '9' || factor > INT64_C(100000000000000)) {
      return 0;
    }
    factor = factor * 10 + (code.data[i] - '0');
  }
  return factor;
}

/** What stands in front is looked up by the word next to the sum or the year, its last. */
static tisse_view key_of(const tisse__measure *measure)
{
  const tisse_view words = measure->words;
  size_t begin = 0;
  size_t end = words.length;
  for (size_t i = 0; i < words.length; ++i) {
    const bool before = measure->kind == TISSE__MEASURE_BOUND || measure->kind == TISSE__MEASURE_OTHER || measure->kind == TISSE__MEASURE_YEAR_MARKER;
    if (words.data[i] == ' ' && before) {
      begin = i + 1;
    } else if (words.data[i] == ' ' && end == words.length) {
      end = i;
    }
  }
  return (tisse_view){words.data + begin, end - begin};
}

/** "day-1", "year+1", "quarter+0": a unit of time and how many of them, of the article's. */
static bool is_offset(tisse_view code)
{
  return code.length > 2 && (code.data[code.length - 2] == '-' || code.data[code.length - 2] == '+') && code.data[code.length - 1] >= '0' &&
         code.data[code.length - 1] <= '9' && tisse__time_unit_of((tisse_view){code.data, code.length - 2}) != TISSE__TIME_NONE;
}

static const char *wrong_date(const tisse__measure *measure)
{
  const bool turn = tisse__view_is(measure->code, "-1") || tisse__view_is(measure->code, "0") || tisse__view_is(measure->code, "+1");
  switch (measure->kind) {
  case TISSE__MEASURE_MONTH: case TISSE__MEASURE_PERIOD:
    return measure->factor >= 1 && measure->factor <= 12 ? NULL : "is a month or a period whose tisse:code is not 1 to 12";
  case TISSE__MEASURE_WEEKDAY: return measure->factor >= 1 && measure->factor <= 7 ? NULL : "is a weekday whose tisse:code is not 1 to 7";
  case TISSE__MEASURE_DAY: return measure->factor >= 1 && measure->factor <= 31 ? NULL : "is a day whose tisse:code is not 1 to 31";
  case TISSE__MEASURE_DATE: return is_offset(measure->code) ? NULL : "is a date whose tisse:code is no unit with an offset, as \"year-1\"";
  case TISSE__MEASURE_TIME_UNIT:
    return tisse__time_unit_of(measure->code) != TISSE__TIME_NONE ? NULL : "is a unit of time whose tisse:code is none of day, week, month, quarter, year";
  case TISSE__MEASURE_TURN: return turn ? NULL : "is a turn of time whose tisse:code is none of -1, 0, +1";
  default: return NULL;
  }
}

tisse__time_unit tisse__time_unit_of(tisse_view code)
{
  static const char *const units[] = {"day", "week", "month", "quarter", "year"};
  size_t i = 0;
  while (i < sizeof units / sizeof *units && !tisse__view_is(code, units[i])) {
    ++i;
  }
  return (tisse__time_unit)i;
}

const char *tisse__measure_fault(const tisse__measure *measure)
{
  if (measure->kind >= TISSE__MEASURE_MONTH) {
    return wrong_date(measure);
  }
  switch (measure->kind) {
  case TISSE__MEASURE_MAGNITUDE: return measure->factor ? NULL : "is a magnitude whose tisse:code is no whole number";
  case TISSE__MEASURE_COUNTRY: return measure->narrows.data && measure->code.data ? NULL : "is a country's word without tisse:narrows and tisse:code";
  case TISSE__MEASURE_RATE: case TISSE__MEASURE_OTHER: return NULL;
  default: return measure->code.data ? NULL : "is a measure without tisse:code";
  }
}

static tisse_status add_word(tisse_knowledge *self, const tisse__measure *of, const tisse__triple *at)
{
  tisse__measure measure = *of;
  measure.words = read_words(self, tisse__view_trim(tisse__loader_text(tisse__loader_of(self), at->object)), of->language);
  if (!measure.words.data) {
    return TISSE_E_MEMORY;
  }
  if (!measure.words.length) {
    tisse__loader_error(self, at, "has an empty word");
    return TISSE_OK;
  }
  const tisse_view key = key_of(&measure);
  measure.next = tisse__table_find(&self->measure_index, key);
  const uint32_t index = (uint32_t)self->measures.count;
  return tisse__array_push(&self->context.allocator, &self->measures, measure) && tisse__table_set(&self->measure_index, key, index)
             ? TISSE_OK : TISSE_E_MEMORY;
}

static tisse_status add_measure(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__term *kind = tisse__loader_object(loader, at->subject, TISSE__K_MEASURE_KIND);
  const tisse__term *code = tisse__loader_object(loader, at->subject, TISSE__K_CODE);
  const tisse__term *narrows = tisse__loader_object(loader, at->subject, TISSE__K_NARROWS);
  size_t found = 0;
  while (kind && found < sizeof kinds / sizeof *kinds && !tisse__view_is(tisse__iri_local(kind->text), kinds[found])) {
    ++found;
  }
  if (!kind || found == sizeof kinds / sizeof *kinds) {
    tisse__loader_error(self, at, kind ? "has a tisse:measureKind that there is not" : "is a measure without tisse:measureKind");
    return TISSE_OK;
  }
  tisse__measure measure = {.kind = (uint8_t)found, .language = language_of(self, at->subject), .code = code ? code->text : (tisse_view){0},
                            .narrows = narrows ? narrows->text : (tisse_view){0}};
  measure.factor = found == TISSE__MEASURE_MAGNITUDE || found >= TISSE__MEASURE_MONTH ? read_factor(measure.code) : 0;
  const char *wrong = tisse__measure_fault(&measure);
  if (!wrong && found == TISSE__MEASURE_BOUND && !tisse_bound_find(&measure.bound, measure.code)) {
    wrong = "is a bound whose tisse:code is none of atMost, atLeast, about";
  }
  if (wrong) {
    tisse__loader_error(self, at, "%s", wrong);
    return TISSE_OK;
  }
  tisse_status status = TISSE_OK;
  for (const tisse__triple *word = NULL; !status && (word = tisse__loader_next(loader, at->subject, TISSE__K_WORDS, word));) {
    status = add_word(self, &measure, word);
  }
  return status;
}

tisse_status tisse__build_measures(tisse_knowledge *self)
{
  tisse_status status = TISSE_OK;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(tisse__loader_of(self), TISSE__K_MEASURE, at));) {
    status = add_measure(self, at);
  }
  return status;
}


const tisse__measure *tisse__measure_next(const tisse_knowledge *self, tisse_view key, tisse__measure_kind kind, tisse__language language,
                                          const tisse__measure *after)
{
  return tisse__measure_along(self, after ? after->next : tisse__measure_first(self, key), kind, language);
}

uint32_t tisse__measure_first(const tisse_knowledge *self, tisse_view key)
{
  return tisse__table_find(&self->measure_index, key);
}

const tisse__measure *tisse__measure_along(const tisse_knowledge *self, uint32_t at, tisse__measure_kind kind, tisse__language language)
{
  while (at != TISSE__NONE) {
    const tisse__measure *measure = &self->measures.items[at];
    if (measure->kind == kind && (measure->language == language || measure->language == TISSE__LANGUAGES)) {
      return measure;
    }
    at = measure->next;
  }
  return NULL;
}
