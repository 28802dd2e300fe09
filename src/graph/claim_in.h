/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file claim_in.h  A claim from the properties that it has in RDF. */
#ifndef TISSE_GRAPH_CLAIM_IN_H
#define TISSE_GRAPH_CLAIM_IN_H

#include <tisse/claim.h>

/** The field that a property (a word of vocabulary.h) of text or IRI fills; NULL where it is of another kind. */
tisse_view *tisse__claim_field(tisse_claim *claim, unsigned word);
/** Takes a property of the other kinds: standing, sums, places. Lists are left to the caller. */
void tisse__claim_take(tisse_claim *claim, unsigned word, tisse_view text);

#endif
