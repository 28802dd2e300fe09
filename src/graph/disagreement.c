/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Where the claims of a deal do not go together. Left is the side that agrees with the deal's current picture, or that holds.
 *
 *   amount             sums that cannot be one (see tisse__money_compatible), neither side replaced by the other
 *   status             called off according to some; actual or planned according to others, on the same day or later, or undated
 *   denial             actual, planned (or, failing these, possible) according to some; denied according to others
 *   superseded         a change, not a dispute: a sum or a standing that a later or explicit one replaces (left the new, right the old)
 *   selfContradiction  one article on both sides of one of the first three
 *
 * A deal is disputed where it has any but "superseded".
 */

#include "graph/weave.h"

#include "base/report.h"

#include <string.h>

static const char *const names[] = {"amount", "status", "denial", "superseded", "selfContradiction"};

const char *tisse_disagreement_name(tisse_disagreement_kind kind)
{
  return (size_t)kind < sizeof names / sizeof *names ? names[kind] : "";
}

/** Two sides under construction, in the claims' order. */
typedef struct camps {
  TISSE__ARRAY(uint32_t) left, right;
} camps;

typedef struct finder {
  tisse_graph *graph;
  tisse_deal *deal;
  camps amount, status, denial, replaced, changed, self;
  TISSE__ARRAY(tisse_disagreement) found;
  bool failed;
} finder;

static void put(finder *self, bool left, camps *sides, uint32_t claim)
{
  const tisse_allocator *allocator = &self->graph->context.allocator;
  const bool ok = left ? tisse__array_push(allocator, &sides->left, claim) : tisse__array_push(allocator, &sides->right, claim);
  self->failed = self->failed || !ok;
}

static const tisse_claim *claim_of(const finder *self, uint32_t index)
{
  return &tisse__claim_at(self->graph, index)->claim;
}

static bool holds(const tisse_claim *claim)
{
  return claim->standing == TISSE_ACTUAL || claim->standing == TISSE_PLANNED;
}

static const uint32_t *keep(finder *self, const uint32_t *items, size_t count)
{
  uint32_t *copy = tisse__arena_alloc(&self->graph->woven.arena, count * sizeof *copy);
  if (!copy) {
    self->failed = true;
    return NULL;
  }
  return memcpy(copy, items, count * sizeof *copy);
}

static void emit(finder *self, tisse_disagreement_kind kind, const camps *sides)
{
  if (!sides->left.count || !sides->right.count) {
    return;
  }
  const tisse_disagreement found = {
    kind, keep(self, sides->left.items, sides->left.count), keep(self, sides->right.items, sides->right.count),
    sides->left.count, sides->right.count};
  if (!tisse__array_push(&self->graph->context.allocator, &self->found, found)) {
    self->failed = true;
  }
  self->deal->disputed = self->deal->disputed || kind != TISSE_DISAGREE_SUPERSEDED;
}

/* ---- Amounts ----------------------------------------------------------------------------------------------------- */

/** Do all claims of one side come from days strictly before all of the other? */
static bool all_before(const finder *self, const uint32_t *older, size_t older_count, const uint32_t *newer, size_t newer_count)
{
  tisse_view last = {0}, first = {0};
  for (size_t i = 0; i < older_count; ++i) {
    const tisse_view day = tisse__claim_day(self->graph, older[i]);
    if (!day.data) {
      return false;
    }
    last = !last.data || tisse_view_compare(day, last) > 0 ? day : last;
  }
  for (size_t i = 0; i < newer_count; ++i) {
    const tisse_view day = tisse__claim_day(self->graph, newer[i]);
    if (!day.data) {
      return false;
    }
    first = !first.data || tisse_view_compare(day, first) < 0 ? day : first;
  }
  return older_count && newer_count && tisse_view_compare(last, first) < 0;
}

/** An old sum that is called off, where another one stands, is replaced, not disputed. */
static void compare_amounts(finder *self)
{
  const tisse_deal *deal = self->deal;
  bool done_before = false;
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const uint32_t index = deal->claims[i];
    const tisse_claim *claim = claim_of(self, index);
    if (!claim->money.currency.data || claim->standing == TISSE_DENIED ||
        !tisse_view_equal(claim->money.currency, deal->money.currency)) {
      continue;
    }
    if (tisse__money_compatible(&claim->money, &deal->money)) {
      put(self, true, &self->amount, index);
      put(self, true, &self->replaced, index);
    } else if (claim->standing == TISSE_CANCELLED && deal->standing != TISSE_CANCELLED) {
      put(self, false, &self->replaced, index);
    } else {
      put(self, false, &self->amount, index);
      done_before = done_before || claim->standing == TISSE_ACTUAL;
    }
  }
  if (!self->failed && !done_before &&
      all_before(self, self->amount.right.items, self->amount.right.count, self->amount.left.items, self->amount.left.count)) {
    for (size_t i = 0; i < self->amount.right.count; ++i) {
      put(self, false, &self->replaced, self->amount.right.items[i]);
    }
    self->amount.right.count = 0;
  }
}

/* ---- Standing ---------------------------------------------------------------------------------------------------- */

