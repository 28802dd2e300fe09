/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file html_tree.h  A page as an array of its nodes, in the order of the text, measured; and where the article is in it. */
#ifndef TISSE_DOCUMENT_HTML_TREE_H
#define TISSE_DOCUMENT_HTML_TREE_H

#include <libxml/tree.h>

#include "base/memory.h"

#define TISSE__NO_NODE UINT32_MAX
#define TISSE__HTML_NODES_MAX ((size_t)1 << 22)

enum {
  TISSE__NODE_TEXT = 1,        ///< Else an element.
  TISSE__NODE_BLOCK = 2,       ///< Begins and ends a paragraph.
  TISSE__NODE_LINK = 4,        ///< <a href>
  TISSE__NODE_BREAK = 8,       ///< <br>
  TISSE__NODE_HAS_BLOCK = 16,  ///< Blocks are inside.
  TISSE__NODE_BANNED = 32,     ///< Not the article's, by its name, class, id or role; or inside such a one.
  TISSE__NODE_NEVER = 64,   ///< Comments, consent: banned, and no amount of text changes that.
  TISSE__NODE_LEAF = 128,      ///< A paragraph for the score.
  TISSE__NODE_STANDFIRST = 256,
  TISSE__NODE_BODY = 512,      ///< itemprop=articleBody
  TISSE__NODE_LIST = 1024      ///< ul, ol, dl, table
};

/** How an element's text is to be taken. */
typedef enum tisse__html_role {
  TISSE__ROLE_NONE,
  TISSE__ROLE_TITLE,
  TISSE__ROLE_HEADING,
  TISSE__ROLE_ITEM,
  TISSE__ROLE_CELL,
  TISSE__ROLE_QUOTE,
  TISSE__ROLE_CAPTION,
  TISSE__ROLE_PARAGRAPH
} tisse__html_role;

typedef struct tisse__html_node {
  xmlNodePtr xml;
  uint32_t parent;
  uint32_t end;       ///< Index behind the last node inside.
  uint32_t text;      ///< Bytes of text inside, blanks not counted.
  uint32_t link;      ///< Of these in links.
  uint32_t boxed;     ///< Of these in blocks inside.
  uint32_t commas;
  float score;        ///< What paragraphs below gave to it.
  float weight;       ///< Of all paragraphs inside.
  uint16_t flags;
  uint8_t role;
} tisse__html_node;

typedef TISSE__ARRAY(tisse__html_node) tisse__html_nodes;

/**
 * Lays the tree out, without scripts, styles and what else is never text; marks what is not the article's.
 * TISSE_E_MEMORY, or TISSE_E_LIMIT beyond TISSE__HTML_NODES_MAX.
 */
tisse_status tisse__html_lay(tisse__html_nodes *out, const tisse_allocator *allocator, xmlNodePtr root);
/** The element that holds the article, or TISSE__NO_NODE. */
uint32_t tisse__html_find_article(tisse__html_nodes *nodes);
/** The node behind `node` in the order of the text, not entering it where `inside` is false; NULL at the end of `root`. */
xmlNodePtr tisse__html_step(xmlNodePtr node, xmlNodePtr root, bool inside);
/** An attribute's text, or absent. Borrowed from the tree when it is a single text node, which libxml2's HTML parser makes it. */
tisse_view tisse__html_attribute(xmlNodePtr element, const char *name);

#endif
