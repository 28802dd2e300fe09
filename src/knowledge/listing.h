/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file listing.h  Which files a folder of knowledge stands for, in the order in which they are read. */
#ifndef TISSE_KNOWLEDGE_LISTING_H
#define TISSE_KNOWLEDGE_LISTING_H

#include "base/memory.h"

typedef struct tisse__listing {
  const tisse_context *context;
  tisse__arena arena;
  TISSE__ARRAY(const char *) paths;
} tisse__listing;

void tisse__listing_init(tisse__listing *self, const tisse_context *context);
void tisse__listing_dispose(tisse__listing *self);
/** Adds every *.ttl and *.morph under a folder, in byte order of the paths. What cannot be read is reported. */
tisse_status tisse__listing_add_folder(tisse__listing *self, const char *folder);
/** Adds a file as it is, or what is under a folder. */
tisse_status tisse__listing_add(tisse__listing *self, const char *path);

#endif
