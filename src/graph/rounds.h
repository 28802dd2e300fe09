/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file rounds.h
 * One pair may strike the same deal twice: two rounds, two contracts. The claims are kept together unless events tell them apart
 * clearly: there are sets of claims whose sums are not compatible AND whose event dates lie four months or more apart, each sum with
 * each. A claim without a telling date or sum goes with the latest round.
 */
#ifndef TISSE_GRAPH_ROUNDS_H
#define TISSE_GRAPH_ROUNDS_H

#include "graph/graph.h"

typedef struct tisse__round {
  size_t claim_count;
  char name[40];       ///< "" where there is one round; else made of the earliest event: "2025-09" or with the sum behind it.
} tisse__round;

typedef struct tisse__rounds {
  tisse_allocator allocator;
  tisse__round *items;
  size_t count, capacity;
} tisse__rounds;

void tisse__rounds_init(tisse__rounds *self, const tisse_allocator *allocator);
void tisse__rounds_dispose(tisse__rounds *self);
/** Finds the rounds of a pair's claims and puts the claims of each together, in their old order. false: out of memory. */
bool tisse__rounds_find(tisse__rounds *self, const tisse_graph *graph, uint32_t *claims, size_t count);

#endif
