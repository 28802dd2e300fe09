/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "base/report.h"
#include "base/text.h"
#include "graph/claim_in.h"
#include "graph/ledger_read.h"
#include "graph/ledger_whole.h"
#include "graph/triple.h"
#include "graph/vocabulary.h"
#include "graph/weave.h"

/** So many claims are woven at once, and what more the last of their deals have. */
#define PART_CLAIMS 4096

struct tisse__ledger {
  tisse_context context;
  tisse__scratch scratch;
  const tisse_knowledge *knowledge;
  const char *path;
  tisse_graph *roles;         ///< Empty: knows how relations are turned and rolled.
  tisse__names names;
  tisse__whole whole;
  tisse__sorter *places;      ///< Articles and their claims, by article.
  tisse__sorter *pairs;       ///< Claims by the parties and the relation of their deal.
  tisse__ledger_totals totals;
  uint64_t refused;
};

/* ---- Claims of an article -------------------------------------------------------------------------------------------- */

#define LEANS_MAX 64

/** A claim, or an article of which the claims follow. */
typedef struct place {
  tisse_view article;      ///< IRI
  bool claim, orphan;      ///< Of no article that is there.
  uint32_t rank;           ///< Of the article.
  tisse_view properties;
  tisse_claim told;
  tisse_view leans[LEANS_MAX];
  uint32_t begin, end;
  tisse_view id;
} place;

static void add_lean(place *self, tisse_view name)
{
  for (size_t i = 0; i < self->told.leans_on_count; ++i) {
    if (tisse_view_equal(self->leans[i], name)) {
      return;
    }
  }
  if (self->told.leans_on_count < LEANS_MAX) {
    self->leans[self->told.leans_on_count++] = name;
  }
}

static void read_claim(const tisse__ledger *self, place *out, tisse_view properties)
{
  tisse_view text;
  out->told = (tisse_claim){.article = out->article, .id = out->id, .evidence_span = {out->begin, out->end}};
  for (unsigned word; tisse__unpack_property(&properties, &word, &text);) {
    tisse_view *field = tisse__claim_field(&out->told, word);
    if (field) {
      *field = text;
    } else if (word == TISSE__W_LEANS_ON) {
      add_lean(out, text);
    }
    tisse__claim_take(&out->told, word, text);
  }
  out->told.leans_on = out->leans;
  const tisse__named *object = tisse__names_find(&self->names, out->told.object.iri);
  if (object && object->sum) {
    out->told.object = (tisse_party){0};
  }
}

static uint32_t ordered(const char *bytes)
{
  const unsigned char *at = (const unsigned char *)bytes;
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/** Goes through the articles and their claims in order. */
typedef struct walk {
  tisse__ledger *ledger;
  tisse__buffer article;   ///< At hand.
  uint32_t articles;       ///< So many so far.
  bool any;
} walk;

static void walk_begin(walk *self, tisse__ledger *ledger)
{
  *self = (walk){.ledger = ledger};
  tisse__buffer_init(&self->article, &ledger->context.allocator);
  tisse__sorter_rewind(ledger->places);
}

static bool walk_next(walk *self, place *out)
{
  tisse_view key;
  if (!tisse__sorter_next(self->ledger->places, &key, &out->properties)) {
    return false;
  }
  out->article = tisse_view_of(key.data);
  out->claim = key.data[out->article.length + 1] == 1;
  if (!out->claim) {
    self->article.length = 0;
    tisse__buffer_add(&self->article, out->article);
    self->any = true;
    out->rank = self->articles++;
    return true;
  }
  const char *at = key.data + out->article.length + 2;
  out->orphan = !self->any || !tisse_view_equal(out->article, tisse__buffer_view(&self->article));
  out->rank = self->articles - 1;
  out->begin = ordered(at);
  out->end = ordered(at + 4);
  out->id = (tisse_view){at + 8, key.length - out->article.length - 10};
  read_claim(self->ledger, out, out->properties);
  return true;
}

static tisse_status walk_end(walk *self, tisse_status status)
{
  status = status ? status : tisse__sorter_status(self->ledger->places);
  status = status == TISSE_OK && self->article.failed ? TISSE_E_MEMORY : status;
  tisse__buffer_dispose(&self->article);
  return status;
}

/* ---- The whole --------------------------------------------------------------------------------------------------------- */

static void count_names(tisse__ledger *self, const tisse_claim *claim)
{
  const tisse_party *s = &claim->subject, *o = &claim->object;
  const tisse_view none = {0};
  tisse__names_vote(&self->names, s->iri, s->label, s->words, true);
  tisse__names_vote(&self->names, o->iri, o->label, o->words, true);
  tisse__names_vote(&self->names, claim->speaker_iri, claim->speaker, none, false);
  tisse__names_vote(&self->names, claim->cited_medium_iri, claim->cited_medium, none, false);
  tisse__names_vote(&self->names, claim->denied_by_iri, none, none, false);
}

static bool is_sound(const place *self)
{
  return !self->orphan && tisse__iri_valid(self->told.relation) && tisse__iri_valid(self->told.subject.iri);
}

static tisse_status look_at(tisse__ledger *self, const place *found)
{
  if (found->claim && !is_sound(found)) {
    self->refused++;
    tisse__report(&self->context, TISSE_ERROR, self->path, 0, 0, "claim %.*s has no article, relation or subject; it is left out",
                  (int)found->id.length, found->id.data);
    return TISSE_OK;
  }
  if (found->claim) {
    self->totals.claims++;
    count_names(self, &found->told);
    tisse__whole_claim(&self->whole, &self->names, &found->told);
    return tisse__names_failed(&self->names) ? TISSE_E_MEMORY : TISSE_OK;
  }
  if (!tisse__iri_valid(found->article)) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "an article's IRI is not absolute: '%.*s'", (int)found->article.length,
                  found->article.data);
    return TISSE_E_ARGUMENT;
  }
  return tisse__whole_article(&self->whole, found->properties);
}

