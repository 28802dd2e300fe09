/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One deal: as a sheet with its claims and disagreements, as JSON; and the circles of money. */

#include "sink/table.h"

#include "base/text.h"

/* ---- Sheet ------------------------------------------------------------------------------------------------------- */

static const tisse_graph_article *article_of(const tisse_graph *graph, uint32_t claim)
{
  return tisse_graph_article_at(graph, tisse__graph_article_of(graph, claim));
}

static void put_amount(tisse__buffer *out, const tisse_money *money, tisse__tongue tongue, const char *before)
{
  if (money->currency.data) {
    tisse__buffer_add_text(out, before);
    tisse__put_money(out, money, tongue);
  }
}

static void put_deal_amount(tisse__buffer *out, const tisse_deal *deal, tisse__tongue tongue, const char *before)
{
  if (deal->money.currency.data) {
    tisse__buffer_add_text(out, before);
    tisse__put_deal_money(out, deal, tongue);
  }
}

static void put_head(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal, tisse__tongue tongue)
{
  const bool english = tongue == TISSE__ENGLISH;
  tisse__put_deal_name(out, graph, deal, tongue);
  TISSE__PUT(out, "\n  ");
  tisse__buffer_add_text(out, tisse__standing_word(deal->standing, tongue));
  put_deal_amount(out, deal, tongue, " · ");
  if (deal->first_date.data) {
    TISSE__PUT(out, " · ");
    tisse__put_view(out, deal->first_date);
    if (!tisse_view_equal(deal->first_date, deal->last_date)) {
      TISSE__PUT(out, " → ");
      tisse__put_view(out, deal->last_date);
    }
  }
  tisse__buffer_addf(out, english ? " · articles: %u · independent sources: %u" : " · articles : %u · sources indépendantes : %u",
                     (unsigned)deal->article_count, (unsigned)deal->independent_count);
  if (deal->disputed) {
    tisse__buffer_add_text(out, english ? " · ! disputed" : " · ! contesté");
  }
  TISSE__PUT(out, "\n  <");
  tisse__put_view(out, deal->iri);
  TISSE__PUT(out, ">\n");
}

/** The media by which articles count as one source; the one that the claim itself cites was said already. */
static void put_leans(tisse__buffer *out, const tisse_claim *claim, tisse__tongue tongue)
{
  bool first = true;
  for (size_t i = 0; i < claim->leans_on_count; ++i) {
    if (!tisse_view_equal(claim->leans_on[i], claim->cited_medium)) {
      tisse__buffer_add_text(out, !first ? ", " : tongue == TISSE__ENGLISH ? " · leans on " : " · s'appuie sur ");
      tisse__put_view(out, claim->leans_on[i]);
      first = false;
    }
  }
}

/** One line a claim, and its words below. */
static void put_claim(tisse__buffer *out, const tisse_graph *graph, uint32_t index, tisse__tongue tongue)
{
  const tisse_claim *claim = tisse_graph_claim_at(graph, index);
  const tisse_graph_article *article = article_of(graph, index);
  const tisse_view day = tisse__day_of(article->published);
  TISSE__PUT(out, "  ");
  tisse__put_cell(out, day.data ? day : tisse_view_of("–"), 10, 0, false);
  TISSE__PUT(out, "  ");
  tisse__put_cell(out, tisse_view_of(tisse__standing_word(claim->standing, tongue)), 9, 0, false);
  TISSE__PUT(out, "  ");
  tisse__put_cell(out, tisse__article_name(article), 0, 40, false);
  put_amount(out, &claim->money, tongue, " · ");
  if (claim->speaker.length || claim->cited_medium.length) {
    TISSE__PUT(out, " · ");
    tisse__put_voice(out, claim, tongue);
  }
  put_leans(out, claim, tongue);
  TISSE__PUT(out, "\n      « ");
  tisse__put_escaped(out, claim->evidence.length ? claim->evidence : claim->sentence, TISSE__ESCAPE_PLAIN);
  TISSE__PUT(out, " »\n      ");
  tisse__put_view(out, claim->id);
  TISSE__PUT(out, "\n");
}

