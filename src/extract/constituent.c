/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The pieces of an expression: "prendre une participation dans", "chef de la direction". And what hangs on a trigger, or on its pieces. */

#include "extract/trigger.h"

#include "base/text.h"

bool tisse__trigger_holds(const tisse__trigger *t, uint32_t group)
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

bool tisse__trigger_has_piece(const tisse__trigger *t, uint32_t group)
{
  return group != t->group && tisse__trigger_holds(t, group);
}

#define CHAIN_STEPS 4
#define INFINITIVE_REACH 12 /* groups: "picked X, the largest maker of Y in Z, to supply" */

/** "une levée réalisée auprès de X", "l'accord signé entre X et Y": what a light verb's participle takes is the noun's. */
static bool is_light_participle(const tisse__analysis *a, const tisse__group *verb)
{
  return verb->kind == TISSE__GROUP_VERB && verb->form == TISSE__PARTICIPLE_PAST && verb->link == TISSE__PARTICIPIAL &&
         !(verb->flags & TISSE__G_FINITE) && tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_SUPPORT) != TISSE__NONE;
}

/** "veut vendre les 30 % qu'il détient dans Z": the holder holds them still; not in "vend", nor where he buys them of another ("lui rachète les 30 % qu'il détient"). */
static bool is_own_share(const tisse__trigger *t, const tisse__group *holds)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t subject = verb->subject;
  const bool done = (verb->flags & TISSE__G_FINITE) && (verb->tense == TISSE__PRESENT || verb->tense == TISSE__PAST) && verb->mood != TISSE__CONDITIONAL;
  const bool pronoun = holds->subject != TISSE__NONE && (tisse__group_at(a, holds->subject)->flags & TISSE__G_PRONOUN);
  const bool same = subject == TISSE__NONE || holds->subject == TISSE__NONE || pronoun || tisse__group_referent(a, subject) == tisse__group_referent(a, holds->subject);
  return same && !done && !tisse__says_clitic(a, t->group, "lui") && !tisse__says_clitic(a, t->group, "leur");
}

/** "rachète les 30 % | que Y détient dans Z": what the holding verb takes tells of which firm the share is. */
static bool tells_whose_share(const tisse__trigger *t, const tisse__group *verb)
{
  const tisse__analysis *a = t->a;
  if (verb->kind != TISSE__GROUP_VERB || verb->link != TISSE__RELATIVE_CLAUSE || verb->antecedent == TISSE__NONE || (verb->flags & TISSE__G_NEGATED)) {
    return false;
  }
  const tisse__group *share = tisse__group_at(a, verb->antecedent);
  const bool is_share = share->sum != TISSE__NONE ? tisse__view_is(a->sums.items[share->sum].unit, "%") : share->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, share->head, TISSE__WC_SHARE);
  return is_share && tisse__lemma_may_open(a, verb->lemma, TISSE__VERB, "investsIn") && !is_own_share(t, verb);
}

bool tisse__trigger_reaches(const tisse__trigger *t, uint32_t group)
{
  uint32_t g = tisse__group_at(t->a, group)->governor;
  for (int steps = 0; g != TISSE__NONE && steps < CHAIN_STEPS; ++steps) {
    if (tisse__trigger_holds(t, g)) {
      return true;
    }
    const tisse__group *between = tisse__group_at(t->a, g);
    if (is_light_participle(t->a, between)) {
      g = between->governor;
      const tisse__group *said_of = g == TISSE__NONE || tisse__trigger_holds(t, g) ? NULL : tisse__group_at(t->a, g);
      if (said_of && said_of->mention != TISSE__NONE && said_of->sum == TISSE__NONE) {
        return false; /* "la reprise de la conserverie Peny, détenue par X": said of the party */
      }
      continue;
    }
    if (between->kind == TISSE__GROUP_NOUN && between->link == TISSE__PARTICIPIAL && t->a->language == TISSE__ENGLISH && tisse__view_ends(between->marker, " by")) {
      g = between->governor; /* "the suit, brought by Brixel against Velmont" */
      continue;
    }
    if (tells_whose_share(t, between)) {
      g = between->antecedent;
      continue;
    }
    if (between->kind != TISSE__GROUP_NOUN || (between->mention != TISSE__NONE && between->sum == TISSE__NONE && (between->flags & TISSE__G_PROPER) &&
                                               between->link != TISSE__OBJECT && between->link != TISSE__OBLIQUE)) {
      return false;
    }
    if (g == t->product && between->governor != TISSE__NONE && tisse__trigger_holds(t, between->governor)) {
      return true; /* "les machines d'ASML sont utilisées par X" */
    }
    if (between->link != TISSE__OBJECT && between->link != TISSE__COMPLEMENT && between->link != TISSE__OBLIQUE &&
        between->link != TISSE__ATTRIBUTE) {
      return false;
    }
    g = between->governor;
  }
  return false;
}

