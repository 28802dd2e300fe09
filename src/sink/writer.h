/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file writer.h
 * Bytes on their way out: quick appending, escaping by syntax, numbers that no locale touches.
 */
#ifndef TISSE_SINK_WRITER_H
#define TISSE_SINK_WRITER_H

#include <string.h>

#include "base/memory.h"

/** Appends; the usual case is one comparison and a copy. */
static inline void tisse__put(tisse__buffer *out, const char *bytes, size_t length)
{
  if (out->capacity - out->length > length) {
    memcpy(out->data + out->length, bytes, length);
    out->length += length;
  } else {
    tisse__buffer_add(out, (tisse_view){bytes, length});
  }
}
#define TISSE__PUT(out, literal) tisse__put((out), "" literal, sizeof(literal) - 1)

static inline void tisse__put_view(tisse__buffer *out, tisse_view text)
{
  if (text.length) {
    tisse__put(out, text.data, text.length);
  }
}

void tisse__put_byte(tisse__buffer *out, char byte);

/** How text is escaped. All of them: broken UTF-8 and noncharacters become U+FFFD, accents stay as they are. */
typedef enum tisse__escape {
  TISSE__ESCAPE_TURTLE,     ///< Inside "…" of Turtle, TriG, N-Triples, N-Quads.
  TISSE__ESCAPE_JSON,       ///< Inside "…" of JSON.
  TISSE__ESCAPE_XML,        ///< XML content and attributes; controls that XML 1.0 has no way to say become U+FFFD.
  TISSE__ESCAPE_IRI,        ///< Inside <…>: what RDF forbids is percent-encoded.
  TISSE__ESCAPE_PLAIN       ///< For a terminal: controls become spaces.
} tisse__escape;
void tisse__put_escaped(tisse__buffer *out, tisse_view text, tisse__escape escape);

/** value / 10^digits, trailing zeros cut; `decimal` keeps one digit behind the point (1 → 1.0). */
void tisse__put_decimal(tisse__buffer *out, int64_t value, unsigned digits, bool decimal);

/** A JSON string, or null where the text is absent. */
void tisse__put_json(tisse__buffer *out, tisse_view text);

/** Hands the bytes on and empties the buffer. Sticky: a failure that is passed in is passed out and nothing is written. */
tisse_status tisse__flush(tisse__buffer *out, tisse_writer writer, tisse_status status);

#endif
