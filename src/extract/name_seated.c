/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* French: institutions and houses called by where they are: "l'université de Strasbourg", "la clinique des Ormeaux", "la région Occitanie". */

#include "extract/mention.h"

#include "base/text.h"

/** The word behind "de", "du", "des", "d'", "de la", "de l'"; `word` where none of them stands there. */
static uint32_t behind_of(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  if (word + 1 >= end || !TISSE__VIEW_IS_ANY(self->lower[word], "de", "du", "des", "d'", "d’")) {
    return word;
  }
  const bool article = tisse__view_is(self->lower[word], "de") && TISSE__VIEW_IS_ANY(self->lower[word + 1], "la", "l'", "l’") && word + 2 < end &&
                       !(self->words[word + 1].flags & TISSE__TOKEN_UPPER_FIRST);
  return word + (article ? 2 : 1);
}

/** Where the name of the seat ends that begins at the word: a known place, or words with capitals of nobody known; `word` where it is neither. */
static uint32_t seat_end(const tisse__analysis *self, uint32_t word, uint32_t end, bool place)
{
  if (word >= end || !(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return word;
  }
  const uint32_t m = self->word_mention[word];
  if (m == TISSE__NONE && !place) { /* "la clinique des Trois Ormeaux" */
    uint32_t stop = word + 1;
    while (stop < end && stop < word + 3 && self->word_mention[stop] == TISSE__NONE && (self->words[stop].flags & TISSE__TOKEN_UPPER_FIRST)) {
      ++stop;
    }
    return stop;
  }
  if (m == TISSE__NONE) {
    return word;
  }
  const tisse__mention *seat = &self->mentions.items[m];
  const bool plain = seat->first == word && !seat->given && !seat->prefix && !seat->description && seat->referent != TISSE__NONE;
  const uint32_t class_ = tisse__referent_class(self, seat->referent);
  if (class_ != TISSE__NONE && self->knowledge->classes.items[class_].own) {
    return word; /* a user's port has a name of its own */
  }
  const bool common = !place && class_ == TISSE__NONE && seat->last == word + 1 && self->referents.items[seat->referent].source == TISSE__LABEL_SOURCE_FOUND;
  return plain && (tisse__class_is(self, class_, "Place") || common) ? seat->last : word;
}

/** "l'hôpital de Brumath", "l'université de Vaux": one that no firm has, so that any name behind "de" is the seat's. */
static bool is_public(const tisse__analysis *self, uint32_t word)
{
  return tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_PUBLIC);
}

/** "la région Occitanie", "la métropole Aix-Marseille": called by the place itself. */
static bool is_territory(const tisse__analysis *self, uint32_t word)
{
  return tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_PLACE) &&
         !tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_ORGANIZATION);
}

/** Is the word free for a name of its own: of no name, or with a capital ("la Métropole du Grand Lavaur") of one that nobody knows? */
static bool is_free(const tisse__analysis *self, uint32_t word)
{
  const uint32_t m = self->word_mention[word];
  if (!(self->words[word].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return m == TISSE__NONE;
  }
  const tisse__mention *mention = m == TISSE__NONE ? NULL : &self->mentions.items[m];
  const bool found = mention && !mention->given && !mention->description && !mention->prefix && mention->referent != TISSE__NONE &&
                     self->referents.items[mention->referent].source == TISSE__LABEL_SOURCE_FOUND && mention->first + 1 >= word;
  return (is_public(self, word) || is_territory(self, word)) && (!mention || found);
}

/** Is it a noun of an institution or house, in the singular, behind "le", "la", "l'", "du", "au"? With a capital only where no firm is called so. */
static bool is_institution(const tisse__analysis *self, uint32_t word, uint32_t first)
{
  if (word <= first || (self->readings[word - 1].kind != TISSE__DEFINITE && self->readings[word - 1].kind != TISSE__CONTRACTED) ||
      self->readings[word].number == TISSE__PLURAL || !is_free(self, word)) {
    return false;
  }
  const bool seated = tisse__lemma_is_class(self, self->lower[word], TISSE__NOUN, TISSE__WC_SEATED) ||
                      (word + 1 < self->word_count && tisse__text_is_class(self, tisse__words_text(self, word, word + 2), TISSE__WC_SEATED));
  return seated && !(word > first + 1 && is_territory(self, word) && tisse__text_is_class(self, self->lower[word - 2], TISSE__WC_INSIDE_MARKER)); /* "dans la ville de X" */
}

/** The end of the name that the noun begins; 0 where it begins none. */
static uint32_t name_end(const tisse__analysis *self, uint32_t word, uint32_t end)
{
  const bool two = word + 2 < end && tisse__text_is_class(self, tisse__words_text(self, word, word + 2), TISSE__WC_SEATED); /* "centre hospitalier" */
  const uint32_t w = word + (two ? 2 : 1);
  const uint32_t seat = behind_of(self, w, end);
  const bool several = seat > w + 1 || (seat > w && TISSE__VIEW_IS_ANY(self->lower[w], "du", "des"));
  uint32_t stop = seat_end(self, seat, end, !several && !is_public(self, word));
  if (stop == seat || (seat == w && (!is_territory(self, word) || self->word_mention[seat] == TISSE__NONE))) {
    return 0; /* "l'hôtel Lutetia" is called by the name alone */
  }
  const uint32_t more = several ? behind_of(self, stop, end) : stop; /* "la clinique du Val de Garonne" */
  stop = more > stop && seat_end(self, more, end, false) > more ? seat_end(self, more, end, false) : stop;
  const bool goes_on = stop < end && (self->words[stop].flags & TISSE__TOKEN_UPPER_FIRST) && self->words[stop].shape == TISSE__WORD;
  return goes_on ? 0 : stop;
}

bool tisse__names_seated(tisse__analysis *self)
{
  const uint32_t class_ = tisse__class_named(self->knowledge, "Organization");
  for (uint32_t i = 0; i < self->sentence_count && self->language == TISSE__FRENCH; ++i) {
    const tisse__sentence *s = &self->sentences[i];
    for (uint32_t w = s->first + 1; w + 1 < s->last; ++w) {
      const bool opens = is_institution(self, w, s->first);
      const uint32_t taken = self->word_mention[w];
      const bool whole = taken != TISSE__NONE && self->mentions.items[taken].last > w + 1; /* "La Ville de Nantes": all but the article */
      const uint32_t stop = !opens ? 0 : whole ? self->mentions.items[taken].last : name_end(self, w, s->last);
      if (!stop) {
        continue;
      }
      tisse__mention_absorb(self, taken == TISSE__NONE ? w : self->mentions.items[taken].first, stop);
      const uint32_t referent = tisse__mention_found(self, tisse__words_text(self, w, stop), w, class_, false);
      if (referent == TISSE__NONE || !tisse__mention_add(self, (tisse__mention){.first = w, .last = stop, .referent = referent, .name = TISSE__NONE})) {
        return false;
      }
      w = stop - 1;
    }
  }
  return true;
}
