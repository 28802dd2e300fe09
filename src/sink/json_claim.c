/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Claims as JSON lines and as CSV: the same columns in the same order. */

#include <tisse/sink.h>

#include "base/report.h"
#include "base/text.h"
#include "sink/writer.h"

#define COLUMNS(C) \
  C(id) C(source) C(subject) C(subject_iri) C(subject_span) C(relation) C(object) C(object_iri) C(object_span) C(status) C(stage) \
  C(certainty) C(polarity) C(amount) C(amount_max) C(amount_bound) C(currency) C(quantity) C(unit) C(product) C(event_date) \
  C(speaker) C(cited_medium) C(sentence) C(sentence_span) C(evidence_span) C(rule) C(cues)

typedef enum column {
#define C(name) COLUMN_##name,
  COLUMNS(C)
#undef C
  COLUMN_COUNT
} column;

static const tisse_view column_names[COLUMN_COUNT] = {
#define C(name) {#name, sizeof(#name) - 1},
  COLUMNS(C)
#undef C
};

typedef enum cell_kind { CELL_NULL, CELL_TEXT, CELL_SPAN, CELL_INTEGER, CELL_THOUSANDTHS, CELL_LIST } cell_kind;

/** One value of a claim, before it is JSON or CSV. */
typedef struct cell {
  cell_kind kind;
  tisse_view text;
  tisse_span span;
  int64_t number;
  const tisse_view *list;
  size_t count;
} cell;

static cell text_cell(tisse_view text)
{
  return (cell){.kind = text.data ? CELL_TEXT : CELL_NULL, .text = text};
}

static cell span_cell(tisse_span span, bool there)
{
  return (cell){.kind = there && span.end > span.begin ? CELL_SPAN : CELL_NULL, .span = span};
}

static cell number_cell(int64_t number, bool there)
{
  return (cell){.kind = there ? CELL_INTEGER : CELL_NULL, .number = number};
}

static tisse_view name_of(tisse_view iri)
{
  return iri.data ? tisse__iri_local(iri) : iri;
}

static cell party_cell(const tisse_party *party)
{
  return text_cell(party->label.data ? party->label : name_of(party->iri));
}

static cell money_cell(const tisse_money *money, column which)
{
  const bool there = money->currency.data != NULL;
  switch (which) {
  case COLUMN_amount: return number_cell(money->value, there);
  case COLUMN_amount_max: return number_cell(money->max, there && money->max);
  case COLUMN_amount_bound: return text_cell(there ? tisse_view_of(tisse_bound_name(money->bound)) : (tisse_view){0});
  default: return text_cell(money->currency);
  }
}

static cell standing_cell(const tisse_claim *claim, column which)
{
  switch (which) {
  case COLUMN_status: return text_cell(tisse_view_of(tisse_standing_name(claim->standing)));
  case COLUMN_stage: return text_cell(tisse_view_of(tisse_stage_name(claim->stage)));
  case COLUMN_certainty: return text_cell(tisse_view_of(tisse_certainty_name(claim->certainty)));
  default: return text_cell(tisse_view_of(tisse_polarity_name(claim->polarity)));
  }
}

static cell cell_of(const tisse_claim *claim, column which)
{
  switch (which) {
  case COLUMN_id: return text_cell(claim->id);
  case COLUMN_source: return text_cell(claim->source);
  case COLUMN_subject: return party_cell(&claim->subject);
  case COLUMN_subject_iri: return text_cell(claim->subject.iri);
  case COLUMN_subject_span: return span_cell(claim->subject.span, true);
  case COLUMN_relation: return text_cell(name_of(claim->relation));
  case COLUMN_object: return claim->object.iri.data ? party_cell(&claim->object) : (cell){0};
  case COLUMN_object_iri: return text_cell(claim->object.iri);
  case COLUMN_object_span: return span_cell(claim->object.span, claim->object.iri.data != NULL);
  case COLUMN_status: case COLUMN_stage: case COLUMN_certainty: case COLUMN_polarity: return standing_cell(claim, which);
  case COLUMN_amount: case COLUMN_amount_max: case COLUMN_amount_bound: case COLUMN_currency: return money_cell(&claim->money, which);
  case COLUMN_quantity:
    return (cell){.kind = claim->quantity.unit.data ? CELL_THOUSANDTHS : CELL_NULL, .number = claim->quantity.thousandths};
  case COLUMN_unit: return text_cell(claim->quantity.unit);
  case COLUMN_product: return text_cell(claim->product);
  case COLUMN_event_date: return text_cell(claim->event_date);
  case COLUMN_speaker: return text_cell(claim->speaker);
  case COLUMN_cited_medium: return text_cell(claim->cited_medium);
  case COLUMN_sentence: return text_cell(claim->sentence);
  case COLUMN_sentence_span: return span_cell(claim->sentence_span, true);
  case COLUMN_evidence_span: return span_cell(claim->evidence_span, true);
  case COLUMN_rule: return text_cell(claim->rule);
  case COLUMN_cues: return (cell){.kind = CELL_LIST, .list = claim->cues, .count = claim->cue_count};
  case COLUMN_COUNT: default: return (cell){0};
  }
}

