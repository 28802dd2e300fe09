/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * One file that opens from disk and asks no network for anything: the SVG, the deals as JSON, a script and a style. The content security
 * policy allows these by hash and nothing else, so that text from an article cannot become code even were it not escaped.
 */
#include "sink/map.h"

#include <string.h>

/*
 * The two files, byte by byte, from the folder in which make runs. The object must be made anew when they change: the Makefile says
 *   $(BUILD)/src/sink/map_html.o: src/sink/html/app.js src/sink/html/style.css
 */
#define EMBED(symbol, path)                                                                                                  \
  __asm__(".section .rodata\n" #symbol "_begin:\n.incbin \"" path "\"\n" #symbol "_end:\n.byte 0\n.previous\n");              \
  __attribute__((visibility("hidden"))) extern const char symbol##_begin[], symbol##_end[]

EMBED(tisse__map_app, "src/sink/html/app.js");
EMBED(tisse__map_page_style, "src/sink/html/style.css");

static tisse_view embedded(const char *begin, const char *end)
{
  return (tisse_view){begin, (size_t)((uintptr_t)end - (uintptr_t)begin)};
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- Security policy ----------------------------------------------------------------------------------------------- */

static unsigned nibble(char c)
{
  return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static void add_source_hash(tisse__buffer *out, tisse_view text)
{
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  char hex[65];
  unsigned char bytes[33] = {0};
  tisse__sha256_hex(hex, text);
  for (unsigned i = 0; i < 32; ++i) {
    bytes[i] = (unsigned char)(nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]));
  }
  tisse__buffer_add_text(out, " 'sha256-");
  for (unsigned i = 0; i < 33; i += 3) {
    const uint32_t three = (uint32_t)bytes[i] << 16 | (uint32_t)bytes[i + 1] << 8 | bytes[i + 2];
    for (unsigned k = 0; k < 4; ++k) {
      tisse__buffer_add_byte(out, i + k == 33 ? '=' : digits[three >> (18 - 6 * k) & 63U]);
    }
  }
  tisse__buffer_add_text(out, "'");
}

static void add_policy(tisse__map *self, tisse__buffer *out, tisse_view app, tisse_view style)
{
  tisse__buffer drawing;
  tisse__buffer_init(&drawing, &self->arena.allocator);
  tisse__map_svg_style(self, &drawing);
  tisse__buffer_add_text(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
  add_source_hash(out, style);
  add_source_hash(out, tisse__buffer_view(&drawing));
  tisse__buffer_add_text(out, "; script-src");
  add_source_hash(out, app);
  tisse__buffer_add_text(out, "; img-src data: blob:; base-uri 'none'; form-action 'none'\">\n");
  tisse__map_drop(self, &drawing);
}

/* ---- Data ---------------------------------------------------------------------------------------------------------- */

static void add_key(tisse__buffer *out, const char *name)
{
  if (out->length && out->data[out->length - 1] != '{' && out->data[out->length - 1] != '[') {
    tisse__buffer_add_byte(out, ',');
  }
  tisse__buffer_addf(out, "\"%s\":", name);
}

static void add_string(tisse__buffer *out, const char *name, tisse_view value)
{
  if (value.length) {
    add_key(out, name);
    tisse__map_json(out, value);
  }
}

static void add_integer(tisse__buffer *out, const char *name, int64_t value)
{
  add_key(out, name);
  tisse__buffer_add_int(out, value);
}

static tisse_view cut(tisse__map *self, tisse_view text, double characters)
{
  return tisse__map_shorten(&self->arena, tisse__map_clean(&self->arena, text), 1.0, false, characters * 0.6);
}

static void add_relations(tisse__map *self, tisse__buffer *out)
{
  add_key(out, "relations");
  tisse__buffer_add_byte(out, '[');
  for (uint32_t i = 0; i < self->relation_count; ++i) {
    tisse__buffer_add_text(out, i ? ",{" : "{");
    add_string(out, "id", self->relations[i].local);
    add_string(out, "label", self->relations[i].label);
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_byte(out, ']');
  add_key(out, "standings");
  tisse__buffer_add_byte(out, '[');
  for (unsigned i = 0; i < 5; ++i) {
    tisse__buffer_add_text(out, i ? ",{" : "{");
    add_string(out, "id", tisse_view_of(tisse_standing_name((tisse_standing)i)));
    add_string(out, "label", tisse_view_of(tisse__map_standing(self->french, (tisse_standing)i)));
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_byte(out, ']');
}

static void add_changes(const tisse__map *self, tisse__buffer *out)
{
  add_key(out, "changes");
  tisse__buffer_add_byte(out, '[');
  for (unsigned i = TISSE__MAP_NEW; tisse__map_compares(self) && i < TISSE__MAP_CHANGES; ++i) {
    tisse__buffer_add_text(out, i > TISSE__MAP_NEW ? ",{" : "{");
    add_string(out, "id", tisse_view_of(tisse__map_change_name((tisse__map_change)i)));
    add_string(out, "label", tisse_view_of(tisse__map_change_word(self->french, (tisse__map_change)i)));
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_byte(out, ']');
}

static void add_actors(tisse__map *self, tisse__buffer *out)
{
  add_key(out, "sectors");
  tisse__buffer_add_byte(out, '[');
  for (uint32_t i = 0; i < self->group_count; ++i) {
    tisse__buffer_add_text(out, i ? ",{" : "{");
    add_string(out, "id", tisse__iri_local(self->groups[i].iri));
    add_string(out, "label", self->groups[i].label);
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_text(out, "]");
  add_key(out, "nodes");
  tisse__buffer_add_byte(out, '[');
  for (uint32_t i = 0; i < self->node_count; ++i) {
    const tisse__map_node *node = &self->nodes[i];
    const tisse_graph_entity *entity = tisse_graph_entity_at(self->graph, node->entity);
    tisse__buffer_add_text(out, i ? ",{" : "{");
    add_string(out, "label", cut(self, node->label, 200));
    add_string(out, "kind", tisse_view_of(tisse__map_shape_word(self->french, node->shape)));
    if (tisse__map_link_safe(entity->same_as)) {
      add_string(out, "url", entity->same_as);
    }
    add_integer(out, "sector", node->group == TISSE__MAP_NONE ? -1 : (int64_t)node->group);
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_byte(out, ']');
}

/** Only articles that a deal of the map rests on; puts the new number of each. */
static void add_articles(tisse__map *self, tisse__buffer *out, uint32_t *number)
{
  const size_t count = tisse_graph_article_count(self->graph);
  memset(number, 0xFF, (count + 1) * sizeof *number);
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    for (size_t c = 0; c < self->deals[i].deal->claim_count; ++c) {
      const size_t at = tisse_graph_article_find(self->graph, tisse_graph_claim_at(self->graph, self->deals[i].deal->claims[c])->article);
      number[at < count ? at : count] = 0;
    }
  }
  add_key(out, "articles");
  tisse__buffer_add_byte(out, '[');
  uint32_t written = 0;
  for (size_t i = 0; i < count; ++i) {
    if (number[i] == TISSE__MAP_NONE) {
      continue;
    }
    const tisse_graph_article *article = tisse_graph_article_at(self->graph, i);
    number[i] = written;
    tisse__buffer_add_text(out, written++ ? ",{" : "{");
    add_string(out, "title", cut(self, article->title.length ? article->title : article->source, 300));
    add_string(out, "publisher", cut(self, article->publisher, 100));
    const tisse_view day = {article->published.data, article->published.length > 10 ? 10 : article->published.length};
    add_string(out, "date", day);
    add_string(out, "day", tisse__map_date(self, day));
    if (tisse__map_link_safe(article->url)) {
      add_string(out, "url", article->url);
    }
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_byte(out, ']');
}

/** Where in the sentence the parties, the trigger and the amount stand, in code points. */
static void add_marks(tisse__buffer *out, const tisse_claim *claim)
{
  const struct { tisse_span span; char kind; } marks[] = {
    {claim->subject.span, 's'}, {claim->trigger_span, 't'}, {claim->object.span, 'o'}, {claim->amount_span, 'a'}};
  add_key(out, "marks");
  tisse__buffer_add_byte(out, '[');
  bool first = true;
  for (size_t i = 0; i < COUNT(marks); ++i) {
    const tisse_span span = marks[i].span;
    if (span.end > span.begin && span.begin >= claim->sentence_span.begin && span.end <= claim->sentence_span.end) {
      tisse__buffer_addf(out, "%s[%u,%u,\"%c\"]", first ? "" : ",", span.begin - claim->sentence_span.begin,
                         span.end - claim->sentence_span.begin, marks[i].kind);
      first = false;
    }
  }
  tisse__buffer_add_byte(out, ']');
}

static void add_claim(tisse__map *self, tisse__buffer *out, const tisse_claim *claim, const uint32_t *number)
{
  const size_t at = tisse_graph_article_find(self->graph, claim->article);
  if (at != SIZE_MAX) {
    add_integer(out, "article", number[at]);
  }
  add_integer(out, "standing", claim->standing);
  add_string(out, "amount", tisse__map_money(self, &claim->money));
  add_string(out, "speaker", cut(self, claim->speaker, 120));
  add_string(out, "medium", cut(self, claim->cited_medium, 120));
  /* The marks count in the sentence's own code points, so it is not cleaned here; the script shows it as text. */
  const tisse_view sentence = claim->sentence.length ? claim->sentence : claim->evidence;
  add_string(out, "sentence", tisse__map_shorten(&self->arena, sentence, 1.0, false, 2000.0));
  if (claim->sentence.length) {
    add_marks(out, claim);
  }
}

static void add_deal(tisse__map *self, tisse__buffer *out, const tisse__map_deal *it, const uint32_t *number)
{
  const tisse_deal *deal = it->deal;
  add_string(out, "id", it->id);
  add_integer(out, "relation", it->relation);
  add_integer(out, "standing", deal->standing);
  add_integer(out, "from", it->from);
  add_integer(out, "to", it->to == TISSE__MAP_NONE ? -1 : (int64_t)it->to);
  add_string(out, "text", tisse__map_sentence(self, it));
  add_string(out, "label", it->label);
  add_string(out, "subject", cut(self, tisse_graph_entity_at(self->graph, deal->subject)->label, 120));
  if (deal->object != TISSE__MAP_NONE) {
    add_string(out, "object", cut(self, tisse_graph_entity_at(self->graph, deal->object)->label, 120));
  }
  add_string(out, "amount", it->amount);
  add_integer(out, "value", !deal->money.currency.length ? 0 : deal->money.max > deal->money.value ? deal->money.max : deal->money.value);
  add_integer(out, "sources", deal->independent_count);
  add_integer(out, "articles", deal->article_count);
  add_integer(out, "disputed", deal->disputed);
  if (it->change) {
    add_integer(out, "change", it->change - TISSE__MAP_NEW);
    add_string(out, "mark", it->mark);
  }
  add_key(out, "conflicts");
  tisse__buffer_add_byte(out, '[');
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    tisse__buffer_add_text(out, i ? "," : "");
    tisse__map_conflict(self, out, &deal->disagreements[i]);
  }
  tisse__buffer_add_byte(out, ']');
  add_key(out, "claims");
  tisse__buffer_add_byte(out, '[');
  for (size_t i = 0; i < deal->claim_count; ++i) {
    tisse__buffer_add_text(out, i ? ",{" : "{");
    add_claim(self, out, tisse_graph_claim_at(self->graph, deal->claims[i]), number);
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_byte(out, ']');
}

static void add_sums(tisse__map *self, tisse__buffer *out)
{
  add_key(out, "sums");
  tisse__buffer_add_text(out, "[[0,");
  tisse__map_json(out, tisse_view_of(self->french ? "tous" : "any"));
  int64_t value = 1000000;
  for (unsigned i = 0; i < 7; ++i, value *= 10) {
    const tisse_money money = {.value = value, .currency = tisse_view_of("USD")};
    tisse__buffer_add_text(out, "],[");
    tisse__buffer_add_int(out, value);
    tisse__buffer_add_byte(out, ',');
    tisse__map_json(out, tisse__map_money(self, &money));
  }
  tisse__buffer_add_text(out, "]]");
}

static void add_words(const tisse__map *self, tisse__buffer *out)
{
  static const char *const words[][3] = {
    {"sources", "independent sources", "sources indépendantes"}, {"source", "independent source", "source indépendante"},
    {"disagreement", "Where the articles disagree", "Où les articles divergent"}, {"timeline", "What was reported, and when", "Ce qui a été rapporté, et quand"},
    {"undated", "no date", "sans date"}, {"narrator", "the article itself", "l’article lui-même"}, {"says", "According to", "Selon"},
    {"read", "Read the article", "Lire l’article"}, {"close", "Close", "Fermer"}, {"deals", "Relations", "Relations"},
    {"shown", "relations shown of", "relations montrées sur"}, {"from", "from", "du"}, {"until", "to", "au"}, {"all", "all dates", "toutes les dates"},
    {"found", "found", "trouvés"}, {"disputed", "disputed", "contesté"}, {"more", "Learn more", "En savoir plus"},
    {"against", "against", "face à"}, {"nothing", "Nothing matches.", "Rien ne correspond."}, {"least", "at least", "au moins"}};
  add_key(out, "words");
  tisse__buffer_add_byte(out, '{');
  for (size_t i = 0; i < COUNT(words); ++i) {
    add_string(out, words[i][0], tisse_view_of(words[i][self->french ? 2 : 1]));
  }
  tisse__buffer_add_byte(out, '}');
}

static tisse_status add_data(tisse__map *self, tisse__buffer *out)
{
  uint32_t *number = tisse__arena_alloc(&self->arena, (tisse_graph_article_count(self->graph) + 1) * sizeof *number);
  if (!number) {
    return TISSE_E_MEMORY;
  }
  tisse__buffer_add_text(out, "<script type=\"application/json\" id=\"data\">{");
  add_words(self, out);
  add_sums(self, out);
  add_relations(self, out);
  add_changes(self, out);
  add_actors(self, out);
  add_articles(self, out, number);
  add_key(out, "deals");
  tisse__buffer_add_byte(out, '[');
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    tisse__buffer_add_text(out, i ? ",\n{" : "{");
    add_deal(self, out, &self->deals[i], number);
    tisse__buffer_add_byte(out, '}');
  }
  tisse__buffer_add_text(out, "]}</script>\n");
  return TISSE_OK;
}

/* ---- Page ---------------------------------------------------------------------------------------------------------- */

static void add_controls(const tisse__map *self, tisse__buffer *out)
{
  const bool f = self->french;
  tisse__buffer_add_text(out, "<form class=\"controls\" id=\"controls\" aria-label=\"");
  tisse__buffer_add_text(out, f ? "Recherche et filtres" : "Search and filters");
  tisse__buffer_add_text(out, "\">\n<p class=\"field\"><label for=\"search\">");
  tisse__buffer_add_text(out, f ? "Rechercher" : "Search");
  tisse__buffer_add_text(out, "</label><input type=\"search\" id=\"search\" autocomplete=\"off\"></p>\n");
  if (tisse__map_compares(self)) {
    tisse__buffer_add_text(out, "<fieldset id=\"by-change\"><legend>");
    tisse__buffer_add_text(out, tisse__map_word_of(f, TISSE__WORD_CHANGES));
    tisse__buffer_add_text(out, "</legend></fieldset>\n");
  }
  tisse__buffer_add_text(out, "<fieldset id=\"by-relation\"><legend>");
  tisse__buffer_add_text(out, "Relations");
  tisse__buffer_add_text(out, "</legend></fieldset>\n<fieldset id=\"by-standing\"><legend>");
  tisse__buffer_add_text(out, f ? "État" : "Standing");
  tisse__buffer_add_text(out, "</legend></fieldset>\n<fieldset id=\"by-sector\"><legend>");
  tisse__buffer_add_text(out, f ? "Secteurs" : "Sectors");
  tisse__buffer_add_text(out, "</legend></fieldset>\n<p class=\"field\"><label for=\"least\">");
  tisse__buffer_add_text(out, f ? "Montant minimal" : "Least amount");
  tisse__buffer_add_text(out, "</label><input type=\"range\" id=\"least\" min=\"0\" max=\"7\" value=\"0\" step=\"1\"><output for=\"least\" id=\"least-out\"></output></p>\n"
                              "<fieldset id=\"dates\"><legend>");
  tisse__buffer_add_text(out, f ? "Dates des articles" : "Dates of the articles");
  tisse__buffer_add_text(out, "</legend><p class=\"field\"><label for=\"since\">");
  tisse__buffer_add_text(out, f ? "Depuis" : "Since");
  tisse__buffer_add_text(out, "</label><input type=\"range\" id=\"since\" min=\"0\" max=\"0\" value=\"0\"></p><p class=\"field\"><label for=\"until\">");
  tisse__buffer_add_text(out, f ? "Jusqu’au" : "Until");
  tisse__buffer_add_text(out, "</label><input type=\"range\" id=\"until\" min=\"0\" max=\"0\" value=\"0\"></p><output for=\"since until\" id=\"dates-out\"></output>"
                              "</fieldset>\n<p class=\"buttons\"><button type=\"reset\" id=\"reset\">");
  tisse__buffer_add_text(out, f ? "Tout montrer" : "Show all");
  tisse__buffer_add_text(out, "</button></p>\n<p id=\"count\" role=\"status\"></p>\n</form>\n");
}

static void add_button(tisse__buffer *out, const char *id, const char *face, const char *label)
{
  tisse__buffer_addf(out, "<button type=\"button\" id=\"%s\" aria-label=\"%s\" title=\"%s\">%s</button>", id, label, label, face);
}

static void add_stage(tisse__map *self, tisse__buffer *out)
{
  const bool f = self->french;
  tisse__buffer_add_text(out, "<section class=\"stage\" aria-label=\"");
  tisse__buffer_add_text(out, f ? "Carte" : "Map");
  tisse__buffer_add_text(out, "\">\n<div class=\"tools\">");
  add_button(out, "zoom-in", "+", f ? "Agrandir" : "Zoom in");
  add_button(out, "zoom-out", "−", f ? "Réduire" : "Zoom out");
  add_button(out, "zoom-fit", f ? "Tout voir" : "Fit", f ? "Tout voir" : "Fit");
  add_button(out, "save-svg", "SVG", f ? "Enregistrer la vue en SVG" : "Save the view as SVG");
  add_button(out, "save-png", "PNG", f ? "Enregistrer la vue en PNG" : "Save the view as PNG");
  tisse__buffer_add_text(out, "</div>\n<div class=\"view\" id=\"view\">\n");
  tisse__map_svg(self, out, true);
  tisse__buffer_add_text(out, "</div>\n</section>\n<aside class=\"panel\" id=\"panel\" aria-label=\"");
  tisse__buffer_add_text(out, f ? "Détail" : "Detail");
  tisse__buffer_add_text(out, "\" hidden></aside>\n<section class=\"ledger\" aria-labelledby=\"ledger-title\"><h2 id=\"ledger-title\">");
  tisse__buffer_add_text(out, f ? "Toutes les relations, en liste" : "All relations, as a list");
  tisse__buffer_add_text(out, "</h2><ul id=\"ledger\"></ul></section>\n");
}

tisse_status tisse__map_html(tisse__map *self, tisse__buffer *out)
{
  const tisse_view app = embedded(tisse__map_app_begin, tisse__map_app_end);
  const tisse_view style = embedded(tisse__map_page_style_begin, tisse__map_page_style_end);
  tisse__buffer_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", self->french ? "fr" : "en");
  add_policy(self, out, app, style);
  tisse__buffer_add_text(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                              "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
  tisse__map_xml(out, self->title);
  tisse__buffer_add_text(out, "</title>\n<style>");
  tisse__buffer_add(out, style);
  tisse__buffer_add_text(out, "</style>\n</head>\n<body>\n<header><h1>");
  tisse__map_xml(out, self->title);
  tisse__buffer_add_text(out, "</h1><p>");
  tisse__map_xml(out, self->subtitle);
  tisse__buffer_add_text(out, "</p></header>\n<main>\n");
  add_controls(self, out);
  add_stage(self, out);
  tisse__buffer_add_text(out, "</main>\n");
  const tisse_status status = add_data(self, out);
  tisse__buffer_add_text(out, "<script>");
  tisse__buffer_add(out, app);
  tisse__buffer_add_text(out, "</script>\n</body>\n</html>\n");
  return status;
}
