/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Knowledge into a pack: structures are copied one behind the other, texts once each, and every pointer is noted. */

#include "knowledge/pack.h"

#include "base/report.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Low, where neither programs, heaps nor stacks lie on 64-bit systems, be their addresses of 39 bits only; the file's own content spreads packs
   over the place. */
#define BASE_FIRST UINT64_C(0x1000000000)
#define BASE_STEP UINT64_C(0x10000000)
#define BASE_COUNT 0x600

/** A pointer to be: at `at`, to `target` of the structures or of the texts. */
typedef struct move { uint32_t at; uint32_t target; bool text; } move;

typedef struct packer {
  const tisse_allocator *allocator;
  tisse__buffer data;        ///< Header and structures.
  tisse__buffer texts;
  tisse__table text_index;   ///< Text → where it is.
  TISSE__ARRAY(move) moves;
  bool failed;
} packer;

static void note_move(packer *self, size_t at, size_t target, bool text)
{
  const move noted = {(uint32_t)at, (uint32_t)target, text};
  self->failed = self->failed || at > UINT32_MAX || target > UINT32_MAX || !tisse__array_push(self->allocator, &self->moves, noted);
}

/** Room for structures, at a multiple of 16. */
static size_t add_bytes(packer *self, const void *bytes, size_t size)
{
  static const char zeros[16];
  tisse__buffer_add(&self->data, (tisse_view){zeros, (16 - self->data.length % 16) % 16});
  const size_t at = self->data.length;
  tisse__buffer_add(&self->data, (tisse_view){bytes, size});
  return at;
}

static size_t add_text(packer *self, tisse_view text)
{
  uint32_t at = tisse__table_find(&self->text_index, text);
  if (at == TISSE__NONE) {
    at = (uint32_t)self->texts.length;
    self->failed = self->failed || self->texts.length > UINT32_MAX - 1 || !tisse__table_set(&self->text_index, text, at);
    tisse__buffer_add(&self->texts, text);
    tisse__buffer_add_byte(&self->texts, '\0');
  }
  return at;
}

/** Copies items as they are, padding apart; the pointers in them are still those of the memory here. */
static size_t copy_items(packer *self, const tisse__pack_type *type, const void *items, size_t count)
{
  if (!count) {
    return add_bytes(self, NULL, 0);
  }
  const size_t at = add_bytes(self, items, type->size * count);
  for (size_t i = 0; !self->data.failed && i < count; ++i) {
    type->clear_padding(self->data.data + at + i * type->size);
  }
  return at;
}

static size_t add_items(packer *self, const tisse__pack_type *type, const void *items, size_t count);

/** Puts 0 where the pointer was, for the reader fills it in. */
static void add_pointed(packer *self, const tisse__pack_field *field, const char *item, size_t at, size_t offset)
{
  static const uint64_t none;
  const void *pointer;
  size_t target = 0;
  memcpy(&pointer, item + offset, sizeof pointer);
  memcpy(self->data.data + at + offset, &none, sizeof pointer);
  switch ((tisse__pack_kind)field->kind) {
  case TISSE__PACK_VIEW: {
    tisse_view view;
    memcpy(&view, item + offset, sizeof view);
    target = view.data ? add_text(self, view) : 0;
    break;
  }
  case TISSE__PACK_LABELS: {
    tisse__labels labels;
    memcpy(&labels, item + offset, sizeof labels);
    const uint64_t capacity = labels.count;
    memcpy(self->data.data + at + offset + offsetof(tisse__labels, capacity), &capacity, sizeof labels.capacity);
    target = pointer ? add_items(self, &tisse__pack_label_type, pointer, labels.count) : 0;
    break;
  }
  default: {
    uint32_t count;
    memcpy(&count, item + field->count_offset, sizeof count);
    target = pointer ? add_bytes(self, pointer, count * sizeof count) : 0;
    break;
  }
  }
  if (pointer) {
    note_move(self, at + offset, target, field->kind == TISSE__PACK_VIEW);
  }
}

