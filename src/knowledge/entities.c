/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names: organisations, people, products, places, and by what the press calls them. */

#include "knowledge/loader.h"

#include "base/text.h"

#include <string.h>

static const struct { tisse__known property; tisse__name_kind kind; } name_properties[] = {
  {TISSE__K_LABEL, TISSE__NAME_LABEL},
  {TISSE__K_PREF_LABEL, TISSE__NAME_LABEL},
  {TISSE__K_ALT_LABEL, TISSE__NAME_ALIAS},
  {TISSE__K_AMBIGUOUS_LABEL, TISSE__NAME_AMBIGUOUS},
  {TISSE__K_TICKER, TISSE__NAME_TICKER},
  {TISSE__K_SHORT_LABEL, TISSE__NAME_SHORT},
  {TISSE__K_DESCRIPTION, TISSE__NAME_DESCRIPTION}};

/** What other vocabularies call a name: aliases, and the label where there is no other. */
static const tisse__known foreign_names[] = {TISSE__K_SCHEMA_NAME, TISSE__K_FOAF_NAME, TISSE__K_LEGAL_NAME, TISSE__K_ALTERNATE_NAME};

#define NAME_PROPERTIES (sizeof name_properties / sizeof *name_properties)

/** Makes an entity of a typed subject, or narrows the class of one that is there. */
static tisse_status add_entity(tisse_knowledge *self, const tisse__triple *at, uint32_t class_)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(self), at->subject);
  const uint32_t known = tisse__table_find(&self->entity_index, iri);
  if (known != TISSE__NONE) {
    tisse__entity *entity = &self->entities.items[known];
    if (tisse__class_is_a(self, class_, entity->class_)) {
      entity->class_ = class_;
    } else if (!tisse__class_is_a(self, entity->class_, class_) && tisse__entity_is_own(self, known)) {
      tisse__loader_warning(self, at, "has two classes, neither above the other: %.*s is taken, and not %.*s",
                            TISSE__SHOWN(tisse__iri_local(self->classes.items[entity->class_].iri)), TISSE__SHOWN(tisse__iri_local(self->classes.items[class_].iri)));
    } else if (!tisse__class_is_a(self, entity->class_, class_)) {
      tisse__loader_error(self, at, "has two classes, neither above the other: %.*s and %.*s",
                          TISSE__SHOWN(tisse__iri_local(self->classes.items[entity->class_].iri)),
                          TISSE__SHOWN(tisse__iri_local(self->classes.items[class_].iri)));
    }
    return TISSE_OK;
  }
  const tisse__entity entity = {.iri = iri, .class_ = class_, .profile = TISSE__NONE, .led_by = TISSE__NONE, .made_by = TISSE__NONE, .parent = TISSE__NONE};
  tisse__loader_check_iri(self, at);
  return tisse__array_push(&self->context.allocator, &self->entities, entity) &&
             tisse__table_set(&self->entity_index, iri, (uint32_t)self->entities.count - 1)
           ? TISSE_OK : TISSE_E_MEMORY;
}

/** rdf:type, or wdt:P31, "instance of". */
static const tisse__triple *next_type(const tisse__loader *loader, uint32_t subject, const tisse__triple *after)
{
  const bool direct = after && after->predicate == loader->known[TISSE__K_INSTANCE_OF];
  const tisse__triple *type = direct ? NULL : tisse__loader_next(loader, subject, TISSE__K_TYPE, after);
  return type ? type : tisse__loader_next(loader, subject, TISSE__K_INSTANCE_OF, direct ? after : NULL);
}

