/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Ends that the sentence leaves to the firm spoken of: "X détient 34 %". */

#include "extract/date.h"
#include "extract/deal.h"
#include "extract/focus.h"
#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

/* ---- The firm spoken of ------------------------------------------------------------------------------------------------------ */

/** Is the group no more than what the share is of: "34 % du capital"? */
static bool is_bare_share(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && g->determiner != TISSE__POSSESSIVE && g->possessor == TISSE__NONE &&
         tisse__word_is_class(a, g->head, TISSE__WC_SHARE) && !tisse__word_is_class(a, g->head, TISSE__WC_UNIT) &&
         tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE;
}

/** "la construction du bâtiment", not "de l'usine de Y": a plain thing that the work is done on, and nobody named below it. */
static bool is_plain_thing(const tisse__trigger *t, const tisse__frame *frame, uint32_t group)
{
  static const tisse__word_class parties[] = {TISSE__WC_ORGANIZATION, TISSE__WC_PERSON, TISSE__WC_TITLE, TISSE__WC_PLACE, TISSE__WC_PUBLIC, TISSE__WC_UNIT};
  const tisse__analysis *a = t->a;
  if (!frame->takes_work || t->product == TISSE__NONE || tisse__group_at(a, group)->governor != t->product) {
    return false;
  }
  for (uint32_t g = group; g < a->sentences[tisse__group_at(a, group)->sentence].last_group; ++g) {
    const tisse__group *below = tisse__group_at(a, g);
    if (g > group && (below->kind != TISSE__GROUP_NOUN || !tisse__is_of(below))) {
      break;
    }
    bool party = below->mention != TISSE__NONE || (below->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) || below->determiner == TISSE__POSSESSIVE;
    for (size_t i = 0; i < sizeof parties / sizeof *parties; ++i) {
      party = party || tisse__word_is_class(a, below->head, parties[i]);
    }
    if (party) {
      return false;
    }
  }
  return true;
}

/** Do words behind a marker take the object's place: "34 % de Y", "9 per cent of its shares"? `share`: the group of the quantity, or TISSE__NONE. */
static bool says_whose(const tisse__trigger *t, const tisse__frame *frame, uint32_t share)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const bool hangs = group->governor != TISSE__NONE && (tisse__trigger_holds(t, group->governor) || group->governor == share || group->governor == t->product);
    if (!hangs || !group->marker.data || tisse__trigger_has_piece(t, g) || g == share || is_bare_share(a, g) || is_plain_thing(t, frame, g)) {
      continue;
    }
    bool place = tisse__is_of(group);
    for (uint32_t i = 0; i < frame->subject_count; ++i) { /* "viendront de X": who does it */
      place = place && !(frame->subject[i].function == TISSE__FN_MARKED && tisse_view_equal(frame->subject[i].marker, group->marker));
    }
    for (uint32_t i = 0; i < frame->object_count; ++i) {
      place = place || (frame->object[i].function == TISSE__FN_MARKED && tisse_view_equal(frame->object[i].marker, group->marker));
    }
    if (place) {
      return true;
    }
  }
  return false;
}

