/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <inttypes.h>
#include <jansson.h>
#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "document/flat.h"
#include "document/html.h"
#include "document/intake.h"
#include "document/metadata.h"
#include "document/sniff.h"
#include "document/teaser.h"
#include "document/text.h"

#define MENTIONS_MAX ((size_t)1 << 20)

/** A record of strings alone, as nearly all are; `json` where it is anything else. */
typedef struct record {
  const json_t *json;
  tisse__flat flat;
} record;

static tisse_status refuse_record(tisse__intake *self, const char *what)
{
  tisse__report(self->context, TISSE_ERROR, self->name, self->draft.line, 0, "%s", what);
  tisse__intake_refuse(self, TISSE_E_INPUT);
  return TISSE_E_INPUT;
}

/** A string, or nothing where it is absent or null. */
static tisse_status read_string(tisse__intake *self, tisse_view *out, const json_t *object, const char *key)
{
  const json_t *value = json_object_get(object, key);
  *out = (tisse_view){0};
  if (!value || json_is_null(value)) {
    return TISSE_OK;
  }
  if (!json_is_string(value)) {
    tisse__report(self->context, TISSE_ERROR, self->name, self->draft.line, 0, "\"%s\" must be a string", key);
    tisse__intake_refuse(self, TISSE_E_INPUT);
    return TISSE_E_INPUT;
  }
  *out = tisse__view(json_string_value(value), json_string_length(value));
  return TISSE_OK;
}

static tisse_status refuse_mention(tisse__intake *self, size_t index, const char *what)
{
  tisse__report(self->context, TISSE_ERROR, self->name, self->draft.line, 0, "\"mentions\"[%zu]: %s", index, what);
  tisse__intake_refuse(self, TISSE_E_INPUT);
  return TISSE_E_INPUT;
}

static bool read_offset(uint32_t *out, const json_t *mention, const char *key, const tisse__points *points)
{
  const json_t *value = json_object_get(mention, key);
  const json_int_t offset = json_is_integer(value) ? json_integer_value(value) : -1;
  return offset >= 0 && offset <= UINT32_MAX && tisse__points_byte(points, out, (uint32_t)offset);
}

static tisse_status read_mention(tisse__intake *self, size_t index, const json_t *mention, const tisse__points *points)
{
  tisse_given_mention given = {0};
  if (!json_is_object(mention)) {
    return refuse_mention(self, index, "must be an object");
  }
  if (!read_offset(&given.bytes.begin, mention, "start", points)) {
    return refuse_mention(self, index, "\"start\" must be a code point of the text");
  }
  if (!read_offset(&given.bytes.end, mention, "end", points)) {
    return refuse_mention(self, index, "\"end\" must be a code point of the text");
  }
  if (given.bytes.begin >= given.bytes.end) {
    return refuse_mention(self, index, "\"end\" must be beyond \"start\"");
  }
  tisse_status status = read_string(self, &given.name, mention, "name");
  status = status == TISSE_OK ? read_string(self, &given.class_name, mention, "class") : status;
  if (status == TISSE_OK && !tisse__array_push(&self->context->allocator, &self->draft.given, given)) {
    self->draft.failed = true;
  }
  return status;
}

/** Offsets count code points of the record's text, which is the draft's text at this moment. */
static tisse_status read_mentions(tisse__intake *self, const json_t *object, bool has_text)
{
  const json_t *mentions = object ? json_object_get(object, "mentions") : NULL;
  if (!mentions || json_is_null(mentions)) {
    return TISSE_OK;
  }
  if (!json_is_array(mentions)) {
    return refuse_record(self, "\"mentions\" must be an array");
  }
  if (json_array_size(mentions) && !has_text) {
    return refuse_record(self, "\"mentions\" need \"text\": offsets into \"html\" mean nothing");
  }
  if (json_array_size(mentions) > MENTIONS_MAX) {
    return refuse_record(self, "\"mentions\" has more than 1048576 elements");
  }
  tisse__points points;
  if (!tisse__points_init(&points, &self->draft.arena, tisse__buffer_view(&self->draft.text))) {
    self->draft.failed = true;
    return TISSE_OK;
  }
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < json_array_size(mentions) && status == TISSE_OK; ++i) {
    status = read_mention(self, i, json_array_get(mentions, i), &points);
  }
  return status;
}

