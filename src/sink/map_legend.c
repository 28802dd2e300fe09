/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#define LEFT 24.0
#define SAMPLE 42.0       /* Width of a sample of line. */
#define ROW 20.0
#define ROWS_MOST 7U
#define FONT 12.0
#define ENTRIES_MOST 64U

typedef enum kind { KIND_RELATION, KIND_STANDING, KIND_TONE, KIND_WIDTH, KIND_SHAPE, KIND_CHIP, KIND_GROUP } kind;

typedef struct entry {
  tisse__map_word section;
  kind kind;
  unsigned value;
  tisse_view text;
  double x, y;
} entry;

typedef struct legend {
  entry entries[ENTRIES_MOST];
  unsigned count;
  double height;
} legend;

static void add(legend *self, tisse__map_word section, kind what, unsigned value, tisse_view text)
{
  if (self->count < ENTRIES_MOST) {
    self->entries[self->count++] = (entry){.section = section, .kind = what, .value = value, .text = text};
  }
}

static void collect_lines(tisse__map *self, legend *out)
{
  unsigned standings = 0;
  unsigned tones = 0;
  double thinnest = 100, widest = 0;
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    const tisse__map_deal *deal = &self->deals[i];
    standings |= 1U << deal->deal->standing;
    tones |= 1U << tisse__map_tone_of(self, deal);
    if (deal->place == TISSE__MAP_EDGE && deal->deal->money.currency.length) {
      thinnest = deal->width < thinnest ? deal->width : thinnest;
      widest = deal->width > widest ? deal->width : widest;
    }
  }
  for (uint32_t i = 0; i < self->relation_count && i < 24; ++i) {
    if (self->relations[i].edges) {
      add(out, TISSE__WORD_RELATIONS, KIND_RELATION, i, tisse__map_shorten(&self->arena, self->relations[i].label, FONT, false, 200));
    }
  }
  for (unsigned i = 0; i < 5; ++i) {
    if (standings >> i & 1U) {
      add(out, TISSE__WORD_STANDINGS, KIND_STANDING, i, tisse_view_of(tisse__map_standing(self->french, (tisse_standing)i)));
    }
  }
  if (tones >> TISSE__MAP_TONE_DISPUTED & 1U) {
    const tisse_view text = tisse_view_of(tisse__map_word_of(self->french, TISSE__WORD_DISPUTED_LEGEND));
    add(out, TISSE__WORD_STANDINGS, KIND_TONE, TISSE__MAP_TONE_DISPUTED, text);
  }
  for (unsigned i = TISSE__MAP_TONE_NEW; i <= TISSE__MAP_TONE_SAME; ++i) {
    if (tones >> i & 1U) {
      const tisse__map_change change = (tisse__map_change)(TISSE__MAP_NEW + i - TISSE__MAP_TONE_NEW);
      add(out, TISSE__WORD_CHANGES, KIND_TONE, i, tisse_view_of(tisse__map_change_word(self->french, change)));
    }
  }
  int64_t value = 10000000;
  for (unsigned tens = 1; widest > 0 && tens <= 6; ++tens) {
    value *= 10;
    const double width = 1.5 + 0.95 * tens;
    if (width >= thinnest - 0.96 && width <= widest + 0.96) {
      const tisse_money money = {.value = value, .currency = tisse_view_of("USD")};
      add(out, TISSE__WORD_WIDTHS, KIND_WIDTH, tens, tisse__map_money(self, &money));
    }
  }
}

