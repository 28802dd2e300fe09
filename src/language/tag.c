/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Each word gets its readings, each reading a cost by itself and one for standing behind another; the cheapest way through is taken. */

#include "language/tag.h"

#include <string.h>

#include "base/text.h"
#include "language/tagging.h"

enum { DIGIT = 2, FORBIDDEN = 1 << 24 };  ///< DIGIT: how much a digit of the table of neighbours counts against a point of `prior`.

bool tisse__may_be_form(const tisse__sentence *sentence, size_t i, tisse__pos pos, tisse__verb_form form)
{
  if (tisse__may_be(sentence, i, pos)) {
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
  case TISSE__ADV: return tisse__view_is(form, "ne") || tisse__view_is(form, "n'") ? TISSE__SLOT_NE : TISSE__SLOT_ADV;
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
  return tisse__morphology_find(sentence->forms->morphology, tisse__view(key, form.length + 1), out, TISSE__READINGS_MAX - 1);
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
  size_t count = tisse__morphology_find(sentence->forms->morphology, last, out, TISSE__READINGS_MAX - 1);
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i) {
    if (out[i].pos == TISSE__NOUN || out[i].pos == TISSE__ADJ || out[i].pos == TISSE__VERB) {
      out[kept] = out[i];
      out[kept++].lemma = form;
    }
  }
  return kept;
}

/** The lexicon's readings as a name are only a hint for words with a capital (weigh_capital makes their reading). */
static size_t drop_names(tisse__reading *found, size_t count, tisse__candidates *word)
{
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i) {
    if (found[i].pos == TISSE__PROPER) {
      word->name = true;
    } else {
      found[kept++] = found[i];
    }
  }
  return kept;
}

