/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words into groups: noun groups with their determiner, marker and apposed name; verb groups with auxiliaries, clitics, negation; marks. */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

typedef struct scanner {
  tisse__analysis *a;
  uint32_t sentence, at, end;
  bool quoted;
} scanner;

static const tisse__reading *reading(const scanner *s, uint32_t word)
{
  static const tisse__reading none = {0};
  return word < s->end ? &s->a->readings[word] : &none;
}

static uint8_t pos(const scanner *s, uint32_t word)
{
  return reading(s, word)->pos;
}

static bool is(const scanner *s, uint32_t word, const char *lower)
{
  return word < s->end && tisse__view_is(s->a->lower[word], lower);
}

static bool lemma_is(const scanner *s, uint32_t word, const char *lemma)
{
  return word < s->end && tisse__view_is(s->a->readings[word].lemma, lemma);
}

/** The name (no description) that begins at or covers the word. */
static uint32_t name_at(const scanner *s, uint32_t word)
{
  const uint32_t m = word < s->end ? s->a->word_mention[word] : TISSE__NONE;
  return m != TISSE__NONE && !s->a->mentions.items[m].description && !s->a->mentions.items[m].prefix ? m : TISSE__NONE;
}

static uint32_t description_at(const scanner *s, uint32_t word)
{
  const uint32_t m = word < s->end ? s->a->word_mention[word] : TISSE__NONE;
  return m != TISSE__NONE && s->a->mentions.items[m].description && s->a->mentions.items[m].first == word ? m : TISSE__NONE;
}

static uint32_t sum_at(const scanner *s, uint32_t word)
{
  return word < s->end ? s->a->word_sum[word] : TISSE__NONE;
}

static bool add(scanner *s, tisse__group group)
{
  group.sentence = s->sentence;
  group.governor = group.subject = group.next_conjunct = group.first_conjunct = group.antecedent = TISSE__NONE;
  group.possessor = group.clause = group.opener = TISSE__NONE;
  group.link = TISSE__LOOSE;
  group.flags |= s->quoted ? TISSE__G_QUOTED : 0;
  const uint32_t index = (uint32_t)s->a->groups.count;
  if (!tisse__array_push(&s->a->context->allocator, &s->a->groups, group)) {
    return false;
  }
  for (uint32_t w = group.marker_first; w < group.last; ++w) {
    s->a->word_group[w] = index;
  }
  s->at = group.last;
  return true;
}

static tisse__group blank(uint8_t kind, uint32_t first, uint32_t last)
{
  return (tisse__group){.kind = kind, .first = first, .last = last, .head = first, .marker_first = first,
                        .mention = TISSE__NONE, .sum = TISSE__NONE};
}

/* ---- Marks --------------------------------------------------------------------------------------------------------- */

static uint8_t mark_kind(const scanner *s, uint32_t word)
{
  const tisse_view text = s->a->lower[word];
  static const struct { const char *mark; uint8_t kind; } marks[] = {
    {",", TISSE__GROUP_COMMA}, {";", TISSE__GROUP_STOP}, {":", TISSE__GROUP_STOP}, {".", TISSE__GROUP_STOP}, {"!", TISSE__GROUP_STOP},
    {"?", TISSE__GROUP_STOP}, {"…", TISSE__GROUP_STOP}, {"...", TISSE__GROUP_STOP}, {"–", TISSE__GROUP_COMMA}, {"—", TISSE__GROUP_COMMA},
    {"-", TISSE__GROUP_COMMA}, {"|", TISSE__GROUP_STOP}, {"•", TISSE__GROUP_STOP}, {"(", TISSE__GROUP_OPEN}, {"[", TISSE__GROUP_OPEN},
    {")", TISSE__GROUP_CLOSE}, {"]", TISSE__GROUP_CLOSE}, {"\"", TISSE__GROUP_QUOTE}, {"«", TISSE__GROUP_QUOTE}, {"»", TISSE__GROUP_QUOTE},
    {"“", TISSE__GROUP_QUOTE}, {"”", TISSE__GROUP_QUOTE}, {"„", TISSE__GROUP_QUOTE}, {"/", TISSE__GROUP_COMMA}};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; ++i) {
    if (tisse__view_is(text, marks[i].mark)) {
      return marks[i].kind;
    }
  }
  return s->a->words[word].shape == TISSE__PUNCTUATION ? TISSE__GROUP_OTHER : UINT8_MAX;
}

/** "PARIS, 3 février (Agence) - Le groupe …": the dash ends a dateline. */
static bool ends_dateline(const scanner *s)
{
  const uint32_t first = s->a->sentences[s->sentence].first;
  if (s->at < first + 2 || s->at > first + 14 || !(is(s, s->at, "-") || is(s, s->at, "–") || is(s, s->at, "—"))) {
    return false;
  }
  return is(s, s->at - 1, ")") && (s->a->words[first].flags & TISSE__TOKEN_UPPER_FIRST);
}

static bool scan_mark(scanner *s, uint8_t kind)
{
  tisse__group group = blank(ends_dateline(s) ? TISSE__GROUP_STOP : kind, s->at, s->at + 1);
  group.lemma = s->a->lower[s->at];
  if (kind == TISSE__GROUP_QUOTE) {
    const bool opens = tisse__view_is(group.lemma, "«") || tisse__view_is(group.lemma, "“") || tisse__view_is(group.lemma, "„");
    const bool closes = tisse__view_is(group.lemma, "»") || tisse__view_is(group.lemma, "”");
    const bool inside = opens ? true : closes ? false : !s->quoted;
    s->quoted = false;
    if (!add(s, group)) {
      return false;
    }
    s->quoted = inside;
    return true;
  }
  return add(s, group);
}

