/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include "base/nearest.h"
#include "base/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a reader can take in at once on paper, and on a screen that filters and zooms. */
#define PAPER_DEALS 40U
#define PAPER_NODES 30U
#define SCREEN_DEALS 120U
#define SCREEN_NODES 80U
#define TOUCH_BONUS 1.5   /* A deal between actors that are there already keeps the picture in one piece. */
#define CONTEXT_MALUS 50.0
#define CHIPS_SHOWN 6U

typedef enum fate { FATE_EXCLUDED, FATE_WAITING, FATE_PICKED } fate;

typedef struct candidate {
  fate fate;
  bool context;         ///< Unchanged between two graphs: shows only between actors that are there.
  bool attachment;      ///< Said of one actor: drawn inside its node where possible.
  uint32_t host;        ///< Of an attachment: entity that carries it.
  uint32_t satellite;   ///< Or NONE.
  double score;
} candidate;

typedef struct chooser {
  tisse__map *map;
  candidate *candidates;
  size_t count;
  uint8_t *present;     ///< By entity.
  uint32_t *distance;   ///< By entity, from the focus.
  size_t entities;
  uint32_t node_limit, deal_limit;
  uint32_t nodes, deals;
} chooser;

static bool is_for_eyes(const tisse__map *self)
{
  const tisse_map_format format = self->options->format;
  return format != TISSE_MAP_DOT && format != TISSE_MAP_GRAPHML && format != TISSE_MAP_CSV;
}

static bool is_satellite_relation(tisse_view local, bool *subject)
{
  *subject = tisse__view_is(local, "leads") || tisse__view_is(local, "founded");
  return *subject || tisse__view_is(local, "produces");
}

static tisse__map_shape shape_of(const tisse__map *self, tisse_view class_iri)
{
  static const struct { const char *name; tisse__map_shape shape; } table[] = {
    {"Person", TISSE__MAP_PERSON}, {"Product", TISSE__MAP_PRODUCT}, {"Fund", TISSE__MAP_FUND}, {"PublicBody", TISSE__MAP_PUBLIC},
    {"Government", TISSE__MAP_PUBLIC}, {"Place", TISSE__MAP_PUBLIC}, {"Country", TISSE__MAP_PUBLIC},
    {"Company", TISSE__MAP_COMPANY}, {"Organization", TISSE__MAP_COMPANY}};
  const tisse_view local = tisse__iri_local(class_iri);
  for (size_t i = 0; i < sizeof table / sizeof *table; ++i) {
    if (tisse__view_is(local, table[i].name)) {
      return table[i].shape;
    }
  }
  const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
  char iri[64] = "https://w3id.org/tisse/ns#";
  const size_t stem = strlen(iri);
  for (size_t i = 0; knowledge && class_iri.length && i < sizeof table / sizeof *table; ++i) {
    memcpy(iri + stem, table[i].name, strlen(table[i].name) + 1);
    if (tisse_knowledge_is_a(knowledge, class_iri, tisse_view_of(iri))) {
      return table[i].shape;
    }
  }
  return TISSE__MAP_OTHER;
}

/* ---- What the options exclude ----------------------------------------------------------------------------------- */

static bool relation_wanted(const tisse__map *self, tisse_view relation)
{
  const tisse_map_options *options = self->options;
  const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
  for (unsigned depth = 0; depth < 8 && relation.length; ++depth) {
    for (size_t i = 0; i < options->relation_count; ++i) {
      if (tisse_view_equal(options->relations[i], relation) || tisse_view_equal(options->relations[i], tisse__iri_local(relation))) {
        return true;
      }
    }
    tisse_relation_info info;
    relation = knowledge && tisse_knowledge_relation_find(knowledge, relation, &info) ? info.parent : (tisse_view){0};
  }
  return options->relation_count == 0;
}

static tisse_view day(tisse_view date)
{
  return (tisse_view){date.data, date.length > 10 ? 10 : date.length};
}

static bool date_wanted(const tisse_map_options *options, const tisse_deal *deal)
{
  if (!options->since.length && !options->until.length) {
    return true;
  }
  if (!deal->last_date.length) {
    return false;
  }
  return (!options->since.length || tisse_view_compare(day(deal->last_date), options->since) >= 0) &&
         (!options->until.length || tisse_view_compare(day(deal->first_date), options->until) <= 0);
}

