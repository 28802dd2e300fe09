/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Verb groups: auxiliaries, clitics, negation, adverbs between them. */

#include "extract/date.h"
#include "extract/group.h"

static bool is_lemma(const tisse__scan *s, uint32_t word, const char *lemma)
{
  return word < s->end && tisse__view_is(s->a->readings[word].lemma, lemma);
}

bool tisse__scan_is_verb(const tisse__scan *s, uint32_t word)
{
  return (tisse__scan_pos(s, word) == TISSE__VERB || tisse__scan_pos(s, word) == TISSE__AUX) && tisse__scan_name(s, word) == TISSE__NONE;
}

bool tisse__scan_is_clitic(const tisse__scan *s, uint32_t word)
{
  const tisse__reading *r = tisse__scan_reading(s, word);
  return (r->pos == TISSE__PRON && (r->kind == TISSE__CLITIC_OBJECT || r->kind == TISSE__REFLEXIVE)) ||
         ((r->pos == TISSE__ADV || r->pos == TISSE__PART) && (tisse__scan_is(s, word, "ne") || tisse__scan_is(s, word, "n'")));
}

/** English: "not one but two suits", "not 20% but 30%": of two numbers the first is not the one, and what is said holds of the other. */
static bool corrects_number(const tisse__scan *s, uint32_t word)
{
  for (uint32_t w = word + 2; s->a->language == TISSE__ENGLISH && tisse__scan_pos(s, word + 1) == TISSE__NUM && w + 1 < s->end && w < word + 5; ++w) {
    if (tisse__scan_pos(s, w) == TISSE__CCONJ) {
      return tisse__scan_pos(s, w + 1) == TISSE__NUM;
    }
  }
  return false;
}

bool tisse__scan_is_negation(const tisse__scan *s, uint32_t word)
{
  return tisse__scan_is_class(s, word, TISSE__WC_NEGATION_ADVERB) &&
         !tisse__class_at(s->a, word, s->end, TISSE__WC_FIGURE_BOUND, NULL) && /* "pas moins de 900 tracteurs" */
         !tisse__class_at(s->a, word, s->end, TISSE__WC_NOT_ONLY, NULL) && !corrects_number(s, word);
}

uint32_t tisse__scan_adverbial(const tisse__scan *s, uint32_t word)
{
  const uint32_t count = word < s->end && tisse__vocable_at(s->a, word)->opens_adverbial ? tisse__class_at(s->a, word, s->end, TISSE__WC_ADVERBIAL, NULL) : 0;
  const bool whose = count > 1 && s->a->language == TISSE__FRENCH && tisse__scan_is(s, word, "à") && tisse__scan_pos(s, word + count) == TISSE__PREP &&
                     TISSE__SCAN_IS_ANY(s, word + count, "de", "d'", "d’", "du", "des");
  return whose ? 0 : count; /* "à l'époque | de la Régie": whose it was is told, and is of nothing before it */
}

/** "ont tous trois | participé", "sont toutes les deux | entrées": the participle behind how many of them all; 0 where none stands so. */
static uint32_t counted_end(const tisse__scan *s, uint32_t word)
{
  const uint32_t count = tisse__scan_reading(s, word + 1)->kind == TISSE__DEFINITE ? word + 2 : word + 1;
  const bool counted = s->a->language == TISSE__FRENCH && tisse__scan_pos(s, count) == TISSE__NUM && tisse__scan_is_verb(s, count + 1);
  return counted && tisse__scan_reading(s, count + 1)->form == TISSE__PARTICIPLE_PAST ? count + 1 : 0;
}

