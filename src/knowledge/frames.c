/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Frames, cues and word classes: what entries open and are. */

#include "knowledge/loader.h"

#include "base/text.h"

static const char *const cue_kinds[] = {"StageCue", "CertaintyCue", "NegationCue", "DenialCue",
                                        "ReportCue", "SupportCue", "QuestionCue", "FactCue", "PostCue"};

/** The place of an IRI's local name in a list; an error that names the nearest where it is not there. */
static size_t find_word(const tisse_knowledge *self, const tisse__triple *at, const char *const *names, size_t count, const char *what)
{
  const tisse_view iri = tisse__loader_text(tisse__loader_of(self), at->object);
  const tisse_view local = tisse__iri_local(iri);
  tisse__nearest near;
  tisse__nearest_init(&near, local);
  for (size_t i = 0; i < count; ++i) {
    if (tisse__view_is(local, names[i])) {
      return i;
    }
    tisse__nearest_try(&near, tisse_view_of(names[i]));
  }
  tisse__loader_error(self, at, "has the unknown %s <%.*s>%s", what, TISSE__SHOWN(iri), tisse__nearest_text(&near));
  return SIZE_MAX;
}

#define FIND_WORD(self, at, names, what) find_word((self), (at), (names), sizeof(names) / sizeof *(names), (what))

/** What the object of tisse:wordClass stands for; TISSE__NONE after an error. */
static uint32_t word_class_of(const tisse_knowledge *self, const tisse__triple *at)
{
  const size_t found = FIND_WORD(self, at, tisse__word_class_names, "word class");
  return found == SIZE_MAX ? TISSE__NONE : (uint32_t)found + 1;
}

uint32_t tisse__read_word_class(const tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t carrier = tisse__table_find(&loader->carrier_index, tisse__loader_text(loader, at->object));
  if (carrier != TISSE__NONE && loader->carriers.items[carrier].kind == TISSE__CARRIER_CLASS) {
    return loader->carriers.items[carrier].index;
  }
  return word_class_of(self, at);
}

typedef struct standing {
  bool has_stage, has_certainty, has_polarity;
  tisse_stage stage;
  tisse_certainty certainty;
  tisse_polarity polarity;
} standing;

static standing read_standing(const tisse_knowledge *self, uint32_t subject)
{
  static const char *const stages[] = {"done", "underWay", "talks", "planned", "announced", "signed", "slowed",
                                       "suspended", "cancelled", "superseded", "ended"};
  static const char *const certainties[] = {"certain", "probable", "uncertain"};
  static const char *const polarities[] = {"positive", "negative", "deniedByParty", "denied"};
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__triple *stage = tisse__loader_next(loader, subject, TISSE__K_STAGE, NULL);
  const tisse__triple *certainty = tisse__loader_next(loader, subject, TISSE__K_CERTAINTY, NULL);
  const tisse__triple *polarity = tisse__loader_next(loader, subject, TISSE__K_POLARITY, NULL);
  standing out = {0};
  if (stage && FIND_WORD(self, stage, stages, "stage") != SIZE_MAX) {
    out.has_stage = tisse_stage_find(&out.stage, tisse__iri_local(tisse__loader_text(loader, stage->object)));
  }
  if (certainty && FIND_WORD(self, certainty, certainties, "certainty") != SIZE_MAX) {
    out.has_certainty = tisse_certainty_find(&out.certainty, tisse__iri_local(tisse__loader_text(loader, certainty->object)));
  }
  if (polarity && FIND_WORD(self, polarity, polarities, "polarity") != SIZE_MAX) {
    const tisse_view name = tisse__iri_local(tisse__loader_text(loader, polarity->object)); /* "denied", as the status is called, is understood */
    out.has_polarity = tisse_polarity_find(&out.polarity, tisse__view_is(name, "denied") ? tisse_view_of("deniedByParty") : name);
  }
  return out;
}

