/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The sum of money, or the quantity, that a trigger speaks of. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

uint32_t tisse__group_sum(const tisse__analysis *a, uint32_t group, bool money)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->marker_first; w < g->last; ++w) {
    const uint32_t i = a->word_sum[w];
    if (i != TISSE__NONE && a->sums.items[i].last <= g->last && a->sums.items[i].money == money && !a->sums.items[i].rate) {
      return i;
    }
  }
  return TISSE__NONE;
}

bool tisse__sentence_has_sum(const tisse__analysis *a, uint32_t sentence, bool money)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (size_t i = tisse__sums_behind(a, s->first); i < a->sums.count && a->sums.items[i].first < s->last; ++i) {
    if (a->sums.items[i].money == money) {
      return true;
    }
  }
  return false;
}

/** Does the verb, or an expression that it heads, tell of a purchase by the sum that is its object ("mettre 3 milliards sur Y")? */
static bool pays_for(const tisse__analysis *a, tisse_view verb)
{
  tisse__frame_walk walk = tisse__frames_of(a, verb, TISSE__VERB, true);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const bool pays = frame->needs_amount && frame->amount_count && frame->amount[0].function == TISSE__FN_OBJECT;
    if (pays && tisse__relation_is(a, frame->relation, "acquires")) {
      return true;
    }
  }
  return false;
}

/** "Le tour de table l'a portée à 5 milliards", "l'opération valorise l'entreprise 2 milliards": the verb says it of what its object is. */
static bool is_of_object(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  for (uint32_t w = v->first; w < v->head && a->language == TISSE__FRENCH; ++w) {
    if (a->readings[w].pos == TISSE__PRON && TISSE__VIEW_IS_ANY(a->lower[w], "l'", "l’", "la", "le", "les")) {
      return true;
    }
  }
  uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  for (; object != TISSE__NONE; object = tisse__child(a, verb, TISSE__OBJECT, NULL, object + 1)) {
    const tisse__group *g = tisse__group_at(a, object);
    if (g->kind == TISSE__GROUP_NOUN && g->sum == TISSE__NONE && (g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION))) {
      return true;
    }
  }
  return false;
}

/** "L'investissement dépasse 13 milliards", "la levée de fonds a atteint 2 milliards": the sum that a verb says of the noun. */
static uint32_t said_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = tisse__group_at(a, t->group);
  if (noun->kind != TISSE__GROUP_NOUN || noun->link != TISSE__SUBJECT || noun->governor == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__sentence *s = &a->sentences[noun->sentence];
  const uint32_t infinitive = tisse__child(a, noun->governor, TISSE__INFINITIVAL, NULL, TISSE__NONE); /* "pourrait atteindre 2 milliards" */
  if (is_of_object(a, noun->governor) || (infinitive != TISSE__NONE && is_of_object(a, infinitive))) {
    return TISSE__NONE;
  }
  for (uint32_t g = noun->governor; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const bool price = t->own_sum && TISSE__VIEW_IS_ANY(group->marker, "for", "pour"); /* what the verb costs, not the noun */
    const bool said = group->governor == noun->governor || (infinitive != TISSE__NONE && group->governor == infinitive);
    if (said && group->kind == TISSE__GROUP_NOUN && !price && group->sum != TISSE__NONE && a->sums.items[group->sum].money &&
        !a->sums.items[group->sum].rate && group->head + 1 == a->sums.items[group->sum].last) {
      return group->sum;
    }
  }
  return TISSE__NONE;
}

