/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Example sentences and near misses, and the little language of what an example expects. */

#include "knowledge/loader.h"

#include "base/text.h"

/** The next blank-separated word; absent at the end. */
static tisse_view next_word(tisse_view *rest)
{
  *rest = tisse__view_trim(*rest);
  size_t length = 0;
  while (length < rest->length && rest->data[length] != ' ' && rest->data[length] != '\t' && rest->data[length] != '\n') {
    ++length;
  }
  const tisse_view word = {rest->data, length};
  *rest = (tisse_view){rest->data + length, rest->length - length};
  return word;
}

static bool is_relation(const tisse_knowledge *self, tisse_view word, bool *has_object)
{
  tisse_relation_info info;
  if (!word.length || !tisse_knowledge_relation_find(self, word, &info)) {
    return false;
  }
  *has_object = info.has_object;
  return true;
}

static bool all_in(tisse_view word, char from, char to)
{
  for (size_t i = 0; i < word.length; ++i) {
    if (word.data[i] < from || word.data[i] > to) {
      return false;
    }
  }
  return word.length > 0;
}

/** "2000000000 USD", or a range "15000000000-25000000000 USD", or nothing. */
static bool good_amount(tisse_view rest)
{
  tisse_view amount = next_word(&rest);
  const tisse_view currency = next_word(&rest);
  if (!amount.length) {
    return true;
  }
  size_t dash = 0;
  while (dash < amount.length && amount.data[dash] != '-') {
    ++dash;
  }
  const tisse_view max = dash < amount.length ? (tisse_view){amount.data + dash + 1, amount.length - dash - 1} : (tisse_view){"0", 1};
  amount.length = dash;
  return all_in(amount, '0', '9') && all_in(max, '0', '9') && currency.length == 3 && all_in(currency, 'A', 'Z') && !next_word(&rest).length;
}

/** "Subject name relation Object name standing [amount currency]". NULL where well formed, else what is wrong. */
static const char *wrong_claim(const tisse_knowledge *self, tisse_view claim)
{
  tisse_view rest = claim;
  bool has_object = false;
  size_t names = 0;
  tisse_view word = next_word(&rest);
  for (; word.length && !is_relation(self, word, &has_object); word = next_word(&rest)) {
    ++names;
  }
  if (!word.length) {
    return "names no relation as its IRI ends (subject, relation, object, status: \"Nordline operates Baltia actual\")";
  }
  if (!names) {
    return "has no subject before the relation";
  }
  tisse_standing standing;
  names = 0;
  for (word = next_word(&rest); word.length && !tisse_standing_find(&standing, word); word = next_word(&rest)) {
    names += !tisse__view_is(word, "-"); /* the place of an object that the relation does not take */
  }
  if (!word.length) {
    return "has no status (actual, planned, possible, cancelled, denied)";
  }
  if (has_object != (names > 0)) {
    return has_object ? "has no object before the status" : "has an object, where the relation takes none (its sum stands behind the status: \"X raises actual 2000000000 USD\")";
  }
  return good_amount(rest) ? NULL : "ends with something other than an amount and a currency (2000000000 USD)";
}

static bool check_expects(const tisse_knowledge *self, const tisse__triple *at, tisse_view expects)
{
  bool good = true;
  while (expects.length) {
    size_t length = 0;
    while (length < expects.length && expects.data[length] != ';') {
      ++length;
    }
    const tisse_view claim = tisse__view_trim((tisse_view){expects.data, length});
    const char *wrong = claim.length ? wrong_claim(self, claim) : "is empty";
    if (wrong) {
      tisse__loader_error(self, at, "has an example whose tisse:expects \"%.*s\" %s", TISSE__SHOWN(claim), wrong);
      good = false;
    }
    length += length < expects.length;
    expects = tisse__view_trim((tisse_view){expects.data + length, expects.length - length});
  }
  return good;
}

