/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The Gregorian calendar, in days since 1 March of year 0: leap days come last in such a year. */

#include "extract/calendar.h"

#define DAYS_400 146097  /* of 400 years */
#define DAYS_100 36524
#define DAYS_4 1461
#define LAST_YEAR 9999

int64_t tisse__calendar_days(tisse__calendar day)
{
  const int64_t year = (int64_t)day.year - (day.month <= 2);
  const int64_t month = day.month > 2 ? day.month - 3 : day.month + 9;
  return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day - 1;
}

tisse__calendar tisse__calendar_of_days(int64_t days)
{
  const int64_t era = days / DAYS_400;
  const int64_t in_era = days % DAYS_400;
  const int64_t year = (in_era - in_era / (DAYS_4 - 1) + in_era / DAYS_100 - in_era / (DAYS_400 - 1)) / 365;
  const int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
  const int64_t month = (5 * in_year + 2) / 153;
  const int64_t civil = month < 10 ? month + 3 : month - 9;
  return (tisse__calendar){(uint16_t)(year + era * 400 + (civil <= 2)), (uint8_t)civil, (uint8_t)(in_year - (153 * month + 2) / 5 + 1)};
}

unsigned tisse__calendar_weekday(tisse__calendar day)
{
  return (unsigned)((tisse__calendar_days(day) + 2) % 7) + 1; /* 1 March of year 0 was a Wednesday */
}

/** Is the day in the years that there are: 1 to 9999? */
static bool is_counted(int64_t days)
{
  return days >= tisse__calendar_days((tisse__calendar){1, 1, 1}) && days <= tisse__calendar_days((tisse__calendar){LAST_YEAR, 12, 31});
}

static tisse__calendar step_days(tisse__calendar from, int count)
{
  const int64_t day = tisse__calendar_days(from) + count;
  return is_counted(day) ? tisse__calendar_of_days(day) : (tisse__calendar){0};
}

static tisse__calendar step_years(tisse__calendar from, int count)
{
  const int year = from.year + count;
  return year < 1 || year > LAST_YEAR ? (tisse__calendar){0} : (tisse__calendar){.year = (uint16_t)year};
}

static tisse__calendar step_months(tisse__calendar from, int count)
{
  const int months = from.year * 12 + from.month - 1 + count;
  return months < 12 || months >= 12 * (LAST_YEAR + 1) ? (tisse__calendar){0}
                                                       : (tisse__calendar){.year = (uint16_t)(months / 12), .month = (uint8_t)(months % 12 + 1)};
}

static tisse__calendar step_weeks(tisse__calendar from, int count)
{
  const int64_t monday = tisse__calendar_days(from) - (int64_t)tisse__calendar_weekday(from) + 1 + 7 * (int64_t)count;
  if (!is_counted(monday) || !is_counted(monday + 6)) {
    return (tisse__calendar){0};
  }
  const tisse__calendar first = tisse__calendar_of_days(monday);
  const tisse__calendar last = tisse__calendar_of_days(monday + 6);
  return first.year != last.year ? (tisse__calendar){0} : (tisse__calendar){.year = first.year, .month = first.month == last.month ? first.month : 0};
}

tisse__calendar tisse__calendar_step(tisse__calendar from, tisse__time_unit unit, int count)
{
  switch (unit) {
  case TISSE__TIME_DAY: return step_days(from, count);
  case TISSE__TIME_WEEK: return step_weeks(from, count);
  case TISSE__TIME_MONTH: return step_months(from, count);
  case TISSE__TIME_QUARTER: return (tisse__calendar){.year = step_months(from, 3 * count).year};
  case TISSE__TIME_YEAR: return step_years(from, count);
  default: return (tisse__calendar){0};
  }
}
