/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "base/text.h"
#include "language/tagging.h"

/* How odd each class is behind each, judged by hand: 0 expected, 9 hardly ever. */
static const char *const neighbours[TISSE__SLOTS] = {
  /*               npaviqgxyzredscwotukhm.$!| */
  /* noun       */ "53127241872265425002340370",
  /* proper     */ "51418341972265325111320370",
  /* adjective  */ "13336452873355425011240470",
  /* finite     */ "44382469281503542002121471",
  /* infinitive */ "44474576681706642002221471",
  /* past part. */ "54454564682415543002131581",
  /* pres. part.*/ "54485588682706643003132583",
  /* aux        */ "44198089701612553124333583",
  /* aux inf.   */ "44199099911827764235443693",
  /* aux part.  */ "44298099911817663235443693",
  /* adverb     */ "44123142532322353123121571",
  /* ne         */ "99904920482999199999996999",
  /* determiner */ "01198579994959984798913468",
  /* subject    */ "87707770883067044354543884",
  /* clitic     */ "88701710175878187586764995",
  /* relative   */ "53614771683110182346633784",
  /* pronoun    */ "55426451872144205112331682",
  /* preposition*/ "11391739283303321467613377",
  /* contracted */ "02199689994968952799923478",
  /* cconj      */ "22222232441211222115223466",
  /* sconj      */ "42445554762300251126623575",
  /* numeral    */ "03248463983455635122421082",
  /* punctuation*/ "21234223541311212111111231",
  /* symbol     */ "22347453853524534112311262",
  /* other      */ "33333333333333333333332332",
  /* edge       */ "32455446552400341122221329",
};

static bool clashes(uint8_t a, uint8_t b)
{
  return a && b && a != b;
}

static int agreement(const tisse__reading *a, const tisse__reading *b, int number, int gender)
{
  return (clashes(a->number, b->number) ? number : 0) + (clashes(a->gender, b->gender) ? gender : 0);
}

static bool is_nominal(uint8_t pos)
{
  return pos == TISSE__NOUN || pos == TISSE__ADJ;
}

static bool participle(const tisse__reading *r)
{
  return r->pos == TISSE__VERB && r->form == TISSE__PARTICIPLE_PAST;
}

static bool finite(const tisse__reading *r)
{
  return r->form == TISSE__FINITE;
}

/** Cost of a finite verb behind what may be its subject. */
static int subject_pair(const tisse__reading *a, const tisse__reading *b)
{
  if (a->pos == TISSE__PRON && a->kind == TISSE__PERSONAL) {
    return (a->person != b->person && a->person ? 8 : 0) + (clashes(a->number, b->number) ? 6 : 0);
  }
  if (a->pos == TISSE__NOUN || a->pos == TISSE__PROPER || a->pos == TISSE__ADJ) {
    return (b->person != 3 ? 8 : 0) + (clashes(a->number, b->number) ? 3 : 0) + (b->mood == TISSE__IMPERATIVE ? 4 : 0);
  }
  if (a->pos == TISSE__PRON) {
    return b->mood == TISSE__IMPERATIVE ? 6 : a->person && a->person != b->person && a->kind != TISSE__CLITIC_OBJECT ? 6 : 0;
  }
  return 0;
}

static int preposition_pair(tisse_view form, const tisse__reading *b)
{
  const bool en = tisse__view_is(form, "en");
  if (b->form == TISSE__PARTICIPLE_PRESENT) {
    return en ? -6 : 6;
  }
  if (b->form == TISSE__INFINITIVE) {
    return TISSE__VIEW_IS_ANY(form, "à", "de", "d'", "pour", "sans", "par", "après") ? 0 : en ? 16 : 8; /* "dit en | détenir": a pronoun */
  }
  if (b->pos == TISSE__DET && en && b->kind != TISSE__QUANTIFIER) {
    return 4;
  }
  return 0;
}

/** "Privilège, que contrôle le fonds …", "Worldgrid, qu'Alten a racheté, …": behind a comma, a verb next or none before. */
static bool que_behind_comma(const tisse__sentence *sentence, size_t i)
{
  if (i < 2 || !TISSE__VIEW_IS_ANY(sentence->words[i - 1].form, ",")) {
    return false;
  }
  const bool verb_next = tisse__may_be_form(sentence, i + 1, TISSE__VERB, TISSE__FINITE) || tisse__may_be(sentence, i + 1, TISSE__AUX);
  const bool quoted = i > 3 && TISSE__WORD_IS_ANY(sentence, i - 2, "»", "”", "\""); /* "« Les Heures lentes », que X a traduit" */
  size_t open = i - 1;
  while (quoted && open > 0 && !TISSE__WORD_IS_ANY(sentence, open, "«", "“") && !(open < i - 2 && TISSE__WORD_IS_ANY(sentence, open, "\""))) {
    --open;
  }
  const bool title = quoted && open + 8 > i && sentence->words[open + 1].flags & TISSE__TOKEN_UPPER_FIRST;
  const bool nominal = title || tisse__may_be(sentence, i - 2, TISSE__NOUN) || tisse__may_be(sentence, i - 2, TISSE__PROPER) ||
                       tisse__may_be(sentence, i - 2, TISSE__ADJ) || tisse__may_be(sentence, i - 2, TISSE__NUM);
  bool verb_before = false;
  for (size_t w = open; w-- > 0 && w + 24 > i && !verb_before;) {
    verb_before = tisse__may_be_form(sentence, w, TISSE__VERB, TISSE__FINITE) || tisse__may_be(sentence, w, TISSE__AUX);
  }
  const bool name = (sentence->words[i - 2].flags & TISSE__TOKEN_UPPER_FIRST) && !(sentence->words[i - 2].flags & TISSE__TOKEN_SENTENCE_FIRST);
  const bool of_name = name && TISSE__WORD_IS_ANY(sentence, i + 1, "il", "elle", "ils", "elles", "on"); /* "contre X, qu'elle accuse d'avoir copié" */
  return nominal && (verb_next || of_name || (!verb_before && i < 24));
}

