/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file expectation.h  What an example of a frame expects: "Nvidia investsIn OpenAI planned 100000000000 USD". */
#ifndef TISSE_TOOL_EXPECTATION_H
#define TISSE_TOOL_EXPECTATION_H

#include <tisse/tisse.h>

typedef struct expectation {
  tisse_view words;           ///< The whole of it.
  tisse_view subject, object; ///< object absent where the relation takes none.
  tisse_relation_info relation;
  tisse_standing standing;
  int64_t amount, max;        ///< 0: any.
  tisse_view currency;
} expectation;

/** Takes the next expectation off a list split by ';'. false at the end, and where it is not well formed (which sealing reports). */
bool expectation_next(expectation *out, tisse_view *rest, const tisse_knowledge *knowledge);
bool expectation_met(const expectation *self, const tisse_claim *claim, const tisse_knowledge *knowledge);

#endif
