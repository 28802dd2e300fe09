/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file segment.h  Text into words and sentences, for French and English. Pure functions: bytes in, spans out. */
#ifndef TISSE_LANGUAGE_SEGMENT_H
#define TISSE_LANGUAGE_SEGMENT_H

#include "base/memory.h"

typedef enum tisse__language { TISSE__FRENCH, TISSE__ENGLISH, TISSE__LANGUAGES } tisse__language;

/** "fr" / "en" (also "fr-CA", "EN"); false where neither. */
bool tisse__language_find(tisse__language *out, tisse_view tag);
const char *tisse__language_tag(tisse__language language);
/** By counting function words; the default where the text says nothing. */
tisse__language tisse__language_guess(tisse_view text, tisse__language otherwise);

typedef enum tisse__shape {
  TISSE__WORD,      ///< Letters, with inner apostrophes and hyphens that belong to it (aujourd'hui, peut-être, Saint-Gobain, R&D).
  TISSE__NUMBER,    ///< Digits with separators inside: 1 300, 1,3, 1.300.000, 2025; blanks only between groups of three digits.
  TISSE__MIXED,     ///< Letters and digits: H100, GPT-4, 5G, 3nm, Md$ is WORD + SYMBOL.
  TISSE__PUNCTUATION,
  TISSE__SYMBOL     ///< € $ £ ¥ % & + and the like.
} tisse__shape;

enum {
  TISSE__TOKEN_UPPER_FIRST = 1,   ///< The first letter is a capital.
  TISSE__TOKEN_ALL_UPPER = 2,     ///< Two letters at least, all capitals.
  TISSE__TOKEN_INNER_UPPER = 4,   ///< A capital after a small letter: OpenAI, CoreWeave.
  TISSE__TOKEN_SPACE_BEFORE = 8,
  TISSE__TOKEN_ELIDED = 16,       ///< Ends with an apostrophe: l', d', qu', jusqu'.
  TISSE__TOKEN_CLITIC = 32,       ///< Begins with a hyphen or apostrophe: -il, -t-elle, -ce, 's, n't, 'll.
  TISSE__TOKEN_SENTENCE_FIRST = 64
};

typedef struct tisse__word {
  tisse_span bytes;     ///< In the text given.
  uint8_t shape;        ///< tisse__shape
  uint8_t flags;
} tisse__word;

typedef TISSE__ARRAY(tisse__word) tisse__words;

/**
 * Appends the words of text[range] (byte offsets). French: elisions apart (l' | œuvre), clitics after a verb apart (a | -t-il),
 * aujourd'hui, quelqu'un, presqu'île whole, abbreviations with their dots whole (M., P.-D.G., U.S.), Md | $ apart. English: possessive 's
 * apart, n't apart (do | n't), can | not no. Linear in the text; no word is longer than 255 bytes (cut there).
 */
tisse_status tisse__segment_words(tisse__words *out, const tisse_allocator *allocator, tisse_view text, tisse_span range,
                                  tisse__language language);

typedef struct tisse__sentence_range { uint32_t first, last; } tisse__sentence_range;  ///< Word indexes, half open.
typedef TISSE__ARRAY(tisse__sentence_range) tisse__sentence_ranges;

/** Appends the sentences of words [first, last) and sets TISSE__TOKEN_SENTENCE_FIRST. Closing quotes and brackets stay with their sentence. After 500 words one ends anyhow. */
tisse_status tisse__segment_sentences(tisse__sentence_ranges *out, const tisse_allocator *allocator, tisse_view text, tisse__words *words,
                                      uint32_t first, uint32_t last, tisse__language language);

#endif
