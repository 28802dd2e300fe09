/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "language/morphology.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/report.h"
#include "base/table.h"
#include "base/text.h"
#include "language/paradigm.h"

/* The compiled file; scripts/morph_common.py describes and writes it. */
#define MAGIC "TISSEMOR"
enum { FORMAT_VERSION = 1, HEADER_SIZE = 64, SLOT_SIZE = 8, RECORD_SIZE = 8, FILE_LARGEST = 1 << 28 };
#define LAST_READING 0x80000000U

struct tisse__morphology {
  tisse_context context;
  tisse__language language;
  const unsigned char *map;    ///< NULL: no file.
  size_t map_size;
  uint32_t slots;
  uint32_t records;
  uint32_t pool_size;
  const unsigned char *slot_data;
  const unsigned char *record_data;
  const char *pool;
  tisse__arena arena;
  tisse__table overlay;        ///< Form → index of its first in `more`.
  TISSE__ARRAY(tisse__added_reading) more;
  bool borrowed;               ///< `overlay` and `more` are somebody else's.
};

const char *tisse__pos_name(tisse__pos pos)
{
  static const char *const names[] = {"X",   "NOUN", "PROPN", "ADJ",   "VERB", "AUX",  "ADV",  "DET",  "PRON",
                                      "ADP", "CCONJ", "SCONJ", "NUM", "PART", "INTJ", "PUNCT", "SYM"};
  return (unsigned)pos < sizeof names / sizeof *names ? names[pos] : "X";
}

static uint32_t u32_at(const unsigned char *at)
{
  return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t u64_at(const unsigned char *at)
{
  return (uint64_t)u32_at(at) | (uint64_t)u32_at(at + 4) << 32;
}

static uint64_t checksum(const unsigned char *at, size_t size)
{
  uint64_t hash = UINT64_C(0x9E3779B97F4A7C15);
  for (size_t i = 0; i + 8 <= size; i += 8) {
    hash = (hash ^ u64_at(at + i)) * UINT64_C(0xFF51AFD7ED558CCD);
    hash ^= hash >> 32;
  }
  return hash;
}

tisse_status tisse__morphology_new(tisse__morphology **out, const tisse_context *context, tisse__language language)
{
  const tisse_context silent = {0};
  context = context ? context : &silent;
  tisse__morphology *self = tisse__alloc_zero(&context->allocator, 1, sizeof *self);
  *out = self;
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = *context;
  self->language = language;
  tisse__arena_init(&self->arena, &self->context.allocator);
  tisse__table_init(&self->overlay, &self->context.allocator);
  return TISSE_OK;
}

void tisse__morphology_free(tisse__morphology *self)
{
  if (!self) {
    return;
  }
  if (self->map) {
    munmap((void *)(uintptr_t)self->map, self->map_size);
  }
  const tisse_allocator allocator = self->context.allocator;
  if (!self->borrowed) {
    tisse__table_dispose(&self->overlay);
    tisse__array_dispose(&allocator, &self->more);
  }
  tisse__arena_dispose(&self->arena);
  tisse__free(&allocator, self, sizeof *self);
}

/** Every offset that a look-up will follow lies inside. */
static bool offsets_hold(const tisse__morphology *self)
{
  for (uint32_t i = 0; i < self->slots; ++i) {
    const uint32_t form = u32_at(self->slot_data + (size_t)i * SLOT_SIZE);
    if (form >= self->pool_size || (form && u32_at(self->slot_data + (size_t)i * SLOT_SIZE + 4) >= self->records)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < self->records; ++i) {
    if (u32_at(self->record_data + (size_t)i * RECORD_SIZE) >= self->pool_size) {
      return false;
    }
  }
  return true;
}

/** Sets the parts of the mapped file, or says what is wrong with it. */
static const char *adopt(tisse__morphology *self)
{
  const unsigned char *head = self->map;
  if (self->map_size < HEADER_SIZE || memcmp(head, MAGIC, 8) != 0) {
    return "is not a compiled lexicon of forms";
  }
  if (u32_at(head + 8) != FORMAT_VERSION) {
    return "is a lexicon of forms of another version";
  }
  if (u32_at(head + 12) != (uint32_t)self->language) {
    return "is a lexicon of forms of another language";
  }
  self->slots = u32_at(head + 24);
  self->records = u32_at(head + 28);
  self->pool_size = u32_at(head + 32);
  const uint64_t used = (uint64_t)self->slots * SLOT_SIZE + (uint64_t)self->records * RECORD_SIZE + self->pool_size;
  if (self->slots < 2 || self->records == 0 || self->pool_size == 0 || ((used + 7) & ~UINT64_C(7)) != self->map_size - HEADER_SIZE) {
    return "is a truncated lexicon of forms";
  }
  self->slot_data = head + HEADER_SIZE;
  self->record_data = self->slot_data + (size_t)self->slots * SLOT_SIZE;
  self->pool = (const char *)self->record_data + (size_t)self->records * RECORD_SIZE;
  const unsigned char *last = self->record_data + (size_t)(self->records - 1) * RECORD_SIZE;
  if (!(u32_at(last + 4) & LAST_READING) || self->pool[0] != '\0' || self->pool[self->pool_size - 1] != '\0') {
    return "is a corrupt lexicon of forms";
  }
  return NULL;
}

/** Maps a whole file; *size is 0 where that failed. */
static const unsigned char *map_file(size_t *size, const char *path)
{
  *size = 0;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return NULL;
  }
  struct stat status;
  void *map = NULL;
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 && status.st_size <= FILE_LARGEST) {
    map = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    map = map == MAP_FAILED ? NULL : map;
    *size = map ? (size_t)status.st_size : 0;
  }
  close(file);
  return map;
}

