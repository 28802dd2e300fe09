/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Maps of graphs whose every text is the input's. Its lines: a first byte's low digit chooses relation and standing, the rest are fields
 * between tabs: subject, object, sentence, title, address, date, speaker. Pictures stay well-formed, and nothing in them runs or leads elsewhere.
 */

#include "fuzz.h"

#include "../unit/map_graphs.h"

#include <libxml/parser.h>

enum { LINES = 24, FIELDS = 7 };

static void add_line(map_graph *graph, char *line, unsigned number)
{
  static const char *const relations[] = {"investsIn", "supplies", "competesWith", "raises", "own\"relation<"};
  static const char *const sectors[] = {"AI", "\"><b>", NULL};
  const unsigned dice = (unsigned char)*line;
  const char *fields[FIELDS] = {"", "", "", "", "", "", ""};
  char *at = *line ? line + 1 : line;
  for (size_t i = 0; i < FIELDS && at; ++i) {
    fields[i] = at;
    at = strchr(at, '\t');
    if (at) {
      *at++ = '\0';
    }
  }
  const uint32_t subject = graph_entity(graph, fields[0], dice % 3 ? "Company" : fields[6], sectors[dice % 3]);
  const uint32_t object = graph_entity(graph, fields[1], "Product", NULL), before = subject > 2 ? subject - 2 : object;
  const uint32_t article = graph_article(graph, fields[3], fields[6], fields[5], fields[4], number);
  const graph_claim claim = {article, (tisse_standing)(dice % 5), dice % 7, (tisse_bound)(dice % 4), fields[6], fields[2]};
  const char *const relation = relations[dice % 16 % 5];
  graph_deal(graph, subject, relation, dice % 16 % 5 == 3 ? UINT32_MAX : object, claim.standing, claim.billions, claim.bound, false, &claim, 1);
  graph_deal(graph, before, "supplies", subject, claim.standing, 0, TISSE_EXACT, false, &claim, 1);
}

static void check_element(const xmlNode *node)
{
  for (const xmlNode *at = node; at; at = at->next) {
    if (at->type != XML_ELEMENT_NODE) {
      continue;
    }
    const char *const name = (const char *)at->name;
    MUST(strcmp(name, "script") && strcmp(name, "image") && strcmp(name, "foreignObject") && strcmp(name, "use"));
    for (const xmlAttr *attribute = at->properties; attribute; attribute = attribute->next) {
      MUST(strncmp((const char *)attribute->name, "on", 2));
      if (!strcmp((const char *)attribute->name, "href")) {
        const char *const value = (const char *)attribute->children->content;
        MUST(!strncasecmp(value, "http://", 7) || !strncasecmp(value, "https://", 8) || value[0] == '#');
      }
    }
    check_element(at->children);
  }
}

static size_t occurrences(const char *text, const char *part)
{
  size_t count = 0;
  for (const char *at = text; at && (at = strstr(at, part)); ++at) {
    ++count;
  }
  return count;
}

static void check(tisse_map_format format, const fuzz_text *out)
{
  if (format == TISSE_MAP_SVG || format == TISSE_MAP_GRAPHML) {
    xmlDoc *document = xmlReadMemory(out->data, (int)out->length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    MUST(document);
    check_element(xmlDocGetRootElement(document));
    xmlFreeDoc(document);
  } else if (format == TISSE_MAP_HTML) {
    MUST(occurrences(out->data, "<script") == 2 && occurrences(out->data, "</script") == 2 && !occurrences(out->data, "<img"));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const tisse_context context;
  static const tisse_map_format formats[] = {TISSE_MAP_SVG, TISSE_MAP_HTML, TISSE_MAP_DOT, TISSE_MAP_GRAPHML, TISSE_MAP_CSV};
  map_graph *graph = graph_open(&context);
  char *copy = malloc(size + 1);
  MUST(copy);
  memcpy(copy, data, size);
  copy[size] = '\0';
  char *at = copy;
  for (unsigned i = 0; i < LINES && at && *at; ++i) {
    char *const line = at;
    at = strchr(at, '\n');
    if (at) {
      *at++ = '\0';
    }
    add_line(graph, line, i);
  }
  MUST(!tisse_graph_weave(graph->graph));
  for (size_t i = 0; i < sizeof formats / sizeof *formats; ++i) {
    fuzz_text out = {0};
    const tisse_map_options options = {.format = formats[i], .language = i % 2 ? "en" : "fr", .title = copy, .layout_seconds = 2};
    MUST(!tisse_map_write(graph->graph, &context, &options, (tisse_writer){fuzz_collect, &out}));
    MUST(out.data);
    check(formats[i], &out);
    free(out.data);
  }
  free(copy);
  graph_close(graph);
  return 0;
}
