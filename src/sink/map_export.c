/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The map for other tools: Graphviz, Gephi and yEd, spreadsheets. These get everything that the options let through. */
#include "sink/map.h"

static const tisse_graph_entity *entity_of(const tisse__map *self, uint32_t node)
{
  return tisse_graph_entity_at(self->graph, self->nodes[node].entity);
}

static const char *colour_of(const tisse__map *self, const tisse__map_node *node)
{
  return node->group == TISSE__MAP_NONE ? "#ffffff" : tisse__map_palette(self->groups[node->group].colour)[0];
}

/* ---- DOT --------------------------------------------------------------------------------------------------------- */

/** A quoted string of DOT. A backslash is doubled, so that no escape of Graphviz (\N, \G) is taken from a name. */
static void add_quoted(tisse__map *self, tisse__buffer *out, tisse_view text)
{
  const tisse_view clean = tisse__map_clean(&self->arena, text);
  tisse__buffer_add_byte(out, '"');
  for (size_t i = 0; i < clean.length; ++i) {
    if (clean.data[i] == '"' || clean.data[i] == '\\') {
      tisse__buffer_add_byte(out, '\\');
    }
    tisse__buffer_add_byte(out, clean.data[i]);
  }
  tisse__buffer_add_byte(out, '"');
}

static void add_pair(tisse__map *self, tisse__buffer *out, const char *name, tisse_view value)
{
  tisse__buffer_addf(out, " %s=", name);
  add_quoted(self, out, value);
}

static const char *dot_head(tisse__map_head head)
{
  static const char *const names[] = {"none", "normal", "normalnormal", "vee", "tee", "odot", "crow", "odiamond", "dot", "empty"};
  return names[head];
}

static void add_dot_deal(tisse__map *self, tisse__buffer *out, const tisse__map_deal *deal)
{
  static const char *const lines[] = {"solid", "dashed", "dotted", "solid", "dashed"};
  const tisse__map_relation *relation = &self->relations[deal->relation];
  if (deal->to == TISSE__MAP_NONE) {
    tisse__buffer_addf(out, "  s%u [shape=plaintext", deal->index);
    add_pair(self, out, "label", deal->label);
    tisse__buffer_addf(out, "];\n  n%u -> s%u [", deal->from, deal->index);
  } else {
    tisse__buffer_addf(out, "  n%u -> n%u [", deal->from, deal->to);
  }
  tisse__buffer_addf(out, "id=\"%s\" style=%s dir=both arrowtail=%s arrowhead=%s penwidth=", deal->id.data ? deal->id.data : "",
                     lines[deal->deal->standing], dot_head(relation->tail), dot_head(relation->head));
  tisse__map_number(out, deal->width);
  const char *colour = deal->deal->standing == TISSE_DENIED ? "#8a949f" : relation->light;
  tisse__buffer_addf(out, " color=\"%s%s%s\" fontcolor=\"%s\"", colour, deal->deal->disputed ? ":" : "", deal->deal->disputed ? "#d9694f" : "",
                     colour);
  add_pair(self, out, "label", deal->to == TISSE__MAP_NONE ? relation->label : deal->label);
  add_pair(self, out, "tooltip", tisse__map_sentence(self, deal));
  tisse__buffer_add_text(out, "];\n");
}

void tisse__map_dot(tisse__map *self, tisse__buffer *out)
{
  static const char *const shapes[] = {"box", "box", "box", "ellipse", "hexagon", "box"};
  tisse__buffer_add_text(out, "digraph map {\n  graph [rankdir=LR newrank=true fontname=\"Helvetica,Arial,sans-serif\"");
  add_pair(self, out, "label", self->title);
  tisse__buffer_add_text(out, "];\n  node [fontname=\"Helvetica,Arial,sans-serif\" style=\"rounded,filled\" fillcolor=\"#ffffff\"];\n"
                              "  edge [fontname=\"Helvetica,Arial,sans-serif\" fontsize=11];\n");
  for (uint32_t i = 0; i < self->node_count; ++i) {
    const tisse__map_node *node = &self->nodes[i];
    tisse__buffer_addf(out, "  n%u [shape=%s fillcolor=\"%s\" fontsize=", i, shapes[node->shape], colour_of(self, node));
    tisse__map_number(out, node->font);
    add_pair(self, out, "label", node->label);
    add_pair(self, out, "tooltip", entity_of(self, i)->iri);
    tisse__buffer_add_text(out, "];\n");
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    add_dot_deal(self, out, &self->deals[i]);
  }
  tisse__buffer_add_text(out, "}\n");
}

