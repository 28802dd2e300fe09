/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "session.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const level_names[] = {[TISSE_NOTE] = "note", [TISSE_WARNING] = "warning", [TISSE_ERROR] = "error"};

/** On a terminal text from files and names of files do nothing: controls are blanks. */
static void put_inert(const char *text)
{
  char piece[1024] = {0};
  size_t length = 0;
  for (const unsigned char *at = (const unsigned char *)text; *at; ++at) {
    const bool wide = at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0;
    piece[length++] = (at[0] < ' ' && at[0] != '\n') || at[0] == 0x7F || wide ? ' ' : (char)at[0];
    at += wide;
    if (length == sizeof piece) {
      fwrite(piece, 1, length, stderr);
      length = 0;
    }
  }
  fwrite(piece, 1, length, stderr);
}

static void report(void *user, const tisse_message *message)
{
  session *self = user;
  const size_t shipped = strlen(self->shipped);
  if (message->level < self->least ||
      (shipped && message->level < TISSE_ERROR && message->file && !strncmp(message->file, self->shipped, shipped))) {
    return;
  }
  self->said += message->level > TISSE_NOTE;
  self->errors += message->level == TISSE_ERROR;
  session_progress_clear(self);
  put_inert(message->file ? message->file : "tisse");
  putc(':', stderr);
  if (message->line) {
    fprintf(stderr, "%" PRIu32 ":", message->line);
  }
  if (message->line && message->column) {
    fprintf(stderr, "%" PRIu32 ":", message->column);
  }
  fprintf(stderr, " %s: ", level_names[message->level]);
  put_inert(message->text);
  putc('\n', stderr);
}

void session_init(session *self)
{
  self->context = (tisse_context){.report = report, .report_user = self};
  self->least = option_given(&self->options, OPT_QUIET) ? TISSE_ERROR : TISSE_NOTE;
  self->terminal = self->least == TISSE_NOTE && isatty(STDERR_FILENO);
}

void session_dispose(session *self)
{
  session_progress_clear(self);
  tisse_knowledge_free(self->knowledge);
  options_dispose(&self->options);
}

void session_say(session *self, tisse_level level, const char *file, const char *format, ...)
{
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  report(self, &(tisse_message){.level = level, .file = file, .text = text});
}

void session_tell_nothing(session *self)
{
  if (self->articles && !self->claims && !self->exit_status) {
    session_say(self, TISSE_NOTE, NULL, "no claims were found; tisse explain ARTICLE tells what was read and why nothing matched, tisse text ARTICLE what the article's text is");
  }
}

int session_end_with(session *self, int exit_status)
{
  self->exit_status = exit_status > self->exit_status ? exit_status : self->exit_status;
  return exit_status;
}

int session_end_status(session *self, tisse_status status)
{
  switch (status) {
  case TISSE_OK: return EXIT_DONE;
  case TISSE_E_KNOWLEDGE: return session_end_with(self, EXIT_KNOWLEDGE);
  case TISSE_E_ARGUMENT: return session_end_with(self, EXIT_USAGE);
  default: return session_end_with(self, EXIT_IO);
  }
}

void session_progress_clear(session *self)
{
  if (self->progress_shown) {
    fputs("\r\033[K", stderr);
    self->progress_shown = false;
  }
}

void session_progress(session *self)
{
  struct timespec now;
  if (!self->terminal || clock_gettime(CLOCK_MONOTONIC, &now)) {
    return;
  }
  const double gone = (double)(now.tv_sec - self->progress_at.tv_sec) + (double)(now.tv_nsec - self->progress_at.tv_nsec) / 1e9;
  if (gone < 0.2) {
    return;
  }
  self->progress_at = now;
  self->progress_shown = true;
  fprintf(stderr, "\r%" PRIu64 " articles, %" PRIu64 " claims\033[K", self->articles, self->claims);
  fflush(stderr);
}

static bool is_folder(const char *path)
{
  return access(path, R_OK | X_OK) == 0;
}

void session_shipped(char *path, size_t capacity)
{
  const char *named = getenv("TISSE_KNOWLEDGE");
  if (named && *named) {
    snprintf(path, capacity, "%s", named);
    return;
  }
  char self[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  static const char *const beside[] = {"share/tisse", "../share/tisse"};
  for (size_t i = 0; length > 0 && i < sizeof beside / sizeof *beside; ++i) {
    self[length] = 0;
    *(strrchr(self, '/') + 1) = 0;
    snprintf(path, capacity, "%s%s", self, beside[i]);
    if (is_folder(path)) {
      return;
    }
  }
  snprintf(path, capacity, "%s", is_folder(TISSE_DATADIR) ? TISSE_DATADIR : "");
}

tisse_status session_load(session *self, const char *path)
{
  const size_t length = strlen(path);
  const bool turtle = length > 4 && !strcmp(path + length - 4, ".ttl");
  if (access(path, R_OK)) {
    session_say(self, TISSE_ERROR, path, "cannot be read: %s", strerror(errno));
    return TISSE_E_READ;
  }
  if (!turtle && is_folder(path)) {
    return tisse_knowledge_load_folder(self->knowledge, path);
  }
  const tisse_status status = tisse_knowledge_load_file(self->knowledge, path);
  if (status == TISSE_E_KNOWLEDGE && !turtle) {
    session_say(self, TISSE_NOTE, path, "knowledge is Turtle, in a file that ends in .ttl; an article is no argument of --knowledge or check");
  }
  return status;
}

const char *session_base(session *self, int *wrong)
{
  const char *base = option_value(&self->options, OPT_BASE);
  if (!base) {
    return NULL;
  }
  const size_t length = strlen(base);
  const size_t scheme = strcspn(base, ":");
  bool good = scheme > 0 && scheme < length && length > scheme + 1 && (base[length - 1] == '/' || base[length - 1] == '#');
  for (size_t i = 0; good && i < length; ++i) {
    good = (unsigned char)base[i] > ' ' && !strchr("<>\"{}|^`\\", base[i]);
  }
  if (!good) {
    *wrong = usage_error(self->options.command, "--base takes an absolute IRI that ends in / or #, not \"%s\"", base);
  }
  return base;
}

int64_t session_number(session *self, option_id id, int64_t most, int *wrong)
{
  const char *text = option_value(&self->options, id);
  if (!text) {
    return 0;
  }
  char *end = NULL;
  errno = 0;
  const long long value = strtoll(text, &end, 10);
  if (*end || end == text || errno || value < 1 || value > most) {
    *wrong = usage_error(self->options.command, "--%s takes a whole number from 1 to %" PRId64 ", not \"%s\"", option_table[id].name, most, text);
    return 0;
  }
  return value;
}
