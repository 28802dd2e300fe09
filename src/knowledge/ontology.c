/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Classes, relations and the other labelled terms of the vocabulary. */

#include "knowledge/loader.h"

#include "base/any.h"
#include "base/text.h"

#include <string.h>

/** Its labels; the alternative ones behind them where they are asked for. */
static tisse_status copy_labels(tisse_knowledge *self, uint32_t subject, bool alternative, tisse__labels *out)
{
  static const tisse__known properties[] = {TISSE__K_LABEL, TISSE__K_PREF_LABEL, TISSE__K_ALT_LABEL};
  const size_t kinds = alternative ? 3 : 2;
  const tisse__loader *loader = tisse__loader_of(self);
  size_t count = 0;
  for (size_t i = 0; i < kinds; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, properties[i], at));) {
      ++count;
    }
  }
  *out = (tisse__labels){tisse__arena_zero(&self->arena, count, sizeof *out->items), 0, count};
  if (!out->items) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < kinds; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, properties[i], at));) {
      const tisse__term *term = tisse__store_term(&loader->store, at->object);
      out->items[out->count++] = (tisse__label){term->text, term->tag};
    }
  }
  return TISSE_OK;
}

static uint32_t class_of_term(const tisse_knowledge *self, uint32_t term)
{
  return tisse__table_find(&self->class_index, tisse__loader_text(tisse__loader_of(self), term));
}

/** `term` is what is declared at `at`. */
static tisse_status add_class(tisse_knowledge *self, const tisse__triple *at, uint32_t term)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(self), term);
  if (tisse__table_find(&self->class_index, iri) != TISSE__NONE) {
    return TISSE_OK;
  }
  tisse__class class_ = {.iri = iri, .parent = TISSE__NONE, .base = TISSE__NONE};
  tisse_status status = copy_labels(self, term, !tisse__view_starts(iri, TISSE__NS), &class_.labels);
  if (status) {
    return status;
  }
  tisse__loader_check_iri(self, at);
  return tisse__array_push(&self->context.allocator, &self->classes, class_) &&
             tisse__table_set(&self->class_index, iri, (uint32_t)self->classes.count - 1)
           ? TISSE_OK : TISSE_E_MEMORY;
}

/** The first super-class that is declared, of a class of ours one of ours; an unknown one in our namespace is a typing error. */
static void find_parent(tisse_knowledge *self, const tisse__triple *declared)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse__class *class_ = &self->classes.items[class_of_term(self, declared->subject)];
  const bool ours = tisse__view_starts(class_->iri, TISSE__NS);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, declared->subject, TISSE__K_SUB_CLASS, at));) {
    const uint32_t parent = class_of_term(self, at->object);
    const tisse_view iri = tisse__loader_text(loader, at->object);
    if (parent == TISSE__NONE && tisse__view_starts(iri, TISSE__NS)) {
      tisse__nearest near;
      tisse__loader_error(self, at, "is under the unknown class <%.*s>%s", TISSE__SHOWN(iri), tisse__nearest_class(&near, self, iri));
    } else if (class_->parent == TISSE__NONE && at->object != declared->subject && (!ours || tisse__view_starts(iri, TISSE__NS))) {
      class_->parent = parent;
    }
  }
}

/** `class_` descends from itself: says so at the statement that closes the circle, and takes it out. */
static void break_cycle(tisse_knowledge *self, uint32_t class_)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse__class *item = &self->classes.items[class_];
  const tisse_view parent = self->classes.items[item->parent].iri;
  const uint32_t term = tisse__store_find_iri(&loader->store, item->iri);
  const tisse__triple *at = tisse__loader_next(loader, term, TISSE__K_SUB_CLASS, NULL);
  for (const tisse__triple *next = at; next; next = tisse__loader_next(loader, term, TISSE__K_SUB_CLASS, next)) {
    at = class_of_term(self, next->object) == item->parent ? next : at;
  }
  tisse__loader_error(self, at, "is a class that descends from itself, by way of <%.*s>", TISSE__SHOWN(parent));
  item->parent = TISSE__NONE;
}

