/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * From bytes to every output, with the shipped knowledge: documents, claims, graph, RDF, JSON, CSV, ledger. What is written reads back.
 */

#include "fuzz.h"

typedef struct run {
  tisse_context context;
  tisse_extractor *extractor;
  tisse_graph *graph;
  tisse_rdf_stream *stream;
  const tisse_document *document;
  uint32_t length;            ///< Of the document, in code points.
  uint8_t seen;
} run;

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  run *self = user;
  const tisse_writer out = {fuzz_discard, &self->seen};
  const tisse_span spans[] = {claim->sentence_span, claim->evidence_span, claim->trigger_span, claim->amount_span, claim->subject.span};
  for (size_t i = 0; i < sizeof spans / sizeof *spans; ++i) {
    MUST(spans[i].begin <= spans[i].end && spans[i].end <= self->length);
  }
  MUST(fuzz_is_utf8(claim->sentence) && fuzz_is_utf8(claim->evidence) && fuzz_is_utf8(claim->subject.label) && fuzz_is_utf8(claim->product));
  MUST(!tisse_json_write_claim(&self->context, fuzz_knowledge(), claim, out));
  MUST(!tisse_csv_write_claim(&self->context, fuzz_knowledge(), claim, out));
  MUST(!tisse_rdf_stream_claim(self->stream, claim));
  MUST(!tisse_graph_add_claim(self->graph, claim));
  return TISSE_OK;
}

static tisse_status on_document(void *user, tisse_document *document, bool *kept)
{
  run *self = user;
  (void)kept;
  fuzz_check_document(document);
  const tisse_view text = tisse_document_text(document);
  self->document = document;
  self->length = tisse_document_code_point(document, (uint32_t)text.length);
  MUST(!tisse_graph_add_article(self->graph, tisse_document_metadata(document), text));
  MUST(!tisse_rdf_stream_article(self->stream, tisse_document_metadata(document)));
  MUST(!tisse_extractor_read(self->extractor, document, on_claim, self));
  return tisse_extractor_explain(self->extractor, document, (tisse_writer){fuzz_discard, &self->seen});
}

static void read_back(run *self)
{
  fuzz_text quads = {0};
  char path[128];
  tisse_graph *again = NULL;
  MUST(!tisse_rdf_write_graph(self->graph, &(tisse_rdf_options){.syntax = TISSE_NQUADS}, (tisse_writer){fuzz_collect, &quads}));
  MUST(!tisse_graph_new(&again, &self->context, fuzz_knowledge(), NULL));
  MUST(!tisse_graph_read_file(again, fuzz_file(path, ".nq", quads.data ? quads.data : "", quads.length)));
  MUST(!tisse_graph_weave(again));
  MUST(tisse_graph_claim_count(again) == tisse_graph_claim_count(self->graph) && tisse_graph_deal_count(again) == tisse_graph_deal_count(self->graph));
  unlink(path);
  tisse_graph_free(again);
  free(quads.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  run self = {0};
  const tisse_rdf_options quads = {.syntax = TISSE_NQUADS};
  const tisse_writer out = {fuzz_discard, &self.seen};
  MUST(!tisse_extractor_new(&self.extractor, &self.context, fuzz_knowledge(), NULL));
  MUST(!tisse_graph_new(&self.graph, &self.context, fuzz_knowledge(), NULL));
  MUST(!tisse_rdf_stream_new(&self.stream, &self.context, fuzz_knowledge(), &quads, out));
  fuzz_documents(data, size, TISSE_INPUT_AUTO, on_document, &self);
  MUST(!tisse_rdf_stream_end(self.stream));
  MUST(!tisse_graph_weave(self.graph));
  MUST(!tisse_rdf_write_graph(self.graph, &(tisse_rdf_options){.syntax = TISSE_JSONLD}, out));
  MUST(!tisse_deals_write(self.graph, &(tisse_table_options){.language = "fr"}, out));
  if (tisse_graph_claim_count(self.graph)) {
    read_back(&self);
  }
  tisse_graph_free(self.graph);
  tisse_extractor_free(self.extractor);
  return 0;
}
