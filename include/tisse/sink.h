/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file sink.h
 * What a woven graph, or a stream of claims, can be written as.
 */
#ifndef TISSE_SINK_H
#define TISSE_SINK_H

#include <tisse/claim.h>
#include <tisse/graph.h>
#include <tisse/knowledge.h>

/* ---- RDF -------------------------------------------------------------------------------------------------------- */

typedef enum tisse_syntax {
  TISSE_TURTLE, TISSE_TRIG, TISSE_NTRIPLES, TISSE_NQUADS, TISSE_RDFXML, TISSE_JSONLD
} tisse_syntax;

/** By name ("turtle", "ttl", "nt", "nq", "trig", "rdf", "jsonld" …) or by a path's ending. */
TISSE_API bool tisse_syntax_find(tisse_syntax *out, tisse_view name_or_path);

typedef enum tisse_direct { TISSE_DIRECT_ASSERTED, TISSE_DIRECT_REPORTED, TISSE_DIRECT_NONE } tisse_direct;

typedef struct tisse_rdf_options {
  tisse_syntax syntax;
  tisse_direct direct;      ///< Which plain triples a syntax without graphs holds.
  bool full_provenance;     ///< Web Annotation selectors and prov:qualifiedAttribution.
  const char *base;         ///< NULL: https://w3id.org/tisse/id/
} tisse_rdf_options;

/** The whole graph: entities, articles, claims, deals, disagreements, plain triples. The graph must be woven. */
TISSE_API tisse_status tisse_rdf_write_graph(const tisse_graph *graph, const tisse_rdf_options *options, tisse_writer out);

/**
 * A graph's file in another syntax, triple by triple, in memory that does not grow with the file (RDF/XML is read in a window, too). Nothing
 * is woven; what is left out as broken is reported, and then TISSE_E_INPUT returned. TISSE_E_ARGUMENT where `path` has no graphs (.ttl .nt
 * .rdf) and the syntax asked for has: that needs a tisse_graph, which knows what belongs to which article.
 */
TISSE_API tisse_status tisse_rdf_convert_file(const tisse_context *context, const char *path, const tisse_rdf_options *options,
                                              tisse_writer out);

/** A writer of claims as they come, one article after another, without a graph (N-Quads and Turtle). */
typedef struct tisse_rdf_stream tisse_rdf_stream;
TISSE_API tisse_status tisse_rdf_stream_new(tisse_rdf_stream **out, const tisse_context *context, const tisse_knowledge *knowledge,
                                            const tisse_rdf_options *options, tisse_writer writer);
TISSE_API tisse_status tisse_rdf_stream_article(tisse_rdf_stream *self, const tisse_metadata *metadata);
TISSE_API tisse_status tisse_rdf_stream_claim(tisse_rdf_stream *self, const tisse_claim *claim);
/** Writes what is still due and frees. */
TISSE_API tisse_status tisse_rdf_stream_end(tisse_rdf_stream *self);

/* ---- JSON lines, CSV, the ledger ----------------------------------------------------------------------------------- */

/** One claim as one line of JSON, the keys of the manual in their order, with its newline; one call of the writer. */
TISSE_API tisse_status tisse_json_write_claim(const tisse_context *context, const tisse_knowledge *knowledge, const tisse_claim *claim,
                                              tisse_writer out);
/** RFC 4180; claim NULL writes the header. */
TISSE_API tisse_status tisse_csv_write_claim(const tisse_context *context, const tisse_knowledge *knowledge, const tisse_claim *claim,
                                             tisse_writer out);

typedef struct tisse_table_options {
  const char *language;   ///< "fr" (also NULL) or "en"
  bool disputed_only;
  bool json;              ///< One deal a line instead of a table.
  tisse_view deal;        ///< Show this one deal (IRI or local name) with its claims and disagreements; absent: the ledger.
  bool loops;             ///< List the circles of money instead.
} tisse_table_options;
/** TISSE_E_NOT_FOUND where there is no such deal. */
TISSE_API tisse_status tisse_deals_write(const tisse_graph *graph, const tisse_table_options *options, tisse_writer out);

/** Where what does not fit into memory is kept for a while: in files that have no name, and are gone when the call returns. */
typedef struct tisse_scratch {
  const char *folder;     ///< NULL: /tmp
  size_t memory;          ///< Bytes that are sorted at once; 0: 8 MiB.
} tisse_scratch;

/**
 * The same from a graph's file, in memory that does not grow with its claims: see tisse_graph_read_file() for what is read. Puts how many deals
 * (or circles) were written. Nothing is written where anything of the file had to be left out, or where there is no such deal.
 */
TISSE_API tisse_status tisse_deals_write_file(size_t *count, const tisse_context *context, const tisse_knowledge *knowledge, const char *base,
                                              const char *path, const tisse_table_options *options, const tisse_scratch *scratch,
                                              tisse_writer out);

/** Why a deal or a claim is there: each article's words with subject, trigger, object, amount and cues marked, rule and standing. */
TISSE_API tisse_status tisse_explain_write(const tisse_graph *graph, tisse_view deal_or_claim, const char *language, tisse_writer out);

/* ---- Maps -------------------------------------------------------------------------------------------------------- */

typedef enum tisse_map_format {
  TISSE_MAP_SVG, TISSE_MAP_HTML, TISSE_MAP_PNG, TISSE_MAP_PDF, TISSE_MAP_DOT, TISSE_MAP_GRAPHML, TISSE_MAP_CSV
} tisse_map_format;
TISSE_API bool tisse_map_format_find(tisse_map_format *out, tisse_view name_or_path);

typedef struct tisse_map_options {
  tisse_map_format format;
  const char *language;           ///< Of labels: "fr" (also NULL) or "en".
  const char *title;              ///< NULL: made from the graph.
  const tisse_view *focus;        ///< IRIs, local names or labels of entities; none: all.
  size_t focus_count;
  unsigned depth;                 ///< Steps from the focus; 0 stands for 1.
  const tisse_view *relations;    ///< Local names; none: all.
  size_t relation_count;
  unsigned standings;             ///< Bit set of 1 << tisse_standing; 0: all.
  tisse_view since, until;        ///< xsd:date; absent: no bound.
  unsigned min_sources;           ///< Independent ones.
  int64_t min_amount;
  unsigned top;                   ///< At most so many deals; 0: as many as fit (120).
  unsigned layout_seconds;        ///< Limit for one layout attempt; 0: 8.
  const tisse_graph *before;      ///< With `after`: the map shows what changed from one to the other, and what is the same between the actors
  const tisse_graph *after;       ///< of these deals. The graph drawn is `after` with tisse_graph_add_vanished(graph, before).
} tisse_map_options;

TISSE_API tisse_status tisse_map_write(const tisse_graph *graph, const tisse_context *context, const tisse_map_options *options,
                                       tisse_writer out);

#endif
