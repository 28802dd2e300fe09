/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Segmentation, the compiled lexicon and its refusal of bad files, paradigms. Needs fr.morph and en.morph in $TISSE_MORPH_DIR (or build/). */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "language/tag.h"

static const tisse_allocator c_library;

/** Words of `text` with bars between, sentences with double bars. */
static void expect(tisse__language language, const char *text, const char *expected)
{
  char got[4096];
  size_t at = 0;
  const tisse_view view = tisse_view_of(text);
  tisse__words words = {0};
  tisse__sentence_ranges sentences = {0};
  assert_int_equal(tisse__segment_words(&words, &c_library, view, (tisse_span){0, (uint32_t)view.length}, language), TISSE_OK);
  assert_int_equal(tisse__segment_sentences(&sentences, &c_library, view, &words, 0, (uint32_t)words.count, language), TISSE_OK);
  for (size_t s = 0; s < sentences.count; ++s) {
    for (uint32_t i = sentences.items[s].first; i < sentences.items[s].last; ++i) {
      const tisse_span b = words.items[i].bytes;
      const char *bar = i > sentences.items[s].first ? "|" : s ? "||" : "";
      at += (size_t)snprintf(got + at, sizeof got - at, "%s%.*s", bar, (int)(b.end - b.begin), text + b.begin);
      assert_int_equal((words.items[i].flags & TISSE__TOKEN_SENTENCE_FIRST) != 0, i == sentences.items[s].first);
    }
  }
  got[at] = '\0';
  assert_string_equal(got, expected);
  tisse__array_dispose(&c_library, &words);
  tisse__array_dispose(&c_library, &sentences);
}

static void test_french_words(void **state)
{
  (void)state;
  const tisse__language fr = TISSE__FRENCH;
  expect(fr, "L'accord de 100 Md€, 12M$ et $6.5bn (30%)", "L'|accord|de|100|Md|€|,|12|M|$|et|$|6.5|bn|(|30|%|)");
  expect(fr, "1 300 M€, 1\xC2\xA0" "300 et 1,3 Md$ en 2025", "1 300|M|€|,|1\xC2\xA0" "300|et|1,3|Md|$|en|2025");
  expect(fr, "H100 GPT-4 3nm 5G R&D AT&T S&P", "H100|GPT-4|3nm|5G|R&D|AT&T|S&P");
  expect(fr, "Saint-Gobain États-Unis Microsoft-backed", "Saint-Gobain|États-Unis|Microsoft-backed");
  expect(fr, "a-t-il dit-elle celle-ci rendez-vous là-bas", "a|-t-il|dit|-elle|celle-ci|rendez-vous|là-bas");
  expect(fr, "grand-chose vis-à-vis c'est-à-dire peut-être", "grand-chose|vis-à-vis|c'est-à-dire|peut-être");
  expect(fr, "jusqu'à lorsqu’il qu'elle aujourd'hui quelqu’un presqu'île", "jusqu'|à|lorsqu’|il|qu'|elle|aujourd'hui|quelqu’un|presqu'île");
  expect(fr, "Voir https://a.b/c?d. jean@foo.com @elon #tag", "Voir|https://a.b/c?d|.|jean@foo.com|@elon|#tag");
  expect(fr, "donne-le-moi n° 5 Disney+ Canal+", "donne|-le|-moi|n°|5|Disney+|Canal+");
  expect(fr, "l'« œuvre » d’OpenAI", "l'|«|œuvre|»|d’|OpenAI");
}

static void test_english_words(void **state)
{
  (void)state;
  const tisse__language en = TISSE__ENGLISH;
  expect(en, "OpenAI's deal can't fail, it won’t", "OpenAI|'s|deal|ca|n't|fail|,|it|wo|n’t");
  expect(en, "They'll, I'd, the companies' CEOs cannot", "They|'ll|,|I|'d|,|the|companies|'|CEOs|cannot");
  expect(en, "a $6.5-billion deal, $12M", "a|$|6.5|-|billion|deal|,|$|12|M");
  expect(en, "O'Reilly's 10-year-old", "O'Reilly|'s|10-year-old");
  expect(en, "Amazon.com and Character.AI", "Amazon.com|and|Character.AI");
}