/** What entities are called, which texts are alike, which media there are. */
static tisse_status survey(tisse__ledger *self)
{
  walk at;
  place found;
  tisse_status status = TISSE_OK;
  walk_begin(&at, self);
  while (status == TISSE_OK && walk_next(&at, &found)) {
    status = look_at(self, &found);
  }
  self->totals.articles = at.articles;
  status = walk_end(&at, status);
  if (status == TISSE_OK) {
    tisse__names_settle(&self->names, self->knowledge);
    status = tisse__whole_settle(&self->whole, &self->names, self->knowledge);
  }
  return status;
}

/* ---- Claims by deal ---------------------------------------------------------------------------------------------------- */

static bool put_pair(tisse__ledger *self, tisse__buffer *key, const tisse_claim *claim)
{
  const tisse__relation_role *role = tisse__relation_role_of(self->roles, claim->relation);
  if (!role) {
    return false;
  }
  const tisse_view s = claim->subject.iri, o = claim->object.iri;
  const bool swap = o.length && (role->symmetric ? tisse_view_compare(o, s) < 0 : role->turned);
  key->length = 0;
  tisse__buffer_add(key, self->roles->woven.relations[role->root].iri);
  tisse__buffer_add_byte(key, '\0');
  tisse__buffer_add(key, swap ? o : s);
  tisse__buffer_add_byte(key, '\0');
  tisse__buffer_add(key, swap ? s : o);
  return !key->failed;
}

static const uint8_t article_words[] = {TISSE__W_PUBLISHER, TISSE__W_DATE_PUBLISHED, TISSE__W_URL, TISSE__W_SOURCE_NAME};
#define ARTICLE_WORDS (sizeof article_words)

/** What a claim takes along of its article. */
static void pack_article(tisse__buffer *out, const place *article)
{
  tisse_view texts[ARTICLE_WORDS] = {0}, rest = article->properties, text;
  for (unsigned word; tisse__unpack_property(&rest, &word, &text);) {
    for (size_t i = 0; i < ARTICLE_WORDS; ++i) {
      texts[i] = word == article_words[i] ? text : texts[i];
    }
  }
  out->length = 0;
  tisse__pack_number(out, article->rank);
  tisse__pack_text(out, article->article);
  for (size_t i = 0; i < ARTICLE_WORDS; ++i) {
    tisse__pack_text(out, texts[i]);
  }
}

/** Into self->pairs; counts the independent sources of the whole on the way. */
static tisse_status pair(tisse__ledger *self)
{
  walk at;
  place found;
  tisse__buffer key, article, record;
  tisse__buffer *const all[] = {&key, &article, &record};
  tisse_status status = TISSE_OK;
  for (size_t i = 0; i < 3; ++i) {
    tisse__buffer_init(all[i], &self->context.allocator);
  }
  walk_begin(&at, self);
  while (status == TISSE_OK && walk_next(&at, &found)) {
    if (!found.claim) {
      pack_article(&article, &found);
      continue;
    }
    tisse__whole_rest(&self->whole, found.rank, &found.told);
    const bool put = put_pair(self, &key, &found.told);
    record.length = 0;
    tisse__buffer_add(&record, tisse__buffer_view(&article));
    tisse__pack_text(&record, found.id);
    tisse__pack_number(&record, found.begin);
    tisse__pack_number(&record, found.end);
    tisse__buffer_add(&record, found.properties);
    tisse__sorter_add(self->pairs, tisse__buffer_view(&key), tisse__buffer_view(&record));
    status = !put || article.failed || record.failed ? TISSE_E_MEMORY : tisse__sorter_status(self->pairs);
  }
  status = walk_end(&at, status);
  for (size_t i = 0; i < 3; ++i) {
    tisse__buffer_dispose(all[i]);
  }
  self->totals.sources = status ? 0 : tisse__whole_sources(&self->whole);
  return status ? status : tisse__sorter_status(self->pairs);
}

