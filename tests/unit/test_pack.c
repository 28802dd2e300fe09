/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Compiled knowledge says what the Turtle says, in the same bytes each time, wherever it is mapped; what is damaged or foreign is refused. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tisse/tisse.h>

#include "knowledge/pack.h"

static char folder[512];      /* Of the shipped knowledge. */
static char pack_path[] = "/tmp/tisse-pack-XXXXXX";
static tisse_knowledge *turtle;
static unsigned char *image;
static size_t image_size;
static unsigned messages;

static void count_message(void *user, const tisse_message *message)
{
  (void)user;
  messages += message->level == TISSE_ERROR && message->file && *message->text;
}

static const tisse_context context = {.report = count_message};

typedef struct bytes { char *data; size_t length; } bytes;

static tisse_status collect(void *user, const char *data, size_t length)
{
  bytes *self = user;
  self->data = realloc(self->data, self->length + length + 1);
  assert_non_null(self->data);
  memcpy(self->data + self->length, data, length);
  self->length += length;
  self->data[self->length] = 0;
  return TISSE_OK;
}

static void write_file(const char *path, const void *data, size_t length)
{
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(data, 1, length, file), length);
  assert_int_equal(fclose(file), 0);
}

static void load_forms(tisse_knowledge *knowledge)
{
  static const char *const names[] = {"fr.morph", "en.morph"};
  for (size_t i = 0; i < 2; ++i) {
    char path[600];
    snprintf(path, sizeof path, "%s/%s", folder, names[i]);
    assert_int_equal(tisse_knowledge_load_file(knowledge, path), TISSE_OK);
  }
}

static tisse_status open_pack(tisse_knowledge **out, const char *path)
{
  assert_int_equal(tisse_knowledge_new(out, &context), TISSE_OK);
  load_forms(*out);
  return tisse_knowledge_load_pack(*out, path, false);
}

