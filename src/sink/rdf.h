/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file rdf.h
 * Writers of RDF. The model (rdf_model.c) says what is written and in which order; a syntax says how. Between them go terms that
 * point to text which is there already: nothing is allocated for a triple.
 *
 *   model or reader → tisse__rdf (graph · subject · property …) → syntax → buffer → tisse_writer
 */
#ifndef TISSE_SINK_RDF_H
#define TISSE_SINK_RDF_H

#include <tisse/sink.h>

#include "graph/vocabulary.h"
#include "sink/writer.h"

/** Where our own data lives under the base: S(name in C, prefix, segment) */
#define TISSE__SPACES(S) \
  S(ID, "id", "") S(ENTITY, "e", "entity/") S(ARTICLE, "article", "article/") S(CLAIM, "claim", "claim/") S(DEAL, "deal", "deal/") \
  S(DISAGREEMENT, "dispute", "disagreement/") S(MONEY, "money", "amount/") S(ACTIVITY, "activity", "activity/") \
  S(EVIDENCE, "passage", "evidence/") S(ATTRIBUTION, "attribution", "attribution/")

typedef enum tisse__space {
#define S(name, prefix, segment) TISSE__S_##name,
  TISSE__SPACES(S)
#undef S
  TISSE__SPACE_COUNT
} tisse__space;

typedef enum tisse__node_kind { TISSE__IRI, TISSE__LITERAL } tisse__node_kind;

typedef enum tisse__literal {
  TISSE__STRING, TISSE__TAGGED, TISSE__INTEGER, TISSE__POSITION, TISSE__DECIMAL, TISSE__BOOLEAN, TISSE__DATE, TISSE__DATE_TIME, TISSE__YEAR_MONTH,
  TISSE__YEAR, TISSE__TYPED
} tisse__literal;

/** An IRI is head + tail: a word of the vocabulary, a name in one of our spaces, or (head empty) whole. */
typedef struct tisse__node {
  uint8_t kind;
  uint8_t type;       ///< tisse__literal
  uint8_t space;      ///< tisse__space of an IRI made in one, else TISSE__SPACE_COUNT.
  uint16_t word;      ///< tisse__word_id, or TISSE__WORD_COUNT.
  tisse_view text;    ///< Of a literal; of an IRI what follows the space, or all of it.
  tisse_view extra;   ///< Language tag of TAGGED, datatype IRI of TYPED.
} tisse__node;

typedef struct tisse__rdf tisse__rdf;

/** One syntax. Properties come grouped by predicate as far as the caller sorts them. */
typedef struct tisse__rdf_syntax {
  bool graphs;        ///< Can say in which graph a triple is.
  void (*begin)(tisse__rdf *self);
  void (*graph)(tisse__rdf *self, const tisse__node *graph);   ///< NULL: the default graph.
  void (*subject)(tisse__rdf *self, const tisse__node *subject);
  void (*property)(tisse__rdf *self, const tisse__node *predicate, bool again, const tisse__node *object);
  void (*end_subject)(tisse__rdf *self);
  void (*end)(tisse__rdf *self);
} tisse__rdf_syntax;

extern const tisse__rdf_syntax tisse__turtle_syntax, tisse__trig_syntax, tisse__ntriples_syntax, tisse__nquads_syntax,
  tisse__rdfxml_syntax, tisse__jsonld_syntax;

struct tisse__rdf {
  const tisse__rdf_syntax *syntax;
  tisse__buffer out;
  tisse_writer writer;
  tisse_status status;
  tisse_view spaces[TISSE__SPACE_COUNT];   ///< Whole namespaces.
  tisse__buffer names;                     ///< Owns them.
  uint8_t lengths[(size_t)TISSE__PREFIX_COUNT + TISSE__SPACE_COUNT]; ///< Of each prefix's namespace; 0: longer than a byte can tell.
  tisse__buffer subject, graph;            ///< As the lines of N-Quads repeat them.
  tisse__buffer predicate;                 ///< The last one that is no word.
  uint16_t word;                           ///< The last one that is, or TISSE__WORD_COUNT.
  bool in_subject, has_property, any, in_graph;
  size_t value_at;                         ///< Of JSON-LD: where the last predicate's first value begins in `out`.
  bool in_array;
};

tisse_status tisse__rdf_open(tisse__rdf *self, const tisse_allocator *allocator, tisse_syntax syntax, const char *base,
                             tisse_writer writer);
/** Ends the subject that is open. A syntax without graphs does nothing else. */
void tisse__rdf_graph(tisse__rdf *self, const tisse__node *graph);
/** Ends the subject before and begins the next. */
void tisse__rdf_subject(tisse__rdf *self, const tisse__node *subject);
void tisse__rdf_property(tisse__rdf *self, const tisse__node *predicate, const tisse__node *object);
void tisse__rdf_end_subject(tisse__rdf *self);
/** Writes what is left, frees, and tells what went wrong first. */
tisse_status tisse__rdf_close(tisse__rdf *self);

/* For the syntaxes. */

/** "tisse:Claim", "claim:c12"; false (and nothing put) where no prefix fits or the rest is no plain name. */
bool tisse__rdf_put_name(tisse__rdf *self, const tisse__node *iri);
/** The IRI between < and >, or bare. */
void tisse__rdf_put_iri(tisse__rdf *self, tisse__buffer *out, const tisse__node *iri, tisse__escape escape);
/** Datatype of a literal, which is neither STRING nor TAGGED. */
tisse__node tisse__rdf_datatype(const tisse__node *literal);
/** "…" as Turtle and N-Triples write it, with @tag, or with ^^ and true: then the syntax puts the datatype. */
bool tisse__rdf_put_quoted(tisse__buffer *out, const tisse__node *literal);
/** Name and namespace of each prefix; tisse__rdf_prefix_count() of them. */
tisse__prefix tisse__rdf_prefix(const tisse__rdf *self, size_t index);
#define TISSE__RDF_PREFIX_COUNT ((size_t)TISSE__PREFIX_COUNT + TISSE__SPACE_COUNT)

/* Terms. */

static inline tisse__node tisse__node_word(tisse__word_id word)
{
  return (tisse__node){.kind = TISSE__IRI, .space = TISSE__SPACE_COUNT, .word = (uint16_t)word, .text = tisse__words[word].iri};
}
static inline tisse__node tisse__node_iri(tisse_view iri)
{
  return (tisse__node){.kind = TISSE__IRI, .space = TISSE__SPACE_COUNT, .word = TISSE__WORD_COUNT, .text = iri};
}
static inline tisse__node tisse__node_in(tisse__space space, tisse_view local)
{
  return (tisse__node){.kind = TISSE__IRI, .space = (uint8_t)space, .word = TISSE__WORD_COUNT, .text = local};
}
static inline tisse__node tisse__node_literal(tisse__literal type, tisse_view text)
{
  return (tisse__node){.kind = TISSE__LITERAL, .type = (uint8_t)type, .word = TISSE__WORD_COUNT, .text = text};
}
/** Tagged where there is a language. */
static inline tisse__node tisse__node_text(tisse_view text, tisse_view language)
{
  return (tisse__node){.kind = TISSE__LITERAL, .type = language.length ? TISSE__TAGGED : TISSE__STRING, .word = TISSE__WORD_COUNT,
                       .text = text, .extra = language};
}

#endif
