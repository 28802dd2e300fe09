/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What tagged text has taught over the weights judged by hand: a structured perceptron (Collins, EMNLP 2002) over the same search. A feature is what
 * stands at a word or around it, hashed together with the class that a reading has; its weight is a byte of a table that is part of the object.
 * tests/tools/train_tagger.c makes the table, and says of what text.
 */
#include "language/tagging.h"

#include <string.h>

#include "base/text.h"

/* The object must be made anew when the table changes: the Makefile says so. */
#define EMBED(symbol, path)                                                                                                 \
  __asm__(".section .rodata\n" #symbol ":\n.incbin \"" path "\"\n.byte 0\n.previous\n");                                     \
  __attribute__((visibility("hidden"))) extern const int8_t symbol[]

EMBED(tisse__weights_english, "src/language/en.weights");

const int8_t *tisse__weights_of(tisse__language language)
{
  return language == TISSE__ENGLISH ? tisse__weights_english : NULL;
}

static uint64_t mix(uint64_t a, uint64_t b)
{
  a ^= b + UINT64_C(0x9E3779B97F4A7C15) + (a << 6) + (a >> 2);
  a *= UINT64_C(0xFF51AFD7ED558CCD);
  return a ^ (a >> 33);
}

static uint64_t hash_of(tisse_view text)
{
  uint64_t hash = UINT64_C(1469598103934665603);
  for (size_t i = 0; i < text.length; ++i) {
    hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(1099511628211);
  }
  return hash;
}

/**
 * Words with a capital and small words are left to the weights judged by hand: whether one is a name, or opens a clause, is seen from further off
 * than a feature reaches.
 */
static const uint32_t content = 1U << TISSE__SLOT_NOUN | 1U << TISSE__SLOT_ADJ | 1U << TISSE__SLOT_FINITE | 1U << TISSE__SLOT_INFINITIVE |
                                1U << TISSE__SLOT_PAST_PARTICIPLE | 1U << TISSE__SLOT_PRESENT_PARTICIPLE | 1U << TISSE__SLOT_ADV;

bool tisse__weights_apply(const tisse__candidates *word)
{
  return word->count > 1 && !(word->classes & ~content);
}

void tisse__weights_prepare(tisse__sentence *sentence)
{
  for (size_t i = 0; i < sentence->count; ++i) {
    tisse__candidates *word = &sentence->words[i];
    word->hash = hash_of(word->form);
    word->classes = 0;
    for (size_t r = 0; r < word->count; ++r) {
      word->classes |= UINT32_C(1) << word->slots[r];
    }
  }
}

static uint64_t classes_at(const tisse__sentence *sentence, ptrdiff_t i)
{
  return i < 0 || (size_t)i >= sentence->count ? UINT64_C(1) << TISSE__SLOT_EDGE : sentence->words[i].classes;
}

static uint64_t form_at(const tisse__sentence *sentence, ptrdiff_t i)
{
  return i < 0 || (size_t)i >= sentence->count ? 7 : sentence->words[i].hash;
}

void tisse__weights_features(uint64_t *out, const tisse__sentence *sentence, size_t at)
{
  const ptrdiff_t i = (ptrdiff_t)at;
  const tisse__candidates *word = &sentence->words[at];
  const uint64_t own = word->classes;
  const uint64_t before = classes_at(sentence, i - 1);
  const uint64_t after = classes_at(sentence, i + 1);
  const size_t tail = word->form.length > 4 ? word->form.length - 3 : 0;
  const uint64_t around[TISSE__FEATURES] = {
    word->hash,
    form_at(sentence, i - 1),
    form_at(sentence, i + 1),
    before,
    after,
    mix(before, after),
    mix(after, classes_at(sentence, i + 2)),
    mix(classes_at(sentence, i - 2), before),
    mix(form_at(sentence, i - 1), after),
    mix(own, (uint64_t)word->flags | (uint64_t)sentence->capitals << 9),
    mix(hash_of(tisse__view(word->form.data + tail, word->form.length - tail)), own),
    mix(own, form_at(sentence, i + 1)),
    mix(own, form_at(sentence, i - 1)),
    mix(own, mix(before, after)),
  };
  for (size_t f = 0; f < TISSE__FEATURES; ++f) {
    out[f] = mix((f + 1) * UINT64_C(0x1234567), around[f]);
  }
}

size_t tisse__weights_place(uint64_t feature, unsigned slot)
{
  return (size_t)((feature ^ (slot + 1) * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (TISSE__WEIGHTS - 1);
}

void tisse__weights_add(tisse__sentence *sentence, const int8_t *weights)
{
  tisse__weights_prepare(sentence);
  for (size_t i = 0; i < sentence->count; ++i) {
    tisse__candidates *word = &sentence->words[i];
    uint64_t features[TISSE__FEATURES];
    if (!tisse__weights_apply(word)) {
      continue;
    }
    tisse__weights_features(features, sentence, i);
    for (size_t r = 0; r < word->count; ++r) {
      int sum = 0;
      for (size_t f = 0; f < TISSE__FEATURES; ++f) {
        sum += weights[tisse__weights_place(features[f], word->slots[r])];
      }
      word->costs[r] = (int16_t)(word->costs[r] + sum);
    }
  }
}
