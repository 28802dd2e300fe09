/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "map_graphs.h"

#include <tisse/sink.h>

#include "sink/map.h"

#include <cgraph.h>
#include <libxml/parser.h>
#include <math.h>
#include <time.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct output { char *bytes; size_t length; tisse_status answer; } output;

static tisse_status take(void *user, const char *bytes, size_t length)
{
  output *self = user;
  self->bytes = realloc(self->bytes, self->length + length + 1);
  memcpy(self->bytes + self->length, bytes, length);
  self->length += length;
  self->bytes[self->length] = '\0';
  return self->answer;
}

static const tisse_context silent = {0};

static tisse_status draw(output *out, map_graph *graph, const tisse_map_options *options)
{
  *out = (output){0};
  assert_int_equal(tisse_graph_weave(graph->graph), TISSE_OK);
  return tisse_map_write(graph->graph, &silent, options, (tisse_writer){take, out});
}

static output draw_well(map_graph *graph, tisse_map_options options)
{
  output out;
  assert_int_equal(draw(&out, graph, &options), TISSE_OK);
  assert_non_null(out.bytes);
  return out;
}

static void hush(void *user, const char *format, ...)
{
  (void)user;
  (void)format;
}

static bool is_xml(const output *out)
{
  xmlSetGenericErrorFunc(NULL, hush);
  xmlDocPtr document = xmlReadMemory(out->bytes, (int)out->length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlFreeDoc(document);
  return document != NULL;
}

static bool has(const output *out, const char *text)
{
  return strstr(out->bytes, text) != NULL;
}

static unsigned count(const output *out, const char *text)
{
  unsigned found = 0;
  for (const char *at = out->bytes; (at = strstr(at, text)); at += strlen(text)) {
    ++found;
  }
  return found;
}

static map_graph *story(void)
{
  map_graph *graph = graph_open(&silent);
  graph_story(graph);
  return graph;
}

/* ---- Words and widths --------------------------------------------------------------------------------------------- */

static void test_formats_are_found(void **state)
{
  (void)state;
  static const struct { const char *name; tisse_map_format format; } names[] = {
    {"svg", TISSE_MAP_SVG}, {"a/b.SVG", TISSE_MAP_SVG}, {"map.html", TISSE_MAP_HTML}, {"x.graphml", TISSE_MAP_GRAPHML}, {"gv", TISSE_MAP_DOT},
    {"m.csv", TISSE_MAP_CSV}, {"m.png", TISSE_MAP_PNG}, {"m.pdf", TISSE_MAP_PDF}};
  tisse_map_format format;
  for (size_t i = 0; i < COUNT(names); ++i) {
    assert_true(tisse_map_format_find(&format, tisse_view_of(names[i].name)));
    assert_int_equal(format, names[i].format);
  }
  assert_false(tisse_map_format_find(&format, tisse_view_of("map.doc")));
  assert_false(tisse_map_format_find(&format, tisse_view_of("")));
  assert_false(tisse_map_format_find(&format, tisse_view_of("svg/")));
}

static void test_money_is_short(void **state)
{
  (void)state;
  static const struct { tisse_money money; const char *french, *english; } sums[] = {
    {{30000000000, 0, TISSE_EXACT, {"USD", 3}}, "30\u00A0Md$", "$30bn"},
    {{100000000000, 0, TISSE_AT_MOST, {"USD", 3}}, "jusqu’à\u00A0100\u00A0Md$", "up to\u00A0$100bn"},
    {{1500000000, 0, TISSE_ABOUT, {"EUR", 3}}, "environ\u00A01,5\u00A0Md€", "about\u00A0€1.5bn"},
    {{2250000000, 0, TISSE_AT_LEAST, {"GBP", 3}}, "au moins\u00A02,25\u00A0Md£", "at least\u00A0£2.25bn"},
    {{15000000000, 25000000000, TISSE_EXACT, {"USD", 3}}, "15–25\u00A0Md$", "$15–25bn"},
    {{900000000, 2000000000, TISSE_EXACT, {"USD", 3}}, "900\u00A0M$–2\u00A0Md$", "$900m–$2bn"},
    {{1200000000000, 0, TISSE_EXACT, {"USD", 3}}, "1\u00A0200\u00A0Md$", "$1.2tn"},
    {{950000, 0, TISSE_EXACT, {"CHF", 3}}, "950\u00A0000\u00A0CHF", "CHF\u00A0950,000"},
    {{3000000, 0, TISSE_EXACT, {"CHF", 3}}, "3\u00A0M\u00A0CHF", "CHF\u00A03m"},
    {{0, 0, TISSE_EXACT, {NULL, 0}}, "", ""}};
  tisse__map map = {.context = &silent};
  tisse__arena_init(&map.arena, NULL);
  for (size_t i = 0; i < COUNT(sums); ++i) {
    for (int french = 0; french < 2; ++french) {
      map.french = french;
      const tisse_view text = tisse__map_money(&map, &sums[i].money);
      assert_string_equal(text.data ? text.data : "", french ? sums[i].french : sums[i].english);
    }
  }
  tisse__arena_dispose(&map.arena);
}

static void test_text_is_measured_and_cut(void **state)
{
  (void)state;
  tisse__arena arena;
  tisse__arena_init(&arena, NULL);
  assert_true(fabs(tisse__map_measure(tisse_view_of("Nvidia"), 1000, false) - 1.08 * (722 + 500 + 222 + 556 + 222 + 556)) < 0.01);
  assert_true(fabs(tisse__map_measure(tisse_view_of("é"), 10, false) - tisse__map_measure(tisse_view_of("e"), 10, false)) < 0.001);
  const tisse_view cut = tisse__map_shorten(&arena, tisse_view_of("Compagnie générale des eaux"), 10, false, 80);
  assert_true(tisse__view_ends(cut, "…"));
  assert_true(tisse__map_measure(cut, 10, false) <= 80);
  assert_string_equal(tisse__map_clean(&arena, tisse_view_of(" a\x01\xE2\x80\xAE  b\n\xFF ")).data, "a b \xEF\xBF\xBD");
  tisse_view lines[3];
  assert_int_equal(tisse__map_wrap(&arena, lines, 3, tisse_view_of("un deux trois quatre cinq six"), 10, false, 50), 3);
  for (unsigned i = 0; i < 3; ++i) {
    assert_true(tisse__map_measure(lines[i], 10, false) <= 50);
  }
  tisse__arena_dispose(&arena);
}

static void test_links_are_checked(void **state)
{
  (void)state;
  assert_true(tisse__map_link_safe(tisse_view_of("https://example.org/a?b=c&d=e")));
  static const char *const bad[] = {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//example.org", "https://a/\"onload=\"x", "https://a/ b", "",
                                    "file:///etc/passwd", "https://a/\n"};
  for (size_t i = 0; i < COUNT(bad); ++i) {
    assert_false(tisse__map_link_safe(tisse_view_of(bad[i])));
  }
}

/* ---- The picture -------------------------------------------------------------------------------------------------- */

static void test_story_is_drawn(void **state)
{
  (void)state;
  map_graph *graph = story();
  output out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG});
  assert_true(is_xml(&out));
  static const char *const expected[] = {"Nvidia", "OpenAI", "CoreWeave", "Jensen Huang", "ChatGPT", "contesté", "22,4\u00A0Md$", "va lever", "lang=\"fr\"",
                                         "prefers-color-scheme:dark", "role=\"group\"", "<desc", "href=\"https://example.org/", "aria-label=\""};
  for (size_t i = 0; i < COUNT(expected); ++i) {
    assert_true(has(&out, expected[i]));
  }
  assert_true(count(&out, " data-deal=") >= 33);
  assert_int_equal(count(&out, "<script"), 0);
  output again = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG});
  assert_int_equal(out.length, again.length);
  assert_memory_equal(out.bytes, again.bytes, out.length);
  free(out.bytes);
  free(again.bytes);
  out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG, .language = "en", .title = "A <title> & more"});
  assert_true(is_xml(&out));
  assert_true(has(&out, "A &lt;title&gt; &amp; more"));
  assert_true(has(&out, "$22.4bn"));
  assert_true(has(&out, "disputed"));
  free(out.bytes);
  graph_close(graph);
}

