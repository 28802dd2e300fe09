/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "language/paradigm.h"

#include <string.h>

#include "base/text.h"

typedef struct maker {
  const tisse__paradigm_sink *sink;
  tisse__reading reading;     ///< Of the form being made.
  tisse__reading base;
} maker;

/** stem[0, length) + ending, with the reading as it stands; the features go back to the base's. */
static bool make(maker *self, tisse_view stem, const char *ending)
{
  char form[TISSE__PARADIGM_LONGEST + 32];
  const size_t length = strlen(ending);
  if (stem.length + length > sizeof form) {
    return true;
  }
  memcpy(form, stem.data, stem.length);
  memcpy(form + stem.length, ending, length);
  const bool added = self->sink->add(self->sink->user, tisse__view(form, stem.length + length), &self->reading);
  self->reading = self->base;
  return added;
}

static bool make_verb(maker *self, tisse_view stem, const char *ending, unsigned form, unsigned tense, unsigned mood, unsigned person,
                      unsigned number)
{
  self->reading.form = (uint8_t)form;
  self->reading.tense = (uint8_t)tense;
  self->reading.mood = (uint8_t)mood;
  self->reading.person = (uint8_t)person;
  self->reading.number = (uint8_t)number;
  return make(self, stem, ending);
}

static bool make_nominal(maker *self, tisse_view stem, const char *ending, unsigned gender, unsigned number)
{
  self->reading.gender = (uint8_t)gender;
  self->reading.number = (uint8_t)number;
  return make(self, stem, ending);
}

static tisse_view without(tisse_view text, size_t count)
{
  return tisse__view(text.data, text.length - count);
}

/* French verbs. Six endings a tense; the stems differ by what the ending begins with. */

typedef struct tense_row { uint8_t tense, mood, light; const char *endings[6]; } tense_row;  ///< light: bit i set where the ending is mute.

static const tense_row first_group[] = {
  {TISSE__PRESENT, TISSE__INDICATIVE, 0x27, {"e", "es", "e", "ons", "ez", "ent"}},
  {TISSE__IMPERFECT, TISSE__INDICATIVE, 0, {"ais", "ais", "ait", "ions", "iez", "aient"}},
  {TISSE__PAST, TISSE__INDICATIVE, 0, {"ai", "as", "a", "âmes", "âtes", "èrent"}},
  {TISSE__FUTURE, TISSE__INDICATIVE, 0x3F, {"erai", "eras", "era", "erons", "erez", "eront"}},
  {TISSE__PRESENT, TISSE__CONDITIONAL, 0x3F, {"erais", "erais", "erait", "erions", "eriez", "eraient"}},
  {TISSE__PRESENT, TISSE__SUBJUNCTIVE, 0x27, {"e", "es", "e", "ions", "iez", "ent"}},
};

static const tense_row second_group[] = {
  {TISSE__PRESENT, TISSE__INDICATIVE, 0, {"is", "is", "it", "issons", "issez", "issent"}},
  {TISSE__IMPERFECT, TISSE__INDICATIVE, 0, {"issais", "issais", "issait", "issions", "issiez", "issaient"}},
  {TISSE__PAST, TISSE__INDICATIVE, 0, {"is", "is", "it", "îmes", "îtes", "irent"}},
  {TISSE__FUTURE, TISSE__INDICATIVE, 0, {"irai", "iras", "ira", "irons", "irez", "iront"}},
  {TISSE__PRESENT, TISSE__CONDITIONAL, 0, {"irais", "irais", "irait", "irions", "iriez", "iraient"}},
  {TISSE__PRESENT, TISSE__SUBJUNCTIVE, 0, {"isse", "isses", "isse", "issions", "issiez", "issent"}},
};

