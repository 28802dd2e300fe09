/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a newer graph does not tell any more, beside what it tells: for maps of the difference. */

#include "graph/weave.h"

/** Claims of the articles that both graphs have stay under the article of the newer one. */
static tisse_status add_article(tisse_graph *self, const tisse_graph *older, uint32_t at)
{
  const tisse_graph_article *info = tisse_graph_article_at(older, at);
  const uint32_t known = tisse__table_find(&self->article_index, info->iri);
  if (known != TISSE__NONE && !self->articles.items[known].gone) {
    return TISSE_OK;
  }
  return tisse__graph_merge_article(self, info, tisse__graph_signature(older, at));
}

static tisse_status add_entity(tisse_graph *self, const tisse_graph *older, tisse_view iri)
{
  const size_t at = iri.length ? tisse_graph_entity_find(older, iri) : SIZE_MAX;
  return at == SIZE_MAX ? TISSE_OK : tisse_graph_add_entity(self, tisse_graph_entity_at(older, at));
}

tisse_status tisse_graph_add_vanished(tisse_graph *self, const tisse_graph *older)
{
  if (!self || !older || self->dirty || older->dirty) {
    return TISSE_E_ARGUMENT;
  }
  tisse_status status = TISSE_OK;
  for (size_t i = 0; status == TISSE_OK && i < older->woven.claim_count; ++i) {
    const tisse_deal *deal = &older->woven.deals[tisse__graph_deal_of(older, i)];
    if (tisse_graph_deal_find(self, deal->iri) != SIZE_MAX) {
      continue;
    }
    const tisse_claim *claim = tisse_graph_claim_at(older, i);
    status = add_article(self, older, tisse__graph_article_of(older, i));
    status = status ? status : add_entity(self, older, claim->subject.iri);
    status = status ? status : add_entity(self, older, claim->object.iri);
    status = status ? status : tisse_graph_add_claim(self, claim);
  }
  return status;
}