static tisse_status find_entities(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__store *store = &loader->store;
  const uint32_t top = tisse__class_named(self, "Entity");
  tisse_status status = TISSE_OK;
  for (uint32_t subject = 0; !status && subject < store->terms.count; ++subject) {
    if (tisse__store_term(store, subject)->kind != TISSE__TERM_IRI) {
      continue;
    }
    for (const tisse__triple *at = NULL; !status && (at = next_type(loader, subject, at));) {
      const tisse_view type = tisse__loader_text(loader, at->object);
      const uint32_t class_ = tisse__table_find(&self->class_index, type);
      if (class_ == TISSE__NONE && tisse__view_starts(type, TISSE__NS)) {
        tisse__nearest near;
        tisse__loader_error(self, at, "is of the unknown class <%.*s>%s", TISSE__SHOWN(type), tisse__nearest_class(&near, self, type));
      } else if (class_ != TISSE__NONE && tisse__class_is_a(self, class_, top)) {
        status = add_entity(self, at, class_);
      }
    }
  }
  return status;
}

/** "Marées grises", of a user's "Les Marées grises": behind "des" the article is gone; absent where what is left is one word. */
static tisse_view without_article(tisse_view name)
{
  static const char *const articles[] = {"Le ", "La ", "Les ", "L'", "L’", "The "};
  for (size_t i = 0; i < sizeof articles / sizeof *articles; ++i) {
    const size_t length = strlen(articles[i]);
    if (tisse__view_starts(name, articles[i])) {
      const tisse_view rest = tisse__view(name.data + length, name.length - length);
      return memchr(rest.data, ' ', rest.length) ? rest : (tisse_view){0};
    }
  }
  return (tisse_view){0};
}

static bool push_name(tisse_knowledge *self, const tisse__name *name, const tisse__triple *at)
{
  return tisse__array_push(&self->context.allocator, &self->names, *name) && tisse__array_push(&self->context.allocator, &tisse__loader_of(self)->names_at, at);
}

/** "pucerons", of a user's "puceron": what is called by a common noun is so called in the plural too. */
static bool push_plurals(tisse_knowledge *self, tisse__name name, const tisse__triple *at)
{
  tisse__buffer plural;
  tisse__buffer_init(&plural, &self->context.allocator);
  tisse_view last = name.text;
  bool good = true;
  for (uint8_t l = 0; l < TISSE__LANGUAGES && good; ++l) {
    if (name.language != l && name.language != TISSE__LANGUAGES) {
      continue;
    }
    tisse__buffer_clear(&plural);
    tisse__plural_of_name(self, &plural, name.text, (tisse__language)l);
    const tisse_view text = tisse__buffer_view(&plural);
    if (text.length && !tisse_view_equal(text, last) && !tisse_view_equal(text, name.text)) {
      last = tisse__arena_copy(&self->arena, text);
      const tisse__name also = {last, TISSE__NAME_PLURAL, name.language, name.entity};
      good = last.data && push_name(self, &also, at);
    }
  }
  good = good && !plural.failed;
  tisse__buffer_dispose(&plural);
  return good;
}

static tisse_status add_name(tisse_knowledge *self, uint32_t entity, const tisse__triple *at, tisse__name_kind kind)
{
  tisse__loader *loader = tisse__loader_of(self);
  const tisse__term *term = tisse__store_term(&loader->store, at->object);
  if (!tisse__view_trim(term->text).length || term->text.length > 250) {
    tisse__loader_error(self, at, term->text.length > 250 ? "has a name of more than 250 bytes" : "has an empty name");
    return TISSE_OK;
  }
  if (kind == TISSE__NAME_DESCRIPTION && !term->tag.data) {
    tisse__loader_error(self, at, "has a description without language: \"%.*s\"", TISSE__SHOWN(term->text));
    return TISSE_OK;
  }
  if (kind == TISSE__NAME_LABEL && term->tag.data && tisse__loader_language(loader, at->object, TISSE__LANGUAGES) == TISSE__LANGUAGES) {
    kind = TISSE__NAME_ALIAS; /* "Золвекс"@ru: a name, and not the one to show */
  }
  const tisse__name name = {tisse__view_trim(term->text), (uint8_t)kind, tisse__loader_language(loader, at->object, TISSE__LANGUAGES), entity};
  const bool own = tisse__entity_is_own(self, entity);
  bool good = push_name(self, &name, at);
  const tisse_view bare = kind == TISSE__NAME_LABEL && own ? without_article(name.text) : (tisse_view){0};
  if (bare.data) {
    const tisse__name also = {bare, TISSE__NAME_ALIAS, name.language, entity};
    good = good && push_name(self, &also, at);
  }
  if (own && (kind == TISSE__NAME_LABEL || kind == TISSE__NAME_ALIAS)) {
    good = good && push_plurals(self, name, at);
  }
  return good ? TISSE_OK : TISSE_E_MEMORY;
}

