/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Talks over a deed: "négocie avec X un rapprochement", "dément toute discussion avec X sur une fusion". Who talks and with whom would do it. */

#include "extract/argument.h"
#include "extract/reference.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

static bool is_talks_cue(const tisse__analysis *a, uint32_t cue)
{
  return cue != TISSE__NONE && a->knowledge->cues.items[cue].has_stage && a->knowledge->cues.items[cue].stage == TISSE_STAGE_TALKS;
}

/** "discuter", "pourparlers", "être | en discussions" */
static bool tells_of_talks(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind == TISSE__GROUP_NOUN) {
    return g->mention == TISSE__NONE && is_talks_cue(a, tisse__lemma_cue(a, g->lemma, TISSE__NOUN, TISSE__CUE_STAGE));
  }
  if (g->kind != TISSE__GROUP_VERB) {
    return false;
  }
  bool talks = is_talks_cue(a, tisse__lemma_cue(a, g->lemma, TISSE__VERB, TISSE__CUE_STAGE));
  for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE && !talks; c = tisse__child(a, group, -1, NULL, c + 1)) {
    const tisse__group *child = tisse__group_at(a, c);
    uint32_t index = 0;
    if (child->kind == TISSE__GROUP_ADVERB && tisse__fixed_at(a, child->first, child->last, &index)) {
      const tisse__entry *entry = &a->knowledge->entries.items[index];
      for (uint32_t i = 0; i < entry->cue_count && !talks; ++i) {
        talks = is_talks_cue(a, entry->cues[i]);
      }
    }
  }
  return talks;
}

/** The noun or verb of talks over the trigger, a noun: of its object, or of what they are about. */
static uint32_t talks_over(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t over = g->governor;
  if (g->kind != TISSE__GROUP_NOUN || over == TISSE__NONE || tisse__group_at(a, over)->mention != TISSE__NONE ||
      !(g->link == TISSE__OBJECT || g->link == TISSE__OBLIQUE || g->link == TISSE__COMPLEMENT)) {
    return TISSE__NONE;
  }
  if (tells_of_talks(a, over) || tisse__group_at(a, over)->kind != TISSE__GROUP_VERB) {
    return tells_of_talks(a, over) ? over : TISSE__NONE;
  }
  const uint32_t object = tisse__child(a, over, TISSE__OBJECT, NULL, TISSE__NONE); /* "confirme | des discussions avec X | sur une alliance" */
  return object != TISSE__NONE && object < t->group && tells_of_talks(a, object) ? object : TISSE__NONE;
}

uint32_t tisse__headline_talker(const tisse__analysis *a, uint32_t group)
{
  const uint32_t with = tisse__group_at(a, group)->kind == TISSE__GROUP_NOUN ? tisse__group_at(a, group)->governor : TISSE__NONE;
  const uint32_t first = a->sentences[tisse__group_at(a, group)->sentence].first_group;
  if (with == TISSE__NONE || with < first + 2 || tisse__group_at(a, with)->mention == TISSE__NONE || !TISSE__VIEW_IS_ANY(tisse__group_at(a, with)->marker, "with", "avec")) {
    return TISSE__NONE;
  }
  const tisse__group *how = tisse__group_at(a, with - 1);
  const tisse__group *who = tisse__group_at(a, with - 2);
  uint32_t index = 0;
  bool talks = how->kind == TISSE__GROUP_NOUN && tells_of_talks(a, with - 1);
  if (how->kind == TISSE__GROUP_ADVERB && tisse__fixed_at(a, how->first, how->last, &index)) {
    const tisse__entry *entry = &a->knowledge->entries.items[index];
    for (uint32_t i = 0; i < entry->cue_count && !talks; ++i) {
      talks = is_talks_cue(a, entry->cues[i]);
    }
  }
  return talks && who->kind == TISSE__GROUP_NOUN && (who->flags & TISSE__G_PROPER) && who->link == TISSE__LOOSE && !who->marker.data ? with - 2 : TISSE__NONE;
}

void tisse__talks_partner(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t talks = TISSE__VIEW_IS_ANY(marker, "avec", "with", "entre", "between") ? talks_over(t) : TISSE__NONE;
  const uint32_t with = talks == TISSE__NONE && tisse__headline_talker(t->a, t->group) != TISSE__NONE ? tisse__group_at(a, t->group)->governor : TISSE__NONE;
  if (with != TISSE__NONE && tisse_view_equal(tisse__group_at(a, with)->marker, marker)) {
    tisse__trigger_collect(t, with, classes, avoid, out);
  }
  if (talks == TISSE__NONE) {
    return;
  }
  const tisse__group *g = tisse__group_at(a, talks);
  const uint32_t verb = g->kind == TISSE__GROUP_NOUN && g->governor != TISSE__NONE ? g->governor : TISSE__NONE;
  for (uint32_t c = tisse__child(a, talks, -1, NULL, TISSE__NONE); c != TISSE__NONE && !out->count; c = tisse__child(a, talks, -1, NULL, c + 1)) {
    if (tisse_view_equal(tisse__group_at(a, c)->marker, marker)) {
      tisse__trigger_collect(t, c, classes, avoid, out);
    }
  }
  for (uint32_t c = verb == TISSE__NONE ? TISSE__NONE : tisse__child(a, verb, TISSE__OBLIQUE, NULL, TISSE__NONE); c != TISSE__NONE && !out->count;
       c = tisse__child(a, verb, TISSE__OBLIQUE, NULL, c + 1)) { /* "mène avec X des discussions" */
    if (tisse_view_equal(tisse__group_at(a, c)->marker, marker)) {
      tisse__trigger_collect(t, c, classes, avoid, out);
    }
  }
}

/** "Airbus is in talks with IndiGo about an order": whoever is known to make goods is hardly the one that orders them. */
static bool is_maker(const tisse__analysis *a, uint32_t group)
{
  const uint32_t referent = tisse__group_stands_for(a, group);
  const uint32_t entity = referent == TISSE__NONE ? TISSE__NONE : a->referents.items[referent].entity;
  for (uint32_t e = 0; entity != TISSE__NONE && e < a->knowledge->entities.count; ++e) {
    if (a->knowledge->entities.items[e].made_by == entity) {
      return true;
    }
  }
  return false;
}

void tisse__talks_party(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const uint32_t talks = talks_over(t);
  const uint32_t talker = talks == TISSE__NONE ? tisse__headline_talker(t->a, t->group) : TISSE__NONE;
  if (talker != TISSE__NONE) {
    tisse__trigger_collect(t, talker, classes, avoid, out);
    return;
  }
  const bool verb = talks != TISSE__NONE && tisse__group_at(t->a, talks)->kind == TISSE__GROUP_VERB; /* "est en discussions" */
  const uint32_t subject = talks == TISSE__NONE ? TISSE__NONE : verb ? tisse__group_at(t->a, talks)->subject : tisse__clause_subject(t->a, talks);
  if (subject != TISSE__NONE && subject != t->group && !(t->of_supply && is_maker(t->a, subject))) {
    tisse__trigger_collect(t, subject, classes, avoid, out);
  }
}

void tisse__talks_parties(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const uint32_t talks = talks_over(t);
  for (uint32_t c = talks == TISSE__NONE ? talks : tisse__child(t->a, talks, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(t->a, talks, -1, NULL, c + 1)) {
    if (TISSE__VIEW_IS_ANY(tisse__group_at(t->a, c)->marker, "avec", "with")) {
      return;
    }
  }
  tisse__talks_party(t, classes, avoid, out);
}
