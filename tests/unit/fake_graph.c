/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "fake_graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NS "https://w3id.org/tisse/ns#"
#define ID "https://w3id.org/tisse/id/"
#define MOST 12000U

struct tisse_graph {
  tisse_graph_entity entities[MOST];
  tisse_graph_article articles[MOST];
  tisse_claim claims[MOST];
  tisse_deal deals[MOST];
  size_t entity_count, article_count, claim_count, deal_count;
};

static tisse_view text(const char *format, const char *value)
{
  char *out = NULL;
  return asprintf(&out, format, value) < 0 ? (tisse_view){0} : tisse_view_of(out);
}

tisse_graph *fake_new(void) { return calloc(1, sizeof(tisse_graph)); }
void fake_free(tisse_graph *self) { free(self); }

uint32_t fake_entity(tisse_graph *self, const char *label, const char *class_name, const char *sector)
{
  char slug[64];
  snprintf(slug, sizeof slug, "e%05zu", self->entity_count);
  self->entities[self->entity_count] = (tisse_graph_entity){
    .iri = text(ID "entity/%s", slug), .label = text("%s", label), .class_iri = text(NS "%s", class_name),
    .sector_iri = sector ? text(NS "%s", sector) : (tisse_view){0}, .known = sector != NULL};
  return (uint32_t)self->entity_count++;
}

uint32_t fake_article(tisse_graph *self, const char *title, const char *publisher, const char *date, const char *url, uint32_t independent)
{
  char slug[64];
  snprintf(slug, sizeof slug, "a%05zu", self->article_count);
  self->articles[self->article_count] = (tisse_graph_article){
    .iri = text(ID "article/%s", slug), .source = text("%s", "articles/one.txt"), .url = text("%s", url), .title = text("%s", title),
    .publisher = text("%s", publisher), .published = text("%s", date), .language = tisse_view_of("fr"), .independent = independent};
  return (uint32_t)self->article_count++;
}

static tisse_money money_of(double billions, tisse_bound bound)
{
  return (tisse_money){.value = (int64_t)(billions * 1e9), .bound = bound, .currency = billions > 0 ? tisse_view_of("USD") : (tisse_view){0}};
}

static uint32_t add_claim(tisse_graph *self, uint32_t subject, tisse_view relation, uint32_t object, const fake_claim *claim)
{
  char slug[64];
  snprintf(slug, sizeof slug, "c%05zu", self->claim_count);
  tisse_claim *out = &self->claims[self->claim_count];
  *out = (tisse_claim){.id = text("%s", slug), .article = self->articles[claim->article].iri, .relation = relation, .standing = claim->standing,
                       .money = money_of(claim->billions, claim->bound), .language = tisse_view_of("fr")};
  out->subject.iri = self->entities[subject].iri;
  out->subject.label = out->subject.words = self->entities[subject].label;
  if (object != UINT32_MAX) {
    out->object.iri = self->entities[object].iri;
    out->object.label = out->object.words = self->entities[object].label;
  }
  out->speaker = claim->speaker ? text("%s", claim->speaker) : (tisse_view){0};
  out->sentence = claim->sentence ? text("%s", claim->sentence) : (tisse_view){0};
  out->sentence_span = (tisse_span){100, 100 + (uint32_t)out->sentence.length};
  out->evidence_span = (tisse_span){100, 110};
  out->trigger_span = (tisse_span){103, 107};
  return (uint32_t)self->claim_count++;
}

static void add_conflict(tisse_graph *self, tisse_deal *deal, bool amounts)
{
  tisse_disagreement *conflict = calloc(1, sizeof *conflict);
  uint32_t *sides = calloc(deal->claim_count, sizeof *sides);
  memcpy(sides, deal->claims, deal->claim_count * sizeof *sides);
  conflict->kind = amounts ? TISSE_DISAGREE_AMOUNT : TISSE_DISAGREE_STATUS;
  conflict->left = sides;
  conflict->left_count = deal->claim_count / 2;
  conflict->right = sides + conflict->left_count;
  conflict->right_count = deal->claim_count - conflict->left_count;
  deal->disagreements = conflict;
  deal->disagreement_count = 1;
  (void)self;
}

uint32_t fake_deal(tisse_graph *self, uint32_t subject, const char *relation, uint32_t object, tisse_standing standing, double billions,
                   tisse_bound bound, bool disputed, const fake_claim *claims, size_t claim_count)
{
  char slug[64];
  snprintf(slug, sizeof slug, "deal%05zu", self->deal_count);
  tisse_deal *deal = &self->deals[self->deal_count];
  *deal = (tisse_deal){.iri = text(ID "deal/%s", slug), .relation = text(NS "%s", relation), .subject = subject, .object = object,
                       .standing = standing, .money = money_of(billions, bound), .disputed = disputed, .claim_count = claim_count};
  uint32_t *list = calloc(claim_count + 1, sizeof *list);
  deal->claims = list;
  double low = 0, high = 0;
  for (size_t i = 0; i < claim_count; ++i) {
    list[i] = add_claim(self, subject, deal->relation, object, &claims[i]);
    const tisse_graph_article *article = &self->articles[claims[i].article];
    deal->first_date = !i || tisse_view_compare(article->published, deal->first_date) < 0 ? article->published : deal->first_date;
    deal->last_date = !i || tisse_view_compare(article->published, deal->last_date) > 0 ? article->published : deal->last_date;
    bool fresh = true;
    for (size_t k = 0; k < i; ++k) {
      fresh = fresh && self->articles[claims[k].article].independent != article->independent;
    }
    deal->independent_count += fresh;
    ++deal->article_count;
    low = claims[i].billions > 0 && (low <= 0 || claims[i].billions < low) ? claims[i].billions : low;
    high = claims[i].billions > high ? claims[i].billions : high;
  }
  if (disputed) {
    add_conflict(self, deal, high > low);
  }
  return (uint32_t)self->deal_count++;
}

