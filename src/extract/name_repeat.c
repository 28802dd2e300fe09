/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names that the article has in full or beyond doubt in one place, where their words alone did not show it: a headline's first word, a noun with a capital. */

#include "extract/mention.h"

#include "base/table.h"
#include "base/text.h"

static uint32_t sentence_of(const tisse__analysis *self, uint32_t word)
{
  uint32_t low = 0, high = self->sentence_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (self->sentences[middle].last > word) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Is the name one that its words show here: of somebody found, not in a headline in title case? */
static bool is_plain(const tisse__analysis *self, const tisse__mention *mention)
{
  if (mention->last <= mention->first || mention->referent == TISSE__NONE || mention->description || mention->given || mention->prefix ||
      mention->name != TISSE__NONE || self->referents.items[mention->referent].source != TISSE__LABEL_SOURCE_FOUND) {
    return false;
  }
  const uint32_t s = sentence_of(self, mention->first);
  return s < self->sentence_count && !tisse__is_title_case(self, &self->sentences[s]);
}

/** Do the same words stand at `word`, with no name that begins or ends outside them, and not the name already? */
static bool stands_at(const tisse__analysis *self, const tisse__mention *name, uint32_t word)
{
  const uint32_t length = name->last - name->first;
  if (!length || word + length > self->word_count || /* none: a longer name took its place since */
      self->word_mention[word] == self->word_mention[name->first]) {
    return false;
  }
  for (uint32_t i = 0; i < length; ++i) {
    const uint32_t m = self->word_mention[word + i];
    const tisse__mention *inner = m == TISSE__NONE ? NULL : &self->mentions.items[m];
    const bool known = inner && inner->name != TISSE__NONE && inner->first == word && inner->last == word + length; /* a place, where a firm is called after it */
    if (known || (inner && (inner->given || inner->prefix || inner->first < word || inner->last > word + length ||
                   (inner->referent == name->referent && inner->last - inner->first == length))) ||
        !tisse_view_equal(tisse__words_text(self, word + i, word + i + 1), tisse__words_text(self, name->first + i, name->first + i + 1))) {
      return false;
    }
  }
  const uint32_t next = word + length; /* "Brixel" before "Capital" may be another's */
  const bool title = self->language == TISSE__ENGLISH && next < self->word_count && tisse__word_is_class(self, next, TISSE__WC_TITLE); /* "Acacia CEO X" */
  return length > 1 || title || next >= self->word_count || self->word_mention[next] != TISSE__NONE ||
         !(self->words[next].flags & TISSE__TOKEN_UPPER_FIRST) || (self->words[next].flags & TISSE__TOKEN_SENTENCE_FIRST);
}

/** English, at a sentence's start: "Maple co-founder X", "Maple said", "Maple's boss": behind a noun that would not stand so without its article. */
static bool opens_as_name(const tisse__analysis *self, const tisse__mention *name, uint32_t word)
{
  const uint32_t next = word + 1;
  if (self->language != TISSE__ENGLISH || next >= self->word_count || self->referents.items[name->referent].mentions < 2 ||
      self->readings[word].pos != TISSE__NOUN || self->readings[word].number == TISSE__PLURAL || (self->words[next].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return false;
  }
  const bool role = self->readings[next].pos == TISSE__NOUN && (tisse__word_is_class(self, next, TISSE__WC_PERSON) || tisse__word_is_class(self, next, TISSE__WC_TITLE));
  const bool verb = self->readings[next].form == TISSE__FINITE && (self->readings[next].pos == TISSE__VERB || self->readings[next].pos == TISSE__AUX);
  return role || verb || TISSE__VIEW_IS_ANY(self->lower[next], "'s", "’s");
}

/** A capital that says something: of several words, or of one inside a sentence that is no headline in title case. */
static bool says_name(const tisse__analysis *self, const tisse__mention *name, uint32_t word)
{
  const uint32_t s = sentence_of(self, word);
  return name->last - name->first > 1 || opens_as_name(self, name, word) || (!(self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) && word > 0 && s < self->sentence_count &&
                                          self->readings[word - 1].pos != TISSE__DET && !tisse__is_title_case(self, &self->sentences[s]));
}

static bool put(tisse__analysis *self, uint32_t name, uint32_t word)
{
  const uint32_t length = self->mentions.items[name].last - self->mentions.items[name].first;
  for (uint32_t w = word; w < word + length; ++w) {
    const uint32_t m = self->word_mention[w];
    if (m != TISSE__NONE && self->mentions.items[m].last > self->mentions.items[m].first) {
      tisse__mention *inner = &self->mentions.items[m];
      if (inner->referent != TISSE__NONE) {
        self->referents.items[inner->referent].mentions--;
      }
      inner->first = inner->last;
    }
    self->word_mention[w] = TISSE__NONE;
  }
  const uint32_t referent = self->mentions.items[name].referent;
  if (self->referents.items[referent].first_word > word) {
    self->referents.items[referent].first_word = word;
  }
  return tisse__mention_add(self, (tisse__mention){.first = word, .last = word + length, .referent = referent, .name = TISSE__NONE});
}

bool tisse__names_repeat(tisse__analysis *self)
{
  tisse__table names; /* by first word: the longest */
  tisse__table_init(&names, &self->context->allocator);
  bool ok = true;
  const uint32_t count = (uint32_t)self->mentions.count;
  for (uint32_t m = 0; m < count && ok; ++m) {
    const tisse__mention *mention = &self->mentions.items[m];
    if (!is_plain(self, mention)) {
      continue;
    }
    const uint32_t there = tisse__table_find(&names, self->lower[mention->first]);
    if (there == TISSE__NONE || self->mentions.items[there].last - self->mentions.items[there].first < mention->last - mention->first) {
      ok = tisse__table_set(&names, self->lower[mention->first], m);
    }
  }
  for (uint32_t w = 0; w < self->word_count && count && ok; ++w) {
    const uint32_t m = self->words[w].flags & TISSE__TOKEN_UPPER_FIRST ? tisse__table_find(&names, self->lower[w]) : TISSE__NONE;
    if (m != TISSE__NONE && stands_at(self, &self->mentions.items[m], w) && says_name(self, &self->mentions.items[m], w)) {
      ok = put(self, m, w);
    }
  }
  tisse__table_dispose(&names);
  return ok;
}
