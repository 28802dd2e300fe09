/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/turtle_scan.h"

#include "base/report.h"
#include "base/text.h"

#include <string.h>

typedef enum { WANT_SUBJECT, WANT_PREDICATE, WANT_OBJECT, WANT_NOTHING } want;

typedef struct scanner {
  const tisse_context *context;
  const char *file;
  tisse__turtle_scan *out;
  const char *begin, *at, *end;
  uint32_t line;
  int depth;
  want want;
  tisse__turtle_statement statement;
  bool open;              ///< Inside a statement.
} scanner;

static tisse_status refuse(const scanner *self, const char *what)
{
  tisse__report(self->context, TISSE_ERROR, self->file, self->line, 0, "%s", what);
  return TISSE_E_KNOWLEDGE;
}

static bool tag_byte(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

static bool blank_byte(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t tag_run(const char *at, const char *end)
{
  const char *from = at;
  while (at < end && tag_byte(*at)) {
    ++at;
  }
  return (size_t)(at - from);
}

/** What the file is, where it is plainly no Turtle: said in place of its first strange character. */
static const char *other_format(const char *begin, const char *end)
{
  static const struct { const char *start, *said; } formats[] = {
    {"\xFE\xFF", "the file is UTF-16: knowledge is read in UTF-8"}, {"\xFF\xFE", "the file is UTF-16: knowledge is read in UTF-8"},
    {"<?xml", "the file is RDF/XML: knowledge is read in Turtle (rapper -o turtle writes it)"},
    {"<rdf:RDF", "the file is RDF/XML: knowledge is read in Turtle (rapper -o turtle writes it)"},
    {"{", "the file is JSON: knowledge is read in Turtle"}};
  for (size_t i = 0; i < sizeof formats / sizeof *formats; ++i) {
    const size_t length = strlen(formats[i].start);
    if ((size_t)(end - begin) > length && memcmp(begin, formats[i].start, length) == 0) {
      return formats[i].said;
    }
  }
  return NULL;
}

/** What no place of a file may hold: controls, bad UTF-8, noncharacters, endless runs behind '@'. */
static tisse_status check_bytes(scanner *self)
{
  const char *other = other_format(self->begin, self->end);
  if (other) {
    return refuse(self, other);
  }
  for (const char *at = self->begin; at < self->end;) {
    const unsigned char c = (unsigned char)*at;
    if (c == '\n') {
      self->line++;
    }
    if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F) {
      return refuse(self, "a control character stands in the file");
    }
    if (c == '@' && tag_run(at + 1, self->end) > TISSE__TURTLE_RUN_MAX) {
      return refuse(self, "more than 255 letters stand behind an '@'");
    }
    if (c < 0x80) {
      ++at;
      continue;
    }
    unsigned length = 1;
    const uint32_t character = tisse__utf8_decode(at, self->end, &length);
    if (length == 1) {
      return refuse(self, "the file is not UTF-8 here");
    }
    if ((character >= 0x80 && character < 0xA0) || (character & 0xFFFE) == 0xFFFE) {
      return refuse(self, "a control character or a noncharacter stands in the file");
    }
    at += length;
  }
  self->line = 1;
  return TISSE_OK;
}

/** From behind '<' to behind '>'. */
static tisse_status skip_iri(scanner *self)
{
  for (++self->at; self->at < self->end; ++self->at) {
    const char c = *self->at;
    if (c == '>') {
      ++self->at;
      return TISSE_OK;
    }
    if ((unsigned char)c <= 0x20 || strchr("<\"{}|^`", c)) {
      return refuse(self, c == '\n' ? "an IRI is not closed with '>' in its line" : "an IRI has a blank or another forbidden character");
    }
    if (c == '\\' && self->at + 1 < self->end && self->at[1] != 'u' && self->at[1] != 'U') {
      return refuse(self, "an IRI has a backslash");
    }
  }
  return refuse(self, "an IRI is not closed with '>'");
}

/** The tag or datatype glued to a string's closing quote is skipped with it. */
static tisse_status skip_tag(scanner *self)
{
  if (self->at < self->end && *self->at == '@') {
    const size_t length = tag_run(self->at + 1, self->end);
    if (length > TISSE__TURTLE_TAG_MAX) {
      return refuse(self, "a language tag is longer than 35 bytes");
    }
    self->at += 1 + length;
  } else if (self->end - self->at > 2 && self->at[0] == '^' && self->at[1] == '^') {
    self->at += 2;
    if (*self->at == '<') {
      return skip_iri(self);
    }
    while (self->at < self->end && !blank_byte(*self->at) && !strchr(",;.[]()#\"'<", *self->at)) {
      ++self->at;
    }
  }
  return TISSE_OK;
}

static tisse_status skip_string(scanner *self)
{
  const char quote = *self->at;
  const uint32_t from = self->line;
  if (quote == '\'' && self->at > self->begin && (tag_byte(self->at[-1]) || (unsigned char)self->at[-1] >= 0x80)) {
    return refuse(self, "an apostrophe stands in a word: a text goes in double quotes (\"l'armateur\"), a name has '-' in its place (arg:à-l-encontre-de)");
  }
  const bool is_long = self->end - self->at >= 3 && self->at[1] == quote && self->at[2] == quote;
  self->at += is_long ? 3 : 1;
  while (self->at < self->end) {
    const char c = *self->at;
    if (c == '\\') {
      self->at += self->at + 1 < self->end ? 2 : 1;
      continue;
    }
    if (c == '\n') {
      if (!is_long) {
        break;
      }
      self->line++;
    }
    if (c == quote && (!is_long || (self->end - self->at >= 3 && self->at[1] == quote && self->at[2] == quote))) {
      self->at += is_long ? 3 : 1;
      return skip_tag(self);
    }
    ++self->at;
  }
  self->line = from;
  return refuse(self, is_long ? "a string that begins here is not closed" : "a string is not closed in its line");
}

/** Names, numbers, keywords. A dot belongs to the name when more of the name follows. */
static void skip_bare(scanner *self)
{
  const char *from = self->at;
  while (self->at < self->end && !blank_byte(*self->at) && !strchr(",;[]()#\"'<", *self->at)) {
    if (*self->at == '.' &&
        (self->at + 1 >= self->end || blank_byte(self->at[1]) || strchr(",;[]()#\"'<.", self->at[1]))) {
      break;
    }
    self->at += *self->at == '\\' && self->at + 1 < self->end && !blank_byte(self->at[1]) ? 2 : 1;
  }
  if (self->at == from) {
    ++self->at;
  }
}

/** A term begins at the current line. Outside brackets it moves the expectation on. */
static tisse_status begin_term(scanner *self, bool directive)
{
  if (!self->open) {
    self->open = true;
    self->want = WANT_SUBJECT;
    self->statement = (tisse__turtle_statement){.begin = (size_t)(self->at - self->begin), .first_line = self->line, .directive = directive,
                                                .first_object = (uint32_t)self->out->object_lines.count};
  }
  if (self->depth) {
    return TISSE_OK;
  }
  if (self->want == WANT_OBJECT) {
    if (!tisse__array_push(&self->context->allocator, &self->out->object_lines, self->line)) {
      return tisse__report_memory(self->context);
    }
    self->statement.object_count++;
  }
  self->want = self->want == WANT_SUBJECT ? WANT_PREDICATE : self->want == WANT_PREDICATE ? WANT_OBJECT : WANT_NOTHING;
  return TISSE_OK;
}

static tisse_status end_statement(scanner *self)
{
  if (!self->open) {
    return TISSE_OK;
  }
  self->open = false;
  self->statement.end = (size_t)(self->at - self->begin);
  self->statement.last_line = self->line;
  return tisse__array_push(&self->context->allocator, &self->out->statements, self->statement) ? TISSE_OK
                                                                                               : tisse__report_memory(self->context);
}

static tisse_status scan_bracket(scanner *self, char c)
{
  tisse_status status = TISSE_OK;
  if (c == '[' || c == '(') {
    status = begin_term(self, false);
    if (++self->depth > TISSE__TURTLE_DEPTH_MAX) {
      return refuse(self, "brackets are nested more than 200 deep");
    }
  } else if (self->depth-- == 0) {
    self->depth = 0;
    return refuse(self, "a bracket is closed that was not opened");
  }
  ++self->at;
  return status;
}

/** SPARQL's PREFIX and BASE have no dot: they end behind their IRI. */
static bool sparql_directive(const scanner *self)
{
  static const char *const words[] = {"prefix", "base"};
  for (size_t i = 0; i < 2; ++i) {
    const size_t length = strlen(words[i]);
    if ((size_t)(self->end - self->at) > length && blank_byte(self->at[length]) &&
        tisse__view_is_nocase((tisse_view){self->at, length}, words[i])) {
      return true;
    }
  }
  return false;
}

static tisse_status scan_term(scanner *self, char c)
{
  const bool sparql = !self->open && sparql_directive(self);
  tisse_status status = begin_term(self, c == '@' || sparql);
  if (status) {
    return status;
  }
  if (c == '<') {
    status = skip_iri(self);
  } else if (c == '"' || c == '\'') {
    status = skip_string(self);
  } else {
    skip_bare(self);
  }
  if (!status && sparql) {
    while (self->at < self->end && *self->at != '<' && *self->at != '\n') {
      ++self->at;
    }
    status = self->at < self->end && *self->at == '<' ? skip_iri(self) : TISSE_OK;
    return status ? status : end_statement(self);
  }
  return status;
}

static tisse_status scan_one(scanner *self)
{
  const char c = *self->at;
  switch (c) {
  case '\n':
    self->line++;
    ++self->at;
    return TISSE_OK;
  case ' ': case '\t': case '\r':
    ++self->at;
    return TISSE_OK;
  case '#':
    while (self->at < self->end && *self->at != '\n') {
      ++self->at;
    }
    return TISSE_OK;
  case ',': case ';':
    self->want = self->depth ? self->want : c == ',' ? WANT_OBJECT : WANT_PREDICATE;
    ++self->at;
    return TISSE_OK;
  case '[': case ']': case '(': case ')':
    return scan_bracket(self, c);
  case '.':
    ++self->at;
    return self->depth ? TISSE_OK : end_statement(self);
  default:
    return scan_term(self, c);
  }
}

tisse_status tisse__turtle_scan_text(tisse__turtle_scan *out, const tisse_context *context, const char *file, tisse_view text)
{
  scanner self = {.context = context, .file = file, .out = out, .begin = text.data, .at = text.data, .end = text.data + text.length,
                  .line = 1};
  if (text.length > TISSE__TURTLE_BYTES_MAX) {
    return refuse(&self, "the file is larger than 64 MiB");
  }
  tisse_status status = check_bytes(&self);
  while (!status && self.at < self.end) {
    status = scan_one(&self);
  }
  if (!status && self.open) {
    self.line = self.statement.first_line;
    status = refuse(&self, self.depth ? "a bracket of the statement that begins here is not closed"
                                      : "the statement that begins here does not end with a dot");
  }
  return status;
}

void tisse__turtle_scan_dispose(tisse__turtle_scan *self, const tisse_allocator *allocator)
{
  tisse__array_dispose(allocator, &self->statements);
  tisse__array_dispose(allocator, &self->object_lines);
}
