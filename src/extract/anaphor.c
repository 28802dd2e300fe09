/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom the pronouns, possessives and descriptions of a sentence mean, settled once, in the order of its words. Two that fit alike are left open. */

#include "extract/anaphor.h"
#include "extract/focus.h"

#include "base/memory.h"
#include "base/text.h"

#define OBJECT_MARGIN 6      /* for a pronoun that is no subject */

static tisse__group *group_of(tisse__analysis *a, uint32_t group)
{
  return &a->groups.items[group];
}

/* ---- Subjects ---------------------------------------------------------------------------------------------------------------- */

uint32_t tisse__clause_subject(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t verb = g->governor;
  for (int steps = 0; verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB && steps < 6; ++steps) {
    verb = tisse__group_at(a, verb)->governor;
  }
  if (verb == TISSE__NONE && (g->flags & TISSE__G_LIST) && g->governor == TISSE__NONE) {
    verb = g->clause; /* "Comme ses concurrents A et B, X …" */
  }
  /* ", valuing the start-up at …": what the whole clause does, not its subject */
  if (verb != TISSE__NONE && tisse__group_at(a, verb)->form == TISSE__PARTICIPLE_PRESENT && tisse__group_at(a, verb)->link == TISSE__ADVERBIAL &&
      !tisse__group_at(a, verb)->marker.data) {
    return TISSE__NONE;
  }
  if (verb == TISSE__NONE || tisse__group_at(a, verb)->subject == TISSE__NONE || tisse__group_at(a, verb)->subject == group ||
      ((tisse__group_at(a, verb)->flags & TISSE__G_INVERTED) && tisse__group_at(a, verb)->subject > group)) {
    return TISSE__NONE;
  }
  uint32_t subject = tisse__group_at(a, verb)->subject;
  if (tisse__group_at(a, subject)->kind == TISSE__GROUP_RELATIVE && tisse__group_at(a, subject)->antecedent != TISSE__NONE) {
    subject = tisse__group_at(a, subject)->antecedent;
  }
  return tisse__group_at(a, subject)->kind == TISSE__GROUP_NOUN ? subject : TISSE__NONE;
}

uint32_t tisse__named_or_meant(const tisse__analysis *a, uint32_t group)
{
  const uint32_t named = tisse__group_referent(a, group);
  if (named != TISSE__NONE && tisse__head_identifies(a, tisse__group_at(a, group))) {
    return named;
  }
  return tisse__group_at(a, group)->meant;
}

uint32_t tisse__clause_subject_referent(const tisse__analysis *a, uint32_t group)
{
  const uint32_t subject = tisse__clause_subject(a, group);
  return subject == TISSE__NONE ? TISSE__NONE : tisse__named_or_meant(a, subject);
}

uint32_t tisse__group_stands_for(const tisse__analysis *a, uint32_t group)
{
  uint32_t at = group;
  for (int steps = 0; steps < 4 && at != TISSE__NONE; ++steps) {
    const tisse__group *g = tisse__group_at(a, at);
    if (g->kind == TISSE__GROUP_RELATIVE) {
      at = g->antecedent;
      continue;
    }
    const uint32_t own = g->kind == TISSE__GROUP_NOUN ? tisse__named_or_meant(a, at) : TISSE__NONE;
    if (own != TISSE__NONE || g->kind != TISSE__GROUP_NOUN) {
      return own;
    }
    const uint32_t tied = tisse__child(a, at, TISSE__APPOSITION, NULL, TISSE__NONE);
    if (tied != TISSE__NONE && tisse__group_referent(a, tied) != TISSE__NONE) {
      return tisse__group_referent(a, tied);
    }
    const bool inside = steps > 0 && !g->determiner && g->mention == TISSE__NONE && a->language == TISSE__FRENCH; /* "le conseil | d'administration | de X" */
    if (!inside && !tisse__word_is_class(a, g->head, TISSE__WC_CARRIER)) {
      return TISSE__NONE;
    }
    if (g->owner != TISSE__NONE) {
      return g->owner;
    }
    at = tisse__said_owner(a, at);
  }
  return TISSE__NONE;
}

uint32_t tisse__said_owner(const tisse__analysis *a, uint32_t group)
{
  const uint32_t possessor = tisse__group_at(a, group)->possessor;
  return possessor != TISSE__NONE ? possessor : tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
}

bool tisse__speaks_behind(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  return verb && (verb->flags & TISSE__G_INVERTED) && tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE;
}

uint8_t tisse__least_rank(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || tisse__group_at(a, g->governor)->kind != TISSE__GROUP_VERB) {
    return 0;
  }
  const uint8_t link = tisse__group_at(a, g->governor)->link;
  return link == TISSE__RELATIVE_CLAUSE || link == TISSE__ADVERBIAL ? 0 : TISSE__RANK_LOWER_SUBJECT;
}

/* ---- Pronouns ---------------------------------------------------------------------------------------------------------------- */

bool tisse__found_is_clear(const tisse__found *found, int margin)
{
  return found->referent != TISSE__NONE && (found->second < 0 || found->score - found->second >= margin);
}

/** Of the person and of the organisation that fit best, the one that a reader takes; TISSE__NONE where it may be either. */
static uint32_t person_or_organization(const tisse__analysis *a, const tisse__found *person, const tisse__found *other, uint8_t gender,
                                       int margin)
{
  const bool organization = other->score >= 0;
  if (person->score < 0 || person->referent == TISSE__NONE) {
    return tisse__found_is_clear(other, margin) ? other->referent : TISSE__NONE;
  }
  if (!organization || person->back < other->back || (person->back == other->back && person->score > other->score)) {
    return tisse__found_is_clear(person, margin) ? person->referent : TISSE__NONE;
  }
  const bool unsexed = gender == TISSE__FEMININE && a->referents.items[person->referent].gender != TISSE__FEMININE;
  if (other->back < person->back || other->score - person->score >= 4 || unsexed) {
    return tisse__found_is_clear(other, margin) ? other->referent : TISSE__NONE;
  }
  return TISSE__NONE;
}

