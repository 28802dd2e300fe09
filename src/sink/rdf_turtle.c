/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Turtle and TriG: one record a subject, streamed; no blank nodes, no lists, no long strings. */

#include "sink/rdf.h"

#include "base/text.h"

static void begin(tisse__rdf *self)
{
  for (size_t i = 0; i < TISSE__RDF_PREFIX_COUNT; ++i) {
    const tisse__prefix prefix = tisse__rdf_prefix(self, i);
    TISSE__PUT(&self->out, "@prefix ");
    tisse__put_view(&self->out, prefix.name);
    TISSE__PUT(&self->out, ": <");
    tisse__put_view(&self->out, prefix.iri);
    TISSE__PUT(&self->out, "> .\n");
  }
}

static void put_iri(tisse__rdf *self, const tisse__node *iri)
{
  if (!tisse__rdf_put_name(self, iri)) {
    TISSE__PUT(&self->out, "<");
    tisse__rdf_put_iri(self, &self->out, iri, TISSE__ESCAPE_IRI);
    TISSE__PUT(&self->out, ">");
  }
}

static void close_graph(tisse__rdf *self)
{
  if (self->in_graph) {
    TISSE__PUT(&self->out, "}\n");
  }
  self->in_graph = false;
}

static void graph(tisse__rdf *self, const tisse__node *name)
{
  close_graph(self);
  if (name) {
    TISSE__PUT(&self->out, "\n");
    put_iri(self, name);
    TISSE__PUT(&self->out, " {\n");
    self->in_graph = true;
  }
}

static void subject(tisse__rdf *self, const tisse__node *term)
{
  TISSE__PUT(&self->out, "\n");
  put_iri(self, term);
}

static bool digits(const char *at, const char *end)
{
  if (at == end) {
    return false;
  }
  for (; at < end; ++at) {
    if (*at < '0' || *at > '9') {
      return false;
    }
  }
  return true;
}

/** Is the lexical form one that Turtle reads back as the same literal without quotes? */
static bool is_bare(const tisse__node *literal)
{
  const char *at = literal->text.data, *end = at + literal->text.length;
  if (literal->type == TISSE__BOOLEAN) {
    return tisse__view_is(literal->text, "true") || tisse__view_is(literal->text, "false");
  }
  at += at < end && *at == '-';
  if (literal->type == TISSE__INTEGER) {
    return digits(at, end);
  }
  const char *point = literal->type == TISSE__DECIMAL && at < end ? memchr(at, '.', (size_t)(end - at)) : NULL;
  return point && digits(at, point) && digits(point + 1, end);
}

static void put_literal(tisse__rdf *self, const tisse__node *literal)
{
  tisse__buffer *out = &self->out;
  if (is_bare(literal)) {
    tisse__put_view(out, literal->text);
    return;
  }
  if (tisse__rdf_put_quoted(out, literal)) {
    const tisse__node type = tisse__rdf_datatype(literal);
    put_iri(self, &type);
  }
}

static void property(tisse__rdf *self, const tisse__node *predicate, bool again, const tisse__node *object)
{
  if (again) {
    TISSE__PUT(&self->out, " , ");
  } else {
    if (self->has_property) {
      TISSE__PUT(&self->out, " ;\n    ");
    } else {
      TISSE__PUT(&self->out, " ");
    }
    if (predicate->word == TISSE__W_TYPE) {
      TISSE__PUT(&self->out, "a");
    } else {
      put_iri(self, predicate);
    }
    TISSE__PUT(&self->out, " ");
  }
  if (object->kind == TISSE__IRI) {
    put_iri(self, object);
  } else {
    put_literal(self, object);
  }
}

static void end_subject(tisse__rdf *self)
{
  TISSE__PUT(&self->out, " .\n");
}

const tisse__rdf_syntax tisse__turtle_syntax = {false, begin, graph, subject, property, end_subject, close_graph};
const tisse__rdf_syntax tisse__trig_syntax = {true, begin, graph, subject, property, end_subject, close_graph};
