/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger: one deal a row, in the order of the graph. */

#include "sink/deal_called.h"
#include "sink/table.h"

#include "base/report.h"
#include "base/text.h"

#define NAME_MOST 34

typedef enum column {
  COLUMN_SUBJECT, COLUMN_RELATION, COLUMN_OBJECT, COLUMN_STATUS, COLUMN_AMOUNT, COLUMN_FIRST, COLUMN_LAST, COLUMN_ARTICLES,
  COLUMN_SOURCES, COLUMN_DISPUTE, COLUMN_COUNT
} column;

_Static_assert(COLUMN_COUNT == TISSE__COLUMNS, "as the header has it");

static const struct { const char *head[2]; bool right; size_t most; } columns[COLUMN_COUNT] = {
  {{"Sujet", "Subject"}, false, NAME_MOST}, {{"Relation", "Relation"}, false, 24}, {{"Objet", "Object"}, false, NAME_MOST},
  {{"État", "Status"}, false, 0}, {{"Montant", "Amount"}, true, 0}, {{"Premier", "First"}, false, 0}, {{"Dernier", "Last"}, false, 0},
  {{"Art.", "Art."}, true, 0}, {{"Src", "Src"}, true, 0}, {{"Désaccords", "Disagreements"}, false, 0},
};

/** "! montant, démenti": the mark is for what is disputed, not for what a later report replaced. */
static void put_dispute(tisse__buffer *out, const tisse_deal *deal, tisse__tongue tongue)
{
  unsigned told = 0;
  tisse__put(out, "! ", deal->disputed ? 2 : 0);
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    const unsigned bit = 1U << deal->disagreements[i].kind;
    if (!(told & bit)) {
      tisse__put(out, ", ", told ? 2 : 0);
      tisse__buffer_add_text(out, tisse__disagreement_word(deal->disagreements[i].kind, tongue));
      told |= bit;
    }
  }
}

static void put_text(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal, column which, tisse__tongue tongue)
{
  switch (which) {
  case COLUMN_SUBJECT: tisse__put_view(out, tisse_graph_entity_at(graph, deal->subject)->label); break;
  case COLUMN_RELATION: tisse__put_view(out, tisse__relation_label(tisse_graph_knowledge(graph), deal->relation, tongue)); break;
  case COLUMN_OBJECT:
    if (deal->object != TISSE__NONE) {
      tisse__put_view(out, tisse_graph_entity_at(graph, deal->object)->label);
    }
    break;
  case COLUMN_STATUS: tisse__buffer_add_text(out, tisse__standing_word(deal->standing, tongue)); break;
  case COLUMN_AMOUNT: tisse__put_deal_money(out, deal, tongue); break;
  case COLUMN_FIRST: tisse__put_view(out, deal->first_date); break;
  case COLUMN_LAST: tisse__put_view(out, deal->last_date); break;
  case COLUMN_ARTICLES: tisse__buffer_add_int(out, deal->article_count); break;
  case COLUMN_SOURCES: tisse__buffer_add_int(out, deal->independent_count); break;
  case COLUMN_DISPUTE: put_dispute(out, deal, tongue); break;
  case COLUMN_COUNT: default: break;
  }
}

void tisse__rows_init(tisse__rows *self, tisse__tongue tongue, const tisse_allocator *allocator)
{
  *self = (tisse__rows){.tongue = tongue};
  tisse__buffer_init(&self->cells, allocator);
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    self->widths[c] = tisse__display_width(tisse_view_of(columns[c].head[tongue]));
  }
}

void tisse__rows_dispose(tisse__rows *self)
{
  tisse__buffer_dispose(&self->cells);
}

void tisse__rows_fill(tisse__rows *self, tisse_view *cells, const tisse_graph *graph, const tisse_deal *deal)
{
  size_t ends[COLUMN_COUNT];
  self->cells.length = 0;
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    put_text(&self->cells, graph, deal, (column)c, self->tongue);
    ends[c] = self->cells.length;
  }
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    const size_t begin = c ? ends[c - 1] : 0;
    cells[c] = self->cells.failed ? (tisse_view){0} : (tisse_view){self->cells.data + begin, ends[c] - begin};
  }
}

void tisse__rows_measure(tisse__rows *self, const tisse_view *cells)
{
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    size_t width = tisse__display_width(cells[c]);
    width = columns[c].most && width > columns[c].most ? columns[c].most : width;
    self->widths[c] = width > self->widths[c] ? width : self->widths[c];
  }
}

void tisse__rows_put(const tisse__rows *self, tisse__buffer *out, const tisse_view *cells)
{
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    tisse__put(out, "  ", c ? 2 : 0);
    tisse__put_cell(out, cells[c], c == COLUMN_DISPUTE ? 0 : self->widths[c], columns[c].most, columns[c].right);
  }
  while (out->length && out->data[out->length - 1] == ' ') {
    out->length--;
  }
  TISSE__PUT(out, "\n");
}

