/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <limits.h>

#include "commands.h"
#include "graphs.h"
#include "output.h"

static bool has_graphs(tisse_syntax syntax)
{
  return syntax == TISSE_NQUADS || syntax == TISSE_TRIG;
}

static tisse_status convert(session *self, const char *from, const char *to, const tisse_rdf_options *rdf)
{
  output out;
  const tisse_status status = output_open(&out, self, to);
  return status ? status : output_finish(&out, tisse_rdf_convert_file(&self->context, from, rdf, output_writer(&out)));
}

/* Triple by triple, in bounded memory, where the file says all that is asked for. A graph is woven anew where it does not: for the graphs or
 * the other plain triples of a file that has no graphs, for another provenance or base, for the names of own knowledge. */
int command_convert(session *self)
{
  const options *given = &self->options;
  const char *to = option_value(given, OPT_OUTPUT);
  tisse_rdf_options rdf;
  tisse_syntax from;
  char path[PATH_MAX];
  graphs_path(path, sizeof path, given->arguments[0]);
  const int wrong = graphs_rdf_options(self, &rdf, option_value(given, OPT_FORMAT), to, TISSE_TURTLE);
  if (wrong) {
    return wrong;
  }
  const bool anew = option_given(given, OPT_PROVENANCE) || option_given(given, OPT_BASE) || option_given(given, OPT_KNOWLEDGE);
  const bool graphs = has_graphs(rdf.syntax) || option_given(given, OPT_DIRECT);
  if (anew || !tisse_syntax_find(&from, tisse_view_of(path)) || (graphs && !has_graphs(from))) {
    return graphs_rewrite(self);
  }
  return session_end_status(self, convert(self, path, to, &rdf));
}
