/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Press sentences with the classes that matter marked behind their words: "said/VT" and so on. Needs fr.morph and en.morph in $TISSE_MORPH_DIR (or build/). */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "language/tag.h"

static const char *const english[] = {
  "The chipmaker said/VT that/SC it/PR plans/VP to/PT invest/VI up to/AP $100 billion/M.",
  "Nvidia/P has/X invested/VQ $100 billion in OpenAI/P, the/D companies/N said/VT on Monday.",
  "OpenAI's/PT $6.5bn contract/N with CoreWeave/P was/X announced/VQ by/AP the company/N.",
  "Microsoft-backed/A OpenAI/P signed/VT a deal/N with Oracle/P to/PT buy/VI cloud/N capacity/N.",
  "The deal/N that/PR OpenAI signed/VT fell/VT through.",
  "Shares/N in Oracle/P rose/VT 10% after/AP the report/N.",
  "Apple/P will/X not/PT buy/VI the startup/N, people/N familiar/A with the matter/N said/VT.",
  "Amazon/P is/X in talks/N to/PT acquire/VI a stake/N in the firm/N.",
  "The company/N, led/VQ by Sam Altman/P, is/X backed/VQ by SoftBank/P.",
  "Meta/P bought/VT WhatsApp for $19bn in 2014/M.",
  "It's/X raised/VQ $2bn.",
  "Google/P owns/VP YouTube/P.",
  "Nvidia supplies/VP chips/N to/AP Microsoft/P.",
  "They'd/X agreed/VQ to/AP a merger/N before the bid/N collapsed/VT.",
  "The funding/N round/N was/X led/VQ by Sequoia Capital/P.",
  "Broadcom did/X n't/PT comment/VI.",
  "Who/PR owns/VP TikTok/P?",
  "Nvidia to/PT invest/VI $5bn in Intel/P.",
  "AMD and OpenAI Announce/VP Strategic/A Partnership/N to/PT Deploy/VI Chips/N",
  "The firm/N plans/VP to/PT cut/VI jobs/N as demand/N slows/VP.",
  "Her/D company/N raised/VT money/N from/AP investors/N.",
  "He gave/VT her/PR the report/N.",
  "Intel has/V a stake/N in the venture/N.",
  "The two companies/N have/X signed/VQ an agreement/N.",
  "Oracle had/X already/R agreed/VQ to/PT supply/VI capacity/N.",
  "The bank could/X sell/VI its/D stake/N next/A year/N.",
  "SoftBank is/X considering/VG an investment/N in/AP the startup/N.",
  "The acquisition/N of/AP the company/N by Google/P closed/VT in March/P.",
  "Alphabet, which/PR owns/VP Google, reported/VT strong/A earnings/N.",
  "The startup/N, which/PR is/X owned/VQ by Amazon/P, makes/VP chips/N.",
  "Samsung/P makes/VP memory/N chips/N used/VQ by Nvidia/P.",
  "Tesla/P denied/VT reports/N that/SC it/PR would/X buy/VI the firm/N.",
  "The deal/N values/VP the company/N at/AP $30 billion/M.",
  "Investors/N including/AP Microsoft/P took/VT part/N in the round/N.",
  "Having/X bought/VQ Wiz, Google/P wants/VP to/PT expand/VI.",
  "The fund/N led/VT the round/N.",
  "Its/D rival/N supplies/VP parts/N to/AP Apple/P.",
  "The contract/N was/X not/PT renewed/VQ.",
  "Microsoft/P will/X be/X buying/VG power/N from/AP Constellation/P.",
  "Does/X OpenAI/P own/VI a stake/N?",
  "The regulator/N blocked/VT the merger/N because/SC it/PR would/X hurt/VI competition/N.",
  "A spokesman/N for/AP Anthropic/P declined/VT to/PT comment/VI.",
  "If/SC the deal/N goes/VP through, Amazon/P would/X pay/VI $4 billion/M.",
  "The company/N has/X been/X sold/VQ to/AP Broadcom/P.",
  "The group/N, whose/D shares/N fell/VT 5%, said/VT it/PR had/X ended/VQ talks/N.",
  "Nvidia's/PT biggest/A customer/N is/X Microsoft/P.",
  "Nvidia, a/D supplier/N to/AP Microsoft/P, fell/VT.",
  "The firm/N is/X expected/VQ to/PT announce/VI the deal/N this/D week/N.",
  "Citing/VG people/N familiar/A with the plans/N, Reuters/P reported/VT the talks/N.",
  "Samsung/P has/X supplied/VQ chips/N to/AP AMD/P since/AP 2020/M.",
  "Dell/P sells/VP servers/N built/VQ by/AP Foxconn/P.",
  "CoreWeave/P rents/VP out Nvidia/P chips/N.",
  "Musk/P founded/VT xAI/P in 2023/M.",
  "OpenAI/P and/CC Broadcom/P are/X designing/VG a chip/N.",
  "The investment/N will/X help/VI fund/VI data/N centers/N.",
  "Amazon/P has/V no/D plans/N to/PT sell/VI the unit/N.",
  "That/D deal/N was/X worth/A $10 billion/M.",
  "This/PR comes/VP after/SC Google/P bought/VT Wiz/P.",
  "The company/N formerly/R known/VQ as/AP Facebook/P bought/VT the startup/N.",
  "Oracle stock/N jumped/VT.",
  "More/A companies/N are/X using/VG its/D software/N.",
  "The board/N approved/VT the sale/N of the business/N, valued/VQ at/AP $1bn.",
  "Meta/P hired/VT Scale's/PT chief/N.",
  "They/PR say/VP the offer/N undervalues/VP the group/N.",
  "Foxconn/P assembles/VP iPhones/P for/AP Apple/P.",
  "The partnership/N gives/VP Anthropic/P access/N to/AP chips/N.",
  "The cloud/N provider/N, whose/D largest/A customer/N is/X Microsoft/P, filed/VT to/PT go/VI public.",
  "Oracle/P, which/PR trained/VT the model, rents/VP servers/N to/AP the startup/N.",
  "OpenAI will/X lease/VI capacity/N from CoreWeave under a five-year/A contract/N worth/A $11.9 billion.",
  "AMD/P gave/VT OpenAI/P the/D option/N to/PT buy/VI up to 10% of/AP the company.",
  "Amazon Backs/VP Anthropic With/AP $4 Billion",
  "What/PR does/X Nvidia/P own/VI?",
  "Companies/N such as AMD/P make/VP rival/N products/N.",
  "Sources/N close/A to/AP the deal/N said/VT the talks/N have/X stalled/VQ.",
  "Is/X Nvidia/P Buying/VG Groq/P?",
};