tisse_status tisse__morphology_open(tisse__morphology *self, const char *path)
{
  if (self->map) {
    return TISSE_E_ARGUMENT;
  }
  self->map = map_file(&self->map_size, path);
  if (!self->map) {
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "The lexicon of forms cannot be read");
    return TISSE_E_READ;
  }
  const char *wrong = adopt(self);
  if (wrong) {
    munmap((void *)(uintptr_t)self->map, self->map_size);
    self->map = NULL;
    tisse__report(&self->context, TISSE_ERROR, path, 0, 0, "This file %s", wrong);
    return TISSE_E_INPUT;
  }
  return TISSE_OK;
}

tisse_status tisse__morphology_check(const tisse__morphology *self)
{
  const unsigned char *head = self->map;
  if (head && (checksum(head + HEADER_SIZE, self->map_size - HEADER_SIZE) != u64_at(head + 16) || !offsets_hold(self))) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "the lexicon of forms for \"%s\" is corrupt", tisse__language_tag(self->language));
    return TISSE_E_INPUT;
  }
  return TISSE_OK;
}

uint64_t tisse__morphology_stamp(const tisse__morphology *self)
{
  return self->map ? tisse__hash((tisse_view){(const char *)self->map, HEADER_SIZE}) : 0;
}

void tisse__morphology_release(const tisse__morphology *self)
{
  if (self->map) {
    madvise((void *)(uintptr_t)self->map, self->map_size, MADV_DONTNEED);
  }
}

void tisse__morphology_lend(const tisse__morphology *self, tisse__table *forms, const tisse__added_reading **readings, size_t *count)
{
  *forms = self->overlay;
  *readings = self->more.items;
  *count = self->more.count;
}

void tisse__morphology_borrow(tisse__morphology *self, const tisse__table *forms, tisse__added_reading *readings, size_t count)
{
  self->borrowed = true;
  self->overlay = *forms;
  self->more.items = readings;
  self->more.count = self->more.capacity = count;
}

bool tisse__morphology_sniff(tisse__language *out, const char *path)
{
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  unsigned char head[16];
  const bool whole = file >= 0 && read(file, head, sizeof head) == (ssize_t)sizeof head;
  if (file >= 0) {
    close(file);
  }
  if (!whole || memcmp(head, MAGIC, 8) != 0 || u32_at(head + 8) != FORMAT_VERSION || u32_at(head + 12) >= TISSE__LANGUAGES) {
    return false;
  }
  *out = (tisse__language)u32_at(head + 12);
  return true;
}