static void put_side(tisse__buffer *out, const tisse_graph *graph, const uint32_t *claims, size_t count, tisse__tongue tongue,
                     const char *mark)
{
  for (size_t i = 0; i < count; ++i) {
    const tisse_claim *claim = tisse_graph_claim_at(graph, claims[i]);
    tisse__buffer_add_text(out, mark);
    tisse__buffer_add_text(out, tisse__standing_word(claim->standing, tongue));
    put_amount(out, &claim->money, tongue, ", ");
    TISSE__PUT(out, ", ");
    tisse__put_cell(out, tisse__article_name(article_of(graph, claims[i])), 0, 40, false);
    if (claim->speaker.length || claim->cited_medium.length) {
      TISSE__PUT(out, ", ");
      tisse__put_voice(out, claim, tongue);
    }
    TISSE__PUT(out, "  [");
    tisse__put_view(out, claim->id);
    TISSE__PUT(out, "]\n");
  }
}

void tisse__put_deal_sheet(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal, tisse__tongue tongue)
{
  const bool english = tongue == TISSE__ENGLISH;
  put_head(out, graph, deal, tongue);
  tisse__buffer_add_text(out, english ? "\nClaims\n" : "\nAffirmations\n");
  for (size_t i = 0; i < deal->claim_count; ++i) {
    put_claim(out, graph, deal->claims[i], tongue);
  }
  if (deal->disagreement_count) {
    tisse__buffer_add_text(out, english ? "\nDisagreements\n" : "\nDésaccords\n");
  }
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    const tisse_disagreement *found = &deal->disagreements[i];
    TISSE__PUT(out, "  ");
    tisse__buffer_add_text(out, tisse__disagreement_word(found->kind, tongue));
    TISSE__PUT(out, "\n");
    put_side(out, graph, found->left, found->left_count, tongue, "    + ");
    put_side(out, graph, found->right, found->right_count, tongue, "    − ");
  }
}

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static void put_key(tisse__buffer *out, const char *key)
{
  TISSE__PUT(out, ",\"");
  tisse__buffer_add_text(out, key);
  TISSE__PUT(out, "\":");
}

static void put_text(tisse__buffer *out, const char *key, tisse_view text)
{
  put_key(out, key);
  tisse__put_json(out, text);
}

static void put_number(tisse__buffer *out, const char *key, int64_t number, bool there)
{
  put_key(out, key);
  if (there) {
    tisse__buffer_add_int(out, number);
  } else {
    TISSE__PUT(out, "null");
  }
}

static void put_ids(tisse__buffer *out, const char *key, const tisse_graph *graph, const uint32_t *claims, size_t count)
{
  put_key(out, key);
  TISSE__PUT(out, "[");
  for (size_t i = 0; i < count; ++i) {
    tisse__put(out, ",", i ? 1 : 0);
    tisse__put_json(out, tisse_graph_claim_at(graph, claims[i])->id);
  }
  TISSE__PUT(out, "]");
}

static void put_money_json(tisse__buffer *out, const tisse_deal *deal)
{
  const tisse_money *money = &deal->money;
  const bool there = money->currency.data != NULL;
  put_number(out, "amount", money->value, there);
  put_number(out, "amount_max", money->max, there && money->max);
  put_text(out, "amount_bound", there ? tisse_view_of(tisse_bound_name(money->bound)) : (tisse_view){0});
  put_text(out, "currency", money->currency);
  put_text(out, "amount_status", there ? tisse_view_of(tisse_standing_name(deal->money_standing)) : (tisse_view){0});
}

void tisse__put_deal_json_names(tisse__buffer *out, tisse_view iri)
{
  TISSE__PUT(out, "{\"deal\":");
  tisse__put_json(out, tisse__iri_local(iri));
  put_text(out, "iri", iri);
}