/** The sum of the noun that an infinitive completes, or of the payment that it is the aim of: "a $6bn deal to buy", "mettre 600 M€ pour acheter". */
static uint32_t governing_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if (verb->kind != TISSE__GROUP_VERB || verb->form != TISSE__INFINITIVE || verb->governor == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__group *over = tisse__group_at(a, verb->governor);
  if (over->kind == TISSE__GROUP_NOUN) {
    return tisse__word_is_class(a, over->head, TISSE__WC_EVENT) ? tisse__group_sum(a, verb->governor, true) : TISSE__NONE;
  }
  const uint32_t object = over->kind == TISSE__GROUP_VERB ? tisse__child(a, verb->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  if (object == TISSE__NONE || tisse__group_at(a, object)->sum == TISSE__NONE || !pays_for(a, over->lemma)) {
    return TISSE__NONE;
  }
  const tisse__group *sum = tisse__group_at(a, object);
  return sum->head + 1 == a->sums.items[sum->sum].last ? tisse__group_sum(a, object, true) : TISSE__NONE;
}

/** "un contrat évalué à 8 milliards": a participle right of the trigger's noun. */
static bool is_participle_of(const tisse__trigger *t, uint32_t participle)
{
  const tisse__group *g = tisse__group_at(t->a, participle);
  return g->kind == TISSE__GROUP_VERB && g->link == TISSE__PARTICIPIAL && g->form == TISSE__PARTICIPLE_PAST && g->antecedent == t->group &&
         participle > t->group && tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN;
}

/** "le rachat de X par Y, annoncé pour 95 millions": is the participle said of the trigger's noun, over the names that complete it? */
static bool participle_of_trigger(const tisse__trigger *t, uint32_t participle)
{
  const tisse__group *g = tisse__group_at(t->a, participle);
  return tisse__participle_speaks_of(t->a, participle, t->group) && !tisse__lemma_may_open(t->a, g->lemma, TISSE__VERB, "valuedAt");
}

/** Is the group the trigger, or does it hang on it? */
static bool stands_beside(const tisse__trigger *t, uint32_t group)
{
  return group != TISSE__NONE && (tisse__trigger_holds(t, group) || (tisse__group_at(t->a, group)->governor != TISSE__NONE &&
                                                                     tisse__trigger_holds(t, tisse__group_at(t->a, group)->governor)));
}

/** ", un contrat évalué à 8 milliards", ", a deal worth €2bn": the sum of an event noun that is set beside the clause of the trigger. */
static uint32_t beside_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = t->group + 1; g < s->last_group; ++g) {
    const tisse__group *noun = tisse__group_at(a, g);
    if (noun->kind == TISSE__GROUP_STOP || (noun->kind == TISSE__GROUP_VERB && noun->link == TISSE__CONJUNCT)) {
      return TISSE__NONE;
    }
    if (noun->kind != TISSE__GROUP_NOUN || (noun->link != TISSE__PARATAXIS && noun->link != TISSE__APPOSITION) || noun->mention != TISSE__NONE ||
        noun->determiner != TISSE__INDEFINITE || !stands_beside(t, noun->governor) || tisse__group_at(a, g - 1)->kind != TISSE__GROUP_COMMA ||
        !(tisse__word_is_class(a, noun->head, TISSE__WC_EVENT) || tisse__word_is_class(a, noun->head, TISSE__WC_MONEY))) {
      continue;
    }
    tisse__trigger event = {.a = t->a, .group = g, .word = noun->head, .last_word = noun->head + 1, .product = TISSE__NONE, .own_sum = true};
    return tisse__trigger_sum(&event, true);
  }
  return TISSE__NONE;
}

/** "rachète X dans le cadre d'une opération valorisée 2 milliards", "buys X in a deal valued at $2bn": the sum of the event noun that the verb leads to. */
static uint32_t sum_within(const tisse__trigger *t)
{
  tisse__analysis *a = t->a;
  for (uint32_t c = tisse__child(a, t->group, TISSE__OBLIQUE, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, t->group, TISSE__OBLIQUE, NULL, c + 1)) {
    const uint32_t of = tisse__word_is_class(a, tisse__group_at(a, c)->head, TISSE__WC_TERMS) ? tisse__child(a, c, TISSE__COMPLEMENT, NULL, TISSE__NONE) : c;
    const tisse__group *g = tisse__group_at(a, of == TISSE__NONE ? c : of);
    if (c > t->group && g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && g->determiner == TISSE__INDEFINITE &&
        tisse__word_is_class(a, g->head, TISSE__WC_EVENT)) {
      const uint32_t sum = tisse__event_sum(a, of == TISSE__NONE ? c : of);
      if (sum != TISSE__NONE) {
        return sum;
      }
    }
  }
  return TISSE__NONE;
}