tisse__found tisse__find_topic(const tisse__analysis *a, tisse__quest quest)
{
  const tisse__found nearest = tisse__center_find(a, &quest);
  quest.least = quest.least > TISSE__RANK_LOWER_SUBJECT ? quest.least : TISSE__RANK_LOWER_SUBJECT;
  quest.least_before = TISSE__RANK_LOWER_SUBJECT;
  tisse__found topic = tisse__center_find(a, &quest);
  if (topic.score < 0 || topic.referent == TISSE__NONE || nearest.referent == TISSE__NONE || nearest.score >= TISSE__TOLD) {
    return nearest;
  }
  if (topic.back > nearest.back && topic.referent != nearest.referent &&
      a->referents.items[topic.referent].mentions <= a->referents.items[nearest.referent].mentions) {
    topic.second = topic.score;
  }
  return topic;
}

/** Walking back from the group: is somebody that the words leave open the subject nearer than the one that was found? */
static bool is_overlaid(const tisse__analysis *a, uint32_t group, uint32_t referent, bool facilities)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t first = a->sentences[own > TISSE__PRONOUN_REACH ? own - TISSE__PRONOUN_REACH : 0].first_group;
  for (uint32_t i = group; i-- > first;) {
    const tisse__group *g = tisse__group_at(a, i);
    if (g->kind != TISSE__GROUP_NOUN || g->link != TISSE__SUBJECT) {
      continue;
    }
    const uint32_t said = tisse__named_or_meant(a, i);
    if (said == referent) {
      return false;
    }
    const bool role = tisse__word_is_class(a, g->head, TISSE__WC_BUYER_ROLE) || tisse__word_is_class(a, g->head, TISSE__WC_TARGET_ROLE) ||
                      tisse__word_is_class(a, g->head, TISSE__WC_SELLER_ROLE) ||
                      (facilities && a->language == TISSE__FRENCH && tisse__word_is_class(a, g->head, TISSE__WC_FACILITY)); /* "L'usine consomme du gaz. Son fournisseur, …" */
    const bool owned = g->determiner == TISSE__POSSESSIVE && a->language == TISSE__FRENCH; /* "Sa cible travaille avec …. Elle …" */
    if (said == TISSE__NONE && g->number != TISSE__PLURAL && (g->determiner == TISSE__DEFINITE || owned) &&
        (role || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION)) && tisse__child(a, i, TISSE__APPOSITION, NULL, TISSE__NONE) == TISSE__NONE) {
      return true;
    }
  }
  return false;
}

uint32_t tisse__topic_before(const tisse__analysis *a, uint32_t group, uint32_t avoid)
{
  const tisse__quest quest = {.group = group, .avoid = avoid, .avoid_second = TISSE__NONE, .last_back = TISSE__PRONOUN_REACH, .organizations = true};
  const tisse__found found = tisse__find_topic(a, quest);
  const bool plain = tisse__found_is_clear(&found, TISSE__CLEAR_MARGIN) && !is_overlaid(a, group, found.referent, false) && tisse__stands_out(a, group, found.referent, avoid);
  return plain ? found.referent : TISSE__NONE;
}

uint32_t tisse__subject_before(const tisse__analysis *a, uint32_t group, uint32_t avoid)
{
  const uint32_t topic = tisse__topic_before(a, group, avoid);
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t from = a->sentences[own > TISSE__PRONOUN_REACH ? own - TISSE__PRONOUN_REACH : 0].first_center;
  for (uint32_t c = from; c < a->centers.count && topic != TISSE__NONE; ++c) {
    if (a->centers.items[c].referent == topic && a->centers.items[c].rank >= TISSE__RANK_LOWER_SUBJECT) {
      return topic;
    }
  }
  return TISSE__NONE;
}

/** Who among persons, among organisations (or things) answers the quest, and which of the two a reader takes. */
static uint32_t settle(const tisse__analysis *a, tisse__quest quest, bool persons, bool organizations, int margin)
{
  const tisse__found nobody = {.referent = TISSE__NONE, .score = -1, .second = -1};
  const bool things = quest.things;
  quest.persons = true;
  quest.things = false;
  const tisse__found person = persons ? tisse__center_find(a, &quest) : nobody;
  quest.persons = false;
  quest.organizations = true;
  quest.things = things;
  const tisse__found other = organizations ? tisse__find_topic(a, quest) : nobody;
  return person_or_organization(a, &person, &other, quest.gender, margin);
}

void tisse__mean(tisse__analysis *a, uint32_t group, uint32_t referent, tisse_link link)
{
  group_of(a, group)->meant = referent;
  group_of(a, group)->meant_link = (uint8_t)link;
}

/** "X dénonce l'abus du groupe audiovisuel. Celui-ci …": is a firm that the words leave open spoken of after the one that was found? */
static bool names_open_behind(const tisse__analysis *a, uint32_t group, uint32_t found)
{
  const uint8_t gender = tisse__group_at(a, group)->gender;
  for (uint32_t i = found + 1; i < group && a->language == TISSE__FRENCH; ++i) {
    const tisse__group *g = tisse__group_at(a, i);
    const bool said = tisse__is_definite(g) || g->determiner == TISSE__POSSESSIVE;
    if (g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && said && g->number != TISSE__PLURAL && g->meant == TISSE__NONE && !g->several_count &&
        !(gender && g->gender && gender != g->gender) && tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__is_tied(a, i)) {
      return true;
    }
  }
  return false;
}

/** "un entrepôt exploité par X. Celui-ci …": who is named is only said of a thing without a name that the pronoun fits as well. */
static bool is_said_of_thing(const tisse__analysis *a, const tisse__group *named, const tisse__group *pronoun)
{
  const tisse__group *verb = named->link == TISSE__OBLIQUE && named->governor != TISSE__NONE ? tisse__group_at(a, named->governor) : NULL;
  const uint32_t thing = verb && verb->link == TISSE__PARTICIPIAL ? verb->antecedent : TISSE__NONE;
  return thing != TISSE__NONE && tisse__group_at(a, thing)->kind == TISSE__GROUP_NOUN && tisse__named_or_meant(a, thing) == TISSE__NONE &&
         tisse__group_at(a, thing)->number != TISSE__PLURAL && (!pronoun->gender || tisse__group_at(a, thing)->gender == pronoun->gender);
}

