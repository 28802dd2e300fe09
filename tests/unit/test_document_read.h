/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file test_document_read.h  Reads a text in memory as a source and keeps its articles and messages, for the tests of src/document. */
#ifndef TEST_DOCUMENT_READ_H
#define TEST_DOCUMENT_READ_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tisse/document.h>

#include "base/text.h"
#include "language/segment.h"

/* Stand-ins where src/language is not linked. */
__attribute__((weak)) tisse__language tisse__language_guess(tisse_view text, tisse__language otherwise)
{
  for (size_t i = 0; i + 5 <= text.length; ++i) {
    if (memcmp(text.data + i, " the ", 5) == 0) {
      return TISSE__ENGLISH;
    }
  }
  return otherwise;
}

__attribute__((weak)) const char *tisse__language_tag(tisse__language language)
{
  return language == TISSE__ENGLISH ? "en" : "fr";
}

#define READ_MAX 64

typedef struct reading {
  tisse_document *documents[READ_MAX];
  size_t count;
  char messages[4096];
  unsigned message_count;
  tisse_status status;
  tisse_input_summary summary;
  const char *at;      ///< The source.
  size_t left;
  size_t piece;        ///< Bytes handed over at once.
} reading;

static inline void keep_message(void *user, const tisse_message *message)
{
  reading *const self = user;
  const size_t used = strlen(self->messages);
  ++self->message_count;
  snprintf(self->messages + used, sizeof self->messages - used, "%s:%u:%u: %s\n", message->file ? message->file : "-", message->line,
           message->column, message->text);
}

static inline tisse_status hand_over(void *user, char *bytes, size_t capacity, size_t *count)
{
  reading *const self = user;
  *count = self->left < self->piece ? self->left : self->piece;
  *count = *count < capacity ? *count : capacity;
  if (*count) {
    memcpy(bytes, self->at, *count);
  }
  self->at += *count;
  self->left -= *count;
  return TISSE_OK;
}

static inline tisse_status keep_document(void *user, tisse_document *document, bool *kept)
{
  reading *const self = user;
  if (self->count < READ_MAX) {
    self->documents[self->count++] = document;
    *kept = true;
  }
  return TISSE_OK;
}

static inline reading *read_pieces(const char *bytes, size_t length, const char *name, const tisse_input_options *options, size_t piece)
{
  reading *self = calloc(1, sizeof *self);
  assert_non_null(self);
  self->at = bytes;
  self->left = length;
  self->piece = piece;
  const tisse_context context = {.report = keep_message, .report_user = self};
  self->status = tisse_input_read(&context, options, (tisse_reader){hand_over, self}, name, keep_document, self, &self->summary);
  return self;
}

static inline reading *read_bytes(const char *bytes, size_t length, const char *name)
{
  return read_pieces(bytes, length, name, NULL, 65536);
}

static inline reading *read_text(const char *text, const char *name)
{
  return read_bytes(text, strlen(text), name);
}

static inline void end_reading(reading *self)
{
  for (size_t i = 0; i < self->count; ++i) {
    tisse_document_free(self->documents[i]);
  }
  free(self);
}

static inline void assert_view(tisse_view view, const char *expected)
{
  char text[65536];
  assert_true(view.length < sizeof text);
  if (view.length) {
    memcpy(text, view.data, view.length);
  }
  text[view.length] = '\0';
  assert_string_equal(text, expected);
}

/** Every block on a line, behind a letter: T title, S standfirst, H heading, P paragraph, I item, Q quote, C caption, x teaser. */
static inline void assert_blocks(const tisse_document *document, const char *expected)
{
  static char lines[65536];
  size_t used = 0;
  const tisse_view text = tisse_document_text(document);
  for (size_t i = 0; i < tisse_document_block_count(document); ++i) {
    const tisse_block block = tisse_document_blocks(document)[i];
    used += (size_t)snprintf(lines + used, sizeof lines - used, "%c %.*s\n", "TSHPIQCx"[block.kind], (int)(block.bytes.end - block.bytes.begin),
                             text.data + block.bytes.begin);
    assert_true(used < sizeof lines);
  }
  assert_string_equal(lines, expected);
}

/** The kinds alone: "TPPHPxx". */
static inline void assert_kinds(const tisse_document *document, const char *expected)
{
  char kinds[512];
  const size_t count = tisse_document_block_count(document);
  assert_true(count < sizeof kinds);
  for (size_t i = 0; i < count; ++i) {
    kinds[i] = "TSHPIQCx"[tisse_document_blocks(document)[i].kind];
  }
  kinds[count] = '\0';
  assert_string_equal(kinds, expected);
}

static inline void assert_says(const reading *self, const char *part)
{
  if (!strstr(self->messages, part)) {
    print_error("\"%s\" is not in:\n%s", part, self->messages);
    fail();
  }
}

#endif
