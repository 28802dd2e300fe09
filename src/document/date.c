/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/date.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

typedef struct moment {
  unsigned year, month, day;
  bool has_time;
  unsigned hour, minute, second;
  char fraction[10];  ///< With its dot, or empty.
  bool has_zone;
  int zone;           ///< Minutes east.
} moment;

typedef struct cursor {
  const char *at;
  const char *end;
} cursor;

static bool skip(cursor *self, char c)
{
  if (self->at < self->end && *self->at == c) {
    ++self->at;
    return true;
  }
  return false;
}

static void skip_blanks(cursor *self)
{
  while (skip(self, ' ') || skip(self, '\t')) {
  }
}

/** Between `least` and `most` digits. */
static bool number(cursor *self, unsigned *out, unsigned least, unsigned most)
{
  unsigned count = 0;
  unsigned value = 0;
  while (count < most && self->at < self->end && tisse__is_digit((unsigned char)*self->at)) {
    value = value * 10 + (unsigned)(*self->at++ - '0');
    ++count;
  }
  *out = value;
  return count >= least;
}

static bool fraction(cursor *self, char out[10])
{
  size_t count = 0;
  unsigned digit = 0;
  char digits[9];
  while (number(self, &digit, 1, 1)) {
    if (count < 8) {
      digits[count] = (char)('0' + digit);
    }
    ++count;
  }
  const size_t kept = count < 8 ? count : 8;
  size_t used = kept;
  while (used && digits[used - 1] == '0') {
    --used;
  }
  out[0] = '\0';
  if (used) {
    out[0] = '.';
    memcpy(out + 1, digits, used);
    out[used + 1] = '\0';
  }
  return count > 0;
}

/** hh:mm[:ss[.fff]] */
static bool clock_time(cursor *self, moment *out)
{
  out->has_time = true;
  if (!number(self, &out->hour, 1, 2) || !skip(self, ':') || !number(self, &out->minute, 2, 2)) {
    return false;
  }
  if (skip(self, ':')) {
    if (!number(self, &out->second, 2, 2)) {
      return false;
    }
    if ((skip(self, '.') || skip(self, ',')) && !fraction(self, out->fraction)) {
      return false;
    }
  }
  if (out->second == 60) {
    out->second = 59; /* XML Schema knows no leap second. */
  }
  return out->hour < 24 && out->minute < 60 && out->second < 60;
}

static bool offset(cursor *self, moment *out)
{
  const int sign = skip(self, '-') ? -1 : skip(self, '+') ? 1 : 0;
  unsigned hours = 0;
  unsigned minutes = 0;
  if (!sign || !number(self, &hours, 2, 2)) {
    return false;
  }
  const bool colon = skip(self, ':');
  if (!number(self, &minutes, 2, 2) && (colon || minutes)) {
    return false;
  }
  out->has_zone = true;
  out->zone = sign * (int)(hours * 60 + minutes);
  return minutes < 60 && out->zone >= -840 && out->zone <= 840;
}

static tisse_view word(cursor *self)
{
  const char *begin = self->at;
  while (self->at < self->end && (unsigned char)*self->at < 0x80 && tisse__is_letter((unsigned char)*self->at)) {
    ++self->at;
  }
  return tisse__view(begin, (size_t)(self->at - begin));
}

static bool zone_name(cursor *self, moment *out)
{
  static const struct { const char *name; int hours; } zones[] = {{"Z", 0},    {"UT", 0},   {"UTC", 0},  {"GMT", 0},
                                                                  {"EST", -5}, {"EDT", -4}, {"CST", -6}, {"CDT", -5},
                                                                  {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7},
                                                                  {"CET", 1},  {"CEST", 2}, {"BST", 1}};
  const tisse_view name = word(self);
  for (size_t i = 0; i < sizeof zones / sizeof zones[0]; ++i) {
    if (tisse__view_is_nocase(name, zones[i].name)) {
      out->has_zone = true;
      out->zone = zones[i].hours * 60;
      return true;
    }
  }
  return false;
}

