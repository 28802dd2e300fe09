/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sources of many articles: JSON lines and feeds. */
#include "test_document_read.h"

static void records_and_their_metadata(void **state)
{
  (void)state;
  reading *r = read_text("\xEF\xBB\xBF{\"id\":\"r1\",\"url\":\"https://example.org/1\",\"title\":\"Le titre\",\"publisher\":\"Le Journal\",\"author\":\"A. B.\","
                         "\"published\":\"Tue, 18 Nov 2025 06:40:00 +0100\",\"lang\":\"fr-FR\",\"text\":\"Un corps.\",\"extra\":[1,{}]}\r\n\r\n"
                         "{\"text\":\"Autre titre\\n\\nAutre corps.\",\"title\":null}\n", "a.jsonl");
  assert_int_equal(r->status, TISSE_OK);
  assert_int_equal(r->count, 2);
  assert_int_equal(r->message_count, 0);
  const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
  assert_view(m->iri, "https://example.org/1");
  assert_view(m->source, "r1");
  assert_view(m->publisher, "Le Journal");
  assert_view(m->author, "A. B.");
  assert_view(m->published, "2025-11-18T06:40:00+01:00");
  assert_view(m->language, "fr");
  assert_blocks(r->documents[0], "T Le titre\nP Un corps.\n");
  assert_blocks(r->documents[1], "T Autre titre\nP Autre corps.\n");
  assert_true(tisse_view_equal(tisse_document_metadata(r->documents[1])->source, tisse_document_metadata(r->documents[1])->iri));
  end_reading(r);
}

static void a_bad_record_is_skipped(void **state)
{
  (void)state;
  const char *text = "{\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}\n{\"text\":\"Tr\n{\"text\":\"Quatre.\"}\n{\"text\":\"Cinq.\"}";
  for (size_t piece = 1; piece < 100; piece += 7) {
    reading *r = read_pieces(text, strlen(text), "a.jsonl", NULL, piece);
    assert_int_equal(r->status, TISSE_OK);
    assert_int_equal(r->count, 4);
    assert_int_equal(r->summary.documents, 4);
    assert_int_equal(r->summary.bad, 1);
    assert_int_equal(r->message_count, 1);
    assert_says(r, "a.jsonl:3:");
    assert_says(r, "not valid JSON");
    end_reading(r);
  }
}

static void wrong_types_are_named(void **state)
{
  (void)state;
  static const char *const cases[][2] = {
    {"{\"text\":1}", "\"text\" must be a string"}, {"{\"title\":[],\"text\":\"a\"}", "\"title\" must be a string"},
    {"{\"id\":5,\"text\":\"a\"}", "\"id\" must be a string"}, {"[1]", "must be a JSON object"},
    {"{\"title\":\"a\"}", "neither \"text\" nor \"html\""}, {"{\"text\":\"\"}", "is empty"},
    {"{\"text\":\"abc\",\"mentions\":{}}", "\"mentions\" must be an array"},
    {"{\"text\":\"abc\",\"mentions\":[1]}", "\"mentions\"[0]: must be an object"},
    {"{\"text\":\"abc\",\"mentions\":[{\"start\":0,\"end\":9}]}", "\"end\" must be a code point of the text"},
    {"{\"text\":\"abc\",\"mentions\":[{\"start\":\"0\",\"end\":1}]}", "\"start\" must be a code point of the text"},
    {"{\"text\":\"abc\",\"mentions\":[{\"start\":2,\"end\":2}]}", "\"end\" must be beyond \"start\""},
    {"{\"text\":\"abc\",\"mentions\":[{\"start\":0,\"end\":2,\"name\":3}]}", "\"name\" must be a string"},
    {"{\"html\":\"<p>abc\",\"mentions\":[{\"start\":0,\"end\":2}]}", "\"mentions\" need \"text\""}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    reading *r = read_text(cases[i][0], "a.jsonl");
    const tisse_input_options options = {.format = TISSE_INPUT_JSONL};
    end_reading(r);
    r = read_pieces(cases[i][0], strlen(cases[i][0]), "a.jsonl", &options, 4096);
    assert_int_equal(r->status, TISSE_OK);
    assert_int_equal(r->summary.bad, 1);
    assert_int_equal(r->message_count, 1);
    assert_says(r, cases[i][1]);
    assert_says(r, "a.jsonl:1:");
    end_reading(r);
  }
}