static unsigned deals_shown(map_graph *graph, tisse_map_options options)
{
  options.format = TISSE_MAP_CSV;
  output out = draw_well(graph, options);
  const unsigned deals = count(&out, "\nedge,");
  free(out.bytes);
  return deals;
}

static void test_choices_narrow_the_map(void **state)
{
  (void)state;
  map_graph *graph = story();
  const unsigned all = deals_shown(graph, (tisse_map_options){0});
  assert_int_equal(all, 34);
  const tisse_view relation = tisse_view_of("competesWith"), focus = tisse_view_of("COREWEAVE"), nobody = tisse_view_of("Personne");
  assert_int_equal(deals_shown(graph, (tisse_map_options){.relations = &relation, .relation_count = 1}), 4);
  assert_int_equal(deals_shown(graph, (tisse_map_options){.focus = &focus, .focus_count = 1}), 5);  /* With what the neighbours raise and are worth. */
  assert_true(deals_shown(graph, (tisse_map_options){.focus = &focus, .focus_count = 1, .depth = 2}) > 15);
  assert_int_equal(deals_shown(graph, (tisse_map_options){.standings = 1U << TISSE_CANCELLED}), 1);
  assert_int_equal(deals_shown(graph, (tisse_map_options){.min_amount = 100000000000}), 3);
  assert_true(deals_shown(graph, (tisse_map_options){.min_sources = 2}) < 6);
  assert_true(deals_shown(graph, (tisse_map_options){.until = tisse_view_of("2025-12-31")}) < 12);
  assert_true(deals_shown(graph, (tisse_map_options){.since = tisse_view_of("2026-02-10")}) < 10);
  assert_int_equal(deals_shown(graph, (tisse_map_options){.top = 7}), 7);
  output out;
  const tisse_map_options unknown = {.focus = &nobody, .focus_count = 1}, strange = {.relations = &nobody, .relation_count = 1};
  assert_int_equal(draw(&out, graph, &unknown), TISSE_E_NOT_FOUND);
  assert_int_equal(draw(&out, graph, &strange), TISSE_E_NOT_FOUND);
  out = draw_well(graph, (tisse_map_options){.top = 7});
  assert_true(has(&out, "27 relations moins attestées ne sont pas montrées"));
  free(out.bytes);
  graph_close(graph);
}