/** "celui-ci", "ce dernier", "the latter": who was named last. */
static void last_named(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__quest quest = {.group = group, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE, .last_back = 1, .gender = g->gender, .persons = true,
                              .organizations = true, .things = false, .member = true, .last = true, .apart = true};
  const tisse__found found = tisse__center_find(a, &quest);
  if (found.referent == TISSE__NONE) {
    return;
  }
  const tisse__group *named = tisse__group_at(a, a->centers.items[found.center].group);
  const bool of_thing = named->link == TISSE__COMPLEMENT && named->governor != TISSE__NONE && tisse__group_at(a, named->governor)->kind == TISSE__GROUP_NOUN &&
                        tisse__named_or_meant(a, named->governor) == TISSE__NONE && tisse__is_of(named);
  const bool open = of_thing || is_said_of_thing(a, named, g) || names_open_behind(a, group, a->centers.items[found.center].group);
  tisse__mean(a, group, open ? TISSE__NONE : found.referent, TISSE_LINK_PRONOUN); /* "le parc de Saint-Brieuc": the park */
}

static bool is_impersonal(const tisse__analysis *a, const tisse__group *g)
{
  return g->governor != TISSE__NONE && (tisse__group_at(a, g->governor)->flags & TISSE__G_IMPERSONAL);
}

static bool is_they(const tisse__analysis *a, tisse_view lemma)
{
  return tisse__text_is_class(a, lemma, TISSE__WC_THEY) || tisse__text_is_class(a, lemma, TISSE__WC_THEM);
}

/** "The company said | it expected to close the deal": what stands behind a verb of speech does what is told next, and is who speaks. */
static bool is_said_to_be(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  if (a->language != TISSE__ENGLISH || !verb || g->link != TISSE__OBJECT || !tisse__view_is(g->lemma, "it") || verb->kind != TISSE__GROUP_VERB ||
      tisse__is_passive(verb) || tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_REPORT) == TISSE__NONE) {
    return false;
  }
  const uint32_t speaker = tisse__clause_subject_referent(a, group);
  return speaker != TISSE__NONE && tisse__referent_is(a, speaker, "Organization");
}

/** "Il remplacera le 2 mai X", "elle succède à X": who follows a person is one. */
static bool follows_person(const tisse__analysis *a, const tisse__group *g)
{
  const tisse__group *verb = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  if (!verb || tisse__is_passive(verb) ||
      !(tisse__group_is_class(a, verb, TISSE__WC_REPLACE) || tisse__group_is_class(a, verb, TISSE__WC_SUCCEED))) {
    return false;
  }
  for (uint32_t c = tisse__child(a, g->governor, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, g->governor, -1, NULL, c + 1)) {
    const tisse__group *other = tisse__group_at(a, c);
    const bool followed = other->link == TISSE__OBJECT || (other->link == TISSE__OBLIQUE && tisse__text_is_class(a, other->marker, TISSE__WC_GOAL_MARKER));
    if (followed && tisse__group_referent(a, c) != TISSE__NONE && tisse__referent_is(a, tisse__group_referent(a, c), "Person")) {
      return true;
    }
  }
  return false;
}

static void pronoun(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (tisse__text_is_class(a, g->lemma, TISSE__WC_THIS_ONE) && g->number != TISSE__PLURAL) {
    last_named(a, group);
    return;
  }
  const bool two = g->last < a->sentences[g->sentence].last && TISSE__VIEW_IS_ANY(g->lemma, "tout") && tisse__view_is(a->lower[g->last], "deux");
  if (two || tisse__view_is(g->lemma, "both")) { /* "toutes deux" */
    tisse__mean_several(a, group, true);
    return;
  }
  if ((!tisse__text_is_class(a, g->lemma, TISSE__WC_THIRD_PRONOUN) && !is_they(a, g->lemma)) || is_impersonal(a, g)) {
    return;
  }
  if (g->number == TISSE__PLURAL || is_they(a, g->lemma)) {
    tisse__mean_several(a, group, false);
    if (tisse__group_at(a, group)->several_count || a->language != TISSE__ENGLISH) {
      return;
    }
  }
  if (is_said_to_be(a, group)) {
    tisse__mean(a, group, tisse__clause_subject_referent(a, group), TISSE_LINK_PRONOUN);
    return;
  }
  const bool human = tisse__text_is_class(a, g->lemma, TISSE__WC_PERSON_PRONOUN) || follows_person(a, g);
  const bool they = a->language == TISSE__ENGLISH && is_they(a, g->lemma);
  const bool thing = tisse__view_is(g->lemma, "it");
  const uint32_t doer = g->link == TISSE__SUBJECT ? TISSE__NONE : tisse__clause_subject_referent(a, group); /* "signe un accord avec elle": not its own */
  const tisse__quest quest = {.group = group, .avoid = doer, .avoid_second = TISSE__NONE, .last_back = TISSE__PRONOUN_REACH,
                              .gender = thing ? TISSE__GENDER_NONE : g->gender,
                              .least = doer != TISSE__NONE && a->language == TISSE__FRENCH ? TISSE__RANK_OBLIQUE : tisse__least_rank(a, group), .things = !human, .plural = they,
                              .apart = true, .subject = g->link == TISSE__SUBJECT};
  const uint32_t settled = settle(a, quest, !thing && !they, !human, g->link == TISSE__SUBJECT ? TISSE__CLEAR_MARGIN : OBJECT_MARGIN), found = human ? settled : settled != TISSE__NONE ? tisse__chain_instead(a, group, settled) : tisse__chain_founded(a, group);
  tisse__mean(a, group, they && found != TISSE__NONE && tisse__is_outnumbered(a, group, found) ? TISSE__NONE : found, TISSE_LINK_PRONOUN);
}

/* ---- Ordinals ---------------------------------------------------------------------------------------------------------------- */

