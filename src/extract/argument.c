/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where the ends of a frame stand: subject and object of a verb, what an event or a role has before it and over it. The
 * diatheses are derived here: passive, infinitive, relative, participle, apposition, copula, support verb. */

#include "extract/argument.h"
#include "extract/census.h"
#include "extract/focus.h"
#include "extract/given.h"
#include "extract/reference.h"
#include "extract/scope.h"

#include "base/text.h"

#include <string.h>

/* ---- Subjects and objects ---------------------------------------------------------------------------------------------------- */

static void agent_of(const tisse__trigger *t, uint32_t host, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__sentence *s = &t->a->sentences[tisse__group_at(t->a, host)->sentence];
  bool own = false;
  for (uint32_t g = s->first_group; g < s->last_group && out->count == 0; ++g) {
    const tisse__group *child = tisse__group_at(t->a, g);
    const tisse__group *noun = tisse__group_at(t->a, host);
    const bool of_verb = t->a->language == TISSE__ENGLISH && noun->kind == TISSE__GROUP_NOUN && noun->link == TISSE__OBLIQUE && child->governor != TISSE__NONE &&
                         child->governor == noun->governor; /* "in a deal, Brixel will be bought by A and B" */
    const bool of_piece = noun->kind == TISSE__GROUP_VERB && g < host && child->governor != host && child->governor != TISSE__NONE &&
                          tisse__trigger_has_piece(t, child->governor); /* "an offer by Brixel was rejected by Velmont" */
    if (child->kind == TISSE__GROUP_NOUN && tisse__marker_is_class(t->a, child, TISSE__WC_AGENT_MARKER) && !of_verb && !of_piece &&
        (child->governor == host || (host == t->group && !own && tisse__trigger_reaches(t, g)))) {
      own = own || child->governor == host; /* "fondée par trois chercheurs passés par X": not X */
      tisse__trigger_collect(t, g, classes, avoid, out);
    }
  }
}

/** "is owned and | operated by X": the participle that a coordinator joins right behind has the agent of both; TISSE__NONE where there is none. */
static uint32_t joined_participle(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t next = verb + 2;
  if (next >= a->sentences[tisse__group_at(a, verb)->sentence].last_group || tisse__group_at(a, verb + 1)->kind != TISSE__GROUP_COORDINATOR) {
    return TISSE__NONE;
  }
  const tisse__group *v = tisse__group_at(a, next);
  return v->kind == TISSE__GROUP_VERB && v->form == TISSE__PARTICIPLE_PAST && v->last - v->first <= 2 && !(v->flags & TISSE__G_NEGATED) ? next : TISSE__NONE;
}

static uint32_t verb_over(const tisse__trigger *t)
{
  uint32_t g = t->group;
  for (int steps = 0; steps < 5 && g != TISSE__NONE; ++steps) {
    if (tisse__group_at(t->a, g)->kind == TISSE__GROUP_VERB) {
      return g;
    }
    const uint8_t link = tisse__group_at(t->a, g)->link;
    if (link != TISSE__OBJECT && link != TISSE__COMPLEMENT && link != TISSE__CONJUNCT && link != TISSE__ATTRIBUTE && link != TISSE__OBLIQUE &&
        link != TISSE__SUBJECT) {
      return TISSE__NONE;
    }
    g = tisse__group_at(t->a, g)->governor;
  }
  return TISSE__NONE;
}

/** A verb whose subject does what the noun says, or an expression: "rule out a coalition", "met fin à l'exploitation". */
static bool is_support(const tisse__analysis *a, uint32_t verb)
{
  const tisse_view lemma = tisse__group_at(a, verb)->lemma;
  if (tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_SUPPORT) != TISSE__NONE) {
    return true;
  }
  const bool is = tisse__group_is_class(a, tisse__group_at(a, verb), TISSE__WC_COPULA); /* "est proche d'un rachat": near it */
  for (uint32_t link = is ? TISSE__NONE : tisse__lemma_entries(a, lemma, TISSE__VERB); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    bool supports = false;
    for (uint32_t i = 0; i < entry->cue_count; ++i) {
      supports = supports || a->knowledge->cues.items[entry->cues[i]].kind == TISSE__CUE_SUPPORT;
    }
    if (supports && tisse__cue_entry_there(a, entry, verb)) {
      return true;
    }
  }
  return false;
}

/** Who does what the noun says: possessor, agent, the subject of the verb that supports it. */
static void noun_subject(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  tisse__resolve_possessive(a, t->group, classes, out);
  if (out->count == 0) {
    agent_of(t, t->group, classes, avoid, out);
    tisse__deed_owner(t, classes, avoid, out);
  }
  if (out->count == 0) {
    tisse__circumstance_subject(t, classes, avoid, out);
  }
  const uint32_t verb = out->count ? TISSE__NONE : verb_over(t);
  const tisse__group *own = tisse__group_at(a, t->group);
  const bool headline = out->count == 0 && a->language == TISSE__ENGLISH && (own->flags & TISSE__G_BARE) && tisse__view_is(own->marker, "in") && own->governor != TISSE__NONE && own->governor + 1 == t->group;
  if (headline && tisse__group_at(a, own->governor)->link == TISSE__LOOSE && (tisse__group_at(a, own->governor)->flags & TISSE__G_PROPER)) {
    tisse__trigger_collect(t, own->governor, classes, avoid, out); /* "Brixel in tie-up with Valtor" */
    return;
  }
  const bool joins = t->raises && own->link == TISSE__OBLIQUE && /* "s'engage dans un tour de table", "put $9m into the round" */
                     (tisse__text_is_class(a, own->marker, TISSE__WC_INSIDE_MARKER) || tisse__view_is(own->marker, "into"));
  if (verb == TISSE__NONE || joins || !is_support(a, verb)) {
    return;
  }
  const bool subject_itself = tisse__group_at(a, verb)->subject == t->group || tisse__group_at(a, t->group)->link == TISSE__SUBJECT;
  if (tisse__is_passive(tisse__group_at(a, verb)) || subject_itself) {
    const tisse__trigger of_verb = {.a = t->a, .group = verb, .product = TISSE__NONE};
    agent_of(&of_verb, verb, classes, avoid, out);
  } else if (tisse__group_at(a, verb)->subject != TISSE__NONE && tisse__group_at(a, verb)->subject != t->group) {
    tisse__trigger_collect(t, tisse__group_at(a, verb)->subject, classes, avoid, out);
  }
  for (uint32_t i = 0; i < out->count; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_SHARED ? TISSE_LINK_SHARED : out->items[i].link;
  }
}