static const tense_row third_group[] = {
  {TISSE__PRESENT, TISSE__INDICATIVE, 0, {"s", "s", "", "ons", "ez", "ent"}},
  {TISSE__IMPERFECT, TISSE__INDICATIVE, 0, {"ais", "ais", "ait", "ions", "iez", "aient"}},
  {TISSE__PAST, TISSE__INDICATIVE, 0, {"is", "is", "it", "îmes", "îtes", "irent"}},
  {TISSE__FUTURE, TISSE__INDICATIVE, 0, {"rai", "ras", "ra", "rons", "rez", "ront"}},
  {TISSE__PRESENT, TISSE__CONDITIONAL, 0, {"rais", "rais", "rait", "rions", "riez", "raient"}},
  {TISSE__PRESENT, TISSE__SUBJUNCTIVE, 0, {"e", "es", "e", "ions", "iez", "ent"}},
};

/** Stem before a mute ending: lever → lèv, céder → cèd (not in the future), employer → emploi; others stay. */
static tisse_view light_stem(char *room, tisse_view stem, bool future)
{
  if (stem.length < 3 || stem.length > TISSE__PARADIGM_LONGEST) {
    return stem;
  }
  memcpy(room, stem.data, stem.length);
  const char *last = room + stem.length - 1;
  if (*last == 'y') {
    room[stem.length - 1] = 'i';
    return tisse__view(room, stem.length);
  }
  if (!strchr("vncdgrstm", *last)) {
    return stem;
  }
  if (last[-1] == 'e' && last[-2] != 'e' && *last != 'r') {
    memmove(room + stem.length, room + stem.length - 1, 1);
    memcpy(room + stem.length - 2, "è", 2);
    return tisse__view(room, stem.length + 1);
  }
  if (!future && memcmp(last - 2, "é", 2) == 0) {
    memcpy(room + stem.length - 3, "è", 2);
    return tisse__view(room, stem.length);
  }
  return stem;
}

/** Stem before a, o: manger → mange, lancer → lanç. */
static tisse_view heavy_stem(char *room, tisse_view stem, const char *ending)
{
  const char first = ending[0];
  const bool broad = first == 'a' || first == 'o' || memcmp(ending, "â", 2) == 0;
  if (!broad || stem.length == 0 || stem.length > TISSE__PARADIGM_LONGEST) {
    return stem;
  }
  memcpy(room, stem.data, stem.length);
  if (room[stem.length - 1] == 'g') {
    room[stem.length] = 'e';
    return tisse__view(room, stem.length + 1);
  }
  if (room[stem.length - 1] == 'c') {
    memcpy(room + stem.length - 1, "ç", 2);
    return tisse__view(room, stem.length + 1);
  }
  return stem;
}

static bool french_tenses(maker *self, tisse_view stem, const tense_row *rows, bool first)
{
  char room[TISSE__PARADIGM_LONGEST + 8];
  for (size_t row = 0; row < 6; ++row) {
    for (unsigned i = 0; i < 6; ++i) {
      const char *ending = rows[row].endings[i];
      const bool future = rows[row].tense == TISSE__FUTURE || rows[row].mood == TISSE__CONDITIONAL;
      const tisse_view used = !first ? stem : rows[row].light >> i & 1 ? light_stem(room, stem, future) : heavy_stem(room, stem, ending);
      self->reading.prior = rows[row].mood == TISSE__SUBJUNCTIVE ? 4 : rows[row].tense == TISSE__PAST ? 2 : i % 3 == 2 ? 0 : 3;
      if (!make_verb(self, used, ending, TISSE__FINITE, rows[row].tense, rows[row].mood, i % 3 + 1, i / 3 + 1)) {
        return false;
      }
    }
  }
  return true;
}

static bool french_participles(maker *self, tisse_view stem, const char *const endings[4])
{
  for (unsigned i = 0; i < 4; ++i) {
    self->reading.gender = (uint8_t)(i % 2 + 1);
    if (!make_verb(self, stem, endings[i], TISSE__PARTICIPLE_PAST, 0, 0, 0, i / 2 + 1)) {
      return false;
    }
  }
  return true;
}

