/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>

#define LEFT 24.0
#define NARROWEST 760.0
#define TITLE_FONT 23.0
#define HEAD_HEIGHT 66.0
#define FOOT_HEIGHT 58.0

/* ---- Style ------------------------------------------------------------------------------------------------------- */

static const char style_common[] =
  ".tisse-map text{font-family:Helvetica,Arial,\"Liberation Sans\",sans-serif;text-anchor:middle}"
  ".tisse-map .paper{fill:#fff}.tisse-map .title{font-size:23px;font-weight:700;fill:#14202b;text-anchor:start}"
  ".tisse-map .subtitle{font-size:13px;fill:#4d5a67;text-anchor:start}.tisse-map .rule{stroke:#14202b;stroke-width:1}"
  ".tisse-map .thin{stroke:#d3d9e0;stroke-width:1}"
  ".tisse-map .note{font-size:11.5px;fill:#4d5a67;text-anchor:start}.tisse-map .credit{font-size:11.5px;fill:#4d5a67;text-anchor:end}"
  ".tisse-map .entry{font-size:12px;fill:#14202b;text-anchor:start}.tisse-map .entries{font-size:11px;font-weight:700;fill:#4d5a67;"
  "text-anchor:start;letter-spacing:.4px}"
  ".tisse-map .main,.tisse-map .second,.tisse-map .hit{fill:none}.tisse-map .hit{stroke:#f0b400;stroke-opacity:0;stroke-linecap:round;mix-blend-mode:multiply}"
  ".tisse-map .second{stroke:#f5b5a6}.tisse-map .bar{fill:none;stroke-width:2.2;stroke-linejoin:miter}"
  ".tisse-map .slash{stroke-width:1.6;fill:none}.tisse-map .hollow{fill:#fff;stroke-width:1.5}"
  ".tisse-map .deal{cursor:pointer;text-decoration:none;outline:none}"
  ".tisse-map .deal text{paint-order:stroke;stroke:#fff;stroke-width:2.5px;stroke-linejoin:round}"
  ".tisse-map .plate{fill:#fff;fill-opacity:.9}"
  ".tisse-map .plain .main,.tisse-map .plain .slash{stroke:#4d5a67}"
  ".tisse-map .verb{font-size:11px}.tisse-map .amount{font-size:12px;font-weight:700}"
  ".tisse-map .dash{font-size:11px;font-weight:400}.tisse-map .mark{font-size:11px;font-weight:700}"
  ".tisse-map .deal .mark,.tisse-map .deal .dash{fill:#b3210f}"
  ".tisse-map .deal.s-cancelled .amount{text-decoration:line-through}.tisse-map .deal.s-cancelled .dash,.tisse-map .deal.s-cancelled .mark"
  "{text-decoration:none}"
  ".tisse-map .deal:hover .hit,.tisse-map .deal:focus .hit{stroke-opacity:.45}"
  ".tisse-map .shape{fill:#fff;stroke:#4d5a67;stroke-width:1.3}.tisse-map .inner{fill:none;stroke:#4d5a67;stroke-width:.8}"
  ".tisse-map .node.small .shape{stroke-width:1}.tisse-map .node.found .shape{stroke-dasharray:none}"
  ".tisse-map .node.focus .shape{stroke-width:3}"
  ".tisse-map .name{font-weight:700;fill:#14202b}.tisse-map .group{stroke-width:1}.tisse-map .heading{font-size:12px;font-weight:700}"
  ".tisse-map .chip{fill:#eef1f4;stroke:#7d8894;stroke-width:.8}.tisse-map .deal.tag text{paint-order:normal;stroke:none}"
  ".tisse-map .chiptext{font-size:10px;fill:#2a3642}.tisse-map .fact{font-size:10.5px}"
  ".tisse-map .tag.s-planned .chip{stroke-dasharray:4 2}.tisse-map .tag.s-possible .chip{stroke-dasharray:1 2}"
  ".tisse-map .tag.s-cancelled .chiptext,.tisse-map .tag.s-denied .chiptext{text-decoration:line-through}"
  ".tisse-map .tag:hover .chip,.tisse-map .tag:focus .chip{fill:#ffe9a8;stroke:#14202b}"
  ".tisse-map .tag:hover .fact,.tisse-map .tag:focus .fact{text-decoration:underline}"
  ".tisse-map .more{font-size:10px;fill:#4d5a67}";

