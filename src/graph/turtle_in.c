/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Turtle and TriG, streamed: the file is cut into units (a statement up to its dot, a graph's opening, its closing brace), each is
 * parsed in place. All of Turtle but collections, blank nodes in brackets and relative IRIs, which a graph of ours never has.
 */

#include "graph/triple.h"

#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "graph/unescape.h"
#include "graph/vocabulary.h"

#define BLOCK ((size_t)1 << 18)
#define UNIT_MAX ((size_t)64 << 20)
#define ERRORS_SHOWN 20
#define PREFIXES_MAX 256

typedef struct named { tisse_view name, iri; } named;

typedef struct reader {
  tisse__triple_source *source;
  tisse__arena arena;               ///< Prefixes and the graph's name.
  named prefixes[PREFIXES_MAX];
  size_t prefix_count;
  tisse_view graph;
  tisse__buffer made[4];            ///< IRIs made of prefixed names: subject, predicate, object, datatype.
  char *at, *end;                   ///< Within the unit.
  const char *wrong;
  uint32_t line;                    ///< Of the unit's first byte.
} reader;

enum { SUBJECT, PREDICATE, OBJECT, DATATYPE };

/* ---- Units ------------------------------------------------------------------------------------------------------- */

/** Behind a string that begins at `at`; NULL where it does not end in the window. */
static char *skip_string(char *at, char *end)
{
  const char quote = *at;
  const bool lengthy = end - at >= 3 && at[1] == quote && at[2] == quote;
  if (!lengthy && end - at < 3) {
    return NULL; /* two quotes may be an empty string, or the beginning of a long one */
  }
  for (at += lengthy ? 3 : 1; at < end; ++at) {
    if (*at == '\\') {
      ++at;
    } else if (*at == quote && (!lengthy || (end - at >= 3 && at[1] == quote && at[2] == quote && (end - at < 4 || at[3] != quote)))) {
      return at + (lengthy ? 3 : 1);
    }
  }
  return NULL;
}

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/** PREFIX and BASE as in SPARQL end with their IRI. */
static bool is_sparql_directive(const char *at, const char *end)
{
  const tisse_view rest = {at, (size_t)(end - at)};
  return (rest.length > 7 && tisse__view_is_nocase((tisse_view){at, 6}, "prefix") && is_blank(at[6])) ||
         (rest.length > 5 && tisse__view_is_nocase((tisse_view){at, 4}, "base") && is_blank(at[4]));
}

/** The end of the unit that begins at `begin`, behind its terminator; NULL where the window holds no whole one. */
static char *unit_end(char *begin, char *end, bool last)
{
  char *at = begin;
  while (at < end && (is_blank(*at) || *at == '#')) {
    char *newline = *at == '#' ? memchr(at, '\n', (size_t)(end - at)) : at;
    if (!newline) {
      return last ? end : NULL;
    }
    at = newline + 1;
  }
  const bool directive = is_sparql_directive(at, end);
  while (at < end) {
    switch (*at) {
    case '"': case '\'':
      if (!(at = skip_string(at, end))) {
        return NULL;
      }
      continue;
    case '<': case '#': {
      char *close = memchr(at, *at == '<' ? '>' : '\n', (size_t)(end - at));
      if (!close) {
        return last && *at == '#' ? end : NULL;
      }
      if (directive && *at == '<') {
        return close + 1;
      }
      at = close + 1;
      continue;
    }
    case '{': case '}':
      return at + 1;
    case '\\':
      at += 2;
      continue;
    case '.':
      if (at + 1 == end ? last : is_blank(at[1]) || at[1] == '#' || at[1] == '}') {
        return at + 1;
      }
      ++at;
      continue;
    default:
      ++at;
    }
  }
  return NULL;
}

/* ---- Terms ------------------------------------------------------------------------------------------------------- */

static bool refuse(reader *self, const char *wrong)
{
  self->wrong = self->wrong ? self->wrong : wrong;
  return false;
}

static void skip_space(reader *self)
{
  while (self->at < self->end) {
    if (*self->at == '#') {
      char *newline = memchr(self->at, '\n', (size_t)(self->end - self->at));
      self->at = newline ? newline : self->end;
    } else if (!is_blank(*self->at)) {
      break;
    } else {
      ++self->at;
    }
  }
}

static bool is_name_byte(char c)
{
  return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || c == ':' || c == '%' || c == '\\';
}

static bool read_iri(reader *self, tisse_view *out)
{
  size_t length;
  char *close = tisse__scan_iri(self->at + 1, self->end, &length);
  if (!close) {
    return refuse(self, "not an absolute IRI");
  }
  *out = (tisse_view){self->at + 1, length};
  self->at = close + 1;
  return true;
}

/** The bytes of a prefixed name, keyword, number or blank node's label; a dot at the end is not part of it. */
static tisse_view read_word(reader *self)
{
  char *begin = self->at;
  while (self->at < self->end && is_name_byte(*self->at)) {
    self->at += *self->at == '\\' && self->end - self->at > 1 ? 2 : 1;
  }
  while (self->at > begin && self->at[-1] == '.') {
    --self->at;
  }
  return (tisse_view){begin, (size_t)(self->at - begin)};
}

static bool expand(reader *self, tisse_view word, int place, tisse_view *out)
{
  const char *colon = memchr(word.data, ':', word.length);
  if (!colon) {
    return refuse(self, "an IRI or a prefixed name is missing");
  }
  const tisse_view prefix = {word.data, (size_t)(colon - word.data)};
  if (tisse__view_is(prefix, "_")) {
    *out = word;
    return true;
  }
  for (size_t i = 0; i < self->prefix_count; ++i) {
    if (tisse_view_equal(self->prefixes[i].name, prefix)) {
      tisse__buffer *made = &self->made[place];
      made->length = 0;
      tisse__buffer_add(made, self->prefixes[i].iri);
      const tisse_view local = {colon + 1, (size_t)(word.data + word.length - colon) - 1};
      if (!memchr(local.data, '\\', local.length)) {
        tisse__buffer_add(made, local);
        *out = tisse__buffer_view(made);
        return !made->failed;
      }
      for (const char *at = local.data; at < local.data + local.length; ++at) {
        at += *at == '\\' && at + 1 < local.data + local.length;
        tisse__buffer_add_byte(made, *at);
      }
      *out = tisse__buffer_view(made);
      return made->failed || tisse__iri_valid(*out) ? !made->failed : refuse(self, "a prefixed name gives no IRI");
    }
  }
  return refuse(self, "a prefix was not declared");
}

static bool read_node(reader *self, int place, tisse_view *out)
{
  skip_space(self);
  if (self->at == self->end) {
    return refuse(self, "the statement is not whole");
  }
  if (*self->at == '<') {
    return read_iri(self, out);
  }
  if (*self->at == '[' || *self->at == '(') {
    return refuse(self, "blank nodes in brackets and collections are not read here");
  }
  const tisse_view word = read_word(self);
  if (place == PREDICATE && tisse__view_is(word, "a")) {
    *out = tisse_view_of(TISSE__NS_RDF "type");
    return true;
  }
  return expand(self, word, place, out);
}

static bool read_string(reader *self, tisse__triple_view *out)
{
  char *begin = self->at, *end = skip_string(begin, self->end);
  if (!end && self->end - begin == 2 && begin[0] == begin[1]) {
    end = self->end;
  }
  if (!end) {
    return refuse(self, "a string is not closed");
  }
  const size_t quotes = end - begin >= 6 && begin[1] == *begin && begin[2] == *begin ? 3 : 1;
  size_t length = (size_t)(end - begin) - 2 * quotes;
  if (!tisse__unescape(begin + quotes, &length)) {
    return refuse(self, "a broken escape in a string");
  }
  if (tisse__utf8_valid(begin + quotes, length) != length) {
    return refuse(self, "a string is not UTF-8");
  }
  out->object = (tisse_view){begin + quotes, length};
  self->at = end;
  if (self->at < self->end && *self->at == '@') {
    ++self->at;
    out->language = read_word(self);
    return out->language.length && out->language.length <= 35 ? true : refuse(self, "a language tag is empty or longer than 35 bytes");
  }
  if (self->end - self->at > 2 && self->at[0] == '^' && self->at[1] == '^') {
    self->at += 2;
    return read_node(self, DATATYPE, &out->datatype);
  }
  return true;
}

static bool read_bare(reader *self, tisse__triple_view *out)
{
  char *begin = self->at;
  self->at += *begin == '+' || *begin == '-';
  tisse_view word = read_word(self);
  const bool exponent = word.length && (memchr(word.data, 'e', word.length) || memchr(word.data, 'E', word.length));
  if (exponent && self->at < self->end && (*self->at == '+')) {
    ++self->at;
    word = read_word(self);
  }
  out->object = (tisse_view){begin, (size_t)(self->at - begin)};
  if (!word.length) {
    return refuse(self, "a number is broken");
  }
  const char *type = exponent                                               ? TISSE__NS_XSD "double"
                     : memchr(out->object.data, '.', out->object.length) ? TISSE__NS_XSD "decimal"
                                                                            : TISSE__NS_XSD "integer";
  out->datatype = tisse_view_of(type);
  return true;
}

static bool read_object(reader *self, tisse__triple_view *out)
{
  skip_space(self);
  out->literal = false;
  out->language = out->datatype = (tisse_view){0};
  if (self->at == self->end) {
    return refuse(self, "an object is missing");
  }
  const char c = *self->at;
  out->literal = c == '"' || c == '\'' || c == '+' || c == '-' || (c >= '0' && c <= '9');
  if (c == '"' || c == '\'') {
    return read_string(self, out);
  }
  if (out->literal) {
    return read_bare(self, out);
  }
  if (c == 't' || c == 'f') {
    char *begin = self->at;
    out->object = read_word(self);
    if (tisse__view_is(out->object, "true") || tisse__view_is(out->object, "false")) {
      out->literal = true;
      out->datatype = tisse_view_of(TISSE__NS_XSD "boolean");
      return true;
    }
    self->at = begin;
  }
  return read_node(self, OBJECT, &out->object);
}

/* ---- Statements -------------------------------------------------------------------------------------------------- */

static bool next_is(reader *self, char c)
{
  skip_space(self);
  if (self->at < self->end && *self->at == c) {
    ++self->at;
    return true;
  }
  return false;
}

static tisse_status read_objects(reader *self, tisse__triple_view *triple)
{
  do {
    if (!read_object(self, triple)) {
      return TISSE_OK;
    }
    self->source->triples++;
    const tisse_status status = self->source->emit(self->source->user, triple);
    if (status != TISSE_OK) {
      return status;
    }
  } while (next_is(self, ','));
  return TISSE_OK;
}

static tisse_status read_triples(reader *self)
{
  tisse__triple_view triple = {.graph = self->graph};
  tisse_status status = TISSE_OK;
  skip_space(self);
  bool more = self->at < self->end && read_node(self, SUBJECT, &triple.subject);
  while (more && status == TISSE_OK) {
    if (!read_node(self, PREDICATE, &triple.predicate)) {
      break;
    }
    status = read_objects(self, &triple);
    more = false;
    while (!self->wrong && next_is(self, ';')) {
      more = true;
    }
    skip_space(self);
    more = more && self->at < self->end;
  }
  return status;
}

static bool read_prefix(reader *self)
{
  skip_space(self);
  const tisse_view word = read_word(self);
  tisse_view iri;
  skip_space(self);
  if (!word.length || word.data[word.length - 1] != ':' || self->at == self->end || *self->at != '<' || !read_iri(self, &iri)) {
    return refuse(self, "a prefix is not declared as it should be");
  }
  const named prefix = {tisse__arena_copy(&self->arena, (tisse_view){word.data, word.length - 1}), tisse__arena_copy(&self->arena, iri)};
  for (size_t i = 0; i < self->prefix_count; ++i) {
    if (tisse_view_equal(self->prefixes[i].name, prefix.name)) {
      self->prefixes[i] = prefix;
      return true;
    }
  }
  if (self->prefix_count == PREFIXES_MAX) {
    return refuse(self, "more than 256 prefixes");
  }
  self->prefixes[self->prefix_count++] = prefix;
  return true;
}

static tisse_status open_graph(reader *self)
{
  skip_space(self);
  self->graph = (tisse_view){0};
  if (self->at == self->end) {
    return TISSE_OK;
  }
  if (self->end - self->at > 6 && tisse__view_is_nocase((tisse_view){self->at, 5}, "graph") && (is_blank(self->at[5]) || self->at[5] == '<')) {
    self->at += 5;
  }
  tisse_view name;
  if (read_node(self, SUBJECT, &name)) {
    self->graph = tisse__arena_copy(&self->arena, name);
  }
  return TISSE_OK;
}

/** One unit; its last byte is the terminator, but for PREFIX and the last comment. */
static tisse_status read_unit(reader *self, char *begin, char *end)
{
  self->at = begin;
  self->end = end;
  self->wrong = NULL;
  skip_space(self);
  if (self->at == self->end) {
    return TISSE_OK;
  }
  const char terminator = end[-1];
  const bool directive = *self->at == '@' || is_sparql_directive(self->at, end);
  tisse_status status = TISSE_OK;
  if (directive) {
    self->at += *self->at == '@';
    const tisse_view word = read_word(self);
    if (tisse__view_is_nocase(word, "prefix")) {
      read_prefix(self);
    } else if (!tisse__view_is_nocase(word, "base")) {
      refuse(self, "an unknown directive");
    }
    return TISSE_OK;
  }
  self->end -= 1;
  if (terminator == '{') {
    return open_graph(self);
  }
  status = read_triples(self);
  skip_space(self);
  if (status == TISSE_OK && self->at < self->end) {
    refuse(self, "something unexpected stands here");
  }
  if (terminator == '}') {
    self->graph = (tisse_view){0};
  }
  return status;
}

static uint32_t count_lines(const char *at, const char *end)
{
  uint32_t lines = 0;
  while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
    ++lines;
    ++at;
  }
  return lines;
}

