/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/graph.h"

#include "base/report.h"
#include "base/text.h"
#include "graph/vocabulary.h"
#include "graph/weave.h"

#include <string.h>

tisse_status tisse_graph_new(tisse_graph **out, const tisse_context *context, const tisse_knowledge *knowledge, const char *base)
{
  if (!out) {
    return TISSE_E_ARGUMENT;
  }
  *out = NULL;
  const tisse_allocator *allocator = context ? &context->allocator : NULL;
  const tisse_view root = tisse_view_of(base ? base : TISSE__DEFAULT_BASE);
  if (!tisse__iri_valid(root)) {
    tisse__report(context, TISSE_ERROR, NULL, 0, 0, "the base '%s' is not an absolute IRI", base);
    return TISSE_E_ARGUMENT;
  }
  tisse_graph *self = tisse__alloc_zero(allocator, 1, sizeof *self);
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = context ? *context : (tisse_context){0};
  self->knowledge = knowledge;
  allocator = &self->context.allocator;
  tisse__arena_init(&self->arena, allocator);
  tisse__table_init(&self->strings, allocator);
  tisse__table_init(&self->article_index, allocator);
  tisse__table_init(&self->claim_index, allocator);
  tisse__table_init(&self->given_index, allocator);
  tisse__woven_init(&self->woven, allocator);
  self->base = tisse__arena_copy(&self->arena, root);
  self->dirty = true;
  if (!self->base.data) {
    tisse_graph_free(self);
    return tisse__report_memory(context);
  }
  *out = self;
  return TISSE_OK;
}

void tisse_graph_free(tisse_graph *self)
{
  if (!self) {
    return;
  }
  const tisse_allocator allocator = self->context.allocator;
  for (size_t i = 0; i < self->given.count; ++i) {
    tisse__array_dispose(&allocator, &self->given.items[i].names);
  }
  tisse__array_dispose(&allocator, &self->texts);
  tisse__array_dispose(&allocator, &self->articles);
  tisse__array_dispose(&allocator, &self->claims);
  tisse__array_dispose(&allocator, &self->given);
  tisse__table_dispose(&self->strings);
  tisse__table_dispose(&self->article_index);
  tisse__table_dispose(&self->claim_index);
  tisse__table_dispose(&self->given_index);
  tisse__woven_dispose(&self->woven);
  tisse__arena_dispose(&self->arena);
  tisse__free(&allocator, self, sizeof *self);
}

const tisse_knowledge *tisse_graph_knowledge(const tisse_graph *self)
{
  return self->knowledge;
}

tisse_view tisse__graph_intern(tisse_graph *self, tisse_view text)
{
  if (!text.data) {
    return text;
  }
  const uint32_t known = tisse__table_find(&self->strings, text);
  if (known != TISSE__NONE) {
    return self->texts.items[known];
  }
  const tisse_view copy = tisse__arena_copy(&self->arena, text);
  if (!copy.data || !tisse__array_push(&self->context.allocator, &self->texts, copy) ||
      !tisse__table_set(&self->strings, copy, (uint32_t)(self->texts.count - 1))) {
    self->arena.failed = true;
    return (tisse_view){0};
  }
  return copy;
}

/* ---- Articles ---------------------------------------------------------------------------------------------------- */

static void forget_claims(tisse_graph *self, tisse__article_record *article)
{
  for (uint32_t at = article->first_claim; at != TISSE__NONE; at = self->claims.items[at]->next) {
    self->claims.items[at]->gone = true;
  }
  article->first_claim = TISSE__NONE;
}

static tisse_graph_article keep_article(tisse_graph *self, const tisse_graph_article *info)
{
  return (tisse_graph_article){
    .iri = tisse__graph_intern(self, info->iri),
    .source = tisse__graph_intern(self, info->source),
    .url = tisse__graph_intern(self, info->url),
    .title = tisse__graph_intern(self, info->title),
    .publisher = tisse__graph_intern(self, info->publisher),
    .author = tisse__graph_intern(self, info->author),
    .published = tisse__graph_intern(self, info->published),
    .language = tisse__graph_intern(self, info->language),
    .hash = tisse__graph_intern(self, info->hash),
  };
}

static const tisse__signature *keep_signature(tisse_graph *self, const tisse__signature *signature)
{
  if (!signature) {
    return NULL;
  }
  tisse__signature *copy = tisse__arena_alloc(&self->arena, sizeof *copy);
  if (copy) {
    *copy = *signature;
  }
  return copy;
}

