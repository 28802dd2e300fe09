/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sums of money and quantities: a number, its magnitude, its currency or unit, and the words that bound it. The words are tisse:Measure of the knowledge. */

#include "extract/quantity.h"

#include "extract/mention.h"

#include "base/text.h"

#include <string.h>

#define THOUSAND INT64_C(1000)
#define LARGEST INT64_C(9000000000000000)  /* thousandths of nine thousand billion units stay below 2^63 after scaling */

/** The first measure of a kind that the word is, or NULL. */
static const tisse__measure *measure_of(const tisse__analysis *a, tisse__measure_kind kind, tisse_view word)
{
  return tisse__measure_next(a->knowledge, word, kind, a->language, NULL);
}

static tisse_view code_of(const tisse__analysis *a, tisse__measure_kind kind, tisse_view word)
{
  const tisse__measure *measure = measure_of(a, kind, word);
  return measure ? measure->code : (tisse_view){0};
}

static bool is_currency(const tisse__analysis *a, uint32_t word)
{
  return tisse__vocable_at(a, word)->figures->currency.data != NULL;
}

static int64_t magnitude_of(const tisse__analysis *a, tisse_view word)
{
  const tisse__measure *measure = measure_of(a, TISSE__MEASURE_MAGNITUDE, word);
  return measure ? measure->factor : 0;
}

_Static_assert(TISSE__MEASURE_LAST - TISSE__MEASURE_MONTH < 16, "the kinds of words of dates are a mask of 16 bits");

bool tisse__figures_of(tisse__figures *out, const tisse_knowledge *knowledge, tisse__language language, tisse_view word)
{
  *out = (tisse__figures){.measures = tisse__measure_first(knowledge, word)};
  if (out->measures == TISSE__NONE) {
    return false;
  }
  const struct { tisse__measure_kind kind; tisse_view *code; } kinds[] = {
    {TISSE__MEASURE_NUMBER, &out->digits}, {TISSE__MEASURE_CURRENCY, &out->currency}, {TISSE__MEASURE_UNIT, &out->unit}};
  bool any = false;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    const tisse__measure *measure = tisse__measure_along(knowledge, out->measures, kinds[i].kind, language);
    *kinds[i].code = measure ? measure->code : (tisse_view){0};
    any = any || measure;
  }
  const tisse__measure *magnitude = tisse__measure_along(knowledge, out->measures, TISSE__MEASURE_MAGNITUDE, language);
  out->magnitude = magnitude ? magnitude->factor : 0;
  const tisse__measure *month = tisse__measure_along(knowledge, out->measures, TISSE__MEASURE_MONTH, language);
  out->month = month ? (uint8_t)month->factor : 0;
  for (tisse__measure_kind kind = TISSE__MEASURE_MONTH; kind <= TISSE__MEASURE_LAST; ++kind) {
    out->dates |= (uint16_t)(tisse__measure_along(knowledge, out->measures, kind, language) ? 1U << (kind - TISSE__MEASURE_MONTH) : 0);
  }
  return any || magnitude || out->dates;
}

/**
 * A number in digits, in thousandths. French writes a comma before decimals and blanks or dots between thousands; English the reverse.
 * A separator that is followed by other than three digits, or stands last and once where the language has it so, is the decimal one.
 */
static bool parse_digits(tisse_view text, tisse__language language, int64_t *thousandths, size_t *used)
{
  int64_t whole = 0;
  int64_t part = 0;
  int scale = -1;
  size_t i = 0;
  for (; i < text.length; ++i) {
    const char c = text.data[i];
    if (c >= '0' && c <= '9') {
      if (scale >= 0 && scale < 3) {
        part = part * 10 + (c - '0');
        ++scale;
      } else if (scale < 0) {
        if (whole > LARGEST / 10) {
          return false;
        }
        whole = whole * 10 + (c - '0');
      }
      continue;
    }
    const bool digit_follows = i + 1 < text.length && text.data[i + 1] >= '0' && text.data[i + 1] <= '9';
    if ((c == ',' || c == '.') && digit_follows && scale < 0) {
      size_t run = 0;
      while (i + 1 + run < text.length && text.data[i + 1 + run] >= '0' && text.data[i + 1 + run] <= '9') {
        ++run;
      }
      const bool decimal = language == TISSE__FRENCH ? c == ',' : c == '.';
      if (decimal || run != 3) {
        scale = 0;
      }
      continue;
    }
    unsigned length = 1;
    if (!tisse__is_space(tisse__utf8_decode(text.data + i, text.data + text.length, &length)) || scale >= 0) {
      break;
    }
    i += length - 1;
  }
  for (int s = scale < 0 ? 0 : scale; s < 3 && scale >= 0; ++s) {
    part *= 10;
  }
  *thousandths = whole * THOUSAND + part;
  *used = i;
  return i > 0 && text.data[0] >= '0' && text.data[0] <= '9';
}

