/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * A woven graph as RDF. Where a syntax has graphs:
 *
 *   tisse:woven     what comes of weaving: the description of the data set, entities, deals, disagreements, tisse:aboutDeal
 *   <article>       one an article: the article, the activity, its claims; nothing of it changes when other articles come and go
 *   tisse:asserted  plain triples of deals that are actual or planned
 *   tisse:reported  plain triples of all deals
 *
 * Where it has none, all this comes in the same order, with the plain triples of one kind at the end. No clock is read.
 */

#include "base/report.h"
#include "base/text.h"
#include "graph/graph.h"
#include "sink/rdf_model.h"

/* ---- The data set ------------------------------------------------------------------------------------------------ */

static void describe_part(tisse__model *self, const char *name, tisse__word_id class_, size_t count)
{
  const tisse__node part = tisse__node_in(TISSE__S_ID, tisse_view_of(name));
  tisse__rdf_subject(self->rdf, &part);
  tisse__model_type(self, TISSE__W_C_DATASET);
  tisse__model_object(self, TISSE__W_CLASS, tisse__node_word(class_));
  tisse__model_number(self, TISSE__W_ENTITIES, (int64_t)count);
}

/** VoID and DCAT: what this is, in which words, how much of it. */
static void describe_dataset(tisse__model *self, const tisse_graph *graph)
{
  static const struct { const char *name; tisse__word_id class_; } parts[] = {
    {"dataset-articles", TISSE__W_C_ARTICLE}, {"dataset-claims", TISSE__W_C_CLAIM}, {"dataset-deals", TISSE__W_C_DEAL}};
  const size_t counts[] = {tisse_graph_article_count(graph), tisse_graph_claim_count(graph), tisse_graph_deal_count(graph)};
  static const tisse__prefix_id vocabularies[] = {TISSE__P_TISSE, TISSE__P_PROV, TISSE__P_SCHEMA, TISSE__P_SKOS};
  const tisse__node dataset = tisse__node_in(TISSE__S_ID, tisse_view_of("dataset"));
  tisse__rdf_subject(self->rdf, &dataset);
  tisse__model_type(self, TISSE__W_C_DATASET);
  tisse__model_type(self, TISSE__W_C_DCAT_DATASET);
  tisse__model_text(self, TISSE__W_TITLE, tisse_view_of("Claims and deals that articles report, woven by Tisse"), tisse_view_of("en"));
  tisse__model_text(self, TISSE__W_URI_SPACE, self->rdf->spaces[TISSE__S_ID], (tisse_view){0});
  for (size_t i = 0; i < sizeof vocabularies / sizeof *vocabularies; ++i) {
    tisse__model_node(self, TISSE__W_VOID_VOCABULARY, tisse__prefixes[vocabularies[i]].iri);
  }
  tisse__model_number(self, TISSE__W_ENTITIES, (int64_t)tisse_graph_entity_count(graph));
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i) {
    tisse__model_object(self, TISSE__W_CLASS_PARTITION, tisse__node_in(TISSE__S_ID, tisse_view_of(parts[i].name)));
  }
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i) {
    describe_part(self, parts[i].name, parts[i].class_, counts[i]);
  }
  tisse__model_agent(self);
}

/* ---- Entities ---------------------------------------------------------------------------------------------------- */

#define NAMES_MAX 64

typedef struct name_list {
  tisse__entity_name items[NAMES_MAX];
  size_t count;
} name_list;

/** Sorted, each once, and not the label again. */
static void add_name(name_list *self, tisse_view label, tisse__entity_name name)
{
  size_t at = self->count;
  if (!name.text.length || self->count == NAMES_MAX || (!name.language.length && tisse_view_equal(name.text, label))) {
    return;
  }
  for (size_t i = 0; i < self->count; ++i) {
    int order = tisse_view_compare(self->items[i].text, name.text);
    order = order ? order : tisse_view_compare(self->items[i].language, name.language);
    if (order == 0) {
      return;
    }
    if (order > 0) {
      at = i;
      break;
    }
  }
  memmove(self->items + at + 1, self->items + at, (self->count - at) * sizeof *self->items);
  self->items[at] = name;
  self->count++;
}

