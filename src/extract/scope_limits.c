/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What words over a deed leave as it is: a term that has not come yet, a wish to give up what one has, an inquiry into a deal; and the
 * deed that nearly came about; who does none of it, and what is not told of a deed that is there.
 */

#include "extract/scope.h"

void tisse__climber_deny_marked(tisse__climber *c, const tisse__group *trigger)
{
  if (trigger->kind != TISSE__GROUP_NOUN || c->draft->trigger_first >= trigger->first || trigger->link != TISSE__OBLIQUE ||
      trigger->governor == TISSE__NONE) {
    return;
  }
  const tisse__group *over = tisse__group_at(c->a, trigger->governor);
  if (tisse__group_is_class(c->a, over, TISSE__WC_COPULA) && (over->flags & TISSE__G_NEGATED) && !(over->flags & TISSE__G_ONLY_NEGATION)) {
    tisse__climber_negate_by(c, over);
  }
}

bool tisse__runs_till_then(const tisse__climber *c, uint32_t child, uint32_t verb)
{
  const tisse__group *below = tisse__group_at(c->a, child);
  const tisse__group *v = tisse__group_at(c->a, verb);
  const bool to_come = (v->tense == TISSE__PRESENT || v->tense == TISSE__FUTURE || v->modal.data) && !(v->flags & TISSE__G_PERFECT);
  const bool deed = tisse__relation_is(c->a, c->draft->relation, "acquires") || tisse__relation_is(c->a, c->draft->relation, "raises"); /* what lasts ends then: till_now.c */
  return deed && below->kind == TISSE__GROUP_NOUN && below->link == TISSE__SUBJECT && to_come && !tisse__is_passive(v) && tisse__group_is_class(c->a, v, TISSE__WC_LAPSE);
}

bool tisse__climber_wish(tisse__climber *c, const tisse__group *verb)
{
  if (!c->own_bad || !c->bad || c->draft->stage != TISSE_STAGE_ENDED || !tisse__group_is_class(c->a, verb, TISSE__WC_WISH)) {
    return false;
  }
  tisse__climber_note(c, tisse__words_text(c->a, verb->first, verb->last));
  tisse__climber_doubt(c, TISSE_CERTAIN);
  return true;
}

/** The noun right in front of the group's marker, over a participle of it ("une enquête | ouverte | sur le rachat"); TISSE__NONE. */
static uint32_t noun_in_front(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t first = a->sentences[g->sentence].first;
  uint32_t before = g->marker_first > first ? a->word_group[g->marker_first - 1] : TISSE__NONE;
  const tisse__group *noun = before == TISSE__NONE ? NULL : tisse__group_at(a, before);
  if (noun && noun->kind == TISSE__GROUP_VERB && noun->link == TISSE__PARTICIPIAL && noun->first > first) {
    before = a->word_group[noun->first - 1];
    noun = before == TISSE__NONE ? NULL : tisse__group_at(a, before);
  }
  return noun && noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE ? before : TISSE__NONE;
}

bool tisse__climber_inquire(tisse__climber *c, uint32_t group)
{
  const tisse__group *g = tisse__group_at(c->a, group);
  const bool marked = g->kind == TISSE__GROUP_NOUN && g->marker.data && g->marker_first < g->first;
  const uint32_t noun = marked ? noun_in_front(c->a, group) : TISSE__NONE;
  if (noun == TISSE__NONE || !tisse__word_is_class(c->a, tisse__group_at(c->a, noun)->head, TISSE__WC_INQUIRY)) {
    return false;
  }
  if (c->draft->stage == TISSE_STAGE_DONE && tisse__relation_is(c->a, c->draft->relation, "acquires")) {
    tisse__climber_note(c, tisse__words_text(c->a, tisse__group_at(c->a, noun)->first, tisse__group_at(c->a, noun)->last));
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED); /* what an authority looks into waits for it */
  }
  return true;
}

void tisse__climber_miss(tisse__climber *c, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(c->a, verb);
  const uint32_t before = v->head > c->a->sentences[v->sentence].first ? v->head - 1 : TISSE__NONE;
  const bool told = v->tense == TISSE__PAST || (v->flags & TISSE__G_PERFECT);
  const bool deed = tisse__relation_is(c->a, c->draft->relation, "acquires") || tisse__relation_is(c->a, c->draft->relation, "investsIn");
  if (before != TISSE__NONE && told && deed && !c->own_bad && !v->modal.data && tisse__form_is_class(c->a, before, TISSE__WC_NEARLY)) {
    tisse__climber_note(c, c->a->lower[before]);
    tisse__climber_set_stage(c, TISSE_STAGE_CANCELLED);
  }
}

