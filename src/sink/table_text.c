/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/table.h"

#include <stdio.h>

#include "base/text.h"

tisse__tongue tisse__tongue_of(const char *language)
{
  return language && (language[0] | 32) == 'e' && (language[1] | 32) == 'n' ? TISSE__ENGLISH : TISSE__FRENCH;
}

const char *tisse__tongue_tag(tisse__tongue tongue)
{
  return tongue == TISSE__ENGLISH ? "en" : "fr";
}

/* ---- Columns ----------------------------------------------------------------------------------------------------- */

typedef struct range { uint32_t first, last; } range;

static bool is_in(const range *ranges, size_t count, uint32_t c)
{
  for (size_t i = 0; i < count && c >= ranges[i].first; ++i) {
    if (c <= ranges[i].last) {
      return true;
    }
  }
  return false;
}

static unsigned width_of(uint32_t c)
{
  static const range none[] = {{0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD}, {0x610, 0x61A}, {0x64B, 0x65F}, {0x200B, 0x200F},
                               {0x202A, 0x202E}, {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
  static const range wide[] = {{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
                               {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
                               {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
  if (c < 0x300) {
    return 1;
  }
  return is_in(none, sizeof none / sizeof *none, c) ? 0 : is_in(wide, sizeof wide / sizeof *wide, c) ? 2 : 1;
}

size_t tisse__display_width(tisse_view text)
{
  size_t width = 0;
  const char *end = text.data + text.length;
  for (const char *at = text.data; at < end;) {
    unsigned length = 1;
    width += width_of(tisse__utf8_decode(at, end, &length));
    at += length;
  }
  return width;
}

static void put_blanks(tisse__buffer *out, size_t count)
{
  for (; count; --count) {
    tisse__put_byte(out, ' ');
  }
}

void tisse__put_cell(tisse__buffer *out, tisse_view text, size_t least, size_t most, bool right)
{
  size_t width = tisse__display_width(text);
  const bool cut = most && width > most;
  if (cut) {
    const char *at = text.data, *end = text.data + text.length;
    width = 1;
    for (unsigned length = 1, step; at < end; at += length, width += step) {
      step = width_of(tisse__utf8_decode(at, end, &length));
      if (width + step > most) {
        break;
      }
    }
    text.length = (size_t)(at - text.data);
  }
  put_blanks(out, right && width < least ? least - width : 0);
  tisse__put_escaped(out, text, TISSE__ESCAPE_PLAIN);
  tisse__put(out, "…", cut ? sizeof "…" - 1 : 0);
  put_blanks(out, !right && width < least ? least - width : 0);
}

/* ---- Sums -------------------------------------------------------------------------------------------------------- */

typedef struct money_scale { int64_t unit; const char *words[2]; } money_scale;

static const money_scale scales[] = {
  {1000000000000, {NULL, "tn"}}, {1000000000, {"Md", "bn"}}, {1000000, {"M", "m"}}, {1000, {"k", "k"}}, {1, {"", ""}},
};

static const money_scale *scale_of(int64_t value, tisse__tongue tongue)
{
  const money_scale *last = &scales[sizeof scales / sizeof *scales - 1];
  for (const money_scale *at = scales; at < last; ++at) {
    if (at->words[tongue] && value >= at->unit) {
      return at;
    }
  }
  return last;
}

/** value / unit, at most two decimals, thousands set apart. */
static void put_scaled(tisse__buffer *out, int64_t value, const money_scale *scale, tisse__tongue tongue)
{
  const int64_t whole = value / scale->unit, rest = value % scale->unit;
  int64_t hundredths = scale->unit >= 1000 ? (rest / (scale->unit / 1000) + 5) / 10 : 0;
  const int64_t shown = whole + hundredths / 100;
  hundredths %= 100;
  char digits[24];
  const int count = snprintf(digits, sizeof digits, "%lld", (long long)shown);
  for (int i = 0; i < count; ++i) {
    if (i && (count - i) % 3 == 0 && digits[i - 1] != '-') {
      tisse__buffer_add_text(out, tongue == TISSE__ENGLISH ? "," : "\xC2\xA0");
    }
    tisse__put_byte(out, digits[i]);
  }
  if (hundredths) {
    tisse__put_byte(out, tongue == TISSE__ENGLISH ? '.' : ',');
    tisse__put_byte(out, (char)('0' + hundredths / 10));
    if (hundredths % 10) {
      tisse__put_byte(out, (char)('0' + hundredths % 10));
    }
  }
}

static tisse_view sign_of(tisse_view currency)
{
  static const char *const signs[][2] = {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}, {"KRW", "₩"}};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; ++i) {
    if (tisse__view_is(currency, signs[i][0])) {
      return tisse_view_of(signs[i][1]);
    }
  }
  return (tisse_view){0};
}

void tisse__put_money(tisse__buffer *out, const tisse_money *money, tisse__tongue tongue)
{
  static const char *const bounds[] = {[TISSE_EXACT] = "", [TISSE_AT_MOST] = "≤ ", [TISSE_AT_LEAST] = "≥ ", [TISSE_ABOUT] = "~ "};
  if (!money->currency.data) {
    return;
  }
  const tisse_view sign = sign_of(money->currency);
  const money_scale *scale = scale_of(money->value, tongue);
  tisse__buffer_add_text(out, bounds[money->bound]);
  if (tongue == TISSE__ENGLISH) {
    tisse__put_view(out, sign.data ? sign : money->currency);
    tisse__put(out, " ", sign.data ? 0 : 1);
  }
  put_scaled(out, money->value, scale, tongue);
  if (money->max) {
    TISSE__PUT(out, "–");
    put_scaled(out, money->max, scale, tongue);
  }
  if (tongue == TISSE__ENGLISH) {
    tisse__buffer_add_text(out, scale->words[tongue]);
    return;
  }
  TISSE__PUT(out, "\xC2\xA0");
  tisse__buffer_add_text(out, scale->words[tongue]);
  tisse__put(out, "\xC2\xA0", sign.data || !scale->words[tongue][0] ? 0 : 2);
  tisse__put_view(out, sign.data ? sign : money->currency);
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

const char *tisse__standing_word(tisse_standing standing, tisse__tongue tongue)
{
  static const char *const words[][2] = {
    [TISSE_ACTUAL] = {"effectif", "actual"}, [TISSE_PLANNED] = {"prévu", "planned"}, [TISSE_POSSIBLE] = {"possible", "possible"},
    [TISSE_CANCELLED] = {"annulé", "cancelled"}, [TISSE_DENIED] = {"démenti", "denied"},
  };
  return (size_t)standing < sizeof words / sizeof *words ? words[standing][tongue] : "";
}

void tisse__put_deal_money(tisse__buffer *out, const tisse_deal *deal, tisse__tongue tongue)
{
  tisse__put_money(out, &deal->money, tongue);
  if (deal->money.currency.data && deal->money_standing != deal->standing) {
    TISSE__PUT(out, " (");
    tisse__buffer_add_text(out, tisse__standing_word(deal->money_standing, tongue));
    TISSE__PUT(out, ")");
  }
}

const char *tisse__disagreement_word(tisse_disagreement_kind kind, tisse__tongue tongue)
{
  static const char *const words[][2] = {
    [TISSE_DISAGREE_AMOUNT] = {"montant", "amount"}, [TISSE_DISAGREE_STATUS] = {"état", "status"}, [TISSE_DISAGREE_DENIAL] = {"démenti", "denial"},
    [TISSE_DISAGREE_SUPERSEDED] = {"remplacé", "superseded"}, [TISSE_DISAGREE_SELF] = {"contradiction interne", "self-contradiction"},
  };
  return (size_t)kind < sizeof words / sizeof *words ? words[kind][tongue] : "";
}

const char *tisse__link_word(tisse_link link, tisse__tongue tongue)
{
  static const char *const words[][2] = {
    [TISSE_LINK_EXPLICIT] = {"son nom", "its name"}, [TISSE_LINK_APPOSITION] = {"une apposition", "an apposition"},
    [TISSE_LINK_SHARED] = {"un sujet partagé", "a shared subject"}, [TISSE_LINK_EVENT] = {"l'opération dont il est question", "the deal spoken of"},
    [TISSE_LINK_DESCRIPTION] = {"une description", "a description"}, [TISSE_LINK_PRONOUN] = {"un pronom", "a pronoun"},
  };
  return (size_t)link < sizeof words / sizeof *words ? words[link][tongue] : "";
}

tisse_view tisse__relation_label(const tisse_knowledge *knowledge, tisse_view relation, tisse__tongue tongue)
{
  const tisse_view label = knowledge ? tisse_knowledge_label(knowledge, relation, tisse__tongue_tag(tongue)) : (tisse_view){0};
  return label.length ? label : tisse__iri_local(relation);
}

void tisse__put_deal_name(tisse__buffer *out, const tisse_graph *graph, const tisse_deal *deal, tisse__tongue tongue)
{
  tisse__put_view(out, tisse_graph_entity_at(graph, deal->subject)->label);
  TISSE__PUT(out, " ");
  tisse__put_view(out, tisse__relation_label(tisse_graph_knowledge(graph), deal->relation, tongue));
  if (deal->object != TISSE__NONE) {
    TISSE__PUT(out, " ");
    tisse__put_view(out, tisse_graph_entity_at(graph, deal->object)->label);
  }
}

tisse_view tisse__article_name(const tisse_graph_article *article)
{
  if (article->publisher.length) {
    return article->publisher;
  }
  const char *host = article->url.length > 8 ? memchr(article->url.data, '/', article->url.length) : NULL;
  if (host && host[1] == '/') {
    host += 2;
    const size_t rest = (size_t)(article->url.data + article->url.length - host);
    const char *end = memchr(host, '/', rest);
    return tisse__view(host, end ? (size_t)(end - host) : rest);
  }
  return tisse__iri_local(article->source.length ? article->source : article->iri);
}

void tisse__put_voice(tisse__buffer *out, const tisse_claim *claim, tisse__tongue tongue)
{
  if (claim->cited_medium.length) {
    tisse__buffer_add_text(out, tongue == TISSE__ENGLISH ? "according to " : "d'après ");
    tisse__put_view(out, claim->cited_medium);
  }
  if (claim->speaker.length) {
    tisse__put(out, ", ", claim->cited_medium.length ? 2 : 0);
    tisse__buffer_add_text(out, tongue == TISSE__ENGLISH ? "says " : "dit ");
    tisse__put_view(out, claim->speaker);
  }
}
