/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file won.h */
#ifndef TISSE_EXTRACT_WON_H
#define TISSE_EXTRACT_WON_H

#include "extract/analysis.h"

/** Who was just told to have won the order that the definite noun takes up, where nobody was told to have given it; TISSE__NONE where it is not so. */
uint32_t tisse__order_winner(const tisse__analysis *self, uint32_t group);

#endif