/** "ce dernier", "la première", "the former": one of those that were just named. True where the group is such. */
static bool ordinal(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->last - g->first != 2 || g->link == TISSE__LOOSE || !tisse__is_definite(g) || tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE) != TISSE__NONE) {
    return false;
  }
  const bool english = a->language == TISSE__ENGLISH;
  const bool latter = tisse__form_is_class(a, g->head, TISSE__WC_LATTER) && (english || g->determiner == TISSE__DEMONSTRATIVE);
  const bool first = tisse__form_is_class(a, g->head, TISSE__WC_FORMER);
  for (uint32_t back = 0; english && (latter || first) && back <= TISSE__PRONOUN_REACH && back <= g->sentence; ++back) {
    const tisse__sentence *s = &a->sentences[g->sentence - back]; /* "A and B, which owns a tenth of the former" */
    const uint32_t before = back ? UINT32_MAX : group;
    uint32_t pair[TISSE__ENDS_MAX];
    const uint32_t key = tisse__best_coordination(a, s, before, TISSE__RANK_OTHER);
    if (key != TISSE__NONE && tisse__distinct_in(a, s, before, key, pair, 0) == 2) {
      tisse__mean(a, group, pair[latter ? 1 : 0], TISSE_LINK_PRONOUN);
      return true;
    }
  }
  if (latter && g->number == TISSE__PLURAL && !english) {
    tisse__mean_several(a, group, false);
    return true;
  }
  if (latter) {
    last_named(a, group);
    return true;
  }
  if (english || (!first && !tisse__form_is_class(a, g->head, TISSE__WC_SECOND))) {
    return false;
  }
  for (uint32_t back = 1; back <= TISSE__PRONOUN_REACH && back <= g->sentence; ++back) {
    const tisse__sentence *s = &a->sentences[g->sentence - back];
    uint32_t members[TISSE__ENDS_MAX];
    const uint32_t key = tisse__best_coordination(a, s, UINT32_MAX, TISSE__RANK_OTHER);
    if (key != TISSE__NONE && tisse__distinct_in(a, s, UINT32_MAX, key, members, 0) == 2) {
      tisse__mean(a, group, members[first ? 0 : 1], TISSE_LINK_PRONOUN);
      return true;
    }
  }
  return true;
}

/* ---- Possessives ------------------------------------------------------------------------------------------------------------- */

/** The group that this one is said of, over appositions. */
static uint32_t said_of(const tisse__analysis *a, uint32_t group)
{
  uint32_t at = group;
  for (int steps = 0; steps < 3 && tisse__group_at(a, at)->link == TISSE__APPOSITION && tisse__group_at(a, at)->antecedent != TISSE__NONE; ++steps) {
    at = tisse__group_at(a, at)->antecedent;
  }
  return at;
}

static bool within(const tisse__analysis *a, uint32_t group, uint32_t over)
{
  for (int steps = 0; steps < 6 && group != TISSE__NONE && tisse__group_at(a, group)->kind != TISSE__GROUP_VERB; ++steps) {
    if (group == over) {
      return true;
    }
    group = tisse__group_at(a, group)->governor;
  }
  return false;
}

static void copy_several(tisse__analysis *a, uint32_t group, uint32_t from)
{
  const tisse__group *g = tisse__group_at(a, from);
  const uint32_t first = g->several_first;
  for (uint32_t i = 0; i < g->several_count; ++i) {
    tisse__add_several(a, group, a->several.items[first + i]);
  }
  for (uint32_t m = from; g->first_conjunct == from && m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    const uint32_t member = m == group ? TISSE__NONE : tisse__group_stands_for(a, m);
    if (member != TISSE__NONE) {
      tisse__add_several(a, group, member);
    }
  }
}

/** "les Ciments Français avant leur rachat": the name with a plural article before it in the sentence, where nothing else is plural. */
static uint32_t plural_name(const tisse__analysis *a, uint32_t group)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t g = a->sentences[tisse__group_at(a, group)->sentence].first_group; g < group && a->language == TISSE__FRENCH; ++g) {
    const tisse__group *before = tisse__group_at(a, g);
    const bool many = before->kind == TISSE__GROUP_NOUN && (before->number == TISSE__PLURAL || before->first_conjunct != TISSE__NONE) &&
                      before->sum == TISSE__NONE;
    if (many && (found != TISSE__NONE || before->first_conjunct != TISSE__NONE || !(before->flags & TISSE__G_PROPER) || !before->determiner)) {
      return TISSE__NONE;
    }
    found = many ? g : found;
  }
  return found;
}

/** "leur", "their": the subject where it is several; whose it is where that is not known is not plain. True where it is settled. */
static bool owners(tisse__analysis *a, uint32_t group, uint32_t subject)
{
  const uint32_t many = plural_name(a, group);
  if (many != TISSE__NONE) {
    group_of(a, group)->owner = tisse__group_referent(a, many);
    return true;
  }
  if (subject != TISSE__NONE) {
    copy_several(a, group, subject);
  }
  const bool open = subject == TISSE__NONE || (tisse__group_at(a, subject)->number != TISSE__PLURAL && tisse__group_at(a, subject)->number);
  if (!tisse__group_at(a, group)->several_count && open && (subject == TISSE__NONE || a->language == TISSE__FRENCH)) {
    tisse__mean_several(a, group, true);
  }
  return tisse__group_at(a, group)->several_count || a->language == TISSE__FRENCH;
}

/** "Le premier détenait 15 % de la société. Son fondateur …": was it taken up by its place among several, as the subject of the sentence before? */
static bool is_one_of_two(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  for (uint32_t i = own ? a->sentences[own - 1].first_group : 0; own && i < a->sentences[own - 1].last_group; ++i) {
    const tisse__group *g = tisse__group_at(a, i);
    if (g->kind == TISSE__GROUP_NOUN && g->link == TISSE__SUBJECT && g->meant == referent && g->last - g->first == 2 &&
        (tisse__form_is_class(a, g->head, TISSE__WC_FORMER) || tisse__form_is_class(a, g->head, TISSE__WC_SECOND))) {
      return true;
    }
  }
  return false;
}

