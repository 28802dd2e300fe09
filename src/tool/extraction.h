/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file extraction.h  The extractor as the command line asks for it. */
#ifndef TISSE_TOOL_EXTRACTION_H
#define TISSE_TOOL_EXTRACTION_H

#include "session.h"

/** Checks the options, learns, and makes an extractor (NULL where that failed). */
int extraction_begin(tisse_extractor **out, session *self);
/** One more, of a session that has learned: each thread needs its own. */
tisse_status extraction_new(tisse_extractor **out, session *self, const tisse_context *context);

#endif
