/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file vocabulary.h
 * Every name that our RDF is made of, once: prefixes and words. Writers print them, readers look them up, and the JSON-LD
 * context is made from them.
 */
#ifndef TISSE_GRAPH_VOCABULARY_H
#define TISSE_GRAPH_VOCABULARY_H

#include <tisse/base.h>

#define TISSE__DEFAULT_BASE "https://w3id.org/tisse/id/"

#define TISSE__NS_TISSE "https://w3id.org/tisse/ns#"
#define TISSE__NS_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define TISSE__NS_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define TISSE__NS_OWL "http://www.w3.org/2002/07/owl#"
#define TISSE__NS_XSD "http://www.w3.org/2001/XMLSchema#"
#define TISSE__NS_SKOS "http://www.w3.org/2004/02/skos/core#"
#define TISSE__NS_PROV "http://www.w3.org/ns/prov#"
#define TISSE__NS_SCHEMA "https://schema.org/"
#define TISSE__NS_DCT "http://purl.org/dc/terms/"
#define TISSE__NS_VOID "http://rdfs.org/ns/void#"
#define TISSE__NS_DCAT "http://www.w3.org/ns/dcat#"
#define TISSE__NS_OA "http://www.w3.org/ns/oa#"

/** P(name in C, prefix) */
#define TISSE__PREFIXES(P) \
  P(TISSE, "tisse") P(RDF, "rdf") P(RDFS, "rdfs") P(OWL, "owl") P(XSD, "xsd") P(SKOS, "skos") P(PROV, "prov") \
  P(SCHEMA, "schema") P(DCT, "dct") P(VOID, "void") P(DCAT, "dcat") P(OA, "oa")

/** What the objects of a word are, for the JSON-LD context. */
typedef enum tisse__range {
  TISSE__RANGE_NODE, TISSE__RANGE_TEXT, TISSE__RANGE_INTEGER, TISSE__RANGE_POSITION, TISSE__RANGE_DECIMAL, TISSE__RANGE_BOOLEAN, TISSE__RANGE_MIXED,
  TISSE__RANGE_NONE  ///< A class or an individual: never a predicate.
} tisse__range;

