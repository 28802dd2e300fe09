/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lexical entries: OntoLex-Lemon's long form, and the short forms on frames, cues and word classes. */

#include "knowledge/loader.h"
#include "knowledge/multiword.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

/** An entry opens this frame, or is this cue. */
typedef struct link { uint32_t entry, index; bool cue; } link;

typedef struct builder {
  tisse_knowledge *knowledge;
  tisse__loader *loader;
  tisse__arena keys;
  tisse__table by_key;       ///< Language, class, written form → entry.
  tisse__table by_subject;   ///< IRI of a long entry that has been read.
  TISSE__ARRAY(link) links;
  TISSE__ARRAY(tisse_view) paradigms;  ///< Of each entry, absent mostly.
  TISSE__ARRAY(uint8_t) genders;
} builder;

/** What one statement says of an entry. */
typedef struct sketch {
  const tisse__triple *at;   ///< For messages.
  tisse_view iri;            ///< Absent: made of the words.
  tisse_view written;
  tisse_view paradigm;
  uint32_t word_class;       ///< Or TISSE__NONE.
  uint8_t language, pos, gender;
  bool fixed;
} sketch;

static const struct { tisse__known property; tisse__pos pos; bool fixed; const char *name; } short_forms[] = {
  {TISSE__K_VERBS, TISSE__VERB, false, "verb"},       {TISSE__K_NOUNS, TISSE__NOUN, false, "noun"},
  {TISSE__K_ADJECTIVES, TISSE__ADJ, false, "adjective"}, {TISSE__K_ADVERBS, TISSE__ADV, false, "adverb"},
  {TISSE__K_FIXED, TISSE__POS_NONE, true, "fixed"},   {TISSE__K_WORDS, TISSE__POS_NONE, true, "word"}};

static const char *pos_name(tisse__pos pos)
{
  for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; ++i) {
    if (short_forms[i].pos == pos) {
      return short_forms[i].name;
    }
  }
  return "entry";
}

/** …/lexicon/fr/prendre-une-participation-verb; words whose accents the slug loses get a piece of their hash. */
static tisse_view make_iri(builder *self, const sketch *s)
{
  tisse__buffer iri;
  tisse__buffer slug;
  tisse__buffer lower;
  tisse__buffer_init(&iri, &self->knowledge->context.allocator);
  tisse__buffer_init(&slug, &self->knowledge->context.allocator);
  tisse__buffer_init(&lower, &self->knowledge->context.allocator);
  tisse__slug_text(&slug, s->written);
  tisse__lower_text(&lower, s->written);
  for (size_t i = 0; i < lower.length; ++i) {
    lower.data[i] = lower.data[i] == ' ' ? '-' : lower.data[i];
  }
  tisse__buffer_addf(&iri, TISSE__LEXICON_BASE "%s/", tisse__language_tag((tisse__language)s->language));
  tisse__buffer_add(&iri, tisse__buffer_view(&slug));
  if (!tisse_view_equal(tisse__buffer_view(&slug), tisse__buffer_view(&lower))) {
    char hex[17];
    tisse__hash_hex(hex, tisse__hash(tisse__buffer_view(&lower)));
    tisse__buffer_addf(&iri, "-%.6s", hex);
  }
  tisse__buffer_addf(&iri, "-%s", s->fixed ? "fixed" : pos_name((tisse__pos)s->pos));
  if (s->word_class != TISSE__NONE) {
    tisse__buffer_addf(&iri, "-%u", (unsigned)s->word_class);
  }
  const bool failed = iri.failed || slug.failed || lower.failed;
  const tisse_view out = failed ? (tisse_view){0} : tisse__arena_copy(&self->knowledge->arena, tisse__buffer_view(&iri));
  tisse__buffer_dispose(&iri);
  tisse__buffer_dispose(&slug);
  tisse__buffer_dispose(&lower);
  return out;
}

