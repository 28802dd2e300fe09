/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/teaser.h"

#include <string.h>

#include "base/table.h"
#include "base/text.h"
#include "document/byline.h"
#include "document/text.h"

#define CALLED_BYTES ((size_t)200)    ///< Lines between two calls are not longer.
#define SUMMARY_WIDTH ((size_t)420)  ///< A summary of another article is not longer.

static bool is_headline_block(const tisse__draft *draft, size_t index)
{
  const tisse_block_kind kind = draft->blocks.items[index].kind;
  if (kind == TISSE_BLOCK_HEADING || kind == TISSE_BLOCK_ITEM) {
    return true;
  }
  return kind == TISSE_BLOCK_PARAGRAPH && tisse__is_headline(tisse__draft_block_text(draft, index));
}

static bool is_body(const tisse__draft *draft, size_t index)
{
  const tisse_block_kind kind = draft->blocks.items[index].kind;
  return (kind == TISSE_BLOCK_PARAGRAPH || kind == TISSE_BLOCK_QUOTE) && !is_headline_block(draft, index);
}

/* ---- the words of a block ---- */

/** Function words of both languages, folded, by their length; what they share says nothing of a subject. */
static bool is_stop_word(tisse_view word)
{
  static const char *const words[] = {
    "", "", "",
    " les des une aux son ses que qui par sur est ont ete pas non oui car ces cet ils lui ans the and for are was has had not but "
    "its his her you our may can who why how all any new ",
    " leur quoi dont pour dans avec sans sous vers chez sont etre fait plus tres mais donc ceux elle nous vous tout tous deja lors "
    "mois jour that with this from were have they them will into over than then also been what when more most some such says said ",
    " leurs entre avoir avait etait faire moins cette celle celui elles comme toute autre aussi ainsi alors selon apres avant annee "
    "their would could might under after about being which where ",
    " toutes autres encore depuis should before ",
    " pendant ",
    ""};
  if (word.length >= sizeof words / sizeof *words || memchr(word.data, ' ', word.length)) {
    return false;
  }
  char key[16] = " ";
  memcpy(key + 1, word.data, word.length);
  memcpy(key + 1 + word.length, " ", 2);
  return strstr(words[word.length], key) != NULL;
}

/** Reads a text word by word. */
typedef struct words {
  tisse__draft *draft;
  tisse__buffer folded;
  tisse_view rest;   ///< What is still to be read.
} words;

static void words_start(words *self, tisse__draft *draft, tisse_view text)
{
  *self = (words){.draft = draft};
  tisse__buffer_init(&self->folded, &draft->context->allocator);
  tisse__fold_text(&self->folded, text);
  self->rest = tisse__buffer_view(&self->folded);
}

static void words_end(words *self)
{
  self->draft->failed = self->draft->failed || self->folded.failed;
  tisse__buffer_dispose(&self->folded);
}

/** The next word that carries meaning, cut to six bytes so that its inflections agree. */
static bool words_next(words *self, tisse_view *out)
{
  const char *at = self->rest.data;
  const char *end = at + self->rest.length;
  while (at < end) {
    unsigned length = 1;
    uint32_t c = tisse__utf8_decode(at, end, &length);
    if (!tisse__is_letter(c) && !tisse__is_digit(c)) {
      at += length;
      continue;
    }
    const char *begin = at;
    while (at < end && (tisse__is_letter(c) || tisse__is_digit(c))) {
      at += length;
      c = tisse__utf8_decode(at, end, &length);
    }
    const tisse_view word = tisse__view(begin, (size_t)(at - begin));
    const bool long_enough = word.length >= 3 || tisse__view_is(word, "ia") || tisse__view_is(word, "ai");
    if (long_enough && !is_stop_word(word)) {
      self->rest = tisse__view(at, (size_t)(end - at));
      *out = tisse__view(begin, word.length > 6 ? 6 : word.length);
      return true;
    }
  }
  return false;
}

