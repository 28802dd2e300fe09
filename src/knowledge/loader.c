/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/loader.h"

#include "base/report.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

tisse_status tisse__loader_new(tisse_knowledge *knowledge)
{
  static const char *const spaces[] = {
#define SPACE(name, space, local) space,
    TISSE__KNOWN_TERMS(SPACE)};
  static const char *const locals[] = {
#define LOCAL(name, space, local) local,
    TISSE__KNOWN_TERMS(LOCAL)};
  const tisse_allocator *allocator = &knowledge->context.allocator;
  tisse__loader *self = tisse__alloc_zero(allocator, 1, sizeof *self);
  if (!self) {
    return TISSE_E_MEMORY;
  }
  knowledge->loader = self;
  tisse__store_init(&self->store, allocator, &knowledge->arena);
  tisse__table_init(&self->carrier_index, allocator);
  tisse__buffer iri;
  tisse__buffer_init(&iri, allocator);
  bool failed = false;
  for (size_t i = 0; i < TISSE__KNOWN_COUNT; ++i) {
    tisse__buffer_clear(&iri);
    tisse__buffer_add_text(&iri, spaces[i]);
    tisse__buffer_add_text(&iri, locals[i]);
    self->known[i] = tisse__store_intern(&self->store, TISSE__TERM_IRI, tisse__buffer_view(&iri), (tisse_view){0});
    failed = failed || iri.failed || self->known[i] == TISSE__NONE;
  }
  tisse__buffer_dispose(&iri);
  return failed ? TISSE_E_MEMORY : TISSE_OK;
}

void tisse__loader_free(tisse_knowledge *knowledge)
{
  tisse__loader *self = knowledge->loader;
  if (self) {
    const tisse_allocator *allocator = &knowledge->context.allocator;
    tisse__turtle_free(self->turtle);
    tisse__store_dispose(&self->store);
    tisse__table_dispose(&self->carrier_index);
    tisse__array_dispose(allocator, &self->carriers);
    tisse__array_dispose(allocator, &self->names_at);
    tisse__array_dispose(allocator, &self->made_words);
    tisse__free(allocator, self, sizeof *self);
    knowledge->loader = NULL;
  }
}

const tisse__triple *tisse__loader_next(const tisse__loader *self, uint32_t subject, tisse__known predicate, const tisse__triple *after)
{
  return tisse__store_next(&self->store, subject, self->known[predicate], after);
}

const tisse__term *tisse__loader_object(const tisse__loader *self, uint32_t subject, tisse__known predicate)
{
  const tisse__triple *triple = tisse__loader_next(self, subject, predicate, NULL);
  return triple ? tisse__store_term(&self->store, triple->object) : NULL;
}

const tisse__triple *tisse__loader_next_typed(const tisse__loader *self, tisse__known type, const tisse__triple *after)
{
  const tisse__store *store = &self->store;
  const tisse__triple *end = store->sorted + (store->first_count ? store->first[store->first_count - 1] : 0);
  for (const tisse__triple *at = after ? after + 1 : store->sorted; at < end; ++at) {
    if (at->predicate == self->known[TISSE__K_TYPE] && at->object == self->known[type] &&
        tisse__store_term(store, at->subject)->kind == TISSE__TERM_IRI) {
      return at;
    }
  }
  return NULL;
}

bool tisse__loader_flag(const tisse__loader *self, uint32_t subject, tisse__known predicate)
{
  const tisse__term *value = tisse__loader_object(self, subject, predicate);
  return value && (tisse__view_is(value->text, "true") || tisse__view_is(value->text, "1"));
}

tisse_view tisse__loader_text(const tisse__loader *self, uint32_t term)
{
  return tisse__store_term(&self->store, term)->text;
}

uint8_t tisse__loader_language(const tisse__loader *self, uint32_t literal, uint8_t otherwise)
{
  const tisse_view tag = tisse__store_term(&self->store, literal)->tag;
  tisse__language language;
  if (!tag.data) {
    return otherwise;
  }
  return tisse__language_find(&language, tag) ? (uint8_t)language : (uint8_t)TISSE__LANGUAGES;
}

static void report(const tisse_knowledge *knowledge, tisse_level level, const tisse__triple *at, const char *format, va_list arguments)
{
  const tisse__loader *self = tisse__loader_of(knowledge);
  char text[800];
  vsnprintf(text, sizeof text, format, arguments);
  if (!at) {
    tisse__report(&knowledge->context, level, NULL, 0, 0, "%s", text);
    return;
  }
  const tisse__term *subject = tisse__store_term(&self->store, at->subject);
  const char *file = self->store.files.items[at->file];
  if (subject->kind == TISSE__TERM_IRI) {
    tisse__report(&knowledge->context, level, file, at->line, 0, "<%.*s> %s", TISSE__SHOWN(subject->text), text);
  } else {
    tisse__report(&knowledge->context, level, file, at->line, 0, "[] %s", text);
  }
}

void tisse__loader_error(const tisse_knowledge *knowledge, const tisse__triple *at, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  report(knowledge, TISSE_ERROR, at, format, arguments);
  va_end(arguments);
  tisse__loader *self = tisse__loader_of(knowledge);
  const tisse__term *subject = at ? tisse__store_term(&self->store, at->subject) : NULL;
  const bool own = subject && subject->kind == TISSE__TERM_IRI && !tisse__view_starts(subject->text, "https://w3id.org/tisse/");
  self->faults += own;
  self->wrong = self->wrong || !own;
}

void tisse__loader_warning(const tisse_knowledge *knowledge, const tisse__triple *at, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  report(knowledge, TISSE_WARNING, at, format, arguments);
  va_end(arguments);
}

void tisse__loader_check_iri(const tisse_knowledge *knowledge, const tisse__triple *at)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(knowledge), at->subject);
  const bool ours = tisse__view_starts(iri, "https://w3id.org/tisse/");
  const tisse_view local = tisse__iri_local(iri);
  bool good = local.length > 0 && tisse__iri_valid(iri);
  for (size_t i = 0; ours && i < local.length; ++i) {
    const char c = local.data[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    good = good && (letter || (i > 0 && ((c >= '0' && c <= '9') || c == '-')));
  }
  if (!good) {
    tisse__loader_error(knowledge, at, ours ? "is not a good IRI: its last segment must be [A-Za-z_][A-Za-z0-9_-]*"
                                            : "is not a good IRI: it must be absolute, and have a last segment behind '/', '#' or ':'");
    tisse__loader_of(knowledge)->wrong = true; /* others are made from it */
  }
}

const char *tisse__nearest_class(tisse__nearest *self, const tisse_knowledge *knowledge, tisse_view iri)
{
  tisse__nearest_init(self, tisse__iri_local(iri));
  for (size_t i = 0; i < knowledge->classes.count; ++i) {
    tisse__nearest_try(self, tisse__iri_local(knowledge->classes.items[i].iri));
  }
  return tisse__nearest_text(self);
}
