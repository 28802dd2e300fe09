/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/claim_in.h"

#include <string.h>

#include "base/text.h"
#include "graph/graph.h"
#include "graph/vocabulary.h"

/* ---- Values ------------------------------------------------------------------------------------------------------ */

/** A decimal as so many 10^-digits: "100.5" with 3 digits is 100500. What is finer is cut; too much is the most. */
static int64_t read_decimal(tisse_view text, unsigned digits)
{
  const char *at = text.data, *end = text.data + text.length;
  const bool negative = at < end && *at == '-';
  at += at < end && (*at == '-' || *at == '+');
  int64_t value = 0;
  bool behind_point = false;
  for (; at < end; ++at) {
    if (*at == '.') {
      behind_point = true;
    } else if (*at < '0' || *at > '9' || (behind_point && digits == 0)) {
      break;
    } else {
      value = value > (INT64_MAX - 9) / 10 ? INT64_MAX / 10 : value * 10 + (*at - '0');
      digits -= behind_point;
    }
  }
  for (; digits; --digits) {
    value = value > INT64_MAX / 10 ? INT64_MAX / 10 : value * 10;
  }
  return negative ? -value : value;
}

static uint32_t read_position(tisse_view text)
{
  const int64_t value = read_decimal(text, 0);
  return value > 0 && value < UINT32_MAX ? (uint32_t)value : 0;
}

/** char=12,34 */
static tisse_span read_span(tisse_view text)
{
  const char *comma = text.length > 5 && tisse__view_starts(text, "char=") ? memchr(text.data, ',', text.length) : NULL;
  if (!comma) {
    return (tisse_span){0};
  }
  const char *end = text.data + text.length;
  return (tisse_span){read_position((tisse_view){text.data + 5, (size_t)(comma - text.data) - 5}),
                      read_position((tisse_view){comma + 1, (size_t)(end - comma) - 1})};
}

/* ---- Claims ------------------------------------------------------------------------------------------------------ */

static void take_standing(tisse_claim *claim, unsigned word, tisse_view text)
{
  const tisse_view name = tisse__iri_local(text);
  switch (word) {
  case TISSE__W_STATUS: tisse_standing_find(&claim->standing, name); break;
  case TISSE__W_STAGE: tisse_stage_find(&claim->stage, name); break;
  case TISSE__W_CERTAINTY: tisse_certainty_find(&claim->certainty, name); break;
  case TISSE__W_POLARITY: tisse_polarity_find(&claim->polarity, name); break;
  case TISSE__W_AMOUNT_BOUND: tisse_bound_find(&claim->money.bound, name); break;
  case TISSE__W_SUBJECT_LINK: tisse__link_find(&claim->subject.link, text); break;
  case TISSE__W_OBJECT_LINK: tisse__link_find(&claim->object.link, text); break;
  default: break;
  }
}

static void take_number(tisse_claim *claim, unsigned word, tisse_view text)
{
  switch (word) {
  case TISSE__W_AMOUNT: claim->money.value = read_decimal(text, 0); break;
  case TISSE__W_AMOUNT_MAX: claim->money.max = read_decimal(text, 0); break;
  case TISSE__W_QUANTITY: claim->quantity.thousandths = read_decimal(text, 3); break;
  case TISSE__W_START: claim->evidence_span.begin = read_position(text); break;
  case TISSE__W_END: claim->evidence_span.end = read_position(text); break;
  case TISSE__W_SENTENCE_START: claim->sentence_span.begin = read_position(text); break;
  case TISSE__W_SENTENCE_END: claim->sentence_span.end = read_position(text); break;
  case TISSE__W_TRIGGER_AT: claim->trigger_span = read_span(text); break;
  case TISSE__W_AMOUNT_AT: claim->amount_span = read_span(text); break;
  case TISSE__W_SUBJECT_AT: claim->subject.span = read_span(text); break;
  case TISSE__W_OBJECT_AT: claim->object.span = read_span(text); break;
  default: break;
  }
}

tisse_view *tisse__claim_field(tisse_claim *claim, unsigned word)
{
  switch (word) {
  case TISSE__W_SUBJECT: return &claim->subject.iri;
  case TISSE__W_PREDICATE: return &claim->relation;
  case TISSE__W_OBJECT: return &claim->object.iri;
  case TISSE__W_CURRENCY: return &claim->money.currency;
  case TISSE__W_UNIT: return &claim->quantity.unit;
  case TISSE__W_PRODUCT: return &claim->product;
  case TISSE__W_EVENT_DATE: return &claim->event_date;
  case TISSE__W_SPEAKER: return &claim->speaker_iri;
  case TISSE__W_SPEAKER_NAME: return &claim->speaker;
  case TISSE__W_CITED_MEDIUM: return &claim->cited_medium_iri;
  case TISSE__W_CITED_MEDIUM_NAME: return &claim->cited_medium;
  case TISSE__W_DENIED_BY: return &claim->denied_by_iri;
  case TISSE__W_QUOTE: return &claim->evidence;
  case TISSE__W_SENTENCE: return &claim->sentence;
  case TISSE__W_SUBJECT_WORDS: return &claim->subject.words;
  case TISSE__W_OBJECT_WORDS: return &claim->object.words;
  case TISSE__W_SUBJECT_LABEL: return &claim->subject.label;
  case TISSE__W_OBJECT_LABEL: return &claim->object.label;
  case TISSE__W_RULE: return &claim->rule;
  case TISSE__W_SOURCE: return &claim->article;
  default: return NULL;
  }
}

void tisse__claim_take(tisse_claim *claim, unsigned word, tisse_view text)
{
  take_standing(claim, word, text);
  take_number(claim, word, text);
}
