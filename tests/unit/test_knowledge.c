/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Knowledge: what is read, what is refused and with which words, how names and expressions are found.
 * Runs from the top folder. Cases of bad knowledge are files under tests/knowledge/bad: their first lines say what must be reported.
 */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "knowledge/loader.h"
#include "knowledge/model.h"

#include "base/text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MESSAGES_MAX 64
#define VOCABULARY "ontology/tisse.ttl"

typedef struct heard { size_t count; struct { tisse_level level; uint32_t line; char text[1100]; } items[MESSAGES_MAX]; } heard;

static void hear(void *user, const tisse_message *message)
{
  heard *self = user;
  if (self->count < MESSAGES_MAX) {
    self->items[self->count].level = message->level;
    self->items[self->count].line = message->line;
    snprintf(self->items[self->count].text, sizeof self->items->text, "%s", message->text);
    self->count++;
  }
}

static void print_heard(const heard *self)
{
  for (size_t i = 0; i < self->count; ++i) {
    print_message("  heard %u: %s\n", (unsigned)self->items[i].line, self->items[i].text);
  }
}

static const char prefixes[] =
  "@prefix tisse: <https://w3id.org/tisse/ns#> . @prefix e: <https://w3id.org/tisse/id/entity/> ."
  "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> ."
  "@prefix dct: <http://purl.org/dc/terms/> . @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> ."
  "@prefix synsem: <http://www.w3.org/ns/lemon/synsem#> . @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> ."
  "@prefix fr: <https://w3id.org/tisse/lexicon/fr/> . @prefix frame: <https://w3id.org/tisse/frame/> ."
  "@prefix cue: <https://w3id.org/tisse/cue/> . @prefix class: <https://w3id.org/tisse/class/> ."
  "@prefix arg: <https://w3id.org/tisse/arg/> .\n";

/** Loads the vocabulary and `turtle`, and seals. The caller frees. */
static tisse_status make(tisse_knowledge **out, const tisse_context *context, const char *turtle)
{
  char path[] = "/tmp/tisse-knowledge-XXXXXX";
  const int handle = mkstemp(path);
  assert_true(handle >= 0);
  FILE *file = fdopen(handle, "wb");
  fputs(prefixes, file);
  fputs(turtle, file);
  fclose(file);
  tisse_status status = tisse_knowledge_new(out, context);
  status = status ? status : tisse_knowledge_load_file(*out, VOCABULARY);
  status = status ? status : tisse_knowledge_load_file(*out, path);
  remove(path);
  return status ? status : tisse_knowledge_seal(*out);
}

static tisse_knowledge *make_good(const char *turtle)
{
  heard messages = {0};
  const tisse_context context = {.report = hear, .report_user = &messages};
  tisse_knowledge *knowledge = NULL;
  const tisse_status status = make(&knowledge, &context, turtle);
  print_heard(&messages);
  assert_int_equal(status, TISSE_OK);
  assert_int_equal(messages.count, 0);
  return knowledge;
}

#define assert_view(view, text)                                                   \
  do {                                                                            \
    char shown[512];                                                              \
    snprintf(shown, sizeof shown, "%.*s", (int)(view).length, (view).data ? (view).data : ""); \
    assert_string_equal(shown, text);                                             \
  } while (0)

#define NS "https://w3id.org/tisse/ns#"
#define E "https://w3id.org/tisse/id/entity/"

