/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>
#include <stdlib.h>

#define CLEAR 4.0             /* Room kept around a label. */
#define CAREFUL_EDGES 150U    /* Up to here labels also keep off other edges' lines. */
#define HIDE_COST 1e6

/** An edge as a row of points a few pixels apart, and their bounds. */
typedef struct trace { tisse__map_point *points; uint32_t count; double left, top, right, bottom; } trace;

typedef struct placer {
  tisse__map *map;
  trace *traces;            /* By deal; none where there are too many edges. */
  tisse__map_box *placed;
  uint32_t placed_count;
} placer;

static double overlap(tisse__map_box a, tisse__map_box b)
{
  const double w = (a.w + b.w) / 2 + CLEAR - fabs(a.x - b.x), h = (a.h + b.h) / 2 + CLEAR - fabs(a.y - b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

static bool is_free(const placer *self, tisse__map_box box)
{
  for (uint32_t i = 0; i < self->map->node_count; ++i) {
    if (overlap(box, self->map->nodes[i].box) > 0) {
      return false;
    }
  }
  for (uint32_t i = 0; i < self->placed_count; ++i) {
    if (overlap(box, self->placed[i]) > 0) {
      return false;
    }
  }
  for (uint32_t i = 0; i < self->map->group_count; ++i) {
    if (self->map->groups[i].box.w > 0 && overlap(box, self->map->groups[i].heading) > 0) {
      return false;
    }
  }
  return true;
}

static bool trace_edge(placer *self, uint32_t at)
{
  const tisse__map_deal *deal = &self->map->deals[at];
  trace *out = &self->traces[at];
  *out = (trace){.left = 1e9, .top = 1e9, .right = -1e9, .bottom = -1e9};
  if (deal->place != TISSE__MAP_EDGE || !deal->point_count) {
    return true;
  }
  double length = 0;
  for (uint32_t i = 1; i < deal->point_count; ++i) {
    length += hypot(deal->points[i].x - deal->points[i - 1].x, deal->points[i].y - deal->points[i - 1].y);
  }
  const uint32_t steps = length > 2000.0 ? 250 : 8 + (uint32_t)(length / 8.0);
  out->points = tisse__arena_alloc(&self->map->arena, (steps + 1) * sizeof *out->points);
  if (!out->points) {
    return false;
  }
  for (uint32_t s = 0; s <= steps; ++s) {
    const tisse__map_point p = tisse__map_along(deal, (double)s / steps);
    out->points[out->count++] = p;
    out->left = fmin(out->left, p.x);
    out->right = fmax(out->right, p.x);
    out->top = fmin(out->top, p.y);
    out->bottom = fmax(out->bottom, p.y);
  }
  return true;
}

static bool trace_edges(placer *self)
{
  if (self->map->edge_count > CAREFUL_EDGES) {
    return true;
  }
  self->traces = tisse__arena_alloc(&self->map->arena, (self->map->deal_count + 1) * sizeof *self->traces);
  bool fine = self->traces != NULL;
  for (uint32_t i = 0; fine && i < self->map->deal_count; ++i) {
    fine = trace_edge(self, i);
  }
  return fine;
}

/** How much of other edges' lines the box would hide: about the number of lines, more where one runs along under it. */
static double crossed(const placer *self, const tisse__map_deal *own, tisse__map_box box)
{
  double cost = 0;
  for (uint32_t i = 0; self->traces && i < self->map->deal_count; ++i) {
    const trace *line = &self->traces[i];
    if (&self->map->deals[i] == own || line->right < box.x - box.w / 2 || line->left > box.x + box.w / 2 || line->bottom < box.y - box.h / 2 ||
        line->top > box.y + box.h / 2) {
      continue;
    }
    double hidden = 0;
    for (uint32_t p = 0; p < line->count; ++p) {
      hidden += fabs(line->points[p].x - box.x) < box.w / 2 && fabs(line->points[p].y - box.y) < box.h / 2;
    }
    cost += hidden > 0 ? 0.7 + hidden * 0.1 : 0;
  }
  return cost;
}

static double cost_of(const placer *self, const tisse__map_deal *deal, tisse__map_box box, double preference)
{
  if (!is_free(self, box)) {
    return HIDE_COST;
  }
  return preference + 4.0 * crossed(self, deal, box);
}

/** The name of a sector goes to the corner of its box that the fewest lines cross. */
static void place_headings(placer *self)
{
  for (uint32_t i = 0; i < self->map->group_count; ++i) {
    tisse__map_group *group = &self->map->groups[i];
    const double width = tisse__map_measure(group->label, 12.0, true) + 8.0;
    const double reach = group->box.w / 2 - width / 2 - 7.0;
    double lowest = HIDE_COST;
    for (int corner = -1; corner <= 1 && group->box.w > 0; ++corner) {
      const tisse__map_box box = {group->box.x + corner * reach, group->box.y - group->box.h / 2 + 13.0, width, 17.0};
      bool covered = false;
      for (uint32_t n = 0; n < self->map->node_count; ++n) {
        covered = covered || overlap(box, self->map->nodes[n].box) > 0;
      }
      const double cost = crossed(self, NULL, box) + (covered ? HIDE_COST / 2 : 0.0) + (corner + 1) * 0.4;
      if (cost < lowest) {
        lowest = cost;
        group->heading = box;
      }
    }
  }
}

/** On the line, near its middle; else beside the line; else where the engine kept room for it. */
static void place(placer *self, tisse__map_deal *deal)
{
  static const double shares[] = {0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85};
  tisse__map_box best = deal->box;
  double lowest = HIDE_COST;
  if (isfinite(deal->box.x)) {
    lowest = cost_of(self, deal, deal->box, 4.0);
  }
  for (size_t i = 0; i < sizeof shares / sizeof *shares; ++i) {
    const tisse__map_point on = tisse__map_along(deal, shares[i]);
    const double away = 20.0 * fabs(shares[i] - 0.5);
    static const double across[] = {0, 0, 0, 1, -1, 1, 1, -1, -1}, down[] = {0, -1, 1, 0, 0, 1, -1, 1, -1};
    for (int beside = 0; beside < 9 && away < lowest; ++beside) {
      const tisse__map_box box = {on.x + across[beside] * (deal->box.w / 2 + 5.0), on.y + down[beside] * (deal->box.h / 2 + 4.0), deal->box.w,
                                  deal->box.h};
      const double cost = cost_of(self, deal, box, away + (beside > 2 ? 6.0 : beside ? 3.0 : 0.0));
      if (cost < lowest) {
        lowest = cost;
        best = box;
      }
    }
  }
  deal->box = best;
  if (lowest >= HIDE_COST) {
    deal->box = (tisse__map_box){0, 0, 0, 0};
    ++self->map->unlabelled;
    return;
  }
  self->placed[self->placed_count++] = best;
}

static int compare_scores(const void *left, const void *right)
{
  const tisse__map_deal *a = *(tisse__map_deal *const *)left, *b = *(tisse__map_deal *const *)right;
  if (a->score < b->score || a->score > b->score) {
    return a->score > b->score ? -1 : 1;
  }
  return (a->index > b->index) - (a->index < b->index);
}

tisse_status tisse__map_place(tisse__map *self)
{
  placer work = {.map = self};
  tisse__map_deal **order = tisse__arena_alloc(&self->arena, (self->deal_count + 1) * sizeof(tisse__map_deal *));
  work.placed = tisse__arena_alloc(&self->arena, (self->deal_count + 1) * sizeof *work.placed);
  if (!order || !work.placed || !trace_edges(&work)) {
    return TISSE_E_MEMORY;
  }
  place_headings(&work);
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    if (self->deals[i].place == TISSE__MAP_EDGE && self->deals[i].box.w > 0) {
      order[count++] = &self->deals[i];
    }
  }
  qsort(order, count, sizeof *order, compare_scores);
  for (uint32_t i = 0; i < count; ++i) {
    place(&work, order[i]);
  }
  return TISSE_OK;
}
