/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file byline.h  Lines that say when an article appeared and who wrote it: "Publié le 14 octobre 2025 à 18h02", "By Ann Lee". */
#ifndef TISSE_DOCUMENT_BYLINE_H
#define TISSE_DOCUMENT_BYLINE_H

#include "base/memory.h"

typedef struct tisse__byline {
  char date[11];       ///< "2025-10-14", or empty.
  tisse_view author;   ///< Borrowed from the line; absent where it names none.
  bool whole;          ///< The line says nothing else.
} tisse__byline;

/** False where the line says neither. A date alone counts; a name alone does not, for want of "by". */
bool tisse__byline_read(tisse__byline *out, tisse_view line);
/** Two to four words with capitals, as the name of a person is. */
bool tisse__byline_is_name(tisse_view line);

#endif
