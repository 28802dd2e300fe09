/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Unknown members of a user's class whose known ones are called with its noun: beside "centrale de Bruyères", "la centrale de Lirac". */

#include "extract/own.h"

#include "extract/mention.h"
#include "extract/name_form.h"
#include "base/text.h"

/** May the name be a part of the longer one? One that the article brings, or a place; nothing of a user's own. */
static bool may_be_part(const tisse__analysis *a, uint32_t m)
{
  const tisse__mention *mention = m == TISSE__NONE ? NULL : &a->mentions.items[m];
  if (!mention || mention->description || mention->given || mention->referent == TISSE__NONE) {
    return false;
  }
  const tisse__referent *r = &a->referents.items[mention->referent];
  const bool own = r->class_ != TISSE__NONE && a->knowledge->classes.items[r->class_].own;
  return !own && (r->source == TISSE__LABEL_SOURCE_FOUND || tisse__class_is(a, r->class_, "Place"));
}

/** May the word begin or go on with a name, whatever the dictionary takes it for? */
static bool is_capital(const tisse__analysis *a, uint32_t word)
{
  const uint8_t pos = a->readings[word].pos;
  return word < a->word_count && a->words[word].shape == TISSE__WORD && (a->words[word].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !(a->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) && pos != TISSE__PRON && pos != TISSE__DET && pos != TISSE__PREP && pos != TISSE__CCONJ && pos != TISSE__SCONJ && !tisse__word_is_class(a, word, TISSE__WC_TITLE) &&
         !tisse__form_is_class(a, word, TISSE__WC_CALENDAR_NAME);
}

/** The words become one name of the class, whatever they are by themselves; a name inside them is none by itself. False: no memory. */
static bool name_words(tisse__analysis *a, uint32_t first, uint32_t last, uint32_t class_)
{
  tisse__mention_absorb(a, first, last);
  const uint32_t referent = tisse__mention_found(a, tisse__words_text(a, first, last), first, class_, false);
  if (referent == TISSE__NONE) {
    return false;
  }
  for (uint32_t w = first; w < last; ++w) {
    a->readings[w].pos = TISSE__PROPER;
    a->readings[w].form = TISSE__NOT_VERB;
  }
  return tisse__mention_add(a, (tisse__mention){.first = first, .last = last, .referent = referent, .name = TISSE__NONE});
}

/** French: "la centrale de Lirac", "la médaille Pasteur". */
static bool name_behind(tisse__analysis *a, uint32_t word, uint32_t count, uint32_t class_)
{
  const bool definite = word > 0 && TISSE__VIEW_IS_ANY(a->lower[word - 1], "le", "la", "l'", "l’", "du", "au", "cette", "ce", "cet", "sa", "son",
                                                     "leur");
  uint32_t at = word + count;
  if (at < a->word_count && TISSE__VIEW_IS_ANY(a->lower[at], "de", "du", "des", "d'", "d’")) {
    ++at;
    at += at < a->word_count && TISSE__VIEW_IS_ANY(a->lower[at], "la", "l'", "l’") ? 1 : 0;
  }
  const uint32_t m = definite && at < a->word_count ? a->word_mention[at] : TISSE__NONE;
  if (m == TISSE__NONE && definite && at > word + count && at < a->word_count && is_capital(a, at)) { /* "le parc éolien des Landes": a word of the language */
    return name_words(a, word, at + 1, class_);
  }
  if (!may_be_part(a, m) || a->mentions.items[m].first != at) {
    return true;
  }
  return name_words(a, word, a->mentions.items[m].last, class_);
}

/** English: "the Vale Line": with a capital the noun ends the name, whose ever the rest is. */
static bool ends_name(const tisse__analysis *a, uint32_t word)
{
  return a->language == TISSE__ENGLISH && (a->words[word].flags & TISSE__TOKEN_UPPER_FIRST) && !(a->words[word].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER));
}

/** English: "the Lirac wind farm". */
static bool name_before(tisse__analysis *a, uint32_t word, uint32_t count, uint32_t class_)
{
  const uint32_t first = word + 1 - count;
  const uint32_t m = first > 0 ? a->word_mention[first - 1] : TISSE__NONE;
  const bool whole = ends_name(a, word) && m != TISSE__NONE && !a->mentions.items[m].given && !a->mentions.items[m].description &&
                     a->mentions.items[m].last == first && !tisse__class_is(a, class_, "Person");
  if (!whole && (!may_be_part(a, m) || a->mentions.items[m].last != first)) {
    return true;
  }
  return name_words(a, a->mentions.items[m].first, word + 1, class_);
}

