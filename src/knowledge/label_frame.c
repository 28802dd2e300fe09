/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Frames of users' relations that have none: "plays for"@en, "se jette dans"@fr, "capital of"@en say by themselves how the relation is told. */

#include "knowledge/loader.h"

#include "base/text.h"

#include <string.h>

#define WORDS_MOST 6

/** A label, and what it is read as. */
typedef struct label_reader {
  tisse_knowledge *knowledge;
  const tisse__triple *at;
  uint8_t language;
  tisse_view words[WORDS_MOST];
  uint32_t count, first;        ///< Auxiliaries and articles are in front of `first`.
  bool reflexive;
  tisse_view marker;            ///< The preposition at the end, or absent.
} label_reader;

/** Its words, "s'" apart; false where they are too many. */
static bool split(label_reader *self, tisse_view label)
{
  size_t at = 0;
  while (at < label.length) {
    size_t end = at;
    while (end < label.length && label.data[end] != ' ' && label.data[end] != '\'') {
      ++end;
    }
    const bool elided = end < label.length && label.data[end] == '\'';
    if (end > at || elided) {
      if (self->count == WORDS_MOST) {
        return false;
      }
      self->words[self->count++] = tisse__view(label.data + at, end + elided - at);
    }
    at = end + 1;
  }
  return self->count > 0;
}

/** The reading of the word that the test takes, the likeliest one. */
static bool find_reading(const label_reader *self, tisse_view word, bool (*takes)(const tisse__reading *), tisse__reading *out)
{
  tisse__reading readings[24];
  const tisse__morphology *morphology = self->knowledge->lexicons[self->language].morphology;
  const size_t count = morphology ? tisse__morphology_find(morphology, word, readings, 24) : 0;
  bool found = false;
  for (size_t i = 0; i < count; ++i) {
    if (takes(&readings[i]) && (!found || readings[i].prior < out->prior)) {
      *out = readings[i];
      found = true;
    }
  }
  return found;
}

static bool is_aux(const tisse__reading *r) { return r->pos == TISSE__AUX && r->form != TISSE__INFINITIVE; }
static bool is_prep(const tisse__reading *r) { return r->pos == TISSE__PREP || r->kind == TISSE__CONTRACTED; }
static bool is_det(const tisse__reading *r) { return r->pos == TISSE__DET; }
static bool is_reflexive(const tisse__reading *r) { return r->kind == TISSE__REFLEXIVE; }
static bool is_present(const tisse__reading *r) { return r->pos == TISSE__VERB && r->form == TISSE__FINITE && r->tense == TISSE__PRESENT && r->number != TISSE__PLURAL; }
static bool is_finite(const tisse__reading *r) { return r->pos == TISSE__VERB && r->form == TISSE__FINITE && r->number != TISSE__PLURAL; }
static bool is_participle(const tisse__reading *r) { return r->pos == TISSE__VERB && r->form == TISSE__PARTICIPLE_PAST; }
static bool is_noun(const tisse__reading *r) { return r->pos == TISSE__NOUN && r->number != TISSE__PLURAL; }
static bool is_adjective(const tisse__reading *r) { return r->pos == TISSE__ADJ; }

/** Takes off what stands around the word: "est un", "se", and the preposition. */
static void strip(label_reader *self)
{
  tisse__reading r = {.lemma = {0}};
  if (self->count > 1 && find_reading(self, self->words[self->count - 1], is_prep, &r)) {
    self->marker = r.kind == TISSE__CONTRACTED || !r.lemma.data ? self->words[self->count - 1] : r.lemma;
    --self->count;
  }
  while (self->first + 1 < self->count && find_reading(self, self->words[self->first], is_aux, &r)) {
    ++self->first;
  }
  if (self->first + 1 < self->count && find_reading(self, self->words[self->first], is_reflexive, &r)) {
    self->reflexive = true;
    ++self->first;
  }
  while (self->first + 1 < self->count && find_reading(self, self->words[self->first], is_det, &r)) {
    ++self->first;
  }
}

