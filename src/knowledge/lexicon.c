/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The tables by which readers find entries. */

#include "knowledge/loader.h"

#include "base/text.h"

#include <string.h>

#define KEY_MAX 320
/** What is added to the part of speech in the key of an entry that is found apart, and what stands for it in that of its first word. */
#define APART 50
#define APART_FIRST 99

/** "lemma\x1Fpos"; absent where it does not fit. */
static tisse_view lemma_key(char out[KEY_MAX], tisse_view lemma, unsigned pos)
{
  if (lemma.length + 8 > KEY_MAX) {
    return (tisse_view){0};
  }
  if (lemma.length) {
    memcpy(out, lemma.data, lemma.length);
  }
  size_t length = lemma.length;
  out[length++] = '\x1F';
  if (pos >= 10) {
    out[length++] = (char)('0' + pos / 10);
  }
  out[length++] = (char)('0' + pos % 10);
  return (tisse_view){out, length};
}

static tisse_view first_word(tisse_view lemma)
{
  const char *blank = lemma.length ? memchr(lemma.data, ' ', lemma.length) : NULL;
  return (tisse_view){lemma.data, blank ? (size_t)(blank - lemma.data) : lemma.length};
}

uint32_t tisse__lexicon_find(const tisse__lexicon *self, tisse_view lemma, tisse__pos pos)
{
  char key[KEY_MAX];
  return tisse__lexicon_may_have(self, lemma) ? tisse__table_find(&self->by_lemma, lemma_key(key, lemma, pos)) : TISSE__NONE;
}

uint32_t tisse__lexicon_find_apart(const tisse__lexicon *self, tisse_view lemma, tisse__pos pos)
{
  char key[KEY_MAX];
  return tisse__lexicon_may_have(self, lemma) ? tisse__table_find(&self->by_lemma, lemma_key(key, lemma, pos + APART)) : TISSE__NONE;
}

uint32_t tisse__lexicon_find_apart_first(const tisse__lexicon *self, tisse_view word)
{
  char key[KEY_MAX];
  return tisse__lexicon_may_have(self, word) ? tisse__table_find(&self->by_lemma, lemma_key(key, word, APART_FIRST)) : TISSE__NONE;
}

uint32_t tisse__lexicon_find_fixed(const tisse__lexicon *self, tisse_view word)
{
  return tisse__table_find(&self->by_first_word, word);
}

/** "au sein de" is written "au sein du", "au sein d'" too: an entry for each, with the same IRI, frames and cues. */
static tisse_status add_variant(tisse_knowledge *self, size_t index, size_t stem, const char *ending)
{
  tisse__entry entry = self->entries.items[index];
  tisse__buffer lemma;
  tisse__buffer_init(&lemma, &self->context.allocator);
  tisse__buffer_add(&lemma, (tisse_view){entry.lemma.data, stem});
  tisse__buffer_add_text(&lemma, ending);
  entry.lemma = lemma.failed ? (tisse_view){0} : tisse__arena_copy(&self->arena, tisse__buffer_view(&lemma));
  tisse__buffer_dispose(&lemma);
  return entry.lemma.data && tisse__array_push(&self->context.allocator, &self->entries, entry) ? TISSE_OK : TISSE_E_MEMORY;
}

static tisse_status add_variants(tisse_knowledge *self)
{
  static const struct { const char *ending; const char *others[4]; } variants[] = {
    {" de", {"d'", "du", "des", NULL}}, {" à", {"au", "aux", NULL}}, {" que", {"qu'", NULL}}};
  const size_t count = self->entries.count;
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < count; ++i) {
    const tisse__entry entry = self->entries.items[i];
    for (size_t v = 0; entry.fixed && entry.language == TISSE__FRENCH && v < sizeof variants / sizeof *variants; ++v) {
      if (tisse__view_ends(entry.lemma, variants[v].ending)) {
        const size_t stem = entry.lemma.length - strlen(variants[v].ending) + 1;
        for (size_t o = 0; !status && variants[v].others[o]; ++o) {
          status = add_variant(self, i, stem, variants[v].others[o]);
        }
      }
    }
  }
  return status;
}

/** Backwards, each in front of its chain: so the chains run in the order of the entries. */
static tisse_status index_under(tisse_knowledge *self, uint32_t index, tisse__table *table, tisse_view key, bool copy)
{
  tisse__lexicon *lexicon = &self->lexicons[self->entries.items[index].language];
  if (!key.length) {
    return TISSE_OK;
  }
  const uint32_t next = tisse__table_find(table, key);
  if (next == TISSE__NONE && copy) {
    key = tisse__arena_copy(&self->arena, key);
  }
  const uint32_t at = (uint32_t)lexicon->chain_count++;
  lexicon->chain[at].entry = index;
  lexicon->chain[at].next = next;
  lexicon->chain[at].tells = tisse__second_key(self->entries.items[index].lemma);
  return key.data && tisse__table_set(table, key, at) ? TISSE_OK : TISSE_E_MEMORY;
}