static void test_sentences(void **state)
{
  (void)state;
  expect(TISSE__FRENCH, "M. Dupont, P.-D.G. de X. Il part.", "M.|Dupont|,|P.-D.G.|de|X|.||Il|part|.");
  expect(TISSE__FRENCH, "L'action Nvidia NVDA.O monte, SoftBank 9434.T recule.", "L'|action|Nvidia|NVDA|.O|monte|,|SoftBank|9434|.T|recule|.");
  expect(TISSE__ENGLISH, "Shares of Apple (AAPL.O) fell. IBM. So did Wistron, 3231.TW.", "Shares|of|Apple|(|AAPL|.O|)|fell|.||IBM|.||So|did|Wistron|,|3231|.TW|.");
  expect(TISSE__FRENCH, "« Oui. » Il a dit « non ! » hier.", "«|Oui|.|»||Il|a|dit|«|non|!|»|hier|.");
  expect(TISSE__FRENCH, "J.-P. Morgan, cf. p. 12, env. 3 % en sept. 2024.", "J.-P.|Morgan|,|cf.|p.|12|,|env.|3|%|en|sept.|2024|.");
  expect(TISSE__FRENCH, "Bon, etc. Il vient.", "Bon|,|etc.||Il|vient|.");
  expect(TISSE__FRENCH, "Titre sans point\n\nLe texte.", "Titre|sans|point||Le|texte|.");
  expect(TISSE__ENGLISH, "Apple Inc. said. The U.S. Army of the U.S. The end.", "Apple|Inc.|said|.||The|U.S.|Army|of|the|U.S.||The|end|.");
  expect(TISSE__ENGLISH, "Mr. Smith vs. Ms. Jones, No. 5. Who?", "Mr.|Smith|vs.|Ms.|Jones|,|No.|5|.||Who|?");
  expect(TISSE__ENGLISH, "\"It works,\" he said. \"It does.\" Good.", "\"|It|works|,|\"|he|said|.||\"|It|does|.|\"||Good|.");
}

/** Words cover their text in order, without overlap, whatever the bytes; none is longer than 255. */
static void check_cover(const char *bytes, size_t length, tisse__language language)
{
  tisse__words words = {0};
  tisse__sentence_ranges sentences = {0};
  const tisse_view view = {bytes, length};
  assert_int_equal(tisse__segment_words(&words, &c_library, view, (tisse_span){0, (uint32_t)length}, language), TISSE_OK);
  assert_int_equal(tisse__segment_sentences(&sentences, &c_library, view, &words, 0, (uint32_t)words.count, language), TISSE_OK);
  uint32_t last = 0;
  for (size_t i = 0; i < words.count; ++i) {
    const tisse_span b = words.items[i].bytes;
    assert_true(b.begin >= last && b.end > b.begin && b.end <= length && b.end - b.begin <= 255);
    last = b.end;
  }
  uint32_t next = 0;
  for (size_t s = 0; s < sentences.count; ++s) {
    assert_true(sentences.items[s].first == next && sentences.items[s].last > next);
    next = sentences.items[s].last;
  }
  assert_int_equal(next, words.count);
  tisse__array_dispose(&c_library, &words);
  tisse__array_dispose(&c_library, &sentences);
}

static void test_bad_bytes(void **state)
{
  (void)state;
  static const char *const bad[] = {"\xFF\xFE\xC3", "a\xC3'b", "l\xE2\x80", "12\xF0\x9F", "\xED\xA0\x80", "x-\x80", "'\xC2", "http://\xFF", "@\xC3"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; ++i) {
    check_cover(bad[i], strlen(bad[i]), TISSE__FRENCH);
    check_cover(bad[i], strlen(bad[i]), TISSE__ENGLISH);
  }
  check_cover("", 0, TISSE__FRENCH);
  check_cover("\0a\0", 3, TISSE__FRENCH);
  uint32_t seed = 1;
  char noise[2000];
  static const char alphabet[] = "aBé'-.&/ 1,$%\n\"«»’lqu@#:h\xC3\xE2\x80+()";
  for (int round = 0; round < 200; ++round) {
    for (size_t i = 0; i < sizeof noise; ++i) {
      seed = seed * 1664525 + 1013904223;
      noise[i] = round % 2 ? alphabet[(seed >> 16) % (sizeof alphabet - 1)] : (char)(seed >> 24);
    }
    check_cover(noise, sizeof noise, round % 4 < 2 ? TISSE__FRENCH : TISSE__ENGLISH);
  }
}

