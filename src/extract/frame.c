/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Frames over the syntax. A trigger is a group whose head word opens frames (or a marker that does). Each frame names the functions at
 * which its ends stand; the engine derives the diatheses: passive, infinitive, relative, participle, apposition, copula, support verb.
 */

#include "extract/analysis.h"

#include "base/memory.h"
#include "base/text.h"

#include <string.h>

#define CHAIN_STEPS 4

typedef struct trigger {
  tisse__analysis *a;
  uint32_t group;                       ///< Of the head word.
  uint32_t word;
  bool adjective;                       ///< An adjective inside or beside a noun group.
  bool marker;                          ///< A marker that opens a frame: "sous la direction de".
  const tisse__entry *entry;
  uint32_t constituents[TISSE__CONSTITUENTS_MAX];  ///< Groups, TISSE__NONE for particles and prefixes.
  uint32_t constituent_count;
  uint32_t last_word;
  uint32_t product;                     ///< Group of what is supplied, once found.
  bool of_supply;                       ///< The frame is one of supplying: a product stands for its owner.
} trigger;

static const tisse__group *G(const tisse__analysis *a, uint32_t group)
{
  return &a->groups.items[group];
}

static tisse_status trace(const tisse__analysis *a, const trigger *t, const tisse__frame *frame, const char *what)
{
  if (!a->trace) {
    return TISSE_OK;
  }
  tisse__buffer line;
  tisse__buffer_init(&line, &a->context->allocator);
  tisse__buffer_add_text(&line, "    try  ");
  tisse__buffer_add(&line, tisse__words_text(a, t->word, t->last_word));
  tisse__buffer_add_text(&line, "  ");
  tisse__buffer_add(&line, tisse__iri_local(frame->iri));
  tisse__buffer_add_text(&line, ": ");
  tisse__buffer_add_text(&line, what);
  tisse__buffer_add_text(&line, "\n");
  const tisse_view text = tisse__buffer_view(&line);
  const tisse_status status = a->trace->write(a->trace->user, text.data, text.length);
  tisse__buffer_dispose(&line);
  return status;
}

/* ---- Constituents ------------------------------------------------------------------------------------------------------- */

static bool group_has_lemma(const tisse__analysis *a, uint32_t group, tisse_view lemma)
{
  const tisse__group *g = G(a, group);
  return g->kind == TISSE__GROUP_NOUN && (tisse_view_equal(g->lemma, lemma) || tisse_view_equal(a->lower[g->head], lemma));
}

static bool is_passive(const tisse__group *verb)
{
  return (verb->flags & TISSE__G_PASSIVE) != 0;
}

/** A particle of a phrasal verb: among the words behind the verb, the object may stand between. */
static bool has_particle(const tisse__analysis *a, const tisse__group *verb, tisse_view particle, uint32_t *last_word)
{
  const uint32_t end = a->sentences[verb->sentence].last;
  for (uint32_t w = verb->last; w < end && w < verb->last + 6; ++w) {
    const uint32_t own = a->word_group[w];
    const bool marks = own != TISSE__NONE && G(a, own)->kind == TISSE__GROUP_NOUN; /* "invested in X": a preposition */
    if (tisse_view_equal(a->lower[w], particle) && !marks) {
      *last_word = w == verb->last ? w + 1 : *last_word;
      return true;
    }
    const uint32_t group = a->word_group[w];
    if (group != TISSE__NONE && (G(a, group)->kind == TISSE__GROUP_VERB || G(a, group)->kind == TISSE__GROUP_COMMA)) {
      return false;
    }
  }
  return false;
}

static uint32_t find_constituent(const tisse__analysis *a, uint32_t host, const tisse__constituent *wanted)
{
  const tisse__group *h = G(a, host);
  const tisse__sentence *s = &a->sentences[h->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *child = G(a, g);
    if (child->governor == host && group_has_lemma(a, g, wanted->lemma) &&
        (wanted->marker.data ? tisse_view_equal(child->marker, wanted->marker) : !child->marker.data)) {
      return g;
    }
  }
  if (h->kind == TISSE__GROUP_VERB && is_passive(h) && !wanted->marker.data && h->subject != TISSE__NONE &&
      group_has_lemma(a, h->subject, wanted->lemma)) {
    return h->subject;
  }
  /* "une participation que X a prise": the relative's antecedent */
  for (uint32_t g = s->first_group; g < s->last_group && h->kind == TISSE__GROUP_VERB && !wanted->marker.data; ++g) {
    const tisse__group *relative = G(a, g);
    if (relative->kind == TISSE__GROUP_RELATIVE && relative->governor == host && relative->link == TISSE__OBJECT &&
        relative->antecedent != TISSE__NONE && group_has_lemma(a, relative->antecedent, wanted->lemma)) {
      return relative->antecedent;
    }
  }
  return TISSE__NONE;
}

static bool reaches(const trigger *t, uint32_t group);

/** "l'entrée de X au capital de Y": behind another complement. */
static uint32_t find_far_constituent(const trigger *t, const tisse__constituent *wanted)
{
  const tisse__sentence *s = &t->a->sentences[G(t->a, t->group)->sentence];
  for (uint32_t g = t->group + 1; g < s->last_group; ++g) {
    if (group_has_lemma(t->a, g, wanted->lemma) && tisse_view_equal(G(t->a, g)->marker, wanted->marker) && reaches(t, g)) {
      return g;
    }
  }
  return TISSE__NONE;
}

static bool has_prefix(const tisse__analysis *a, uint32_t group, uint32_t word, tisse_view lemma)
{
  for (uint32_t w = G(a, group)->first; w < word; ++w) {
    if (tisse_view_equal(a->readings[w].lemma, lemma) || tisse_view_equal(a->lower[w], lemma)) {
      return true;
    }
  }
  return false;
}

static bool has_word(const tisse__analysis *a, uint32_t group, uint32_t head, tisse_view lemma)
{
  const tisse__group *g = G(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (w != head && (tisse_view_equal(a->readings[w].lemma, lemma) || tisse_view_equal(a->lower[w], lemma))) {
      return true;
    }
  }
  /* "chef de la direction générale": the adjective may have become a group of its own behind the head */
  return g->last < a->sentences[g->sentence].last && tisse_view_equal(a->readings[g->last].lemma, lemma);
}

static bool match_constituents(trigger *t)
{
  uint32_t host = t->group;
  const tisse__constituent *prefix = NULL;
  for (uint32_t i = 0; i < t->entry->constituent_count; ++i) {
    const tisse__constituent *wanted = &t->entry->constituents[i];
    t->constituents[i] = TISSE__NONE;
    if (tisse__view_is(wanted->marker, "+")) {
      if (t->entry->pos == TISSE__VERB) {
        prefix = wanted; /* of the noun that is the next piece: "form a joint venture" */
      } else if (!has_prefix(t->a, t->group, t->word, wanted->lemma)) {
        return false;
      }
      continue;
    }
    if (t->entry->pos == TISSE__NOUN && !wanted->marker.data && has_word(t->a, t->group, t->word, wanted->lemma)) {
      continue; /* "directeur général" */
    }
    uint32_t found = find_constituent(t->a, host, wanted);
    if (found == TISSE__NONE && host != t->group) {
      found = find_constituent(t->a, t->group, wanted);
    }
    if (found == TISSE__NONE && wanted->marker.data) {
      found = find_far_constituent(t, wanted);
    }
    if (found == TISSE__NONE) {
      if (t->entry->pos == TISSE__VERB && !wanted->marker.data && has_particle(t->a, G(t->a, t->group), wanted->lemma, &t->last_word)) {
        continue;
      }
      return false;
    }
    t->constituents[i] = found;
    if (prefix && !has_prefix(t->a, found, G(t->a, found)->head, prefix->lemma)) {
      return false;
    }
    prefix = NULL;
    const uint32_t last = G(t->a, found)->head + 1;
    t->last_word = last > t->last_word && last < t->word + 12 ? last : t->last_word;
    host = found;
  }
  t->constituent_count = t->entry->constituent_count;
  return true;
}

static bool is_partitive(const tisse__analysis *a, uint32_t group)
{
  const tisse_view lemma = G(a, group)->lemma;
  return tisse__view_is(lemma, "un") || tisse__view_is(lemma, "une") || tisse__view_is(lemma, "one") || tisse__view_is(lemma, "certains") ||
         tisse__view_is(lemma, "deux") || tisse__view_is(lemma, "two");
}

/* ---- Arguments ----------------------------------------------------------------------------------------------------------- */

static bool is_host(const trigger *t, uint32_t group)
{
  if (group == t->group) {
    return true;
  }
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    if (t->constituents[i] == group) {
      return true;
    }
  }
  return false;
}

static bool is_constituent(const trigger *t, uint32_t group)
{
  return group != t->group && is_host(t, group);
}

/** Does the group hang on the trigger, at most over a sum, an object or a complement that has no use for it? */
static bool reaches(const trigger *t, uint32_t group)
{
  uint32_t g = G(t->a, group)->governor;
  for (int steps = 0; g != TISSE__NONE && steps < CHAIN_STEPS; ++steps) {
    if (is_host(t, g)) {
      return true;
    }
    const tisse__group *between = G(t->a, g);
    if (between->kind != TISSE__GROUP_NOUN || (between->mention != TISSE__NONE && between->sum == TISSE__NONE && (between->flags & TISSE__G_PROPER) &&
                                               between->link != TISSE__OBJECT && between->link != TISSE__OBLIQUE)) {
      return false;
    }
    if (between->link != TISSE__OBJECT && between->link != TISSE__COMPLEMENT && between->link != TISSE__OBLIQUE && between->link != TISSE__ATTRIBUTE) {
      return false;
    }
    g = between->governor;
  }
  return false;
}

