/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file analysis.h
 * The analysis of one document: one arena, freed with the article.
 *
 *   words ─ readings ─ entries (lexicon)        per word
 *     └ mentions (names) ─ entities of the article
 *     └ sums, dates                              spans of words
 *       └ groups (noun, verb, adjective, marks)  per sentence, each with governor and function
 *         └ claims
 *
 * Indexes are into the arrays of the document's analysis; TISSE__NONE is no index.
 */
#ifndef TISSE_EXTRACT_ANALYSIS_H
#define TISSE_EXTRACT_ANALYSIS_H

#include <tisse/extract.h>

#include "base/any.h"
#include "extract/vocable.h"
#include "knowledge/model.h"
#include "language/tag.h"

/** A sum of money or a quantity, with the words that say it. */
typedef struct tisse__sum {
  uint32_t first, last;   ///< Words, bound words ("plus de") included.
  bool money;
  int64_t value, max;     ///< Whole units of the currency; thousandths for quantities.
  tisse_bound bound;
  tisse_view unit;        ///< ISO 4217 code, or unit of the quantity; absent where none is said.
  bool vague;             ///< "des dizaines de milliards": no figure.
  bool rate;              ///< No deal's: the price of one thing ("42 $ par action"), or another sum to compare ("contre 2 milliards").
} tisse__sum;

/** A point in time, as precise as the words. */
typedef struct tisse__date {
  uint32_t first, last;
  uint16_t year;          ///< 0 where the words and the article's date leave it open.
  uint8_t month, day;     ///< 0 where open.
  bool end;               ///< "jusqu'en 2019", "until 2019", "entre 2016 et 2024": it was so until then, and then was before the article.
  bool relative;          ///< Told from the article's day ("hier", "mardi", "au troisième trimestre"): it parts no groups.
  uint8_t open;           ///< What the words leave open, and is taken as the last before the article: one of TISSE__OPEN_…, 0: nothing.
  uint8_t begins;         ///< Of a period: the month that it begins with.
} tisse__date;

enum { TISSE__OPEN_MONTH = 1, TISSE__OPEN_WEEKDAY, TISSE__OPEN_PERIOD };

enum { TISSE__LABEL_SOURCE_KNOWN, TISSE__LABEL_SOURCE_FOUND, TISSE__LABEL_SOURCE_GIVEN };

/** Somebody or something that the article names. */
typedef struct tisse__referent {
  uint32_t entity;        ///< In the knowledge, or TISSE__NONE.
  tisse_view label;
  tisse_view folded;      ///< Of the label.
  uint32_t class_;        ///< TISSE__NONE: not known.
  uint8_t gender;
  uint8_t source;
  bool impersonal;        ///< Its words say that it is no person's name: "Tricots Jean Marc".
  uint32_t first_word;    ///< Of its first mention.
  uint32_t mentions;
  uint32_t first_trait;   ///< The last word that introduced it, or TISSE__NONE.
  tisse_view shown;       ///< What claims call it; filled when the first one does.
  uint32_t given_as;      ///< One more than the given referent ("he", "which") that is this one; 0: none.
  uint32_t next_named, next_first, next_last; ///< The one before it of the same name, or of the same first or last word of several.
} tisse__referent;

typedef struct tisse__mention {
  uint32_t first, last;   ///< Words.
  uint32_t referent;
  bool description;       ///< The words are a description of the ontology ("géant des puces"), not a name.
  bool given;
  bool prefix;            ///< Only the first half of a word: "Nvidia-backed".
  bool weak;              ///< An ambiguous name without support yet.
  uint32_t name;          ///< In the knowledge, or TISSE__NONE
} tisse__mention;

typedef enum tisse__group_kind {
  TISSE__GROUP_NOUN, TISSE__GROUP_VERB, TISSE__GROUP_ADJECTIVE, TISSE__GROUP_ADVERB,
  TISSE__GROUP_RELATIVE,   ///< qui, que, dont, auquel, which, whose
  TISSE__GROUP_SUBORDINATOR,
  TISSE__GROUP_COORDINATOR,
  TISSE__GROUP_COMMA, TISSE__GROUP_STOP, ///< , and ; : — … ends of clauses
  TISSE__GROUP_OPEN, TISSE__GROUP_CLOSE, ///< brackets
  TISSE__GROUP_QUOTE,
  TISSE__GROUP_OTHER
} tisse__group_kind;