/** To display: the short label, else the untagged label, else French, else English, else the first. */
static tisse_view choose_label(const tisse_knowledge *self, const tisse__entity *entity)
{
  tisse_view best = {0};
  int rank = 0;
  for (uint32_t i = entity->first_name; i < entity->first_name + entity->name_count; ++i) {
    const tisse__name *name = &self->names.items[i];
    const bool label = name->kind == TISSE__NAME_LABEL;
    const int mine = name->kind == TISSE__NAME_SHORT ? 6
                     : label ? (name->language == TISSE__LANGUAGES ? 5 : name->language == TISSE__FRENCH ? 4 : 3)
                     : name->kind == TISSE__NAME_AMBIGUOUS ? 2 : name->kind == TISSE__NAME_ALIAS && tisse__entity_is_own(self, name->entity) ? 1 : 0;
    if (mine > rank) {
      rank = mine;
      best = name->text;
    }
  }
  return best;
}

/** schema:name "maladie de Palladin"@fr , "Palladin disease"@en: each language has one to show. */
static bool is_first_of_language(tisse_knowledge *self, const tisse__entity *entity, const tisse__triple *at)
{
  const uint8_t language = (uint8_t)tisse__loader_language(tisse__loader_of(self), at->object, TISSE__LANGUAGES);
  bool first = language != TISSE__LANGUAGES;
  for (uint32_t i = entity->first_name; i < self->names.count && first; ++i) {
    const tisse__name *name = &self->names.items[i];
    first = name->kind != TISSE__NAME_LABEL || (name->language != language && name->language != TISSE__LANGUAGES);
  }
  return first;
}

static tisse_status read_names(tisse_knowledge *self, uint32_t index, uint32_t subject)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse__entity *entity = &self->entities.items[index];
  entity->first_name = (uint32_t)self->names.count;
  for (size_t i = 0; i < NAME_PROPERTIES; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, name_properties[i].property, at));) {
      if (add_name(self, index, at, name_properties[i].kind)) {
        return TISSE_E_MEMORY;
      }
    }
  }
  bool labelled = self->names.count > entity->first_name && self->names.items[entity->first_name].kind == TISSE__NAME_LABEL;
  for (size_t i = 0; i < sizeof foreign_names / sizeof *foreign_names; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, foreign_names[i], at));) {
      if (add_name(self, index, at, labelled && !is_first_of_language(self, entity, at) ? TISSE__NAME_ALIAS : TISSE__NAME_LABEL)) {
        return TISSE_E_MEMORY;
      }
      labelled = true;
    }
  }
  entity->name_count = (uint32_t)self->names.count - entity->first_name;
  entity->label = choose_label(self, entity);
  return TISSE_OK;
}

/** ledBy, madeBy: an entity of the right kind. */
static uint32_t read_link(tisse_knowledge *self, uint32_t subject, tisse__known property, const char *class_name)
{
  const tisse__loader *loader = tisse__loader_of(self);
  uint32_t found = TISSE__NONE;
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, property, at));) {
    const tisse_view iri = tisse__loader_text(loader, at->object);
    const char *said = property == TISSE__K_LED_BY ? "led" : property == TISSE__K_PARENT ? "owned" : "made";
    const uint32_t entity = tisse__table_find(&self->entity_index, iri);
    if (entity == TISSE__NONE) {
      tisse__loader_error(self, at, "is %s by <%.*s>, which is no entity", said, TISSE__SHOWN(iri));
    } else if (!tisse__class_is_a(self, self->entities.items[entity].class_, tisse__class_named(self, class_name))) {
      tisse__loader_error(self, at, "is %s by <%.*s>, which is no %s", said, TISSE__SHOWN(iri), class_name);
    } else if (found == TISSE__NONE) {
      found = entity;
    }
  }
  return found;
}

