/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file jobs.h
 * Articles read by many threads, each with an extractor of its own, and their output in the order in which they came.
 */
#ifndef TISSE_TOOL_JOBS_H
#define TISSE_TOOL_JOBS_H

#include "session.h"

typedef struct jobs jobs;

/** One article: in a thread of its own, with that thread's extractor and context. Counts its claims. */
typedef tisse_status (*jobs_fn)(void *user, tisse_extractor *extractor, const tisse_context *context, tisse_document *document, tisse_writer out,
                                uint64_t *claims);

/** Starts `count` threads. What they write goes to `out`, and what they say to the session, from the thread that calls here. */
tisse_status jobs_new(jobs **out, session *run, size_t count, jobs_fn work, void *user, tisse_writer writer);
/** Takes the document. Waits where too many are under way; returns what stopped an earlier one. */
tisse_status jobs_add(jobs *self, tisse_document *document);
/** Waits for all, writes what is due, and frees. */
tisse_status jobs_end(jobs *self);

#endif
