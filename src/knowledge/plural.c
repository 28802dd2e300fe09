/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names that are common nouns ("puceron", "carotte sauvage", "blood clot"): texts have them in the plural more often than not. */

#include "knowledge/loader.h"

#include "base/text.h"
#include "language/paradigm.h"

#include <string.h>

/** "NSAID": English has a plural of it. */
static bool is_acronym(tisse_view text)
{
  bool capitals = text.length > 2;
  for (size_t i = 0; i < text.length && capitals; ++i) {
    capitals = text.data[i] >= 'A' && text.data[i] <= 'Z';
  }
  return capitals;
}

/** Small letters all through: what has a capital, a figure or a sign is a name in the narrow sense, and has no plural. */
static bool is_common(tisse_view text)
{
  unsigned length = 1;
  for (size_t i = 0; i < text.length; i += length) {
    const uint32_t c = tisse__utf8_decode(text.data + i, text.data + text.length, &length);
    if (c != ' ' && c != '-' && c != '\'' && c != 0x2019 && (!tisse__is_letter(c) || tisse__is_upper(c))) {
      return false;
    }
  }
  return text.length > 3;
}

static bool keep_plural(void *user, tisse_view form, const tisse__reading *reading)
{
  if (reading->number == TISSE__PLURAL) {
    tisse__buffer_add(user, form);
  }
  return true;
}

/** "choux", "chacals": where the dictionary has the plural, it is that. */
static bool add_known_plural(const tisse_knowledge *self, tisse__buffer *out, tisse_view word)
{
  static const struct { size_t strip; const char *ending; } forms[] = {{0, "s"}, {0, "x"}, {1, "ux"}, {2, "ux"}};
  const tisse__morphology *morphology = self->lexicons[TISSE__FRENCH].morphology;
  char form[TISSE__PARADIGM_LONGEST + 4];
  for (size_t f = 0; morphology && f < sizeof forms / sizeof *forms && word.length > 3; ++f) {
    const size_t kept = word.length - forms[f].strip, added = strlen(forms[f].ending);
    memcpy(form, word.data, kept);
    memcpy(form + kept, forms[f].ending, added);
    tisse__reading readings[12];
    const size_t count = tisse__morphology_find(morphology, tisse__view(form, kept + added), readings, 12);
    for (size_t i = 0; i < count; ++i) {
      if (readings[i].number == TISSE__PLURAL && readings[i].pos != TISSE__VERB && tisse_view_equal(readings[i].lemma, word)) {
        tisse__buffer_add(out, tisse__view(form, kept + added));
        return true;
      }
    }
  }
  return false;
}

static void add_plural(const tisse_knowledge *self, tisse__buffer *out, tisse_view word, tisse__language language)
{
  const size_t before = tisse__buffer_view(out).length;
  if (language == TISSE__FRENCH && add_known_plural(self, out, word)) {
    return;
  }
  const tisse__paradigm_sink sink = {keep_plural, out};
  const tisse__reading base = {.lemma = word, .pos = TISSE__NOUN};
  tisse__paradigm_inflect(&sink, &base, (tisse_view){0}, language);
  if (tisse__buffer_view(out).length == before) {
    tisse__buffer_add(out, word); /* "souris" */
  }
}

/** Does a complement begin here ("chute d'eau", "shortness of breath"), which stays as it is? */
static bool opens_complement(const tisse_knowledge *self, tisse_view word, tisse__language language)
{
  tisse__reading readings[8];
  const tisse__morphology *morphology = self->lexicons[language].morphology;
  const size_t count = morphology ? tisse__morphology_find(morphology, word, readings, 8) : 0;
  bool opens = memchr(word.data, '\'', word.length) || memmem(word.data, word.length, "\u2019", strlen("\u2019"));
  for (size_t i = 0; i < count; ++i) {
    opens = opens || readings[i].pos == TISSE__PREP || readings[i].kind == TISSE__CONTRACTED;
  }
  return opens;
}

static tisse_view word_at(tisse_view text, size_t at)
{
  const char *blank = memchr(text.data + at, ' ', text.length - at);
  return tisse__view(text.data + at, blank ? (size_t)(blank - text.data) - at : text.length - at);
}

/** Behind the last word of what is in the plural. */
static size_t head_end(const tisse_knowledge *self, tisse_view text, tisse__language language)
{
  size_t end = word_at(text, 0).length;
  while (end < text.length) {
    const tisse_view word = word_at(text, end + 1);
    if (opens_complement(self, word, language)) {
      break;
    }
    end += 1 + word.length;
  }
  return end;
}

void tisse__plural_of_name(const tisse_knowledge *self, tisse__buffer *out, tisse_view name, tisse__language language)
{
  if (language == TISSE__ENGLISH && is_acronym(name)) {
    tisse__buffer_add(out, name);
    tisse__buffer_add_byte(out, 's');
  }
  if (!is_common(name)) {
    return;
  }
  const size_t end = head_end(self, name, language);
  for (size_t at = 0; at < end;) {
    const tisse_view word = word_at(name, at);
    const bool bent = language == TISSE__FRENCH || at + word.length == end; /* "carottes sauvages", "wild carrots" */
    if (at) {
      tisse__buffer_add_byte(out, ' ');
    }
    if (bent && word.length && word.length < TISSE__PARADIGM_LONGEST) {
      add_plural(self, out, word, language);
    } else {
      tisse__buffer_add(out, word);
    }
    at += word.length + 1;
  }
  tisse__buffer_add(out, tisse__view(name.data + end, name.length - end));
}
