/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "articles.h"
#include "commands.h"
#include "extraction.h"
#include "graphs.h"
#include "output.h"

typedef struct building {
  session *session;
  const char *folder;
  tisse_graph *graph;
  tisse_extractor *extractor;
  tisse_rdf_options rdf;
  tisse_map_options map;
  tisse_table_options table;
} building;

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  building *self = user;
  ++self->session->claims;
  return tisse_graph_add_claim(self->graph, claim);
}

static tisse_status on_document(void *user, tisse_document *document, bool *kept)
{
  building *self = user;
  (void)kept;
  ++self->session->articles;
  session_progress(self->session);
  const tisse_status status = tisse_graph_add_article(self->graph, tisse_document_metadata(document), tisse_document_text(document));
  return status ? status : tisse_extractor_read(self->extractor, document, on_claim, self);
}

/* ---- what is written: five files, all or none */

static tisse_status write_turtle(const building *self, tisse_writer out)
{
  tisse_rdf_options rdf = self->rdf;
  rdf.syntax = TISSE_TURTLE;
  return tisse_rdf_write_graph(self->graph, &rdf, out);
}

static tisse_status write_quads(const building *self, tisse_writer out)
{
  tisse_rdf_options rdf = self->rdf;
  rdf.syntax = TISSE_NQUADS;
  return tisse_rdf_write_graph(self->graph, &rdf, out);
}

static tisse_status write_svg(const building *self, tisse_writer out)
{
  tisse_map_options map = self->map;
  map.format = TISSE_MAP_SVG;
  return tisse_map_write(self->graph, &self->session->context, &map, out);
}

static tisse_status write_page(const building *self, tisse_writer out)
{
  tisse_map_options map = self->map;
  map.format = TISSE_MAP_HTML;
  return tisse_map_write(self->graph, &self->session->context, &map, out);
}

static tisse_status write_ledger(const building *self, tisse_writer out)
{
  return tisse_deals_write(self->graph, &self->table, out);
}

static const struct { const char *name; tisse_status (*write)(const building *self, tisse_writer out); } results[] = {
  {"deals.txt", write_ledger}, {"map.svg", write_svg}, {"map.html", write_page}, {"graph.ttl", write_turtle}, {"graph.nq", write_quads}};
#define RESULT_COUNT (sizeof results / sizeof *results)

/** mkdir -p */
static tisse_status make_folder(session *run, const char *folder)
{
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s", folder);
  for (char *at = path + 1; *at; ++at) {
    if (*at == '/') {
      *at = 0;
      mkdir(path, 0777);
      *at = '/';
    }
  }
  struct stat state;
  if (mkdir(path, 0777) && (stat(path, &state) || !S_ISDIR(state.st_mode))) {
    session_say(run, TISSE_ERROR, folder, "is no folder and cannot be made one: %s", strerror(errno));
    return TISSE_E_WRITE;
  }
  return TISSE_OK;
}

static tisse_status write_one(const building *self, output *out, size_t which)
{
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", self->folder, results[which].name);
  tisse_status status = output_open(out, self->session, path);
  if (status) {
    return status;
  }
  status = results[which].write(self, output_writer(out));
  const tisse_status closed = output_close(out);
  return status ? status : closed;
}

static tisse_status write_results(const building *self)
{
  output outputs[RESULT_COUNT] = {{0}};
  tisse_status status = make_folder(self->session, self->folder);
  for (size_t i = 0; !status && i < RESULT_COUNT; ++i) {
    status = write_one(self, &outputs[i], i);
  }
  for (size_t i = 0; i < RESULT_COUNT; ++i) {
    if (status) {
      output_drop(&outputs[i]);
    } else {
      status = output_keep(&outputs[i]);
    }
  }
  return status;
}

/* ---- what is there already */

static tisse_status read_before(building *self)
{
  char path[PATH_MAX];
  struct stat state;
  snprintf(path, sizeof path, "%s/graph.nq", self->folder);
  if (!option_given(&self->session->options, OPT_ADD) && !option_given(&self->session->options, OPT_FORGET)) {
    return TISSE_OK;
  }
  return stat(path, &state) && errno == ENOENT ? TISSE_OK : tisse_graph_read_file(self->graph, path);
}

static tisse_status forget(building *self)
{
  const options *given = &self->session->options;
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < given->counts[OPT_FORGET] && (!status || status == TISSE_E_NOT_FOUND); ++i) {
    const char *iri = given->values[OPT_FORGET][i];
    const tisse_status one = tisse_graph_forget(self->graph, tisse_view_of(iri));
    if (one == TISSE_E_NOT_FOUND) {
      session_say(self->session, TISSE_ERROR, self->folder, "there is no article <%s> to forget", iri);
    }
    status = one ? one : status;
  }
  return status;
}

static void tell(const building *self)
{
  size_t disputed = 0;
  const size_t articles = tisse_graph_article_count(self->graph), deals = tisse_graph_deal_count(self->graph), claims = tisse_graph_claim_count(self->graph);
  for (size_t i = 0; i < deals; ++i) {
    disputed += tisse_graph_deal_at(self->graph, i)->disputed;
  }
  session_say(self->session, TISSE_NOTE, self->folder, "%zu article%s, %zu claim%s, %zu deal%s, %zu of them disputed",
              articles, articles == 1 ? "" : "s", claims, claims == 1 ? "" : "s", deals, deals == 1 ? "" : "s", disputed);
}

static tisse_status weave(building *self)
{
  tisse_status status = read_before(self);
  status = status ? status : articles_read(self->session, 0, on_document, self);
  status = status ? status : forget(self);
  status = status ? status : tisse_graph_weave(self->graph);
  if (status) {
    return status;
  }
  if (!tisse_graph_article_count(self->graph) && !option_given(&self->session->options, OPT_FORGET)) {
    session_say(self->session, TISSE_ERROR, self->folder, "nothing was written, for no article could be read");
    return TISSE_E_INPUT;
  }
  status = write_results(self);
  if (!status) {
    tell(self);
  }
  return status;
}

static int check_options(building *self)
{
  session *run = self->session;
  int wrong = EXIT_DONE;
  self->folder = option_value(&run->options, OPT_OUTPUT);
  if (!self->folder || !*self->folder || !strcmp(self->folder, "-")) {
    return usage_error(CMD_BUILD, "build writes into a folder: -o DIR");
  }
  if (!run->options.argument_count && !option_given(&run->options, OPT_FORGET)) {
    return usage_error(CMD_BUILD, "build needs articles: files, folders, or - for standard input");
  }
  self->map.language = self->table.language = option_value(&run->options, OPT_LANG);
  self->map.title = option_value(&run->options, OPT_TITLE);
  self->map.layout_seconds = (unsigned)session_number(run, OPT_LAYOUT_SECONDS, 3600, &wrong);
  return wrong ? wrong : graphs_rdf_options(run, &self->rdf, NULL, NULL, TISSE_TURTLE);
}

int command_build(session *run)
{
  building self = {.session = run};
  int wrong = check_options(&self);
  wrong = wrong ? wrong : extraction_begin(&self.extractor, run);
  if (wrong) {
    return wrong;
  }
  tisse_status status = tisse_graph_new(&self.graph, &run->context, run->knowledge, self.rdf.base);
  status = status ? status : weave(&self);
  tisse_graph_free(self.graph);
  tisse_extractor_free(self.extractor);
  wrong = session_end_status(run, status);
  session_tell_nothing(run);
  return !wrong && !run->claims && option_given(&run->options, OPT_EXIT_STATUS) ? EXIT_NOTHING : wrong;
}
