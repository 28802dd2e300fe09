/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file folding.h  Names without what does not tell them apart: case, accents, punctuation. */
#ifndef TISSE_TOOL_FOLDING_H
#define TISSE_TOOL_FOLDING_H

#include <tisse/base.h>

/** Same name, whatever its case, the accents of Latin letters, and punctuation? */
bool folding_same(tisse_view a, tisse_view b);

#endif
