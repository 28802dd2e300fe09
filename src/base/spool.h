/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file spool.h
 * A temporary file: written at its end, read anywhere. It is made when first written to, and has no name from then on, so that nothing is left
 * behind however a run ends.
 */
#ifndef TISSE_BASE_SPOOL_H
#define TISSE_BASE_SPOOL_H

#include <tisse/base.h>

/** Where temporary files are made, and how many bytes are held before. */
typedef struct tisse__scratch {
  const tisse_context *context;  ///< Never NULL; outlives what is made with it.
  const char *folder;            ///< NULL or empty: /tmp.
  size_t memory;                 ///< Of a sorter; 0: 8 MiB.
} tisse__scratch;

typedef struct tisse__spool {
  tisse__scratch scratch;
  int file;                      ///< -1: none yet.
  uint64_t size;                 ///< What was added, that in the window included.
  char *window;                  ///< What is still to be written.
  size_t filled;
  tisse_status status;           ///< Of what failed first: reported, but for want of memory.
} tisse__spool;

void tisse__spool_init(tisse__spool *self, const tisse__scratch *scratch);
void tisse__spool_dispose(tisse__spool *self);
bool tisse__spool_add(tisse__spool *self, const char *bytes, size_t length);
/** Writes what is still held. */
bool tisse__spool_flush(tisse__spool *self);
/** Exactly so many bytes: of one piece as it was added, or of what was flushed. */
bool tisse__spool_read(tisse__spool *self, uint64_t at, char *bytes, size_t length);

#endif
