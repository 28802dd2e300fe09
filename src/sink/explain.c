/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Why a deal or a claim is there: the words with what was taken from them marked, the rule, the axes and what they come to; for a deal the
 * claim that decides, and why that one.
 */

#include <stdio.h>
#include <stdlib.h>

#include "sink/deal_called.h"
#include "sink/table.h"

#include "base/report.h"
#include "base/text.h"
#include "graph/vocabulary.h"
#include "graph/weave.h"

#define MARKS_MAX 24

/** [begin, end) in code points of the sentence. */
typedef struct mark { uint32_t begin, end; const char *name; } mark;

typedef struct mark_list {
  mark items[MARKS_MAX];
  size_t count;
} mark_list;

static bool inside(tisse_span span, tisse_span sentence)
{
  return span.end > span.begin && span.begin >= sentence.begin && span.end <= sentence.end;
}

static void add_mark(mark_list *self, tisse_span span, tisse_span sentence, const char *name)
{
  if (self->count < MARKS_MAX && inside(span, sentence)) {
    self->items[self->count++] = (mark){span.begin - sentence.begin, span.end - sentence.begin, name};
  }
}

static uint32_t code_points(const char *at, const char *end)
{
  uint32_t count = 0;
  for (; at < end; ++at) {
    count += ((unsigned char)*at & 0xC0) != 0x80;
  }
  return count;
}

static bool is_letter_at(const char *at, const char *end)
{
  unsigned length = 1;
  return at < end && tisse__is_letter(tisse__utf8_decode(at, end, &length));
}

/** Where the words of a cue first stand, from the beginning of a word to the end of one; false where they do not. */
static bool find_cue(tisse_view sentence, tisse_view cue, size_t *begin, size_t *end)
{
  const char *last = sentence.data + sentence.length;
  for (size_t at = 0; cue.length && at + cue.length <= sentence.length; ++at) {
    size_t before = at ? at - 1 : 0;
    while (before && ((unsigned char)sentence.data[before] & 0xC0) == 0x80) {
      --before;
    }
    if (memcmp(sentence.data + at, cue.data, cue.length) != 0 || (at && is_letter_at(sentence.data + before, last))) {
      continue;
    }
    *begin = at;
    *end = at + cue.length;
    for (unsigned length = 1; is_letter_at(sentence.data + *end, last); *end += length) {
      tisse__utf8_decode(sentence.data + *end, last, &length);
    }
    return true;
  }
  return false;
}

/** Cues are given as words or as IRIs; the words are marked. */
static void add_cues(mark_list *self, const tisse_claim *claim, const char *name)
{
  const tisse_view sentence = claim->sentence;
  for (size_t i = 0; i < claim->cue_count && self->count < MARKS_MAX; ++i) {
    size_t begin = 0, end = 0;
    if (!tisse__iri_valid(claim->cues[i]) && find_cue(sentence, claim->cues[i], &begin, &end)) {
      self->items[self->count++] = (mark){code_points(sentence.data, sentence.data + begin), code_points(sentence.data, sentence.data + end), name};
    }
  }
}

static int compare_marks(const void *a, const void *b)
{
  const mark *x = a, *y = b;
  if (x->begin != y->begin) {
    return x->begin < y->begin ? -1 : 1;
  }
  return x->end == y->end ? 0 : x->end > y->end ? -1 : 1;
}

