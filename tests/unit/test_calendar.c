/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "extract/calendar.h"

static void assert_date(tisse__calendar got, unsigned year, unsigned month, unsigned day)
{
  assert_int_equal(got.year, year);
  assert_int_equal(got.month, month);
  assert_int_equal(got.day, day);
}

static void days_go_there_and_back(void **state)
{
  (void)state;
  const tisse__calendar days[] = {{1900, 2, 28}, {1900, 3, 1}, {2000, 2, 29}, {2024, 2, 29}, {2024, 12, 31}, {2025, 1, 1}, {2100, 3, 1}, {2400, 2, 29}};
  for (size_t i = 0; i < sizeof days / sizeof *days; ++i) {
    const tisse__calendar back = tisse__calendar_of_days(tisse__calendar_days(days[i]));
    assert_date(back, days[i].year, days[i].month, days[i].day);
  }
  for (int64_t d = 693000; d < 693000 + 1500; ++d) {
    assert_int_equal(tisse__calendar_days(tisse__calendar_of_days(d)), d);
  }
}

static void weekdays_are_those_of_the_calendar(void **state)
{
  (void)state;
  assert_int_equal(tisse__calendar_weekday((tisse__calendar){2025, 11, 18}), 2);
  assert_int_equal(tisse__calendar_weekday((tisse__calendar){2000, 1, 1}), 6);
  assert_int_equal(tisse__calendar_weekday((tisse__calendar){2024, 2, 29}), 4);
  assert_int_equal(tisse__calendar_weekday((tisse__calendar){1969, 7, 20}), 7);
}

static void steps_are_as_precise_as_their_unit(void **state)
{
  (void)state;
  const tisse__calendar day = {2025, 1, 1};
  assert_date(tisse__calendar_step(day, TISSE__TIME_DAY, -1), 2024, 12, 31);
  assert_date(tisse__calendar_step(day, TISSE__TIME_DAY, 59), 2025, 3, 1);
  assert_date(tisse__calendar_step(day, TISSE__TIME_MONTH, -1), 2024, 12, 0);
  assert_date(tisse__calendar_step(day, TISSE__TIME_MONTH, 14), 2026, 3, 0);
  assert_date(tisse__calendar_step(day, TISSE__TIME_QUARTER, -1), 2024, 0, 0);
  assert_date(tisse__calendar_step(day, TISSE__TIME_YEAR, -3), 2022, 0, 0);
  assert_date(tisse__calendar_step(day, TISSE__TIME_WEEK, 0), 0, 0, 0);     /* 30 December to 5 January */
  assert_date(tisse__calendar_step(day, TISSE__TIME_WEEK, 1), 2025, 1, 0);
  assert_date(tisse__calendar_step(day, TISSE__TIME_WEEK, 4), 2025, 0, 0);  /* 27 January to 2 February */
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(days_go_there_and_back),
      cmocka_unit_test(weekdays_are_those_of_the_calendar),
      cmocka_unit_test(steps_are_as_precise_as_their_unit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
