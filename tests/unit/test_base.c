/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Views, statuses, memory with every allocation failed once, UTF-8, folding, hashes, tables, reports. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <tisse/tisse.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/table.h"
#include "base/text.h"

/** Counts what is held, and fails the allocation whose turn it is. */
typedef struct meter { size_t held; unsigned calls; unsigned fail_at; } meter;

static void *metered(void *user, void *pointer, size_t old_size, size_t new_size)
{
  meter *self = user;
  if (!new_size) {
    self->held -= pointer ? old_size : 0;
    free(pointer);
    return NULL;
  }
  if (++self->calls == self->fail_at) {
    return NULL;
  }
  void *out = realloc(pointer, new_size);
  self->held += out ? new_size - (pointer ? old_size : 0) : 0;
  return out;
}

static void views_compare_by_bytes_then_length(void **state)
{
  (void)state;
  assert_null(tisse_view_of(NULL).data);
  assert_int_equal(tisse_view_of("été").length, 5);
  assert_true(tisse_view_equal((tisse_view){0}, tisse_view_of(NULL)));
  assert_true(tisse_view_compare(tisse_view_of("a"), tisse_view_of("ab")) < 0);
  assert_true(tisse_view_compare(tisse_view_of("b"), tisse_view_of("ab")) > 0);
  assert_true(tisse_view_compare(tisse_view_of("\xC3"), tisse_view_of("a")) > 0);
  assert_int_equal(tisse_view_compare(tisse_view_of("x"), tisse_view_of("x")), 0);
}

static void every_status_has_a_sentence(void **state)
{
  (void)state;
  for (int i = TISSE_OK; i <= TISSE_E_STOPPED; ++i) {
    const char *text = tisse_status_text((tisse_status)i);
    assert_non_null(text);
    assert_true(strlen(text) > 3);
    for (int j = TISSE_OK; j < i; ++j) {
      assert_string_not_equal(text, tisse_status_text((tisse_status)j));
    }
  }
  assert_non_null(tisse_status_text((tisse_status)999));
}

static void standing_is_derived_from_three_axes(void **state)
{
  (void)state;
  for (int stage = TISSE_STAGE_DONE; stage <= TISSE_STAGE_ENDED; ++stage) {
    assert_int_equal(tisse_standing_of((tisse_stage)stage, TISSE_UNCERTAIN, TISSE_NEGATIVE), TISSE_DENIED);
    assert_int_equal(tisse_standing_of((tisse_stage)stage, TISSE_CERTAIN, TISSE_DENIED_BY_PARTY), TISSE_DENIED);
    const tisse_standing possible = stage >= TISSE_STAGE_SUSPENDED ? TISSE_CANCELLED : TISSE_POSSIBLE;
    assert_int_equal(tisse_standing_of((tisse_stage)stage, TISSE_PROBABLE, TISSE_POSITIVE), possible);
  }
  assert_int_equal(tisse_standing_of(TISSE_STAGE_DONE, TISSE_CERTAIN, TISSE_POSITIVE), TISSE_ACTUAL);
  assert_int_equal(tisse_standing_of(TISSE_STAGE_SLOWED, TISSE_CERTAIN, TISSE_POSITIVE), TISSE_ACTUAL);
  assert_int_equal(tisse_standing_of(TISSE_STAGE_TALKS, TISSE_CERTAIN, TISSE_POSITIVE), TISSE_POSSIBLE);
  assert_int_equal(tisse_standing_of(TISSE_STAGE_SIGNED, TISSE_CERTAIN, TISSE_POSITIVE), TISSE_PLANNED);
  assert_int_equal(tisse_standing_of(TISSE_STAGE_ENDED, TISSE_CERTAIN, TISSE_POSITIVE), TISSE_CANCELLED);
}

