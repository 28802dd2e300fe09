/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file map_graphs.h  Graphs made by hand for the tests of maps, through the public interface: what the articles tell, a crowd, an attack. */
#ifndef TISSE_TEST_MAP_GRAPHS_H
#define TISSE_TEST_MAP_GRAPHS_H

#include <tisse/graph.h>
#include <tisse/knowledge.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAP_NS "https://w3id.org/tisse/ns#"
#define MAP_ID "https://w3id.org/tisse/id/"

typedef struct map_graph {
  tisse_knowledge *knowledge;
  tisse_graph *graph;
  unsigned entities, articles, claims;
  char *labels[6000];        /* Of entities. */
  char *classes[6000];
} map_graph;

typedef struct graph_claim {
  uint32_t article;
  tisse_standing standing;
  double billions;
  tisse_bound bound;
  const char *speaker;
  const char *sentence;
} graph_claim;

/** An empty graph over the vocabulary alone. */
static inline map_graph *graph_open(const tisse_context *context)
{
  map_graph *self = calloc(1, sizeof *self);
  if (tisse_knowledge_new(&self->knowledge, context) != TISSE_OK || tisse_knowledge_load_file(self->knowledge, "ontology/tisse.ttl") != TISSE_OK ||
      tisse_knowledge_seal(self->knowledge) != TISSE_OK || tisse_graph_new(&self->graph, context, self->knowledge, NULL) != TISSE_OK) {
    abort();
  }
  return self;
}

static inline void graph_close(map_graph *self)
{
  tisse_graph_free(self->graph);
  tisse_knowledge_free(self->knowledge);
  for (unsigned i = 0; i < self->entities; ++i) {
    free(self->labels[i]);
    free(self->classes[i]);
  }
  free(self);
}

static inline void graph_iri(char out[100], const char *kind, unsigned number)
{
  snprintf(out, 100, MAP_ID "%s/x%05u", kind, number);
}

static inline uint32_t graph_entity(map_graph *self, const char *label, const char *class_name, const char *sector)
{
  char iri[100], class_iri[300], sector_iri[300];
  graph_iri(iri, "entity", self->entities);
  snprintf(class_iri, sizeof class_iri, MAP_NS "%s", class_name);
  snprintf(sector_iri, sizeof sector_iri, MAP_NS "%s", sector ? sector : "");
  const tisse_graph_entity entity = {.iri = tisse_view_of(iri), .label = tisse_view_of(label), .class_iri = tisse_view_of(class_iri),
                                     .sector_iri = sector ? tisse_view_of(sector_iri) : (tisse_view){0}, .known = sector != NULL};
  tisse_graph_add_entity(self->graph, &entity);
  self->labels[self->entities] = strdup(label);
  self->classes[self->entities] = strdup(class_iri);
  return self->entities++;
}

/** `independent` is only for the reader: the graph finds that out itself. */
static inline uint32_t graph_article(map_graph *self, const char *title, const char *publisher, const char *date, const char *url,
                                     uint32_t independent)
{
  char iri[100], text[200];
  (void)independent;
  graph_iri(iri, "article", self->articles);
  snprintf(text, sizeof text, "Le texte de l'article numéro %u n'est pas celui des autres : %u, %u, %u.", self->articles, self->articles * 7919,
           self->articles * 104729, self->articles * 1299709);
  const tisse_metadata article = {.iri = tisse_view_of(iri), .source = tisse_view_of("articles/un.txt"), .url = tisse_view_of(url),
                                  .title = tisse_view_of(title), .publisher = tisse_view_of(publisher), .published = tisse_view_of(date),
                                  .language = tisse_view_of("fr"), .hash = tisse_view_of(iri)};
  tisse_graph_add_article(self->graph, &article, tisse_view_of(text));
  return self->articles++;
}

static inline tisse_party graph_party(const map_graph *self, uint32_t entity, char iri[100], uint32_t begin)
{
  graph_iri(iri, "entity", entity);
  return (tisse_party){.iri = tisse_view_of(iri), .label = tisse_view_of(self->labels[entity]), .class_iri = tisse_view_of(self->classes[entity]),
                       .words = tisse_view_of(self->labels[entity]), .span = {begin, begin + 4}};
}

