/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Whom each sentence speaks of, and how much: its centers, in the order of their words. Names are centers, and so is whom a description or a
 * pronoun means; of a coordination each member is one, joined. What the next sentences take up is looked for among them.
 */

#include "extract/anaphor.h"
#include "extract/focus.h"

#include "base/memory.h"
#include "base/text.h"

/* ---- Ranks ------------------------------------------------------------------------------------------------------------------- */

static uint8_t rank_of_subject(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  if ((v->flags & TISSE__G_QUOTED) && !tisse__is_foremost(a, v->subject == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, v->subject))) {
    return TISSE__RANK_LOWER; /* "« X est notre client », dit le patron de Y": the article is about Y */
  }
  if ((v->flags & (TISSE__G_INVERTED | TISSE__G_QUOTED)) || v->link == TISSE__RELATIVE_CLAUSE || v->link == TISSE__PARTICIPIAL ||
      v->link == TISSE__ADVERBIAL || !(v->flags & TISSE__G_FINITE)) {
    return TISSE__RANK_LOWER_SUBJECT;
  }
  if (v->opener != TISSE__NONE && tisse__group_at(a, v->opener)->kind == TISSE__GROUP_RELATIVE) {
    return TISSE__RANK_LOWER_SUBJECT;
  }
  return v->link == TISSE__COMPLETIVE ? TISSE__RANK_COMPLETIVE : TISSE__RANK_SUBJECT;
}

static bool opens_topic(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__marker_is_class(a, g, TISSE__WC_TOPIC_MARKER);
}

/** "les ventes de X", "shares in X" */
static bool owns(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__is_of(g) || (tisse__view_is(g->marker, "in") && g->governor != TISSE__NONE &&
                             tisse__word_is_class(a, tisse__group_at(a, g->governor)->head, TISSE__WC_CARRIER));
}

bool tisse__gives_name(const tisse__analysis *a, const tisse__group *name)
{
  if (name->governor == TISSE__NONE || !(name->flags & TISSE__G_PROPER)) {
    return false;
  }
  const tisse__group *verb = tisse__group_at(a, name->governor);
  if (verb->kind == TISSE__GROUP_NOUN && verb->link == TISSE__OBJECT && verb->governor != TISSE__NONE) { /* "changed its name to X" */
    const tisse__group *over = tisse__group_at(a, verb->governor);
    return tisse__view_is(verb->lemma, "name") && tisse__view_is(name->marker, "to") && over->kind == TISSE__GROUP_VERB &&
           tisse__group_is_class(a, over, TISSE__WC_TAKE_NAME);
  }
  if (verb->kind != TISSE__GROUP_VERB) {
    return false;
  }
  if (tisse__view_is(verb->lemma, "rename")) {
    return tisse__is_passive(verb) && (name->link == TISSE__ATTRIBUTE || tisse__view_is(name->marker, "as"));
  }
  const uint32_t object = tisse__group_is_class(a, verb, TISSE__WC_TAKE_NAME) ? tisse__child(a, name->governor, TISSE__OBJECT, NULL, TISSE__NONE)
                                                                                        : TISSE__NONE;
  return object != TISSE__NONE && tisse__view_is(tisse__group_at(a, object)->lemma, "name") && tisse__view_is(name->marker, "to");
}

/** "C'est X qui …", "It was X that …": X does it. */
static bool is_cleft(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__sentence *s = &a->sentences[g->sentence];
  if (g->link != TISSE__ATTRIBUTE || g->governor == TISSE__NONE) {
    return false;
  }
  for (uint32_t r = group + 1; r < s->last_group && r <= group + 3; ++r) {
    const tisse__group *relative = tisse__group_at(a, r);
    if (relative->kind == TISSE__GROUP_RELATIVE && relative->antecedent == group && relative->link == TISSE__SUBJECT) {
      const uint32_t subject = tisse__group_at(a, g->governor)->subject;
      return subject == TISSE__NONE || TISSE__VIEW_IS_ANY(tisse__group_at(a, subject)->lemma, "ce", "c'", "it");
    }
  }
  return false;
}