void tisse__put_deal_json_rest(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal)
{
  const tisse_graph_entity *subject = tisse_graph_entity_at(graph, deal->subject);
  const tisse_graph_entity *object = deal->object == TISSE__NONE ? NULL : tisse_graph_entity_at(graph, deal->object);
  put_text(out, "subject", subject->label);
  put_text(out, "subject_iri", subject->iri);
  put_text(out, "relation", tisse__iri_local(deal->relation));
  put_text(out, "object", object ? object->label : (tisse_view){0});
  put_text(out, "object_iri", object ? object->iri : (tisse_view){0});
  put_text(out, "status", tisse_view_of(tisse_standing_name(deal->standing)));
  put_money_json(out, deal);
  put_text(out, "first_date", deal->first_date);
  put_text(out, "last_date", deal->last_date);
  put_number(out, "articles", deal->article_count, true);
  put_number(out, "independent_sources", deal->independent_count, true);
  put_key(out, "disputed");
  tisse__buffer_add_text(out, deal->disputed ? "true" : "false");
  put_ids(out, "claims", graph, deal->claims, deal->claim_count);
  put_key(out, "disagreements");
  TISSE__PUT(out, "[");
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    const tisse_disagreement *found = &deal->disagreements[i];
    tisse__put(out, ",", i ? 1 : 0);
    TISSE__PUT(out, "{\"kind\":");
    tisse__put_json(out, tisse_view_of(tisse_disagreement_name(found->kind)));
    put_ids(out, "left", graph, found->left, found->left_count);
    put_ids(out, "right", graph, found->right, found->right_count);
    TISSE__PUT(out, "}");
  }
  TISSE__PUT(out, "]}\n");
}

void tisse__put_deal_json(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal)
{
  tisse__put_deal_json_names(out, deal->iri);
  tisse__put_deal_json_rest(out, graph, deal);
}

/* ---- Loops ------------------------------------------------------------------------------------------------------- */

typedef struct lister {
  const tisse_graph *graph;
  tisse__buffer *out;
  tisse__tongue tongue;
  bool json;
  size_t count;
} lister;

static void put_loop_json(const lister *self, const tisse_loop *loop)
{
  TISSE__PUT(self->out, "{\"entities\":[");
  for (unsigned i = 0; i < loop->length; ++i) {
    tisse__put(self->out, ",", i ? 1 : 0);
    tisse__put_json(self->out, tisse_graph_entity_at(self->graph, loop->entities[i])->iri);
  }
  TISSE__PUT(self->out, "],\"deals\":[");
  for (unsigned i = 0; i < loop->length; ++i) {
    tisse__put(self->out, ",", i ? 1 : 0);
    tisse__put_json(self->out, tisse__iri_local(tisse_graph_deal_at(self->graph, loop->deals[i])->iri));
  }
  TISSE__PUT(self->out, "]}\n");
}

static tisse_status put_loop(void *user, const tisse_loop *loop)
{
  lister *self = user;
  self->count++;
  if (self->json) {
    put_loop_json(self, loop);
    return TISSE_OK;
  }
  for (unsigned i = 0; i < loop->length; ++i) {
    tisse__put_view(self->out, tisse_graph_entity_at(self->graph, loop->entities[i])->label);
    TISSE__PUT(self->out, " → ");
  }
  tisse__put_view(self->out, tisse_graph_entity_at(self->graph, loop->entities[0])->label);
  TISSE__PUT(self->out, "\n");
  for (unsigned i = 0; i < loop->length; ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->graph, loop->deals[i]);
    TISSE__PUT(self->out, "    ");
    tisse__put_deal_name(self->out, self->graph, deal, self->tongue);
    TISSE__PUT(self->out, " (");
    tisse__buffer_add_text(self->out, tisse__standing_word(deal->standing, self->tongue));
    put_deal_amount(self->out, deal, self->tongue, ", ");
    TISSE__PUT(self->out, ")\n");
  }
  return TISSE_OK;
}

tisse_status tisse__loops_write(const tisse_graph *graph, tisse__tongue tongue, bool json, tisse__buffer *out, size_t *count)
{
  lister self = {graph, out, tongue, json, 0};
  const tisse_status status = tisse_graph_loops(graph, 0, put_loop, &self);
  *count = self.count;
  return status;
}