static uint32_t owner_in_focus(tisse__analysis *a, uint32_t group, uint32_t avoid, bool persons, bool organizations)
{
  const tisse__group *g = tisse__group_at(a, group);
  tisse__quest quest = {.group = group, .avoid = avoid, .avoid_second = TISSE__NONE, .last_back = TISSE__PRONOUN_REACH, .things = !tisse__has_parties(a, g),
                       .plural = a->language == TISSE__ENGLISH && tisse__form_is_class(a, g->first, TISSE__WC_THEIR)};
  const uint32_t own = tisse__named_or_meant(a, group);
  const uint32_t tied = tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE);
  quest.avoid_second = own != TISSE__NONE ? own : tied == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, tied);
  /* "Y, backed by Z, is its rival": nobody that is only said of who is described */
  const uint8_t beside = avoid != TISSE__NONE ? TISSE__RANK_OBLIQUE : 0;
  quest.least = g->link == TISSE__SUBJECT ? tisse__least_rank(a, group) : beside;
  quest.subject = g->link == TISSE__SUBJECT;
  const bool headed = tisse__is_generic(a, g->lemma) && g->last - g->first == 2; /* "Sa société": whose head was spoken of */
  const bool of_firm = tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !headed &&
                       (g->number != TISSE__PLURAL || tisse__noun_is_relational(a, g->lemma));
  const bool of_post = organizations && tisse__word_is_class(a, g->head, TISSE__WC_TITLE) && tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "leads"); /* "son directeur général": a firm's */
  const bool of_holder = organizations && !headed && tisse__lemma_denotes_party(a, g->lemma) && !tisse__word_is_class(a, g->head, TISSE__WC_PERSON) &&
                         (tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "subsidiaryOf") || tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "investsIn")); /* "son propriétaire" */
  const uint32_t found = settle(a, quest, persons && !of_firm && !of_post && !of_holder, organizations, TISSE__CLEAR_MARGIN);
  const bool open = found != TISSE__NONE && !quest.things && !tisse__referent_is(a, found, "Person") &&
                    (is_overlaid(a, group, found, !tisse__speaks_behind(a, said_of(a, group))) || is_one_of_two(a, group, found));
  if (found != TISSE__NONE && tisse__referent_is(a, found, "Organization") && a->referents.items[found].mentions < 2 && tisse__speaks_behind(a, said_of(a, group))) {
    const uint32_t opening = tisse__opening_firm(a); /* "XAnge pourrait remettre au pot. « … », explique Hugo Lartigue, son fondateur": not the newcomer's */
    return opening != TISSE__NONE && opening != quest.avoid && opening != quest.avoid_second ? opening : found;
  }
  return open ? TISSE__NONE : found;
}

/** "We are known for our subsidiary", outside a quotation: whoever the subject is. */
static void own(tisse__analysis *a, uint32_t group)
{
  const uint32_t subject = tisse__group_at(a, group)->flags & TISSE__G_QUOTED ? TISSE__NONE : tisse__clause_subject(a, group);
  group_of(a, group)->owner = subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, subject);
}

/** "X, que son concurrent Y a racheté": X's. */
static uint32_t led_by_relative(const tisse__analysis *a, uint32_t group)
{
  const uint32_t verb = tisse__group_at(a, group)->governor;
  if (verb == TISSE__NONE || tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB || tisse__group_at(a, verb)->subject != group ||
      tisse__group_at(a, verb)->opener == TISSE__NONE || tisse__group_at(a, verb)->link != TISSE__RELATIVE_CLAUSE ||
      tisse__group_at(a, verb)->antecedent == TISSE__NONE) {
    return TISSE__NONE;
  }
  return tisse__group_stands_for(a, tisse__group_at(a, verb)->antecedent);
}

/** "éloigne A de B, qui fut son hébergeur": what B is in its own relative it is of the one that the sentence names beside it. */
static uint32_t beside_antecedent(const tisse__analysis *a, uint32_t group, uint32_t avoid)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->link == TISSE__ATTRIBUTE && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  if (!verb || verb->link != TISSE__RELATIVE_CLAUSE || avoid == TISSE__NONE || tisse__referent_is(a, avoid, "Person")) {
    return TISSE__NONE;
  }
  const tisse__quest quest = {.group = group, .avoid = avoid, .avoid_second = TISSE__NONE, .organizations = true, .least = TISSE__RANK_OBLIQUE};
  const tisse__found found = tisse__center_find(a, &quest);
  return found.second < 0 ? found.referent : TISSE__NONE;
}

/** "250 pour A et 220 pour son rival": A's as well as the subject's. */
static bool beside_other(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t first = a->sentences[g->sentence].first_group;
  if (!g->marker.data || group < first + 3 || tisse__group_at(a, group - 2)->kind != TISSE__GROUP_COORDINATOR) {
    return false;
  }
  const tisse__group *other = tisse__group_at(a, group - 3);
  return other->kind == TISSE__GROUP_NOUN && other->governor == g->governor && tisse_view_equal(other->marker, g->marker) &&
         tisse__named_or_meant(a, group - 3) != TISSE__NONE;
}

/** "X embauche Y, son fondateur": not X's, who hires. */
static bool is_hired(const tisse__analysis *a, uint32_t group)
{
  const uint32_t named = said_of(a, group);
  const tisse__group *g = tisse__group_at(a, named);
  if (named == group || g->link != TISSE__OBJECT || g->governor == TISSE__NONE || tisse__group_at(a, g->governor)->kind != TISSE__GROUP_VERB) {
    return false;
  }
  return tisse__lemma_is_class(a, tisse__group_at(a, g->governor)->lemma, TISSE__VERB, TISSE__WC_HIRING);
}

/** French: "a pris 15 % de Y, aux côtés de | son fondateur Z": Y's, whom the verb's other complement names; TISSE__NONE where it is not so. */
static uint32_t beside_founder(const tisse__analysis *a, uint32_t group, uint32_t subject)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__FRENCH || subject == TISSE__NONE || !tisse__text_is_class(a, g->marker, TISSE__WC_BESIDE_MARKER) ||
      !tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "founded")) {
    return TISSE__NONE;
  }
  uint32_t found = TISSE__NONE;
  for (uint32_t at = subject + 1; at < group; ++at) {
    const tisse__group *named = tisse__group_at(a, at);
    const uint32_t referent = named->kind == TISSE__GROUP_NOUN && named->marker.data ? tisse__group_referent(a, at) : TISSE__NONE;
    if (referent != TISSE__NONE && tisse__may_be_firm(a, referent) && referent != tisse__group_stands_for(a, subject)) {
      if (found != TISSE__NONE && found != referent) {
        return TISSE__NONE;
      }
      found = referent;
    }
  }
  return found;
}

