/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Plain text, encodings, metadata that are made, dates, code points. */
#include "test_document_read.h"

#include "document/date.h"
#include "document/sniff.h"

static void plain_text_keeps_its_bytes(void **state)
{
  (void)state;
  reading *r = read_text("Un titre\r\n\r\nUn  paragraphe.\r\nUn autre.\n", "a.txt");
  assert_int_equal(r->status, TISSE_OK);
  assert_int_equal(r->count, 1);
  assert_view(tisse_document_text(r->documents[0]), "Un titre\n\nUn  paragraphe.\nUn autre.\n");
  assert_blocks(r->documents[0], "T Un titre\nP Un  paragraphe.\nP Un autre.\n");
  const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
  assert_view(m->title, "Un titre");
  assert_view(m->source, "a.txt");
  assert_int_equal(m->hash.length, 64);
  assert_true(tisse__view_starts(m->iri, "https://w3id.org/tisse/id/article/"));
  assert_memory_equal(m->iri.data + m->iri.length - 16, m->hash.data, 16);
  end_reading(r);
}

static void iri_comes_from_the_text_alone(void **state)
{
  (void)state;
  reading *a = read_text("Un titre\nUn paragraphe.\n", "a.txt");
  reading *b = read_text("Un titre\nUn paragraphe.\n", "/elsewhere/b.txt");
  assert_true(tisse_view_equal(tisse_document_metadata(a->documents[0])->iri, tisse_document_metadata(b->documents[0])->iri));
  end_reading(a);
  end_reading(b);
}

static void headings_items_and_quotes(void **state)
{
  (void)state;
  reading *r = read_text("Le titre de l'article\n\nPremier paragraphe, assez long.\n\nUn intertitre\n\nSecond paragraphe.\n\n- un point\n- un autre\n\n"
                         "« Une phrase mise en exergue »\n\nEt alors ?\n\nDernier paragraphe.\n\nPropos recueillis par A. B\n", "a.txt");
  assert_kinds(r->documents[0], "TPHPIIQHPx");
  end_reading(r);
}

static void a_long_first_line_is_no_title(void **state)
{
  (void)state;
  char text[600];
  memset(text, 'a', sizeof text);
  memcpy(text + 300, ".\nUn intertitre\nUn paragraphe.\n", 32);
  reading *r = read_text(text, "a.txt");
  assert_kinds(r->documents[0], "PHP");
  assert_int_equal(tisse_document_metadata(r->documents[0])->title.length, 0);
  end_reading(r);
}

static void wrapped_lines_are_joined(void **state)
{
  (void)state;
  const char *text = "Un fabricant change d'avis\n\n"
                     "Le fabricant de machines a annoncé lundi qu'il prendrait une part\n"
                     "du capital de son client, pour une somme que ni l'un ni l'autre n'a\n"
                     "voulu préciser. Les deux sociétés travaillent ensemble depuis dix ans\n"
                     "et disent vouloir continuer.\n\n"
                     "L'opération doit encore être approuvée par les autorités, qui ont\n"
                     "ouvert en mars une enquête sur les liens entre les fournisseurs et\n"
                     "leurs clients.\n";
  reading *r = read_text(text, "a.txt");
  assert_kinds(r->documents[0], "TPP");
  end_reading(r);
}

static void lines_of_one_sentence_are_not_joined(void **state)
{
  (void)state;
  reading *r = read_text("La société a vendu ses parts dans l'usine de Lyon.\nElle garde celles de Grenoble et de Nice.\n"
                         "Les acheteurs sont deux fonds canadiens.\nLe prix n'a pas été publié par les parties.\n", "a.txt");
  assert_kinds(r->documents[0], "TPPP");
  end_reading(r);
}

#define BYTES(literal) literal, sizeof literal - 1