static void put(tisse__argument *arguments, uint32_t *count, tisse__function function)
{
  arguments[(*count)++] = (tisse__argument){.function = (uint8_t)function};
}

/** What the verb in this form asks for: "founded by", "based on", "treats". */
static void set_verb(const label_reader *self, bool participle, tisse__frame *frame)
{
  const char *agent = self->language == TISSE__FRENCH ? "par" : "by";
  const bool passive = participle && tisse__view_is(self->marker, agent);
  put(frame->subject, &frame->subject_count, passive ? TISSE__FN_OBJECT : TISSE__FN_SUBJECT);
  if (participle && !passive) {
    put(frame->subject, &frame->subject_count, TISSE__FN_OBJECT);
  }
  if (passive) {
    put(frame->object, &frame->object_count, TISSE__FN_SUBJECT);
  } else if (!self->marker.data) {
    put(frame->object, &frame->object_count, TISSE__FN_OBJECT);
  }
}

/** The word that opens the frame, and which arguments it has; TISSE__POS_NONE where the label says no such thing. */
static tisse__pos read_word(const label_reader *self, tisse__frame *frame, tisse__reading *word)
{
  const tisse_view first = self->words[self->first];
  const bool phrase = self->first + 1 < self->count, helped = self->first > 0 && !self->reflexive;
  if ((!helped && find_reading(self, first, is_present, word)) || (!helped && !find_reading(self, first, is_participle, word) && find_reading(self, first, is_finite, word))) {
    set_verb(self, false, frame);
    return TISSE__VERB;
  }
  if (!phrase && self->marker.data && find_reading(self, first, is_participle, word)) {
    set_verb(self, true, frame);
    return TISSE__VERB;
  }
  const char *of = self->language == TISSE__FRENCH ? "de" : "of";
  if (!phrase && self->marker.data && self->first > 0 && find_reading(self, first, is_adjective, word) && !find_reading(self, self->words[self->first - 1], is_det, word)) {
    find_reading(self, first, is_adjective, word);
    put(frame->subject, &frame->subject_count, TISSE__FN_HEAD); /* "est proche de" */
    return TISSE__ADJ;
  }
  if (!phrase && tisse__view_is(self->marker, of) && find_reading(self, first, is_noun, word)) {
    put(frame->subject, &frame->subject_count, TISSE__FN_SELF);
    put(frame->object, &frame->object_count, TISSE__FN_POSSESSOR);
    return TISSE__NOUN;
  }
  if (!phrase && self->marker.data && find_reading(self, first, is_adjective, word)) {
    put(frame->subject, &frame->subject_count, TISSE__FN_HEAD);
    return TISSE__ADJ;
  }
  return TISSE__POS_NONE;
}

/** "élève de", "pupil of": what may be a verb is a noun too, where "de" is behind it. */
static bool is_noun_too(const label_reader *self, tisse__pos pos, tisse__reading *noun)
{
  const char *of = self->language == TISSE__FRENCH ? "de" : "of";
  return pos == TISSE__VERB && self->first + 1 == self->count && !self->reflexive && tisse__view_is(self->marker, of) &&
         find_reading(self, self->words[self->first], is_noun, noun);
}

/** "se jeter", "prendre sa source": as dictionaries have it. */
static tisse_view written_as(const label_reader *self, const tisse__reading *word)
{
  tisse__buffer out;
  tisse__buffer_init(&out, &self->knowledge->context.allocator);
  if (self->reflexive) {
    tisse__buffer_add_text(&out, "se ");
  }
  tisse__buffer_add(&out, word->lemma);
  for (uint32_t i = self->first + 1; i < self->count; ++i) {
    tisse__buffer_add_byte(&out, ' ');
    tisse__buffer_add(&out, self->words[i]);
  }
  const tisse_view text = out.failed ? (tisse_view){0} : tisse__arena_copy(&self->knowledge->arena, tisse__buffer_view(&out));
  tisse__buffer_dispose(&out);
  return text;
}

