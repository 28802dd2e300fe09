/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Each word gets its readings, each reading a cost by itself and one for standing behind another; the cheapest way through is taken. */

#include "language/tag.h"

#include <string.h>

#include "base/text.h"
#include "language/tagging.h"

enum { UNIT = 2, FORBIDDEN = 1 << 24 };  ///< UNIT: how much a digit of the table of neighbours counts against a point of `prior`.

bool tisse__form_among(tisse_view form, const char *list)
{
  char key[40];
  if (form.length == 0 || form.length + 3 > sizeof key || memchr(form.data, ' ', form.length)) {
    return false;
  }
  key[0] = ' ';
  memcpy(key + 1, form.data, form.length);
  memcpy(key + 1 + form.length, " ", 2);
  return strstr(list, key) != NULL;
}

bool tisse__word_among(const tisse__sentence *sentence, size_t i, const char *list)
{
  return i < sentence->count && tisse__form_among(sentence->words[i].form, list);
}

bool tisse__may_be(const tisse__sentence *sentence, size_t i, tisse__pos pos)
{
  if (i < sentence->count) {
    for (size_t r = 0; r < sentence->words[i].count; ++r) {
      if (sentence->words[i].readings[r].pos == pos) {
        return true;
      }
    }
  }
  return false;
}

bool tisse__may_be_form(const tisse__sentence *sentence, size_t i, tisse__pos pos, tisse__verb_form form)
{
  if (i < sentence->count) {
    for (size_t r = 0; r < sentence->words[i].count; ++r) {
      if (sentence->words[i].readings[r].pos == pos && sentence->words[i].readings[r].form == form) {
        return true;
      }
    }
  }
  return false;
}

size_t tisse__guess_ending(tisse__reading *out, size_t capacity, const tisse__ending *rules, size_t count, tisse_view form)
{
  size_t found = 0;
  const char *ending = NULL;
  for (size_t i = 0; i < count && found < capacity; ++i) {
    if (ending ? strcmp(ending, rules[i].ending) != 0 : form.length <= strlen(rules[i].ending) || !tisse__view_ends(form, rules[i].ending)) {
      continue;
    }
    ending = rules[i].ending;
    const tisse__ending *r = &rules[i];
    out[found++] = (tisse__reading){.lemma = form, .pos = r->pos, .form = r->form, .number = r->number, .gender = r->gender,
                                    .prior = r->prior, .tense = r->tense, .mood = r->mood,
                                    .person = r->form == TISSE__FINITE ? 3 : 0};
  }
  return found;
}

static tisse__slot verb_slot(const tisse__reading *r)
{
  const bool aux = r->pos == TISSE__AUX;
  switch (r->form) {
  case TISSE__INFINITIVE: return aux ? TISSE__SLOT_AUX_INFINITIVE : TISSE__SLOT_INFINITIVE;
  case TISSE__PARTICIPLE_PAST: return aux ? TISSE__SLOT_AUX_PARTICIPLE : TISSE__SLOT_PAST_PARTICIPLE;
  case TISSE__PARTICIPLE_PRESENT: return aux ? TISSE__SLOT_AUX_PARTICIPLE : TISSE__SLOT_PRESENT_PARTICIPLE;
  default: return aux ? TISSE__SLOT_AUX : TISSE__SLOT_FINITE;
  }
}

static tisse__slot pronoun_slot(const tisse__reading *r)
{
  switch (r->kind) {
  case TISSE__PERSONAL: return TISSE__SLOT_SUBJECT;
  case TISSE__REFLEXIVE:
  case TISSE__CLITIC_OBJECT: return TISSE__SLOT_CLITIC;
  case TISSE__RELATIVE:
  case TISSE__CONTRACTED:
  case TISSE__INTERROGATIVE: return TISSE__SLOT_RELATIVE;
  default: return TISSE__SLOT_PRONOUN;
  }
}

