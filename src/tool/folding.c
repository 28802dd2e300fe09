/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "folding.h"

/** Reads one character; broken bytes stand for themselves. */
static uint32_t next_character(tisse_view *rest)
{
  const unsigned char *bytes = (const unsigned char *)rest->data;
  const size_t want = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
  const size_t length = bytes[0] >= 0x80 && (bytes[0] < 0xC2 || want > rest->length) ? 1 : want;
  uint32_t c = length == 1 ? bytes[0] : (uint32_t)(bytes[0] & (0xFF >> (length + 1)));
  for (size_t i = 1; i < length; ++i) {
    c = c << 6 | (bytes[i] & 0x3F);
  }
  rest->data += length;
  rest->length -= length;
  return c;
}

/** The letter under the accent, for U+00C0 to U+017F; '.' leaves the character as it is. */
static const char plain_letters[] =
  "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.";

_Static_assert(sizeof plain_letters == 0x180 - 0xC0 + 1, "a letter for each character");

/** 0: no part of a name. */
static uint32_t fold(uint32_t c)
{
  if (c < 0x80) {
    const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return letter ? c | 0x20 : c >= '0' && c <= '9' ? c : 0;
  }
  if (c >= 0xC0 && c < 0xC0 + sizeof plain_letters - 1) {
    const char plain = plain_letters[c - 0xC0];
    return plain == '.' ? c : (uint32_t)plain;
  }
  return c < 0xC0 || (c >= 0x300 && c < 0x370) || (c >= 0x2000 && c < 0x2070) ? 0 : c;
}

static uint32_t next_letter(tisse_view *rest)
{
  while (rest->length) {
    const uint32_t letter = fold(next_character(rest));
    if (letter) {
      return letter;
    }
  }
  return 0;
}

bool folding_same(tisse_view a, tisse_view b)
{
  bool any = false;
  for (;;) {
    const uint32_t x = next_letter(&a), y = next_letter(&b);
    if (x != y) {
      return false;
    }
    if (!x) {
      return any;
    }
    any = true;
  }
}
