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

static uint64_t marker_bit(tisse_view marker)
{
  return UINT64_C(1) << (((unsigned char)marker.data[0] + 5 * (unsigned char)marker.data[marker.length - 1] + 11 * marker.length) & 63);
}

void tisse__census_take(tisse__analysis *self, uint32_t sentence)
{
  tisse__census *c = &self->census;
  const tisse__sentence *s = &self->sentences[sentence];
  c->count = 0;
  c->anybody = sentence && sentence <= self->people_until; /* pronouns were settled before who they mean was a person */
  c->event = s->events;
  c->asked = c->allowed = 0;
  tisse__census_class_told(self);
  c->sentence = sentence;
  c->markers = 0;
  c->relative = false;
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(self, g);
    c->markers |= group->marker.length ? marker_bit(group->marker) : 0;
    c->relative = c->relative || group->kind == TISSE__GROUP_RELATIVE;
  }
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
  }
}

void tisse__census_class_told(tisse__analysis *self)
{
  tisse__census *c = &self->census;
  c->classes.asked = c->domains.asked = c->ranges.asked = 0;
}

bool tisse__census_may_mark(const tisse__analysis *self, uint32_t sentence, tisse_view marker)
{
  return !marker.length || sentence != self->census.sentence || (self->census.markers & marker_bit(marker)) != 0;
}

bool tisse__census_may_relate(const tisse__analysis *self, uint32_t sentence)
{
  return sentence != self->census.sentence || self->census.relative;
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

/** The same, looked for once; `index` of what the classes are of. */
static bool any_fits_once(const tisse__analysis *a, uint64_t *asked, uint64_t *allowed, uint32_t index, const uint32_t *classes)
{
  if (index >= 64) {
    return any_fits(a, classes);
  }
  const uint64_t bit = UINT64_C(1) << index;
  if (!(*asked & bit)) {
    *asked |= bit;
    *allowed = any_fits(a, classes) ? *allowed | bit : *allowed & ~bit;
  }
  return (*allowed & bit) != 0;
}

/** Of the frame's own class for an end. */
static bool class_allowed(tisse__analysis *self, uint32_t class_)
{
  tisse__census *c = &self->census;
  const uint32_t own[4] = {class_, TISSE__NONE, TISSE__NONE, TISSE__NONE};
  return any_fits_once(self, &c->classes.asked, &c->classes.allowed, class_, own);
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
  tisse__census *c = &self->census;
  const tisse__relation *r = &self->knowledge->relations.items[frame->relation];
  return (frame->subject_class != TISSE__NONE ? class_allowed(self, frame->subject_class)
                                              : any_fits_once(self, &c->domains.asked, &c->domains.allowed, frame->relation, r->domain)) ||
         (frame->object_class != TISSE__NONE ? class_allowed(self, frame->object_class)
                                             : any_fits_once(self, &c->ranges.asked, &c->ranges.allowed, frame->relation, r->range));
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
