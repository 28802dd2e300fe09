/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * The ledger of a graph's file. Deals come in an order of their own, and may have namesakes: rows are made of them at once, and sorted by the
 * deals' names.
 */

#include "sink/table.h"

#include "base/report.h"
#include "base/sorter.h"
#include "base/text.h"
#include "graph/ledger.h"
#include "graph/ledger_read.h"
#include "graph/weave.h"

typedef struct filer {
  const tisse_context *context;
  const tisse_table_options *options;
  tisse__scratch scratch;
  tisse__ledger *ledger;
  tisse__sorter *deals;          ///< Key: IRI. Record: its mark against namesakes, its pair, the row.
  tisse__rows rows;
  tisse__total total;
  tisse__buffer record, out;
  tisse_writer writer;
  tisse_view wanted;             ///< The deal in question as its pair has it, and as it is shown.
  tisse_view shown_as;
} filer;

/* ---- Rows ------------------------------------------------------------------------------------------------------------ */

static void pack_number(tisse__buffer *out, int64_t number)
{
  tisse__pack_number(out, (uint32_t)((uint64_t)number >> 32));
  tisse__pack_number(out, (uint32_t)(uint64_t)number);
}

static int64_t unpack_number(tisse_view *rest)
{
  const uint64_t high = tisse__unpack_number(rest);
  return (int64_t)(high << 32 | tisse__unpack_number(rest));
}

/** What a loop tells of a deal. */
static void pack_flow(tisse__buffer *out, const tisse_graph *part, const tisse_deal *deal)
{
  tisse__pack_text(out, deal->relation);
  tisse__pack_text(out, tisse_graph_entity_at(part, deal->subject)->iri);
  tisse__pack_text(out, tisse_graph_entity_at(part, deal->object)->iri);
  tisse__pack_number(out, deal->standing);
  tisse__pack_number(out, deal->money_standing);
  pack_number(out, deal->money.value);
  pack_number(out, deal->money.max);
  tisse__pack_number(out, deal->money.bound);
  tisse__pack_text(out, deal->money.currency);
}

static void pack_row(filer *self, const tisse_graph *part, const tisse_deal *deal)
{
  tisse_view cells[TISSE__COLUMNS];
  tisse__rows_fill(&self->rows, cells, part, deal);
  tisse__rows_measure(&self->rows, cells);
  for (int i = 0; i < TISSE__COLUMNS; ++i) {
    tisse__pack_text(&self->record, cells[i]);
  }
}

static bool is_row(const filer *self, const tisse_graph *part, const tisse_deal *deal)
{
  return self->options->loops ? tisse__deal_pays(part, deal) : !self->options->disputed_only || deal->disputed || self->options->deal.data;
}

/** All deals are kept, for the names of the others; those that are not shown without a row. */
static tisse_status on_deal(void *user, const tisse_graph *part, const tisse_deal *deal, tisse_view pair)
{
  filer *self = user;
  char mark[10];
  tisse__deal_mark(mark, part, deal);
  self->record.length = 0;
  tisse__buffer_add(&self->record, (tisse_view){mark, 9});
  tisse__pack_text(&self->record, self->options->deal.data ? pair : (tisse_view){0});
  const bool row = is_row(self, part, deal);
  tisse__pack_number(&self->record, row);
  if (row && !self->options->deal.data) {
    self->total.shown++;
    self->total.disputed += deal->disputed;
    if (self->options->loops) {
      pack_flow(&self->record, part, deal);
    } else if (self->options->json) {
      tisse__put_deal_json_rest(&self->record, part, deal);
    } else {
      pack_row(self, part, deal);
    }
  }
  tisse__sorter_add(self->deals, deal->iri, tisse__buffer_view(&self->record));
  return self->record.failed || self->rows.cells.failed ? TISSE_E_MEMORY : tisse__sorter_status(self->deals);
}

/* ---- Names ----------------------------------------------------------------------------------------------------------- */