/** A language for every text: its tag, else that of the frame or cue. */
static tisse_view language_tag(const tisse_knowledge *self, const tisse__triple *at, uint32_t literal)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const uint32_t found = tisse__table_find(&loader->carrier_index, tisse__loader_text(loader, at->subject));
  const uint8_t own = found == TISSE__NONE ? (uint8_t)TISSE__LANGUAGES : loader->carriers.items[found].language;
  const uint8_t language = tisse__loader_language(loader, literal, own);
  if (language == TISSE__LANGUAGES) {
    tisse__loader_error(self, at, "has the text \"%.*s\" without a language that is read (@fr or @en)",
                        TISSE__SHOWN(tisse__loader_text(loader, literal)));
    return (tisse_view){0};
  }
  return tisse_view_of(tisse__language_tag((tisse__language)language));
}

static tisse_status push(tisse_knowledge *self, const tisse__triple *at, uint32_t literal, tisse_view expects, bool near_miss)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse_example example = {.rule = tisse__loader_text(loader, at->subject), .text = tisse__loader_text(loader, literal),
                                 .language = language_tag(self, at, literal), .expects = expects, .near_miss = near_miss,
                                 .file = loader->store.files.items[at->file], .line = at->line};
  return !example.language.data || tisse__array_push(&self->context.allocator, &self->examples, example) ? TISSE_OK : TISSE_E_MEMORY;
}

/** All tisse:expects of an example as one text. */
static tisse_status join_expects(tisse_knowledge *self, uint32_t node, tisse_view *out)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse__buffer joined;
  tisse__buffer_init(&joined, &self->context.allocator);
  for (const tisse__triple *at = NULL; (at = tisse__loader_next(loader, node, TISSE__K_EXPECTS, at));) {
    if (joined.length) {
      tisse__buffer_add_text(&joined, "; ");
    }
    tisse__buffer_add(&joined, tisse__loader_text(loader, at->object));
  }
  *out = joined.length ? tisse__arena_copy(&self->arena, tisse__buffer_view(&joined)) : (tisse_view){0};
  const bool failed = joined.failed || (joined.length && !out->data);
  tisse__buffer_dispose(&joined);
  return failed ? TISSE_E_MEMORY : TISSE_OK;
}

static tisse_status add_example(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__triple *value = tisse__loader_next(loader, at->object, TISSE__K_VALUE, NULL);
  if (!value) {
    tisse__loader_error(self, at, "has an example without rdf:value");
    return TISSE_OK;
  }
  tisse_view expects = {0};
  if (join_expects(self, at->object, &expects)) {
    return TISSE_E_MEMORY;
  }
  if (!tisse__view_trim(expects).length) {
    tisse__loader_error(self, at, "has an example without tisse:expects: \"%.*s\"", TISSE__SHOWN(tisse__loader_text(loader, value->object)));
    return TISSE_OK;
  }
  return check_expects(self, at, expects) ? push(self, at, value->object, expects, false) : TISSE_OK;
}

static tisse_status add_near_miss(tisse_knowledge *self, const tisse__triple *at)
{
  const tisse__loader *loader = tisse__loader_of(self);
  const tisse__triple *value = tisse__loader_next(loader, at->object, TISSE__K_VALUE, NULL);
  const uint32_t literal = value ? value->object : at->object;
  if (tisse__store_term(&loader->store, literal)->kind != TISSE__TERM_LITERAL) {
    tisse__loader_error(self, at, "has a near miss that is no text");
    return TISSE_OK;
  }
  return push(self, at, literal, (tisse_view){0}, true);
}

tisse_status tisse__build_examples(tisse_knowledge *self)
{
  const tisse__loader *loader = tisse__loader_of(self);
  tisse_status status = TISSE_OK;
  for (uint32_t subject = 0; subject < loader->store.terms.count; ++subject) {
    if (tisse__store_term(&loader->store, subject)->kind != TISSE__TERM_IRI) {
      continue;
    }
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(loader, subject, TISSE__K_EXAMPLE, at));) {
      status = add_example(self, at);
    }
    for (const tisse__triple *at = NULL; !status && (at = tisse__loader_next(loader, subject, TISSE__K_NEAR_MISS, at));) {
      status = add_near_miss(self, at);
    }
  }
  return status;
}
