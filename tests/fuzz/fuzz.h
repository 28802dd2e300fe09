/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file fuzz.h
 * What the fuzz targets share. Each is one LLVMFuzzerTestOneInput, which libFuzzer drives (`make fuzz`) or replay.c (`make check`).
 * MUST is an oracle: what breaks it is a fault, as a crash is.
 */
#ifndef TISSE_FUZZ_H
#define TISSE_FUZZ_H

#include <tisse/tisse.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define MUST(condition) ((condition) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #condition))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void fuzz_fail(const char *file, int line, const char *what)
{
  fprintf(stderr, "%s:%d: broken: %s\n", file, line, what);
  abort();
}

/** Where the knowledge that `make` built lies. */
static inline const char *fuzz_folder(void)
{
  const char *given = getenv("TISSE_MORPH_DIR");
  return given ? given : "build/share/tisse";
}

/* ---- Bytes in and out ------------------------------------------------------------------------------------------------ */

typedef struct fuzz_bytes { const uint8_t *data; size_t left; size_t piece; } fuzz_bytes;

/** Gives the bytes in pieces of uneven lengths. */
static inline tisse_status fuzz_read(void *user, char *bytes, size_t capacity, size_t *count)
{
  fuzz_bytes *self = user;
  size_t length = self->left < capacity ? self->left : capacity;
  length = length < self->piece ? length : self->piece;
  memcpy(bytes, self->data, length);
  self->data += length;
  self->left -= length;
  self->piece = self->piece % 4093 * 3 + 1;
  *count = length;
  return TISSE_OK;
}

typedef struct fuzz_text { char *data; size_t length, capacity; } fuzz_text;

static inline tisse_status fuzz_collect(void *user, const char *bytes, size_t length)
{
  fuzz_text *self = user;
  if (self->length + length + 1 > self->capacity) {
    self->capacity = (self->length + length + 1) * 2;
    self->data = realloc(self->data, self->capacity);
    MUST(self->data);
  }
  memcpy(self->data + self->length, bytes, length);
  self->length += length;
  self->data[self->length] = '\0';
  return TISSE_OK;
}

static inline tisse_status fuzz_discard(void *user, const char *bytes, size_t length)
{
  uint8_t sum = 0;
  for (size_t i = 0; i < length; ++i) {
    sum ^= (uint8_t)bytes[i];   /* every byte is looked at: an uninitialised or freed one shows */
  }
  *(volatile uint8_t *)user ^= sum;
  return TISSE_OK;
}

/** A file of the process's own with these bytes. */
static inline const char *fuzz_file(char path[128], const char *ending, const void *data, size_t size)
{
  const char *folder = getenv("TMPDIR");
  snprintf(path, 128, "%.80s/tisse-fuzz-%ld%s", folder ? folder : "/tmp", (long)getpid(), ending);
  FILE *file = fopen(path, "wb");
  MUST(file && fwrite(data, 1, size, file) == size && !fclose(file));
  return path;
}

/* ---- Knowledge ------------------------------------------------------------------------------------------------------- */

/** The shipped knowledge, opened once. */
static inline const tisse_knowledge *fuzz_knowledge(void)
{
  static tisse_knowledge *knowledge;
  static const char *const names[] = {"fr.morph", "en.morph", "tisse.pack"};
  static const tisse_context context;
  if (!knowledge) {
    MUST(!tisse_knowledge_new(&knowledge, &context));
    for (size_t i = 0; i < 3; ++i) {
      char path[600];
      snprintf(path, sizeof path, "%s/%s", fuzz_folder(), names[i]);
      MUST(!(i < 2 ? tisse_knowledge_load_file(knowledge, path) : tisse_knowledge_load_pack(knowledge, path, false)));
    }
  }
  return knowledge;
}

/* ---- Documents ------------------------------------------------------------------------------------------------------- */

static inline bool fuzz_is_utf8(tisse_view text)
{
  for (size_t i = 0; i < text.length;) {
    const uint8_t c = (uint8_t)text.data[i];
    const size_t more = c < 0x80 ? 0 : c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 4;
    if (more > 3 || text.length - i <= more) {
      return false;
    }
    for (size_t j = 1; j <= more; ++j) {
      if (((uint8_t)text.data[i + j] & 0xC0) != 0x80) {
        return false;
      }
    }
    i += more + 1;
  }
  return true;
}

/** What document.h promises of any document. */
static inline void fuzz_check_document(const tisse_document *document)
{
  const tisse_view text = tisse_document_text(document);
  const tisse_metadata *metadata = tisse_document_metadata(document);
  const tisse_view views[] = {metadata->iri,       metadata->source,    metadata->url,      metadata->title, metadata->publisher,
                              metadata->author,    metadata->published, metadata->language, metadata->hash,  text};
  for (size_t i = 0; i < sizeof views / sizeof *views; ++i) {
    MUST(fuzz_is_utf8(views[i]));
  }
  MUST(metadata->iri.length > 0 && metadata->hash.length == 64);
  MUST(!metadata->url.data || !strncasecmp(metadata->url.data, "http", 4));
  const tisse_block *blocks = tisse_document_blocks(document);
  uint32_t at = 0;
  for (size_t i = 0; i < tisse_document_block_count(document); ++i) {
    MUST(blocks[i].bytes.begin >= at && blocks[i].bytes.begin <= blocks[i].bytes.end && blocks[i].bytes.end <= text.length);
    at = blocks[i].bytes.end;
  }
  const tisse_given_mention *given = tisse_document_given(document);
  for (size_t i = 0; i < tisse_document_given_count(document); ++i) {
    MUST(given[i].bytes.begin <= given[i].bytes.end && given[i].bytes.end <= text.length);
  }
  MUST(tisse_document_code_point(document, (uint32_t)text.length) <= text.length);
}

/** Reads the bytes as this format; `emit` may be NULL. */
static inline tisse_status fuzz_documents(const uint8_t *data, size_t size, tisse_input_format format, tisse_document_fn emit, void *user)
{
  static const tisse_context context;
  const tisse_input_options options = {.format = format, .max_bytes = 1 << 18};
  fuzz_bytes bytes = {data, size, 7};
  return tisse_input_read(&context, &options, (tisse_reader){fuzz_read, &bytes}, "fuzz", emit, user, NULL);
}

static inline tisse_status fuzz_look(void *user, tisse_document *document, bool *kept)
{
  (void)user;
  (void)kept;
  fuzz_check_document(document);
  return TISSE_OK;
}

#endif
