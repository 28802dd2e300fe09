/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file model.h
 * What sealed knowledge looks like to the extractor. All const after sealing, all text in the knowledge's arena.
 *
 *   tisse_knowledge ⊃ classes, relations, entities (with names), lexicon per language (entries → frames, cues), gazetteer, morphology
 */
#ifndef TISSE_KNOWLEDGE_MODEL_H
#define TISSE_KNOWLEDGE_MODEL_H

#include <tisse/claim.h>
#include <tisse/knowledge.h>

#include <string.h>

#include "base/table.h"
#include "base/text.h"
#include "language/morphology.h"

#define TISSE__NS "https://w3id.org/tisse/ns#"

typedef struct tisse__label { tisse_view text; tisse_view language; } tisse__label;
typedef TISSE__ARRAY(tisse__label) tisse__labels;

/** Classes above a class, relations above a relation: no vocabulary in use comes near, and whoever walks up may count on it. */
enum { TISSE__ANCESTORS_MOST = 256 };

typedef struct tisse__class {
  tisse_view iri;
  uint32_t parent;        ///< Index, TISSE__NONE at the top.
  bool party;             ///< May be an end of a claim.
  bool own;               ///< A user's: outside of our namespace.
  uint32_t base;          ///< Of a user's class: the nearest of ours above it that says what it is; TISSE__NONE where only tisse:Entity does.
  tisse__labels labels;
} tisse__class;

typedef struct tisse__relation {
  tisse_view iri;
  tisse_view local;                 ///< "acquires": of a user's relation that of the one of ours that it is under, or empty.
  uint32_t parent;                  ///< Index of the super-relation, or TISSE__NONE.
  uint32_t inverse;                 ///< Index or TISSE__NONE.
  tisse_view inverse_iri;           ///< Or absent: the inverse need not be a relation of ours.
  uint32_t domain[4], range[4];     ///< Class indexes (any of), TISSE__NONE beyond; none at all: any party. Taken from the parent where not said.
  bool symmetric;
  bool has_object;
  tisse__labels labels;
  tisse__labels phrases[5];         ///< By tisse_standing: "investirait dans"; empty where the ontology has none.
} tisse__relation;

/** A status, stage, sector …: anything of the vocabulary that has labels and is neither class nor relation. */
typedef struct tisse__concept {
  tisse_view iri;
  tisse__labels labels;
} tisse__concept;

typedef enum tisse__name_kind {
  TISSE__NAME_LABEL, TISSE__NAME_ALIAS, TISSE__NAME_AMBIGUOUS, TISSE__NAME_TICKER, TISSE__NAME_DESCRIPTION, TISSE__NAME_SHORT,
  TISSE__NAME_PLURAL  ///< Of a name that is a common noun; made, and not shown.
} tisse__name_kind;

typedef struct tisse__name {
  tisse_view text;
  uint8_t kind;            ///< tisse__name_kind
  uint8_t language;        ///< tisse__language, or TISSE__LANGUAGES for any
  uint32_t entity;
} tisse__name;

/** What few entities have, or readers seldom ask for: apart from them, so that a page of entities holds twice as many. */
typedef struct tisse__profile {
  tisse_view sector;       ///< IRI or absent
  tisse_view same_as;
  tisse_view based_in;     ///< "Redmond"
  uint32_t leads;          ///< The entity that it leads, TISSE__NONE, or TISSE__LEADS_SEVERAL.
} tisse__profile;

#define TISSE__LEADS_SEVERAL (UINT32_MAX - 1)

typedef struct tisse__entity {
  tisse_view iri;
  tisse_view label;        ///< To display: tisse:shortLabel, else the untagged rdfs:label, else French, else English.
  uint32_t class_;         ///< Index.
  uint8_t gender;          ///< tisse__gender
  uint32_t profile;        ///< In knowledge->profiles, or TISSE__NONE; see tisse__profile_of.
  uint32_t led_by;         ///< Entity or TISSE__NONE
  uint32_t made_by;
  uint32_t parent;         ///< The organization that it belongs to, or TISSE__NONE
  uint32_t first_name, name_count;  ///< In knowledge->names (sorted by entity).
} tisse__entity;

/* ---- Lexicon ----------------------------------------------------------------------------------------------------- */

/** Where a frame looks for an argument. */
typedef enum tisse__function {
  TISSE__FN_NONE,
  TISSE__FN_SUBJECT,        ///< of a verb; of a noun: its possessor, agent (par, by), genitive where the frame says so, or the support verb's subject
  TISSE__FN_OBJECT,         ///< direct object of a verb (subject of its passive)
  TISSE__FN_SELF,           ///< the noun group itself denotes the party: "X, fournisseur de Y", "le rival AMD"
  TISSE__FN_HEAD,           ///< the noun that an adjective or participle modifies: "la société soutenue par Microsoft"
  TISSE__FN_POSSESSOR,      ///< son/sa/leur, 's, its
  TISSE__FN_COMPOUND,       ///< the modifier inside an English noun compound, or a name right behind a French noun ("l'accord OpenAI")
  TISSE__FN_MARKED,         ///< behind a preposition or marker: `marker`
  TISSE__FN_CLAUSE,         ///< the subject of the clause in which the noun stands: "serves clients such as Y"
  TISSE__FN_GENITIVE,       ///< of a noun alone, behind `marker`: "la victoire de X sur Y", where a user's frame says nothing else of it
  TISSE__FN_PLURAL          ///< one plural or coordinated group fills both ends (symmetric relations): "X et Y s'allient", "entre X et Y"
} tisse__function;

/** arg:subject … or arg:dans, arg:au-capital-de, arg:entre: a function, or a marker. */
typedef struct tisse__argument {
  uint8_t function;         ///< tisse__function
  tisse_view marker;        ///< Words of the marker in lower case: "dans", "au capital de", "with"; absent unless MARKED or PLURAL.
} tisse__argument;

#define TISSE__ARGUMENTS_MAX 8

