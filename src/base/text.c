/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "base/text.h"

#include "base/any.h"

#include <string.h>

uint32_t tisse__utf8_decode_wide(const char *at, const char *end, unsigned *length)
{
  const unsigned char *b = (const unsigned char *)at;
  const size_t left = (size_t)(end - at);
  *length = 1;
  if (left == 0) {
    return 0;
  }
  if (b[0] < 0x80) {
    return b[0];
  }
  const unsigned count = b[0] >= 0xF0 ? 4 : b[0] >= 0xE0 ? 3 : 2;
  if (b[0] < 0xC2 || b[0] > 0xF4 || count > left) {
    return 0xFFFD;
  }
  uint32_t c = b[0] & (0xFFU >> (count + 1));
  for (unsigned i = 1; i < count; ++i) {
    if ((b[i] & 0xC0U) != 0x80U) {
      return 0xFFFD;
    }
    c = c << 6 | (b[i] & 0x3FU);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (c < least[count] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
    return 0xFFFD;
  }
  *length = count;
  return c;
}

unsigned tisse__utf8_encode(char out[4], uint32_t c)
{
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
    c = 0xFFFD;
  }
  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xC0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | c >> 18);
  out[1] = (char)(0x80 | (c >> 12 & 0x3F));
  out[2] = (char)(0x80 | (c >> 6 & 0x3F));
  out[3] = (char)(0x80 | (c & 0x3F));
  return 4;
}

size_t tisse__utf8_valid(const char *bytes, size_t length)
{
  size_t at = 0;
  while (at < length) {
    const size_t size = length - at < 8 ? length - at : 8;
    const uint64_t wide = tisse__bytes_as_number(bytes + at, size) & UINT64_C(0x8080808080808080);
    at += wide ? (size_t)__builtin_ctzll(wide) / 8 : size; /* to the first byte that is no ASCII */
    if (!wide) {
      continue;
    }
    unsigned width = 0;
    if (tisse__utf8_decode(bytes + at, bytes + length, &width) == 0xFFFD && width == 1) {
      break;
    }
    at += width;
  }
  return at;
}

bool tisse__is_space(uint32_t c)
{
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool tisse__is_letter_wide(uint32_t c)
{
  if (c < 0xC0) {
    return c == 0xAA || c == 0xB5 || c == 0xBA;
  }
  if (c < 0x2000) {
    return c != 0xD7 && c != 0xF7 && c != 0x37E && c != 0x387;
  }
  return (c >= 0x2C00 && c <= 0x2DFF) || (c >= 0x3040 && c <= 0x318F) || (c >= 0x3400 && c <= 0xA4CF) || (c >= 0xA640 && c <= 0xA69F) ||
         (c >= 0xA720 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A) || (c >= 0xFF66 && c <= 0xFFDC) || (c >= 0x10000 && c <= 0x1CFFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0x2C60 && c <= 0x2C7F);
}

/** Pairs of the Latin Extended blocks where upper and lower case alternate; `odd_upper` tells which of the two is the upper. */
static uint32_t lower_alternating(uint32_t c)
{
  const bool odd_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC);
  return (c & 1) == (odd_upper ? 1U : 0U) ? c + 1 : c;
}

uint32_t tisse__lower_wide(uint32_t c)
{
  if (c < 0x100) {
    return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  }
  if (c < 0x180) {
    return c == 0x130 ? 'i' : c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F ? c : c == 0x178 ? 0xFF : lower_alternating(c);
  }
  if (c < 0x250) {
    const bool pairs = (c >= 0x1CD && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x233);
    return pairs && c != 0x1DD && c != 0x1F0 && c != 0x220 && c != 0x221 ? lower_alternating(c) : c;
  }
  if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) {
    return c + 32;
  }
  if (c >= 0x400 && c <= 0x42F) {
    return c < 0x410 ? c + 80 : c + 32;
  }
  if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1E95) ||
      (c >= 0x1EA0 && c <= 0x1EFF)) {
    return c & 1 ? c : c + 1;
  }
  if (c >= 0xFF21 && c <= 0xFF3A) {
    return c + 32;
  }
  return c;
}