static bool french_verb(maker *self, tisse_view paradigm)
{
  static const char *const er[] = {"é", "ée", "és", "ées"};
  static const char *const ir[] = {"i", "ie", "is", "ies"};
  static const char *const re[] = {"u", "ue", "us", "ues"};
  const tisse_view lemma = self->base.lemma;
  if (lemma.length < 3) {
    return make_verb(self, lemma, "", TISSE__INFINITIVE, 0, 0, 0, 0);
  }
  const tisse_view ending = paradigm.data ? paradigm : tisse__view(lemma.data + lemma.length - 2, 2);
  const tisse_view stem = without(lemma, 2);
  char room[TISSE__PARADIGM_LONGEST + 8];
  if (!make_verb(self, lemma, "", TISSE__INFINITIVE, 0, 0, 0, 0)) {
    return false;
  }
  if (tisse__view_is(ending, "er")) {
    return french_tenses(self, stem, first_group, true) && french_participles(self, stem, er) &&
           make_verb(self, heavy_stem(room, stem, "ant"), "ant", TISSE__PARTICIPLE_PRESENT, 0, 0, 0, 0);
  }
  if (tisse__view_is(ending, "ir")) {
    return french_tenses(self, stem, second_group, false) && french_participles(self, stem, ir) &&
           make_verb(self, stem, "issant", TISSE__PARTICIPLE_PRESENT, 0, 0, 0, 0);
  }
  if (tisse__view_is(ending, "re")) {
    return french_tenses(self, stem, third_group, false) && french_participles(self, stem, re) &&
           make_verb(self, stem, "ant", TISSE__PARTICIPLE_PRESENT, 0, 0, 0, 0);
  }
  return true;
}

/* French nouns and adjectives. */

typedef struct plural_rule { const char *ending; size_t strip; const char *plural; } plural_rule;

static bool french_plural(maker *self, tisse_view form, unsigned gender)
{
  static const plural_rule rules[] = {{"s", 0, ""}, {"x", 0, ""}, {"z", 0, ""}, {"al", 1, "ux"}, {"eau", 0, "x"}, {"eu", 0, "x"}, {"", 0, "s"}};
  size_t i = 0;
  while (!tisse__view_ends(form, rules[i].ending)) {
    ++i;
  }
  const bool same = !rules[i].plural[0];
  return make_nominal(self, form, "", gender, same ? TISSE__NUMBER_NONE : TISSE__SINGULAR) &&
         (same || make_nominal(self, without(form, rules[i].strip), rules[i].plural, gender, TISSE__PLURAL));
}

static bool french_feminine(maker *self)
{
  static const plural_rule rules[] = {{"e", 0, ""},     {"teur", 3, "rice"}, {"eur", 1, "se"}, {"eux", 1, "se"}, {"f", 1, "ve"}, {"el", 0, "le"},
                                      {"en", 0, "ne"}, {"on", 0, "ne"},     {"er", 2, "ère"}, {"et", 0, "te"}, {"", 0, "e"}};
  char room[TISSE__PARADIGM_LONGEST + 8];
  const tisse_view lemma = self->base.lemma;
  size_t i = 0;
  while (!tisse__view_ends(lemma, rules[i].ending)) {
    ++i;
  }
  if (!rules[i].plural[0]) {
    return french_plural(self, lemma, TISSE__GENDER_NONE);
  }
  const size_t kept = lemma.length - rules[i].strip;
  const size_t added = strlen(rules[i].plural);
  memcpy(room, lemma.data, kept);
  memcpy(room + kept, rules[i].plural, added);
  return french_plural(self, lemma, TISSE__MASCULINE) && french_plural(self, tisse__view(room, kept + added), TISSE__FEMININE);
}

/* English. */

static bool is_vowel(char c)
{
  return c && strchr("aeiou", c);
}

