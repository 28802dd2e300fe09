/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Noun groups: determiners, modifiers, the head, sums, a name beside it; pronouns. */

#include "extract/date.h"
#include "extract/group.h"

typedef struct noun_scan {
  uint32_t at;
  uint32_t head;          ///< Last noun or name.
  uint32_t name;          ///< Mention that ends the group.
  uint32_t sum;
  tisse_view marker;
  bool any, determined;
} noun_scan;

bool tisse__may_open_time(const tisse__vocable *vocable)
{
  const tisse__class_set *classes = vocable->bare_classes;
  return tisse__vocable_names_day(vocable) || tisse__class_set_has(classes, TISSE__WC_DAY_ADVERB) || tisse__class_set_has(classes, TISSE__WC_LATE_ADVERB) ||
         tisse__class_set_has(classes, TISSE__WC_THIS_WORD) || TISSE__VIEW_IS_ANY(vocable->form.lower, "il", "la", "le", "l'");
}

/** A day, a month, a time. */
static bool is_time(const tisse__scan *s, uint32_t word)
{
  return word < s->end && (tisse__vocable_names_day(tisse__vocable_at(s->a, word)) || tisse__vocable_at(s->a, word)->month || tisse__form_is_class(s->a, word, TISSE__WC_TIME_NOUN));
}

uint32_t tisse__scan_time(const tisse__scan *s, uint32_t word)
{
  if (word >= s->end || !tisse__vocable_at(s->a, word)->opens_time) {
    return 0;
  }
  if (tisse__scan_is(s, word, "il") && tisse__scan_is(s, word + 1, "y") && tisse__scan_is(s, word + 2, "a")) {
    for (uint32_t w = word + 3; w < s->end && w < word + 7; ++w) {
      if (tisse__text_is_class(s->a, tisse__scan_reading(s, w)->lemma, TISSE__WC_TIME_NOUN)) {
        return w + 1 - word;
      }
    }
  }
  if (tisse__vocable_names_day(tisse__vocable_at(s->a, word)) || tisse__scan_is_class(s, word, TISSE__WC_DAY_ADVERB)) {
    return 1;
  }
  const uint32_t at = tisse__scan_is_class(s, word, TISSE__WC_LATE_ADVERB) ? word + 1 : word;
  if (tisse__scan_is_class(s, at, TISSE__WC_THIS_WORD) && is_time(s, at + 1)) {
    return at + 2 - word;
  }
  if (TISSE__SCAN_IS_ANY(s, word, "la", "le", "l'") && is_time(s, word + 1) && tisse__scan_is_class(s, word + 2, TISSE__WC_LAST_WORD)) {
    return 3;
  }
  return 0;
}

/** "Ana Ruiz appointed chief executive", not "appointed executives": in a headline a participle behind a name is the verb. */
static bool is_passive_behind_name(const tisse__scan *s, uint32_t word)
{
  return word > s->a->sentences[s->sentence].first && tisse__scan_reading(s, word)->form == TISSE__PARTICIPLE_PAST && tisse__scan_name(s, word - 1) != TISSE__NONE;
}

/** "Brixel eyeing Swiss rival Velmont": in a headline a present participle right behind the name in front is the verb, up to the next comma the only one. */
static bool acts_behind_name(const tisse__scan *s, uint32_t word)
{
  const tisse__sentence *sentence = &s->a->sentences[s->sentence];
  if (tisse__scan_reading(s, word)->form != TISSE__PARTICIPLE_PRESENT || word == sentence->first || tisse__scan_is(s, sentence->last - 1, ".")) {
    return false;
  }
  const uint32_t name = tisse__scan_name(s, word - 1);
  if (name == TISSE__NONE || (s->a->mentions.items[name].first > sentence->first &&
                              !TISSE__SCAN_IS_ANY(s, s->a->mentions.items[name].first - 1, ":", "-", "–", "—", "|"))) {
    return false;
  }
  for (uint32_t w = word + 1; w < s->end && s->a->words[w].shape != TISSE__PUNCTUATION; ++w) {
    if (tisse__scan_is_verb(s, w) && tisse__scan_reading(s, w)->form == TISSE__FINITE) {
      return false;
    }
  }
  return true;
}

