/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "knowledge/multiword.h"

#include "base/text.h"

#include <string.h>

#define WORDS_MAX 16

/** The words of one written form, in lower case. */
typedef struct form {
  tisse_knowledge *knowledge;
  tisse__entry *entry;
  tisse_view words[WORDS_MAX];
  size_t count;
  const char *wrong;
} form;

static bool among(tisse_view word, const char *const *list)
{
  for (; *list; ++list) {
    if (tisse__view_is(word, *list)) {
      return true;
    }
  }
  return false;
}

static bool is_article(const form *self, tisse_view word)
{
  static const char *const french[] = {"le", "la", "les", "l'", "un", "une", "son", "sa", "ses", "leur", "leurs", NULL};
  static const char *const english[] = {"a", "an", "the", "its", "their", "his", "her", "one's", "'s", NULL};
  return among(word, self->entry->language == TISSE__FRENCH ? french : english);
}

/** The preposition that a word is or has inside; absent where it is none. */
static tisse_view preposition(const form *self, tisse_view word)
{
  static const char *const french[] = {"à", "de", "en", "dans", "sur", "par", "pour", "avec", "contre", "entre", "chez", "sous", "vers", "sans",
                                       "auprès", "envers", "devant", "derrière", "parmi", "comme", "après", "avant", "depuis", NULL};
  static const char *const english[] = {"of", "in", "on", "into", "with", "to", "from", "for", "at", "by", "against", "about", "between",
                                        "through", "as", "under", "among", "within", "without", "onto", "towards", "toward", "behind",
                                        "before", "after", NULL};
  if (self->entry->language == TISSE__ENGLISH) {
    return among(word, english) ? word : (tisse_view){0};
  }
  if (tisse__view_is(word, "au") || tisse__view_is(word, "aux")) {
    return tisse_view_of("à");
  }
  if (tisse__view_is(word, "du") || tisse__view_is(word, "des") || tisse__view_is(word, "d'")) {
    return tisse_view_of("de");
  }
  return among(word, french) ? word : (tisse_view){0};
}

/** English particles; "in" and "on" are ones where a preposition follows ("cash in on"). */
static bool is_particle(const form *self, size_t at)
{
  static const char *const particles[] = {"up", "out", "down", "off", "back", "over", "away", "together", "ahead", "aside", "forward",
                                          "apart", "around", "along", NULL};
  static const char *const either[] = {"in", "on", NULL};
  if (self->entry->language != TISSE__ENGLISH || self->entry->pos != TISSE__VERB) {
    return false;
  }
  return among(self->words[at], particles) ||
         (among(self->words[at], either) && at + 1 < self->count && preposition(self, self->words[at + 1]).data);
}

static bool reads_as(const form *self, tisse_view word, tisse__pos pos, tisse_view *lemma)
{
  tisse__reading readings[24];
  const size_t count = tisse__morphology_find(self->knowledge->lexicons[self->entry->language].morphology, word, readings, 24);
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == pos && (!lemma || tisse_view_equal(readings[i].lemma, word))) {
      return true; /* the word is its own lemma */
    }
  }
  for (size_t i = 0; i < count; ++i) {
    if (readings[i].pos == pos) {
      *lemma = readings[i].lemma;
      return true;
    }
  }
  return false;
}

/** The lemma as a noun, else as an adjective; the other way round behind a noun ("mémoire vive" → vif). */
static tisse_view group_lemma(const form *self, tisse_view word, bool behind_noun)
{
  tisse_view lemma = word;
  if (!reads_as(self, word, behind_noun ? TISSE__ADJ : TISSE__NOUN, &lemma)) {
    reads_as(self, word, behind_noun ? TISSE__NOUN : TISSE__ADJ, &lemma);
  }
  return lemma;
}

static void add_constituent(form *self, tisse_view marker, tisse_view lemma)
{
  tisse__entry *entry = self->entry;
  if (entry->constituent_count == TISSE__CONSTITUENTS_MAX) {
    self->wrong = "has more than four words besides its head and small words";
    return;
  }
  entry->constituents[entry->constituent_count++] = (tisse__constituent){marker, lemma};
}