static void collect_actors(tisse__map *self, legend *out)
{
  unsigned shapes = 0, chips = 0;
  for (uint32_t i = 0; i < self->node_count; ++i) {
    shapes |= 1U << self->nodes[i].shape;
    for (uint32_t t = 0; t < self->nodes[i].tag_count; ++t) {
      const tisse__map_tag *tag = &self->nodes[i].tags[t];
      chips |= tag->place == TISSE__MAP_CHIP && tag->deal != TISSE__MAP_NONE ? 1U << tag->shape : 0;
    }
  }
  for (unsigned i = 0; i < TISSE__MAP_SHAPES; ++i) {
    if (shapes >> i & 1U) {
      add(out, TISSE__WORD_ACTORS, KIND_SHAPE, i, tisse_view_of(tisse__map_shape_word(self->french, (tisse__map_shape)i)));
    }
  }
  if (chips >> TISSE__MAP_PERSON & 1U) {
    add(out, TISSE__WORD_ACTORS, KIND_CHIP, TISSE__MAP_PERSON, tisse_view_of(self->french ? "dirige ou a fondé" : "leads or founded it"));
  }
  if (chips >> TISSE__MAP_PRODUCT & 1U) {
    add(out, TISSE__WORD_ACTORS, KIND_CHIP, TISSE__MAP_PRODUCT, tisse_view_of(self->french ? "un de ses produits" : "a product of it"));
  }
  for (uint32_t i = 0; i < self->group_count && i < 20; ++i) {
    if (self->groups[i].box.w <= 0) {
      add(out, TISSE__WORD_GROUPS, KIND_GROUP, i, self->groups[i].label);
    }
  }
}

/** Sections side by side, in columns of at most ROWS_MOST; a new band where the width is used up. */
static void arrange(const tisse__map *self, legend *out, double width)
{
  double x = LEFT, y = 0, band = 0;
  for (unsigned i = 0; i < out->count;) {
    unsigned end = i;
    double column = tisse__map_measure(tisse_view_of(tisse__map_word_of(self->french, out->entries[i].section)), 11.0, true) + 16.0;
    for (; end < out->count && out->entries[end].section == out->entries[i].section && end - i < ROWS_MOST; ++end) {
      const double needed = SAMPLE + 8.0 + tisse__map_measure(out->entries[end].text, FONT, false);
      column = needed > column ? needed : column;
    }
    if (x > LEFT && x + column > width - LEFT) {
      x = LEFT;
      y += band;
      band = 0;
    }
    for (unsigned k = i; k < end; ++k) {
      out->entries[k].x = x;
      out->entries[k].y = y + 24.0 + ROW * (k - i) + ROW / 2;
    }
    const double height = 24.0 + ROW * (end - i) + 14.0;
    band = height > band ? height : band;
    x += column + 20.0;
    i = end;
  }
  out->height = y + band + (out->count ? 14.0 : 0.0);
}

static void prepare(tisse__map *self, legend *out, double width)
{
  *out = (legend){.count = 0};
  collect_lines(self, out);
  collect_actors(self, out);
  arrange(self, out, width);
}

double tisse__map_legend_height(tisse__map *self, double width)
{
  legend all;
  prepare(self, &all, width);
  return all.height;
}

static void add_sample_line(tisse__map *self, tisse__buffer *out, const entry *it, double x, double y)
{
  static const tisse__map_relation plain = {.light = "", .head = TISSE__MAP_HEAD_NONE};
  const tisse__map_point points[4] = {{x, y}, {x + SAMPLE / 3, y}, {x + SAMPLE * 2 / 3, y}, {x + SAMPLE, y}};
  const bool relation = it->kind == KIND_RELATION;
  const tisse_standing standing = it->kind == KIND_STANDING ? (tisse_standing)it->value : TISSE_ACTUAL;
  const double width = it->kind == KIND_WIDTH ? 1.5 + 0.95 * it->value : 2.2;
  tisse__buffer_add_text(out, relation ? "<g>" : "<g class=\"plain\">");
  tisse__map_line(out, relation ? &self->relations[it->value] : &plain, relation ? it->value : 9999, standing,
                  it->kind == KIND_TONE ? (tisse__map_tone)it->value : TISSE__MAP_TONE_PLAIN, width,
                  points, 4);
  tisse__buffer_add_text(out, "</g>");
}

