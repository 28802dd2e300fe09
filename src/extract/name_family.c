/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Families as parties: "la famille Dorval", "the Dorval family", also where a firm or a person of the article has the same name. */

#include "extract/mention.h"

/** The name right beside a family's noun: behind it in French, in front of it in English. TISSE__NONE where there is none that may be a family's. */
static uint32_t name_beside(const tisse__analysis *self, uint32_t word)
{
  const bool behind = self->language == TISSE__FRENCH;
  if (behind ? word + 1 >= self->word_count : word == 0) {
    return TISSE__NONE;
  }
  const uint32_t m = self->word_mention[behind ? word + 1 : word - 1];
  const tisse__mention *name = m == TISSE__NONE ? NULL : &self->mentions.items[m];
  if (!name || name->given || name->description || name->prefix || (behind ? name->first != word + 1 : name->last != word) ||
      !(self->words[name->first].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return TISSE__NONE;
  }
  const uint32_t class_ = tisse__referent_class(self, name->referent);
  return tisse__class_is(self, class_, "Place") || tisse__class_is(self, class_, "Product") ? TISSE__NONE : m;
}

/** Is it a noun in small letters, in the singular, that may be said of one family: "la famille Dorval", "the founding Dorval family"? */
static bool may_be_one(const tisse__analysis *self, uint32_t word)
{
  return self->word_mention[word] == TISSE__NONE && self->readings[word].number != TISSE__PLURAL && !(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST);
}

bool tisse__names_family(tisse__analysis *self)
{
  const uint32_t person = tisse__class_named(self->knowledge, "Person");
  for (uint32_t w = 0; w < self->word_count; ++w) {
    const uint32_t m = name_beside(self, w);
    if (m == TISSE__NONE || !may_be_one(self, w) || !tisse__word_is_class(self, w, TISSE__WC_FAMILY)) {
      continue;
    }
    const uint32_t first = self->mentions.items[m].first < w ? self->mentions.items[m].first : w;
    const uint32_t last = self->mentions.items[m].last > w ? self->mentions.items[m].last : w + 1;
    tisse__mention_absorb(self, first, last);
    const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, first, last), first, person, false);
    if (referent == TISSE__NONE ||
        !tisse__mention_add(self, (tisse__mention){.first = first, .last = last, .referent = referent, .name = TISSE__NONE})) {
      return false;
    }
  }
  return true;
}
