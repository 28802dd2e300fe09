/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/writer.h"

#include "base/text.h"

#if defined(__SSE2__)
#  include <emmintrin.h>
#endif

void tisse__put_byte(tisse__buffer *out, char byte)
{
  tisse__put(out, &byte, 1);
}

/**
 * Which ASCII characters need a second look, a bit (1 << tisse__escape) for each escape. Controls: all; tab and newline: all but XML;
 * the quote: all but plain; the backslash: Turtle, JSON, IRI; < and >: XML, IRI; &: XML; blank { } | ^ `: IRI.
 */
static const unsigned char special[128] = {
  0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1B, 0x1B, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F,
  0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F,
  0x08, 0x00, 0x0F, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x0C, 0x00, 0x0C, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x0B, 0x00, 0x08, 0x00,
  0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x08, 0x08, 0x08, 0x00, 0x1F,
};

static const char hex_digits[] = "0123456789ABCDEF";

static void put_control(tisse__buffer *out, unsigned char c, tisse__escape escape)
{
  const char code[] = {'\\', 'u', '0', '0', hex_digits[c >> 4], hex_digits[c & 15]};
  switch (escape) {
  case TISSE__ESCAPE_XML:
    if (c == '\r' || c == 0x7F) {
      tisse__put(out, c == '\r' ? "&#13;" : "\x7F", c == '\r' ? 5 : 1);
    } else {
      TISSE__PUT(out, "\xEF\xBF\xBD");
    }
    return;
  case TISSE__ESCAPE_PLAIN:
    TISSE__PUT(out, " ");
    return;
  case TISSE__ESCAPE_TURTLE:
  case TISSE__ESCAPE_JSON:
  case TISSE__ESCAPE_IRI:
  default:
    if (c) {
      tisse__put(out, code, sizeof code);
    } else { /* no reader of ours or of JSON takes it back */
      TISSE__PUT(out, "\xEF\xBF\xBD");
    }
  }
}

static void put_special(tisse__buffer *out, unsigned char c, tisse__escape escape)
{
  if (escape == TISSE__ESCAPE_IRI) {
    const char code[] = {'%', hex_digits[c >> 4], hex_digits[c & 15]};
    tisse__put(out, code, sizeof code);
    return;
  }
  if (escape == TISSE__ESCAPE_XML) {
    switch (c) {
    case '<': TISSE__PUT(out, "&lt;"); return;
    case '>': TISSE__PUT(out, "&gt;"); return;
    case '&': TISSE__PUT(out, "&amp;"); return;
    case '"': TISSE__PUT(out, "&quot;"); return;
    default: put_control(out, c, escape); return;
    }
  }
  if (escape == TISSE__ESCAPE_PLAIN) {
    TISSE__PUT(out, " ");
    return;
  }
  switch (c) {
  case '"': TISSE__PUT(out, "\\\""); return;
  case '\\': TISSE__PUT(out, "\\\\"); return;
  case '\n': TISSE__PUT(out, "\\n"); return;
  case '\r': TISSE__PUT(out, "\\r"); return;
  case '\t': TISSE__PUT(out, "\\t"); return;
  default: put_control(out, c, escape); return;
  }
}

/** U+FFFE, U+FFFF and their like in the other planes: no text, and poison for some readers. */
static bool is_noncharacter(uint32_t c)
{
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/** One character beyond ASCII: true where it may stay. */
static bool is_sound(const char *at, const char *end, unsigned *length)
{
  const uint32_t c = tisse__utf8_decode(at, end, length);
  return !is_noncharacter(c) && !(c == 0xFFFD && *length == 1);
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/** Has one of eight bytes the value? */
static uint64_t has(uint64_t word, unsigned byte)
{
  const uint64_t zero = word ^ EACH(byte);
  return (zero - EACH(1)) & ~zero & EACH(0x80);
}

/** Which of eight bytes an escape of strings may mind, beyond ASCII, controls, quotes and backslashes: the top bit of each; above the lowest, of others too. */
static uint64_t odd_bytes(const char *at)
{
  uint64_t word;
  memcpy(&word, at, 8);
  const uint64_t low = (word - EACH(0x20)) & ~word;
  return ((word | low) & EACH(0x80)) | has(word, '"') | has(word, '\\') | has(word, 0x7F);
}

/** To the first of the eight that is odd; where bytes lie otherwise, to the eight. */
static const char *first_odd(const char *at, uint64_t odd)
{
  return TISSE__LIES_LOW_FIRST ? at + __builtin_ctzll(odd) / 8 : at;
}

/** Skips those that are not; of the last eight, some bytes again. */
static const char *skip_plain(const char *at, const char *end)
{
  const char *begin = at;
  for (; end - at >= 8; at += 8) {
    const uint64_t odd = odd_bytes(at);
    if (odd) {
      return first_odd(at, odd);
    }
  }
  const uint64_t odd = end - begin >= 8 ? odd_bytes(end - 8) : 1;
  return !odd ? end : TISSE__LIES_LOW_FIRST && end - begin >= 8 ? first_odd(end - 8, odd) : at;
}

#if defined(__SSE2__)
/** Which of sixteen bytes are beyond ASCII, controls, blanks or what RDF forbids in IRIs, a bit each. "~" may count as one of these. */
static unsigned odd_in_iri(const char *at)
{
#  define IS(byte) _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte))
  const __m128i bytes = _mm_loadu_si128((const __m128i *)at); /* bytes beyond ASCII count as below the blank */
  const __m128i around = _mm_or_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8(0x21)), _mm_cmpgt_epi8(bytes, _mm_set1_epi8('z')));
  const __m128i angles = _mm_or_si128(_mm_or_si128(IS('<'), IS('>')), _mm_or_si128(IS('"'), IS('`')));
  return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(around, angles), _mm_or_si128(IS('\\'), IS('^'))));
