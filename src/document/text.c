/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/text.h"

#include <string.h>

#include "base/text.h"
#include "document/metadata.h"
#include "document/teaser.h"

#define HEADLINE_WIDTH ((size_t)160)
#define TITLE_WIDTH ((size_t)200)
#define WRAP_WIDTH ((size_t)120)  ///< Lines that are wrapped by hand or by a mailer are not longer.

typedef struct line {
  uint32_t begin, end;  ///< Without blanks at its ends; empty for a blank line.
  uint32_t width;       ///< In code points.
} line;
typedef TISSE__ARRAY(line) lines;

size_t tisse__text_width(tisse_view text)
{
  return tisse__points_count(text.data, text.length);
}

/** The last character that is no closing quote, bracket or blank; `closed` tells whether some were passed. */
static uint32_t last_character(tisse_view text, bool *closed)
{
  *closed = false;
  const char *end = text.data + text.length;
  while (end > text.data) {
    const char *at = end - 1;
    while (at > text.data && ((unsigned char)*at & 0xC0U) == 0x80U) {
      --at;
    }
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    if (!tisse__is_space(c) && c != 0xBB && c != 0x201D && c != '"' && c != ')' && c != ']' && c != 0x2019 && c != '\'') {
      return c;
    }
    *closed = *closed || !tisse__is_space(c);
    end = at;
  }
  return 0;
}

static bool ends_sentence(tisse_view text)
{
  bool closed = false;
  const uint32_t c = last_character(text, &closed);
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ':' || c == ';';
}

bool tisse__is_headline(tisse_view text)
{
  const size_t width = text.length > 4 * HEADLINE_WIDTH ? text.length : tisse__text_width(text); /* a character has four bytes at most */
  if (width < 3 || width > HEADLINE_WIDTH) {
    return false;
  }
  bool closed = false;
  const uint32_t last = last_character(text, &closed);
  if (last == '?' || last == '!') {
    return width <= 110 && !closed;
  }
  unsigned length = 1;
  const uint32_t first = tisse__utf8_decode(text.data, text.data + text.length, &length);
  const bool opens = tisse__is_letter(first) ? tisse__is_upper(first) || first > 0x24F || text.data[0] == 'i' || text.data[0] == 'x'
                                             : tisse__is_digit(first) || first == 0xAB || first == 0x201C || first == '"' || first == '$';
  return opens && last && last != '.' && last != 0x2026 && last != ':' && last != ';' && last != ',';
}

/** « … » or “…” from end to end, and nothing quoted twice. */
static bool is_quotation(tisse_view text)
{
  static const struct { const char *open, *close; } quotes[] = {{"«", "»"}, {"“", "”"}, {"\"", "\""}};
  for (size_t i = 0; i < 3; ++i) {
    const size_t open = strlen(quotes[i].open);
    const size_t close = strlen(quotes[i].close);
    if (text.length > open + close + 8 && tisse__view_starts(text, quotes[i].open) && tisse__view_ends(text, quotes[i].close)) {
      const tisse_view inside = tisse__view(text.data + open, text.length - open - close);
      for (size_t at = 0; at + close <= inside.length; ++at) {
        if (memcmp(inside.data + at, quotes[i].close, close) == 0) {
          return false;
        }
      }
      return true;
    }
  }
  return false;
}

static bool is_item(tisse_view text)
{
  return tisse__view_starts(text, "- ") || tisse__view_starts(text, "• ") || tisse__view_starts(text, "* ") ||
         tisse__view_starts(text, "– ") || tisse__view_starts(text, "· ") || tisse__view_starts(text, "■ ");
}

static tisse_view view_of(const tisse__draft *draft, const line *self)
{
  return tisse__view(draft->text.data + self->begin, self->end - self->begin);
}

