/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "options.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tisse/base.h>

#define NAME_MAX_LENGTH 48

/** Edits that turn one name into the other, two neighbours that changed places counting one. Long names count as far. */
static unsigned distance(const char *a, const char *b)
{
  const size_t n = strlen(a), m = strlen(b);
  unsigned rows[3][NAME_MAX_LENGTH + 1] = {{0}};
  if (n > NAME_MAX_LENGTH || m > NAME_MAX_LENGTH) {
    return NAME_MAX_LENGTH;
  }
  for (size_t j = 0; j <= m; ++j) {
    rows[0][j] = (unsigned)j;
  }
  for (size_t i = 1; i <= n; ++i) {
    unsigned *const now = rows[i % 3], *const last = rows[(i + 2) % 3], *const before = rows[(i + 1) % 3];
    now[0] = (unsigned)i;
    for (size_t j = 1; j <= m; ++j) {
      unsigned best = last[j - 1] + (a[i - 1] != b[j - 1]);
      best = last[j] + 1 < best ? last[j] + 1 : best;
      best = now[j - 1] + 1 < best ? now[j - 1] + 1 : best;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best) {
        best = before[j - 2] + 1;
      }
      now[j] = best;
    }
  }
  return rows[n % 3][m];
}

const char *nearest_name(const char *word, const char *(*next)(void *user), void *user)
{
  const char *best = NULL;
  unsigned least = 1 + (unsigned)strlen(word) / 3;
  for (const char *name; (name = next(user));) {
    const unsigned far = distance(word, name);
    if (far <= least && (!best || far < least)) {
      best = name;
      least = far;
    }
  }
  return best;
}

bool is_choice(const char *word, const char *choices)
{
  const size_t length = strlen(word);
  while (*choices) {
    const size_t span = strcspn(choices, " ");
    if (span == length && !memcmp(choices, word, length)) {
      return true;
    }
    choices += span + (choices[span] == ' ');
  }
  return false;
}

int usage_error(command_id command, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  fputs("tisse: error: ", stderr);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fprintf(stderr, "; see tisse%s%s --help\n", command < CMD_COUNT ? " " : "", command < CMD_COUNT ? commands[command].name : "");
  return EXIT_USAGE;
}

typedef struct walk { command_id command; size_t at; } walk;

static const char *next_command(void *user)
{
  walk *self = user;
  return self->at < CMD_COUNT ? commands[self->at++].name : NULL;
}

static const char *next_option(void *user)
{
  walk *self = user;
  while (self->at < OPT_COUNT && !(option_table[self->at].commands & 1u << self->command)) {
    ++self->at;
  }
  return self->at < OPT_COUNT ? option_table[self->at++].name : NULL;
}

static int unknown_option(command_id command, const char *name)
{
  walk all = {.command = command};
  const char *near = nearest_name(name, next_option, &all);
  if (near) {
    return usage_error(command, "%s has no option --%s; did you mean --%s?", commands[command].name, name, near);
  }
  return usage_error(command, "%s has no option --%s", commands[command].name, name);
}

static int find_command(command_id *out, const char *name)
{
  for (size_t i = 0; i < CMD_COUNT; ++i) {
    if (!strcmp(name, commands[i].name)) {
      *out = (command_id)i;
      return EXIT_DONE;
    }
  }
  walk all = {0};
  const char *near = nearest_name(name, next_command, &all);
  return near ? usage_error(CMD_COUNT, "there is no command \"%s\"; did you mean \"%s\"?", name, near)
              : usage_error(CMD_COUNT, "there is no command \"%s\"", name);
}

static int check_value(command_id command, option_id id, const char *value)
{
  const option_info *info = &option_table[id];
  const char *choices = id == OPT_FORMAT ? commands[command].formats : info->choices;
  if (id == OPT_FORMAT ? is_choice(value, choices) : !choices || is_choice(value, choices)) {
    return EXIT_DONE;
  }
  return usage_error(command, "--%s takes one of %s, not \"%s\"", info->name, choices, value);
}

typedef struct parsing { options *out; int argc; char **argv; int at; } parsing;

static int take(parsing *self, option_id id, const char *value)
{
  const option_info *info = &option_table[id];
  options *out = self->out;
  if (!info->value && value) {
    return usage_error(out->command, "--%s takes no value", info->name);
  }
  if (info->value && !value) {
    if (self->at + 1 >= self->argc) {
      return usage_error(out->command, "--%s needs a value: %s", info->name, info->value);
    }
    value = self->argv[++self->at];
  }
  const int wrong = info->value ? check_value(out->command, id, value) : EXIT_DONE;
  if (!wrong) {
    out->values[id][out->counts[id]++] = value ? value : "";
  }
  return wrong;
}

static int parse_long(parsing *self, const char *word)
{
  const size_t length = strcspn(word, "=");
  const char *value = word[length] ? word + length + 1 : NULL;
  for (size_t i = 0; i < OPT_COUNT; ++i) {
    const option_info *info = &option_table[i];
    if (info->commands & 1u << self->out->command && strlen(info->name) == length && !memcmp(info->name, word, length)) {
      return take(self, (option_id)i, value);
    }
  }
  char name[NAME_MAX_LENGTH + 1];
  snprintf(name, sizeof name, "%.*s", (int)length, word);
  return unknown_option(self->out->command, name);
}