/** Nothing, or a zone, and then nothing. */
static bool zone_and_end(cursor *self, moment *out)
{
  skip_blanks(self);
  if (self->at < self->end && !offset(self, out) && !zone_name(self, out)) {
    return false;
  }
  skip_blanks(self);
  return self->at == self->end;
}

static bool read_iso(cursor self, moment *out)
{
  if (!number(&self, &out->year, 4, 4)) {
    return false;
  }
  const char separator = self.at < self.end && (*self.at == '-' || *self.at == '/') ? *self.at : '\0';
  if ((separator && !skip(&self, separator)) || !number(&self, &out->month, separator ? 1 : 2, 2) ||
      (separator && !skip(&self, separator)) || !number(&self, &out->day, separator ? 1 : 2, 2)) {
    return false;
  }
  if (skip(&self, 'T') || skip(&self, 't')) {
    return clock_time(&self, out) && zone_and_end(&self, out);
  }
  skip_blanks(&self);
  if (self.at == self.end) {
    return true;
  }
  return clock_time(&self, out) && zone_and_end(&self, out);
}

static unsigned month_of(tisse_view name)
{
  static const char *const months[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
  for (unsigned i = 0; i < 12; ++i) {
    const size_t length = strlen(months[i]);
    if (tisse__view_is_nocase(name, months[i]) ||
        (name.length == 3 && length > 3 && (name.data[0] | 0x20) == months[i][0] && (name.data[1] | 0x20) == months[i][1] &&
         (name.data[2] | 0x20) == months[i][2])) {
      return i + 1;
    }
  }
  return 0;
}

static bool read_rfc(cursor self, moment *out)
{
  const tisse_view weekday = word(&self);
  if (weekday.length) {
    skip(&self, '.');
    skip(&self, ',');
    skip_blanks(&self);
  }
  if (!number(&self, &out->day, 1, 2)) {
    return false;
  }
  skip_blanks(&self);
  skip(&self, '-');
  out->month = month_of(word(&self));
  skip(&self, '.');
  skip_blanks(&self);
  skip(&self, '-');
  const char *year = self.at;
  if (!out->month || !number(&self, &out->year, 2, 4) || self.at - year == 3) {
    return false;
  }
  if (self.at - year == 2) {
    out->year += out->year < 50 ? 2000 : 1900;
  }
  skip(&self, ',');
  skip_blanks(&self);
  if (self.at == self.end) {
    return true;
  }
  return clock_time(&self, out) && zone_and_end(&self, out);
}

static bool day_exists(const moment *self)
{
  static const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (self->year < 1 || self->month < 1 || self->month > 12 || self->day < 1) {
    return false;
  }
  const bool leap = (self->year % 4 == 0 && self->year % 100 != 0) || self->year % 400 == 0;
  return self->day <= days[self->month - 1] + (self->month == 2 && leap ? 1 : 0);
}

static void write_zone(char *out, size_t size, const moment *self)
{
  if (self->zone == 0) {
    snprintf(out, size, "Z");
    return;
  }
  const int minutes = self->zone < 0 ? -self->zone : self->zone;
  snprintf(out, size, "%c%02d:%02d", self->zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

bool tisse__date_read(char out[TISSE__DATE_SIZE], tisse_view text)
{
  out[0] = '\0';
  text = tisse__view_trim(text);
  if (text.length < 6 || text.length > 64) {
    return false;
  }
  const cursor start = {text.data, text.data + text.length};
  moment iso = {0};
  moment rfc = {0};
  const moment *found = read_iso(start, &iso) ? &iso : read_rfc(start, &rfc) ? &rfc : NULL;
  if (!found || !day_exists(found)) {
    return false;
  }
  int length = snprintf(out, TISSE__DATE_SIZE, "%04u-%02u-%02u", found->year, found->month, found->day);
  if (found->has_time) {
    length += snprintf(out + length, TISSE__DATE_SIZE - (size_t)length, "T%02u:%02u:%02u%s", found->hour, found->minute, found->second,
                       found->fraction);
    if (found->has_zone) {
      write_zone(out + length, TISSE__DATE_SIZE - (size_t)length, found);
    }
  }
  return true;
}