/** Deals of one name all get their marks: into another sorter, under their new names, with the old one at the end of the record. */
static tisse_status settle_names(filer *self)
{
  tisse__sorter *settled = tisse__sorter_new(&self->scratch);
  tisse__buffer last, held, name;
  tisse__buffer *const all[] = {&last, &held, &name};
  tisse_view key, record;
  for (int i = 0; i < 3; ++i) {
    tisse__buffer_init(all[i], &self->context->allocator);
  }
  bool any = false, more = settled != NULL, again = false;
  tisse__sorter_rewind(self->deals);
  while (more) {
    more = tisse__sorter_next(self->deals, &key, &record);
    const bool same = more && any && tisse_view_equal(key, tisse__buffer_view(&last));
    if (any) {
      name.length = 0;
      tisse__buffer_add(&name, tisse__buffer_view(&last));
      if (same || again) {
        tisse__buffer_add(&name, (tisse_view){held.data, 9});
      }
      tisse__buffer_add(&held, tisse__buffer_view(&last));
      tisse__pack_number(&held, (uint32_t)last.length);
      tisse__sorter_add(settled, tisse__buffer_view(&name), tisse__buffer_view(&held));
    }
    again = same;
    any = more;
    last.length = held.length = 0;
    tisse__buffer_add(&last, more ? key : (tisse_view){0});
    tisse__buffer_add(&held, more ? record : (tisse_view){0});
    more = more && !last.failed && !held.failed && !name.failed;
  }
  tisse_status status = !settled || last.failed || held.failed || name.failed ? TISSE_E_MEMORY : tisse__sorter_status(self->deals);
  status = status ? status : tisse__sorter_status(settled);
  for (int i = 0; i < 3; ++i) {
    tisse__buffer_dispose(all[i]);
  }
  tisse__sorter_free(self->deals);
  self->deals = settled;
  if (status == TISSE_OK) {
    tisse__sorter_rewind(settled);
  }
  return status;
}

/** A deal under its last name. */
typedef struct filed { tisse_view iri, old_iri, pair, row; bool shown; } filed;

