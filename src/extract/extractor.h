/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file extractor.h  The working memory of one thread, kept from article to article. */
#ifndef TISSE_EXTRACT_EXTRACTOR_H
#define TISSE_EXTRACT_EXTRACTOR_H

#include "extract/analysis.h"

struct tisse_extractor {
  tisse_context context;
  const tisse_knowledge *knowledge;
  tisse_link weakest;
  tisse_view base;
  tisse__arena lasting;                      ///< As long as the extractor.
  tisse__arena arena;                        ///< As long as one article.
  tisse__words words;
  tisse__sentence_ranges ranges;
  uint32_t *entity_referent;
  tisse__analysis analysis;
  tisse__buffer text;                        ///< Where IRIs and the like are put together.
};

/** Runs all steps; the analysis stands until the next call. `trace`: where frames tried are written, or NULL. */
tisse_status tisse__extractor_analyse(tisse_extractor *self, const tisse_document *document, tisse_writer *trace);

#endif
