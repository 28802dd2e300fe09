/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/turtle.h"

#include "base/report.h"
#include "base/text.h"
#include "knowledge/loader.h"
#include "knowledge/turtle_scan.h"

#include <errno.h>
#include <pthread.h>
#include <raptor2.h>
#include <stdio.h>
#include <string.h>

#define ERRORS_MAX 20 /* a file; after that the rest of it is left */

struct tisse__turtle {
  tisse_context context;
  raptor_world *world;
};

/** One file being read. */
typedef struct reading {
  tisse__turtle *turtle;
  tisse__store *store;
  const char *path;
  uint32_t file;
  tisse_view text;
  tisse__turtle_scan scan;
  raptor_parser *parser;
  long line_offset;          ///< Of the file's lines against the parser's.
  size_t statement;          ///< The one whose triples come.
  uint32_t object;           ///< Of that statement: triples of its subject that have come.
  uint32_t subject;
  size_t pending;            ///< First triple of blank nodes that wait for the line of the triple that points to them.
  unsigned errors;
  char broken[400];          ///< raptor's first complaint of the statement at hand; the others follow from it.
  uint32_t broken_line;      ///< The first line that raptor gave with any of them.
  bool no_memory;
} reading;

/** raptor_new_world and raptor_free_world touch state of the whole process: the library's one writable global guards them. */
static pthread_mutex_t world_lock = PTHREAD_MUTEX_INITIALIZER;

static raptor_world *open_world(void)
{
  pthread_mutex_lock(&world_lock);
  raptor_world *world = raptor_new_world();
  if (world) {
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_GENERIC_ERROR_SAVE, 0);
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_STRUCTURED_ERROR_SAVE, 0);
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
    if (raptor_world_open(world)) {
      raptor_free_world(world);
      world = NULL;
    }
  }
  pthread_mutex_unlock(&world_lock);
  return world;
}

tisse_status tisse__turtle_new(tisse__turtle **out, const tisse_context *context)
{
  tisse__turtle *self = tisse__alloc_zero(&context->allocator, 1, sizeof *self);
  *out = self;
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = *context;
  self->world = open_world();
  if (!self->world) {
    tisse__turtle_free(self);
    *out = NULL;
    return tisse__report_memory(context);
  }
  return TISSE_OK;
}

void tisse__turtle_free(tisse__turtle *self)
{
  if (self) {
    if (self->world) {
      pthread_mutex_lock(&world_lock);
      raptor_free_world(self->world);
      pthread_mutex_unlock(&world_lock);
    }
    tisse__free(&self->context.allocator, self, sizeof *self);
  }
}

static uint32_t file_line(const reading *self, raptor_locator *locator)
{
  const long line = locator ? raptor_locator_line(locator) + self->line_offset : 0;
  return line > 0 ? (uint32_t)line : 0;
}

/** What to write where a prefix was not declared: all of it for the prefixes that the manual and the shipped files use. */
static bool prefix_hint(char *out, size_t capacity, const char *text)
{
  static const struct { const char *prefix, *iri; } usual[] = {
    {"tisse", TISSE__NS}, {"rdf", TISSE__RDF}, {"rdfs", TISSE__RDFS}, {"owl", TISSE__OWL}, {"skos", TISSE__SKOS}, {"synsem", TISSE__SYNSEM},
    {"ontolex", TISSE__ONTOLEX}, {"lexinfo", TISSE__LEXINFO}, {"dct", TISSE__DCT}, {"schema", TISSE__SCHEMA}, {"foaf", TISSE__FOAF},
    {"wdt", TISSE__WIKIDATA_DIRECT}, {"wd", "http://www.wikidata.org/entity/"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"arg", "https://w3id.org/tisse/arg/"}, {"frame", "https://w3id.org/tisse/frame/"}, {"e", "https://w3id.org/tisse/id/entity/"}};
  static const char said[] = "The namespace prefix in \"";
  if (strncmp(text, said, sizeof said - 1)) {
    return false;
  }
  const char *prefix = text + sizeof said - 1;
  const size_t length = strcspn(prefix, ":\"");
  const char *iri = "...an IRI of yours...#";
  for (size_t i = 0; i < sizeof usual / sizeof *usual; ++i) {
    iri = strlen(usual[i].prefix) == length && !memcmp(usual[i].prefix, prefix, length) ? usual[i].iri : iri;
  }
  snprintf(out, capacity, " (at the top: @prefix %.*s: <%s> .)", (int)(length > 60 ? 60 : length), prefix, iri);
  return true;
}

