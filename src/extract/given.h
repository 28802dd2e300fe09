/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file given.h
 * Ends that are given mentions: what may be taken for sure because somebody said where the parties stand.
 */
#ifndef TISSE_EXTRACT_GIVEN_H
#define TISSE_EXTRACT_GIVEN_H

#include "extract/reference.h"
#include "extract/trigger.h"

/** Is the referent a given mention's, or one that a given pronoun or description stands for? */
bool tisse__is_given(const tisse__analysis *a, uint32_t referent);
/**
 * Adds given names of the trigger's sentence to the ends at one place: members of a list that stands under it ("a range of tractors, including
 * X"), and names that go on with the series of an end that is there. Nothing where an end is given already.
 */
void tisse__given_fill(const tisse__trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "[Velmont]'s [Quill] was used": a given name of no known kind that belongs to a given firm, and stands for nothing else in its group. */
bool tisse__given_goods(const tisse__analysis *a, uint32_t group);
/** "its [Quill] lamp", "[Velmont]'s [Quill] web site": is a given name that of something of somebody's, whatever it is? */
bool tisse__given_line(const tisse__analysis *a, uint32_t group);
/** The group of the kind of which a list is opened in front of a given mention: "such as", "including", a colon, a form of "include"; TISSE__NONE: none. */
uint32_t tisse__given_kind(const tisse__analysis *a, uint32_t mention);
/** The word behind a sentence, or behind the next one where it goes on with a list of what this one tells of: "These include X", "Examples are Y". */
uint32_t tisse__given_list_end(const tisse__analysis *a, uint32_t sentence);
/**
 * arg:clause-listed: the subject of a clause in which the trigger, a noun, opens a list with a given mention: "shows films such as [Y]". `source`: behind "from"
 * (arg:clause-listed-from), "gets its beans from roasters such as [Y]"; else never behind it.
 */
void tisse__given_actor(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, bool source, tisse__ends *out);
/** Does the group stand where the argument is asked for? */
bool tisse__given_stands(const tisse__trigger *t, const tisse__argument *wanted, uint32_t group);
/** "They chose Orsk. In 2004 [the company] bought Y": what means nobody yet at one place, where one given mention alone may be meant. */
void tisse__given_meant(const tisse__trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/**
 * "[X]'s programme, run in cooperation with [Y]": of two that do something with each other the one is the given mention before, whatever it stands in,
 * where none of the places asked for has anybody.
 */
void tisse__given_beside(const tisse__trigger *t, const tisse__argument *wanted, uint32_t count, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** Concludes what two given mentions are to each other from what a third party is to both: a firm of a firm's is its firm. False: no memory. */
bool tisse__given_chain(tisse__analysis *a);
/** Takes back what weak words say of two given mentions (tisse:givenEnds) of which others of the article tell. False: no memory. */
bool tisse__given_settle(tisse__analysis *a);

#endif
