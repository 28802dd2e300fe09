/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Relative clauses: which "que" opens one, and what it is said of. */

#include "extract/clause.h"

/** ", au capital duquel X est entré", ", à la tête de laquelle": the relative is the complement of a marked noun that opens the clause. */
static bool led_by_noun(const tisse__parser *p, uint32_t relative)
{
  return relative >= p->begin + 2 && tisse__marker_is(tisse__parser_group(p, relative), "de", NULL) &&
         !tisse__view_is(tisse__parser_group(p, relative)->lemma, "dont") && tisse__parser_is_noun(p, relative - 1) &&
         tisse__parser_group(p, relative - 1)->marker.data && tisse__parser_is_kind(p, relative - 2, TISSE__GROUP_COMMA);
}

static bool is_que(tisse_view lemma)
{
  return TISSE__VIEW_IS_ANY(lemma, "que", "qu'");
}

/** May two relative clauses be said of one noun: "que préside Y et que possède Z", "qui fut son client et dont il détient 9 %"? */
static bool go_together(const tisse__group *one, const tisse__group *other)
{
  const bool plain = TISSE__VIEW_IS_ANY(one->lemma, "qui", "que", "qu'", "dont", "which", "who", "whose") &&
                     TISSE__VIEW_IS_ANY(other->lemma, "qui", "que", "qu'", "dont", "which", "who", "whose");
  return tisse_view_equal(one->lemma, other->lemma) || (is_que(one->lemma) && is_que(other->lemma)) || plain;
}

/** English: "X, 8 per cent of which was held by Y", "the rest of which": the noun in front is the clause's subject. */
static bool led_by_part(const tisse__parser *p, uint32_t relative)
{
  return p->a->language == TISSE__ENGLISH && relative >= p->begin + 3 && tisse__marker_is(tisse__parser_group(p, relative), "of", NULL) &&
         tisse__parser_is_noun(p, relative - 1) && !tisse__parser_group(p, relative - 1)->marker.data &&
         tisse__parser_group(p, relative - 1)->mention == TISSE__NONE && tisse__parser_is_kind(p, relative - 2, TISSE__GROUP_COMMA);
}

uint32_t tisse__event_over_kind(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *kind = noun == TISSE__NONE || p->a->language != TISSE__ENGLISH ? NULL : tisse__parser_group(p, noun);
  const uint32_t event = kind && kind->link == TISSE__COMPLEMENT ? kind->governor : TISSE__NONE;
  const bool bare = event != TISSE__NONE && event + 1 == noun && tisse__marker_is_of(kind) && !kind->determiner && kind->mention == TISSE__NONE && kind->number != TISSE__PLURAL;
  return bare && tisse__word_is_class(p->a, tisse__parser_group(p, event)->head, TISSE__WC_EVENT) ? event : noun;
}

