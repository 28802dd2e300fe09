/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sums of money and quantities: a number, its magnitude, its currency or unit, and the words that bound it. */

#include "extract/quantity.h"

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

#define THOUSAND INT64_C(1000)
#define LARGEST INT64_C(9000000000000000)  /* thousandths of nine thousand billion units stay below 2^63 after scaling */

typedef struct { const char *word; int64_t factor; } magnitude_word;

static const magnitude_word magnitudes[] = {
  {"millier", 1000}, {"milliers", 1000}, {"mille", 1000}, {"thousand", 1000}, {"k", 1000},
  {"million", 1000000}, {"millions", 1000000}, {"m", 1000000}, {"mn", 1000000}, {"mio", 1000000}, {"mln", 1000000},
  {"milliard", 1000000000}, {"milliards", 1000000000}, {"md", 1000000000}, {"mds", 1000000000}, {"mrd", 1000000000}, {"mrds", 1000000000},
  {"billion", 1000000000}, {"billions", 1000000000}, {"bn", 1000000000}, {"b", 1000000000},
  {"trillion", 1000000000000}, {"trillions", 1000000000000}, {"tn", 1000000000000},
};

typedef struct { const char *word; const char *code; } unit_word;

static const unit_word currencies[] = {
  {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₩", "KRW"}, {"₹", "INR"}, {"₽", "RUB"}, {"₪", "ILS"},
  {"usd", "USD"}, {"eur", "EUR"}, {"gbp", "GBP"}, {"jpy", "JPY"}, {"cny", "CNY"}, {"rmb", "CNY"}, {"krw", "KRW"}, {"inr", "INR"},
  {"chf", "CHF"}, {"cad", "CAD"}, {"aud", "AUD"}, {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"twd", "TWD"}, {"hkd", "HKD"},
  {"dollar", "USD"}, {"dollars", "USD"}, {"euro", "EUR"}, {"euros", "EUR"}, {"livre", "GBP"}, {"livres", "GBP"}, {"pound", "GBP"},
  {"pounds", "GBP"}, {"yen", "JPY"}, {"yens", "JPY"}, {"yuan", "CNY"}, {"yuans", "CNY"}, {"renminbi", "CNY"}, {"won", "KRW"},
  {"wons", "KRW"}, {"roupie", "INR"}, {"roupies", "INR"}, {"rupee", "INR"}, {"rupees", "INR"}, {"franc", "CHF"}, {"francs", "CHF"},
  {"couronne", "SEK"}, {"couronnes", "SEK"}, {"kronor", "SEK"}, {"kroner", "NOK"}, {"rouble", "RUB"}, {"roubles", "RUB"},
  {"dirham", "AED"}, {"dirhams", "AED"}, {"riyal", "SAR"}, {"riyals", "SAR"}, {"shekel", "ILS"}, {"shekels", "ILS"}, {"zloty", "PLN"},
  {"zlotys", "PLN"}, {"reais", "BRL"}, {"real", "BRL"}, {"réals", "BRL"},
};

/** A word behind the currency that names the country. */
static const struct { const char *stem; const char *base; const char *code; } nationalities[] = {
  {"canadien", "USD", "CAD"}, {"australien", "USD", "AUD"}, {"hongkongais", "USD", "HKD"}, {"taïwanais", "USD", "TWD"},
  {"singapourien", "USD", "SGD"}, {"suédois", "SEK", "SEK"}, {"danois", "SEK", "DKK"}, {"norvégien", "SEK", "NOK"},
};

static const unit_word units[] = {
  {"%", "%"}, {"pourcent", "%"}, {"percent", "%"}, {"gigawatt", "GW"}, {"gigawatts", "GW"}, {"gw", "GW"}, {"mégawatt", "MW"},
  {"mégawatts", "MW"}, {"megawatt", "MW"}, {"megawatts", "MW"}, {"mw", "MW"}, {"kw", "kW"}, {"gwh", "GWh"}, {"mwh", "MWh"},
  {"twh", "TWh"}, {"térawattheures", "TWh"}, {"tonne", "t"}, {"tonnes", "t"}, {"tons", "t"}, {"baril", "bbl"}, {"barils", "bbl"},
  {"barrels", "bbl"}, {"an", "years"}, {"ans", "years"}, {"année", "years"}, {"années", "years"}, {"year", "years"}, {"years", "years"},
  {"puces", "pieces"}, {"chips", "pieces"}, {"gpu", "pieces"}, {"gpus", "pieces"}, {"processeurs", "pieces"}, {"processors", "pieces"},
  {"serveurs", "pieces"}, {"servers", "pieces"}, {"avions", "pieces"}, {"aircraft", "pieces"}, {"planes", "pieces"}, {"jets", "pieces"},
  {"appareils", "pieces"}, {"véhicules", "pieces"}, {"vehicles", "pieces"}, {"doses", "pieces"}, {"exemplaires", "pieces"},
  {"unités", "pieces"}, {"units", "pieces"}, {"actions", "shares"}, {"shares", "shares"}, {"titres", "shares"},
};

static const unit_word number_words[] = {
  {"un", "1"}, {"une", "1"}, {"deux", "2"}, {"trois", "3"}, {"quatre", "4"}, {"cinq", "5"}, {"six", "6"}, {"sept", "7"}, {"huit", "8"},
  {"neuf", "9"}, {"dix", "10"}, {"onze", "11"}, {"douze", "12"}, {"treize", "13"}, {"quatorze", "14"}, {"quinze", "15"}, {"seize", "16"},
  {"vingt", "20"}, {"trente", "30"}, {"quarante", "40"}, {"cinquante", "50"}, {"soixante", "60"}, {"cent", "100"}, {"mille", "1000"},
  {"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"}, {"seven", "7"}, {"eight", "8"}, {"nine", "9"},
  {"ten", "10"}, {"eleven", "11"}, {"twelve", "12"}, {"fifteen", "15"}, {"twenty", "20"}, {"thirty", "30"}, {"forty", "40"},
  {"fifty", "50"}, {"hundred", "100"}, {"half", "0.5"},
};

/** Behind a sum: the price of one thing, not what a deal costs. */
static const char *const rates[] = {
  "par action", "l' action", "l' unité", "par titre", "le titre", "par part", "pièce", "le baril", "par baril", "la tonne", "par tonne",
  "par personne", "par abonné", "par utilisateur", "par mois", "par jour", "par semaine", "l' heure", "de l' heure", "la licence", "par licence",
  "per share", "a share", "per unit", "a barrel", "per barrel", "a tonne", "per tonne", "a ton", "per ton", "per person",
  "per user", "a month", "per month", "a day", "per day", "a week", "per week", "an hour", "per hour", "a piece",
};

typedef struct { const char *words; tisse_bound bound; } bound_words;

/** In front of the number; the longest first where one begins another. */
static const bound_words bounds[] = {
  {"pouvant aller jusqu' à", TISSE_AT_MOST}, {"pouvant atteindre", TISSE_AT_MOST}, {"pouvant dépasser", TISSE_AT_LEAST},
  {"jusqu' à", TISSE_AT_MOST}, {"au plus", TISSE_AT_MOST}, {"au maximum", TISSE_AT_MOST}, {"un maximum de", TISSE_AT_MOST},
  {"moins de", TISSE_AT_MOST}, {"plus de", TISSE_AT_LEAST}, {"plus d'", TISSE_AT_LEAST}, {"au moins", TISSE_AT_LEAST},
  {"au minimum", TISSE_AT_LEAST}, {"un minimum de", TISSE_AT_LEAST}, {"à partir de", TISSE_AT_LEAST}, {"supérieur à", TISSE_AT_LEAST},
  {"supérieure à", TISSE_AT_LEAST}, {"dépassant les", TISSE_AT_LEAST}, {"dépassant", TISSE_AT_LEAST}, {"près de", TISSE_ABOUT},
  {"près d'", TISSE_ABOUT}, {"environ", TISSE_ABOUT}, {"quelque", TISSE_ABOUT}, {"quelques", TISSE_ABOUT}, {"autour de", TISSE_ABOUT},
  {"de l' ordre de", TISSE_ABOUT}, {"à peu près", TISSE_ABOUT}, {"presque", TISSE_ABOUT}, {"aux alentours de", TISSE_ABOUT},
  {"avoisinant", TISSE_ABOUT}, {"approchant", TISSE_ABOUT},
  {"up to", TISSE_AT_MOST}, {"as much as", TISSE_AT_MOST}, {"as many as", TISSE_AT_MOST}, {"at most", TISSE_AT_MOST},
  {"less than", TISSE_AT_MOST}, {"under", TISSE_AT_MOST}, {"a maximum of", TISSE_AT_MOST}, {"more than", TISSE_AT_LEAST},
  {"at least", TISSE_AT_LEAST}, {"over", TISSE_AT_LEAST}, {"upwards of", TISSE_AT_LEAST}, {"north of", TISSE_AT_LEAST},
  {"in excess of", TISSE_AT_LEAST}, {"a minimum of", TISSE_AT_LEAST}, {"exceeding", TISSE_AT_LEAST}, {"about", TISSE_ABOUT},
  {"around", TISSE_ABOUT}, {"nearly", TISSE_ABOUT}, {"almost", TISSE_ABOUT}, {"some", TISSE_ABOUT}, {"roughly", TISSE_ABOUT},
  {"approximately", TISSE_ABOUT}, {"close to", TISSE_ABOUT}, {"an estimated", TISSE_ABOUT}, {"approaching", TISSE_ABOUT},
  {"a reported", TISSE_ABOUT},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *unit_of(const unit_word *table, size_t count, tisse_view word)
{
  for (size_t i = 0; i < count; ++i) {
    if (tisse__view_is(word, table[i].word)) {
      return table[i].code;
    }
  }
  return NULL;
}

static int64_t magnitude_of(tisse_view word)
{
  for (size_t i = 0; i < COUNT(magnitudes); ++i) {
    if (tisse__view_is(word, magnitudes[i].word)) {
      return magnitudes[i].factor;
    }
  }
  return 0;
}

bool tisse__figures_of(tisse__figures *out, tisse_view word)
{
  *out = (tisse__figures){.digits = unit_of(number_words, COUNT(number_words), word), .currency = unit_of(currencies, COUNT(currencies), word),
                          .unit = unit_of(units, COUNT(units), word), .magnitude = magnitude_of(word)};
  return out->digits || out->currency || out->unit || out->magnitude;
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
  const char *currency;  ///< Said inside: "$12", "12$".
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
static int64_t glued_magnitude(tisse_view rest)
{
  if (rest.length && rest.data[0] == '-') {
    rest = (tisse_view){rest.data + 1, rest.length - 1};
  }
  const char *dash = memchr(rest.data, '-', rest.length);
  if (dash) {
    rest.length = (size_t)(dash - rest.data);
  }
  return magnitude_of(rest);
}

static const char *glued_currency(tisse_view text)
{
  for (size_t i = 0; i + 1 < text.length; ++i) {
    if (text.data[i] == '-') {
      const char *code = unit_of(currencies, COUNT(currencies), (tisse_view){text.data + i + 1, text.length - i - 1});
      if (code) {
        return code;
      }
    }
  }
  return NULL;
}

static bool read_figure(const tisse__analysis *a, uint32_t at, uint32_t end, number *n)
{
  const tisse_view lower = a->lower[at];
  size_t used = 0;
  *n = (number){.first = at, .last = at + 1, .factor = 1};
  if (a->words[at].shape == TISSE__NUMBER || a->words[at].shape == TISSE__MIXED) {
    if (!parse_digits(lower, a->language, &n->thousandths, &used)) {
      return false;
    }
    if (used < lower.length) {
      n->factor = glued_magnitude((tisse_view){lower.data + used, lower.length - used});
      n->currency = glued_currency((tisse_view){lower.data + used, lower.length - used});
      return n->factor != 0;
    }
    return true;
  }
  const char *digits = tisse__vocable_at(a, at)->figures->digits;
  if (!digits || !parse_digits(tisse_view_of(digits), TISSE__ENGLISH, &n->thousandths, &used)) {
    return false;
  }
  n->letters = true;
  if (tisse__view_is(lower, "half") && at + 1 < end && (tisse__view_is(a->lower[at + 1], "a") || tisse__view_is(a->lower[at + 1], "of"))) {
    n->last++;
  }
  return true;
}

/** A figure with its magnitude: "100 milliards", "mille milliards", "1,3 Md". */
static bool read_number(const tisse__analysis *a, uint32_t at, uint32_t end, number *n)
{
  if (!read_figure(a, at, end, n)) {
    return false;
  }
  for (int i = 0; i < 2 && n->last < end; ++i) {
    const int64_t factor = tisse__vocable_at(a, n->last)->figures->magnitude;
    const bool letter = a->lower[n->last].length == 1;
    if (!factor || (letter && n->letters)) {
      break;
    }
    /* "M" and "B" as magnitudes stand right behind a figure and before a currency, or behind "$12" */
    if (letter && !(n->last + 1 < end && tisse__vocable_at(a, n->last + 1)->figures->currency) &&
        !(at > 0 && tisse__vocable_at(a, at - 1)->figures->currency)) {
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

static const char *currency_before(const tisse__analysis *a, uint32_t begin, number *n)
{
  if (n->first == begin) {
    return NULL;
  }
  const tisse_view before = a->lower[n->first - 1];
  const char *code = tisse__vocable_at(a, n->first - 1)->figures->currency;
  if (!code || a->words[n->first - 1].shape == TISSE__WORD) {
    return NULL;
  }
  n->first--;
  if (n->first > begin && tisse__view_is(before, "$") && !(a->words[n->first].flags & TISSE__TOKEN_SPACE_BEFORE)) {
    static const unit_word prefixes[] = {{"us", "USD"}, {"c", "CAD"}, {"ca", "CAD"}, {"a", "AUD"}, {"hk", "HKD"}, {"s", "SGD"}, {"nt", "TWD"}};
    const char *prefixed = unit_of(prefixes, COUNT(prefixes), a->lower[n->first - 1]);
    if (prefixed) {
      n->first--;
      return prefixed;
    }
  }
  return code;
}

static const char *refine_currency(const tisse__analysis *a, uint32_t end, uint32_t *last, const char *code)
{
  if (*last >= end) {
    return code;
  }
  if (tisse__view_is(a->lower[*last], "sterling")) {
    ++*last;
    return code;
  }
  for (size_t i = 0; i < COUNT(nationalities); ++i) {
    if (!strcmp(code, nationalities[i].base) && tisse__view_starts(a->lower[*last], nationalities[i].stem)) {
      ++*last;
      return nationalities[i].code;
    }
  }
  return code;
}

/** "de dollars", "d'euros", "$", "Md€": what follows the figure. */
static const char *currency_after(const tisse__analysis *a, uint32_t end, number *n)
{
  uint32_t at = n->last;
  if (at < end && (tisse__view_is(a->lower[at], "de") || tisse__view_is(a->lower[at], "d'"))) {
    ++at;
  } else if (at < end && tisse__view_is(a->lower[at], "us") && at + 1 < end) {
    ++at;
  }
  if (at >= end) {
    return NULL;
  }
  const char *code = tisse__vocable_at(a, at)->figures->currency;
  if (!code) {
    return NULL;
  }
  n->last = at + 1;
  return refine_currency(a, end, &n->last, code);
}

/** The words of a bound that end right before `first`; moves `first` over them. */
static tisse_bound bound_before(const tisse__analysis *a, uint32_t begin, uint32_t *first)
{
  for (size_t i = 0; i < COUNT(bounds); ++i) {
    const char *at = bounds[i].words + strlen(bounds[i].words);
    uint32_t word = *first;
    bool same = true;
    while (same && at > bounds[i].words) {
      const char *start = at;
      while (start > bounds[i].words && start[-1] != ' ') {
        --start;
      }
      same = word > begin && tisse_view_equal(a->lower[word - 1], tisse__view(start, (size_t)(at - start)));
      --word;
      at = start > bounds[i].words ? start - 1 : start;
    }
    if (same) {
      *first = word;
      return bounds[i].bound;
    }
  }
  return TISSE_EXACT;
}

/** "100 milliards" alone is money where the article has spoken of money and no counted thing follows. */
static const char *understood_currency(const tisse__analysis *a, uint32_t end, const number *n)
{
  if (n->factor < 1000000) {
    return NULL;
  }
  if (n->last < end) {
    const uint8_t pos = a->readings[n->last].pos;
    const bool quoted = TISSE__VIEW_IS_ANY(a->lower[n->last], "'", "\"", "“", "«"); /* 22 million "Series E" shares */
    if (quoted || tisse__view_is(a->lower[n->last], "de") || tisse__view_is(a->lower[n->last], "d'") || tisse__view_is(a->lower[n->last], "of") ||
        pos == TISSE__NOUN || pos == TISSE__PROPER || a->lower[n->last].data[0] == '-') {
      return NULL;
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
  if (at + 1 < end && tisse__vocable_at(a, at)->figures->currency && a->words[at].shape != TISSE__WORD) {
    ++at;
  }
  return read_number(a, at, end, high);
}

static bool add_sum(tisse__analysis *a, const tisse__sum *sum)
{
  a->currency = sum->money && sum->unit ? sum->unit : a->currency;
  return tisse__array_push(&a->context->allocator, &a->sums, *sum);
}

static int64_t whole(int64_t thousandths)
{
  return thousandths / THOUSAND;
}

/** How many words behind a sum say that it is the price of one thing: "42 $ par action", "$17 a share"; 0 where none do. */
static uint32_t rate_after(const tisse__analysis *a, uint32_t at, uint32_t end)
{
  for (size_t i = 0; i < COUNT(rates); ++i) {
    const uint32_t count = tisse__match_words(a, tisse_view_of(rates[i]), at, end);
    if (count) {
      return count;
    }
  }
  return 0;
}

/** A sum of money that begins with the figure at `at`; 0 where there is none, else the word behind it. */
static uint32_t read_money(tisse__analysis *a, uint32_t begin, uint32_t at, uint32_t end)
{
  number low;
  number high;
  if (!read_number(a, at, end, &low)) {
    return 0;
  }
  const char *code = low.currency ? low.currency : currency_before(a, begin, &low);
  if (code && low.last < end && low.factor == 1) {
    const int64_t factor = tisse__vocable_at(a, low.last)->figures->magnitude;
    if (factor) {
      low.factor = factor;
      low.last++;
    }
  }
  const char *after = code ? NULL : currency_after(a, end, &low);
  code = code ? code : after;
  const bool range = read_upper(a, begin, end, &low, &high);
  if (range) {
    const char *upper = high.currency ? high.currency : currency_after(a, end, &high);
    code = code ? code : upper ? upper : understood_currency(a, end, &high);
    if (low.factor == 1 && high.factor > 1 && !after) {
      low.factor = high.factor;
    }
  } else if (!code) {
    code = low.letters && low.factor == 1 ? NULL : understood_currency(a, end, &low);
  }
  int64_t value = 0;
  int64_t top = 0;
  if (!code || !scaled(&low, low.factor, &value) || (range && !scaled(&high, high.factor, &top))) {
    return 0;
  }
  tisse__sum sum = {.first = low.first, .last = range ? high.last : low.last, .money = true, .value = whole(value), .unit = code};
  if (range && top > value) {
    sum.max = whole(top);
  }
  sum.bound = bound_before(a, begin, &sum.first);
  if (sum.bound == TISSE_EXACT && sum.first > begin &&
      (tisse__view_is(a->lower[sum.first - 1], "entre") || tisse__view_is(a->lower[sum.first - 1], "between"))) {
    sum.first--;
  }
  sum.rate = rate_after(a, sum.last, end) > 0;
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
  const char *unit = tisse__vocable_at(a, last)->figures->unit;
  if (!unit && last + 1 < end && ((tisse__view_is(a->lower[last], "pour") && tisse__view_is(a->lower[last + 1], "cent")) ||
                                  (tisse__view_is(a->lower[last], "per") && tisse__view_is(a->lower[last + 1], "cent")))) {
    unit = "%";
    ++last;
  }
  if (!unit) {
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
  const char *code = currency_after(a, end, &n);
  tisse__sum sum = {.first = at, .last = n.last, .money = true, .unit = code, .vague = true};
  static const char *const before[] = {"de", "of", "dizaines", "centaines", "tens", "hundreds", "plusieurs", "several", "des", "quelques", "dozens"};
  while (sum.first > begin) {
    bool found = false;
    for (size_t i = 0; i < COUNT(before) && !found; ++i) {
      found = tisse__view_is(a->lower[sum.first - 1], before[i]);
    }
    if (!found) {
      break;
    }
    sum.first--;
  }
  if (sum.first < at && (tisse__view_is(a->lower[sum.first], "de") || tisse__view_is(a->lower[sum.first], "of"))) {
    sum.first++;
  }
  return add_sum(a, &sum) ? sum.last : UINT32_MAX;
}

static uint32_t read_at(tisse__analysis *a, uint32_t begin, uint32_t at, uint32_t end)
{
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
  self->currency = NULL;
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse__sentence *sentence = &self->sentences[s];
    uint32_t begin = sentence->first;
    for (uint32_t at = sentence->first; at < sentence->last;) {
      if (self->word_mention[at] != TISSE__NONE) {
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