/** French: an adjective in front of its noun. Those that are nouns as well stand there too. */
static bool stands_ahead(const form *self, size_t at)
{
  static const char *const adjectives[] = {"premier", "première", "premiers", "premières", "second", "seconde", "dernier", "dernière", "grand", "grande",
                                           "petit", "petite", "gros", "grosse", "bon", "bonne", "mauvais", "mauvaise", "beau", "belle", "nouveau",
                                           "nouvelle", "haut", "haute", "double", "plein", "pleine", "jeune", "vieux", "vieille", NULL};
  return at + 1 < self->count && among(self->words[at], adjectives) && reads_as(self, self->words[at + 1], TISSE__NOUN, NULL);
}

/**
 * The groups behind the head: each is the words up to the next preposition. In French its first noun is the group's head and what follows
 * goes without marker; in English its last word is the head and what precedes goes with "+".
 */
static void read_groups(form *self, size_t at)
{
  const bool french = self->entry->language == TISSE__FRENCH;
  const size_t first = at;
  tisse_view marker = {0};
  bool behind_noun = french && self->entry->pos == TISSE__NOUN;
  while (at < self->count && !self->wrong) {
    const tisse_view word = self->words[at];
    const bool article = is_article(self, word) ||
                         (french && at == first && self->entry->pos == TISSE__VERB && tisse__view_is(word, "des"));
    const tisse_view found = article ? (tisse_view){0} : preposition(self, word);
    if (is_particle(self, at)) {
      add_constituent(self, (tisse_view){0}, word);
    } else if (found.data) {
      marker = found;
    } else if (!article) {
      const bool ahead = french && self->entry->pos == TISSE__VERB && stands_ahead(self, at); /* "tenir le premier rôle" */
      const bool last = at + 1 == self->count || preposition(self, self->words[at + 1]).data || is_particle(self, at + 1);
      if ((french && !ahead) || last) {
        add_constituent(self, marker, group_lemma(self, word, behind_noun && !marker.data));
        marker = (tisse_view){0};
        behind_noun = french;
      } else {
        add_constituent(self, tisse_view_of("+"), word);
      }
    }
    ++at;
  }
  self->entry->tail = self->entry->pos == TISSE__VERB ? marker : (tisse_view){0};
}

static void read_verb(form *self)
{
  static const char *const clitics[] = {"l'", "le", "la", "les", "en", "y", NULL};
  size_t at = 0;
  if (self->entry->language == TISSE__FRENCH) {
    if (tisse__view_is(self->words[0], "se") || tisse__view_is(self->words[0], "s'")) {
      self->entry->reflexive = true;
      ++at;
    }
    for (; at + 1 < self->count && among(self->words[at], clitics); ++at) {
      add_constituent(self, tisse_view_of("^"), tisse__view_is(self->words[at], "l'") ? tisse_view_of("le") : self->words[at]);
    }
  }
  if (at >= self->count) {
    self->wrong = "has no verb";
    return;
  }
  self->entry->lemma = self->words[at];
  read_groups(self, at + 1);
}

/** French: the first noun, adjectives before it are "+". English: the last word before the first preposition. */
static void read_noun(form *self)
{
  size_t at = 0;
  while (at + 1 < self->count && is_article(self, self->words[at])) {
    ++at;
  }
  size_t head = at;
  if (self->entry->language == TISSE__FRENCH) {
    while (head + 1 < self->count && !preposition(self, self->words[head + 1]).data &&
           (!reads_as(self, self->words[head], TISSE__NOUN, NULL) || stands_ahead(self, head)) && reads_as(self, self->words[head], TISSE__ADJ, NULL) &&
           reads_as(self, self->words[head + 1], TISSE__NOUN, NULL)) {
      ++head;
    }
  } else {
    while (head + 1 < self->count && !preposition(self, self->words[head + 1]).data) {
      ++head;
    }
  }
  for (; at < head; ++at) {
    if (!is_article(self, self->words[at])) {
      add_constituent(self, tisse_view_of("+"), self->words[at]);
    }
  }
  self->entry->lemma = group_lemma(self, self->words[head], false);
  read_groups(self, head + 1);
}