static const struct { const char *name; tisse__function function; } functions[] = {
  {"subject", TISSE__FN_SUBJECT}, {"object", TISSE__FN_OBJECT}, {"self", TISSE__FN_SELF}, {"head", TISSE__FN_HEAD},
  {"possessor", TISSE__FN_POSSESSOR}, {"compound", TISSE__FN_COMPOUND}, {"clause", TISSE__FN_CLAUSE}, {"plural", TISSE__FN_PLURAL}};

/** arg:subject, arg:dans, arg:au-capital-de, arg:plural-entre, arg:clause-through … from the local name. */
static bool read_argument(tisse_knowledge *self, tisse_view local, tisse__argument *out)
{
  for (size_t i = 0; i < sizeof functions / sizeof *functions; ++i) {
    if (tisse__view_is(local, functions[i].name)) {
      *out = (tisse__argument){.function = (uint8_t)functions[i].function};
      return true;
    }
  }
  const bool plural = tisse__view_starts(local, "plural-");
  const bool clause = tisse__view_starts(local, "clause-");
  if (plural || clause) {
    local = (tisse_view){local.data + 7, local.length - 7};
  }
  tisse__buffer words;
  tisse__buffer_init(&words, &self->context.allocator);
  tisse__lower_text(&words, local);
  tisse__buffer spaced;
  tisse__buffer_init(&spaced, &self->context.allocator);
  for (size_t i = 0; i < words.length; ++i) {
    const bool elided = words.data[i] == '-' && i > 1 && words.data[i - 2] == '-' && (words.data[i - 1] == 'l' || words.data[i - 1] == 'd');
    tisse__buffer_add_text(&spaced, elided ? "'" : ""); /* arg:à-l-encontre-de: no Turtle name has an apostrophe */
    tisse__buffer_add_byte(&spaced, words.data[i] == '-' ? ' ' : words.data[i]);
  }
  *out = (tisse__argument){(uint8_t)(plural ? TISSE__FN_PLURAL : clause ? TISSE__FN_CLAUSE : TISSE__FN_MARKED),
                           tisse__arena_copy(&self->arena, tisse__buffer_view(&spaced))};
  const bool failed = words.failed || spaced.failed || !out->marker.data;
  tisse__buffer_dispose(&words);
  tisse__buffer_dispose(&spaced);
  return !failed;
}

static tisse_status read_arguments(tisse_knowledge *self, uint32_t subject, tisse__known property, tisse__argument *out, uint32_t *count)
{
  const tisse__loader *loader = tisse__loader_of(self);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, property, at));) {
    const tisse__term *term = tisse__store_term(&loader->store, at->object);
    const tisse_view local = tisse__iri_local(term->text);
    if (term->kind != TISSE__TERM_IRI || !local.length || tisse__view_is(local, "plural-") || tisse__view_is(local, "clause-")) {
      tisse__loader_error(self, at, term->kind == TISSE__TERM_IRI ? "has the argument \"%.*s\", which names no function or marker (arg:subject, arg:dans …)"
                                                                  : "has the argument \"%.*s\" as a text: arguments are arg:subject, arg:object, arg:dans …",
                          TISSE__SHOWN(term->text));
    } else if (*count == TISSE__ARGUMENTS_MAX) {
      tisse__loader_error(self, at, "has more than %d alternatives for one argument", TISSE__ARGUMENTS_MAX);
    } else if (!read_argument(self, local, &out[(*count)++])) {
      return TISSE_E_MEMORY;
    }
  }
  return TISSE_OK;
}