/* ---- Markers ------------------------------------------------------------------------------------------------------- */

/** The longest, and of those the first, of the markers that begin with this byte. */
static void try_markers(const scanner *s, uint32_t word, unsigned char first, uint32_t *longest, uint32_t *best)
{
  const tisse__lexicon *lexicon = s->a->lexicon;
  for (uint32_t i = lexicon->marker_first[first]; i < lexicon->marker_first[first + 1]; ++i) {
    const uint32_t index = lexicon->marker_order[i];
    const uint32_t count = tisse__match_words(s->a, lexicon->markers.items[index], word, s->end);
    if (count > *longest || (count && count == *longest && index < *best)) {
      *longest = count;
      *best = index;
    }
  }
}

/** A multiword marker of some frame ("au capital de") or a fixed entry that ends in a preposition; 0: none. */
static uint32_t long_marker(const scanner *s, uint32_t word, tisse_view *marker)
{
  uint32_t longest = 0;
  uint32_t best = TISSE__NONE;
  if (word < s->end) {
    const unsigned char first = (unsigned char)s->a->lower[word].data[0];
    const tisse__reading *r = reading(s, word);
    const unsigned char contracted = r->kind == TISSE__CONTRACTED && r->lemma.length ? (unsigned char)r->lemma.data[0] : first;
    try_markers(s, word, first, &longest, &best);
    if (contracted != first) {
      try_markers(s, word, contracted, &longest, &best);
    }
    if (first == 'a' && contracted != 0xC3) { /* "au" for "à" */
      try_markers(s, word, 0xC3, &longest, &best);
    }
  }
  if (longest) {
    *marker = s->a->lexicon->markers.items[best];
  }
  uint32_t entry = 0;
  const uint32_t count = tisse__fixed_at(s->a, word, s->end, &entry);
  if (count > longest && count > 1) {
    const tisse__entry *fixed = &s->a->knowledge->entries.items[entry];
    const uint8_t last = pos(s, word + count - 1);
    if (fixed->word_class != TISSE__WC_LIST && (fixed->pos == TISSE__PREP || last == TISSE__PREP)) {
      *marker = fixed->lemma;
      longest = count;
    }
  }
  return longest;
}

/** The preposition, simple or long, at `word`; puts the word behind it. False where there is none. */
static bool read_marker(const scanner *s, uint32_t word, tisse_view *marker, uint32_t *after)
{
  const uint32_t count = long_marker(s, word, marker);
  if (count) {
    *after = word + count;
    return true;
  }
  static const char *const participles[] = {"impliquant", "associant", "réunissant", "incluant", "involving"};
  for (size_t i = 0; i < sizeof participles / sizeof *participles; ++i) {
    if (is(s, word, participles[i]) && word + 1 < s->end && name_at(s, word + 1) != TISSE__NONE) {
      *marker = s->a->lower[word]; /* prepositions in all but name */
      *after = word + 1;
      return true;
    }
  }
  if (pos(s, word) != TISSE__PREP) {
    return false;
  }
  *marker = reading(s, word)->lemma;
  *after = word + 1;
  return true;
}

/* ---- Verb groups ------------------------------------------------------------------------------------------------------ */

static bool is_verb(const scanner *s, uint32_t word)
{
  return (pos(s, word) == TISSE__VERB || pos(s, word) == TISSE__AUX) && name_at(s, word) == TISSE__NONE;
}

static bool is_verb_clitic(const scanner *s, uint32_t word)
{
  const tisse__reading *r = reading(s, word);
  return (r->pos == TISSE__PRON && (r->kind == TISSE__CLITIC_OBJECT || r->kind == TISSE__REFLEXIVE)) ||
         ((r->pos == TISSE__ADV || r->pos == TISSE__PART) && (is(s, word, "ne") || is(s, word, "n'")));
}

static bool is_negation(const scanner *s, uint32_t word)
{
  static const char *const words[] = {"pas", "jamais", "guère", "nullement", "aucunement", "point", "not", "n't", "never"};
  for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
    if (is(s, word, words[i])) {
      return true;
    }
  }
  return false;
}

/** Adverbials of several words that may stand inside a verb group. */
static uint32_t adverbial_at(const scanner *s, uint32_t word)
{
  static const char *const adverbials[] = {"par ailleurs", "en outre", "de son côté", "à son tour", "d' ailleurs", "en effet", "au passage",
                                           "en revanche", "d' abord", "à nouveau", "de nouveau", "en fait", "d' ores et déjà", "en partie",
                                           "lui aussi", "elle aussi", "eux aussi", "elles aussi", "lui-même", "elle-même", "eux-mêmes",
                                           "à leur tour", "au total", "en tout", "à ce jour", "tout de même", "quant à lui", "quant à elle", "pour sa part",
                                           "at once", "in turn", "of course", "in effect", "at least", "at last", "so far"};
  for (size_t i = 0; i < sizeof adverbials / sizeof *adverbials && word < s->end; ++i) {
    if (adverbials[i][0] != s->a->lower[word].data[0] && s->a->lower[word].data[0] != 'a' && reading(s, word)->kind != TISSE__CONTRACTED) {
      continue;
    }
    const uint32_t count = tisse__match_words(s->a, tisse_view_of(adverbials[i]), word, s->end);
    if (count) {
      return count;
    }
  }
  return 0;
}

