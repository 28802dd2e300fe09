/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SIDE_BY_SIDE 26.0  /* Between the middles of parallel edges. */
#define END_GAP 2.0        /* Between the heads of edges on one side of a node. */

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

/* ---- Through the place kept for the label ------------------------------------------------------------------------- */

/*
 * dot keeps room for each label, but squeezes the lines that lead there into bundles. A curve of our own, from side to label to side, is
 * smoother and stays apart from its neighbours; it replaces dot's wherever it meets no node on its way.
 */
typedef enum side { SIDE_LEFT, SIDE_RIGHT, SIDE_TOP, SIDE_BOTTOM } side;

/** The side that a curve from there would meet: above or below where it comes down steeply. */
static side facing(tisse__map_box box, tisse__map_point towards)
{
  const double beside = fabs(towards.x - box.x) - box.w / 2, beyond = fabs(towards.y - box.y) - box.h / 2;
  if (beside > 8.0 && beside > 0.75 * beyond) {
    return towards.x > box.x ? SIDE_RIGHT : SIDE_LEFT;
  }
  return towards.y < box.y ? SIDE_TOP : SIDE_BOTTOM;
}

static tisse__map_point side_point(tisse__map_box box, side which)
{
  switch (which) {
  case SIDE_LEFT: return (tisse__map_point){box.x - box.w / 2, box.y};
  case SIDE_RIGHT: return (tisse__map_point){box.x + box.w / 2, box.y};
  case SIDE_TOP: return (tisse__map_point){box.x, box.y - box.h / 2};
  case SIDE_BOTTOM: break;
  }
  return (tisse__map_point){box.x, box.y + box.h / 2};
}

/** The handle of a curve that leaves a side at a right angle. */
static tisse__map_point side_handle(tisse__map_point at, side which, tisse__map_point towards)
{
  const double reach = 0.5 * (which == SIDE_LEFT || which == SIDE_RIGHT ? fabs(towards.x - at.x) : fabs(towards.y - at.y));
  switch (which) {
  case SIDE_LEFT: return (tisse__map_point){at.x - reach, at.y};
  case SIDE_RIGHT: return (tisse__map_point){at.x + reach, at.y};
  case SIDE_TOP: return (tisse__map_point){at.x, at.y - reach};
  case SIDE_BOTTOM: break;
  }
  return (tisse__map_point){at.x, at.y + reach};
}

static void draw_through(tisse__map_point out[7], tisse__map_box from, tisse__map_box to, tisse__map_point middle)
{
  const side first = facing(from, middle), last = facing(to, middle);
  const tisse__map_point a = side_point(from, first), b = side_point(to, last);
  const bool upright_first = first >= SIDE_TOP, upright_last = last >= SIDE_TOP;
  const double dx = (b.x - a.x) * (upright_first && upright_last ? 0.35 : 1.0);
  const double dy = (b.y - a.y) * (upright_first && upright_last ? 1.0 : upright_first || upright_last ? 0.12 : 0.35);
  const double length = hypot(dx, dy) > 1.0 ? hypot(dx, dy) : 1.0;
  const double before = 0.42 * hypot(middle.x - a.x, 0.5 * (middle.y - a.y)), after = 0.42 * hypot(b.x - middle.x, 0.5 * (b.y - middle.y));
  out[0] = a;
  out[1] = side_handle(a, first, middle);
  out[2] = (tisse__map_point){middle.x - dx / length * before, middle.y - dy / length * before};
  out[3] = middle;
  out[4] = (tisse__map_point){middle.x + dx / length * after, middle.y + dy / length * after};
  out[5] = side_handle(b, last, middle);
  out[6] = b;
}

static bool inside(tisse__map_box box, tisse__map_point at, double clear)
{
  return fabs(at.x - box.x) < box.w / 2 + clear && fabs(at.y - box.y) < box.h / 2 + clear;
}

static bool is_clear(const tisse__map *self, const tisse__map_deal *deal, const tisse__map_point points[7])
{
  tisse__map_deal probe = *deal;
  probe.points = (tisse__map_point *)(uintptr_t)points;
  probe.point_count = 7;
  for (unsigned s = 1; s < 40; ++s) {
    const tisse__map_point at = tisse__map_along(&probe, s / 40.0);
    for (uint32_t i = 0; i < self->node_count; ++i) {
      if (inside(self->nodes[i].box, at, i == deal->from || i == deal->to ? -3.0 : 5.0)) {
        return false;
      }
    }
  }
  return true;
}

static tisse_status route_through(tisse__map *self)
{
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    tisse__map_deal *deal = &self->deals[i];
    if (deal->place != TISSE__MAP_EDGE || deal->from == deal->to || !deal->point_count || !isfinite(deal->box.x) || deal->box.w <= 0) {
      continue;
    }
    tisse__map_point points[7];
    draw_through(points, self->nodes[deal->from].box, self->nodes[deal->to].box, (tisse__map_point){deal->box.x, deal->box.y});
    if (!is_clear(self, deal, points)) {
      continue;
    }
    deal->points = tisse__arena_alloc(&self->arena, sizeof points);
    if (!deal->points) {
      return TISSE_E_MEMORY;
    }
    memcpy(deal->points, points, sizeof points);
    deal->point_count = 7;
  }
  return TISSE_OK;
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
  if (route_through(self) != TISSE_OK) {
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
  side which;
  bool head;
  double place;   /* Along the side. */
  double wish;    /* Where it would best be. */
  double aim;     /* The angle at which the edge comes in: decides the order. */
} edge_end;

