/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Articles, claims and sums as triples. Deals and entities, which need a graph, are in rdf_graph.c. */

#include "sink/rdf_model.h"

#include "base/text.h"
#include "graph/graph.h"

void tisse__model_init(tisse__model *self, tisse__rdf *rdf, const tisse_knowledge *knowledge, bool full, const tisse_allocator *allocator)
{
  *self = (tisse__model){.rdf = rdf, .knowledge = knowledge, .full = full};
  tisse__table_init(&self->sums, allocator);
  tisse__arena_init(&self->arena, allocator);
  tisse__buffer_init(&self->scratch, allocator);
}

tisse_status tisse__model_dispose(tisse__model *self)
{
  const bool failed = self->arena.failed || self->scratch.failed;
  tisse__table_dispose(&self->sums);
  tisse__arena_dispose(&self->arena);
  tisse__buffer_dispose(&self->scratch);
  return failed ? TISSE_E_MEMORY : TISSE_OK;
}

void tisse__model_graph(tisse__model *self, const tisse__node *graph)
{
  tisse__rdf_graph(self->rdf, graph);
  if (self->rdf->syntax->graphs && self->sums.count) {
    tisse__table_clear(&self->sums);
    tisse__arena_reset(&self->arena);
  }
}

/* ---- Properties -------------------------------------------------------------------------------------------------- */

void tisse__model_object(tisse__model *self, tisse__word_id word, tisse__node object)
{
  const tisse__node predicate = tisse__node_word(word);
  tisse__rdf_property(self->rdf, &predicate, &object);
}

void tisse__model_node(tisse__model *self, tisse__word_id word, tisse_view iri)
{
  if (iri.length) {
    tisse__model_object(self, word, tisse__node_iri(iri));
  }
}

/** A tag that every reader takes: letters, then letters and digits in parts of eight, 35 bytes at most. */
static bool is_tag(tisse_view tag)
{
  size_t part = 0;
  bool first = true;
  for (size_t i = 0; i < tag.length; ++i) {
    const char c = tag.data[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-' && part) {
      part = 0;
      first = false;
    } else if ((letter || (!first && c >= '0' && c <= '9')) && part < 8) {
      ++part;
    } else {
      return false;
    }
  }
  return part && tag.length <= 35;
}

void tisse__model_text(tisse__model *self, tisse__word_id word, tisse_view text, tisse_view language)
{
  if (text.data) {
    tisse__model_object(self, word, tisse__node_text(text, is_tag(language) ? language : (tisse_view){0}));
  }
}

void tisse__model_number(tisse__model *self, tisse__word_id word, int64_t number)
{
  self->scratch.length = 0;
  tisse__buffer_add_int(&self->scratch, number);
  tisse__model_object(self, word, tisse__node_literal(TISSE__INTEGER, tisse__buffer_view(&self->scratch)));
}

static void put_span(tisse__model *self, tisse__word_id begin, tisse__word_id end, tisse_span span)
{
  const tisse__word_id words[] = {begin, end};
  const uint32_t numbers[] = {span.begin, span.end};
  for (int i = 0; i < 2; ++i) {
    self->scratch.length = 0;
    tisse__buffer_add_int(&self->scratch, numbers[i]);
    tisse__model_object(self, words[i], tisse__node_literal(TISSE__POSITION, tisse__buffer_view(&self->scratch)));
  }
}

static void put_decimal(tisse__model *self, tisse__word_id word, int64_t value, unsigned digits)
{
  self->scratch.length = 0;
  tisse__put_decimal(&self->scratch, value, digits, true);
  tisse__model_object(self, word, tisse__node_literal(TISSE__DECIMAL, tisse__buffer_view(&self->scratch)));
}

void tisse__model_flag(tisse__model *self, tisse__word_id word, bool flag)
{
  tisse__model_object(self, word, tisse__node_literal(TISSE__BOOLEAN, tisse_view_of(flag ? "true" : "false")));
}