/** dct:language, else the label's, else the first example's. */
static uint8_t language_of(const tisse_knowledge *self, uint32_t subject)
{
  const tisse__loader *loader = tisse__loader_of(self);
  static const tisse__known literals[] = {TISSE__K_LABEL, TISSE__K_NEAR_MISS};
  tisse__language language;
  const tisse__triple *said = tisse__loader_next(loader, subject, TISSE__K_LANGUAGE, NULL);
  if (said) {
    if (tisse__language_find(&language, tisse__loader_text(loader, said->object))) {
      return (uint8_t)language;
    }
    tisse__loader_error(self, said, "is in the language \"%.*s\", which is not read (fr or en)", TISSE__SHOWN(tisse__loader_text(loader, said->object)));
    return TISSE__LANGUAGES;
  }
  for (size_t i = 0; i < 2; ++i) {
    for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, literals[i], at));) {
      if (tisse__loader_language(loader, at->object, TISSE__LANGUAGES) != TISSE__LANGUAGES) {
        return tisse__loader_language(loader, at->object, TISSE__LANGUAGES);
      }
    }
  }
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, TISSE__K_EXAMPLE, at));) {
    const tisse__triple *value = tisse__loader_next(loader, at->object, TISSE__K_VALUE, NULL);
    if (value && tisse__loader_language(loader, value->object, TISSE__LANGUAGES) != TISSE__LANGUAGES) {
      return tisse__loader_language(loader, value->object, TISSE__LANGUAGES);
    }
  }
  return TISSE__LANGUAGES;
}

static tisse_status add_carrier(tisse_knowledge *self, const tisse__triple *at, uint32_t index, tisse__carrier_kind kind, uint8_t language)
{
  tisse__loader *loader = tisse__loader_of(self);
  const tisse__carrier carrier = {at->subject, index, (uint8_t)kind, language};
  const tisse_view iri = tisse__loader_text(loader, at->subject);
  tisse__loader_check_iri(self, at);
  if (tisse__table_find(&loader->carrier_index, iri) != TISSE__NONE) {
    tisse__loader_error(self, at, "is two things at once: frame, cue or word class");
    return TISSE_OK;
  }
  return tisse__array_push(&self->context.allocator, &loader->carriers, carrier) &&
             tisse__table_set(&loader->carrier_index, iri, (uint32_t)loader->carriers.count - 1)
           ? TISSE_OK : TISSE_E_MEMORY;
}

static uint32_t read_class(tisse_knowledge *self, uint32_t subject, tisse__known property)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__triple *at = tisse__loader_next(loader, subject, property, NULL);
  if (!at) {
    return TISSE__NONE;
  }
  const tisse_view iri = tisse__loader_text(loader, at->object);
  const uint32_t class_ = tisse__table_find(&self->class_index, iri);
  if (class_ == TISSE__NONE) {
    tisse__nearest near;
    tisse__loader_error(self, at, "asks for the unknown class <%.*s>%s", TISSE__SHOWN(iri), tisse__nearest_class(&near, self, iri));
  }
  return class_;
}

/** The relation that the object of a triple names; TISSE__NONE after an error. */
static uint32_t relation_named(const tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse_view iri = tisse__loader_text(loader, at->object);
  const uint32_t relation = tisse__table_find(&self->relation_index, iri);
  if (relation == TISSE__NONE) {
    tisse__nearest near;
    tisse__nearest_init(&near, tisse__iri_local(iri));
    for (size_t i = 0; i < self->relations.count; ++i) {
      tisse__nearest_try(&near, tisse__iri_local(self->relations.items[i].iri));
    }
    const char *near_text = tisse__nearest_text(&near);
    tisse__loader_error(self, at, "has the unknown relation <%.*s>%s", TISSE__SHOWN(iri), *near_text ? near_text : " (one of yours is declared: a tisse:Relation)");
  }
  return relation;
}

static uint32_t read_relation(tisse_knowledge *self, const tisse__triple *declared)
{
  const tisse__triple *at = tisse__loader_next(tisse__loader_of(self), declared->subject, TISSE__K_OF_RELATION, NULL);
  if (!at) {
    tisse__loader_error(self, declared, "is a frame without tisse:relation");
    return TISSE__NONE;
  }
  return relation_named(self, at);
}

static bool has_plural(const tisse__argument *arguments, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function == TISSE__FN_PLURAL) {
      return true;
    }
  }
  return false;
}