/** "X, que préside Y et | que | possède Z": a second relative clause behind a first one, its verb next. */
static bool is_second_que(const tisse__sentence *sentence, size_t i)
{
  const bool verb_next = tisse__may_be_form(sentence, i + 1, TISSE__VERB, TISSE__FINITE) && !tisse__may_be(sentence, i + 1, TISSE__NOUN);
  if (i < 3 || !verb_next || !TISSE__WORD_IS_ANY(sentence, i - 1, "et", "ou", "mais")) {
    return false;
  }
  for (size_t w = i - 1; w-- > 0 && w + 16 > i;) {
    if (TISSE__WORD_IS_ANY(sentence, w, "que", "qu'", "qu’", "qui", "dont", "où")) {
      return true;
    }
  }
  return false;
}

/** "que": relative behind a noun, conjunction behind a verb. */
static __attribute__((noinline)) int que_pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  const tisse_view before = sentence->words[i - 1].form;
  const bool relative = b->pos == TISSE__PRON && b->kind == TISSE__RELATIVE;
  if (TISSE__VIEW_IS_ANY(before, "ce", "celui", "celle", "ceux", "celles")) {
    return relative ? -4 : 6;
  }
  if (TISSE__VIEW_IS_ANY(before, "fait", "idée", "point", "alors", "afin", "tandis", "parce", "bien", "ainsi", "tel", "telle", "tels", "telles", "même",
                         "plus", "moins", "autant", "aussi", "fois", "sorte", "preuve", "signe", "impression", "bruit", "rumeur", "rumeurs",
                         "condition", "cas", "espoir", "crainte", "hypothèse", "avis", "davantage")) {
    return relative ? 6 : 0;
  }
  if (que_behind_comma(sentence, i) || is_second_que(sentence, i)) {
    return relative ? -6 : 4;
  }
  if (a->pos == TISSE__NOUN || a->pos == TISSE__PROPER || a->pos == TISSE__SYM) { /* "les 40 % que détient X" */
    return relative ? -3 : b->pos == TISSE__SCONJ ? 3 : 0;
  }
  return relative ? 4 : 0;
}

/** "porte plainte", "fait partie": verbs that take bare nouns take no bare participle. */
static bool takes_bare_noun(const tisse__reading *r)
{
  return r->pos == TISSE__VERB && TISSE__VIEW_IS_ANY(r->lemma, "faire", "porter", "déposer", "retirer", "prendre", "tirer", "perdre");
}

/** "fournira à X | les sièges": behind "le", "la", "les" a form of the first or second person has its pronoun in front. */
static __attribute__((noinline)) int unasked_person(const tisse__sentence *sentence, size_t i)
{
  for (size_t back = 2; back <= 4 && back <= i; ++back) {
    if (TISSE__WORD_IS_ANY(sentence, i - back, "je", "j'", "j’", "tu", "nous", "vous")) {
      return 0;
    }
  }
  return 10;
}

/** "a mis X en | orbite l'an dernier": the clause has its verb, so that behind "en" there is no other. */
static __attribute__((noinline)) int second_verb(const tisse__sentence *sentence, size_t i)
{
  for (size_t back = 2; back <= 7 && back <= i; ++back) {
    if (TISSE__WORD_IS_ANY(sentence, i - back, ",", ":", ";", "et", "ou", "mais", "que", "qu'", "qu’", "qui", "dont", "où")) {
      return 0;
    }
    if (tisse__may_be(sentence, i - back, TISSE__AUX)) {
      return 10;
    }
  }
  return 0;
}

/** Cost of a finite verb behind what stands in front. */
static int finite_pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  const bool clitic = a->pos == TISSE__PRON && a->kind == TISSE__CLITIC_OBJECT && b->person && b->person != 3;
  const bool behind_en = b->pos == TISSE__VERB && tisse__view_is(sentence->words[i - 1].form, "en") && tisse__may_be(sentence, i, TISSE__NOUN);
  return subject_pair(a, b) + (clitic ? unasked_person(sentence, i) : 0) + (behind_en ? second_verb(sentence, i) : 0);
}