/** Readings of a word of letters into `found`; whether the lexicon has them goes to word->known. */
static size_t look_up(tisse__reading *found, const tisse__sentence *sentence, tisse__candidates *word, const tisse__form *form,
                      const tisse__tagging *tagging)
{
  const bool upper = word->flags & TISSE__TOKEN_UPPER_FIRST;
  if (word->flags & TISSE__TOKEN_ALL_UPPER && !sentence->capitals && tisse__view_is(word->form, "it")) { /* "IT services": no pronoun */
    found[0] = plain(TISSE__NOUN, word->form);
    word->known = true;
    return 1;
  }
  size_t count = form->reading_count < TISSE__READINGS_MAX ? form->reading_count : TISSE__READINGS_MAX - 1;
  memcpy(found, form->readings, count * sizeof *found);
  if (count == 0 && upper) {
    count = find_accented(found, sentence, word->form);
  }
  count = drop_names(found, count, word);
  word->known = count > 0;
  const bool name = (upper || (word->flags & TISSE__TOKEN_INNER_UPPER)) && !sentence->capitals;
  if (count == 0 && tagging->compound && tagging->compound(word->form)) {
    found[count++] = (tisse__reading){.lemma = word->form, .pos = TISSE__ADJ};
    word->known = true;
  }
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
static void weigh_capital(const tisse__sentence *sentence, tisse__candidates *word, tisse__reading *readings, const tisse__tagging *tagging)
{
  const bool upper = word->flags & TISSE__TOKEN_UPPER_FIRST;
  const bool inner = word->flags & TISSE__TOKEN_INNER_UPPER;
  if ((!upper && !inner && word->known) || word->count >= TISSE__READINGS_MAX ||
      (word->known && TISSE__VIEW_IS_ANY(word->form, "m.", "mm.", "mme", "mmes", "mlle", "monsieur", "madame", "messieurs", "dr.", "pdg", "p.-d.g.", "mr.", "mrs.", "ms."))) {
    return;
  }
  for (size_t r = 0; r < word->count && upper && !word->known; ++r) {
    word->costs[r] = (int16_t)(word->costs[r] + 4);
  }
  const bool first = word->flags & TISSE__TOKEN_SENTENCE_FIRST;
  const bool function = word->known && word->count > 0 && !is_content(word->readings[0].pos);
  const bool compound = tagging->compound && word->known && tagging->compound(word->form);
  int cost = upper || inner ? (word->flags & TISSE__TOKEN_ALL_UPPER ? -3 : -1) : 9;
  if (word->known) {
    cost = compound ? 9 : sentence->capitals ? 7 : function ? 12 : first ? 9 : tagging->capital_name;
    for (size_t r = 0; r < word->count && !first && !sentence->capitals; ++r) {
      const uint8_t pos = word->readings[r].pos;
      const int odd = compound ? 0 : pos == TISSE__VERB ? tagging->capital_verb : pos == TISSE__ADJ ? tagging->capital_adjective : pos == TISSE__NOUN ? tagging->capital_noun : 0;
      word->costs[r] = (int16_t)(word->costs[r] + odd);
    }
  }
  readings[word->count] = plain(TISSE__PROPER, word->form);
  word->costs[word->count++] = (int16_t)(inner ? 0 : cost - (word->name ? 4 : 0));
}

/** Readings of what is no word of letters. */
static tisse__reading read_other(const tisse__candidates *word)
{
  if (word->shape == TISSE__NUMBER) {
    return plain(TISSE__NUM, word->form);
  }
  return plain(word->shape == TISSE__SYMBOL ? TISSE__SYM : TISSE__PUNCT, word->form);
}

/** How a word moves the balance of clauses; see search. */
static int balance_of(const tisse__reading *r)
{
  if ((r->pos == TISSE__VERB || r->pos == TISSE__AUX) && r->form == TISSE__FINITE) {
    return 1;
  }
  const bool relative = (r->pos == TISSE__PRON && r->kind == TISSE__RELATIVE) || tisse__view_is(r->lemma, "whose");
  if (!relative && r->pos != TISSE__SCONJ) {
    return 0;
  }
  /* These stand without a verb as well ("plus que prévu", "as planned"), and their classes must compete evenly. */
  return TISSE__VIEW_IS_ANY(r->lemma, "que", "comme", "as", "than", "that") ? 0 : -1;
}

/** What is found of a word, before it is kept. */
typedef struct found_readings {
  tisse__reading readings[TISSE__READINGS_MAX];
  uint8_t slots[TISSE__READINGS_MAX];
  int8_t balances[TISSE__READINGS_MAX];
} found_readings;

/** Readings, costs, slots and balances of a word by itself; all but the costs lie in `all`. */
static void gather(tisse__sentence *sentence, tisse__candidates *word, found_readings *all, const tisse__form *form, bool named,
                   const tisse__tagging *tagging)
{
  tisse__reading *found = all->readings;
  size_t count = 0;
  if (named) {
    found[count++] = plain(TISSE__PROPER, word->form);
  } else if (word->shape == TISSE__WORD || word->shape == TISSE__MIXED || word->flags & TISSE__TOKEN_CLITIC) {
    count = look_up(found, sentence, word, form, tagging);
  }
  if (count == 0 && word->shape != TISSE__WORD && word->shape != TISSE__MIXED) {
    found[count++] = read_other(word);
  }
  word->readings = found;
  word->count = (uint8_t)count;
  for (size_t r = 0; r < count; ++r) {
    word->costs[r] = found[r].prior;
  }
  if (!named && (word->shape == TISSE__WORD || word->shape == TISSE__MIXED)) {
    weigh_capital(sentence, word, found, tagging);
  }
  for (size_t r = 0; r < word->count; ++r) {
    all->slots[r] = (uint8_t)tisse__slot_of(&word->readings[r], word->form);
    all->balances[r] = (int8_t)balance_of(&word->readings[r]);
    word->tags |= 1U << word->readings[r].pos;
  }
  word->slots = all->slots;
  word->balances = all->balances;
}

/* What gather depends on besides the form itself. */
#define FLAGS_ASKED (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER | TISSE__TOKEN_INNER_UPPER | TISSE__TOKEN_CLITIC | TISSE__TOKEN_SENTENCE_FIRST)

/** Are the candidate's readings all that the dictionary has, as it has them? */
static bool has_readings_of(const tisse__candidates *word, const tisse__form *form)
{
  bool same = word->count && word->count == form->reading_count;
  for (size_t r = 0; same && r < word->count; ++r) {
    const tisse__reading *a = &word->readings[r], *b = &form->readings[r];
    same = a->lemma.data == b->lemma.data && a->lemma.length == b->lemma.length && a->pos == b->pos && a->form == b->form && a->tense == b->tense &&
           a->mood == b->mood && a->person == b->person && a->number == b->number && a->gender == b->gender && a->kind == b->kind && a->prior == b->prior;
  }
  return same;
}

/** Keeps what was gathered: one piece of memory, the widest first; readings that the form has already are not kept twice. */
static const tisse__gathered *keep_gathered(tisse__arena *arena, const tisse__candidates *word, const tisse__form *form)
{
  const bool same = has_readings_of(word, form);
  const size_t count = word->count ? word->count : 1; /* a word without readings has an empty one */
  const size_t own = same ? 0 : count;
  tisse__reading *readings = tisse__arena_zero(arena, 1, sizeof(tisse__gathered) + own * sizeof *readings + count * 4);
  if (!readings) {
    return NULL;
  }
  tisse__gathered *kept = (tisse__gathered *)(readings + own);
  int16_t *costs = (int16_t *)(kept + 1);
  uint8_t *slots = (uint8_t *)(costs + count);
  int8_t *balances = (int8_t *)(slots + count);
  memcpy(readings, word->readings, same ? 0 : word->count * sizeof *readings);
  memcpy(costs, word->costs, word->count * sizeof *costs);
  memcpy(slots, word->slots, word->count);
  memcpy(balances, word->balances, word->count);
  *kept = (tisse__gathered){same ? form->readings : readings, costs, slots, balances, word->tags, word->count, word->known, word->name, word->shape, word->flags & FLAGS_ASKED};
  return kept;
}

static void take_gathered(tisse__candidates *word, const tisse__gathered *kept)
{
  word->readings = kept->readings;
  word->slots = kept->slots;
  word->balances = kept->balances;
  word->count = kept->count;
  word->tags = kept->tags;
  word->known = kept->known;
  word->name = kept->name;
  for (size_t r = 0; r < kept->count; ++r) {
    word->costs[r] = kept->costs[r];
  }
}

/** As gather, from what the form remembers. */
static bool gather_form(tisse__sentence *sentence, tisse__candidates *word, tisse__form *form, bool named, const tisse__tagging *tagging)
{
  const size_t which = (word->flags & TISSE__TOKEN_SENTENCE_FIRST ? 1 : 0) + (sentence->capitals ? 2 : 0);
  const tisse__gathered *kept = named ? NULL : form->gathered[which];
  if (kept && kept->shape == word->shape && kept->flags == (word->flags & FLAGS_ASKED)) {
    take_gathered(word, kept);
    return true;
  }
  found_readings found;
  gather(sentence, word, &found, form, named, tagging);
  const bool lasts = !named && !kept; /* with the form */
  kept = keep_gathered(lasts ? &sentence->forms->arena : sentence->arena, word, form);
  if (lasts) {
    form->gathered[which] = kept;
  }
  word->readings = kept ? kept->readings : NULL;
  word->slots = kept ? kept->slots : NULL;
  word->balances = kept ? kept->balances : NULL;
  return kept != NULL;
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
  return (letters >= 4 && uppers * 4 >= letters * 3) || (letters == 3 && uppers == 3 && count > 3);
}

static bool gather_all(tisse__sentence *sentence, tisse__form *const *of, const tisse__word *words, const uint8_t *named,
                       const tisse__tagging *tagging)
{
  bool good = true;
  for (size_t i = 0; good && i < sentence->count; ++i) {
    tisse__candidates *word = &sentence->words[i];
    word->form = of[i]->lower;
    word->flags = words[i].flags;
    word->shape = words[i].shape;
    word->known = word->name = 0;
    word->tags = 0;
    good = gather_form(sentence, word, of[i], named && named[i], tagging);
  }
  return good;
}

/**
 * A state is a reading and a balance of clauses: finite verbs met on the way, less the words that open a clause, as far as -1 … 1. A sentence
 * that ends below 1 lacks a verb.
 */
enum { BALANCES = 3, BALANCE_START = 1, STATES = BALANCES * TISSE__READINGS_MAX };
typedef struct search_step { int32_t cost[STATES]; uint8_t from[STATES]; } search_step;

static int neighbour(const tisse__tagging *tagging, unsigned before, unsigned slot)
{
  return (tagging->neighbours[before][slot] - '0') * DIGIT * TISSE__UNIT;
}

/** Where each balance (a column) is after a word that moves it by -1, 0 or 1 (a row). */
static const uint8_t moved[3][BALANCES] = {{0, 0, 1}, {0, 1, 2}, {1, 2, 2}};

/** Takes the way over state `from` into state `to` of the step where it is cheaper. */
static void offer(search_step *step, size_t to, size_t from, int32_t cost)
{
  if (cost < step->cost[to]) {
    step->cost[to] = cost;
    step->from[to] = (uint8_t)from;
  }
}

/** Ways that come over reading a of the word before into reading b, all of them at `cost` more. */
static void offer_ways(search_step *to, const search_step *from, size_t a, size_t b, int by, int32_t cost)
{
  const uint8_t *behind = moved[by + 1];
  for (size_t k = 0; k < BALANCES; ++k) {
    const size_t state = BALANCES * a + k;
    if (from->cost[state] < FORBIDDEN / 2) { /* else no way leads there */
      offer(to, BALANCES * b + behind[k], state, from->cost[state] + cost);
    }
  }
}

/** One step of the search: costs of word i's readings by way of the best state before each. */
static void advance(search_step *to, const search_step *from, const tisse__sentence *sentence, size_t i, const tisse__tagging *tagging)
{
  const tisse__candidates *word = &sentence->words[i];
  const size_t states = BALANCES * (size_t)(word->count ? word->count : 1);
  for (size_t state = 0; state < states; ++state) {
    to->cost[state] = FORBIDDEN;
  }
  if (i == 0) {
    for (size_t b = 0; b < word->count; ++b) {
      offer(to, BALANCES * b + moved[word->balances[b] + 1][BALANCE_START], 0, word->costs[b] + neighbour(tagging, TISSE__SLOT_EDGE, word->slots[b]));
    }
    return;
  }
  const tisse__candidates *before = word - 1;
  if (word->count == 1 && before->count == 1) { /* one way only: what it costs tells nothing */
    offer_ways(to, from, 0, 0, word->balances[0], 0);
    return;
  }
  int16_t pairs[TISSE__READINGS_MAX][TISSE__READINGS_MAX];
  tagging->weigh_pairs(pairs, sentence, i);
  for (size_t b = 0; b < word->count; ++b) {
    for (size_t a = 0; a < before->count; ++a) {
      const int cost = word->costs[b] + neighbour(tagging, before->slots[a], word->slots[b]) + pairs[b][a] * TISSE__UNIT;
      offer_ways(to, from, a, b, word->balances[b], cost);
    }
  }
}

/** What a sentence without a finite verb costs: much where it ends as sentences do. */
static int verbless_cost(const tisse__sentence *sentence, size_t balance)
{
  const bool ended = TISSE__WORD_IS_ANY(sentence, sentence->count - 1, ".", "!", "?", "…", "»", "”", "\"");
  return (balance > BALANCE_START ? 0 : balance < BALANCE_START ? 10 : ended ? 8 : 5) * TISSE__UNIT;
}

/** Takes the least off all of them: what counts is by how much they differ. */
static void lower_costs(search_step *step, size_t states)
{
  int32_t least = states ? step->cost[0] : 0;
  for (size_t state = 1; state < states; ++state) {
    least = step->cost[state] < least ? step->cost[state] : least;
  }
  for (size_t state = 0; state < states; ++state) {
    step->cost[state] -= least;
  }
}

static bool search(uint8_t *out, const tisse__sentence *sentence, const tisse__tagging *tagging)
{
  const size_t count = sentence->count;
  search_step *steps = tisse__arena_alloc(sentence->arena, count * sizeof *steps);
  if (!steps) {
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    advance(&steps[i], i ? &steps[i - 1] : NULL, sentence, i, tagging);
    if (i % 16 == 15) { /* keeps the sums small in a sentence without end */
      lower_costs(&steps[i], BALANCES * (size_t)sentence->words[i].count);
    }
  }
  const tisse__candidates *last = &sentence->words[count - 1];
  size_t best = 0;
  int32_t least = FORBIDDEN * 2;
  for (size_t state = 0; state < BALANCES * (size_t)last->count; ++state) {
    const int32_t cost = steps[count - 1].cost[state] + neighbour(tagging, last->slots[state / BALANCES], TISSE__SLOT_EDGE) +
                         verbless_cost(sentence, state % BALANCES);
    if (cost < least) {
      least = cost;
      best = state;
    }
  }
  for (size_t i = count; i-- > 0;) {
    out[i] = (uint8_t)(best / BALANCES);
    best = steps[i].from[best];
  }
  return true;
}

/** The costs of each reading by itself, as the hand-written weights have them. */
static void weigh_all(tisse__sentence *sentence, const tisse__tagging *tagging)
{
  for (size_t i = 0; i < sentence->count; ++i) {
    tisse__candidates *word = &sentence->words[i];
    if (word->count < 2) { /* of one reading the cost tells nothing */
      continue;
    }
    tagging->weigh(sentence, i);
    for (size_t r = 0; r < word->count; ++r) {
      word->costs[r] = (int16_t)(word->costs[r] * TISSE__UNIT);
    }
  }
}

tisse_status tisse__tag_forms(tisse__reading *out, tisse__forms *forms, tisse__form *const *of, tisse__arena *arena, const tisse__word *words,
                              const uint8_t *named, size_t count, tisse__language language)
{
  if (count == 0) {
    return TISSE_OK;
  }
  const tisse__tagging *tagging = tagging_of(language);
  const tisse__arena_mark mark = tisse__arena_mark_here(arena);
  tisse__sentence sentence = {.count = count, .forms = forms, .arena = arena, .capitals = is_headline(words, count)};
  sentence.words = tisse__arena_alloc(arena, count * sizeof *sentence.words);
  if (!sentence.words || !gather_all(&sentence, of, words, named, tagging)) {
    return TISSE_E_MEMORY;
  }
  const int8_t *learned = tisse__weights_of(language);
  weigh_all(&sentence, tagging);
  if (learned) {
    tisse__weights_add(&sentence, learned);
  }
  uint8_t *chosen = tisse__arena_alloc(arena, count);
  if (!chosen || !search(chosen, &sentence, tagging)) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    out[i] = sentence.words[i].readings[chosen[i]];
  }
  tagging->finish(&sentence, out);
  tisse__arena_rewind(arena, mark); /* readings are copies, and their lemmas the forms' */
  return TISSE_OK;
}

tisse_status tisse__tag_sentence(tisse__reading *out, const tisse__morphology *morphology, tisse__arena *arena, tisse_view text,
                                 const tisse__word *words, const uint8_t *named, size_t count, tisse__language language)
{
  tisse__forms forms;
  tisse__forms_init(&forms, &arena->allocator, morphology, 0);
  tisse__form **of = tisse__arena_alloc(arena, count * sizeof *of);
  bool good = of != NULL;
  for (size_t i = 0; good && i < count; ++i) {
    of[i] = tisse__forms_find(&forms, tisse__view(text.data + words[i].bytes.begin, words[i].bytes.end - words[i].bytes.begin));
    good = of[i] != NULL;
  }
  tisse_status status = good ? tisse__tag_forms(out, &forms, of, arena, words, named, count, language) : TISSE_E_MEMORY;
  for (size_t i = 0; status == TISSE_OK && i < count; ++i) { /* lemmas may lie in the forms */
    out[i].lemma = tisse__arena_copy(arena, out[i].lemma);
    status = arena->failed ? TISSE_E_MEMORY : TISSE_OK;
  }
  tisse__forms_dispose(&forms);
  return status;
}
