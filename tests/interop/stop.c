/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Preloaded: ends the process by SIGKILL before its call number TISSE_STOP of mkstemp, fsync and rename. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void count(void)
{
  static int calls;
  const char *text = getenv("TISSE_STOP");
  if (text && ++calls == atoi(text)) {
    raise(SIGKILL);
  }
}

int mkstemp(char *name)
{
  count();
  int (*next)(char *) = (int (*)(char *))dlsym(RTLD_NEXT, "mkstemp");
  return next(name);
}

int fsync(int file)
{
  count();
  int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return next(file);
}

int rename(const char *from, const char *to)
{
  count();
  int (*next)(const char *, const char *) = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
  return next(from, to);
}