typedef enum tisse__link_kind {
  TISSE__ROOT, TISSE__SUBJECT, TISSE__OBJECT, TISSE__ATTRIBUTE, TISSE__OBLIQUE, TISSE__COMPLEMENT, ///< COMPLEMENT: marked group on a noun
  TISSE__APPOSITION, TISSE__CONJUNCT, TISSE__PARTICIPIAL, TISSE__RELATIVE_CLAUSE, TISSE__INFINITIVAL, TISSE__COMPLETIVE,
  TISSE__ADVERBIAL, TISSE__MODIFIER, TISSE__PARATAXIS, TISSE__GENITIVE, TISSE__LOOSE
} tisse__link_kind;

enum {
  TISSE__G_PASSIVE = 1, TISSE__G_NEGATED = 2, TISSE__G_REFLEXIVE = 4, TISSE__G_PERFECT = 8, TISSE__G_FINITE = 16,
  TISSE__G_INVERTED = 32,   ///< The subject follows.
  TISSE__G_IMPERSONAL = 64, TISSE__G_QUESTION = 128, TISSE__G_QUOTED = 256, TISSE__G_PARENTHESIS = 512,
  TISSE__G_LIST = 1024,     ///< Opened by a list marker: "comme X", "including X".
  TISSE__G_PRONOUN = 2048, TISSE__G_PROPER = 4096, TISSE__G_ONLY_NEGATION = 8192, ///< "ne … que"
  TISSE__G_TO = 16384,      ///< Infinitive with a preposition or "to".
  TISSE__G_CONSUMED = 65536, ///< A piece of an expression that made claims: no trigger of its own.
  TISSE__G_BARE = 32768,    ///< A noun group without determiner.
  TISSE__G_GAPPED = 131072  ///< "A holds 60% and | B 40%": a further subject of its governor, a verb that is not said again; its sum is behind it.
};

typedef struct tisse__group {
  uint8_t kind;
  uint8_t link;             ///< tisse__link_kind: its function under the governor.
  uint32_t flags;
  uint32_t first, last;     ///< Words; the marker is before `first`.
  uint32_t head;            ///< Word.
  uint32_t sentence;
  tisse_view lemma;         ///< Of the head.
  tisse_view marker;        ///< Preposition in front ("dans", "au sein de"), subordinator or coordinator itself; absent: none.
  uint32_t marker_first;    ///< Word where the marker begins (== first where none).
  uint8_t determiner;       ///< tisse__kind
  uint8_t person, number, gender;
  uint8_t form, tense, mood;
  tisse_view modal;         ///< English modal inside the verb group, or absent.
  uint32_t mention;         ///< The name that heads the group or ends it, or TISSE__NONE.
  uint32_t sum;             ///< First sum in the group, or TISSE__NONE.
  uint32_t governor;        ///< Group or TISSE__NONE.
  uint32_t first_child;     ///< No group before it has this one as governor, TISSE__NONE: none has. From the end of tisse__analyse_clauses on; 0 before.
  uint32_t last_child;      ///< No group behind it has; TISSE__NONE: not known, or none has.
  uint32_t subject;         ///< Of a verb group: own, shared or controlled; TISSE__NONE.
  uint32_t subject_link;    ///< tisse_link: explicit or shared.
  uint32_t next_conjunct;   ///< Next member of the coordination that this group heads or is in.
  uint32_t first_conjunct;  ///< Head of the coordination, itself where it heads one, TISSE__NONE where none.
  uint32_t antecedent;      ///< Of a relative, of an apposition: the group that it speaks of.
  uint32_t possessor;       ///< Group of "X's", or TISSE__NONE.
  uint32_t opener;          ///< Of a finite verb: the relative or subordinator that opens its clause, or TISSE__NONE.
  uint32_t clause;          ///< The verb group that heads the clause it is in, TISSE__NONE in a verbless one.
  uint32_t meant;           ///< Whom a description or a pronoun means, TISSE__NONE where that is not plain. From tisse__refer_sentence on.
  uint32_t owner;           ///< Whom a possessive of the third person means, or TISSE__NONE.
  uint32_t several_first, several_count; ///< In the analysis: those whom "les deux groupes", "ils" or, of a possessive, "leur" means.
  uint8_t meant_link;       ///< tisse_link
  uint32_t deal;            ///< Of an event noun with parties of its own: the deal that it brings in; else TISSE__NONE.
  uint32_t gap;             ///< In a clause whose verb is not said again: one more than the group whose place it takes (the verb: its subject's); 0: in none.
} tisse__group;

