/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* From syntax to syntax, triple by triple: what a graph of any size needs is one buffer on either side. */

#include "base/report.h"
#include "base/text.h"
#include "graph/triple.h"
#include "sink/rdf.h"

typedef struct converter {
  const tisse_context *context;
  const char *path;
  tisse__rdf rdf;
  tisse__word_index words;
  tisse_direct direct;
  tisse__buffer subject, graph;   ///< The last ones.
  bool any;
} converter;

static tisse__literal literal_of(tisse_view datatype, bool tagged)
{
  static const struct { const char *local; tisse__literal type; } types[] = {
    {"string", TISSE__STRING}, {"integer", TISSE__INTEGER}, {"decimal", TISSE__DECIMAL}, {"boolean", TISSE__BOOLEAN},
    {"nonNegativeInteger", TISSE__POSITION}, {"date", TISSE__DATE}, {"dateTime", TISSE__DATE_TIME}, {"gYearMonth", TISSE__YEAR_MONTH},
    {"gYear", TISSE__YEAR},
  };
  if (!datatype.data) {
    return tagged ? TISSE__TAGGED : TISSE__STRING;
  }
  if (tisse__view_starts(datatype, TISSE__NS_XSD)) {
    const tisse_view local = {datatype.data + sizeof TISSE__NS_XSD - 1, datatype.length - (sizeof TISSE__NS_XSD - 1)};
    for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
      if (tisse__view_is(local, types[i].local)) {
        return types[i].type;
      }
    }
  }
  return TISSE__TYPED;
}

static tisse__node node_of(const converter *self, tisse_view iri)
{
  const unsigned word = tisse__word_find(&self->words, iri);
  return word < TISSE__WORD_COUNT ? tisse__node_word((tisse__word_id)word) : tisse__node_iri(iri);
}

/** Plain triples come in two graphs; a file without graphs holds those of one. */
static bool is_left_out(const converter *self, tisse_view graph)
{
  const bool asserted = tisse__view_is(graph, TISSE__NS_TISSE "asserted"), reported = tisse__view_is(graph, TISSE__NS_TISSE "reported");
  return !self->rdf.syntax->graphs && ((asserted && self->direct != TISSE_DIRECT_ASSERTED) || (reported && self->direct != TISSE_DIRECT_REPORTED));
}

static bool is_blank(tisse_view iri)
{
  return iri.length > 1 && iri.data[0] == '_' && iri.data[1] == ':';
}

/** Is it another one than the last? Remembers it. */
static bool is_next(tisse__buffer *last, tisse_view now)
{
  if (tisse_view_equal(tisse__buffer_view(last), (tisse_view){now.data ? now.data : "", now.length})) {
    return false;
  }
  last->length = 0;
  tisse__put_view(last, now);
  return true;
}

static tisse_status on_triple(void *user, const tisse__triple_view *triple)
{
  converter *self = user;
  if (is_blank(triple->subject) || (!triple->literal && is_blank(triple->object)) || is_blank(triple->graph)) {
    tisse__report(self->context, TISSE_ERROR, self->path, 0, 0, "has blank nodes, which a graph of ours never has");
    return TISSE_E_INPUT;
  }
  if (is_left_out(self, triple->graph)) {
    return TISSE_OK;
  }
  const bool graph = is_next(&self->graph, triple->graph);
  if (graph) {
    const tisse__node name = node_of(self, triple->graph);
    tisse__rdf_graph(&self->rdf, triple->graph.length ? &name : NULL);
  }
  if (is_next(&self->subject, triple->subject) || graph || !self->any) {
    const tisse__node subject = node_of(self, triple->subject);
    tisse__rdf_subject(&self->rdf, &subject);
    self->any = true;
  }
  const tisse__node predicate = node_of(self, triple->predicate);
  tisse__node object = triple->literal ? tisse__node_literal(literal_of(triple->datatype, triple->language.length), triple->object)
                                       : node_of(self, triple->object);
  object.extra = object.type == TISSE__TAGGED ? triple->language : object.type == TISSE__TYPED ? triple->datatype : (tisse_view){0};
  tisse__rdf_property(&self->rdf, &predicate, &object);
  return self->rdf.status;
}

static bool has_graphs(tisse_syntax syntax)
{
  return syntax == TISSE_NQUADS || syntax == TISSE_TRIG;
}

tisse_status tisse_rdf_convert_file(const tisse_context *context, const char *path, const tisse_rdf_options *options, tisse_writer out)
{
  static const tisse_context silent = {0};
  tisse_syntax from;
  if (!path || !options || !out.write || (unsigned)options->syntax > TISSE_JSONLD || !tisse_syntax_find(&from, tisse_view_of(path))) {
    return TISSE_E_ARGUMENT;
  }
  if (has_graphs(options->syntax) && !has_graphs(from)) {
    return TISSE_E_ARGUMENT;
  }
  converter self = {.context = context ? context : &silent, .path = path, .direct = options->direct};
  tisse__word_index_init(&self.words);
  tisse__buffer_init(&self.subject, &self.context->allocator);
  tisse__buffer_init(&self.graph, &self.context->allocator);
  tisse_status status = tisse__rdf_open(&self.rdf, &self.context->allocator, options->syntax, options->base, out);
  status = status == TISSE_OK ? tisse__triples_read(self.context, path, on_triple, &self) : status;
  if (status == TISSE_OK && (self.subject.failed || self.graph.failed)) {
    status = TISSE_E_MEMORY;
  }
  const tisse_status closed = tisse__rdf_close(&self.rdf);
  tisse__buffer_dispose(&self.subject);
  tisse__buffer_dispose(&self.graph);
  status = status == TISSE_OK ? closed : status;
  return status == TISSE_E_MEMORY ? tisse__report_memory(context) : status;
}
