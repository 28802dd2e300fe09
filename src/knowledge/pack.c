/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A pack into knowledge, and whether it is still that of its sources. */

#include "knowledge/pack.h"

#include "base/report.h"
#include "base/text.h"
#include "knowledge/listing.h"
#include "knowledge/loader.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0   /* the address is then a hint, and the result tells whether it was taken */
#endif
#ifndef MAP_POPULATE
#define MAP_POPULATE 0
#endif

/* ---- Sources --------------------------------------------------------------------------------------------------------- */

/** A lexicon of forms stands for itself by its header, which holds its checksum: no more of it is read, for it is read at each start. */
enum { MORPHOLOGY_HEADER = 64 };

static bool hash_header(uint64_t *out, int file)
{
  unsigned char header[MORPHOLOGY_HEADER];
  if (read(file, header, sizeof header) != (ssize_t)sizeof header) {
    return false;
  }
  *out = tisse__pack_hash(header, sizeof header);
  return true;
}

static bool hash_whole(uint64_t *out, int file, size_t size)
{
  void *map = size ? mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0) : NULL;
  if (map == MAP_FAILED) {
    return false;
  }
  *out = tisse__pack_hash(map, size);
  if (map) {
    munmap(map, size);
  }
  return true;
}

static bool read_source(tisse__pack_source *out, const char *path)
{
  struct stat state;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  bool read = !fstat(file, &state);
  if (read) {
    out->size = S_ISREG(state.st_mode) && state.st_size > 0 ? (uint64_t)state.st_size : 0;
    const bool forms = tisse__view_ends(tisse_view_of(path), ".morph") && out->size > MORPHOLOGY_HEADER;
    read = forms ? hash_header(&out->hash, file) : hash_whole(&out->hash, file, (size_t)out->size);
  }
  const int error = errno;
  close(file);
  errno = error;
  return read;
}

tisse_status tisse__pack_read_source(tisse__pack_source *out, const tisse_context *context, const char *path)
{
  if (!read_source(out, path)) {
    tisse__report(context, TISSE_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
    return TISSE_E_READ;
  }
  return TISSE_OK;
}

/* ---- Mapping --------------------------------------------------------------------------------------------------------- */

typedef struct mapped { unsigned char *bytes; size_t size; bool moved; tisse__pack_header header; } mapped;

static bool inside(const mapped *self, uint64_t at, uint64_t count, uint64_t size)
{
  return at % 8 == 0 && at <= self->size && count <= (self->size - at) / size;
}

/** NULL where the header is that of a whole pack for this program, else what is wrong. Nothing behind the header is trusted yet. */
static const char *wrong_header(const mapped *self, size_t size)
{
  const tisse__pack_header *header = &self->header;
  if (memcmp(header->magic, TISSE__PACK_MAGIC, sizeof header->magic)) {
    return "is no compiled knowledge";
  }
  if (header->version != TISSE__PACK_VERSION || header->header_size != sizeof *header || header->layout != tisse__pack_layout()) {
    return "was compiled by another version of tisse, or on another kind of machine: compile it anew";
  }
  if (header->size != size) {
    return "is truncated compiled knowledge";
  }
  return NULL;
}

static const char *wrong_body(const mapped *self, bool checked)
{
  const tisse__pack_header *header = &self->header;
  const size_t before = offsetof(tisse__pack_header, size);
  if (!checked && tisse__pack_hash(self->bytes + before, self->size - before) != header->checksum) {
    return "is damaged compiled knowledge";
  }
  if (!inside(self, header->root, 1, sizeof(tisse__pack_root)) || !inside(self, header->moves, header->move_count, sizeof(uint32_t)) ||
      !inside(self, header->sources, header->source_count, sizeof(tisse__pack_source)) || header->texts > header->moves) {
    return "is damaged compiled knowledge";
  }
  return NULL;
}

/** Makes pointers right where the file lies. Where it lies as wished for, they are. */
static bool move_pointers(mapped *self)
{
  const tisse__pack_header *header = &self->header;
  const uint32_t *moves = (const uint32_t *)(const void *)(self->bytes + header->moves);
  self->moved = header->base != (uint64_t)(uintptr_t)self->bytes;
  const uint64_t count = self->moved ? header->move_count : 0;
  for (uint64_t i = 0; i < count; ++i) {
    uintptr_t address;
    if (moves[i] % 8 || moves[i] > header->texts - sizeof address) {
      return false;
    }
    memcpy(&address, self->bytes + moves[i], sizeof address);
    const uint64_t offset = (uint64_t)address - header->base;
    if (offset > header->moves) {
      return false;
    }
    address = (uintptr_t)self->bytes + (uintptr_t)offset;
    memcpy(self->bytes + moves[i], &address, sizeof address);
  }
  return true;
}

static bool map_at(mapped *self, int file, size_t size, bool whole)
{
  void *const wish = sizeof(void *) >= 8 ? (void *)(uintptr_t)self->header.base : NULL;
  const int flags = MAP_PRIVATE | (whole ? MAP_POPULATE : 0);
  void *map = wish ? mmap(wish, size, PROT_READ, flags | MAP_FIXED_NOREPLACE, file, 0) : MAP_FAILED;
  if (map != MAP_FAILED && map != wish) {
    munmap(map, size);
    map = MAP_FAILED;
  }
  if (map == MAP_FAILED) {
    map = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, file, 0);
  }
  self->bytes = map == MAP_FAILED ? NULL : map;
  self->size = self->bytes ? size : 0;
  return self->bytes;
}

