/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file reference.h
 * Who is meant. anaphor.c and definite.c settle it for the pronouns, possessives and descriptions of a sentence before its frames are read, out of whom the
 * sentences before speak of (discourse.c) and of what the article calls them (trait.c, describe.c). refer.c is asked by the frames.
 */
#ifndef TISSE_EXTRACT_REFERENCE_H
#define TISSE_EXTRACT_REFERENCE_H

#include "extract/analysis.h"

static inline bool tisse__is_definite(const tisse__group *g)
{
  return g->determiner == TISSE__DEFINITE || g->determiner == TISSE__DEMONSTRATIVE;
}

/** Is it the complement behind "de", "of"? */
static inline bool tisse__is_of(const tisse__group *g)
{
  return (g->marker.length == 2 && (g->marker.data[0] == 'd' || g->marker.data[0] == 'o')) && (g->marker.data[1] == 'e' || g->marker.data[1] == 'f');
}

/** May any organisation be called by this noun ("groupe", "company")? */
static inline bool tisse__is_generic(const tisse__analysis *a, tisse_view lemma)
{
  return tisse__lemma_is_class(a, lemma, TISSE__NOUN, TISSE__WC_GENERIC);
}

static inline bool tisse__wants_organization(const tisse__analysis *a, const uint32_t *classes)
{
  return tisse__class_fits(a, tisse__class_named(a->knowledge, "Company"), classes);
}

/* ---- Ends: refer.c ---- */

/** Adds the end unless its referent is there already, or there is no more room; tells whether it did. */
bool tisse__ends_add(tisse__ends *out, tisse__end end);
/** "Amazon's Trainium and Nvidia's GPUs": drops what has an owner of its own, another than the group's. */
void tisse__ends_drop_owned(const tisse__analysis *a, uint32_t group, tisse__ends *out);
/** The referent where the group says it: the words of its name where it has that, else all its words. */
tisse__end tisse__end_at(const tisse__analysis *a, uint32_t group, uint32_t referent, tisse_link link);

/* ---- Whom the sentences speak of: discourse.c ---- */

/** How much a sentence is about somebody. */
enum {
  TISSE__RANK_OTHER = 1,
  TISSE__RANK_LOWER = 2,          ///< Any other function in a relative, participial, infinitive or adverbial clause.
  TISSE__RANK_OBLIQUE = 3,
  TISSE__RANK_OBJECT = 4,
  TISSE__RANK_LOWER_SUBJECT = 5,  ///< Of a relative or adverbial clause, of a verb of speech behind a quotation.
  TISSE__RANK_TOPIC = 6,          ///< "Chez Renault, …"
  TISSE__RANK_OWNER = 7,          ///< "Les ventes de Renault ont …", "Ses ventes ont …"
  TISSE__RANK_COMPLETIVE = 8,
  TISSE__RANK_SUBJECT = 9,
  TISSE__RANK_RENAMED = 12,       ///< "The company became Acme": whoever is spoken of is Acme.
  TISSE__TOLD = 10                ///< From here on: the words of a description are those by which it is called.
};

/** What an expression asks of whom it means. */
typedef struct tisse__quest {
  uint32_t group;                  ///< The expression.
  uint32_t avoid, avoid_second;    ///< Referents that cannot be meant, or TISSE__NONE.
  uint32_t last_back;              ///< Sentences before its own.
  uint8_t gender;
  uint8_t least;                   ///< Centers of its own sentence below this rank are not asked.
  uint8_t least_before;            ///< Nor those of the sentences before below this one.
  bool persons, organizations, things; ///< What it may mean.
  bool described;                  ///< Its words must not contradict what the article calls them.
  bool apart;                      ///< Not somebody that its own clause names.
  bool member;                     ///< One of several named together may be meant.
  bool last;                       ///< The last one named, whatever its rank.
  bool subject;                    ///< A subject: of those before it in its sentence the later one is rather meant.
  bool plural;                     ///< Things that it may mean are several: "they".
} tisse__quest;

typedef struct tisse__found {
  uint32_t referent;               ///< TISSE__NONE: nobody, or a thing without a name.
  int score, second;               ///< Its own, and that of the next best; -1: none.
  uint32_t center, back;
} tisse__found;

/** "The company changed its name to Acme", "was renamed Acme": who is spoken of has this name. */
bool tisse__gives_name(const tisse__analysis *a, const tisse__group *name);
/** Makes centers of whom the group names, means, and whose it is. */
void tisse__center_add(tisse__analysis *a, uint32_t group);
/** The best center of the nearest sentence that has any. */
tisse__found tisse__center_find(const tisse__analysis *a, const tisse__quest *q);

/* ---- What the article calls them: trait.c ---- */

/** Keeps the nouns and adjectives of the group, and of its complement, for the referent. */
void tisse__traits_note(tisse__analysis *a, uint32_t referent, uint32_t group);
/** How the words of a description go with a referent. */
typedef struct tisse__likeness {
  uint32_t shared;                 ///< Words by which the article or the press calls it.
  uint32_t telling;                ///< Those among them that not any organisation may be called.
  uint32_t open;                   ///< Words that neither does.
  bool head;                       ///< Its noun is among those shared.
  bool fresh;                      ///< Its noun says more than that it is an organisation, and neither calls the referent so.
  bool foreign;                    ///< It is called after a country, and nobody told whether it is of that.
  bool apart;                      ///< It is called after a town or region, and the article calls the referent after another of the country.
  bool elsewhere;                  ///< It is called after a place where it is not known to be.
  bool conflict;                   ///< It is of another country, or introduced with another trade.
} tisse__likeness;
tisse__likeness tisse__traits_compare(const tisse__analysis *a, uint32_t group, uint32_t referent);