void tisse__rows_put_head(const tisse__rows *self, tisse__buffer *out)
{
  tisse_view heads[COLUMN_COUNT];
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    heads[c] = tisse_view_of(columns[c].head[self->tongue]);
  }
  tisse__rows_put(self, out, heads);
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    tisse__put(out, "  ", c ? 2 : 0);
    for (size_t i = 0; i < self->widths[c]; ++i) {
      TISSE__PUT(out, "─");
    }
  }
  TISSE__PUT(out, "\n");
}

void tisse__rows_put_total(const tisse__rows *self, tisse__buffer *out, const tisse__total *total)
{
  const bool english = self->tongue == TISSE__ENGLISH;
  tisse__buffer_addf(out, english ? "\nDeals: %zu (disputed: %zu) · articles: %zu · claims: %zu · independent sources: %u\n"
                                  : "\nOpérations : %zu (contestées : %zu) · articles : %zu · affirmations : %zu · sources indépendantes : %u\n",
                     total->shown, total->disputed, total->articles, total->claims, (unsigned)total->sources);
}

/* ---- From a graph ------------------------------------------------------------------------------------------------ */

typedef struct ledger {
  const tisse_graph *graph;
  const tisse_table_options *options;
  tisse__rows rows;
  tisse__buffer out;
} ledger;

static bool is_shown(const ledger *self, const tisse_deal *deal)
{
  return !self->options->disputed_only || deal->disputed;
}

static void measure(ledger *self)
{
  for (size_t i = 0; i < tisse_graph_deal_count(self->graph); ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->graph, i);
    if (is_shown(self, deal)) {
      tisse_view cells[COLUMN_COUNT];
      tisse__rows_fill(&self->rows, cells, self->graph, deal);
      tisse__rows_measure(&self->rows, cells);
    }
  }
}

static void put_deal(ledger *self, const tisse_deal *deal)
{
  if (self->options->json) {
    tisse__put_deal_json(&self->out, self->graph, deal);
    return;
  }
  tisse_view cells[COLUMN_COUNT];
  tisse__rows_fill(&self->rows, cells, self->graph, deal);
  tisse__rows_put(&self->rows, &self->out, cells);
}

static uint32_t count_sources(const tisse_graph *graph)
{
  uint32_t sources = 0;
  for (size_t i = 0; i < tisse_graph_article_count(graph); ++i) {
    const uint32_t group = tisse_graph_article_at(graph, i)->independent;
    sources = group >= sources ? group + 1 : sources;
  }
  return sources;
}

static tisse_status write_ledger(ledger *self, tisse_writer out)
{
  const tisse_graph *graph = self->graph;
  tisse__total total = {.articles = tisse_graph_article_count(graph), .claims = tisse_graph_claim_count(graph), .sources = count_sources(graph)};
  tisse_status status = TISSE_OK;
  if (!self->options->json) {
    measure(self);
    tisse__rows_put_head(&self->rows, &self->out);
  }
  for (size_t i = 0; status == TISSE_OK && i < tisse_graph_deal_count(graph); ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(graph, i);
    if (is_shown(self, deal)) {
      ++total.shown;
      total.disputed += deal->disputed;
      put_deal(self, deal);
    }
    if (self->out.length > TISSE__FLUSH_AT) {
      status = tisse__flush(&self->out, out, status);
    }
  }
  if (!self->options->json) {
    tisse__rows_put_total(&self->rows, &self->out, &total);
  }
  return status;
}

static tisse_status write_one(ledger *self)
{
  size_t at = SIZE_MAX;
  const tisse_status found = tisse__deal_called(self->graph, self->options->deal, &at);
  if (found) {
    return found;
  }
  if (at == SIZE_MAX) {
    tisse__report(&self->graph->context, TISSE_ERROR, NULL, 0, 0, "no deal is called '%.*s': the last part of its IRI is meant, as nvidia-investsIn-openai, or \"Nvidia investsIn OpenAI\"", (int)self->options->deal.length,
                  self->options->deal.data);
    return TISSE_E_NOT_FOUND;
  }
  const tisse_deal *deal = tisse_graph_deal_at(self->graph, at);
  if (self->options->json) {
    tisse__put_deal_json(&self->out, self->graph, deal);
  } else {
    tisse__put_deal_sheet(&self->out, self->graph, deal, self->rows.tongue);
  }
  return TISSE_OK;
}

tisse_status tisse_deals_write(const tisse_graph *graph, const tisse_table_options *options, tisse_writer out)
{
  static const tisse_table_options usual = {0};
  if (!graph || !out.write || graph->dirty) {
    return TISSE_E_ARGUMENT;
  }
  ledger self = {.graph = graph, .options = options ? options : &usual};
  tisse__rows_init(&self.rows, tisse__tongue_of(self.options->language), &graph->context.allocator);
  tisse__buffer_init(&self.out, &graph->context.allocator);
  tisse_status status;
  size_t loops;
  if (self.options->loops) {
    status = tisse__loops_write(graph, self.rows.tongue, self.options->json, &self.out, &loops);
  } else {
    status = self.options->deal.data ? write_one(&self) : write_ledger(&self, out);
  }
  status = status == TISSE_OK && self.rows.cells.failed ? TISSE_E_MEMORY : status;
  status = tisse__flush(&self.out, out, status);
  tisse__rows_dispose(&self.rows);
  tisse__buffer_dispose(&self.out);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&graph->context) : status;
}
