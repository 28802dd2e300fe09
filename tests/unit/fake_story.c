/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "fake_graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ONE(article, standing, sum, words) (fake_claim[]){{article, standing, sum, TISSE_EXACT, NULL, words}}, 1

void fake_story(tisse_graph *g)
{
  const uint32_t nvidia = fake_entity(g, "Nvidia", "Company", "Chips"), openai = fake_entity(g, "OpenAI", "Company", "AI");
  const uint32_t amazon = fake_entity(g, "Amazon", "Company", "Cloud"), microsoft = fake_entity(g, "Microsoft", "Company", "Cloud");
  const uint32_t softbank = fake_entity(g, "SoftBank", "Company", "Finance"), anthropic = fake_entity(g, "Anthropic", "Company", "AI");
  const uint32_t google = fake_entity(g, "Google", "Company", "Cloud"), amd = fake_entity(g, "AMD", "Company", "Chips");
  const uint32_t coreweave = fake_entity(g, "CoreWeave", "Company", "Cloud"), oracle = fake_entity(g, "Oracle", "Company", "Cloud");
  const uint32_t huang = fake_entity(g, "Jensen Huang", "Person", NULL), altman = fake_entity(g, "Sam Altman", "Person", NULL);
  const uint32_t chatgpt = fake_entity(g, "ChatGPT", "Product", NULL), h200 = fake_entity(g, "H200", "Product", NULL);
  const uint32_t rubin = fake_entity(g, "Vera Rubin", "Product", NULL), tpu = fake_entity(g, "Google TPU", "Product", NULL);
  const uint32_t musk = fake_entity(g, "Elon Musk", "Person", NULL), xai = fake_entity(g, "xAI", "Company", "AI");
  const uint32_t mgx = fake_entity(g, "MGX", "Fund", "Finance");
  const uint32_t alibaba = fake_entity(g, "Alibaba", "Company", "Cloud");
  const uint32_t wsj = fake_article(g, "Nvidia CEO réfute les rumeurs", "Siècle Digital", "2026-01-31", "https://example.org/refute", 1);
  const uint32_t off = fake_article(g, "L’investissement de 100 milliards est annulé", "IT Social", "2026-02-02", "https://example.org/annule", 1);
  const uint32_t pact = fake_article(g, "Le pacte Nvidia-OpenAI", "La Tribune", "2026-02-03T08:00:00Z", "https://example.org/pacte", 2);
  const uint32_t tpus = fake_article(g, "OpenAI et les TPU de Google", "01net", "2025-10-14", "https://example.org/tpu", 3);
  const uint32_t thirty = fake_article(g, "Nvidia proche d’investir 30 milliards", "Les Échos", "2026-02-20", "https://example.org/trente", 4);
  const fake_claim main_claims[] = {
    {tpus, TISSE_PLANNED, 100, TISSE_AT_MOST, NULL, "NVIDIA a récemment conclu un accord historique avec OpenAI, impliquant un investissement colossal de 100 milliards de dollars."},
    {wsj, TISSE_PLANNED, 100, TISSE_AT_MOST, "Jensen Huang", "Nvidia et OpenAI avaient dévoilé un accord prévoyant un investissement pouvant atteindre 100 milliards de dollars de la part de Nvidia."},
    {off, TISSE_CANCELLED, 100, TISSE_EXACT, NULL, "Un investissement prévu de 100 milliards de dollars dans OpenAI a été annulé."},
    {thirty, TISSE_PLANNED, 30, TISSE_EXACT, NULL, "Nvidia est sur le point d’achever un investissement de 30 milliards de dollars dans OpenAI."}};
  fake_deal(g, nvidia, "investsIn", openai, TISSE_PLANNED, 30, TISSE_EXACT, true, main_claims, COUNT(main_claims));
  const fake_claim supply[] = {{pact, TISSE_PLANNED, 0, 0, NULL, "Ce pacte visait à fournir à OpenAI la puissance de calcul nécessaire."},
                               {tpus, TISSE_ACTUAL, 0, 0, NULL, "Elle positionne l’entreprise comme l’un des plus importants fournisseurs de calcul d’OpenAI."}};
  fake_deal(g, nvidia, "supplies", openai, TISSE_ACTUAL, 0, 0, false, supply, COUNT(supply));
  const fake_claim partner[] = {{wsj, TISSE_ACTUAL, 0, 0, NULL, "Les deux sociétés approfondissaient actuellement les modalités de leur partenariat."},
                                {off, TISSE_ACTUAL, 0, 0, "Nvidia", "Nvidia confirme collaborer avec OpenAI depuis dix ans."}};
  fake_deal(g, nvidia, "partnersWith", openai, TISSE_ACTUAL, 0, 0, false, partner, COUNT(partner));
  const fake_claim amazon_in[] = {{wsj, TISSE_POSSIBLE, 0, 0, NULL, "Des discussions en cours impliquant Nvidia, Amazon, Microsoft et SoftBank."},
                                  {off, TISSE_POSSIBLE, 50, TISSE_AT_MOST, NULL, "Amazon serait en pourparlers pour investir des dizaines de milliards."},
                                  {thirty, TISSE_POSSIBLE, 0, 0, NULL, "SoftBank Group et Amazon pourraient également participer à ce cycle."}};
  fake_deal(g, amazon, "investsIn", openai, TISSE_POSSIBLE, 50, TISSE_AT_MOST, false, amazon_in, COUNT(amazon_in));
  fake_deal(g, amazon, "supplies", openai, TISSE_PLANNED, 38, TISSE_EXACT, false, ONE(off, TISSE_PLANNED, 38, "Amazon souhaite fournir de la puissance de calcul."));
  fake_deal(g, microsoft, "investsIn", openai, TISSE_ACTUAL, 13, TISSE_EXACT, false, ONE(wsj, TISSE_ACTUAL, 13, "Microsoft a investi 13 milliards de dollars."));
  fake_deal(g, softbank, "investsIn", openai, TISSE_PLANNED, 30, TISSE_EXACT, false, ONE(thirty, TISSE_PLANNED, 30, "SoftBank investira 30 milliards."));
  fake_deal(g, anthropic, "competesWith", openai, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "des concurrents comme Anthropic et Google"));
  fake_deal(g, google, "competesWith", openai, TISSE_ACTUAL, 0, 0, false, ONE(pact, TISSE_ACTUAL, 0, "la concurrence féroce de Google et Anthropic"));
  fake_deal(g, google, "competesWith", nvidia, TISSE_ACTUAL, 0, 0, false, ONE(tpus, TISSE_ACTUAL, 0, "les ASIC de Google, redoutables concurrents"));
  fake_deal(g, google, "supplies", openai, TISSE_ACTUAL, 0, 0, true, (fake_claim[]){{tpus, TISSE_ACTUAL, 0, 0, NULL, "OpenAI a signé son premier contrat cloud avec Google."}, {pact, TISSE_DENIED, 0, 0, "OpenAI", "OpenAI dément utiliser les TPU."}}, 2);
  fake_deal(g, google, "investsIn", anthropic, TISSE_ACTUAL, 3, TISSE_EXACT, false, ONE(tpus, TISSE_ACTUAL, 3, "Google a investi 3 milliards dans Anthropic."));
  fake_deal(g, amazon, "investsIn", anthropic, TISSE_ACTUAL, 8, TISSE_EXACT, false, ONE(tpus, TISSE_ACTUAL, 8, "Amazon a investi 8 milliards dans Anthropic."));
  fake_deal(g, nvidia, "investsIn", coreweave, TISSE_PLANNED, 2, TISSE_EXACT, false, ONE(off, TISSE_PLANNED, 2, "elle investirait 2 milliards de dollars supplémentaires dans CoreWeave"));
  fake_deal(g, nvidia, "supplies", coreweave, TISSE_ACTUAL, 0, 0, false, ONE(off, TISSE_ACTUAL, 0, "un important client des puces Nvidia"));
  fake_deal(g, coreweave, "supplies", openai, TISSE_ACTUAL, 22.4, TISSE_EXACT, false, ONE(off, TISSE_ACTUAL, 22.4, "CoreWeave loue des serveurs"));
  fake_deal(g, oracle, "supplies", openai, TISSE_PLANNED, 300, TISSE_ABOUT, false, ONE(off, TISSE_PLANNED, 300, "mégadatacenter pour OpenAI"));
  fake_deal(g, amd, "competesWith", nvidia, TISSE_ACTUAL, 0, 0, false, ONE(tpus, TISSE_ACTUAL, 0, "son rival AMD"));
  fake_deal(g, amd, "supplies", openai, TISSE_PLANNED, 0, 0, false, ONE(tpus, TISSE_PLANNED, 0, "AMD fournira OpenAI"));
  fake_deal(g, nvidia, "supplies", alibaba, TISSE_CANCELLED, 0, 0, false, ONE(off, TISSE_CANCELLED, 0, "Les ventes à Alibaba sont suspendues."));
  fake_deal(g, musk, "litigatesWith", openai, TISSE_ACTUAL, 0, 0, false, ONE(pact, TISSE_ACTUAL, 0, "Elon Musk poursuit OpenAI."));
  fake_deal(g, musk, "leads", xai, TISSE_ACTUAL, 0, 0, false, ONE(pact, TISSE_ACTUAL, 0, "xAI, dirigée par Elon Musk"));
  fake_deal(g, nvidia, "investsIn", xai, TISSE_DENIED, 2, TISSE_EXACT, false, ONE(pact, TISSE_DENIED, 2, "Nvidia dément investir dans xAI."));
  fake_deal(g, mgx, "investsIn", xai, TISSE_ACTUAL, 1.5, TISSE_EXACT, false, ONE(pact, TISSE_ACTUAL, 1.5, "MGX a investi 1,5 milliard."));
  fake_deal(g, mgx, "investsIn", openai, TISSE_POSSIBLE, 0, 0, false, ONE(pact, TISSE_POSSIBLE, 0, "MGX pourrait investir."));
  fake_deal(g, openai, "raises", UINT32_MAX, TISSE_PLANNED, 100, TISSE_AT_MOST, false, ONE(thirty, TISSE_PLANNED, 100, "OpenAI recherche plus de 100 milliards de dollars"));
  fake_deal(g, openai, "valuedAt", UINT32_MAX, TISSE_ACTUAL, 830, TISSE_ABOUT, false, ONE(thirty, TISSE_ACTUAL, 830, "Cela valorise le créateur de ChatGPT à environ 830 milliards de dollars"));
  fake_deal(g, huang, "leads", nvidia, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "Le PDG de Nvidia, Jensen Huang"));
  fake_deal(g, altman, "leads", openai, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "Sam Altman, le PDG d’OpenAI"));
  fake_deal(g, altman, "founded", openai, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "Sam Altman, fondateur d’OpenAI"));
  fake_deal(g, openai, "produces", chatgpt, TISSE_ACTUAL, 0, 0, false, ONE(thirty, TISSE_ACTUAL, 0, "le créateur de ChatGPT"));
  fake_deal(g, nvidia, "produces", h200, TISSE_ACTUAL, 0, 0, false, ONE(off, TISSE_ACTUAL, 0, "les H200 de Nvidia"));
  fake_deal(g, nvidia, "produces", rubin, TISSE_PLANNED, 0, 0, false, ONE(tpus, TISSE_PLANNED, 0, "futurs systèmes Vera Rubin"));
  fake_deal(g, google, "produces", tpu, TISSE_ACTUAL, 0, 0, false, ONE(tpus, TISSE_ACTUAL, 0, "les TPU de Google"));
}