static size_t add_items(packer *self, const tisse__pack_type *type, const void *items, size_t count)
{
  const size_t at = copy_items(self, type, items, count);
  for (size_t i = 0; i < count; ++i) {
    for (size_t f = 0; f < type->field_count && !self->data.failed && !self->failed; ++f) {
      const tisse__pack_field *field = &type->fields[f];
      for (size_t r = 0; r < field->repeat; ++r) {
        add_pointed(self, field, (const char *)items + i * type->size, at + i * type->size, field->offset + r * field->stride);
      }
    }
  }
  return at;
}

/* The root is added first, and its pointers are noted when what they point to is there. */

static void set_array(packer *self, size_t at, size_t target, uint64_t count)
{
  if (!self->data.failed) {
    memcpy(self->data.data + at + offsetof(tisse__pack_array, count), &count, sizeof count);
    note_move(self, at, target, false);
  }
}

static void set_table(packer *self, size_t at, const tisse__table *table)
{
  const uint64_t numbers[] = {table->capacity, table->count};
  const size_t target = add_items(self, &tisse__pack_slot_type, table->slots, table->capacity);
  if (!self->data.failed) {
    memcpy(self->data.data + at + offsetof(tisse__pack_table, capacity), numbers, sizeof numbers);
    note_move(self, at, target, false);
  }
}

#define AT(root, member) ((root) + offsetof(tisse__pack_root, member))

static void add_lexicon(packer *self, size_t root, const tisse__lexicon *lexicon, size_t language)
{
  tisse__table forms;
  const tisse__added_reading *readings;
  size_t count;
  tisse__morphology_lend(lexicon->morphology, &forms, &readings, &count);
  set_table(self, AT(root, overlay_forms) + language * sizeof(tisse__pack_table), &forms);
  const size_t items = add_items(self, &tisse__pack_reading_type, readings, count);
  set_array(self, AT(root, overlays) + language * sizeof(tisse__pack_array), items, count);
  const size_t chain = add_bytes(self, lexicon->chain, lexicon->chain_count * sizeof *lexicon->chain);
  set_array(self, AT(root, chains) + language * sizeof(tisse__pack_array), chain, lexicon->chain_count);
  const size_t lemmas = add_bytes(self, lexicon->lemmas, TISSE__LEMMAS_SIZE * sizeof *lexicon->lemmas);
  set_array(self, AT(root, lemmas) + language * sizeof(tisse__pack_array), lemmas, TISSE__LEMMAS_SIZE);
}

static void add_gazetteer(packer *self, size_t root, const tisse__gazetteer *gazetteer)
{
  const uint64_t edge_count = gazetteer->edge_count;
  const size_t edges = copy_items(self, &tisse__pack_edge_type, gazetteer->edges, gazetteer->capacity);
  const size_t names_of = add_bytes(self, gazetteer->names_of.items, gazetteer->names_of.count * sizeof *gazetteer->names_of.items);
  const size_t next = add_bytes(self, gazetteer->next, gazetteer->name_count * sizeof *gazetteer->next);
  set_array(self, AT(root, edges), edges, gazetteer->capacity);
  set_array(self, AT(root, names_of), names_of, gazetteer->names_of.count);
  set_array(self, AT(root, next), next, gazetteer->name_count);
  if (!self->data.failed) {
    memcpy(self->data.data + AT(root, edge_count), &edge_count, sizeof edge_count);
  }
}

static size_t add_all(packer *self, tisse_knowledge *knowledge)
{
  static const tisse__pack_root blank;
  const size_t root = add_bytes(self, &blank, sizeof blank);
  for (size_t i = 0; i < TISSE__PACK_ARRAYS; ++i) {
    TISSE__ARRAY(char) array;
    memcpy(&array, (const char *)knowledge + tisse__pack_members[i].offset, sizeof array);
    const size_t items = add_items(self, tisse__pack_members[i].type, array.items, array.count);
    set_array(self, AT(root, arrays) + i * sizeof(tisse__pack_array), items, array.count);
  }
  for (size_t i = 0; i < TISSE__PACK_TABLES; ++i) {
    set_table(self, AT(root, tables) + i * sizeof(tisse__pack_table), tisse__pack_table_of(knowledge, i));
  }
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    add_lexicon(self, root, &knowledge->lexicons[i], i);
  }
  add_gazetteer(self, root, knowledge->gazetteer);
  return root;
}

