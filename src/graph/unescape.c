/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/unescape.h"

#include <string.h>

#include "base/text.h"

static int digit_of(char c)
{
  return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/** \uXXXX or \UXXXXXXXX behind the backslash; returns the bytes read, 0 where broken. */
static size_t read_code(const char *at, const char *end, uint32_t *code)
{
  const size_t digits = *at == 'u' ? 4 : 8;
  if ((size_t)(end - at) <= digits) {
    return 0;
  }
  *code = 0;
  for (size_t i = 1; i <= digits; ++i) {
    const int digit = digit_of(at[i]);
    if (digit < 0) {
      return 0;
    }
    *code = *code << 4 | (uint32_t)digit;
  }
  const bool surrogate = *code >= 0xD800 && *code <= 0xDFFF;
  return *code > 0x10FFFF || surrogate || *code == 0 ? 0 : digits + 1;
}

static char plain_of(char c)
{
  static const char from[] = "tnrbf\"'\\", to[] = "\t\n\r\b\f\"'\\";
  const char *found = c ? strchr(from, c) : NULL;
  return found ? to[found - from] : '\0';
}

bool tisse__unescape(char *bytes, size_t *length)
{
  const char *at = bytes, *end = bytes + *length;
  char *out = bytes;
  while (at < end) {
    const char *slash = memchr(at, '\\', (size_t)(end - at));
    const size_t run = (size_t)((slash ? slash : end) - at);
    memmove(out, at, run);
    out += run;
    at += run;
    if (!slash) {
      break;
    }
    if (++at == end) {
      return false;
    }
    if (*at == 'u' || *at == 'U') {
      uint32_t code;
      const size_t read = read_code(at, end, &code);
      if (!read) {
        return false;
      }
      char encoded[4];
      const unsigned written = tisse__utf8_encode(encoded, code);
      memcpy(out, encoded, written);
      out += written;
      at += read;
    } else {
      const char plain = plain_of(*at++);
      if (!plain) {
        return false;
      }
      *out++ = plain;
    }
  }
  *length = (size_t)(out - bytes);
  return true;
}

/** What may not stand in an IRI (1), what ends it (2), what begins an escape (3). */
static const unsigned char iri_bytes[128] = {
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0,
  1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1,
};

static bool has_scheme(const char *at, size_t length)
{
  for (size_t i = 0; i < length; ++i) {
    const char c = at[i];
    if (c == ':') {
      return i > 0;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
      return false;
    }
  }
  return false;
}

char *tisse__scan_iri(char *at, char *end, size_t *length)
{
  char *stop = at;
  bool high = false;
  for (; stop < end; ++stop) {
    const unsigned char c = (unsigned char)*stop;
    high = high || c >= 0x80;
    if (c < 0x80 && iri_bytes[c]) {
      break;
    }
  }
  const unsigned found = stop < end ? iri_bytes[(unsigned char)*stop] : 1;
  *length = (size_t)(stop - at);
  if (found == 3) {
    stop = memchr(stop, '>', (size_t)(end - stop));
    *length = stop ? (size_t)(stop - at) : 0;
    return stop && tisse__unescape(at, length) && tisse__iri_valid((tisse_view){at, *length}) ? stop : NULL;
  }
  return found == 2 && has_scheme(at, *length) && (!high || tisse__utf8_valid(at, *length) == *length) ? stop : NULL;
}
