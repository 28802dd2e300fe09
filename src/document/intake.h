/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file intake.h  One source while it is read: its decoded bytes on one side, its articles on the other. */
#ifndef TISSE_DOCUMENT_INTAKE_H
#define TISSE_DOCUMENT_INTAKE_H

#include "document/draft.h"
#include "document/sniff.h"

typedef struct tisse__intake {
  const tisse_context *context;
  const tisse_input_options *options;
  const char *name;          ///< Of the source, for messages; may be NULL.
  size_t max_bytes;          ///< Of a file or record.
  tisse_reader source;
  tisse__buffer head;        ///< The first bytes, as read.
  bool ended;                ///< The source has no more.
  tisse__decoder decoder;
  tisse__draft draft;        ///< Used again for each article.
  tisse_document_fn emit;
  void *user;
  tisse_input_summary summary;
  bool records;              ///< JSON lines: each record stands for itself.
  tisse_status worst;        ///< Of what was refused: for the case that nothing could be read.
} tisse__intake;

/** Appends more decoded text to `out`; sets `ended` of the intake at the end. Nothing may come although more will. */
tisse_status tisse__intake_more(tisse__intake *self, tisse__buffer *out);
/** Finishes the draft, passes it on. What is wrong with the article alone is counted; other failures are returned. */
tisse_status tisse__intake_emit(tisse__intake *self);
/** Counts a record, item or file as bad, for this reason, which was reported. */
void tisse__intake_refuse(tisse__intake *self, tisse_status why);

/** The readers of streams: many articles each. */
tisse_status tisse__json_read(tisse__intake *self);
tisse_status tisse__feed_read(tisse__intake *self);

#endif