typedef struct tisse__sentence {
  uint32_t first, last;          ///< Words.
  uint32_t first_group, last_group;
  uint8_t block_kind;
  uint32_t block;
  bool question;
  bool events;                   ///< It has a noun of an event. From tisse__deals_meet on.
  uint32_t first_center, last_center;
  tisse__class_set markers;      ///< The classes of its groups' markers. All, until its clauses are analysed.
} tisse__sentence;

/** A party found for a slot. */
typedef struct tisse__end {
  uint32_t referent;
  uint32_t group;                ///< Where the words stand (may be in another sentence for nothing: always this one).
  uint32_t first, last;          ///< Words shown as the party's.
  tisse_link link;
  bool loose;                           ///< A given mention reached by a way that says less than the words ask for.
} tisse__end;

#define TISSE__ENDS_MAX 32
typedef struct tisse__ends {
  tisse__end items[TISSE__ENDS_MAX];
  uint32_t count;
  uint32_t depth;                ///< Groups in hand, each for the one before: an attribute for its subject, a role for its firm.
} tisse__ends;

/** None at first. The room for them is not cleared, for it is large, and nothing is read beyond their count. */
static inline void tisse__ends_begin(tisse__ends *ends, uint32_t depth)
{
  ends->count = 0;
  ends->depth = depth;
}

typedef struct tisse__draft {    ///< A claim before it is written out.
  uint32_t relation, frame;
  tisse__end subject, object;
  bool has_object;
  uint32_t trigger_first, trigger_last;
  uint32_t trigger_group;
  uint32_t sentence;
  tisse_stage stage;
  tisse_certainty certainty;
  tisse_polarity polarity;
  uint32_t sum, quantity;        ///< Or TISSE__NONE
  bool shares_round;             ///< An investor among others: the sum is not its own where a round brings it in.
  uint32_t product_first, product_last;
  uint32_t date;
  uint32_t speaker, medium, denier;  ///< Referents or TISSE__NONE
  tisse_view speaker_words;      ///< An unnamed source: "des sources proches du dossier".
  tisse_view cues[8];
  uint32_t cue_count;
  uint32_t evidence_first, evidence_last;
  uint32_t deal;                 ///< Whose content it is, or TISSE__NONE.
  bool event;                    ///< Found through an event noun.
  bool tacit;                    ///< No claim of its own: the parties of a sale whose direction is not plain; what is said of the deal is of them.
  bool settled;                  ///< Its standing is told elsewhere: the words around its trigger do not change it.
} tisse__draft;

#define TISSE__DEAL_PARTIES 8
/** A deal that the article speaks of: an agreement, a purchase, a round. */
typedef struct tisse__deal {
  uint32_t opened;               ///< The group that brought it in: an event noun, or the trigger of a claim.
  uint32_t group, sentence;      ///< What speaks of it last.
  uint32_t told;                 ///< The sentence of its latest claim; where there is none, that of its noun.
  uint32_t noun;                 ///< The event noun that brought it in, or TISSE__NONE.
  uint32_t parties[TISSE__DEAL_PARTIES], party_count; ///< Referents.
  uint32_t actor;                ///< Who is said to conclude it with the others, or TISSE__NONE.
  uint32_t target;               ///< Who is bought, is invested in or raises money, or TISSE__NONE.
  uint64_t relations;            ///< What claims say of it, a bit each.
  uint32_t draft;                ///< Its latest claim with two ends, or TISSE__NONE.
  uint32_t sum, sum_group;       ///< A price told of it by a noun while it was not known what it holds, or TISSE__NONE.
} tisse__deal;

/** A noun or an adjective by which the article introduces somebody: "le laboratoire danois X". */
typedef struct tisse__trait {
  tisse_view lemma;
  uint32_t next;                 ///< Of the same referent, or TISSE__NONE.
  bool head;                     ///< The noun itself: "laboratoire".
  bool country;
  uint8_t origin;                ///< Where it says that they are from, as bits: the home country, abroad; 0: nothing.
} tisse__trait;

