/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file name_form.h
 * What the form of words says about names that nobody knows: where one begins and ends, what it is the name of.
 */
#ifndef TISSE_EXTRACT_NAME_FORM_H
#define TISSE_EXTRACT_NAME_FORM_H

#include "extract/analysis.h"

/** Is it a headline in title case? There a capital says nothing. */
bool tisse__is_title_case(const tisse__analysis *self, const tisse__sentence *sentence);
/** "Anna", "Marc-Antoine" */
bool tisse__is_first_name(const tisse__analysis *self, uint32_t word);
/** May the word be one of a name? @param inside  A word of the name stands in front. */
bool tisse__is_name_word(const tisse__analysis *self, uint32_t word, bool titles, bool inside);
/** The end of the run of name words that begins at `first`; connectors only between two of them. */
uint32_t tisse__name_end(const tisse__analysis *self, uint32_t first, uint32_t end, bool titles);
/** Are the capitalised words no name: a nationality, a month, a common noun behind its determiner? */
bool tisse__is_common_word(const tisse__analysis *self, uint32_t first, uint32_t last);
/** Does the sentence's first word stand like a name: right before the verb, a possessive, a relative, no noun group around it? */
bool tisse__opens_as_name(const tisse__analysis *self, const tisse__sentence *sentence);
/** French: and can it be no common noun, as it has no determiner? */
bool tisse__is_bare_subject(const tisse__analysis *self, const tisse__sentence *sentence);
/** "Series B": is the word one of a round of funding's name? */
bool tisse__is_round(const tisse__analysis *self, uint32_t word);
/** Is the word one that ends names of companies: "Foods", "Capital", "Pharma"? */
bool tisse__ends_company(const tisse__analysis *self, uint32_t word);
/** The class that the words say, TISSE__NONE where they say none; a legal form behind the name is taken in (`last`). */
uint32_t tisse__class_by_form(const tisse__analysis *self, uint32_t first, uint32_t *last);

#endif
