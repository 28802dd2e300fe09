/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file test_graph_story.h  Small stories to weave: articles and claims in a line each. */
#ifndef TEST_GRAPH_STORY_H
#define TEST_GRAPH_STORY_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tisse/tisse.h>

#define NS "https://w3id.org/tisse/ns#"
#define E "https://w3id.org/tisse/id/entity/"
#define A "https://example.org/news/"
#define V(text) tisse_view_of(text)

typedef struct story_reports { unsigned count; char last[1024]; uint32_t line; } story_reports;

static inline void story_report(void *user, const tisse_message *message)
{
  story_reports *reports = user;
  reports->count++;
  reports->line = message->line;
  snprintf(reports->last, sizeof reports->last, "%s", message->text);
}

/** Everything has a default; `at` makes claims of one article differ. */
typedef struct line {
  const char *article;      ///< Local name under A.
  const char *subject, *relation, *object;
  tisse_standing standing;
  int64_t amount;           ///< Billions of dollars; 0: none.
  tisse_bound bound;
  const char *speaker;      ///< Local name of an entity, or "?" for the unnamed.
  const char *medium;       ///< Name.
  const char *event;        ///< Date.
  uint32_t at;
} line;

static inline tisse_stage story_stage(tisse_standing standing)
{
  return standing == TISSE_PLANNED ? TISSE_STAGE_PLANNED : standing == TISSE_CANCELLED ? TISSE_STAGE_CANCELLED : TISSE_STAGE_DONE;
}

static inline void story_article(tisse_graph *graph, const char *name, const char *date, const char *publisher, const char *text)
{
  char iri[256];
  snprintf(iri, sizeof iri, A "%s", name);
  const tisse_metadata metadata = {.iri = V(iri), .source = V(name), .url = V(iri), .title = V("Le titre"), .publisher = V(publisher),
                                   .published = V(date), .language = V("fr")};
  assert_int_equal(tisse_graph_add_article(graph, &metadata, V(text ? text : "")), TISSE_OK);
}

/** The claim of a line, its texts in static memory until the next call. */
static inline tisse_claim story_claim(const line *told)
{
  static char id[256], article[256], subject[256], object[256], relation[256], speaker[256], sentence[512];
  snprintf(article, sizeof article, A "%s", told->article);
  snprintf(subject, sizeof subject, E "%s", told->subject);
  snprintf(object, sizeof object, E "%s", told->object ? told->object : "");
  snprintf(relation, sizeof relation, NS "%s", told->relation);
  snprintf(speaker, sizeof speaker, E "%s", told->speaker ? told->speaker : "");
  snprintf(id, sizeof id, "c-%s-%s-%s-%s-%u-%d", told->article, told->subject, told->relation, told->object ? told->object : "", told->at,
           (int)told->standing);
  snprintf(sentence, sizeof sentence, "Selon nos informations, %s %s %s.", told->subject, told->relation, told->object ? told->object : "");
  tisse_claim claim = {
    .id = V(id), .article = V(article), .source = V(told->article), .relation = V(relation), .standing = told->standing,
    .stage = story_stage(told->standing), .polarity = told->standing == TISSE_DENIED ? TISSE_DENIED_BY_PARTY : TISSE_POSITIVE,
    .certainty = told->standing == TISSE_POSSIBLE ? TISSE_UNCERTAIN : TISSE_CERTAIN,
    .subject = {.iri = V(subject), .label = V(told->subject), .class_iri = V(NS "Company"), .words = V(told->subject), .known = true,
                .span = {told->at + 24, told->at + 24 + (uint32_t)strlen(told->subject)}},
    .sentence = V(sentence), .sentence_span = {told->at, told->at + (uint32_t)strlen(sentence)},
    .evidence = tisse_view_of(sentence + 24), .evidence_span = {told->at + 24, told->at + (uint32_t)strlen(sentence)},
    .rule = V("https://w3id.org/tisse/frame/fr-test"), .language = V("fr"), .event_date = V(told->event), .cited_medium = V(told->medium),
  };
  if (told->object) {
    claim.object = (tisse_party){.iri = V(object), .label = V(told->object), .class_iri = V(NS "Company"), .words = V(told->object),
                                 .known = true, .span = {told->at + 60, told->at + 70}};
  }
  if (told->amount) {
    claim.money = (tisse_money){.value = told->amount * 1000000000, .bound = told->bound, .currency = V("USD")};
  }
  if (told->speaker) {
    claim.speaker = V(told->speaker[0] == '?' ? "des sources" : told->speaker);
    claim.speaker_iri = told->speaker[0] == '?' ? (tisse_view){0} : V(speaker);
  }
  return claim;
}

static inline void story_tell(tisse_graph *graph, const line *told)
{
  const tisse_claim claim = story_claim(told);
  assert_int_equal(tisse_graph_add_claim(graph, &claim), TISSE_OK);
}

static inline const tisse_deal *story_deal(const tisse_graph *graph, const char *name)
{
  const size_t at = tisse_graph_deal_find(graph, V(name));
  assert_true(at != SIZE_MAX);
  return tisse_graph_deal_at(graph, at);
}

static inline const tisse_disagreement *story_disagreement(const tisse_deal *deal, tisse_disagreement_kind kind)
{
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    if (deal->disagreements[i].kind == kind) {
      return &deal->disagreements[i];
    }
  }
  return NULL;
}

/** Bytes in memory. */
typedef struct story_bytes { char *data; size_t length; } story_bytes;

static inline tisse_status story_append(void *user, const char *bytes, size_t length)
{
  story_bytes *self = user;
  size_t had = 64, needed = self->length + length + 1;
  while (had < self->length + 1) {
    had *= 2;
  }
  if (!self->data || needed > had) {
    while (had < needed) {
      had *= 2;
    }
    self->data = realloc(self->data, had);
  }
  memcpy(self->data + self->length, bytes, length);
  self->length += length;
  self->data[self->length] = '\0';
  return TISSE_OK;
}

static inline story_bytes story_rdf(const tisse_graph *graph, tisse_syntax syntax, bool full)
{
  story_bytes bytes = {NULL, 0};
  const tisse_rdf_options options = {.syntax = syntax, .full_provenance = full};
  assert_int_equal(tisse_rdf_write_graph(graph, &options, (tisse_writer){story_append, &bytes}), TISSE_OK);
  return bytes;
}

static inline tisse_graph *story_graph(story_reports *reports)
{
  const tisse_context context = {.report = reports ? story_report : NULL, .report_user = reports};
  tisse_graph *graph = NULL;
  assert_int_equal(tisse_graph_new(&graph, &context, NULL, NULL), TISSE_OK);
  return graph;
}

static inline void story_weave(tisse_graph *graph)
{
  assert_int_equal(tisse_graph_weave(graph), TISSE_OK);
}

#endif
