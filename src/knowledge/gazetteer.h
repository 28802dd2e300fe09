/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file gazetteer.h  Makes the gazetteer that model.h declares. */
#ifndef TISSE_KNOWLEDGE_GAZETTEER_H
#define TISSE_KNOWLEDGE_GAZETTEER_H

#include "knowledge/model.h"

/**
 * All names, as French and as English words (they differ: l' | Oréal, L'Oréal); descriptions in their own language only. A text that one
 * entity has under several kinds of name is listed once, under the first kind.
 */
tisse_status tisse__gazetteer_new(tisse__gazetteer **out, const tisse_knowledge *knowledge);
void tisse__gazetteer_free(tisse__gazetteer *self);

#endif
