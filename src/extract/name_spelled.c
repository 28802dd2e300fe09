/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Capitals that abbreviate common words are nobody's name, anywhere in the article: "lithium, fer, phosphate (LFP)", "NMC (nickel-manganèse-cobalt)",
 * "power purchase agreements (PPA)", and, in French, what is counted or has an indefinite article: "12 000 BSA", "un PPA". Nor is what something
 * done is called in quotation marks.
 */

#include "extract/name_form.h"
#include "extract/mention.h"

#include "base/memory.h"
#include "base/table.h"
#include "base/text.h"

#include <string.h>

enum { LETTERS_LEAST = 2, LETTERS_MOST = 6, SPELLED_WORDS_MAX = 12, SMALL_WORD = 3 };

/** May the mention be such an abbreviation: one word of capital letters alone that the user did not give? */
static bool may_abbreviate(const tisse__analysis *self, const tisse__mention *mention)
{
  const uint32_t w = mention->first;
  if (mention->last != w + 1 || mention->given || mention->description || mention->prefix || mention->referent == TISSE__NONE || self->words[w].shape != TISSE__WORD ||
      !(self->words[w].flags & TISSE__TOKEN_ALL_UPPER) || self->lower[w].length < LETTERS_LEAST || self->lower[w].length > LETTERS_MOST) {
    return false;
  }
  for (size_t i = 0; i < self->lower[w].length; ++i) {
    if (self->lower[w].data[i] < 'a' || self->lower[w].data[i] > 'z') {
      return false;
    }
  }
  return true;
}

/** A word that an abbreviation may leave out: "de", "et", a comma. */
static bool is_small(const tisse__analysis *self, uint32_t word)
{
  const uint8_t pos = self->readings[word].pos;
  return tisse__view_is(self->lower[word], ",") || ((pos == TISSE__DET || pos == TISSE__PREP || pos == TISSE__CCONJ) && self->lower[word].length <= SMALL_WORD);
}

static bool is_common(const tisse__analysis *self, uint32_t word)
{
  return self->words[word].shape == TISSE__WORD && self->word_mention[word] == TISSE__NONE &&
         (!(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) || (self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST));
}

/** Reads the initials of the word's parts ("nickel-cobalt") from `at`, forwards; false where they are not the letters there. */
static bool spells(tisse_view folded, tisse_view letters, size_t *at)
{
  for (size_t i = 0; i < folded.length; ++i) {
    if (i > 0 && folded.data[i - 1] != ' ' && folded.data[i - 1] != '-') {
      continue;
    }
    if (*at >= letters.length || folded.data[i] != letters.data[*at]) {
      return false;
    }
    ++*at;
  }
  return true;
}

/** Are the letters the initials of the common words of `first` to `last`, all of which count but small ones? */
static bool spelled_by(tisse__analysis *self, tisse_view letters, uint32_t first, uint32_t last)
{
  size_t at = 0;
  for (uint32_t w = first; w < last; ++w) {
    const size_t before = at;
    if (is_common(self, w) && spells(tisse__mention_folded(self, self->lower[w]), letters, &at)) {
      continue;
    }
    at = before;
    if (!is_small(self, w)) {
      return false;
    }
  }
  return at == letters.length;
}

/** A body that has such a name, or the known one that the words themselves name, is called by it: "la ligue de football professionnel (LFP)". */
static bool names_body(tisse__analysis *self, const tisse__mention *mention, uint32_t head)
{
  const tisse_view label = self->referents.items[mention->referent].folded;
  const tisse_view word = tisse__mention_folded(self, self->lower[head]);
  return tisse__word_is_class(self, head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, head, TISSE__WC_PUBLIC) ||
         (self->referents.items[mention->referent].entity != TISSE__NONE && word.length && label.length >= word.length && memcmp(label.data, word.data, word.length) == 0);
}

/** "lithium, fer et phosphate (LFP)" */
static bool spelled_before(tisse__analysis *self, const tisse__mention *mention)
{
  const uint32_t w = mention->first;
  if (w < 2 || w + 1 >= self->word_count || !tisse__view_is(self->lower[w - 1], "(") || !TISSE__VIEW_IS_ANY(self->lower[w + 1], ")", ",", ";")) {
    return false;
  }
  const uint32_t end = w - 1;
  for (uint32_t first = end; first > 0 && end - first < SPELLED_WORDS_MAX;) {
    --first;
    if (!is_common(self, first) && !is_small(self, first)) {
      return false;
    }
    if (!is_small(self, first) && spelled_by(self, self->lower[w], first, end)) {
      return !names_body(self, mention, first);
    }
  }
  return false;
}

