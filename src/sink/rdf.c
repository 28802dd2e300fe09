/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/rdf.h"

#include "base/text.h"

#define FLUSH_AT ((size_t)1 << 16)
#define ROOM ((size_t)1 << 17)

static const struct { tisse_view prefix, segment; } spaces[TISSE__SPACE_COUNT] = {
#define S(name, prefix, segment) {{prefix, sizeof(prefix) - 1}, {segment, sizeof(segment) - 1}},
  TISSE__SPACES(S)
#undef S
};

static const tisse__rdf_syntax *const syntaxes[] = {
  [TISSE_TURTLE] = &tisse__turtle_syntax, [TISSE_TRIG] = &tisse__trig_syntax, [TISSE_NTRIPLES] = &tisse__ntriples_syntax,
  [TISSE_NQUADS] = &tisse__nquads_syntax, [TISSE_RDFXML] = &tisse__rdfxml_syntax, [TISSE_JSONLD] = &tisse__jsonld_syntax,
};

static const struct { const char *name; tisse_syntax syntax; } syntax_names[] = {
  {"turtle", TISSE_TURTLE}, {"ttl", TISSE_TURTLE}, {"trig", TISSE_TRIG}, {"ntriples", TISSE_NTRIPLES}, {"nt", TISSE_NTRIPLES},
  {"nquads", TISSE_NQUADS}, {"nq", TISSE_NQUADS}, {"rdfxml", TISSE_RDFXML}, {"rdf", TISSE_RDFXML}, {"xml", TISSE_RDFXML},
  {"owl", TISSE_RDFXML}, {"jsonld", TISSE_JSONLD}, {"json-ld", TISSE_JSONLD},
  {"n-triples", TISSE_NTRIPLES}, {"n-quads", TISSE_NQUADS}, {"rdf/xml", TISSE_RDFXML},
};

bool tisse_syntax_find(tisse_syntax *out, tisse_view name_or_path)
{
  tisse_view ending = name_or_path;
  for (size_t i = name_or_path.length; i > 0; --i) {
    if (name_or_path.data[i - 1] == '.') {
      ending = tisse__view(name_or_path.data + i, name_or_path.length - i);
      break;
    }
  }
  for (size_t i = 0; i < sizeof syntax_names / sizeof *syntax_names; ++i) {
    if (tisse__view_is_nocase(name_or_path, syntax_names[i].name) || tisse__view_is_nocase(ending, syntax_names[i].name)) {
      *out = syntax_names[i].syntax;
      return true;
    }
  }
  return false;
}

tisse_status tisse__rdf_open(tisse__rdf *self, const tisse_allocator *allocator, tisse_syntax syntax, const char *base,
                             tisse_writer writer)
{
  *self = (tisse__rdf){.syntax = syntaxes[syntax], .writer = writer, .word = TISSE__WORD_COUNT};
  tisse__buffer_init(&self->out, allocator);
  tisse__buffer_init(&self->names, allocator);
  tisse__buffer_init(&self->subject, allocator);
  tisse__buffer_init(&self->graph, allocator);
  tisse__buffer_init(&self->predicate, allocator);
  const tisse_view root = tisse_view_of(base ? base : TISSE__DEFAULT_BASE);
  for (size_t i = 0; i < TISSE__SPACE_COUNT; ++i) {
    tisse__buffer_add(&self->names, root);
    tisse__buffer_add(&self->names, spaces[i].segment);
  }
  const char *at = self->names.data;
  for (size_t i = 0; !self->names.failed && i < TISSE__SPACE_COUNT; ++i) {
    self->spaces[i] = (tisse_view){at, root.length + spaces[i].segment.length};
    at += self->spaces[i].length;
  }
  for (size_t i = 0; !self->names.failed && i < TISSE__RDF_PREFIX_COUNT; ++i) {
    const size_t length = tisse__rdf_prefix(self, i).iri.length;
    self->lengths[i] = (uint8_t)(length > UINT8_MAX ? 0 : length);
  }
  tisse__buffer_reserve(&self->out, ROOM);
  self->status = self->names.failed || self->out.failed ? TISSE_E_MEMORY : TISSE_OK;
  if (self->status == TISSE_OK) {
    self->syntax->begin(self);
  }
  return self->status;
}

void tisse__rdf_end_subject(tisse__rdf *self)
{
  if (!self->in_subject || self->status != TISSE_OK) {
    return;
  }
  self->syntax->end_subject(self);
  self->in_subject = self->has_property = false;
  if (self->out.length >= FLUSH_AT) {
    self->status = tisse__flush(&self->out, self->writer, self->status);
  }
}

void tisse__rdf_graph(tisse__rdf *self, const tisse__node *graph)
{
  tisse__rdf_end_subject(self);
  if (self->status == TISSE_OK && self->syntax->graphs) {
    self->syntax->graph(self, graph);
  }
}

void tisse__rdf_subject(tisse__rdf *self, const tisse__node *subject)
{
  tisse__rdf_end_subject(self);
  if (self->status == TISSE_OK) {
    self->word = TISSE__WORD_COUNT;
    self->predicate.length = 0;
    self->syntax->subject(self, subject);
    self->in_subject = self->any = true;
  }
}

/** Is this the predicate of the property before? Remembers it. */
static bool is_again(tisse__rdf *self, const tisse__node *predicate)
{
  if (predicate->word != TISSE__WORD_COUNT) {
    const bool again = self->word == predicate->word;
    self->word = predicate->word;
    return again;
  }
  const bool again = self->word == TISSE__WORD_COUNT && self->predicate.length &&
                     tisse_view_equal(tisse__buffer_view(&self->predicate), predicate->text);
  if (!again) {
    self->predicate.length = 0;
    tisse__put_view(&self->predicate, predicate->text);
    self->word = TISSE__WORD_COUNT;
  }
  return again;
}