static tisse_status push_entry(builder *self, const sketch *s, tisse_view key, uint32_t *out)
{
  tisse_knowledge *knowledge = self->knowledge;
  tisse__entry entry = {.iri = s->iri.data ? s->iri : make_iri(self, s), .written = s->written, .pos = s->pos, .language = s->language,
                        .fixed = s->fixed, .word_class = s->word_class};
  const char *wrong = NULL;
  if (!entry.iri.data || tisse__multiword_read(knowledge, &entry, &wrong)) {
    return TISSE_E_MEMORY;
  }
  if (wrong) {
    tisse__loader_error(knowledge, s->at, "has \"%.*s\", which %s", TISSE__SHOWN(s->written), wrong);
    entry.lemma = entry.lemma.data ? entry.lemma : s->written;
  }
  *out = (uint32_t)knowledge->entries.count;
  return tisse__array_push(&knowledge->context.allocator, &knowledge->entries, entry) &&
             tisse__array_push(&knowledge->context.allocator, &self->paradigms, s->paradigm) &&
             tisse__array_push(&knowledge->context.allocator, &self->genders, s->gender) && tisse__table_set(&self->by_key, key, *out)
           ? TISSE_OK : TISSE_E_MEMORY;
}

/** The entry for these words, made where there is none. `made` tells which. */
static tisse_status find_or_add(builder *self, const sketch *s, uint32_t *out, bool *made)
{
  char head[48];
  snprintf(head, sizeof head, "%u|%u|%u|%d|", (unsigned)s->language, (unsigned)s->pos, (unsigned)s->word_class, s->fixed ? 1 : 0);
  tisse__buffer key;
  tisse__buffer_init(&key, &self->knowledge->context.allocator);
  tisse__buffer_add_text(&key, head);
  tisse__lower_text(&key, s->written);
  *out = key.failed ? TISSE__NONE : tisse__table_find(&self->by_key, tisse__buffer_view(&key));
  *made = *out == TISSE__NONE;
  tisse_status status = tisse__buffer_status(&key);
  if (!status && *made) {
    const tisse_view copy = tisse__arena_copy(&self->keys, tisse__buffer_view(&key));
    status = copy.data ? push_entry(self, s, copy, out) : TISSE_E_MEMORY;
  }
  tisse__buffer_dispose(&key);
  return status;
}

static tisse_status add_link(builder *self, uint32_t entry, uint32_t index, bool cue)
{
  for (size_t i = self->links.count; i-- > 0;) { /* links of one long entry, or of one carrier, lie together */
    const bool same_entry = self->links.items[i].entry == entry;
    const bool same_target = self->links.items[i].index == index && self->links.items[i].cue == cue;
    if (same_entry && same_target) {
      return TISSE_OK;
    }
    if (!same_entry && !same_target) {
      break;
    }
  }
  return tisse__array_push(&self->knowledge->context.allocator, &self->links, ((link){entry, index, cue})) ? TISSE_OK : TISSE_E_MEMORY;
}

/* ---- The long form ------------------------------------------------------------------------------------------------ */

static tisse__pos read_pos(const builder *self, const tisse__triple *declared, bool fixed)
{
  static const struct { const char *name; tisse__pos pos; } names[] = {
    {"verb", TISSE__VERB}, {"noun", TISSE__NOUN}, {"commonNoun", TISSE__NOUN}, {"properNoun", TISSE__PROPER}, {"adjective", TISSE__ADJ},
    {"adverb", TISSE__ADV}, {"preposition", TISSE__PREP}, {"conjunction", TISSE__SCONJ}, {"subordinatingConjunction", TISSE__SCONJ},
    {"coordinatingConjunction", TISSE__CCONJ}, {"determiner", TISSE__DET}, {"pronoun", TISSE__PRON}, {"interjection", TISSE__INTJ}};
  const tisse__triple *at = tisse__loader_next(self->loader, declared->subject, TISSE__K_PART_OF_SPEECH, NULL);
  if (!at) {
    if (!fixed) {
      tisse__loader_error(self->knowledge, declared, "is an entry without lexinfo:partOfSpeech (of <" TISSE__LEXINFO ">)");
    }
    return TISSE__POS_NONE;
  }
  const tisse_view local = tisse__iri_local(tisse__loader_text(self->loader, at->object));
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    if (tisse__view_is(local, names[i].name)) {
      return names[i].pos;
    }
  }
  tisse__loader_error(self->knowledge, at, "has the unknown part of speech %.*s", TISSE__SHOWN(local));
  return TISSE__POS_NONE;
}

