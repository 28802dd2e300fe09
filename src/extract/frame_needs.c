/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a frame asks for beside its ends: a marker, an infinitive of work. */

#include "extract/trigger.h"

#include "base/text.h"

/** "replaced Brixel | with Valtor | as its supplier": does the marker stand under the trigger or a piece of it, in front of a party? */
static bool has_marked(const tisse__trigger *t, const tisse__argument *wanted)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind == TISSE__GROUP_NOUN && group->mention != TISSE__NONE && group->governor != TISSE__NONE && tisse_view_equal(group->marker, wanted->marker) &&
        (tisse__trigger_holds(t, group->governor) || tisse__trigger_has_piece(t, group->governor) || group->governor + 1 == g)) {
      return true;
    }
  }
  return false;
}

/** Is it work that one does for who asks for it, and no purchase, round, suit or alliance of one's own? */
static bool is_work(const tisse__analysis *a, tisse_view verb)
{
  if (tisse__lemma_opens(a, verb, TISSE__VERB, "acquires") || tisse__lemma_opens(a, verb, TISSE__VERB, "investsIn") ||
      tisse__lemma_opens(a, verb, TISSE__VERB, "raises")) {
    return false;
  }
  if (tisse__lemma_opens(a, verb, TISSE__VERB, "supplies") || tisse__lemma_opens(a, verb, TISSE__VERB, "produces")) {
    return true;
  }
  return !tisse__lemma_opens(a, verb, TISSE__VERB, "leads") && !tisse__lemma_opens(a, verb, TISSE__VERB, "founded") &&
         !tisse__lemma_opens(a, verb, TISSE__VERB, "partnersWith") && !tisse__lemma_opens(a, verb, TISSE__VERB, "litigatesWith") &&
         !tisse__lemma_opens(a, verb, TISSE__VERB, "competesWith");
}

/** "hired Brixel | to clean its branches": an infinitive with an object of its own hangs on the trigger's verb. */
static bool has_infinitive_of_work(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = t->group + 1; g < s->last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    if (verb->kind == TISSE__GROUP_VERB && verb->form == TISSE__INFINITIVE && verb->governor != TISSE__NONE && tisse__trigger_holds(t, verb->governor) &&
        tisse__child(a, g, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE) {
      return is_work(a, verb->lemma);
    }
  }
  return false;
}

/** English: "Analysts at Citi value BP at $80bn": right in front of a name it is a verb, and nothing of the name before is told. */
static bool is_verb_of_value(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  return a->language == TISSE__ENGLISH && g->kind == TISSE__GROUP_NOUN && tisse__relation_is(a, frame->relation, "valuedAt") && t->last_word < g->last &&
         a->word_mention[t->last_word] != TISSE__NONE && tisse__lemma_opens(a, g->lemma, TISSE__VERB, "valuedAt");
}

const char *tisse__frame_lacks(const tisse__trigger *t, const tisse__frame *frame)
{
  if (frame->needed_count && !has_marked(t, &frame->needed[0])) {
    return "a marker is missing";
  }
  if (t->of_supply && tisse__is_of_shares(t)) {
    return "of shares";
  }
  if (t->of_supply && tisse__is_for_own(t, frame)) {
    return "delivered to its own";
  }
  if (is_verb_of_value(t, frame)) {
    return "says what a name is worth";
  }
  if (tisse__sells_of_other(t, frame)) {
    return "shares of another";
  }
  return frame->needs_infinitive && !has_infinitive_of_work(t) ? "no infinitive of work" : NULL;
}