/** "X, directrice générale de Y, a …": the firm of who speaks or acts. */
static bool is_firm_of_head(const tisse__analysis *a, uint32_t owner)
{
  const tisse__group *role = tisse__group_at(a, tisse__group_at(a, owner)->governor);
  const uint32_t person = role->link == TISSE__APPOSITION && role->governor != TISSE__NONE ? tisse__group_referent(a, role->governor) : TISSE__NONE;
  return person != TISSE__NONE && tisse__class_is(a, a->referents.items[person].class_, "Person") && !tisse__says_past(a, tisse__group_at(a, owner)->governor) &&
         (tisse__word_is_class(a, role->head, TISSE__WC_TITLE) || tisse__word_is_class(a, role->head, TISSE__WC_PERSON));
}

static uint8_t rank_of(const tisse__analysis *a, uint32_t group)
{
  if (tisse__gives_name(a, tisse__group_at(a, group))) {
    return TISSE__RANK_RENAMED;
  }
  if (is_cleft(a, group)) {
    return TISSE__RANK_SUBJECT;
  }
  uint32_t at = group;
  bool owner = false;
  bool aside = false;
  for (int steps = 0; steps < 5; ++steps) {
    const tisse__group *g = tisse__group_at(a, at);
    if (g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && g->first_conjunct != at) {
      at = g->first_conjunct;
    } else if (g->link == TISSE__APPOSITION && g->governor != TISSE__NONE) {
      at = g->governor;
      aside = owner; /* "X, filiale de Y": Y */
    } else if ((g->link == TISSE__GENITIVE || (g->link == TISSE__COMPLEMENT && owns(a, g))) && g->governor != TISSE__NONE &&
               tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN && !owner) {
      at = g->governor;
      owner = true;
    } else {
      break;
    }
  }
  const tisse__group *g = tisse__group_at(a, at);
  const bool verbal = g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB;
  if (g->link == TISSE__SUBJECT && verbal) {
    const uint8_t rank = rank_of_subject(a, g->governor);
    if (owner && aside && rank >= TISSE__RANK_LOWER_SUBJECT && is_firm_of_head(a, group)) {
      return TISSE__RANK_TOPIC;
    }
    if (owner && aside) { /* "X, Y's bigger rival, made an offer for the company" */
      const tisse__group *role = tisse__group_at(a, tisse__group_at(a, group)->governor);
      return tisse__noun_is_relational(a, role->lemma) ? TISSE__RANK_LOWER : TISSE__RANK_OTHER;
    }
    return owner ? (rank >= TISSE__RANK_COMPLETIVE ? TISSE__RANK_OWNER : TISSE__RANK_OTHER) : rank;
  }
  if (owner) { /* "X is the founder of Y" */
    if (!verbal && g->link == TISSE__LOOSE && !aside && (at == a->sentences[g->sentence].first_group || group == a->sentences[g->sentence].first_group)) {
      return TISSE__RANK_LOWER_SUBJECT;
    }
    const bool inside = tisse__group_at(a, group)->link == TISSE__COMPLEMENT && (g->link == TISSE__OBJECT || g->link == TISSE__OBLIQUE);
    return (g->link == TISSE__ATTRIBUTE && !aside) || inside ? TISSE__RANK_LOWER : TISSE__RANK_OTHER;
  }
  const bool topic = opens_topic(a, g);
  if (topic && !verbal && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->link == TISSE__LOOSE &&
      g->governor == a->sentences[g->sentence].first_group) {
    return TISSE__RANK_TOPIC; /* "Même mouvement chez Orange." */
  }
  if (topic && (verbal ? at < g->governor : at == a->sentences[g->sentence].first_group)) {
    return TISSE__RANK_TOPIC;
  }
  if (verbal && rank_of_subject(a, g->governor) == TISSE__RANK_LOWER_SUBJECT && !(tisse__group_at(a, g->governor)->flags & TISSE__G_INVERTED)) {
    return TISSE__RANK_LOWER;
  }
  if (!verbal && g->link == TISSE__LOOSE && at == a->sentences[g->sentence].first_group) {
    return TISSE__RANK_TOPIC;
  }
  if (g->link == TISSE__OBJECT || (g->link == TISSE__OBLIQUE && TISSE__VIEW_IS_ANY(g->marker, "par", "by")) ||
      (!verbal && (g->link == TISSE__LOOSE || g->link == TISSE__ROOT))) {
    return TISSE__RANK_OBJECT;
  }
  return verbal && g->link == TISSE__OBLIQUE ? TISSE__RANK_OBLIQUE : TISSE__RANK_OTHER;
}

