/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/html_meta.h"

#include <string.h>

#include "base/text.h"
#include "document/html_tree.h"

static tisse_view content_of(tisse__draft *draft, xmlNodePtr element)
{
  const xmlNode *text = element->children;
  if (text && !text->next && text->content) {
    return tisse_view_of((const char *)text->content);
  }
  tisse__buffer all;
  tisse__buffer_init(&all, &draft->context->allocator);
  for (; text; text = text->next) {
    tisse__buffer_add_text(&all, text->type == XML_ELEMENT_NODE ? NULL : (const char *)text->content);
  }
  const tisse_view copy = tisse__arena_copy(&draft->arena, tisse__buffer_view(&all));
  tisse__buffer_dispose(&all);
  return copy;
}

static bool is_named(xmlNodePtr node, const char *name)
{
  return strcmp((const char *)node->name, name) == 0;
}

static void read_meta(tisse__found *found, xmlNodePtr node)
{
  const tisse_view content = tisse__html_attribute(node, "content");
  static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; ++i) {
    const tisse_view name = tisse__html_attribute(node, keys[i]);
    if (name.length) {
      tisse__found_meta(found, name, content);
    }
  }
}

/** The text in an element, of its first nodes, in the arena. */
static tisse_view text_inside(tisse__draft *draft, xmlNodePtr element)
{
  tisse__buffer text;
  tisse__buffer_init(&text, &draft->context->allocator);
  unsigned steps = 0;
  for (xmlNodePtr node = element->children; node && text.length < 1024 && ++steps < 64;
       node = tisse__html_step(node, element, node->type == XML_ELEMENT_NODE)) {
    if (node->type == XML_TEXT_NODE) {
      tisse__buffer_add_text(&text, (const char *)node->content);
      tisse__buffer_add_byte(&text, ' ');
    }
  }
  const tisse_view copy = tisse__copy_clean(&draft->arena, tisse__buffer_view(&text));
  draft->failed = draft->failed || text.failed;
  tisse__buffer_dispose(&text);
  return copy;
}

/** Is the element inside of one with this property? */
static bool in_property(xmlNodePtr node, const char *property)
{
  unsigned depth = 0;
  for (node = node->parent; node && node->type == XML_ELEMENT_NODE && depth < 6; node = node->parent, ++depth) {
    const tisse_view own = tisse__html_attribute(node, "itemprop");
    if (own.length) {
      return tisse__view_is(own, property);
    }
  }
  return false;
}

/** Microdata and RDFa on visible elements: <span itemprop=datePublished content=…>, <a rel=author>. */
static void read_markup(tisse__found *found, tisse__draft *draft, xmlNodePtr node)
{
  const tisse_view item = tisse__html_attribute(node, "itemprop");
  const tisse_view property = item.length ? item : tisse__iri_local(tisse__html_attribute(node, "property"));
  const tisse_view content = tisse__html_attribute(node, "content");
  if (tisse__view_is(property, "datePublished") || tisse__view_ends(property, ":datePublished")) {
    const tisse_view when = tisse__html_attribute(node, "datetime");
    tisse__found_offer(found, TISSE__FIELD_PUBLISHED, TISSE__RANK_MARKUP, content.length ? content : when.length ? when : text_inside(draft, node));
  } else if (tisse__view_is(property, "name")) {
    const tisse__field field = in_property(node, "author") ? TISSE__FIELD_AUTHOR : in_property(node, "publisher") ? TISSE__FIELD_PUBLISHER : TISSE__FIELDS;
    if (field != TISSE__FIELDS) {
      tisse__found_offer(found, field, TISSE__RANK_MARKUP, content.length ? content : text_inside(draft, node));
    }
  } else if (tisse__view_is(tisse__html_attribute(node, "rel"), "author") && !is_named(node, "link")) {
    tisse__found_offer(found, TISSE__FIELD_AUTHOR, TISSE__RANK_WEAK, text_inside(draft, node));
  }
}

static void read_element(tisse__found *found, tisse__draft *draft, xmlNodePtr node, tisse_view *page_title)
{
  if (is_named(node, "meta")) {
    read_meta(found, node);
  } else if (is_named(node, "link")) {
    if (tisse__view_is_nocase(tisse__html_attribute(node, "rel"), "canonical")) {
      tisse__found_offer(found, TISSE__FIELD_URL, TISSE__RANK_LINK, tisse__html_attribute(node, "href"));
    }
  } else if (is_named(node, "html")) {
    const tisse_view language = tisse__html_attribute(node, "lang");
    tisse__found_offer(found, TISSE__FIELD_LANGUAGE, TISSE__RANK_LINK, language.length ? language : tisse__html_attribute(node, "xml:lang"));
  } else if (is_named(node, "script")) {
    if (tisse__view_starts(tisse__html_attribute(node, "type"), "application/ld+json")) {
      tisse__found_json_ld(found, content_of(draft, node));
    }
  } else if (is_named(node, "time")) {
    const bool published = tisse__html_attribute(node, "pubdate").data || tisse__view_is(tisse__html_attribute(node, "itemprop"), "datePublished");
    tisse__found_offer(found, TISSE__FIELD_PUBLISHED, published ? TISSE__RANK_MARKUP : TISSE__RANK_WEAK + 2, tisse__html_attribute(node, "datetime"));
  } else if (is_named(node, "title") && !page_title->length && node->parent && !is_named(node->parent, "svg")) {
    *page_title = tisse__copy_clean(&draft->arena, content_of(draft, node));
  }
}

void tisse__html_read_metadata(tisse__found *found, tisse__draft *draft, xmlNodePtr root, tisse_view *page_title)
{
  for (xmlNodePtr node = root; node; node = tisse__html_step(node, root, node->type == XML_ELEMENT_NODE)) {
    if (node->type == XML_ELEMENT_NODE) {
      read_element(found, draft, node, page_title);
      read_markup(found, draft, node);
    }
  }
}
