/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Prepositions, simple ("dans") and of several words ("au capital de"). */

#include "extract/group.h"
#include "extract/own.h"

#include <string.h>

/** "donner suite | à", "faire face | à": is the word the noun of an expression of the verb in front? */
static bool is_of_expression(const tisse__scan *s, uint32_t word)
{
  uint32_t verb = word;
  while (verb > s->a->sentences[s->sentence].first && verb + 3 > word && (verb == word || tisse__scan_pos(s, verb) == TISSE__ADV)) {
    --verb;
  }
  if (verb == word || !tisse__scan_is_verb(s, verb)) {
    return false;
  }
  for (uint32_t link = tisse__lexicon_find(s->a->lexicon, tisse__scan_reading(s, verb)->lemma, TISSE__VERB); link != TISSE__NONE;
       link = s->a->lexicon->chain[link].next) {
    const tisse__entry *entry = &s->a->knowledge->entries.items[s->a->lexicon->chain[link].entry];
    if (entry->constituent_count == 1 && !entry->constituents[0].marker.length && tisse_view_equal(entry->constituents[0].lemma, s->a->lower[word])) {
      return true;
    }
  }
  return false;
}

/** "auprès notamment de X", "grâce entre autres à X": an adverb behind the first word of a marker; how many words both are, 0 where it is none. */
static uint32_t parted_marker(const tisse__scan *s, uint32_t word, tisse_view *marker)
{
  if (s->a->language != TISSE__FRENCH || word + 2 >= s->end || tisse__scan_pos(s, word + 1) != TISSE__ADV) {
    return 0;
  }
  const tisse__options *options = tisse__vocable_at(s->a, word)->markers;
  for (uint32_t i = 0; i < options->count; ++i) {
    const tisse_view whole = s->a->lexicon->markers.items[options->items[i]];
    const char *blank = memchr(whole.data, ' ', whole.length);
    if (!blank || !tisse_view_equal(tisse__view(whole.data, (size_t)(blank - whole.data)), s->a->lower[word])) {
      continue;
    }
    const uint32_t rest = tisse__match_words(s->a, tisse__view(blank + 1, whole.length - (size_t)(blank + 1 - whole.data)), word + 2, s->end);
    if (rest) {
      *marker = whole;
      return rest + 2;
    }
  }
  return 0;
}

uint32_t tisse__scan_long_marker(const tisse__scan *s, uint32_t word, tisse_view *marker)
{
  const tisse__vocable *vocable = word < s->end ? tisse__vocable_at(s->a, word) : NULL;
  if (!vocable || !(vocable->markers->count || vocable->fixed->count)) {
    return 0;
  }
  uint32_t longest = 0;
  uint32_t best = TISSE__NONE;
  const tisse__options *options = vocable->markers;
  for (uint32_t i = 0; (i = tisse__next_option(s->a, options, i, word, s->end)) < options->count; ++i) { /* the longest, and of those the first */
    const uint32_t count = tisse__match_words(s->a, s->a->lexicon->markers.items[options->items[i]], word, s->end);
    if (count > longest || (count && count == longest && options->items[i] < best)) {
      longest = count;
      best = options->items[i];
    }
  }
  if (longest) {
    *marker = s->a->lexicon->markers.items[best];
  }
  uint32_t entry = 0;
  const uint32_t count = tisse__fixed_at(s->a, word, s->end, &entry);
  if (count > longest && count > 1) {
    const tisse__entry *fixed = &s->a->knowledge->entries.items[entry];
    const uint8_t last = tisse__scan_pos(s, word + count - 1);
    if (fixed->word_class != TISSE__WC_LIST && (fixed->pos == TISSE__PREP || last == TISSE__PREP)) {
      *marker = fixed->lemma;
      longest = count;
    }
  }
  if (!longest) {
    return parted_marker(s, word, marker);
  }
  if (longest > 1 && tisse__scan_is_verb(s, word) && tisse__own_verb(s->a, tisse__scan_reading(s, word)->lemma)) {
    return 0; /* "a probe | built by X", where a user's frame reads "build" */
  }
  return longest > 1 && s->a->language == TISSE__FRENCH && tisse__scan_pos(s, word) == TISSE__NOUN && is_of_expression(s, word) ? 0 : longest;
}

bool tisse__scan_marker(const tisse__scan *s, uint32_t word, tisse_view *marker, uint32_t *after)
{
  const uint32_t count = tisse__scan_long_marker(s, word, marker);
  if (count) {
    *after = word + count;
    return true;
  }
  if (tisse__scan_is_class(s, word, TISSE__WC_INVOLVING) && word + 1 < s->end &&
      (tisse__scan_name(s, word + 1) != TISSE__NONE ||
       (tisse__scan_pos(s, word + 1) == TISSE__DET && tisse__scan_name(s, word + 2) != TISSE__NONE))) {
    *marker = s->a->lower[word]; /* prepositions in all but name */
    *after = word + 1;
    return true;
  }
  if (tisse__scan_pos(s, word) != TISSE__PREP) {
    return false;
  }
  *marker = tisse__scan_reading(s, word)->lemma;
  *after = word + 1;
  return true;
}