static void test_defaults_fit_a_page(void **state)
{
  (void)state;
  map_graph *graph = graph_open(&silent);
  graph_crowd(graph, 400);
  output out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG});
  assert_true(count(&out, "data-node=") <= 30);
  assert_true(count(&out, "data-line=") <= 40);
  assert_true(has(&out, "ne sont pas montrées"));
  free(out.bytes);
  graph_close(graph);
}

/* ---- Attacks ------------------------------------------------------------------------------------------------------ */

static void test_hostile_graph(void **state)
{
  (void)state;
  map_graph *graph = graph_open(&silent);
  graph_hostile(graph);
  output out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG, .top = 1000});
  assert_true(is_xml(&out));
  assert_false(has(&out, "<script"));
  assert_false(has(&out, "href=\"javascript"));
  assert_false(has(&out, "\xE2\x80\xAE"));
  free(out.bytes);
  out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_GRAPHML});
  assert_true(is_xml(&out));
  free(out.bytes);
  out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_HTML});
  assert_int_equal(count(&out, "<script"), 2);
  assert_int_equal(count(&out, "</script"), 2);
  assert_int_equal(count(&out, "<img"), 0);
  free(out.bytes);
  out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_DOT});
  agseterr(AGMAX);
  Agraph_t *read = agmemread(out.bytes);
  assert_non_null(read);
  assert_int_equal(agclose(read), 0);
  free(out.bytes);
  graph_close(graph);
}

