/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file turtle_scan.h
 * Looks at Turtle before raptor does: refuses what raptor is not safe with, and finds where statements and objects stand,
 * for raptor tells the line of a statement's end only.
 */
#ifndef TISSE_KNOWLEDGE_TURTLE_SCAN_H
#define TISSE_KNOWLEDGE_TURTLE_SCAN_H

#include "base/memory.h"

#define TISSE__TURTLE_BYTES_MAX ((size_t)64 << 20)
#define TISSE__TURTLE_DEPTH_MAX 200
#define TISSE__TURTLE_TAG_MAX 35
#define TISSE__TURTLE_RUN_MAX 255 /* bytes behind an '@' anywhere, strings and comments too: raptor's heap overflow starts at 256 */

typedef struct tisse__turtle_statement {
  size_t begin, end;                     ///< Bytes; the end is behind the dot.
  uint32_t first_line, last_line;
  uint32_t first_object, object_count;   ///< In object_lines: the objects outside any bracket, in order.
  bool directive;                        ///< @prefix, @base, PREFIX, BASE
} tisse__turtle_statement;

typedef struct tisse__turtle_scan {
  TISSE__ARRAY(tisse__turtle_statement) statements;
  TISSE__ARRAY(uint32_t) object_lines;
} tisse__turtle_scan;

/** TISSE_E_KNOWLEDGE: reported with file and line, not to be parsed. */
tisse_status tisse__turtle_scan_text(tisse__turtle_scan *out, const tisse_context *context, const char *file, tisse_view text);
void tisse__turtle_scan_dispose(tisse__turtle_scan *self, const tisse_allocator *allocator);

#endif
