/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What the RDF writers promise: hostile text survives, what is written can be read back as the same graph, broken input is reported
 * and skipped. With TISSE_TEST_DIR set the files stay there for tests/rdf_check.py, which asks other libraries.
 */

#include "test_graph_story.h"

#include <unistd.h>

#define HOSTILE "« guillemets », \"quotes\", back\\slash, new\nline, tab\t, ampersand & <tag> ]]> l'été — 😀 𝄞"
#define CONTROLS "return\r, bell\a, delete\x7F, escape\x1B"
#define BROKEN "broken \xC3( byte, nonchar \xEF\xBF\xBE\xEF\xBF\xBF end"

static char folder[256];

static int make_folder(void **state)
{
  (void)state;
  const char *given = getenv("TISSE_TEST_DIR");
  snprintf(folder, sizeof folder, "%s", given ? given : "/tmp/tisse-rdf-XXXXXX");
  return given || mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
  (void)state;
  if (!getenv("TISSE_TEST_DIR")) {
    char command[300];
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command);
  }
  return 0;
}

#define DEAL .subject = "nvidia", .relation = "investsIn", .object = "openai"

static const line told[] = {
  {.article = "a1", DEAL, .standing = TISSE_PLANNED, .amount = 100, .bound = TISSE_AT_MOST, .speaker = "nvidia", .event = "2025-09-22"},
  {.article = "a1", DEAL, .standing = TISSE_DENIED, .speaker = "?", .at = 100},
  {.article = "a2", DEAL, .standing = TISSE_CANCELLED, .amount = 100, .medium = "Wall Street Journal", .event = "2026-01"},
  {.article = "a2", .subject = "openai", .relation = "raises", .standing = TISSE_POSSIBLE, .amount = 40, .at = 100, .event = "2026"},
  {.article = "a2", .subject = "openai", .relation = "raises", .standing = TISSE_ACTUAL, .at = 200},
  {.article = "a3", .subject = "_123", .relation = "supplies", .object = "openai", .at = 100},
};

/** All that a claim can hold, and a found entity whose label is not its words. */
static tisse_claim rich(const char *text)
{
  static const tisse_view cues[] = {{"https://w3id.org/tisse/cue/fr-plan", 34}, {"pourrait", 8}};
  static const line plain = {.article = "a3", .subject = "found", .relation = "supplies", .object = "nvidia", .standing = TISSE_POSSIBLE, .at = 7};
  tisse_claim claim = story_claim(&plain);
  claim.id = V("9rich claim");
  claim.subject.known = claim.object.known = false;
  claim.subject.label = V("Trouvée SA");
  claim.subject.words = V("la société");
  claim.object.iri = V("https://example.org/x?y=é#part");
  claim.subject.link = TISSE_LINK_PRONOUN;
  claim.sentence = claim.evidence = claim.product = V(text);
  claim.quantity = (tisse_quantity){10500, V("GW")};
  claim.money = (tisse_money){15000000000, 25000000000, TISSE_ABOUT, V("EUR")};
  claim.amount_span = (tisse_span){30, 40};
  claim.trigger_span = (tisse_span){20, 28};
  claim.certainty = TISSE_PROBABLE;
  claim.stage = TISSE_STAGE_TALKS;
  claim.cited_medium = V("Le Monde");
  claim.cited_medium_iri = V(E "le-monde");
  claim.denied_by_iri = V(E "openai");
  claim.cues = cues;
  claim.cue_count = 2;
  return claim;
}

