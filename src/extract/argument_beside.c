/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who does something beside the subject: "X, aux côtés de Y, rachète Z", "X bought Z, with Y". */

#include "extract/argument.h"

/** "with Brixel taking a stake": a clause of its own. */
static bool does_something(const tisse__analysis *a, uint32_t group)
{
  const uint32_t next = group + 1;
  return next < a->sentences[tisse__group_at(a, group)->sentence].last_group && tisse__group_at(a, next)->kind == TISSE__GROUP_VERB &&
         tisse__group_at(a, next)->form == TISSE__PARTICIPLE_PRESENT;
}

bool tisse__is_beside(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!TISSE__VIEW_IS_ANY(g->marker, "avec", "with") || g->governor == TISSE__NONE || tisse__group_at(a, g->governor)->kind != TISSE__GROUP_VERB ||
      group <= g->governor + 1 || tisse__group_at(a, group - 1)->kind != TISSE__GROUP_COMMA) {
    return false;
  }
  const uint32_t object = tisse__child(a, g->governor, TISSE__OBJECT, NULL, group);
  return object != TISSE__NONE && tisse__group_at(a, object - 1)->kind == TISSE__GROUP_COMMA;
}

/** "X, aux côtés de Y, a racheté Z", "X, along with Y, is buying Z": does the group stand right behind one of those found? */
static bool follows_end(const tisse__analysis *a, uint32_t group, const tisse__ends *found)
{
  const uint32_t before = group > 1 && tisse__group_at(a, group - 1)->kind == TISSE__GROUP_COMMA ? group - 2 : group - 1;
  bool follows = false;
  for (uint32_t i = 0; i < found->count && group > 0; ++i) {
    follows = follows || found->items[i].group == before;
  }
  return follows && tisse__marker_is_class(a, tisse__group_at(a, group), TISSE__WC_BESIDE_MARKER);
}

void tisse__add_companions(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *beside = tisse__group_at(a, g);
    const bool behind = follows_end(a, g, out);
    const bool fronted = g == s->first_group && g + 1 < s->last_group && tisse__group_at(a, g + 1)->kind == TISSE__GROUP_COMMA &&
                         tisse__marker_is_class(a, beside, TISSE__WC_BESIDE_MARKER); /* "Aux côtés de Y, X a racheté Z" */
    if (g <= t->group && !t->founds && !behind && !fronted) {
      continue;
    }
    if (beside->kind != TISSE__GROUP_NOUN || beside->governor == TISSE__NONE || does_something(a, g) ||
        !((t->founds && TISSE__VIEW_IS_ANY(beside->marker, "avec", "with")) ||
          (tisse__is_beside(a, g) && !tisse__lemma_may_open(a, tisse__group_at(a, beside->governor)->lemma, TISSE__VERB, "partnersWith")) ||
          tisse__marker_is_class(a, beside, TISSE__WC_BESIDE_MARKER)) ||
        !(behind || tisse__trigger_holds(t, beside->governor) || tisse__trigger_reaches(t, g))) {
      continue;
    }
    tisse__ends more;
    tisse__ends_begin(&more, 0);
    tisse__resolve_group(a, g, classes, avoid, &more);
    for (uint32_t i = 0; i < more.count && out->count < TISSE__ENDS_MAX; ++i) {
      if (more.items[i].link <= TISSE_LINK_APPOSITION) {
        tisse__ends_drop(out, more.items[i].referent);
        out->items[out->count++] = more.items[i];
      }
    }
  }
}
