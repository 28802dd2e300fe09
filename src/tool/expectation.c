/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "expectation.h"

#include <stdlib.h>

#include "folding.h"

#define NAMES_MOST 64

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static tisse_view trim(tisse_view text)
{
  while (text.length && is_blank(text.data[0])) {
    ++text.data;
    --text.length;
  }
  while (text.length && is_blank(text.data[text.length - 1])) {
    --text.length;
  }
  return text;
}

static tisse_view next_word(tisse_view *rest)
{
  *rest = trim(*rest);
  tisse_view word = {rest->data, 0};
  while (word.length < rest->length && !is_blank(rest->data[word.length])) {
    ++word.length;
  }
  rest->data += word.length;
  rest->length -= word.length;
  return word;
}

static void read_amount(expectation *out, tisse_view rest)
{
  const tisse_view amount = next_word(&rest);
  out->currency = next_word(&rest);
  out->amount = out->max = 0;
  bool second = false;
  for (size_t i = 0; i < amount.length; ++i) {
    int64_t *const sum = second ? &out->max : &out->amount;
    if (amount.data[i] == '-') {
      second = true;
    } else {
      *sum = *sum * 10 + (amount.data[i] - '0');
    }
  }
}

/** Words up to one that `knowledge` has as a relation (or, without it, up to a status); the words are put, that one taken. */
static bool split_at(tisse_view *before, tisse_view *rest, expectation *out, const tisse_knowledge *knowledge)
{
  *before = (tisse_view){trim(*rest).data, 0};
  for (;;) {
    const tisse_view word = next_word(rest);
    if (!word.length) {
      return false;
    }
    if (knowledge ? tisse_knowledge_relation_find(knowledge, word, &out->relation) : tisse_standing_find(&out->standing, word)) {
      *before = trim(*before);
      return true;
    }
    before->length = (size_t)(word.data + word.length - before->data);
  }
}

bool expectation_next(expectation *out, tisse_view *rest, const tisse_knowledge *knowledge)
{
  *rest = trim(*rest);
  if (!rest->length) {
    return false;
  }
  size_t length = 0;
  while (length < rest->length && rest->data[length] != ';') {
    ++length;
  }
  out->words = trim((tisse_view){rest->data, length});
  rest->data += length + (length < rest->length);
  rest->length -= length + (length < rest->length);
  tisse_view words = out->words;
  if (!split_at(&out->subject, &words, out, knowledge) || !split_at(&out->object, &words, out, NULL)) {
    return false;
  }
  read_amount(out, words);
  return true;
}

static bool is_party(const tisse_party *party, tisse_view name, const tisse_knowledge *knowledge)
{
  if (folding_same(party->label, name) || folding_same(party->words, name)) {
    return true;
  }
  tisse_view names[NAMES_MOST], languages[NAMES_MOST];
  size_t count = tisse_knowledge_entity_names(knowledge, party->iri, names, languages, NAMES_MOST);
  count = count < NAMES_MOST ? count : NAMES_MOST;
  for (size_t i = 0; i < count; ++i) {
    if (folding_same(names[i], name)) {
      return true;
    }
  }
  return false;
}

/** The relation itself or one below it. */
static bool is_relation(tisse_view found, const tisse_relation_info *wanted, const tisse_knowledge *knowledge)
{
  tisse_relation_info info;
  for (unsigned steps = 0; steps < 16 && found.length; ++steps) {
    if (tisse_view_equal(found, wanted->iri)) {
      return true;
    }
    const bool known = tisse_knowledge_relation_find(knowledge, found, &info);
    if (known && tisse_view_equal(info.local_name, wanted->local_name)) {
      return true; /* a user's "produces", and ours */
    }
    found = known ? info.parent : (tisse_view){0};
  }
  return false;
}

static bool same_amount(const expectation *self, const tisse_money *money)
{
  if (!self->amount) {
    return true;
  }
  const bool value = money->value == self->amount && (!self->max || money->max == self->max);
  return tisse_view_equal(money->currency, self->currency) && value;
}

bool expectation_met(const expectation *self, const tisse_claim *claim, const tisse_knowledge *knowledge)
{
  if (claim->standing != self->standing || !is_relation(claim->relation, &self->relation, knowledge) || !same_amount(self, &claim->money)) {
    return false;
  }
  if (!self->relation.has_object) {
    return is_party(&claim->subject, self->subject, knowledge);
  }
  const bool straight = is_party(&claim->subject, self->subject, knowledge) && is_party(&claim->object, self->object, knowledge);
  return straight || (self->relation.symmetric && is_party(&claim->subject, self->object, knowledge) &&
                      is_party(&claim->object, self->subject, knowledge));
}
