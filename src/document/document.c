/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "document/draft.h"
#include "document/text.h"
#include "language/segment.h"

/** All of it lives in the arena, but for the struct itself. */
struct tisse_document {
  tisse__arena arena;
  tisse_view text;
  tisse_metadata metadata;
  tisse_block *blocks;
  size_t block_count;
  tisse_given_mention *given;
  size_t given_count;
  tisse__points points;
};

tisse_view tisse_document_text(const tisse_document *self)
{
  return self->text;
}

const tisse_metadata *tisse_document_metadata(const tisse_document *self)
{
  return &self->metadata;
}

size_t tisse_document_block_count(const tisse_document *self)
{
  return self->block_count;
}

const tisse_block *tisse_document_blocks(const tisse_document *self)
{
  return self->blocks;
}

size_t tisse_document_given_count(const tisse_document *self)
{
  return self->given_count;
}

const tisse_given_mention *tisse_document_given(const tisse_document *self)
{
  return self->given;
}

uint32_t tisse_document_code_point(const tisse_document *self, uint32_t byte_offset)
{
  return tisse__points_before(&self->points, byte_offset);
}

void tisse_document_free(tisse_document *self)
{
  if (self) {
    const tisse_allocator allocator = self->arena.allocator;
    tisse__arena_dispose(&self->arena);
    tisse__free(&allocator, self, sizeof *self);
  }
}

void tisse__draft_init(tisse__draft *self, const tisse_context *context, const tisse_input_options *options, const char *file)
{
  static const tisse_input_options defaults = {0};
  *self = (tisse__draft){.context = context, .options = options ? options : &defaults, .file = file};
  tisse__arena_init(&self->arena, &context->allocator);
  tisse__buffer_init(&self->text, &context->allocator);
}

void tisse__draft_restart(tisse__draft *self)
{
  self->failed = self->failed || self->text.failed;
  tisse__buffer_clear(&self->text);
  self->blocks.count = 0;
}

void tisse__draft_clear(tisse__draft *self)
{
  tisse__draft_restart(self);
  tisse__arena_reset(&self->arena);
  self->given.count = 0;
  self->metadata = (tisse_metadata){0};
  self->failed = false;
}

void tisse__draft_dispose(tisse__draft *self)
{
  tisse__arena_dispose(&self->arena);
  tisse__buffer_dispose(&self->text);
  tisse__array_dispose(&self->context->allocator, &self->blocks);
  tisse__array_dispose(&self->context->allocator, &self->given);
}

void tisse__draft_mark(tisse__draft *self, tisse_block_kind kind, uint32_t begin, uint32_t end)
{
  const tisse_block block = {kind, {begin, end}};
  if (self->text.failed || !tisse__array_push(&self->context->allocator, &self->blocks, block)) {
    self->failed = true;
  }
}

void tisse__draft_add(tisse__draft *self, tisse_block_kind kind, tisse_view text)
{
  text = tisse__view_trim(text);
  if (text.length == 0 || text.length > UINT32_MAX - self->text.length - 2) {
    return;
  }
  if (self->text.length) {
    tisse__buffer_add_byte(&self->text, '\n');
  }
  const uint32_t begin = (uint32_t)self->text.length;
  tisse__buffer_add(&self->text, text);
  tisse__draft_mark(self, kind, begin, begin + (uint32_t)text.length);
}

tisse_view tisse__draft_block_text(const tisse__draft *self, size_t index)
{
  const tisse_span span = self->blocks.items[index].bytes;
  return tisse__view(self->text.data + span.begin, span.end - span.begin);
}

void tisse__add_letters(tisse__buffer *out, tisse_view text)
{
  tisse__buffer folded;
  tisse__buffer_init(&folded, &out->allocator);
  tisse__fold_text(&folded, text);
  const char *end = folded.data + folded.length;
  for (const char *at = folded.data; at < end;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    if (tisse__is_letter(c) || tisse__is_digit(c)) {
      tisse__buffer_add(out, tisse__view(at, length));
    }
    at += length;
  }
  out->failed = out->failed || folded.failed;
  tisse__buffer_dispose(&folded);
}

bool tisse__same_words(const tisse_allocator *allocator, tisse_view a, tisse_view b)
{
  if (a.length > b.length + b.length / 2 + 32 || b.length > a.length + a.length / 2 + 32) {
    return false;
  }
  tisse__buffer left, right;
  tisse__buffer_init(&left, allocator);
  tisse__buffer_init(&right, allocator);
  tisse__add_letters(&left, a);
  tisse__add_letters(&right, b);
  const bool same = !left.failed && !right.failed && left.length && tisse_view_equal(tisse__buffer_view(&left), tisse__buffer_view(&right));
  tisse__buffer_dispose(&left);
  tisse__buffer_dispose(&right);
  return same;
}