typedef struct tisse__frame {
  tisse_view iri;
  tisse_view label;
  uint8_t language;
  uint32_t relation;
  tisse__argument subject[TISSE__ARGUMENTS_MAX]; uint32_t subject_count;   ///< tried in the order of the file's byte-sorted IRIs? No: alternatives, any of
  tisse__argument object[TISSE__ARGUMENTS_MAX]; uint32_t object_count;
  tisse__argument amount[TISSE__ARGUMENTS_MAX]; uint32_t amount_count;     ///< where the sum may stand besides inside the trigger's own group
  tisse__argument product[TISSE__ARGUMENTS_MAX]; uint32_t product_count;   ///< what is supplied, made
  bool needs_product;      ///< No claim unless the product argument is there.
  bool takes_work;         ///< The product may be work that one firm does for another: "confier sa campagne à X".
  bool takes_things;       ///< The product may be any thing, goods or site: verbs that say by themselves what is done for its owner ("nettoie les gares de X").
  bool needs_infinitive;   ///< Only where an infinitive of work follows the verb: "hires X to clean its branches".
  tisse__argument needed[1]; uint32_t needed_count; ///< A marker that must be there, whoever it marks: "remplace X | par Y".
  bool needs_amount;       ///< No claim without a sum of money.
  bool needs_context;      ///< Only where another frame of the same relation has fired for the pair, or the class is certain (weak words).
  bool topic_object;       ///< Where no words take the object's place, it is the firm that the sentences before are about: "X détient 34 %".
  bool topic_subject;      ///< The same of the subject: "Y, le principal client".
  bool needs_passive;      ///< Only the passive and the past participle of the verb: "used by Y".
  bool needs_no_object;    ///< Only where the verb has no direct object: "X merges with Y", not "X merges its units with Y"; of a noun, where nothing qualifies it.
  bool given_ends;         ///< Only where both ends are given mentions: words too weak to tell by themselves that names beside them are parties.
  bool has_stage, has_certainty, has_polarity;
  tisse_stage stage;       ///< Standing that the words carry of themselves.
  tisse_certainty certainty;
  tisse_polarity polarity;
  uint32_t subject_class, object_class;  ///< Narrower than the relation's; TISSE__NONE: the relation's own.
  tisse_view subject_sector; ///< The subject must be known to be of this sector and the object not to be; absent: no matter. Words that leave open who supplies whom.
  uint32_t above_half;     ///< Relation that holds instead where the share is above 50 %; TISSE__NONE: the same.
  tisse_view nouns;        ///< Lemmas, blank-separated, one of which the object's head or the product must be ("stake part participation"); absent: any. Reserved.
} tisse__frame;

/** What a cue does to the standing of what is in its scope. */
typedef enum tisse__cue_kind {
  TISSE__CUE_STAGE,         ///< sets the stage: annuler, suspendre, prévoir, annoncer, négociation …
  TISSE__CUE_CERTAINTY,     ///< lowers certainty: pourrait, peut-être, rumeur …
  TISSE__CUE_NEGATION,      ///< flips polarity: sans, ni, refuser de …
  TISSE__CUE_DENIAL,        ///< reports a denial by its subject: démentir, nier, réfuter
  TISSE__CUE_REPORT,        ///< speech verb or marker: its subject is the speaker: déclarer, selon, d'après
  TISSE__CUE_SUPPORT,       ///< a light verb: its subject is the agent of the noun in its object; may carry a stage too (signer un accord)
  TISSE__CUE_QUESTION,      ///< si, whether: a condition or a question
  TISSE__CUE_FACT,          ///< confirms: confirmer, poursuivre, maintenir: resets slowed, suspended
  TISSE__CUE_POST           ///< its subject, or its object, no longer holds the post named there: démissionner, oust
} tisse__cue_kind;

typedef struct tisse__cue {
  tisse_view iri;
  uint8_t kind;             ///< tisse__cue_kind
  uint8_t language;
  bool has_stage, has_certainty, has_polarity, past_only;
  tisse_stage stage;
  tisse_certainty certainty;
  tisse_polarity polarity;
  bool object_control;      ///< "permettre à X de": the infinitive's subject is the object, or the marked argument
  tisse_view control_marker;///< "à" where object_control goes through a preposition
} tisse__cue;

/**
 * One piece of a trigger besides its head: "prendre | (∅) participation", "entrer | à capital", "tour | de table". In the written order.
 *
 * marker absent   the head of a group without preposition: "prendre une participation" → participation; what follows a noun directly:
 *                 "partenaire commercial" → commercial; or an English particle: "snap up", "buy out" → up, out.
 * "à", "of" …     the head of the group behind this preposition. au, aux → à; du, d' → de; des → de, but right behind a verb it is an article.
 * "+"             stands in front of a noun, inside its group: of the head in a noun expression ("joint venture" → head venture, {+, joint};
 *                 "premier actionnaire" → head actionnaire, {+, premier}), else of the next constituent ("form a joint venture" → {+, joint}
 *                 {∅, venture}).
 * "^"             a clitic pronoun in front of the verb: "l'emporter" → {^, le}, "s'en prendre" → {^, en}.
 *
 * Articles and possessives are left out. So is a bare preposition at the end ("mettre la main sur", "team up with"): it belongs to the
 * frame's arguments, and is the entry's `tail`, which cues ask for ("call for", "revenir sur"). The lemma is the dictionary's: as a noun, else as an adjective; behind a French noun as an adjective first
 * ("mémoire vive" → vif); the word as written, in lower case, where the dictionary lacks it. "+" pieces are as written.
 * Compare with the form and with the lemma.
 */
typedef struct tisse__constituent {
  tisse_view marker;        ///< Preposition lemma, "+", "^" or absent.
  tisse_view lemma;         ///< Lemma of the group's head.
} tisse__constituent;

#define TISSE__CONSTITUENTS_MAX 4

/** A lexical entry: a word or a multiword expression, with the frames it opens and the cues it is. */
typedef struct tisse__entry {
  tisse_view iri;
  tisse_view written;       ///< Canonical form as in the file.
  tisse_view lemma;         ///< Of the head word, lower case.
  uint8_t pos;              ///< tisse__pos of the head
  uint8_t language;
  bool reflexive;           ///< "s'allier", "s'offrir"
  bool fixed;               ///< An invariable sequence of words ("au sein de", "en lice", "selon"): matched as words, all in `lemma` separated by blanks: words as tisse__segment_words
                            ///< gives them, in lower case ("d'après" is "d' après"). Variants for de/d'/du/des, à/au/aux, que/qu' at the end are entries of the same IRI.
  tisse__constituent constituents[TISSE__CONSTITUENTS_MAX];
  uint32_t constituent_count;
  tisse_view tail;          ///< The bare preposition at the end of a verb's expression, or absent.
  uint32_t *frames; uint32_t frame_count;   ///< Indexes into knowledge->frames.
  uint32_t *cues; uint32_t cue_count;       ///< Indexes into knowledge->cues.
  uint32_t word_class;      ///< A tisse__word_class, or TISSE__NONE. A word of two classes, or of a class and with frames, is two entries.
} tisse__entry;