static tisse_graph *story(const char *text)
{
  tisse_graph *graph = story_graph(NULL);
  static const char *const dates[] = {"2025-09-23", "2026-01-31T10:30:00+01:00", NULL};
  static const char *const names[] = {"a1", "a2", "a3"};
  for (int i = 0; i < 3; ++i) {
    char iri[64];
    snprintf(iri, sizeof iri, A "%s", names[i]);
    const tisse_metadata metadata = {.iri = V(iri), .source = V(names[i]), .url = V(i ? iri : NULL), .title = V(text), .publisher = V(i ? "L'Écho" : NULL),
                                     .published = V(dates[i]), .language = V(i == 2 ? "not a tag" : "fr"), .hash = V(i ? "00ff" : NULL)};
    assert_int_equal(tisse_graph_add_article(graph, &metadata, V("Un texte.")), TISSE_OK);
  }
  for (size_t i = 0; i < sizeof told / sizeof *told; ++i) {
    story_tell(graph, &told[i]);
  }
  const tisse_claim claim = rich(text);
  assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
  const tisse_graph_entity entity = {.iri = V(E "nvidia"), .label = V("Nvidia"), .class_iri = V(NS "Company"), .sector_iri = V(NS "Chips"),
                                     .same_as = V("http://www.wikidata.org/entity/Q182477"), .known = true};
  assert_int_equal(tisse_graph_add_entity(graph, &entity), TISSE_OK);
  story_weave(graph);
  return graph;
}

static const char *const endings[] = {"ttl", "trig", "nt", "nq", "rdf", "jsonld"};

static void save(const char *name, story_bytes bytes, char path[600])
{
  snprintf(path, 600, "%s/%s", folder, name);
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes.data, 1, bytes.length, file), bytes.length);
  assert_int_equal(fclose(file), 0);
}

/** Writes in the syntax, reads back, and compares as N-Quads. */
static void round_trip(const tisse_graph *graph, tisse_syntax syntax, bool full, const char *name)
{
  char file[64], path[600];
  snprintf(file, sizeof file, "%s.%s", name, endings[syntax]);
  story_bytes written = story_rdf(graph, syntax, full);
  save(file, written, path);
  free(written.data);
  if (syntax == TISSE_JSONLD) {
    return;
  }
  story_reports reports = {0};
  tisse_graph *again = story_graph(&reports);
  const tisse_status status = tisse_graph_read_file(again, path);
  if (status != TISSE_OK) {
    fail_msg("%s: %s (line %u)", path, reports.last, (unsigned)reports.line);
  }
  story_weave(again);
  story_bytes before = story_rdf(graph, TISSE_NQUADS, true), after = story_rdf(again, TISSE_NQUADS, true);
  if (before.length != after.length || memcmp(before.data, after.data, before.length) != 0) {
    char one[600], two[600];
    save("before.nq", before, one);
    save("after.nq", after, two);
    fail_msg("%s does not give the same graph: %s %s", path, one, two);
  }
  free(before.data);
  free(after.data);
  tisse_graph_free(again);
}

static void every_syntax_comes_back(void **state)
{
  (void)state;
  tisse_graph *graph = story(HOSTILE);
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_JSONLD; ++syntax) {
    round_trip(graph, (tisse_syntax)syntax, false, "plain");
    round_trip(graph, (tisse_syntax)syntax, true, "full");
  }
  tisse_graph_free(graph);
}

static void controls_come_back(void **state)
{
  (void)state;
  tisse_graph *graph = story(CONTROLS);
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_NQUADS; ++syntax) {
    round_trip(graph, (tisse_syntax)syntax, false, "controls");
  }
  story_bytes xml = story_rdf(graph, TISSE_RDFXML, false);
  assert_non_null(strstr(xml.data, "return&#13;, bell\xEF\xBF\xBD, "));
  free(xml.data);
  tisse_graph_free(graph);
}

static void broken_text_is_mended(void **state)
{
  (void)state;
  tisse_graph *graph = story(BROKEN);
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_JSONLD; ++syntax) {
    story_bytes bytes = story_rdf(graph, (tisse_syntax)syntax, false);
    assert_non_null(strstr(bytes.data, "broken \xEF\xBF\xBD( byte, nonchar \xEF\xBF\xBD\xEF\xBF\xBD end"));
    assert_null(strstr(bytes.data, "@not a tag"));
    free(bytes.data);
  }
  tisse_graph_free(graph);
}