static void test_long_words(void **state)
{
  (void)state;
  enum { LONG = 1 << 20 };
  static const char *const units[] = {"a", "a.", "a-", "1", "1.", "l'", "'", "@a", "é", ".", "A.-", "1 234 ", "http://", "é-"};
  char *text = malloc(LONG + 8);
  assert_non_null(text);
  for (size_t u = 0; u < sizeof units / sizeof *units; ++u) {
    const size_t unit = strlen(units[u]);
    size_t length = 0;
    for (; length + unit <= LONG; length += unit) {
      memcpy(text + length, units[u], unit);
    }
    check_cover(text, length, TISSE__FRENCH);
    check_cover(text, length, TISSE__ENGLISH);
  }
  free(text);
}

static void test_languages(void **state)
{
  (void)state;
  tisse__language language = TISSE__ENGLISH;
  assert_true(tisse__language_find(&language, tisse_view_of("fr-CA")) && language == TISSE__FRENCH);
  assert_true(tisse__language_find(&language, tisse_view_of("EN")) && language == TISSE__ENGLISH);
  assert_false(tisse__language_find(&language, tisse_view_of("fra")) || tisse__language_find(&language, tisse_view_of("")));
  assert_int_equal(tisse__language_guess(tisse_view_of("The firm is in the city and has a plan"), TISSE__FRENCH), TISSE__ENGLISH);
  assert_int_equal(tisse__language_guess(tisse_view_of("Le groupe est dans la ville et il a un plan"), TISSE__ENGLISH), TISSE__FRENCH);
  assert_int_equal(tisse__language_guess(tisse_view_of(""), TISSE__ENGLISH), TISSE__ENGLISH);
}

static void morph_path(char path[512], tisse__language language)
{
  const char *directory = getenv("TISSE_MORPH_DIR");
  snprintf(path, 512, "%s/%s.morph", directory ? directory : "build", tisse__language_tag(language));
}

static tisse__morphology *open_morphology(tisse__language language)
{
  char path[512];
  morph_path(path, language);
  tisse__morphology *morphology = NULL;
  assert_int_equal(tisse__morphology_new(&morphology, NULL, language), TISSE_OK);
  assert_int_equal(tisse__morphology_open(morphology, path), TISSE_OK);
  assert_int_equal(tisse__morphology_open(morphology, path), TISSE_E_ARGUMENT);
  return morphology;
}

/** Has `form` a reading with this lemma, class, verb form and tense (0: any)? */
static bool has(const tisse__morphology *morphology, const char *form, const char *lemma, unsigned pos, unsigned verb_form, unsigned tense)
{
  tisse__reading readings[TISSE__READINGS_MAX];
  const size_t count = tisse__morphology_find(morphology, tisse_view_of(form), readings, TISSE__READINGS_MAX);
  for (size_t i = 0; i < count; ++i) {
    if (tisse__view_is(readings[i].lemma, lemma) && readings[i].pos == pos && (!verb_form || readings[i].form == verb_form) &&
        (!tense || readings[i].tense == tense)) {
      return true;
    }
  }
  return false;
}

static void test_french_forms(void **state)
{
  (void)state;
  tisse__morphology *m = open_morphology(TISSE__FRENCH);
  assert_true(has(m, "investit", "investir", TISSE__VERB, TISSE__FINITE, TISSE__PRESENT));
  assert_true(has(m, "investit", "investir", TISSE__VERB, TISSE__FINITE, TISSE__PAST));
  assert_true(has(m, "rachetées", "racheter", TISSE__VERB, TISSE__PARTICIPLE_PAST, 0));
  assert_true(has(m, "annonce", "annonce", TISSE__NOUN, 0, 0) && has(m, "annonce", "annoncer", TISSE__VERB, TISSE__FINITE, 0));
  assert_true(has(m, "journaux", "journal", TISSE__NOUN, 0, 0) && has(m, "née", "naître", TISSE__VERB, TISSE__PARTICIPLE_PAST, 0));
  assert_true(has(m, "dû", "devoir", TISSE__VERB, TISSE__PARTICIPLE_PAST, 0) && !has(m, "du", "devoir", TISSE__VERB, 0, 0));
  assert_true(has(m, "société", "société", TISSE__NOUN, 0, 0) && has(m, "societe", "société", TISSE__NOUN, 0, 0));
  assert_true(has(m, "aux", "à", TISSE__PREP, 0, 0) && !has(m, "xyzzy", "xyzzy", TISSE__NOUN, 0, 0) && !has(m, "", "", 0, 0, 0));
  tisse__morphology_free(m);
}

