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