/** Newlines are counted before the unit is parsed, for parsing rewrites escapes. */
static tisse_status consume(reader *self, char *begin, char *end)
{
  const uint32_t lines = count_lines(begin, end);
  const tisse_status status = read_unit(self, begin, end);
  if (self->wrong && ++self->source->errors <= ERRORS_SHOWN) {
    const uint32_t before = count_lines(begin, self->at);
    tisse__report(self->source->context, TISSE_ERROR, self->source->path, self->line + (before < lines ? before : lines), 0,
                  "%s; the rest of the statement is left out", self->wrong);
  }
  self->line += lines;
  const bool failed = self->arena.failed || self->made[0].failed || self->made[1].failed || self->made[2].failed || self->made[3].failed;
  return status == TISSE_OK && failed ? TISSE_E_MEMORY : status;
}

static tisse_status read_window(reader *self, char *bytes, size_t length, bool last, size_t *used)
{
  tisse_status status = TISSE_OK;
  for (*used = 0; status == TISSE_OK;) {
    char *end = unit_end(bytes + *used, bytes + length, last);
    if (!end) {
      break;
    }
    status = consume(self, bytes + *used, end);
    *used = (size_t)(end - bytes);
  }
  return status;
}

static bool only_blanks(const char *at, const char *end)
{
  while (at < end && is_blank(*at)) {
    ++at;
  }
  return at == end;
}