static bool read_written(const builder *self, const tisse__triple *declared, sketch *out)
{
  const tisse__loader *loader = self->loader;
  const tisse__triple *form = tisse__loader_next(loader, declared->subject, TISSE__K_CANONICAL, NULL);
  const tisse__triple *written = form ? tisse__loader_next(loader, form->object, TISSE__K_WRITTEN, NULL) : NULL;
  if (!written) {
    tisse__loader_error(self->knowledge, declared, "is an entry without ontolex:canonicalForm [ ontolex:writtenRep … ]");
    return false;
  }
  const tisse__term *said = tisse__loader_object(loader, declared->subject, TISSE__K_LANGUAGE);
  tisse__language language = TISSE__LANGUAGES;
  if (said) {
    tisse__language_find(&language, said->text);
  }
  out->written = tisse__view_trim(tisse__loader_text(loader, written->object));
  out->language = tisse__loader_language(loader, written->object, (uint8_t)language);
  if (out->language == TISSE__LANGUAGES) {
    tisse__loader_error(self->knowledge, form, "has the written form \"%.*s\" without a language that is read (@fr or @en)", TISSE__SHOWN(out->written));
    return false;
  }
  return true;
}

/** Links an entry to what its property names; an error where that is no frame (or cue). */
static tisse_status link_all(builder *self, uint32_t subject, uint32_t entry, tisse__known property, tisse__carrier_kind kind, size_t *count)
{
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(self->loader, subject, property, at));) {
    const tisse_view iri = tisse__loader_text(self->loader, at->object);
    const uint32_t found = tisse__table_find(&self->loader->carrier_index, iri);
    ++*count;
    if (found == TISSE__NONE || self->loader->carriers.items[found].kind != kind) {
      tisse__loader_error(self->knowledge, at, "refers to <%.*s>, which is no %s", TISSE__SHOWN(iri), kind == TISSE__CARRIER_FRAME ? "frame" : "cue");
    } else if (add_link(self, entry, self->loader->carriers.items[found].index, kind == TISSE__CARRIER_CUE)) {
      return TISSE_E_MEMORY;
    }
  }
  return TISSE_OK;
}

static tisse_status add_checked(builder *self, const sketch *s, uint32_t *entry)
{
  bool made = false;
  const tisse_status status = find_or_add(self, s, entry, &made);
  if (!status && !made) {
    tisse__loader_error(self->knowledge, s->at, "is \"%.*s\" again, as <%.*s> is", TISSE__SHOWN(s->written),
                        TISSE__SHOWN(self->knowledge->entries.items[*entry].iri));
  }
  return status;
}

static tisse_status add_long(builder *self, const tisse__triple *declared)
{
  const tisse__loader *loader = self->loader;
  const uint32_t subject = declared->subject;
  sketch s = {.at = declared, .iri = tisse__loader_text(loader, subject), .word_class = TISSE__NONE};
  if (tisse__table_find(&self->by_subject, s.iri) != TISSE__NONE) {
    return TISSE_OK;
  }
  for (const tisse__triple *type = NULL; (type = tisse__loader_next(loader, subject, TISSE__K_TYPE, type));) {
    s.fixed = s.fixed || type->object == loader->known[TISSE__K_FIXED_EXPRESSION];
  }
  tisse__loader_check_iri(self->knowledge, declared);
  const tisse__term *paradigm = tisse__loader_object(loader, subject, TISSE__K_PARADIGM);
  const tisse__term *gender = tisse__loader_object(loader, subject, TISSE__K_LEXINFO_GENDER);
  s.paradigm = paradigm ? paradigm->text : (tisse_view){0};
  s.gender = (uint8_t)(!gender ? TISSE__GENDER_NONE : tisse__view_ends(gender->text, "feminine") ? TISSE__FEMININE : TISSE__MASCULINE);
  const uint32_t faults = loader->faults;
  s.pos = (uint8_t)read_pos(self, declared, s.fixed);
  if (!tisse__table_set(&self->by_subject, s.iri, 0)) {
    return TISSE_E_MEMORY;
  }
  if (!read_written(self, declared, &s) || loader->faults != faults) {
    return TISSE_OK;
  }
  size_t uses = 0;
  uint32_t entry = TISSE__NONE;
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, subject, TISSE__K_WORD_CLASS, at)); ++uses) {
    s.word_class = tisse__read_word_class(self->knowledge, at);
    if (s.word_class != TISSE__NONE && add_checked(self, &s, &entry)) {
      return TISSE_E_MEMORY;
    }
  }
  s.word_class = TISSE__NONE;
  const bool links = tisse__loader_next(loader, subject, TISSE__K_BEHAVIOR, NULL) || tisse__loader_next(loader, subject, TISSE__K_CUE, NULL);
  tisse_status status = links ? add_checked(self, &s, &entry) : TISSE_OK;
  if (!status && links) {
    status = link_all(self, subject, entry, TISSE__K_BEHAVIOR, TISSE__CARRIER_FRAME, &uses);
    status = status ? status : link_all(self, subject, entry, TISSE__K_CUE, TISSE__CARRIER_CUE, &uses);
  }
  if (!status && !uses) {
    tisse__loader_warning(self->knowledge, declared, "is an entry that opens no frame, is no cue and has no word class");
  }
  return status;
}

