/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file ledger_whole.h  What a part of a large graph cannot know: which articles tell one text, which names are one medium, how many sources. */
#ifndef TISSE_GRAPH_LEDGER_WHOLE_H
#define TISSE_GRAPH_LEDGER_WHOLE_H

#include "base/sorter.h"
#include "graph/ledger_names.h"
#include "graph/media.h"

typedef struct tisse__whole {
  tisse__scratch scratch;
  tisse__sorter *alike;                 ///< Hashes and bands of texts → articles.
  tisse__spool signatures;              ///< By article.
  TISSE__ARRAY(uint32_t) texts;         ///< Article → the first one that tells its text.
  TISSE__ARRAY(uint32_t) groups;        ///< Article → parent in the forest of those that are one source.
  TISSE__ARRAY(uint32_t) publishers;    ///< Article → number of its publisher's name; then of the medium; or TISSE__NONE.
  tisse__arena arena;
  tisse__table publisher_index, name_index;
  TISSE__ARRAY(tisse_view) publisher_names;
  TISSE__ARRAY(tisse_view) names;       ///< Of media without an IRI.
  TISSE__ARRAY(uint32_t) cited;         ///< Entities that are media, in the order of claims.
  tisse__media media;
  tisse__resting resting;
  uint32_t article;                     ///< Of which claims are being told,
  size_t claims;                        ///< and how many.
} tisse__whole;

void tisse__whole_init(tisse__whole *self, const tisse__scratch *scratch);
void tisse__whole_dispose(tisse__whole *self);

/* First all articles with their claims: */
tisse_status tisse__whole_article(tisse__whole *self, tisse_view properties);
void tisse__whole_claim(tisse__whole *self, tisse__names *names, const tisse_claim *claim);
/** What entities are called must be settled. */
tisse_status tisse__whole_settle(tisse__whole *self, const tisse__names *names, const tisse_knowledge *knowledge);

/* Then all claims again, by article: */
void tisse__whole_rest(tisse__whole *self, uint32_t article, const tisse_claim *claim);
/** Independent sources. */
uint32_t tisse__whole_sources(tisse__whole *self);

#endif