/** By its length: a year, a month, a day, or a moment. */
void tisse__model_date(tisse__model *self, tisse__word_id word, tisse_view date)
{
  if (date.data) {
    const tisse__literal type = date.length == 4   ? TISSE__YEAR
                                : date.length == 7 ? TISSE__YEAR_MONTH
                                : date.length > 16 ? TISSE__DATE_TIME
                                                   : TISSE__DATE;
    tisse__model_object(self, word, tisse__node_literal(type, date));
  }
}

void tisse__model_type(tisse__model *self, tisse__word_id word)
{
  tisse__model_object(self, TISSE__W_TYPE, tisse__node_word(word));
}

void tisse__model_named(tisse__model *self, tisse__word_id word, const char *local)
{
  self->scratch.length = 0;
  TISSE__PUT(&self->scratch, TISSE__NS_TISSE);
  tisse__buffer_add_text(&self->scratch, local);
  tisse__model_node(self, word, tisse__buffer_view(&self->scratch));
}

void tisse__model_money(tisse__model *self, const tisse_money *money)
{
  if (!money->currency.data) {
    return;
  }
  put_decimal(self, TISSE__W_AMOUNT, money->value, 0);
  if (money->max) {
    put_decimal(self, TISSE__W_AMOUNT_MAX, money->max, 0);
  }
  tisse__model_named(self, TISSE__W_AMOUNT_BOUND, tisse_bound_name(money->bound));
  tisse__model_text(self, TISSE__W_CURRENCY, money->currency, (tisse_view){0});
}

/* ---- Sums -------------------------------------------------------------------------------------------------------- */

/** USD-15000000000-25000000000-about: all that the sum is, so that one sum has one IRI. */
static tisse_view sum_name(tisse__model *self, const tisse_money *money)
{
  tisse__buffer *name = &self->scratch;
  name->length = 0;
  for (size_t i = 0; i < money->currency.length; ++i) {
    const char c = money->currency.data[i];
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    tisse__buffer_add_byte(name, letter || (i && c >= '0' && c <= '9') ? c : '_');
  }
  tisse__buffer_add_byte(name, '-');
  tisse__buffer_add_int(name, money->value);
  if (money->max) {
    tisse__buffer_add_byte(name, '-');
    tisse__buffer_add_int(name, money->max);
  }
  if (money->bound != TISSE_EXACT) {
    tisse__buffer_add_byte(name, '-');
    tisse__buffer_add_text(name, tisse_bound_name(money->bound));
  }
  return tisse__buffer_view(name);
}

bool tisse__model_sum(tisse__model *self, const tisse_money *money, tisse__node *out)
{
  if (!money->currency.data) {
    return false;
  }
  *out = tisse__node_in(TISSE__S_MONEY, sum_name(self, money));
  return true;
}

void tisse__model_describe_sum(tisse__model *self, const tisse_money *money)
{
  tisse__node sum;
  if (!tisse__model_sum(self, money, &sum) || tisse__table_find(&self->sums, sum.text) != TISSE__NONE) {
    return;
  }
  const tisse_view name = tisse__arena_copy(&self->arena, sum.text);
  if (!name.data || !tisse__table_set(&self->sums, name, 0)) {
    self->rdf->status = TISSE_E_MEMORY;
    return;
  }
  sum.text = name;
  tisse__rdf_subject(self->rdf, &sum);
  tisse__model_type(self, TISSE__W_C_MONEY);
  put_decimal(self, TISSE__W_VALUE, money->value, 0);
  if (money->max) {
    put_decimal(self, TISSE__W_MAX_VALUE, money->max, 0);
  }
  tisse__model_text(self, TISSE__W_SCHEMA_CURRENCY, money->currency, (tisse_view){0});
  tisse__model_named(self, TISSE__W_AMOUNT_BOUND, tisse_bound_name(money->bound));
}

/* ---- Articles ---------------------------------------------------------------------------------------------------- */

/** The activity of an article: "a" and the hash of its IRI, in `text`. */
static tisse__node activity_of(tisse_view article, char text[18])
{
  text[0] = 'a';
  tisse__hash_hex(text + 1, tisse__hash(article));
  return tisse__node_in(TISSE__S_ACTIVITY, (tisse_view){text, 17});
}

