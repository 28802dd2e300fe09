/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/signature.h"

#include "base/text.h"

#include <string.h>

#define RUN 4
#define RUNS_LEAST 20

static uint64_t mix(uint64_t x)
{
  x ^= x >> 33;
  x *= UINT64_C(0xff51afd7ed558ccd);
  x ^= x >> 33;
  x *= UINT64_C(0xc4ceb9fe1a85ec53);
  return x ^ (x >> 33);
}

/** Sixty-four hash functions out of two: h1 + i·h2, the least of each kept. */
static void count_run(uint32_t least[TISSE__SIGNATURE_SIZE], uint64_t run)
{
  const uint64_t h = mix(run);
  uint32_t value = (uint32_t)h;
  const uint32_t step = (uint32_t)(h >> 32) | 1U;
  for (unsigned i = 0; i < TISSE__SIGNATURE_SIZE; ++i) {
    /* The multiplication breaks the arithmetic progression, whose minima would be alike. */
    const uint32_t mixed = (value ^ (value >> 15)) * UINT32_C(0x2c1b3c6d);
    least[i] = mixed < least[i] ? mixed : least[i];
    value += step;
  }
}

typedef struct words {
  const char *at, *end;
} words;

/** Hash of the next word of letters and digits, lower-cased; false at the end. */
static bool next_word(words *self, uint64_t *hash)
{
  uint64_t h = UINT64_C(14695981039346656037);
  bool any = false;
  while (self->at < self->end) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(self->at, self->end, &length);
    const bool inside = tisse__is_letter(c) || tisse__is_digit(c);
    if (!inside && any) {
      break;
    }
    self->at += length;
    if (inside) {
      h = (h ^ tisse__lower(c)) * UINT64_C(1099511628211);
      any = true;
    }
  }
  *hash = h;
  return any;
}

bool tisse__signature_make(tisse__signature *out, tisse_view text)
{
  uint32_t least[TISSE__SIGNATURE_SIZE];
  memset(least, 0xFF, sizeof least);
  uint64_t window[RUN] = {0};
  words reader = {text.data, text.data + text.length};
  size_t count = 0;
  uint64_t hash = 0;
  while (text.data && next_word(&reader, &hash)) {
    memmove(window, window + 1, (RUN - 1) * sizeof *window);
    window[RUN - 1] = hash;
    if (++count >= RUN) {
      uint64_t run = 0;
      for (int i = 0; i < RUN; ++i) {
        run = mix(run ^ window[i]) + (uint64_t)i;
      }
      count_run(least, run);
    }
  }
  for (unsigned i = 0; i < TISSE__SIGNATURE_SIZE; ++i) {
    out->least[i] = (uint16_t)mix(least[i]);
  }
  return count >= RUN - 1 + RUNS_LEAST;
}

unsigned tisse__signature_likeness(const tisse__signature *a, const tisse__signature *b)
{
  unsigned same = 0;
  for (unsigned i = 0; i < TISSE__SIGNATURE_SIZE; ++i) {
    same += a->least[i] == b->least[i];
  }
  return same;
}

#define ROWS 3

uint64_t tisse__signature_band(const tisse__signature *self, unsigned which)
{
  uint64_t key = which + 1;
  for (unsigned row = 0; row < ROWS; ++row) {
    key = key << 16 | self->least[which * ROWS + row];
  }
  return key;
}

void tisse__signature_write(char out[TISSE__SIGNATURE_HEX + 1], const tisse__signature *signature)
{
  static const char digits[] = "0123456789abcdef";
  char *at = out;
  for (unsigned i = 0; i < TISSE__SIGNATURE_SIZE; ++i) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      *at++ = digits[(signature->least[i] >> shift) & 15];
    }
  }
  *at = '\0';
}

static int digit_of(char c)
{
  return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool tisse__signature_read(tisse__signature *out, tisse_view hex)
{
  if (hex.length != TISSE__SIGNATURE_HEX) {
    return false;
  }
  for (unsigned i = 0; i < TISSE__SIGNATURE_SIZE; ++i) {
    unsigned value = 0;
    for (unsigned k = 0; k < 4; ++k) {
      const int digit = digit_of(hex.data[i * 4 + k]);
      if (digit < 0) {
        return false;
      }
      value = value << 4 | (unsigned)digit;
    }
    out->least[i] = (uint16_t)value;
  }
  return true;
}
