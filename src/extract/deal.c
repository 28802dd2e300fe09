/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The deals of an article: what brings one in, what takes it up, who is in it. */

#include "extract/deal.h"

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/memory.h"
#include "base/text.h"

#define DEALS_SEEN 64    /* of the latest: an article has no more in focus */
#define CLIMB_STEPS 7

/* ---- Relations --------------------------------------------------------------------------------------------------------------- */

static uint64_t bit_of(uint32_t relation)
{
  return relation < 64 ? UINT64_C(1) << relation : 0;
}

uint64_t tisse__relation_bit(const tisse__analysis *self, const char *name)
{
  for (uint32_t r = 0; r < self->knowledge->relations.count; ++r) {
    if (tisse__relation_is(self, r, name)) {
      return bit_of(r);
    }
  }
  return 0;
}

/** Relations in which money goes to one party. */
static uint64_t money_relations(const tisse__analysis *a)
{
  return tisse__relation_bit(a, "investsIn") | tisse__relation_bit(a, "acquires") | tisse__relation_bit(a, "raises");
}

/** What frames the noun opens; nothing of one that any deal may be called by. */
static uint64_t relations_of_noun(const tisse__analysis *a, tisse_view lemma)
{
  uint64_t relations = 0;
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    relations |= bit_of(frame->relation);
  }
  return relations & tisse__relation_bit(a, "partnersWith") ? 0 : relations;
}

static bool is_deal_relation(const tisse__analysis *a, uint32_t relation)
{
  return tisse__relation_is_deal(a, relation) || tisse__relation_is(a, relation, "raises");
}

/* ---- Parties ----------------------------------------------------------------------------------------------------------------- */

bool tisse__deal_has(const tisse__analysis *self, uint32_t deal, uint32_t party)
{
  const tisse__deal *d = tisse__deal_at(self, deal);
  for (uint32_t i = 0; i < d->party_count; ++i) {
    if (d->parties[i] == party) {
      return true;
    }
  }
  return false;
}

static void add_party(tisse__analysis *a, uint32_t deal, uint32_t party)
{
  tisse__deal *d = &a->deals.items[deal];
  if (party != TISSE__NONE && !tisse__deal_has(a, deal, party) && d->party_count < TISSE__DEAL_PARTIES) {
    d->parties[d->party_count++] = party;
  }
}

static uint32_t add_deal(tisse__analysis *a, uint32_t group)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  const tisse__deal deal = {.opened = group, .group = group, .sentence = sentence, .told = sentence, .noun = TISSE__NONE, .actor = TISSE__NONE,
                            .target = TISSE__NONE, .draft = TISSE__NONE, .sum = TISSE__NONE, .sum_group = TISSE__NONE};
  if (!tisse__array_push(&a->context->allocator, &a->deals, deal)) {
    a->arena->failed = true;
    return TISSE__NONE;
  }
  return (uint32_t)a->deals.count - 1;
}

static bool is_event_noun(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && !(g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) && tisse__word_is_class(a, g->head, TISSE__WC_EVENT);
}

/** "Westinghouse, dont l'accord expirait", "X, whose contract ends": the antecedent. */
static uint32_t owner_of_relative(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t relative = g->possessor;
  if (relative == TISSE__NONE && g->link == TISSE__SUBJECT && g->governor != TISSE__NONE && tisse__is_definite(g)) {
    relative = tisse__group_at(a, g->governor)->opener;
  }
  const tisse__group *r = relative == TISSE__NONE ? NULL : tisse__group_at(a, relative);
  const bool whose = r && r->kind == TISSE__GROUP_RELATIVE && (relative == g->possessor || tisse__is_of(r));
  return whose && r->antecedent != TISSE__NONE && tisse__group_at(a, r->antecedent)->kind == TISSE__GROUP_NOUN ? r->antecedent : TISSE__NONE;
}