static void read_sector(tisse_knowledge *self, uint32_t subject, tisse__profile *profile)
{
  const tisse__loader *loader = tisse__loader_of(self);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, TISSE__K_SECTOR, at));) {
    const tisse_view iri = tisse__loader_text(loader, at->object);
    profile->sector = profile->sector.data ? profile->sector : iri;
    if (tisse__table_find(&self->concept_index, iri) == TISSE__NONE) {
      tisse__nearest near;
      tisse__nearest_init(&near, tisse__iri_local(iri));
      for (size_t i = 0; i < self->concepts.count; ++i) {
        tisse__nearest_try(&near, tisse__iri_local(self->concepts.items[i].iri));
      }
      tisse__loader_error(self, at, "is of the unknown sector <%.*s>%s", TISSE__SHOWN(iri), tisse__nearest_text(&near));
    }
  }
}

static void read_gender(tisse_knowledge *self, uint32_t subject, tisse__entity *entity)
{
  const tisse__triple *at = tisse__loader_next(tisse__loader_of(self), subject, TISSE__K_GENDER, NULL);
  if (at) {
    const tisse_view text = tisse__loader_text(tisse__loader_of(self), at->object);
    entity->gender = tisse__view_is(text, "f") ? TISSE__FEMININE : tisse__view_is(text, "m") ? TISSE__MASCULINE : TISSE__GENDER_NONE;
    if (!entity->gender) {
      tisse__loader_error(self, at, "has the gender \"%.*s\": it must be \"m\" or \"f\"", TISSE__SHOWN(text));
    }
  }
}

static tisse_status add_profile(tisse_knowledge *self, uint32_t index, tisse__profile profile)
{
  self->entities.items[index].profile = (uint32_t)self->profiles.count;
  return tisse__array_push(&self->context.allocator, &self->profiles, profile) ? TISSE_OK : TISSE_E_MEMORY;
}

static tisse_status read_profile(tisse_knowledge *self, uint32_t index, uint32_t subject)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse__profile profile = {.leads = TISSE__NONE};
  read_sector(self, subject, &profile);
  const tisse__term *same = tisse__loader_object(loader, subject, TISSE__K_SAME_AS);
  const tisse__term *place = tisse__loader_object(loader, subject, TISSE__K_BASED_IN);
  if (same) {
    profile.same_as = same->text;
  }
  if (place) {
    const uint32_t known = tisse__table_find(&self->entity_index, place->text);
    profile.based_in = known == TISSE__NONE ? place->text : self->entities.items[known].label;
  }
  if (!profile.sector.data && !same && !place) {
    return TISSE_OK;
  }
  return add_profile(self, index, profile);
}

static tisse_status read_qualities(tisse_knowledge *self, uint32_t index, uint32_t subject)
{
  tisse__entity *entity = &self->entities.items[index];
  const tisse_status status = read_profile(self, index, subject);
  read_gender(self, subject, entity);
  entity->led_by = read_link(self, subject, TISSE__K_LED_BY, "Person");
  entity->made_by = read_link(self, subject, TISSE__K_MADE_BY, "Entity");
  entity->parent = read_link(self, subject, TISSE__K_PARENT, "Organization");
  return status;
}

