/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file knowledge.h
 * Ontology, entities and lexicon: the program that users read and edit. Load, seal, then const and shared by threads.
 */
#ifndef TISSE_KNOWLEDGE_H
#define TISSE_KNOWLEDGE_H

#include <tisse/base.h>

typedef struct tisse_knowledge tisse_knowledge;

TISSE_API tisse_status tisse_knowledge_new(tisse_knowledge **out, const tisse_context *context);
/**
 * Reads one file of Turtle. Syntax errors and misuse are reported with file and line; the rest of the file's statements before the error stay.
 * Language tags over 35 bytes and IRIs with forbidden characters are refused before the parser sees them, which is not safe with them.
 */
TISSE_API tisse_status tisse_knowledge_load_file(tisse_knowledge *self, const char *path);
/** Every *.ttl under a folder, in byte order of the paths, and *.morph full-form lexicons. */
TISSE_API tisse_status tisse_knowledge_load_folder(tisse_knowledge *self, const char *path);
/** Checks the whole, links it, builds the tables. After this the knowledge is const. All that is wrong is reported as an error: TISSE_E_KNOWLEDGE where it is of ours, or no Turtle; what is a user's is
 * left out, and the rest sealed. */
TISSE_API tisse_status tisse_knowledge_seal(tisse_knowledge *self);
TISSE_API void tisse_knowledge_free(tisse_knowledge *self);

/* ---- Compiled: one file, mapped and used in place. It holds all but the full-form lexicons and the examples. -------------------------- */

/** Writes sealed knowledge that was read from Turtle. The same files give the same bytes. */
TISSE_API tisse_status tisse_knowledge_write_pack(const tisse_knowledge *self, tisse_writer out);
/**
 * Takes a compiled file in place of Turtle, and is sealed then. The *.morph lexicons that it was compiled with must be loaded before, and nothing
 * else. A truncated or damaged file, one of another version, machine or lexicon, and one that was made to mislead is refused (reported); the knowledge
 * is then as it was. The file must not be written to while it is in use (replace it: write another and rename).
 * @param checked  The caller knows that this very file was accepted before: its checksum is not read again nor its content looked through, and
 *                 opening it costs the same whatever its size. (The tool keeps inode, size and times of files that it has accepted.)
 */
TISSE_API tisse_status tisse_knowledge_load_pack(tisse_knowledge *self, const char *path, bool checked);
/** Was the file compiled, by this version, of just these files and folders as they are now? Reads only what changed since. */
TISSE_API bool tisse_knowledge_pack_is_current(const tisse_context *context, const char *pack, const char *const *paths, size_t count);
/** 16 hexadecimal digits that tell the content of these files and folders, and this version, from others: a name for a cached file. */
TISSE_API tisse_status tisse_knowledge_fingerprint(char out[17], const tisse_context *context, const char *const *paths, size_t count);

/** Label of a class, relation, status, frame or entity in a language ("fr", "en"; falls back to any). Absent where unknown. */
TISSE_API tisse_view tisse_knowledge_label(const tisse_knowledge *self, tisse_view iri, const char *language);

typedef struct tisse_relation_info {
  tisse_view iri;
  tisse_view local_name;
  tisse_view parent;      ///< IRI of the super-property among ours, or absent.
  tisse_view inverse;     ///< IRI or absent.
  bool symmetric;
  bool has_object;        ///< false: the sum is the object (raises, valuedAt).
} tisse_relation_info;

TISSE_API size_t tisse_knowledge_relation_count(const tisse_knowledge *self);
TISSE_API tisse_relation_info tisse_knowledge_relation(const tisse_knowledge *self, size_t index);
/** false where there is none. By IRI or by local name. */
TISSE_API bool tisse_knowledge_relation_find(const tisse_knowledge *self, tisse_view iri_or_name, tisse_relation_info *out);

/** What is known of an entity. */
typedef struct tisse_entity_info {
  tisse_view iri;
  tisse_view label;
  tisse_view class_iri;
  tisse_view sector_iri;   ///< or absent
  tisse_view same_as;      ///< or absent
  tisse_view led_by;       ///< IRI or absent
  tisse_view made_by;      ///< IRI or absent
  tisse_view parent_iri;   ///< of the organization that it belongs to, or absent
} tisse_entity_info;

TISSE_API size_t tisse_knowledge_entity_count(const tisse_knowledge *self);
TISSE_API tisse_entity_info tisse_knowledge_entity(const tisse_knowledge *self, size_t index);
TISSE_API bool tisse_knowledge_entity_find(const tisse_knowledge *self, tisse_view iri, tisse_entity_info *out);
/** Alternative names of an entity; returns how many, puts at most `capacity`. `languages` may hold absent views. */
TISSE_API size_t tisse_knowledge_entity_names(const tisse_knowledge *self, tisse_view iri, tisse_view *names, tisse_view *languages, size_t capacity);
/** The class or one of its ancestors. */
TISSE_API bool tisse_knowledge_is_a(const tisse_knowledge *self, tisse_view class_iri, tisse_view ancestor_iri);

/** An example sentence of a frame or near miss, for `tisse check`. */
typedef struct tisse_example {
  tisse_view rule;       ///< IRI of the frame, construction or cue that carries it.
  tisse_view text;
  tisse_view language;
  tisse_view expects;    ///< "Nvidia investsIn OpenAI planned 100000000000 USD; …" — absent for a near miss.
  bool near_miss;        ///< No claim by this rule may come of the text.
  const char *file;
  uint32_t line;
} tisse_example;

TISSE_API size_t tisse_knowledge_example_count(const tisse_knowledge *self);
TISSE_API tisse_example tisse_knowledge_example(const tisse_knowledge *self, size_t index);

#endif
