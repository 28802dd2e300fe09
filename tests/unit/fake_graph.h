/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file fake_graph.h  A graph made by hand, for tests of sinks: no knowledge is loaded and nothing is merged. */
#ifndef TISSE_TEST_FAKE_GRAPH_H
#define TISSE_TEST_FAKE_GRAPH_H

#include <tisse/graph.h>

tisse_graph *fake_new(void);
void fake_free(tisse_graph *self);
uint32_t fake_entity(tisse_graph *self, const char *label, const char *class_name, const char *sector);
uint32_t fake_article(tisse_graph *self, const char *title, const char *publisher, const char *date, const char *url, uint32_t independent);
typedef struct fake_claim {
  uint32_t article;
  tisse_standing standing;
  double billions;
  tisse_bound bound;
  const char *speaker;
  const char *sentence;
} fake_claim;
/** Makes the deal and its claims. More than one standing or sum makes it disputed where `disputed` says so. */
uint32_t fake_deal(tisse_graph *self, uint32_t subject, const char *relation, uint32_t object, tisse_standing standing, double billions,
                   tisse_bound bound, bool disputed, const fake_claim *claims, size_t claim_count);
/** The story of the five articles. */
void fake_story(tisse_graph *self);
/** `nodes` actors, 1.6 times as many deals, always the same. */
void fake_crowd(tisse_graph *self, unsigned nodes);
/** Everything that could break a writer. */
void fake_hostile(tisse_graph *self);

#endif
