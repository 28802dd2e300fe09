/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file unescape.h  The escapes and the IRIs of N-Triples and Turtle. */
#ifndef TISSE_GRAPH_UNESCAPE_H
#define TISSE_GRAPH_UNESCAPE_H

#include <stdbool.h>
#include <stddef.h>

/** Rewrites in place, for an escape is never shorter than what it says. false: broken; the bytes are then spoilt. */
bool tisse__unescape(char *bytes, size_t *length);

/**
 * The end of the IRI whose first byte is `at`: where its '>' stands, with its text in at[0, *length), escapes undone. NULL where there
 * is none on the way to `end`, or it is not absolute, or has a character that RDF forbids.
 */
char *tisse__scan_iri(char *at, char *end, size_t *length);

#endif
