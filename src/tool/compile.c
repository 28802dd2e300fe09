/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "output.h"

/** Is the vocabulary itself among the arguments? Then the shipped knowledge stays out. */
static bool brings_vocabulary(const session *run)
{
  static const char *const places[] = {"tisse.ttl", "ontology/tisse.ttl"};
  for (size_t i = 0; i < run->options.argument_count; ++i) {
    const char *path = run->options.arguments[i];
    const size_t length = strlen(path);
    bool found = length >= 9 && !strcmp(path + length - 9, "tisse.ttl");
    for (size_t j = 0; j < sizeof places / sizeof *places && !found; ++j) {
      char inner[PATH_MAX];
      snprintf(inner, sizeof inner, "%s/%s", path, places[j]);
      found = !access(inner, F_OK);
    }
    if (found) {
      return true;
    }
  }
  return false;
}

#define FORMS 2  /* full-form lexicons, one a language */

/** Do the arguments bring the full-form lexicons? Then ours stay out. */
static bool brings_forms(const session *run)
{
  for (size_t i = 0; i < run->options.argument_count; ++i) {
    char inner[PATH_MAX];
    snprintf(inner, sizeof inner, "%s/fr.morph", run->options.arguments[i]);
    if (strstr(run->options.arguments[i], ".morph") || !access(inner, F_OK)) {
      return true;
    }
  }
  return false;
}

static tisse_status read_all(session *run)
{
  const size_t count = run->options.argument_count;
  char forms[FORMS][PATH_MAX + 16];
  const char **paths = calloc(count + FORMS, sizeof *paths);
  if (!paths) {
    return TISSE_E_MEMORY;
  }
  size_t at = 0;
  if (!brings_vocabulary(run)) {
    session_shipped(run->shipped, sizeof run->shipped);
    paths[at++] = run->shipped;
  } else if (!brings_forms(run)) {
    static const char *const names[FORMS] = {"fr.morph", "en.morph"};
    session_shipped(run->shipped, sizeof run->shipped);
    for (size_t i = 0; i < FORMS; ++i) {
      snprintf(forms[i], sizeof forms[i], "%s/%s", run->shipped, names[i]);
      if (!access(forms[i], R_OK)) {
        paths[at++] = forms[i];
      }
    }
  }
  for (size_t i = 0; i < count; ++i) {
    paths[at++] = run->options.arguments[i];
  }
  const tisse_status status = session_read_turtle(run, paths, at);
  free(paths);
  return status;
}

int command_compile(session *run)
{
  if (!option_given(&run->options, OPT_OUTPUT)) {
    return usage_error(CMD_COMPILE, "compile writes a file: -o PACK");
  }
  tisse_status status = read_all(run);
  status = !status && run->errors ? TISSE_E_KNOWLEDGE : status;
  if (status == TISSE_E_KNOWLEDGE) {
    session_say(run, TISSE_ERROR, NULL, "nothing was compiled, for the knowledge is wrong");
  }
  output out;
  if (!status) {
    status = output_open(&out, run, option_value(&run->options, OPT_OUTPUT));
    status = status ? status : output_finish(&out, tisse_knowledge_write_pack(run->knowledge, output_writer(&out)));
  }
  return session_end_status(run, status);
}
