/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file articles.h  From the paths of the command line to articles. */
#ifndef TISSE_TOOL_ARTICLES_H
#define TISSE_TOOL_ARTICLES_H

#include "session.h"

/**
 * Reads every argument from the `first` on: files, folders with all below them in byte order, "-" for standard input. What cannot be
 * read is said, marks the session's exit status, and the rest goes on. Returns what `emit` or memory stopped it with.
 */
tisse_status articles_read(session *self, size_t first, tisse_document_fn emit, void *user);
/** Checks the options of reading, so that a wrong one is told before any work. EXIT_DONE or EXIT_USAGE. */
int articles_options(session *self, tisse_input_options *out);

#endif