/** "les puces de Nvidia équipent les serveurs de Dell": goods and places stand for whose they are. */
static void owner_of(const trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = G(a, group);
  if (g->kind != TISSE__GROUP_NOUN || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || !tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT)) {
    return;
  }
  if (g->mention != TISSE__NONE && a->mentions.items[g->mention].first > g->head) {
    const uint32_t referent = a->mentions.items[g->mention].referent;
    if (referent != avoid && tisse__referent_fits(a, referent, classes)) {
      out->items[out->count++] = (tisse__end){.referent = referent, .group = group, .first = a->mentions.items[g->mention].first,
                                              .last = a->mentions.items[g->mention].last, .link = TISSE_LINK_EXPLICIT};
    }
    return;
  }
  const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  if (owner != TISSE__NONE) {
    tisse__resolve_group(a, owner, classes, avoid, out);
  } else {
    tisse__resolve_possessive(a, group, classes, out);
  }
}

/** "Le patron de Kering prépare le rachat de X": where only an organisation fits, its head acts for it. */
static void head_of(const trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = G(a, group);
  const uint32_t person = tisse__class_named(a->knowledge, "Person");
  if (g->kind != TISSE__GROUP_NOUN || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || g->determiner != TISSE__DEFINITE || g->number == TISSE__PLURAL ||
      (person != TISSE__NONE && tisse__class_fits(a, person, classes)) ||
      !(tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE))) {
    return;
  }
  const uint32_t company = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  if (company != TISSE__NONE) {
    tisse__resolve_group(a, company, classes, avoid, out);
  }
}

static void collect(const trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  tisse__resolve_group(t->a, group, classes, avoid, out);
  if (out->count == 0 && t->of_supply) {
    owner_of(t, group, classes, avoid, out);
  }
  if (out->count == 0) {
    head_of(t, group, classes, avoid, out);
  }
}

static uint32_t child_with_lemma(const tisse__analysis *a, uint32_t group, tisse_view lemma)
{
  for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, -1, NULL, c + 1)) {
    if (tisse_view_equal(G(a, c)->lemma, lemma)) {
      return c;
    }
  }
  return TISSE__NONE;
}

/** "l'acquisition des adhésifs de Dow": of a thing of Dow's, not of Dow. Shares, sums, parts and deals let the name through; goods do for supplying. */
static bool through_plain_noun(const trigger *t, uint32_t group)
{
  const tisse__analysis *a = t->a;
  static const char *const shares[] = {"capital", "part", "participation", "action", "titre", "majorité", "totalité", "ensemble", "intégralité", "reste", "contrôle",
                                       "moitié", "tiers", "quart", "solde", "actif", "activité", "million", "milliard", "share", "stake", "majority", "rest",
                                       "whole", "control", "half", "remainder", "asset", "interest", "holding", "puissance", "capacité"};
  const tisse__group *g = G(a, group);
  if (!tisse__view_is(g->marker, "de") && !tisse__view_is(g->marker, "of")) {
    return false;
  }
  for (uint32_t n = g->governor; n != TISSE__NONE && !is_host(t, n); n = G(a, n)->governor) {
    const tisse__group *between = G(a, n);
    bool passes = between->kind != TISSE__GROUP_NOUN || between->sum != TISSE__NONE || is_partitive(a, n) ||
                  tisse__word_is_class(a, between->head, TISSE__WC_EVENT) || tisse__word_is_class(a, between->head, TISSE__WC_MONEY) ||
                  (t->of_supply && tisse__word_is_class(a, between->head, TISSE__WC_PRODUCT)) || (t->product != TISSE__NONE);
    for (size_t i = 0; i < sizeof shares / sizeof *shares && !passes; ++i) {
      passes = tisse__view_is(between->lemma, shares[i]);
    }
    if (!passes) {
      return true;
    }
  }
  return false;
}