void tisse__draft_move_first(tisse__draft *self, size_t first)
{
  tisse__draft moved;
  tisse__draft_init(&moved, self->context, self->options, self->file);
  for (size_t i = 0; i < self->blocks.count; ++i) {
    const size_t from = i < self->blocks.count - first ? first + i : i - (self->blocks.count - first);
    tisse__draft_add(&moved, self->blocks.items[from].kind, tisse__draft_block_text(self, from));
  }
  const tisse__buffer text = self->text;
  const tisse__blocks blocks = self->blocks;
  self->text = moved.text;
  self->blocks = moved.blocks;
  self->failed = self->failed || moved.failed || moved.text.failed;
  moved.text = text;
  moved.blocks = blocks;
  tisse__draft_dispose(&moved);
}

/** Puts a line before the text and moves everything that points into it. */
static void prepend_title(tisse__draft *self, tisse_view title)
{
  tisse__buffer text;
  tisse__buffer_init(&text, &self->context->allocator);
  tisse__buffer_add(&text, title);
  tisse__buffer_add_text(&text, self->text.length ? "\n" : "");
  tisse__buffer_add(&text, tisse__buffer_view(&self->text));
  const uint32_t shift = (uint32_t)title.length + 1;
  for (size_t i = 0; i < self->blocks.count; ++i) {
    self->blocks.items[i].bytes.begin += shift;
    self->blocks.items[i].bytes.end += shift;
  }
  for (size_t i = 0; i < self->given.count; ++i) {
    self->given.items[i].bytes.begin += shift;
    self->given.items[i].bytes.end += shift;
  }
  tisse__draft_mark(self, TISSE_BLOCK_TITLE, 0, (uint32_t)title.length);
  if (!self->failed) {
    memmove(self->blocks.items + 1, self->blocks.items, (self->blocks.count - 1) * sizeof *self->blocks.items);
    self->blocks.items[0] = (tisse_block){TISSE_BLOCK_TITLE, {0, (uint32_t)title.length}};
  }
  if (text.failed) {
    self->failed = true;
    self->blocks.count = 0;
  }
  tisse__buffer_dispose(&self->text);
  self->text = text;
}

void tisse__draft_place_title(tisse__draft *self)
{
  const tisse_view title = tisse__view_trim(self->metadata.title);
  if (!title.length || title.length > 4096 || self->text.length > UINT32_MAX - 8192) {
    return;
  }
  bool found = false;
  for (size_t i = 0; i < self->blocks.count && i < 4; ++i) {
    if (tisse__same_words(&self->context->allocator, title, tisse__draft_block_text(self, i))) {
      self->blocks.items[i].kind = TISSE_BLOCK_TITLE;
      found = true;
    }
  }
  if (!found) {
    prepend_title(self, title);
  }
}

bool tisse__is_web_address(tisse_view text)
{
  const size_t scheme = text.length > 7 && tisse__view_is_nocase(tisse__view(text.data, 7), "http://")    ? 7
                        : text.length > 8 && tisse__view_is_nocase(tisse__view(text.data, 8), "https://") ? 8
                                                                                                          : 0;
  return scheme && text.data[scheme] != '/' && tisse__iri_valid(text);
}

/** The primary subtag in lower case, of what the caller or the article says; else found from the text. */
static tisse_view language_of(tisse__draft *self, tisse_view text)
{
  tisse_view tag = tisse__view_trim(self->options->language ? tisse_view_of(self->options->language) : self->metadata.language);
  char lower[9];
  size_t length = 0;
  while (length < tag.length && length < 8 && tisse__is_letter((unsigned char)tag.data[length]) && (unsigned char)tag.data[length] < 0x80) {
    lower[length] = (char)tisse__lower((unsigned char)tag.data[length]);
    ++length;
  }
  const bool whole = length == tag.length || tag.data[length] == '-' || tag.data[length] == '_';
  if (length >= 2 && length <= 3 && whole) {
    return tisse__arena_copy(&self->arena, tisse__view(lower, length));
  }
  return tisse_view_of(tisse__language_tag(tisse__language_guess(text, TISSE__FRENCH)));
}

static tisse_view made_iri(tisse__draft *self, tisse_view hash)
{
  tisse__buffer iri;
  tisse__buffer_init(&iri, &self->context->allocator);
  tisse__buffer_add_text(&iri, self->options->base ? self->options->base : TISSE__DEFAULT_BASE);
  tisse__buffer_add_text(&iri, "article/");
  tisse__buffer_add(&iri, tisse__view(hash.data, 16));
  const tisse_view copy = tisse__arena_copy(&self->arena, tisse__buffer_view(&iri));
  self->failed = self->failed || iri.failed;
  tisse__buffer_dispose(&iri);
  return copy;
}

