/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file html.h  Web pages and fragments of HTML: the article's blocks, and what the page says of it. */
#ifndef TISSE_DOCUMENT_HTML_H
#define TISSE_DOCUMENT_HTML_H

#include "document/draft.h"

/** A page: finds the article in it; adds its blocks to the draft and fills what its metadata lack. `html` is UTF-8. */
tisse_status tisse__html_page(tisse__draft *draft, tisse_view html);
/** A fragment that is the article's own already: all of its blocks but boxes of links. Metadata are left alone. */
tisse_status tisse__html_fragment(tisse__draft *draft, tisse_view html);
/** The character of a named entity ("eacute"), 0 where unknown. */
uint32_t tisse__html_entity(const char *name);

#endif
