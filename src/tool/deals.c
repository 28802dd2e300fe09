/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "commands.h"
#include "graphs.h"
#include "output.h"

static bool any_deal(const tisse_graph *graph, const tisse_table_options *table)
{
  for (size_t i = 0; i < tisse_graph_deal_count(graph); ++i) {
    if (!table->disputed_only || tisse_graph_deal_at(graph, i)->disputed) {
      return true;
    }
  }
  return false;
}

static tisse_status on_loop(void *user, const tisse_loop *loop)
{
  (void)loop;
  *(bool *)user = true;
  return TISSE_E_STOPPED;
}

static bool any_loop(const tisse_graph *graph)
{
  bool found = false;
  tisse_graph_loops(graph, 0, on_loop, &found);
  return found;
}

int command_deals(session *self)
{
  const options *given = &self->options;
  const char *format = option_value(given, OPT_FORMAT);
  const tisse_table_options table = {.language = option_value(given, OPT_LANG),
                                     .disputed_only = option_given(given, OPT_DISPUTED),
                                     .loops = option_given(given, OPT_LOOPS),
                                     .json = format && !strcmp(format, "json"),
                                     .deal = tisse_view_of(option_value(given, OPT_SHOW))};
  if (table.loops && (table.disputed_only || table.deal.data)) {
    return usage_error(CMD_DEALS, "--loops does not go with --%s", table.disputed_only ? "disputed" : "show");
  }
  tisse_graph *graph = NULL;
  int wrong = table.json || table.deal.data ? graphs_read(&graph, self, 0, 1) : graphs_read_ledger(&graph, self);
  if (wrong) {
    return wrong;
  }
  output out;
  tisse_status status = TISSE_OK;
  if (table.deal.data && tisse_graph_deal_find(graph, table.deal) == SIZE_MAX) {
    session_say(self, TISSE_ERROR, given->arguments[0], "there is no deal \"%s\"", table.deal.data);
    status = TISSE_E_NOT_FOUND;
  } else if (!(status = output_open(&out, self, option_value(given, OPT_OUTPUT)))) {
    status = output_finish(&out, tisse_deals_write(graph, &table, output_writer(&out)));
  }
  const bool found = table.loops ? any_loop(graph) : any_deal(graph, &table);
  tisse_graph_free(graph);
  wrong = session_end_status(self, status);
  return !wrong && !found && option_given(given, OPT_EXIT_STATUS) ? EXIT_NOTHING : wrong;
}