/** "to invest" → "invest" */
static void drop_to(form *self)
{
  if (self->entry->language == TISSE__ENGLISH && self->entry->pos == TISSE__VERB && self->count > 1 && tisse__view_is(self->words[0], "to")) {
    memmove(self->words, self->words + 1, --self->count * sizeof *self->words);
  }
}

/** All the words, as they are segmented, with blanks between. */
static tisse_status read_fixed(form *self)
{
  tisse__buffer joined;
  tisse__buffer_init(&joined, &self->knowledge->context.allocator);
  for (size_t i = 0; i < self->count; ++i) {
    if (i) {
      tisse__buffer_add_byte(&joined, ' ');
    }
    tisse__buffer_add(&joined, self->words[i]);
  }
  self->entry->fixed = true;
  self->entry->lemma = tisse__arena_copy(&self->knowledge->arena, tisse__buffer_view(&joined));
  const bool failed = joined.failed || !self->entry->lemma.data;
  tisse__buffer_dispose(&joined);
  return failed ? TISSE_E_MEMORY : TISSE_OK;
}

/** Copies the words of `text` in lower case, `count` of them. */
static tisse_status take_words(form *self, tisse_view text, const tisse__word *words, size_t count)
{
  tisse__buffer lower;
  tisse__buffer_init(&lower, &self->knowledge->context.allocator);
  tisse_status status = TISSE_OK;
  for (; !status && self->count < count; ++self->count) {
    const tisse_span at = words[self->count].bytes;
    tisse__buffer_clear(&lower);
    tisse__lower_text(&lower, (tisse_view){text.data + at.begin, at.end - at.begin});
    self->words[self->count] = tisse__arena_copy(&self->knowledge->arena, tisse__buffer_view(&lower));
    status = lower.failed || !self->words[self->count].data ? TISSE_E_MEMORY : TISSE_OK;
  }
  tisse__buffer_dispose(&lower);
  return status;
}

/** An abbreviation keeps its dot in front of a name only ("Mrs. Smith") or a number ("Nov. 1"), so one is put behind it, and left again. */
static tisse_status segment(form *self)
{
  const tisse_allocator *allocator = &self->knowledge->context.allocator;
  const bool dotted = tisse__view_ends(self->entry->written, ".");
  tisse__words words = {0};
  tisse__buffer text;
  tisse__buffer_init(&text, allocator);
  tisse__buffer_add(&text, self->entry->written);
  tisse__buffer_add_text(&text, dotted ? " 1" : "");
  tisse_status status = tisse__buffer_status(&text);
  if (!status) {
    status = tisse__segment_words(&words, allocator, tisse__buffer_view(&text), (tisse_span){0, (uint32_t)text.length},
                                  (tisse__language)self->entry->language);
  }
  const size_t count = words.count - (words.count && dotted ? 1 : 0);
  if (!status && (!count || count > WORDS_MAX)) {
    self->wrong = count ? "has more than 16 words" : "has no words";
  } else if (!status) {
    status = take_words(self, tisse__buffer_view(&text), words.items, count);
  }
  tisse__buffer_dispose(&text);
  tisse__array_dispose(allocator, &words);
  return status;
}

tisse_status tisse__multiword_read(tisse_knowledge *self, tisse__entry *entry, const char **wrong)
{
  form state = {.knowledge = self, .entry = entry};
  tisse_status status = segment(&state);
  if (!status && !state.wrong) {
    drop_to(&state);
    const bool parts = entry->pos == TISSE__VERB || entry->pos == TISSE__NOUN || entry->pos == TISSE__ADJ;
    const bool single = state.count == 1 && entry->pos != TISSE__POS_NONE;
    if (entry->fixed || (!single && (!parts || preposition(&state, state.words[0]).data))) {
      status = read_fixed(&state);
    } else if (entry->pos == TISSE__VERB) {
      read_verb(&state);
    } else if (entry->pos == TISSE__NOUN) {
      read_noun(&state);
    } else {
      entry->lemma = state.words[0];
      read_groups(&state, 1);
    }
  }
  *wrong = state.wrong;
  return status;
}