/** "NMC (nickel-manganèse-cobalt)" */
static bool spelled_behind(tisse__analysis *self, const tisse__mention *mention)
{
  const uint32_t open = mention->last;
  if (open + 1 >= self->word_count || !tisse__view_is(self->lower[open], "(")) {
    return false;
  }
  uint32_t last = open + 1;
  while (last < self->word_count && last - open <= SPELLED_WORDS_MAX && !TISSE__VIEW_IS_ANY(self->lower[last], ")", "(")) {
    ++last;
  }
  return last > open + 1 && last < self->word_count && tisse__view_is(self->lower[last], ")") && !(self->words[open + 1].flags & TISSE__TOKEN_UPPER_FIRST) &&
         spelled_by(self, self->lower[mention->first], open + 1, last) && !names_body(self, mention, open + 1);
}

/** French: "190 000 BSA", "un PPA": counted, or one of several, and nobody whom the knowledge has; not "un Kadant ambitieux". */
static bool is_counted(const tisse__analysis *self, const tisse__mention *mention)
{
  const uint32_t w = mention->first;
  if (self->language != TISSE__FRENCH || w == 0 || self->referents.items[mention->referent].source != TISSE__LABEL_SOURCE_FOUND || (self->words[w - 1].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const tisse__reading *before = &self->readings[w - 1];
  const bool figure = self->words[w - 1].shape == TISSE__NUMBER && self->words[w - 1].bytes.end - self->words[w - 1].bytes.begin > 1;
  return (figure && !(w > 1 && (self->readings[w - 2].pos == TISSE__NOUN && tisse__word_is_class(self, w - 2, TISSE__WC_ORGANIZATION)))) ||
         (before->pos == TISSE__DET && before->kind == TISSE__INDEFINITE && !TISSE__VIEW_IS_ANY(self->lower[w - 1], "de", "d'", "d’"));
}

/** "le programme « MKS 180 »", "le plan "Vauban"": in quotation marks behind what is done, it is that that is called so, and no firm. */
static bool is_called_deed(const tisse__analysis *self, const tisse__mention *mention)
{
  const uint32_t w = mention->first;
  return mention->last > w && w > 1 && !mention->given && !mention->description && !mention->prefix && mention->referent != TISSE__NONE &&
         self->referents.items[mention->referent].source == TISSE__LABEL_SOURCE_FOUND && TISSE__VIEW_IS_ANY(self->lower[w - 1], "\"", "«", "“", "„") &&
         self->readings[w - 2].pos == TISSE__NOUN && tisse__word_is_class(self, w - 2, TISSE__WC_EVENT) && !tisse__word_is_class(self, w - 2, TISSE__WC_ORGANIZATION);
}

/** French: "les lignes D et E", "le bâtiment C": one letter is nobody's name that no knowledge has. */
static bool is_letter(const tisse__analysis *self, const tisse__mention *mention)
{
  return self->language == TISSE__FRENCH && mention->last == mention->first + 1 && !mention->given && !mention->description && !mention->prefix &&
         mention->referent != TISSE__NONE && self->referents.items[mention->referent].source == TISSE__LABEL_SOURCE_FOUND && self->lower[mention->first].length == 1;
}

/** Takes back single letters, and every mention of what is the name of something done. False: no memory. */
static bool drop_letters_and_deeds(tisse__analysis *self)
{
  bool *deed = self->referents.count ? tisse__arena_alloc(self->arena, self->referents.count * sizeof *deed) : NULL;
  if (!deed) {
    return !self->referents.count;
  }
  memset(deed, 0, self->referents.count * sizeof *deed);
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    const tisse__mention *mention = &self->mentions.items[m];
    if (is_called_deed(self, mention)) {
      deed[mention->referent] = true;
    }
  }
  for (uint32_t m = 0; m < self->mentions.count; ++m) {
    const tisse__mention found = self->mentions.items[m];
    const bool of_deed = found.last > found.first && !found.given && found.referent != TISSE__NONE && deed[found.referent];
    if (of_deed || is_letter(self, &found)) {
      tisse__mention_absorb(self, found.first, found.last);
    }
  }
  return true;
}

bool tisse__names_spelled(tisse__analysis *self)
{
  if (!drop_letters_and_deeds(self)) {
    return false;
  }
  tisse__table common; /* letters that abbreviate common words */
  tisse__table_init(&common, &self->context->allocator);
  bool ok = true;
  uint32_t found = 0;
  for (uint32_t m = 0; m < self->mentions.count && ok; ++m) {
    const tisse__mention *mention = &self->mentions.items[m];
    if (may_abbreviate(self, mention) && (spelled_before(self, mention) || spelled_behind(self, mention) || is_counted(self, mention))) {
      ok = tisse__table_set(&common, self->lower[mention->first], m);
      ++found;
    }
  }
  for (uint32_t m = 0; m < self->mentions.count && found && ok; ++m) {
    const tisse__mention *mention = &self->mentions.items[m];
    if (may_abbreviate(self, mention) && tisse__table_find(&common, self->lower[mention->first]) != TISSE__NONE) {
      tisse__mention_absorb(self, mention->first, mention->last);
    }
  }
  tisse__table_dispose(&common);
  return ok;
}