tisse__slot tisse__slot_of(const tisse__reading *r, tisse_view form)
{
  switch ((tisse__pos)r->pos) {
  case TISSE__NOUN: return TISSE__SLOT_NOUN;
  case TISSE__PROPER: return TISSE__SLOT_PROPER;
  case TISSE__ADJ: return TISSE__SLOT_ADJ;
  case TISSE__VERB:
  case TISSE__AUX: return verb_slot(r);
  case TISSE__ADV: return tisse__form_among(form, " ne n' ") ? TISSE__SLOT_NE : TISSE__SLOT_ADV;
  case TISSE__DET: return TISSE__SLOT_DET;
  case TISSE__PRON: return pronoun_slot(r);
  case TISSE__PREP: return r->kind == TISSE__CONTRACTED ? TISSE__SLOT_CONTRACTED : TISSE__SLOT_PREP;
  case TISSE__CCONJ: return TISSE__SLOT_CCONJ;
  case TISSE__SCONJ: return TISSE__SLOT_SCONJ;
  case TISSE__NUM: return TISSE__SLOT_NUM;
  case TISSE__PUNCT: return TISSE__SLOT_PUNCT;
  case TISSE__SYM: return TISSE__SLOT_SYM;
  case TISSE__PART:
    return r->kind == TISSE__NEGATIVE ? TISSE__SLOT_ADV : tisse__view_is(form, "to") ? TISSE__SLOT_NE : TISSE__SLOT_CONTRACTED;
  default: return TISSE__SLOT_OTHER;
  }
}

static const tisse__tagging *tagging_of(tisse__language language)
{
  return language == TISSE__FRENCH ? &tisse__tagging_french : &tisse__tagging_english;
}

/** The form with an accent on its first capital (Etat → état), where the lexicon has that. */
static size_t find_accented(tisse__reading *out, const tisse__sentence *sentence, tisse_view form)
{
  char key[64];
  const char *accented = form.data[0] == 'e' ? "é" : form.data[0] == 'a' ? "à" : form.data[0] == 'i' ? "î" : NULL;
  if (!accented || form.length + 2 > sizeof key) {
    return 0;
  }
  memcpy(key, accented, 2);
  memcpy(key + 2, form.data + 1, form.length - 1);
  return tisse__morphology_find(sentence->morphology, tisse__view(key, form.length + 1), out, TISSE__READINGS_MAX - 1);
}

static tisse__reading plain(tisse__pos pos, tisse_view lemma)
{
  return (tisse__reading){.lemma = lemma, .pos = (uint8_t)pos};
}

/** Last part of a hyphenated word: it has the class. */
static size_t find_last_part(tisse__reading *out, const tisse__sentence *sentence, tisse_view form)
{
  size_t begin = form.length;
  while (begin > 0 && form.data[begin - 1] != '-') {
    --begin;
  }
  if (begin < 2) {
    return 0;
  }
  const tisse_view last = tisse__view(form.data + begin, form.length - begin);
  size_t count = tisse__morphology_find(sentence->morphology, last, out, TISSE__READINGS_MAX - 1);
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i) {
    if (out[i].pos == TISSE__NOUN || out[i].pos == TISSE__ADJ || out[i].pos == TISSE__VERB) {
      out[kept] = out[i];
      out[kept++].lemma = form;
    }
  }
  return kept;
}

/** Readings of a word of letters into `found`; whether the lexicon has them goes to word->known. */
static size_t look_up(tisse__reading *found, const tisse__sentence *sentence, tisse__candidates *word, const tisse__tagging *tagging)
{
  const bool upper = word->flags & TISSE__TOKEN_UPPER_FIRST;
  size_t count = tisse__morphology_find(sentence->morphology, word->form, found, TISSE__READINGS_MAX - 1);
  if (count == 0 && upper) {
    count = find_accented(found, sentence, word->form);
  }
  word->known = count > 0;
  const bool name = (upper || (word->flags & TISSE__TOKEN_INNER_UPPER)) && !sentence->capitals;
  if (count == 0 && !name) {
    count = find_last_part(found, sentence, word->form);
  }
  if (count == 0 && !name) {
    count = tagging->guess(found, TISSE__READINGS_MAX - 1, word);
  }
  return count;
}