/** Adverbs (words or fixed expressions) between an auxiliary and what it helps; puts the word behind them. */
static uint32_t skip_adverbs(const tisse__scan *s, uint32_t word, bool *negated)
{
  for (;;) {
    uint32_t entry = 0;
    const uint32_t fixed = word < s->end ? tisse__fixed_at(s->a, word, s->end, &entry) : 0;
    if (fixed > 1 && s->a->knowledge->entries.items[entry].pos == TISSE__ADV) {
      word += fixed;
    } else if (tisse__scan_pos(s, word) == TISSE__ADV || tisse__scan_pos(s, word) == TISSE__PART || tisse__scan_is_negation(s, word)) {
      *negated = *negated || tisse__scan_is_negation(s, word);
      if (tisse__scan_is(s, word, "to")) {
        return word;
      }
      ++word;
    } else if (tisse__scan_is_class(s, word, TISSE__WC_FLOATING) && tisse__scan_is_verb(s, word + 1) &&
               (tisse__scan_reading(s, word + 1)->form == TISSE__PARTICIPLE_PAST ||
                (s->a->language == TISSE__ENGLISH && tisse__scan_reading(s, word + 1)->form == TISSE__PARTICIPLE_PRESENT))) {
      ++word; /* "sont tous orientés", "have all signed" */
    } else if (tisse__scan_is_class(s, word, TISSE__WC_FLOATING) && counted_end(s, word)) {
      word = counted_end(s, word);
    } else if (tisse__scan_is(s, word, "rien") && tisse__scan_is_verb(s, word + 1) &&
               tisse__scan_reading(s, word + 1)->form == TISSE__PARTICIPLE_PAST) {
      *negated = true; /* "ne lui a rien proposé" */
      ++word;
    } else if (tisse__scan_adverbial(s, word)) {
      word += tisse__scan_adverbial(s, word);
    } else if (word < s->end && (s->a->words[word].flags & TISSE__TOKEN_CLITIC) && tisse__scan_pos(s, word) == TISSE__PRON) {
      ++word;
    } else {
      return word;
    }
  }
}

/** French: "a | mardi | racheté", "avait deux ans plus tôt cédé", "a été l'an dernier reprise": the word behind a time that an auxiliary parts from its
 * participle; the word itself where there is none. What agrees with the time ("a eu trois semaines chargées") is said of it. */
static uint32_t skip_time(const tisse__scan *s, uint32_t word, bool be)
{
  uint32_t w = word;
  bool time = false;
  for (; s->a->language == TISSE__FRENCH && w < s->end && w < word + 6; ++w) {
    const tisse__vocable *vocable = tisse__vocable_at(s->a, w);
    const tisse__reading *r = tisse__scan_reading(s, w);
    const bool names = vocable->month || tisse__vocable_names_day(vocable) || tisse__year_of(s->a, w) || tisse__text_is_class(s->a, r->lemma, TISSE__WC_TIME_NOUN);
    const bool with = r->pos == TISSE__NUM || r->pos == TISSE__ADV || (r->pos == TISSE__DET && r->kind != TISSE__INDEFINITE) ||
                      TISSE__SCAN_IS_ANY(s, w, "dernier", "dernière", "même", "fin", "début", "quelques") || (w == word && tisse__scan_is(s, w, "en"));
    if (!names && !with) {
      break;
    }
    time = time || names;
  }
  const tisse__reading *r = tisse__scan_reading(s, w);
  const bool agrees = !be && (r->gender == TISSE__FEMININE || r->number == TISSE__PLURAL);
  return time && w < s->end && tisse__scan_is_verb(s, w) && r->form == TISSE__PARTICIPLE_PAST && !agrees ? w : word;
}