/** Whom a sentence speaks of, in the order of its words; a thing without a name has no referent. */
typedef struct tisse__center {
  uint32_t referent, group;
  uint8_t rank;                  ///< How much it is what the sentence is about (discourse.c).
  uint8_t gender;                ///< Of the noun by which this mention calls it.
  bool joined;                   ///< One of several named together: never "the company".
  bool plural;                   ///< Of things without a name.
  bool silent;                   ///< It has nothing to say ("declined to comment"): the next sentences do not speak of it.
  bool unknown;                  ///< A pronoun that could not be settled: whatever it means may be meant again.
} tisse__center;

#define TISSE__CENSUS_MAX 16
/** Whom a sentence speaks of: census.h. */
typedef struct tisse__census {
  uint32_t referents[TISSE__CENSUS_MAX], count;
  bool anybody;                  ///< Somebody whom only frames settle, or more than there is room for.
  bool event;                    ///< It has an event noun, which may stand for the parties of a deal.
  uint64_t asked, allowed;       ///< Relations, a bit each: which were asked for, and of those the ones that have somebody.
  struct { uint64_t asked, allowed; } classes, domains, ranges; ///< The same of classes, and of either end of relations, for frames that narrow an end.
  uint32_t sentence;             ///< Which it is of; TISSE__NONE: of none yet.
  uint64_t markers;              ///< A bit for each marker that a group has; several share one.
  bool relative;                 ///< It has a relative.
} tisse__census;

typedef struct tisse__analysis {
  const tisse_context *context;
  const tisse_knowledge *knowledge;
  const tisse_document *document;
  const tisse__lexicon *lexicon;
  tisse__language language;
  tisse__arena *arena;
  tisse_view text;
  TISSE__ARRAY(tisse__word) word_list;
  tisse__word *words;  uint32_t word_count;
  tisse__reading *readings;
  tisse_view *lower;             ///< Lower-cased form of each word.
  tisse__form **forms;           ///< Of each word, all of them tisse__vocable.
  tisse__forms *vocables;            ///< Who makes them.
  tisse__memo *memo;                 ///< Of the language.
  uint32_t *word_mention;        ///< Mention that covers the word, or TISSE__NONE.
  uint32_t *word_group;
  uint32_t *word_sum;            ///< First sum that begins at the word, or TISSE__NONE.
  struct tisse__fixed_found { uint32_t entry; uint32_t count; } *fixed;  ///< tisse__fixed_at in the whole sentence, remembered: count + 1, 0 where not asked yet.
  tisse__sentence *sentences;  uint32_t sentence_count;
  uint64_t lemma_bits[4]; uint32_t lemma_bits_of;  ///< tisse__lemma_bit of all forms and lemmas of one sentence, and of which; its number + 1, 0 of none.
  TISSE__ARRAY(tisse__mention) mentions;
  TISSE__ARRAY(tisse__referent) referents;   ///< Added by tisse__referents_add alone.
  struct { tisse__table whole, first, last; } names; ///< Folded names, and first and last words of those of several, → the latest such referent.
  TISSE__ARRAY(tisse__trait) traits;
  TISSE__ARRAY(tisse__center) centers;
  TISSE__ARRAY(uint32_t) several;
  TISSE__ARRAY(tisse__mention) antonomasias;  ///< "le créateur de ChatGPT": descriptions with a name inside, that mean one entity.
  TISSE__ARRAY(tisse__sum) sums;
  uint32_t people_until;         ///< The sentence up to which pronouns may mean who was just found to be a person.
  tisse_view currency;           ///< Of the last sum of money so far, or absent.
  TISSE__ARRAY(tisse__date) dates;
  TISSE__ARRAY(tisse__group) groups;
  TISSE__ARRAY(tisse__draft) drafts;
  TISSE__ARRAY(tisse__deal) deals;
  tisse__census census;          ///< Of the sentence whose frames are tried.
  struct { uint32_t firm, holder, sentence; } post; ///< The post last spoken of (post.c), and who holds or held it; TISSE__NONE where not said.
  struct { uint32_t firm, sentence; } sale;  ///< The firm last told to be sold by words that say no buyer (bidder.c); TISSE__NONE where none was.
  uint32_t *entity_referent;     ///< Where an entity of the knowledge may be among the referents; the extractor's, never cleared.
  const struct tisse__own_nouns *own_nouns;  ///< Of classes of users' own (own.h).
  bool titles;                               ///< The article quotes titles, and users have classes of works.
  const tisse__table *surnames;  ///< Folded surname → entity of the knowledge, or TISSE__SHARED_SURNAME.
  tisse_writer *trace;           ///< Explain: where frames tried are written, or NULL.
} tisse__analysis;

