/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file scope.h
 * A walk up from the trigger, and what the cues on the way do to the draft's standing.
 */
#ifndef TISSE_EXTRACT_SCOPE_H
#define TISSE_EXTRACT_SCOPE_H

#include "extract/analysis.h"
#include "extract/own.h"

typedef struct tisse__climber {
  const tisse__analysis *a;
  tisse__draft *draft;
  tisse_stage before_bad;      ///< The stage before the last bad news (slowed, suspended, cancelled …).
  bool bad;                    ///< The last stage cue was bad news.
  bool own_bad;                ///< The frame's own words are the bad news ("se désengager de").
  bool above;                  ///< On the way up, no longer at the trigger.
  bool subject;                ///< Just now: what is climbed from is the verb's subject.
  bool yet;                    ///< Just now: the verb climbed to says "pas encore", "not yet".
  bool renews;                 ///< Just now: what is climbed from is a verb whose negation ends it: "refuse de renouveler".
  bool asked;                  ///< Inside a question or a condition ("si", "whether"): what is over it touches the asking, not the deed.
  bool perfect;                ///< The trigger itself is told as done: "a investi", "avoir investi".
} tisse__climber;

/** How a cue word reaches what it governs. */
typedef enum tisse__reach { REACH_NOUN, REACH_INFINITIVE, REACH_CLAUSE, REACH_MODIFIER } tisse__reach;

bool tisse__stage_is_bad(tisse_stage stage);

/* Operators: each does one thing to the standing. */
void tisse__climber_note(tisse__climber *c, tisse_view words);
void tisse__climber_set_stage(tisse__climber *c, tisse_stage stage);
void tisse__climber_lower(tisse__climber *c, tisse_certainty certainty);
/** Lowers the certainty; bad news that is doubted is taken back: "pourrait bloquer". */
void tisse__climber_doubt(tisse__climber *c, tisse_certainty certainty);
/** The verb over one that is told by a verb of its own: "said that A fell and that it | would buy B", "said it would buy A and | would sell B". English. */
const tisse__group *tisse__told_with(const tisse__analysis *a, const tisse__group *verb);
void tisse__climber_negate(tisse__climber *c);
/** "renouveler", "extend": does the verb's negation end what it is said of? (cue.c) */
bool tisse__ends_if_not(const tisse__analysis *a, const tisse__group *verb);
/** Negation by this verb: "ne … plus" ends, "ne … pas" negates. */
void tisse__climber_negate_by(tisse__climber *c, const tisse__group *verb);

/** "ce n'est pas la première fois que P", "is not its only supplier": that it is not the first or the only one says that it is one. */
bool tisse__denies_sole(const tisse__analysis *a, const tisse__group *noun);

/** Does the noun tell of what somebody says, and of no deed: "article", "rapport"? */
bool tisse__is_report(const tisse__analysis *a, const tisse__group *noun);

/** "Leur alliance devrait réduire les coûts", "le partenariat vise à …": what it is to bring is to come, and the partnership is there. */
bool tisse__is_in_force(const tisse__climber *c, uint32_t child, uint32_t verb);

/** "n'est pas en concurrence avec X": the marker is the trigger, the copula over it says that it is not so. */
void tisse__climber_deny_marked(tisse__climber *c, const tisse__group *trigger);
/** "L'offre expire lundi", "the contract lapses in 2030": does the verb only tell till when what is its subject stands? */
bool tisse__runs_till_then(const tisse__climber *c, uint32_t child, uint32_t verb);
/** "aucun accord", "no company", "neither X nor Y". */
bool tisse__is_quantified_negative(const tisse__analysis *a, const tisse__group *g);
/** English: "nobody but X", "all but X": is the group the one that is taken out of those whom the other tells of? */
bool tisse__is_excepted(const tisse__analysis *a, uint32_t group, uint32_t first);
/** English: "Neither X nor Y wants a partnership with Z": of those of whom the claim is, their determiner denies what the verb carries. */
bool tisse__none_does(const tisse__climber *c, const tisse__group *verb);
/** "did not disclose the terms of its purchase of X", "refuse de commenter son partenariat avec X": what is not told is there, and what is said of the
 * telling is not said of it. What is yet to be made known is not meant. */
bool tisse__only_tells_of(const tisse__climber *c, uint32_t child, uint32_t over);
/** "veut céder sa participation": who wants to give up what he has still has it. Is it so? Then the standing is set. */
bool tisse__climber_wish(tisse__climber *c, const tisse__group *verb);
/** "ouvre une enquête sur le rachat", "suspends its probe into the deal": what is over the inquiry is not said of the deal, which is to come. Is it so? */
bool tisse__climber_inquire(tisse__climber *c, uint32_t group);
/** "Les rames commandées par X à Y ont été annulées": what is called off of goods is called off of their delivery. */
void tisse__climber_call_off(tisse__climber *c, const tisse__group *trigger);
/** "nearly bought X", "a presque racheté X": it came to nothing. */
void tisse__climber_miss(tisse__climber *c, uint32_t verb);