/**
 * Puts the indexes of all classes in `order`, each behind its parent; one that descends from itself is reported and cut off. `walks`, zeros at first, has
 * room for as many: each class is walked over once, for chains may be long.
 */
static void order_classes(tisse_knowledge *self, uint32_t *order, uint32_t *walks)
{
  uint32_t done = 0;
  for (uint32_t i = 0; i < self->classes.count; ++i) {
    uint32_t length = 0, at = i, last = i;
    for (; at != TISSE__NONE && !walks[at]; at = self->classes.items[at].parent) {
      walks[at] = i + 1;
      last = at;
      ++length;
    }
    if (at != TISSE__NONE && walks[at] == i + 1 && length) {
      break_cycle(self, last);
    }
    done += length;
    at = i;
    for (uint32_t step = 1; step <= length; ++step, at = self->classes.items[at].parent) {
      order[done - step] = at;
    }
  }
}

static bool is_ours(const tisse_knowledge *self, uint32_t class_)
{
  return tisse__view_starts(self->classes.items[class_].iri, TISSE__NS);
}

/** The topmost above the class, TISSE__NONE where more are above it than may be: that is refused in the end. */
static uint32_t top_of(const tisse_knowledge *self, uint32_t class_)
{
  uint32_t at = class_;
  for (size_t steps = 0; at != TISSE__NONE && self->classes.items[at].parent != TISSE__NONE; ++steps) {
    at = steps < TISSE__ANCESTORS_MOST ? self->classes.items[at].parent : TISSE__NONE;
  }
  return at;
}

/** Where what is above tisse:Entity goes: tisse:Entity rdfs:subClassOf my:Thing. */
static void lift_top(tisse_knowledge *self, uint32_t class_, uint32_t above)
{
  const uint32_t at = top_of(self, class_);
  if (at != TISSE__NONE && (!is_ours(self, at) || at == class_) && !tisse__class_is_a(self, above, at)) {
    self->classes.items[at].parent = above;
  }
}

static bool is_declared_under(const tisse_knowledge *self, uint32_t class_, uint32_t parent)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t term = tisse__store_find_iri(&loader->store, self->classes.items[class_].iri);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, term, TISSE__K_SUB_CLASS, at));) {
    if (class_of_term(self, at->object) == parent) {
      return true;
    }
  }
  return false;
}

/** A user's class above one of ours that is itself under another: it comes between, under what all of ours below it are under. */
static void place_own(tisse_knowledge *self, uint32_t class_, uint32_t above)
{
  const uint32_t under = self->classes.items[class_].parent;
  uint32_t top = TISSE__NONE, common = under;
  if (top_of(self, above) == TISSE__NONE) {
    return;
  }
  for (uint32_t at = above; at != TISSE__NONE && !is_ours(self, at) && !tisse__class_is_a(self, under, at); at = self->classes.items[at].parent) {
    top = at;
  }
  uint32_t *const parent = top == TISSE__NONE ? NULL : &self->classes.items[top].parent;
  if (parent && *parent != TISSE__NONE && !is_declared_under(self, top, *parent)) {
    while (common != TISSE__NONE && !tisse__class_is_a(self, *parent, common)) {
      common = self->classes.items[common].parent;
    }
    *parent = common;
  } else if (parent && *parent == TISSE__NONE) {
    *parent = under;
  }
}

/** Ours under it, where that loses nothing that it is already. */
static void link_own(tisse_knowledge *self, uint32_t class_, uint32_t above)
{
  const uint32_t under = self->classes.items[class_].parent;
  if (tisse__class_is_a(self, above, under) && !tisse__class_is_a(self, class_, above)) {
    self->classes.items[class_].parent = above;
  }
}

