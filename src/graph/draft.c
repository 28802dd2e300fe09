/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/draft.h"

#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "graph/claim_in.h"
#include "graph/vocabulary.h"

/** A property of a subject, of which the predicate is a word of ours. */
typedef struct property {
  uint8_t word;
  tisse_view text, language;
} property;

/** What is known of a subject; `index` into the drafts of its kind. */
#define CODE(kind, index) ((uint32_t)(kind) << 28 | (uint32_t)(index))
#define CODE_KIND(code) ((tisse__subject_kind)((code) >> 28))
#define CODE_INDEX(code) ((code) & UINT32_C(0x0FFFFFFF))
#define DRAFTS_MAX UINT32_C(0x0FFFFFFF)

typedef struct article_draft {
  tisse_graph_article info;
  const tisse__signature *signature;
} article_draft;

/** A subject whose kind did not show yet. */
typedef struct waiting {
  tisse_view subject;
  property *properties;
  size_t count;
} waiting;

struct tisse__draft {
  tisse_graph *graph;
  const char *path;
  tisse__word_index words;
  tisse__arena arena;                       ///< Lives until the end.
  tisse__arena scratch;                     ///< Texts of the subject at hand.
  tisse__buffer subject;                    ///< Its IRI.
  TISSE__ARRAY(property) properties;        ///< Its properties.
  tisse__table kinds;                       ///< Subject → code.
  TISSE__ARRAY(tisse__claim_record *) claims;
  TISSE__ARRAY(article_draft) articles;
  TISSE__ARRAY(waiting) waiting;
  uint64_t refused;
};

tisse_status tisse__draft_new(tisse__draft **out, tisse_graph *graph, const char *path)
{
  const tisse_allocator *allocator = &graph->context.allocator;
  tisse__draft *self = tisse__alloc_zero(allocator, 1, sizeof *self);
  *out = self;
  if (!self) {
    return TISSE_E_MEMORY;
  }
  self->graph = graph;
  self->path = path;
  tisse__word_index_init(&self->words);
  tisse__arena_init(&self->arena, allocator);
  tisse__arena_init(&self->scratch, allocator);
  tisse__buffer_init(&self->subject, allocator);
  tisse__table_init(&self->kinds, allocator);
  return TISSE_OK;
}

/* ---- Claims ------------------------------------------------------------------------------------------------------ */

static bool is_words(unsigned word)
{
  return word == TISSE__W_QUOTE || word == TISSE__W_PRODUCT || word == TISSE__W_SUBJECT_WORDS || word == TISSE__W_OBJECT_WORDS;
}

#define LIST_MAX 64

/** The values of a word, and those that the claim had; as many as fit. */
static size_t gather(tisse_view *out, unsigned word, const property *properties, size_t count, const tisse_view *had, size_t had_count)
{
  size_t found = 0;
  for (size_t i = 0; i < count && found < LIST_MAX; ++i) {
    if (properties[i].word == word) {
      out[found++] = properties[i].text;
    }
  }
  for (size_t i = 0; found && i < had_count && found < LIST_MAX; ++i) {
    out[found++] = had[i];
  }
  return found;
}

static void apply_lists(tisse__draft *self, tisse_claim *claim, const property *properties, size_t count)
{
  tisse_view list[LIST_MAX];
  size_t found = gather(list, TISSE__W_CUE, properties, count, claim->cues, claim->cue_count);
  if (found) {
    tisse__graph_keep_cues(self->graph, claim, list, found);
  }
  found = gather(list, TISSE__W_LEANS_ON, properties, count, claim->leans_on, claim->leans_on_count);
  if (found) {
    tisse__graph_keep_leans(self->graph, claim, list, found);
  }
}

/** Sentence first, for most other words stand in it. */
static void apply_claim(tisse__draft *self, tisse_claim *claim, const property *properties, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    if (properties[i].word == TISSE__W_SENTENCE) {
      claim->sentence = tisse__graph_intern(self->graph, properties[i].text);
      claim->language = tisse__graph_intern(self->graph, properties[i].language);
    }
  }
  for (size_t i = 0; i < count; ++i) {
    const property *given = &properties[i];
    tisse_view *field = tisse__claim_field(claim, given->word);
    if (field && given->word != TISSE__W_SENTENCE) {
      *field = is_words(given->word) ? tisse__graph_keep_words(self->graph, claim->sentence, given->text)
                                     : tisse__graph_intern(self->graph, given->text);
    }
    if (given->word == TISSE__W_QUOTE && !claim->language.data) {
      claim->language = tisse__graph_intern(self->graph, given->language);
    }
    tisse__claim_take(claim, given->word, given->text);
  }
  apply_lists(self, claim, properties, count);
}