/* ---- Centers ----------------------------------------------------------------------------------------------------------------- */

static bool cites(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__marker_is_class(a, g, TISSE__WC_SOURCE_MARKER);
}

/** The gender of the common noun that stands for the referent here: "la start-up X", "X, une start-up". */
static uint8_t said_gender(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!(g->flags & TISSE__G_PROPER)) {
    return g->gender;
  }
  if (g->link == TISSE__APPOSITION && g->governor != TISSE__NONE) {
    const tisse__group *noun = tisse__group_at(a, g->governor);
    return noun->flags & TISSE__G_PROPER ? TISSE__GENDER_NONE : noun->gender;
  }
  return TISSE__GENDER_NONE;
}

static void push(tisse__analysis *a, tisse__center center)
{
  if (!tisse__array_push(&a->context->allocator, &a->centers, center)) {
    a->arena->failed = true;
  }
}

static void add_center(tisse__analysis *a, uint32_t group, uint32_t referent, uint8_t rank)
{
  const tisse__group *g = tisse__group_at(a, group);
  push(a, (tisse__center){.referent = referent, .group = group, .rank = rank, .gender = said_gender(a, group),
                          .joined = g->first_conjunct != TISSE__NONE, .plural = referent == TISSE__NONE && g->number == TISSE__PLURAL});
}

/** "said Epiroc CEO Ana Ruiz": the subject of a verb of speech behind its quotation, called by a post that is still held. */
static bool is_speaking_head(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool speaks = tisse__speaks_behind(a, group);
  bool post = false;
  for (uint32_t w = g->first; w < g->last && speaks && !post; ++w) {
    post = tisse__word_is_class(a, w, TISSE__WC_TITLE) || tisse__word_is_class(a, w, TISSE__WC_PERSON);
  }
  return post && !tisse__says_past(a, group);
}

/** Names in front of the head: "Rocket Lab shares", "the OpenAI deal". */
static void add_modifiers(tisse__analysis *a, uint32_t group, uint8_t rank)
{
  const tisse__group *g = tisse__group_at(a, group);
  /* "« … », said Epiroc CEO Helena Hedblom": behind a quotation that speaks of another, the firm of who speaks is whom the text is about */
  const bool head = rank == TISSE__RANK_LOWER_SUBJECT && is_speaking_head(a, group);
  const uint8_t own = rank >= TISSE__RANK_COMPLETIVE ? TISSE__RANK_OWNER : head ? TISSE__RANK_TOPIC : TISSE__RANK_OTHER;
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m != TISSE__NONE && m != g->mention && !a->mentions.items[m].description && a->mentions.items[m].first == w) {
      push(a, (tisse__center){.referent = a->mentions.items[m].referent, .group = group, .rank = own});
    }
  }
}

/** "La frénésie d'achats de X": what X does is not what "il" means, X is. */
static bool is_of_somebody(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t owner = tisse__said_owner(a, group);
  return g->owner != TISSE__NONE || (owner != TISSE__NONE && (tisse__group_referent(a, owner) != TISSE__NONE || tisse__group_at(a, owner)->meant != TISSE__NONE));
}