/* Words that are cues. */
/** All cues of a word with its expressions; the longest expression alone counts where it matches. Gives which kinds they are, a bit each. */
unsigned tisse__climber_apply_word(tisse__climber *c, uint32_t group, tisse_view lemma, tisse__pos pos, tisse__reach by, bool negated,
                                   uint32_t subject);
/** The cues of the fixed expression that begins at `first`; those that negate only where `negating`. */
void tisse__climber_apply_fixed(tisse__climber *c, uint32_t first, uint32_t last, bool negating);
/** French: "Il est possible que X rachète Y", "s'oppose à ce que X rachète Y": what opens the clause of the verb says of what it tells. */
void tisse__climber_apply_opening(tisse__climber *c, uint32_t verb);
/** "en lice pour investir", "loin d'être": the marker may be a cue. */
void tisse__climber_apply_marker(tisse__climber *c, uint32_t group);
/** "has reportedly bought", "a probablement racheté": what the adverbs inside a verb group leave of its certainty. */
void tisse__climber_apply_adverbs(tisse__climber *c, uint32_t verb);
/** Of a headline's verb: only what signs, cancels, suspends, or is talks. */
void tisse__climber_apply_stage_word(tisse__climber *c, uint32_t group, tisse_view lemma, bool negated);
/** Does "until", "jusqu'à" stand at the word (a cue with tisse:pastOnly)? */
bool tisse__climber_says_until(const tisse__analysis *a, uint32_t word, uint32_t last);
/** "des informations faisant état d'un rachat", "rumeurs évoquant une fusion": does the participle tell what its noun, news or a rumour, says? */
bool tisse__is_content_participle(const tisse__analysis *a, const tisse__group *g);
/** "Former Brixel boss Ana Ruiz to lead Velmont": an English headline's infinitive under whom it names? What is said of that name is not said of the deed. */
bool tisse__is_of_named(const tisse__analysis *a, const tisse__group *verb);
/** "les rumeurs selon lesquelles", "l'accord par lequel", "a deal under which": the relative clause is the content of its antecedent. */
/** "La filiale commune de X et Y a renoncé à ses projets": a firm that gives something up is there itself. refuse_part.c */
bool tisse__gives_up_other(const tisse__analysis *a, uint32_t child, uint32_t verb);
bool tisse__is_content_clause(const tisse__analysis *a, const tisse__group *verb);
/** "avait renoncé à son usine, | avant d'être racheté par X": is the infinitive what came after something that is over? (till_now.c) */
bool tisse__tells_later(const tisse__analysis *a, const tisse__group *infinitive);
/** "veut construire une usine | en partenariat avec X", "étudie un projet | en consortium avec X": behind what is done, with whom it is; what is said of the one is said of the other. (scope_beside.c) */
bool tisse__tells_with_whom(const tisse__climber *c, const tisse__group *g);
/** The verb that the holder of a post is subject or object of, or that governs what the post complements: "mettre fin au mandat de son président". (scope_beside.c) */
uint32_t tisse__verb_over_holder(const tisse__analysis *a, uint32_t *holder);
/** "Brixel in talks with Valtor over venture": a headline without verb, where the noun hangs on whom one talks with. Who talks; TISSE__NONE elsewhere. (talks.c) */
uint32_t tisse__headline_talker(const tisse__analysis *a, uint32_t group);
/** "spun off its generics business, X": is the subsidiary that the noun names parted with by its verb, in a past that is over? (scope_beside.c) */
bool tisse__is_shed(const tisse__analysis *a, const tisse__draft *draft);
/** "le contrat qui liait X à Y", "the case pitting X against Y": what is said of the noun is said of the bond that the verb tells of it. (scope_beside.c) */
bool tisse__tells_of_bond(const tisse__climber *c, const tisse__group *verb);
/** What the whole sentence and the relation itself settle, once all cues have been met. */
void tisse__climber_settle(tisse__climber *c);
/** Is the expression of a cue's entry there, with the head word's group as its head? */
bool tisse__cue_entry_there(const tisse__analysis *a, const tisse__entry *entry, uint32_t group);

/** "X a été reconduit jusqu'en 2029", "a nommé X directeur général jusqu'en 2027": is somebody put into a post, so that a bound is its term's? (post.c) */
bool tisse__puts_into_post(const tisse__analysis *a, const tisse__draft *draft);

/** "will remain chairman", "restera à la tête de": it is so now; not "conservera 10 %", which is what a sale leaves. post_scene.c */
bool tisse__stays(const tisse__analysis *a, const tisse__group *verb);

/** "n'est pas actionnaire", "est l'un des actionnaires": is the trigger what its subject is said to be? scope_beside.c */
bool tisse__is_predicate(const tisse__analysis *a, const tisse__group *trigger);

/** Of an absolute (", with X buying Y") the verb of the clause that it stands in; TISSE__NONE where the participle is none's (absolute.c). */
uint32_t tisse__absolute_main(const tisse__analysis *a, const tisse__group *participle);

#endif