/** "Y (20 millions d'euros levés auprès de X)": the name in front of brackets that open with the sum; TISSE__NONE elsewhere. */
static uint32_t name_before_brackets(const tisse__analysis *a, uint32_t sum)
{
  const uint32_t first = a->sentences[tisse__group_at(a, sum)->sentence].first_group;
  const bool opens = sum >= first + 2 && tisse__group_at(a, sum - 1)->kind == TISSE__GROUP_OPEN;
  return opens && tisse__group_at(a, sum - 2)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, sum - 2)->mention != TISSE__NONE ? sum - 2 : TISSE__NONE;
}

/** "Avec 20 millions d'euros levés auprès de X, Y ouvre …": who has the sum did what the participle says of it. */
static void keeper_of_sum(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if (verb->form != TISSE__PARTICIPLE_PAST || (verb->flags & TISSE__G_FINITE) || verb->link != TISSE__PARTICIPIAL || verb->governor == TISSE__NONE) {
    return;
  }
  const tisse__group *sum = tisse__group_at(a, verb->governor);
  if (sum->kind != TISSE__GROUP_NOUN || sum->sum == TISSE__NONE || !a->sums.items[sum->sum].money) {
    return;
  }
  const uint32_t before = name_before_brackets(a, verb->governor);
  if (before != TISSE__NONE) {
    tisse__trigger_collect(t, before, classes, avoid, out);
    return;
  }
  if (sum->governor == TISSE__NONE || !tisse__text_is_class(a, sum->marker, TISSE__WC_HAVING_MARKER)) {
    return;
  }
  const tisse__group *main = tisse__group_at(a, sum->governor);
  if (main->kind == TISSE__GROUP_VERB && main->subject != TISSE__NONE) {
    tisse__trigger_collect(t, main->subject, classes, avoid, out);
  }
}

/** "Y, filiale de X, et | Z ont remis": over what commas close off of Y alone, Z is subject with it. */
static void beyond_aside(const tisse__trigger *t, uint32_t subject, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  for (uint32_t g = subject + 1; g < t->group && out->count; ++g) {
    const tisse__group *other = tisse__group_at(t->a, g);
    if (other->kind == TISSE__GROUP_NOUN && other->link == TISSE__CONJUNCT && other->governor == subject && other->first_conjunct == TISSE__NONE) {
      tisse__trigger_collect_more(t, g, classes, avoid, 0, out);
    }
  }
}

static void verb_subject(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  if (tisse__is_passive(verb) && t->entry && t->entry->reflexive && verb->form == TISSE__PARTICIPLE_PAST) {
    if (verb->subject != TISSE__NONE) { /* "X, associé à Y": of "s'associer" */
      tisse__trigger_collect(t, verb->subject, classes, avoid, out);
    }
    out->count = out->count && out->items[0].link == TISSE_LINK_EVENT ? 0 : out->count; /* "une course disputée" */
    return;
  }
  if (tisse__is_passive(verb)) {
    agent_of(t, t->group, classes, avoid, out);
    out->count = out->count && out->items[0].link == TISSE_LINK_EVENT ? 0 : out->count; /* "sont intéressés par la reprise" */
    tisse__other_holders(t, classes, avoid, out);
    const uint32_t twin = out->count ? TISSE__NONE : joined_participle(t->a, t->group);
    if (twin != TISSE__NONE) {
      const tisse__trigger of_twin = {.a = t->a, .group = twin, .product = TISSE__NONE};
      agent_of(&of_twin, twin, classes, avoid, out);
    }
    if (out->count == 0) {
      keeper_of_sum(t, classes, avoid, out);
    }
    if (out->count == 0 && t->partners) {
      tisse__maker_together(t, classes, avoid, out);
    }
    return;
  }
  const uint32_t subject = verb->subject;
  if (subject == TISSE__NONE || tisse__enabled_subject(t, classes, avoid, out)) {
    return;
  }
  tisse__trigger_collect(t, subject, classes, avoid, out);
  beyond_aside(t, subject, classes, avoid, out);
  for (uint32_t i = 0; i < out->count && verb->subject_link == TISSE_LINK_SHARED; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_SHARED ? TISSE_LINK_SHARED : out->items[i].link;
  }
  const uint32_t end = t->a->sentences[verb->sentence].last_group;
  for (uint32_t g = t->group + 1; g < end && out->count; ++g) { /* "A holds 60 per cent and B 40 per cent" */
    const tisse__group *gapped = tisse__group_at(t->a, g);
    if ((gapped->flags & TISSE__G_GAPPED) && gapped->governor == t->group && tisse__group_referent(t->a, g) != avoid &&
        tisse__referent_fits(t->a, tisse__group_referent(t->a, g), classes)) {
      tisse__ends_add(out, tisse__end_at(t->a, g, tisse__group_referent(t->a, g), TISSE_LINK_SHARED));
    }
  }
}

