/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger of a file is that of its graph: in every syntax, in any order of the triples, in next to no memory; and what it stands on, sorting. */

#include "test_graph_story.h"

#include <unistd.h>

#include "base/sorter.h"
#include "test_meter.h"

static uint32_t dice_state;

static uint32_t dice(uint32_t sides)
{
  dice_state = dice_state * 1664525u + 1013904223u;
  return (dice_state >> 8) % sides;
}

/* ---- Sorting --------------------------------------------------------------------------------------------------------- */

static const tisse_context silent = {0};

static void check_sorted(tisse__sorter *sorter, size_t count)
{
  tisse_view key, record;
  char last[16] = "";
  uint32_t last_place = 0;
  size_t seen = 0;
  tisse__sorter_rewind(sorter);
  for (; tisse__sorter_next(sorter, &key, &record); ++seen) {
    char now[16];
    uint32_t place;
    snprintf(now, sizeof now, "%.*s", (int)key.length, key.data);
    memcpy(&place, record.data, sizeof place);
    assert_true(strcmp(last, now) < 0 || (strcmp(last, now) == 0 && (!seen || last_place < place)));
    memcpy(last, now, sizeof last);
    last_place = place;
  }
  assert_int_equal(tisse__sorter_status(sorter), TISSE_OK);
  assert_int_equal(seen, count);
}

static void records_of_one_key_stay_in_order(void **state)
{
  (void)state;
  static const size_t memories[] = {0, 100000, 1};
  static char large[70000];
  for (size_t m = 0; m < sizeof memories / sizeof *memories; ++m) {
    const tisse__scratch scratch = {&silent, NULL, memories[m]};
    tisse__sorter *sorter = tisse__sorter_new(&scratch);
    assert_non_null(sorter);
    for (uint32_t i = 0; i < 5000; ++i) {
      char key[16];
      snprintf(key, sizeof key, "%u", (unsigned)dice(700));
      memcpy(large, &i, sizeof i);
      tisse__sorter_add(sorter, V(key), (tisse_view){large, i % 997 ? sizeof i + dice(20) : sizeof large});
    }
    check_sorted(sorter, 5000);
    check_sorted(sorter, 5000);
    tisse__sorter_free(sorter);
  }
}

static void a_folder_that_is_not_there_is_told(void **state)
{
  (void)state;
  story_reports reports = {0};
  const tisse_context context = {.report = story_report, .report_user = &reports};
  const tisse__scratch scratch = {&context, "/nowhere", 1};
  tisse__sorter *sorter = tisse__sorter_new(&scratch);
  tisse_view key, record;
  for (int i = 0; i < 3; ++i) {
    tisse__sorter_add(sorter, V("a"), V("b"));
  }
  tisse__sorter_rewind(sorter);
  assert_false(tisse__sorter_next(sorter, &key, &record));
  assert_int_equal(tisse__sorter_status(sorter), TISSE_E_WRITE);
  assert_int_equal(reports.count, 1);
  assert_non_null(strstr(reports.last, "no temporary file"));
  tisse__sorter_free(sorter);
}

/* ---- Stories ----------------------------------------------------------------------------------------------------------- */

static const char *const parties[] = {"nvidia", "openai", "oracle", "amd", "xai", "mistral", "asml"};
static const char *const relations[] = {"investsIn", "supplies", "acquires", "raises", "competesWith"};
static const char *const media[] = {NULL, NULL, "Reuters", "The Wall Street Journal", "Wall Street Journal", "Les Echos"};
static const char *const events[] = {NULL, NULL, "2024-02", "2025-09", "2026"};

static void tell_at_random(tisse_graph *graph, size_t articles, size_t claims)
{
  static char names[64][16];
  char text[400], date[16];
  for (size_t i = 0; i < articles; ++i) {
    snprintf(names[i], sizeof names[i], "n%02u", (unsigned)i);
    size_t length = 0;
    const uint32_t story = dice(10);
    for (uint32_t w = 0; w < 60; ++w) {
      length += (size_t)snprintf(text + length, sizeof text - length, "w%u ", (unsigned)(w * 7 + story * (w % 3 == 0)));
    }
    snprintf(date, sizeof date, "2026-%02u-%02u", (unsigned)(1 + dice(3)), (unsigned)(1 + dice(5)));
    story_article(graph, names[i], dice(6) ? date : NULL, media[dice(6)], text);
  }
  for (size_t i = 0; i < claims; ++i) {
    const uint32_t subject = dice(7), other = (subject + 1 + dice(6)) % 7, relation = dice(5);
    const line told = {
      .article = names[dice((uint32_t)articles)], .subject = parties[subject], .relation = relations[relation],
      .object = relation == 3 ? NULL : parties[other], .standing = (tisse_standing)dice(5), .amount = dice(2) ? 0 : 1 + dice(40),
      .bound = (tisse_bound)dice(4), .speaker = dice(4) ? NULL : parties[dice(7)], .medium = media[dice(6)], .event = events[dice(5)],
      .at = dice(400)};
    tisse_claim claim = story_claim(&told);
    const tisse_view leans[] = {V("Reuters"), V("le wall street journal")};
    const tisse_party *const ends[] = {&claim.subject, &claim.object};
    claim.leans_on = leans;
    claim.leans_on_count = dice(3);
    if (!dice(5)) {
      claim.subject.label = V("Un autre nom");
      claim.subject.known = false;
    }
    if (claim.cited_medium.data && !dice(2)) {
      claim.cited_medium_iri = V(E "reuters");
    }
    for (int k = 0; k < 2; ++k) {
      if (ends[k]->iri.data) {
        const tisse_graph_entity entity = {.iri = ends[k]->iri, .label = ends[k]->label, .known = ends[k]->known};
        assert_int_equal(tisse_graph_add_entity(graph, &entity), TISSE_OK);
      }
    }
    assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
  }
  story_weave(graph);
}

