/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>
#include <string.h>

#define NBSP "\xC2\xA0"
#define LABEL_FONT 11.0
#define SIDE_MOST 6U
#define LABEL_LINE 14.0
#define NAME_ROOM 168.0
#define NODE_PAD 11.0
#define FACT_FONT 10.5
#define CHIP_FONT 10.0
#define CHIP_HEIGHT 17.0
#define CHIP_GAP 5.0

typedef tisse__buffer buffer;

static buffer begin(tisse__map *self)
{
  buffer out;
  tisse__buffer_init(&out, &self->arena.allocator);
  return out;
}

/** Moves what was written into the arena. */
static tisse_view keep(tisse__map *self, buffer *out)
{
  const tisse_view text = tisse__arena_copy(&self->arena, tisse__buffer_view(out));
  tisse__map_drop(self, out);
  return text;
}

static const char *word(const tisse__map *self, tisse__map_word which)
{
  return tisse__map_word_of(self->french, which);
}

/* ---- Money ------------------------------------------------------------------------------------------------------- */

typedef struct scale { int64_t unit; const char *french, *english; } scale;

static scale scale_of(bool french, int64_t value)
{
  static const scale scales[] = {{1000000000000, "", "tn"}, {1000000000, "Md", "bn"}, {1000000, "M", "m"}, {1, "", ""}};
  for (size_t i = french ? 1 : 0; i < 4; ++i) {
    if (value >= scales[i].unit) {
      return scales[i];
    }
  }
  return scales[3];
}

static void add_grouped(buffer *out, bool french, int64_t value)
{
  if (value >= 1000) {
    add_grouped(out, french, value / 1000);
    tisse__buffer_add_text(out, french ? NBSP : ",");
    tisse__buffer_addf(out, "%03d", (int)(value % 1000));
  } else {
    tisse__buffer_add_int(out, value);
  }
}

/** 2250000000 by 1000000000: "2,25" */
static void add_scaled(buffer *out, bool french, int64_t value, int64_t unit)
{
  int64_t whole = value / unit;
  int64_t hundredths = unit == 1 ? 0 : (value % unit) / (unit / 100);
  hundredths = whole >= 100 ? (hundredths + 50) / 100 * 100 : whole >= 10 ? (hundredths + 5) / 10 * 10 : hundredths;
  whole += hundredths / 100;
  hundredths %= 100;
  add_grouped(out, french, whole);
  if (hundredths) {
    tisse__buffer_addf(out, hundredths % 10 ? "%s%02d" : "%s%d", french ? "," : ".", (int)(hundredths % 10 ? hundredths : hundredths / 10));
  }
}

static const char *sign_of(tisse_view currency)
{
  return tisse__view_is(currency, "USD")   ? "$"
         : tisse__view_is(currency, "EUR") ? "€"
         : tisse__view_is(currency, "GBP") ? "£"
         : tisse__view_is(currency, "JPY") ? "¥"
                                           : NULL;
}

static void add_unit(buffer *out, bool french, scale by, tisse_view currency)
{
  const char *sign = sign_of(currency);
  if (!french) {
    tisse__buffer_add_text(out, by.english);
    return;
  }
  tisse__buffer_add_text(out, NBSP);
  tisse__buffer_add_text(out, by.french);
  tisse__buffer_add_text(out, sign ? sign : *by.french ? NBSP : "");
  if (!sign) {
    tisse__buffer_add(out, currency);
  }
}

static void add_sign(buffer *out, bool french, tisse_view currency)
{
  const char *sign = sign_of(currency);
  if (!french && sign) {
    tisse__buffer_add_text(out, sign);
  } else if (!french) {
    tisse__buffer_add(out, currency);
    tisse__buffer_add_text(out, NBSP);
  }
}

