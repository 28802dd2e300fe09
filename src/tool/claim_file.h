/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file claim_file.h  Claims read back, from JSON lines or from a graph, as far as a comparison needs them. */
#ifndef TISSE_TOOL_CLAIM_FILE_H
#define TISSE_TOOL_CLAIM_FILE_H

#include "session.h"

typedef enum claim_field {
  FIELD_SOURCE, FIELD_RELATION, FIELD_SUBJECT, FIELD_OBJECT, FIELD_SENTENCE, FIELD_STATUS, FIELD_AMOUNT, FIELD_AMOUNT_MAX, FIELD_CURRENCY,
  FIELD_RULE, FIELD_COUNT
} claim_field;

/** Each field NUL-terminated; "" where the claim has none. */
typedef struct claim_record { const char *fields[FIELD_COUNT]; } claim_record;

typedef struct claim_file {
  claim_record *items;
  size_t count, capacity;
  char **blocks;       ///< What the fields point into, one a line.
  size_t block_count, block_capacity;
} claim_file;

/** Reads `path`. A broken line is reported and marks the session's exit status; the rest counts. */
tisse_status claim_file_read(claim_file *out, session *session, size_t argument);
void claim_file_dispose(claim_file *self);

#endif