static void test_english_forms(void **state)
{
  (void)state;
  tisse__morphology *m = open_morphology(TISSE__ENGLISH);
  static const char *const verbs[][3] = {
    {"buy", "bought", "bought"}, {"take", "took", "taken"}, {"write", "wrote", "written"}, {"stop", "stopped", "stopped"},
    {"supply", "supplied", "supplied"}, {"invest", "invested", "invested"}, {"sell", "sold", "sold"}, {"choose", "chose", "chosen"},
    {"begin", "began", "begun"}, {"drive", "drove", "driven"}, {"fall", "fell", "fallen"}, {"rise", "rose", "risen"}, {"grow", "grew", "grown"},
    {"win", "won", "won"}, {"lead", "led", "led"}, {"pay", "paid", "paid"}, {"become", "became", "become"}, {"run", "ran", "run"},
    {"cut", "cut", "cut"}, {"commit", "committed", "committed"}, {"offer", "offered", "offered"}, {"plan", "planned", "planned"},
    {"withdraw", "withdrew", "withdrawn"}, {"make", "made", "made"}, {"give", "gave", "given"}, {"see", "saw", "seen"}};
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; ++i) {
    if (!has(m, verbs[i][1], verbs[i][0], TISSE__VERB, TISSE__FINITE, TISSE__PAST) ||
        !has(m, verbs[i][2], verbs[i][0], TISSE__VERB, TISSE__PARTICIPLE_PAST, 0)) {
      fail_msg("%s", verbs[i][0]);
    }
  }
  assert_true(has(m, "companies", "company", TISSE__NOUN, 0, 0) && has(m, "acquires", "acquire", TISSE__VERB, TISSE__FINITE, TISSE__PRESENT));
  assert_true(has(m, "buying", "buy", TISSE__VERB, TISSE__PARTICIPLE_PRESENT, 0) && has(m, "bigger", "big", TISSE__ADJ, 0, 0));
  tisse__morphology_free(m);
}

static tisse_status open_bytes(const unsigned char *bytes, size_t size, tisse__language language)
{
  char path[] = "/tmp/tisse-morph-XXXXXX";
  const int file = mkstemp(path);
  assert_true(file >= 0);
  assert_int_equal(write(file, bytes, size), (ssize_t)size);
  close(file);
  tisse__morphology *morphology = NULL;
  assert_int_equal(tisse__morphology_new(&morphology, NULL, language), TISSE_OK);
  tisse_status status = tisse__morphology_open(morphology, path);
  tisse__reading readings[8];
  for (size_t i = 0; !status && i < 3; ++i) {
    static const char *const words[] = {"companies", "invested", "of"};
    tisse__morphology_find(morphology, tisse_view_of(words[i]), readings, 8);  /* whatever it finds, it stays inside */
  }
  status = status ? status : tisse__morphology_check(morphology);
  tisse__morphology_free(morphology);
  unlink(path);
  return status;
}