/** "au capital de" in parts: the group behind "à" headed by "capital", then its complement behind "de". */
static void composed_argument(const trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const char *first_blank = memchr(marker.data, ' ', marker.length);
  const char *last_blank = memrchr(marker.data, ' ', marker.length);
  if (!first_blank || first_blank == last_blank) {
    return;
  }
  tisse_view opening = tisse__view(marker.data, (size_t)(first_blank - marker.data));
  tisse_view noun = tisse__view(first_blank + 1, (size_t)(last_blank - first_blank - 1));
  const tisse_view closing = tisse__view(last_blank + 1, (size_t)(marker.data + marker.length - last_blank - 1));
  if (tisse__view_is(opening, "au") || tisse__view_is(opening, "aux")) {
    opening = tisse_view_of("à");
  } else if (tisse__view_is(opening, "du") || tisse__view_is(opening, "des")) {
    opening = tisse_view_of("de");
  }
  const char *inner = memchr(noun.data, ' ', noun.length);
  if (inner && (tisse__view_starts(noun, "le ") || tisse__view_starts(noun, "la ") || tisse__view_starts(noun, "les ") || tisse__view_starts(noun, "l' "))) {
    noun = tisse__view(inner + 1, (size_t)(noun.data + noun.length - inner - 1)); /* "dans le capital de" */
    inner = memchr(noun.data, ' ', noun.length);
  }
  if (inner) {
    noun = tisse__view(noun.data, (size_t)(inner - noun.data)); /* "au tour de table de": headed by "tour" */
  }
  const tisse__sentence *s = &a->sentences[G(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group && out->count == 0; ++g) {
    const tisse__group *part = G(a, g);
    /* "à 19,8 % du capital de": over the figure */
    const bool figure = part->sum != TISSE__NONE && !a->sums.items[part->sum].money;
    const uint32_t below = figure && tisse_view_equal(part->marker, opening) ? child_with_lemma(a, g, noun) : TISSE__NONE;
    if (below != TISSE__NONE && part->governor != TISSE__NONE && (is_host(t, part->governor) || reaches(t, g))) {
      const uint32_t owner = tisse__child(a, below, TISSE__COMPLEMENT, NULL, TISSE__NONE);
      if (owner != TISSE__NONE) {
        collect(t, owner, classes, avoid, out);
      }
      continue;
    }
    if (part->kind != TISSE__GROUP_NOUN || !tisse_view_equal(part->marker, opening) || !tisse_view_equal(part->lemma, noun) ||
        part->governor == TISSE__NONE || !(is_host(t, part->governor) || reaches(t, g))) {
      continue;
    }
    for (uint32_t c = s->first_group; c < s->last_group && out->count == 0; ++c) {
      if (G(a, c)->governor == g && tisse_view_equal(G(a, c)->marker, closing)) {
        collect(t, c, classes, avoid, out);
      }
    }
  }
}

/** "X, dont la maison mère détient …": "dont" completes the subject, not the verb. */
static bool of_subject(const tisse__analysis *a, uint32_t verb, uint32_t relative)
{
  const uint32_t subject = G(a, verb)->kind == TISSE__GROUP_VERB ? G(a, verb)->subject : TISSE__NONE;
  return subject != TISSE__NONE && tisse__view_is(G(a, relative)->lemma, "dont") && G(a, subject)->kind == TISSE__GROUP_NOUN &&
         G(a, subject)->determiner == TISSE__DEFINITE && !(G(a, subject)->flags & TISSE__G_PROPER);
}

/** "X, dont le PDG est Y": the relative is the noun's complement. */
static void whose_argument(const trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = G(a, t->group);
  if (!tisse__view_is(marker, "de") || noun->kind != TISSE__GROUP_NOUN || noun->governor == TISSE__NONE || noun->determiner == TISSE__INDEFINITE) {
    return;
  }
  const uint32_t opener = G(a, noun->governor)->opener;
  if (opener != TISSE__NONE && G(a, opener)->kind == TISSE__GROUP_RELATIVE && tisse__view_is(G(a, opener)->lemma, "dont") &&
      (noun->link == TISSE__SUBJECT || noun->link == TISSE__OBJECT || noun->link == TISSE__ATTRIBUTE) &&
      tisse__child(a, t->group, TISSE__COMPLEMENT, "de", TISSE__NONE) == TISSE__NONE) {
    collect(t, opener, classes, avoid, out);
  }
}

/** Right behind the group, brackets apart: "les Tensor (TPU) de Google". */
static bool behind_brackets(const tisse__analysis *a, uint32_t group, uint32_t other)
{
  uint32_t g = group + 1;
  if (g < other && G(a, g)->kind == TISSE__GROUP_OPEN) {
    while (g < other && G(a, g)->kind != TISSE__GROUP_CLOSE) {
      ++g;
    }
    ++g;
  }
  return g == other;
}

/** "founder and chief executive of X": the last of coordinated nouns has the complement of all. */
static void shared_complement(const trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  if (G(a, t->group)->kind != TISSE__GROUP_NOUN || (G(a, t->group)->flags & TISSE__G_PROPER)) {
    return;
  }
  for (uint32_t m = G(a, t->group)->next_conjunct; m != TISSE__NONE && out->count == 0; m = G(a, m)->next_conjunct) {
    for (uint32_t c = tisse__child(a, m, TISSE__COMPLEMENT, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0;
         c = tisse__child(a, m, TISSE__COMPLEMENT, NULL, c + 1)) {
      if (tisse_view_equal(G(a, c)->marker, marker)) {
        collect(t, c, classes, avoid, out);
      }
    }
  }
}

static void marked_argument(const trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  if (tisse__view_is(marker, "de") && G(t->a, t->group)->kind == TISSE__GROUP_VERB) {
    tisse__resolve_clitic(t->a, t->group, "en", classes, avoid, out); /* "il en détient 40 %" */
    if (out->count) {
      return;
    }
  }
  if (memchr(marker.data, ' ', marker.length)) {
    composed_argument(t, marker, classes, avoid, out);
  }
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[G(a, t->group)->sentence];
  whose_argument(t, marker, classes, avoid, out);
  const bool noun = G(a, t->group)->kind == TISSE__GROUP_NOUN && G(a, t->group)->governor != TISSE__NONE;
  const bool lends = noun && (G(a, t->group)->link == TISSE__OBJECT || (G(a, t->group)->link == TISSE__SUBJECT && is_passive(G(a, G(a, t->group)->governor))));
  for (int pass = 0; pass < (lends ? 3 : 2) && out->count == 0; ++pass) {
    for (uint32_t g = s->first_group; g < s->last_group; ++g) {
      const tisse__group *child = G(a, g);
      if (pass == 2 && child->governor != G(a, t->group)->governor) {
        continue; /* "prolonger son contrat avec la SNCF": hung on the noun's verb */
      }
      if (!tisse_view_equal(child->marker, marker) || is_constituent(t, g) ||
          (child->kind != TISSE__GROUP_NOUN && child->kind != TISSE__GROUP_RELATIVE)) {
        continue;
      }
      if (child->kind == TISSE__GROUP_RELATIVE && of_subject(a, t->group, g)) {
        continue;
      }
      const bool direct = (child->governor != TISSE__NONE && is_host(t, child->governor)) ||
                          (g > t->group && (G(a, t->group)->flags & TISSE__G_PROPER) && behind_brackets(a, t->group, g));
      if (pass == 0 ? direct : pass == 1 ? (g > t->group && reaches(t, g) && !through_plain_noun(t, g)) : g > t->group) {
        collect(t, g, classes, avoid, out);
        if (out->count) {
          return;
        }
      }
    }
  }
}

static bool is_agent_marker(tisse_view marker)
{
  return tisse__view_is(marker, "par") || tisse__view_is(marker, "by") || tisse__view_is(marker, "de la part de") ||
         tisse__view_is(marker, "du côté de") || tisse__view_is(marker, "on the part of");
}

static void agent_of(const trigger *t, uint32_t host, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__sentence *s = &t->a->sentences[G(t->a, host)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group && out->count == 0; ++g) {
    const tisse__group *child = G(t->a, g);
    if (child->kind == TISSE__GROUP_NOUN && is_agent_marker(child->marker) && (child->governor == host || (host == t->group && reaches(t, g)))) {
      collect(t, g, classes, avoid, out);
    }
  }
}

static bool relation_is(const tisse__analysis *a, uint32_t relation, const char *name)
{
  return tisse__view_is(tisse__iri_local(a->knowledge->relations.items[relation].iri), name);
}

static uint32_t verb_over(const trigger *t)
{
  uint32_t g = t->group;
  for (int steps = 0; steps < 5 && g != TISSE__NONE; ++steps) {
    if (G(t->a, g)->kind == TISSE__GROUP_VERB) {
      return g;
    }
    const uint8_t link = G(t->a, g)->link;
    if (link != TISSE__OBJECT && link != TISSE__COMPLEMENT && link != TISSE__CONJUNCT && link != TISSE__ATTRIBUTE && link != TISSE__OBLIQUE &&
        link != TISSE__SUBJECT) {
      return TISSE__NONE;
    }
    g = G(t->a, g)->governor;
  }
  return TISSE__NONE;
}

static bool is_support(const tisse__analysis *a, const tisse__group *verb)
{
  return tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_SUPPORT) != TISSE__NONE;
}

/** Who does what the noun says: possessor, agent, the subject of the verb that supports it. */
static void noun_subject(const trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  tisse__resolve_possessive(a, t->group, classes, out);
  if (out->count == 0) {
    agent_of(t, t->group, classes, avoid, out);
  }
  const uint32_t verb = out->count ? TISSE__NONE : verb_over(t);
  if (verb == TISSE__NONE || !is_support(a, G(a, verb))) {
    return;
  }
  const bool subject_itself = G(a, verb)->subject == t->group || G(a, t->group)->link == TISSE__SUBJECT;
  if (is_passive(G(a, verb)) || subject_itself) {
    const trigger of_verb = {.a = t->a, .group = verb, .product = TISSE__NONE};
    agent_of(&of_verb, verb, classes, avoid, out);
  } else if (G(a, verb)->subject != TISSE__NONE && G(a, verb)->subject != t->group) {
    collect(t, G(a, verb)->subject, classes, avoid, out);
  }
  for (uint32_t i = 0; i < out->count; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_SHARED ? TISSE_LINK_SHARED : out->items[i].link;
  }
}

static void verb_subject(const trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *verb = G(t->a, t->group);
  if (is_passive(verb)) {
    agent_of(t, t->group, classes, avoid, out);
    return;
  }
  const uint32_t subject = verb->subject;
  if (subject == TISSE__NONE) {
    return;
  }
  collect(t, subject, classes, avoid, out);
  for (uint32_t i = 0; i < out->count && verb->subject_link == TISSE_LINK_SHARED; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_SHARED ? TISSE_LINK_SHARED : out->items[i].link;
  }
}

static void compound_argument(const trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

static void verb_object(const trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *verb = G(t->a, t->group);
  if (is_passive(verb)) {
    if (verb->subject != TISSE__NONE) {
      collect(t, verb->subject, classes, avoid, out);
    }
    return;
  }
  const tisse__sentence *s = &t->a->sentences[verb->sentence];
  for (uint32_t g = s->first_group; g < s->last_group && out->count == 0; ++g) {
    const tisse__group *child = G(t->a, g);
    if (child->governor == t->group && child->link == TISSE__OBJECT && !is_constituent(t, g)) {
      collect(t, g, classes, avoid, out);
    }
  }
  if (out->count == 0) {
    tisse__resolve_clitic(t->a, t->group, "object", classes, avoid, out); /* "la cède au fonds" */
  }
  for (uint32_t i = 0; i < t->constituent_count && out->count == 0; ++i) { /* "a pour client GlobalFoundries" */
    const uint32_t c = t->constituents[i];
    if (c != TISSE__NONE && G(t->a, c)->mention != TISSE__NONE && !(G(t->a, c)->flags & TISSE__G_PROPER)) {
      compound_argument(t, c, classes, avoid, out);
    }
  }
}


/** What a predicate noun is said of: the subject of its copula, the object that is named "comme …". */
static void said_of(const trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = G(a, group);
  if (g->governor == TISSE__NONE || G(a, g->governor)->kind != TISSE__GROUP_VERB) {
    return;
  }
  if (g->link == TISSE__SUBJECT && (tisse__view_is(G(a, g->governor)->lemma, "être") || tisse__view_is(G(a, g->governor)->lemma, "be"))) {
    const uint32_t attribute = tisse__child(a, g->governor, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
    if (attribute != TISSE__NONE && (G(a, attribute)->flags & TISSE__G_PROPER)) {
      collect(t, attribute, classes, avoid, out); /* "son premier client est Airbus" */
      return;
    }
  }
  const bool as = g->link == TISSE__OBLIQUE && (tisse__view_is(g->marker, "comme") || tisse__view_is(g->marker, "as") || tisse__view_is(g->marker, "en tant que"));
  if (as && !is_passive(G(a, g->governor))) {
    const uint32_t object = tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE);
    if (object != TISSE__NONE) {
      collect(t, object, classes, avoid, out);
      return;
    }
  }
  if ((as || g->link == TISSE__ATTRIBUTE) && G(a, g->governor)->subject != TISSE__NONE && G(a, g->governor)->subject != group) {
    collect(t, G(a, g->governor)->subject, classes, avoid, out);
  }
}

/** The party that a relational noun denotes: its own name, its apposition, the subject of which it is said. */
static void self_argument(const trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t group = t->group;
  if (t->marker || (G(a, group)->flags & TISSE__G_PROPER)) {
    collect(t, group, classes, avoid, out);
    return;
  }
  for (int steps = 0; steps < 3; ++steps) {
    const tisse__group *g = G(a, group);
    if (g->mention != TISSE__NONE && !(g->flags & TISSE__G_PROPER) && g->head < a->mentions.items[g->mention].first) {
      tisse__resolve_group(a, group, classes, avoid, out);
    }
    if (out->count == 0) {
      for (uint32_t c = tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0;
           c = tisse__child(a, group, TISSE__APPOSITION, NULL, c + 1)) {
        collect(t, c, classes, avoid, out);
      }
      const uint32_t before = out->count;
      for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE && before == 0; c = tisse__child(a, group, -1, NULL, c + 1)) {
        if (G(a, c)->flags & TISSE__G_LIST) {
          collect(t, c, classes, avoid, out);
        }
      }
      if (before == 0 && out->count == 0 && g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE) {
        collect(t, g->antecedent, classes, avoid, out);
      }
    }
    if (out->count == 0) {
      said_of(t, group, classes, avoid, out);
    }
    if (out->count == 0 && tisse__names_antonomasia(a, group)) {
      collect(t, group, classes, avoid, out);
    }
    if (out->count) {
      return;
    }
    if (g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && g->first_conjunct != group) {
      group = g->first_conjunct;
    } else if (g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE && is_partitive(a, g->governor)) {
      group = g->governor; /* "l'un de ses plus gros clients" */
    } else {
      return;
    }
  }
}

static void head_argument(const trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = G(a, t->group);
  if (g->kind == TISSE__GROUP_NOUN && t->adjective) {
    collect(t, t->group, classes, avoid, out);
    return;
  }
  if (g->governor == TISSE__NONE) {
    return;
  }
  const tisse__group *governor = G(a, g->governor);
  if (governor->kind == TISSE__GROUP_NOUN) {
    collect(t, g->governor, classes, avoid, out);
  } else if (governor->kind == TISSE__GROUP_VERB && governor->subject != TISSE__NONE && governor->subject != t->group) {
    collect(t, governor->subject, classes, avoid, out);
  }
}

/** Names inside the trigger's group that are not its head: before it in English, behind it in French; the first half of "X-backed". */
static void compound_argument(const trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const bool english = a->language == TISSE__ENGLISH;
  const bool of_product = group == t->group && G(a, t->group)->kind == TISSE__GROUP_VERB && t->product != TISSE__NONE;
  const tisse__group *g = G(a, of_product ? t->product : group);
  const uint32_t head = of_product || group != t->group ? g->head : t->word;
  const uint32_t first = english ? g->first : head + 1;
  const uint32_t last = english ? head + (t->adjective ? 1 : 0) : g->last;
  for (uint32_t w = first; w < last && out->count < TISSE__ENDS_MAX; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m == TISSE__NONE || a->mentions.items[m].description || (english && m == g->mention && (g->flags & TISSE__G_PROPER))) {
      continue;
    }
    const uint32_t referent = a->mentions.items[m].referent;
    if (referent != avoid && tisse__referent_fits(a, referent, classes)) {
      out->items[out->count++] = (tisse__end){.referent = referent, .group = t->group, .first = a->mentions.items[m].first,
                                              .last = a->mentions.items[m].last, .link = TISSE_LINK_EXPLICIT};
    }
    w = a->mentions.items[m].last - 1;
  }
}