/** Adds the words of a block; returns how many distinct ones there were, and of these how many `known` has (which may be NULL). */
static size_t add_words(tisse__draft *draft, tisse__table *set, size_t block, const tisse__table *known, size_t *shared)
{
  words reader;
  words_start(&reader, draft, tisse__draft_block_text(draft, block));
  size_t distinct = 0;
  for (tisse_view word; words_next(&reader, &word);) {
    if (tisse__table_find(set, word) != TISSE__NONE) {
      continue;
    }
    ++distinct;
    *shared += known && tisse__table_find(known, word) != TISSE__NONE;
    const tisse_view kept = tisse__arena_copy(&draft->arena, word);
    if (!kept.data || !tisse__table_set(set, kept, (uint32_t)block)) {
      draft->failed = true;
    }
  }
  words_end(&reader);
  return distinct;
}

/** Per cent of the headline's words that come again in the paragraph. */
static unsigned restated(tisse__draft *draft, size_t headline, size_t paragraph)
{
  tisse__table title, summary;
  tisse__table_init(&title, &draft->context->allocator);
  tisse__table_init(&summary, &draft->context->allocator);
  size_t shared = 0;
  add_words(draft, &summary, paragraph, NULL, &shared);
  const size_t count = add_words(draft, &title, headline, &summary, &shared);
  tisse__table_dispose(&title);
  tisse__table_dispose(&summary);
  return count ? (unsigned)(shared * 100 / count) : 0;
}

/* ---- the run of headlines and summaries behind the article ---- */

typedef struct pair {
  size_t headline, paragraph;
  unsigned kin;    ///< Per cent of its words that the article has too.
  unsigned again;  ///< Per cent of the headline's words that its paragraph says again.
  bool foreign;
} pair;
typedef TISSE__ARRAY(pair) pairs;

/** The longest run of headline and one short paragraph, again and again, up to the end; in order. What is marked already is passed over. */
static void find_pairs(tisse__draft *draft, pairs *out)
{
  size_t i = draft->blocks.count;
  for (;;) {
    size_t found[2];
    size_t count = 0;
    while (i && count < 2) {
      --i;
      if (draft->blocks.items[i].kind != TISSE_BLOCK_TEASER) {
        found[count++] = i;
      }
    }
    if (count < 2 || !is_body(draft, found[0]) || !is_headline_block(draft, found[1]) ||
        draft->blocks.items[found[1]].kind == TISSE_BLOCK_ITEM ||
        tisse__text_width(tisse__draft_block_text(draft, found[0])) > SUMMARY_WIDTH) {
      break;
    }
    if (!tisse__array_push(&draft->context->allocator, out, ((pair){.headline = found[1], .paragraph = found[0]}))) {
      draft->failed = true;
      return;
    }
  }
  for (size_t low = 0, high = out->count; low + 1 < high--; ++low) {
    const pair swapped = out->items[low];
    out->items[low] = out->items[high];
    out->items[high] = swapped;
  }
}

/**
 * Fills `body` with the words of the blocks before `end`; returns the per cent of a paragraph's words that the paragraphs before it
 * have brought already: how much the article talks of the same things.
 */
static unsigned read_body(tisse__draft *draft, size_t end, tisse__table *body, size_t *paragraphs)
{
  size_t seen = 0;
  size_t total = 0;
  for (size_t i = 0; i < end; ++i) {
    if (draft->blocks.items[i].kind == TISSE_BLOCK_TEASER) {
      continue;
    }
    tisse__table own;
    tisse__table_init(&own, &draft->context->allocator);
    size_t shared = 0;
    const size_t count = add_words(draft, &own, i, body, &shared);
    tisse__table_dispose(&own);
    if (is_body(draft, i) && ++*paragraphs > 1) {
      seen += shared;
      total += count;
    }
    size_t ignored = 0;
    add_words(draft, body, i, NULL, &ignored);
  }
  return total ? (unsigned)(seen * 100 / total) : 0;
}

/** Per cent of the pair's words that the article has too. */
static unsigned kinship(tisse__draft *draft, const pair *self, const tisse__table *body)
{
  tisse__table own;
  tisse__table_init(&own, &draft->context->allocator);
  size_t shared = 0;
  size_t count = add_words(draft, &own, self->headline, body, &shared);
  count += add_words(draft, &own, self->paragraph, body, &shared);
  tisse__table_dispose(&own);
  return count ? (unsigned)(shared * 100 / count) : 100;
}

/**
 * Where the foreign pairs begin: at a foreign one, with at least two and two of three foreign from there on, and all of them, on the
 * whole, far from the article and near to their own headlines. The article's own last sections, which come first in the run, are not.
 */
