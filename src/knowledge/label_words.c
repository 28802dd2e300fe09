/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/label_words.h"

#include "base/text.h"

#include <string.h>

const tisse__label_tongue *tisse__label_tongue_of(uint8_t language)
{
  static const tisse__label_tongue french = {"par", "de", "être", "avoir", "pour"}, english = {"by", "of", "be", "have", "as"};
  return language == TISSE__FRENCH ? &french : &english;
}

static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/** In small letters, with blanks where "playsFor" and "plays_for" have none, without what is in brackets. */
static tisse_view write_plainly(tisse_knowledge *knowledge, tisse_view label)
{
  tisse__buffer spaced, lower;
  tisse__buffer_init(&spaced, &knowledge->context.allocator);
  tisse__buffer_init(&lower, &knowledge->context.allocator);
  unsigned inside = 0;
  for (size_t i = 0; i < label.length; ++i) {
    const char c = label.data[i];
    const bool quote = label.length - i >= 3 && memcmp(label.data + i, "\xE2\x80\x99", 3) == 0;
    inside += c == '(';
    if (!inside && quote) {
      tisse__buffer_add_byte(&spaced, '\'');
    } else if (!inside) {
      if (is_upper(c) && i > 0 && label.data[i - 1] >= 'a' && label.data[i - 1] <= 'z') {
        tisse__buffer_add_byte(&spaced, ' ');
      }
      tisse__buffer_add_byte(&spaced, c == '_' ? ' ' : c);
    }
    i += quote ? 2 : 0;
    inside -= c == ')' && inside ? 1 : 0;
  }
  tisse__lower_text(&lower, tisse__buffer_view(&spaced));
  const tisse_view out = spaced.failed || lower.failed ? (tisse_view){0} : tisse__arena_copy(&knowledge->arena, tisse__view_trim(tisse__buffer_view(&lower)));
  tisse__buffer_dispose(&spaced);
  tisse__buffer_dispose(&lower);
  return out;
}

/** Its words, "s'" apart; false where they are too many. */
static bool split(tisse__label_words *self, tisse_view label)
{
  size_t at = 0;
  while (at < label.length) {
    size_t end = at;
    while (end < label.length && label.data[end] != ' ' && label.data[end] != '\'') {
      ++end;
    }
    const bool elided = end < label.length && label.data[end] == '\'';
    if (end > at || elided) {
      if (self->count == TISSE__LABEL_WORDS_MOST) {
        return false;
      }
      self->words[self->count++] = tisse__view(label.data + at, end + elided - at);
    }
    at = end + 1;
  }
  return self->count > 0;
}

/** "X plays for Y", "Y is cited by X", "plays for …". */
static void drop_ends(tisse__label_words *self, tisse_view label)
{
  const bool forth = self->count > 2 && label.data[0] == 'X' && label.data[1] == ' ', back = self->count > 2 && label.data[0] == 'Y' && label.data[1] == ' ';
  if (forth || back) {
    self->turned = back;
    memmove(self->words, self->words + 1, --self->count * sizeof *self->words);
  }
  const tisse_view last = self->words[self->count - 1];
  if (self->count > 1 && (((forth || back) && tisse__view_is(last, back ? "x" : "y")) || tisse__view_is(last, "…") || tisse__view_is(last, "..."))) {
    --self->count;
  }
}

bool tisse__label_reading(const tisse__label_words *self, tisse_view word, tisse__reading_test *takes, tisse__reading *out)
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

bool tisse__label_known(const tisse__label_words *self, tisse_view word)
{
  tisse__reading reading;
  const tisse__morphology *morphology = self->knowledge->lexicons[self->language].morphology;
  return morphology && tisse__morphology_find(morphology, word, &reading, 1) > 0;
}

static bool is_aux(const tisse__reading *r) { return r->pos == TISSE__AUX; }
static bool is_det(const tisse__reading *r) { return r->pos == TISSE__DET; }
static bool is_reflexive(const tisse__reading *r) { return r->kind == TISSE__REFLEXIVE; }
static bool is_to(const tisse__reading *r) { return r->pos == TISSE__PART; }
bool tisse__reads_preposition(const tisse__reading *r) { return r->pos == TISSE__PREP; }
bool tisse__reads_present(const tisse__reading *r) { return r->pos == TISSE__VERB && r->form == TISSE__FINITE && r->tense == TISSE__PRESENT && r->number == TISSE__SINGULAR; }
bool tisse__reads_past(const tisse__reading *r)
{
  return r->pos == TISSE__VERB && r->form == TISSE__FINITE && r->tense != TISSE__PRESENT && r->number != TISSE__PLURAL;
}
bool tisse__reads_infinitive(const tisse__reading *r) { return r->pos == TISSE__VERB && r->form == TISSE__INFINITIVE; }
bool tisse__reads_participle(const tisse__reading *r) { return r->pos == TISSE__VERB && r->form == TISSE__PARTICIPLE_PAST; }
bool tisse__reads_noun(const tisse__reading *r) { return r->pos == TISSE__NOUN; }
bool tisse__reads_adjective(const tisse__reading *r) { return r->pos == TISSE__ADJ; }