static side nearest_side(tisse__map_box box, tisse__map_point at)
{
  const double away[4] = {fabs(at.x - (box.x - box.w / 2)), fabs(at.x - (box.x + box.w / 2)), fabs(at.y - (box.y - box.h / 2)),
                          fabs(at.y - (box.y + box.h / 2))};
  unsigned nearest = 0;
  for (unsigned i = 1; i < 4; ++i) {
    nearest = away[i] < away[nearest] ? i : nearest;
  }
  return (side)nearest;
}

static double clamp(double value, double middle, double half)
{
  return half <= 0 ? middle : value < middle - half ? middle - half : value > middle + half ? middle + half : value;
}

static edge_end describe(const tisse__map *self, uint32_t at, bool head)
{
  const tisse__map_deal *deal = &self->deals[at];
  const uint32_t node = head ? deal->to : deal->from;
  const tisse__map_box box = self->nodes[node].box;
  const tisse__map_point end = deal->points[head ? deal->point_count - 1 : 0];
  const tisse__map_point knot = deal->points[head ? deal->point_count - 4 : 3];
  edge_end out = {.node = node, .deal = at, .which = nearest_side(box, end), .head = head};
  const tisse__map_point middle = side_point(box, out.which);
  const double dx = knot.x - middle.x, dy = knot.y - middle.y;
  const bool upright = out.which >= SIDE_TOP;
  out.place = upright ? end.x : end.y;
  out.aim = upright ? atan2(dx, fabs(dy)) : atan2(dy, fabs(dx));
  out.wish = upright ? clamp(box.x + dx * 0.3, box.x, box.w / 2 - 12.0) : clamp(knot.y, box.y, box.h / 2 - 12.0);
  if (deal->point_count != 7) {
    out.wish = out.place;
  }
  return out;
}

static int compare_ends(const void *left, const void *right)
{
  const edge_end *a = left, *b = right;
  if (a->node != b->node) {
    return a->node < b->node ? -1 : 1;
  }
  if (a->which != b->which) {
    return (int)a->which - (int)b->which;
  }
  if (a->aim < b->aim || a->aim > b->aim) {
    return a->aim < b->aim ? -1 : 1;
  }
  return a->deal != b->deal ? (a->deal < b->deal ? -1 : 1) : a->head - b->head;
}

/** The end goes to its place, and what is near it goes along, the less the farther off: no line gets a hook. The other end stays. */
static void move_end(tisse__map *self, const edge_end *end, double place)
{
  tisse__map_deal *deal = &self->deals[end->deal];
  const uint32_t at = end->head ? deal->point_count - 1 : 0;
  const tisse__map_point old = deal->points[at];
  const double by = place - end->place, reach = 30.0 + 4.0 * fabs(by);
  for (uint32_t i = 0; i + 1 < deal->point_count; ++i) {
    tisse__map_point *point = &deal->points[end->head ? deal->point_count - 1 - i : i];
    const double off = hypot(point->x - old.x, point->y - old.y) / reach;
    if (off >= 1.0) {
      break;
    }
    const double share = 1.0 - off * off * (3.0 - 2.0 * off);
    *(end->which < SIDE_TOP ? &point->y : &point->x) += by * share;
  }
}

double tisse__map_end_half(const tisse__map *self, const tisse__map_deal *deal)
{
  (void)self;
  return 4.4 + deal->width * 0.72;
}

/** What lies between the end and the one before it. */
static double gap_before(const tisse__map *self, const edge_end *end)
{
  return END_GAP + tisse__map_end_half(self, &self->deals[end[0].deal]) + tisse__map_end_half(self, &self->deals[end[-1].deal]);
}

/** Sets ends on one side so far apart that their heads are clear of each other, or as the side has room, each as near to its wish as it may. */
static void spread_side(tisse__map *self, edge_end *ends, uint32_t count)
{
  const tisse__map_box box = self->nodes[ends->node].box;
  const double middle = ends->which < SIDE_TOP ? box.y : box.x;
  const double half = (ends->which < SIDE_TOP ? box.h : box.w) / 2 - 8.0;
  double needed = 0;
  for (uint32_t i = 1; i < count; ++i) {
    needed += gap_before(self, &ends[i]);
  }
  const double squeeze = needed > 2 * half ? 2 * half / needed : 1.0;
  for (uint32_t i = 0; i < count; ++i) {
    const double least = i ? ends[i - 1].wish + gap_before(self, &ends[i]) * squeeze : middle - half;
    ends[i].wish = fmax(ends[i].wish, least);
  }
  for (uint32_t i = count; i-- > 0;) {
    const double most = i + 1 < count ? ends[i + 1].wish - gap_before(self, &ends[i + 1]) * squeeze : middle + half;
    ends[i].wish = fmin(ends[i].wish, most);
    move_end(self, &ends[i], ends[i].wish);
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
    for (end = i; end < count && ends[end].node == ends[i].node && ends[end].which == ends[i].which; ++end) {
    }
    spread_side(self, ends + i, end - i);
  }
  return TISSE_OK;
}