/** An invariable word of a class ("Jean", "SA", "M.") is found by itself too, as a word of no part of speech. */
static tisse_status index_entry(tisse_knowledge *self, uint32_t index)
{
  const tisse__entry *entry = &self->entries.items[index];
  tisse__lexicon *lexicon = &self->lexicons[entry->language];
  char text[KEY_MAX];
  if (entry->word_class != TISSE__NONE && entry->word_class >= TISSE__WC_APART) {
    const tisse_view word = first_word(entry->lemma);
    const tisse_status status = index_under(self, index, &lexicon->by_lemma, lemma_key(text, entry->lemma, entry->pos + APART), true);
    return status || word.length == entry->lemma.length
               ? status : index_under(self, index, &lexicon->by_lemma, lemma_key(text, word, APART_FIRST), true);
  }
  if (!entry->fixed) {
    return index_under(self, index, &lexicon->by_lemma, lemma_key(text, entry->lemma, entry->pos), true);
  }
  const tisse_view first = first_word(entry->lemma);
  const tisse_status status = index_under(self, index, &lexicon->by_first_word, first, false);
  return status || entry->word_class == TISSE__NONE || first.length != entry->lemma.length
             ? status
             : index_under(self, index, &lexicon->by_lemma, lemma_key(text, entry->lemma, TISSE__POS_NONE), true);
}

/** Moves the chains of a table to where `count` links lie already, each from its end on; readers walk it downwards. Returns how many lie there then. */
static size_t lay_chains(const tisse__lexicon *lexicon, tisse__table *table, struct tisse__entry_link *out, size_t count)
{
  for (size_t i = 0; i < table->capacity; ++i) {
    if (!table->slots[i].key.data) {
      continue;
    }
    const size_t begin = count;
    for (uint32_t link = table->slots[i].value; link != TISSE__NONE; link = lexicon->chain[link].next) {
      ++count;
    }
    size_t at = count;
    for (uint32_t link = table->slots[i].value; link != TISSE__NONE; link = lexicon->chain[link].next) {
      out[--at] = lexicon->chain[link];
      out[at].next = at > begin ? (uint32_t)at - 1 : TISSE__NONE;
    }
    table->slots[i].value = (uint32_t)count - 1;
  }
  return count;
}

/** Each chain together. */
static bool order_chains(tisse_knowledge *self, tisse__lexicon *lexicon)
{
  struct tisse__entry_link *chain = tisse__arena_zero(&self->arena, lexicon->chain_count + 1, sizeof *chain);
  if (chain) {
    lay_chains(lexicon, &lexicon->by_first_word, chain, lay_chains(lexicon, &lexicon->by_lemma, chain, 0));
    lexicon->chain = chain;
  }
  return chain != NULL;
}

/** Notes of each key of by_lemma the lemma. */
static bool mark_lemmas(tisse_knowledge *self, tisse__lexicon *lexicon)
{
  uint64_t *lemmas = tisse__arena_zero(&self->arena, TISSE__LEMMAS_SIZE, sizeof *lemmas);
  for (size_t i = 0; lemmas && i < lexicon->by_lemma.capacity; ++i) {
    const tisse_view key = lexicon->by_lemma.slots[i].key;
    const char *mark = key.data ? memrchr(key.data, '\x1F', key.length) : NULL;
    if (mark) {
      const uint64_t hash = tisse__key_hash((tisse_view){key.data, (size_t)(mark - key.data)});
      lemmas[hash % TISSE__LEMMAS_SIZE] |= UINT64_C(1) << (hash >> 58);
    }
  }
  lexicon->lemmas = lemmas;
  return lemmas != NULL;
}

tisse_status tisse__build_lexicons(tisse_knowledge *self)
{
  tisse_status status = add_variants(self);
  for (size_t l = 0; !status && l < TISSE__LANGUAGES; ++l) {
    self->lexicons[l].chain = tisse__arena_zero(&self->arena, 2 * self->entries.count, sizeof *self->lexicons[l].chain);
    status = self->lexicons[l].chain ? TISSE_OK : TISSE_E_MEMORY;
  }
  for (size_t i = self->entries.count; !status && i-- > 0;) {
    status = index_entry(self, (uint32_t)i);
  }
  for (size_t l = 0; !status && l < TISSE__LANGUAGES; ++l) {
    status = order_chains(self, &self->lexicons[l]) && mark_lemmas(self, &self->lexicons[l]) ? TISSE_OK : TISSE_E_MEMORY;
  }
  return status;
}
