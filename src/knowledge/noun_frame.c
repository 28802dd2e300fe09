/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What a verb tells of a user's relation its nouns tell too: "X recrute Y" is "le recrutement de Y par X", "X operates Y" is "X, operator of Y", "X signe un
 * traité avec Y" is "le traité de X avec Y". The nouns of verbs are the lexicon's (tisse:Derivation); one that a frame of the user's has is that frame's alone.
 */

#include "knowledge/loader.h"

#include "base/text.h"

#include <string.h>

/** What the lexicon derives, and what users took, by language and word. */
typedef struct deriver {
  tisse_knowledge *knowledge;
  tisse__loader *loader;
  tisse__arena keys;
  tisse__table verbs, deeds;    ///< The term of the derivation.
  tisse__table taken;
  TISSE__ARRAY(const tisse__triple *) endings;   ///< Derivations of what ends so: tisse:verbs "-er"@fr.
} deriver;

/** A verb of a frame that is being told by nouns. */
typedef struct telling {
  const tisse__triple *at;
  uint32_t frame;
  tisse_view written;           ///< "recruter", "s'opposer", "livrer des armes"
  uint8_t language;
} telling;

static tisse_view key_of(deriver *self, uint8_t language, tisse_view word)
{
  tisse__buffer key;
  tisse__buffer_init(&key, &self->knowledge->context.allocator);
  tisse__buffer_add_text(&key, tisse__language_tag((tisse__language)language));
  tisse__buffer_add_byte(&key, ' ');
  tisse__lower_text(&key, word);
  const tisse_view out = key.failed ? (tisse_view){0} : tisse__arena_copy(&self->keys, tisse__buffer_view(&key));
  tisse__buffer_dispose(&key);
  return out;
}

static tisse_status note(deriver *self, tisse__table *table, uint8_t language, tisse_view word, uint32_t value)
{
  const tisse_view key = key_of(self, language, word);
  return key.data && tisse__table_set(table, key, value) ? TISSE_OK : TISSE_E_MEMORY;
}

static uint32_t find(deriver *self, const tisse__table *table, uint8_t language, tisse_view word)
{
  const tisse_view key = key_of(self, language, word);
  return key.data ? tisse__table_find(table, key) : TISSE__NONE;
}

static tisse_status note_derivation(deriver *self, const tisse__triple *declared)
{
  const tisse__loader *loader = self->loader;
  uint8_t language = TISSE__LANGUAGES;
  tisse_status status = TISSE_OK;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(loader, declared->subject, TISSE__K_VERBS, at));) {
    language = tisse__loader_language(loader, at->object, TISSE__LANGUAGES);
    const tisse_view verb = tisse__loader_text(loader, at->object);
    if (language == TISSE__LANGUAGES) {
      tisse__loader_error(self->knowledge, at, "has the verb \"%.*s\" without a language (@fr or @en)", TISSE__SHOWN(verb));
    } else if (tisse__view_starts(verb, "-")) {
      status = tisse__array_push(&self->knowledge->context.allocator, &self->endings, at) ? TISSE_OK : TISSE_E_MEMORY;
    } else {
      status = note(self, &self->verbs, language, verb, declared->subject);
    }
  }
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(loader, declared->subject, TISSE__K_DEED, at));) {
    const uint8_t own = tisse__loader_language(loader, at->object, language);
    status = own < TISSE__LANGUAGES ? note(self, &self->deeds, own, tisse__loader_text(loader, at->object), declared->subject) : TISSE_OK;
  }
  return status;
}

static bool is_users(const tisse_knowledge *self, const tisse__frame *frame)
{
  return frame->relation < self->relations.count && !tisse__view_starts(self->relations.items[frame->relation].iri, TISSE__NS) &&
         self->relations.items[frame->relation].has_object && frame->language < TISSE__LANGUAGES;
}

