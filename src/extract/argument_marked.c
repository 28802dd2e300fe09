/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What an event, a role or a verb has behind a marker: "de X", "au capital de X", "dont", a pronoun before the verb. */

#include "extract/argument.h"
#include "extract/census.h"
#include "extract/own.h"
#include "extract/reference.h"

#include "base/text.h"

#include <string.h>

/* ---- Behind a marker --------------------------------------------------------------------------------------------------------- */

static uint32_t child_with_lemma(const tisse__analysis *a, uint32_t group, tisse_view lemma)
{
  for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, -1, NULL, c + 1)) {
    if (tisse_view_equal(tisse__group_at(a, c)->lemma, lemma)) {
      return c;
    }
  }
  return TISSE__NONE;
}

/** A name that nothing tells the class of may be the place where a facility stands. */
static bool is_known_firm(const tisse__analysis *a, uint32_t group)
{
  const uint32_t referent = tisse__group_referent(a, group);
  return referent != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, referent), "Organization");
}

/** French: "la division des pâtes fraîches du groupe X", "la filiale de matériaux de construction de X": only what a subsidiary is in. */
static bool tells_field(const tisse__trigger *t, uint32_t group)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  return t->owns && a->language == TISSE__FRENCH && tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN && g->kind == TISSE__GROUP_NOUN && g->link == TISSE__COMPLEMENT && tisse__view_is(g->marker, "de") &&
         g->mention == TISSE__NONE && (!g->determiner || (g->determiner == TISSE__DEFINITE && g->number == TISSE__PLURAL)) && !(g->flags & TISSE__G_PRONOUN) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(a, g->head, TISSE__WC_PERSON) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_TITLE) && tisse__group_stands_for(a, group) == TISSE__NONE;
}

/** "l'acquisition des adhésifs de Dow": of a thing of Dow's, not Dow. Shares, sums, parts and deals let the name through; goods do for supplying. */
static bool through_plain_noun(const tisse__trigger *t, uint32_t group)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  if (TISSE__VIEW_IS_ANY(g->marker, "from", "at") && over && over->kind == TISSE__GROUP_NOUN && tisse__text_is_class(a, over->marker, TISSE__WC_OCCASION_MARKER)) {
    return !tisse__trigger_holds(t, g->governor); /* "was spun off despite opposition from X", "took the helm after a decade at X" */
  }
  if (!tisse__view_is(g->marker, "de") && !tisse__view_is(g->marker, "of")) {
    return false;
  }
  for (uint32_t n = g->governor; n != TISSE__NONE && !tisse__trigger_holds(t, n); n = tisse__group_at(a, n)->governor) {
    const tisse__group *between = tisse__group_at(a, n);
    const bool passes = between->kind != TISSE__GROUP_NOUN || between->sum != TISSE__NONE || tisse__is_partitive(a, n) ||
                  tisse__word_is_class(a, between->head, TISSE__WC_EVENT) || tisse__word_is_class(a, between->head, TISSE__WC_MONEY) ||
                  (!between->determiner && tisse__lemma_opens(a, between->lemma, TISSE__NOUN, "acquires")) || /* "une offre d'achat de X" */
                  (t->of_supply && tisse__word_is_class(a, between->head, TISSE__WC_PRODUCT)) || (t->product != TISSE__NONE) ||
                  (t->of_supply && tisse__word_is_class(a, between->head, TISSE__WC_FACILITY) && is_known_firm(a, group));
    if (tells_field(t, n)) {
      continue;
    }
    if (between->link == TISSE__OBLIQUE && (tisse__view_is(between->marker, "pour") || tisse__text_is_class(a, between->marker, TISSE__WC_SOURCE_MARKER)) && n != t->product) {
      return true; /* "loue des locaux pour ses serveurs de Dell": what they are for */
    }
    if (between->link == TISSE__OBLIQUE && between->sum == TISSE__NONE && n != t->product && tisse__text_is_class(a, between->marker, TISSE__WC_HAVING_MARKER)) {
      return true; /* "mené par Brixel, avec la participation de Valtor": who comes with it */
    }
    if (!passes && !tisse__word_is_class(a, between->head, TISSE__WC_SHARE) && !tisse__word_is_class(a, between->head, TISSE__WC_REST)) {
      return true;
    }
  }
  return false;
}