static void complete_metadata(tisse__draft *self, tisse_view text)
{
  char hex[65];
  tisse__sha256_hex(hex, text);
  tisse_metadata *const metadata = &self->metadata;
  metadata->hash = tisse__arena_copy(&self->arena, tisse__view(hex, 64));
  if (self->arena.failed) {
    return;
  }
  if (!tisse__is_web_address(metadata->url)) {
    metadata->url = (tisse_view){0};
  }
  if (!tisse__iri_valid(metadata->iri)) {
    metadata->iri = metadata->url.length ? metadata->url : made_iri(self, metadata->hash);
  }
  if (!metadata->source.length) {
    metadata->source = metadata->iri;
  }
  metadata->language = language_of(self, text);
}

static tisse_metadata copy_metadata(tisse__arena *arena, const tisse_metadata *from)
{
  return (tisse_metadata){.iri = tisse__arena_copy(arena, from->iri),
                          .source = tisse__arena_copy(arena, from->source),
                          .url = tisse__arena_copy(arena, from->url),
                          .title = tisse__arena_copy(arena, from->title),
                          .publisher = tisse__arena_copy(arena, from->publisher),
                          .author = tisse__arena_copy(arena, from->author),
                          .published = tisse__arena_copy(arena, from->published),
                          .language = tisse__arena_copy(arena, from->language),
                          .hash = tisse__arena_copy(arena, from->hash)};
}

static void *copy_array(tisse__arena *arena, const void *items, size_t count, size_t size)
{
  void *copy = tisse__arena_alloc(arena, count * size);
  if (copy && count) {
    memcpy(copy, items, count * size);
  }
  return copy;
}

static bool fill(tisse_document *document, tisse__draft *draft)
{
  tisse__arena *const arena = &document->arena;
  document->text = tisse__arena_copy(arena, tisse__buffer_view(&draft->text));
  document->metadata = copy_metadata(arena, &draft->metadata);
  document->block_count = draft->blocks.count;
  document->blocks = copy_array(arena, draft->blocks.items, draft->blocks.count, sizeof *draft->blocks.items);
  document->given_count = draft->given.count;
  document->given = copy_array(arena, draft->given.items, draft->given.count, sizeof *draft->given.items);
  if (arena->failed) {
    return false;
  }
  for (size_t i = 0; i < document->given_count; ++i) {
    document->given[i].name = tisse__arena_copy(arena, document->given[i].name);
    document->given[i].class_name = tisse__arena_copy(arena, document->given[i].class_name);
  }
  return tisse__points_init(&document->points, arena, document->text) && !arena->failed;
}

tisse_status tisse__draft_finish(tisse_document **out, tisse__draft *self)
{
  *out = NULL;
  const tisse_view text = tisse__buffer_view(&self->text);
  if (self->failed || self->text.failed || self->arena.failed) {
    return tisse__report_memory(self->context);
  }
  if (tisse__view_trim(text).length == 0) {
    tisse__report(self->context, TISSE_ERROR, self->file, self->line, 0, self->line ? "the article is empty" : "the input is empty");
    return TISSE_E_INPUT;
  }
  if (text.length >= UINT32_MAX) {
    tisse__report(self->context, TISSE_ERROR, self->file, self->line, 0, "the text is larger than 4 GiB");
    return TISSE_E_LIMIT;
  }
  complete_metadata(self, text);
  tisse_document *document = tisse__alloc_zero(&self->context->allocator, 1, sizeof *document);
  if (document) {
    tisse__arena_init(&document->arena, &self->context->allocator);
  }
  if (!document || self->failed || self->arena.failed || !fill(document, self)) {
    tisse_document_free(document);
    return tisse__report_memory(self->context);
  }
  *out = document;
  return TISSE_OK;
}

tisse_status tisse_document_new(tisse_document **out, const tisse_context *context, tisse_view text, const tisse_metadata *metadata)
{
  static const tisse_context plain = {0};
  if (!out) {
    return TISSE_E_ARGUMENT;
  }
  *out = NULL;
  context = context ? context : &plain;
  if (text.length >= UINT32_MAX) {
    tisse__report(context, TISSE_ERROR, NULL, 0, 0, "the text is larger than 4 GiB");
    return TISSE_E_LIMIT;
  }
  if (tisse__utf8_valid(text.data, text.length) != text.length) {
    tisse__report(context, TISSE_ERROR, NULL, 0, 0, "the text is not valid UTF-8");
    return TISSE_E_INPUT;
  }
  tisse__draft draft;
  tisse__draft_init(&draft, context, NULL, NULL);
  draft.metadata = metadata ? *metadata : (tisse_metadata){0};
  tisse__buffer_add(&draft.text, text);
  tisse__text_blocks(&draft);
  const tisse_status status = tisse__draft_finish(out, &draft);
  tisse__draft_dispose(&draft);
  return status;
}
