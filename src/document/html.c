/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "document/byline.h"
#include "document/html_boxes.h"
#include "document/html_meta.h"
#include "document/teaser.h"
#include "document/text.h"

#define TITLE_NODES 32U          ///< A headline is made of no more.
#define ABOVE_NODES 24U          ///< So many nodes before the headline are close above it.
#define POOR_TEXT ((size_t)250)  ///< Less than this and the article was not found.

uint32_t tisse__html_entity(const char *name)
{
  const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
  return found ? found->value : 0;
}

/* ---- parsing ---- */

static void be_silent(void *user, xmlErrorPtr error)
{
  (void)user;
  (void)error;
}

/* libxml2 compares each attribute with all before it: a tag with a hundred thousand takes minutes. No page needs so many. */
enum { ATTRIBUTES_MOST = 1000 };

/** Where the attributes of the tag at `at` are too many, or where it ends. */
static const char *crowded_from(const char *at, const char *end)
{
  unsigned attributes = 0;
  char quote = 0, before = ' ';
  for (; at < end && (quote || *at != '>'); ++at) {
    const char c = *at;
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/';
    if (quote) {
      quote = c == quote ? 0 : quote;
    } else if (!blank && before == ' ' && ++attributes > ATTRIBUTES_MOST) {
      break;
    } else if ((c == '"' || c == '\'') && before == '=') {
      quote = c;
    }
    before = quote ? '"' : !blank ? (before == '"' ? ' ' : c) : before == '=' ? '=' : ' ';
  }
  return at;
}

/** Blanks what is too much; false: no memory. `html` becomes a view of `room` only where something was. */
static bool thin_tags(tisse_view *html, tisse__buffer *room)
{
  const char *end = html->data + html->length;
  for (const char *at = html->data; at && (at = memchr(at, '<', (size_t)(end - at)));) {
    ++at;
    const bool opens = at < end && ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z'));
    at = opens ? crowded_from(at, end) : at;
    if (!opens || at == end || *at == '>') {
      continue;
    }
    if (!room->length) {
      tisse__buffer_add(room, *html);
    }
    const char *stop = memchr(at, '>', (size_t)(end - at));
    stop = stop ? stop : end;
    if (room->failed) {
      return false;
    }
    memset(room->data + (at - html->data), ' ', (size_t)(stop - at));
    at = stop;
  }
  *html = room->length ? tisse__buffer_view(room) : *html;
  return true;
}

/** The tree, or NULL. An error handler of its own keeps libxml2 from the process's global one. */
static xmlDocPtr parse(tisse_view html)
{
  xmlInitParser();
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (!parser) {
    return NULL;
  }
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->serror = be_silent;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT | XML_PARSE_HUGE;
  xmlDocPtr tree = htmlCtxtReadMemory(parser, html.data, (int)html.length, NULL, "UTF-8", options);
  htmlFreeParserCtxt(parser);
  return tree;
}

/* ---- taking the text out ---- */

typedef struct taker {
  tisse__draft *draft;
  const tisse__html_nodes *nodes;
  tisse__buffer text;      ///< Of the paragraph at hand.
  size_t link;             ///< Bytes of it that are in links.
  size_t link_begin;       ///< Where the first of these stands in it.
  bool in_link;
  bool bold;               ///< All of it so far stands in <b> or <strong>.
  unsigned breaks;         ///< Since the last text.
  tisse_block_kind kind;
  bool loose;              ///< Takes what is banned, too, for want of better.
  tisse_view title;        ///< Already placed; not to be repeated.
} taker;

/** Bytes of a character that is not seen: soft hyphen, zero-width space and joiners, byte order mark; else 0. */
static size_t unseen(const char *at)
{
  const unsigned char *const c = (const unsigned char *)at;
  if (c[0] == 0xC2) {
    return c[1] == 0xAD ? 2 : 0;
  }
  if (c[0] == 0xE2 && (c[1] == 0x80 || c[1] == 0x81)) {
    return (c[1] == 0x80 && c[2] >= 0x8B && c[2] <= 0x8F) || (c[1] == 0x81 && c[2] == 0xA0) ? 3 : 0;
  }
  return c[0] == 0xEF && c[1] == 0xBB && c[2] == 0xBF ? 3 : 0;
}

