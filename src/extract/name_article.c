/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * French: firms called by an article and a common noun: "Le Train, qui a commandé dix rames", "Les Salins, le groupe qui possède": at a sentence's
 * start, where the noun has a capital that nothing gives it but the name. Not "Le Groupe", "La Région", "Le Président". (English gives capitals to boards,
 * treasuries and many more.)
 */

#include "extract/mention.h"
#include "extract/name_form.h"

#include "base/text.h"

/** A noun that the press writes with a capital whomever it means: an office, an institution, a people, a place, a time. */
static bool is_institutional(const tisse__analysis *self, uint32_t word)
{
  static const tisse__word_class classes[] = {TISSE__WC_ORGANIZATION, TISSE__WC_PERSON, TISSE__WC_TITLE, TISSE__WC_PUBLIC, TISSE__WC_PLACE, TISSE__WC_EVENT,
                                              TISSE__WC_COUNTRY, TISSE__WC_SEATED, TISSE__WC_UNIT, TISSE__WC_TEAM, TISSE__WC_MEDIUM, TISSE__WC_HOME_ORIGIN,
                                              TISSE__WC_ABROAD_ORIGIN, TISSE__WC_CALENDAR_NAME, TISSE__WC_TIME_NOUN, TISSE__WC_FACILITY, TISSE__WC_SHARE, TISSE__WC_CAPITAL};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; ++i) {
    if (tisse__word_is_class(self, word, classes[i]) || tisse__text_is_class(self, self->lower[word], classes[i]) ||
        tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, classes[i])) {
      return true;
    }
  }
  return false;
}

/** Does what stands behind the two words tell that they are somebody: the verb that they do, a comma and "qui", a participle, or what they are? */
static bool acts(const tisse__analysis *self, uint32_t next, uint32_t end)
{
  if (next + 2 >= end) {
    return false;
  }
  if (self->text.data[self->words[next].bytes.begin] != ',') {
    const bool is = tisse__text_is_class(self, self->readings[next].lemma, TISSE__WC_BE) || self->readings[next].pos == TISSE__AUX;
    return self->readings[next].form == TISSE__FINITE && (!is || self->readings[next + 1].form == TISSE__PARTICIPLE_PAST); /* not "Les Crudités sont à la mode" */
  }
  const bool relative = TISSE__VIEW_IS_ANY(self->lower[next + 1], "qui", "dont");
  const bool what = self->readings[next + 1].pos == TISSE__DET && tisse__word_is_class(self, next + 2, TISSE__WC_ORGANIZATION);
  return relative || what || self->readings[next + 1].form == TISSE__PARTICIPLE_PAST || tisse__lemma_denotes_party(self, self->readings[next + 1].lemma);
}

bool tisse__names_article(tisse__analysis *self)
{
  for (uint32_t i = 0; i < self->sentence_count && self->language == TISSE__FRENCH; ++i) {
    const tisse__sentence *s = &self->sentences[i];
    const uint32_t w = s->first + 1;
    if (s->last < w + 4 || !TISSE__VIEW_IS_ANY(self->lower[w - 1], "le", "la", "les", "l'", "l’") ||
        !(self->words[w - 1].flags & TISSE__TOKEN_UPPER_FIRST) || self->word_mention[w] != TISSE__NONE || self->words[w].shape != TISSE__WORD ||
        (self->words[w].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER)) != TISSE__TOKEN_UPPER_FIRST || self->lower[w].length < 4 ||
        (self->words[w + 1].flags & TISSE__TOKEN_UPPER_FIRST) || tisse__is_title_case(self, s) || is_institutional(self, w) || !acts(self, w + 1, s->last)) {
      continue;
    }
    const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, w - 1, w + 1), w - 1, TISSE__NONE, false);
    if (referent == TISSE__NONE || !tisse__mention_add(self, (tisse__mention){.first = w - 1, .last = w + 1, .referent = referent, .name = TISSE__NONE})) {
      return false;
    }
  }
  return true;
}