/* ---- Subjects and topics: anaphor.c ---- */

/** The organisation, other than `avoid`, that the sentences before the group are about; TISSE__NONE where that is not plain. */
uint32_t tisse__topic_before(const tisse__analysis *a, uint32_t group, uint32_t avoid);

/** The same, where it is a subject, a topic or an owner there. */
uint32_t tisse__subject_before(const tisse__analysis *a, uint32_t group, uint32_t avoid);
/** The subject (a group) of the clause that the group stands in as another function. */
uint32_t tisse__clause_subject(const tisse__analysis *a, uint32_t group);
/** Whom it names or means. */
uint32_t tisse__clause_subject_referent(const tisse__analysis *a, uint32_t group);
/** Whom the group names or means, itself, through its apposition, or as what acts for somebody ("la direction de X"); TISSE__NONE where none. */
uint32_t tisse__group_stands_for(const tisse__analysis *a, uint32_t group);
/** The group that says whose the noun is: "X's group", "le groupe de X"; TISSE__NONE where none does. */
uint32_t tisse__said_owner(const tisse__analysis *a, uint32_t group);

/* ---- Descriptions: describe.c. Referents, TISSE__NONE where none or several fit ---- */

/** Does the noun denote one party of a relation to another ("filiale", "rival")? Alone it means nobody in particular. */
bool tisse__noun_is_relational(const tisse__analysis *a, tisse_view lemma);

/** Is it a supplier that the noun denotes, and no other party of a relation? */
bool tisse__noun_only_supplies(const tisse__analysis *a, tisse_view lemma);

/** French: "racheter les biscuits Poult", "le moulin Foricher": is the head the trade, in the plural, or the kind of a house whose name stands behind it? */
bool tisse__is_house(const tisse__analysis *a, const tisse__group *g);

/** "la PDG de Louis Vauban", "the boss of Paul Verner": names like people's of what one heads are firms'. False where memory ends. class_post.c */
bool tisse__classes_of_posts(tisse__analysis *self);

/** Who makes the goods by which a group calls somebody: "la société derrière P", "le développeur de P", "the firm behind P"; TISSE__NONE where it does not. */
uint32_t tisse__described_by_goods(tisse__analysis *a, uint32_t group);

/** The one firm that the ontology has for the head or founder by whom a group calls it: "la firme de X", "la société dirigée par X"; TISSE__NONE: none, or several. */
uint32_t tisse__company_known(tisse__analysis *a, uint32_t group);

/** "la start-up Lumenys", "le rival AMD", "le français Thales": does the common noun in front only say what the name is? */
bool tisse__head_identifies(const tisse__analysis *a, const tisse__group *g);
/** "le géant des puces": the one entity of the article that is called so; several in the article leave it open. */
uint32_t tisse__described(const tisse__analysis *a, uint32_t mention, uint32_t sentence, uint32_t avoid);
/** "le groupe dirigé par Alexandre Bompard" */
uint32_t tisse__described_by_head(const tisse__analysis *a, uint32_t group);
/** "la firme de Redmond" */
uint32_t tisse__described_by_place(const tisse__analysis *a, uint32_t group);
/** What a name behind "de" or before "'s" says of a description. */
typedef enum tisse__ownership {
  TISSE__OWNED_BY_NOBODY,
  TISSE__OWNED,                   ///< "le rachat de X": nobody but X's is described.
  TISSE__OWNED_BY_NEW             ///< "la PME de Montaigu", "la société de Paul Lebrun": a place or a head that the article had not told.
} tisse__ownership;
/** "la société de Sam Altman": the company that the person leads; puts what the name says. */
uint32_t tisse__described_by_owner(const tisse__analysis *a, uint32_t group, tisse__ownership *how);
/** "la cible", "le vendeur": who has this part in the one acquisition that the opening tells of; TISSE__NONE where it tells of none, or of several. */
uint32_t tisse__described_by_deal(const tisse__analysis *a, uint32_t group);
/** "le repreneur", "its buyer": who fills the end of a deal just told, with `other` where that is given, that the noun denotes. */
uint32_t tisse__described_by_role(const tisse__analysis *a, uint32_t group, uint32_t other);
/** Of the deal by which the group's noun denotes `role`, the other party; TISSE__NONE where it is not plain. */
uint32_t tisse__other_end(const tisse__analysis *a, uint32_t group, uint32_t role);
/** "L'action Nvidia a pris 4 %": whose shares are the subject of the sentence's main verb; TISSE__NONE where none. */
uint32_t tisse__shares_of(const tisse__analysis *a, uint32_t sentence);
/** "le créateur de ChatGPT": whom the antonomasia in the group names. */
uint32_t tisse__antonomasia_at(const tisse__analysis *a, const tisse__group *g);
/** The company that a person speaks for. */
uint32_t tisse__company_of(const tisse__analysis *a, uint32_t person);

/** "Curley led AP until [he] retired": what is drafted of Curley is told of the given one. */
void tisse__drafts_give(tisse__analysis *a);

#endif
