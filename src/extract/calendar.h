/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file calendar.h Days, months and years, and steps from one to another. Gregorian, from year 1 on. */
#ifndef TISSE_EXTRACT_CALENDAR_H
#define TISSE_EXTRACT_CALENDAR_H

#include "knowledge/model.h"

/** A day, or a month or year where the rest is 0; all 0: none. */
typedef struct tisse__calendar { uint16_t year; uint8_t month, day; } tisse__calendar;

/** Days since 1 March of year 0. */
int64_t tisse__calendar_days(tisse__calendar day);
tisse__calendar tisse__calendar_of_days(int64_t days);
/** 1 (Monday) to 7. */
unsigned tisse__calendar_weekday(tisse__calendar day);
/**
 * The time so many units from the day, as precise as the unit: of days a day; of weeks the month or year that the whole week lies in, all 0 where it
 * lies in two; of months a month; of quarters and years a year. All 0 where it is not in the years 1 to 9999.
 */
tisse__calendar tisse__calendar_step(tisse__calendar from, tisse__time_unit unit, int count);

#endif
