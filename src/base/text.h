/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file text.h  UTF-8, classes of characters, folding, hashes of text. */
#ifndef TISSE_BASE_TEXT_H
#define TISSE_BASE_TEXT_H

#include <string.h>

#include "base/memory.h"

/** As tisse__utf8_decode, of what is no ASCII. */
uint32_t tisse__utf8_decode_wide(const char *at, const char *end, unsigned *length);
/** Decodes one character at `at` (< end). Puts its length in bytes (1..4). An invalid byte gives U+FFFD and length 1. */
static inline uint32_t tisse__utf8_decode(const char *at, const char *end, unsigned *length)
{
  if (at < end && (unsigned char)*at < 0x80) {
    *length = 1;
    return (unsigned char)*at;
  }
  return tisse__utf8_decode_wide(at, end, length);
}
/** Encodes; returns the length (1..4). Surrogates and values beyond U+10FFFF become U+FFFD. */
unsigned tisse__utf8_encode(char out[4], uint32_t character);
/** The length of the longest valid prefix. */
size_t tisse__utf8_valid(const char *bytes, size_t length);

bool tisse__is_letter_wide(uint32_t c);   ///< As tisse__is_letter, of what is no ASCII.
/** Letters of Latin, Greek, Cyrillic, and other scripts; combining marks too. */
static inline bool tisse__is_letter(uint32_t c) { return c < 0x80 ? (c | 0x20) - 'a' < 26 : tisse__is_letter_wide(c); }
static inline bool tisse__is_digit(uint32_t c) { return c - '0' < 10; }  ///< ASCII 0-9
bool tisse__is_space(uint32_t c);    ///< ASCII blanks, U+00A0, U+202F, U+2000..U+200A, U+3000, U+2028/9, U+FEFF
uint32_t tisse__lower_wide(uint32_t c);   ///< As tisse__lower, of what is no ASCII.
/** Simple lower case: Latin (incl. Extended-A/B, Additional), Greek, Cyrillic. */
static inline uint32_t tisse__lower(uint32_t c) { return c < 0x80 ? c + (c - 'A' < 26 ? 32 : 0) : tisse__lower_wide(c); }
static inline bool tisse__is_upper(uint32_t c) { return tisse__lower(c) != c; }

/** Lower case; typographic apostrophes and hyphens made plain (’ → ', ‑ → -); accents kept. For lexical forms. Appends. */
void tisse__lower_text(tisse__buffer *out, tisse_view text);
/** Lower case, accents and ligatures taken apart (é → e, œ → oe, ß → ss), apostrophes and hyphens plain. For names. Appends. */
void tisse__fold_text(tisse__buffer *out, tisse_view text);
/** Folded name made fit for the last segment of an IRI: [a-z0-9_-], never empty, begins with a letter or '_'; other scripts as _uXXXX. Appends. */
void tisse__slug_text(tisse__buffer *out, tisse_view text);

/** 64-bit hash, stable across machines and versions (FNV-1a with a final mix). */
uint64_t tisse__hash(tisse_view text);
uint64_t tisse__hash_more(uint64_t seed, const void *bytes, size_t length);
/** 16 lower-case hexadecimal digits. */
void tisse__hash_hex(char out[17], uint64_t hash);
/** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
void tisse__sha256_hex(char out[65], tisse_view bytes);

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#  define TISSE__LIES_LOW_FIRST 1
#else
#  define TISSE__LIES_LOW_FIRST 0
#endif

/** Up to eight bytes as a number, the first of them the lowest, whatever the machine. */
static inline uint64_t tisse__bytes_as_number(const char *at, size_t size)
{
  uint64_t number = 0;
  if (TISSE__LIES_LOW_FIRST && size == 8) {
    memcpy(&number, at, 8);
    return number;
  }
  if (TISSE__LIES_LOW_FIRST && size >= 4) { /* two halves, over one another in the middle */
    uint32_t low, high;
    memcpy(&low, at, 4);
    memcpy(&high, at + size - 4, 4);
    return low | (uint64_t)high << 8 * (size - 4);
  }
  for (size_t i = 0; i < size; ++i) {
    number |= (uint64_t)(unsigned char)at[i] << 8 * i;
  }
  return number;
}

/** Of a key in memory, eight bytes at once. Packs hold the lower half of it. */
static inline uint64_t tisse__key_hash(tisse_view key)
{
  uint64_t hash = key.length * UINT64_C(0x9E3779B97F4A7C15);
  size_t at = 0;
  for (; at + 8 <= key.length; at += 8) {
    hash = (hash ^ tisse__bytes_as_number(key.data + at, 8)) * UINT64_C(0xFF51AFD7ED558CCD);
    hash ^= hash >> 32;
  }
  hash = (hash ^ tisse__bytes_as_number(key.data + at, key.length - at)) * UINT64_C(0xFF51AFD7ED558CCD);
  return hash ^ hash >> 32;
}

static inline tisse_view tisse__view(const char *data, size_t length) { return (tisse_view){data, length}; }
/** Without blanks at both ends. */
tisse_view tisse__view_trim(tisse_view text);

/* Inlined: where the other text is written out its length is known, and most texts differ in length or in the first byte. */
static inline bool tisse__view_starts(tisse_view text, const char *prefix)
{
  const size_t length = strlen(prefix);
  return text.length >= length && (length == 0 || memcmp(text.data, prefix, length) == 0);
}
static inline bool tisse__view_ends(tisse_view text, const char *suffix)
{
  const size_t length = strlen(suffix);
  return text.length >= length && (length == 0 || memcmp(text.data + text.length - length, suffix, length) == 0);
}
static inline bool tisse__view_is(tisse_view text, const char *other)
{
  if (text.length == 0) {
    return *other == '\0';
  }
  return text.data[0] == *other && text.length == strlen(other) && memcmp(text.data, other, text.length) == 0;
}
static inline bool tisse__view_equal(tisse_view a, tisse_view b)
{
  return a.length == b.length && (a.length == 0 || (a.data[0] == b.data[0] && memcmp(a.data, b.data, a.length) == 0));
}
#define tisse_view_equal tisse__view_equal  /* the public one is a call */

/** ASCII case-insensitive. */
bool tisse__view_is_nocase(tisse_view text, const char *other);
/** Everything after the last '/' or '#'. */
tisse_view tisse__iri_local(tisse_view iri);
/** Absolute IRI with a scheme, and no character that RDF forbids (controls, space, <>"{}|\^`). */
bool tisse__iri_valid(tisse_view iri);

#endif