/* Each step takes what the former left. All return TISSE_OK or TISSE_E_MEMORY. */
tisse_status tisse__analyse_words(tisse__analysis *self, tisse__words *words, tisse__sentence_ranges *ranges);  ///< word_list.c
tisse_status tisse__analyse_names(tisse__analysis *self);      ///< mention.c: known names, before tagging
tisse_status tisse__analyse_tags(tisse__analysis *self);       ///< words.c
tisse_status tisse__analyse_unknown_names(tisse__analysis *self); ///< mention.c: after tagging
tisse_status tisse__analyse_own_names(tisse__analysis *self);  ///< own_name.c: unknown members of users' classes
tisse_status tisse__analyse_quantities(tisse__analysis *self); ///< quantity.c
tisse_status tisse__analyse_dates(tisse__analysis *self);      ///< date.c
/** The first date, or sum of a sentence or later one, that ends behind the word; the others follow in the order of their ends, or of their sentences. */
size_t tisse__dates_behind(const tisse__analysis *self, uint32_t word);
size_t tisse__sums_behind(const tisse__analysis *self, uint32_t first_of_sentence);
tisse_status tisse__analyse_groups(tisse__analysis *self);     ///< group.c
tisse_status tisse__analyse_clauses(tisse__analysis *self);    ///< clause.c
tisse_status tisse__analyse_classes(tisse__analysis *self);    ///< class.c: classes of unknown names from their context
tisse_status tisse__analyse_claims(tisse__analysis *self);     ///< frame.c

/* What steps ask of each other. */

/* ---- Groups: analysis.c ---- */

static inline const tisse__group *tisse__group_at(const tisse__analysis *self, uint32_t group)
{
  return &self->groups.items[group];
}

/** The referent of the name that heads the group or ends it, TISSE__NONE where there is no name. */
static inline uint32_t tisse__group_referent(const tisse__analysis *self, uint32_t group)
{
  const uint32_t mention = self->groups.items[group].mention;
  return mention == TISSE__NONE ? TISSE__NONE : self->mentions.items[mention].referent;
}

/** The class of a referent; TISSE__NONE where it is not known, or there is no referent. */
static inline uint32_t tisse__referent_class(const tisse__analysis *self, uint32_t referent)
{
  return referent == TISSE__NONE ? TISSE__NONE : self->referents.items[referent].class_;
}

/** The article's referent for an entity of the ontology, TISSE__NONE where it has none. */
static inline uint32_t tisse__entity_referent(const tisse__analysis *self, uint32_t entity)
{
  const uint32_t there = self->entity_referent[entity]; /* of this article or an earlier one: it is asked */
  return there < self->referents.count && self->referents.items[there].entity == entity ? there : TISSE__NONE;
}

static inline bool tisse__is_passive(const tisse__group *verb)
{
  return (verb->flags & TISSE__G_PASSIVE) != 0;
}

/** First child of a group with this function (and marker, where given) at or after `from`; TISSE__NONE where none. */
uint32_t tisse__child(const tisse__analysis *self, uint32_t governor, int link, const char *marker, uint32_t from);
/** Notes where tisse__child begins to look, once no governor in the sentence changes any more. */
void tisse__note_children(tisse__analysis *self, const tisse__sentence *sentence);
/** Notes of what classes markers are, once none in the sentence changes any more. */
void tisse__note_markers(tisse__analysis *self, tisse__sentence *sentence);
/** "le rachat de X par Y, annoncé en mai": is the participle behind the comma said of the event noun, over the names that complete it? */
bool tisse__participle_speaks_of(const tisse__analysis *self, uint32_t participle, uint32_t noun);
const char *tisse__group_kind_name(tisse__group_kind kind);
const char *tisse__link_kind_name(tisse__link_kind kind);

/* ---- Words: words.c ---- */