static size_t first_foreign(const pairs *all, unsigned cohesion)
{
  size_t foreign = 0;
  size_t kin = 0;
  size_t again = 0;
  size_t first = all->count;
  for (size_t i = all->count; i-- > 0;) {
    const pair *const at = &all->items[i];
    const size_t count = all->count - i;
    foreign += at->foreign;
    kin += at->kin;
    again += at->again;
    if (at->foreign && foreign >= 2 && foreign * 3 >= count * 2 && kin * 10 <= cohesion * 6 * count && again >= 30 * count) {
      first = i;
    }
  }
  return first;
}

static void mark_pairs(tisse__draft *draft, pairs *all)
{
  tisse__table body;
  tisse__table_init(&body, &draft->context->allocator);
  size_t paragraphs = 0;
  const size_t begin = all->items[0].headline;
  const unsigned cohesion = read_body(draft, begin, &body, &paragraphs);
  for (size_t i = 0; i < all->count; ++i) {
    pair *const at = &all->items[i];
    at->kin = kinship(draft, at, &body);
    at->again = restated(draft, at->headline, at->paragraph);
    at->foreign = at->kin * 10 <= cohesion * 9 && at->kin <= 40 && (at->again >= 25 || at->kin <= 10);
  }
  tisse__table_dispose(&body);
  const size_t first = first_foreign(all, cohesion);
  if (paragraphs < 3 || first == all->count) {
    return;
  }
  /* A round-up is made of such pairs: they are teasers only behind an article that is longer than they are. */
  const uint32_t from = draft->blocks.items[all->items[first].headline].bytes.begin;
  if (from * UINT64_C(2) < draft->text.length) {
    return;
  }
  for (size_t i = all->items[first].headline; i < draft->blocks.count; ++i) {
    draft->blocks.items[i].kind = TISSE_BLOCK_TEASER;
  }
}

/** Headlines one below the other at the very end, three at least: a list that lost its marker. */
static void mark_headlines(tisse__draft *draft)
{
  size_t first = draft->blocks.count;
  size_t count = 0;
  while (first && (draft->blocks.items[first - 1].kind == TISSE_BLOCK_TEASER ||
                   (draft->blocks.items[first - 1].kind != TISSE_BLOCK_ITEM && is_headline_block(draft, first - 1) &&
                    tisse__text_width(tisse__draft_block_text(draft, first - 1)) >= 25))) {
    --first;
    count += draft->blocks.items[first].kind != TISSE_BLOCK_TEASER;
  }
  const uint32_t from = first < draft->blocks.count ? draft->blocks.items[first].bytes.begin : 0;
  for (size_t i = first; count >= 3 && from * UINT64_C(2) > draft->text.length && i < draft->blocks.count; ++i) {
    draft->blocks.items[i].kind = TISSE_BLOCK_TEASER;
  }
}

void tisse__teaser_mark_run(tisse__draft *draft)
{
  mark_headlines(draft);
  pairs all = {0};
  find_pairs(draft, &all);
  if (!draft->failed && all.count >= 2) {
    mark_pairs(draft, &all);
  }
  tisse__array_dispose(&draft->context->allocator, &all);
}

/* ---- phrases ---- */

static bool is_late(const tisse__draft *draft, size_t index)
{
  return draft->blocks.items[index].bytes.begin * UINT64_C(5) >= draft->text.length * UINT64_C(3);
}

static void mark(tisse__draft *draft, size_t index)
{
  draft->blocks.items[index].kind = TISSE_BLOCK_TEASER;
}

/** The number of a place in a list of what is read most, on a line of its own. */
static bool is_rank(const tisse__draft *draft, size_t index)
{
  const tisse_view text = tisse__draft_block_text(draft, index);
  const tisse_block_kind kind = draft->blocks.items[index].kind;
  return text.length <= 2 && tisse__is_digit((unsigned char)text.data[0]) && tisse__is_digit((unsigned char)text.data[text.length - 1]) &&
         (kind == TISSE_BLOCK_PARAGRAPH || kind == TISSE_BLOCK_HEADING);
}

