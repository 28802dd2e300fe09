/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/rounds.h"

#include "base/text.h"
#include "graph/weave.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ANCHORS_MAX 512
#define MONTHS_APART 4
#define MONTHS_APART_TOLD 12

/**
 * A claim that has both a sum and a date: that of its event, or failing that the day of an article that tells it as done, which tells rounds apart
 * only a year on. Months since year 0.
 */
typedef struct anchor {
  const tisse_claim *claim;
  tisse_view date;
  bool told;
  int first_month, last_month;
  uint32_t set;
} anchor;

void tisse__rounds_init(tisse__rounds *self, const tisse_allocator *allocator)
{
  *self = (tisse__rounds){.allocator = *allocator};
}

void tisse__rounds_dispose(tisse__rounds *self)
{
  tisse__free(&self->allocator, self->items, self->capacity * sizeof *self->items);
}

static int number(tisse_view text, size_t at, size_t digits)
{
  int value = 0;
  for (size_t i = at; i < at + digits; ++i) {
    if (i >= text.length || text.data[i] < '0' || text.data[i] > '9') {
      return -1;
    }
    value = value * 10 + (text.data[i] - '0');
  }
  return value;
}

/** The months that a date covers: one, or twelve where only the year is given. */
static bool months_of(tisse_view date, int *first, int *last)
{
  const int year = number(date, 0, 4);
  if (year < 0) {
    return false;
  }
  const int month = date.length >= 7 ? number(date, 5, 2) : 0;
  *first = year * 12 + (month > 0 ? month - 1 : 0);
  *last = month > 0 ? *first : *first + 11;
  return true;
}

static bool is_anchor(const tisse_graph *graph, uint32_t index, anchor *out)
{
  const tisse_claim *claim = &tisse__claim_at(graph, index)->claim;
  const bool told = !claim->event_date.data;
  *out = (anchor){.claim = claim, .date = told ? tisse__claim_day(graph, index) : claim->event_date, .told = told};
  return claim->money.currency.data && out->date.data && (told ? claim->standing == TISSE_ACTUAL : claim->standing != TISSE_DENIED) &&
         months_of(out->date, &out->first_month, &out->last_month);
}

static bool near(const anchor *a, const anchor *b)
{
  const int gap = a->first_month > b->last_month ? a->first_month - b->last_month : b->first_month - a->last_month;
  return gap < (a->told || b->told ? MONTHS_APART_TOLD : MONTHS_APART);
}

static bool one_event(const anchor *a, const anchor *b)
{
  return near(a, b) || tisse__money_compatible(&a->claim->money, &b->claim->money);
}

/** Joins anchors that may be one event; returns the number of sets, numbered by first occurrence. */
static uint32_t join(anchor *anchors, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    anchors[i].set = (uint32_t)i;
  }
  for (size_t i = 0; i < count; ++i) {
    for (size_t k = 0; k < i; ++k) {
      const uint32_t from = anchors[i].set, to = anchors[k].set;
      for (size_t m = 0; from != to && one_event(&anchors[i], &anchors[k]) && m < count; ++m) {
        anchors[m].set = anchors[m].set == from ? to : anchors[m].set;
      }
    }
  }
  uint32_t sets = 0;
  for (size_t i = 0; i < count; ++i) {
    const uint32_t old = anchors[i].set;
    if (old != i) {
      continue;
    }
    for (size_t m = i; m < count; ++m) {
      anchors[m].set = anchors[m].set == old ? sets | UINT32_C(0x80000000) : anchors[m].set;
    }
    ++sets;
  }
  for (size_t i = 0; i < count; ++i) {
    anchors[i].set &= UINT32_C(0x7FFFFFFF);
  }
  return sets;
}

/** The set with which a claim goes: the only one that its sum or its date fits (the article's day, where it has neither), else the latest. */
static uint32_t set_of(const tisse_graph *graph, uint32_t index, const anchor *anchors, size_t count, uint32_t sets, uint32_t latest)
{
  const tisse_claim *claim = &tisse__claim_at(graph, index)->claim;
  const bool priced = claim->money.currency.data != NULL;
  anchor self = {.claim = claim, .told = !claim->event_date.data};
  const tisse_view date = self.told && !priced ? tisse__claim_day(graph, index) : claim->event_date;
  const bool dated = date.data && months_of(date, &self.first_month, &self.last_month);
  uint32_t found = TISSE__NONE;
  for (uint32_t set = 0; set < sets && (dated || priced); ++set) {
    bool fits = false;
    for (size_t i = 0; i < count && !fits; ++i) {
      fits = anchors[i].set == set && (dated ? near(&self, &anchors[i]) : true) &&
             (priced ? tisse__money_compatible(&claim->money, &anchors[i].claim->money) : true);
    }
    if (fits && found != TISSE__NONE) {
      return latest;
    }
    found = fits ? set : found;
  }
  return found == TISSE__NONE ? latest : found;
}

