/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file extractor.h  The working memory of one thread, kept from article to article. */
#ifndef TISSE_EXTRACT_EXTRACTOR_H
#define TISSE_EXTRACT_EXTRACTOR_H

#include "extract/own.h"
#include "extract/analysis.h"

/** A name in a block. */
typedef struct tisse__seen { uint32_t block, referent; } tisse__seen;

struct tisse_extractor {
  tisse_context context;
  const tisse_knowledge *knowledge;
  tisse_link weakest;
  tisse_view base;
  tisse__arena lasting;                      ///< As long as the extractor.
  tisse__arena arena;                        ///< As long as one article.
  tisse__vocable_in vocable_in[TISSE__LANGUAGES];
  tisse__memo memos[TISSE__LANGUAGES];
  uint32_t *mentions_begin, *mentions_of; ///< Of referent r: mentions_of[mentions_begin[r] .. mentions_begin[r + 1]), in order; NULL until asked for.
  tisse__forms vocables[TISSE__LANGUAGES];       ///< Kept from article to article, of a bounded size.
  tisse__words words;
  tisse__sentence_ranges ranges;
  size_t read;                               ///< Bytes, since knowledge was last let go of.
  uint32_t *entity_referent;
  struct tisse__own_nouns own_nouns;
  tisse__analysis analysis;
  TISSE__ARRAY(tisse__seen) seen;            ///< Parties of claims by block, sorted.
  TISSE__ARRAY(tisse__seen) citations;       ///< Media by block, in the article's order.
  tisse__buffer text;                        ///< Where IRIs and the like are put together.
};

/** Runs all steps; the analysis stands until the next call. `trace`: where frames tried are written, or NULL. */
tisse_status tisse__extractor_analyse(tisse_extractor *self, const tisse_document *document, tisse_writer *trace);

/** The media that the article names, for tisse__citations_of. */
tisse_status tisse__citations_find(tisse_extractor *self);
/** Names of the media that stand behind what the article says of the draft's parties; they live as long as the article. False: no memory. */
bool tisse__citations_of(const tisse_extractor *self, const tisse__draft *draft, const tisse_view **out, size_t *count);

#endif