/** get → gett: a short stressed vowel before one consonant, in words of one syllable. */
static bool doubles(tisse_view word)
{
  unsigned vowels = 0;
  for (size_t i = 0; i < word.length; ++i) {
    vowels += is_vowel(word.data[i]) && (i == 0 || !is_vowel(word.data[i - 1]));
  }
  if (word.length < 3 || vowels != 1) {
    return false;
  }
  const char *last = word.data + word.length - 1;
  return !is_vowel(last[0]) && !strchr("wxy", last[0]) && is_vowel(last[-1]) && !is_vowel(last[-2]);
}

/** The ending s, ed or ing on a word, with the spelling's changes. */
static tisse_view english_ending(char *room, tisse_view word, const char *ending)
{
  const char last = word.data[word.length - 1];
  const char before = word.length > 1 ? word.data[word.length - 2] : '\0';
  const bool y = last == 'y' && !is_vowel(before);
  memcpy(room, word.data, word.length);
  size_t length = word.length;
  if (ending[0] == 's') {
    if (y) {
      memcpy(room + length - 1, "ies", 3);
      return tisse__view(room, length + 2);
    }
    const bool hiss = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 's' || before == 'c')) || last == 'o';
    memcpy(room + length, "es", 2);
    room[length] = hiss ? 'e' : 's';
    return tisse__view(room, length + (hiss ? 2 : 1));
  }
  if (y && ending[0] == 'e') {
    room[length - 1] = 'i';
  } else if (last == 'e' && (ending[0] == 'e' || (before != 'e' && before != 'o' && before != 'y'))) {
    --length;
  } else if (doubles(word)) {
    room[length++] = last;
  }
  const size_t added = strlen(ending);
  memcpy(room + length, ending, added);
  return tisse__view(room, length + added);
}

typedef struct irregular { const char *base, *past, *participle; } irregular;

static const irregular irregulars[] = {
  {"become", "became", "become"}, {"begin", "began", "begun"}, {"bring", "brought", "brought"}, {"build", "built", "built"},
  {"buy", "bought", "bought"}, {"choose", "chose", "chosen"}, {"come", "came", "come"}, {"cut", "cut", "cut"}, {"deal", "dealt", "dealt"},
  {"draw", "drew", "drawn"}, {"drive", "drove", "driven"}, {"fall", "fell", "fallen"}, {"find", "found", "found"},
  {"get", "got", "gotten"}, {"give", "gave", "given"}, {"go", "went", "gone"}, {"grow", "grew", "grown"}, {"hit", "hit", "hit"},
  {"hold", "held", "held"}, {"keep", "kept", "kept"}, {"know", "knew", "known"}, {"lead", "led", "led"}, {"leave", "left", "left"},
  {"lend", "lent", "lent"}, {"let", "let", "let"}, {"lose", "lost", "lost"}, {"make", "made", "made"}, {"mean", "meant", "meant"},
  {"meet", "met", "met"}, {"pay", "paid", "paid"}, {"put", "put", "put"}, {"rise", "rose", "risen"}, {"run", "ran", "run"},
  {"say", "said", "said"}, {"see", "saw", "seen"}, {"sell", "sold", "sold"}, {"send", "sent", "sent"}, {"set", "set", "set"},
  {"show", "showed", "shown"}, {"shut", "shut", "shut"}, {"speak", "spoke", "spoken"}, {"spend", "spent", "spent"},
  {"spin", "spun", "spun"}, {"split", "split", "split"}, {"stand", "stood", "stood"}, {"strike", "struck", "struck"},
  {"take", "took", "taken"}, {"tell", "told", "told"}, {"think", "thought", "thought"}, {"win", "won", "won"},
  {"withdraw", "withdrew", "withdrawn"}, {"write", "wrote", "written"}};

