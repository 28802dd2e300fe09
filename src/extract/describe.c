/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom a description means ("le géant des puces", "la firme de Redmond"), and which parties an event noun ("ce pacte") stands for. */

#include "extract/anaphor.h"
#include "extract/own.h"
#include "extract/mention.h"
#include "extract/reference.h"

#include "base/text.h"

#include <string.h>

#define PLACE_REACH 24  /* sentences back in which "la firme de Redmond" finds who is based there */

#define ENDING_MAX 6

/** "le soigneur Paul Roux": a French noun that ends as those of people do, in front of a person's name. */
static bool names_person(const tisse__analysis *a, const tisse__group *g)
{
  const uint32_t m = a->language == TISSE__FRENCH ? g->mention : TISSE__NONE;
  if (m == TISSE__NONE || a->mentions.items[m].first != g->head + 1 || a->mentions.items[m].last != g->last || a->mentions.items[m].referent == TISSE__NONE ||
      !tisse__class_is(a, tisse__referent_class(a, a->mentions.items[m].referent), "Person")) {
    return false;
  }
  const tisse_view noun = a->lower[g->head];
  for (size_t length = 2; length <= ENDING_MAX && length + 2 < noun.length; ++length) {
    if (tisse__text_is_class(a, tisse__view(noun.data + noun.length - length, length), TISSE__WC_PERSON_ENDING)) {
      return true;
    }
  }
  return false;
}

bool tisse__head_identifies(const tisse__analysis *a, const tisse__group *g)
{
  if (g->flags & TISSE__G_PROPER) {
    return true;
  }
  if (a->language == TISSE__ENGLISH && g->mention != TISSE__NONE && a->mentions.items[g->mention].first == g->head + 1) {
    return !tisse__text_is_class(a, g->lemma, TISSE__WC_TIME_NOUN) && !tisse__text_is_class(a, g->lemma, TISSE__WC_POINT_NOUN); /* "the anthology Dark Forces" */
  }
  const uint8_t pos = a->readings[g->head].pos;
  const uint32_t m = a->word_mention[g->head];
  const char *hyphen = memchr(g->lemma.data, '-', g->lemma.length); /* "l'irlando-américain X" */
  const size_t half = hyphen ? (size_t)(hyphen - g->lemma.data) + 1 : 0;
  return pos == TISSE__ADJ || pos == TISSE__PROPER ||
         (half && tisse__lemma_is_class(a, tisse__view(g->lemma.data + half, g->lemma.length - half), TISSE__NOUN, TISSE__WC_ORGANIZATION)) || (m != TISSE__NONE && a->mentions.items[m].description) ||
         (a->words[g->head].flags & TISSE__TOKEN_UPPER_FIRST) || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) ||
         tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE) ||
         tisse__word_is_class(a, g->head, TISSE__WC_MEDIUM) || tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) ||
         tisse__lemma_denotes_party(a, g->lemma) || tisse__is_house(a, g) || tisse__own_class_at(a, g->head) != TISSE__NONE || names_person(a, g);
}

/** An end that its noun needs said of: of somebody, with somebody; a name in front of it is only one more way to name it. */
static bool asks_of_whom(const tisse__argument *arguments, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function != TISSE__FN_SELF && arguments[i].function != TISSE__FN_COMPOUND) {
      return true;
    }
  }
  return false;
}

bool tisse__noun_is_relational(const tisse__analysis *a, tisse_view lemma)
{
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (tisse__frame_has_self(frame) && !tisse__relation_is(a, frame->relation, "produces") &&
        (asks_of_whom(frame->subject, frame->subject_count) || asks_of_whom(frame->object, frame->object_count))) {
      return true;
    }
  }
  return false;
}

/* ---- Descriptions ------------------------------------------------------------------------------------------------------------ */

/** Is it named before the sentence ends, or in the next one? */
static bool is_spoken_of(const tisse__analysis *a, uint32_t referent, uint32_t sentence)
{
  return a->referents.items[referent].first_word < a->sentences[sentence + 1 < a->sentence_count ? sentence + 1 : sentence].last;
}

