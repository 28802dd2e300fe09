/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names without a capital: "la start-up nuago", "verbatik, spécialiste de …", "un fondateur de yoopi": words that no dictionary has, where only a name stands. */

#include "extract/mention.h"

#include "extract/own.h"
#include "base/text.h"

#include <string.h>

#define ENDING_MAX 6
#define LOWER_MAX 16 /* names of one article */

static bool ends_as_adjective(const tisse__analysis *self, tisse_view lower)
{
  for (size_t length = 2; length <= ENDING_MAX && length < lower.length; ++length) {
    if (tisse__text_is_class(self, tisse__view(lower.data + lower.length - length, length), TISSE__WC_ADJECTIVE_ENDING)) {
      return true;
    }
  }
  return false;
}

/** Is it a word in small letters that neither dictionary nor lexicon has, and that looks like no adjective? */
static bool is_unheard(const tisse__analysis *self, uint32_t word)
{
  const tisse__word *w = &self->words[word];
  const tisse_view lower = self->lower[word];
  const unsigned marked = TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER | TISSE__TOKEN_INNER_UPPER | TISSE__TOKEN_ELIDED | TISSE__TOKEN_CLITIC;
  if (w->shape != TISSE__WORD || (w->flags & marked) || lower.length < 4 || self->word_mention[word] != TISSE__NONE || tisse__dictionary_knows(self, word) ||
      memchr(lower.data, '-', lower.length) || memchr(lower.data, '.', lower.length) || tisse__is_first_name(self, word)) {
    return false;
  }
  static const tisse__pos parts[] = {TISSE__NOUN, TISSE__ADJ, TISSE__VERB, TISSE__POS_NONE};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i) {
    if (tisse__lemma_entries(self, lower, parts[i]) != TISSE__NONE) {
      return false;
    }
  }
  return !tisse__text_is_class(self, lower, TISSE__WC_BARE_MODIFIER) && !ends_as_adjective(self, lower);
}

static bool is_mark(const tisse__analysis *self, uint32_t word)
{
  return self->words[word].shape == TISSE__PUNCTUATION;
}

/** Does the group of nouns end with the word: behind it a mark, a verb, a preposition, a conjunction, a clitic in front of the verb? */
static bool ends_group(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const uint32_t next = word + 1;
  if (next >= end || is_mark(self, next)) {
    return true;
  }
  const tisse__reading *r = &self->readings[next];
  const bool link = r->pos == TISSE__PREP || r->pos == TISSE__CCONJ || r->pos == TISSE__SCONJ || r->pos == TISSE__PRON || r->pos == TISSE__AUX || r->pos == TISSE__ADV;
  return !(self->words[next].flags & TISSE__TOKEN_UPPER_FIRST) && (link || r->form == TISSE__FINITE);
}

/** A noun of a user's class of things: "molécule", "species". */
static bool introduces_own(const tisse__analysis *self, uint32_t word)
{
  const uint32_t own = tisse__own_class_at(self, word);
  return own != TISSE__NONE && !tisse__class_is(self, own, "Person") && !tisse__class_is(self, own, "Place");
}

/** A noun of those that firms and goods are introduced by. */
static bool introduces(const tisse__analysis *self, uint32_t word)
{
  return !(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) && self->readings[word].number != TISSE__PLURAL &&
         (introduces_own(self, word) || tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_ORGANIZATION) ||
          tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_MEDIUM) ||
          tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_CALLED_GOODS));
}

/** Is a definite or possessive determiner in front, an adjective between them let by: "la jeune pousse"? */
static bool is_determined(const tisse__analysis *self, uint32_t word)
{
  word -= word > 1 && (tisse__word_tags(self, word - 1) & 1U << TISSE__ADJ) && self->readings[word - 1].pos != TISSE__DET;
  if (word == 0) {
    return false;
  }
  const uint8_t kind = self->readings[word - 1].kind;
  return kind == TISSE__DEFINITE || kind == TISSE__POSSESSIVE || kind == TISSE__CONTRACTED;
}

/** French: "la start-up [nuago]", "l'opérateur belge [bpost]", "le site de rencontres [happn]"; English: "the drug [denubrex]", of users' nouns. */
static bool is_introduced(const tisse__analysis *self, uint32_t word, uint32_t first)
{
  if (self->language == TISSE__ENGLISH) {
    return word > first && introduces_own(self, word - 1) && introduces(self, word - 1);
  }
  if (self->language != TISSE__FRENCH || word < first + 2) {
    return false;
  }
  uint32_t noun = word - 1;
  for (uint32_t back = 0; back < 2 && noun > first && !(introduces(self, noun) && is_determined(self, noun)) && (tisse__word_tags(self, noun) & 1U << TISSE__ADJ); ++back) {
    --noun;
  }
  if (introduces(self, noun) && is_determined(self, noun)) {
    return true;
  }
  return noun > first + 2 && (tisse__word_tags(self, noun) & 1U << TISSE__NOUN) && TISSE__VIEW_IS_ANY(self->lower[noun - 1], "de", "d'", "d’") &&
         introduces(self, noun - 2) && is_determined(self, noun - 2);
}