static void argument(const trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const bool verb = G(t->a, t->group)->kind == TISSE__GROUP_VERB && !t->marker && !t->adjective;
  switch ((tisse__function)wanted->function) {
  case TISSE__FN_SUBJECT:
    if (verb) {
      verb_subject(t, classes, avoid, out);
    } else if (t->adjective || t->marker) {
      head_argument(t, classes, avoid, out);
    } else {
      noun_subject(t, classes, avoid, out);
    }
    break;
  case TISSE__FN_OBJECT:
    if (verb) {
      verb_object(t, classes, avoid, out);
    }
    break;
  case TISSE__FN_SELF: self_argument(t, classes, avoid, out); break;
  case TISSE__FN_HEAD: head_argument(t, classes, avoid, out); break;
  case TISSE__FN_POSSESSOR:
    for (uint32_t i = 0; i < t->constituent_count && out->count == 0; ++i) {
      if (t->constituents[i] != TISSE__NONE) {
        tisse__resolve_possessive(t->a, t->constituents[i], classes, out);
      }
    }
    if (out->count == 0 && verb && t->product != TISSE__NONE) {
      tisse__resolve_possessive(t->a, t->product, classes, out);
    }
    if (out->count == 0) {
      tisse__resolve_possessive(t->a, t->group, classes, out);
    }
    break;
  case TISSE__FN_COMPOUND:
    compound_argument(t, t->group, classes, avoid, out);
    for (uint32_t i = 0; i < t->constituent_count && out->count == 0; ++i) {
      if (t->constituents[i] != TISSE__NONE) {
        compound_argument(t, t->constituents[i], classes, avoid, out);
      }
    }
    break;
  case TISSE__FN_MARKED:
    marked_argument(t, wanted->marker, classes, avoid, out);
    if (out->count == 0) {
      shared_complement(t, wanted->marker, classes, avoid, out);
    }
    break;
  case TISSE__FN_PLURAL:
    if (wanted->marker.data) {
      marked_argument(t, wanted->marker, classes, avoid, out);
    } else if (verb) {
      verb_subject(t, classes, avoid, out);
    } else {
      noun_subject(t, classes, avoid, out);
    }
    break;
  case TISSE__FN_NONE: break;
  }
}

static void drop(tisse__ends *ends, uint32_t referent)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (ends->items[i].referent != referent) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

static void first_filled(const trigger *t, const tisse__argument *wanted, uint32_t count, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  for (uint32_t i = 0; i < count && out->count == 0; ++i) {
    argument(t, &wanted[i], classes, avoid, out);
    drop(out, avoid);
  }
}

/* ---- Sums ------------------------------------------------------------------------------------------------------------------ */

static uint32_t sum_in_group(const tisse__analysis *a, uint32_t group, bool money)
{
  const tisse__group *g = G(a, group);
  for (uint32_t w = g->marker_first; w < g->last; ++w) {
    const uint32_t i = a->word_sum[w];
    if (i != TISSE__NONE && a->sums.items[i].last <= g->last && a->sums.items[i].money == money) {
      return i;
    }
  }
  return TISSE__NONE;
}

/** "L'investissement dépasse 13 milliards", "la levée de fonds a atteint 2 milliards": the sum that a verb says of the noun. */
static uint32_t said_sum(const trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *noun = G(a, t->group);
  if (noun->kind != TISSE__GROUP_NOUN || noun->link != TISSE__SUBJECT || noun->governor == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__sentence *s = &a->sentences[noun->sentence];
  for (uint32_t g = noun->governor; g < s->last_group; ++g) {
    const tisse__group *group = G(a, g);
    if (group->governor == noun->governor && group->kind == TISSE__GROUP_NOUN && group->sum != TISSE__NONE && a->sums.items[group->sum].money &&
        group->head + 1 == a->sums.items[group->sum].last) {
      return group->sum;
    }
  }
  return TISSE__NONE;
}

/** The sum that hangs on the trigger: in its group, an object, a complement, a marked group; the nearest behind first. */
static uint32_t find_sum(const trigger *t, const tisse__frame *frame, bool money)
{
  const tisse__analysis *a = t->a;
  const uint32_t own = sum_in_group(a, t->group, money);
  if (own != TISSE__NONE) {
    return own;
  }
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t sum = t->constituents[i] == TISSE__NONE ? TISSE__NONE : sum_in_group(a, t->constituents[i], money);
    if (sum != TISSE__NONE) {
      return sum;
    }
  }
  const tisse__sentence *s = &a->sentences[G(a, t->group)->sentence];
  uint32_t found = TISSE__NONE;
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = G(a, g);
    const uint32_t sum = group->kind == TISSE__GROUP_NOUN ? sum_in_group(a, g, money) : TISSE__NONE;
    if (sum == TISSE__NONE || group->governor == TISSE__NONE) {
      continue;
    }
    const bool linked = is_host(t, group->governor) || reaches(t, g);
    const bool behind = g == t->group + 1 && G(a, t->group)->kind == TISSE__GROUP_ADJECTIVE; /* "worth $5tn" */
    const bool verb_of_noun = behind || (group->link == TISSE__OBLIQUE && group->governor == G(a, t->group)->governor &&
                                         G(a, t->group)->kind == TISSE__GROUP_NOUN);
    if ((linked || verb_of_noun) && (found == TISSE__NONE || (g > t->group && found != TISSE__NONE && a->sums.items[found].last < G(a, t->group)->first))) {
      found = sum;
    }
  }
  if (found == TISSE__NONE && G(a, t->group)->kind == TISSE__GROUP_VERB) {
    /* passive: "2 milliards ont été investis" */
    const uint32_t subject = G(a, t->group)->subject;
    found = subject != TISSE__NONE && is_passive(G(a, t->group)) && G(a, subject)->kind == TISSE__GROUP_NOUN ? sum_in_group(a, subject, money) : TISSE__NONE;
  }
  (void)frame;
  return found != TISSE__NONE || !money ? found : said_sum(t);
}

/* ---- Products ------------------------------------------------------------------------------------------------------------- */

/** "des millions de puces", "une grande partie des processeurs": what is counted is the complement. */
static bool quantity_of_product(const tisse__analysis *a, uint32_t group)
{
  const uint32_t complement = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  return complement != TISSE__NONE && tisse__word_is_class(a, G(a, complement)->head, TISSE__WC_PRODUCT) &&
         (G(a, group)->sum == TISSE__NONE || G(a, group)->head + 1 == a->sums.items[G(a, group)->sum].last);
}

static uint32_t product_group(const trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[G(a, t->group)->sentence];
  for (uint32_t i = 0; i < frame->product_count; ++i) {
    const tisse__argument *wanted = &frame->product[i];
    for (uint32_t g = s->first_group; g < s->last_group; ++g) {
      const tisse__group *child = G(a, g);
      if (child->kind != TISSE__GROUP_NOUN || child->governor == TISSE__NONE || is_constituent(t, g)) {
        continue;
      }
      /* marked by a partitive ("acheter du lithium"): a verb's object all the same */
      const bool marked = wanted->function == TISSE__FN_MARKED && tisse_view_equal(child->marker, wanted->marker) &&
                          (is_host(t, child->governor) || reaches(t, g));
      const bool object = wanted->function == TISSE__FN_OBJECT &&
                          ((is_host(t, child->governor) && child->link == TISSE__OBJECT) ||
                           (is_passive(G(a, t->group)) && G(a, t->group)->kind == TISSE__GROUP_VERB && G(a, t->group)->subject == g));
      if ((marked || object) && quantity_of_product(a, g)) {
        return g;
      }
      if ((marked || object) && (child->sum == TISSE__NONE || !a->sums.items[child->sum].money)) {
        for (uint32_t m = g; m != TISSE__NONE; m = G(a, m)->next_conjunct) {
          if (tisse__word_is_class(a, G(a, m)->head, TISSE__WC_PRODUCT)) {
            return m;
          }
        }
        const uint32_t mention = child->mention;
        if (mention != TISSE__NONE) {
          const uint32_t class_ = a->referents.items[a->mentions.items[mention].referent].class_;
          const uint32_t product = tisse__class_named(a->knowledge, "Product");
          if (class_ != TISSE__NONE && tisse__class_is_a(a->knowledge, class_, product)) {
            return g;
          }
        }
        if (!frame->needs_product) {
          return g;
        }
      }
    }
  }
  return TISSE__NONE;
}