/** French: "Le brevet a été accordé à X pour son moteur", "Le logiciel a été conçu par X pour ses clients": a thing has none; who gets or does it has. */
static uint32_t beside_thing(const tisse__analysis *a, uint32_t group, uint32_t subject)
{
  const uint32_t verb = a->language == TISSE__FRENCH && subject != TISSE__NONE ? tisse__group_at(a, subject)->governor : TISSE__NONE;
  uint32_t found = TISSE__NONE;
  for (uint32_t at = verb == TISSE__NONE ? group : verb + 1; at < group; ++at) {
    const tisse__group *named = tisse__group_at(a, at);
    const bool tied = named->kind == TISSE__GROUP_NOUN && named->governor == verb && named->link == TISSE__OBLIQUE && TISSE__VIEW_IS_ANY(named->marker, "à", "par");
    const uint32_t referent = tied ? tisse__group_referent(a, at) : TISSE__NONE;
    if (referent != TISSE__NONE && tisse__may_be_firm(a, referent)) {
      found = found == TISSE__NONE ? referent : TISSE__NONE;
    }
  }
  return found;
}

/** Settles whose it is by the deal that is told there, if by one: the other side's, the seller's, who keeps the rest. */
static bool owner_by_deal(tisse__analysis *a, uint32_t group, uint32_t subject)
{
  const uint32_t side = tisse__other_side(a, group);
  const uint32_t other = side == TISSE__NONE ? beside_founder(a, group, subject) : side;
  if (other != TISSE__NONE) {
    group_of(a, group)->owner = other;
    return true;
  }
  bool seller = false;
  const uint32_t bought = tisse__bought_from(a, group, &seller);
  if (seller) {
    group_of(a, group)->owner = bought;
    return true;
  }
  bool rest = false;
  const uint32_t shared = tisse__owner_of_rest(a, group, subject, &rest);
  if (rest) {
    group_of(a, group)->owner = shared;
  }
  return rest;
}

/** "comptent parmi ses clients": is the subject one of them? Not in "compte parmi ses clients | Y". */
static bool is_among(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  const tisse__group *next = group + 1 < a->sentences[g->sentence].last_group ? tisse__group_at(a, group + 1) : NULL;
  return TISSE__VIEW_IS_ANY(g->marker, "parmi", "among") && g->mention == TISSE__NONE && verb && verb->kind == TISSE__GROUP_VERB && g->governor + 1 == group &&
         tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE &&
         !(next && next->kind == TISSE__GROUP_NOUN && !next->marker.data) && !(next && next->kind == TISSE__GROUP_STOP && tisse__view_is(next->lemma, ":"));
}

/** French: "cède sa filiale Y à Z et | sa part dans V à W": whose the first of those joined is by a possessive of its own. */
static uint32_t owner_said_before(const tisse__analysis *a, uint32_t first)
{
  const tisse__group *g = tisse__group_at(a, first);
  return a->language == TISSE__FRENCH && g->determiner == TISSE__POSSESSIVE ? g->owner : TISSE__NONE;
}

/** "X accuse Y de copier ses lampes", "sued Y for selling copies of its lamp": the accuser, where the group stands in what the accused takes or spoils; else `subject`. */
static uint32_t accuser(const tisse__analysis *a, uint32_t group, uint32_t subject)
{
  uint32_t deed = tisse__group_at(a, group)->governor;
  for (int steps = 0; deed != TISSE__NONE && tisse__group_at(a, deed)->kind != TISSE__GROUP_VERB && steps < 6; ++steps) {
    deed = tisse__group_at(a, deed)->governor;
  }
  const tisse__group *verb = deed == TISSE__NONE ? NULL : tisse__group_at(a, deed);
  uint32_t over = verb && verb->kind == TISSE__GROUP_VERB && !(verb->flags & TISSE__G_FINITE) ? verb->governor : TISSE__NONE;
  over = over != TISSE__NONE && over == verb->subject && tisse__group_at(a, over)->link == TISSE__OBJECT ? tisse__group_at(a, over)->governor : over; /* "le danois Y d'avoir copié" */
  if (over == TISSE__NONE || TISSE__VIEW_IS_ANY(verb->marker, "à", "to") || tisse__group_at(a, over)->kind != TISSE__GROUP_VERB || verb->subject == TISSE__NONE || verb->subject == tisse__group_at(a, over)->subject ||
      !tisse__group_is_class(a, verb, TISSE__WC_TAKING) || !tisse__lemma_may_open(a, tisse__group_at(a, over)->lemma, TISSE__VERB, "litigatesWith")) {
    return subject;
  }
  const uint32_t who = tisse__group_at(a, over)->subject;
  return who != TISSE__NONE && tisse__group_at(a, who)->kind == TISSE__GROUP_RELATIVE ? tisse__group_at(a, who)->antecedent : who;
}

/** "X et sa filiale", "X and its licensee Y": is it settled by the one in front whose the possessive is, or left open for good? */
static bool owned_by_front(tisse__analysis *a, uint32_t group, uint32_t front, bool plural, bool human)
{
  const uint32_t same = plural ? TISSE__NONE : owner_said_before(a, front);
  const uint32_t first = same != TISSE__NONE ? same : tisse__named_or_meant(a, front);
  if (first != TISSE__NONE && (a->language == TISSE__FRENCH || tisse__referent_is(a, first, "Person") == human)) {
    group_of(a, group)->owner = first;
    return true;
  }
  return first != TISSE__NONE && !plural && !human && tisse__group_at(a, group)->first_conjunct + 2 == group; /* X's, whatever it is */
}

