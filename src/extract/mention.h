/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file mention.h
 * Referents and their mentions, as the steps that find names make them: mention.c (known, given), unknown_name.c.
 */
#ifndef TISSE_EXTRACT_MENTION_H
#define TISSE_EXTRACT_MENTION_H

#include "extract/name_form.h"

/** The text folded, in the arena. */
tisse_view tisse__mention_folded(tisse__analysis *self, tisse_view text);
/** The article's referent for an entity of the ontology, made where there is none; TISSE__NONE: no memory. */
uint32_t tisse__mention_known(tisse__analysis *self, uint32_t entity, uint32_t word);
/** The referent of a name that the ontology lacks: that of the same or of a longer name, or a new one. @param single  It is one word. */
uint32_t tisse__mention_found(tisse__analysis *self, tisse_view text, uint32_t word, uint32_t class_, bool single);
/** Adds the mention and marks its words. False: no memory, or nobody is meant. */
bool tisse__mention_add(tisse__analysis *self, tisse__mention mention);
/** The names in the words [first, last) are no names by themselves: a longer one takes their place. */
void tisse__mention_absorb(tisse__analysis *self, uint32_t first, uint32_t last);

/** English: "Boeing 737s", "F-35s": the name of the model of which they are several; any other text as it is. */
tisse_view tisse__model_of(const tisse__analysis *self, tisse_view text);

#endif