/** Calls for each class of ours that a user's file puts under a class of its own: with a parent, or with none. */
static void lift(tisse_knowledge *self, bool parent, void (*call)(tisse_knowledge *self, uint32_t class_, uint32_t above))
{
  const tisse__loader *loader = tisse__loader_of(self);
  for (uint32_t i = 0; i < self->classes.count; ++i) {
    const uint32_t term = is_ours(self, i) ? tisse__store_find_iri(&loader->store, self->classes.items[i].iri) : TISSE__NONE;
    const bool chosen = term != TISSE__NONE && (self->classes.items[i].parent != TISSE__NONE && is_ours(self, self->classes.items[i].parent)) == parent;
    for (const tisse__triple *at = NULL; chosen && (at = tisse__loader_next(loader, term, TISSE__K_SUB_CLASS, at));) {
      const uint32_t above = class_of_term(self, at->object);
      if (above != TISSE__NONE && !is_ours(self, above) && !tisse__class_is_a(self, above, i) && !tisse__class_is_a(self, i, above)) {
        call(self, i, above);
      }
    }
  }
}

static void mark_parties(tisse_knowledge *self, const uint32_t *order)
{
  const uint32_t tops[] = {tisse__class_named(self, "Organization"), tisse__class_named(self, "Person"), tisse__class_named(self, "Product")};
  for (size_t i = 0; i < self->classes.count; ++i) {
    tisse__class *class_ = &self->classes.items[order[i]];
    class_->party = class_->parent != TISSE__NONE && self->classes.items[class_->parent].party;
    for (size_t t = 0; t < 3; ++t) {
      class_->party = class_->party || order[i] == tops[t];
    }
  }
}

/** A class that a user declares and puts under none that is known is one of entities, but for what is above those. */
static void root_own(tisse_knowledge *self)
{
  const uint32_t top = tisse__class_named(self, "Entity");
  const uint32_t root = top == TISSE__NONE ? TISSE__NONE : top_of(self, top);
  if (top != root && root == TISSE__NONE) {
    return;
  }
  for (size_t i = 0; i < self->classes.count; ++i) {
    tisse__class *class_ = &self->classes.items[i];
    if (class_->own && class_->parent == TISSE__NONE && i != root) {
      class_->parent = top;
    }
  }
}

static void find_bases(tisse_knowledge *self, const uint32_t *order)
{
  const uint32_t top = tisse__class_named(self, "Entity");
  for (size_t i = 0; i < self->classes.count; ++i) {
    tisse__class *class_ = &self->classes.items[order[i]];
    const uint32_t parent = class_->own ? class_->parent : TISSE__NONE;
    class_->base = parent == TISSE__NONE || parent == top ? TISSE__NONE : self->classes.items[parent].own ? self->classes.items[parent].base : parent;
  }
}

/** Cuts off who has too many above it, so that nothing behind walks far. `depths` are for it to use. Told once: all below are as deep. */
static void limit_depth(tisse_knowledge *self, const uint32_t *order, uint32_t *depths)
{
  bool told = false;
  for (size_t i = 0; i < self->classes.count; ++i) {
    tisse__class *class_ = &self->classes.items[order[i]];
    depths[order[i]] = class_->parent == TISSE__NONE ? 0 : depths[class_->parent] + 1;
    if (depths[order[i]] <= TISSE__ANCESTORS_MOST) {
      continue;
    }
    class_->parent = TISSE__NONE;
    depths[order[i]] = 0;
    if (!told) {
      const tisse__loader *loader = tisse__loader_of(self);
      const uint32_t term = tisse__store_find_iri(&loader->store, class_->iri);
      tisse__loader_error(self, tisse__loader_next(loader, term, TISSE__K_SUB_CLASS, NULL), "is a class with more than %d others above it", TISSE__ANCESTORS_MOST);
      told = true;
    }
  }
}

/** Breaks circles; `finish`: and says of each class what follows from what is above it. */
static tisse_status settle_classes(tisse_knowledge *self, bool finish)
{
  const size_t count = self->classes.count;
  uint32_t *order = tisse__alloc_zero(&self->context.allocator, 2 * count + 1, sizeof *order);
  if (!order) {
    return TISSE_E_MEMORY;
  }
  if (finish) {
    root_own(self);
  }
  order_classes(self, order, order + count);
  if (finish) {
    limit_depth(self, order, order + count);
    find_bases(self, order);
    mark_parties(self, order);
  }
  tisse__free(&self->context.allocator, order, (2 * count + 1) * sizeof *order);
  return TISSE_OK;
}