static void find_lines(tisse__draft *draft, lines *out)
{
  const tisse_view text = tisse__buffer_view(&draft->text);
  for (size_t at = 0; at < text.length;) {
    const char *feed = memchr(text.data + at, '\n', text.length - at);
    size_t end = feed ? (size_t)(feed - text.data) : text.length;
    const char *turn = memchr(text.data + at, '\r', end - at);
    end = turn ? (size_t)(turn - text.data) : end;
    const tisse_view trimmed = tisse__view_trim(tisse__view(text.data + at, end - at));
    const uint32_t begin = (uint32_t)(trimmed.data - text.data);
    const line found = {begin, begin + (uint32_t)trimmed.length, (uint32_t)tisse__text_width(trimmed)};
    if (!tisse__array_push(&draft->context->allocator, out, found)) {
      draft->failed = true;
      return;
    }
    at = end < text.length && text.data[end] == '\r' && end + 1 < text.length && text.data[end + 1] == '\n' ? end + 2 : end + 1;
  }
}

static size_t first_word_width(tisse_view text)
{
  const char *blank = memchr(text.data, ' ', text.length);
  return tisse__text_width(tisse__view(text.data, blank ? (size_t)(blank - text.data) : text.length));
}

/** Would the next line's first word have fitted on this one? Where it would not, the break was forced by the width. */
static bool is_forced(const tisse__draft *draft, const line *self, uint32_t width)
{
  return self->width + 1 + first_word_width(view_of(draft, self + 1)) > width;
}

/**
 * The width at which the text is wrapped, or 0. Wrapped text has runs of lines without a blank line between, none of them long, and
 * most of them break only where the next word would not have fitted, in the middle of a sentence.
 */
static uint32_t wrap_width(const tisse__draft *draft, const lines *all)
{
  uint32_t width = 0;
  for (size_t i = 0; i + 1 < all->count; ++i) {
    if (all->items[i].width && all->items[i + 1].width) {
      width = all->items[i].width > width ? all->items[i].width : width;
    }
  }
  if (width < 40 || width > WRAP_WIDTH) {
    return 0;
  }
  size_t breaks = 0;
  size_t forced = 0;
  size_t inside = 0;
  for (size_t i = 0; i + 1 < all->count; ++i) {
    if (all->items[i].width && all->items[i + 1].width) {
      ++breaks;
      forced += is_forced(draft, &all->items[i], width - width / 10);
      inside += !ends_sentence(view_of(draft, &all->items[i]));
    }
  }
  return breaks >= 3 && forced * 10 >= breaks * 7 && inside * 10 >= breaks * 6 ? width : 0;
}

static tisse_block_kind kind_of(tisse_view text, bool followed)
{
  if (is_item(text)) {
    return TISSE_BLOCK_ITEM;
  }
  if (tisse__view_starts(text, "> ") || is_quotation(text)) {
    return TISSE_BLOCK_QUOTE;
  }
  return followed && tisse__is_headline(text) ? TISSE_BLOCK_HEADING : TISSE_BLOCK_PARAGRAPH;
}

static bool continues(const tisse__draft *draft, const lines *all, size_t index, uint32_t width)
{
  const line *const self = &all->items[index];
  if (!width || index + 1 >= all->count || !all->items[index + 1].width || is_item(view_of(draft, self + 1))) {
    return false;
  }
  return is_forced(draft, self, width - width / 10);
}

static void mark_lines(tisse__draft *draft, const lines *all)
{
  const uint32_t width = wrap_width(draft, all);
  size_t last = all->count;
  while (last && !all->items[last - 1].width) {
    --last;
  }
  for (size_t i = 0; i < last; ++i) {
    if (!all->items[i].width) {
      continue;
    }
    const size_t first = i;
    while (continues(draft, all, i, width)) {
      ++i;
    }
    const line whole = {all->items[first].begin, all->items[i].end, 0};
    const tisse_block_kind kind = kind_of(view_of(draft, &whole), i + 1 < last);
    tisse__draft_mark(draft, first == i || kind != TISSE_BLOCK_HEADING ? kind : TISSE_BLOCK_PARAGRAPH, whole.begin, whole.end);
  }
}

