/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>

#include "commands.h"
#include "output.h"

static int (*const command_functions[CMD_COUNT])(session *self) = {
  [CMD_BUILD] = command_build, [CMD_EXTRACT] = command_extract, [CMD_MAP] = command_map, [CMD_DEALS] = command_deals,
  [CMD_EXPLAIN] = command_explain, [CMD_DIFF] = command_diff, [CMD_CONVERT] = command_convert, [CMD_LOAD] = command_load,
  [CMD_CHECK] = command_check, [CMD_COMPILE] = command_compile, [CMD_MERGE] = command_merge, [CMD_TEXT] = command_text,
};

int main(int argc, char **argv)
{
  session self = {0};
  bool finished = false;
  const int wrong = options_parse(&self.options, argc, argv, &finished);
  if (!wrong && !finished) {
    output_watch_signals();
    session_init(&self);
    session_end_with(&self, command_functions[self.options.command](&self));
  } else {
    self.exit_status = wrong;
  }
  if (fflush(stdout) && self.exit_status != EXIT_IO) {
    perror("tisse: error: standard output cannot be written");
    self.exit_status = EXIT_IO;
  }
  const int exit_status = self.exit_status;
  session_dispose(&self);
  return exit_status;
}
