/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file graph.h
 * Merges entities, claims and deals across articles. Add, weave, then look.
 * Nothing depends on the order of adding. All strings are copied; views returned live as long as the graph, or until the next add.
 */
#ifndef TISSE_GRAPH_H
#define TISSE_GRAPH_H

#include <tisse/claim.h>
#include <tisse/document.h>
#include <tisse/knowledge.h>

typedef struct tisse_graph tisse_graph;

/** An entity that takes part in a claim of the graph, as a speaker or a cited medium too. */
typedef struct tisse_graph_entity {
  tisse_view iri;
  tisse_view label;
  tisse_view class_iri;
  tisse_view sector_iri;     ///< or absent
  tisse_view same_as;        ///< or absent
  tisse_view parent_iri;     ///< of the organization that it belongs to, or absent
  bool known;                ///< In the ontology; else found in an article.
} tisse_graph_entity;

typedef struct tisse_graph_article {
  tisse_view iri, source, url, title, publisher, author, published, language, hash;
  uint32_t independent;      ///< Group of independence: articles of one number lean on one source or tell one text.
} tisse_graph_article;

typedef enum tisse_disagreement_kind {
  TISSE_DISAGREE_AMOUNT, TISSE_DISAGREE_STATUS, TISSE_DISAGREE_DENIAL, TISSE_DISAGREE_SUPERSEDED, TISSE_DISAGREE_SELF
} tisse_disagreement_kind;
/** "amount", "status", "denial", "superseded", "selfContradiction" */
TISSE_API const char *tisse_disagreement_name(tisse_disagreement_kind kind);

/** One conflict in a deal, with the claims (indexes into the graph's claims) of both sides. */
typedef struct tisse_disagreement {
  tisse_disagreement_kind kind;
  const uint32_t *left, *right;
  size_t left_count, right_count;
} tisse_disagreement;

/** Claims about one relation between the same parties. */
typedef struct tisse_deal {
  tisse_view iri;
  tisse_view relation;             ///< IRI
  uint32_t subject;                ///< Index of the entity.
  uint32_t object;                 ///< Index of the entity; UINT32_MAX for raises, valuedAt.
  tisse_standing standing;         ///< Current.
  tisse_money money;               ///< Current; currency absent: none.
  tisse_standing money_standing;   ///< Of the claim that has the sum: that of the deal, wherever a claim of that standing has one.
  tisse_view first_date, last_date;///< Of the reports; absent where no article has a date.
  uint32_t article_count;
  uint32_t independent_count;
  bool disputed;
  const uint32_t *claims;          ///< Indexes into the graph's claims, by date, then article, then place.
  size_t claim_count;
  const tisse_disagreement *disagreements;
  size_t disagreement_count;
} tisse_deal;

TISSE_API tisse_status tisse_graph_new(tisse_graph **out, const tisse_context *context, const tisse_knowledge *knowledge, const char *base);
/** Adds or replaces: the claims that an article of the same IRI had before are forgotten first. */
TISSE_API tisse_status tisse_graph_add_article(tisse_graph *self, const tisse_metadata *metadata, tisse_view text);
/** The claim's article must have been added. */
TISSE_API tisse_status tisse_graph_add_claim(tisse_graph *self, const tisse_claim *claim);
TISSE_API tisse_status tisse_graph_add_entity(tisse_graph *self, const tisse_graph_entity *entity);
/** TISSE_E_NOT_FOUND where there is no such article. */
TISSE_API tisse_status tisse_graph_forget(tisse_graph *self, tisse_view article_iri);
/** Sorts, merges claims into deals, counts sources, finds disagreements. Cheap when nothing changed. */
TISSE_API tisse_status tisse_graph_weave(tisse_graph *self);

/* After weaving. Sorted: entities, articles and deals by IRI; claims by article, place in it, id. */
TISSE_API size_t tisse_graph_entity_count(const tisse_graph *self);
TISSE_API const tisse_graph_entity *tisse_graph_entity_at(const tisse_graph *self, size_t index);
TISSE_API size_t tisse_graph_article_count(const tisse_graph *self);
TISSE_API const tisse_graph_article *tisse_graph_article_at(const tisse_graph *self, size_t index);
TISSE_API size_t tisse_graph_claim_count(const tisse_graph *self);
TISSE_API const tisse_claim *tisse_graph_claim_at(const tisse_graph *self, size_t index);
TISSE_API size_t tisse_graph_deal_count(const tisse_graph *self);
TISSE_API const tisse_deal *tisse_graph_deal_at(const tisse_graph *self, size_t index);
/** Index, or SIZE_MAX. */
TISSE_API size_t tisse_graph_entity_find(const tisse_graph *self, tisse_view iri);
TISSE_API size_t tisse_graph_article_find(const tisse_graph *self, tisse_view iri);
TISSE_API size_t tisse_graph_claim_find(const tisse_graph *self, tisse_view id);
TISSE_API size_t tisse_graph_deal_find(const tisse_graph *self, tisse_view iri_or_local_name);

/** A circle of money: entities[i] pays entities[i + 1] by deals[i], the last one pays the first. Indexes; told from the least entity on. */
typedef struct tisse_loop {
  uint32_t entities[4];
  uint32_t deals[4];
  unsigned length;           ///< 2 to 4
} tisse_loop;

typedef tisse_status (*tisse_loop_fn)(void *user, const tisse_loop *loop);
/** Passes on the circles of at most `longest` (0: four) deals that are neither cancelled nor denied, sorted. The graph must be woven. */
TISSE_API tisse_status tisse_graph_loops(const tisse_graph *self, unsigned longest, tisse_loop_fn emit, void *user);

/**
 * Adds the claims of those deals of an older graph that this one has no more, so that a map may show both. Both must be woven; weave this one
 * again then.
 */
TISSE_API tisse_status tisse_graph_add_vanished(tisse_graph *self, const tisse_graph *older);

TISSE_API const tisse_knowledge *tisse_graph_knowledge(const tisse_graph *self);
TISSE_API void tisse_graph_free(tisse_graph *self);

/**
 * Reads back a graph that this library wrote (any of our RDF syntaxes but JSON-LD, by the ending of the path). Adds to what is there: claims
 * of an article that is there with the same text are added to it, one with another text is replaced. Deals are not read but woven anew.
 * Broken lines or statements are reported and left out, and TISSE_E_INPUT returned: what was sound is then in the graph.
 */
TISSE_API tisse_status tisse_graph_read_file(tisse_graph *self, const char *path);

#endif