static void vocabulary_is_whole(void **state)
{
  (void)state;
  static const char *const relations[] = {"investsIn", "acquires", "supplies", "competesWith", "partnersWith", "litigatesWith", "leads",
                                          "founded", "produces", "subsidiaryOf", "raises", "valuedAt"};
  tisse_knowledge *knowledge = make_good("");
  assert_int_equal(tisse_knowledge_relation_count(knowledge), 12);
  tisse_relation_info info;
  for (size_t i = 0; i < 12; ++i) {
    assert_true(tisse_knowledge_relation_find(knowledge, tisse_view_of(relations[i]), &info));
    assert_view(info.local_name, relations[i]);
    assert_true(tisse_knowledge_label(knowledge, info.iri, "fr").length && tisse_knowledge_label(knowledge, info.iri, "en").length);
    assert_int_equal(info.has_object, i < 10);
    assert_int_equal(info.symmetric, i >= 3 && i <= 5);
  }
  assert_true(tisse_knowledge_relation_find(knowledge, tisse_view_of(NS "investsIn"), &info));
  assert_view(info.inverse, NS "hasInvestor");
  assert_false(tisse_knowledge_relation_find(knowledge, tisse_view_of("hasInvestor"), &info));
  for (int i = TISSE_ACTUAL; i <= TISSE_DENIED; ++i) {
    char iri[64];
    snprintf(iri, sizeof iri, NS "%s", tisse_standing_name((tisse_standing)i));
    assert_true(tisse_knowledge_label(knowledge, tisse_view_of(iri), "fr").length);
  }
  for (int i = TISSE_STAGE_DONE; i <= TISSE_STAGE_ENDED; ++i) {
    char iri[64];
    snprintf(iri, sizeof iri, NS "%s", tisse_stage_name((tisse_stage)i));
    assert_true(tisse_knowledge_label(knowledge, tisse_view_of(iri), "en").length);
  }
  assert_view(tisse_knowledge_label(knowledge, tisse_view_of(NS "Chips"), "fr"), "semi-conducteurs");
  assert_view(tisse__relation_phrase(knowledge, tisse_view_of(NS "investsIn"), TISSE_POSSIBLE, "fr"), "investirait dans");
  assert_view(tisse__relation_phrase(knowledge, tisse_view_of(NS "investsIn"), TISSE_ACTUAL, "en"), "invests in");
  tisse_relation_info none;
  assert_false(tisse_knowledge_relation_find(knowledge, tisse_view_of("nothing"), &none));
  const tisse__relation *invests = &knowledge->relations.items[tisse__table_find(&knowledge->relation_index, tisse_view_of(NS "investsIn"))];
  assert_int_equal(invests->domain[0], tisse__class_named(knowledge, "Organization"));
  assert_int_equal(invests->domain[1], tisse__class_named(knowledge, "Person"));
  assert_int_equal(invests->domain[2], TISSE__NONE);
  assert_view(tisse_knowledge_label(knowledge, tisse_view_of(NS "Fund"), "de"), "fund");
  assert_true(tisse_knowledge_is_a(knowledge, tisse_view_of(NS "Fund"), tisse_view_of(NS "Organization")));
  assert_false(tisse_knowledge_is_a(knowledge, tisse_view_of(NS "Place"), tisse_view_of(NS "Organization")));
  assert_true(knowledge->classes.items[tisse__class_named(knowledge, "Medium")].party);
  assert_false(knowledge->classes.items[tisse__class_named(knowledge, "Index")].party);
  tisse_knowledge_free(knowledge);
}

static const char companies[] =
  "e:nvidia a tisse:Company ; rdfs:label \"Nvidia\" ; skos:altLabel \"NVIDIA Corporation\" ; tisse:ticker \"NVDA\" ;\n"
  "  tisse:description \"géant des puces\"@fr , \"chip giant\"@en ; tisse:sector tisse:Chips ; tisse:ledBy e:jensen-huang ;\n"
  "  tisse:basedIn \"Santa Clara\" ; <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q182477> .\n"
  "e:intel a tisse:Company ; rdfs:label \"Intel\" ; tisse:description \"géant des puces\"@fr .\n"
  "e:jensen-huang a tisse:Person ; rdfs:label \"Jensen Huang\" .\n"
  "e:oreal a tisse:Company ; rdfs:label \"L'Oréal\" ; tisse:gender \"m\" .\n"
  "e:amd a tisse:Company ; rdfs:label \"Advanced Micro Devices\" ; tisse:shortLabel \"AMD\" ; tisse:ticker \"AMD\" .\n"
  "e:advanced a tisse:Company ; tisse:ambiguousLabel \"Advanced\" .\n"
  "e:orange a tisse:Company ; rdfs:label \"Orange\" ; tisse:ambiguousLabel \"Orange\" .\n"
  "e:ansi a tisse:Institution ; rdfs:label \"Agence nationale\"@fr , \"National Agency\"@en .\n"
  "e:h100 a tisse:Product ; rdfs:label \"H100\" ; tisse:madeBy e:nvidia .\n";