static unsigned roll(unsigned *seed, unsigned sides)
{
  *seed = *seed * 1103515245U + 12345U;
  return (*seed >> 8) % sides;
}

void fake_crowd(tisse_graph *g, unsigned nodes)
{
  static const char *const relations[] = {"investsIn", "supplies", "competesWith", "partnersWith", "acquires", "investsIn", "supplies", "lends"};
  static const char *const sectors[] = {"AI", "Chips", "Cloud", "Finance", "Software", NULL};
  unsigned seed = nodes;
  for (unsigned i = 0; i < 5; ++i) {
    char date[16];
    snprintf(date, sizeof date, "2026-0%u-1%u", i + 1, i);
    fake_article(g, "Un article", "Un journal", date, "https://example.org/a", i);
  }
  for (unsigned i = 0; i < nodes; ++i) {
    char label[40];
    snprintf(label, sizeof label, roll(&seed, 3) ? "Société %u" : "Compagnie générale %u", i);
    fake_entity(g, label, "Company", sectors[roll(&seed, 6)]);
  }
  for (unsigned i = 0; i < nodes * 8 / 5; ++i) {
    unsigned a = roll(&seed, nodes), b = roll(&seed, nodes);
    a = roll(&seed, 3) ? a : a % (nodes / 8 + 1);
    b = roll(&seed, 3) ? b : b % (nodes / 8 + 1);
    const double sum = roll(&seed, 2) ? 0.01 * (1 + roll(&seed, 9000)) : 0;
    const fake_claim claims[] = {{roll(&seed, 5), (tisse_standing)roll(&seed, 5), sum, TISSE_EXACT, NULL, "Une phrase le dit ainsi."},
                                 {roll(&seed, 5), TISSE_ACTUAL, sum * 2, TISSE_EXACT, NULL, "Une autre phrase le dit autrement."}};
    const bool disputed = roll(&seed, 6) == 0;
    fake_deal(g, a, relations[roll(&seed, 8)], b, claims[0].standing, sum, TISSE_EXACT, disputed, claims, disputed ? 2 : 1);
  }
}