/** Can one thing be both ends? Each of two may then be either. */
static bool ends_meet(const tisse_knowledge *self, const tisse__relation *relation)
{
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      if (relation->domain[i] == relation->range[j] && (relation->domain[i] != TISSE__NONE || (i == 0 && j == 0))) {
        return true;
      }
      if (tisse__class_is_a(self, relation->domain[i], relation->range[j]) || tisse__class_is_a(self, relation->range[j], relation->domain[i])) {
        return true;
      }
    }
  }
  return false;
}

static void check_frame(const tisse_knowledge *self, const tisse__triple *at, const tisse__frame *frame)
{
  const bool plural = has_plural(frame->subject, frame->subject_count) || has_plural(frame->object, frame->object_count);
  if (frame->language == TISSE__LANGUAGES) {
    tisse__loader_error(self, at, "is a frame of no known language (give its rdfs:label one, or dct:language)");
  }
  if (!frame->subject_count && !plural) {
    tisse__loader_error(self, at, "is a frame without synsem:subjOfProp");
  }
  if (frame->relation == TISSE__NONE) {
    return;
  }
  const tisse__relation *relation = &self->relations.items[frame->relation];
  const tisse_view name = tisse__iri_local(relation->iri);
  if (relation->has_object && !frame->object_count && !plural) {
    tisse__loader_error(self, at, "is a frame without synsem:objOfProp");
  }
  if (!relation->has_object && frame->object_count) {
    tisse__loader_error(self, at, "has an object, but %.*s takes only a sum", TISSE__SHOWN(name));
  }
  if (!relation->has_object && !frame->amount_count && !frame->needs_amount) {
    tisse__loader_error(self, at, "is a frame of %.*s and says neither tisse:amountOf nor tisse:needsAmount true", TISSE__SHOWN(name));
  }
  if (plural && !(relation->has_object && ends_meet(self, relation))) {
    tisse__loader_error(self, at, "has arg:plural, but the ends of %.*s are of different classes", TISSE__SHOWN(name));
  }
}

static bool has_argument(const tisse__argument *arguments, uint32_t count, tisse__function function, const char *marker)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function == function && (!marker || tisse__view_is(arguments[i].marker, marker))) {
      return true;
    }
  }
  return false;
}

/** "l'entraîneur de X" is "son entraîneur" too, "the coach of X", "a physicist at X" are "X's coach", "its coach" and "X coach": of a user's frame that need
 *  not be said. */
static void imply_owner(const tisse__argument *party, uint32_t party_count, tisse__argument *other, uint32_t *count, uint8_t language)
{
  const bool at = language == TISSE__ENGLISH && (has_argument(other, *count, TISSE__FN_MARKED, "at") || has_argument(other, *count, TISSE__FN_MARKED, "for"));
  if (!has_argument(party, party_count, TISSE__FN_SELF, NULL) ||
      !(at || has_argument(other, *count, TISSE__FN_MARKED, language == TISSE__FRENCH ? "de" : "of"))) {
    return;
  }
  const tisse__function implied[] = {TISSE__FN_POSSESSOR, TISSE__FN_COMPOUND};
  for (size_t i = 0; i < (language == TISSE__ENGLISH ? 2 : 1); ++i) {
    if (*count < TISSE__ARGUMENTS_MAX && !has_argument(other, *count, implied[i], NULL)) {
      other[(*count)++] = (tisse__argument){.function = (uint8_t)implied[i]};
    }
  }
}

