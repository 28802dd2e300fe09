/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file argument.h
 * The ends of a frame at one place: what the places share.
 *
 *   argument.c ──by function──▶ argument_marked.c ──group──▶ argument_end.c ──▶ referent
 */
#ifndef TISSE_EXTRACT_ARGUMENT_H
#define TISSE_EXTRACT_ARGUMENT_H

#include "extract/trigger.h"

/* ---- What the word itself denotes: argument.c, argument_peers.c ---- */

/** The party that a relational noun denotes: its own name, its apposition, the subject of which it is said. */
void tisse__self_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "X (maison mère de Y) et Z": what stands within a series is said of the members before it. */
void tisse__ends_keep_before(const tisse__analysis *a, uint32_t first, uint32_t apposition, tisse__ends *out);
/** "is loyal | to X": what stands right behind an adjective that is said of the subject belongs to it, though it hangs on the verb. */
void tisse__attribute_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "Brixel founder Ana Ruiz and Velmont chairman Marc Duval": who is joined to the one, with a role of his own, has not the first's. */
void tisse__ends_drop_other_roles(const tisse__analysis *a, uint32_t group, tisse__ends *out);
/** "X et Y ouvrent une usine commune", "X and Y's joint plant": of an adjective, those who do together what is done with its noun, or whose it is. */
void tisse__joint_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "X et Y, deux rivaux", "X et Y sont partenaires": those whom a plural noun says to be such to each other. */
void tisse__peers_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "un consortium composé de X et Y", "a team including X and Y": those whom a list behind the noun names as its members. */
void tisse__members_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "X, aux côtés de Y, rachète Z", "entre au capital de Y, avec Z": those who do it beside the ones found. argument_beside.c */
void tisse__add_companions(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/** "the Lantern, Foxglove and Mira brands": where the last of a series is a plural noun, the names before its own are what its own is. */
void tisse__names_before(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/* ---- What stands for a party: argument_end.c ---- */

/** "its Canary Islands subsidiary, Brixel Sur": the name behind, where what stands in front of the noun is none of its; else TISSE__NONE. */
uint32_t tisse__named_apart(const tisse__analysis *a, uint32_t group);

/** Who has what a noun in a circumstance tells: "grâce à une levée de 20 millions, X …", "X est partout, avec des participations dans Y". */
void tisse__circumstance_subject(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/** "un des", "deux des": a word that takes some of what its complement names. */
bool tisse__is_partitive(const tisse__analysis *a, uint32_t group);
/** The referents of the group that fit the classes, `avoid` left out; where there is none, whose goods or place they are (supplying), or the organisation
 * whose head it names. */
void tisse__trigger_collect(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** The same of a group that has ends of its own beside those found, whose they are added to. */
void tisse__trigger_collect_more(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, uint32_t depth, tisse__ends *out);

/* ---- Who does what a noun tells: argument_deed.c ---- */

/** French: "X exploite des avions loués à Y", "un logiciel développé par Y": what a participle says of goods that somebody uses right there is said of the user's. */
void tisse__user_of_goods(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out);

/** "son projet de rachat de Y", "X s'étend grâce à l'acquisition de Y": whose plan the deed is, or who gets on by it. Nothing where `out` has somebody. */
/** "its rival X and Y": one noun in the singular that two are to each other names one. */
void tisse__ends_keep_one(const tisse__trigger *t, uint32_t group, tisse__ends *out);
/** English: "infringed patents | owned by X": is the participle in the marker said of the object right before? */
bool tisse__is_said_of_object(const tisse__trigger *t);
/** "X présente un vaccin développé avec Y": whose the thing is, or who does something with it, has made it together with Y. */
void tisse__maker_together(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** French: "qui doit lui permettre de racheter Y", "l'aidera à concurrencer Y": who can is whom the pronoun in front means; false where none stands there. */
bool tisse__enabled_subject(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
void tisse__deed_owner(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/** "détenu à 60 % par X | et à 40 % par Z": those with a share of their own beside the first, added where there is a first. */
void tisse__other_holders(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/* ---- Behind a marker: argument_marked.c ---- */

/** "Velmont : Brixel entre au capital": the name that a headline sets before its colon, TISSE__NONE where there is none. */
uint32_t tisse__headline_topic(const tisse__analysis *a, const tisse__sentence *s);
/** "awarded Brixel a contract", "Brixel was awarded a contract", "Brixel s'est vu attribuer un contrat": to whom, where a thing follows. argument_dative.c */
void tisse__dative_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "wrote X a cheque", "sold Y ten jets": is the verb's first object to whom, and the second what? */
bool tisse__is_dative(const tisse__analysis *a, uint32_t verb, uint32_t object);
/** The first group behind the marker that gives an end: on the trigger itself, on what it reaches, a pronoun that stands for it. */
void tisse__marked_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** "founder and chief executive of X": the last of coordinated nouns has the complement of all. */
void tisse__shared_complement(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

#endif
