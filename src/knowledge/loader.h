/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file loader.h
 * What knowledge needs from the first file to the seal, and drops then: triples, the terms it knows by name, errors with their place.
 * The steps of sealing are declared here in the order in which they run; each reads the store and fills the model.
 */
#ifndef TISSE_KNOWLEDGE_LOADER_H
#define TISSE_KNOWLEDGE_LOADER_H

#include "base/nearest.h"
#include "knowledge/model.h"
#include "knowledge/store.h"
#include "knowledge/turtle.h"

#define TISSE__RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define TISSE__RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define TISSE__OWL "http://www.w3.org/2002/07/owl#"
#define TISSE__SKOS "http://www.w3.org/2004/02/skos/core#"
#define TISSE__SCHEMA "https://schema.org/"
#define TISSE__FOAF "http://xmlns.com/foaf/0.1/"
#define TISSE__WIKIDATA_DIRECT "http://www.wikidata.org/prop/direct/"
#define TISSE__DCT "http://purl.org/dc/terms/"
#define TISSE__ONTOLEX "http://www.w3.org/ns/lemon/ontolex#"
#define TISSE__SYNSEM "http://www.w3.org/ns/lemon/synsem#"
#define TISSE__LEXINFO "http://www.lexinfo.net/ontology/3.0/lexinfo#"
/** IRIs of the entries that short forms make: …/lexicon/fr/investir-verb */
#define TISSE__LEXICON_BASE "https://w3id.org/tisse/lexicon/"