static void on_log(void *user, raptor_log_message *message)
{
  reading *self = user;
  if (message->level < RAPTOR_LOG_LEVEL_ERROR) {
    return;
  }
  if (!self->broken[0]) {
    const char *text = message->text && message->text[0] ? message->text : "broken Turtle";
    const bool unended = strstr(text, "unexpected") && strstr(text, "expecting .");
    const char *at = strstr(text, "syntax error at '");
    char prefix[200];
    const char *hint = prefix_hint(prefix, sizeof prefix, text) ? prefix
                       : unended ? " (is a ; or a . missing before it?)"
                       : at && (at[17] & 0x80) ? " (a curly quotation mark? Turtle has the straight one alone)"
                       : at ? " (a blank inside a name? it is a hyphen: arg:au-port-de)" : "";
    snprintf(self->broken, sizeof self->broken, "%s%s", text, hint);
  }
  self->broken_line = self->broken_line ? self->broken_line : file_line(self, message->locator);
}

static tisse_view uri_view(raptor_uri *uri)
{
  size_t length = 0;
  const char *text = (const char *)raptor_uri_as_counted_string(uri, &length);
  return (tisse_view){text, length};
}

static uint32_t intern(reading *self, const raptor_term *term)
{
  switch (term->type) {
  case RAPTOR_TERM_TYPE_URI:
    return tisse__store_intern(self->store, TISSE__TERM_IRI, uri_view(term->value.uri), (tisse_view){0});
  case RAPTOR_TERM_TYPE_BLANK: {
    char label[96]; /* labels of two files are two nodes */
    const int length = snprintf(label, sizeof label, "%u.%.64s", (unsigned)self->file, (const char *)term->value.blank.string);
    return tisse__store_intern(self->store, TISSE__TERM_BLANK, (tisse_view){label, (size_t)length}, (tisse_view){0});
  }
  case RAPTOR_TERM_TYPE_LITERAL: {
    const tisse_view text = {(const char *)term->value.literal.string, term->value.literal.string_len};
    const tisse_view tag = {(const char *)term->value.literal.language, term->value.literal.language_len};
    return tisse__store_intern(self->store, TISSE__TERM_LITERAL, text, tag);
  }
  default:
    return TISSE__NONE;
  }
}

