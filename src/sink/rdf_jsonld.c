/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * JSON-LD 1.1: one flat node a subject in "@graph", streamed, with the context in front. The context is made from the vocabulary: our
 * own words go by their local names, others by prefix; it says of each what its values are, so that most values are plain strings.
 * ontology/context.jsonld is this context for the default base.
 */

#include "sink/rdf.h"

#include "base/text.h"

static void put_entry(tisse__buffer *out, bool *first, tisse_view key, tisse_view iri)
{
  tisse__put(out, ",", *first ? 0 : 1);
  *first = false;
  TISSE__PUT(out, "\n    ");
  tisse__put_json(out, key);
  TISSE__PUT(out, ": ");
  if (iri.data) {
    tisse__put_json(out, iri);
  }
}

static tisse_view key_of(const tisse__word_info *word)
{
  return word->prefix == TISSE__P_TISSE ? word->local : word->name;
}

/** Values are plain where they are of the kind that the context states. */
static void put_definition(tisse__buffer *out, bool *first, const tisse__word_info *word)
{
  static const char *const types[] = {[TISSE__RANGE_NODE] = "@id", [TISSE__RANGE_TEXT] = NULL, [TISSE__RANGE_INTEGER] = NULL, [TISSE__RANGE_POSITION] = "xsd:nonNegativeInteger",
                                      [TISSE__RANGE_DECIMAL] = "xsd:decimal", [TISSE__RANGE_BOOLEAN] = NULL, [TISSE__RANGE_MIXED] = NULL};
  const char *type = types[word->range];
  if (!type && word->prefix != TISSE__P_TISSE) {
    return;
  }
  put_entry(out, first, key_of(word), type ? (tisse_view){0} : word->name);
  if (type) {
    TISSE__PUT(out, "{\"@id\": ");
    tisse__put_json(out, word->name);
    TISSE__PUT(out, ", \"@type\": ");
    tisse__put_json(out, tisse_view_of(type));
    TISSE__PUT(out, "}");
  }
}

static void begin(tisse__rdf *self)
{
  tisse__buffer *out = &self->out;
  bool first = true;
  TISSE__PUT(out, "{\n  \"@context\": {");
  for (size_t i = 0; i < TISSE__RDF_PREFIX_COUNT; ++i) {
    const tisse__prefix prefix = tisse__rdf_prefix(self, i);
    put_entry(out, &first, prefix.name, prefix.iri);
  }
  for (size_t i = 0; i < TISSE__WORD_COUNT; ++i) {
    const tisse__word_info *word = &tisse__words[i];
    if (word->range != TISSE__RANGE_NONE && i != TISSE__W_TYPE) {
      put_definition(out, &first, word);
    }
  }
  TISSE__PUT(out, "\n  },\n  \"@graph\": [");
}

static void put_iri(tisse__rdf *self, const tisse__node *iri)
{
  TISSE__PUT(&self->out, "\"");
  if (!tisse__rdf_put_name(self, iri)) {
    tisse__buffer *scratch = &self->subject;
    scratch->length = 0;
    tisse__rdf_put_iri(self, scratch, iri, TISSE__ESCAPE_IRI);
    tisse__put_escaped(&self->out, tisse__buffer_view(scratch), TISSE__ESCAPE_JSON);
  }
  TISSE__PUT(&self->out, "\"");
}

static void subject(tisse__rdf *self, const tisse__node *term)
{
  tisse__put(&self->out, ",", self->any ? 1 : 0);
  TISSE__PUT(&self->out, "\n    {\"@id\": ");
  put_iri(self, term);
}

static void put_object(tisse__rdf *self, const tisse__node *term, tisse_view key, const tisse__node *type)
{
  tisse__buffer *out = &self->out;
  TISSE__PUT(out, "{\"@value\": ");
  tisse__put_json(out, term->text.data ? term->text : tisse_view_of(""));
  if (key.data) {
    TISSE__PUT(out, ", ");
    tisse__put_json(out, key);
    TISSE__PUT(out, ": ");
    if (type) {
      put_iri(self, type);
    } else {
      tisse__put_json(out, term->extra);
    }
  }
  TISSE__PUT(out, "}");
}