/** Past forms of a verb that ends with an irregular one (rebuild, outsell), or regular ones. */
static bool english_past(maker *self)
{
  char room[TISSE__PARADIGM_LONGEST + 32];
  const tisse_view lemma = self->base.lemma;
  for (size_t i = 0; i < sizeof irregulars / sizeof *irregulars; ++i) {
    const size_t length = strlen(irregulars[i].base);
    const size_t prefix = lemma.length - length;
    if (tisse__view_ends(lemma, irregulars[i].base) && (prefix == 0 || (prefix >= 2 && prefix <= 5 && length >= 3))) {
      const tisse_view stem = without(lemma, length);
      return make_verb(self, stem, irregulars[i].past, TISSE__FINITE, TISSE__PAST, TISSE__INDICATIVE, 0, 0) &&
             make_verb(self, stem, irregulars[i].participle, TISSE__PARTICIPLE_PAST, 0, 0, 0, 0);
    }
  }
  const tisse_view past = english_ending(room, lemma, "ed");
  return make_verb(self, past, "", TISSE__FINITE, TISSE__PAST, TISSE__INDICATIVE, 0, 0) &&
         make_verb(self, past, "", TISSE__PARTICIPLE_PAST, 0, 0, 0, 0);
}

static bool english_verb(maker *self, tisse_view paradigm)
{
  char room[TISSE__PARADIGM_LONGEST + 32];
  const tisse_view lemma = self->base.lemma;
  if (!make_verb(self, lemma, "", TISSE__INFINITIVE, 0, 0, 0, 0) ||
      !make_verb(self, lemma, "", TISSE__FINITE, TISSE__PRESENT, TISSE__INDICATIVE, 0, TISSE__PLURAL) ||
      !make_verb(self, english_ending(room, lemma, "s"), "", TISSE__FINITE, TISSE__PRESENT, TISSE__INDICATIVE, 3, TISSE__SINGULAR) ||
      !make_verb(self, english_ending(room, lemma, "ing"), "", TISSE__PARTICIPLE_PRESENT, 0, 0, 0, 0)) {
    return false;
  }
  const char *blank = paradigm.length ? memchr(paradigm.data, ' ', paradigm.length) : NULL;
  if (!blank) {
    return english_past(self);
  }
  const size_t first = (size_t)(blank - paradigm.data);
  return make_verb(self, tisse__view(paradigm.data, first), "", TISSE__FINITE, TISSE__PAST, TISSE__INDICATIVE, 0, 0) &&
         make_verb(self, tisse__view(blank + 1, paradigm.length - first - 1), "", TISSE__PARTICIPLE_PAST, 0, 0, 0, 0);
}

bool tisse__paradigm_inflect(const tisse__paradigm_sink *sink, const tisse__reading *base, tisse_view paradigm, tisse__language language)
{
  maker self = {sink, *base, *base};
  char room[TISSE__PARADIGM_LONGEST + 32];
  const bool nominal = base->pos == TISSE__NOUN || base->pos == TISSE__ADJ;
  if (tisse__view_is(paradigm, "invariable") || (base->pos != TISSE__VERB && !nominal)) {
    return make(&self, base->lemma, "");
  }
  if (base->pos == TISSE__VERB) {
    return language == TISSE__FRENCH ? french_verb(&self, paradigm) : english_verb(&self, paradigm);
  }
  if (paradigm.length) {
    return make_nominal(&self, base->lemma, "", base->gender, TISSE__SINGULAR) &&
           make_nominal(&self, paradigm, "", base->gender, TISSE__PLURAL);
  }
  if (language == TISSE__FRENCH) {
    return base->pos == TISSE__ADJ ? french_feminine(&self) : french_plural(&self, base->lemma, base->gender);
  }
  if (base->pos == TISSE__ADJ) {
    return make(&self, base->lemma, "");
  }
  return make_nominal(&self, base->lemma, "", base->gender, TISSE__SINGULAR) &&
         make_nominal(&self, english_ending(room, base->lemma, "s"), "", base->gender, TISSE__PLURAL);
}
