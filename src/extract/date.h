/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file date.h */
#ifndef TISSE_EXTRACT_DATE_H
#define TISSE_EXTRACT_DATE_H

#include "extract/analysis.h"

/** A date whose year or week was left open, taken as the next such one behind the article; any other as it is. */
tisse__date tisse__date_ahead(const tisse__analysis *self, const tisse__date *date);
/** Is the day from which something is said to be so behind the article's? Without the latter, a month is, and a bare year is not. */
bool tisse__date_to_come(const tisse__analysis *self, const tisse__date *date);
/** The year that the word is by its figures, 0 where it is none. */
unsigned tisse__year_of(const tisse__analysis *self, uint32_t word);

#endif