uint32_t tisse__described(const tisse__analysis *a, uint32_t mention, uint32_t sentence, uint32_t avoid)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t name = a->mentions.items[mention].name; name != TISSE__NONE; name = tisse__gazetteer_next(a->knowledge->gazetteer, name)) {
    const tisse__name *candidate = &a->knowledge->names.items[name];
    if (candidate->kind != TISSE__NAME_DESCRIPTION) {
      continue;
    }
    const uint32_t referent = tisse__entity_referent(a, candidate->entity);
    const bool behind = referent != TISSE__NONE && a->referents.items[referent].first_word > a->mentions.items[mention].first &&
                        a->referents.items[referent].first_word < a->sentences[sentence].last; /* "Le groupe public fournit EDF": another */
    const uint32_t named = behind ? a->word_group[a->referents.items[referent].first_word] : TISSE__NONE;
    const bool other = named != TISSE__NONE && !tisse__speaks_behind(a, named); /* "La banque publique a investi, a indiqué Bpifrance": the same */
    if (referent == TISSE__NONE || referent == avoid || other || !is_spoken_of(a, referent, sentence)) {
      continue;
    }
    if (found != TISSE__NONE && found != referent) {
      return TISSE__NONE;
    }
    found = referent;
  }
  return found;
}

/** The place in the words of a description: "de Redmond", "the Seattle group", "the Seoul-based group"; absent: none. */
static tisse_view place_said(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t place = tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE);
  if (a->language == TISSE__FRENCH) {
    return place == TISSE__NONE || !(tisse__group_at(a, place)->flags & TISSE__G_PROPER)
             ? (tisse_view){0} : tisse__words_text(a, tisse__group_at(a, place)->first, tisse__group_at(a, place)->last);
  }
  for (uint32_t w = g->first; w < g->head; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, a->mentions.items[m].referent), "Place")) {
      return tisse__words_text(a, a->mentions.items[m].first, a->mentions.items[m].last);
    }
    const tisse_view word = tisse__words_text(a, w, w + 1);
    if (word.length > 6 && (a->words[w].flags & TISSE__TOKEN_UPPER_FIRST) && memcmp(word.data + word.length - 6, "-based", 6) == 0) {
      return tisse__view(word.data, word.length - 6);
    }
  }
  return (tisse_view){0};
}

uint32_t tisse__described_by_place(const tisse__analysis *a, uint32_t group)
{
  const tisse_view words = place_said(a, group);
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__sentence *own = &a->sentences[g->sentence];
  const uint32_t from = g->sentence > PLACE_REACH ? g->sentence - PLACE_REACH : 0, until = g->sentence + 1 < a->sentence_count ? g->sentence + 1 : g->sentence;
  uint32_t found = TISSE__NONE;
  for (uint32_t w = a->sentences[from].first; w < a->sentences[until].last && words.data; ++w) {
    const uint32_t m = a->word_mention[w];
    const uint32_t referent = m == TISSE__NONE || a->mentions.items[m].first != w ? TISSE__NONE : a->mentions.items[m].referent;
    if (referent == TISSE__NONE || referent == found || a->referents.items[referent].entity == TISSE__NONE) {
      continue;
    }
    const uint32_t named = a->referents.items[referent].first_word;
    const bool beside = named > g->first && named < own->last; /* "The Osaka company makes coatings for Panasonic": another one of Osaka */
    if (!beside && tisse_view_equal(tisse__profile_of(a->knowledge, a->referents.items[referent].entity).based_in, words)) {
      if (found != TISSE__NONE) {
        return TISSE__NONE;
      }
      found = referent;
    }
  }
  return found;
}

uint32_t tisse__company_of(const tisse__analysis *a, uint32_t person)
{
  const uint32_t entity = a->referents.items[person].entity;
  uint32_t found = TISSE__NONE;
  for (uint32_t i = 0; i < a->referents.count && entity != TISSE__NONE; ++i) {
    const uint32_t company = a->referents.items[i].entity;
    if (company != TISSE__NONE && a->knowledge->entities.items[company].led_by == entity) {
      if (found != TISSE__NONE) {
        return TISSE__NONE;
      }
      found = i;
    }
  }
  for (size_t d = tisse__drafts_seen(a); d < a->drafts.count && found == TISSE__NONE; ++d) {
    const tisse__draft *draft = &a->drafts.items[d];
    if (draft->has_object && draft->subject.referent == person &&
        tisse__relation_is(a, draft->relation, "leads")) {
      found = draft->object.referent;
    }
  }
  return found;
}

/** The firm that the ontology knows the person (a referent, or TISSE__NONE) to lead: TISSE__NONE, or TISSE__LEADS_SEVERAL. */
static uint32_t known_to_lead(const tisse__analysis *a, uint32_t person)
{
  const uint32_t entity = person == TISSE__NONE ? TISSE__NONE : a->referents.items[person].entity;
  return entity == TISSE__NONE ? TISSE__NONE : tisse__profile_of(a->knowledge, entity).leads;
}