/** One to three sums, ascending, joined: "10, 30 ou 100 Md$", "15–25 Md$". */
static void add_sums(buffer *out, bool french, const int64_t *sums, size_t count, tisse_view currency, const char *joint)
{
  const scale last = scale_of(french, sums[count - 1]);
  for (size_t i = 0; i < count; ++i) {
    const scale own = scale_of(french, sums[i]);
    const bool same = own.unit == last.unit;
    if (i) {
      tisse__buffer_add_text(out, i + 1 < count ? ", " : joint);
    }
    if (!i || own.unit != scale_of(french, sums[i - 1]).unit) {
      add_sign(out, french, currency);
    }
    add_scaled(out, french, sums[i], own.unit);
    if (!same || i + 1 == count) {
      add_unit(out, french, own, currency);
    }
  }
}

static tisse_view clean_currency(tisse__map *self, tisse_view currency)
{
  return tisse__map_clean(&self->arena, (tisse_view){currency.data, currency.length > 8 ? 8 : currency.length});
}

tisse_view tisse__map_money(tisse__map *self, const tisse_money *money)
{
  if (!money->currency.length || money->value < 0) {
    return (tisse_view){0};
  }
  buffer out = begin(self);
  if (money->bound != TISSE_EXACT) {
    const tisse__map_word which = money->bound == TISSE_AT_MOST    ? TISSE__WORD_AT_MOST
                                  : money->bound == TISSE_AT_LEAST ? TISSE__WORD_AT_LEAST
                                                                   : TISSE__WORD_ABOUT;
    tisse__buffer_add_text(&out, word(self, which));
    tisse__buffer_add_text(&out, NBSP);
  }
  const int64_t sums[2] = {money->value, money->max};
  add_sums(&out, self->french, sums, money->max > money->value ? 2 : 1, clean_currency(self, money->currency), "–");
  return keep(self, &out);
}

static void insert_sum(int64_t *sums, size_t *count, int64_t value)
{
  size_t at = 0;
  while (at < *count && sums[at] < value) {
    ++at;
  }
  if (*count == 3 || value <= 0 || (at < *count && sums[at] == value)) {
    return;
  }
  memmove(sums + at + 1, sums + at, (*count - at) * sizeof *sums);
  sums[at] = value;
  ++*count;
}

/** The sums that disagree: "30 ou 100 Md$"; absent where fewer than two differ. */
static tisse_view disputed_sums(tisse__map *self, const tisse_deal *deal)
{
  int64_t sums[4];
  size_t count = 0;
  tisse_view currency = {0};
  for (size_t i = 0; i < deal->disagreement_count; ++i) {
    const tisse_disagreement *conflict = &deal->disagreements[i];
    for (size_t c = 0; conflict->kind == TISSE_DISAGREE_AMOUNT && c < conflict->left_count + conflict->right_count; ++c) {
      const uint32_t at = c < conflict->left_count ? conflict->left[c] : conflict->right[c - conflict->left_count];
      const tisse_money *money = &tisse_graph_claim_at(self->graph, at)->money;
      if (money->currency.length && (!currency.length || tisse_view_equal(currency, money->currency))) {
        currency = money->currency;
        insert_sum(sums, &count, money->value);
      }
    }
  }
  if (count < 2) {
    return (tisse_view){0};
  }
  buffer out = begin(self), joint = begin(self);
  tisse__buffer_addf(&joint, " %s ", word(self, TISSE__WORD_OR));
  add_sums(&out, self->french, sums, count, clean_currency(self, currency), joint.data ? joint.data : " ");
  tisse__map_drop(self, &joint);
  return keep(self, &out);
}

/* ---- Dates ------------------------------------------------------------------------------------------------------- */

static bool read_date(tisse_view date, int *year, int *month, int *day)
{
  int digits[8];
  size_t count = 0;
  for (size_t i = 0; i < date.length && i < 10; ++i) {
    const char c = date.data[i];
    if (i == 4 || i == 7) {
      if (c != '-') {
        return false;
      }
    } else if (c < '0' || c > '9') {
      return false;
    } else {
      digits[count++] = c - '0';
    }
  }
  if (count != 8) {
    return false;
  }
  *year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  *month = digits[4] * 10 + digits[5];
  *day = digits[6] * 10 + digits[7];
  return *month >= 1 && *month <= 12;
}