/** A name behind "de", on the noun or on its own complement, or the one that a relative says it of. */
static uint32_t owner_below(const tisse__analysis *a, uint32_t group)
{
  const uint32_t relative = owner_of_relative(a, group);
  if (relative != TISSE__NONE) {
    return relative;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  for (uint32_t g = group + 1; g < s->last_group; ++g) {
    const tisse__group *owner = tisse__group_at(a, g);
    if (owner->kind == TISSE__GROUP_NOUN && (owner->flags & TISSE__G_PROPER) && owner->link == TISSE__COMPLEMENT && tisse__is_of(owner) &&
        (owner->governor == group || (owner->governor != TISSE__NONE && tisse__group_at(a, owner->governor)->governor == group))) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** The subject of the verb whose argument the noun is: "X a signé un accord avec Y"; a group, or TISSE__NONE. */
static uint32_t concluder(const tisse__analysis *a, uint32_t group)
{
  const uint32_t verb = tisse__group_at(a, group)->governor;
  const uint32_t subject = verb != TISSE__NONE && tisse__group_at(a, verb)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, verb)->subject : TISSE__NONE;
  return subject == group ? TISSE__NONE : subject;
}

static void mark_event(uint32_t from, tisse__ends *out)
{
  for (uint32_t i = from; i < out->count; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_EVENT ? TISSE_LINK_EVENT : out->items[i].link;
  }
}

/** "un accord avec Y", "X a conclu avec Y un accord": with whom; a group, or TISSE__NONE. */
static uint32_t counterpart(const tisse__analysis *a, uint32_t group)
{
  const char *marker = a->language == TISSE__FRENCH ? "avec" : "with";
  const uint32_t with = tisse__child(a, group, TISSE__COMPLEMENT, marker, TISSE__NONE);
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t before = with == TISSE__NONE && g->link == TISSE__OBJECT && g->governor != TISSE__NONE
                              ? tisse__child(a, g->governor, TISSE__OBLIQUE, marker, TISSE__NONE) : TISSE__NONE;
  return before != TISSE__NONE && before > g->governor && before < group ? before : with;
}

/** "un accord entre X et Y", "X a signé un accord avec Y", "X et Y ont dévoilé un accord": the parties that stand around the noun. */
static void local_parties(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const bool french = a->language == TISSE__FRENCH;
  const uint32_t between = tisse__child(a, group, TISSE__COMPLEMENT, french ? "entre" : "between", TISSE__NONE);
  const uint32_t with = counterpart(a, group);
  const uint32_t before = out->count;
  const uint32_t owner = owner_below(a, group);
  if (between != TISSE__NONE) {
    tisse__resolve_group(a, between, classes, avoid, out);
  } else if (owner != TISSE__NONE && with == TISSE__NONE) {
    tisse__resolve_group(a, owner, classes, avoid, out); /* "le tour de financement d'OpenAI" */
  } else {
    const uint32_t subject = concluder(a, group);
    if (with != TISSE__NONE) {
      tisse__resolve_group(a, with, classes, avoid, out);
    }
    if (subject != TISSE__NONE && (with != TISSE__NONE || tisse__group_at(a, subject)->first_conjunct == subject)) {
      tisse__resolve_group(a, subject, classes, avoid, out);
    }
  }
  mark_event(before, out);
}

/* ---- What takes a deal up ---------------------------------------------------------------------------------------------------- */

/** May the noun mean the deal? "le rachat" is no order, and "l'accord entre X et Z" is none of Y's. */
static bool may_mean(const tisse__analysis *a, uint32_t group, uint64_t said, const tisse__ends *local, uint32_t deal)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__deal *d = tisse__deal_at(a, deal);
  if (d->opened >= group || d->sentence + TISSE__DEAL_REACH < g->sentence) {
    return false;
  }
  const uint64_t money = money_relations(a);
  const uint64_t wider = said & money ? said | money : said;
  const bool same_noun = d->noun != TISSE__NONE && tisse_view_equal(tisse__group_at(a, d->noun)->lemma, g->lemma);
  if (said && d->relations && !(wider & d->relations) && !same_noun) {
    return false;
  }
  for (uint32_t i = 0; i < local->count; ++i) {
    if (!tisse__deal_has(a, deal, local->items[i].referent)) {
      return false;
    }
  }
  return true;
}

static uint32_t latest(const tisse__analysis *a, uint32_t group, const tisse__ends *local, uint32_t party)
{
  const uint64_t said = relations_of_noun(a, tisse__group_at(a, group)->lemma);
  const size_t first = a->deals.count > DEALS_SEEN ? a->deals.count - DEALS_SEEN : 0;
  uint32_t best = TISSE__NONE;
  for (size_t i = a->deals.count; i-- > first;) {
    const tisse__deal *d = &a->deals.items[i];
    if ((party == TISSE__NONE || tisse__deal_has(a, (uint32_t)i, party)) && (best == TISSE__NONE || d->group > a->deals.items[best].group) &&
        may_mean(a, group, said, local, (uint32_t)i)) {
      best = (uint32_t)i;
    }
  }
  return best;
}

uint32_t tisse__deal_of(const tisse__analysis *self, uint32_t group, uint32_t party)
{
  const tisse__group *g = tisse__group_at(self, group);
  if (g->deal != TISSE__NONE) {
    return g->deal;
  }
  tisse__ends none;
  tisse__ends_begin(&none, 0);
  if (!tisse__is_definite(g) || !is_event_noun(self, group)) {
    return TISSE__NONE;
  }
  const uint32_t with = party == TISSE__NONE ? TISSE__NONE : latest(self, group, &none, party);
  return with != TISSE__NONE ? with : latest(self, group, &none, TISSE__NONE);
}

uint32_t tisse__deal_with(const tisse__analysis *self, uint32_t group, uint32_t back, uint32_t party, uint64_t relations)
{
  const uint32_t sentence = tisse__group_at(self, group)->sentence;
  const size_t first = self->deals.count > DEALS_SEEN ? self->deals.count - DEALS_SEEN : 0;
  uint32_t best = TISSE__NONE;
  for (size_t i = self->deals.count; i-- > first;) {
    const tisse__deal *d = &self->deals.items[i];
    if (d->told + back >= sentence && (!relations || (d->relations & relations)) && (party == TISSE__NONE || tisse__deal_has(self, (uint32_t)i, party)) &&
        (best == TISSE__NONE || d->told > self->deals.items[best].told)) {
      best = (uint32_t)i;
    }
  }
  return best;
}

/* ---- Content ----------------------------------------------------------------------------------------------------------------- */

/** The event noun among the arguments of the verb that says whose terms the clause tells: "aux termes de l'accord, X fournira". */
static uint32_t terms_of(const tisse__analysis *a, uint32_t verb)
{
  for (uint32_t c = tisse__child(a, verb, TISSE__OBLIQUE, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, verb, TISSE__OBLIQUE, NULL, c + 1)) {
    const tisse__group *g = tisse__group_at(a, c);
    if (is_event_noun(a, c) && g->marker_first < g->first && tisse__word_is_class(a, g->marker_first, TISSE__WC_TERMS)) {
      return c;
    }
    const uint32_t of = tisse__word_is_class(a, g->head, TISSE__WC_TERMS)
                            ? tisse__child(a, c, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE) : TISSE__NONE;
    if (of != TISSE__NONE && is_event_noun(a, of)) {
      return of;
    }
  }
  return TISSE__NONE;
}

/** Does the verb tell by this group what its subject holds: "l'accord prévoit un rachat", "porte sur un rachat"; not "intervient après un rachat"? */
static bool tells_by(const tisse__analysis *a, uint32_t verb, uint32_t below)
{
  return verb != below && (tisse__group_at(a, below)->link != TISSE__OBLIQUE ||
                           tisse__lemma_is_class(a, tisse__group_at(a, verb)->lemma, TISSE__VERB, TISSE__WC_CONTENT));
}

/** The event noun whose content the verb tells by the group below it; what the deal does of itself is not what it holds. */
static uint32_t event_of_verb(const tisse__analysis *a, uint32_t verb, uint32_t below, bool by_terms)
{
  uint32_t subject = tells_by(a, verb, below) ? tisse__group_at(a, verb)->subject : TISSE__NONE;
  if (subject != TISSE__NONE && tisse__group_at(a, subject)->kind == TISSE__GROUP_RELATIVE) {
    subject = tisse__group_at(a, subject)->antecedent;
  }
  if (subject != TISSE__NONE && subject != below && is_event_noun(a, subject)) {
    return subject;
  }
  const uint32_t terms = by_terms ? terms_of(a, verb) : TISSE__NONE;
  return terms == below ? TISSE__NONE : terms;
}

/** The event noun whose content the group is in; `party`: rather one with this party. Puts its deal, which may be none where `bare`.
 * `by_terms`: "aux termes de l'accord" opens content too. */
static uint32_t event_over(const tisse__analysis *self, uint32_t group, uint32_t party, bool by_terms, bool bare, uint32_t *found)
{
  uint32_t below = group;
  uint32_t at = group;
  for (int steps = 0; steps < CLIMB_STEPS && at != TISSE__NONE; ++steps) {
    uint32_t event = at != group && is_event_noun(self, at) ? at : TISSE__NONE;
    if (event == TISSE__NONE && tisse__group_at(self, at)->kind == TISSE__GROUP_VERB) {
      event = event_of_verb(self, at, below, by_terms);
    }
    event = event == group ? TISSE__NONE : event;
    *found = event == TISSE__NONE ? TISSE__NONE : tisse__deal_of(self, event, party);
    if (*found != TISSE__NONE || (bare && event != TISSE__NONE)) {
      return event;
    }
    const tisse__group *g = tisse__group_at(self, at);
    if (g->kind == TISSE__GROUP_NOUN && (g->mention != TISSE__NONE || g->link == TISSE__APPOSITION)) {
      return TISSE__NONE; /* "l'acquisition de X, une PME installée à Dunkerque": said of a party, not of the deal */
    }
    below = at;
    at = g->governor;
  }
  return TISSE__NONE;
}

uint32_t tisse__deal_over(const tisse__analysis *self, uint32_t group, uint32_t party, bool by_terms)
{
  uint32_t deal = TISSE__NONE;
  event_over(self, group, party, by_terms, false, &deal);
  return deal;
}

uint32_t tisse__deal_sum_over(tisse__analysis *self, uint32_t group)
{
  uint32_t deal = TISSE__NONE;
  const uint32_t event = event_over(self, group, TISSE__NONE, true, true, &deal);
  const uint32_t sum = event == TISSE__NONE ? TISSE__NONE : tisse__event_sum(self, event);
  return sum == TISSE__NONE || tisse__sum_is_taken(self, sum) ? TISSE__NONE : sum;
}

/** "X will buy Y, valuing the British firm at N": who is bought by the verb that the participle is said of; TISSE__NONE where nobody or several are. */
static uint32_t bought_by_verb_over(const tisse__analysis *self, uint32_t participle)
{
  const tisse__group *g = tisse__group_at(self, participle);
  uint32_t found = TISSE__NONE;
  if (g->kind != TISSE__GROUP_VERB || g->form != TISSE__PARTICIPLE_PRESENT || g->link != TISSE__ADVERBIAL || g->governor == TISSE__NONE) {
    return TISSE__NONE;
  }
  for (size_t i = self->drafts.count; i-- > 0 && self->drafts.items[i].sentence == g->sentence;) {
    const tisse__draft *draft = &self->drafts.items[i];
    if (!draft->has_object || draft->trigger_group != g->governor || !tisse__relation_buys(self, draft->relation)) {
      continue;
    }
    if (found != TISSE__NONE && found != draft->object.referent) {
      return TISSE__NONE;
    }
    found = draft->object.referent;
  }
  return found;
}

uint32_t tisse__deal_target_over(const tisse__analysis *self, uint32_t verb, bool *by_deal)
{
  const uint32_t bought = bought_by_verb_over(self, verb);
  *by_deal = bought != TISSE__NONE;
  if (bought != TISSE__NONE) {
    return bought;
  }
  uint32_t event = tisse__group_at(self, verb)->subject;
  if (event != TISSE__NONE && tisse__group_at(self, event)->kind == TISSE__GROUP_RELATIVE) {
    event = tisse__group_at(self, event)->antecedent;
  }
  *by_deal = event != TISSE__NONE && is_event_noun(self, event);
  if (!*by_deal) {
    return TISSE__NONE;
  }
  uint32_t deal = tisse__deal_of(self, event, TISSE__NONE);
  deal = deal == TISSE__NONE ? tisse__deal_with(self, event, 0, TISSE__NONE, money_relations(self)) : deal; /* "X a investi dans Y lors d'une opération qui …" */
  return deal == TISSE__NONE ? TISSE__NONE : tisse__deal_at(self, deal)->target;
}

/**
 * "X a conclu un accord avec Y prévoyant un investissement dans cette entreprise": the one with whom it is concluded, unless another party is
 * called by the noun. "L'entreprise" may be either.
 */
static void settle_description(tisse__analysis *a, uint32_t group)
{
  tisse__group *g = &a->groups.items[group];
  if (g->kind != TISSE__GROUP_NOUN || g->mention != TISSE__NONE || !tisse__is_definite(g) || g->number == TISSE__PLURAL || !g->marker.data ||
      (g->meant != TISSE__NONE && g->meant_link != TISSE_LINK_PRONOUN) || !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION)) {
    return;
  }
  const bool generic = tisse__is_generic(a, g->lemma);
  const uint32_t deal = tisse__deal_over(a, group, TISSE__NONE, true);
  const tisse__deal *d = deal == TISSE__NONE ? NULL : tisse__deal_at(a, deal);
  if (!d || d->party_count != 2 || d->noun == TISSE__NONE || tisse__group_at(a, d->noun)->sentence != g->sentence) {
    return;
  }
  uint32_t told[2] = {0}, possible[2] = {0}, told_count = 0, possible_count = 0;
  for (uint32_t i = 0; i < 2; ++i) {
    const tisse__likeness like = tisse__traits_compare(a, group, d->parties[i]);
    if (!like.conflict && !tisse__class_is(a, tisse__referent_class(a, d->parties[i]), "Person")) {
      possible[possible_count++] = d->parties[i];
      told[told_count] = d->parties[i];
      told_count += like.telling || like.head;
    }
  }
  uint32_t meant = told_count == 1 ? told[0] : TISSE__NONE;
  if (meant == TISSE__NONE && generic && g->determiner == TISSE__DEMONSTRATIVE && possible_count == 2) {
    meant = d->actor == possible[0] ? possible[1] : d->actor == possible[1] ? possible[0] : TISSE__NONE;
  }
  if (meant != TISSE__NONE || generic) {
    g->meant = meant;
    g->meant_link = TISSE_LINK_EVENT;
  }
}

