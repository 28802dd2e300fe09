/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What weaving promises: deals, standing, sources, disagreements, rounds, and that order and history do not show. */

#include "test_graph_story.h"

static tisse_graph *tell(const line *lines, size_t count)
{
  tisse_graph *graph = story_graph(NULL);
  for (size_t i = 0; i < count; ++i) {
    story_article(graph, lines[i].article, lines[i].article, NULL, NULL); /* the article's name is its date here */
    for (size_t k = 0; k <= i; ++k) {
      if (strcmp(lines[k].article, lines[i].article) == 0) {
        story_tell(graph, &lines[k]); /* adding an article again forgot its claims */
      }
    }
  }
  story_weave(graph);
  return graph;
}

#define TELL(...) tell((const line[]){__VA_ARGS__}, sizeof((const line[]){__VA_ARGS__}) / sizeof(line))
#define DEAL .subject = "nvidia", .relation = "investsIn", .object = "openai"
#define NAME "nvidia-investsIn-openai"

static void a_pair_is_one_deal(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-02", DEAL, .standing = TISSE_PLANNED, .amount = 100},
                            {.article = "2026-01-03", DEAL, .standing = TISSE_PLANNED, .amount = 100, .at = 3},
                            {.article = "2026-01-03", .subject = "nvidia", .relation = "supplies", .object = "openai", .at = 90});
  assert_int_equal(tisse_graph_deal_count(graph), 2);
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->claim_count, 2);
  assert_int_equal(deal->article_count, 2);
  assert_int_equal(deal->standing, TISSE_PLANNED);
  assert_true(deal->money.value == 100000000000);
  assert_true(tisse_view_equal(deal->first_date, V("2026-01-02")));
  assert_true(tisse_view_equal(deal->last_date, V("2026-01-03")));
  assert_false(deal->disputed);
  assert_true(tisse_view_equal(deal->iri, V("https://w3id.org/tisse/id/deal/" NAME)));
  assert_int_equal(tisse_graph_entity_count(graph), 2);
  tisse_graph_free(graph);
}

static void the_latest_article_decides(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-02-01", DEAL, .standing = TISSE_CANCELLED}, {.article = "2025-09-22", DEAL, .standing = TISSE_PLANNED, .amount = 100});
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_CANCELLED);
  assert_false(deal->disputed); /* it was planned, then it was called off */
  assert_non_null(story_disagreement(deal, TISSE_DISAGREE_SUPERSEDED));
  tisse_graph_free(graph);
}

static void undated_articles_do_not_override(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "undated", DEAL, .standing = TISSE_ACTUAL, .amount = 5}, {.article = "2025-09-22", DEAL, .standing = TISSE_PLANNED, .amount = 100});
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_PLANNED);
  assert_true(deal->money.value == 100000000000);
  assert_non_null(story_disagreement(deal, TISSE_DISAGREE_AMOUNT));
  tisse_graph_free(graph);
}

static void principals_come_before_hearsay(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-31", DEAL, .standing = TISSE_CANCELLED, .medium = "Wall Street Journal"},
                            {.article = "2026-01-31", DEAL, .standing = TISSE_PLANNED, .speaker = "nvidia", .at = 200});
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_PLANNED);
  assert_true(deal->disputed);
  assert_non_null(story_disagreement(deal, TISSE_DISAGREE_STATUS));
  assert_non_null(story_disagreement(deal, TISSE_DISAGREE_SELF));
  tisse_graph_free(graph);
}

static void completed_comes_before_planned(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-31", DEAL, .standing = TISSE_PLANNED}, {.article = "2026-01-31", DEAL, .standing = TISSE_ACTUAL, .at = 200});
  assert_int_equal(story_deal(graph, NAME)->standing, TISSE_ACTUAL);
  assert_false(story_deal(graph, NAME)->disputed);
  tisse_graph_free(graph);
}

