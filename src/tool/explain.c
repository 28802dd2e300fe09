/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "articles.h"
#include "commands.h"
#include "extraction.h"
#include "graphs.h"
#include "output.h"

typedef struct explaining {
  session *session;
  tisse_extractor *extractor;
  output out;
} explaining;

static tisse_status on_document(void *user, tisse_document *document, bool *kept)
{
  explaining *self = user;
  (void)kept;
  return tisse_extractor_explain(self->extractor, document, output_writer(&self->out));
}

static int explain_articles(session *run)
{
  explaining self = {.session = run};
  const int wrong = extraction_begin(&self.extractor, run);
  if (wrong) {
    return wrong;
  }
  tisse_status status = output_open(&self.out, run, option_value(&run->options, OPT_OUTPUT));
  if (!status) {
    status = output_finish(&self.out, articles_read(run, 0, on_document, &self));
  }
  tisse_extractor_free(self.extractor);
  return session_end_status(run, status);
}

static tisse_status explain_in(session *run, const tisse_graph *graph)
{
  const char *name = run->options.arguments[1];
  output out;
  tisse_status status = output_open(&out, run, option_value(&run->options, OPT_OUTPUT));
  if (status) {
    return status;
  }
  status = tisse_explain_write(graph, tisse_view_of(name), option_value(&run->options, OPT_LANG), output_writer(&out));
  return output_finish(&out, status);
}

int command_explain(session *run)
{
  if (run->options.argument_count != 2 || !graphs_is_one(run->options.arguments[0])) {
    return explain_articles(run);
  }
  tisse_graph *graph = NULL;
  const int wrong = graphs_read(&graph, run, 0, 1);
  if (wrong) {
    return wrong;
  }
  const tisse_status status = explain_in(run, graph);
  tisse_graph_free(graph);
  return session_end_status(run, status);
}