/** Notes with those who lead whom they do, so that no reader has to look through all entities for it. */
static tisse_status note_leaders(tisse_knowledge *self)
{
  tisse_status status = TISSE_OK;
  for (uint32_t i = 0; !status && i < self->entities.count; ++i) {
    const uint32_t leader = self->entities.items[i].led_by;
    if (leader == TISSE__NONE) {
      continue;
    }
    if (self->entities.items[leader].profile == TISSE__NONE) {
      status = add_profile(self, leader, (tisse__profile){.leads = i});
      continue;
    }
    tisse__profile *profile = &self->profiles.items[self->entities.items[leader].profile];
    profile->leads = profile->leads == TISSE__NONE ? i : TISSE__LEADS_SEVERAL;
  }
  return status;
}

/** Two untagged labels of one entity: the files disagree, or two entities share an IRI. */
static void check_labels(tisse_knowledge *self, tisse__entity *entity, uint32_t subject)
{
  const tisse__loader *loader = tisse__loader_of(self);
  if (!entity->label.data) {
    tisse__loader_error(self, tisse__loader_next(loader, subject, TISSE__K_TYPE, NULL), "is an entity without rdfs:label");
    entity->label = tisse__iri_local(entity->iri); /* no text has it */
  }
  uint32_t seen = TISSE__NONE;
  for (uint32_t i = entity->first_name; i < entity->first_name + entity->name_count; ++i) {
    const tisse__name *name = &self->names.items[i];
    if (name->kind == TISSE__NAME_LABEL && !tisse__store_term(&loader->store, loader->names_at.items[i]->object)->tag.data) {
      if (seen != TISSE__NONE) {
        tisse__loader_warning(self, loader->names_at.items[i], "has two labels, \"%.*s\" and \"%.*s\": use skos:altLabel for one",
                              TISSE__SHOWN(self->names.items[seen].text), TISSE__SHOWN(name->text));
      }
      seen = i;
    }
  }
}

/** Something that has what only entities have, and is none. */
static void check_classless(tisse_knowledge *self)
{
  static const tisse__known only[] = {TISSE__K_DESCRIPTION, TISSE__K_AMBIGUOUS_LABEL, TISSE__K_SHORT_LABEL, TISSE__K_TICKER, TISSE__K_SECTOR,
                                      TISSE__K_LED_BY, TISSE__K_MADE_BY, TISSE__K_PARENT, TISSE__K_BASED_IN};
  const tisse__loader *loader = tisse__loader_of(self);
  for (uint32_t subject = 0; subject < loader->store.terms.count; ++subject) {
    const tisse__term *term = tisse__store_term(&loader->store, subject);
    const tisse__triple *type = tisse__loader_next(loader, subject, TISSE__K_TYPE, NULL);
    if (term->kind != TISSE__TERM_IRI || tisse__table_find(&self->entity_index, term->text) != TISSE__NONE ||
        (type && tisse__view_starts(tisse__loader_text(loader, type->object), TISSE__NS))) {
      continue;
    }
    const tisse__triple *at = NULL;
    for (size_t i = 0; !at && i < sizeof only / sizeof *only; ++i) {
      at = tisse__loader_next(loader, subject, only[i], NULL);
    }
    if (!at && !type && tisse__view_starts(term->text, "https://w3id.org/tisse/id/entity/")) {
      at = tisse__store_next(&loader->store, subject, TISSE__NONE, NULL);
    }
    if (at) {
      tisse__loader_error(self, at, "is an entity without a class of ours (a tisse:Company, for one)");
    }
  }
}

