/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "claim_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graphs.h"

static const char *const field_names[FIELD_COUNT] = {
  [FIELD_SOURCE] = "source", [FIELD_RELATION] = "relation", [FIELD_SUBJECT] = "subject", [FIELD_OBJECT] = "object",
  [FIELD_SENTENCE] = "sentence", [FIELD_STATUS] = "status", [FIELD_AMOUNT] = "amount", [FIELD_AMOUNT_MAX] = "amount_max",
  [FIELD_CURRENCY] = "currency", [FIELD_RULE] = "rule"};

#define DEPTH_MOST 8

/** A flat object on one line. What is read is put, ended by NUL, at `to`: in sum never longer than the line. */
typedef struct line { const char *at; char *to; } line;

static void skip_blanks(line *self)
{
  self->at += strspn(self->at, " \t\r\n");
}

static bool take(line *self, char c)
{
  skip_blanks(self);
  if (*self->at != c) {
    return false;
  }
  ++self->at;
  return true;
}

static bool read_hex(line *self, uint32_t *out)
{
  *out = 0;
  for (int i = 0; i < 4; ++i, ++self->at) {
    const char c = *self->at, low = (char)(c | 0x20);
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (low < 'a' || low > 'f')) {
      return false;
    }
    *out = *out << 4 | (uint32_t)(digit ? c - '0' : low - 'a' + 10);
  }
  return true;
}

/** Controls become blanks, for what is read is shown on a terminal; halves of characters become U+FFFD. */
static void put_character(line *self, uint32_t c)
{
  c = c < 0x20 || (c >= 0x7F && c < 0xA0) ? ' ' : c >= 0xD800 && c < 0xE000 ? 0xFFFD : c;
  if (c < 0x80) {
    *self->to++ = (char)c;
  } else if (c < 0x800) {
    *self->to++ = (char)(0xC0 | c >> 6);
    *self->to++ = (char)(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *self->to++ = (char)(0xE0 | c >> 12);
    *self->to++ = (char)(0x80 | (c >> 6 & 0x3F));
    *self->to++ = (char)(0x80 | (c & 0x3F));
  } else {
    *self->to++ = (char)(0xF0 | c >> 18);
    *self->to++ = (char)(0x80 | (c >> 12 & 0x3F));
    *self->to++ = (char)(0x80 | (c >> 6 & 0x3F));
    *self->to++ = (char)(0x80 | (c & 0x3F));
  }
}

/** The character as it stands there; false where the bytes are no UTF-8. */
static bool read_plain(line *self)
{
  const unsigned char *at = (const unsigned char *)self->at;
  const unsigned more = at[0] < 0x80 ? 0 : at[0] < 0xC2 ? 4 : at[0] < 0xE0 ? 1 : at[0] < 0xF0 ? 2 : at[0] < 0xF5 ? 3 : 4;
  uint32_t c = more ? at[0] & (0x3Fu >> more) : at[0];
  for (unsigned i = 1; more < 4 && i <= more; ++i) { /* the NUL at the end is no part of a character: never read beyond */
    if ((at[i] & 0xC0) != 0x80) {
      return false;
    }
    c = c << 6 | (at[i] & 0x3Fu);
  }
  if (more == 4 || (more == 2 && c < 0x800) || (more == 3 && (c < 0x10000 || c > 0x10FFFF))) {
    return false;
  }
  put_character(self, c);
  self->at += more + 1;
  return true;
}

static bool read_escape(line *self)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/     ";
  const char c = *self->at++;
  const char *letter = c ? strchr(letters, c) : NULL;
  if (letter) {
    *self->to++ = meanings[letter - letters];
    return true;
  }
  uint32_t high, low;
  if (c != 'u' || !read_hex(self, &high)) {
    return false;
  }
  if (high >= 0xD800 && high < 0xDC00 && self->at[0] == '\\' && self->at[1] == 'u') {
    self->at += 2;
    if (!read_hex(self, &low) || low < 0xDC00 || low > 0xDFFF) {
      return false;
    }
    high = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  }
  put_character(self, high);
  return true;
}

/** The text between quotes, unescaped and ended by NUL; NULL where it is broken. */
static const char *read_string(line *self)
{
  if (!take(self, '"')) {
    return NULL;
  }
  const char *text = self->to;
  while (*self->at != '"') {
    if ((unsigned char)*self->at < ' ') {
      return NULL;
    }
    const bool escaped = *self->at == '\\';
    self->at += escaped;
    if (!(escaped ? read_escape(self) : read_plain(self))) {
      return NULL;
    }
  }
  ++self->at;
  *self->to++ = 0;
  return text;
}

static const char *read_value(line *self, unsigned depth);

/** A list is checked, and counts as nothing. */
static const char *read_list(line *self, unsigned depth)
{
  bool more = depth < DEPTH_MOST && !take(self, ']');
  while (more) {
    if (!read_value(self, depth + 1)) {
      return NULL;
    }
    more = take(self, ',');
    if (!more && !take(self, ']')) {
      return NULL;
    }
  }
  return depth < DEPTH_MOST ? "" : NULL;
}

