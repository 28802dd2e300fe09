/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What stands inside a clause and is none of it: "X, Reuters said, …", "X, hived off from Y, …", "has in recent months signed", "a, de son côté, signé". */

#include "extract/clause.h"

static bool is_english_verb(const tisse__parser *p, uint32_t group)
{
  return p->a->language == TISSE__ENGLISH && tisse__parser_is_kind(p, group, TISSE__GROUP_VERB);
}

/** The verb on which a clause is to open that nothing opens: "said it will", "hopes it can"; not "runs X". */
bool tisse__takes_bare_clause(const tisse__parser *p, uint32_t verb)
{
  static const tisse__cue_kind kinds[] = {TISSE__CUE_REPORT, TISSE__CUE_CERTAINTY, TISSE__CUE_DENIAL, TISSE__CUE_STAGE, TISSE__CUE_FACT};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    const uint32_t cue = tisse__lemma_cue(p->a, tisse__parser_group(p, verb)->lemma, TISSE__VERB, kinds[i]);
    if (cue != TISSE__NONE && !p->a->knowledge->cues.items[cue].past_only) { /* "clients using X | include Y" */
      return true;
    }
  }
  return false;
}

/** Over adverbs and times: "said | on Monday |,". */
static uint32_t behind_times(const tisse__parser *p, uint32_t group)
{
  while (tisse__parser_is_kind(p, group, TISSE__GROUP_ADVERB) ||
         (tisse__parser_is_noun(p, group) && tisse__parser_group(p, group)->marker.data && tisse__parser_is_time(p, group))) {
    ++group;
  }
  return group;
}

bool tisse__aside_reports(const tisse__parser *p, uint32_t noun)
{
  const tisse__clause *c = &p->clauses[p->top];
  const uint32_t verb = noun + 1;
  if (!p->after_comma || c->verb != TISSE__NONE || c->subject == TISSE__NONE || c->type == TISSE__CLAUSE_PARENTHESIS || !is_english_verb(p, verb) ||
      !tisse__parser_is_finite(p, verb) || !tisse__parser_is_reporting(p, verb)) {
    return false;
  }
  const uint32_t comma = behind_times(p, verb + 1);
  return tisse__parser_is_kind(p, comma, TISSE__GROUP_COMMA) && tisse__parser_is_finite(p, behind_times(p, comma + 1));
}

/** May the word be a past participle, whatever it was read as? */
static bool may_be_participle(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  const tisse__form *form = p->a->forms[v->head];
  if (v->last - v->first != 1 || v->tense != TISSE__PAST) {
    return false;
  }
  for (size_t i = 0; i < form->reading_count; ++i) {
    if (form->readings[i].form == TISSE__PARTICIPLE_PAST) {
      return true;
    }
  }
  return form->reading_count == 0 && tisse__view_ends(p->a->lower[v->head], "ed");
}

bool tisse__aside_is_reduced(const tisse__parser *p, uint32_t verb)
{
  const tisse__clause *c = &p->clauses[p->top];
  if (!is_english_verb(p, verb) || !p->after_comma || c->verb != TISSE__NONE || c->subject == TISSE__NONE || c->subject + 2 != verb ||
      !tisse__parser_is_kind(p, verb - 1, TISSE__GROUP_COMMA) || !may_be_participle(p, verb)) {
    return false;
  }
  for (uint32_t g = verb + 1; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_RELATIVE || group->kind == TISSE__GROUP_SUBORDINATOR ||
        (group->kind == TISSE__GROUP_VERB && (group->flags & TISSE__G_FINITE))) {
      return false;
    }
    if (group->kind == TISSE__GROUP_COMMA && tisse__parser_is_finite(p, behind_times(p, g + 1))) {
      return true;
    }
  }
  return false;
}

bool tisse__aside_names(const tisse__parser *p, uint32_t verb)
{
  const tisse__clause *c = &p->clauses[p->top];
  if (!is_english_verb(p, verb) || verb == p->begin || !tisse__group_is_class(p->a, tisse__parser_group(p, verb), TISSE__WC_NAMING_VERB) ||
      !tisse__parser_is_noun(p, verb - 1) || !tisse__parser_is_noun(p, verb + 1) || tisse__parser_group(p, verb + 1)->marker.data ||
      !(tisse__parser_group(p, verb + 1)->flags & TISSE__G_PROPER) || !may_be_participle(p, verb)) {
    return false;
  }
  const uint32_t behind = verb + 2;
  const bool closed = tisse__parser_is_kind(p, behind, TISSE__GROUP_COMMA) && tisse__parser_is_finite(p, behind_times(p, behind + 1));
  return c->verb != TISSE__NONE || closed;
}

