/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file map.h
 * A map in the making. All text and arrays live in its arena or in the graph.
 *
 *   graph ──select──▶ nodes, edges, tags ──label──▶ words and sizes ──layout──▶ places ──draw──▶ SVG, HTML
 *                                                                └────────────────────────────▶ DOT, GraphML, CSV
 */
#ifndef TISSE_SINK_MAP_H
#define TISSE_SINK_MAP_H

#include <tisse/sink.h>

#include "base/memory.h"
#include "base/text.h"

#define TISSE__MAP_NONE UINT32_MAX

typedef struct tisse__map_point { double x, y; } tisse__map_point;
/** Centre and full size. Units are those of the SVG: CSS pixels, y downwards. */
typedef struct tisse__map_box { double x, y, w, h; } tisse__map_box;

typedef enum tisse__map_shape {
  TISSE__MAP_COMPANY, TISSE__MAP_FUND, TISSE__MAP_PUBLIC, TISSE__MAP_PERSON, TISSE__MAP_PRODUCT, TISSE__MAP_OTHER, TISSE__MAP_SHAPES
} tisse__map_shape;

typedef enum tisse__map_head {
  TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_FULL, TISSE__MAP_HEAD_DOUBLE, TISSE__MAP_HEAD_OPEN, TISSE__MAP_HEAD_TEE, TISSE__MAP_HEAD_RING,
  TISSE__MAP_HEAD_CROSS, TISSE__MAP_HEAD_DIAMOND, TISSE__MAP_HEAD_DOT, TISSE__MAP_HEAD_HOLLOW
} tisse__map_head;

/** How a relation is drawn; one for every relation that the map shows. */
typedef struct tisse__map_relation {
  tisse_view iri, local, label;
  const char *light, *dark;     ///< Colours on white and on black paper.
  tisse__map_head tail, head;
  uint32_t edges;               ///< How many edges show it,
  uint32_t tags;                ///< and how many tags.
} tisse__map_relation;

/** Where a deal is drawn. */
typedef enum tisse__map_role { TISSE__MAP_EDGE, TISSE__MAP_FACT, TISSE__MAP_CHIP } tisse__map_role;

/** What became of a deal between two graphs. */
typedef enum tisse__map_change {
  TISSE__MAP_NO_CHANGE,   ///< Two graphs are not compared.
  TISSE__MAP_NEW, TISSE__MAP_CHANGED, TISSE__MAP_GONE, TISSE__MAP_SAME, TISSE__MAP_CHANGES
} tisse__map_change;

/** What stands out on a line, besides relation and standing. From NEW on in the order of the changes. */
typedef enum tisse__map_tone {
  TISSE__MAP_TONE_PLAIN, TISSE__MAP_TONE_DISPUTED, TISSE__MAP_TONE_NEW, TISSE__MAP_TONE_CHANGED, TISSE__MAP_TONE_GONE, TISSE__MAP_TONE_SAME
} tisse__map_tone;

typedef struct tisse__map_deal {
  const tisse_deal *deal;
  uint32_t index;               ///< In the graph.
  tisse__map_role place;
  uint32_t from, to;            ///< Nodes of the map; of a fact or a chip `to` is NONE and `from` the node that carries it.
  uint32_t relation;
  double score;
  bool attachment;              ///< leads, founded, produces: said of one party rather than between equals.
  tisse_view id;                ///< Fit for an XML id.
  tisse_view verb;              ///< "investirait"
  tisse_view amount;            ///< "jusqu'à 100 Md$", or absent
  tisse_view mark;              ///< "contesté", "nouveau", "avant : prévu", or absent
  tisse__map_change change;
  const tisse_deal *was;        ///< The same in the older graph, or NULL.
  tisse_view label;             ///< All of it in one line.
  double width;                 ///< Of the line.
  tisse__map_box box;           ///< Of the label; no width: none is drawn.
  tisse__map_point *points;     ///< Cubic Bézier pieces: 3 n + 1 points, from `from` to `to`.
  uint32_t point_count;
} tisse__map_deal;

/** A line inside a node that stands for one or more deals: a sum raised, a person at its head, a product of it. */
typedef struct tisse__map_tag {
  tisse__map_role place;
  uint32_t deal;                ///< First of them, index into the map's deals; NONE: "and 12 more".
  uint32_t entity;              ///< The person or product of a chip, index in the graph.
  tisse__map_shape shape;
  tisse_view text;
  tisse_view full;              ///< What `text` would say, were there room.
  tisse__map_box box;           ///< Relative to the node's centre.
} tisse__map_tag;

typedef struct tisse__map_node {
  uint32_t entity;              ///< Index in the graph.
  tisse__map_shape shape;
  tisse_view label;             ///< Clean and whole.
  tisse_view lines[3];          ///< As drawn.
  unsigned line_count;
  uint32_t group;               ///< Or NONE.
  double weight;
  double font;
  uint32_t degree;              ///< Edges that end here.
  double room_in, room_out;     ///< That the heads of edges need side by side.
  bool small;                   ///< A person or product.
  bool focus;
  tisse__map_tag *tags;
  uint32_t tag_count;
  tisse__map_box box;
  double name_height;           ///< Of the name's lines at the top of the box.
} tisse__map_node;

