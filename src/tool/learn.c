/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Which knowledge a run works with, and how it comes in: as one compiled file where there is one that is up to date (the shipped tisse.pack, one
 * that --knowledge names, one in the cache), else from Turtle.
 */

#include "session.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output.h"

/** The shipped folder, then what --knowledge names. */
typedef struct roots { const char **paths; size_t count; } roots;

static bool is_pack(const char *path)
{
  static const char magic[8] = {'T', 'I', 'S', 'S', 'E', 'P', 'A', 'K'};
  char head[sizeof magic];
  struct stat state;
  const size_t length = strlen(path);
  if (length > 5 && !strcmp(path + length - 5, ".pack")) {
    return true;
  }
  FILE *file = !stat(path, &state) && S_ISREG(state.st_mode) ? fopen(path, "rb") : NULL;
  const bool same = file && fread(head, 1, sizeof head, file) == sizeof head && !memcmp(head, magic, sizeof head);
  if (file) {
    fclose(file);
  }
  return same;
}

tisse_status session_load_forms(session *self, const char *folder)
{
  tisse_status status = TISSE_OK;
  struct dirent **entries = NULL;
  const int count = scandir(folder, &entries, NULL, alphasort);
  for (int i = 0; i < count; ++i) {
    const char *ending = strrchr(entries[i]->d_name, '.');
    char path[PATH_MAX + NAME_MAX + 2];
    snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
    if (!status && ending && !strcmp(ending, ".morph")) {
      status = session_load(self, path);
    }
    free(entries[i]);
  }
  free(entries);
  return status;
}

static tisse_status find_shipped(session *self)
{
  session_shipped(self->shipped, sizeof self->shipped);
  if (*self->shipped) {
    return TISSE_OK;
  }
  session_say(self, TISSE_ERROR, NULL, "the shipped knowledge is neither beside the program nor in %s; TISSE_KNOWLEDGE may name its folder",
              TISSE_DATADIR);
  return TISSE_E_READ;
}

/** New knowledge from a compiled file; NULL in the session where that failed, which was said. */
static tisse_status open_pack(session *self, const char *path)
{
  tisse_status status = tisse_knowledge_new(&self->knowledge, &self->context);
  status = status ? status : session_load_forms(self, self->shipped);
  status = status ? status : tisse_knowledge_load_pack(self->knowledge, path);
  if (status) {
    tisse_knowledge_free(self->knowledge);
    self->knowledge = NULL;
  }
  return status;
}

tisse_status session_read_turtle(session *self, const char *const *paths, size_t count)
{
  tisse_status status = tisse_knowledge_new(&self->knowledge, &self->context);
  for (size_t i = 0; (!status || status == TISSE_E_KNOWLEDGE) && i < count; ++i) {
    const tisse_status one = session_load(self, paths[i]);
    status = one ? one : status;
  }
  if (!status || status == TISSE_E_KNOWLEDGE) {
    const tisse_status sealed = tisse_knowledge_seal(self->knowledge);
    status = status ? status : sealed;
  }
  return status;
}

/** Compiles what was read from Turtle. A cache is no promise: where it cannot be written, all is as without. */
static void keep_pack(session *self, const char *path)
{
  session silent = {.least = TISSE_ERROR + 1};
  output out;
  if (!output_open(&out, &silent, path)) {
    output_finish(&out, tisse_knowledge_write_pack(self->knowledge, output_writer(&out)));
  }
}

/** $XDG_CACHE_HOME/tisse/FINGERPRINT.pack; "" where there is no such folder to be had. */
static void cache_path(char *out, size_t capacity, const roots *from)
{
  const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  char folder[PATH_MAX], name[17];
  *out = 0;
  if (cache && *cache == '/') {
    snprintf(folder, sizeof folder, "%s", cache);
  } else if (home && *home == '/') {
    snprintf(folder, sizeof folder, "%s/.cache", home);
  } else {
    return;
  }
  const size_t length = strlen(folder);
  const tisse_context silent = {0};
  mkdir(folder, 0700);
  snprintf(folder + length, sizeof folder - length, "/tisse");
  mkdir(folder, 0700);
  if (!access(folder, W_OK | X_OK) && !tisse_knowledge_fingerprint(name, &silent, from->paths, from->count)) {
    snprintf(out, capacity, "%s/%s.pack", folder, name);
  }
}

static tisse_status learn_with_own(session *self, const roots *from)
{
  char path[PATH_MAX + 32];
  cache_path(path, sizeof path, from);
  if (*path && !access(path, R_OK) && !open_pack(self, path)) {
    return TISSE_OK;
  }
  const uint64_t said = self->said;
  const tisse_status status = session_read_turtle(self, from->paths, from->count);
  if (!status && *path && said == self->said) { /* what was said of the knowledge shall be said again */
    keep_pack(self, path);
  }
  return status;
}

static tisse_status learn_shipped(session *self, const roots *from)
{
  char path[sizeof self->shipped + 16];
  snprintf(path, sizeof path, "%s/tisse.pack", self->shipped);
  if (!access(path, R_OK)) {
    const bool current = tisse_knowledge_pack_is_current(&self->context, path, from->paths, from->count);
    if (!current) {
      session_say(self, TISSE_NOTE, path, "is not what the Turtle files beside it would compile to: they are read instead");
    } else if (!open_pack(self, path)) {
      return TISSE_OK;
    }
  }
  return session_read_turtle(self, from->paths, from->count);
}

static tisse_status learn(session *self)
{
  const char **own = self->options.values[OPT_KNOWLEDGE];
  const size_t count = self->options.counts[OPT_KNOWLEDGE];
  tisse_status status = find_shipped(self);
  if (status) {
    return status;
  }
  for (size_t i = 0; i < count; ++i) {
    if (is_pack(own[i])) {
      if (count > 1) {
        session_say(self, TISSE_ERROR, own[i], "is compiled knowledge, which stands alone: compile it together with the rest");
        return TISSE_E_ARGUMENT;
      }
      return open_pack(self, own[i]);
    }
  }
  roots from = {calloc(count + 1, sizeof *from.paths), count + 1};
  if (!from.paths) {
    return TISSE_E_MEMORY;
  }
  from.paths[0] = self->shipped;
  for (size_t i = 0; i < count; ++i) {
    from.paths[i + 1] = own[i];
  }
  status = count ? learn_with_own(self, &from) : learn_shipped(self, &from);
  free(from.paths);
  return status;
}

int session_learn(session *self)
{
  if (self->knowledge) {
    return EXIT_DONE;
  }
  const tisse_status status = learn(self);
  if (status == TISSE_E_KNOWLEDGE) {
    session_say(self, TISSE_ERROR, NULL, "nothing was read, for the knowledge is wrong");
  }
  return session_end_status(self, status);
}