static void mentions_move_with_the_text(void **state)
{
  (void)state;
  reading *r = read_text("{\"title\":\"Été\",\"text\":\"L’été, Société Générale achète.\",\"mentions\":[{\"start\":7,\"end\":23,\"name\":\"SG\",\"class\":\"organization\"},"
                         "{\"start\":0,\"end\":2}]}", "a.jsonl");
  assert_int_equal(r->count, 1);
  assert_int_equal(tisse_document_given_count(r->documents[0]), 2);
  const tisse_given_mention *given = tisse_document_given(r->documents[0]);
  const tisse_view text = tisse_document_text(r->documents[0]);
  assert_view(tisse__view(text.data + given[0].bytes.begin, given[0].bytes.end - given[0].bytes.begin), "Société Générale");
  assert_view(given[0].name, "SG");
  assert_view(given[0].class_name, "organization");
  assert_view(tisse__view(text.data + given[1].bytes.begin, given[1].bytes.end - given[1].bytes.begin), "L’");
  assert_int_equal(given[1].name.length, 0);
  end_reading(r);
}

static void records_have_a_bound(void **state)
{
  (void)state;
  const tisse_input_options options = {.max_bytes = 30};
  const char *text = "{\"text\":\"Un.\"}\n{\"text\":\"Un texte de plus de trente octets.\"}\n{\"text\":\"Trois.\"}\n";
  for (size_t piece = 1; piece < 100; piece += 9) {
    reading *r = read_pieces(text, strlen(text), "a.jsonl", &options, piece);
    assert_int_equal(r->status, TISSE_OK);
    assert_int_equal(r->count, 2);
    assert_int_equal(r->summary.bad, 1);
    assert_int_equal(r->message_count, 1);
    assert_says(r, "a.jsonl:2:0: the record is larger than the limit of 30 bytes");
    end_reading(r);
  }
}

static void records_of_html(void **state)
{
  (void)state;
  reading *r = read_text("{\"title\":\"T\",\"html\":\"<p>Un <b>corps</b>&nbsp;!</p><ul><li>a<li>b</ul>\"}", "a.jsonl");
  assert_blocks(r->documents[0], "T T\nP Un corps\xC2\xA0!\nI a\nI b\n");
  end_reading(r);
}

static tisse_status stop_at_once(void *user, tisse_document *document, bool *kept)
{
  (void)user, (void)document, (void)kept;
  return TISSE_E_STOPPED;
}

static void the_caller_may_stop(void **state)
{
  (void)state;
  static const char *const texts[] = {"{\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}\n", "Un texte.",
                                      "<rss><channel><item><description>Un.</description></item><item><description>Deux.</description></item></channel></rss>"};
  for (size_t i = 0; i < 3; ++i) {
    reading source = {.at = texts[i], .left = strlen(texts[i]), .piece = 1000};
    tisse_input_summary summary;
    assert_int_equal(tisse_input_read(NULL, NULL, (tisse_reader){hand_over, &source}, "a", stop_at_once, NULL, &summary), TISSE_E_STOPPED);
    assert_int_equal(summary.documents, 1);
  }
}