uint32_t tisse__headline_topic(const tisse__analysis *a, const tisse__sentence *s)
{
  const tisse__group *name = tisse__group_at(a, s->first_group);
  const bool several = s->first_group + 4 < s->last_group;
  const bool pair = several && (tisse__is_glue(a, name->last) || /* "Nissan-Honda : la fusion capote" */
                                (tisse__group_at(a, s->first_group + 1)->kind == TISSE__GROUP_COORDINATOR && name->next_conjunct == s->first_group + 2));
  if (s->first_group + 2 >= s->last_group) {
    return TISSE__NONE;
  }
  const tisse__group *colon = tisse__group_at(a, s->first_group + (pair ? 3 : 1));
  return name->kind == TISSE__GROUP_NOUN && (name->flags & TISSE__G_PROPER) && !name->marker.data && colon->kind == TISSE__GROUP_STOP &&
                 tisse__view_is(a->lower[colon->first], ":")
             ? s->first_group
             : TISSE__NONE;
}

/** "L'opération a été menée | avec l'appui de X": what the passive takes whose subject the noun is, where it does not say by whom. */
static bool is_of_passive(const tisse__trigger *t, const tisse__group *part)
{
  const tisse__group *noun = tisse__group_at(t->a, t->group);
  return noun->kind == TISSE__GROUP_NOUN && noun->link == TISSE__SUBJECT && part->governor == noun->governor && part->governor != TISSE__NONE &&
         tisse__is_passive(tisse__group_at(t->a, part->governor)) &&
         tisse__child(t->a, part->governor, -1, t->a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE) == TISSE__NONE;
}

/** Of "grâce au soutien de": the words of the marker of two words that opens it, "grâce au"; 0 where one word opens it. */
static size_t double_opening(tisse_view marker, const char *first_blank)
{
  const tisse_view rest = tisse__view(first_blank + 1, (size_t)(marker.data + marker.length - first_blank - 1));
  const size_t second = tisse__view_starts(rest, "au ") ? 2 : tisse__view_starts(rest, "aux ") ? 3 : tisse__view_starts(rest, "à ") ? 2 : 0;
  return second ? (size_t)(first_blank + 1 - marker.data) + second : 0;
}

/** Is the group's marker the one that opens the composed one: "de", or "grâce à" for "grâce au"? */
static bool opens_composed(const tisse__group *part, tisse_view opening, bool twofold)
{
  return twofold ? tisse__view_ends(part->marker, " à") && part->marker.length > opening.length && memcmp(part->marker.data, opening.data, opening.length) == 0
                 : tisse_view_equal(part->marker, opening);
}

