/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The census leaves no frame untried that would have told something: with all frames tried, as explain tries them, the claims are the same. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tisse/tisse.h>

#include "extract/extractor.h"

static const tisse_context context = {.report = NULL};

static tisse_status discard(void *user, const char *data, size_t length)
{
  (void)user;
  (void)data;
  (void)length;
  return TISSE_OK;
}

/** Who the claims are of, what they tell and by which frame, in their order. */
typedef struct told { uint32_t numbers[6]; } told;

static told *drafts_of(tisse_extractor *extractor, const tisse_document *document, bool all, size_t *count)
{
  tisse_writer nowhere = {discard, NULL};
  assert_int_equal(tisse__extractor_analyse(extractor, document, all ? &nowhere : NULL), TISSE_OK);
  const tisse__analysis *a = &extractor->analysis;
  told *found = calloc(a->drafts.count + 1, sizeof *found);
  assert_non_null(found);
  *count = a->drafts.count;
  for (size_t i = 0; i < a->drafts.count; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    found[i] = (told){{draft->frame, draft->relation, draft->subject.referent, draft->object.referent, draft->trigger_first, (uint32_t)draft->stage}};
  }
  return found;
}

static tisse_status compare(void *user, tisse_document *document, bool *kept)
{
  tisse_extractor *extractor = user;
  size_t count, count_all;
  told *some = drafts_of(extractor, document, false, &count);
  told *all = drafts_of(extractor, document, true, &count_all);
  *kept = false;
  if (count != count_all || memcmp(some, all, count * sizeof *some) != 0) {
    const tisse_view text = tisse_document_text(document);
    fail_msg("the census left a frame that tells something (%zu claims of %zu): %.*s", count, count_all, (int)text.length, text.data);
  }
  free(some);
  free(all);
  return TISSE_OK;
}

static tisse_status read_file(void *user, char *bytes, size_t capacity, size_t *count)
{
  *count = fread(bytes, 1, capacity, user);
  return ferror((FILE *)user) ? TISSE_E_READ : TISSE_OK;
}

static void all_frames_tell_the_same(void **state)
{
  (void)state;
  const char *given = getenv("TISSE_MORPH_DIR");
  tisse_knowledge *knowledge = NULL;
  tisse_extractor *extractor = NULL;
  assert_int_equal(tisse_knowledge_new(&knowledge, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_folder(knowledge, given ? given : "build/share/tisse"), TISSE_OK);
  assert_int_equal(tisse_knowledge_seal(knowledge), TISSE_OK);
  assert_int_equal(tisse_extractor_new(&extractor, &context, knowledge, NULL), TISSE_OK);
  glob_t found;
  assert_int_equal(glob("tests/gold/dev*/*.jsonl", 0, NULL, &found), 0);
  for (size_t i = 0; i < found.gl_pathc; ++i) {
    FILE *file = fopen(found.gl_pathv[i], "rb");
    assert_non_null(file);
    const tisse_input_options options = {.format = TISSE_INPUT_JSONL};
    assert_int_equal(tisse_input_read(&context, &options, (tisse_reader){read_file, file}, found.gl_pathv[i], compare, extractor, NULL), TISSE_OK);
    fclose(file);
  }
  globfree(&found);
  tisse_extractor_free(extractor);
  tisse_knowledge_free(knowledge);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(all_frames_tell_the_same)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