static char folder[] = "/tmp/tisse-ledger-XXXXXX";

static void save(char path[600], const char *name, const char *bytes, size_t length)
{
  snprintf(path, 600, "%s/%s", folder, name);
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, length, file), length);
  assert_int_equal(fclose(file), 0);
}

/** The lines of a text in another order, some of them twice. */
static story_bytes shuffled(story_bytes text)
{
  story_bytes out = {NULL, 0};
  static char *lines[200000];
  size_t count = 0;
  for (char *at = text.data, *end; (end = strchr(at, '\n')); at = end + 1) {
    *end = '\0';
    lines[count++] = at;
    assert_true(count < 200000);
  }
  for (size_t i = count; i > 1; --i) {
    const size_t k = dice((uint32_t)i);
    char *const moved = lines[k];
    lines[k] = lines[i - 1];
    lines[i - 1] = moved;
  }
  for (size_t i = 0; i < count; ++i) {
    for (uint32_t again = 0; again < (i % 50 ? 1u : 2u); ++again) {
      story_append(&out, lines[i], strlen(lines[i]));
      story_append(&out, "\n", 1);
    }
  }
  return out;
}

static void compare(const char *path, const tisse_graph *graph, const tisse_table_options *options, size_t memory)
{
  const tisse_scratch scratch = {NULL, memory};
  story_bytes wanted = {NULL, 0}, found = {NULL, 0};
  size_t count = 0;
  assert_int_equal(tisse_deals_write(graph, options, (tisse_writer){story_append, &wanted}), TISSE_OK);
  assert_int_equal(tisse_deals_write_file(&count, NULL, NULL, NULL, path, options, &scratch, (tisse_writer){story_append, &found}), TISSE_OK);
  if (wanted.length != found.length || (wanted.length && memcmp(wanted.data, found.data, wanted.length) != 0)) {
    fail_msg("%s: wanted\n%s\nfound\n%s", path, wanted.data ? wanted.data : "", found.data ? found.data : "");
  }
  assert_true(!count || wanted.length);
  free(wanted.data);
  free(found.data);
}

static void compare_all(const char *path, size_t memory)
{
  tisse_graph *graph = story_graph(NULL);
  assert_int_equal(tisse_graph_read_file(graph, path), TISSE_OK);
  story_weave(graph);
  const tisse_table_options options[] = {{0}, {.json = true}, {.disputed_only = true, .language = "en"}, {.loops = true}, {.loops = true, .json = true}};
  for (size_t i = 0; i < sizeof options / sizeof *options; ++i) {
    compare(path, graph, &options[i], memory);
  }
  for (size_t i = 0; i < tisse_graph_deal_count(graph); i += 1 + tisse_graph_deal_count(graph) / 3) {
    const tisse_table_options one = {.deal = tisse_graph_deal_at(graph, i)->iri}, json = {.deal = one.deal, .json = true};
    compare(path, graph, &one, memory);
    compare(path, graph, &json, memory);
  }
  tisse_graph_free(graph);
}

static void the_file_tells_what_the_graph_tells(void **state)
{
  (void)state;
  static const char *const names[] = {"a.ttl", "a.trig", "a.nt", "a.nq", "a.rdf"};
  char path[600];
  for (dice_state = 1; dice_state < 3; ++dice_state) {
    const uint32_t seed = dice_state;
    tisse_graph *graph = story_graph(NULL);
    tell_at_random(graph, 30, 200);
    for (int syntax = TISSE_TURTLE; syntax <= TISSE_RDFXML; ++syntax) {
      story_bytes bytes = story_rdf(graph, (tisse_syntax)syntax, false);
      save(path, names[syntax], bytes.data, bytes.length);
      compare_all(path, 20000);
      if (syntax == TISSE_NTRIPLES || syntax == TISSE_NQUADS) {
        story_bytes mixed = shuffled(bytes);
        save(path, syntax == TISSE_NQUADS ? "b.nq" : "b.nt", mixed.data, mixed.length);
        compare_all(path, syntax == TISSE_NQUADS ? 5000 : 0);
        free(mixed.data);
        remove(path);
      }
      free(bytes.data);
    }
    tisse_graph_free(graph);
    dice_state = seed;
  }
  for (int syntax = TISSE_TURTLE; syntax <= TISSE_RDFXML; ++syntax) {
    snprintf(path, sizeof path, "%s/%s", folder, names[syntax]);
    remove(path);
  }
}