/** "the frigate Admiral Lescot", "le navire Commandant Charcot": behind a user's noun for things a title is the beginning of the name. */
static bool take_rank(tisse__analysis *a, uint32_t word, uint32_t count, uint32_t class_)
{
  const uint32_t title = a->language == TISSE__FRENCH ? word + count : word + 1;
  const uint32_t m = title + 1 < a->word_count ? a->word_mention[title + 1] : TISSE__NONE;
  if (m == TISSE__NONE || a->word_mention[title] != TISSE__NONE || !(a->words[title].flags & TISSE__TOKEN_UPPER_FIRST) ||
      !tisse__word_is_class(a, title, TISSE__WC_TITLE) || !may_be_part(a, m) || a->mentions.items[m].first != title + 1 ||
      tisse__class_is(a, class_, "Person") || tisse__class_is(a, class_, "Organization")) {
    return true;
  }
  return name_words(a, title, a->mentions.items[m].last, class_);
}

/** "Sang de | Pierre", not "Espoir de | Vantix": a word of the language, of whatever name it might also be. */
static bool goes_on(const tisse__analysis *a, uint32_t word)
{
  const uint32_t m = a->word_mention[word];
  return m == TISSE__NONE || (may_be_part(a, m) && a->mentions.items[m].first == word && a->mentions.items[m].last == word + 1 &&
                              (tisse__word_tags(a, word) & (1U << TISSE__NOUN)));
}

#define NAME_WORDS 6

/** "la cuvée Sang de Pierre", "the wine Blood of Stone": behind a user's noun for things, written small, words with capitals are a name. */
static bool take_capitals(tisse__analysis *a, uint32_t word, uint32_t count, uint32_t class_)
{
  const uint32_t first = a->language == TISSE__FRENCH ? word + count : word + 1;
  if ((a->words[word].flags & TISSE__TOKEN_UPPER_FIRST) || first >= a->word_count || !is_capital(a, first) || a->word_mention[first] != TISSE__NONE ||
      tisse__class_is(a, class_, "Person")) {
    return true;
  }
  uint32_t last = first + 1;
  while (last < first + NAME_WORDS && last < a->word_count) {
    const bool connects = last + 1 < a->word_count && TISSE__VIEW_IS_ANY(a->lower[last], "de", "du", "des", "d'", "d’", "of", "the", "la", "et", "and");
    const uint32_t next = connects ? last + 1 : last;
    if (next >= a->word_count || !is_capital(a, next) || !goes_on(a, next)) {
      break;
    }
    last = next + 1;
  }
  return name_words(a, first, last, class_);
}

#define TITLE_WORDS 9

static bool opens_quote(const tisse__analysis *a, uint32_t word) { return TISSE__VIEW_IS_ANY(a->lower[word], "«", "“", "\"", "``"); }
static bool closes_quote(const tisse__analysis *a, uint32_t word) { return TISSE__VIEW_IS_ANY(a->lower[word], "»", "”", "\"", "''"); }

/** English: "When You Were Mine": words that all begin with a capital, but for the shortest, are a title, whatever verb is in it. */
static bool has_title_capitals(const tisse__analysis *a, uint32_t first, uint32_t last)
{
  uint32_t capitals = 0;
  for (uint32_t w = first; w < last && a->language == TISSE__ENGLISH; ++w) {
    const bool capital = (a->words[w].flags & TISSE__TOKEN_UPPER_FIRST) != 0;
    if (!capital && a->words[w].shape == TISSE__WORD && a->lower[w].length > 4) {
      return false;
    }
    capitals += capital;
  }
  return capitals > 1;
}

/** French: « L'homme qui rit », "dans « Les dieux sont fous »": a clause inside a noun, or one where only a thing's name stands, is no speech. */
static bool stands_as_title(const tisse__analysis *a, uint32_t open, uint32_t close)
{
  if (a->language != TISSE__FRENCH || a->readings[open + 1].kind == TISSE__PERSONAL) {
    return false;
  }
  const bool marked = open > 0 && TISSE__VIEW_IS_ANY(a->lower[open - 1], "dans", "de", "pour");
  const bool signed_ = close + 2 < a->word_count && TISSE__VIEW_IS_ANY(a->lower[close + 1], "de", "d'", "d’") && (a->words[close + 2].flags & TISSE__TOKEN_UPPER_FIRST);
  uint32_t count = 0;
  return marked || signed_ || (open > 0 && tisse__own_noun_at(a, open - 1, &count) != TISSE__NONE);
}