static int set_up(void **state)
{
  (void)state;
  const char *given = getenv("TISSE_MORPH_DIR");
  snprintf(folder, sizeof folder, "%s", given ? given : "build/share/tisse");
  assert_int_equal(tisse_knowledge_new(&turtle, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_folder(turtle, folder), TISSE_OK);
  assert_int_equal(tisse_knowledge_seal(turtle), TISSE_OK);
  bytes made = {0};
  assert_int_equal(tisse_knowledge_write_pack(turtle, (tisse_writer){collect, &made}), TISSE_OK);
  image = (unsigned char *)made.data;
  image_size = made.length;
  close(mkstemp(pack_path));
  write_file(pack_path, image, image_size);
  return 0;
}

static int tear_down(void **state)
{
  (void)state;
  tisse_knowledge_free(turtle);
  free(image);
  unlink(pack_path);
  return 0;
}

static tisse_status keep_claim(void *user, const tisse_claim *claim)
{
  return tisse_json_write_claim(&context, turtle, claim, (tisse_writer){collect, user});
}

static bytes claims_of(const tisse_knowledge *knowledge)
{
  static const char text[] = "Nvidia va investir 100 milliards de dollars dans OpenAI, son client. Le géant des puces fournira aussi Microsoft, "
                             "selon Reuters. Sam Altman a démenti que le patron d'Oracle ait suspendu leur accord.\n\nAMD et Intel sont concurrents.";
  bytes found = {0};
  tisse_extractor *extractor = NULL;
  tisse_document *document = NULL;
  const tisse_metadata metadata = {.language = tisse_view_of("fr")};
  assert_int_equal(tisse_extractor_new(&extractor, &context, knowledge, NULL), TISSE_OK);
  assert_int_equal(tisse_document_new(&document, &context, tisse_view_of(text), &metadata), TISSE_OK);
  assert_int_equal(tisse_extractor_read(extractor, document, keep_claim, &found), TISSE_OK);
  tisse_document_free(document);
  tisse_extractor_free(extractor);
  assert_non_null(found.data);
  return found;
}

static void same_view(tisse_view a, tisse_view b)
{
  assert_true((a.data == NULL) == (b.data == NULL) && tisse_view_equal(a, b));
}

static void same_entities(const tisse_knowledge *a, const tisse_knowledge *b)
{
  assert_int_equal(tisse_knowledge_entity_count(a), tisse_knowledge_entity_count(b));
  for (size_t i = 0; i < tisse_knowledge_entity_count(a); ++i) {
    const tisse_entity_info x = tisse_knowledge_entity(a, i), y = tisse_knowledge_entity(b, i);
    const tisse_view one[] = {x.iri, x.label, x.class_iri, x.sector_iri, x.same_as, x.led_by, x.made_by, tisse_knowledge_label(a, x.iri, "fr")};
    const tisse_view two[] = {y.iri, y.label, y.class_iri, y.sector_iri, y.same_as, y.led_by, y.made_by, tisse_knowledge_label(b, x.iri, "fr")};
    for (size_t j = 0; j < sizeof one / sizeof *one; ++j) {
      same_view(one[j], two[j]);
    }
  }
}

static void same_frames(const tisse_knowledge *a, const tisse_knowledge *b)
{
  assert_int_equal(a->frames.count, b->frames.count);
  for (size_t i = 0; i < a->frames.count; ++i) {
    const tisse__frame *x = &a->frames.items[i], *y = &b->frames.items[i];
    same_view(x->iri, y->iri);
    same_view(x->label, y->label);
    for (size_t j = 0; j < x->subject_count; ++j) {
      same_view(x->subject[j].marker, y->subject[j].marker);
    }
  }
  assert_int_equal(a->entries.count, b->entries.count);
  for (size_t i = 0; i < a->entries.count; ++i) {
    const tisse__entry *x = &a->entries.items[i], *y = &b->entries.items[i];
    same_view(x->lemma, y->lemma);
    assert_int_equal(x->frame_count, y->frame_count);
    assert_true(!x->frame_count || !memcmp(x->frames, y->frames, x->frame_count * sizeof *x->frames));
  }
}

static void test_same_knowledge(void **state)
{
  (void)state;
  tisse_knowledge *there = NULL, *moved = NULL;
  assert_int_equal(open_pack(&there, pack_path), TISSE_OK);
  assert_int_equal(open_pack(&moved, pack_path), TISSE_OK);   /* its wished-for address is taken by now */
  assert_ptr_not_equal(there->pack, moved->pack);
  const bytes expected = claims_of(turtle);
  const tisse_knowledge *both[] = {there, moved};
  for (size_t i = 0; i < 2; ++i) {
    same_entities(turtle, both[i]);
    same_frames(turtle, both[i]);
    const bytes found = claims_of(both[i]);
    assert_string_equal(found.data, expected.data);
    free(found.data);
  }
  free(expected.data);
  tisse_knowledge_free(there);
  tisse_knowledge_free(moved);
}

/** The second knowledge lies elsewhere in memory: a pointer of a struct that the layout does not list would stand in the pack with another value. */
static void test_same_bytes(void **state)
{
  (void)state;
  tisse_knowledge *again = NULL;
  bytes made = {0};
  assert_int_equal(tisse_knowledge_new(&again, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_folder(again, folder), TISSE_OK);
  assert_int_equal(tisse_knowledge_seal(again), TISSE_OK);
  assert_int_equal(tisse_knowledge_write_pack(again, (tisse_writer){collect, &made}), TISSE_OK);
  assert_true(made.length == image_size && !memcmp(made.data, image, image_size));
  free(made.data);
  tisse_knowledge_free(again);
}

static void refuse(const void *data, size_t size)
{
  char path[] = "/tmp/tisse-pack-XXXXXX";
  close(mkstemp(path));
  write_file(path, data, size);
  tisse_knowledge *knowledge = NULL;
  messages = 0;
  assert_int_equal(open_pack(&knowledge, path), TISSE_E_INPUT);
  assert_int_equal(messages, 1);
  assert_int_equal(tisse_knowledge_load_pack(knowledge, pack_path, true), TISSE_OK);   /* it is as it was before */
  tisse_knowledge_free(knowledge);
  unlink(path);
}

static void test_refuses(void **state)
{
  (void)state;
  const size_t cuts[] = {0, 1, 8, 63, sizeof(tisse__pack_header) - 1, sizeof(tisse__pack_header), 4096, image_size / 2, image_size - 8, image_size - 1};
  for (size_t i = 0; i < sizeof cuts / sizeof *cuts; ++i) {
    refuse(image, cuts[i]);
  }
  for (size_t i = 0; i < 40; ++i) {
    const size_t at = i < 24 ? i * 5 % sizeof(tisse__pack_header) : (image_size - 1) / 16 * (i - 24);
    image[at] ^= 0x20;
    refuse(image, image_size);
    image[at] ^= 0x20;
  }
  refuse("@prefix a: <b:> .", 17);
}

/** The image with one word changed, and its checksum right again. */
static void refuse_word(const tisse_knowledge *mapped, const void *at, uint32_t value)
{
  const size_t offset = (size_t)((const char *)at - (const char *)mapped->pack), before = offsetof(tisse__pack_header, size);
  uint32_t old;
  assert_true(offset + sizeof old <= image_size);
  memcpy(&old, image + offset, sizeof old);
  assert_int_not_equal(old, value);
  memcpy(image + offset, &value, sizeof value);
  const uint64_t checksum = tisse__pack_hash(image + before, image_size - before);
  uint64_t sound;
  memcpy(&sound, image + offsetof(tisse__pack_header, checksum), sizeof sound);
  memcpy(image + offsetof(tisse__pack_header, checksum), &checksum, sizeof checksum);
  refuse(image, image_size);
  memcpy(image + offset, &old, sizeof old);
  memcpy(image + offsetof(tisse__pack_header, checksum), &sound, sizeof sound);
}

/** One index, choice, pointer or chain wrong at a time, under a checksum that is right. */
static void test_refuses_what_misleads(void **state)
{
  (void)state;
  tisse_knowledge *k = NULL;
  assert_int_equal(open_pack(&k, pack_path), TISSE_OK);
  const tisse__lexicon *lexicon = &k->lexicons[TISSE__FRENCH];
  const tisse__gazetteer *gazetteer = k->gazetteer;
  size_t slot = 0, entry = 0, link = 0, edge = 0;
  while (!k->entity_index.slots[slot].key.data) { ++slot; }
  while (!k->entries.items[entry].frame_count) { ++entry; }
  while (lexicon->chain[link].next == TISSE__NONE) { ++link; }
  while (!gazetteer->edges[edge].next) { ++edge; }
  const struct { const void *at; uint32_t value; } words[] = {
    {&k->entities.items[0].class_, (uint32_t)k->classes.count}, {&k->entities.items[1].led_by, UINT32_MAX - 1}, {&k->entities.items[1].profile, (uint32_t)k->profiles.count},
    {&k->entities.items[2].name_count, UINT32_MAX}, {&k->entities.items[3].label.length, UINT32_MAX},
    {(const char *)&k->entities.items[3].label.data + 4, 0x7FFF}, {&k->names.items[0].entity, (uint32_t)k->entities.count},
    {&k->names.items[0].kind, 0x33333333}, {&k->classes.items[1].parent, 1}, {&k->classes.items[2].labels.count, 1U << 31},
    {&k->relations.items[0].domain[0], (uint32_t)k->classes.count}, {&k->relations.items[0].symmetric, 0x02020202},
    {&k->frames.items[0].relation, (uint32_t)k->relations.count}, {&k->frames.items[0].subject_count, TISSE__ARGUMENTS_MAX + 1},
    {&k->frames.items[0].stage, TISSE_STAGE_ENDED + 1}, {&k->cues.items[0].kind, 0x7F7F7F7F},
    {&k->entries.items[entry].frames[0], (uint32_t)k->frames.count}, {&k->entries.items[entry].frame_count, UINT32_MAX},
    {&k->entries.items[0].constituent_count, TISSE__CONSTITUENTS_MAX + 1}, {&k->entries.items[0].word_class, TISSE__WC_LAST + 1},
    {&k->entity_index.slots[slot].value, (uint32_t)k->entities.count}, {&lexicon->chain[link].next, (uint32_t)link},
    {&lexicon->chain[link].entry, (uint32_t)k->entries.count}, {&gazetteer->edges[edge].next, (uint32_t)gazetteer->names_of.count},
    {&gazetteer->edges[edge].next, 0}, {&gazetteer->names_of.items[1], (uint32_t)k->names.count}, {&gazetteer->next[0], 0}};
  for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
    refuse_word(k, words[i].at, words[i].value);
  }
  tisse_knowledge_free(k);
}

static void test_stands_alone(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = NULL;
  assert_int_equal(tisse_knowledge_new(&knowledge, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_pack(knowledge, pack_path, true), TISSE_E_INPUT);   /* without its lexicons of forms */
  assert_int_equal(tisse_knowledge_load_folder(knowledge, folder), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_pack(knowledge, pack_path, true), TISSE_E_ARGUMENT);
  tisse_knowledge_free(knowledge);
  assert_int_equal(open_pack(&knowledge, pack_path), TISSE_OK);
  bytes made = {0};
  assert_int_equal(tisse_knowledge_write_pack(knowledge, (tisse_writer){collect, &made}), TISSE_E_ARGUMENT);
  assert_int_equal(tisse_knowledge_seal(knowledge), TISSE_E_ARGUMENT);
  tisse_knowledge_free(knowledge);
}

static void test_knows_its_sources(void **state)
{
  (void)state;
  char own[] = "/tmp/tisse-own-XXXXXX", path[64], pack[64], before[17], after[17];
  assert_non_null(mkdtemp(own));
  snprintf(path, sizeof path, "%s/a.ttl", own);
  snprintf(pack, sizeof pack, "%s/own.pack", own);
  static const char text[] = "<https://example.org/x/a> a <https://w3id.org/tisse/ns#Company> ; <http://www.w3.org/2000/01/rdf-schema#label> \"Zorbex\" .\n";
  write_file(path, text, sizeof text - 1);
  const char *const paths[] = {folder, own};
  tisse_knowledge *knowledge = NULL;
  bytes made = {0};
  assert_int_equal(tisse_knowledge_new(&knowledge, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_folder(knowledge, folder), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_folder(knowledge, own), TISSE_OK);
  assert_int_equal(tisse_knowledge_seal(knowledge), TISSE_OK);
  assert_int_equal(tisse_knowledge_write_pack(knowledge, (tisse_writer){collect, &made}), TISSE_OK);
  write_file(pack, made.data, made.length);
  assert_true(tisse_knowledge_pack_is_current(&context, pack, paths, 2));
  assert_false(tisse_knowledge_pack_is_current(&context, pack, paths, 1));
  assert_int_equal(tisse_knowledge_fingerprint(before, &context, paths, 2), TISSE_OK);
  write_file(path, text, sizeof text - 1);   /* touched, but the same */
  assert_true(tisse_knowledge_pack_is_current(&context, pack, paths, 2));
  assert_int_equal(tisse_knowledge_fingerprint(after, &context, paths, 2), TISSE_OK);
  assert_string_equal(before, after);
  char changed[sizeof text];
  memcpy(changed, text, sizeof text);
  *strstr(changed, "Zorbex") = 'X';
  write_file(path, changed, sizeof text - 1);
  assert_false(tisse_knowledge_pack_is_current(&context, pack, paths, 2));
  assert_int_equal(tisse_knowledge_fingerprint(after, &context, paths, 2), TISSE_OK);
  assert_string_not_equal(before, after);
  free(made.data);
  tisse_knowledge_free(knowledge);
  unlink(path);
  unlink(pack);
  rmdir(own);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_same_knowledge), cmocka_unit_test(test_same_bytes),
    cmocka_unit_test(test_refuses), cmocka_unit_test(test_refuses_what_misleads),
    cmocka_unit_test(test_stands_alone), cmocka_unit_test(test_knows_its_sources)};
  return cmocka_run_group_tests(tests, set_up, tear_down) != 0;
}
