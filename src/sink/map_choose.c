/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>
#include <string.h>

#define SEGMENTS 12U
#define LINES 120U
#define PAGE_WIDTH 1200.0
#define PAGE_HEIGHT 1300.0

struct tisse__map_snapshot {
  tisse__map_box *nodes, *groups, *headings;
  tisse__map_deal *deals;
  uint32_t unlabelled;
  double width, height;
};

tisse__map_snapshot *tisse__map_keep(tisse__map *self)
{
  tisse__map_snapshot *out = tisse__arena_alloc(&self->arena, sizeof *out);
  if (!out) {
    return NULL;
  }
  *out = (tisse__map_snapshot){.unlabelled = self->unlabelled, .width = self->width, .height = self->height};
  out->nodes = tisse__arena_alloc(&self->arena, (self->node_count + 1) * sizeof *out->nodes);
  out->groups = tisse__arena_alloc(&self->arena, (self->group_count + 1) * sizeof *out->groups);
  out->headings = tisse__arena_alloc(&self->arena, (self->group_count + 1) * sizeof *out->headings);
  out->deals = tisse__arena_alloc(&self->arena, (self->deal_count + 1) * sizeof *out->deals);
  if (!out->nodes || !out->groups || !out->headings || !out->deals) {
    return NULL;
  }
  for (uint32_t i = 0; i < self->node_count; ++i) {
    out->nodes[i] = self->nodes[i].box;
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    out->groups[i] = self->groups[i].box;
    out->headings[i] = self->groups[i].heading;
  }
  memcpy(out->deals, self->deals, self->deal_count * sizeof *out->deals);
  return out;
}

void tisse__map_restore(tisse__map *self, const tisse__map_snapshot *snapshot)
{
  self->unlabelled = snapshot->unlabelled;
  self->width = snapshot->width;
  self->height = snapshot->height;
  for (uint32_t i = 0; i < self->node_count; ++i) {
    self->nodes[i].box = snapshot->nodes[i];
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    self->groups[i].box = snapshot->groups[i];
    self->groups[i].heading = snapshot->headings[i];
  }
  memcpy(self->deals, snapshot->deals, self->deal_count * sizeof *self->deals);
}

static double turn(tisse__map_point a, tisse__map_point b, tisse__map_point c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static bool cross(const tisse__map_point *a, const tisse__map_point *b)
{
  return turn(a[0], a[1], b[0]) * turn(a[0], a[1], b[1]) < 0 && turn(b[0], b[1], a[0]) * turn(b[0], b[1], a[1]) < 0;
}

static unsigned crossings(const tisse__map_point *a, const tisse__map_point *b)
{
  unsigned count = 0;
  for (unsigned i = 0; i < SEGMENTS; ++i) {
    for (unsigned k = 0; k < SEGMENTS; ++k) {
      count += cross(a + i, b + k);
    }
  }
  return count;
}

static double shrink(const tisse__map *self)
{
  const double across = self->width / PAGE_WIDTH, down = self->height / PAGE_HEIGHT;
  const double most = across > down ? across : down;
  return most > 1.0 ? most : 1.0;
}

double tisse__map_cost(const tisse__map *self)
{
  tisse__map_point lines[LINES][SEGMENTS + 1];
  uint32_t count = 0;
  double cost = 4.0, length = 0;
  for (uint32_t i = 0; i < self->deal_count && count < LINES; ++i) {
    const tisse__map_deal *deal = &self->deals[i];
    if (deal->place != TISSE__MAP_EDGE || !deal->point_count) {
      continue;
    }
    for (unsigned s = 0; s <= SEGMENTS; ++s) {
      lines[count][s] = tisse__map_along(deal, (double)s / SEGMENTS);
      length += s ? hypot(lines[count][s].x - lines[count][s - 1].x, lines[count][s].y - lines[count][s - 1].y) : 0;
    }
    for (uint32_t k = 0; k < count; ++k) {
      cost += crossings(lines[count], lines[k]);
    }
    ++count;
  }
  cost += length / 900.0 + 3.0 * self->unlabelled;
  return cost * shrink(self) * shrink(self);
}
