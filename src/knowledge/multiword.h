/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file multiword.h  A written form taken apart into head and constituents; see tisse__constituent for the result. */
#ifndef TISSE_KNOWLEDGE_MULTIWORD_H
#define TISSE_KNOWLEDGE_MULTIWORD_H

#include "knowledge/model.h"

/**
 * Fills lemma, reflexive, fixed, constituents of an entry whose written form, part of speech, language and (wanted) fixed are set.
 * What cannot be taken apart (adverbs, expressions that begin with a preposition) becomes fixed.
 * @param wrong  Set to a sentence's end ("has no head") where the form makes no sense; NULL where all is well.
 */
tisse_status tisse__multiword_read(tisse_knowledge *self, tisse__entry *entry, const char **wrong);

#endif
