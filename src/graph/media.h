/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file media.h  The media that claims rest on, numbered, each by all its names. */
#ifndef TISSE_GRAPH_MEDIA_H
#define TISSE_GRAPH_MEDIA_H

#include <tisse/claim.h>
#include <tisse/knowledge.h>

#include "base/table.h"

typedef struct tisse__media {
  tisse__table index;        ///< Folded name or IRI → number of the medium.
  tisse__arena arena;
  tisse__buffer key;
  uint32_t count;
} tisse__media;

void tisse__media_init(tisse__media *self, const tisse_allocator *allocator);
void tisse__media_dispose(tisse__media *self);
/** A medium with an IRI goes by its label and by all names that the knowledge has for it. true where it is new: its other names may follow. */
bool tisse__media_add(tisse__media *self, const tisse_knowledge *knowledge, tisse_view iri, tisse_view label);
/** Another name of the medium that was added last. */
void tisse__media_add_alias(tisse__media *self, tisse_view name);
/** A medium of which only a name is known, or none. */
void tisse__media_add_name(tisse__media *self, tisse_view name);
/** TISSE__NONE where there is none of that name. */
uint32_t tisse__media_named(tisse__media *self, tisse_view name);
/** The medium that a claim cites. */
uint32_t tisse__media_cited(tisse__media *self, const tisse_claim *claim);
bool tisse__media_failed(const tisse__media *self);

/** On what each article rests for at least half of its claims; articles are told one after another, from 0 on or with gaps. */
typedef struct tisse__resting {
  tisse_allocator allocator;
  uint32_t *count, *stamp, *holder;  ///< By medium. The holder is the first article that rests on it.
  uint32_t *told;                    ///< The media of the article at hand.
  uint32_t told_count, media_count;
} tisse__resting;

/** false out of memory. */
bool tisse__resting_init(tisse__resting *self, const tisse_allocator *allocator, uint32_t media_count);
void tisse__resting_dispose(tisse__resting *self);
/** The article has a claim that rests on the medium. */
void tisse__resting_tell(tisse__resting *self, uint32_t article, uint32_t medium);
/** The same for what the claim cites and what the article leans on for it, each medium once. */
void tisse__resting_claim(tisse__resting *self, tisse__media *media, uint32_t article, const tisse_claim *claim);
/** Joins the article (in a forest of parents) to those that rest on one of its media as it does. */
void tisse__resting_end(tisse__resting *self, uint32_t *forest, uint32_t article, size_t claims);
/** Joins the publisher's own article to those that rest on it. */
void tisse__resting_join(tisse__resting *self, uint32_t *forest, uint32_t article, uint32_t medium);

/** Forests of parents: the lesser root stays, so that they are the same in any order. */
uint32_t tisse__forest_root(uint32_t *parents, uint32_t at);
void tisse__forest_join(uint32_t *parents, uint32_t a, uint32_t b);

#endif