/** From the knowledge where it knows the entity, else from the files that were read. */
static void gather_names(name_list *self, const tisse_graph *graph, const tisse_graph_entity *entity)
{
  tisse_view texts[NAMES_MAX], languages[NAMES_MAX];
  const tisse_knowledge *knowledge = tisse_graph_knowledge(graph);
  self->count = 0;
  size_t count = knowledge ? tisse_knowledge_entity_names(knowledge, entity->iri, texts, languages, NAMES_MAX) : 0;
  count = count < NAMES_MAX ? count : NAMES_MAX;
  for (size_t i = 0; i < count; ++i) {
    add_name(self, entity->label, (tisse__entity_name){texts[i], languages[i]});
  }
  if (count == 0) {
    const tisse__entity_name *given = tisse__graph_names(graph, entity->iri, &count);
    for (size_t i = 0; i < count; ++i) {
      add_name(self, entity->label, given[i]);
    }
  }
}

static void describe_entity(tisse__model *self, const tisse_graph *graph, const tisse_graph_entity *entity)
{
  const tisse__node subject = tisse__node_iri(entity->iri);
  tisse__rdf_subject(self->rdf, &subject);
  if (entity->class_iri.length) {
    tisse__model_node(self, TISSE__W_TYPE, entity->class_iri);
  } else {
    tisse__model_type(self, TISSE__W_C_ENTITY);
  }
  tisse__model_text(self, TISSE__W_LABEL, entity->label, (tisse_view){0});
  name_list names;
  gather_names(&names, graph, entity);
  for (size_t i = 0; i < names.count; ++i) {
    tisse__model_text(self, TISSE__W_ALT_LABEL, names.items[i].text, names.items[i].language);
  }
  tisse__model_node(self, TISSE__W_SECTOR, entity->sector_iri);
  tisse__model_node(self, TISSE__W_PARENT, entity->parent_iri);
  tisse__model_node(self, TISSE__W_SAME_AS, entity->same_as);
  tisse__model_flag(self, TISSE__W_KNOWN, entity->known);
}

/* ---- Deals ------------------------------------------------------------------------------------------------------- */

/** nvidia-investsIn-openai-amount; an article's own contradiction is told apart by the hash of the article's IRI. */
static tisse__node disagreement_term(tisse__model *self, const tisse_graph *graph, const tisse_deal *deal, size_t index)
{
  const tisse_disagreement *found = &deal->disagreements[index];
  tisse__buffer *name = &self->scratch;
  name->length = 0;
  tisse__buffer_add(name, tisse__iri_local(deal->iri));
  tisse__buffer_add_byte(name, '-');
  tisse__buffer_add_text(name, tisse_disagreement_name(found->kind));
  if (found->kind == TISSE_DISAGREE_SELF) {
    char hex[17];
    tisse__hash_hex(hex, tisse__hash(tisse_graph_claim_at(graph, found->left[0])->article));
    tisse__buffer_add_byte(name, '-');
    tisse__buffer_add(name, (tisse_view){hex, 8});
  } else if (index && deal->disagreements[index - 1].kind == found->kind) {
    tisse__buffer_add_text(name, "-2");
  }
  return tisse__node_in(TISSE__S_DISAGREEMENT, tisse__buffer_view(name));
}

static void describe_disagreement(tisse__model *self, const tisse_graph *graph, const tisse_deal *deal, size_t index)
{
  static const char *const kinds[] = {"AmountDisagreement", "StatusDisagreement", "DenialDisagreement", "SupersededDisagreement",
                                      "SelfContradictionDisagreement"};
  const tisse_disagreement *found = &deal->disagreements[index];
  const tisse__node subject = disagreement_term(self, graph, deal, index);
  tisse__rdf_subject(self->rdf, &subject);
  tisse__model_type(self, TISSE__W_C_DISAGREEMENT);
  tisse__model_named(self, TISSE__W_KIND, kinds[found->kind]);
  for (size_t i = 0; i < found->left_count; ++i) {
    tisse__model_object(self, TISSE__W_LEFT, tisse__node_in(TISSE__S_CLAIM, tisse_graph_claim_at(graph, found->left[i])->id));
  }
  for (size_t i = 0; i < found->right_count; ++i) {
    tisse__model_object(self, TISSE__W_RIGHT, tisse__node_in(TISSE__S_CLAIM, tisse_graph_claim_at(graph, found->right[i])->id));
  }
}

