/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * RSS 0.9x, 1.0, 2.0 and Atom, pushed through libxml2's SAX2 interface: one item is in memory at a time. The text of the elements that
 * matter goes into a buffer each; at the end of an item these become a document.
 */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "document/html.h"
#include "document/intake.h"
#include "document/metadata.h"
#include "document/teaser.h"

typedef enum slot {
  SLOT_TITLE,
  SLOT_LINK,
  SLOT_ID,
  SLOT_SUMMARY,
  SLOT_CONTENT,
  SLOT_AUTHOR,
  SLOT_DATE,
  SLOT_UPDATED,
  SLOT_LANGUAGE,
  SLOTS,
  NO_SLOT = SLOTS
} slot;

typedef struct feed {
  tisse__intake *intake;
  xmlParserCtxtPtr parser;
  tisse__buffer item[SLOTS];
  tisse__buffer channel[SLOTS];
  bool in_item;
  unsigned foreign_depth; ///< Of an element with a title and link of its own (image, source), else 0.
  bool too_large;        ///< The item at hand is, and is passed over.
  bool id_is_no_link;    ///< guid isPermaLink="false"
  uint32_t item_line;
  uint64_t items;
  unsigned depth;
  unsigned slot_depth;   ///< Of the element that fills `slot`.
  slot slot;
  bool xhtml;            ///< The slot holds elements, which are written out again.
  bool atom;
  const xmlChar *root;   ///< Namespace of the root, which its elements share; or NULL. The parser's.
  xmlEntity entity;      ///< Lent to the parser for one reference at a time.
  char entity_text[64];
  bool refused;          ///< A declaration in the DTD: nothing more is read.
  tisse_status status;   ///< Of the caller or of memory; what stops the reading.
} feed;

static const char dc[] = "http://purl.org/dc/elements/1.1/";
static const char content_module[] = "http://purl.org/rss/1.0/modules/content/";
static const char atom_namespace[] = "http://www.w3.org/2005/Atom";

static void stop(feed *self, tisse_status status)
{
  self->status = self->status == TISSE_OK ? status : self->status;
  xmlStopParser(self->parser);
}

static bool is_in(const xmlChar *uri, const char *namespace)
{
  return uri && strcmp((const char *)uri, namespace) == 0;
}

/** Elements of the feed's own language: without a namespace, of the root's, of RSS 1.0 (whose root is RDF's), of Atom. */
static bool is_own(const feed *self, const xmlChar *uri)
{
  return !uri || uri == self->root || is_in(uri, atom_namespace) || is_in(uri, "http://purl.org/rss/1.0/") ||
         strstr((const char *)uri, "netscape");
}

static slot slot_of(const feed *self, const char *name, const xmlChar *uri)
{
  static const struct { const char *name; slot slot; } own[] = {
    {"title", SLOT_TITLE},        {"link", SLOT_LINK},       {"guid", SLOT_ID},          {"id", SLOT_ID},
    {"description", SLOT_SUMMARY}, {"summary", SLOT_SUMMARY}, {"content", SLOT_CONTENT},  {"author", SLOT_AUTHOR},
    {"pubDate", SLOT_DATE},       {"published", SLOT_DATE},  {"issued", SLOT_DATE},      {"updated", SLOT_UPDATED},
    {"modified", SLOT_UPDATED},   {"language", SLOT_LANGUAGE}};
  if (is_in(uri, content_module)) {
    return strcmp(name, "encoded") == 0 ? SLOT_CONTENT : NO_SLOT;
  }
  if (is_in(uri, dc)) {
    return strcmp(name, "creator") == 0    ? SLOT_AUTHOR
           : strcmp(name, "date") == 0     ? SLOT_DATE
           : strcmp(name, "language") == 0 ? SLOT_LANGUAGE
                                           : NO_SLOT;
  }
  for (size_t i = 0; is_own(self, uri) && i < sizeof own / sizeof own[0]; ++i) {
    if (strcmp(name, own[i].name) == 0 && !(self->atom && own[i].slot == SLOT_AUTHOR)) {
      return own[i].slot;
    }
  }
  return NO_SLOT;
}

/** The value of an attribute as the SAX2 interface hands them over: five pointers each. */
static tisse_view attribute(const xmlChar **attributes, int count, const char *name)
{
  for (int i = 0; i < count; ++i) {
    const xmlChar **const at = attributes + (size_t)i * 5;
    if (strcmp((const char *)at[0], name) == 0) {
      return tisse__view((const char *)at[3], (size_t)(at[4] - at[3]));
    }
  }
  return (tisse_view){0};
}

