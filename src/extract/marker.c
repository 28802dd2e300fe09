/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Prepositions, simple ("dans") and of several words ("au capital de"). */

#include "extract/group.h"

/** The longest, and of those the first, of the markers that begin with this byte. */
static void try_markers(const tisse__scan *s, uint32_t word, unsigned char first, uint32_t *longest, uint32_t *best)
{
  const tisse__lexicon *lexicon = s->a->lexicon;
  for (uint32_t i = lexicon->marker_first[first]; i < lexicon->marker_first[first + 1]; ++i) {
    if (!tisse__may_go_on(s->a, lexicon->marker_second[i], word, s->end)) {
      continue;
    }
    const uint32_t index = lexicon->marker_order[i];
    const uint32_t count = tisse__match_words(s->a, lexicon->markers.items[index], word, s->end);
    if (count > *longest || (count && count == *longest && index < *best)) {
      *longest = count;
      *best = index;
    }
  }
}

uint32_t tisse__scan_long_marker(const tisse__scan *s, uint32_t word, tisse_view *marker)
{
  uint32_t longest = 0;
  uint32_t best = TISSE__NONE;
  if (word < s->end) {
    const unsigned char first = (unsigned char)s->a->lower[word].data[0];
    const tisse__reading *r = tisse__scan_reading(s, word);
    const unsigned char contracted = r->kind == TISSE__CONTRACTED && r->lemma.length ? (unsigned char)r->lemma.data[0] : first;
    try_markers(s, word, first, &longest, &best);
    if (contracted != first) {
      try_markers(s, word, contracted, &longest, &best);
    }
    if (first == 'a' && contracted != 0xC3) { /* "au" for "à" */
      try_markers(s, word, 0xC3, &longest, &best);
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
  return longest;
}

bool tisse__scan_marker(const tisse__scan *s, uint32_t word, tisse_view *marker, uint32_t *after)
{
  const uint32_t count = tisse__scan_long_marker(s, word, marker);
  if (count) {
    *after = word + count;
    return true;
  }
  if (TISSE__SCAN_IS_ANY(s, word, "impliquant", "associant", "réunissant", "incluant", "involving") && word + 1 < s->end &&
      tisse__scan_name(s, word + 1) != TISSE__NONE) {
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