/** Deals of which the names are the same but for the namespace are told apart, though they are not woven together. */
static void namesakes_far_apart_are_told_apart(void **state)
{
  (void)state;
  tisse_graph *graph = story_graph(NULL);
  char path[600];
  story_article(graph, "a", "2026-01-01", NULL, NULL);
  for (uint32_t i = 0; i < 5000; ++i) {
    char id[32], subject[64];
    snprintf(id, sizeof id, "c%u", (unsigned)i);
    snprintf(subject, sizeof subject, i == 0 ? "https://a.example/x" : i == 4999 ? "https://z.example/x" : "https://m.example/y%u", (unsigned)i);
    const tisse_claim claim = {.id = V(id), .article = V(A "a"), .relation = V(NS "supplies"), .subject = {.iri = V(subject)},
                               .object = {.iri = V(E "o")}, .evidence_span = {i, i + 1}};
    assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
  }
  story_weave(graph);
  story_bytes bytes = story_rdf(graph, TISSE_NQUADS, false);
  save(path, "n.nq", bytes.data, bytes.length);
  free(bytes.data);
  tisse_graph_free(graph);
  compare_all(path, 0);
  remove(path);
}

static void what_is_broken_gives_no_ledger(void **state)
{
  (void)state;
  static const char text[] = "<https://w3id.org/tisse/id/claim/c1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" NS "Claim> .\n";
  char path[600];
  story_reports reports = {0};
  const tisse_context context = {.report = story_report, .report_user = &reports};
  story_bytes found = {NULL, 0};
  const tisse_writer out = {story_append, &found};
  size_t count = 1;
  save(path, "x.nt", text, sizeof text - 1);
  assert_int_equal(tisse_deals_write_file(&count, &context, NULL, NULL, path, NULL, NULL, out), TISSE_E_INPUT);
  assert_string_equal(reports.last, "claim c1 has no article, relation or subject; it is left out");
  save(path, "x.nt", "", 0);
  assert_int_equal(tisse_deals_write_file(&count, &context, NULL, NULL, "/nowhere/x.nt", NULL, NULL, out), TISSE_E_READ);
  const tisse_table_options nobody = {.deal = V("nobody")};
  assert_int_equal(tisse_deals_write_file(&count, &context, NULL, NULL, path, &nobody, NULL, out), TISSE_E_NOT_FOUND);
  assert_int_equal(count, 0);
  assert_int_equal(found.length, 0);
  assert_int_equal(tisse_deals_write_file(&count, &context, NULL, NULL, path, NULL, NULL, out), TISSE_OK);
  free(found.data);
  remove(path);
}

/* ---- Memory ------------------------------------------------------------------------------------------------------------ */

static tisse_status discard(void *user, const char *bytes, size_t length)
{
  (void)user;
  (void)bytes;
  (void)length;
  return TISSE_OK;
}

static void every_allocation_fails_once(void **state)
{
  (void)state;
  char path[600];
  dice_state = 7;
  tisse_graph *graph = story_graph(NULL);
  tell_at_random(graph, 2, 4);
  story_bytes bytes = story_rdf(graph, TISSE_NQUADS, false);
  save(path, "m.nq", bytes.data, bytes.length);
  const tisse_table_options options[] = {{0}, {.loops = true}, {.deal = tisse_graph_deal_at(graph, 0)->iri}};
  for (size_t i = 0; i < sizeof options / sizeof *options; ++i) {
    meter count = {0};
    const tisse_context context = {.allocator = {measured, &count}};
    const tisse_scratch scratch = {NULL, i ? 2000 : 0};
    size_t deals, calls = SIZE_MAX;
    for (size_t fail_at = 0; fail_at <= calls; ++fail_at) {
      count.calls = 0;
      count.fail_at = fail_at;
      const tisse_status status =
        tisse_deals_write_file(&deals, &context, NULL, NULL, path, &options[i], &scratch, (tisse_writer){discard, NULL});
      if (status != (fail_at ? TISSE_E_MEMORY : TISSE_OK) || count.live != 0) {
        fail_msg("options %zu, allocation %zu of %zu: status %d, %ld blocks left", i, fail_at, calls, (int)status, count.live);
      }
      calls = fail_at ? calls : count.calls;
    }
  }
  free(bytes.data);
  tisse_graph_free(graph);
  remove(path);
}

int main(void)
{
  if (!mkdtemp(folder)) {
    return 1;
  }
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(records_of_one_key_stay_in_order), cmocka_unit_test(a_folder_that_is_not_there_is_told),
    cmocka_unit_test(the_file_tells_what_the_graph_tells), cmocka_unit_test(namesakes_far_apart_are_told_apart),
    cmocka_unit_test(what_is_broken_gives_no_ledger), cmocka_unit_test(every_allocation_fails_once),
  };
  const int failed = cmocka_run_group_tests(tests, NULL, NULL);
  rmdir(folder);
  return failed != 0;
}
