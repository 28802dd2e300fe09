/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Posts that head nothing: the second to the head, who was given the title for honour, the head of a part, whoever only aspires to one. */

#include "extract/anaphor.h"
#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

#include <string.h>

/** "le numéro deux": the figure behind the noun, and not the first. */
static bool is_lower_rank(const tisse__analysis *a, const tisse__group *g, uint32_t word)
{
  if (word + 1 >= g->last || a->readings[word + 1].pos != TISSE__NUM) {
    return false;
  }
  return !TISSE__VIEW_IS_ANY(a->lower[word + 1], "un", "1", "one");
}

/** A word below the head's that the expression does not have itself: not in "administrateur délégué". */
static bool is_deputy_word(const tisse__trigger *t, uint32_t word)
{
  const tisse_view said = t->a->lower[word];
  return tisse__form_is_class(t->a, word, TISSE__WC_DEPUTY) && !memmem(t->entry->written.data, t->entry->written.length, said.data, said.length);
}

/** "directrice générale | déléguée", "président d'honneur", "chairman emeritus": a word of the title's group, or alone behind "de", that makes it another's. */
static bool says_deputy(const tisse__trigger *t, uint32_t group)
{
  const tisse__analysis *a = t->a;
  const uint32_t said = t->last_word;
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (a->word_mention[w] == TISSE__NONE && (w < g->head || w >= said) && is_deputy_word(t, w)) {
      return true;
    }
  }
  for (uint32_t c = group + 1; c < a->sentences[g->sentence].last_group && c <= group + 2; ++c) {
    const tisse__group *of = tisse__group_at(a, c);
    const bool bare = of->kind == TISSE__GROUP_NOUN && (of->flags & TISSE__G_BARE) && of->last == of->first + 1;
    const bool own = of->governor == group && (bare || of->kind == TISSE__GROUP_ADJECTIVE || (of->kind == TISSE__GROUP_VERB && c == group + 1)); /* "directrice générale | déléguée" */
    if (own && of->first >= said && is_deputy_word(t, of->head)) {
      return true;
    }
  }
  return false;
}

static bool is_second(const tisse__trigger *t)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  if (g->kind == TISSE__GROUP_NOUN && !t->marker && (is_lower_rank(t->a, g, t->word) || says_deputy(t, t->group))) {
    return true;
  }
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t piece = t->constituents[i];
    if (piece != TISSE__NONE && piece != t->group && tisse__group_at(t->a, piece)->kind == TISSE__GROUP_NOUN && says_deputy(t, piece)) {
      return true;
    }
  }
  return false;
}

/** English: "Kirk Perry, a director of Brixel": one of several, and not the head; not "a former chief executive", "a co-chair". */
static bool is_one_of_board(const tisse__trigger *t)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  return t->a->language == TISSE__ENGLISH && g->kind == TISSE__GROUP_NOUN && !t->marker && t->word >= g->first && g->determiner == TISSE__INDEFINITE && g->mention == TISSE__NONE &&
         t->last_word == t->word + 1 && !tisse__says_past(t->a, t->group) && !tisse__view_starts(t->a->lower[t->word], "co");
}

/** The group that has the post: the noun itself, or the last piece of what the verb says. TISSE__NONE where there is none. */
static uint32_t post_group(const tisse__trigger *t)
{
  if (tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN) {
    return t->marker ? TISSE__NONE : t->group;
  }
  return t->constituent_count ? t->constituents[t->constituent_count - 1] : tisse__child(t->a, t->group, -1, "as", TISSE__NONE);
}

/**
 * English: "quit as head of sales at Brixel", "Brixel's head of sales", "named her head of its Spanish arm": the post is told what of, and the firm is
 * only where, or whose.
 */
static bool is_head_of_other(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t post = post_group(t);
  if (a->language != TISSE__ENGLISH || post == TISSE__NONE || !f->objects.count) {
    return false;
  }
  const uint32_t of = tisse__child(a, post, TISSE__COMPLEMENT, "of", TISSE__NONE);
  const tisse__group *other = of == TISSE__NONE || of == f->objects.items[0].group ? NULL : tisse__group_at(a, of);
  if (!other || other->mention != TISSE__NONE || other->meant != TISSE__NONE) {
    return false;
  }
  const bool own = other->determiner == TISSE__POSSESSIVE && !tisse__view_is(a->lower[other->head], "board");
  return own || (!tisse__word_is_class(a, other->head, TISSE__WC_ORGANIZATION) && !tisse__view_is(a->lower[other->head], "board"));
}