/** -o FILE, -oFILE, -qo FILE */
static int parse_short(parsing *self, const char *letters)
{
  for (; *letters; ++letters) {
    size_t i = 0;
    while (i < OPT_COUNT && !(option_table[i].letter == *letters && option_table[i].commands & 1u << self->out->command)) {
      ++i;
    }
    if (i == OPT_COUNT) {
      return usage_error(self->out->command, "%s has no option -%c", commands[self->out->command].name, *letters);
    }
    const bool joined = option_table[i].value && letters[1];
    const int wrong = take(self, (option_id)i, joined ? letters + 1 : NULL);
    if (wrong || joined) {
      return wrong;
    }
  }
  return EXIT_DONE;
}

static int parse_words(parsing *self)
{
  options *out = self->out;
  bool only_arguments = false;
  for (self->at = 2; self->at < self->argc; ++self->at) {
    const char *word = self->argv[self->at];
    int wrong = EXIT_DONE;
    if (only_arguments || word[0] != '-' || !word[1]) {
      out->arguments[out->argument_count++] = word;
    } else if (!strcmp(word, "--")) {
      only_arguments = true;
    } else {
      wrong = word[1] == '-' ? parse_long(self, word + 2) : parse_short(self, word + 1);
    }
    if (wrong) {
      return wrong;
    }
  }
  return EXIT_DONE;
}

static int check_arguments(const options *self)
{
  const command_info *info = &commands[self->command];
  const int count = (int)self->argument_count;
  if (count < info->least) {
    return usage_error(self->command, "%s needs %s", info->name, info->arguments);
  }
  if (info->most >= 0 && count > info->most) {
    return usage_error(self->command, "%s takes %s, and \"%s\" is too much", info->name, info->arguments, self->arguments[info->most]);
  }
  return EXIT_DONE;
}

/** help, version, the dump: what comes before any command. */
static int parse_first(options *out, const char *word, const char *next, bool *finished)
{
  *finished = true;
  if (!strcmp(word, "--help") || !strcmp(word, "-h") || (!strcmp(word, "help") && !next)) {
    help_print();
  } else if (!strcmp(word, "help")) {
    const int wrong = find_command(&out->command, next);
    if (wrong) {
      return wrong;
    }
    help_print_command(out->command);
  } else if (!strcmp(word, "--version") || !strcmp(word, "-V")) {
    puts("tisse " TISSE_VERSION);
  } else if (!strcmp(word, "__options")) {
    help_dump();
  } else {
    *finished = false;
    if (word[0] == '-') {
      return usage_error(CMD_COUNT, "options come after a command, and \"%s\" is none", word);
    }
    return find_command(&out->command, word);
  }
  return EXIT_DONE;
}

int options_parse(options *out, int argc, char **argv, bool *finished)
{
  *out = (options){.program = argc ? argv[0] : "tisse"};
  *finished = false;
  if (argc < 2) {
    return usage_error(CMD_COUNT, "what is to be done? build, extract, map, deals, explain ...");
  }
  int wrong = parse_first(out, argv[1], argc > 2 ? argv[2] : NULL, finished);
  if (wrong || *finished) {
    return wrong;
  }
  const size_t words = (size_t)argc;
  out->store = calloc(words * (OPT_COUNT + 1), sizeof *out->store);
  if (!out->store) {
    fputs("tisse: error: out of memory\n", stderr);
    return EXIT_IO;
  }
  for (size_t i = 0; i < OPT_COUNT; ++i) {
    out->values[i] = out->store + words * i;
  }
  out->arguments = out->store + words * OPT_COUNT;
  wrong = parse_words(&(parsing){.out = out, .argc = argc, .argv = argv});
  if (!wrong && (option_given(out, OPT_HELP) || option_given(out, OPT_VERSION))) {
    *finished = true;
    option_given(out, OPT_HELP) ? help_print_command(out->command) : (void)puts("tisse " TISSE_VERSION);
    return EXIT_DONE;
  }
  return wrong ? wrong : check_arguments(out);
}

void options_dispose(options *self)
{
  free(self->store);
  *self = (options){0};
}

const char *option_value(const options *self, option_id id)
{
  return self->counts[id] ? self->values[id][self->counts[id] - 1] : NULL;
}

/** The ending of the output's name; NULL where there is none. */
static const char *output_ending(const options *self)
{
  const char *path = option_value(self, OPT_OUTPUT), *name = path ? strrchr(path, '/') : NULL;
  const char *ending = path ? strrchr(name ? name : path, '.') : NULL;
  return ending && ending[1] ? ending + 1 : NULL;
}

const char *option_format(const options *self)
{
  const char *format = option_value(self, OPT_FORMAT), *ending = output_ending(self);
  return format || !ending || !is_choice(ending, commands[self->command].formats) ? format : ending;
}

int check_ending(const options *self)
{
  const char *formats = commands[self->command].formats, *ending = option_format(self) ? NULL : output_ending(self);
  bool other = ending && is_choice(ending, "xml xls xlsx");
  for (size_t i = 0; ending && i < CMD_COUNT; ++i) {
    other = other || (commands[i].formats && is_choice(ending, commands[i].formats) && !is_choice(ending, "json text"));
  }
  return other ? usage_error(self->command, "%s writes no %s: one of %s, by the ending or by --format", commands[self->command].name, ending, formats)
               : EXIT_DONE;
}

bool option_given(const options *self, option_id id)
{
  return self->counts[id] > 0;
}
