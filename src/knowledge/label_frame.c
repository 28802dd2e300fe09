/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Frames of users' relations that have none: "plays for"@en, "se jette dans"@fr, "capital of"@en say by themselves how the relation is told; so does the
 * label of the inverse, the other way round.
 */

#include "knowledge/label_words.h"

#include "base/text.h"

#include <string.h>

/** A label that is being read, and for whom. */
typedef struct label_reader {
  tisse__label_words label;
  const tisse__triple *at;
  tisse_view text;
  uint32_t relation;
  bool turned;                  ///< It is the inverse's.
  bool made;                    ///< A frame has been made for the relation.
} label_reader;

static void put(tisse__argument *arguments, uint32_t *count, tisse__function function)
{
  arguments[(*count)++] = (tisse__argument){.function = (uint8_t)function};
}

static void put_marked(tisse__argument *arguments, uint32_t *count, tisse_view marker)
{
  if (marker.data) {
    arguments[(*count)++] = (tisse__argument){.function = TISSE__FN_MARKED, .marker = marker};
  }
}

static void swap_ends(tisse__frame *frame)
{
  tisse__argument arguments[TISSE__ARGUMENTS_MAX];
  memcpy(arguments, frame->subject, sizeof arguments);
  memcpy(frame->subject, frame->object, sizeof arguments);
  memcpy(frame->object, arguments, sizeof arguments);
  const uint32_t count = frame->subject_count;
  frame->subject_count = frame->object_count;
  frame->object_count = count;
}

/** A frame of the relation with one word, or expression, that opens it. `pos` TISSE__POS_NONE: word by word, as it stands. */
static tisse_status emit(label_reader *self, tisse__frame *frame, tisse_view written, tisse__pos pos)
{
  tisse_knowledge *knowledge = self->label.knowledge;
  frame->iri = knowledge->relations.items[self->relation].iri;
  frame->label = self->text;
  frame->language = self->label.language;
  frame->relation = self->relation;
  frame->subject_class = frame->object_class = frame->above_half = TISSE__NONE;
  if (self->turned != self->label.turned) {
    swap_ends(frame);
  }
  const tisse__made_word opener = {self->at, written, (uint32_t)knowledge->frames.count, self->label.language, (uint8_t)pos, pos == TISSE__POS_NONE};
  self->made = true;
  return written.data && tisse__array_push(&knowledge->context.allocator, &knowledge->frames, *frame) &&
             tisse__array_push(&knowledge->context.allocator, &tisse__loader_of(knowledge)->made_words, opener)
           ? TISSE_OK : TISSE_E_MEMORY;
}

static tisse_view first_word(const label_reader *self) { return self->label.words[self->label.first]; }
static bool is_phrase(const label_reader *self) { return self->label.first + 1 < self->label.count; }

/** "X and Y are allied", "X and Y, two rivals": of a relation that goes both ways. `marker` absent: who does it. */
static tisse_status emit_plural(label_reader *self, const char *marker, tisse_view written, tisse__pos pos)
{
  const tisse__argument both = {.function = TISSE__FN_PLURAL, .marker = marker ? tisse_view_of(marker) : (tisse_view){0}};
  tisse__frame frame = {.subject = {both}, .object = {both}, .subject_count = 1, .object_count = 1};
  return self->label.knowledge->relations.items[self->relation].symmetric ? emit(self, &frame, written, pos) : TISSE_OK;
}

/** Who does it, and to whom or what: "treats", "a écrit", "voted for". */
static tisse_status add_active(label_reader *self, const tisse__reading *word)
{
  tisse__frame frame = {.iri = {0}};
  put(frame.subject, &frame.subject_count, TISSE__FN_SUBJECT);
  if (!self->label.marker.data) {
    put(frame.object, &frame.object_count, TISSE__FN_OBJECT);
  }
  put_marked(frame.object, &frame.object_count, self->label.marker);
  const tisse_view written = tisse__label_written(&self->label, self->label.reflexive ? "se " : "", word->lemma, false);
  const tisse_status status = emit(self, &frame, written, TISSE__VERB);
  return status ? status : emit_plural(self, NULL, written, TISSE__VERB);
}

