/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/html_boxes.h"

#include <string.h>

#include "base/text.h"
#include "document/teaser.h"

enum { BOX_NODES = 400, BOX_TEXT = 900, CARD_TEXT = 420, CALL_LINE = 450, CARD_LINE = 260, PLAIN_LINE = 160 };  ///< What is larger is no box, card or line of one.

void tisse__html_lines_start(tisse__html_lines *self, const tisse_allocator *allocator, const tisse__html_nodes *nodes, uint32_t first, uint32_t end)
{
  *self = (tisse__html_lines){.nodes = nodes, .at = first, .end = end};
  tisse__buffer_init(&self->text, allocator);
}

void tisse__html_lines_end(tisse__html_lines *self)
{
  tisse__buffer_dispose(&self->text);
}

static uint32_t block_of(const tisse__html_nodes *nodes, uint32_t index)
{
  for (unsigned depth = 0; index != TISSE__NO_NODE && depth < 64 && !(nodes->items[index].flags & TISSE__NODE_BLOCK); ++depth) {
    index = nodes->items[index].parent;
  }
  return index;
}

bool tisse__html_lines_next(tisse__html_lines *self, tisse_view *line)
{
  tisse__buffer_clear(&self->text);
  uint32_t block = TISSE__NO_NODE;
  bool any = false;
  for (; self->at < self->end; ++self->at) {
    const tisse__html_node *const node = &self->nodes->items[self->at];
    if (node->flags & TISSE__NODE_BREAK && any) {
      break;
    }
    if (!(node->flags & TISSE__NODE_TEXT)) {
      continue;
    }
    const uint32_t own = block_of(self->nodes, node->parent);
    if (any && own != block) {
      break;
    }
    if (node->text && !any) {
      any = true;
      self->first = self->at;
      block = own;
    }
    if (any) {
      tisse__buffer_add_text(&self->text, (const char *)node->xml->content);
    }
  }
  *line = tisse__view_trim(tisse__buffer_view(&self->text));
  return any;
}

static void ban(tisse__html_nodes *nodes, uint32_t index)
{
  for (uint32_t i = index; i < nodes->items[index].end; ++i) {
    nodes->items[i].flags |= TISSE__NODE_BANNED;
  }
}

/** What the lines of a box say it is. */
typedef struct lines_seen {
  tisse__furniture first, last;
  size_t count, longest;
} lines_seen;

static lines_seen look_at(const tisse__html_nodes *nodes, uint32_t index, const tisse_allocator *allocator, bool *failed)
{
  lines_seen seen = {TISSE__NO_FURNITURE, TISSE__NO_FURNITURE, 0, 0};
  tisse__html_lines lines;
  tisse__html_lines_start(&lines, allocator, nodes, index, nodes->items[index].end);
  for (tisse_view line; tisse__html_lines_next(&lines, &line); ++seen.count) {
    seen.longest = line.length > seen.longest ? line.length : seen.longest;
    seen.last = tisse__furniture_find(allocator, line);
    seen.first = seen.count ? seen.first : seen.last;
  }
  *failed = *failed || lines.text.failed;
  tisse__html_lines_end(&lines);
  return seen;
}

/** Does it hold a field to fill in? */
static bool asks(xmlNodePtr box)
{
  unsigned steps = 0;
  for (xmlNodePtr node = box->children; node && ++steps < 2 * BOX_NODES; node = tisse__html_step(node, box, node->type == XML_ELEMENT_NODE)) {
    if (node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, "input") == 0 &&
        !tisse__view_is(tisse__html_attribute(node, "type"), "hidden")) {
      return true;
    }
  }
  return false;
}

/** Does a call head or end this box, with no paragraph of an article between? */
static bool is_box(const tisse__html_nodes *nodes, uint32_t index, const tisse_allocator *allocator, bool *failed)
{
  const tisse__html_node *const node = &nodes->items[index];
  const lines_seen seen = look_at(nodes, index, allocator, failed);
  if (seen.count < 2) {
    return false;
  }
  if (seen.first == TISSE__FURNITURE_CALL || asks(node->xml)) {
    return seen.longest <= CALL_LINE;
  }
  if (seen.first == TISSE__FURNITURE_LIST || seen.first == TISSE__FURNITURE_NEXT) {
    return seen.longest <= (node->link ? CARD_LINE : PLAIN_LINE);
  }
  return seen.last == TISSE__FURNITURE_CALL && node->text <= CARD_TEXT && seen.longest <= CARD_LINE;
}

static bool is_article(const tisse__html_node *node)
{
  return !(node->flags & TISSE__NODE_TEXT) && strcmp((const char *)node->xml->name, "article") == 0;
}

/** Articles inside of the article are cards of others, unless they make up most of it: a live blog is made of such. One may be the article itself. */
static void ban_inner_articles(tisse__html_nodes *nodes, uint32_t article)
{
  const tisse__html_node *const whole = &nodes->items[article];
  uint32_t sum = 0, most = 0;
  for (uint32_t i = article + 1; i < whole->end; i = is_article(&nodes->items[i]) ? nodes->items[i].end : i + 1) {
    if (is_article(&nodes->items[i])) {
      sum += nodes->items[i].text;
      most = nodes->items[i].text > most ? nodes->items[i].text : most;
    }
  }
  const bool holds = most * UINT64_C(10) >= whole->text * UINT64_C(6);
  if (!holds && sum * UINT64_C(10) >= whole->text * UINT64_C(4)) {
    return;
  }
  for (uint32_t i = article + 1; i < whole->end; i = is_article(&nodes->items[i]) ? nodes->items[i].end : i + 1) {
    if (is_article(&nodes->items[i]) && !(holds && nodes->items[i].text == most)) {
      ban(nodes, i);
    }
  }
}

/** The next box from `*at` on, or none; `*at` gets where to go on. */
static uint32_t next_box(const tisse__html_nodes *nodes, uint32_t *at, uint32_t end, uint32_t whole, const tisse_allocator *allocator, bool *failed)
{
  while (*at < end) {
    const uint32_t i = *at;
    const tisse__html_node *const node = &nodes->items[i];
    const bool small = node->text <= BOX_TEXT && node->text * UINT64_C(3) < whole && node->end - i <= BOX_NODES;
    const bool box = !(node->flags & TISSE__NODE_BANNED) && (node->flags & TISSE__NODE_BLOCK) && (node->flags & TISSE__NODE_HAS_BLOCK) && node->text &&
                     small && is_box(nodes, i, allocator, failed);
    *at = box || (node->flags & TISSE__NODE_BANNED) ? node->end : i + 1;
    if (box) {
      return i;
    }
  }
  return TISSE__NO_NODE;
}

bool tisse__html_ban_boxes(tisse__html_nodes *nodes, uint32_t article, const tisse_allocator *allocator)
{
  const uint32_t end = nodes->items[article].end;
  const uint32_t whole = nodes->items[article].text;
  bool failed = false;
  uint64_t sum = 0;
  ban_inner_articles(nodes, article);
  for (uint32_t at = article + 1, box; (box = next_box(nodes, &at, end, whole, allocator, &failed)) != TISSE__NO_NODE;) {
    sum += nodes->items[box].text;
  }
  if (!sum || sum * 10 >= whole * UINT64_C(4)) {
    return !failed; /* None, or a round-up that is made of such. */
  }
  for (uint32_t at = article + 1, box; (box = next_box(nodes, &at, end, whole, allocator, &failed)) != TISSE__NO_NODE;) {
    ban(nodes, box);
  }
  return !failed;
}
