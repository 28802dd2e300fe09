/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What two given mentions are to each other over a third party. Whoever gives them asks that: "A, a subsidiary of X, itself owned by B" makes A one of
 * B's, and a firm that X bought is B's where B bought X. Of names found here nothing is concluded.
 */

#include "extract/given.h"

#include "base/memory.h"
#include "extract/argument.h"
#include "extract/anaphor.h"

enum { DRAFTS_MAX = 200 };

typedef enum tie { TIE_NONE, TIE_PART, TIE_BOUGHT } tie;

/** What holds, or held till something else is told: a part of another, or bought by it. */
static tie tie_of(const tisse__analysis *a, const tisse__draft *d)
{
  if (!d->has_object || d->tacit || d->polarity != TISSE_POSITIVE || d->certainty != TISSE_CERTAIN || d->stage == TISSE_STAGE_CANCELLED ||
      d->stage == TISSE_STAGE_ENDED || d->subject.loose || d->object.loose) {
    return TIE_NONE;
  }
  return tisse__relation_is(a, d->relation, "subsidiaryOf") ? TIE_PART : tisse__relation_is(a, d->relation, "acquires") ? TIE_BOUGHT : TIE_NONE;
}

/** The smaller of the two that a tie joins, and the one that has it. */
static const tisse__end *part_of(const tisse__draft *d, tie kind) { return kind == TIE_PART ? &d->subject : &d->object; }
static const tisse__end *whole_of(const tisse__draft *d, tie kind) { return kind == TIE_PART ? &d->object : &d->subject; }

static bool told_already(const tisse__analysis *a, uint32_t one, uint32_t other)
{
  for (size_t i = 0; i < a->drafts.count; ++i) {
    const tisse__draft *d = &a->drafts.items[i];
    if (d->has_object && ((d->subject.referent == one && d->object.referent == other) || (d->subject.referent == other && d->object.referent == one))) {
      return true;
    }
  }
  return false;
}

/** The verb over what gives a name: "changed its name to [Y]", "was renamed [Y]". */
static uint32_t renaming(const tisse__analysis *a, uint32_t group)
{
  uint32_t g = group;
  for (int steps = 0; steps < 3 && g != TISSE__NONE && tisse__group_at(a, g)->kind != TISSE__GROUP_VERB; ++steps) {
    g = tisse__group_at(a, g)->governor;
  }
  return g != TISSE__NONE && tisse__group_at(a, g)->kind == TISSE__GROUP_VERB ? g : TISSE__NONE;
}

/** What is said of a firm under its old name is said of the given one that it is called by now. */
static bool say_of_renamed(tisse__analysis *a, uint32_t old, uint32_t given)
{
  const size_t count = a->drafts.count;
  for (size_t i = 0; i < count && count <= DRAFTS_MAX; ++i) {
    tisse__draft made = a->drafts.items[i];
    tisse__end *end = made.subject.referent == old ? &made.subject : made.object.referent == old ? &made.object : NULL;
    const tisse__end *other = end == &made.subject ? &made.object : &made.subject;
    if (!end || !made.has_object || made.tacit || other->referent == given || !tisse__is_given(a, other->referent) ||
        told_already(a, given, other->referent)) {
      continue;
    }
    end->referent = given;
    end->loose = true;
    if (!tisse__array_push(&a->context->allocator, &a->drafts, made)) {
      return false;
    }
  }
  return true;
}

static bool follow_names(tisse__analysis *a)
{
  const uint32_t classes[4] = {tisse__class_named(a->knowledge, "Organization"), TISSE__NONE, TISSE__NONE, TISSE__NONE};
  for (uint32_t g = 0; g < a->groups.count; ++g) {
    const tisse__group *name = tisse__group_at(a, g);
    const uint32_t given = name->kind == TISSE__GROUP_NOUN ? tisse__group_referent(a, g) : TISSE__NONE;
    const uint32_t verb = given != TISSE__NONE && tisse__is_given(a, given) && tisse__gives_name(a, name) ? renaming(a, g) : TISSE__NONE;
    if (verb == TISSE__NONE || tisse__group_at(a, verb)->subject == TISSE__NONE) {
      continue;
    }
    tisse__ends old = {0};
    tisse__resolve_group(a, tisse__group_at(a, verb)->subject, classes, given, &old);
    if (old.count == 1 && !tisse__is_given(a, old.items[0].referent) && !say_of_renamed(a, old.items[0].referent, given)) {
      return false;
    }
  }
  return true;
}

bool tisse__given_chain(tisse__analysis *a)
{
  if (tisse_document_given_count(a->document) && a->drafts.count && !follow_names(a)) {
    return false;
  }
  const size_t count = tisse_document_given_count(a->document) ? a->drafts.count : 0;
  for (size_t i = 0; i < count && count <= DRAFTS_MAX; ++i) {
    for (size_t k = 0; k < count; ++k) {
      const tisse__draft lower = a->drafts.items[i], upper = a->drafts.items[k];
      const tie below = tie_of(a, &lower), above = tie_of(a, &upper);
      if (i == k || !below || !above || whole_of(&lower, below)->referent != part_of(&upper, above)->referent) {
        continue;
      }
      const tisse__end part = *part_of(&lower, below), whole = *whole_of(&upper, above);
      if (part.referent == whole.referent || !tisse__is_given(a, part.referent) || !tisse__is_given(a, whole.referent) ||
          told_already(a, part.referent, whole.referent)) {
        continue;
      }
      tisse__draft made = above == TIE_BOUGHT ? upper : lower; /* the deed, where there is one */
      const tie kind = above == TIE_BOUGHT || below == TIE_BOUGHT ? TIE_BOUGHT : TIE_PART;
      made.subject = kind == TIE_PART ? part : whole;
      made.object = kind == TIE_PART ? whole : part;
      made.subject.loose = true;
      made.sum = made.quantity = TISSE__NONE;
      if (!tisse__array_push(&a->context->allocator, &a->drafts, made)) {
        return false;
      }
    }
  }
  return true;
}