/* ---- The short forms ---------------------------------------------------------------------------------------------- */

/** "exploite", "a exploité", of a frame: verbs are given as dictionaries have them, and no form of this one would be found. */
static void check_form(const builder *self, const tisse__triple *at, const sketch *s)
{
  const char *blank = memchr(s->written.data, ' ', s->written.length);
  const tisse_view word = blank ? tisse__view(s->written.data, (size_t)(blank - s->written.data)) : s->written;
  tisse__reading readings[24];
  const size_t count = tisse__morphology_find(self->knowledge->lexicons[s->language].morphology, word, readings, 24);
  tisse_view lemma = {0};
  bool helper = false;
  for (size_t i = 0; i < count; ++i) {
    helper = helper || (blank && readings[i].pos == TISSE__AUX && readings[i].form != TISSE__INFINITIVE);
    const bool verb = readings[i].pos == TISSE__VERB || readings[i].pos == TISSE__AUX;
    if (tisse_view_equal(readings[i].lemma, word) && verb) {
      return;
    }
    lemma = (readings[i].pos == TISSE__VERB || readings[i].pos == TISSE__AUX) && readings[i].form != TISSE__INFINITIVE && !lemma.data ? readings[i].lemma : lemma;
  }
  if (helper) {
    tisse__loader_warning(self->knowledge, at, "has \"%.*s\": give the verb as dictionaries have it, its passive and its perfect come of themselves", TISSE__SHOWN(s->written));
  } else if (lemma.data) {
    tisse__loader_warning(self->knowledge, at, "has \"%.*s\", a form of \"%.*s\": give that, and all its forms are found", TISSE__SHOWN(s->written),
                          TISSE__SHOWN(lemma));
  }
}

static bool asks_for(const tisse__argument *arguments, uint32_t count, tisse__function function)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function == function) {
      return true;
    }
  }
  return false;
}

/** Is the last of several words a preposition and nothing else ("play for", not "take over")? */
static bool ends_in_preposition(const builder *self, const sketch *s)
{
  const char *blank = memrchr(s->written.data, ' ', s->written.length);
  tisse__reading readings[24];
  const size_t count = blank ? tisse__morphology_find(self->knowledge->lexicons[s->language].morphology,
                                                      tisse__view(blank + 1, (size_t)(s->written.data + s->written.length - blank - 1)), readings, 24) : 0;
  bool preposition = count > 0;
  for (size_t i = 0; i < count; ++i) {
    preposition = preposition && (readings[i].pos == TISSE__PREP || readings[i].kind == TISSE__CONTRACTED || readings[i].pos == TISSE__SCONJ || readings[i].pos == TISSE__CCONJ);
  }
  return preposition;
}