static bool next_filed(filer *self, filed *out)
{
  tisse_view record;
  if (!tisse__sorter_next(self->deals, &out->iri, &record)) {
    return false;
  }
  tisse_view length = {record.data + record.length - 4, 4};
  const uint32_t old = tisse__unpack_number(&length);
  out->old_iri = (tisse_view){record.data + record.length - 4 - old, old};
  record = (tisse_view){record.data + 9, record.length - 9 - 4 - old};
  out->pair = tisse__unpack_text(&record);
  out->shown = tisse__unpack_number(&record) != 0;
  out->row = record;
  return true;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------------- */

static tisse_status write_rows(filer *self)
{
  filed deal;
  tisse_status status = TISSE_OK;
  if (!self->options->json) {
    tisse__rows_put_head(&self->rows, &self->out);
  }
  while (status == TISSE_OK && next_filed(self, &deal)) {
    tisse_view cells[TISSE__COLUMNS];
    if (!deal.shown) {
      continue;
    }
    if (self->options->json) {
      tisse__put_deal_json_names(&self->out, deal.iri);
      tisse__put_view(&self->out, deal.row);
    } else {
      for (int i = 0; i < TISSE__COLUMNS; ++i) {
        cells[i] = tisse__unpack_text(&deal.row);
      }
      tisse__rows_put(&self->rows, &self->out, cells);
    }
    if (self->out.length > TISSE__FLUSH_AT) {
      status = tisse__flush(&self->out, self->writer, status);
    }
  }
  status = status ? status : tisse__sorter_status(self->deals);
  if (status == TISSE_OK && !self->options->json) {
    tisse__rows_put_total(&self->rows, &self->out, &self->total);
  }
  return status;
}

/** The one deal, with the words of its claims. */
static tisse_status on_wanted(void *user, const tisse_graph *part, const tisse_deal *deal, tisse_view pair)
{
  filer *self = user;
  (void)pair;
  if (!tisse_view_equal(deal->iri, self->wanted)) {
    return TISSE_OK;
  }
  tisse_deal shown = *deal;
  shown.iri = self->shown_as;
  self->total.shown = 1;
  if (self->options->json) {
    tisse__put_deal_json(&self->out, part, &shown);
  } else {
    tisse__put_deal_sheet(&self->out, part, &shown, self->rows.tongue);
  }
  return TISSE_OK;
}

static tisse_status write_wanted(filer *self)
{
  filed deal;
  tisse_view pair = {0};
  tisse__arena arena;
  tisse__arena_init(&arena, &self->context->allocator);
  while (!pair.data && next_filed(self, &deal)) {
    if (tisse_view_equal(deal.iri, self->options->deal) || tisse_view_equal(tisse__iri_local(deal.iri), self->options->deal)) {
      pair = tisse__arena_copy(&arena, deal.pair);
      self->wanted = tisse__arena_copy(&arena, deal.old_iri);
      self->shown_as = tisse__arena_copy(&arena, deal.iri);
    }
  }
  tisse_status status = arena.failed ? TISSE_E_MEMORY : tisse__sorter_status(self->deals);
  status = status ? status : pair.data ? TISSE_OK : TISSE_E_NOT_FOUND;
  status = status ? status : tisse__ledger_pair(self->ledger, pair, !self->options->json, on_wanted, self);
  tisse__arena_dispose(&arena);
  return status;
}

typedef struct flows { tisse_deal *items; size_t count, capacity; } flows;

static bool put_flow(filer *self, tisse_graph *graph, flows *out, filed *deal_row)
{
  tisse_view *row = &deal_row->row;
  const tisse_view iri = tisse__graph_intern(graph, deal_row->iri), relation = tisse__graph_intern(graph, tisse__unpack_text(row));
  const size_t subject = tisse_graph_entity_find(graph, tisse__unpack_text(row)), object = tisse_graph_entity_find(graph, tisse__unpack_text(row));
  tisse_deal deal = {.iri = iri, .relation = relation, .subject = (uint32_t)subject, .object = (uint32_t)object};
  deal.standing = (tisse_standing)tisse__unpack_number(row);
  deal.money_standing = (tisse_standing)tisse__unpack_number(row);
  deal.money.value = unpack_number(row);
  deal.money.max = unpack_number(row);
  deal.money.bound = (tisse_bound)tisse__unpack_number(row);
  deal.money.currency = tisse__graph_intern(graph, tisse__unpack_text(row));
  return iri.data && relation.data && tisse__relation_role_of(graph, relation) && tisse__array_push(&self->context->allocator, out, deal);
}

static tisse_status write_loops(filer *self)
{
  tisse_graph *graph;
  flows all = {0};
  filed deal;
  tisse_status status = tisse__ledger_entities(self->ledger, &graph);
  while (status == TISSE_OK && next_filed(self, &deal)) {
    if (deal.shown && !put_flow(self, graph, &all, &deal)) {
      status = TISSE_E_MEMORY;
    }
  }
  status = status ? status : tisse__sorter_status(self->deals);
  self->total.shown = 0;
  if (status == TISSE_OK) {
    graph->woven.deals = all.items;
    graph->woven.deal_count = all.count;
    status = tisse__loops_write(graph, self->rows.tongue, self->options->json, &self->out, &self->total.shown);
  }
  tisse_graph_free(graph);
  tisse__array_dispose(&self->context->allocator, &all);
  return status;
}

static tisse_status write_file(filer *self)
{
  const tisse__ledger_totals totals = tisse__ledger_totals_of(self->ledger);
  self->total = (tisse__total){.articles = totals.articles, .claims = totals.claims, .sources = totals.sources};
  self->deals = tisse__sorter_new(&self->scratch);
  tisse_status status = self->deals ? tisse__ledger_deals(self->ledger, on_deal, self) : TISSE_E_MEMORY;
  status = status ? status : settle_names(self);
  if (status == TISSE_OK) {
    status = self->options->loops ? write_loops(self) : self->options->deal.data ? write_wanted(self) : write_rows(self);
  }
  return status;
}

tisse_status tisse_deals_write_file(size_t *count, const tisse_context *context, const tisse_knowledge *knowledge, const char *base,
                                    const char *path, const tisse_table_options *options, const tisse_scratch *scratch, tisse_writer out)
{
  static const tisse_context silent = {0};
  static const tisse_table_options usual = {0};
  if (!count || !path || !out.write) {
    return TISSE_E_ARGUMENT;
  }
  *count = 0;
  filer self = {.context = context ? context : &silent, .options = options ? options : &usual, .writer = out};
  const tisse_allocator *allocator = &self.context->allocator;
  self.scratch = (tisse__scratch){self.context, scratch ? scratch->folder : NULL, scratch ? scratch->memory : 0};
  tisse_status status = tisse__ledger_open(&self.ledger, &self.scratch, knowledge, base, path);
  if (status != TISSE_OK) {
    return status;
  }
  tisse__rows_init(&self.rows, tisse__tongue_of(self.options->language), allocator);
  tisse__buffer_init(&self.record, allocator);
  tisse__buffer_init(&self.out, allocator);
  status = tisse__flush(&self.out, out, write_file(&self));
  *count = self.total.shown;
  tisse__buffer_dispose(&self.out);
  tisse__buffer_dispose(&self.record);
  tisse__rows_dispose(&self.rows);
  tisse__sorter_free(self.deals);
  tisse__ledger_free(self.ledger);
  return status == TISSE_E_MEMORY ? tisse__report_memory(context) : status;
}
