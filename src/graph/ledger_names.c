/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/ledger_names.h"

#include "base/text.h"

void tisse__names_init(tisse__names *self, const tisse_allocator *allocator)
{
  *self = (tisse__names){.allocator = allocator ? *allocator : (tisse_allocator){0}};
  tisse__arena_init(&self->arena, allocator);
  tisse__table_init(&self->index, allocator);
}

void tisse__names_dispose(tisse__names *self)
{
  tisse__array_dispose(&self->allocator, &self->items);
  tisse__array_dispose(&self->allocator, &self->votes);
  tisse__array_dispose(&self->allocator, &self->aliases);
  tisse__table_dispose(&self->index);
  tisse__arena_dispose(&self->arena);
}

bool tisse__names_failed(const tisse__names *self)
{
  return self->arena.failed;
}

tisse__named *tisse__names_at(tisse__names *self, tisse_view iri)
{
  const uint32_t known = tisse__table_find(&self->index, iri);
  if (known != TISSE__NONE) {
    return &self->items.items[known];
  }
  const tisse__named item = {.iri = tisse__arena_copy(&self->arena, iri), .first_vote = TISSE__NONE};
  if (!item.iri.data || !tisse__array_push(&self->allocator, &self->items, item) ||
      !tisse__table_set(&self->index, item.iri, (uint32_t)(self->items.count - 1))) {
    self->arena.failed = true;
    return NULL;
  }
  return &self->items.items[self->items.count - 1];
}

const tisse__named *tisse__names_find(const tisse__names *self, tisse_view iri)
{
  const uint32_t known = iri.length ? tisse__table_find(&self->index, iri) : TISSE__NONE;
  return known == TISSE__NONE ? NULL : &self->items.items[known];
}

static tisse_view lesser(tisse__names *self, tisse_view old, tisse_view given)
{
  return !given.data || (old.data && tisse_view_compare(old, given) <= 0) ? old : tisse__arena_copy(&self->arena, given);
}

void tisse__names_give(tisse__names *self, tisse_view iri, tisse_view label, tisse_view parent, bool known)
{
  tisse__named *item = tisse__names_at(self, iri);
  if (item) {
    item->given = lesser(self, item->given, label);
    item->parent = lesser(self, item->parent, parent);
    item->known = item->known || known;
  }
}

void tisse__names_add_alias(tisse__names *self, tisse_view iri, tisse_view text)
{
  const uint32_t entity = tisse__table_find(&self->index, iri);
  if (entity == TISSE__NONE || !self->items.items[entity].medium) {
    return;
  }
  const tisse__name_alias alias = {entity, tisse__arena_copy(&self->arena, text)};
  if (!tisse__array_push(&self->allocator, &self->aliases, alias)) {
    self->arena.failed = true;
  }
}

void tisse__names_vote(tisse__names *self, tisse_view iri, tisse_view label, tisse_view words, bool party)
{
  tisse__named *item = iri.length ? tisse__names_at(self, iri) : NULL;
  if (!item) {
    return;
  }
  item->live = true;
  item->party = item->party || party;
  if (!label.data && party) {
    label = item->known || !words.data ? item->given : words;
  }
  if (!label.length) {
    return;
  }
  for (uint32_t at = item->first_vote; at != TISSE__NONE; at = self->votes.items[at].next) {
    tisse__name_vote *vote = &self->votes.items[at];
    if (vote->party == party && tisse_view_equal(vote->label, label)) {
      vote->count++;
      return;
    }
  }
  const bool given = item->given.data && tisse_view_equal(item->given, label);
  const tisse__name_vote vote = {given ? item->given : tisse__arena_copy(&self->arena, label), party, 1, item->first_vote};
  if (!tisse__array_push(&self->allocator, &self->votes, vote)) {
    self->arena.failed = true;
    return;
  }
  item->first_vote = (uint32_t)(self->votes.count - 1);
}

/** Of the parties' words, or of all where no end of a claim has one: the most votes, then the greater bytes. */
static tisse_view elect(const tisse__names *self, const tisse__named *item)
{
  const tisse__name_vote *best = NULL;
  for (uint32_t at = item->first_vote; at != TISSE__NONE; at = self->votes.items[at].next) {
    const tisse__name_vote *vote = &self->votes.items[at];
    int order = best ? vote->party - best->party : 1;
    order = order ? order : (vote->count > best->count) - (vote->count < best->count);
    if ((order ? order : tisse_view_compare(vote->label, best->label)) > 0) {
      best = vote;
    }
  }
  return best ? best->label : (tisse_view){0};
}

void tisse__names_settle(tisse__names *self, const tisse_knowledge *knowledge)
{
  for (size_t i = 0; i < self->items.count; ++i) {
    tisse__named *item = &self->items.items[i];
    tisse_entity_info info = {0};
    const tisse_view elected = elect(self, item);
    if (knowledge && tisse_knowledge_entity_find(knowledge, item->iri, &info) && info.parent_iri.length) {
      item->parent = info.parent_iri;
    }
    item->label = info.label.length ? info.label : item->known && item->party && item->given.length ? item->given : elected;
    item->label = item->label.length ? item->label : item->given.length ? item->given : tisse__iri_local(item->iri);
  }
}