/** "au capital de" in parts: the group behind "à" headed by "capital", then its complement behind "de". */
static void composed_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const char *first_blank = memchr(marker.data, ' ', marker.length);
  const char *last_blank = memrchr(marker.data, ' ', marker.length);
  if (!first_blank || first_blank == last_blank) {
    return;
  }
  tisse_view opening = tisse__view(marker.data, (size_t)(first_blank - marker.data));
  const size_t twofold = double_opening(marker, first_blank);
  const char *before_noun = twofold ? marker.data + twofold : first_blank;
  if (before_noun >= last_blank) {
    return;
  }
  tisse_view noun = tisse__view(before_noun + 1, (size_t)(last_blank - before_noun - 1));
  const tisse_view closing = tisse__view(last_blank + 1, (size_t)(marker.data + marker.length - last_blank - 1));
  if (tisse__view_is(opening, "au") || tisse__view_is(opening, "aux")) {
    opening = tisse_view_of("à");
  } else if (tisse__view_is(opening, "du") || tisse__view_is(opening, "des")) {
    opening = tisse_view_of("de");
  }
  const char *inner = memchr(noun.data, ' ', noun.length);
  if (inner &&
      (tisse__view_starts(noun, "le ") || tisse__view_starts(noun, "la ") || tisse__view_starts(noun, "les ") || tisse__view_starts(noun, "l' "))) {
    noun = tisse__view(inner + 1, (size_t)(noun.data + noun.length - inner - 1)); /* "dans le capital de" */
    inner = memchr(noun.data, ' ', noun.length);
  }
  if (inner) {
    noun = tisse__view(noun.data, (size_t)(inner - noun.data)); /* "au tour de table de": headed by "tour" */
  }
  if (!twofold && !tisse__census_may_mark(a, tisse__group_at(a, t->group)->sentence, opening)) {
    return;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  bool left_open = false;
  for (uint32_t g = s->first_group; g < s->last_group && out->count == 0; ++g) {
    const tisse__group *part = tisse__group_at(a, g);
    if (!opens_composed(part, opening, twofold != 0)) {
      continue;
    }
    if (part->determiner == TISSE__POSSESSIVE && tisse__word_is_class(a, part->head, TISSE__WC_FACILITY)) {
      continue; /* "dans son usine de Machecoul": a place */
    }
    /* "à 19,8 % du capital de": over the figure */
    const bool figure = part->sum != TISSE__NONE && !a->sums.items[part->sum].money;
    const uint32_t below = figure ? child_with_lemma(a, g, noun) : TISSE__NONE;
    if (below != TISSE__NONE && part->governor != TISSE__NONE && (tisse__trigger_holds(t, part->governor) || tisse__trigger_reaches(t, g))) {
      const uint32_t owner = tisse__child(a, below, TISSE__COMPLEMENT, NULL, TISSE__NONE);
      if (owner != TISSE__NONE) {
        tisse__trigger_collect(t, owner, classes, avoid, out);
      }
      left_open = left_open || owner == TISSE__NONE;
      continue;
    }
    const bool named = tisse_view_equal(part->lemma, noun) || tisse_view_equal(a->lower[part->head], noun);
    if (part->kind != TISSE__GROUP_NOUN || !named || part->governor == TISSE__NONE ||
        !(tisse__trigger_holds(t, part->governor) || tisse__trigger_reaches(t, g) || is_of_passive(t, part))) {
      continue;
    }
    if (t->of_supply && part->determiner == TISSE__POSSESSIVE) {
      continue; /* "dans son usine de Brest": its own */
    }
    left_open = true;
    for (uint32_t c = s->first_group; c < s->last_group && out->count == 0; ++c) {
      if (tisse__group_at(a, c)->governor == g && tisse_view_equal(tisse__group_at(a, c)->marker, closing)) {
        tisse__trigger_collect(t, c, classes, avoid, out);
        left_open = false;
      }
    }
    for (uint32_t c = g + 1; c < s->last_group && out->count; ++c) { /* "avec l'appui de X ainsi qu'avec Y" */
      const tisse__group *more = tisse__group_at(a, c);
      if (more->first_conjunct == g && more->mention != TISSE__NONE && tisse_view_equal(more->marker, opening)) {
        tisse__trigger_collect_more(t, c, classes, avoid, out->depth, out);
      }
    }
  }
  const uint32_t topic = left_open && out->count == 0 ? tisse__headline_topic(a, s) : TISSE__NONE;
  if (topic != TISSE__NONE) {
    tisse__trigger_collect(t, topic, classes, avoid, out);
  }
}

/** "X, dont la maison mère détient …": "dont" completes the subject, not the verb. */
static bool of_subject(const tisse__analysis *a, uint32_t verb, uint32_t relative)
{
  const uint32_t subject = tisse__group_at(a, verb)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, verb)->subject : TISSE__NONE;
  if (subject == TISSE__NONE || !tisse__view_is(tisse__group_at(a, relative)->lemma, "dont")) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, subject);
  const bool named = g->mention != TISSE__NONE && tisse__head_identifies(a, g); /* "dont l'industriel basque X détient 30 %" */
  return g->kind == TISSE__GROUP_NOUN && g->determiner == TISSE__DEFINITE && !(g->flags & TISSE__G_PROPER) && !named;
}

