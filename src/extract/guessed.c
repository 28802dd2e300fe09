/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whether both ends of a frame are only guessed, which is one guess too many. */

#include "extract/deal.h"
#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

/** Are both ends the two parties of the deal whose content the trigger is? Then they are one guess. */
static bool both_of_deal(const tisse__trigger *t, const tisse__filling *f)
{
  const uint32_t deal = f->subjects.count == 1 && f->objects.count == 1 ? tisse__deal_over(t->a, t->group, f->subjects.items[0].referent, true) : TISSE__NONE;
  return deal != TISSE__NONE && tisse__deal_at(t->a, deal)->party_count == 2 && tisse__deal_has(t->a, deal, f->subjects.items[0].referent) &&
         tisse__deal_has(t->a, deal, f->objects.items[0].referent);
}

/** "X said it owns 29 per cent of the brewer": the pronoun that opens what X says, and means X, is no guess. */
static bool speaks_of_itself(const tisse__analysis *a, const tisse__end *end)
{
  const tisse__group *pronoun = tisse__group_at(a, end->group);
  if (pronoun->link == TISSE__ATTRIBUTE && pronoun->governor != TISSE__NONE && tisse__group_at(a, pronoun->governor)->subject != TISSE__NONE) {
    pronoun = tisse__group_at(a, tisse__group_at(a, pronoun->governor)->subject);
  }
  if (tisse__form_is_class(a, pronoun->head, TISSE__WC_LATTER)) {
    return true; /* "Ce dernier est actionnaire de la société": the last that was named */
  }
  const tisse__group *verb = pronoun->link == TISSE__SUBJECT && pronoun->governor != TISSE__NONE ? tisse__group_at(a, pronoun->governor) : NULL;
  const tisse__group *report = verb && verb->link == TISSE__COMPLETIVE && verb->governor != TISSE__NONE ? tisse__group_at(a, verb->governor) : NULL;
  return report && report->kind == TISSE__GROUP_VERB && report->subject != TISSE__NONE && tisse__group_referent(a, report->subject) == end->referent;
}

/** Do the words tell of a share, or of money put into a firm, and not only of being or coming there ("il y est revenu", "le fonds y figure")? */
static bool tells_share(const tisse__trigger *t, const tisse__frame *frame)
{
  return tisse__relation_is(t->a, frame->relation, "investsIn") &&
         (t->constituent_count || frame->needs_amount || tisse__group_at(t->a, t->group)->kind != TISSE__GROUP_VERB || t->a->language == TISSE__ENGLISH);
}

/** Weak links (event nouns, pronouns, descriptions) at both ends are one guess too many. */
bool tisse__both_guessed(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  if (!f->subjects.count || !f->objects.count) {
    return false;
  }
  const tisse_link subject = f->subjects.items[0].link;
  const tisse_link object = f->objects.items[0].link;
  if (frame->needs_context && subject == TISSE_LINK_PRONOUN && object == TISSE_LINK_EVENT && tisse__relation_is(t->a, frame->relation, "leads")) {
    return false; /* "Elle prendra ses fonctions": the post is the one of whom it means */
  }
  if (tisse__is_he_of_it(t, frame, f)) {
    return false;
  }
  const bool own = !tisse__view_starts(t->a->knowledge->relations.items[frame->relation].iri, TISSE__NS);
  if (own && subject != object && (subject == TISSE_LINK_DESCRIPTION || object == TISSE_LINK_DESCRIPTION)) {
    return false; /* "l'entreprise exploite la centrale": a user's classes tell firm and thing apart */
  }
  if (subject == TISSE_LINK_PRONOUN && object != TISSE_LINK_EVENT && speaks_of_itself(t->a, &f->subjects.items[0])) {
    return false;
  }
  const bool told = tells_share(t, frame);
  if (told && subject == TISSE_LINK_PRONOUN && object == TISSE_LINK_PRONOUN &&
      tisse__class_is(t->a, tisse__referent_class(t->a, f->subjects.items[0].referent), "Person")) {
    return false; /* "Il en possède 14 %": he and the firm are not taken for each other */
  }
  const bool any = subject == TISSE_LINK_PRONOUN && tisse__is_generic(t->a, tisse__group_at(t->a, f->subjects.items[0].group)->lemma); /* "le groupe" may be either */
  if (told && subject != object && !any && (subject == TISSE_LINK_DESCRIPTION || object == TISSE_LINK_DESCRIPTION)) {
    return false; /* "Le distributeur allemand détient 22 % de l'enseigne": one of them is told by its words, and who holds a share is not what it is of */
  }
  if (subject >= TISSE_LINK_DESCRIPTION && object >= TISSE_LINK_DESCRIPTION && (subject == TISSE_LINK_PRONOUN || object == TISSE_LINK_PRONOUN) &&
      f->subjects.items[0].group != f->objects.items[0].group) {
    return true;
  }
  return subject >= TISSE_LINK_EVENT && object >= TISSE_LINK_EVENT && (subject == TISSE_LINK_EVENT || object == TISSE_LINK_EVENT) &&
         !both_of_deal(t, f);
}