static inline void graph_add(map_graph *self, uint32_t subject, const char *relation, uint32_t object, const graph_claim *claim)
{
  static const tisse_stage stages[] = {TISSE_STAGE_DONE, TISSE_STAGE_PLANNED, TISSE_STAGE_TALKS, TISSE_STAGE_CANCELLED, TISSE_STAGE_DONE};
  char iris[4][100], id[32], relation_iri[200];
  graph_iri(iris[0], "article", claim->article);
  snprintf(id, sizeof id, "c%06u", self->claims);
  snprintf(relation_iri, sizeof relation_iri, MAP_NS "%s", relation);
  const uint32_t begin = 100 + 40 * self->claims++;
  const size_t length = claim->sentence ? strlen(claim->sentence) : 0;
  tisse_claim out = {.id = tisse_view_of(id), .article = tisse_view_of(iris[0]), .source = tisse_view_of("articles/un.txt"),
                     .relation = tisse_view_of(relation_iri), .standing = claim->standing, .stage = stages[claim->standing],
                     .certainty = claim->standing == TISSE_POSSIBLE ? TISSE_UNCERTAIN : TISSE_CERTAIN,
                     .polarity = claim->standing == TISSE_DENIED ? TISSE_DENIED_BY_PARTY : TISSE_POSITIVE, .language = tisse_view_of("fr"),
                     .rule = tisse_view_of(MAP_ID "rule/test"), .sentence = tisse_view_of(claim->sentence), .evidence = tisse_view_of(claim->sentence),
                     .speaker = tisse_view_of(claim->speaker)};
  out.subject = graph_party(self, subject, iris[1], begin);
  if (object != UINT32_MAX) {
    out.object = graph_party(self, object, iris[2], begin + 12);
  }
  out.sentence_span = out.evidence_span = (tisse_span){begin, begin + (uint32_t)(length > 30 ? 30 : length)};
  out.trigger_span = (tisse_span){begin + 6, begin + 10};
  if (claim->billions > 0) {
    out.money = (tisse_money){.value = (int64_t)(claim->billions * 1e9), .bound = claim->bound, .currency = tisse_view_of("USD")};
  }
  tisse_graph_add_claim(self->graph, &out);
}

/** What the claims come to (standing, sum, dispute) is for the graph to find; the arguments say what the author had in mind. */
static inline void graph_deal(map_graph *self, uint32_t subject, const char *relation, uint32_t object, tisse_standing standing, double billions,
                              tisse_bound bound, bool disputed, const graph_claim *claims, size_t count)
{
  (void)disputed;
  for (size_t i = 0; i < count; ++i) {
    graph_claim claim = claims[i];
    if (count == 1) {
      claim.standing = standing;
      claim.billions = billions;
      claim.bound = bound;
    }
    graph_add(self, subject, relation, object, &claim);
  }
}

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ONE(article, standing, sum, words) (graph_claim[]){{article, standing, sum, TISSE_EXACT, NULL, words}}, 1

