/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file own.h
 * Classes of a user's own ("club", "pétrolier", "protein"): what they take, by which nouns their members are called, and who is meant by these.
 * Where no knowledge has such classes, all of it is told by one test.
 */
#ifndef TISSE_EXTRACT_OWN_H
#define TISSE_EXTRACT_OWN_H

#include "extract/analysis.h"

/** A label of a class: its head's word leads to it. */
typedef struct tisse__own_noun {
  tisse_view text;               ///< In lower case.
  uint32_t class_, next;         ///< Another label with this head, or TISSE__NONE.
  uint8_t language;              ///< TISSE__LANGUAGES: of all.
  bool names;                    ///< Members of the class are called with it: "centrale de Bruyères".
} tisse__own_noun;

struct tisse__own_nouns {
  tisse__table heads;            ///< First and last words of labels → the latest such noun; the language is asked when it is found.
  TISSE__ARRAY(tisse__own_noun) nouns;
  bool works;                    ///< There are classes of works.
  bool relations;                ///< There are relations of users' own.
};

/** Of all classes of the knowledge's users; text lives in the arena. False: no memory. */
bool tisse__own_nouns_init(struct tisse__own_nouns *self, const tisse_knowledge *knowledge, tisse__arena *arena, const tisse_allocator *allocator);
void tisse__own_nouns_dispose(struct tisse__own_nouns *self, const tisse_allocator *allocator);

/** The noun whose label has its head at the word, the longest, and how many words it has; TISSE__NONE where there is none. */
uint32_t tisse__own_noun_at(const tisse__analysis *self, uint32_t word, uint32_t *count);
/** The class whose label the noun heads here ("parc éolien", "wind farm": the longest), or TISSE__NONE. */
uint32_t tisse__own_class_at(const tisse__analysis *self, uint32_t word);
/** May the referent stand where one of these classes is asked for, because one of them is a user's? */
bool tisse__own_fits(const tisse__analysis *self, uint32_t referent, const uint32_t *classes);
/** Do frames of users' own read the verb? Then our expressions made of it ("built by") leave it alone. */
bool tisse__own_verb(const tisse__analysis *self, tisse_view lemma);
/** "the TP53 gene", "launches BOREAL-3 trial": is the name in front of the noun of a user's class that of the thing, and not its owner's? */
bool tisse__own_bears(const tisse__analysis *self, uint32_t group, uint32_t referent, uint32_t class_);
/** Is a user's class among these? */
bool tisse__own_asked(const tisse__analysis *self, const uint32_t *classes);
/** "le navire", "the protein", of what was called so or is of this class: whom the group means, TISSE__NONE where that is not plain. */
uint32_t tisse__own_described(const tisse__analysis *self, uint32_t group);
/** Does a user's frame call one who is of this class by the noun: "the leader of the Vipers", of a person? */
bool tisse__own_calls(const tisse__analysis *self, tisse_view lemma, uint32_t class_);
/** The class of what the noun is said of, which would be ours: unless a user's frame calls something else so ("le Drac, successeur du Mirador"). */
uint32_t tisse__own_instead(const tisse__analysis *self, tisse_view lemma, uint32_t class_);
/** "la commune de Trémolens", "les villes d'Ormoy et de Vaudrey": the group with the name, where the noun, a user's or, where a place is asked for, one
 *  of ours, only says of what class it is. */
uint32_t tisse__own_placed(const tisse__analysis *self, uint32_t group, const uint32_t *classes);
/** A pronoun where one of a user's classes is asked for: the only one of the last sentences that is of it; TISSE__NONE where none or several. */
uint32_t tisse__own_meant(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid);
/** The trigger's group; "may go on display at Y": of words of a user's that stand beside whom they are said of, the verb whose subject that is. */
uint32_t tisse__own_carrier(const tisse__analysis *self, const tisse__draft *draft);
/** Is the draft one of our relations that a user's, told by the same word of the same two, stands for, or with a name at its end that, as a user's
 *  relation told since, is of a class that it does not take? */
bool tisse__own_forbids(const tisse__analysis *self, const tisse__draft *draft);
/** A found name is of the class that the end of the relation asks for, where this is a user's. */
void tisse__own_settle(tisse__analysis *self, uint32_t referent, const uint32_t *classes);

#endif