/** Escapes can bring in what the bytes did not show. */
static void check_text(reading *self, uint32_t term, uint32_t line)
{
  const tisse__term *found = tisse__store_term(self->store, term);
  bool bad = found->kind == TISSE__TERM_IRI && !tisse__iri_valid(found->text);
  if (found->kind == TISSE__TERM_LITERAL) {
    for (size_t i = 0; i < found->text.length; ++i) {
      const unsigned char c = (unsigned char)found->text.data[i];
      bad = bad || (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    }
  }
  if (bad) {
    self->errors++;
    tisse__report(&self->turtle->context, TISSE_ERROR, self->path, line, 0,
                  found->kind == TISSE__TERM_IRI ? "<%.*s> is no absolute IRI, or has a forbidden character"
                                                 : "the text \"%.*s\" has a control character",
                  (int)(found->text.length > 200 ? 200 : found->text.length), found->text.data);
  }
}

/**
 * The line of a triple. raptor gives the line of its statement's end; the scan knows where the statement's objects stand. Triples of blank
 * nodes come before the triple that points to them, and get its line when it comes.
 */
static uint32_t place(reading *self, uint32_t subject, bool blank, uint32_t end_line)
{
  const size_t count = self->scan.statements.count;
  while (self->statement < count && self->scan.statements.items[self->statement].last_line < end_line) {
    self->statement++;
    self->object = 0;
  }
  if (self->statement >= count) {
    return end_line;
  }
  if (subject != self->subject && !blank) {
    self->subject = subject;
    self->object = 0;
  }
  const tisse__turtle_statement *statement = &self->scan.statements.items[self->statement];
  if (blank || self->object >= statement->object_count) {
    return statement->first_line;
  }
  return self->scan.object_lines.items[statement->first_object + self->object++];
}

static void on_statement(void *user, raptor_statement *statement)
{
  reading *self = user;
  if (self->no_memory) {
    return;
  }
  tisse__triple triple = {.subject = intern(self, statement->subject), .predicate = intern(self, statement->predicate),
                          .object = intern(self, statement->object), .file = self->file};
  if (triple.subject == TISSE__NONE || triple.predicate == TISSE__NONE || triple.object == TISSE__NONE) {
    self->no_memory = true;
    return;
  }
  const bool blank = statement->subject->type == RAPTOR_TERM_TYPE_BLANK;
  triple.line = place(self, triple.subject, blank, file_line(self, raptor_parser_get_locator(self->parser)));
  check_text(self, triple.object, triple.line);
  self->no_memory = !tisse__store_add(self->store, &triple);
  if (!blank) {
    for (; self->pending < self->store->triples.count - (self->no_memory ? 0 : 1); ++self->pending) {
      self->store->triples.items[self->pending].line = triple.line;
    }
    self->pending = self->store->triples.count;
  }
}

/** Feeds the directives before `from`, then text[from, end). Lines of the directives are not the file's. */
static int feed(reading *self, size_t from, size_t end)
{
  long lines = 0;
  for (size_t i = 0; i < self->scan.statements.count; ++i) {
    const tisse__turtle_statement *statement = &self->scan.statements.items[i];
    if (statement->directive && statement->end <= from) {
      raptor_parser_parse_chunk(self->parser, (const unsigned char *)self->text.data + statement->begin, statement->end - statement->begin, 0);
      raptor_parser_parse_chunk(self->parser, (const unsigned char *)"\n", 1, 0);
      lines += (long)(statement->last_line - statement->first_line) + 1;
    }
  }
  for (size_t i = 0; i < from; ++i) {
    lines -= self->text.data[i] == '\n';
  }
  self->line_offset = -lines;
  return raptor_parser_parse_chunk(self->parser, (const unsigned char *)self->text.data + from, end - from, 1);
}

/** Reports the statement that raptor stopped at, takes its triples back, and returns where the next begins, or `end`. */
static size_t leave_broken(reading *self, size_t from, size_t end, size_t triples)
{
  const size_t count = self->scan.statements.count;
  const tisse__turtle_statement *statements = self->scan.statements.items;
  size_t at = 0;
  while (at < count && (statements[at].begin < from || statements[at].last_line < self->broken_line)) {
    ++at;
  }
  self->errors++;
  tisse__report(&self->turtle->context, TISSE_ERROR, self->path, self->broken_line, 0, "%s",
                self->broken[0] ? self->broken : "broken Turtle");
  while (at < count && self->store->triples.count > triples &&
         self->store->triples.items[self->store->triples.count - 1].line >= statements[at].first_line) {
    self->store->triples.count--;
  }
  self->pending = self->store->triples.count;
  return self->broken_line && at + 1 < count ? statements[at + 1].begin : end;
}

/** Parses text[from, end); after a broken statement puts where the next begins, else `end`. */
static tisse_status parse(reading *self, size_t from, size_t end, size_t *next)
{
  *next = end;
  const size_t triples = self->store->triples.count;
  raptor_uri *base = raptor_new_uri(self->turtle->world, (const unsigned char *)"https://w3id.org/tisse/id/");
  self->parser = raptor_new_parser(self->turtle->world, "turtle");
  tisse_status status = TISSE_E_MEMORY;
  if (base && self->parser) {
    status = TISSE_OK;
    self->broken[0] = '\0';
    self->broken_line = 0;
    raptor_parser_set_statement_handler(self->parser, self, on_statement);
    raptor_parser_set_option(self->parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    raptor_parser_set_option(self->parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    if (raptor_parser_parse_start(self->parser, base) || feed(self, from, end) || self->broken[0]) {
      *next = leave_broken(self, from, end, triples);
    }
  }
  if (self->parser) {
    raptor_free_parser(self->parser);
  }
  if (base) {
    raptor_free_uri(base);
  }
  return self->no_memory ? TISSE_E_MEMORY : status;
}

static tisse_status finish(reading *self, tisse_status status)
{
  tisse__turtle_scan_dispose(&self->scan, &self->turtle->context.allocator);
  if (status == TISSE_E_MEMORY) {
    return tisse__report_memory(&self->turtle->context);
  }
  return status ? status : self->errors ? TISSE_E_KNOWLEDGE : TISSE_OK;
}

tisse_status tisse__turtle_read_text(tisse__turtle *self, tisse__store *store, const char *path, tisse_view text)
{
  if (tisse__view_starts(text, "\xEF\xBB\xBF")) {
    text = (tisse_view){text.data + 3, text.length - 3};
  }
  reading state = {.turtle = self, .store = store, .path = path, .text = text, .file = tisse__store_add_file(store, path),
                   .subject = TISSE__NONE, .pending = store->triples.count};
  if (state.file == TISSE__NONE) {
    return finish(&state, TISSE_E_MEMORY);
  }
  const tisse_status scanned = tisse__turtle_scan_text(&state.scan, &self->context, path, text);
  if (scanned == TISSE_E_MEMORY) {
    tisse__turtle_scan_dispose(&state.scan, &self->context.allocator);
    return scanned;
  }
  const size_t count = state.scan.statements.count;
  const size_t end = count ? state.scan.statements.items[count - 1].end : 0; /* what the scan refused stays out */
  raptor_world_set_log_handler(self->world, &state, on_log);
  tisse_status status = TISSE_OK;
  for (size_t at = 0; !status && at < end && state.errors < ERRORS_MAX;) {
    state.subject = TISSE__NONE;
    state.object = 0;
    status = parse(&state, at, end, &at);
  }
  raptor_world_set_log_handler(self->world, NULL, NULL);
  return finish(&state, status ? status : scanned);
}

static tisse_status read_whole(tisse__buffer *out, FILE *file)
{
  char block[65536];
  for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;) {
    tisse__buffer_add(out, (tisse_view){block, got});
    if (out->length > TISSE__TURTLE_BYTES_MAX || out->failed) {
      break;
    }
  }
  return ferror(file) ? TISSE_E_READ : tisse__buffer_status(out);
}

tisse_status tisse__turtle_read(tisse__turtle *self, tisse__store *store, const char *path)
{
  FILE *file = fopen(path, "rb");
  if (!file) {
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "cannot be opened: %s", strerror(errno));
    return TISSE_E_READ;
  }
  tisse__buffer bytes;
  tisse__buffer_init(&bytes, &self->context.allocator);
  tisse_status status = read_whole(&bytes, file);
  fclose(file);
  if (status == TISSE_E_READ) {
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "cannot be read");
  } else if (status) {
    tisse__report_memory(&self->context);
  } else {
    status = tisse__turtle_read_text(self, store, path, tisse__buffer_view(&bytes));
  }
  tisse__buffer_dispose(&bytes);
  return status;
}