static void put_json_cell(tisse__buffer *out, const cell *value)
{
  switch (value->kind) {
  case CELL_TEXT: tisse__put_json(out, value->text); break;
  case CELL_INTEGER: tisse__buffer_add_int(out, value->number); break;
  case CELL_THOUSANDTHS: tisse__put_decimal(out, value->number, 3, false); break;
  case CELL_SPAN:
    TISSE__PUT(out, "[");
    tisse__buffer_add_int(out, value->span.begin);
    TISSE__PUT(out, ",");
    tisse__buffer_add_int(out, value->span.end);
    TISSE__PUT(out, "]");
    break;
  case CELL_LIST:
    TISSE__PUT(out, "[");
    for (size_t i = 0; i < value->count; ++i) {
      tisse__put(out, ",", i ? 1 : 0);
      tisse__put_json(out, value->list[i]);
    }
    TISSE__PUT(out, "]");
    break;
  case CELL_NULL: default: TISSE__PUT(out, "null"); break;
  }
}

static tisse_status write_out(const tisse_context *context, tisse__buffer *line, tisse_writer out)
{
  const tisse_status status = tisse__flush(line, out, TISSE_OK);
  tisse__buffer_dispose(line);
  return status == TISSE_E_MEMORY ? tisse__report_memory(context) : status;
}

tisse_status tisse_json_write_claim(const tisse_context *context, const tisse_knowledge *knowledge, const tisse_claim *claim,
                                    tisse_writer out)
{
  (void)knowledge;
  if (!claim || !out.write) {
    return TISSE_E_ARGUMENT;
  }
  tisse__buffer line;
  tisse__buffer_init(&line, context ? &context->allocator : NULL);
  tisse__buffer_reserve(&line, 2048);
  for (int i = 0; i < COLUMN_COUNT; ++i) {
    const cell value = cell_of(claim, (column)i);
    tisse__put(&line, i ? ",\"" : "{\"", 2);
    tisse__put_view(&line, column_names[i]);
    TISSE__PUT(&line, "\":");
    put_json_cell(&line, &value);
  }
  TISSE__PUT(&line, "}\n");
  return write_out(context, &line, out);
}

/* ---- CSV --------------------------------------------------------------------------------------------------------- */

static bool needs_quotes(tisse_view text)
{
  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    if (c == ',' || c == '"' || c == '\n' || c == '\r') {
      return true;
    }
  }
  /* Some readers cut blanks at the ends of a field without quotes. */
  return text.length && (text.data[0] == ' ' || text.data[text.length - 1] == ' ');
}

static void put_csv_text(tisse__buffer *out, tisse_view text)
{
  const bool quoted = needs_quotes(text);
  tisse__put(out, "\"", quoted ? 1 : 0);
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] == '"') {
      TISSE__PUT(out, "\"");
    }
    tisse__put_byte(out, text.data[i]);
  }
  tisse__put(out, "\"", quoted ? 1 : 0);
}

static void put_csv_list(tisse__buffer *out, const cell *value)
{
  tisse__buffer joined;
  tisse__buffer_init(&joined, &out->allocator);
  for (size_t i = 0; i < value->count; ++i) {
    tisse__put(&joined, "; ", i ? 2 : 0);
    tisse__put_view(&joined, value->list[i]);
  }
  put_csv_text(out, tisse__buffer_view(&joined));
  out->failed = out->failed || joined.failed;
  tisse__buffer_dispose(&joined);
}

static void put_csv_cell(tisse__buffer *out, const cell *value)
{
  switch (value->kind) {
  case CELL_TEXT: put_csv_text(out, value->text); break;
  case CELL_INTEGER: tisse__buffer_add_int(out, value->number); break;
  case CELL_THOUSANDTHS: tisse__put_decimal(out, value->number, 3, false); break;
  case CELL_SPAN:
    tisse__buffer_add_int(out, value->span.begin);
    TISSE__PUT(out, "-");
    tisse__buffer_add_int(out, value->span.end);
    break;
  case CELL_LIST: put_csv_list(out, value); break;
  case CELL_NULL: default: break;
  }
}

tisse_status tisse_csv_write_claim(const tisse_context *context, const tisse_knowledge *knowledge, const tisse_claim *claim,
                                   tisse_writer out)
{
  (void)knowledge;
  if (!out.write) {
    return TISSE_E_ARGUMENT;
  }
  tisse__buffer line;
  tisse__buffer_init(&line, context ? &context->allocator : NULL);
  tisse__buffer_reserve(&line, 2048);
  for (int i = 0; i < COLUMN_COUNT; ++i) {
    tisse__put(&line, ",", i ? 1 : 0);
    const cell value = claim ? cell_of(claim, (column)i) : text_cell(column_names[i]);
    put_csv_cell(&line, &value);
  }
  TISSE__PUT(&line, "\r\n");
  return write_out(context, &line, out);
}