static tisse_status put_article(tisse_graph *self, const tisse_graph_article *info, const tisse__signature *signature, bool merge)
{
  if (!tisse__iri_valid(info->iri)) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "an article's IRI is not absolute: '%.*s'", (int)info->iri.length,
                  info->iri.data ? info->iri.data : "");
    return TISSE_E_ARGUMENT;
  }
  self->dirty = true;
  tisse__article_record record = {.first_claim = TISSE__NONE};
  record.info = keep_article(self, info);
  record.signature = keep_signature(self, signature);
  if (self->arena.failed) {
    return tisse__report_memory(&self->context);
  }
  const uint32_t known = tisse__table_find(&self->article_index, info->iri);
  if (known == TISSE__NONE) {
    if (!tisse__array_push(&self->context.allocator, &self->articles, record) ||
        !tisse__table_set(&self->article_index, record.info.iri, (uint32_t)(self->articles.count - 1))) {
      return tisse__report_memory(&self->context);
    }
    return TISSE_OK;
  }
  tisse__article_record *old = &self->articles.items[known];
  if (merge && !old->gone && old->info.hash.data && tisse_view_equal(old->info.hash, info->hash)) {
    return TISSE_OK;
  }
  forget_claims(self, old);
  *old = record;
  return TISSE_OK;
}

tisse_status tisse_graph_add_article(tisse_graph *self, const tisse_metadata *metadata, tisse_view text)
{
  if (!self || !metadata) {
    return TISSE_E_ARGUMENT;
  }
  const tisse_graph_article info = {
    .iri = metadata->iri, .source = metadata->source, .url = metadata->url, .title = metadata->title,
    .publisher = metadata->publisher, .author = metadata->author, .published = metadata->published,
    .language = metadata->language, .hash = metadata->hash,
  };
  tisse__signature signature;
  const bool comparable = tisse__signature_make(&signature, text);
  return put_article(self, &info, comparable ? &signature : NULL, false);
}

tisse_status tisse__graph_merge_article(tisse_graph *self, const tisse_graph_article *info, const tisse__signature *signature)
{
  return put_article(self, info, signature, true);
}

tisse_status tisse_graph_forget(tisse_graph *self, tisse_view article_iri)
{
  const uint32_t index = tisse__table_find(&self->article_index, article_iri);
  if (index == TISSE__NONE || self->articles.items[index].gone) {
    return TISSE_E_NOT_FOUND;
  }
  forget_claims(self, &self->articles.items[index]);
  self->articles.items[index].gone = true;
  self->dirty = true;
  return TISSE_OK;
}

/* ---- Entities ---------------------------------------------------------------------------------------------------- */

static uint32_t given_of(tisse_graph *self, tisse_view iri)
{
  uint32_t index = tisse__table_find(&self->given_index, iri);
  if (index != TISSE__NONE) {
    return index;
  }
  tisse__given_entity entity = {.info = {.iri = tisse__graph_intern(self, iri)}};
  index = (uint32_t)self->given.count;
  if (!entity.info.iri.data || !tisse__array_push(&self->context.allocator, &self->given, entity) ||
      !tisse__table_set(&self->given_index, entity.info.iri, index)) {
    return TISSE__NONE;
  }
  return index;
}

/** Of two values given in any order, the same one stays: the one that is there, or the lesser. */
static tisse_view settle(tisse_graph *self, tisse_view old, tisse_view given)
{
  if (!given.data || (old.data && tisse_view_compare(old, given) <= 0)) {
    return old;
  }
  return tisse__graph_intern(self, given);
}

tisse_status tisse_graph_add_entity(tisse_graph *self, const tisse_graph_entity *entity)
{
  if (!self || !entity || !tisse__iri_valid(entity->iri)) {
    return TISSE_E_ARGUMENT;
  }
  const uint32_t index = given_of(self, entity->iri);
  if (index == TISSE__NONE) {
    return tisse__report_memory(&self->context);
  }
  tisse_graph_entity *info = &self->given.items[index].info;
  info->label = settle(self, info->label, entity->label);
  info->class_iri = settle(self, info->class_iri, entity->class_iri);
  info->sector_iri = settle(self, info->sector_iri, entity->sector_iri);
  info->parent_iri = settle(self, info->parent_iri, entity->parent_iri);
  info->same_as = settle(self, info->same_as, entity->same_as);
  info->known = info->known || entity->known;
  self->dirty = true;
  return self->arena.failed ? tisse__report_memory(&self->context) : TISSE_OK;
}