/* ---- Parts ------------------------------------------------------------------------------------------------------------- */

/** A graph of some deals. */
typedef struct part {
  tisse__ledger *ledger;
  tisse_graph *graph;
  size_t claims;
  tisse__buffer pair;             ///< The last one.
  const tisse__table *words;      ///< Id → number of its evidence in `texts`; NULL: the claims are without words.
  const tisse_view *texts;
  tisse__ledger_fn emit;
  void *user;
} part;

static tisse_status part_open(part *self)
{
  char base[4096];
  tisse__ledger *ledger = self->ledger;
  const tisse_view root = ledger->roles->base;
  if (root.length >= sizeof base) {
    return TISSE_E_LIMIT;
  }
  memcpy(base, root.data, root.length);
  base[root.length] = '\0';
  const tisse_status status = tisse_graph_new(&self->graph, &ledger->context, ledger->knowledge, base);
  if (status == TISSE_OK) {
    self->graph->whole = &ledger->whole.media;
  }
  return status;
}

static uint32_t part_article(part *self, tisse_view *record)
{
  tisse_graph *graph = self->graph;
  const uint32_t rank = tisse__unpack_number(record);
  tisse_graph_article info = {.iri = tisse__unpack_text(record)};
  info.publisher = tisse__unpack_text(record);
  info.published = tisse__unpack_text(record);
  info.url = tisse__unpack_text(record);
  info.source = tisse__unpack_text(record);
  uint32_t at = tisse__table_find(&graph->article_index, info.iri);
  if (at == TISSE__NONE && tisse__graph_merge_article(graph, &info, NULL) == TISSE_OK) {
    at = tisse__table_find(&graph->article_index, info.iri);
    graph->articles.items[at].text = self->ledger->whole.texts.items[rank];
  }
  return at;
}

static void name_party(const tisse__ledger *self, tisse_party *party)
{
  const tisse__named *named = tisse__names_find(&self->names, party->iri);
  party->words = (tisse_view){0};
  party->label = named ? named->label : (tisse_view){0};
}

static tisse_status part_add(part *self, tisse_view record)
{
  const tisse_status opened = self->graph ? TISSE_OK : part_open(self);
  if (opened != TISSE_OK) {
    return opened;
  }
  place found;
  const uint32_t article = part_article(self, &record);
  tisse__claim_record *claim = tisse__graph_new_claim(self->graph);
  if (article == TISSE__NONE || !claim) {
    return TISSE_E_MEMORY;
  }
  found.article = self->graph->articles.items[article].info.iri;
  found.id = tisse__unpack_text(&record);
  found.begin = tisse__unpack_number(&record);
  found.end = tisse__unpack_number(&record);
  read_claim(self->ledger, &found, record);
  name_party(self->ledger, &found.told.subject);
  name_party(self->ledger, &found.told.object);
  const uint32_t words = self->words ? tisse__table_find(self->words, found.id) : TISSE__NONE;
  found.told.evidence = words == TISSE__NONE ? (tisse_view){0} : self->texts[words];
  claim->claim = tisse__graph_keep_claim(self->graph, &found.told);
  self->claims++;
  return self->graph->arena.failed ? TISSE_E_MEMORY : tisse__graph_link_claim(self->graph, claim, article);
}

static tisse_status part_close(part *self, tisse_status status)
{
  tisse__buffer pair;
  tisse__buffer_init(&pair, &self->ledger->context.allocator);
  if (status == TISSE_OK && self->graph) {
    status = tisse_graph_weave(self->graph);
  }
  for (size_t i = 0; status == TISSE_OK && self->graph && i < tisse_graph_deal_count(self->graph); ++i) {
    const tisse_deal *deal = tisse_graph_deal_at(self->graph, i);
    const bool put = put_pair(self->ledger, &pair, tisse_graph_claim_at(self->graph, deal->claims[0]));
    status = put ? self->emit(self->user, self->graph, deal, tisse__buffer_view(&pair)) : TISSE_E_MEMORY;
  }
  tisse__buffer_dispose(&pair);
  tisse_graph_free(self->graph);
  self->graph = NULL;
  self->claims = 0;
  return status;
}