static void add_date(buffer *out, bool french, tisse_view date, bool with_year)
{
  static const char *const months[2][12] = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}};
  int year, month, day;
  if (!read_date(date, &year, &month, &day)) {
    tisse__buffer_add(out, date);
    return;
  }
  tisse__buffer_add_int(out, day);
  tisse__buffer_add_text(out, french && day == 1 ? "er " : " ");
  tisse__buffer_add_text(out, months[french][month - 1]);
  if (with_year) {
    tisse__buffer_addf(out, " %d", year);
  }
}

tisse_view tisse__map_date(tisse__map *self, tisse_view date)
{
  buffer out = begin(self);
  add_date(&out, self->french, date, true);
  return keep(self, &out);
}

/* ---- Sentences --------------------------------------------------------------------------------------------------- */

static tisse_view entity_name(tisse__map *self, uint32_t entity)
{
  const tisse_graph_entity *it = tisse_graph_entity_at(self->graph, entity);
  const tisse_view clean = tisse__map_clean(&self->arena, it->label);
  return clean.length ? clean : tisse__map_clean(&self->arena, tisse__iri_local(it->iri));
}

tisse_view tisse__map_sentence(tisse__map *self, const tisse__map_deal *deal)
{
  buffer out = begin(self);
  tisse__buffer_add(&out, entity_name(self, deal->deal->subject));
  if (deal->deal->object != TISSE__MAP_NONE) {
    tisse__buffer_add_text(&out, self->relations[deal->relation].tail ? " ↔ " : " → ");
    tisse__buffer_add(&out, entity_name(self, deal->deal->object));
  }
  tisse__buffer_add_text(&out, self->french ? NBSP ": " : ": ");
  tisse__buffer_add(&out, deal->label);
  tisse__buffer_add_text(&out, " (");
  tisse__buffer_add_text(&out, tisse__map_standing(self->french, deal->deal->standing));
  tisse__buffer_add_text(&out, self->french ? NBSP "; " : "; ");
  tisse__map_count(&out, self->french, deal->deal->independent_count, self->french ? "source indépendante" : "independent source",
                   self->french ? "sources indépendantes" : "independent sources");
  tisse__buffer_add_text(&out, ")");
  return keep(self, &out);
}

static void add_quote(tisse__map *self, buffer *out, const tisse_claim *claim)
{
  const tisse_view words = claim->sentence.length ? claim->sentence : claim->evidence;
  const tisse_view quote = tisse__map_shorten(&self->arena, tisse__map_clean(&self->arena, words), 1.0, false, 190.0);
  if (!quote.length) {
    return;
  }
  tisse__buffer_add_text(out, self->french ? "\n«" NBSP : "\n“");
  tisse__buffer_add(out, quote);
  tisse__buffer_add_text(out, self->french ? NBSP "»" : "”");
  const size_t at = tisse_graph_article_find(self->graph, claim->article);
  const tisse_graph_article *article = at == SIZE_MAX ? NULL : tisse_graph_article_at(self->graph, at);
  const tisse_view parts[] = {claim->speaker, claim->cited_medium, article ? article->publisher : (tisse_view){0}};
  const char *joint = " — ";
  for (size_t i = 0; i < 3; ++i) {
    if (parts[i].length) {
      tisse__buffer_add_text(out, joint);
      tisse__buffer_add(out, tisse__map_shorten(&self->arena, tisse__map_clean(&self->arena, parts[i]), 1.0, false, 40.0));
      joint = ", ";
    }
  }
  if (article && article->published.length) {
    tisse__buffer_add_text(out, joint);
    add_date(out, self->french, article->published, true);
  }
}

