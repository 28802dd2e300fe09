/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file rank_features.h
 * What speaks for and against each of those whom a description may mean. A feature is there or not; its weight is in rank_weights.h.
 * tests/gold/reference/README.md says how they are learned.
 */
#ifndef TISSE_EXTRACT_RANK_FEATURES_H
#define TISSE_EXTRACT_RANK_FEATURES_H

#include "extract/rank.h"

#define TISSE__RANK_OPENING 2  /* sentences that tell whom an article is about: its title, and the first */

/** Of one who may be meant, then of nobody (n_…). */
#define TISSE__RANK_EACH(X) \
  X(same) X(back_1) X(back_2) X(back_3) X(back_far) X(back_called) \
  X(renamed) X(subject) X(completive) X(owner) X(topic) X(lower_subject) X(object) X(oblique) X(lower) X(other) \
  X(last_subject) X(last_object) X(last_other) X(same_subject) X(same_other) \
  X(subjects_2) X(subjects_3) X(times_2) X(times_3) X(times_5) X(joined) X(silent) X(taken) X(taken_same) X(latest) X(foremost_near) X(alone_near) X(alone) \
  X(title_subject) X(title) X(said_1) X(said_2) X(said_3) X(said_5) X(most_said) X(twice_said) X(heaviest) X(twice_heavy) X(first_named) X(last_come) \
  X(head_generic) X(head_telling) X(words) X(words_2) X(fresh) X(open_1) X(open_2) X(foreign) X(apart) X(only_so) X(other_so) X(other_words) X(goes_by_other) \
  X(other_trade) X(no_trait) X(known) X(known_fresh) X(known_open) X(known_foreign) X(known_origin) X(class_none) X(none_low) X(class_company) X(class_fund) X(class_other) \
  X(bought) X(buyer) X(bought_opening) X(buyer_opening) X(bought_taken) X(bought_valued) X(buyer_taken) X(background) X(bought_fresh) X(buyer_fresh) X(bought_open) \
  X(buyer_open) X(bought_young) X(seller) X(headed) X(role_same) X(role_other) X(role_none) X(thing) X(origin_new) X(dem_latest) X(dem_same) X(dem_subject) X(dem_far) \
  X(tell_latest) X(tell_subject) X(tell_same) X(tell_opening) X(inner_latest) X(inner_subject) X(inner_same) X(starts_last) X(starts_topic) X(en_same) \
  X(en_subject) X(en_latest) X(en_fresh) X(fund_word) X(young_known) X(young_subject) \
  X(new_1) X(again) X(ends) X(named_1) X(same_block) X(article) X(chain) X(behind_1) X(behind_2) X(behind_4) X(head_spoke) X(by_words) X(once_by_words) X(passing) X(passing_head) X(public_name) \
  X(nov_latest) X(nov_new) X(nov_again) X(nov_ends) X(nov_subject) X(nov_object) X(nov_low) X(nov_title) X(nov_most) X(nov_no_trait) X(nov_named) X(nov_taken) X(nov_block) \
  X(nov_joined) X(nov_known) X(nov_article) X(nov_called) X(nov_once) \
  X(bare_latest) X(bare_new) X(bare_again) X(bare_ends) X(bare_subject) X(bare_object) X(bare_title) X(bare_most) X(bare_article) X(bare_chain) X(bare_taken) X(bare_block) \
  X(bare_called) X(bare_once) X(bare_known) \
  X(st_article) X(st_ends) X(st_new) X(st_chain) X(st_subject) X(st_most) X(in_article) X(in_chain) X(in_ends) X(in_new) X(dem_new) X(dem_ends) \
  X(n_) X(n_en) X(n_generic) X(n_telling) X(n_en_telling) X(n_fresh) X(n_dem) X(n_restricted) X(n_new_owner) X(n_complement) X(n_open) X(n_open_2) X(n_foreign) \
  X(n_1) X(n_2) X(n_3) X(n_4) X(n_none_near) X(n_first) X(n_second) X(n_subject) X(n_object) X(n_inner) X(n_oblique) X(n_attribute) X(n_apposition) X(n_loose) X(n_quoted) \
  X(n_unnamed) X(n_somebody) X(n_called) X(n_called_2) X(n_relational) X(n_young) X(n_small) X(n_brand) X(n_fund) X(n_unit) X(n_valued) X(n_bought) X(n_protagonist) \
  X(n_list) X(n_alone)

enum {
#define TISSE__RANK_F(name) TISSE__F_##name,
  TISSE__RANK_EACH(TISSE__RANK_F)
#undef TISSE__RANK_F
  TISSE__RANK_FEATURES
};

typedef struct tisse__rank_features {
  uint64_t bits[(TISSE__RANK_FEATURES + 63) / 64];
} tisse__rank_features;

static inline bool tisse__rank_has(const tisse__rank_features *has, size_t feature)
{
  return (has->bits[feature / 64] >> feature % 64) & 1U;
}

/** One who may be meant. */
typedef struct tisse__candidate {
  uint32_t referent;
  uint32_t last;                 ///< The group that spoke of it last, or TISSE__NONE.
  uint32_t back;                 ///< Sentences back to that.
  uint8_t rank, before, opening; ///< How much that sentence, the one before the description's and the opening are about it; 0: not.
  uint32_t times, subjects;      ///< How often those sentences speak of it.
  uint32_t gap;                  ///< Sentences between that and the one before that speaks of it; 0: none does.
  bool joined, silent, taken;    ///< Of the last place: among others, saying nothing, by a pronoun or a description.
  bool named, by_words;          ///< By its name there, by words that the press has for it.
  bool head_spoke;               ///< Somebody who heads it is spoken of in the last sentence.
  tisse__likeness like;
  tisse__rank_features has;
  double share;
} tisse__candidate;

#define TISSE__CANDIDATES_MAX 24
/** Those who may be meant, the last named first. */
typedef struct tisse__rank_field {
  tisse__candidate items[TISSE__CANDIDATES_MAX];
  uint32_t count;
  uint32_t ends;                 ///< Whom the last sentence speaks of last, or TISSE__NONE.
  uint32_t called;               ///< How many the article calls by the noun, those too who cannot be meant.
  bool somebody;                 ///< Who has no name acts in the last sentences.
  tisse__rank_features nobody;
  double share;                  ///< Nobody's.
} tisse__rank_field;

/** Fills what there is for each, and for nobody. */
void tisse__rank_describe(const tisse__analysis *a, const tisse__rank_quest *q, tisse__rank_field *field);

#endif
