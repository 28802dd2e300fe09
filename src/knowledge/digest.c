/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What reading asks of the whole of the knowledge, gathered once: markers of several words, surnames. */

#include "knowledge/loader.h"

#include "base/text.h"

#include <string.h>

static bool marker_known(const tisse__markers *markers, tisse_view marker)
{
  for (size_t i = 0; i < markers->count; ++i) {
    if (tisse_view_equal(markers->items[i], marker)) {
      return true;
    }
  }
  return false;
}

/** A marker with a noun that is also a constituent of some entry ("entrer au capital") is left in its parts. */
static bool has_constituent(const tisse_knowledge *self, tisse_view marker)
{
  for (size_t e = 0; e < self->entries.count; ++e) {
    const tisse__entry *entry = &self->entries.items[e];
    for (uint32_t c = 0; c < entry->constituent_count; ++c) {
      const tisse_view lemma = entry->constituents[c].lemma;
      const char *at = lemma.length ? memmem(marker.data, marker.length, lemma.data, lemma.length) : NULL;
      if (at && lemma.length > 3 && (at == marker.data || at[-1] == ' ') &&
          (at + lemma.length == marker.data + marker.length || at[lemma.length] == ' ')) {
        return true;
      }
    }
  }
  return false;
}

static bool add_markers(tisse_knowledge *self, uint8_t language, const tisse__argument *arguments, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    const tisse_view marker = arguments[i].marker;
    if (marker.data && memchr(marker.data, ' ', marker.length) && !marker_known(&self->lexicons[language].markers, marker) && !has_constituent(self, marker) &&
        !tisse__array_push(&self->context.allocator, &self->lexicons[language].markers, marker)) {
      return false;
    }
  }
  return true;
}

static bool collect_markers(tisse_knowledge *self)
{
  static const char *const built_in[TISSE__LANGUAGES][48] = {
    {"de la part de", "au sein de", "auprès de", "vis-à-vis de", "à hauteur de", "aux côtés de", "face à", "grâce à", "suite à", "quant à",
     "par rapport à", "en raison de", "à cause de", "au profit de", "au détriment de", "en faveur de", "à propos de", "au sujet de",
     "en matière de", "à l' égard de", "à l' encontre de", "lors de", "au cours de", "à partir de", "à l' issue de", "en échange de",
     "en contrepartie de", "au lieu de", "à la place de", "en vue de", "afin de", "avant de", "au terme de", "à la suite de", "au-delà de",
     "en dehors de", "à l' exception de", "d' ici à", "du côté de", "en plus de", "outre", "du nom de", "répondant au nom de", NULL},
    {"on the part of", "on behalf of", "as part of", "in exchange for", "because of", "due to", "thanks to", "in front of", "instead of",
     "in favour of", "in favor of", "along with", "together with", "as well as", "ahead of", "in addition to", "with regard to", "in terms of",
     "at the expense of", "in return for", "next to", "out of", "apart from", "rather than", "by the name of", NULL}};
  for (size_t f = 0; f < self->frames.count; ++f) {
    const tisse__frame *frame = &self->frames.items[f];
    if (frame->language < TISSE__LANGUAGES &&
        (!add_markers(self, frame->language, frame->subject, frame->subject_count) || !add_markers(self, frame->language, frame->object, frame->object_count) ||
         !add_markers(self, frame->language, frame->amount, frame->amount_count) || !add_markers(self, frame->language, frame->product, frame->product_count))) {
      return false;
    }
  }
  for (int language = 0; language < TISSE__LANGUAGES; ++language) {
    for (int i = 0; built_in[language][i]; ++i) {
      const tisse_view marker = tisse_view_of(built_in[language][i]);
      if (!marker_known(&self->lexicons[language].markers, marker) && !tisse__array_push(&self->context.allocator, &self->lexicons[language].markers, marker)) {
        return false;
      }
    }
  }
  return true;
}