uint32_t tisse__relative_over_place(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  if (p->a->language != TISSE__FRENCH || !tisse__view_is(g->marker, "de") || noun == p->begin || !tisse__parser_is_noun(p, noun - 1)) {
    return noun;
  }
  const tisse__group *head = tisse__parser_group(p, noun - 1);
  const bool former = noun >= p->begin + 3 && head->mention == TISSE__NONE && (g->flags & TISSE__G_PROPER) && head->head + 1 == head->last &&
                      TISSE__VIEW_IS_ANY(p->a->lower[head->head], "ancien", "ancienne") && tisse__parser_is_kind(p, noun - 2, TISSE__GROUP_COMMA) &&
                      tisse__parser_is_noun(p, noun - 3) && tisse__parser_group(p, noun - 3)->mention != TISSE__NONE;
  if (former) {
    return noun - 3; /* "fondée par X, un ancien de Y, qui en détient 14 %": X does */
  }
  const bool firm = head->mention == TISSE__NONE && head->determiner &&
                    (tisse__word_is_class(p->a, head->head, TISSE__WC_GENERIC) || tisse__word_is_class(p->a, head->head, TISSE__WC_YOUNG));
  const bool trade = !g->determiner && g->mention == TISSE__NONE && !(g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && head->determiner &&
                     (tisse__word_is_class(p->a, head->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, head->head, TISSE__WC_EVENT));
  const bool share = head->mention == TISSE__NONE && head->number == TISSE__PLURAL && tisse__word_is_class(p->a, head->head, TISSE__WC_SHARE); /* "les parts de X qu'il n'avait pas" */
  return ((firm || share) && (g->flags & TISSE__G_PROPER)) || trade ? noun - 1 : noun;
}

uint32_t tisse__relative_with_lead(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  const bool joined = p->a->language == TISSE__ENGLISH && g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && !p->after_comma;
  return joined && tisse__marker_is(tisse__parser_group(p, g->first_conjunct), "with", NULL) ? g->first_conjunct : noun;
}

bool tisse__relative_over_owner(const tisse__parser *p, uint32_t noun, uint32_t participle)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  const uint32_t over = p->a->language == TISSE__FRENCH && noun + 1 == participle && tisse__view_is(g->marker, "de") && (g->flags & TISSE__G_PROPER) && !p->after_comma
                            ? tisse__parser_governing_noun(p, noun)
                            : TISSE__NONE;
  const tisse__group *goods = over == TISSE__NONE ? NULL : tisse__parser_group(p, over);
  const bool percent = goods && goods->sum != TISSE__NONE && tisse__view_is(p->a->sums.items[goods->sum].unit, "%");
  const bool share = goods && (percent || tisse__word_is_class(p->a, goods->head, TISSE__WC_SHARE)); /* "les 28 % de X détenus par Y" */
  return goods && goods->mention == TISSE__NONE && (share || tisse__word_is_class(p->a, goods->head, TISSE__WC_PRODUCT)) &&
         !tisse__word_is_class(p->a, goods->head, TISSE__WC_ORGANIZATION) && tisse__parser_agrees(goods, tisse__parser_group(p, participle));
}

/** "auquel", "à laquelle", "dans lesquels": hardly said of a bare name. */
static bool is_lequel(const tisse__group *relative)
{
  return relative->marker.data && relative->lemma.length > 4 && !TISSE__VIEW_IS_ANY(relative->lemma, "dont", "qui", "quoi", "duquel");
}

/** French: "la filiale de Valtor qui édite", "sa filiale de magazines aux Pays-Bas qui", "les 18 % de Valtor que": behind a name without a comma nothing
 * tells which one it is, so that the relative clause is said of the noun over it; behind one too where it is "le tour de Valtor, auquel". */
static uint32_t over_name(const tisse__parser *p, uint32_t noun, const tisse__group *relative)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  const bool place = tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, noun)), "Place");
  if (p->a->language != TISSE__FRENCH || (p->after_comma && !is_lequel(relative)) || !(g->flags & TISSE__G_PROPER) || noun == p->begin || !tisse__parser_is_noun(p, noun - 1) ||
      !(tisse__view_is(g->marker, "de") || (place && g->marker.data)) || g->link == TISSE__CONJUNCT) {
    return noun;
  }
  uint32_t over = noun - 1;
  const uint32_t bare = tisse__parser_governing_noun(p, over);
  over = bare != TISSE__NONE && bare + 1 == over && !tisse__parser_group(p, over)->determiner && tisse__marker_is_of(tisse__parser_group(p, over)) ? bare : over;
  const tisse__group *head = tisse__parser_group(p, over);
  const bool share = head->sum != TISSE__NONE && tisse__view_is(p->a->sums.items[head->sum].unit, "%");
  const bool agrees = !(relative->number && head->number && relative->number != head->number) && !(relative->gender && head->gender && relative->gender != head->gender);
  return agrees && head->mention == TISSE__NONE && (head->sum == TISSE__NONE || share) && head->determiner && !tisse__parser_is_time(p, over) &&
                 !(head->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN))
             ? over
             : noun;
}