/* ---- graph.h ------------------------------------------------------------------------------------------------------ */

const char *tisse_disagreement_name(tisse_disagreement_kind kind)
{
  static const char *const names[] = {"amount", "status", "denial", "superseded", "selfContradiction"};
  return names[kind];
}

#define ACCESS(kind, type)                                                                                    \
  size_t tisse_graph_##kind##_count(const tisse_graph *self) { return self->kind##_count; }                   \
  const type *tisse_graph_##kind##_at(const tisse_graph *self, size_t index)                                  \
  {                                                                                                           \
    if (index >= self->kind##_count) {                                                                        \
      abort();                                                                                                \
    }                                                                                                         \
    return &self->kind##s[index];                                                                             \
  }

#define entitys entities
ACCESS(entity, tisse_graph_entity)
ACCESS(article, tisse_graph_article)
ACCESS(claim, tisse_claim)
ACCESS(deal, tisse_deal)

size_t tisse_graph_article_find(const tisse_graph *self, tisse_view iri)
{
  for (size_t i = 0; i < self->article_count; ++i) {
    if (tisse_view_equal(self->articles[i].iri, iri)) {
      return i;
    }
  }
  return SIZE_MAX;
}

size_t tisse_graph_entity_find(const tisse_graph *self, tisse_view iri)
{
  for (size_t i = 0; i < self->entity_count; ++i) {
    if (tisse_view_equal(self->entities[i].iri, iri)) {
      return i;
    }
  }
  return SIZE_MAX;
}

const tisse_knowledge *tisse_graph_knowledge(const tisse_graph *self)
{
  return (const tisse_knowledge *)self;
}

/* ---- knowledge.h -------------------------------------------------------------------------------------------------- */

static tisse_view local_of(tisse_view iri)
{
  size_t at = iri.length;
  while (at && iri.data[at - 1] != '#' && iri.data[at - 1] != '/') {
    --at;
  }
  return (tisse_view){iri.data + at, iri.length - at};
}

static const char *const labels[][3] = {
  {"investsIn", "investit dans", "invests in"}, {"acquires", "acquiert", "acquires"}, {"supplies", "fournit", "supplies"},
  {"competesWith", "concurrence", "competes with"}, {"partnersWith", "est partenaire de", "partners with"},
  {"litigatesWith", "est en procès avec", "litigates with"}, {"leads", "dirige", "leads"}, {"founded", "a fondé", "founded"},
  {"produces", "produit", "produces"}, {"subsidiaryOf", "est une filiale de", "is a subsidiary of"}, {"raises", "lève", "raises"},
  {"valuedAt", "est valorisé", "is valued at"}, {"lends", "prête à", "lends to"}, {"AI", "Laboratoires d’IA", "AI laboratories"},
  {"Chips", "Puces et calcul", "Chips and computing"}, {"Cloud", "Cloud", "Cloud"}, {"Finance", "Finance", "Finance"},
  {"Software", "Logiciels", "Software"}, {"Media", "Médias", "Media"}};

tisse_view tisse_knowledge_label(const tisse_knowledge *self, tisse_view iri, const char *language)
{
  (void)self;
  for (size_t i = 0; i < sizeof labels / sizeof *labels; ++i) {
    if (tisse_view_equal(local_of(iri), tisse_view_of(labels[i][0]))) {
      return tisse_view_of(labels[i][language[0] == 'e' ? 2 : 1]);
    }
  }
  return (tisse_view){0};
}

bool tisse_knowledge_relation_find(const tisse_knowledge *self, tisse_view iri_or_name, tisse_relation_info *out)
{
  (void)self;
  for (size_t i = 0; i < 13; ++i) {
    if (tisse_view_equal(local_of(iri_or_name), tisse_view_of(labels[i][0]))) {
      *out = (tisse_relation_info){.local_name = tisse_view_of(labels[i][0])};
      return true;
    }
  }
  return false;
}

bool tisse_knowledge_is_a(const tisse_knowledge *self, tisse_view class_iri, tisse_view ancestor_iri)
{
  (void)self;
  return tisse_view_equal(class_iri, ancestor_iri);
}

size_t tisse_knowledge_entity_names(const tisse_knowledge *self, tisse_view iri, tisse_view *names, tisse_view *languages, size_t capacity)
{
  (void)self;
  (void)iri;
  (void)names;
  (void)languages;
  (void)capacity;
  return 0;
}