/** To whom it is done: "founded by", "based on", "was awarded"; and, behind être, who does it ("est né à"). */
static tisse_status add_participle(label_reader *self, const tisse__reading *word)
{
  const tisse__label_tongue *tongue = tisse__label_tongue_of(self->label.language);
  const bool passive = tisse__view_is(self->label.marker, tongue->agent);
  tisse__frame frame = {.iri = {0}};
  if (!self->label.marker.data) {
    put_marked(frame.subject, &frame.subject_count, tisse_view_of("to"));
    put(frame.object, &frame.object_count, TISSE__FN_OBJECT);
  } else if (passive) {
    put(frame.subject, &frame.subject_count, TISSE__FN_OBJECT);
    put(frame.object, &frame.object_count, TISSE__FN_SUBJECT);
  } else {
    put(frame.subject, &frame.subject_count, TISSE__FN_SUBJECT);
    put(frame.subject, &frame.subject_count, TISSE__FN_OBJECT);
    put_marked(frame.object, &frame.object_count, self->label.marker);
  }
  const tisse_view written = tisse__label_written(&self->label, "", word->lemma, false);
  const tisse_status status = emit(self, &frame, written, TISSE__VERB);
  return status ? status : emit_plural(self, "object", written, TISSE__VERB);
}

static tisse_status add_adjective(label_reader *self, const tisse__reading *word)
{
  tisse__frame frame = {.iri = {0}};
  put(frame.subject, &frame.subject_count, TISSE__FN_HEAD);
  put_marked(frame.object, &frame.object_count, self->label.marker);
  return emit(self, &frame, word->lemma, TISSE__ADJ);
}

/** The noun that a label is: in French its first word ("maire", "premier ministre"), in English its last; false where it is none. */
static bool find_noun(const label_reader *self, tisse__reading *noun)
{
  const tisse__label_words *label = &self->label;
  tisse__reading adjective;
  const bool ahead = label->language == TISSE__FRENCH && is_phrase(self) && tisse__label_reading(label, first_word(self), tisse__reads_adjective, &adjective) &&
                     !tisse__label_reading(label, first_word(self), tisse__reads_noun, noun);
  const uint32_t at = label->language == TISSE__ENGLISH ? label->count - 1 : label->first + ahead;
  return tisse__label_reading(label, label->words[at], tisse__reads_noun, noun);
}

/** "X, capital of Y"; without a preposition, "author" or "has member", what it names is the object: "Y, author of X". */
static tisse_status add_noun(label_reader *self, const tisse__reading *noun)
{
  const tisse_view of = tisse_view_of(tisse__label_tongue_of(self->label.language)->of);
  const bool named = !self->label.marker.data;
  const bool at = self->label.language == TISSE__ENGLISH && (tisse__view_is(self->label.marker, "at") || tisse__view_is(self->label.marker, "for"));
  tisse__frame frame = {.iri = {0}};
  put(frame.subject, &frame.subject_count, TISSE__FN_SELF);
  if (named || at || tisse_view_equal(self->label.marker, of)) {
    put(frame.object, &frame.object_count, TISSE__FN_POSSESSOR);
    if (self->label.language == TISSE__ENGLISH) {
      put(frame.object, &frame.object_count, TISSE__FN_COMPOUND); /* "Brixel captain Ana Ruiz" */
    }
  }
  put_marked(frame.object, &frame.object_count, named ? of : self->label.marker);
  if (named) {
    swap_ends(&frame);
  }
  const tisse_view written = tisse__label_written(&self->label, "", is_phrase(self) ? first_word(self) : noun->lemma, false);
  const tisse_status status = emit(self, &frame, written, TISSE__NOUN);
  return status ? status : emit_plural(self, "self", written, TISSE__NOUN);
}

/** "is on display at", "en lice pour": said of its subject with to be, and beside it without. */
static tisse_status add_state(label_reader *self)
{
  const tisse__label_tongue *tongue = tisse__label_tongue_of(self->label.language);
  char before[16];
  size_t length = strlen(tongue->be);
  memcpy(before, tongue->be, length);
  memcpy(before + length, " ", 2);
  tisse__frame frame = {.iri = {0}}, beside = {.iri = {0}};
  put(frame.subject, &frame.subject_count, TISSE__FN_SUBJECT);
  put_marked(frame.object, &frame.object_count, self->label.marker);
  put(beside.subject, &beside.subject_count, TISSE__FN_HEAD);
  put(beside.object, &beside.object_count, TISSE__FN_SELF);
  const tisse_status status = emit(self, &frame, tisse__label_written(&self->label, before, first_word(self), false), TISSE__VERB);
  return status ? status : emit(self, &beside, tisse__label_written(&self->label, "", first_word(self), true), TISSE__POS_NONE);
}

/** "has member", "a pour capitale"; with a preposition it is an expression: "has a stake in". */
static tisse_status add_possession(label_reader *self)
{
  tisse__label_words *label = &self->label;
  tisse__reading noun = {.lemma = {0}};
  while (label->first + 1 < label->count && (tisse__view_is(first_word(self), tisse__label_tongue_of(label->language)->as) || !find_noun(self, &noun))) {
    ++label->first;
  }
  if (!find_noun(self, &noun)) {
    return TISSE_OK;
  }
  if (!label->marker.data) {
    return add_noun(self, &noun);
  }
  const tisse__reading have = {.lemma = tisse_view_of(tisse__label_tongue_of(label->language)->have)};
  --label->first;
  return add_active(self, &have);
}

