/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "articles.h"
#include "commands.h"
#include "extraction.h"
#include "graphs.h"
#include "jobs.h"
#include "output.h"

#define JOBS_MOST 256

typedef enum claim_format { AS_JSONL, AS_CSV, AS_RDF } claim_format;

typedef struct extracting {
  session *session;
  tisse_extractor *extractor;
  claim_format format;
  tisse_rdf_options rdf_options;
  tisse_rdf_stream *rdf;   ///< Of Turtle, which is one text from the first article to the last.
  jobs *jobs;              ///< NULL: articles are read by this thread.
  output out;
} extracting;

/** Where the claims of one article go. */
typedef struct article { const extracting *of; const tisse_context *context; tisse_rdf_stream *rdf; tisse_writer out; uint64_t claims; } article;

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  article *self = user;
  const tisse_knowledge *knowledge = self->of->session->knowledge;
  ++self->claims;
  switch (self->of->format) {
  case AS_JSONL: return tisse_json_write_claim(self->context, knowledge, claim, self->out);
  case AS_CSV: return tisse_csv_write_claim(self->context, knowledge, claim, self->out);
  default: return tisse_rdf_stream_claim(self->rdf, claim);
  }
}

/** Each article is a graph of its own in N-Quads, and so may have a stream of its own, in any thread. */
static tisse_status read_article(void *user, tisse_extractor *extractor, const tisse_context *context, tisse_document *document, tisse_writer out,
                                 uint64_t *claims)
{
  const extracting *self = user;
  article one = {.of = self, .context = context, .rdf = self->rdf, .out = out};
  tisse_status status = TISSE_OK;
  if (self->format == AS_RDF && !self->rdf) {
    status = tisse_rdf_stream_new(&one.rdf, context, self->session->knowledge, &self->rdf_options, out);
  }
  status = status || !one.rdf ? status : tisse_rdf_stream_article(one.rdf, tisse_document_metadata(document));
  status = status ? status : tisse_extractor_read(extractor, document, on_claim, &one);
  *claims += one.claims;
  if (one.rdf && one.rdf != self->rdf) {
    const tisse_status ended = tisse_rdf_stream_end(one.rdf);
    status = status ? status : ended;
  }
  return status;
}

static tisse_status on_document(void *user, tisse_document *document, bool *kept)
{
  extracting *self = user;
  session *run = self->session;
  ++run->articles;
  session_progress(run);
  if (self->jobs) {
    *kept = true;
    return jobs_add(self->jobs, document);
  }
  return read_article(self, self->extractor, &run->context, document, output_writer(&self->out), &run->claims);
}

static tisse_status begin(extracting *self, size_t threads)
{
  session *run = self->session;
  const bool turtle = self->format == AS_RDF && self->rdf_options.syntax == TISSE_TURTLE;
  const tisse_writer out = output_writer(&self->out);
  tisse_status status = TISSE_OK;
  if (self->format == AS_CSV) {
    status = tisse_csv_write_claim(&run->context, run->knowledge, NULL, out);
  } else if (turtle) {
    status = tisse_rdf_stream_new(&self->rdf, &run->context, run->knowledge, &self->rdf_options, out);
  }
  return status || threads < 2 || turtle ? status : jobs_new(&self->jobs, run, threads, read_article, self, out);
}

static tisse_status read_all(extracting *self, size_t threads)
{
  tisse_status status = begin(self, threads);
  status = status ? status : articles_read(self->session, 0, on_document, self);
  const tisse_status worked = jobs_end(self->jobs), ended = tisse_rdf_stream_end(self->rdf);
  return status ? status : worked ? worked : ended;
}

int command_extract(session *run)
{
  extracting self = {.session = run};
  const char *chosen = option_format(&run->options), *format = chosen ? chosen : "jsonl";
  int wrong = check_ending(&run->options);
  const size_t threads = (size_t)session_number(run, OPT_JOBS, JOBS_MOST, &wrong);
  self.format = !strcmp(format, "jsonl") ? AS_JSONL : !strcmp(format, "csv") ? AS_CSV : AS_RDF;
  wrong = wrong ? wrong : graphs_rdf_options(run, &self.rdf_options, format, NULL, TISSE_NQUADS);
  wrong = wrong ? wrong : extraction_begin(&self.extractor, run);
  if (wrong) {
    return wrong;
  }
  tisse_status status = output_open(&self.out, run, option_value(&run->options, OPT_OUTPUT));
  if (!status) {
    status = output_finish(&self.out, read_all(&self, threads));
  }
  tisse_extractor_free(self.extractor);
  wrong = session_end_status(run, status);
  session_tell_nothing(run);
  return !wrong && !run->claims && option_given(&run->options, OPT_EXIT_STATUS) ? EXIT_NOTHING : wrong;
}