/** Adverbs (words or fixed expressions) between an auxiliary and what it helps; puts the word behind them. */
static uint32_t skip_adverbs(const scanner *s, uint32_t word, bool *negated)
{
  for (;;) {
    uint32_t entry = 0;
    const uint32_t fixed = word < s->end ? tisse__fixed_at(s->a, word, s->end, &entry) : 0;
    if (fixed > 1 && s->a->knowledge->entries.items[entry].pos == TISSE__ADV) {
      word += fixed;
    } else if (pos(s, word) == TISSE__ADV || pos(s, word) == TISSE__PART || is_negation(s, word)) {
      *negated = *negated || is_negation(s, word);
      if (is(s, word, "to")) {
        return word;
      }
      ++word;
    } else if (adverbial_at(s, word)) {
      word += adverbial_at(s, word);
    } else if (word < s->end && (s->a->words[word].flags & TISSE__TOKEN_CLITIC) && pos(s, word) == TISSE__PRON) {
      ++word;
    } else {
      return word;
    }
  }
}

static bool is_etre_verb(tisse_view lemma)
{
  static const char *const verbs[] = {"aller", "arriver", "devenir", "entrer", "intervenir", "monter", "naître", "mourir", "partir",
                                      "parvenir", "passer", "rester", "retourner", "revenir", "sortir", "tomber", "venir", "descendre",
                                      "rentrer", "remonter", "survenir", "provenir", "décéder", "redevenir", "repartir"};
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; ++i) {
    if (tisse__view_is(lemma, verbs[i])) {
      return true;
    }
  }
  return false;
}

static void take_features(tisse__group *group, const tisse__reading *r)
{
  group->form = r->form;
  group->tense = r->tense;
  group->mood = r->mood;
  group->person = r->person;
  group->number = r->number;
  group->gender = r->gender;
}

/** Goes on from an auxiliary over participles and infinitives that belong to it; updates lemma, voice, last. */
static void take_auxiliaries(const scanner *s, tisse__group *group)
{
  bool be = lemma_is(s, group->head, "être") || lemma_is(s, group->head, "be");
  bool have = lemma_is(s, group->head, "avoir") || lemma_is(s, group->head, "have");
  bool helper = be || have || reading(s, group->head)->kind == TISSE__MODAL || lemma_is(s, group->head, "do");
  const bool english = s->a->language == TISSE__ENGLISH;
  helper = helper || ((group->flags & TISSE__G_REFLEXIVE) && (lemma_is(s, group->head, "faire") || lemma_is(s, group->head, "voir")));
  while (helper) {
    bool negated = false;
    const uint32_t next = skip_adverbs(s, group->last, &negated);
    const tisse__reading *r = reading(s, next);
    for (uint32_t w = group->last; w < next; ++w) {
      group->flags |= (s->a->words[w].flags & TISSE__TOKEN_CLITIC) && pos(s, w) == TISSE__PRON ? TISSE__G_INVERTED : 0;
    }
    if (!is_verb(s, next)) {
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
      const bool active = (group->flags & TISSE__G_REFLEXIVE) || (!english && is_etre_verb(r->lemma));
      group->flags |= active ? TISSE__G_PERFECT : TISSE__G_PASSIVE;
    } else if (participle) {
      group->flags |= TISSE__G_PERFECT;
    }
    be = tisse__view_is(r->lemma, "être") || tisse__view_is(r->lemma, "be");
    have = bare && tisse__view_is(r->lemma, "have");
    helper = be || have || ((group->flags & TISSE__G_REFLEXIVE) && (tisse__view_is(group->lemma, "faire") || tisse__view_is(group->lemma, "voir")));
  }
}

/** Negation behind the verb: "n'investit pas", "n'a plus"; "ne … que" is none. */
static void take_negation(const scanner *s, tisse__group *group, bool ne)
{
  bool negated = false;
  if (ne && is(s, group->last, "plus") && (is(s, group->last + 1, "que") || is(s, group->last + 1, "qu'"))) {
    group->flags |= TISSE__G_ONLY_NEGATION; /* "ne détient plus que 35 %" */
    group->last += 2;
    return;
  }
  if (is_negation(s, group->last) || (ne && (is(s, group->last, "plus") || is(s, group->last, "rien")))) {
    negated = true;
    group->last++;
  }
  if (negated || (group->flags & TISSE__G_NEGATED)) {
    group->flags |= TISSE__G_NEGATED;
  } else if (ne) {
    bool only = false;
    bool full = false;
    for (uint32_t w = group->last; w < s->end && w < group->last + 4; ++w) {
      only = only || is(s, w, "que") || is(s, w, "qu'");
      full = full || is(s, w, "aucun") || is(s, w, "aucune") || is(s, w, "personne") || is(s, w, "rien") || is(s, w, "ni") || is_negation(s, w) || is(s, w, "plus");
    }
    group->flags |= full ? TISSE__G_NEGATED : only ? TISSE__G_ONLY_NEGATION : 0;
  }
}

