/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>
#include <stdlib.h>

#define SIDE_BY_SIDE 26.0  /* Between the middles of parallel edges. */
#define END_GAP 11.0       /* Between the ends of edges on one side of a node. */

tisse__map_point tisse__map_bezier(const tisse__map_point *p, double t)
{
  const double u = 1.0 - t;
  const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return (tisse__map_point){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

tisse__map_point tisse__map_along(const tisse__map_deal *deal, double share)
{
  const uint32_t pieces = (deal->point_count - 1) / 3;
  double at = share * pieces;
  uint32_t piece = (uint32_t)at;
  piece = piece >= pieces ? pieces - 1 : piece;
  return tisse__map_bezier(deal->points + (size_t)3 * piece, at - piece);
}

/** Where the ray from the middle of a box towards a point leaves the box. */
static tisse__map_point leave(tisse__map_box box, tisse__map_point towards)
{
  const double dx = towards.x - box.x, dy = towards.y - box.y;
  const double sx = fabs(dx) > 1e-9 ? (box.w / 2) / fabs(dx) : 1e9;
  const double sy = fabs(dy) > 1e-9 ? (box.h / 2) / fabs(dy) : 1e9;
  const double s = fmin(fmin(sx, sy), 1.0);
  return (tisse__map_point){box.x + dx * s, box.y + dy * s};
}

static bool route_loop(tisse__map *self, tisse__map_deal *deal, unsigned ordinal)
{
  const tisse__map_box box = self->nodes[deal->from].box;
  const double reach = 34.0 + SIDE_BY_SIDE * ordinal;
  deal->points = tisse__arena_alloc(&self->arena, 4 * sizeof *deal->points);
  if (!deal->points) {
    return false;
  }
  const double x = box.x + box.w / 2, y = box.y, rise = box.h / 2 - 4.0 < 14.0 ? box.h / 2 - 4.0 : 14.0;
  deal->points[0] = (tisse__map_point){x, y - rise};
  deal->points[1] = (tisse__map_point){x + reach, y - rise - reach * 0.4};
  deal->points[2] = (tisse__map_point){x + reach, y + rise + reach * 0.4};
  deal->points[3] = (tisse__map_point){x, y + rise};
  deal->point_count = 4;
  return true;
}

/** A bow whose middle stands `off` from the straight line. */
static bool route_bow(tisse__map *self, tisse__map_deal *deal, double off)
{
  const tisse__map_box a = self->nodes[deal->from].box, b = self->nodes[deal->to].box;
  const double dx = b.x - a.x, dy = b.y - a.y, length = hypot(dx, dy) > 1 ? hypot(dx, dy) : 1;
  /* The sideways direction belongs to the pair, not to the edge, so that A→B and B→A do not meet. */
  const double turn = deal->from < deal->to ? 1.0 : -1.0;
  const double nx = -dy / length * turn, ny = dx / length * turn;
  const tisse__map_point handle = {(a.x + b.x) / 2 + nx * off * 2, (a.y + b.y) / 2 + ny * off * 2};
  const tisse__map_point p0 = leave(a, handle), p3 = leave(b, handle);
  deal->points = tisse__arena_alloc(&self->arena, 4 * sizeof *deal->points);
  if (!deal->points) {
    return false;
  }
  deal->points[0] = p0;
  deal->points[1] = (tisse__map_point){p0.x + (handle.x - p0.x) * 2 / 3, p0.y + (handle.y - p0.y) * 2 / 3};
  deal->points[2] = (tisse__map_point){p3.x + (handle.x - p3.x) * 2 / 3, p3.y + (handle.y - p3.y) * 2 / 3};
  deal->points[3] = p3;
  deal->point_count = 4;
  return true;
}

typedef struct pair { uint32_t low, high, deal; } pair;

static int compare_pairs(const void *left, const void *right)
{
  const pair *a = left, *b = right;
  if (a->low != b->low) {
    return a->low < b->low ? -1 : 1;
  }
  if (a->high != b->high) {
    return a->high < b->high ? -1 : 1;
  }
  return (a->deal > b->deal) - (a->deal < b->deal);
}

tisse_status tisse__map_route(tisse__map *self)
{
  pair *pairs = tisse__arena_alloc(&self->arena, (self->deal_count + 1) * sizeof *pairs);
  if (!pairs) {
    return TISSE_E_MEMORY;
  }
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    const tisse__map_deal *deal = &self->deals[i];
    if (deal->place == TISSE__MAP_EDGE && deal->point_count == 0) {
      pairs[count++] = (pair){deal->from < deal->to ? deal->from : deal->to, deal->from < deal->to ? deal->to : deal->from, i};
    }
  }
  qsort(pairs, count, sizeof *pairs, compare_pairs);
  for (uint32_t i = 0, end; i < count; i = end) {
    for (end = i; end < count && pairs[end].low == pairs[i].low && pairs[end].high == pairs[i].high; ++end) {
    }
    for (uint32_t k = i; k < end; ++k) {
      tisse__map_deal *deal = &self->deals[pairs[k].deal];
      const double off = ((double)(k - i) - (double)(end - i - 1) / 2) * SIDE_BY_SIDE;
      deal->box.x = NAN;
      if (!(deal->from == deal->to ? route_loop(self, deal, k - i) : route_bow(self, deal, off))) {
        return TISSE_E_MEMORY;
      }
    }
  }
  return TISSE_OK;
}

/* ---- Ends --------------------------------------------------------------------------------------------------------- */

typedef struct edge_end {
  uint32_t node, deal;
  int side;       /* 0 left, 1 right, 2 top, 3 bottom */
  bool head;
  double place;   /* Along the side. */
  double aim;     /* Where the edge comes from, along the side: decides the order. */
} edge_end;

static edge_end describe(const tisse__map *self, uint32_t at, bool head)
{
  const tisse__map_deal *deal = &self->deals[at];
  const uint32_t node = head ? deal->to : deal->from;
  const tisse__map_box box = self->nodes[node].box;
  const tisse__map_point end = deal->points[head ? deal->point_count - 1 : 0];
  const tisse__map_point before = deal->points[head ? deal->point_count - 2 : 1];
  const double left = fabs(end.x - (box.x - box.w / 2)), right = fabs(end.x - (box.x + box.w / 2));
  const double top = fabs(end.y - (box.y - box.h / 2)), bottom = fabs(end.y - (box.y + box.h / 2));
  const int side = left <= right && left <= top && left <= bottom ? 0 : right <= top && right <= bottom ? 1 : top <= bottom ? 2 : 3;
  edge_end out = {.node = node, .deal = at, .side = side, .head = head};
  out.place = side < 2 ? end.y : end.x;
  out.aim = out.place + 0.35 * ((side < 2 ? before.y : before.x) - out.place);
  return out;
}

static int compare_ends(const void *left, const void *right)
{
  const edge_end *a = left, *b = right;
  if (a->node != b->node) {
    return a->node < b->node ? -1 : 1;
  }
  if (a->side != b->side) {
    return a->side - b->side;
  }
  if (a->aim < b->aim || a->aim > b->aim) {
    return a->aim < b->aim ? -1 : 1;
  }
  return a->deal != b->deal ? (a->deal < b->deal ? -1 : 1) : a->head - b->head;
}

static void move_end(tisse__map *self, const edge_end *end, double place)
{
  tisse__map_deal *deal = &self->deals[end->deal];
  const uint32_t at = end->head ? deal->point_count - 1 : 0, next = end->head ? deal->point_count - 2 : 1;
  const double by = place - end->place;
  if (end->side < 2) {
    deal->points[at].y += by;
    deal->points[next].y += by * 0.8;
  } else {
    deal->points[at].x += by;
    deal->points[next].x += by * 0.8;
  }
}

/** Gives `count` ends on one side at least END_GAP, or what the side has room for, and moves them as little as that allows. */
static void spread_side(tisse__map *self, edge_end *ends, uint32_t count)
{
  const tisse__map_box box = self->nodes[ends->node].box;
  const double middle = ends->side < 2 ? box.y : box.x;
  const double half = (ends->side < 2 ? box.h : box.w) / 2 - 7.0;
  const double gap = count > 1 ? fmin(END_GAP, 2 * half / (count - 1)) : 0;
  double mean = 0;
  for (uint32_t i = 0; i < count; ++i) {
    mean += ends[i].place / count;
  }
  double first = mean - gap * (count - 1) / 2;
  first = fmax(first, middle - half);
  first = fmin(first, middle + half - gap * (count - 1));
  bool tight = false;
  for (uint32_t i = 1; i < count; ++i) {
    tight = tight || ends[i].place - ends[i - 1].place < gap - 0.5;
  }
  for (uint32_t i = 0; tight && i < count; ++i) {
    move_end(self, &ends[i], first + gap * i);
  }
}

tisse_status tisse__map_spread(tisse__map *self)
{
  edge_end *ends = tisse__arena_alloc(&self->arena, ((size_t)self->deal_count * 2 + 1) * sizeof *ends);
  if (!ends) {
    return TISSE_E_MEMORY;
  }
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    if (self->deals[i].place == TISSE__MAP_EDGE && self->deals[i].from != self->deals[i].to) {
      ends[count++] = describe(self, i, false);
      ends[count++] = describe(self, i, true);
    }
  }
  qsort(ends, count, sizeof *ends, compare_ends);
  for (uint32_t i = 0, end; i < count; i = end) {
    for (end = i; end < count && ends[end].node == ends[i].node && ends[end].side == ends[i].side; ++end) {
    }
    spread_side(self, ends + i, end - i);
  }
  return TISSE_OK;
}