/** The nouns of users' frames, and of their labels. */
static tisse_status note_taken(deriver *self)
{
  const tisse_knowledge *knowledge = self->knowledge;
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < self->loader->carriers.count; ++i) {
    const tisse__carrier *carrier = &self->loader->carriers.items[i];
    if (carrier->kind != TISSE__CARRIER_FRAME || !is_users(knowledge, &knowledge->frames.items[carrier->index])) {
      continue;
    }
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(self->loader, carrier->subject, TISSE__K_NOUNS, at));) {
      status = note(self, &self->taken, carrier->language, tisse__view_trim(tisse__loader_text(self->loader, at->object)), 0);
    }
  }
  for (size_t i = 0; i < self->loader->made_words.count && !status; ++i) {
    const tisse__made_word *word = &self->loader->made_words.items[i];
    status = word->pos == TISSE__NOUN ? note(self, &self->taken, word->language, word->written, 0) : TISSE_OK;
  }
  return status;
}

static const tisse__argument *find_argument(const tisse__argument *arguments, uint32_t count, tisse__function function)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function == function) {
      return &arguments[i];
    }
  }
  return NULL;
}

static void put(tisse__argument *arguments, uint32_t *count, tisse__function function, tisse_view marker)
{
  for (uint32_t i = 0; i < *count; ++i) {
    if (arguments[i].function == function && (arguments[i].marker.data ? tisse_view_equal(arguments[i].marker, marker) : !marker.data)) {
      return;
    }
  }
  if (*count < TISSE__ARGUMENTS_MAX) {
    arguments[(*count)++] = (tisse__argument){.function = (uint8_t)function, .marker = marker};
  }
}

static tisse_view agent_word(uint8_t language) { return tisse_view_of(language == TISSE__FRENCH ? "par" : "by"); }
static tisse_view of_word(uint8_t language) { return tisse_view_of(language == TISSE__FRENCH ? "de" : "of"); }

/** The noun opens a frame: a copy of the verb's in which the ends stand elsewhere. `turned`: who does it is the relation's object. */
static tisse_status emit(deriver *self, const telling *of, const tisse__frame *doer_first, bool turned, tisse_view noun)
{
  tisse_knowledge *knowledge = self->knowledge;
  tisse__frame frame = *doer_first;
  if (turned) {
    memcpy(frame.subject, doer_first->object, sizeof frame.subject);
    memcpy(frame.object, doer_first->subject, sizeof frame.object);
    frame.subject_count = doer_first->object_count;
    frame.object_count = doer_first->subject_count;
  }
  frame.needs_passive = frame.needs_no_object = false;
  const tisse_view written = tisse__arena_copy(&knowledge->arena, noun);
  const tisse__made_word opener = {of->at, written, (uint32_t)knowledge->frames.count, of->language, TISSE__NOUN, false};
  return written.data && tisse__array_push(&knowledge->context.allocator, &knowledge->frames, frame) &&
             tisse__array_push(&knowledge->context.allocator, &self->loader->made_words, opener)
           ? TISSE_OK : TISSE_E_MEMORY;
}

/** Where the verb's own markers go on ("le transfert de X vers Y"), and those that its noun has. */
static void put_markers(const deriver *self, const tisse__frame *verb, bool turned, uint32_t derivation, tisse__argument *out, uint32_t *count)
{
  const tisse__argument *undergoer = turned ? verb->subject : verb->object;
  for (uint32_t i = 0; i < (turned ? verb->subject_count : verb->object_count); ++i) {
    if (undergoer[i].function == TISSE__FN_MARKED) {
      put(out, count, TISSE__FN_MARKED, undergoer[i].marker);
    }
  }
  for (const tisse__triple *at = NULL; derivation != TISSE__NONE && (at = tisse__loader_next(self->loader, derivation, TISSE__K_MARKER, at));) {
    put(out, count, TISSE__FN_MARKED, tisse__loader_text(self->loader, at->object));
  }
}