static void put_deal_label(tisse__model *self, const tisse_graph *graph, const tisse_deal *deal)
{
  tisse__buffer *label = &self->scratch;
  label->length = 0;
  tisse__buffer_add(label, tisse_graph_entity_at(graph, deal->subject)->label);
  tisse__buffer_add_byte(label, ' ');
  tisse__buffer_add(label, tisse__iri_local(deal->relation));
  if (deal->object != TISSE__NONE) {
    tisse__buffer_add_byte(label, ' ');
    tisse__buffer_add(label, tisse_graph_entity_at(graph, deal->object)->label);
  }
  tisse__model_text(self, TISSE__W_LABEL, tisse__buffer_view(label), (tisse_view){0});
}

static void describe_deal(tisse__model *self, const tisse_graph *graph, const tisse_deal *deal)
{
  const tisse__node subject = tisse__node_iri(deal->iri);
  tisse__node sum;
  if (deal->object == TISSE__NONE) {
    tisse__model_describe_sum(self, &deal->money);
  }
  tisse__rdf_subject(self->rdf, &subject);
  tisse__model_type(self, TISSE__W_C_DEAL);
  put_deal_label(self, graph, deal);
  tisse__model_node(self, TISSE__W_SUBJECT, tisse_graph_entity_at(graph, deal->subject)->iri);
  tisse__model_node(self, TISSE__W_PREDICATE, deal->relation);
  if (deal->object != TISSE__NONE) {
    tisse__model_node(self, TISSE__W_OBJECT, tisse_graph_entity_at(graph, deal->object)->iri);
  } else if (tisse__model_sum(self, &deal->money, &sum)) {
    tisse__model_object(self, TISSE__W_OBJECT, sum);
  }
  tisse__model_named(self, TISSE__W_CURRENT_STATUS, tisse_standing_name(deal->standing));
  tisse__model_money(self, &deal->money);
  if (deal->money.currency.data) {
    tisse__model_named(self, TISSE__W_AMOUNT_STATUS, tisse_standing_name(deal->money_standing));
  }
  tisse__model_date(self, TISSE__W_FIRST_REPORTED, deal->first_date);
  tisse__model_date(self, TISSE__W_LAST_REPORTED, deal->last_date);
  tisse__model_number(self, TISSE__W_ARTICLE_COUNT, deal->article_count);
  tisse__model_number(self, TISSE__W_SOURCE_COUNT, deal->independent_count);
  tisse__model_flag(self, TISSE__W_DISPUTED, deal->disputed);
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    tisse__model_object(self, TISSE__W_DISAGREEMENT, disagreement_term(self, graph, deal, i));
  }
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    describe_disagreement(self, graph, deal, i);
  }
}

/** In quads the link from claim to deal is no part of the article's graph. */
static void link_claims(tisse__model *self, const tisse_graph *graph, const tisse_deal *deal)
{
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const tisse__node claim = tisse__node_in(TISSE__S_CLAIM, tisse_graph_claim_at(graph, deal->claims[i])->id);
    tisse__rdf_subject(self->rdf, &claim);
    tisse__model_node(self, TISSE__W_ABOUT_DEAL, deal->iri);
  }
}

/* ---- Plain triples ----------------------------------------------------------------------------------------------- */

static void put_plain(tisse__model *self, tisse_view subject, tisse_view relation, const tisse__node *object)
{
  const tisse__node from = tisse__node_iri(subject), predicate = tisse__node_iri(relation);
  tisse__rdf_subject(self->rdf, &from);
  tisse__rdf_property(self->rdf, &predicate, object);
}

/** Several rounds of one deal stand together and give one triple. */
static bool same_triple(const tisse_deal *a, const tisse_deal *b)
{
  return a->subject == b->subject && a->object == b->object && a->object != TISSE__NONE && tisse_view_equal(a->relation, b->relation);
}