static uint32_t group_of_sum(const tisse__analysis *a, uint32_t sentence, uint32_t sum)
{
  for (uint32_t g = a->sentences[sentence].first_group; g < a->sentences[sentence].last_group && sum != TISSE__NONE; ++g) {
    if (tisse__group_at(a, g)->sum == sum) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** "Sur ce marché, X détient 80 %": here or just before, the text speaks of shares that are no stakes. */
static bool speaks_of_market(const tisse__analysis *a, uint32_t sentence)
{
  for (uint32_t w = a->sentences[sentence ? sentence - 1 : 0].first; w < a->sentences[sentence].last; ++w) {
    if (a->readings[w].pos != TISSE__VERB && tisse__word_is_class(a, w, TISSE__WC_MARKET)) {
      return true;
    }
  }
  return false;
}

/** Just before, was it told to buy another or into another? Then either may be the one held. */
static bool buys_other(const tisse__analysis *a, uint32_t sentence, uint32_t topic, uint32_t holder)
{
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + 4 >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool buys = tisse__relation_buys(a, draft->relation);
    if (buys && draft->has_object && draft->subject.referent == topic && draft->object.referent != holder) {
      return true;
    }
  }
  return false;
}

/** Do these sentences speak of another firm too, not only in passing? */
static bool speaks_of_other(const tisse__analysis *a, uint32_t sentence, uint32_t topic, uint32_t holder, uint8_t least)
{
  for (uint32_t back = 0; back <= 2 && back <= sentence; ++back) {
    const tisse__sentence *s = &a->sentences[sentence - back];
    for (uint32_t i = s->first_center; i < s->last_center; ++i) {
      const tisse__center *c = &a->centers.items[i];
      if (c->referent == TISSE__NONE || c->referent == topic || c->referent == holder || (c->joined && least > TISSE__RANK_OTHER) || c->rank < least) {
        continue;
      }
      const tisse__referent *r = &a->referents.items[c->referent];
      if (back > 0 && (tisse__class_is(a, r->class_, "Company") || (r->class_ == TISSE__NONE && r->mentions > 1))) {
        return true;
      }
    }
  }
  return false;
}

static bool buys(const tisse__analysis *a, uint32_t relation) { return tisse__relation_buys(a, relation); }

uint32_t tisse__bought_by(const tisse__analysis *a, uint32_t sentence, uint32_t buyer)
{
  return tisse__only_object(a, buyer, sentence > 4 ? sentence - 4 : 0, UINT32_MAX, buys);
}

/** "Its owner, X, promised to rebuild": was it last named as what it is to another? Then the text does not go on with it. */
static bool named_by_role(const tisse__analysis *a, uint32_t sentence, uint32_t firm)
{
  for (uint32_t back = 1; back <= 2 && back <= sentence; ++back) {
    const tisse__sentence *s = &a->sentences[sentence - back];
    for (uint32_t i = s->first_center; i < s->last_center && i < a->centers.count; ++i) {
      if (a->centers.items[i].referent != firm) {
        continue;
      }
      const uint32_t name = a->centers.items[i].group;
      const tisse__group *g = tisse__group_at(a, name);
      const uint32_t role = g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE ? g->antecedent : tisse__child(a, name, TISSE__APPOSITION, NULL, TISSE__NONE);
      return role != TISSE__NONE && tisse__group_at(a, role)->mention == TISSE__NONE && tisse__lemma_denotes_party(a, tisse__group_at(a, role)->lemma);
    }
  }
  return false;
}

bool tisse__denies_share(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  if (g->kind != TISSE__GROUP_VERB || !tisse__relation_is(t->a, frame->relation, "investsIn")) {
    return false;
  }
  for (int steps = 0; steps < 3 && !(g->flags & TISSE__G_NEGATED) && g->link == TISSE__INFINITIVAL && g->governor != TISSE__NONE; ++steps) {
    g = tisse__group_at(t->a, g->governor);
  }
  return (g->flags & TISSE__G_NEGATED) && !(g->flags & TISSE__G_ONLY_NEGATION);
}

/** Is it the firm with which the article opens, or that it names most? */
static bool is_main(const tisse__analysis *a, uint32_t sentence, uint32_t firm)
{
  return firm == tisse__article_firm(a, sentence) || (tisse__is_foremost(a, firm) && a->referents.items[firm].mentions > 1);
}

uint32_t tisse__firm_beside(const tisse__analysis *a, uint32_t group, uint32_t known)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  const uint32_t chain = tisse__chain_firm(a, group, known);
  const uint32_t topic = chain != TISSE__NONE ? chain : tisse__subject_before(a, group, known);
  if (topic == TISSE__NONE || (topic != chain && !is_main(a, sentence, topic)) || named_by_role(a, sentence, topic) || (chain == TISSE__NONE && speaks_of_other(a, sentence, topic, known, TISSE__RANK_OBLIQUE))) {
    return TISSE__NONE;
  }
  return buys_other(a, sentence, topic, known) ? tisse__bought_by(a, sentence, topic) : topic;
}