static void possible_does_not_undo(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-31", DEAL, .standing = TISSE_PLANNED, .medium = "Reuters"}, {.article = "2026-01-31", DEAL, .standing = TISSE_POSSIBLE, .at = 200});
  assert_int_equal(story_deal(graph, NAME)->standing, TISSE_PLANNED);
  tisse_graph_free(graph);
  graph = TELL({.article = "2026-01-31", DEAL, .standing = TISSE_PLANNED}, {.article = "2026-02-20", DEAL, .standing = TISSE_POSSIBLE, .at = 200});
  assert_int_equal(story_deal(graph, NAME)->standing, TISSE_POSSIBLE);
  tisse_graph_free(graph);
  graph = TELL({.article = "2026-01-31", DEAL, .standing = TISSE_ACTUAL}, {.article = "2026-02-20", DEAL, .standing = TISSE_POSSIBLE, .at = 200});
  assert_int_equal(story_deal(graph, NAME)->standing, TISSE_ACTUAL);
  tisse_graph_free(graph);
}

static void amounts_disagree_within_reason(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "a", DEAL, .standing = TISSE_PLANNED, .amount = 100, .bound = TISSE_AT_MOST},
                            {.article = "b", DEAL, .standing = TISSE_PLANNED, .amount = 30});
  const tisse_disagreement *found = story_disagreement(story_deal(graph, NAME), TISSE_DISAGREE_AMOUNT);
  assert_non_null(found);
  assert_int_equal(found->left_count, 1);
  assert_int_equal(found->right_count, 1);
  assert_true(story_deal(graph, NAME)->disputed);
  tisse_graph_free(graph);
  graph = TELL({.article = "a", DEAL, .standing = TISSE_PLANNED, .amount = 100, .bound = TISSE_AT_MOST},
               {.article = "b", DEAL, .standing = TISSE_PLANNED, .amount = 100}, {.article = "c", DEAL, .standing = TISSE_PLANNED, .amount = 110, .bound = TISSE_ABOUT});
  assert_int_equal(story_deal(graph, NAME)->disagreement_count, 0);
  tisse_graph_free(graph);
}

static void a_replaced_sum_is_no_dispute(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "a", DEAL, .standing = TISSE_CANCELLED, .amount = 100}, {.article = "a", DEAL, .standing = TISSE_PLANNED, .amount = 30, .at = 9});
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_PLANNED);
  assert_true(deal->money.value == 30000000000);
  assert_false(deal->disputed);
  tisse_graph_free(graph);
  graph = TELL({.article = "2026-02-20", DEAL, .standing = TISSE_PLANNED, .amount = 30}, {.article = "2025-09-22", DEAL, .standing = TISSE_PLANNED, .amount = 100});
  deal = story_deal(graph, NAME);
  assert_true(deal->money.value == 30000000000);
  assert_false(deal->disputed);
  assert_non_null(story_disagreement(deal, TISSE_DISAGREE_SUPERSEDED));
  tisse_graph_free(graph);
}

static void a_sum_stands_as_the_deal_does(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-02", DEAL, .standing = TISSE_ACTUAL, .amount = 10},
                            {.article = "2026-02-02", DEAL, .standing = TISSE_ACTUAL}, {.article = "2026-02-02", DEAL, .standing = TISSE_PLANNED, .amount = 100, .at = 9});
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_ACTUAL);
  assert_true(deal->money.value == 10000000000); /* an older sum of what is done, before a newer one of what is planned */
  assert_int_equal(deal->money_standing, TISSE_ACTUAL);
  tisse_graph_free(graph);
  graph = TELL({.article = "2026-02-02", DEAL, .standing = TISSE_ACTUAL}, {.article = "2025-09-22", DEAL, .standing = TISSE_PLANNED, .amount = 100});
  deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_ACTUAL);
  assert_true(deal->money.value == 100000000000); /* where nothing else tells one, marked as what it is */
  assert_int_equal(deal->money_standing, TISSE_PLANNED);
  story_bytes table = {NULL, 0}, json = {NULL, 0}, map = {NULL, 0};
  const tisse_table_options english = {.language = "en"}, lines = {.json = true};
  const tisse_map_options dot = {.format = TISSE_MAP_DOT, .language = "fr"};
  assert_int_equal(tisse_deals_write(graph, &english, (tisse_writer){story_append, &table}), TISSE_OK);
  assert_int_equal(tisse_deals_write(graph, &lines, (tisse_writer){story_append, &json}), TISSE_OK);
  assert_int_equal(tisse_map_write(graph, NULL, &dot, (tisse_writer){story_append, &map}), TISSE_OK);
  assert_non_null(strstr(table.data, "$100bn (planned)"));
  assert_non_null(strstr(json.data, "\"amount_status\":\"planned\""));
  assert_non_null(strstr(map.data, "(prévu)"));
  free(table.data);
  free(json.data);
  free(map.data);
  tisse_graph_free(graph);
}

