/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file quads.h  N-Quads of our own, taken apart into one body of N-Triples a graph. */
#ifndef TISSE_TOOL_QUADS_H
#define TISSE_TOOL_QUADS_H

#include <tisse/base.h>

typedef struct quad { tisse_view triple; tisse_view graph; } quad;   ///< triple without " ." and graph; graph absent: the default one.

/** Splits text into its quads, sorted by graph and otherwise in their order. The views point into `text`. free() the items. */
tisse_status quads_split(quad **out, size_t *count, tisse_view text);

#endif