/** English: "has taken share", without an article: of the market. */
static bool takes_market(const tisse__trigger *t)
{
  for (uint32_t i = 0; i < t->constituent_count && t->a->language == TISSE__ENGLISH; ++i) {
    const tisse__group *g = t->constituents[i] == TISSE__NONE ? NULL : tisse__group_at(t->a, t->constituents[i]);
    if (g && g->kind == TISSE__GROUP_NOUN && g->number != TISSE__PLURAL && !g->determiner && g->sum == TISSE__NONE && g->first + 1 == g->last && !g->marker.data &&
        tisse__word_is_class(t->a, g->head, TISSE__WC_SHARE)) {
      return true;
    }
  }
  return false;
}

/** "X compte deux actionnaires, Y et Z": what the subject of the clause has, where no article says that they are those of the firm spoken of. */
static bool is_had_by_other(const tisse__analysis *a, const tisse__group *g, const tisse__filling *f, uint32_t topic)
{
  const tisse__group *verb = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__OBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  const uint32_t has = !verb || verb->kind != TISSE__GROUP_VERB || verb->subject == TISSE__NONE || tisse__is_definite(g) ? TISSE__NONE : tisse__group_stands_for(a, verb->subject);
  return has != TISSE__NONE && has != topic && has != f->subjects.items[0].referent;
}

/** "Brixel : Valtor devient le premier actionnaire": the firm named before the colon that opens the sentence is whom the rest is about; TISSE__NONE. */
static uint32_t named_ahead(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t holder)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  const tisse__group *g = tisse__group_at(a, s->first_group);
  if (s->first_group >= group || g->kind != TISSE__GROUP_NOUN || g->marker.data || g->mention == TISSE__NONE || g->first != s->first || g->last >= s->last ||
      !tisse__view_is(a->lower[g->last], ":")) {
    return TISSE__NONE;
  }
  const uint32_t named = tisse__group_stands_for(a, s->first_group);
  return named != TISSE__NONE && named != holder && tisse__referent_fits(a, named, classes) ? named : TISSE__NONE;
}

