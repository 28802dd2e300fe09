/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which structs a pack holds, and where in them pointers are. A pointer that is not listed here is found by tests/unit/test_pack.c. */

#include "knowledge/pack.h"

#include "base/text.h"

#include <string.h>

/* Padding has no say in the bytes of a pack. */
#if defined(__GNUC__) && !defined(__clang__)
#  define CLEAR(pointer) __builtin_clear_padding(pointer)
#else
#  define CLEAR(pointer) ((void)(pointer))
#endif
#define CLEARER(type) static void clear_##type(void *item) { CLEAR((type *)item); }

#define VIEW(type, member) {TISSE__PACK_VIEW, 1, offsetof(type, member), 0, 0}
#define VIEWS(type, array, length, member) \
  {TISSE__PACK_VIEW, length, offsetof(type, array[0].member), sizeof(((type *)0)->array[0]), 0}
#define LABELS(type, member) {TISSE__PACK_LABELS, 1, offsetof(type, member), 0, 0}
#define LABEL_LISTS(type, array, length) {TISSE__PACK_LABELS, length, offsetof(type, array[0]), sizeof(((type *)0)->array[0]), 0}
#define NUMBERS(type, member, count) {TISSE__PACK_NUMBERS, 1, offsetof(type, member), 0, offsetof(type, count)}
#define TYPE(type, fields) {sizeof(type), clear_##type, fields, sizeof fields / sizeof *fields}

CLEARER(tisse_view) CLEARER(tisse__label) CLEARER(tisse__class) CLEARER(tisse__relation) CLEARER(tisse__concept) CLEARER(tisse__entity) CLEARER(tisse__profile) CLEARER(tisse__name)
CLEARER(tisse__frame) CLEARER(tisse__cue) CLEARER(tisse__entry) CLEARER(tisse__measure) CLEARER(tisse__table_slot) CLEARER(tisse__edge) CLEARER(tisse__added_reading)

static const tisse__pack_field label_fields[] = {VIEW(tisse__label, text), VIEW(tisse__label, language)};
static const tisse__pack_field class_fields[] = {VIEW(tisse__class, iri), LABELS(tisse__class, labels)};
static const tisse__pack_field relation_fields[] = {
  VIEW(tisse__relation, iri), VIEW(tisse__relation, local), VIEW(tisse__relation, inverse_iri), LABELS(tisse__relation, labels), LABEL_LISTS(tisse__relation, phrases, 5)};
static const tisse__pack_field concept_fields[] = {VIEW(tisse__concept, iri), LABELS(tisse__concept, labels)};
static const tisse__pack_field entity_fields[] = {VIEW(tisse__entity, iri), VIEW(tisse__entity, label)};
static const tisse__pack_field profile_fields[] = {
  VIEW(tisse__profile, sector), VIEW(tisse__profile, same_as), VIEW(tisse__profile, based_in)};
static const tisse__pack_field name_fields[] = {VIEW(tisse__name, text)};
static const tisse__pack_field frame_fields[] = {
  VIEW(tisse__frame, iri), VIEW(tisse__frame, label), VIEW(tisse__frame, nouns), VIEW(tisse__frame, subject_sector),
  VIEWS(tisse__frame, subject, TISSE__ARGUMENTS_MAX, marker), VIEWS(tisse__frame, object, TISSE__ARGUMENTS_MAX, marker),
  VIEWS(tisse__frame, amount, TISSE__ARGUMENTS_MAX, marker), VIEWS(tisse__frame, product, TISSE__ARGUMENTS_MAX, marker),
  VIEWS(tisse__frame, needed, 1, marker)};
static const tisse__pack_field cue_fields[] = {VIEW(tisse__cue, iri), VIEW(tisse__cue, control_marker)};
static const tisse__pack_field entry_fields[] = {
  VIEW(tisse__entry, iri), VIEW(tisse__entry, written), VIEW(tisse__entry, lemma), VIEW(tisse__entry, tail),
  VIEWS(tisse__entry, constituents, TISSE__CONSTITUENTS_MAX, marker), VIEWS(tisse__entry, constituents, TISSE__CONSTITUENTS_MAX, lemma),
  NUMBERS(tisse__entry, frames, frame_count), NUMBERS(tisse__entry, cues, cue_count)};
static const tisse__pack_field measure_fields[] = {VIEW(tisse__measure, words), VIEW(tisse__measure, code), VIEW(tisse__measure, narrows)};
static const tisse__pack_field view_fields[] = {{TISSE__PACK_VIEW, 1, 0, 0, 0}};
static const tisse__pack_field slot_fields[] = {VIEW(tisse__table_slot, key)};
static const tisse__pack_field reading_fields[] = {VIEW(tisse__added_reading, reading.lemma)};

static const tisse__pack_type class_type = TYPE(tisse__class, class_fields), relation_type = TYPE(tisse__relation, relation_fields),
                              concept_type = TYPE(tisse__concept, concept_fields), entity_type = TYPE(tisse__entity, entity_fields), profile_type = TYPE(tisse__profile, profile_fields),
                              name_type = TYPE(tisse__name, name_fields), frame_type = TYPE(tisse__frame, frame_fields),
                              cue_type = TYPE(tisse__cue, cue_fields), entry_type = TYPE(tisse__entry, entry_fields),
                              measure_type = TYPE(tisse__measure, measure_fields), view_type = TYPE(tisse_view, view_fields);