static void add_text(taker *self, const char *at)
{
  while (*at) {
    const unsigned char c = (unsigned char)*at;
    const size_t hidden = c >= 0xC2 ? unseen(at) : 0;
    if (hidden) {
      at += hidden;
      continue;
    }
    if (c <= ' ' || c == 0x7F) {
      if (self->text.length && self->text.data[self->text.length - 1] != ' ') {
        tisse__buffer_add_byte(&self->text, ' ');
      }
      ++at;
      continue;
    }
    if (self->in_link && !self->link) {
      self->link_begin = self->text.length;
    }
    size_t run = 1;
    while ((unsigned char)at[run] > ' ' && at[run] != 0x7F && !((unsigned char)at[run] >= 0xC2 && unseen(at + run))) {
      ++run;
    }
    tisse__buffer_add(&self->text, tisse__view(at, run));
    self->link += self->in_link ? run : 0;
    self->breaks = 0;
    at += run;
  }
}

/** "Pour aller plus loin : " and the like: few words and a mark, before the link that is the rest of the line. */
static bool is_lead_in(tisse_view text)
{
  static const char *const marks[] = {":", "|", ">", "»", "→", "-", "–", "—", "►", "▶"};
  text = tisse__view_trim(text);
  bool marked = false;
  for (size_t i = 0; i < sizeof marks / sizeof marks[0]; ++i) {
    marked = marked || tisse__view_ends(text, marks[i]);
  }
  return marked && text.length <= 48;
}

/** A link to elsewhere: "Lire aussi : …", or nothing but a link, in what is no heading. */
static bool is_pointer(const taker *self, tisse_view text)
{
  if (!self->link || self->kind == TISSE_BLOCK_TITLE) {
    return false;
  }
  const tisse_allocator *const allocator = &self->draft->context->allocator;
  const tisse_view linked = tisse__view_trim(tisse__view(self->text.data + self->link_begin, self->text.length - self->link_begin));
  if (tisse__furniture_find(allocator, text) != TISSE__NO_FURNITURE) {
    return true;
  }
  const size_t share = self->link * 100 / text.length;
  if (share > 40 && text.length < 400 && (tisse__furniture_find(allocator, linked) != TISSE__NO_FURNITURE ||
                                          (is_lead_in(tisse__view(self->text.data, self->link_begin)) && self->link * 10 > linked.length * 7))) {
    return true;
  }
  return share > 60 && text.length < 400;
}

/** Ends the paragraph at hand. */
static void flush(taker *self)
{
  const tisse_view text = tisse__view_trim(tisse__buffer_view(&self->text));
  const bool repeated = self->title.length && self->draft->blocks.count <= 4 && tisse__same_words(&self->draft->context->allocator, self->title, text);
  if (text.length && !repeated && !is_pointer(self, text)) {
    const bool heading = self->bold && self->kind == TISSE_BLOCK_PARAGRAPH && tisse__is_headline(text) && text.length < 120;
    tisse__draft_add(self->draft, heading ? TISSE_BLOCK_HEADING : self->kind, text);
  }
  self->draft->failed = self->draft->failed || self->text.failed;
  tisse__buffer_clear(&self->text);
  self->link = self->link_begin = 0;
  self->breaks = 0;
  self->bold = true;
}

static tisse_block_kind kind_of(const taker *self, uint32_t index)
{
  static const tisse_block_kind kinds[] = {
    [TISSE__ROLE_TITLE] = TISSE_BLOCK_HEADING, [TISSE__ROLE_HEADING] = TISSE_BLOCK_HEADING, [TISSE__ROLE_ITEM] = TISSE_BLOCK_ITEM,
    [TISSE__ROLE_QUOTE] = TISSE_BLOCK_QUOTE,   [TISSE__ROLE_CAPTION] = TISSE_BLOCK_CAPTION};
  bool paragraph = false;
  for (unsigned depth = 0; index != TISSE__NO_NODE && depth < 16; index = self->nodes->items[index].parent, ++depth) {
    const tisse__html_node *const node = &self->nodes->items[index];
    if (node->flags & TISSE__NODE_STANDFIRST && node->text < 1200) {
      return TISSE_BLOCK_STANDFIRST;
    }
    if (node->role == TISSE__ROLE_CELL) {
      return paragraph || node->text > 200 ? TISSE_BLOCK_PARAGRAPH : TISSE_BLOCK_ITEM;
    }
    if (node->role == TISSE__ROLE_PARAGRAPH) {
      paragraph = true;
    } else if (node->role != TISSE__ROLE_NONE) {
      return kinds[node->role];
    }
  }
  return TISSE_BLOCK_PARAGRAPH;
}

