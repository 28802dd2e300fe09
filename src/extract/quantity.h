/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file quantity.h */
#ifndef TISSE_EXTRACT_QUANTITY_H
#define TISSE_EXTRACT_QUANTITY_H

#include "extract/analysis.h"

/** Puts what a lower-cased word says of sums: a number in letters, a magnitude, a currency, a unit. False where nothing. */
bool tisse__figures_of(tisse__figures *out, const tisse_knowledge *knowledge, tisse__language language, tisse_view word);
/** The longest expression of a kind that ends right before `first`: where it begins, and which it is; TISSE__NONE where there is none. */
uint32_t tisse__measure_before(const tisse__analysis *a, tisse__measure_kind kind, uint32_t begin, uint32_t first, const tisse__measure **which);
/** "23GWh", "300MW": a figure and its unit in one word, and no name. */
bool tisse__is_glued_quantity(const tisse__analysis *a, uint32_t word);

#endif
