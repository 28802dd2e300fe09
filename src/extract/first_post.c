/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "said Velmont CEO and co-founder Ana Ruiz": two posts of one person, who is named behind the second only. */

#include "extract/reference.h"
#include "extract/trigger.h"

/** A role without determiner, of nobody's, in whose words no firm is named. */
static bool is_bare_role(const tisse__analysis *a, const tisse__group *g)
{
  bool named = false;
  for (uint32_t w = g->first; w < g->head; ++w) {
    named = named || a->word_mention[w] != TISSE__NONE;
  }
  return g->kind == TISSE__GROUP_NOUN && !named && !g->determiner && !g->marker.data && g->possessor == TISSE__NONE && g->number != TISSE__PLURAL &&
         a->word_mention[g->head] == TISSE__NONE && (tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE));
}

void tisse__bridge_first_post(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool post = tisse__relation_is(a, frame->relation, "leads") || tisse__relation_is(a, frame->relation, "founded");
  if (!post || a->language != TISSE__ENGLISH || f->subjects.count || !f->objects.count || frame->subject[0].function != TISSE__FN_SELF || t->adjective ||
      g->kind != TISSE__GROUP_NOUN || g->determiner || g->marker.data || g->number == TISSE__PLURAL || g->first_conjunct != t->group || g->next_conjunct == TISSE__NONE) {
    return;
  }
  const tisse__group *second = tisse__group_at(a, g->next_conjunct);
  const uint32_t person = second->next_conjunct == TISSE__NONE && is_bare_role(a, second) ? tisse__group_referent(a, g->next_conjunct) : TISSE__NONE;
  if (person != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, person), "Person")) {
    tisse__ends_add(&f->subjects, tisse__end_at(a, g->next_conjunct, person, TISSE_LINK_SHARED));
  }
}