static tisse__buffer *current(feed *self)
{
  return self->in_item ? &self->item[self->slot] : &self->channel[self->slot];
}

static void clear(tisse__buffer *slots)
{
  for (size_t i = 0; i < SLOTS; ++i) {
    tisse__buffer_clear(&slots[i]);
  }
}

static void begin_item(feed *self)
{
  clear(self->item);
  self->in_item = true;
  self->too_large = false;
  self->id_is_no_link = false;
  self->item_line = (uint32_t)xmlSAX2GetLineNumber(self->parser);
  ++self->items;
}

static void add_escaped(tisse__buffer *out, tisse_view text)
{
  for (size_t i = 0; i < text.length; ++i) {
    switch (text.data[i]) {
    case '<': tisse__buffer_add_text(out, "&lt;"); break;
    case '>': tisse__buffer_add_text(out, "&gt;"); break;
    case '&': tisse__buffer_add_text(out, "&amp;"); break;
    case '"': tisse__buffer_add_text(out, "&quot;"); break;
    default: tisse__buffer_add_byte(out, text.data[i]);
    }
  }
}

/** Adds to the slot at hand, within the bound of an item. */
static void add(feed *self, tisse_view text, bool escaped)
{
  size_t total = text.length;
  for (size_t i = 0; i < SLOTS; ++i) {
    total += self->in_item ? self->item[i].length : self->channel[i].length;
  }
  if (total > self->intake->max_bytes) {
    if (!self->too_large && self->in_item) {
      tisse__report(self->intake->context, TISSE_ERROR, self->intake->name, self->item_line, 0, "the item is larger than the limit of %zu bytes",
                    self->intake->max_bytes);
      tisse__intake_refuse(self->intake, TISSE_E_LIMIT);
    }
    self->too_large = self->in_item;
    return;
  }
  if (escaped) {
    add_escaped(current(self), text);
  } else {
    tisse__buffer_add(current(self), text);
  }
}

/** Elements inside of an XHTML slot are written out as HTML. */
static void open_markup(feed *self, const char *name, const xmlChar **attributes, int count)
{
  add(self, tisse__view("<", 1), false);
  add(self, tisse_view_of(name), false);
  for (int i = 0; i < count; ++i) {
    const xmlChar **const at = attributes + (size_t)i * 5;
    add(self, tisse__view(" ", 1), false);
    add(self, tisse_view_of((const char *)at[0]), false);
    add(self, tisse__view("=\"", 2), false);
    add(self, tisse__view((const char *)at[3], (size_t)(at[4] - at[3])), true);
    add(self, tisse__view("\"", 1), false);
  }
  add(self, tisse__view(">", 1), false);
}

/** Does an Atom link lead to the article? */
static void take_link(feed *self, const xmlChar **attributes, int count)
{
  const tisse_view rel = attribute(attributes, count, "rel");
  const tisse_view href = attribute(attributes, count, "href");
  if (href.length && (!rel.data || tisse__view_is(rel, "alternate")) && !current(self)->length) {
    add(self, href, false);
  }
}

/** Is the slot's content to be written out again as HTML? XHTML is; so is Atom's plain text, whose '<' and '&' mean themselves. */
static bool is_markup(const feed *self, tisse_view type)
{
  if (tisse__view_is(type, "xhtml") || tisse__view_is(type, "application/xhtml+xml")) {
    return true;
  }
  const bool rich = self->slot == SLOT_CONTENT || self->slot == SLOT_SUMMARY || self->slot == SLOT_TITLE;
  return self->atom && rich && (!type.data || tisse__view_is(type, "text") || tisse__view_is(type, "text/plain"));
}

static void open_slot(feed *self, const char *name, const xmlChar *uri, const xmlChar **attributes, int count)
{
  const slot found = strcmp(name, "name") == 0 && self->atom && is_own(self, uri) ? SLOT_AUTHOR : slot_of(self, name, uri);
  if (found == NO_SLOT || self->foreign_depth || (found == SLOT_ID && !self->in_item)) {
    return;
  }
  self->slot = found;
  self->slot_depth = self->depth;
  if (found == SLOT_LINK && is_in(uri, atom_namespace)) {
    take_link(self, attributes, count);
  } else if (found == SLOT_AUTHOR && current(self)->length) {
    add(self, tisse__view(", ", 2), false);
  } else if (found != SLOT_LINK && current(self)->length) {
    /* The first of a kind counts; content:encoded is better than what stood in <content>. */
    if (is_in(uri, content_module)) {
      tisse__buffer_clear(current(self));
    } else {
      self->slot = NO_SLOT;
      return;
    }
  }
  self->xhtml = is_markup(self, attribute(attributes, count, "type"));
  if (found == SLOT_ID && tisse__view_is(attribute(attributes, count, "isPermaLink"), "false")) {
    self->id_is_no_link = true;
  }
}