/** A class of a user's that another vocabulary's class, known as one of ours, is above. */
static void find_foreign_parent(tisse_knowledge *self, uint32_t subject)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t index = class_of_term(self, subject);
  for (const tisse__triple *at = NULL; index != TISSE__NONE && (at = tisse__loader_next(loader, subject, TISSE__K_SUB_CLASS, at));) {
    const uint32_t parent = class_of_term(self, at->object);
    if (self->classes.items[index].own && self->classes.items[index].parent == TISSE__NONE && !tisse__class_is_a(self, parent, index)) {
      self->classes.items[index].parent = parent;
    }
  }
}

/** What only rdfs:subClassOf says to be a class, of a user's. */
static const tisse__triple *next_implied(const tisse__loader *loader, const tisse__triple *after)
{
  const tisse__store *store = &loader->store;
  for (const tisse__triple *at = after ? after + 1 : store->sorted; at < store->sorted + store->sorted_count; ++at) {
    if (at->predicate == loader->known[TISSE__K_SUB_CLASS] && tisse__store_term(store, at->subject)->kind == TISSE__TERM_IRI &&
        !tisse__view_starts(tisse__store_term(store, at->subject)->text, TISSE__NS)) {
      return at;
    }
  }
  return NULL;
}

static bool same_space(tisse_view a, tisse_view b)
{
  const size_t length = a.length - tisse__iri_local(a).length;
  return length && length == b.length - tisse__iri_local(b).length && memcmp(a.data, b.data, length) == 0;
}

/** A class that a user's relation has as an end, and nothing declares: it is one all the same, and said to be lacking. */
static tisse_status add_undeclared(tisse_knowledge *self, const tisse__triple *relation)
{
  static const tisse__known properties[] = {TISSE__K_DOMAIN, TISSE__K_DOMAIN_INCLUDES, TISSE__K_RANGE, TISSE__K_RANGE_INCLUDES};
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse_view iri = tisse__loader_text(loader, relation->subject);
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < sizeof properties / sizeof *properties && !tisse__view_starts(iri, TISSE__NS); ++i) {
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(loader, relation->subject, properties[i], at));) {
      const tisse__term *end = tisse__store_term(&loader->store, at->object);
      if (end->kind == TISSE__TERM_IRI && class_of_term(self, at->object) == TISSE__NONE && same_space(end->text, iri)) {
        tisse__nearest near;
        tisse__loader_warning(self, at, "has <%.*s> as its %s, which is declared nowhere (a owl:Class ; rdfs:subClassOf tisse:Organization, for one): a class of its own%s",
                              TISSE__SHOWN(end->text), i < 2 ? "domain" : "range", tisse__nearest_class(&near, self, end->text));
        status = add_class(self, at, at->object);
      }
    }
  }
  return status;
}

static tisse_status build_classes(tisse_knowledge *self)
{
  static const tisse__known types[] = {TISSE__K_OWL_CLASS, TISSE__K_RDFS_CLASS};
  const tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < 2; ++i) {
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, types[i], at));) {
      status = add_class(self, at, at->subject);
    }
  }
  for (const tisse__triple *at = next_implied(loader, NULL); !status && at; at = next_implied(loader, at)) {
    status = add_class(self, at, at->subject);
  }
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, TISSE__K_RELATION, at));) {
    status = add_undeclared(self, at);
  }
  for (size_t i = 0; !status && i < 2; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next_typed(loader, types[i], at));) {
      if (self->classes.items[class_of_term(self, at->subject)].parent == TISSE__NONE) {
        find_parent(self, at);
      }
    }
  }
  status = status ? status : settle_classes(self, false);
  for (uint32_t i = 0; i < self->classes.count; ++i) {
    self->classes.items[i].own = !is_ours(self, i);
  }
  if (!status) {
    lift(self, false, lift_top);
    lift(self, true, place_own);
    lift(self, true, link_own);
  }
  status = status ? status : tisse__alias_classes(self);
  for (size_t i = 0; !status && i < 2; ++i) { /* those under a class of another vocabulary */
    for (const tisse__triple *at = NULL; (at = tisse__loader_next_typed(loader, types[i], at));) {
      find_foreign_parent(self, at->subject);
    }
  }
  for (const tisse__triple *at = next_implied(loader, NULL); !status && at; at = next_implied(loader, at)) {
    find_foreign_parent(self, at->subject);
  }
  return status ? status : settle_classes(self, true);
}