static void entities_are_read(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = make_good(companies);
  assert_int_equal(tisse_knowledge_entity_count(knowledge), 9);
  tisse_entity_info info;
  assert_true(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "nvidia"), &info));
  assert_view(info.label, "Nvidia");
  assert_view(info.class_iri, NS "Company");
  assert_view(info.sector_iri, NS "Chips");
  assert_view(info.same_as, "http://www.wikidata.org/entity/Q182477");
  assert_view(info.led_by, E "jensen-huang");
  assert_true(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "h100"), &info));
  assert_view(info.made_by, E "nvidia");
  assert_true(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "amd"), &info));
  assert_view(info.label, "AMD");
  tisse_view names[4], languages[4];
  assert_int_equal(tisse_knowledge_entity_names(knowledge, tisse_view_of(E "nvidia"), names, languages, 4), 1);
  assert_view(names[0], "NVIDIA Corporation");
  assert_int_equal(tisse_knowledge_entity_names(knowledge, tisse_view_of(E "nobody"), names, languages, 4), 0);
  assert_view(tisse_knowledge_label(knowledge, tisse_view_of(E "ansi"), "en"), "National Agency");
  assert_view(tisse_knowledge_label(knowledge, tisse_view_of(E "ansi"), NULL), "Agence nationale");
  assert_false(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "nobody"), &info));
  tisse_knowledge_free(knowledge);
}

/** The names found at the first word: "label label …|words". */
static void lookup(const tisse_knowledge *knowledge, const char *text, tisse__language language, char *out, size_t size)
{
  tisse__words words = {0};
  const tisse_view view = tisse_view_of(text);
  assert_int_equal(tisse__segment_words(&words, &knowledge->context.allocator, view, (tisse_span){0, (uint32_t)view.length}, language), 0);
  tisse__gazetteer_hit hit;
  out[0] = '\0';
  if (tisse__gazetteer_longest(knowledge->gazetteer, view, words.items, 0, (uint32_t)words.count, &hit)) {
    for (uint32_t name = hit.name; name != TISSE__NONE; name = tisse__gazetteer_next(knowledge->gazetteer, name)) {
      const tisse_view iri = tisse__iri_local(knowledge->entities.items[knowledge->names.items[name].entity].iri);
      const size_t used = strlen(out);
      snprintf(out + used, size - used, "%.*s ", (int)iri.length, iri.data);
    }
    const size_t used = strlen(out);
    snprintf(out + used, size - used, "%u", (unsigned)hit.last);
  }
  tisse__array_dispose(&knowledge->context.allocator, &words);
}

static void gazetteer_takes_the_longest(void **state)
{
  (void)state;
  static const struct { const char *text; tisse__language language; const char *found; } cases[] = {
    {"Nvidia va investir", TISSE__FRENCH, "nvidia 1"},
    {"NVIDIA corporation invests", TISSE__ENGLISH, "nvidia 2"},
    {"Nvidia Corporations", TISSE__ENGLISH, "nvidia 1"},
    {"Nvidia's chips", TISSE__ENGLISH, "nvidia 1"},
    {"Nvidias", TISSE__ENGLISH, ""},
    {"L’Oréal investit", TISSE__FRENCH, "oreal 2"},
    {"L'OREAL invests", TISSE__ENGLISH, "oreal 1"},
    {"Advanced Micro Devices", TISSE__ENGLISH, "amd 3"},
    {"Advanced Micro Machines", TISSE__ENGLISH, "advanced 1"},
    {"AMD", TISSE__FRENCH, "amd 1"},
    {"géant des puces", TISSE__FRENCH, "nvidia intel 3"},
    {"Geant des puces", TISSE__FRENCH, "nvidia intel 3"},
    {"chip giant", TISSE__ENGLISH, "nvidia 2"},
    {"puces", TISSE__FRENCH, ""},
    {"", TISSE__FRENCH, ""}};
  tisse_knowledge *knowledge = make_good(companies);
  for (size_t i = 0; i < sizeof cases / sizeof *cases; ++i) {
    char found[200];
    lookup(knowledge, cases[i].text, cases[i].language, found, sizeof found);
    if (strcmp(found, cases[i].found)) {
      print_message("\"%s\"\n", cases[i].text);
    }
    assert_string_equal(found, cases[i].found);
  }
  tisse_knowledge_free(knowledge);
}

