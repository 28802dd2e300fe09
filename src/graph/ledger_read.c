/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/ledger_read.h"

#include <string.h>

#include "base/text.h"
#include "graph/claim_in.h"
#include "graph/draft.h"
#include "graph/vocabulary.h"

/* ---- Records ----------------------------------------------------------------------------------------------------- */

void tisse__pack_number(tisse__buffer *out, uint32_t number)
{
  char bytes[sizeof number];
  memcpy(bytes, &number, sizeof number);
  tisse__buffer_add(out, (tisse_view){bytes, sizeof bytes});
}

uint32_t tisse__unpack_number(tisse_view *rest)
{
  uint32_t number;
  memcpy(&number, rest->data, sizeof number);
  *rest = (tisse_view){rest->data + sizeof number, rest->length - sizeof number};
  return number;
}

#define LENGTH_LONG 0xFE
#define LENGTH_ABSENT 0xFF

void tisse__pack_text(tisse__buffer *out, tisse_view text)
{
  if (!text.data || text.length < LENGTH_LONG) {
    tisse__buffer_add_byte(out, (char)(text.data ? text.length : LENGTH_ABSENT));
  } else {
    tisse__buffer_add_byte(out, (char)LENGTH_LONG);
    tisse__pack_number(out, (uint32_t)text.length);
  }
  tisse__buffer_add(out, text);
}

tisse_view tisse__unpack_text(tisse_view *rest)
{
  size_t length = (unsigned char)rest->data[0];
  *rest = (tisse_view){rest->data + 1, rest->length - 1};
  if (length == LENGTH_ABSENT) {
    return (tisse_view){0};
  }
  length = length == LENGTH_LONG ? tisse__unpack_number(rest) : length;
  const tisse_view text = {rest->data, length};
  *rest = (tisse_view){rest->data + length, rest->length - length};
  return text;
}

void tisse__pack_ordered(tisse__buffer *out, uint32_t number)
{
  const char bytes[] = {(char)(number >> 24), (char)(number >> 16), (char)(number >> 8), (char)number};
  tisse__buffer_add(out, (tisse_view){bytes, sizeof bytes});
}

void tisse__pack_id(tisse__buffer *out, tisse_view id)
{
  if (id.length && (id.data[0] == '-' || (id.data[0] >= '0' && id.data[0] <= '9'))) {
    tisse__buffer_add_byte(out, 'c');
  }
  const size_t begin = out->length;
  tisse__buffer_add(out, id);
  for (size_t i = begin; i < out->length; ++i) {
    const char c = out->data[i];
    const bool fit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    out->data[i] = fit ? c : '-';
  }
}

/* ---- Triples → runs of a subject's properties, sorted by subject --------------------------------------------------- */

#define RUN_ENDS TISSE__WORD_COUNT   ///< In the place of a word: what follows stood elsewhere in the file.

static const uint8_t wanted[] = {
  TISSE__W_TYPE, TISSE__W_KNOWN, TISSE__W_LABEL, TISSE__W_ALT_LABEL, TISSE__W_PARENT, TISSE__W_PUBLISHER, TISSE__W_DATE_PUBLISHED, TISSE__W_URL,
  TISSE__W_SOURCE_NAME, TISSE__W_TEXT_HASH, TISSE__W_SIGNATURE, TISSE__W_SUBJECT, TISSE__W_PREDICATE, TISSE__W_OBJECT, TISSE__W_STATUS,
  TISSE__W_AMOUNT, TISSE__W_AMOUNT_MAX, TISSE__W_AMOUNT_BOUND, TISSE__W_CURRENCY, TISSE__W_EVENT_DATE, TISSE__W_SPEAKER, TISSE__W_SPEAKER_NAME,
  TISSE__W_CITED_MEDIUM, TISSE__W_CITED_MEDIUM_NAME, TISSE__W_LEANS_ON, TISSE__W_DENIED_BY, TISSE__W_START, TISSE__W_END, TISSE__W_SUBJECT_WORDS,
  TISSE__W_OBJECT_WORDS, TISSE__W_SUBJECT_LABEL, TISSE__W_OBJECT_LABEL, TISSE__W_SOURCE,
};

typedef struct reader {
  tisse__sorter *subjects, *places;
  tisse__names *names;
  const tisse_context *context;
  const char *path;
  uint64_t refused;
  tisse__word_index words;
  bool wanted[TISSE__WORD_COUNT + 1];
  tisse__buffer subject;          ///< At hand.
  tisse__buffer run, key;
  tisse__subject_kind kind;
  bool any;                       ///< The run has begun.
  uint64_t runs;
} reader;

static void put_property(tisse__buffer *out, unsigned word, tisse_view text)
{
  tisse__buffer_add_byte(out, (char)word);
  tisse__pack_text(out, text);
}

