/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#include "base/text.h"
#include "document/flat.h"

static tisse__arena arena;
static tisse__flat flat;

static bool reads(const char *line)
{
  tisse__arena_dispose(&arena);
  tisse__arena_init(&arena, NULL);
  return tisse__flat_read(&flat, &arena, tisse_view_of(line));
}

static void strings_are_unescaped(void **state)
{
  (void)state;
  assert_true(reads(" {\"id\" : \"a\\\"b\\\\c\\/d\\n\\t\\u00e9\\u20AC\", \"text\":\"une ligne assez longue pour des mots de huit octets \\\"é\\\"\",\"url\":null} "));
  assert_string_equal(tisse__flat_find(&flat, "id").data, "a\"b\\c/d\n\té€");
  assert_string_equal(tisse__flat_find(&flat, "text").data, "une ligne assez longue pour des mots de huit octets \"é\"");
  assert_null(tisse__flat_find(&flat, "url").data);
  assert_null(tisse__flat_find(&flat, "title").data);
  assert_true(reads("{\"text\":\"\"}"));
  assert_non_null(tisse__flat_find(&flat, "text").data);
  assert_int_equal(tisse__flat_find(&flat, "text").length, 0);
}

static void what_is_not_plain_is_left(void **state)
{
  (void)state;
  static const char *const others[] = {
    "", "{", "{}", "[]", "{\"a\"}", "{\"a\":}", "{\"a\":1}", "{\"a\":true}", "{\"a\":[]}", "{\"a\":{}}", "{\"a\":\"b\"", "{\"a\":\"b\",}",
    "{\"a\":\"b\"}x", "{\"a\":\"b\" \"c\":\"d\"}", "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":\"\\ud83d\\ude00\"}", "{\"a\":\"\\u0000\"}", "{\"a\":\"\\u12\"}",
    "{\"a\":\"\\x\"}", "{\"a\":\"a\nb\"}", "{\"a\":\"\xC3\"}", "{\"a\":\"\xFF\"}", "{\"a\":\"b\\\"}", "{\"a\":nul}", "{a:\"b\"}"};
  for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
    assert_false(reads(others[i]));
  }
}

static int forget(void **state)
{
  (void)state;
  tisse__arena_dispose(&arena);
  return 0;
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(strings_are_unescaped), cmocka_unit_test(what_is_not_plain_is_left)};
  return cmocka_run_group_tests(tests, NULL, forget) != 0;
}
