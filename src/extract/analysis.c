/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the steps ask of each other about groups, classes and relations. */

#include "extract/own.h"

#include "base/text.h"

#include <string.h>

const char *tisse__group_kind_name(tisse__group_kind kind)
{
  static const char *const names[] = {"noun", "verb", "adjective", "adverb", "relative", "subordinator", "coordinator", "comma", "stop",
                                      "open", "close", "quote", "other"};
  return names[kind];
}

const char *tisse__link_kind_name(tisse__link_kind kind)
{
  static const char *const names[] = {"root", "subject", "object", "attribute", "oblique", "complement", "apposition", "conjunct",
                                      "participial", "relative clause", "infinitival", "completive", "adverbial", "modifier", "parataxis",
                                      "genitive", "loose"};
  return names[kind];
}

uint32_t tisse__child(const tisse__analysis *self, uint32_t governor, int link, const char *marker, uint32_t from)
{
  const tisse__group *over = tisse__group_at(self, governor);
  if (over->first_child == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__sentence *sentence = &self->sentences[over->sentence];
  const uint32_t end = over->last_child < sentence->last_group ? over->last_child + 1 : sentence->last_group;
  uint32_t g = from == TISSE__NONE || from < sentence->first_group ? sentence->first_group : from;
  g = g < over->first_child ? over->first_child : g;
  for (; g < end; ++g) {
    const tisse__group *group = tisse__group_at(self, g);
    if (group->governor == governor && (link < 0 || group->link == link) && (!marker || tisse__view_is(group->marker, marker))) {
      return g;
    }
  }
  return TISSE__NONE;
}

void tisse__note_markers(tisse__analysis *self, tisse__sentence *sentence)
{
  tisse__class_set classes = {{0}};
  for (uint32_t g = sentence->first_group; g < sentence->last_group; ++g) {
    const tisse_view marker = tisse__group_at(self, g)->marker;
    if (marker.length) {
      tisse__class_set_join(&classes, &tisse__told_of(self->memo, self->knowledge, self->language, marker, TISSE__POS_NONE)->classes);
    }
  }
  sentence->markers = classes;
}

void tisse__note_children(tisse__analysis *self, const tisse__sentence *sentence)
{
  for (uint32_t g = sentence->first_group; g < sentence->last_group; ++g) {
    self->groups.items[g].first_child = self->groups.items[g].last_child = TISSE__NONE;
  }
  for (uint32_t g = sentence->last_group; g-- > sentence->first_group;) {
    const uint32_t governor = tisse__group_at(self, g)->governor;
    if (governor != TISSE__NONE) {
      tisse__group *over = &self->groups.items[governor];
      over->first_child = g;
      over->last_child = over->last_child == TISSE__NONE ? g : over->last_child;
    }
  }
}

bool tisse__participle_speaks_of(const tisse__analysis *self, uint32_t participle, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(self, participle);
  const tisse__group *n = tisse__group_at(self, noun);
  if (g->kind != TISSE__GROUP_VERB || g->link != TISSE__PARTICIPIAL || g->form != TISSE__PARTICIPLE_PAST || n->kind != TISSE__GROUP_NOUN ||
      participle < noun + 2 || g->antecedent == TISSE__NONE || tisse__group_at(self, participle - 1)->kind != TISSE__GROUP_COMMA) {
    return false;
  }
  const bool agrees = (!g->gender || !n->gender || g->gender == n->gender) && (!g->number || !n->number || g->number == n->number);
  uint32_t over = g->antecedent;
  while (over > noun && tisse__group_at(self, over)->kind == TISSE__GROUP_NOUN &&
         (tisse__group_at(self, over)->link == TISSE__COMPLEMENT || tisse__group_at(self, over)->link == TISSE__CONJUNCT) &&
         tisse__group_at(self, over)->governor < over) {
    over = tisse__group_at(self, over)->governor;
  }
  return over == noun && g->antecedent != noun && agrees && tisse__word_is_class(self, n->head, TISSE__WC_EVENT);
}

/* ---- Classes and relations -------------------------------------------------------------------------------------------- */

bool tisse__class_fits(const tisse__analysis *self, uint32_t class_, const uint32_t *classes)
{
  const uint32_t organization = tisse__class_named(self->knowledge, "Organization");
  for (int i = 0; i < 4 && classes[i] != TISSE__NONE; ++i) {
    if (class_ == TISSE__NONE ? tisse__class_is_a(self->knowledge, classes[i], organization)
                              : tisse__class_is_a(self->knowledge, class_, classes[i])) {
      return true;
    }
  }
  return false;
}

bool tisse__referent_fits(const tisse__analysis *self, uint32_t referent, const uint32_t *classes)
{
  const tisse__referent *r = &self->referents.items[referent];
  if (tisse__own_fits(self, referent, classes)) {
    return true;
  }
  if (r->source != TISSE__LABEL_SOURCE_KNOWN && r->class_ != TISSE__NONE &&
      tisse__view_is(tisse__iri_local(self->knowledge->classes.items[r->class_].iri), "Organization")) {
    return tisse__class_fits(self, r->class_, classes) || tisse__class_fits(self, TISSE__NONE, classes); /* "the company": of what kind is open */
  }
  if (r->class_ != TISSE__NONE || r->source == TISSE__LABEL_SOURCE_KNOWN) {
    return tisse__class_fits(self, r->class_, classes);
  }
  if (r->source == TISSE__LABEL_SOURCE_GIVEN) {
    return true; /* whoever gave it knows what it is; the frame decides */
  }
  const bool several_words = memchr(r->folded.data, ' ', r->folded.length) != NULL && !r->impersonal;
  return tisse__class_fits(self, TISSE__NONE, classes) || (several_words && tisse__slot_takes(self, classes, "Person")) ||
         tisse__slot_takes(self, classes, "Product") || tisse__slot_takes(self, classes, "Place") ||
         (tisse__slot_takes(self, classes, "Work") && (r->impersonal || !self->titles)); /* only users' relations take places and works */
}

static bool has_self(const tisse__argument *arguments, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function == TISSE__FN_SELF) {
      return true;
    }
  }
  return false;
}

bool tisse__frame_has_self(const tisse__frame *frame)
{
  return !frame->given_ends && (has_self(frame->subject, frame->subject_count) || has_self(frame->object, frame->object_count));
}
