/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file text.h  The blocks of text without markup, and in any text what is not the article's. */
#ifndef TISSE_DOCUMENT_TEXT_H
#define TISSE_DOCUMENT_TEXT_H

#include "document/draft.h"

/**
 * Finds the blocks of draft->text (title, headings, paragraphs, teasers), which stays as it is. A title in the metadata is looked
 * for; where there is none, a short first line is taken.
 */
void tisse__text_blocks(tisse__draft *draft);

/** Short, and not ended as a sentence is: what a headline or a cross-heading looks like. */
bool tisse__is_headline(tisse_view line);
/** Code points. */
size_t tisse__text_width(tisse_view text);

#endif