tisse_status tisse__graph_add_name(tisse_graph *self, tisse_view iri, tisse_view text, tisse_view language)
{
  const uint32_t index = given_of(self, iri);
  if (index == TISSE__NONE) {
    return tisse__report_memory(&self->context);
  }
  tisse__given_entity *entity = &self->given.items[index];
  for (size_t i = 0; i < entity->names.count; ++i) {
    if (tisse_view_equal(entity->names.items[i].text, text) && tisse_view_equal(entity->names.items[i].language, language)) {
      return TISSE_OK;
    }
  }
  const tisse__entity_name name = {tisse__graph_intern(self, text), tisse__graph_intern(self, language)};
  if (!name.text.data || !tisse__array_push(&self->context.allocator, &entity->names, name)) {
    return tisse__report_memory(&self->context);
  }
  return TISSE_OK;
}

const tisse__entity_name *tisse__graph_names(const tisse_graph *self, tisse_view iri, size_t *count)
{
  const uint32_t index = tisse__table_find(&self->given_index, iri);
  *count = index == TISSE__NONE ? 0 : self->given.items[index].names.count;
  return index == TISSE__NONE ? NULL : self->given.items[index].names.items;
}

/* ---- Access ------------------------------------------------------------------------------------------------------ */

size_t tisse_graph_entity_count(const tisse_graph *self) { return self->woven.entity_count; }
size_t tisse_graph_article_count(const tisse_graph *self) { return self->woven.article_count; }
size_t tisse_graph_claim_count(const tisse_graph *self) { return self->woven.claim_count; }
size_t tisse_graph_deal_count(const tisse_graph *self) { return self->woven.deal_count; }

const tisse_graph_entity *tisse_graph_entity_at(const tisse_graph *self, size_t index)
{
  return index < self->woven.entity_count ? &self->woven.entities[index] : NULL;
}

const tisse_graph_article *tisse_graph_article_at(const tisse_graph *self, size_t index)
{
  return index < self->woven.article_count ? &self->articles.items[self->woven.articles[index]].info : NULL;
}

const tisse_claim *tisse_graph_claim_at(const tisse_graph *self, size_t index)
{
  return index < self->woven.claim_count ? &self->claims.items[self->woven.claims[index]]->claim : NULL;
}

const tisse_deal *tisse_graph_deal_at(const tisse_graph *self, size_t index)
{
  return index < self->woven.deal_count ? &self->woven.deals[index] : NULL;
}

static size_t wide(uint32_t index)
{
  return index == TISSE__NONE ? SIZE_MAX : index;
}

size_t tisse_graph_entity_find(const tisse_graph *self, tisse_view iri)
{
  return wide(tisse__table_find(&self->woven.entity_index, iri));
}

size_t tisse_graph_deal_find(const tisse_graph *self, tisse_view iri_or_local_name)
{
  return wide(tisse__table_find(&self->woven.deal_index, iri_or_local_name));
}

size_t tisse_graph_article_find(const tisse_graph *self, tisse_view iri)
{
  const uint32_t record = tisse__table_find(&self->article_index, iri);
  if (self->dirty || record == TISSE__NONE || self->articles.items[record].gone) {
    return SIZE_MAX;
  }
  return self->articles.items[record].rank;
}

size_t tisse_graph_claim_find(const tisse_graph *self, tisse_view id)
{
  const uint32_t record = tisse__table_find(&self->claim_index, id);
  if (self->dirty || record == TISSE__NONE || self->claims.items[record]->gone) {
    return SIZE_MAX;
  }
  const uint32_t article = self->claims.items[record]->article;
  size_t low = 0, high = self->woven.claim_count;
  const uint32_t rank = self->articles.items[article].rank;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (self->articles.items[tisse__claim_at(self, (uint32_t)middle)->article].rank < rank) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (low < self->woven.claim_count && self->woven.claims[low] != record) {
    ++low;
  }
  return low < self->woven.claim_count ? low : SIZE_MAX;
}

uint32_t tisse__graph_deal_of(const tisse_graph *self, size_t claim)
{
  return claim < self->woven.claim_count ? self->woven.deal_of[claim] : TISSE__NONE;
}

uint32_t tisse__graph_article_of(const tisse_graph *self, size_t claim)
{
  return self->articles.items[tisse__claim_at(self, (uint32_t)claim)->article].rank;
}

const tisse__signature *tisse__graph_signature(const tisse_graph *self, size_t article)
{
  return self->articles.items[self->woven.articles[article]].signature;
}

tisse_view tisse__day_of(tisse_view date)
{
  return date.length >= 10 ? (tisse_view){date.data, 10} : (tisse_view){0};
}
