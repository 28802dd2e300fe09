/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The text's own wording, as claims show it. */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

tisse_view tisse__words_text(const tisse__analysis *self, uint32_t first, uint32_t last)
{
  if (first >= last) {
    return (tisse_view){0};
  }
  const uint32_t begin = self->words[first].bytes.begin;
  return tisse__view(self->text.data + begin, self->words[last - 1].bytes.end - begin);
}

/** May there be a blank other than a space, or a soft hyphen? All but the ASCII ones begin with one of five bytes. */
static bool may_be_odd(tisse_view text)
{
  for (size_t i = 0; i < text.length; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c < ' ' || c == 0xC2 || (c >= 0xE1 && c <= 0xE3) || c == 0xEF) {
      return true;
    }
  }
  return false;
}

tisse_view tisse__words_on_line(tisse__analysis *self, tisse_view text)
{
  if (!may_be_odd(text)) {
    return text;
  }
  char *copy = NULL;
  size_t length = 0;
  for (size_t at = 0; at < text.length;) {
    const unsigned char c = (unsigned char)text.data[at];
    unsigned width = 1;
    const uint32_t character = c < 0x80 ? c : tisse__utf8_decode(text.data + at, text.data + text.length, &width);
    const bool odd = character != ' ' && (tisse__is_space(character) || character == 0xAD);
    if (odd && !copy) {
      copy = tisse__arena_alloc(self->arena, text.length);
      if (!copy) {
        return text;
      }
      memcpy(copy, text.data, at);
      length = at;
    }
    if (copy && !odd) {
      memcpy(copy + length, text.data + at, width);
      length += width;
    } else if (copy && character != 0xAD && length && copy[length - 1] != ' ') {
      copy[length++] = ' ';
    }
    at += width;
  }
  return copy ? tisse__view(copy, length) : text;
}
