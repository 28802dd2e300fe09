/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Short forms of a name: in brackets, "Kestrel Data Systems (KDS)", and a first word that is another name of somebody known. */

#include "extract/name_form.h"
#include "extract/mention.h"

#include "base/memory.h"
#include "base/text.h"

enum { ASIDE_WORDS_MAX = 4 };

/** Are the letters of the short form, in their order, among those of the name, and do both begin with the same one? A figure counts letters ("C2A"). */
static bool abbreviates(tisse_view shorter, tisse_view name)
{
  size_t at = 0;
  for (size_t i = 0; i < name.length && at < shorter.length; ++i) {
    while (at > 0 && at + 1 < shorter.length && tisse__is_digit((unsigned char)shorter.data[at])) {
      ++at;
    }
    at += name.data[i] == shorter.data[at];
  }
  return shorter.length > 1 && at == shorter.length && shorter.data[0] == name.data[0];
}

/** Are its letters the words' first ones? */
static bool is_initials(tisse_view shorter, tisse_view name)
{
  size_t at = 0;
  for (size_t i = 0; i < name.length; ++i) {
    if (i == 0 || name.data[i - 1] == ' ') {
      if (at >= shorter.length || name.data[i] != shorter.data[at]) {
        return false;
      }
      ++at;
    }
  }
  return at > 1 && at == shorter.length;
}

/** "Syndicat des transports d'Ile-de-France (Stif)": written like a word, are its letters the first ones of the name's words, but small ones? */
static bool is_said_initials(tisse_view shorter, tisse_view name)
{
  enum { LEAST = 3, SMALL = 3 };
  size_t at = 0;
  for (size_t i = 0; i < name.length;) {
    size_t end = i;
    while (end < name.length && name.data[end] != ' ' && name.data[end] != '-' && name.data[end] != '\'') {
      ++end;
    }
    if (end - i >= SMALL && !(end - i == SMALL && memcmp(name.data + i, "des", SMALL) == 0)) {
      if (at >= shorter.length || name.data[i] != shorter.data[at]) {
        return false;
      }
      ++at;
    }
    i = end + 1;
  }
  return at >= LEAST && at == shorter.length;
}

/** The referent of the name in front of the bracket that the mention fills, TISSE__NONE where the mention is no short form of it. */
static uint32_t bracketed_name(const tisse__analysis *self, const tisse__mention *mention)
{
  const uint32_t word = mention->first;
  if (mention->last != word + 1 || word < 2 || mention->referent == TISSE__NONE || mention->given || !(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) ||
      !tisse__view_is(self->lower[word - 1], "(") || mention->last >= self->word_count ||
      !TISSE__VIEW_IS_ANY(self->lower[mention->last], ")", ",", ".")) {
    return TISSE__NONE;
  }
  const uint32_t m = self->word_mention[word - 2];
  const uint32_t referent = m == TISSE__NONE ? TISSE__NONE : self->mentions.items[m].referent;
  if (referent == TISSE__NONE || referent == mention->referent || tisse__class_is(self, tisse__referent_class(self, referent), "Person") ||
      tisse__class_is(self, tisse__referent_class(self, referent), "Place")) {
    return TISSE__NONE;
  }
  const tisse_view name = self->referents.items[referent].folded;
  const bool found = self->referents.items[mention->referent].source == TISSE__LABEL_SOURCE_FOUND;
  if (!(self->words[word].flags & TISSE__TOKEN_ALL_UPPER)) {
    return found && is_said_initials(self->lower[word], name) ? referent : TISSE__NONE;
  }
  return is_initials(self->lower[word], name) || (found && abbreviates(self->lower[word], name)) ? referent : TISSE__NONE;
}