static const char style_denied[] =
  ".tisse-map .s-denied .main,.tisse-map .s-denied .bar{stroke:#8a949f}.tisse-map .s-denied .head{fill:#8a949f;stroke:#8a949f}"
  ".tisse-map .deal.s-denied text{fill:#5c6670}.tisse-map .deal.s-denied .mark,.tisse-map .deal.s-denied .dash{fill:#b3210f}";

static const char style_dark[] =
  ".tisse-map .paper{fill:#12171d}.tisse-map .title,.tisse-map .name,.tisse-map .entry{fill:#eef2f6}"
  ".tisse-map .subtitle,.tisse-map .note,.tisse-map .credit,.tisse-map .entries,.tisse-map .more{fill:#a7b3bf}"
  ".tisse-map .rule{stroke:#eef2f6}.tisse-map .thin{stroke:#36414c}.tisse-map .second{stroke:#7c3226}"
  ".tisse-map .hit{mix-blend-mode:screen}.tisse-map .hollow{fill:#12171d}.tisse-map .deal text{stroke:#12171d}.tisse-map .plate{fill:#12171d}.tisse-map .plain .main,.tisse-map .plain .slash{stroke:#a7b3bf}.tisse-map .deal .mark,.tisse-map .deal .dash{fill:#ff9d8a}"
  ".tisse-map .shape{fill:#1b232c;stroke:#8b98a5}.tisse-map .inner{stroke:#8b98a5}"
  ".tisse-map .chip{fill:#2a343f;stroke:#8b98a5}.tisse-map .chiptext{fill:#dde4eb}"
  ".tisse-map .tag:hover .chip,.tisse-map .tag:focus .chip{fill:#5a4a12;stroke:#fff}";

static const char style_dark_denied[] =
  ".tisse-map .s-denied .main,.tisse-map .s-denied .bar{stroke:#77828d}.tisse-map .s-denied .head{fill:#77828d;stroke:#77828d}"
  ".tisse-map .deal.s-denied text{fill:#a7b3bf}.tisse-map .deal.s-denied .mark,.tisse-map .deal.s-denied .dash{fill:#ff9d8a}";

static void add_relation_style(const tisse__map *self, tisse__buffer *out, bool dark)
{
  for (uint32_t i = 0; i < self->relation_count; ++i) {
    const char *colour = dark ? self->relations[i].dark : self->relations[i].light;
    tisse__buffer_addf(out, ".tisse-map .r%u .main,.tisse-map .r%u .bar,.tisse-map .r%u .slash,.tisse-map .r%u .hollow{stroke:%s}", i, i, i, i,
                       colour);
    tisse__buffer_addf(out, ".tisse-map .r%u .head,.tisse-map .r%u text{fill:%s}", i, i, colour);
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const char *const *colours = tisse__map_palette(self->groups[i].colour) + (dark ? 3 : 0);
    tisse__buffer_addf(out, ".tisse-map .g%u .group{fill:%s;stroke:%s}.tisse-map .g%u .heading{fill:%s}", i, colours[0], colours[1], i,
                       colours[2]);
    tisse__buffer_addf(out, ".tisse-map .node.g%u .shape,.tisse-map .node.g%u .inner{stroke:%s}", i, i, colours[2]);
    tisse__buffer_addf(out, ".tisse-map .plate.p%u{fill:%s}", i, colours[0]);
    tisse__buffer_addf(out, ".tisse-map .g%u.apart .shape{fill:%s}", i, colours[0]);
  }
  tisse__buffer_add_text(out, ".tisse-map .tag .chiptext{fill:");
  tisse__buffer_add_text(out, dark ? "#dde4eb}" : "#2a3642}");
}