/** A verb group at s->at, `marker` in front of an infinitive or gerund. */
static bool scan_verb(scanner *s, tisse_view marker, uint32_t marker_first)
{
  uint32_t word = s->at;
  tisse__group group = blank(TISSE__GROUP_VERB, word, word + 1);
  group.marker = marker;
  group.marker_first = marker_first;
  bool ne = false;
  while (is_verb_clitic(s, word)) {
    ne = ne || is(s, word, "ne") || is(s, word, "n'");
    group.flags |= reading(s, word)->kind == TISSE__REFLEXIVE || is(s, word, "se") || is(s, word, "s'") ? TISSE__G_REFLEXIVE : 0;
    ++word;
  }
  if (is_negation(s, word)) { /* "ne pas investir", "not to invest" */
    group.flags |= TISSE__G_NEGATED;
    ++word;
    while (is_verb_clitic(s, word)) {
      ++word;
    }
  }
  if (is(s, word, "to") && is_verb(s, word + 1)) {
    group.flags |= TISSE__G_TO;
    ++word;
  }
  group.head = word;
  group.last = word + 1;
  group.lemma = reading(s, word)->lemma;
  take_features(&group, reading(s, word));
  group.flags |= group.form == TISSE__FINITE ? TISSE__G_FINITE : 0;
  group.flags |= marker.data ? TISSE__G_TO : 0;
  if (reading(s, word)->kind == TISSE__MODAL && s->a->language == TISSE__ENGLISH) {
    group.modal = group.lemma;
  }
  take_auxiliaries(s, &group);
  while (group.last < s->end && (s->a->words[group.last].flags & TISSE__TOKEN_CLITIC) && pos(s, group.last) == TISSE__PRON) {
    group.flags |= TISSE__G_INVERTED;
    group.last++;
  }
  take_negation(s, &group, ne);
  if (group.form == TISSE__PARTICIPLE_PAST && !(group.flags & (TISSE__G_PASSIVE | TISSE__G_PERFECT))) {
    group.flags |= TISSE__G_PASSIVE;
  }
  return add(s, group);
}

/** Does a verb group begin here (clitics and adverbs of negation allowed in front)? */
static bool starts_verb(const scanner *s, uint32_t word)
{
  uint32_t at = word;
  while (is_verb_clitic(s, at)) {
    ++at;
  }
  if (is_negation(s, at)) {
    ++at;
    while (is_verb_clitic(s, at)) {
      ++at;
    }
  }
  if (is(s, at, "to") && pos(s, at) == TISSE__PART) {
    ++at;
  }
  return is_verb(s, at) && description_at(s, at) == TISSE__NONE;
}

/* ---- Noun groups ------------------------------------------------------------------------------------------------------ */

typedef struct noun_scan {
  uint32_t at;
  uint32_t head;          ///< Last noun or name.
  uint32_t name;          ///< Mention that ends the group.
  uint32_t sum;
  bool any;
} noun_scan;