/* What it calls for few pairs is not inlined, so that the others do not pay for it. */
static inline int pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  int cost = 0;
  if (is_nominal(b->pos) || participle(b)) { /* as what stands in front wants it */
    if (a->pos == TISSE__DET || (a->pos == TISSE__PREP && a->kind == TISSE__CONTRACTED)) {
      cost += agreement(a, b, 8, 6);
    } else if (is_nominal(a->pos)) {
      cost += agreement(a, b, 3, 3);
    } else if (a->pos == TISSE__NUM && b->pos == TISSE__NOUN) {
      cost += agreement(a, b, 3, 0);
    }
  }
  if (finite(b)) {
    cost += finite_pair(sentence, i, a, b);
  }
  if (participle(b) && takes_bare_noun(a)) {
    cost += 10;
  }
  if (a->pos == TISSE__PREP && a->kind != TISSE__CONTRACTED) {
    cost += preposition_pair(sentence->words[i - 1].form, b);
  }
  return cost;
}

/** What the words "que", "de" and those made of "de" ask of the word in front. */
static __attribute__((noinline)) int small_pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  const tisse_view form = sentence->words[i].form;
  int cost = 0;
  if (tisse__view_is(form, "que") || tisse__view_is(form, "qu'")) {
    cost += que_pair(sentence, i, a, b);
  }
  if (b->pos == TISSE__PREP && (tisse__view_is(form, "des") || tisse__view_is(form, "du"))) {
    cost += a->pos == TISSE__NOUN || a->pos == TISSE__PROPER || a->pos == TISSE__ADJ ? -4 : a->pos == TISSE__VERB ? 2 : 0;
  }
  if (b->pos == TISSE__DET && (tisse__view_is(form, "de") || tisse__view_is(form, "d'"))) {
    cost += TISSE__VIEW_IS_ANY(sentence->words[i - 1].form, "pas", "plus", "jamais", "guère") ? -6 : a->pos == TISSE__VERB ? 0 : 8;
  }
  return cost;
}

static void weigh_pairs(int16_t (*out)[TISSE__READINGS_MAX], const tisse__sentence *sentence, size_t i)
{
  const tisse__candidates *word = &sentence->words[i];
  const bool small = TISSE__VIEW_IS_ANY(word->form, "que", "qu'", "des", "du", "de", "d'");
  for (size_t b = 0; b < word->count; ++b) {
    const tisse__reading *own = &word->readings[b];
    const bool asks = 1U << own->pos & (1U << TISSE__NOUN | 1U << TISSE__ADJ | 1U << TISSE__VERB | 1U << TISSE__AUX | 1U << TISSE__DET);
    for (size_t a = 0; a < word[-1].count; ++a) {
      const tisse__reading *before = &word[-1].readings[a];
      out[b][a] = (int16_t)((asks ? pair(sentence, i, before, own) : 0) + (small ? small_pair(sentence, i, before, own) : 0));
    }
  }
}

/** "a, de son côté, …": the word in front of what two commas part from it, where the word before i is the second comma; otherwise i. */
static size_t before_aside(const tisse__sentence *sentence, size_t i)
{
  if (i < 4 || !TISSE__WORD_IS_ANY(sentence, i - 1, ",")) {
    return i;
  }
  for (size_t back = 3; back <= 7 && back < i; ++back) {
    if (TISSE__WORD_IS_ANY(sentence, i - back, ",")) {
      return i - back;
    }
  }
  return i;
}

/** "a en effet | fait", "avait de nouveau | offert": does the word end an adverb of two? */
static bool ends_adverb(const tisse__sentence *sentence, size_t i)
{
  return i > 1 && TISSE__WORD_IS_ANY(sentence, i, "effet", "outre", "partie", "revanche", "fait", "nouveau", "peine", "tour", "ailleurs", "passage", "total", "abord") &&
         TISSE__WORD_IS_ANY(sentence, i - 1, "en", "à", "de", "d'", "d’", "par", "au");
}

/** "ont tous trois | participé", "ont tous les deux | investi": how many of them all. */
static bool counts_all(const tisse__sentence *sentence, size_t i)
{
  const size_t all = TISSE__WORD_IS_ANY(sentence, i - 1, "les") ? 2 : 1;
  return i > all && TISSE__WORD_IS_ANY(sentence, i, "deux", "trois", "quatre", "cinq") && TISSE__WORD_IS_ANY(sentence, i - all, "tous", "toutes");
}

