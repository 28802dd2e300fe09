/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "extract/census.h"

static void count_one(tisse__census *c, uint32_t referent)
{
  for (uint32_t i = 0; i < c->count; ++i) {
    if (c->referents[i] == referent) {
      return;
    }
  }
  if (referent == TISSE__NONE) {
    return;
  }
  if (c->count == TISSE__CENSUS_MAX) {
    c->anybody = true; /* a list of names: frames may find all they ask for */
    return;
  }
  c->referents[c->count++] = referent;
}

/** A pronoun that frames settle: before the verb, or the first person. */
static bool is_open(const tisse__analysis *a, uint32_t word)
{
  const tisse__reading *r = &a->readings[word];
  return tisse__vocable_at(a, word)->stands_late &&
         (r->pos == TISSE__PRON || r->person == 1 || !TISSE__VIEW_IS_ANY(a->lower[word], "le", "la", "l'", "en"));
}

void tisse__census_take(tisse__analysis *self, uint32_t sentence)
{
  tisse__census *c = &self->census;
  const tisse__sentence *s = &self->sentences[sentence];
  c->count = 0;
  c->anybody = sentence && sentence <= self->people_until; /* pronouns were settled before who they mean was a person */
  c->event = false;
  c->asked = c->allowed = 0;
  for (uint32_t w = s->first; w < s->last && !c->anybody; ++w) {
    const uint32_t m = self->word_mention[w];
    count_one(c, m == TISSE__NONE ? TISSE__NONE : self->mentions.items[m].referent);
    c->anybody = c->anybody || is_open(self, w);
  }
  for (uint32_t g = s->first_group; g < s->last_group && !c->anybody; ++g) {
    const tisse__group *group = tisse__group_at(self, g);
    count_one(c, group->meant);
    count_one(c, group->owner);
    for (uint32_t i = 0; i < group->several_count; ++i) {
      count_one(c, self->several.items[group->several_first + i]);
    }
    c->event = c->event || (group->kind == TISSE__GROUP_NOUN && tisse__word_is_class(self, group->head, TISSE__WC_EVENT));
  }
}

static bool any_fits(const tisse__analysis *a, const uint32_t *classes)
{
  for (uint32_t i = 0; i < a->census.count; ++i) {
    if (tisse__referent_fits(a, a->census.referents[i], classes)) {
      return true;
    }
  }
  return false;
}

/** At an end, by the frame's own class where it has one. */
static bool any_at(const tisse__analysis *a, uint32_t narrower, const uint32_t *classes)
{
  const uint32_t own[4] = {narrower, TISSE__NONE, TISSE__NONE, TISSE__NONE};
  return any_fits(a, narrower == TISSE__NONE ? classes : own);
}

static bool is_open_to_all(const tisse__analysis *a)
{
  return a->trace || a->census.anybody || (a->census.event && a->deals.count);
}

/** By the relation's own classes; `relation` has a bit. */
static bool relation_allowed(tisse__analysis *self, uint32_t relation)
{
  tisse__census *c = &self->census;
  const uint64_t bit = UINT64_C(1) << relation;
  if (!(c->asked & bit)) {
    const tisse__relation *r = &self->knowledge->relations.items[relation];
    c->asked |= bit;
    c->allowed |= any_fits(self, r->domain) || any_fits(self, r->range) ? bit : 0;
  }
  return (c->allowed & bit) != 0;
}

bool tisse__census_allows(tisse__analysis *self, const tisse__frame *frame)
{
  if (is_open_to_all(self)) {
    return true;
  }
  if (frame->subject_class == TISSE__NONE && frame->object_class == TISSE__NONE && frame->relation < 64) {
    return relation_allowed(self, frame->relation);
  }
  const tisse__relation *r = &self->knowledge->relations.items[frame->relation];
  return any_at(self, frame->subject_class, r->domain) || any_at(self, frame->object_class, r->range);
}

bool tisse__census_allows_entry(tisse__analysis *self, const tisse__entry *entry)
{
  for (uint32_t f = 0; f < entry->frame_count; ++f) {
    if (tisse__census_allows(self, &self->knowledge->frames.items[entry->frames[f]])) {
      return true;
    }
  }
  return false;
}

bool tisse__census_allows_any(tisse__analysis *self, uint64_t relations)
{
  if (is_open_to_all(self)) {
    return true;
  }
  if (!self->census.count) {
    return false;
  }
  for (uint64_t rest = relations; rest; rest &= rest - 1) {
    const uint32_t relation = (uint32_t)__builtin_ctzll(rest);
    if (relations == UINT64_MAX || relation_allowed(self, relation)) {
      return true;
    }
  }
  return false;
}