static void amounts_keep_their_point(void **state)
{
  (void)state;
  tisse_graph *graph = story("x");
  story_bytes turtle = story_rdf(graph, TISSE_TURTLE, false), lines = story_rdf(graph, TISSE_NTRIPLES, false);
  assert_non_null(strstr(turtle.data, "tisse:amount 100000000000.0"));
  assert_non_null(strstr(turtle.data, "tisse:quantity 10.5"));
  assert_non_null(strstr(turtle.data, "rdf:object money:USD-40000000000 "));
  assert_non_null(strstr(turtle.data, "claim:c9rich-claim "));
  assert_non_null(strstr(lines.data, "ns#amount> \"100000000000.0\"^^<http://www.w3.org/2001/XMLSchema#decimal> ."));
  free(turtle.data);
  free(lines.data);
  tisse_graph_free(graph);
}

static void direct_triples_are_chosen(void **state)
{
  (void)state;
  tisse_graph *graph = story("x");
  static const char triple[] = "<" E "nvidia> <" NS "investsIn> <" E "openai> .";
  for (int direct = TISSE_DIRECT_ASSERTED; direct <= TISSE_DIRECT_NONE; ++direct) {
    story_bytes bytes = {NULL, 0};
    const tisse_rdf_options options = {.syntax = TISSE_NTRIPLES, .direct = (tisse_direct)direct};
    assert_int_equal(tisse_rdf_write_graph(graph, &options, (tisse_writer){story_append, &bytes}), TISSE_OK);
    assert_true((strstr(bytes.data, triple) != NULL) == (direct == TISSE_DIRECT_REPORTED));
    free(bytes.data);
  }
  tisse_graph_free(graph);
}

/* ---- Input --------------------------------------------------------------------------------------------------------- */

static tisse_status read_text(const char *name, const char *text, story_reports *reports, size_t *claims)
{
  char path[600];
  save(name, (story_bytes){(char *)text, strlen(text)}, path);
  tisse_graph *graph = story_graph(reports);
  const tisse_status status = tisse_graph_read_file(graph, path);
  story_weave(graph);
  *claims = tisse_graph_claim_count(graph);
  tisse_graph_free(graph);
  return status;
}

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define ARTICLE_LINE "<" A "a> <" RDF "type> <https://schema.org/NewsArticle> .\n"
#define CLAIM "<https://w3id.org/tisse/id/claim/c1> "

static void bad_lines_are_skipped(void **state)
{
  (void)state;
  story_reports reports = {0};
  size_t claims;
  static const char text[] =
    "# a comment\n\n" CLAIM "<" RDF "object> <" E "openai> <" A "a> . # behind\n" CLAIM "<" RDF "predicate> <" NS "investsIn> .\r\n"
    "this is no triple\n" CLAIM "<" RDF "type> <" NS "Claim> .\n" CLAIM "<http://www.w3.org/ns/prov#hadPrimarySource> <" A "a> .\n"
    CLAIM "<relative> <" E "x> .\n" CLAIM "<" NS "quote> \"unclosed .\n" CLAIM "<" NS "quote> \"bad \\q escape\" .\n"
    CLAIM "<" RDF "subject> <" E "nvidia> .\n" ARTICLE_LINE "<" A "a> <" NS "known> \"x\"@abcdefghijklmnopqrstuvwxyzabcdefghijklmnop .";
  assert_int_equal(read_text("bad.nq", text, &reports, &claims), TISSE_E_INPUT);
  assert_int_equal(reports.count, 5);
  assert_int_equal(claims, 1);
}