typedef struct tisse__map_group {
  tisse_view iri, label;
  uint32_t count;
  unsigned colour;
  tisse__map_box box;           ///< No width: members stand apart, so their own fill shows the group.
  tisse__map_box heading;       ///< Where its name stands.
} tisse__map_group;

typedef struct tisse__map {
  const tisse_graph *graph;
  const tisse_context *context;
  const tisse_map_options *options;
  bool french;
  tisse__arena arena;
  tisse__map_node *nodes;
  uint32_t node_count;
  tisse__map_deal *deals;
  uint32_t deal_count;
  uint32_t edge_count;
  tisse__map_relation *relations;
  uint32_t relation_count;
  tisse__map_group *groups;
  uint32_t group_count;
  uint32_t filtered;            ///< Deals that the options exclude.
  uint32_t crowded;             ///< Deals that did not fit.
  uint32_t unchanged;           ///< Deals not drawn for they are the same in both graphs.
  uint32_t changes[TISSE__MAP_CHANGES];  ///< Deals drawn, by change.
  uint32_t unlabelled;          ///< Edges whose label found no room.
  uint32_t article_count, independent_count;
  tisse_view first_date, last_date;
  tisse_view title, subtitle, description;
  double width, height;         ///< Of the drawing without head and legend.
  const char *engine;           ///< That laid it out.
} tisse__map;

/* map_select.c */
/** Fills nodes, deals, relations, groups and counts. TISSE_E_NOT_FOUND where a focus or a relation is nowhere in the graph. */
tisse_status tisse__map_select(tisse__map *self);

/* map_label.c */
/** Words for everything, and the sizes of nodes and labels. */
tisse_status tisse__map_label(tisse__map *self);
/** "30 Md$", "jusqu'à 100 M€", "$1.5bn"; absent where there is no amount. */
tisse_view tisse__map_money(tisse__map *self, const tisse_money *money);
/** "31 janvier 2026"; what is no date comes back as it is. */
tisse_view tisse__map_date(tisse__map *self, tisse_view date);
/** What an edge says when it is pointed at: the deal in words, then its evidence. */
tisse_view tisse__map_hover(tisse__map *self, const tisse__map_deal *deal);
/** One sentence: "Nvidia → OpenAI : va investir, 30 Md$. Prévu. Contesté." */
tisse_view tisse__map_sentence(tisse__map *self, const tisse__map_deal *deal);
/** What a reader is told of one disagreement, in plain words, as JSON: lead, left, right. */
void tisse__map_conflict(tisse__map *self, tisse__buffer *out, const tisse_disagreement *conflict);

/* map_change.c */
/** Are two graphs compared? */
bool tisse__map_compares(const tisse__map *self);
/** What became of the deal; puts what it was in the older graph, or NULL. */
tisse__map_change tisse__map_change_of(const tisse__map *self, const tisse_deal *deal, const tisse_deal **was);
const char *tisse__map_change_name(tisse__map_change change);   ///< "new", for attributes.
const char *tisse__map_change_word(bool french, tisse__map_change change);
/** "nouveau", "disparu", "avant : prévu, 30 Md$"; absent where nothing changed. */
tisse_view tisse__map_change_mark(tisse__map *self, const tisse__map_deal *deal);
tisse__map_tone tisse__map_tone_of(const tisse__map *self, const tisse__map_deal *deal);
const char *tisse__map_tone_class(tisse__map_tone tone);        ///< " disputed"
/** "3 nouvelles, 2 changées, 0 disparue" */
void tisse__map_count_changes(const tisse__map *self, tisse__buffer *out);
void tisse__map_change_style(const tisse__map *self, tisse__buffer *out, bool dark);

/* map_words.c */
typedef enum tisse__map_word {
  TISSE__WORD_DISPUTED, TISSE__WORD_OR, TISSE__WORD_AT_MOST, TISSE__WORD_AT_LEAST, TISSE__WORD_ABOUT, TISSE__WORD_RELATIONS,
  TISSE__WORD_STANDINGS, TISSE__WORD_WIDTHS, TISSE__WORD_ACTORS, TISSE__WORD_GROUPS, TISSE__WORD_DISPUTED_LEGEND,
  TISSE__WORD_AND, TISSE__WORD_MORE, TISSE__WORD_EMPTY, TISSE__WORD_READ, TISSE__WORD_ARTICLE, TISSE__WORD_ACCORDING,
  TISSE__WORD_NO_SECTOR, TISSE__WORD_HELP, TISSE__WORD_CHANGES, TISSE__WORD_NOTHING_CHANGED, TISSE__WORDS
} tisse__map_word;
const char *tisse__map_word_of(bool french, tisse__map_word word);
const char *tisse__map_standing(bool french, tisse_standing standing);
const char *tisse__map_standing_short(bool french, tisse_standing standing);
const char *tisse__map_shape_word(bool french, tisse__map_shape shape);
/** The relation in the mood of its standing: "va investir"; NULL where it has no words of its own. */
const char *tisse__map_verb(bool french, tisse_view relation, tisse_standing standing);
/** Fills colours and heads by local name; `ordinal` chooses for relations that users added. */
void tisse__map_style(tisse__map_relation *relation, unsigned ordinal);
/** Fill, border and ink of a group, light then dark. */
const char *const *tisse__map_palette(unsigned colour);
#define TISSE__MAP_PALETTES 14U
/** "1 relation", "12 relations" */
void tisse__map_count(tisse__buffer *out, bool french, uint32_t count, const char *one, const char *many);