/** Key: id, NUL, IRI, NUL, place in the file. Record: the kind that shows in this run, and its properties. */
static void end_run(reader *self)
{
  const tisse_view subject = tisse__buffer_view(&self->subject);
  if (self->any && self->kind != TISSE__KIND_OTHER) {
    self->key.length = 0;
    tisse__pack_id(&self->key, tisse__iri_local(subject));
    tisse__buffer_add_byte(&self->key, '\0');
    tisse__buffer_add(&self->key, subject);
    tisse__buffer_add_byte(&self->key, '\0');
    tisse__pack_ordered(&self->key, (uint32_t)(self->runs >> 32));
    tisse__pack_ordered(&self->key, (uint32_t)self->runs);
    self->run.data[0] = (char)self->kind;
    tisse__sorter_add(self->subjects, tisse__buffer_view(&self->key), tisse__buffer_view(&self->run));
    self->runs++;
  }
  self->kind = TISSE__KIND_NONE;
  self->any = false;
  self->run.length = 0;
  tisse__buffer_add_byte(&self->run, '\0');
}

static tisse_status on_triple(void *user, const tisse__triple_view *triple)
{
  reader *self = user;
  const unsigned word = tisse__word_find(&self->words, triple->predicate);
  if (tisse__triple_refused(self->context, self->path, word, triple)) {
    self->refused++;
    return TISSE_OK;
  }
  if (!self->wanted[word]) {
    return TISSE_OK;
  }
  if (!tisse_view_equal(tisse__buffer_view(&self->subject), triple->subject)) {
    end_run(self);
    self->subject.length = 0;
    tisse__buffer_add(&self->subject, triple->subject);
  }
  if (word == TISSE__W_KNOWN) {
    self->kind = TISSE__KIND_ENTITY;
  } else if (word == TISSE__W_TYPE && self->kind == TISSE__KIND_NONE) {
    self->kind = tisse__kind_of_type(&self->words, triple->object);
  } else if (word == TISSE__W_CITED_MEDIUM) {
    tisse__named *medium = tisse__names_at(self->names, triple->object);
    if (medium) {
      medium->medium = true;
    }
  }
  if (word != TISSE__W_TYPE) {
    const bool local = word == TISSE__W_STATUS || word == TISSE__W_AMOUNT_BOUND;
    put_property(&self->run, word, local ? tisse__iri_local(triple->object) : triple->object);
  }
  self->any = true;
  const bool failed = self->subject.failed || self->run.failed || self->key.failed || tisse__names_failed(self->names);
  return failed ? TISSE_E_MEMORY : tisse__sorter_status(self->subjects);
}

/* ---- Runs → articles, claims, names --------------------------------------------------------------------------------- */

/** A subject, put together. */
typedef struct whole {
  tisse__buffer key, early, properties;  ///< `early`: what stood in the file before its kind showed.
  tisse__subject_kind kind;
  uint64_t since;                        ///< Place of the run in which the kind shows.
} whole;

/** A claim that waits for another one of its id: the one that came first in the file stays. */
typedef struct pending { tisse__buffer id, key, record; uint64_t since; bool any; } pending;

static void flush_claim(reader *self, pending *claim)
{
  if (claim->any) {
    tisse__sorter_add(self->places, tisse__buffer_view(&claim->key), tisse__buffer_view(&claim->record));
  }
  claim->any = false;
}

static void end_claim(reader *self, const whole *subject, pending *out)
{
  const size_t id_length = strlen(subject->key.data);
  const tisse_view id = {subject->key.data, id_length};
  if (out->any && !tisse_view_equal(id, tisse__buffer_view(&out->id))) {
    flush_claim(self, out);
  }
  if (out->any && out->since < subject->since) {
    return;
  }
  tisse_claim claim = {0};
  out->record.length = out->key.length = out->id.length = 0;
  tisse_view rest = tisse__buffer_view(&subject->properties), text;
  for (unsigned word; tisse__unpack_property(&rest, &word, &text);) {
    if (word == TISSE__W_SOURCE) {
      claim.article = text;
    } else if (word == TISSE__W_START || word == TISSE__W_END) {
      tisse__claim_take(&claim, word, text);
    } else if (word != RUN_ENDS) {
      put_property(&out->record, word, text);
    }
  }
  tisse__buffer_add(&out->key, claim.article);
  tisse__buffer_add(&out->key, (tisse_view){"\0\1", 2});
  tisse__pack_ordered(&out->key, claim.evidence_span.begin);
  tisse__pack_ordered(&out->key, claim.evidence_span.end);
  tisse__buffer_add(&out->key, id);
  tisse__buffer_add(&out->id, id);
  out->since = subject->since;
  out->any = true;
}

static void end_entity(reader *self, tisse_view iri, tisse_view properties)
{
  tisse_view text, label = {0}, parent = {0};
  bool known = false;
  for (unsigned word; tisse__unpack_property(&properties, &word, &text);) {
    if (word == TISSE__W_LABEL) {
      label = text;
    } else if (word == TISSE__W_PARENT) {
      parent = text;
    } else if (word == TISSE__W_KNOWN) {
      known = tisse__view_is(text, "true");
    } else if (word == TISSE__W_ALT_LABEL) {
      tisse__names_add_alias(self->names, iri, text);
    } else if (word == RUN_ENDS) {
      tisse__names_give(self->names, iri, label, parent, known);
      label = parent = (tisse_view){0};
      known = false;
    }
  }
  tisse__names_give(self->names, iri, label, parent, known);
}