/** Names inside the trigger's group that are not its head: before it in English, behind it in French; the first half of "X-backed". */
static void compound_argument(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const bool english = a->language == TISSE__ENGLISH;
  if (group == t->group) {
    tisse__maker_in_front(t, classes, avoid, out);
  }
  if (out->count || tisse__named_apart(a, group) != TISSE__NONE) {
    return;
  }
  const bool of_product = group == t->group && tisse__group_at(a, t->group)->kind == TISSE__GROUP_VERB && t->product != TISSE__NONE;
  const tisse__group *g = tisse__group_at(a, of_product ? t->product : group);
  if (of_product && tisse__names_goods(a, t->product) && tisse__group_referent(a, t->product) != avoid &&
      tisse__referent_fits(a, tisse__group_referent(a, t->product), classes)) {
    out->items[out->count++] = (tisse__end){.referent = tisse__group_referent(a, t->product), .group = t->group, .first = g->first,
                                            .last = g->last, .link = TISSE_LINK_EXPLICIT};
    return;
  }
  if (of_product && !english && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) && tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION)) {
    return; /* "déploie la plateforme X": the platform's name, not its maker's */
  }
  tisse__names_before(a, of_product ? t->product : group, classes, avoid, out);
  const uint32_t head = of_product || group != t->group ? g->head : t->word;
  const uint32_t first = english ? g->first : head + 1;
  const uint32_t last = english ? head + (t->adjective ? 1 : 0) : g->last;
  for (uint32_t w = first; w < last && out->count < TISSE__ENDS_MAX; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m == TISSE__NONE || a->mentions.items[m].description || (english && m == g->mention && (g->flags & TISSE__G_PROPER))) {
      continue;
    }
    const uint32_t referent = a->mentions.items[m].referent;
    const bool seat = t->makes && english && group == t->group && tisse__is_seat_before_goods(a, m, head);
    const bool own = of_product && english && g->determiner == TISSE__POSSESSIVE &&
                     !tisse__class_is(a, tisse__referent_class(a, referent), "Organization"); /* "sold its Mopper product": its own name */
    if (referent != avoid && !own && !seat && tisse__referent_fits(a, referent, classes)) {
      out->items[out->count++] = (tisse__end){.referent = referent, .group = t->group, .first = a->mentions.items[m].first,
                                              .last = a->mentions.items[m].last, .link = TISSE_LINK_EXPLICIT};
    }
    w = a->mentions.items[m].last - 1;
  }
}

/** "le rival d'une société fondée par X": unlike in "le champion du recyclage, fondé par X", the nearer noun is what X founded. */
static bool is_party_of_its_own(const tisse__analysis *a, const tisse__group *g)
{
  return g->determiner == TISSE__INDEFINITE || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
}

/** "making Brixel the last chain in town": the name becomes something, nobody makes it. */
static bool is_turned_into(const tisse__analysis *a, uint32_t verb, uint32_t object)
{
  const uint32_t next = object + 1;
  if (a->language != TISSE__ENGLISH || !tisse__view_is(tisse__group_at(a, verb)->lemma, "make") ||
      next >= a->sentences[tisse__group_at(a, verb)->sentence].last_group || !(tisse__group_at(a, object)->flags & TISSE__G_PROPER)) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, next);
  return g->kind == TISSE__GROUP_NOUN && !g->marker.data && (g->determiner == TISSE__DEFINITE || g->determiner == TISSE__INDEFINITE);
}

