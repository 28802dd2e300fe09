/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "articles.h"
#include "commands.h"
#include "extraction.h"
#include "graphs.h"
#include "output.h"

typedef enum claim_format { AS_JSONL, AS_CSV, AS_RDF } claim_format;

typedef struct extracting {
  session *session;
  tisse_extractor *extractor;
  claim_format format;
  tisse_rdf_stream *rdf;
  output out;
} extracting;

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  extracting *self = user;
  session *run = self->session;
  ++run->claims;
  switch (self->format) {
  case AS_JSONL: return tisse_json_write_claim(&run->context, run->knowledge, claim, output_writer(&self->out));
  case AS_CSV: return tisse_csv_write_claim(&run->context, run->knowledge, claim, output_writer(&self->out));
  default: return tisse_rdf_stream_claim(self->rdf, claim);
  }
}

static tisse_status on_document(void *user, tisse_document *document, bool *kept)
{
  extracting *self = user;
  (void)kept;
  ++self->session->articles;
  session_progress(self->session);
  tisse_status status = self->rdf ? tisse_rdf_stream_article(self->rdf, tisse_document_metadata(document)) : TISSE_OK;
  return status ? status : tisse_extractor_read(self->extractor, document, on_claim, self);
}

/** --format, else the output's ending, else JSON lines. */
static const char *choose_format(const session *run)
{
  const char *format = option_value(&run->options, OPT_FORMAT), *path = option_value(&run->options, OPT_OUTPUT);
  const char *ending = path ? strrchr(path, '.') : NULL;
  if (!format && ending && is_choice(ending + 1, commands[CMD_EXTRACT].formats)) {
    format = ending + 1;
  }
  return format ? format : "jsonl";
}

static tisse_status begin(extracting *self, const tisse_rdf_options *rdf)
{
  session *run = self->session;
  switch (self->format) {
  case AS_CSV: return tisse_csv_write_claim(&run->context, run->knowledge, NULL, output_writer(&self->out));
  case AS_RDF: return tisse_rdf_stream_new(&self->rdf, &run->context, run->knowledge, rdf, output_writer(&self->out));
  default: return TISSE_OK;
  }
}

static tisse_status read_all(extracting *self, const tisse_rdf_options *rdf)
{
  tisse_status status = begin(self, rdf);
  status = status ? status : articles_read(self->session, 0, on_document, self);
  if (self->rdf) {
    const tisse_status ended = tisse_rdf_stream_end(self->rdf);
    status = status ? status : ended;
  }
  return status;
}

int command_extract(session *run)
{
  extracting self = {.session = run};
  const char *format = choose_format(run);
  self.format = !strcmp(format, "jsonl") ? AS_JSONL : !strcmp(format, "csv") ? AS_CSV : AS_RDF;
  tisse_rdf_options rdf;
  int wrong = graphs_rdf_options(run, &rdf, format, NULL, TISSE_NQUADS);
  wrong = wrong ? wrong : extraction_begin(&self.extractor, run);
  if (wrong) {
    return wrong;
  }
  tisse_status status = output_open(&self.out, run, option_value(&run->options, OPT_OUTPUT));
  if (!status) {
    status = output_finish(&self.out, read_all(&self, &rdf));
  }
  tisse_extractor_free(self.extractor);
  wrong = session_end_status(run, status);
  return !wrong && !run->claims && option_given(&run->options, OPT_EXIT_STATUS) ? EXIT_NOTHING : wrong;
}