tisse_view tisse__map_hover(tisse__map *self, const tisse__map_deal *deal)
{
  buffer out = begin(self);
  tisse__buffer_add(&out, tisse__map_sentence(self, deal));
  tisse_view previous = {0};
  for (size_t i = 0, shown = 0; i < deal->deal->claim_count && shown < 3; ++i) {
    const tisse_claim *claim = tisse_graph_claim_at(self->graph, deal->deal->claims[deal->deal->claim_count - 1 - i]);
    if (!tisse_view_equal(claim->sentence, previous)) {
      add_quote(self, &out, claim);
      ++shown;
    }
    previous = claim->sentence;
  }
  return keep(self, &out);
}

/* ---- Disagreement in words ----------------------------------------------------------------------------------------- */

static void add_teller(tisse__map *self, buffer *out, const tisse_claim *claim)
{
  const size_t at = tisse_graph_article_find(self->graph, claim->article);
  const tisse_graph_article *article = at == SIZE_MAX ? NULL : tisse_graph_article_at(self->graph, at);
  const tisse_view teller = claim->speaker.length               ? claim->speaker
                            : claim->cited_medium.length        ? claim->cited_medium
                            : article && article->publisher.length ? article->publisher
                            : article && article->title.length  ? article->title
                                                                : tisse__iri_local(claim->source);
  tisse__buffer_add(out, tisse__map_shorten(&self->arena, tisse__map_clean(&self->arena, teller), 1.0, false, 40.0));
  if (article && article->published.length) {
    tisse__buffer_add_text(out, ", ");
    add_date(out, self->french, article->published, true);
  }
}

/** What one claim says in the matter of the conflict: a sum where sums differ, else where it stands. */
static void add_stand(tisse__map *self, buffer *out, tisse_disagreement_kind kind, const tisse_claim *claim)
{
  const tisse_view money = tisse__map_money(self, &claim->money);
  if (kind != TISSE_DISAGREE_AMOUNT || !money.length) {
    tisse__buffer_add_text(out, tisse__map_standing(self->french, claim->standing));
    tisse__buffer_add_text(out, money.length ? ", " : "");
  }
  tisse__buffer_add(out, money);
}

/** Each claim of one side, as far as there is room; what says the same in the same article is said once. */
static void list_side(tisse__map *self, tisse__buffer *out, tisse_disagreement_kind kind, const uint32_t *claims, size_t count)
{
  tisse_view shown[SIDE_MOST];
  size_t listed = 0, more = 0;
  for (size_t i = 0; i < count; ++i) {
    const tisse_claim *claim = tisse_graph_claim_at(self->graph, claims[i]);
    buffer line = begin(self);
    add_stand(self, &line, kind, claim);
    tisse__buffer_add_text(&line, " (");
    add_teller(self, &line, claim);
    tisse__buffer_add_text(&line, ")");
    const tisse_view text = keep(self, &line);
    bool said = false;
    for (size_t k = 0; k < listed; ++k) {
      said = said || tisse_view_equal(shown[k], text);
    }
    more += !said && listed == SIDE_MOST;
    if (!said && listed < SIDE_MOST) {
      tisse__buffer_add_text(out, listed ? "," : "");
      shown[listed++] = text;
      tisse__map_json(out, text);
    }
  }
  if (more) {
    buffer rest = begin(self);
    tisse__buffer_addf(&rest, "+%zu %s", more, word(self, TISSE__WORD_MORE));
    tisse__buffer_add_text(out, ",");
    tisse__map_json(out, keep(self, &rest));
  }
}

void tisse__map_conflict(tisse__map *self, tisse__buffer *out, const tisse_disagreement *conflict)
{
  static const char *const leads[2][5] = {
    {"The amounts differ", "The articles disagree on where it stands", "It is denied", "A later report replaces an earlier one",
     "One article contradicts itself"},
    {"Les montants diffèrent", "Les articles ne s’accordent pas sur l’état", "C’est démenti",
     "Une information plus récente en remplace une autre", "Un même article se contredit"}};
  tisse__buffer_add_text(out, "{\"lead\":");
  tisse__map_json(out, tisse_view_of(leads[self->french][conflict->kind]));
  tisse__buffer_add_text(out, ",\"left\":[");
  list_side(self, out, conflict->kind, conflict->left, conflict->left_count);
  tisse__buffer_add_text(out, "],\"right\":[");
  list_side(self, out, conflict->kind, conflict->right, conflict->right_count);
  tisse__buffer_add_text(out, "]}");
}

