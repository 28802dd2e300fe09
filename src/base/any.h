/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file any.h
 * Is a text one of a few words that are written out? What tells most texts apart, the first byte, and length and last byte, the compiler makes masks of.
 */
#ifndef TISSE_BASE_ANY_H
#define TISSE_BASE_ANY_H

#include "base/text.h"

#define TISSE__FIRST_BIT(word) (UINT64_C(1) << ((unsigned char)(word)[0] & 63))
#define TISSE__SHAPE_BIT(word) (UINT64_C(1) << (((sizeof(word) - 1) * 5 + (unsigned char)(word)[sizeof(word) > 1 ? sizeof(word) - 2 : 0]) & 63))
#define TISSE__BITS_8(bit, a, b, c, d, e, f, g, h) (bit(a) | bit(b) | bit(c) | bit(d) | bit(e) | bit(f) | bit(g) | bit(h))
/* Up to 64 words, with words that are empty behind them. */
#define TISSE__BITS_64(bit, a0, a1, a2, a3, a4, a5, a6, a7, b0, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d0, d1, d2, d3, d4, \
                       d5, d6, d7, e0, e1, e2, e3, e4, e5, e6, e7, f0, f1, f2, f3, f4, f5, f6, f7, g0, g1, g2, g3, g4, g5, g6, g7, h0, \
                       h1, h2, h3, h4, h5, h6, h7, ...) \
  (TISSE__BITS_8(bit, a0, a1, a2, a3, a4, a5, a6, a7) | TISSE__BITS_8(bit, b0, b1, b2, b3, b4, b5, b6, b7) | \
   TISSE__BITS_8(bit, c0, c1, c2, c3, c4, c5, c6, c7) | TISSE__BITS_8(bit, d0, d1, d2, d3, d4, d5, d6, d7) | \
   TISSE__BITS_8(bit, e0, e1, e2, e3, e4, e5, e6, e7) | TISSE__BITS_8(bit, f0, f1, f2, f3, f4, f5, f6, f7) | \
   TISSE__BITS_8(bit, g0, g1, g2, g3, g4, g5, g6, g7) | TISSE__BITS_8(bit, h0, h1, h2, h3, h4, h5, h6, h7))
#define TISSE__EMPTY_8 "", "", "", "", "", "", "", ""
#define TISSE__BITS_SPREAD(...) TISSE__BITS_64(__VA_ARGS__)
#define TISSE__BITS(bit, ...) \
  TISSE__BITS_SPREAD(bit, __VA_ARGS__, TISSE__EMPTY_8, TISSE__EMPTY_8, TISSE__EMPTY_8, TISSE__EMPTY_8, \
                     TISSE__EMPTY_8, TISSE__EMPTY_8, TISSE__EMPTY_8, TISSE__EMPTY_8, "")

/** The full comparison, behind the masks. */
bool tisse__view_is_among(tisse_view text, const char *const *words, size_t count);

/** Is the text one of these words, none of them empty, at most 64? TISSE__VIEW_IS_ANY(lemma, "be", "become") */
#define TISSE__VIEW_IS_ANY(text, ...) __extension__({ \
    static const char *const words_[] = {__VA_ARGS__}; \
    _Static_assert(sizeof words_ / sizeof *words_ <= 64, "more words than the masks take"); \
    const tisse_view text_ = (text); \
    text_.length && (TISSE__BITS(TISSE__FIRST_BIT, __VA_ARGS__) >> ((unsigned char)text_.data[0] & 63) & 1) && \
      (TISSE__BITS(TISSE__SHAPE_BIT, __VA_ARGS__) >> ((text_.length * 5 + (unsigned char)text_.data[text_.length - 1]) & 63) & 1) && \
      tisse__view_is_among(text_, words_, sizeof words_ / sizeof *words_); \
  })

#endif
