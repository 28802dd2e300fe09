/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Web pages: the article out of its page, metadata, broken and hostile markup. */
#include "test_document_read.h"

#define FIRST "Le fabricant de machines a annoncé lundi, à Eindhoven, qu’il prendrait une part du capital de son client, pour une somme tenue secrète."
#define SECOND "Les deux sociétés, qui travaillent ensemble depuis dix ans, disent vouloir continuer, avec ou sans l’accord de leurs concurrents."

static void an_article_in_its_page(void **state)
{
  (void)state;
  reading *r = read_text(
    "<!DOCTYPE html><html lang=\"fr-FR\"><head><meta charset=utf-8><title>Un titre de page assez long | Le Journal</title>"
    "<link rel=canonical href=\"https://example.org/a\"><meta property=og:site_name content=\"Le Journal\">"
    "<meta property=\"article:published_time\" content=\"2025-09-09T08:42:00+02:00\"><meta name=author content=\"A. B.\"></head><body class=\"single has-sidebar\">"
    "<div class=cookie-banner><p>Nous utilisons des cookies, beaucoup de cookies, pour mesurer, vendre, et recommencer, sans cesse.</p></div>"
    "<header><nav><a href=/>Accueil</a></nav><h1><a href=/>Le Journal</a></h1></header><main><article><h1>Un titre de page assez long</h1>"
    "<p class=chapo>Le chapeau dit tout, en une phrase, ou presque.</p><figure><img><figcaption>Une usine. <span class=credit>© X</span></figcaption></figure>"
    "<div class=article-body><p>" FIRST "</p><aside><h2>À lire aussi</h2><ul><li><a href=x>Autre chose</a></ul></aside><h2>Un intertitre</h2>"
    "<p>" SECOND "</p><ul><li>Un point<li>Un second point</ul><blockquote><p>Une citation, longue, de quelqu’un.</p></blockquote>"
    "<p>Lire aussi : <a href=x>Un autre article</a></p><p><a href=y>Un lien seul vers un autre article</a></p>"
    "<table><tr><td>Chiffre<td>12</table></div><div class=\"share-tools\">Partager</div></article>"
    "<section id=comments><p>Un commentaire, très long, plein de virgules, qui ne dit rien, mais qui le dit longuement, très longuement.</p></section></main>"
    "<footer><p>Pied de page</p></footer><script>var a = '<p>piège</p>';</script></body></html>", "a.html");
  assert_int_equal(r->count, 1);
  assert_int_equal(r->message_count, 0);
  assert_blocks(r->documents[0], "T Un titre de page assez long\nS Le chapeau dit tout, en une phrase, ou presque.\nP " FIRST "\nH Un intertitre\nP " SECOND
                                 "\nI Un point\nI Un second point\nQ Une citation, longue, de quelqu’un.\nI Chiffre\nI 12\n");
  const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
  assert_view(m->iri, "https://example.org/a");
  assert_view(m->title, "Un titre de page assez long");
  assert_view(m->publisher, "Le Journal");
  assert_view(m->author, "A. B.");
  assert_view(m->published, "2025-09-09T08:42:00+02:00");
  assert_view(m->language, "fr");
  end_reading(r);
}

static void a_page_of_divisions(void **state)
{
  (void)state;
  reading *r = read_text("<div><div class=menu><div><a href=a>Un</a></div><div><a href=b>Deux</a></div></div><div class=x><div>" FIRST "</div><div>" SECOND
                         "</div><div>Partager</div></div><div class=y>Autres nouvelles</div></div>", "a.html");
  assert_kinds(r->documents[0], "PPx");
  end_reading(r);
}

static void breaks_make_paragraphs(void **state)
{
  (void)state;
  reading *r = read_text("<html><body><h1>Le<br>titre</h1><div>" FIRST "<br><br>\n" SECOND "<br>Une phrase<br>coupée en deux, et une autre, et encore.</div>", "a.html");
  assert_blocks(r->documents[0], "T Le titre\nP " FIRST "\nP " SECOND "\nP Une phrase coupée en deux, et une autre, et encore.\n");
  end_reading(r);
}

