/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Groups into clauses: governors and functions. Deterministic, left to right, with a stack of open clauses; what is not plain stays loose. */

#include "extract/clause.h"

void tisse__parser_link(tisse__parser *p, uint32_t group, uint32_t governor, tisse__link_kind link)
{
  for (uint32_t g = governor, steps = 0; g != TISSE__NONE; g = tisse__parser_group(p, g)->governor, ++steps) {
    if (g == group || steps == 1000) {
      return; /* never a circle, and none so deep that it could be one */
    }
  }
  tisse__parser_group(p, group)->governor = governor;
  tisse__parser_group(p, group)->link = (uint8_t)link;
}

uint32_t tisse__parser_open(tisse__parser *p, tisse__clause_type type, uint32_t parent, uint32_t opener, uint32_t governor)
{
  if (p->clause_count == p->clause_capacity) {
    return p->top;
  }
  p->clauses[p->clause_count] = (tisse__clause){.type = type, .parent = parent, .opener = opener, .governor = governor, .verb = TISSE__NONE,
                                         .first_verb = TISSE__NONE, .active = TISSE__NONE, .subject = TISSE__NONE, .noun = TISSE__NONE,
                                         .participle = TISSE__NONE, .comma = p->after_comma};
  return p->top = p->clause_count++;
}

static bool is_copula(const tisse__parser *p, const tisse__group *verb)
{
  return tisse__group_is_class(p->a, verb, TISSE__WC_COPULA);
}

/* ---- Verbs ------------------------------------------------------------------------------------------------------------------- */

bool tisse__parser_is_reporting(const tisse__parser *p, uint32_t verb)
{
  return tisse__lemma_cue(p->a, tisse__parser_group(p, verb)->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE;
}

static void set_subject(tisse__parser *p, uint32_t verb, uint32_t subject, tisse_link link)
{
  tisse__parser_group(p, verb)->subject = subject;
  tisse__parser_group(p, verb)->subject_link = link;
  if (link == TISSE_LINK_EXPLICIT && subject != TISSE__NONE && tisse__parser_group(p, subject)->kind != TISSE__GROUP_RELATIVE) {
    tisse__parser_link(p, subject, verb, TISSE__SUBJECT);
  }
}

/** Gives the clause its finite verb. */
static void take_verb(tisse__parser *p, uint32_t verb)
{
  tisse__clause *c = tisse__parser_top(p);
  c->verb = c->first_verb = c->active = verb;
  tisse__parser_group(p, verb)->opener = c->opener;
  tisse__aside_hang(p, verb);
  if (c->type == TISSE__CLAUSE_RELATIVE && c->opener == TISSE__NONE) { /* "games the studio released" */
    tisse__parser_link(p, verb, c->governor, TISSE__RELATIVE_CLAUSE);
    tisse__parser_group(p, verb)->antecedent = c->governor;
  } else if (c->type == TISSE__CLAUSE_RELATIVE) {
    tisse__group *relative = tisse__parser_group(p, c->opener);
    const bool subject = !relative->marker.data &&
                         (TISSE__VIEW_IS_ANY(relative->lemma, "qui", "lequel", "laquelle") ||
                          (TISSE__VIEW_IS_ANY(relative->lemma, "which", "that", "who") && c->subject == TISSE__NONE));
    const bool oblique = relative->marker.data || TISSE__VIEW_IS_ANY(relative->lemma, "dont", "où", "whose");
    if (relative->link != TISSE__COMPLEMENT) {
      tisse__parser_link(p, c->opener, verb, subject ? TISSE__SUBJECT : oblique ? TISSE__OBLIQUE : TISSE__OBJECT);
    }
    if (tisse__view_is(relative->lemma, "dont")) {
      relative->marker = tisse_view_of("de");
    }
    if (c->governor != TISSE__NONE) {
      tisse__parser_link(p, verb, c->governor, TISSE__RELATIVE_CLAUSE);
      tisse__parser_group(p, verb)->antecedent = c->governor;
    }
    if (subject) {
      set_subject(p, verb, c->opener, TISSE_LINK_EXPLICIT);
      return;
    }
  } else if (c->governor != TISSE__NONE) {
    tisse__parser_link(p, verb, c->governor,
               c->type == TISSE__CLAUSE_COMPLETIVE  ? TISSE__COMPLETIVE
               : c->type == TISSE__CLAUSE_ADVERBIAL ? TISSE__ADVERBIAL
                                             : TISSE__PARATAXIS);
  }
  if (c->subject != TISSE__NONE) {
    set_subject(p, verb, c->subject, TISSE_LINK_EXPLICIT);
    if (c->participle != TISSE__NONE && tisse__parser_group(p, c->participle)->form == TISSE__INFINITIVE) {
      tisse__parser_link(p, c->participle, verb, TISSE__ADVERBIAL);
      c->participle = TISSE__NONE;
    } else if (c->participle != TISSE__NONE) {
      tisse__parser_link(p, c->participle, c->subject, TISSE__PARTICIPIAL);
      tisse__parser_group(p, c->participle)->antecedent = c->subject;
      c->participle = TISSE__NONE;
    }
  }
}

/** "mené par X", "led by X": a marker that is a participle and its agent's. */
static bool names_agent(const tisse__group *group)
{
  return tisse__view_ends(group->marker, " par") || tisse__view_ends(group->marker, " by");
}

/** Marked groups and adverbs before the verb that hang on nothing yet. */
static void adopt_pending(tisse__parser *p, uint32_t verb)
{
  for (uint32_t g = p->pending_first; g < verb; ++g) {
    tisse__group *group = tisse__parser_group(p, g);
    if (group->governor == TISSE__NONE && group->clause == p->top && group->kind == TISSE__GROUP_NOUN && names_agent(group) &&
        tisse__parser_group(p, verb)->subject != TISSE__NONE && tisse__parser_group(p, verb)->subject > g) {
      const bool behind = g >= p->begin + 2 && tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, g - 2) &&
                          tisse__parser_group(p, g - 2)->mention == TISSE__NONE; /* "With its Series C, led by X, Y …" */
      tisse__parser_link(p, g, behind ? g - 2 : tisse__parser_group(p, verb)->subject, TISSE__PARTICIPIAL); /* "Mené par X, le tour de table …" */
    } else if (group->governor == TISSE__NONE && group->clause == p->top &&
        ((group->kind == TISSE__GROUP_NOUN && group->marker.data) || group->kind == TISSE__GROUP_ADVERB)) {
      tisse__parser_link(p, g, verb, group->kind == TISSE__GROUP_NOUN ? TISSE__OBLIQUE : TISSE__MODIFIER);
    }
  }
}

