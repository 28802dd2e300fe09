/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file rdf_model.h  The one place that knows which triples say what. */
#ifndef TISSE_SINK_RDF_MODEL_H
#define TISSE_SINK_RDF_MODEL_H

#include "base/table.h"
#include "graph/signature.h"
#include "sink/rdf.h"

typedef struct tisse__model {
  tisse__rdf *rdf;
  const tisse_knowledge *knowledge;  ///< May be NULL.
  bool full;                         ///< Full provenance.
  tisse__table sums;                 ///< Sums described so far (in this graph): their local names.
  tisse__arena arena;                ///< Of their names.
  tisse__buffer scratch;
} tisse__model;

void tisse__model_init(tisse__model *self, tisse__rdf *rdf, const tisse_knowledge *knowledge, bool full, const tisse_allocator *allocator);
/** What became of the terms that had to be made; the writer keeps its own status. */
tisse_status tisse__model_dispose(tisse__model *self);

/** A graph of our own; sums are described anew in it. */
void tisse__model_graph(tisse__model *self, const tisse__node *graph);

void tisse__model_article(tisse__model *self, const tisse_graph_article *article, const tisse__signature *signature);
/** The claim, its sum where that is its object, and with full provenance its passage. `deal` may be absent. */
void tisse__model_claim(tisse__model *self, const tisse_claim *claim, tisse_view deal);
/** The software, once a file. */
void tisse__model_agent(tisse__model *self);
/** The object of a relation without one: the sum. false where there is no sum. The term lives until the next call. */
bool tisse__model_sum(tisse__model *self, const tisse_money *money, tisse__node *out);
/** Describes the sum unless this graph has it. Ends the subject that is open. */
void tisse__model_describe_sum(tisse__model *self, const tisse_money *money);

/* Properties of the subject that is open; nothing where the value is absent. */
void tisse__model_node(tisse__model *self, tisse__word_id word, tisse_view iri);
void tisse__model_text(tisse__model *self, tisse__word_id word, tisse_view text, tisse_view language);
void tisse__model_number(tisse__model *self, tisse__word_id word, int64_t number);
void tisse__model_flag(tisse__model *self, tisse__word_id word, bool flag);
void tisse__model_date(tisse__model *self, tisse__word_id word, tisse_view date);
void tisse__model_type(tisse__model *self, tisse__word_id word);
void tisse__model_object(tisse__model *self, tisse__word_id word, tisse__node object);
/** A name of the vocabulary: "actual" → tisse:actual. */
void tisse__model_named(tisse__model *self, tisse__word_id word, const char *local);
void tisse__model_money(tisse__model *self, const tisse_money *money);

#endif
