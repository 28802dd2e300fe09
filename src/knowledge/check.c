/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Typing errors: properties that the vocabulary does not declare, and vocabularies whose IRI is not quite theirs. */

#include "knowledge/loader.h"

#include "base/text.h"

#include <string.h>

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

/** Vocabularies of which every property is known here: what else is said to be theirs is misspelt. */
static const struct { const char *space, *names; } closed[] = {
  {TISSE__RDFS, "label comment seeAlso isDefinedBy subClassOf subPropertyOf domain range member"},
  {TISSE__SKOS, "prefLabel altLabel hiddenLabel notation note changeNote definition editorialNote example historyNote scopeNote semanticRelation broader "
                "narrower related broaderTransitive narrowerTransitive mappingRelation broadMatch narrowMatch relatedMatch closeMatch exactMatch inScheme "
                "hasTopConcept topConceptOf member memberList"},
  {TISSE__SYNSEM, "synBehavior synArg ontoMapping ontoCorrespondence subjOfProp objOfProp isA propertyDomain propertyRange condition submap optional marker"},
  {TISSE__ONTOLEX, "canonicalForm otherForm lexicalForm writtenRep phoneticRep representation morphologicalPattern sense isSenseOf lexicalizedSense "
                   "isLexicalizedSenseOf evokes isEvokedBy denotes isDenotedBy reference isReferenceOf concept isConceptOf usage"},
};

/** Says a property that such a vocabulary has not. Only a warning: what is said by it is not read, and the rest is right. */
static bool warn_misspelt(const tisse_knowledge *self, const tisse__triple *at)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(self), at->predicate);
  size_t i = 0;
  while (i < sizeof closed / sizeof *closed && !tisse__view_starts(iri, closed[i].space)) {
    ++i;
  }
  if (i == sizeof closed / sizeof *closed) {
    return false;
  }
  tisse__nearest near;
  tisse__nearest_init(&near, tisse__iri_local(iri));
  for (const char *name = closed[i].names; *name; name += *name == ' ') {
    const tisse_view one = {name, strcspn(name, " ")};
    if (tisse_view_equal(one, near.wanted)) {
      return false;
    }
    tisse__nearest_try(&near, one);
    name += one.length;
  }
  tisse__loader_warning(self, at, "has the unknown property <%.*s>%s", TISSE__SHOWN(iri), tisse__nearest_text(&near));
  return true;
}

static const char *const vocabularies[] = {TISSE__NS, TISSE__RDF, TISSE__RDFS, TISSE__OWL, TISSE__SKOS, TISSE__ONTOLEX, TISSE__SYNSEM, TISSE__LEXINFO};
#define VOCABULARIES (sizeof vocabularies / sizeof *vocabularies)

static size_t scheme_length(tisse_view iri)
{
  return tisse__view_starts(iri, "https://") ? 8 : tisse__view_starts(iri, "http://") ? 7 : 0;
}

/** The vocabulary that an IRI would be of but for its scheme, or '/' where '#' should be; VOCABULARIES for none. */
static size_t nearly_of(tisse_view iri)
{
  const size_t scheme = scheme_length(iri);
  for (size_t i = 0; scheme && i < VOCABULARIES; ++i) {
    const tisse_view space = tisse_view_of(vocabularies[i]);
    const size_t skipped = scheme_length(space), length = space.length - skipped - 1; /* without the last character */
    if (iri.length > scheme + length && !memcmp(iri.data + scheme, space.data + skipped, length) && strchr("/#", iri.data[scheme + length])) {
      return tisse__view_starts(iri, vocabularies[i]) ? VOCABULARIES : i;
    }
  }
  return VOCABULARIES;
}

/** Once a vocabulary: its @prefix is wrong, and all that is said with it means nothing here. */
static void check_vocabulary(const tisse_knowledge *self, const tisse__triple *at, bool told[VOCABULARIES])
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t terms[] = {at->predicate, at->object};
  for (size_t i = 0; i < 2; ++i) {
    const tisse__term *term = tisse__store_term(&loader->store, terms[i]);
    const size_t near = term->kind == TISSE__TERM_IRI ? nearly_of(term->text) : VOCABULARIES;
    if (near < VOCABULARIES && !told[near]) {
      told[near] = true;
      tisse__loader_error(self, at, "has <%.*s>, and the vocabulary is <%s>: is its @prefix right?", TISSE__SHOWN(term->text), vocabularies[near]);
    }
  }
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
  bool told_vocabularies[VOCABULARIES] = {false};
  for (uint32_t subject = 0; declared && names && subject < terms; ++subject) {
    uint32_t told = TISSE__NONE;
    for (const tisse__triple *at = NULL; (at = tisse__store_next(&loader->store, subject, TISSE__NONE, at));) {
      check_vocabulary(self, at, told_vocabularies);
      if (declared[at->predicate] || at->predicate == told) {
        continue;
      }
      if (tisse__view_starts(tisse__loader_text(loader, at->predicate), TISSE__NS)) {
        report(self, at, names, count);
        told = at->predicate; /* once, however many its objects are */
      } else if (warn_misspelt(self, at)) {
        told = at->predicate;
      }
    }
  }
  const tisse_status status = declared && names ? TISSE_OK : TISSE_E_MEMORY;
  tisse__free(&self->context.allocator, names, (terms + 1) * sizeof *names);
  tisse__free(&self->context.allocator, declared, terms * sizeof *declared);
  return status;
}