static bool is_content(uint8_t pos)
{
  return pos == TISSE__NOUN || pos == TISSE__ADJ || pos == TISSE__VERB || pos == TISSE__NUM || pos == TISSE__INTJ;
}

/** A capital inside a sentence speaks for a name, at its beginning hardly. */
static void weigh_capital(const tisse__sentence *sentence, tisse__candidates *word, const tisse__tagging *tagging)
{
  const bool upper = word->flags & TISSE__TOKEN_UPPER_FIRST;
  const bool inner = word->flags & TISSE__TOKEN_INNER_UPPER;
  if ((!upper && !inner && word->known) || word->count >= TISSE__READINGS_MAX) {
    return;
  }
  const bool first = word->flags & TISSE__TOKEN_SENTENCE_FIRST;
  const bool function = word->known && word->count > 0 && !is_content(word->readings[0].pos);
  int cost = upper || inner ? 0 : 9;
  if (word->known) {
    cost = sentence->capitals ? 7 : function ? 12 : first ? 9 : tagging->capital_name;
    for (size_t r = 0; r < word->count && !first && !sentence->capitals; ++r) {
      const uint8_t pos = word->readings[r].pos;
      const int odd = pos == TISSE__VERB ? tagging->capital_verb : pos == TISSE__ADJ ? tagging->capital_adjective : pos == TISSE__NOUN ? tagging->capital_noun : 0;
      word->costs[r] = (int16_t)(word->costs[r] + odd);
    }
  }
  word->readings[word->count] = plain(TISSE__PROPER, word->form);
  word->costs[word->count++] = (int16_t)(inner ? 0 : cost);
}

/** Readings of what is no word of letters. */
static tisse__reading read_other(const tisse__candidates *word)
{
  if (word->shape == TISSE__NUMBER) {
    return plain(TISSE__NUM, word->form);
  }
  return plain(word->shape == TISSE__SYMBOL ? TISSE__SYM : TISSE__PUNCT, word->form);
}

static bool gather(tisse__sentence *sentence, tisse__candidates *word, bool named, const tisse__tagging *tagging)
{
  tisse__reading found[TISSE__READINGS_MAX];
  size_t count = 0;
  if (named) {
    found[count++] = plain(TISSE__PROPER, word->form);
  } else if (word->shape == TISSE__WORD || word->shape == TISSE__MIXED || word->flags & TISSE__TOKEN_CLITIC) {
    count = look_up(found, sentence, word, tagging);
  }
  if (count == 0 && word->shape != TISSE__WORD && word->shape != TISSE__MIXED) {
    found[count++] = read_other(word);
  }
  word->readings = tisse__arena_zero(sentence->arena, count + 1, sizeof *found);
  if (!word->readings) {
    return false;
  }
  memcpy(word->readings, found, count * sizeof *found);
  word->count = (uint8_t)count;
  for (size_t r = 0; r < count; ++r) {
    word->costs[r] = found[r].prior;
  }
  if (!named && (word->shape == TISSE__WORD || word->shape == TISSE__MIXED)) {
    weigh_capital(sentence, word, tagging);
  }
  for (size_t r = 0; r < word->count; ++r) {
    word->slots[r] = (uint8_t)tisse__slot_of(&word->readings[r], word->form);
  }
  return true;
}

/** Most words begin with a capital: a headline in English title case, or all capitals. */
static bool is_headline(const tisse__word *words, size_t count)
{
  size_t letters = 0;
  size_t uppers = 0;
  for (size_t i = 0; i < count; ++i) {
    if (words[i].shape == TISSE__WORD && !(words[i].flags & TISSE__TOKEN_CLITIC) && words[i].bytes.end - words[i].bytes.begin > 3) {
      ++letters;
      uppers += (words[i].flags & TISSE__TOKEN_UPPER_FIRST) != 0;
    }
  }
  return letters >= 4 && uppers * 4 >= letters * 3;
}

