/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file html_meta.h  What a page says of itself in its head, its linked data and its markup. */
#ifndef TISSE_DOCUMENT_HTML_META_H
#define TISSE_DOCUMENT_HTML_META_H

#include "document/draft.h"
#include "document/html_tree.h"
#include "document/metadata.h"

/** Reads every element of the page, scripts and head included. `page_title` gets the text of <title>. */
void tisse__html_read_metadata(tisse__found *found, tisse__draft *draft, xmlNodePtr root, tisse_view *page_title);

#endif