static int compare_moves(const void *a, const void *b)
{
  const uint32_t x = ((const move *)a)->at, y = ((const move *)b)->at;
  return x < y ? -1 : x > y;
}

/** The pointers as they are at `base`, and the list of where they are, in order. */
static size_t finish_moves(packer *self, uint64_t base, size_t texts)
{
  if (self->moves.count) {
    qsort(self->moves.items, self->moves.count, sizeof *self->moves.items, compare_moves);
  }
  const size_t at = add_bytes(self, NULL, 0);
  for (size_t i = 0; i < self->moves.count && !self->data.failed; ++i) {
    const move *moved = &self->moves.items[i];
    const uintptr_t address = (uintptr_t)(base + moved->target + (moved->text ? texts : 0));
    memcpy(self->data.data + moved->at, &address, sizeof address);
    tisse__buffer_add(&self->data, (tisse_view){(const char *)&moved->at, sizeof moved->at});
  }
  return at;
}

static void finish(packer *self, const tisse_knowledge *knowledge, size_t root)
{
  tisse__pack_header header = {.version = TISSE__PACK_VERSION, .header_size = sizeof header, .layout = tisse__pack_layout(), .root = root};
  memcpy(header.magic, TISSE__PACK_MAGIC, sizeof header.magic);
  const uint64_t spread = tisse__pack_hash(knowledge->sources.items, knowledge->sources.count * sizeof *knowledge->sources.items);
  header.base = BASE_FIRST + spread % BASE_COUNT * BASE_STEP;
  header.texts = add_bytes(self, self->texts.data, self->texts.length);
  header.moves = finish_moves(self, header.base, header.texts);
  header.move_count = self->moves.count;
  header.sources = add_bytes(self, knowledge->sources.items, knowledge->sources.count * sizeof *knowledge->sources.items);
  header.source_count = knowledge->sources.count;
  header.size = self->data.length;
  for (size_t i = 0; i < TISSE__LANGUAGES; ++i) {
    header.morphologies[i] = tisse__morphology_stamp(knowledge->lexicons[i].morphology);
  }
  self->failed = self->failed || self->data.failed || self->texts.failed || self->data.length > UINT32_MAX;
  if (!self->failed) {
    const size_t before = offsetof(tisse__pack_header, size);
    memcpy(self->data.data, &header, sizeof header);
    header.checksum = tisse__pack_hash(self->data.data + before, self->data.length - before);
    memcpy(self->data.data, &header, sizeof header);
  }
}

tisse_status tisse_knowledge_write_pack(const tisse_knowledge *self, tisse_writer out)
{
  static const tisse__pack_header blank;
  if (!self->sealed || self->pack) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "only knowledge that was read from Turtle, and sealed, can be compiled");
    return TISSE_E_ARGUMENT;
  }
  packer state = {.allocator = &self->context.allocator};
  tisse__buffer_init(&state.data, state.allocator);
  tisse__buffer_init(&state.texts, state.allocator);
  tisse__table_init(&state.text_index, state.allocator);
  add_bytes(&state, &blank, sizeof blank);
  finish(&state, self, add_all(&state, (tisse_knowledge *)(uintptr_t)self));
  const tisse_status status = state.failed ? tisse__report_memory(&self->context) : out.write(out.user, state.data.data, state.data.length);
  tisse__buffer_dispose(&state.data);
  tisse__buffer_dispose(&state.texts);
  tisse__table_dispose(&state.text_index);
  tisse__array_dispose(state.allocator, &state.moves);
  return status;
}