static void coordinate_verb(tisse__parser *p, uint32_t verb)
{
  tisse__clause *c = tisse__parser_top(p);
  const uint32_t before = c->verb;
  tisse__parser_link(p, verb, before, TISSE__CONJUNCT);
  tisse__parser_group(p, verb)->subject = tisse__parser_group(p, before)->subject;
  tisse__parser_group(p, verb)->subject_link = TISSE_LINK_SHARED;
  c->verb = c->active = verb;
}

static bool pop_to_waiting(tisse__parser *p)
{
  for (uint32_t at = p->top; at != TISSE__NONE; at = p->clauses[at].parent) {
    const tisse__clause *c = &p->clauses[at];
    if (c->verb == TISSE__NONE && (c->subject != TISSE__NONE || (c->type == TISSE__CLAUSE_RELATIVE && at == p->top))) {
      p->top = at;
      return true;
    }
  }
  return false;
}

/** "« Nous attendons », se souvient X": behind the quotation another speaks. */
static bool leaves_quote(const tisse__parser *p, uint32_t verb)
{
  return p->a->language == TISSE__FRENCH && (tisse__parser_group(p, tisse__parser_top(p)->verb)->flags & TISSE__G_QUOTED) &&
         !(tisse__parser_group(p, verb)->flags & TISSE__G_QUOTED) && verb >= p->begin + 2 && tisse__parser_is_kind(p, verb - 2, TISSE__GROUP_QUOTE);
}

static void finite_verb(tisse__parser *p, uint32_t verb)
{
  if (tisse__parser_top(p)->verb == TISSE__NONE &&
      (tisse__parser_top(p)->subject != TISSE__NONE || tisse__parser_top(p)->type == TISSE__CLAUSE_RELATIVE ||
       tisse__parser_top(p)->parent == TISSE__NONE)) {
    take_verb(p, verb);
  } else if (tisse__parser_top(p)->verb != TISSE__NONE && tisse__parser_is_coordinated(p, verb)) {
    uint32_t at = p->top;
    /* behind a comma the coordination is with the outer tisse__clause */
    while (p->clauses[at].type == TISSE__CLAUSE_RELATIVE && p->clauses[at].parent != TISSE__NONE && verb >= 2 &&
           tisse__parser_is_kind(p, verb - 2, TISSE__GROUP_COMMA) && p->clauses[p->clauses[at].parent].verb != TISSE__NONE) {
      at = p->clauses[at].parent;
    }
    p->top = at;
    coordinate_verb(p, verb);
  } else if (tisse__parser_top(p)->verb == TISSE__NONE && (tisse__parser_group(p, verb)->flags & TISSE__G_INVERTED)) {
    take_verb(p, verb);
  } else if (pop_to_waiting(p)) {
    take_verb(p, verb);
  } else if (tisse__parser_top(p)->verb == TISSE__NONE) {
    take_verb(p, verb);
  } else if (p->after_comma && !tisse__parser_is_reporting(p, verb) && tisse__parser_top(p)->verb != TISSE__NONE && !leaves_quote(p, verb)) {
    coordinate_verb(p, verb); /* "Nvidia investit, recrute et achète" */
  } else {
    const uint32_t host = tisse__parser_top(p)->verb;
    tisse__parser_open(p, TISSE__CLAUSE_MAIN, p->top, TISSE__NONE, host);
    take_verb(p, verb);
    if (host != TISSE__NONE) {
      tisse__parser_link(p, verb, host, TISSE__PARATAXIS);
    }
  }
  adopt_pending(p, verb);
}

/** Is the sum the head of the group, not a part of it as in "a $6 billion deal"? */
static bool heads_sum(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return g->sum != TISSE__NONE && g->head < p->a->sums.items[g->sum].last;
}

/** English: "picked specialist Brixel | to supply doors": behind its trade a name, to which nothing is to be done. */
static bool ends_in_name(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return p->a->language == TISSE__ENGLISH && g->mention != TISSE__NONE && g->head < p->a->mentions.items[g->mention].first;
}

/** "Deux ans | après avoir racheté X, Y …", "Un mois avant de céder X, …": how long after or before it was; the infinitive does not complete it. */
static bool measures_time(const tisse__parser *p, uint32_t noun, uint32_t verb)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return p->a->language == TISSE__FRENCH && noun + 1 == verb && !g->marker.data && g->determiner != TISSE__DEFINITE && tisse__parser_is_time(p, noun) &&
         TISSE__VIEW_IS_ANY(tisse__parser_group(p, verb)->marker, "après", "avant", "avant de");
}