static int64_t largest(const tisse_money *money)
{
  return !money->currency.length ? 0 : money->max > money->value ? money->max : money->value;
}

static bool is_wanted(const tisse__map *self, const tisse_deal *deal)
{
  const tisse_map_options *options = self->options;
  return (!options->standings || (options->standings >> deal->standing & 1U)) && deal->independent_count >= options->min_sources &&
         (options->min_amount <= 0 || largest(&deal->money) >= options->min_amount) && date_wanted(options, deal) &&
         relation_wanted(self, deal->relation);
}

/* ---- Focus ------------------------------------------------------------------------------------------------------- */

static bool same_folded(tisse__map *self, tisse_view a, tisse_view b)
{
  tisse__buffer left, right;
  tisse__buffer_init(&left, &self->arena.allocator);
  tisse__buffer_init(&right, &self->arena.allocator);
  tisse__fold_text(&left, a);
  tisse__fold_text(&right, b);
  const bool same = a.length && tisse_view_equal(tisse__buffer_view(&left), tisse__buffer_view(&right));
  tisse__map_drop(self, &left);
  tisse__map_drop(self, &right);
  return same;
}

static bool is_called(tisse__map *self, const tisse_graph_entity *entity, tisse_view name)
{
  if (tisse_view_equal(entity->iri, name) || tisse_view_equal(tisse__iri_local(entity->iri), name) ||
      same_folded(self, entity->label, name)) {
    return true;
  }
  const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
  tisse_view names[32], languages[32];
  size_t count = knowledge && entity->known ? tisse_knowledge_entity_names(knowledge, entity->iri, names, languages, 32) : 0;
  for (size_t i = 0; i < count && i < 32; ++i) {
    if (same_folded(self, names[i], name)) {
      return true;
    }
  }
  return false;
}

/** Says that nobody is called so, and who is called nearly so. */
static tisse_status report_unknown(tisse__map *self, tisse_view name)
{
  tisse__buffer wanted, one, best; /* the best one is compared again, so that it is kept */
  tisse__buffer_init(&wanted, &self->arena.allocator);
  tisse__buffer_init(&one, &self->arena.allocator);
  tisse__buffer_init(&best, &self->arena.allocator);
  tisse__fold_text(&wanted, name);
  tisse__nearest near;
  tisse__nearest_init(&near, tisse__buffer_view(&wanted));
  tisse_view label = {0};
  for (size_t i = 0; i < tisse_graph_entity_count(self->graph); ++i) {
    const tisse_view other = tisse_graph_entity_at(self->graph, i)->label;
    tisse__buffer_clear(&one);
    tisse__fold_text(&one, other);
    tisse__nearest_try(&near, tisse__buffer_view(&one));
    if (one.data && near.best.data == one.data) {
      const tisse__buffer last = best;
      best = one;
      one = last;
      label = other;
    }
  }
  near.best = label;
  tisse__report(self->context, TISSE_ERROR, NULL, 0, 0, "nobody in the graph is called \"%.*s\"%s", (int)(name.length > 200 ? 200 : name.length), name.data,
                tisse__nearest_text(&near));
  tisse__buffer_dispose(&best);
  tisse__buffer_dispose(&one);
  tisse__buffer_dispose(&wanted);
  return TISSE_E_NOT_FOUND;
}

static tisse_status start_focus(chooser *self)
{
  const tisse_map_options *options = self->map->options;
  for (size_t f = 0; f < options->focus_count; ++f) {
    bool found = false;
    for (size_t i = 0; i < self->entities; ++i) {
      if (is_called(self->map, tisse_graph_entity_at(self->map->graph, i), options->focus[f])) {
        self->distance[i] = 0;
        found = true;
      }
    }
    if (!found) {
      return report_unknown(self->map, options->focus[f]);
    }
  }
  return TISSE_OK;
}

