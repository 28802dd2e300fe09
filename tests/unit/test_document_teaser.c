/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is not the article's in a text without markup. The articles are invented. */
#include "test_document_read.h"

#include "document/byline.h"
#include "document/teaser.h"

static void check(const char *text, const char *kinds)
{
  reading *r = read_text(text, "a.txt");
  assert_int_equal(r->count, 1);
  assert_kinds(r->documents[0], kinds);
  end_reading(r);
}

static void phrases_are_known(void **state)
{
  (void)state;
  const struct { const char *line; tisse__furniture what; } cases[] = {
    {"Laisser un commentaire", TISSE__FURNITURE_END}, {"12 commentaires", TISSE__FURNITURE_END}, {"Comments (3)", TISSE__FURNITURE_END},
    {"Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", TISSE__FURNITURE_END},
    {"Partagez cet article", TISSE__FURNITURE_LINE}, {"PARTAGER SUR FACEBOOK", TISSE__FURNITURE_LINE}, {"Share this article:", TISSE__FURNITURE_LINE},
    {"article précédent", TISSE__FURNITURE_NEXT}, {"« Article suivant »", TISSE__FURNITURE_NEXT}, {"Article suivant : Le titre d'un autre", TISSE__FURNITURE_LINE},
    {"Lire aussi : Une autre société en rachète une troisième", TISSE__FURNITURE_LINE}, {"À lire également", TISSE__FURNITURE_LIST},
    {"A LIRE AUSSI :", TISSE__FURNITURE_LIST}, {"Le plus lu", TISSE__FURNITURE_LIST}, {"Related articles", TISSE__FURNITURE_LIST},
    {"Lire plus d'articles", TISSE__FURNITURE_LINE}, {"Lire plus d’articles", TISSE__FURNITURE_LINE}, {"Crédits image : X", TISSE__FURNITURE_LINE},
    {"Advertisement", TISSE__FURNITURE_LINE}, {"Sign up for our newsletter", TISSE__FURNITURE_CALL}, {"Read more →", TISSE__FURNITURE_CALL},
    {"© 2025 Le Journal. Tous droits réservés.", TISSE__FURNITURE_LINE}, {"Abonnez-vous pour 1 € par mois", TISSE__FURNITURE_CALL},
    {"We use cookies to improve your experience.", TISSE__FURNITURE_LINE}, {"Source et images", TISSE__FURNITURE_LINE},
    {"5 min read", TISSE__FURNITURE_LINE}, {"Zones et accès : tous droits réservés", TISSE__FURNITURE_LINE}, {"VIDÉO - Un verre se brise", TISSE__FURNITURE_KICKER},
    {"Il vous reste 70 % de cet article à découvrir", TISSE__FURNITURE_WALL}, {"More from Ann Lee", TISSE__FURNITURE_LIST},
    {"Explore more on these topics", TISSE__FURNITURE_LIST}, {"À lire aussi « Le verre casse »", TISSE__FURNITURE_LINE}, {"[À LIRE] Le verre casse", TISSE__FURNITURE_LINE},
    {"The post Glass breaks appeared first on Glass News.", TISSE__FURNITURE_LINE}, {"(Reporting by Ann Lee; editing by Bo Ek)", TISSE__FURNITURE_LINE}, {"Temps de lecture : 3 min", TISSE__FURNITURE_LINE},
    /* Near misses */
    {"Partager la valeur avec les salariés est une promesse du groupe.", TISSE__NO_FURNITURE},
    {"Comments from the chief executive moved the shares.", TISSE__NO_FURNITURE}, {"Share prices fell.", TISSE__NO_FURNITURE},
    {"Next year, the company will build two plants.", TISSE__NO_FURNITURE}, {"Read more books, says the minister.", TISSE__NO_FURNITURE},
    {"Related Digital has chosen another partner.", TISSE__NO_FURNITURE}, {"Crédit Agricole investit dans une start-up", TISSE__NO_FURNITURE},
    {"Image du groupe ternie", TISSE__NO_FURNITURE}, {"Photo de famille à Davos", TISSE__NO_FURNITURE}, {"Subscribe revenue rose.", TISSE__NO_FURNITURE},
    {"Publicité : Google domine", TISSE__NO_FURNITURE}, {"Une annonce qui surprend", TISSE__NO_FURNITURE}, {"", TISSE__NO_FURNITURE}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    const tisse__furniture found = tisse__furniture_find(NULL, tisse_view_of(cases[i].line));
    if (found != cases[i].what) {
      print_error("%s\n", cases[i].line);
    }
    assert_int_equal(found, cases[i].what);
  }
}

