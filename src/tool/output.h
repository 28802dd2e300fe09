/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file output.h
 * Files that are there whole or not at all: written under a hidden name beside their own, then renamed.
 */
#ifndef TISSE_TOOL_OUTPUT_H
#define TISSE_TOOL_OUTPUT_H

#include <stdio.h>

#include "session.h"

typedef struct output {
  session *session;
  char *path;        ///< Where it shall be; NULL: standard output.
  char *temporary;   ///< Where it is until then; NULL where it is written in place (a device, a pipe).
  FILE *stream;
  bool failed;       ///< Reported.
} output;

/** Is the file, which is read, the one that --output names? That is said: it is a slip, and would cost the file. */
bool output_takes_place_of(session *run, const char *path);
/** Opens a path, NULL or "-" for standard output. Says why not, and then nothing is due. */
tisse_status output_open(output *out, session *run, const char *path);
/** A writer for the library. */
tisse_writer output_writer(output *self);
/** Closes what was written; a failure to close is one to write. output_keep() or output_drop() is still due. */
tisse_status output_close(output *self);
/** Puts the file in its place. */
tisse_status output_keep(output *self);
/** Takes the temporary file away. */
void output_drop(output *self);
/** output_close() and then, as the status and it tell, output_keep() or output_drop(). */
tisse_status output_finish(output *self, tisse_status status);
/** Takes the temporary files of the process away, where it must end in the middle. */
void output_drop_all(void);
/** Interrupted runs take their temporary files away. */
void output_watch_signals(void);

#endif