/** What beginners write that would be found nowhere: several words in one string, a preposition in the verb, an object of a noun. */
static void check_use(const builder *self, const tisse__triple *at, const sketch *s, uint32_t frame)
{
  const tisse__frame *f = &self->knowledge->frames.items[frame];
  const bool object = asks_for(f->object, f->object_count, TISSE__FN_OBJECT), subject = asks_for(f->subject, f->subject_count, TISSE__FN_SUBJECT);
  const char *wrong = memchr(s->written.data, ',', s->written.length) ? "several words in one string: give each its own (\"a\" , \"b\")"
                      : s->pos == TISSE__VERB && object && f->object_count == 1 && ends_in_preposition(self, s) ? "the preposition is no part of the verb, but its argument (arg:for)"
                      : s->pos == TISSE__NOUN && object && f->object_count == 1 ? "a noun has no arg:object (arg:de, arg:of)"
                      : s->pos == TISSE__ADJ && subject && f->subject_count == 1 ? "what an adjective is said of is arg:head" : NULL;
  if (wrong) {
    tisse__loader_warning(self->knowledge, at, "has \"%.*s\": %s", TISSE__SHOWN(s->written), wrong);
  }
}

static tisse_status add_short(builder *self, const tisse__carrier *carrier, size_t form)
{
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(self->loader, carrier->subject, short_forms[form].property, at));) {
    const tisse_view written = tisse__view_trim(tisse__loader_text(self->loader, at->object));
    const sketch s = {.at = at, .written = written, .pos = (uint8_t)short_forms[form].pos, .fixed = short_forms[form].fixed,
                      .language = tisse__loader_language(self->loader, at->object, carrier->language),
                      .word_class = carrier->kind == TISSE__CARRIER_CLASS ? carrier->index : TISSE__NONE};
    if (!written.length || s.language == TISSE__LANGUAGES) {
      tisse__loader_error(self->knowledge, at, written.length ? "has the word \"%.*s\" without language (dct:language \"fr\", or a tag)"
                                                              : "has an empty word%.*s", TISSE__SHOWN(written));
      continue;
    }
    if (carrier->kind == TISSE__CARRIER_FRAME && !s.fixed && s.pos == TISSE__VERB) {
      check_form(self, at, &s);
    }
    if (carrier->kind == TISSE__CARRIER_FRAME && !tisse__view_starts(self->knowledge->frames.items[carrier->index].iri, "https://w3id.org/tisse/")) {
      check_use(self, at, &s, carrier->index);
    }
    uint32_t entry = TISSE__NONE;
    bool made = false;
    if (find_or_add(self, &s, &entry, &made)) {
      return TISSE_E_MEMORY;
    }
    const size_t before = self->links.count;
    if (carrier->kind != TISSE__CARRIER_CLASS && add_link(self, entry, carrier->index, carrier->kind == TISSE__CARRIER_CUE)) {
      return TISSE_E_MEMORY;
    }
    if (!made && (carrier->kind == TISSE__CARRIER_CLASS || before == self->links.count)) {
      tisse__loader_warning(self->knowledge, at, "has the word \"%.*s\" twice", TISSE__SHOWN(written));
    }
  }
  return TISSE_OK;
}

/** Gives each entry its frames and cues, in the order in which they were linked. */
static tisse_status spread_links(builder *self)
{
  tisse_knowledge *knowledge = self->knowledge;
  for (size_t i = 0; i < self->links.count; ++i) {
    tisse__entry *entry = &knowledge->entries.items[self->links.items[i].entry];
    ++*(self->links.items[i].cue ? &entry->cue_count : &entry->frame_count);
  }
  for (size_t i = 0; i < knowledge->entries.count; ++i) {
    tisse__entry *entry = &knowledge->entries.items[i];
    entry->frames = tisse__arena_zero(&knowledge->arena, entry->frame_count, sizeof *entry->frames);
    entry->cues = tisse__arena_zero(&knowledge->arena, entry->cue_count, sizeof *entry->cues);
    entry->frame_count = entry->cue_count = 0;
  }
  if (knowledge->arena.failed) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < self->links.count; ++i) {
    tisse__entry *entry = &knowledge->entries.items[self->links.items[i].entry];
    if (self->links.items[i].cue) {
      entry->cues[entry->cue_count++] = self->links.items[i].index;
    } else {
      entry->frames[entry->frame_count++] = self->links.items[i].index;
    }
  }
  return TISSE_OK;
}