/** A thing without a name may be what "il", "it" means: then no name is. */
static bool is_thing(const tisse__analysis *a, uint32_t group, uint8_t rank)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool object = g->link == TISSE__OBJECT && rank == TISSE__RANK_OBJECT;
  if (((rank < TISSE__RANK_COMPLETIVE || g->link != TISSE__SUBJECT) && !object) || (g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) ||
      g->sum != TISSE__NONE || a->readings[g->head].pos != TISSE__NOUN) {
    return false;
  }
  static const tisse__word_class concrete[] = {TISSE__WC_PRODUCT, TISSE__WC_EVENT, TISSE__WC_PLACE, TISSE__WC_ORGANIZATION};
  bool is_concrete = false;
  for (size_t i = 0; i < sizeof concrete / sizeof *concrete; ++i) {
    is_concrete = is_concrete || tisse__word_is_class(a, g->head, concrete[i]);
  }
  /* "X said profit rose. It …": what is spoken of without determiner in what somebody says is no "it" */
  const bool said = a->language == TISSE__ENGLISH && rank == TISSE__RANK_COMPLETIVE && (g->flags & TISSE__G_BARE) && !is_concrete;
  return !said && !tisse__word_is_class(a, g->head, TISSE__WC_CARRIER) && (is_concrete || !is_of_somebody(a, group));
}

/** "Le concurrent suédois de X", "un fabricant": somebody whom the article does not name; not "le constructeur", who may be named elsewhere. */
static bool is_somebody(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION)) {
    return false;
  }
  const uint32_t attribute = tisse__child(a, g->governor, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
  if (attribute != TISSE__NONE && tisse__group_referent(a, attribute) != TISSE__NONE) {
    return false;
  }
  return !tisse__is_definite(g) || tisse__is_generic(a, g->lemma) || (tisse__noun_is_relational(a, g->lemma) && is_of_somebody(a, group));
}

/** "Elle a …", of whom is not plain; not the "il", "it" that stands for a clause. */
static bool is_unsettled(const tisse__analysis *a, uint32_t group, uint8_t rank)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (rank < TISSE__RANK_COMPLETIVE || !TISSE__VIEW_IS_ANY(g->lemma, "il", "elle", "it") || !(g->flags & TISSE__G_PRONOUN) ||
      g->number == TISSE__PLURAL || g->several_count || g->governor == TISSE__NONE) {
    return false;
  }
  const tisse__group *verb = tisse__group_at(a, g->governor);
  const uint32_t attribute = tisse__child(a, g->governor, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
  return !(verb->flags & TISSE__G_IMPERSONAL) && tisse__child(a, g->governor, TISSE__COMPLETIVE, NULL, TISSE__NONE) == TISSE__NONE &&
         (attribute == TISSE__NONE || tisse__group_at(a, attribute)->kind != TISSE__GROUP_ADJECTIVE);
}

/** A record may give pronouns as mentions: who is spoken of so is in focus. */
static bool given_pronoun(const tisse__analysis *a, const tisse__group *g)
{
  return g->mention != TISSE__NONE && a->mentions.items[g->mention].given &&
         (a->readings[g->head].pos == TISSE__PRON || a->readings[g->head].kind == TISSE__POSSESSIVE);
}

/** "Analysts at Brixel said": for whom an onlooker works is not who the article speaks of. */
static bool employs_onlooker(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__COMPLEMENT || g->governor == TISSE__NONE || !tisse__marker_is_class(a, g, TISSE__WC_EMPLOYER_MARKER)) {
    return false;
  }
  const tisse__group *onlooker = tisse__group_at(a, g->governor);
  return onlooker->kind == TISSE__GROUP_NOUN && onlooker->link == TISSE__SUBJECT && onlooker->governor != TISSE__NONE && onlooker->mention == TISSE__NONE &&
         tisse__word_is_class(a, onlooker->head, TISSE__WC_PERSON) && !tisse__word_is_class(a, onlooker->head, TISSE__WC_CARRIER) &&
         !tisse__lemma_denotes_party(a, onlooker->lemma) &&
         tisse__lemma_cue(a, tisse__group_at(a, onlooker->governor)->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE;
}