/** Is there an auxiliary before word i, with only adverbs, negation, subject clitics between? */
static bool auxiliary_before(const tisse__sentence *sentence, size_t i)
{
  i = before_aside(sentence, i);
  for (size_t back = 1; back <= 5 && back <= i; ++back) {
    const tisse__candidates *word = &sentence->words[i - back];
    if (tisse__may_be(sentence, i - back, TISSE__AUX)) {
      return true;
    }
    if (ends_adverb(sentence, i - back)) {
      ++back;
      continue;
    }
    if (i > back + 1 && counts_all(sentence, i - back)) {
      back += TISSE__WORD_IS_ANY(sentence, i - back - 1, "les") ? 2 : 1;
      continue;
    }
    const bool between = tisse__may_be(sentence, i - back, TISSE__ADV) || (word->flags & TISSE__TOKEN_CLITIC) ||
                         (word->form.data[0] == 't' && TISSE__VIEW_IS_ANY(word->form, "tout", "tous", "toutes", "tantôt")) ||
                         tisse__view_ends(word->form, "-même") || tisse__view_ends(word->form, "-mêmes") || /* "avait lui-même acquis" */
                         (back > 1 && TISSE__VIEW_IS_ANY(word->form, "lui", "elle", "eux", "elles") && TISSE__WORD_IS_ANY(sentence, i - back + 1, "aussi", "non"));
    if (!between) {
      return false;
    }
  }
  return false;
}

/** French nouns want a determiner: a bare one with a capital is more likely a name (à Meta, Orange offre). */
static int weigh_name(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  const tisse__candidates *word = &sentence->words[i];
  if (!(word->flags & TISSE__TOKEN_UPPER_FIRST) || r->pos != TISSE__PROPER || !word->known || sentence->capitals) {
    return 0;
  }
  if (word->flags & TISSE__TOKEN_SENTENCE_FIRST) {
    const bool verb = tisse__may_be_form(sentence, i + 1, TISSE__VERB, TISSE__FINITE) || tisse__may_be(sentence, i + 1, TISSE__AUX);
    const bool singular = tisse__may_be(sentence, i, TISSE__NOUN) && !tisse__view_ends(word->form, "s");
    return verb && singular && !tisse__may_be(sentence, i + 1, TISSE__PREP) ? -10 : 0;
  }
  if (i == 0) {
    return 0;
  }
  const tisse__candidates *before = word - 1;
  const bool name_before = (before->flags & TISSE__TOKEN_UPPER_FIRST) && !(before->flags & TISSE__TOKEN_SENTENCE_FIRST);
  return tisse__may_be(sentence, i - 1, TISSE__PREP) && !tisse__may_be(sentence, i - 1, TISSE__DET) ? -5 : name_before ? -2 : 0;
}

/** "tous les", "de nouveaux": what follows tells the class. */
static int weigh_function(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  const tisse_view form = sentence->words[i].form;
  if (r->pos == TISSE__ADJ && TISSE__VIEW_IS_ANY(form, "tous", "toutes", "tout", "toute")) {
    return tisse__may_be(sentence, i + 1, TISSE__DET) || TISSE__WORD_IS_ANY(sentence, i + 1, "ces", "cela", "ce") ? -4 : 2;
  }
  if (r->pos == TISSE__NUM && tisse__view_is(form, "un") && i > 0 && TISSE__WORD_IS_ANY(sentence, i - 1, "numéro")) {
    return -16; /* "le numéro un du jouet" */
  }
  if (i == 0 && TISSE__VIEW_IS_ANY(form, "que", "qu'") && TISSE__WORD_IS_ANY(sentence, sentence->count - 1, "?")) {
    return r->kind == TISSE__INTERROGATIVE ? -10 : 0;
  }
  if (r->pos == TISSE__DET && (tisse__view_is(form, "de") || tisse__view_is(form, "d'"))) {
    const bool plural = TISSE__WORD_IS_ANY(sentence, i + 1, "nouveaux", "nouvelles", "grands", "grandes", "nombreux", "nombreuses", "petits",
                                            "petites", "autres", "gros", "grosses", "bons", "bonnes", "tels", "telles", "multiples", "telles");
    const bool noun_before = i > 0 && (tisse__may_be(sentence, i - 1, TISSE__NOUN) || tisse__may_be(sentence, i - 1, TISSE__PROPER)) &&
                             !tisse__may_be(sentence, i - 1, TISSE__VERB);
    const bool partner = i > 1 && (sentence->words[i - 1].flags & TISSE__TOKEN_UPPER_FIRST) && TISSE__WORD_IS_ANY(sentence, i - 2, "avec", "à"); /* "a conclu avec X de nouveaux contrats" */
    return plural && (!noun_before || partner) ? -7 : 0;
  }
  return 0;
}

/** "une entreprise lyonnaise fondée en", "le groupe allemand allié à": behind a noun and its adjective a participle is none, though it can be a noun. */
static bool behind_noun_and_adjective(const tisse__sentence *sentence, size_t i)
{
  return i > 1 && tisse__may_be(sentence, i - 1, TISSE__ADJ) && !tisse__may_be(sentence, i - 1, TISSE__DET) &&
         tisse__may_be(sentence, i - 2, TISSE__NOUN) && tisse__may_be_form(sentence, i, TISSE__VERB, TISSE__PARTICIPLE_PAST);
}