static void possessive(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (tisse__form_is_class(a, g->first, TISSE__WC_OUR)) {
    own(a, group);
    return;
  }
  const bool human = tisse__form_is_class(a, g->first, TISSE__WC_PERSON_PRONOUN);
  const bool plural = tisse__form_is_class(a, g->first, TISSE__WC_THEIR);
  uint32_t subject = accuser(a, group, tisse__clause_subject(a, tisse__over_participle(a, group)));
  if (subject != TISSE__NONE && tisse__view_is(tisse__group_at(a, subject)->lemma, "ce") && (tisse__group_at(a, subject)->flags & TISSE__G_PRONOUN)) {
    subject = tisse__clause_subject(a, subject); /* "X a levé 60 millions, ce qui porte sa valorisation à …" */
  }
  if (!plural && owner_by_deal(a, group, subject)) {
    return;
  }
  subject = subject != TISSE__NONE && within(a, group, subject) && said_of(a, group) != subject ? TISSE__NONE : subject;
  if (plural && owners(a, group, subject)) {
    return;
  }
  if (subject != TISSE__NONE && a->language == TISSE__FRENCH && tisse__view_is(tisse__group_at(a, subject)->lemma, "on")) {
    subject = TISSE__NONE; /* "parmi ses actionnaires, on retrouve X": nobody's that "on" is */
  }
  const bool they = subject != TISSE__NONE && tisse__form_is_class(a, tisse__group_at(a, subject)->head, TISSE__WC_THEY);
  subject = they ? TISSE__NONE : subject; /* "they copied its vaccine": one owner, no several */
  if (led_by_relative(a, group) != TISSE__NONE) {
    group_of(a, group)->owner = led_by_relative(a, group);
    return;
  }
  const bool beside = g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE && subject != TISSE__NONE &&
                      tisse__group_at(a, g->antecedent)->first_conjunct == subject;
  const bool among = subject != TISSE__NONE && subject < group && is_among(a, group); /* "A et B comptent parmi ses clients" */
  const bool predicate = (g->link == TISSE__ATTRIBUTE && subject != TISSE__NONE) || beside || among; /* "X devient son client", "X et Y, ses clients": not X's own */
  const uint32_t described = predicate ? subject : said_of(a, group);
  const uint32_t avoid = described == group ? TISSE__NONE : tisse__named_or_meant(a, described);
  const bool of_three = g->first_conjunct != TISSE__NONE && g->first_conjunct != group && tisse__group_at(a, g->first_conjunct)->next_conjunct != group;
  const uint32_t front = g->link == TISSE__CONJUNCT && g->first_conjunct == group ? g->governor : g->first_conjunct; /* "X et ses rivaux Y et Z" */
  const tisse_view mark = front == TISSE__NONE ? (tisse_view){0} : tisse__group_at(a, front)->marker;
  const bool beside_them = mark.data && (tisse__text_is_class(a, mark, TISSE__WC_BESIDE_MARKER) || tisse__text_is_class(a, mark, TISSE__WC_GIVER_MARKER));
  const bool in_list = (of_three || beside_them) && subject != TISSE__NONE && mark.data; /* "auprès de X, de Y et de son actionnaire Z" */
  if (front != TISSE__NONE && front != group && !in_list && owned_by_front(a, group, front, plural, human)) {
    return;
  }
  if (beside_other(a, group)) {
    return;
  }
  const uint32_t named = human ? TISSE__NONE : beside_antecedent(a, group, avoid);
  if (named != TISSE__NONE) {
    group_of(a, group)->owner = named;
    return;
  }
  if (is_hired(a, group)) {
    group_of(a, group)->owner = owner_in_focus(a, group, subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, subject), false, !human);
    return;
  }
  if (subject != TISSE__NONE && subject != described) {
    const uint32_t referent = tisse__group_stands_for(a, subject);
    if (tisse__referent_is(a, referent, "Institution") && tisse__noun_is_mutual(a, g->lemma)) {
      return; /* "La BEI avait soutenu X, son concurrent": no public body has rivals */
    }
    const tisse__group *s = tisse__group_at(a, subject);
    const bool thing = plural || tisse__form_is_class(a, g->first, TISSE__WC_IT);
    if (referent != TISSE__NONE && referent != avoid && (tisse__referent_is(a, referent, "Person") ? !thing : !human)) {
      group_of(a, group)->owner = s->first_conjunct == TISSE__NONE || within(a, group, subject) ? referent : TISSE__NONE;
      return;
    }
    const bool person = g->link == TISSE__APPOSITION && tisse__word_is_class(a, s->head, TISSE__WC_PERSON); /* "l'inventeur a choisi X, son partenaire" */
    if ((s->flags & TISSE__G_PRONOUN) || person || tisse__word_is_class(a, s->head, TISSE__WC_ORGANIZATION)) {
      return; /* whose it is is said, but who that is was not plain */
    }
  }
  const uint32_t receiver = plural || human ? TISSE__NONE : beside_thing(a, group, subject);
  if (receiver != TISSE__NONE && receiver != avoid) {
    group_of(a, group)->owner = receiver;
    return;
  }
  const bool persons = !plural && !tisse__form_is_class(a, g->first, TISSE__WC_IT);
  const uint32_t focus = owner_in_focus(a, group, avoid, persons, !human), owner = human ? focus : tisse__chain_owner(a, group, avoid, focus);
  const bool fund = owner != TISSE__NONE && tisse__referent_is(a, owner, "Fund") && avoid == TISSE__NONE && (tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "founded") || tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "competesWith"));
  const uint32_t other = fund ? owner_in_focus(a, group, owner, false, !human) : TISSE__NONE; /* "Le fonds X détenait 30 % de Y. Ses fondateurs …": Y's */
  group_of(a, group)->owner = other != TISSE__NONE && !tisse__referent_is(a, other, "Fund") ? other : owner;
}

bool tisse__is_tied(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE && tisse__group_referent(a, g->antecedent) != TISSE__NONE) {
    return true;
  }
  const uint32_t name = tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE);
  return name != TISSE__NONE && tisse__group_referent(a, name) != TISSE__NONE;
}