static void test_small_graphs(void **state)
{
  (void)state;
  static const tisse_map_format formats[] = {TISSE_MAP_SVG, TISSE_MAP_HTML, TISSE_MAP_GRAPHML, TISSE_MAP_DOT, TISSE_MAP_CSV};
  for (unsigned nodes = 0; nodes < 4; ++nodes) {
    map_graph *graph = graph_open(&silent);
    if (nodes) {
      graph_crowd(graph, nodes);
    }
    for (size_t i = 0; i < COUNT(formats); ++i) {
      output out = draw_well(graph, (tisse_map_options){.format = formats[i]});
      assert_true((formats[i] != TISSE_MAP_SVG && formats[i] != TISSE_MAP_GRAPHML) || is_xml(&out));
      free(out.bytes);
    }
    graph_close(graph);
  }
}

static void test_no_label_overlaps(void **state)
{
  (void)state;
  if (system("python3 -c pass 2>/dev/null") != 0) {
    skip();
  }
  static const unsigned sizes[] = {10, 60, 200};
  for (size_t i = 0; i < COUNT(sizes) + 1; ++i) {
    map_graph *graph = graph_open(&silent);
    if (i < COUNT(sizes)) {
      graph_crowd(graph, sizes[i]);
    } else {
      graph_hostile(graph);
    }
    output out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG, .top = 5000});
    char path[] = "/tmp/tisse-map-XXXXXX", command[100];
    const int file = mkstemp(path);
    assert_int_equal(write(file, out.bytes, out.length), (ssize_t)out.length);
    close(file);
    snprintf(command, sizeof command, "python3 tests/map_check.py %s", path);
    assert_int_equal(system(command), 0);
    unlink(path);
    free(out.bytes);
    graph_close(graph);
  }
}

static void test_layout_has_a_limit(void **state)
{
  (void)state;
  map_graph *graph = graph_open(&silent);
  const uint32_t article = graph_article(graph, "t", "p", "2026-01-01", "https://example.org", 1);
  for (unsigned i = 0; i < 28; ++i) {
    char label[8];
    snprintf(label, sizeof label, "S%u", i);
    graph_entity(graph, label, "Company", NULL);
    for (unsigned k = 0; k < i; ++k) {
      const graph_claim claim = {article, TISSE_ACTUAL, 1, TISSE_EXACT, NULL, "x"};
      graph_add(graph, k, "supplies", i, &claim);
    }
  }
  struct rusage before, after;  /* Of the processor: the machine may have other work. */
  getrusage(RUSAGE_CHILDREN, &before);
  output out = draw_well(graph, (tisse_map_options){.format = TISSE_MAP_SVG, .top = 1000, .layout_seconds = 1});
  getrusage(RUSAGE_CHILDREN, &after);
  assert_true(after.ru_utime.tv_sec - before.ru_utime.tv_sec < 12);
  assert_true(is_xml(&out));
  assert_int_equal(count(&out, "data-line="), 378);
  free(out.bytes);
  graph_close(graph);
}

/* ---- Failures ----------------------------------------------------------------------------------------------------- */

typedef struct rationed { unsigned left; bool failed; } rationed;

static void *ration(void *user, void *pointer, size_t old_size, size_t new_size)
{
  rationed *self = user;
  (void)old_size;
  if (!new_size) {
    free(pointer);
    return NULL;
  }
  if (!self->left) {
    self->failed = true;
    return NULL;
  }
  --self->left;
  return realloc(pointer, new_size);
}

