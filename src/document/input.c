/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "document/html.h"
#include "document/intake.h"
#include "document/text.h"

#define PIECE ((size_t)65536)

void tisse__intake_refuse(tisse__intake *self, tisse_status why)
{
  ++self->summary.bad;
  self->worst = why;
}

static tisse_status read_piece(tisse__intake *self, char *piece, size_t *count)
{
  *count = 0;
  const tisse_status status = self->source.read(self->source.user, piece, PIECE, count);
  if (status != TISSE_OK) {
    tisse__report(self->context, TISSE_ERROR, self->name, 0, 0, "cannot read: %s", tisse_status_text(status));
    return status;
  }
  self->ended = *count == 0;
  self->summary.bytes += *count;
  return TISSE_OK;
}

/** The first bytes, which tell what the source is: TISSE__SNIFF_BYTES at least where there are so many. */
static tisse_status read_head(tisse__intake *self)
{
  char piece[PIECE];
  while (!self->ended && self->head.length < TISSE__SNIFF_BYTES) {
    size_t count = 0;
    const tisse_status status = read_piece(self, piece, &count);
    if (status != TISSE_OK) {
      return status;
    }
    tisse__buffer_add(&self->head, tisse__view(piece, count));
  }
  return self->head.failed ? tisse__report_memory(self->context) : TISSE_OK;
}

tisse_status tisse__intake_more(tisse__intake *self, tisse__buffer *out)
{
  if (self->head.length) {
    const tisse_view head = tisse__buffer_view(&self->head);
    const size_t mark = (size_t)(self->decoder.position < head.length ? self->decoder.position : head.length);
    tisse__decoder_feed(&self->decoder, out, tisse__view(head.data + mark, head.length - mark), self->ended);
    tisse__buffer_dispose(&self->head);
    return tisse__buffer_status(out) == TISSE_OK ? TISSE_OK : tisse__report_memory(self->context);
  }
  char piece[PIECE];
  size_t count = 0;
  const tisse_status status = self->ended ? TISSE_OK : read_piece(self, piece, &count);
  if (status != TISSE_OK) {
    return status;
  }
  tisse__decoder_feed(&self->decoder, out, tisse__view(piece, count), self->ended);
  return tisse__buffer_status(out) == TISSE_OK ? TISSE_OK : tisse__report_memory(self->context);
}

tisse_status tisse__intake_emit(tisse__intake *self)
{
  tisse_document *document = NULL;
  tisse_status status = tisse__draft_finish(&document, &self->draft);
  if (status == TISSE_E_INPUT || status == TISSE_E_LIMIT) {
    tisse__intake_refuse(self, status);
    return TISSE_OK;
  }
  if (status != TISSE_OK) {
    return status;
  }
  bool kept = false;
  ++self->summary.documents;
  status = self->emit(self->user, document, &kept);
  if (!kept) {
    tisse_document_free(document);
  }
  return status;
}

/** CRLF and CR to LF, in place. */
static void unify_lines(tisse__buffer *text)
{
  size_t to = 0;
  for (size_t from = 0; from < text->length; ++from) {
    const char c = text->data[from];
    if (c == '\r' && from + 1 < text->length && text->data[from + 1] == '\n') {
      continue;
    }
    text->data[to++] = c == '\r' ? '\n' : c;
  }
  text->length = to;
}

/** All of the source in the head. TISSE_E_LIMIT beyond the bound. */
static tisse_status read_whole(tisse__intake *self)
{
  char piece[PIECE];
  while (!self->ended && self->head.length <= self->max_bytes) {
    size_t count = 0;
    const tisse_status status = read_piece(self, piece, &count);
    if (status != TISSE_OK) {
      return status;
    }
    tisse__buffer_add(&self->head, tisse__view(piece, count));
    if (self->head.failed) {
      return tisse__report_memory(self->context);
    }
  }
  if (self->head.length > self->max_bytes) {
    tisse__report(self->context, TISSE_ERROR, self->name, 0, 0, "is larger than the limit of %zu bytes", self->max_bytes);
    tisse__intake_refuse(self, TISSE_E_LIMIT);
    return TISSE_E_LIMIT;
  }
  return TISSE_OK;
}

static tisse__sniffed sniff(const tisse__intake *self)
{
  return tisse__sniff_charset(tisse__buffer_view(&self->head), self->ended, self->options->charset);
}