/** "la victoire de X sur Y": a user's noun for a deed is its doer's, where what is behind "de" is nothing else. */
static void imply_doer(tisse__argument *doer, uint32_t *count, const tisse__argument *other, uint32_t other_count, uint8_t language)
{
  const char *of = language == TISSE__FRENCH ? "de" : "of";
  const bool marked = other_count > 0 && !has_argument(other, other_count, TISSE__FN_MARKED, of) && !has_argument(other, other_count, TISSE__FN_SELF, NULL) &&
                      !has_argument(other, other_count, TISSE__FN_POSSESSOR, NULL) && !has_argument(other, other_count, TISSE__FN_SUBJECT, NULL);
  if (marked && has_argument(doer, *count, TISSE__FN_SUBJECT, NULL) && !has_argument(doer, *count, TISSE__FN_MARKED, of) && *count < TISSE__ARGUMENTS_MAX) {
    doer[(*count)++] = (tisse__argument){.function = TISSE__FN_GENITIVE, .marker = tisse_view_of(of)};
  }
}

/** "le recrutement de X par Y", "the signing of X by Y": who does what a user's noun names stands behind the agent's marker, which the noun takes. */
static void imply_agent(tisse__argument *doer, uint32_t *count, uint8_t language)
{
  const char *by = language == TISSE__FRENCH ? "par" : "by";
  if (has_argument(doer, *count, TISSE__FN_SUBJECT, NULL) && !has_argument(doer, *count, TISSE__FN_MARKED, by) && *count < TISSE__ARGUMENTS_MAX) {
    doer[(*count)++] = (tisse__argument){.function = TISSE__FN_MARKED, .marker = tisse_view_of(by)};
  }
}

/** In whatever order they are given: a frame whose first alternative is arg:plural is read as of both alone. */
static void put_plural_last(tisse__argument *arguments, uint32_t count)
{
  for (uint32_t i = 0, rest = count; i < rest; ++i) {
    for (; i < rest && arguments[i].function == TISSE__FN_PLURAL; --rest) {
      const tisse__argument plural = arguments[i];
      memmove(&arguments[i], &arguments[i + 1], (count - i - 1) * sizeof *arguments);
      arguments[count - 1] = plural;
    }
  }
}

static bool is_preposition(const tisse_knowledge *self, tisse_view word, uint8_t language)
{
  tisse__reading readings[24];
  const size_t count = tisse__morphology_find(self->lexicons[language].morphology, word, readings, 24);
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == TISSE__PREP) {
      return true;
    }
  }
  return count == 0 && self->lexicons[language].morphology == NULL;
}

/** A user's arg:sujet or arg:objet is taken for a preposition that no text has: said, as it would never match. */
static void check_markers(const tisse_knowledge *self, const tisse__triple *at, const tisse__argument *arguments, uint32_t count, uint8_t language)
{
  for (uint32_t i = 0; i < count && language < TISSE__LANGUAGES && self->lexicons[language].morphology; ++i) {
    const tisse_view marker = arguments[i].marker;
    size_t first = 0, last = marker.length;
    while (first < marker.length && marker.data[first] != ' ') {
      ++first;
    }
    while (last > 0 && marker.data[last - 1] != ' ') {
      --last;
    }
    if (marker.length && !is_preposition(self, tisse__view(marker.data, first), language) &&
        !is_preposition(self, tisse__view(marker.data + last, marker.length - last), language)) {
      tisse__nearest near;
      tisse__nearest_init(&near, marker);
      for (size_t f = 0; f < sizeof functions / sizeof *functions; ++f) {
        tisse__nearest_try(&near, tisse_view_of(functions[f].name));
      }
      tisse__loader_warning(self, at, "has the argument \"%.*s\", which is neither a function (subject, object, self, possessor, plural …) nor a preposition%s",
                            TISSE__SHOWN(marker), tisse__nearest_text(&near));
    }
  }
}

/** The one marker of tisse:needsMarked; a function there is no marker, and asks for nothing. */
static tisse_status read_needed(tisse_knowledge *self, uint32_t subject, tisse__frame *frame)
{
  tisse__argument said[TISSE__ARGUMENTS_MAX] = {0};
  uint32_t count = 0;
  const tisse_status status = read_arguments(self, subject, TISSE__K_NEEDS_MARKED, said, &count);
  if (!status && count && said[0].function == TISSE__FN_MARKED) {
    frame->needed[0] = said[0];
    frame->needed_count = 1;
  }
  return status;
}

