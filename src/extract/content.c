/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a deal holds hangs on its noun, not on the party that is named between: "un accord avec Y prévoyant …", "a deal with Y that includes …". */

#include "extract/clause.h"

/** The event noun that the name completes, itself or as one of several; TISSE__NONE where it completes none. */
static uint32_t completed_event(const tisse__parser *p, uint32_t name)
{
  for (int steps = 0; name != TISSE__NONE && steps < 4; ++steps) {
    const tisse__group *g = tisse__parser_group(p, name);
    if (g->kind != TISSE__GROUP_NOUN) {
      return TISSE__NONE;
    }
    if (steps && g->mention == TISSE__NONE && tisse__word_is_class(p->a, g->head, TISSE__WC_EVENT)) {
      return name;
    }
    name = g->first_conjunct != TISSE__NONE && g->first_conjunct != name ? g->first_conjunct
           : g->link == TISSE__COMPLEMENT || g->link == TISSE__APPOSITION ? g->governor : TISSE__NONE;
  }
  return TISSE__NONE;
}

/** ", impliquant …" behind "X a conclu un accord avec Y": the event noun that is the object of the verb over it. */
static uint32_t object_event(const tisse__parser *p, const tisse__group *verb)
{
  const uint32_t object = verb->governor == TISSE__NONE ? TISSE__NONE : tisse__child(p->a, verb->governor, TISSE__OBJECT, NULL, TISSE__NONE);
  return object != TISSE__NONE && tisse__parser_is_noun(p, object) &&
                 tisse__word_is_class(p->a, tisse__parser_group(p, object)->head, TISSE__WC_EVENT)
             ? object : TISSE__NONE;
}

static bool tells_content(const tisse__parser *p, const tisse__group *verb)
{
  return verb->kind == TISSE__GROUP_VERB && !(verb->flags & TISSE__G_PASSIVE) &&
         tisse__lemma_is_class(p->a, verb->lemma, TISSE__VERB, TISSE__WC_CONTENT);
}

static void hang(tisse__parser *p, uint32_t verb, uint32_t event)
{
  tisse__group *v = tisse__parser_group(p, verb);
  if (v->link == TISSE__RELATIVE_CLAUSE && v->opener != TISSE__NONE) {
    tisse__parser_group(p, v->opener)->antecedent = event;
    tisse__parser_link(p, verb, event, TISSE__RELATIVE_CLAUSE);
  } else {
    tisse__parser_link(p, verb, event, TISSE__PARTICIPIAL);
  }
  v->antecedent = event;
}

void tisse__content_attach(tisse__parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    const tisse__group *v = tisse__parser_group(p, g);
    if (!tells_content(p, v)) {
      continue;
    }
    const bool relative = v->link == TISSE__RELATIVE_CLAUSE && v->opener != TISSE__NONE && v->opener > p->begin &&
                          !tisse__parser_is_kind(p, v->opener - 1, TISSE__GROUP_COMMA); /* ", qui prévoit d'investir": may be the party's plan */
    const bool participle = v->link == TISSE__PARTICIPIAL && v->form == TISSE__PARTICIPLE_PRESENT;
    const bool beside = v->link == TISSE__ADVERBIAL && v->form == TISSE__PARTICIPLE_PRESENT && !v->marker.data;
    const uint32_t event = relative || participle ? completed_event(p, v->antecedent) : beside ? object_event(p, v) : TISSE__NONE;
    if (event != TISSE__NONE && event < g) {
      hang(p, g, event);
    }
  }
}