/** "Hollywood Park (now [Pinnacle])", "Brask Mills ([BM])": the name in front of a bracket in which a given one stands for it; TISSE__NONE where none is. */
static uint32_t given_otherwise(const tisse__analysis *self, const tisse__mention *mention)
{
  uint32_t open = mention->first;
  if (!mention->given || mention->referent == TISSE__NONE || mention->last >= self->word_count || !TISSE__VIEW_IS_ANY(self->lower[mention->last], ")", ",", ";")) {
    return TISSE__NONE;
  }
  bool renamed = false;
  for (; open > 1 && mention->first - open < ASIDE_WORDS_MAX; --open) {
    const bool adverb = (tisse__word_tags(self, open - 1) & 1U << TISSE__ADV) != 0;
    const bool alias = tisse__word_is_class(self, open - 1, TISSE__WC_ALIAS_VERB);
    if (!adverb && !alias && !tisse__view_is(self->lower[open - 1], "as")) {
      break;
    }
    renamed = renamed || alias || (adverb && tisse__form_is_class(self, open - 1, TISSE__WC_ASIDE_OPENER)); /* "later renamed X", "now X" */
  }
  if (open < 2 || !tisse__view_is(self->lower[open - 1], "(")) {
    return TISSE__NONE;
  }
  const uint32_t m = self->word_mention[open - 2];
  const uint32_t referent = m == TISSE__NONE ? TISSE__NONE : self->mentions.items[m].referent;
  if (referent == TISSE__NONE || self->mentions.items[m].given || tisse__class_is(self, tisse__referent_class(self, referent), "Person") ||
      tisse__class_is(self, tisse__referent_class(self, referent), "Place")) {
    return TISSE__NONE;
  }
  const tisse_view name = self->referents.items[referent].folded;
  const bool letters = mention->last == mention->first + 1 && (self->words[mention->first].flags & TISSE__TOKEN_ALL_UPPER);
  return renamed || (letters && abbreviates(self->lower[mention->first], name)) ? referent : TISSE__NONE;
}

/** Does the article call whom the mention means by other words too? */
static bool named_otherwise(const tisse__analysis *self, const tisse__mention *mention)
{
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    const tisse__mention *other = &self->mentions.items[m];
    if (other->referent == mention->referent && other->last > other->first &&
        (other->last - other->first > 1 || !tisse_view_equal(self->lower[other->first], self->lower[mention->first]))) {
      return true;
    }
  }
  return false;
}

/**
 * "Vexon Mobility … Vexon": the longer name that the article gave first, where the one word is but another name of somebody known.
 * TISSE__NONE where it is that one's own name, or the article named that one before or by other words.
 */
static uint32_t longer_name(tisse__analysis *self, const tisse__mention *mention)
{
  if (mention->last != mention->first + 1 || mention->referent == TISSE__NONE || mention->given || mention->description || mention->prefix) {
    return TISSE__NONE;
  }
  const tisse__referent *known = &self->referents.items[mention->referent];
  const tisse_view word = tisse__mention_folded(self, tisse__words_text(self, mention->first, mention->last));
  if (known->entity == TISSE__NONE || !word.length || !tisse__class_is(self, known->class_, "Organization") ||
      (known->folded.length >= word.length && memcmp(known->folded.data, word.data, word.length) == 0)) {
    return TISSE__NONE;
  }
  const uint32_t longer = tisse__referents_longer(self, word, false);
  return longer != TISSE__NONE && self->referents.items[longer].entity == TISSE__NONE &&
                 (self->referents.items[longer].first_word <= known->first_word || !named_otherwise(self, mention))
             ? longer : TISSE__NONE;
}

bool tisse__names_alias(tisse__analysis *self)
{
  uint32_t *named = tisse__arena_alloc(self->arena, (self->referents.count + 1) * sizeof *named);
  if (!named) {
    return false;
  }
  for (uint32_t i = 0; i < self->referents.count; ++i) {
    named[i] = i;
  }
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    const uint32_t referent = bracketed_name(self, &self->mentions.items[m]);
    if (referent != TISSE__NONE) {
      named[self->mentions.items[m].referent] = named[referent];
    }
    const uint32_t given = given_otherwise(self, &self->mentions.items[m]);
    if (given != TISSE__NONE) {
      named[given] = self->mentions.items[m].referent;
    }
  }
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    tisse__mention *mention = &self->mentions.items[m];
    const uint32_t longer = longer_name(self, mention);
    const uint32_t referent = longer != TISSE__NONE ? longer : mention->referent == TISSE__NONE ? TISSE__NONE : named[mention->referent];
    if (referent != mention->referent && !mention->given) {
      self->referents.items[mention->referent].mentions--;
      mention->referent = referent;
      self->referents.items[mention->referent].mentions++;
    }
  }
  return true;
}