static void test_bad_files(void **state)
{
  (void)state;
  char path[512];
  morph_path(path, TISSE__ENGLISH);
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  unsigned char *bytes = malloc(1 << 24);
  assert_non_null(bytes);
  const size_t size = fread(bytes, 1, 1 << 24, file);
  fclose(file);
  assert_int_equal(open_bytes(bytes, size, TISSE__ENGLISH), TISSE_OK);
  assert_int_equal(open_bytes(bytes, size, TISSE__FRENCH), TISSE_E_INPUT);
  static const size_t cuts[] = {1, 8, 63, 64, 65, 1000};
  for (size_t i = 0; i < sizeof cuts / sizeof *cuts; ++i) {
    assert_int_equal(open_bytes(bytes, cuts[i], TISSE__ENGLISH), TISSE_E_INPUT);
    assert_int_equal(open_bytes(bytes, size - cuts[i], TISSE__ENGLISH), TISSE_E_INPUT);
  }
  static const size_t flips[] = {0, 9, 13, 17, 24, 28, 32, 100, 100000, 2000000};
  for (size_t i = 0; i < sizeof flips / sizeof *flips; ++i) {
    bytes[flips[i]] ^= 0x40;
    assert_int_equal(open_bytes(bytes, size, TISSE__ENGLISH), TISSE_E_INPUT);
    bytes[flips[i]] ^= 0x40;
  }
  free(bytes);
  tisse__language language = TISSE__FRENCH;
  assert_true(tisse__morphology_sniff(&language, path) && language == TISSE__ENGLISH);
  assert_false(tisse__morphology_sniff(&language, "/dev/null") || tisse__morphology_sniff(&language, "/no/such/file"));
  tisse__morphology *morphology = NULL;
  assert_int_equal(tisse__morphology_new(&morphology, NULL, TISSE__FRENCH), TISSE_OK);
  assert_int_equal(tisse__morphology_open(morphology, "/no/such/file"), TISSE_E_READ);
  tisse__morphology_free(morphology);
}

static void add(tisse__morphology *m, const char *lemma, tisse__pos pos, const char *paradigm)
{
  assert_int_equal(tisse__morphology_add(m, tisse_view_of(lemma), pos, tisse_view_of(paradigm), TISSE__GENDER_NONE), TISSE_OK);
}

static void test_paradigms(void **state)
{
  (void)state;
  tisse__morphology *m = open_morphology(TISSE__FRENCH);
  add(m, "tokeniser", TISSE__VERB, NULL);
  add(m, "bloguiger", TISSE__VERB, NULL);
  add(m, "zorblir", TISSE__VERB, "finir");
  add(m, "zorbenir", TISSE__VERB, "devenir");
  add(m, "licorneau", TISSE__NOUN, NULL);
  add(m, "hyperscaleur", TISSE__ADJ, NULL);
  assert_true(has(m, "tokenisera", "tokeniser", TISSE__VERB, TISSE__FINITE, TISSE__FUTURE));
  assert_true(has(m, "bloguigeait", "bloguiger", TISSE__VERB, TISSE__FINITE, TISSE__IMPERFECT));
  assert_true(has(m, "zorblissent", "zorblir", TISSE__VERB, TISSE__FINITE, TISSE__PRESENT));
  assert_true(has(m, "zorbient", "zorbenir", TISSE__VERB, TISSE__FINITE, TISSE__PRESENT));
  assert_true(has(m, "licorneaux", "licorneau", TISSE__NOUN, 0, 0) && has(m, "hyperscaleuses", "hyperscaleur", TISSE__ADJ, 0, 0));
  tisse__morphology_free(m);
  m = open_morphology(TISSE__ENGLISH);
  add(m, "flurb", TISSE__VERB, NULL);
  add(m, "outzip", TISSE__VERB, "outwit");
  add(m, "zell", TISSE__VERB, "sell");
  add(m, "hyperscaler", TISSE__NOUN, NULL);
  assert_true(has(m, "flurbed", "flurb", TISSE__VERB, TISSE__PARTICIPLE_PAST, 0) && has(m, "flurbs", "flurb", TISSE__VERB, TISSE__FINITE, 0));
  assert_true(has(m, "zold", "zell", TISSE__VERB, TISSE__FINITE, TISSE__PAST) && has(m, "hyperscalers", "hyperscaler", TISSE__NOUN, 0, 0));
  tisse__morphology_free(m);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_french_words), cmocka_unit_test(test_english_words), cmocka_unit_test(test_sentences),
    cmocka_unit_test(test_bad_bytes),    cmocka_unit_test(test_long_words),    cmocka_unit_test(test_languages),
    cmocka_unit_test(test_french_forms), cmocka_unit_test(test_english_forms), cmocka_unit_test(test_bad_files),
    cmocka_unit_test(test_paradigms)};
  const int r = cmocka_run_group_tests(tests, NULL, NULL);
  return r != 0;
}