/** Keeps only deals met on a walk of `depth` steps from the focus. */
static void walk_focus(chooser *self)
{
  const unsigned depth = self->map->options->depth ? self->map->options->depth : 1;
  for (unsigned step = 0; step < depth; ++step) {
    bool moved = false;
    for (size_t i = 0; i < self->count; ++i) {
      const tisse_deal *deal = tisse_graph_deal_at(self->map->graph, i);
      if (self->candidates[i].fate == FATE_EXCLUDED || deal->object == TISSE__MAP_NONE) {
        continue;
      }
      const uint32_t a = self->distance[deal->subject], b = self->distance[deal->object];
      if (a == step && b > step + 1) {
        self->distance[deal->object] = step + 1;
        moved = true;
      } else if (b == step && a > step + 1) {
        self->distance[deal->subject] = step + 1;
        moved = true;
      }
    }
    if (!moved) {
      break;
    }
  }
  for (size_t i = 0; i < self->count; ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->map->graph, i);
    const uint32_t a = self->distance[deal->subject];
    const uint32_t b = deal->object == TISSE__MAP_NONE ? a : self->distance[deal->object];
    const uint32_t nearer = a < b ? a : b;
    if (self->candidates[i].fate == FATE_WAITING && (nearer >= depth && !(deal->object == TISSE__MAP_NONE && a <= depth))) {
      self->candidates[i].fate = FATE_EXCLUDED;
      ++self->map->filtered;
    }
  }
}

/* ---- Importance --------------------------------------------------------------------------------------------------- */

static double rough_dollars(const tisse_money *money)
{
  static const struct { const char *currency; double per_dollar; } rates[] = {
    {"JPY", 150}, {"KRW", 1400}, {"INR", 85}, {"CNY", 7}, {"HKD", 8}, {"TWD", 32}, {"RUB", 90}, {"SEK", 10}, {"IDR", 16000}};
  double value = (double)largest(money);
  for (size_t i = 0; i < sizeof rates / sizeof *rates; ++i) {
    if (tisse__view_is(money->currency, rates[i].currency)) {
      value /= rates[i].per_dollar;
    }
  }
  return value;
}

static double score_of(const tisse_deal *deal, tisse_view local)
{
  const double dollars = rough_dollars(&deal->money);
  double score = 3.0 * log2(1.0 + deal->independent_count) + 0.5 * log2(1.0 + deal->article_count);
  score += dollars > 1e6 ? log10(dollars) - 6.0 : 0.0;
  score += deal->disputed ? 2.0 : 0.0;
  score -= deal->standing == TISSE_DENIED ? 1.0 : 0.0;
  score -= tisse__view_is(local, "competesWith") || tisse__view_is(local, "produces") ? 1.0 : 0.0;
  return score;
}

static void weigh(chooser *self)
{
  for (size_t i = 0; i < self->count; ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->map->graph, i);
    candidate *it = &self->candidates[i];
    const tisse_view local = tisse__iri_local(deal->relation);
    bool by_subject = false;
    it->score = score_of(deal, local);
    const tisse_deal *was;
    it->context = tisse__map_change_of(self->map, deal, &was) == TISSE__MAP_SAME;
    it->score -= it->context ? CONTEXT_MALUS : 0.0;
    it->host = deal->subject;
    it->satellite = TISSE__MAP_NONE;
    it->fate = is_wanted(self->map, deal) ? FATE_WAITING : FATE_EXCLUDED;
    self->map->filtered += it->fate == FATE_EXCLUDED;
    if (deal->object == TISSE__MAP_NONE) {
      it->attachment = true;
    } else if (is_satellite_relation(local, &by_subject) && deal->subject != deal->object) {
      it->satellite = by_subject ? deal->subject : deal->object;
      it->host = by_subject ? deal->object : deal->subject;
      const tisse__map_shape shape = shape_of(self->map, tisse_graph_entity_at(self->map->graph, it->satellite)->class_iri);
      it->attachment = shape == TISSE__MAP_PERSON || shape == TISSE__MAP_PRODUCT;
    }
  }
}

/* ---- Picking ------------------------------------------------------------------------------------------------------ */

static unsigned newcomers(const chooser *self, const tisse_deal *deal)
{
  unsigned count = !self->present[deal->subject];
  if (deal->object != TISSE__MAP_NONE && deal->object != deal->subject) {
    count += !self->present[deal->object];
  }
  return count;
}