/** "au groupe pétrolier public Sonatrach": behind a noun and its adjective, and in front of the name, what can be an adjective is one. */
static bool is_second_adjective(const tisse__sentence *sentence, size_t i)
{
  return i > 1 && i + 1 < sentence->count && tisse__may_be(sentence, i - 1, TISSE__ADJ) && !tisse__may_be(sentence, i - 1, TISSE__DET) &&
         tisse__may_be(sentence, i - 2, TISSE__NOUN) && tisse__may_be(sentence, i, TISSE__ADJ) && (sentence->words[i + 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !(sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** "assigné pour « concurrence déloyale »": a quotation behind a preposition opens with no finite verb. */
static bool opens_quoted_noun(const tisse__sentence *sentence, size_t i)
{
  return i > 1 && TISSE__WORD_IS_ANY(sentence, i - 1, "«", "“", "\"") && tisse__may_be(sentence, i - 2, TISSE__PREP) && tisse__may_be(sentence, i, TISSE__NOUN);
}

/** ", spécialiste des réseaux | fibre,": between two commas a noun without determiner and what completes it. */
static bool ends_bare_aside(const tisse__sentence *sentence, size_t i)
{
  if (i < 4 || !TISSE__WORD_IS_ANY(sentence, i + 1, ",", ")") || !tisse__may_be(sentence, i - 1, TISSE__NOUN) ||
      !TISSE__WORD_IS_ANY(sentence, i - 2, "de", "d'", "d’", "du", "des")) {
    return false;
  }
  const size_t noun = TISSE__WORD_IS_ANY(sentence, i - 4, ",", "(") ? i - 3 : i - 4;
  return noun > 1 && TISSE__WORD_IS_ANY(sentence, noun - 1, ",", "(") && tisse__may_be(sentence, noun, TISSE__NOUN) && !tisse__may_be(sentence, noun, TISSE__DET) &&
         !tisse__may_be(sentence, noun, TISSE__PROPER);
}

/** "a retenu mardi l'offre de X", "sa division luxe, X": what could be a verb is a noun, for the clause has its verb, or the noun in front its trade. */
static bool is_no_verb(const tisse__sentence *sentence, size_t i)
{
  if (i < 2 || !tisse__may_be(sentence, i, TISSE__NOUN)) {
    return false;
  }
  if (TISSE__WORD_IS_ANY(sentence, i - 1, "division", "branche", "pôle", "filiale", "activité", "segment", "département", "marque", "métier")) {
    return TISSE__WORD_IS_ANY(sentence, i + 1, ",", ")", ".", "de", "du", "d'");
  }
  if (!TISSE__WORD_IS_ANY(sentence, i - 1, "l'", "l’", "la", "le", "les")) {
    return ends_bare_aside(sentence, i);
  }
  size_t w = i - 2;
  while (w > 0 && TISSE__WORD_IS_ANY(sentence, w, "ce", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "matin", "soir")) {
    --w;
  }
  return w + 2 < i && tisse__may_be_form(sentence, w, TISSE__VERB, TISSE__PARTICIPLE_PAST) && auxiliary_before(sentence, w);
}

/** "a annoncé jeudi dernier | avoir levé": in front of a participle, behind no determiner. */
static bool is_perfect_infinitive(const tisse__sentence *sentence, size_t i)
{
  if (!TISSE__WORD_IS_ANY(sentence, i, "avoir", "être") || (i > 0 && tisse__may_be(sentence, i - 1, TISSE__DET))) {
    return false;
  }
  const size_t next = i + 1 < sentence->count && tisse__may_be(sentence, i + 1, TISSE__ADV) ? i + 2 : i + 1;
  return tisse__may_be_form(sentence, i + 1, TISSE__VERB, TISSE__PARTICIPLE_PAST) || tisse__may_be_form(sentence, next, TISSE__VERB, TISSE__PARTICIPLE_PAST);
}

/** "sa série | A de 10 millions", "le tour B": a capital behind its noun is no form of "avoir". */
static bool is_rank_letter(const tisse__sentence *sentence, size_t i)
{
  return i > 0 && tisse__view_is(sentence->words[i].form, "a") && (sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST) && !sentence->capitals &&
         !(sentence->words[i].flags & TISSE__TOKEN_SENTENCE_FIRST) && !(sentence->words[i - 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         TISSE__WORD_IS_ANY(sentence, i - 1, "série", "séries", "tour", "catégorie", "classe", "action", "actions");
}

/** ", remplaçant | Anne Brun", ", reliant | Paris à Lyon": behind a comma no adjective stands before a name. */
static bool names_behind_comma(const tisse__sentence *sentence, size_t i)
{
  return i > 0 && i + 1 < sentence->count && TISSE__WORD_IS_ANY(sentence, i - 1, ",") && (sentence->words[i + 1].flags & TISSE__TOKEN_UPPER_FIRST) && !sentence->capitals;
}

/** "compte | parmi ses actionnaires", ", compte déjà | Airbus | parmi ses clients" */
static bool parmi_ahead(const tisse__sentence *sentence, size_t i)
{
  const bool bare = i > 0 && TISSE__WORD_IS_ANY(sentence, i - 1, ",");
  for (size_t w = i + 1; w < sentence->count && w <= i + (bare ? 6 : 1); ++w) {
    if (TISSE__WORD_IS_ANY(sentence, w, "parmi")) {
      return true;
    }
  }
  return false;
}

/* What the words around tell of one reading of word i, by what it is. */

static int finite_cost(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  const tisse_view form = sentence->words[i].form;
  const bool after_participle = i > 0 && TISSE__VIEW_IS_ANY(form, "commande") && tisse__may_be_form(sentence, i - 1, TISSE__VERB, TISSE__PARTICIPLE_PAST);
  int cost = after_participle && auxiliary_before(sentence, i - 1) ? 8 : 0; /* "a passé commande auprès de X" */
  cost += opens_quoted_noun(sentence, i) ? 10 : 0;
  if (TISSE__WORD_IS_ANY(sentence, i + 1, "par") && tisse__may_be_form(sentence, i, TISSE__VERB, TISSE__PARTICIPLE_PAST) && i > 0 &&
      !(sentence->words[i - 1].flags & TISSE__TOKEN_CLITIC)) {
    cost += 5; /* "un avion construit par X" */
  }
  if (TISSE__VIEW_IS_ANY(form, "branche", "branches", "vente", "ventes", "chaîne", "chaînes", "panne", "pannes", "cible", "cibles", "départ", "départs")) {
    cost += 6; /* ", la branche cloud de X," */
  }
  cost += is_no_verb(sentence, i) ? 10 : 0;
  cost += TISSE__VIEW_IS_ANY(form, "arrière", "arrières") ? 12 : 0; /* "les feux arrière" */
  return cost + (r->mood == TISSE__SUBJUNCTIVE);
}

static int noun_cost(const tisse__sentence *sentence, size_t i)
{
  const tisse__candidates *word = &sentence->words[i];
  int cost = 0;
  if ((word->flags & TISSE__TOKEN_SENTENCE_FIRST) && TISSE__VIEW_IS_ANY(word->form, "nommé", "nommée", "nommés", "promu", "promue", "désigné", "désignée")) {
    cost += 8; /* "Nommé PDG de X, Y …" */
  }
  if (i > 0 && TISSE__VIEW_IS_ANY(word->form, "nouvelle", "nouvelles") && tisse__may_be(sentence, i - 1, TISSE__DET) &&
      tisse__may_be(sentence, i + 1, TISSE__NOUN)) {
    cost += 8; /* "une nouvelle levée de fonds" */
  }
  cost += is_second_adjective(sentence, i) ? 6 : 0;
  cost += behind_noun_and_adjective(sentence, i) ? 6 : 0;
  if (TISSE__VIEW_IS_ANY(word->form, "compte", "figure") && parmi_ahead(sentence, i)) {
    cost += 10; /* "X, valorisée 4 milliards, compte parmi ses actionnaires …" */
  }
  return cost + (is_perfect_infinitive(sentence, i) ? 12 : 0);
}

static int adjective_cost(const tisse__sentence *sentence, size_t i)
{
  const tisse_view form = sentence->words[i].form;
  int cost = 0;
  if (i > 0 && TISSE__WORD_IS_ANY(sentence, i - 1, "a", "ont", "avait", "avaient", "aurait", "auraient") &&
      tisse__may_be_form(sentence, i, TISSE__VERB, TISSE__PARTICIPLE_PAST)) {
    cost += 6; /* "a confirmé lundi X" */
  }
  cost += TISSE__VIEW_IS_ANY(form, "administrateur", "administratrice") ? 14 : 0; /* "X, administrateur délégué de Y" */
  return cost + (i > 0 && TISSE__VIEW_IS_ANY(form, "modèle", "modèles") && tisse__may_be(sentence, i - 1, TISSE__DET) ? 4 : 0);
}

/** "directeur délégué": no participle, and no noun. */
static bool is_delegate(const tisse__sentence *sentence, size_t i)
{
  return i > 0 && TISSE__VIEW_IS_ANY(sentence->words[i].form, "délégué", "déléguée") &&
         TISSE__WORD_IS_ANY(sentence, i - 1, "administrateur", "administratrice", "directeur", "directrice", "président", "présidente");
}

static void weigh(tisse__sentence *sentence, size_t i)
{
  tisse__candidates *word = &sentence->words[i];
  const bool verb = word->tags & (1U << TISSE__VERB | 1U << TISSE__AUX);
  const bool auxiliary = verb && auxiliary_before(sentence, i); /* asked of participles and finite forms alone */
  const bool behind_quote = verb && i >= 2 && TISSE__WORD_IS_ANY(sentence, i - 1, ",") && TISSE__WORD_IS_ANY(sentence, i - 2, "»", "”", "\"") &&
                            tisse__may_be_form(sentence, i, TISSE__VERB, TISSE__FINITE);
  const bool lui = tisse__view_is(word->form, "lui"), letter = is_rank_letter(sentence, i);
  for (size_t r = 0; r < word->count; ++r) {
    const tisse__reading *reading = &word->readings[r];
    int cost = weigh_name(sentence, i, reading) + weigh_function(sentence, i, reading);
    if (participle(reading)) {
      const bool firm = !auxiliary && TISSE__VIEW_IS_ANY(word->form, "entreprise", "entreprises"); /* ", entreprise de chauffage," */
      cost += (auxiliary ? -8 : 0) + (firm ? 12 : 0) + (is_delegate(sentence, i) ? 10 : 0);
    } else if (finite(reading)) {
      cost += (auxiliary ? 4 : 0) + finite_cost(sentence, i, reading);
    } else if (reading->pos == TISSE__NOUN) {
      cost += noun_cost(sentence, i) + (is_delegate(sentence, i) ? 10 : 0);
    } else if (reading->pos == TISSE__ADJ) {
      cost += adjective_cost(sentence, i);
    }
    if (reading->form == TISSE__PARTICIPLE_PRESENT &&
        (tisse__may_be(sentence, i + 1, TISSE__DET) || TISSE__WORD_IS_ANY(sentence, i + 1, "sur") || names_behind_comma(sentence, i))) {
      cost -= 4;
    }
    cost += behind_quote && reading->pos != TISSE__VERB ? 8 : 0; /* "« … », réplique X" */
    cost += lui && reading->pos != TISSE__PRON ? 14 : 0;         /* "a, lui, signé" */
    cost += letter && reading->pos != TISSE__PROPER && reading->pos != TISSE__NOUN ? 20 : 0;
    word->costs[r] = (int16_t)(word->costs[r] + cost);
  }
}

static const tisse__ending endings[] = {
  {"ment", TISSE__ADV, 0, 0, 0, 0, 0, 0},
  {"ment", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__MASCULINE, 1, 0, 0},
  {"tion", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__FEMININE, 0, 0, 0},
  {"tions", TISSE__NOUN, 0, TISSE__PLURAL, TISSE__FEMININE, 0, 0, 0},
  {"sion", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__FEMININE, 0, 0, 0},
  {"isme", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__MASCULINE, 0, 0, 0},
  {"eur", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__MASCULINE, 0, 0, 0},
  {"eurs", TISSE__NOUN, 0, TISSE__PLURAL, TISSE__MASCULINE, 0, 0, 0},
  {"ique", TISSE__ADJ, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"ique", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 3, 0, 0},
  {"iques", TISSE__ADJ, 0, TISSE__PLURAL, 0, 0, 0, 0},
  {"able", TISSE__ADJ, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"ables", TISSE__ADJ, 0, TISSE__PLURAL, 0, 0, 0, 0},
  {"aient", TISSE__VERB, TISSE__FINITE, TISSE__PLURAL, 0, 0, TISSE__IMPERFECT, TISSE__INDICATIVE},
  {"ait", TISSE__VERB, TISSE__FINITE, TISSE__SINGULAR, 0, 0, TISSE__IMPERFECT, TISSE__INDICATIVE},
  {"ait", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 4, 0, 0},
  {"eront", TISSE__VERB, TISSE__FINITE, TISSE__PLURAL, 0, 0, TISSE__FUTURE, TISSE__INDICATIVE},
  {"era", TISSE__VERB, TISSE__FINITE, TISSE__SINGULAR, 0, 0, TISSE__FUTURE, TISSE__INDICATIVE},
  {"era", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 2, 0, 0},
  {"iser", TISSE__VERB, TISSE__INFINITIVE, 0, 0, 0, 0, 0},
  {"er", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"er", TISSE__VERB, TISSE__INFINITIVE, 0, 0, 0, 0, 0},
  {"é", TISSE__VERB, TISSE__PARTICIPLE_PAST, TISSE__SINGULAR, TISSE__MASCULINE, 0, 0, 0},
  {"é", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 2, 0, 0},
  {"ée", TISSE__VERB, TISSE__PARTICIPLE_PAST, TISSE__SINGULAR, TISSE__FEMININE, 0, 0, 0},
  {"ée", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__FEMININE, 2, 0, 0},
  {"és", TISSE__VERB, TISSE__PARTICIPLE_PAST, TISSE__PLURAL, TISSE__MASCULINE, 0, 0, 0},
  {"és", TISSE__NOUN, 0, TISSE__PLURAL, 0, 2, 0, 0},
  {"ées", TISSE__VERB, TISSE__PARTICIPLE_PAST, TISSE__PLURAL, TISSE__FEMININE, 0, 0, 0},
  {"ées", TISSE__NOUN, 0, TISSE__PLURAL, TISSE__FEMININE, 2, 0, 0},
  {"ant", TISSE__VERB, TISSE__PARTICIPLE_PRESENT, 0, 0, 0, 0, 0},
  {"ant", TISSE__ADJ, 0, TISSE__SINGULAR, TISSE__MASCULINE, 1, 0, 0},
  {"al", TISSE__ADJ, 0, TISSE__SINGULAR, TISSE__MASCULINE, 0, 0, 0},
  {"ale", TISSE__ADJ, 0, TISSE__SINGULAR, TISSE__FEMININE, 0, 0, 0},
  {"ien", TISSE__ADJ, 0, TISSE__SINGULAR, TISSE__MASCULINE, 0, 0, 0},
  {"ien", TISSE__NOUN, 0, TISSE__SINGULAR, TISSE__MASCULINE, 1, 0, 0},
  {"ienne", TISSE__ADJ, 0, TISSE__SINGULAR, TISSE__FEMININE, 0, 0, 0},
  {"iens", TISSE__ADJ, 0, TISSE__PLURAL, TISSE__MASCULINE, 0, 0, 0},
  {"iens", TISSE__NOUN, 0, TISSE__PLURAL, TISSE__MASCULINE, 1, 0, 0},
  {"eux", TISSE__ADJ, 0, 0, TISSE__MASCULINE, 0, 0, 0},
  {"if", TISSE__ADJ, 0, TISSE__SINGULAR, TISSE__MASCULINE, 0, 0, 0},
  {"s", TISSE__NOUN, 0, 0, 0, 0, 0, 0},
  {"s", TISSE__ADJ, 0, 0, 0, 4, 0, 0},
  {"", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"", TISSE__ADJ, 0, TISSE__SINGULAR, 0, 4, 0, 0},
};

/** xixe: a roman ordinal. */
static bool is_roman_ordinal(tisse_view form)
{
  for (size_t i = 0; i + 1 < form.length; ++i) {
    if (!strchr("ivxl", form.data[i])) {
      return false;
    }
  }
  return form.length > 2 && form.data[form.length - 1] == 'e';
}

static size_t guess(tisse__reading *out, size_t capacity, const tisse__candidates *word)
{
  const tisse_view form = word->form;
  if (word->shape == TISSE__MIXED && tisse__is_digit((unsigned char)form.data[0])) {
    const bool ordinal = tisse__view_ends(form, "e") || tisse__view_ends(form, "er") || tisse__view_ends(form, "ère");
    out[0] = (tisse__reading){.lemma = form, .pos = ordinal ? TISSE__ADJ : TISSE__NOUN};
    return 1;
  }
  if (word->flags & TISSE__TOKEN_CLITIC) {
    out[0] = (tisse__reading){.lemma = form, .pos = TISSE__PRON, .kind = TISSE__PERSONAL, .person = 3};
    return 1;
  }
  return tisse__guess_ending(out, capacity, endings, sizeof endings / sizeof *endings, form);
}

/** Is a past participle next, with adverbs, clitics and such between? */
static bool participle_follows(const tisse__sentence *sentence, const tisse__reading *chosen, size_t i)
{
  for (size_t next = i + 1; next < sentence->count && next <= i + 6; ++next) {
    const tisse__reading *r = &chosen[next];
    if ((r->pos == TISSE__VERB || r->pos == TISSE__AUX) && r->form == TISSE__PARTICIPLE_PAST) {
      return true;
    }
    const bool between = r->pos == TISSE__ADV || (sentence->words[next].flags & TISSE__TOKEN_CLITIC) ||
                         TISSE__VIEW_IS_ANY(sentence->words[next].form, "tout", "tous", "toutes", ",", "en", "à", "peine", "rien") ||
                         counts_all(sentence, next) || (TISSE__WORD_IS_ANY(sentence, next, "les") && counts_all(sentence, next + 1));
    if (!between) {
      return false;
    }
  }
  return false;
}

static void finish(tisse__sentence *sentence, tisse__reading *chosen)
{
  for (size_t i = 0; i < sentence->count; ++i) {
    tisse__reading *r = &chosen[i];
    if ((r->pos == TISSE__AUX || r->pos == TISSE__VERB) && tisse__view_is(r->lemma, "avoir")) {
      r->pos = participle_follows(sentence, chosen, i) ? TISSE__AUX : TISSE__VERB;
    } else if (r->pos == TISSE__VERB && tisse__view_is(r->lemma, "être")) {
      r->pos = TISSE__AUX;
    } else if (i && r->pos != TISSE__NUM && tisse__view_is(sentence->words[i].form, "un") && tisse__view_is(chosen[i - 1].lemma, "numéro")) {
      *r = (tisse__reading){.pos = TISSE__NUM, .lemma = r->lemma}; /* "le numéro un du secteur" */
    } else if (i && sentence->words[i].form.length == 1 && (sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST) && r->pos != TISSE__NUM &&
               TISSE__WORD_IS_ANY(sentence, i - 1, "série", "séries")) {
      *r = (tisse__reading){.pos = TISSE__ADJ, .lemma = sentence->words[i].form}; /* "la série A de la start-up" */
    }
  }
}

const tisse__tagging tisse__tagging_french = {
  .neighbours = neighbours, .weigh = weigh, .weigh_pairs = weigh_pairs, .guess = guess, .compound = is_roman_ordinal, .finish = finish, .capital_name = 3, .capital_noun = 1,
  .capital_adjective = 4, .capital_verb = 8};
