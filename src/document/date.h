/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file date.h  Dates of articles: RFC 822 and ISO 8601 to xsd:date and xsd:dateTime. */
#ifndef TISSE_DOCUMENT_DATE_H
#define TISSE_DOCUMENT_DATE_H

#include <tisse/base.h>

#define TISSE__DATE_SIZE 48

/**
 * Reads the whole of `text` as ISO 8601 (2025-09-09, 20250909, 2025/09/09, with T or a blank before a time, Z or an offset
 * or none behind it) or RFC 822 (Tue, 18 Nov 2025 06:40:00 +0100). Writes a valid xsd:date or xsd:dateTime; false, and an
 * empty text, where it is neither or no such day exists.
 */
bool tisse__date_read(char out[TISSE__DATE_SIZE], tisse_view text);

#endif
