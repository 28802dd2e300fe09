/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>
#include <string.h>

typedef tisse__map_point point;

static double distance(point a, point b)
{
  return hypot(a.x - b.x, a.y - b.y);
}

static point mix(point a, point b, double t)
{
  return (point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/** Keeps the part of one piece from its beginning to t. */
static void cut_after(point p[4], double t)
{
  const point ab = mix(p[0], p[1], t), bc = mix(p[1], p[2], t), cd = mix(p[2], p[3], t);
  const point abc = mix(ab, bc, t), bcd = mix(bc, cd, t);
  p[1] = ab;
  p[2] = abc;
  p[3] = mix(abc, bcd, t);
}

static void turn_round(point p[4])
{
  const point a = p[0], b = p[1];
  p[0] = p[3];
  p[1] = p[2];
  p[2] = b;
  p[3] = a;
}

/** Takes `length` off the end of a piece. Returns the direction of the end, from the cut to the old end. */
static point trim_end(point p[4], double length)
{
  const point end = p[3];
  double t = 1.0;
  while (t > 0.06 && distance(tisse__map_bezier(p, t), end) < length) {
    t -= 0.02;
  }
  for (double step = 0.01; length > 0 && step > 0.0005; step /= 2) {  /* a long piece makes long steps */
    t += t + step <= 1.0 && distance(tisse__map_bezier(p, t + step), end) > length ? step : 0;
  }
  const point look = tisse__map_bezier(p, length > 1 ? t : 0.9);
  if (length > 0) {
    cut_after(p, t);
  }
  const double far = distance(look, end) > 1e-6 ? distance(look, end) : 1.0;
  return (point){(end.x - look.x) / far, (end.y - look.y) / far};
}

static double head_length(tisse__map_head head, double width)
{
  switch (head) {
  case TISSE__MAP_HEAD_FULL: return 7.5 + width * 1.2;
  case TISSE__MAP_HEAD_DOUBLE: return 13.0 + width * 1.6;
  case TISSE__MAP_HEAD_OPEN: return 1.5;
  case TISSE__MAP_HEAD_TEE: return 3.5;
  case TISSE__MAP_HEAD_RING: return 9.0;
  case TISSE__MAP_HEAD_CROSS: return 0.0;
  case TISSE__MAP_HEAD_DIAMOND: return 14.0;
  case TISSE__MAP_HEAD_DOT: return 4.0;
  case TISSE__MAP_HEAD_HOLLOW: return 9.0;
  case TISSE__MAP_HEAD_NONE: break;
  }
  return 0.0;
}

static void add_point(tisse__buffer *out, const char *command, point p)
{
  tisse__buffer_add_text(out, command);
  tisse__map_number(out, p.x);
  tisse__buffer_add_byte(out, ' ');
  tisse__map_number(out, p.y);
}

/** The point `back` behind the tip and `side` to the left. */
static point offset(point tip, point towards, double back, double side)
{
  return (point){tip.x - towards.x * back + towards.y * side, tip.y - towards.y * back - towards.x * side};
}

static void add_triangle(tisse__buffer *out, point tip, point to, double length, double half)
{
  add_point(out, "M", tip);
  add_point(out, "L", offset(tip, to, length, half));
  add_point(out, "L", offset(tip, to, length, -half));
  tisse__buffer_add_byte(out, 'Z');
}

static void add_circle(tisse__buffer *out, const char *class, point middle, double radius)
{
  tisse__buffer_addf(out, "<circle class=\"%s\"", class);
  tisse__map_attribute_number(out, "cx", middle.x);
  tisse__map_attribute_number(out, "cy", middle.y);
  tisse__map_attribute_number(out, "r", radius);
  tisse__buffer_add_text(out, "/>");
}

static void add_strokes(tisse__buffer *out, point a, point b, point c, point d, bool two)
{
  tisse__buffer_add_text(out, "<path class=\"bar\" d=\"");
  add_point(out, "M", a);
  add_point(out, "L", b);
  add_point(out, two ? "M" : "L", c);
  add_point(out, "L", d);
  tisse__buffer_add_text(out, "\"/>");
}

static void add_head(tisse__buffer *out, tisse__map_head head, double width, point tip, point to)
{
  const double half = 3.6 + width * 0.72;
  switch (head) {
  case TISSE__MAP_HEAD_NONE: break;
  case TISSE__MAP_HEAD_FULL:
  case TISSE__MAP_HEAD_DOUBLE:
    tisse__buffer_add_text(out, "<path class=\"head\" d=\"");
    add_triangle(out, tip, to, head == TISSE__MAP_HEAD_FULL ? 8.0 + width * 1.2 : 7.0 + width * 0.8, half);
    if (head == TISSE__MAP_HEAD_DOUBLE) {
      add_triangle(out, offset(tip, to, 7.0 + width * 0.8, 0), to, 7.0 + width * 0.8, half);
    }
    tisse__buffer_add_text(out, "\"/>");
    break;
  case TISSE__MAP_HEAD_OPEN: {
    const point left = offset(tip, to, 8.0 + width, half + 0.8), right = offset(tip, to, 8.0 + width, -half - 0.8);
    add_strokes(out, left, tip, tip, right, false);
    break;
  }
  case TISSE__MAP_HEAD_TEE: {
    const point a = offset(tip, to, 3.5, 6.0), b = offset(tip, to, 3.5, -6.0);
    add_strokes(out, a, b, b, b, false);
    break;
  }
  case TISSE__MAP_HEAD_CROSS:
    add_strokes(out, offset(tip, to, 4, 4), offset(tip, to, 12, -4), offset(tip, to, 4, -4), offset(tip, to, 12, 4), true);
    break;
  case TISSE__MAP_HEAD_RING: add_circle(out, "hollow", offset(tip, to, 4.8, 0), 3.8); break;
  case TISSE__MAP_HEAD_DOT: add_circle(out, "head", offset(tip, to, 3.6, 0), 3.4); break;
  case TISSE__MAP_HEAD_DIAMOND:
    tisse__buffer_add_text(out, "<path class=\"hollow\" d=\"");
    add_point(out, "M", tip);
    add_point(out, "L", offset(tip, to, 7, 4.5));
    add_point(out, "L", offset(tip, to, 14, 0));
    add_point(out, "L", offset(tip, to, 7, -4.5));
    tisse__buffer_add_text(out, "Z\"/>");
    break;
  case TISSE__MAP_HEAD_HOLLOW:
    tisse__buffer_add_text(out, "<path class=\"hollow\" d=\"");
    add_triangle(out, tip, to, 9.0, 4.2);
    tisse__buffer_add_text(out, "\"/>");
    break;
  }
}

static void add_dashes(tisse__buffer *out, tisse_standing standing, double width)
{
  if (standing == TISSE_PLANNED || standing == TISSE_DENIED) {
    tisse__buffer_add_text(out, " stroke-dasharray=\"");
    tisse__map_number(out, 5.0 + width * 1.7);
    tisse__buffer_add_byte(out, ' ');
    tisse__map_number(out, 3.0 + width * 0.8);
    if (standing == TISSE_DENIED) {
      tisse__buffer_add_text(out, " 1.5 ");
      tisse__map_number(out, 3.0 + width * 0.8);
    }
    tisse__buffer_add_byte(out, '"');
  } else if (standing == TISSE_POSSIBLE) {
    tisse__buffer_add_text(out, " stroke-linecap=\"round\" stroke-dasharray=\"0.1 ");
    tisse__map_number(out, 3.4 + width * 1.5);
    tisse__buffer_add_byte(out, '"');
  }
}

static void add_path(tisse__buffer *out, const point *points, uint32_t count, const point first[4], const point last[4])
{
  tisse__buffer_add_text(out, " d=\"");
  const uint32_t pieces = (count - 1) / 3;
  for (uint32_t i = 0; i < pieces; ++i) {
    const point *p = i + 1 == pieces ? last : i == 0 ? first : points + (size_t)3 * i;
    if (i == 0) {
      add_point(out, "M", p[0]);
    }
    add_point(out, "C", p[1]);
    add_point(out, " ", p[2]);
    add_point(out, " ", p[3]);
  }
  tisse__buffer_add_byte(out, '"');
}

static void add_plain_path(tisse__buffer *out, const point *points, uint32_t count)
{
  add_path(out, points, count, points, points + count - 4);
}

/** Short slashes across the line. */
static void add_slashes(tisse__buffer *out, const point *points, uint32_t count, double width)
{
  const uint32_t pieces = (count - 1) / 3;
  double length = 0;
  for (uint32_t i = 0; i < pieces; ++i) {
    length += distance(points[3 * i], points[3 * i + 3]);
  }
  const unsigned slashes = length < 60 ? 1 : length < 700 ? (unsigned)(length / 34) : 20;
  tisse__buffer_add_text(out, "<path class=\"slash\" d=\"");
  for (unsigned i = 0; i < slashes; ++i) {
    double at = ((double)i + 0.5) / slashes * pieces;
    const uint32_t piece = (uint32_t)at;
    at -= piece;
    const point here = tisse__map_bezier(points + (size_t)3 * piece, at);
    const point there = tisse__map_bezier(points + (size_t)3 * piece, at < 0.9 ? at + 0.05 : at - 0.05);
    const double far = distance(here, there) > 1e-6 ? distance(here, there) : 1.0;
    const double sign = at < 0.9 ? 1.0 : -1.0;
    const point to = {(there.x - here.x) / far * sign, (there.y - here.y) / far * sign};
    add_point(out, "M", offset(here, to, 3.5, 4.0 + width / 2));
    add_point(out, "L", offset(here, to, -3.5, -4.0 - width / 2));
  }
  tisse__buffer_add_text(out, "\"/>");
}

/** Two crosses on the line: it is there no more. */
static void add_crosses(tisse__buffer *out, const point *points, uint32_t count)
{
  const double pieces = (count - 1) / 3;
  tisse__buffer_add_text(out, "<path class=\"cross\" d=\"");
  for (unsigned i = 0; i < 2; ++i) {
    const double at = pieces * (i ? 0.8 : 0.2);
    const point middle = tisse__map_bezier(points + (size_t)3 * (size_t)at, at - floor(at));
    add_point(out, "M", (point){middle.x - 4.0, middle.y - 4.0});
    add_point(out, "L", (point){middle.x + 4.0, middle.y + 4.0});
    add_point(out, "M", (point){middle.x - 4.0, middle.y + 4.0});
    add_point(out, "L", (point){middle.x + 4.0, middle.y - 4.0});
  }
  tisse__buffer_add_text(out, "\"/>");
}

void tisse__map_line(tisse__buffer *out, const tisse__map_relation *relation, uint32_t relation_index, tisse_standing standing, tisse__map_tone tone,
                     double width, const tisse__map_point *points, uint32_t point_count)
{
  point first[4], last[4];
  const point begin = points[0], end = points[point_count - 1];
  const bool one_piece = point_count == 4;
  memcpy(last, points + point_count - 4, sizeof last);
  const point head_to = trim_end(last, head_length(relation->head, width));
  memcpy(first, one_piece ? last : points, sizeof first);
  turn_round(first);
  const point tail_to = trim_end(first, head_length(relation->tail, width));
  turn_round(first);
  const point *only = one_piece ? first : last;
  tisse__buffer_addf(out, "<g class=\"line r%u s-%s%s\">", relation_index, tisse_standing_name(standing), tisse__map_tone_class(tone));
  if (tone == TISSE__MAP_TONE_DISPUTED || tone == TISSE__MAP_TONE_NEW || tone == TISSE__MAP_TONE_CHANGED) {
    tisse__buffer_add_text(out, "<path class=\"second\"");
    tisse__map_attribute_number(out, "stroke-width", width + 5.0);
    add_path(out, points, point_count, first, only);
    tisse__buffer_add_text(out, "/>");
  }
  tisse__buffer_add_text(out, "<path class=\"main\"");
  tisse__map_attribute_number(out, "stroke-width", width);
  add_dashes(out, standing, width);
  add_path(out, points, point_count, first, only);
  tisse__buffer_add_text(out, "/>");
  if (standing == TISSE_CANCELLED) {
    add_slashes(out, points, point_count, width);
  }
  if (tone == TISSE__MAP_TONE_GONE) {
    add_crosses(out, points, point_count);
  }
  add_head(out, relation->head, width, end, head_to);
  add_head(out, relation->tail, width, begin, tail_to);
  tisse__buffer_add_text(out, "</g>");
}

/* ---- What is pointed at --------------------------------------------------------------------------------------------- */

static void add_words(tisse__buffer *out, double x, double y, const char *class, tisse_view words, tisse_view mark)
{
  tisse__buffer_addf(out, "<text class=\"%s\"", class);
  tisse__map_attribute_number(out, "x", x);
  tisse__map_attribute_number(out, "y", y);
  tisse__buffer_add_byte(out, '>');
  tisse__map_xml(out, words);
  if (mark.length) {
    tisse__buffer_add_text(out, "<tspan class=\"dash\" dx=\"3.3\">—</tspan><tspan class=\"mark\" dx=\"3.3\">");
    tisse__map_xml(out, mark);
    tisse__buffer_add_text(out, "</tspan>");
  }
  tisse__buffer_add_text(out, "</text>");
}

/** A plate in the colour of the ground, so that no line runs through the words. */
static void add_plate(const tisse__map *self, tisse__buffer *out, tisse__map_box box)
{
  uint32_t ground = TISSE__MAP_NONE;
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const tisse__map_box group = self->groups[i].box;
    if (fabs(box.x - group.x) + box.w / 2 < group.w / 2 && fabs(box.y - group.y) + box.h / 2 < group.h / 2) {
      ground = i;
    }
  }
  if (ground == TISSE__MAP_NONE) {
    tisse__buffer_add_text(out, "<rect class=\"plate\"");
  } else {
    tisse__buffer_addf(out, "<rect class=\"plate p%u\"", ground);
  }
  tisse__map_attribute_number(out, "x", box.x - box.w / 2);
  tisse__map_attribute_number(out, "y", box.y - box.h / 2);
  tisse__map_attribute_number(out, "width", box.w);
  tisse__map_attribute_number(out, "height", box.h);
  tisse__buffer_add_text(out, " rx=\"4\"/>");
}

static void add_label(const tisse__map *self, tisse__buffer *out, const tisse__map_deal *deal)
{
  const tisse__map_box box = deal->box;
  const tisse_view none = {0};
  add_plate(self, out, box);
  if (deal->amount.length) {
    add_words(out, box.x, box.y - 3.5, "verb", deal->verb, none);
    add_words(out, box.x, box.y + 11.0, "amount", deal->amount, deal->mark);
  } else {
    add_words(out, box.x, box.y + 4.0, "verb", deal->verb, deal->mark);
  }
}

static tisse_view link_of(const tisse__map *self, const tisse_deal *deal)
{
  for (size_t i = deal->claim_count; i-- > 0;) {
    const tisse_claim *claim = tisse_graph_claim_at(self->graph, deal->claims[i]);
    const size_t at = tisse_graph_article_find(self->graph, claim->article);
    const tisse_graph_article *article = at == SIZE_MAX ? NULL : tisse_graph_article_at(self->graph, at);
    if (article && tisse__map_link_safe(article->url)) {
      return article->url;
    }
  }
  return (tisse_view){0};
}

void tisse__map_edge(tisse__map *self, tisse__buffer *out, const tisse__map_deal *deal, bool inside_html)
{
  const tisse_view link = inside_html ? (tisse_view){0} : link_of(self, deal->deal);
  tisse__buffer_add_text(out, link.length ? "<a" : "<g");
  if (link.length) {
    tisse__map_attribute(out, "href", link);
  } else {
    tisse__buffer_addf(out, " role=\"%s\" tabindex=\"0\"", inside_html ? "button" : "img");
  }
  tisse__map_attribute(out, "id", deal->id);
  tisse__buffer_addf(out, " class=\"deal r%u s-%s%s\" data-deal=\"%u\" data-standing=\"%s\"", deal->relation,
                     tisse_standing_name(deal->deal->standing), tisse__map_tone_class(tisse__map_tone_of(self, deal)), (unsigned)(deal - self->deals),
                     tisse_standing_name(deal->deal->standing));
  tisse__map_attribute(out, "data-relation", self->relations[deal->relation].local);
  tisse__map_attribute(out, "aria-label", tisse__map_sentence(self, deal));
  tisse__buffer_add_text(out, "><title>");
  tisse__map_xml(out, tisse__map_hover(self, deal));
  tisse__buffer_add_text(out, "</title>");
  if (deal->place == TISSE__MAP_EDGE) {
    tisse__buffer_add_text(out, "<path class=\"hit\"");
    tisse__map_attribute_number(out, "stroke-width", deal->width + 11.0);
    add_plain_path(out, deal->points, deal->point_count);
    tisse__buffer_add_text(out, "/>");
    if (deal->box.w > 0) {
      add_label(self, out, deal);
    }
  }
  if (deal->place == TISSE__MAP_EDGE) {
    tisse__buffer_add_text(out, link.length ? "</a>\n" : "</g>\n");
  }
}
