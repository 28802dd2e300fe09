/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Preloaded: ends the process by SIGKILL before its call number TISSE_STOP of mkstemp, fsync and rename, or by SIGTERM
 * behind its call number TISSE_STOP_AFTER. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int calls;

static void stop(const char *when, int number)
{
  const char *text = getenv(when);
  if (text && calls == atoi(text)) {
    raise(number);
  }
}

static void begin(void)
{
  ++calls;
  stop("TISSE_STOP", SIGKILL);
}

static int end(int result)
{
  stop("TISSE_STOP_AFTER", SIGTERM);
  return result;
}

int mkstemp(char *name)
{
  begin();
  int (*next)(char *) = (int (*)(char *))dlsym(RTLD_NEXT, "mkstemp");
  return end(next(name));
}

int fsync(int file)
{
  begin();
  int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return end(next(file));
}

int rename(const char *from, const char *to)
{
  begin();
  int (*next)(const char *, const char *) = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
  return end(next(from, to));
}
