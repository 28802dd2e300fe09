/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * A clause whose verb is not said again: "Brixel livre des rails à Luce et Velmont des grues à Ossea", "Brixel works with Luce, Velmont with Ossea".
 *
 *   Brixel   livre   des rails   à Luce   et   Velmont   des grues   à Ossea
 *     ▲───────┼─────────▲──────────▲─────────────┘           │          │
 *             │         └──────────┼─────────────────────────┘          │     each noun stands for the one that has its place in the first clause
 *             │                    └────────────────────────────────────┘
 *
 * What is read out of the first clause is then said of the second (tisse__gapped_drafts in draft_gapped.c).
 */

#include "extract/clause.h"

#include "base/text.h"

enum { MEMBERS_MAX = 6 };

typedef struct gapped {
  uint32_t first, end;            ///< Groups of the clause, the first its subject.
  uint32_t verb;                  ///< The one that is not said again.
  bool whole;                     ///< The first group is subject and object: "and | Velmont eight | to Ossea".
  uint32_t place[MEMBERS_MAX];    ///< For whom each group stands, TISSE__NONE: for none.
} gapped;

static bool is_named(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return tisse__parser_is_noun(p, group) && g->mention != TISSE__NONE && !(g->flags & TISSE__G_PRONOUN);
}

/** Are both persons, both places, or neither? A name of no known kind is of any but a place. */
static bool of_one_kind(const tisse__parser *p, uint32_t one, uint32_t other)
{
  const uint32_t left = tisse__referent_class(p->a, tisse__group_referent(p->a, one)), right = tisse__referent_class(p->a, tisse__group_referent(p->a, other));
  if (tisse__class_is(p->a, left, "Place") != tisse__class_is(p->a, right, "Place") || tisse__class_is(p->a, left, "Product") != tisse__class_is(p->a, right, "Product")) {
    return false;
  }
  return left == TISSE__NONE || right == TISSE__NONE || tisse__class_is(p->a, left, "Person") == tisse__class_is(p->a, right, "Person");
}

/** "Velmont eight", "Velmont Quills", "Ana Ruiz Velmont": a name and behind it, in one group, what else the verb would have. */
static bool is_whole(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const uint32_t front = tisse__parser_is_noun(p, group) && !g->marker.data && !g->determiner ? p->a->word_mention[g->first] : TISSE__NONE;
  if (front == TISSE__NONE || p->a->mentions.items[front].last >= g->last || p->a->mentions.items[front].first != g->first) {
    return false;
  }
  const bool counted = front == g->mention && p->a->mentions.items[front].last + 1 == g->last && p->a->words[g->last - 1].shape == TISSE__NUMBER;
  return counted || (front != g->mention && g->mention != TISSE__NONE && p->a->mentions.items[front].last == p->a->mentions.items[g->mention].first);
}

/** "dix avions à Luce et | six | à Ossea": a number by itself. */
static bool is_number(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return tisse__parser_is_noun(p, group) && !g->marker.data && g->mention == TISSE__NONE && g->first + 1 == g->last && p->a->readings[g->first].pos == TISSE__NUM;
}

static bool is_semicolon(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_kind(p, group, TISSE__GROUP_STOP) && tisse__view_is(p->a->lower[tisse__parser_group(p, group)->first], ";");
}

/** May a second clause begin behind the group? */
static bool parts_clauses(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_kind(p, group, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, group, TISSE__GROUP_COORDINATOR) || is_semicolon(p, group);
}

/** Where the nouns end that follow the subject at `first`; `first` itself where no clause without verb begins there. */
static uint32_t nouns_end(const tisse__parser *p, uint32_t first)
{
  const tisse__group *subject = tisse__parser_group(p, first);
  uint32_t end = first + 1;
  const tisse__group *post = tisse__parser_is_noun(p, end) ? tisse__parser_group(p, end) : NULL;
  if (post && !post->marker.data && post->mention == TISSE__NONE && (tisse__word_is_class(p->a, post->head, TISSE__WC_PERSON) || tisse__lemma_opens(p->a, post->lemma, TISSE__NOUN, "leads"))) {
    return first; /* "and Ana Ruiz chairman of Velmont": second_post.c */
  }
  if ((!is_named(p, first) && !is_number(p, first)) || subject->marker.data || subject->sum != TISSE__NONE || subject->link == TISSE__GENITIVE) {
    return first;
  }
  while (tisse__parser_is_noun(p, end) && !(tisse__parser_group(p, end)->flags & TISSE__G_LIST) && tisse__parser_group(p, end)->link != TISSE__GENITIVE) {
    ++end;
  }
  const uint32_t next = tisse__parser_is_kind(p, end, TISSE__GROUP_COMMA) ? end + 1 : end;
  const bool closed = end >= p->end || tisse__parser_is_kind(p, end, TISSE__GROUP_STOP) || next > end || tisse__parser_is_kind(p, end, TISSE__GROUP_COORDINATOR);
  const bool said = tisse__parser_is_kind(p, next, TISSE__GROUP_VERB) || tisse__parser_is_kind(p, next, TISSE__GROUP_RELATIVE);
  return closed && !said && end > first + !is_whole(p, first) && end - first <= MEMBERS_MAX ? end : first;
}