/** "owns and operates X", "makes, markets and sells X": the object behind the last of verbs that are joined with nothing between is that of all. */
static void joined_object(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *own = tisse__group_at(a, t->group);
  const uint32_t end = a->sentences[own->sentence].last_group;
  uint32_t last = TISSE__NONE;
  bool joined = false;
  for (uint32_t g = t->group + 1; g < end; ++g) {
    const tisse__group *next = tisse__group_at(a, g);
    if (next->kind == TISSE__GROUP_VERB && next->form == own->form && !tisse__is_passive(next) && next->subject == own->subject) {
      last = joined || last != g - 1 ? g : TISSE__NONE;
      if (joined) {
        break;
      }
    } else if (next->kind == TISSE__GROUP_COORDINATOR) {
      joined = true;
    } else if (next->kind != TISSE__GROUP_COMMA) {
      return;
    }
  }
  const uint32_t object = joined && last != TISSE__NONE ? tisse__child(a, last, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  if (object != TISSE__NONE && object == last + 1) {
    tisse__trigger_collect(t, object, classes, avoid, out);
  }
}

static void verb_object(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  if (tisse__is_passive(verb)) {
    uint32_t said_of = verb->subject;
    for (int steps = 0; steps < 3 && said_of != TISSE__NONE && out->count == 0; ++steps) {
      tisse__trigger_collect(t, said_of, classes, avoid, out);
      beyond_aside(t, said_of, classes, avoid, out);
      const tisse__group *g = tisse__group_at(t->a, said_of); /* "le producteur d'hydrogène créé par X": not of what it makes */
      said_of = !(verb->flags & TISSE__G_FINITE) && g->link == TISSE__COMPLEMENT && g->mention == TISSE__NONE && !is_party_of_its_own(t->a, g) && g->governor != TISSE__NONE &&
                        tisse__group_at(t->a, g->governor)->kind == TISSE__GROUP_NOUN
                    ? g->governor
                    : TISSE__NONE;
    }
    return;
  }
  const tisse__sentence *s = &t->a->sentences[verb->sentence];
  for (uint32_t g = s->first_group; g < s->last_group && out->count == 0; ++g) {
    const tisse__group *child = tisse__group_at(t->a, g);
    const bool own = child->governor == t->group || (child->governor != TISSE__NONE && child->governor > t->group && tisse__trigger_has_piece(t, child->governor) &&
                                                     tisse__group_at(t->a, child->governor)->kind == TISSE__GROUP_VERB);
    const bool goods = t->of_supply && child->determiner == TISSE__POSSESSIVE && !(child->flags & TISSE__G_PROPER) &&
                       tisse__group_is_class(t->a, child, TISSE__WC_BRAND); /* "fournira ses marques X et Y" */
    if (own && child->link == TISSE__OBJECT && !goods && !tisse__trigger_has_piece(t, g) && !is_turned_into(t->a, t->group, g) && !(t->constituent_count == 0 && tisse__is_dative(t->a, t->group, g))) {
      tisse__trigger_collect(t, g, classes, avoid, out);
    }
  }
  if (out->count == 0 && verb->link == TISSE__RELATIVE_CLAUSE && verb->opener == TISSE__NONE && verb->antecedent != TISSE__NONE &&
      verb->subject != verb->antecedent) {
    tisse__trigger_collect(t, verb->antecedent, classes, avoid, out); /* "a business Brixel bought in 2006" */
  }
  const uint32_t inverted = verb->flags & TISSE__G_INVERTED ? verb->subject : TISSE__NONE;
  if (out->count == 0 && t->constituent_count && inverted != TISSE__NONE && tisse__view_is(verb->lemma, "be") && !tisse__trigger_has_piece(t, inverted)) {
    tisse__trigger_collect(t, inverted, classes, avoid, out); /* "Among its clients are X and Y" */
  }
  if (out->count == 0 && t->constituent_count && tisse__view_is(verb->lemma, "be")) {
    const uint32_t named = tisse__child(t->a, t->group, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
    if (named != TISSE__NONE && !tisse__trigger_has_piece(t, named)) {
      tisse__trigger_collect(t, named, classes, avoid, out); /* "its clients are X and Y" */
    }
  }
  if (out->count == 0 && t->a->language == TISSE__ENGLISH && t->constituent_count == 0 &&
      tisse__child(t->a, t->group, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE) {
    joined_object(t, classes, avoid, out);
  }
  if (out->count == 0) {
    tisse__resolve_clitic(t->a, t->group, TISSE__CLITIC_DIRECT, classes, avoid, out); /* "la cède au fonds" */
  }
  if (out->count == 0 && verb->form == TISSE__INFINITIVE && verb->link == TISSE__INFINITIVAL && verb->governor != TISSE__NONE &&
      tisse__child(t->a, t->group, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE) {
    const uint32_t relative = tisse__child(t->a, verb->governor, TISSE__OBJECT, NULL, TISSE__NONE); /* "qu'ils souhaitaient racheter" */
    if (relative != TISSE__NONE && tisse__group_at(t->a, relative)->kind == TISSE__GROUP_RELATIVE) {
      tisse__trigger_collect(t, relative, classes, avoid, out);
    }
  }
  for (uint32_t i = 0; i < t->constituent_count && out->count == 0; ++i) { /* "a pour client GlobalFoundries" */
    const uint32_t c = t->constituents[i];
    const uint32_t named = c == TISSE__NONE ? TISSE__NONE : tisse__child(t->a, c, TISSE__APPOSITION, NULL, TISSE__NONE);
    if (named != TISSE__NONE && tisse__group_at(t->a, c)->link == TISSE__OBJECT) {
      tisse__trigger_collect(t, named, classes, avoid, out); /* "has a subsidiary, X" */
    }
    for (uint32_t l = c == TISSE__NONE ? c : tisse__child(t->a, c, TISSE__COMPLEMENT, NULL, TISSE__NONE); l != TISSE__NONE && out->count == 0;
         l = tisse__child(t->a, c, TISSE__COMPLEMENT, NULL, l + 1)) {
      if ((tisse__group_at(t->a, l)->flags & TISSE__G_LIST) && tisse__group_at(t->a, c)->link == TISSE__OBJECT) {
        tisse__trigger_collect(t, l, classes, avoid, out); /* "has three divisions: X, Y and Z" */
      }
    }
    if (c != TISSE__NONE && tisse__group_at(t->a, c)->mention != TISSE__NONE && !(tisse__group_at(t->a, c)->flags & TISSE__G_PROPER)) {
      compound_argument(t, c, classes, avoid, out);
      for (uint32_t m = tisse__group_at(t->a, c)->first_conjunct == c ? tisse__group_at(t->a, c)->next_conjunct : TISSE__NONE;
           m != TISSE__NONE && out->count; m = tisse__group_at(t->a, m)->next_conjunct) {
        tisse__resolve_group(t->a, m, classes, avoid, out); /* "a pour clients X, Y et Z" */
      }
    }
  }
}

/* ---- What the word itself denotes -------------------------------------------------------------------------------------------- */

/** "A replaced B as its supplier" is said of A. */
static bool replaces(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t cue = tisse__lemma_cue(a, tisse__group_at(a, verb)->lemma, TISSE__VERB, TISSE__CUE_STAGE);
  return (cue != TISSE__NONE && a->knowledge->cues.items[cue].stage == TISSE_STAGE_SUPERSEDED) ||
         tisse__group_is_class(a, tisse__group_at(a, verb), TISSE__WC_SUCCEED);
}

/** "Ana Ruiz joined Brixel as head of its bank": the post is the subject's where that is a person and the object none. */
static bool is_joined_by(const tisse__analysis *a, uint32_t verb, uint32_t object)
{
  const uint32_t subject = tisse__group_at(a, verb)->subject;
  const uint32_t joined = tisse__group_referent(a, object);
  return a->language == TISSE__ENGLISH && tisse__group_is_class(a, tisse__group_at(a, verb), TISSE__WC_JOIN) &&
         subject != TISSE__NONE && !tisse__class_is(a, tisse__referent_class(a, joined), "Person");
}

/** What a predicate noun is said of: the subject of its copula, the object that is named "comme …". */
static void said_of(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  if (g->governor == TISSE__NONE || tisse__group_at(a, g->governor)->kind != TISSE__GROUP_VERB) {
    return;
  }
  if (g->link == TISSE__SUBJECT &&
      (tisse__view_is(tisse__group_at(a, g->governor)->lemma, "être") || tisse__view_is(tisse__group_at(a, g->governor)->lemma, "be"))) {
    const uint32_t attribute = tisse__child(a, g->governor, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
    const tisse__group *named = attribute == TISSE__NONE ? NULL : tisse__group_at(a, attribute);
    if (named && ((named->flags & TISSE__G_PROPER) || (named->mention != TISSE__NONE && named->determiner == TISSE__DEFINITE))) {
      tisse__trigger_collect(t, attribute, classes, avoid, out); /* "son premier client est Airbus", "est le chinois Goldwind" */
      return;
    }
  }
  const bool as = g->link == TISSE__OBLIQUE && tisse__text_is_class(a, g->marker, TISSE__WC_AS_MARKER);
  if (as && !tisse__is_passive(tisse__group_at(a, g->governor)) && !replaces(a, g->governor)) {
    const uint32_t object = tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE);
    if (object != TISSE__NONE && g->governor < object && object < group && !is_joined_by(a, g->governor, object)) {
      tisse__trigger_collect(t, object, classes, avoid, out); /* "named X as its head", not "as head of Y, X earned $3m" */
      return;
    }
  }
  if ((as || g->link == TISSE__ATTRIBUTE) && tisse__group_at(a, g->governor)->subject != TISSE__NONE &&
      tisse__group_at(a, g->governor)->subject != group) {
    tisse__trigger_collect(t, tisse__group_at(a, g->governor)->subject, classes, avoid, out);
  }
}

/** "its founder and largest shareholder, Ana Ruiz,": the name behind the last of coordinated roles in the singular has all of them. */
static void name_of_last_role(const tisse__trigger *t, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t last = group;
  for (uint32_t m = tisse__group_at(a, group)->next_conjunct; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    last = m;
  }
  const tisse__group *role = tisse__group_at(a, last);
  if (last == group || role->mention != TISSE__NONE || role->number == TISSE__PLURAL || (role->determiner && role->determiner != TISSE__DEFINITE) ||
      !tisse__lemma_denotes_party(a, role->lemma)) {
    return;
  }
  const uint32_t named = tisse__child(a, last, TISSE__APPOSITION, NULL, TISSE__NONE);
  if (named != TISSE__NONE && tisse__group_at(a, named)->first_conjunct == TISSE__NONE) {
    tisse__trigger_collect(t, named, classes, avoid, out);
  }
}

/** "clients that include X": a relative clause that says who they are; in "a group of clients that includes X" it says who the group is. */
static bool is_said_to_include(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const bool agrees = v->antecedent == TISSE__NONE || tisse__group_at(a, v->antecedent)->number != TISSE__PLURAL || v->number != TISSE__SINGULAR;
  return agrees && tisse__group_is_class(a, v, TISSE__WC_INCLUDE) && !(v->flags & TISSE__G_NEGATED) && !tisse__is_passive(v) &&
         v->subject != TISSE__NONE && tisse__group_at(a, v->subject)->kind == TISSE__GROUP_RELATIVE;
}

/** The party that a relational noun denotes: its own name, its apposition, the subject of which it is said. */
void tisse__self_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  uint32_t group = t->group;
  if (t->marker && tisse__group_at(a, group)->kind == TISSE__GROUP_ADVERB && group + 1 < a->sentences[tisse__group_at(a, group)->sentence].last_group) {
    ++group; /* "avec pour clients | X et Y" */
  }
  if (t->marker || (tisse__group_at(a, group)->flags & TISSE__G_PROPER)) {
    tisse__trigger_collect(t, group, classes, avoid, out);
    tisse__ends_drop_owned(a, group, out);
    return;
  }
  for (int steps = 0; steps < 3; ++steps) {
    const tisse__group *g = tisse__group_at(a, group);
    if (g->mention != TISSE__NONE && !(g->flags & TISSE__G_PROPER) && g->head < a->mentions.items[g->mention].first) {
      tisse__resolve_group(a, group, classes, avoid, out);
      if (g->number != TISSE__PLURAL) {
        tisse__ends_drop_other_roles(a, group, out);
        tisse__ends_keep_one(t, group, out);
      }
    }
    if (out->count == 0) {
      for (uint32_t c = tisse__child(a, group, TISSE__APPOSITION, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0;
           c = tisse__child(a, group, TISSE__APPOSITION, NULL, c + 1)) {
        tisse__trigger_collect(t, c, classes, avoid, out);
      }
      const uint32_t before = out->count;
      for (uint32_t c = tisse__child(a, group, -1, NULL, TISSE__NONE); c != TISSE__NONE && before == 0; c = tisse__child(a, group, -1, NULL, c + 1)) {
        if (tisse__group_at(a, c)->flags & TISSE__G_LIST) {
          tisse__trigger_collect(t, c, classes, avoid, out);
        }
      }
      for (uint32_t c = tisse__child(a, group, TISSE__RELATIVE_CLAUSE, NULL, TISSE__NONE); c != TISSE__NONE && out->count == 0;
           c = tisse__child(a, group, TISSE__RELATIVE_CLAUSE, NULL, c + 1)) {
        const uint32_t named = is_said_to_include(a, c) ? tisse__child(a, c, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
        if (named != TISSE__NONE && named > c) {
          tisse__trigger_collect(t, named, classes, avoid, out);
        }
      }
      if (before == 0 && out->count == 0 && g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE) {
        tisse__trigger_collect(t, g->antecedent, classes, avoid, out);
        tisse__ends_keep_before(a, g->antecedent, group, out);
      }
    }
    if (out->count == 0) {
      said_of(t, group, classes, avoid, out);
    }
    if (out->count == 0 && g->first_conjunct == group && g->mention == TISSE__NONE && a->language == TISSE__ENGLISH) {
      name_of_last_role(t, group, classes, avoid, out);
    }
    const bool meant = g->meant != TISSE__NONE && g->meant_link == TISSE_LINK_DESCRIPTION;
    if (out->count == 0 && (meant || tisse__names_antonomasia(a, group))) {
      tisse__trigger_collect(t, group, classes, avoid, out);
    }
    if (out->count) {
      return;
    }
    if (g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE && g->first_conjunct != group &&
        !(a->language == TISSE__ENGLISH && (tisse__group_at(a, g->first_conjunct)->mention != TISSE__NONE) && ((g->flags & TISSE__G_BARE) || g->determiner == TISSE__DEFINITE))) {
      group = g->first_conjunct;
    } else if (g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE && tisse__is_partitive(a, g->governor)) {
      group = g->governor; /* "l'un de ses plus gros clients" */
    } else {
      return;
    }
  }
}

static void head_argument(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind == TISSE__GROUP_NOUN && t->adjective) {
    tisse__trigger_collect(t, t->group, classes, avoid, out);
    return;
  }
  if (g->governor == TISSE__NONE) {
    return;
  }
  const tisse__group *governor = tisse__group_at(a, g->governor);
  const bool term = t->marker && governor->kind == TISSE__GROUP_NOUN && governor->mention == TISSE__NONE && governor->marker.data &&
                    (governor->sum != TISSE__NONE || tisse__text_is_class(a, governor->lemma, TISSE__WC_TIME_NOUN)) &&
                    governor->governor != TISSE__NONE;
  if (term) { /* "steps down after nine years at the top of Brixel", "Après dix ans à la tête de Y, X part" */
    governor = tisse__group_at(a, governor->governor);
  }
  if (governor->kind == TISSE__GROUP_NOUN) {
    tisse__trigger_collect(t, g->governor, classes, avoid, out);
    return;
  }
  const uint32_t placed = t->marker && governor->kind == TISSE__GROUP_VERB ? tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  if (placed != TISSE__NONE && (tisse__group_at(a, placed)->flags & TISSE__G_PROPER) && tisse__group_referent(a, placed) != TISSE__NONE &&
      !tisse__class_is(a, a->referents.items[tisse__group_referent(a, placed)].class_, "Organization")) {
    tisse__trigger_collect(t, placed, classes, avoid, out); /* "nomme X à la tête de Y" */
    return;
  }
  if (tisse__is_said_of_object(t)) {
    tisse__trigger_collect(t, t->group - 1, classes, avoid, out); /* "infringed patents | owned by X" */
  } else if (governor->kind == TISSE__GROUP_VERB && governor->subject != TISSE__NONE && governor->subject != t->group) {
    tisse__trigger_collect(t, governor->subject, classes, avoid, out);
  }
}

/* ---- One argument ------------------------------------------------------------------------------------------------------------ */

/** "Clients include X", "Other titles include Y": of whom the text speaks. */
static void implied_owner(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const uint32_t subject = tisse__group_at(a, t->group)->subject;
  if (subject == TISSE__NONE || !tisse__trigger_has_piece(t, subject) || !tisse__group_is_class(a, tisse__group_at(a, t->group), TISSE__WC_INCLUDE)) {
    return;
  }
  const tisse__group *g = tisse__group_at(a, subject);
  bool owned = (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || g->determiner || g->mention != TISSE__NONE;
  for (uint32_t c = tisse__child(a, subject, -1, NULL, TISSE__NONE); c != TISSE__NONE && !owned; c = tisse__child(a, subject, -1, NULL, c + 1)) {
    const tisse__group *child = tisse__group_at(a, c); /* "Investors in both rounds include X" */
    owned = child->kind != TISSE__GROUP_NOUN || child->mention != TISSE__NONE || child->determiner == TISSE__POSSESSIVE || child->possessor != TISSE__NONE ||
            child->link == TISSE__CONJUNCT || !tisse__text_is_class(a, child->marker, TISSE__WC_ACROSS_MARKER);
  }
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (owned || a->word_mention[w] != TISSE__NONE) {
      return;
    }
  }
  const uint32_t referent = tisse__firm_spoken_of(a, subject);
  if (referent != TISSE__NONE && tisse__referent_fits(a, referent, classes)) {
    tisse__ends_add(out, tisse__end_at(a, subject, referent, TISSE_LINK_PRONOUN));
  }
}

/** "un vaccin utilisé par l'armée, le Medivax": the name behind an article is that of the goods, not of who has them. */
static bool names_goods_behind(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t o = tisse__child(a, t->group, TISSE__OBLIQUE, NULL, TISSE__NONE); o != TISSE__NONE; o = tisse__child(a, t->group, TISSE__OBLIQUE, NULL, o + 1)) {
    const uint32_t name = tisse__child(a, o, TISSE__APPOSITION, NULL, TISSE__NONE);
    if (name != TISSE__NONE && tisse__group_at(a, o)->mention == TISSE__NONE && tisse__group_at(a, name)->determiner == TISSE__DEFINITE) {
      return true;
    }
  }
  return false;
}

/** "Dataloup édite un logiciel | utilisé par Picard": what a participle says of goods that somebody makes right there is said of the maker's. */
static void maker_of_goods(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *participle = tisse__group_at(a, t->group);
  if (participle->link != TISSE__PARTICIPIAL || participle->form != TISSE__PARTICIPLE_PAST || participle->governor == TISSE__NONE || participle->governor != t->product ||
      names_goods_behind(t) || tisse__lemma_opens(a, participle->lemma, TISSE__VERB, "produces")) { /* "produira les puces conçues par Y": two make them */
    return;
  }
  const tisse__group *goods = tisse__group_at(a, t->product);
  const tisse__group *over = goods->link == TISSE__OBJECT && goods->governor != TISSE__NONE ? tisse__group_at(a, goods->governor) : NULL;
  const bool later = over && (over->tense == TISSE__FUTURE || over->modal.data); /* "will maintain 40 buses operated by X" */
  if (over && !later && over->kind == TISSE__GROUP_VERB && !tisse__is_passive(over) && !(over->flags & TISSE__G_NEGATED) && over->subject != TISSE__NONE &&
      goods->determiner != TISSE__POSSESSIVE && tisse__lemma_opens(a, over->lemma, TISSE__VERB, "produces")) {
    tisse__trigger_collect(t, over->subject, classes, TISSE__NONE, out);
  }
}

static void possessor_argument(const tisse__trigger *t, bool verb, const uint32_t *classes, tisse__ends *out)
{
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
  if (out->count == 0 && verb) {
    maker_of_goods(t, classes, out);
  }
  if (out->count == 0 && verb) {
    tisse__user_of_goods(t, classes, out);
  }
  if (out->count == 0 && verb) {
    implied_owner(t, classes, out);
  }
  /* "Brixel ousts CEO Ana Ruiz": a headline leaves "its" out */
  const tisse__group *g = tisse__group_at(t->a, t->group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(t->a, g->governor);
  if (out->count == 0 && !verb && over && (g->flags & TISSE__G_BARE) && g->link == TISSE__OBJECT && over->kind == TISSE__GROUP_VERB &&
      !tisse__is_passive(over) && over->subject != TISSE__NONE &&
      tisse__lemma_cue(t->a, over->lemma, TISSE__VERB, TISSE__CUE_POST) != TISSE__NONE) {
    tisse__trigger_collect(t, over->subject, classes, TISSE__NONE, out);
  }
}

/** "The round was led by X, with new investor Y": of those that the round stands for, not the investors. */
static void drop_investors(const tisse__analysis *a, tisse__ends *out)
{
  for (size_t d = 0; d < a->drafts.count; ++d) {
    const tisse__draft *draft = &a->drafts.items[d];
    for (uint32_t i = out->count; i-- > 0 && draft->has_object && tisse__relation_is(a, draft->relation, "investsIn");) {
      out->items[i] = draft->subject.referent == out->items[i].referent ? out->items[--out->count] : out->items[i];
    }
  }
}

/** "through the Dorvane subsidiary Quickmop": another's name stands in the group. */
static bool names_another(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->first; w < g->last && g->mention != TISSE__NONE; ++w) {
    if (a->word_mention[w] != TISSE__NONE && a->word_mention[w] != g->mention) {
      return true;
    }
  }
  return false;
}

/** "helped Brixel with the purchase of Y": with another party as its object; "operates under the Zorvex brand": with none, nothing is sold. */
static bool is_about_another(const tisse__analysis *a, uint32_t group, tisse_view marker)
{
  uint32_t verb = tisse__group_at(a, group)->governor;
  for (int steps = 0; verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB && steps < 6; ++steps) {
    verb = tisse__group_at(a, verb)->governor;
  }
  if (verb == TISSE__NONE) {
    return true;
  }
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  if (tisse__view_is(marker, "under")) {
    return object == TISSE__NONE && !tisse__is_passive(tisse__group_at(a, verb));
  }
  return tisse__is_passive(tisse__group_at(a, verb)) ||
         (object != TISSE__NONE && (tisse__group_at(a, object)->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) &&
          !tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, object)), "Place"));
}