const tisse__pack_type tisse__pack_label_type = TYPE(tisse__label, label_fields);
const tisse__pack_type tisse__pack_slot_type = TYPE(tisse__table_slot, slot_fields);
const tisse__pack_type tisse__pack_reading_type = TYPE(tisse__added_reading, reading_fields);
const tisse__pack_type tisse__pack_edge_type = {sizeof(tisse__edge), clear_tisse__edge, NULL, 0};

const struct tisse__pack_member tisse__pack_members[TISSE__PACK_ARRAYS] = {
  {offsetof(tisse_knowledge, classes), &class_type, true},   {offsetof(tisse_knowledge, relations), &relation_type, true},
  {offsetof(tisse_knowledge, entities), &entity_type, true}, {offsetof(tisse_knowledge, profiles), &profile_type, false},
  {offsetof(tisse_knowledge, names), &name_type, true},      {offsetof(tisse_knowledge, concepts), &concept_type, true},
  {offsetof(tisse_knowledge, frames), &frame_type, true},    {offsetof(tisse_knowledge, cues), &cue_type, true},
  {offsetof(tisse_knowledge, entries), &entry_type, true},   {offsetof(tisse_knowledge, measures), &measure_type, true},
  {offsetof(tisse_knowledge, lexicons[TISSE__FRENCH].markers), &view_type, true},
  {offsetof(tisse_knowledge, lexicons[TISSE__ENGLISH].markers), &view_type, true}};

tisse__table *tisse__pack_table_of(tisse_knowledge *knowledge, size_t index)
{
  tisse__table *const plain[] = {&knowledge->class_index, &knowledge->relation_index, &knowledge->entity_index, &knowledge->frame_index,
                                 &knowledge->concept_index, &knowledge->surnames, &knowledge->measure_index};
  const size_t count = sizeof plain / sizeof *plain;
  if (index < count) {
    return plain[index];
  }
  tisse__lexicon *lexicon = &knowledge->lexicons[(index - count) / 2];
  return (index - count) % 2 ? &lexicon->by_first_word : &lexicon->by_lemma;
}

/* Eight lanes apart, for a multiplication takes a while; as numbers of their own, for vectors have none of 64 bits. Each step can be undone, so
   that no single word may change unseen. */
#define STEP(lane, number) \
  memcpy(&word, at + 8 * (number), sizeof word); \
  lane = (lane ^ word) * UINT64_C(0xFF51AFD7ED558CCD); \
  lane = lane << 29 | lane >> 35

uint64_t tisse__pack_hash(const void *bytes, size_t size)
{
  static const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
  const unsigned char *at = bytes;
  uint64_t word, a = size, b = prime, c = prime ^ size, d = ~prime, e = a + 1, f = b + 1, g = c + 1, h = d + 1;
  for (; size >= 64; size -= 64, at += 64) {
    STEP(a, 0);
    STEP(b, 1);
    STEP(c, 2);
    STEP(d, 3);
    STEP(e, 4);
    STEP(f, 5);
    STEP(g, 6);
    STEP(h, 7);
  }
  const uint64_t lanes[] = {a, b, c, d, e, f, g, h};
  return tisse__hash_more(tisse__hash_more(prime, lanes, sizeof lanes), at, size);
}

static uint64_t type_layout(uint64_t seed, const tisse__pack_type *type)
{
  const uint64_t size = type->size;
  seed = tisse__hash_more(seed, &size, sizeof size);
  for (size_t i = 0; i < type->field_count; ++i) {
    const tisse__pack_field *field = &type->fields[i];
    const uint16_t numbers[] = {field->kind, field->repeat, field->offset, field->stride, field->count_offset};
    seed = tisse__hash_more(seed, numbers, sizeof numbers);
  }
  return seed;
}

/* The Makefile makes this number of the sources that fill the structs: knowledge that another version read may hold something else. */
#ifndef TISSE_KNOWLEDGE_STAMP
#define TISSE_KNOWLEDGE_STAMP ""
#endif

uint64_t tisse__pack_layout(void)
{
  static const tisse__pack_type *const types[] = {&tisse__pack_label_type, &tisse__pack_slot_type, &tisse__pack_edge_type, &tisse__pack_reading_type};
  static const char stamp[] = TISSE_VERSION " " TISSE_KNOWLEDGE_STAMP;
  uint64_t seed = tisse__hash((tisse_view){stamp, sizeof stamp - 1});
  for (size_t i = 0; i < TISSE__PACK_ARRAYS; ++i) {
    seed = type_layout(seed, tisse__pack_members[i].type);
  }
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    seed = type_layout(seed, types[i]);
  }
  const uint64_t sizes[] = {sizeof(void *), sizeof(tisse__pack_root), sizeof(struct tisse__entry_link), TISSE__POS_NONE};
  return tisse__hash_more(seed, sizes, sizeof sizes);
}
