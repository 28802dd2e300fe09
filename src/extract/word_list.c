/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words and sentences of an article's blocks, with their forms. */

#include "extract/analysis.h"

#include <string.h>

/** Are these blocks read for claims? */
static bool is_read(const tisse_block *block)
{
  return block->kind != TISSE_BLOCK_TEASER;
}

/** French: "A Brive, les salariés …", "A l'issue du vote": newspapers leave the accent of a capital out; not "A-t-il racheté …". */
static bool lacks_accent(const tisse__analysis *self, uint32_t word)
{
  const tisse_span span = self->words[word].bytes;
  return self->language == TISSE__FRENCH && span.end - span.begin == 1 && self->text.data[span.begin] == 'A' &&
         (self->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) && word + 1 < self->word_count && self->words[word + 1].shape != TISSE__PUNCTUATION &&
         self->text.data[self->words[word + 1].bytes.begin] != '-';
}

static tisse_status look_up_words(tisse__analysis *self)
{
  for (uint32_t i = 0; i < self->word_count; ++i) {
    const tisse_span span = self->words[i].bytes;
    self->forms[i] = tisse__forms_find(self->vocables, lacks_accent(self, i) ? tisse_view_of("À") : tisse__view(self->text.data + span.begin, span.end - span.begin));
    if (!self->forms[i]) {
      return TISSE_E_MEMORY;
    }
    self->lower[i] = self->forms[i]->lower;
  }
  return TISSE_OK;
}

tisse_status tisse__analyse_words(tisse__analysis *self, tisse__words *words, tisse__sentence_ranges *ranges)
{
  const tisse_allocator *allocator = &self->context->allocator;
  const size_t block_count = tisse_document_block_count(self->document);
  const tisse_block *blocks = tisse_document_blocks(self->document);
  TISSE__ARRAY(uint32_t) owners = {0};
  tisse_status status = TISSE_OK;
  words->count = ranges->count = 0;
  for (uint32_t b = 0; b < block_count && status == TISSE_OK; ++b) {
    if (!is_read(&blocks[b])) {
      continue;
    }
    const uint32_t first = (uint32_t)words->count;
    tisse_span bytes = blocks[b].bytes;
    while (b + 1 < block_count && is_read(&blocks[b + 1]) && tisse__code_goes_on(self->text, bytes, blocks[b + 1].bytes)) {
      bytes.end = blocks[++b].bytes.end;
    }
    status = tisse__segment_words(words, allocator, self->text, bytes, self->language);
    if (status == TISSE_OK && !tisse__split_words(self, words, first)) {
      status = TISSE_E_MEMORY;
    }
    tisse__drop_codes(self->text, words, first, tisse_document_given_count(self->document) == 0);
    if (status == TISSE_OK) {
      status = tisse__segment_sentences(ranges, allocator, self->text, words, first, (uint32_t)words->count, self->language);
    }
    while (status == TISSE_OK && owners.count < ranges->count) {
      status = tisse__array_push(allocator, &owners, b) ? TISSE_OK : TISSE_E_MEMORY;
    }
  }
  self->words = words->items;
  self->word_count = (uint32_t)words->count;
  self->sentence_count = (uint32_t)ranges->count;
  self->sentences = tisse__arena_zero(self->arena, ranges->count, sizeof *self->sentences);
  self->lower = tisse__arena_alloc(self->arena, words->count * sizeof *self->lower);
  self->forms = tisse__arena_alloc(self->arena, words->count * sizeof *self->forms);
  self->readings = tisse__arena_zero(self->arena, words->count, sizeof *self->readings);
  self->word_mention = tisse__arena_alloc(self->arena, words->count * sizeof *self->word_mention);
  self->word_sum = NULL;
  self->fixed = NULL; /* until all words have their readings */
  self->word_group = tisse__arena_alloc(self->arena, words->count * sizeof *self->word_group);
  if (self->arena->failed) {
    status = TISSE_E_MEMORY;
  }
  if (status == TISSE_OK) {
    memset(self->word_mention, 0xFF, words->count * sizeof *self->word_mention);
    memset(self->word_group, 0xFF, words->count * sizeof *self->word_group);
    for (uint32_t s = 0; s < self->sentence_count; ++s) {
      const tisse__sentence_range range = ranges->items[s];
      self->sentences[s] = (tisse__sentence){.first = range.first, .last = range.last, .block = owners.items[s],
                                             .block_kind = (uint8_t)blocks[owners.items[s]].kind};
      memset(&self->sentences[s].markers, 0xFF, sizeof self->sentences[s].markers);
      self->sentences[s].question = range.last > range.first && self->text.data[words->items[range.last - 1].bytes.begin] == '?';
    }
    status = look_up_words(self) == TISSE_OK && tisse__plain_posts(self) ? TISSE_OK : TISSE_E_MEMORY;
  }
  tisse__array_dispose(allocator, &owners);
  return status;
}