static void check_decoded(const char *bytes, size_t length, const char *charset, const char *expected)
{
  const tisse_input_options options = {.charset = charset, .format = TISSE_INPUT_TEXT};
  for (size_t piece = 1; piece <= 65536; piece = piece == 1 ? 3 : piece == 3 ? 65536 : piece + 1) {
    reading *r = read_pieces(bytes, length, "a.txt", &options, piece);
    assert_int_equal(r->count, 1);
    assert_view(tisse_document_text(r->documents[0]), expected);
    end_reading(r);
  }
}

static void encodings_are_found(void **state)
{
  (void)state;
  check_decoded(BYTES("\xEF\xBB\xBF" "d\xC3\xA9j\xC3\xA0"), NULL, "déjà");
  check_decoded(BYTES("d\xE9j\xE0 l\x92\x9Cuvre 5 \x80"), NULL, "déjà l’œuvre 5 €");
  check_decoded(BYTES("\xFF\xFE" "d\0\xE9\0j\0\x3D\xD8\x00\xDE"), NULL, "déj😀");
  check_decoded(BYTES("\xFE\xFF\0d\0\xE9\0j"), NULL, "déj");
  check_decoded(BYTES("d\0\xE9\0j\0\xE0\0 \0v\0u\0"), NULL, "déjà vu");
  check_decoded(BYTES("\0d\0\xE9\0j\0\xE0\0 \0v\0u"), NULL, "déjà vu");
  check_decoded(BYTES("d\xE9j\xE0 \xBD" "uvre \xA4"), "ISO-8859-15", "déjà œuvre €");
  check_decoded(BYTES("d\xE9j\xE0"), "latin1", "déjà");
}

static void bad_bytes_are_counted_once(void **state)
{
  (void)state;
  const char text[] = "D\xC3\xA9j\xC3\xA0 vu \xFF et l\xC3\xA0-bas \xFE oui, d\xC3\xA9j\xC3\xA0 deux fois, \xC3\xA7\xC3\xA0 et l\xC3\xA0";
  reading *r = read_text(text, "a.txt");
  assert_int_equal(r->count, 1);
  assert_int_equal(r->message_count, 1);
  assert_says(r, "a.txt:0:0: 2 invalid bytes");
  assert_says(r, "at byte 10");
  end_reading(r);
}

static void a_character_cut_at_the_end(void **state)
{
  (void)state;
  const char text[] = "D\xC3\xA9j\xC3\xA0 vu l\xC3\xA0 et l\xC3\xA0, \xE2\x82";
  reading *r = read_text(text, "a.txt");
  assert_view(tisse_document_text(r->documents[0]), "Déjà vu là et là, \xEF\xBF\xBD");
  assert_int_equal(r->message_count, 1);
  end_reading(r);
}