static void a_denial_has_two_sides(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-31", DEAL, .standing = TISSE_DENIED, .speaker = "openai"}, {.article = "2026-01-30", DEAL, .standing = TISSE_ACTUAL, .medium = "Reuters"});
  const tisse_deal *deal = story_deal(graph, NAME);
  assert_int_equal(deal->standing, TISSE_DENIED);
  const tisse_disagreement *found = story_disagreement(deal, TISSE_DISAGREE_DENIAL);
  assert_non_null(found);
  assert_int_equal(tisse_graph_claim_at(graph, found->right[0])->standing, TISSE_DENIED);
  assert_null(story_disagreement(deal, TISSE_DISAGREE_SELF));
  tisse_graph_free(graph);
}

static void retold_stories_count_once(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-31", DEAL, .medium = "Wall Street Journal"}, {.article = "2026-02-01", DEAL, .medium = "The Wall Street Journal"},
                            {.article = "2026-02-02", DEAL, .medium = "Reuters"}, {.article = "2026-02-03", DEAL});
  assert_int_equal(story_deal(graph, NAME)->article_count, 4);
  assert_int_equal(story_deal(graph, NAME)->independent_count, 3);
  story_article(graph, "2026-01-30", "2026-01-30", "The Wall Street Journal", NULL);
  const line original = {.article = "2026-01-30", DEAL};
  story_tell(graph, &original);
  story_weave(graph);
  assert_int_equal(story_deal(graph, NAME)->article_count, 5);
  assert_int_equal(story_deal(graph, NAME)->independent_count, 3);
  assert_int_equal(tisse_graph_article_at(graph, 0)->independent, tisse_graph_article_at(graph, 1)->independent);
  tisse_graph_free(graph);
}

static void nearly_one_text_counts_once(void **state)
{
  (void)state;
  static const char base[] = "Le fabricant de puces Nvidia va investir dans OpenAI selon un accord que les deux groupes ont annoncé lundi à San Francisco, "
                             "et la construction de dix gigawatts de centres de données doit commencer au second semestre de l'année prochaine dans le Texas. ";
  char copy[1024], other[1024];
  snprintf(copy, sizeof copy, "%sLire aussi notre dossier.", base);
  snprintf(other, sizeof other, "Tout autre chose : la récolte de pommes a été bonne cette année en Normandie, où les cidriers se réjouissent d'un été sec "
                                "suivi de pluies douces en septembre, et les prix devraient baisser un peu pour les ménages de la région.");
  tisse_graph *graph = story_graph(NULL);
  story_article(graph, "a", NULL, NULL, base);
  story_article(graph, "b", NULL, NULL, copy);
  story_article(graph, "c", NULL, NULL, other);
  const line lines[] = {{.article = "a", DEAL}, {.article = "b", DEAL}, {.article = "c", DEAL}};
  for (size_t i = 0; i < 3; ++i) {
    story_tell(graph, &lines[i]);
  }
  story_weave(graph);
  assert_int_equal(story_deal(graph, NAME)->independent_count, 2);
  tisse_graph_free(graph);
}