/* ---- Drafts ----------------------------------------------------------------------------------------------------------------- */

static void set_classes(const tisse__analysis *a, uint32_t narrower, const uint32_t *relation, uint32_t out[4])
{
  memcpy(out, relation, 4 * sizeof *out);
  if (narrower != TISSE__NONE) {
    out[0] = narrower;
    out[1] = out[2] = out[3] = TISSE__NONE;
  }
  (void)a;
}

static void widen(uint32_t *first, uint32_t *last, uint32_t begin, uint32_t end)
{
  *first = begin < *first ? begin : *first;
  *last = end > *last ? end : *last;
}

static void set_evidence(const tisse__analysis *a, tisse__draft *draft)
{
  uint32_t first = draft->trigger_first;
  uint32_t last = draft->trigger_last;
  const tisse__sentence *s = &a->sentences[draft->sentence];
  const tisse__end *ends[] = {&draft->subject, draft->has_object ? &draft->object : &draft->subject};
  for (int i = 0; i < 2; ++i) {
    if (ends[i]->first >= s->first && ends[i]->last <= s->last) {
      widen(&first, &last, ends[i]->first, ends[i]->last);
    }
  }
  if (draft->sum != TISSE__NONE) {
    widen(&first, &last, a->sums.items[draft->sum].first, a->sums.items[draft->sum].last);
  }
  draft->evidence_first = first < s->first ? s->first : first;
  draft->evidence_last = last > s->last ? s->last : last;
}

static bool same_draft(const tisse__draft *x, const tisse__draft *y)
{
  return x->relation == y->relation && x->subject.referent == y->subject.referent && x->has_object == y->has_object &&
         (!x->has_object || x->object.referent == y->object.referent) && x->sentence == y->sentence && x->stage == y->stage &&
         x->certainty == y->certainty && x->polarity == y->polarity && (x->sum == y->sum || x->sum == TISSE__NONE || y->sum == TISSE__NONE);
}

/** Two triggers on overlapping words for one pair and relation are one claim: "conclure un accord" and "accord". */
static bool overlapping(const tisse__draft *x, const tisse__draft *y)
{
  return x->relation == y->relation && x->subject.referent == y->subject.referent && x->has_object == y->has_object &&
         (!x->has_object || x->object.referent == y->object.referent) && x->sentence == y->sentence &&
         x->trigger_first < y->trigger_last && y->trigger_first < x->trigger_last;
}

static bool mirrored(const tisse__analysis *a, const tisse__draft *x, const tisse__draft *y)
{
  tisse__draft turned = *y;
  turned.subject = y->object;
  turned.object = y->subject;
  return a->knowledge->relations.items[x->relation].symmetric && x->has_object && y->has_object && same_draft(x, &turned);
}

static bool push_draft(tisse__analysis *a, tisse__draft draft)
{
  tisse__scope_draft(a, &draft);
  tisse__voice_draft(a, &draft);
  set_evidence(a, &draft);
  for (size_t i = a->drafts.count; i-- > 0;) {
    tisse__draft *other = &a->drafts.items[i];
    if (other->sentence != draft.sentence) {
      break;
    }
    if (same_draft(other, &draft) || overlapping(other, &draft) || mirrored(a, other, &draft)) {
      if (other->sum == TISSE__NONE && draft.sum != TISSE__NONE) {
        other->sum = draft.sum;
        set_evidence(a, other);
      }
      return true;
    }
  }
  return tisse__array_push(&a->context->allocator, &a->drafts, draft);
}

typedef struct filled {
  tisse__ends subjects, objects;
  uint32_t sum, quantity, product;
} filled;

static bool draft_pair(const trigger *t, const tisse__frame *frame, const filled *f, const tisse__end *subject, const tisse__end *object)
{
  tisse__analysis *a = t->a;
  if (object && subject->referent == object->referent) {
    return true;
  }
  const uint32_t frame_index = (uint32_t)(frame - a->knowledge->frames.items);
  tisse__draft draft = {.relation = frame->relation, .frame = frame_index, .subject = *subject, .has_object = object != NULL,
                        .trigger_first = t->word, .trigger_last = t->last_word, .trigger_group = t->group,
                        .sentence = G(a, t->group)->sentence, .sum = f->sum, .quantity = f->quantity, .date = TISSE__NONE,
                        .speaker = TISSE__NONE, .medium = TISSE__NONE, .denier = TISSE__NONE};
  if (object) {
    draft.object = *object;
  }
  if (f->product != TISSE__NONE) {
    draft.product_first = G(a, f->product)->first;
    draft.product_last = G(a, f->product)->last;
  }
  draft.stage = frame->has_stage ? frame->stage : TISSE_STAGE_DONE;
  draft.certainty = frame->has_certainty ? frame->certainty : TISSE_CERTAIN;
  draft.polarity = frame->has_polarity ? frame->polarity : TISSE_POSITIVE;
  return push_draft(a, draft);
}

static bool is_plural_frame(const tisse__frame *frame)
{
  return frame->subject_count && frame->subject[0].function == TISSE__FN_PLURAL;
}

static bool says_respectively(const tisse__analysis *a, uint32_t sentence)
{
  for (uint32_t w = a->sentences[sentence].first; w < a->sentences[sentence].last; ++w) {
    if (tisse__view_is(a->lower[w], "respectivement") || tisse__view_is(a->lower[w], "respectively")) {
      return true;
    }
  }
  return false;
}

/** The n-th sum of money of the sentence, counted over a coordination whose first sum is `first`. */
static uint32_t nth_sum(const tisse__analysis *a, uint32_t first, uint32_t n, uint32_t sentence)
{
  uint32_t found = TISSE__NONE;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < a->sums.count && first != TISSE__NONE; ++i) {
    const tisse__sum *sum = &a->sums.items[i];
    if (sum->money && sum->first >= a->sentences[sentence].first && sum->last <= a->sentences[sentence].last) {
      found = seen == n ? i : found;
      ++seen;
    }
  }
  return found;
}

/** "A et B ont investi respectivement x et y dans C et D": in step. */
static bool draft_in_step(const trigger *t, const tisse__frame *frame, const filled *f)
{
  const uint32_t sentence = G(t->a, t->group)->sentence;
  const uint32_t count = f->subjects.count > f->objects.count ? f->subjects.count : f->objects.count;
  for (uint32_t i = 0; i < count; ++i) {
    filled step = *f;
    const uint32_t sum = nth_sum(t->a, f->sum, i, sentence);
    step.sum = sum != TISSE__NONE && nth_sum(t->a, f->sum, count, sentence) == TISSE__NONE ? sum : TISSE__NONE;
    const tisse__end *subject = &f->subjects.items[f->subjects.count == 1 ? 0 : i];
    const tisse__end *object = f->objects.count ? &f->objects.items[f->objects.count == 1 ? 0 : i] : NULL;
    if (!draft_pair(t, frame, &step, subject, object)) {
      return false;
    }
  }
  return true;
}

static bool draft_all(const trigger *t, const tisse__frame *frame, const filled *f)
{
  const bool in_step = f->subjects.count == f->objects.count || f->subjects.count == 1 || f->objects.count <= 1;
  if (!is_plural_frame(frame) && in_step && (f->subjects.count > 1 || f->objects.count > 1) &&
      says_respectively(t->a, G(t->a, t->group)->sentence)) {
    return draft_in_step(t, frame, f);
  }
  if (is_plural_frame(frame)) {
    for (uint32_t i = 0; i < f->subjects.count; ++i) {
      for (uint32_t j = i + 1; j < f->subjects.count; ++j) {
        if (!draft_pair(t, frame, f, &f->subjects.items[i], &f->subjects.items[j])) {
          return false;
        }
      }
    }
    return true;
  }
  const bool has_object = t->a->knowledge->relations.items[frame->relation].has_object;
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    if (!has_object && !draft_pair(t, frame, f, &f->subjects.items[i], NULL)) {
      return false;
    }
    for (uint32_t j = 0; has_object && j < f->objects.count; ++j) {
      if (!draft_pair(t, frame, f, &f->subjects.items[i], &f->objects.items[j])) {
        return false;
      }
    }
  }
  return true;
}

/** Weak links (event nouns, pronouns, descriptions) at both ends are one guess too many. */
static bool both_guessed(const filled *f)
{
  if (f->subjects.count && f->objects.count && f->subjects.items[0].link >= TISSE_LINK_DESCRIPTION && f->objects.items[0].link >= TISSE_LINK_DESCRIPTION &&
      (f->subjects.items[0].link == TISSE_LINK_PRONOUN || f->objects.items[0].link == TISSE_LINK_PRONOUN) &&
      f->subjects.items[0].group != f->objects.items[0].group) {
    return true;
  }
  return f->subjects.count && f->objects.count && f->subjects.items[0].link >= TISSE_LINK_EVENT && f->objects.items[0].link >= TISSE_LINK_EVENT &&
         (f->subjects.items[0].link == TISSE_LINK_EVENT || f->objects.items[0].link == TISSE_LINK_EVENT);
}

