/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* English words that are a piece of something: of an expression ("memorandum of understanding"), of a series ("and that …"), of several ("A and B each"). */

#include "extract/analysis.h"

#include "base/text.h"

/** "said that A fell and | that it would buy B": behind a coordinator the second "that" opens a clause as the first one does. */
static void settle_second_that(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  if (!tisse__view_is(self->lower[w], "that") || self->readings[w].pos == TISSE__SCONJ || self->readings[w - 1].pos != TISSE__CCONJ) {
    return;
  }
  const tisse__pos next = self->readings[w + 1].pos;
  for (uint32_t b = sentence->first + 1; b + 1 < w && (next == TISSE__PRON || next == TISSE__DET || next == TISSE__PROPER); ++b) {
    const bool told = tisse__view_is(self->lower[b + 1], "that") || self->readings[b + 1].pos == TISSE__PREP; /* "said on Sunday that" */
    if (told && self->readings[b].pos == TISSE__VERB && tisse__lemma_cue(self, self->readings[b].lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE) {
      self->readings[w] = (tisse__reading){.pos = TISSE__SCONJ, .lemma = self->lower[w]};
      return;
    }
  }
}

/** "a memorandum of understanding for X": a piece of an expression that the noun before "of" heads is no verb. */
static void settle_expression(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading *r = &self->readings[w];
  if (r->pos != TISSE__VERB || r->form != TISSE__PARTICIPLE_PRESENT || w < sentence->first + 2 || !tisse__view_is(self->lower[w - 1], "of")) {
    return;
  }
  for (uint32_t link = tisse__lemma_entries(self, self->readings[w - 2].lemma, TISSE__NOUN); link != TISSE__NONE; link = self->lexicon->chain[link].next) {
    const tisse__entry *entry = &self->knowledge->entries.items[self->lexicon->chain[link].entry];
    if (entry->constituent_count == 1 && tisse__view_is(entry->constituents[0].marker, "of") && tisse_view_equal(entry->constituents[0].lemma, self->lower[w])) {
      self->readings[w] = (tisse__reading){.pos = TISSE__NOUN, .number = TISSE__SINGULAR, .lemma = self->lower[w]};
      return;
    }
  }
}

/** "Brixel names Ana Ruiz | CEO": in capitals a title behind a name is a noun all the same. */
static void settle_title(tisse__analysis *self, uint32_t w)
{
  if (self->readings[w].pos == TISSE__PROPER && (self->words[w].flags & TISSE__TOKEN_ALL_UPPER) && self->lower[w].length > 2 &&
      self->readings[w - 1].pos == TISSE__PROPER && tisse__lemma_is_class(self, self->lower[w], TISSE__NOUN, TISSE__WC_TITLE)) {
    self->readings[w] = (tisse__reading){.pos = TISSE__NOUN, .number = TISSE__SINGULAR, .lemma = self->lower[w]};
  }
}

/** English: "Leasing company X ordered": with the capital of a sentence's start an -ing form in front of a firm's noun and its name is the trade. */
static void settle_trade(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  const tisse__reading *trade = &self->readings[w - 1];
  if (self->language == TISSE__ENGLISH && w - 1 == sentence->first && trade->pos == TISSE__VERB && trade->form == TISSE__PARTICIPLE_PRESENT && self->readings[w].pos == TISSE__NOUN &&
      tisse__word_is_class(self, w, TISSE__WC_ORGANIZATION) && (self->readings[w + 1].pos == TISSE__PROPER || self->word_mention[w + 1] != TISSE__NONE)) {
    self->readings[w - 1] = (tisse__reading){.pos = TISSE__NOUN, .number = TISSE__SINGULAR, .lemma = self->lower[w - 1]};
  }
}

void tisse__settle_pieces(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w)
{
  settle_title(self, w);
  settle_trade(self, sentence, w);
  if (w + 2 == sentence->last) {
    settle_title(self, w + 1);
  }
  settle_expression(self, sentence, w);
  settle_second_that(self, sentence, w);
  if ((self->readings[w].pos == TISSE__PRON || self->readings[w].pos == TISSE__DET) && self->readings[w - 1].pos == TISSE__PROPER &&
      tisse__form_is_class(self, w, TISSE__WC_FLOATING) && self->readings[w + 1].form == TISSE__FINITE) {
    self->readings[w] = (tisse__reading){.pos = TISSE__ADV, .lemma = self->lower[w]}; /* "A and B | each secured $5m", "A, B and C | all chipped in" */
  }
  if (w > sentence->first && tisse__form_is_class(self, w, TISSE__WC_FLOATING) && (self->words[w + 1].shape == TISSE__PUNCTUATION || self->readings[w + 1].pos == TISSE__PREP) &&
      (self->readings[w - 1].pos == TISSE__NUM || self->words[w - 1].shape == TISSE__SYMBOL || self->words[w - 1].shape == TISSE__NUMBER ||
       tisse__word_is_class(self, w - 1, TISSE__WC_FUNDS))) {
    self->readings[w] = (tisse__reading){.pos = TISSE__ADV, .lemma = self->lower[w]}; /* "raised $20 million each" */
  }
  if (tisse__view_is(self->lower[w], "one") && tisse__view_is(self->lower[w + 1], "another")) {
    self->readings[w] = (tisse__reading){.pos = TISSE__DET, .lemma = self->lower[w]}; /* "sued one another", as "each other" */
    self->readings[w + 1] = (tisse__reading){.pos = TISSE__NOUN, .lemma = self->lower[w + 1]};
  }
}
