/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file options.h
 * One table of commands and one of options feed the parser, the help, the manual page and the completions (scripts/ reads the two
 * tables through `tisse __options`).
 */
#ifndef TISSE_TOOL_OPTIONS_H
#define TISSE_TOOL_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/** What the process exits with. */
enum { EXIT_DONE = 0, EXIT_NOTHING = 1, EXIT_USAGE = 2, EXIT_IO = 3, EXIT_KNOWLEDGE = 4 };

typedef enum command_id {
  CMD_BUILD, CMD_EXTRACT, CMD_MAP, CMD_DEALS, CMD_EXPLAIN, CMD_DIFF, CMD_CONVERT, CMD_LOAD, CMD_CHECK, CMD_COMPILE, CMD_MERGE, CMD_TEXT, CMD_COUNT
} command_id;

typedef enum option_id {
  OPT_OUTPUT, OPT_FORMAT, OPT_ADD, OPT_FORGET, OPT_INPUT, OPT_LANGUAGE, OPT_CHARSET, OPT_MAX_SIZE, OPT_WEAKEST, OPT_BASE, OPT_DIRECT,
  OPT_PROVENANCE, OPT_LANG, OPT_TITLE, OPT_FOCUS, OPT_DEPTH, OPT_RELATION, OPT_STATUS, OPT_SINCE, OPT_UNTIL, OPT_MIN_SOURCES,
  OPT_MIN_AMOUNT, OPT_TOP, OPT_DIFF, OPT_LAYOUT_SECONDS, OPT_SHOW, OPT_DISPUTED, OPT_LOOPS, OPT_ENDPOINT, OPT_REPLACE, OPT_AT_ONCE, OPT_BY_GRAPH, OPT_KNOWLEDGE,
  OPT_JOBS,
  OPT_STRICT, OPT_EXIT_STATUS, OPT_QUIET, OPT_HELP, OPT_VERSION, OPT_COUNT
} option_id;

typedef struct command_info {
  const char *name;
  const char *arguments;    ///< As the usage line has them.
  const char *summary;      ///< One line.
  const char *description;  ///< A paragraph.
  const char *formats;      ///< What --format takes, split by blanks; NULL: no such option.
  int least, most;          ///< Arguments; most -1: any number.
} command_info;

typedef struct option_info {
  const char *name;
  char letter;              ///< 0: none
  const char *value;        ///< Its value's name in the help; NULL: a switch.
  bool repeats;             ///< May be given many times; else the last one counts.
  unsigned commands;        ///< 1 << command_id
  const char *choices;      ///< Split by blanks; NULL: any value. Of --format: see the command.
  const char *help;
} option_info;

extern const command_info commands[CMD_COUNT];
extern const option_info option_table[OPT_COUNT];

/** A parsed command line. Text is borrowed from argv. */
typedef struct options {
  command_id command;
  const char *program;
  const char **values[OPT_COUNT];  ///< In the order given.
  size_t counts[OPT_COUNT];
  const char **arguments;
  size_t argument_count;
  const char **store;              ///< All of the above lies here.
} options;

/** EXIT_DONE, or EXIT_USAGE after saying why on stderr. Sets *finished where help or version was asked for and printed. */
int options_parse(options *out, int argc, char **argv, bool *finished);
void options_dispose(options *self);

/** The last value given, or NULL. */
const char *option_value(const options *self, option_id id);
bool option_given(const options *self, option_id id);
/** --format, else the ending of the output's name where it is a format of the command; else NULL. */
const char *option_format(const options *self);
/** EXIT_USAGE, said, where the output's name promises a format that the command does not write. */
int check_ending(const options *self);

/** The name nearest to `word` of a list (each next one got by calling `next`), or NULL where none is near. */
const char *nearest_name(const char *word, const char *(*next)(void *user), void *user);
/** Is `word` one of the blank-separated `choices`? */
bool is_choice(const char *word, const char *choices);

/** One line of usage error with where to read more; returns EXIT_USAGE. */
int usage_error(command_id command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* help.c */
void help_print(void);
void help_print_command(command_id id);
/** The tables as tab-separated lines. */
void help_dump(void);

#endif