static void infinitive(tisse__parser *p, uint32_t verb)
{
  tisse__clause *c = tisse__parser_top(p);
  const tisse__group *g = tisse__parser_group(p, verb);
  const uint32_t noun = tisse__event_over_kind(p, tisse__parser_noun_before(p, verb));
  const bool after_noun = noun != TISSE__NONE && noun >= (c->active != TISSE__NONE ? c->active : p->begin) && !measures_time(p, noun, verb);
  const bool common = after_noun && !(tisse__parser_group(p, noun)->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && !heads_sum(p, noun) &&
                      !(c->active != TISSE__NONE && ends_in_name(p, noun));
  const bool purpose = tisse__text_is_class(p->a, g->marker, TISSE__WC_PURPOSE_MARKER);
  const bool bare = common && tisse__marker_is(tisse__parser_group(p, noun), "en", NULL) && !tisse__parser_group(p, noun)->determiner &&
                    tisse__marker_is(g, "à", NULL); /* "condamné en appel | à verser" */
  const bool when = common && c->active != TISSE__NONE && p->a->language == TISSE__FRENCH && tisse__parser_group(p, noun)->marker.data &&
                    tisse__parser_is_time(p, noun); /* "cessera dès l'an prochain | de livrer X" */
  const bool takes =
      common && !when && (g->flags & TISSE__G_TO) && !purpose && !p->after_comma && !(bare && c->active != TISSE__NONE) &&
      !(tisse__parser_group(p, noun)->marker.data && c->active != TISSE__NONE && (tisse__marker_is(tisse__parser_group(p, noun), "à", "to") ||
        (tisse__view_is(tisse__parser_group(p, noun)->marker, "with") && tisse__word_is_class(p->a, tisse__parser_group(p, noun)->head, TISSE__WC_PERSON)))); /* "in talks with investors | to raise" */
  if (takes) {
    tisse__parser_link(p, verb, noun, TISSE__INFINITIVAL);
  } else if (c->active != TISSE__NONE) {
    tisse__parser_link(p, verb, c->active, purpose && after_noun ? TISSE__ADVERBIAL : TISSE__INFINITIVAL);
  } else if (after_noun) {
    tisse__parser_link(p, verb, noun, TISSE__INFINITIVAL);
  } else if (g->flags & TISSE__G_TO) {
    c->participle = verb; /* "Après avoir racheté X, Y …", "Pour contrer X, Y …" */
  }
  c->active = verb;
}

/** "un groupe de presse détenu par X", "une marque de montres appartenant à X": a bare complement says what kind of party is meant. */
static bool is_kind_of_party(const tisse__parser *p, uint32_t noun, const tisse__group *participle)
{
  const tisse__group *kind = tisse__parser_group(p, noun);
  const uint32_t head = kind->link == TISSE__COMPLEMENT ? tisse__parser_governing_noun(p, noun) : TISSE__NONE;
  return head != TISSE__NONE && tisse__marker_is_of(kind) && !kind->determiner && kind->mention == TISSE__NONE && !(kind->flags & TISSE__G_PROPER) &&
         !tisse__word_is_class(p->a, kind->head, TISSE__WC_ORGANIZATION) &&
         tisse__word_is_class(p->a, tisse__parser_group(p, head)->head, TISSE__WC_ORGANIZATION) && tisse__parser_agrees(tisse__parser_group(p, head), participle);
}

static void participle(tisse__parser *p, uint32_t verb)
{
  if (tisse__parser_group(p, verb)->form == TISSE__PARTICIPLE_PRESENT) {
    tisse__aside_leave_relative(p, verb);
  }
  tisse__clause *c = tisse__parser_top(p);
  const tisse__group *g = tisse__parser_group(p, verb);
  const bool gerund = g->marker.data != NULL;
  uint32_t noun = tisse__parser_noun_before(p, verb);
  const bool active_before = c->active != TISSE__NONE && (noun == TISSE__NONE || noun < c->active);
  if (gerund || (p->after_comma && g->form == TISSE__PARTICIPLE_PRESENT)) {
    const uint32_t host = c->active != TISSE__NONE ? c->active : TISSE__NONE;
    if (host != TISSE__NONE) {
      tisse__parser_link(p, verb, host, TISSE__ADVERBIAL);
    } else if (c->subject != TISSE__NONE) {
      tisse__parser_link(p, verb, c->subject, TISSE__PARTICIPIAL);
      tisse__parser_group(p, verb)->antecedent = c->subject;
    } else {
      c->participle = verb;
    }
  } else if (p->after_comma && noun == TISSE__NONE && p->previous != TISSE__NONE) {
    const uint32_t before = tisse__aside_host(p, verb);
    if (before != TISSE__NONE) {
      tisse__parser_link(p, verb, before, TISSE__PARTICIPIAL);
      tisse__parser_group(p, verb)->antecedent = before;
    }
  } else if (noun != TISSE__NONE && !active_before) {
    uint32_t head = noun;
    while (head != TISSE__NONE && !tisse__parser_agrees(tisse__parser_group(p, head), g)) {
      head = tisse__parser_governing_noun(p, head);
    }
    head = head == TISSE__NONE ? noun : tisse__relative_over_place(p, head);
    const uint32_t over = p->a->language == TISSE__FRENCH && tisse__parser_is_time(p, head) ? tisse__parser_governing_noun(p, head) : TISSE__NONE;
    head = over == TISSE__NONE ? head : over; /* "un contrat de trois ans | portant sur 120 grues" */
    head = g->form == TISSE__PARTICIPLE_PRESENT ? tisse__event_over_party(p, tisse__relative_with_lead(p, head)) : head;
    head = is_kind_of_party(p, head, g) || tisse__relative_over_owner(p, head, verb) ? tisse__parser_governing_noun(p, head) : head;
    const bool thought = p->a->language == TISSE__ENGLISH && g->form == TISSE__PARTICIPLE_PRESENT && !p->after_comma && noun + 1 == verb &&
                         (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER) && tisse__parser_governing_noun(p, noun) != TISSE__NONE && tisse__relative_with_lead(p, noun) == noun;
    if (thought) { /* "talk of Brixel buying Y": as "of Brixel to buy" */
      head = tisse__parser_governing_noun(p, noun);
      tisse__parser_group(p, verb)->subject = noun;
    }
    tisse__parser_link(p, verb, head, thought ? TISSE__INFINITIVAL : TISSE__PARTICIPIAL);
    tisse__parser_group(p, verb)->antecedent = thought ? TISSE__NONE : head;
  } else if (c->active != TISSE__NONE && active_before && is_copula(p, tisse__parser_group(p, c->active))) {
    tisse__parser_link(p, verb, c->active, TISSE__ATTRIBUTE);
    tisse__parser_group(p, verb)->antecedent = tisse__parser_group(p, c->active)->subject;
  } else if (c->active != TISSE__NONE && active_before) {
    tisse__parser_link(p, verb, c->active, TISSE__INFINITIVAL);
  } else if (c->type == TISSE__CLAUSE_PARENTHESIS && c->opener != TISSE__NONE && c->opener > p->begin && tisse__parser_is_noun(p, c->opener - 1)) {
    tisse__parser_link(p, verb, c->opener - 1, TISSE__PARTICIPIAL); /* "X (contrôlé par Y)" */
    tisse__parser_group(p, verb)->antecedent = c->opener - 1;
  } else {
    c->participle = verb;
  }
  c->active = verb;
}

/* ---- Nouns ------------------------------------------------------------------------------------------------------------------- */

bool tisse__parser_is_dated(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  for (size_t i = tisse__dates_behind(p->a, g->first); i < p->a->dates.count && p->a->dates.items[i].last <= g->last; ++i) {
    if (p->a->dates.items[i].first >= g->first && !p->a->dates.items[i].relative) {
      return true;
    }
  }
  return false;
}

static bool is_weekday(const tisse__parser *p, uint32_t group)
{
  return tisse__vocable_names_day(tisse__vocable_at(p->a, tisse__parser_group(p, group)->head));
}

/** "said on Wednesday it would buy", "said the firm's parent had bought": nothing but adverbs, dates and the noun's owner between the verb and the noun. */
static bool only_time_between(const tisse__parser *p, uint32_t verb, uint32_t noun)
{
  for (uint32_t g = verb + 1; g < noun; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    const bool day = group->kind == TISSE__GROUP_NOUN && group->marker.data && (tisse__parser_is_dated(p, g) || is_weekday(p, g));
    const bool owner = group->link == TISSE__GENITIVE || (group->kind == TISSE__GROUP_OTHER && g > verb + 1 && tisse__parser_group(p, g - 1)->link == TISSE__GENITIVE);
    if (group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_QUOTE && !day && !owner) {
      return false;
    }
  }
  return true;
}

/** "Poursuivi par X, | le négociant en cognac Y": at the subject the participle in front takes no more. */
static void close_participle(tisse__parser *p)
{
  tisse__clause *c = tisse__parser_top(p);
  if (p->after_comma && c->verb == TISSE__NONE && c->participle != TISSE__NONE) {
    c->active = TISSE__NONE;
  }
}

/** Behind the active verb, a noun with a finite verb to come: the subject of an outer clause that waits, of a new one, or of what is reported. */
static bool starts_clause(tisse__parser *p, uint32_t noun)
{
  const tisse__clause *c = tisse__parser_top(p);
  const tisse__group *g = tisse__parser_group(p, noun);
  const uint32_t verb = c->active;
  const bool taken =
      p->previous != verb && (tisse__child(p->a, verb, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE || c->type == TISSE__CLAUSE_RELATIVE);
  if (p->after_comma || p->after_coordinator || (c->type != TISSE__CLAUSE_MAIN && !tisse__parser_is_reporting(p, verb) && taken && g->sum == TISSE__NONE)) {
    uint32_t parent = p->top;
    while (p->clauses[parent].parent != TISSE__NONE && p->clauses[parent].type != TISSE__CLAUSE_COMPLETIVE) {
      parent = p->clauses[parent].parent;
    }
    const bool completive = p->clauses[parent].type == TISSE__CLAUSE_COMPLETIVE;
    if (p->clauses[parent].verb == TISSE__NONE) {
      p->top = parent;
    } else {
      tisse__parser_open(p, completive ? TISSE__CLAUSE_COMPLETIVE : TISSE__CLAUSE_MAIN, parent, TISSE__NONE,
                  completive ? p->clauses[parent].governor : TISSE__NONE);
    }
  } else if (only_time_between(p, verb, noun) &&
             (p->a->language == TISSE__ENGLISH ? tisse__takes_bare_clause(p, verb) : (g->flags & TISSE__G_PRONOUN) != 0)) {
    tisse__parser_open(p, TISSE__CLAUSE_COMPLETIVE, p->top, TISSE__NONE, verb); /* "Nvidia said it will invest" */
  } else {
    return false;
  }
  close_participle(p);
  tisse__parser_top(p)->subject = noun;
  return true;
}

/** "le 5 janvier 1990", "le matin", "deux semaines", "cette fois": said of the time, no object of a verb. */
bool tisse__parser_is_time(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (g->mention != TISSE__NONE || (g->flags & TISSE__G_PRONOUN)) {
    return false;
  }
  return tisse__parser_is_dated(p, group) || is_weekday(p, group) || tisse__text_is_class(p->a, g->lemma, TISSE__WC_TIME_NOUN);
}

/** "durer deux ans", "passer la soirée", "avoir dix ans": of these the time is the object. */
static bool takes_time(const tisse__parser *p, const tisse__group *verb)
{
  return tisse__group_is_class(p->a, verb, TISSE__WC_TIME_VERB);
}

/** "un Airbus | 320", "Peugeot | 2008": a bare number behind a noun is no argument. */
static bool is_number_behind(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return p->previous != TISSE__NONE && p->previous + 1 == noun && tisse__parser_is_noun(p, p->previous) && g->sum == TISSE__NONE &&
         g->first + 1 == g->last && p->a->words[g->first].shape == TISSE__NUMBER;
}

/** "a deal worth €2bn": the sum behind "worth". */
static bool is_worth(const tisse__parser *p, uint32_t noun)
{
  if (p->previous == TISSE__NONE || p->previous + 1 != noun || !tisse__parser_is_kind(p, p->previous, TISSE__GROUP_ADJECTIVE)) {
    return false;
  }
  const tisse__group *worth = tisse__parser_group(p, p->previous);
  return tisse__parser_group(p, noun)->sum != TISSE__NONE && tisse__text_is_class(p->a, worth->lemma, TISSE__WC_WORTH) && worth->governor != TISSE__NONE;
}

/** Does the object, a complement of it, or what goes on with it end right before the comma? French keeps its order looser. */
static bool goes_on(const tisse__parser *p, uint32_t object, uint32_t comma)
{
  if (p->a->language != TISSE__ENGLISH) {
    return true;
  }
  uint32_t before = comma - 1;
  if (tisse__parser_is_kind(p, before, TISSE__GROUP_CLOSE)) {
    while (before > object && !tisse__parser_is_kind(p, before, TISSE__GROUP_OPEN)) {
      --before;
    }
    before -= before > object;
  }
  for (int steps = 0; before != TISSE__NONE && steps < 4; ++steps) {
    if (before == object) {
      return true;
    }
    const tisse__group *g = tisse__parser_group(p, before);
    const bool of = g->link == TISSE__COMPLEMENT && (tisse__marker_is_of(g) || (g->flags & TISSE__G_LIST));
    before = of || g->link == TISSE__CONJUNCT || g->link == TISSE__PARATAXIS || g->link == TISSE__APPOSITION ? g->governor : TISSE__NONE;
  }
  return false;
}

/** "vend la table, la chaise": a verb has one object; what follows it behind a comma goes on with it or is said of it. */
static void second_object(tisse__parser *p, uint32_t object, uint32_t noun)
{
  tisse__group *g = tisse__parser_group(p, noun);
  const tisse__group *o = tisse__parser_group(p, object);
  const bool beside = p->previous != TISSE__NONE && noun >= 2 && tisse__parser_is_kind(p, noun - 1, TISSE__GROUP_COMMA) && goes_on(p, object, noun - 1);
  const bool names = o->mention != TISSE__NONE && g->mention != TISSE__NONE && (o->flags & TISSE__G_PROPER || o->number != TISSE__PLURAL);
  const bool commons = o->mention == TISSE__NONE && g->mention == TISSE__NONE && o->determiner == g->determiner;
  if (beside && !names && (g->flags & TISSE__G_PROPER) && o->number == TISSE__PLURAL && p->a->language == TISSE__ENGLISH) {
    g->flags |= TISSE__G_LIST; /* "films such and such (2018), | Luce and Mars" */
    tisse__parser_link(p, noun, object, TISSE__COMPLEMENT);
  } else if (beside && (names || commons) && noun + 1 < p->end && tisse__parser_is_kind(p, noun + 1, TISSE__GROUP_COMMA)) {
    tisse__coordination_join(p, object, noun);
  } else if (beside) {
    tisse__parser_link(p, noun, object, TISSE__PARATAXIS);
  }
}

/** "n'utilisez jamais X", "citons X": a first or second person without its pronoun orders. */
static bool takes_no_noun_subject(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  return p->a->language == TISSE__FRENCH && (v->flags & TISSE__G_FINITE) && v->tense == TISSE__PRESENT &&
         (v->person == 2 || (v->person == 1 && v->number == TISSE__PLURAL));
}

/** "L'article 105, paragraphe 6 du traité, stipule": what stands between commas, the verb right behind, takes no subject's place. */
static bool keeps_subject(const tisse__parser *p, uint32_t subject, uint32_t noun)
{
  if (subject == TISSE__NONE || tisse__parser_is_time(p, subject) || tisse__parser_group(p, subject)->sum != TISSE__NONE) {
    return false;
  }
  if (tisse__parser_is_time(p, noun)) {
    return true; /* "l'action, en hausse ces derniers jours, a fini" */
  }
  const tisse__group *old = tisse__parser_group(p, subject);
  const tisse__group *g = tisse__parser_group(p, noun);
  uint32_t at = noun + 1;
  while (at < p->end && (tisse__parser_is_kind(p, at, TISSE__GROUP_ADJECTIVE) || tisse__parser_is_kind(p, at, TISSE__GROUP_ADVERB) ||
                         (tisse__parser_is_noun(p, at) && tisse__parser_group(p, at)->marker.data))) {
    ++at;
  }
  if (p->after_comma) {
    while (tisse__parser_is_kind(p, at, TISSE__GROUP_COMMA) && tisse__parser_is_kind(p, at + 1, TISSE__GROUP_ADVERB)) {
      ++at;
    }
    const uint32_t next = tisse__parser_is_kind(p, at, TISSE__GROUP_COMMA) ? at + 1 : at;
    if (next == at || !tisse__parser_is_finite(p, next)) {
      return false;
    }
    const uint8_t number = tisse__parser_group(p, next)->number;
    return !(old->number && number && old->number != number && old->first_conjunct == TISSE__NONE && g->number == number);
  }
  /* "le concept d'état tampon est": a bare common noun right behind a noun */
  return p->a->language == TISSE__FRENCH && p->previous != TISSE__NONE && p->previous + 1 == noun && tisse__parser_is_noun(p, p->previous) &&
         (g->flags & TISSE__G_BARE) && !(g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) && g->mention == TISSE__NONE;
}

/** "X vend ses puces à Y, et Z, les siennes à W", "et Z celles de …": subject of a verb that is not said again. */
static bool opens_gapped_clause(const tisse__parser *p, uint32_t noun)
{
  if (!p->after_coordinator || noun < p->begin + 2) {
    return false;
  }
  const bool comma = tisse__parser_is_kind(p, noun - 2, TISSE__GROUP_COMMA) && tisse__parser_is_kind(p, noun + 1, TISSE__GROUP_COMMA);
  return comma || (tisse__parser_is_noun(p, noun + 1) && !tisse__parser_group(p, noun + 1)->marker.data &&
                   tisse__form_is_class(p->a, tisse__parser_group(p, noun + 1)->head, TISSE__WC_THAT_ONE));
}

/** "Ont été retenus pour fournir les trams, au terme de l'appel d'offres, X et Y": a verb that opens the sentence has its subject behind. */
static bool is_late_subject(const tisse__parser *p, uint32_t noun)
{
  if (tisse__relative_subject_behind(p, noun)) {
    return true;
  }
  const tisse__group *verb = tisse__parser_is_finite(p, p->begin) ? tisse__parser_group(p, p->begin) : NULL;
  const tisse__clause *c = tisse__parser_top(p);
  return p->a->language == TISSE__FRENCH && verb && c->verb == p->begin && verb->subject == TISSE__NONE && verb->mood != TISSE__IMPERATIVE &&
         !(verb->flags & TISSE__G_IMPERSONAL) && (is_copula(p, verb) || (verb->flags & TISSE__G_PASSIVE)) && p->after_comma &&
         verb->person == 3 && !tisse__parser_is_time(p, noun) && tisse__parser_group(p, noun)->sum == TISSE__NONE;
}

/** French: "X, nommé | directeur général, remplace", "X, devenu | une filiale de Y, emploie": what the participle says somebody is called, or became. */
static bool is_called(const tisse__parser *p, uint32_t verb, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return p->a->language == TISSE__FRENCH && g->sum == TISSE__NONE && !(g->flags & TISSE__G_PRONOUN) &&
         ((p->previous == verb && (g->flags & TISSE__G_BARE) && g->mention == TISSE__NONE) || (is_copula(p, tisse__parser_group(p, verb)) && !p->after_comma));
}

static void plain_noun(tisse__parser *p, uint32_t noun)
{
  tisse__clause *c = tisse__parser_top(p);
  tisse__group *g = tisse__parser_group(p, noun);
  const bool gapped = (g->flags & TISSE__G_GAPPED) || (p->previous != TISSE__NONE && (tisse__parser_group(p, p->previous)->flags & TISSE__G_GAPPED));
  if (g->link == TISSE__CONJUNCT || g->link == TISSE__APPOSITION || g->link == TISSE__GENITIVE || gapped || tisse__parser_take_wider_place(p, noun)) {
    return;
  }
  if ((g->flags & TISSE__G_LIST) && p->previous != TISSE__NONE && tisse__parser_group(p, p->previous)->kind == TISSE__GROUP_VERB &&
      !is_copula(p, tisse__parser_group(p, p->previous)) && !tisse__view_is(p->a->lower[g->marker_first], "comme")) {
    g->flags &= ~(uint32_t)TISSE__G_LIST; /* "produit notamment le X" */
  }
  if (g->flags & TISSE__G_LIST) {
    tisse__marked_attach(p, noun);
    return;
  }
  if (noun > p->begin + 1 && tisse__parser_is_list_colon(p, noun - 1) && tisse__parser_is_noun(p, tisse__parser_colon_host(p, noun - 1))) {
    g->flags |= TISSE__G_LIST;
    tisse__parser_link(p, noun, tisse__parser_colon_host(p, noun - 1), TISSE__COMPLEMENT); /* "two brands: A and B" */
    return;
  }
  if (is_worth(p, noun)) {
    const uint32_t valued = tisse__parser_group(p, p->previous)->governor;
    tisse__parser_link(p, noun, valued, tisse__parser_is_noun(p, valued) ? TISSE__COMPLEMENT : TISSE__ATTRIBUTE);
    return;
  }
  if (is_number_behind(p, noun)) {
    tisse__parser_link(p, noun, p->previous, TISSE__MODIFIER);
    return;
  }
  if (tisse__aside_reports(p, noun)) {
    tisse__parser_open(p, TISSE__CLAUSE_PARENTHESIS, p->top, TISSE__NONE, TISSE__NONE);
    tisse__parser_top(p)->subject = noun;
    return;
  }
  if (tisse__relative_is_bare(p, noun)) {
    tisse__parser_open(p, TISSE__CLAUSE_RELATIVE, p->top, TISSE__NONE, noun - 1);
    tisse__parser_top(p)->subject = noun;
    return;
  }
  const uint32_t verb = c->active;
  if (verb != TISSE__NONE && tisse__parser_finite_ahead(p, noun) && starts_clause(p, noun)) {
    return;
  }
  if (verb != TISSE__NONE && opens_gapped_clause(p, noun) && tisse__child(p->a, verb, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE) {
    return;
  }
  if (verb != TISSE__NONE && g->sum != TISSE__NONE && g->head + 1 == p->a->sums.items[g->sum].last && !p->after_comma) {
    tisse__parser_link(p, noun, verb, TISSE__OBJECT); /* "valorisé 12 milliards": a bare sum is nobody's subject here */
    return;
  }
  const bool named = verb != TISSE__NONE && is_called(p, verb, noun);
  if (c->verb == TISSE__NONE && (verb == TISSE__NONE || p->after_comma || (!named && tisse__parser_group(p, verb)->form == TISSE__PARTICIPLE_PAST))) {
    if (!keeps_subject(p, c->subject, noun)) {
      c->subject = noun;
      close_participle(p);
    }
    return;
  }
  if (is_late_subject(p, noun)) {
    tisse__parser_group(p, c->verb)->flags |= TISSE__G_INVERTED;
    set_subject(p, c->verb, noun, TISSE_LINK_EXPLICIT);
    return;
  }
  tisse__group *v = tisse__parser_group(p, verb);
  const bool no_subject = (v->flags & TISSE__G_FINITE) && v->subject == TISSE__NONE && v->mood != TISSE__IMPERATIVE;
  const bool relative_object = c->type == TISSE__CLAUSE_RELATIVE && v->subject == TISSE__NONE;
  if (no_subject && takes_no_noun_subject(p, verb)) {
    v->mood = TISSE__IMPERATIVE; /* "Prévenez votre médecin" */
  } else if (no_subject && g->sum == TISSE__NONE && !(v->flags & TISSE__G_IMPERSONAL) && !tisse__parser_is_time(p, noun) &&
      (relative_object || tisse__parser_is_reporting(p, verb) || p->previous == verb)) {
    v->flags |= TISSE__G_INVERTED;
    set_subject(p, verb, noun, TISSE_LINK_EXPLICIT);
    return;
  }
  const bool attribute = is_copula(p, v) || (v->flags & TISSE__G_PASSIVE);
  const uint32_t object = p->after_comma && !attribute && g->sum == TISSE__NONE && !(g->flags & TISSE__G_PRONOUN)
                              ? tisse__child(p->a, verb, TISSE__OBJECT, NULL, TISSE__NONE)
                              : TISSE__NONE;
  if (object != TISSE__NONE && object < noun && tisse__parser_group(p, object)->sum == TISSE__NONE) {
    second_object(p, object, noun);
    return;
  }
  if (!is_copula(p, v) && tisse__parser_is_time(p, noun) && !takes_time(p, v)) {
    tisse__parser_link(p, noun, verb, TISSE__OBLIQUE);
    return;
  }
  tisse__parser_link(p, noun, verb, attribute ? TISSE__ATTRIBUTE : TISSE__OBJECT);
}

/* ---- Marks ------------------------------------------------------------------------------------------------------------------- */

static void open_subordinate(tisse__parser *p, uint32_t mark)
{
  const tisse__group *g = tisse__parser_group(p, mark);
  const bool that = tisse__view_is(g->lemma, "que") || tisse__view_is(g->lemma, "that") || tisse__view_is(g->lemma, "whether");
  const bool if_ = tisse__view_is(g->lemma, "si") || tisse__view_is(g->lemma, "if");
  tisse__clause *c = tisse__parser_top(p);
  uint32_t governor = c->active;
  const uint32_t noun = tisse__parser_noun_before(p, mark);
  if (that && noun != TISSE__NONE && (governor == TISSE__NONE || noun > governor) &&
      !(tisse__parser_group(p, noun)->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && !p->after_comma &&
      !tisse__parser_is_reporting(p, governor == TISSE__NONE ? noun : governor)) {
    governor = noun;
  }
  const bool completive = that || (if_ && governor != TISSE__NONE && p->previous == governor);
  tisse__parser_open(p, completive ? TISSE__CLAUSE_COMPLETIVE : TISSE__CLAUSE_ADVERBIAL, p->top, mark, governor);
}

static void comma(tisse__parser *p)
{
  const tisse__clause *c = tisse__parser_top(p);
  const bool closes =
      c->parent != TISSE__NONE && c->verb != TISSE__NONE &&
      ((c->type == TISSE__CLAUSE_RELATIVE && c->comma) || (c->type == TISSE__CLAUSE_PARENTHESIS && c->opener == TISSE__NONE && c->comma) ||
       (c->type == TISSE__CLAUSE_ADVERBIAL && p->clauses[c->parent].verb == TISSE__NONE));
  if (closes) {
    p->top = c->parent;
  }
}

static void close_bracket(tisse__parser *p)
{
  for (uint32_t at = p->top; at != TISSE__NONE; at = p->clauses[at].parent) {
    if (p->clauses[at].type == TISSE__CLAUSE_PARENTHESIS) {
      p->top = p->clauses[at].parent;
      return;
    }
  }
}

/** A new main clause; inside a bracket one that the bracket closes: "Boeing (NYSE: BA) has". */
static void stop(tisse__parser *p, uint32_t mark)
{
  uint32_t bracket = p->top, close = mark + 1;
  while (bracket != TISSE__NONE && p->clauses[bracket].type != TISSE__CLAUSE_PARENTHESIS) {
    bracket = p->clauses[bracket].parent;
  }
  while (bracket != TISSE__NONE && close < p->end && !tisse__parser_is_kind(p, close, TISSE__GROUP_CLOSE) &&
         !tisse__parser_is_kind(p, close, TISSE__GROUP_OPEN)) {
    ++close;
  }
  if (bracket != TISSE__NONE && tisse__parser_is_kind(p, close, TISSE__GROUP_CLOSE)) {
    tisse__parser_open(p, TISSE__CLAUSE_PARENTHESIS, p->clauses[bracket].parent, TISSE__NONE, TISSE__NONE);
    return;
  }
  tisse__parser_open(p, TISSE__CLAUSE_MAIN, TISSE__NONE, TISSE__NONE, TISSE__NONE);
}

/* ---- Sentences --------------------------------------------------------------------------------------------------------------- */

/** "a deal with Roche worth $5bn": of the common noun that the marked name complements, or of the verb's object. */
static uint32_t worth_of(const tisse__parser *p, uint32_t name)
{
  const uint32_t active = tisse__parser_top(p)->active;
  const uint32_t subject = tisse__parser_top(p)->subject;
  if (p->after_comma && tisse__parser_top(p)->verb == TISSE__NONE && subject != TISSE__NONE && p->a->language == TISSE__ENGLISH &&
      (tisse__parser_group(p, subject)->mention == TISSE__NONE ||
       tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, subject)), "Organization"))) {
    return subject; /* "and its order for 54 of them, worth $920m, will" */
  }
  if (p->after_comma && active != TISSE__NONE) { /* "signed deals with X and Y, worth $3bn" */
    const uint32_t object = tisse__child(p->a, active, TISSE__OBJECT, NULL, TISSE__NONE);
    return object != TISSE__NONE && tisse__parser_group(p, object)->mention == TISSE__NONE && tisse__parser_group(p, object)->sum == TISSE__NONE
               ? object
               : TISSE__NONE;
  }
  if (name == TISSE__NONE || !tisse__parser_is_noun(p, name) || !tisse__parser_group(p, name)->marker.data ||
      tisse__parser_group(p, name)->mention == TISSE__NONE || p->after_comma) {
    return TISSE__NONE;
  }
  const uint32_t governor = tisse__parser_group(p, name)->governor;
  if (governor == TISSE__NONE || tisse__parser_is_noun(p, governor)) {
    return governor;
  }
  const uint32_t object = tisse__child(p->a, governor, TISSE__OBJECT, NULL, TISSE__NONE);
  return object != TISSE__NONE && object < name ? object : TISSE__NONE;
}

static void adjective(tisse__parser *p, uint32_t g)
{
  const tisse__group *group = tisse__parser_group(p, g);
  if (tisse__text_is_class(p->a, group->lemma, TISSE__WC_WORTH) && worth_of(p, p->previous) != TISSE__NONE) {
    tisse__parser_link(p, g, worth_of(p, p->previous), TISSE__MODIFIER);
  } else if (p->previous != TISSE__NONE && tisse__parser_is_noun(p, p->previous) && !p->after_comma) {
    tisse__parser_link(p, g, p->previous, TISSE__MODIFIER);
  } else if (tisse__parser_top(p)->active != TISSE__NONE) {
    tisse__parser_link(p, g, tisse__parser_top(p)->active, TISSE__ATTRIBUTE);
  } else if (p->after_comma && p->a->language == TISSE__FRENCH && g >= p->begin + 2 && tisse__parser_is_noun(p, g - 2)) {
    const uint32_t first = tisse__parser_group(p, g - 2)->first_conjunct; /* "X et Y, présents au capital de Z, …" */
    const bool all = first != TISSE__NONE && p->a->readings[group->head].number == TISSE__PLURAL;
    tisse__parser_link(p, g, all ? first : g - 2, TISSE__MODIFIER);
  }
}

/** "viennent de X, et non de Y", "from X, not Y": is the noun behind a bare "not" that a comma or "and" parts off? Nothing is said of it. */
static bool is_ruled_out(const tisse__parser *p, uint32_t g)
{
  const tisse__group *not = g > p->begin + 2 ? tisse__parser_group(p, g - 1) : NULL;
  return not && (not->kind == TISSE__GROUP_ADVERB || not->kind == TISSE__GROUP_OTHER) && not->first + 1 == not->last &&
         tisse__form_is_class(p->a, not->first, TISSE__WC_NOT) &&
         (tisse__parser_is_kind(p, g - 2, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, g - 2, TISSE__GROUP_COORDINATOR));
}

static void step(tisse__parser *p, uint32_t g)
{
  tisse__group *group = tisse__parser_group(p, g);
  group->clause = p->top;
  switch (group->kind) {
  case TISSE__GROUP_NOUN:
    if (is_ruled_out(p, g)) {
      group->link = TISSE__LOOSE;
      group->governor = group->antecedent = TISSE__NONE;
      break;
    }
    if (group->marker.data && group->link != TISSE__CONJUNCT) {
      tisse__marked_attach(p, g);
    } else if (!group->marker.data) {
      plain_noun(p, g);
    }
    tisse__parser_top(p)->noun = g;
    break;
  case TISSE__GROUP_VERB:
    if (tisse__aside_is_parted(p, g)) {
      tisse__aside_join(p, g);
      break;
    }
    if (tisse__aside_is_reduced(p, g) || tisse__aside_names(p, g)) {
      group->form = TISSE__PARTICIPLE_PAST;
      group->flags = (group->flags & ~(uint32_t)TISSE__G_FINITE) | TISSE__G_PASSIVE;
    }
    if (tisse__aside_is_awaited(p, g)) {
      group->form = TISSE__FINITE;
      group->tense = TISSE__PAST;
      group->flags = (group->flags & ~(uint32_t)TISSE__G_PASSIVE) | TISSE__G_FINITE;
    }
    if (group->flags & TISSE__G_FINITE) {
      finite_verb(p, g);
    } else if (group->form == TISSE__INFINITIVE) {
      infinitive(p, g);
    } else if (!tisse__shared_auxiliary(p, g)) {
      participle(p, g);
    }
    break;
  case TISSE__GROUP_RELATIVE:
    if ((tisse__view_is(group->lemma, "que") || tisse__view_is(group->lemma, "qu'") || tisse__view_is(group->lemma, "that")) &&
        p->previous != TISSE__NONE && (tisse__parser_group(p, p->previous)->kind == TISSE__GROUP_VERB || tisse__aside_opens_report(p, g))) {
      group->kind = TISSE__GROUP_SUBORDINATOR; /* "a démenti jeudi que …": right behind a verb nothing is its antecedent */
      group->lemma = group->marker = tisse_view_of(p->a->language == TISSE__FRENCH ? "que" : "that");
      open_subordinate(p, g);
    } else {
      tisse__relative_open(p, g);
    }
    break;
  case TISSE__GROUP_SUBORDINATOR:
    if (tisse__relative_is_object(p, g)) {
      group->kind = TISSE__GROUP_RELATIVE;
      group->marker = (tisse_view){0};
      tisse__relative_open(p, g);
    } else if (!tisse__parser_is_joiner(p, g)) {
      open_subordinate(p, g);
    }
    break;
  case TISSE__GROUP_COMMA: comma(p); break;
  case TISSE__GROUP_STOP:
    if (!tisse__parser_is_list_colon(p, g) && !tisse__parser_is_topic_colon(p, g)) {
      stop(p, g);
    }
    break;
  case TISSE__GROUP_OPEN: tisse__parser_open(p, TISSE__CLAUSE_PARENTHESIS, p->top, g, TISSE__NONE); break;
  case TISSE__GROUP_CLOSE: close_bracket(p); break;
  case TISSE__GROUP_ADJECTIVE: adjective(p, g); break;
  case TISSE__GROUP_ADVERB:
    if (tisse__apposition_opens(p, g) || tisse__qualifies_next(p, g)) {
      tisse__parser_link(p, g, g + 1, TISSE__MODIFIER);
    } else if (p->previous != TISSE__NONE && p->previous + 1 == g && tisse__parser_is_noun(p, p->previous) &&
        tisse__parser_group(p, p->previous)->sum != TISSE__NONE && tisse__parser_group(p, p->previous)->marker.data) {
      tisse__parser_link(p, g, p->previous, TISSE__MODIFIER); /* "contre 35 % auparavant" */
    } else if (tisse__parser_top(p)->active != TISSE__NONE) {
      tisse__parser_link(p, g, tisse__parser_top(p)->active, TISSE__MODIFIER);
    } else if (p->after_comma && g >= p->begin + 2 && tisse__parser_is_noun(p, g - 2) && group->marker.data && tisse__parser_is_noun(p, g + 1) &&
               tisse__marker_is_of(tisse__parser_group(p, g + 1))) {
      tisse__parser_link(p, g, g - 2, TISSE__MODIFIER); /* "Ana Ruiz, in charge of Brixel," */
    }
    break;
  default: break;
  }
  if (tisse__parser_top(p) != &p->clauses[group->clause] && group->kind != TISSE__GROUP_COMMA) {
    group->clause = p->top;
  }
}

static void resolve_clauses(tisse__parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    const uint32_t c = tisse__parser_group(p, g)->clause;
    tisse__parser_group(p, g)->clause = c < p->clause_count ? p->clauses[c].first_verb : TISSE__NONE;
    if (tisse__parser_group(p, g)->kind == TISSE__GROUP_ADVERB && tisse__parser_group(p, g)->governor == TISSE__NONE &&
        tisse__parser_group(p, g)->clause != TISSE__NONE) {
      tisse__parser_link(p, g, tisse__parser_group(p, g)->clause, TISSE__MODIFIER);
    }
    if (tisse__parser_is_finite(p, g) && tisse__parser_group(p, g)->governor == TISSE__NONE) {
      tisse__parser_group(p, g)->link = TISSE__ROOT;
    }
  }
  /* an adverbial clause in front hangs on the main verb behind it */
  for (uint32_t i = 0; i < p->clause_count; ++i) {
    const tisse__clause *c = &p->clauses[i];
    if (c->type == TISSE__CLAUSE_ADVERBIAL && c->first_verb != TISSE__NONE && tisse__parser_group(p, c->first_verb)->governor == TISSE__NONE &&
        c->parent != TISSE__NONE && p->clauses[c->parent].first_verb != TISSE__NONE) {
      tisse__parser_link(p, c->first_verb, p->clauses[c->parent].first_verb, TISSE__ADVERBIAL);
    }
  }
}