/* ---- Words of deals ----------------------------------------------------------------------------------------------- */

static tisse_view without_article(tisse_view product)
{
  static const char *const words[] = {"les ", "des ", "le ", "la ", "l’", "l'", "du ", "de ", "d’", "d'", "ses ", "leurs ", "the ", "its ", "a ", "an "};
  for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
    if (tisse__view_starts(product, words[i])) {
      const size_t length = strlen(words[i]);
      return (tisse_view){product.data + length, product.length - length};
    }
  }
  return product;
}

/** What is supplied, in the article's words: only where these are in the map's language and short. */
static void add_product(tisse__map *self, buffer *out, const tisse_deal *deal)
{
  for (size_t i = 0; i < deal->claim_count; ++i) {
    const tisse_claim *claim = tisse_graph_claim_at(self->graph, deal->claims[i]);
    const tisse_view product = without_article(tisse__map_clean(&self->arena, claim->product));
    if (product.length && product.length <= 24 && tisse__view_starts(claim->language, self->french ? "fr" : "en")) {
      tisse__buffer_add_text(out, self->french ? NBSP ": " : ": ");
      tisse__buffer_add(out, product);
      return;
    }
  }
}

static tisse_view verb_of(tisse__map *self, const tisse__map_deal *deal)
{
  const tisse__map_relation *relation = &self->relations[deal->relation];
  const char *own = tisse__map_verb(self->french, relation->local, deal->deal->standing);
  buffer out = begin(self);
  if (own) {
    tisse__buffer_add_text(&out, own);
  } else {
    tisse__buffer_add(&out, relation->label);
  }
  if (tisse__view_is(relation->local, "supplies")) {
    add_product(self, &out, deal->deal);
  }
  return keep(self, &out);
}

/** The sum; behind it in brackets how it stands, where that is not how the deal does. */
static tisse_view sum_of(tisse__map *self, const tisse_deal *deal)
{
  const tisse_view sum = tisse__map_money(self, &deal->money);
  if (!sum.length || deal->money_standing == deal->standing) {
    return sum;
  }
  buffer out = begin(self);
  tisse__buffer_add(&out, sum);
  tisse__buffer_add_text(&out, " (");
  tisse__buffer_add_text(&out, tisse__map_standing_short(self->french, deal->money_standing));
  tisse__buffer_add_text(&out, ")");
  return keep(self, &out);
}