#define BODY_FR                                                                                                                            \
  "Le verrier Cristallor va céder sa branche de flacons au fonds Mérope, ont annoncé les deux parties jeudi. La branche de flacons de "   \
  "Cristallor emploie deux mille personnes dans ses trois usines normandes.\n"                                                            \
  "Le fonds Mérope promet de garder les trois usines et les deux mille salariés de la branche pendant cinq ans. Cristallor garderait un "  \
  "dixième du capital de la nouvelle société.\n"                                                                                          \
  "Des doutes chez les syndicats\n"                                                                                                       \
  "Les syndicats de Cristallor craignent que Mérope ne ferme la plus ancienne des usines normandes. Ils demandent au verrier des "        \
  "garanties écrites sur l'emploi.\n"                                                                                                     \
  "Le directeur général de Cristallor assure que le fonds a donné sa parole. La cession des flacons doit être soumise aux salariés en mars.\n"

#define TEASERS_FR                                                                                                                         \
  "Un marathonien kényan bat le record de Valence sous la pluie\n"                                                                        \
  "Le marathonien kényan a battu de onze secondes le record de Valence, malgré une pluie battante.\n"                                     \
  "Les vendanges commencent avec trois semaines d'avance en Alsace\n"                                                                     \
  "En Alsace, les vendanges n'avaient jamais commencé si tôt : la chaleur d'août a mûri le raisin.\n"                                     \
  "Pourquoi les loutres reviennent dans les rivières bretonnes\n"                                                                         \
  "Disparues depuis un demi-siècle, les loutres recolonisent les rivières bretonnes, comptage à l'appui.\n"

static void teasers_after_the_end(void **state)
{
  (void)state;
  check(BODY_FR TEASERS_FR, "PPHPPxxxxxx");
  check(BODY_FR "Une conclusion prudente\nCristallor et Mérope se donnent jusqu'à l'été pour conclure la cession de la branche.\n" TEASERS_FR, "PPHPPHPxxxxxx");
  check(BODY_FR TEASERS_FR "Le plus lu\nLe chanteur annule sa tournée\nLe chanteur annule les douze dates de sa tournée.\n", "PPHPPxxxxxxxxx");
}

static void an_end_of_its_own(void **state)
{
  (void)state;
  check(BODY_FR, "PPHPP");
  check(BODY_FR "Une conclusion prudente\nCristallor et Mérope se donnent jusqu'à l'été pour conclure la cession de la branche.\n", "PPHPPHP");
  check(BODY_FR "Un calendrier serré\nLa cession de la branche doit être conclue avant l'été, selon Cristallor.\n"
                "Une inconnue, les prix de l'énergie\nLes usines normandes du verrier brûlent du gaz ; Mérope veut les passer à l'électricité.\n", "PPHPPHPHP");
  check(BODY_FR "Un contexte difficile\nLe marché du parfum recule depuis deux ans en Chine et aux États-Unis.\n", "PPHPPHP");
}

