/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file table.h  Text for people: words of two languages, sums, columns of a terminal. */
#ifndef TISSE_SINK_TABLE_H
#define TISSE_SINK_TABLE_H

#include <tisse/sink.h>

#include "graph/graph.h"
#include "sink/writer.h"

typedef enum tisse__tongue { TISSE__FRENCH, TISSE__ENGLISH } tisse__tongue;
/** "en…" is English, all else (NULL too) French. */
tisse__tongue tisse__tongue_of(const char *language);
const char *tisse__tongue_tag(tisse__tongue tongue);

/** Columns that the text takes on a terminal: accents none, CJK and emoji two. */
size_t tisse__display_width(tisse_view text);
/** Controls made blank, cut with "…" at `most` columns (0: never), padded with blanks to `least`. */
void tisse__put_cell(tisse__buffer *out, tisse_view text, size_t least, size_t most, bool right);

/** "≤ 100 Md$", "1,5 Md€", "15–25 M$"; "≤ $100bn", "€1.5bn", "CHF 15–25m". Nothing where there is no sum. */
void tisse__put_money(tisse__buffer *out, const tisse_money *money, tisse__tongue tongue);

/** The deal's sum; behind it in brackets how it stands, where that is not how the deal does: "100 Md$ (prévu)". */
void tisse__put_deal_money(tisse__buffer *out, const tisse_deal *deal, tisse__tongue tongue);

const char *tisse__standing_word(tisse_standing standing, tisse__tongue tongue);
const char *tisse__disagreement_word(tisse_disagreement_kind kind, tisse__tongue tongue);
const char *tisse__link_word(tisse_link link, tisse__tongue tongue);
/** The relation's label, or its local name. */
tisse_view tisse__relation_label(const tisse_knowledge *knowledge, tisse_view relation, tisse__tongue tongue);
/** "Nvidia investit dans OpenAI" */
void tisse__put_deal_name(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal, tisse__tongue tongue);
/** The publisher, else the host of the address, else the file's name. */
tisse_view tisse__article_name(const tisse_graph_article *article);
/** "d'après Wall Street Journal", "dit Nvidia"; nothing for the narrator. */
void tisse__put_voice(tisse__buffer *out, const tisse_claim *claim, tisse__tongue tongue);

#define TISSE__COLUMNS 10
#define TISSE__FLUSH_AT 65536

/** The ledger's rows: first each is measured, then put. */
typedef struct tisse__rows {
  tisse__tongue tongue;
  tisse__buffer cells;             ///< Of the row at hand.
  size_t widths[TISSE__COLUMNS];
} tisse__rows;

typedef struct tisse__total { size_t shown, disputed, articles, claims; uint32_t sources; } tisse__total;

void tisse__rows_init(tisse__rows *self, tisse__tongue tongue, const tisse_allocator *allocator);
void tisse__rows_dispose(tisse__rows *self);
/** The texts of a deal's row; they live until the next. */
void tisse__rows_fill(tisse__rows *self, tisse_view *cells, const tisse_graph *graph, const tisse_deal *deal);
void tisse__rows_measure(tisse__rows *self, const tisse_view *cells);
void tisse__rows_put(const tisse__rows *self, tisse__buffer *out, const tisse_view *cells);
void tisse__rows_put_head(const tisse__rows *self, tisse__buffer *out);
void tisse__rows_put_total(const tisse__rows *self, tisse__buffer *out, const tisse__total *total);

/** A deal as a line of JSON, with the claims of both sides of its disagreements; and the same in two pieces, its names and the rest. */
void tisse__put_deal_json(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal);
void tisse__put_deal_json_names(tisse__buffer *out, tisse_view iri);
void tisse__put_deal_json_rest(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal);
/** One deal with its claims and disagreements. */
void tisse__put_deal_sheet(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal, tisse__tongue tongue);
/** Puts how many there are. */
tisse_status tisse__loops_write(const tisse_graph *graph, tisse__tongue tongue, bool json, tisse__buffer *out, size_t *count);

#endif