typedef struct number {
  uint32_t first, last;
  int64_t thousandths;   ///< Of the figure without its magnitude.
  int64_t factor;        ///< 1 where no magnitude was said.
  tisse_view currency;   ///< Said inside: "$12", "12$"; absent where not.
  bool letters;          ///< Written in letters without a magnitude.
} number;

static bool scaled(const number *n, int64_t factor, int64_t *thousandths)
{
  if (factor > 1 && n->thousandths > INT64_MAX / factor) {
    return false;
  }
  *thousandths = n->thousandths * factor;
  return *thousandths / THOUSAND <= LARGEST;
}

/** "10-billion", "12M", "6.5bn": the letters behind the digits of one token. */
static int64_t glued_magnitude(const tisse__analysis *a, tisse_view rest)
{
  if (rest.length && rest.data[0] == '-') {
    rest = (tisse_view){rest.data + 1, rest.length - 1};
  }
  const char *dash = memchr(rest.data, '-', rest.length);
  if (dash) {
    rest.length = (size_t)(dash - rest.data);
  }
  return magnitude_of(a, rest);
}

static tisse_view glued_currency(const tisse__analysis *a, tisse_view text)
{
  for (size_t i = 0; i + 1 < text.length; ++i) {
    if (text.data[i] == '-') {
      const tisse_view code = code_of(a, TISSE__MEASURE_CURRENCY, (tisse_view){text.data + i + 1, text.length - i - 1});
      if (code.data) {
        return code;
      }
    }
  }
  return (tisse_view){0};
}