/* map_measure.c */
/** Width in pixels that the text needs in Helvetica, with the safety that lets Arial and Liberation Sans stand in. */
double tisse__map_measure(tisse_view text, double font, bool bold);
/** Text without controls, without marks that turn its direction, blanks made single: fit to be shown in one line. */
tisse_view tisse__map_clean(tisse__arena *arena, tisse_view text);
/** The longest beginning that fits, with "…" where something is missing. */
tisse_view tisse__map_shorten(tisse__arena *arena, tisse_view text, double font, bool bold, double room);
/** Breaks at blanks into at most `capacity` lines of `room`; the last is shortened. Returns the number of lines. */
unsigned tisse__map_wrap(tisse__arena *arena, tisse_view *lines, unsigned capacity, tisse_view text, double font, bool bold, double room);

/* map_layout.c, the only file that knows Graphviz */
/** Boxes of nodes and groups, points of edges, boxes of labels as the engine proposes them. Always finds some layout. */
tisse_status tisse__map_layout(tisse__map *self);

/* map_choose.c */
/** The state of a layout, kept aside while another is tried. */
typedef struct tisse__map_snapshot tisse__map_snapshot;
tisse__map_snapshot *tisse__map_keep(tisse__map *self);
void tisse__map_restore(tisse__map *self, const tisse__map_snapshot *snapshot);
/** The lower the better to read: crossings, length, labels without room, and how far it must shrink to fit a page. */
double tisse__map_cost(const tisse__map *self);

/* map_route.c */
/** Half the width of what stands at the end of an edge. */
double tisse__map_end_half(const tisse__map *self, const tisse__map_deal *deal);
/** Own routes for edges that the engine did not draw: straight or bowed, side by side where parallel. */
tisse_status tisse__map_route(tisse__map *self);
/** Spreads the ends of edges along the sides of their nodes. */
tisse_status tisse__map_spread(tisse__map *self);
tisse__map_point tisse__map_bezier(const tisse__map_point *p, double t);
/** The point at a share (0..1) of the whole route's pieces. */
tisse__map_point tisse__map_along(const tisse__map_deal *deal, double share);

/* map_place.c */
/** Moves labels so that none lies on a node, a group's name or another label; takes away those that find no room. */
tisse_status tisse__map_place(tisse__map *self);

/** Ends a buffer used on the way; that it ran out of memory is not forgotten. */
void tisse__map_drop(tisse__map *self, tisse__buffer *buffer);

/* map_mark.c: writing XML and JSON */
void tisse__map_xml(tisse__buffer *out, tisse_view text);          ///< Escaped for text and quoted attributes; always legal XML.
void tisse__map_json(tisse__buffer *out, tisse_view text);         ///< With quotes; safe inside <script>.
void tisse__map_number(tisse__buffer *out, double value);          ///< At most one decimal, never a locale's comma.
void tisse__map_attribute(tisse__buffer *out, const char *name, tisse_view value);
void tisse__map_attribute_number(tisse__buffer *out, const char *name, double value);
void tisse__map_text(tisse__buffer *out, const char *class, double x, double y, tisse_view text); ///< An element `text`.
bool tisse__map_link_safe(tisse_view url);                         ///< http and https only.

/* Writers */
void tisse__map_svg(tisse__map *self, tisse__buffer *out, bool inside_html);
/** What stands inside the picture's <style>. */
void tisse__map_svg_style(tisse__map *self, tisse__buffer *out);
void tisse__map_edge(tisse__map *self, tisse__buffer *out, const tisse__map_deal *deal, bool inside_html);
void tisse__map_legend(tisse__map *self, tisse__buffer *out, double top, double width);
double tisse__map_legend_height(tisse__map *self, double width);
/** Line, heads and strokes of a relation in a standing, along points. */
void tisse__map_line(tisse__buffer *out, const tisse__map_relation *relation, uint32_t relation_index, tisse_standing standing, tisse__map_tone tone,
                     double width, const tisse__map_point *points, uint32_t point_count);
tisse_status tisse__map_html(tisse__map *self, tisse__buffer *out);
void tisse__map_dot(tisse__map *self, tisse__buffer *out);
void tisse__map_graphml(tisse__map *self, tisse__buffer *out);
void tisse__map_csv(tisse__map *self, tisse__buffer *out);
tisse_status tisse__map_raster(tisse__map *self, tisse__buffer *out, const tisse__buffer *svg, bool pdf);

#endif