/** A whole number that JSON readers keep as it is. */
static bool is_native_integer(tisse_view text)
{
  const bool zero = text.length == 1 && text.data[0] == '0';
  if (zero || text.length == 0 || text.length > 15 || text.data[0] == '0') {
    return zero;
  }
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] < '0' || text.data[i] > '9') {
      return false;
    }
  }
  return true;
}

static void put_value(tisse__rdf *self, tisse__range range, const tisse__node *term)
{
  if (term->kind == TISSE__IRI) {
    if (range != TISSE__RANGE_NODE) {
      TISSE__PUT(&self->out, "{\"@id\": ");
      put_iri(self, term);
      TISSE__PUT(&self->out, "}");
    } else {
      put_iri(self, term);
    }
    return;
  }
  const bool typed = range == TISSE__RANGE_NODE || range == TISSE__RANGE_DECIMAL || range == TISSE__RANGE_POSITION;
  const bool boolean = tisse__view_is(term->text, "true") || tisse__view_is(term->text, "false");
  if ((term->type == TISSE__STRING && !typed) || (term->type == TISSE__DECIMAL && range == TISSE__RANGE_DECIMAL) ||
      (term->type == TISSE__POSITION && range == TISSE__RANGE_POSITION)) {
    tisse__put_json(&self->out, term->text.data ? term->text : tisse_view_of(""));
  } else if (!typed && ((term->type == TISSE__BOOLEAN && boolean) || (term->type == TISSE__INTEGER && is_native_integer(term->text)))) {
    tisse__put_view(&self->out, term->text);
  } else if (term->type == TISSE__STRING) {
    put_object(self, term, (tisse_view){0}, NULL);
  } else if (term->type == TISSE__TAGGED) {
    put_object(self, term, tisse_view_of("@language"), NULL);
  } else {
    const tisse__node type = tisse__rdf_datatype(term);
    put_object(self, term, tisse_view_of("@type"), &type);
  }
}

/** A second value makes an array of the first: the record is still in the buffer. */
static void open_array(tisse__rdf *self)
{
  if (!self->in_array) {
    tisse__put_byte(&self->out, ' ');
    if (!self->out.failed) {
      memmove(self->out.data + self->value_at + 1, self->out.data + self->value_at, self->out.length - self->value_at - 1);
      self->out.data[self->value_at] = '[';
    }
    self->in_array = true;
  }
}

static void close_array(tisse__rdf *self)
{
  tisse__put(&self->out, "]", self->in_array ? 1 : 0);
  self->in_array = false;
}

static void property(tisse__rdf *self, const tisse__node *predicate, bool again, const tisse__node *object)
{
  const bool type = predicate->word == TISSE__W_TYPE;
  if (again) {
    open_array(self);
    TISSE__PUT(&self->out, ", ");
  } else {
    close_array(self);
    TISSE__PUT(&self->out, ",\n      ");
    if (type) {
      TISSE__PUT(&self->out, "\"@type\"");
    } else if (predicate->word != TISSE__WORD_COUNT) {
      tisse__put_json(&self->out, key_of(&tisse__words[predicate->word]));
    } else {
      put_iri(self, predicate);
    }
    TISSE__PUT(&self->out, ": ");
    self->value_at = self->out.length;
  }
  const bool word = predicate->word != TISSE__WORD_COUNT;
  put_value(self, word ? (tisse__range)tisse__words[predicate->word].range : TISSE__RANGE_NONE, object);
}

static void end_subject(tisse__rdf *self)
{
  close_array(self);
  TISSE__PUT(&self->out, "}");
}

static void graph(tisse__rdf *self, const tisse__node *name)
{
  (void)self;
  (void)name;
}

static void end(tisse__rdf *self)
{
  TISSE__PUT(&self->out, "\n  ]\n}\n");
}

const tisse__rdf_syntax tisse__jsonld_syntax = {false, begin, graph, subject, property, end_subject, end};