/* ---- Pieces ------------------------------------------------------------------------------------------------------------------ */

static bool group_has_lemma(const tisse__analysis *a, uint32_t group, tisse_view lemma)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__mention *name = (g->flags & TISSE__G_PROPER) && g->mention != TISSE__NONE ? &a->mentions.items[g->mention] : NULL;
  if (name && name->first < g->head && g->head < name->last) {
    return !(a->words[name->first].flags & TISSE__TOKEN_UPPER_FIRST) && /* "attaquer devant le tribunal de commerce de Paris" */
           (tisse_view_equal(a->readings[name->first].lemma, lemma) || tisse_view_equal(a->lower[name->first], lemma)); /* "lever 5 millions auprès de Bain Capital" is no "lever du capital" */
  }
  return g->kind == TISSE__GROUP_NOUN && (tisse_view_equal(g->lemma, lemma) || tisse_view_equal(a->lower[g->head], lemma));
}

/** A particle of a phrasal verb: among the words behind the verb, the object may stand between. */
static bool has_particle(const tisse__analysis *a, const tisse__group *verb, tisse_view particle, uint32_t *last_word)
{
  const uint32_t end = a->sentences[verb->sentence].last;
  for (uint32_t w = verb->first > a->sentences[verb->sentence].first ? verb->first - 1 : verb->first; w < verb->head; ++w) {
    if (tisse_view_equal(a->lower[w], particle) && a->readings[w].pos == TISSE__ADV) {
      return true; /* "is partly owned", "partly owns" */
    }
  }
  for (uint32_t w = verb->last; w < end && w < verb->last + 6; ++w) {
    const uint32_t own = a->word_group[w];
    const bool behind = own != TISSE__NONE && w > tisse__group_at(a, own)->head && a->readings[w].pos == TISSE__ADJ; /* "brought X online" */
    const bool marks = own != TISSE__NONE && tisse__group_at(a, own)->kind == TISSE__GROUP_NOUN && !behind; /* "invested in X": a preposition */
    if (tisse_view_equal(a->lower[w], particle) && !marks) {
      *last_word = w == verb->last ? w + 1 : *last_word;
      return true;
    }
    const uint32_t group = a->word_group[w];
    if (group != TISSE__NONE && (tisse__group_at(a, group)->kind == TISSE__GROUP_VERB || tisse__group_at(a, group)->kind == TISSE__GROUP_COMMA)) {
      return false;
    }
  }
  return false;
}

