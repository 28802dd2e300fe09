/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file quantity.h */
#ifndef TISSE_EXTRACT_QUANTITY_H
#define TISSE_EXTRACT_QUANTITY_H

#include "extract/vocable.h"

/** Puts what the form says of sums: a number in letters, a magnitude, a currency, a unit. */
void tisse__quantity_words(tisse__vocable *vocable);

#endif
