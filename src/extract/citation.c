/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * On whose story an article leans. A medium that the article names in a paragraph stands behind what it says of two parties where the paragraph
 * names both of them, or one of them while the opening of the article names both. A medium that is itself a party of a claim is none. Who leads
 * a company and what it makes is no story: such claims lean on nobody.
 */

#include "extract/extractor.h"

#include "base/text.h"

#include <stdlib.h>

#define OPENING 2  ///< Title and first paragraph.
#define CITATIONS_MAX 64
#define LEANS_MAX 8

static int compare_seen(const void *left, const void *right)
{
  const tisse__seen *x = left, *y = right;
  if (x->block != y->block) {
    return x->block < y->block ? -1 : 1;
  }
  return x->referent < y->referent ? -1 : x->referent > y->referent;
}

static bool sees(const tisse_extractor *self, uint32_t block, uint32_t referent)
{
  const tisse__seen wanted = {block, referent};
  return bsearch(&wanted, self->seen.items, self->seen.count, sizeof wanted, compare_seen) != NULL;
}

/** The referents that are ends of claims. */
static bool *find_parties(const tisse__analysis *a)
{
  bool *party = tisse__arena_zero(a->arena, a->referents.count + 1, sizeof *party);
  for (size_t i = 0; party && i < a->drafts.count; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    party[draft->subject.referent] = true;
    if (draft->has_object) {
      party[draft->object.referent] = true;
    }
  }
  return party;
}

/** A name that is also a common word ("Capital") does not do. */
static bool names_medium(const tisse__analysis *a, const tisse__mention *mention)
{
  return tisse__class_is(a, tisse__referent_class(a, mention->referent), "Medium") &&
         (mention->name == TISSE__NONE || a->knowledge->names.items[mention->name].kind != TISSE__NAME_AMBIGUOUS);
}

/** One place for each name and block, sorted; media apart. */
static bool collect(tisse_extractor *self, const bool *party)
{
  const tisse__analysis *a = &self->analysis;
  uint32_t sentence = 0, last = 0;
  for (size_t i = 0; i < a->mentions.count; ++i) {
    const tisse__mention *mention = &a->mentions.items[i];
    if (mention->referent == TISSE__NONE) {
      continue;
    }
    sentence = mention->first < last ? 0 : sentence;
    last = mention->first;
    while (sentence + 1 < a->sentence_count && a->sentences[sentence].last <= mention->first) {
      ++sentence;
    }
    const tisse__seen seen = {a->sentences[sentence].block, mention->referent};
    const bool medium = !party[mention->referent] && names_medium(a, mention);
    if (medium ? self->citations.count < CITATIONS_MAX && !tisse__array_push(&self->context.allocator, &self->citations, seen)
               : party[mention->referent] && !tisse__array_push(&self->context.allocator, &self->seen, seen)) {
      return false;
    }
  }
  return true;
}

tisse_status tisse__citations_find(tisse_extractor *self)
{
  const tisse__analysis *a = &self->analysis;
  self->seen.count = self->citations.count = 0;
  if (!a->drafts.count) {
    return TISSE_OK;
  }
  const bool *party = find_parties(a);
  if (!party || !collect(self, party)) {
    return TISSE_E_MEMORY;
  }
  if (self->citations.count && self->seen.count) {
    qsort(self->seen.items, self->seen.count, sizeof *self->seen.items, compare_seen);
  }
  return TISSE_OK;
}

static bool in_opening(const tisse_extractor *self, uint32_t referent)
{
  bool found = false;
  for (uint32_t block = 0; !found && block < OPENING; ++block) {
    found = sees(self, block, referent);
  }
  return found;
}

static void add_name(tisse_view *names, size_t *count, tisse_view name)
{
  for (size_t i = 0; i < *count; ++i) {
    if (tisse_view_equal(names[i], name)) {
      return;
    }
  }
  if (*count < LEANS_MAX) {
    names[(*count)++] = name;
  }
}

bool tisse__citations_of(const tisse_extractor *self, const tisse__draft *draft, const tisse_view **out, size_t *count)
{
  const tisse__analysis *a = &self->analysis;
  *out = NULL;
  *count = 0;
  const bool story = !tisse__class_is(a, tisse__referent_class(a, draft->subject.referent), "Person") &&
                     !(draft->has_object && tisse__class_is(a, tisse__referent_class(a, draft->object.referent), "Product"));
  if (!self->citations.count || !story) {
    return true;
  }
  tisse_view *names = tisse__arena_alloc(a->arena, LEANS_MAX * sizeof *names);
  if (!names) {
    return false;
  }
  const uint32_t subject = draft->subject.referent, object = draft->has_object ? draft->object.referent : subject;
  const bool opened = in_opening(self, subject) && in_opening(self, object);
  for (size_t i = 0; i < self->citations.count; ++i) {
    const tisse__seen *citation = &self->citations.items[i];
    const bool one = sees(self, citation->block, subject), other = sees(self, citation->block, object);
    if ((one && other) || (opened && (one || other))) {
      add_name(names, count, a->referents.items[citation->referent].label);
    }
  }
  *out = names;
  return true;
}