static tisse_status add_frame(label_reader *self, uint32_t relation, tisse_view label, bool *made)
{
  tisse_knowledge *knowledge = self->knowledge;
  tisse__frame frame = {.iri = knowledge->relations.items[relation].iri, .label = label, .language = self->language, .relation = relation,
                        .subject_class = TISSE__NONE, .object_class = TISSE__NONE, .above_half = TISSE__NONE};
  tisse__reading word = {.lemma = {0}};
  strip(self);
  const tisse__pos pos = read_word(self, &frame, &word);
  if (pos == TISSE__POS_NONE) {
    return TISSE_OK;
  }
  if (self->marker.data && !(frame.object_count && frame.object[0].function == TISSE__FN_SUBJECT)) {
    frame.object[frame.object_count++] = (tisse__argument){.function = TISSE__FN_MARKED, .marker = self->marker};
  }
  tisse__reading noun = {.lemma = {0}};
  const bool twice = is_noun_too(self, pos, &noun);
  if (twice) {
    put(frame.subject, &frame.subject_count, TISSE__FN_SELF);
    const tisse__made_word also = {self->at, noun.lemma, (uint32_t)knowledge->frames.count, self->language, TISSE__NOUN};
    if (!tisse__array_push(&knowledge->context.allocator, &tisse__loader_of(knowledge)->made_words, also)) {
      return TISSE_E_MEMORY;
    }
  }
  const tisse__made_word opener = {self->at, written_as(self, &word), (uint32_t)knowledge->frames.count, self->language, (uint8_t)pos};
  *made = true;
  return opener.written.data && tisse__array_push(&knowledge->context.allocator, &knowledge->frames, frame) &&
             tisse__array_push(&knowledge->context.allocator, &tisse__loader_of(knowledge)->made_words, opener)
           ? TISSE_OK : TISSE_E_MEMORY;
}

/** A byte a relation: is it told by frames, by what is under it, or the other way round? NULL: no memory. Lives as long as the knowledge. */
static bool *find_told(tisse_knowledge *self)
{
  bool *told = tisse__arena_zero(&self->arena, self->relations.count + 1, sizeof *told);
  for (size_t i = 0; told && i < self->frames.count; ++i) {
    if (self->frames.items[i].relation < self->relations.count) { /* a wrong one has none */
      told[self->frames.items[i].relation] = true;
    }
  }
  for (uint32_t i = 0; told && i < self->relations.count; ++i) {
    const tisse__relation *relation = &self->relations.items[i];
    if (relation->parent < self->relations.count) {
      told[relation->parent] = true;
    }
    if (relation->inverse < self->relations.count) {
      told[relation->inverse] = told[i] = true;
    }
  }
  return told;
}

tisse_status tisse__build_label_frames(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const bool *told = find_told(self);
  tisse_status status = told ? TISSE_OK : TISSE_E_MEMORY;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(loader, TISSE__K_RELATION, at));) {
    const tisse_view iri = tisse__loader_text(loader, at->subject);
    const uint32_t relation = tisse__table_find(&self->relation_index, iri);
    if (relation == TISSE__NONE || tisse__view_starts(iri, TISSE__NS) || told[relation]) {
      continue;
    }
    bool made = false;
    for (const tisse__triple *label = NULL; self->relations.items[relation].has_object && !status && (label = tisse__loader_next(loader, at->subject, TISSE__K_LABEL, label));) {
      label_reader reader = {.knowledge = self, .at = label, .language = tisse__loader_language(loader, label->object, TISSE__LANGUAGES)};
      const tisse_view text = tisse__view_trim(tisse__loader_text(loader, label->object));
      if (reader.language < TISSE__LANGUAGES && split(&reader, text)) {
        status = add_frame(&reader, relation, text, &made);
      }
    }
    if (!made && !status && !loader->wrong) {
      tisse__loader_warning(self, at, "is a relation that nothing reads: no frame has it (synsem:SyntacticFrame with tisse:relation), and no label with a "
                                      "language is a verb (\"plays for\"@en, \"joue pour\"@fr)");
    }
  }
  return status;
}