/** What a word of a sum or a quantity is. */
typedef enum tisse__measure_kind {
  TISSE__MEASURE_MAGNITUDE, ///< million, Md, bn: `factor`
  TISSE__MEASURE_CURRENCY,  ///< $, dollars, EUR: `code` is of ISO 4217
  TISSE__MEASURE_COUNTRY,   ///< canadiens behind dollars: `narrows` USD to `code` CAD; "hk" in front of "$"
  TISSE__MEASURE_UNIT,      ///< %, GW, puces
  TISSE__MEASURE_NUMBER,    ///< deux, half: `code` in digits
  TISSE__MEASURE_BOUND,     ///< plus de, up to: in front of the sum; found by its last word
  TISSE__MEASURE_RATE,      ///< par action, a share: behind the sum, which is then the price of one thing
  TISSE__MEASURE_OTHER,     ///< contre, up from: in front of a sum that is another's, or another time's; found by its last word
  /* Words of dates. */
  TISSE__MEASURE_MONTH,     ///< mars: `factor` 1 to 12
  TISSE__MEASURE_WEEKDAY,   ///< mardi: `factor` 1 (Monday) to 7
  TISSE__MEASURE_DAY,       ///< 1er: a day of the month that is no plain number
  TISSE__MEASURE_DATE,      ///< hier, last year: a time told from the article's day: `code` "day-1", "year+1"
  TISSE__MEASURE_PERIOD,    ///< troisième trimestre, Q3, au printemps: `factor` the month that it begins with
  TISSE__MEASURE_TIME_UNIT, ///< an, months: `code` day, week, month, quarter or year
  TISSE__MEASURE_BACK,      ///< il y a, ago: so many units before the article
  TISSE__MEASURE_FORTH,     ///< dans, from now: so many units behind it
  TISSE__MEASURE_TURN,      ///< dernier, next: beside a month, a weekday, a period: `code` -1, 0 or +1
  TISSE__MEASURE_YEAR_MARKER, ///< en, d'ici à, by: a bare number behind it is a year; found by its last word
  TISSE__MEASURE_UNTIL,     ///< jusqu'à, until: it ended then; `code` "through": may stand between it and the date
  TISSE__MEASURE_RANGE,     ///< entre, from: opens two years; `code` "to": stands between them
  TISSE__MEASURE_LAST = TISSE__MEASURE_RANGE
} tisse__measure_kind;

typedef enum tisse__time_unit {
  TISSE__TIME_DAY, TISSE__TIME_WEEK, TISSE__TIME_MONTH, TISSE__TIME_QUARTER, TISSE__TIME_YEAR, TISSE__TIME_NONE
} tisse__time_unit;
/** The unit of time of a code ("year"); TISSE__TIME_NONE where it is none. */
tisse__time_unit tisse__time_unit_of(tisse_view code);

/** A word or expression of sums, quantities and dates. */
typedef struct tisse__measure {
  tisse_view words;         ///< In lower case, as reading sees them, blanks between.
  tisse_view code, narrows; ///< Or absent.
  int64_t factor;
  tisse_bound bound;
  uint8_t kind;             ///< tisse__measure_kind
  uint8_t language;         ///< TISSE__LANGUAGES: of all.
  uint32_t next;            ///< Another with the same key, further in front; TISSE__NONE.
} tisse__measure;
/** What is wrong with its code or its factor, as reading takes them for granted; NULL where nothing is. */
const char *tisse__measure_fault(const tisse__measure *measure);

