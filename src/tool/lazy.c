/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where the stubs of scripts/lazy_link.py find a function when it is first called. Not in programs that were linked without them. */

#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "options.h"
#include "output.h"

#ifdef TISSE_LAZY

extern void *lazy_slots[];          /* Where each stub jumps to. */
extern const char lazy_names[];     /* Library and function, for each slot. */

void *lazy_find(size_t number);

/* Two threads at once do the same twice. */
void *lazy_find(size_t number)
{
  const char *library = lazy_names;
  for (size_t i = 0; i < number; ++i) {
    library += strlen(library) + 1;
    library += strlen(library) + 1;
  }
  void *opened = dlopen(library, RTLD_LAZY | RTLD_GLOBAL);
  void *found = opened ? dlsym(opened, library + strlen(library) + 1) : NULL;
  if (!found) {
    fprintf(stderr, "tisse: error: %s\n", dlerror());
    output_drop_all();
    exit(EXIT_IO);
  }
  __atomic_store_n(&lazy_slots[number], found, __ATOMIC_RELEASE);
  return found;
}

#else
typedef int lazy_without_stubs;
#endif
