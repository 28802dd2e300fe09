/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

/* Advance widths of Helvetica, in thousandths of the font size (Adobe's core font metrics); Arial and Liberation Sans have the same. */
static const uint16_t plain_widths[95] = {
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
static const uint16_t bold_widths[95] = {
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
  611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

/* The plain letters under U+00C0..U+017F; '#' stands for something as wide as a capital. */
static const char letters_under[] =
  "AAAAAA#CEEEEIIIIDNOOOOO+OUUUUYPsaaaaaamceeeeiiiidnooooo+ouuuuypy"
  "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiMmJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoWmRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

_Static_assert(sizeof letters_under == 64 + 128 + 1, "one letter for each character");

#define SAFETY 1.08

static bool is_wide(uint32_t c)
{
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF60) || c >= 0x1F000;
}

static bool is_combining(uint32_t c)
{
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5BD) || (c >= 0x64B && c <= 0x65F) ||
         (c >= 0x200B && c <= 0x200D) || (c >= 0xFE00 && c <= 0xFE0F);
}

static unsigned width_of(uint32_t c, bool bold)
{
  if (c >= 0xC0 && c <= 0x17F) {
    c = (unsigned char)letters_under[c - 0xC0];
    if (c == '#') {
      return 1000;
    }
  }
  if (c >= 0x20 && c < 0x7F) {
    return bold ? bold_widths[c - 0x20] : plain_widths[c - 0x20];
  }
  switch (c) {
  case 0xA0: case 0x202F: return 278;
  case 0x152: case 0x153: case 0x2014: case 0x2026: case 0x2192: return 1000;
  case 0x2018: case 0x2019: return bold ? 278 : 222;
  case 0x201C: case 0x201D: return bold ? 500 : 333;
  case 0xAB: case 0xBB: case 0x20AC: case 0xA3: case 0xA5: case 0x2013: return 556;
  case 0xB7: return 278;
  default: break;
  }
  if (is_combining(c)) {
    return 0;
  }
  return is_wide(c) ? 1050 : 740;
}

double tisse__map_measure(tisse_view text, double font, bool bold)
{
  const char *at = text.data;
  const char *end = at + text.length;
  uint64_t sum = 0;
  while (at < end) {
    unsigned length = 1;
    sum += width_of(tisse__utf8_decode(at, end, &length), bold);
    at += length;
  }
  return (double)sum * font * SAFETY / 1000.0;
}

static bool is_hidden(uint32_t c)
{
  return (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         c == 0xFEFF || c == 0xAD || (c >= 0xE0000 && c <= 0xE0FFF) || (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

tisse_view tisse__map_clean(tisse__arena *arena, tisse_view text)
{
  char *out = tisse__arena_alloc(arena, text.length * 3 + 1);
  if (!out || !text.data) {
    return (tisse_view){0};
  }
  const char *end = text.data + text.length;
  size_t written = 0;
  bool blank = true;
  for (const char *at = text.data; at < end;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    at += length;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == ' ' || c == 0x2028 || c == 0x2029) {
      if (!blank) {
        out[written++] = ' ';
      }
      blank = true;
    } else if (!is_hidden(c)) {
      written += tisse__utf8_encode(out + written, c);
      blank = false;
    }
  }
  written -= (written && out[written - 1] == ' ') ? 1U : 0U;
  out[written] = '\0';
  return (tisse_view){out, written};
}

/** The length in bytes of the longest beginning not wider than `room`. */
static size_t fitting(tisse_view text, double font, bool bold, double room)
{
  const char *end = text.data + text.length;
  const char *at = text.data;
  double width = 0.0;
  while (at < end) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    width += width_of(c, bold) * font * SAFETY / 1000.0;
    if (width > room) {
      break;
    }
    at += length;
  }
  return (size_t)(at - text.data);
}

tisse_view tisse__map_shorten(tisse__arena *arena, tisse_view text, double font, bool bold, double room)
{
  if (fitting(text, font, bold, room) == text.length) {
    return text;
  }
  size_t length = fitting(text, font, bold, room - font * SAFETY);
  while (length && text.data[length - 1] == ' ') {
    --length;
  }
  char *out = tisse__arena_alloc(arena, length + 4);
  if (!out) {
    return (tisse_view){0};
  }
  for (size_t i = 0; i < length; ++i) {
    out[i] = text.data[i];
  }
  out[length] = '\xE2';
  out[length + 1] = '\x80';
  out[length + 2] = '\xA6';
  out[length + 3] = '\0';
  return (tisse_view){out, length + 3};
}

unsigned tisse__map_wrap(tisse__arena *arena, tisse_view *lines, unsigned capacity, tisse_view text, double font, bool bold, double room)
{
  unsigned count = 0;
  while (text.length && count < capacity) {
    size_t length = fitting(text, font, bold, room);
    if (length < text.length && count + 1 < capacity) {
      size_t cut = length;
      while (cut && text.data[cut] != ' ') {
        --cut;
      }
      length = cut ? cut : length;
    } else if (length < text.length) {
      lines[count++] = tisse__map_shorten(arena, text, font, bold, room);
      break;
    }
    if (!length) {
      break;
    }
    lines[count++] = (tisse_view){text.data, length};
    text = tisse__view_trim((tisse_view){text.data + length, text.length - length});
  }
  return count;
}