static void pick(chooser *self, size_t at)
{
  const tisse_deal *deal = tisse_graph_deal_at(self->map->graph, at);
  const candidate *it = &self->candidates[at];
  self->candidates[at].fate = FATE_PICKED;
  ++self->deals;
  if (it->attachment) {
    self->nodes += !self->present[it->host];
    self->present[it->host] = 1;
    return;
  }
  self->nodes += newcomers(self, deal);
  self->present[deal->subject] = 1;
  if (deal->object != TISSE__MAP_NONE) {
    self->present[deal->object] = 1;
  }
}

/** The best waiting deal of its kind that still fits, or SIZE_MAX. */
static size_t best(const chooser *self, bool attachment, bool present_only)
{
  size_t found = SIZE_MAX;
  double highest = 0.0;
  for (size_t i = 0; i < self->count; ++i) {
    const candidate *it = &self->candidates[i];
    if (it->fate != FATE_WAITING || it->attachment != attachment) {
      continue;
    }
    const tisse_deal *deal = tisse_graph_deal_at(self->map->graph, i);
    const unsigned fresh = attachment ? !self->present[it->host] : newcomers(self, deal);
    if (self->nodes + fresh > self->node_limit || ((present_only || it->context) && fresh)) {
      continue;
    }
    const double score = it->score - TOUCH_BONUS * (double)fresh;
    if (found == SIZE_MAX || score > highest) {
      highest = score;
      found = i;
    }
  }
  return found;
}

static void pick_best(chooser *self)
{
  size_t at;
  while (self->deals < self->deal_limit && (at = best(self, false, false)) != SIZE_MAX) {
    pick(self, at);
  }
  const bool room = best(self, false, false) == SIZE_MAX && self->nodes < self->node_limit;
  self->deal_limit = self->map->options->top ? self->deal_limit : self->deal_limit * 2;
  while (self->deals < self->deal_limit && (at = best(self, true, !room)) != SIZE_MAX) {
    pick(self, at);
  }
}

static void pick_all(chooser *self)
{
  for (size_t i = 0; i < self->count; ++i) {
    if (self->candidates[i].fate == FATE_WAITING && !self->candidates[i].context) {
      pick(self, i);
    }
  }
}

static void set_limits(chooser *self)
{
  const tisse_map_options *options = self->map->options;
  const bool screen = options->format == TISSE_MAP_HTML;
  self->node_limit = screen ? SCREEN_NODES : PAPER_NODES;
  self->deal_limit = screen ? SCREEN_DEALS : PAPER_DEALS;
  if (options->top) {
    self->deal_limit = options->top;
    self->node_limit = TISSE__MAP_NONE / 2;
  }
}

/* ---- Building ----------------------------------------------------------------------------------------------------- */

static uint32_t relation_index(tisse__map *self, tisse_view iri)
{
  for (uint32_t i = 0; i < self->relation_count; ++i) {
    if (tisse_view_equal(self->relations[i].iri, iri)) {
      return i;
    }
  }
  tisse__map_relation *relation = &self->relations[self->relation_count];
  *relation = (tisse__map_relation){.iri = iri, .local = tisse__iri_local(iri)};
  tisse__map_style(relation, self->relation_count);
  return self->relation_count++;
}

/** Satellites that hang on one host alone become chips: host's entity, else NONE. */
static uint32_t *find_chips(chooser *self)
{
  uint32_t *host = tisse__arena_alloc(&self->map->arena, (self->entities + 1) * sizeof *host);
  if (!host) {
    return NULL;
  }
  memset(host, 0xFF, (self->entities + 1) * sizeof *host);
  if (!is_for_eyes(self->map)) {
    return host;
  }
  const uint32_t refused = TISSE__MAP_NONE - 1;
  for (size_t i = 0; i < self->count; ++i) {
    const candidate *it = &self->candidates[i];
    if (it->fate != FATE_PICKED) {
      continue;
    }
    const tisse_deal *deal = tisse_graph_deal_at(self->map->graph, i);
    if (it->attachment && it->satellite != TISSE__MAP_NONE) {
      uint32_t *known = &host[it->satellite];
      *known = *known == TISSE__MAP_NONE || *known == it->host ? it->host : refused;
      host[it->host] = refused;
    } else {
      host[deal->subject] = refused;
      host[deal->object == TISSE__MAP_NONE ? deal->subject : deal->object] = refused;
    }
  }
  for (size_t i = 0; i < self->entities; ++i) {
    const bool focus = self->map->options->focus_count && self->distance[i] == 0;
    host[i] = host[i] == refused || focus ? TISSE__MAP_NONE : host[i];
  }
  return host;
}