void tisse__map_svg_style(tisse__map *self, tisse__buffer *out)
{
  tisse__buffer_add_text(out, style_common);
  add_relation_style(self, out, false);
  tisse__buffer_add_text(out, style_denied);
  tisse__map_change_style(self, out, false);
  tisse__buffer_add_text(out, "@media screen and (prefers-color-scheme:dark){");
  tisse__buffer_add_text(out, style_dark);
  add_relation_style(self, out, true);
  tisse__buffer_add_text(out, style_dark_denied);
  tisse__map_change_style(self, out, true);
  tisse__buffer_add_text(out, "}@media print{.tisse-map .hit{stroke:none}}");
}

/* ---- Pieces ------------------------------------------------------------------------------------------------------ */

static void add_rectangle(tisse__buffer *out, const char *class, tisse__map_box box, double radius)
{
  tisse__buffer_addf(out, "<rect class=\"%s\"", class);
  tisse__map_attribute_number(out, "x", box.x - box.w / 2);
  tisse__map_attribute_number(out, "y", box.y - box.h / 2);
  tisse__map_attribute_number(out, "width", box.w);
  tisse__map_attribute_number(out, "height", box.h);
  if (radius > 0) {
    tisse__map_attribute_number(out, "rx", radius);
  }
  tisse__buffer_add_text(out, "/>");
}

/** Two opposite corners cut: a product. */
static void add_cut_box(tisse__buffer *out, const char *class, tisse__map_box box, double cut)
{
  const double l = box.x - box.w / 2, r = box.x + box.w / 2, t = box.y - box.h / 2, b = box.y + box.h / 2;
  const double points[] = {l + cut, t, r, t, r, b - cut, r - cut, b, l, b, l, t + cut};
  tisse__buffer_addf(out, "<polygon class=\"%s\" points=\"", class);
  for (size_t i = 0; i < sizeof points / sizeof *points; ++i) {
    tisse__map_number(out, points[i]);
    tisse__buffer_add_byte(out, i % 2 ? ' ' : ',');
  }
  tisse__buffer_add_text(out, "\"/>");
}

static void add_shape(tisse__buffer *out, tisse__map_shape shape, tisse__map_box box)
{
  switch (shape) {
  case TISSE__MAP_PERSON: add_rectangle(out, "shape", box, box.h / 2 > 22 ? 22 : box.h / 2); break;
  case TISSE__MAP_PRODUCT: add_cut_box(out, "shape", box, 9); break;
  case TISSE__MAP_PUBLIC: add_rectangle(out, "shape", box, 0); break;
  case TISSE__MAP_FUND:
    add_rectangle(out, "shape", box, 9);
    add_rectangle(out, "inner", (tisse__map_box){box.x, box.y, box.w - 6, box.h - 6}, 6.5);
    break;
  case TISSE__MAP_OTHER: add_rectangle(out, "shape", box, 3); break;
  case TISSE__MAP_COMPANY:
  case TISSE__MAP_SHAPES: add_rectangle(out, "shape", box, 9); break;
  }
}

static void add_tag(tisse__map *self, tisse__buffer *out, const tisse__map_node *node, const tisse__map_tag *tag, bool inside_html)
{
  const tisse__map_box box = {node->box.x + tag->box.x, node->box.y + tag->box.y, tag->box.w, tag->box.h};
  if (tag->deal == TISSE__MAP_NONE) {
    tisse__map_text(out, "more", box.x, box.y + 3.6, tag->text);
    return;
  }
  const tisse__map_deal *deal = &self->deals[tag->deal];
  tisse__buffer chip;
  tisse__buffer_init(&chip, &self->arena.allocator);
  tisse__map_edge(self, &chip, deal, inside_html);
  const tisse_view head = tisse__buffer_view(&chip);
  const bool link = tisse__view_starts(head, "<a");
  tisse__buffer_add_text(out, link ? "<g class=\"holder\">" : "");
  tisse__buffer_add(out, head);
  tisse__map_drop(self, &chip);
  if (tag->place == TISSE__MAP_FACT) {
    tisse__map_text(out, "fact", box.x, box.y + 3.8, tag->text);
  } else {
    if (tag->shape == TISSE__MAP_PERSON) {
      add_rectangle(out, "chip", box, box.h / 2);
    } else {
      add_cut_box(out, "chip", box, 5);
    }
    tisse__map_text(out, "chiptext", box.x, box.y + 3.6, tag->text);
  }
  tisse__buffer_add_text(out, link ? "</a></g>" : "</g>");
}