static inline void graph_story(map_graph *g)
{
  const uint32_t nvidia = graph_entity(g, "Nvidia", "Company", "Chips"), openai = graph_entity(g, "OpenAI", "Company", "AI");
  const uint32_t amazon = graph_entity(g, "Amazon", "Company", "Cloud"), microsoft = graph_entity(g, "Microsoft", "Company", "Cloud");
  const uint32_t softbank = graph_entity(g, "SoftBank", "Company", "Finance"), anthropic = graph_entity(g, "Anthropic", "Company", "AI");
  const uint32_t google = graph_entity(g, "Google", "Company", "Cloud"), amd = graph_entity(g, "AMD", "Company", "Chips");
  const uint32_t coreweave = graph_entity(g, "CoreWeave", "Company", "Cloud"), oracle = graph_entity(g, "Oracle", "Company", "Cloud");
  const uint32_t huang = graph_entity(g, "Jensen Huang", "Person", NULL), altman = graph_entity(g, "Sam Altman", "Person", NULL);
  const uint32_t chatgpt = graph_entity(g, "ChatGPT", "Product", NULL), h200 = graph_entity(g, "H200", "Product", NULL);
  const uint32_t rubin = graph_entity(g, "Vera Rubin", "Product", NULL), tpu = graph_entity(g, "Google TPU", "Product", NULL);
  const uint32_t musk = graph_entity(g, "Elon Musk", "Person", NULL), xai = graph_entity(g, "xAI", "Company", "AI");
  const uint32_t mgx = graph_entity(g, "MGX", "Fund", "Finance");
  const uint32_t alibaba = graph_entity(g, "Alibaba", "Company", "Cloud");
  const uint32_t wsj = graph_article(g, "Nvidia CEO réfute les rumeurs", "Siècle Digital", "2026-01-31", "https://example.org/refute", 1);
  const uint32_t off = graph_article(g, "L’investissement de 100 milliards est annulé", "IT Social", "2026-02-02", "https://example.org/annule", 1);
  const uint32_t pact = graph_article(g, "Le pacte Nvidia-OpenAI", "La Tribune", "2026-02-03T08:00:00Z", "https://example.org/pacte", 2);
  const uint32_t tpus = graph_article(g, "OpenAI et les TPU de Google", "01net", "2025-10-14", "https://example.org/tpu", 3);
  const uint32_t thirty = graph_article(g, "Nvidia proche d’investir 30 milliards", "Les Échos", "2026-02-20", "https://example.org/trente", 4);
  const graph_claim main_claims[] = {
    {tpus, TISSE_PLANNED, 100, TISSE_AT_MOST, NULL, "NVIDIA a récemment conclu un accord historique avec OpenAI, impliquant un investissement colossal de 100 milliards de dollars."},
    {wsj, TISSE_PLANNED, 100, TISSE_AT_MOST, "Jensen Huang", "Nvidia et OpenAI avaient dévoilé un accord prévoyant un investissement pouvant atteindre 100 milliards de dollars de la part de Nvidia."},
    {off, TISSE_CANCELLED, 100, TISSE_EXACT, NULL, "Un investissement prévu de 100 milliards de dollars dans OpenAI a été annulé."},
    {thirty, TISSE_PLANNED, 30, TISSE_EXACT, NULL, "Nvidia est sur le point d’achever un investissement de 30 milliards de dollars dans OpenAI."}};
  graph_deal(g, nvidia, "investsIn", openai, TISSE_PLANNED, 30, TISSE_EXACT, true, main_claims, COUNT(main_claims));
  const graph_claim supply[] = {{pact, TISSE_PLANNED, 0, 0, NULL, "Ce pacte visait à fournir à OpenAI la puissance de calcul nécessaire."},
                               {tpus, TISSE_ACTUAL, 0, 0, NULL, "Elle positionne l’entreprise comme l’un des plus importants fournisseurs de calcul d’OpenAI."}};
  graph_deal(g, nvidia, "supplies", openai, TISSE_ACTUAL, 0, 0, false, supply, COUNT(supply));
  const graph_claim partner[] = {{wsj, TISSE_ACTUAL, 0, 0, NULL, "Les deux sociétés approfondissaient actuellement les modalités de leur partenariat."},
                                {off, TISSE_ACTUAL, 0, 0, "Nvidia", "Nvidia confirme collaborer avec OpenAI depuis dix ans."}};
  graph_deal(g, nvidia, "partnersWith", openai, TISSE_ACTUAL, 0, 0, false, partner, COUNT(partner));
  const graph_claim amazon_in[] = {{wsj, TISSE_POSSIBLE, 0, 0, NULL, "Des discussions en cours impliquant Nvidia, Amazon, Microsoft et SoftBank."},
                                  {off, TISSE_POSSIBLE, 50, TISSE_AT_MOST, NULL, "Amazon serait en pourparlers pour investir des dizaines de milliards."},
                                  {thirty, TISSE_POSSIBLE, 0, 0, NULL, "SoftBank Group et Amazon pourraient également participer à ce cycle."}};
  graph_deal(g, amazon, "investsIn", openai, TISSE_POSSIBLE, 50, TISSE_AT_MOST, false, amazon_in, COUNT(amazon_in));
  graph_deal(g, amazon, "supplies", openai, TISSE_PLANNED, 38, TISSE_EXACT, false, ONE(off, TISSE_PLANNED, 38, "Amazon souhaite fournir de la puissance de calcul."));
  graph_deal(g, microsoft, "investsIn", openai, TISSE_ACTUAL, 13, TISSE_EXACT, false, ONE(wsj, TISSE_ACTUAL, 13, "Microsoft a investi 13 milliards de dollars."));
  graph_deal(g, softbank, "investsIn", openai, TISSE_PLANNED, 30, TISSE_EXACT, false, ONE(thirty, TISSE_PLANNED, 30, "SoftBank investira 30 milliards."));
  graph_deal(g, anthropic, "competesWith", openai, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "des concurrents comme Anthropic et Google"));
  graph_deal(g, google, "competesWith", openai, TISSE_ACTUAL, 0, 0, false, ONE(pact, TISSE_ACTUAL, 0, "la concurrence féroce de Google et Anthropic"));
  graph_deal(g, google, "competesWith", nvidia, TISSE_ACTUAL, 0, 0, false, ONE(tpus, TISSE_ACTUAL, 0, "les ASIC de Google, redoutables concurrents"));
  graph_deal(g, google, "supplies", openai, TISSE_ACTUAL, 0, 0, true, (graph_claim[]){{tpus, TISSE_ACTUAL, 0, 0, NULL, "OpenAI a signé son premier contrat cloud avec Google."}, {pact, TISSE_DENIED, 0, 0, "OpenAI", "OpenAI dément utiliser les TPU."}}, 2);
  graph_deal(g, google, "investsIn", anthropic, TISSE_ACTUAL, 3, TISSE_EXACT, false, ONE(tpus, TISSE_ACTUAL, 3, "Google a investi 3 milliards dans Anthropic."));
  graph_deal(g, amazon, "investsIn", anthropic, TISSE_ACTUAL, 8, TISSE_EXACT, false, ONE(tpus, TISSE_ACTUAL, 8, "Amazon a investi 8 milliards dans Anthropic."));
  graph_deal(g, nvidia, "investsIn", coreweave, TISSE_PLANNED, 2, TISSE_EXACT, false, ONE(off, TISSE_PLANNED, 2, "elle investirait 2 milliards de dollars supplémentaires dans CoreWeave"));
  graph_deal(g, nvidia, "supplies", coreweave, TISSE_ACTUAL, 0, 0, false, ONE(off, TISSE_ACTUAL, 0, "un important client des puces Nvidia"));
  graph_deal(g, coreweave, "supplies", openai, TISSE_ACTUAL, 22.4, TISSE_EXACT, false, ONE(off, TISSE_ACTUAL, 22.4, "CoreWeave loue des serveurs"));
  graph_deal(g, oracle, "supplies", openai, TISSE_PLANNED, 300, TISSE_ABOUT, false, ONE(off, TISSE_PLANNED, 300, "mégadatacenter pour OpenAI"));
  graph_deal(g, amd, "competesWith", nvidia, TISSE_ACTUAL, 0, 0, false, ONE(tpus, TISSE_ACTUAL, 0, "son rival AMD"));
  graph_deal(g, amd, "supplies", openai, TISSE_PLANNED, 0, 0, false, ONE(tpus, TISSE_PLANNED, 0, "AMD fournira OpenAI"));
  graph_deal(g, nvidia, "supplies", alibaba, TISSE_CANCELLED, 0, 0, false, ONE(off, TISSE_CANCELLED, 0, "Les ventes à Alibaba sont suspendues."));
  graph_deal(g, musk, "litigatesWith", openai, TISSE_ACTUAL, 0, 0, false, ONE(pact, TISSE_ACTUAL, 0, "Elon Musk poursuit OpenAI."));
  graph_deal(g, musk, "leads", xai, TISSE_ACTUAL, 0, 0, false, ONE(pact, TISSE_ACTUAL, 0, "xAI, dirigée par Elon Musk"));
  graph_deal(g, nvidia, "investsIn", xai, TISSE_DENIED, 2, TISSE_EXACT, false, ONE(pact, TISSE_DENIED, 2, "Nvidia dément investir dans xAI."));
  graph_deal(g, mgx, "investsIn", xai, TISSE_ACTUAL, 1.5, TISSE_EXACT, false, ONE(pact, TISSE_ACTUAL, 1.5, "MGX a investi 1,5 milliard."));
  graph_deal(g, mgx, "investsIn", openai, TISSE_POSSIBLE, 0, 0, false, ONE(pact, TISSE_POSSIBLE, 0, "MGX pourrait investir."));
  graph_deal(g, openai, "raises", UINT32_MAX, TISSE_PLANNED, 100, TISSE_AT_MOST, false, ONE(thirty, TISSE_PLANNED, 100, "OpenAI recherche plus de 100 milliards de dollars"));
  graph_deal(g, openai, "valuedAt", UINT32_MAX, TISSE_ACTUAL, 830, TISSE_ABOUT, false, ONE(thirty, TISSE_ACTUAL, 830, "Cela valorise le créateur de ChatGPT à environ 830 milliards de dollars"));
  graph_deal(g, huang, "leads", nvidia, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "Le PDG de Nvidia, Jensen Huang"));
  graph_deal(g, altman, "leads", openai, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "Sam Altman, le PDG d’OpenAI"));
  graph_deal(g, altman, "founded", openai, TISSE_ACTUAL, 0, 0, false, ONE(wsj, TISSE_ACTUAL, 0, "Sam Altman, fondateur d’OpenAI"));
  graph_deal(g, openai, "produces", chatgpt, TISSE_ACTUAL, 0, 0, false, ONE(thirty, TISSE_ACTUAL, 0, "le créateur de ChatGPT"));
  graph_deal(g, nvidia, "produces", h200, TISSE_ACTUAL, 0, 0, false, ONE(off, TISSE_ACTUAL, 0, "les H200 de Nvidia"));
  graph_deal(g, nvidia, "produces", rubin, TISSE_PLANNED, 0, 0, false, ONE(tpus, TISSE_PLANNED, 0, "futurs systèmes Vera Rubin"));
  graph_deal(g, google, "produces", tpu, TISSE_ACTUAL, 0, 0, false, ONE(tpus, TISSE_ACTUAL, 0, "les TPU de Google"));
}