static const char *const french[] = {
  "Nvidia/P investit/VP 100 milliards/N de dollars/N dans/AP OpenAI/P.",
  "Nvidia a/X investi/VQ 5 milliards dans Intel/P.",
  "L'offre/N de rachat/N a/X été/X rejetée/VQ.",
  "La/D société/N annonce/VP un/D accord/N avec/AP Microsoft/P.",
  "L'annonce/N du/AP rachat/N fait/VP bondir/VI le/D titre/N.",
  "Le groupe/N fournit/VP des/D puces/N à/AP Meta/P.",
  "La start-up/N soutenue/VQ par/AP Microsoft lève/VP des fonds/N.",
  "Il/PR les/PR a/X rachetés/VQ hier/R.",
  "Elle en/PR détient/VP 10 %.",
  "L'entreprise, qui/PR détient/VP une part/N du capital/N, compte/VP investir/VI en/AP France/P.",
  "Google/P dit/VP vouloir/VI acheter/VI Wiz/P.",
  "Amazon serait/X en/AP pourparlers/N pour/AP investir/VI dans OpenAI.",
  "Il y/PR investira/V 5 Md/N €.",
  "La suite/N est/X connue/VQ.",
  "Les parts/N que/PR détient/VP SoftBank sont/X vendues/VQ.",
  "Le fonds/N dont/PR il est/X actionnaire/N ferme/VP ses/D portes/N.",
  "Les deux groupes/N ont/X signé/VQ un partenariat/N.",
  "L'accord/N prévoit/VP que/SC Nvidia livre/VP des puces/N.",
  "Si/SC le chiffre/N semble/VP écarté, l'engagement/N reste/VP indéfectible/A.",
  "Oracle/P a-t-il vraiment/R signé/VQ ?",
  "Son/D PDG/N, Jensen/P Huang/P, a/X déclaré/VQ que/SC la firme/N n'investirait/V plus/R.",
  "Après/AP avoir/X racheté/VQ Wiz, Google entre/VP au/AP capital/N d'Anthropic/P.",
  "Le montant/N devrait/V être/X versé/VQ en/AP plusieurs/D tranches/N.",
  "Doutes/N chez/AP Nvidia empêchent/VP l'accord/N.",
  "AMD vend/VP ses puces/N à OpenAI.",
  "La marque/N signe/VP une alliance/N.",
  "Orange/P offre/VP 3 milliards pour racheter/VI SFR/P.",
  "Le conseil/N a/X approuvé/VQ la vente/N.",
  "Des/D investisseurs/N ont/X refusé/VQ l'offre/N des/AP Américains/N.",
  "Elle réfute/VP les rumeurs/N selon/AP lesquelles/PR son investissement/N aurait/X été/X ralenti/VQ.",
  "Nvidia va/VP prendre/VI une participation/N.",
  "Le groupe/N a/V une participation/N dans la société/N.",
  "L'ETAT/N VEND/VP SES/D PARTS/N DANS/AP LA/D SOCIETE/N",
  "Ce pacte/N visait/V à/AP fournir/VI à OpenAI la/D puissance/N de calcul/N.",
  "En/AP investissant/VG dans Mistral, ASML entre/VP au capital/N.",
  "CoreWeave, qui/PR loue/VP des/D serveurs/N équipés/VQ de puces/N Nvidia/P, a/X signé/VQ un contrat/N.",
  "Broadcom/P conçoit/VP les puces/N que/PR TSMC/P fabrique/VP.",
  "L'engagement/N pris/VQ en/AP septembre/N n'est/X pas/R un contrat/N ferme/A.",
  "Selon/AP M./N Altman/P, les/D achats/N se/PR poursuivent/VP.",
  "Que/PR cache/VP cet/D accord/N ?",
  "Le groupe/N se/PR fournit/VP auprès de TSMC/P.",
  "Il avait/X pourtant/R promis/VQ de/AP ne pas/R vendre/VI.",
};