/** "X, of which Y became the largest shareholder", "X, in which Y kept a stake": the marked relative is the noun's complement. */
static void which_argument(const tisse__trigger *t, tisse_view marker, const tisse__group *noun, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t verb = noun->kind == TISSE__GROUP_NOUN ? noun->governor : TISSE__NONE;
  const uint32_t opener = verb != TISSE__NONE && (noun->link == TISSE__ATTRIBUTE || noun->link == TISSE__OBJECT) ? tisse__group_at(a, verb)->opener : TISSE__NONE;
  if (opener == TISSE__NONE || tisse__group_at(a, opener)->kind != TISSE__GROUP_RELATIVE || !tisse_view_equal(tisse__group_at(a, opener)->marker, marker)) {
    return;
  }
  for (uint32_t c = tisse__child(a, t->group, TISSE__COMPLEMENT, NULL, TISSE__NONE); c != TISSE__NONE;
       c = tisse__child(a, t->group, TISSE__COMPLEMENT, NULL, c + 1)) {
    if (tisse_view_equal(tisse__group_at(a, c)->marker, marker)) {
      return; /* it has one of its own */
    }
  }
  tisse__trigger_collect(t, opener, classes, avoid, out);
}

/** "X, dont le PDG est Y": the relative is the noun's complement. */
static void whose_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = tisse__group_at(a, t->group);
  if (noun->link == TISSE__CONJUNCT && noun->first_conjunct != TISSE__NONE) { /* "dont Y est le fondateur et le directeur général" */
    noun = tisse__group_at(a, noun->first_conjunct);
  }
  if (a->language == TISSE__ENGLISH) {
    which_argument(t, marker, noun, classes, avoid, out);
    return;
  }
  if (!tisse__view_is(marker, "de") || noun->kind != TISSE__GROUP_NOUN || noun->governor == TISSE__NONE || noun->determiner == TISSE__INDEFINITE) {
    return;
  }
  const tisse__group *verb = tisse__group_at(a, noun->governor);
  if (verb->link == TISSE__INFINITIVAL && verb->governor != TISSE__NONE && tisse__group_at(a, verb->governor)->link == TISSE__RELATIVE_CLAUSE) {
    verb = tisse__group_at(a, verb->governor); /* "X, dont elle veut rester cliente" */
  }
  const uint32_t opener = verb->opener;
  if (opener != TISSE__NONE && tisse__group_at(a, opener)->kind == TISSE__GROUP_RELATIVE &&
      tisse__view_is(tisse__group_at(a, opener)->lemma, "dont") &&
      (noun->link == TISSE__SUBJECT || noun->link == TISSE__OBJECT || noun->link == TISSE__ATTRIBUTE) &&
      tisse__child(a, t->group, TISSE__COMPLEMENT, "de", TISSE__NONE) == TISSE__NONE) {
    tisse__trigger_collect(t, opener, classes, avoid, out);
  }
}

/** Right behind the group, brackets apart: "les Tensor (TPU) de Google". */
static bool behind_brackets(const tisse__analysis *a, uint32_t group, uint32_t other)
{
  uint32_t g = group + 1;
  if (g < other && tisse__group_at(a, g)->kind == TISSE__GROUP_OPEN) {
    while (g < other && tisse__group_at(a, g)->kind != TISSE__GROUP_CLOSE) {
      ++g;
    }
    ++g;
  }
  return g == other;
}

static void complement_of_series(const tisse__trigger *t, uint32_t group, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_NOUN || (g->flags & TISSE__G_PROPER) ||
      (a->language == TISSE__ENGLISH && tisse_view_equal(marker, tisse_view_of("of")) &&
       tisse__child(a, group, TISSE__COMPLEMENT, "of", TISSE__NONE) != TISSE__NONE)) { /* "the maker of mops and a unit of Y" */
    return;
  }
  const uint32_t own = a->language == TISSE__FRENCH && tisse__view_is(marker, "de") ? tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE) : TISSE__NONE;
  if (own != TISSE__NONE && tisse__group_at(a, own)->mention != TISSE__NONE) {
    return; /* "propriété d'Ana Ruiz et maison mère de Y" */
  }
  for (uint32_t m = g->next_conjunct; m != TISSE__NONE && out->count == 0; m = tisse__group_at(a, m)->next_conjunct) {
    for (uint32_t c = tisse__child(a, m, TISSE__COMPLEMENT, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0;
         c = tisse__child(a, m, TISSE__COMPLEMENT, NULL, c + 1)) {
      if (tisse_view_equal(tisse__group_at(a, c)->marker, marker)) {
        tisse__trigger_collect(t, c, classes, avoid, out);
      }
    }
  }
}

