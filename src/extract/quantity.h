/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file quantity.h */
#ifndef TISSE_EXTRACT_QUANTITY_H
#define TISSE_EXTRACT_QUANTITY_H

#include "extract/vocable.h"

/** Puts what a lower-cased word says of sums: a number in letters, a magnitude, a currency, a unit. False where nothing. */
bool tisse__figures_of(tisse__figures *out, const tisse_knowledge *knowledge, tisse__language language, tisse_view word);

#endif
