/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/draft.h"

#include <string.h>

#define PAGE ((size_t)32)

static bool starts_character(char byte)
{
  return ((unsigned char)byte & 0xC0U) != 0x80U;
}

uint32_t tisse__points_count(const char *bytes, size_t length)
{
  uint32_t points = 0;
  size_t i = 0;
  for (; i + 8 <= length; i += 8) { /* bytes with the high bit and not the next go on with a character */
    uint64_t word;
    memcpy(&word, bytes + i, 8);
    const uint64_t inside = word >> 7 & ~(word >> 6) & UINT64_C(0x0101010101010101);
    points += 8 - (uint32_t)(inside * UINT64_C(0x0101010101010101) >> 56);
  }
  for (; i < length; ++i) {
    points += starts_character(bytes[i]);
  }
  return points;
}

bool tisse__points_init(tisse__points *self, tisse__arena *arena, tisse_view text)
{
  *self = (tisse__points){.text = text};
  if (tisse__points_count(text.data, text.length) == text.length) {
    return true;
  }
  const size_t page_count = text.length / PAGE + 1;
  uint32_t *pages = tisse__arena_alloc(arena, page_count * sizeof *pages);
  if (!pages) {
    return false;
  }
  pages[0] = 0;
  for (size_t i = 1; i < page_count; ++i) {
    pages[i] = pages[i - 1] + tisse__points_count(text.data + (i - 1) * PAGE, PAGE);
  }
  self->pages = pages;
  self->page_count = page_count;
  return true;
}

uint32_t tisse__points_before(const tisse__points *self, uint32_t byte_offset)
{
  size_t at = byte_offset < self->text.length ? byte_offset : self->text.length;
  if (!self->pages) {
    return (uint32_t)at;
  }
  while (at > 0 && at < self->text.length && !starts_character(self->text.data[at])) {
    --at;
  }
  const size_t page = at / PAGE;
  return self->pages[page] + tisse__points_count(self->text.data + page * PAGE, at - page * PAGE);
}

bool tisse__points_byte(const tisse__points *self, uint32_t *out, uint32_t code_point)
{
  if (!self->pages) {
    *out = code_point;
    return code_point <= self->text.length;
  }
  size_t low = 0;
  size_t high = self->page_count;
  while (high - low > 1) {
    const size_t middle = low + (high - low) / 2;
    if (self->pages[middle] <= code_point) {
      low = middle;
    } else {
      high = middle;
    }
  }
  uint32_t points = self->pages[low];
  size_t at = low * PAGE;
  for (; at < self->text.length; ++at) {
    if (!starts_character(self->text.data[at])) {
      continue;
    }
    if (points == code_point) {
      break;
    }
    ++points;
  }
  *out = (uint32_t)at;
  return points == code_point;
}