/** "pour un montant | de 65 millions": the noun that says that the sum behind it is a price; else the sum's own group. */
static uint32_t price_over(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool priced = g->link == TISSE__COMPLEMENT && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN &&
                      tisse__word_is_class(a, tisse__group_at(a, g->governor)->head, TISSE__WC_PRICE);
  return priced ? g->governor : group;
}

static bool is_account(const tisse__analysis *a, const tisse__group *noun)
{
  return tisse__word_is_class(a, noun->head, TISSE__WC_ACCOUNT) || tisse__lemma_is_class(a, a->lower[noun->head], TISSE__NOUN, TISSE__WC_ACCOUNT); /* "sales" are no sale */
}

/** "avec un chiffre d'affaires de 300 millions", "and its $80 million in annual revenue": is the sum what a firm's books say? */
static bool is_of_accounts(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *sum = tisse__group_at(a, group);
  const tisse__group *g = sum;
  for (int steps = 0; steps < 3 && g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE; ++steps) {
    g = tisse__group_at(a, g->governor);
    if (g->kind == TISSE__GROUP_NOUN && g->link != TISSE__OBJECT && is_account(a, g)) {
      return true;
    }
  }
  const uint32_t next = group + 1;
  const tisse__group *of = next < a->sentences[sum->sentence].last_group ? tisse__group_at(a, next) : NULL;
  return of && of->kind == TISSE__GROUP_NOUN && of->mention == TISSE__NONE && (tisse__is_of(of) || tisse__view_is(of->marker, "in")) &&
         is_account(a, of);
}

/** "sa valorisation a triplé à 9 milliards après l'entrée de X": the verb says the sum of its subject, not of what it happened after. */
static bool says_of_subject(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t subject = tisse__group_at(a, verb)->subject;
  const tisse__group *s = subject == TISSE__NONE ? NULL : tisse__group_at(a, subject);
  return s && s->kind == TISSE__GROUP_NOUN && s->mention == TISSE__NONE &&
         (is_account(a, s) || tisse__lemma_may_open(a, s->lemma, TISSE__NOUN, "valuedAt"));
}

/** The sum in the groups that hang on the trigger; the last one before it gives way to the first behind it. */
static uint32_t hanging_sum(const tisse__trigger *t, bool money)
{
  const tisse__analysis *a = t->a;
  const tisse__group *own = tisse__group_at(a, t->group);
  const tisse__sentence *s = &a->sentences[own->sentence];
  uint32_t found = TISSE__NONE;
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const uint32_t sum = group->kind == TISSE__GROUP_NOUN ? tisse__group_sum(a, g, money) : TISSE__NONE;
    if (sum == TISSE__NONE || group->governor == TISSE__NONE || (money && is_of_accounts(a, g))) {
      continue;
    }
    const bool linked = tisse__trigger_holds(t, group->governor) || tisse__trigger_reaches(t, g) || is_participle_of(t, group->governor) ||
                        (money && participle_of_trigger(t, group->governor));
    const bool behind = g == t->group + 1 && own->kind == TISSE__GROUP_ADJECTIVE; /* "worth $5tn" */
    const tisse__group *price = tisse__group_at(a, price_over(a, g));
    const bool beside = price->link == TISSE__OBLIQUE && price->governor == own->governor && own->kind == TISSE__GROUP_NOUN &&
                        !(own->link == TISSE__SUBJECT && is_of_object(a, own->governor)) && !(own->link == TISSE__OBLIQUE && says_of_subject(a, own->governor)) &&
                        !(own->link == TISSE__OBLIQUE && tisse__lemma_may_open(a, tisse__group_at(a, own->governor)->lemma, TISSE__VERB, "valuedAt")); /* "valorisé 2 milliards lors d'un tour" */
    const bool verb_of_noun = behind || (beside && (!t->own_sum || own->link == TISSE__OBJECT));
    if ((linked || verb_of_noun) && (found == TISSE__NONE || (g > t->group && a->sums.items[found].last < own->first))) {
      found = sum;
    }
  }
  return found;
}

