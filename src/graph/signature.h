/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file signature.h
 * The likeness of texts in 128 bytes: the least hashes of their runs of four words (minhash), sixteen bits each. It is stored with the
 * article, so that a graph that is read back still knows which articles tell one text.
 */
#ifndef TISSE_GRAPH_SIGNATURE_H
#define TISSE_GRAPH_SIGNATURE_H

#include "base/memory.h"

#define TISSE__SIGNATURE_SIZE 64
#define TISSE__SIGNATURE_HEX (TISSE__SIGNATURE_SIZE * 4)

typedef struct tisse__signature { uint16_t least[TISSE__SIGNATURE_SIZE]; } tisse__signature;

/** false where the text has fewer than twenty runs of words: too little to compare. */
bool tisse__signature_make(tisse__signature *out, tisse_view text);
/** How many of the 64 places agree: 64 for one text, about 64 times the share of common runs for others. */
unsigned tisse__signature_likeness(const tisse__signature *a, const tisse__signature *b);
/** From here on texts are nearly the same: about half of the runs of words are common. */
#define TISSE__SIGNATURE_NEAR 32

/** Alike texts share one of the bands with near certainty, unlike ones hardly ever. Of one band's texts so many that stand before are compared. */
#define TISSE__SIGNATURE_BANDS 21
#define TISSE__SIGNATURE_LOOK_BACK 8
uint64_t tisse__signature_band(const tisse__signature *self, unsigned which);

void tisse__signature_write(char out[TISSE__SIGNATURE_HEX + 1], const tisse__signature *signature);
bool tisse__signature_read(tisse__signature *out, tisse_view hex);

#endif