static void end_subject(reader *self, whole *subject, pending *claim)
{
  const tisse_view iri = {subject->key.data + strlen(subject->key.data) + 1, subject->key.length - strlen(subject->key.data) - 1};
  tisse__buffer_add(&subject->properties, tisse__buffer_view(&subject->early));
  if (subject->kind == TISSE__KIND_CLAIM) {
    end_claim(self, subject, claim);
  } else if (subject->kind == TISSE__KIND_ARTICLE) {
    self->key.length = 0;
    tisse__buffer_add(&self->key, iri);
    tisse__buffer_add(&self->key, (tisse_view){"\0\0", 2});
    tisse__sorter_add(self->places, tisse__buffer_view(&self->key), tisse__buffer_view(&subject->properties));
  } else if (subject->kind == TISSE__KIND_ENTITY) {
    end_entity(self, iri, tisse__buffer_view(&subject->properties));
  } else if (subject->kind == TISSE__KIND_SUM) {
    tisse__named *sum = tisse__names_at(self->names, iri);
    if (sum) {
      sum->sum = true;
    }
  }
}

static void add_run(whole *subject, tisse_view record, uint64_t place)
{
  const tisse__subject_kind kind = (tisse__subject_kind)record.data[0];
  if (subject->kind == TISSE__KIND_NONE && kind != TISSE__KIND_NONE) {
    subject->kind = kind;
    subject->since = place;
  }
  tisse__buffer *out = subject->kind == TISSE__KIND_NONE ? &subject->early : &subject->properties;
  tisse__buffer_add(out, (tisse_view){record.data + 1, record.length - 1});
  put_property(out, RUN_ENDS, (tisse_view){0});
}

#define PLACE 9   ///< NUL and eight bytes.

static uint64_t place_of(tisse_view key)
{
  uint64_t place = 0;
  for (size_t i = key.length - 8; i < key.length; ++i) {
    place = place << 8 | (unsigned char)key.data[i];
  }
  return place;
}

static bool failed(const reader *self, const whole *subject, const pending *claim)
{
  const tisse__buffer *const all[] = {&self->subject, &self->run, &self->key, &subject->key, &subject->early, &subject->properties,
                                      &claim->id, &claim->key, &claim->record};
  bool any = tisse__names_failed(self->names);
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    any = any || all[i]->failed;
  }
  return any;
}

static void put_together(reader *self, whole *subject, pending *claim)
{
  tisse_view key, record;
  tisse__sorter_rewind(self->subjects);
  while (!failed(self, subject, claim) && tisse__sorter_next(self->subjects, &key, &record)) {
    const tisse_view name = {key.data, key.length - PLACE};
    if (!tisse_view_equal(name, tisse__buffer_view(&subject->key))) {
      if (subject->key.length) {
        end_subject(self, subject, claim);
      }
      subject->key.length = subject->early.length = subject->properties.length = 0;
      subject->kind = TISSE__KIND_NONE;
      tisse__buffer_add(&subject->key, name);
    }
    add_run(subject, record, place_of(key));
  }
  if (subject->key.length && !failed(self, subject, claim)) {
    end_subject(self, subject, claim);
    flush_claim(self, claim);
  }
}

static tisse_status finish(reader *self, const tisse_allocator *allocator)
{
  whole subject = {0};
  pending claim = {0};
  tisse__buffer *const all[] = {&subject.key, &subject.early, &subject.properties, &claim.id, &claim.key, &claim.record};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    tisse__buffer_init(all[i], allocator);
  }
  end_run(self);
  put_together(self, &subject, &claim);
  tisse_status status = failed(self, &subject, &claim) ? TISSE_E_MEMORY : tisse__sorter_status(self->subjects);
  status = status ? status : tisse__sorter_status(self->places);
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    tisse__buffer_dispose(all[i]);
  }
  return status;
}

tisse_status tisse__ledger_read(tisse__sorter *places, tisse__names *names, const tisse__scratch *scratch, const char *path)
{
  const tisse_allocator *allocator = &scratch->context->allocator;
  reader self = {.subjects = tisse__sorter_new(scratch), .places = places, .names = names, .context = scratch->context, .path = path};
  tisse__buffer *const all[] = {&self.subject, &self.run, &self.key};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    tisse__buffer_init(all[i], allocator);
  }
  for (size_t i = 0; i < sizeof wanted; ++i) {
    self.wanted[wanted[i]] = true;
  }
  tisse__word_index_init(&self.words);
  tisse__buffer_add_byte(&self.run, '\0');
  tisse_status status = self.subjects && !self.run.failed ? TISSE_OK : TISSE_E_MEMORY;
  status = status ? status : tisse__triples_read(scratch->context, path, on_triple, &self);
  if (status == TISSE_OK || status == TISSE_E_INPUT) {
    const tisse_status finished = finish(&self, allocator);
    status = finished ? finished : self.refused ? TISSE_E_INPUT : status;
  }
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
    tisse__buffer_dispose(all[i]);
  }
  tisse__sorter_free(self.subjects);
  return status;
}
