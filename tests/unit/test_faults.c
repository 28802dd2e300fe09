/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Each allocation, read and write fails once, in what the other tests of this folder do not sweep: knowledge, packs, extraction, streams of claims.
 * Each call says so; nothing crashes, nothing is left allocated.
 */

#include <stdarg.h>
#include "test_meter.h"
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tisse/tisse.h>

static const char article[] =
  "Zorbex rachète Quantia\n\nOracle va investir 10 milliards d'euros dans AMD, son client. Le géant des puces fournit aussi Microsoft, selon Reuters. "
  "Jensen Huang, patron de Nvidia, a nié que l'accord soit suspendu.\n\nAMD et Intel sont concurrents ; le premier vaut 200 milliards de dollars.\n";

static char folder[512], pack_path[] = "/tmp/tisse-faults-XXXXXX";
static tisse_knowledge *shipped;
static const tisse_context plain;

/* ---- Memory that runs out --------------------------------------------------------------------------------------------- */

typedef tisse_status (*step)(const tisse_context *context);

/** Fails allocation 1, 2 … while they are few; then each `stride` further on. Returns how many there are. */
static size_t sweep(step run, size_t dense, size_t runs)
{
  meter whole = {0};
  assert_int_equal(run(&(tisse_context){.allocator = {measured, &whole}}), TISSE_OK);
  assert_int_equal(whole.live, 0);
  const size_t stride = whole.calls > dense ? (whole.calls - dense) / runs + 1 : 1;
  for (size_t at = 1; at <= whole.calls; at += at < dense ? 1 : stride) {
    meter one = {.fail_at = at};
    const tisse_status status = run(&(tisse_context){.allocator = {measured, &one}});
    assert_true(status == TISSE_E_MEMORY || status == TISSE_OK);
    assert_int_equal(one.live, 0);
  }
  return whole.calls;
}

static tisse_status discard(void *user, const char *bytes, size_t length)
{
  (void)bytes;
  *(size_t *)user += length;
  return TISSE_OK;
}

static tisse_status load_turtle(const tisse_context *context)
{
  tisse_knowledge *knowledge = NULL;
  size_t written = 0;
  tisse_status status = tisse_knowledge_new(&knowledge, context);
  static const char *const files[] = {"ontology/tisse.ttl", "ontology/lexicon/fr-partner.ttl", "examples/own-knowledge.ttl"};
  for (size_t i = 0; !status && i < sizeof files / sizeof *files; ++i) {
    status = tisse_knowledge_load_file(knowledge, files[i]);
  }
  status = status ? status : tisse_knowledge_seal(knowledge);
  status = status ? status : tisse_knowledge_write_pack(knowledge, (tisse_writer){discard, &written});
  tisse_knowledge_free(knowledge);
  return status;
}

static tisse_status load_pack(const tisse_context *context)
{
  tisse_knowledge *knowledge = NULL;
  static const char *const names[] = {"fr.morph", "en.morph"};
  tisse_status status = tisse_knowledge_new(&knowledge, context);
  for (size_t i = 0; !status && i < 2; ++i) {
    char path[600];
    snprintf(path, sizeof path, "%s/%s", folder, names[i]);
    status = tisse_knowledge_load_file(knowledge, path);
  }
  status = status ? status : tisse_knowledge_load_pack(knowledge, pack_path, true);
  tisse_knowledge_free(knowledge);
  return status;
}

static tisse_status count_claim(void *user, const tisse_claim *claim)
{
  *(size_t *)user += claim->relation.length > 0;
  return TISSE_OK;
}

static tisse_status extract(const tisse_context *context)
{
  tisse_extractor *extractor = NULL;
  tisse_document *document = NULL;
  size_t claims = 0, explained = 0;
  const tisse_metadata metadata = {.language = tisse_view_of("fr")};
  tisse_status status = tisse_document_new(&document, context, tisse_view_of(article), &metadata);
  status = status ? status : tisse_extractor_new(&extractor, context, shipped, NULL);
  status = status ? status : tisse_extractor_read(extractor, document, count_claim, &claims);
  status = status ? status : tisse_extractor_explain(extractor, document, (tisse_writer){discard, &explained});
  assert_true(status || (claims >= 3 && explained));
  tisse_extractor_free(extractor);
  tisse_document_free(document);
  return status;
}

static void every_allocation_may_fail(void **state)
{
  (void)state;
  assert_true(sweep(load_turtle, 150, 60) > 100);
  assert_true(sweep(load_pack, 100, 20) > 3);
  assert_true(sweep(extract, 400, 40) > 20);
}

/* ---- Streams that break ------------------------------------------------------------------------------------------------ */

typedef struct breaking { size_t calls, fail_at; const char *at; size_t left; } breaking;

static tisse_status read_breaking(void *user, char *bytes, size_t capacity, size_t *count)
{
  breaking *self = user;
  if (++self->calls == self->fail_at) {
    return TISSE_E_READ;
  }
  const size_t length = self->left < 64 ? self->left : 64;
  assert_true(capacity >= 64);
  memcpy(bytes, self->at, length);
  self->at += length;
  self->left -= length;
  *count = length;
  return TISSE_OK;
}