/** The verb in front that the clause behind `mark` can do without; TISSE__NONE. */
static uint32_t verb_before(const tisse__parser *p, uint32_t mark)
{
  for (uint32_t g = mark; g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_VERB) {
      const bool infinitive = group->form == TISSE__INFINITIVE;
      return (tisse__parser_is_finite(p, g) || infinitive) && !(group->flags & (TISSE__G_INVERTED | TISSE__G_NEGATED)) ? g : TISSE__NONE;
    }
    const bool passes = group->kind == TISSE__GROUP_NOUN || group->kind == TISSE__GROUP_ADVERB || group->kind == TISSE__GROUP_OTHER ||
                        group->kind == TISSE__GROUP_ADJECTIVE || group->gap || ((group->kind == TISSE__GROUP_COMMA || group->kind == TISSE__GROUP_COORDINATOR) &&
                        (tisse__parser_group(p, g + 1)->gap || g + 1 == mark));
    if (!passes) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** The name in front of the verb that does what it says, as far as it stands there plainly; TISSE__NONE. */
static uint32_t subject_before(const tisse__parser *p, uint32_t verb)
{
  for (uint32_t g = verb; g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_RELATIVE || group->kind == TISSE__GROUP_SUBORDINATOR || group->kind == TISSE__GROUP_STOP) {
      return TISSE__NONE;
    }
    if (is_named(p, g) && !group->marker.data && group->link != TISSE__GENITIVE) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** French: "Velmont | des grues | à Ossea": "des" reads as a preposition behind a name. */
static bool is_some(const tisse__parser *p, const gapped *c, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return p->a->language == TISSE__FRENCH && group == c->first + 1 && group + 1 < c->end && g->mention == TISSE__NONE && tisse__marker_is(g, "de", NULL);
}

/** French: "livre | de la fibre | à X": what stands right behind the verb with "de" and is no name is as much its object. */
static bool is_some_behind(const tisse__parser *p, uint32_t verb, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return p->a->language == TISSE__FRENCH && group == verb + 1 && tisse__parser_is_noun(p, group) && g->mention == TISSE__NONE && tisse__marker_is(g, "de", NULL);
}

/** "en concurrence avec X, Y | avec Z": is the marker the same, or the last piece of the longer one? */
static bool has_marker(const tisse__group *group, tisse_view marker)
{
  const size_t more = group->marker.data && group->marker.length > marker.length ? group->marker.length - marker.length : 0;
  return group->marker.data && (tisse_view_equal(group->marker, marker) ||
                                (more && group->marker.data[more - 1] == ' ' && !tisse__view_is(marker, "de") && !tisse__view_is(marker, "of") &&
                                 tisse_view_equal((tisse_view){group->marker.data + more, marker.length}, marker)));
}

/** The noun of the first clause, behind `last`, that has the place of this one; TISSE__NONE. */
static uint32_t place_of(const tisse__parser *p, const gapped *c, uint32_t group, uint32_t last, uint32_t mark)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const bool bare = !g->marker.data || is_some(p, c, group);
  for (uint32_t n = last + 1; n < mark && !tisse__parser_group(p, n)->gap; ++n) {
    const tisse__group *other = tisse__parser_group(p, n);
    const bool alike = (other->sum == TISSE__NONE) == (g->sum == TISSE__NONE) || is_named(p, group) || is_number(p, group);
    if (other->kind == TISSE__GROUP_NOUN && other->link != TISSE__GENITIVE && !(other->flags & TISSE__G_PRONOUN) && alike &&
        (bare ? !other->marker.data || is_some_behind(p, c->verb, n) : has_marker(other, g->marker))) {
      return n;
    }
  }
  return TISSE__NONE;
}

/** The first clause's object; TISSE__NONE where it has none. */
static uint32_t object_behind(const tisse__parser *p, uint32_t verb, uint32_t mark)
{
  for (uint32_t g = verb + 1; g < mark && !tisse__parser_group(p, g)->gap; ++g) {
    if (tisse__parser_is_noun(p, g) && (!tisse__parser_group(p, g)->marker.data || is_some_behind(p, verb, g)) && !tisse__parser_is_time(p, g)) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** For whom the first group stands: the verb, where it is a subject, or the object: "vend X à Y et | Z | à W"; TISSE__NONE. */
static uint32_t place_of_first(const tisse__parser *p, const gapped *c, uint32_t mark, bool own)
{
  const uint32_t subject = subject_before(p, c->verb), object = object_behind(p, c->verb, mark);
  if (is_number(p, c->first)) {
    return !own && object != TISSE__NONE && !is_named(p, object) ? object : TISSE__NONE;
  }
  if (own || object == TISSE__NONE || !is_named(p, object)) {
    const uint32_t front = p->a->word_mention[tisse__parser_group(p, c->first)->first];
    const uint32_t class_ = c->whole ? tisse__referent_class(p->a, p->a->mentions.items[front].referent) : TISSE__NONE;
    const bool person = subject != TISSE__NONE && tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, subject)), "Person");
    const bool fits = subject != TISSE__NONE && (c->whole ? tisse__class_is(p->a, class_, "Person") == person : of_one_kind(p, subject, c->first));
    return fits && (!own || object != TISSE__NONE) ? c->verb : TISSE__NONE;
  }
  return p->a->language == TISSE__ENGLISH && of_one_kind(p, object, c->first) && !c->whole ? object : TISSE__NONE;
}