static void two_rounds_are_two_deals(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2024-10-03", .subject = "openai", .relation = "raises", .standing = TISSE_ACTUAL, .amount = 6, .event = "2024-10-02"},
                            {.article = "2025-04-01", .subject = "openai", .relation = "raises", .standing = TISSE_ACTUAL, .amount = 40, .event = "2025-03-31"},
                            {.article = "2025-04-02", .subject = "openai", .relation = "raises", .standing = TISSE_ACTUAL, .amount = 40});
  assert_int_equal(tisse_graph_deal_count(graph), 2);
  assert_int_equal(story_deal(graph, "openai-raises-2024-10")->claim_count, 1);
  assert_int_equal(story_deal(graph, "openai-raises-2025-03")->claim_count, 2);
  assert_int_equal(story_deal(graph, "openai-raises-2025-03")->object, UINT32_MAX);
  tisse_graph_free(graph);
  graph = TELL({.article = "2024-10-03", .subject = "openai", .relation = "raises", .amount = 6, .event = "2024-10-02"},
               {.article = "2024-12-01", .subject = "openai", .relation = "raises", .amount = 40, .event = "2024-12"});
  assert_int_equal(tisse_graph_deal_count(graph), 1); /* dates too near */
  tisse_graph_free(graph);
  graph = TELL({.article = "2019-07-22", .subject = "nvidia", .object = "openai", .standing = TISSE_ACTUAL, .amount = 1},
               {.article = "2023-01-23", .subject = "nvidia", .object = "openai", .standing = TISSE_ACTUAL, .amount = 10});
  assert_int_equal(tisse_graph_deal_count(graph), 2); /* told as done, years apart */
  assert_false(tisse_graph_deal_at(graph, 0)->disputed);
  tisse_graph_free(graph);
  graph = TELL({.article = "2025-09-22", .subject = "nvidia", .object = "openai", .standing = TISSE_ACTUAL, .amount = 100},
               {.article = "2026-02-20", .subject = "nvidia", .object = "openai", .standing = TISSE_ACTUAL, .amount = 30});
  assert_int_equal(tisse_graph_deal_count(graph), 1); /* the same months: they disagree */
  tisse_graph_free(graph);
}

static void namesakes_are_told_apart(void **state)
{
  (void)state;
  tisse_graph *graph = story_graph(NULL);
  story_article(graph, "a", NULL, NULL, NULL);
  const line plain = {.article = "a", DEAL};
  story_tell(graph, &plain);
  tisse_claim claim = story_claim(&plain);
  claim.id = V("c2");
  claim.subject.iri = V("https://example.org/other/nvidia");
  assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
  story_weave(graph);
  assert_int_equal(tisse_graph_deal_count(graph), 2);
  assert_true(tisse_graph_deal_find(graph, V(NAME)) == SIZE_MAX);
  assert_int_equal(tisse_graph_deal_at(graph, 0)->iri.length, strlen("https://w3id.org/tisse/id/deal/" NAME "-01234567"));
  tisse_graph_free(graph);
}

/* ---- Order and history --------------------------------------------------------------------------------------------- */

static const line crowd[] = {
  {.article = "2026-01-31", DEAL, .standing = TISSE_CANCELLED, .amount = 100, .medium = "Wall Street Journal"},
  {.article = "2026-02-01", DEAL, .standing = TISSE_PLANNED, .amount = 30, .speaker = "nvidia"},
  {.article = "2026-02-01", .subject = "openai", .relation = "raises", .standing = TISSE_PLANNED, .amount = 100, .at = 80},
  {.article = "undated", DEAL, .standing = TISSE_DENIED, .speaker = "?"},
  {.article = "2026-01-31", .subject = "microsoft", .relation = "supplies", .object = "openai", .at = 300},
  {.article = "undated", .subject = "amd", .relation = "competesWith", .object = "nvidia", .at = 80},
};
#define CROWD (sizeof crowd / sizeof *crowd)
static const char *const dates[] = {"2026-01-31", "2026-02-01", "undated"};