/** Classes of common nouns that reading needs: tisse:wordClass on an entry names one by its IRI's local name. */
typedef enum tisse__word_class {
  TISSE__WC_ORGANIZATION = 1, ///< entreprise, groupe, société, firm: stands for an organisation of the article
  TISSE__WC_PERSON,           ///< dirigeant, patron, executive
  TISSE__WC_PRODUCT,          ///< puce, processeur, avion
  TISSE__WC_EVENT,            ///< accord, pacte, opération, deal: stands for a deal of the article
  TISSE__WC_CARRIER,          ///< porte-parole, direction, action, titre: what is said of it with "de X" is said of X (metonymy), as a speaker or a party as the frame asks
  TISSE__WC_TITLE,            ///< M., Mme, président, PDG: in front of a person's name
  TISSE__WC_MEDIUM,           ///< journal, quotidien, agence
  TISSE__WC_LEGAL,            ///< SA, Inc, GmbH: ends a company's name
  TISSE__WC_LIST,             ///< comme, tels que, dont, notamment, such as, including: opens members of the group before it
  TISSE__WC_PLACE,            ///< ville, pays
  TISSE__WC_MONEY,            ///< investissement's quantity words: somme, montant, chiffre
  TISSE__WC_FIRST_NAME,       ///< Jean, Sarah: a person's first name
  TISSE__WC_COMPANY_ENDING,   ///< Foods, Capital, Pharma: ends a company's name
  TISSE__WC_GENERIC,          ///< groupe, start-up, company: any organisation may be called so
  TISSE__WC_COUNTRY,          ///< allemand, Dutch: what is of one country is not of another
  TISSE__WC_PUBLIC,           ///< tribunal, regulator: no company, and no party that has not been named
  TISSE__WC_BROAD,            ///< fabricant, opérateur, operator: of any trade; it says no more of what a firm is than that
  TISSE__WC_FACILITY,         ///< usine, magasin, plant: stands for whose it is where something is supplied
  TISSE__WC_UNIT,             ///< division, branche, arm: a part of its owner, and not the owner
  TISSE__WC_SHARE,            ///< part, majorité, stake: what is of it is of what it is a share of
  TISSE__WC_YOUNG,            ///< start-up, pépite, upstart: one takes up another
  TISSE__WC_TEAM,             ///< consortium, syndicat: those that lead it or make it up do what it does
  TISSE__WC_MARKET,           ///< marché, audience, vote: shares of it are no stakes
  TISSE__WC_TERMS,            ///< terme, cadre, under: "aux termes de l'accord" opens what the deal holds
  TISSE__WC_RETURN,           ///< en contrepartie, in return: what follows is the other side of the deal before
  TISSE__WC_ADDITIVE,         ///< également, also: of others the same was said before
  TISSE__WC_CONTENT,          ///< prévoir, impliquer, include: its subject, where it is a deal, holds what its object says
  TISSE__WC_HIRING,           ///< embaucher, poach: whoever is hired so has led or founded another firm
  TISSE__WC_TAKING,           ///< copier, steal: what one is accused to have taken or spoiled so is the accuser's
  TISSE__WC_MAJORITY,         ///< majoritaire, controlling: of a share above half
  TISSE__WC_PAY,              ///< payer, débourser, put in: who was told to buy tells the price by it
  TISSE__WC_PRICE,            ///< prix, montant, price tag: of the deal told before, where it is of nothing else
  /* From here on the words are known as those of the class alone: that they have an entry says nothing of them. */
  TISSE__WC_REPLACE, ///< remplacer, replace: its object held the post before
  TISSE__WC_APART = TISSE__WC_REPLACE,
  TISSE__WC_SILENT, ///< decline, respond, comment: negated, or two of them, its subject has nothing to say
  TISSE__WC_DISCLOSE, ///< dévoiler, commenter, disclose: where they are not done, what they are of is there all the same
  TISSE__WC_COUNSEL, ///< recommander, recommend: who gives the advice does not do what it is about
  TISSE__WC_ACCOUNT, ///< chiffre, bénéfice, revenue: a sum of it is what a firm's books say, no price
  TISSE__WC_TRADE, ///< purchase, supply, lease: a deal of that kind is a sale, no partnership
  TISSE__WC_DEPUTY, ///< vice, deputy: in front of a post it is another's
  TISSE__WC_INTANGIBLE, ///< asset, bond, store, help: sold or given, and not goods that are delivered
  TISSE__WC_SUCCEED, ///< succéder, succeed: the same of whom it is followed by
  TISSE__WC_SUCCESSOR, ///< successeur, replacement: takes the post of another
  TISSE__WC_STATE_TITLE, ///< président, governor: a state has one too
  TISSE__WC_TERM_MARKER, ///< depuis, until: since when, until when
  TISSE__WC_GOAL_MARKER, ///< à, into: where something goes or is
  TISSE__WC_SOURCE_MARKER, ///< selon, according to: who says so
  TISSE__WC_AS_WELL, ///< ainsi que, as well as: one more of the same
  TISSE__WC_BOTH, ///< both, neither: each of two
  TISSE__WC_PAIR, ///< duo, pair: two together
  TISSE__WC_INCLUDE, ///< include, comprise: its object is among its subject
  TISSE__WC_BE, ///< être, be
  TISSE__WC_NOT, ///< non, not: what follows is not so
  TISSE__WC_THAT_ONE, ///< celui, celle: stands for a noun said before
  TISSE__WC_ONE_DETERMINER, ///< a, its, another: in front of one that is then named
  TISSE__WC_OWNED_FIRM, ///< subsidiary, spin-off: the name behind it is its owner's firm
  TISSE__WC_FIRM_PRONOUN, ///< it, their: an organisation, where a name is given for it
  TISSE__WC_PERSON_PRONOUN, ///< he, whom: a person
  TISSE__WC_DAY_ADVERB, ///< hier, tomorrow: a day by itself
  TISSE__WC_LATE_ADVERB, ///< earlier, late: in front of a time
  TISSE__WC_THIS_WORD, ///< this, last, cette: in front of a time that is told from now
  TISSE__WC_LAST_WORD, ///< dernier, prochain: behind such a time
  TISSE__WC_TIME_NOUN, ///< jour, week: a time or a span of it
  TISSE__WC_AGO_WORD, ///< ago, later: behind a span of time
  TISSE__WC_POINT_NOUN, ///< point, stage, way: "at this stage"
  TISSE__WC_POST_WORD, ///< chief, interim: in front of a post, behind a name
  TISSE__WC_OFFICE, ///< chief executive officer, chairman: a post that some write with capitals; between a firm and a person, or of several words, it is no part of a name
  TISSE__WC_OPENING_ADJECTIVE, ///< existing, embattled: with the capital of a sentence's start in front of a name it is no part of it
  TISSE__WC_PEER, ///< rival: in front of a trade and a name it says whose rival that is
  TISSE__WC_HOLDER_WORD, ///< current, future: of who holds the post now or next
  TISSE__WC_ALL_WORD, ///< tous, all
  TISSE__WC_CIRCUMSTANCE_MARKER, ///< in, during, under: when, where or how
  TISSE__WC_SIDE, ///< partie, camp, side: two of them are the two that were named
  TISSE__WC_OCCASION_MARKER, ///< after, amid, despite: the occasion of what the verb says, with ends of its own
  TISSE__WC_BARE_MARKER, ///< de, sous, comme: a noun without determiner is usual behind it
  TISSE__WC_WILL, ///< will, shall: it is to come
  TISSE__WC_WOULD, ///< would: it might be, or was to come
  TISSE__WC_WHETHER, ///< si, whether: what follows is left open
  TISSE__WC_ZERO, ///< zéro, 0: none
  TISSE__WC_COPULA, ///< être, become, seem: says what its subject is
  TISSE__WC_GERUND_MARKER, ///< of, from, against: what is said of the verb over it is said of the gerund
  TISSE__WC_SCOPE_MARKER, ///< à, regarding: what is said of the verb is said of the group behind
  TISSE__WC_YET, ///< encore, yet: with a negation, not so far
  TISSE__WC_NO_WORD, ///< aucun, no, none: denies what is said of the group
  TISSE__WC_NOR, ///< ni, nor: denies what follows
  TISSE__WC_PURPOSE_MARKER, ///< pour, afin de: a purpose, which is yet to come
  TISSE__WC_TIME_VERB, ///< durer, spend: of these a time is the object
  TISSE__WC_WORTH, ///< worth: the sum behind it is that of the noun before
  TISSE__WC_CHAIN_HEAD, ///< chiffre, levée, tour: "chiffre d'affaires", "levée de fonds"
  TISSE__WC_CHAIN_TAIL, ///< affaire, fonds, table: its second half
  TISSE__WC_SPAN_MARKER, ///< depuis, pendant, for: how long
  TISSE__WC_DE_VERB, ///< parler, dépendre: de marks what they are about, and no part of an object
  TISSE__WC_QUANTITY_ADVERB, ///< beaucoup, peu, trop: how much of it
  TISSE__WC_LIKE_MARKER, ///< comme, like: a likeness, where it opens no list
  TISSE__WC_PARTITIVE, ///< un, two: one or some of those behind de or of
  TISSE__WC_INSIDE_MARKER, ///< dans, au capital de: y and où stand for it
  TISSE__WC_OTHER_ONE, ///< one, that, another: one of the kind said before
  TISSE__WC_CALENDAR_NAME, ///< Noël, Mondays: written like a name, and none
  TISSE__WC_HYPHEN_ENDING, ///< based, listed: "Houston-based" is no name
  TISSE__WC_COMMON_ACRONYM, ///< IA, RH, TV: two letters that no firm is called by
  TISSE__WC_BARE_OPENER, ///< force, ordre, preuve: in front of a sentence, and no name ("Ordre a été donné")
  TISSE__WC_VAGUE_NUMBER, ///< dizaines, several: in front of a magnitude, and no figure
  TISSE__WC_ALIAS_VERB, ///< know, call, rename: "X, known as Y"
  TISSE__WC_NAMING_VERB, ///< baptiser, dub: its noun has the name behind it
  TISSE__WC_MEMBER_MARKER, ///< mené par, made up of: who a consortium is
  TISSE__WC_INVOLVING, ///< impliquant, involving: in front of a name as a preposition is
  TISSE__WC_CREW, ///< staff, team: the name in front is their firm's
  TISSE__WC_SOME_WORD, ///< many, most, some
  TISSE__WC_SAMPLE_WORD, ///< one, few, example: with be or include, those named are of the whole
  TISSE__WC_THEY, ///< ils, they
  TISSE__WC_THEM, ///< eux, them
  TISSE__WC_THIRD_PRONOUN, ///< il, lui, it, she
  TISSE__WC_THIS_ONE, ///< celui-ci: the one named last
  TISSE__WC_IT, ///< it, its: no person
  TISSE__WC_THEIR, ///< leur, their
  TISSE__WC_OUR, ///< notre, our: the speaker's
  TISSE__WC_OWN, ///< son, its, her: whose it is was said
  TISSE__WC_WE, ///< nous, we, I: the speaker
  TISSE__WC_SELF, ///< itself, themselves: the same as the subject, or only said with stress
  TISSE__WC_EXTENT_MARKER, ///< à hauteur de, to the tune of: in front of a share
  TISSE__WC_AGENT_MARKER, ///< par, by, on the part of: who does it
  TISSE__WC_THANKS_MARKER, ///< grâce à, lors de: the subject has raised the sum behind it
  TISSE__WC_HAVING_MARKER, ///< fort de, with: the subject has got the sum behind it
  TISSE__WC_ENABLE, ///< permettre, allow: whom it is possible for has what its subject says
  TISSE__WC_BRAND, ///< marque, brand: its name is goods that its owner supplies
  TISSE__WC_GIVE, ///< donner, offrir, accorder: whom it gives a right or a means to does what that is for
  TISSE__WC_EARNING, ///< revenu, commande, économie, orders: a sum of it is neither raised nor invested
  TISSE__WC_BEHIND, ///< derrière, à l'origine de, behind: the firm in front of it makes the goods behind it
  TISSE__WC_JOIN, ///< join, leave, serve: its subject has the post that its complement names
  TISSE__WC_AS_MARKER, ///< comme, en tant que, as: what somebody is
  TISSE__WC_BESIDE_MARKER, ///< aux côtés de, alongside: does the same as the subject
  TISSE__WC_MEET_VERB, ///< se réunir, se tenir, convene: what is chaired then is the meeting, and no firm
  TISSE__WC_ENTREPRENEUR, ///< homme d'affaires, billionaire: says who somebody is, and may be said of who heads any firm
  TISSE__WC_NAME_MARKER, ///< du nom de, by the name of: what its noun is called
  TISSE__WC_GERUND_VERB, ///< start, keep, consider: the -ing form behind it is a verb
  TISSE__WC_PARTICLE, ///< up, off, back: belongs to the verb before it, where the lexicon has them together
  TISSE__WC_SUBORDINATOR, ///< pour que, tandis que: opens a clause
  TISSE__WC_FLOATING, ///< tous, chacun, all: behind an auxiliary
  TISSE__WC_TIME_SUBORDINATOR, ///< after, until, once: opens a clause where one follows
  TISSE__WC_ABOUT, ///< around, nearly: in front of a figure
  TISSE__WC_SOMEBODY, ///< source, personne: may speak without a name
  TISSE__WC_TOPIC_MARKER, ///< chez, quant à, as for: whom the sentence is about
  TISSE__WC_TAKE_NAME, ///< change, adopt: "changed its name to X"
  TISSE__WC_EMPLOYER_MARKER, ///< chez, at: whom somebody works for
  TISSE__WC_GIVER_MARKER, ///< auprès de, from: whom money comes from
  TISSE__WC_RESPECTIVELY, ///< respectivement: the members of two series are paired
  TISSE__WC_FRONT_ADJECTIVE, ///< ancien: the cue that it is counts only in front of its noun
  TISSE__WC_ROLE_ADJECTIVE, ///< nouvelle, ancien: behind a comma and in front of it a noun is a role
  TISSE__WC_NEGATION_ADVERB, ///< pas, jamais, not, never: denies its verb
  TISSE__WC_ETRE_VERB, ///< aller, entrer, devenir: its participle says what its subject did
  TISSE__WC_NOBODY, ///< personne, rien: with ne, nobody or nothing
  TISSE__WC_NE_VERB, ///< savoir, cesser, oser: ne alone denies it
  TISSE__WC_ADVERBIAL, ///< par ailleurs, at least: stands between the parts of a clause and is none
  TISSE__WC_AIM_MARKER, ///< en vue de: what is meant, which nothing before it has to bring about
  TISSE__WC_FUNDS, ///< somme, financement, loan: money that one raises
  TISSE__WC_FORMER, ///< le premier, the former: the first of two that were named
  TISSE__WC_LATTER, ///< ce dernier, the latter: the last of those that were named
  TISSE__WC_SECOND, ///< le second: the second of two that were named
  TISSE__WC_HOLDING_WORD, ///< equity, majority: behind it "holding" is a noun
  TISSE__WC_NAME_ARTICLE, ///< la, the: may stand inside a name
  TISSE__WC_NAME_LEAD, ///< La, Mon: in front of a name's first noun
  TISSE__WC_NAME_CONNECTOR, ///< of, bin: goes on with a name that begins with a first name
  TISSE__WC_NAME_BINDER, ///< von, della: goes on with any name
  TISSE__WC_ASIDE_OPENER, ///< its, formerly: what it opens beside a member is no other one
  TISSE__WC_OTHERS, ///< others, etc.: ends a series
  TISSE__WC_FIGURE_BOUND, ///< more than, at least: in front of a figure, which counts what is behind it
  TISSE__WC_LARGE_PART, ///< most of, all of: in front of a determiner
  TISSE__WC_ACROSS_MARKER, ///< in, across: "investors in both rounds include X" leaves open whose
  TISSE__WC_REST, ///< reste, solde, remainder: what is left of a whole
  TISSE__WC_SOLE, ///< premier, seul, only: "n'est pas le premier" says that there is one
  TISSE__WC_ALIKE, ///< comparable, similar: deals that are so are each's own
  TISSE__WC_FUNCTION, ///< financier, technique: whoever heads what is called so does not head the firm
  TISSE__WC_ASPIRE, ///< candidat, renoncer, postuler: of a post that one only wants, or gives up
  TISSE__WC_FAMILY, ///< famille, family: with a name it is a party of its own, and no firm of that name
  TISSE__WC_TILL_NOW, ///< jusqu'ici, until now: the post was held up to now
  TISSE__WC_FUND, ///< fonds, buyout firm: whoever puts money in
  TISSE__WC_BANK, ///< banque, prêteur, lender: one takes up another
  TISSE__WC_INSURER, ///< assureur, mutuelle: one takes up another
  TISSE__WC_AIRLINE, ///< compagnie aérienne, carrier: one takes up another
  TISSE__WC_FIRM_TRADE, ///< transporteur, équipementier: in front of what looks like a person's name, the name is a firm's
  TISSE__WC_THEN_ADVERB, ///< alors, à l'époque, then: in front of a role or a participle it was so at that time
  TISSE__WC_MUST_VERB, ///< devoir, have: who has to stand up to a rival has one
  TISSE__WC_START_MARKER, ///< à compter du, effective: in front of the day from which a post is held
  TISSE__WC_HOME_ORIGIN, ///< lyonnais, breton, français: of the country at which most of the language's press looks from inside; not of another
  TISSE__WC_ABROAD_ORIGIN, ///< milanais, bavarois, californien: of a place in another country
  TISSE__WC_ENTERPRISE, ///< entreprise, PME, brand: what no fund is called
  TISSE__WC_SMALL_FIRM, ///< PME, SME: what none that readers know is called
  TISSE__WC_SALE_PROCESS, ///< processus, enchères, auction, race: in which those who would buy vie
  TISSE__WC_BUYER_ROLE, ///< acheteur, repreneur, bidder: who buys in the deal that an article tells of
  TISSE__WC_TARGET_ROLE, ///< cible, proie, target: who is bought in it
  TISSE__WC_SELLER_ROLE, ///< vendeur, cédant, seller: who sells in it
  TISSE__WC_DELIVER_VERB, ///< livrer, fournir, commander: what it counts is goods, whatever they are
  TISSE__WC_POST_PLACE, ///< à la tête de, at the helm of: the firm behind it may be the one that appoints
  TISSE__WC_UNNAMED, ///< "contre X": what looks like a name in it is nobody's
  TISSE__WC_HOUSE_TRADE, ///< biscuits, transports: in the plural behind a definite article and in front of a name, the name is a firm's
  TISSE__WC_NAME_TAIL, ///< Fils, Cie: behind "et" or "and" the end of a firm's name
  TISSE__WC_ADJECTIVE_ENDING, ///< -ais, -tech: a word that the dictionary has not and that ends so is no name without a capital
  TISSE__WC_BARE_MODIFIER, ///< blockchain, web: behind a noun it modifies it, whatever the dictionary has of it
  TISSE__WC_SEATED, ///< université, clinique: with a name of a place or a saint behind it is somebody's name, without a capital too
  TISSE__WC_CALLED_GOODS, ///< application, logiciel: in front of a word that nobody knows, the word is their name, without a capital too
  TISSE__WC_MANDATE, ///< mandater, hire: whom it has as object sells or buys on behalf of its subject
  TISSE__WC_WORK, ///< campagne, maintenance, chantier: work that one firm does for another
  TISSE__WC_MEANS_MARKER, ///< avec, grâce à, through: by what somebody gets on; behind it a deed is the subject's
  TISSE__WC_AGREE, ///< confier, choisir, extend, award: what is agreed by it runs till the bound behind it, and has not ended
  TISSE__WC_PERMISSION, ///< a permission: who gives it does nothing of what is permitted (autorisation, feu vert; clearance, approval)
  TISSE__WC_NOT_ONLY, ///< pas seulement, not only: a negation that denies nothing, for what is said holds, and more
  TISSE__WC_STAY, ///< rester, conserver, remain: who heads a firm that was just bought stays there, the buyer's own head need not
  TISSE__WC_RISE, ///< porter, renforcer, raise: of one's share, news of what is to come and no word of what is held
  TISSE__WC_ADVISE, ///< conseiller, assister, advise: what is one's own behind it is of whom it has as object, and nothing is doubtful by it
  TISSE__WC_PERSON_ENDING, ///< -eur, -trice, -iste, -logue: in front of what looks like a person's name a noun that ends so says what he is
  TISSE__WC_LAPSE, ///< expirer, expire, lapse: till when something stands
  TISSE__WC_WISH, ///< vouloir, souhaiter, want, plan: who wants to give up what he has still has it
  TISSE__WC_INQUIRY, ///< enquête, probe: what is over it is not said of what it looks into
  TISSE__WC_NEARLY, ///< presque, nearly: in front of a deed told in the past it came to nothing
  TISSE__WC_REMAINING, ///< autres, restants, other, remaining: what is left of the things that the first clause counts
  TISSE__WC_CAPITAL, ///< Sénat, Justice, Ligue: written with a capital whomever it means, and behind an article no firm's name
  TISSE__WC_LAST = TISSE__WC_CAPITAL
} tisse__word_class;

