/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Stock codes of news agencies behind names: "Nvidia NVDA.O", "SoftBank 9984.T", "Ericsson ERICb.ST", "Intel <INTC.O>". A code is the
 * medium's sign and no word of the sentence, and some copies break the paragraph in front of it. Source: the form of the Refinitiv
 * Instrument Code (RIC): a symbol, a dot, the code of the exchange. */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

enum { SYMBOL_LONGEST = 7, LISTING_LONGEST = 9, EXCHANGE_LONGEST = 3 };

static bool is_capital(char c)
{
  return c >= 'A' && c <= 'Z';
}

/** Exchanges that agencies name most; a pattern alone would take "IBM.A" of a missing blank. */
static bool is_exchange(tisse_view code)
{
  static const char list[] = " O N OQ K PK A P PA AS BR LS L I DE F MU D MI MC SW S VX ST CO HE OL IC VI WA PR BU AT IS MM T OS TW TWO KS KQ HK SS SZ SI BK JK KL PS NS BO AX NZ TO V CD SA MX BA SN J CA TA SE DU AD QA UL ";
  char key[EXCHANGE_LONGEST + 3] = " ";
  memcpy(key + 1, code.data, code.length);
  key[code.length + 1] = ' ';
  return strstr(list, key) != NULL;
}

/** Bytes of the code that the text begins with, angle brackets included; 0 where it begins with none. */
static size_t code_bytes(tisse_view text)
{
  const bool bracketed = text.length && text.data[0] == '<';
  const size_t begin = bracketed;
  size_t dot = begin, end;
  while (dot < text.length && dot - begin < SYMBOL_LONGEST && (is_capital(text.data[dot]) || tisse__is_digit((unsigned char)text.data[dot]))) {
    ++dot;
  }
  dot += dot > begin + 1 && dot < text.length && text.data[dot] >= 'a' && text.data[dot] <= 'z'; /* the class of the share: "ERICb" */
  if (dot == begin || dot >= text.length || text.data[dot] != '.') {
    return 0;
  }
  for (end = dot + 1; end < text.length && end - dot - 1 < EXCHANGE_LONGEST && is_capital(text.data[end]);) {
    ++end;
  }
  const tisse_view exchange = tisse__view(text.data + dot + 1, end - dot - 1);
  const bool initials = dot == begin + 1 && !tisse_view_equal(exchange, tisse_view_of("N")); /* "S.A", "J.P" */
  if (end == dot + 1 || initials || (!bracketed && !is_exchange(exchange))) {
    return 0;
  }
  if (bracketed) {
    return end < text.length && text.data[end] == '>' ? end + 1 : 0;
  }
  const unsigned char next = end < text.length ? (unsigned char)text.data[end] : ' ';
  const bool dotted = next == '.' && end + 1 < text.length && (is_capital(text.data[end + 1]) || text.data[end + 1] == '.'); /* "U.S.A" */
  return next < 0x80 && !dotted && !tisse__is_digit(next) && !((next | 0x20) >= 'a' && (next | 0x20) <= 'z') && next != '-' && next != '\'' ? end : 0;
}

/** Behind the capitals and figures that begin there. */
static size_t behind_symbol(tisse_view text, size_t at)
{
  while (at < text.length && (is_capital(text.data[at]) || tisse__is_digit((unsigned char)text.data[at]))) {
    ++at;
  }
  return at;
}

/** "NYSE: BRX", "BRX -0.62%": bytes of a symbol behind its exchange or with the day's change; 0 where the text begins with none. */
static size_t listing_bytes(tisse_view text)
{
  size_t at = behind_symbol(text, 0);
  if (at < 2 || at > LISTING_LONGEST || at + 1 >= text.length || !is_capital(text.data[0])) {
    return 0;
  }
  if (text.data[at] == ':') {
    at += text.data[at + 1] == ' ' ? 2 : 1;
    const size_t end = behind_symbol(text, at);
    return end > at && end - at <= SYMBOL_LONGEST ? end : 0;
  }
  if (text.data[at] != ' ') {
    return 0;
  }
  at += at + 1 < text.length && (text.data[at + 1] == '-' || text.data[at + 1] == '+') ? 2 : 1;
  const size_t change = at;
  while (at < text.length && (tisse__is_digit((unsigned char)text.data[at]) || text.data[at] == '.')) {
    ++at;
  }
  return at > change && at < text.length && text.data[at] == '%' ? at + 1 : 0;
}

/** Where the bracket ends that holds a code alone, "Brixel (BRX.N)", "Brixel (NYSE: BRX)"; its own start where it holds more. */
static uint32_t bracketed_code(tisse_view text, const tisse__word *inside, uint32_t bracket)
{
  const uint32_t code = inside->bytes.begin;
  const tisse_view rest = tisse__view(text.data + code, text.length - code);
  const size_t agency = code_bytes(rest);
  const uint32_t end = code + (uint32_t)(agency ? agency : listing_bytes(rest));
  return end > code && end < text.length && text.data[end] == ')' ? end + 1 : bracket;
}

bool tisse__code_goes_on(tisse_view text, tisse_span block, tisse_span next)
{
  const char last = block.end > block.begin ? text.data[block.end - 1] : '.';
  return last != '.' && last != '!' && last != '?' && last != ':' && code_bytes(tisse__view(text.data + next.begin, next.end - next.begin)) > 0;
}

void tisse__drop_codes(tisse_view text, tisse__words *words, uint32_t first, bool brackets)
{
  uint32_t to = first, end = 0;
  for (uint32_t w = first; w < words->count; ++w) {
    const tisse__word *word = &words->items[w];
    const tisse__word *before = to > first ? &words->items[to - 1] : NULL;
    const uint32_t at = word->bytes.begin;
    const bool may_open = (word->flags & TISSE__TOKEN_ALL_UPPER) || word->shape == TISSE__NUMBER || word->shape == TISSE__MIXED || text.data[at] == '<' ||
                          (word->flags & TISSE__TOKEN_UPPER_FIRST);
    if (at >= end && may_open && before && (before->flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) && before->bytes.end < at) {
      end = at + (uint32_t)code_bytes(tisse__view(text.data + at, text.length - at));
    }
    if (brackets && at >= end && text.data[at] == '(' && w + 1 < words->count && before) {
      end = bracketed_code(text, &words->items[w + 1], at);
    }
    if (at >= end) {
      if (to != w) {
        words->items[to] = *word;
      }
      ++to;
    }
  }
  words->count = to;
}