static const char rss[] =
  "\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Le Fil &amp; l&rsquo;aiguille</title><link>https://example.org/</link>"
  "<image><title>Logo</title><link>https://example.org/logo</link></image><language>fr-fr</language>\n"
  "<item><title>Un &eacute;t&eacute; &lt;i&gt;chaud&lt;/i&gt;</title><link>https://example.org/1</link><dc:creator>A. B.</dc:creator>"
  "<pubDate>Tue, 18 Nov 2025 06:40:00 +0100</pubDate><description>Le r\xC3\xA9sum\xC3\xA9.</description>"
  "<content:encoded><![CDATA[<p>Le <em>corps</em>.</p><p>Suite &amp; fin.</p>]]></content:encoded></item>\n"
  "<item><title>Deux</title><guid>https://example.org/2</guid><description>&lt;p&gt;Corps deux.&lt;/p&gt;</description></item>\n"
  "<item><title>Trois</title><guid isPermaLink=\"false\">https://example.org/x</guid><description>Corps &bogus; trois.</description></item>\n"
  "</channel></rss>\n";

static void rss_items(void **state)
{
  (void)state;
  for (size_t piece = 1; piece < 3000; piece = piece * 5 + 2) {
    reading *r = read_pieces(rss, sizeof rss - 1, "a.rss", NULL, piece);
    assert_int_equal(r->status, TISSE_OK);
    assert_int_equal(r->count, 3);
    assert_int_equal(r->message_count, 0);
    const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
    assert_view(m->iri, "https://example.org/1");
    assert_view(m->source, "https://example.org/1");
    assert_view(m->title, "Un été chaud");
    assert_view(m->publisher, "Le Fil & l’aiguille");
    assert_view(m->author, "A. B.");
    assert_view(m->published, "2025-11-18T06:40:00+01:00");
    assert_view(m->language, "fr");
    assert_blocks(r->documents[0], "T Un été chaud\nP Le corps.\nP Suite & fin.\n");
    assert_view(tisse_document_metadata(r->documents[1])->iri, "https://example.org/2");
    assert_blocks(r->documents[1], "T Deux\nP Corps deux.\n");
    assert_true(tisse__view_starts(tisse_document_metadata(r->documents[2])->iri, "https://w3id.org/tisse/id/article/"));
    assert_blocks(r->documents[2], "T Trois\nP Corps &bogus; trois.\n");
    end_reading(r);
  }
}

static void atom_entries(void **state)
{
  (void)state;
  reading *r = read_text("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>The Feed</title><author><name>Desk</name></author>"
                         "<entry><title>AT&amp;T &lt; 5</title><id>tag:example.org,2025:1</id><link rel=\"self\" href=\"https://example.org/self\"/>"
                         "<link href=\"https://example.org/1\"/><updated>2025-10-14T08:20:00Z</updated>"
                         "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Some <a href=\"u\">text</a> &amp; more words.</p>"
                         "<blockquote>Quoted.</blockquote></div></content></entry>"
                         "<entry><title type=\"html\">Two &amp;amp; three</title><author><name>X</name></author><author><name>Y</name></author>"
                         "<summary>First line.\n\nAnother &lt; line.</summary></entry></feed>", "a.atom");
  assert_int_equal(r->count, 2);
  const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
  assert_view(m->iri, "https://example.org/1");
  assert_view(m->title, "AT&T < 5");
  assert_view(m->author, "Desk");
  assert_view(m->published, "2025-10-14T08:20:00Z");
  assert_blocks(r->documents[0], "T AT&T < 5\nP Some text & more words.\nQ Quoted.\n");
  assert_view(tisse_document_metadata(r->documents[1])->author, "X, Y");
  assert_blocks(r->documents[1], "T Two & three\nP First line.\nP Another < line.\n");
  end_reading(r);
}

static void old_rss(void **state)
{
  (void)state;
  reading *r = read_text("<?xml version='1.0' encoding='iso-8859-1'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                         "xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='x'><title>Vieux</title></channel>"
                         "<item rdf:about='https://example.org/1'><title>D\xE9j\xE0</title><link>https://example.org/1</link><dc:date>2025-01-02</dc:date>"
                         "<description>L\x92\x9Cuvre vue.</description></item></rdf:RDF>", NULL);
  assert_int_equal(r->count, 1);
  assert_blocks(r->documents[0], "T Déjà\nP L’œuvre vue.\n");
  assert_view(tisse_document_metadata(r->documents[0])->publisher, "Vieux");
  assert_view(tisse_document_metadata(r->documents[0])->published, "2025-01-02");
  end_reading(r);
  r = read_text("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://example.org/rss-0.91.dtd\"><rss version='0.91'><channel>"
                "<title>C</title><item><title>T</title><description>Un corps.</description></item></channel></rss>", NULL);
  assert_int_equal(r->count, 1);
  end_reading(r);
}

