/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "graphs.h"
#include "output.h"

static tisse_status write_deals(session *self, const char *base, const tisse_table_options *table, size_t *count)
{
  const options *given = &self->options;
  const tisse_scratch scratch = {.folder = getenv("TMPDIR")};
  char path[PATH_MAX];
  output out;
  tisse_status status = graphs_file(self, path, sizeof path, given->arguments[0]);
  status = status ? status : output_open(&out, self, option_value(given, OPT_OUTPUT));
  if (status) {
    return status;
  }
  status = tisse_deals_write_file(count, &self->context, self->knowledge, base, path, table, &scratch, output_writer(&out));
  if (status == TISSE_E_NOT_FOUND) {
    session_say(self, TISSE_ERROR, given->arguments[0], "there is no deal \"%s\" (as nvidia-investsIn-openai: its IRI's last part; --format json tells all of them)", table->deal.data);
  }
  return output_finish(&out, status);
}

int command_deals(session *self)
{
  const options *given = &self->options;
  const char *format = option_format(given);
  const tisse_table_options table = {.language = option_value(given, OPT_LANG),
                                     .disputed_only = option_given(given, OPT_DISPUTED),
                                     .loops = option_given(given, OPT_LOOPS),
                                     .json = format && !strcmp(format, "json"),
                                     .deal = tisse_view_of(option_value(given, OPT_SHOW))};
  if (table.loops && (table.disputed_only || table.deal.data)) {
    return usage_error(CMD_DEALS, "--loops does not go with --%s", table.disputed_only ? "disputed" : "show");
  }
  int wrong = check_ending(given);
  const char *base = session_base(self, &wrong);
  wrong = wrong ? wrong : session_learn(self);
  if (wrong) {
    return wrong;
  }
  size_t count = 0;
  wrong = session_end_status(self, write_deals(self, base, &table, &count));
  return !wrong && !count && option_given(given, OPT_EXIT_STATUS) ? EXIT_NOTHING : wrong;
}
