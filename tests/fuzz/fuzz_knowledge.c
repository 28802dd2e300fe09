/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Turtle of a user's on top of the vocabulary: read, sealed, asked, compiled. */

#include "fuzz.h"

static void ask(const tisse_knowledge *knowledge)
{
  tisse_view names[4], languages[4];
  tisse_relation_info relation;
  for (size_t i = 0; i < tisse_knowledge_entity_count(knowledge); ++i) {
    const tisse_entity_info entity = tisse_knowledge_entity(knowledge, i);
    MUST(entity.iri.length && tisse_knowledge_entity_names(knowledge, entity.iri, names, languages, 4) < 100000);
    tisse_knowledge_label(knowledge, entity.iri, "fr");
    tisse_knowledge_is_a(knowledge, entity.class_iri, tisse_view_of("https://w3id.org/tisse/ns#Company"));
  }
  for (size_t i = 0; i < tisse_knowledge_relation_count(knowledge); ++i) {
    MUST(tisse_knowledge_relation_find(knowledge, tisse_knowledge_relation(knowledge, i).iri, &relation));
  }
  for (size_t i = 0; i < tisse_knowledge_example_count(knowledge); ++i) {
    MUST(tisse_knowledge_example(knowledge, i).text.data);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const tisse_context context;
  uint8_t seen = 0;
  char path[128];
  tisse_knowledge *knowledge = NULL;
  MUST(!tisse_knowledge_new(&knowledge, &context));
  MUST(!tisse_knowledge_load_file(knowledge, "ontology/tisse.ttl"));
  tisse_knowledge_load_file(knowledge, fuzz_file(path, ".ttl", data, size));
  if (!tisse_knowledge_seal(knowledge)) {
    ask(knowledge);
    MUST(!tisse_knowledge_write_pack(knowledge, (tisse_writer){fuzz_discard, &seen}));
  }
  tisse_knowledge_free(knowledge);
  unlink(path);
  return 0;
}
