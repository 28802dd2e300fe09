/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What two given mentions are to each other over a third party. Whoever gives them asks that: "A, a subsidiary of X, itself owned by B" makes A one of
 * B's, and a firm that X bought is B's where B bought X. Of names found here nothing is concluded.
 */

#include "extract/given.h"

#include "base/memory.h"

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

bool tisse__given_chain(tisse__analysis *a)
{
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
