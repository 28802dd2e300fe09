/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file base.h
 * Status, views, spans, the context: the small values that every other header speaks in.
 *
 * Conventions of the whole library:
 * - Functions that can fail return a tisse_status. An output parameter comes first, and the caller owns what is put there.
 * - A returned pointer or view is borrowed from the object it was asked of.
 * - `_free` ends an opaque object and takes NULL; `_dispose` empties a struct of the caller's.
 * - Text is UTF-8. Spans are half open. The unit of an offset is in its type's or field's name.
 * - The library never prints, never exits, has no writable globals, opens no network connection by itself.
 */
#ifndef TISSE_BASE_H
#define TISSE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#  define TISSE_API __attribute__((visibility("default")))
#  define TISSE_PRINTF(format_at, first_at) __attribute__((format(printf, format_at, first_at)))
#else
#  define TISSE_API
#  define TISSE_PRINTF(format_at, first_at)
#endif

#define TISSE_VERSION "0.1.0"

/** What became of a call. Details went to the context's reporter. */
typedef enum tisse_status {
  TISSE_OK = 0,        ///< Done.
  TISSE_E_MEMORY,      ///< An allocation failed or a documented limit on memory was reached.
  TISSE_E_READ,        ///< Input could not be opened or read.
  TISSE_E_WRITE,       ///< Output could not be written, in whole.
  TISSE_E_INPUT,       ///< Input was read but is not what it claims to be.
  TISSE_E_KNOWLEDGE,   ///< Ontology, entities or lexicon are wrong.
  TISSE_E_LIMIT,       ///< A documented bound (size, depth, count, time) was reached.
  TISSE_E_ARGUMENT,    ///< The caller passed something that the contract forbids.
  TISSE_E_NOT_FOUND,   ///< What was asked for is not there.
  TISSE_E_STOPPED      ///< A callback of the caller's asked to stop.
} tisse_status;

/** One sentence for a status, in English. Never NULL. */
TISSE_API const char *tisse_status_text(tisse_status status);

/** A piece of UTF-8 text that somebody else owns. Not NUL-terminated. An absent text has data NULL and length 0. */
typedef struct tisse_view {
  const char *data;
  size_t length;
} tisse_view;

/** A view of a NUL-terminated string; NULL gives the absent view. */
TISSE_API tisse_view tisse_view_of(const char *text);
/** Same bytes? Two absent views are equal. */
TISSE_API bool tisse_view_equal(tisse_view a, tisse_view b);
/** Byte order, as memcmp and then by length: negative, 0, positive. */
TISSE_API int tisse_view_compare(tisse_view a, tisse_view b);

/** Half-open range. The unit (bytes or code points) is named where the span is declared. */
typedef struct tisse_span {
  uint32_t begin;
  uint32_t end;
} tisse_span;

/**
 * The one allocation function. Allocates (pointer NULL), resizes, or frees (new_size 0, returns NULL).
 * Returns NULL on failure and then leaves `pointer` as it was.
 */
typedef void *(*tisse_alloc_fn)(void *user, void *pointer, size_t old_size, size_t new_size);

typedef struct tisse_allocator {
  tisse_alloc_fn fn;  ///< NULL stands for the C library's.
  void *user;
} tisse_allocator;

typedef enum tisse_level { TISSE_NOTE, TISSE_WARNING, TISSE_ERROR } tisse_level;

/** A diagnostic. `file` may be NULL; line and column are 1-based, 0 where unknown. */
typedef struct tisse_message {
  tisse_level level;
  const char *file;
  uint32_t line;
  uint32_t column;
  const char *text;  ///< One sentence, without position and newline.
} tisse_message;

typedef void (*tisse_report_fn)(void *user, const tisse_message *message);

/**
 * What an application lends to the library: memory and an ear. Copied by value into the objects that are made with it;
 * `user` pointers must outlive those. A zeroed context works: the C library's memory, and silence.
 * A context shared by threads needs an allocator and a reporter that are safe to call from them.
 */
typedef struct tisse_context {
  tisse_allocator allocator;
  tisse_report_fn report;  ///< NULL: silence.
  void *report_user;
} tisse_context;

/** A sink of bytes. Returns TISSE_OK or what stopped it. */
typedef tisse_status (*tisse_write_fn)(void *user, const char *bytes, size_t length);
typedef struct tisse_writer {
  tisse_write_fn write;
  void *user;
} tisse_writer;

/** A source of bytes. Puts up to `capacity` bytes and their count; a count of 0 is the end. */
typedef tisse_status (*tisse_read_fn)(void *user, char *bytes, size_t capacity, size_t *count);
typedef struct tisse_reader {
  tisse_read_fn read;
  void *user;
} tisse_reader;

#endif
