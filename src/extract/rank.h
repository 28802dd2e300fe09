/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file rank.h
 * Whom a description means when its words do not settle it ("le groupe", "cette société", "the Danish brewer"): whom the text speaks of, and nobody, each
 * with what there is for it (its features), weighed by what was learned from marked texts (rank_weights.h, made by scripts/train_rank.py out of
 * tests/gold/reference). The likeliest is meant where it is likely enough.
 */
#ifndef TISSE_EXTRACT_RANK_H
#define TISSE_EXTRACT_RANK_H

#include "extract/anaphor.h"

/** A description, and what its place says. */
typedef struct tisse__rank_quest {
  uint32_t group;
  uint32_t avoid;      ///< The subject of its clause, which cannot be meant, or TISSE__NONE.
  bool restricted;     ///< Words behind say which: "l'entreprise qui …".
  bool new_owner;      ///< It is called after somebody or some place that the article had not told of.
  bool valued;         ///< Its worth is told.
  bool bought;         ///< It is bought, or a share of it told.
} tisse__rank_quest;

/** Can the group mean the referent, as far as the words around it go? Not what stands inside words about it, nor beside it in its clause. */
bool tisse__may_mean(const tisse__analysis *a, uint32_t group, uint32_t referent);
/** Who is meant, TISSE__NONE where nobody is likely enough. */
uint32_t tisse__rank(const tisse__analysis *a, const tisse__rank_quest *quest);

#endif
