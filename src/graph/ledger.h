/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file ledger.h
 * The deals of a graph's file, in memory that does not grow with its claims: these pass through sorters, from the order of the file to that of
 * their ids (a claim may be told in pieces), of their articles, and of their deals. A few at a time they are then woven as a graph of their own,
 * which knows of the whole what a part cannot: what entities are called, which articles tell one text, which names are one medium.
 * Kept are a line an entity, three numbers an article, and the claims of the deals at hand.
 */
#ifndef TISSE_GRAPH_LEDGER_H
#define TISSE_GRAPH_LEDGER_H

#include "base/spool.h"
#include "graph/graph.h"

typedef struct tisse__ledger tisse__ledger;

typedef struct tisse__ledger_totals {
  size_t articles, claims;
  uint32_t sources;        ///< Independent ones.
} tisse__ledger_totals;

/** Reads the file: see tisse_graph_read_file() for what is read and refused. Nothing comes out where anything was left out. */
tisse_status tisse__ledger_open(tisse__ledger **out, const tisse__scratch *scratch, const tisse_knowledge *knowledge, const char *base,
                                const char *path);
void tisse__ledger_free(tisse__ledger *self);
tisse__ledger_totals tisse__ledger_totals_of(const tisse__ledger *self);

/** A deal of a part of the graph, woven. `pair` tells its parties and its relation; the name of the deal may still have namesakes elsewhere. */
typedef tisse_status (*tisse__ledger_fn)(void *user, const tisse_graph *part, const tisse_deal *deal, tisse_view pair);
/** Passes on all deals, in an order of their own. */
tisse_status tisse__ledger_deals(tisse__ledger *self, tisse__ledger_fn emit, void *user);
/** Passes on those of one pair; with their words, for which the file is read again. */
tisse_status tisse__ledger_pair(tisse__ledger *self, tisse_view pair, bool words, tisse__ledger_fn emit, void *user);

/** A woven graph of all entities without claims and deals. Its texts live as long as the ledger. */
tisse_status tisse__ledger_entities(const tisse__ledger *self, tisse_graph **out);

#endif