void tisse__rdf_property(tisse__rdf *self, const tisse__node *predicate, const tisse__node *object)
{
  if (self->status != TISSE_OK) {
    return;
  }
  const bool again = is_again(self, predicate) && self->has_property;
  self->syntax->property(self, predicate, again, object);
  self->has_property = true;
}

tisse_status tisse__rdf_close(tisse__rdf *self)
{
  tisse__rdf_end_subject(self);
  if (self->status == TISSE_OK) {
    self->syntax->end(self);
  }
  const bool failed = self->subject.failed || self->graph.failed || self->predicate.failed || self->names.failed;
  const tisse_status status = failed && self->status == TISSE_OK ? TISSE_E_MEMORY : self->status;
  self->status = tisse__flush(&self->out, self->writer, status);
  tisse__buffer_dispose(&self->out);
  tisse__buffer_dispose(&self->names);
  tisse__buffer_dispose(&self->subject);
  tisse__buffer_dispose(&self->graph);
  tisse__buffer_dispose(&self->predicate);
  return self->status;
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

tisse__prefix tisse__rdf_prefix(const tisse__rdf *self, size_t index)
{
  if (index < TISSE__PREFIX_COUNT) {
    return tisse__prefixes[index];
  }
  return (tisse__prefix){spaces[index - TISSE__PREFIX_COUNT].prefix, self->spaces[index - TISSE__PREFIX_COUNT]};
}

/** [A-Za-z_][A-Za-z0-9_-]*: safe as a local name in every syntax. */
static bool is_name(const char *at, const char *end)
{
  if (at == end || *at == '-' || (*at >= '0' && *at <= '9')) {
    return false;
  }
  for (; at < end; ++at) {
    const char c = *at;
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-')) {
      return false;
    }
  }
  return true;
}

static void put_name(tisse__rdf *self, tisse_view prefix, tisse_view local)
{
  tisse__put_view(&self->out, prefix);
  TISSE__PUT(&self->out, ":");
  tisse__put_view(&self->out, local);
}

bool tisse__rdf_put_name(tisse__rdf *self, const tisse__node *iri)
{
  if (iri->word != TISSE__WORD_COUNT) {
    tisse__put_view(&self->out, tisse__words[iri->word].name);
    return true;
  }
  const tisse_view text = iri->text;
  const char *end = text.data + text.length;
  if (iri->space != TISSE__SPACE_COUNT) {
    if (!is_name(text.data, end)) {
      return false;
    }
    put_name(self, spaces[iri->space].prefix, text);
    return true;
  }
  const char *local = end;
  while (local > text.data && local[-1] != '/' && local[-1] != '#') {
    --local;
  }
  const size_t length = (size_t)(local - text.data);
  if (!is_name(local, end)) {
    return false;
  }
  for (size_t i = 0; i < TISSE__RDF_PREFIX_COUNT; ++i) {
    if (self->lengths[i] && self->lengths[i] != length) {
      continue;
    }
    const tisse__prefix prefix = tisse__rdf_prefix(self, i);
    if (prefix.iri.length == length && memcmp(prefix.iri.data, text.data, length) == 0) {
      put_name(self, prefix.name, tisse__view(local, (size_t)(end - local)));
      return true;
    }
  }
  return false;
}

void tisse__rdf_put_iri(tisse__rdf *self, tisse__buffer *out, const tisse__node *iri, tisse__escape escape)
{
  if (iri->space != TISSE__SPACE_COUNT) {
    if (escape == TISSE__ESCAPE_IRI) {
      tisse__put_view(out, self->spaces[iri->space]);
    } else {
      tisse__put_escaped(out, self->spaces[iri->space], escape);
    }
  }
  if (iri->word != TISSE__WORD_COUNT) {
    tisse__put_view(out, iri->text);
  } else {
    tisse__put_escaped(out, iri->text, escape);
  }
}

tisse__node tisse__rdf_datatype(const tisse__node *literal)
{
  static const char *const whole[] = {
    [TISSE__STRING] = TISSE__NS_XSD "string", [TISSE__TAGGED] = TISSE__NS_XSD "string", [TISSE__INTEGER] = TISSE__NS_XSD "integer",
    [TISSE__POSITION] = TISSE__NS_XSD "nonNegativeInteger",
    [TISSE__DECIMAL] = TISSE__NS_XSD "decimal", [TISSE__BOOLEAN] = TISSE__NS_XSD "boolean", [TISSE__DATE] = TISSE__NS_XSD "date",
    [TISSE__DATE_TIME] = TISSE__NS_XSD "dateTime", [TISSE__YEAR_MONTH] = TISSE__NS_XSD "gYearMonth", [TISSE__YEAR] = TISSE__NS_XSD "gYear",
  };
  return tisse__node_iri(literal->type == TISSE__TYPED ? literal->extra : tisse_view_of(whole[literal->type]));
}

bool tisse__rdf_put_quoted(tisse__buffer *out, const tisse__node *literal)
{
  TISSE__PUT(out, "\"");
  tisse__put_escaped(out, literal->text, TISSE__ESCAPE_TURTLE);
  TISSE__PUT(out, "\"");
  if (literal->type == TISSE__TAGGED) {
    TISSE__PUT(out, "@");
    tisse__put_view(out, literal->extra);
    return false;
  }
  if (literal->type == TISSE__STRING) {
    return false;
  }
  TISSE__PUT(out, "^^");
  return true;
}