/** The terms that loading looks for: name, namespace, local name. */
#define TISSE__KNOWN_TERMS(X)                                                                                              \
  X(TYPE, TISSE__RDF, "type") X(VALUE, TISSE__RDF, "value") X(PROPERTY, TISSE__RDF, "Property")                             \
  X(LABEL, TISSE__RDFS, "label") X(RDFS_CLASS, TISSE__RDFS, "Class") X(SUB_CLASS, TISSE__RDFS, "subClassOf")                \
  X(SUB_PROPERTY, TISSE__RDFS, "subPropertyOf") X(DOMAIN, TISSE__RDFS, "domain") X(RANGE, TISSE__RDFS, "range")             \
  X(DOMAIN_INCLUDES, TISSE__SCHEMA, "domainIncludes") X(RANGE_INCLUDES, TISSE__SCHEMA, "rangeIncludes")                     \
  X(OWL_CLASS, TISSE__OWL, "Class") X(OBJECT_PROPERTY, TISSE__OWL, "ObjectProperty")                                        \
  X(DATATYPE_PROPERTY, TISSE__OWL, "DatatypeProperty") X(ANNOTATION_PROPERTY, TISSE__OWL, "AnnotationProperty")             \
  X(SYMMETRIC, TISSE__OWL, "SymmetricProperty") X(INVERSE, TISSE__OWL, "inverseOf") X(SAME_AS, TISSE__OWL, "sameAs")        \
  X(PREF_LABEL, TISSE__SKOS, "prefLabel") X(ALT_LABEL, TISSE__SKOS, "altLabel") X(CONCEPT, TISSE__SKOS, "Concept")          \
  X(CLOSE_MATCH, TISSE__SKOS, "closeMatch") X(EXACT_MATCH, TISSE__SKOS, "exactMatch")                                       \
  X(EQUIVALENT_CLASS, TISSE__OWL, "equivalentClass") X(UNION, TISSE__OWL, "unionOf") X(IMPORTS, TISSE__OWL, "imports")      \
  X(FIRST, TISSE__RDF, "first") X(REST, TISSE__RDF, "rest") X(INSTANCE_OF, TISSE__WIKIDATA_DIRECT, "P31")                   \
  X(SCHEMA_NAME, TISSE__SCHEMA, "name") X(FOAF_NAME, TISSE__FOAF, "name")                                                   \
  X(ALTERNATE_NAME, TISSE__SCHEMA, "alternateName") X(LEGAL_NAME, TISSE__SCHEMA, "legalName")                               \
  X(LANGUAGE, TISSE__DCT, "language")                                                                                       \
  X(WORD, TISSE__ONTOLEX, "Word") X(MULTIWORD, TISSE__ONTOLEX, "MultiwordExpression")                                       \
  X(LEXICAL_ENTRY, TISSE__ONTOLEX, "LexicalEntry") X(CANONICAL, TISSE__ONTOLEX, "canonicalForm")                            \
  X(WRITTEN, TISSE__ONTOLEX, "writtenRep")                                                                                  \
  X(PART_OF_SPEECH, TISSE__LEXINFO, "partOfSpeech") X(LEXINFO_GENDER, TISSE__LEXINFO, "gender")                             \
  X(BEHAVIOR, TISSE__SYNSEM, "synBehavior") X(SYNTACTIC_FRAME, TISSE__SYNSEM, "SyntacticFrame")                             \
  X(SUBJECT_OF, TISSE__SYNSEM, "subjOfProp") X(OBJECT_OF, TISSE__SYNSEM, "objOfProp")                                       \
  X(RELATION, TISSE__NS, "Relation") X(CUE_CLASS, TISSE__NS, "Cue") X(WORD_CLASS_CLASS, TISSE__NS, "WordClass")             \
  X(FIXED_EXPRESSION, TISSE__NS, "FixedExpression")                                                                         \
  X(DESCRIPTION, TISSE__NS, "description") X(AMBIGUOUS_LABEL, TISSE__NS, "ambiguousLabel")                                  \
  X(SHORT_LABEL, TISSE__NS, "shortLabel") X(TICKER, TISSE__NS, "ticker") X(SECTOR, TISSE__NS, "sector")                     \
  X(LED_BY, TISSE__NS, "ledBy") X(MADE_BY, TISSE__NS, "madeBy") X(PARENT, TISSE__NS, "parent") X(BASED_IN, TISSE__NS, "basedIn")                           \
  X(GENDER, TISSE__NS, "gender") X(OF_RELATION, TISSE__NS, "relation") X(AMOUNT_OF, TISSE__NS, "amountOf")                  \
  X(PRODUCT_OF, TISSE__NS, "productOf") X(NEEDS_PRODUCT, TISSE__NS, "needsProduct")                                         \
  X(NEEDS_AMOUNT, TISSE__NS, "needsAmount") X(NEEDS_CONTEXT, TISSE__NS, "needsContext") X(TOPIC_OBJECT, TISSE__NS, "topicObject") X(TOPIC_SUBJECT, TISSE__NS, "topicSubject") X(STAGE, TISSE__NS, "stage") \
  X(ABOVE_HALF, TISSE__NS, "aboveHalf") X(SUBJECT_SECTOR, TISSE__NS, "subjectSector") X(TAKES_WORK, TISSE__NS, "takesWork") \
  X(TAKES_THINGS, TISSE__NS, "takesThings") X(NEEDS_INFINITIVE, TISSE__NS, "needsInfinitive") X(NEEDS_MARKED, TISSE__NS, "needsMarked") \
  X(NEEDS_PASSIVE, TISSE__NS, "needsPassive") X(NEEDS_NO_OBJECT, TISSE__NS, "needsNoObject") X(GIVEN_ENDS, TISSE__NS, "givenEnds")                                                                              \
  X(CERTAINTY, TISSE__NS, "certainty") X(POLARITY, TISSE__NS, "polarity") X(SUBJECT_CLASS, TISSE__NS, "subjectClass")       \
  X(OBJECT_CLASS, TISSE__NS, "objectClass") X(ONLY_NOUNS, TISSE__NS, "onlyNouns") X(EXAMPLE, TISSE__NS, "example")          \
  X(EXPECTS, TISSE__NS, "expects") X(NEAR_MISS, TISSE__NS, "nearMiss") X(CUE_KIND, TISSE__NS, "cueKind")                    \
  X(CONTROL, TISSE__NS, "control") X(PAST_ONLY, TISSE__NS, "pastOnly") X(CUE, TISSE__NS, "cue")                             \
  X(WORD_CLASS, TISSE__NS, "wordClass") X(VERBS, TISSE__NS, "verbs") X(NOUNS, TISSE__NS, "nouns")                           \
  X(ADJECTIVES, TISSE__NS, "adjectives") X(ADVERBS, TISSE__NS, "adverbs") X(FIXED, TISSE__NS, "fixed")                      \
  X(DERIVATION, TISSE__NS, "Derivation") X(DEED, TISSE__NS, "deed") X(DOER, TISSE__NS, "doer") X(MARKER, TISSE__NS, "marker")   \
  X(WORDS, TISSE__NS, "words") X(PARADIGM, TISSE__NS, "paradigm")                                                            \
  X(MEASURE, TISSE__NS, "Measure") X(MEASURE_KIND, TISSE__NS, "measureKind") X(CODE, TISSE__NS, "code")                      \
  X(NARROWS, TISSE__NS, "narrows")                                                                                           \
  X(PHRASE, TISSE__NS, "phrase") X(STATUS, TISSE__NS, "status")

#define TISSE__KNOWN_NAME(name, space, local) TISSE__K_##name,
typedef enum tisse__known { TISSE__KNOWN_TERMS(TISSE__KNOWN_NAME) TISSE__KNOWN_COUNT } tisse__known;

/** A frame, cue or word class: what short forms make entries for. */
typedef enum tisse__carrier_kind { TISSE__CARRIER_FRAME, TISSE__CARRIER_CUE, TISSE__CARRIER_CLASS } tisse__carrier_kind;
typedef struct tisse__carrier {
  uint32_t subject;   ///< Term.
  uint32_t index;     ///< Frame, cue, or the tisse__word_class itself.
  uint8_t kind;       ///< tisse__carrier_kind
  uint8_t language;   ///< TISSE__LANGUAGES where it does not say.
} tisse__carrier;