static void scattered_triples_are_gathered(void **state)
{
  (void)state;
  story_reports reports = {0};
  size_t claims;
  static const char text[] =
    "<" E "nvidia> <" NS "known> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n" CLAIM "<" RDF "subject> <" E "nvidia> .\n"
    ARTICLE_LINE CLAIM "<http://www.w3.org/ns/prov#hadPrimarySource> <" A "a> .\n<" E "nvidia> <http://www.w3.org/2000/01/rdf-schema#label> \"Nvidia\" .\n"
    CLAIM "<" RDF "type> <" NS "Claim> .\n<" E "openai> <" NS "known> \"false\" .\n" CLAIM "<" RDF "predicate> <" NS "investsIn> .\n";
  assert_int_equal(read_text("scattered.nt", text, &reports, &claims), TISSE_OK);
  assert_int_equal(claims, 1);
  assert_int_equal(reports.count, 0);
}

static void turtle_of_others_is_read(void **state)
{
  (void)state;
  story_reports reports = {0};
  size_t claims;
  static const char text[] =
    "# Turtle as others write it.\nPREFIX rdf: <" RDF ">\n@prefix t: <" NS "> . @prefix p: <http://www.w3.org/ns/prov#> .\nprefix : <" A ">\n"
    ":a a <https://schema.org/NewsArticle>; <https://schema.org/headline> '''Un \"titre\"\nsur deux lignes''' .\n"
    "<https://w3id.org/tisse/id/claim/c1> a t:Claim ; rdf:subject <" E "nvidia>, <" E "nvidia> ;; t:amount 1.5e3 , +4 , -.5 ;\n"
    "  rdf:predicate t:investsIn; t:disputed true; t:quote \"\"\"a \\\"b\\\" \"c\" \"\"\"@fr, '' ; p:hadPrimarySource :a; .\n"
    ":broken t:status [ ] .\n:broken nope:x 1 .\n<relative> a t:Claim .\n"
    "<https://w3id.org/tisse/id/claim/c2> a t:Claim; rdf:subject <" E "amd>; rdf:predicate t:investsIn; p:hadPrimarySource :a.";
  assert_int_equal(read_text("others.ttl", text, &reports, &claims), TISSE_E_INPUT);
  assert_int_equal(claims, 2);
  assert_int_equal(reports.count, 3);
  assert_int_equal(reports.line, 11);
}

static void trig_of_others_is_read(void **state)
{
  (void)state;
  story_reports reports = {0};
  size_t claims;
  static const char text[] =
    "@prefix rdf: <" RDF "> . @prefix t: <" NS "> . @prefix p: <http://www.w3.org/ns/prov#> . @prefix : <" A "> .\n"
    "GRAPH :a { :a a <https://schema.org/NewsArticle> . <https://w3id.org/tisse/id/claim/c1> a t:Claim; rdf:subject <" E "nvidia> ; }\n"
    "{ <https://w3id.org/tisse/id/claim/c1> rdf:predicate t:investsIn }\n:b{<https://w3id.org/tisse/id/claim/c1> p:hadPrimarySource :a . }";
  assert_int_equal(read_text("others.trig", text, &reports, &claims), TISSE_OK);
  assert_int_equal(claims, 1);
}

static void broken_files_do_no_harm(void **state)
{
  (void)state;
  static const char *const texts[] = {"", " ", "<", "<a", "\"", "'''", "@prefix", "@prefix a: <b", "{", "}", "}}{", ". . .", "a", "a b c", "<http://a/> <http://b/> \"x", "[",
                                      "\\", "<http://a/> a \"\\", "<http://a/> a \"\"", "#", "# x", "PREFIX", "GRAPH", "<http://a/> a 1.", "_:", "_: _: _:", "<?xml version='1.0'?><a"};
  static const char *const names[] = {"x.nt", "x.ttl", "x.trig", "x.rdf"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; ++i) {
    for (size_t k = 0; k < sizeof names / sizeof *names; ++k) {
      story_reports reports = {0};
      size_t claims;
      const tisse_status status = read_text(names[k], texts[i], &reports, &claims);
      assert_true(status == TISSE_OK || status == TISSE_E_INPUT);
      assert_true((status == TISSE_E_INPUT) == (reports.count > 0));
      assert_int_equal(claims, 0);
    }
  }
}

