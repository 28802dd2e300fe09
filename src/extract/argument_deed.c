/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who does what a noun tells, where neither the noun nor a verb that supports it says so: whose plan it is, who gets on by it. */

#include "extract/anaphor.h"
#include "extract/argument.h"
#include "extract/reference.h"

/** "son projet de rachat de X": the noun with the possessive over the bare deed, TISSE__NONE where there is none. */
static uint32_t own_plan(const tisse__analysis *a, const tisse__group *deed)
{
  const uint32_t over = deed->link == TISSE__COMPLEMENT && !deed->determiner && deed->marker.data ? deed->governor : TISSE__NONE;
  if (over == TISSE__NONE || a->language != TISSE__FRENCH || !tisse__view_is(deed->marker, "de")) {
    return TISSE__NONE;
  }
  const tisse__group *plan = tisse__group_at(a, over);
  return plan->kind == TISSE__GROUP_NOUN && plan->determiner == TISSE__POSSESSIVE && plan->mention == TISSE__NONE ? over : TISSE__NONE;
}

/** "X s'étend au Brésil grâce à l'acquisition de Y": the subject of the verb that the deed is the means of, TISSE__NONE where it is none. */
static uint32_t who_gets_on(const tisse__analysis *a, const tisse__group *deed)
{
  const uint32_t over = deed->link == TISSE__OBLIQUE && deed->determiner && tisse__text_is_class(a, deed->marker, TISSE__WC_MEANS_MARKER) ? deed->governor : TISSE__NONE;
  const tisse__group *verb = over == TISSE__NONE ? NULL : tisse__group_at(a, over);
  return verb && verb->kind == TISSE__GROUP_VERB && !tisse__is_passive(verb) ? verb->subject : TISSE__NONE;
}

void tisse__deed_owner(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *deed = tisse__group_at(t->a, t->group);
  const uint32_t plan = out->count || deed->kind != TISSE__GROUP_NOUN ? TISSE__NONE : own_plan(t->a, deed);
  if (plan != TISSE__NONE) {
    tisse__resolve_possessive(t->a, plan, classes, out);
    return;
  }
  const uint32_t subject = out->count || deed->kind != TISSE__GROUP_NOUN ? TISSE__NONE : who_gets_on(t->a, deed);
  if (subject != TISSE__NONE && subject != t->group) {
    tisse__trigger_collect(t, subject, classes, avoid, out);
    for (uint32_t i = 0; i < out->count; ++i) {
      out->items[i].link = out->items[i].link < TISSE_LINK_SHARED ? TISSE_LINK_SHARED : out->items[i].link;
    }
  }
}

void tisse__other_holders(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t share = t->constituent_count ? t->constituents[0] : TISSE__NONE;
  if (!out->count || share == TISSE__NONE || tisse__group_at(a, share)->sum == TISSE__NONE) {
    return;
  }
  for (uint32_t m = tisse__group_at(a, share)->next_conjunct; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    const uint32_t holder = m + 1;
    if (tisse__group_at(a, m)->sum == TISSE__NONE || holder >= a->sentences[tisse__group_at(a, m)->sentence].last_group ||
        !tisse__text_is_class(a, tisse__group_at(a, holder)->marker, TISSE__WC_AGENT_MARKER)) {
      continue;
    }
    tisse__trigger_collect_more(t, holder, classes, avoid, 0, out);
  }
}

/** "livrer", "vendre": does its subject give the goods away? */
static bool gives(const tisse__analysis *a, tisse_view verb)
{
  tisse__frame_walk walk = tisse__frames_of(a, verb, TISSE__VERB, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (tisse__relation_is(a, frame->relation, "supplies") && frame->subject_count && frame->subject[0].function == TISSE__FN_SUBJECT && frame->object_count &&
        tisse__view_is(frame->object[0].marker, "à")) {
      return true;
    }
  }
  return tisse__lemma_opens(a, verb, TISSE__VERB, "produces"); /* "produira les puces conçues par Y" */
}

void tisse__user_of_goods(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *participle = tisse__group_at(a, t->group);
  if (a->language != TISSE__FRENCH || participle->link != TISSE__PARTICIPIAL || participle->form != TISSE__PARTICIPLE_PAST || participle->governor == TISSE__NONE ||
      participle->governor != t->product) {
    return;
  }
  const bool got = tisse__verb_uses(a, participle->lemma);
  if (tisse__child(a, t->group, TISSE__OBLIQUE, got ? "à" : "par", TISSE__NONE) == TISSE__NONE) {
    return; /* of "un logiciel utilisé par Y" Y is one more user */
  }
  const tisse__group *goods = tisse__group_at(a, t->product);
  const tisse__group *over = (goods->link == TISSE__OBJECT || goods->link == TISSE__OBLIQUE) && goods->governor != TISSE__NONE ? tisse__group_at(a, goods->governor) : NULL;
  const bool uses = over && over->kind == TISSE__GROUP_VERB && !tisse__is_passive(over) && !(over->flags & TISSE__G_NEGATED) && over->subject != TISSE__NONE &&
                    tisse__verb_uses(a, over->lemma) && !gives(a, over->lemma);
  if (uses && goods->determiner != TISSE__POSSESSIVE) {
    tisse__trigger_collect(t, over->subject, classes, TISSE__NONE, out);
  }
}