static tisse_status add_frame(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t subject = at->subject;
  const tisse__term *label = tisse__loader_object(loader, subject, TISSE__K_LABEL);
  const tisse__term *nouns = tisse__loader_object(loader, subject, TISSE__K_ONLY_NOUNS);
  const uint32_t faults = loader->faults;
  const standing s = read_standing(self, subject);
  tisse__frame frame = {
    .iri = tisse__loader_text(loader, subject), .language = language_of(self, subject), .relation = read_relation(self, at),
    .needs_product = tisse__loader_flag(loader, subject, TISSE__K_NEEDS_PRODUCT),
    .takes_work = tisse__loader_flag(loader, subject, TISSE__K_TAKES_WORK),
    .takes_things = tisse__loader_flag(loader, subject, TISSE__K_TAKES_THINGS),
    .needs_infinitive = tisse__loader_flag(loader, subject, TISSE__K_NEEDS_INFINITIVE),
    .needs_amount = tisse__loader_flag(loader, subject, TISSE__K_NEEDS_AMOUNT),
    .needs_context = tisse__loader_flag(loader, subject, TISSE__K_NEEDS_CONTEXT),
    .topic_object = tisse__loader_flag(loader, subject, TISSE__K_TOPIC_OBJECT),
    .topic_subject = tisse__loader_flag(loader, subject, TISSE__K_TOPIC_SUBJECT),
    .needs_passive = tisse__loader_flag(loader, subject, TISSE__K_NEEDS_PASSIVE),
    .needs_no_object = tisse__loader_flag(loader, subject, TISSE__K_NEEDS_NO_OBJECT),
    .given_ends = tisse__loader_flag(loader, subject, TISSE__K_GIVEN_ENDS),
    .has_stage = s.has_stage, .has_certainty = s.has_certainty, .has_polarity = s.has_polarity,
    .stage = s.stage, .certainty = s.certainty, .polarity = s.polarity,
    .subject_class = read_class(self, subject, TISSE__K_SUBJECT_CLASS), .object_class = read_class(self, subject, TISSE__K_OBJECT_CLASS)};
  const tisse__triple *above_half = tisse__loader_next(loader, subject, TISSE__K_ABOVE_HALF, NULL);
  frame.above_half = above_half ? relation_named(self, above_half) : TISSE__NONE;
  const tisse__triple *sector = tisse__loader_next(loader, subject, TISSE__K_SUBJECT_SECTOR, NULL);
  frame.subject_sector = sector ? tisse__loader_text(loader, sector->object) : (tisse_view){0};
  frame.label = label ? label->text : (tisse_view){0};
  frame.nouns = nouns ? nouns->text : (tisse_view){0};
  if (read_arguments(self, subject, TISSE__K_SUBJECT_OF, frame.subject, &frame.subject_count) ||
      read_arguments(self, subject, TISSE__K_OBJECT_OF, frame.object, &frame.object_count) ||
      read_arguments(self, subject, TISSE__K_AMOUNT_OF, frame.amount, &frame.amount_count) ||
      read_arguments(self, subject, TISSE__K_PRODUCT_OF, frame.product, &frame.product_count) || read_needed(self, subject, &frame)) {
    return TISSE_E_MEMORY;
  }
  if (frame.relation != TISSE__NONE && !tisse__view_starts(self->relations.items[frame.relation].iri, TISSE__NS)) {
    imply_owner(frame.subject, frame.subject_count, frame.object, &frame.object_count, frame.language);
    imply_owner(frame.object, frame.object_count, frame.subject, &frame.subject_count, frame.language);
    if (tisse__loader_next(loader, subject, TISSE__K_NOUNS, NULL)) {
      imply_doer(frame.subject, &frame.subject_count, frame.object, frame.object_count, frame.language);
      imply_agent(frame.subject, &frame.subject_count, frame.language);
      imply_agent(frame.object, &frame.object_count, frame.language);
    }
    put_plural_last(frame.subject, frame.subject_count);
    put_plural_last(frame.object, frame.object_count);
    check_markers(self, at, frame.subject, frame.subject_count, frame.language);
    check_markers(self, at, frame.object, frame.object_count, frame.language);
  }
  check_frame(self, at, &frame);
  if (loader->faults != faults) {
    return TISSE_OK;
  }
  const uint32_t index = (uint32_t)self->frames.count;
  if (!tisse__array_push(&self->context.allocator, &self->frames, frame) || !tisse__table_set(&self->frame_index, frame.iri, index)) {
    return TISSE_E_MEMORY;
  }
  return add_carrier(self, at, index, TISSE__CARRIER_FRAME, frame.language);
}

