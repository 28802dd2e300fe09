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

/** The words become one name of the class; the name inside them is no name by itself. False: no memory. */
static bool join(tisse__analysis *a, uint32_t first, uint32_t last, uint32_t inner, uint32_t class_)
{
  tisse__mention *part = &a->mentions.items[inner];
  a->referents.items[part->referent].mentions--;
  for (uint32_t w = part->first; w < part->last; ++w) {
    a->word_mention[w] = TISSE__NONE;
  }
  part->first = part->last;
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
  const bool definite = word > 0 && TISSE__VIEW_IS_ANY(a->lower[word - 1], "le", "la", "l'", "l’", "du", "au", "cette", "ce", "cet");
  uint32_t at = word + count;
  if (at < a->word_count && TISSE__VIEW_IS_ANY(a->lower[at], "de", "du", "des", "d'", "d’")) {
    ++at;
    at += at < a->word_count && TISSE__VIEW_IS_ANY(a->lower[at], "la", "l'", "l’") ? 1 : 0;
  }
  const uint32_t m = definite && at < a->word_count ? a->word_mention[at] : TISSE__NONE;
  if (!may_be_part(a, m) || a->mentions.items[m].first != at) {
    return true;
  }
  return join(a, word, a->mentions.items[m].last, m, class_);
}

/** English: "the Lirac wind farm". */
static bool name_before(tisse__analysis *a, uint32_t word, uint32_t count, uint32_t class_)
{
  const uint32_t first = word + 1 - count;
  const uint32_t m = first > 0 ? a->word_mention[first - 1] : TISSE__NONE;
  if (!may_be_part(a, m) || a->mentions.items[m].last != first) {
    return true;
  }
  return join(a, a->mentions.items[m].first, word + 1, m, class_);
}

tisse_status tisse__analyse_own_names(tisse__analysis *self)
{
  bool good = true;
  for (uint32_t w = 0; self->own_nouns->nouns.count && w < self->word_count && good; ++w) {
    uint32_t count = 0;
    const uint32_t noun = self->word_mention[w] == TISSE__NONE ? tisse__own_noun_at(self, w, &count) : TISSE__NONE;
    if (noun == TISSE__NONE || !self->own_nouns->nouns.items[noun].names) {
      continue;
    }
    const uint32_t class_ = self->own_nouns->nouns.items[noun].class_;
    good = self->language == TISSE__FRENCH ? name_behind(self, w, count, class_) : name_before(self, w, count, class_);
  }
  return good ? TISSE_OK : TISSE_E_MEMORY;
}