/** "porte à 60 millions le total levé par X", "le montant levé par X atteint 60 millions": what the verb says of the money that the participle is said of. */
static uint32_t sum_of_money_noun(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *participle = tisse__group_at(a, t->group);
  const uint32_t noun = participle->link == TISSE__PARTICIPIAL && tisse__is_passive(participle) ? participle->antecedent : TISSE__NONE;
  if (a->language != TISSE__FRENCH || noun == TISSE__NONE || tisse__group_at(a, noun)->kind != TISSE__GROUP_NOUN || tisse__group_at(a, noun)->mention != TISSE__NONE ||
      !(tisse__word_is_class(a, tisse__group_at(a, noun)->head, TISSE__WC_MONEY) || tisse__word_is_class(a, tisse__group_at(a, noun)->head, TISSE__WC_FUNDS))) {
    return TISSE__NONE;
  }
  tisse__trigger money = {.a = t->a, .group = noun, .word = tisse__group_at(a, noun)->head, .last_word = tisse__group_at(a, noun)->head + 1, .product = TISSE__NONE, .own_sum = true};
  const uint32_t verb = tisse__group_at(a, noun)->link == TISSE__OBJECT ? tisse__group_at(a, noun)->governor : TISSE__NONE;
  const uint32_t to = verb == TISSE__NONE ? TISSE__NONE : tisse__child(a, verb, TISSE__OBLIQUE, "à", TISSE__NONE);
  return to != TISSE__NONE ? tisse__group_sum(a, to, true) : said_sum(&money);
}

/** "les 700 millions qu'elle avait levés", "the $700m that it had raised": the sum is what the relative pronoun stands for. */
static uint32_t relative_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t first = a->sentences[verb->sentence].first_group;
  const bool sought = verb->tense == TISSE__IMPERFECT && !(verb->flags & TISSE__G_PERFECT); /* "n'a pas réussi à lever les 35 millions qu'elle cherchait" */
  if (verb->kind != TISSE__GROUP_VERB || sought || verb->subject == TISSE__NONE || verb->subject >= t->group || verb->subject < first + 2) {
    return TISSE__NONE;
  }
  const tisse__group *pronoun = tisse__group_at(a, verb->subject - 1), *sum = tisse__group_at(a, verb->subject - 2);
  const bool stands = pronoun->kind == TISSE__GROUP_RELATIVE ? pronoun->link == TISSE__OBJECT && pronoun->governor == t->group
                                                             : pronoun->kind == TISSE__GROUP_SUBORDINATOR && verb->governor == verb->subject - 2;
  return stands && sum->kind == TISSE__GROUP_NOUN && sum->sum != TISSE__NONE && sum->head + 1 == a->sums.items[sum->sum].last ? tisse__group_sum(a, verb->subject - 2, true)
                                                                                                                              : TISSE__NONE;
}

