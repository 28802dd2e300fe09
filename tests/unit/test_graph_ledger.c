/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What people read: JSON lines, CSV, the ledger, a deal, loops, explanations; and what the ontology says of relations. */

#include "test_graph_story.h"

#include <unistd.h>

#define DEAL .subject = "nvidia", .relation = "investsIn", .object = "openai"

static tisse_claim full_claim(void)
{
  static const tisse_view cues[] = {{"devrait", 7}};
  static const line plain = {.article = "a", DEAL, .standing = TISSE_PLANNED, .amount = 100, .bound = TISSE_AT_MOST, .event = "2026"};
  tisse_claim claim = story_claim(&plain);
  claim.sentence = V("Nvidia devrait « investir » jusqu’à 100 milliards dans OpenAI.");
  claim.sentence_span = (tisse_span){10, 72};
  claim.evidence = claim.sentence;
  claim.evidence_span = claim.sentence_span;
  claim.subject.span = (tisse_span){10, 16};
  claim.trigger_span = (tisse_span){17, 37};
  claim.amount_span = (tisse_span){38, 59};
  claim.object.span = (tisse_span){65, 71};
  claim.cues = cues;
  claim.cue_count = 1;
  claim.quantity = (tisse_quantity){10500, V("GW")};
  return claim;
}

static void a_claim_is_a_line_of_json(void **state)
{
  (void)state;
  story_bytes bytes = {NULL, 0};
  const tisse_claim claim = full_claim();
  assert_int_equal(tisse_json_write_claim(NULL, NULL, &claim, (tisse_writer){story_append, &bytes}), TISSE_OK);
  assert_string_equal(
    bytes.data,
    "{\"id\":\"c-a-nvidia-investsIn-openai-0-1\",\"source\":\"a\",\"subject\":\"nvidia\",\"subject_iri\":\"" E "nvidia\",\"subject_span\":[10,16],"
    "\"relation\":\"investsIn\",\"object\":\"openai\",\"object_iri\":\"" E "openai\",\"object_span\":[65,71],\"status\":\"planned\",\"stage\":\"planned\","
    "\"certainty\":\"certain\",\"polarity\":\"positive\",\"amount\":100000000000,\"amount_max\":null,\"amount_bound\":\"atMost\",\"currency\":\"USD\","
    "\"quantity\":10.5,\"unit\":\"GW\",\"product\":null,\"event_date\":\"2026\",\"speaker\":null,\"cited_medium\":null,"
    "\"sentence\":\"Nvidia devrait « investir » jusqu’à 100 milliards dans OpenAI.\",\"sentence_span\":[10,72],\"evidence_span\":[10,72],"
    "\"rule\":\"https://w3id.org/tisse/frame/fr-test\",\"cues\":[\"devrait\"]}\n");
  free(bytes.data);
}

static void a_claim_is_a_row_of_csv(void **state)
{
  (void)state;
  story_bytes bytes = {NULL, 0};
  tisse_claim claim = full_claim();
  claim.product = V("des \"puces\", beaucoup");
  assert_int_equal(tisse_csv_write_claim(NULL, NULL, NULL, (tisse_writer){story_append, &bytes}), TISSE_OK);
  assert_int_equal(tisse_csv_write_claim(NULL, NULL, &claim, (tisse_writer){story_append, &bytes}), TISSE_OK);
  assert_non_null(strstr(bytes.data, "id,source,subject,subject_iri,subject_span,relation,"));
  assert_non_null(strstr(bytes.data, ",rule,cues\r\n"));
  assert_non_null(strstr(bytes.data, ",100000000000,,atMost,USD,10.5,GW,\"des \"\"puces\"\", beaucoup\",2026,,,"));
  assert_non_null(strstr(bytes.data, ",10-72,10-72,"));
  free(bytes.data);
}

static tisse_graph *ledger(void)
{
  static const line lines[] = {
    {.article = "2026-01-31", DEAL, .standing = TISSE_CANCELLED, .amount = 100, .medium = "Wall Street Journal"},
    {.article = "2026-02-01", DEAL, .standing = TISSE_PLANNED, .amount = 30, .speaker = "nvidia"},
    {.article = "2026-02-01", DEAL, .standing = TISSE_DENIED, .speaker = "?", .at = 40},
    {.article = "2026-02-01", .subject = "oracle", .relation = "supplies", .object = "openai", .at = 80},
    {.article = "2026-02-01", .subject = "nvidia", .relation = "supplies", .object = "openai", .at = 120},
  };
  tisse_graph *graph = story_graph(NULL);
  story_article(graph, "2026-01-31", "2026-01-31", "L'Écho", NULL);
  story_article(graph, "2026-02-01", "2026-02-01", "日本経済新聞", NULL);
  for (size_t i = 0; i < sizeof lines / sizeof *lines; ++i) {
    story_tell(graph, &lines[i]);
  }
  story_weave(graph);
  return graph;
}