static tisse_status add_nodes(chooser *self, const uint32_t *host, uint32_t *node_of)
{
  tisse__map *map = self->map;
  memset(node_of, 0xFF, (self->entities + 1) * sizeof *node_of);
  for (size_t i = 0; i < self->count; ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(map->graph, i);
    if (self->candidates[i].fate == FATE_PICKED) {
      node_of[deal->subject] = 0;
      if (deal->object != TISSE__MAP_NONE) {
        node_of[deal->object] = 0;
      }
    }
  }
  map->nodes = tisse__arena_zero(&map->arena, self->entities + 1, sizeof *map->nodes);
  if (!map->nodes) {
    return TISSE_E_MEMORY;
  }
  for (uint32_t i = 0; i < self->entities; ++i) {
    if (node_of[i] == TISSE__MAP_NONE || host[i] != TISSE__MAP_NONE) {
      node_of[i] = TISSE__MAP_NONE;
      continue;
    }
    tisse__map_node *node = &map->nodes[map->node_count];
    node->entity = i;
    node->shape = shape_of(map, tisse_graph_entity_at(map->graph, i)->class_iri);
    node->small = node->shape == TISSE__MAP_PERSON || node->shape == TISSE__MAP_PRODUCT;
    node->focus = map->options->focus_count && self->distance[i] == 0;
    node->group = TISSE__MAP_NONE;
    node_of[i] = map->node_count++;
  }
  return TISSE_OK;
}

static void add_deal(chooser *self, size_t at, const uint32_t *host, const uint32_t *node_of)
{
  tisse__map *map = self->map;
  const tisse_deal *deal = tisse_graph_deal_at(map->graph, at);
  const candidate *it = &self->candidates[at];
  tisse__map_deal *out = &map->deals[map->deal_count++];
  *out = (tisse__map_deal){.deal = deal, .index = (uint32_t)at, .score = it->score, .attachment = it->attachment};
  out->relation = relation_index(map, deal->relation);
  out->change = tisse__map_change_of(map, deal, &out->was);
  ++map->changes[out->change];
  out->to = TISSE__MAP_NONE;
  if (deal->object == TISSE__MAP_NONE) {
    out->place = TISSE__MAP_FACT;
    out->from = node_of[deal->subject];
  } else if (it->attachment && host[it->satellite] != TISSE__MAP_NONE) {
    out->place = TISSE__MAP_CHIP;
    out->from = node_of[it->host];
  } else {
    out->place = TISSE__MAP_EDGE;
    out->from = node_of[deal->subject];
    out->to = node_of[deal->object];
    ++map->edge_count;
    ++map->nodes[out->from].degree;
    ++map->nodes[out->to].degree;
    map->nodes[out->to].weight += 1.0 + deal->independent_count;
  }
  map->nodes[out->from].weight += out->place == TISSE__MAP_CHIP ? 0.5 : 1.0 + deal->independent_count;
  map->relations[out->relation].edges += out->place == TISSE__MAP_EDGE;
  map->relations[out->relation].tags += out->place != TISSE__MAP_EDGE;
  const double dollars = rough_dollars(&deal->money);
  out->width = it->attachment ? 1.1 : 1.5 + (dollars > 1e7 ? 0.95 * (log10(dollars) - 7.0) : 0.0);
  out->width = out->width > 7.0 ? 7.0 : out->width;
}

/** Tags of each node: facts, then people, then products, each by importance; what is beyond CHIPS_SHOWN is counted in a last one. */
static int tag_rank(const tisse__map *self, const tisse__map_deal *deal, uint32_t satellite)
{
  if (deal->place == TISSE__MAP_FACT) {
    return 0;
  }
  return shape_of(self, tisse_graph_entity_at(self->graph, satellite)->class_iri) == TISSE__MAP_PERSON ? 1 : 2;
}