static void ambiguity_wins_over_the_label(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = make_good(companies);
  for (size_t i = 0; i < knowledge->names.count; ++i) {
    if (tisse__view_is(knowledge->names.items[i].text, "Orange")) {
      assert_int_equal(knowledge->names.items[i].kind, TISSE__NAME_AMBIGUOUS);
    }
  }
  tisse_knowledge_free(knowledge);
}

/** "lemma pos[ se] {marker,lemma}…" */
static void show_entry(const tisse__entry *entry, char *out, size_t size)
{
  size_t used = (size_t)snprintf(out, size, "%s%s%.*s", entry->fixed ? "fixed " : "", entry->reflexive ? "se " : "", (int)entry->lemma.length,
                                 entry->lemma.data);
  for (uint32_t i = 0; i < entry->constituent_count && used < size; ++i) {
    const tisse__constituent *part = &entry->constituents[i];
    used += (size_t)snprintf(out + used, size - used, " {%.*s %.*s}", (int)part->marker.length, part->marker.data ? part->marker.data : "",
                             (int)part->lemma.length, part->lemma.data);
  }
}

static void expressions_are_taken_apart(void **state)
{
  (void)state;
  static const struct { const char *property, *written, *language, *shown; } cases[] = {
    {"verbs", "investir", "fr", "investir"},
    {"verbs", "s'allier", "fr", "se allier"},
    {"verbs", "se séparer de", "fr", "se séparer"},
    {"verbs", "prendre une participation", "fr", "prendre { participation}"},
    {"verbs", "entrer au capital", "fr", "entrer {à capital}"},
    {"verbs", "mettre la main sur", "fr", "mettre { main}"},
    {"verbs", "mener des discussions", "fr", "mener { discussions}"},
    {"verbs", "faire l'objet d'une enquête", "fr", "faire { objet} {de enquête}"},
    {"verbs", "l'emporter", "fr", "emporter {^ le}"},
    {"verbs", "s'en prendre à", "fr", "se prendre {^ en}"},
    {"verbs", "porter plainte contre", "fr", "porter { plainte}"},
    {"nouns", "tour de table", "fr", "tour {de table}"},
    {"nouns", "prise de participation", "fr", "prise {de participation}"},
    {"nouns", "lettre d'intention", "fr", "lettre {de intention}"},
    {"nouns", "partenaire commercial", "fr", "partenaire { commercial}"},
    {"adverbs", "en pourparlers", "fr", "fixed en pourparlers"},
    {"fixed", "d'après", "fr", "fixed d' après"},
    {"fixed", "Selon", "fr", "fixed selon"},
    {"words", "Inc", "fr", "fixed inc"},
    {"nouns", "Mrs.", "en", "mrs."},
    {"nouns", "bras de fer judiciaire", "fr", "bras {de fer} { judiciaire}"},
    {"verbs", "take a stake", "en", "take { stake}"},
    {"verbs", "snap up", "en", "snap { up}"},
    {"verbs", "team up with", "en", "team { up}"},
    {"verbs", "cash in on", "en", "cash { in}"},
    {"verbs", "invest in", "en", "invest"},
    {"verbs", "to enter into an agreement", "en", "enter {into agreement}"},
    {"verbs", "form a joint venture", "en", "form {+ joint} { venture}"},
    {"nouns", "joint venture", "en", "venture {+ joint}"},
    {"nouns", "letter of intent", "en", "letter {of intent}"},
    {"nouns", "chief executive officer", "en", "officer {+ chief} {+ executive}"},
    {"adjectives", "backed by", "en", "backed"},
    {"adjectives", "in talks", "en", "fixed in talks"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; ++i) {
    char turtle[400], shown[200];
    snprintf(turtle, sizeof turtle, "cue:c a tisse:Cue ; tisse:cueKind tisse:NegationCue ; tisse:%s \"%s\"@%s .", cases[i].property,
             cases[i].written, cases[i].language);
    tisse_knowledge *knowledge = make_good(turtle);
    show_entry(&knowledge->entries.items[0], shown, sizeof shown);
    assert_string_equal(shown, cases[i].shown);
    tisse_knowledge_free(knowledge);
  }
}

static const char lexicon[] =
  "frame:invest a synsem:SyntacticFrame ; rdfs:label \"X investit (somme) dans Y\"@fr ; tisse:relation tisse:investsIn ;\n"
  "  synsem:subjOfProp arg:subject ; synsem:objOfProp arg:dans , arg:au-capital-de ; tisse:amountOf arg:object ; tisse:stage tisse:planned ;\n"
  "  tisse:verbs \"miser\" , \"investir\" ; tisse:subjectClass tisse:Fund ;\n"
  "  tisse:example\n"
  "    [ rdf:value \"Nvidia a investi 2 milliards de dollars dans CoreWeave.\"@fr ;\n"
  "      tisse:expects \"Nvidia investsIn CoreWeave actual 2000000000 USD\" ] ;\n"
  "  tisse:nearMiss \"Nvidia investit massivement dans l'IA.\"@fr .\n"
  "frame:ally a synsem:SyntacticFrame ; tisse:relation tisse:partnersWith ; synsem:subjOfProp arg:plural-entre ; dct:language \"fr\" ;\n"
  "  tisse:nouns \"partenariat\" .\n"
  "frame:raise a synsem:SyntacticFrame ; rdfs:label \"X raises\"@en ; tisse:relation tisse:raises ; synsem:subjOfProp arg:subject ;\n"
  "  tisse:needsAmount true ; tisse:verbs \"raise\" .\n"
  "fr:investir a ontolex:Word ; ontolex:canonicalForm [ ontolex:writtenRep \"investir\"@fr ] ; lexinfo:partOfSpeech lexinfo:verb ;\n"
  "  tisse:cue cue:plan .\n"
  "cue:plan a tisse:Cue ; tisse:cueKind tisse:StageCue ; tisse:stage tisse:planned ; tisse:verbs \"prévoir\"@fr ; tisse:control \"à\" ;\n"
  "  tisse:fixed \"au sein de\"@fr .\n"
  "cue:deny a tisse:Cue ; tisse:cueKind tisse:DenialCue ; tisse:polarity tisse:denied ; tisse:verbs \"deny\"@en .\n"
  "class:firm a tisse:WordClass ; tisse:wordClass tisse:OrganizationNoun ; tisse:nouns \"firme\"@fr , \"partenariat\"@fr .\n"
  "class:down a tisse:WordClass ; tisse:wordClass tisse:AdverbialPhrase ; tisse:words \"à la baisse\"@fr , \"investir\"@fr .\n"
  "class:enable a tisse:WordClass ; tisse:wordClass tisse:EnableVerb ; tisse:verbs \"permettre\"@fr .\n";

static void frames_and_cues_are_read(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = make_good(lexicon);
  assert_int_equal(knowledge->frames.count, 3);
  const tisse__frame *frame = &knowledge->frames.items[tisse__table_find(&knowledge->frame_index, tisse_view_of("https://w3id.org/tisse/frame/invest"))];
  assert_view(knowledge->relations.items[frame->relation].iri, NS "investsIn");
  assert_int_equal(frame->language, TISSE__FRENCH);
  assert_int_equal(frame->subject[0].function, TISSE__FN_SUBJECT);
  assert_int_equal(frame->object_count, 2);
  assert_int_equal(frame->object[1].function, TISSE__FN_MARKED);
  assert_view(frame->object[1].marker, "au capital de");
  assert_int_equal(frame->amount[0].function, TISSE__FN_OBJECT);
  assert_true(frame->has_stage && frame->stage == TISSE_STAGE_PLANNED && !frame->has_polarity);
  assert_int_equal(frame->subject_class, tisse__class_named(knowledge, "Fund"));
  assert_int_equal(frame->object_class, TISSE__NONE);
  frame = &knowledge->frames.items[tisse__table_find(&knowledge->frame_index, tisse_view_of("https://w3id.org/tisse/frame/ally"))];
  assert_int_equal(frame->subject[0].function, TISSE__FN_PLURAL);
  assert_view(frame->subject[0].marker, "entre");
  const tisse__cue *cue = &knowledge->cues.items[0];
  assert_int_equal(cue->kind, TISSE__CUE_STAGE);
  assert_true(cue->object_control);
  assert_view(cue->control_marker, "à");
  assert_int_equal(knowledge->cues.items[1].polarity, TISSE_DENIED_BY_PARTY);
  tisse_knowledge_free(knowledge);
}

static size_t chain_length(const tisse__lexicon *lexicon_, uint32_t link)
{
  size_t count = 0;
  for (; link != TISSE__NONE; link = lexicon_->chain[link].next) {
    ++count;
  }
  return count;
}

static void entries_are_found(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = make_good(lexicon);
  const tisse__lexicon *french = &knowledge->lexicons[TISSE__FRENCH];
  uint32_t link = tisse__lexicon_find(french, tisse_view_of("investir"), TISSE__VERB);
  assert_int_equal(chain_length(french, link), 1);
  const tisse__entry *entry = &knowledge->entries.items[french->chain[link].entry];
  assert_view(entry->iri, "https://w3id.org/tisse/lexicon/fr/investir"); /* the long entry took the frame of the short form in */
  assert_int_equal(entry->frame_count, 1);
  assert_int_equal(entry->cue_count, 1);
  assert_int_equal(entry->word_class, TISSE__NONE);
  link = tisse__lexicon_find(french, tisse_view_of("miser"), TISSE__VERB);
  assert_view(knowledge->entries.items[french->chain[link].entry].iri, "https://w3id.org/tisse/lexicon/fr/miser-verb");
  assert_int_equal(tisse__lexicon_find(french, tisse_view_of("miser"), TISSE__NOUN), TISSE__NONE);
  assert_int_equal(tisse__lexicon_find(&knowledge->lexicons[TISSE__ENGLISH], tisse_view_of("miser"), TISSE__VERB), TISSE__NONE);
  assert_int_not_equal(tisse__lexicon_find(&knowledge->lexicons[TISSE__ENGLISH], tisse_view_of("deny"), TISSE__VERB), TISSE__NONE);
  assert_int_equal(chain_length(french, tisse__lexicon_find(french, tisse_view_of("partenariat"), TISSE__NOUN)), 2);
  assert_int_equal(chain_length(french, tisse__lexicon_find_fixed(french, tisse_view_of("au"))), 4); /* de, d', du, des */
  assert_int_equal(tisse__lexicon_find_fixed(french, tisse_view_of("sein")), TISSE__NONE);
  link = tisse__lexicon_find(french, tisse_view_of("firme"), TISSE__NOUN);
  assert_int_equal(knowledge->entries.items[french->chain[link].entry].word_class, TISSE__WC_ORGANIZATION);
  tisse__reading readings[8];
  const size_t count = tisse__morphology_find(french->morphology, tisse_view_of("investirait"), readings, 8);
  assert_true(count > 0);
  assert_view(readings[0].lemma, "investir");
  tisse_knowledge_free(knowledge);
}

static void every_word_class_has_a_name_of_its_own(void **state)
{
  (void)state;
  for (size_t i = 0; i < TISSE__WC_LAST; ++i) {
    assert_non_null(tisse__word_class_names[i]);
    for (size_t j = 0; j < i; ++j) {
      assert_string_not_equal(tisse__word_class_names[i], tisse__word_class_names[j]);
    }
  }
}

/** Words of the classes that are found apart are found by no other search. */
static void words_of_grammar_are_found_apart(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = make_good(lexicon);
  const tisse__lexicon *french = &knowledge->lexicons[TISSE__FRENCH];
  assert_int_equal(tisse__lexicon_find(french, tisse_view_of("permettre"), TISSE__VERB), TISSE__NONE);
  uint32_t link = tisse__lexicon_find_apart(french, tisse_view_of("permettre"), TISSE__VERB);
  assert_int_equal(knowledge->entries.items[french->chain[link].entry].word_class, TISSE__WC_ENABLE);
  assert_int_equal(tisse__lexicon_find_apart(french, tisse_view_of("permettre"), TISSE__POS_NONE), TISSE__NONE);
  assert_int_not_equal(tisse__lexicon_find_apart(french, tisse_view_of("investir"), TISSE__POS_NONE), TISSE__NONE);
  assert_int_equal(chain_length(french, tisse__lexicon_find(french, tisse_view_of("investir"), TISSE__VERB)), 1);
  assert_int_equal(tisse__lexicon_find_fixed(french, tisse_view_of("à")), TISSE__NONE);
  link = tisse__lexicon_find_apart_first(french, tisse_view_of("à"));
  assert_view(knowledge->entries.items[french->chain[link].entry].lemma, "à la baisse");
  assert_int_not_equal(tisse__lexicon_find_apart(french, tisse_view_of("à la baisse"), TISSE__POS_NONE), TISSE__NONE);
  tisse_knowledge_free(knowledge);
}

static void examples_have_their_place(void **state)
{
  (void)state;
  tisse_knowledge *knowledge = make_good(lexicon);
  assert_int_equal(tisse_knowledge_example_count(knowledge), 2);
  tisse_example example = tisse_knowledge_example(knowledge, 0);
  assert_view(example.rule, "https://w3id.org/tisse/frame/invest");
  assert_view(example.expects, "Nvidia investsIn CoreWeave actual 2000000000 USD");
  assert_view(example.language, "fr");
  assert_int_equal(example.line, 6); /* that of the bracket, behind the line of prefixes */
  example = tisse_knowledge_example(knowledge, 1);
  assert_true(example.near_miss);
  assert_view(example.text, "Nvidia investit massivement dans l'IA.");
  assert_int_equal(example.line, 8);
  assert_non_null(example.file);
  tisse_knowledge_free(knowledge);
}

/** One "# error LINE: words" or "# warning LINE: words" of a case against what was heard. */
static bool was_heard(const heard *messages, const char *expected)
{
  char level[16];
  unsigned line = 0;
  int words = 0;
  assert_int_equal(sscanf(expected, "# %15[a-z] %u: %n", level, &line, &words), 2);
  for (size_t i = 0; i < messages->count; ++i) {
    if (messages->items[i].level == (strcmp(level, "error") ? TISSE_WARNING : TISSE_ERROR) && messages->items[i].line == line &&
        strstr(messages->items[i].text, expected + words)) {
      return true;
    }
  }
  return false;
}

static bool run_bad_case(const char *path)
{
  heard messages = {0};
  const tisse_context context = {.report = hear, .report_user = &messages};
  tisse_knowledge *knowledge = NULL;
  assert_int_equal(tisse_knowledge_new(&knowledge, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_file(knowledge, VOCABULARY), TISSE_OK);
  tisse_knowledge_load_file(knowledge, path);
  const tisse_status status = tisse_knowledge_seal(knowledge);
  tisse_knowledge_free(knowledge);
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  size_t expected = 0, errors = 0;
  bool good = true;
  for (char line[2048]; fgets(line, sizeof line, file) && line[0] == '#'; ++expected) {
    line[strcspn(line, "\n")] = '\0';
    errors += strncmp(line, "# error", 7) == 0;
    if (!was_heard(&messages, line)) {
      print_message("%s: not heard: %s\n", path, line);
      good = false;
    }
  }
  fclose(file);
  if (messages.count != expected || status != (errors ? TISSE_E_KNOWLEDGE : TISSE_OK)) {
    print_message("%s: %zu messages, %zu expected; status %d\n", path, messages.count, expected, (int)status);
    good = false;
  }
  if (!good) {
    print_heard(&messages);
  }
  return good;
}

static void bad_knowledge_is_reported(void **state)
{
  (void)state;
  DIR *folder = opendir("tests/knowledge/bad");
  assert_non_null(folder);
  size_t count = 0, failed = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (tisse__view_ends(tisse_view_of(entry->d_name), ".ttl")) {
      char path[512];
      snprintf(path, sizeof path, "tests/knowledge/bad/%s", entry->d_name);
      ++count;
      failed += !run_bad_case(path);
    }
  }
  closedir(folder);
  assert_true(count > 60);
  assert_int_equal(failed, 0);
}

static void what_is_not_there_is_reported(void **state)
{
  (void)state;
  heard messages = {0};
  const tisse_context context = {.report = hear, .report_user = &messages};
  tisse_knowledge *knowledge = NULL;
  assert_int_equal(tisse_knowledge_new(&knowledge, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_file(knowledge, "/nonexistent.ttl"), TISSE_E_READ);
  assert_int_equal(tisse_knowledge_load_folder(knowledge, "/dev/null/none"), TISSE_E_READ);
  assert_int_equal(messages.count, 2);
  assert_int_equal(tisse_knowledge_seal(knowledge), TISSE_E_KNOWLEDGE); /* no vocabulary */
  assert_int_equal(messages.count, 3);
  assert_int_equal(tisse_knowledge_seal(knowledge), TISSE_E_ARGUMENT);
  tisse_knowledge_free(knowledge);
  tisse_knowledge_free(NULL);
}

static void broken_statements_leave_the_others(void **state)
{
  (void)state;
  heard messages = {0};
  const tisse_context context = {.report = hear, .report_user = &messages};
  tisse_knowledge *knowledge = NULL;
  assert_int_equal(tisse_knowledge_new(&knowledge, &context), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_file(knowledge, VOCABULARY), TISSE_OK);
  assert_int_equal(tisse_knowledge_load_file(knowledge, "tests/knowledge/bad/broken-statement.ttl"), TISSE_E_KNOWLEDGE);
  assert_int_equal(tisse_knowledge_seal(knowledge), TISSE_E_KNOWLEDGE);
  assert_true(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "a"), NULL));
  assert_true(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "c"), NULL));
  assert_true(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "e"), NULL));
  assert_false(tisse_knowledge_entity_find(knowledge, tisse_view_of(E "b"), NULL));
  tisse_knowledge_free(knowledge);
}

