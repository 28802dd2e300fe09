/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "base/nearest.h"

#include <stdio.h>

void tisse__nearest_init(tisse__nearest *self, tisse_view wanted)
{
  *self = (tisse__nearest){.wanted = wanted, .distance = (unsigned)(wanted.length < 6 ? 2 : wanted.length < 10 ? 3 : 4)};
}

/** Letters to change, add, drop, or let change places with the next; good enough for names of at most 63 bytes. */
static unsigned edit_distance(tisse_view a, tisse_view b)
{
  unsigned rows[3][64];
  if (a.length >= 64 || b.length >= 64) {
    return 64;
  }
  for (unsigned j = 0; j <= b.length; ++j) {
    rows[0][j] = j;
  }
  for (size_t i = 0; i < a.length; ++i) {
    const unsigned *const before = rows[(i + 2) % 3], *const above = rows[i % 3];
    unsigned *const row = rows[(i + 1) % 3];
    row[0] = (unsigned)i + 1;
    for (size_t j = 0; j < b.length; ++j) {
      const unsigned replace = above[j] + (a.data[i] != b.data[j]);
      const unsigned change = (row[j] < above[j + 1] ? row[j] : above[j + 1]) + 1;
      row[j + 1] = replace < change ? replace : change;
      if (i && j && a.data[i] == b.data[j - 1] && a.data[i - 1] == b.data[j] && before[j - 1] + 1 < row[j + 1]) {
        row[j + 1] = before[j - 1] + 1;
      }
    }
  }
  return rows[a.length % 3][b.length];
}

void tisse__nearest_try(tisse__nearest *self, tisse_view candidate)
{
  const unsigned distance = edit_distance(self->wanted, candidate);
  if (distance < self->distance || (distance == self->distance && self->best.data && tisse_view_compare(candidate, self->best) < 0)) {
    self->distance = distance;
    self->best = candidate;
  }
}

const char *tisse__nearest_text(tisse__nearest *self)
{
  self->text[0] = '\0';
  if (self->best.data) {
    snprintf(self->text, sizeof self->text, ", did you mean %.*s?", (int)self->best.length, self->best.data);
  }
  return self->text;
}