/** A set of word classes. */
typedef struct tisse__class_set { uint64_t bits[4]; } tisse__class_set;
_Static_assert(TISSE__WC_LAST < 256, "a set has a bit for each word class");

static inline void tisse__class_set_add(tisse__class_set *self, uint32_t word_class)
{
  self->bits[word_class >> 6] |= UINT64_C(1) << (word_class & 63);
}

/** Adds all of another set. */
static inline void tisse__class_set_join(tisse__class_set *self, const tisse__class_set *other)
{
  for (size_t i = 0; i < sizeof self->bits / sizeof *self->bits; ++i) {
    self->bits[i] |= other->bits[i];
  }
}

static inline bool tisse__class_set_has(const tisse__class_set *self, uint32_t word_class)
{
  return self->bits[word_class >> 6] >> (word_class & 63) & 1;
}

typedef TISSE__ARRAY(tisse_view) tisse__markers;

#define TISSE__LEMMAS_SIZE 2048

typedef struct tisse__lexicon {
  tisse__language language;
  tisse__morphology *morphology;
  tisse__table by_lemma;        ///< "lemma\x1Fpos-number" → first index into `chain`
  uint64_t *lemmas;             ///< A bit for each lemma in it, TISSE__LEMMAS_SIZE numbers: most words are none, and that is told without a look at the table.
  tisse__table by_first_word;   ///< fixed entries by their first word → first index into `chain`
  struct tisse__entry_link {    ///< Those of one chain lie side by side, and tell enough for most entries not to be looked at.
    uint32_t entry, next;
    uint32_t tells;             ///< Of a fixed entry: tisse__second_key. Of another: tisse__lemma_bit of each piece, a byte each. 0: nothing.
    uint8_t constituents;       ///< How many the entry has.
    bool frames, cues;          ///< Whether it has any.
    bool classed;               ///< Whether it has a word class.
    uint64_t takes;             ///< A bit (tisse__lemma_bit & 63) for each marker that a frame of it asks for.
    uint64_t relations;         ///< Of its frames, a bit each; all where there is one beyond the bits, or a frame that has a class of its own for an end.
  } *chain; size_t chain_count;
  tisse__markers markers;       ///< Of more than one word: "au capital de", "on behalf of"; of frames, then those that every text has.
  uint16_t marker_first[257], *marker_order; ///< Those that begin with byte b: markers[marker_order[marker_first[b] .. marker_first[b + 1])], in order.
} tisse__lexicon;