/* ---- Articles and entities --------------------------------------------------------------------------------------- */

static void apply_article(tisse__draft *self, article_draft *article, const property *given)
{
  tisse_graph_article *info = &article->info;
  tisse_view *field = NULL;
  switch (given->word) {
  case TISSE__W_HEADLINE: field = &info->title; break;
  case TISSE__W_PUBLISHER: field = &info->publisher; break;
  case TISSE__W_AUTHOR: field = &info->author; break;
  case TISSE__W_DATE_PUBLISHED: field = &info->published; break;
  case TISSE__W_IN_LANGUAGE: field = &info->language; break;
  case TISSE__W_URL: field = &info->url; break;
  case TISSE__W_SOURCE_NAME: field = &info->source; break;
  case TISSE__W_TEXT_HASH: field = &info->hash; break;
  case TISSE__W_SIGNATURE: {
    tisse__signature read, *kept;
    if (tisse__signature_read(&read, given->text) && (kept = tisse__arena_alloc(&self->arena, sizeof *kept))) {
      *kept = read;
      article->signature = kept;
    }
    break;
  }
  default: break;
  }
  if (field) {
    *field = tisse__graph_intern(self->graph, given->text);
  }
}

static tisse_status apply_entity(tisse__draft *self, tisse_view iri, const property *properties, size_t count)
{
  tisse_graph_entity entity = {.iri = iri};
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < count; ++i) {
    const property *given = &properties[i];
    switch (given->word) {
    case TISSE__W_TYPE:
      if (!tisse__view_is(given->text, TISSE__NS_TISSE "Entity")) {
        entity.class_iri = given->text;
      }
      break;
    case TISSE__W_LABEL: entity.label = given->text; break;
    case TISSE__W_SECTOR: entity.sector_iri = given->text; break;
    case TISSE__W_PARENT: entity.parent_iri = given->text; break;
    case TISSE__W_SAME_AS: entity.same_as = given->text; break;
    case TISSE__W_KNOWN: entity.known = tisse__view_is(given->text, "true"); break;
    case TISSE__W_ALT_LABEL:
      status = status ? status : tisse__graph_add_name(self->graph, iri, given->text, given->language);
      break;
    default: break;
    }
  }
  return status ? status : tisse_graph_add_entity(self->graph, &entity);
}

/* ---- Subjects ---------------------------------------------------------------------------------------------------- */

tisse__subject_kind tisse__kind_of_type(const tisse__word_index *words, tisse_view type)
{
  switch (tisse__word_find(words, type)) {
  case TISSE__W_C_CLAIM: return TISSE__KIND_CLAIM;
  case TISSE__W_C_ARTICLE: return TISSE__KIND_ARTICLE;
  case TISSE__W_C_MONEY: return TISSE__KIND_SUM;
  case TISSE__W_C_ENTITY: case TISSE__WORD_COUNT: return TISSE__KIND_NONE;
  default: return TISSE__KIND_OTHER;
  }
}

static tisse__subject_kind kind_of(const tisse__draft *self, const property *properties, size_t count)
{
  tisse__subject_kind found = TISSE__KIND_NONE;
  for (size_t i = 0; i < count; ++i) {
    if (properties[i].word == TISSE__W_KNOWN) {
      return TISSE__KIND_ENTITY;
    }
    if (properties[i].word == TISSE__W_TYPE && found == TISSE__KIND_NONE) {
      found = tisse__kind_of_type(&self->words, properties[i].text);
    }
  }
  return found;
}

/** A draft for a subject seen for the first time. */
static tisse_status begin_subject(tisse__draft *self, tisse_view subject, tisse__subject_kind kind, uint32_t *code)
{
  const tisse_allocator *allocator = &self->graph->context.allocator;
  const tisse_view key = tisse__arena_copy(&self->arena, subject);
  bool ok = key.data != NULL;
  size_t index = 0;
  if (kind == TISSE__KIND_CLAIM) {
    tisse__claim_record *record = tisse__graph_new_claim(self->graph);
    index = self->claims.count;
    ok = ok && record && tisse__array_push(allocator, &self->claims, record);
    if (ok) {
      record->claim.id = tisse__graph_keep_id(self->graph, tisse__iri_local(subject));
    }
  } else if (kind == TISSE__KIND_ARTICLE) {
    const article_draft article = {.info = {.iri = tisse__graph_intern(self->graph, subject)}};
    index = self->articles.count;
    ok = ok && tisse__array_push(allocator, &self->articles, article);
  }
  if (index >= DRAFTS_MAX) {
    return TISSE_E_LIMIT;
  }
  *code = CODE(kind, index);
  return ok && tisse__table_set(&self->kinds, key, *code) ? TISSE_OK : TISSE_E_MEMORY;
}