void tisse__shared_complement(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  complement_of_series(t, t->group, marker, classes, avoid, out);
  for (uint32_t i = 0; i < t->constituent_count && out->count == 0; ++i) { /* "promoted to chairman and CEO of Y" */
    if (t->constituents[i] != TISSE__NONE) {
      complement_of_series(t, t->constituents[i], marker, classes, avoid, out);
    }
  }
}

/** Markers that "y" and "où" stand for. */
static bool is_inside(const tisse__analysis *a, tisse_view marker)
{
  return tisse__text_is_class(a, marker, TISSE__WC_INSIDE_MARKER);
}

/** "il en détient 40 %", "X y a pris une part", "Y lui confie ses données": the pronoun before the verb that stands for the marked group. */
static void clitic_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  if (verb->kind == TISSE__GROUP_NOUN && verb->link == TISSE__ATTRIBUTE && verb->governor != TISSE__NONE && tisse__view_is(marker, "de")) {
    tisse__resolve_clitic(t->a, verb->governor, TISSE__CLITIC_OF, classes, avoid, out); /* "X en reste le PDG" */
    return;
  }
  if (verb->kind != TISSE__GROUP_VERB || verb->head == verb->first) {
    return;
  }
  if (tisse__view_is(marker, "de")) {
    tisse__resolve_clitic(t->a, t->group, TISSE__CLITIC_OF, classes, avoid, out);
  } else if (is_inside(t->a, marker) && !tisse__view_is(verb->lemma, "avoir")) {
    tisse__resolve_clitic(t->a, t->group, TISSE__CLITIC_IN, classes, avoid, out);
  } else if (tisse__view_is(marker, "à") && !tisse__is_passive(verb)) {
    tisse__resolve_clitic(t->a, t->group, TISSE__CLITIC_TO, classes, avoid, out);
  }
}

/** "its Brixel contract for one with Velmont": what another one of the kind has is not the trigger's. */
static bool behind_other_one(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *before = group > a->sentences[tisse__group_at(a, group)->sentence].first_group ? tisse__group_at(a, group - 1) : NULL;
  return before && a->language == TISSE__ENGLISH && before->kind == TISSE__GROUP_NOUN && before->marker.data && before->mention == TISSE__NONE &&
         tisse__text_is_class(a, before->lemma, TISSE__WC_OTHER_ONE);
}

/** "owns 9 per cent of A and 5 per cent of | B": each share has its own complement. */
static void of_joined_shares(const tisse__trigger *t, uint32_t first, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t share = tisse__group_at(a, first)->governor;
  if (share == TISSE__NONE || (a->language == TISSE__FRENCH ? tisse__group_at(a, share)->sum == TISSE__NONE : !tisse__trigger_has_piece(t, share))) {
    return;
  }
  for (uint32_t m = tisse__group_at(a, share)->next_conjunct; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    const uint32_t other = tisse__child(a, m, TISSE__COMPLEMENT, NULL, TISSE__NONE);
    const bool alike = (tisse__group_at(a, m)->sum == TISSE__NONE) == (tisse__group_at(a, share)->sum == TISSE__NONE);
    if (other != TISSE__NONE && alike && tisse_view_equal(tisse__group_at(a, other)->marker, tisse__group_at(a, first)->marker)) {
      tisse__trigger_collect_more(t, other, classes, avoid, 0, out);
    }
  }
}

/** "la cession de la participation de X au capital de Y": in whose capital it is, and not to whom it goes. */
static bool is_into_capital(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && tisse__view_is(g->marker, "à") && g->mention == TISSE__NONE && tisse__word_is_class(a, g->head, TISSE__WC_SHARE) && g->sum == TISSE__NONE;
}