/** English: "word of Brixel buying Velmont", "produced Ravenor featuring Ana Ruiz": a present participle between two names is a verb. */
static bool acts_between_names(const tisse__scan *s, uint32_t word)
{
  return s->a->language == TISSE__ENGLISH && tisse__scan_reading(s, word)->form == TISSE__PARTICIPLE_PRESENT && word > s->a->sentences[s->sentence].first &&
         tisse__scan_name(s, word - 1) != TISSE__NONE && tisse__scan_name(s, word + 1) != TISSE__NONE &&
         !(s->a->words[word].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** The head of what stands from a word on, without a stop between; TISSE__NONE where there is no noun. */
static uint32_t head_from(const tisse__scan *s, uint32_t word)
{
  uint32_t head = TISSE__NONE;
  for (uint32_t w = word; w < s->end && (tisse__scan_pos(s, w) == TISSE__NOUN || tisse__scan_pos(s, w) == TISSE__ADJ); ++w) {
    head = tisse__scan_pos(s, w) == TISSE__NOUN ? w : head;
  }
  return head;
}

/** English: "a firm | making chips", "a plane | using fuel": no plural is "a", and whoever makes something is no kind of it; "a team | comprising Brixel". */
static bool acts_behind_noun(const tisse__scan *s, uint32_t word)
{
  const uint32_t first = s->a->sentences[s->sentence].first;
  if (s->a->language != TISSE__ENGLISH || tisse__scan_reading(s, word)->form != TISSE__PARTICIPLE_PRESENT || word == first ||
      tisse__scan_pos(s, word - 1) != TISSE__NOUN) {
    return false;
  }
  if (tisse__scan_name(s, word - 1) == TISSE__NONE && tisse__scan_name(s, word + 1) != TISSE__NONE) {
    return true;
  }
  if (tisse__scan_reading(s, word - 1)->number == TISSE__PLURAL) {
    return false;
  }
  if (tisse__scan_is(s, word, "using")) {
    return true;
  }
  uint32_t w = word - 1;
  while (w > first && (tisse__scan_pos(s, w) == TISSE__NOUN || tisse__scan_pos(s, w) == TISSE__ADJ)) {
    --w;
  }
  const uint32_t head = TISSE__SCAN_IS_ANY(s, w, "a", "an", "another") ? head_from(s, word + 1) : TISSE__NONE;
  return head != TISSE__NONE && (tisse__scan_reading(s, head)->number == TISSE__PLURAL ||
                                 (tisse__word_is_class(s->a, word - 1, TISSE__WC_ORGANIZATION) && tisse__word_is_class(s->a, head, TISSE__WC_PRODUCT)));
}

/** English: "a subsidiary called | Zorvex": a participle of naming behind a noun says what the noun is called. */
static bool names_noun(const tisse__scan *s, uint32_t word)
{
  const tisse__reading *r = tisse__scan_reading(s, word);
  return s->a->language == TISSE__ENGLISH && r->form == TISSE__PARTICIPLE_PAST && word > s->a->sentences[s->sentence].first &&
         tisse__scan_pos(s, word - 1) == TISSE__NOUN && tisse__scan_name(s, word - 1) == TISSE__NONE && tisse__scan_name(s, word + 1) != TISSE__NONE &&
         tisse__lemma_is_class(s->a, r->lemma, TISSE__VERB, TISSE__WC_NAMING_VERB);
}

bool tisse__scan_is_modifier(const tisse__scan *s, uint32_t word)
{
  const tisse__reading *r = tisse__scan_reading(s, word);
  if (r->pos != TISSE__ADJ && r->pos != TISSE__NUM && r->pos != TISSE__ADV && r->pos != TISSE__VERB) {
    return false;
  }
  tisse_view marker;
  const bool due = tisse__scan_is(s, word, "due") && tisse__scan_is(s, word + 1, "to");
  if (due || tisse__scan_name(s, word) != TISSE__NONE || tisse__scan_is_class(s, word, TISSE__WC_WORTH) || tisse__scan_is(s, word, "said") || tisse__scan_is_class(s, word, TISSE__WC_INVOLVING) || tisse__scan_time(s, word) ||
      (word < s->end && tisse__scan_long_marker(s, word, &marker))) {
    return false;
  }
  if (r->pos == TISSE__VERB && word > s->a->sentences[s->sentence].first && tisse__scan_pos(s, word - 1) != TISSE__DET && tisse__scan_is_class(s, word, TISSE__WC_OCCASION_MARKER)) {
    return false; /* "bought Brixel | following months of talks" */
  }
  uint32_t entry = 0;
  if (word < s->end && tisse__fixed_at(s->a, word, s->end, &entry) > 1) {
    return false; /* "such as" opens a list */
  }
  const bool before_participle = s->a->language == TISSE__ENGLISH && tisse__scan_reading(s, word + 1)->form == TISSE__PARTICIPLE_PAST &&
                                 (tisse__scan_pos(s, word + 2) == TISSE__NOUN || tisse__scan_pos(s, word + 2) == TISSE__PROPER);
  return r->pos == TISSE__ADJ || r->pos == TISSE__NUM ||
         (r->pos == TISSE__ADV && (tisse__scan_pos(s, word + 1) == TISSE__ADJ || before_participle)) ||
         (s->a->language == TISSE__ENGLISH && r->pos == TISSE__VERB && tisse__scan_sum(s, word + 1) != TISSE__NONE &&
          tisse__scan_pos(s, word - 1) == TISSE__DET) ||
         (s->a->language == TISSE__ENGLISH && r->pos == TISSE__VERB && !is_passive_behind_name(s, word) && !acts_behind_name(s, word) && !acts_between_names(s, word) &&
         !names_noun(s, word) && !acts_behind_noun(s, word) &&
          (r->form == TISSE__PARTICIPLE_PAST || r->form == TISSE__PARTICIPLE_PRESENT) &&
          (tisse__scan_pos(s, word + 1) == TISSE__NOUN || tisse__scan_pos(s, word + 1) == TISSE__ADJ ||
           tisse__scan_pos(s, word + 1) == TISSE__PROPER));
}

/* ---- Reading ----------------------------------------------------------------------------------------------------------------- */

static void take_name(const tisse__scan *s, noun_scan *n, uint32_t mention)
{
  n->name = mention;
  n->at = s->a->mentions.items[mention].last;
  n->head = n->any ? n->head : n->at - 1;
  n->any = true;
}

static bool denotes_named(const tisse__scan *s, uint32_t word)
{
  return tisse__word_is_class(s->a, word, TISSE__WC_ORGANIZATION) || tisse__word_is_class(s->a, word, TISSE__WC_PERSON) ||
         tisse__word_is_class(s->a, word, TISSE__WC_TITLE) || tisse__word_is_class(s->a, word, TISSE__WC_MEDIUM) ||
         tisse__word_is_class(s->a, word, TISSE__WC_PRODUCT) || tisse__word_is_class(s->a, word, TISSE__WC_PLACE) ||
         tisse__lemma_denotes_party(s->a, tisse__scan_reading(s, word)->lemma);
}

/** "approvisionne depuis dix ans | Boeing": a span of time has no name. */
static bool is_span_of_time(const tisse__scan *s, uint32_t sum)
{
  const tisse__sum *span = &s->a->sums.items[sum];
  return !span->money && TISSE__VIEW_IS_ANY(span->unit, "years", "months", "weeks", "days", "hours");
}

/** "affronte sur ce créneau | Lactalis": what was spoken of before, and is no party, is not named here. */
static bool is_taken_up(const tisse__scan *s, const noun_scan *n)
{
  return n->marker.data && n->determined && n->head && n->head + 1 == n->at && tisse__scan_reading(s, n->head - 1)->kind == TISSE__DEMONSTRATIVE &&
         tisse__scan_pos(s, n->head) == TISSE__NOUN && !tisse__word_is_class(s->a, n->head, TISSE__WC_EVENT) && !denotes_named(s, n->head);
}

/** "dirige depuis janvier | Remanex", "répond sans détour | Anne Roux": a month, or a bare noun that names nothing, has no name beside it. */
static bool stands_alone(const tisse__scan *s, const noun_scan *n)
{
  if (!n->any || n->sum != TISSE__NONE) {
    return n->any && is_span_of_time(s, n->sum);
  }
  const bool time = n->marker.data && tisse__text_is_class(s->a, tisse__scan_reading(s, n->head)->lemma, TISSE__WC_TIME_NOUN);
  if (time || tisse__vocable_at(s->a, n->head)->month || is_taken_up(s, n)) {
    return true; /* "depuis l'an dernier | BMW" */
  }
  if (n->marker.data && n->determined && n->head && n->head + 1 == n->at && tisse__scan_reading(s, n->head - 1)->kind == TISSE__INDEFINITE &&
      tisse__scan_pos(s, n->head) == TISSE__NOUN && !denotes_named(s, n->head) && !tisse__word_is_class(s->a, n->head, TISSE__WC_EVENT)) {
    return true; /* "ont déclaré dans un communiqué | Dana Walden et …" */
  }
  if (!n->marker.data || n->determined || n->head + 1 != n->at || tisse__text_is_class(s->a, n->marker, TISSE__WC_BARE_MARKER) ||
      denotes_named(s, n->head) || tisse__scan_pos(s, n->head) != TISSE__NOUN || (s->a->words[n->head].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const tisse__group *before = s->a->groups.count ? &s->a->groups.items[s->a->groups.count - 1] : NULL; /* "l'éditeur de logiciels pour notaires Acta" */
  return !before || before->kind != TISSE__GROUP_NOUN || before->sentence != s->sentence || !denotes_named(s, before->head);
}

/** "en 2012 | une filiale", "depuis 2012 | deux usines": behind a year that opens the group another number opens the next. */
static bool counts_anew(const tisse__scan *s, const noun_scan *n, uint32_t first)
{
  return n->at == first + 1 && tisse__year_of(s->a, first) && tisse__scan_pos(s, n->at) == TISSE__NUM && s->a->words[n->at].shape == TISSE__WORD;
}

/**
 * "le constructeur ferroviaire | espagnol Talgo", "leur parc éolien | commun": behind the noun's adjectives what may be an adjective is one more. In
 * front of a name only what tells of a country or a town ("l'assureur mutualiste niortais Maif"); without one nothing that is a party ("rival").
 */
static bool is_late_adjective(const tisse__scan *s, const noun_scan *n)
{
  if (!n->any || n->name != TISSE__NONE || n->sum != TISSE__NONE || n->at >= s->end || tisse__scan_pos(s, n->at) != TISSE__NOUN ||
      tisse__scan_pos(s, n->at - 1) != TISSE__ADJ || n->head >= n->at - 1 || (s->a->words[n->at].flags & TISSE__TOKEN_UPPER_FIRST) ||
      !(tisse__word_tags(s->a, n->at) & (1U << TISSE__ADJ))) {
    return false;
  }
  const bool local = tisse__word_is_class(s->a, n->at, TISSE__WC_COUNTRY) || tisse__word_is_class(s->a, n->at, TISSE__WC_ORGANIZATION);
  if (tisse__scan_name(s, n->at + 1) != TISSE__NONE) {
    return local;
  }
  const tisse__reading *late = tisse__scan_reading(s, n->at);
  return tisse__scan_pos(s, n->head) == TISSE__NOUN && (local || tisse__scan_reading(s, n->head)->number == late->number) &&
         !tisse__noun_denotes_party(s->a, late->lemma);
}

/** "entreprise familiale | leader du carton", "société bretonne | spécialiste de la réparation": behind a firm's adjectives what it is in its trade. */
static bool is_rank_in_trade(const tisse__scan *s, const noun_scan *n)
{
  if (!n->any || n->name != TISSE__NONE || n->sum != TISSE__NONE || n->at + 1 >= s->end || tisse__scan_pos(s, n->at) != TISSE__NOUN ||
      tisse__scan_pos(s, n->at - 1) != TISSE__ADJ || n->head >= n->at - 1 || (s->a->words[n->at].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const bool field = tisse__scan_pos(s, n->at + 1) == TISSE__PREP || tisse__scan_pos(s, n->at + 1) == TISSE__ADJ;
  return field && tisse__word_is_class(s->a, n->head, TISSE__WC_ORGANIZATION) && tisse__word_is_class(s->a, n->at, TISSE__WC_ORGANIZATION) &&
         tisse__scan_reading(s, n->at)->number != TISSE__PLURAL && !tisse__lemma_denotes_party(s->a, tisse__scan_reading(s, n->at)->lemma);
}

/** "le plus avancé", "la moins chère" behind a noun. */
static bool is_superlative(const tisse__scan *s, uint32_t word)
{
  if (word + 2 >= s->end || !TISSE__SCAN_IS_ANY(s, word, "le", "la", "les") || !TISSE__SCAN_IS_ANY(s, word + 1, "plus", "moins", "mieux")) {
    return false;
  }
  const tisse__reading *r = tisse__scan_reading(s, word + 2);
  return r->pos == TISSE__ADJ || (r->pos == TISSE__VERB && r->form == TISSE__PARTICIPLE_PAST);
}

/** "valoriserait cette dernière | autour de 900 millions": the sum is no part of who was named last. */
static bool ends_ordinal(const tisse__scan *s, const noun_scan *n, uint32_t first)
{
  return n->at == first + 1 && first > 0 && tisse__scan_reading(s, first - 1)->kind == TISSE__DEMONSTRATIVE && tisse__scan_pos(s, first) == TISSE__ADJ &&
         tisse__scan_is_class(s, first, TISSE__WC_LATTER);
}

/** French: a noun (or description, or sum), its adjectives, then a name in apposition without comma. */
static void take_french(const tisse__scan *s, noun_scan *n)
{
  const uint32_t first = n->at;
  for (;;) {
    const uint32_t name = tisse__scan_name(s, n->at);
    const uint32_t description = tisse__scan_description(s, n->at);
    const uint32_t sum = tisse__scan_sum(s, n->at);
    if (name != TISSE__NONE && n->name == TISSE__NONE && stands_alone(s, n)) {
      break;
    } else if (name != TISSE__NONE && !n->any && n->at == first + 1 && tisse__year_of(s->a, first)) {
      n->head = first; /* "a racheté en 2020 | Djeep": the year is a group of its own */
      n->any = true;
      break;
    } else if (!n->any && n->at == first + 1 && n->at < s->end && tisse__year_of(s->a, first) && tisse__scan_long_marker(s, n->at, &(tisse_view){0})) {
      n->head = first; /* "en 2015 | grâce à X" */
      n->any = true;
      break;
    } else if (name != TISSE__NONE && n->name == TISSE__NONE) {
      const bool apposed = n->any;
      take_name(s, n, name);
      if (apposed && n->at < s->end && tisse__is_glue(s->a, n->at)) {
        n->at = s->a->mentions.items[s->a->word_mention[n->at + 1]].last; /* "l'alliance Airbus-Boeing" */
      }
      if (tisse__scan_pos(s, n->at) != TISSE__ADJ) {
        break;
      }
    } else if (description != TISSE__NONE && n->name == TISSE__NONE && !n->any) {
      n->head = n->at;
      n->at = s->a->mentions.items[description].last;
      n->any = true;
    } else if (sum != TISSE__NONE && !n->any && ends_ordinal(s, n, first)) {
      break;
    } else if (sum != TISSE__NONE && !n->any) {
      n->sum = sum;
      n->head = s->a->sums.items[sum].last - 1;
      n->at = s->a->sums.items[sum].last;
      n->any = true;
      const bool adjective = tisse__scan_pos(s, n->at) == TISSE__ADJ; /* "vingt bus électriques Iveco" */
      const bool named = !s->a->sums.items[sum].money && tisse__scan_name(s, n->at + adjective) != TISSE__NONE; /* "vingt avions Airbus" */
      if ((tisse__scan_pos(s, n->at) != TISSE__NOUN && !named) || (n->at < s->end && tisse__scan_long_marker(s, n->at, &(tisse_view){0}))) {
        break; /* "9 millions d'euros | grâce à X" */
      }
    } else if (tisse__scan_pos(s, n->at) == TISSE__NOUN && n->name == TISSE__NONE && (!n->any || n->sum != TISSE__NONE)) {
      n->head = n->at++;
      n->any = true;
    } else if (n->any && n->name == TISSE__NONE && n->sum == TISSE__NONE && n->at < s->end &&
               (tisse__scan_pos(s, n->at) == TISSE__NOUN || tisse__scan_pos(s, n->at) == TISSE__PROPER) &&
               (s->a->words[n->at].flags & TISSE__TOKEN_ALL_UPPER)) {
      ++n->at; /* "puces IA" */
    } else if (n->any && n->at < s->end && tisse__scan_long_marker(s, n->at, &(tisse_view){0})) {
      break; /* "du terrain | face à X" */
    } else if (tisse__scan_pos(s, n->at) == TISSE__NOUN && n->any && n->name == TISSE__NONE &&
               !(s->a->words[n->at].flags & TISSE__TOKEN_UPPER_FIRST) && n->head == n->at - 1 && !tisse__scan_time(s, n->at)) {
      ++n->at; /* "contrat cadre", "accord cloud": the first is the head */
    } else if (is_late_adjective(s, n) || is_rank_in_trade(s, n)) {
      ++n->at;
    } else if (n->any && n->name == TISSE__NONE && n->sum == TISSE__NONE && is_superlative(s, n->at)) {
      n->at += 3; /* "son concurrent le plus avancé" */
    } else if (n->any && n->name == TISSE__NONE && n->at > 0 && tisse__scan_pos(s, n->at - 1) == TISSE__NUM && n->sum == TISSE__NONE &&
               tisse__scan_pos(s, n->at) == TISSE__NOUN && (tisse__word_tags(s->a, n->at) & (1U << TISSE__ADJ))) {
      ++n->at; /* "numéro deux français" */
    } else if (tisse__scan_pos(s, n->at) == TISSE__PROPER && n->name == TISSE__NONE && name == TISSE__NONE && !n->any) {
      n->head = n->at++;
      n->any = true;
    } else if (tisse__scan_is_modifier(s, n->at) && tisse__scan_sum(s, n->at) == TISSE__NONE && !counts_anew(s, n, first)) {
      ++n->at;
    } else {
      break;
    }
  }
}

/** Does a date that began in the group end before the word, and no common noun go on: "In July 2015 | Acme bought"? */
static bool ends_date(const tisse__scan *s, uint32_t first, uint32_t word)
{
  if (word == first || word >= s->end || tisse__scan_pos(s, word) == TISSE__NOUN || tisse__scan_pos(s, word) == TISSE__ADJ) {
    return false;
  }
  const size_t i = tisse__dates_behind(s->a, word - 1);
  const tisse__date *date = i < s->a->dates.count ? &s->a->dates.items[i] : NULL;
  return date && !date->relative && date->last == word && date->first >= first && date->year;
}

static bool is_quote(const tisse__scan *s, uint32_t word)
{
  return word < s->end && TISSE__SCAN_IS_ANY(s, word, "\"", "“", "”", "`", "'", "’", "‘", "''", "``");
}

/** How many words the quotation mark at `word` takes: "``" is two. */
static uint32_t quote_length(const tisse__scan *s, uint32_t word)
{
  uint32_t at = word;
  while (at < word + 2 && is_quote(s, at) && (at == word || s->a->words[at].bytes.begin == s->a->words[at - 1].bytes.end)) {
    ++at;
  }
  return at - word;
}

/** How many words the mark that closes behind a name takes; American papers put the sentence's own in front of it: `the novel "Last Ferry."` */
static uint32_t close_length(const tisse__scan *s, uint32_t word)
{
  const bool stop = s->a->language == TISSE__ENGLISH && TISSE__SCAN_IS_ANY(s, word, ".", ",") && word + 1 < s->end;
  const uint32_t behind = stop ? quote_length(s, word + 1) : 0;
  return behind ? behind + 1 : quote_length(s, word);
}

/** `the "Glide" series`: the name inside quotation marks at `word`; TISSE__NONE where none. */
static uint32_t quoted_name(const tisse__scan *s, uint32_t word)
{
  const uint32_t open = quote_length(s, word);
  const uint32_t name = open ? tisse__scan_name(s, word + open) : TISSE__NONE;
  if (name == TISSE__NONE || s->a->mentions.items[name].first != word + open) {
    return TISSE__NONE;
  }
  const uint32_t last = s->a->mentions.items[name].last;
  const uint32_t close = close_length(s, last);
  return close && !(TISSE__SCAN_IS_ANY(s, last, "'", "’") && !TISSE__SCAN_IS_ANY(s, word, "'", "‘", "`")) ? name : TISSE__NONE;
}

/** Takes the quoted name with its marks; gives the word behind them. */
static uint32_t take_quoted(const tisse__scan *s, noun_scan *n, uint32_t name)
{
  n->name = name;
  n->any = true;
  n->head = s->a->mentions.items[name].last - 1;
  return s->a->mentions.items[name].last + close_length(s, s->a->mentions.items[name].last);
}

/** A given mention that is one pronoun or possessive. */
static bool is_given_pronoun(const tisse__scan *s, uint32_t mention)
{
  const tisse__mention *given = &s->a->mentions.items[mention];
  const tisse__reading *r = tisse__scan_reading(s, given->first);
  return given->given && given->last - given->first == 1 && (r->pos == TISSE__PRON || r->kind == TISSE__POSSESSIVE);
}

/** "Nokia Chile", "Bell Canada": a place right behind a name that is none belongs to it. */
static bool is_branch(const tisse__scan *s, const noun_scan *n, uint32_t name)
{
  if (name == TISSE__NONE || n->name == TISSE__NONE || s->a->mentions.items[n->name].last != s->a->mentions.items[name].first) {
    return false;
  }
  const uint32_t first = s->a->mentions.items[n->name].referent;
  const uint32_t second = s->a->mentions.items[name].referent;
  return first != TISSE__NONE && second != TISSE__NONE && tisse__class_is(s->a, tisse__referent_class(s->a, second), "Place") &&
         !tisse__class_is(s->a, tisse__referent_class(s->a, first), "Place") && !tisse__class_is(s->a, tisse__referent_class(s->a, first), "Person");
}

/** Does the given mention begin a group: "it", "the company", "their"? */
static bool opens_group(const tisse__scan *s, uint32_t mention)
{
  const tisse__mention *given = &s->a->mentions.items[mention];
  const uint8_t pos = tisse__scan_pos(s, given->first);
  return given->given && (pos == TISSE__PRON || pos == TISSE__DET) && !(s->a->words[given->first].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** "The" with its capital inside a sentence, a name behind it, is the name's. */
static bool is_capital_article(const tisse__scan *s, uint32_t word)
{
  return tisse__scan_is(s, word, "the") && (s->a->words[word].flags & TISSE__TOKEN_UPPER_FIRST) &&
         (tisse__scan_name(s, word + 1) != TISSE__NONE || tisse__scan_pos(s, word + 1) == TISSE__PROPER);
}

/** Is there a noun behind the second name of "Nissan-Honda"? */
static bool noun_behind_pair(const tisse__scan *s, uint32_t hyphen)
{
  const uint32_t next = s->a->mentions.items[s->a->word_mention[hyphen + 1]].last;
  return next < s->end && tisse__scan_name(s, next) == TISSE__NONE && tisse__scan_pos(s, next) == TISSE__NOUN;
}

/** "names Ana Ruiz | chief executive": behind a verb and a person's name the post is no head of the name; a name of two words that nothing tells more
 * of is a person's there. */
static bool is_post_of(const tisse__scan *s, const noun_scan *n)
{
  const tisse__mention *mention = &s->a->mentions.items[n->name];
  if (mention->referent == TISSE__NONE || mention->last != n->at || n->at >= s->end || mention->first <= s->a->sentences[s->sentence].first ||
      !(tisse__scan_pos(s, mention->first - 1) == TISSE__VERB || /* "becomes CEO of X and Ana Ruiz | chairman of Y" */
        (tisse__scan_pos(s, mention->first - 1) == TISSE__CCONJ && tisse__scan_is(s, n->at + 1, "of"))) ||
      !(tisse__scan_is_class(s, n->at, TISSE__WC_POST_WORD) ||
        (tisse__scan_pos(s, n->at) == TISSE__NOUN && (tisse__word_is_class(s->a, n->at, TISSE__WC_PERSON) || tisse__word_is_class(s->a, n->at, TISSE__WC_TITLE))))) {
    return false;
  }
  tisse__referent *named = &s->a->referents.items[mention->referent];
  const uint32_t class_ = tisse__referent_class(s->a, mention->referent);
  const bool unknown = class_ == TISSE__NONE && named->source == TISSE__LABEL_SOURCE_FOUND && mention->last > mention->first + 1 && s->a->language == TISSE__ENGLISH;
  if (unknown && tisse__lemma_may_open(s->a, tisse__scan_reading(s, mention->first - 1)->lemma, TISSE__VERB, "leads")) {
    named->class_ = tisse__class_named(s->a->knowledge, "Person");
    return true;
  }
  return tisse__class_is(s->a, class_, "Person");
}

static bool is_noun_behind(const tisse__scan *s, uint32_t word)
{
  return tisse__scan_pos(s, word) == TISSE__NOUN || tisse__scan_pos(s, word) == TISSE__ADJ || tisse__scan_pos(s, word) == TISSE__PROPER;
}

/** "from Brixel | two years ago": a time is no part of the group. */
static bool measures_time(const tisse__scan *s, uint32_t sum)
{
  const tisse__sum *found = &s->a->sums.items[sum];
  return !found->money && found->last < s->end &&
         tisse__text_is_class(s->a, tisse__scan_reading(s, found->last - 1)->lemma, TISSE__WC_TIME_NOUN) && tisse__scan_is_class(s, found->last, TISSE__WC_AGO_WORD);
}

/** "paid Brixel | $405m": whom, then how much; not "a Brixel $2bn fund". */
static bool follows_payee(const tisse__scan *s, const noun_scan *n, uint32_t sum)
{
  const tisse__sum *found = &s->a->sums.items[sum];
  const bool share = tisse__view_is(found->unit, "%"); /* "and Brixel | 40 per cent" */
  return (found->money || share) && n->name != TISSE__NONE && s->a->mentions.items[n->name].last == n->at && !is_noun_behind(s, found->last);
}

/** "at that point", "over the last ten years", "as a result": a time or a way, whose noun no name behind it names. */
static bool ends_circumstance(const tisse__scan *s, uint32_t noun, uint32_t begin)
{
  const uint8_t kind = begin > s->a->sentences[s->sentence].first ? tisse__scan_reading(s, begin - 1)->kind : TISSE__KIND_NONE;
  const tisse_view lemma = tisse__scan_reading(s, noun)->lemma;
  return s->a->word_mention[noun] == TISSE__NONE && tisse__scan_pos(s, noun) == TISSE__NOUN &&
         (tisse__text_is_class(s->a, lemma, TISSE__WC_TIME_NOUN) ||
          (tisse__view_is(lemma, "result") && noun == begin) ||
          (kind == TISSE__DEMONSTRATIVE && noun == begin && tisse__text_is_class(s->a, lemma, TISSE__WC_POINT_NOUN)));
}

/** "cut its Brixel | holding to 5%": behind a possessive and a name, with no object of its own, the -ing form is the noun. */
static bool is_owned_gerund(const tisse__scan *s, uint32_t begin, uint32_t word)
{
  const uint8_t next = tisse__scan_pos(s, word + 1);
  return begin > 0 && tisse__scan_reading(s, begin - 1)->kind == TISSE__POSSESSIVE && tisse__scan_reading(s, word)->form == TISSE__PARTICIPLE_PRESENT &&
         (tisse__word_tags(s->a, word) & 1U << TISSE__NOUN) && (next == TISSE__PREP || next == TISSE__PUNCT || next == TISSE__ADV || next == TISSE__PART || next == TISSE__CCONJ);
}

/** "takes Brixel | private", "the claim | absurd": modifiers that no noun follows are none of the group's; figures and what stands before a marker are. */
static uint32_t behind_head(const tisse__scan *s, const noun_scan *n, uint32_t begin)
{
  uint32_t at = n->at;
  const uint32_t head_end = n->name != TISSE__NONE && s->a->mentions.items[n->name].last > n->head ? s->a->mentions.items[n->name].last : n->head + 1;
  const uint8_t next = tisse__scan_pos(s, at);
  if (!n->any || at <= head_end || head_end <= begin || next == TISSE__PREP || next == TISSE__PART) {
    return at;
  }
  while (at > head_end && tisse__scan_pos(s, at - 1) == TISSE__ADJ && tisse__scan_name(s, at - 1) == TISSE__NONE &&
         tisse__scan_sum(s, at - 1) == TISSE__NONE && s->a->words[at - 1].shape == TISSE__WORD) {
    --at;
  }
  return at;
}

/** English: "a business | Brixel bought in 2006", "games | Velmont released": behind a noun that is one or several of a kind, the name is
 * the subject of a clause that no word opens where its verb has no object. */
static bool opens_bare_clause(const tisse__scan *s, const noun_scan *n, uint32_t begin, uint32_t name)
{
  const uint32_t noun = n->at - 1;
  const tisse__reading *r = tisse__scan_reading(s, noun);
  const bool one = begin > 0 && (TISSE__SCAN_IS_ANY(s, begin - 1, "a", "an") || TISSE__SCAN_IS_ANY(s, begin, "a", "an"));
  const bool share = n->sum != TISSE__NONE && s->a->sums.items[n->sum].last == n->at && tisse__view_is(s->a->sums.items[n->sum].unit, "%"); /* "the 30% Brixel owns" */
  const bool whose = begin > 0 && TISSE__SCAN_IS_ANY(s, begin - 1, "whose"); /* "whose own bid Brixel had spurned" */
  const bool deed = !whose && (tisse__word_is_class(s->a, noun, TISSE__WC_SHARE) || tisse__word_is_class(s->a, noun, TISSE__WC_EVENT)); /* "the stake Brixel holds in Y" */
  if (noun <= begin - (begin > 0) || n->name != TISSE__NONE || (!share && (r->pos != TISSE__NOUN || (s->a->words[noun].flags & TISSE__TOKEN_UPPER_FIRST) ||
      (r->number != TISSE__PLURAL && !one && !deed)))) {
    return false;
  }
  uint32_t at = s->a->mentions.items[name].last;
  while (at < s->end && (tisse__scan_pos(s, at) == TISSE__ADV || tisse__scan_pos(s, at) == TISSE__AUX)) {
    ++at;
  }
  const tisse__reading *verb = tisse__scan_reading(s, at);
  if (at >= s->end || verb->pos != TISSE__VERB || (verb->form != TISSE__FINITE && at == s->a->mentions.items[name].last) ||
      TISSE__VIEW_IS_ANY(verb->lemma, "be", "include", "say")) {
    return false;
  }
  const uint8_t next = tisse__scan_pos(s, at + 1);
  return next == TISSE__PREP || next == TISSE__AUX || next == TISSE__VERB || next == TISSE__ADV ||
         TISSE__SCAN_IS_ANY(s, at + 1, ",", ".", ";", ")");
}

/** "Chairman Sir John Kell", "chief executive Dr Emma Wale": a title with its capital behind a post belongs to the name. */
static bool is_courtesy(const tisse__scan *s, uint32_t begin, uint32_t noun)
{
  return noun > begin && (s->a->words[noun].flags & TISSE__TOKEN_UPPER_FIRST) && tisse__word_is_class(s->a, noun, TISSE__WC_TITLE) &&
         !tisse__lemma_opens(s->a, tisse__scan_reading(s, noun)->lemma, TISSE__NOUN, "leads") && tisse__scan_name(s, noun - 1) == TISSE__NONE &&
         (tisse__word_is_class(s->a, noun - 1, TISSE__WC_TITLE) || tisse__word_is_class(s->a, noun - 1, TISSE__WC_PERSON));
}

/** "a 50-50 venture", "a 60-40 split": two numbers that make a hundred, the sign between them. */
static bool is_ratio(const tisse__scan *s, uint32_t word)
{
  if (word + 2 >= s->end || tisse__scan_pos(s, word) != TISSE__NUM || tisse__scan_pos(s, word + 2) != TISSE__NUM || !TISSE__SCAN_IS_ANY(s, word + 1, "-", "–", ":")) {
    return false;
  }
  const tisse_view one = s->a->lower[word], other = s->a->lower[word + 2];
  const bool two = one.length == 2 && other.length == 2 && one.data[0] >= '1' && one.data[0] <= '9';
  return two && (one.data[0] - '0') * 10 + (one.data[1] - '0') + (other.data[0] - '0') * 10 + (other.data[1] - '0') == 100;
}

/** "a 2.4 billion pound | ($3 billion) | offer": where the sum said again in another currency ends, inside the group; else `n->at`. */
static uint32_t behind_conversion(const tisse__scan *s, const noun_scan *n)
{
  const uint32_t again = n->sum != TISSE__NONE && s->a->sums.items[n->sum].money && s->a->sums.items[n->sum].last == n->at && tisse__scan_is(s, n->at, "(")
                           ? tisse__scan_sum(s, n->at + 1)
                           : TISSE__NONE;
  if (again == TISSE__NONE || !s->a->sums.items[again].money) {
    return n->at;
  }
  const uint32_t close = s->a->sums.items[again].last;
  const bool goes_on = tisse__scan_is(s, close, ")") && (tisse__scan_pos(s, close + 1) == TISSE__NOUN || tisse__scan_pos(s, close + 1) == TISSE__ADJ);
  return goes_on ? close + 1 : n->at;
}

/** English: the last noun is the head; a final name behind a noun is its apposition ("CEO Jensen Huang"). */
static void take_english(const tisse__scan *s, noun_scan *n)
{
  uint32_t noun = TISSE__NONE;
  const uint32_t begin = n->at;
  for (;;) {
    if (n->any && ends_date(s, begin, n->at)) {
      break;
    }
    const uint32_t quoted = quoted_name(s, n->at);
    if (quoted != TISSE__NONE && (n->any || quoted > n->at)) {
      n->at = take_quoted(s, n, quoted);
      continue;
    }
    const uint32_t name = tisse__scan_name(s, n->at);
    const uint32_t description = tisse__scan_description(s, n->at);
    const uint32_t sum = tisse__scan_sum(s, n->at);
    if (name != TISSE__NONE && n->any &&
        (opens_group(s, name) || ends_circumstance(s, n->at - 1, begin) || opens_bare_clause(s, n, begin, name))) {
      break; /* "that year | it": a given pronoun or "the company"; "at that point | Brixel bought" */
    } else if (is_branch(s, n, name)) {
      n->at = s->a->mentions.items[name].last;
    } else if (name != TISSE__NONE) {
      n->name = name;
      n->at = s->a->mentions.items[name].last;
      n->head = n->at - 1;
      const bool first = !n->any;
      n->any = true;
      if (first && s->a->mentions.items[name].given && is_given_pronoun(s, name)) {
        break; /* "its" as a given mention: the possessor of what follows */
      }
    } else if (n->any && is_capital_article(s, n->at)) {
      ++n->at; /* "the retailer The Perfume Shop" */
    } else if (n->name != TISSE__NONE && n->at < s->end && tisse__is_glue(s->a, n->at) && noun_behind_pair(s, n->at)) {
      ++n->at; /* "Nissan-Honda merger talks" */
    } else if (n->name != TISSE__NONE && noun == TISSE__NONE && is_post_of(s, n)) {
      break;
    } else if (description != TISSE__NONE) {
      n->at = s->a->mentions.items[description].last;
      noun = n->head = n->at - 1;
      n->name = TISSE__NONE;
      n->any = true;
    } else if (sum != TISSE__NONE && n->any && (measures_time(s, sum) || follows_payee(s, n, sum))) {
      break;
    } else if (sum != TISSE__NONE) {
      n->sum = n->sum == TISSE__NONE ? sum : n->sum;
      n->at = s->a->sums.items[sum].last;
      n->head = n->at - 1;
      n->at = behind_conversion(s, n);
      n->name = TISSE__NONE;
      n->any = true;
    } else if (tisse__scan_pos(s, n->at) == TISSE__NOUN || tisse__scan_pos(s, n->at) == TISSE__PROPER) {
      noun = n->head = n->at++;
      n->name = TISSE__NONE;
      n->any = true;
    } else if (n->name != TISSE__NONE && is_owned_gerund(s, begin, n->at)) {
      noun = n->head = n->at++;
      n->name = TISSE__NONE;
    } else if (is_ratio(s, n->at)) {
      n->at += 3;
    } else if (tisse__scan_is_modifier(s, n->at)) {
      const bool year = tisse__year_of(s->a, n->at++);
      if (year && !n->any && (tisse__scan_name(s, n->at) != TISSE__NONE || tisse__scan_pos(s, n->at) == TISSE__PROPER)) {
        n->head = n->at - 1; /* "In 1991 Atco was acquired": the year is a group of its own */
        n->any = true;
        break;
      }
    } else {
      break;
    }
  }
  n->at = behind_head(s, n, begin);
  if (n->name != TISSE__NONE && noun != TISSE__NONE && noun < s->a->mentions.items[n->name].first &&
      (noun + 1 == s->a->mentions.items[n->name].first || is_quote(s, noun + 1))) {
    n->head = is_courtesy(s, begin, noun) ? noun - 1 : noun;
  }
}

static bool is_determiner(const tisse__scan *s, uint32_t word)
{
  const bool relative = TISSE__SCAN_IS_ANY(s, word, "what") && tisse__scan_name(s, word + 1) != TISSE__NONE; /* "70 per cent of what X makes" */
  return tisse__scan_pos(s, word) == TISSE__DET && tisse__scan_name(s, word) == TISSE__NONE && !relative;
}

/** Determiners and what may stand before them. Puts kind and number into the group. */
static uint32_t take_determiners(const tisse__scan *s, uint32_t word, tisse__group *group)
{
  while (is_determiner(s, word) ||
         tisse__scan_is_class(s, word, TISSE__WC_ALL_WORD)) {
    const tisse__reading *r = tisse__scan_reading(s, word);
    if (tisse__scan_sum(s, word) != TISSE__NONE) {
      break;
    }
    if (r->pos == TISSE__DET) {
      group->determiner = r->kind ? r->kind : group->determiner;
      group->person = r->person ? r->person : group->person;
      group->number = r->number ? r->number : group->number;
    }
    ++word;
  }
  return word;
}

/** "du britannique", "une cadre": the gender that the article tells of a noun that has none of its own. */
static uint8_t gender_told(const tisse__scan *s, const tisse__group *group)
{
  uint8_t gender = TISSE__GENDER_NONE;
  for (uint32_t w = group->marker.data ? group->marker_first : group->first; w < group->head && !gender; ++w) {
    const tisse__reading *r = tisse__scan_reading(s, w);
    gender = r->number != TISSE__PLURAL && (r->pos == TISSE__DET || r->kind == TISSE__CONTRACTED) ? r->gender : gender;
  }
  return gender;
}

/** "deux fonds": the number that a numeral tells of a noun that has none of its own. */
static bool counts_several(const tisse__scan *s, const tisse__group *group)
{
  for (uint32_t w = group->first; w < group->head; ++w) {
    if (tisse__scan_pos(s, w) == TISSE__NUM && s->a->words[w].shape == TISSE__WORD && !TISSE__SCAN_IS_ANY(s, w, "un", "une", "one")) {
      return true;
    }
  }
  return false;
}

static void finish_noun(const tisse__scan *s, tisse__group *group, const noun_scan *n)
{
  group->last = n->at;
  group->head = n->head;
  group->mention = n->name;
  group->sum = n->sum;
  group->lemma = tisse__scan_reading(s, n->head)->lemma;
  const tisse__reading *r = tisse__scan_reading(s, n->head);
  group->gender = r->gender || s->a->language != TISSE__FRENCH ? r->gender : gender_told(s, group);
  if (r->number && !group->number) {
    group->number = r->number;
  }
  if (r->number == TISSE__PLURAL || (!group->number && counts_several(s, group))) {
    group->number = TISSE__PLURAL;
  }
  if (!group->determiner) {
    group->flags |= TISSE__G_BARE;
  }
  if (n->name != TISSE__NONE) {
    const tisse__mention *mention = &s->a->mentions.items[n->name];
    if (n->head >= mention->first && n->head < mention->last) {
      group->flags |= TISSE__G_PROPER;
      group->head = mention->last - 1;
    }
  }
  for (uint32_t w = group->first; w < group->last && group->sum == TISSE__NONE; ++w) {
    const uint32_t sum = s->a->word_sum[w];
    group->sum = sum != TISSE__NONE && s->a->sums.items[sum].last <= group->last ? sum : TISSE__NONE;
  }
}

/** A name at the end of a marked group that opens a clause, a finite verb right behind: the name is the clause's subject. */
static bool leads_subject(const tisse__scan *s, uint32_t word, uint32_t marker_first, const noun_scan *n)
{
  if (n->name == TISSE__NONE || n->sum != TISSE__NONE || s->a->mentions.items[n->name].last != n->at || s->a->mentions.items[n->name].first <= word ||
      !tisse__scan_is_verb(s, n->at) || tisse__scan_reading(s, n->at)->form != TISSE__FINITE ||
      !tisse__scan_is_class(s, marker_first, TISSE__WC_CIRCUMSTANCE_MARKER)) {
    return false;
  }
  const uint32_t before = s->a->mentions.items[n->name].first - 1;
  const uint8_t pos = tisse__scan_pos(s, before);
  if (pos != TISSE__NOUN && pos != TISSE__PROPER && s->a->words[before].shape != TISSE__NUMBER) {
    return false; /* "in its Brixel" */
  }
  for (size_t g = s->a->groups.count; g-- > 0 && s->a->groups.items[g].sentence == s->sentence;) {
    const uint8_t kind = s->a->groups.items[g].kind;
    if (kind == TISSE__GROUP_VERB) {
      return false;
    }
    if (kind == TISSE__GROUP_STOP || kind == TISSE__GROUP_SUBORDINATOR || (kind == TISSE__GROUP_ADVERB && s->a->groups.items[g].last == marker_first)) {
      return true; /* "when | in October Brixel placed" */
    }
    if (kind == TISSE__GROUP_NOUN && !s->a->groups.items[g].marker.data) {
      return false;
    }
  }
  return true;
}

#define QUOTED_MOST 8  /* words */

static bool is_quotation_mark(const tisse__scan *s, uint32_t word)
{
  return TISSE__SCAN_IS_ANY(s, word, "\"", "«", "»", "“", "”");
}

/** French: « son "contrat de partenariat" », « une « offre amicale » »: the mark behind a determiner opens a few words, and no speech. */
static bool opens_few_words(const tisse__scan *s, uint32_t first, uint32_t word)
{
  const uint8_t pos = tisse__scan_pos(s, word + 1);
  if (s->a->language != TISSE__FRENCH || word == first || s->quoted || !is_quotation_mark(s, word) || word + 1 >= s->end ||
      (pos != TISSE__NOUN && pos != TISSE__ADJ) || (s->a->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  for (uint32_t w = word + 2; w < s->end && w <= word + QUOTED_MOST; ++w) {
    if (is_quotation_mark(s, w)) {
      return true;
    }
    if (tisse__scan_reading(s, w)->form == TISSE__FINITE || s->a->words[w].shape == TISSE__PUNCTUATION) {
      return false;
    }
  }
  return false;
}

bool tisse__scan_noun(tisse__scan *s, uint32_t word, tisse_view marker, uint32_t marker_first, bool contracted, uint32_t list)
{
  tisse__group group = tisse__group_blank(TISSE__GROUP_NOUN, word, word);
  group.marker = marker;
  group.marker_first = marker_first;
  group.determiner = contracted ? TISSE__DEFINITE : TISSE__KIND_NONE;
  group.flags |= list ? TISSE__G_LIST : 0;
  noun_scan n = {.at = take_determiners(s, word, &group), .name = TISSE__NONE, .sum = TISSE__NONE, .marker = marker};
  n.determined = contracted || n.at > word;
  const bool few = opens_few_words(s, word, n.at);
  n.at += few;
  if (s->a->language == TISSE__ENGLISH) {
    take_english(s, &n);
  } else {
    take_french(s, &n);
  }
  if (s->a->language == TISSE__ENGLISH && marker.data && leads_subject(s, word, marker_first, &n)) { /* "During the slump | Brixel was rescued" */
    n.at = s->a->mentions.items[n.name].first;
    n.head = n.at - 1;
    n.name = TISSE__NONE;
  }
  if (!n.any && n.at > word) { /* "les deux", "plusieurs", "le premier": head is the last word */
    n.head = n.at - 1;
    n.any = true;
  }
  if (!n.any) {
    return false;
  }
  n.at += few && is_quotation_mark(s, n.at);
  finish_noun(s, &group, &n);
  const bool open = few && !is_quotation_mark(s, n.at - 1);
  if (!tisse__scan_add(s, group)) {
    return false;
  }
  s->quoted = s->quoted || open;
  return true;
}

/* ---- Pronouns ---------------------------------------------------------------------------------------------------------------- */

bool tisse__scan_is_pronoun(const tisse__scan *s, uint32_t word)
{
  const tisse__reading *r = tisse__scan_reading(s, word);
  return r->pos == TISSE__PRON && r->kind != TISSE__RELATIVE && tisse__scan_name(s, word) == TISSE__NONE;
}

bool tisse__scan_pronoun(tisse__scan *s, uint32_t word, tisse_view marker, uint32_t marker_first, uint32_t list)
{
  tisse__group group = tisse__group_blank(TISSE__GROUP_NOUN, word, word + 1);
  const tisse__reading *r = tisse__scan_reading(s, word);
  group.marker = marker;
  group.marker_first = marker_first;
  group.flags |= TISSE__G_PRONOUN | (list ? TISSE__G_LIST : 0);
  group.determiner = r->kind;
  group.person = r->person;
  group.number = r->number;
  group.gender = r->gender;
  group.lemma = r->lemma;
  group.mention = s->a->word_mention[word];
  if (group.mention != TISSE__NONE && s->a->mentions.items[group.mention].description) {
    group.mention = TISSE__NONE;
  }
  return tisse__scan_add(s, group);
}