uint32_t tisse__event_over_party(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  const bool beside = tisse__marker_is(g, "avec", "with") || tisse__marker_is(g, "entre", "between");
  const bool event = beside && (g->flags & TISSE__G_PROPER) && g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE &&
                     tisse__parser_is_noun(p, g->governor) && tisse__word_is_class(p->a, tisse__parser_group(p, g->governor)->head, TISSE__WC_EVENT);
  return event ? g->governor : noun;
}

/** French: "une rivière de l'Orne, | en France, qui …": a place between commas is not what the clause is about. */
static bool is_place_aside(const tisse__parser *p, uint32_t noun, uint32_t relative)
{
  return p->a->language == TISSE__FRENCH && noun > p->begin + 1 && noun + 2 == relative && tisse__parser_is_kind(p, noun + 1, TISSE__GROUP_COMMA) &&
         tisse__parser_is_kind(p, noun - 1, TISSE__GROUP_COMMA) && TISSE__VIEW_IS_ANY(tisse__parser_group(p, noun)->marker, "en", "à", "dans") &&
         tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, noun)), "Place") &&
         TISSE__VIEW_IS_ANY(tisse__parser_group(p, relative)->lemma, "qui", "que", "dont");
}

/** What such an aside stands behind: "une rivière | de l'Orne": the river. */
static uint32_t before_aside(const tisse__parser *p, uint32_t noun)
{
  const bool owner = noun != TISSE__NONE && noun > p->begin && tisse__marker_is(tisse__parser_group(p, noun), "de", NULL) && tisse__parser_is_noun(p, noun - 1) &&
                     tisse__parser_group(p, noun - 1)->determiner == TISSE__INDEFINITE;
  return owner ? noun - 1 : noun;
}

/** French: "Velmar (Alba et Nordix), dont le siège …": what opens the bracket that closes here; the group itself where nothing does. */
static uint32_t before_bracket(const tisse__parser *p, uint32_t close)
{
  for (uint32_t g = close; g-- > p->begin;) {
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_OPEN)) {
      return g;
    }
  }
  return close;
}

/** English: "compete", "have signed": of a finite verb in the present what only several say. */
static bool says_plural(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  if (v->number == TISSE__PLURAL || p->a->language != TISSE__ENGLISH) {
    return v->number == TISSE__PLURAL;
  }
  uint32_t w = v->first;
  while (w < v->head && p->a->readings[w].pos == TISSE__ADV) {
    ++w;
  }
  const tisse__reading *r = &p->a->readings[w];
  return TISSE__VIEW_IS_ANY(p->a->lower[w], "are", "were", "have") || (w == v->head && r->form == TISSE__FINITE && r->tense == TISSE__PRESENT && r->person != 3 && tisse_view_equal(p->a->lower[w], r->lemma));
}

/** "X et Y, qui ont investi": the first of several where the clause's plural verb is said of more than the last; the antecedent itself elsewhere. */
static uint32_t first_of_several(const tisse__parser *p, uint32_t antecedent, uint32_t relative)
{
  const tisse__group *last = tisse__parser_group(p, antecedent), *mark = tisse__parser_group(p, relative);
  uint32_t verb = relative + 1;
  while (tisse__parser_is_kind(p, verb, TISSE__GROUP_ADVERB)) {
    ++verb;
  }
  return TISSE__VIEW_IS_ANY(mark->lemma, "qui", "which", "who") && !mark->marker.data && tisse__parser_is_finite(p, verb) &&
                 says_plural(p, verb) && last->number != TISSE__PLURAL && last->link == TISSE__CONJUNCT &&
                 last->first_conjunct != TISSE__NONE && (p->a->language == TISSE__FRENCH || last->mention != TISSE__NONE)
             ? last->first_conjunct
             : antecedent;
}