#define ROUND_TRIP(noun, first, last)                                                   \
  for (int i = (first); i <= (last); ++i) {                                             \
    tisse_##noun found;                                                                 \
    const char *name = tisse_##noun##_name((tisse_##noun)i);                            \
    assert_true(tisse_##noun##_find(&found, tisse_view_of(name)) && (int)found == i);   \
    assert_false(tisse_##noun##_find(&found, tisse_view_of("no such name")));           \
    assert_false(tisse_##noun##_find(&found, (tisse_view){0}));                         \
  }

static void names_of_values_find_them(void **state)
{
  (void)state;
  ROUND_TRIP(standing, TISSE_ACTUAL, TISSE_DENIED)
  ROUND_TRIP(stage, TISSE_STAGE_DONE, TISSE_STAGE_ENDED)
  ROUND_TRIP(certainty, TISSE_CERTAIN, TISSE_UNCERTAIN)
  ROUND_TRIP(polarity, TISSE_POSITIVE, TISSE_DENIED_BY_PARTY)
  ROUND_TRIP(bound, TISSE_EXACT, TISSE_ABOUT)
}

static void sha256_of_known_texts(void **state)
{
  (void)state;
  char hex[65];
  tisse__sha256_hex(hex, tisse_view_of(""));
  assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  tisse__sha256_hex(hex, tisse_view_of("abc"));
  assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  char *million = malloc(1000000);
  assert_non_null(million);
  memset(million, 'a', 1000000);
  tisse__sha256_hex(hex, (tisse_view){million, 1000000});
  free(million);
  assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void utf8_round_trip_of_all_characters(void **state)
{
  (void)state;
  for (uint32_t c = 1; c < 0x110000; ++c) {
    char bytes[4];
    unsigned length = 0;
    const unsigned written = tisse__utf8_encode(bytes, c);
    const uint32_t read = tisse__utf8_decode(bytes, bytes + written, &length);
    if (read != (c >= 0xD800 && c < 0xE000 ? 0xFFFD : c) || length != written || tisse__utf8_valid(bytes, written) != written) {
      fail_msg("U+%04X", (unsigned)c);
    }
  }
}

static void utf8_refuses_what_is_none(void **state)
{
  (void)state;
  static const char *const broken[] = {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
                                       "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98"};
  for (size_t i = 0; i < sizeof broken / sizeof *broken; ++i) {
    unsigned length = 0;
    assert_int_equal(tisse__utf8_decode(broken[i], broken[i] + strlen(broken[i]), &length), 0xFFFD);
    assert_int_equal(length, 1);
    assert_int_equal(tisse__utf8_valid(broken[i], strlen(broken[i])), 0);
  }
  assert_int_equal(tisse__utf8_valid("ab\xC3\xA9\xFFz", 6), 4);
}

typedef void (*text_fn)(tisse__buffer *out, tisse_view text);

static void expect_text(text_fn make, const char *from, const char *to)
{
  tisse__buffer out;
  tisse__buffer_init(&out, NULL);
  make(&out, tisse_view_of(from));
  tisse__buffer_add_byte(&out, 0);
  assert_int_equal(tisse__buffer_status(&out), TISSE_OK);
  assert_string_equal(out.data, to);
  tisse__buffer_dispose(&out);
}

static void text_is_lowered_folded_and_made_a_name(void **state)
{
  (void)state;
  expect_text(tisse__lower_text, "L’ÉTÉ À Œuvre", "l'été à œuvre");
  expect_text(tisse__fold_text, "Schneider‑Électrique Œuvre Straße Łódź", "schneider-electrique oeuvre strasse lodz");
  expect_text(tisse__slug_text, "Crédit Agricole", "credit-agricole");
  tisse__buffer out;
  static const char *const odd[] = {"", "...", "3M", "日本", "a/../b#c?d", "\xFF\xFE"};
  for (size_t i = 0; i < sizeof odd / sizeof *odd; ++i) {
    tisse__buffer_init(&out, NULL);
    tisse__slug_text(&out, tisse_view_of(odd[i]));
    assert_true(out.length > 0 && (out.data[0] == '_' || (out.data[0] >= 'a' && out.data[0] <= 'z')));
    for (size_t at = 0; at < out.length; ++at) {
      assert_non_null(strchr("abcdefghijklmnopqrstuvwxyzABCDEF0123456789_-", out.data[at]));
    }
    tisse__buffer_dispose(&out);
  }
}

static void iris_are_checked(void **state)
{
  (void)state;
  assert_true(tisse__iri_valid(tisse_view_of("https://example.org/é?a=b#c")));
  static const char *const bad[] = {"", "no-scheme", "http://a b/", "http://a<b>", "http://a\"b", "http://a{b}", "http://a\\b", "http://a\nb", ":x"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; ++i) {
    assert_false(tisse__iri_valid(tisse_view_of(bad[i])));
  }
  assert_true(tisse__view_is(tisse__iri_local(tisse_view_of("https://example.org/a#b")), "b"));
  assert_true(tisse__view_is(tisse__iri_local(tisse_view_of("https://example.org/a/c")), "c"));
}

/** Whatever allocation fails, it is told, and nothing stays held. */
static void every_failed_allocation_is_told(void **state)
{
  (void)state;
  bool whole = false;
  for (unsigned fail_at = 1; !whole; ++fail_at) {
    meter counts = {.fail_at = fail_at};
    const tisse_allocator allocator = {metered, &counts};
    tisse__arena arena;
    tisse__buffer buffer;
    tisse__table table;
    tisse__arena_init(&arena, &allocator);
    tisse__buffer_init(&buffer, &allocator);
    tisse__table_init(&table, &allocator);
    bool good = true;
    for (int i = 0; i < 3000; ++i) {
      tisse__buffer_clear(&buffer);
      tisse__buffer_add_int(&buffer, i * 7919);
      const tisse_view key = tisse__arena_copy(&arena, tisse__buffer_view(&buffer));
      good = key.data && tisse__table_set(&table, key, (uint32_t)i) && good;
    }
    tisse__buffer_clear(&buffer);
    tisse__buffer_add_int(&buffer, 2999 * 7919);
    good = good && !arena.failed && !buffer.failed; /* A table that cannot grow may still have room: then nothing was lost. */
    whole = counts.calls < fail_at;
    assert_true(good || !whole);
    assert_true(!good || (table.count == 3000 && tisse__table_find(&table, tisse__buffer_view(&buffer)) == 2999));
    tisse__table_dispose(&table);
    tisse__buffer_dispose(&buffer);
    tisse__arena_dispose(&arena);
    assert_int_equal(counts.held, 0);
  }
}

static void table_replaces_and_forgets(void **state)
{
  (void)state;
  tisse__table table;
  tisse__table_init(&table, NULL);
  assert_int_equal(tisse__table_find(&table, tisse_view_of("a")), TISSE__NONE);
  assert_true(tisse__table_set(&table, tisse_view_of("a"), 1) && tisse__table_set(&table, tisse_view_of("a"), 2));
  assert_true(tisse__table_set(&table, tisse_view_of(""), 3));
  assert_int_equal(table.count, 2);
  assert_int_equal(tisse__table_find(&table, tisse_view_of("a")), 2);
  assert_int_equal(tisse__table_find(&table, tisse_view_of("")), 3);
  tisse__table_clear(&table);
  assert_int_equal(tisse__table_find(&table, tisse_view_of("a")), TISSE__NONE);
  tisse__table_dispose(&table);
}

static void keep_report(void *user, const tisse_message *message)
{
  char *kept = user;
  strncpy(kept, message->text, 1999);
  assert_string_equal(message->file, "f");
  assert_int_equal(message->line, 3);
}

static void reports_are_cut_and_clean(void **state)
{
  (void)state;
  char kept[2000] = "";
  char large[3000];
  memset(large, 'e', sizeof large - 1);
  large[sizeof large - 1] = 0;
  large[2] = '\n';
  large[3] = '\x1B';
  const tisse_context context = {.report = keep_report, .report_user = kept};
  tisse__report(&context, TISSE_ERROR, "f", 3, 0, "%s", large);
  assert_true(strlen(kept) <= 1000 && !strpbrk(kept, "\n\x1B"));
  tisse__report(&(tisse_context){0}, TISSE_ERROR, NULL, 0, 0, "silence");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(views_compare_by_bytes_then_length), cmocka_unit_test(every_status_has_a_sentence),
    cmocka_unit_test(standing_is_derived_from_three_axes), cmocka_unit_test(names_of_values_find_them),
    cmocka_unit_test(sha256_of_known_texts), cmocka_unit_test(utf8_round_trip_of_all_characters),
    cmocka_unit_test(utf8_refuses_what_is_none), cmocka_unit_test(text_is_lowered_folded_and_made_a_name),
    cmocka_unit_test(iris_are_checked), cmocka_unit_test(every_failed_allocation_is_told), cmocka_unit_test(table_replaces_and_forgets),
    cmocka_unit_test(reports_are_cut_and_clean),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