uint32_t tisse__company_known(tisse__analysis *a, uint32_t group)
{
  const uint32_t owner = tisse__said_owner(a, group);
  const uint32_t participle = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  const bool headed = participle != TISSE__NONE && (tisse__group_at(a, participle)->flags & TISSE__G_PASSIVE) &&
                      (tisse__lemma_opens(a, tisse__group_at(a, participle)->lemma, TISSE__VERB, "leads") ||
                       tisse__lemma_opens(a, tisse__group_at(a, participle)->lemma, TISSE__VERB, "founded"));
  const uint32_t agent = headed ? tisse__child(a, participle, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE) : TISSE__NONE;
  const uint32_t who = agent != TISSE__NONE ? agent : owner;
  const uint32_t person = who == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, who);
  const uint32_t firm = known_to_lead(a, person); /* of several nothing says which */
  return firm == TISSE__NONE || firm == TISSE__LEADS_SEVERAL ? TISSE__NONE : tisse__mention_known(a, firm, tisse__group_at(a, group)->first);
}

uint32_t tisse__described_by_owner(const tisse__analysis *a, uint32_t group, tisse__ownership *how)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t owner = tisse__said_owner(a, group);
  const uint32_t referent = owner == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, owner);
  *how = TISSE__OWNED_BY_NOBODY;
  if (referent == TISSE__NONE || !(tisse__group_at(a, owner)->flags & TISSE__G_PROPER)) {
    *how = g->possessor != TISSE__NONE ? TISSE__OWNED : TISSE__OWNED_BY_NOBODY;
    return TISSE__NONE;
  }
  const uint32_t class_ = tisse__referent_class(a, referent);
  const bool generic = tisse__is_generic(a, g->lemma);
  if (tisse__class_is(a, class_, "Person")) {
    const uint32_t company = tisse__company_of(a, referent);
    *how = company != TISSE__NONE || !generic || known_to_lead(a, referent) != TISSE__NONE ? TISSE__OWNED : TISSE__OWNED_BY_NEW;
    return company;
  }
  const bool anything = class_ == TISSE__NONE && generic && a->referents.items[referent].mentions < 2 && g->possessor == TISSE__NONE;
  *how = tisse__class_is(a, class_, "Place") || anything ? TISSE__OWNED_BY_NEW : TISSE__OWNED; /* "le groupe de Montaigu" */
  return TISSE__NONE;
}

#define ROLE_REACH 4  /* sentences over which "le repreneur" takes up who takes over */

/** Does the frame's noun denote who fills this end? */
static bool is_end(const tisse__argument *arguments, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].function == TISSE__FN_SELF) {
      return true;
    }
  }
  return false;
}

/** The n-th frame by which the noun denotes one end of a relation whose ends differ; NULL: no further. */
static const tisse__frame *role_frame(const tisse__analysis *a, tisse_view lemma, uint32_t n)
{
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const bool differ = !a->knowledge->relations.items[frame->relation].symmetric && !tisse__relation_is(a, frame->relation, "produces");
    if (tisse__frame_has_self(frame) && differ && n-- == 0) {
      return frame;
    }
  }
  return NULL;
}

/** The one party that the last sentences put at the noun's end of a deal with `other`, or at the other end of a deal of `self`. */
static uint32_t party_of(const tisse__analysis *a, uint32_t group, uint32_t self, uint32_t other)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t found = TISSE__NONE;
  const tisse__frame *frame = NULL;
  for (uint32_t n = 0; (frame = role_frame(a, g->lemma, n)) != NULL; ++n) {
    const bool subject = is_end(frame->subject, frame->subject_count);
    for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + ROLE_REACH >= g->sentence;) {
      const tisse__draft *draft = &a->drafts.items[i];
      const uint32_t own = subject ? draft->subject.referent : draft->object.referent;
      const uint32_t beside = subject ? draft->object.referent : draft->subject.referent;
      if (draft->relation != frame->relation || !draft->has_object || (other != TISSE__NONE && beside != other) || (self != TISSE__NONE && own != self)) {
        continue;
      }
      const uint32_t party = self != TISSE__NONE ? beside : own;
      if (found != TISSE__NONE && found != party) {
        return TISSE__NONE;
      }
      found = party;
    }
  }
  return found;
}

bool tisse__noun_only_supplies(const tisse__analysis *a, tisse_view lemma)
{
  const tisse__frame *frame = NULL;
  for (uint32_t n = 0; (frame = role_frame(a, lemma, n)) != NULL; ++n) {
    if (!tisse__relation_is(a, frame->relation, "supplies") || !is_end(frame->subject, frame->subject_count)) {
      return false;
    }
  }
  return true;
}