/** What has been said to be or to have been done. */
static tisse_status add_helped(label_reader *self)
{
  const tisse__label_words *label = &self->label;
  tisse__reading word = {.lemma = {0}};
  if (label->modal && !label->is) {
    return tisse__label_reading(label, first_word(self), tisse__reads_infinitive, &word) ? add_active(self, &word) : TISSE_OK;
  }
  if (!label->determined && tisse__label_reading(label, first_word(self), tisse__reads_participle, &word) &&
      (label->has || label->reflexive || label->marker.data || label->language == TISSE__ENGLISH)) {
    return (label->has && !label->is) || label->reflexive ? add_active(self, &word) : add_participle(self, &word);
  }
  if (label->has && !label->is) {
    return add_possession(self);
  }
  if (!label->marker.data) {
    return TISSE_OK;
  }
  if (!label->determined && tisse__label_reading(label, first_word(self), tisse__reads_preposition, &word) && is_phrase(self)) {
    return add_state(self);
  }
  if (!label->determined && !is_phrase(self) && tisse__label_reading(label, first_word(self), tisse__reads_adjective, &word)) {
    return add_adjective(self, &word);
  }
  return find_noun(self, &word) ? add_noun(self, &word) : TISSE_OK;
}

/** "treats", "wrote", "jouer pour", "to play for"; of what may be a noun as well, only where its form or its preposition tells. */
static bool is_active(const label_reader *self, tisse__reading *word)
{
  const tisse__label_words *label = &self->label;
  tisse__reading other = {.lemma = {0}};
  if (tisse__label_reading(label, first_word(self), tisse__reads_present, word)) {
    return true;
  }
  const bool participle = tisse__label_reading(label, first_word(self), tisse__reads_participle, &other);
  if ((!participle || !label->marker.data) && tisse__label_reading(label, first_word(self), tisse__reads_past, word)) {
    return true;
  }
  if (participle || !tisse__label_reading(label, first_word(self), tisse__reads_infinitive, word)) {
    return false;
  }
  const bool of = tisse__view_is(label->marker, tisse__label_tongue_of(label->language)->of);
  const bool noun = find_noun(self, &other);
  return label->to || !noun || (label->language == TISSE__FRENCH && !of) || (label->marker.data && !of && (is_phrase(self) || word->prior <= other.prior));
}

static tisse_status read_label(label_reader *self)
{
  const tisse__label_words *label = &self->label;
  const bool of = tisse__view_is(label->marker, tisse__label_tongue_of(label->language)->of);
  tisse__reading word = {.lemma = {0}}, noun = {.lemma = {0}};
  if (label->has || label->is || label->modal) {
    return add_helped(self);
  }
  if (!label->determined && is_active(self, &word)) {
    tisse_status status = add_active(self, &word);
    if (!status && of && !is_phrase(self) && !label->reflexive && find_noun(self, &noun)) { /* "élève de" */
      status = add_noun(self, &noun);
    }
    return status;
  }
  if (label->marker.data && !label->determined && tisse__label_reading(label, first_word(self), tisse__reads_participle, &word)) {
    return add_participle(self, &word);
  }
  if (label->marker.data && is_phrase(self) && !label->determined && tisse__label_reading(label, first_word(self), tisse__reads_preposition, &word)) {
    return add_state(self);
  }
  const bool adjective = label->marker.data && !is_phrase(self) && tisse__label_reading(label, first_word(self), tisse__reads_adjective, &word);
  const bool named = find_noun(self, &noun);
  tisse_status status = named ? add_noun(self, &noun) : TISSE_OK;
  if (!status && named && !label->marker.data && !is_phrase(self) && !label->determined && tisse__label_reading(label, first_word(self), tisse__reads_infinitive, &word) &&
      word.prior <= noun.prior) {
    status = add_active(self, &word); /* "beat", "sponsor": the classes tell */
  }
  return !status && adjective && !(of && named) ? add_adjective(self, &word) : status; /* "ambassadrice auprès de" may be either */
}

/** A byte a relation: the languages in which frames tell it (a bit each), all of them where it is told by what is under it. NULL: no memory. */
static uint8_t *find_told(tisse_knowledge *self)
{
  uint8_t *told = tisse__arena_zero(&self->arena, self->relations.count + 1, sizeof *told);
  for (size_t i = 0; told && i < self->frames.count; ++i) {
    const tisse__frame *frame = &self->frames.items[i];
    if (frame->relation < self->relations.count) { /* a wrong one has none */
      told[frame->relation] |= (uint8_t)(frame->language < TISSE__LANGUAGES ? 1U << frame->language : UINT8_MAX);
    }
  }
  for (uint32_t i = 0; told && i < self->relations.count; ++i) {
    const tisse__relation *relation = &self->relations.items[i];
    if (relation->parent < self->relations.count) {
      told[relation->parent] = UINT8_MAX;
    }
    if (relation->inverse < self->relations.count) {
      told[i] = told[relation->inverse] = (uint8_t)(told[i] | told[relation->inverse]);
    }
  }
  return told;
}

