/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file vocable.h  What the knowledge has for a form, looked up once. */
#ifndef TISSE_EXTRACT_VOCABLE_H
#define TISSE_EXTRACT_VOCABLE_H

#include "knowledge/model.h"
#include "language/form.h"

typedef struct tisse__vocable {
  tisse__form form;
  uint64_t fold;          ///< For tisse__gazetteer_step.
  bool begins_name;       ///< Some name begins with it.
  uint32_t tags;          ///< The parts of speech that the dictionary has for it, a bit (1U << tisse__pos) each.
  uint32_t fixed;         ///< First link of the fixed entries that begin with it, or TISSE__NONE.
  const char *digits;     ///< The number that it spells, or NULL.
  const char *currency;   ///< ISO 4217 code, or NULL.
  const char *unit;       ///< Of quantities, or NULL.
  int64_t magnitude;      ///< 0: none.
} tisse__vocable;

/** What forms are looked up in; outlives them. */
typedef struct tisse__vocable_in { const tisse_knowledge *knowledge; tisse__language language; } tisse__vocable_in;

/** Makes `forms` ready for tisse__vocable structs. */
void tisse__vocable_init(tisse__forms *forms, const tisse_allocator *allocator, tisse__vocable_in *in);

#endif