/** "rénove son siège de Boulogne", "construit le parc de Glomel": what one owns is nobody else's, and a name of no class may be the place. */
static bool is_own_place(const tisse__trigger *t, uint32_t group)
{
  const tisse__analysis *a = t->a;
  const uint32_t piece = tisse__group_at(a, group)->governor;
  if (!t->of_supply || piece == TISSE__NONE || piece == t->group || !tisse__trigger_has_piece(t, piece) ||
      !tisse__view_is(tisse__group_at(a, group)->marker, "de")) {
    return false;
  }
  const uint32_t referent = tisse__group_referent(a, group);
  return tisse__group_at(a, piece)->determiner == TISSE__POSSESSIVE ||
         (tisse__word_is_class(a, tisse__group_at(a, piece)->head, TISSE__WC_FACILITY) && referent != TISSE__NONE &&
          tisse__referent_class(a, referent) == TISSE__NONE);
}

/** "was sold to X, then to Y": the next in time, behind an adverb, with the marker said again. */
static void next_in_time(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t at = group + 1;
  const uint32_t end = a->sentences[g->sentence].last_group;
  while (at < end && (tisse__group_at(a, at)->kind == TISSE__GROUP_COMMA || tisse__group_at(a, at)->kind == TISSE__GROUP_COORDINATOR)) {
    ++at;
  }
  if (at == group + 1 || at + 1 >= end || tisse__group_at(a, at)->kind != TISSE__GROUP_ADVERB || !g->marker.data ||
      tisse__form_is_class(a, tisse__group_at(a, at)->first, TISSE__WC_NOT)) { /* "à X, et non à Y" */
    return;
  }
  const tisse__group *next = tisse__group_at(a, at + 1);
  if (next->kind == TISSE__GROUP_NOUN && tisse_view_equal(next->marker, g->marker) && (next->flags & TISSE__G_PROPER)) {
    tisse__trigger_collect_more(t, at + 1, classes, avoid, 0, out);
  }
}

/** "une offre de X portant sur 100 % de Y", "visant Y": what a participle says the event is about is what the noun has behind "sur". */
static void told_of_event(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t v = t->group + 1; v < s->last_group && out->count == 0; ++v) {
    const tisse__group *verb = tisse__group_at(a, v);
    if (verb->kind != TISSE__GROUP_VERB || verb->link != TISSE__PARTICIPIAL || verb->form != TISSE__PARTICIPLE_PRESENT || verb->antecedent == TISSE__NONE ||
        !tisse__trigger_holds(t, verb->antecedent) || tisse__group_at(a, verb->antecedent)->kind != TISSE__GROUP_NOUN || !tisse__group_is_class(a, verb, TISSE__WC_CONTENT)) {
      continue;
    }
    const uint32_t on = tisse__child(a, v, TISSE__OBLIQUE, "sur", TISSE__NONE);
    const uint32_t what = on != TISSE__NONE ? on : tisse__child(a, v, TISSE__OBJECT, NULL, TISSE__NONE);
    for (uint32_t g = what; g != TISSE__NONE && g < s->last_group && out->count == 0; ++g) {
      if (g == what || (tisse__group_at(a, g)->link == TISSE__COMPLEMENT && tisse__group_at(a, g)->governor + 1 == g && tisse__is_of(tisse__group_at(a, g)))) {
        tisse__trigger_collect(t, g, classes, avoid, out);
      } else {
        break;
      }
    }
  }
}

/** "une plainte | visant X": the participle said of the noun, where a frame asks for it as for a marker. */
static void behind_participle(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t v = t->group + 1; v < s->last_group && out->count == 0; ++v) {
    const tisse__group *verb = tisse__group_at(a, v);
    if (verb->kind == TISSE__GROUP_VERB && verb->link == TISSE__PARTICIPIAL && verb->antecedent != TISSE__NONE && tisse__trigger_holds(t, verb->antecedent) &&
        tisse_view_equal(a->lower[verb->head], marker)) {
      const uint32_t object = tisse__child(a, v, TISSE__OBJECT, NULL, TISSE__NONE);
      if (object != TISSE__NONE) {
        tisse__trigger_collect(t, object, classes, avoid, out);
      }
    }
  }
}

/** "The round was led by X": who does what the passive verb says, not what its subject says, where the verb is one of its own ("was announced by X"). */
static bool does_otherwise(const tisse__analysis *a, uint32_t noun, tisse_view marker)
{
  const tisse__group *verb = tisse__group_at(a, tisse__group_at(a, noun)->governor);
  return a->language == TISSE__ENGLISH && tisse__view_is(marker, "by") && tisse__is_passive(verb) &&
         (tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "investsIn") ||
          (tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "supplies") && !tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "produces")));
}

