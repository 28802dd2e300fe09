/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file date.h */
#ifndef TISSE_EXTRACT_DATE_H
#define TISSE_EXTRACT_DATE_H

#include "language/segment.h"

/** The month that a lower-cased word names, 1 to 12, or 0. */
unsigned tisse__month_named(tisse_view lower, tisse__language language);

#endif
