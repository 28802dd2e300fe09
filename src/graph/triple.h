/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file triple.h
 * What readers of RDF pass on. Views are valid during the call only.
 */
#ifndef TISSE_GRAPH_TRIPLE_H
#define TISSE_GRAPH_TRIPLE_H

#include <tisse/base.h>

#include <stdio.h>

typedef struct tisse__triple_view {
  tisse_view subject, predicate;   ///< IRIs; a blank node's label keeps its "_:".
  tisse_view object;               ///< IRI, blank node, or lexical form.
  tisse_view graph;                ///< Absent: the default graph.
  tisse_view language;             ///< Of a tagged literal.
  tisse_view datatype;             ///< Of a literal; absent: xsd:string or tagged.
  bool literal;
} tisse__triple_view;

typedef tisse_status (*tisse__triple_fn)(void *user, const tisse__triple_view *triple);

/** A file of triples on its way in. */
typedef struct tisse__triple_source {
  const tisse_context *context;
  const char *path;            ///< For messages.
  FILE *file;
  tisse__triple_fn emit;
  void *user;
  uint64_t triples, errors;    ///< Counted by the reader; each error was reported, up to a limit.
} tisse__triple_source;

/** N-Triples, N-Quads: a bad line is reported and skipped. */
tisse_status tisse__lines_read(tisse__triple_source *source);
/** Turtle, TriG, without collections and bracketed blank nodes (which we never write): a bad statement is reported and skipped. */
tisse_status tisse__turtle_in_read(tisse__triple_source *source);
/** RDF/XML, through raptor. */
tisse_status tisse__rdf_in_read(tisse__triple_source *source);

/** Opens a file and reads it by the syntax of its ending. TISSE_E_INPUT where something was reported and left out. */
tisse_status tisse__triples_read(const tisse_context *context, const char *path, tisse__triple_fn emit, void *user);

#endif