/** "le recrutement de Y par X", "le soutien de X à Y", "la coalition entre X et Y". */
static tisse_status tell_deed(deriver *self, const telling *of, tisse_view noun, uint32_t derivation, bool turned)
{
  const tisse__frame verb = self->knowledge->frames.items[of->frame];
  const bool direct = find_argument(turned ? verb.subject : verb.object, turned ? verb.subject_count : verb.object_count, TISSE__FN_OBJECT) != NULL;
  const bool marked = derivation != TISSE__NONE && tisse__loader_next(self->loader, derivation, TISSE__K_MARKER, NULL);
  tisse__frame frame = verb;
  frame.subject_count = frame.object_count = 0;
  put(frame.subject, &frame.subject_count, TISSE__FN_SUBJECT, (tisse_view){0});
  put(frame.subject, &frame.subject_count, TISSE__FN_MARKED, agent_word(of->language));
  put_markers(self, &verb, turned, derivation, frame.object, &frame.object_count);
  if (direct && !marked) {
    put(frame.object, &frame.object_count, TISSE__FN_MARKED, of_word(of->language));
  }
  bool of_taken = false;
  for (uint32_t i = 0; i < frame.object_count; ++i) {
    of_taken = of_taken || tisse_view_equal(frame.object[i].marker, of_word(of->language));
  }
  if (!of_taken || !direct || marked) { /* "le départ de X de Y": both */
    put(frame.subject, &frame.subject_count, of_taken ? TISSE__FN_MARKED : TISSE__FN_GENITIVE, of_word(of->language));
  }
  if (self->knowledge->relations.items[verb.relation].symmetric) {
    const tisse_view between = tisse_view_of(of->language == TISSE__FRENCH ? "entre" : "between");
    put(frame.subject, &frame.subject_count, TISSE__FN_PLURAL, between);
    put(frame.object, &frame.object_count, TISSE__FN_PLURAL, between);
  }
  return frame.object_count ? emit(self, of, &frame, turned, noun) : TISSE_OK;
}

/** "X's conviction by Y", "sa condamnation par Y": where who does it is said, whose it is is who undergoes it. */
static tisse_status tell_undergone(deriver *self, const telling *of, tisse_view noun, bool turned)
{
  tisse__frame frame = self->knowledge->frames.items[of->frame];
  if (!find_argument(turned ? frame.subject : frame.object, turned ? frame.subject_count : frame.object_count, TISSE__FN_OBJECT)) {
    return TISSE_OK;
  }
  frame.subject_count = frame.object_count = 0;
  put(frame.subject, &frame.subject_count, TISSE__FN_MARKED, agent_word(of->language));
  put(frame.object, &frame.object_count, TISSE__FN_POSSESSOR, (tisse_view){0});
  return emit(self, of, &frame, turned, noun);
}

/** "X, exploitant de Y", "its operator": only of what is done to something, or to somebody behind the verb's own preposition. */
static tisse_status tell_doer(deriver *self, const telling *of, tisse_view noun, uint32_t derivation, bool turned)
{
  const tisse__frame verb = self->knowledge->frames.items[of->frame];
  const bool direct = find_argument(turned ? verb.subject : verb.object, turned ? verb.subject_count : verb.object_count, TISSE__FN_OBJECT) != NULL;
  tisse__frame frame = verb;
  frame.subject_count = frame.object_count = 0;
  put(frame.subject, &frame.subject_count, TISSE__FN_SELF, (tisse_view){0});
  if (direct) {
    put(frame.object, &frame.object_count, TISSE__FN_MARKED, of_word(of->language));
    put(frame.object, &frame.object_count, TISSE__FN_POSSESSOR, (tisse_view){0});
    if (of->language == TISSE__ENGLISH) {
      put(frame.object, &frame.object_count, TISSE__FN_COMPOUND, (tisse_view){0});
    }
  } else {
    put_markers(self, &verb, turned, derivation, frame.object, &frame.object_count);
  }
  return frame.object_count ? emit(self, of, &frame, turned, noun) : TISSE_OK;
}