static bool push(tisse__rounds *self, size_t claim_count)
{
  void *items = self->items;
  if (!tisse__array_grow(&self->allocator, &items, &self->capacity, self->count + 1, sizeof *self->items)) {
    return false;
  }
  self->items = items;
  self->items[self->count++] = (tisse__round){.claim_count = claim_count};
  return true;
}

/** "2025-09": the month of the set's earliest event; with its least sum behind it where two sets share the month. */
static void name_sets(tisse__round *rounds, const anchor *anchors, size_t count, uint32_t sets)
{
  for (uint32_t set = 0; set < sets; ++set) {
    const anchor *first = NULL;
    for (size_t i = 0; i < count; ++i) {
      const anchor *other = &anchors[i];
      if (other->set == set && (!first || other->first_month < first->first_month ||
                                (other->first_month == first->first_month && other->claim->money.value < first->claim->money.value))) {
        first = other;
      }
    }
    const size_t written = first->last_month == first->first_month ? 7 : 4;
    snprintf(rounds[set].name, sizeof rounds[set].name, "%.*s", (int)written, first->date.data);
    for (uint32_t other = 0; other < set; ++other) {
      if (strcmp(rounds[other].name, rounds[set].name) == 0) {
        snprintf(rounds[set].name + written, sizeof rounds[set].name - written, "-%lld", (long long)first->claim->money.value);
      }
    }
  }
}

/** Puts the claims of each set together; sets keep their numbers. */
static bool part(tisse__rounds *self, const tisse_graph *graph, uint32_t *claims, size_t count, const anchor *anchors, size_t anchor_count,
                 uint32_t sets)
{
  uint32_t latest = 0;
  int month = -1;
  for (size_t i = 0; i < anchor_count; ++i) {
    if (anchors[i].last_month > month) {
      month = anchors[i].last_month;
      latest = anchors[i].set;
    }
  }
  uint32_t *sorted = tisse__alloc(&self->allocator, count * sizeof *sorted);
  uint32_t *set = tisse__alloc(&self->allocator, count * sizeof *set);
  bool ok = sorted && set;
  for (size_t i = 0; ok && i < count; ++i) {
    set[i] = set_of(graph, claims[i], anchors, anchor_count, sets, latest);
  }
  size_t placed = 0;
  for (uint32_t which = 0; ok && which < sets; ++which) {
    const size_t before = placed;
    for (size_t i = 0; i < count; ++i) {
      if (set[i] == which) {
        sorted[placed++] = claims[i];
      }
    }
    ok = push(self, placed - before);
  }
  if (ok) {
    memcpy(claims, sorted, count * sizeof *claims);
    name_sets(self->items, anchors, anchor_count, sets);
  }
  tisse__free(&self->allocator, sorted, count * sizeof *sorted);
  tisse__free(&self->allocator, set, count * sizeof *set);
  return ok;
}

/** Parts the claims by their anchors; those that are only told count where `told` says so. One set: *parted stays false. */
static bool find(tisse__rounds *self, const tisse_graph *graph, uint32_t *claims, size_t count, bool told, bool *parted)
{
  size_t anchor_count = 0;
  anchor one;
  for (size_t i = 0; i < count; ++i) {
    anchor_count += is_anchor(graph, claims[i], &one) && (told || !one.told);
  }
  if (anchor_count < 2 || anchor_count > ANCHORS_MAX) {
    return true;
  }
  anchor *anchors = tisse__alloc(&self->allocator, anchor_count * sizeof *anchors);
  if (!anchors) {
    return false;
  }
  for (size_t i = 0, at = 0; i < count && at < anchor_count; ++i) {
    at += is_anchor(graph, claims[i], &anchors[at]) && (told || !anchors[at].told);
  }
  const uint32_t sets = join(anchors, anchor_count);
  *parted = sets > 1;
  const bool ok = sets == 1 || part(self, graph, claims, count, anchors, anchor_count, sets);
  tisse__free(&self->allocator, anchors, anchor_count * sizeof *anchors);
  return ok;
}

bool tisse__rounds_find(tisse__rounds *self, const tisse_graph *graph, uint32_t *claims, size_t count)
{
  bool parted = false;
  self->count = 0;
  if (!find(self, graph, claims, count, false, &parted) || (!parted && !find(self, graph, claims, count, true, &parted))) {
    return false;
  }
  return parted || push(self, count);
}
