/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger: one deal a row, in the order of the graph. */

#include "sink/table.h"

#include "base/report.h"
#include "base/text.h"

#define NAME_MOST 34
#define FLUSH_AT 65536

typedef enum column {
  COLUMN_SUBJECT, COLUMN_RELATION, COLUMN_OBJECT, COLUMN_STATUS, COLUMN_AMOUNT, COLUMN_FIRST, COLUMN_LAST, COLUMN_ARTICLES,
  COLUMN_SOURCES, COLUMN_DISPUTE, COLUMN_COUNT
} column;

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
  case COLUMN_AMOUNT: tisse__put_money(out, &deal->money, tongue); break;
  case COLUMN_FIRST: tisse__put_view(out, deal->first_date); break;
  case COLUMN_LAST: tisse__put_view(out, deal->last_date); break;
  case COLUMN_ARTICLES: tisse__buffer_add_int(out, deal->article_count); break;
  case COLUMN_SOURCES: tisse__buffer_add_int(out, deal->independent_count); break;
  case COLUMN_DISPUTE: put_dispute(out, deal, tongue); break;
  case COLUMN_COUNT: default: break;
  }
}

typedef struct ledger {
  const tisse_graph *graph;
  const tisse_table_options *options;
  tisse__tongue tongue;
  tisse__buffer cell, out;
  size_t widths[COLUMN_COUNT];
} ledger;

static bool is_shown(const ledger *self, const tisse_deal *deal)
{
  return !self->options->disputed_only || deal->disputed;
}

static void measure(ledger *self)
{
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    self->widths[c] = tisse__display_width(tisse_view_of(columns[c].head[self->tongue]));
  }
  for (size_t i = 0; i < tisse_graph_deal_count(self->graph); ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->graph, i);
    for (int c = 0; is_shown(self, deal) && c < COLUMN_COUNT; ++c) {
      self->cell.length = 0;
      put_text(&self->cell, self->graph, deal, (column)c, self->tongue);
      size_t width = tisse__display_width(tisse__buffer_view(&self->cell));
      width = columns[c].most && width > columns[c].most ? columns[c].most : width;
      self->widths[c] = width > self->widths[c] ? width : self->widths[c];
    }
  }
}

static void put_row(ledger *self, const tisse_deal *deal)
{
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    self->cell.length = 0;
    if (deal) {
      put_text(&self->cell, self->graph, deal, (column)c, self->tongue);
    } else {
      tisse__buffer_add_text(&self->cell, columns[c].head[self->tongue]);
    }
    tisse__put(&self->out, "  ", c ? 2 : 0);
    const size_t least = c == COLUMN_DISPUTE ? 0 : self->widths[c];
    tisse__put_cell(&self->out, tisse__buffer_view(&self->cell), least, columns[c].most, columns[c].right);
  }
  while (self->out.length && self->out.data[self->out.length - 1] == ' ') {
    self->out.length--;
  }
  TISSE__PUT(&self->out, "\n");
}

static void put_rule(ledger *self)
{
  for (int c = 0; c < COLUMN_COUNT; ++c) {
    tisse__put(&self->out, "  ", c ? 2 : 0);
    for (size_t i = 0; i < self->widths[c]; ++i) {
      TISSE__PUT(&self->out, "─");
    }
  }
  TISSE__PUT(&self->out, "\n");
}

static void put_total(ledger *self, size_t shown, size_t disputed)
{
  uint32_t sources = 0;
  const size_t articles = tisse_graph_article_count(self->graph);
  for (size_t i = 0; i < articles; ++i) {
    const uint32_t group = tisse_graph_article_at(self->graph, i)->independent;
    sources = group >= sources ? group + 1 : sources;
  }
  const bool english = self->tongue == TISSE__ENGLISH;
  tisse__buffer_addf(&self->out, english ? "\nDeals: %zu (disputed: %zu) · articles: %zu · claims: %zu · independent sources: %u\n"
                                         : "\nOpérations : %zu (contestées : %zu) · articles : %zu · affirmations : %zu · sources indépendantes : %u\n",
                     shown, disputed, articles, tisse_graph_claim_count(self->graph), (unsigned)sources);
}

static tisse_status write_ledger(ledger *self, tisse_writer out)
{
  size_t shown = 0, disputed = 0;
  tisse_status status = TISSE_OK;
  const bool table = !self->options->json;
  if (table) {
    measure(self);
    put_row(self, NULL);
    put_rule(self);
  }
  for (size_t i = 0; status == TISSE_OK && i < tisse_graph_deal_count(self->graph); ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->graph, i);
    if (!is_shown(self, deal)) {
      continue;
    }
    ++shown;
    disputed += deal->disputed;
    if (table) {
      put_row(self, deal);
    } else {
      tisse__put_deal_json(&self->out, self->graph, deal);
    }
    if (self->out.length > FLUSH_AT) {
      status = tisse__flush(&self->out, out, status);
    }
  }
  if (table) {
    put_total(self, shown, disputed);
  }
  return status;
}

static tisse_status write_one(ledger *self)
{
  const size_t at = tisse_graph_deal_find(self->graph, self->options->deal);
  if (at == SIZE_MAX) {
    tisse__report(&self->graph->context, TISSE_ERROR, NULL, 0, 0, "no deal is called '%.*s'", (int)self->options->deal.length,
                  self->options->deal.data);
    return TISSE_E_NOT_FOUND;
  }
  const tisse_deal *deal = tisse_graph_deal_at(self->graph, at);
  if (self->options->json) {
    tisse__put_deal_json(&self->out, self->graph, deal);
  } else {
    tisse__put_deal_sheet(&self->out, self->graph, deal, self->tongue);
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
  self.tongue = tisse__tongue_of(self.options->language);
  tisse__buffer_init(&self.cell, &graph->context.allocator);
  tisse__buffer_init(&self.out, &graph->context.allocator);
  tisse_status status;
  if (self.options->loops) {
    status = tisse__loops_write(graph, self.tongue, self.options->json, &self.out);
  } else {
    status = self.options->deal.data ? write_one(&self) : write_ledger(&self, out);
  }
  status = status == TISSE_OK && self.cell.failed ? TISSE_E_MEMORY : status;
  status = tisse__flush(&self.out, out, status);
  tisse__buffer_dispose(&self.cell);
  tisse__buffer_dispose(&self.out);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&graph->context) : status;
}