/** A line break: two make a paragraph, and one does where a sentence or a bold headline ends. */
static void take_break(taker *self)
{
  const tisse_view text = tisse__view_trim(tisse__buffer_view(&self->text));
  const bool running = self->kind == TISSE_BLOCK_HEADING || self->kind == TISSE_BLOCK_TITLE || self->kind == TISSE_BLOCK_ITEM;
  const bool ended = tisse__view_ends(text, ".") || tisse__view_ends(text, "?") || tisse__view_ends(text, "!") ||
                     tisse__view_ends(text, "»") || tisse__view_ends(text, "”") || tisse__view_ends(text, "\"") ||
                     (self->bold && text.length > 15);
  if (++self->breaks >= 2 || (ended && !running)) {
    const tisse_block_kind kind = self->kind;
    flush(self);
    self->kind = kind;
  } else {
    add_text(self, " ");
  }
}

/** A box or list that is mostly links, or a heading that is one: the way to other articles. */
static bool is_link_box(const tisse__html_node *node)
{
  if (!(node->flags & TISSE__NODE_BLOCK) || node->role == TISSE__ROLE_TITLE || !node->text) {
    return false;
  }
  if (node->flags & (TISSE__NODE_HAS_BLOCK | TISSE__NODE_LIST)) {
    return node->link * 2 > node->text && node->text < 2000;
  }
  return false;
}

static bool is_bold(xmlNodePtr node)
{
  return strcmp((const char *)node->name, "b") == 0 || strcmp((const char *)node->name, "strong") == 0;
}

/** Is this text in bold? Looks no further than the block. */
static bool in_bold(const taker *self, uint32_t index)
{
  for (unsigned depth = 0; index != TISSE__NO_NODE && depth < 8; index = self->nodes->items[index].parent, ++depth) {
    const tisse__html_node *const node = &self->nodes->items[index];
    if (node->flags & TISSE__NODE_BLOCK) {
      return false;
    }
    if (is_bold(node->xml)) {
      return true;
    }
  }
  return false;
}

static void take_text(taker *self, uint32_t index)
{
  const tisse__html_node *const node = &self->nodes->items[index];
  if (node->text && self->bold && !in_bold(self, node->parent)) {
    self->bold = false;
  }
  add_text(self, (const char *)node->xml->content);
}

static bool is_skipped(const taker *self, const tisse__html_node *node)
{
  return (node->flags & (self->loose ? TISSE__NODE_NEVER : TISSE__NODE_BANNED)) || is_link_box(node);
}

/** Takes the text of nodes [first, end), where `first` is an element and `end` its own end. */
static void take(taker *self, uint32_t first)
{
  const tisse__html_nodes *const nodes = self->nodes;
  const uint32_t end = nodes->items[first].end;
  uint32_t open = first;
  uint32_t linked = 0; /* Where the link at hand ends. */
  self->kind = kind_of(self, first);
  for (uint32_t i = first; i < end;) {
    for (; open != first && i >= nodes->items[open].end; open = nodes->items[open].parent) {
      if (nodes->items[open].flags & TISSE__NODE_BLOCK) {
        flush(self);
        self->kind = kind_of(self, nodes->items[open].parent);
      }
    }
    const tisse__html_node *const node = &nodes->items[i];
    if (i != first && is_skipped(self, node)) {
      i = node->end;
      continue;
    }
    if (node->flags & TISSE__NODE_LINK) {
      linked = node->end > linked ? node->end : linked;
    }
    self->in_link = i < linked;
    if (node->flags & TISSE__NODE_TEXT) {
      take_text(self, i);
    } else if (node->flags & TISSE__NODE_BREAK) {
      take_break(self);
    } else if (node->flags & TISSE__NODE_BLOCK) {
      flush(self);
      self->kind = kind_of(self, i);
    }
    open = node->flags & TISSE__NODE_TEXT ? open : i;
    ++i;
  }
  flush(self);
}

static void taker_init(taker *self, tisse__draft *draft, const tisse__html_nodes *nodes)
{
  *self = (taker){.draft = draft, .nodes = nodes, .bold = true};
  tisse__buffer_init(&self->text, &draft->context->allocator);
}

/** The text of one element, on one line, in the arena. */
static tisse_view element_text(tisse__draft *draft, const tisse__html_nodes *nodes, uint32_t index)
{
  tisse__buffer text;
  tisse__buffer_init(&text, &draft->context->allocator);
  for (uint32_t i = index; i < nodes->items[index].end; ++i) {
    const tisse__html_node *const node = &nodes->items[i];
    if (node->flags & TISSE__NODE_TEXT) {
      tisse__buffer_add_text(&text, (const char *)node->xml->content);
    } else if (node->flags & (TISSE__NODE_BREAK | TISSE__NODE_BLOCK)) {
      tisse__buffer_add_byte(&text, ' ');
    }
  }
  const tisse_view copy = tisse__copy_clean(&draft->arena, tisse__buffer_view(&text));
  draft->failed = draft->failed || text.failed;
  tisse__buffer_dispose(&text);
  return copy;
}

