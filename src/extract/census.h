/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file census.h
 * Whom a sentence speaks of, before any frame is tried: a frame needs at least one end that stands in the sentence itself, for bridges (bridge.c)
 * find the other end of one that is there. Most sentences of most articles have nobody for most frames, and these are not tried there.
 *
 * An end is found at a group: its name, whom it means or whose it is (refer.c, settled before), a party of the deal that an event noun takes up, or
 * whom a pronoun inside the verb or the first person stands for, which frames settle. Whatever comes to find ends elsewhere has to be told here;
 * tests/unit/test_census.c finds what is missing.
 */
#ifndef TISSE_EXTRACT_CENSUS_H
#define TISSE_EXTRACT_CENSUS_H

#include "extract/analysis.h"

/** Counts those of a sentence whose references are settled. */
void tisse__census_take(tisse__analysis *self, uint32_t sentence);
/** May one of them stand at an end of the frame? Who asks why frames fail (explain) is shown them all. */
bool tisse__census_allows(tisse__analysis *self, const tisse__frame *frame);
/** The same of any frame of the entry. */
bool tisse__census_allows_entry(tisse__analysis *self, const tisse__entry *entry);
/** May one of them stand at an end of one of the relations, a bit each; all: of any? */
bool tisse__census_allows_any(tisse__analysis *self, uint64_t relations);
/** Somebody of the sentence was just told to be of a class: what frames that narrow an end were told of them holds no more. */
void tisse__census_class_told(tisse__analysis *self);
/** May a group of the sentence have the marker? Mostly none has, and that is told fast where frames of the sentence are tried. */
bool tisse__census_may_mark(const tisse__analysis *self, uint32_t sentence, tisse_view marker);
/** May it have a relative? */
bool tisse__census_may_relate(const tisse__analysis *self, uint32_t sentence);

#endif