static tisse_status apply(tisse__draft *self, tisse_view subject, uint32_t code, const property *properties, size_t count)
{
  switch (CODE_KIND(code)) {
  case TISSE__KIND_CLAIM:
    apply_claim(self, &self->claims.items[CODE_INDEX(code)]->claim, properties, count);
    return TISSE_OK;
  case TISSE__KIND_ARTICLE:
    for (size_t i = 0; i < count; ++i) {
      apply_article(self, &self->articles.items[CODE_INDEX(code)], &properties[i]);
    }
    return TISSE_OK;
  case TISSE__KIND_ENTITY:
    return apply_entity(self, subject, properties, count);
  case TISSE__KIND_SUM: case TISSE__KIND_OTHER: case TISSE__KIND_NONE: default:
    return TISSE_OK;
  }
}

static tisse_status wait(tisse__draft *self, tisse_view subject, const property *properties, size_t count)
{
  waiting put_off = {tisse__arena_copy(&self->arena, subject), tisse__arena_alloc(&self->arena, count * sizeof *properties), count};
  if (!put_off.subject.data || !put_off.properties) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    put_off.properties[i] = properties[i];
    put_off.properties[i].text = tisse__arena_copy(&self->arena, properties[i].text);
    put_off.properties[i].language = tisse__arena_copy(&self->arena, properties[i].language);
  }
  return tisse__array_push(&self->graph->context.allocator, &self->waiting, put_off) ? TISSE_OK : TISSE_E_MEMORY;
}

static tisse_status settle(tisse__draft *self, tisse_view subject, const property *properties, size_t count, bool last)
{
  uint32_t code = tisse__table_find(&self->kinds, subject);
  tisse_status status = TISSE_OK;
  if (code == TISSE__NONE) {
    const tisse__subject_kind kind = kind_of(self, properties, count);
    if (kind == TISSE__KIND_NONE) {
      return last ? TISSE_OK : wait(self, subject, properties, count);
    }
    status = begin_subject(self, subject, kind, &code);
  }
  return status ? status : apply(self, subject, code, properties, count);
}

static tisse_status end_subject(tisse__draft *self)
{
  tisse_status status = TISSE_OK;
  if (self->properties.count) {
    status = settle(self, tisse__buffer_view(&self->subject), self->properties.items, self->properties.count, false);
    self->properties.count = 0;
    tisse__arena_reset(&self->scratch);
  }
  return status;
}

/** Is the object kept and written as it is, so that a blank node will not do? */
static bool is_kept_as_iri(unsigned word)
{
  switch (word) {
  case TISSE__W_TYPE: case TISSE__W_SECTOR: case TISSE__W_PARENT: case TISSE__W_SAME_AS: case TISSE__W_URL: case TISSE__W_RULE: case TISSE__W_SPEAKER:
  case TISSE__W_CITED_MEDIUM: case TISSE__W_DENIED_BY: case TISSE__W_SOURCE:
    return true;
  default:
    return false;
  }
}

bool tisse__triple_refused(const tisse_context *context, const char *path, unsigned word, const tisse__triple_view *triple)
{
  if (word == TISSE__WORD_COUNT || word == TISSE__W_ABOUT_DEAL || tisse__words[word].range != TISSE__RANGE_NODE ||
      (!triple->literal && !is_kept_as_iri(word)) || tisse__iri_valid(triple->object)) {
    return false;
  }
  tisse__report(context, TISSE_ERROR, path, 0, 0, "%.*s of %.*s is no IRI; it is left out", (int)tisse__words[word].name.length,
                tisse__words[word].name.data, (int)triple->subject.length, triple->subject.data);
  return true;
}