/** "A a acquis les trois sites et B | les quatre autres |", "A bought three of the plants and B the other four": the first clause's things, of which B takes what is left. */
static bool is_remainder(const tisse__parser *p, const gapped *c, uint32_t mark)
{
  const tisse__group *rest = tisse__parser_group(p, c->first + 1);
  const uint32_t object = object_behind(p, c->verb, mark);
  if (c->whole || c->end != c->first + 2 || rest->marker.data || rest->mention != TISSE__NONE || rest->determiner != TISSE__DEFINITE ||
      object == TISSE__NONE || is_named(p, object)) {
    return false;
  }
  for (uint32_t w = rest->first; w < rest->last; ++w) {
    if (tisse__form_is_class(p->a, w, TISSE__WC_REMAINING)) {
      return true;
    }
  }
  return false;
}

/** Finds for whom each noun stands; false where the clause is none: what follows then goes on with the first one. */
static bool find_places(const tisse__parser *p, gapped *c, uint32_t mark)
{
  uint32_t last = c->verb;
  bool own = c->whole, marked = false, two = true;
  if (c->whole) {
    last = object_behind(p, c->verb, mark);
    last = last == TISSE__NONE ? c->verb : last;
  }
  for (uint32_t g = c->first + 1; g < c->end; ++g) {
    const uint32_t place = tisse__parser_is_time(p, g) ? TISSE__NONE : place_of(p, c, g, last, mark);
    c->place[g - c->first] = place;
    if (place == TISSE__NONE && !tisse__parser_is_time(p, g) && !(g > c->first + 1 && !is_named(p, g - 1) && tisse__marker_is_of(tisse__parser_group(p, g)))) {
      return false;
    }
    const bool bare = place != TISSE__NONE && (!tisse__parser_group(p, place)->marker.data || is_some_behind(p, c->verb, place));
    own = own || bare;
    marked = marked || (place != TISSE__NONE && !bare);
    two = two && (place == TISSE__NONE || bare || (is_named(p, place) && (!is_named(p, g) || of_one_kind(p, place, g))));
    last = place != TISSE__NONE ? place : last;
  }
  const uint32_t head = tisse__parser_group(p, c->first)->mention;
  const bool persons = c->whole && c->end == c->first + 1 && head != TISSE__NONE && last != c->verb && is_named(p, last) &&
                       tisse__class_is(p->a, tisse__referent_class(p->a, p->a->mentions.items[p->a->word_mention[tisse__parser_group(p, c->first)->first]].referent), "Person");
  c->place[0] = place_of_first(p, c, mark, own);
  return c->place[0] != TISSE__NONE && (persons || (marked && (own || two)) || is_remainder(p, c, mark));
}

void tisse__gapped_part(tisse__parser *p)
{
  for (uint32_t mark = p->begin + 2; mark + 2 < p->end; ++mark) {
    gapped c = {.first = mark + 1, .verb = TISSE__NONE};
    c.whole = is_whole(p, c.first);
    c.end = parts_clauses(p, mark) ? nouns_end(p, c.first) : c.first;
    c.verb = c.end > c.first ? verb_before(p, mark) : TISSE__NONE;
    if (c.verb == TISSE__NONE || !find_places(p, &c, mark)) {
      continue;
    }
    for (uint32_t g = c.first; g < c.end; ++g) {
      tisse__parser_group(p, g)->gap = (c.place[g - c.first] == TISSE__NONE ? g : c.place[g - c.first]) + 1;
      tisse__parser_group(p, g)->kind = TISSE__GROUP_OTHER;
    }
    mark = c.end - 1;
  }
}

void tisse__gapped_restore(tisse__parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    if (tisse__parser_group(p, g)->gap) {
      tisse__parser_group(p, g)->kind = TISSE__GROUP_NOUN;
    }
  }
}