/** "livraison d'armes" of "livrer des armes": the noun, and what the verb's expression has behind the verb. */
static tisse_status tell_expression(deriver *self, const telling *of, tisse_view deed, tisse_view piece, uint32_t derivation, bool turned)
{
  tisse__buffer noun;
  tisse__buffer_init(&noun, &self->knowledge->context.allocator);
  tisse__buffer_add(&noun, deed);
  const bool vowel = piece.length && (strchr("aeiouyh", piece.data[0]) || memcmp(piece.data, "\xC3\xA9", 2) == 0);
  tisse__buffer_add_text(&noun, of->language == TISSE__ENGLISH ? " of " : vowel ? " d'" : " de ");
  tisse__buffer_add(&noun, piece);
  const tisse_status status = noun.failed ? TISSE_E_MEMORY : tell_deed(self, of, tisse__buffer_view(&noun), derivation, turned);
  tisse__buffer_dispose(&noun);
  return status;
}

static tisse_view noun_lemma(const deriver *self, uint8_t language, tisse_view word)
{
  tisse__reading readings[24];
  const tisse__morphology *morphology = self->knowledge->lexicons[language].morphology;
  const size_t count = morphology ? tisse__morphology_find(morphology, word, readings, 24) : 0;
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == TISSE__NOUN) {
      return readings[i].lemma;
    }
  }
  return (tisse_view){0};
}

/** The noun of the verb by their endings, where the dictionary has it: "extrader", "-er", "-ition". Absent where it has none. */
static tisse_view ended(const deriver *self, const telling *of, tisse_view verb, tisse_view ending, tisse_view noun)
{
  char text[64];
  const size_t stem = verb.length + 1 - ending.length, tail = noun.length - 1;
  if (stem < 3 || stem + tail >= sizeof text || noun.data[0] != '-') {
    return (tisse_view){0};
  }
  memcpy(text, verb.data, stem);
  memcpy(text + stem, noun.data + 1, tail);
  const tisse_view made = tisse__view(text, stem + tail), lemma = noun_lemma(self, of->language, made);
  return lemma.data && tisse_view_equal(lemma, made) ? lemma : (tisse_view){0};
}

/** A verb that the lexicon derives nothing of: by the ending, and what the dictionary has. */
static tisse_status tell_by_ending(deriver *self, const telling *of, tisse_view verb, bool turned)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < self->endings.count && !status; ++i) {
    const tisse__triple *said = self->endings.items[i];
    const tisse_view ending = tisse__loader_text(self->loader, said->object);
    const tisse_view bare = tisse__view(ending.data + 1, ending.length - 1);
    if (tisse__loader_language(self->loader, said->object, TISSE__LANGUAGES) != of->language || bare.length >= verb.length ||
        memcmp(verb.data + verb.length - bare.length, bare.data, bare.length) != 0) {
      continue;
    }
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(self->loader, said->subject, TISSE__K_DEED, at));) {
      const tisse_view noun = ended(self, of, verb, ending, tisse__loader_text(self->loader, at->object));
      if (noun.data && find(self, &self->taken, of->language, noun) == TISSE__NONE) {
        status = tell_deed(self, of, noun, TISSE__NONE, turned);
        status = status ? status : tell_undergone(self, of, noun, turned);
      }
    }
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(self->loader, said->subject, TISSE__K_DOER, at));) {
      const tisse_view noun = ended(self, of, verb, ending, tisse__loader_text(self->loader, at->object));
      status = noun.data && find(self, &self->taken, of->language, noun) == TISSE__NONE ? tell_doer(self, of, noun, TISSE__NONE, turned) : TISSE_OK;
    }
  }
  return status;
}

static tisse_status tell_nouns(deriver *self, const telling *of, uint32_t derivation, tisse_view piece, bool turned)
{
  tisse_status status = TISSE_OK;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(self->loader, derivation, TISSE__K_DEED, at));) {
    const tisse_view noun = tisse__loader_text(self->loader, at->object);
    if (piece.data) {
      status = tell_expression(self, of, noun, piece, TISSE__NONE, turned);
    } else if (find(self, &self->taken, of->language, noun) == TISSE__NONE) {
      status = tell_deed(self, of, noun, derivation, turned);
      status = status ? status : tell_undergone(self, of, noun, turned);
    }
  }
  for (const tisse__triple *at = NULL; !status && !piece.data && (at = tisse__loader_next(self->loader, derivation, TISSE__K_DOER, at));) {
    const tisse_view noun = tisse__loader_text(self->loader, at->object);
    status = find(self, &self->taken, of->language, noun) == TISSE__NONE ? tell_doer(self, of, noun, derivation, turned) : TISSE_OK;
  }
  return status;
}