/** One word in front of the one that carries the label; false: it is that word. */
static bool take_helper(tisse__label_words *self)
{
  const tisse_view word = self->words[self->first];
  const tisse__label_tongue *tongue = tisse__label_tongue_of(self->language);
  tisse__reading r = {.lemma = {0}};
  if (tisse__label_reading(self, word, is_aux, &r)) {
    self->has = self->has || tisse__view_is(r.lemma, tongue->have);
    self->is = self->is || tisse__view_is(r.lemma, tongue->be);
    self->modal = self->modal || r.kind == TISSE__MODAL;
  } else if (tisse__label_reading(self, word, is_reflexive, &r)) {
    self->reflexive = true;
  } else if (self->language == TISSE__ENGLISH && self->first == 0 && tisse__label_reading(self, word, is_to, &r)) {
    self->to = true;
  } else if (tisse__label_reading(self, word, is_det, &r) && !(self->first == 0 && tisse__label_reading(self, word, tisse__reads_preposition, &r))) {
    self->determined = true;
  } else {
    return false;
  }
  ++self->first;
  return true;
}

static bool is_noun_or_verb(const tisse__reading *r) { return r->pos == TISSE__NOUN || r->pos == TISSE__VERB || r->pos == TISSE__AUX; }
static bool is_small(const tisse__reading *r) { return r->pos == TISSE__ADV || r->pos == TISSE__PREP; }

/** "auprès de", "ahead of": a marker of two words. */
static void join_marker(tisse__label_words *self)
{
  const bool of = tisse__view_is(self->marker, tisse__label_tongue_of(self->language)->of);
  const tisse_view before = self->words[self->count - 1];
  tisse__reading r;
  if (!of || self->count < 2 || !tisse__label_reading(self, before, is_small, &r) || tisse__label_reading(self, before, is_noun_or_verb, &r)) {
    return;
  }
  tisse__buffer both;
  tisse__buffer_init(&both, &self->knowledge->context.allocator);
  tisse__buffer_add(&both, before);
  tisse__buffer_add_byte(&both, ' ');
  tisse__buffer_add(&both, self->marker);
  const tisse_view copy = both.failed ? (tisse_view){0} : tisse__arena_copy(&self->knowledge->arena, tisse__buffer_view(&both));
  tisse__buffer_dispose(&both);
  if (copy.data) {
    self->marker = copy;
    --self->count;
  }
}

bool tisse__label_words_read(tisse__label_words *self, tisse_knowledge *knowledge, uint8_t language, tisse_view label)
{
  *self = (tisse__label_words){.knowledge = knowledge, .language = language};
  const tisse_view plain = write_plainly(knowledge, label);
  if (!plain.data || !split(self, plain)) {
    return false;
  }
  drop_ends(self, label);
  tisse__reading r = {.lemma = {0}};
  if (self->count > 1 && tisse__label_reading(self, self->words[self->count - 1], tisse__reads_preposition, &r)) {
    self->marker = r.lemma.data ? r.lemma : self->words[self->count - 1];
    --self->count;
    join_marker(self);
  }
  while (self->first + 1 < self->count && take_helper(self)) {
  }
  return true;
}

tisse_view tisse__label_written(const tisse__label_words *self, const char *before, tisse_view lemma, bool with_marker)
{
  tisse__buffer out;
  tisse__buffer_init(&out, &self->knowledge->context.allocator);
  tisse__buffer_add_text(&out, before);
  tisse__buffer_add(&out, lemma);
  for (uint32_t i = self->first + 1; i < self->count; ++i) {
    if (out.length && out.data[out.length - 1] != '\'') {
      tisse__buffer_add_byte(&out, ' ');
    }
    tisse__buffer_add(&out, self->words[i]);
  }
  if (with_marker && self->marker.data) {
    tisse__buffer_add_byte(&out, ' ');
    tisse__buffer_add(&out, self->marker);
  }
  const tisse_view text = out.failed ? (tisse_view){0} : tisse__arena_copy(&self->knowledge->arena, tisse__buffer_view(&out));
  tisse__buffer_dispose(&out);
  return text;
}
