/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Typing errors: properties in our namespace that the vocabulary does not declare. */

#include "knowledge/loader.h"

#include "base/text.h"

/** One flag a term: it is declared as a property. NULL when out of memory. */
static bool *declared_properties(const tisse_knowledge *self)
{
  static const tisse__known types[] = {TISSE__K_PROPERTY, TISSE__K_OBJECT_PROPERTY, TISSE__K_DATATYPE_PROPERTY, TISSE__K_ANNOTATION_PROPERTY,
                                       TISSE__K_RELATION};
  const tisse__loader *loader = tisse__loader_of(self);
  bool *declared = tisse__alloc_zero(&self->context.allocator, loader->store.terms.count, sizeof *declared);
  for (size_t i = 0; declared && i < sizeof types / sizeof *types; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next_typed(loader, types[i], at));) {
      declared[at->subject] = true;
    }
  }
  return declared;
}

/** The nearest name is looked for among `names`, the declared properties of ours. */
static void report(const tisse_knowledge *self, const tisse__triple *at, const uint32_t *names, size_t count)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse_view iri = tisse__loader_text(loader, at->predicate);
  tisse__nearest near;
  tisse__nearest_init(&near, tisse__iri_local(iri));
  for (size_t i = 0; i < count; ++i) {
    tisse__nearest_try(&near, tisse__iri_local(tisse__loader_text(loader, names[i])));
  }
  tisse__loader_error(self, at, "has the unknown property <%.*s>%s", TISSE__SHOWN(iri), tisse__nearest_text(&near));
}

tisse_status tisse__check_properties(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const size_t terms = loader->store.terms.count;
  bool *declared = declared_properties(self);
  uint32_t *names = tisse__alloc(&self->context.allocator, (terms + 1) * sizeof *names);
  size_t count = 0;
  for (uint32_t term = 0; declared && names && term < terms; ++term) {
    if (declared[term] && tisse__view_starts(tisse__loader_text(loader, term), TISSE__NS)) {
      names[count++] = term;
    }
  }
  for (uint32_t subject = 0; declared && names && subject < terms; ++subject) {
    uint32_t told = TISSE__NONE;
    for (const tisse__triple *at = NULL; (at = tisse__store_next(&loader->store, subject, TISSE__NONE, at));) {
      if (!declared[at->predicate] && at->predicate != told && tisse__view_starts(tisse__loader_text(loader, at->predicate), TISSE__NS)) {
        report(self, at, names, count);
        told = at->predicate; /* once, however many its objects are */
      }
    }
  }
  const tisse_status status = declared && names ? TISSE_OK : TISSE_E_MEMORY;
  tisse__free(&self->context.allocator, names, (terms + 1) * sizeof *names);
  tisse__free(&self->context.allocator, declared, terms * sizeof *declared);
  return status;
}