/** "serves clients such as Y", "sells through a subsidiary, Z" (with a marker of its own): whose they are is the subject of the clause. */
static void clause_argument(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t subject = tisse__clause_subject(a, t->group);
  const tisse__group *lead = g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE ? tisse__group_at(a, g->first_conjunct) : g; /* "under the | X and Y brands" */
  if (g->kind != TISSE__GROUP_NOUN || g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE || subject == TISSE__NONE || subject == t->group ||
      g->link == TISSE__ATTRIBUTE || g->link == TISSE__APPOSITION || (g->link == TISSE__OBJECT && tisse__group_at(a, t->group - 1)->kind == TISSE__GROUP_COORDINATOR) || /* "X a souscrit, ainsi que des fonds, dont Y" */
      (marker.data && (!tisse_view_equal(lead->marker, marker) || names_another(a, g) || (a->language == TISSE__ENGLISH && is_about_another(a, t->group, marker))))) {
    return;
  }
  const tisse__group *verb = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  if (verb && g->link == TISSE__OBLIQUE && a->language == TISSE__ENGLISH && verb->kind == TISSE__GROUP_VERB && tisse__view_is(verb->lemma, "be")) {
    return; /* "X is among the first customers Y has named": X is one of them */
  }
  bool members = marker.data || g->mention != TISSE__NONE;
  for (uint32_t c = tisse__child(a, t->group, -1, NULL, TISSE__NONE); c != TISSE__NONE && !members; c = tisse__child(a, t->group, -1, NULL, c + 1)) {
    members = (tisse__group_at(a, c)->flags & TISSE__G_LIST) || tisse__group_at(a, c)->link == TISSE__APPOSITION ||
              (tisse__group_at(a, c)->link == TISSE__RELATIVE_CLAUSE && is_said_to_include(a, c));
  }
  if (members) {
    tisse__trigger_collect(t, subject, classes, avoid, out);
  }
  if (out->count > 1 && tisse__word_is_class(a, tisse__group_at(a, subject)->head, TISSE__WC_EVENT)) {
    drop_investors(a, out);
  }
  for (uint32_t i = 0; i < out->count; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_SHARED ? TISSE_LINK_SHARED : out->items[i].link;
  }
}

