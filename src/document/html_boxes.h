/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file html_boxes.h  The lines of a page, and the boxes in an article that are not the article's. */
#ifndef TISSE_DOCUMENT_HTML_BOXES_H
#define TISSE_DOCUMENT_HTML_BOXES_H

#include "document/html_tree.h"

/** Reads the text of some nodes line by line: a line ends where a block begins or ends, and at a <br>. */
typedef struct tisse__html_lines {
  const tisse__html_nodes *nodes;
  uint32_t at, end;      ///< Nodes still to be read.
  tisse__buffer text;    ///< The line at hand, its blanks as they are.
  uint32_t first;        ///< Node of its first text.
} tisse__html_lines;

void tisse__html_lines_start(tisse__html_lines *self, const tisse_allocator *allocator, const tisse__html_nodes *nodes, uint32_t first, uint32_t end);
/** The next line that is not blank, trimmed; false at the end. */
bool tisse__html_lines_next(tisse__html_lines *self, tisse_view *line);
void tisse__html_lines_end(tisse__html_lines *self);

/**
 * Bans what stands inside of the article's element without being the article's: small boxes that a call heads or ends ("Read next", "Newsletter",
 * "Read more"), articles inside of an article. Returns false when out of memory.
 */
bool tisse__html_ban_boxes(tisse__html_nodes *nodes, uint32_t article, const tisse_allocator *allocator);

#endif
