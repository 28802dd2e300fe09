/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A graph from a file: the syntax is told from the ending, triples go through a draft into the graph. */

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/report.h"
#include "base/text.h"
#include "graph/draft.h"

typedef tisse_status (*read_fn)(tisse__triple_source *source);

static const struct { const char *ending; read_fn read; } readers[] = {
  {".nq", tisse__lines_read}, {".nt", tisse__lines_read}, {".ttl", tisse__turtle_in_read}, {".trig", tisse__turtle_in_read},
  {".rdf", tisse__rdf_in_read}, {".xml", tisse__rdf_in_read}, {".owl", tisse__rdf_in_read},
};

static read_fn reader_of(const char *path)
{
  for (size_t i = 0; i < sizeof readers / sizeof *readers; ++i) {
    if (tisse__view_ends(tisse_view_of(path), readers[i].ending)) {
      return readers[i].read;
    }
  }
  return NULL;
}

tisse_status tisse__triples_read(const tisse_context *context, const char *path, tisse__triple_fn emit, void *user)
{
  const read_fn read = reader_of(path);
  if (!read && !access(path, F_OK)) {
    tisse__report(context, TISSE_ERROR, path, 0, 0, "not the name of a graph that is read here: .nq .nt .ttl .trig .rdf are; `tisse build` makes one of articles");
    return TISSE_E_INPUT;
  }
  tisse__triple_source source = {.context = context, .path = path, .file = read ? fopen(path, "rb") : NULL, .emit = emit, .user = user};
  if (!source.file) {
    tisse__report(context, TISSE_ERROR, path, 0, 0, "cannot be opened: %s", strerror(errno));
    return TISSE_E_READ;
  }
  tisse_status status = read(&source);
  fclose(source.file);
  if (status == TISSE_E_READ) {
    tisse__report(context, TISSE_ERROR, path, 0, 0, "cannot be read to its end");
  }
  return status == TISSE_OK && source.errors ? TISSE_E_INPUT : status;
}

tisse_status tisse_graph_read_file(tisse_graph *self, const char *path)
{
  if (!self || !path) {
    return TISSE_E_ARGUMENT;
  }
  tisse__draft *draft;
  tisse_status status = tisse__draft_new(&draft, self, path);
  if (status == TISSE_OK) {
    status = tisse__draft_end(draft, tisse__triples_read(&self->context, path, tisse__draft_triple, draft));
  }
  return status == TISSE_E_MEMORY ? tisse__report_memory(&self->context) : status;
}
