/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* N-Triples and N-Quads, line by line. Terms are views into the line; only a literal with escapes is rewritten, in place. */

#include "graph/triple.h"

#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "graph/unescape.h"

#define BLOCK ((size_t)1 << 18)
#define LINE_MAX_BYTES ((size_t)16 << 20)
#define ERRORS_SHOWN 20

/** The IRI that stood in this place of the line before: lines of one record repeat it, and it need not be looked at again. */
typedef struct last_iri { char bytes[256]; size_t length; } last_iri;

typedef struct last_iris { last_iri subject, predicate, graph; } last_iris;

typedef struct line {
  char *at, *end;
  last_iris *last;
  const char *wrong;   ///< What was wrong at `at`.
} line;

static void skip_blanks(line *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t')) {
    ++self->at;
  }
}

static bool refuse(line *self, const char *wrong)
{
  self->wrong = wrong;
  return false;
}

static bool is_last(const line *self, const last_iri *last)
{
  const char *begin = self->at + 1;
  return last->length && (size_t)(self->end - begin) > last->length && begin[last->length] == '>' &&
         memcmp(begin, last->bytes, last->length) == 0;
}

static bool read_iri(line *self, tisse_view *out, last_iri *last)
{
  size_t length;
  if (last && is_last(self, last)) {
    *out = (tisse_view){self->at + 1, last->length};
    self->at += last->length + 2;
    return true;
  }
  char *close = tisse__scan_iri(self->at + 1, self->end, &length);
  if (!close) {
    return refuse(self, "not an absolute IRI");
  }
  *out = (tisse_view){self->at + 1, length};
  if (last && length <= sizeof last->bytes) {
    memcpy(last->bytes, out->data, length);
    last->length = length;
  }
  self->at = close + 1;
  return true;
}

static bool read_blank(line *self, tisse_view *out)
{
  char *begin = self->at;
  self->at += 2;
  while (self->at < self->end && *self->at != ' ' && *self->at != '\t' && *self->at != '<') {
    ++self->at;
  }
  while (self->at > begin + 2 && self->at[-1] == '.') {
    --self->at;
  }
  if (self->at == begin + 2) {
    return refuse(self, "a blank node without a label");
  }
  *out = (tisse_view){begin, (size_t)(self->at - begin)};
  return true;
}

static bool read_node(line *self, tisse_view *out, last_iri *last)
{
  skip_blanks(self);
  if (self->at < self->end && *self->at == '<') {
    return read_iri(self, out, last);
  }
  if (self->end - self->at > 2 && self->at[0] == '_' && self->at[1] == ':') {
    return read_blank(self, out);
  }
  return refuse(self, "an IRI or a blank node is missing");
}

static bool read_tag(line *self, tisse_view *out)
{
  char *begin = ++self->at;
  while (self->at < self->end && ((*self->at | 32) >= 'a' ? (*self->at | 32) <= 'z' : *self->at == '-' || (*self->at >= '0' && *self->at <= '9'))) {
    ++self->at;
  }
  *out = (tisse_view){begin, (size_t)(self->at - begin)};
  return out->length && out->length <= 35 ? true : refuse(self, "a language tag is empty or longer than 35 bytes");
}

static bool read_literal(line *self, tisse__triple_view *out)
{
  char *begin = self->at + 1, *close = begin;
  bool escapes = false;
  for (;; ++close) {
    close = memchr(close, '"', (size_t)(self->end - close));
    if (!close) {
      return refuse(self, "a literal is not closed");
    }
    size_t slashes = 0;
    while (close - slashes > begin && close[-1 - (ptrdiff_t)slashes] == '\\') {
      ++slashes;
    }
    if (slashes % 2 == 0) {
      break;
    }
  }
  size_t length = (size_t)(close - begin);
  escapes = memchr(begin, '\\', length) != NULL;
  if (escapes && !tisse__unescape(begin, &length)) {
    return refuse(self, "a broken escape in a literal");
  }
  if (tisse__utf8_valid(begin, length) != length) {
    return refuse(self, "a literal is not UTF-8");
  }
  out->literal = true;
  out->object = (tisse_view){begin, length};
  self->at = close + 1;
  if (self->at < self->end && *self->at == '@') {
    return read_tag(self, &out->language);
  }
  if (self->end - self->at > 2 && self->at[0] == '^' && self->at[1] == '^' && self->at[2] == '<') {
    self->at += 2;
    return read_iri(self, &out->datatype, NULL);
  }
  return true;
}

