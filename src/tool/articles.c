/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "articles.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output.h"

#define DEPTH_MOST 64
#define SKIPPED_SHOWN 3

/** A folder on the way down, so that a link to one above is not followed round. */
typedef struct step { const struct step *above; dev_t device; ino_t node; } step;

typedef struct walk {
  session *session;
  tisse_input_options options;
  tisse_document_fn emit;
  void *user;
  size_t files;            ///< Found below the argument.
  uint64_t read, refused;  ///< Articles; records and items of files that could be read.
} walk;

static tisse_status read_bytes(void *user, char *bytes, size_t capacity, size_t *count)
{
  FILE *stream = user;
  *count = fread(bytes, 1, capacity, stream);
  return *count < capacity && ferror(stream) ? TISSE_E_READ : TISSE_OK;
}

/** Only what stops the whole run comes back: what is wrong with one file was reported and is over. */
static tisse_status read_stream(walk *self, FILE *stream, const char *name)
{
  tisse_input_summary summary;
  const tisse_reader reader = {read_bytes, stream};
  const tisse_status status = tisse_input_read(&self->session->context, &self->options, reader, name, self->emit, self->user, &summary);
  self->read += summary.documents;
  self->refused += status ? 0 : summary.bad;
  session_end_status(self->session, status);
  session_progress(self->session);
  return status == TISSE_E_MEMORY || status == TISSE_E_WRITE || status == TISSE_E_STOPPED || status == TISSE_E_KNOWLEDGE || status == TISSE_E_ARGUMENT ? status : TISSE_OK;
}

static void cannot(walk *self, const char *path)
{
  const int error = errno;
  const bool address = !strncmp(path, "http://", 7) || !strncmp(path, "https://", 8);
  session_say(self->session, TISSE_ERROR, path, "cannot be read: %s%s", strerror(error),
              address ? " (no page is fetched: save it, or give it on standard input, as -)" : "");
  session_end_with(self->session, EXIT_IO);
}

static tisse_status read_file(walk *self, const char *path)
{
  FILE *stream = fopen(path, "rb");
  if (!stream) {
    cannot(self, path);
    return TISSE_OK;
  }
  if (output_takes_place_of(self->session, path)) {
    fclose(stream);
    return TISSE_E_ARGUMENT;
  }
  ++self->files;
  const tisse_status status = read_stream(self, stream, path);
  fclose(stream);
  return status;
}

