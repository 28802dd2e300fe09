/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Expressions of several words that begin at a word: markers, fixed entries, members of word classes. */

#include "extract/analysis.h"

#include "base/text.h"

/** Elided, or with an article inside: most words stand for themselves alone. */
static bool may_stand_for_other(const tisse__analysis *self, uint32_t word)
{
  return self->readings[word].kind == TISSE__CONTRACTED || tisse__vocable_at(self, word)->bends;
}

/** Does a form that is not the wanted word stand for it: "du" for "de", "d'" for "de"? */
static bool stands_for(const tisse__analysis *self, uint32_t word, tisse_view wanted)
{
  const tisse__reading *reading = &self->readings[word];
  const tisse_view form = self->lower[word];
  if (reading->kind == TISSE__CONTRACTED && tisse_view_equal(reading->lemma, wanted)) {
    return true;
  }
  if (!tisse__vocable_at(self, word)->bends) {
    return false;
  }
  return (tisse__view_is(wanted, "de") && (tisse__view_is(form, "des") || tisse__view_is(form, "du"))) ||
         (tisse__view_is(wanted, "à") && (tisse__view_is(form, "au") || tisse__view_is(form, "aux"))) ||
         (form.length == wanted.length && wanted.length > 1 && form.data[form.length - 1] == '\'' &&
          memcmp(form.data, wanted.data, wanted.length - 1) == 0);
}

uint32_t tisse__match_words(const tisse__analysis *self, tisse_view expression, uint32_t word, uint32_t last)
{
  if (word < last && expression.length && !tisse__may_begin(self, expression.data[0], word)) {
    return 0;
  }
  if (word < last && tisse_view_equal(self->lower[word], expression)) {
    return 1; /* the word itself */
  }
  const char *at = expression.data;
  const char *end = at + expression.length;
  uint32_t count = 0;
  for (; at < end && word + count < last; ++count) {
    const tisse_view form = self->lower[word + count];
    const size_t rest = (size_t)(end - at);
    if (rest >= form.length && (rest == form.length || at[form.length] == ' ') && memcmp(at, form.data, form.length) == 0) {
      at += form.length;
    } else if (!may_stand_for_other(self, word + count)) {
      return 0;
    } else {
      const char *stop = memchr(at, ' ', rest);
      stop = stop ? stop : end;
      if (!stands_for(self, word + count, tisse__view(at, (size_t)(stop - at)))) {
        return 0;
      }
      at = stop;
    }
    at += at < end; /* the blank */
  }
  return at < end ? 0 : count;
}

uint32_t tisse__next_option(const tisse__analysis *self, const tisse__options *options, uint32_t i, uint32_t word, uint32_t last)
{
  if (i < options->singles || i >= options->count) {
    return i;
  }
  if (word + 1 >= last) {
    return options->count;
  }
  const uint8_t next = tisse__vocable_at(self, word + 1)->key;
  if (!next) {
    return i;
  }
  if (!(options->may_follow[next >> 6] >> (next & 63) & 1)) {
    return options->count;
  }
  const uint8_t *found = memchr(options->second + i, next, options->count - i);
  return found ? (uint32_t)(found - options->second) : options->count;
}

/** May the word be the one that begins at `at` of the expression? A word that stands for no other must be it. */
static bool may_be_next(const tisse__vocable *vocable, tisse_view expression, size_t at)
{
  const tisse_view lower = vocable->form.lower;
  return vocable->bends || at >= expression.length ||
         (expression.length - at >= lower.length && memcmp(expression.data + at, lower.data, lower.length) == 0 &&
          (expression.length - at == lower.length || expression.data[at + lower.length] == ' '));
}

static uint32_t find_fixed(const tisse__analysis *self, uint32_t word, uint32_t last, uint32_t *entry)
{
  if (word >= last) {
    return 0;
  }
  const tisse__options *options = tisse__vocable_at(self, word)->fixed;
  uint32_t longest = options->singles != 0; /* fixed entries are found by their first word as it stands */
  if (longest) {
    *entry = options->items[0];
  }
  for (uint32_t i = options->singles; (i = tisse__next_option(self, options, i, word, last)) < options->count; ++i) {
    const tisse_view expression = self->knowledge->entries.items[options->items[i]].lemma;
    if (!may_be_next(tisse__vocable_at(self, word + 1), expression, self->lower[word].length + 1)) {
      continue;
    }
    const uint32_t count = tisse__match_words(self, expression, word, last);
    if (count > longest) {
      longest = count;
      *entry = options->items[i];
    }
  }
  return longest;
}

uint32_t tisse__class_at(const tisse__analysis *self, uint32_t word, uint32_t last, tisse__word_class word_class, tisse_view *lemma)
{
  if (word >= last) {
    return 0; /* the text may end here */
  }
  const tisse__options *options = tisse__vocable_at(self, word)->apart;
  uint32_t longest = tisse__form_is_class(self, word, word_class);
  if (!tisse__class_set_has(tisse__vocable_at(self, word)->apart_classes, word_class)) {
    return longest;
  }
  for (uint32_t i = 0; (i = tisse__next_option(self, options, i, word, last)) < options->count; ++i) {
    if (options->classes[i] != word_class) {
      continue;
    }
    const tisse__entry *entry = &self->knowledge->entries.items[options->items[i]];
    const uint32_t count = tisse__match_words(self, entry->lemma, word, last);
    if (count > longest) {
      longest = count;
      if (lemma) {
        *lemma = entry->lemma;
      }
    }
  }
  return longest;
}

uint32_t tisse__fixed_at(const tisse__analysis *self, uint32_t word, uint32_t last, uint32_t *entry)
{
  if (word < self->word_count && !tisse__vocable_at(self, word)->fixed->count) {
    return 0;
  }
  struct tisse__fixed_found *found = self->fixed ? &self->fixed[word] : NULL;
  if (!found) {
    return find_fixed(self, word, last, entry);
  }
  if (!found->count) {
    found->count = find_fixed(self, word, self->word_count, &found->entry) + 1;
  }
  if (word + found->count - 1 > last) {
    return find_fixed(self, word, last, entry); /* the longest goes beyond; a shorter one may not */
  }
  if (found->count > 1) {
    *entry = found->entry;
  }
  return found->count - 1;
}