static void an_item_of_a_title_alone(void **state)
{
  (void)state;
  reading *r = read_text("<rss><channel><item><title>Un fabricant en rach\xC3\xA8te un autre</title></item></channel></rss>", NULL);
  assert_int_equal(r->count, 1);
  assert_view(tisse_document_text(r->documents[0]), "Un fabricant en rachète un autre");
  assert_kinds(r->documents[0], "T");
  end_reading(r);
}

static void bad_feeds(void **state)
{
  (void)state;
  static const char *const cases[][2] = {
    {"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><description>&a;</description></item></channel></rss>", "declarations in a DTD"},
    {"<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><rss/>", "declarations in a DTD"},
    {"<!DOCTYPE rss [<!ELEMENT a (b)>]><rss/>", "declarations in a DTD"},
    {"<!DOCTYPE rss [<!ATTLIST a b (c|d) 'c'>]><rss/>", "declarations in a DTD"},
    {"<rss><channel></channel></rss>", "holds no items"}, {"<opml><body/></opml>", "is no feed"},
    {"<rss><channel><item><title>a</channel></rss>", "not well-formed"}};
  const tisse_input_options options = {.format = TISSE_INPUT_FEED};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    reading *r = read_pieces(cases[i][0], strlen(cases[i][0]), "a.rss", &options, 5000);
    assert_int_equal(r->status, TISSE_E_INPUT);
    assert_int_equal(r->count, 0);
    assert_int_equal(r->message_count, 1);
    assert_says(r, cases[i][1]);
    end_reading(r);
  }
}

static void a_feed_that_breaks_off(void **state)
{
  (void)state;
  reading *r = read_text("<rss><channel>\n<item><description>Un.</description></item>\n<item><description>Deux.", "a.rss");
  assert_int_equal(r->status, TISSE_OK);
  assert_int_equal(r->count, 1);
  assert_int_equal(r->summary.bad, 1);
  assert_says(r, "a.rss:3:");
  end_reading(r);
}

static void items_have_a_bound(void **state)
{
  (void)state;
  const tisse_input_options options = {.max_bytes = 40};
  const char *text = "<rss><channel><item><title>Un</title><description>Corps.</description></item>"
                     "<item><title>Deux</title><description>Un corps de plus de quarante octets en tout.</description></item>"
                     "<item><title>Trois</title><description>Corps.</description></item><item><title></title></item></channel></rss>";
  reading *r = read_pieces(text, strlen(text), "a.rss", &options, 11);
  assert_int_equal(r->status, TISSE_OK);
  assert_int_equal(r->count, 2);
  assert_int_equal(r->summary.bad, 2);
  assert_says(r, "the item is larger than the limit of 40 bytes");
  assert_says(r, "the article is empty");
  end_reading(r);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(records_and_their_metadata), cmocka_unit_test(a_bad_record_is_skipped), cmocka_unit_test(wrong_types_are_named),
    cmocka_unit_test(mentions_move_with_the_text), cmocka_unit_test(records_have_a_bound), cmocka_unit_test(records_of_html),
    cmocka_unit_test(the_caller_may_stop), cmocka_unit_test(rss_items), cmocka_unit_test(atom_entries), cmocka_unit_test(old_rss),
    cmocka_unit_test(an_item_of_a_title_alone), cmocka_unit_test(bad_feeds), cmocka_unit_test(a_feed_that_breaks_off), cmocka_unit_test(items_have_a_bound)};
  const int r = cmocka_run_group_tests(tests, NULL, NULL);
  return r != 0;
}
