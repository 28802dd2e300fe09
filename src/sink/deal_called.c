/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The deal that somebody names: by its IRI or the end of that, or by what its ends are called ("Tom Odell transfersTo FC Merville"). */

#include "sink/deal_called.h"

#include "base/text.h"

#include <string.h>

static void add_slug(tisse__buffer *out, tisse_view text)
{
  if (out->length) {
    tisse__buffer_add_byte(out, '-');
  }
  tisse__slug_text(out, text);
}

static bool is_called(const tisse_graph *graph, const tisse_deal *deal, tisse_view wanted, tisse__buffer *slug)
{
  tisse__buffer_clear(slug);
  add_slug(slug, tisse_graph_entity_at(graph, deal->subject)->label);
  add_slug(slug, tisse__iri_local(deal->relation));
  if (deal->object != UINT32_MAX) {
    add_slug(slug, tisse_graph_entity_at(graph, deal->object)->label);
  }
  return !slug->failed && tisse_view_equal(tisse__buffer_view(slug), wanted);
}

tisse_status tisse__deal_called(const tisse_graph *graph, tisse_view name, size_t *deal)
{
  *deal = tisse_graph_deal_find(graph, name);
  tisse__buffer wanted, slug;
  tisse__buffer_init(&wanted, &graph->context.allocator);
  tisse__buffer_init(&slug, &graph->context.allocator);
  tisse__slug_text(&wanted, name);
  for (size_t i = 0; *deal == SIZE_MAX && !wanted.failed && !slug.failed && wanted.length && i < tisse_graph_deal_count(graph); ++i) {
    *deal = is_called(graph, tisse_graph_deal_at(graph, i), tisse__buffer_view(&wanted), &slug) ? i : SIZE_MAX;
  }
  const bool failed = wanted.failed || slug.failed;
  tisse__buffer_dispose(&wanted);
  tisse__buffer_dispose(&slug);
  return failed ? TISSE_E_MEMORY : TISSE_OK;
}