static uint32_t satellite_of(const tisse__map *self, const tisse__map_deal *deal)
{
  return deal->place == TISSE__MAP_FACT                                   ? TISSE__MAP_NONE
         : self->nodes[deal->from].entity == deal->deal->subject ? deal->deal->object
                                                                 : deal->deal->subject;
}

static bool add_tag(tisse__map *self, tisse__map_node *node, uint32_t at)
{
  tisse__map_deal *deal = &self->deals[at];
  const uint32_t satellite = satellite_of(self, deal);
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    if (satellite != TISSE__MAP_NONE && node->tags[i].entity == satellite) {
      return true;
    }
  }
  tisse__map_tag *grown = tisse__arena_zero(&self->arena, node->tag_count + 1, sizeof *grown);
  if (!grown) {
    return false;
  }
  uint32_t before = 0;
  while (before < node->tag_count) {
    const tisse__map_deal *other = &self->deals[node->tags[before].deal];
    const int left = tag_rank(self, other, node->tags[before].entity), right = tag_rank(self, deal, satellite);
    if (left > right || (left == right && other->score < deal->score)) {
      break;
    }
    ++before;
  }
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    grown[i + (i >= before)] = node->tags[i];
  }
  grown[before] = (tisse__map_tag){.place = deal->place, .deal = at, .entity = satellite, .shape = TISSE__MAP_OTHER};
  if (satellite != TISSE__MAP_NONE) {
    grown[before].shape = shape_of(self, tisse_graph_entity_at(self->graph, satellite)->class_iri);
  }
  node->tags = grown;
  ++node->tag_count;
  return true;
}

static tisse_status add_tags(tisse__map *self)
{
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    if (self->deals[i].place != TISSE__MAP_EDGE && !add_tag(self, &self->nodes[self->deals[i].from], i)) {
      return TISSE_E_MEMORY;
    }
  }
  for (uint32_t i = 0; i < self->node_count; ++i) {
    tisse__map_node *node = &self->nodes[i];
    if (node->tag_count > CHIPS_SHOWN + 1) {
      node->tags[CHIPS_SHOWN] = (tisse__map_tag){.place = TISSE__MAP_CHIP, .deal = TISSE__MAP_NONE, .entity = node->tag_count - CHIPS_SHOWN};
      node->tag_count = CHIPS_SHOWN + 1;
    }
  }
  return TISSE_OK;
}

static tisse_status add_groups(tisse__map *self)
{
  self->groups = tisse__arena_zero(&self->arena, self->node_count + 1, sizeof *self->groups);
  if (!self->groups) {
    return TISSE_E_MEMORY;
  }
  unsigned used = 0;
  for (uint32_t i = 0; i < self->node_count; ++i) {
    const tisse_view sector = tisse_graph_entity_at(self->graph, self->nodes[i].entity)->sector_iri;
    uint32_t at = 0;
    while (at < self->group_count && !tisse_view_equal(self->groups[at].iri, sector)) {
      ++at;
    }
    if (!sector.length) {
      continue;
    }
    if (at == self->group_count) {
      unsigned colour = (unsigned)(tisse__hash(tisse__iri_local(sector)) % TISSE__MAP_PALETTES);
      while (used != (1U << TISSE__MAP_PALETTES) - 1 && (used >> colour & 1U)) {
        colour = (colour + 1) % TISSE__MAP_PALETTES;
      }
      used |= 1U << colour;
      self->groups[self->group_count++] = (tisse__map_group){.iri = sector, .colour = colour};
    }
    self->nodes[i].group = at;
    ++self->groups[at].count;
  }
  return TISSE_OK;
}

