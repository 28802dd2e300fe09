/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graphs.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"

static bool is_folder(const char *path)
{
  struct stat state;
  return !stat(path, &state) && S_ISDIR(state.st_mode);
}

void graphs_path(char *out, size_t capacity, const char *path)
{
  snprintf(out, capacity, "%s%s", path, is_folder(path) ? "/graph.nq" : "");
}

bool graphs_is_one(const char *path)
{
  tisse_syntax syntax;
  char file[PATH_MAX];
  struct stat state;
  graphs_path(file, sizeof file, path);
  const char *ending = strrchr(file, '.');
  return ending && tisse_syntax_find(&syntax, tisse_view_of(ending)) && (is_folder(path) ? !stat(file, &state) : true);
}

tisse_status graphs_file(session *self, char *out, size_t capacity, const char *path)
{
  struct stat state;
  graphs_path(out, capacity, path);
  if (is_folder(path) && stat(out, &state)) {
    session_say(self, TISSE_ERROR, path, "is a folder without a graph.nq: `tisse build` leaves one");
    return TISSE_E_READ;
  }
  return TISSE_OK;
}

static tisse_status read_one(session *self, tisse_graph *graph, const char *path)
{
  char file[PATH_MAX];
  const tisse_status status = graphs_file(self, file, sizeof file, path);
  return status ? status : tisse_graph_read_file(graph, file);
}

static int read_paths(tisse_graph **out, session *self, const char *const *paths, size_t count)
{
  int wrong = EXIT_DONE;
  *out = NULL;
  const char *base = session_base(self, &wrong);
  wrong = wrong ? wrong : session_learn(self);
  if (wrong) {
    return wrong;
  }
  tisse_graph *graph = NULL;
  tisse_status status = tisse_graph_new(&graph, &self->context, self->knowledge, base);
  for (size_t i = 0; !status && i < count; ++i) {
    status = read_one(self, graph, paths[i]);
  }
  status = status ? status : tisse_graph_weave(graph);
  if (status) {
    tisse_graph_free(graph);
    return session_end_status(self, status);
  }
  *out = graph;
  return EXIT_DONE;
}

int graphs_read(tisse_graph **out, session *self, size_t first, size_t count)
{
  return read_paths(out, self, self->options.arguments + first, count);
}

int graphs_read_path(tisse_graph **out, session *self, const char *path)
{
  return read_paths(out, self, &path, 1);
}

int graphs_rdf_options(session *self, tisse_rdf_options *out, const char *format, const char *path, tisse_syntax otherwise)
{
  int wrong = EXIT_DONE;
  *out = (tisse_rdf_options){.syntax = otherwise, .base = session_base(self, &wrong)};
  const char *ending = path ? strrchr(path, '.') : NULL;
  if (format) {
    tisse_syntax_find(&out->syntax, tisse_view_of(format));
  } else if (ending && strcmp(path, "-") && !tisse_syntax_find(&out->syntax, tisse_view_of(ending))) {
    return usage_error(self->options.command, "the ending of \"%s\" tells no RDF syntax, and there is no --format", path);
  }
  const char *direct = option_value(&self->options, OPT_DIRECT), *provenance = option_value(&self->options, OPT_PROVENANCE);
  out->direct = !direct || direct[0] == 'a' ? TISSE_DIRECT_ASSERTED : direct[0] == 'r' ? TISSE_DIRECT_REPORTED : TISSE_DIRECT_NONE;
  out->full_provenance = provenance && provenance[0] == 'f';
  return wrong;
}

static bool has_graphs(tisse_syntax syntax)
{
  return syntax == TISSE_NQUADS || syntax == TISSE_TRIG;
}

bool graphs_say_all(const session *self, const char *path, const tisse_rdf_options *rdf)
{
  const options *given = &self->options;
  tisse_syntax from;
  const bool anew = option_given(given, OPT_PROVENANCE) || option_given(given, OPT_BASE) || option_given(given, OPT_KNOWLEDGE);
  const bool graphs = has_graphs(rdf->syntax) || option_given(given, OPT_DIRECT);
  return !anew && tisse_syntax_find(&from, tisse_view_of(path)) && (!graphs || has_graphs(from));
}

int graphs_rewrite(session *self)
{
  const char *path = option_value(&self->options, OPT_OUTPUT);
  tisse_rdf_options rdf;
  int wrong = graphs_rdf_options(self, &rdf, option_value(&self->options, OPT_FORMAT), path, TISSE_TURTLE);
  tisse_graph *graph = NULL;
  wrong = wrong ? wrong : graphs_read(&graph, self, 0, self->options.argument_count);
  if (wrong) {
    return wrong;
  }
  output out;
  tisse_status status = output_open(&out, self, path);
  if (!status) {
    status = output_finish(&out, tisse_rdf_write_graph(graph, &rdf, output_writer(&out)));
  }
  tisse_graph_free(graph);
  return session_end_status(self, status);
}