/** Has the verb an object, or what it is said to be? */
static bool has_complement(const tisse__parser *p, uint32_t verb)
{
  return tisse__child(p->a, verb, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE ||
         tisse__child(p->a, verb, TISSE__ATTRIBUTE, NULL, TISSE__NONE) != TISSE__NONE;
}

/** "a, de son côté, cédé", "a, lui, racheté", "n'a, pour l'heure, pas signé", "est, depuis 2010, détenue": two commas between. */
static bool is_parted_by_commas(const tisse__parser *p, uint32_t have, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  const tisse__group *aux = tisse__parser_group(p, have);
  if (have + 3 > verb || !tisse__parser_is_finite(p, have) || aux->head + 1 != aux->last || !TISSE__VIEW_IS_ANY(aux->lemma, "avoir", "être") ||
      v->form != TISSE__PARTICIPLE_PAST || !tisse__parser_is_kind(p, have + 1, TISSE__GROUP_COMMA) || !tisse__parser_is_kind(p, verb - 1, TISSE__GROUP_COMMA)) {
    return false;
  }
  for (uint32_t g = have + 2; g + 1 < verb; ++g) {
    const tisse__group *between = tisse__parser_group(p, g);
    const bool said_again = (between->flags & TISSE__G_PRONOUN) && between->kind == TISSE__GROUP_NOUN && g == have + 2 && g + 2 == verb;
    const bool marked = between->kind == TISSE__GROUP_NOUN && (between->marker.data || tisse__parser_is_time(p, g));
    if (!marked && !said_again && between->kind != TISSE__GROUP_ADVERB && between->kind != TISSE__GROUP_OTHER) {
      return false;
    }
  }
  return true;
}

bool tisse__aside_is_parted(const tisse__parser *p, uint32_t verb)
{
  const uint32_t have = p->clauses[p->top].active;
  if (p->a->language == TISSE__FRENCH) {
    return have != TISSE__NONE && tisse__parser_is_kind(p, verb, TISSE__GROUP_VERB) && is_parted_by_commas(p, have, verb);
  }
  if (!is_english_verb(p, verb) || have == TISSE__NONE || have + 1 >= verb || !tisse__parser_is_finite(p, have) ||
      tisse__parser_group(p, have)->head + 1 != tisse__parser_group(p, have)->last || tisse__parser_group(p, verb)->last - tisse__parser_group(p, verb)->first > 2) {
    return false;
  }
  const tisse__group *v = tisse__parser_group(p, verb);
  const tisse__group *aux = tisse__parser_group(p, have);
  const bool perfect = tisse__view_is(aux->lemma, "have") && (v->form == TISSE__PARTICIPLE_PAST || may_be_participle(p, verb));
  const bool modal = aux->modal.data && aux->last - aux->first == 1 && v->form == TISSE__INFINITIVE && !(v->flags & TISSE__G_TO);
  if ((!perfect && !modal) || has_complement(p, have)) {
    return false;
  }
  for (uint32_t g = have + 1; g < verb; ++g) {
    const tisse__group *between = tisse__parser_group(p, g);
    const bool marked = between->kind == TISSE__GROUP_NOUN && (between->marker.data || tisse__parser_is_time(p, g));
    if (!marked && between->kind != TISSE__GROUP_ADVERB && between->kind != TISSE__GROUP_COMMA && between->link != TISSE__GENITIVE &&
        between->kind != TISSE__GROUP_OTHER) {
      return false;
    }
  }
  return true;
}

void tisse__aside_join(tisse__parser *p, uint32_t verb)
{
  tisse__clause *c = &p->clauses[p->top];
  const uint32_t have = c->active;
  tisse__group *aux = tisse__parser_group(p, have);
  tisse__group *v = tisse__parser_group(p, verb);
  const bool been = v->head > v->first && tisse__view_is(p->a->lower[v->first], "été");
  const bool be = tisse__view_is(aux->lemma, "être") && !(aux->flags & TISSE__G_REFLEXIVE);
  const bool passive = been || (be && !tisse__group_is_class(p->a, v, TISSE__WC_ETRE_VERB));
  const uint32_t voice = passive ? TISSE__G_PASSIVE : aux->modal.data ? 0 : TISSE__G_PERFECT;
  v->flags = (v->flags & ~(uint32_t)TISSE__G_PASSIVE) | TISSE__G_FINITE | (aux->flags & (TISSE__G_NEGATED | TISSE__G_REFLEXIVE)) | voice;
  v->form = TISSE__FINITE;
  v->tense = aux->tense;
  v->mood = aux->mood;
  v->modal = aux->modal;
  v->subject = aux->subject;
  v->subject_link = aux->subject_link;
  v->governor = aux->governor;
  v->link = aux->link;
  v->opener = aux->opener;
  v->antecedent = aux->antecedent;
  for (uint32_t g = p->begin; g < p->end; ++g) {
    tisse__group *below = tisse__parser_group(p, g);
    below->governor = below->governor == have ? verb : below->governor;
    if (g > have && g < verb && below->kind == TISSE__GROUP_NOUN && (below->flags & TISSE__G_PRONOUN) && !below->marker.data) {
      below->kind = TISSE__GROUP_ADVERB; /* "a, lui, racheté": the subject once more */
      below->link = TISSE__MODIFIER;
      below->governor = verb;
    }
  }
  aux->kind = TISSE__GROUP_ADVERB;
  aux->subject = TISSE__NONE;
  aux->opener = aux->antecedent = TISSE__NONE;
  aux->governor = verb;
  aux->link = TISSE__MODIFIER;
  c->verb = c->active = verb;
  c->first_verb = c->first_verb == have ? verb : c->first_verb;
}

void tisse__aside_hang(tisse__parser *p, uint32_t verb)
{
  for (uint32_t i = p->top + 1; i < p->clause_count; ++i) {
    const tisse__clause *aside = &p->clauses[i];
    if (aside->type == TISSE__CLAUSE_PARENTHESIS && aside->parent == p->top && aside->opener == TISSE__NONE && aside->first_verb != TISSE__NONE &&
        tisse__parser_group(p, aside->first_verb)->governor == TISSE__NONE) {
      tisse__parser_link(p, aside->first_verb, verb, TISSE__PARATAXIS);
    }
  }
}

/** Is a finite verb to come in the clause, other than one that is joined to the verb: "voted against it and lost"? */
static bool verb_to_come(const tisse__parser *p, uint32_t verb)
{
  for (uint32_t g = verb + 1; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_SUBORDINATOR || group->kind == TISSE__GROUP_RELATIVE) {
      return false;
    }
    if (tisse__parser_is_finite(p, g)) {
      return !tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COORDINATOR) &&
             !(tisse__parser_is_kind(p, g - 1, TISSE__GROUP_ADVERB) && tisse__parser_is_kind(p, g - 2, TISSE__GROUP_COORDINATOR));
    }
  }
  return false;
}