static story_bytes write_deals(const tisse_graph *graph, tisse_table_options options)
{
  story_bytes bytes = {NULL, 0};
  assert_int_equal(tisse_deals_write(graph, &options, (tisse_writer){story_append, &bytes}), TISSE_OK);
  return bytes;
}

static void the_ledger_is_aligned(void **state)
{
  (void)state;
  tisse_graph *graph = ledger();
  story_bytes french = write_deals(graph, (tisse_table_options){.language = "fr"});
  assert_string_equal(french.data,
                      "Sujet   Relation   Objet   État      Montant  Premier     Dernier     Art.  Src  Désaccords\n"
                      "──────  ─────────  ──────  ────────  ───────  ──────────  ──────────  ────  ───  ──────────────────────────────────────────\n"
                      "nvidia  investsIn  openai  prévu      30\xC2\xA0Md$  2026-01-31  2026-02-01     2    2  ! démenti, remplacé, contradiction interne\n"
                      "nvidia  supplies   openai  effectif           2026-02-01  2026-02-01     1    1\n"
                      "oracle  supplies   openai  effectif           2026-02-01  2026-02-01     1    1\n"
                      "\nOpérations : 3 (contestées : 1) · articles : 2 · affirmations : 5 · sources indépendantes : 2\n");
  story_bytes english = write_deals(graph, (tisse_table_options){.language = "en", .disputed_only = true});
  assert_non_null(strstr(english.data, "planned   $30bn  2026-01-31"));
  assert_null(strstr(english.data, "oracle"));
  story_bytes json = write_deals(graph, (tisse_table_options){.json = true, .disputed_only = true});
  assert_non_null(strstr(json.data, "\"status\":\"planned\",\"amount\":30000000000,"));
  assert_non_null(strstr(json.data, "{\"kind\":\"denial\",\"left\":["));
  free(french.data);
  free(english.data);
  free(json.data);
  tisse_graph_free(graph);
}

static void one_deal_is_shown(void **state)
{
  (void)state;
  tisse_graph *graph = ledger();
  story_bytes sheet = write_deals(graph, (tisse_table_options){.language = "fr", .deal = V("nvidia-investsIn-openai")});
  assert_non_null(strstr(sheet.data, "nvidia investsIn openai\n  prévu · 30"));
  assert_non_null(strstr(sheet.data, "  2026-01-31  annulé     L'Écho · 100\xC2\xA0Md$ · d'après Wall Street Journal\n"));
  assert_non_null(strstr(sheet.data, "  démenti\n    + prévu, 30"));
  free(sheet.data);
  story_bytes none = {NULL, 0};
  const tisse_table_options unknown = {.deal = V("x")};
  assert_int_equal(tisse_deals_write(graph, &unknown, (tisse_writer){story_append, &none}), TISSE_E_NOT_FOUND);
  tisse_graph_free(graph);
}

static void loops_are_listed(void **state)
{
  (void)state;
  tisse_graph *graph = ledger();
  story_bytes loops = write_deals(graph, (tisse_table_options){.language = "en", .loops = true});
  assert_string_equal(loops.data, "nvidia → openai → nvidia\n    nvidia investsIn openai (planned, $30bn)\n    nvidia supplies openai (actual)\n");
  free(loops.data);
  tisse_graph_free(graph);
}