static void add_sample_shape(tisse__buffer *out, const entry *it, double x, double y)
{
  const double w = it->kind == KIND_CHIP ? 30 : 36, h = it->kind == KIND_CHIP ? 11 : 14;
  const char *class = it->kind == KIND_CHIP ? "chip" : it->kind == KIND_GROUP ? "group" : "shape";
  x += (SAMPLE - w) / 2;
  y -= h / 2;
  if (it->kind == KIND_GROUP) {
    tisse__buffer_addf(out, "<g class=\"g%u\">", it->value);
  }
  if (it->kind != KIND_GROUP && it->value == TISSE__MAP_PRODUCT) {
    const double xs[] = {x + 4, x + w, x + w, x + w - 4, x, x}, ys[] = {y, y, y + h - 4, y + h, y + h, y + 4};
    tisse__buffer_addf(out, "<polygon class=\"%s\" points=\"", class);
    for (unsigned i = 0; i < 6; ++i) {
      tisse__map_number(out, xs[i]);
      tisse__buffer_add_byte(out, ',');
      tisse__map_number(out, ys[i]);
      tisse__buffer_add_byte(out, ' ');
    }
    tisse__buffer_add_text(out, "\"/>");
  } else {
    tisse__buffer_addf(out, "<rect class=\"%s\"", class);
    tisse__map_attribute_number(out, "x", x);
    tisse__map_attribute_number(out, "y", y);
    tisse__map_attribute_number(out, "width", w);
    tisse__map_attribute_number(out, "height", h);
    const bool round = it->kind != KIND_GROUP && it->value == TISSE__MAP_PERSON;
    tisse__map_attribute_number(out, "rx", round ? h / 2 : it->kind != KIND_GROUP && it->value == TISSE__MAP_PUBLIC ? 0 : 4);
    tisse__buffer_add_text(out, "/>");
    if (it->kind == KIND_SHAPE && it->value == TISSE__MAP_FUND) {
      tisse__buffer_add_text(out, "<rect class=\"inner\"");
      tisse__map_attribute_number(out, "x", x + 2.5);
      tisse__map_attribute_number(out, "y", y + 2.5);
      tisse__map_attribute_number(out, "width", w - 5);
      tisse__map_attribute_number(out, "height", h - 5);
      tisse__buffer_add_text(out, " rx=\"2\"/>");
    }
  }
  tisse__buffer_add_text(out, it->kind == KIND_GROUP ? "</g>" : "");
}

static void add_words(tisse__buffer *out, const char *class, double x, double y, tisse_view text)
{
  tisse__map_text(out, class, x, y, text);
  tisse__buffer_add_byte(out, '\n');
}

void tisse__map_legend(tisse__map *self, tisse__buffer *out, double top, double width)
{
  legend all;
  prepare(self, &all, width);
  if (!all.count) {
    return;
  }
  tisse__buffer_add_text(out, "<g class=\"legend\">\n<path class=\"thin\" d=\"M");
  tisse__map_number(out, LEFT);
  tisse__buffer_add_byte(out, ' ');
  tisse__map_number(out, top + 4);
  tisse__buffer_add_byte(out, 'h');
  tisse__map_number(out, width - 2 * LEFT);
  tisse__buffer_add_text(out, "\"/>\n");
  const double y = top + 10.0;
  for (unsigned i = 0; i < all.count; ++i) {
    const entry *it = &all.entries[i];
    const bool first = i == 0 || all.entries[i - 1].section != it->section;
    if (first) {
      add_words(out, "entries", it->x, y + it->y - ROW / 2 - 6.0, tisse_view_of(tisse__map_word_of(self->french, it->section)));
    }
    if (it->kind == KIND_SHAPE || it->kind == KIND_CHIP || it->kind == KIND_GROUP) {
      add_sample_shape(out, it, it->x, y + it->y);
    } else {
      add_sample_line(self, out, it, it->x, y + it->y);
    }
    add_words(out, "entry", it->x + SAMPLE + 8.0, y + it->y + 4.0, it->text);
  }
  tisse__buffer_add_text(out, "</g>\n");
}
