/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file pack.h
 * Compiled knowledge: sealed knowledge as one file that is mapped and used in place.
 *
 *   header · structures (arrays, tables, trie) · texts · moves · sources
 *
 * Structures hold pointers that are right where the file lies at the address that its header wishes for. Where that address is taken, the file
 * is mapped elsewhere and the pointers, which `moves` lists, are moved in one pass. A checksum guards all bytes against accidents; against malice
 * every pointer, index and choice is looked at before it is used, the first time that a file is opened and whenever it had to be moved.
 *
 *   pack_layout.c   which of the model's structs are in the file, and where in them pointers are
 *   pack_write.c    knowledge → file
 *   pack.c          file → knowledge; is the file still that of these sources?
 *   pack_check.c    is what it says sound?
 */
#ifndef TISSE_KNOWLEDGE_PACK_H
#define TISSE_KNOWLEDGE_PACK_H

#include "knowledge/gazetteer.h"
#include "knowledge/model.h"

#define TISSE__PACK_MAGIC "TISSEPAK"
enum { TISSE__PACK_VERSION = 2 };

typedef struct tisse__pack_header {
  char magic[8];
  uint32_t version;
  uint32_t header_size;
  uint64_t layout;          ///< Of the structs, and of the code that fills them: tisse__pack_layout().
  uint64_t checksum;        ///< Of all bytes behind this field.
  uint64_t size;            ///< Of the file.
  uint64_t base;            ///< The address at which the pointers are right.
  uint64_t morphologies[TISSE__LANGUAGES]; ///< tisse__morphology_stamp of the lexicons of forms that it was made with.
  uint64_t root;            ///< Where the tisse__pack_root is.
  uint64_t texts;           ///< Where structures end and texts begin.
  uint64_t moves, move_count;     ///< uint32_t each: where a pointer is.
  uint64_t sources, source_count; ///< tisse__pack_source each.
} tisse__pack_header;

typedef struct tisse__pack_array { void *items; uint64_t count; } tisse__pack_array;
typedef struct tisse__pack_table { tisse__table_slot *slots; uint64_t capacity, count; } tisse__pack_table;

enum { TISSE__PACK_ARRAYS = 10 + TISSE__LANGUAGES, TISSE__PACK_TABLES = 7 + 2 * TISSE__LANGUAGES };

/** All of the knowledge hangs on this. */
typedef struct tisse__pack_root {
  tisse__pack_array arrays[TISSE__PACK_ARRAYS];
  tisse__pack_table tables[TISSE__PACK_TABLES];
  tisse__pack_array lemmas[TISSE__LANGUAGES];
  tisse__pack_array chains[TISSE__LANGUAGES];
  tisse__pack_table overlay_forms[TISSE__LANGUAGES];
  tisse__pack_array overlays[TISSE__LANGUAGES];
  tisse__pack_array edges, names_of, next;
  uint64_t edge_count;
} tisse__pack_root;

/* ---- Layout -------------------------------------------------------------------------------------------------------- */

typedef enum tisse__pack_kind {
  TISSE__PACK_VIEW,       ///< A tisse_view.
  TISSE__PACK_LABELS,     ///< A tisse__labels.
  TISSE__PACK_NUMBERS     ///< A uint32_t *, how many at `count_offset`.
} tisse__pack_kind;

/** A pointer inside a struct, or a row of `repeat` of them. */
typedef struct tisse__pack_field { uint8_t kind; uint8_t repeat; uint16_t offset, stride, count_offset; } tisse__pack_field;

typedef struct tisse__pack_type {
  size_t size;
  void (*clear_padding)(void *item);
  const tisse__pack_field *fields;
  size_t field_count;
} tisse__pack_type;

extern const tisse__pack_type tisse__pack_label_type, tisse__pack_slot_type, tisse__pack_edge_type, tisse__pack_reading_type;
/**
 * The arrays of knowledge, in the order of tisse__pack_root.arrays: where in tisse_knowledge, and of what; `named`: the first text of each item is
 * its name, which is there.
 */
extern const struct tisse__pack_member { size_t offset; const tisse__pack_type *type; bool named; } tisse__pack_members[TISSE__PACK_ARRAYS];
/** The tables likewise. */
tisse__table *tisse__pack_table_of(tisse_knowledge *knowledge, size_t index);

uint64_t tisse__pack_layout(void);
/** 64 bits, fast over megabytes; not for keys that an adversary chooses. */
uint64_t tisse__pack_hash(const void *bytes, size_t size);

/* ---- Use ------------------------------------------------------------------------------------------------------------ */

/** Size and hash of a file of knowledge. */
tisse_status tisse__pack_read_source(tisse__pack_source *out, const tisse_context *context, const char *path);
/** Do all pointers of adopted knowledge lie in the file, all indexes in their arrays, and do all chains end? */
bool tisse__pack_is_sound(const tisse_knowledge *knowledge);
/** Lets the system have back the memory of the mapped file; what is asked of it again is read again. */
void tisse__pack_release(const tisse_knowledge *knowledge);
/** Lets go of the mapped file and of all that points into it. */
void tisse__pack_close(tisse_knowledge *knowledge);

#endif