uint32_t tisse__trigger_sum(const tisse__trigger *t, bool money)
{
  const tisse__analysis *a = t->a;
  if (!tisse__sentence_has_sum(a, tisse__group_at(a, t->group)->sentence, money)) {
    return TISSE__NONE; /* most sentences have none */
  }
  const uint32_t own = tisse__group_sum(a, t->group, money);
  if (own != TISSE__NONE) {
    return own;
  }
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t sum = t->constituents[i] == TISSE__NONE ? TISSE__NONE : tisse__group_sum(a, t->constituents[i], money);
    if (sum != TISSE__NONE) {
      return sum;
    }
  }
  uint32_t found = hanging_sum(t, money);
  if (found == TISSE__NONE && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB) {
    /* passive: "2 milliards ont été investis" */
    const uint32_t subject = tisse__group_at(a, t->group)->subject;
    found = subject != TISSE__NONE && tisse__is_passive(tisse__group_at(a, t->group)) && tisse__group_at(a, subject)->kind == TISSE__GROUP_NOUN
                ? tisse__group_sum(a, subject, money)
                : TISSE__NONE;
    found = found == TISSE__NONE && money ? sum_of_money_noun(t) : found;
  }
  if (found != TISSE__NONE || !money) {
    return found;
  }
  found = said_sum(t);
  found = found == TISSE__NONE ? relative_sum(t) : found;
  found = found == TISSE__NONE ? governing_sum(t) : found;
  found = found == TISSE__NONE && !t->own_sum ? sum_within(t) : found;
  return found == TISSE__NONE && !t->own_sum ? beside_sum(t) : found;
}

/** Does the group only go on with what is told of the noun: "d'une valeur", "initialement annoncé en mars", "avec X"? */
static bool goes_on(const tisse__analysis *a, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, group);
  switch ((tisse__group_kind)g->kind) {
  case TISSE__GROUP_COMMA: case TISSE__GROUP_ADVERB: case TISSE__GROUP_ADJECTIVE: case TISSE__GROUP_OPEN: case TISSE__GROUP_CLOSE: return true;
  case TISSE__GROUP_VERB: return g->link == TISSE__PARTICIPIAL && g->antecedent == noun;
  case TISSE__GROUP_NOUN:
    return g->marker.data && (g->governor == noun || tisse__word_is_class(a, g->head, TISSE__WC_MONEY) ||
                              (g->governor > noun && g->governor < group && tisse__group_at(a, g->governor)->link == TISSE__PARTICIPIAL));
  default: return false;
  }
}