/* ---- the page ---- */

static bool is_named(xmlNodePtr node, const char *name)
{
  return strcmp((const char *)node->name, name) == 0;
}


/** Does one title say the other, but for what sites add? */
static bool is_like(tisse__draft *draft, tisse_view a, tisse_view b)
{
  const tisse_allocator *const allocator = &draft->context->allocator;
  tisse__buffer folded[2];
  tisse__buffer_init(&folded[0], allocator);
  tisse__buffer_init(&folded[1], allocator);
  tisse__fold_text(&folded[0], a);
  tisse__fold_text(&folded[1], b);
  const bool like = a.length && b.length && !folded[0].failed && !folded[1].failed &&
                    (strstr(folded[0].data, folded[1].data) || strstr(folded[1].data, folded[0].data));
  tisse__buffer_dispose(&folded[0]);
  tisse__buffer_dispose(&folded[1]);
  return like;
}

/** The longest part of a page's title, between the marks that set the site's name apart. */
static tisse_view longest_part(tisse_view title, bool colons)
{
  static const char *const all[] = {": ", " | ", " — ", " – ", " - ", " :: ", " · ", " • ", " « ", " » "};
  const char *const *separators = all + (colons ? 0 : 1);
  const size_t count = sizeof all / sizeof all[0] - (colons ? 0 : 1);
  tisse_view best = {0};
  size_t begin = 0;
  for (size_t at = 0; at <= title.length;) {
    size_t width = at == title.length ? 1 : 0;
    for (size_t s = 0; !width && s < count; ++s) {
      width = tisse__view_starts(tisse__view(title.data + at, title.length - at), separators[s]) ? strlen(separators[s]) : 0;
    }
    if (width) {
      best = at - begin > best.length ? tisse__view(title.data + begin, at - begin) : best;
      begin = at + width;
    }
    at += width ? width : 1;
  }
  return tisse__view_trim(best);
}

/** An element that says just what the page's title does, without the name of the site: a headline that is no <h1>. */
static uint32_t find_titled(tisse__draft *draft, const tisse__html_nodes *nodes, tisse_view page_title)
{
  const tisse_view whole = tisse__title_alone(page_title, (tisse_view){0});
  const tisse_view part = longest_part(page_title, false);
  const tisse_view behind = longest_part(page_title, true);
  for (uint32_t i = 0; i < nodes->count && part.length >= 20; ++i) {
    const tisse__html_node *const node = &nodes->items[i];
    if ((node->flags & TISSE__NODE_TEXT) || node->text < 16 || node->text > page_title.length || node->end - i > TITLE_NODES) {
      continue;
    }
    const tisse_view text = element_text(draft, nodes, i);
    if (tisse__same_words(&draft->context->allocator, text, part) || tisse__same_words(&draft->context->allocator, text, whole) ||
        (behind.length >= 20 && tisse__same_words(&draft->context->allocator, text, behind))) {
      return i;
    }
  }
  return TISSE__NO_NODE;
}

/** Is this the name of the site, said in the page's title beside what it has to say? */
static bool is_site_name(tisse_view text, tisse_view page_title)
{
  return page_title.length && text.length * 2 < page_title.length && !tisse_view_equal(longest_part(page_title, false), text);
}

/** The headline on the page: the <h1> that says what the metadata say, else the one in the article, else the only one that there is. */
static uint32_t find_headline(tisse__draft *draft, const tisse__html_nodes *nodes, uint32_t article, tisse_view declared, tisse_view page_title)
{
  uint32_t inside = TISSE__NO_NODE;
  uint32_t only = TISSE__NO_NODE;
  size_t count = 0;
  for (uint32_t i = 0; i < nodes->count && count < 16; ++i) {
    const tisse__html_node *const node = &nodes->items[i];
    if (node->role != TISSE__ROLE_TITLE || node->text < 3) {
      continue;
    }
    ++count;
    only = i;
    const tisse_view text = element_text(draft, nodes, i);
    if (is_like(draft, text, declared) || (!declared.length && text.length > 12 && !is_site_name(text, page_title) && is_like(draft, text, page_title))) {
      return i;
    }
    if (article != TISSE__NO_NODE && i >= article && i < nodes->items[article].end && inside == TISSE__NO_NODE) {
      inside = i;
    }
  }
  const uint32_t titled = inside == TISSE__NO_NODE ? find_titled(draft, nodes, page_title) : TISSE__NO_NODE;
  if (titled != TISSE__NO_NODE) {
    return titled;
  }
  const bool lone = count == 1 && only < article && !(nodes->items[only].flags & TISSE__NODE_BANNED);
  return inside != TISSE__NO_NODE ? inside : lone ? only : TISSE__NO_NODE;
}