/** A plain text or a page: one article. */
static tisse_status read_article(tisse__intake *self, tisse_input_format format)
{
  tisse_status status = read_whole(self);
  if (status != TISSE_OK) {
    return status;
  }
  const tisse__sniffed sniffed = sniff(self); /* Again: now all of it is here. */
  tisse__decoder_init(&self->decoder, &sniffed);
  tisse__draft *const draft = &self->draft;
  tisse__buffer decoded;
  tisse__buffer_init(&decoded, &self->context->allocator);
  status = tisse__intake_more(self, format == TISSE_INPUT_TEXT ? &draft->text : &decoded);
  tisse__decoder_report(&self->decoder, self->context, self->name);
  draft->metadata.source = tisse_view_of(self->name);
  if (status == TISSE_OK && format == TISSE_INPUT_TEXT) {
    unify_lines(&draft->text);
    tisse__text_blocks(draft);
  } else if (status == TISSE_OK) {
    status = tisse__html_page(draft, tisse__buffer_view(&decoded));
  }
  tisse__buffer_dispose(&decoded);
  if (status == TISSE_E_LIMIT) {
    tisse__intake_refuse(self, status);
  }
  return status == TISSE_OK ? tisse__intake_emit(self) : status;
}

/** Reports what the first bytes make impossible. */
static tisse_status check_head(tisse__intake *self, const tisse__sniffed *sniffed)
{
  if (self->head.length == sniffed->mark) {
    tisse__report(self->context, TISSE_ERROR, self->name, 0, 0, "the input is empty");
  } else if (sniffed->unknown_label && self->options->charset) { /* what somebody just wrote is asked again, what a page declares is not */
    tisse__report(self->context, TISSE_ERROR, self->name, 0, 0, "unknown encoding \"%s\": utf-8, utf-16le, utf-16be, iso-8859-1, iso-8859-15, windows-1252 are read",
                  sniffed->label);
    tisse__intake_refuse(self, TISSE_E_ARGUMENT);
    return TISSE_E_ARGUMENT;
  } else if (sniffed->binary) {
    tisse__report(self->context, TISSE_ERROR, self->name, 0, 0, "looks like a binary file (%s): text, HTML, feeds and JSON lines are read", sniffed->binary);
  } else {
    if (sniffed->unknown_label) {
      tisse__report(self->context, TISSE_WARNING, self->name, 0, 0, "unknown encoding \"%s\", read as %s", sniffed->label,
                    sniffed->charset == TISSE__UTF_8 ? "UTF-8" : "windows-1252");
    }
    return TISSE_OK;
  }
  tisse__intake_refuse(self, TISSE_E_INPUT);
  return TISSE_E_INPUT;
}

static tisse_input_format find_format(tisse__intake *self, const tisse__sniffed *sniffed)
{
  if (self->options->format != TISSE_INPUT_AUTO) {
    return self->options->format;
  }
  tisse__decoder decoder;
  tisse__decoder_init(&decoder, sniffed);
  tisse__buffer text;
  tisse__buffer_init(&text, &self->context->allocator);
  const tisse_view head = tisse__buffer_view(&self->head);
  tisse__decoder_feed(&decoder, &text, tisse__view(head.data + sniffed->mark, head.length - sniffed->mark), self->ended);
  const tisse_input_format format = tisse__sniff_format(tisse__buffer_view(&text), self->name);
  tisse__buffer_dispose(&text);
  return format;
}

static tisse_status read_source(tisse__intake *self)
{
  tisse_status status = read_head(self);
  if (status != TISSE_OK) {
    return status;
  }
  const tisse__sniffed sniffed = sniff(self);
  status = check_head(self, &sniffed);
  if (status != TISSE_OK) {
    return status;
  }
  const tisse_input_format format = find_format(self, &sniffed);
  if (format == TISSE_INPUT_TEXT || format == TISSE_INPUT_HTML) {
    return read_article(self, format);
  }
  tisse__decoder_init(&self->decoder, &sniffed);
  self->records = format == TISSE_INPUT_JSONL;
  status = self->records ? tisse__json_read(self) : tisse__feed_read(self);
  tisse__decoder_report(&self->decoder, self->context, self->name);
  return status;
}

tisse_status tisse_input_read(const tisse_context *context, const tisse_input_options *options, tisse_reader source, const char *name,
                              tisse_document_fn emit, void *user, tisse_input_summary *summary)
{
  static const tisse_input_options defaults = {0};
  static const tisse_context silent = {0};
  if (summary) {
    *summary = (tisse_input_summary){0};
  }
  if (!source.read || !emit) {
    return TISSE_E_ARGUMENT;
  }
  tisse__intake self = {.context = context ? context : &silent,
                        .options = options ? options : &defaults,
                        .name = name,
                        .source = source,
                        .emit = emit,
                        .user = user,
                        .worst = TISSE_OK};
  self.max_bytes = self.options->max_bytes ? self.options->max_bytes : TISSE__DEFAULT_MAX_BYTES;
  tisse__buffer_init(&self.head, &self.context->allocator);
  tisse__draft_init(&self.draft, self.context, self.options, name);
  tisse_status status = read_source(&self);
  if (status == TISSE_OK && self.summary.documents == 0 && !self.records) {
    status = self.worst;
  }
  tisse__draft_dispose(&self.draft);
  tisse__buffer_dispose(&self.head);
  if (summary) {
    *summary = self.summary;
  }
  return status;
}