/** "the Nissan-Honda merger", "l'alliance Airbus-Boeing": the names on both sides of a hyphen in the noun's group. */
static void pair_argument(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  for (uint32_t w = g->first + 1; w + 1 < g->last; ++w) {
    if (!tisse__is_glue(a, w)) {
      continue;
    }
    for (uint32_t side = w - 1; side <= w + 1; side += 2) {
      const tisse__mention *mention = &a->mentions.items[a->word_mention[side]];
      if (!mention->description && tisse__referent_fits(a, mention->referent, classes)) {
        tisse__ends_add(out, (tisse__end){.referent = mention->referent, .group = t->group, .first = mention->first, .last = mention->last,
                                          .link = TISSE_LINK_EXPLICIT});
      }
    }
    return;
  }
}

/** "Nissan-Honda : la fusion capote": the two names before a headline's colon are those of its event. */
static void topic_pair(const tisse__trigger *t, const uint32_t *classes, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  const tisse__sentence *s = &t->a->sentences[g->sentence];
  const bool opens = g->determiner != TISSE__INDEFINITE || t->group == s->first_group + 4; /* "X-Y : une alliance dans le bio" */
  const uint32_t topic = out->count == 0 && opens ? tisse__headline_topic(t->a, s) : TISSE__NONE;
  if (topic != TISSE__NONE && tisse__group_at(t->a, topic)->next_conjunct != TISSE__NONE) {
    tisse__trigger_collect(t, topic, classes, TISSE__NONE, out);
  }
}

