/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file unescape.h  The escapes of N-Triples and Turtle. */
#ifndef TISSE_GRAPH_UNESCAPE_H
#define TISSE_GRAPH_UNESCAPE_H

#include <stdbool.h>
#include <stddef.h>

/** Rewrites in place, for an escape is never shorter than what it says. false: broken; the bytes are then spoilt. */
bool tisse__unescape(char *bytes, size_t *length);

#endif
