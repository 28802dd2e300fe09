/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whose client somebody is where the sentence leaves it unsaid: "Airbus, le principal client, attend", "BMW, another customer". */

#include "extract/anaphor.h"
#include "extract/date.h"
#include "extract/focus.h"
#include "extract/trigger.h"

#include "base/text.h"

/** "un autre client", "another customer": one more of the same. */
static bool is_other_one(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->first; w <= g->head; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_OTHER_ONE) || tisse__form_is_class(a, w, TISSE__WC_REMAINING)) {
      return true;
    }
  }
  return false;
}

/** Does the noun leave unsaid whose such a one is, and speak of that one all the same: "le client", "X, un client de longue date", not "un client"? */
static bool is_bare(const tisse__analysis *a, uint32_t group, bool role)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE || g->owner != TISSE__NONE || (role && g->determiner == TISSE__INDEFINITE && g->link != TISSE__APPOSITION && !is_other_one(a, g)) ||
      g->determiner == TISSE__DEMONSTRATIVE) {
    return false;
  }
  for (uint32_t w = g->first; w < g->head; ++w) {
    if (a->word_mention[w] != TISSE__NONE && a->mentions.items[a->word_mention[w]].last <= g->head) {
      return false; /* "the Brixel customer Orvance" */
    }
  }
  return true;
}

bool tisse__says_when(const tisse__analysis *a, const tisse__group *g)
{
  const size_t date = tisse__dates_behind(a, g->first);
  return (date < a->dates.count && a->dates.items[date].first < g->last) || tisse__word_is_class(a, g->head, TISSE__WC_TIME_NOUN) || tisse__year_of(a, g->head) ||
         tisse__vocable_at(a, g->head)->month || tisse__word_is_class(a, g->head, TISSE__WC_DAY_ADVERB);
}

/** "client de la banque", "orders for pumps": does something behind the words say whose, or of what? */
static bool says_more(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t i = s->first_group; i < s->last_group; ++i) {
    const tisse__group *g = tisse__group_at(a, i);
    if (g->kind != TISSE__GROUP_NOUN || !g->marker.data || g->governor == TISSE__NONE || !tisse__trigger_holds(t, g->governor) || tisse__trigger_has_piece(t, i) ||
        tisse__says_when(a, g)) {
      continue;
    }
    bool own = tisse__is_of(g) && g->mention == TISSE__NONE && !g->determiner; /* "un accord | de distribution" */
    for (uint32_t k = 0; k < frame->object_count; ++k) {
      own = own || (frame->object[k].function == TISSE__FN_MARKED && tisse_view_equal(frame->object[k].marker, g->marker));
    }
    const bool party = g->mention != TISSE__NONE || tisse__has_parties(a, g);
    if (!own && (tisse__is_of(g) || (party && (tisse__text_is_class(a, g->marker, TISSE__WC_GOAL_MARKER) || tisse__text_is_class(a, g->marker, TISSE__WC_EMPLOYER_MARKER) ||
                 tisse__text_is_class(a, g->marker, TISSE__WC_GIVER_MARKER) || TISSE__VIEW_IS_ANY(g->marker, "pour", "for"))))) {
      return true;
    }
  }
  return false;
}

void tisse__trigger_bridge_role(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (!frame->topic_subject || f->subjects.count || !f->objects.count || f->objects.items[0].link > TISSE_LINK_SHARED ||
      (g->kind == TISSE__GROUP_NOUN && !is_bare(a, t->group, tisse__frame_has_self(frame))) || says_more(t, frame) || (g->kind == TISSE__GROUP_NOUN && frame->object[0].function == TISSE__FN_MARKED && g->link != TISSE__SUBJECT)) {
    return;
  }
  const uint32_t firm = tisse__firm_beside(a, t->group, f->objects.items[0].referent);
  for (uint32_t i = 0; i < f->objects.count; ++i) {
    if (f->objects.items[i].referent == firm) {
      return;
    }
  }
  if (firm != TISSE__NONE && tisse__referent_fits(a, firm, classes)) {
    tisse__ends_add(&f->subjects, (tisse__end){.referent = firm, .group = t->group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT});
  }
}
