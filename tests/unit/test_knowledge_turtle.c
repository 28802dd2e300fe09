/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Turtle into triples: each triple's line, what is refused before raptor sees it, what is left of a broken file. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/text.h"
#include "knowledge/turtle.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define X "http://x/"
#define PREFIX "@prefix : <" X "> .\n"

typedef struct heard { unsigned count, line; char text[1100]; } heard;

static void hear(void *user, const tisse_message *message)
{
  heard *self = user;
  if (!self->count++) {
    self->line = message->line;
    snprintf(self->text, sizeof self->text, "%s", message->text);
  }
}

/** "subject predicate object line" of each triple, in the order of subjects, with local names. Returns the status. */
static tisse_status read_text(const char *turtle, char *out, size_t size, heard *messages)
{
  const tisse_context context = {.report = hear, .report_user = messages};
  tisse__turtle *reader = NULL;
  tisse__arena arena;
  tisse__store store;
  tisse__arena_init(&arena, NULL);
  tisse__store_init(&store, &context.allocator, &arena);
  assert_int_equal(tisse__turtle_new(&reader, &context), TISSE_OK);
  const tisse_status status = tisse__turtle_read_text(reader, &store, "test.ttl", tisse_view_of(turtle));
  assert_int_equal(tisse__store_index(&store), TISSE_OK);
  size_t used = 0;
  out[0] = '\0';
  for (uint32_t subject = 0; subject < store.terms.count; ++subject) {
    for (const tisse__triple *at = NULL; (at = tisse__store_next(&store, subject, TISSE__NONE, at)) && used < size;) {
      const uint32_t ends[] = {at->subject, at->predicate, at->object};
      for (int i = 0; i < 3 && used < size; ++i) {
        const tisse__term *term = tisse__store_term(&store, ends[i]);
        const tisse_view text = term->kind == TISSE__TERM_IRI ? tisse__iri_local(term->text)
                                : term->kind == TISSE__TERM_BLANK ? tisse_view_of("_") : term->text;
        used += (size_t)snprintf(out + used, size - used, "%.*s%s%.*s ", (int)text.length, text.data, term->tag.data ? "@" : "",
                                 (int)term->tag.length, term->tag.data ? term->tag.data : "");
      }
      used += used < size ? (size_t)snprintf(out + used, size - used, "%u; ", (unsigned)at->line) : 0;
    }
  }
  tisse__turtle_free(reader);
  tisse__store_dispose(&store);
  tisse__arena_dispose(&arena);
  return status;
}

static void triples_have_their_line(void **state)
{
  (void)state;
  static const struct { const char *turtle, *triples; } cases[] = {
    {"", ""},
    {"# only a comment, with an 'apostrophe", ""},
    {PREFIX ":a :b :c .", "a b c 2; "},
    {PREFIX ":a :b :c ,\n :d ;\n\n :e 'f'@FR-be .", "a b c 2; a b d 3; a e f@fr-be 5; "},
    {PREFIX ":a :b :c . :d :e :f .\n:g :h\n:i .", "a b c 2; d e f 2; g h i 4; "},
    {PREFIX ":a\n :b\n [ :c 1 ;\n :d 2.5 ] ;\n :e\n :f .", "_ c 1 4; _ d 2.5 4; a b _ 4; a e f 7; "},
    {PREFIX ":a :b ( :c\n :d ) , :e .", NULL},
    {PREFIX ":a :b \"\"\"x\n'y\" . z\n\"\"\" ; :c :d .", "a b x\n'y\" . z\n 2; a c d 4; "},
    {PREFIX ":a :b \"q\\\"u\\\\\" , 'it\\'s' ; # :not :this .\n :c \"# no comment\" .", NULL},
    {"PREFIX : <" X ">\nBASE <" X ">\n:a :b <c> .", "a b c 3; "},
    {PREFIX ":a.b :c-d true ; :e 1.0e3 ; :f -5 .", "a.b c-d true 2; a.b e 1.0e3 2; a.b f -5 2; "},
    {PREFIX ":a :b :c ;;\n ; :d :e ; .", "a b c 2; a d e 3; "},
    {"@prefix : <" X "> .\r\n:a :b :c .\r\n:d :e :f .\r\n", "a b c 2; d e f 3; "},
    {"\xEF\xBB\xBF" PREFIX ":a :b :c .", "a b c 2; "},
    {PREFIX ":a a :c .\n:a a :c .\n", "a type c 2; "},
    {PREFIX "[] :b :c .", "_ b c 2; "},
    {PREFIX ":a :b \"2\"^^<" X "n> ,\n \"3\"^^:n .", "a b 2 2; a b 3 3; "}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; ++i) {
    char triples[2000];
    heard messages = {0};
    const tisse_status status = read_text(cases[i].turtle, triples, sizeof triples, &messages);
    if (status) {
      print_message("%s\n%u: %s\n", cases[i].turtle, messages.line, messages.text);
    }
    assert_int_equal(status, TISSE_OK);
    if (cases[i].triples) {
      assert_string_equal(triples, cases[i].triples);
    }
  }
}

