/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How claims come into a graph: checked, copied with each text once, put under their article. */

#include "graph/graph.h"

#include "base/report.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const char *const link_names[] = {"explicit", "apposition", "shared", "event", "description", "pronoun"};
#define LINKS (sizeof link_names / sizeof *link_names)

const char *tisse__link_name(tisse_link link)
{
  return (size_t)link < LINKS ? link_names[link] : "";
}

bool tisse__link_find(tisse_link *out, tisse_view name)
{
  for (size_t i = 0; i < LINKS; ++i) {
    if (tisse__view_is(name, link_names[i])) {
      *out = (tisse_link)i;
      return true;
    }
  }
  return false;
}

tisse__claim_record *tisse__graph_new_claim(tisse_graph *self)
{
  tisse__claim_record *record = tisse__arena_zero(&self->arena, 1, sizeof *record);
  if (record) {
    record->next = TISSE__NONE;
  }
  return record;
}

/** Where `part` stands in `whole`, as a view into it; absent where it does not. */
static tisse_view part_of(tisse_view whole, tisse_view part)
{
  const char *at = whole.data && part.length && part.length <= whole.length ? whole.data : NULL;
  for (const char *last = at ? whole.data + whole.length - part.length : NULL; at && at <= last; ++at) {
    at = memchr(at, part.data[0], (size_t)(last - at) + 1);
    if (at && memcmp(at, part.data, part.length) == 0) {
      return (tisse_view){at, part.length};
    }
    if (!at) {
      break;
    }
  }
  return (tisse_view){0};
}

/** Words mostly stand in the sentence, which is there already. */
tisse_view tisse__graph_keep_words(tisse_graph *self, tisse_view sentence, tisse_view words)
{
  const tisse_view found = part_of(sentence, words);
  return found.data ? found : tisse__graph_intern(self, words);
}

static tisse_party keep_party(tisse_graph *self, const tisse_party *party, tisse_view sentence)
{
  tisse_party kept = *party;
  kept.iri = tisse__graph_intern(self, party->iri);
  kept.label = tisse__graph_intern(self, party->label);
  kept.class_iri = tisse__graph_intern(self, party->class_iri);
  kept.words = tisse__graph_keep_words(self, sentence, party->words);
  return kept;
}

/** A letter or '_' first, then letters, digits, '_' and '-': fit for the last segment of an IRI in every syntax. */
tisse_view tisse__graph_keep_id(tisse_graph *self, tisse_view id)
{
  char *copy = tisse__arena_alloc(&self->arena, id.length + 2);
  if (!copy) {
    return (tisse_view){0};
  }
  size_t length = 0;
  if (id.data[0] == '-' || (id.data[0] >= '0' && id.data[0] <= '9')) {
    copy[length++] = 'c';
  }
  for (size_t i = 0; i < id.length; ++i) {
    const char c = id.data[i];
    const bool fit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    copy[length++] = fit ? c : '-';
  }
  copy[length] = '\0';
  return (tisse_view){copy, length};
}

static int compare_views(const void *a, const void *b)
{
  return tisse_view_compare(*(const tisse_view *)a, *(const tisse_view *)b);
}

/** In RDF a list is a set: sorted here, so that what is read back is what was written. Returns how many are left. */
static size_t keep_set(tisse_graph *self, const tisse_view **out, const tisse_view *given, size_t count)
{
  *out = NULL;
  tisse_view *copies = count ? tisse__arena_alloc(&self->arena, count * sizeof *copies) : NULL;
  if (!copies) {
    return 0;
  }
  for (size_t i = 0; i < count; ++i) {
    copies[i] = tisse__graph_intern(self, given[i]);
  }
  qsort(copies, count, sizeof *copies, compare_views);
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i) {
    if (copies[i].data && (!kept || !tisse_view_equal(copies[kept - 1], copies[i]))) {
      copies[kept++] = copies[i];
    }
  }
  *out = copies;
  return kept;
}

void tisse__graph_keep_cues(tisse_graph *self, tisse_claim *kept, const tisse_view *cues, size_t count)
{
  kept->cue_count = keep_set(self, &kept->cues, cues, count);
}