static void name_deal(tisse__map *self, tisse__map_deal *deal, uint32_t at)
{
  deal->verb = tisse__map_shorten(&self->arena, verb_of(self, deal), LABEL_FONT, false, 190.0);
  deal->amount = tisse__map_compares(self) ? (tisse_view){0} : disputed_sums(self, deal->deal);
  if (!deal->amount.length) {
    deal->amount = sum_of(self, deal->deal);
  }
  deal->mark = tisse__map_compares(self)  ? tisse__map_change_mark(self, deal)
               : deal->deal->disputed ? tisse_view_of(word(self, TISSE__WORD_DISPUTED))
                                      : (tisse_view){0};
  buffer out = begin(self);
  tisse__buffer_add(&out, deal->verb);
  if (deal->amount.length) {
    tisse__buffer_add_byte(&out, ' ');
    tisse__buffer_add(&out, deal->amount);
  }
  if (deal->mark.length) {
    tisse__buffer_add_text(&out, " — ");
    tisse__buffer_add(&out, deal->mark);
  }
  deal->label = keep(self, &out);
  out = begin(self);
  const tisse_view local = tisse__iri_local(deal->deal->iri);
  bool fit = local.length && local.length < 100;
  for (size_t i = 0; fit && i < local.length; ++i) {
    const char c = local.data[i];
    fit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
  tisse__buffer_add_text(&out, "d-");
  if (fit) {
    tisse__buffer_add(&out, local);
  } else {
    tisse__buffer_add_int(&out, at);
  }
  deal->id = keep(self, &out);
}

static void size_label(tisse__map_deal *deal, const tisse__map_relation *relation)
{
  const tisse_view dash = tisse_view_of(" — ");
  const double mark = deal->mark.length ? tisse__map_measure(dash, LABEL_FONT, false) + tisse__map_measure(deal->mark, LABEL_FONT, true) : 0.0;
  const double verb = tisse__map_measure(deal->verb, LABEL_FONT, false);
  const double amount = tisse__map_measure(deal->amount, LABEL_FONT + 1, true);
  (void)relation;
  if (deal->amount.length) {
    deal->box.w = (verb > amount + mark ? verb : amount + mark) + 6.0;
    deal->box.h = 2 * LABEL_LINE + 3.0;
  } else {
    deal->box.w = verb + mark + 6.0;
    deal->box.h = LABEL_LINE + 4.0;
  }
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

static void name_tag(tisse__map *self, tisse__map_tag *tag)
{
  buffer out = begin(self);
  if (tag->deal == TISSE__MAP_NONE) {
    tisse__buffer_addf(&out, "+%u %s", tag->entity, word(self, TISSE__WORD_MORE));
  } else if (tag->place == TISSE__MAP_FACT) {
    tisse__buffer_add(&out, self->deals[tag->deal].label);
  } else {
    const tisse__map_change change = self->deals[tag->deal].change;
    tisse__buffer_add_text(&out, change == TISSE__MAP_NEW ? "+ " : change == TISSE__MAP_GONE ? "− " : "");
    tisse__buffer_add(&out, entity_name(self, tag->entity));
  }
  tag->full = keep(self, &out);
  const double font = tag->place == TISSE__MAP_FACT ? FACT_FONT : CHIP_FONT;
  tag->text = tisse__map_shorten(&self->arena, tag->full, font, false, tag->place == TISSE__MAP_FACT ? 230.0 : 120.0);
  tag->box.w = tisse__map_measure(tag->text, font, false) + (tag->place == TISSE__MAP_FACT ? 4.0 : 16.0);
  tag->box.h = tag->place == TISSE__MAP_FACT ? LABEL_LINE + 1.0 : CHIP_HEIGHT;
}

/** Sets the tags under the name: facts one a line, chips in rows as wide as the node. Returns the height they take. */
static double set_tags(tisse__map_node *node, double *width)
{
  double row_room = *width > 140.0 ? *width : 140.0;
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    row_room = node->tags[i].box.w > row_room ? node->tags[i].box.w : row_room;
  }
  double y = node->tag_count ? 5.0 : 0.0;
  for (uint32_t i = 0; i < node->tag_count;) {
    uint32_t end = i + 1;
    double row = node->tags[i].box.w;
    while (end < node->tag_count && node->tags[i].place == TISSE__MAP_CHIP && row + CHIP_GAP + node->tags[end].box.w <= row_room) {
      row += CHIP_GAP + node->tags[end++].box.w;
    }
    double x = -row / 2;
    y += node->tags[i].place == TISSE__MAP_CHIP && i ? 4.0 : 0.0;
    for (uint32_t t = i; t < end; ++t) {
      node->tags[t].box.x = x + node->tags[t].box.w / 2;
      node->tags[t].box.y = y + node->tags[t].box.h / 2;
      x += node->tags[t].box.w + CHIP_GAP;
    }
    *width = row > *width ? row : *width;
    y += node->tags[i].box.h;
    i = end;
  }
  return y;
}

static void size_node(tisse__map *self, tisse__map_node *node)
{
  node->label = entity_name(self, node->entity);
  const double grown = 12.0 + 1.9 * log2(1.0 + node->weight / 4.0);
  node->font = node->small ? 11.0 : grown > 21.0 ? 21.0 : grown;
  node->font = floor(node->font * 2.0 + 0.5) / 2.0;
  node->line_count = tisse__map_wrap(&self->arena, node->lines, node->small ? 2 : 3, node->label, node->font, true, NAME_ROOM);
  double width = 30.0;
  for (unsigned i = 0; i < node->line_count; ++i) {
    const double line = tisse__map_measure(node->lines[i], node->font, true);
    width = line > width ? line : width;
  }
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    name_tag(self, &node->tags[i]);
  }
  node->name_height = node->line_count * node->font * 1.2;
  const double pad = node->small ? 6.0 : NODE_PAD;
  const double tags = set_tags(node, &width);
  node->box.w = ceil(width + 2.0 * (node->shape == TISSE__MAP_PERSON || node->shape == TISSE__MAP_PRODUCT ? pad + 6.0 : pad + 3.0));
  node->box.h = ceil(node->name_height + tags + 2.0 * pad - 2.0);
  const double most = node->room_in > node->room_out ? node->room_in : node->room_out;
  const double wanted = 14.0 + (most > 260.0 ? 260.0 : most);
  node->box.h = node->box.h < wanted ? wanted : node->box.h;
  const double top = -(node->name_height + tags) / 2 + node->name_height;
  for (uint32_t i = 0; i < node->tag_count; ++i) {
    node->tags[i].box.y += top;
  }
}