static bool is_deal(const tisse__analysis *a, uint32_t relation)
{
  return relation_is(a, relation, "investsIn") || relation_is(a, relation, "supplies") || relation_is(a, relation, "acquires") ||
         relation_is(a, relation, "partnersWith");
}

static void drop_events(tisse__ends *ends)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (ends->items[i].link != TISSE_LINK_EVENT) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

/* ---- Ends that the sentence leaves to the deal it speaks of ---------------------------------------------------------------- */

/** The event noun over the trigger: "un accord prévoyant un investissement", "l'engagement selon lequel X investirait", "l'accord prévoyait que". */
static uint32_t event_over(const trigger *t)
{
  const tisse__analysis *a = t->a;
  uint32_t g = t->group;
  for (int steps = 0; steps < 5 && g != TISSE__NONE; ++steps) {
    const tisse__group *group = G(a, g);
    if (g != t->group && group->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, group->head, TISSE__WC_EVENT)) {
      return g;
    }
    if (group->kind == TISSE__GROUP_VERB && g != t->group && group->subject != TISSE__NONE) {
      uint32_t subject = group->subject;
      subject = G(a, subject)->kind == TISSE__GROUP_RELATIVE && G(a, subject)->antecedent != TISSE__NONE ? G(a, subject)->antecedent : subject;
      if (subject != t->group && G(a, subject)->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, G(a, subject)->head, TISSE__WC_EVENT)) {
        return subject;
      }
    }
    g = group->governor;
  }
  return TISSE__NONE;
}

/** "En contrepartie", "in return": the other party of the last deal that this one is in. */
static bool says_in_return(const tisse__analysis *a, uint32_t sentence)
{
  static const char *const words[] = {"contrepartie", "échange", "retour", "return", "exchange"};
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t w = s->first; w < s->last && w < s->first + 8; ++w) {
    for (size_t i = 0; i < sizeof words / sizeof *words && w > s->first; ++i) {
      if (tisse__view_is(a->lower[w], words[i]) && (tisse__view_is(a->lower[w - 1], "en") || tisse__view_is(a->lower[w - 1], "in"))) {
        return true;
      }
    }
  }
  return false;
}

static void add_bridge(tisse__ends *out, uint32_t referent, uint32_t group, const tisse__group *g)
{
  out->items[out->count++] = (tisse__end){.referent = referent, .group = group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT};
}

static void other_party(const trigger *t, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  for (size_t i = a->drafts.count; i-- > 0;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence + 3 < G(a, t->group)->sentence) {
      return;
    }
    if (draft->has_object && (draft->subject.referent == known || draft->object.referent == known)) {
      const uint32_t other = draft->subject.referent == known ? draft->object.referent : draft->subject.referent;
      if (tisse__referent_fits(a, other, classes)) {
        add_bridge(out, other, t->group, G(a, t->group));
        return;
      }
    }
  }
}

/** Where money is being raised, who is in talks to invest invests in who raises it. */
static void raiser(const trigger *t, uint32_t known, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  for (size_t i = a->drafts.count; i-- > 0;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence + 1 < G(a, t->group)->sentence) {
      return;
    }
    if (!draft->has_object && draft->subject.referent != known &&
        tisse__view_is(tisse__iri_local(a->knowledge->relations.items[draft->relation].iri), "raises")) {
      add_bridge(out, draft->subject.referent, t->group, G(a, t->group));
      return;
    }
  }
}

/** "D'autres géants comme X sont également en lice pour investir": an additive word points to what was said of others before. */
static bool says_also(const trigger *t)
{
  static const char *const words[] = {"également", "aussi", "autres", "also", "too", "other", "likewise"};
  const tisse__sentence *s = &t->a->sentences[G(t->a, t->group)->sentence];
  for (uint32_t w = s->first; w < s->last; ++w) {
    for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
      if (tisse__view_is(t->a->lower[w], words[i])) {
        return true;
      }
    }
  }
  return false;
}

static void same_object(const trigger *t, const tisse__frame *frame, uint32_t known, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  for (size_t i = a->drafts.count; i-- > 0;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence + 8 < G(a, t->group)->sentence) {
      return;
    }
    if (draft->relation == frame->relation && draft->has_object && draft->object.referent != known && draft->subject.referent != known) {
      add_bridge(out, draft->object.referent, t->group, G(a, t->group));
      return;
    }
  }
}

/** Is the place of an argument taken by words that are no party? Then the frame is not elliptic, it does not apply. */
static bool place_taken(const trigger *t, const tisse__argument *wanted, uint32_t count)
{
  const tisse__analysis *a = t->a;
  const bool verb = G(a, t->group)->kind == TISSE__GROUP_VERB;
  for (uint32_t i = 0; i < count; ++i) {
    if (wanted[i].function == TISSE__FN_OBJECT && verb) {
      const uint32_t object = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
      if (object != TISSE__NONE && !is_constituent(t, object) && (G(a, object)->kind != TISSE__GROUP_NOUN || G(a, object)->sum == TISSE__NONE)) {
        return true;
      }
    }
    if (wanted[i].function == TISSE__FN_SUBJECT && verb && !is_passive(G(a, t->group)) && G(a, t->group)->subject != TISSE__NONE) {
      return true;
    }
    if (wanted[i].function == TISSE__FN_MARKED && !tisse__view_is(wanted[i].marker, "de") && !tisse__view_is(wanted[i].marker, "of")) {
      const tisse__sentence *s = &a->sentences[G(a, t->group)->sentence];
      for (uint32_t g = s->first_group; g < s->last_group; ++g) {
        if (tisse_view_equal(G(a, g)->marker, wanted[i].marker) && G(a, g)->governor != TISSE__NONE && is_host(t, G(a, g)->governor) && !is_constituent(t, g)) {
          return true;
        }
      }
    }
  }
  return false;
}

/** "participer à ce tour": the round is a piece of the expression; whose it is was said before. */
static void round_party(const trigger *t, const tisse__frame *frame, uint32_t known, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t round = TISSE__NONE;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t c = t->constituents[i];
    if (c != TISSE__NONE && (G(a, c)->determiner == TISSE__DEMONSTRATIVE || G(a, c)->determiner == TISSE__DEFINITE)) {
      round = c;
    }
  }
  for (size_t i = a->drafts.count; i-- > 0 && round != TISSE__NONE;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence + 4 < G(a, t->group)->sentence) {
      return;
    }
    const bool raises = relation_is(a, draft->relation, "raises");
    if (!raises && draft->relation != frame->relation) {
      continue;
    }
    const uint32_t party = raises ? draft->subject.referent : draft->object.referent;
    if (party != known && tisse__referent_fits(a, party, classes)) {
      add_bridge(out, party, t->group, G(a, t->group));
      return;
    }
  }
}

/** "construire une usine (pour Y)": whom something is made for is no place that a deal leaves open. */
static bool only_for(const tisse__argument *wanted, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (!tisse__view_is(wanted[i].marker, "pour") && !tisse__view_is(wanted[i].marker, "for")) {
      return false;
    }
  }
  return true;
}

static bool has_self(const tisse__frame *frame)
{
  return (frame->subject_count && frame->subject[0].function == TISSE__FN_SELF) || (frame->object_count && frame->object[0].function == TISSE__FN_SELF);
}

/** One end is there, the other is the event's other party. Only where the words point to the deal. */
static void bridge(const trigger *t, const tisse__frame *frame, filled *f, const uint32_t *subject_classes, const uint32_t *object_classes)
{
  if ((f->subjects.count == 0) == (f->objects.count == 0) || t->marker || t->adjective || has_self(frame) || !is_deal(t->a, frame->relation)) {
    return;
  }
  const bool object = f->subjects.count > 0;
  tisse__ends *missing = object ? &f->objects : &f->subjects;
  const tisse__ends *there = object ? &f->subjects : &f->objects;
  const uint32_t *classes = object ? object_classes : subject_classes;
  if (there->items[0].link >= TISSE_LINK_DESCRIPTION) {
    return;
  }
  if (frame->needs_context) { /* "des discussions impliquant X et Y": only of the round that the sentence speaks of */
    if (object && relation_is(t->a, frame->relation, "investsIn")) {
      raiser(t, there->items[0].referent, missing);
    }
    return;
  }
  if (place_taken(t, object ? frame->object : frame->subject, object ? frame->object_count : frame->subject_count)) {
    return;
  }
  const uint32_t known = there->items[0].referent;
  const bool invests = relation_is(t->a, frame->relation, "investsIn");
  if (object && invests) {
    round_party(t, frame, known, classes, missing);
  }
  const uint32_t event = missing->count || there->count > 1 ? TISSE__NONE : event_over(t);
  if (event != TISSE__NONE) {
    tisse__event_parties(t->a, event, classes, known, missing);
  }
  if (missing->count == 0 && there->count == 1 && relation_is(t->a, frame->relation, "supplies") && f->product != TISSE__NONE &&
      says_in_return(t->a, G(t->a, t->group)->sentence) && !only_for(object ? frame->object : frame->subject, object ? frame->object_count : frame->subject_count)) {
    other_party(t, known, classes, missing);
  }
  if (missing->count == 0 && object && invests && (f->sum != TISSE__NONE || frame->needs_context)) {
    raiser(t, known, missing);
  }
  if (missing->count == 0 && object && invests && says_also(t)) {
    same_object(t, frame, known, missing);
  }
  drop(missing, known);
  if (missing->count > 1) {
    missing->count = 0;
  }
}

