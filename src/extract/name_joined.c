/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* French: names of two parts, told as one: "sa filiale Rondin et Lévêque, spécialisée dans …", "le groupe Pain et Terroir a racheté …". */

#include "extract/mention.h"

#include "base/text.h"

/** The mention that is a name, of nobody given by the user, at the word; NULL where there is none. */
static const tisse__mention *name_at(const tisse__analysis *self, uint32_t word)
{
  const uint32_t m = word < self->word_count ? self->word_mention[word] : TISSE__NONE;
  const tisse__mention *mention = m == TISSE__NONE ? NULL : &self->mentions.items[m];
  return mention && !mention->given && !mention->description && !mention->prefix && mention->referent != TISSE__NONE ? mention : NULL;
}

static bool is_found(const tisse__analysis *self, const tisse__mention *mention)
{
  return self->referents.items[mention->referent].source == TISSE__LABEL_SOURCE_FOUND && !tisse__class_is(self, tisse__referent_class(self, mention->referent), "Place");
}

/** Is the word the noun of one firm, with its article: "sa filiale", "le groupe", "l'entreprise nantaise"? */
static bool is_one_firm(const tisse__analysis *self, uint32_t word, uint32_t first)
{
  const bool adjective = word > first && self->readings[word].pos == TISSE__ADJ && !(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST);
  const uint32_t noun = adjective ? word - 1 : word;
  return noun > first && self->readings[noun].pos == TISSE__NOUN && self->readings[noun].number != TISSE__PLURAL && self->word_mention[noun] == TISSE__NONE &&
         (tisse__word_is_class(self, noun, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, noun, TISSE__WC_UNIT)) &&
         (self->readings[noun - 1].pos == TISSE__DET || self->readings[noun - 1].kind == TISSE__CONTRACTED);
}

/** Is a finite verb of one subject at the word? */
static bool is_of_one(const tisse__analysis *self, uint32_t word)
{
  const tisse__reading *r = &self->readings[word];
  return (r->pos == TISSE__VERB || r->pos == TISSE__AUX) && r->form == TISSE__FINITE && r->number == TISSE__SINGULAR;
}

/** Does what stands behind the names speak of one: a verb, or behind a comma a participle, an apposition, a relative clause? */
static bool goes_on_as_one(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (word < end && is_of_one(self, word)) {
    return true;
  }
  if (word + 1 >= end || !tisse__view_is(self->lower[word], ",")) {
    return false;
  }
  const tisse__reading *next = &self->readings[word + 1];
  const bool relative = tisse__view_is(self->lower[word + 1], "qui") && word + 2 < end && is_of_one(self, word + 2);
  const bool said = next->number == TISSE__SINGULAR && (next->pos == TISSE__ADJ || (next->pos == TISSE__VERB && next->form == TISSE__PARTICIPLE_PAST));
  return relative || said || (next->pos == TISSE__DET && next->kind == TISSE__INDEFINITE && next->number == TISSE__SINGULAR);
}

/** A word with a capital that is no name by itself. */
static bool is_bare_word(const tisse__analysis *self, uint32_t word)
{
  return self->word_mention[word] == TISSE__NONE && (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) && self->words[word].shape == TISSE__WORD;
}

bool tisse__names_joined(tisse__analysis *self)
{
  const uint32_t class_ = tisse__class_named(self->knowledge, "Company");
  for (uint32_t i = 0; i < self->sentence_count && self->language == TISSE__FRENCH; ++i) {
    const tisse__sentence *s = &self->sentences[i];
    for (uint32_t w = s->first + 2; w + 1 < s->last; ++w) {
      if (!tisse__view_is(self->lower[w], "et")) {
        continue;
      }
      const tisse__mention *left = name_at(self, w - 1);
      const tisse__mention *right = name_at(self, w + 1);
      const bool word = is_bare_word(self, w - 1), more = is_bare_word(self, w + 1); /* "Pain" is a word and no name alone */
      if (!(more || (right && right->first == w + 1)) || !(word || (left && left->last == w)) || !((right && is_found(self, right)) || (left && is_found(self, left)))) {
        continue;
      }
      const uint32_t first = left ? left->first : w - 1, last = right ? right->last : w + 2;
      if (first < s->first + 2 || !is_one_firm(self, first - 1, s->first) || !goes_on_as_one(self, last, s->last)) {
        continue;
      }
      tisse__mention_absorb(self, first, last);
      const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, first, last), first, class_, false);
      if (referent == TISSE__NONE || !tisse__mention_add(self, (tisse__mention){.first = first, .last = last, .referent = referent, .name = TISSE__NONE})) {
        return false;
      }
    }
  }
  return true;
}