/** French: a purchase, one or several, for which "celle de" may stand. */
static bool is_deed_like(const tisse__analysis *a, const tisse__group *noun, const tisse__group *one)
{
  return a->language == TISSE__FRENCH && noun->kind == TISSE__GROUP_NOUN && !(noun->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && noun->mention == TISSE__NONE &&
         !(noun->gender && one->gender && noun->gender != one->gender) &&
         tisse__lemma_opens(a, noun->lemma, TISSE__NOUN, "acquires");
}

tisse_view tisse__stands_for_noun(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!tisse__form_is_class(a, g->head, TISSE__WC_THAT_ONE) ||
      tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE) == TISSE__NONE) {
    return (tisse_view){0};
  }
  for (uint32_t b = group; b-- > a->sentences[g->sentence].first_group;) {
    const tisse__group *noun = tisse__group_at(a, b);
    if (is_deed_like(a, noun, g)) {
      return noun->lemma; /* "douze acquisitions, dont celle de Y", "deux OPA, celle de X sur Y et celle de V sur W" */
    }
    if (noun->kind == TISSE__GROUP_NOUN && !(noun->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && noun->mention == TISSE__NONE &&
        tisse__child(a, b, TISSE__COMPLEMENT, "de", TISSE__NONE) != TISSE__NONE) {
      const bool agrees = (!noun->number || !g->number || noun->number == g->number) && (!noun->gender || !g->gender || noun->gender == g->gender);
      return agrees && tisse__lemma_denotes_party(a, noun->lemma) ? noun->lemma : (tisse_view){0};
    }
  }
  return (tisse_view){0};
}

/** Whom the verb gives its infinitive to by a marker ("permettre à", true) or as its object ("aider", false); `any` is false where it gives it to nobody. */
static bool gives_by_marker(const tisse__analysis *a, const tisse__group *verb, bool *any)
{
  for (uint32_t link = tisse__word_entries(a, verb->head, verb->lemma, TISSE__VERB); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    for (uint32_t c = 0; c < entry->cue_count && entry->constituent_count == 0; ++c) {
      const tisse__cue *cue = &a->knowledge->cues.items[entry->cues[c]];
      if (cue->object_control || cue->control_marker.data) {
        *any = true;
        return cue->control_marker.data != NULL;
      }
    }
  }
  return false;
}

bool tisse__enabled_subject(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const tisse__group *over = g->form == TISSE__INFINITIVE && g->link == TISSE__INFINITIVAL && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  if (!over || a->language != TISSE__FRENCH || over->kind != TISSE__GROUP_VERB || over->subject == TISSE__NONE || g->subject != over->subject) {
    return false;
  }
  bool any = false;
  const bool marker = gives_by_marker(a, over, &any);
  bool clitic = false;
  for (uint32_t w = over->first; w < over->head && any; ++w) {
    clitic = clitic || (a->readings[w].pos == TISSE__PRON && (marker ? TISSE__VIEW_IS_ANY(a->lower[w], "lui", "leur") : TISSE__VIEW_IS_ANY(a->lower[w], "l'", "l’", "le", "la", "les")));
  }
  if (clitic) {
    tisse__resolve_clitic(a, g->governor, marker ? TISSE__CLITIC_TO : TISSE__CLITIC_DIRECT, classes, avoid, out);
  }
  return clitic;
}

void tisse__maker_together(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *made = tisse__group_at(a, t->group);
  if (made->link != TISSE__PARTICIPIAL || made->form != TISSE__PARTICIPLE_PAST || (made->flags & TISSE__G_FINITE) || made->antecedent == TISSE__NONE) {
    return;
  }
  uint32_t thing = made->antecedent;
  for (int steps = 0; steps < 3 && thing != TISSE__NONE; ++steps) {
    const tisse__group *g = tisse__group_at(a, thing);
    if (g->kind != TISSE__GROUP_NOUN || (g->mention != TISSE__NONE && tisse__referent_is(a, tisse__group_referent(a, thing), "Organization")) ||
        tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_PERSON)) {
      return; /* "achète une société fondée avec Y" */
    }
    tisse__resolve_possessive(a, thing, classes, out);
    const tisse__group *over = out->count || g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
    if (!over) {
      return;
    }
    if (over->kind == TISSE__GROUP_VERB) {
      const bool acts = (g->link == TISSE__OBJECT || g->link == TISSE__OBLIQUE) && !tisse__is_passive(over) && over->subject != TISSE__NONE;
      if (acts) {
        tisse__trigger_collect(t, over->subject, classes, avoid, out);
      }
      return;
    }
    thing = g->link == TISSE__COMPLEMENT ? g->governor : TISSE__NONE;
  }
}