static tisse__reading unpack(const tisse__morphology *self, uint32_t lemma, uint32_t f)
{
  return (tisse__reading){
    .lemma = tisse_view_of(self->pool + lemma), .pos = f & 31, .form = f >> 5 & 7, .tense = f >> 8 & 7, .mood = f >> 11 & 7,
    .person = f >> 14 & 3, .number = f >> 16 & 3, .gender = f >> 18 & 3, .kind = f >> 20 & 31, .prior = f >> 25 & 15};
}

/** Where the readings of a form begin in the file; TISSE__NONE. */
static uint32_t find_mapped(const tisse__morphology *self, tisse_view form)
{
  if (!self->map) {
    return TISSE__NONE;
  }
  uint32_t at = (uint32_t)((tisse__hash(form) >> 32) * self->slots >> 32);
  for (uint32_t tries = 0; tries < self->slots; ++tries) {
    const unsigned char *slot = self->slot_data + (size_t)at * SLOT_SIZE;
    const uint32_t offset = u32_at(slot);
    if (!offset || offset >= self->pool_size) {
      break;
    }
    if (form.length < self->pool_size - offset && memcmp(self->pool + offset, form.data, form.length) == 0 &&
        self->pool[offset + form.length] == '\0') {
      return u32_at(slot + 4);
    }
    at = at + 1 == self->slots ? 0 : at + 1;
  }
  return TISSE__NONE;
}

size_t tisse__morphology_find(const tisse__morphology *self, tisse_view form, tisse__reading *out, size_t capacity)
{
  size_t count = 0;
  if (form.length == 0 || memchr(form.data, '\0', form.length)) {
    return 0;
  }
  uint32_t record = find_mapped(self, form);
  while (record != TISSE__NONE && record < self->records && count < capacity) {
    const unsigned char *at = self->record_data + (size_t)record * RECORD_SIZE;
    const uint32_t features = u32_at(at + 4);
    if (u32_at(at) >= self->pool_size) {
      break;
    }
    out[count++] = unpack(self, u32_at(at), features);
    record = features & LAST_READING ? TISSE__NONE : record + 1;
  }
  for (uint32_t i = tisse__table_find(&self->overlay, form); i != TISSE__NONE && count < capacity; i = self->more.items[i].next) {
    out[count++] = self->more.items[i].reading;
  }
  return count;
}

/** Has the dictionary this lemma in this class? Asked by its own form. */
static bool knows(const tisse__morphology *self, tisse_view lemma, tisse__pos pos)
{
  tisse__reading readings[32];
  const size_t count = tisse__morphology_find(self, lemma, readings, sizeof readings / sizeof *readings);
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == pos && tisse_view_equal(readings[i].lemma, lemma)) {
      return true;
    }
  }
  return false;
}

/** Where paradigms put their forms. */
static bool add_form(void *user, tisse_view form, const tisse__reading *reading)
{
  tisse__morphology *self = user;
  const uint32_t index = (uint32_t)self->more.count;
  const tisse_view key = tisse__arena_copy(&self->arena, form);
  const tisse__added_reading item = {*reading, tisse__table_find(&self->overlay, form)};
  return key.data && tisse__array_push(&self->context.allocator, &self->more, item) && tisse__table_set(&self->overlay, key, index);
}

/** Bytes that two words have in common at their ends, whole characters only. */
static size_t common_ending(tisse_view a, tisse_view b)
{
  size_t count = 0;
  while (count < a.length && count < b.length && a.data[a.length - 1 - count] == b.data[b.length - 1 - count]) {
    ++count;
  }
  while (count > 0 && ((unsigned char)a.data[a.length - count] & 0xC0) == 0x80) {
    --count;
  }
  return count;
}