/* ---- What brings a deal in --------------------------------------------------------------------------------------------------- */

/** An event noun that names parties, or whose subject does what it tells, is a deal of theirs. */
static void meet(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if ((g->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) || g->number == TISSE__PLURAL) {
    return;
  }
  const uint32_t any[4] = {tisse__class_named(a->knowledge, "Organization"), tisse__class_named(a->knowledge, "Person"), TISSE__NONE, TISSE__NONE};
  tisse__ends local;
  tisse__ends_begin(&local, 0);
  local_parties(a, group, any, TISSE__NONE, &local);
  const uint32_t subject = concluder(a, group);
  const bool with = counterpart(a, group) != TISSE__NONE;
  const bool by_subject = !with && local.count && subject != TISSE__NONE && local.items[0].group == subject;
  if (!local.count || (by_subject && tisse__is_definite(g))) {
    return; /* "X et Y ont critiqué l'accord" */
  }
  uint32_t deal = tisse__is_definite(g) ? latest(a, group, &local, TISSE__NONE) : TISSE__NONE;
  if (deal == TISSE__NONE) {
    deal = add_deal(a, group);
    if (deal == TISSE__NONE) {
      return;
    }
    a->deals.items[deal].noun = group;
  }
  for (uint32_t i = 0; i < local.count; ++i) {
    add_party(a, deal, local.items[i].referent);
    if (with && local.items[i].group == subject && tisse__group_at(a, subject)->first_conjunct == TISSE__NONE) {
      a->deals.items[deal].actor = local.items[i].referent;
    }
  }
  a->groups.items[group].deal = deal;
}