void tisse__model_agent(tisse__model *self)
{
  const tisse__node agent = tisse__node_word(TISSE__W_I_TISSE);
  tisse__rdf_subject(self->rdf, &agent);
  tisse__model_type(self, TISSE__W_C_AGENT);
  tisse__model_text(self, TISSE__W_LABEL, tisse_view_of("Tisse"), (tisse_view){0});
  tisse__model_text(self, TISSE__W_VERSION, tisse_view_of(TISSE_VERSION), (tisse_view){0});
}

void tisse__model_article(tisse__model *self, const tisse_graph_article *article, const tisse__signature *signature)
{
  const tisse__node subject = tisse__node_iri(article->iri);
  const tisse_view none = {0};
  tisse__rdf_subject(self->rdf, &subject);
  tisse__model_type(self, TISSE__W_C_ARTICLE);
  tisse__model_text(self, TISSE__W_HEADLINE, article->title, article->language);
  tisse__model_text(self, TISSE__W_PUBLISHER, article->publisher, none);
  tisse__model_text(self, TISSE__W_AUTHOR, article->author, none);
  tisse__model_date(self, TISSE__W_DATE_PUBLISHED, article->published);
  tisse__model_text(self, TISSE__W_IN_LANGUAGE, article->language, none);
  tisse__model_node(self, TISSE__W_URL, article->url);
  tisse__model_text(self, TISSE__W_SOURCE_NAME, article->source, none);
  tisse__model_text(self, TISSE__W_TEXT_HASH, article->hash, none);
  if (signature) {
    char hex[TISSE__SIGNATURE_HEX + 1];
    tisse__signature_write(hex, signature);
    tisse__model_text(self, TISSE__W_SIGNATURE, (tisse_view){hex, TISSE__SIGNATURE_HEX}, none);
  }
  char name[18];
  const tisse__node activity = activity_of(article->iri, name);
  tisse__rdf_subject(self->rdf, &activity);
  tisse__model_type(self, TISSE__W_C_EXTRACTION);
  tisse__model_type(self, TISSE__W_C_ACTIVITY);
  tisse__model_node(self, TISSE__W_USED, article->iri);
  tisse__model_object(self, TISSE__W_ASSOCIATED, tisse__node_word(TISSE__W_I_TISSE));
}

/* ---- Claims ------------------------------------------------------------------------------------------------------ */

/** RFC 5147: positions between characters. */
static void put_position(tisse__model *self, tisse__word_id word, tisse_span span)
{
  if (span.end > span.begin) {
    self->scratch.length = 0;
    TISSE__PUT(&self->scratch, "char=");
    tisse__buffer_add_int(&self->scratch, span.begin);
    TISSE__PUT(&self->scratch, ",");
    tisse__buffer_add_int(&self->scratch, span.end);
    tisse__model_object(self, word, tisse__node_literal(TISSE__STRING, tisse__buffer_view(&self->scratch)));
  }
}

typedef struct party_words {
  tisse__word_id words, label, link, position;
} party_words;

/** The label of a known entity stands with the entity. That of a found one is the claim's own word, where its words are not it. */
static void put_party(tisse__model *self, const tisse_party *party, party_words with)
{
  const tisse_view none = {0};
  if (!party->iri.length) {
    return;
  }
  tisse__model_text(self, with.words, party->words, none);
  if (!party->known && party->label.data && !tisse_view_equal(party->label, party->words)) {
    tisse__model_text(self, with.label, party->label, none);
  }
  if (party->link != TISSE_LINK_EXPLICIT) {
    tisse__model_text(self, with.link, tisse_view_of(tisse__link_name(party->link)), none);
  }
  put_position(self, with.position, party->span);
}

static void put_standing(tisse__model *self, const tisse_claim *claim)
{
  tisse__model_named(self, TISSE__W_STATUS, tisse_standing_name(claim->standing));
  tisse__model_named(self, TISSE__W_STAGE, tisse_stage_name(claim->stage));
  tisse__model_named(self, TISSE__W_CERTAINTY, tisse_certainty_name(claim->certainty));
  tisse__model_named(self, TISSE__W_POLARITY, tisse_polarity_name(claim->polarity));
}