static bool collect_surnames(tisse_knowledge *self)
{
  const uint32_t person = tisse__class_named(self, "Person");
  tisse__buffer folded;
  tisse__buffer_init(&folded, &self->context.allocator);
  bool good = true;
  for (uint32_t e = 0; e < self->entities.count && good; ++e) {
    const tisse__entity *entity = &self->entities.items[e];
    if (person == TISSE__NONE || !tisse__class_is_a(self, entity->class_, person)) {
      continue;
    }
    tisse__buffer_clear(&folded);
    tisse__fold_text(&folded, entity->label);
    const tisse_view label = tisse__buffer_view(&folded);
    const char *blank = label.length ? memrchr(label.data, ' ', label.length) : NULL;
    if (!blank) {
      continue;
    }
    const tisse_view surname = tisse__arena_copy(&self->arena, tisse__view(blank + 1, (size_t)(label.data + label.length - blank - 1)));
    const bool taken = tisse__table_find(&self->surnames, surname) != TISSE__NONE;
    good = surname.data && tisse__table_set(&self->surnames, surname, taken ? TISSE__SHARED_SURNAME : e);
  }
  good = good && !folded.failed;
  tisse__buffer_dispose(&folded);
  return good;
}

bool tisse__index_markers(tisse_knowledge *self)
{
  for (int language = 0; language < TISSE__LANGUAGES; ++language) {
    tisse__lexicon *lexicon = &self->lexicons[language];
    lexicon->marker_order = tisse__arena_zero(&self->arena, lexicon->markers.count + 1, sizeof *lexicon->marker_order);
    if (!lexicon->marker_order || lexicon->markers.count > UINT16_MAX) {
      return false;
    }
    uint16_t count[256] = {0}, taken[256] = {0}; /* with each first byte */
    for (size_t i = 0; i < lexicon->markers.count; ++i) {
      ++count[(unsigned char)lexicon->markers.items[i].data[0]];
    }
    lexicon->marker_first[0] = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
      lexicon->marker_first[byte + 1] = (uint16_t)(lexicon->marker_first[byte] + count[byte]);
    }
    for (size_t i = 0; i < lexicon->markers.count; ++i) {
      const unsigned char byte = (unsigned char)lexicon->markers.items[i].data[0];
      lexicon->marker_order[lexicon->marker_first[byte] + taken[byte]++] = (uint16_t)i;
    }
  }
  return true;
}

static uint64_t markers_of(const tisse__argument *arguments, uint32_t count)
{
  uint64_t bits = 0;
  for (uint32_t i = 0; i < count; ++i) {
    bits |= arguments[i].marker.data ? UINT64_C(1) << (tisse__lemma_bit(arguments[i].marker) & 63) : 0;
  }
  return bits;
}

/** What tells fast that an entry does not apply: the markers that its frames ask for, the pieces that it is made of. */
static void mark_link(const tisse_knowledge *self, struct tisse__entry_link *link)
{
  const tisse__entry *entry = &self->entries.items[link->entry];
  uint32_t bits = 0;
  for (uint32_t c = 0; c < TISSE__CONSTITUENTS_MAX && entry->constituent_count; ++c) { /* the last one again where there are fewer */
    const uint32_t piece = c < entry->constituent_count ? c : entry->constituent_count - 1;
    bits |= (uint32_t)tisse__lemma_bit(entry->constituents[piece].lemma) << 8 * c;
  }
  link->tells = entry->fixed ? link->tells : bits;
  link->constituents = (uint8_t)entry->constituent_count;
  link->frames = entry->frame_count != 0;
  link->cues = entry->cue_count != 0;
  link->classed = entry->word_class != TISSE__NONE;
  for (uint32_t f = 0; f < entry->frame_count; ++f) {
    const tisse__frame *frame = &self->frames.items[entry->frames[f]];
    link->takes |= markers_of(frame->subject, frame->subject_count) | markers_of(frame->object, frame->object_count) |
                   markers_of(frame->amount, frame->amount_count) | markers_of(frame->product, frame->product_count);
    const bool plain = frame->subject_class == TISSE__NONE && frame->object_class == TISSE__NONE && frame->relation < 64;
    link->relations |= plain ? UINT64_C(1) << frame->relation : UINT64_MAX;
  }
}

static void mark_links(tisse_knowledge *self)
{
  for (int language = 0; language < TISSE__LANGUAGES; ++language) {
    tisse__lexicon *lexicon = &self->lexicons[language];
    for (size_t i = 0; i < lexicon->chain_count; ++i) {
      mark_link(self, &lexicon->chain[i]);
    }
  }
}

tisse_status tisse__build_digest(tisse_knowledge *self)
{
  mark_links(self);
  tisse__index_classes(self);
  return collect_markers(self) && tisse__index_markers(self) && collect_surnames(self) ? TISSE_OK : TISSE_E_MEMORY;
}