/** "L'accord, d'une valeur pouvant atteindre 2 milliards", "a deal, announced in May and worth $2bn": the sum that is set behind the noun. */
static uint32_t sum_behind(const tisse__analysis *a, uint32_t noun)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, noun)->sentence];
  for (uint32_t g = noun + 1; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const bool money = group->kind == TISSE__GROUP_NOUN && group->sum != TISSE__NONE && a->sums.items[group->sum].money &&
                       group->head + 1 == a->sums.items[group->sum].last;
    if (money) {
      const bool worth = tisse__group_at(a, g - 1)->kind == TISSE__GROUP_ADJECTIVE || a->sums.items[group->sum].bound != TISSE_EXACT;
      const bool set = group->link == TISSE__LOOSE || group->link == TISSE__APPOSITION || group->governor == noun || worth ||
                       (group->governor != TISSE__NONE && group->governor > noun && group->governor < g);
      return set && !a->sums.items[group->sum].rate ? group->sum : TISSE__NONE;
    }
    if (!goes_on(a, g, noun)) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__sum_in_brackets(const tisse__analysis *a, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  uint32_t open = group + 1;
  open += open < s->last_group && tisse__group_at(a, open)->kind == TISSE__GROUP_COMMA;
  if (open + 2 >= s->last_group || tisse__group_at(a, open)->kind != TISSE__GROUP_OPEN || tisse__group_at(a, open + 2)->kind != TISSE__GROUP_CLOSE) {
    return TISSE__NONE;
  }
  const tisse__group *sum = tisse__group_at(a, open + 1);
  const bool bare = sum->kind == TISSE__GROUP_NOUN && !sum->marker.data && sum->sum != TISSE__NONE && sum->head + 1 == a->sums.items[sum->sum].last;
  return bare && a->sums.items[sum->sum].money && !a->sums.items[sum->sum].rate ? sum->sum : TISSE__NONE;
}

uint32_t tisse__sum_of_any(const tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const uint32_t sum = tisse__group_at(a, g)->mention != TISSE__NONE ? tisse__sum_in_brackets(a, g) : TISSE__NONE;
    if (sum != TISSE__NONE) {
      return sum;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__event_sum(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  tisse__trigger noun = {.a = a, .group = group, .word = g->head, .last_word = g->head + 1, .product = TISSE__NONE, .own_sum = true};
  uint32_t sum = tisse__trigger_sum(&noun, true);
  sum = sum == TISSE__NONE ? sum_behind(a, group) : sum;
  if (sum == TISSE__NONE && g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE &&
      tisse__word_is_class(a, tisse__group_at(a, g->governor)->head, TISSE__WC_MONEY)) {
    noun.group = g->governor; /* "le montant de l'opération s'élève à …" */
    sum = said_sum(&noun);
  }
  return sum;
}

bool tisse__sum_is_share(const tisse__analysis *a, uint32_t sum)
{
  const uint32_t g = a->word_group[a->sums.items[sum].last - 1];
  return g != TISSE__NONE && tisse__text_is_class(a, tisse__group_at(a, g)->marker, TISSE__WC_EXTENT_MARKER);
}

bool tisse__sum_is_round(const tisse__analysis *a, uint32_t sum)
{
  uint32_t g = tisse__sum_is_share(a, sum) ? TISSE__NONE : a->word_group[a->sums.items[sum].last - 1];
  for (int steps = 0; g != TISSE__NONE && steps < 3; ++steps) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind == TISSE__GROUP_NOUN && tisse__lemma_may_open(a, group->lemma, TISSE__NOUN, "raises")) {
      return true;
    }
    g = group->kind == TISSE__GROUP_NOUN && group->link == TISSE__COMPLEMENT ? group->governor : TISSE__NONE;
  }
  return false;
}

bool tisse__frame_takes_sum(const tisse__analysis *a, const tisse__frame *frame)
{
  const tisse_view relation = tisse__iri_local(a->knowledge->relations.items[frame->relation].iri);
  return !TISSE__VIEW_IS_ANY(relation, "competesWith", "leads", "founded", "produces", "subsidiaryOf") || frame->amount_count > 0;
}

bool tisse__trigger_owns_sum(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  if (tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB) {
    return true;
  }
  const uint32_t object = tisse__is_passive(tisse__group_at(a, t->group)) ? TISSE__NONE : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || tisse__trigger_has_piece(t, object) || tisse__group_at(a, object)->kind != TISSE__GROUP_NOUN) {
    return true;
  }
  const tisse__group *g = tisse__group_at(a, object);
  if (g->sum != TISSE__NONE && g->head + 1 == a->sums.items[g->sum].last) {
    return true;
  }
  return g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_MONEY) || tisse__word_is_class(a, g->head, TISSE__WC_EVENT) ||
         tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_TARGET_ROLE) || tisse__names_antonomasia(a, object) || (g->flags & TISSE__G_PRONOUN);
}

bool tisse__trigger_raises_funds(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t object = verb->kind != TISSE__GROUP_VERB ? TISSE__NONE
                          : tisse__is_passive(verb) ? verb->subject : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || tisse__group_at(a, object)->kind != TISSE__GROUP_NOUN || tisse__trigger_has_piece(t, object)) {
    return true;
  }
  const tisse__group *g = tisse__group_at(a, object);
  const bool money = g->sum != TISSE__NONE && g->head + 1 == a->sums.items[g->sum].last;
  return money || (g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) || tisse__word_is_class(a, g->head, TISSE__WC_FUNDS) ||
         tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "raises");
}

