/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Which knowledge a run works with, and how it comes in: as one compiled file where there is one that is up to date (the shipped tisse.pack, one
 * that --knowledge names, one in the cache), else from Turtle.
 */

#include "session.h"

#include <dirent.h>
#include <fcntl.h>
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

/** $XDG_CACHE_HOME/tisse, made where it is not there; false where it cannot be written. */
static bool find_cache(char *out, size_t capacity)
{
  const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  if (cache && *cache == '/') {
    snprintf(out, capacity, "%s", cache);
  } else if (home && *home == '/') {
    snprintf(out, capacity, "%s/.cache", home);
  } else {
    return false;
  }
  const size_t length = strlen(out);
  mkdir(out, 0700);
  snprintf(out + length, capacity - length, "/tisse");
  mkdir(out, 0700);
  return !access(out, W_OK | X_OK);
}

/** The mark that a file has been read whole, and has not changed since: its name tells inode, size and times. */
static bool find_mark(char *out, size_t capacity, const char *pack)
{
  char cache[PATH_MAX];
  struct stat state;
  if (stat(pack, &state) || !find_cache(cache, sizeof cache)) {
    return false;
  }
  snprintf(out, capacity, "%s/%jx-%jx-%jx-%jx.%lx-%jx.%lx.checked", cache, (uintmax_t)state.st_dev, (uintmax_t)state.st_ino,
           (uintmax_t)state.st_size, (uintmax_t)state.st_ctim.tv_sec, (unsigned long)state.st_ctim.tv_nsec, (uintmax_t)state.st_mtim.tv_sec,
           (unsigned long)state.st_mtim.tv_nsec);
  return true;
}

/** New knowledge from a compiled file; NULL in the session where that failed, which was said. */
static tisse_status open_pack(session *self, const char *path)
{
  char mark[PATH_MAX + 160];
  const bool marks = find_mark(mark, sizeof mark, path);
  const bool checked = marks && !access(mark, F_OK);
  tisse_status status = tisse_knowledge_new(&self->knowledge, &self->context);
  status = status ? status : session_load_forms(self, self->shipped);
  status = status ? status : tisse_knowledge_load_pack(self->knowledge, path, checked);
  if (status) {
    tisse_knowledge_free(self->knowledge);
    self->knowledge = NULL;
  } else if (marks && !checked) {
    const int file = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
      close(file);
    }
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

/** FINGERPRINT.pack in the cache; "" where there is none. */
static void cache_path(char *out, size_t capacity, const roots *from)
{
  const tisse_context silent = {0};
  char cache[PATH_MAX], name[17];
  *out = 0;
  if (find_cache(cache, sizeof cache) && !tisse_knowledge_fingerprint(name, &silent, from->paths, from->count)) {
    snprintf(out, capacity, "%s/%s.pack", cache, name);
  }
}

#define PACKS_KEPT 6

/** Of the packs and marks in the cache the newest stay: each change of the user's Turtle makes one more. */
static void clean_cache(const char *ending, size_t kept)
{
  char cache[PATH_MAX], path[PATH_MAX + NAME_MAX + 2];
  struct dirent **entries = NULL;
  const int count = find_cache(cache, sizeof cache) ? scandir(cache, &entries, NULL, NULL) : 0;
  struct { time_t when; char *name; } newest[64] = {{0}};
  for (int i = 0; i < count; ++i) {
    struct stat state;
    char *name = entries[i]->d_name;
    const char *dot = strrchr(name, '.');
    snprintf(path, sizeof path, "%s/%s", cache, name);
    time_t when = !dot || strcmp(dot, ending) || stat(path, &state) ? 0 : state.st_mtime;
    for (size_t k = 0; when && k < kept; ++k) { /* the newest so far, in order; what falls out at the end goes */
      if (!newest[k].name || when > newest[k].when) {
        char *const lower = newest[k].name;
        const time_t then = newest[k].when;
        newest[k].name = name;
        newest[k].when = when;
        name = lower;
        when = then;
      }
    }
    if (when && name) {
      snprintf(path, sizeof path, "%s/%s", cache, name);
      unlink(path);
    }
  }
  for (int i = 0; i < count; ++i) {
    free(entries[i]);
  }
  free(entries);
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
    clean_cache(".pack", PACKS_KEPT);
    clean_cache(".checked", PACKS_KEPT * 4);
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
  } else if (!status && self->errors) {
    session_say(self, TISSE_WARNING, NULL, "what is wrong in the knowledge was left out, and the rest is read (tisse check tells both)");
  }
  return session_end_status(self, status);
}