typedef struct mark { char code[4]; char word[40]; } mark;

/** Takes the marks out of an example: text, and its marked words in order. */
static size_t take_marks(char *text, mark *marks, size_t capacity, const char *example)
{
  size_t count = 0;
  size_t word = 0;
  size_t at = 0;
  for (const char *in = example; *in;) {
    if (*in != '/') {
      text[at++] = *in++;
      word = text[at - 1] == ' ' || (text[at - 1] == '\'' && in[1] != '/' && in[0] != 's' && in[0] != 'd') ? at : word;
      continue;
    }
    assert_true(count < capacity);
    size_t length = 0;
    for (++in; (*in >= 'A' && *in <= 'Z') && length < 3; ++in) {
      marks[count].code[length++] = *in;
    }
    marks[count].code[length] = '\0';
    snprintf(marks[count].word, sizeof marks[count].word, "%.*s", (int)(at - word), text + word);
    ++count;
  }
  text[at] = '\0';
  return count;
}

static bool fits(const char *code, const tisse__reading *r)
{
  static const struct { const char *code; uint8_t pos, form, tense; } codes[] = {
    {"N", TISSE__NOUN, 0, 0}, {"P", TISSE__PROPER, 0, 0}, {"A", TISSE__ADJ, 0, 0}, {"X", TISSE__AUX, 0, 0}, {"R", TISSE__ADV, 0, 0},
    {"D", TISSE__DET, 0, 0}, {"PR", TISSE__PRON, 0, 0}, {"AP", TISSE__PREP, 0, 0}, {"CC", TISSE__CCONJ, 0, 0}, {"SC", TISSE__SCONJ, 0, 0},
    {"M", TISSE__NUM, 0, 0}, {"PT", TISSE__PART, 0, 0}, {"V", TISSE__VERB, 0, 0}, {"VP", TISSE__VERB, TISSE__FINITE, TISSE__PRESENT},
    {"VT", TISSE__VERB, TISSE__FINITE, TISSE__PAST}, {"VI", TISSE__VERB, TISSE__INFINITIVE, 0}, {"VQ", TISSE__VERB, TISSE__PARTICIPLE_PAST, 0},
    {"VG", TISSE__VERB, TISSE__PARTICIPLE_PRESENT, 0}};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; ++i) {
    if (strcmp(codes[i].code, code) == 0) {
      return r->pos == codes[i].pos && (!codes[i].form || r->form == codes[i].form) && (!codes[i].tense || r->tense == codes[i].tense);
    }
  }
  fail_msg("unknown mark %s", code);
  return false;
}