/** May the sentence have a group behind the marker, or "où", which stands for one behind "dans"? */
static bool may_say_marker(const tisse__analysis *a, uint32_t sentence, tisse_view marker)
{
  return tisse__census_may_mark(a, sentence, marker) || (tisse__view_is(marker, "dans") && tisse__census_may_relate(a, sentence));
}

/** "La maintenance des trains de Y | est confiée à X": below the goods or the work that the passive verb is said of. */
static bool below_goods(const tisse__trigger *t, uint32_t group)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  return t->product != TISSE__NONE && verb->kind == TISSE__GROUP_VERB && verb->subject == t->product && tisse__is_passive(verb) && group > t->product;
}

/** "La biscuiterie X, à Locmel, a été cédée": where the subject is, said beside it. */
static bool is_seat_aside(const tisse__trigger *t, uint32_t group)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  return t->a->language == TISSE__FRENCH && verb->kind == TISSE__GROUP_VERB && group < t->group && verb->subject != TISSE__NONE && verb->subject < group &&
         tisse__view_is(tisse__group_at(t->a, group)->marker, "à") && tisse__group_at(t->a, group)->kind == TISSE__GROUP_NOUN &&
         tisse__group_at(t->a, group - 1)->kind == TISSE__GROUP_COMMA;
}

/** "An offer by X was rejected by Y": who does to a piece of the expression what the verb says is its agent, and not marked otherwise. */
static bool is_agent_of_piece(const tisse__trigger *t, const tisse__group *child)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  return child->governor == t->group && verb->kind == TISSE__GROUP_VERB && tisse__is_passive(verb) && verb->subject != TISSE__NONE &&
         tisse__trigger_has_piece(t, verb->subject) && tisse__marker_is_class(t->a, child, TISSE__WC_AGENT_MARKER);
}

/** "Avec Y, X veut développer un moteur", "With Y, X plans to build a plant": in front of the subject, and so of all that it does. */
static bool is_in_front(const tisse__trigger *t, uint32_t group)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t verb = t->group;
  if (g->kind != TISSE__GROUP_NOUN || g->link != TISSE__OBLIQUE || group >= t->group || g->mention == TISSE__NONE) {
    return false;
  }
  for (int steps = 0; steps < 3 && verb != g->governor; ++steps) {
    const tisse__group *v = tisse__group_at(a, verb);
    if (v->kind != TISSE__GROUP_VERB || v->link != TISSE__INFINITIVAL || v->governor == TISSE__NONE || tisse__group_at(a, v->governor)->kind != TISSE__GROUP_VERB ||
        v->subject != tisse__group_at(a, v->governor)->subject) {
      return false;
    }
    verb = v->governor;
  }
  const uint32_t subject = tisse__group_at(a, verb)->subject;
  if (verb != g->governor || verb == t->group || subject == TISSE__NONE || group > subject || tisse__group_at(a, subject)->kind != TISSE__GROUP_NOUN) {
    return false;
  }
  for (uint32_t between = group + 1; between < subject; ++between) {
    if (tisse__group_at(a, between)->kind == TISSE__GROUP_VERB) {
      return false; /* "With Y gone, X plans to …" */
    }
  }
  return true;
}

/** French: "perd deux contrats, dont celui de X": of a piece of the expression those that are listed are its too. */
static bool of_listed_piece(const tisse__trigger *t, const tisse__group *child)
{
  const tisse__group *one = child->governor == TISSE__NONE || !tisse__is_of(child) ? NULL : tisse__group_at(t->a, child->governor);
  return one && (one->flags & TISSE__G_LIST) && one->governor != TISSE__NONE && tisse__trigger_has_piece(t, one->governor) &&
         tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB && tisse__form_is_class(t->a, one->head, TISSE__WC_THAT_ONE);
}

