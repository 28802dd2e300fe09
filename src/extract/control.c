/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Subjects that are not said: of infinitives, gerunds and participles. */

#include "extract/clause.h"

static uint32_t oblique_child(const tisse__parser *p, uint32_t governor, tisse_view marker)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    const tisse__group *child = tisse__parser_group(p, g);
    if (child->governor == governor && child->link == TISSE__OBLIQUE && tisse_view_equal(child->marker, marker)) {
      return g;
    }
  }
  return TISSE__NONE;
}

static uint32_t controller_of_verb(const tisse__parser *p, uint32_t governor)
{
  const tisse__group *g = tisse__parser_group(p, governor);
  const tisse__lexicon *lexicon = p->a->lexicon;
  for (uint32_t link = tisse__word_entries(p->a, g->head, g->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t c = 0; c < entry->cue_count; ++c) {
      const tisse__cue *cue = &p->a->knowledge->cues.items[entry->cues[c]];
      if (cue->object_control) {
        const uint32_t controller = cue->control_marker.data ? oblique_child(p, governor, cue->control_marker)
                                    : g->flags & TISSE__G_PASSIVE ? g->subject : tisse__child(p->a, governor, TISSE__OBJECT, NULL, TISSE__NONE);
        return controller == TISSE__NONE ? g->subject : controller;
      }
    }
  }
  return g->subject;
}

static uint32_t controller_of_noun(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  if (g->possessor != TISSE__NONE) {
    return g->possessor;
  }
  if ((g->flags & TISSE__G_PROPER) || (g->mention != TISSE__NONE && tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION))) {
    return g->first_conjunct != TISSE__NONE ? g->first_conjunct : noun; /* a headline without its auxiliary: "X in talks to raise …" */
  }
  for (uint32_t c = p->begin; c < p->end; ++c) {
    if (tisse__parser_group(p, c)->governor == noun && tisse__parser_group(p, c)->link == TISSE__COMPLEMENT &&
        tisse__marker_is_of(tisse__parser_group(p, c)) && tisse__parser_group(p, c)->sum == TISSE__NONE) {
      return c;
    }
  }
  if (p->a->language == TISSE__ENGLISH && g->link == TISSE__APPOSITION && tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON)) {
    return noun; /* "Ana Ruiz, the first woman to head Brixel," */
  }
  if (g->governor != TISSE__NONE && tisse__parser_group(p, g->governor)->kind == TISSE__GROUP_VERB && g->link != TISSE__SUBJECT) {
    return tisse__parser_group(p, g->governor)->subject;
  }
  return TISSE__NONE;
}

/** "X arrange un crédit souscrit par Y pour racheter Z": the purpose may be the participle's agent's, so it is nobody's. */
static bool after_other_agent(const tisse__parser *p, uint32_t infinitive)
{
  const tisse__group *verb = tisse__parser_group(p, infinitive);
  if (infinitive == p->begin || verb->form != TISSE__INFINITIVE || !tisse__marker_is(verb, "pour", "afin de")) {
    return false;
  }
  const tisse__group *agent = tisse__parser_group(p, infinitive - 1);
  if (agent->kind == TISSE__GROUP_NOUN && agent->mention != TISSE__NONE && agent->marker.length > 4 &&
      tisse__view_ends(agent->marker, " par")) {
    return true; /* the participle is read as a part of the marker */
  }
  if (agent->kind != TISSE__GROUP_NOUN || agent->mention == TISSE__NONE || !tisse__view_is(agent->marker, "par") || agent->governor == TISSE__NONE ||
      agent->governor == verb->governor) {
    return false;
  }
  const tisse__group *participle = tisse__parser_group(p, agent->governor);
  return participle->kind == TISSE__GROUP_VERB && participle->form == TISSE__PARTICIPLE_PAST && !(participle->flags & TISSE__G_FINITE);
}

void tisse__control_subjects(tisse__parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    tisse__group *verb = tisse__parser_group(p, g);
    if (verb->kind != TISSE__GROUP_VERB || verb->subject != TISSE__NONE || verb->governor == TISSE__NONE) {
      continue;
    }
    const tisse__group *governor = tisse__parser_group(p, verb->governor);
    if (verb->antecedent != TISSE__NONE && verb->form != TISSE__INFINITIVE && !(verb->flags & TISSE__G_FINITE)) {
      verb->subject = verb->antecedent; /* of a past participle: what it is said of, the object of the active */
      verb->subject_link = TISSE_LINK_EXPLICIT;
    } else if (verb->link == TISSE__INFINITIVAL || verb->link == TISSE__ADVERBIAL || verb->link == TISSE__CONJUNCT) {
      const bool gerund = verb->form == TISSE__PARTICIPLE_PRESENT;
      verb->subject = after_other_agent(p, g) ? TISSE__NONE
                      : governor->kind != TISSE__GROUP_VERB ? controller_of_noun(p, verb->governor)
                      : gerund ? governor->subject
                      : (governor->flags & TISSE__G_PASSIVE) && tisse__marker_is(verb, "pour", "afin de") &&
                              oblique_child(p, verb->governor, tisse_view_of("par")) != TISSE__NONE
                          ? oblique_child(p, verb->governor, tisse_view_of("par")) /* "un crédit souscrit par X pour racheter Y" */
                          : controller_of_verb(p, verb->governor);
      verb->subject_link = TISSE_LINK_SHARED;
    }
  }
}