void tisse__deals_meet(tisse__analysis *self, uint32_t sentence)
{
  tisse__sentence *s = &self->sentences[sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    if (tisse__group_at(self, g)->kind == TISSE__GROUP_NOUN && tisse__word_is_class(self, tisse__group_at(self, g)->head, TISSE__WC_EVENT)) {
      s->events = true;
      meet(self, g);
    }
  }
  for (uint32_t g = s->first_group; self->deals.count && g < s->last_group; ++g) {
    settle_description(self, g);
  }
}

/** Is the claim one of the deal: are all its ends parties, or may they become so? */
static bool is_content(const tisse__analysis *a, uint32_t deal, const tisse__draft *draft)
{
  const tisse__deal *d = tisse__deal_at(a, deal);
  const bool subject = tisse__deal_has(a, deal, draft->subject.referent);
  const bool object = !draft->has_object || tisse__deal_has(a, deal, draft->object.referent);
  return (subject && object) || ((subject || object || !d->party_count) && d->party_count < 2) || d->group == draft->trigger_group;
}

/** The deal of both ends of the claim, in reach; TISSE__NONE where there is none. */
static uint32_t deal_of_pair(const tisse__analysis *a, const tisse__draft *draft)
{
  const size_t first = a->deals.count > DEALS_SEEN ? a->deals.count - DEALS_SEEN : 0;
  for (size_t i = a->deals.count; i-- > first;) {
    const tisse__deal *d = &a->deals.items[i];
    const bool round = !draft->has_object && !(d->relations & bit_of(draft->relation)) && d->relations;
    const bool joins = draft->has_object && draft->object.referent == d->target && (d->relations & tisse__relation_bit(a, "raises")) &&
                       tisse__relation_is(a, draft->relation, "investsIn");
    const bool both = tisse__deal_has(a, (uint32_t)i, draft->subject.referent) &&
                      (!draft->has_object || tisse__deal_has(a, (uint32_t)i, draft->object.referent));
    if (d->sentence + TISSE__DEAL_REACH >= draft->sentence && ((both && !round) || joins)) {
      return (uint32_t)i;
    }
  }
  return TISSE__NONE;
}