static tisse_status add_relation(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse_view iri = tisse__loader_text(loader, at->subject);
  tisse__relation relation = {.iri = iri, .parent = TISSE__NONE, .inverse = TISSE__NONE, .has_object = true};
  for (size_t i = 0; i < 4; ++i) {
    relation.domain[i] = relation.range[i] = TISSE__NONE;
  }
  tisse_status status = copy_labels(self, at->subject, false, &relation.labels);
  if (status) {
    return status;
  }
  for (const tisse__triple *type = NULL; (type = tisse__loader_next(loader, at->subject, TISSE__K_TYPE, type));) {
    relation.symmetric = relation.symmetric || type->object == loader->known[TISSE__K_SYMMETRIC];
  }
  tisse__loader_check_iri(self, at);
  if (!relation.labels.count && tisse__view_starts(iri, TISSE__NS)) {
    tisse__loader_error(self, at, "is a relation without rdfs:label");
  } else if (!relation.labels.count) {
    relation.labels = (tisse__labels){tisse__arena_zero(&self->arena, 1, sizeof *relation.labels.items), 1, 1};
    if (!relation.labels.items) {
      return TISSE_E_MEMORY;
    }
    relation.labels.items[0].text = tisse__iri_local(iri);
  }
  return tisse__array_push(&self->context.allocator, &self->relations, relation) &&
             tisse__table_set(&self->relation_index, iri, (uint32_t)self->relations.count - 1)
           ? TISSE_OK : TISSE_E_MEMORY;
}

/** The statement that it is a property, for which a frame of a relation is enough to be one; NULL. */
static const tisse__triple *declared_property(const tisse__loader *loader, uint32_t subject)
{
  static const tisse__known types[] = {TISSE__K_OBJECT_PROPERTY, TISSE__K_SYMMETRIC, TISSE__K_PROPERTY, TISSE__K_DATATYPE_PROPERTY};
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, TISSE__K_TYPE, at));) {
    for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
      if (at->object == loader->known[types[i]]) {
        return at;
      }
    }
  }
  return NULL;
}

/** One end of a relation that is being read. */
typedef struct end_reader {
  tisse_knowledge *knowledge;
  const tisse__triple *at;
  const char *said;           ///< "domain" or "range".
  uint32_t *ends;             ///< Four.
  size_t count;
  bool open;                  ///< Anything may stand there.
} end_reader;

static void add_end(end_reader *self, uint32_t class_)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(self->knowledge), self->at->subject);
  if (self->count < 4) {
    self->ends[self->count++] = class_;
  } else if (tisse__view_starts(iri, TISSE__NS)) {
    tisse__loader_error(self->knowledge, self->at, "has more than four classes as its %s", self->said);
  } else if (!self->open) {
    tisse__loader_warning(self->knowledge, self->at, "has more than four classes as its %s: anything may stand there (a class above them is better)", self->said);
    self->open = true;
  }
}

/** [ owl:unionOf ( … ) ]; another expression says nothing that is read. */
static void read_expression(end_reader *self)
{
  const tisse__loader *loader = tisse__loader_of(self->knowledge);
  const tisse__triple *list = tisse__loader_next(loader, self->at->object, TISSE__K_UNION, NULL);
  if (!list) {
    tisse__loader_warning(self->knowledge, self->at, "has an expression that is not read as its %s (owl:unionOf is): anything may stand there", self->said);
    self->open = true;
  }
  for (unsigned steps = 0; list && steps < 64; ++steps) {
    const tisse__triple *first = tisse__loader_next(loader, list->object, TISSE__K_FIRST, NULL);
    const uint32_t member = first ? class_of_term(self->knowledge, first->object) : TISSE__NONE;
    if (member != TISSE__NONE) {
      add_end(self, member);
    }
    list = first ? tisse__loader_next(loader, list->object, TISSE__K_REST, NULL) : NULL;
  }
}

