/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Posts that some write with capitals: "Brixel Chief Executive Officer Ana Ruiz" reads as "Brixel chief executive officer Ana Ruiz". */

#include "extract/analysis.h"

#include "base/text.h"

static bool is_capital(const tisse__analysis *self, uint32_t word)
{
  return self->words[word].shape == TISSE__WORD && (self->words[word].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER)) == TISSE__TOKEN_UPPER_FIRST;
}

/** A headline that gives most words capitals says nothing by them; nor would it be told as one without them. */
static bool gives_capitals(const tisse__analysis *self, const tisse__sentence *sentence)
{
  uint32_t long_words = 0;
  uint32_t capitals = 0;
  if (sentence->last > sentence->first && self->text.data[self->words[sentence->last - 1].bytes.begin] == '.') {
    return false;
  }
  for (uint32_t w = sentence->first; w < sentence->last; ++w) {
    const bool counts = self->words[w].shape == TISSE__WORD && self->lower[w].length > 3;
    long_words += counts;
    capitals += counts && (self->words[w].flags & TISSE__TOKEN_UPPER_FIRST);
  }
  return capitals * 10 >= long_words * 7;
}

/** May a name begin at the word: no "Inc" nor "Group", which go on with the name in front? */
static bool begins_holder(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  return word < end && (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) && !tisse__form_is_class(self, word, TISSE__WC_LEGAL) &&
         !tisse__form_is_class(self, word, TISSE__WC_COMPANY_ENDING);
}

/** Words of the post that begins here, all with capitals but those that the sentence's start gives; 0 where there is none. */
static uint32_t office_words(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (word >= end || !is_capital(self, word)) {
    return 0;
  }
  const uint32_t count = tisse__class_at(self, word, end, TISSE__WC_OFFICE, NULL);
  const bool between = count > 1 && word > 0 && (self->words[word - 1].flags & TISSE__TOKEN_UPPER_FIRST) && begins_holder(self, word + count, end);
  for (uint32_t w = word; w < word + count && !between; ++w) { /* "Brixel Chief executive Ana Ruiz" */
    if (!(self->words[w].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER)) && self->lower[w].length > 3) {
      return 0;
    }
  }
  return count;
}

/** A word by itself is a post's between a firm and a person alone: "Brixel President Ana Ruiz"; "President Energy" is a firm. */
static bool stands_between(const tisse__analysis *self, const tisse__sentence *sentence, uint32_t word)
{
  const uint32_t before = word - 1;
  if (word == sentence->first || !begins_holder(self, word + 1, sentence->last)) {
    return false;
  }
  const bool firm = (self->words[before].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) &&
                    !tisse__form_is_class(self, before, TISSE__WC_TITLE) && !tisse__form_is_class(self, before, TISSE__WC_COUNTRY);
  const bool opener = before == sentence->first && (self->forms[before]->reading_count != 0) && !tisse__form_is_class(self, before, TISSE__WC_LEGAL) &&
                      TISSE__VIEW_IS_ANY(self->lower[before], "the", "former", "new", "when", "as", "after", "but", "and");
  return (firm && !opener) || TISSE__VIEW_IS_ANY(self->lower[before], "'s", "’s");
}

/** Words of the posts that follow, joined with the one before: "[President] and Chief Executive Officer". */
static uint32_t joined_offices(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const bool joins = word + 1 < end && TISSE__VIEW_IS_ANY(self->lower[word], "and", "et", "&");
  if (!joins) {
    return 0;
  }
  const uint32_t count = office_words(self, word + 1, end);
  return count ? 1 + count : tisse__form_is_class(self, word + 1, TISSE__WC_TITLE) && (self->words[word + 1].flags & TISSE__TOKEN_ALL_UPPER) ? 2 : 0; /* "and CEO" */
}

static bool take_capitals(tisse__analysis *self, const tisse__sentence *sentence, uint32_t first, uint32_t last)
{
  for (uint32_t w = first; w < last; ++w) {
    if (w != sentence->first && is_capital(self, w)) {
      self->words[w].flags &= (uint8_t)~TISSE__TOKEN_UPPER_FIRST;
      self->forms[w] = tisse__forms_find(self->vocables, self->lower[w]);
      if (!self->forms[w]) {
        return false;
      }
      self->lower[w] = self->forms[w]->lower;
    }
  }
  return true;
}

bool tisse__plain_posts(tisse__analysis *self)
{
  const bool english = self->language == TISSE__ENGLISH; /* French: "Ana Ruiz, Directrice Générale de Brixel", of several words */
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    if (gives_capitals(self, sentence)) {
      continue;
    }
    for (uint32_t w = sentence->first; w < sentence->last; ++w) {
      const uint32_t count = office_words(self, w, sentence->last);
      const uint32_t more = count ? joined_offices(self, w + count, sentence->last) : 0;
      const uint32_t last = w + count + more;
      if (count && (count > 1 || more > 0 || (english && stands_between(self, sentence, w))) && !take_capitals(self, sentence, w, last)) {
        return false;
      }
      w = count ? last - 1 : w;
    }
  }
  return true;
}
