/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* French: "X a décroché un contrat de 20 millions d'euros. Conclu avec Y, le contrat porte sur …": whose the order is, told before for whom it is. */

#include "extract/won.h"
#include "extract/reference.h"
#include "extract/focus.h"

#include "base/text.h"

#define REACH 2  /* sentences between the order and whom it comes from */

/** Is the verb with this noun an expression of who wins an order ("décrocher un contrat", but not "signer un contrat", which the customer does too)? */
static bool wins(const tisse__analysis *a, const tisse__group *verb, tisse_view noun)
{
  const tisse__lexicon *lexicon = a->lexicon;
  for (uint32_t link = tisse__lemma_entries(a, verb->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[lexicon->chain[link].entry];
    if (entry->constituent_count != 1 || entry->constituents[0].marker.data || !tisse_view_equal(entry->constituents[0].lemma, noun)) {
      continue;
    }
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      const tisse__frame *frame = &a->knowledge->frames.items[entry->frames[f]];
      if (tisse__relation_is(a, frame->relation, "supplies") && !frame->has_stage && !frame->takes_work && frame->subject_count && frame->subject[0].function == TISSE__FN_SUBJECT) {
        return true;
      }
    }
  }
  return false;
}

/** Has a claim of the sentence the supplier in it? Then its customer is known. */
static bool has_customer(const tisse__analysis *a, uint32_t sentence, uint32_t supplier)
{
  for (size_t i = 0; i < a->drafts.count; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence == sentence && tisse__relation_is(a, draft->relation, "supplies") && draft->subject.referent == supplier) {
      return true;
    }
  }
  return false;
}

/** Who wins an order in the sentence, TISSE__NONE where nobody does, or its customer stands there too. */
static uint32_t winner(const tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    const uint32_t object = verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE && !tisse__is_passive(verb) && !(verb->flags & TISSE__G_NEGATED)
                                ? tisse__child(a, g, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
    if (object == TISSE__NONE || tisse__group_at(a, object)->mention != TISSE__NONE || !wins(a, verb, tisse__group_at(a, object)->lemma)) {
      continue;
    }
    const uint32_t referent = tisse__group_stands_for(a, verb->subject);
    return referent != TISSE__NONE && tisse__may_be_firm(a, referent) && !has_customer(a, sentence, referent) ? referent : TISSE__NONE;
  }
  return TISSE__NONE;
}

uint32_t tisse__order_winner(const tisse__analysis *self, uint32_t group)
{
  const tisse__group *g = tisse__group_at(self, group);
  const bool definite = g->determiner == TISSE__DEFINITE || g->determiner == TISSE__DEMONSTRATIVE;
  if (self->language != TISSE__FRENCH || g->kind != TISSE__GROUP_NOUN || !definite || g->mention != TISSE__NONE || !tisse__word_is_class(self, g->head, TISSE__WC_EVENT)) {
    return TISSE__NONE;
  }
  for (uint32_t back = 1; back <= REACH && back <= g->sentence; ++back) {
    const uint32_t found = winner(self, g->sentence - back);
    if (found != TISSE__NONE) {
      return found;
    }
  }
  return TISSE__NONE;
}