static void learn(tisse__analysis *a, uint32_t index)
{
  tisse__draft *draft = &a->drafts.items[index];
  if (!is_deal_relation(a, draft->relation)) {
    return;
  }
  uint32_t deal = tisse__group_at(a, draft->trigger_group)->deal;
  deal = deal != TISSE__NONE && is_content(a, deal, draft) ? deal : tisse__deal_over(a, draft->trigger_group, draft->subject.referent, true);
  deal = deal != TISSE__NONE && is_content(a, deal, draft) ? deal : deal_of_pair(a, draft);
  if (deal == TISSE__NONE && a->deals.count && a->deals.items[a->deals.count - 1].group == draft->trigger_group) {
    deal = (uint32_t)a->deals.count - 1; /* "A et B rachètent C" */
  }
  deal = deal == TISSE__NONE ? add_deal(a, draft->trigger_group) : deal;
  if (deal == TISSE__NONE) {
    return;
  }
  add_party(a, deal, draft->subject.referent);
  add_party(a, deal, draft->has_object ? draft->object.referent : TISSE__NONE);
  draft->deal = deal;
  tisse__deal *d = &a->deals.items[deal];
  d->relations |= bit_of(draft->relation);
  d->sentence = d->told = draft->sentence;
  d->group = draft->trigger_group > d->group ? draft->trigger_group : d->group;
  d->draft = draft->has_object ? index : d->draft;
  if (!draft->has_object) {
    d->target = draft->subject.referent;
  } else if (bit_of(draft->relation) & money_relations(a)) {
    d->target = draft->object.referent;
  }
}

