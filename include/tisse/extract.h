/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file extract.h
 * From a document to its claims.
 */
#ifndef TISSE_EXTRACT_H
#define TISSE_EXTRACT_H

#include <tisse/claim.h>
#include <tisse/document.h>
#include <tisse/knowledge.h>

/** Holds the working memory of one thread; the knowledge must be sealed and outlive it. */
typedef struct tisse_extractor tisse_extractor;

typedef struct tisse_extract_options {
  const char *base;        ///< Base of made IRIs; NULL for https://w3id.org/tisse/id/
  tisse_link weakest;      ///< Claims that needed a weaker link are left out. 0-initialised options mean TISSE_LINK_PRONOUN (all) if weakest_set is false.
  bool weakest_set;
} tisse_extract_options;

/** The claim and all that it points to are valid during the call only. */
typedef tisse_status (*tisse_claim_fn)(void *user, const tisse_claim *claim);

TISSE_API tisse_status tisse_extractor_new(tisse_extractor **out, const tisse_context *context, const tisse_knowledge *knowledge,
                                           const tisse_extract_options *options);
/** Passes the claims of one document on, in order of their evidence. Memory is reused by the next call. */
TISSE_API tisse_status tisse_extractor_read(tisse_extractor *self, const tisse_document *document, tisse_claim_fn emit, void *user);
/** Writes the analysis of a document for a developer of knowledge: tokens, groups, functions, mentions, frames tried, why one did not match. */
TISSE_API tisse_status tisse_extractor_explain(tisse_extractor *self, const tisse_document *document, tisse_writer out);
TISSE_API void tisse_extractor_free(tisse_extractor *self);

#endif
