/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file ledger_read.h
 * Triples in any order → articles, each with its claims behind it, sorted. A property in a record: the byte of its word, then its text;
 * texts are packed behind their length.
 */
#ifndef TISSE_GRAPH_LEDGER_READ_H
#define TISSE_GRAPH_LEDGER_READ_H

#include "base/memory.h"
#include "base/sorter.h"
#include "graph/ledger_names.h"

void tisse__pack_text(tisse__buffer *out, tisse_view text);
/** Takes the text from the front; absent stays absent. */
tisse_view tisse__unpack_text(tisse_view *rest);
void tisse__pack_number(tisse__buffer *out, uint32_t number);
uint32_t tisse__unpack_number(tisse_view *rest);
/** A number in an order of bytes that is its own. */
void tisse__pack_ordered(tisse__buffer *out, uint32_t number);

/** One property; false at the end. */
static inline bool tisse__unpack_property(tisse_view *rest, unsigned *word, tisse_view *text)
{
  if (!rest->length) {
    return false;
  }
  *word = (unsigned char)rest->data[0];
  *rest = (tisse_view){rest->data + 1, rest->length - 1};
  *text = tisse__unpack_text(rest);
  return true;
}

/**
 * Fills `places`: key, the IRI of the article, a NUL, and a byte 0; record, its properties. Behind it its claims: key, the same with a byte 1 and
 * begin, end (ordered) and id; record, their properties. Names get what the file says of entities, and which are media or sums.
 * TISSE_E_INPUT where something was reported and left out; the rest is there then.
 */
tisse_status tisse__ledger_read(tisse__sorter *places, tisse__names *names, const tisse__scratch *scratch, const char *path);

/** An id made fit for an IRI, as tisse__graph_keep_id() makes it. */
void tisse__pack_id(tisse__buffer *out, tisse_view id);

#endif
