/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file draft.h
 * Triples → graph. Triples may come in any order; those of one subject that come together are the quick case. What kind of thing a subject is
 * shows from its type; what came before that is known waits. At the end articles are added, then claims, with their parties' names.
 * Deals and disagreements are left: they are woven anew.
 */
#ifndef TISSE_GRAPH_DRAFT_H
#define TISSE_GRAPH_DRAFT_H

#include "graph/graph.h"
#include "graph/triple.h"
#include "graph/vocabulary.h"

typedef struct tisse__draft tisse__draft;

/** What a subject is. NONE: it does not show yet. */
typedef enum tisse__subject_kind {
  TISSE__KIND_NONE, TISSE__KIND_CLAIM, TISSE__KIND_ARTICLE, TISSE__KIND_ENTITY, TISSE__KIND_SUM, TISSE__KIND_OTHER
} tisse__subject_kind;
tisse__subject_kind tisse__kind_of_type(const tisse__word_index *words, tisse_view type);

/** Is the object of our word (a number of vocabulary.h) no IRI where one is kept, and would be written? It is reported then, and must be left out. */
bool tisse__triple_refused(const tisse_context *context, const char *path, unsigned word, const tisse__triple_view *triple);

tisse_status tisse__draft_new(tisse__draft **out, tisse_graph *graph, const char *path);
/** A tisse__triple_fn; `user` is the draft. */
tisse_status tisse__draft_triple(void *user, const tisse__triple_view *triple);
/** Puts what was read into the graph and frees; with a status that is not TISSE_OK only frees, and returns that. */
tisse_status tisse__draft_end(tisse__draft *self, tisse_status status);

#endif