static tisse_status map_pack(mapped *out, const char **wrong, const char *path, bool checked)
{
  struct stat state;
  *out = (mapped){0};
  *wrong = NULL;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &state)) {
    *wrong = strerror(errno);
    if (file >= 0) {
      close(file);
    }
    return TISSE_E_READ;
  }
  const size_t size = S_ISREG(state.st_mode) ? (size_t)state.st_size : 0;
  if (read(file, &out->header, sizeof out->header) != (ssize_t)sizeof out->header) {
    *wrong = "is no compiled knowledge";
  } else {
    *wrong = wrong_header(out, size);
  }
  if (!*wrong && !map_at(out, file, size, !checked)) {
    *wrong = strerror(errno);
  }
  close(file);
  if (!*wrong) {
    *wrong = wrong_body(out, checked);
  }
  if (!*wrong && !move_pointers(out)) {
    *wrong = "is damaged compiled knowledge";
  }
  if (*wrong && out->bytes) {
    munmap(out->bytes, out->size);
    out->bytes = NULL;
  }
  return *wrong ? TISSE_E_INPUT : TISSE_OK;
}

/* ---- Adoption -------------------------------------------------------------------------------------------------------- */

static bool array_fits(const mapped *self, const void *items, uint64_t count, size_t size)
{
  const uint64_t at = (uint64_t)((uintptr_t)items - (uintptr_t)self->bytes);
  return inside(self, at, count, size);
}

static bool adopt_table(const mapped *self, tisse__table *out, const tisse__pack_table *table)
{
  if (table->capacity & (table->capacity - 1) || table->count > table->capacity || (table->count && table->count == table->capacity) ||
      !array_fits(self, table->slots, table->capacity, sizeof *table->slots)) {
    return false;
  }
  out->slots = table->slots;
  out->capacity = (size_t)table->capacity;
  out->count = (size_t)table->count;
  return true;
}

static bool adopt_arrays(const mapped *self, tisse_knowledge *out, const tisse__pack_root *root)
{
  for (size_t i = 0; i < TISSE__PACK_ARRAYS; ++i) {
    const size_t count = (size_t)root->arrays[i].count;
    TISSE__ARRAY(char) array = {root->arrays[i].items, count, count};
    if (!array_fits(self, array.items, count, tisse__pack_members[i].type->size)) {
      return false;
    }
    memcpy((char *)out + tisse__pack_members[i].offset, &array, sizeof array);
  }
  for (size_t i = 0; i < TISSE__PACK_TABLES; ++i) {
    if (!adopt_table(self, tisse__pack_table_of(out, i), &root->tables[i])) {
      return false;
    }
  }
  return true;
}

static bool adopt_lexicons(const mapped *self, tisse_knowledge *out, const tisse__pack_root *root)
{
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    tisse__lexicon *lexicon = &out->lexicons[i];
    const tisse__pack_array *overlay = &root->overlays[i];
    tisse__table forms;
    tisse__table_init(&forms, &out->context.allocator);
    lexicon->chain = root->chains[i].items;
    lexicon->chain_count = (size_t)root->chains[i].count;
    lexicon->lemmas = root->lemmas[i].items;
    if (root->lemmas[i].count != TISSE__LEMMAS_SIZE || !array_fits(self, lexicon->lemmas, TISSE__LEMMAS_SIZE, sizeof *lexicon->lemmas) ||
        !array_fits(self, lexicon->chain, lexicon->chain_count, sizeof *lexicon->chain) ||
        !array_fits(self, overlay->items, overlay->count, sizeof(tisse__added_reading)) || !adopt_table(self, &forms, &root->overlay_forms[i])) {
      return false;
    }
    tisse__morphology_borrow(lexicon->morphology, &forms, overlay->items, (size_t)overlay->count);
  }
  return true;
}