bool tisse__aside_is_awaited(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  const tisse__clause *c = tisse__parser_top(p);
  if (p->a->language != TISSE__ENGLISH || v->form != TISSE__PARTICIPLE_PAST || v->marker.data || v->head != v->first || !p->after_comma ||
      c->verb != TISSE__NONE || c->subject == TISSE__NONE || p->clause_count == 0) {
    return false;
  }
  const tisse__clause *last = &p->clauses[p->clause_count - 1];
  const bool relative = last->type == TISSE__CLAUSE_RELATIVE && last->comma && last->verb != TISSE__NONE && last->parent == p->top;
  const uint32_t aside = c->subject + 2;
  const bool apposition = aside + 1 < verb && tisse__parser_is_kind(p, c->subject + 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, aside) &&
                          tisse__parser_group(p, aside)->link == TISSE__APPOSITION && tisse__parser_is_kind(p, verb - 1, TISSE__GROUP_COMMA);
  const bool agent = tisse__parser_is_noun(p, verb + 1) && tisse__marker_is(tisse__parser_group(p, verb + 1), "by", NULL);
  return (relative || apposition) && !agent && !verb_to_come(p, verb);
}

bool tisse__aside_opens_report(const tisse__parser *p, uint32_t that)
{
  const uint32_t verb = tisse__parser_top(p)->active;
  if (p->a->language != TISSE__ENGLISH || p->after_comma || verb == TISSE__NONE || !tisse__parser_is_reporting(p, verb) || !tisse__parser_is_noun(p, that + 1) ||
      tisse__parser_group(p, that + 1)->marker.data) {
    return false;
  }
  for (uint32_t g = verb + 1; g < that; ++g) {
    const tisse__group *between = tisse__parser_group(p, g);
    const bool person = between->link == TISSE__OBJECT && (tisse__word_is_class(p->a, between->head, TISSE__WC_PERSON) || between->mention != TISSE__NONE ||
                                                           (between->flags & TISSE__G_PRONOUN) || tisse__lemma_denotes_party(p->a, between->lemma));
    const bool aside = between->kind == TISSE__GROUP_ADVERB || between->link == TISSE__GENITIVE || between->kind == TISSE__GROUP_OTHER ||
                       between->link == TISSE__PARTICIPIAL; /* "says in a suit filed in May that" */
    if (!aside && !person && !(between->kind == TISSE__GROUP_NOUN && between->link == TISSE__OBLIQUE)) {
      return false;
    }
  }
  return true;
}

