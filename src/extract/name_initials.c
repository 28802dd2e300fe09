/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* First letters in capitals: what stands in brackets tells where the name before it begins ("Norda Container Works (NCW)"), and a short form that no bracket
 * explains is that of the one name in the article whose first letters it is. */

#include "extract/mention.h"
#include "extract/name_form.h"

#include "base/memory.h"
#include "base/table.h"
#include "base/text.h"

enum { LETTERS_MIN = 3, LETTERS_MAX = 6, NAME_WORDS_MAX = 12 };

static bool has_capital(const tisse__analysis *self, uint32_t word)
{
  return self->words[word].shape == TISSE__WORD && (self->words[word].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** A legal form behind the name, or a small word inside it: neither has a letter in the short form. */
static bool has_no_letter(const tisse__analysis *self, uint32_t word)
{
  return tisse__word_is_class(self, word, TISSE__WC_LEGAL) ||
         (!(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST) &&
          (tisse__form_is_class(self, word, TISSE__WC_NAME_CONNECTOR) || tisse__form_is_class(self, word, TISSE__WC_NAME_ARTICLE) || self->readings[word].pos == TISSE__CCONJ));
}

/** The word with which the name before the bracket begins, by the letters in it; `open` where the words before it do not begin so. */
static uint32_t begin_by_letters(const tisse__analysis *self, tisse_view letters, uint32_t open, uint32_t first)
{
  size_t left = letters.length;
  for (uint32_t w = open; left && w > first && open - w < NAME_WORDS_MAX;) {
    --w;
    if (has_capital(self, w) && self->lower[w].data[0] == letters.data[left - 1] && !tisse__word_is_class(self, w, TISSE__WC_LEGAL)) {
      if (!--left) {
        return w;
      }
    } else if (!has_no_letter(self, w)) {
      break;
    }
  }
  return open;
}

/** "China International Marine Containers Ltd. (CIMC)": one name, whose beginning is somebody's or a place's as well. */
static bool read_bracket(tisse__analysis *self, const tisse__sentence *s, uint32_t open)
{
  const tisse_view letters = self->lower[open + 1];
  if (letters.length < LETTERS_MIN || letters.length > LETTERS_MAX || !(self->words[open + 1].flags & TISSE__TOKEN_ALL_UPPER) || !tisse__view_is(self->lower[open + 2], ")")) {
    return true;
  }
  const uint32_t m = self->word_mention[open - 1];
  const uint32_t first = begin_by_letters(self, letters, open, s->first);
  if (m == TISSE__NONE || first == open || self->mentions.items[m].first <= first || self->mentions.items[m].given || self->mentions.items[m].description ||
      self->mentions.items[m].referent == TISSE__NONE || self->mentions.items[m].last != open) {
    return true;
  }
  const uint32_t class_ = tisse__referent_class(self, self->mentions.items[m].referent);
  for (uint32_t w = first; w < open; ++w) {
    if (self->word_mention[w] != TISSE__NONE && self->mentions.items[self->word_mention[w]].given) {
      return true;
    }
  }
  if (tisse__class_is(self, class_, "Person") || tisse__class_is(self, class_, "Place")) {
    return true;
  }
  tisse__mention_absorb(self, first, open);
  const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, first, open), first, class_, false);
  return referent != TISSE__NONE && tisse__mention_add(self, (tisse__mention){.first = first, .last = open, .referent = referent, .name = TISSE__NONE});
}

bool tisse__names_bracketed(tisse__analysis *self)
{
  for (uint32_t i = 0; i < self->sentence_count; ++i) {
    const tisse__sentence *s = &self->sentences[i];
    for (uint32_t w = s->first + 2; w + 2 < s->last; ++w) {
      if (tisse__view_is(self->lower[w], "(") && !read_bracket(self, s, w)) {
        return false;
      }
    }
  }
  return true;
}