/** "Some of its clients include X", "Among its clients are X": the noun stands for the subject. */
static uint32_t part_of_whole(const tisse__analysis *a, uint32_t host, uint32_t g, const tisse__constituent *wanted)
{
  const tisse__group *child = tisse__group_at(a, g);
  const tisse__group *verb = tisse__group_at(a, host);
  if ((child->link != TISSE__SUBJECT && !tisse__view_is(child->marker, "among")) || wanted->marker.data || verb->kind != TISSE__GROUP_VERB || (!tisse__group_is_class(a, verb, TISSE__WC_INCLUDE) && !tisse__group_is_class(a, verb, TISSE__WC_BE))) {
    return TISSE__NONE;
  }
  if (tisse__view_is(child->marker, "among") && group_has_lemma(a, g, wanted->lemma)) {
    return g;
  }
  const uint32_t whole = child->link == TISSE__SUBJECT && (tisse__text_is_class(a, child->lemma, TISSE__WC_SOME_WORD) || tisse__text_is_class(a, child->lemma, TISSE__WC_SAMPLE_WORD))
                             ? tisse__child(a, g, TISSE__COMPLEMENT, "of", TISSE__NONE)
                             : TISSE__NONE;
  return whole != TISSE__NONE && group_has_lemma(a, whole, wanted->lemma) ? whole : TISSE__NONE;
}