/** "DKr5bn", "Rs20": bytes of the currency in front of the digits, 0 where there is none. */
static uint32_t glued_code(const tisse__analysis *a, uint32_t word, tisse_view *code)
{
  const tisse_view lower = a->lower[word];
  uint32_t length = 0;
  while (length < lower.length && length < 4 && lower.data[length] >= 'a' && lower.data[length] <= 'z') {
    ++length;
  }
  if (length < 2 || length > 3 || length == lower.length || lower.data[length] < '0' || lower.data[length] > '9' ||
      !(a->words[word].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return 0;
  }
  *code = code_of(a, TISSE__MEASURE_CURRENCY, (tisse_view){lower.data, length});
  return code->data ? length : 0;
}

bool tisse__is_glued_quantity(const tisse__analysis *a, uint32_t word)
{
  int64_t thousandths = 0;
  size_t used = 0;
  const tisse_view lower = a->lower[word];
  return a->words[word].shape == TISSE__MIXED && parse_digits(lower, a->language, &thousandths, &used) && used < lower.length &&
         code_of(a, TISSE__MEASURE_UNIT, (tisse_view){lower.data + used, lower.length - used}).data;
}

/** "a passé le milliard d'euros", "franchit le million de dollars": one, as a mark that is reached; not "les 10 milliards". */
static bool is_round_mark(const tisse__analysis *a, uint32_t at, uint32_t end)
{
  return at > 0 && tisse__view_is(a->lower[at - 1], "le") && at + 2 < end && a->words[at].shape == TISSE__WORD &&
         TISSE__VIEW_IS_ANY(a->lower[at + 1], "de", "d'") && is_currency(a, at + 2);
}

static bool read_figure(const tisse__analysis *a, uint32_t at, uint32_t end, number *n)
{
  tisse_view lower = a->lower[at];
  size_t used = 0;
  *n = (number){.first = at, .last = at + 1, .factor = 1};
  if (a->words[at].shape == TISSE__NUMBER || a->words[at].shape == TISSE__MIXED) {
    const uint32_t prefix = glued_code(a, at, &n->currency);
    lower = (tisse_view){lower.data + prefix, lower.length - prefix};
    if (!parse_digits(lower, a->language, &n->thousandths, &used)) {
      return false;
    }
    if (used < lower.length) {
      n->factor = glued_magnitude(a, (tisse_view){lower.data + used, lower.length - used});
      n->currency = n->currency.data ? n->currency : glued_currency(a, (tisse_view){lower.data + used, lower.length - used});
      return n->factor != 0;
    }
    return true;
  }
  const tisse__figures *figures = tisse__vocable_at(a, at)->figures;
  if (figures->magnitude >= 1000000 && is_round_mark(a, at, end)) {
    *n = (number){.first = at, .last = at + 1, .thousandths = THOUSAND, .factor = figures->magnitude};
    return true;
  }
  const tisse_view digits = figures->digits;
  if (!digits.data || !parse_digits(digits, TISSE__ENGLISH, &n->thousandths, &used)) {
    return false;
  }
  n->letters = true;
  if (tisse__view_is(lower, "half") && at + 1 < end && (tisse__view_is(a->lower[at + 1], "a") || tisse__view_is(a->lower[at + 1], "of"))) {
    n->last++;
  }
  return true;
}

/** "a $340-million contract": the hyphen between a sum's figure, with its currency in front, and the magnitude. */
static bool is_hyphened_magnitude(const tisse__analysis *a, uint32_t at, uint32_t end, uint32_t hyphen)
{
  return at > 0 && is_currency(a, at - 1) && hyphen + 1 < end && tisse__view_is(a->lower[hyphen], "-") &&
         !(a->words[hyphen].flags & TISSE__TOKEN_SPACE_BEFORE) && !(a->words[hyphen + 1].flags & TISSE__TOKEN_SPACE_BEFORE) &&
         tisse__vocable_at(a, hyphen + 1)->figures->magnitude;
}

/** A figure with its magnitude: "100 milliards", "mille milliards", "1,3 Md". */
static bool read_number(const tisse__analysis *a, uint32_t at, uint32_t end, number *n)
{
  if (!read_figure(a, at, end, n)) {
    return false;
  }
  if (is_hyphened_magnitude(a, at, end, n->last)) {
    n->last++;
  }
  for (int i = 0; i < 2 && n->last < end; ++i) {
    const int64_t factor = tisse__vocable_at(a, n->last)->figures->magnitude;
    const bool letter = a->lower[n->last].length == 1;
    if (!factor || (letter && n->letters)) {
      break;
    }
    /* "M" and "B" as magnitudes stand right behind a figure and before a currency, or behind "$12" */
    if (letter && !(n->last + 1 < end && is_currency(a, n->last + 1)) && !(at > 0 && is_currency(a, at - 1))) {
      break;
    }
    if (n->factor > INT64_C(1000000000000) / factor) {
      break;
    }
    n->factor *= factor;
    n->last++;
  }
  return true;
}

/** What a country's word makes of a currency, or of its sign: "HK" and "$"; absent where it says nothing of it. */
static tisse_view narrowed(const tisse__analysis *a, tisse_view word, tisse_view currency)
{
  const tisse__measure *measure = measure_of(a, TISSE__MEASURE_COUNTRY, word);
  while (measure && !tisse_view_equal(measure->narrows, currency)) {
    measure = tisse__measure_next(a->knowledge, word, TISSE__MEASURE_COUNTRY, a->language, measure);
  }
  return measure ? measure->code : (tisse_view){0};
}

/** "EUR 20 million", "Rs 420 crore", "SKr 3bn": a word that is written as codes of currencies are; not "the Euro 2024". */
static bool is_code(const tisse__analysis *a, uint32_t word)
{
  const uint8_t flags = a->words[word].flags;
  const char second = a->text.data[a->words[word].bytes.begin + 1];
  return (flags & TISSE__TOKEN_UPPER_FIRST) && a->lower[word].length <= 3 &&
         ((flags & TISSE__TOKEN_ALL_UPPER) || a->lower[word].length == 2 || (second >= 'A' && second <= 'Z'));
}

static tisse_view currency_before(const tisse__analysis *a, uint32_t begin, number *n)
{
  if (n->first == begin || (a->words[n->first - 1].shape == TISSE__WORD && !is_code(a, n->first - 1))) {
    return (tisse_view){0};
  }
  const tisse_view before = a->lower[n->first - 1];
  const tisse_view code = tisse__vocable_at(a, n->first - 1)->figures->currency;
  if (!code.data) {
    return code;
  }
  n->first--;
  if (n->first > begin && !(a->words[n->first].flags & TISSE__TOKEN_SPACE_BEFORE)) {
    const tisse_view prefixed = narrowed(a, a->lower[n->first - 1], before);
    if (prefixed.data) {
      n->first -= a->word_mention[n->first - 1] == TISSE__NONE; /* "US" is a country's name too */
      return prefixed;
    }
  }
  return code;
}

static tisse_view refine_currency(const tisse__analysis *a, uint32_t end, uint32_t *last, tisse_view code)
{
  if (*last >= end) {
    return code;
  }
  if (tisse__view_is(a->lower[*last], "sterling")) {
    ++*last;
    return code;
  }
  const tisse_view national = narrowed(a, a->lower[*last], code);
  *last += national.data != NULL;
  return national.data ? national : code;
}

/** "de dollars", "d'euros", "$", "Md€": what follows the figure. */
static tisse_view currency_after(const tisse__analysis *a, uint32_t end, number *n)
{
  uint32_t at = n->last;
  if (at < end && (tisse__view_is(a->lower[at], "de") || tisse__view_is(a->lower[at], "d'"))) {
    ++at;
  } else if (at < end && tisse__view_is(a->lower[at], "us") && at + 1 < end) {
    ++at;
  }
  const tisse_view code = at < end ? tisse__vocable_at(a, at)->figures->currency : (tisse_view){0};
  if (!code.data) {
    return code;
  }
  n->last = at + 1;
  return refine_currency(a, end, &n->last, code);
}

/** Where the words of a measure begin that end right before `word`; TISSE__NONE where they do not stand there. */
static uint32_t words_before(const tisse__analysis *a, uint32_t begin, uint32_t word, tisse_view words)
{
  size_t end = words.length;
  while (end) {
    size_t start = end;
    while (start > 0 && words.data[start - 1] != ' ') {
      --start;
    }
    if (word == begin || !tisse_view_equal(a->lower[word - 1], (tisse_view){words.data + start, end - start})) {
      return TISSE__NONE;
    }
    --word;
    end = start ? start - 1 : 0;
  }
  return word;
}

uint32_t tisse__measure_before(const tisse__analysis *a, tisse__measure_kind kind, uint32_t begin, uint32_t first, const tisse__measure **which)
{
  uint32_t found = TISSE__NONE;
  const tisse__measure *measure = first > begin ? measure_of(a, kind, a->lower[first - 1]) : NULL;
  for (; measure; measure = tisse__measure_next(a->knowledge, a->lower[first - 1], kind, a->language, measure)) {
    const uint32_t from = words_before(a, begin, first, measure->words);
    if (from < found) {
      found = from;
      *which = measure;
    }
  }
  return found;
}

/** The words of a bound that end right before `first`; moves `first` over them. */
static tisse_bound bound_before(const tisse__analysis *a, uint32_t begin, uint32_t *first)
{
  const tisse__measure *bound = NULL;
  const uint32_t from = tisse__measure_before(a, TISSE__MEASURE_BOUND, begin, *first, &bound);
  if (from == TISSE__NONE) {
    return TISSE_EXACT;
  }
  *first = from;
  return bound->bound;
}

/** "100 milliards" alone is money where the article has spoken of money and no counted thing follows. */
static tisse_view understood_currency(const tisse__analysis *a, uint32_t end, const number *n)
{
  if (n->factor < 1000000) {
    return (tisse_view){0};
  }
  if (n->last < end) {
    const uint8_t pos = a->readings[n->last].pos;
    const bool quoted = TISSE__VIEW_IS_ANY(a->lower[n->last], "'", "\"", "“", "«"); /* 22 million "Series E" shares */
    if (quoted || tisse__view_is(a->lower[n->last], "de") || tisse__view_is(a->lower[n->last], "d'") || tisse__view_is(a->lower[n->last], "of") ||
        pos == TISSE__NOUN || pos == TISSE__PROPER || a->lower[n->last].data[0] == '-') {
      return (tisse_view){0};
    }
  }
  return a->currency;
}

/** The upper end of a range that begins with `low`: "entre 15 et 25 milliards", "15 à 25 milliards", "$15-20 billion", "de 15 à 25". */
static bool read_upper(const tisse__analysis *a, uint32_t begin, uint32_t end, const number *low, number *high)
{
  uint32_t at = low->last;
  const bool between =
      low->first > begin && (tisse__view_is(a->lower[low->first - 1], "entre") || tisse__view_is(a->lower[low->first - 1], "between"));
  if (at >= end) {
    return false;
  }
  const tisse_view link = a->lower[at];
  const bool joins = tisse__view_is(link, "à") || tisse__view_is(link, "to") || tisse__view_is(link, "-") || tisse__view_is(link, "–") ||
                     (between && (tisse__view_is(link, "et") || tisse__view_is(link, "and")));
  if (!joins || at + 1 >= end) {
    return false;
  }
  ++at;
  if (at + 1 < end && is_currency(a, at) && a->words[at].shape != TISSE__WORD) {
    ++at;
  }
  return read_number(a, at, end, high) && !(high->letters && high->factor == 1 && high->thousandths == THOUSAND); /* "1,7 milliard à un prix" */
}

/** "8 milliards et 13 milliards de dollars", "5 et 10 milliards": the first of two takes the currency, and the magnitude, of the second. */
static tisse_view shared_currency(const tisse__analysis *a, uint32_t end, number *n)
{
  number next;
  if (n->last + 1 >= end || !TISSE__VIEW_IS_ANY(a->lower[n->last], "et", "ou", "and", "or") || !read_number(a, n->last + 1, end, &next) ||
      next.factor < 1000000 || n->letters) {
    return (tisse_view){0};
  }
  const tisse_view code = next.currency.data ? next.currency : currency_after(a, end, &next);
  if (code.data && n->factor == 1) {
    if (n->thousandths >= 1000 * THOUSAND) {
      return (tisse_view){0}; /* "en 2024 et 10 milliards" */
    }
    n->factor = next.factor;
  }
  return code;
}

static bool add_sum(tisse__analysis *a, const tisse__sum *sum)
{
  a->currency = sum->money && sum->unit.data ? sum->unit : a->currency;
  return tisse__array_push(&a->context->allocator, &a->sums, *sum);
}

static int64_t whole(int64_t thousandths)
{
  return thousandths / THOUSAND;
}

enum { ROUND_LEAST = 1000000 }; /* a sum that large with "each" behind it is no price of one thing */

/** Do the words behind a sum say that it is the price of one thing: "42 $ par action", "$17 a share"? */
static bool is_rate(const tisse__analysis *a, uint32_t at, uint32_t end)
{
  const tisse__measure *measure = at < end ? measure_of(a, TISSE__MEASURE_RATE, a->lower[at]) : NULL;
  while (measure && !tisse__match_words(a, measure->words, at, end)) {
    measure = tisse__measure_next(a->knowledge, a->lower[at], TISSE__MEASURE_RATE, a->language, measure);
  }
  return measure != NULL;
}

/** "US$40 million": the country's name in front of the sign is part of the sum, and no place of which the sentence speaks. */
static void take_country(tisse__analysis *a, uint32_t begin, number *n)
{
  const uint32_t m = n->first > begin ? a->word_mention[n->first - 1] : TISSE__NONE;
  if (m != TISSE__NONE && a->mentions.items[m].last - a->mentions.items[m].first == 1 && !a->mentions.items[m].given &&
      (!(a->words[n->first].flags & TISSE__TOKEN_SPACE_BEFORE) || (a->language == TISSE__ENGLISH && n->first > begin + 1 && !tisse__view_is(a->lower[n->first - 2], "the"))) &&
      narrowed(a, a->lower[n->first - 1], a->lower[n->first]).data) {
    tisse__mention_absorb(a, n->first - 1, n->first);
    n->first--;
  }
}

/** A sum of money that begins with the figure at `at`; 0 where there is none, else the word behind it. */
static uint32_t read_money(tisse__analysis *a, uint32_t begin, uint32_t at, uint32_t end)
{
  number low;
  number high;
  if (!read_number(a, at, end, &low)) {
    return 0;
  }
  tisse_view code = low.currency.data ? low.currency : currency_before(a, begin, &low);
  take_country(a, begin, &low);
  if (code.data && a->words[low.first].shape != TISSE__PUNCTUATION && a->word_mention[low.first] != TISSE__NONE) {
    tisse__mention_absorb(a, low.first, low.first + 1); /* "CHF 300 million", "DKr5bn": no name */
  }
  if (code.data && low.last < end && low.factor == 1) {
    const int64_t factor = tisse__vocable_at(a, low.last)->figures->magnitude;
    if (factor) {
      low.factor = factor;
      low.last++;
    }
  }
  const tisse_view after = code.data ? (tisse_view){0} : currency_after(a, end, &low);
  code = code.data ? code : after;
  const bool range = read_upper(a, begin, end, &low, &high);
  if (range) {
    const tisse_view upper = high.currency.data ? high.currency : currency_after(a, end, &high);
    code = code.data ? code : upper.data ? upper : understood_currency(a, end, &high);
    if (low.factor == 1 && high.factor > 1 && !after.data) {
      low.factor = high.factor;
    }
  } else if (!code.data) {
    code = shared_currency(a, end, &low);
  }
  if (!range && !code.data) {
    code = low.letters && low.factor == 1 ? (tisse_view){0} : understood_currency(a, end, &low);
  }
  int64_t value = 0;
  int64_t top = 0;
  if (!code.data || !scaled(&low, low.factor, &value) || (range && !scaled(&high, high.factor, &top))) {
    return 0;
  }
  tisse__sum sum = {.first = low.first, .last = range ? high.last : low.last, .money = true, .value = whole(value), .unit = code};
  if (range && top > value) {
    sum.max = whole(top);
  } else if (range && top > 0) {
    sum.value = whole(top); /* "est tombée de 2 milliards à 300 millions" */
  }
  sum.vague = sum.value == 1; /* "pour un euro symbolique" is no price */
  sum.bound = bound_before(a, begin, &sum.first);
  if (sum.bound == TISSE_EXACT && sum.first > begin &&
      (tisse__view_is(a->lower[sum.first - 1], "entre") || tisse__view_is(a->lower[sum.first - 1], "between"))) {
    sum.first--;
  }
  const tisse__measure *other = NULL;
  const bool apiece = sum.last < end && tisse__form_is_class(a, sum.last, TISSE__WC_FLOATING) && sum.value >= ROUND_LEAST; /* "raised $20 million each" */
  sum.rate = (is_rate(a, sum.last, end) && !apiece) || tisse__measure_before(a, TISSE__MEASURE_OTHER, begin, sum.first, &other) != TISSE__NONE;
  return sum.value > 0 && add_sum(a, &sum) ? sum.last : sum.value > 0 ? UINT32_MAX : 0;
}

static uint32_t read_quantity(tisse__analysis *a, uint32_t begin, uint32_t at, uint32_t end)
{
  number n;
  int64_t value = 0;
  if (!read_number(a, at, end, &n) || n.last >= end || !scaled(&n, n.factor, &value)) {
    return 0;
  }
  uint32_t last = n.last;
  if (n.factor > 1 && (tisse__view_is(a->lower[last], "de") || tisse__view_is(a->lower[last], "d'")) && last + 1 < end) {
    ++last;
  }
  tisse_view unit = tisse__vocable_at(a, last)->figures->unit;
  if (!unit.data && last + 1 < end && ((tisse__view_is(a->lower[last], "pour") && tisse__view_is(a->lower[last + 1], "cent")) ||
                                  (tisse__view_is(a->lower[last], "per") && tisse__view_is(a->lower[last + 1], "cent")))) {
    unit = tisse_view_of("%");
    ++last;
  }
  if (!unit.data) {
    return 0;
  }
  tisse__sum sum = {.first = n.first, .last = last + 1, .value = value, .unit = unit};
  sum.bound = bound_before(a, begin, &sum.first);
  return add_sum(a, &sum) ? sum.last : UINT32_MAX;
}

/** "des dizaines de milliards de dollars", "plusieurs milliards d'euros", "billions of dollars": money without a figure. */
static uint32_t read_vague(tisse__analysis *a, uint32_t begin, uint32_t at, uint32_t end)
{
  const int64_t factor = tisse__vocable_at(a, at)->figures->magnitude;
  if (factor < 1000 || a->lower[at].length < 5) {
    return 0;
  }
  number n = {.first = at, .last = at + 1, .factor = factor};
  if (n.last + 1 < end && tisse__view_is(a->lower[n.last], "of")) {
    n.last++;
  }
  const tisse_view code = currency_after(a, end, &n);
  tisse__sum sum = {.first = at, .last = n.last, .money = true, .unit = code, .vague = true};
  while (sum.first > begin && tisse__form_is_class(a, sum.first - 1, TISSE__WC_VAGUE_NUMBER)) {
    sum.first--;
  }
  if (sum.first < at && (tisse__view_is(a->lower[sum.first], "de") || tisse__view_is(a->lower[sum.first], "of"))) {
    sum.first++;
  }
  return add_sum(a, &sum) ? sum.last : UINT32_MAX;
}

/** May a sum or a quantity begin with the word? It is a figure, or a magnitude without one. */
static bool may_open_sum(const tisse__analysis *a, uint32_t word)
{
  const tisse__figures *figures = tisse__vocable_at(a, word)->figures;
  return a->words[word].shape == TISSE__NUMBER || a->words[word].shape == TISSE__MIXED || figures->digits.data || figures->magnitude;
}

static uint32_t read_at(tisse__analysis *a, uint32_t begin, uint32_t at, uint32_t end)
{
  if (!may_open_sum(a, at)) {
    return 0;
  }
  uint32_t last = read_money(a, begin, at, end);
  last = last ? last : read_quantity(a, begin, at, end);
  return last ? last : read_vague(a, begin, at, end);
}

/** From here on the sum at a word, and the fixed expression, is found without a search. */
static tisse_status index_sums(tisse__analysis *self)
{
  self->word_sum = tisse__arena_alloc(self->arena, self->word_count * sizeof *self->word_sum);
  self->fixed = tisse__arena_zero(self->arena, self->word_count, sizeof *self->fixed);
  if (!self->word_sum || !self->fixed) {
    return TISSE_E_MEMORY;
  }
  memset(self->word_sum, 0xFF, self->word_count * sizeof *self->word_sum);
  for (size_t i = self->sums.count; i-- > 0;) {
    self->word_sum[self->sums.items[i].first] = (uint32_t)i;
  }
  return TISSE_OK;
}

size_t tisse__sums_behind(const tisse__analysis *self, uint32_t word)
{
  size_t low = 0, high = self->sums.count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (self->sums.items[middle].last > word) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

tisse_status tisse__analyse_quantities(tisse__analysis *self)
{
  self->currency = (tisse_view){0};
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    uint32_t begin = sentence->first;
    for (uint32_t at = sentence->first; at < sentence->last;) {
      tisse_view code = {0};
      const uint32_t m = self->word_mention[at];
      const bool glued = m != TISSE__NONE && self->mentions.items[m].last - self->mentions.items[m].first == 1 && !self->mentions.items[m].given &&
                         self->mentions.items[m].name == TISSE__NONE && self->words[at].shape == TISSE__MIXED && glued_code(self, at, &code);
      if (m != TISSE__NONE && !glued) {
        ++at;
        continue;
      }
      const uint32_t last = read_at(self, begin, at, sentence->last);
      if (last == UINT32_MAX) {
        return TISSE_E_MEMORY;
      }
      begin = last ? last : begin;
      at = last ? last : at + 1;
    }
  }
  return index_sums(self);
}
