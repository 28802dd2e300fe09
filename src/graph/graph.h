/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file graph.h
 * What a graph holds. Records are added and marked gone; weaving makes the sorted, merged picture in an arena of its own,
 * which the next weaving throws away.
 *
 *   tisse_graph ⊃ strings, articles ⊃ claims (a list each), given entities | woven: orders, entities, deals
 */
#ifndef TISSE_GRAPH_GRAPH_H
#define TISSE_GRAPH_GRAPH_H

#include <tisse/graph.h>

#include "base/table.h"
#include "graph/signature.h"

/** A claim and its place in the list of its article. The claim comes first, so that a pointer to it is one to the record. */
typedef struct tisse__claim_record {
  tisse_claim claim;
  uint32_t article;  ///< Index into graph->articles.
  uint32_t next;     ///< Next claim of the article, or TISSE__NONE.
  bool gone;
} tisse__claim_record;

typedef struct tisse__article_record {
  tisse_graph_article info;
  const tisse__signature *signature;  ///< NULL where the text is too short or was not given.
  uint32_t first_claim;               ///< Or TISSE__NONE.
  uint32_t rank;                      ///< Place in the woven order.
  uint32_t text;                      ///< In a part of a graph: the number of its text in the whole.
  bool gone;
} tisse__article_record;

typedef struct tisse__entity_name { tisse_view text; tisse_view language; } tisse__entity_name;

/** What was said of an entity by add_entity or by a file. Kept for ever; shows only where a claim names the entity. */
typedef struct tisse__given_entity {
  tisse_graph_entity info;
  TISSE__ARRAY(tisse__entity_name) names;
} tisse__given_entity;

/** How a relation is turned and rolled. */
typedef struct tisse__relation_role {
  tisse_view iri;        ///< As claims have it.
  tisse_view local;
  uint32_t root;         ///< Index of the topmost super-relation in canonical direction.
  uint32_t own;          ///< Index of the relation itself in canonical direction.
  bool turned;           ///< Subject and object change places on the way to the canonical direction.
  bool symmetric;
} tisse__relation_role;

typedef struct tisse__woven {
  tisse__arena arena;
  uint32_t *articles; size_t article_count;    ///< Records in order of their IRIs.
  uint32_t *claims; size_t claim_count;        ///< Records in order.
  tisse_graph_entity *entities; size_t entity_count;
  tisse__table entity_index;                   ///< IRI → entity
  tisse_deal *deals; size_t deal_count;
  tisse__table deal_index;                     ///< IRI and local name → deal
  uint32_t *deal_of;                           ///< Claim (in order) → deal
  tisse__relation_role *relations; size_t relation_count;
  tisse__table relation_index;
} tisse__woven;

struct tisse_graph {
  tisse_context context;
  const tisse_knowledge *knowledge;  ///< May be NULL.
  tisse__arena arena;
  tisse_view base;
  tisse__table strings;              ///< Text → index into `texts`.
  TISSE__ARRAY(tisse_view) texts;
  TISSE__ARRAY(tisse__article_record) articles;
  TISSE__ARRAY(tisse__claim_record *) claims;
  TISSE__ARRAY(tisse__given_entity) given;
  tisse__table article_index, claim_index, given_index;
  tisse__woven woven;
  struct tisse__media *whole;        ///< Of a part of a graph: the media of the whole, by which sources are counted. Else NULL.
  bool dirty;
};

/** The one copy of a text in the graph; absent stays absent. */
tisse_view tisse__graph_intern(tisse_graph *self, tisse_view text);
/** A zeroed record in the graph's arena, belonging to nothing yet. NULL out of memory. */
tisse__claim_record *tisse__graph_new_claim(tisse_graph *self);
/** An id made fit for the last segment of an IRI; absent out of memory. */
tisse_view tisse__graph_keep_id(tisse_graph *self, tisse_view id);
/** Words that mostly stand in the (kept) sentence: a view into it, or the graph's one copy. */
tisse_view tisse__graph_keep_words(tisse_graph *self, tisse_view sentence, tisse_view words);
/** Cues, sorted, each once. */
void tisse__graph_keep_cues(tisse_graph *self, tisse_claim *kept, const tisse_view *cues, size_t count);
/** The same for the media that a claim leans on. */
void tisse__graph_keep_leans(tisse_graph *self, tisse_claim *kept, const tisse_view *names, size_t count);
/** A copy of which all texts live in the graph. */
tisse_claim tisse__graph_keep_claim(tisse_graph *self, const tisse_claim *claim);
/** Puts a filled record under its article. Text must live in the graph. A claim of an id that is there already is dropped. */
tisse_status tisse__graph_link_claim(tisse_graph *self, tisse__claim_record *record, uint32_t article);
/** As tisse_graph_add_article, but for an article of the same IRI and hash, whose claims then stay. */
tisse_status tisse__graph_merge_article(tisse_graph *self, const tisse_graph_article *info, const tisse__signature *signature);
tisse_status tisse__graph_add_name(tisse_graph *self, tisse_view iri, tisse_view text, tisse_view language);
/** Names given for an entity by files; count put in *count. */
const tisse__entity_name *tisse__graph_names(const tisse_graph *self, tisse_view iri, size_t *count);
/** The deal of a claim (index in order), or TISSE__NONE. */
uint32_t tisse__graph_deal_of(const tisse_graph *self, size_t claim);
/** The article (index in order) of a claim. */
uint32_t tisse__graph_article_of(const tisse_graph *self, size_t claim);
/** Does the deal move money, so that it may be of a loop? */
bool tisse__deal_pays(const tisse_graph *graph, const tisse_deal *deal);
/** What tells a deal from its namesakes: "-" and eight digits. */
void tisse__deal_mark(char out[10], const tisse_graph *graph, const tisse_deal *deal);
const tisse__signature *tisse__graph_signature(const tisse_graph *self, size_t article);
/** The first ten bytes of a date or dateTime; absent where there are fewer. */
tisse_view tisse__day_of(tisse_view date);

const char *tisse__link_name(tisse_link link);
bool tisse__link_find(tisse_link *out, tisse_view name);

static inline const tisse__claim_record *tisse__claim_at(const tisse_graph *self, uint32_t index)
{
  return self->claims.items[self->woven.claims[index]];
}

#endif