static void broken_files_give_what_is_whole(void **state)
{
  (void)state;
  static const struct { const char *turtle, *triples; unsigned line, count; } cases[] = {
    {PREFIX ":a :b :c .\n:d :e\n;; .\n:f :g :h .", "a b c 2; f g h 5; ", 4, 1},
    {PREFIX ":a :b :c .\n:d :e :f", "a b c 2; ", 3, 1},
    {PREFIX ":a :b :c .\n:d :e 'f .\n:g :h :i .", "a b c 2; ", 3, 1},
    {PREFIX ":a :b \"\"\"c .\n\n", "", 2, 1},
    {PREFIX ":a :b :c .\n:d nope:e :f .\n:g :h :i .", "a b c 2; g h i 4; ", 3, 1},
    {PREFIX ":a :b [ :c :d .", "", 2, 1},
    {PREFIX ":a :b :c ] .", "", 2, 1},
    {PREFIX ":a :b <x y> .", "", 2, 1},
    {PREFIX ":a :b <x\n> .", "", 2, 1},
    {PREFIX ":a ; .\n:b ; .\n:c :d :e .\n:f ; .", "c d e 4; ", 2, 3}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; ++i) {
    char triples[2000];
    heard messages = {0};
    assert_int_equal(read_text(cases[i].turtle, triples, sizeof triples, &messages), TISSE_E_KNOWLEDGE);
    if (strcmp(triples, cases[i].triples) || messages.line != cases[i].line || messages.count != cases[i].count) {
      print_message("%s\n%u messages; %u: %s\n", cases[i].turtle, messages.count, messages.line, messages.text);
    }
    assert_string_equal(triples, cases[i].triples);
    assert_int_equal(messages.line, cases[i].line);
    assert_int_equal(messages.count, cases[i].count);
  }
}

static void noise_is_refused_not_crashed_on(void **state)
{
  (void)state;
  static const char alphabet[] = "<>\"'@^:.;,[]()#\\ \nabu0_-\xC3\xA9";
  uint64_t seed = 12345;
  for (int round = 0; round < 3000; ++round) {
    char text[160], triples[4000];
    size_t length = (size_t)snprintf(text, sizeof text, "%s", PREFIX ":a :b \"c\"@fr .\n");
    while (length < 120) {
      seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
      text[length++] = alphabet[(seed >> 33) % (sizeof alphabet - 1)];
    }
    text[length] = '\0';
    heard messages = {0};
    const tisse_status status = read_text(text, triples, sizeof triples, &messages);
    assert_true(status == TISSE_OK || (status == TISSE_E_KNOWLEDGE && messages.count));
  }
}

static void *read_in_thread(void *user)
{
  int *good = user;
  for (int i = 0; i < 20; ++i) {
    char triples[200];
    heard messages = {0};
    *good += read_text(PREFIX ":a :b :c .", triples, sizeof triples, &messages) == TISSE_OK && !strcmp(triples, "a b c 2; ");
  }
  return NULL;
}

static void threads_read_side_by_side(void **state)
{
  (void)state;
  pthread_t threads[4];
  int good[4] = {0};
  for (int i = 0; i < 4; ++i) {
    assert_int_equal(pthread_create(&threads[i], NULL, read_in_thread, &good[i]), 0);
  }
  for (int i = 0; i < 4; ++i) {
    pthread_join(threads[i], NULL);
    assert_int_equal(good[i], 20);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(triples_have_their_line), cmocka_unit_test(broken_files_give_what_is_whole),
                                     cmocka_unit_test(noise_is_refused_not_crashed_on), cmocka_unit_test(threads_read_side_by_side)};
  const int failures = cmocka_run_group_tests(tests, NULL, NULL);
  return failures != 0;
}