/** May this be the summary under the headline, by what it is marked as or by its shape: sentences, of no great length? */
static bool is_standfirst(tisse__draft *draft, const tisse__html_nodes *nodes, uint32_t index, bool marked)
{
  const tisse__html_node *const node = &nodes->items[index];
  if ((node->flags & (TISSE__NODE_BANNED | TISSE__NODE_TEXT)) || node->text < 30 || node->text >= 1200 || node->link * 2 >= node->text) {
    return false;
  }
  if (marked) {
    return (node->flags & TISSE__NODE_STANDFIRST) || tisse__view_is(tisse__html_attribute(node->xml, "itemprop"), "description");
  }
  const bool alone = (node->flags & TISSE__NODE_BLOCK) && !(node->flags & TISSE__NODE_HAS_BLOCK) && node->role != TISSE__ROLE_TITLE &&
                     node->role != TISSE__ROLE_ITEM && node->role != TISSE__ROLE_CAPTION && node->role != TISSE__ROLE_CELL;
  if (!alone || node->text > 600) {
    return false;
  }
  tisse__byline byline;
  const tisse_view text = element_text(draft, nodes, index);
  return !tisse__is_headline(text) && tisse__text_width(text) >= 45 && !tisse__byline_read(&byline, text) &&
         tisse__furniture_find(&draft->context->allocator, text) == TISSE__NO_FURNITURE;
}

/** The summary between headline and article, where it stands outside of the article's element. */
static void take_standfirst(taker *self, uint32_t headline, uint32_t article)
{
  const uint32_t from = headline != TISSE__NO_NODE ? headline + 1 : 0;
  for (unsigned pass = 0; pass < (headline != TISSE__NO_NODE ? 2U : 1U); ++pass) {
    for (uint32_t i = from; i < article; ++i) {
      if (self->nodes->items[i].end <= article && is_standfirst(self->draft, self->nodes, i, pass == 0)) {
        const size_t before = self->draft->blocks.count;
        take(self, i);
        if (self->draft->blocks.count == before + 1) {
          self->draft->blocks.items[before].kind = TISSE_BLOCK_STANDFIRST;
        }
        return;
      }
    }
  }
}

/** Paragraphs beside the article's element that are of its kind: pages that cut the text into several. */
static bool is_sibling(const tisse__html_nodes *nodes, uint32_t index, uint32_t article)
{
  const tisse__html_node *const node = &nodes->items[index];
  const tisse__html_node *const best = &nodes->items[article];
  if ((node->flags & (TISSE__NODE_BANNED | TISSE__NODE_TEXT)) || node->link * 4 > node->text) {
    return false;
  }
  if (node->flags & TISSE__NODE_LEAF) {
    return node->text >= 80 && node->role == TISSE__ROLE_PARAGRAPH;
  }
  const tisse_view own = tisse__html_attribute(node->xml, "class");
  return node->score > best->score * 0.2F && own.length && tisse_view_equal(own, tisse__html_attribute(best->xml, "class")) &&
         strcmp((const char *)node->xml->name, (const char *)best->xml->name) == 0 && !is_named(node->xml, "article");
}

/** Does the list of classes have all that the other has? */
static bool has_classes(tisse_view all, tisse_view other)
{
  for (size_t at = 0; at < other.length;) {
    const size_t length = strcspn(other.data + at, " \t\r\n\f");
    bool found = !length;
    for (size_t i = 0; i < all.length && !found;) {
      const size_t width = strcspn(all.data + i, " \t\r\n\f");
      found = width == length && memcmp(all.data + i, other.data + at, length) == 0;
      i += width + 1;
    }
    if (!found) {
      return false;
    }
    at += length + 1;
  }
  return true;
}

/** The same name, and the same classes but for what one has more ("first", "with-caption"). */
static bool are_alike(const tisse__html_node *a, const tisse__html_node *b)
{
  const tisse_view left = tisse__html_attribute(a->xml, "class");
  const tisse_view right = tisse__html_attribute(b->xml, "class");
  return strcmp((const char *)a->xml->name, (const char *)b->xml->name) == 0 && !left.length == !right.length &&
         (has_classes(left, right) || has_classes(right, left));
}