#  undef IS
}
#endif

/** As skip_plain, of IRIs, by sixteens. */
static const char *skip_plain_iri(const char *at, const char *end)
{
#if defined(__SSE2__)
  const char *begin = at;
  unsigned odd = 0;
  for (; end - at >= 16; at += 16) {
    odd = odd_in_iri(at);
    if (odd) {
      return at + __builtin_ctz(odd);
    }
  }
  if (end - begin >= 16) {
    odd = odd_in_iri(end - 16);
    at = odd ? end - 16 + __builtin_ctz(odd) : end;
  }
#endif
  (void)end;
  return at;
}

static bool continues(const char *at)
{
  return ((unsigned char)*at & 0xC0U) == 0x80U;
}

/** The usual letters beyond ASCII without decoding: two bytes, or three that are no surrogate, overlong or noncharacter. */
static bool is_usual(const char *at, const char *end, unsigned *length)
{
  const unsigned char c = (unsigned char)*at;
  if (c >= 0xC2 && c <= 0xDF && end - at >= 2 && continues(at + 1)) {
    *length = 2;
    return true;
  }
  *length = 3;
  return c >= 0xE1 && c <= 0xEC && end - at >= 3 && continues(at + 1) && continues(at + 2);
}

void tisse__put_escaped(tisse__buffer *out, tisse_view text, tisse__escape escape)
{
  const unsigned bit = 1U << escape;
  const bool string = escape == TISSE__ESCAPE_TURTLE || escape == TISSE__ESCAPE_JSON;
  const char *run = text.data, *end = text.data + text.length;
  for (const char *at = text.data; at < end;) {
    const unsigned char c = (unsigned char)*at;
    unsigned length = 1;
    if (c < 0x80 ? !(special[c] & bit) : is_usual(at, end, &length) || is_sound(at, end, &length)) {
      at += length;
      at = string ? skip_plain(at, end) : escape == TISSE__ESCAPE_IRI ? skip_plain_iri(at, end) : at;
      while (at < end && (unsigned char)*at < 0x80 && !(special[(unsigned char)*at] & bit)) {
        ++at;
      }
      continue;
    }
    tisse__put(out, run, (size_t)(at - run));
    if (c < 0x80) {
      put_special(out, c, escape);
    } else {
      TISSE__PUT(out, "\xEF\xBF\xBD");
    }
    at += length;
    run = at;
  }
  if (run != end) {
    tisse__put(out, run, (size_t)(end - run));
  }
}

void tisse__put_decimal(tisse__buffer *out, int64_t value, unsigned digits, bool decimal)
{
  int64_t scale = 1;
  for (unsigned i = 0; i < digits; ++i) {
    scale *= 10;
  }
  const uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  uint64_t part = size % (uint64_t)scale;
  if (value < 0) {
    TISSE__PUT(out, "-");
  }
  tisse__buffer_add_int(out, (int64_t)(size / (uint64_t)scale));
  while (digits && part % 10 == 0) {
    part /= 10;
    --digits;
  }
  if (digits) {
    char text[24];
    text[0] = '.';
    for (unsigned i = digits; i; --i, part /= 10) {
      text[i] = (char)('0' + part % 10);
    }
    tisse__put(out, text, digits + 1);
  } else if (decimal) {
    TISSE__PUT(out, ".0");
  }
}

void tisse__put_json(tisse__buffer *out, tisse_view text)
{
  if (!text.data) {
    TISSE__PUT(out, "null");
    return;
  }
  TISSE__PUT(out, "\"");
  tisse__put_escaped(out, text, TISSE__ESCAPE_JSON);
  TISSE__PUT(out, "\"");
}

tisse_status tisse__flush(tisse__buffer *out, tisse_writer writer, tisse_status status)
{
  if (status == TISSE_OK) {
    status = tisse__buffer_status(out);
  }
  if (status == TISSE_OK && out->length) {
    status = writer.write(writer.user, out->data, out->length);
  }
  out->length = 0;
  return status;
}
