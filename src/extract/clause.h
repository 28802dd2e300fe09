/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file clause.h
 * One sentence's groups on their way to a tree.
 *
 *   groups ──possessives, coordination, appositions──▶ ──stack of clauses──▶ governors ──control──▶ subjects that are not said
 */
#ifndef TISSE_EXTRACT_CLAUSE_H
#define TISSE_EXTRACT_CLAUSE_H

#include "extract/analysis.h"

#include "base/text.h"

typedef enum tisse__clause_type {
  TISSE__CLAUSE_MAIN, TISSE__CLAUSE_RELATIVE, TISSE__CLAUSE_COMPLETIVE, TISSE__CLAUSE_ADVERBIAL, TISSE__CLAUSE_PARENTHESIS
} tisse__clause_type;

typedef struct tisse__clause {
  tisse__clause_type type;
  uint32_t parent;         ///< Clause
  uint32_t opener;         ///< Relative or subordinator.
  uint32_t governor;       ///< Group that the clause hangs on.
  uint32_t verb;           ///< Finite verb, the last of coordinated ones.
  uint32_t first_verb;
  uint32_t active;         ///< Verb group that takes what comes: finite, infinitive, participle.
  uint32_t subject;        ///< Candidate.
  uint32_t noun;           ///< Last noun group in it.
  uint32_t participle;     ///< Waits for the subject: "Fondée en 2015, OpenAI …"
  bool comma;              ///< Opened behind a comma.
} tisse__clause;

typedef struct tisse__parser {
  tisse__analysis *a;
  uint32_t begin, end;     ///< Groups of the sentence.
  tisse__clause *clauses;
  uint32_t clause_count, clause_capacity, top;
  uint32_t previous;       ///< Last group that was not an adverb or a quote.
  bool after_comma, after_coordinator;
  uint32_t pending_first;  ///< Marked groups that wait for a verb.
} tisse__parser;

static inline tisse__group *tisse__parser_group(const tisse__parser *p, uint32_t group)
{
  return &p->a->groups.items[group];
}

static inline tisse__clause *tisse__parser_top(const tisse__parser *p)
{
  return &p->clauses[p->top];
}

/** Is the group in the sentence, and of this kind? */
static inline bool tisse__parser_is_kind(const tisse__parser *p, uint32_t group, tisse__group_kind kind)
{
  return group < p->end && group >= p->begin && tisse__parser_group(p, group)->kind == kind;
}

static inline bool tisse__parser_is_noun(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_kind(p, group, TISSE__GROUP_NOUN);
}

static inline bool tisse__parser_is_finite(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_kind(p, group, TISSE__GROUP_VERB) && (tisse__parser_group(p, group)->flags & TISSE__G_FINITE);
}

/** Is the group's marker one of the two? `other` may be NULL. */
static inline bool tisse__marker_is(const tisse__group *group, const char *one, const char *other)
{
  return tisse__view_is(group->marker, one) || (other && tisse__view_is(group->marker, other));
}

static inline bool tisse__marker_is_of(const tisse__group *group)
{
  return tisse__marker_is(group, "de", "of");
}

/** Hangs the group on the governor; leaves it where that would close a circle. */
void tisse__parser_link(tisse__parser *p, uint32_t group, uint32_t governor, tisse__link_kind link);

uint32_t tisse__parser_open(tisse__parser *p, tisse__clause_type type, uint32_t parent, uint32_t opener, uint32_t governor);
/** Is the verb one of saying? */
bool tisse__parser_is_reporting(const tisse__parser *p, uint32_t verb);
/** Does the group hold a date? */
bool tisse__parser_is_dated(const tisse__parser *p, uint32_t group);

/* ---- Before the clauses: coordination.c, apposition.c ---- */

/** French: the subject of a clause before `behind`, where it is several parties that nothing names yet: "plusieurs fonds"; TISSE__NONE where it is not. */
uint32_t tisse__parser_party_subject(const tisse__parser *p, uint32_t behind);

/** "Nvidia's", "whose", a given "its": owners to what they own. */
void tisse__possessive_link(tisse__parser *p);
/** "Boise, Idaho-based X": the place to the group behind it. */
void tisse__seat_link(tisse__parser *p);
void tisse__coordination_link(tisse__parser *p);
/** Given mentions to the series in which they stand among names that are not known: series.c. */
void tisse__series_link(tisse__parser *p);

/** French: "fondée par deux anciens de X, Anne Roy et Paul Sand": the persons are those that the noun tells of. */
void tisse__series_people(tisse__parser *p);
/** Makes `right` the next member of the coordination that begins with `left`. */
void tisse__coordination_join(tisse__parser *p, uint32_t left, uint32_t right);
/** Joins owners in a row, each behind its portion: "à 60 % par X et à 40 % par Y". */
void tisse__portions_link(tisse__parser *p);
/** second_post.c: "A devient directeur de X et | B présidente de Y": ties the second post to the second person, of whom the verb is not said again. */
bool tisse__second_post(tisse__parser *p, uint32_t name);
/**
 * gapped.c: "A livre X à B et | C Y à D", "A works with B, | C with D": notes for whom each noun of the clause whose verb is not said again stands, and
 * takes these nouns out of the sentence until tisse__gapped_restore: they are no members of a list and nothing of the first clause.
 */