static tisse_status read_all(reader *self, char **bytes, size_t *capacity)
{
  const tisse_allocator *allocator = &self->source->context->allocator;
  size_t length = 0, used = 0;
  for (bool last = false; !last;) {
    if (length == *capacity) {
      char *grown = *capacity < UNIT_MAX ? tisse__realloc(allocator, *bytes, *capacity, *capacity * 2) : NULL;
      if (!grown) {
        tisse__report(self->source->context, TISSE_ERROR, self->source->path, self->line, 0, "a statement is longer than %zu bytes", *capacity);
        return TISSE_E_LIMIT;
      }
      *bytes = grown;
      *capacity *= 2;
    }
    const size_t got = fread(*bytes + length, 1, *capacity - length, self->source->file);
    length += got;
    last = got == 0;
    const tisse_status status = read_window(self, *bytes, length, last, &used);
    if (status != TISSE_OK) {
      return status;
    }
    memmove(*bytes, *bytes + used, length - used);
    length -= used;
  }
  if (!only_blanks(*bytes, *bytes + length)) {
    self->source->errors++;
    tisse__report(self->source->context, TISSE_ERROR, self->source->path, self->line, 0, "the last statement has no end");
  }
  return ferror(self->source->file) ? TISSE_E_READ : TISSE_OK;
}

tisse_status tisse__turtle_in_read(tisse__triple_source *source)
{
  const tisse_allocator *allocator = &source->context->allocator;
  reader *self = tisse__alloc_zero(allocator, 1, sizeof *self);
  size_t capacity = BLOCK;
  char *bytes = tisse__alloc(allocator, capacity);
  tisse_status status = TISSE_E_MEMORY;
  if (self && bytes) {
    self->source = source;
    self->line = 1;
    tisse__arena_init(&self->arena, allocator);
    for (int i = 0; i < 4; ++i) {
      tisse__buffer_init(&self->made[i], allocator);
    }
    status = read_all(self, &bytes, &capacity);
    for (int i = 0; i < 4; ++i) {
      tisse__buffer_dispose(&self->made[i]);
    }
    tisse__arena_dispose(&self->arena);
  }
  tisse__free(allocator, bytes, capacity);
  tisse__free(allocator, self, sizeof *self);
  return status;
}
