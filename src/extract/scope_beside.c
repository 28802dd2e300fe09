/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is said of a deed is said of with whom it is done, and what is said of a bond of whom it binds. */

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

bool tisse__tells_of_bond(const tisse__climber *c, const tisse__group *verb)
{
  const tisse__analysis *a = c->a;
  const bool relative = verb->link == TISSE__RELATIVE_CLAUSE && verb->opener != TISSE__NONE && verb->subject == verb->opener;
  const bool participle = verb->link == TISSE__PARTICIPIAL && verb->subject == verb->antecedent &&
                          (verb->form == TISSE__PARTICIPLE_PRESENT || verb->form == TISSE__PARTICIPLE_PAST); /* "a rompu l'accord | signé avec X" */
  if (verb->kind != TISSE__GROUP_VERB || verb->antecedent == TISSE__NONE || verb->governor != verb->antecedent || !(relative || participle)) {
    return false;
  }
  const bool litigates = tisse__relation_is(a, c->draft->relation, "litigatesWith");
  const tisse__group *bond = tisse__group_at(a, verb->antecedent);
  if (!(litigates || tisse__relation_is(a, c->draft->relation, "partnersWith")) || bond->kind != TISSE__GROUP_NOUN || bond->mention != TISSE__NONE ||
      c->draft->subject.group == verb->antecedent || (c->draft->has_object && c->draft->object.group == verb->antecedent)) {
    return false;
  }
  return tisse__lemma_may_open(a, bond->lemma, TISSE__NOUN, litigates ? "litigatesWith" : "partnersWith") || tisse__word_is_class(a, bond->head, TISSE__WC_EVENT);
}

uint32_t tisse__verb_over_holder(const tisse__analysis *a, uint32_t *holder)
{
  const tisse__group *g = tisse__group_at(a, *holder);
  if (g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN &&
      tisse__group_at(a, g->governor)->link == TISSE__OBLIQUE) {
    *holder = g->governor;
    g = tisse__group_at(a, *holder);
  } else if (g->link != TISSE__SUBJECT && g->link != TISSE__OBJECT) {
    const tisse__group *over = g->link == TISSE__OBLIQUE && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
    return over && over->kind == TISSE__GROUP_VERB && (over->flags & TISSE__G_REFLEXIVE) && tisse__view_is(g->marker, "de") ? g->governor : TISSE__NONE; /* "se sépare de X, son PDG" */
  }
  return g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB ? g->governor : TISSE__NONE;
}

/** Has the verb a frame by which its object was its subject's and is no more: "spin off", "scinder"; English: by which somebody else buys it, "sell … to Y"? */
static bool sheds(const tisse__analysis *a, const tisse__group *verb)
{
  for (uint32_t link = tisse__word_entries(a, verb->head, verb->lemma, TISSE__VERB); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      const tisse__frame *frame = &a->knowledge->frames.items[entry->frames[f]];
      if (frame->has_stage && frame->stage == TISSE_STAGE_ENDED && frame->object_count && frame->object[0].function == TISSE__FN_SUBJECT &&
          tisse__relation_is(a, frame->relation, "subsidiaryOf")) {
        return true;
      }
      if (a->language == TISSE__ENGLISH && frame->subject_count && frame->object_count && tisse__view_is(frame->subject[0].marker, "to") &&
          frame->object[0].function == TISSE__FN_OBJECT && tisse__relation_is(a, frame->relation, "acquires")) {
        return true;
      }
    }
  }
  return false;
}

bool tisse__is_shed(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  if (g->kind != TISSE__GROUP_NOUN || !tisse__relation_is(a, draft->relation, "subsidiaryOf") || g->determiner != TISSE__POSSESSIVE) {
    return false;
  }
  g = g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE ? tisse__group_at(a, g->antecedent) : g;
  const tisse__group *verb = g->link == TISSE__OBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  return verb && verb->kind == TISSE__GROUP_VERB && !tisse__is_passive(verb) && !(verb->flags & TISSE__G_NEGATED) && !verb->modal.data && (verb->flags & TISSE__G_FINITE) &&
         (verb->tense == TISSE__PAST || (verb->flags & TISSE__G_PERFECT)) && sheds(a, verb);
}

/** "would have made | X | the owner of Y": no comma parts what somebody is made from who it is. */
static bool is_what_one_is_made(const tisse__analysis *a, const tisse__group *trigger)
{
  const tisse__group *who = trigger->link == TISSE__APPOSITION && trigger->governor != TISSE__NONE ? tisse__group_at(a, trigger->governor) : NULL;
  const uint32_t first = trigger->marker.data ? trigger->marker_first : trigger->first;
  return who && who->last == first && who->link == TISSE__OBJECT && who->governor != TISSE__NONE && tisse__group_at(a, who->governor)->kind == TISSE__GROUP_VERB;
}

bool tisse__is_predicate(const tisse__analysis *a, const tisse__group *trigger)
{
  if (is_what_one_is_made(a, trigger)) {
    return true;
  }
  if (trigger->link == TISSE__ATTRIBUTE || trigger->link != TISSE__COMPLEMENT || trigger->governor == TISSE__NONE) {
    return trigger->link == TISSE__ATTRIBUTE;
  }
  const tisse__group *over = tisse__group_at(a, trigger->governor);
  const uint8_t pos = a->readings[over->head].pos;
  return over->kind == TISSE__GROUP_NOUN && over->link == TISSE__ATTRIBUTE && (pos == TISSE__NUM || pos == TISSE__PRON || pos == TISSE__DET) &&
         TISSE__VIEW_IS_ANY(trigger->marker, "de", "of");
}
