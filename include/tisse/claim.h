/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file claim.h
 * The claim: one article says, at these characters, of this relation, that it stands so, for this amount, according to this speaker.
 */
#ifndef TISSE_CLAIM_H
#define TISSE_CLAIM_H

#include <tisse/base.h>

/** The label that analysts read, derived from the three axes by tisse_status_of_axes(). */
typedef enum tisse_standing {
  TISSE_ACTUAL, TISSE_PLANNED, TISSE_POSSIBLE, TISSE_CANCELLED, TISSE_DENIED
} tisse_standing;

typedef enum tisse_stage {
  TISSE_STAGE_DONE,        ///< Also: in force. The stage of a plain statement.
  TISSE_STAGE_UNDER_WAY,
  TISSE_STAGE_TALKS,
  TISSE_STAGE_PLANNED,
  TISSE_STAGE_ANNOUNCED,
  TISSE_STAGE_SIGNED,
  TISSE_STAGE_SLOWED,
  TISSE_STAGE_SUSPENDED,
  TISSE_STAGE_CANCELLED,
  TISSE_STAGE_SUPERSEDED,
  TISSE_STAGE_ENDED
} tisse_stage;

typedef enum tisse_certainty { TISSE_CERTAIN, TISSE_PROBABLE, TISSE_UNCERTAIN } tisse_certainty;
typedef enum tisse_polarity { TISSE_POSITIVE, TISSE_NEGATIVE, TISSE_DENIED_BY_PARTY } tisse_polarity;

/** First match: negative or denied → denied; cancelled, suspended, superseded, ended → cancelled; less than certain, or talks →
 *  possible; planned, announced, signed but to come → planned; else actual. */
TISSE_API tisse_standing tisse_standing_of(tisse_stage stage, tisse_certainty certainty, tisse_polarity polarity);

/** Local names in the vocabulary: "actual", "underWay", "certain", "negative" … Never NULL for a value of the enum. */
TISSE_API const char *tisse_standing_name(tisse_standing value);
TISSE_API const char *tisse_stage_name(tisse_stage value);
TISSE_API const char *tisse_certainty_name(tisse_certainty value);
TISSE_API const char *tisse_polarity_name(tisse_polarity value);
/** The reverse; false where there is no such name. */
TISSE_API bool tisse_standing_find(tisse_standing *out, tisse_view name);
TISSE_API bool tisse_stage_find(tisse_stage *out, tisse_view name);
TISSE_API bool tisse_certainty_find(tisse_certainty *out, tisse_view name);
TISSE_API bool tisse_polarity_find(tisse_polarity *out, tisse_view name);

typedef enum tisse_bound { TISSE_EXACT, TISSE_AT_MOST, TISSE_AT_LEAST, TISSE_ABOUT } tisse_bound;
TISSE_API const char *tisse_bound_name(tisse_bound value);  ///< "exact", "atMost", "atLeast", "about"
TISSE_API bool tisse_bound_find(tisse_bound *out, tisse_view name);

/** A sum of money, in whole units of the currency. `currency` absent: no amount. */
typedef struct tisse_money {
  int64_t value;
  int64_t max;          ///< Of a range; 0 where there is none.
  tisse_bound bound;
  tisse_view currency;  ///< ISO 4217
} tisse_money;

/** Gigawatts, chips, per cent. `unit` absent: none. */
typedef struct tisse_quantity {
  int64_t thousandths;
  tisse_view unit;      ///< "GW", "MW", "%", "pieces", "years" …
} tisse_quantity;

/** How a party was found, from the most to the least trusted. A claim keeps the weakest link it needed. */
typedef enum tisse_link {
  TISSE_LINK_EXPLICIT, TISSE_LINK_APPOSITION, TISSE_LINK_SHARED, TISSE_LINK_EVENT, TISSE_LINK_DESCRIPTION, TISSE_LINK_PRONOUN
} tisse_link;

/** One end of a claim. */
typedef struct tisse_party {
  tisse_view iri;
  tisse_view label;       ///< Canonical name; of a company or product that the article calls otherwise throughout, what it calls it.
  tisse_view class_iri;
  tisse_view words;       ///< As the article has them, at span.
  tisse_span span;        ///< Code points in the article's text.
  bool known;             ///< In the ontology, not only found in the text.
  tisse_link link;
} tisse_party;

typedef struct tisse_claim {
  tisse_view id;             ///< Local name of the claim's IRI, made of its content: article, relation, parties, evidence.
  tisse_view article;        ///< IRI
  tisse_view source;
  tisse_view relation;       ///< IRI
  tisse_party subject;
  tisse_party object;        ///< iri absent for raises and valuedAt.
  tisse_standing standing;
  tisse_stage stage;
  tisse_certainty certainty;
  tisse_polarity polarity;
  tisse_money money;
  tisse_quantity quantity;
  tisse_view product;        ///< What is supplied, as the words have it, or absent.
  tisse_view event_date;     ///< xsd:date, gYearMonth or gYear, or absent.
  tisse_view speaker;        ///< Label of who is quoted, or absent: the narrator.
  tisse_view speaker_iri;    ///< Where the speaker is an entity.
  tisse_view cited_medium;   ///< Label: "Wall Street Journal", or absent.
  tisse_view cited_medium_iri;
  const tisse_view *leans_on; ///< Names of media that the article names where it speaks of both parties; sources are counted by them.
  size_t leans_on_count;
  tisse_view denied_by_iri;  ///< The party that denies, where polarity says so and it is named.
  tisse_view sentence;       ///< The words.
  tisse_span sentence_span;  ///< Code points.
  tisse_view evidence;       ///< The words of evidence_span: hold subject, trigger and object, or what they were resolved from.
  tisse_span evidence_span;  ///< Code points.
  tisse_span trigger_span;   ///< Code points.
  tisse_span amount_span;    ///< Code points; empty where none.
  tisse_view rule;           ///< IRI of the frame or construction.
  const tisse_view *cues;    ///< Words or cue IRIs that moved the standing.
  size_t cue_count;
  tisse_view language;
} tisse_claim;

#endif