#define BODY_EN                                                                                                                            \
  "Harrow Foods agrees to buy Pinecrest Dairy for $2bn\n"                                                                                \
  "Harrow Foods has agreed to buy Pinecrest Dairy for about $2 billion in cash, the two companies said on Monday. Pinecrest makes "       \
  "yoghurt and cheese in four plants in the Midwest.\n"                                                                                   \
  "The deal would make Harrow the third dairy company of the country. Harrow will pay $40 a share for Pinecrest, a third more than its "  \
  "price on Friday.\n"                                                                                                                    \
  "What the deal means for the plants\n"                                                                                                  \
  "Harrow said that it would keep the four plants open and invest $150 million in cheese. Unions at Pinecrest asked for written promises.\n" \
  "The two companies expect the deal to close in the summer, when regulators have looked at it.\n"

#define TEASERS_EN                                                                                                                         \
  "Storm leaves thousands without power in coastal towns\n"                                                                               \
  "Thousands of homes in coastal towns were without power after a storm brought down lines overnight.\n"                                  \
  "Astronomers spot a comet that nobody expected\n"                                                                                       \
  "A comet discovered by amateur astronomers in Chile will be visible to the naked eye in June.\n"

static void english_teasers(void **state)
{
  (void)state;
  check(BODY_EN TEASERS_EN, "TPPHPPxxxx");
  check(BODY_EN, "TPPHPP");
  check(BODY_EN "Most read\n" TEASERS_EN, "TPPHPPxxxxx");
  check(BODY_EN "Advertisement\nSign up for our newsletter\n", "TPPHPPxx");
  check(BODY_EN "Storm leaves thousands without power\nAstronomers spot a comet that nobody expected\nCup final to be replayed after floodlight failure\n", "TPPHPPxxx");
}

static void boxes_in_the_middle(void **state)
{
  (void)state;
  check("Un titre d'article\nUn premier paragraphe sur le verrier et ses usines.\nÀ lire aussi\nUn marathonien kényan bat le record de Valence\n"
        "Le verrier a dit qu'il garderait ses usines.\nLe fonds n'a rien dit.\nUn dernier paragraphe.\n", "TPxxPPP");
  check("Un titre d'article\nUn premier paragraphe.\nLire aussi : Un marathonien kényan bat le record\nUn autre paragraphe.\n", "TPxP");
  check("Un titre d'article\n\nPartager\n\nUn premier paragraphe.\n\nTendances\n\nLes prix montent depuis deux ans dans le verre.\n\nUn autre paragraphe.\n", "TxPHPP");
  check("Un titre d'article\n\nUn paragraphe.\n\nUne usine vue du ciel.\nCrédits photo : X\n\nUn autre paragraphe.\n", "TPCxP");
}

static void the_foot_of_a_page(void **state)
{
  (void)state;
  check(BODY_FR "Partagez cet article\narticle précédent\n\nUn marathonien kényan bat le record\n\narticle suivant\n\nLes vendanges commencent\n\nLaisser un commentaire\n\n"
                "jojo : Cristallor va racheter Mérope, c'est sûr.\n", "PPHPPxxxxxxx");
  check("Laisser un commentaire\nUn titre d'article\nUn premier paragraphe.\nUn autre paragraphe.\n", "xTPP");
}

static void a_round_up_is_an_article(void **state)
{
  (void)state;
  check("L'essentiel de la semaine\n" TEASERS_FR, "THPHPHP");
  check("L'essentiel de la semaine\nTrois nouvelles à retenir, du sport aux champs.\n" TEASERS_FR, "TPHPHPHP");
}