/** Takes "Nissan-Honda" apart and drops the label before a headline ("EXCLUSIVE-"), in the words of a block. False: no memory. word_split.c */
bool tisse__split_words(const tisse__analysis *self, tisse__words *words, uint32_t first);
/** English: reads the word at `w`, neither the first nor the last of its sentence, as the piece that it is. word_pieces.c */
void tisse__settle_pieces(tisse__analysis *self, const tisse__sentence *sentence, uint32_t w);
/** Takes the words of stock codes behind names ("Nvidia NVDA.O") away from `first` on; with `brackets` those in brackets too, "(NYSE: BRX)". stock_code.c */
void tisse__drop_codes(tisse_view text, tisse__words *words, uint32_t first, bool brackets);
/** Does a sentence that the block breaks off go on in the next with a stock code? */
bool tisse__code_goes_on(tisse_view text, tisse_span block, tisse_span next);
/** Takes the capitals of posts away, between a firm and a person and where a post has several words. False: no memory. post_case.c */
bool tisse__plain_posts(tisse__analysis *self);
/** Is the word the hyphen between two names that are written as one word? */
bool tisse__is_glue(const tisse__analysis *self, uint32_t word);

static inline const tisse__vocable *tisse__vocable_at(const tisse__analysis *self, uint32_t word)
{
  return (const tisse__vocable *)self->forms[word];
}
tisse_view tisse__words_text(const tisse__analysis *self, uint32_t first, uint32_t last);
/** The words of a name as they are written on one line: line ends and other blanks as one plain blank, no soft hyphens. */
tisse_view tisse__words_on_line(tisse__analysis *self, tisse_view text);
/** First entry link of the word's lemma as read, in this class; TISSE__NONE where there is none. */
uint32_t tisse__word_entries(const tisse__analysis *self, uint32_t word, tisse_view lemma, tisse__pos pos);
/** The same with what those entries tell of their frames. */
tisse__along tisse__word_along(const tisse__analysis *self, uint32_t word, tisse_view lemma, tisse__pos pos);
/** The parts of speech that the dictionary has for the word, a bit (1U << tisse__pos) each; 0: it does not know it. */
uint32_t tisse__word_tags(const tisse__analysis *self, uint32_t word);
/** Does the word (as read) or its lemma carry this word class? */
bool tisse__word_is_class(const tisse__analysis *self, uint32_t word, tisse__word_class word_class);
bool tisse__lemma_is_class(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, tisse__word_class word_class);
/** The first link of the lemma's entries, or TISSE__NONE: tisse__lexicon_find, remembered. */
uint32_t tisse__lemma_entries(const tisse__analysis *self, tisse_view lemma, tisse__pos pos);
/** Is the text (a marker, a lemma) one of the words of a class that are listed as they stand (tisse:words)? */
static inline bool tisse__text_is_class(const tisse__analysis *self, tisse_view text, tisse__word_class word_class)
{
  return text.length && tisse__lemma_is_class(self, text, TISSE__POS_NONE, word_class);
}
/** The same of a group's marker: mostly none of the sentence is. */
static inline bool tisse__marker_is_class(const tisse__analysis *self, const tisse__group *group, tisse__word_class word_class)
{
  return tisse__class_set_has(&self->sentences[group->sentence].markers, word_class) && tisse__text_is_class(self, group->marker, word_class);
}
/** The same of a word's form. */
bool tisse__form_is_class(const tisse__analysis *self, uint32_t word, tisse__word_class word_class);
/** How many words from this one on are one of the expressions (tisse:words) of a class that is found apart; 0 where they are none. Puts the longest into `lemma`, if
 * that is not NULL, where it is of several words. */