/* ---- Head -------------------------------------------------------------------------------------------------------- */

static void make_title(tisse__map *self)
{
  if (self->options->title && *self->options->title) {
    self->title = tisse__map_clean(&self->arena, tisse_view_of(self->options->title));
    return;
  }
  uint32_t first = 0, second = TISSE__MAP_NONE;
  for (uint32_t i = 1; i < self->node_count; ++i) {
    if (self->nodes[i].weight > self->nodes[first].weight) {
      second = first;
      first = i;
    } else if (second == TISSE__MAP_NONE || self->nodes[i].weight > self->nodes[second].weight) {
      second = i;
    }
  }
  buffer out = begin(self);
  if (self->node_count) {
    tisse__buffer_add(&out, tisse__map_shorten(&self->arena, self->nodes[first].label, 20.0, true, 260.0));
  }
  if (second != TISSE__MAP_NONE && self->node_count > 1) {
    tisse__buffer_add_text(&out, self->node_count > 2 ? ", " : self->french ? " et " : " and ");
    tisse__buffer_add(&out, tisse__map_shorten(&self->arena, self->nodes[second].label, 20.0, true, 260.0));
  }
  if (self->node_count > 2) {
    tisse__buffer_add_text(&out, self->french ? " et " : " and ");
    tisse__map_count(&out, self->french, self->node_count - 2, self->french ? "autre" : "other", self->french ? "autres" : "others");
  }
  tisse__buffer_add_text(&out, !self->node_count ? "" : self->french ? NBSP ": " : ": ");
  const bool changes = tisse__map_compares(self);
  tisse__buffer_add_text(&out, self->french ? (changes ? "ce qui a changé" : "ce que la presse rapporte")
                                            : (changes ? "what has changed" : "what the press reports"));
  self->title = keep(self, &out);
}

static void add_range(tisse__map *self, buffer *out)
{
  if (!self->first_date.length) {
    return;
  }
  tisse__buffer_add_text(out, " · ");
  if (tisse_view_equal(self->first_date, self->last_date)) {
    add_date(out, self->french, self->first_date, true);
    return;
  }
  const bool same_year = self->first_date.length >= 4 && self->last_date.length >= 4 && !memcmp(self->first_date.data, self->last_date.data, 4);
  tisse__buffer_add_text(out, self->french ? "du " : "");
  add_date(out, self->french, self->first_date, !same_year);
  tisse__buffer_add_text(out, self->french ? " au " : " to ");
  add_date(out, self->french, self->last_date, true);
}

