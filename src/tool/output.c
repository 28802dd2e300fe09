/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "output.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OPEN_MOST 8

/** What a signal must take away, or an end in the middle. Set and cleared whole; a handler may only read it. */
static char *volatile temporaries[OPEN_MOST];

void output_drop_all(void)
{
  for (size_t i = 0; i < OPEN_MOST; ++i) {
    if (temporaries[i]) {
      unlink(temporaries[i]);
    }
  }
}

static void on_signal(int number)
{
  output_drop_all();
  raise(number);
}

void output_watch_signals(void)
{
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = (int)(SA_RESETHAND | SA_NODEFER)};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; ++i) {
    struct sigaction before;
    if (!sigaction(numbers[i], NULL, &before) && before.sa_handler != SIG_IGN) {
      sigaction(numbers[i], &action, NULL);
    }
  }
}

static void watch(char *now, char *then)
{
  for (size_t i = 0; i < OPEN_MOST; ++i) {
    if (temporaries[i] == now) {
      temporaries[i] = then;
      return;
    }
  }
}

static tisse_status fail(output *self)
{
  if (!self->failed) {
    session_say(self->session, TISSE_ERROR, self->path ? self->path : "standard output", "cannot be written: %s", strerror(errno));
    session_end_with(self->session, EXIT_IO);
  }
  self->failed = true;
  return TISSE_E_WRITE;
}

bool output_takes_place_of(session *run, const char *path)
{
  const char *name = run->options.command == CMD_BUILD ? NULL : option_value(&run->options, OPT_OUTPUT); /* a folder's is another matter */
  struct stat read, written;
  const bool same = name && !stat(name, &written) && S_ISREG(written.st_mode) && !stat(path, &read) && read.st_dev == written.st_dev &&
                    read.st_ino == written.st_ino;
  if (same) {
    session_say(run, TISSE_ERROR, path, "is read, and --output would write over it: nothing was written, give another name");
  }
  return same;
}

/** ".NAME.XXXXXX" beside the path. */
static FILE *open_temporary(output *self)
{
  const char *name = strrchr(self->path, '/');
  const int folder = name ? (int)(name + 1 - self->path) : 0;
  const size_t size = strlen(self->path) + sizeof "..XXXXXX";
  self->temporary = malloc(size);
  if (!self->temporary) {
    return NULL;
  }
  snprintf(self->temporary, size, "%.*s.%s.XXXXXX", folder, self->path, self->path + folder);
  /* A signal finds the name written when the file is there: watched first, and taken only behind it. */
  sigset_t held, before;
  sigfillset(&held);
  pthread_sigmask(SIG_BLOCK, &held, &before);
  watch(NULL, self->temporary);
  const int file = mkstemp(self->temporary);
  const int error = errno;
  if (file < 0) {
    watch(self->temporary, NULL);
    free(self->temporary);
    self->temporary = NULL;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (file < 0) {
    errno = error;
    return NULL;
  }
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(file, 0666 & ~mask);
  return fdopen(file, "wb");
}

tisse_status output_open(output *out, session *run, const char *path)
{
  *out = (output){.session = run};
  if (!path || !strcmp(path, "-")) {
    out->stream = stdout;
    return TISSE_OK;
  }
  struct stat state;
  const bool there = !stat(path, &state);
  out->path = there ? realpath(path, NULL) : strdup(path); /* A link stays, and what it leads to is replaced. */
  if (there && S_ISDIR(state.st_mode)) {
    errno = EISDIR;
  } else if (out->path) {
    out->stream = there && !S_ISREG(state.st_mode) ? fopen(out->path, "wb") : open_temporary(out);
  }
  if (!out->stream) {
    fail(out);
    output_drop(out);
    return TISSE_E_WRITE;
  }
  return TISSE_OK;
}

static tisse_status write_bytes(void *user, const char *bytes, size_t length)
{
  output *self = user;
  return fwrite(bytes, 1, length, self->stream) == length ? TISSE_OK : fail(self);
}

tisse_writer output_writer(output *self)
{
  return (tisse_writer){write_bytes, self};
}

tisse_status output_close(output *self)
{
  if (!self->stream) {
    return TISSE_E_WRITE;
  }
  bool good = !fflush(self->stream) && !ferror(self->stream);
  if (self->stream != stdout) {
    good = good && (!self->temporary || !fsync(fileno(self->stream)));
    good = !fclose(self->stream) && good;
  }
  self->stream = NULL;
  return good ? TISSE_OK : fail(self);
}

tisse_status output_keep(output *self)
{
  if (self->temporary && rename(self->temporary, self->path)) {
    const tisse_status status = fail(self);
    output_drop(self);
    return status;
  }
  watch(self->temporary, NULL);
  free(self->temporary);
  free(self->path);
  *self = (output){0};
  return TISSE_OK;
}

void output_drop(output *self)
{
  if (self->stream && self->stream != stdout) {
    fclose(self->stream);
  }
  if (self->temporary) {
    unlink(self->temporary);
    watch(self->temporary, NULL);
  }
  free(self->temporary);
  free(self->path);
  *self = (output){0};
}

tisse_status output_finish(output *self, tisse_status status)
{
  const tisse_status closed = output_close(self);
  status = status ? status : closed;
  if (status) {
    output_drop(self);
    return status;
  }
  return output_keep(self);
}
