/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the entries of a lemma open: frames, relations, cues; whether a noun denotes a party. */

#include "extract/analysis.h"
tisse__frame_walk tisse__frames_of(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, bool headed)
{
  const tisse__told *told = tisse__told_of(self->memo, self->knowledge, self->language, lemma, pos);
  return (tisse__frame_walk){.link = told->opens || (headed && told->heads) ? told->entries : TISSE__NONE, .headed = headed};
}

const tisse__frame *tisse__frame_next(const tisse__analysis *self, tisse__frame_walk *walk)
{
  for (; walk->link != TISSE__NONE; walk->link = self->lexicon->chain[walk->link].next, walk->frame = 0) {
    const struct tisse__entry_link *link = &self->lexicon->chain[walk->link];
    if (!link->frames || !(walk->headed || link->constituents == 0)) {
      continue;
    }
    const tisse__entry *entry = &self->knowledge->entries.items[link->entry];
    if (walk->frame < entry->frame_count) {
      return &self->knowledge->frames.items[entry->frames[walk->frame++]];
    }
  }
  return NULL;
}

static bool opens(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, const char *relation, bool headed)
{
  tisse__frame_walk walk = tisse__frames_of(self, lemma, pos, headed);
  for (const tisse__frame *frame; (frame = tisse__frame_next(self, &walk));) {
    if (tisse__relation_is(self, frame->relation, relation)) {
      return true;
    }
  }
  return false;
}

bool tisse__lemma_opens(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, const char *relation)
{
  return opens(self, lemma, pos, relation, false);
}

bool tisse__lemma_may_open(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, const char *relation)
{
  return opens(self, lemma, pos, relation, true);
}

static bool denotes_party(const tisse__analysis *self, tisse_view lemma, bool headed)
{
  tisse__frame_walk walk = tisse__frames_of(self, lemma, TISSE__NOUN, headed);
  for (const tisse__frame *frame; (frame = tisse__frame_next(self, &walk));) {
    if (tisse__frame_has_self(frame)) {
      return true;
    }
  }
  return false;
}

bool tisse__noun_denotes_party(const tisse__analysis *self, tisse_view lemma)
{
  return denotes_party(self, lemma, false);
}

bool tisse__lemma_denotes_party(const tisse__analysis *self, tisse_view lemma)
{
  return denotes_party(self, lemma, true);
}

uint32_t tisse__lemma_cue(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, tisse__cue_kind kind)
{
  const tisse__lexicon *lexicon = self->lexicon;
  const tisse__told *told = tisse__told_of(self->memo, self->knowledge, self->language, lemma, pos);
  for (uint32_t link = told->cued ? told->entries : TISSE__NONE; link != TISSE__NONE; link = lexicon->chain[link].next) {
    if (!lexicon->chain[link].cues || lexicon->chain[link].constituents) {
      continue;
    }
    const tisse__entry *entry = &self->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t c = 0; c < entry->cue_count; ++c) {
      if (self->knowledge->cues.items[entry->cues[c]].kind == kind) {
        return entry->cues[c];
      }
    }
  }
  return TISSE__NONE;
}
