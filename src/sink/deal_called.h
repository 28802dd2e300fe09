/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file deal_called.h  Which deal a name on the command line means. */
#ifndef TISSE_SINK_DEAL_CALLED_H
#define TISSE_SINK_DEAL_CALLED_H

#include "graph/graph.h"

/** By its IRI, the last part of that, or "Nvidia investsIn OpenAI": its number, SIZE_MAX where there is none. Fails where memory does. */
tisse_status tisse__deal_called(const tisse_graph *graph, tisse_view name, size_t *deal);

#endif