void fake_hostile(tisse_graph *g)
{
  char *endless = malloc(10001);
  memset(endless, 'W', 10000);
  endless[10000] = '\0';
  static const char *const names[] = {
    "<script>alert(1)</script>", "]]><!--", "&amp;\"'><img src=x onerror=alert(1)>", "<B>HTML</B>\\N\\G{|}", "\xD8\xB4\xD8\xB1\xD9\x83\xD8\xA9 \xD9\x86\xD9\x81\xD8\xB7",
    "\xE2\x80\xAEgnp.exe", "ctl\x01\x02\x1B[31m\x7F\xC2\x85", "bad\xFF\xC0\xAFutf\xED\xA0\x80", "\xEF\xBF\xBE\xEF\xBF\xBF", "", "日本電信電話株式会社", "\xF0\x9F\x8C\x8D monde", "</title></svg></script>",
    "cluster_0", "a\nb\r\tc"};
  uint32_t ids[COUNT(names) + 1];
  for (size_t i = 0; i < COUNT(names); ++i) {
    ids[i] = fake_entity(g, names[i], i % 5 == 4 ? "Person" : i % 5 == 3 ? "Product" : "Company", i % 2 ? "AI" : "\"><script>x</script>");
  }
  ids[COUNT(names)] = fake_entity(g, endless, "Company", "Chips");
  const uint32_t bad = fake_article(g, "<script>t</script>", "\"><b>", "2026-13-99", "javascript:alert(1)", 1);
  const uint32_t worse = fake_article(g, endless, "]]>", "<x>", "https://example.org/\"onload=\"x", 2);
  for (size_t i = 0; i <= COUNT(names); ++i) {
    const fake_claim claims[] = {{bad, TISSE_ACTUAL, 9e8, TISSE_EXACT, "</script><script>y</script>", "<b>]]>\x01</b>\xE2\x80\xA8 \"q\" 'a'"},
                                 {worse, TISSE_DENIED, 1e-9, TISSE_ABOUT, endless, endless}};
    fake_deal(g, ids[i], i % 3 ? "investsIn" : "\"onclick=\"<x>", ids[(i * 5 + 1) % (COUNT(names) + 1)], (tisse_standing)(i % 5), i % 2 ? 9e8 : 0,
              TISSE_EXACT, i % 4 == 0, claims, 2);
    fake_deal(g, ids[i], "supplies", ids[i], (tisse_standing)(i % 5), 1, TISSE_EXACT, false, claims, 1);
    fake_deal(g, ids[i], "raises", UINT32_MAX, TISSE_PLANNED, 1, TISSE_AT_MOST, true, claims, 2);
  }
  for (unsigned i = 0; i < 200; ++i) {
    fake_deal(g, ids[0], "investsIn", ids[1], (tisse_standing)(i % 5), i, TISSE_EXACT, false, ONE(bad, TISSE_ACTUAL, 1, "x"));
  }
  free(endless);
}