static void wrong_names_are_refused(void **state)
{
  (void)state;
  story_reports reports = {0};
  tisse_graph *graph = story_graph(&reports);
  assert_int_equal(tisse_graph_read_file(graph, "/dev/null"), TISSE_E_INPUT);
  assert_int_equal(tisse_graph_read_file(graph, "nowhere"), TISSE_E_READ);
  assert_int_equal(tisse_graph_read_file(graph, "/nowhere/graph.nq"), TISSE_E_READ);
  assert_int_equal(reports.count, 3);
  tisse_graph_free(graph);
}

static tisse_status refuse(void *user, const char *bytes, size_t length)
{
  (void)bytes;
  (void)length;
  return ++*(unsigned *)user > 1 ? TISSE_E_WRITE : TISSE_OK;
}

static void a_failed_write_is_told(void **state)
{
  (void)state;
  tisse_graph *graph = story("x");
  for (int i = 0; i < 3000; ++i) {
    const line more = {.article = "a3", DEAL, .at = 1000 + (uint32_t)i};
    story_tell(graph, &more);
  }
  story_weave(graph);
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_JSONLD; ++syntax) {
    unsigned calls = 0;
    const tisse_rdf_options options = {.syntax = (tisse_syntax)syntax};
    assert_int_equal(tisse_rdf_write_graph(graph, &options, (tisse_writer){refuse, &calls}), TISSE_E_WRITE);
    assert_int_equal(calls, 2);
  }
  tisse_graph_free(graph);
}

static void a_stream_gives_the_articles_graph(void **state)
{
  (void)state;
  static const tisse_syntax syntaxes[] = {TISSE_NQUADS, TISSE_TURTLE};
  for (int i = 0; i < 2; ++i) {
    tisse_rdf_stream *stream;
    story_bytes bytes = {NULL, 0};
    const tisse_rdf_options options = {.syntax = syntaxes[i]};
    assert_int_equal(tisse_rdf_stream_new(&stream, NULL, NULL, &options, (tisse_writer){story_append, &bytes}), TISSE_OK);
    const tisse_metadata metadata = {.iri = V(A "a1"), .source = V("a1")};
    assert_int_equal(tisse_rdf_stream_article(stream, &metadata), TISSE_OK);
    for (size_t k = 0; k < 2; ++k) {
      const tisse_claim claim = story_claim(&told[k]);
      assert_int_equal(tisse_rdf_stream_claim(stream, &claim), TISSE_OK);
    }
    assert_int_equal(tisse_rdf_stream_end(stream), TISSE_OK);
    char path[600];
    save(i ? "stream.ttl" : "stream.nq", bytes, path);
    free(bytes.data);
    tisse_graph *graph = story_graph(NULL);
    assert_int_equal(tisse_graph_read_file(graph, path), TISSE_OK);
    story_weave(graph);
    assert_int_equal(tisse_graph_claim_count(graph), 2);
    assert_int_equal(tisse_graph_deal_count(graph), 1);
    tisse_graph_free(graph);
  }
}