#define TISSE__SHARED_SURNAME (UINT32_MAX - 1)

/** Longest match over folded words: states in one open-addressing table. */
typedef struct tisse__gazetteer tisse__gazetteer;

/** A file that knowledge was loaded from. */
typedef struct tisse__pack_source { uint64_t size, hash; } tisse__pack_source;

/* The classes that readers ask for by name all the time. */
#define TISSE__EACH_COMMON(of) \
  of(Organization) of(Person) of(Company) of(Product) of(Medium) of(Place) of(Institution) of(Entity) of(MonetaryAmount) of(Fund)
#define TISSE__COMMON_PLACE(class_) TISSE__COMMON_##class_,
enum { TISSE__EACH_COMMON(TISSE__COMMON_PLACE) TISSE__COMMON_CLASSES };

/* A change of the structs above and of this one is a change of pack_layout.c. */
struct tisse_knowledge {
  tisse_context context;
  tisse__arena arena;
  bool sealed;
  TISSE__ARRAY(tisse__class) classes;
  TISSE__ARRAY(tisse__relation) relations;
  TISSE__ARRAY(tisse__entity) entities;
  TISSE__ARRAY(tisse__profile) profiles;
  TISSE__ARRAY(tisse__name) names;
  TISSE__ARRAY(tisse__concept) concepts;
  TISSE__ARRAY(tisse__frame) frames;
  TISSE__ARRAY(tisse__cue) cues;
  TISSE__ARRAY(tisse__entry) entries;
  TISSE__ARRAY(tisse__measure) measures;
  TISSE__ARRAY(tisse_example) examples;
  tisse__table class_index, relation_index, entity_index, frame_index, concept_index;   ///< by IRI
  tisse__lexicon lexicons[TISSE__LANGUAGES];
  uint32_t common[TISSE__COMMON_CLASSES]; bool common_set;
  tisse__table measure_index;   ///< Word → the last measure with this key.
  tisse__table surnames;        ///< Folded surname → entity, or TISSE__SHARED_SURNAME.
  tisse__gazetteer *gazetteer;
  void *loader;                 ///< Triples and positions until sealed.
  TISSE__ARRAY(tisse__pack_source) sources;
  void *pack; size_t pack_size; ///< The mapped file that all arrays and tables lie in; NULL where they were built here.
  bool pack_moved;                ///< It does not lie where it wished to: its pointers were changed in memory.
};