void tisse__climber_call_off(tisse__climber *c, const tisse__group *trigger)
{
  const tisse__group *goods = trigger->kind == TISSE__GROUP_VERB && trigger->link == TISSE__PARTICIPIAL && trigger->form == TISSE__PARTICIPLE_PAST &&
                                      trigger->governor != TISSE__NONE && tisse__relation_is(c->a, c->draft->relation, "supplies")
                                  ? tisse__group_at(c->a, trigger->governor)
                                  : NULL;
  const tisse__group *over = goods && goods->kind == TISSE__GROUP_NOUN && goods->mention == TISSE__NONE && goods->link == TISSE__SUBJECT && goods->governor != TISSE__NONE
                                 ? tisse__group_at(c->a, goods->governor)
                                 : NULL;
  if (over && over->kind == TISSE__GROUP_VERB && tisse__is_passive(over)) {
    tisse__climber_apply_stage_word(c, goods->governor, over->lemma, (over->flags & TISSE__G_NEGATED) != 0);
  }
}

bool tisse__is_quantified_negative(const tisse__analysis *a, const tisse__group *g)
{
  if (a->language == TISSE__ENGLISH) {
    const bool neither = g->first > a->sentences[g->sentence].first && tisse__view_is(a->lower[g->first - 1], "neither");
    return neither || tisse__form_is_class(a, g->first, TISSE__WC_NO_WORD) || tisse__form_is_class(a, g->first, TISSE__WC_ZERO);
  }
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_NO_WORD) || (w == g->first && tisse__form_is_class(a, w, TISSE__WC_ZERO))) {
      return true;
    }
  }
  return false;
}

bool tisse__is_excepted(const tisse__analysis *a, uint32_t group, uint32_t first)
{
  return a->language == TISSE__ENGLISH && group != TISSE__NONE && group > 0 && group != first && tisse__group_at(a, group)->first_conjunct == first &&
         tisse__group_at(a, group - 1)->kind == TISSE__GROUP_COORDINATOR && tisse__view_is(tisse__group_at(a, group - 1)->lemma, "but");
}

bool tisse__none_does(const tisse__climber *c, const tisse__group *verb)
{
  const tisse__analysis *a = c->a;
  if (a->language != TISSE__ENGLISH || verb->subject == TISSE__NONE || (verb->flags & TISSE__G_NEGATED) || !tisse__is_quantified_negative(a, tisse__group_at(a, verb->subject))) {
    return false;
  }
  const uint32_t party = c->draft->subject.group;
  if (tisse__is_excepted(a, party, verb->subject)) {
    return false; /* "nobody but X" */
  }
  return party == verb->subject || (party != TISSE__NONE && tisse__group_at(a, party)->first_conjunct == verb->subject);
}

bool tisse__only_tells_of(const tisse__climber *c, uint32_t child, uint32_t over)
{
  const tisse__analysis *a = c->a;
  const tisse__group *g = tisse__group_at(a, child);
  const tisse__group *verb = tisse__group_at(a, over);
  const bool negated = (verb->flags & TISSE__G_NEGATED) || tisse__none_does(c, verb);
  const bool below = verb->link == TISSE__INFINITIVAL || verb->link == TISSE__ADVERBIAL;
  const bool his = g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE;
  const bool announces = tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE;
  const uint32_t told = verb->kind == TISSE__GROUP_NOUN ? over : tisse__child(a, over, TISSE__OBJECT, NULL, TISSE__NONE);
  if (told != TISSE__NONE && told != child && tisse__group_at(a, told)->link == TISSE__OBJECT && tisse__group_at(a, told)->governor != TISSE__NONE &&
      tisse__word_is_class(a, tisse__group_at(a, told)->head, TISSE__WC_DISCLOSE)) {
    const tisse__group *gives = tisse__group_at(a, tisse__group_at(a, told)->governor); /* "did not give details of its deal to buy X", "gave no details on" */
    return gives->kind == TISSE__GROUP_VERB && g->kind == TISSE__GROUP_NOUN && (his || g->determiner == TISSE__DEFINITE) &&
           ((gives->flags & TISSE__G_NEGATED) || tisse__none_does(c, gives) || tisse__is_quantified_negative(a, tisse__group_at(a, told)) || gives->link == TISSE__INFINITIVAL ||
            gives->link == TISSE__ADVERBIAL);
  }
  const bool known = (his || g->determiner == TISSE__DEFINITE) && (child != c->draft->trigger_group || !announces || (his && negated)); /* else the terms, the value of it */
  return verb->kind == TISSE__GROUP_VERB && g->kind == TISSE__GROUP_NOUN && (negated || below) && known && (g->link != TISSE__SUBJECT || tisse__is_passive(verb)) &&
         tisse__group_is_class(a, verb, TISSE__WC_DISCLOSE);
}