tisse_status tisse__build_frames(tisse_knowledge *self)
{
  tisse_status status = TISSE_OK;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(tisse__loader_of(self), TISSE__K_SYNTACTIC_FRAME, at));) {
    status = add_frame(self, at);
  }
  return status;
}

static tisse_status add_cue(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__triple *kind = tisse__loader_next(loader, at->subject, TISSE__K_CUE_KIND, NULL);
  const tisse__term *control = tisse__loader_object(loader, at->subject, TISSE__K_CONTROL);
  const uint32_t faults = loader->faults;
  const size_t found = kind ? FIND_WORD(self, kind, cue_kinds, "cue kind") : SIZE_MAX;
  const standing s = read_standing(self, at->subject);
  tisse__cue cue = {.iri = tisse__loader_text(loader, at->subject), .kind = (uint8_t)(found == SIZE_MAX ? 0 : found),
                    .language = language_of(self, at->subject), .has_stage = s.has_stage, .has_certainty = s.has_certainty,
                    .has_polarity = s.has_polarity, .past_only = tisse__loader_flag(loader, at->subject, TISSE__K_PAST_ONLY),
                    .stage = s.stage, .certainty = s.certainty, .polarity = s.polarity, .object_control = control != NULL};
  if (control && !tisse__view_is(control->text, "object")) {
    cue.control_marker = control->text;
  }
  if (!kind) {
    tisse__loader_error(self, at, "is a cue without tisse:cueKind");
  } else if (found == TISSE__CUE_STAGE && !cue.has_stage) {
    tisse__loader_error(self, at, "is a stage cue without tisse:stage");
  } else if (found == TISSE__CUE_CERTAINTY && !cue.has_certainty) {
    tisse__loader_error(self, at, "is a certainty cue without tisse:certainty");
  }
  if (loader->faults != faults) {
    return TISSE_OK;
  }
  const uint32_t index = (uint32_t)self->cues.count;
  if (!tisse__array_push(&self->context.allocator, &self->cues, cue)) {
    return TISSE_E_MEMORY;
  }
  return add_carrier(self, at, index, TISSE__CARRIER_CUE, cue.language);
}

static tisse_status add_word_class(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__triple *said = tisse__loader_next(tisse__loader_of(self), at->subject, TISSE__K_WORD_CLASS, NULL);
  if (!said) {
    tisse__loader_error(self, at, "is a word class without tisse:wordClass");
    return TISSE_OK;
  }
  const uint32_t faults = tisse__loader_of(self)->faults;
  const uint32_t word_class = word_class_of(self, said);
  return tisse__loader_of(self)->faults != faults ? TISSE_OK : add_carrier(self, at, word_class, TISSE__CARRIER_CLASS, language_of(self, at->subject));
}

tisse_status tisse__build_cues(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = TISSE_OK;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, TISSE__K_CUE_CLASS, at));) {
    status = add_cue(self, at);
  }
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, TISSE__K_WORD_CLASS_CLASS, at));) {
    status = add_word_class(self, at);
  }
  return status;
}
