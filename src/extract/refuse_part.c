/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Why nobody is bought or was owned though the words are those of it: parts of both are put together, one parts with a supplier. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

bool tisse__merges_parts(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const uint32_t of = tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN ? tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE)
                                                                              : TISSE__NONE;
  const tisse__group *g = of == TISSE__NONE ? NULL : tisse__group_at(a, of);
  const bool some = g && (g->last - g->first > 2 || tisse__child(a, of, TISSE__COMPLEMENT, NULL, TISSE__NONE) != TISSE__NONE); /* "leurs activités" are all of them */
  return some && g->mention == TISSE__NONE && tisse__form_is_class(a, g->first, TISSE__WC_THEIR) && !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
}

bool tisse__sheds_partner(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *named = f->subjects.count && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, f->subjects.items[0].group) : NULL;
  const tisse__group *role = named && named->link == TISSE__APPOSITION && named->antecedent != TISSE__NONE ? tisse__group_at(a, named->antecedent) : named;
  return role && role->determiner == TISSE__POSSESSIVE && !tisse__lemma_opens(a, role->lemma, TISSE__NOUN, "subsidiaryOf") &&
         (tisse__lemma_opens(a, role->lemma, TISSE__NOUN, "supplies") || tisse__lemma_opens(a, role->lemma, TISSE__NOUN, "partnersWith"));
}

bool tisse__is_of_other_goods(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool of = a->language == TISSE__FRENCH && frame->needs_product && frame->object_count && tisse__view_is(frame->object[0].marker, "de") && frame->product_count &&
                  frame->product[0].function == TISSE__FN_OBJECT && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB && t->product != TISSE__NONE && f->objects.count && !t->constituent_count;
  if (!of) {
    return false;
  }
  uint32_t at = f->objects.items[0].group;
  const uint32_t under = tisse__child(a, t->group, TISSE__OBLIQUE, "sous", TISSE__NONE);
  if (under != TISSE__NONE && !tisse__group_at(a, under)->determiner) {
    return true; /* "fabrique sous licence les parfums de Y" */
  }
  if (a->readings[tisse__group_at(a, at)->first].pos == TISSE__NUM) {
    return true; /* "des câbles de 220 kV" */
  }
  for (int steps = 0; steps < 6 && at != TISSE__NONE && at != t->product && tisse__group_at(a, at)->kind == TISSE__GROUP_NOUN; ++steps) {
    const tisse__group *g = tisse__group_at(a, at);
    const tisse__group *front = at > t->group + 1 ? tisse__group_at(a, at - 1) : g; /* "les iPhone | d'Apple", where "de" may be the verb's too */
    if ((g->link == TISSE__OBJECT && g->governor == t->group) || (front->link == TISSE__OBJECT && front->governor == t->group)) {
      return false;
    }
    at = g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && g->first_conjunct != at ? g->first_conjunct : g->governor;
  }
  return at != t->product;
}

bool tisse__holds_what_it_buys(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__group *holds = tisse__group_at(t->a, t->group);
  const tisse__end *holder = f->subjects.count ? &f->subjects.items[0] : NULL;
  if (!holder || holder->link != TISSE_LINK_PRONOUN || holds->link != TISSE__RELATIVE_CLAUSE || holds->antecedent == TISSE__NONE || (holds->flags & TISSE__G_NEGATED)) {
    return false;
  }
  const tisse__group *share = tisse__group_at(t->a, holds->antecedent);
  const tisse__group *buys = share->link == TISSE__OBJECT && share->governor != TISSE__NONE ? tisse__group_at(t->a, share->governor) : NULL;
  return buys && buys->kind == TISSE__GROUP_VERB && !tisse__is_passive(buys) && buys->subject != TISSE__NONE &&
         tisse__group_referent(t->a, buys->subject) == holder->referent &&
         (tisse__says_clitic(t->a, share->governor, "lui") || tisse__says_clitic(t->a, share->governor, "leur"));
}