static void put_qualifiers(tisse__model *self, const tisse_claim *claim)
{
  const tisse_view none = {0};
  tisse__model_money(self, &claim->money);
  if (claim->quantity.unit.data) {
    put_decimal(self, TISSE__W_QUANTITY, claim->quantity.thousandths, 3);
    tisse__model_text(self, TISSE__W_UNIT, claim->quantity.unit, none);
  }
  tisse__model_text(self, TISSE__W_PRODUCT, claim->product, none);
  tisse__model_date(self, TISSE__W_EVENT_DATE, claim->event_date);
  tisse__model_node(self, TISSE__W_SPEAKER, claim->speaker_iri);
  tisse__model_text(self, TISSE__W_SPEAKER_NAME, claim->speaker, none);
  tisse__model_node(self, TISSE__W_CITED_MEDIUM, claim->cited_medium_iri);
  tisse__model_text(self, TISSE__W_CITED_MEDIUM_NAME, claim->cited_medium, none);
  for (size_t i = 0; i < claim->leans_on_count; ++i) {
    tisse__model_text(self, TISSE__W_LEANS_ON, claim->leans_on[i], none);
  }
  tisse__model_node(self, TISSE__W_DENIED_BY, claim->denied_by_iri);
}

static void put_evidence(tisse__model *self, const tisse_claim *claim)
{
  static const party_words subject = {TISSE__W_SUBJECT_WORDS, TISSE__W_SUBJECT_LABEL, TISSE__W_SUBJECT_LINK, TISSE__W_SUBJECT_AT};
  static const party_words object = {TISSE__W_OBJECT_WORDS, TISSE__W_OBJECT_LABEL, TISSE__W_OBJECT_LINK, TISSE__W_OBJECT_AT};
  tisse__model_text(self, TISSE__W_QUOTE, claim->evidence, claim->language);
  put_span(self, TISSE__W_START, TISSE__W_END, claim->evidence_span);
  tisse__model_text(self, TISSE__W_SENTENCE, claim->sentence, claim->language);
  put_span(self, TISSE__W_SENTENCE_START, TISSE__W_SENTENCE_END, claim->sentence_span);
  put_party(self, &claim->subject, subject);
  put_position(self, TISSE__W_TRIGGER_AT, claim->trigger_span);
  put_party(self, &claim->object, object);
  put_position(self, TISSE__W_AMOUNT_AT, claim->amount_span);
  const tisse_link weakest = claim->subject.link > claim->object.link ? claim->subject.link : claim->object.link;
  tisse__model_text(self, TISSE__W_LINK, tisse_view_of(tisse__link_name(weakest)), (tisse_view){0});
  tisse__model_node(self, TISSE__W_RULE, claim->rule);
  for (size_t i = 0; i < claim->cue_count; ++i) {
    if (tisse__iri_valid(claim->cues[i])) {
      tisse__model_node(self, TISSE__W_CUE, claim->cues[i]);
    } else {
      tisse__model_text(self, TISSE__W_CUE, claim->cues[i], (tisse_view){0});
    }
  }
}

/** A local name made of the claim's id and an ending, in the model's scratch. */
static tisse__node derived(tisse__model *self, tisse__space space, tisse_view id, const char *ending)
{
  self->scratch.length = 0;
  tisse__buffer_add(&self->scratch, id);
  tisse__buffer_add_text(&self->scratch, ending);
  return tisse__node_in(space, tisse__buffer_view(&self->scratch));
}

/** Where the evidence stands in the sentence, so that what is around it can be quoted. */
static size_t place_in(tisse_view sentence, tisse_view evidence)
{
  for (size_t at = 0; evidence.length && at + evidence.length <= sentence.length; ++at) {
    if (memcmp(sentence.data + at, evidence.data, evidence.length) == 0) {
      return at;
    }
  }
  return SIZE_MAX;
}