bool tisse__says_past(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint32_t cue = w == g->head ? TISSE__NONE : tisse__lemma_cue(a, a->readings[w].lemma, TISSE__ADJ, TISSE__CUE_STAGE);
    if (cue != TISSE__NONE && a->knowledge->cues.items[cue].stage == TISSE_STAGE_ENDED) {
      return true;
    }
  }
  return false;
}

/** "X rachète Y. Its previous owner, Z, …": Y's. */
static void owner_of_bought(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!tisse__says_past(a, group) || !tisse__noun_is_relational(a, g->lemma) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE)) {
    return;
  }
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + TISSE__PRONOUN_REACH >= g->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && tisse__relation_is(a, draft->relation, "acquires") && (g->owner == draft->subject.referent || g->owner == TISSE__NONE)) {
      group_of(a, group)->owner = draft->object.referent;
      return;
    }
  }
}

/** "X baisse : Reuters parle dans un article de la vente de sa branche": the medium tells it, and owns it only where it is who does something
 * itself. Whose else the sentence's first firm tells. */
static void owner_told_by_medium(tisse__analysis *a, uint32_t group)
{
  const uint32_t owner = tisse__group_at(a, group)->owner;
  if (owner == TISSE__NONE || !tisse__referent_is(a, owner, "Medium")) {
    return;
  }
  uint32_t firm = TISSE__NONE;
  for (uint32_t g = a->sentences[tisse__group_at(a, group)->sentence].first_group; g < group; ++g) {
    const tisse__group *subject = tisse__group_at(a, g);
    const uint32_t meant = subject->link == TISSE__SUBJECT ? tisse__group_stands_for(a, g) : TISSE__NONE;
    if (meant == owner) {
      return;
    }
    firm = firm == TISSE__NONE && meant != TISSE__NONE && tisse__referent_is(a, meant, "Organization") ? meant : firm;
  }
  group_of(a, group)->owner = firm;
}

/** "X rachète Y. Son acquéreur …": not X's, who is the buyer; whose the deal's other party is. */
static void own_role(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t role = g->number == TISSE__PLURAL || tisse__is_tied(a, group) || g->mention != TISSE__NONE ? TISSE__NONE
                                                                                                     : tisse__described_by_role(a, group, TISSE__NONE);
  const bool open = g->owner == TISSE__NONE && tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "acquires"); /* of many suppliers "son client" is not plain */
  if (role != TISSE__NONE && (g->owner == role || open)) {
    group_of(a, group)->owner = tisse__other_end(a, group, role);
  }
}

/* ---- Given pronouns ---------------------------------------------------------------------------------------------------------- */

/** Whom a pronoun or a relative means that a record gives as a mention: a referent that the record does not give has it for its own. */
static void given(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t m = g->kind == TISSE__GROUP_RELATIVE ? a->word_mention[g->first] : g->mention;
  if (m == TISSE__NONE || !a->mentions.items[m].given || a->mentions.items[m].last - a->mentions.items[m].first != 1) {
    return;
  }
  uint32_t meant = TISSE__NONE;
  const uint32_t word = a->mentions.items[m].first;
  const bool human = tisse__form_is_class(a, word, TISSE__WC_PERSON_PRONOUN);
  if (g->kind == TISSE__GROUP_RELATIVE) {
    meant = g->antecedent == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, g->antecedent);
  } else if (human || tisse__form_is_class(a, word, TISSE__WC_IT)) {
    const bool subject = g->link == TISSE__SUBJECT && a->mentions.items[m].first == g->head;
    const tisse__quest quest = {.group = group, .avoid = a->mentions.items[m].referent, .avoid_second = TISSE__NONE, .last_back = TISSE__PRONOUN_REACH,
                                .gender = human ? g->gender : TISSE__GENDER_NONE, .least = subject ? tisse__least_rank(a, group) : 0, .subject = subject};
    meant = settle(a, quest, human, !human, TISSE__CLEAR_MARGIN);
  }
  if (meant != TISSE__NONE && a->referents.items[meant].source != TISSE__LABEL_SOURCE_GIVEN && !a->referents.items[meant].given_as) {
    a->referents.items[meant].given_as = a->mentions.items[m].referent + 1;
  }
}

static uint32_t given_one(const tisse__analysis *a, uint32_t referent)
{
  return referent != TISSE__NONE && a->referents.items[referent].given_as ? a->referents.items[referent].given_as - 1 : referent;
}

void tisse__drafts_give(tisse__analysis *a)
{
  for (size_t i = 0; i < a->drafts.count; ++i) {
    tisse__draft *draft = &a->drafts.items[i];
    const uint32_t subject = given_one(a, draft->subject.referent);
    const uint32_t object = draft->has_object ? given_one(a, draft->object.referent) : TISSE__NONE;
    if (subject != object) {
      draft->subject.referent = subject;
      draft->object.referent = draft->has_object ? object : draft->object.referent;
    }
  }
}

/* ---- A sentence -------------------------------------------------------------------------------------------------------------- */

static void refer(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  given(a, group);
  if (g->kind != TISSE__GROUP_NOUN) {
    return;
  }
  if (tisse__form_is_class(a, g->first, TISSE__WC_OWN) && g->determiner == TISSE__POSSESSIVE) {
    possessive(a, group);
    owner_told_by_medium(a, group);
    own_role(a, group);
    owner_of_bought(a, group);
    const uint32_t kept = tisse__owner_kept_on(a, group);
    group_of(a, group)->owner = kept != TISSE__NONE ? kept : tisse__owner_as_firm(a, group);
  }
  if (tisse__group_referent(a, group) != TISSE__NONE && tisse__head_identifies(a, g)) {
    return;
  }
  if (g->flags & TISSE__G_PRONOUN) {
    pronoun(a, group);
  } else if (!ordinal(a, group)) {
    tisse__refer_description(a, group);
  }
}

tisse_status tisse__refer_sentence(tisse__analysis *self, uint32_t sentence)
{
  tisse__sentence *s = &self->sentences[sentence];
  s->first_center = s->last_center = (uint32_t)self->centers.count;
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    refer(self, g);
    tisse__center_add(self, g);
    s->last_center = (uint32_t)self->centers.count;
  }
  return self->arena->failed ? TISSE_E_MEMORY : TISSE_OK;
}