static int compare_numbers(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

static tisse_status count_sources(tisse__map *self)
{
  const size_t articles = tisse_graph_article_count(self->graph);
  uint8_t *told = tisse__arena_zero(&self->arena, articles + 1, 1);
  uint32_t *groups = tisse__arena_alloc(&self->arena, (articles + 1) * sizeof *groups);
  if (!told || !groups) {
    return TISSE_E_MEMORY;
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    const tisse_deal *deal = self->deals[i].deal;
    for (size_t c = 0; c < deal->claim_count; ++c) {
      const size_t at = tisse_graph_article_find(self->graph, tisse_graph_claim_at(self->graph, deal->claims[c])->article);
      if (at < articles) {
        told[at] = 1;
      }
    }
  }
  for (size_t i = 0; i < articles; ++i) {
    const tisse_graph_article *article = tisse_graph_article_at(self->graph, i);
    const tisse_view date = day(article->published);
    if (!told[i]) {
      continue;
    }
    groups[self->article_count++] = article->independent;
    if (date.length) {
      self->first_date = !self->first_date.length || tisse_view_compare(date, self->first_date) < 0 ? date : self->first_date;
      self->last_date = !self->last_date.length || tisse_view_compare(date, self->last_date) > 0 ? date : self->last_date;
    }
  }
  qsort(groups, self->article_count, sizeof *groups, compare_numbers);
  for (uint32_t i = 0; i < self->article_count; ++i) {
    self->independent_count += i == 0 || groups[i] != groups[i - 1];
  }
  return TISSE_OK;
}

static tisse_status build(chooser *self)
{
  tisse__map *map = self->map;
  uint32_t *host = find_chips(self);
  uint32_t *node_of = tisse__arena_alloc(&map->arena, (self->entities + 1) * sizeof *node_of);
  map->deals = tisse__arena_zero(&map->arena, self->deals + 1, sizeof *map->deals);
  map->relations = tisse__arena_zero(&map->arena, self->deals + 1, sizeof *map->relations);
  if (!host || !node_of || !map->deals || !map->relations) {
    return TISSE_E_MEMORY;
  }
  tisse_status status = add_nodes(self, host, node_of);
  for (size_t i = 0; status == TISSE_OK && i < self->count; ++i) {
    if (self->candidates[i].fate == FATE_PICKED) {
      add_deal(self, i, host, node_of);
    }
  }
  status = status == TISSE_OK ? add_tags(map) : status;
  status = status == TISSE_OK ? add_groups(map) : status;
  return status == TISSE_OK ? count_sources(map) : status;
}

static tisse_status check_relations(const tisse__map *self)
{
  const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
  for (size_t i = 0; knowledge && i < self->options->relation_count; ++i) {
    const tisse_view name = self->options->relations[i];
    tisse_relation_info info;
    if (!tisse_knowledge_relation_find(knowledge, name, &info)) {
      tisse__report(self->context, TISSE_ERROR, NULL, 0, 0, "no relation is called \"%.*s\"", (int)(name.length > 200 ? 200 : name.length),
                    name.data);
      return TISSE_E_NOT_FOUND;
    }
  }
  return TISSE_OK;
}

tisse_status tisse__map_select(tisse__map *map)
{
  chooser self = {.map = map, .count = tisse_graph_deal_count(map->graph), .entities = tisse_graph_entity_count(map->graph)};
  self.candidates = tisse__arena_zero(&map->arena, self.count + 1, sizeof *self.candidates);
  self.present = tisse__arena_zero(&map->arena, self.entities + 1, 1);
  self.distance = tisse__arena_alloc(&map->arena, (self.entities + 1) * sizeof *self.distance);
  if (!self.candidates || !self.present || !self.distance) {
    return TISSE_E_MEMORY;
  }
  memset(self.distance, 0xFF, (self.entities + 1) * sizeof *self.distance);
  tisse_status status = check_relations(map);
  if (status != TISSE_OK) {
    return status;
  }
  weigh(&self);
  if (map->options->focus_count) {
    status = start_focus(&self);
    if (status != TISSE_OK) {
      return status;
    }
    walk_focus(&self);
  }
  set_limits(&self);
  if (is_for_eyes(map) || map->options->top) {
    pick_best(&self);
  } else {
    pick_all(&self);
  }
  for (size_t i = 0; i < self.count; ++i) {
    map->crowded += self.candidates[i].fate == FATE_WAITING && !self.candidates[i].context;
    map->unchanged += self.candidates[i].fate == FATE_WAITING && self.candidates[i].context;
  }
  return build(&self);
}