uint32_t tisse__class_at(const tisse__analysis *self, uint32_t word, uint32_t last, tisse__word_class word_class, tisse_view *lemma);
/** Is the group's lemma one of the verbs, or of the nouns, of the class? */
bool tisse__group_is_class(const tisse__analysis *self, const tisse__group *group, tisse__word_class word_class);
/** Where a walk over the frames that a lemma opens stands. */
typedef struct tisse__frame_walk {
  uint32_t link, frame;
  bool headed;    ///< Those of expressions that the lemma heads too.
} tisse__frame_walk;
/** Before the first of the frames that the lemma opens by itself; `headed`: or as the head of an expression, whether or not that is there. */
tisse__frame_walk tisse__frames_of(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, bool headed);
/** The next one, NULL behind the last. */
const tisse__frame *tisse__frame_next(const tisse__analysis *self, tisse__frame_walk *walk);
/** Does the lemma by itself open a frame of the relation? */
bool tisse__lemma_opens(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, const char *relation);
/** The same, or as the head of an expression, whether or not that is there: "signer" for partners, by "signer un accord avec". */
bool tisse__lemma_may_open(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, const char *relation);
/** Do frames of the noun, or of an expression that it heads, take its group itself as a party ("rival", "filiale")? */
bool tisse__lemma_denotes_party(const tisse__analysis *self, tisse_view lemma);
/** The same of the noun by itself. */
bool tisse__noun_denotes_party(const tisse__analysis *self, tisse_view lemma);
/** First cue of a kind that the lemma is, TISSE__NONE where none. */
uint32_t tisse__lemma_cue(const tisse__analysis *self, tisse_view lemma, tisse__pos pos, tisse__cue_kind kind);
/** May an expression that begins with this byte match at the word? Mostly not, and that is told fast. 'a': "au" is "à". */
static inline bool tisse__may_begin(const tisse__analysis *self, char first, uint32_t word)
{
  const char own = self->lower[word].data[0];
  return own == first || own == 'a' || self->readings[word].kind == TISSE__CONTRACTED;
}
/** The next option from `i` on whose second word may be the one behind `word`, or that is one word; options->count where there is none. */
uint32_t tisse__next_option(const tisse__analysis *self, const tisse__options *options, uint32_t i, uint32_t word, uint32_t last);
/** How many words from `word` on are those of the expression (0: it is not there); "du" counts as "de", "d'" as "de". */
uint32_t tisse__match_words(const tisse__analysis *self, tisse_view expression, uint32_t word, uint32_t last);
/** Length in words of the longest fixed expression at `word` (0: none); puts its entry. */
uint32_t tisse__fixed_at(const tisse__analysis *self, uint32_t word, uint32_t last, uint32_t *entry);

/* ---- Dates: date.c ---- */

/** Does a date stand at the word by which something had ended? */
bool tisse__date_ends_at(const tisse__analysis *self, uint32_t word);

/* ---- Classes, relations, frames: analysis.c ---- */

/** Is the class this one of the ontology ("Person"), or below it? A class that is not known is none. */
static inline bool tisse__class_is(const tisse__analysis *self, uint32_t class_, const char *name)
{
  const uint32_t ancestor = class_ == TISSE__NONE ? TISSE__NONE : tisse__class_named(self->knowledge, name);
  return ancestor != TISSE__NONE && tisse__class_is_a(self->knowledge, class_, ancestor);
}
bool tisse__class_fits(const tisse__analysis *self, uint32_t class_, const uint32_t *classes);
/** May something of this class ("Person") stand where one of `classes` is asked for? */
static inline bool tisse__slot_takes(const tisse__analysis *self, const uint32_t *classes, const char *name)
{
  const uint32_t class_ = tisse__class_named(self->knowledge, name);
  return class_ != TISSE__NONE && tisse__class_fits(self, class_, classes);
}
/** May the referent stand there? A name whose class context left open fits organisations, products, and people where it has two words. */
bool tisse__referent_fits(const tisse__analysis *self, uint32_t referent, const uint32_t *classes);
static inline bool tisse__relation_is(const tisse__analysis *self, uint32_t relation, const char *name)
{
  return tisse__view_is(self->knowledge->relations.items[relation].local, name);
}
/** Is it one of the relations that an event noun ("l'accord", "le pacte") can take up? */
static inline bool tisse__relation_is_deal(const tisse__analysis *self, uint32_t relation)
{
  return TISSE__VIEW_IS_ANY(self->knowledge->relations.items[relation].local, "investsIn", "supplies", "acquires", "partnersWith");
}
/** Is it one by which somebody buys, all or a part? */
static inline bool tisse__relation_buys(const tisse__analysis *self, uint32_t relation)
{
  return TISSE__VIEW_IS_ANY(self->knowledge->relations.items[relation].local, "investsIn", "acquires");
}
/** Does the frame's word denote one of the parties ("rival", "filiale", "PDG")? Weak words (tisse:givenEnds) tell nobody who somebody is. */
bool tisse__frame_has_self(const tisse__frame *frame);

/* ---- Who is meant: discourse.c, refer.c, describe.c ---- */