static tisse_graph *crowd_in(const size_t *order, bool articles_backwards)
{
  tisse_graph *graph = story_graph(NULL);
  for (size_t i = 0; i < 3; ++i) {
    const char *name = dates[articles_backwards ? 2 - i : i];
    story_article(graph, name, name[0] == 'u' ? NULL : name, NULL, NULL);
  }
  for (size_t i = 0; i < CROWD; ++i) {
    story_tell(graph, &crowd[order[i]]);
  }
  story_weave(graph);
  return graph;
}

static void order_does_not_show(void **state)
{
  (void)state;
  static const size_t forwards[CROWD] = {0, 1, 2, 3, 4, 5}, mixed[CROWD] = {4, 2, 5, 0, 3, 1};
  tisse_graph *one = crowd_in(forwards, false), *two = crowd_in(mixed, true);
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_JSONLD; ++syntax) {
    story_bytes a = story_rdf(one, (tisse_syntax)syntax, true), b = story_rdf(two, (tisse_syntax)syntax, true);
    assert_int_equal(a.length, b.length);
    assert_memory_equal(a.data, b.data, a.length);
    free(a.data);
    free(b.data);
  }
  tisse_graph_free(one);
  tisse_graph_free(two);
}

static void forgetting_leaves_no_trace(void **state)
{
  (void)state;
  static const size_t forwards[CROWD] = {0, 1, 2, 3, 4, 5};
  tisse_graph *graph = crowd_in(forwards, false);
  story_bytes before = story_rdf(graph, TISSE_NQUADS, false);
  story_article(graph, "2026-03-01", "2026-03-01", "Reuters", NULL);
  const line late[] = {{.article = "2026-03-01", DEAL, .standing = TISSE_ACTUAL, .amount = 30},
                       {.article = "2026-03-01", .subject = "new", .relation = "acquires", .object = "amd", .at = 60}};
  story_tell(graph, &late[0]);
  story_tell(graph, &late[1]);
  story_weave(graph);
  assert_int_equal(story_deal(graph, NAME)->standing, TISSE_ACTUAL);
  assert_true(tisse_graph_entity_find(graph, V(E "new")) != SIZE_MAX);
  assert_int_equal(tisse_graph_forget(graph, V(A "2026-03-01")), TISSE_OK);
  assert_int_equal(tisse_graph_forget(graph, V(A "2026-03-01")), TISSE_E_NOT_FOUND);
  story_weave(graph);
  story_bytes after = story_rdf(graph, TISSE_NQUADS, false);
  assert_int_equal(before.length, after.length);
  assert_memory_equal(before.data, after.data, before.length);
  assert_true(tisse_graph_claim_find(graph, V("c-2026-03-01-new-acquires-amd-60-0")) == SIZE_MAX);
  free(before.data);
  free(after.data);
  tisse_graph_free(graph);
}

static void a_correction_replaces(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "2026-01-31", DEAL, .amount = 100});
  story_article(graph, "2026-01-31", "2026-01-31", NULL, NULL);
  story_weave(graph);
  assert_int_equal(tisse_graph_claim_count(graph), 0);
  assert_int_equal(tisse_graph_deal_count(graph), 0);
  assert_int_equal(tisse_graph_article_count(graph), 1);
  tisse_graph_free(graph);
}

static void claims_are_found(void **state)
{
  (void)state;
  static const size_t forwards[CROWD] = {0, 1, 2, 3, 4, 5};
  tisse_graph *graph = crowd_in(forwards, false);
  for (size_t i = 0; i < tisse_graph_claim_count(graph); ++i) {
    assert_int_equal(tisse_graph_claim_find(graph, tisse_graph_claim_at(graph, i)->id), i);
  }
  for (size_t i = 0; i < tisse_graph_article_count(graph); ++i) {
    assert_int_equal(tisse_graph_article_find(graph, tisse_graph_article_at(graph, i)->iri), i);
  }
  assert_true(tisse_graph_article_find(graph, V(A "none")) == SIZE_MAX);
  assert_null(tisse_graph_claim_at(graph, 6));
  tisse_graph_free(graph);
}

