/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file sorter.h
 * Sorts any number of records in bounded memory. What does not fit goes, sorted, into a temporary file that has no name any more when it is
 * written to, so that nothing is left behind however a run ends. Records of one key stay in the order of adding.
 *
 *   tisse__sorter_new → add … → rewind → next … (→ rewind → next …) → free
 */
#ifndef TISSE_BASE_SORTER_H
#define TISSE_BASE_SORTER_H

#include "base/spool.h"

typedef struct tisse__sorter tisse__sorter;

/** NULL out of memory. */
tisse__sorter *tisse__sorter_new(const tisse__scratch *scratch);
/** Copies. Failures stay: ask the status once at the end. */
void tisse__sorter_add(tisse__sorter *self, tisse_view key, tisse_view record);
/** Sorts what was added, and begins at the first again. Nothing may be added afterwards. */
void tisse__sorter_rewind(tisse__sorter *self);
/** The next in order of the bytes of the keys; the views live until the next call. false: there are no more, or it failed. */
bool tisse__sorter_next(tisse__sorter *self, tisse_view *key, tisse_view *record);
tisse_status tisse__sorter_status(const tisse__sorter *self);
void tisse__sorter_free(tisse__sorter *self);

#endif
