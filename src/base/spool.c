/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#define _POSIX_C_SOURCE 200809L

#include "base/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/report.h"

#define WINDOW ((size_t)32 << 10)

void tisse__spool_init(tisse__spool *self, const tisse__scratch *scratch)
{
  *self = (tisse__spool){.scratch = *scratch, .file = -1};
  self->scratch.folder = scratch->folder && *scratch->folder ? scratch->folder : "/tmp";
}

void tisse__spool_dispose(tisse__spool *self)
{
  if (self->file >= 0) {
    close(self->file);
  }
  if (self->window) {
    tisse__free(&self->scratch.context->allocator, self->window, WINDOW);
  }
  tisse__spool_init(self, &self->scratch);
}

static bool fail(tisse__spool *self, const char *what, int error, tisse_status status)
{
  tisse__report(self->scratch.context, TISSE_ERROR, self->scratch.folder, 0, 0, "%s: %s", what, strerror(error));
  self->status = self->status ? self->status : status;
  return false;
}

static bool open_file(tisse__spool *self)
{
#ifdef O_TMPFILE
  self->file = open(self->scratch.folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); /* never has a name that a kill could leave */
  if (self->file >= 0) {
    return true;
  }
#endif
  char path[4096];
  const int length = snprintf(path, sizeof path, "%s/tisse-XXXXXX", self->scratch.folder);
  const bool fits = length > 0 && (size_t)length < sizeof path;
  self->file = fits ? mkstemp(path) : -1;
  if (self->file < 0) {
    return fail(self, "no temporary file can be made there", fits ? errno : ENAMETOOLONG, TISSE_E_WRITE);
  }
  return !unlink(path) || fail(self, "a temporary file cannot be made nameless there", errno, TISSE_E_WRITE);
}

static bool write_all(tisse__spool *self, const char *bytes, size_t length)
{
  while (length) {
    const ssize_t done = write(self->file, bytes, length);
    if (done == 0 || (done < 0 && errno != EINTR)) {
      return fail(self, "a temporary file cannot be written there", done ? errno : EIO, TISSE_E_WRITE);
    }
    bytes += done > 0 ? done : 0;
    length -= done > 0 ? (size_t)done : 0;
  }
  return true;
}

bool tisse__spool_flush(tisse__spool *self)
{
  if (self->status) {
    return false;
  }
  if (!self->filled) {
    return true;
  }
  const size_t length = self->filled;
  self->filled = 0;
  return (self->file >= 0 || open_file(self)) && write_all(self, self->window, length);
}

bool tisse__spool_add(tisse__spool *self, const char *bytes, size_t length)
{
  if (self->status) {
    return false;
  }
  self->window = self->window ? self->window : tisse__alloc(&self->scratch.context->allocator, WINDOW);
  if (!self->window) {
    self->status = TISSE_E_MEMORY;
    return false;
  }
  self->size += length;
  if (self->filled + length > WINDOW && !tisse__spool_flush(self)) {
    return false;
  }
  if (length > WINDOW) {
    return (self->file >= 0 || open_file(self)) && write_all(self, bytes, length);
  }
  memcpy(self->window + self->filled, bytes, length);
  self->filled += length;
  return true;
}

bool tisse__spool_read(tisse__spool *self, uint64_t at, char *bytes, size_t length)
{
  const uint64_t written = self->size - self->filled;
  if (at >= written && !self->status) {
    memcpy(bytes, self->window + (at - written), length);
    return true;
  }
  while (length && !self->status) {
    const ssize_t got = pread(self->file, bytes, length, (off_t)at);
    if (got == 0 || (got < 0 && errno != EINTR)) {
      return fail(self, "a temporary file cannot be read back", got ? errno : EIO, TISSE_E_READ);
    }
    bytes += got > 0 ? got : 0;
    length -= got > 0 ? (size_t)got : 0;
    at += got > 0 ? (uint64_t)got : 0;
  }
  return !self->status;
}