/** "A and B are locked in a battle": an English passive that only names several. */
static void locked_together(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  const tisse__group *subject = verb->subject == TISSE__NONE ? NULL : tisse__group_at(t->a, verb->subject);
  if (out->count == 0 && t->a->language == TISSE__ENGLISH && tisse__is_passive(verb) && subject && subject->first_conjunct != TISSE__NONE &&
      (subject->first_conjunct == verb->subject || tisse__group_at(t->a, subject->first_conjunct)->link == TISSE__LOOSE)) { /* a headline: "A and B | locked in court battle" */
    tisse__trigger_collect(t, subject->first_conjunct, classes, avoid, out);
  }
}

static void argument(const tisse__trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const bool verb = tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB && !t->marker && !t->adjective;
  switch ((tisse__function)wanted->function) {
  case TISSE__FN_SUBJECT:
    if (verb) {
      verb_subject(t, classes, avoid, out);
    } else if (t->adjective || t->marker) {
      head_argument(t, classes, avoid, out);
    } else {
      noun_subject(t, classes, avoid, out);
      if (out->count == 0) {
        tisse__talks_party(t, classes, avoid, out);
      }
    }
    break;
  case TISSE__FN_OBJECT:
    if (verb) {
      verb_object(t, classes, avoid, out);
    }
    break;
  case TISSE__FN_SELF: tisse__self_argument(t, classes, avoid, out); break;
  case TISSE__FN_HEAD: head_argument(t, classes, avoid, out); break;
  case TISSE__FN_POSSESSOR:
    possessor_argument(t, verb, classes, out);
    break;
  case TISSE__FN_COMPOUND:
    compound_argument(t, t->group, classes, avoid, out);
    for (uint32_t i = 0; i < t->constituent_count && out->count == 0; ++i) {
      if (t->constituents[i] != TISSE__NONE) {
        compound_argument(t, t->constituents[i], classes, avoid, out);
      }
    }
    break;
  case TISSE__FN_CLAUSE: clause_argument(t, wanted->marker, classes, avoid, out); break;
  case TISSE__FN_MARKED:
    tisse__marked_argument(t, wanted->marker, classes, avoid, out);
    if (out->count || !tisse__census_may_mark(t->a, tisse__group_at(t->a, t->group)->sentence, wanted->marker)) {
      break; /* the others too look for groups with the marker */
    }
    tisse__shared_complement(t, wanted->marker, classes, avoid, out);
    if (out->count == 0) {
      tisse__talks_partner(t, wanted->marker, classes, avoid, out);
    }
    if (out->count == 0) {
      tisse__attribute_argument(t, wanted->marker, classes, avoid, out);
    }
    break;
  case TISSE__FN_GENITIVE:
    if (!verb) {
      tisse__marked_argument(t, wanted->marker, classes, avoid, out);
    }
    break;
  case TISSE__FN_PLURAL:
    if (tisse__view_is(wanted->marker, "compound")) {
      pair_argument(t, classes, out);
      topic_pair(t, classes, out);
    } else if (tisse__view_is(wanted->marker, "self")) {
      tisse__peers_argument(t, classes, avoid, out);
    } else if (tisse__view_is(wanted->marker, "listed")) {
      tisse__members_argument(t, classes, avoid, out);
    } else if (tisse__view_is(wanted->marker, "object")) {
      verb_object(t, classes, avoid, out); /* "X et Y, liés par un accord" */
    } else if (wanted->marker.data) {
      tisse__marked_argument(t, wanted->marker, classes, avoid, out);
      if (out->count == 0) {
        tisse__talks_partner(t, wanted->marker, classes, avoid, out);
      }
    } else if (verb) {
      verb_subject(t, classes, avoid, out);
      locked_together(t, classes, avoid, out);
    } else if (t->adjective) {
      tisse__joint_argument(t, classes, avoid, out);
    } else {
      noun_subject(t, classes, avoid, out);
      if (out->count == 0) {
        tisse__talks_parties(t, classes, avoid, out);
      }
    }
    break;
  case TISSE__FN_NONE: break;
  }
}