/** One name of two entities. A shared label is an error; a shared alias becomes ambiguous. A user's entity takes the name from one of ours. */
static void settle_conflict(tisse_knowledge *self, uint32_t first, uint32_t second)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse__name *a = &self->names.items[first];
  tisse__name *b = &self->names.items[second];
  const tisse_view other = self->entities.items[a->entity].iri;
  const bool own_a = tisse__entity_is_own(self, a->entity), own_b = tisse__entity_is_own(self, b->entity);
  if (own_a != own_b) {
    tisse__loader_warning(self, loader->names_at.items[own_a ? first : second], "takes the name \"%.*s\" from <%.*s> (use that IRI where the two are one)",
                          TISSE__SHOWN(b->text), TISSE__SHOWN(self->entities.items[own_a ? b->entity : a->entity].iri));
    return;
  }
  if (a->kind == TISSE__NAME_LABEL && b->kind == TISSE__NAME_LABEL) {
    tisse__loader_error(self, loader->names_at.items[second], "has the label \"%.*s\" that <%.*s> has too (tisse:ambiguousLabel is for such)",
                        TISSE__SHOWN(b->text), TISSE__SHOWN(other));
    return;
  }
  tisse__loader_warning(self, loader->names_at.items[b->kind == TISSE__NAME_LABEL ? first : second],
                        "shares the name \"%.*s\" with <%.*s>: taken as ambiguous", TISSE__SHOWN(b->text),
                        TISSE__SHOWN(b->kind == TISSE__NAME_LABEL ? self->entities.items[b->entity].iri : other));
  a->kind = a->kind == TISSE__NAME_LABEL ? a->kind : TISSE__NAME_AMBIGUOUS;
  b->kind = b->kind == TISSE__NAME_LABEL ? b->kind : TISSE__NAME_AMBIGUOUS;
}

static tisse_status find_conflicts(tisse_knowledge *self)
{
  tisse__table seen;
  tisse__buffer folded;
  tisse__arena keys;
  tisse__table_init(&seen, &self->context.allocator);
  tisse__buffer_init(&folded, &self->context.allocator);
  tisse__arena_init(&keys, &self->context.allocator);
  bool failed = false;
  for (uint32_t i = 0; !failed && i < self->names.count; ++i) {
    const tisse__name *name = &self->names.items[i];
    if (name->kind != TISSE__NAME_LABEL && name->kind != TISSE__NAME_ALIAS && name->kind != TISSE__NAME_SHORT) {
      continue;
    }
    tisse__buffer_clear(&folded);
    tisse__fold_text(&folded, name->text);
    const uint32_t other = tisse__table_find(&seen, tisse__buffer_view(&folded));
    if (other == TISSE__NONE) {
      const tisse_view key = tisse__arena_copy(&keys, tisse__buffer_view(&folded));
      failed = folded.failed || !key.data || !tisse__table_set(&seen, key, i);
    } else if (self->names.items[other].entity != name->entity) {
      settle_conflict(self, other, i);
    }
  }
  tisse__table_dispose(&seen);
  tisse__buffer_dispose(&folded);
  tisse__arena_dispose(&keys);
  return failed ? TISSE_E_MEMORY : TISSE_OK;
}

/** What an entity calls both its label and ambiguous is ambiguous. */
static void weaken_labels(tisse_knowledge *self, const tisse__entity *entity)
{
  const uint32_t end = entity->first_name + entity->name_count;
  for (uint32_t i = entity->first_name; i < end; ++i) {
    for (uint32_t j = entity->first_name; self->names.items[i].kind == TISSE__NAME_AMBIGUOUS && j < end; ++j) {
      tisse__name *name = &self->names.items[j];
      if (name->kind != TISSE__NAME_DESCRIPTION && tisse_view_equal(name->text, self->names.items[i].text)) {
        name->kind = TISSE__NAME_AMBIGUOUS;
      }
    }
  }
}

tisse_status tisse__build_entities(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = find_entities(self);
  for (uint32_t i = 0; !status && i < self->entities.count; ++i) {
    status = read_names(self, i, tisse__store_find_iri(&loader->store, self->entities.items[i].iri));
  }
  for (uint32_t i = 0; !status && i < self->entities.count; ++i) {
    const uint32_t subject = tisse__store_find_iri(&loader->store, self->entities.items[i].iri);
    status = read_qualities(self, i, subject);
    check_labels(self, &self->entities.items[i], subject);
    weaken_labels(self, &self->entities.items[i]);
  }
  status = status ? status : note_leaders(self);
  if (!status) {
    check_classless(self);
    status = find_conflicts(self);
  }
  return status;
}