static bool gather_all(tisse__sentence *sentence, tisse_view text, const tisse__word *words, const uint8_t *named,
                       const tisse__tagging *tagging)
{
  tisse__buffer lower;
  tisse__buffer_init(&lower, NULL);
  bool good = true;
  for (size_t i = 0; good && i < sentence->count; ++i) {
    tisse__candidates *word = &sentence->words[i];
    tisse__buffer_clear(&lower);
    tisse__lower_text(&lower, tisse__view(text.data + words[i].bytes.begin, words[i].bytes.end - words[i].bytes.begin));
    word->form = tisse__arena_copy(sentence->arena, tisse__buffer_view(&lower));
    word->flags = words[i].flags;
    word->shape = words[i].shape;
    good = word->form.data && !lower.failed && gather(sentence, word, named && named[i], tagging);
  }
  tisse__buffer_dispose(&lower);
  return good;
}

typedef struct step { int32_t cost[TISSE__READINGS_MAX]; uint8_t from[TISSE__READINGS_MAX]; } step;

static int neighbour(const tisse__tagging *tagging, unsigned before, unsigned slot)
{
  return (tagging->neighbours[before][slot] - '0') * UNIT;
}

/** One step of the search: costs of word i's readings by way of the best reading before each. */
static void advance(step *to, const step *from, const tisse__sentence *sentence, size_t i, const tisse__tagging *tagging)
{
  const tisse__candidates *word = &sentence->words[i];
  for (size_t b = 0; b < word->count; ++b) {
    to->cost[b] = FORBIDDEN;
    to->from[b] = 0;
    if (i == 0) {
      to->cost[b] = word->costs[b] + neighbour(tagging, TISSE__SLOT_EDGE, word->slots[b]);
      continue;
    }
    const tisse__candidates *before = word - 1;
    for (size_t a = 0; a < before->count; ++a) {
      const int cost = from->cost[a] + word->costs[b] + neighbour(tagging, before->slots[a], word->slots[b]) +
                       tagging->pair(sentence, i, &before->readings[a], &word->readings[b]);
      if (cost < to->cost[b]) {
        to->cost[b] = cost;
        to->from[b] = (uint8_t)a;
      }
    }
  }
}

static bool search(tisse__reading *out, const tisse__sentence *sentence, const tisse__tagging *tagging)
{
  const size_t count = sentence->count;
  step *steps = tisse__arena_alloc(sentence->arena, count * sizeof *steps);
  if (!steps) {
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    advance(&steps[i], i ? &steps[i - 1] : NULL, sentence, i, tagging);
    /* Keeps the sums small in a sentence without end. */
    const int32_t base = steps[i].cost[0];
    for (size_t r = 0; r < sentence->words[i].count; ++r) {
      steps[i].cost[r] -= base;
    }
  }
  const tisse__candidates *last = &sentence->words[count - 1];
  size_t best = 0;
  int32_t least = FORBIDDEN * 2;
  for (size_t r = 0; r < last->count; ++r) {
    const int32_t cost = steps[count - 1].cost[r] + neighbour(tagging, last->slots[r], TISSE__SLOT_EDGE);
    if (cost < least) {
      least = cost;
      best = r;
    }
  }
  for (size_t i = count; i-- > 0;) {
    out[i] = sentence->words[i].readings[best];
    best = steps[i].from[best];
  }
  return true;
}

tisse_status tisse__tag_sentence(tisse__reading *out, const tisse__morphology *morphology, tisse__arena *arena, tisse_view text,
                                 const tisse__word *words, const uint8_t *named, size_t count, tisse__language language)
{
  if (count == 0) {
    return TISSE_OK;
  }
  const tisse__tagging *tagging = tagging_of(language);
  tisse__sentence sentence = {.count = count, .morphology = morphology, .arena = arena, .capitals = is_headline(words, count)};
  sentence.words = tisse__arena_zero(arena, count, sizeof *sentence.words);
  if (!sentence.words || !gather_all(&sentence, text, words, named, tagging)) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    tagging->weigh(&sentence, i);
  }
  if (!search(out, &sentence, tagging)) {
    return TISSE_E_MEMORY;
  }
  tagging->finish(&sentence, out);
  return TISSE_OK;
}