/** Do both stand below `top` in elements that are alike one by one, of which one has a class? */
static bool is_piece(const tisse__html_nodes *nodes, uint32_t index, uint32_t article, uint32_t top)
{
  const tisse__html_node *const node = &nodes->items[index];
  if ((node->flags & (TISSE__NODE_BANNED | TISSE__NODE_TEXT)) || node->text < 40 || node->link * 4 > node->text) {
    return false;
  }
  bool classed = false;
  while (index != top && article != top) {
    const tisse__html_node *const own = &nodes->items[index];
    if (!are_alike(own, &nodes->items[article]) || is_named(own->xml, "article")) {
      return false;
    }
    classed = classed || tisse__html_attribute(own->xml, "class").length;
    index = own->parent;
    article = nodes->items[article].parent;
  }
  return index == top && article == top && classed;
}

/** The element below which the article's text is cut into pieces, each in boxes of its own like those of the piece that was found; or none. */
static uint32_t find_top_of_pieces(const tisse__html_nodes *nodes, uint32_t article)
{
  uint32_t top = nodes->items[article].parent;
  for (unsigned level = 1; level <= 4 && top != TISSE__NO_NODE; ++level, top = nodes->items[top].parent) {
    uint64_t more = 0;
    for (uint32_t i = top + 1; i < nodes->items[top].end && level > 1; ++i) {
      if (i != article && is_piece(nodes, i, article, top)) {
        more += nodes->items[i].text;
      }
    }
    if (more * 4 > nodes->items[article].text) {
      return top;
    }
    if (is_named(nodes->items[top].xml, "article") || is_named(nodes->items[top].xml, "main") || is_named(nodes->items[top].xml, "body")) {
      break;
    }
  }
  return TISSE__NO_NODE;
}

static void take_article(taker *self, uint32_t article)
{
  const tisse__html_nodes *const nodes = self->nodes;
  const uint32_t parent = nodes->items[article].parent;
  if (parent == TISSE__NO_NODE) {
    take(self, article);
    return;
  }
  const uint32_t top = find_top_of_pieces(nodes, article);
  if (top != TISSE__NO_NODE) {
    for (uint32_t i = top + 1; i < nodes->items[top].end;) {
      const bool piece = i == article || is_piece(nodes, i, article, top);
      if (piece) {
        take(self, i);
      }
      i = piece ? nodes->items[i].end : i + 1;
    }
    return;
  }
  for (uint32_t i = parent + 1; i < nodes->items[parent].end; i = nodes->items[i].end) {
    if (i == article || is_sibling(nodes, i, article)) {
      take(self, i);
    }
  }
}

/** Short lines between headline and text: section, date, byline. */
static void drop_preamble(tisse__draft *draft)
{
  size_t first = 0;
  while (first < draft->blocks.count && first < 5 && draft->blocks.items[first].kind == TISSE_BLOCK_PARAGRAPH &&
         tisse__text_width(tisse__draft_block_text(draft, first)) < 80 && tisse__is_headline(tisse__draft_block_text(draft, first))) {
    ++first;
  }
  if (!first || first == draft->blocks.count) {
    return;
  }
  const uint32_t cut = draft->blocks.items[first].bytes.begin;
  draft->text.length -= cut;
  memmove(draft->text.data, draft->text.data + cut, draft->text.length + 1);
  draft->blocks.count -= first;
  memmove(draft->blocks.items, draft->blocks.items + first, draft->blocks.count * sizeof *draft->blocks.items);
  for (size_t i = 0; i < draft->blocks.count; ++i) {
    draft->blocks.items[i].bytes.begin -= cut;
    draft->blocks.items[i].bytes.end -= cut;
  }
}

/** Every paragraph that is in a <p>, for pages whose article was not found; then every text at all. */
static void take_anything(taker *self, tisse_view body)
{
  const tisse__html_nodes *const nodes = self->nodes;
  tisse__draft *const draft = self->draft;
  const size_t before = draft->text.length;
  tisse__draft_restart(draft);
  for (uint32_t i = 0; i < nodes->count; ++i) {
    const tisse__html_node *const node = &nodes->items[i];
    const bool paragraph = node->role == TISSE__ROLE_PARAGRAPH || node->role == TISSE__ROLE_QUOTE;
    if (paragraph && !(node->flags & (TISSE__NODE_HAS_BLOCK | TISSE__NODE_NEVER | TISSE__NODE_BANNED))) {
      take(self, i);
    }
  }
  if (body.length > draft->text.length && body.length > before) {
    tisse__draft_restart(draft);
    tisse__draft_add(draft, TISSE_BLOCK_PARAGRAPH, tisse__copy_clean(&draft->arena, body));
  } else if (draft->text.length <= before || draft->text.length < 80) {
    tisse__draft_restart(draft);
    take(self, 0);
    if (draft->text.length < 80) {
      /* Nothing is left: then a name was misread somewhere. */
      tisse__draft_restart(draft);
      self->loose = true;
      take(self, 0);
    }
  }
}