uint32_t tisse__described_by_role(const tisse__analysis *a, uint32_t group, uint32_t other)
{
  const uint32_t found = party_of(a, group, TISSE__NONE, other);
  const bool firm = found != TISSE__NONE && !tisse__class_is(a, a->referents.items[found].class_, "Person");
  return firm && !tisse__traits_compare(a, group, found).conflict ? found : TISSE__NONE;
}

#define DEAL_OPENING 3  /* sentences that tell the deal an article is about: title, standfirst, lead */

/** Whom the opening tells that the firm belonged to till now. */
static uint32_t seller_of(const tisse__analysis *a, uint32_t firm)
{
  for (size_t i = 0; i < a->drafts.count && a->drafts.items[i].sentence < DEAL_OPENING; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && draft->subject.referent == firm && draft->stage >= TISSE_STAGE_ENDED && tisse__relation_is(a, draft->relation, "subsidiaryOf")) {
      return draft->object.referent;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__described_by_deal(const tisse__analysis *a, uint32_t group)
{
  const uint32_t head = tisse__group_at(a, group)->head;
  const bool buyer = tisse__word_is_class(a, head, TISSE__WC_BUYER_ROLE), target = tisse__word_is_class(a, head, TISSE__WC_TARGET_ROLE);
  const bool seller = tisse__word_is_class(a, head, TISSE__WC_SELLER_ROLE);
  uint32_t buys = TISSE__NONE, bought = TISSE__NONE;
  for (size_t i = 0; (buyer || target || seller) && i < a->drafts.count && a->drafts.items[i].sentence < DEAL_OPENING; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (!draft->has_object || !tisse__relation_is(a, draft->relation, "acquires")) {
      continue;
    }
    if (bought != TISSE__NONE && (draft->object.referent != bought || draft->subject.referent != buys)) {
      return TISSE__NONE;
    }
    buys = draft->subject.referent;
    bought = draft->object.referent;
  }
  const uint32_t found = bought == TISSE__NONE ? TISSE__NONE : buyer ? buys : target ? bought : seller_of(a, bought);
  const bool firm = found != TISSE__NONE && !tisse__class_is(a, a->referents.items[found].class_, "Person");
  return firm && !tisse__traits_compare(a, group, found).conflict ? found : TISSE__NONE;
}

uint32_t tisse__other_end(const tisse__analysis *a, uint32_t group, uint32_t role)
{
  return party_of(a, group, role, TISSE__NONE);
}

uint32_t tisse__shares_of(const tisse__analysis *a, uint32_t sentence)
{
  for (uint32_t g = a->sentences[sentence].first_group; g < a->sentences[sentence].last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    if (group->kind != TISSE__GROUP_NOUN || group->link != TISSE__SUBJECT || !tisse__word_is_class(a, group->head, TISSE__WC_CARRIER)) {
      continue;
    }
    const uint32_t firm = tisse__group_stands_for(a, g);
    const uint32_t inside = firm == TISSE__NONE ? tisse__group_referent(a, g) : firm;
    if (inside != TISSE__NONE) {
      return inside;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__described_by_head(const tisse__analysis *a, uint32_t group)
{
  const uint32_t participle = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  if (participle == TISSE__NONE || !(tisse__group_at(a, participle)->flags & TISSE__G_PASSIVE)) {
    return TISSE__NONE;
  }
  const uint32_t agent = tisse__child(a, participle, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE);
  const uint32_t person = agent == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, agent);
  return person != TISSE__NONE && tisse__class_is(a, a->referents.items[person].class_, "Person") ? tisse__company_of(a, person) : TISSE__NONE;
}

uint32_t tisse__antonomasia_at(const tisse__analysis *a, const tisse__group *g)
{
  for (size_t i = 0; i < a->antonomasias.count; ++i) {
    const tisse__mention *called = &a->antonomasias.items[i];
    if ((called->first >= g->first && called->first <= g->head) || (g->possessor != TISSE__NONE && called->last == g->head + 1)) { /* "Norway's | sovereign wealth fund" */
      return a->antonomasias.items[i].referent;
    }
  }
  return TISSE__NONE;
}

bool tisse__names_antonomasia(const tisse__analysis *self, uint32_t group)
{
  return tisse__group_at(self, group)->kind == TISSE__GROUP_NOUN && tisse__antonomasia_at(self, tisse__group_at(self, group)) != TISSE__NONE;
}