/** "15:42 Untel rachète Unetelle": a line of a wire, whose time stands before a headline. */
static bool is_wire_line(const tisse__draft *draft, size_t index)
{
  const tisse_view text = tisse__draft_block_text(draft, index);
  size_t at = 0;
  while (at < text.length && at < 3 && tisse__is_digit((unsigned char)text.data[at])) {
    ++at;
  }
  return at >= 1 && at <= 2 && text.length > at + 12 && (text.data[at] == ':' || text.data[at] == 'h') &&
         tisse__is_digit((unsigned char)text.data[at + 1]) && tisse__is_digit((unsigned char)text.data[at + 2]) && text.data[at + 3] == ' ' &&
         is_headline_block(draft, index);
}

/** 0, 1, or 2 for more. */
static size_t paragraphs_behind(const tisse__draft *draft, size_t index)
{
  size_t count = 0;
  while (count < 2 && index + 1 + count < draft->blocks.count && is_body(draft, index + 1 + count) &&
         !is_rank(draft, index + 1 + count)) {
    ++count;
  }
  return count;
}

/**
 * Marks the headlines behind the marker of a list, and the summary of each where it is one. The list ends where the article goes on.
 * Returns the index of the last block that was marked.
 */
static size_t mark_list(tisse__draft *draft, size_t marker)
{
  size_t last = marker;
  bool summaries = false;
  while (last + 1 < draft->blocks.count) {
    const size_t at = last + 1;
    if (is_rank(draft, at)) {
      mark(draft, at);
      last = at;
      continue;
    }
    if (!is_headline_block(draft, at) ||
        tisse__furniture_find(&draft->context->allocator, tisse__draft_block_text(draft, at)) != TISSE__NO_FURNITURE) {
      break;
    }
    const size_t behind = paragraphs_behind(draft, at);
    const bool one = behind == 1 && tisse__text_width(tisse__draft_block_text(draft, at + 1)) <= SUMMARY_WIDTH;
    if (behind >= 2 && summaries) {
      break;
    }
    mark(draft, at);
    last = at;
    if (behind >= 2 || (behind == 1 && !one)) {
      break;
    }
    if (one) {
      if (restated(draft, at, at + 1) < 30 && !(summaries && is_late(draft, at))) {
        break;
      }
      mark(draft, at + 1);
      last = at + 1;
      summaries = true;
    }
  }
  return last;
}

/** A phrase that is also a cross-heading ("Tendances") counts only where a headline follows, or nothing. */
static bool list_follows(const tisse__draft *draft, size_t marker)
{
  return (marker + 1 < draft->blocks.count && is_rank(draft, marker + 1)) || marker + 1 == draft->blocks.count || is_headline_block(draft, marker + 1);
}

/** Behind a call to pay stand offers; where more stands there than before it, the call was passed. */
static bool is_short_rest(const tisse__draft *draft, size_t index)
{
  return draft->blocks.items[index].bytes.begin * UINT64_C(5) >= draft->text.length * UINT64_C(2);
}

/** "Newsletter", what it promises, "Sign up": of two calls nearly one below the other, what stands between is theirs. */
static size_t mark_call(tisse__draft *draft, size_t first)
{
  size_t last = first + 1;
  for (; last < draft->blocks.count && last <= first + 3; ++last) {
    const tisse_view text = tisse__draft_block_text(draft, last);
    if (tisse__furniture_find(&draft->context->allocator, text) == TISSE__FURNITURE_CALL) {
      break;
    }
    if (text.length > CALLED_BYTES || (!is_headline_block(draft, last) && draft->blocks.items[last].kind != TISSE_BLOCK_QUOTE)) {
      return first;
    }
  }
  if (last >= draft->blocks.count || last > first + 3) {
    return first;
  }
  for (size_t i = first; i <= last; ++i) {
    mark(draft, i);
  }
  return last;
}