/** The standfirst is found when the article has been, and goes before it. */
static void take_standfirst_first(taker *self, uint32_t headline, uint32_t article)
{
  tisse__draft *const draft = self->draft;
  if (article == TISSE__NO_NODE || !draft->blocks.count || draft->blocks.items[0].kind == TISSE_BLOCK_STANDFIRST) {
    return;
  }
  const size_t before = draft->blocks.count;
  take_standfirst(self, headline, article);
  if (draft->blocks.count > before) {
    tisse__draft_move_first(draft, before);
  }
}

/** The site's name at the end of the page's title, behind the headline. */
static void offer_site(tisse__found *found, tisse_view page_title, tisse_view headline)
{
  const tisse_view rest = tisse__view(page_title.data + headline.length, page_title.length > headline.length ? page_title.length - headline.length : 0);
  static const char *const separators[] = {" | ", " — ", " – ", " - ", " :: ", " · ", " • "};
  if (headline.length < 20 || !rest.length || memcmp(page_title.data, headline.data, headline.length) != 0) {
    return;
  }
  size_t last = 0;
  for (size_t at = 0; at < rest.length; ++at) {
    for (size_t s = 0; s < sizeof separators / sizeof separators[0]; ++s) {
      last = tisse__view_starts(tisse__view(rest.data + at, rest.length - at), separators[s]) ? at + strlen(separators[s]) : last;
    }
  }
  const tisse_view name = tisse__view_trim(tisse__view(rest.data + last, rest.length - last));
  if (last && name.length && tisse__text_width(name) <= 40) {
    tisse__found_offer(found, TISSE__FIELD_PUBLISHER, TISSE__RANK_WEAK + 1, name);
  }
}

/** Day and author out of the lines of some nodes, up to the second paragraph. */
static void read_lines(tisse__found *found, tisse__draft *draft, const tisse__html_nodes *nodes, uint32_t from, uint32_t to)
{
  tisse__html_lines lines;
  tisse__html_lines_start(&lines, &draft->context->allocator, nodes, from, to);
  unsigned paragraphs = 0, count = 0;
  for (tisse_view line; paragraphs < 2 && count < 40 && tisse__html_lines_next(&lines, &line); ++count) {
    tisse__byline byline;
    if (tisse__byline_read(&byline, line)) {
      tisse__found_offer(found, TISSE__FIELD_PUBLISHED, TISSE__RANK_WEAK + 1, tisse_view_of(byline.date));
      tisse__found_offer(found, TISSE__FIELD_AUTHOR, TISSE__RANK_WEAK + 1, byline.author);
    }
    paragraphs += line.length > 120 && !tisse__is_headline(line);
  }
  draft->failed = draft->failed || lines.text.failed;
  tisse__html_lines_end(&lines);
}

/** The first <time> between headline and text: elsewhere they stand beside other articles. */
static void read_times(tisse__found *found, const tisse__html_nodes *nodes, uint32_t from)
{
  unsigned paragraphs = 0;
  for (uint32_t i = from; i < nodes->count && paragraphs < 2; ++i) {
    const tisse__html_node *const node = &nodes->items[i];
    if (!(node->flags & TISSE__NODE_TEXT) && is_named(node->xml, "time")) {
      tisse__found_offer(found, TISSE__FIELD_PUBLISHED, TISSE__RANK_WEAK, tisse__html_attribute(node->xml, "datetime"));
    }
    paragraphs += (node->flags & TISSE__NODE_LEAF) && node->text > 100;
  }
}

/** Day and author out of the lines below the headline, else close above it, in whatever boxes, where nothing else on the page tells them. */
static void read_bylines(tisse__found *found, tisse__draft *draft, const tisse__html_nodes *nodes, uint32_t headline, uint32_t article)
{
  if (found->ranks[TISSE__FIELD_PUBLISHED] && found->ranks[TISSE__FIELD_AUTHOR]) {
    return;
  }
  const uint32_t from = headline != TISSE__NO_NODE ? headline : article;
  read_times(found, nodes, from);
  read_lines(found, draft, nodes, from, (uint32_t)nodes->count);
  read_lines(found, draft, nodes, from > ABOVE_NODES ? from - ABOVE_NODES : 0, from);
}