void tisse__gapped_part(tisse__parser *p);
void tisse__gapped_restore(tisse__parser *p);
/** shared.c: "a vendu X et | racheté Y": gives the participle the auxiliary of the verb before; false where it has none of its own to share. */
bool tisse__shared_auxiliary(tisse__parser *p, uint32_t verb);
/** Does the group join: a coordinator, "ainsi que", "as well as"? */
bool tisse__parser_is_joiner(const tisse__parser *p, uint32_t group);
/** Does a coordinator stand before the verb, dates and adverbs apart: "grew, and in 2013 became"? */
bool tisse__parser_is_coordinated(const tisse__parser *p, uint32_t verb);
/** "X, allié à Y, et | Z", "X, backed by Y, and Z": the name before what a participle between commas says of it; TISSE__NONE where there is none. */
uint32_t tisse__before_participle(const tisse__parser *p, uint32_t comma, uint32_t right);
/** "clients include: A, B", "two brands: A and B": a colon before names that go on with the clause. */
bool tisse__parser_is_list_colon(const tisse__parser *p, uint32_t mark);
/** The group that the names behind such a colon belong to. */
uint32_t tisse__parser_colon_host(const tisse__parser *p, uint32_t mark);
/** English: is the group a place at which something lies, "in Dallas, Texas"? Nothing is founded or owned there. */
bool tisse__parser_is_seat(const tisse__parser *p, uint32_t group);
/** What closes the bracket that opens at the group; the group itself where it opens none, or none that is closed. */
uint32_t tisse__parser_over_bracket(const tisse__parser *p, uint32_t group);
/** French: does what ends with this name stand in front of the clause: "à Dakar, A et `last` se livrent …"? The comma behind it then joins nothing. */
bool tisse__parser_is_fronted(const tisse__parser *p, uint32_t group, uint32_t last);
/** "Thales : rachète Brixel", "Orange : retenu par Brixel": does the name in front of the colon do what the verb behind it says? front.c */
bool tisse__parser_is_topic_colon(const tisse__parser *p, uint32_t mark);

/** ", anciennement Gazoduc Sud,", ", autrefois filiale de X,": the adverb is of the noun behind it, not of the clause's verb. */
bool tisse__apposition_opens(const tisse__parser *p, uint32_t adverb);
/** Is a finite verb to come whose subject this noun group can be? */
bool tisse__parser_finite_ahead(const tisse__parser *p, uint32_t noun);
void tisse__apposition_link(tisse__parser *p);
/** "le PDG | limogé | de X": does a past participle stand between the group and a noun? role_ahead.c */
bool tisse__follows_participle(const tisse__parser *p, uint32_t group);
/** "Contrairement à X, le patron de Y, Z, croit …": is the role that of Z, and not of the name before it? role_ahead.c */
bool tisse__role_is_ahead(const tisse__parser *p, uint32_t before, uint32_t role);

/* ---- Relative clauses: relative.c ---- */

/** Opens the clause of a relative pronoun on what it is said of. */
void tisse__relative_open(tisse__parser *p, uint32_t relative);
/** English: "games the studio released": is the noun the subject of a relative clause that no word opens? */
bool tisse__relative_is_bare(const tisse__parser *p, uint32_t noun);
/** French: "les 26 % que souhaite lui céder | X": is the noun the subject of the relative clause's finite verb, behind its infinitive? */
bool tisse__relative_subject_behind(const tisse__parser *p, uint32_t noun);
/** "l'entreprise de La Source, détenue par X", "un éditeur de logiciels que Y finance": of the firm, not of its place or its trade. */
uint32_t tisse__relative_over_place(const tisse__parser *p, uint32_t noun);
/** English: "a letter of intent | to buy X", "a memorandum of understanding to build Y": the deal, not the bare noun that says of what kind it is. */
uint32_t tisse__event_over_kind(const tisse__parser *p, uint32_t noun);
/** English: "with A and B | taking part": of all that "with" names; the noun itself elsewhere. */
uint32_t tisse__relative_with_lead(const tisse__parser *p, uint32_t noun);
/** French: "un satellite d'Eumetsat | construit par X": right behind a bare name the participle speaks of the goods in front of it. */
bool tisse__relative_over_owner(const tisse__parser *p, uint32_t noun, uint32_t participle);
/** "un accord avec Y prévoyant": no comma parts it from the event, of which it is said rather than of the party beside. */
uint32_t tisse__event_over_party(const tisse__parser *p, uint32_t noun);
/** "X, que Y vient de racheter": a "que" that was not read as a relative, with a name before its comma and no object in its clause. */
bool tisse__relative_is_object(const tisse__parser *p, uint32_t mark);
/** "X et Y, qui figurent à son capital", "X et Y, réunis en consortium": what is said of several is said of the first too. */
void tisse__relative_spread(tisse__parser *p);

