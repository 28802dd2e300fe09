/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file weave.h  The steps of weaving, in the order in which tisse_graph_weave() takes them. */
#ifndef TISSE_GRAPH_WEAVE_H
#define TISSE_GRAPH_WEAVE_H

#include "graph/graph.h"

void tisse__woven_init(tisse__woven *self, const tisse_allocator *allocator);
void tisse__woven_dispose(tisse__woven *self);

/** Articles and claims in order. */
tisse_status tisse__weave_order(tisse_graph *graph);
/** Entities that the live claims name: best label and class, in order. */
tisse_status tisse__weave_entities(tisse_graph *graph);
/** Deals with their claims and IRIs, in order; standing and the rest still to come. */
tisse_status tisse__weave_deals(tisse_graph *graph);
/** Status, amount, dates, articles of every deal. */
tisse_status tisse__weave_standing(tisse_graph *graph);
/** Groups of independence, of articles and in each deal. */
tisse_status tisse__weave_sources(tisse_graph *graph);
tisse_status tisse__weave_disagreements(tisse_graph *graph);

/** How a relation is turned and rolled; made when first asked for. NULL out of memory. */
const tisse__relation_role *tisse__relation_role_of(tisse_graph *graph, tisse_view relation);

/**
 * May two sums be the same? Sums in two currencies, or where one is missing, may. Exact ones may differ by a twentieth (the press
 * rounds); "about" reaches a seventh each way, "at most" down to the half, "at least" up to the double.
 */
bool tisse__money_compatible(const tisse_money *a, const tisse_money *b);

/** The day on which a claim's article appeared, or absent. */
tisse_view tisse__claim_day(const tisse_graph *graph, uint32_t claim);
/** Is the speaker a party of the deal, the head of one, or the narrator? 2; another named speaker 1; a cited medium or the unnamed 0. */
int tisse__claim_rank(const tisse_graph *graph, const tisse_deal *deal, uint32_t claim);

/** The claim (index in order) by which the deal has its status. */
uint32_t tisse__deciding_claim(const tisse_graph *graph, const tisse_deal *deal);
/** The claim by which it has its amount, given its status; TISSE__NONE where there is none. */
uint32_t tisse__deciding_sum(const tisse_graph *graph, const tisse_deal *deal);

#endif