/** All pairs, or the one. */
static tisse_status weave_parts(part *self, tisse_view only)
{
  tisse__sorter *pairs = self->ledger->pairs;
  tisse_view key, record;
  tisse_status status = TISSE_OK;
  tisse__buffer_init(&self->pair, &self->ledger->context.allocator);
  tisse__sorter_rewind(pairs);
  while (status == TISSE_OK && tisse__sorter_next(pairs, &key, &record)) {
    if (only.data && !tisse_view_equal(key, only)) {
      continue;
    }
    if (!tisse_view_equal(key, tisse__buffer_view(&self->pair))) {
      status = self->claims >= PART_CLAIMS ? part_close(self, status) : status;
      self->pair.length = 0;
      tisse__buffer_add(&self->pair, key);
    }
    status = status ? status : self->pair.failed ? TISSE_E_MEMORY : part_add(self, record);
  }
  status = status ? status : tisse__sorter_status(pairs);
  status = part_close(self, status);
  tisse__buffer_dispose(&self->pair);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&self->ledger->context) : status;
}

tisse_status tisse__ledger_deals(tisse__ledger *self, tisse__ledger_fn emit, void *user)
{
  part all = {.ledger = self, .emit = emit, .user = user};
  return weave_parts(&all, (tisse_view){0});
}

/* ---- Words of one pair --------------------------------------------------------------------------------------------------- */

/** The words of the claims in question, gathered from the file. */
typedef struct words {
  tisse__ledger *ledger;
  tisse__arena arena;
  tisse__table index;              ///< Id → number
  TISSE__ARRAY(tisse_view) quotes;
  TISSE__ARRAY(tisse_view) texts;  ///< Sentences, and in the end the words themselves.
  tisse__word_index known;
  tisse__buffer id;
} words;

static bool want(words *self, tisse_view id)
{
  const tisse_allocator *allocator = &self->ledger->context.allocator;
  const tisse_view none = {0}, kept = tisse__arena_copy(&self->arena, id);
  return kept.data && tisse__array_push(allocator, &self->quotes, none) && tisse__array_push(allocator, &self->texts, none) &&
         tisse__table_set(&self->index, kept, (uint32_t)(self->texts.count - 1));
}

static tisse_status on_words(void *user, const tisse__triple_view *triple)
{
  words *self = user;
  const unsigned word = tisse__word_find(&self->known, triple->predicate);
  if (word != TISSE__W_QUOTE && word != TISSE__W_SENTENCE) {
    return TISSE_OK;
  }
  self->id.length = 0;
  tisse__pack_id(&self->id, tisse__iri_local(triple->subject));
  const uint32_t at = tisse__table_find(&self->index, tisse__buffer_view(&self->id));
  if (at != TISSE__NONE) {
    *(word == TISSE__W_QUOTE ? &self->quotes.items[at] : &self->texts.items[at]) = tisse__arena_copy(&self->arena, triple->object);
  }
  return self->arena.failed || self->id.failed ? TISSE_E_MEMORY : TISSE_OK;
}

static tisse_status gather(words *self, tisse_view pair)
{
  tisse_view key, record;
  bool ok = true;
  tisse__sorter_rewind(self->ledger->pairs);
  while (ok && tisse__sorter_next(self->ledger->pairs, &key, &record)) {
    if (tisse_view_equal(key, pair)) {
      tisse__unpack_number(&record);
      for (size_t i = 0; i < 1 + ARTICLE_WORDS; ++i) {
        tisse__unpack_text(&record);
      }
      ok = want(self, tisse__unpack_text(&record));
    }
  }
  tisse_status status = ok ? tisse__sorter_status(self->ledger->pairs) : TISSE_E_MEMORY;
  status = status ? status : tisse__triples_read(&self->ledger->context, self->ledger->path, on_words, self);
  for (size_t i = 0; i < self->texts.count; ++i) {
    self->texts.items[i] = self->quotes.items[i].length ? self->quotes.items[i] : self->texts.items[i];
  }
  return status;
}

