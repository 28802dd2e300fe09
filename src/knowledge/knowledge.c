/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Loading: files and folders in, sealed knowledge out. */

#include "knowledge/gazetteer.h"
#include "knowledge/loader.h"

#include "base/report.h"
#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FOLDER_DEPTH_MAX 16

tisse_status tisse_knowledge_new(tisse_knowledge **out, const tisse_context *context)
{
  tisse_knowledge *self = tisse__alloc_zero(&context->allocator, 1, sizeof *self);
  *out = self;
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = *context;
  tisse__arena_init(&self->arena, &context->allocator);
  tisse__table *tables[] = {&self->class_index, &self->relation_index, &self->entity_index, &self->frame_index, &self->concept_index};
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
  tisse__gazetteer_free(self->gazetteer);
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    tisse__table_dispose(&self->lexicons[i].by_lemma);
    tisse__table_dispose(&self->lexicons[i].by_first_word);
    tisse__morphology_free(self->lexicons[i].morphology);
  }
  tisse__table *tables[] = {&self->class_index, &self->relation_index, &self->entity_index, &self->frame_index, &self->concept_index};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; ++i) {
    tisse__table_dispose(tables[i]);
  }
  tisse__array_dispose(&allocator, &self->classes);
  tisse__array_dispose(&allocator, &self->relations);
  tisse__array_dispose(&allocator, &self->entities);
  tisse__array_dispose(&allocator, &self->names);
  tisse__array_dispose(&allocator, &self->concepts);
  tisse__array_dispose(&allocator, &self->frames);
  tisse__array_dispose(&allocator, &self->cues);
  tisse__array_dispose(&allocator, &self->entries);
  tisse__array_dispose(&allocator, &self->examples);
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
  return status;
}

/** Paths of the files under a folder that are ours to read. */
typedef struct listing {
  tisse_allocator allocator;
  tisse__arena arena;
  TISSE__ARRAY(const char *) paths;
} listing;

static tisse_status list_folder(listing *out, const tisse_context *context, const char *folder, int depth);

static tisse_status list_one(listing *out, const tisse_context *context, const char *path, int depth)
{
  struct stat state;
  if (stat(path, &state)) {
    tisse__report(context, TISSE_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
    return TISSE_E_READ;
  }
  if (S_ISDIR(state.st_mode)) {
    if (depth < FOLDER_DEPTH_MAX) {
      return list_folder(out, context, path, depth + 1);
    }
    tisse__report(context, TISSE_ERROR, path, 0, 0, "is a folder more than %d deep, or a link to one above it", FOLDER_DEPTH_MAX);
    return TISSE_E_LIMIT;
  }
  const tisse_view name = tisse_view_of(path);
  if (S_ISREG(state.st_mode) && (tisse__view_ends(name, ".ttl") || tisse__view_ends(name, ".morph"))) {
    return tisse__array_push(&out->allocator, &out->paths, path) ? TISSE_OK : TISSE_E_MEMORY;
  }
  return TISSE_OK;
}

static tisse_status list_folder(listing *out, const tisse_context *context, const char *folder, int depth)
{
  DIR *stream = opendir(folder);
  if (!stream) {
    tisse__report(context, TISSE_ERROR, folder, 0, 0, "cannot be opened: %s", strerror(errno));
    return TISSE_E_READ;
  }
  tisse_status status = TISSE_OK;
  for (struct dirent *entry; !status && (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') {
      continue;
    }
    const size_t size = strlen(folder) + strlen(entry->d_name) + 2;
    char *path = tisse__arena_alloc(&out->arena, size);
    if (!path) {
      status = TISSE_E_MEMORY;
      break;
    }
    const bool slash = tisse__view_ends(tisse_view_of(folder), "/");
    memcpy(path, folder, strlen(folder));
    path[strlen(folder)] = '/';
    memcpy(path + strlen(folder) + (slash ? 0 : 1), entry->d_name, strlen(entry->d_name) + 1);
    status = list_one(out, context, path, depth);
  }
  closedir(stream);
  return status;
}

static int compare_paths(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

tisse_status tisse_knowledge_load_folder(tisse_knowledge *self, const char *path)
{
  listing files = {.allocator = self->context.allocator};
  tisse__arena_init(&files.arena, &self->context.allocator);
  tisse_status status = list_folder(&files, &self->context, path, 0);
  if (files.paths.count) {
    qsort(files.paths.items, files.paths.count, sizeof *files.paths.items, compare_paths);
  }
  for (size_t i = 0; status != TISSE_E_MEMORY && i < files.paths.count; ++i) {
    const tisse_status one = tisse_knowledge_load_file(self, files.paths.items[i]);
    status = status ? status : one;
  }
  if (status == TISSE_E_MEMORY) {
    tisse__report_memory(&self->context);
  }
  tisse__array_dispose(&files.allocator, &files.paths);
  tisse__arena_dispose(&files.arena);
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

static tisse_status build(tisse_knowledge *self)
{
  static tisse_status (*const steps[])(tisse_knowledge *) = {
    tisse__build_concepts, tisse__build_entities, tisse__build_frames, tisse__build_cues, tisse__build_entries, tisse__build_examples,
    tisse__check_properties, tisse__build_lexicons};
  tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = tisse__store_index(&loader->store);
  status = status ? status : tisse__build_ontology(self);
  if (!status && !has_vocabulary(self)) {
    return TISSE_E_KNOWLEDGE;
  }
  for (size_t i = 0; !status && i < sizeof steps / sizeof *steps; ++i) {
    status = steps[i](self);
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