/** "domain" or "range". schema:domainIncludes says "any of" to a reasoner; several rdfs:domain would say "all of", and are read as "any of". */
static void read_ends(tisse_knowledge *self, uint32_t subject, tisse__known property, uint32_t ends[4], bool *sum)
{
  const tisse__loader *loader = tisse__loader_of(self);
  end_reader reader = {self, NULL, property == TISSE__K_DOMAIN || property == TISSE__K_DOMAIN_INCLUDES ? "domain" : "range", ends, 0, false};
  while (reader.count < 4 && ends[reader.count] != TISSE__NONE) {
    ++reader.count;
  }
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, property, at));) {
    const tisse_view iri = tisse__loader_text(loader, at->object);
    const uint32_t class_ = class_of_term(self, at->object);
    reader.at = at;
    const bool literal = tisse__view_starts(iri, "http://www.w3.org/2001/XMLSchema#") || tisse__view_is(iri, TISSE__RDFS "Literal") || tisse__view_is(iri, TISSE__RDF "langString");
    if (class_ != TISSE__NONE) {
      add_end(&reader, class_);
    } else if (tisse__store_term(&loader->store, at->object)->kind == TISSE__TERM_BLANK) {
      read_expression(&reader);
    } else if (sum && (tisse__view_is(tisse__iri_local(iri), "MonetaryAmount") ||
                       (literal && TISSE__VIEW_IS_ANY(tisse__iri_local(iri), "decimal", "integer", "double", "float", "nonNegativeInteger")))) {
      *sum = true;
    } else if (literal) {
      tisse__loader_error(self, at, "has the literal <%.*s> as its %s: a relation is between two things, or of a sum of money (schema:MonetaryAmount, or xsd:decimal)",
                          TISSE__SHOWN(iri), reader.said);
    } else if (tisse__store_term(&loader->store, at->object)->kind == TISSE__TERM_LITERAL) {
      tisse__loader_error(self, at, "has the text \"%.*s\" as its %s: a class is an IRI (tisse:Company, or one of yours)", TISSE__SHOWN(iri), reader.said);
    } else {
      tisse__nearest near;
      tisse__loader_error(self, at, "has the unknown class <%.*s> as its %s%s", TISSE__SHOWN(iri), reader.said, tisse__nearest_class(&near, self, iri));
    }
  }
  if (reader.open) {
    ends[0] = tisse__class_named(self, "Entity");
    ends[1] = ends[2] = ends[3] = TISSE__NONE;
  }
}

/** tisse:phrase [ tisse:status … ; rdfs:label … ]: how the relation reads under a status. */
static tisse_status read_phrases(tisse_knowledge *self, uint32_t subject, tisse__relation *relation)
{
  const tisse__loader *loader = tisse__loader_of(self);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, TISSE__K_PHRASE, at));) {
    const tisse__term *status = tisse__loader_object(loader, at->object, TISSE__K_STATUS);
    tisse_standing standing;
    if (!status || !tisse_standing_find(&standing, tisse__iri_local(status->text))) {
      tisse__loader_error(self, at, "has a phrase without a tisse:status (actual, planned, possible, cancelled, denied)");
    } else if (copy_labels(self, at->object, false, &relation->phrases[standing])) {
      return TISSE_E_MEMORY;
    }
  }
  return TISSE_OK;
}