/** The root says what the feed is written in. */
static void open_root(feed *self, const char *name, const xmlChar *uri, const xmlChar **attributes, int count)
{
  self->atom = strcmp(name, "feed") == 0;
  self->root = uri;
  tisse__buffer_add(&self->channel[SLOT_LANGUAGE], attribute(attributes, count, "lang"));
  if (!self->atom && strcmp(name, "rss") != 0 && strcmp(name, "RDF") != 0) {
    tisse__report(self->intake->context, TISSE_ERROR, self->intake->name, 1, 0, "is no feed: its root is <%.60s>, not rss, rdf:RDF or feed",
                  name);
    tisse__intake_refuse(self->intake, TISSE_E_INPUT);
    self->refused = true;
    xmlStopParser(self->parser);
  }
}

static bool is_item(const feed *self, const char *name, const xmlChar *uri)
{
  return is_own(self, uri) && (strcmp(name, "item") == 0 || strcmp(name, "entry") == 0);
}

/** Elements with titles and links that are neither the channel's nor the item's. */
static bool is_foreign(const feed *self, const char *name, const xmlChar *uri)
{
  return is_own(self, uri) && (strcmp(name, "image") == 0 || strcmp(name, "source") == 0 || strcmp(name, "textInput") == 0 ||
                               strcmp(name, "textinput") == 0);
}