void tisse__deals_learn(tisse__analysis *self, size_t first_draft)
{
  for (size_t i = first_draft; i < self->drafts.count && !self->arena->failed; ++i) {
    learn(self, (uint32_t)i);
  }
}

/* ---- Prices ------------------------------------------------------------------------------------------------------------------ */

/** "Le partenariat entre X et Y semblait menacé. Des informations mettaient en doute un accord pouvant atteindre 2 milliards": of X and Y. */
static uint32_t topical_deal(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->deal != TISSE__NONE || g->determiner != TISSE__INDEFINITE || relations_of_noun(a, g->lemma)) {
    return TISSE__NONE;
  }
  const uint32_t deal = tisse__deal_with(a, group, 1, TISSE__NONE, 0);
  const tisse__sentence *s = &a->sentences[g->sentence];
  if (deal == TISSE__NONE || a->deals.items[deal].noun == TISSE__NONE || a->deals.items[deal].party_count != 2) {
    return TISSE__NONE;
  }
  for (uint32_t w = s->first; w < s->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m != TISSE__NONE && !tisse__deal_has(a, deal, a->mentions.items[m].referent)) {
      return TISSE__NONE;
    }
  }
  return deal;
}

void tisse__deals_touch(tisse__analysis *self, uint32_t sentence)
{
  const tisse__sentence *s = &self->sentences[sentence];
  for (uint32_t g = s->first_group; self->deals.count && s->events && g < s->last_group; ++g) {
    if (!is_event_noun(self, g) || tisse__group_at(self, g)->number == TISSE__PLURAL) {
      continue;
    }
    uint32_t deal = tisse__deal_of(self, g, TISSE__NONE);
    deal = deal == TISSE__NONE ? topical_deal(self, g) : deal;
    if (deal == TISSE__NONE) {
      continue;
    }
    tisse__deal *d = &self->deals.items[deal];
    d->group = g > d->group ? g : d->group;
    d->sentence = sentence;
    const uint32_t sum = d->sum == TISSE__NONE ? tisse__event_sum(self, g) : TISSE__NONE;
    if (sum != TISSE__NONE && !tisse__sum_is_taken(self, sum)) {
      d->sum = sum;
      d->sum_group = g;
    }
  }
}

