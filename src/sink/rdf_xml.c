/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* RDF/XML: one rdf:Description a subject, streamed. A predicate that has no XML name is written with a namespace of its own. */

#include "sink/rdf.h"

static void begin(tisse__rdf *self)
{
  TISSE__PUT(&self->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
  for (size_t i = 0; i < TISSE__PREFIX_COUNT; ++i) {
    TISSE__PUT(&self->out, "\n    xmlns:");
    tisse__put_view(&self->out, tisse__prefixes[i].name);
    TISSE__PUT(&self->out, "=\"");
    tisse__put_view(&self->out, tisse__prefixes[i].iri);
    TISSE__PUT(&self->out, "\"");
  }
  TISSE__PUT(&self->out, ">\n");
}

static void graph(tisse__rdf *self, const tisse__node *name)
{
  (void)self;
  (void)name;
}

/** Percent-encodes what no IRI may have first, for a reader of XML unescapes before it looks at the IRI. */
static void put_iri(tisse__rdf *self, const tisse__node *iri)
{
  tisse__buffer *scratch = &self->subject;
  scratch->length = 0;
  tisse__rdf_put_iri(self, scratch, iri, TISSE__ESCAPE_IRI);
  tisse__put_escaped(&self->out, tisse__buffer_view(scratch), TISSE__ESCAPE_XML);
}

static void subject(tisse__rdf *self, const tisse__node *term)
{
  TISSE__PUT(&self->out, "  <rdf:Description rdf:about=\"");
  put_iri(self, term);
  TISSE__PUT(&self->out, "\">\n");
}

static bool is_name_byte(char c, bool first)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (!first && ((c >= '0' && c <= '9') || c == '-'));
}

/** Length of the namespace part of a predicate; the whole where nothing at its end can be an XML name. */
static size_t namespace_length(tisse_view iri)
{
  size_t name = iri.length;
  while (name > 0 && is_name_byte(iri.data[name - 1], false)) {
    --name;
  }
  while (name < iri.length && !is_name_byte(iri.data[name], true)) {
    ++name;
  }
  return name;
}

static void put_element(tisse__rdf *self, const tisse__node *predicate, bool with_namespace)
{
  if (predicate->word != TISSE__WORD_COUNT) {
    tisse__put_view(&self->out, tisse__words[predicate->word].name);
    return;
  }
  const size_t split = namespace_length(predicate->text);
  TISSE__PUT(&self->out, "p:");
  tisse__put(&self->out, predicate->text.data + split, predicate->text.length - split);
  if (with_namespace) {
    TISSE__PUT(&self->out, " xmlns:p=\"");
    tisse__put_escaped(&self->out, (tisse_view){predicate->text.data, split}, TISSE__ESCAPE_XML);
    TISSE__PUT(&self->out, "\"");
  }
}

static void put_literal(tisse__rdf *self, const tisse__node *predicate, const tisse__node *literal)
{
  if (literal->type == TISSE__TAGGED) {
    TISSE__PUT(&self->out, " xml:lang=\"");
    tisse__put_escaped(&self->out, literal->extra, TISSE__ESCAPE_XML);
    TISSE__PUT(&self->out, "\"");
  } else if (literal->type != TISSE__STRING) {
    const tisse__node type = tisse__rdf_datatype(literal);
    TISSE__PUT(&self->out, " rdf:datatype=\"");
    put_iri(self, &type);
    TISSE__PUT(&self->out, "\"");
  }
  TISSE__PUT(&self->out, ">");
  tisse__put_escaped(&self->out, literal->text, TISSE__ESCAPE_XML);
  TISSE__PUT(&self->out, "</");
  put_element(self, predicate, false);
  TISSE__PUT(&self->out, ">\n");
}

static void property(tisse__rdf *self, const tisse__node *predicate, bool again, const tisse__node *object)
{
  (void)again;
  if (namespace_length(predicate->text) == predicate->text.length) {
    /* RDF/XML has no way to say this triple. */
    self->status = TISSE_E_INPUT;
    return;
  }
  TISSE__PUT(&self->out, "    <");
  put_element(self, predicate, true);
  if (object->kind == TISSE__IRI) {
    TISSE__PUT(&self->out, " rdf:resource=\"");
    put_iri(self, object);
    TISSE__PUT(&self->out, "\"/>\n");
  } else {
    put_literal(self, predicate, object);
  }
}

static void end_subject(tisse__rdf *self)
{
  TISSE__PUT(&self->out, "  </rdf:Description>\n");
}

static void end(tisse__rdf *self)
{
  TISSE__PUT(&self->out, "</rdf:RDF>\n");
}

const tisse__rdf_syntax tisse__rdfxml_syntax = {false, begin, graph, subject, property, end_subject, end};
