/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who heads what, by words far from both: the opening of a headline, the pronouns of a copula. */

#include "extract/focus.h"
#include "extract/reference.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

#define OPENING_MOST 5 /* groups in front of the colon */

uint32_t tisse__scene_firm(const tisse__analysis *a, uint32_t sentence, uint32_t holder)
{
  const tisse__sentence *s = &a->sentences[sentence];
  const tisse__group *who = holder == TISSE__NONE ? NULL : tisse__group_at(a, holder);
  if (!who || who->mention == TISSE__NONE || a->mentions.items[who->mention].first != who->first || who->first == 0 ||
      a->words[who->first - 1].shape != TISSE__PUNCTUATION) {
    return TISSE__NONE; /* "Crash at Brixel: engineer X sacked": no head */
  }
  for (uint32_t g = s->first_group; g < s->last_group && g <= s->first_group + OPENING_MOST; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind == TISSE__GROUP_STOP) {
      const tisse__group *firm = g > s->first_group + 1 && tisse__view_is(group->lemma, ":") ? tisse__group_at(a, g - 1) : NULL;
      const bool placed = firm && (tisse__text_is_class(a, firm->marker, TISSE__WC_EMPLOYER_MARKER) || tisse__text_is_class(a, firm->marker, TISSE__WC_POST_PLACE));
      return placed && (firm->flags & TISSE__G_PROPER) ? g - 1 : TISSE__NONE;
    }
    if (group->kind != TISSE__GROUP_NOUN && group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB) {
      return TISSE__NONE;
    }
    if (group->mention != TISSE__NONE && tisse__group_at(a, g + 1)->kind != TISSE__GROUP_STOP) {
      return TISSE__NONE; /* somebody else is named in it too */
    }
  }
  return TISSE__NONE;
}

bool tisse__is_he_of_it(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!(tisse__relation_is(a, frame->relation, "leads") || tisse__relation_is(a, frame->relation, "founded")) || f->subjects.count != 1 || f->objects.count != 1) {
    return false;
  }
  const tisse__end *holder = &f->subjects.items[0], *firm = &f->objects.items[0];
  return holder->link == TISSE_LINK_PRONOUN && firm->link == TISSE_LINK_PRONOUN && tisse__class_is(a, tisse__referent_class(a, holder->referent), "Person") &&
         !tisse__class_is(a, tisse__referent_class(a, firm->referent), "Person") &&
         !tisse__class_is(a, tisse__referent_class(a, firm->referent), "Product");
}

#define FIRMS_MOST 32 /* who are spoken of before a bare title */

/** Of which sentences it is the subject, or what they are about. */
typedef struct firm_count {
  uint32_t referent, sentences, first;
} firm_count;

uint32_t tisse__speaking_firm(const tisse__analysis *a, uint32_t before)
{
  firm_count firms[FIRMS_MOST];
  uint32_t count = 0;
  for (uint32_t n = 0; n < before; ++n) {
    for (uint32_t i = a->sentences[n].first_center; i < a->sentences[n].last_center; ++i) {
      const tisse__center *c = &a->centers.items[i];
      if (c->rank < TISSE__RANK_TOPIC || !tisse__may_be_firm(a, c->referent)) {
        continue;
      }
      uint32_t at = 0;
      while (at < count && firms[at].referent != c->referent) {
        ++at;
      }
      if (at == count && count == FIRMS_MOST) {
        return TISSE__NONE;
      }
      if (at == count) {
        firms[count++] = (firm_count){.referent = c->referent, .first = n};
      }
      ++firms[at].sentences;
    }
  }
  uint32_t best = 0, second = 0;
  for (uint32_t f = 1; f < count; ++f) {
    best = firms[f].sentences > firms[best].sentences ? f : best;
  }
  for (uint32_t f = 0; f < count; ++f) {
    second = f != best && firms[f].sentences > second ? firms[f].sentences : second;
  }
  return count && firms[best].first <= 1 && (second == 0 || (firms[best].sentences > second && firms[best].sentences > 1)) ? firms[best].referent : TISSE__NONE;
}

bool tisse__stays(const tisse__analysis *a, const tisse__group *verb)
{
  const uint32_t self = (uint32_t)(verb - a->groups.items);
  return tisse__group_is_class(a, verb, TISSE__WC_STAY) && tisse__child(a, self, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE;
}