static void what_is_no_text_is_refused(void **state)
{
  (void)state;
  const struct { const char *bytes; size_t length; const char *says; } cases[] = {
    {BYTES(""), "is empty"},         {BYTES(" \n\t \n"), "is empty"},          {BYTES("\xEF\xBB\xBF"), "is empty"},
    {BYTES("%PDF-1.4 blah"), "looks like a binary file (PDF)"}, {BYTES("PK\3\4aaaaaaaa"), "looks like a binary file"},
    {BYTES("ab\0\1\2\3cd\0\0\0\5\6\7ef"), "looks like a binary file"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    reading *r = read_bytes(cases[i].bytes, cases[i].length, "a.txt");
    assert_int_equal(r->status, TISSE_E_INPUT);
    assert_int_equal(r->count, 0);
    assert_int_equal(r->summary.bad, 1);
    assert_says(r, cases[i].says);
    end_reading(r);
  }
}

static void bounds_are_kept(void **state)
{
  (void)state;
  const tisse_input_options options = {.max_bytes = 20};
  reading *r = read_pieces("Un texte de plus de vingt octets.", 33, "a.txt", &options, 7);
  assert_int_equal(r->status, TISSE_E_LIMIT);
  assert_says(r, "larger than the limit of 20 bytes");
  end_reading(r);
}

static void code_points_of_bytes(void **state)
{
  (void)state;
  tisse_document *document = NULL;
  char text[2048] = "";
  for (size_t i = 0; i < 300; ++i) {
    strcat(text, i % 3 ? "é" : i % 2 ? "a" : "😀");
  }
  assert_int_equal(tisse_document_new(&document, NULL, tisse_view_of(text), NULL), TISSE_OK);
  uint32_t points = 0;
  for (uint32_t i = 0; i < strlen(text); ++i) {
    points += ((unsigned char)text[i] & 0xC0U) != 0x80U;
    assert_int_equal(tisse_document_code_point(document, i), points - 1);
  }
  assert_int_equal(tisse_document_code_point(document, (uint32_t)strlen(text)), 300);
  assert_int_equal(tisse_document_code_point(document, 99999), 300);
  tisse_document_free(document);
}

static void a_document_of_the_callers(void **state)
{
  (void)state;
  tisse_document *document = NULL;
  const tisse_metadata given = {.url = tisse_view_of("https://example.org/a"), .title = tisse_view_of("Le titre"), .language = tisse_view_of("fr-CA"),
                                .source = tisse_view_of("mien")};
  assert_int_equal(tisse_document_new(&document, NULL, tisse_view_of("Un corps.\nUn autre."), &given), TISSE_OK);
  const tisse_metadata *m = tisse_document_metadata(document);
  assert_view(m->iri, "https://example.org/a");
  assert_view(m->language, "fr");
  assert_view(m->title, "Le titre");
  assert_view(m->source, "mien");
  assert_view(tisse_document_text(document), "Un corps.\nUn autre.");
  tisse_document_free(document);
  assert_int_equal(tisse_document_new(&document, NULL, tisse_view_of("  \n "), NULL), TISSE_E_INPUT);
  assert_null(document);
  assert_int_equal(tisse_document_new(&document, NULL, tisse_view_of("a\xFF"), NULL), TISSE_E_INPUT);
  const tisse_metadata evil = {.url = tisse_view_of("javascript:alert(1)")};
  assert_int_equal(tisse_document_new(&document, NULL, tisse_view_of("Un corps."), &evil), TISSE_OK);
  assert_int_equal(tisse_document_metadata(document)->url.length, 0);
  tisse_document_free(document);
}

static void dates(void **state)
{
  (void)state;
  static const char *const cases[][2] = {
    {"2025-09-09", "2025-09-09"}, {"20250909", "2025-09-09"}, {"2025/9/9", "2025-09-09"},
    {"2025-09-09T08:42:00+02:00", "2025-09-09T08:42:00+02:00"}, {"2025-09-09 08:42", "2025-09-09T08:42:00"},
    {"2025-09-09T08:42:10.500Z", "2025-09-09T08:42:10.5Z"}, {"2025-09-09T08:42:00+0200", "2025-09-09T08:42:00+02:00"},
    {"Tue, 18 Nov 2025 06:40:00 +0100", "2025-11-18T06:40:00+01:00"}, {"18 Nov 25 06:40 GMT", "2025-11-18T06:40:00Z"},
    {"Tue, 18 Nov 2025 06:40:00 EST", "2025-11-18T06:40:00-05:00"}, {"18 November 2025", "2025-11-18"},
    {"2024-02-29", "2024-02-29"}, {"2025-02-29", ""}, {"2025-13-01", ""}, {"2025-09-09T25:00:00Z", ""}, {"2025-09-09junk", ""},
    {"hier", ""}, {"0000-01-01", ""}, {"2025-09-09T08:42:00+99:00", ""}, {"2025-09", ""}, {"", ""}, {"12345678901", ""}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    char out[TISSE__DATE_SIZE];
    assert_int_equal(tisse__date_read(out, tisse_view_of(cases[i][0])), *cases[i][1] != '\0');
    assert_string_equal(out, cases[i][1]);
  }
}

static void formats_are_found(void **state)
{
  (void)state;
  const struct { const char *head; const char *name; tisse_input_format format; } cases[] = {
    {"<!DOCTYPE html><p>", NULL, TISSE_INPUT_HTML}, {"\n <?xml version='1.0'?>\n<!-- a --><rss>", "x.html", TISSE_INPUT_FEED},
    {"<?xml version='1.0'?><html>", "x.xml", TISSE_INPUT_HTML}, {"<feed xmlns='a'>", NULL, TISSE_INPUT_FEED},
    {"<rdf:RDF >", NULL, TISSE_INPUT_FEED}, {"<div>a</div>", "a.txt", TISSE_INPUT_HTML}, {"<< Dit-il >>", NULL, TISSE_INPUT_TEXT},
    {"{\"text\":1}", NULL, TISSE_INPUT_JSONL}, {"{ je dis }", NULL, TISSE_INPUT_TEXT}, {"Un texte", "a.HTML", TISSE_INPUT_HTML},
    {"Un texte", "a.ndjson", TISSE_INPUT_JSONL}, {"Un texte", NULL, TISSE_INPUT_TEXT}, {"3 < 4 et 5", "a", TISSE_INPUT_TEXT}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    assert_int_equal(tisse__sniff_format(tisse_view_of(cases[i].head), cases[i].name), cases[i].format);
  }
}

typedef struct failing {
  size_t allowed;
} failing;

static void *fail_after(void *user, void *pointer, size_t old_size, size_t new_size)
{
  failing *const self = user;
  (void)old_size;
  if (new_size == 0) {
    free(pointer);
    return NULL;
  }
  return self->allowed ? --self->allowed, realloc(pointer, new_size) : NULL;
}

static tisse_status drop(void *user, tisse_document *document, bool *kept)
{
  (void)user, (void)document, (void)kept;
  return TISSE_OK;
}

/** Every allocation fails once; none may leak or crash, and the last run succeeds. */
static void sweep(const char *text, const char *name)
{
  tisse_status status = TISSE_E_MEMORY;
  for (size_t allowed = 0; status != TISSE_OK && allowed < 2000; ++allowed) {
    failing budget = {allowed};
    reading source = {.at = text, .left = strlen(text), .piece = 40};
    const tisse_context context = {.allocator = {fail_after, &budget}};
    status = tisse_input_read(&context, NULL, (tisse_reader){hand_over, &source}, name, drop, NULL, NULL);
    assert_true(status == TISSE_OK || status == TISSE_E_MEMORY);
  }
  assert_int_equal(status, TISSE_OK);
}

static void every_allocation_may_fail(void **state)
{
  (void)state;
  sweep("Un titre\n\nUn texte, déjà.\n\nLe plus lu\nUn autre titre\nUn autre texte.\nEncore un titre\nEncore un texte.\n", "a.txt");
  sweep("<html lang=fr><title>Un titre - Site</title><h1>Un titre</h1><div><p>Un texte assez long pour compter, déjà.<p>Un second.</div>", "a.html");
  sweep("{\"id\":\"a\",\"title\":\"Un titre\",\"text\":\"déjà vu\",\"mentions\":[{\"start\":0,\"end\":4,\"name\":\"D\"}]}\n", "a.jsonl");
  sweep("<rss><channel><title>C</title><item><title>T &amp; U</title><description>Un &eacute;t&eacute;</description></item></channel></rss>", "a.rss");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(plain_text_keeps_its_bytes), cmocka_unit_test(iri_comes_from_the_text_alone),
    cmocka_unit_test(headings_items_and_quotes), cmocka_unit_test(a_long_first_line_is_no_title),
    cmocka_unit_test(wrapped_lines_are_joined), cmocka_unit_test(lines_of_one_sentence_are_not_joined),
    cmocka_unit_test(encodings_are_found), cmocka_unit_test(bad_bytes_are_counted_once),
    cmocka_unit_test(a_character_cut_at_the_end), cmocka_unit_test(what_is_no_text_is_refused),
    cmocka_unit_test(bounds_are_kept), cmocka_unit_test(code_points_of_bytes), cmocka_unit_test(a_document_of_the_callers),
    cmocka_unit_test(dates), cmocka_unit_test(formats_are_found), cmocka_unit_test(every_allocation_may_fail)};
  const int r = cmocka_run_group_tests(tests, NULL, NULL);
  return r != 0;
}
