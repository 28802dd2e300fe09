/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* An allocator that counts what lives and fails at one call: `measured` with a `meter` as its user. */
#ifndef TISSE_TEST_METER_H
#define TISSE_TEST_METER_H

#include <stdlib.h>

typedef struct meter { size_t calls, fail_at; long live; } meter;

static void *measured(void *user, void *pointer, size_t old_size, size_t new_size)
{
  meter *self = user;
  (void)old_size;
  if (new_size == 0) {
    self->live -= pointer != NULL;
    free(pointer);
    return NULL;
  }
  if (++self->calls == self->fail_at) {
    return NULL;
  }
  void *result = realloc(pointer, new_size);
  self->live += result && !pointer;
  return result;
}

#endif
