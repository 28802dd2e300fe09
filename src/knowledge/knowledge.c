/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Loading: files and folders in, sealed knowledge out. */

#include "knowledge/gazetteer.h"
#include "knowledge/listing.h"
#include "knowledge/loader.h"
#include "knowledge/pack.h"

#include "base/report.h"
#include "base/text.h"

tisse_status tisse_knowledge_new(tisse_knowledge **out, const tisse_context *context)
{
  tisse_knowledge *self = tisse__alloc_zero(&context->allocator, 1, sizeof *self);
  *out = self;
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = *context;
  tisse__arena_init(&self->arena, &context->allocator);
  tisse__table *tables[] = {&self->class_index, &self->relation_index, &self->entity_index, &self->frame_index, &self->concept_index,
                            &self->surnames, &self->measure_index};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; ++i) {
    tisse__table_init(tables[i], &context->allocator);
  }
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    tisse__lexicon *lexicon = &self->lexicons[i];
    lexicon->language = (tisse__language)i;
    tisse__table_init(&lexicon->by_lemma, &context->allocator);
    tisse__table_init(&lexicon->by_first_word, &context->allocator);
    status = status ? status : tisse__morphology_new(&lexicon->morphology, context, (tisse__language)i);
  }
  status = status ? status : tisse__loader_new(self);
  if (status) {
    tisse_knowledge_free(self);
    *out = NULL;
    return tisse__report_memory(context);
  }
  return TISSE_OK;
}

void tisse_knowledge_free(tisse_knowledge *self)
{
  if (!self) {
    return;
  }
  const tisse_allocator allocator = self->context.allocator;
  tisse__loader_free(self);
  tisse__pack_close(self);
  tisse__gazetteer_free(self->gazetteer);
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    tisse__table_dispose(&self->lexicons[i].by_lemma);
    tisse__table_dispose(&self->lexicons[i].by_first_word);
    tisse__array_dispose(&allocator, &self->lexicons[i].markers);
    tisse__morphology_free(self->lexicons[i].morphology);
  }
  tisse__table *tables[] = {&self->class_index, &self->relation_index, &self->entity_index, &self->frame_index, &self->concept_index,
                            &self->surnames, &self->measure_index};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; ++i) {
    tisse__table_dispose(tables[i]);
  }
  tisse__array_dispose(&allocator, &self->classes);
  tisse__array_dispose(&allocator, &self->relations);
  tisse__array_dispose(&allocator, &self->entities);
  tisse__array_dispose(&allocator, &self->profiles);
  tisse__array_dispose(&allocator, &self->names);
  tisse__array_dispose(&allocator, &self->concepts);
  tisse__array_dispose(&allocator, &self->frames);
  tisse__array_dispose(&allocator, &self->cues);
  tisse__array_dispose(&allocator, &self->entries);
  tisse__array_dispose(&allocator, &self->measures);
  tisse__array_dispose(&allocator, &self->examples);
  tisse__array_dispose(&allocator, &self->sources);
  tisse__arena_dispose(&self->arena);
  tisse__free(&allocator, self, sizeof *self);
}

static tisse_status load_morphology(tisse_knowledge *self, const char *path)
{
  tisse__language language;
  if (!tisse__morphology_sniff(&language, path)) {
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "is no full-form lexicon of French or English");
    return TISSE_E_KNOWLEDGE;
  }
  return tisse__morphology_open(self->lexicons[language].morphology, path);
}

void tisse__knowledge_release(const tisse_knowledge *self)
{
  tisse__pack_release(self);
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    if (self->lexicons[i].morphology) {
      tisse__morphology_release(self->lexicons[i].morphology);
    }
  }
}

/** A pack tells by these what it was made of. */
static tisse_status note_source(tisse_knowledge *self, const char *path)
{
  tisse__pack_source source;
  const tisse_status status = tisse__pack_read_source(&source, &self->context, path);
  return status ? status : tisse__array_push(&self->context.allocator, &self->sources, source) ? TISSE_OK : TISSE_E_MEMORY;
}

tisse_status tisse_knowledge_load_file(tisse_knowledge *self, const char *path)
{
  if (self->sealed || !self->loader) {
    return TISSE_E_ARGUMENT;
  }
  tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = TISSE_OK;
  if (tisse__view_ends(tisse_view_of(path), ".morph")) {
    status = load_morphology(self, path);
  } else {
    status = loader->turtle ? TISSE_OK : tisse__turtle_new(&loader->turtle, &self->context);
    status = status ? status : tisse__turtle_read(loader->turtle, &loader->store, path);
  }
  loader->wrong = loader->wrong || status == TISSE_E_KNOWLEDGE;
  return status ? status : note_source(self, path);
}

tisse_status tisse_knowledge_load_folder(tisse_knowledge *self, const char *path)
{
  tisse__listing files;
  tisse__listing_init(&files, &self->context);
  tisse_status status = tisse__listing_add_folder(&files, path);
  for (size_t i = 0; status != TISSE_E_MEMORY && i < files.paths.count; ++i) {
    const tisse_status one = tisse_knowledge_load_file(self, files.paths.items[i]);
    status = status ? status : one;
  }
  if (status == TISSE_E_MEMORY) {
    tisse__report_memory(&self->context);
  } else if (!status && !files.paths.count) {
    tisse__report(&self->context, TISSE_WARNING, path, 0, 0, "holds no knowledge: no file that ends in .ttl");
  }
  tisse__listing_dispose(&files);
  return status;
}

/** Without the vocabulary everything would be unknown: one message instead of thousands. */
static bool has_vocabulary(const tisse_knowledge *self)
{
  if (self->relations.count && tisse__class_named(self, "Entity") != TISSE__NONE) {
    return true;
  }
  tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "the vocabulary is not loaded: ontology/tisse.ttl declares tisse:Entity and the relations");
  return false;
}

/** In full here, where there is time; a pack opens them unread, and look-ups stay inside them. */
static tisse_status check_morphologies(const tisse_knowledge *self)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < TISSE__LANGUAGES; ++i) {
    status = tisse__morphology_check(self->lexicons[i].morphology);
  }
  return status;
}

static tisse_status build(tisse_knowledge *self)
{
  static tisse_status (*const steps[])(tisse_knowledge *) = {
    tisse__build_concepts, tisse__build_entities, tisse__warn_ignored, tisse__build_frames, tisse__build_label_frames, tisse__build_noun_frames, tisse__build_cues, tisse__build_measures, tisse__build_entries,
    tisse__build_examples, tisse__check_properties, tisse__build_lexicons, tisse__build_digest};
  tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = check_morphologies(self);
  status = status ? status : tisse__store_index(&loader->store);
  status = status ? status : tisse__build_ontology(self);
  if (!status && !has_vocabulary(self)) {
    return loader->store.arena->failed ? TISSE_E_MEMORY : TISSE_E_KNOWLEDGE;
  }
  for (size_t i = 0; !status && i < sizeof steps / sizeof *steps; ++i) {
    status = steps[i](self);
  }
  if (loader->store.arena->failed) {
    return TISSE_E_MEMORY;
  }
  if (!status && loader->wrong) {
    return TISSE_E_KNOWLEDGE;
  }
  return status ? status : tisse__gazetteer_new(&self->gazetteer, self);
}

tisse_status tisse_knowledge_seal(tisse_knowledge *self)
{
  if (self->sealed || !self->loader) {
    return TISSE_E_ARGUMENT;
  }
  const tisse_status status = build(self);
  tisse__loader_free(self);
  self->sealed = status == TISSE_OK;
  return status == TISSE_E_MEMORY ? tisse__report_memory(&self->context) : status;
}
