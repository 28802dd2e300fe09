/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Those whom a plural noun says to be rivals or partners of each other; whom of a series a role is said of. */

#include "extract/argument.h"
#include "extract/reference.h"
#include "extract/scope.h"

#include "base/text.h"

/** Does the noun say whose they are, or of which there are many more: "des rivaux de Z", "ses partenaires", "des concurrents"? */
static bool is_of_another(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->possessor != TISSE__NONE || (g->determiner != TISSE__DEFINITE && g->determiner && g->determiner != TISSE__QUANTIFIER)) {
    return true;
  }
  const uint32_t opener = g->link == TISSE__ATTRIBUTE && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor)->opener : TISSE__NONE;
  if (opener != TISSE__NONE && tisse__group_at(a, opener)->kind == TISSE__GROUP_RELATIVE && tisse__view_is(tisse__group_at(a, opener)->marker, "de")) {
    return true; /* "le salon dont X et Y sont partenaires" */
  }
  for (uint32_t c = tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, TISSE__COMPLEMENT, NULL, c + 1)) {
    const tisse__group *complement = tisse__group_at(a, c);
    if (complement->mention != TISSE__NONE || (complement->flags & (TISSE__G_PRONOUN | TISSE__G_LIST))) {
      return true;
    }
  }
  return false;
}

void tisse__peers_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind == TISSE__GROUP_ADJECTIVE && g->link == TISSE__ATTRIBUTE && a->readings[g->head].number == TISSE__PLURAL && !is_of_another(a, t->group) &&
      tisse__group_at(a, g->governor)->subject != TISSE__NONE) { /* "X et Y sont concurrents" */
    tisse__trigger_collect(t, tisse__group_at(a, g->governor)->subject, classes, avoid, out);
    return;
  }
  if (g->kind != TISSE__GROUP_NOUN || g->number != TISSE__PLURAL || g->marker.data || is_of_another(a, t->group)) {
    return;
  }
  const bool beside = g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE && tisse__group_at(a, g->antecedent)->first_conjunct != TISSE__NONE;
  const bool said = g->link == TISSE__ATTRIBUTE && g->governor != TISSE__NONE && !(tisse__group_at(a, g->governor)->flags & TISSE__G_PASSIVE);
  if (beside || said) {
    tisse__self_argument(t, classes, avoid, out);
  }
}

void tisse__members_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  for (uint32_t c = tisse__child(t->a, t->group, -1, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0; c = tisse__child(t->a, t->group, -1, NULL, c + 1)) {
    if (tisse__group_at(t->a, c)->flags & TISSE__G_LIST) {
      tisse__trigger_collect(t, c, classes, avoid, out);
    }
  }
}

void tisse__ends_keep_before(const tisse__analysis *a, uint32_t first, uint32_t apposition, tisse__ends *out)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < out->count && first < apposition; ++i) {
    const uint32_t group = out->items[i].group;
    if (group <= apposition || tisse__group_at(a, group)->link != TISSE__CONJUNCT) {
      out->items[kept++] = out->items[i];
    }
  }
  out->count = first < apposition ? kept : out->count;
}

void tisse__ends_drop_other_roles(const tisse__analysis *a, uint32_t group, tisse__ends *out)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < out->count; ++i) {
    const tisse__group *g = tisse__group_at(a, out->items[i].group);
    const bool role = out->items[i].group != group && !(g->flags & TISSE__G_PROPER) && g->mention != TISSE__NONE && g->head < a->mentions.items[g->mention].first &&
                      tisse__word_is_class(a, g->head, TISSE__WC_PERSON);
    if (!role) {
      out->items[kept++] = out->items[i];
    }
  }
  out->count = kept;
}

void tisse__attribute_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind != TISSE__GROUP_ADJECTIVE || g->link != TISSE__ATTRIBUTE || g->governor == TISSE__NONE) {
    return;
  }
  const uint32_t behind = t->group + 1;
  const tisse__group *next = behind < a->sentences[g->sentence].last_group ? tisse__group_at(a, behind) : NULL;
  if (next && next->kind == TISSE__GROUP_NOUN && next->governor == g->governor && tisse_view_equal(next->marker, marker)) {
    tisse__trigger_collect(t, behind, classes, avoid, out);
  }
}