/** The claims of each deal, the latest first. */
typedef struct claims_of { uint32_t *latest, *before; } claims_of;

static bool gather(const tisse__analysis *a, claims_of *out)
{
  out->latest = tisse__arena_alloc(a->arena, a->deals.count * sizeof *out->latest);
  out->before = tisse__arena_alloc(a->arena, a->drafts.count * sizeof *out->before);
  if (!out->latest || !out->before) {
    return false;
  }
  for (size_t i = 0; i < a->deals.count; ++i) {
    out->latest[i] = TISSE__NONE;
  }
  for (uint32_t i = 0; i < a->drafts.count; ++i) {
    const uint32_t deal = a->drafts.items[i].deal;
    if (deal != TISSE__NONE) {
      out->before[i] = out->latest[deal];
      out->latest[deal] = i;
    }
  }
  return true;
}

/** The claim that tells what the deal with the price holds: money that is to go from one party to the other, else goods; NULL where none. */
static const tisse__draft *content_of(const tisse__analysis *a, uint32_t deal, const claims_of *claims)
{
  const uint64_t money = money_relations(a);
  const bool pays = (tisse__deal_at(a, deal)->relations & money) != 0;
  const uint32_t told_in = tisse__group_at(a, tisse__deal_at(a, deal)->sum_group)->sentence;
  const tisse__draft *found = NULL;
  for (uint32_t i = claims->latest[deal]; i != TISSE__NONE; i = claims->before[i]) {
    const tisse__draft *draft = &a->drafts.items[i];
    const tisse_standing standing = tisse_standing_of(draft->stage, draft->certainty, draft->polarity);
    const bool told = pays ? (bit_of(draft->relation) & money) != 0 : tisse__relation_is(a, draft->relation, "supplies");
    if (!told || !draft->has_object || draft->sentence == told_in || draft->event || draft->stage == TISSE_STAGE_DONE ||
        standing == TISSE_CANCELLED || standing == TISSE_DENIED) {
      continue;
    }
    if (draft->sum != TISSE__NONE) {
      return NULL; /* its price is another, or told there */
    }
    found = draft;
  }
  return found;
}

bool tisse__deals_price(tisse__analysis *self)
{
  claims_of claims; /* as they are now: prices that are told below hold nothing */
  if (self->deals.count && !gather(self, &claims)) {
    return false;
  }
  for (uint32_t i = 0; i < self->deals.count; ++i) {
    const tisse__deal *d = &self->deals.items[i];
    const tisse__draft *content = d->sum == TISSE__NONE || d->party_count != 2 || tisse__sum_is_taken(self, d->sum) ? NULL : content_of(self, i, &claims);
    if (!content || tisse__tells_state(self, content)) {
      continue;
    }
    if (!tisse__draft_push(self, tisse__draft_priced(self, d->sum_group, content, d->sum))) {
      return false;
    }
  }
  return true;
}

/* ---- Who is meant by an event noun ------------------------------------------------------------------------------------------- */

void tisse__event_parties(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const uint32_t before = out->count;
  local_parties(a, group, classes, avoid, out);
  const uint32_t deal = out->count == before && tisse__is_definite(tisse__group_at(a, group)) ? tisse__deal_of(a, group, avoid) : TISSE__NONE;
  const tisse__deal *d = deal == TISSE__NONE ? NULL : tisse__deal_at(a, deal);
  const bool round = d && (relations_of_noun(a, tisse__group_at(a, group)->lemma) & tisse__relation_bit(a, "raises"));
  for (uint32_t i = 0; d && i < d->party_count; ++i) {
    const bool investor = round && d->target != TISSE__NONE && d->parties[i] != d->target; /* "le tour" is that of who raises money */
    if (d->parties[i] != avoid && !investor && tisse__referent_fits(a, d->parties[i], classes)) {
      tisse__ends_add(out, tisse__end_at(a, group, d->parties[i], TISSE_LINK_EVENT));
    }
  }
}