static tisse__morphology *open_morphology(tisse__language language)
{
  char path[512];
  const char *directory = getenv("TISSE_MORPH_DIR");
  snprintf(path, sizeof path, "%s/%s.morph", directory ? directory : "build", tisse__language_tag(language));
  tisse__morphology *morphology = NULL;
  assert_int_equal(tisse__morphology_new(&morphology, NULL, language), TISSE_OK);
  assert_int_equal(tisse__morphology_open(morphology, path), TISSE_OK);
  return morphology;
}

/** Checks one example; returns the count of words whose class is another. */
static unsigned check(const tisse__morphology *morphology, const char *example, tisse__language language)
{
  static const tisse_allocator c_library;
  char text[512];
  mark marks[40];
  const size_t count = take_marks(text, marks, 40, example);
  const tisse_view view = tisse_view_of(text);
  tisse__words words = {0};
  tisse__sentence_ranges sentences = {0};
  tisse__arena arena;
  tisse__arena_init(&arena, NULL);
  assert_int_equal(tisse__segment_words(&words, &c_library, view, (tisse_span){0, (uint32_t)view.length}, language), TISSE_OK);
  assert_int_equal(tisse__segment_sentences(&sentences, &c_library, view, &words, 0, (uint32_t)words.count, language), TISSE_OK);
  tisse__reading *readings = tisse__arena_zero(&arena, words.count, sizeof *readings);
  assert_int_equal(tisse__tag_sentence(readings, morphology, &arena, view, words.items, NULL, words.count, language), TISSE_OK);
  unsigned wrong = 0;
  size_t next = 0;
  for (size_t i = 0; i < words.count && next < count; ++i) {
    const size_t length = words.items[i].bytes.end - words.items[i].bytes.begin;
    const size_t wanted = strlen(marks[next].word);
    const char *tail = marks[next].word + wanted - (length < wanted ? length : wanted);
    if (length > wanted || memcmp(tail, text + words.items[i].bytes.begin, length) != 0 || (length < wanted && !(words.items[i].flags & TISSE__TOKEN_CLITIC))) {
      continue;
    }
    if (!fits(marks[next].code, &readings[i])) {
      print_message("%s\n  %s: wanted %s, got %s form %u tense %u\n", text, marks[next].word, marks[next].code,
                    tisse__pos_name((tisse__pos)readings[i].pos), readings[i].form, readings[i].tense);
      ++wrong;
    }
    ++next;
  }
  if (next != count) {
    print_message("%s\n  not found: %s\n", text, marks[next].word);
    ++wrong;
  }
  tisse__arena_dispose(&arena);
  tisse__array_dispose(&c_library, &words);
  tisse__array_dispose(&c_library, &sentences);
  return wrong;
}

static void check_all(const char *const *examples, size_t count, tisse__language language)
{
  tisse__morphology *morphology = open_morphology(language);
  unsigned wrong = 0;
  for (size_t i = 0; i < count; ++i) {
    wrong += check(morphology, examples[i], language);
  }
  tisse__morphology_free(morphology);
  assert_int_equal(wrong, 0);
}

static void test_english_press(void **state)
{
  (void)state;
  check_all(english, sizeof english / sizeof *english, TISSE__ENGLISH);
}

static void test_french_press(void **state)
{
  (void)state;
  check_all(french, sizeof french / sizeof *french, TISSE__FRENCH);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_english_press), cmocka_unit_test(test_french_press)};
  const int r = cmocka_run_group_tests(tests, NULL, NULL);
  return r != 0;
}