tisse_status tisse__ledger_pair(tisse__ledger *self, tisse_view pair_key, bool with_words, tisse__ledger_fn emit, void *user)
{
  const tisse_allocator *allocator = &self->context.allocator;
  words told = {.ledger = self};
  tisse__arena_init(&told.arena, allocator);
  tisse__table_init(&told.index, allocator);
  tisse__buffer_init(&told.id, allocator);
  tisse__word_index_init(&told.known);
  tisse_status status = with_words ? gather(&told, pair_key) : TISSE_OK;
  if (status == TISSE_OK) {
    part one = {.ledger = self, .words = &told.index, .texts = told.texts.items, .emit = emit, .user = user};
    status = weave_parts(&one, pair_key);
  }
  tisse__array_dispose(allocator, &told.quotes);
  tisse__array_dispose(allocator, &told.texts);
  tisse__table_dispose(&told.index);
  tisse__buffer_dispose(&told.id);
  tisse__arena_dispose(&told.arena);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&self->context) : status;
}

/* ---- Opening ----------------------------------------------------------------------------------------------------------- */

static tisse_status fill(tisse__ledger *self)
{
  const tisse_status read = tisse__ledger_read(self->places, &self->names, &self->scratch, self->path);
  if (read != TISSE_OK && read != TISSE_E_INPUT) {
    return read;
  }
  tisse_status status = survey(self);
  status = status == TISSE_OK && (read || self->refused) ? TISSE_E_INPUT : status;
  status = status ? status : pair(self);
  tisse__sorter_free(self->places);
  self->places = NULL;
  return status;
}

tisse_status tisse__ledger_open(tisse__ledger **out, const tisse__scratch *scratch, const tisse_knowledge *knowledge, const char *base,
                                const char *path)
{
  *out = NULL;
  const tisse_context *context = scratch->context;
  tisse__ledger *self = tisse__alloc_zero(&context->allocator, 1, sizeof *self);
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = *context;
  self->scratch = *scratch;
  self->scratch.context = &self->context;
  self->knowledge = knowledge;
  self->path = path;
  tisse__names_init(&self->names, &context->allocator);
  tisse__whole_init(&self->whole, &self->scratch);
  tisse_status status = tisse_graph_new(&self->roles, context, knowledge, base);
  self->places = tisse__sorter_new(&self->scratch);
  self->pairs = tisse__sorter_new(&self->scratch);
  status = status ? status : self->places && self->pairs ? fill(self) : TISSE_E_MEMORY;
  if (status != TISSE_OK) {
    tisse__ledger_free(self);
    return status == TISSE_E_MEMORY ? tisse__report_memory(context) : status;
  }
  *out = self;
  return TISSE_OK;
}

void tisse__ledger_free(tisse__ledger *self)
{
  if (self) {
    const tisse_allocator allocator = self->context.allocator;
    tisse__sorter_free(self->places);
    tisse__sorter_free(self->pairs);
    tisse__whole_dispose(&self->whole);
    tisse__names_dispose(&self->names);
    tisse_graph_free(self->roles);
    tisse__free(&allocator, self, sizeof *self);
  }
}

tisse__ledger_totals tisse__ledger_totals_of(const tisse__ledger *self)
{
  return self->totals;
}

/* ---- Loops ------------------------------------------------------------------------------------------------------------- */

static int compare_entities(const void *a, const void *b)
{
  return tisse_view_compare(((const tisse_graph_entity *)a)->iri, ((const tisse_graph_entity *)b)->iri);
}

static bool put_entities(tisse_graph *graph, const tisse__names *names)
{
  tisse__woven *woven = &graph->woven;
  woven->entities = tisse__arena_alloc(&woven->arena, names->items.count * sizeof *woven->entities);
  for (size_t i = 0; woven->entities && i < names->items.count; ++i) {
    const tisse__named *named = &names->items.items[i];
    if (named->live) {
      woven->entities[woven->entity_count++] = (tisse_graph_entity){
        .iri = named->iri, .label = named->label, .parent_iri = named->parent, .known = named->known};
    }
  }
  if (woven->entity_count) {
    qsort(woven->entities, woven->entity_count, sizeof *woven->entities, compare_entities);
  }
  bool ok = woven->entities != NULL;
  for (size_t i = 0; ok && i < woven->entity_count; ++i) {
    ok = tisse__table_set(&woven->entity_index, woven->entities[i].iri, (uint32_t)i);
  }
  return ok;
}

tisse_status tisse__ledger_entities(const tisse__ledger *self, tisse_graph **out)
{
  tisse_status status = tisse_graph_new(out, &self->context, self->knowledge, NULL);
  if (status == TISSE_OK) {
    (*out)->dirty = false;
    status = put_entities(*out, &self->names) ? TISSE_OK : tisse__report_memory(&self->context);
  }
  if (status != TISSE_OK) {
    tisse_graph_free(*out);
    *out = NULL;
  }
  return status;
}
