/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file turtle.h  Turtle files into a store. The only part of knowledge that knows raptor. */
#ifndef TISSE_KNOWLEDGE_TURTLE_H
#define TISSE_KNOWLEDGE_TURTLE_H

#include "knowledge/store.h"

/** One raptor world, used for all files of a load. Readers of several threads do not disturb each other. */
typedef struct tisse__turtle tisse__turtle;

tisse_status tisse__turtle_new(tisse__turtle **out, const tisse_context *context);
void tisse__turtle_free(tisse__turtle *self);

/**
 * Adds the triples of a file to the store. A statement that is wrong is reported with its line and left out, the others are read.
 * @return TISSE_E_READ: not opened. TISSE_E_KNOWLEDGE: something was wrong and reported.
 */
tisse_status tisse__turtle_read(tisse__turtle *self, tisse__store *store, const char *path);
/** The same from memory; `path` names it in messages. */
tisse_status tisse__turtle_read_text(tisse__turtle *self, tisse__store *store, const char *path, tisse_view text);

#endif