/** Takes what the phrase on block `i` governs, with so many paragraphs before it; returns the last index taken. */
static size_t mark_phrase(tisse__draft *draft, size_t i, tisse__furniture what, size_t paragraphs)
{
  if ((what == TISSE__FURNITURE_LIST && !list_follows(draft, i)) ||
      (what == TISSE__FURNITURE_KICKER && (!paragraphs || !is_headline_block(draft, i)))) {
    return i;
  }
  mark(draft, i);
  if (what == TISSE__FURNITURE_CALL) {
    return paragraphs ? mark_call(draft, i) : i;
  }
  if (what == TISSE__FURNITURE_LIST) {
    return mark_list(draft, i);
  }
  if (what == TISSE__FURNITURE_NEXT && i + 1 < draft->blocks.count && is_headline_block(draft, i + 1)) {
    mark(draft, i + 1);
    return i + 1;
  }
  if ((what == TISSE__FURNITURE_END && is_late(draft, i) && paragraphs >= 2) || (what == TISSE__FURNITURE_WALL && paragraphs && is_short_rest(draft, i))) {
    for (; i < draft->blocks.count; ++i) {
      mark(draft, i);
    }
  }
  return i;
}

/** The line over "Crédits image : …", when nothing but a line break is between them, says what the picture shows. */
static void mark_caption(tisse__draft *draft, size_t credit)
{
  const tisse_view text = tisse__draft_block_text(draft, credit);
  tisse_block *const before = credit ? &draft->blocks.items[credit - 1] : NULL;
  if (!before || before->kind == TISSE_BLOCK_TEASER || before->kind == TISSE_BLOCK_TITLE ||
      draft->blocks.items[credit].bytes.begin - before->bytes.end > 1 || before->bytes.end - before->bytes.begin > 250) {
    return;
  }
  /* Paragraphs may stand line by line; a caption is alone between blank lines. */
  const bool alone = credit < 2 || before->bytes.begin - draft->blocks.items[credit - 2].bytes.end > 1;
  if (alone && (tisse__view_starts(text, "Cr") || tisse__view_starts(text, "Photo") || tisse__view_starts(text, "Image") ||
                tisse__view_starts(text, "©"))) {
    before->kind = TISSE_BLOCK_CAPTION;
  }
}

/* ---- bylines, lives of authors, quotations set off ---- */

#define HEADLINE_BYTES ((size_t)800)  ///< Longer lines are no headlines.
#define NEAR_BLOCKS ((size_t)200)     ///< What is said again is said so near.
#define MENU_LINES ((size_t)60)       ///< A menu before the headline is not longer.
#define LIFE_WIDTH ((size_t)250)  ///< Of an author, on the line below the name.
#define PREAMBLE_BLOCKS 40U  ///< Bylines are looked for in so many blocks.

bool tisse__teaser_is_body(const tisse__draft *draft, size_t block)
{
  return is_body(draft, block);
}

/** No block of a few letters, and no long one. */
static bool may_be_headline(const tisse__draft *draft, size_t block)
{
  const tisse_view text = tisse__draft_block_text(draft, block);
  return text.length <= HEADLINE_BYTES && tisse__text_width(text) >= 20;
}

/** Per cent of a block's words that are in `body`; 0 for a block of fewer than three words. */
static unsigned shared_words(tisse__draft *draft, size_t block, const tisse__table *body)
{
  if (!may_be_headline(draft, block)) {
    return 0;
  }
  tisse__table own;
  tisse__table_init(&own, &draft->context->allocator);
  size_t shared = 0;
  const size_t count = add_words(draft, &own, block, body, &shared);
  tisse__table_dispose(&own);
  return count >= 3 ? (unsigned)(shared * 100 / count) : 0;
}

/** Has the text from `end` on so many per cent of a block's words? It is read as far as it takes: a headline's mostly come soon. */
static bool is_headline_of(tisse__draft *draft, size_t block, size_t end, unsigned least)
{
  const uint32_t said = TISSE__NONE - 1;
  if (!may_be_headline(draft, block)) {
    return false;
  }
  tisse__table own;
  tisse__table_init(&own, &draft->context->allocator);
  size_t shared = 0;
  const size_t count = add_words(draft, &own, block, NULL, &shared);
  bool again = false;
  for (size_t i = end; count >= 3 && !again && i < draft->blocks.count && i < end + NEAR_BLOCKS; ++i) {
    if (!is_body(draft, i)) {
      continue;
    }
    words reader;
    words_start(&reader, draft, tisse__draft_block_text(draft, i));
    for (tisse_view word; !again && words_next(&reader, &word);) {
      if (tisse__table_find(&own, word) == block) {
        draft->failed = draft->failed || !tisse__table_set(&own, word, said);
        again = ++shared * 100 / count >= least;
      }
    }
    words_end(&reader);
  }
  tisse__table_dispose(&own);
  return again;
}