/** "vendre la totalité de ses titres", "90 % de ses actions": the piece behind the word that says how much of it. */
static uint32_t behind_share(const tisse__analysis *a, uint32_t verb, const tisse__constituent *wanted)
{
  const uint32_t share = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  if (share == TISSE__NONE || tisse__group_at(a, share)->kind != TISSE__GROUP_NOUN) {
    return TISSE__NONE;
  }
  const tisse__group *g = tisse__group_at(a, share);
  const bool figure = g->sum != TISSE__NONE && !a->sums.items[g->sum].money;
  if (!figure && !tisse__word_is_class(a, g->head, TISSE__WC_SHARE)) {
    return TISSE__NONE;
  }
  const uint32_t piece = tisse__child(a, share, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  return piece != TISSE__NONE && group_has_lemma(a, piece, wanted->lemma) ? piece : TISSE__NONE;
}

/** "mettre | à l'arrêt": an expression of ours by itself is the piece of a user's. */
static bool is_fixed_piece(const tisse__analysis *a, const tisse__group *g, const tisse__constituent *wanted)
{
  return wanted->marker.data && g->last > g->first + 1 && tisse_view_equal(a->lower[g->last - 1], wanted->lemma) &&
         (tisse_view_equal(a->lower[g->first], wanted->marker) || tisse_view_equal(a->readings[g->first].lemma, wanted->marker));
}

/** "le procès opposant X à Y", "the trial pitting X against Y": does what the participle is said of do it? */
static bool does_what_participle_tells(const tisse__analysis *a, uint32_t participle)
{
  const tisse__group *g = tisse__group_at(a, participle);
  return g->form == TISSE__PARTICIPLE_PRESENT && g->link == TISSE__PARTICIPIAL && g->antecedent != TISSE__NONE &&
         (g->subject == g->antecedent ||
          (tisse__group_at(a, g->antecedent)->mention == TISSE__NONE && tisse__child(a, participle, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE));
}

static uint32_t find_constituent(const tisse__analysis *a, uint32_t host, const tisse__constituent *wanted)
{
  const tisse__group *h = tisse__group_at(a, host);
  const tisse__sentence *s = &a->sentences[h->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *child = tisse__group_at(a, g);
    if (child->governor != host) {
      continue;
    }
    if (child->kind == TISSE__GROUP_ADVERB && is_fixed_piece(a, child, wanted)) {
      return g;
    }
    const uint32_t whole = part_of_whole(a, host, g, wanted);
    if (whole != TISSE__NONE) {
      return whole;
    }
    if (group_has_lemma(a, g, wanted->lemma) && (wanted->marker.data ? tisse_view_equal(child->marker, wanted->marker) : !child->marker.data) &&
        !(h->kind == TISSE__GROUP_VERB && child->link != TISSE__SUBJECT && tisse__group_is_class(a, h, TISSE__WC_INCLUDE)) &&
        !(a->language == TISSE__ENGLISH && child->link == TISSE__SUBJECT && child->mention != TISSE__NONE && tisse__group_is_class(a, h, TISSE__WC_BE))) { /* "Rivals X and Y are in Rome" */
      return g;
    }
  }
  const uint32_t shared = h->kind == TISSE__GROUP_VERB && !wanted->marker.data ? behind_share(a, host, wanted) : TISSE__NONE;
  if (shared != TISSE__NONE) {
    return shared;
  }
  /* a headline: "X nommé | PDG de Y" */
  const uint32_t next = host + 1;
  if (h->kind == TISSE__GROUP_VERB && tisse__is_passive(h) && !wanted->marker.data && next < s->last_group &&
      tisse__group_at(a, next)->link == TISSE__LOOSE && group_has_lemma(a, next, wanted->lemma)) {
    return next;
  }
  if (h->kind == TISSE__GROUP_VERB && tisse__is_passive(h) && !wanted->marker.data && h->subject != TISSE__NONE &&
      group_has_lemma(a, h->subject, wanted->lemma)) {
    return h->subject;
  }
  if (h->kind == TISSE__GROUP_VERB && !wanted->marker.data && does_what_participle_tells(a, host) && group_has_lemma(a, h->antecedent, wanted->lemma)) {
    return h->antecedent;
  }
  /* "un tour auquel a participé X": the relative stands for the piece */
  for (uint32_t g = s->first_group; g < s->last_group && h->kind == TISSE__GROUP_VERB && wanted->marker.data; ++g) {
    const tisse__group *relative = tisse__group_at(a, g);
    if (relative->kind == TISSE__GROUP_RELATIVE && relative->governor == host && tisse_view_equal(relative->marker, wanted->marker) &&
        relative->antecedent != TISSE__NONE && group_has_lemma(a, relative->antecedent, wanted->lemma)) {
      return relative->antecedent;
    }
  }
  /* "the stake X holds in Y": of a clause that no word opens */
  if (h->kind == TISSE__GROUP_VERB && h->link == TISSE__RELATIVE_CLAUSE && h->opener == TISSE__NONE && h->antecedent != TISSE__NONE && !wanted->marker.data &&
      tisse__group_at(a, h->antecedent)->link != TISSE__APPOSITION && group_has_lemma(a, h->antecedent, wanted->lemma)) { /* not "CEO of Y, a position he held" */
    return h->antecedent;
  }
  /* "une participation que X a prise": the relative's antecedent */
  for (uint32_t g = s->first_group; g < s->last_group && h->kind == TISSE__GROUP_VERB && !wanted->marker.data; ++g) {
    const tisse__group *relative = tisse__group_at(a, g);
    if (relative->kind == TISSE__GROUP_RELATIVE && relative->governor == host &&
        (relative->link == TISSE__OBJECT || (relative->link == TISSE__SUBJECT && TISSE__VIEW_IS_ANY(relative->lemma, "qui", "that", "which"))) &&
        relative->antecedent != TISSE__NONE && group_has_lemma(a, relative->antecedent, wanted->lemma)) {
      return relative->antecedent;
    }
    const uint32_t over = a->language == TISSE__FRENCH && relative->kind == TISSE__GROUP_RELATIVE && relative->governor == host && relative->link == TISSE__OBJECT &&
                                  relative->antecedent != TISSE__NONE && tisse__view_is(tisse__group_at(a, relative->antecedent)->marker, "de")
                              ? tisse__group_at(a, relative->antecedent)->governor : TISSE__NONE;
    if (over != TISSE__NONE && group_has_lemma(a, over, wanted->lemma)) {
      return over; /* "la guerre | des prix que X et Y se livrent" */
    }
  }
  return TISSE__NONE;
}

/** "faire entrer X au capital", "faire fabriquer ses puces", "accused X of copying": the infinitive under the verb, or the gerund, is a piece of the expression. */
static uint32_t find_infinitive(const tisse__analysis *a, uint32_t host, tisse_view lemma)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, host)->sentence];
  for (uint32_t g = host + 1; g < s->last_group && g < host + INFINITIVE_REACH; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    const bool gerund = a->language == TISSE__ENGLISH && verb->form == TISSE__PARTICIPLE_PRESENT && verb->marker.data;
    if (verb->kind == TISSE__GROUP_VERB && (verb->form == TISSE__INFINITIVE || gerund) && verb->governor == host && tisse_view_equal(verb->lemma, lemma)) {
      return g;
    }
  }
  for (uint32_t g = s->first_group; g < host; ++g) { /* "Pour succéder à X, Y a choisi Z": in front of its clause */
    const tisse__group *verb = tisse__group_at(a, g);
    if (verb->kind == TISSE__GROUP_VERB && verb->form == TISSE__INFINITIVE && verb->governor == host && verb->link == TISSE__ADVERBIAL &&
        (tisse__text_is_class(a, verb->marker, TISSE__WC_PURPOSE_MARKER) || !verb->marker.data) && tisse_view_equal(verb->lemma, lemma)) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** "l'entrée de X au capital de Y": behind another complement. */
static uint32_t find_far_constituent(const tisse__trigger *t, const tisse__constituent *wanted)
{
  const tisse__sentence *s = &t->a->sentences[tisse__group_at(t->a, t->group)->sentence];
  for (uint32_t g = t->group + 1; g < s->last_group; ++g) {
    if (group_has_lemma(t->a, g, wanted->lemma) && tisse_view_equal(tisse__group_at(t->a, g)->marker, wanted->marker) &&
        tisse__trigger_reaches(t, g)) {
      return g;
    }
  }
  return TISSE__NONE;
}

static bool has_prefix(const tisse__analysis *a, uint32_t group, uint32_t word, tisse_view lemma)
{
  for (uint32_t w = tisse__group_at(a, group)->first; w < word; ++w) {
    if (tisse_view_equal(a->readings[w].lemma, lemma) || tisse_view_equal(a->lower[w], lemma)) {
      return true;
    }
  }
  return false;
}

static bool has_word(const tisse__analysis *a, uint32_t group, uint32_t head, tisse_view lemma)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (w != head && (tisse_view_equal(a->readings[w].lemma, lemma) || tisse_view_equal(a->lower[w], lemma))) {
      return true;
    }
  }
  /* "chef de la direction générale", "administrateur | délégué": the adjective, or participle, may have become a group of its own behind the head */
  return g->last < a->sentences[g->sentence].last && (tisse_view_equal(a->readings[g->last].lemma, lemma) || tisse_view_equal(a->lower[g->last], lemma));
}