/** Finds whom the descriptions, pronouns and possessives of the sentence mean, and whom it speaks of. All sentences before must have been asked. */
tisse_status tisse__refer_sentence(tisse__analysis *self, uint32_t sentence);

/**
 * Who is meant by a noun group: names, coordination, lists, description, pronoun; appended. Nothing where it is not plain.
 * @param classes  four class indexes, any of; TISSE__NONE beyond the last. A referent without a class fits organisations.
 * @param avoid  a referent that cannot be meant (the other end), or TISSE__NONE.
 */
void tisse__resolve_group(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** Is the group a description that names one entity to all readers ("le créateur de ChatGPT")? */
bool tisse__names_antonomasia(const tisse__analysis *self, uint32_t group);
/** The parties of the deal that an event noun names in its own sentence or took from before; appended. */
void tisse__event_parties(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
typedef enum tisse__clitic { TISSE__CLITIC_DIRECT, TISSE__CLITIC_TO, TISSE__CLITIC_OF, TISSE__CLITIC_IN } tisse__clitic;  ///< le, lui, en, y
/** The first of the latest drafts, which are all of an article: what looks back over all of a text without end would walk it again for each claim. draft.c */
size_t tisse__drafts_seen(const tisse__analysis *a);
/** The one party of which claims told since sentence `from`, and before `before`, tell that the subject does to it what `is_told` says; TISSE__NONE where there is none, or several. */
uint32_t tisse__only_object(const tisse__analysis *a, uint32_t subject, uint32_t from, uint32_t before, bool (*is_told)(const tisse__analysis *a, uint32_t relation));
/** Does the verb have this pronoun in front: "lui", "en", "y"? */
bool tisse__says_clitic(const tisse__analysis *a, uint32_t verb, const char *word);
/** "souhaite se retirer de la Bourse", "se retire du marché italien": out of something that is neither a post nor a firm. */
bool tisse__leaves_elsewhere(const tisse__analysis *a, uint32_t verb);
/** Do "en" and "y" before the verb stand for a thing that its sentence names, and for no party? */
bool tisse__clitic_is_thing(const tisse__analysis *self, uint32_t verb);
/** What a clitic inside the verb group stands for; appended. */
void tisse__resolve_clitic(const tisse__analysis *self, uint32_t verb, tisse__clitic which, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** The possessor behind "son", "leur", "its" of a group. */
void tisse__resolve_possessive(const tisse__analysis *self, uint32_t group, const uint32_t *classes, tisse__ends *out);

/* ---- Standing and voice: scope.c, voice.c ---- */

/** Standing, speaker, medium of a draft: walks up from its trigger. */
void tisse__scope_draft(const tisse__analysis *self, tisse__draft *draft);
/** As tisse__scope_draft, where the relation is not told by its end. scope.c */
void tisse__scope_climb(const tisse__analysis *self, tisse__draft *draft);
/** "sold shares in X, cutting its stake to 5%", "kept 6 per cent after selling most of its stake": what was sold is not all (stake.c). */
bool tisse__keeps_some(const tisse__analysis *self, const tisse__draft *sold);
/** "X est sorti de Y, dont il détenait 24 %. La vente, 310 millions, …": what was held is not what is paid for (price.c). */
bool tisse__tells_state(const tisse__analysis *self, const tisse__draft *draft);
/** French: of which firm the nearest share before was said, for a verb whose object is a share of it too: "prend 10 % de X. Y en gardera 62 %". TISSE__NONE: none. */
uint32_t tisse__share_of_before(const tisse__analysis *self, uint32_t verb);
/** "sells its stake in X to Y, which also owns 30 per cent of the firm": X, of which a share was just told; TISSE__NONE where the group is no such firm. */
uint32_t tisse__firm_shared_before(const tisse__analysis *self, uint32_t group);
/** Is the share somebody's already, whatever is to be done with it: "pourrait réduire sa participation", "is considering selling part of its stake"? (stake.c) */
bool tisse__stake_is_held(const tisse__analysis *self, const tisse__draft *draft);
void tisse__voice_draft(const tisse__analysis *self, tisse__draft *draft);
/** Who says the words of a quoted or reported group: a group (NONE: nobody), by the verb or marker of speech in its sentence or the ones around. */
uint32_t tisse__speaker_group(const tisse__analysis *self, uint32_t group);

#endif