size_t tisse__teaser_find_headline(tisse__draft *draft, size_t end)
{
  if (!end) {
    return end; /* the article begins with its text */
  }
  tisse__table body;
  tisse__table_init(&body, &draft->context->allocator);
  size_t found = end;
  bool first = true;
  for (size_t i = 0; i < end && i < MENU_LINES && found == end; ++i) {
    if (draft->blocks.items[i].kind == TISSE_BLOCK_TEASER) {
      continue;
    }
    if (!first && !body.count) {
      size_t ignored = 0;
      for (size_t b = end; b < draft->blocks.count && b < end + NEAR_BLOCKS; ++b) {
        if (is_body(draft, b)) {
          add_words(draft, &body, b, NULL, &ignored);
        }
      }
    }
    if (first ? is_headline_of(draft, i, end, 40) : shared_words(draft, i, &body) >= 55) {
      found = i;
    } else if (is_body(draft, i)) {
      break; /* Menus hold no sentences. */
    }
    first = false;
  }
  tisse__table_dispose(&body);
  return found;
}

/** A name alone on the line above or below the day is the author's. */
static void take_lone_name(tisse__draft *draft, size_t index)
{
  const size_t beside[] = {index - 1, index + 1};
  for (size_t k = index ? 0 : 1; k < 2; ++k) {
    const size_t i = beside[k];
    if (i < draft->blocks.count && draft->blocks.items[i].kind != TISSE_BLOCK_TEASER && draft->blocks.items[i].kind != TISSE_BLOCK_TITLE &&
        tisse__byline_is_name(tisse__draft_block_text(draft, i))) {
      if (!draft->metadata.author.length) {
        draft->metadata.author = tisse__arena_copy(&draft->arena, tisse__draft_block_text(draft, i));
      }
      mark(draft, i);
      return;
    }
  }
}

void tisse__teaser_mark_bylines(tisse__draft *draft)
{
  unsigned paragraphs = 0;
  for (size_t i = 0; i < draft->blocks.count && i < PREAMBLE_BLOCKS && paragraphs < 2; ++i) {
    const tisse_view text = tisse__draft_block_text(draft, i);
    const tisse_block_kind kind = draft->blocks.items[i].kind;
    tisse__byline byline;
    if (kind == TISSE_BLOCK_TEASER || kind == TISSE_BLOCK_TITLE || !tisse__byline_read(&byline, text) || !byline.whole) {
      paragraphs += is_body(draft, i) && tisse__text_width(text) > 100;
      continue;
    }
    mark(draft, i);
    if (*byline.date && !draft->metadata.published.length) {
      draft->metadata.published = tisse__arena_copy(&draft->arena, tisse_view_of(byline.date));
    }
    if (byline.author.length && !draft->metadata.author.length) {
      draft->metadata.author = tisse__arena_copy(&draft->arena, byline.author);
    } else if (*byline.date) {
      take_lone_name(draft, i);
    }
  }
}

static bool starts_with_author(const tisse__draft *draft, size_t block)
{
  const tisse_view text = tisse__draft_block_text(draft, block);
  const tisse_view author = draft->metadata.author;
  return author.length && text.length > author.length && memchr(author.data, ' ', author.length) &&
         memcmp(text.data, author.data, author.length) == 0 && !tisse__is_letter((unsigned char)text.data[author.length]);
}

static bool holds(tisse_view text, tisse_view part)
{
  for (size_t at = 0; part.length && at + part.length <= text.length; ++at) {
    const char *found = memchr(text.data + at, part.data[0], text.length - part.length - at + 1);
    if (!found) {
      return false;
    }
    at = (size_t)(found - text.data);
    if (memcmp(found, part.data, part.length) == 0) {
      return true;
    }
  }
  return false;
}

/** Does a paragraph before `block` speak of the author? */
static bool tells_of_author(const tisse__draft *draft, size_t block)
{
  bool told = false;
  for (size_t i = 0; i < block && !told; ++i) {
    told = draft->blocks.items[i].kind != TISSE_BLOCK_TEASER && is_body(draft, i) && holds(tisse__draft_block_text(draft, i), draft->metadata.author);
  }
  return told;
}