/** The first paragraph of some length; the count of blocks where there is none. */
static size_t first_paragraph(const tisse__draft *draft)
{
  size_t i = 0;
  while (i < draft->blocks.count && !(tisse__teaser_is_body(draft, i) && tisse__text_width(tisse__draft_block_text(draft, i)) >= 80)) {
    ++i;
  }
  return i;
}

/**
 * Menus stand before the headline of a page that was copied whole. Where the first line shares little with the text, the first that shares
 * most of its words with it is the headline, and what stands before it is no part of the article.
 */
static void drop_menu(tisse__draft *draft)
{
  const size_t end = first_paragraph(draft);
  const size_t headline = end < draft->blocks.count ? tisse__teaser_find_headline(draft, end) : end;
  /* One line of some length may be a title of its own, over the first headline of a round-up. */
  if (headline == end || (headline == 1 && tisse__text_width(tisse__draft_block_text(draft, 0)) >= 20)) {
    return;
  }
  for (size_t before = 0; before < headline; ++before) {
    draft->blocks.items[before].kind = TISSE_BLOCK_TEASER;
  }
}

/** "Title - Site" above a line with the title alone: the second is it. */
static size_t find_bare_title(tisse__draft *draft, size_t title)
{
  const tisse_view text = tisse__draft_block_text(draft, title);
  const tisse_view alone = tisse__title_alone(text, (tisse_view){0});
  for (size_t i = title + 1; i < draft->blocks.count && i < title + 6 && alone.length < text.length; ++i) {
    if (tisse__same_words(&draft->context->allocator, alone, tisse__draft_block_text(draft, i))) {
      draft->blocks.items[title].kind = TISSE_BLOCK_TEASER;
      return i;
    }
  }
  return title;
}

/** A short first line with more behind it. */
static void take_title(tisse__draft *draft)
{
  drop_menu(draft);
  for (size_t i = 0; i + 1 < draft->blocks.count; ++i) {
    if (draft->blocks.items[i].kind == TISSE_BLOCK_TEASER) {
      continue;
    }
    i = find_bare_title(draft, i);
    tisse_block *const block = &draft->blocks.items[i];
    const tisse_view text = tisse__draft_block_text(draft, i);
    if (tisse__text_width(text) > TITLE_WIDTH || memchr(text.data, '\n', text.length) || block->kind == TISSE_BLOCK_ITEM) {
      return;
    }
    block->kind = TISSE_BLOCK_TITLE;
    draft->metadata.title = tisse__arena_copy(&draft->arena, text);
    for (size_t next = i + 1; next < draft->blocks.count && next < i + 3; ++next) {
      if (tisse__same_words(&draft->context->allocator, text, tisse__draft_block_text(draft, next))) {
        draft->blocks.items[next].kind = TISSE_BLOCK_TITLE;
      }
    }
    return;
  }
}

/** The title that the metadata give, among the first blocks. */
static void find_title(tisse__draft *draft)
{
  for (size_t i = 0; i < draft->blocks.count && i < 4; ++i) {
    if (tisse__same_words(&draft->context->allocator, draft->metadata.title, tisse__draft_block_text(draft, i))) {
      draft->blocks.items[i].kind = TISSE_BLOCK_TITLE;
    }
  }
}

void tisse__text_blocks(tisse__draft *draft)
{
  lines all = {0};
  find_lines(draft, &all);
  if (!draft->failed) {
    mark_lines(draft, &all);
  }
  tisse__array_dispose(&draft->context->allocator, &all);
  if (draft->failed) {
    return;
  }
  tisse__teaser_mark(draft);
  if (draft->metadata.title.length) {
    find_title(draft);
  } else {
    take_title(draft);
  }
}
