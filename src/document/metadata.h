/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file metadata.h  What a page says of its article, in its several ways; the most trusted word for each field is kept. */
#ifndef TISSE_DOCUMENT_METADATA_H
#define TISSE_DOCUMENT_METADATA_H

#include <tisse/document.h>

#include "base/memory.h"

typedef enum tisse__field {
  TISSE__FIELD_URL,
  TISSE__FIELD_TITLE,
  TISSE__FIELD_PUBLISHER,
  TISSE__FIELD_AUTHOR,
  TISSE__FIELD_PUBLISHED,
  TISSE__FIELD_LANGUAGE,
  TISSE__FIELD_BODY,     ///< articleBody of JSON-LD: for pages without text.
  TISSE__FIELDS
} tisse__field;

/** Who says it. The smaller, the more it is trusted. */
enum {
  TISSE__RANK_JSON_LD = 1,
  TISSE__RANK_LINK = 2,     ///< <link rel=canonical>, <html lang>
  TISSE__RANK_GRAPH = 3,    ///< og:, article:
  TISSE__RANK_CITATION = 4, ///< Dublin Core, citation_, plain names
  TISSE__RANK_MARKUP = 5,   ///< <time>, <h1>
  TISSE__RANK_WEAK = 6      ///< <title>, twitter:
};

typedef struct tisse__found {
  tisse__arena *arena;  ///< Holds the values.
  tisse_view values[TISSE__FIELDS];
  unsigned char ranks[TISSE__FIELDS];
} tisse__found;

/** Keeps the value if nothing that is trusted as much has been said. Dates and addresses that are none are refused. */
void tisse__found_offer(tisse__found *self, tisse__field field, unsigned rank, tisse_view value);
/** <meta name or property, content> */
void tisse__found_meta(tisse__found *self, tisse_view name, tisse_view content);
/** The content of <script type="application/ld+json">. What is wrong in it is passed over. */
void tisse__found_json_ld(tisse__found *self, tisse_view script);
/** Moves what was found into what `metadata` lacks. */
void tisse__found_apply(const tisse__found *self, tisse_metadata *metadata);

/** A <title> without the name of the site at its end. */
tisse_view tisse__title_alone(tisse_view title, tisse_view site);

/** A copy in which each run of ASCII blanks is one blank, with none at its ends; no-break spaces stay. */
tisse_view tisse__copy_clean(tisse__arena *arena, tisse_view text);
/** "2025-11-18T06:40:00+01:00" of what was declared, or absent. */
tisse_view tisse__copy_date(tisse__arena *arena, tisse_view text);

#endif