/** "la concurrence de X", "des rivaux comme X" without whose: whose place in the market the sentence speaks of just before. */
static void bridge_rival(const trigger *t, filled *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = G(a, t->group);
  if (g->kind != TISSE__GROUP_NOUN || (f->subjects.count == 0) == (f->objects.count == 0) || g->determiner == TISSE__POSSESSIVE) {
    return;
  }
  tisse__ends *missing = f->subjects.count ? &f->objects : &f->subjects;
  const tisse__ends *there = f->subjects.count ? &f->subjects : &f->objects;
  const tisse__sentence *s = &a->sentences[g->sentence];
  for (int named = 1; named >= 0 && missing->count == 0; --named) { /* a name before a possessive */
    for (uint32_t before = t->group; before-- > s->first_group && missing->count == 0;) {
      const tisse__group *owner = G(a, before);
      if (owner->kind != TISSE__GROUP_NOUN) {
        continue;
      }
      if (!named && owner->determiner == TISSE__POSSESSIVE && owner->person == 3) {
        tisse__resolve_possessive(a, before, classes, missing);
      } else if (named && (owner->flags & TISSE__G_PROPER)) {
        tisse__resolve_group(a, before, classes, TISSE__NONE, missing);
      }
      for (uint32_t i = 0; i < there->count; ++i) {
        drop(missing, there->items[i].referent);
      }
    }
  }
  for (uint32_t i = 0; i < missing->count; ++i) {
    missing->items[i].link = TISSE_LINK_DESCRIPTION;
  }
  missing->count = missing->count > 1 ? 1 : missing->count;
}

/** "Carrefour : le PDG Alexandre Bompard", "Le PDG, Paul X, …": the company that the article is speaking of. */
static void bridge_head(const trigger *t, filled *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = G(a, t->group);
  if (f->subjects.count != 1 || f->objects.count || g->kind != TISSE__GROUP_NOUN || g->determiner != TISSE__DEFINITE ||
      tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE) != TISSE__NONE) {
    return;
  }
  const tisse__sentence *s = &a->sentences[g->sentence];
  if (s->first_group + 1 < s->last_group && G(a, s->first_group + 1)->kind == TISSE__GROUP_STOP && (G(a, s->first_group)->flags & TISSE__G_PROPER)) {
    tisse__resolve_group(a, s->first_group, classes, TISSE__NONE, &f->objects);
  }
  if (f->objects.count > 1) {
    f->objects.count = 0;
  }
}

/** Rivals, heads and products have no price: there a sum nearby is another thing's. */
static bool takes_sum(const tisse__analysis *a, const tisse__frame *frame)
{
  static const char *const without[] = {"competesWith", "leads", "founded", "produces", "subsidiaryOf"};
  const tisse_view relation = tisse__iri_local(a->knowledge->relations.items[frame->relation].iri);
  for (size_t i = 0; i < sizeof without / sizeof *without; ++i) {
    if (tisse__view_is(relation, without[i])) {
      return frame->amount_count > 0;
    }
  }
  return true;
}

/** "raised its price by $2": where the sum is the object of the relation, the verb's own object must be money or what brings it. */
static bool sum_is_own(const trigger *t, uint32_t sum)
{
  const tisse__analysis *a = t->a;
  if (G(a, t->group)->kind != TISSE__GROUP_VERB) {
    return true;
  }
  const uint32_t object = is_passive(G(a, t->group)) ? TISSE__NONE : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || is_constituent(t, object) || G(a, object)->kind != TISSE__GROUP_NOUN) {
    return true;
  }
  const tisse__group *g = G(a, object);
  if (g->sum != TISSE__NONE && g->head + 1 == a->sums.items[g->sum].last) {
    return true;
  }
  (void)sum;
  return g->mention != TISSE__NONE || tisse__word_is_class(a, g->head, TISSE__WC_MONEY) || tisse__word_is_class(a, g->head, TISSE__WC_EVENT) ||
         tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__names_antonomasia(a, object) || (g->flags & TISSE__G_PRONOUN);
}

static bool try_frame(trigger *t, const tisse__frame *frame, bool *matched)
{
  tisse__analysis *a = t->a;
  const tisse__relation *relation = &a->knowledge->relations.items[frame->relation];
  uint32_t subject_classes[4];
  uint32_t object_classes[4];
  filled f = {.product = TISSE__NONE};
  t->of_supply = relation_is(a, frame->relation, "supplies");
  set_classes(a, frame->subject_class, relation->domain, subject_classes);
  set_classes(a, frame->object_class, relation->range, object_classes);
  f.sum = takes_sum(a, frame) ? find_sum(t, frame, true) : TISSE__NONE;
  f.quantity = takes_sum(a, frame) ? find_sum(t, frame, false) : TISSE__NONE;
  f.product = t->product = frame->product_count ? product_group(t, frame) : TISSE__NONE;
  const char *reason = NULL;
  if (frame->needs_product && f.product == TISSE__NONE) {
    reason = "no product";
  } else if ((frame->needs_amount || !relation->has_object) && f.sum == TISSE__NONE) {
    reason = "no sum of money";
  }
  if (!reason && is_plural_frame(frame)) {
    first_filled(t, frame->subject, frame->subject_count, subject_classes, TISSE__NONE, &f.subjects);
    reason = f.subjects.count < 2 ? "fewer than two parties" : NULL;
    const char *with = a->language == TISSE__FRENCH ? "avec" : "with";
    for (uint32_t i = 0; !reason && i <= t->constituent_count; ++i) { /* "X et Y signent un accord avec Z": not with each other */
      const uint32_t host = i == t->constituent_count ? t->group : t->constituents[i];
      if (host != TISSE__NONE && !frame->subject[0].marker.data && tisse__child(a, host, -1, with, TISSE__NONE) != TISSE__NONE) {
        reason = "with a third";
      }
    }
  } else if (!reason && relation->has_object) {
    /* the end whose place is surer is filled first, so that the other does not take the same referent */
    const bool object_first = frame->object_count && frame->object[0].function != TISSE__FN_SELF;
    if (object_first) {
      first_filled(t, frame->object, frame->object_count, object_classes, TISSE__NONE, &f.objects);
      first_filled(t, frame->subject, frame->subject_count, subject_classes, f.objects.count == 1 ? f.objects.items[0].referent : TISSE__NONE, &f.subjects);
    } else {
      first_filled(t, frame->subject, frame->subject_count, subject_classes, TISSE__NONE, &f.subjects);
      first_filled(t, frame->object, frame->object_count, object_classes, f.subjects.count == 1 ? f.subjects.items[0].referent : TISSE__NONE, &f.objects);
    }
    if (object_first && f.subjects.count == 1 && f.objects.count == 1 && f.objects.items[0].link > f.subjects.items[0].link) {
      /* the weaker end again, knowing the stronger */
      tisse__ends again = {0};
      first_filled(t, frame->object, frame->object_count, object_classes, f.subjects.items[0].referent, &again);
      f.objects = again;
    }
    if (!is_deal(a, frame->relation)) { /* "ce partenariat" is nobody's rival, head or parent */
      drop_events(&f.subjects);
      drop_events(&f.objects);
    }
    bridge(t, frame, &f, subject_classes, object_classes);
    const bool self_missing = (!f.subjects.count && frame->subject[0].function == TISSE__FN_SELF) ||
                              (!f.objects.count && frame->object[0].function == TISSE__FN_SELF);
    if (relation_is(a, frame->relation, "competesWith") && !self_missing) {
      bridge_rival(t, &f, f.subjects.count ? object_classes : subject_classes);
    } else if (relation_is(a, frame->relation, "leads")) {
      bridge_head(t, &f, object_classes);
    }
    reason = !f.objects.count && !f.subjects.count ? "neither end" : !f.objects.count ? "no object" : !f.subjects.count ? "no subject" : NULL;
    if (!reason && both_guessed(&f)) {
      reason = "both ends guessed";
    }
  } else if (!reason && !sum_is_own(t, f.sum)) {
    reason = "the sum is another's";
  } else if (!reason) {
    first_filled(t, frame->subject, frame->subject_count, subject_classes, TISSE__NONE, &f.subjects);
    drop_events(&f.subjects);
    if (f.subjects.count && G(a, f.subjects.items[0].group)->kind == TISSE__GROUP_VERB) {
      f.subjects.count = 0; /* "l'estimait à 2 milliards": the clitic may be the cheque */
    }
    reason = f.subjects.count ? (a->sums.items[f.sum].vague ? "no figure" : NULL) : "no subject";
  }
  trace(a, t, frame, reason ? reason : "matched");
  if (reason) {
    return true;
  }
  *matched = true;
  return draft_all(t, frame, &f);
}

static bool is_word_trigger(const trigger *t, const tisse__entry *entry)
{
  const bool reflexive = G(t->a, t->group)->kind == TISSE__GROUP_VERB && (G(t->a, t->group)->flags & TISSE__G_REFLEXIVE);
  return entry->frame_count && !entry->fixed && (!entry->reflexive || reflexive || G(t->a, t->group)->form == TISSE__PARTICIPLE_PAST);
}