static void add_node(tisse__map *self, tisse__buffer *out, uint32_t at, bool inside_html)
{
  const tisse__map_node *node = &self->nodes[at];
  const tisse_graph_entity *entity = tisse_graph_entity_at(self->graph, node->entity);
  tisse__buffer_addf(out, "<g class=\"node%s%s", node->small ? " small" : "", node->focus ? " focus" : "");
  if (node->group != TISSE__MAP_NONE) {
    tisse__buffer_addf(out, " g%u%s", node->group, self->groups[node->group].box.w > 0 ? "" : " apart");
  }
  tisse__buffer_addf(out, "\" id=\"n-%u\" data-node=\"%u\"", at, at);
  tisse__map_attribute(out, "data-iri", entity->iri);
  tisse__buffer_add_text(out, "><g");
  if (inside_html) {
    tisse__buffer_add_text(out, " class=\"body\" role=\"button\" tabindex=\"0\"");
    tisse__map_attribute(out, "aria-label", node->label);
  }
  tisse__buffer_add_text(out, "><title>");
  tisse__map_xml(out, node->label);
  tisse__buffer_add_text(out, " (");
  tisse__buffer_add_text(out, tisse__map_shape_word(self->french, node->shape));
  tisse__buffer_add_text(out, ")</title>");
  add_shape(out, node->shape, node->box);
  double tags = 0;
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    const double bottom = node->tags[i].box.y + node->tags[i].box.h / 2;
    tags = bottom > tags ? bottom : tags;
  }
  const double top = node->tag_count ? -tags : -node->name_height / 2;
  for (unsigned i = 0; i < node->line_count; ++i) {
    tisse__buffer_add_text(out, "<text class=\"name\"");
    tisse__map_attribute_number(out, "font-size", node->font);
    tisse__map_attribute_number(out, "x", node->box.x);
    tisse__map_attribute_number(out, "y", node->box.y + top + node->font * (1.2 * i + 0.95));
    tisse__buffer_add_byte(out, '>');
    tisse__map_xml(out, node->lines[i]);
    tisse__buffer_add_text(out, "</text>");
  }
  tisse__buffer_add_text(out, "</g>");
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    add_tag(self, out, node, &node->tags[i], inside_html);
  }
  tisse__buffer_add_text(out, "</g>\n");
}

static void add_groups(const tisse__map *self, tisse__buffer *out)
{
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const tisse__map_group *group = &self->groups[i];
    if (group->box.w <= 0) {
      continue;
    }
    tisse__buffer_addf(out, "<g class=\"g%u\">", i);
    add_rectangle(out, "group", group->box, 12);
    tisse__buffer_add_text(out, "</g>\n");
  }
}

/** Above the lines, so that none runs through a name. */
static void add_headings(const tisse__map *self, tisse__buffer *out)
{
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const tisse__map_group *group = &self->groups[i];
    if (group->box.w > 0) {
      tisse__buffer_addf(out, "<g class=\"g%u\"><rect class=\"plate p%u\"", i, i);
      tisse__map_attribute_number(out, "x", group->heading.x - group->heading.w / 2);
      tisse__map_attribute_number(out, "y", group->heading.y - group->heading.h / 2);
      tisse__map_attribute_number(out, "width", group->heading.w);
      tisse__map_attribute_number(out, "height", group->heading.h);
      tisse__buffer_add_text(out, " rx=\"4\"/>");
      tisse__map_text(out, "heading", group->heading.x, group->heading.y + 4.3, group->label);
      tisse__buffer_add_text(out, "</g>\n");
    }
  }
}