static inline unsigned graph_roll(unsigned *seed, unsigned sides)
{
  *seed = *seed * 1103515245U + 12345U;
  return (*seed >> 8) % sides;
}

static inline void graph_crowd(map_graph *g, unsigned nodes)
{
  static const char *const relations[] = {"investsIn", "supplies", "competesWith", "partnersWith", "acquires", "investsIn", "supplies", "lends"};
  static const char *const sectors[] = {"AI", "Chips", "Cloud", "Finance", "Software", NULL};
  unsigned seed = nodes;
  for (unsigned i = 0; i < 5; ++i) {
    char date[16];
    snprintf(date, sizeof date, "2026-0%u-1%u", i + 1, i);
    graph_article(g, "Un article", "Un journal", date, "https://example.org/a", i);
  }
  for (unsigned i = 0; i < nodes; ++i) {
    char label[40];
    snprintf(label, sizeof label, graph_roll(&seed, 3) ? "Société %u" : "Compagnie générale %u", i);
    graph_entity(g, label, "Company", sectors[graph_roll(&seed, 6)]);
  }
  for (unsigned i = 0; i < nodes * 8 / 5; ++i) {
    unsigned a = graph_roll(&seed, nodes), b = graph_roll(&seed, nodes);
    a = graph_roll(&seed, 3) ? a : a % (nodes / 8 + 1);
    b = graph_roll(&seed, 3) ? b : b % (nodes / 8 + 1);
    const double sum = graph_roll(&seed, 2) ? 0.01 * (1 + graph_roll(&seed, 9000)) : 0;
    const graph_claim claims[] = {{graph_roll(&seed, 5), (tisse_standing)graph_roll(&seed, 5), sum, TISSE_EXACT, NULL, "Une phrase le dit ainsi."},
                                 {graph_roll(&seed, 5), TISSE_ACTUAL, sum * 2, TISSE_EXACT, NULL, "Une autre phrase le dit autrement."}};
    const bool disputed = graph_roll(&seed, 6) == 0;
    graph_deal(g, a, relations[graph_roll(&seed, 8)], b, claims[0].standing, sum, TISSE_EXACT, disputed, claims, disputed ? 2 : 1);
  }
}