/** "Apollo declined to comment.", "X n'a pas répondu": nothing is told of who has nothing to say. */
static bool is_silent(const tisse__analysis *a, uint32_t group)
{
  if (!(tisse__group_at(a, group)->flags & TISSE__G_PROPER)) {
    return false; /* "Elle n'a pas souhaité commenter": whom the text speaks of already */
  }
  uint32_t at = group;
  for (int steps = 0; steps < 4 && tisse__group_at(a, at)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, at)->governor != TISSE__NONE; ++steps) {
    const tisse__group *g = tisse__group_at(a, at);
    at = g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && g->first_conjunct != at ? g->first_conjunct : g->governor;
  }
  const tisse__group *verb = tisse__group_at(a, at);
  if (verb->kind != TISSE__GROUP_VERB || verb->link == TISSE__RELATIVE_CLAUSE || !tisse__lemma_is_class(a, verb->lemma, TISSE__VERB, TISSE__WC_SILENT)) {
    return false;
  }
  const uint32_t below = tisse__child(a, at, TISSE__INFINITIVAL, NULL, TISSE__NONE);
  return (verb->flags & TISSE__G_NEGATED) ||
         (below != TISSE__NONE && tisse__lemma_is_class(a, tisse__group_at(a, below)->lemma, TISSE__VERB, TISSE__WC_SILENT));
}

void tisse__center_add(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_NOUN) {
    return;
  }
  const bool of_source = a->language == TISSE__FRENCH && g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN &&
                         cites(a, tisse__group_at(a, g->governor)); /* "selon le relevé du cabinet X" */
  if (cites(a, g) || of_source || employs_onlooker(a, group)) {
    return;
  }
  const size_t before = a->centers.count;
  uint8_t rank = rank_of(a, group);
  if (rank < TISSE__RANK_TOPIC && given_pronoun(a, g)) {
    rank = TISSE__RANK_TOPIC;
  }
  const uint32_t named = tisse__group_referent(a, group);
  const bool identified = named != TISSE__NONE && tisse__head_identifies(a, g);
  if (identified) {
    add_center(a, group, named, rank);
  } else if (g->meant != TISSE__NONE) {
    add_center(a, group, g->meant, rank);
  } else if (named != TISSE__NONE) {
    push(a, (tisse__center){.referent = named, .group = group, .rank = rank >= TISSE__RANK_COMPLETIVE ? TISSE__RANK_OWNER : TISSE__RANK_OTHER});
  } else if (is_thing(a, group, rank) && !tisse__is_tied(a, group)) {
    add_center(a, group, TISSE__NONE, rank);
    if (a->centers.count && is_somebody(a, group)) {
      a->centers.items[a->centers.count - 1].unknown = true;
    }
  } else if (is_unsettled(a, group, rank)) {
    push(a, (tisse__center){.referent = TISSE__NONE, .group = group, .rank = rank, .gender = g->gender, .unknown = true});
  }
  for (uint32_t i = 0; i < g->several_count && g->determiner != TISSE__POSSESSIVE; ++i) {
    push(a, (tisse__center){.referent = a->several.items[g->several_first + i], .group = group, .rank = rank, .joined = true});
  }
  if (g->owner != TISSE__NONE) {
    const uint8_t same = identified || g->meant != TISSE__NONE || g->link != TISSE__SUBJECT ? TISSE__RANK_OWNER : rank; /* "Son patron, X": either */
    push(a, (tisse__center){.referent = g->owner, .group = group, .rank = rank >= TISSE__RANK_COMPLETIVE ? same : TISSE__RANK_OTHER});
  }
  if (g->owner == TISSE__NONE && !g->several_count && g->determiner == TISSE__POSSESSIVE && g->person != 1 && rank >= TISSE__RANK_COMPLETIVE &&
      tisse__is_tied(a, group)) { /* "Its previous owner, X, …": somebody is spoken of besides X */
    push(a, (tisse__center){.referent = TISSE__NONE, .group = group, .rank = TISSE__RANK_OWNER, .unknown = true});
  }
  if (!(g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER))) {
    add_modifiers(a, group, rank);
  }
  const bool silent = a->centers.count > before && is_silent(a, group);
  for (size_t i = before; i < a->centers.count; ++i) {
    a->centers.items[i].silent = silent;
  }
}