static tisse_status read_in(label_reader *self, tisse_knowledge *knowledge, uint8_t language, uint8_t told)
{
  const bool ready = !(told & (1U << language)) && tisse__label_words_read(&self->label, knowledge, language, self->text) &&
                     tisse__label_known(&self->label, first_word(self));
  return ready ? read_label(self) : TISSE_OK;
}

/** The word that carries it is none of the language, and is one of the other. */
static bool is_of_other(const label_reader *self, tisse_knowledge *knowledge, uint8_t language, uint8_t other)
{
  tisse__label_words words;
  return tisse__label_words_read(&words, knowledge, language, self->text) && !tisse__label_known(&words, words.words[words.first]) &&
         tisse__label_words_read(&words, knowledge, other, self->text) && tisse__label_known(&words, words.words[words.first]);
}

/** In the language of its tag, or in the other where it is not of that one; without a tag in whichever it can be read in. */
static tisse_status read_text(label_reader *self, tisse_knowledge *knowledge, bool tagged, uint8_t language, uint8_t told)
{
  tisse_status status = TISSE_OK;
  for (uint8_t i = 0; i < TISSE__LANGUAGES && !status; ++i) {
    if (!tagged || i == language) {
      status = read_in(self, knowledge, i, told);
    } else if (language < TISSE__LANGUAGES && is_of_other(self, knowledge, language, i)) {
      tisse__loader_warning(knowledge, self->at, "has the label \"%.*s\"@%s, which is not of that language: read as @%s", TISSE__SHOWN(self->text),
                            tisse__language_tag((tisse__language)language), tisse__language_tag((tisse__language)i));
      status = read_in(self, knowledge, i, told);
    }
  }
  return status;
}

/** All that `subject`, the relation or its inverse, is called. */
static tisse_status read_names(label_reader *self, tisse_knowledge *knowledge, uint32_t subject, uint8_t told)
{
  static const tisse__known names[] = {TISSE__K_LABEL, TISSE__K_PREF_LABEL, TISSE__K_ALT_LABEL};
  const tisse__loader *loader = tisse__loader_of(knowledge);
  tisse_status status = TISSE_OK;
  bool named = false;
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(loader, subject, names[i], at));) {
      self->at = at;
      self->text = tisse__view_trim(tisse__loader_text(loader, at->object));
      named = true;
      status = read_text(self, knowledge, tisse__store_term(&loader->store, at->object)->tag.data != NULL,
                         tisse__loader_language(loader, at->object, TISSE__LANGUAGES), told);
    }
  }
  if (!named && !status && !self->turned) { /* m:playsFor */
    self->text = tisse__iri_local(tisse__loader_text(loader, subject));
    status = read_text(self, knowledge, false, TISSE__LANGUAGES, told);
  }
  return status;
}

/** Of two relations that are each other's inverse the first makes the claims. */
static bool is_second(const tisse_knowledge *self, uint32_t relation)
{
  const uint32_t inverse = self->relations.items[relation].inverse;
  return inverse < relation && self->relations.items[inverse].inverse == relation;
}

tisse_status tisse__build_label_frames(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint8_t *told = find_told(self);
  const uint8_t all = (uint8_t)((1U << TISSE__LANGUAGES) - 1);
  tisse_status status = told ? TISSE_OK : TISSE_E_MEMORY;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, TISSE__K_RELATION, at));) {
    const tisse_view iri = tisse__loader_text(loader, at->subject);
    const uint32_t relation = tisse__table_find(&self->relation_index, iri);
    if (relation == TISSE__NONE || tisse__view_starts(iri, TISSE__NS) || (told[relation] & all) == all || is_second(self, relation)) {
      continue;
    }
    const tisse_view inverse = self->relations.items[relation].inverse_iri;
    label_reader reader = {.relation = relation, .at = at};
    if (self->relations.items[relation].has_object) {
      status = read_names(&reader, self, at->subject, told[relation]);
      reader.turned = true;
      status = status || !inverse.data ? status : read_names(&reader, self, tisse__store_find_iri(&loader->store, inverse), told[relation]);
    }
    if (!reader.made && !told[relation] && !status && !loader->wrong) {
      tisse__loader_warning(self, at, "is a relation that nothing reads: no frame has it (synsem:SyntacticFrame with tisse:relation), and no label "
                                      "is a verb or a noun (\"plays for\"@en, \"joue pour\"@fr, \"auteur de\"@fr)");
    }
  }
  return status;
}