/* ---- GraphML ------------------------------------------------------------------------------------------------------ */

static const char graphml_head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n"
  "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n<key id=\"iri\" for=\"node\" attr.name=\"iri\" attr.type=\"string\"/>\n"
  "<key id=\"class\" for=\"node\" attr.name=\"class\" attr.type=\"string\"/>\n<key id=\"sector\" for=\"node\" attr.name=\"sector\" attr.type=\"string\"/>\n"
  "<key id=\"size\" for=\"node\" attr.name=\"size\" attr.type=\"double\"/>\n<key id=\"r\" for=\"node\" attr.name=\"r\" attr.type=\"int\"/>\n"
  "<key id=\"g\" for=\"node\" attr.name=\"g\" attr.type=\"int\"/>\n<key id=\"b\" for=\"node\" attr.name=\"b\" attr.type=\"int\"/>\n"
  "<key id=\"ng\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n<key id=\"elabel\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>\n"
  "<key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n<key id=\"standing\" for=\"edge\" attr.name=\"standing\" attr.type=\"string\"/>\n"
  "<key id=\"amount\" for=\"edge\" attr.name=\"amount\" attr.type=\"long\"/>\n<key id=\"currency\" for=\"edge\" attr.name=\"currency\" attr.type=\"string\"/>\n"
  "<key id=\"amount_standing\" for=\"edge\" attr.name=\"amount_standing\" attr.type=\"string\"/>\n"
  "<key id=\"disputed\" for=\"edge\" attr.name=\"disputed\" attr.type=\"boolean\"/>\n<key id=\"articles\" for=\"edge\" attr.name=\"articles\" attr.type=\"int\"/>\n"
  "<key id=\"sources\" for=\"edge\" attr.name=\"independentSources\" attr.type=\"int\"/>\n<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
  "<key id=\"change\" for=\"edge\" attr.name=\"change\" attr.type=\"string\"/>\n"
  "<key id=\"er\" for=\"edge\" attr.name=\"r\" attr.type=\"int\"/>\n<key id=\"eg\" for=\"edge\" attr.name=\"g\" attr.type=\"int\"/>\n"
  "<key id=\"eb\" for=\"edge\" attr.name=\"b\" attr.type=\"int\"/>\n<key id=\"deg\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n"
  "<graph id=\"map\" edgedefault=\"directed\">\n";

static void add_data(tisse__buffer *out, const char *key, tisse_view value)
{
  if (value.length) {
    tisse__buffer_addf(out, "<data key=\"%s\">", key);
    tisse__map_xml(out, value);
    tisse__buffer_add_text(out, "</data>");
  }
}

