/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * N-Triples and N-Quads. The subject and the end of the line are made once a record and copied from then on; UTF-8 stays as it is,
 * controls are escaped.
 */

#include "sink/rdf.h"

static void put_bracketed(tisse__rdf *self, tisse__buffer *out, const tisse__node *iri)
{
  if (iri->word != TISSE__WORD_COUNT) {
    tisse__put_view(out, tisse__words[iri->word].line);
    return;
  }
  TISSE__PUT(out, "<");
  tisse__rdf_put_iri(self, out, iri, TISSE__ESCAPE_IRI);
  TISSE__PUT(out, ">");
}

static void begin(tisse__rdf *self)
{
  TISSE__PUT(&self->graph, " .\n");
}

static void graph(tisse__rdf *self, const tisse__node *name)
{
  self->graph.length = 0;
  TISSE__PUT(&self->graph, " ");
  if (name) {
    put_bracketed(self, &self->graph, name);
    TISSE__PUT(&self->graph, " ");
  }
  TISSE__PUT(&self->graph, ".\n");
}

static void subject(tisse__rdf *self, const tisse__node *term)
{
  self->subject.length = 0;
  put_bracketed(self, &self->subject, term);
  TISSE__PUT(&self->subject, " ");
}

static void put_literal(tisse__rdf *self, const tisse__node *literal)
{
  tisse__buffer *out = &self->out;
  if (tisse__rdf_put_quoted(out, literal)) {
    const tisse__node type = tisse__rdf_datatype(literal);
    put_bracketed(self, out, &type);
  }
}

static void property(tisse__rdf *self, const tisse__node *predicate, bool again, const tisse__node *object)
{
  (void)again;
  tisse__put_view(&self->out, tisse__buffer_view(&self->subject));
  put_bracketed(self, &self->out, predicate);
  TISSE__PUT(&self->out, " ");
  if (object->kind == TISSE__IRI) {
    put_bracketed(self, &self->out, object);
  } else {
    put_literal(self, object);
  }
  tisse__put_view(&self->out, tisse__buffer_view(&self->graph));
}

static void nothing(tisse__rdf *self)
{
  (void)self;
}

const tisse__rdf_syntax tisse__ntriples_syntax = {false, begin, graph, subject, property, nothing, nothing};
const tisse__rdf_syntax tisse__nquads_syntax = {true, begin, graph, subject, property, nothing, nothing};