static tisse_status tell(deriver *self, const telling *of)
{
  const tisse__frame *verb = &self->knowledge->frames.items[of->frame];
  const bool turned = find_argument(verb->object, verb->object_count, TISSE__FN_SUBJECT) != NULL;
  if (!turned && !find_argument(verb->subject, verb->subject_count, TISSE__FN_SUBJECT)) {
    return TISSE_OK;
  }
  tisse_view word = of->written;
  const size_t reflexive = tisse__view_starts(word, "se ") ? 3 : tisse__view_starts(word, "s'") ? 2 : 0;
  word = tisse__view(word.data + reflexive, word.length - reflexive);
  const char *first = memchr(word.data, ' ', word.length), *last = memrchr(word.data, ' ', word.length);
  const tisse_view head = first ? tisse__view(word.data, (size_t)(first - word.data)) : word;
  const tisse_view piece = last ? noun_lemma(self, of->language, tisse__view(last + 1, (size_t)(word.data + word.length - last - 1))) : (tisse_view){0};
  if (first && !piece.data) {
    return TISSE_OK;
  }
  const uint32_t deed = piece.data && find(self, &self->taken, of->language, piece) == TISSE__NONE ? find(self, &self->deeds, of->language, piece) : TISSE__NONE;
  if (deed != TISSE__NONE) { /* "apporter son soutien": the deed itself */
    return tell_deed(self, of, piece, deed, turned);
  }
  const uint32_t derivation = find(self, &self->verbs, of->language, head);
  if (derivation == TISSE__NONE) {
    return piece.data ? TISSE_OK : tell_by_ending(self, of, head, turned);
  }
  return tell_nouns(self, of, derivation, piece, turned);
}

/** Verbs of labels; the list grows by nouns meanwhile. */
static tisse_status tell_labels(deriver *self)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0, count = self->loader->made_words.count; i < count && !status; ++i) {
    const tisse__made_word word = self->loader->made_words.items[i];
    const telling of = {word.at, word.frame, word.written, word.language};
    const bool both = find_argument(self->knowledge->frames.items[word.frame].subject, self->knowledge->frames.items[word.frame].subject_count, TISSE__FN_PLURAL) != NULL;
    status = word.pos == TISSE__VERB && !both ? tell(self, &of) : TISSE_OK;
  }
  return status;
}

static tisse_status tell_frames(deriver *self)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < self->loader->carriers.count; ++i) {
    const tisse__carrier carrier = self->loader->carriers.items[i];
    if (carrier.kind != TISSE__CARRIER_FRAME || !is_users(self->knowledge, &self->knowledge->frames.items[carrier.index])) {
      continue;
    }
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(self->loader, carrier.subject, TISSE__K_VERBS, at));) {
      const telling of = {at, carrier.index, tisse__view_trim(tisse__loader_text(self->loader, at->object)), self->knowledge->frames.items[carrier.index].language};
      status = tell(self, &of);
    }
  }
  return status;
}

tisse_status tisse__build_noun_frames(tisse_knowledge *self)
{
  deriver state = {.knowledge = self, .loader = tisse__loader_of(self)};
  const tisse_allocator *allocator = &self->context.allocator;
  tisse__arena_init(&state.keys, allocator);
  tisse__table_init(&state.verbs, allocator);
  tisse__table_init(&state.deeds, allocator);
  tisse__table_init(&state.taken, allocator);
  tisse_status status = TISSE_OK;
  for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(state.loader, TISSE__K_DERIVATION, at));) {
    status = note_derivation(&state, at);
  }
  status = status ? status : note_taken(&state);
  status = status ? status : tell_labels(&state);
  status = status ? status : tell_frames(&state);
  tisse__arena_dispose(&state.keys);
  tisse__table_dispose(&state.verbs);
  tisse__table_dispose(&state.deeds);
  tisse__table_dispose(&state.taken);
  tisse__array_dispose(allocator, &state.endings);
  return status;
}