/** A triple or quad; false with `wrong` set, or unset for an empty line or a comment. */
static bool read_triple(line *self, tisse__triple_view *out)
{
  *out = (tisse__triple_view){0};
  skip_blanks(self);
  if (self->at == self->end || *self->at == '#') {
    return false;
  }
  if (!read_node(self, &out->subject, &self->last->subject)) {
    return false;
  }
  skip_blanks(self);
  if (self->at == self->end || *self->at != '<') {
    return refuse(self, "a predicate is missing");
  }
  if (!read_iri(self, &out->predicate, &self->last->predicate)) {
    return false;
  }
  skip_blanks(self);
  if (!(self->at < self->end && *self->at == '"' ? read_literal(self, out) : read_node(self, &out->object, NULL))) {
    return false;
  }
  skip_blanks(self);
  if (self->at < self->end && *self->at != '.' && !read_node(self, &out->graph, &self->last->graph)) {
    return false;
  }
  skip_blanks(self);
  if (self->at == self->end || *self->at != '.') {
    return refuse(self, "the dot at the end is missing");
  }
  ++self->at;
  skip_blanks(self);
  return self->at == self->end || *self->at == '#' ? true : refuse(self, "something stands behind the dot");
}

static tisse_status read_line(tisse__triple_source *source, last_iris *last, char *begin, char *end, uint32_t number)
{
  while (end > begin && end[-1] == '\r') {
    --end;
  }
  line state = {begin, end, last, NULL};
  tisse__triple_view triple;
  if (read_triple(&state, &triple)) {
    source->triples++;
    return source->emit(source->user, &triple);
  }
  if (state.wrong && ++source->errors <= ERRORS_SHOWN) {
    tisse__report(source->context, TISSE_ERROR, source->path, number, (uint32_t)(state.at - begin) + 1, "%s; the line is left out",
                  state.wrong);
  }
  return TISSE_OK;
}

/** The whole lines in bytes[0, length); puts how many bytes they take. */
static tisse_status read_block(tisse__triple_source *source, last_iris *last, char *bytes, size_t length, uint32_t *number, size_t *used)
{
  tisse_status status = TISSE_OK;
  *used = 0;
  while (status == TISSE_OK) {
    char *begin = bytes + *used;
    char *end = memchr(begin, '\n', length - *used);
    if (!end) {
      break;
    }
    status = read_line(source, last, begin, end, ++*number);
    *used = (size_t)(end - bytes) + 1;
  }
  return status;
}

tisse_status tisse__lines_read(tisse__triple_source *source)
{
  const tisse_allocator *allocator = &source->context->allocator;
  size_t capacity = BLOCK, length = 0, used = 0;
  char *bytes = tisse__alloc(allocator, capacity);
  uint32_t number = 0;
  last_iris last = {0};
  tisse_status status = bytes ? TISSE_OK : TISSE_E_MEMORY;
  while (status == TISSE_OK) {
    if (length == capacity) {
      char *grown = capacity < LINE_MAX_BYTES ? tisse__realloc(allocator, bytes, capacity, capacity * 2) : NULL;
      if (!grown) {
        tisse__report(source->context, TISSE_ERROR, source->path, number + 1, 0, "a line is longer than %zu bytes", capacity);
        status = TISSE_E_LIMIT;
        break;
      }
      bytes = grown;
      capacity *= 2;
    }
    const size_t got = fread(bytes + length, 1, capacity - length, source->file);
    length += got;
    if (got == 0) {
      status = length ? read_line(source, &last, bytes, bytes + length, number + 1) : TISSE_OK;
      break;
    }
    status = read_block(source, &last, bytes, length, &number, &used);
    memmove(bytes, bytes + used, length - used);
    length -= used;
  }
  tisse__free(allocator, bytes, capacity);
  return status == TISSE_OK && ferror(source->file) ? TISSE_E_READ : status;
}