bool tisse__sum_is_earned(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (f->sum == TISSE__NONE || !(tisse__relation_is(a, frame->relation, "raises") || tisse__relation_is(a, frame->relation, "investsIn"))) {
    return false;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *of = tisse__group_at(a, g);
    const bool hangs = of->governor != TISSE__NONE && tisse__group_at(a, of->governor)->sum == f->sum;
    const bool beside = of->governor == t->group && tisse__view_is(of->marker, "in") && of->first >= a->sums.items[f->sum].last; /* "won $40m | in damages" */
    if (of->kind == TISSE__GROUP_NOUN && (hangs || beside) && of->mention == TISSE__NONE &&
        (tisse__is_of(of) || tisse__view_is(of->marker, "in")) && tisse__word_is_class(a, of->head, TISSE__WC_EARNING)) {
      return true;
    }
  }
  return false;
}

/* French: "X rachète Y sur la base d'une valorisation de 80 millions". */
bool tisse__is_value_of_bought(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!t->marker || a->language != TISSE__FRENCH || !tisse__relation_is(a, frame->relation, "valuedAt") || frame->subject[0].function != TISSE__FN_SUBJECT) {
    return false;
  }
  uint32_t verb = tisse__group_at(a, t->group)->governor;
  for (int steps = 0; steps < 4 && verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB; ++steps) {
    verb = tisse__group_at(a, verb)->governor;
  }
  const tisse__group *v = verb == TISSE__NONE ? NULL : tisse__group_at(a, verb);
  const bool deed = v && !tisse__lemma_opens(a, v->lemma, TISSE__VERB, "raises") &&
                    (tisse__lemma_opens(a, v->lemma, TISSE__VERB, "acquires") || tisse__lemma_opens(a, v->lemma, TISSE__VERB, "investsIn"));
  const uint32_t object = !deed ? TISSE__NONE : tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t what = object == TISSE__NONE || tisse__group_at(a, object)->sum == TISSE__NONE ? object : tisse__child(a, verb, TISSE__OBLIQUE, "dans", TISSE__NONE);
  const bool own = f->subjects.count && what != TISSE__NONE && tisse__group_stands_for(a, what) == f->subjects.items[0].referent;
  return f->subjects.count && !own && what != TISSE__NONE && (tisse__group_at(a, what)->mention != TISSE__NONE || tisse__word_is_class(a, tisse__group_at(a, what)->head, TISSE__WC_ORGANIZATION) ||
                                 tisse__word_is_class(a, tisse__group_at(a, what)->head, TISSE__WC_UNIT) || tisse__word_is_class(a, tisse__group_at(a, what)->head, TISSE__WC_FACILITY));
}

bool tisse__is_cost_of_deal(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind != TISSE__GROUP_VERB || g->link != TISSE__PARTICIPIAL || g->governor == TISSE__NONE ||
      (tisse__lemma_cue(a, g->lemma, TISSE__VERB, TISSE__CUE_REPORT) == TISSE__NONE && tisse__lemma_cue(a, g->lemma, TISSE__VERB, TISSE__CUE_SUPPORT) == TISSE__NONE)) {
    return false; /* firms are "valorisé", deals and firms "estimé" and "évalué" */
  }
  const tisse__group *of = tisse__group_at(a, g->governor);
  for (int steps = 0; steps < 3 && of->link == TISSE__COMPLEMENT && tisse__is_of(of) && of->governor != TISSE__NONE; ++steps) {
    of = tisse__group_at(a, of->governor);
    const bool thing = tisse__word_is_class(a, of->head, TISSE__WC_EVENT) || tisse__word_is_class(a, of->head, TISSE__WC_FACILITY); /* "l'usine de X, estimée à" */
    if (of->mention == TISSE__NONE && thing && !tisse__word_is_class(a, of->head, TISSE__WC_ORGANIZATION)) {
      return true;
    }
  }
  return false;
}
