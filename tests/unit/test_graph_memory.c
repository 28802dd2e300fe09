/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Every allocation fails once: each call says so, nothing crashes, nothing leaks (run it under the address sanitizer or valgrind). */

#include "test_graph_story.h"
#include "test_meter.h"

#include <unistd.h>

static tisse_status discard(void *user, const char *bytes, size_t length)
{
  (void)bytes;
  *(size_t *)user += length;
  return TISSE_OK;
}

#define DEAL .subject = "nvidia", .relation = "investsIn", .object = "openai"

static const line lines[] = {
  {.article = "a", DEAL, .standing = TISSE_PLANNED, .amount = 100, .event = "2024-01", .medium = "Reuters"},
  {.article = "a", DEAL, .standing = TISSE_CANCELLED, .amount = 30, .event = "2025-06", .at = 50},
  {.article = "b", DEAL, .standing = TISSE_DENIED, .speaker = "openai", .at = 50},
  {.article = "b", .subject = "openai", .relation = "raises", .standing = TISSE_ACTUAL, .amount = 40, .at = 90},
  {.article = "b", .subject = "nvidia", .relation = "supplies", .object = "openai", .at = 150},
};

static tisse_status fill(tisse_graph *graph)
{
  static const char *const names[] = {A "a", A "b"};
  tisse_status status = TISSE_OK;
  for (int i = 0; status == TISSE_OK && i < 2; ++i) {
    const tisse_metadata metadata = {.iri = V(names[i]), .source = V(names[i]), .published = V("2026-01-31"), .publisher = V("Reuters"), .hash = V("00")};
    status = tisse_graph_add_article(graph, &metadata, V("un texte"));
  }
  for (size_t i = 0; status == TISSE_OK && i < sizeof lines / sizeof *lines; ++i) {
    const tisse_claim claim = story_claim(&lines[i]);
    status = tisse_graph_add_claim(graph, &claim);
  }
  return status ? status : tisse_graph_weave(graph);
}

static tisse_status write_all(const tisse_graph *graph)
{
  size_t length = 0;
  const tisse_writer out = {discard, &length};
  tisse_status status = TISSE_OK;
  for (int syntax = TISSE_TURTLE; status == TISSE_OK && syntax <= TISSE_JSONLD; ++syntax) {
    const tisse_rdf_options options = {.syntax = (tisse_syntax)syntax, .full_provenance = true};
    status = tisse_rdf_write_graph(graph, &options, out);
  }
  const tisse_table_options table = {0}, json = {.json = true}, loops = {.loops = true};
  status = status ? status : tisse_deals_write(graph, &table, out);
  status = status ? status : tisse_deals_write(graph, &json, out);
  status = status ? status : tisse_deals_write(graph, &loops, out);
  return status ? status : tisse_explain_write(graph, tisse_graph_deal_at(graph, 0)->iri, "fr", out);
}

static tisse_status live(const tisse_context *context, const char *const *paths)
{
  tisse_graph *graph = NULL;
  tisse_status status = tisse_graph_new(&graph, context, NULL, NULL);
  status = status ? status : fill(graph);
  status = status ? status : write_all(graph);
  tisse_graph_free(graph);
  for (; status == TISSE_OK && *paths; ++paths) {
    status = tisse_graph_new(&graph, context, NULL, NULL);
    status = status ? status : tisse_graph_read_file(graph, *paths);
    status = status ? status : tisse_graph_weave(graph);
    tisse_graph_free(graph);
  }
  return status;
}

static void save(const char *path, tisse_syntax syntax)
{
  tisse_graph *graph = story_graph(NULL);
  assert_int_equal(fill(graph), TISSE_OK);
  story_bytes bytes = story_rdf(graph, syntax, false);
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes.data, 1, bytes.length, file), bytes.length);
  fclose(file);
  free(bytes.data);
  tisse_graph_free(graph);
}

static void every_allocation_fails_once(void **state)
{
  (void)state;
  char folder[] = "/tmp/tisse-memory-XXXXXX", quads[64], turtle[64];
  assert_non_null(mkdtemp(folder));
  snprintf(quads, sizeof quads, "%s/graph.nq", folder);
  snprintf(turtle, sizeof turtle, "%s/graph.ttl", folder);
  save(quads, TISSE_NQUADS);
  save(turtle, TISSE_TURTLE);
  const char *const paths[] = {quads, turtle, NULL};
  meter count = {0};
  const tisse_context context = {.allocator = {measured, &count}};
  assert_int_equal(live(&context, paths), TISSE_OK);
  assert_int_equal(count.live, 0);
  const size_t calls = count.calls;
  assert_true(calls > 100);
  for (size_t fail_at = 1; fail_at <= calls; ++fail_at) {
    count.calls = 0;
    count.fail_at = fail_at;
    const tisse_status status = live(&context, paths);
    if (status != TISSE_E_MEMORY || count.live != 0) {
      fail_msg("allocation %zu of %zu: status %d, %ld blocks left", fail_at, calls, (int)status, count.live);
    }
  }
  remove(quads);
  remove(turtle);
  rmdir(folder);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_fails_once)};
  return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
