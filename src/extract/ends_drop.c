/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Ends that a frame has found and that are none for its relation. */

#include "extract/trigger.h"

void tisse__ends_drop_events(tisse__ends *ends)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (ends->items[i].link != TISSE_LINK_EVENT) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

/** "put in £8m and British Patient Capital the rest": a name beside a sum is of another clause, whose verb is left out. */
static void drop_beside_sums(const tisse__analysis *a, tisse__ends *ends)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    const tisse__group *g = tisse__group_at(a, ends->items[i].group);
    const tisse__group *over = g->link == TISSE__CONJUNCT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
    if (!over || over->mention != TISSE__NONE || over->sum == TISSE__NONE || !a->sums.items[over->sum].money) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

/** "backs the bid", "supports the merger": who does puts no money in those it is about. */
void tisse__ends_drop_takeovers(const tisse__analysis *a, const tisse__frame *frame, tisse__ends *ends)
{
  if (tisse__relation_is(a, frame->relation, "investsIn")) {
    drop_beside_sums(a, ends);
  }
  if (!ends->count || ends->items[0].link != TISSE_LINK_EVENT || !tisse__relation_is(a, frame->relation, "investsIn")) {
    return;
  }
  const tisse__group *event = tisse__group_at(a, ends->items[0].group);
  if ((event->link == TISSE__OBJECT && !tisse__lemma_opens(a, event->lemma, TISSE__NOUN, "raises")) || /* "financera l'opération" */
      tisse__lemma_opens(a, event->lemma, TISSE__NOUN, "acquires") ||
      (!event->marker.data && tisse__lemma_opens(a, event->lemma, TISSE__NOUN, "supplies") && !tisse__lemma_opens(a, event->lemma, TISSE__NOUN, "raises"))) { /* "commande financée par X" */
    tisse__ends_drop_events(ends);
  }
}

/** "its iOS game", "an iPhone app": a known product of another's in front of the noun is what it runs on, and not made by who makes that. */
void tisse__ends_drop_platforms(const tisse__analysis *a, const tisse__ends *makers, tisse__ends *goods)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < goods->count; ++i) {
    const tisse__end *end = &goods->items[i];
    const tisse__group *g = tisse__group_at(a, end->group);
    const uint32_t entity = a->referents.items[end->referent].entity;
    const uint32_t maker = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].made_by;
    bool own = maker == TISSE__NONE || (g->flags & TISSE__G_PROPER) || g->kind != TISSE__GROUP_NOUN;
    for (uint32_t m = 0; m < makers->count && !own; ++m) {
      own = a->referents.items[makers->items[m].referent].entity == maker;
    }
    if (own) {
      goods->items[kept++] = *end;
    }
  }
  goods->count = kept;
}

/** "A et B doteront leurs modèles de …": what is theirs together is nobody's to whom one of them supplies. */
void tisse__ends_drop_shared(const tisse__analysis *a, const tisse__frame *frame, const tisse__ends *subjects, tisse__ends *objects)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < objects->count; ++i) {
    const tisse__end *end = &objects->items[i];
    const tisse__group *g = end->group == TISSE__NONE ? NULL : tisse__group_at(a, end->group);
    bool shared = false;
    if (g && g->determiner == TISSE__POSSESSIVE && g->several_count && end->link == TISSE_LINK_PRONOUN && tisse__relation_is(a, frame->relation, "supplies")) {
      for (uint32_t n = 0; n < g->several_count; ++n) {
        for (uint32_t s = 0; s < subjects->count; ++s) {
          shared = shared || a->several.items[g->several_first + n] == subjects->items[s].referent;
        }
      }
    }
    if (!shared) {
      objects->items[kept++] = *end;
    }
  }
  objects->count = kept;
}
