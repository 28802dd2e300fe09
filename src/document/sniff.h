/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file sniff.h  What the bytes are: encoding and format; and their decoding to UTF-8, piece by piece. */
#ifndef TISSE_DOCUMENT_SNIFF_H
#define TISSE_DOCUMENT_SNIFF_H

#include <tisse/document.h>

#include "base/memory.h"

typedef enum tisse__charset {
  TISSE__UTF_8,
  TISSE__UTF_16LE,
  TISSE__UTF_16BE,
  TISSE__WINDOWS_1252,  ///< Also for everything that calls itself ASCII or Latin-1, as browsers do.
  TISSE__ISO_8859_15
} tisse__charset;

/** How many of the first bytes decide. */
#define TISSE__SNIFF_BYTES ((size_t)65536)

typedef struct tisse__sniffed {
  tisse__charset charset;
  size_t mark;            ///< Length of the byte order mark, 0 where there is none.
  const char *binary;     ///< What it looks like when it is no text at all, else NULL.
  bool unknown_label;     ///< A label was declared that is not known here.
  char label[32];         ///< That label.
} tisse__sniffed;

/**
 * Encoding of `head`: byte order mark, else the caller's label, else UTF-16 by its zero bytes, else valid UTF-8, else the
 * label declared in the bytes (HTML meta, XML declaration), else windows-1252.
 * @param whole  `head` is all there is; otherwise a character may be cut at its end.
 */
tisse__sniffed tisse__sniff_charset(tisse_view head, bool whole, const char *label);

/** Format of decoded text: by what it begins with, then by the name's ending (NULL: no name), else plain text. */
tisse_input_format tisse__sniff_format(tisse_view head, const char *name);

/** Does the text begin as a whole page does (doctype, html, head or body), rather than as a fragment? */
bool tisse__sniff_page(tisse_view text);

/** Turns bytes into UTF-8, in pieces of any size. What is invalid becomes U+FFFD and is counted. */
typedef struct tisse__decoder {
  tisse__charset charset;
  unsigned char pending[4];
  unsigned pending_count;
  uint32_t surrogate;     ///< A high one that waits for its low one, else 0.
  uint64_t position;      ///< Of the next byte to be decoded, in the file.
  uint64_t bad_count;
  uint64_t bad_first;     ///< Position of the first bad byte.
} tisse__decoder;

void tisse__decoder_init(tisse__decoder *self, const tisse__sniffed *sniffed);
/** Appends to `out`. `last`: no more bytes will come. */
void tisse__decoder_feed(tisse__decoder *self, tisse__buffer *out, tisse_view bytes, bool last);
/** One warning a file, where bytes were bad. */
void tisse__decoder_report(const tisse__decoder *self, const tisse_context *context, const char *file);

#endif