static void make_subtitle(tisse__map *self)
{
  const bool french = self->french;
  buffer out = begin(self);
  if (tisse__map_compares(self)) {
    tisse__buffer_add_text(&out, french ? "Relations\u00a0: " : "Relations: ");
    tisse__map_count_changes(self, &out);
    tisse__buffer_add_text(&out, " · ");
  }
  tisse__map_count(&out, french, self->deal_count, "relation", "relations");
  tisse__buffer_add_text(&out, french ? " d’après " : " from ");
  tisse__map_count(&out, french, self->article_count, "article", "articles");
  tisse__buffer_add_text(&out, ", ");
  tisse__map_count(&out, french, self->independent_count, french ? "source indépendante" : "independent source",
                   french ? "sources indépendantes" : "independent sources");
  add_range(self, &out);
  self->subtitle = keep(self, &out);
}

static void make_description(tisse__map *self)
{
  const bool french = self->french;
  buffer out = begin(self);
  tisse__buffer_add(&out, self->subtitle);
  tisse__buffer_add_text(&out, ".");
  for (uint32_t i = 0; i < self->relation_count; ++i) {
    const tisse__map_relation *relation = &self->relations[i];
    tisse__buffer_addf(&out, i ? ", " : " ");
    tisse__buffer_add(&out, relation->label);
    tisse__buffer_addf(&out, french ? NBSP ": %u" : ": %u", relation->edges + relation->tags);
  }
  tisse__buffer_add_text(&out, self->relation_count ? "." : "");
  self->description = keep(self, &out);
}

/** "semi-conducteurs" → "Semi-conducteurs" */
static tisse_view capitalise(tisse__map *self, tisse_view text)
{
  unsigned length = 1;
  char bytes[4];
  buffer out = begin(self);
  uint32_t c = text.length ? tisse__utf8_decode(text.data, text.data + text.length, &length) : 0;
  c -= (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7) ? 0x20U : 0U;
  tisse__buffer_add(&out, (tisse_view){bytes, text.length ? tisse__utf8_encode(bytes, c) : 0});
  tisse__buffer_add(&out, (tisse_view){text.data + length, text.length > length ? text.length - length : 0});
  return keep(self, &out);
}

tisse_status tisse__map_label(tisse__map *self)
{
  const tisse_knowledge *knowledge = tisse_graph_knowledge(self->graph);
  const char *language = self->french ? "fr" : "en";
  for (uint32_t i = 0; i < self->relation_count; ++i) {
    const tisse_view label = knowledge ? tisse_knowledge_label(knowledge, self->relations[i].iri, language) : (tisse_view){0};
    self->relations[i].label = tisse__map_clean(&self->arena, label.length ? label : self->relations[i].local);
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const tisse_view label = knowledge ? tisse_knowledge_label(knowledge, self->groups[i].iri, language) : (tisse_view){0};
    const tisse_view clean = tisse__map_clean(&self->arena, label.length ? label : tisse__iri_local(self->groups[i].iri));
    self->groups[i].label = tisse__map_shorten(&self->arena, capitalise(self, clean), 12.0, true, 240.0);
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    name_deal(self, &self->deals[i], i);
    if (self->deals[i].place == TISSE__MAP_EDGE) {
      size_label(&self->deals[i], &self->relations[self->deals[i].relation]);
      const double room = 2.0 * tisse__map_end_half(self, &self->deals[i]) + 2.0;
      self->nodes[self->deals[i].from].room_out += room;
      self->nodes[self->deals[i].to].room_in += room;
    }
  }
  for (uint32_t i = 0; i < self->node_count; ++i) {
    size_node(self, &self->nodes[i]);
  }
  make_title(self);
  make_subtitle(self);
  make_description(self);
  return self->arena.failed ? TISSE_E_MEMORY : TISSE_OK;
}