static void explanations_mark_the_words(void **state)
{
  (void)state;
  tisse_graph *graph = story_graph(NULL);
  story_article(graph, "a", "2026-01-31", "L'Écho", NULL);
  tisse_claim claim = full_claim();
  assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
  claim.id = V("c2");
  claim.subject.link = TISSE_LINK_PRONOUN;
  claim.subject.span = (tisse_span){2, 8};
  claim.object.span = (tisse_span){50, 68}; /* crosses the amount */
  assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
  story_weave(graph);
  story_bytes bytes = {NULL, 0};
  assert_int_equal(tisse_explain_write(graph, V("nvidia-investsIn-openai"), "fr", (tisse_writer){story_append, &bytes}), TISSE_OK);
  assert_non_null(strstr(bytes.data, "« [S: Nvidia] [T: [C: devrait] « investir »] [A: jusqu’à 100 milliards] dans [O: OpenAI]. »"));
  assert_non_null(strstr(bytes.data, "    S : nvidia, trouvé par un pronom, ailleurs dans l'article, caractères 2–8\n"));
  assert_non_null(strstr(bytes.data, "état : prévu ← planned, certain, positive (annoncé ou convenu, encore à venir)"));
  assert_non_null(strstr(bytes.data, "L'état vient de l'affirmation c-a-nvidia-investsIn-openai-0-1 (de l'article daté le plus récent ; une partie"));
  free(bytes.data);
  bytes = (story_bytes){NULL, 0};
  assert_int_equal(tisse_explain_write(graph, V("https://w3id.org/tisse/id/claim/c2"), "en", (tisse_writer){story_append, &bytes}), TISSE_OK);
  assert_non_null(strstr(bytes.data, "rule: <https://w3id.org/tisse/frame/fr-test>"));
  free(bytes.data);
  assert_int_equal(tisse_explain_write(graph, V("nothing"), "en", (tisse_writer){story_append, &bytes}), TISSE_E_NOT_FOUND);
  tisse_graph_free(graph);
}

static void sums_read_well(void **state)
{
  (void)state;
  static const struct { int64_t value, max; tisse_bound bound; const char *currency, *french, *english; } sums[] = {
    {100000000000, 0, TISSE_AT_MOST, "USD", "≤ 100\xC2\xA0Md$", "≤ $100bn"},
    {1500000000, 0, TISSE_EXACT, "EUR", "1,5\xC2\xA0Md€", "€1.5bn"},
    {15000000, 25000000, TISSE_ABOUT, "CHF", "~ 15–25\xC2\xA0M\xC2\xA0" "CHF", "~ CHF 15–25m"},
    {4500000000000, 0, TISSE_EXACT, "USD", "4\xC2\xA0" "500\xC2\xA0Md$", "$4.5tn"},
    {999, 0, TISSE_EXACT, "GBP", "999\xC2\xA0£", "£999"},
    {1999999999, 0, TISSE_AT_LEAST, "USD", "≥ 2\xC2\xA0Md$", "≥ $2bn"},
  };
  for (size_t i = 0; i < sizeof sums / sizeof *sums; ++i) {
    tisse_graph *graph = story_graph(NULL);
    story_article(graph, "a", NULL, NULL, NULL);
    const line plain = {.article = "a", DEAL};
    tisse_claim claim = story_claim(&plain);
    claim.money = (tisse_money){sums[i].value, sums[i].max, sums[i].bound, V(sums[i].currency)};
    assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
    story_weave(graph);
    story_bytes french = write_deals(graph, (tisse_table_options){.language = "fr"}), english = write_deals(graph, (tisse_table_options){.language = "en"});
    if (!strstr(french.data, sums[i].french) || !strstr(english.data, sums[i].english)) {
      fail_msg("%s or %s not in\n%s%s", sums[i].french, sums[i].english, french.data, english.data);
    }
    free(french.data);
    free(english.data);
    tisse_graph_free(graph);
  }
}

/* ---- With an ontology ---------------------------------------------------------------------------------------------- */

/** What a user adds to the shipped vocabulary. */
static const char ontology[] =
  "@prefix tisse: <" NS "> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
  "@prefix e: <" E "> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
  "tisse:buysFrom a tisse:Relation , owl:ObjectProperty ; rdfs:label \"buys from\"@en , \"achète à\"@fr ; rdfs:domain tisse:Organization ;\n"
  "  rdfs:range tisse:Organization ; owl:inverseOf tisse:supplies .\n"
  "tisse:suppliesChips a tisse:Relation , owl:ObjectProperty ; rdfs:label \"supplies chips\"@en , \"fournit des puces\"@fr ;\n"
  "  rdfs:subPropertyOf tisse:supplies ; rdfs:domain tisse:Organization ; rdfs:range tisse:Organization .\n"
  "e:nvidia a tisse:Company ; rdfs:label \"Nvidia\" ; skos:altLabel \"NVIDIA Corp\" ; tisse:ledBy e:jensen-huang .\n"
  "e:jensen-huang a tisse:Person ; rdfs:label \"Jensen Huang\" .\n";

static tisse_knowledge *knowledge;

static void complain(void *user, const tisse_message *message)
{
  (void)user;
  fprintf(stderr, "%u: %s\n", (unsigned)message->line, message->text);
}