static void linked_data(void **state)
{
  (void)state;
  reading *r = read_text(
    "<html><head><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Site\"},{\"@id\":\"#o\",\"@type\":\"Organization\",\"name\":\"Le Fil\"},"
    "{\"@type\":[\"NewsArticle\"],\"headline\":\"Le vrai titre, avec &amp; entités\",\"publisher\":{\"@id\":\"#o\"},\"author\":[{\"name\":\"A\"},{\"name\":\"B\"}],"
    "\"datePublished\":\"2025-09-11T06:15:00Z\",\"inLanguage\":\"fr\",\"mainEntityOfPage\":{\"@id\":\"https://example.org/b\"}}]}</script>"
    "<script type=\"application/ld+json\">{ broken</script></head><body><p>" FIRST "<p>" SECOND "</body></html>", "a.html");
  const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
  assert_view(m->publisher, "Le Fil");
  assert_view(m->author, "A, B");
  assert_view(m->published, "2025-09-11T06:15:00Z");
  assert_view(m->url, "https://example.org/b");
  assert_kinds(r->documents[0], "TPP");
  end_reading(r);
}

static void only_a_title_element(void **state)
{
  (void)state;
  reading *r = read_text("<title>Le fabricant change d’avis - Le Journal</title><p>" FIRST "<p>" SECOND "<p><time datetime=2025-09-11>hier</time>", "a.html");
  assert_view(tisse_document_metadata(r->documents[0])->title, "Le fabricant change d’avis");
  assert_view(tisse_document_metadata(r->documents[0])->published, "2025-09-11");
  end_reading(r);
  r = read_text("<title>Un accord - ou presque - entre deux fabricants de machines à laver</title><p>" FIRST "<p>" SECOND, "a.html");
  assert_view(tisse_document_metadata(r->documents[0])->title, "Un accord - ou presque - entre deux fabricants de machines à laver");
  end_reading(r);
}

static void charsets_of_pages(void **state)
{
  (void)state;
  static const char *const pages[] = {
    "<meta charset=iso-8859-1><h1>L\x92\x9Cuvre</h1><p>D\xE9j\xE0, \x80 vu.", "<meta http-equiv=Content-Type content=\"text/html; charset=us-ascii\"><h1>L\x92\x9Cuvre</h1><p>D\xE9j\xE0, \x80 vu.",
    "<h1>L\x92\x9Cuvre</h1><p>D\xE9j\xE0, \x80 vu.", "<meta charset=latin1><h1>L’œuvre</h1><p>Déjà, € vu.", "<meta charset=utf-8><h1>L’œuvre</h1><p>Déjà, &euro; vu."};
  for (size_t i = 0; i < sizeof pages / sizeof pages[0]; ++i) {
    reading *r = read_text(pages[i], "a.html");
    assert_int_equal(r->message_count, 0);
    assert_blocks(r->documents[0], "T L’œuvre\nP Déjà, € vu.\n");
    end_reading(r);
  }
  reading *r = read_text("<meta charset=x-klingon><h1>L\x92\x9Cuvre</h1>", "a.html");
  assert_says(r, "unknown encoding \"x-klingon\", read as windows-1252");
  end_reading(r);
}

static void blanks_are_normalised(void **state)
{
  (void)state;
  reading *r = read_text("<h1> Un \n titre </h1><p>\n  Un\t<b> gras </b>\n et&nbsp;fin&#8239;! </p><pre>a\n  b</pre>", "a.html");
  assert_view(tisse_document_text(r->documents[0]), "Un titre\nUn gras et\xC2\xA0" "fin\xE2\x80\xAF!\na b");
  end_reading(r);
}

static void broken_markup_keeps_its_text(void **state)
{
  (void)state;
  static const char *const pages[] = {
    "<html><body><div><p>" FIRST "<div><span>" SECOND "</b></p></table>", "<p>" FIRST "</div></div></body></html><p>" SECOND,
    "<body><table><tr><td><p>" FIRST "<p>" SECOND, "<p>" FIRST "<p>" SECOND "<p", "<p>" FIRST "<!-- a <p>" "--><p>" SECOND "</",
    "<div class='sidebar main'><p>" FIRST "</p><p>" SECOND "</p></div>"};
  for (size_t i = 0; i < sizeof pages / sizeof pages[0]; ++i) {
    reading *r = read_text(pages[i], "a.html");
    assert_int_equal(r->count, 1);
    assert_blocks(r->documents[0], "P " FIRST "\nP " SECOND "\n");
    end_reading(r);
  }
}

static void pages_without_text(void **state)
{
  (void)state;
  static const char *const pages[] = {"<html></html>", "<html><script>var a = 1;</script></html>", "<!-- -->", "<p> &nbsp; </p>", "<html><body><nav></nav>"};
  for (size_t i = 0; i < sizeof pages / sizeof pages[0]; ++i) {
    reading *r = read_text(pages[i], "a.html");
    assert_int_equal(r->status, TISSE_E_INPUT);
    assert_says(r, "is empty");
    end_reading(r);
  }
}

