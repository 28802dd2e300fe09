/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file name_form.h
 * What the form of words says about names that nobody knows: where one begins and ends, what it is the name of.
 */
#ifndef TISSE_EXTRACT_NAME_FORM_H
#define TISSE_EXTRACT_NAME_FORM_H

#include "extract/analysis.h"

/* The referents of an article and their names: name_index.c */
void tisse__referents_init(tisse__analysis *self, const tisse_allocator *allocator);
void tisse__referents_dispose(tisse__analysis *self, const tisse_allocator *allocator);
/** None, for the next article. */
void tisse__referents_clear(tisse__analysis *self);
/** Its index; TISSE__NONE: no memory. */
uint32_t tisse__referents_add(tisse__analysis *self, const tisse__referent *referent);
/** The first one of this folded name. */
uint32_t tisse__referents_named(const tisse__analysis *self, tisse_view folded);
/** English: the first one that differs from a name of several words by forms of law at the end or hyphens alone, "Larsen-Holt Group" of "Larsen Holt". */
uint32_t tisse__referents_same_firm(const tisse__analysis *self, tisse_view folded);
/** The one of which the word is a shorter name: a surname, or (not of a `person`) the first word of another's name. Two are none. */
uint32_t tisse__referents_longer(const tisse__analysis *self, tisse_view folded, bool person);
/** The one person whose first name the word is, TISSE__NONE where there are two. */
uint32_t tisse__referents_called(const tisse__analysis *self, tisse_view folded);

/** "writer-director Jonas Hild": two roles in one word, the second a person's noun. */
bool tisse__is_double_role(const tisse__analysis *self, uint32_t word);
/** Is it a headline in title case? There a capital says nothing. */
bool tisse__is_title_case(const tisse__analysis *self, const tisse__sentence *sentence);
/** Has the dictionary the word, as a word of any class? */
bool tisse__dictionary_knows(const tisse__analysis *self, uint32_t word);
/** "Anna", "Marc-Antoine" */
bool tisse__is_first_name(const tisse__analysis *self, uint32_t word);
/** May the word be one of a name? @param inside  A word of the name stands in front. */
bool tisse__is_name_word(const tisse__analysis *self, uint32_t word, bool titles, bool inside);
/**
 * The end of the name that begins at `first`: name words, connectors between them, a known place behind a connector ("Société du Grand Paris"),
 * a number at its end ("Orbe 3"). name_extent.c
 */
uint32_t tisse__name_end(const tisse__analysis *self, uint32_t first, uint32_t end, bool titles);
/** Where the model ends whose name goes on behind known goods: "Switch [2 Lite]", "Galaxy [S26]"; `last` where no number or code does. name_extent.c */
uint32_t tisse__model_end(const tisse__analysis *self, uint32_t last, uint32_t end);
/** May a name begin here with an article or a particle in capitals ("La Compagnie", "De Dietrich"), or at a sentence's start ("Bank of")? */
bool tisse__name_begins(const tisse__analysis *self, uint32_t word, uint32_t end, bool titles);
/** Is the known place right behind a company's name a part of it: "Lafarge France", "Santander UK"? */
bool tisse__place_belongs(const tisse__analysis *self, uint32_t place, uint32_t end);
/** Is the name one with a connector that a noun for an organisation heads: "Bank of Ireland", "Financière de l'Échiquier"? */
bool tisse__is_headed_name(const tisse__analysis *self, uint32_t first, uint32_t last);
/** Are the capitalised words no name: a nationality, a month, a common noun behind its determiner? */
bool tisse__is_common_word(const tisse__analysis *self, uint32_t first, uint32_t last);
/** Does the sentence's first word stand like a name: right before the verb, a possessive, a relative, no noun group around it? */
bool tisse__opens_as_name(const tisse__analysis *self, const tisse__sentence *sentence);
/** And can it be no common noun, as it has no determiner (French), or has an apposition (English)? */
bool tisse__is_bare_subject(const tisse__analysis *self, const tisse__sentence *sentence);
/** "Series B": is the word one of a round of funding's name? */
bool tisse__is_round(const tisse__analysis *self, uint32_t word);
/** Is the word one that ends names of companies: "Foods", "Capital", "Pharma"? */
bool tisse__ends_company(const tisse__analysis *self, uint32_t word);
/** Makes short forms in brackets names of what stands before them. False: no memory. name_alias.c */
bool tisse__names_alias(tisse__analysis *self);
/** Takes back what only abbreviates common words: "lithium, fer, phosphate (LFP)". False: no memory. name_spelled.c */
bool tisse__names_spelled(tisse__analysis *self);
/** Finds names without a capital: words that nobody knows where only names stand. False: no memory. name_lower.c */
bool tisse__names_lower(tisse__analysis *self);
/** Finds the names that the article has in one place wherever else their words stand. False: no memory. name_repeat.c */
bool tisse__names_repeat(tisse__analysis *self);
/** French: institutions called by where they are ("l'université de Lille"). False: no memory. name_seated.c */
bool tisse__names_seated(tisse__analysis *self);
/** "Le Train, qui a commandé …": an article and a common noun with a capital at a sentence's start. (name_article.c) */
bool tisse__names_article(tisse__analysis *self);
/** Makes one of two names that are told as one ("le groupe Pain et Terroir a racheté"). False: no memory. name_joined.c */
bool tisse__names_joined(tisse__analysis *self);
/** "Norda Container Works (NCW)": begins a name where the letters in the bracket behind it say. */
bool tisse__names_bracketed(tisse__analysis *self);
/** "APM Terminals … APMT": a short form that no bracket explains, of the one name before it whose first letters it is. */
bool tisse__names_initials(tisse__analysis *self);
/** Families named by their noun ("la famille Dorval") become parties of their own. False: no memory. */
bool tisse__names_family(tisse__analysis *self);
/** The class that the words say, TISSE__NONE where they say none; a legal form behind the name is taken in (`last`). */
uint32_t tisse__class_by_form(const tisse__analysis *self, uint32_t first, uint32_t *last);

#endif
