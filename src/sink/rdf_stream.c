/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Claims as they come: articles and claims as in a graph's output, without what only weaving can say. */

#include "base/report.h"
#include "base/text.h"
#include "graph/graph.h"
#include "sink/rdf_model.h"

struct tisse_rdf_stream {
  tisse_context context;
  tisse__rdf rdf;
  tisse__model model;
};

tisse_status tisse_rdf_stream_new(tisse_rdf_stream **out, const tisse_context *context, const tisse_knowledge *knowledge,
                                  const tisse_rdf_options *options, tisse_writer writer)
{
  if (!out || !options || !writer.write || (unsigned)options->syntax > TISSE_JSONLD) {
    return TISSE_E_ARGUMENT;
  }
  *out = NULL;
  const tisse_allocator *allocator = context ? &context->allocator : NULL;
  tisse_rdf_stream *self = tisse__alloc_zero(allocator, 1, sizeof *self);
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = context ? *context : (tisse_context){0};
  const tisse_status status = tisse__rdf_open(&self->rdf, &self->context.allocator, options->syntax, options->base, writer);
  tisse__model_init(&self->model, &self->rdf, knowledge, options->full_provenance, &self->context.allocator);
  *out = self;
  if (status == TISSE_OK) {
    return TISSE_OK;
  }
  *out = NULL;
  return tisse_rdf_stream_end(self);
}

tisse_status tisse_rdf_stream_article(tisse_rdf_stream *self, const tisse_metadata *metadata)
{
  if (!self || !metadata || !tisse__iri_valid(metadata->iri)) {
    return TISSE_E_ARGUMENT;
  }
  const tisse_graph_article article = {
    .iri = metadata->iri, .source = metadata->source, .url = metadata->url, .title = metadata->title,
    .publisher = metadata->publisher, .author = metadata->author, .published = metadata->published,
    .language = metadata->language, .hash = metadata->hash,
  };
  const tisse__node name = tisse__node_iri(article.iri);
  tisse__model_graph(&self->model, &name);
  tisse__model_article(&self->model, &article, NULL);
  return self->rdf.status;
}

tisse_status tisse_rdf_stream_claim(tisse_rdf_stream *self, const tisse_claim *claim)
{
  if (!self || !claim) {
    return TISSE_E_ARGUMENT;
  }
  tisse__model_claim(&self->model, claim, (tisse_view){0});
  return self->rdf.status;
}

tisse_status tisse_rdf_stream_end(tisse_rdf_stream *self)
{
  if (!self) {
    return TISSE_OK;
  }
  const tisse_context context = self->context;
  const tisse_status made = tisse__model_dispose(&self->model);
  tisse_status status = tisse__rdf_close(&self->rdf);
  status = status == TISSE_OK ? made : status;
  tisse__free(&context.allocator, self, sizeof *self);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&context) : status;
}