void tisse__names_before(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__ENGLISH || g->link != TISSE__CONJUNCT || g->first_conjunct == TISSE__NONE || (g->flags & TISSE__G_PROPER) ||
      g->number != TISSE__PLURAL || g->determiner || a->word_mention[g->first] == TISSE__NONE) {
    return;
  }
  for (uint32_t m = g->first_conjunct; m != TISSE__NONE && m < group; m = tisse__group_at(a, m)->next_conjunct) {
    const uint32_t referent = tisse__group_referent(a, m);
    if ((tisse__group_at(a, m)->flags & TISSE__G_PROPER) && referent != TISSE__NONE && referent != avoid && tisse__referent_fits(a, referent, classes)) {
      tisse__ends_add(out, tisse__end_at(a, m, referent, TISSE_LINK_EXPLICIT));
    }
  }
}

void tisse__ends_keep_one(const tisse__trigger *t, uint32_t group, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(t->a, group);
  if (g->number != TISSE__SINGULAR || t->one_way || out->count < 2 || out->items[0].group != group) {
    return;
  }
  out->count = 1; /* "its rival X and | Y's parent Z" */
}

bool tisse__is_said_of_object(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (a->language != TISSE__ENGLISH || !t->marker || t->group == 0 || g->link != TISSE__OBLIQUE || g->marker_first >= g->first ||
      a->readings[g->marker_first].form != TISSE__PARTICIPLE_PAST) {
    return false;
  }
  const tisse__group *object = tisse__group_at(a, t->group - 1);
  return object->sentence == g->sentence && object->kind == TISSE__GROUP_NOUN && object->link == TISSE__OBJECT && object->governor == g->governor &&
         object->sum == TISSE__NONE; /* "is 40% | owned by X" */
}

/** What two may have or do together: a site, a firm, goods, work, a programme; no client, no rival and no head of both, nor what they say. */
static bool may_be_joint(const tisse__analysis *a, const tisse__group *g)
{
  static const tisse__word_class kinds[] = {TISSE__WC_FACILITY, TISSE__WC_ORGANIZATION, TISSE__WC_PRODUCT, TISSE__WC_WORK, TISSE__WC_UNIT, TISSE__WC_EVENT, TISSE__WC_PLACE};
  static const char *const roles[] = {"supplies", "competesWith", "investsIn", "leads", "litigatesWith", "acquires"};
  for (size_t i = 0; i < sizeof roles / sizeof *roles; ++i) {
    if (tisse__lemma_opens(a, g->lemma, TISSE__NOUN, roles[i])) {
      return false;
    }
  }
  bool fits = false;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    fits = fits || tisse__word_is_class(a, g->head, kinds[i]);
  }
  return fits && !tisse__word_is_class(a, g->head, TISSE__WC_PUBLIC) && !tisse__word_is_class(a, g->head, TISSE__WC_MARKET) && !tisse__word_is_class(a, g->head, TISSE__WC_MEDIUM) &&
         !tisse__is_report(a, g);
}

void tisse__joint_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t at = t->group;
  const tisse__group *g = tisse__group_at(a, at);
  if (g->kind != TISSE__GROUP_NOUN || g->mention != TISSE__NONE) {
    return;
  }
  bool joint = may_be_joint(a, g);
  if (!joint && g->link == TISSE__COMPLEMENT && !g->determiner && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN) {
    at = g->governor; /* "un centre | d'imagerie commun" */
    joint = may_be_joint(a, tisse__group_at(a, at));
  }
  if (!joint) {
    return;
  }
  tisse__resolve_possessive(a, at, classes, out);
  for (int steps = 0; steps < 3 && out->count == 0; ++steps) {
    const tisse__group *noun = tisse__group_at(a, at);
    const tisse__group *over = noun->governor == TISSE__NONE ? NULL : tisse__group_at(a, noun->governor);
    if (over && over->kind == TISSE__GROUP_NOUN && noun->link == TISSE__COMPLEMENT && over->mention == TISSE__NONE) {
      at = noun->governor; /* "officialisent la création | d'un centre commun" */
      continue;
    }
    if (over && over->kind == TISSE__GROUP_VERB && noun->link == TISSE__OBJECT && !tisse__is_passive(over) && over->subject != TISSE__NONE) {
      tisse__trigger_collect(t, over->subject, classes, avoid, out);
    } else if (over && over->kind == TISSE__GROUP_VERB && noun->link == TISSE__SUBJECT && tisse__is_passive(over)) {
      const uint32_t agent = tisse__child(a, noun->governor, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE);
      if (agent != TISSE__NONE) {
        tisse__trigger_collect(t, agent, classes, avoid, out);
      }
    }
    break;
  }
}