void tisse__marked_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  clitic_argument(t, marker, classes, avoid, out);
  if (out->count) {
    return;
  }
  if (memchr(marker.data, ' ', marker.length)) {
    composed_argument(t, marker, classes, avoid, out);
  }
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  whose_argument(t, marker, classes, avoid, out);
  if (out->count == 0 && tisse__view_is(marker, a->language == TISSE__ENGLISH ? "to" : "à") && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB) {
    tisse__dative_argument(t, classes, avoid, out);
    if (out->count) {
      return;
    }
  }
  if (out->count == 0 && a->language == TISSE__FRENCH && tisse__view_ends(marker, "ant")) {
    behind_participle(t, marker, classes, avoid, out);
  }
  if (out->count == 0 && a->language == TISSE__FRENCH && tisse__view_is(marker, "sur")) {
    told_of_event(t, classes, avoid, out);
  }
  if (out->count || !may_say_marker(a, tisse__group_at(a, t->group)->sentence, marker)) {
    return;
  }
  const bool noun = tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, t->group)->governor != TISSE__NONE;
  const tisse__group *own = tisse__group_at(a, t->group);
  const bool named = a->language == TISSE__ENGLISH && own->mention != TISSE__NONE && own->head < a->mentions.items[own->mention].first;
  const bool lends =
      noun && !named && /* "sell unit Brixel to Velmont": sold to it */
      tisse__own_class_at(a, own->head) == TISSE__NONE && /* "the drug is tested against Y": a thing, and no deed */
      (tisse__group_at(a, t->group)->link == TISSE__OBJECT ||
       (tisse__group_at(a, t->group)->link == TISSE__SUBJECT && tisse__is_passive(tisse__group_at(a, tisse__group_at(a, t->group)->governor))));
  const bool between = noun && tisse__view_is(marker, "entre") && tisse__group_at(a, t->group)->link == TISSE__SUBJECT; /* "la guerre fait rage entre X et Y" */
  for (int pass = 0; pass < (lends || between ? 3 : 2) && out->count == 0; ++pass) {
    for (uint32_t g = s->first_group; g < s->last_group; ++g) {
      const tisse__group *child = tisse__group_at(a, g);
      const bool same = tisse_view_equal(child->marker, marker);
      if (!same && child->kind != TISSE__GROUP_RELATIVE) {
        continue;
      }
      if (pass == 2 && (child->governor != tisse__group_at(a, t->group)->governor || does_otherwise(a, t->group, marker))) {
        continue; /* "prolonger son contrat avec la SNCF": hung on the noun's verb */
      }
      const bool where = child->kind == TISSE__GROUP_RELATIVE && !child->marker.data && tisse__view_is(child->lemma, "où") &&
                         tisse__view_is(marker, "dans"); /* "X, où il a mis 6 millions" */
      if ((!same && !where) || tisse__trigger_has_piece(t, g) ||
          (child->kind != TISSE__GROUP_NOUN && child->kind != TISSE__GROUP_RELATIVE)) {
        continue;
      }
      const bool piece = own->kind == TISSE__GROUP_VERB && own->subject != TISSE__NONE && tisse__trigger_has_piece(t, own->subject); /* "dont le capital est détenu par X" */
      if ((child->kind == TISSE__GROUP_RELATIVE && !piece && of_subject(a, t->group, g)) || is_own_place(t, g) || is_seat_aside(t, g)) {
        continue;
      }
      const bool listed = of_listed_piece(t, child);
      if ((behind_other_one(a, g) && !listed) || is_agent_of_piece(t, child) || (t->one_way && tisse__is_beside(a, g)) || is_into_capital(a, g)) {
        continue;
      }
      const bool direct = listed || (child->governor != TISSE__NONE && tisse__trigger_holds(t, child->governor)) || is_in_front(t, g) ||
                          (g > t->group && (tisse__group_at(a, t->group)->flags & TISSE__G_PROPER) && behind_brackets(a, t->group, g));
      if (pass == 0 ? direct : pass == 1 ? ((g > t->group || below_goods(t, g)) && tisse__trigger_reaches(t, g) && !through_plain_noun(t, g)) : g > t->group || between) {
        tisse__trigger_collect(t, g, classes, avoid, out);
        if (out->count) {
          of_joined_shares(t, g, classes, avoid, out);
          next_in_time(t, g, classes, avoid, out);
          return;
        }
      }
    }
  }
}