static tisse_status read_published(tisse__intake *self, tisse_view published)
{
  tisse__draft *const draft = &self->draft;
  draft->metadata.published = tisse__copy_date(&draft->arena, published);
  if (tisse__view_trim(published).length && !draft->metadata.published.length) {
    tisse__report(self->context, TISSE_WARNING, self->name, draft->line, 0, "\"published\" is no date and is ignored: %.60s", published.data);
  }
  return TISSE_OK;
}

static tisse_status read_text(tisse__intake *self, const json_t *object, tisse_view text, tisse_view html)
{
  tisse__draft *const draft = &self->draft;
  tisse_status status = TISSE_OK;
  if (text.data) {
    tisse__buffer_add(&draft->text, text);
    if (draft->text.failed) {
      return tisse__report_memory(self->context);
    }
    status = read_mentions(self, object, true);
    if (status == TISSE_OK) {
      tisse__text_blocks(draft);
      tisse__draft_place_title(draft);
    }
    return status;
  }
  status = read_mentions(self, object, false);
  if (status != TISSE_OK) {
    return status;
  }
  if (tisse__sniff_page(html)) {
    return tisse__html_page(draft, html);
  }
  status = tisse__html_fragment(draft, html);
  if (status == TISSE_OK && draft->text.length) {
    tisse__draft_place_title(draft);
    tisse__teaser_mark(draft);
  }
  return status;
}

/** TISSE_E_INPUT: the record is bad, and has been reported and counted. */
static tisse_status read_record(tisse__intake *self, const record *given)
{
  tisse_metadata *const metadata = &self->draft.metadata;
  tisse_view published = {0}, text = {0}, html = {0};
  const struct { const char *key; tisse_view *out; } keys[] = {
    {"id", &metadata->source},   {"url", &metadata->url},       {"title", &metadata->title}, {"publisher", &metadata->publisher},
    {"author", &metadata->author}, {"lang", &metadata->language}, {"published", &published},   {"text", &text},
    {"html", &html}};
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; ++i) {
    tisse_status status = TISSE_OK;
    if (given->json) {
      status = read_string(self, keys[i].out, given->json, keys[i].key);
    } else {
      *keys[i].out = tisse__flat_find(&given->flat, keys[i].key);
    }
    if (status != TISSE_OK) {
      return status;
    }
  }
  if (!text.data && !html.data) {
    return refuse_record(self, "the record has neither \"text\" nor \"html\"");
  }
  metadata->title = tisse__copy_clean(&self->draft.arena, metadata->title);
  if (metadata->url.length && !tisse__is_web_address(metadata->url)) {
    tisse__report(self->context, TISSE_WARNING, self->name, self->draft.line, 0, "\"url\" is no http address and is ignored");
  }
  read_published(self, published);
  return read_text(self, given->json, text, html);
}

static tisse_status take_record(tisse__intake *self, const record *given)
{
  const tisse_status status = read_record(self, given);
  if (status == TISSE_E_LIMIT) {
    tisse__intake_refuse(self, status);
  }
  return status == TISSE_OK ? tisse__intake_emit(self) : status;
}