/** In a folder: endings of articles, and names without any ending. */
static bool is_article_name(const char *name)
{
  static const char *const endings[] = {".txt", ".text", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json", ".jsonl", ".ndjson"};
  const char *ending = strrchr(name, '.');
  for (size_t i = 0; ending && i < sizeof endings / sizeof *endings; ++i) {
    if (!strcasecmp(ending, endings[i])) {
      return true;
    }
  }
  return !ending;
}

static char *join_path(const char *folder, const char *name)
{
  const size_t length = strlen(folder);
  char *path = malloc(length + strlen(name) + 2);
  if (path) {
    sprintf(path, "%s%s%s", folder, length && folder[length - 1] == '/' ? "" : "/", name);
  }
  return path;
}

static int keep_visible(const struct dirent *entry)
{
  return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
  return strcmp((*a)->d_name, (*b)->d_name);
}

/** Map and ledger in it would be read as articles about what the articles said. */
static bool is_built(const char *folder)
{
  static const char *const names[] = {"graph.nq", "deals.txt"};
  bool built = true;
  for (size_t i = 0; built && i < sizeof names / sizeof *names; ++i) {
    char *path = join_path(folder, names[i]);
    built = path && !access(path, F_OK);
    free(path);
  }
  return built;
}

static tisse_status read_folder(walk *self, const char *path, const struct stat *state, const step *above, unsigned depth);

typedef struct skipped { size_t count; char names[160]; } skipped;

static void skip(skipped *self, const char *name)
{
  const size_t length = strlen(self->names);
  if (self->count < SKIPPED_SHOWN) {
    snprintf(self->names + length, sizeof self->names - length, "%s%.40s", length ? ", " : "", name);
  }
  ++self->count;
}

static tisse_status read_entry(walk *self, const char *path, const char *name, const step *above, unsigned depth, skipped *others)
{
  struct stat state;
  if (stat(path, &state)) {
    cannot(self, path);
    return TISSE_OK;
  }
  if (S_ISDIR(state.st_mode)) {
    return read_folder(self, path, &state, above, depth + 1);
  }
  if (!S_ISREG(state.st_mode) || !is_article_name(name)) {
    skip(others, name);
    return TISSE_OK;
  }
  return read_file(self, path);
}

static tisse_status read_entries(walk *self, const char *folder, const step *here, unsigned depth)
{
  struct dirent **entries = NULL;
  const int count = scandir(folder, &entries, keep_visible, by_bytes);
  if (count < 0) {
    cannot(self, folder);
    return TISSE_OK;
  }
  skipped others = {0};
  tisse_status status = TISSE_OK;
  for (int i = 0; i < count; ++i) {
    char *path = status ? NULL : join_path(folder, entries[i]->d_name);
    if (!status) {
      status = path ? read_entry(self, path, entries[i]->d_name, here, depth, &others) : TISSE_E_MEMORY;
    }
    free(path);
    free(entries[i]);
  }
  free(entries);
  if (others.count) {
    session_say(self->session, TISSE_NOTE, folder, "%zu file%s skipped, for the ending is no article's: %s%s", others.count,
                others.count > 1 ? "s" : "", others.names, others.count > SKIPPED_SHOWN ? " ..." : "");
  }
  return status;
}

static tisse_status read_folder(walk *self, const char *path, const struct stat *state, const step *above, unsigned depth)
{
  for (const step *at = above; at; at = at->above) {
    if (at->device == state->st_dev && at->node == state->st_ino) {
      session_say(self->session, TISSE_NOTE, path, "skipped, for it leads back to a folder above it");
      return TISSE_OK;
    }
  }
  if (depth > DEPTH_MOST) {
    session_say(self->session, TISSE_ERROR, path, "is more than %d folders deep", DEPTH_MOST);
    session_end_with(self->session, EXIT_IO);
    return TISSE_OK;
  }
  if (is_built(path)) {
    session_say(self->session, TISSE_NOTE, path, "skipped, for it is a graph that tisse built, and not articles");
    return TISSE_OK;
  }
  const step here = {above, state->st_dev, state->st_ino};
  return read_entries(self, path, &here, depth);
}

/** Turtle read as prose gives nothing, and tells a newcomer nothing. Where --from says what it is, it is read. */
static bool is_rdf(walk *self, const char *path)
{
  static const char *const endings[] = {".ttl", ".nt", ".nq", ".trig", ".pack"};
  const char *ending = option_given(&self->session->options, OPT_INPUT) ? NULL : strrchr(path, '.');
  for (size_t i = 0; ending && i < sizeof endings / sizeof *endings; ++i) {
    if (!strcasecmp(ending, endings[i])) {
      session_say(self->session, TISSE_ERROR, path, "is no article, as its ending tells: knowledge is given by --knowledge or to tisse check, a graph to "
                  "tisse deals, map, convert (--from text reads it all the same)");
      session_end_with(self->session, EXIT_IO);
      return true;
    }
  }
  return false;
}

static tisse_status read_argument(walk *self, const char *path)
{
  struct stat state;
  if (!strcmp(path, "-")) {
    return read_stream(self, stdin, "-");
  }
  if (stat(path, &state)) {
    cannot(self, path);
    return TISSE_OK;
  }
  if (!S_ISDIR(state.st_mode)) {
    return is_rdf(self, path) ? TISSE_OK : read_file(self, path);
  }
  self->files = 0;
  const tisse_status status = read_folder(self, path, &state, NULL, 0);
  if (!status && !self->files) {
    session_say(self->session, TISSE_ERROR, path, "holds no articles (txt, html, xml, rss, atom, json, jsonl, ndjson)");
    session_end_with(self->session, EXIT_IO);
  }
  return status;
}

int articles_options(session *self, tisse_input_options *out)
{
  static const struct { const char *name; tisse_input_format format; } formats[] = {
    {"text", TISSE_INPUT_TEXT}, {"html", TISSE_INPUT_HTML}, {"feed", TISSE_INPUT_FEED}, {"jsonl", TISSE_INPUT_JSONL}};
  int wrong = EXIT_DONE;
  *out = (tisse_input_options){.charset = option_value(&self->options, OPT_CHARSET), .language = option_value(&self->options, OPT_LANGUAGE)};
  out->base = session_base(self, &wrong);
  const char *from = option_value(&self->options, OPT_INPUT);
  for (size_t i = 0; from && i < sizeof formats / sizeof *formats; ++i) {
    out->format = strcmp(from, formats[i].name) ? out->format : formats[i].format;
  }
  out->max_bytes = (size_t)session_number(self, OPT_MAX_SIZE, (int64_t)1 << 31, &wrong);
  return wrong;
}

/** A bad record is no reason to lose a run over thousands, nor to have a cluster repeat it. */
static void tell_refused(const walk *self)
{
  const bool strict = option_given(&self->session->options, OPT_STRICT);
  if (self->refused) {
    session_say(self->session, TISSE_WARNING, NULL, "%" PRIu64 " of %" PRIu64 " records refused and left out (see above)%s", self->refused,
                self->refused + self->read, strict ? "" : "; --strict makes that a failure");
    session_end_with(self->session, strict ? EXIT_IO : EXIT_DONE);
  }
}

tisse_status articles_read(session *self, size_t first, tisse_document_fn emit, void *user)
{
  walk all = {.session = self, .emit = emit, .user = user};
  if (articles_options(self, &all.options)) {
    return TISSE_E_ARGUMENT;
  }
  tisse_status status = TISSE_OK;
  for (size_t i = first; !status && i < self->options.argument_count; ++i) {
    status = read_argument(&all, self->options.arguments[i]);
  }
  session_progress_clear(self);
  tell_refused(&all);
  return status;
}
