/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Questions to knowledge: the public accessors. */

#include "knowledge/model.h"

#include "base/text.h"

/** The label in the language, else the untagged one, else English, else the first. */
static tisse_view choose(const tisse__labels *labels, const char *language)
{
  tisse_view best = {0};
  int rank = 0;
  for (size_t i = 0; i < labels->count; ++i) {
    const tisse__label *label = &labels->items[i];
    const int mine = !label->language.data ? 3 : language && tisse__view_is_nocase(label->language, language) ? 4
                     : tisse__view_is(label->language, "en") ? 2 : 1;
    if (mine > rank) {
      rank = mine;
      best = label->text;
    }
  }
  return best;
}

static tisse_view entity_label(const tisse_knowledge *self, const tisse__entity *entity, const char *language)
{
  tisse__language wanted;
  if (language && tisse__language_find(&wanted, tisse_view_of(language))) {
    for (uint32_t i = entity->first_name; i < entity->first_name + entity->name_count; ++i) {
      const tisse__name *name = &self->names.items[i];
      if (name->kind == TISSE__NAME_LABEL && name->language == wanted) {
        return name->text;
      }
    }
  }
  return entity->label;
}

tisse_view tisse_knowledge_label(const tisse_knowledge *self, tisse_view iri, const char *language)
{
  uint32_t at = tisse__table_find(&self->entity_index, iri);
  if (at != TISSE__NONE) {
    return entity_label(self, &self->entities.items[at], language);
  }
  if ((at = tisse__table_find(&self->relation_index, iri)) != TISSE__NONE) {
    return choose(&self->relations.items[at].labels, language);
  }
  if ((at = tisse__table_find(&self->class_index, iri)) != TISSE__NONE) {
    return choose(&self->classes.items[at].labels, language);
  }
  if ((at = tisse__table_find(&self->concept_index, iri)) != TISSE__NONE) {
    return choose(&self->concepts.items[at].labels, language);
  }
  at = tisse__table_find(&self->frame_index, iri);
  return at == TISSE__NONE ? (tisse_view){0} : self->frames.items[at].label;
}

tisse_view tisse__relation_phrase(const tisse_knowledge *self, tisse_view relation_iri, tisse_standing standing, const char *language)
{
  const uint32_t at = tisse__table_find(&self->relation_index, relation_iri);
  if (at == TISSE__NONE || (unsigned)standing > TISSE_DENIED) {
    return (tisse_view){0};
  }
  const tisse_view phrase = choose(&self->relations.items[at].phrases[standing], language);
  return phrase.data ? phrase : choose(&self->relations.items[at].labels, language);
}

size_t tisse_knowledge_relation_count(const tisse_knowledge *self)
{
  return self->relations.count;
}

tisse_relation_info tisse_knowledge_relation(const tisse_knowledge *self, size_t index)
{
  if (index >= self->relations.count) {
    return (tisse_relation_info){0};
  }
  const tisse__relation *relation = &self->relations.items[index];
  return (tisse_relation_info){
    .iri = relation->iri, .local_name = tisse__iri_local(relation->iri),
    .parent = relation->parent == TISSE__NONE ? (tisse_view){0} : self->relations.items[relation->parent].iri,
    .inverse = relation->inverse_iri, .symmetric = relation->symmetric, .has_object = relation->has_object};
}

bool tisse_knowledge_relation_find(const tisse_knowledge *self, tisse_view iri_or_name, tisse_relation_info *out)
{
  uint32_t found = tisse__table_find(&self->relation_index, iri_or_name);
  for (size_t i = 0; found == TISSE__NONE && i < self->relations.count; ++i) {
    if (tisse_view_equal(tisse__iri_local(self->relations.items[i].iri), iri_or_name)) {
      found = (uint32_t)i;
    }
  }
  if (found != TISSE__NONE && out) {
    *out = tisse_knowledge_relation(self, found);
  }
  return found != TISSE__NONE;
}

size_t tisse_knowledge_entity_count(const tisse_knowledge *self)
{
  return self->entities.count;
}

static tisse_view entity_iri(const tisse_knowledge *self, uint32_t index)
{
  return index == TISSE__NONE ? (tisse_view){0} : self->entities.items[index].iri;
}

tisse_entity_info tisse_knowledge_entity(const tisse_knowledge *self, size_t index)
{
  if (index >= self->entities.count) {
    return (tisse_entity_info){0};
  }
  const tisse__entity *entity = &self->entities.items[index];
  const tisse__profile profile = tisse__profile_of(self, (uint32_t)index);
  return (tisse_entity_info){.iri = entity->iri, .label = entity->label, .class_iri = self->classes.items[entity->class_].iri,
                             .sector_iri = profile.sector, .same_as = profile.same_as, .led_by = entity_iri(self, entity->led_by),
                             .made_by = entity_iri(self, entity->made_by), .parent_iri = entity_iri(self, entity->parent)};
}

bool tisse_knowledge_entity_find(const tisse_knowledge *self, tisse_view iri, tisse_entity_info *out)
{
  const uint32_t found = tisse__table_find(&self->entity_index, iri);
  if (found != TISSE__NONE && out) {
    *out = tisse_knowledge_entity(self, found);
  }
  return found != TISSE__NONE;
}

size_t tisse_knowledge_entity_names(const tisse_knowledge *self, tisse_view iri, tisse_view *names, tisse_view *languages, size_t capacity)
{
  const uint32_t found = tisse__table_find(&self->entity_index, iri);
  if (found == TISSE__NONE) {
    return 0;
  }
  const tisse__entity *entity = &self->entities.items[found];
  size_t count = 0;
  for (uint32_t i = entity->first_name; i < entity->first_name + entity->name_count; ++i) {
    const tisse__name *name = &self->names.items[i];
    if (name->kind == TISSE__NAME_DESCRIPTION || name->kind == TISSE__NAME_TICKER || name->kind == TISSE__NAME_PLURAL ||
        tisse_view_equal(name->text, entity->label)) {
      continue;
    }
    if (count < capacity) {
      names[count] = name->text;
      if (languages) {
        languages[count] = name->language == TISSE__LANGUAGES ? (tisse_view){0} : tisse_view_of(tisse__language_tag((tisse__language)name->language));
      }
    }
    ++count;
  }
  return count;
}

bool tisse_knowledge_is_a(const tisse_knowledge *self, tisse_view class_iri, tisse_view ancestor_iri)
{
  const uint32_t class_ = tisse__table_find(&self->class_index, class_iri);
  const uint32_t ancestor = tisse__table_find(&self->class_index, ancestor_iri);
  return ancestor != TISSE__NONE && tisse__class_is_a(self, class_, ancestor);
}

size_t tisse_knowledge_example_count(const tisse_knowledge *self)
{
  return self->examples.count;
}

tisse_example tisse_knowledge_example(const tisse_knowledge *self, size_t index)
{
  return index < self->examples.count ? self->examples.items[index] : (tisse_example){0};
}