/** How a relation reads under a standing ("investirait dans"), in a language; the relation's label for actual ones and where there is no phrase. */
tisse_view tisse__relation_phrase(const tisse_knowledge *self, tisse_view relation_iri, tisse_standing standing, const char *language);
/** An empty one where the entity has none. */
static inline tisse__profile tisse__profile_of(const tisse_knowledge *self, uint32_t entity)
{
  const uint32_t profile = self->entities.items[entity].profile;
  return profile == TISSE__NONE ? (tisse__profile){.leads = TISSE__NONE} : self->profiles.items[profile];
}
/** The first measure at this key, of whatever kind and language, or TISSE__NONE; and from one on the first of a kind that a language has, or NULL. */
uint32_t tisse__measure_first(const tisse_knowledge *self, tisse_view key);
const tisse__measure *tisse__measure_along(const tisse_knowledge *self, uint32_t at, tisse__measure_kind kind, tisse__language language);
/** The measures of a kind that a language has at this key, one after the other; NULL at the end. */
const tisse__measure *tisse__measure_next(const tisse_knowledge *self, tisse_view key, tisse__measure_kind kind, tisse__language language,
                                          const tisse__measure *after);
#define TISSE__ENTITIES "https://w3id.org/tisse/id/entity/"
/** Is it a user's, and none of ours? */
static inline bool tisse__entity_is_own(const tisse_knowledge *self, uint32_t entity)
{
  const tisse_view iri = self->entities.items[entity].iri;
  return iri.length < sizeof TISSE__ENTITIES - 1 || memcmp(iri.data, TISSE__ENTITIES, sizeof TISSE__ENTITIES - 1) != 0;
}
/** May there be entries of the lemma with this tisse__key_hash, of whatever class? Where not, none of the searches below finds one. */
static inline bool tisse__lexicon_may_have_hash(const tisse__lexicon *self, uint64_t hash)
{
  return !self->lemmas || (self->lemmas[hash % TISSE__LEMMAS_SIZE] >> (hash >> 58) & 1);
}
static inline bool tisse__lexicon_may_have(const tisse__lexicon *self, tisse_view lemma)
{
  return tisse__lexicon_may_have_hash(self, tisse__key_hash(lemma));
}
/** First entry link of a lemma and class in a language, TISSE__NONE where none; follow lexicon->chain[link].next. */
uint32_t tisse__lexicon_find(const tisse__lexicon *self, tisse_view lemma, tisse__pos pos);
/** The same of the entries whose class is one of TISSE__WC_APART: they open nothing, and no other search finds them. A word or expression as it stands has
 * no part of speech. */