/* ---- Who is meant among them ------------------------------------------------------------------------------------------------- */

/** The verb whose argument the group is, or is in. */
static uint32_t verb_over(const tisse__analysis *a, uint32_t group)
{
  uint32_t at = tisse__group_at(a, group)->governor;
  for (int steps = 0; at != TISSE__NONE && tisse__group_at(a, at)->kind != TISSE__GROUP_VERB && steps < 6; ++steps) {
    at = tisse__group_at(a, at)->governor;
  }
  return at;
}

/** Is it named in front of the head: "Gannett media companies"? */
static bool has_modifier(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (a->word_mention[w] != TISSE__NONE && a->mentions.items[a->word_mention[w]].referent == referent) {
      return true;
    }
  }
  return false;
}

bool tisse__names_beside(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t verb = verb_over(a, group);
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  const uint32_t antecedent = verb == TISSE__NONE || tisse__group_at(a, verb)->link != TISSE__RELATIVE_CLAUSE ? TISSE__NONE
                                                                                                              : tisse__group_at(a, verb)->antecedent;
  if (antecedent != TISSE__NONE && tisse__group_at(a, antecedent)->kind == TISSE__GROUP_NOUN && tisse__group_referent(a, antecedent) == referent) {
    return true; /* "La Poste, à laquelle elle livre" */
  }
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *other = tisse__group_at(a, g);
    const bool speaks = other->kind == TISSE__GROUP_NOUN && (tisse__group_referent(a, g) == referent || other->meant == referent ||
                                                             (other->first_conjunct != TISSE__NONE && has_modifier(a, g, referent)));
    if (g == group || !speaks || verb_over(a, g) != verb) {
      continue;
    }
    const bool topic = other->link == TISSE__OBLIQUE && g < verb && opens_topic(a, other);
    const uint8_t link = other->first_conjunct == TISSE__NONE ? other->link : tisse__group_at(a, other->first_conjunct)->link;
    const bool inner = link == TISSE__COMPLEMENT || link == TISSE__GENITIVE || link == TISSE__LOOSE || topic;
    if ((tisse__group_referent(a, g) == referent && (g > group || !inner)) || (g < group && other->meant == referent)) {
      return true;
    }
  }
  return false;
}

bool tisse__is_said_of(const tisse__analysis *a, uint32_t group, uint32_t of)
{
  for (int steps = 0; steps < 8 && group != TISSE__NONE; ++steps) {
    const tisse__group *g = tisse__group_at(a, group);
    if (g->kind == TISSE__GROUP_VERB && g->link == TISSE__PARTICIPIAL && g->antecedent == of) {
      return true;
    }
    group = g->first_conjunct != TISSE__NONE && g->first_conjunct != group ? g->first_conjunct : g->governor;
  }
  return false;
}

