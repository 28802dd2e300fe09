/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file session.h
 * One run of the tool: the command line, the library's context, the knowledge, what was said and how it ends.
 */
#ifndef TISSE_TOOL_SESSION_H
#define TISSE_TOOL_SESSION_H

#include <stdint.h>
#include <time.h>

#include <tisse/tisse.h>

#include "options.h"

typedef struct session {
  options options;
  tisse_context context;
  tisse_knowledge *knowledge;  ///< NULL until session_learn().
  int exit_status;             ///< The worst so far.
  tisse_level least;           ///< What is less grave is not said.
  char shipped[4096];          ///< The folder of which only errors are said: its users cannot mend the rest. "" for none.
  bool terminal;               ///< Progress is shown.
  bool progress_shown;
  struct timespec progress_at;
  uint64_t articles, claims;
  uint64_t said;               ///< Warnings and errors.
  uint64_t errors;
} session;

void session_init(session *self);
void session_dispose(session *self);

/** Says a sentence of one file (NULL: of the tool) on stderr. */
void session_say(session *self, tisse_level level, const char *file, const char *format, ...) __attribute__((format(printf, 4, 5)));
/** Keeps the worst exit status and returns it. */
int session_end_with(session *self, int exit_status);
/** The same for a status of the library, which has reported already; TISSE_OK changes nothing. */
int session_end_status(session *self, tisse_status status);
/** Shows the counts, at most five times a second and on a terminal only. */
void session_progress(session *self);
void session_progress_clear(session *self);

/** Articles were read, and nothing was found in them: says what to do now. */
void session_tell_nothing(session *self);

/** Loads and seals the shipped knowledge and what --knowledge names: compiled, where there is a file that is up to date, else from Turtle. EXIT_DONE, or what to exit with. */
int session_learn(session *self);
/** The folder with the shipped knowledge: TISSE_KNOWLEDGE, beside the executable, or where it was installed. Puts "" where there is none. */
void session_shipped(char *path, size_t capacity);
/** The full-form lexicons in a folder. */
tisse_status session_load_forms(session *self, const char *folder);
/** The same from the Turtle files of `paths`, and nothing else. Seals where all went well, or says all that is wrong. */
tisse_status session_read_turtle(session *self, const char *const *paths, size_t count);
/** A file or a folder of knowledge. */
tisse_status session_load(session *self, const char *path);

/** --base, checked, or NULL. Sets *wrong to EXIT_USAGE where it is no absolute IRI that ends in / or #. */
const char *session_base(session *self, int *wrong);
/** A whole number of an option, or 0 where it is not given; sets *wrong as above. */
int64_t session_number(session *self, option_id id, int64_t most, int *wrong);

#endif
