/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/listing.h"

#include "base/report.h"
#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FOLDER_DEPTH_MAX 16

void tisse__listing_init(tisse__listing *self, const tisse_context *context)
{
  *self = (tisse__listing){.context = context};
  tisse__arena_init(&self->arena, &context->allocator);
}

void tisse__listing_dispose(tisse__listing *self)
{
  tisse__array_dispose(&self->context->allocator, &self->paths);
  tisse__arena_dispose(&self->arena);
}

static tisse_status list_folder(tisse__listing *self, const char *folder, int depth);

static tisse_status list_one(tisse__listing *self, const char *path, int depth)
{
  struct stat state;
  if (stat(path, &state)) {
    tisse__report(self->context, TISSE_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
    return TISSE_E_READ;
  }
  if (S_ISDIR(state.st_mode)) {
    if (depth < FOLDER_DEPTH_MAX) {
      return list_folder(self, path, depth + 1);
    }
    tisse__report(self->context, TISSE_ERROR, path, 0, 0, "is a folder more than %d deep, or a link to one above it", FOLDER_DEPTH_MAX);
    return TISSE_E_LIMIT;
  }
  const tisse_view name = tisse_view_of(path);
  if (S_ISREG(state.st_mode) && (tisse__view_ends(name, ".ttl") || tisse__view_ends(name, ".morph"))) {
    return tisse__array_push(&self->context->allocator, &self->paths, path) ? TISSE_OK : TISSE_E_MEMORY;
  }
  return TISSE_OK;
}

static tisse_status list_folder(tisse__listing *self, const char *folder, int depth)
{
  DIR *stream = opendir(folder);
  if (!stream) {
    tisse__report(self->context, TISSE_ERROR, folder, 0, 0, "cannot be opened: %s", strerror(errno));
    return TISSE_E_READ;
  }
  tisse_status status = TISSE_OK;
  for (struct dirent *entry; !status && (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') {
      continue;
    }
    const size_t size = strlen(folder) + strlen(entry->d_name) + 2;
    char *path = tisse__arena_alloc(&self->arena, size);
    if (!path) {
      status = TISSE_E_MEMORY;
      break;
    }
    const bool slash = tisse__view_ends(tisse_view_of(folder), "/");
    memcpy(path, folder, strlen(folder));
    path[strlen(folder)] = '/';
    memcpy(path + strlen(folder) + (slash ? 0 : 1), entry->d_name, strlen(entry->d_name) + 1);
    status = list_one(self, path, depth);
  }
  closedir(stream);
  return status;
}

static int compare_paths(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

tisse_status tisse__listing_add_folder(tisse__listing *self, const char *folder)
{
  const size_t before = self->paths.count;
  const tisse_status status = list_folder(self, folder, 0);
  if (self->paths.count > before) {
    qsort(self->paths.items + before, self->paths.count - before, sizeof *self->paths.items, compare_paths);
  }
  return status;
}

tisse_status tisse__listing_add(tisse__listing *self, const char *path)
{
  struct stat state;
  if (!stat(path, &state) && S_ISDIR(state.st_mode)) {
    return tisse__listing_add_folder(self, path);
  }
  const tisse_view copy = tisse__arena_copy(&self->arena, tisse_view_of(path));
  return copy.data && tisse__array_push(&self->context->allocator, &self->paths, copy.data) ? TISSE_OK : TISSE_E_MEMORY;
}