static void misuse_is_refused(void **state)
{
  (void)state;
  story_reports reports = {0};
  tisse_graph *graph = story_graph(&reports);
  const line stray = {.article = "none", DEAL};
  const tisse_claim claim = story_claim(&stray);
  assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_E_ARGUMENT);
  const tisse_metadata relative = {.iri = V("news/1")};
  assert_int_equal(tisse_graph_add_article(graph, &relative, V("")), TISSE_E_ARGUMENT);
  assert_int_equal(reports.count, 2);
  const tisse_rdf_options options = {.syntax = TISSE_TURTLE};
  story_bytes bytes = {NULL, 0};
  assert_int_equal(tisse_rdf_write_graph(graph, &options, (tisse_writer){story_append, &bytes}), TISSE_E_ARGUMENT); /* not woven */
  tisse_graph_free(graph);
  tisse_graph *none = NULL;
  assert_int_equal(tisse_graph_new(&none, NULL, NULL, "not an IRI"), TISSE_E_ARGUMENT);
}

/* ---- Loops --------------------------------------------------------------------------------------------------------- */

typedef struct loops { unsigned count, two, three; } loops;

static tisse_status count_loop(void *user, const tisse_loop *loop)
{
  loops *self = user;
  self->count++;
  self->two += loop->length == 2;
  self->three += loop->length == 3;
  return TISSE_OK;
}

static void money_goes_round(void **state)
{
  (void)state;
  tisse_graph *graph = TELL({.article = "a", DEAL},                                                                        /* nvidia pays openai */
                            {.article = "a", .subject = "nvidia", .relation = "supplies", .object = "openai", .at = 90},    /* openai pays nvidia */
                            {.article = "b", .subject = "oracle", .relation = "supplies", .object = "openai", .at = 90},    /* openai pays oracle */
                            {.article = "b", .subject = "nvidia", .relation = "supplies", .object = "oracle", .at = 190},   /* oracle pays nvidia */
                            {.article = "b", .subject = "amd", .relation = "investsIn", .object = "openai", .standing = TISSE_DENIED, .at = 290},
                            {.article = "b", .subject = "amd", .relation = "supplies", .object = "openai", .at = 390});
  loops found = {0};
  assert_int_equal(tisse_graph_loops(graph, 0, count_loop, &found), TISSE_OK);
  assert_int_equal(found.count, 2);
  assert_int_equal(found.two, 1);
  assert_int_equal(found.three, 1);
  found = (loops){0};
  assert_int_equal(tisse_graph_loops(graph, 2, count_loop, &found), TISSE_OK);
  assert_int_equal(found.count, 1);
  tisse_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_pair_is_one_deal), cmocka_unit_test(the_latest_article_decides), cmocka_unit_test(undated_articles_do_not_override),
    cmocka_unit_test(principals_come_before_hearsay), cmocka_unit_test(completed_comes_before_planned),
    cmocka_unit_test(possible_does_not_undo), cmocka_unit_test(amounts_disagree_within_reason),
    cmocka_unit_test(a_replaced_sum_is_no_dispute), cmocka_unit_test(a_sum_stands_as_the_deal_does), cmocka_unit_test(a_denial_has_two_sides), cmocka_unit_test(retold_stories_count_once),
    cmocka_unit_test(nearly_one_text_counts_once), cmocka_unit_test(two_rounds_are_two_deals), cmocka_unit_test(namesakes_are_told_apart),
    cmocka_unit_test(order_does_not_show), cmocka_unit_test(forgetting_leaves_no_trace), cmocka_unit_test(a_correction_replaces),
    cmocka_unit_test(claims_are_found), cmocka_unit_test(misuse_is_refused), cmocka_unit_test(money_goes_round),
  };
  return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