static bool any_of(const scanner *s, uint32_t word, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    if (is(s, word, words[i])) {
      return true;
    }
  }
  return false;
}
#define ANY_OF(s, word, ...) any_of((s), (word), (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/** A bare phrase of time ("last month", "lundi", "l'an dernier", "cette semaine"): how many words, 0 where there is none. */
static uint32_t time_words(const scanner *s, uint32_t word)
{
  if (is(s, word, "il") && is(s, word + 1, "y") && is(s, word + 2, "a")) {
    for (uint32_t w = word + 3; w < s->end && w < word + 7; ++w) {
      if (ANY_OF(s, w, "ans", "an", "mois", "jours", "semaines", "années", "temps", "heures", "décennie", "décennies")) {
        return w + 1 - word;
      }
    }
  }
  if (s->a->language == TISSE__ENGLISH) {
    if (ANY_OF(s, word, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow")) {
      return 1;
    }
    const uint32_t at = ANY_OF(s, word, "earlier", "later", "late", "early") ? word + 1 : word;
    if (ANY_OF(s, at, "last", "next", "this") &&
        ANY_OF(s, at + 1, "week", "month", "year", "quarter", "summer", "spring", "autumn", "fall", "winter", "night", "decade", "morning",
               "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
               "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
      return at + 2 - word;
    }
    return 0;
  }
  if (ANY_OF(s, word, "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain")) {
    return 1;
  }
  const bool this_ = ANY_OF(s, word, "cette", "ce", "cet");
  if (this_ && ANY_OF(s, word + 1, "semaine", "année", "mois", "été", "automne", "hiver", "printemps", "trimestre", "matin", "week-end")) {
    return 2;
  }
  if (ANY_OF(s, word, "la", "le", "l'") && ANY_OF(s, word + 1, "semaine", "an", "année", "mois", "été", "automne", "hiver", "printemps", "trimestre") &&
      ANY_OF(s, word + 2, "dernier", "dernière", "passé", "passée", "prochain", "prochaine", "précédent", "précédente")) {
    return 3;
  }
  return 0;
}

static bool is_modifier(const scanner *s, uint32_t word)
{
  const tisse__reading *r = reading(s, word);
  tisse_view marker;
  if (name_at(s, word) != TISSE__NONE || is(s, word, "worth") || time_words(s, word) || (word < s->end && long_marker(s, word, &marker))) {
    return false;
  }
  uint32_t entry = 0;
  if (word < s->end && tisse__fixed_at(s->a, word, s->end, &entry) > 1) {
    return false; /* "such as" opens a list */
  }
  const bool before_participle = s->a->language == TISSE__ENGLISH && reading(s, word + 1)->form == TISSE__PARTICIPLE_PAST && pos(s, word + 2) == TISSE__NOUN;
  return r->pos == TISSE__ADJ || r->pos == TISSE__NUM || (r->pos == TISSE__ADV && (pos(s, word + 1) == TISSE__ADJ || before_participle)) ||
         (s->a->language == TISSE__ENGLISH && r->pos == TISSE__VERB && sum_at(s, word + 1) != TISSE__NONE && pos(s, word - 1) == TISSE__DET) ||
         (s->a->language == TISSE__ENGLISH && r->pos == TISSE__VERB &&
          (r->form == TISSE__PARTICIPLE_PAST || r->form == TISSE__PARTICIPLE_PRESENT) &&
          (pos(s, word + 1) == TISSE__NOUN || pos(s, word + 1) == TISSE__ADJ || pos(s, word + 1) == TISSE__PROPER));
}

static void take_name(const scanner *s, noun_scan *n, uint32_t mention)
{
  n->name = mention;
  n->at = s->a->mentions.items[mention].last;
  n->head = n->any ? n->head : n->at - 1;
  n->any = true;
}

/** French: a noun (or description, or sum), its adjectives, then a name in apposition without comma. */
static void take_french(const scanner *s, noun_scan *n)
{
  for (;;) {
    const uint32_t name = name_at(s, n->at);
    const uint32_t description = description_at(s, n->at);
    const uint32_t sum = sum_at(s, n->at);
    if (name != TISSE__NONE && n->name == TISSE__NONE) {
      take_name(s, n, name);
      if (pos(s, n->at) != TISSE__ADJ) {
        break;
      }
    } else if (description != TISSE__NONE && n->name == TISSE__NONE && !n->any) {
      n->head = n->at;
      n->at = s->a->mentions.items[description].last;
      n->any = true;
    } else if (sum != TISSE__NONE && !n->any) {
      n->sum = sum;
      n->head = s->a->sums.items[sum].last - 1;
      n->at = s->a->sums.items[sum].last;
      n->any = true;
      if (pos(s, n->at) != TISSE__NOUN) {
        break;
      }
    } else if (pos(s, n->at) == TISSE__NOUN && n->name == TISSE__NONE && (!n->any || n->sum != TISSE__NONE)) {
      n->head = n->at++;
      n->any = true;
    } else if (n->any && n->name == TISSE__NONE && n->sum == TISSE__NONE && n->at < s->end && (pos(s, n->at) == TISSE__NOUN || pos(s, n->at) == TISSE__PROPER) &&
               (s->a->words[n->at].flags & TISSE__TOKEN_ALL_UPPER)) {
      ++n->at; /* "puces IA" */
    } else if (n->any && n->at < s->end && long_marker(s, n->at, &(tisse_view){0})) {
      break; /* "du terrain | face à X" */
    } else if (pos(s, n->at) == TISSE__NOUN && n->any && n->name == TISSE__NONE && !(s->a->words[n->at].flags & TISSE__TOKEN_UPPER_FIRST) &&
               n->head == n->at - 1) {
      ++n->at; /* "contrat cadre", "accord cloud": the first is the head */
    } else if (pos(s, n->at) == TISSE__PROPER && n->name == TISSE__NONE && name == TISSE__NONE && !n->any) {
      n->head = n->at++;
      n->any = true;
    } else if (is_modifier(s, n->at) && sum_at(s, n->at) == TISSE__NONE) {
      ++n->at;
    } else {
      break;
    }
  }
}

/** English: the last noun is the head; a final name behind a noun is its apposition ("CEO Jensen Huang"). */
static void take_english(const scanner *s, noun_scan *n)
{
  uint32_t noun = TISSE__NONE;
  for (;;) {
    const uint32_t name = name_at(s, n->at);
    const uint32_t description = description_at(s, n->at);
    const uint32_t sum = sum_at(s, n->at);
    if (name != TISSE__NONE) {
      n->name = name;
      n->at = s->a->mentions.items[name].last;
      n->head = n->at - 1;
      const bool first = !n->any;
      n->any = true;
      if (first && s->a->mentions.items[name].given && reading(s, n->head)->kind == TISSE__POSSESSIVE) {
        break; /* "its" as a given mention: the possessor of what follows */
      }
    } else if (description != TISSE__NONE) {
      n->at = s->a->mentions.items[description].last;
      noun = n->head = n->at - 1;
      n->name = TISSE__NONE;
      n->any = true;
    } else if (sum != TISSE__NONE) {
      n->sum = n->sum == TISSE__NONE ? sum : n->sum;
      n->at = s->a->sums.items[sum].last;
      n->head = n->at - 1;
      n->name = TISSE__NONE;
      n->any = true;
    } else if (pos(s, n->at) == TISSE__NOUN || pos(s, n->at) == TISSE__PROPER) {
      noun = n->head = n->at++;
      n->name = TISSE__NONE;
      n->any = true;
    } else if (is_modifier(s, n->at)) {
      const bool year = s->a->words[n->at].shape == TISSE__NUMBER && s->a->lower[n->at].length == 4 && (s->a->lower[n->at].data[0] == '1' || s->a->lower[n->at].data[0] == '2');
      ++n->at;
      if (year && !n->any && name_at(s, n->at) != TISSE__NONE) {
        n->head = n->at - 1; /* "In 1991 Atco was acquired": the year is a group of its own */
        n->any = true;
        break;
      }
    } else {
      break;
    }
  }
  if (n->name != TISSE__NONE && noun != TISSE__NONE && noun == s->a->mentions.items[n->name].first - 1) {
    n->head = noun;
  }
}

static bool is_determiner(const scanner *s, uint32_t word)
{
  return pos(s, word) == TISSE__DET && name_at(s, word) == TISSE__NONE;
}

/** Determiners and what may stand before them. Puts kind and number into the group. */
static uint32_t take_determiners(const scanner *s, uint32_t word, tisse__group *group)
{
  while (is_determiner(s, word) || (is(s, word, "tous") || is(s, word, "toutes") || is(s, word, "tout") || is(s, word, "all") || is(s, word, "both"))) {
    const tisse__reading *r = reading(s, word);
    if (sum_at(s, word) != TISSE__NONE) {
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

static void finish_noun(const scanner *s, tisse__group *group, const noun_scan *n)
{
  group->last = n->at;
  group->head = n->head;
  group->mention = n->name;
  group->sum = n->sum;
  group->lemma = reading(s, n->head)->lemma;
  const tisse__reading *r = reading(s, n->head);
  group->gender = r->gender;
  if (r->number && !group->number) {
    group->number = r->number;
  }
  if (r->number == TISSE__PLURAL) {
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

/** A noun group that begins (behind its marker) at `word`. */
static bool scan_noun(scanner *s, uint32_t word, tisse_view marker, uint32_t marker_first, bool contracted, uint32_t list)
{
  tisse__group group = blank(TISSE__GROUP_NOUN, word, word);
  group.marker = marker;
  group.marker_first = marker_first;
  group.determiner = contracted ? TISSE__DEFINITE : TISSE__KIND_NONE;
  group.flags |= list ? TISSE__G_LIST : 0;
  noun_scan n = {.at = take_determiners(s, word, &group), .name = TISSE__NONE, .sum = TISSE__NONE};
  if (s->a->language == TISSE__ENGLISH) {
    take_english(s, &n);
  } else {
    take_french(s, &n);
  }
  if (!n.any && n.at > word) { /* "les deux", "plusieurs", "le premier": head is the last word */
    n.head = n.at - 1;
    n.any = true;
  }
  if (!n.any) {
    return false;
  }
  finish_noun(s, &group, &n);
  return add(s, group);
}

static bool is_pronoun(const scanner *s, uint32_t word)
{
  const tisse__reading *r = reading(s, word);
  return r->pos == TISSE__PRON && r->kind != TISSE__RELATIVE && name_at(s, word) == TISSE__NONE;
}

static bool scan_pronoun(scanner *s, uint32_t word, tisse_view marker, uint32_t marker_first, uint32_t list)
{
  tisse__group group = blank(TISSE__GROUP_NOUN, word, word + 1);
  const tisse__reading *r = reading(s, word);
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
  return add(s, group);
}

static bool scan_relative(scanner *s, uint32_t word, tisse_view marker, uint32_t marker_first)
{
  tisse__group group = blank(TISSE__GROUP_RELATIVE, word, word + 1);
  group.marker = marker;
  group.marker_first = marker_first;
  group.lemma = s->a->lower[word];
  group.number = reading(s, word)->number;
  group.gender = reading(s, word)->gender;
  return add(s, group);
}

/** What stands behind a marker: noun group, pronoun, relative, infinitive or gerund. */
static bool scan_marked(scanner *s, tisse_view marker, uint32_t marker_first, uint32_t word, uint32_t list)
{
  const bool contracted = word > marker_first && (reading(s, word - 1)->kind == TISSE__CONTRACTED || is(s, word - 1, "des") || is(s, word - 1, "du"));
  const tisse__reading *r = reading(s, word);
  if ((r->pos == TISSE__PRON && r->kind == TISSE__RELATIVE) || (s->a->language == TISSE__ENGLISH && (is(s, word, "which") || is(s, word, "whom")))) {
    return scan_relative(s, word, marker, marker_first);
  }
  if (!contracted && starts_verb(s, word) && sum_at(s, word) == TISSE__NONE && name_at(s, word) == TISSE__NONE) {
    uint32_t at = word;
    while (is_verb_clitic(s, at) || is_negation(s, at)) {
      ++at;
    }
    const uint8_t form = reading(s, at)->form;
    if (form == TISSE__INFINITIVE || form == TISSE__PARTICIPLE_PRESENT) {
      s->at = word;
      return scan_verb(s, marker, marker_first);
    }
  }
  if (is_pronoun(s, word) && !contracted) {
    return scan_pronoun(s, word, marker, marker_first, list);
  }
  return scan_noun(s, word, marker, marker_first, contracted, list);
}

static bool scan_other(scanner *s, uint8_t kind, uint32_t count)
{
  tisse__group group = blank(kind, s->at, s->at + count);
  group.lemma = reading(s, s->at)->lemma.data ? reading(s, s->at)->lemma : s->a->lower[s->at];
  return add(s, group);
}

/** Is there a finite verb before the next comma or stop? Only for words that open clauses too. */
static bool clause_follows(const scanner *s, uint32_t word)
{
  if (!is(s, s->at, "dont") && !is(s, s->at, "comme") && !is(s, s->at, "like")) {
    return false;
  }
  for (uint32_t w = word; w < s->end; ++w) {
    if (s->a->words[w].shape == TISSE__PUNCTUATION) {
      return false;
    }
    if (is_verb(s, w) && reading(s, w)->form == TISSE__FINITE) {
      return is(s, s->at, "dont") || w < word + 3;
    }
  }
  return false;
}

/** Fixed expressions that are neither markers nor inside other groups: adverbials, list markers, subordinators. */
static int scan_fixed(scanner *s)
{
  uint32_t index = 0;
  const uint32_t count = tisse__fixed_at(s->a, s->at, s->end, &index);
  if (!count) {
    return -1;
  }
  const tisse__entry *entry = &s->a->knowledge->entries.items[index];
  if (entry->word_class == TISSE__WC_LIST && clause_follows(s, s->at + count)) {
    return -1; /* "dont le PDG est X", "comme le rapporte X" */
  }
  if (entry->word_class == TISSE__WC_LIST) {
    const size_t before = s->a->groups.count;
    const bool made = scan_marked(s, (tisse_view){0}, s->at, s->at + count, 1);
    return made && s->a->groups.count > before ? 1 : -1;
  }
  if (count < 2 || name_at(s, s->at) != TISSE__NONE) {
    return -1;
  }
  for (uint32_t c = 0; c < entry->cue_count; ++c) { /* "comme le rapporte | Reuters": as "selon" */
    if (s->a->knowledge->cues.items[entry->cues[c]].kind == TISSE__CUE_REPORT && s->at + count < s->end) {
      const size_t groups = s->a->groups.count;
      const uint32_t begin = s->at;
      if (scan_marked(s, tisse_view_of(s->a->language == TISSE__FRENCH ? "selon" : "according to"), begin, begin + count, 0)) {
        return 1;
      }
      if (s->a->groups.count > groups) {
        return 0;
      }
    }
  }
  const uint8_t last = pos(s, s->at + count - 1);
  if (entry->pos == TISSE__PREP || last == TISSE__PREP) {
    return -1;
  }
  const bool conjunction = entry->pos == TISSE__SCONJ || last == TISSE__SCONJ;
  tisse__group group = blank(conjunction ? TISSE__GROUP_SUBORDINATOR : TISSE__GROUP_ADVERB, s->at, s->at + count);
  group.lemma = entry->lemma;
  group.marker = entry->lemma;
  return add(s, group) ? 1 : 0;
}

static bool scan_possessive_mark(scanner *s)
{
  /* English 's: ties the group before to the one that follows */
  return scan_other(s, TISSE__GROUP_OTHER, 1);
}

/** A particle behind the verb that has it in the lexicon: "spun off X", "teamed up". */
static bool is_particle(const scanner *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH || word == 0 || s->a->groups.count == 0 ||
      !ANY_OF(s, word, "up", "off", "out", "over", "down", "away", "back", "together", "through", "forward", "aside")) {
    return false;
  }
  const tisse__group *verb = &s->a->groups.items[s->a->groups.count - 1];
  if (verb->kind != TISSE__GROUP_VERB || verb->last != word) {
    return false;
  }
  const tisse__lexicon *lexicon = s->a->lexicon;
  for (uint32_t link = tisse__lexicon_find(lexicon, verb->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &s->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t i = 0; i < entry->constituent_count; ++i) {
      if (!entry->constituents[i].marker.data && tisse_view_equal(entry->constituents[i].lemma, s->a->lower[word])) {
        return true;
      }
    }
  }
  return false;
}

/** "provide computing power", "sell cooling systems": behind a verb that takes no gerund, the -ing form belongs to the noun. */
static bool is_noun_gerund(const scanner *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH || reading(s, word)->pos != TISSE__VERB || reading(s, word)->form != TISSE__PARTICIPLE_PRESENT ||
      pos(s, word + 1) != TISSE__NOUN || s->a->groups.count == 0) {
    return false;
  }
  const tisse__group *verb = &s->a->groups.items[s->a->groups.count - 1];
  return verb->kind == TISSE__GROUP_VERB && verb->last == word &&
         !ANY_OF(s, verb->head, "start", "started", "starts", "stop", "stopped", "stops", "begin", "began", "begins", "keep", "kept", "keeps", "consider",
                 "considered", "considering", "considers", "avoid", "avoided", "finish", "finished", "quit", "continue", "continued", "mull", "mulls",
                 "mulling", "discuss", "discussed", "discussing", "try", "tried", "resume", "resumed", "suggest", "suggested", "deny", "denied", "denies",
                 "end", "ended", "is", "are", "was", "were", "be", "been", "begun", "cease", "ceased", "halt", "halted", "risk", "explore", "exploring");
}

static bool scan_plain(scanner *s)
{
  const uint32_t word = s->at;
  const tisse__reading *r = reading(s, word);
  if (is_noun_gerund(s, word)) {
    return scan_noun(s, word, (tisse_view){0}, word, false, 0);
  }
  if (r->pos == TISSE__PRON && r->kind == TISSE__RELATIVE) {
    return scan_relative(s, word, (tisse_view){0}, word);
  }
  if (s->a->language == TISSE__ENGLISH && (is(s, word, "whose") || (is(s, word, "which") && pos(s, word + 1) != TISSE__NOUN))) {
    return scan_relative(s, word, (tisse_view){0}, word);
  }
  if (r->pos == TISSE__PRON && r->kind == TISSE__CONTRACTED) { /* auquel, duquel */
    return scan_relative(s, word, tisse_view_of(tisse__view_starts(s->a->lower[word], "a") ? "à" : "de"), word);
  }
  if (starts_verb(s, word) && sum_at(s, word) == TISSE__NONE && !(s->a->language == TISSE__ENGLISH && is_modifier(s, word) && r->pos == TISSE__VERB &&
      r->form == TISSE__PARTICIPLE_PAST && (pos(s, word + 1) == TISSE__NOUN))) {
    return scan_verb(s, (tisse_view){0}, word);
  }
  if (is_pronoun(s, word)) {
    return scan_pronoun(s, word, (tisse_view){0}, word, 0);
  }
  switch (r->pos) {
  case TISSE__CCONJ: {
    tisse__group group = blank(TISSE__GROUP_COORDINATOR, word, word + 1);
    group.lemma = r->lemma;
    return add(s, group);
  }
  case TISSE__SCONJ: {
    tisse__group group = blank(TISSE__GROUP_SUBORDINATOR, word, word + 1);
    group.lemma = group.marker = r->lemma;
    return add(s, group);
  }
  case TISSE__ADV: case TISSE__PART: case TISSE__INTJ:
    if (sum_at(s, word) == TISSE__NONE && pos(s, word + 1) != TISSE__ADJ) {
      return scan_other(s, TISSE__GROUP_ADVERB, 1);
    }
    break;
  default: break;
  }
  const size_t before = s->a->groups.count;
  const bool adjective_alone = r->pos == TISSE__ADJ && name_at(s, word) == TISSE__NONE;
  if (adjective_alone) {
    uint32_t at = word;
    while (is_modifier(s, at)) {
      ++at;
    }
    if (is(s, word, "worth") || (sum_at(s, at) != TISSE__NONE && s->a->language == TISSE__ENGLISH && at == word + 1 && is(s, word, "worth"))) {
      return scan_other(s, TISSE__GROUP_ADJECTIVE, 1);
    }
    if (pos(s, at) != TISSE__NOUN && pos(s, at) != TISSE__PROPER && name_at(s, at) == TISSE__NONE && sum_at(s, at) == TISSE__NONE) {
      return scan_other(s, TISSE__GROUP_ADJECTIVE, at > word ? at - word : 1);
    }
  }
  if (!scan_noun(s, word, (tisse_view){0}, word, false, 0)) {
    return s->a->groups.count > before ? false : scan_other(s, r->pos == TISSE__ADV ? TISSE__GROUP_ADVERB : TISSE__GROUP_OTHER, 1);
  }
  return true;
}

/** "pour que", "après que", "tandis que": two words, one subordinator. */
static bool compound_subordinator(const scanner *s, tisse_view *lemma)
{
  static const char *const firsts[] = {"pour", "après", "avant", "alors", "tandis", "bien", "dès", "afin", "sans", "depuis", "pendant", "parce", "lors",
                                       "puis", "sauf", "tant", "aussitôt", "selon"};
  static const char *const lemmas[] = {"pour que", "après que", "avant que", "alors que", "tandis que", "bien que", "dès que", "afin que", "sans que",
                                       "depuis que", "pendant que", "parce que", "lors que", "puis que", "sauf que", "tant que", "aussitôt que", "selon que"};
  if (s->a->language != TISSE__FRENCH || !(is(s, s->at + 1, "que") || is(s, s->at + 1, "qu'"))) {
    return false;
  }
  for (size_t i = 0; i < sizeof firsts / sizeof *firsts; ++i) {
    if (is(s, s->at, firsts[i])) {
      *lemma = tisse_view_of(lemmas[i]);
      return true;
    }
  }
  return false;
}

static bool scan_next(scanner *s)
{
  const uint32_t word = s->at;
  tisse_view subordinator = {0};
  if (compound_subordinator(s, &subordinator)) {
    tisse__group group = blank(TISSE__GROUP_SUBORDINATOR, word, word + 2);
    group.lemma = group.marker = subordinator;
    return add(s, group);
  }
  const uint8_t mark = s->a->words[word].shape == TISSE__PUNCTUATION || s->a->words[word].shape == TISSE__SYMBOL ? mark_kind(s, word) : UINT8_MAX;
  if (mark != UINT8_MAX && sum_at(s, word) == TISSE__NONE) {
    return scan_mark(s, mark);
  }
  if (is(s, word, "'s") || is(s, word, "'")) {
    return scan_possessive_mark(s);
  }
  const int fixed = sum_at(s, word) == TISSE__NONE ? scan_fixed(s) : -1;
  if (fixed >= 0) {
    return fixed != 0;
  }
  if (is_particle(s, word)) {
    return scan_other(s, TISSE__GROUP_ADVERB, 1);
  }
  const bool plain = sum_at(s, word) == TISSE__NONE && name_at(s, word) == TISSE__NONE;
  const uint32_t adverbial = plain ? time_words(s, word) + adverbial_at(s, word) : 0;
  if (adverbial) {
    return scan_other(s, TISSE__GROUP_ADVERB, adverbial);
  }
  tisse_view marker = {0};
  uint32_t after = word;
  if (sum_at(s, word) == TISSE__NONE && name_at(s, word) == TISSE__NONE && read_marker(s, word, &marker, &after)) {
    const size_t before = s->a->groups.count;
    tisse_view second = {0};
    uint32_t further = after;
    if (after < s->end && sum_at(s, after) == TISSE__NONE && read_marker(s, after, &second, &further)) {
      marker = second; /* "jusque chez", "de chez": the second tells more */
      after = further;
    }
    if (after < s->end && scan_marked(s, marker, word, after, 0)) {
      return true;
    }
    return s->a->groups.count == before && scan_other(s, TISSE__GROUP_OTHER, after > word ? after - word : 1);
  }
  return scan_plain(s);
}

tisse_status tisse__analyse_groups(tisse__analysis *self)
{
  bool quoted = false;
  uint32_t block = TISSE__NONE;
  for (uint32_t i = 0; i < self->sentence_count; ++i) {
    tisse__sentence *sentence = &self->sentences[i];
    quoted = quoted && sentence->block == block; /* a quotation may run over sentences, not over paragraphs */
    block = sentence->block;
    scanner s = {.a = self, .sentence = i, .at = sentence->first, .end = sentence->last, .quoted = quoted};
    sentence->first_group = (uint32_t)self->groups.count;
    while (s.at < s.end) {
      if (!scan_next(&s)) {
        return TISSE_E_MEMORY;
      }
    }
    sentence->last_group = (uint32_t)self->groups.count;
    quoted = s.quoted;
  }
  return TISSE_OK;
}
