/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file teaser.h  What stands in the text of a page and is not the article's: calls, menus, other articles' headlines. */
#ifndef TISSE_DOCUMENT_TEASER_H
#define TISSE_DOCUMENT_TEASER_H

#include "document/draft.h"

/** What a phrase on a line of its own says of that line and of those behind it. */
typedef enum tisse__furniture {
  TISSE__NO_FURNITURE,
  TISSE__FURNITURE_LINE,  ///< This line alone: "Advertisement", "Lire aussi : …".
  TISSE__FURNITURE_NEXT,  ///< This line and the headline behind it: "article suivant".
  TISSE__FURNITURE_CALL,  ///< This line, and on a page the small box that it heads or ends: "Newsletter", "Read more".
  TISSE__FURNITURE_KICKER, ///< This line where it is a headline: "VIDEO - …".
  TISSE__FURNITURE_WALL,  ///< What follows sells the rest of the article.
  TISSE__FURNITURE_LIST,  ///< A list of other articles follows: "Le plus lu".
  TISSE__FURNITURE_END    ///< What follows are comments, a form, the foot of the page.
} tisse__furniture;

tisse__furniture tisse__furniture_find(const tisse_allocator *allocator, tisse_view line);

/** Turns blocks of the draft into TISSE_BLOCK_TEASER. Needs HEADING and PARAGRAPH blocks in the order of the text. */
void tisse__teaser_mark(tisse__draft *draft);

/** Day and author, where the metadata lack them, out of the lines before the text that say nothing else; these become TISSE_BLOCK_TEASER. */
void tisse__teaser_mark_bylines(tisse__draft *draft);

/**
 * The first block before `end` that shares most of its words with the paragraphs behind it, as a headline does, or `end`. Of the first one less
 * is asked.
 */
size_t tisse__teaser_find_headline(tisse__draft *draft, size_t end);
/** A paragraph of the article, rather than a headline, an item or a caption. */
bool tisse__teaser_is_body(const tisse__draft *draft, size_t block);

/** The same for the run of headlines and summaries of other articles behind the article's end, by their words. */
void tisse__teaser_mark_run(tisse__draft *draft);

#endif