static void add_drawing(tisse__map *self, tisse__buffer *out, bool inside_html)
{
  tisse__buffer_add_text(out, "<g class=\"groups\" aria-hidden=\"true\">\n");
  add_groups(self, out);
  tisse__buffer_add_text(out, "</g>\n<g class=\"lines\" aria-hidden=\"true\">\n");
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    const tisse__map_deal *deal = &self->deals[i];
    if (deal->place == TISSE__MAP_EDGE && deal->point_count) {
      tisse__buffer_addf(out, "<g data-line=\"%u\">", i);
      tisse__map_line(out, &self->relations[deal->relation], deal->relation, deal->deal->standing, tisse__map_tone_of(self, deal), deal->width, deal->points,
                      deal->point_count);
      tisse__buffer_add_text(out, "</g>\n");
    }
  }
  tisse__buffer_add_text(out, "</g>\n<g class=\"headings\" aria-hidden=\"true\">\n");
  add_headings(self, out);
  tisse__buffer_add_text(out, "</g>\n<g class=\"nodes\">\n");
  for (uint32_t i = 0; i < self->node_count; ++i) {
    add_node(self, out, i, inside_html);
  }
  tisse__buffer_add_text(out, "</g>\n<g class=\"deals\">\n");
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    if (self->deals[i].place == TISSE__MAP_EDGE && self->deals[i].point_count) {
      tisse__map_edge(self, out, &self->deals[i], inside_html);
    }
  }
  tisse__buffer_add_text(out, "</g>\n");
}

/* ---- The sheet --------------------------------------------------------------------------------------------------- */

/** "12 relations ne tiennent pas sur la carte …" */
static void add_left_out(const tisse__map *self, tisse__buffer *out)
{
  if (self->unchanged) {
    tisse__map_count(out, self->french, self->unchanged, self->french ? "autre relation est inchangée" : "other relation is unchanged",
                     self->french ? "autres relations sont inchangées" : "other relations are unchanged");
    tisse__buffer_add_text(out, ". ");
  }
  if (self->crowded) {
    tisse__map_count(out, self->french, self->crowded, self->french ? "relation moins attestée n’est pas montrée" : "less attested relation is not shown",
                     self->french ? "relations moins attestées ne sont pas montrées" : "less attested relations are not shown");
    tisse__buffer_add_text(out, ". ");
  }
  if (self->filtered) {
    tisse__map_count(out, self->french, self->filtered, self->french ? "relation est écartée par le choix fait" : "relation is left out by choice",
                     self->french ? "relations sont écartées par le choix fait" : "relations are left out by choice");
    tisse__buffer_add_text(out, ". ");
  }
  if (self->unlabelled) {
    tisse__map_count(out, self->french, self->unlabelled, self->french ? "trait est sans étiquette, faute de place" : "line has no label for want of room",
                     self->french ? "traits sont sans étiquette, faute de place" : "lines have no label for want of room");
    tisse__buffer_add_text(out, ". ");
  }
  if (!self->crowded && !self->filtered && !self->unlabelled && !self->unchanged) {
    tisse__buffer_add_text(out, self->french ? "Toutes les relations trouvées sont montrées. " : "All relations found are shown. ");
  }
}

static void add_root(const tisse__map *self, tisse__buffer *out, double width, double height)
{
  const char *language = self->french ? "fr" : "en";
  tisse__buffer_add_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tisse-map\" role=\"group\" viewBox=\"0 0 ");
  tisse__map_number(out, width);
  tisse__buffer_add_byte(out, ' ');
  tisse__map_number(out, height);
  tisse__buffer_add_byte(out, '"');
  tisse__map_attribute_number(out, "width", width);
  tisse__map_attribute_number(out, "height", height);
  tisse__buffer_addf(out, " lang=\"%s\" xml:lang=\"%s\" aria-labelledby=\"map-title map-description\" data-engine=\"%s\">\n", language, language,
                     self->engine);
  tisse__buffer_add_text(out, "<title id=\"map-title\">");
  tisse__map_xml(out, self->title);
  tisse__buffer_add_text(out, "</title>\n<desc id=\"map-description\">");
  tisse__map_xml(out, self->description);
  tisse__buffer_add_text(out, "</desc>\n<style>");
}