static void bylines_are_read(void **state)
{
  (void)state;
  const struct { const char *line, *date, *author; bool whole; } cases[] = {
    {"Publié le 14 octobre 2025 à 18h02", "2025-10-14", "", true}, {"Par Lucie Ferrand", "", "Lucie Ferrand", true},
    {"Par Thomas Gineste | Publié le 18/06/2025 à 08:15", "2025-06-18", "Thomas Gineste", true},
    {"Publié le 27 mars 2025 à 14h12, modifié le 28 mars 2025 à 16h40", "2025-03-27", "", true},
    {"jeudi 15 janvier 2026, par Margaux Leclercq", "2026-01-15", "Margaux Leclercq", true}, {"• 27/03/2025 à 14:12", "2025-03-27", "", true},
    {"Le 1er août 2025", "2025-08-01", "", true}, {"Toulouse, le 18 juin 2025", "2025-06-18", "", true}, {"By Dana Mulroy", "", "Dana Mulroy", true}, {"By Anne-Marie de la Tour", "", "Anne-Marie de la Tour", true},
    {"October 6, 2025 at 9:05 a.m. EDT", "2025-10-06", "", true}, {"Élodie Grandin, le 04/07/2025 à 11h20", "2025-07-04", "", true},
    {"Published Thu, May 15 2025 8:00 AM EDT", "2025-05-15", "", true}, {"2025-02-11", "2025-02-11", "", true},
    {"1 décembre 2025 | Rédaction | 3 commentaires", "2025-12-01", "", false}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
    tisse__byline byline;
    assert_true(tisse__byline_read(&byline, tisse_view_of(cases[i].line)));
    assert_string_equal(byline.date, cases[i].date);
    assert_view(byline.author, cases[i].author);
    assert_int_equal(byline.whole, cases[i].whole);
  }
  static const char *const none[] = {"Par ailleurs, rien ne change", "By Monday the deal was off", "04/07/2025", "32/13/2025", "Le groupe a publié ses comptes",
                                     "By the time the deal closed, Acme had sold", "En mai 2025", "", "Par Acme, qui a racheté Brix"};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; ++i) {
    tisse__byline byline;
    assert_false(tisse__byline_read(&byline, tisse_view_of(none[i])));
  }
  assert_true(tisse__byline_is_name(tisse_view_of("Lucie Ferrand")));
  assert_false(tisse__byline_is_name(tisse_view_of("La Gazette")));
  assert_false(tisse__byline_is_name(tisse_view_of("Une usine agrandie")));
}

static void a_page_copied_whole(void **state)
{
  (void)state;
  reading *r = read_text("Aller au contenu\nÉconomie\nRégion\nCristallor cède ses flacons au fonds Mérope\nLucie Ferrand\nPublié le 14 octobre 2025 à 18h02\nPartager\n"
                         BODY_FR "Lire aussi : Un marathonien kényan bat le record\nNewsletter\nChaque matin, le verre et le cristal\nS’inscrire\n"
                         "Lucie Ferrand est journaliste. Elle a dirigé Cartonnor.\nLes plus lus\n1\nLes vendanges commencent\n2\nLes loutres reviennent\n"
                         "18:02 La pluie revient sur Valence\nMentions légales\nGérer mes cookies\n", "a.txt");
  assert_kinds(r->documents[0], "xxxTxxxPPHPPxxxxxxxxxxxxx");
  assert_view(tisse_document_metadata(r->documents[0])->title, "Cristallor cède ses flacons au fonds Mérope");
  assert_view(tisse_document_metadata(r->documents[0])->published, "2025-10-14");
  assert_view(tisse_document_metadata(r->documents[0])->author, "Lucie Ferrand");
  end_reading(r);
  check("Un titre\nIl vous reste trois jours pour répondre à l'offre du verrier Cristallor, a dit le fonds.\nVidéo : un verre se brise\n"
        "Le verrier n'a rien dit.\nIl vous reste 70 % de cet article à découvrir.\nOffre de rentrée\nUn euro par mois.\n", "TPxPxxx");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(phrases_are_known), cmocka_unit_test(teasers_after_the_end), cmocka_unit_test(an_end_of_its_own),
    cmocka_unit_test(english_teasers), cmocka_unit_test(boxes_in_the_middle), cmocka_unit_test(the_foot_of_a_page),
    cmocka_unit_test(a_round_up_is_an_article), cmocka_unit_test(bylines_are_read), cmocka_unit_test(a_page_copied_whole)};
  const int r = cmocka_run_group_tests(tests, NULL, NULL);
  return r != 0;
}
