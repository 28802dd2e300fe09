/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The parts of the tool that no command shows by itself: option table, nearest names, folding, quads. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "../../src/tool/folding.h"
#include "../../src/tool/options.h"
#include "../../src/tool/quads.h"

static void every_command_and_option_is_told(void **state)
{
  (void)state;
  for (size_t i = 0; i < CMD_COUNT; ++i) {
    const bool has_format = option_table[OPT_FORMAT].commands & 1u << i;
    assert_true(commands[i].name && commands[i].summary && commands[i].description && commands[i].arguments);
    assert_true(has_format == (commands[i].formats != NULL));
  }
  for (size_t i = 0; i < OPT_COUNT; ++i) {
    const option_info *info = &option_table[i];
    assert_true(info->name && info->help && info->commands);
    assert_true(info->value || (!info->choices && !info->repeats));
    for (size_t j = 0; j < i; ++j) {
      const option_info *other = &option_table[j];
      assert_true(!(info->commands & other->commands) || (strcmp(info->name, other->name) && (!info->letter || info->letter != other->letter)));
    }
  }
}

static int parse(options *out, const char *line, bool *finished)
{
  static char copy[256];
  static char *words[32];
  int count = 0;
  strncpy(copy, line, sizeof copy - 1);
  for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
    words[count++] = word;
  }
  return options_parse(out, count, words, finished);
}

static void options_in_all_their_forms(void **state)
{
  (void)state;
  options given;
  bool finished;
  assert_int_equal(parse(&given, "tisse extract --format=csv a -qo out -kx --knowledge y --base= -- --quiet -", &finished), EXIT_DONE);
  assert_false(finished);
  assert_string_equal(option_value(&given, OPT_FORMAT), "csv");
  assert_string_equal(option_value(&given, OPT_OUTPUT), "out");
  assert_string_equal(option_value(&given, OPT_BASE), "");
  assert_true(option_given(&given, OPT_QUIET) && !option_given(&given, OPT_ADD));
  assert_int_equal(given.counts[OPT_KNOWLEDGE], 2);
  assert_string_equal(given.values[OPT_KNOWLEDGE][0], "x");
  assert_int_equal(given.argument_count, 3);
  assert_string_equal(given.arguments[1], "--quiet");
  assert_string_equal(given.arguments[2], "-");
  options_dispose(&given);
}

static const char *next_of(void *user)
{
  const char ***at = user;
  return **at ? *(*at)++ : NULL;
}

static const char *nearest(const char *word)
{
  static const char *const names[] = {"build", "extract", "map", "deals", "explain", NULL};
  const char **at = (const char **)names;
  return nearest_name(word, next_of, &at);
}

static void nearest_names_are_near(void **state)
{
  (void)state;
  assert_string_equal(nearest("biuld"), "build");
  assert_string_equal(nearest("exract"), "extract");
  assert_string_equal(nearest("deal"), "deals");
  assert_null(nearest("zzzzzz"));
  assert_null(nearest("a name so long that no name of a command or of an option can be near it at all"));
  assert_true(is_choice("nq", "jsonl csv nq ttl") && !is_choice("n", "jsonl csv nq ttl") && !is_choice("", "jsonl csv"));
}

static bool same(const char *a, const char *b)
{
  return folding_same(tisse_view_of(a), tisse_view_of(b));
}

static void names_fold(void **state)
{
  (void)state;
  assert_true(same("Société Générale", "SOCIETE GENERALE") && same("L’Oréal", "L'Oreal") && same("Hewlett‑Packard", "hewlett packard"));
  assert_true(same("Škoda", "skoda") && same("e\xCC\x81te", "été"));
  assert_false(same("Meta", "Metal") || same("", "") || same("Intel", "") || same("\xFF", "a"));
  assert_true(same("日本", "日本") && !same("日本", "日"));
}

static void quads_fall_into_graphs(void **state)
{
  (void)state;
  const char *text = "<a> <p> \"x . <g> \\\" y\"@fr <g> .\n<b> <p> <c> .\n<a> <p> \"1\"^^<t> <f> .\n<a> <q> <d> <g> .\n";
  quad *quads = NULL;
  size_t count = 0;
  assert_int_equal(quads_split(&quads, &count, tisse_view_of(text)), TISSE_OK);
  assert_int_equal(count, 4);
  assert_null(quads[0].graph.data);
  assert_true(tisse_view_equal(quads[0].triple, tisse_view_of("<b> <p> <c>")));
  assert_true(tisse_view_equal(quads[1].graph, tisse_view_of("f")) && tisse_view_equal(quads[1].triple, tisse_view_of("<a> <p> \"1\"^^<t>")));
  assert_true(tisse_view_equal(quads[2].triple, tisse_view_of("<a> <p> \"x . <g> \\\" y\"@fr")));
  assert_true(tisse_view_equal(quads[3].graph, tisse_view_of("g")));
  free(quads);
  assert_int_equal(quads_split(&quads, &count, tisse_view_of("")), TISSE_OK);
  assert_int_equal(count, 0);
  free(quads);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(every_command_and_option_is_told), cmocka_unit_test(options_in_all_their_forms),
    cmocka_unit_test(nearest_names_are_near), cmocka_unit_test(names_fold), cmocka_unit_test(quads_fall_into_graphs),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