static bool is_party_noun(const tisse__parser *p, const tisse__group *g)
{
  return tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON) ||
         tisse__noun_denotes_party(p->a, g->lemma);
}

/** French: "un spécialiste du logiciel qui a investi dans X": whoever buys, invests or raises is the firm over the thing; the antecedent itself elsewhere. */
static uint32_t agent_over_thing(const tisse__parser *p, uint32_t antecedent, uint32_t relative)
{
  const uint32_t verb = relative + 1;
  if (p->a->language != TISSE__FRENCH || !tisse__view_is(tisse__parser_group(p, relative)->lemma, "qui") || tisse__parser_group(p, relative)->marker.data ||
      !tisse__parser_is_finite(p, verb) || tisse__is_passive(tisse__parser_group(p, verb))) {
    return antecedent;
  }
  const tisse_view lemma = tisse__parser_group(p, verb)->lemma;
  const bool deed = tisse__lemma_opens(p->a, lemma, TISSE__VERB, "investsIn") || tisse__lemma_opens(p->a, lemma, TISSE__VERB, "acquires") ||
                    tisse__lemma_opens(p->a, lemma, TISSE__VERB, "raises");
  for (uint32_t g = antecedent; deed && g > p->begin && g + 6 > antecedent; --g) {
    const tisse__group *thing = tisse__parser_group(p, g), *over = tisse__parser_group(p, g - 1);
    if (thing->kind != TISSE__GROUP_NOUN || thing->mention != TISSE__NONE || (thing->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || !thing->marker.data ||
        (is_party_noun(p, thing) && !tisse__word_is_class(p->a, thing->head, TISSE__WC_PRODUCT)) || over->kind != TISSE__GROUP_NOUN) {
      break;
    }
    const bool apposed = p->after_comma && over->link == TISSE__APPOSITION && over->antecedent != TISSE__NONE;
    if ((over->determiner || apposed) && over->sum == TISSE__NONE && is_party_noun(p, over)) {
      return apposed ? over->antecedent : over->number && tisse__parser_group(p, verb)->number && over->number != tisse__parser_group(p, verb)->number ? antecedent : g - 1;
    }
  }
  return antecedent;
}

void tisse__relative_open(tisse__parser *p, uint32_t relative)
{
  tisse__group *g = tisse__parser_group(p, relative);
  uint32_t antecedent = TISSE__NONE;
  const bool aside = relative > p->begin + 2 && is_place_aside(p, relative - 2, relative);
  const bool part = led_by_part(p, relative);
  for (uint32_t n = led_by_noun(p, relative) || part ? relative - 1 : relative; n-- > p->begin && antecedent == TISSE__NONE;) {
    if (p->a->language == TISSE__FRENCH && tisse__parser_is_kind(p, n, TISSE__GROUP_CLOSE)) {
      n = before_bracket(p, n);
      continue;
    }
    const tisse__group *candidate = tisse__parser_group(p, n);
    const bool share = candidate->sum != TISSE__NONE && (is_que(g->lemma) || tisse__view_is(g->lemma, "that")) && candidate->determiner == TISSE__DEFINITE &&
                       tisse__view_is(p->a->sums.items[candidate->sum].unit, "%"); /* "les 30 % que X détient" */
    if (aside && n + 2 >= relative) {
      continue;
    }
    if (candidate->kind == TISSE__GROUP_NOUN && (candidate->sum == TISSE__NONE || candidate->mention != TISSE__NONE || share) && candidate->link != TISSE__GENITIVE && !tisse__parser_is_dated(p, n) &&
        !(g->number && candidate->number && g->number != candidate->number) &&
        !(g->gender && candidate->gender && g->gender != candidate->gender && !(candidate->flags & TISSE__G_PROPER))) {
      antecedent = n;
    } else if ((tisse__parser_is_finite(p, n) && !tisse__marker_is(g, "selon", NULL)) || candidate->kind == TISSE__GROUP_STOP) {
      break;
    }
  }
  for (uint32_t n = relative - 1; relative > p->begin && n-- > p->begin && tisse__parser_is_joiner(p, relative - 1);) {
    const tisse__group *first = tisse__parser_group(p, n);
    if (first->kind == TISSE__GROUP_STOP) {
      break;
    }
    if (first->kind == TISSE__GROUP_RELATIVE && go_together(first, g) && first->antecedent != TISSE__NONE) {
      antecedent = first->antecedent; /* "X, qui fut son client et qui reste son actionnaire" */
      break;
    }
  }
  if (antecedent != TISSE__NONE && p->after_comma && antecedent > p->begin && tisse__marker_is(tisse__parser_group(p, antecedent), "de", NULL) &&
      !(g->marker.data && tisse__view_is(g->lemma, "qui")) &&
      antecedent + 2 == relative && tisse__parser_group(p, antecedent - 1)->link == TISSE__APPOSITION &&
      (tisse__lemma_denotes_party(p->a, tisse__parser_group(p, antecedent - 1)->lemma) ||
       (tisse__parser_group(p, antecedent)->mention == TISSE__NONE && tisse__parser_group(p, antecedent - 1)->antecedent != TISSE__NONE && /* "X, petit-fils du fondateur, qui" */
        tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, tisse__parser_group(p, antecedent - 1)->antecedent)), "Person")))) {
    antecedent = antecedent - 1; /* "X, rival de Y, dans lequel …": of X */
  }
  antecedent = aside ? before_aside(p, antecedent) : antecedent == TISSE__NONE ? antecedent : over_name(p, tisse__relative_over_place(p, antecedent), g);
  const uint32_t maker = p->a->language == TISSE__ENGLISH && g->marker.data && antecedent != TISSE__NONE && !p->after_comma &&
                                 tisse__marker_is(tisse__parser_group(p, antecedent), "of", NULL) && tisse__parser_group(p, antecedent)->mention == TISSE__NONE &&
                                 !tisse__parser_group(p, antecedent)->determiner
                             ? tisse__parser_governing_noun(p, antecedent)
                             : TISSE__NONE;
  if (maker != TISSE__NONE && (tisse__lemma_denotes_party(p->a, tisse__parser_group(p, maker)->lemma) ||
                               tisse__word_is_class(p->a, tisse__parser_group(p, maker)->head, TISSE__WC_ORGANIZATION))) {
    antecedent = maker; /* "a maker of satellites in which Brixel has a stake" */
  }
  if (antecedent != TISSE__NONE && tisse__parser_group(p, antecedent)->link == TISSE__APPOSITION &&
      tisse__parser_group(p, antecedent)->antecedent != TISSE__NONE && p->after_comma) {
    antecedent = tisse__parser_group(p, antecedent)->antecedent;
  }
  antecedent = antecedent == TISSE__NONE || p->after_comma ? antecedent : tisse__event_over_party(p, antecedent);
  antecedent = antecedent == TISSE__NONE ? antecedent : first_of_several(p, agent_over_thing(p, antecedent, relative), relative);
  tisse__parser_open(p, TISSE__CLAUSE_RELATIVE, p->top, relative, antecedent);
  g->antecedent = antecedent;
  if (led_by_noun(p, relative) || part) {
    tisse__group *noun = tisse__parser_group(p, relative - 1);
    tisse__parser_top(p)->subject = part ? relative - 1 : tisse__parser_top(p)->subject;
    noun->governor = TISSE__NONE;
    noun->link = TISSE__LOOSE;
    noun->clause = p->top; /* its verb will take it */
    tisse__parser_link(p, relative, relative - 1, TISSE__COMPLEMENT);
  }
}