void tisse__graph_keep_leans(tisse_graph *self, tisse_claim *kept, const tisse_view *names, size_t count)
{
  kept->leans_on_count = keep_set(self, &kept->leans_on, names, count);
}

tisse_claim tisse__graph_keep_claim(tisse_graph *self, const tisse_claim *claim)
{
  tisse_claim kept = *claim;
  kept.id = tisse__graph_keep_id(self, claim->id);
  kept.article = tisse__graph_intern(self, claim->article);
  kept.source = tisse__graph_intern(self, claim->source);
  kept.relation = tisse__graph_intern(self, claim->relation);
  kept.sentence = tisse__graph_intern(self, claim->sentence);
  kept.evidence = tisse__graph_keep_words(self, kept.sentence, claim->evidence);
  kept.subject = keep_party(self, &claim->subject, kept.sentence);
  kept.object = keep_party(self, &claim->object, kept.sentence);
  kept.money.currency = tisse__graph_intern(self, claim->money.currency);
  kept.quantity.unit = tisse__graph_intern(self, claim->quantity.unit);
  kept.product = tisse__graph_keep_words(self, kept.sentence, claim->product);
  kept.event_date = tisse__graph_intern(self, claim->event_date);
  kept.speaker = tisse__graph_intern(self, claim->speaker);
  kept.speaker_iri = tisse__graph_intern(self, claim->speaker_iri);
  kept.cited_medium = tisse__graph_intern(self, claim->cited_medium);
  kept.cited_medium_iri = tisse__graph_intern(self, claim->cited_medium_iri);
  kept.denied_by_iri = tisse__graph_intern(self, claim->denied_by_iri);
  kept.rule = tisse__graph_intern(self, claim->rule);
  kept.language = tisse__graph_intern(self, claim->language);
  tisse__graph_keep_cues(self, &kept, claim->cues, claim->cue_count);
  tisse__graph_keep_leans(self, &kept, claim->leans_on, claim->leans_on_count);
  return kept;
}

tisse_status tisse__graph_link_claim(tisse_graph *self, tisse__claim_record *record, uint32_t article)
{
  const uint32_t known = tisse__table_find(&self->claim_index, record->claim.id);
  if (known != TISSE__NONE && !self->claims.items[known]->gone) {
    return TISSE_OK;
  }
  const uint32_t index = (uint32_t)self->claims.count;
  record->article = article;
  record->claim.source = self->articles.items[article].info.source;
  record->next = self->articles.items[article].first_claim;
  if (!tisse__array_push(&self->context.allocator, &self->claims, record) ||
      !tisse__table_set(&self->claim_index, record->claim.id, index)) {
    return tisse__report_memory(&self->context);
  }
  self->articles.items[article].first_claim = index;
  self->dirty = true;
  return TISSE_OK;
}

tisse_status tisse_graph_add_claim(tisse_graph *self, const tisse_claim *claim)
{
  if (!self || !claim || !claim->id.length) {
    return TISSE_E_ARGUMENT;
  }
  const uint32_t article = tisse__table_find(&self->article_index, claim->article);
  if (article == TISSE__NONE || self->articles.items[article].gone) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "claim %.*s is of an article that was not added", (int)claim->id.length,
                  claim->id.data);
    return TISSE_E_ARGUMENT;
  }
  if (!tisse__iri_valid(claim->relation) || !tisse__iri_valid(claim->subject.iri) ||
      (claim->object.iri.data && !tisse__iri_valid(claim->object.iri))) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "claim %.*s has a relation or a party without an absolute IRI",
                  (int)claim->id.length, claim->id.data);
    return TISSE_E_ARGUMENT;
  }
  tisse__claim_record *record = tisse__graph_new_claim(self);
  if (record) {
    record->claim = tisse__graph_keep_claim(self, claim);
  }
  if (!record || self->arena.failed) {
    return tisse__report_memory(&self->context);
  }
  return tisse__graph_link_claim(self, record, article);
}