static tisse_status read_line(tisse__intake *self, tisse_view line)
{
  json_error_t error;
  record given = {0};
  tisse__draft_clear(&self->draft);
  if (tisse__flat_read(&given.flat, &self->draft.arena, line)) {
    const tisse_status status = take_record(self, &given);
    return status == TISSE_E_INPUT || status == TISSE_E_LIMIT ? TISSE_OK : status;
  }
  tisse__draft_clear(&self->draft);
  json_t *json = json_loadb(line.data, line.length, JSON_REJECT_DUPLICATES, &error);
  tisse_status status = TISSE_OK;
  given.json = json;
  if (!json) {
    const uint32_t column = error.column > 0 ? (uint32_t)error.column : 0;
    tisse__report(self->context, TISSE_ERROR, self->name, self->draft.line, column, "not valid JSON: %s", error.text);
    tisse__intake_refuse(self, TISSE_E_INPUT);
  } else if (!json_is_object(json)) {
    refuse_record(self, "the record must be a JSON object");
  } else {
    status = take_record(self, &given);
  }
  json_decref(json);
  return status == TISSE_E_INPUT || status == TISSE_E_LIMIT ? TISSE_OK : status;
}

/** Where the lines are: what has been decoded and not yet read, and whether a line too long is being passed over. */
typedef struct liner {
  tisse__buffer text;
  size_t done;     ///< Bytes before the next line.
  size_t searched; ///< No line end before this.
  bool skipping;
  uint32_t line;
  bool any;        ///< A line that was not blank.
} liner;

static tisse_status take_line(tisse__intake *self, liner *lines, tisse_view line)
{
  ++lines->line;
  self->draft.line = lines->line;
  const bool too_long = lines->skipping || line.length > self->max_bytes;
  if (too_long && !lines->skipping) {
    tisse__report(self->context, TISSE_ERROR, self->name, lines->line, 0, "the record is larger than the limit of %zu bytes", self->max_bytes);
    tisse__intake_refuse(self, TISSE_E_LIMIT);
  }
  lines->skipping = false;
  line = tisse__view_trim(line);
  lines->any = lines->any || too_long || line.length;
  return too_long || !line.length ? TISSE_OK : read_line(self, line);
}

/** All whole lines of the buffer; the rest moves to its front. */
static tisse_status take_lines(tisse__intake *self, liner *lines)
{
  tisse_status status = TISSE_OK;
  tisse__buffer *const text = &lines->text;
  while (status == TISSE_OK && lines->searched < text->length) {
    const char *end = memchr(text->data + lines->searched, '\n', text->length - lines->searched);
    if (!end) {
      lines->searched = text->length;
      break;
    }
    const size_t at = (size_t)(end - text->data);
    status = take_line(self, lines, tisse__view(text->data + lines->done, at - lines->done));
    lines->done = lines->searched = at + 1;
  }
  if (lines->done) {
    memmove(text->data, text->data + lines->done, text->length - lines->done);
    text->length -= lines->done;
    lines->searched -= lines->done;
    lines->done = 0;
  }
  if (text->length > self->max_bytes) {
    if (!lines->skipping) {
      tisse__report(self->context, TISSE_ERROR, self->name, lines->line + 1, 0, "the record is larger than the limit of %zu bytes", self->max_bytes);
      tisse__intake_refuse(self, TISSE_E_LIMIT);
      lines->skipping = true;
    }
    text->length = lines->searched = 0;
  }
  return status;
}

tisse_status tisse__json_read(tisse__intake *self)
{
  liner lines = {0};
  tisse__buffer_init(&lines.text, &self->context->allocator);
  tisse_status status = TISSE_OK;
  while (status == TISSE_OK && (!self->ended || self->head.length || self->decoder.pending_count)) {
    status = tisse__intake_more(self, &lines.text);
    status = status == TISSE_OK ? take_lines(self, &lines) : status;
  }
  if (status == TISSE_OK && (lines.text.length || lines.skipping)) {
    status = take_line(self, &lines, tisse__buffer_view(&lines.text));
  }
  if (status == TISSE_OK && !lines.any) {
    tisse__report(self->context, TISSE_ERROR, self->name, 0, 0, "the input is empty");
    tisse__intake_refuse(self, TISSE_E_INPUT);
  }
  tisse__buffer_dispose(&lines.text);
  return status;
}
