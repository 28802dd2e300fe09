/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file report.h  Diagnostics to the context's reporter. */
#ifndef TISSE_BASE_REPORT_H
#define TISSE_BASE_REPORT_H

#include <tisse/base.h>

/** One sentence, at most 1000 bytes (cut at a character); controls are shown as '?'. */
void tisse__report(const tisse_context *context, tisse_level level, const char *file, uint32_t line, uint32_t column,
                   const char *format, ...) TISSE_PRINTF(6, 7);
/** Reports and returns TISSE_E_MEMORY. */
tisse_status tisse__report_memory(const tisse_context *context);

#endif