static void add_rule(tisse__buffer *out, const char *class, double x, double y, double length)
{
  tisse__buffer_addf(out, "<path class=\"%s\" d=\"M", class);
  tisse__map_number(out, x);
  tisse__buffer_add_byte(out, ' ');
  tisse__map_number(out, y);
  tisse__buffer_add_byte(out, 'h');
  tisse__map_number(out, length);
  tisse__buffer_add_text(out, "\"/>\n");
}

static void add_foot(tisse__map *self, tisse__buffer *out, double y, double width)
{
  tisse__buffer note;
  tisse__buffer_init(&note, &self->arena.allocator);
  add_left_out(self, &note);
  add_rule(out, "thin", LEFT, y, width - 2 * LEFT);
  tisse__map_text(out, "note", LEFT, y + 20, tisse__map_shorten(&self->arena, tisse__view_trim(tisse__buffer_view(&note)), 11.5, false, width - 2 * LEFT));
  tisse__map_text(out, "note", LEFT, y + 37,
           tisse__map_shorten(&self->arena, tisse_view_of(tisse__map_word_of(self->french, TISSE__WORD_HELP)), 11.5, false, width - 2 * LEFT - 90));
  tisse__map_text(out, "credit", width - LEFT, y + 37, tisse_view_of("Tisse " TISSE_VERSION));
  tisse__buffer_add_text(out, "\n");
  tisse__map_drop(self, &note);
}

void tisse__map_svg(tisse__map *self, tisse__buffer *out, bool inside_html)
{
  const double width = ceil(fmax(self->width + 2 * (LEFT - 14.0), NARROWEST));
  tisse_view title[2];
  const unsigned title_lines = tisse__map_wrap(&self->arena, title, 2, self->title, TITLE_FONT, true, width - 2 * LEFT);
  const double head = HEAD_HEIGHT + 28.0 * (title_lines > 1 ? 1 : 0);
  const double drawing = self->node_count ? self->height : 120.0;
  const double legend = tisse__map_legend_height(self, width);
  const double height = ceil(head + drawing + legend + FOOT_HEIGHT);
  add_root(self, out, width, height);
  tisse__map_svg_style(self, out);
  tisse__buffer_add_text(out, "</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n<g class=\"head-lines\" aria-hidden=\"true\">");
  for (unsigned i = 0; i < title_lines; ++i) {
    tisse__map_text(out, "title", LEFT, 36.0 + 28.0 * i, title[i]);
  }
  tisse__map_text(out, "subtitle", LEFT, head - 9.0, tisse__map_shorten(&self->arena, self->subtitle, 13.0, false, width - 2 * LEFT));
  tisse__buffer_add_text(out, "</g>\n<g class=\"drawing\" transform=\"translate(");
  tisse__map_number(out, floor((width - self->width) / 2));
  tisse__buffer_add_byte(out, ' ');
  tisse__map_number(out, head);
  tisse__buffer_add_text(out, ")\">\n");
  add_drawing(self, out, inside_html);
  tisse__buffer_add_text(out, "</g>\n");
  if (!self->deal_count) {
    tisse__map_text(out, "entry", LEFT, head + 60, tisse_view_of(tisse__map_word_of(self->french, tisse__map_compares(self) && !self->filtered
                                                                                                     ? TISSE__WORD_NOTHING_CHANGED
                                                                                                     : TISSE__WORD_EMPTY)));
  }
  tisse__map_legend(self, out, head + drawing, width);
  add_foot(self, out, head + drawing + legend, width);
  tisse__buffer_add_text(out, "</svg>\n");
}
