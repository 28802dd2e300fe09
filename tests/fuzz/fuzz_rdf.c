/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Graphs that come back in. The first byte names the syntax: q N-Quads, t Turtle, g TriG, n N-Triples, x RDF/XML. Whatever was sound in the
 * file can be woven, written as N-Quads, and read back without a fault.
 */

#include "fuzz.h"

static void write_all(const tisse_graph *graph, uint8_t *seen)
{
  const tisse_writer out = {fuzz_discard, seen};
  const tisse_table_options table = {.language = "en"}, loops = {.loops = true, .json = true};
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_JSONLD; ++syntax) {
    tisse_rdf_write_graph(graph, &(tisse_rdf_options){.syntax = (tisse_syntax)syntax, .full_provenance = true}, out);
  }
  tisse_deals_write(graph, &table, out);
  tisse_deals_write(graph, &loops, out);
  for (size_t i = 0; i < tisse_graph_deal_count(graph) && i < 8; ++i) {
    tisse_explain_write(graph, tisse_graph_deal_at(graph, i)->iri, "fr", out);
  }
}

static void read_back(const tisse_context *context, const tisse_graph *graph)
{
  fuzz_text quads = {0};
  char path[128];
  tisse_graph *again = NULL;
  MUST(!tisse_rdf_write_graph(graph, &(tisse_rdf_options){.syntax = TISSE_NQUADS}, (tisse_writer){fuzz_collect, &quads}));
  MUST(!tisse_graph_new(&again, context, NULL, NULL));
  MUST(!tisse_graph_read_file(again, fuzz_file(path, "-again.nq", quads.data ? quads.data : "", quads.length)));
  MUST(!tisse_graph_weave(again));
  unlink(path);
  tisse_graph_free(again);
  free(quads.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const tisse_context context;
  static const char letters[] = "qtgnx", *const endings[] = {".nq", ".ttl", ".trig", ".nt", ".rdf"};
  const char *const letter = size && data[0] ? strchr(letters, data[0]) : NULL;
  uint8_t seen = 0;
  char path[128];
  tisse_graph *graph = NULL;
  if (!letter) {
    return -1;
  }
  fuzz_file(path, endings[letter - letters], data + 1, size - 1);
  MUST(!tisse_graph_new(&graph, &context, NULL, NULL));
  tisse_graph_read_file(graph, path);
  if (!tisse_graph_weave(graph)) {
    write_all(graph, &seen);
    read_back(&context, graph);
  }
  tisse_graph_free(graph);
  tisse_rdf_convert_file(&context, path, &(tisse_rdf_options){.syntax = TISSE_NTRIPLES}, (tisse_writer){fuzz_discard, &seen});
  unlink(path);
  return 0;
}