static tisse_status adopt_gazetteer(const mapped *self, tisse_knowledge *out, const tisse__pack_root *root)
{
  if (!array_fits(self, root->edges.items, root->edges.count, sizeof(tisse__edge)) || root->edges.count & (root->edges.count - 1) ||
      root->edge_count * 2 > root->edges.count + 2 || !array_fits(self, root->names_of.items, root->names_of.count, sizeof(uint32_t)) ||
      !array_fits(self, root->next.items, root->next.count, sizeof(uint32_t))) {
    return TISSE_E_INPUT;
  }
  tisse__gazetteer *gazetteer = tisse__alloc_zero(&out->context.allocator, 1, sizeof *gazetteer);
  if (!gazetteer) {
    return TISSE_E_MEMORY;
  }
  gazetteer->allocator = out->context.allocator;
  gazetteer->edges = root->edges.items;
  gazetteer->capacity = (size_t)root->edges.count;
  gazetteer->edge_count = (size_t)root->edge_count;
  gazetteer->names_of.items = root->names_of.items;
  gazetteer->names_of.count = gazetteer->names_of.capacity = (size_t)root->names_of.count;
  gazetteer->next = root->next.items;
  gazetteer->name_count = (size_t)root->next.count;
  out->gazetteer = gazetteer;
  return TISSE_OK;
}

void tisse__pack_release(const tisse_knowledge *self)
{
  if (self->pack && !self->pack_moved) {
    madvise(self->pack, self->pack_size, MADV_DONTNEED);
  }
}

/** What was seen sound where it wished to lie is sound there again; elsewhere other pointers were moved than were looked at. */
static tisse_status adopt(const mapped *self, tisse_knowledge *out, bool checked)
{
  tisse__pack_root root;
  memcpy(&root, self->bytes + self->header.root, sizeof root);
  out->pack = self->bytes;
  out->pack_size = self->size;
  if (!adopt_arrays(self, out, &root) || !adopt_lexicons(self, out, &root)) {
    return TISSE_E_INPUT;
  }
  const tisse_status status = adopt_gazetteer(self, out, &root);
  if (!status && (!checked || self->moved) && !tisse__pack_is_sound(out)) {
    return TISSE_E_INPUT;
  }
  out->pack_moved = self->moved;
  if (!checked) {
    tisse__pack_release(out); /* the check has read all of it; readers come back for their part */
  }
  if (!status) {
    tisse__index_classes(out);
  }
  return status ? status : tisse__index_markers(out) ? TISSE_OK : TISSE_E_MEMORY;
}

void tisse__pack_close(tisse_knowledge *self)
{
  if (!self->pack) {
    return;
  }
  static const tisse__table no_forms;
  for (size_t i = 0; i < TISSE__PACK_ARRAYS; ++i) {
    memset((char *)self + tisse__pack_members[i].offset, 0, sizeof(TISSE__ARRAY(char)));
  }
  for (size_t i = 0; i < TISSE__PACK_TABLES; ++i) {
    tisse__table_init(tisse__pack_table_of(self, i), &self->context.allocator);
  }
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    tisse__morphology_borrow(self->lexicons[i].morphology, &no_forms, NULL, 0);
  }
  tisse__free(&self->context.allocator, self->gazetteer, sizeof *self->gazetteer);
  self->gazetteer = NULL;
  munmap(self->pack, self->pack_size);
  self->pack = NULL;
}

static bool same_morphologies(const tisse_knowledge *self, const tisse__pack_header *header)
{
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    if (header->morphologies[i] != tisse__morphology_stamp(self->lexicons[i].morphology)) {
      return false;
    }
  }
  return true;
}