void tisse__aside_leave_relative(tisse__parser *p, uint32_t verb)
{
  const tisse__clause *c = tisse__parser_top(p);
  uint32_t comma = verb - 1;
  while (comma > p->begin && tisse__parser_is_noun(p, comma) && tisse__parser_is_time(p, comma)) {
    --comma;
  }
  if (p->a->language == TISSE__ENGLISH && verb > p->begin && c->type == TISSE__CLAUSE_RELATIVE && !c->comma && c->verb != TISSE__NONE && c->verb < comma &&
      tisse__parser_is_kind(p, comma, TISSE__GROUP_COMMA) && c->parent != TISSE__NONE && p->clauses[c->parent].verb != TISSE__NONE) {
    p->top = c->parent;
  }
}

bool tisse__parser_agrees(const tisse__group *noun, const tisse__group *participle)
{
  if (noun->number && participle->number && noun->number != participle->number) {
    return false;
  }
  return !(noun->gender && participle->gender && noun->gender != participle->gender) || (noun->flags & TISSE__G_PROPER);
}

/** "a brand specialising in womenswear, founded by X": a bare common noun behind "in" is what it is about. */
static bool is_matter(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return p->a->language == TISSE__ENGLISH && tisse__marker_is(g, "in", "for") && (g->flags & TISSE__G_BARE) && g->mention == TISSE__NONE;
}

/** "les laboratoires A, contrôlé par B": a name that many call one firm. */
static bool is_firm_in_plural(const tisse__parser *p, uint32_t noun, const tisse__group *participle)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return p->a->language == TISSE__FRENCH && g->mention != TISSE__NONE && g->number == TISSE__PLURAL && participle->number != TISSE__PLURAL &&
         !(g->gender && participle->gender && g->gender != participle->gender);
}

/** French: "la filiale belge de A, valorisée 80 millions": of the unit, whose gender and number the participle has, where they are not those of any name. */
static uint32_t unit_over(const tisse__parser *p, uint32_t noun, const tisse__group *participle)
{
  const tisse__group *name = tisse__parser_group(p, noun);
  const uint32_t over = tisse__parser_governing_noun(p, noun);
  if (p->a->language != TISSE__FRENCH || over == TISSE__NONE || over + 1 != noun || !(name->flags & TISSE__G_PROPER) || !tisse__marker_is_of(name) ||
      (participle->gender != TISSE__FEMININE && participle->number != TISSE__PLURAL)) {
    return noun;
  }
  const tisse__group *unit = tisse__parser_group(p, over);
  const bool agrees = unit->gender == participle->gender && (unit->number == TISSE__PLURAL) == (participle->number == TISSE__PLURAL);
  return agrees && unit->mention == TISSE__NONE && unit->determiner &&
                 (tisse__word_is_class(p->a, unit->head, TISSE__WC_UNIT) || tisse__lemma_opens(p->a, unit->lemma, TISSE__NOUN, "subsidiaryOf"))
             ? over
             : noun;
}

/** ", soutenu par X": the noun before the comma, or the subject; not "le groupe A (B et C), associé à D", and of "les laboratoires A" the one firm too. */
uint32_t tisse__aside_host(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *g = tisse__parser_group(p, verb);
  for (uint32_t n = verb; n-- > p->begin;) {
    if (tisse__parser_is_kind(p, n, TISSE__GROUP_CLOSE)) {
      const uint32_t close = n;
      while (n > p->begin && !tisse__parser_is_kind(p, n, TISSE__GROUP_OPEN)) {
        --n;
      }
      n = tisse__parser_is_kind(p, n, TISSE__GROUP_OPEN) ? n : close;
      continue;
    }
    if (tisse__parser_is_noun(p, n) && (tisse__parser_agrees(tisse__parser_group(p, n), g) || (n + 2 == verb && is_firm_in_plural(p, n, g))) && tisse__parser_group(p, n)->sum == TISSE__NONE &&
        !tisse__parser_is_seat(p, n) && !is_matter(p, n)) {
      const uint32_t over = tisse__relative_over_place(p, n); /* "L'entreprise de Plouay, contrôlée par X" */
      return over != n && tisse__parser_agrees(tisse__parser_group(p, over), g) ? over : unit_over(p, n, g);
    }
  }
  return TISSE__NONE;
}