void tisse__trigger_bridge_topic(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (frame->topic_object && tisse__relation_is(a, frame->relation, "acquires")) {
    tisse__trigger_bridge_sale(t, frame, f, classes);
    return;
  }
  const bool supplier = tisse__relation_is(a, frame->relation, "supplies") && tisse__frame_has_self(frame); /* "Le fournisseur, X", not "the contractor X" */
  if (supplier && f->subjects.count && (tisse__group_at(a, f->subjects.items[0].group)->antecedent != t->group || g->determiner != TISSE__DEFINITE ||
                                        tisse__group_at(a, f->subjects.items[0].group)->link != TISSE__APPOSITION || g->link != TISSE__SUBJECT)) {
    return;
  }
  if (tisse__denies_share(t, frame)) {
    return; /* "X ne remettra pas au pot": that tells of no share, and denies none */
  }
  if (tisse__bridge_own_share(t, frame, f, classes) || (g->kind == TISSE__GROUP_VERB && tisse__clitic_is_thing(a, t->group))) {
    return; /* "qui en possède 45 %": the pronoun says of what */
  }
  if (!frame->topic_object || f->objects.count || !f->subjects.count || f->subjects.items[0].link > TISSE_LINK_SHARED || g->determiner == TISSE__POSSESSIVE ||
      g->possessor != TISSE__NONE || (!tisse__frame_has_self(frame) && speaks_of_market(a, g->sentence)) || /* a shareholder votes */ takes_market(t) ||
      says_whose(t, frame, group_of_sum(a, g->sentence, f->quantity))) {
    return;
  }
  const uint32_t ahead = named_ahead(a, t->group, classes, f->subjects.items[0].referent);
  if (ahead != TISSE__NONE) {
    tisse__ends_add(&f->objects, (tisse__end){.referent = ahead, .group = t->group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT});
    return;
  }
  const uint32_t subject = tisse__subject_before(a, t->group, f->subjects.items[0].referent);
  uint32_t topic = subject != TISSE__NONE ? subject : tisse__topic_before(a, t->group, f->subjects.items[0].referent);
  const uint32_t holder = f->subjects.items[0].referent;
  const uint32_t of = g->kind == TISSE__GROUP_VERB && g->link == TISSE__PARTICIPIAL && g->antecedent != TISSE__NONE ? tisse__group_at(a, g->antecedent)->governor : TISSE__NONE;
  const tisse__group *deed = of == TISSE__NONE ? NULL : tisse__group_at(a, of);
  if (a->language == TISSE__FRENCH && deed && deed->kind == TISSE__GROUP_VERB && deed->subject != TISSE__NONE && tisse__group_stands_for(a, deed->subject) == topic &&
      tisse__lemma_opens(a, deed->lemma, TISSE__VERB, "acquires")) {
    return; /* "X rachète les parts détenues par Y": not in X */
  }
  const uint32_t over = tisse__group_at(a, f->subjects.items[0].group)->possessor;
  if (over != TISSE__NONE && tisse__group_referent(a, over) == topic) {
    return; /* "SoftBank's Vision Fund has 9 per cent" */
  }
  if (g->kind == TISSE__GROUP_VERB && a->language == TISSE__FRENCH && (tisse__says_clitic(a, t->group, "en") || tisse__says_clitic(a, t->group, "y"))) {
    return; /* "qui en possède 45 %": what of is said, though not plainly */
  }
  /* who leads does so whomever it was sold to */
  const bool heads = tisse__relation_is(a, frame->relation, "leads") || tisse__relation_is(a, frame->relation, "founded");
  const uint8_t told = heads ? TISSE__RANK_LOWER_SUBJECT : TISSE__RANK_OBLIQUE;
  const uint8_t least = subject == TISSE__NONE ? TISSE__RANK_OTHER : told; /* one that was no subject must be the only one */
  const uint32_t chain = tisse__chain_firm(a, f->subjects.items[0].group < t->group ? f->subjects.items[0].group : t->group, holder);
  const bool invests = tisse__relation_is(a, frame->relation, "investsIn");
  const bool chained = chain != TISSE__NONE && tisse__referent_fits(a, chain, classes) && !buys_other(a, g->sentence, chain, holder) &&
                       !(invests && tisse__chain_tells_share(a, g->sentence, chain, TISSE__CHAIN_REACH));
  topic = chained ? chain : topic;
  if (topic != TISSE__NONE && invests && tisse__chain_tells_share(a, g->sentence, topic, 1)) {
    return; /* "Centrica takes 15 per cent of the plant. EDF gets 12" */
  }
  bool other = topic != TISSE__NONE && tisse__referent_fits(a, topic, classes) && !buys_other(a, g->sentence, topic, holder) &&
               (chained || !speaks_of_other(a, g->sentence, topic, holder, least)) && (chained || subject != TISSE__NONE || g->kind != TISSE__GROUP_VERB || a->language != TISSE__FRENCH || tisse__is_foremost(a, topic));
  if (g->kind == TISSE__GROUP_VERB && g->subject != TISSE__NONE && tisse__trigger_has_piece(t, g->subject)) {
    other = other && is_main(a, g->sentence, topic); /* "Le capital est aux mains de X" */
  }
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    other = other && f->subjects.items[i].referent != topic;
  }
  const uint32_t told_of = other || !tisse__relation_is(a, frame->relation, "investsIn") ? TISSE__NONE : tisse__stake_told_before(a, t->group, f);
  if ((other || (told_of != TISSE__NONE && tisse__referent_fits(a, told_of, classes))) && !(invests && is_had_by_other(a, g, f, other ? topic : told_of))) {
    tisse__ends_add(&f->objects, (tisse__end){.referent = other ? topic : told_of, .group = t->group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT});
  }
}