/** Fails the n-th allocation and all after it. */
typedef struct failing { size_t left, used; } failing;

static void *fail_alloc(void *user, void *pointer, size_t old_size, size_t new_size)
{
  failing *self = user;
  (void)old_size;
  if (!new_size) {
    free(pointer);
    return NULL;
  }
  self->used++;
  if (self->left == 0) {
    return NULL;
  }
  self->left--;
  return realloc(pointer, new_size);
}

static void every_allocation_may_fail(void **state)
{
  (void)state;
  failing memory = {.left = SIZE_MAX};
  tisse_context context = {.allocator = {fail_alloc, &memory}};
  tisse_knowledge *knowledge = NULL;
  assert_int_equal(make(&knowledge, &context, lexicon), TISSE_OK);
  tisse_knowledge_free(knowledge);
  const size_t total = memory.used;
  for (size_t n = 0; n < total; n += n < 400 ? 1 : 7) {
    memory = (failing){.left = n};
    knowledge = NULL;
    assert_int_equal(make(&knowledge, &context, lexicon), TISSE_E_MEMORY);
    tisse_knowledge_free(knowledge);
  }
}

static void sets_of_word_classes_are_joined_whole(void **state)
{
  (void)state;
  for (uint32_t c = 1; c <= TISSE__WC_LAST; ++c) {
    tisse__class_set own = {{0}}, other = {{0}};
    tisse__class_set_add(&own, TISSE__WC_LAST + 1 - c);
    tisse__class_set_add(&other, c);
    tisse__class_set_join(&own, &other);
    assert_true(tisse__class_set_has(&own, c) && tisse__class_set_has(&own, TISSE__WC_LAST + 1 - c));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(vocabulary_is_whole),
    cmocka_unit_test(entities_are_read),
    cmocka_unit_test(gazetteer_takes_the_longest),
    cmocka_unit_test(ambiguity_wins_over_the_label),
    cmocka_unit_test(expressions_are_taken_apart),
    cmocka_unit_test(frames_and_cues_are_read),
    cmocka_unit_test(entries_are_found), cmocka_unit_test(every_word_class_has_a_name_of_its_own), cmocka_unit_test(words_of_grammar_are_found_apart),
    cmocka_unit_test(sets_of_word_classes_are_joined_whole),
    cmocka_unit_test(examples_have_their_place),
    cmocka_unit_test(bad_knowledge_is_reported),
    cmocka_unit_test(what_is_not_there_is_reported),
    cmocka_unit_test(broken_statements_leave_the_others),
    cmocka_unit_test(every_allocation_may_fail)};
  const int failures = cmocka_run_group_tests(tests, NULL, NULL);
  return failures != 0;
}