static bool fits(const tisse__analysis *a, const tisse__quest *q, const tisse__center *c)
{
  if (c->unknown) { /* "le concurrent suédois de X": somebody without a name */
    if (q->described && c->group == tisse__clause_subject(a, q->group)) {
      return false; /* "elle positionne l'entreprise": not the one that does it */
    }
    return q->plural == c->plural && !q->last && (!q->gender || !c->gender || q->gender == c->gender);
  }
  if (c->referent == TISSE__NONE) {
    return q->things && q->plural == c->plural && (!q->gender || !c->gender || q->gender == c->gender) && c->group != q->group;
  }
  if (c->referent == q->avoid || c->referent == q->avoid_second || (c->joined && !q->member)) {
    return false;
  }
  const tisse__group *said = tisse__group_at(a, c->group);
  if (q->last && said->owner == c->referent && tisse__named_or_meant(a, c->group) != c->referent) {
    return false; /* "X a fusionné avec Y, sa société allemande. Celle-ci …": X is not said there */
  }
  const tisse__referent *r = &a->referents.items[c->referent];
  if (tisse__class_is(a, r->class_, "Medium")) {
    return false;
  }
  if (tisse__class_is(a, r->class_, "Person")) {
    return q->persons && !(q->gender && r->gender && q->gender != r->gender) && !(q->apart && tisse__names_beside(a, q->group, c->referent));
  }
  const bool other = tisse__class_is(a, r->class_, "Place") || tisse__class_is(a, r->class_, "Institution") || tisse__class_is(a, r->class_, "Product");
  return (other ? q->things && !q->plural : q->organizations) && !(q->apart && tisse__names_beside(a, q->group, c->referent));
}

static int score_of(const tisse__analysis *a, const tisse__quest *q, const tisse__center *c)
{
  int score = c->rank;
  if (c->referent != TISSE__NONE && q->described) {
    const tisse__likeness like = tisse__traits_compare(a, q->group, c->referent);
    if (like.conflict) {
      return -1;
    }
    score += (like.shared > 2 ? 2 : like.shared) * 10 + (like.head ? 5 : 0);
  } else if (q->gender && c->gender && c->referent != TISSE__NONE && !tisse__class_is(a, a->referents.items[c->referent].class_, "Person")) {
    score += q->gender == c->gender ? 5 : -5;
  }
  return score < 0 ? 0 : score;
}

#define LATER_CLAUSE 3
#define CENTERS_SEEN 32  /* of one sentence: the last ones */

tisse__found tisse__center_find(const tisse__analysis *a, const tisse__quest *q)
{
  const uint32_t own = tisse__group_at(a, q->group)->sentence;
  for (uint32_t back = 0; back <= q->last_back && back <= own; ++back) {
    const tisse__sentence *s = &a->sentences[own - back];
    tisse__found best = {.referent = TISSE__NONE, .score = -1, .second = -1};
    bool any = false;
    const uint32_t first = s->last_center > s->first_center + CENTERS_SEEN ? s->last_center - CENTERS_SEEN : s->first_center;
    for (uint32_t i = first; i < s->last_center; ++i) {
      const tisse__center *c = &a->centers.items[i];
      if (c->rank < (back ? q->least_before : q->least) || (back == 0 ? c->group >= q->group : c->silent && !q->last) || !fits(a, q, c) ||
          (back == 0 && q->apart && tisse__is_said_of(a, c->group, q->group))) {
        continue;
      }
      int score = score_of(a, q, c);
      if (score < 0) {
        continue;
      }
      if (back == 0 && any && q->subject && c->rank == TISSE__RANK_SUBJECT && c->referent != best.referent) {
        score += LATER_CLAUSE; /* "X has walked away, and Y is looking for cash: it …" */
      }
      const bool same = any && c->referent == best.referent;
      if (!any || score > best.score || (q->last && !same)) {
        best.second = same || !any ? best.second : best.score;
        best.score = score;
        best.referent = c->referent;
        best.center = i;
      } else if (!same && score > best.second) {
        best.second = score;
      }
      any = true;
    }
    if (any) {
      best.back = back;
      return best;
    }
  }
  return (tisse__found){.referent = TISSE__NONE, .score = -1, .second = -1};
}