static uint32_t plain_mark(uint32_t c)
{
  if (c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0xFF07) {
    return '\'';
  }
  if (c == 0x2010 || c == 0x2011) {
    return '-';
  }
  return c;
}

static void add_character(tisse__buffer *out, uint32_t c)
{
  char bytes[4];
  const unsigned length = tisse__utf8_encode(bytes, c);
  tisse__buffer_add(out, (tisse_view){bytes, length});
}

/** How many bytes of plain ASCII lead the text; appended in lower case. */
static size_t lower_ascii(tisse__buffer *out, const char *at, const char *end)
{
  char plain[64];
  size_t count = 0;
  while (at + count < end && count < sizeof plain && (unsigned char)at[count] < 0x80) {
    const char c = at[count];
    plain[count++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  tisse__buffer_add(out, (tisse_view){plain, count});
  return count;
}

/** Base letters of U+00E0..U+017F in lower case; '\0' where the character stays. Two-letter ones are treated apart. */
static const char latin_base[] =
  "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y"                          /* E0..FF */
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiii\0\0\0jjkk\0"  /* 100..138 */
  "llllllllllnnnnnn\0\0\0oooooo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"; /* 139..17F */

static const char *two_letters(uint32_t c)
{
  switch (c) {
  case 0xE6: return "ae";
  case 0xF0: return "d";
  case 0xFE: return "th";
  case 0xDF: return "ss";
  case 0xF8: return "o";
  case 0x153: return "oe";
  case 0x133: return "ij";
  case 0x131: return "i";
  case 0x1E9E: return "ss";
  default: return NULL;
  }
}

static void fold_character(tisse__buffer *out, uint32_t c)
{
  const char *letters = two_letters(c);
  if (letters) {
    tisse__buffer_add_text(out, letters);
    return;
  }
  if (c >= 0x300 && c <= 0x36F) {
    return; /* a combining accent */
  }
  char base = '\0';
  if (c >= 0xE0 && c <= 0xFF) {
    base = latin_base[c - 0xE0];
  } else if (c >= 0x100 && c <= 0x17F) {
    base = latin_base[32 + c - 0x100];
  } else if (c >= 0x1CD && c <= 0x1DC) {
    base = "aaiioouuuuuuuuuu"[c - 0x1CD];
  } else if (c >= 0x1E00 && c <= 0x1EFF) {
    static const char extended[] = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
                                   "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas\0\0\0\0"
                                   "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
    base = c - 0x1E00 < sizeof extended - 1 ? extended[c - 0x1E00] : '\0';
  }
  if (base) {
    tisse__buffer_add_byte(out, base);
  } else {
    add_character(out, plain_mark(c));
  }
}

/** Plain characters at once, the others in lower case by `add`. */
static void add_lower(tisse__buffer *out, tisse_view text, void (*add)(tisse__buffer *out, uint32_t c))
{
  const char *end = text.data + text.length;
  if (text.length) {
    tisse__buffer_reserve(out, text.length);
  }
  for (const char *at = text.data; at < end;) {
    const size_t plain = lower_ascii(out, at, end);
    if (plain) {
      at += plain;
      continue;
    }
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    add(out, tisse__lower(c));
    at += length;
  }
}

static void add_plain_mark(tisse__buffer *out, uint32_t c)
{
  add_character(out, plain_mark(c));
}

void tisse__lower_text(tisse__buffer *out, tisse_view text)
{
  add_lower(out, text, add_plain_mark);
}

void tisse__fold_text(tisse__buffer *out, tisse_view text)
{
  add_lower(out, text, fold_character);
}

void tisse__slug_text(tisse__buffer *out, tisse_view text)
{
  tisse__buffer folded;
  tisse__buffer_init(&folded, &out->allocator);
  tisse__fold_text(&folded, text);
  const size_t start = out->length;
  bool gap = false;
  const char *end = folded.data + folded.length;
  for (const char *at = folded.data; at < end;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    at += length;
    if (c >= 0x80 ? !tisse__is_letter(c) : !tisse__is_letter(c) && !tisse__is_digit(c)) {
      gap = out->length > start;
      continue;
    }
    if (gap || (out->length == start && tisse__is_digit(c))) {
      tisse__buffer_add_byte(out, out->length == start ? '_' : '-');
      gap = false;
    }
    if (c < 0x80) {
      tisse__buffer_add_byte(out, (char)c);
    } else {
      tisse__buffer_addf(out, "_u%04X", (unsigned)c);
    }
  }
  if (out->length == start) {
    tisse__buffer_add_byte(out, '_');
  }
  out->failed = out->failed || folded.failed;
  tisse__buffer_dispose(&folded);
}

uint64_t tisse__hash_more(uint64_t seed, const void *bytes, size_t length)
{
  const unsigned char *b = bytes;
  for (size_t i = 0; i < length; ++i) {
    seed = (seed ^ b[i]) * UINT64_C(1099511628211);
  }
  return seed;
}

uint64_t tisse__hash(tisse_view text)
{
  uint64_t h = tisse__hash_more(UINT64_C(14695981039346656037), text.data, text.length);
  h ^= h >> 33;
  h *= UINT64_C(0xFF51AFD7ED558CCD);
  return h ^ h >> 33;
}

void tisse__hash_hex(char out[17], uint64_t hash)
{
  for (int i = 15; i >= 0; --i) {
    out[i] = "0123456789abcdef"[hash & 15];
    hash >>= 4;
  }
  out[16] = '\0';
}

tisse_view tisse__view_trim(tisse_view text)
{
  const char *begin = text.data;
  const char *end = text.data + text.length;
  for (unsigned length = 1; begin < end && tisse__is_space(tisse__utf8_decode(begin, end, &length)); length = 1) {
    begin += length;
  }
  while (end > begin) {
    const char *last = end - 1;
    while (last > begin && ((unsigned char)*last & 0xC0U) == 0x80U) {
      --last;
    }
    unsigned length = 1;
    if (!tisse__is_space(tisse__utf8_decode(last, end, &length))) {
      break;
    }
    end = last;
  }
  return (tisse_view){begin, (size_t)(end - begin)};
}

bool tisse__view_is_among(tisse_view text, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    const char *word = words[i];
    size_t same = 0;
    while (same < text.length && word[same] == text.data[same] && word[same]) {
      ++same;
    }
    if (same == text.length && !word[same]) {
      return true;
    }
  }
  return false;
}

bool tisse__view_is_nocase(tisse_view text, const char *other)
{
  if (text.length != strlen(other)) {
    return false;
  }
  for (size_t i = 0; i < text.length; ++i) {
    const unsigned char a = (unsigned char)text.data[i];
    const unsigned char b = (unsigned char)other[i];
    if (a != b && !((a ^ b) == 32 && tisse__is_letter(a) && a < 0x80)) {
      return false;
    }
  }
  return true;
}

tisse_view tisse__iri_local(tisse_view iri)
{
  size_t at = iri.length;
  while (at && iri.data[at - 1] != '/' && iri.data[at - 1] != '#') {
    --at;
  }
  if (!at) {
    for (at = iri.length; at && iri.data[at - 1] != ':';) { /* urn:x:local */
      --at;
    }
  }
  return (tisse_view){iri.data + at, iri.length - at};
}

bool tisse__iri_valid(tisse_view iri)
{
  size_t scheme = 0;
  while (scheme < iri.length && ((unsigned char)iri.data[scheme] < 0x80) &&
         (tisse__is_letter((unsigned char)iri.data[scheme]) ||
          (scheme && (tisse__is_digit((unsigned char)iri.data[scheme]) || strchr("+-.", iri.data[scheme]))))) {
    ++scheme;
  }
  if (scheme == 0 || scheme >= iri.length || iri.data[scheme] != ':') {
    return false;
  }
  for (size_t i = 0; i < iri.length; ++i) {
    const unsigned char c = (unsigned char)iri.data[i];
    if (c <= 0x20 || c == 0x7F || strchr("<>\"{}|\\^`", c)) {
      return false;
    }
  }
  return tisse__utf8_valid(iri.data, iri.length) == iri.length;
}