/** Web Annotation: the passage by position and by quotation. */
static void describe_passage(tisse__model *self, const tisse_claim *claim)
{
  tisse__node term = tisse__node_in(TISSE__S_EVIDENCE, claim->id);
  tisse__rdf_subject(self->rdf, &term);
  tisse__model_type(self, TISSE__W_C_SPECIFIC);
  tisse__model_node(self, TISSE__W_HAS_SOURCE, claim->article);
  tisse__model_object(self, TISSE__W_HAS_SELECTOR, derived(self, TISSE__S_EVIDENCE, claim->id, "-position"));
  tisse__model_object(self, TISSE__W_HAS_SELECTOR, derived(self, TISSE__S_EVIDENCE, claim->id, "-quote"));
  term = derived(self, TISSE__S_EVIDENCE, claim->id, "-position");
  tisse__rdf_subject(self->rdf, &term);
  tisse__model_type(self, TISSE__W_C_POSITION);
  put_span(self, TISSE__W_OA_START, TISSE__W_OA_END, claim->evidence_span);
  term = derived(self, TISSE__S_EVIDENCE, claim->id, "-quote");
  tisse__rdf_subject(self->rdf, &term);
  tisse__model_type(self, TISSE__W_C_TEXT_QUOTE);
  tisse__model_text(self, TISSE__W_EXACT, claim->evidence, claim->language);
  const size_t at = place_in(claim->sentence, claim->evidence);
  if (at != SIZE_MAX) {
    const size_t end = at + claim->evidence.length;
    tisse__model_text(self, TISSE__W_OA_PREFIX, tisse__view(claim->sentence.data, at), claim->language);
    tisse__model_text(self, TISSE__W_OA_SUFFIX, tisse__view(claim->sentence.data + end, claim->sentence.length - end), claim->language);
  }
}

static void describe_attribution(tisse__model *self, const tisse_claim *claim, tisse_view agent, tisse__word_id role, const char *ending)
{
  if (agent.length) {
    const tisse__node term = derived(self, TISSE__S_ATTRIBUTION, claim->id, ending);
    tisse__rdf_subject(self->rdf, &term);
    tisse__model_type(self, TISSE__W_C_ATTRIBUTION);
    tisse__model_node(self, TISSE__W_AGENT, agent);
    tisse__model_object(self, TISSE__W_HAD_ROLE, tisse__node_word(role));
  }
}

void tisse__model_claim(tisse__model *self, const tisse_claim *claim, tisse_view deal)
{
  if (!claim->object.iri.length) {
    tisse__model_describe_sum(self, &claim->money);
  }
  const tisse__node subject = tisse__node_in(TISSE__S_CLAIM, claim->id);
  tisse__node object;
  tisse__rdf_subject(self->rdf, &subject);
  tisse__model_type(self, TISSE__W_C_CLAIM);
  tisse__model_node(self, TISSE__W_SUBJECT, claim->subject.iri);
  tisse__model_node(self, TISSE__W_PREDICATE, claim->relation);
  tisse__model_node(self, TISSE__W_OBJECT, claim->object.iri);
  if (!claim->object.iri.length && tisse__model_sum(self, &claim->money, &object)) {
    tisse__model_object(self, TISSE__W_OBJECT, object);
  }
  put_standing(self, claim);
  put_qualifiers(self, claim);
  put_evidence(self, claim);
  tisse__model_node(self, TISSE__W_SOURCE, claim->article);
  char name[18];
  tisse__model_object(self, TISSE__W_GENERATED_BY, activity_of(claim->article, name));
  tisse__model_node(self, TISSE__W_ABOUT_DEAL, deal);
  if (self->full) {
    tisse__model_object(self, TISSE__W_EVIDENCE, tisse__node_in(TISSE__S_EVIDENCE, claim->id));
    if (claim->speaker_iri.length) {
      tisse__model_object(self, TISSE__W_ATTRIBUTION, derived(self, TISSE__S_ATTRIBUTION, claim->id, "-speaker"));
    }
    if (claim->cited_medium_iri.length) {
      tisse__model_object(self, TISSE__W_ATTRIBUTION, derived(self, TISSE__S_ATTRIBUTION, claim->id, "-medium"));
    }
    describe_passage(self, claim);
    describe_attribution(self, claim, claim->speaker_iri, TISSE__W_SPEAKER, "-speaker");
    describe_attribution(self, claim, claim->cited_medium_iri, TISSE__W_CITED_MEDIUM, "-medium");
  }
}