/** The last verb of the chain that begins here: "vient | de s'offrir". */
static uint32_t last_of_chain(const tisse__parser *p, uint32_t verb)
{
  uint32_t last = verb;
  for (uint32_t g = verb + 1; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_VERB && group->form == TISSE__INFINITIVE) {
      last = g;
    } else if (group->kind != TISSE__GROUP_ADVERB) {
      break;
    }
  }
  return last;
}

/** Does the clause that opens behind `mark` lack an object: "que X vient de racheter |", "que détient X"? */
static bool lacks_object(const tisse__parser *p, uint32_t mark)
{
  uint32_t verb = TISSE__NONE, nouns = 0;
  for (uint32_t g = mark + 1; g < p->end && verb == TISSE__NONE; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_RELATIVE && g > mark + 1) { /* "que X, qui en a 21 %, distribue": over the clause between commas */
      while (g < p->end && !tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA) && !tisse__parser_is_kind(p, g, TISSE__GROUP_STOP)) {
        ++g;
      }
    } else if (tisse__parser_is_finite(p, g)) {
      verb = g;
    } else if (group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_SUBORDINATOR) {
      return false;
    } else if (group->kind == TISSE__GROUP_NOUN && !group->marker.data && group->link != TISSE__CONJUNCT && group->link != TISSE__APPOSITION) {
      ++nouns;
    }
  }
  if (verb == TISSE__NONE || nouns > 1 || (tisse__parser_group(p, verb)->flags & TISSE__G_PASSIVE)) {
    return false;
  }
  bool inverted = nouns == 0;
  for (uint32_t g = last_of_chain(p, verb) + 1; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind != TISSE__GROUP_NOUN && group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_ADJECTIVE) {
      break;
    }
    if (group->kind == TISSE__GROUP_NOUN && !group->marker.data && !tisse__parser_is_time(p, g)) {
      if (!inverted) {
        return false;
      }
      inverted = false;
    }
  }
  return true;
}

