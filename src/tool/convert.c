/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <limits.h>

#include "commands.h"
#include "graphs.h"
#include "output.h"

/** Triple by triple, in memory that does not grow with the file. */
static tisse_status convert(session *self, const char *from, const char *to, const tisse_rdf_options *rdf)
{
  output out;
  const tisse_status status = output_open(&out, self, to);
  return status ? status : output_finish(&out, tisse_rdf_convert_file(&self->context, from, rdf, output_writer(&out)));
}

int command_convert(session *self)
{
  const options *given = &self->options;
  const char *to = option_value(given, OPT_OUTPUT);
  tisse_rdf_options rdf;
  char path[PATH_MAX];
  graphs_path(path, sizeof path, given->arguments[0]);
  const int wrong = graphs_rdf_options(self, &rdf, option_value(given, OPT_FORMAT), to, TISSE_TURTLE);
  if (wrong) {
    return wrong;
  }
  return graphs_say_all(self, path, &rdf) ? session_end_status(self, convert(self, path, to, &rdf)) : graphs_rewrite(self);
}