bool tisse__trigger_match(tisse__trigger *t)
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
    if (host != t->group && !wanted->marker.data && has_word(t->a, host, tisse__group_at(t->a, host)->head, wanted->lemma)) {
      continue; /* "nommer directeur général", "prendre une participation majoritaire" */
    }
    uint32_t found = find_constituent(t->a, host, wanted);
    if (found == TISSE__NONE && host != t->group) {
      found = find_constituent(t->a, t->group, wanted);
    }
    if (found == TISSE__NONE && wanted->marker.data) {
      found = find_far_constituent(t, wanted);
    }
    if (found == TISSE__NONE && !wanted->marker.data && t->entry->pos == TISSE__VERB && host == t->group) {
      found = find_infinitive(t->a, host, wanted->lemma);
    }
    if (found == TISSE__NONE) {
      if (t->entry->pos == TISSE__VERB && !wanted->marker.data && has_particle(t->a, tisse__group_at(t->a, t->group), wanted->lemma, &t->last_word)) {
        continue;
      }
      return false;
    }
    t->constituents[i] = found;
    if (prefix && !has_prefix(t->a, found, tisse__group_at(t->a, found)->head, prefix->lemma)) {
      return false;
    }
    prefix = NULL;
    const uint32_t last = tisse__group_at(t->a, found)->head + 1;
    t->last_word = last > t->last_word && last < t->word + 12 ? last : t->last_word;
    host = found;
  }
  t->constituent_count = t->entry->constituent_count;
  return true;
}