static void on_open(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                    const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes)
{
  (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted;
  feed *const self = user;
  const char *const name = (const char *)local;
  ++self->depth;
  if (self->slot != NO_SLOT) {
    if (self->xhtml) {
      open_markup(self, name, attributes, count);
    }
  } else if (self->depth == 1) {
    open_root(self, name, uri, attributes, count);
  } else if (!self->in_item && is_item(self, name, uri)) {
    begin_item(self);
    tisse__buffer_add(&self->item[SLOT_LANGUAGE], attribute(attributes, count, "lang"));
    tisse__buffer_add(&self->item[SLOT_ID], attribute(attributes, count, "about"));
  } else {
    self->foreign_depth = self->foreign_depth || !is_foreign(self, name, uri) ? self->foreign_depth : self->depth;
    open_slot(self, name, uri, attributes, count);
  }
}

static tisse_view text_of(const tisse__buffer *slots, slot which)
{
  return tisse__view_trim(tisse__buffer_view(&slots[which]));
}

/** A title that may hold markup or entities, as plain text. */
static tisse_view plain_text(tisse__draft *draft, tisse_view text)
{
  if (!memchr(text.data, '<', text.length) && !memchr(text.data, '&', text.length)) {
    return tisse__copy_clean(&draft->arena, text);
  }
  tisse__draft inner;
  tisse__draft_init(&inner, draft->context, draft->options, draft->file);
  tisse__html_fragment(&inner, text);
  const tisse_view plain = tisse__copy_clean(&draft->arena, tisse__buffer_view(&inner.text));
  draft->failed = draft->failed || inner.failed;
  tisse__draft_dispose(&inner);
  return plain.length ? plain : tisse__copy_clean(&draft->arena, text);
}

static void fill_metadata(feed *self, tisse__draft *draft)
{
  tisse_metadata *const metadata = &draft->metadata;
  const tisse_view link = text_of(self->item, SLOT_LINK);
  const tisse_view id = text_of(self->item, SLOT_ID);
  metadata->url = tisse__is_web_address(link)                         ? link
                  : !self->id_is_no_link && tisse__is_web_address(id) ? id
                                                                      : (tisse_view){0};
  metadata->title = plain_text(draft, text_of(self->item, SLOT_TITLE));
  metadata->publisher = plain_text(draft, text_of(self->channel, SLOT_TITLE));
  const tisse_view author = text_of(self->item, SLOT_AUTHOR);
  metadata->author = plain_text(draft, author.length ? author : text_of(self->channel, SLOT_AUTHOR));
  metadata->published = tisse__copy_date(&draft->arena, text_of(self->item, SLOT_DATE));
  if (!metadata->published.length) {
    metadata->published = tisse__copy_date(&draft->arena, text_of(self->item, SLOT_UPDATED));
  }
  const tisse_view language = text_of(self->item, SLOT_LANGUAGE);
  metadata->language = language.length ? language : text_of(self->channel, SLOT_LANGUAGE);
}

static tisse_status make_document(feed *self)
{
  tisse__draft *const draft = &self->intake->draft;
  tisse__draft_clear(draft);
  draft->line = self->item_line;
  for (size_t i = 0; i < SLOTS; ++i) {
    draft->failed = draft->failed || self->item[i].failed || self->channel[i].failed;
  }
  fill_metadata(self, draft);
  const tisse_view content = text_of(self->item, SLOT_CONTENT);
  tisse_status status = tisse__html_fragment(draft, content.length ? content : text_of(self->item, SLOT_SUMMARY));
  if (status == TISSE_OK && !draft->text.length) {
    status = tisse__html_fragment(draft, text_of(self->item, SLOT_SUMMARY));
  }
  if (status == TISSE_E_LIMIT) {
    tisse__intake_refuse(self->intake, status);
    return TISSE_OK;
  }
  if (status != TISSE_OK) {
    return status;
  }
  tisse__draft_place_title(draft);
  tisse__teaser_mark(draft);
  return tisse__intake_emit(self->intake);
}

static void on_close(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  (void)prefix;
  feed *const self = user;
  const char *const name = (const char *)local;
  if (self->slot != NO_SLOT && self->depth == self->slot_depth) {
    self->slot = NO_SLOT;
    self->xhtml = false;
  } else if (self->slot != NO_SLOT && self->xhtml) {
    add(self, tisse__view("</", 2), false);
    add(self, tisse_view_of(name), false);
    add(self, tisse__view(">", 1), false);
  } else if (self->depth == self->foreign_depth) {
    self->foreign_depth = 0;
  } else if (self->slot == NO_SLOT && self->in_item && is_item(self, name, uri)) {
    const tisse_status status = self->too_large ? TISSE_OK : make_document(self);
    self->in_item = false;
    if (status != TISSE_OK) {
      stop(self, status);
    }
  }
  --self->depth;
}

static void on_text(void *user, const xmlChar *text, int length)
{
  feed *const self = user;
  if (self->slot != NO_SLOT && length > 0) {
    add(self, tisse__view((const char *)text, (size_t)length), self->xhtml);
  }
}

/** HTML's names of characters, which feeds use without declaring them. A name that nobody knows stays as it is written. */
static xmlEntityPtr on_entity(void *user, const xmlChar *name)
{
  feed *const self = user;
  xmlEntityPtr known = xmlGetPredefinedEntity(name);
  if (known) {
    return known;
  }
  const uint32_t character = tisse__html_entity((const char *)name);
  size_t length = 0;
  if (character) {
    length = tisse__utf8_encode(self->entity_text, character);
  } else {
    const size_t width = strlen((const char *)name);
    if (width > sizeof self->entity_text - 3) {
      return NULL;
    }
    self->entity_text[0] = '&';
    memcpy(self->entity_text + 1, name, width);
    self->entity_text[width + 1] = ';';
    length = width + 2;
  }
  self->entity_text[length] = '\0';
  self->entity = (xmlEntity){.type = XML_ENTITY_DECL,
                             .name = name,
                             .content = (xmlChar *)self->entity_text,
                             .orig = (xmlChar *)self->entity_text,
                             .length = (int)length,
                             .etype = XML_INTERNAL_PREDEFINED_ENTITY};
  return &self->entity;
}

static void refuse_dtd(feed *self)
{
  if (!self->refused) {
    self->refused = true;
    tisse__report(self->intake->context, TISSE_ERROR, self->intake->name, (uint32_t)xmlSAX2GetLineNumber(self->parser), 0,
                  "declarations in a DTD are refused");
    tisse__intake_refuse(self->intake, TISSE_E_INPUT);
  }
  xmlStopParser(self->parser);
}

static void on_entity_declaration(void *user, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id, xmlChar *content)
{
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  refuse_dtd(user);
}

static void on_attribute_declaration(void *user, const xmlChar *element, const xmlChar *name, int type, int kind, const xmlChar *value,
                                     xmlEnumerationPtr values)
{
  (void)element, (void)name, (void)type, (void)kind, (void)value;
  xmlFreeEnumeration(values);
  refuse_dtd(user);
}

static void on_element_declaration(void *user, const xmlChar *name, int type, xmlElementContentPtr content)
{
  (void)name, (void)type, (void)content;
  refuse_dtd(user);
}

static xmlEntityPtr on_parameter_entity(void *user, const xmlChar *name)
{
  (void)name;
  refuse_dtd(user);
  return NULL;
}

static void on_error(void *user, xmlErrorPtr error)
{
  feed *const self = user;
  if (error->level < XML_ERR_ERROR || self->refused || self->status != TISSE_OK || error->code == XML_ERR_USER_STOP) {
    return;
  }
  if (error->domain == XML_FROM_NAMESPACE) {
    return; /* A prefix that is not declared hurts nobody here. */
  }
  self->refused = true;
  const char *message = error->message ? error->message : "not well-formed";
  tisse__report(self->intake->context, TISSE_ERROR, self->intake->name, (uint32_t)(error->line > 0 ? error->line : 0),
                (uint32_t)(error->int2 > 0 ? error->int2 : 0), "not well-formed: %.*s", (int)strcspn(message, "\n"), message);
  tisse__intake_refuse(self->intake, TISSE_E_INPUT);
  xmlStopParser(self->parser);
}

static bool make_parser(feed *self)
{
  xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                           .startElementNs = on_open,
                           .endElementNs = on_close,
                           .characters = on_text,
                           .cdataBlock = on_text,
                           .ignorableWhitespace = on_text,
                           .getEntity = on_entity,
                           .getParameterEntity = on_parameter_entity,
                           .entityDecl = on_entity_declaration,
                           .attributeDecl = on_attribute_declaration,
                           .elementDecl = on_element_declaration,
                           .serror = on_error};
  xmlInitParser();
  self->parser = xmlCreatePushParserCtxt(&handler, self, NULL, 0, NULL);
  if (!self->parser) {
    return false;
  }
  /* The bytes are UTF-8 already, whatever their declaration says. */
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  return xmlSwitchEncoding(self->parser, XML_CHAR_ENCODING_UTF8) == 0;
}