/** A word that opens a frame which a relation's label makes, or a verb of one. */
typedef struct tisse__made_word {
  const tisse__triple *at;
  tisse_view written;
  uint32_t frame;
  uint8_t language, pos;
  bool fixed;         ///< Word by word.
} tisse__made_word;

typedef struct tisse__loader {
  tisse__store store;
  tisse__turtle *turtle;
  uint32_t known[TISSE__KNOWN_COUNT];
  bool wrong;                                   ///< An error was reported that sealing fails for.
  uint32_t faults;                              ///< Errors in what is a user's: what they stand in is left out.
  TISSE__ARRAY(tisse__carrier) carriers;
  tisse__table carrier_index;                   ///< By IRI.
  TISSE__ARRAY(tisse__made_word) made_words;
  TISSE__ARRAY(const tisse__triple *) names_at; ///< Where each of knowledge->names stands.
} tisse__loader;

tisse_status tisse__loader_new(tisse_knowledge *knowledge);
void tisse__loader_free(tisse_knowledge *knowledge);
static inline tisse__loader *tisse__loader_of(const tisse_knowledge *knowledge) { return knowledge->loader; }

const tisse__triple *tisse__loader_next(const tisse__loader *self, uint32_t subject, tisse__known predicate, const tisse__triple *after);
/** The first object of a property; NULL where there is none. */
const tisse__term *tisse__loader_object(const tisse__loader *self, uint32_t subject, tisse__known predicate);
/** The type statements (… a TYPE) of all subjects that have an IRI, in order. */
const tisse__triple *tisse__loader_next_typed(const tisse__loader *self, tisse__known type, const tisse__triple *after);
bool tisse__loader_flag(const tisse__loader *self, uint32_t subject, tisse__known predicate);
tisse_view tisse__loader_text(const tisse__loader *self, uint32_t term);
/** Language of a literal: its tag, else `otherwise`; TISSE__LANGUAGES where it has neither or one that is not read. */
uint8_t tisse__loader_language(const tisse__loader *self, uint32_t literal, uint8_t otherwise);

/** Reports "<IRI of the triple's subject> …" at its place. Of ours it makes sealing fail; what is a user's is left out by the caller, and the rest read. */
void tisse__loader_error(const tisse_knowledge *knowledge, const tisse__triple *at, const char *format, ...) TISSE_PRINTF(3, 4);
void tisse__loader_warning(const tisse_knowledge *knowledge, const tisse__triple *at, const char *format, ...) TISSE_PRINTF(3, 4);
/** An error where the IRI of the subject has no last segment; one of ours must end in [A-Za-z_][A-Za-z0-9_-]*. */
void tisse__loader_check_iri(const tisse_knowledge *knowledge, const tisse__triple *at);

/** The class that an IRI should have been. */
const char *tisse__nearest_class(tisse__nearest *self, const tisse_knowledge *knowledge, tisse_view iri);

/** The local names of the word classes, that of the first one first. */
extern const char *const tisse__word_class_names[TISSE__WC_LAST];
/** The tisse__word_class that a tisse:wordClass statement's object stands for, by its local name or through a tisse:WordClass; TISSE__NONE after an error. */
uint32_t tisse__read_word_class(const tisse_knowledge *self, const tisse__triple *at);

/* The steps of sealing. */
tisse_status tisse__build_ontology(tisse_knowledge *self);
tisse_status tisse__alias_classes(tisse_knowledge *self);           ///< foreign.c: what other vocabularies call our classes; asked by tisse__build_ontology
tisse_status tisse__warn_ignored(tisse_knowledge *self);      ///< foreign.c: named things that are not read
tisse_status tisse__build_concepts(tisse_knowledge *self);
tisse_status tisse__build_entities(tisse_knowledge *self);
/** plural.c: the plural of a name that is a common noun, in small letters; nothing where it is none. */
void tisse__plural_of_name(const tisse_knowledge *self, tisse__buffer *out, tisse_view name, tisse__language language);
tisse_status tisse__build_frames(tisse_knowledge *self);
tisse_status tisse__build_label_frames(tisse_knowledge *self);   ///< label_frame.c: of users' relations that no frame tells, by their labels
tisse_status tisse__build_noun_frames(tisse_knowledge *self);    ///< noun_frame.c: of users' relations that verbs tell, by the nouns of these
tisse_status tisse__build_cues(tisse_knowledge *self);
tisse_status tisse__build_measures(tisse_knowledge *self);   ///< measures.c: words of sums and quantities
tisse_status tisse__build_entries(tisse_knowledge *self);
tisse_status tisse__build_examples(tisse_knowledge *self);
tisse_status tisse__build_lexicons(tisse_knowledge *self);
tisse_status tisse__check_properties(tisse_knowledge *self);
tisse_status tisse__build_digest(tisse_knowledge *self);

/** printf's arguments for a "%.*s" of a view. */
#define TISSE__SHOWN(view) (int)((view).length > 300 ? 300 : (view).length), ((view).data ? (view).data : "")

#endif
