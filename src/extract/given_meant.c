/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Who is meant where mentions are given. A record of a sentence or two is about those given: "the company", "it", "its", of whom nothing better is
 * found, mean the one of them that was named before and is not the other end.
 */

#include "extract/given.h"

#include "base/text.h"

/** "the company", "it", "its": stands for somebody named before, and nobody has been found. */
static bool is_open(const tisse__analysis *a, uint32_t group, bool owner)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_NOUN || g->several_count) {
    return false;
  }
  if (owner) {
    return g->determiner == TISSE__POSSESSIVE && g->owner == TISSE__NONE && g->possessor == TISSE__NONE && g->person != 1;
  }
  if (g->mention != TISSE__NONE || g->meant != TISSE__NONE || tisse__group_referent(a, group) != TISSE__NONE) {
    return false;
  }
  if (g->flags & TISSE__G_PRONOUN) {
    const bool acts = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE && !tisse__is_passive(tisse__group_at(a, g->governor));
    return tisse__form_is_class(a, g->head, TISSE__WC_FIRM_PRONOUN) && (acts || g->number != TISSE__PLURAL); /* "They are sold in stores": goods */
  }
  return g->determiner == TISSE__DEFINITE && g->number != TISSE__PLURAL && tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) &&
         !tisse__noun_is_relational(a, g->lemma) && tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE &&
         tisse__child(a, group, TISSE__RELATIVE_CLAUSE, NULL, TISSE__NONE) == TISSE__NONE;
}

/** The one given mention before the word that it may be; TISSE__NONE where there are none or two. */
static uint32_t given_before(const tisse__analysis *a, uint32_t word, const uint32_t *classes, uint32_t avoid)
{
  uint32_t found = TISSE__NONE;
  for (size_t i = 0; i < a->mentions.count; ++i) {
    const tisse__mention *m = &a->mentions.items[i];
    if (!m->given || m->referent == TISSE__NONE || m->referent == avoid || m->last > word || m->referent == found) {
      continue;
    }
    const uint32_t class_ = tisse__referent_class(a, m->referent);
    if (tisse__class_is(a, class_, "Person") || tisse__class_is(a, class_, "Product") || !tisse__referent_fits(a, m->referent, classes)) {
      continue;
    }
    if (found != TISSE__NONE) {
      return TISSE__NONE;
    }
    found = m->referent;
  }
  return found;
}

void tisse__given_meant(const tisse__trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  const bool owner = wanted->function == TISSE__FN_POSSESSOR;
  for (uint32_t g = owner ? t->group : s->first_group; g < (owner ? t->group + 1 : s->last_group); ++g) {
    if (!is_open(a, g, owner) || (!owner && !tisse__given_stands(t, wanted, g))) {
      continue;
    }
    const tisse__group *open = tisse__group_at(a, g);
    const uint32_t referent = given_before(a, open->first, classes, avoid);
    if (referent != TISSE__NONE) {
      tisse__ends_add(out, (tisse__end){.referent = referent, .group = g, .first = open->first, .last = open->last, .link = TISSE_LINK_DESCRIPTION, .loose = true});
      return;
    }
  }
}

void tisse__given_beside(const tisse__trigger *t, const tisse__argument *wanted, uint32_t count, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *own = tisse__group_at(a, t->group);
  bool asked = false;
  for (uint32_t i = 0; i < count && out->count == 0 && tisse_document_given_count(a->document); ++i) {
    asked = asked || wanted[i].function == TISSE__FN_SUBJECT || wanted[i].function == TISSE__FN_POSSESSOR;
  }
  const bool deed = count && wanted[0].function == TISSE__FN_SUBJECT; /* "the release of [Y]": whose it was stands before; "the [Y] chip" says less */
  const bool part = count && wanted[0].function != TISSE__FN_POSSESSOR && !t->makes && !t->of_supply;
  if (!asked || own->kind != TISSE__GROUP_NOUN || (t->one_way && ((!deed && !part) || t->owns || (t->founds && deed)))) {
    return;
  }
  const uint32_t referent = given_before(a, own->marker.data ? own->marker_first : own->first, classes, avoid);
  if (referent != TISSE__NONE) {
    tisse__ends_add(out, (tisse__end){.referent = referent, .group = t->group, .first = own->first, .last = own->last, .link = TISSE_LINK_DESCRIPTION, .loose = true});
  }
}