/** Does a place that is no part of the firm's name fill these words? */
static bool is_place(const tisse__analysis *a, uint32_t word)
{
  const uint32_t m = a->word_mention[word];
  return m != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, a->mentions.items[m].referent), "Place");
}

/** "Brixel UK boss X", "directrice générale France de Brixel", "Brixel's boss in Mexico", "patron de Brixel au Brésil": the head of what a firm has in one country. */
static bool is_of_country(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t post = post_group(t);
  if (post == TISSE__NONE || !f->objects.count) {
    return false;
  }
  const tisse__end *firm = &f->objects.items[0];
  const tisse__group *g = tisse__group_at(a, post);
  const bool french = a->language == TISSE__FRENCH;
  for (uint32_t w = g->first; w < g->last; ++w) {
    const bool beside = french ? w > g->head : w < g->head && (firm->group != post || w >= firm->last);
    if (beside && is_place(a, w) && (!french || a->word_mention[g->head] == TISSE__NONE)) {
      return true;
    }
  }
  for (uint32_t c = tisse__child(a, post, TISSE__COMPLEMENT, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, post, TISSE__COMPLEMENT, NULL, c + 1)) {
    const tisse__group *where = tisse__group_at(a, c);
    const bool named_behind = f->subjects.count && f->subjects.items[0].group != TISSE__NONE && f->subjects.items[0].group > c; /* not "met Brixel's boss in Oslo" */
    const bool marked = french ? tisse__view_is(where->marker, "pour") : tisse__view_is(where->marker, "for") || (tisse__view_is(where->marker, "in") && named_behind);
    if (marked && where->first <= g->last + 2 && is_place(a, where->head)) {
      return true;
    }
  }
  const tisse__group *of = firm->group == post || firm->group == TISSE__NONE ? NULL : tisse__group_at(a, firm->group);
  if (!of || of->governor != post || !tisse__is_of(of) || of->sentence != g->sentence || firm->group + 1 >= a->sentences[g->sentence].last_group) {
    return false;
  }
  const tisse__group *next = tisse__group_at(a, firm->group + 1);
  const bool land = french ? TISSE__VIEW_IS_ANY(a->lower[of->last], "au", "aux", "en", "pour") : tisse__view_is(next->marker, "for");
  return next->kind == TISSE__GROUP_NOUN && next->first <= of->last + 2 && land && is_place(a, next->head);
}

/** French: "confie à X la direction de sa branche Y", "la présidence de ses usines": the post is that of a part. */
static bool is_post_of_part(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i < t->constituent_count && a->language == TISSE__FRENCH && f->objects.count; ++i) {
    const uint32_t of = t->constituents[i] == TISSE__NONE ? TISSE__NONE : tisse__child(a, t->constituents[i], TISSE__COMPLEMENT, "de", TISSE__NONE);
    const tisse__group *part = of == TISSE__NONE || of == f->objects.items[0].group ? NULL : tisse__group_at(a, of);
    if (part && part->mention == TISSE__NONE && part->meant == TISSE__NONE &&
        (tisse__word_is_class(a, part->head, TISSE__WC_UNIT) || tisse__word_is_class(a, part->head, TISSE__WC_FACILITY))) {
      return true;
    }
  }
  return false;
}

/** "candidat à la présidence de X", "renonce à la direction de X", "se présente à la présidence de X": nobody has the post by that. */
static bool is_aspired(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *place = tisse__group_at(a, t->group);
  const tisse__group *over = t->marker && place->governor != TISSE__NONE && place->governor < t->group ? tisse__group_at(a, place->governor) : NULL;
  if (over && over->last == t->word && tisse__group_is_class(a, over, TISSE__WC_ASPIRE)) {
    return true;
  }
  for (uint32_t c = place->kind == TISSE__GROUP_VERB ? tisse__child(a, t->group, TISSE__ATTRIBUTE, NULL, TISSE__NONE) : TISSE__NONE; c != TISSE__NONE;
       c = tisse__child(a, t->group, TISSE__ATTRIBUTE, NULL, c + 1)) {
    if (tisse__word_is_class(a, tisse__group_at(a, c)->head, TISSE__WC_ASPIRE)) {
      return true;
    }
  }
  return false;
}

/** "à la barre du tribunal": before a judge, and at nobody's helm. */
static bool is_in_court(const tisse__trigger *t)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  return t->marker && g->mention == TISSE__NONE && tisse__word_is_class(t->a, g->head, TISSE__WC_PUBLIC);
}

