/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Referents of an article by their names, so that a name costs the same whether the article has ten others or a hundred thousand. */

#include "extract/name_form.h"

#include "base/text.h"

#include <string.h>

/* As many referents that share a first or last word are one too many to be meant by it. */
enum { SHARED_MOST = 64, COMPARED_MOST = 512 };

static tisse_view first_of(tisse_view folded)
{
  const char *blank = memchr(folded.data, ' ', folded.length);
  return blank ? tisse__view(folded.data, (size_t)(blank - folded.data)) : folded;
}

/** The name without what tells its generation: "Paul Dorval III". */
static tisse_view without_generation(tisse_view folded)
{
  const char *blank = memrchr(folded.data, ' ', folded.length);
  const tisse_view last = blank ? tisse__view(blank + 1, (size_t)(folded.data + folded.length - blank - 1)) : folded;
  return blank && TISSE__VIEW_IS_ANY(last, "ii", "iii", "iv") ? tisse__view(folded.data, (size_t)(blank - folded.data)) : folded;
}

static tisse_view last_of(tisse_view whole)
{
  const tisse_view folded = without_generation(whole);
  const char *blank = memrchr(folded.data, ' ', folded.length);
  return blank ? tisse__view(blank + 1, (size_t)(folded.data + folded.length - blank - 1)) : folded;
}

static bool push(tisse__table *table, tisse_view key, uint32_t index, uint32_t *next)
{
  *next = tisse__table_find(table, key);
  return !key.length || tisse__table_set(table, key, index);
}

static void empty(tisse__table *table)
{
  if (table->capacity > 4096) {
    tisse__table_dispose(table); /* one giant article shall not make the ones after it slow */
  } else {
    tisse__table_clear(table);
  }
}

void tisse__referents_clear(tisse__analysis *self)
{
  self->referents.count = 0;
  empty(&self->names.whole);
  empty(&self->names.first);
  empty(&self->names.last);
}

void tisse__referents_init(tisse__analysis *self, const tisse_allocator *allocator)
{
  tisse__table_init(&self->names.whole, allocator);
  tisse__table_init(&self->names.first, allocator);
  tisse__table_init(&self->names.last, allocator);
}

void tisse__referents_dispose(tisse__analysis *self, const tisse_allocator *allocator)
{
  tisse__array_dispose(allocator, &self->referents);
  tisse__table_dispose(&self->names.whole);
  tisse__table_dispose(&self->names.first);
  tisse__table_dispose(&self->names.last);
}

uint32_t tisse__referents_add(tisse__analysis *self, const tisse__referent *referent)
{
  const uint32_t index = (uint32_t)self->referents.count;
  tisse__referent made = *referent;
  made.first_trait = TISSE__NONE;
  made.next_named = made.next_first = made.next_last = TISSE__NONE;
  const bool several = made.folded.data && memchr(made.folded.data, ' ', made.folded.length);
  const bool good = !made.folded.data ||
                    (push(&self->names.whole, made.folded, index, &made.next_named) &&
                     (!several || (push(&self->names.first, first_of(made.folded), index, &made.next_first) &&
                                   push(&self->names.last, last_of(made.folded), index, &made.next_last))));
  return good && tisse__array_push(&self->context->allocator, &self->referents, made) ? index : TISSE__NONE;
}

uint32_t tisse__referents_named(const tisse__analysis *self, tisse_view folded)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t i = tisse__table_find(&self->names.whole, folded); i < self->referents.count; i = self->referents.items[i].next_named) {
    found = i;
  }
  return found;
}

/** Are the words behind the first `length` bytes forms of law alone: " Group", " Holdings plc"? */
static bool is_legal_tail(const tisse__analysis *self, tisse_view name, size_t length)
{
  size_t at = length;
  while (at < name.length && name.data[at] == ' ') {
    const size_t begin = ++at;
    while (at < name.length && name.data[at] != ' ') {
      ++at;
    }
    if (!tisse__text_is_class(self, tisse__view(name.data + begin, at - begin), TISSE__WC_LEGAL)) {
      return false;
    }
  }
  return at == name.length && at > length;
}

/** Does the longer name begin as the shorter one reads, a hyphen being as good as a blank? */
static bool begins_as(tisse_view longer, tisse_view shorter)
{
  for (size_t i = 0; i < shorter.length; ++i) {
    const char one = longer.data[i] == '-' ? ' ' : longer.data[i];
    const char other = shorter.data[i] == '-' ? ' ' : shorter.data[i];
    if (one != other) {
      return false;
    }
  }
  return true;
}

