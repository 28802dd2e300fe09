/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file nearest.h  ", did you mean X?" for error messages. */
#ifndef TISSE_BASE_NEAREST_H
#define TISSE_BASE_NEAREST_H

#include <tisse/base.h>

/** Try all candidates, then ask for the text. */
typedef struct tisse__nearest { tisse_view wanted; tisse_view best; unsigned distance; char text[96]; } tisse__nearest;
void tisse__nearest_init(tisse__nearest *self, tisse_view wanted);
void tisse__nearest_try(tisse__nearest *self, tisse_view candidate);
/** "" where nothing is near. */
const char *tisse__nearest_text(tisse__nearest *self);

#endif