/* ---- Groups behind markers: attach.c ---- */

void tisse__marked_attach(tisse__parser *p, uint32_t group);
/** English: "sued X for allegedly copying it": right in front of a participle behind a preposition an adverb is the participle's. */
bool tisse__qualifies_next(const tisse__parser *p, uint32_t adverb);
/** Is the group a time: a date, "des semaines"? */
bool tisse__parser_is_time(const tisse__parser *p, uint32_t group);
/** English: "from Gary, | Indiana to form Y": links where the place in front of the comma lies to that one. False: it is none such. */
bool tisse__parser_take_wider_place(tisse__parser *p, uint32_t noun);
/** The noun right before a marked group: adjectives, adverbs, closed brackets and participles without complement may stand between. */
uint32_t tisse__parser_noun_before(const tisse__parser *p, uint32_t group);
/** The noun that this noun complements or is joined to, TISSE__NONE where it is neither. */
uint32_t tisse__parser_governing_noun(const tisse__parser *p, uint32_t noun);

/* ---- Inside the clauses: aside.c ---- */

/** May a clause hang on the verb that no word opens: "said it will", "hopes it can"? Not on "runs". */
bool tisse__takes_bare_clause(const tisse__parser *p, uint32_t verb);
/** "X, Reuters reported on Monday, has": is the noun behind the comma the subject of a report that stands inside the clause? */
bool tisse__aside_reports(const tisse__parser *p, uint32_t noun);
/** Hangs the reports that stood inside the clause on its verb, which follows them. */
void tisse__aside_hang(tisse__parser *p, uint32_t verb);
/** English: "a show for Brixel titled Luce", "a platform called Luce, was": is the verb, read as a finite one, a participle of naming? */
bool tisse__aside_names(const tisse__parser *p, uint32_t verb);
/** "X, hived off from Y in May, sells": is what reads as a preterite behind the subject's comma a participle, the verb still to come? */
bool tisse__aside_is_reduced(const tisse__parser *p, uint32_t verb);
/** "said on Monday that it had", "told its staff that it would": behind a verb of speech, over times and to whom. */
bool tisse__aside_opens_report(const tisse__parser *p, uint32_t that);
/** "X, a firm that makes saunas, five years after buying Y": behind the comma the outer clause goes on. */
/** "vend A à X et | B à Y": joins B to A and Y to X, which go in step; false where it is none. */
bool tisse__series_pairs(tisse__parser *p, uint32_t joiner, uint32_t right);
void tisse__aside_leave_relative(tisse__parser *p, uint32_t verb);
/** Do noun and participle agree in number and gender, as far as both are known? */
bool tisse__parser_agrees(const tisse__group *noun, const tisse__group *participle);
/** Of whom a participle behind a comma is said: ", soutenu par X"; TISSE__NONE where nobody agrees with it. */
uint32_t tisse__aside_host(const tisse__parser *p, uint32_t verb);
/** "Sundar Pichai, who runs Google, met on Monday": a preterite that reads as a participle, where a subject waits behind its relative clause. */
bool tisse__aside_is_awaited(const tisse__parser *p, uint32_t verb);
/** "has in recent months | signed": is the verb parted from its auxiliary by what stands between? */
bool tisse__aside_is_parted(const tisse__parser *p, uint32_t verb);
/** Gives the parted verb what its auxiliary has: the place in the clause, subject, tense, dependents. */
void tisse__aside_join(tisse__parser *p, uint32_t verb);

/* ---- Behind the clauses: clause_cleft.c, apposition.c, coordination.c, content.c, control.c ---- */

/** "C'est à X que Y vend Z", "it is X, not Y, that will make Z": what stands around the copula of a cleft belongs to its clause. */
void tisse__parser_lift_clefts(tisse__parser *p);
/** French: "un robot de désherbage | Orso": the goods that the noun in front of a name only tells of what they are for; else that noun. */
uint32_t tisse__apposition_over_goods(const tisse__parser *p, uint32_t before);
/** English: "A leaves, with X set to succeed him": what follows is said of X, who does it (absolute.c). */
void tisse__absolute_lift(tisse__parser *p);
/** "sa filiale américaine, baptisée Amrize": the name that a naming participle gives is an apposition. */
void tisse__apposition_name(tisse__parser *p);
/** "Le fabricant installé à Brest, Brixel, a …": the name behind what a participle tells of the noun is its apposition. (apposition_behind.c) */
void tisse__apposition_behind(tisse__parser *p);
/** "le géant danois de l'obésité Novo Nordisk": the name behind a complement is the head's. */
void tisse__apposition_lift(tisse__parser *p);
/** Coordinated infinitives and participles hang where the first does: "prévoit d'investir et d'acheter". */
void tisse__coordination_share(tisse__parser *p);
/** Hangs verbs that say what a deal holds on the deal's noun. */
void tisse__content_attach(tisse__parser *p);
/** Gives infinitives, gerunds and participles the subjects that they share or are controlled by. */
void tisse__control_subjects(tisse__parser *p);

#endif
