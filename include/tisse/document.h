/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file document.h
 * From bytes to articles: text, blocks and metadata. A document is immutable.
 */
#ifndef TISSE_DOCUMENT_H
#define TISSE_DOCUMENT_H

#include <tisse/base.h>

typedef struct tisse_document tisse_document;

/** What the article says of itself. Absent where it does not. */
typedef struct tisse_metadata {
  tisse_view iri;        ///< Of the article: its address where it has one, else made of the hash of its text.
  tisse_view source;     ///< The path as given, the record's id, or the article's IRI for an item of a feed.
  tisse_view url;        ///< Canonical address, http or https only.
  tisse_view title;
  tisse_view publisher;
  tisse_view author;
  tisse_view published;  ///< xsd:date or xsd:dateTime, validated.
  tisse_view language;   ///< BCP 47, lower case primary subtag as declared ("fr", "en"), else as found from the text.
  tisse_view hash;       ///< SHA-256 of the text, lower-case hexadecimal.
} tisse_metadata;

typedef enum tisse_block_kind {
  TISSE_BLOCK_TITLE,      ///< The article's headline.
  TISSE_BLOCK_STANDFIRST, ///< The summary under the headline.
  TISSE_BLOCK_HEADING,    ///< A cross-heading inside the article.
  TISSE_BLOCK_PARAGRAPH,
  TISSE_BLOCK_ITEM,       ///< An item of a list, a cell of a table.
  TISSE_BLOCK_QUOTE,      ///< Set off as a quotation.
  TISSE_BLOCK_CAPTION,    ///< Under a picture.
  TISSE_BLOCK_TEASER      ///< Other articles' headlines, menus, calls to comment, credits: in the text, never read for claims.
} tisse_block_kind;

/** A run of text that no sentence crosses. */
typedef struct tisse_block {
  tisse_block_kind kind;
  tisse_span bytes;
} tisse_block;

/** A mention that the record gives: taken as it is. */
typedef struct tisse_given_mention {
  tisse_span bytes;
  tisse_view name;        ///< Canonical name or absent.
  tisse_view class_name;  ///< As given: "organization", "person", "product", an IRI, or absent.
} tisse_given_mention;

TISSE_API tisse_view tisse_document_text(const tisse_document *self);
TISSE_API const tisse_metadata *tisse_document_metadata(const tisse_document *self);
TISSE_API size_t tisse_document_block_count(const tisse_document *self);
TISSE_API const tisse_block *tisse_document_blocks(const tisse_document *self);
TISSE_API size_t tisse_document_given_count(const tisse_document *self);
TISSE_API const tisse_given_mention *tisse_document_given(const tisse_document *self);
/** The number of code points before a byte offset (rounded down to a character). O(log n). */
TISSE_API uint32_t tisse_document_code_point(const tisse_document *self, uint32_t byte_offset);
TISSE_API void tisse_document_free(tisse_document *self);

/**
 * A document made of text in memory, for callers that read articles themselves. `metadata` may be NULL; what it holds is copied,
 * what it lacks (iri, hash, language) is made. Blocks are found by the same rules as for a plain text file.
 */
TISSE_API tisse_status tisse_document_new(tisse_document **out, const tisse_context *context, tisse_view text,
                                          const tisse_metadata *metadata);

typedef enum tisse_input_format {
  TISSE_INPUT_AUTO = 0,  ///< Sniffed from the first bytes, then from the name's ending.
  TISSE_INPUT_TEXT,
  TISSE_INPUT_HTML,
  TISSE_INPUT_FEED,      ///< RSS 0.9x/1.0/2.0 or Atom: one document an item.
  TISSE_INPUT_JSONL      ///< One record a line.
} tisse_input_format;

typedef struct tisse_input_options {
  tisse_input_format format;
  const char *charset;      ///< NULL: found. A label such as "windows-1252" overrides the declaration in the bytes; an unknown one is TISSE_E_ARGUMENT.
  const char *language;     ///< NULL: found.
  const char *base;         ///< Base for made IRIs, NULL for https://w3id.org/tisse/id/
  size_t max_bytes;         ///< Of one file or one record; 0 stands for 16 MiB.
} tisse_input_options;

/** Called with each article; `take` it by keeping the pointer (then free it) and setting *kept. */
typedef tisse_status (*tisse_document_fn)(void *user, tisse_document *document, bool *kept);

/** What a reading came to. */
typedef struct tisse_input_summary {
  uint64_t documents;   ///< Passed on.
  uint64_t bad;         ///< Records, items or files refused; each was reported.
  uint64_t bytes;
} tisse_input_summary;

/**
 * Reads one source (a file, a pipe, memory) and passes its articles on, one in memory at a time.
 * A bad record or item is reported with its line, counted and skipped. TISSE_E_INPUT is returned where the whole is not what it claims to be (empty,
 * binary, a feed that breaks before its first item); a stream of JSON lines is read well even if every record of it was bad.
 * @param name  for messages and for tisse_metadata.source; the path as the user gave it.
 * @param summary  may be NULL.
 */
TISSE_API tisse_status tisse_input_read(const tisse_context *context, const tisse_input_options *options, tisse_reader source,
                                        const char *name, tisse_document_fn emit, void *user, tisse_input_summary *summary);

#endif