bool tisse__scan_starts_verb(const tisse__scan *s, uint32_t word)
{
  uint32_t at = word;
  while (tisse__scan_is_clitic(s, at)) {
    ++at;
  }
  if (tisse__scan_is_negation(s, at)) {
    ++at;
    while (tisse__scan_is_clitic(s, at)) {
      ++at;
    }
  }
  if (tisse__scan_is(s, at, "to") && tisse__scan_pos(s, at) == TISSE__PART) {
    ++at;
  }
  return tisse__scan_is_verb(s, at) && tisse__scan_description(s, at) == TISSE__NONE;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------------------- */

static void take_features(tisse__group *group, const tisse__reading *r)
{
  group->form = r->form;
  group->tense = r->tense;
  group->mood = r->mood;
  group->person = r->person;
  group->number = r->number;
  group->gender = r->gender;
}

/** Does a long marker stand right here, or behind a few words that are no verb: "passé en mars 2025 | sous le contrôle de X"? */
static bool marker_ahead(const tisse__scan *s, uint32_t word)
{
  for (uint32_t w = word; w < s->end && w < word + 5 && s->a->words[w].shape != TISSE__PUNCTUATION && !tisse__scan_is_verb(s, w); ++w) {
    if (tisse__scan_long_marker(s, w, &(tisse_view){0})) {
      return true;
    }
  }
  return false;
}

/** Goes on from an auxiliary over participles and infinitives that belong to it; updates lemma, voice, last. */
static void take_auxiliaries(const tisse__scan *s, tisse__group *group, bool ne)
{
  bool be = is_lemma(s, group->head, "être") || is_lemma(s, group->head, "be");
  bool have = is_lemma(s, group->head, "avoir") || is_lemma(s, group->head, "have");
  bool helper = be || have || tisse__scan_reading(s, group->head)->kind == TISSE__MODAL || is_lemma(s, group->head, "do");
  const bool english = s->a->language == TISSE__ENGLISH;
  helper = helper ||
           ((group->flags & TISSE__G_REFLEXIVE) && (is_lemma(s, group->head, "faire") || is_lemma(s, group->head, "voir")));
  while (helper) {
    bool negated = false;
    uint32_t next = skip_adverbs(s, group->last, &negated);
    next = be || have ? skip_time(s, next, be) : next;
    const tisse__reading *r = tisse__scan_reading(s, next);
    for (uint32_t w = group->last; w < next; ++w) {
      negated = negated || (ne && tisse__scan_is(s, w, "plus") && !TISSE__SCAN_IS_ANY(s, w + 1, "que", "qu'", "seulement", "uniquement")); /* "n'est plus détenu" */
      group->flags |= (s->a->words[w].flags & TISSE__TOKEN_CLITIC) && tisse__scan_pos(s, w) == TISSE__PRON ? TISSE__G_INVERTED : 0;
    }
    if (!tisse__scan_is_verb(s, next)) {
      break;
    }
    const bool participle = r->form == TISSE__PARTICIPLE_PAST && (be || have);
    const bool bare = english && !be && !have && (r->form == TISSE__INFINITIVE || r->form == TISSE__FINITE);
    if ((group->flags & TISSE__G_REFLEXIVE) && r->form == TISSE__INFINITIVE &&
        (tisse__view_is(group->lemma, "faire") || tisse__view_is(group->lemma, "voir"))) {
      group->head = next; /* "s'est fait racheter par", "s'est vu confier par": a passive */
      group->last = next + 1;
      group->lemma = r->lemma;
      group->flags = (group->flags & ~(uint32_t)TISSE__G_REFLEXIVE) | TISSE__G_PASSIVE;
      return;
    }
    const bool progressive = english && be && r->form == TISSE__PARTICIPLE_PRESENT;
    if (!participle && !bare && !progressive) {
      break;
    }
    group->flags |= negated ? TISSE__G_NEGATED : 0;
    group->head = next;
    group->last = next + 1;
    group->lemma = r->lemma;
    if (participle && be) {
      const bool active = (group->flags & TISSE__G_REFLEXIVE) || (!english && tisse__lemma_is_class(s->a, r->lemma, TISSE__VERB, TISSE__WC_ETRE_VERB));
      group->flags |= active ? TISSE__G_PERFECT : TISSE__G_PASSIVE;
    } else if (participle) {
      group->flags |= TISSE__G_PERFECT;
    }
    be = tisse__view_is(r->lemma, "être") || tisse__view_is(r->lemma, "be");
    have = bare && tisse__view_is(r->lemma, "have");
    helper = be || have || ((group->flags & TISSE__G_REFLEXIVE) && (tisse__view_is(group->lemma, "faire") || tisse__view_is(group->lemma, "voir")));
  }
}

/** "personne ne sait", "ni X ni Y ne": the negative word in front of a "ne", in the same clause. "Aucun" is read off its noun group. */
static bool negative_before(const tisse__scan *s, uint32_t word)
{
  for (uint32_t w = word; w-- > s->a->sentences[s->sentence].first;) {
    if (tisse__scan_is_class(s, w, TISSE__WC_NOBODY) || tisse__scan_is_class(s, w, TISSE__WC_NOR) || tisse__scan_is(s, w, "jamais")) {
      return true;
    }
    if ((s->a->words[w].shape == TISSE__PUNCTUATION && !tisse__scan_is(s, w, ",")) || TISSE__SCAN_IS_ANY(s, w, "que", "qu'", "mais") ||
        (tisse__scan_is_verb(s, w) && tisse__scan_reading(s, w)->form == TISSE__FINITE)) {
      return false;
    }
  }
  return false;
}

/** Negation behind the verb: "n'investit pas", "n'a plus"; "ne … que" is none. */
static void take_negation(const tisse__scan *s, tisse__group *group, bool ne)
{
  bool negated = false;
  if (ne && tisse__scan_is(s, group->last, "plus") && TISSE__SCAN_IS_ANY(s, group->last + 1, "que", "qu'")) {
    group->flags |= TISSE__G_ONLY_NEGATION; /* "ne détient plus que 35 %" */
    group->last += 2;
    return;
  }
  if (tisse__scan_is_negation(s, group->last) || (ne && (tisse__scan_is(s, group->last, "plus") || tisse__scan_is(s, group->last, "rien")))) {
    negated = true;
    group->last++;
  }
  if (negated || (group->flags & TISSE__G_NEGATED)) {
    group->flags |= TISSE__G_NEGATED;
  } else if (ne) {
    bool only = false;
    bool full = false;
    for (uint32_t w = group->last; w < s->end && w < group->last + 4; ++w) {
      only = only || tisse__scan_is(s, w, "que") || tisse__scan_is(s, w, "qu'");
      full = full || tisse__scan_is_class(s, w, TISSE__WC_NO_WORD) || tisse__scan_is_class(s, w, TISSE__WC_NOBODY) || tisse__scan_is_class(s, w, TISSE__WC_NOR) || tisse__scan_is_negation(s, w) ||
             tisse__scan_is(s, w, "plus");
    }
    const bool alone = tisse__group_is_class(s->a, group, TISSE__WC_NE_VERB); /* "ne cesse de" */
    full = full || (!only && (alone || negative_before(s, group->first)));
    group->flags |= full ? TISSE__G_NEGATED : only ? TISSE__G_ONLY_NEGATION : 0;
  }
}

uint32_t tisse__scan_adverbs_before(const tisse__scan *s, uint32_t word)
{
  uint32_t at = word;
  while (s->a->language == TISSE__FRENCH && at < word + 2 && tisse__scan_pos(s, at) == TISSE__ADV && tisse__scan_name(s, at) == TISSE__NONE && !tisse__scan_is_negation(s, at)) {
    ++at;
  }
  return tisse__scan_reading(s, at)->form == TISSE__INFINITIVE ? at : word;
}

/** French: "le plus gros contrat jamais signé", "le seul jamais livré": behind a superlative, and without "ne", nothing is denied. */
static bool is_of_superlative(const tisse__scan *s, uint32_t word)
{
  const uint32_t begin = s->a->sentences[s->sentence].first;
  if (s->a->language != TISSE__FRENCH || tisse__scan_reading(s, word + 1)->form != TISSE__PARTICIPLE_PAST) {
    return false;
  }
  for (uint32_t w = word; w-- > begin && w + 6 > word && s->a->words[w].shape != TISSE__PUNCTUATION;) {
    if (TISSE__SCAN_IS_ANY(s, w, "plus", "moins", "meilleur", "meilleure") || tisse__scan_is_class(s, w, TISSE__WC_SOLE) || tisse__word_is_class(s->a, w, TISSE__WC_SOLE)) {
      return true;
    }
  }
  return false;
}

bool tisse__scan_verb(tisse__scan *s, tisse_view marker, uint32_t marker_first)
{
  uint32_t word = marker.data ? tisse__scan_adverbs_before(s, s->at) : s->at;
  tisse__group group = tisse__group_blank(TISSE__GROUP_VERB, s->at, word + 1);
  group.marker = marker;
  group.marker_first = marker_first;
  bool ne = false;
  while (tisse__scan_is_clitic(s, word)) {
    ne = ne || tisse__scan_is(s, word, "ne") || tisse__scan_is(s, word, "n'");
    group.flags |= tisse__scan_reading(s, word)->kind == TISSE__REFLEXIVE || tisse__scan_is(s, word, "se") || tisse__scan_is(s, word, "s'")
                       ? TISSE__G_REFLEXIVE
                       : 0;
    ++word;
  }
  if (tisse__scan_is_negation(s, word)) { /* "ne pas investir", "not to invest" */
    group.flags |= !ne && is_of_superlative(s, word) ? 0 : TISSE__G_NEGATED;
    ++word;
    while (tisse__scan_is_clitic(s, word)) {
      ++word;
    }
  }
  if (group.first > s->a->sentences[s->sentence].first && (s->a->language == TISSE__ENGLISH && tisse__scan_is_class(s, group.first - 1, TISSE__WC_NOR))) {
    group.flags |= TISSE__G_NEGATED; /* "neither owns nor supplies" */
  }
  if (tisse__scan_is(s, word, "to") && tisse__scan_is_verb(s, word + 1)) {
    group.flags |= TISSE__G_TO;
    ++word;
  }
  group.head = word;
  group.last = word + 1;
  group.lemma = tisse__scan_reading(s, word)->lemma;
  take_features(&group, tisse__scan_reading(s, word));
  group.flags |= group.form == TISSE__FINITE ? TISSE__G_FINITE : 0;
  group.flags |= marker.data ? TISSE__G_TO : 0;
  if (tisse__scan_reading(s, word)->kind == TISSE__MODAL && s->a->language == TISSE__ENGLISH) {
    group.modal = group.lemma;
  }
  if (group.form == TISSE__PARTICIPLE_PAST && word == marker_first && tisse__scan_is(s, word, "said")) {
    group.form = TISSE__FINITE; /* "The company, which makes X, said": no auxiliary, nothing that is said */
    group.tense = TISSE__PAST;
    group.flags |= TISSE__G_FINITE;
  }
  if (group.form == TISSE__FINITE && group.tense == TISSE__PAST && s->a->language == TISSE__ENGLISH && word > 0 &&
      tisse__scan_is(s, word - 1, "(")) {
    group.form = TISSE__PARTICIPLE_PAST; /* "(born 21 February 1958)": nobody is subject inside the bracket */
    group.flags &= ~(uint32_t)TISSE__G_FINITE;
  }
  take_auxiliaries(s, &group, ne);
  while (group.last < s->end && (s->a->words[group.last].flags & TISSE__TOKEN_CLITIC) && tisse__scan_pos(s, group.last) == TISSE__PRON) {
    group.flags |= TISSE__G_INVERTED;
    group.last++;
  }
  take_negation(s, &group, ne);
  if (group.form == TISSE__PARTICIPLE_PAST && !(group.flags & (TISSE__G_PASSIVE | TISSE__G_PERFECT))) {
    const bool active = s->a->language == TISSE__FRENCH && tisse__group_is_class(s->a, &group, TISSE__WC_ETRE_VERB) && (!TISSE__VIEW_IS_ANY(group.lemma, "passer", "descendre") ||
                         (tisse__view_is(group.lemma, "passer") && marker_ahead(s, group.last))); /* "passée | sous le contrôle de X" */
    group.flags |= active ? TISSE__G_PERFECT : TISSE__G_PASSIVE; /* "X, entré au capital de Y": X did */
  }
  return tisse__scan_add(s, group);
}
