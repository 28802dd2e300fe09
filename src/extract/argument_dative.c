/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Two objects behind an English verb: "awarded X a contract", "ordered Y to pay X $12m", "wrote X a cheque". */

#include "extract/argument.h"

static uint32_t bare_object(const tisse__analysis *a, uint32_t verb, uint32_t after)
{
  uint32_t o = tisse__child(a, verb, TISSE__OBJECT, NULL, after);
  while (o != TISSE__NONE && (o < verb || tisse__group_at(a, o)->marker.data || tisse__group_at(a, o)->kind != TISSE__GROUP_NOUN)) {
    o = tisse__child(a, verb, TISSE__OBJECT, NULL, o + 1);
  }
  return o;
}

/** "ordered Y to pay | X | $12m": of the infinitive that is a piece of the expression; TISSE__NONE. */
static uint32_t paid_by_piece(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t verb = t->constituents[i];
    if (verb == TISSE__NONE || tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB || tisse__group_at(a, verb)->form != TISSE__INFINITIVE) {
      continue;
    }
    const uint32_t first = bare_object(a, verb, TISSE__NONE);
    const uint32_t second = first == verb + 1 && tisse__group_at(a, first)->mention != TISSE__NONE ? bare_object(a, verb, first + 1) : TISSE__NONE;
    return second != TISSE__NONE && tisse__group_at(a, second)->sum != TISSE__NONE ? first : TISSE__NONE;
  }
  return TISSE__NONE;
}

void tisse__dative_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if (t->marker || t->adjective) {
    return;
  }
  const uint32_t paid = a->language == TISSE__ENGLISH ? paid_by_piece(t) : TISSE__NONE;
  if (paid != TISSE__NONE) {
    tisse__trigger_collect(t, paid, classes, avoid, out);
    return;
  }
  if (tisse__is_passive(verb)) {
    const uint32_t piece = t->constituent_count ? t->constituents[0] : TISSE__NONE;
    if (verb->subject != TISSE__NONE && piece != TISSE__NONE && piece > t->group && !tisse__group_at(a, piece)->marker.data) {
      tisse__trigger_collect(t, verb->subject, classes, avoid, out);
    }
    return;
  }
  const uint32_t first = a->language == TISSE__ENGLISH ? bare_object(a, t->group, TISSE__NONE) : TISSE__NONE;
  if (first == TISSE__NONE) {
    return;
  }
  const uint32_t second = bare_object(a, t->group, first + 1);
  const bool sum = second != TISSE__NONE && t->constituent_count && tisse__group_at(a, second)->sum != TISSE__NONE && a->sums.items[tisse__group_at(a, second)->sum].money; /* "pay Brixel $4m | to settle" */
  if (second != TISSE__NONE && (sum || tisse__trigger_has_piece(t, second)) && tisse__group_at(a, first)->mention != TISSE__NONE &&
      tisse__group_at(a, first)->first_conjunct == TISSE__NONE && first == t->group + 1) {
    tisse__trigger_collect(t, first, classes, avoid, out);
  }
}

bool tisse__is_dative(const tisse__analysis *a, uint32_t verb, uint32_t object)
{
  const tisse__group *g = tisse__group_at(a, object);
  if (a->language != TISSE__ENGLISH || object != verb + 1 || g->mention == TISSE__NONE || g->first_conjunct != TISSE__NONE ||
      tisse__lemma_opens(a, tisse__group_at(a, verb)->lemma, TISSE__VERB, "leads")) {
    return false; /* "named X a director" */
  }
  const uint32_t second = bare_object(a, verb, object + 1);
  const tisse__group *thing = second == object + 1 ? tisse__group_at(a, second) : NULL;
  return thing && thing->mention == TISSE__NONE && !(thing->flags & TISSE__G_PROPER) && !tisse__group_is_class(a, thing, TISSE__WC_TIME_NOUN) &&
         (thing->determiner == TISSE__INDEFINITE || (thing->sum != TISSE__NONE && a->sums.items[thing->sum].money));
}