/** "dirige l'usine Brixel de Cholet", "dirige les équipes de Brixel", "leads the Brixel team": a place or some people of the firm, and not the firm. */
static bool heads_some_of(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t object = verb->kind != TISSE__GROUP_VERB || t->constituent_count ? TISSE__NONE
                          : tisse__is_passive(verb) ? verb->subject : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  const tisse__group *o = object == TISSE__NONE ? NULL : tisse__group_at(a, object);
  if (!o || o->kind != TISSE__GROUP_NOUN || f->objects.count != 1) {
    return false;
  }
  const tisse__end *firm = &f->objects.items[0];
  const tisse__mention *m = o->mention == TISSE__NONE ? NULL : &a->mentions.items[o->mention];
  if (m && o->head >= m->first && o->head < m->last) {
    return false;
  }
  if (a->language == TISSE__ENGLISH && !m && o->meant != TISSE__NONE && firm->group == object && o->head > o->first + 1 && tisse__word_is_class(a, o->head, TISSE__WC_UNIT)) {
    return true; /* "will head the coffee business" */
  }
  const bool own = firm->group != TISSE__NONE && (firm->group == object || tisse__group_at(a, firm->group)->governor == object);
  if (a->language == TISSE__ENGLISH) {
    return own && firm->group == object && firm->last <= o->head && (tisse__word_is_class(a, o->head, TISSE__WC_CREW) || tisse__word_is_class(a, o->head, TISSE__WC_FACILITY));
  }
  const bool crowd = !m && o->number == TISSE__PLURAL && o->several_count == 0 && firm->group != object && !tisse__word_is_class(a, o->head, TISSE__WC_GENERIC);
  const bool place = m && tisse__word_is_class(a, o->head, TISSE__WC_FACILITY) && a->referents.items[firm->referent].entity != TISSE__NONE;
  return own && (crowd || place);
}

/** English: "looks for a successor to its finance chief, X": who leaves had the post of a part. */
static bool left_part(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t end = a->language == TISSE__ENGLISH && f->subjects.count == 1 ? f->subjects.items[0].group : TISSE__NONE;
  const tisse__group *g = end == TISSE__NONE ? NULL : tisse__group_at(a, end);
  const tisse__group *post = g && g->link == TISSE__APPOSITION && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : g;
  if (!post || post->kind != TISSE__GROUP_NOUN || tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB || !post->marker.data) {
    return false;
  }
  const uint32_t m = post->mention;
  const uint32_t title = m == TISSE__NONE ? post->head : a->mentions.items[m].first - (a->mentions.items[m].first > post->first);
  const uint32_t before = title > post->first ? title - 1 : TISSE__NONE;
  return before != TISSE__NONE && a->word_mention[before] == TISSE__NONE &&
         (tisse__form_is_class(a, before, TISSE__WC_FUNCTION) ||
          (a->readings[before].pos == TISSE__NOUN && !tisse__form_is_class(a, before, TISSE__WC_POST_WORD) && !tisse__word_is_class(a, before, TISSE__WC_ORGANIZATION)));
}

/** "Le conseil de Y s'est réuni sous la présidence de X": over a meeting, and no firm. */
static bool is_over_meeting(const tisse__trigger *t)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  const tisse__group *verb = !t->marker || g->governor == TISSE__NONE ? NULL : tisse__group_at(t->a, g->governor);
  return verb && verb->kind == TISSE__GROUP_VERB && tisse__group_is_class(t->a, verb, TISSE__WC_MEET_VERB) &&
         (t->a->language == TISSE__ENGLISH || (verb->flags & TISSE__G_REFLEXIVE) || tisse__is_passive(verb) || verb->form == TISSE__PARTICIPLE_PAST);
}

const char *tisse__refuses_post(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  if (is_second(t) || is_one_of_board(t)) {
    return "second to the head";
  }
  if (is_head_of_other(t, f) || heads_some_of(t, f) || is_post_of_part(t, f) || is_of_country(t, f) || (frame->has_stage && frame->stage == TISSE_STAGE_ENDED && left_part(t, f))) {
    return "the head of a part";
  }
  if (is_aspired(t)) {
    return "only aspired to";
  }
  if (is_over_meeting(t)) {
    return "over a meeting";
  }
  return is_in_court(t) ? "in court" : NULL;
}

bool tisse__is_given_thing(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  if (!tisse_document_given_count(t->a->document) || !tisse__relation_is(t->a, frame->relation, "founded") || verb->kind != TISSE__GROUP_VERB ||
      !tisse__lemma_opens(t->a, verb->lemma, TISSE__VERB, "produces")) {
    return false;
  }
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    if (tisse__referent_class(t->a, f->subjects.items[i].referent) != TISSE__NONE) {
      return false;
    }
  }
  return true;
}
