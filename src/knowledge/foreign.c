/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What other vocabularies call our classes (foaf:Person, schema:Organization, wd:Q5), and what of a user's file is not read, said once. */

#include "knowledge/loader.h"

#include "base/text.h"

static tisse_status alias(tisse_knowledge *self, uint32_t class_, tisse__known property)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t subject = tisse__store_find_iri(&loader->store, self->classes.items[class_].iri);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, property, at));) {
    const tisse__term *other = tisse__store_term(&loader->store, at->object);
    const uint32_t known = tisse__table_find(&self->class_index, other->text);
    if (known != TISSE__NONE && self->classes.items[known].own && self->classes.items[known].parent == TISSE__NONE &&
        !tisse__class_is_a(self, class_, known)) {
      self->classes.items[known].parent = class_; /* a user's file declares foaf:Person itself */
    } else if (other->kind == TISSE__TERM_IRI && known == TISSE__NONE && !tisse__table_set(&self->class_index, other->text, class_)) {
      return TISSE_E_MEMORY;
    }
  }
  return TISSE_OK;
}

tisse_status tisse__alias_classes(tisse_knowledge *self)
{
  static const tisse__known properties[] = {TISSE__K_SUB_CLASS, TISSE__K_CLOSE_MATCH, TISSE__K_EXACT_MATCH, TISSE__K_EQUIVALENT_CLASS};
  const uint32_t top = tisse__class_named(self, "Entity");
  tisse_status status = TISSE_OK;
  for (uint32_t i = 0; i < self->classes.count && top != TISSE__NONE; ++i) {
    for (size_t p = 0; !self->classes.items[i].own && tisse__class_is_a(self, i, top) && p < sizeof properties / sizeof *properties && !status; ++p) {
      status = alias(self, i, properties[p]);
    }
  }
  return status;
}

/** Is the class one of vocabularies that tell of no entities? */
static bool is_of_words(tisse_view type)
{
  static const char *const spaces[] = {TISSE__RDF, TISSE__RDFS, TISSE__OWL, TISSE__ONTOLEX, TISSE__SYNSEM, TISSE__LEXINFO, TISSE__NS,
                                       "http://www.w3.org/ns/lemon/", "http://www.w3.org/ns/shacl#", "http://www.w3.org/ns/prov#"};
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; ++i) {
    if (tisse__view_starts(type, spaces[i])) {
      return true;
    }
  }
  return false;
}

/** The statement that gives it a name, NULL where none does. */
static const tisse__triple *naming(const tisse__loader *loader, uint32_t subject)
{
  static const tisse__known names[] = {TISSE__K_LABEL, TISSE__K_PREF_LABEL, TISSE__K_SCHEMA_NAME, TISSE__K_FOAF_NAME};
  const tisse__triple *at = NULL;
  for (size_t i = 0; !at && i < sizeof names / sizeof *names; ++i) {
    at = tisse__loader_next(loader, subject, names[i], NULL);
  }
  return at;
}

static bool is_read(const tisse_knowledge *self, uint32_t subject)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(self), subject);
  return tisse__view_starts(iri, "https://w3id.org/tisse/") || tisse__table_find(&self->entity_index, iri) != TISSE__NONE ||
         tisse__table_find(&self->class_index, iri) != TISSE__NONE || tisse__table_find(&self->relation_index, iri) != TISSE__NONE;
}

/** A frame whose class is misspelt or forgotten, or a named thing that nothing is said to be. */
static void warn_untyped(tisse_knowledge *self, uint32_t subject, const tisse__triple *type, bool *told)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__triple *relation = tisse__loader_next(loader, subject, TISSE__K_OF_RELATION, NULL);
  if (relation && (!type || type->object != loader->known[TISSE__K_SYNTACTIC_FRAME])) {
    tisse__loader_warning(self, relation, "has tisse:relation and is no synsem:SyntacticFrame: not read");
    return;
  }
  const tisse__term *term = tisse__store_term(&loader->store, subject);
  const tisse__triple *name = type || relation || term->kind != TISSE__TERM_IRI || is_read(self, subject) ? NULL : naming(loader, subject);
  if (name && !*told && !is_of_words(term->text)) {
    *told = true;
    tisse__loader_warning(self, name, "has a name, and nothing says what it is (a tisse:Company, for one): not read, nor are others like it");
  }
}

/** Some relation has it as its inverse, whose labels are read for that. */
static bool is_inverse(const tisse_knowledge *self, tisse_view iri)
{
  for (size_t i = 0; i < self->relations.count; ++i) {
    if (tisse_view_equal(self->relations.items[i].inverse_iri, iri)) {
      return true;
    }
  }
  return false;
}

/** Properties of a user's that are called something, and are no relations: told once, for who does not know that it has to be said. */
static void warn_properties(tisse_knowledge *self)
{
  static const tisse__known types[] = {TISSE__K_OBJECT_PROPERTY, TISSE__K_PROPERTY};
  const tisse__loader *loader = tisse__loader_of(self);
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next_typed(loader, types[i], at));) {
      const tisse_view iri = tisse__loader_text(loader, at->subject);
      if (!is_read(self, at->subject) && !is_of_words(iri) && naming(loader, at->subject) && !is_inverse(self, iri)) {
        tisse__loader_warning(self, at, "is a property and no tisse:Relation: not read, nor are others like it (say that it is one: a tisse:Relation)");
        return;
      }
    }
  }
}

tisse_status tisse__warn_ignored(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const size_t terms = loader->store.terms.count;
  bool *told = tisse__alloc_zero(&self->context.allocator, terms + 1, sizeof *told);
  for (uint32_t subject = 0; told && subject < terms; ++subject) {
    const tisse__triple *said = tisse__loader_next(loader, subject, TISSE__K_TYPE, NULL);
    warn_untyped(self, subject, said ? said : tisse__loader_next(loader, subject, TISSE__K_INSTANCE_OF, NULL), &told[terms]);
    const tisse__triple *name = is_read(self, subject) ? NULL : naming(loader, subject);
    const tisse__triple *type = name ? tisse__loader_next(loader, subject, TISSE__K_TYPE, NULL) : NULL;
    type = name && !type ? tisse__loader_next(loader, subject, TISSE__K_INSTANCE_OF, NULL) : type;
    if (!type || is_of_words(tisse__loader_text(loader, type->object)) || told[type->object]) {
      continue;
    }
    told[type->object] = true;
    const tisse_view class_ = tisse__loader_text(loader, type->object);
    const bool blank = tisse__store_term(&loader->store, subject)->kind == TISSE__TERM_BLANK;
    tisse__nearest near;
    tisse__loader_warning(self, type, blank ? "is a <%.*s> without an IRI of its own: not read, nor are others like it%s"
                                            : "is a <%.*s>, of which nothing says what it is (rdfs:subClassOf tisse:Organization, for one): not read, nor are others like it%s",
                          TISSE__SHOWN(class_), blank ? "" : tisse__nearest_class(&near, self, class_));
  }
  warn_properties(self);
  for (const tisse__triple *at = loader->store.sorted; told && at < loader->store.sorted + loader->store.sorted_count; ++at) {
    if (at->predicate == loader->known[TISSE__K_IMPORTS]) {
      tisse__loader_warning(self, at, "imports <%.*s>: imports are not followed, give that file too", TISSE__SHOWN(tisse__loader_text(loader, at->object)));
    }
  }
  tisse__free(&self->context.allocator, told, (terms + 1) * sizeof *told);
  return told ? TISSE_OK : TISSE_E_MEMORY;
}