/** Characters that XML forbids are common in feeds, and would end the reading: they become blanks. */
static void blot_controls(tisse__buffer *text)
{
  for (size_t i = 0; i < text->length; ++i) {
    const unsigned char c = (unsigned char)text->data[i];
    if (c < 0x20 && c != '\n' && c != '\t' && c != '\r') {
      text->data[i] = ' ';
    }
  }
}

static tisse_status push(feed *self, tisse__buffer *text, bool *started)
{
  blot_controls(text);
  tisse_view piece = tisse__buffer_view(text);
  if (!*started) {
    /* Nothing may stand before the declaration. */
    while (piece.length && strchr(" \t\r\n", *piece.data)) {
      ++piece.data;
      --piece.length;
    }
  }
  *started = *started || piece.length;
  if (piece.length && !self->refused && self->status == TISSE_OK) {
    xmlParseChunk(self->parser, piece.data, (int)piece.length, 0);
  }
  tisse__buffer_clear(text);
  return self->status;
}

static tisse_status read_feed(feed *self)
{
  tisse__intake *const intake = self->intake;
  tisse__buffer text;
  tisse__buffer_init(&text, &intake->context->allocator);
  bool started = false;
  tisse_status status = TISSE_OK;
  while (status == TISSE_OK && !self->refused && (!intake->ended || intake->head.length || intake->decoder.pending_count)) {
    status = tisse__intake_more(intake, &text);
    status = status == TISSE_OK ? push(self, &text, &started) : status;
  }
  tisse__buffer_dispose(&text);
  if (status == TISSE_OK && started && !self->refused) {
    xmlParseChunk(self->parser, NULL, 0, 1);
    status = self->status;
  }
  if (status == TISSE_OK && !self->refused && !self->items) {
    tisse__report(intake->context, TISSE_ERROR, intake->name, 0, 0, started ? "the feed holds no items" : "the input is empty");
    tisse__intake_refuse(intake, TISSE_E_INPUT);
  }
  return status;
}

tisse_status tisse__feed_read(tisse__intake *intake)
{
  feed self = {.intake = intake, .slot = NO_SLOT};
  for (size_t i = 0; i < SLOTS; ++i) {
    tisse__buffer_init(&self.item[i], &intake->context->allocator);
    tisse__buffer_init(&self.channel[i], &intake->context->allocator);
  }
  const tisse_status status = make_parser(&self) ? read_feed(&self) : tisse__report_memory(intake->context);
  for (size_t i = 0; i < SLOTS; ++i) {
    tisse__buffer_dispose(&self.item[i]);
    tisse__buffer_dispose(&self.channel[i]);
  }
  if (self.parser) {
    if (self.parser->myDoc) {
      xmlFreeDoc(self.parser->myDoc);
    }
    xmlFreeParserCtxt(self.parser);
  }
  return status;
}