/** All entries of the word, those with more constituents first; a longer expression that matched silences the shorter ones. */
static bool try_entries(tisse__analysis *a, uint32_t group, uint32_t word, tisse_view lemma, tisse__pos pos, bool adjective)
{
  const tisse__lexicon *lexicon = a->lexicon;
  bool matched = false;
  for (uint32_t wanted = TISSE__CONSTITUENTS_MAX + 1; wanted-- > 0 && !matched;) {
    for (uint32_t link = tisse__lexicon_find(lexicon, lemma, pos); link != TISSE__NONE; link = lexicon->chain[link].next) {
      const tisse__entry *entry = &a->knowledge->entries.items[lexicon->chain[link].entry];
      trigger t = {.a = a, .group = group, .word = word, .adjective = adjective, .entry = entry, .last_word = word + 1, .product = TISSE__NONE};
      if (entry->constituent_count != wanted || !is_word_trigger(&t, entry) || !match_constituents(&t)) {
        continue;
      }
      for (uint32_t f = 0; f < entry->frame_count; ++f) {
        if (!try_frame(&t, &a->knowledge->frames.items[entry->frames[f]], &matched)) {
          return false;
        }
      }
      for (uint32_t i = 0; matched && i < t.constituent_count; ++i) {
        if (t.constituents[i] != TISSE__NONE && pos == TISSE__NOUN) {
          a->groups.items[t.constituents[i]].flags |= TISSE__G_CONSUMED; /* "achat" of "offre publique d'achat" */
        }
      }
    }
  }
  return true;
}

static bool try_marker(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  uint32_t index = 0;
  if (!g->marker.data || g->marker_first == g->first || !tisse__fixed_at(a, g->marker_first, g->last, &index)) {
    return true;
  }
  const tisse__entry *entry = &a->knowledge->entries.items[index];
  trigger t = {.a = a, .group = group, .word = g->marker_first, .marker = true, .entry = entry, .last_word = g->first, .product = TISSE__NONE};
  bool matched = false;
  for (uint32_t f = 0; f < entry->frame_count; ++f) {
    if (!try_frame(&t, &a->knowledge->frames.items[entry->frames[f]], &matched)) {
      return false;
    }
  }
  return true;
}

/** A fixed expression that stands by itself: "sous la direction | de X", "en procès | contre X". */
static bool try_fixed(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  uint32_t index = 0;
  if (!g->marker.data || !tisse__fixed_at(a, g->first, g->last, &index)) {
    return true;
  }
  const tisse__entry *entry = &a->knowledge->entries.items[index];
  trigger t = {.a = a, .group = group, .word = g->first, .marker = true, .entry = entry, .last_word = g->last, .product = TISSE__NONE};
  bool matched = false;
  for (uint32_t f = 0; f < entry->frame_count; ++f) {
    if (!try_frame(&t, &a->knowledge->frames.items[entry->frames[f]], &matched)) {
      return false;
    }
  }
  return true;
}

/** "les H200 de Nvidia", "Google's TPUs": the name of a product is a trigger, read by the frames of the word "product". */
static bool try_product_name(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  const uint32_t product = tisse__class_named(a->knowledge, "Product");
  const uint32_t referent = g->mention == TISSE__NONE ? TISSE__NONE : a->mentions.items[g->mention].referent;
  const uint32_t class_ = referent == TISSE__NONE ? TISSE__NONE : a->referents.items[referent].class_;
  if (!(g->flags & TISSE__G_PROPER) || class_ == TISSE__NONE || product == TISSE__NONE || !tisse__class_is_a(a->knowledge, class_, product)) {
    return true;
  }
  return try_entries(a, group, g->head, tisse_view_of(a->language == TISSE__FRENCH ? "produit" : "product"), TISSE__NOUN, false);
}

static bool try_noun_group(tisse__analysis *a, uint32_t group)
{
  if (!try_product_name(a, group)) {
    return false;
  }
  const tisse__group *g = G(a, group);
  if (g->flags & TISSE__G_PRONOUN) {
    return try_marker(a, group);
  }
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (a->word_mention[w] != TISSE__NONE && !a->mentions.items[a->word_mention[w]].description && a->readings[w].pos == TISSE__PROPER) {
      continue;
    }
    const bool adjective = a->readings[w].pos == TISSE__ADJ || (a->readings[w].pos == TISSE__VERB && w != g->head);
    const tisse__pos pos = adjective ? TISSE__ADJ : TISSE__NOUN;
    if ((w == g->head || adjective) && !try_entries(a, group, w, a->readings[w].lemma, pos, adjective)) {
      return false;
    }
  }
  return try_marker(a, group);
}

static bool try_group(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  if (g->flags & TISSE__G_CONSUMED) {
    return true;
  }
  switch (g->kind) {
  case TISSE__GROUP_VERB: return try_entries(a, group, g->head, g->lemma, TISSE__VERB, false);
  case TISSE__GROUP_NOUN: return try_noun_group(a, group);
  case TISSE__GROUP_ADVERB: return try_fixed(a, group);
  case TISSE__GROUP_ADJECTIVE: return try_entries(a, group, g->head, a->readings[g->head].lemma, TISSE__ADJ, true);
  default: return true;
  }
}

/* ---- Deals spoken of again ----------------------------------------------------------------------------------------------------- */

/** Does a name hang on the event noun that is no party of the deal? */
static bool names_others(const tisse__analysis *a, uint32_t group, const tisse__draft *draft)
{
  for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, group, -1, NULL, c + 1)) {
    const tisse__group *child = G(a, c);
    const uint32_t referent = child->kind == TISSE__GROUP_NOUN && child->mention != TISSE__NONE ? a->mentions.items[child->mention].referent : TISSE__NONE;
    if (referent != TISSE__NONE && child->link != TISSE__APPOSITION && referent != draft->subject.referent && referent != draft->object.referent) {
      return true;
    }
  }
  return false;
}

/** "L'opération met fin aux spéculations": the event does something to another thing. */
static bool acts_on_other(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || is_passive(G(a, g->governor)) || (G(a, g->governor)->flags & TISSE__G_REFLEXIVE)) {
    return false;
  }
  const uint32_t object = tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE);
  return object != TISSE__NONE && object != group && !(tisse__view_is(G(a, object)->lemma, "fin") && tisse__view_is(G(a, g->governor)->lemma, "prendre"));
}

/** "L'accord a été suspendu": news of the standing of the deal that was named last. */
static bool try_event(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  if (g->kind != TISSE__GROUP_NOUN || !tisse__word_is_class(a, g->head, TISSE__WC_EVENT) ||
      (g->determiner != TISSE__DEFINITE && g->determiner != TISSE__DEMONSTRATIVE) || g->number == TISSE__PLURAL) {
    return true;
  }
  if (g->link == TISSE__APPOSITION || acts_on_other(a, group)) {
    return true;
  }
  const uint32_t sum = sum_in_group(a, group, true);
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence == g->sentence;) {
    const tisse_standing standing = tisse_standing_of(a->drafts.items[i].stage, a->drafts.items[i].certainty, a->drafts.items[i].polarity);
    if (standing == TISSE_CANCELLED || standing == TISSE_DENIED) {
      return true; /* the sentence's own frames have told the news */
    }
  }
  for (size_t i = a->drafts.count; i-- > 0;) {
    const tisse__draft *before = &a->drafts.items[i];
    if (before->sentence == g->sentence && before->trigger_group == group) {
      return true; /* the noun made claims of its own */
    }
    if (before->sentence + 4 < g->sentence) {
      return true;
    }
    const tisse_view relation = tisse__iri_local(a->knowledge->relations.items[before->relation].iri);
    if (before->sentence >= g->sentence || !before->has_object || before->event ||
        (!tisse__view_is(relation, "investsIn") && !tisse__view_is(relation, "supplies") && !tisse__view_is(relation, "acquires") &&
         !tisse__view_is(relation, "partnersWith"))) {
      continue;
    }
    tisse__draft draft = *before;
    draft.trigger_first = g->head;
    draft.trigger_last = g->head + 1;
    draft.trigger_group = group;
    draft.sentence = g->sentence;
    draft.event = true;
    draft.cue_count = 0;
    draft.stage = TISSE_STAGE_DONE;
    draft.certainty = TISSE_CERTAIN;
    draft.polarity = TISSE_POSITIVE;
    draft.speaker = draft.medium = draft.denier = TISSE__NONE;
    draft.subject = (tisse__end){.referent = before->subject.referent, .group = group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT};
    draft.object = (tisse__end){.referent = before->object.referent, .group = group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT};
    draft.sum = sum != TISSE__NONE ? sum : TISSE__NONE;
    tisse__draft probe = draft;
    tisse__scope_draft(a, &probe);
    if (names_others(a, group, before)) {
      return true; /* "le rachat de Core Scientific": a deal of its own */
    }
    const bool news = probe.stage == TISSE_STAGE_CANCELLED || probe.stage == TISSE_STAGE_SUSPENDED || probe.stage == TISSE_STAGE_SUPERSEDED ||
                      probe.stage == TISSE_STAGE_ENDED;
    if (news && probe.polarity == TISSE_POSITIVE && before->stage != TISSE_STAGE_CANCELLED) {
      draft.sum = sum != TISSE__NONE ? sum : before->sum;
      return push_draft(a, draft);
    }
    return true;
  }
  return true;
}

tisse_status tisse__analyse_claims(tisse__analysis *self)
{
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    for (uint32_t g = self->sentences[s].first_group; g < self->sentences[s].last_group; ++g) {
      if (!try_group(self, g)) {
        return TISSE_E_MEMORY;
      }
    }
    for (uint32_t g = self->sentences[s].first_group; g < self->sentences[s].last_group; ++g) {
      if (!try_event(self, g)) {
        return TISSE_E_MEMORY;
      }
    }
  }
  return TISSE_OK;
}