uint32_t tisse__referents_same_firm(const tisse__analysis *self, tisse_view folded)
{
  if (self->language != TISSE__ENGLISH || !memchr(folded.data, ' ', folded.length)) {
    return TISSE__NONE;
  }
  for (uint32_t i = 0; i < self->referents.count && i < COMPARED_MOST; ++i) {
    const tisse__referent *r = &self->referents.items[i];
    if (r->entity != TISSE__NONE || r->source != TISSE__LABEL_SOURCE_FOUND || !r->folded.length || tisse__class_is(self, r->class_, "Person") ||
        tisse__class_is(self, r->class_, "Place")) {
      continue;
    }
    const bool longer = r->folded.length > folded.length;
    const tisse_view whole = longer ? r->folded : folded;
    const tisse_view part = longer ? folded : r->folded;
    if (memchr(part.data, ' ', part.length) && begins_as(whole, part) && (whole.length == part.length || is_legal_tail(self, whole, part.length))) {
      return i;
    }
  }
  return TISSE__NONE;
}

/** One more that may be meant: false where that makes two. */
static bool take(uint32_t *found, uint32_t index)
{
  if (*found != TISSE__NONE && *found != index) {
    return false;
  }
  *found = index;
  return true;
}

/** "Groupe Beaumanoir": is the name the word with a noun in front that any firm may be called? */
static bool is_house(const tisse__analysis *self, const tisse__referent *referent, tisse_view word)
{
  const tisse_view first = first_of(referent->folded);
  return tisse__class_is(self, referent->class_, "Organization") && first.length + 1 + word.length == referent->folded.length &&
         (tisse__lemma_is_class(self, first, TISSE__NOUN, TISSE__WC_GENERIC) ||
          (self->language == TISSE__FRENCH && tisse__lemma_is_class(self, first, TISSE__NOUN, TISSE__WC_ORGANIZATION))); /* "Biscuiterie Kermadec" */
}

/** The firm that is called by a surname and a noun, where the article names it before the person. */
static uint32_t house_of(const tisse__analysis *self, tisse_view folded)
{
  unsigned shared = 0;
  uint32_t house = TISSE__NONE, person = TISSE__NONE;
  for (uint32_t i = tisse__table_find(&self->names.last, folded); i < self->referents.count && ++shared <= SHARED_MOST; i = self->referents.items[i].next_last) {
    const tisse__referent *referent = &self->referents.items[i];
    house = is_house(self, referent, folded) ? i : house;
    person = tisse__class_is(self, referent->class_, "Person") ? i : person;
  }
  const bool before = house != TISSE__NONE && (person == TISSE__NONE || self->referents.items[house].first_word < self->referents.items[person].first_word);
  return before ? house : TISSE__NONE;
}

/** One more person of the surname: of Paul Dorval and Paul Dorval III the surname alone means the latter, of whom the article has to tell who he is. */
static bool take_person(const tisse__analysis *self, uint32_t *found, uint32_t index)
{
  const tisse_view name = self->referents.items[index].folded;
  const tisse_view other = *found == TISSE__NONE ? name : self->referents.items[*found].folded;
  if (name.length != other.length && tisse_view_equal(without_generation(name), without_generation(other))) {
    *found = name.length > other.length ? index : *found;
    return true;
  }
  return take(found, index);
}

uint32_t tisse__referents_longer(const tisse__analysis *self, tisse_view folded, bool person)
{
  uint32_t found = person ? TISSE__NONE : house_of(self, folded);
  if (found != TISSE__NONE) {
    return found;
  }
  unsigned shared = 0;
  for (uint32_t i = tisse__table_find(&self->names.last, folded); i < self->referents.count; i = self->referents.items[i].next_last) {
    if (++shared > SHARED_MOST || (tisse__class_is(self, self->referents.items[i].class_, "Person") && !take_person(self, &found, i))) {
      return TISSE__NONE; /* two of one name: leave it */
    }
  }
  shared = 0;
  for (uint32_t i = person ? TISSE__NONE : tisse__table_find(&self->names.first, folded); i < self->referents.count; i = self->referents.items[i].next_first) {
    const tisse__referent *referent = &self->referents.items[i];
    const bool numbered = tisse__is_digit((unsigned char)referent->folded.data[folded.length + 1]); /* "Horse Life 2" is another */
    if (++shared > SHARED_MOST || (!numbered && !tisse__class_is(self, referent->class_, "Person") && !take(&found, i))) {
      return TISSE__NONE;
    }
  }
  return found;
}

uint32_t tisse__referents_called(const tisse__analysis *self, tisse_view folded)
{
  uint32_t found = TISSE__NONE;
  unsigned shared = 0;
  for (uint32_t i = tisse__table_find(&self->names.first, folded); i < self->referents.count; i = self->referents.items[i].next_first) {
    if (++shared > SHARED_MOST || (tisse__class_is(self, self->referents.items[i].class_, "Person") && !take(&found, i))) {
      return TISSE__NONE;
    }
  }
  return found;
}
