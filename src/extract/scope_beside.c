/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is said of a deed is said of with whom it is done. */

#include "extract/scope.h"

#include "base/text.h"

static bool is_cue_verb(const tisse__analysis *a, tisse_view lemma)
{
  return tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE || tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_DENIAL) != TISSE__NONE;
}

bool tisse__tells_with_whom(const tisse__climber *c, const tisse__group *g)
{
  const uint32_t verb = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__OBLIQUE && tisse__relation_is(c->a, c->draft->relation, "partnersWith") &&
                                (TISSE__VIEW_IS_ANY(g->marker, "en", "in") || c->draft->trigger_first < g->first) ? g->governor : TISSE__NONE;
  if (verb == TISSE__NONE || tisse__group_at(c->a, verb)->kind != TISSE__GROUP_VERB || g->marker_first < tisse__group_at(c->a, verb)->last) {
    return false;
  }
  const tisse__group *v = tisse__group_at(c->a, verb);
  const uint32_t object = tisse__child(c->a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  return v->link == TISSE__INFINITIVAL ||
         (object != TISSE__NONE && object > verb && tisse__group_at(c->a, object)->last <= g->marker_first && is_cue_verb(c->a, v->lemma));
}