/** Of the name's words the first letters, all letters of a first word that is a short form itself: "abc terminals" gives "abct". 0: not that many. @param legal  A form of law counts. */
static size_t letters_of(const tisse__analysis *self, const tisse__referent *r, char letters[LETTERS_MAX], bool legal)
{
  size_t count = 0, words = 0;
  const tisse_view name = r->folded;
  for (size_t at = 0; at < name.length;) {
    size_t end = at;
    while (end < name.length && name.data[end] != ' ') {
      ++end;
    }
    const tisse_view word = tisse__view(name.data + at, end - at);
    const bool whole = !words && end < r->label.length && end > 1 && end < LETTERS_MAX - 1 && tisse__is_upper((unsigned char)r->label.data[end - 1]);
    if (word.length && !TISSE__VIEW_IS_ANY(word, "of", "and", "the", "de", "et", "des", "du") && !(words && !legal && tisse__text_is_class(self, word, TISSE__WC_LEGAL))) {
      const size_t taken = whole ? word.length : 1;
      for (size_t i = 0; i < taken; ++i) {
        if (count == LETTERS_MAX) {
          return 0;
        }
        letters[count++] = word.data[i];
      }
      ++words;
    }
    at = end + 1;
  }
  return words > 1 && count >= LETTERS_MIN ? count : 0;
}

/** A short form that the article does not explain, and nobody whom the ontology knows. */
static bool is_unexplained(const tisse__analysis *self, const tisse__mention *mention)
{
  return mention->last == mention->first + 1 && mention->referent != TISSE__NONE && !mention->given && !mention->description && !mention->prefix &&
         self->lower[mention->first].length >= LETTERS_MIN && self->lower[mention->first].length <= LETTERS_MAX &&
         (self->words[mention->first].flags & TISSE__TOKEN_ALL_UPPER) && self->referents.items[mention->referent].source == TISSE__LABEL_SOURCE_FOUND &&
         self->referents.items[mention->referent].folded.length == self->lower[mention->first].length;
}

bool tisse__names_initials(tisse__analysis *self)
{
  tisse__table shorts; /* letters to the first mention of the short form */
  tisse__table_init(&shorts, &self->context->allocator);
  bool ok = true, any = false;
  for (uint32_t m = 0; ok && m < self->mentions.count; ++m) {
    const tisse__mention *mention = &self->mentions.items[m];
    if (is_unexplained(self, mention) && tisse__table_find(&shorts, self->lower[mention->first]) == TISSE__NONE) {
      ok = tisse__table_set(&shorts, self->lower[mention->first], m);
      any = true;
    }
  }
  const uint32_t count = (uint32_t)self->referents.count;
  uint32_t *meant = any && ok ? tisse__arena_alloc(self->arena, (count + 1) * sizeof *meant) : NULL;
  ok = ok && (!any || meant);
  for (uint32_t r = 0; meant && r < count; ++r) {
    meant[r] = TISSE__NONE;
  }
  for (uint32_t i = 0; meant && i < 2 * count; ++i) {
    const uint32_t r = i / 2;
    const tisse__referent *named = &self->referents.items[r];
    char letters[LETTERS_MAX];
    const size_t length = named->mentions ? letters_of(self, named, letters, i % 2) : 0;
    const uint32_t m = length ? tisse__table_find(&shorts, tisse__view(letters, length)) : TISSE__NONE;
    const uint32_t class_ = tisse__referent_class(self, r);
    if (m == TISSE__NONE || named->first_word >= self->mentions.items[m].first || tisse__class_is(self, class_, "Person") || tisse__class_is(self, class_, "Place") ||
        self->mentions.items[m].referent == r) {
      continue;
    }
    uint32_t *slot = &meant[self->mentions.items[m].referent];
    *slot = *slot == TISSE__NONE || *slot == r ? r : count; /* two such names: neither */
  }
  for (uint32_t m = 0; meant && m < self->mentions.count; ++m) {
    tisse__mention *mention = &self->mentions.items[m];
    const uint32_t referent = is_unexplained(self, mention) ? meant[mention->referent] : TISSE__NONE;
    if (referent < count) {
      self->referents.items[mention->referent].mentions--;
      mention->referent = referent;
      self->referents.items[referent].mentions++;
    }
  }
  tisse__table_dispose(&shorts);
  return ok;
}