/** A claim that holds for another sum than what was called off does not contradict the calling off. */
static bool meant(const finder *self, const tisse_claim *claim, const camps *off)
{
  for (size_t i = 0; i < off->right.count; ++i) {
    if (tisse__money_compatible(&claim->money, &claim_of(self, off->right.items[i])->money)) {
      return true;
    }
  }
  return false;
}

static void compare_standings(finder *self)
{
  const tisse_deal *deal = self->deal;
  size_t firm = 0;
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const tisse_claim *claim = claim_of(self, deal->claims[i]);
    firm += holds(claim);
    if (claim->standing == TISSE_CANCELLED) {
      put(self, false, &self->status, deal->claims[i]);
    } else if (claim->standing == TISSE_DENIED) {
      put(self, false, &self->denial, deal->claims[i]);
    }
  }
  for (size_t i = 0; i < deal->claim_count && !self->failed; ++i) {
    const uint32_t index = deal->claims[i];
    const tisse_claim *claim = claim_of(self, index);
    if (firm ? holds(claim) : claim->standing == TISSE_POSSIBLE) {
      put(self, true, &self->denial, index);
    }
    if (!holds(claim) || !meant(self, claim, &self->status)) {
      continue;
    }
    if (all_before(self, &index, 1, self->status.right.items, self->status.right.count)) {
      put(self, false, &self->changed, index);
    } else {
      put(self, true, &self->status, index);
    }
  }
  if (!self->status.left.count) {
    for (size_t i = 0; i < self->status.right.count; ++i) {
      put(self, true, &self->changed, self->status.right.items[i]);
    }
  }
}

/* ---- One article on both sides ----------------------------------------------------------------------------------- */

static bool of_article(const finder *self, uint32_t claim, uint32_t article)
{
  return tisse__claim_at(self->graph, claim)->article == article;
}

static void gather(finder *self, const camps *from, uint32_t article)
{
  for (size_t i = 0; i < from->left.count; ++i) {
    if (of_article(self, from->left.items[i], article)) {
      put(self, true, &self->self, from->left.items[i]);
    }
  }
  for (size_t i = 0; i < from->right.count; ++i) {
    if (of_article(self, from->right.items[i], article)) {
      put(self, false, &self->self, from->right.items[i]);
    }
  }
}

/** One disagreement an article, of the first conflict in which it stands on both sides. */
static void find_self(finder *self)
{
  const camps *const conflicts[] = {&self->amount, &self->status, &self->denial};
  uint32_t last = TISSE__NONE;
  for (size_t i = 0; i < self->deal->claim_count && !self->failed; ++i) {
    const uint32_t article = tisse__claim_at(self->graph, self->deal->claims[i])->article;
    if (article == last) {
      continue;
    }
    last = article;
    for (size_t k = 0; k < 3; ++k) {
      self->self.left.count = self->self.right.count = 0;
      if (conflicts[k]->left.count && conflicts[k]->right.count) {
        gather(self, conflicts[k], article);
      }
      if (self->self.left.count && self->self.right.count) {
        emit(self, TISSE_DISAGREE_SELF, &self->self);
        break;
      }
    }
  }
}

static void clear(camps *sides)
{
  sides->left.count = sides->right.count = 0;
}

static void find_in_deal(finder *self, tisse_deal *deal)
{
  camps *const all[] = {&self->amount, &self->status, &self->denial, &self->replaced, &self->changed, &self->self};
  self->deal = deal;
  self->found.count = 0;
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    clear(all[i]);
  }
  compare_amounts(self);
  compare_standings(self);
  emit(self, TISSE_DISAGREE_AMOUNT, &self->amount);
  emit(self, TISSE_DISAGREE_STATUS, &self->status);
  emit(self, TISSE_DISAGREE_DENIAL, &self->denial);
  emit(self, TISSE_DISAGREE_SUPERSEDED, &self->replaced);
  emit(self, TISSE_DISAGREE_SUPERSEDED, &self->changed);
  find_self(self);
  if (self->found.count && !self->failed) {
    tisse_disagreement *kept = tisse__arena_alloc(&self->graph->woven.arena, self->found.count * sizeof *kept);
    if (kept) {
      memcpy(kept, self->found.items, self->found.count * sizeof *kept);
      deal->disagreements = kept;
      deal->disagreement_count = self->found.count;
    }
  }
}

tisse_status tisse__weave_disagreements(tisse_graph *graph)
{
  finder self = {.graph = graph};
  for (size_t i = 0; i < graph->woven.deal_count && !self.failed; ++i) {
    if (graph->woven.deals[i].claim_count > 1) {
      find_in_deal(&self, &graph->woven.deals[i]);
    }
  }
  camps *const all[] = {&self.amount, &self.status, &self.denial, &self.replaced, &self.changed, &self.self};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    tisse__array_dispose(&graph->context.allocator, &all[i]->left);
    tisse__array_dispose(&graph->context.allocator, &all[i]->right);
  }
  tisse__array_dispose(&graph->context.allocator, &self.found);
  return self.failed ? tisse__report_memory(&graph->context) : TISSE_OK;
}