void tisse__ends_drop(tisse__ends *ends, uint32_t referent)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (ends->items[i].referent != referent) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

/** French: "par sa filiale X, de la société Y": of whom it is the possessive says, and "de" tells of something else. */
static bool says_owner(const tisse__trigger *t, const tisse__argument *wanted, uint32_t count, uint32_t i)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  bool owned = false;
  for (uint32_t n = 0; n < count; ++n) {
    owned = owned || wanted[n].function == TISSE__FN_POSSESSOR;
  }
  return owned && t->a->language == TISSE__FRENCH && wanted[i].function == TISSE__FN_MARKED && tisse__view_is(wanted[i].marker, "de") && g->kind == TISSE__GROUP_NOUN &&
         g->determiner == TISSE__POSSESSIVE && tisse__noun_denotes_party(t->a, g->lemma);
}

void tisse__trigger_fill(const tisse__trigger *t, const tisse__argument *wanted, uint32_t count, const uint32_t *classes, uint32_t avoid,
                         tisse__ends *out)
{
  for (uint32_t i = 0; i < count && out->count == 0; ++i) {
    if (says_owner(t, wanted, count, i)) {
      continue;
    }
    argument(t, &wanted[i], classes, avoid, out);
    if (tisse_document_given_count(t->a->document)) {
      tisse__given_fill(t, &wanted[i], classes, avoid, out);
    }
    tisse__ends_drop(out, avoid);
    if ((out->count || t->founds) && wanted[i].function == TISSE__FN_SUBJECT && t->one_way && !t->marker && !t->adjective && !t->raises) {
      tisse__add_companions(t, classes, avoid, out);
    }
  }
  tisse__given_beside(t, wanted, count, classes, avoid, out);
}