static tisse_status drop(void *user, tisse_document *document, bool *kept)
{
  (void)document;
  (void)kept;
  ++*(size_t *)user;
  return TISSE_OK;
}

static void every_read_may_fail(void **state)
{
  (void)state;
  static const char *const inputs[][2] = {
    {"a.txt", article},
    {"a.html", "<!DOCTYPE html><html lang=fr><title>Un titre</title><p>Un texte assez long pour être lu en deux fois, et encore une phrase de plus."},
    {"a.jsonl", "{\"text\":\"Un texte assez long pour être lu en deux fois, et encore une phrase.\"}\n{\"text\":\"Un autre texte, lui aussi assez long.\"}\n"},
    {"a.rss", "<rss><channel><item><title>Un</title><description>Un texte assez long</description></item><item><title>Deux</title></item></channel></rss>"}};
  for (size_t i = 0; i < sizeof inputs / sizeof *inputs; ++i) {
    tisse_status status = TISSE_E_READ;
    for (size_t at = 1; status; ++at) {
      breaking source = {.fail_at = at, .at = inputs[i][1], .left = strlen(inputs[i][1])};
      size_t documents = 0;
      tisse_input_summary summary;
      status = tisse_input_read(&plain, NULL, (tisse_reader){read_breaking, &source}, inputs[i][0], drop, &documents, &summary);
      assert_true(status ? status == TISSE_E_READ : documents > 0);
      assert_int_equal(summary.documents, documents);
    }
  }
}

typedef struct narrow { size_t calls, fail_at; } narrow;

static tisse_status write_breaking(void *user, const char *bytes, size_t length)
{
  narrow *self = user;
  (void)bytes;
  (void)length;
  return ++self->calls == self->fail_at ? TISSE_E_WRITE : TISSE_OK;
}

typedef struct sinks { tisse_writer out; tisse_rdf_stream *stream; } sinks;

static tisse_status write_claim(void *user, const tisse_claim *claim)
{
  const sinks *self = user;
  tisse_status status = tisse_json_write_claim(&plain, shipped, claim, self->out);
  status = status ? status : tisse_csv_write_claim(&plain, shipped, claim, self->out);
  return status ? status : tisse_rdf_stream_claim(self->stream, claim);
}

static tisse_status write_all(const tisse_document *document, tisse_writer out)
{
  tisse_extractor *extractor = NULL;
  sinks both = {.out = out};
  const tisse_rdf_options quads = {.syntax = TISSE_NQUADS};
  assert_int_equal(tisse_extractor_new(&extractor, &plain, shipped, NULL), TISSE_OK);
  assert_int_equal(tisse_rdf_stream_new(&both.stream, &plain, shipped, &quads, out), TISSE_OK);
  tisse_status status = tisse_csv_write_claim(&plain, shipped, NULL, out);
  status = status ? status : tisse_rdf_stream_article(both.stream, tisse_document_metadata(document));
  status = status ? status : tisse_extractor_read(extractor, document, write_claim, &both);
  const tisse_status end = tisse_rdf_stream_end(both.stream);
  status = status ? status : end;
  status = status ? status : tisse_extractor_explain(extractor, document, out);
  tisse_extractor_free(extractor);
  return status;
}

static void every_write_may_fail(void **state)
{
  (void)state;
  tisse_document *document = NULL;
  assert_int_equal(tisse_document_new(&document, &plain, tisse_view_of(article), NULL), TISSE_OK);
  tisse_status status = TISSE_E_WRITE;
  size_t at = 0;
  while (status) {
    narrow out = {.fail_at = ++at};
    status = write_all(document, (tisse_writer){write_breaking, &out});
    assert_true(!status || status == TISSE_E_WRITE);
    assert_true(status || out.calls < at);
  }
  assert_true(at > 6);
  tisse_document_free(document);
}

/* ---- Set up ------------------------------------------------------------------------------------------------------------- */

static tisse_status to_file(void *user, const char *bytes, size_t length)
{
  return fwrite(bytes, 1, length, user) == length ? TISSE_OK : TISSE_E_WRITE;
}

static int set_up(void **state)
{
  (void)state;
  const char *given = getenv("TISSE_MORPH_DIR");
  snprintf(folder, sizeof folder, "%s", given ? given : "build/share/tisse");
  assert_int_equal(tisse_knowledge_new(&shipped, &plain), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_folder(shipped, folder), TISSE_OK);
  assert_int_equal(tisse_knowledge_seal(shipped), TISSE_OK);
  FILE *file = fdopen(mkstemp(pack_path), "wb");
  assert_non_null(file);
  assert_int_equal(tisse_knowledge_write_pack(shipped, (tisse_writer){to_file, file}), TISSE_OK);
  return fclose(file);
}

static int tear_down(void **state)
{
  (void)state;
  tisse_knowledge_free(shipped);
  unlink(pack_path);
  return 0;
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_may_fail), cmocka_unit_test(every_read_may_fail),
                                     cmocka_unit_test(every_write_may_fail)};
  return cmocka_run_group_tests(tests, set_up, tear_down) != 0;
}