/** "…, X | 's | boss said": the owner and the mark behind it stand where what is owned does. */
static bool leads_owned(const tisse__parser *p, uint32_t group)
{
  const uint32_t owner = tisse__parser_is_noun(p, group) ? group : group - 1;
  return p->a->language == TISSE__ENGLISH && (owner == group || tisse__parser_is_kind(p, group, TISSE__GROUP_OTHER)) && tisse__parser_is_noun(p, owner) &&
         tisse__parser_group(p, owner)->link == TISSE__GENITIVE && tisse__parser_is_kind(p, owner + 1, TISSE__GROUP_OTHER);
}

static tisse_status parse_sentence(tisse__analysis *self, tisse__sentence *sentence)
{
  tisse__parser p = {.a = self, .begin = sentence->first_group, .end = sentence->last_group, .previous = TISSE__NONE,
              .pending_first = sentence->first_group};
  if (p.begin == p.end) {
    return TISSE_OK;
  }
  p.clause_capacity = p.end - p.begin + 2;
  p.clauses = tisse__arena_alloc(self->arena, p.clause_capacity * sizeof *p.clauses);
  if (!p.clauses) {
    return TISSE_E_MEMORY;
  }
  tisse__possessive_link(&p);
  tisse__seat_link(&p);
  tisse__gapped_part(&p);
  tisse__coordination_link(&p);
  tisse__apposition_link(&p);
  tisse__parser_open(&p, TISSE__CLAUSE_MAIN, TISSE__NONE, TISSE__NONE, TISSE__NONE);
  for (uint32_t g = p.begin; g < p.end; ++g) {
    step(&p, g);
    const uint8_t kind = tisse__parser_group(&p, g)->kind;
    if (kind != TISSE__GROUP_QUOTE && kind != TISSE__GROUP_ADVERB && !leads_owned(&p, g)) {
      p.after_comma = kind == TISSE__GROUP_COMMA || kind == TISSE__GROUP_STOP;
      p.after_coordinator = kind == TISSE__GROUP_COORDINATOR;
      p.previous = g;
    }
  }
  tisse__apposition_lift(&p);
  tisse__apposition_name(&p);
  tisse__apposition_behind(&p);
  resolve_clauses(&p);
  tisse__parser_lift_clefts(&p);
  tisse__coordination_share(&p);
  tisse__relative_spread(&p);
  tisse__content_attach(&p);
  tisse__control_subjects(&p);
  tisse__absolute_lift(&p);
  tisse__gapped_restore(&p);
  tisse__note_children(self, sentence);
  tisse__note_markers(self, sentence);
  return TISSE_OK;
}

tisse_status tisse__analyse_clauses(tisse__analysis *self)
{
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse_status status = parse_sentence(self, &self->sentences[s]);
    if (status != TISSE_OK) {
      return status;
    }
  }
  return TISSE_OK;
}