/** A form of the model, made the new lemma's: the model's stem gives way to the lemma's. */
static bool add_like(tisse__morphology *self, const tisse__reading *base, tisse_view model, tisse_view form, tisse__reading reading)
{
  const size_t ending = common_ending(model, base->lemma);
  const size_t model_stem = model.length - ending;
  const size_t stem = base->lemma.length - ending;
  char made[TISSE__PARADIGM_LONGEST * 2];
  if (form.length < model_stem || memcmp(form.data, model.data, model_stem) != 0 || stem + form.length - model_stem > sizeof made) {
    return true;
  }
  memcpy(made, base->lemma.data, stem);
  memcpy(made + stem, form.data + model_stem, form.length - model_stem);
  reading.lemma = base->lemma;
  reading.gender = reading.gender && base->gender && base->pos == TISSE__NOUN ? base->gender : reading.gender;
  return add_form(self, tisse__view(made, stem + form.length - model_stem), &reading);
}

/** Inflects `base` as the dictionary inflects `model`: goes through all forms once. False where memory ends. */
static bool inflect_like(tisse__morphology *self, const tisse__reading *base, tisse_view model)
{
  for (uint32_t i = 0; i < self->slots; ++i) {
    const unsigned char *slot = self->slot_data + (size_t)i * SLOT_SIZE;
    uint32_t record = u32_at(slot) ? u32_at(slot + 4) : TISSE__NONE;
    while (record < self->records) {
      const unsigned char *at = self->record_data + (size_t)record * RECORD_SIZE;
      const uint32_t features = u32_at(at + 4);
      const tisse__reading reading = unpack(self, u32_at(at), features);
      if (reading.pos == base->pos && tisse_view_equal(reading.lemma, model) &&
          !add_like(self, base, model, tisse_view_of(self->pool + u32_at(slot)), reading)) {
        return false;
      }
      record = features & LAST_READING ? TISSE__NONE : record + 1;
    }
  }
  return true;
}

/** "coécrire" goes like "écrire", "co-finance" like "finance": what stands behind a prefix, where the dictionary has it; absent else. */
static tisse_view behind_prefix(const tisse__morphology *self, tisse_view lemma, tisse__pos pos)
{
  static const char *const prefixes[] = {"co-", "co", "ré", "re", "r", "dé", "sous-", "sous", "sur", "auto", "pré", "contre-", "contre", "entre", "inter", "télé",
                                         "mal", "out", "over", "under", "up", "mis", "dis", "un", "fore"};
  for (size_t i = 0; pos == TISSE__VERB && self->map && i < sizeof prefixes / sizeof *prefixes; ++i) {
    const size_t length = strlen(prefixes[i]);
    const tisse_view rest = lemma.length > length + 3 ? tisse__view(lemma.data + length, lemma.length - length) : (tisse_view){0};
    if (rest.data && tisse__view_starts(lemma, prefixes[i]) && knows(self, rest, pos)) {
      return rest;
    }
  }
  return (tisse_view){0};
}

tisse_status tisse__morphology_add(tisse__morphology *self, tisse_view lemma, tisse__pos pos, tisse_view paradigm, tisse__gender gender)
{
  if (self->borrowed) {
    return TISSE_E_ARGUMENT;
  }
  if (lemma.length == 0 || lemma.length > TISSE__PARADIGM_LONGEST || knows(self, lemma, pos)) {
    return lemma.length > TISSE__PARADIGM_LONGEST ? TISSE_E_LIMIT : TISSE_OK;
  }
  const tisse__paradigm_sink sink = {add_form, self};
  tisse__reading base = {.lemma = tisse__arena_copy(&self->arena, lemma), .pos = (uint8_t)pos, .gender = (uint8_t)gender};
  paradigm = paradigm.length ? paradigm : behind_prefix(self, lemma, pos);
  const bool model = paradigm.length && self->map && knows(self, paradigm, pos);
  if (!base.lemma.data) {
    return tisse__report_memory(&self->context);
  }
  if (model ? !inflect_like(self, &base, paradigm) : !tisse__paradigm_inflect(&sink, &base, paradigm, self->language)) {
    return tisse__report_memory(&self->context);
  }
  return TISSE_OK;
}