static tisse_status link_relation(tisse_knowledge *self, tisse__relation *relation)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t subject = tisse__store_find_iri(&loader->store, relation->iri);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, TISSE__K_SUB_PROPERTY, at));) {
    const tisse_view iri = tisse__loader_text(loader, at->object);
    const uint32_t parent = tisse__table_find(&self->relation_index, iri);
    if (relation->parent == TISSE__NONE && at->object != subject) {
      relation->parent = parent;
    }
    if (parent == TISSE__NONE && tisse__view_starts(iri, TISSE__NS)) {
      tisse__loader_error(self, at, "is under the unknown relation <%.*s>", TISSE__SHOWN(iri));
    }
  }
  const tisse__term *inverse = tisse__loader_object(loader, subject, TISSE__K_INVERSE);
  if (inverse) {
    relation->inverse_iri = inverse->text;
    relation->inverse = tisse__table_find(&self->relation_index, inverse->text);
  }
  bool sum = false;
  read_ends(self, subject, TISSE__K_DOMAIN, relation->domain, NULL);
  read_ends(self, subject, TISSE__K_DOMAIN_INCLUDES, relation->domain, NULL);
  read_ends(self, subject, TISSE__K_RANGE, relation->range, &sum);
  read_ends(self, subject, TISSE__K_RANGE_INCLUDES, relation->range, &sum);
  relation->has_object = !sum;
  return read_phrases(self, subject, relation);
}

/** What is above relation `index` comes back to it, or does not end. */
static void cut_parent(tisse_knowledge *self, uint32_t index, bool circle)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t term = tisse__store_find_iri(&loader->store, self->relations.items[index].iri);
  const tisse__triple *at = tisse__loader_next(loader, term, TISSE__K_SUB_PROPERTY, NULL);
  if (circle) {
    tisse__loader_error(self, at, "is a relation that descends from itself");
  } else {
    tisse__loader_error(self, at, "is a relation with more than %d others above it, or under one that descends from itself", TISSE__ANCESTORS_MOST);
  }
  self->relations.items[index].parent = TISSE__NONE;
}

/** What a relation does not say of its ends, its parent says. */
static void inherit_ends(tisse_knowledge *self)
{
  for (uint32_t i = 0; i < self->relations.count; ++i) {
    tisse__relation *relation = &self->relations.items[i];
    size_t steps = 0;
    for (uint32_t at = relation->parent; at != TISSE__NONE; at = self->relations.items[at].parent) {
      if (at == i || ++steps > TISSE__ANCESTORS_MOST) {
        cut_parent(self, i, at == i);
        break;
      }
      const tisse__relation *parent = &self->relations.items[at];
      if (relation->domain[0] == TISSE__NONE) {
        memcpy(relation->domain, parent->domain, sizeof relation->domain);
      }
      if (relation->has_object && relation->range[0] == TISSE__NONE) {
        memcpy(relation->range, parent->range, sizeof relation->range);
        relation->has_object = parent->has_object;
      }
    }
  }
}

/** What neither a relation nor its parent says of its ends, its inverse says; else anything that has a name may stand there. */
static void open_ends(tisse_knowledge *self)
{
  const uint32_t top = tisse__class_named(self, "Entity");
  for (size_t i = 0; i < self->relations.count; ++i) {
    tisse__relation *relation = &self->relations.items[i];
    const tisse__relation *inverse = relation->inverse == TISSE__NONE ? NULL : &self->relations.items[relation->inverse];
    if (relation->domain[0] == TISSE__NONE) {
      relation->domain[0] = top;
      if (inverse && inverse->range[0] != TISSE__NONE) {
        memcpy(relation->domain, inverse->range, sizeof relation->domain);
      }
    }
    if (relation->has_object && relation->range[0] == TISSE__NONE) {
      relation->range[0] = top;
      if (inverse && inverse->domain[0] != TISSE__NONE) {
        memcpy(relation->range, inverse->domain, sizeof relation->range);
      }
    }
  }
}

/** Each of two inverse relations knows the other, whichever says so. */
static void pair_inverses(tisse_knowledge *self)
{
  for (size_t i = 0; i < self->relations.count; ++i) {
    const uint32_t other = self->relations.items[i].inverse;
    if (other != TISSE__NONE && self->relations.items[other].inverse == TISSE__NONE) {
      self->relations.items[other].inverse = (uint32_t)i;
      self->relations.items[other].inverse_iri = self->relations.items[i].iri;
    }
  }
}