/** French: "investir dans [verbatik], spécialiste de la voix": an organisation's noun behind the comma says what it is; of users' nouns "le [trimorex], une
 *  molécule", "[denubrex], an antibody". */
static bool is_apposed(const tisse__analysis *self, uint32_t word, uint32_t first, uint32_t end)
{
  if (word + 3 >= end || !tisse__view_is(self->lower[word + 1], ",")) {
    return false;
  }
  uint32_t noun = word + 2;
  const bool indefinite = self->readings[noun].kind == TISSE__INDEFINITE;
  noun += self->readings[noun].pos == TISSE__DET && noun + 1 < end;
  for (uint32_t back = 0; back < 2 && (self->readings[noun].pos == TISSE__ADJ || self->readings[noun].pos == TISSE__ADV) && noun + 1 < end && !introduces(self, noun); ++back) {
    ++noun;
  }
  const uint8_t before = word > first ? self->readings[word - 1].pos : TISSE__POS_NONE;
  const bool plain = word == first || before == TISSE__PREP || before == TISSE__VERB || before == TISSE__CCONJ;
  const bool own = indefinite && introduces_own(self, noun) && introduces(self, noun);
  return own ? plain || before == TISSE__AUX || is_determined(self, word) : self->language == TISSE__FRENCH && plain && introduces(self, noun);
}

/** French: "le fondateur de [yoopi]", "la patronne de [nuago]". */
static bool is_led(const tisse__analysis *self, uint32_t word, uint32_t first)
{
  if (self->language != TISSE__FRENCH || word < first + 2 || !TISSE__VIEW_IS_ANY(self->lower[word - 1], "de", "d'", "d’")) {
    return false;
  }
  const tisse_view post = self->readings[word - 2].lemma;
  return tisse__lemma_opens(self, post, TISSE__NOUN, "founded") || tisse__lemma_opens(self, post, TISSE__NOUN, "leads");
}

/** A verb of which a firm is the object: "rachète [nuago]", "a fondé [yoopi]", "racheté par [bpost]". */
static bool is_governed(const tisse__analysis *self, uint32_t word, uint32_t first)
{
  if (self->language != TISSE__FRENCH || word < first + 2) {
    return false;
  }
  const bool agent = tisse__view_is(self->lower[word - 1], "par");
  const tisse__reading *verb = &self->readings[word - (agent ? 2 : 1)];
  if (verb->pos != TISSE__VERB || (agent && verb->form != TISSE__PARTICIPLE_PAST)) {
    return false;
  }
  return tisse__lemma_opens(self, verb->lemma, TISSE__VERB, "acquires") || tisse__lemma_opens(self, verb->lemma, TISSE__VERB, "founded") ||
         tisse__lemma_opens(self, verb->lemma, TISSE__VERB, "leads");
}

/** "[adidas] poursuit Skechers": at a sentence's start, right before the verb. */
static bool opens(const tisse__analysis *self, uint32_t word, uint32_t first, uint32_t end)
{
  if (word != first || word + 2 >= end) {
    return false;
  }
  const tisse__reading *next = &self->readings[word + 1];
  return next->pos == TISSE__AUX || (next->form == TISSE__FINITE && next->pos == TISSE__VERB);
}

static bool stands_as_name(const tisse__analysis *self, uint32_t word, const tisse__sentence *s)
{
  return ends_group(self, word, s->last) && (is_introduced(self, word, s->first) || is_apposed(self, word, s->first, s->last) || is_led(self, word, s->first) ||
                                             is_governed(self, word, s->first) || opens(self, word, s->first, s->last));
}

static bool add(tisse__analysis *self, uint32_t word)
{
  const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, word, word + 1), word, TISSE__NONE, false);
  return referent != TISSE__NONE && tisse__mention_add(self, (tisse__mention){.first = word, .last = word + 1, .referent = referent, .name = TISSE__NONE});
}

bool tisse__names_lower(tisse__analysis *self)
{
  uint32_t found[LOWER_MAX];
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->sentence_count; ++i) {
    const tisse__sentence *s = &self->sentences[i];
    for (uint32_t w = s->first; w < s->last && count < LOWER_MAX; ++w) {
      if (is_unheard(self, w) && stands_as_name(self, w, s)) {
        if (!add(self, w)) {
          return false;
        }
        found[count++] = w;
      }
    }
  }
  /* what is a name in one place is one in the others */
  for (uint32_t w = 0; w < self->word_count && count; ++w) {
    const bool determined = w > 0 && self->readings[w - 1].pos == TISSE__DET;
    for (uint32_t i = 0; i < count && self->word_mention[w] == TISSE__NONE; ++i) {
      if ((!determined || (found[i] > 0 && self->readings[found[i] - 1].pos == TISSE__DET)) && tisse_view_equal(self->lower[w], self->lower[found[i]]) && !add(self, w)) {
        return false;
      }
    }
  }
  return true;
}