static void test_every_allocation_may_fail(void **state)
{
  (void)state;
  map_graph *graph = graph_open(&silent);
  graph_crowd(graph, 3);
  assert_int_equal(tisse_graph_weave(graph->graph), TISSE_OK);
  static const tisse_map_format formats[] = {TISSE_MAP_SVG, TISSE_MAP_HTML, TISSE_MAP_GRAPHML, TISSE_MAP_DOT, TISSE_MAP_CSV};
  for (size_t i = 0; i < COUNT(formats); ++i) {
    const tisse_map_options options = {.format = formats[i]};
    bool failed = true;
    for (unsigned ration_of = 0; failed; ration_of = ration_of < 40 ? ration_of + 1 : ration_of + ration_of / 12) {
      rationed user = {.left = ration_of};
      const tisse_context context = {.allocator = {ration, &user}};
      output out = {0};
      const tisse_status status = tisse_map_write(graph->graph, &context, &options, (tisse_writer){take, &out});
      failed = user.failed;
      assert_int_equal(status, failed ? TISSE_E_MEMORY : TISSE_OK);
      assert_true(!failed || !out.bytes);
      free(out.bytes);
    }
  }
  graph_close(graph);
}

static void test_a_failed_write_is_told(void **state)
{
  (void)state;
  map_graph *graph = graph_open(&silent);
  output out = {.answer = TISSE_E_WRITE};
  const tisse_map_options options = {.format = TISSE_MAP_CSV};
  assert_int_equal(tisse_graph_weave(graph->graph), TISSE_OK);
  assert_int_equal(tisse_map_write(graph->graph, &silent, &options, (tisse_writer){take, &out}), TISSE_E_WRITE);
  assert_int_equal(tisse_map_write(NULL, &silent, &options, (tisse_writer){take, &out}), TISSE_E_ARGUMENT);
  free(out.bytes);
  graph_close(graph);
}

static void test_pictures_of_dots(void **state)
{
  (void)state;
  map_graph *graph = story();
  output png, pdf;
  const tisse_map_options as_png = {.format = TISSE_MAP_PNG};
  const tisse_map_options as_pdf = {.format = TISSE_MAP_PDF, .layout_seconds = 100}; /* the same picture twice, under valgrind too */
  const tisse_status status = draw(&png, graph, &as_png);
#ifdef TISSE_HAVE_RSVG
  assert_int_equal(status, TISSE_OK);
#endif
  if (status == TISSE_OK) {
    assert_memory_equal(png.bytes, "\x89PNG", 4);
    assert_int_equal(draw(&pdf, graph, &as_pdf), TISSE_OK);
    assert_memory_equal(pdf.bytes, "%PDF", 4);
    output again = draw_well(graph, as_pdf);
    assert_int_equal(again.length, pdf.length);
    assert_memory_equal(again.bytes, pdf.bytes, pdf.length);
    free(again.bytes);
    free(pdf.bytes);
  }
  free(png.bytes);
  graph_close(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_formats_are_found), cmocka_unit_test(test_money_is_short), cmocka_unit_test(test_text_is_measured_and_cut),
    cmocka_unit_test(test_links_are_checked), cmocka_unit_test(test_story_is_drawn), cmocka_unit_test(test_choices_narrow_the_map),
    cmocka_unit_test(test_defaults_fit_a_page), cmocka_unit_test(test_hostile_graph), cmocka_unit_test(test_small_graphs),
    cmocka_unit_test(test_no_label_overlaps), cmocka_unit_test(test_layout_has_a_limit), cmocka_unit_test(test_every_allocation_may_fail),
    cmocka_unit_test(test_a_failed_write_is_told), cmocka_unit_test(test_pictures_of_dots)};
  const int failures = cmocka_run_group_tests(tests, NULL, NULL);
  return failures != 0;
}