static char *repeated(const char *part, size_t times, const char *tail)
{
  const size_t length = strlen(part);
  char *text = malloc(length * times + strlen(tail) + 1);
  assert_non_null(text);
  for (size_t i = 0; i < times; ++i) {
    memcpy(text + i * length, part, length);
  }
  strcpy(text + length * times, tail);
  return text;
}

static void hostile_markup(void **state)
{
  (void)state;
  static const char *const parts[] = {"<div>", "<b>", "<blockquote><p>", "<a href=x>", "<ul><li>", "<h1>", "<article class=sidebar>", "<table><tr><td>", "<p>", "<!--", "<", "&", "</p>"};
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; ++i) {
    char *page = repeated(parts[i], 200000, "<p>" FIRST "</p>");
    const tisse_input_options options = {.format = TISSE_INPUT_HTML};
    reading *r = read_pieces(page, strlen(page), "a.html", &options, 1 << 20);
    assert_true(r->status == TISSE_OK || r->status == TISSE_E_INPUT);
    if (i < 2) {
      assert_int_equal(r->count, 1);
      assert_blocks(r->documents[0], "P " FIRST "\n");
    }
    end_reading(r);
    free(page);
  }
}

static void the_day_by_the_headline(void **state)
{
  (void)state;
  reading *r = read_text("<html><head><title>Le Journal : Une part du capital pour son client</title></head><body><div><time datetime=2026-01-02>2 janvier</time> Autre chose</div><div class=x><font size=5><b>"
                         "Une part du capital pour son client</b></font><br>Par Lucie Ferrand, le 14 octobre 2025<br><br>" FIRST "<br><br>" SECOND "</div></body></html>", "a.html");
  const tisse_metadata *m = tisse_document_metadata(r->documents[0]);
  assert_view(m->title, "Une part du capital pour son client");
  assert_view(m->published, "2025-10-14");
  assert_view(m->author, "Lucie Ferrand");
  end_reading(r);
}

static void a_standfirst_without_a_class(void **state)
{
  (void)state;
  reading *r = read_text("<html><head><title>Une part du capital pour son client - Le Journal</title></head><body><main><header><p>Industrie</p><h1>Une part du capital pour son client</h1>"
                         "<p>La somme reste secrète, mais l’accord est signé.</p><p>Publié le 14/10/2025</p></header><div class=t><p>" FIRST "</p><p>" SECOND "</p></div></main></body></html>", "a.html");
  assert_blocks(r->documents[0], "T Une part du capital pour son client\nS La somme reste secrète, mais l’accord est signé.\nP " FIRST "\nP " SECOND "\n");
  assert_view(tisse_document_metadata(r->documents[0])->publisher, "Le Journal");
  assert_view(tisse_document_metadata(r->documents[0])->published, "2025-10-14");
  end_reading(r);
}

static void text_in_pieces(void **state)
{
  (void)state;
  reading *r = read_text("<html><body><h1>Une part du capital</h1><div class=items><div class=item><div class='piece texte first'><p>" FIRST "</p></div></div>"
                         "<div class=item><div class='piece lien'><p>Un autre fabricant a racheté son client, dit un autre article.</p></div></div>"
                         "<div class=item><div class='piece texte'><p>" SECOND "</p></div></div></div></body></html>", "a.html");
  assert_blocks(r->documents[0], "T Une part du capital\nP " FIRST "\nP " SECOND "\n");
  end_reading(r);
}

static void a_quotation_set_off(void **state)
{
  (void)state;
  reading *r = read_text("<html><body><h1>Une part du capital</h1><div><p>" FIRST "</p><blockquote>disent vouloir continuer, avec ou sans l’accord<p>Le patron</p></blockquote><p>" SECOND
                         "</p><blockquote>Une autre phrase, que le texte n’a pas.</blockquote></div></body></html>", "a.html");
  assert_kinds(r->documents[0], "TPxxPQ");
  end_reading(r);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(an_article_in_its_page), cmocka_unit_test(the_day_by_the_headline), cmocka_unit_test(a_standfirst_without_a_class),
    cmocka_unit_test(text_in_pieces), cmocka_unit_test(a_quotation_set_off), cmocka_unit_test(a_page_of_divisions), cmocka_unit_test(breaks_make_paragraphs),
    cmocka_unit_test(linked_data), cmocka_unit_test(only_a_title_element), cmocka_unit_test(charsets_of_pages),
    cmocka_unit_test(blanks_are_normalised), cmocka_unit_test(broken_markup_keeps_its_text), cmocka_unit_test(pages_without_text),
    cmocka_unit_test(hostile_markup)};
  const int r = cmocka_run_group_tests(tests, NULL, NULL);
  return r != 0;
}