/** What the author is and did, at the end of the article, which does not speak of him otherwise: behind his name, or on the line below it. */
static void mark_author(tisse__draft *draft)
{
  size_t last = draft->blocks.count;
  for (unsigned seen = 0; last && seen < 6 && is_late(draft, last - 1);) {
    const tisse_block_kind kind = draft->blocks.items[--last].kind;
    if (kind == TISSE_BLOCK_TEASER || kind == TISSE_BLOCK_TITLE) {
      continue;
    }
    ++seen;
    const bool alone = tisse_view_equal(tisse__draft_block_text(draft, last), draft->metadata.author) && tisse__byline_is_name(draft->metadata.author);
    if ((!alone && !starts_with_author(draft, last)) || tells_of_author(draft, last)) {
      continue;
    }
    mark(draft, last);
    if (alone && last + 1 < draft->blocks.count && tisse__text_width(tisse__draft_block_text(draft, last + 1)) <= LIFE_WIDTH) {
      mark(draft, last + 1);
    }
  }
}

/** Is the block's text said in a paragraph that is longer? */
static bool is_said_again(tisse__draft *draft, size_t block)
{
  tisse__buffer own, other;
  tisse__buffer_init(&own, &draft->context->allocator);
  tisse__buffer_init(&other, &draft->context->allocator);
  tisse__add_letters(&own, tisse__draft_block_text(draft, block));
  bool found = false;
  for (size_t i = block > NEAR_BLOCKS ? block - NEAR_BLOCKS : 0; i < draft->blocks.count && i < block + NEAR_BLOCKS && own.length >= 20 && !found; ++i) {
    if (i != block && draft->blocks.items[i].kind == TISSE_BLOCK_PARAGRAPH &&
        draft->blocks.items[i].bytes.end - draft->blocks.items[i].bytes.begin > own.length) {
      tisse__buffer_clear(&other);
      tisse__add_letters(&other, tisse__draft_block_text(draft, i));
      found = holds(tisse__buffer_view(&other), tisse__buffer_view(&own));
    }
  }
  draft->failed = draft->failed || own.failed || other.failed;
  tisse__buffer_dispose(&own);
  tisse__buffer_dispose(&other);
  return found;
}

/** Quotations set off that say again what the text says, with the name below them. */
static void mark_repeated_quotes(tisse__draft *draft)
{
  unsigned looked = 0;
  for (size_t i = 0; i < draft->blocks.count && looked < 32; ++i) {
    if (draft->blocks.items[i].kind != TISSE_BLOCK_QUOTE || draft->blocks.items[i].bytes.end - draft->blocks.items[i].bytes.begin > 600) {
      continue;
    }
    ++looked;
    if (is_said_again(draft, i)) {
      mark(draft, i);
      const size_t next = i + 1;
      if (next < draft->blocks.count && draft->blocks.items[next].kind == TISSE_BLOCK_QUOTE && tisse__is_headline(tisse__draft_block_text(draft, next)) &&
          tisse__text_width(tisse__draft_block_text(draft, next)) <= 80) {
        mark(draft, next);
      }
    }
  }
}

void tisse__teaser_mark(tisse__draft *draft)
{
  size_t paragraphs = 0;
  tisse__teaser_mark_bylines(draft);
  for (size_t i = 0; i < draft->blocks.count; ++i) {
    if (draft->blocks.items[i].kind == TISSE_BLOCK_TEASER || draft->blocks.items[i].kind == TISSE_BLOCK_TITLE) {
      continue;
    }
    const tisse__furniture what = tisse__furniture_find(&draft->context->allocator, tisse__draft_block_text(draft, i));
    if (what == TISSE__NO_FURNITURE) {
      paragraphs += is_body(draft, i);
      if (paragraphs && is_late(draft, i) && is_wire_line(draft, i)) {
        mark(draft, i);
      }
      continue;
    }
    if (what == TISSE__FURNITURE_LINE) {
      mark_caption(draft, i);
    }
    i = mark_phrase(draft, i, what, paragraphs);
  }
  mark_author(draft);
  mark_repeated_quotes(draft);
  tisse__teaser_mark_run(draft);
}