tisse_status tisse__draft_triple(void *user, const tisse__triple_view *triple)
{
  tisse__draft *self = user;
  const unsigned word = tisse__word_find(&self->words, triple->predicate);
  if (word == TISSE__WORD_COUNT || word == TISSE__W_ABOUT_DEAL) {
    return TISSE_OK;
  }
  if (tisse__triple_refused(&self->graph->context, self->path, word, triple)) {
    self->refused++;
    return TISSE_OK;
  }
  if (!tisse_view_equal(tisse__buffer_view(&self->subject), triple->subject)) {
    const tisse_status status = end_subject(self);
    if (status != TISSE_OK) {
      return status;
    }
    self->subject.length = 0;
    tisse__buffer_add(&self->subject, triple->subject);
  }
  const property given = {(uint8_t)word, tisse__arena_copy(&self->scratch, triple->object),
                          tisse__arena_copy(&self->scratch, triple->language)};
  const bool ok = given.text.data && tisse__array_push(&self->graph->context.allocator, &self->properties, given);
  return ok && !self->subject.failed && !self->scratch.failed ? TISSE_OK : TISSE_E_MEMORY;
}

/* ---- The end ----------------------------------------------------------------------------------------------------- */

/** What a claim in RDF leaves to the entity, or to the words. */
static void complete_party(tisse_graph *graph, tisse_party *party)
{
  const uint32_t at = tisse__table_find(&graph->given_index, party->iri);
  const tisse_graph_entity given = at == TISSE__NONE ? (tisse_graph_entity){0} : graph->given.items[at].info;
  party->class_iri = given.class_iri;
  party->known = given.known;
  if (!party->label.data) {
    party->label = given.known || !party->words.data ? given.label : party->words;
    party->label = tisse__graph_intern(graph, party->label);
  }
}

static tisse_status add_claim(tisse__draft *self, tisse__claim_record *record)
{
  tisse_graph *graph = self->graph;
  tisse_claim *claim = &record->claim;
  const uint32_t article = claim->article.data ? tisse__table_find(&graph->article_index, claim->article) : TISSE__NONE;
  if (article == TISSE__NONE || graph->articles.items[article].gone || !tisse__iri_valid(claim->relation) ||
      !tisse__iri_valid(claim->subject.iri)) {
    self->refused++;
    tisse__report(&graph->context, TISSE_ERROR, self->path, 0, 0, "claim %.*s has no article, relation or subject; it is left out",
                  (int)claim->id.length, claim->id.data ? claim->id.data : "");
    return TISSE_OK;
  }
  const uint32_t object = claim->object.iri.data ? tisse__table_find(&self->kinds, claim->object.iri) : TISSE__NONE;
  if (object != TISSE__NONE && CODE_KIND(object) == TISSE__KIND_SUM) {
    claim->object = (tisse_party){0};
  }
  complete_party(graph, &claim->subject);
  if (claim->object.iri.data) {
    complete_party(graph, &claim->object);
  }
  return tisse__graph_link_claim(graph, record, article);
}

static tisse_status finish(tisse__draft *self)
{
  tisse_status status = end_subject(self);
  for (size_t i = 0; status == TISSE_OK && i < self->waiting.count; ++i) {
    const waiting *put_off = &self->waiting.items[i];
    status = settle(self, put_off->subject, put_off->properties, put_off->count, true);
  }
  for (size_t i = 0; status == TISSE_OK && i < self->articles.count; ++i) {
    status = tisse__graph_merge_article(self->graph, &self->articles.items[i].info, self->articles.items[i].signature);
  }
  for (size_t i = 0; status == TISSE_OK && i < self->claims.count; ++i) {
    status = add_claim(self, self->claims.items[i]);
  }
  const bool failed = self->arena.failed || self->scratch.failed || self->graph->arena.failed;
  if (status == TISSE_OK && failed) {
    status = TISSE_E_MEMORY;
  }
  return status == TISSE_OK && self->refused ? TISSE_E_INPUT : status;
}

tisse_status tisse__draft_end(tisse__draft *self, tisse_status status)
{
  if (!self) {
    return status;
  }
  const tisse_allocator allocator = self->graph->context.allocator;
  self->graph->dirty = true;
  if (status == TISSE_OK || status == TISSE_E_INPUT) {
    const tisse_status finished = finish(self);
    status = finished == TISSE_OK ? status : finished;
  }
  tisse__array_dispose(&allocator, &self->properties);
  tisse__array_dispose(&allocator, &self->claims);
  tisse__array_dispose(&allocator, &self->articles);
  tisse__array_dispose(&allocator, &self->waiting);
  tisse__table_dispose(&self->kinds);
  tisse__buffer_dispose(&self->subject);
  tisse__arena_dispose(&self->scratch);
  tisse__arena_dispose(&self->arena);
  tisse__free(&allocator, self, sizeof *self);
  return status;
}