/** By what name reading knows it: its own of one of ours; of a user's that of the nearest of ours above it, if any, whatever it is called itself. */
static void name_relations(tisse_knowledge *self)
{
  for (size_t i = 0; i < self->relations.count; ++i) {
    uint32_t at = (uint32_t)i;
    for (size_t steps = 0; at != TISSE__NONE && !tisse__view_starts(self->relations.items[at].iri, TISSE__NS); ++steps) {
      at = steps > self->relations.count ? TISSE__NONE : self->relations.items[at].parent;
    }
    self->relations.items[i].local = at == TISSE__NONE ? tisse_view_of("") : tisse__iri_local(self->relations.items[at].iri);
  }
}

tisse_status tisse__build_ontology(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = build_classes(self);
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, TISSE__K_RELATION, at));) {
    status = add_relation(self, at);
  }
  for (const tisse__triple *at = loader->store.sorted; !status && at < loader->store.sorted + loader->store.sorted_count; ++at) {
    if (at->predicate == loader->known[TISSE__K_OF_RELATION] && tisse__table_find(&self->relation_index, tisse__loader_text(loader, at->object)) == TISSE__NONE) {
      const tisse__triple *declared = declared_property(loader, at->object);
      status = declared ? add_relation(self, declared) : status;
    }
  }
  for (size_t i = 0; !status && i < self->relations.count; ++i) {
    status = link_relation(self, &self->relations.items[i]);
  }
  inherit_ends(self);
  pair_inverses(self);
  open_ends(self);
  name_relations(self);
  return status;
}

/** Labelled terms that are neither class, relation nor entity: those of our namespace, and concepts of anybody's. */
tisse_status tisse__build_concepts(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__store *store = &loader->store;
  for (uint32_t subject = 0; subject < store->terms.count; ++subject) {
    const tisse__term *term = tisse__store_term(store, subject);
    bool concept = tisse__view_starts(term->text, TISSE__NS);
    for (const tisse__triple *at = NULL; !concept && (at = tisse__loader_next(loader, subject, TISSE__K_TYPE, at));) {
      concept = at->object == loader->known[TISSE__K_CONCEPT];
    }
    if (!concept || term->kind != TISSE__TERM_IRI || tisse__table_find(&self->class_index, term->text) != TISSE__NONE ||
        tisse__table_find(&self->relation_index, term->text) != TISSE__NONE) {
      continue;
    }
    tisse__concept made = {.iri = term->text};
    if (copy_labels(self, subject, false, &made.labels)) {
      return TISSE_E_MEMORY;
    }
    if (made.labels.count && (!tisse__array_push(&self->context.allocator, &self->concepts, made) ||
                              !tisse__table_set(&self->concept_index, made.iri, (uint32_t)self->concepts.count - 1))) {
      return TISSE_E_MEMORY;
    }
  }
  return TISSE_OK;
}

bool tisse__class_is_a(const tisse_knowledge *self, uint32_t class_, uint32_t ancestor)
{
  size_t steps = 0;
  for (uint32_t at = class_; at != TISSE__NONE && at < self->classes.count && steps <= TISSE__ANCESTORS_MOST; ++steps) { /* deeper ones are refused */
    if (at == ancestor) {
      return true;
    }
    at = self->classes.items[at].parent;
  }
  return false;
}

uint32_t tisse__class_found(const tisse_knowledge *self, const char *local_name)
{
  char iri[128];
  const size_t length = sizeof TISSE__NS - 1 + strlen(local_name);
  if (length >= sizeof iri) {
    return TISSE__NONE;
  }
  memcpy(iri, TISSE__NS, sizeof TISSE__NS - 1);
  memcpy(iri + sizeof TISSE__NS - 1, local_name, strlen(local_name));
  return tisse__table_find(&self->class_index, (tisse_view){iri, length});
}

void tisse__index_classes(tisse_knowledge *self)
{
#define TISSE__SET_COMMON(class_) self->common[TISSE__COMMON_##class_] = tisse__class_found(self, #class_);
  TISSE__EACH_COMMON(TISSE__SET_COMMON)
  self->common_set = true;
}