uint32_t tisse__lexicon_find_apart(const tisse__lexicon *self, tisse_view lemma, tisse__pos pos);
/** First link of those of several words that begin with this one. */
uint32_t tisse__lexicon_find_apart_first(const tisse__lexicon *self, tisse_view first_word);
/** First link of the fixed entries that begin with this lower-cased word. */
uint32_t tisse__lexicon_find_fixed(const tisse__lexicon *self, tisse_view first_word);
bool tisse__class_is_a(const tisse_knowledge *self, uint32_t class_, uint32_t ancestor);
/** One of 255 keys for a word, never 0; an elided one has that of what it stands for: "d'" of "de", "qu'" of "que". */
static inline uint8_t tisse__word_key(tisse_view word)
{
  uint32_t hash = (uint32_t)word.length;
  for (size_t i = 0; i + 1 < word.length; ++i) {
    hash = hash * 31 + (unsigned char)word.data[i];
  }
  return (uint8_t)(hash % 255 + 1);
}
/** The key of the second word of an expression; 0 where it has one word. */
static inline uint8_t tisse__second_key(tisse_view expression)
{
  const char *end = expression.data + expression.length;
  const char *blank = expression.length ? memchr(expression.data, ' ', expression.length) : NULL;
  if (!blank || blank + 1 == end) {
    return 0;
  }
  const char *next = memchr(blank + 1, ' ', (size_t)(end - blank - 1));
  return tisse__word_key((tisse_view){blank + 1, (size_t)((next ? next : end) - blank - 1)});
}
/** One of 256 bits for a lemma: a sentence that has not the bits of all pieces of an expression has not the expression. */
static inline uint8_t tisse__lemma_bit(tisse_view lemma)
{
  uint32_t hash = (uint32_t)lemma.length;
  for (size_t i = 0; i < lemma.length; ++i) {
    hash = hash * 31 + (unsigned char)lemma.data[i];
  }
  return (uint8_t)(hash ^ hash >> 8 ^ hash >> 16);
}
/** Fills marker_first and marker_order. */
bool tisse__index_markers(tisse_knowledge *self);
/** Makes tisse__class_named fast; once all classes are there. */
void tisse__index_classes(tisse_knowledge *self);
/** Lets the system have back the memory of what lies in mapped files; what is asked of it again is read again. Other threads may go on reading. */
void tisse__knowledge_release(const tisse_knowledge *self);
/** As tisse__class_named, of all classes. */
uint32_t tisse__class_found(const tisse_knowledge *self, const char *local_name);
/** By local name in our namespace ("Company"); TISSE__NONE where there is none. Of a name that is written out, the compiler finds the place. */
static inline uint32_t tisse__class_named(const tisse_knowledge *self, const char *local_name)
{
#define TISSE__IF_COMMON(class_) \
  if (self->common_set && !strcmp(local_name, #class_)) { \
    return self->common[TISSE__COMMON_##class_]; \
  }
  TISSE__EACH_COMMON(TISSE__IF_COMMON)
#undef TISSE__IF_COMMON
  return tisse__class_found(self, local_name);
}

/** A hit: words [first, last) of the array given name `names[name_first .. +name_count)` through tisse__gazetteer_name. */
typedef struct tisse__gazetteer_hit { uint32_t last; uint32_t name; } tisse__gazetteer_hit;
/**
 * Longest name that begins at words[first]; false where none. Case-folded, accent-folded, word by word; a possessive or plural ending is not swallowed.
 * hit->name is the index of a name; names of the same folded text follow through tisse__gazetteer_next (TISSE__NONE at the end).
 */
bool tisse__gazetteer_longest(const tisse__gazetteer *self, tisse_view text, const tisse__word *words, uint32_t first, uint32_t count,
                              tisse__gazetteer_hit *hit);
/** A word folded and hashed, as steps want it. */
uint64_t tisse__gazetteer_fold(tisse_view word);
/** The state behind a word (0: no name goes on so), from state 0 on; puts the first name that ends there, or TISSE__NONE. */
uint32_t tisse__gazetteer_step(const tisse__gazetteer *self, uint32_t state, uint64_t fold, uint32_t *name);
/** May the word be in a name behind its first one? Most words are in none. */
bool tisse__gazetteer_is_inner(const tisse__gazetteer *self, uint64_t fold);
uint32_t tisse__gazetteer_next(const tisse__gazetteer *self, uint32_t name);

#endif