/** W(name in C, prefix, local name, range) */
#define TISSE__WORDS(W) \
  W(TYPE, RDF, "type", NODE) W(LABEL, RDFS, "label", TEXT) W(ALT_LABEL, SKOS, "altLabel", MIXED) W(SAME_AS, OWL, "sameAs", NODE) \
  W(SECTOR, TISSE, "sector", NODE) W(PARENT, TISSE, "parent", NODE) W(KNOWN, TISSE, "known", BOOLEAN) \
  W(HEADLINE, SCHEMA, "headline", MIXED) W(PUBLISHER, SCHEMA, "publisher", TEXT) W(AUTHOR, SCHEMA, "author", TEXT) \
  W(DATE_PUBLISHED, SCHEMA, "datePublished", MIXED) W(IN_LANGUAGE, SCHEMA, "inLanguage", TEXT) W(URL, SCHEMA, "url", NODE) \
  W(SOURCE_NAME, TISSE, "source", TEXT) W(TEXT_HASH, TISSE, "textHash", TEXT) W(SIGNATURE, TISSE, "signature", TEXT) \
  W(SUBJECT, RDF, "subject", NODE) W(PREDICATE, RDF, "predicate", NODE) W(OBJECT, RDF, "object", NODE) \
  W(STATUS, TISSE, "status", NODE) W(STAGE, TISSE, "stage", NODE) W(CERTAINTY, TISSE, "certainty", NODE) \
  W(POLARITY, TISSE, "polarity", NODE) W(AMOUNT, TISSE, "amount", DECIMAL) W(AMOUNT_MAX, TISSE, "amountMax", DECIMAL) \
  W(AMOUNT_BOUND, TISSE, "amountBound", NODE) W(CURRENCY, TISSE, "currency", TEXT) W(QUANTITY, TISSE, "quantity", DECIMAL) \
  W(UNIT, TISSE, "unit", TEXT) W(PRODUCT, TISSE, "product", TEXT) W(EVENT_DATE, TISSE, "eventDate", MIXED) \
  W(SPEAKER, TISSE, "speaker", NODE) W(SPEAKER_NAME, TISSE, "speakerName", TEXT) W(CITED_MEDIUM, TISSE, "citedMedium", NODE) \
  W(CITED_MEDIUM_NAME, TISSE, "citedMediumName", TEXT) W(LEANS_ON, TISSE, "leansOn", TEXT) W(DENIED_BY, TISSE, "deniedBy", NODE) W(QUOTE, TISSE, "quote", MIXED) \
  W(START, TISSE, "start", POSITION) W(END, TISSE, "end", POSITION) W(SENTENCE, TISSE, "sentence", MIXED) \
  W(SENTENCE_START, TISSE, "sentenceStart", POSITION) W(SENTENCE_END, TISSE, "sentenceEnd", POSITION) W(TRIGGER_AT, TISSE, "triggerPosition", TEXT) \
  W(AMOUNT_AT, TISSE, "amountPosition", TEXT) W(SUBJECT_AT, TISSE, "subjectPosition", TEXT) \
  W(OBJECT_AT, TISSE, "objectPosition", TEXT) W(SUBJECT_WORDS, TISSE, "subjectWords", TEXT) \
  W(OBJECT_WORDS, TISSE, "objectWords", TEXT) W(SUBJECT_LABEL, TISSE, "subjectLabel", TEXT) \
  W(OBJECT_LABEL, TISSE, "objectLabel", TEXT) W(SUBJECT_LINK, TISSE, "subjectLink", TEXT) W(OBJECT_LINK, TISSE, "objectLink", TEXT) \
  W(LINK, TISSE, "link", TEXT) W(RULE, TISSE, "matchedRule", NODE) W(CUE, TISSE, "cue", MIXED) W(SOURCE, PROV, "hadPrimarySource", NODE) \
  W(GENERATED_BY, PROV, "wasGeneratedBy", NODE) W(ABOUT_DEAL, TISSE, "aboutDeal", NODE) W(EVIDENCE, TISSE, "evidence", NODE) \
  W(ATTRIBUTION, PROV, "qualifiedAttribution", NODE) \
  W(CURRENT_STATUS, TISSE, "currentStatus", NODE) W(AMOUNT_STATUS, TISSE, "amountStatus", NODE) \
  W(FIRST_REPORTED, TISSE, "firstReported", MIXED) W(LAST_REPORTED, TISSE, "lastReported", MIXED) \
  W(ARTICLE_COUNT, TISSE, "articleCount", INTEGER) W(SOURCE_COUNT, TISSE, "independentSourceCount", INTEGER) \
  W(DISPUTED, TISSE, "disputed", BOOLEAN) W(DISAGREEMENT, TISSE, "hasDisagreement", NODE) \
  W(KIND, TISSE, "disagreementKind", NODE) \
  W(LEFT, TISSE, "leftClaim", NODE) W(RIGHT, TISSE, "rightClaim", NODE) \
  W(VALUE, SCHEMA, "value", DECIMAL) W(MAX_VALUE, SCHEMA, "maxValue", DECIMAL) W(SCHEMA_CURRENCY, SCHEMA, "currency", TEXT) \
  W(USED, PROV, "used", NODE) W(ASSOCIATED, PROV, "wasAssociatedWith", NODE) W(AGENT, PROV, "agent", NODE) \
  W(HAD_ROLE, PROV, "hadRole", NODE) W(VERSION, SCHEMA, "softwareVersion", TEXT) W(TITLE, DCT, "title", MIXED) \
  W(ENTITIES, VOID, "entities", INTEGER) W(CLASS_PARTITION, VOID, "classPartition", NODE) W(CLASS, VOID, "class", NODE) \
  W(VOID_VOCABULARY, VOID, "vocabulary", NODE) W(URI_SPACE, VOID, "uriSpace", TEXT) W(CONFORMS_TO, DCT, "conformsTo", NODE) \
  W(HAS_SOURCE, OA, "hasSource", NODE) W(HAS_SELECTOR, OA, "hasSelector", NODE) W(OA_START, OA, "start", POSITION) \
  W(OA_END, OA, "end", POSITION) W(EXACT, OA, "exact", MIXED) W(OA_PREFIX, OA, "prefix", MIXED) W(OA_SUFFIX, OA, "suffix", MIXED) \
  W(C_CLAIM, TISSE, "Claim", NONE) W(C_DEAL, TISSE, "Deal", NONE) W(C_DISAGREEMENT, TISSE, "Disagreement", NONE) \
  W(C_ARTICLE, SCHEMA, "NewsArticle", NONE) W(C_MONEY, SCHEMA, "MonetaryAmount", NONE) W(C_ACTIVITY, PROV, "Activity", NONE) W(C_EXTRACTION, TISSE, "Extraction", NONE) \
  W(C_ATTRIBUTION, PROV, "Attribution", NONE) W(C_AGENT, PROV, "SoftwareAgent", NONE) W(C_DATASET, VOID, "Dataset", NONE) \
  W(C_DCAT_DATASET, DCAT, "Dataset", NONE) W(C_SPECIFIC, OA, "SpecificResource", NONE) \
  W(C_POSITION, OA, "TextPositionSelector", NONE) W(C_TEXT_QUOTE, OA, "TextQuoteSelector", NONE) \
  W(C_ENTITY, TISSE, "Entity", NONE) W(I_TISSE, TISSE, "Tisse", NONE) W(G_ASSERTED, TISSE, "asserted", NONE) \
  W(G_REPORTED, TISSE, "reported", NONE) W(G_WOVEN, TISSE, "woven", NONE)

typedef enum tisse__prefix_id {
#define P(name, text) TISSE__P_##name,
  TISSE__PREFIXES(P)
#undef P
  TISSE__PREFIX_COUNT
} tisse__prefix_id;

typedef enum tisse__word_id {
#define W(name, prefix, local, range) TISSE__W_##name,
  TISSE__WORDS(W)
#undef W
  TISSE__WORD_COUNT
} tisse__word_id;

typedef struct tisse__prefix { tisse_view name; tisse_view iri; } tisse__prefix;

/** A word, written out for every syntax at compile time. */
typedef struct tisse__word_info {
  tisse_view iri;
  tisse_view line;    ///< <http://…#type>
  tisse_view name;    ///< rdf:type
  tisse_view local;   ///< type
  uint8_t prefix;
  uint8_t range;      ///< tisse__range
} tisse__word_info;

extern const tisse__prefix tisse__prefixes[TISSE__PREFIX_COUNT];
extern const tisse__word_info tisse__words[TISSE__WORD_COUNT];

/** Words by IRI. Made where it is needed, for it is small; then const. */
typedef struct tisse__word_index { uint8_t slots[1024]; } tisse__word_index;
void tisse__word_index_init(tisse__word_index *self);
/** Number of the word, or TISSE__WORD_COUNT. */
unsigned tisse__word_find(const tisse__word_index *self, tisse_view iri);

#endif
