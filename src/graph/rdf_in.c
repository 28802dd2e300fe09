/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * RDF/XML through raptor, the only file of the graph that knows it. Guards: no network, no files, no external entities;
 * a language tag over 35 bytes is refused before raptor sees it; libxml2's global handlers are left alone; worlds are made and freed
 * one at a time.
 */

#include "graph/triple.h"

#include <pthread.h>
#include <raptor2.h>
#include <string.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"

#define BLOCK 65536
#define ERRORS_SHOWN 20
#define TAG_MAX 35

/** raptor_new_world and raptor_free_world touch state of the whole process. */
static pthread_mutex_t world_lock = PTHREAD_MUTEX_INITIALIZER;

typedef struct reading {
  tisse__triple_source *source;
  raptor_parser *parser;
  tisse_status status;
  tisse__buffer blank;        ///< "_:" and the label of a blank subject or object.
  tisse__buffer blank_object;
  size_t tag_length;          ///< Bytes since xml:lang=" in the stream; SIZE_MAX outside.
  size_t matched;             ///< Of "lang".
} reading;

static void on_log(void *user, raptor_log_message *message)
{
  reading *self = user;
  if (message->level < RAPTOR_LOG_LEVEL_ERROR) {
    return;
  }
  const int line = message->locator ? raptor_locator_line(message->locator) : 0;
  if (++self->source->errors <= ERRORS_SHOWN) {
    tisse__report(self->source->context, TISSE_ERROR, self->source->path, line > 0 ? (uint32_t)line : 0, 0, "%s",
                  message->text ? message->text : "broken RDF/XML");
  }
}

static tisse_view node_view(const raptor_term *term, tisse__buffer *blank)
{
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    size_t length = 0;
    const char *text = (const char *)raptor_uri_as_counted_string(term->value.uri, &length);
    return (tisse_view){text, length};
  }
  blank->length = 0;
  tisse__buffer_add_text(blank, "_:");
  tisse__buffer_add(blank, (tisse_view){(const char *)term->value.blank.string, term->value.blank.string_len});
  return tisse__buffer_view(blank);
}

static void on_statement(void *user, raptor_statement *statement)
{
  reading *self = user;
  if (self->status != TISSE_OK) {
    return;
  }
  tisse__triple_view triple = {.subject = node_view(statement->subject, &self->blank),
                               .predicate = node_view(statement->predicate, &self->blank_object)};
  const raptor_term *object = statement->object;
  if (object->type == RAPTOR_TERM_TYPE_LITERAL) {
    triple.literal = true;
    triple.object = (tisse_view){(const char *)object->value.literal.string, object->value.literal.string_len};
    if (object->value.literal.language) {
      triple.language = (tisse_view){(const char *)object->value.literal.language, object->value.literal.language_len};
    }
    if (object->value.literal.datatype) {
      size_t length = 0;
      const char *text = (const char *)raptor_uri_as_counted_string(object->value.literal.datatype, &length);
      triple.datatype = (tisse_view){text, length};
    }
  } else {
    triple.object = node_view(object, &self->blank_object);
  }
  const bool sound = (triple.literal || triple.object.data[0] == '_' || tisse__iri_valid(triple.object)) &&
                     (triple.subject.data[0] == '_' || tisse__iri_valid(triple.subject));
  if (!sound) {
    const int line = raptor_locator_line(raptor_parser_get_locator(self->parser));
    self->source->errors++;
    tisse__report(self->source->context, TISSE_ERROR, self->source->path, line > 0 ? (uint32_t)line : 0, 0, "not an absolute IRI");
    return;
  }
  self->source->triples++;
  self->status = self->source->emit(self->source->user, &triple);
}

/** Follows `lang = "…` through the chunks; false where a tag grows too long. */
static bool tags_sound(reading *self, const char *bytes, size_t length)
{
  static const char name[] = "lang";
  for (size_t i = 0; i < length; ++i) {
    const char c = bytes[i];
    if (self->tag_length != SIZE_MAX) {
      const bool closed = c == '"' || c == '\'';
      self->tag_length = closed ? SIZE_MAX : self->tag_length + 1;
      if (!closed && self->tag_length > TAG_MAX) {
        return false;
      }
    } else if (self->matched == sizeof name - 1 && (c == '=' || c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
      continue;
    } else if (self->matched == sizeof name - 1 && (c == '"' || c == '\'')) {
      self->tag_length = 0;
      self->matched = 0;
    } else {
      self->matched = c == name[self->matched % (sizeof name - 1)] && self->matched < sizeof name - 1 ? self->matched + 1 : c == name[0];
    }
  }
  return true;
}

static tisse_status feed(reading *self)
{
  char bytes[BLOCK];
  for (;;) {
    const size_t got = fread(bytes, 1, sizeof bytes, self->source->file);
    if (!tags_sound(self, bytes, got)) {
      tisse__report(self->source->context, TISSE_ERROR, self->source->path, 0, 0, "a language tag is longer than %d bytes", TAG_MAX);
      return TISSE_E_INPUT;
    }
    const int failed = raptor_parser_parse_chunk(self->parser, (const unsigned char *)bytes, got, got == 0);
    if (self->status != TISSE_OK) {
      return self->status;
    }
    if (failed) {
      self->source->errors += self->source->errors == 0;
      return TISSE_OK;
    }
    if (got == 0) {
      return ferror(self->source->file) ? TISSE_E_READ : TISSE_OK;
    }
  }
}

static raptor_world *open_world(reading *self)
{
  raptor_world *world = raptor_new_world();
  if (!world) {
    return NULL;
  }
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_GENERIC_ERROR_SAVE, 0);
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_STRUCTURED_ERROR_SAVE, 0);
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
  raptor_world_set_log_handler(world, self, on_log);
  if (raptor_world_open(world)) {
    raptor_free_world(world);
    return NULL;
  }
  return world;
}

static tisse_status parse(reading *self, raptor_world *world)
{
  tisse_status status = TISSE_E_MEMORY;
  raptor_uri *base = raptor_new_uri(world, (const unsigned char *)"https://w3id.org/tisse/id/");
  self->parser = raptor_new_parser(world, "rdfxml");
  if (base && self->parser) {
    raptor_parser_set_option(self->parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    raptor_parser_set_option(self->parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    raptor_parser_set_option(self->parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, NULL, 0);
    raptor_parser_set_statement_handler(self->parser, self, on_statement);
    status = raptor_parser_parse_start(self->parser, base) ? TISSE_E_INPUT : feed(self);
  }
  if (self->parser) {
    raptor_free_parser(self->parser);
  }
  if (base) {
    raptor_free_uri(base);
  }
  return status;
}

tisse_status tisse__rdf_in_read(tisse__triple_source *source)
{
  reading self = {.source = source, .tag_length = SIZE_MAX};
  tisse__buffer_init(&self.blank, &source->context->allocator);
  tisse__buffer_init(&self.blank_object, &source->context->allocator);
  pthread_mutex_lock(&world_lock);
  raptor_world *world = open_world(&self);
  pthread_mutex_unlock(&world_lock);
  tisse_status status = TISSE_E_MEMORY;
  if (world) {
    status = parse(&self, world);
    pthread_mutex_lock(&world_lock);
    raptor_free_world(world);
    pthread_mutex_unlock(&world_lock);
  }
  if (status == TISSE_OK && (self.blank.failed || self.blank_object.failed)) {
    status = TISSE_E_MEMORY;
  }
  tisse__buffer_dispose(&self.blank);
  tisse__buffer_dispose(&self.blank_object);
  return status;
}