static inline void graph_hostile(map_graph *g)
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
    ids[i] = graph_entity(g, names[i], i % 5 == 4 ? "Person" : i % 5 == 3 ? "Product" : "Company", i % 2 ? "AI" : "\"><script>x</script>");
  }
  ids[COUNT(names)] = graph_entity(g, endless, "Company", "Chips");
  const uint32_t bad = graph_article(g, "<script>t</script>", "\"><b>", "2026-13-99", "javascript:alert(1)", 1);
  const uint32_t worse = graph_article(g, endless, "]]>", "<x>", "https://example.org/\"onload=\"x", 2);
  for (size_t i = 0; i <= COUNT(names); ++i) {
    const graph_claim claims[] = {{bad, TISSE_ACTUAL, 9e8, TISSE_EXACT, "</script><script>y</script>", "<b>]]>\x01</b>\xE2\x80\xA8 \"q\" 'a'"},
                                 {worse, TISSE_DENIED, 1e-9, TISSE_ABOUT, endless, endless}};
    graph_deal(g, ids[i], i % 3 ? "investsIn" : "supplies", ids[(i * 5 + 1) % (COUNT(names) + 1)], (tisse_standing)(i % 5), i % 2 ? 9e8 : 0,
              TISSE_EXACT, i % 4 == 0, claims, 2);
    graph_deal(g, ids[i], "supplies", ids[i], (tisse_standing)(i % 5), 1, TISSE_EXACT, false, claims, 1);
    graph_deal(g, ids[i], "raises", UINT32_MAX, TISSE_PLANNED, 1, TISSE_AT_MOST, true, claims, 2);
  }
  for (unsigned i = 0; i < 200; ++i) {
    char relation[16];
    snprintf(relation, sizeof relation, "r%u", i);
    graph_deal(g, ids[0], relation, ids[1], (tisse_standing)(i % 5), i, TISSE_EXACT, false, ONE(bad, TISSE_ACTUAL, 1, "x"));
  }
  free(endless);
}

#endif