/** A frame that no word opens reads nothing. */
static tisse_status check_opened(builder *self)
{
  bool *opened = tisse__arena_zero(&self->keys, self->knowledge->frames.count + 1, sizeof *opened);
  if (!opened) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < self->links.count; ++i) {
    opened[self->links.items[i].cue ? self->knowledge->frames.count : self->links.items[i].index] = true;
  }
  for (size_t i = 0; i < self->loader->carriers.count; ++i) {
    const tisse__carrier *carrier = &self->loader->carriers.items[i];
    const tisse__triple *at = tisse__loader_next(self->loader, carrier->subject, TISSE__K_OF_RELATION, NULL);
    if (carrier->kind == TISSE__CARRIER_FRAME && !opened[carrier->index] && at) {
      tisse__loader_warning(self->knowledge, at, "is a frame that no word opens (tisse:verbs, tisse:nouns, tisse:adjectives, tisse:fixed)");
    }
  }
  return TISSE_OK;
}

/** Tells the morphology of the words that it may lack. */
static tisse_status announce(builder *self)
{
  tisse_knowledge *knowledge = self->knowledge;
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < knowledge->entries.count; ++i) {
    const tisse__entry *entry = &knowledge->entries.items[i];
    tisse__morphology *morphology = knowledge->lexicons[entry->language].morphology;
    if (entry->fixed || entry->pos == TISSE__POS_NONE) {
      continue;
    }
    status = tisse__morphology_add(morphology, entry->lemma, (tisse__pos)entry->pos, self->paradigms.items[i],
                                   (tisse__gender)self->genders.items[i]);
    for (uint32_t j = 0; !status && j < entry->constituent_count; ++j) {
      tisse__reading reading;
      if (!tisse__morphology_find(morphology, entry->constituents[j].lemma, &reading, 1)) {
        status = tisse__morphology_add(morphology, entry->constituents[j].lemma, TISSE__NOUN, (tisse_view){0}, TISSE__GENDER_NONE);
      }
    }
  }
  return status;
}

/** Words that labels of relations give. */
static tisse_status add_made(builder *self, const tisse__made_word *word)
{
  const sketch s = {.at = word->at, .written = word->written, .pos = word->pos, .language = word->language, .word_class = TISSE__NONE, .fixed = word->fixed};
  uint32_t entry = TISSE__NONE;
  bool made = false;
  const tisse_status status = find_or_add(self, &s, &entry, &made);
  return status ? status : add_link(self, entry, word->frame, false);
}

static tisse_status build(builder *self)
{
  static const tisse__known types[] = {TISSE__K_WORD, TISSE__K_MULTIWORD, TISSE__K_LEXICAL_ENTRY, TISSE__K_FIXED_EXPRESSION};
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next_typed(self->loader, types[i], at));) {
      status = add_long(self, at);
    }
  }
  for (size_t i = 0; i < self->loader->carriers.count; ++i) {
    for (size_t form = 0; !status && form < sizeof short_forms / sizeof *short_forms; ++form) {
      status = add_short(self, &self->loader->carriers.items[i], form);
    }
  }
  for (size_t i = 0; i < self->loader->made_words.count && !status; ++i) {
    status = add_made(self, &self->loader->made_words.items[i]);
  }
  status = status ? status : spread_links(self);
  status = status ? status : check_opened(self);
  return status ? status : announce(self);
}

tisse_status tisse__build_entries(tisse_knowledge *self)
{
  const tisse_allocator *allocator = &self->context.allocator;
  builder state = {.knowledge = self, .loader = tisse__loader_of(self)};
  tisse__arena_init(&state.keys, allocator);
  tisse__table_init(&state.by_key, allocator);
  tisse__table_init(&state.by_subject, allocator);
  const tisse_status status = build(&state);
  tisse__arena_dispose(&state.keys);
  tisse__table_dispose(&state.by_key);
  tisse__table_dispose(&state.by_subject);
  tisse__array_dispose(allocator, &state.links);
  tisse__array_dispose(allocator, &state.paradigms);
  tisse__array_dispose(allocator, &state.genders);
  return status;
}