tisse_status tisse_knowledge_load_pack(tisse_knowledge *self, const char *path, bool checked)
{
  mapped pack;
  const char *wrong;
  if (self->sealed || !self->loader || tisse__loader_of(self)->store.triples.count) {
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "compiled knowledge stands alone: nothing else can be loaded before it");
    return TISSE_E_ARGUMENT;
  }
  tisse_status status = map_pack(&pack, &wrong, path, checked);
  if (!status && !same_morphologies(self, &pack.header)) {
    munmap(pack.bytes, pack.size);
    wrong = "was compiled with other lexicons of forms (*.morph): compile it anew";
    status = TISSE_E_INPUT;
  }
  if (!status) {
    status = adopt(&pack, self, checked);
    wrong = "is damaged compiled knowledge";
    if (status) {
      tisse__pack_close(self);
    }
  }
  if (status) {
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "%s", status == TISSE_E_MEMORY ? tisse_status_text(status) : wrong);
    return status;
  }
  tisse__loader_free(self);
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    tisse__morphology_release(self->lexicons[i].morphology); /* its first page was looked at, and the system may have brought in megabytes with it */
  }
  self->sealed = true;
  return TISSE_OK;
}

/* ---- Is it current? --------------------------------------------------------------------------------------------------- */

static bool is_later(struct timespec a, struct timespec b)
{
  return a.tv_sec != b.tv_sec ? a.tv_sec > b.tv_sec : a.tv_nsec > b.tv_nsec;
}

/** A file that has not changed since the pack was made (the inode's own clock says, which nobody sets back) need not be read again. */
static bool source_stands(const char *path, const tisse__pack_source *source, struct timespec made)
{
  struct stat state;
  tisse__pack_source now;
  if (stat(path, &state) || (uint64_t)state.st_size != source->size) {
    return false;
  }
  return is_later(made, state.st_ctim) || (read_source(&now, path) && now.hash == source->hash);
}

static bool list_all(tisse__listing *files, const char *const *paths, size_t count)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < count; ++i) {
    status = tisse__listing_add(files, paths[i]);
  }
  return !status;
}

/** What a pack says that it was made of; NULL where it says nothing that can be believed. */
static tisse__pack_source *stated_sources(const tisse_context *context, tisse__pack_header *header, struct timespec *made, const char *path)
{
  struct stat state;
  mapped pack = {0};
  tisse__pack_source *out = NULL;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return NULL;
  }
  if (!fstat(file, &state) && read(file, &pack.header, sizeof pack.header) == (ssize_t)sizeof pack.header) {
    pack.size = (size_t)state.st_size;
    *made = is_later(state.st_ctim, state.st_mtim) ? state.st_mtim : state.st_ctim;
    *header = pack.header;
    const size_t size = (size_t)header->source_count * sizeof *out;
    if (!wrong_header(&pack, pack.size) && inside(&pack, header->sources, header->source_count, sizeof *out)) {
      out = tisse__alloc(&context->allocator, size);
    }
    if (out && pread(file, out, size, (off_t)header->sources) != (ssize_t)size) {
      tisse__free(&context->allocator, out, size);
      out = NULL;
    }
  }
  close(file);
  return out;
}

bool tisse_knowledge_pack_is_current(const tisse_context *context, const char *pack, const char *const *paths, size_t count)
{
  tisse__pack_header header;
  struct timespec made;
  tisse__pack_source *sources = stated_sources(context, &header, &made, pack);
  if (!sources) {
    return false;
  }
  tisse__listing files;
  tisse__listing_init(&files, context);
  bool current = list_all(&files, paths, count) && header.source_count == files.paths.count;
  for (size_t i = 0; current && i < files.paths.count; ++i) {
    current = source_stands(files.paths.items[i], &sources[i], made);
  }
  tisse__listing_dispose(&files);
  tisse__free(&context->allocator, sources, (size_t)header.source_count * sizeof *sources);
  return current;
}

tisse_status tisse_knowledge_fingerprint(char out[17], const tisse_context *context, const char *const *paths, size_t count)
{
  tisse__listing files;
  tisse__listing_init(&files, context);
  uint64_t hash = tisse__pack_layout();
  tisse_status status = list_all(&files, paths, count) ? TISSE_OK : TISSE_E_READ;
  for (size_t i = 0; !status && i < files.paths.count; ++i) {
    tisse__pack_source source;
    status = tisse__pack_read_source(&source, context, files.paths.items[i]);
    hash = tisse__hash_more(hash, &source, sizeof source);
  }
  tisse__hash_hex(out, hash);
  tisse__listing_dispose(&files);
  return status;
}