static unsigned hex(char c)
{
  return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static void add_colour(tisse__buffer *out, const char *const keys[3], const char *colour)
{
  for (unsigned i = 0; i < 3; ++i) {
    tisse__buffer_addf(out, "<data key=\"%s\">%u</data>", keys[i], hex(colour[1 + 2 * i]) * 16 + hex(colour[2 + 2 * i]));
  }
}

static void add_graphml_node(tisse__map *self, tisse__buffer *out, uint32_t at)
{
  static const char *const shapes[] = {"roundrectangle", "roundrectangle", "rectangle", "ellipse", "hexagon", "rectangle"};
  static const char *const keys[] = {"r", "g", "b"};
  const tisse__map_node *node = &self->nodes[at];
  const tisse_graph_entity *entity = entity_of(self, at);
  tisse__buffer_addf(out, "<node id=\"n%u\">", at);
  add_data(out, "label", node->label);
  add_data(out, "iri", entity->iri);
  add_data(out, "class", tisse__iri_local(entity->class_iri));
  add_data(out, "sector", node->group == TISSE__MAP_NONE ? (tisse_view){0} : self->groups[node->group].label);
  tisse__buffer_add_text(out, "<data key=\"size\">");
  tisse__map_number(out, node->font);
  tisse__buffer_add_text(out, "</data>");
  const char *colour = colour_of(self, node);
  add_colour(out, keys, colour);
  tisse__buffer_add_text(out, "<data key=\"ng\"><y:ShapeNode><y:Geometry");
  tisse__map_attribute_number(out, "width", node->box.w);
  tisse__map_attribute_number(out, "height", node->box.h);
  tisse__buffer_addf(out, "/><y:Fill color=\"%s\"/><y:NodeLabel>", colour);
  tisse__map_xml(out, node->label);
  tisse__buffer_addf(out, "</y:NodeLabel><y:Shape type=\"%s\"/></y:ShapeNode></data></node>\n", shapes[node->shape]);
}

static void add_graphml_facts(tisse__buffer *out, const tisse__map *self, const tisse__map_deal *deal)
{
  add_data(out, "elabel", deal->label);
  add_data(out, "relation", self->relations[deal->relation].local);
  add_data(out, "change", tisse_view_of(tisse__map_change_name(deal->change)));
  add_data(out, "standing", tisse_view_of(tisse_standing_name(deal->deal->standing)));
  if (deal->deal->money.currency.length) {
    tisse__buffer_add_text(out, "<data key=\"amount\">");
    tisse__buffer_add_int(out, deal->deal->money.value);
    tisse__buffer_add_text(out, "</data>");
    add_data(out, "currency", deal->deal->money.currency);
    add_data(out, "amount_standing", tisse_view_of(tisse_standing_name(deal->deal->money_standing)));
  }
  tisse__buffer_addf(out, "<data key=\"disputed\">%s</data><data key=\"articles\">%u</data><data key=\"sources\">%u</data><data key=\"weight\">",
                     deal->deal->disputed ? "true" : "false", deal->deal->article_count, deal->deal->independent_count);
  tisse__map_number(out, deal->width);
  tisse__buffer_add_text(out, "</data>");
}

static void add_graphml_deal(tisse__map *self, tisse__buffer *out, const tisse__map_deal *deal)
{
  static const char *const lines[] = {"line", "dashed", "dotted", "line", "dashed_dotted"};
  static const char *const keys[] = {"er", "eg", "eb"};
  const char *colour = deal->deal->standing == TISSE_DENIED ? "#8a949f" : self->relations[deal->relation].light;
  if (deal->to == TISSE__MAP_NONE) {
    tisse__buffer_addf(out, "<node id=\"s%u\">", deal->index);
    add_data(out, "label", deal->label);
    tisse__buffer_add_text(out, "<data key=\"ng\"><y:ShapeNode><y:Fill color=\"#ffffff\"/><y:NodeLabel>");
    tisse__map_xml(out, deal->label);
    tisse__buffer_add_text(out, "</y:NodeLabel></y:ShapeNode></data></node>\n");
  }
  tisse__buffer_addf(out, "<edge id=\"e%u\" source=\"n%u\" target=\"%s%u\">", deal->index, deal->from, deal->to == TISSE__MAP_NONE ? "s" : "n",
                     deal->to == TISSE__MAP_NONE ? deal->index : deal->to);
  add_graphml_facts(out, self, deal);
  add_colour(out, keys, colour);
  tisse__buffer_addf(out, "<data key=\"deg\"><y:PolyLineEdge><y:LineStyle color=\"%s\" type=\"%s\"", colour, lines[deal->deal->standing]);
  tisse__map_attribute_number(out, "width", deal->width);
  tisse__buffer_add_text(out, "/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>");
  tisse__map_xml(out, deal->label);
  tisse__buffer_add_text(out, "</y:EdgeLabel></y:PolyLineEdge></data></edge>\n");
}

void tisse__map_graphml(tisse__map *self, tisse__buffer *out)
{
  tisse__buffer_add_text(out, graphml_head);
  for (uint32_t i = 0; i < self->node_count; ++i) {
    add_graphml_node(self, out, i);
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    add_graphml_deal(self, out, &self->deals[i]);
  }
  tisse__buffer_add_text(out, "</graph>\n</graphml>\n");
}

/* ---- CSV --------------------------------------------------------------------------------------------------------- */

/** RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front. */
static void add_field(tisse__map *self, tisse__buffer *out, tisse_view text)
{
  const tisse_view clean = tisse__map_clean(&self->arena, text);
  const char first = clean.length ? clean.data[0] : ' ';
  tisse__buffer_add_text(out, ",\"");
  if (first == '=' || first == '+' || first == '-' || first == '@') {
    tisse__buffer_add_byte(out, '\'');
  }
  for (size_t i = 0; i < clean.length; ++i) {
    if (clean.data[i] == '"') {
      tisse__buffer_add_byte(out, '"');
    }
    tisse__buffer_add_byte(out, clean.data[i]);
  }
  tisse__buffer_add_byte(out, '"');
}

static void add_deal_row(tisse__map *self, tisse__buffer *out, const tisse__map_deal *it)
{
  const tisse_deal *deal = it->deal;
  tisse__buffer_add_text(out, "edge");
  add_field(self, out, deal->iri);
  add_field(self, out, it->label);
  tisse__buffer_add_text(out, ",,");
  add_field(self, out, tisse_graph_entity_at(self->graph, deal->subject)->iri);
  add_field(self, out, deal->object == TISSE__MAP_NONE ? (tisse_view){0} : tisse_graph_entity_at(self->graph, deal->object)->iri);
  add_field(self, out, self->relations[it->relation].local);
  add_field(self, out, tisse_view_of(tisse_standing_name(deal->standing)));
  tisse__buffer_add_byte(out, ',');
  if (deal->money.currency.length) {
    tisse__buffer_add_int(out, deal->money.value);
  }
  add_field(self, out, deal->money.currency);
  add_field(self, out, deal->money.currency.length ? tisse_view_of(tisse_standing_name(deal->money_standing)) : (tisse_view){0});
  add_field(self, out, deal->first_date);
  add_field(self, out, deal->last_date);
  tisse__buffer_addf(out, ",%u,%u,%s", deal->article_count, deal->independent_count, deal->disputed ? "true" : "false");
  if (tisse__map_compares(self)) {
    tisse__buffer_addf(out, ",%s", tisse__map_change_name(it->change));
    tisse__buffer_addf(out, ",%s", it->was ? tisse_standing_name(it->was->standing) : "");
    tisse__buffer_add_byte(out, ',');
    if (it->was && it->was->money.currency.length) {
      tisse__buffer_add_int(out, it->was->money.value);
    }
  }
  tisse__buffer_add_text(out, "\r\n");
}

void tisse__map_csv(tisse__map *self, tisse__buffer *out)
{
  tisse__buffer_add_text(out, "kind,id,label,class,sector,source,target,relation,standing,amount,currency,amount_standing,first_date,last_date,articles,"
                              "independent_sources,disputed");
  tisse__buffer_add_text(out, tisse__map_compares(self) ? ",change,standing_before,amount_before\r\n" : "\r\n");
  for (uint32_t i = 0; i < self->node_count; ++i) {
    const tisse__map_node *node = &self->nodes[i];
    tisse__buffer_add_text(out, "node");
    add_field(self, out, entity_of(self, i)->iri);
    add_field(self, out, node->label);
    add_field(self, out, tisse__iri_local(entity_of(self, i)->class_iri));
    add_field(self, out, node->group == TISSE__MAP_NONE ? (tisse_view){0} : self->groups[node->group].label);
    tisse__buffer_add_text(out, tisse__map_compares(self) ? ",,,,,,,,,,,,,,,\r\n" : ",,,,,,,,,,,,\r\n");
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    add_deal_row(self, out, &self->deals[i]);
  }
}