/** Is the name right before the comma the speaker of words put in between: ", rappelle X, que …"? */
static bool is_speaker(const tisse__parser *p, uint32_t noun)
{
  return noun > p->begin && tisse__parser_is_kind(p, noun - 1, TISSE__GROUP_VERB) && tisse__parser_is_reporting(p, noun - 1);
}

static bool is_share(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return g->kind == TISSE__GROUP_NOUN && g->sum != TISSE__NONE && tisse__view_is(p->a->sums.items[g->sum].unit, "%");
}

bool tisse__relative_is_object(const tisse__parser *p, uint32_t mark)
{
  const bool english = p->a->language == TISSE__ENGLISH;
  if (!tisse__view_is(tisse__parser_group(p, mark)->lemma, english ? "that" : "que") || mark < p->begin + 2) {
    return false;
  }
  if (english) {
    return is_share(p, mark - 1) && lacks_object(p, mark); /* "the 12% that it held in Y" */
  }
  if (tisse__parser_is_joiner(p, mark - 1)) { /* "que X a créée et que Y a rachetée": as the first */
    for (uint32_t g = mark - 1; g-- > p->begin && !tisse__parser_is_kind(p, g, TISSE__GROUP_STOP);) {
      if (tisse__parser_is_kind(p, g, TISSE__GROUP_SUBORDINATOR)) {
        return false;
      }
      if (tisse__parser_is_kind(p, g, TISSE__GROUP_RELATIVE)) {
        return is_que(tisse__parser_group(p, g)->lemma) && lacks_object(p, mark);
      }
    }
    return false;
  }
  if (is_share(p, mark - 1)) {
    return lacks_object(p, mark); /* "les 12 % qu'il détenait dans Y" */
  }
  const uint32_t noun = mark - 2;
  return tisse__parser_is_kind(p, mark - 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, noun) && !is_speaker(p, noun) &&
         tisse__parser_group(p, noun)->mention != TISSE__NONE && lacks_object(p, mark);
}