/** Brackets nest; a mark that would cross another is left out. */
static void put_marked(tisse__buffer *out, tisse_view sentence, mark_list *marks)
{
  const char *at = sentence.data, *end = at + sentence.length;
  uint32_t open[MARKS_MAX];
  size_t depth = 0, next = 0;
  if (marks->count) {
    qsort(marks->items, marks->count, sizeof *marks->items, compare_marks);
  }
  for (uint32_t position = 0;; ++position) {
    while (depth && open[depth - 1] <= position) {
      TISSE__PUT(out, "]");
      --depth;
    }
    for (; next < marks->count && marks->items[next].begin <= position; ++next) {
      const mark *opened = &marks->items[next];
      if (opened->begin == position && (!depth || opened->end <= open[depth - 1])) {
        TISSE__PUT(out, "[");
        tisse__buffer_add_text(out, opened->name);
        TISSE__PUT(out, ": ");
        open[depth++] = opened->end;
      }
    }
    if (at >= end) {
      break;
    }
    unsigned length = 1;
    tisse__utf8_decode(at, end, &length);
    tisse__put_escaped(out, tisse__view(at, length), TISSE__ESCAPE_PLAIN);
    at += length;
  }
  for (; depth; --depth) {
    TISSE__PUT(out, "]");
  }
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

typedef enum phrase_id {
  SUBJECT_MARK, TRIGGER_MARK, OBJECT_MARK, AMOUNT_MARK, CUE_MARK, RULE, CUES, STANDING, ELSEWHERE, FOUND_BY, WHY_NEGATIVE, WHY_ENDED,
  WHY_UNSURE, WHY_TALKS, WHY_TO_COME, WHY_PLAIN, DECIDES, ONLY_CLAIM, LATEST, UNDATED, PRINCIPAL, NAMED, HEARSAY, SUM_FROM
} phrase_id;

static const char *const phrases[][2] = {
  [SUBJECT_MARK] = {"S", "S"}, [TRIGGER_MARK] = {"T", "T"}, [OBJECT_MARK] = {"O", "O"}, [AMOUNT_MARK] = {"A", "A"}, [CUE_MARK] = {"C", "C"},
  [RULE] = {"règle", "rule"}, [CUES] = {"indices", "cues"}, [STANDING] = {"état", "status"},
  [ELSEWHERE] = {"ailleurs dans l'article, caractères", "elsewhere in the article, characters"}, [FOUND_BY] = {"trouvé par", "found by"},
  [WHY_NEGATIVE] = {"les mots le nient, ou une partie le dément", "the words say that it is not so, or a party denies it"},
  [WHY_ENDED] = {"annulé, suspendu, remplacé ou terminé", "called off, suspended, replaced or ended"},
  [WHY_UNSURE] = {"dit sans certitude", "said without certainty"}, [WHY_TALKS] = {"en discussion", "in talks"},
  [WHY_TO_COME] = {"annoncé ou convenu, encore à venir", "announced or agreed, still to come"},
  [WHY_PLAIN] = {"dit comme un fait", "said as a fact"},
  [DECIDES] = {"L'état vient de l'affirmation", "The status comes from claim"},
  [ONLY_CLAIM] = {"la seule", "the only one"}, [LATEST] = {"de l'article daté le plus récent", "of the latest dated article"},
  [UNDATED] = {"aucun article n'a de date", "no article has a date"},
  [PRINCIPAL] = {"une partie ou l'article lui-même parle", "a party or the article itself speaks"},
  [NAMED] = {"un tiers nommé parle", "a named third party speaks"}, [HEARSAY] = {"par ouï-dire", "by hearsay"},
  [SUM_FROM] = {"Le montant vient de l'affirmation", "The amount comes from claim"},
};

/** First match, as tisse_standing_of() has it. */
static phrase_id why(const tisse_claim *claim)
{
  switch (claim->standing) {
  case TISSE_DENIED: return WHY_NEGATIVE;
  case TISSE_CANCELLED: return WHY_ENDED;
  case TISSE_POSSIBLE: return claim->stage == TISSE_STAGE_TALKS ? WHY_TALKS : WHY_UNSURE;
  case TISSE_PLANNED: return WHY_TO_COME;
  case TISSE_ACTUAL: default: return WHY_PLAIN;
  }
}

typedef struct explainer {
  const tisse_graph *graph;
  tisse__tongue tongue;
  tisse__buffer *out;
} explainer;

static void put(const explainer *self, phrase_id phrase)
{
  tisse__buffer_add_text(self->out, phrases[phrase][self->tongue]);
}

static void put_label(const explainer *self, phrase_id phrase)
{
  TISSE__PUT(self->out, "    ");
  put(self, phrase);
  tisse__buffer_add_text(self->out, self->tongue == TISSE__ENGLISH ? ": " : " : ");
}

/* ---- A claim ----------------------------------------------------------------------------------------------------- */

static void put_head(const explainer *self, uint32_t index)
{
  const tisse_graph_article *article = tisse_graph_article_at(self->graph, tisse__graph_article_of(self->graph, index));
  const tisse_claim *claim = tisse_graph_claim_at(self->graph, index);
  tisse__put_view(self->out, claim->id);
  TISSE__PUT(self->out, " · ");
  const tisse_view day = tisse__day_of(article->published);
  if (day.data) {
    tisse__put_view(self->out, day);
    TISSE__PUT(self->out, " · ");
  }
  tisse__put_escaped(self->out, tisse__article_name(article), TISSE__ESCAPE_PLAIN);
  if (article->title.length) {
    TISSE__PUT(self->out, " · ");
    tisse__put_cell(self->out, article->title, 0, 80, false);
  }
  TISSE__PUT(self->out, "\n    <");
  tisse__put_view(self->out, article->iri);
  tisse__buffer_addf(self->out, "#char=%u,%u>\n", (unsigned)claim->evidence_span.begin, (unsigned)claim->evidence_span.end);
}

/** What was resolved from words outside the sentence, or not by its own name. */
static void put_party(const explainer *self, const tisse_party *party, tisse_span sentence, phrase_id name)
{
  const bool away = !inside(party->span, sentence);
  if (!party->iri.length || (!away && party->link == TISSE_LINK_EXPLICIT)) {
    return;
  }
  put_label(self, name);
  tisse__put_view(self->out, party->label.length ? party->label : tisse__iri_local(party->iri));
  if (party->link != TISSE_LINK_EXPLICIT) {
    TISSE__PUT(self->out, ", ");
    put(self, FOUND_BY);
    TISSE__PUT(self->out, " ");
    tisse__buffer_add_text(self->out, tisse__link_word(party->link, self->tongue));
  }
  if (away && party->span.end > party->span.begin) {
    TISSE__PUT(self->out, ", ");
    put(self, ELSEWHERE);
    tisse__buffer_addf(self->out, " %u–%u", (unsigned)party->span.begin, (unsigned)party->span.end);
  }
  TISSE__PUT(self->out, "\n");
}

static void put_rule(const explainer *self, const tisse_claim *claim)
{
  if (claim->rule.length) {
    const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
    const tisse_view label = knowledge ? tisse_knowledge_label(knowledge, claim->rule, tisse__tongue_tag(self->tongue)) : (tisse_view){0};
    put_label(self, RULE);
    if (label.length) {
      tisse__put_view(self->out, label);
      TISSE__PUT(self->out, " ");
    }
    TISSE__PUT(self->out, "<");
    tisse__put_view(self->out, claim->rule);
    TISSE__PUT(self->out, ">\n");
  }
  if (claim->cue_count) {
    put_label(self, CUES);
    for (size_t i = 0; i < claim->cue_count; ++i) {
      tisse__put(self->out, ", ", i ? 2 : 0);
      tisse__put_view(self->out, tisse__iri_valid(claim->cues[i]) ? tisse__iri_local(claim->cues[i]) : claim->cues[i]);
    }
    TISSE__PUT(self->out, "\n");
  }
}

/** As the vocabulary calls it in the language, else by its local name. */
static void put_concept(const explainer *self, const char *local)
{
  const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
  char iri[96];
  snprintf(iri, sizeof iri, TISSE__NS_TISSE "%s", local);
  const tisse_view label = knowledge ? tisse_knowledge_label(knowledge, tisse_view_of(iri), tisse__tongue_tag(self->tongue)) : (tisse_view){0};
  tisse__put_view(self->out, label.length ? label : tisse_view_of(local));
}

static void put_claim(const explainer *self, uint32_t index)
{
  const tisse_claim *claim = tisse_graph_claim_at(self->graph, index);
  mark_list marks = {.count = 0};
  add_mark(&marks, claim->subject.span, claim->sentence_span, phrases[SUBJECT_MARK][self->tongue]);
  add_mark(&marks, claim->object.span, claim->sentence_span, phrases[OBJECT_MARK][self->tongue]);
  add_mark(&marks, claim->trigger_span, claim->sentence_span, phrases[TRIGGER_MARK][self->tongue]);
  add_mark(&marks, claim->amount_span, claim->sentence_span, phrases[AMOUNT_MARK][self->tongue]);
  add_cues(&marks, claim, phrases[CUE_MARK][self->tongue]);
  put_head(self, index);
  TISSE__PUT(self->out, "    « ");
  put_marked(self->out, claim->sentence.length ? claim->sentence : claim->evidence, &marks);
  TISSE__PUT(self->out, " »\n");
  put_party(self, &claim->subject, claim->sentence_span, SUBJECT_MARK);
  put_party(self, &claim->object, claim->sentence_span, OBJECT_MARK);
  if (claim->speaker.length || claim->cited_medium.length || claim->money.currency.data) {
    TISSE__PUT(self->out, "    ");
    tisse__put_money(self->out, &claim->money, self->tongue);
    tisse__put(self->out, " · ", claim->money.currency.data && (claim->speaker.length || claim->cited_medium.length) ? sizeof " · " - 1 : 0);
    tisse__put_voice(self->out, claim, self->tongue);
    TISSE__PUT(self->out, "\n");
  }
  put_rule(self, claim);
  put_label(self, STANDING);
  tisse__buffer_add_text(self->out, tisse__standing_word(claim->standing, self->tongue));
  TISSE__PUT(self->out, " ← ");
  put_concept(self, tisse_stage_name(claim->stage));
  TISSE__PUT(self->out, ", ");
  put_concept(self, tisse_certainty_name(claim->certainty));
  TISSE__PUT(self->out, ", ");
  put_concept(self, tisse_polarity_name(claim->polarity));
  TISSE__PUT(self->out, " (");
  put(self, why(claim));
  TISSE__PUT(self->out, ")\n");
}

/* ---- A deal ------------------------------------------------------------------------------------------------------ */

static void put_decision(const explainer *self, const tisse_deal *deal)
{
  const uint32_t deciding = tisse__deciding_claim(self->graph, deal), sum = tisse__deciding_sum(self->graph, deal);
  const int rank = tisse__claim_rank(self->graph, deal, deciding);
  const bool dated = tisse__claim_day(self->graph, deciding).data != NULL;
  TISSE__PUT(self->out, "  ");
  put(self, DECIDES);
  TISSE__PUT(self->out, " ");
  tisse__put_view(self->out, tisse_graph_claim_at(self->graph, deciding)->id);
  TISSE__PUT(self->out, " (");
  put(self, deal->claim_count == 1 ? ONLY_CLAIM : dated ? LATEST : UNDATED);
  TISSE__PUT(self->out, " ; ");
  put(self, rank == 2 ? PRINCIPAL : rank == 1 ? NAMED : HEARSAY);
  TISSE__PUT(self->out, ").\n");
  if (sum != TISSE__NONE && sum != deciding) {
    TISSE__PUT(self->out, "  ");
    put(self, SUM_FROM);
    TISSE__PUT(self->out, " ");
    tisse__put_view(self->out, tisse_graph_claim_at(self->graph, sum)->id);
    TISSE__PUT(self->out, ".\n");
  }
}

static void put_deal(const explainer *self, const tisse_deal *deal)
{
  tisse__put_deal_name(self->out, self->graph, deal, self->tongue);
  TISSE__PUT(self->out, " · ");
  tisse__buffer_add_text(self->out, tisse__standing_word(deal->standing, self->tongue));
  if (deal->money.currency.data) {
    TISSE__PUT(self->out, " · ");
    tisse__put_money(self->out, &deal->money, self->tongue);
  }
  TISSE__PUT(self->out, "\n");
  put_decision(self, deal);
  for (size_t i = 0; i < deal->claim_count; ++i) {
    TISSE__PUT(self->out, "\n");
    put_claim(self, deal->claims[i]);
  }
}

tisse_status tisse_explain_write(const tisse_graph *graph, tisse_view deal_or_claim, const char *language, tisse_writer out)
{
  if (!graph || !deal_or_claim.data || !out.write || graph->dirty) {
    return TISSE_E_ARGUMENT;
  }
  size_t deal = SIZE_MAX;
  tisse_status status = tisse__deal_called(graph, deal_or_claim, &deal);
  if (status) {
    return status;
  }
  size_t claim = deal == SIZE_MAX ? tisse_graph_claim_find(graph, deal_or_claim) : SIZE_MAX;
  claim = deal == SIZE_MAX && claim == SIZE_MAX ? tisse_graph_claim_find(graph, tisse__iri_local(deal_or_claim)) : claim;
  if (deal == SIZE_MAX && claim == SIZE_MAX) {
    tisse__report(&graph->context, TISSE_ERROR, NULL, 0, 0, "no deal and no claim is called '%.*s': the last part of its IRI is meant, as nvidia-investsIn-openai, or \"Nvidia investsIn OpenAI\"", (int)deal_or_claim.length,
                  deal_or_claim.data);
    return TISSE_E_NOT_FOUND;
  }
  tisse__buffer text;
  tisse__buffer_init(&text, &graph->context.allocator);
  const explainer self = {graph, tisse__tongue_of(language), &text};
  if (deal != SIZE_MAX) {
    put_deal(&self, tisse_graph_deal_at(graph, deal));
  } else {
    put_claim(&self, (uint32_t)claim);
  }
  status = tisse__flush(&text, out, TISSE_OK);
  tisse__buffer_dispose(&text);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&graph->context) : status;
}