static void put_direct(tisse__model *self, const tisse_graph *graph, bool all)
{
  const tisse_deal *last = NULL;
  for (size_t i = 0; i < tisse_graph_deal_count(graph); ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(graph, i);
    tisse_relation_info info = {0};
    tisse__node object;
    if ((!all && deal->standing != TISSE_ACTUAL && deal->standing != TISSE_PLANNED) || (last && same_triple(last, deal))) {
      continue;
    }
    const tisse_view subject = tisse_graph_entity_at(graph, deal->subject)->iri;
    if (deal->object == TISSE__NONE) {
      if (tisse__model_sum(self, &deal->money, &object)) {
        put_plain(self, subject, deal->relation, &object);
      }
      continue;
    }
    last = deal;
    object = tisse__node_iri(tisse_graph_entity_at(graph, deal->object)->iri);
    put_plain(self, subject, deal->relation, &object);
    if (self->knowledge && tisse_knowledge_relation_find(self->knowledge, deal->relation, &info) && info.symmetric) {
      const tisse__node back = tisse__node_iri(subject);
      put_plain(self, object.text, deal->relation, &back);
    }
  }
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static void put_woven(tisse__model *self, const tisse_graph *graph)
{
  const tisse__node name = tisse__node_word(TISSE__W_G_WOVEN);
  tisse__model_graph(self, &name);
  describe_dataset(self, graph);
  for (size_t i = 0; i < tisse_graph_entity_count(graph); ++i) {
    describe_entity(self, graph, tisse_graph_entity_at(graph, i));
  }
  for (size_t i = 0; i < tisse_graph_deal_count(graph); ++i) {
    describe_deal(self, graph, tisse_graph_deal_at(graph, i));
    if (self->rdf->syntax->graphs) {
      link_claims(self, graph, tisse_graph_deal_at(graph, i));
    }
  }
}

static void put_articles(tisse__model *self, const tisse_graph *graph)
{
  const bool graphs = self->rdf->syntax->graphs;
  size_t claim = 0;
  for (size_t i = 0; i < tisse_graph_article_count(graph) && self->rdf->status == TISSE_OK; ++i) {
    const tisse_graph_article *article = tisse_graph_article_at(graph, i);
    const tisse__node name = tisse__node_iri(article->iri);
    tisse__model_graph(self, &name);
    tisse__model_article(self, article, tisse__graph_signature(graph, i));
    for (; claim < tisse_graph_claim_count(graph) && tisse__graph_article_of(graph, claim) == i; ++claim) {
      const tisse_view deal = graphs ? (tisse_view){0} : tisse_graph_deal_at(graph, tisse__graph_deal_of(graph, claim))->iri;
      tisse__model_claim(self, tisse_graph_claim_at(graph, claim), deal);
    }
  }
}

static void put_plain_graphs(tisse__model *self, const tisse_graph *graph, tisse_direct direct)
{
  if (!self->rdf->syntax->graphs) {
    if (direct != TISSE_DIRECT_NONE) {
      put_direct(self, graph, direct == TISSE_DIRECT_REPORTED);
    }
    return;
  }
  const tisse__node asserted = tisse__node_word(TISSE__W_G_ASSERTED), reported = tisse__node_word(TISSE__W_G_REPORTED);
  tisse__model_graph(self, &asserted);
  put_direct(self, graph, false);
  tisse__model_graph(self, &reported);
  put_direct(self, graph, true);
}

tisse_status tisse_rdf_write_graph(const tisse_graph *graph, const tisse_rdf_options *options, tisse_writer out)
{
  if (!graph || !options || !out.write || graph->dirty || (unsigned)options->syntax > TISSE_JSONLD) {
    return TISSE_E_ARGUMENT;
  }
  tisse__rdf rdf;
  tisse__model model;
  const tisse_allocator *allocator = &graph->context.allocator;
  tisse_status status = tisse__rdf_open(&rdf, allocator, options->syntax, options->base ? options->base : graph->base.data, out);
  tisse__model_init(&model, &rdf, graph->knowledge, options->full_provenance, allocator);
  if (status == TISSE_OK) {
    put_woven(&model, graph);
    put_articles(&model, graph);
    put_plain_graphs(&model, graph, options->direct);
  }
  const tisse_status made = tisse__model_dispose(&model);
  status = tisse__rdf_close(&rdf);
  status = status == TISSE_OK ? made : status;
  return status == TISSE_E_MEMORY ? tisse__report_memory(&graph->context) : status;
}
