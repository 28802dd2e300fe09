/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file anaphor.h
 * What pronouns and possessives (anaphor.c) and definite descriptions (definite.c) share when they look for whom they mean.
 */
#ifndef TISSE_EXTRACT_ANAPHOR_H
#define TISSE_EXTRACT_ANAPHOR_H

#include "extract/reference.h"

#define TISSE__PRONOUN_REACH 2      /* sentences back */
#define TISSE__CLEAR_MARGIN 2       /* by how much the best must lead */

static inline bool tisse__referent_is(const tisse__analysis *a, uint32_t referent, const char *name)
{
  return referent != TISSE__NONE && tisse__class_is(a, a->referents.items[referent].class_, name);
}

/** Is the group the subject of a verb of speech behind its quotation: "« … », dit Ana Ruiz"? */
bool tisse__speaks_behind(const tisse__analysis *a, uint32_t group);
/** Whom a group names, or else means. */
uint32_t tisse__named_or_meant(const tisse__analysis *a, uint32_t group);
/** Of a main clause's subject only subjects and topics of its own sentence may be meant: their least rank; else 0. */
uint8_t tisse__least_rank(const tisse__analysis *a, uint32_t group);
/** One more of those that the group means; false where it means too many. several.c */
bool tisse__add_several(tisse__analysis *a, uint32_t group, uint32_t referent);
/** The coordination of highest rank in the sentence, by its key; TISSE__NONE where there is none or two are alike. */
uint32_t tisse__best_coordination(const tisse__analysis *a, const tisse__sentence *s, uint32_t before, uint8_t least);
/** The organisations of the sentence's centers before the group, of one coordination where its key is given, added to `out`; how many there are. */
uint32_t tisse__distinct_in(const tisse__analysis *a, const tisse__sentence *s, uint32_t before, uint32_t key, uint32_t *out, uint32_t count);
/** "les deux groupes", "ils", "leur": fills whom several the group means. */
void tisse__mean_several(tisse__analysis *a, uint32_t group, bool two);
/** "The venture runs 75 shops. They …": is something that is said in the plural nearer than the one firm that was found? */
bool tisse__is_outnumbered(const tisse__analysis *a, uint32_t group, uint32_t referent);
void tisse__mean(tisse__analysis *a, uint32_t group, uint32_t referent, tisse_link link);
bool tisse__found_is_clear(const tisse__found *found, int margin);
/**
 * Whom the sentences are about: the nearest subject, topic or owner. Somebody nearer that they only mention beside is not taken, and makes it
 * doubtful unless the article speaks of the first more often.
 */
tisse__found tisse__find_topic(const tisse__analysis *a, tisse__quest quest);
/** "X, le fabricant de …", "le fabricant Y": what is said beside a name is said of it. */
bool tisse__is_tied(const tisse__analysis *a, uint32_t group);
/** "l'ancien patron", "its previous owner": does an adjective of the group say that it is no longer so? */
bool tisse__says_past(const tisse__analysis *a, uint32_t group);
/** "X rachète Y. Fondée en 1987, l'entreprise emploie …": Y, where the group's clause says what somebody new is; TISSE__NONE where it does not. */
uint32_t tisse__background_of(const tisse__analysis *a, uint32_t group);
/** Does the group's clause tell when somebody was founded: what is told of who is new to the reader? */
bool tisse__tells_origin(const tisse__analysis *a, uint32_t group);
/** Is the noun that of a rival or a partner: of one like the other? */
bool tisse__noun_is_mutual(const tisse__analysis *a, tisse_view lemma);
/** Is the referent named in the clause of the group as an argument beside it? Then the group speaks of somebody else. discourse.c */
bool tisse__names_beside(const tisse__analysis *a, uint32_t group, uint32_t referent);
/** "Créée par deux anciens de Michelin, la société …": does the group stand in what is said of the other, and so names others? discourse.c */
bool tisse__is_said_of(const tisse__analysis *a, uint32_t group, uint32_t of);
/** Settles whom a definite description means. */
void tisse__refer_description(tisse__analysis *a, uint32_t group);

/* ---- By deals: owner.c ---- */

/** French: "auprès de Y géré par Z et | de ses actionnaires": what the participle in front is said of, whose clause the group is of; else the group itself. */
uint32_t tisse__over_participle(const tisse__analysis *a, uint32_t group);

/** Does the noun stand for a party by its relation to another ("filiale", "rival", "PDG")? Things have none. */
bool tisse__has_parties(const tisse__analysis *a, const tisse__group *g);
/** "X rachète à Y | sa filiale", "avec Y en vue de lui racheter | sa filiale", "paie à Y pour utiliser | son modèle": Y's; TISSE__NONE where nobody is named. */
uint32_t tisse__other_side(const tisse__analysis *a, uint32_t group);
/** Does the verb tell that its subject has goods of a supplier for its object: "utiliser", "installer", "commander"? */
bool tisse__verb_uses(const tisse__analysis *a, tisse_view verb);
/** "Hélène Kervadec, présidente du groupe": the one firm of the article that is called by the person's surname, "Kervadec"; TISSE__NONE where none or several are. */
uint32_t tisse__firm_of_surname(const tisse__analysis *a, uint32_t person);
/** "X rachète Y. Sa présidente, Anne Kieffer, conservera ses fonctions": Y's, for of the buyer's head nobody would say so; TISSE__NONE where none stays. */
uint32_t tisse__owner_kept_on(const tisse__analysis *a, uint32_t group);
/** The firm that the person is told to head or to have founded, beside the name in the group's sentence or before; TISSE__NONE where none is. */
uint32_t tisse__firm_headed(const tisse__analysis *a, uint32_t group, uint32_t person);
/** "Luc Tessier, patron de X, a réuni | ses fournisseurs": X's, where the noun is that of a firm's party; else the group's owner as it is. */
uint32_t tisse__owner_as_firm(const tisse__analysis *a, uint32_t group);
/** "X a racheté Y à | son fondateur", "l'avait acquise auprès de | son propriétaire": Y's; puts whether the words say so, though perhaps not whose. */
uint32_t tisse__bought_from(const tisse__analysis *a, uint32_t group, bool *says);
/** "X en détient 35 %. Le reste appartient à | son créateur": of whom a share was just told; puts whether the subject is such a rest. */
uint32_t tisse__owner_of_rest(const tisse__analysis *a, uint32_t group, uint32_t subject, bool *says);

#endif