static int load(void **state)
{
  (void)state;
  char path[] = "/tmp/tisse-ontology-XXXXXX.ttl";
  const int file = mkstemps(path, 4);
  const tisse_context context = {.report = complain};
  int failed = file < 0 || write(file, ontology, sizeof ontology - 1) != (ssize_t)(sizeof ontology - 1);
  failed = failed || tisse_knowledge_new(&knowledge, &context) != TISSE_OK ||
           tisse_knowledge_load_file(knowledge, "ontology/tisse.ttl") != TISSE_OK || tisse_knowledge_load_file(knowledge, path) != TISSE_OK ||
           tisse_knowledge_seal(knowledge) != TISSE_OK;
  close(file);
  unlink(path);
  return failed;
}

static int unload(void **state)
{
  (void)state;
  tisse_knowledge_free(knowledge);
  return 0;
}

static tisse_graph *known_graph(const line *lines, size_t count)
{
  tisse_graph *graph;
  assert_int_equal(tisse_graph_new(&graph, NULL, knowledge, NULL), TISSE_OK);
  story_article(graph, "a", "2026-01-31", NULL, NULL);
  for (size_t i = 0; i < count; ++i) {
    story_tell(graph, &lines[i]);
  }
  story_weave(graph);
  return graph;
}

static void relations_are_turned_and_rolled(void **state)
{
  (void)state;
  static const line lines[] = {
    {.article = "a", .subject = "nvidia", .relation = "supplies", .object = "openai"},
    {.article = "a", .subject = "openai", .relation = "buysFrom", .object = "nvidia", .at = 50},
    {.article = "a", .subject = "nvidia", .relation = "suppliesChips", .object = "openai", .at = 100},
    {.article = "a", .subject = "nvidia", .relation = "suppliesChips", .object = "xai", .at = 150},
    {.article = "a", .subject = "amd", .relation = "competesWith", .object = "nvidia", .at = 200},
    {.article = "a", .subject = "nvidia", .relation = "competesWith", .object = "amd", .at = 250},
  };
  tisse_graph *graph = known_graph(lines, 6);
  assert_int_equal(tisse_graph_deal_count(graph), 3);
  assert_int_equal(story_deal(graph, "amd-competesWith-nvidia")->claim_count, 2);
  assert_int_equal(story_deal(graph, "nvidia-supplies-openai")->claim_count, 3);
  assert_int_equal(story_deal(graph, "nvidia-suppliesChips-xai")->claim_count, 1);
  story_bytes lines_out = story_rdf(graph, TISSE_NTRIPLES, false);
  assert_non_null(strstr(lines_out.data, "<" E "amd> <" NS "competesWith> <" E "nvidia> ."));
  assert_non_null(strstr(lines_out.data, "<" E "nvidia> <" NS "competesWith> <" E "amd> ."));
  assert_non_null(strstr(lines_out.data, "<" E "nvidia> <http://www.w3.org/2004/02/skos/core#altLabel> \"NVIDIA Corp\" ."));
  free(lines_out.data);
  tisse_graph_free(graph);
}

static void heads_speak_for_their_company(void **state)
{
  (void)state;
  static const line lines[] = {
    {.article = "a", .subject = "nvidia", .relation = "supplies", .object = "openai", .standing = TISSE_CANCELLED, .speaker = "an-analyst"},
    {.article = "a", .subject = "nvidia", .relation = "supplies", .object = "openai", .standing = TISSE_PLANNED, .speaker = "jensen-huang", .at = 50},
  };
  tisse_graph *graph = known_graph(lines, 2);
  assert_int_equal(tisse_graph_deal_at(graph, 0)->standing, TISSE_PLANNED);
  assert_true(tisse_view_equal(tisse_graph_entity_at(graph, tisse_graph_entity_find(graph, V(E "nvidia")))->label, V("Nvidia")));
  assert_true(tisse_graph_entity_at(graph, tisse_graph_entity_find(graph, V(E "jensen-huang")))->known);
  tisse_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_claim_is_a_line_of_json), cmocka_unit_test(a_claim_is_a_row_of_csv), cmocka_unit_test(the_ledger_is_aligned),
    cmocka_unit_test(one_deal_is_shown), cmocka_unit_test(loops_are_listed), cmocka_unit_test(explanations_mark_the_words),
    cmocka_unit_test(sums_read_well), cmocka_unit_test(relations_are_turned_and_rolled), cmocka_unit_test(heads_speak_for_their_company),
  };
  return cmocka_run_group_tests(tests, load, unload) != 0;
}