/** A value as text, "" for null and for a list; NULL where it is broken. */
static const char *read_value(line *self, unsigned depth)
{
  skip_blanks(self);
  if (*self->at == '"') {
    return read_string(self);
  }
  if (take(self, '[')) {
    return read_list(self, depth);
  }
  const size_t length = strspn(self->at, "+-.0123456789abcdefghijklmnopqrstuvwxyzE");
  if (!length) {
    return NULL;
  }
  char *text = self->to;
  memcpy(text, self->at, length);
  text[length] = 0;
  self->at += length;
  self->to += length + 1;
  return strcmp(text, "null") ? text : "";
}

static void keep_field(claim_record *out, const char *key, const char *value)
{
  for (size_t i = 0; i < FIELD_COUNT; ++i) {
    if (!strcmp(key, field_names[i])) {
      out->fields[i] = value;
    }
  }
}

static bool read_record(claim_record *out, line *self)
{
  for (size_t i = 0; i < FIELD_COUNT; ++i) {
    out->fields[i] = "";
  }
  bool more = take(self, '{');
  if (!more) {
    return false;
  }
  while (more) {
    const char *key = read_string(self);
    const char *value = key && take(self, ':') ? read_value(self, 0) : NULL;
    if (!value) {
      return false;
    }
    keep_field(out, key, value);
    more = take(self, ',');
  }
  const bool ended = take(self, '}');
  skip_blanks(self);
  return ended && !*self->at && *out->fields[FIELD_RELATION] && *out->fields[FIELD_SUBJECT];
}

/** Room for one more item of `size` bytes. */
static bool grow(void **items, size_t count, size_t *capacity, size_t size)
{
  if (count < *capacity) {
    return true;
  }
  const size_t wanted = *capacity ? *capacity * 2 : 64;
  void *larger = realloc(*items, wanted * size);
  if (larger) {
    *items = larger;
    *capacity = wanted;
  }
  return larger != NULL;
}

static tisse_status add_line(claim_file *self, session *run, const char *path, uint32_t number, const char *text, size_t length)
{
  char *block = malloc(length + 2);
  if (!block || !grow((void **)&self->items, self->count, &self->capacity, sizeof *self->items) ||
      !grow((void **)&self->blocks, self->block_count, &self->block_capacity, sizeof *self->blocks)) {
    free(block);
    return TISSE_E_MEMORY;
  }
  self->blocks[self->block_count++] = block;
  line parsing = {.at = text, .to = block};
  if (read_record(&self->items[self->count], &parsing)) {
    ++self->count;
  } else {
    run->context.report(run->context.report_user, &(tisse_message){TISSE_ERROR, path, number, (uint32_t)(parsing.at - text + 1),
                                                                   "is no claim as `tisse extract` writes it"});
    session_end_with(run, EXIT_IO);
  }
  return TISSE_OK;
}

static tisse_status read_lines(claim_file *self, session *run, FILE *stream, const char *path)
{
  char *text = NULL;
  size_t capacity = 0;
  tisse_status status = TISSE_OK;
  uint32_t number = 0;
  for (ssize_t length; !status && (length = getline(&text, &capacity, stream)) >= 0;) {
    ++number;
    if (strspn(text, " \t\r\n") < (size_t)length) {
      status = add_line(self, run, path, number, text, (size_t)length);
    }
  }
  free(text);
  return ferror(stream) ? TISSE_E_READ : status;
}

static tisse_status write_stream(void *user, const char *bytes, size_t length)
{
  return fwrite(bytes, 1, length, user) == length ? TISSE_OK : TISSE_E_MEMORY;
}

/** The claims of a graph as JSON lines in memory, read back: one way in for both. */
static tisse_status read_graph(claim_file *self, session *run, size_t argument)
{
  tisse_graph *graph = NULL;
  char *text = NULL;
  size_t size = 0;
  if (graphs_read(&graph, run, argument, 1)) {
    return TISSE_E_READ;
  }
  FILE *stream = open_memstream(&text, &size);
  tisse_status status = stream ? TISSE_OK : TISSE_E_MEMORY;
  for (size_t i = 0; !status && i < tisse_graph_claim_count(graph); ++i) {
    status = tisse_json_write_claim(&run->context, run->knowledge, tisse_graph_claim_at(graph, i), (tisse_writer){write_stream, stream});
  }
  if (stream && fclose(stream)) {
    status = TISSE_E_MEMORY;
  }
  stream = status || !size ? NULL : fmemopen(text, size, "r");
  if (stream) {
    status = read_lines(self, run, stream, run->options.arguments[argument]);
    fclose(stream);
  }
  free(text);
  tisse_graph_free(graph);
  return status;
}

tisse_status claim_file_read(claim_file *out, session *run, size_t argument)
{
  const char *path = run->options.arguments[argument];
  *out = (claim_file){0};
  if (graphs_is_one(path)) {
    return read_graph(out, run, argument);
  }
  FILE *stream = strcmp(path, "-") ? fopen(path, "rb") : stdin;
  const tisse_status status = stream ? read_lines(out, run, stream, path) : TISSE_E_READ;
  if (status == TISSE_E_READ) {
    session_say(run, TISSE_ERROR, path, "cannot be read: %s", strerror(errno));
  }
  if (stream && stream != stdin) {
    fclose(stream);
  }
  return status;
}

void claim_file_dispose(claim_file *self)
{
  for (size_t i = 0; i < self->block_count; ++i) {
    free(self->blocks[i]);
  }
  free(self->blocks);
  free(self->items);
  *self = (claim_file){0};
}