bool tisse__relative_subject_behind(const tisse__parser *p, uint32_t noun)
{
  const tisse__clause *c = tisse__parser_top(p);
  return c->type == TISSE__CLAUSE_RELATIVE && c->opener != TISSE__NONE && c->verb != TISSE__NONE && is_que(tisse__parser_group(p, c->opener)->lemma) &&
         tisse__parser_group(p, c->verb)->subject == TISSE__NONE && tisse__parser_group(p, c->active)->form == TISSE__INFINITIVE && !p->after_comma &&
         !tisse__parser_is_time(p, noun) && tisse__parser_group(p, noun)->sum == TISSE__NONE;
}

bool tisse__relative_is_bare(const tisse__parser *p, uint32_t noun)
{
  if (p->a->language != TISSE__ENGLISH || noun == p->begin || p->previous != noun - 1 || !tisse__parser_is_noun(p, noun - 1)) {
    return false;
  }
  const tisse__group *head = tisse__parser_group(p, noun - 1);
  const uint32_t active = tisse__parser_top(p)->active;
  if (head->mention != TISSE__NONE || (head->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || (head->sum != TISSE__NONE && !is_share(p, noun - 1)) ||
      (head->marker.data && !tisse__marker_is(head, "of", NULL) && !(tisse__parser_group(p, noun)->flags & TISSE__G_PROPER && tisse__parser_top(p)->verb != TISSE__NONE)) || (head->number != TISSE__PLURAL && !head->determiner) ||
      tisse__parser_is_time(p, noun - 1) || (active != TISSE__NONE && tisse__takes_bare_clause(p, active))) {
    return false;
  }
  uint32_t verb = noun + 1;
  while (tisse__parser_is_kind(p, verb, TISSE__GROUP_ADVERB)) {
    ++verb;
  }
  return tisse__parser_is_finite(p, verb) && !tisse__parser_is_reporting(p, verb) && !tisse__group_is_class(p->a, tisse__parser_group(p, verb), TISSE__WC_BE) &&
         lacks_object(p, noun - 1);
}

/** The first of the names joined, where the verb in the plural is said of the last of them, which is one. */
static uint32_t all_joined(const tisse__parser *p, uint32_t verb, uint32_t antecedent)
{
  if (antecedent == TISSE__NONE || antecedent >= p->end || p->a->readings[tisse__parser_group(p, verb)->head].number != TISSE__PLURAL) {
    return antecedent;
  }
  const tisse__group *named = tisse__parser_group(p, antecedent);
  const bool one = named->kind == TISSE__GROUP_NOUN && named->link == TISSE__CONJUNCT && named->mention != TISSE__NONE && named->number != TISSE__PLURAL;
  return one && named->first_conjunct != TISSE__NONE ? named->first_conjunct : antecedent;
}

void tisse__relative_spread(tisse__parser *p)
{
  for (uint32_t v = p->begin; v < p->end && p->a->language == TISSE__FRENCH; ++v) {
    tisse__group *verb = tisse__parser_group(p, v);
    if (verb->kind != TISSE__GROUP_VERB || verb->antecedent == TISSE__NONE || (verb->link != TISSE__RELATIVE_CLAUSE && verb->link != TISSE__PARTICIPIAL)) {
      continue;
    }
    const uint32_t from = verb->antecedent;
    const uint32_t all = all_joined(p, v, from);
    const bool relative = verb->subject != TISSE__NONE && verb->subject != from && tisse__parser_is_kind(p, verb->subject, TISSE__GROUP_RELATIVE);
    if (all == from || (verb->link == TISSE__RELATIVE_CLAUSE && !relative)) {
      continue; /* "X et Y, que Z détiennent" */
    }
    verb->antecedent = all;
    verb->subject = verb->subject == from ? all : verb->subject;
    verb->governor = verb->governor == from ? all : verb->governor;
    if (relative) {
      tisse__parser_group(p, verb->subject)->antecedent = all;
    }
  }
}