/** ontology/context.jsonld is what is written in front of every JSON-LD file. Run from the top folder. */
static int compare_lines(const void *a, const void *b)
{
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/** The lines of N-Triples, sorted, each once. */
static story_bytes sorted(story_bytes bytes)
{
  size_t count = 0;
  char **lines = calloc(bytes.length + 1, sizeof *lines);
  for (char *at = strtok(bytes.data, "\n"); at; at = strtok(NULL, "\n")) {
    lines[count++] = at;
  }
  qsort(lines, count, sizeof *lines, compare_lines);
  story_bytes result = {NULL, 0};
  for (size_t i = 0; i < count; ++i) {
    if (!i || strcmp(lines[i - 1], lines[i])) {
      story_append(&result, lines[i], strlen(lines[i]));
      story_append(&result, "\n", 1);
    }
  }
  free(lines);
  free(bytes.data);
  return result;
}

static void files_are_converted_as_they_stream(void **state)
{
  (void)state;
  tisse_graph *graph = story(HOSTILE);
  for (int from = TISSE_TURTLE; from <= TISSE_RDFXML; ++from) {
    char name[64], path[600];
    snprintf(name, sizeof name, "convert.%s", endings[from]);
    story_bytes bytes = story_rdf(graph, (tisse_syntax)from, false);
    save(name, bytes, path);
    free(bytes.data);
    story_bytes lines = {NULL, 0}, wanted = story_rdf(graph, TISSE_NTRIPLES, false);
    const tisse_rdf_options triples = {.syntax = TISSE_NTRIPLES}, quads = {.syntax = TISSE_NQUADS};
    assert_int_equal(tisse_rdf_convert_file(NULL, path, &triples, (tisse_writer){story_append, &lines}), TISSE_OK);
    lines = sorted(lines);
    wanted = sorted(wanted);
    assert_string_equal(lines.data, wanted.data);
    free(lines.data);
    free(wanted.data);
    story_bytes back = {NULL, 0};
    const tisse_status status = tisse_rdf_convert_file(NULL, path, &quads, (tisse_writer){story_append, &back});
    assert_int_equal(status, from == TISSE_TRIG || from == TISSE_NQUADS ? TISSE_OK : TISSE_E_ARGUMENT);
    if (status == TISSE_OK) {
      wanted = story_rdf(graph, TISSE_NQUADS, false);
      assert_string_equal(back.data, wanted.data);
      free(wanted.data);
    }
    free(back.data);
  }
  tisse_graph_free(graph);
}

static void the_context_is_the_shipped_one(void **state)
{
  (void)state;
  static char shipped[32768];
  FILE *file = fopen("ontology/context.jsonld", "rb");
  if (!file) {
    skip();
  }
  const size_t length = fread(shipped, 1, sizeof shipped, file);
  fclose(file);
  tisse_graph *graph = story_graph(NULL);
  story_weave(graph);
  story_bytes bytes = story_rdf(graph, TISSE_JSONLD, false);
  const size_t context = length - strlen("\n}\n");
  assert_true(length > 1000 && bytes.length > context);
  assert_memory_equal(bytes.data, shipped, context);
  assert_memory_equal(bytes.data + context, ",\n  \"@graph\": [", 15);
  free(bytes.data);
  tisse_graph_free(graph);
}

static void syntaxes_are_found(void **state)
{
  (void)state;
  tisse_syntax syntax;
  assert_true(tisse_syntax_find(&syntax, V("out/graph.TTL")) && syntax == TISSE_TURTLE);
  assert_true(tisse_syntax_find(&syntax, V("nquads")) && syntax == TISSE_NQUADS);
  assert_true(tisse_syntax_find(&syntax, V("a.b/x.jsonld")) && syntax == TISSE_JSONLD);
  assert_false(tisse_syntax_find(&syntax, V("graph.txt")));
  assert_false(tisse_syntax_find(&syntax, V("")));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(every_syntax_comes_back), cmocka_unit_test(controls_come_back), cmocka_unit_test(broken_text_is_mended),
    cmocka_unit_test(amounts_keep_their_point), cmocka_unit_test(direct_triples_are_chosen), cmocka_unit_test(bad_lines_are_skipped),
    cmocka_unit_test(scattered_triples_are_gathered), cmocka_unit_test(turtle_of_others_is_read), cmocka_unit_test(trig_of_others_is_read),
    cmocka_unit_test(broken_files_do_no_harm), cmocka_unit_test(wrong_names_are_refused), cmocka_unit_test(a_failed_write_is_told),
    cmocka_unit_test(a_stream_gives_the_articles_graph), cmocka_unit_test(files_are_converted_as_they_stream),
    cmocka_unit_test(the_context_is_the_shipped_one), cmocka_unit_test(syntaxes_are_found),
  };
  return cmocka_run_group_tests(tests, make_folder, remove_folder) != 0;
}
