/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file focus.h
 * Whom the article is about: how much it speaks of each referent, and who stands out. discourse.c tells whom each sentence speaks of; here its sentences are
 * weighed together, with the opening (title and lead) and how often a name is said. All that asks who matters more asks here.
 */
#ifndef TISSE_EXTRACT_FOCUS_H
#define TISSE_EXTRACT_FOCUS_H

#include "extract/reference.h"

/** May the referent be a firm, as far as is known? */
bool tisse__may_be_firm(const tisse__analysis *a, uint32_t referent);
/** The firm that the article names most often, of several that it names as often the first; TISSE__NONE where there is none. */
uint32_t tisse__foremost(const tisse__analysis *a);
/** Does no firm come before the referent in that? False of TISSE__NONE. */
bool tisse__is_foremost(const tisse__analysis *a, uint32_t referent);
/** Of the organisations that the last sentences before the group speak of, but for `avoid`, is none named more often in the article? */
bool tisse__stands_out(const tisse__analysis *a, uint32_t group, uint32_t referent, uint32_t avoid);
/** The first firm that the opening sentences are about, where the article names it again; TISSE__NONE where there is none. */
uint32_t tisse__opening_firm(const tisse__analysis *a);
/** How much the opening and the last sentences before the group are about the referent. */
uint32_t tisse__focus_weight(const tisse__analysis *a, uint32_t group, uint32_t referent);
/** The firm that the opening is about and whose weight leaves all others that the group's words fit far behind; TISSE__NONE where there is none. */
uint32_t tisse__focus_leader(const tisse__analysis *a, uint32_t group, uint32_t avoid);
/** Whom the text speaks of where nothing says whose: the firm of the sentences before, the one that the fund they speak of puts its money in, else the one
 * that the article is about; TISSE__NONE where none stands out. */
uint32_t tisse__firm_spoken_of(const tisse__analysis *a, uint32_t group);
#define TISSE__CHAIN_REACH 6  /* sentences back to where the firm was last named */

/** The first firm that the article has for a subject, in its first sentences and before this one, where no other is named with it; TISSE__NONE. chain.c */
uint32_t tisse__article_firm(const tisse__analysis *a, uint32_t before);
/** That firm, where all sentences since it was last their subject bring in others only as what they are to it, and nobody but the holder stands in front of
 * the group; TISSE__NONE. chain.c */
uint32_t tisse__chain_firm(const tisse__analysis *a, uint32_t group, uint32_t holder);
/** Whose "ses clients", "its engines" are: that firm's, where whom the last sentences suggest (or nobody) is only beside it. chain.c */
uint32_t tisse__chain_owner(const tisse__analysis *a, uint32_t group, uint32_t avoid, uint32_t found);
/** "Norges Bank is the largest shareholder. The group agreed to buy": whom a description or pronoun means, where that one was only told to be something to
 * the firm that the article goes on with, is the firm. chain.c */
uint32_t tisse__chain_instead(const tisse__analysis *a, uint32_t group, uint32_t found);
/** "It was founded in 2017 by X": what a verb of founding is said of is that firm, where nothing else is plain; TISSE__NONE. chain.c */
uint32_t tisse__chain_founded(const tisse__analysis *a, uint32_t group);
/** Do the sentences since the firm was last a subject tell a percentage that it holds or sells itself, of another? `reach`: how many at most. chain.c */
bool tisse__chain_tells_share(const tisse__analysis *a, uint32_t sentence, uint32_t firm, uint32_t reach);
/** The only firm that the sentence just before speaks of, where its name stands there; TISSE__NONE where none or several do. */
uint32_t tisse__only_latest(const tisse__analysis *a, uint32_t group, uint32_t avoid);
/** The two firms that the opening tells a deal of, where the article is about no third; false where there are none. */
bool tisse__opening_pair(const tisse__analysis *a, uint32_t group, uint32_t pair[2]);

#endif