/** The word behind the last of what is quoted here, where that is short and says nothing by itself; TISSE__NONE. `close`: the mark that closes it. */
static uint32_t title_end(const tisse__analysis *a, uint32_t open, uint32_t *close)
{
  bool clause = false;
  for (uint32_t w = open + 1; w < a->word_count && w <= open + TITLE_WORDS + 1; ++w) {
    if (closes_quote(a, w)) {
      const bool stopped = TISSE__VIEW_IS_ANY(a->lower[w - 1], ".", ","); /* "Colleen Hoover's "Verity."" */
      const uint32_t last = w - stopped;
      *close = w;
      return last > open + 1 && (!(clause || (stopped && a->language == TISSE__FRENCH)) || has_title_capitals(a, open + 1, last) || stands_as_title(a, open, w)) ? last : TISSE__NONE;
    }
    clause = clause || a->readings[w].form == TISSE__FINITE || (TISSE__VIEW_IS_ANY(a->lower[w], ":", "!", "?") && a->language == TISSE__ENGLISH);
    if (TISSE__VIEW_IS_ANY(a->lower[w], ";", "…") || (TISSE__VIEW_IS_ANY(a->lower[w], ".", "!", "?", ":") && a->language == TISSE__FRENCH) ||
        (tisse__view_is(a->lower[w], ".") && !(w + 1 < a->word_count && closes_quote(a, w + 1)))) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** Behind a marker, whose it is, or in French a user's noun. */
static bool takes_title(const tisse__analysis *a, uint32_t before)
{
  uint32_t count = 0;
  return a->readings[before].pos == TISSE__PREP || TISSE__VIEW_IS_ANY(a->lower[before], "'s", "’s") ||
         (a->language == TISSE__FRENCH && tisse__own_noun_at(a, before, &count) != TISSE__NONE);
}

/** "“Low Tide” director Ruth Hale"; at a sentence's start, « Nuits claires », produit par X: in front of a noun, or of what a participle says of it. */
static bool stands_in_front(const tisse__analysis *a, uint32_t open, uint32_t close)
{
  const uint32_t next = close + 1;
  if (next + 1 >= a->word_count || (a->words[next].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  if (a->language == TISSE__ENGLISH) {
    return a->readings[next].pos == TISSE__NOUN && (a->words[next + 1].flags & TISSE__TOKEN_UPPER_FIRST);
  }
  const bool begins = open == 0 || (a->words[open].flags & TISSE__TOKEN_SENTENCE_FIRST) || a->words[open - 1].shape == TISSE__PUNCTUATION;
  return begins && tisse__view_is(a->lower[next], ",") && a->readings[next + 1].form == TISSE__PARTICIPLE_PAST;
}

/** "réalisatrice de « Nuit blanche »", "le film « Nuit blanche »": the marks are taken into the name, so that it stands as names do. */
static void take_marks(tisse__analysis *a, uint32_t open, uint32_t close)
{
  const uint32_t m = a->word_mention[open + 1];
  tisse__mention *mention = m == TISSE__NONE ? NULL : &a->mentions.items[m];
  if (!mention || mention->first != open + 1 || mention->last != close || mention->description ||
      !((open > 0 && takes_title(a, open - 1)) || stands_in_front(a, open, close))) {
    return;
  }
  mention->first = open;
  mention->last = close + 1;
  a->word_mention[open] = a->word_mention[close] = m;
  a->readings[open].pos = a->readings[close].pos = TISSE__PROPER;
}

/** « Le Dernier Phare »: the words become one name, its article too. `anew`: nobody's whom the knowledge calls so. False: no memory. */
static bool take_title(tisse__analysis *a, uint32_t first, uint32_t last, bool anew)
{
  tisse__mention_absorb(a, first, last);
  for (uint32_t w = first; w < last; ++w) {
    a->readings[w].pos = TISSE__PROPER;
    a->readings[w].form = TISSE__NOT_VERB;
  }
  const tisse_view text = tisse__words_text(a, first, last);
  const tisse_view folded = tisse__mention_folded(a, text);
  uint32_t referent = tisse__referents_named(a, folded);
  if (referent == TISSE__NONE || (anew && a->referents.items[referent].source != TISSE__LABEL_SOURCE_FOUND)) {
    const tisse__referent made = {.entity = TISSE__NONE, .label = tisse__arena_copy(a->arena, text), .folded = folded, .class_ = TISSE__NONE,
                                  .source = TISSE__LABEL_SOURCE_FOUND, .first_word = first, .impersonal = true};
    referent = tisse__referents_add(a, &made);
  }
  return referent != TISSE__NONE && tisse__mention_add(a, (tisse__mention){.first = first, .last = last, .referent = referent, .name = TISSE__NONE});
}

/** "the album “Kingfisher”": in front of the marks stands a user's noun for works; what is quoted is one, whoever else is called so. */
static bool is_called_work(const tisse__analysis *a, uint32_t open, uint32_t m)
{
  const uint32_t class_ = open > 0 ? tisse__own_class_at(a, open - 1) : TISSE__NONE;
  const uint32_t referent = m == TISSE__NONE ? TISSE__NONE : a->mentions.items[m].referent;
  return tisse__class_is(a, class_, "Work") && referent != TISSE__NONE && !tisse__own_fits(a, referent, (uint32_t[4]){class_, TISSE__NONE, TISSE__NONE, TISSE__NONE});
}

/** What is quoted is one name, where users have classes of works. */
static bool read_title(tisse__analysis *a, uint32_t open)
{
  uint32_t close = TISSE__NONE;
  const uint32_t last = title_end(a, open, &close);
  if (last == TISSE__NONE || !(a->words[open + 1].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return true;
  }
  const uint32_t m = a->word_mention[open + 1];
  const bool anew = is_called_work(a, open, m);
  const bool whole = m != TISSE__NONE && a->mentions.items[m].first == open + 1 && a->mentions.items[m].last == last && !anew;
  if (!whole && a->own_nouns->works && !take_title(a, open + 1, last, anew)) {
    return false;
  }
  const uint32_t titled = a->own_nouns->works ? a->word_mention[open + 1] : TISSE__NONE;
  if (titled != TISSE__NONE && a->mentions.items[titled].referent != TISSE__NONE && a->referents.items[a->mentions.items[titled].referent].source == TISSE__LABEL_SOURCE_FOUND) {
    a->referents.items[a->mentions.items[titled].referent].impersonal = a->titles = true;
  }
  if (last == close) {
    take_marks(a, open, close);
  }
  return true;
}

/** "the Vale Theatre", "le Théâtre Corran": of a name that only the article has a user's noun at its end, in French at its beginning, says of what class it is. */
static void class_by_noun(tisse__analysis *a, uint32_t word)
{
  const tisse__mention *mention = &a->mentions.items[a->word_mention[word]];
  uint32_t count = 1;
  const bool at_edge = a->language == TISSE__FRENCH ? word == mention->first : word + 1 == mention->last;
  tisse__referent *r = mention->referent == TISSE__NONE ? NULL : &a->referents.items[mention->referent];
  if (!r || !at_edge || mention->given || mention->description || mention->last - mention->first < 2 || r->source != TISSE__LABEL_SOURCE_FOUND ||
      r->impersonal || tisse__word_is_class(a, word, TISSE__WC_GENERIC) || tisse__class_is(a, r->class_, "Person") ||
      (r->class_ != TISSE__NONE && a->knowledge->classes.items[r->class_].own)) {
    return;
  }
  const uint32_t noun = tisse__own_noun_at(a, word, &count);
  if (noun != TISSE__NONE && count < mention->last - mention->first && !tisse__class_is(a, a->own_nouns->nouns.items[noun].class_, "Person")) {
    r->class_ = a->own_nouns->nouns.items[noun].class_;
  }
}

/** French: "le Racing Club de Valmont": behind a user's noun at a name's end, the place that it is of is the name's too. False: no memory. */
static bool join_place(tisse__analysis *a, uint32_t word)
{
  const tisse__mention *mention = &a->mentions.items[a->word_mention[word]];
  uint32_t count = 1;
  if (a->language != TISSE__FRENCH || word + 1 != mention->last || mention->last - mention->first < 2 || word + 2 >= a->word_count ||
      !TISSE__VIEW_IS_ANY(a->lower[word + 1], "de", "d'", "d’", "du") || !may_be_part(a, a->word_mention[word]) || !may_be_part(a, a->word_mention[word + 2])) {
    return true;
  }
  const tisse__mention *place = &a->mentions.items[a->word_mention[word + 2]];
  const uint32_t noun = tisse__own_noun_at(a, word, &count);
  return noun == TISSE__NONE || count > 1 || place->first != word + 2 || tisse__class_is(a, a->own_nouns->nouns.items[noun].class_, "Person") ||
         name_words(a, mention->first, place->last, a->own_nouns->nouns.items[noun].class_);
}

tisse_status tisse__analyse_own_names(tisse__analysis *self)
{
  bool good = true;
  for (uint32_t w = 0; self->own_nouns->nouns.count && w < self->word_count && good; ++w) {
    uint32_t count = 0;
    if (w + 2 < self->word_count && opens_quote(self, w)) {
      good = read_title(self, w);
      continue;
    }
    if (self->word_mention[w] != TISSE__NONE) {
      class_by_noun(self, w);
      good = join_place(self, w);
    }
    const uint32_t noun = self->word_mention[w] == TISSE__NONE ? tisse__own_noun_at(self, w, &count) : TISSE__NONE;
    if (noun == TISSE__NONE) {
      continue;
    }
    const uint32_t class_ = self->own_nouns->nouns.items[noun].class_;
    good = take_rank(self, w, count, class_) && take_capitals(self, w, count, class_);
    if (!good || !(self->own_nouns->nouns.items[noun].names || ends_name(self, w))) {
      continue;
    }
    good = self->language == TISSE__FRENCH ? name_behind(self, w, count, class_) : name_before(self, w, count, class_);
  }
  return good ? TISSE_OK : TISSE_E_MEMORY;
}