static void take_page(tisse__draft *draft, tisse__html_nodes *nodes, tisse__found *found, tisse_view page_title)
{
  taker self;
  taker_init(&self, draft, nodes);
  const uint32_t article = tisse__html_find_article(nodes);
  const uint32_t headline = find_headline(draft, nodes, article, found->values[TISSE__FIELD_TITLE], page_title);
  if (headline != TISSE__NO_NODE) {
    self.title = element_text(draft, nodes, headline);
    found->values[TISSE__FIELD_TITLE] = self.title;
  } else {
    tisse__found_offer(found, TISSE__FIELD_TITLE, TISSE__RANK_WEAK + 1, tisse__title_alone(page_title, found->values[TISSE__FIELD_PUBLISHER]));
    self.title = found->values[TISSE__FIELD_TITLE];
  }
  offer_site(found, page_title, self.title);
  if (headline != TISSE__NO_NODE || article != TISSE__NO_NODE) {
    read_bylines(found, draft, nodes, headline, article);
  }
  if (article != TISSE__NO_NODE) {
    draft->failed = !tisse__html_ban_boxes(nodes, article, &draft->context->allocator) || draft->failed;
    take_article(&self, article);
    drop_preamble(draft);
  }
  if (draft->text.length < POOR_TEXT) {
    take_anything(&self, found->values[TISSE__FIELD_BODY]);
  } else {
    take_standfirst_first(&self, headline, article);
  }
  tisse__buffer_dispose(&self.text);
}

static tisse_status read_tree(tisse__draft *draft, xmlDocPtr tree, bool page)
{
  const xmlNodePtr root = tree ? xmlDocGetRootElement(tree) : NULL;
  if (!root) {
    return TISSE_OK; /* Finishing the draft will say that it is empty. */
  }
  tisse__html_nodes nodes = {0};
  const tisse_status status = tisse__html_lay(&nodes, &draft->context->allocator, root);
  if (status == TISSE_OK && nodes.count && page) {
    tisse__found found = {.arena = &draft->arena};
    tisse_view page_title = {0};
    tisse__html_read_metadata(&found, draft, root, &page_title);
    take_page(draft, &nodes, &found, page_title);
    tisse__found_apply(&found, &draft->metadata);
  } else if (status == TISSE_OK && nodes.count) {
    taker self;
    taker_init(&self, draft, &nodes);
    take(&self, 0);
    tisse__buffer_dispose(&self.text);
  }
  tisse__array_dispose(&draft->context->allocator, &nodes);
  if (status == TISSE_E_LIMIT) {
    tisse__report(draft->context, TISSE_ERROR, draft->file, draft->line, 0, "the page has more than %zu nodes", TISSE__HTML_NODES_MAX);
  }
  return status == TISSE_E_MEMORY ? tisse__report_memory(draft->context) : status;
}

static tisse_status read_html(tisse__draft *draft, tisse_view html, bool page)
{
  if (tisse__view_trim(html).length == 0) {
    return TISSE_OK;
  }
  if (html.length > INT32_MAX) {
    tisse__report(draft->context, TISSE_ERROR, draft->file, draft->line, 0, "the page is larger than 2 GiB");
    return TISSE_E_LIMIT;
  }
  tisse__buffer room;
  tisse__buffer_init(&room, &draft->context->allocator);
  const bool thinned = thin_tags(&html, &room);
  xmlDocPtr tree = thinned ? parse(html) : NULL;
  const tisse_status status = thinned ? read_tree(draft, tree, page) : tisse__report_memory(draft->context);
  xmlFreeDoc(tree);
  tisse__buffer_dispose(&room);
  return status;
}

tisse_status tisse__html_page(tisse__draft *draft, tisse_view html)
{
  const tisse_status status = read_html(draft, html, true);
  if (status == TISSE_OK && draft->text.length) {
    tisse__draft_place_title(draft);
    tisse__teaser_mark(draft);
  }
  return status;
}

/** Text without any tag: its blank lines are where paragraphs end. */
static tisse_status read_tagless(tisse__draft *draft, tisse_view text)
{
  tisse__buffer html;
  tisse__buffer_init(&html, &draft->context->allocator);
  bool line_end = false;
  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    if (c == '\n' && line_end) {
      tisse__buffer_add_text(&html, "<p>");
    }
    line_end = c == '\n' || (line_end && (c == ' ' || c == '\t' || c == '\r'));
    tisse__buffer_add_byte(&html, c);
  }
  const tisse_status status = html.failed ? tisse__report_memory(draft->context) : read_html(draft, tisse__buffer_view(&html), false);
  tisse__buffer_dispose(&html);
  return status;
}

tisse_status tisse__html_fragment(tisse__draft *draft, tisse_view html)
{
  return html.length && !memchr(html.data, '<', html.length) ? read_tagless(draft, html) : read_html(draft, html, false);
}
