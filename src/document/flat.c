/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/flat.h"

#include <string.h>

#include "base/text.h"

typedef struct reader {
  const char *at, *end;
  char *out;       ///< Room for all of the line: what is unescaped gets no longer, and a quote makes way for a NUL.
} reader;

static void skip_blanks(reader *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t' || *self->at == '\r' || *self->at == '\n')) {
    ++self->at;
  }
}

static bool take(reader *self, char mark)
{
  skip_blanks(self);
  if (self->at == self->end || *self->at != mark) {
    return false;
  }
  ++self->at;
  return true;
}

static int hex_value(char c)
{
  return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

/** What stands behind "\\u", which is no surrogate and no NUL. */
static bool read_code(reader *self)
{
  uint32_t c = 0;
  if (self->end - self->at < 4) {
    return false;
  }
  for (int i = 0; i < 4; ++i) {
    const int digit = hex_value(self->at[i]);
    if (digit < 0) {
      return false;
    }
    c = c << 4 | (uint32_t)digit;
  }
  if (c == 0 || (c >= 0xD800 && c <= 0xDFFF)) {
    return false;
  }
  self->at += 4;
  char bytes[4];
  const unsigned length = tisse__utf8_encode(bytes, c);
  memcpy(self->out, bytes, length);
  self->out += length;
  return true;
}

static bool read_escape(reader *self)
{
  static const char marks[] = "\"\\/bfnrt", bytes[] = "\"\\/\b\f\n\r\t";
  if (self->at == self->end) {
    return false;
  }
  const char mark = *self->at++;
  if (mark == 'u') {
    return read_code(self);
  }
  const char *found = mark ? strchr(marks, mark) : NULL;
  if (found) {
    *self->out++ = bytes[found - marks];
  }
  return found != NULL;
}

/** Copies eights of bytes that are neither quotes, backslashes nor controls; the rest is looked at byte by byte. */
static void copy_plain(reader *self)
{
  const uint64_t each = UINT64_C(0x0101010101010101);
  while (self->end - self->at >= 8) {
    uint64_t word;
    memcpy(&word, self->at, 8);
    const uint64_t quote = word ^ each * '"', slash = word ^ each * '\\';
    const uint64_t odd = ((quote - each) & ~quote) | ((slash - each) & ~slash) | ((word - each * 0x20) & ~word);
    if (odd & each * 0x80) {
      return;
    }
    memcpy(self->out, &word, 8);
    self->out += 8;
    self->at += 8;
  }
}

static bool read_string(reader *self, tisse_view *value)
{
  char *const begin = self->out;
  if (!take(self, '"')) {
    return false;
  }
  for (copy_plain(self); self->at < self->end; copy_plain(self)) {
    do {
      const unsigned char c = (unsigned char)*self->at++;
      if (c == '"') {
        *value = tisse__view(begin, (size_t)(self->out - begin));
        *self->out++ = '\0';
        return tisse__utf8_valid(value->data, value->length) == value->length;
      }
      if (c < 0x20 || (c == '\\' && !read_escape(self))) {
        return false;
      }
      if (c != '\\') {
        *self->out++ = (char)c;
      }
    } while (self->at < self->end && ((uintptr_t)self->at & 7));
  }
  return false;
}

static bool read_value(reader *self, tisse_view *value)
{
  skip_blanks(self);
  *value = (tisse_view){0};
  if (self->end - self->at >= 4 && memcmp(self->at, "null", 4) == 0) {
    self->at += 4;
    return true;
  }
  return read_string(self, value);
}

static bool is_there(const tisse__flat *self, tisse_view key)
{
  for (size_t i = 0; i < self->count; ++i) {
    if (tisse_view_equal(self->fields[i].key, key)) {
      return true;
    }
  }
  return false;
}

bool tisse__flat_read(tisse__flat *out, tisse__arena *arena, tisse_view line)
{
  reader self = {.at = line.data, .end = line.data + line.length};
  out->count = 0;
  if (!take(&self, '{') || !(self.out = tisse__arena_alloc(arena, line.length + 1))) {
    return false;
  }
  do {
    tisse_view key, value;
    if (out->count == TISSE__FLAT_FIELDS || !read_string(&self, &key) || is_there(out, key) || !take(&self, ':') || !read_value(&self, &value)) {
      return false;
    }
    out->fields[out->count].key = key;
    out->fields[out->count++].value = value;
  } while (take(&self, ','));
  if (!take(&self, '}')) {
    return false;
  }
  skip_blanks(&self);
  return self.at == self.end;
}

tisse_view tisse__flat_find(const tisse__flat *self, const char *key)
{
  for (size_t i = 0; i < self->count; ++i) {
    if (tisse__view_is(self->fields[i].key, key)) {
      return self->fields[i].value;
    }
  }
  return (tisse_view){0};
}
