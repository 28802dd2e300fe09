/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Compiled knowledge made by an adversary. A sound pack is compiled once of a little knowledge; the input changes it, eleven bytes a change (three: where,
 * eight: what, by addition), and its checksum is made right again. Either it is refused, or what it says does no harm.
 */

#include "fuzz.h"

#include "knowledge/pack.h"

static const tisse_context context;

static void sound_pack(fuzz_text *out)
{
  tisse_knowledge *knowledge = NULL;
  MUST(!tisse_knowledge_new(&knowledge, &context));
  static const char *const files[] = {"ontology/tisse.ttl", "ontology/lexicon/fr-invest.ttl", "ontology/lexicon/fr-classes.ttl", "ontology/lexicon/en-acquire.ttl",
                                      "examples/own-knowledge.ttl", "tests/fuzz/pack.ttl"};
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) {
    MUST(!tisse_knowledge_load_file(knowledge, files[i]));
  }
  MUST(!tisse_knowledge_seal(knowledge));
  MUST(!tisse_knowledge_write_pack(knowledge, (tisse_writer){fuzz_collect, out}));
  tisse_knowledge_free(knowledge);
}

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  return tisse_json_write_claim(&context, user, claim, (tisse_writer){fuzz_discard, &(uint8_t){0}});
}

static void use(tisse_knowledge *knowledge)
{
  static const char text[] = "Zorbex va investir 10 millions d'euros dans Filatures Delcourt, son client. Le filateur de Roubaix fournit aussi Quantia, "
                             "selon Reuters. Jeanne Armel, patronne de Zorbex, a nié que l'accord soit suspendu.\n\nZorbex would buy Quantia for  billion, "
                             "a rival of Delcourt Textiles.";
  tisse_extractor *extractor = NULL;
  const char *const languages[] = {"fr", "en"};
  for (size_t i = 0; i < 2; ++i) {
    tisse_document *document = NULL;
    const tisse_metadata metadata = {.language = tisse_view_of(languages[i])};
    MUST(!tisse_document_new(&document, &context, tisse_view_of(text), &metadata));
    if (!tisse_extractor_new(&extractor, &context, knowledge, NULL)) {
      tisse_extractor_read(extractor, document, on_claim, knowledge);
    }
    tisse_extractor_free(extractor);
    tisse_document_free(document);
  }
  for (size_t i = 0; i < tisse_knowledge_entity_count(knowledge); ++i) {
    const tisse_entity_info entity = tisse_knowledge_entity(knowledge, i);
    tisse_view names[4], tags[4];
    tisse_knowledge_entity_names(knowledge, entity.iri, names, tags, 4);
    tisse_knowledge_label(knowledge, entity.iri, "fr");
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static fuzz_text sound;
  if (!sound.data) {
    sound_pack(&sound);
  }
  char *changed = malloc(sound.length), path[128];
  MUST(changed);
  memcpy(changed, sound.data, sound.length);
  for (size_t i = 0; i + 11 <= size && i < 11 * 64; i += 11) {
    const size_t at = (data[i] | (size_t)data[i + 1] << 8 | (size_t)data[i + 2] << 16) * 4 % (sound.length - 8);
    uint64_t value, change;
    memcpy(&value, changed + at, sizeof value);
    memcpy(&change, data + i + 3, sizeof change);
    value += change;
    memcpy(changed + at, &value, sizeof value);
  }
  const size_t before = offsetof(tisse__pack_header, size);
  const uint64_t checksum = tisse__pack_hash(changed + before, sound.length - before);
  memcpy(changed + offsetof(tisse__pack_header, checksum), &checksum, sizeof checksum);
  tisse_knowledge *knowledge = NULL;
  MUST(!tisse_knowledge_new(&knowledge, &context));
  if (!tisse_knowledge_load_pack(knowledge, fuzz_file(path, ".pack", changed, sound.length), false)) {
    use(knowledge);
  }
  tisse_knowledge_free(knowledge);
  unlink(path);
  free(changed);
  return 0;
}
