/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file vocable.h  What the knowledge has for a form, looked up once. */
#ifndef TISSE_EXTRACT_VOCABLE_H
#define TISSE_EXTRACT_VOCABLE_H

#include "knowledge/model.h"
#include "language/form.h"

/** Expressions that may begin with a word. */
typedef struct tisse__options {
  uint32_t count;
  const uint8_t *second;  ///< The byte that the second word of each begins with, 0 where it has one word.
  const uint32_t *items;
} tisse__options;

typedef struct tisse__vocable {
  tisse__form form;
  uint64_t fold;          ///< For tisse__gazetteer_step.
  bool begins_name;       ///< Some name begins with it.
  bool opens_adverbial;   ///< One of tisse__scan_adverbial may begin with it.
  bool opens_time;        ///< A phrase of time may.
  uint8_t month;          ///< 1 to 12, or 0.
  uint32_t tags;          ///< The parts of speech that the dictionary has for it, a bit (1U << tisse__pos) each.
  tisse__options fixed;   ///< Fixed entries.
  tisse__options markers; ///< Markers of several words.
  const char *digits;     ///< The number that it spells, or NULL.
  const char *currency;   ///< ISO 4217 code, or NULL.
  const char *unit;       ///< Of quantities, or NULL.
  int64_t magnitude;      ///< 0: none.
} tisse__vocable;

/** May the first word of the expression be this form: itself, elided ("d'" for "de"), or with an article inside ("du")? */
bool tisse__form_may_begin(const tisse__form *form, tisse_view expression);

/** What forms are looked up in; outlives them. */
typedef struct tisse__vocable_in {
  const tisse_knowledge *knowledge;
  tisse__language language;
  tisse__arena *arena;    ///< The forms' own.
} tisse__vocable_in;

/** Makes `forms` ready for tisse__vocable structs. */
void tisse__vocable_init(tisse__forms *forms, const tisse_allocator *allocator, tisse__vocable_in *in);

#endif
