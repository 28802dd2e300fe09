/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file form.h
 * Words as written, each looked up once: a text says most of its words many times. One thread's, kept from article to article.
 */
#ifndef TISSE_LANGUAGE_FORM_H
#define TISSE_LANGUAGE_FORM_H

#include "language/morphology.h"

#define TISSE__READINGS_MAX 16

/** What tag.c makes of a form before its neighbours are asked, under one set of flags. */
typedef struct tisse__gathered {
  const tisse__reading *readings;
  const int16_t *costs;
  const uint8_t *slots;
  const int8_t *balances;
  uint32_t tags;
  uint8_t count, known, name;
  uint8_t shape, flags;          ///< For which it holds.
} tisse__gathered;

enum { TISSE__GATHERED = 4 };    ///< First in its sentence or not, in a headline or not.

/** Valid until tisse__forms_settle. */
typedef struct tisse__form {
  tisse_view surface;
  tisse_view lower;                         ///< tisse__lower_text
  const tisse__reading *readings;           ///< tisse__morphology_find of it, TISSE__READINGS_MAX at most.
  uint8_t reading_count;
  const tisse__gathered *gathered[TISSE__GATHERED];  ///< NULL until asked for.
} tisse__form;

/** The first of its readings that has this lemma, in the same memory; reading_count where none has. */
static inline size_t tisse__form_reading(const tisse__form *form, tisse_view lemma)
{
  size_t i = 0;
  while (i < form->reading_count && (form->readings[i].lemma.data != lemma.data || form->readings[i].lemma.length != lemma.length)) {
    ++i;
  }
  return i;
}

typedef struct tisse__forms {
  const tisse__morphology *morphology;
  tisse__arena arena;                       ///< All that forms hold.
  tisse__buffer text;
  struct tisse__form_slot { uint64_t hash; tisse__form *form; } *slots;
  size_t capacity, count;
  size_t form_size;                         ///< Of a struct that begins with a tisse__form.
  void (*fill)(void *user, tisse__form *form);  ///< Completes a new one; NULL: there is nothing more to it.
  void *user;
} tisse__forms;

/** `form_size`: 0 for that of tisse__form. Asks for no memory. */
void tisse__forms_init(tisse__forms *self, const tisse_allocator *allocator, const tisse__morphology *morphology, size_t form_size);
void tisse__forms_dispose(tisse__forms *self);
/** The form of a word, made where it is new; NULL when out of memory. */
tisse__form *tisse__forms_find(tisse__forms *self, tisse_view surface);
/** Between articles: forgets all where they have become too many to be kept. */
void tisse__forms_settle(tisse__forms *self);

#endif
