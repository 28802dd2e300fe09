/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom definite descriptions mean ("le groupe danois", "the buyer", "les deux", "son concurrent"), by their words and by whom is spoken of. */

#include "extract/anaphor.h"
#include "extract/focus.h"
#include "extract/own.h"

#include "base/text.h"

#define DESCRIPTION_REACH 3
#define ROLES_SEEN 512  /* of the latest: no article has more, and a text without end is read in time */

/** "l'entreprise qui …", "the company that …": the words behind say which. */
static bool is_restricted(const tisse__analysis *a, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  const uint32_t next = group + 1;
  const uint32_t agent = next < s->last_group && tisse__group_at(a, next)->kind == TISSE__GROUP_VERB
                             ? tisse__child(a, next, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE) : TISSE__NONE;
  if (agent != TISSE__NONE && tisse__referent_is(a, tisse__group_referent(a, agent), "Person")) {
    return false; /* "la société fondée par X": who leads it is told of one that is known */
  }
  return next < s->last_group && (tisse__group_at(a, next)->kind == TISSE__GROUP_RELATIVE ||
                                  (tisse__group_at(a, next)->kind == TISSE__GROUP_VERB && tisse__group_at(a, next)->antecedent == group &&
                                   !(tisse__group_at(a, next)->flags & TISSE__G_FINITE)));
}

/** "le groupe de Bernard Arnault", "the company's": a name behind that says whose. */
static bool is_owned(const tisse__analysis *a, uint32_t group)
{
  const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t referent = owner == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, owner);
  return tisse__group_at(a, group)->possessor != TISSE__NONE || (referent != TISSE__NONE && !tisse__referent_is(a, referent, "Place"));
}

/** Does the article name several organisations between here and so many sentences back, but for the one that is the subject here? */
static bool is_one_of_several(const tisse__analysis *a, uint32_t group, uint32_t back, uint32_t subject)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  uint32_t found[TISSE__ENDS_MAX];
  uint32_t count = 0;
  for (uint32_t b = 0; b <= back && b <= own && a->language == TISSE__ENGLISH; ++b) {
    count = tisse__distinct_in(a, &a->sentences[own - b], b ? UINT32_MAX : group, TISSE__NONE, found, count);
  }
  for (uint32_t i = 0; i < count && i < TISSE__ENDS_MAX; ++i) {
    if (found[i] == subject) {
      return count > 2;
    }
  }
  return count > 1;
}

/** "the planemaker", of Boeing, with Airbus named since: is another, farther back, called so by as many words? */
static bool is_called_too(const tisse__analysis *a, uint32_t group, tisse__quest telling, const tisse__found *called)
{
  telling.first_back = called->back + 1;
  telling.avoid_second = called->referent;
  const tisse__found other = tisse__center_find(a, &telling);
  return other.referent != TISSE__NONE && called->referent != TISSE__NONE && a->referents.items[called->referent].mentions < 2 &&
         tisse__traits_compare(a, group, other.referent).telling >= tisse__traits_compare(a, group, called->referent).telling;
}

/** Named once, two sentences back or more, where another was a subject before: "Tencent holds 7 percent. The stock fell. … with the company". */
static bool is_passing(const tisse__analysis *a, uint32_t group, const tisse__found *found)
{
  if (found->back < 2 || found->referent == TISSE__NONE || a->referents.items[found->referent].mentions > 1) {
    return false;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence - found->back];
  for (uint32_t c = 0; c < s->first_center; ++c) {
    const tisse__center *center = &a->centers.items[c];
    if (center->referent != TISSE__NONE && center->referent != found->referent && center->rank >= TISSE__RANK_COMPLETIVE &&
        tisse__referent_is(a, center->referent, "Company")) {
      return true;
    }
  }
  return false;
}

/** Named once, with another firm a subject shortly before that the words go with as well? */
static bool is_newcomer(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const tisse__sentence *from = &a->sentences[own > DESCRIPTION_REACH ? own - DESCRIPTION_REACH : 0];
  for (uint32_t c = from->first_center; c < a->centers.count && a->referents.items[referent].mentions < 2; ++c) {
    const tisse__center *center = &a->centers.items[c];
    if (center->referent != TISSE__NONE && center->referent != referent && center->group < group && center->rank >= TISSE__RANK_SUBJECT &&
        tisse__may_be_firm(a, center->referent) &&
        !tisse__traits_compare(a, group, center->referent).conflict) {
      return true;
    }
  }
  return false;
}

/** Do the last sentences speak of another firm that the words fit as well, so much at least? `unknown`: of one that the ontology has not. */
static bool has_other(const tisse__analysis *a, uint32_t group, uint32_t referent, uint32_t avoid, uint8_t least, bool unknown)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  for (uint32_t c = a->sentences[own > DESCRIPTION_REACH ? own - DESCRIPTION_REACH : 0].first_center; c < a->centers.count; ++c) {
    const tisse__center *center = &a->centers.items[c];
    if (center->group < group && center->rank >= least && center->referent != referent && center->referent != avoid && tisse__may_be_firm(a, center->referent) &&
        !(unknown && a->referents.items[center->referent].entity != TISSE__NONE)) {
      const tisse__likeness like = tisse__traits_compare(a, group, center->referent);
      if (!like.conflict && !like.apart) {
        return true;
      }
    }
  }
  return false;
}

/** "Ce dernier absorbe la moitié de la production. L'entreprise …": he who was taken up in passing, or whom the article is about? */
static bool is_aside(const tisse__analysis *a, uint32_t group, const tisse__found *found)
{
  if (found->back != 1 || found->referent == TISSE__NONE || tisse__is_foremost(a, found->referent)) {
    return false;
  }
  const tisse__group *taken = tisse__group_at(a, a->centers.items[found->center].group);
  const bool ordinal = tisse__form_is_class(a, taken->head, TISSE__WC_LATTER) && taken->determiner == TISSE__DEMONSTRATIVE;
  const bool pronoun = (taken->flags & TISSE__G_PRONOUN) && tisse__text_is_class(a, taken->lemma, TISSE__WC_THIS_ONE);
  const bool country = taken->kind == TISSE__GROUP_NOUN && taken->mention == TISSE__NONE && tisse__text_is_class(a, taken->lemma, TISSE__WC_COUNTRY);
  return (ordinal || pronoun || country) && has_other(a, group, found->referent, TISSE__NONE, TISSE__RANK_LOWER_SUBJECT, false);
}

/** "la banque milanaise", of one that was introduced as a bank: does more than the noun go with the firm, or is no other firm near? */
static bool is_surely(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__likeness like = tisse__traits_compare(a, group, referent);
  if ((!like.open && !like.foreign) || !like.head || like.shared > 1) {
    return true;
  }
  return !has_other(a, group, referent, TISSE__NONE, TISSE__RANK_LOWER, false);
}

/**
 * Of a firm that nothing in the words tells: does the text as a whole speak rather of another, or was it named but once, with another that stands out or
 * words of another country? Such words are as often another's.
 */
static bool is_doubtful(const tisse__analysis *a, uint32_t group, const tisse__found *found, const tisse__likeness *like, uint32_t avoid)
{
  if (found->referent == TISSE__NONE) {
    return false;
  }
  const uint32_t protagonist = tisse__protagonist(a, group, avoid);
  if (protagonist != TISSE__NONE && protagonist != found->referent) {
    return true;
  }
  if (a->referents.items[found->referent].mentions > 1) {
    return false;
  }
  const bool goes_on = tisse__group_at(a, group)->link == TISSE__SUBJECT && found->back <= 1 && a->centers.items[found->center].rank >= TISSE__RANK_SUBJECT;
  const uint32_t leader = goes_on ? TISSE__NONE : tisse__focus_leader(a, group, avoid);
  return (leader != TISSE__NONE && leader != found->referent) || (like->foreign && a->referents.items[found->referent].entity != TISSE__NONE);
}

/** "le groupe dirigé par X", with nothing between: do the words say which by a person that nobody is known to be headed by? */
static bool is_led_by_new(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *next = group + 1 < a->sentences[tisse__group_at(a, group)->sentence].last_group ? tisse__group_at(a, group + 1) : NULL;
  if (!next || next->kind != TISSE__GROUP_VERB || next->antecedent != group || (next->flags & TISSE__G_FINITE) ||
      !tisse__lemma_opens(a, next->lemma, TISSE__VERB, "leads")) {
    return false; /* "la société fondée par X": who founded it is told of one that was just brought in */
  }
  const uint32_t agent = tisse__child(a, group + 1, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE);
  return agent != TISSE__NONE && tisse__referent_is(a, tisse__group_referent(a, agent), "Person");
}

/** "le groupe de Sam Altman", "Elon Musk's company": is the name that says whose a person's? */
static bool is_of_person(const tisse__analysis *a, uint32_t group)
{
  if (is_led_by_new(a, group)) {
    return true;
  }
  const uint32_t owner = tisse__said_owner(a, group);
  return owner != TISSE__NONE && tisse__referent_is(a, tisse__group_referent(a, owner), "Person");
}

/** "X rachète Y. L'entreprise marnaise …": did the last sentences bring in another firm that the words may introduce? */
static bool is_brought_in(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + TISSE__PRONOUN_REACH >= tisse__group_at(a, group)->sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool bought = tisse__relation_buys(a, draft->relation);
    if (bought && draft->has_object && draft->subject.referent == referent && !tisse__traits_compare(a, group, draft->object.referent).conflict) {
      return true;
    }
  }
  return false;
}

/** The firm that leaves all others behind, where nothing new is said of it but a trade. */
static uint32_t leader(const tisse__analysis *a, uint32_t group, uint32_t avoid)
{
  const uint32_t found = tisse__focus_leader(a, group, avoid);
  const tisse__likeness like = found == TISSE__NONE ? (tisse__likeness){0} : tisse__traits_compare(a, group, found);
  static const tisse__word_class others[] = {TISSE__WC_FACILITY, TISSE__WC_PRODUCT, TISSE__WC_UNIT, TISSE__WC_EVENT};
  for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
    if (tisse__word_is_class(a, tisse__group_at(a, group)->head, others[i])) {
      return TISSE__NONE; /* "cette raffinerie": what a firm has is called so too */
    }
  }
  const uint32_t over = tisse__group_at(a, group)->governor;
  if (over != TISSE__NONE && tisse__group_at(a, group)->link != TISSE__SUBJECT && tisse__group_at(a, over)->kind == TISSE__GROUP_NOUN &&
      (tisse__word_is_class(a, tisse__group_at(a, over)->head, TISSE__WC_TITLE) || tisse__word_is_class(a, tisse__group_at(a, over)->head, TISSE__WC_PERSON))) {
    return TISSE__NONE; /* "said Carl Brandt, the company's president": the firm of somebody new */
  }
  bool several = false;
  const uint32_t so = like.fresh ? tisse__called_so(a, group, &several) : TISSE__NONE;
  return like.foreign || like.open || several || (so != TISSE__NONE && so != found) ? TISSE__NONE : found;
}

/** The one that stands out among those spoken of. */
static uint32_t described_in_focus(tisse__analysis *a, uint32_t group, const tisse__wanted *w, tisse__ownership how, bool *doubtful)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (is_restricted(a, group) || (g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE)) {
    return TISSE__NONE;
  }
  const bool generic = tisse__is_generic(a, g->lemma);
  const uint8_t least = tisse__least_rank(a, group);
  const uint32_t subject = tisse__clause_subject(a, group);
  const uint32_t whose = subject == TISSE__NONE || a->language != TISSE__FRENCH ? TISSE__NONE : tisse__group_at(a, subject)->owner; /* "Son avocat dénonce l'abus du groupe": another */
  const tisse__quest quest = {.group = group, .avoid = tisse__clause_subject_referent(a, group), .avoid_second = whose,
                              .last_back = DESCRIPTION_REACH, .least = least ? least : TISSE__RANK_LOWER, .organizations = true,
                              .described = true, .apart = true};
  tisse__quest telling = quest;
  telling.told = true;
  if (g->determiner == TISSE__DEMONSTRATIVE && generic) { /* "Bosch s'allie à Valeo … cette entreprise": not the topic, who was named last */
    tisse__quest latest = quest;
    latest.last = true;
    latest.least = latest.least_before = 0;
    latest.apart = false;
    const tisse__found last = tisse__center_find(a, &latest);
    if (last.referent != TISSE__NONE) {
      return last.referent;
    }
  }
  const tisse__found called = tisse__center_find(a, &telling);
  if (tisse__found_is_clear(&called, TISSE__CLEAR_MARGIN)) { /* "the Danish group": rather farther back than another nearby */
    return is_called_too(a, group, telling, &called) || !is_surely(a, group, called.referent) ? TISSE__NONE : called.referent;
  }
  bool several = false;
  const uint32_t so = generic || tisse__noun_is_relational(a, g->lemma) ? TISSE__NONE : tisse__called_so(a, group, &several);
  if (so != TISSE__NONE || several) { /* "la mutuelle": the one that the article calls so, or nobody */
    const bool fit = so != TISSE__NONE && so != quest.avoid && !tisse__traits_compare(a, group, so).conflict && tisse__is_near(a, group, so);
    return fit ? so : TISSE__NONE;
  }
  const uint32_t whole = tisse__called_wholly(a, group, quest.avoid);
  if (whole != TISSE__NONE) {
    return whole; /* "la PME toulousaine", several sentences behind it */
  }
  if (how == TISSE__OWNED_BY_NEW) { /* what is new tells nothing: only the one that is spoken of, and no apposition to another */
    const tisse__found only = tisse__center_find(a, &quest);
    const uint32_t first = g->possessor == TISSE__NONE ? g->first : tisse__group_at(a, g->possessor)->first;
    const bool aside = first > a->sentences[g->sentence].first && tisse__view_is(a->lower[first - 1], ",");
    const bool new_head = only.back > 1 || is_of_person(a, group);
    return only.second < 0 && !aside && !(new_head && !tisse__is_foremost(a, only.referent)) ? only.referent : TISSE__NONE;
  }
  const tisse__found found = tisse__find_topic(a, quest);
  if (found.score < 0) {
    return generic ? TISSE__NONE : tisse__described_by_trade(a, w, g->lemma);
  }
  const bool told = found.score >= TISSE__TOLD;
  const tisse__likeness like = found.referent == TISSE__NONE ? (tisse__likeness){0} : tisse__traits_compare(a, group, found.referent);
  if (!told && like.apart && has_other(a, group, found.referent, TISSE__NONE, TISSE__RANK_LOWER, false)) {
    return TISSE__NONE; /* "le fabricant parisien", of one that was told to be of Toulouse, with one of nowhere beside */
  }
  if (!told && like.foreign && is_newcomer(a, group, found.referent)) {
    return TISSE__NONE; /* "GEK Terna keeps nothing. The Emirati company …" */
  }
  if (!told && found.referent != TISSE__NONE && (like.foreign || like.open || like.fresh)) {
    const uint32_t latest = found.back > 1 ? tisse__only_latest(a, group, quest.avoid) : TISSE__NONE;
    if (like.foreign && latest != TISSE__NONE && latest != found.referent) { /* "Les moteurs viennent de Wärtsilä. Le groupe finlandais …" */
      const tisse__likeness other = tisse__traits_compare(a, group, latest);
      if (!other.conflict) {
        return other.open ? TISSE__NONE : latest;
      }
    }
    if ((like.foreign && tisse__has_later(a, group, found.referent, quest.avoid)) || tisse__has_rival(a, group, found.referent, quest.avoid) || (like.open && is_brought_in(a, group, found.referent))) {
      return TISSE__NONE; /* what the words say is new, and another may be so as well */
    }
  }
  if (!told && like.open && is_one_of_several(a, group, found.back, quest.avoid)) {
    return TISSE__NONE; /* "the Greek renewables group": one of two, and nothing says which is Greek */
  }
  if (!told && found.second >= 0 && like.open) {
    return TISSE__NONE; /* "the house-flipping company": a word that nobody there is known by */
  }
  if (!told && generic && is_aside(a, group, &found)) {
    return TISSE__NONE;
  }
  const bool alone = found.second < 0;
  const int margin = told ? 5 : 3;
  const bool leads = tisse__found_is_clear(&found, margin) && (found.score >= TISSE__RANK_OWNER || told);
  if (!alone && !leads) {
    return TISSE__NONE;
  }
  const bool fits = (generic && !is_passing(a, group, &found)) || told || found.back <= 1;
  *doubtful = fits && !told && is_doubtful(a, group, &found, &like, quest.avoid);
  return fits && !*doubtful ? found.referent : TISSE__NONE;
}

/** "Alstom conteste le choix de Voltrain. L'entreprise, née en 2014, …": where it was founded is told of the new firm, not of one that readers know. */
static bool is_too_known(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  return a->referents.items[referent].entity != TISSE__NONE && tisse__tells_origin(a, group) && has_other(a, group, referent, TISSE__NONE, 0, true);
}

/**
 * "Pfizer buys Brixel. The biotech …": a word that says more than "company", and by which nobody calls the buyer whom readers know, with one that only this
 * text brings in beside: the words are as well of that.
 */
static bool is_rather_bought(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__likeness like = tisse__traits_compare(a, group, referent);
  if (a->referents.items[referent].entity == TISSE__NONE || tisse__is_generic(a, g->lemma) || !like.fresh || like.shared) {
    return false;
  }
  bool led = g->sentence == 0;
  for (uint32_t c = led ? 0 : a->sentences[g->sentence - 1].first_center; !led && c < a->centers.count; ++c) {
    led = a->centers.items[c].referent == referent && a->centers.items[c].rank >= TISSE__RANK_OWNER;
  }
  if (!led && has_other(a, group, referent, TISSE__NONE, 0, true)) {
    return true; /* "Ana Ruiz, la patronne d'Euronext, a salué l'arrivée de Brixel. L'éditeur …" */
  }
  for (size_t d = a->drafts.count; d-- > tisse__drafts_seen(a);) {
    const tisse__draft *draft = &a->drafts.items[d];
    if (draft->has_object && draft->subject.referent == referent && draft->sentence + 2 >= g->sentence && a->referents.items[draft->object.referent].entity == TISSE__NONE &&
        (tisse__relation_is(a, draft->relation, "acquires") || tisse__relation_is(a, draft->relation, "investsIn")) &&
        !tisse__traits_compare(a, group, draft->object.referent).conflict) {
      return true;
    }
  }
  return false;
}

/** "le groupe", where the text had "le groupe Guillin" and the firm that was found goes by another noun: Guillin; nobody where it goes by none. */
static uint32_t called_so(const tisse__analysis *a, uint32_t group, uint32_t found, uint32_t avoid)
{
  const tisse__group *g = tisse__group_at(a, group);
  bool several = false;
  const uint32_t so = found != TISSE__NONE && tisse__is_generic(a, g->lemma) && g->determiner == TISSE__DEFINITE ? tisse__called_so(a, group, &several) : TISSE__NONE;
  if (so == TISSE__NONE || so == found || so == avoid || !tisse__is_near(a, group, so) || tisse__traits_compare(a, group, so).conflict ||
      2 * tisse__focus_weight(a, group, so) < tisse__focus_weight(a, group, found)) {
    return found;
  }
  for (uint32_t t = a->referents.items[found].first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    if (a->traits.items[t].head) {
      return so;
    }
  }
  return TISSE__NONE;
}

/** "27 % de l'entreprise", "a stake in the company": is the group what a share is of? */
static bool is_shared_out(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t over = g->marker.data && g->link == TISSE__COMPLEMENT ? g->governor : TISSE__NONE;
  if (over == TISSE__NONE || tisse__group_at(a, over)->kind != TISSE__GROUP_NOUN) {
    return false;
  }
  const tisse__group *share = tisse__group_at(a, over);
  const bool part = share->sum != TISSE__NONE && !a->sums.items[share->sum].money;
  return part || tisse__word_is_class(a, share->head, TISSE__WC_SHARE);
}

/** "The deal values the company at …", "la valorisation du groupe": does the verb, the noun say what the group is worth? */
static bool is_valued(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  const bool verbal = over && over->kind == TISSE__GROUP_VERB && g->link == (tisse__is_passive(over) ? TISSE__SUBJECT : TISSE__OBJECT);
  if (!verbal && !(over && over->kind == TISSE__GROUP_NOUN && g->link == TISSE__COMPLEMENT && tisse__is_of(g))) {
    return false;
  }
  return tisse__lemma_opens(a, over->lemma, verbal ? TISSE__VERB : TISSE__NOUN, "valuedAt");
}

static bool is_bought_by(const tisse__analysis *a, const tisse__group *g, const tisse__group *over)
{
  tisse__frame_walk walk = tisse__frames_of(a, over->lemma, over->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const bool buys = tisse__relation_buys(a, frame->relation);
    const bool owns = a->language == TISSE__ENGLISH && g->link == TISSE__OBJECT && tisse__relation_is(a, frame->relation, "subsidiaryOf");
    if (owns && !tisse__lemma_opens(a, over->lemma, TISSE__VERB, "leads") && frame->subject_count && frame->subject[0].function == TISSE__FN_OBJECT) {
      return true; /* "which had owned the company since 2017" */
    }
    for (uint32_t i = 0; buys && i < frame->object_count; ++i) {
      const tisse__argument *argument = &frame->object[i];
      if ((argument->function == TISSE__FN_OBJECT && g->link == TISSE__OBJECT) ||
          (argument->function == TISSE__FN_MARKED && g->link != TISSE__SUBJECT && tisse_view_equal(argument->marker, g->marker))) {
        return true;
      }
    }
  }
  return false;
}

/** "bid for the company", "investors in the group", "made an offer for it": does the word over the group say that it is bought, or that money goes into it? */
static bool is_bought(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  if (!over || (over->kind != TISSE__GROUP_VERB && over->kind != TISSE__GROUP_NOUN) || tisse__is_passive(over)) {
    return false;
  }
  const uint32_t object = over->kind == TISSE__GROUP_VERB && g->link == TISSE__OBLIQUE ? tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  return is_bought_by(a, g, over) || (object != TISSE__NONE && object < group && is_bought_by(a, g, tisse__group_at(a, object)));
}

/** Do the last sentences name several firms, but for the one? */
static bool are_several(const tisse__analysis *a, uint32_t group)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  uint32_t found[TISSE__ENDS_MAX];
  uint32_t count = 0;
  for (uint32_t back = 0; back <= TISSE__PRONOUN_REACH && back <= own; ++back) {
    count = tisse__distinct_in(a, &a->sentences[own - back], back ? UINT32_MAX : group, TISSE__NONE, found, count);
  }
  return count > 1;
}

/** The one firm that the article told somebody to put money in or to buy, or to raise some, other than the holder. */
static uint32_t only_investee(const tisse__analysis *a, uint32_t holder)
{
  uint32_t found = TISSE__NONE;
  const size_t first = a->drafts.count > ROLES_SEEN ? a->drafts.count - ROLES_SEEN : 0;
  for (size_t i = a->drafts.count; i-- > first;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool raises = tisse__relation_is(a, draft->relation, "raises");
    if (!raises && !tisse__relation_is(a, draft->relation, "investsIn") && !tisse__relation_is(a, draft->relation, "acquires")) {
      continue;
    }
    const uint32_t firm = raises ? draft->subject.referent : draft->has_object ? draft->object.referent : TISSE__NONE;
    if (firm == holder || firm == TISSE__NONE) {
      continue;
    }
    if (found != TISSE__NONE && found != firm) {
      return TISSE__NONE;
    }
    found = firm;
  }
  return found;
}

/** "la firme de Redmond", "la société de Sam Altman", "le groupe dirigé par X": what hangs on the noun tells; puts whether it tells of somebody. */
static uint32_t described_by_complement(const tisse__analysis *a, uint32_t group, tisse__ownership *how)
{
  const uint32_t led = tisse__described_by_head(a, group);
  const uint32_t based = led != TISSE__NONE ? led : tisse__described_by_place(a, group);
  return based != TISSE__NONE ? based : tisse__described_by_owner(a, group, how);
}

/** "le repreneur", "the German buyer", with nothing behind that says whose */
static uint32_t role_described(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!a->drafts.count) {
    return TISSE__NONE; /* nobody has a role yet */
  }
  const bool owned = g->possessor != TISSE__NONE ||
                     tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE) != TISSE__NONE;
  const bool said = owned || g->link == TISSE__ATTRIBUTE || g->link == TISSE__APPOSITION || is_restricted(a, group);
  if (said) {
    return TISSE__NONE;
  }
  const uint32_t role = tisse__noun_is_relational(a, g->lemma) ? tisse__described_by_role(a, group, TISSE__NONE) : TISSE__NONE;
  return role != TISSE__NONE ? role : tisse__described_by_deal(a, group);
}

/** French: "L'enseigne teste …", "la marque", with nothing behind that says whose: the firm itself is called so. */
static bool is_shop_sign(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return a->language == TISSE__FRENCH && tisse__group_is_class(a, g, TISSE__WC_BRAND) && tisse__is_generic(a, g->lemma) && g->possessor == TISSE__NONE &&
         tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE) == TISSE__NONE;
}

/** "le fournisseur d'électricité verte", "the power supplier": the noun is a trade, with what it deals in and nobody that it deals with. */
static bool is_trade(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!tisse__noun_only_supplies(a, g->lemma)) {
    return false;
  }
  const uint32_t behind = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  if (behind != TISSE__NONE) {
    const tisse__group *goods = tisse__group_at(a, behind);
    return !goods->determiner && goods->mention == TISSE__NONE && !(goods->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && goods->sum == TISSE__NONE &&
           !tisse__word_is_class(a, goods->head, TISSE__WC_ORGANIZATION);
  }
  return a->language == TISSE__ENGLISH && g->head > g->first && a->readings[g->head - 1].pos == TISSE__NOUN && a->word_mention[g->head - 1] == TISSE__NONE;
}

/** "X a nommé Y à la tête du groupe": a firm appoints its own head. */
static bool is_own_post(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->marker.data && tisse__text_is_class(a, g->marker, TISSE__WC_POST_PLACE) && tisse__is_generic(a, g->lemma);
}

/** The firm that appoints: `before`: only where an earlier sentence names it, too, so that the text goes on about it. */
static uint32_t who_appoints(const tisse__analysis *a, uint32_t group, bool before)
{
  const uint32_t verb = tisse__group_at(a, group)->governor;
  const uint32_t object = verb == TISSE__NONE ? TISSE__NONE : tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t left = object == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, object);
  if (left != TISSE__NONE && tisse__referent_is(a, left, "Organization")) {
    return left; /* "avait quitté X, après six ans à la tête de l'entreprise" */
  }
  const uint32_t subject = tisse__clause_subject(a, group);
  const uint32_t firm = subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, subject);
  if (firm == TISSE__NONE || !tisse__referent_is(a, firm, "Organization")) {
    return TISSE__NONE;
  }
  const uint32_t first = a->sentences[tisse__group_at(a, group)->sentence].first;
  for (size_t m = 0; before && m < a->mentions.count && a->mentions.items[m].first < first; ++m) {
    if (a->mentions.items[m].referent == firm) {
      return firm;
    }
  }
  return before ? TISSE__NONE : firm;
}

static bool is_named_in(const tisse__analysis *a, const tisse__sentence *s, uint32_t referent)
{
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    if (tisse__group_referent(a, g) == referent) {
      return true;
    }
  }
  return false;
}

/**
 * "Savencia s'agrandit. Le propriétaire de Caprice des Dieux rachète …": whose goods or firm the article had not named is told of the one firm that the
 * sentence before speaks of, or of the one of a deal's two that this sentence does not name.
 */
static uint32_t owner_of_new(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__sentence *s = &a->sentences[g->sentence];
  const uint32_t behind = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  if (g->link != TISSE__SUBJECT || g->marker.data || g->determiner != TISSE__DEFINITE || behind != group + 1 || !(tisse__group_at(a, behind)->flags & TISSE__G_PROPER) ||
      tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE) || !tisse__lemma_denotes_party(a, g->lemma)) {
    return TISSE__NONE;
  }
  const uint32_t owned = tisse__group_referent(a, behind);
  if (owned == TISSE__NONE || a->referents.items[owned].first_word < s->first || tisse__referent_is(a, owned, "Place") || tisse__referent_is(a, owned, "Person")) {
    return TISSE__NONE;
  }
  const uint32_t latest = tisse__only_latest(a, group, owned);
  uint32_t pair[2];
  if (latest != TISSE__NONE || !tisse__opening_pair(a, group, pair)) {
    return latest != TISSE__NONE && !is_named_in(a, s, latest) ? latest : TISSE__NONE;
  }
  const bool first = is_named_in(a, s, pair[0]), second = is_named_in(a, s, pair[1]);
  return first == second ? TISSE__NONE : pair[first ? 1 : 0];
}

/** "le patron du groupe, Jensen Huang": the firm that the person of that name is known to lead, or was told to. */
static uint32_t led_by_named(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *post = g->link != TISSE__COMPLEMENT || !tisse__is_of(g) || g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  const bool title = post && post->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, post->head, TISSE__WC_TITLE);
  const bool behind = title && post->link == TISSE__APPOSITION && post->antecedent != TISSE__NONE; /* "Hélène Kervadec, présidente du groupe" */
  const uint32_t name = !title ? TISSE__NONE : behind ? post->antecedent : tisse__child(a, g->governor, TISSE__APPOSITION, NULL, TISSE__NONE);
  const uint32_t person = name == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, name);
  if (person == TISSE__NONE || !tisse__referent_is(a, person, "Person")) {
    return TISSE__NONE;
  }
  const uint32_t company = behind ? TISSE__NONE : tisse__company_of(a, person);
  return company == TISSE__NONE ? tisse__firm_of_surname(a, person) : company;
}

/** French: "le développeur et | éditeur de jeux X": one who is two things has one article, and the name behind the second; TISSE__NONE elsewhere. */
static uint32_t named_as_second(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t second = g->first_conjunct == group ? g->next_conjunct : TISSE__NONE;
  if (a->language != TISSE__FRENCH || second == TISSE__NONE || g->mention != TISSE__NONE || g->determiner != TISSE__DEFINITE || g->number == TISSE__PLURAL) {
    return TISSE__NONE;
  }
  const tisse__group *role = tisse__group_at(a, second);
  const bool one = !role->determiner && !role->marker.data && !(role->flags & TISSE__G_PROPER) && role->mention != TISSE__NONE && role->next_conjunct == TISSE__NONE &&
                   !a->mentions.items[role->mention].description && tisse__word_is_class(a, role->head, TISSE__WC_ORGANIZATION);
  return one ? tisse__group_referent(a, second) : TISSE__NONE;
}

static uint32_t described_by_words(tisse__analysis *a, uint32_t group, bool *guessed)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t twofold = named_as_second(a, group);
  if (twofold != TISSE__NONE) {
    return twofold;
  }
  uint32_t all[4] = {tisse__class_named(a->knowledge, "Organization"), TISSE__NONE, TISSE__NONE, TISSE__NONE};
  const tisse__wanted w = {
      .classes = all, .avoid = TISSE__NONE, .avoid_second = is_own_post(a, group) ? TISSE__NONE : tisse__clause_subject_referent(a, group), .sentence = g->sentence};
  const uint32_t cover = a->word_mention[g->head];
  uint32_t referent = tisse__antonomasia_at(a, g);
  if (referent == TISSE__NONE && cover != TISSE__NONE && a->mentions.items[cover].description && !a->mentions.items[cover].weak &&
      a->mentions.items[cover].last - a->mentions.items[cover].first > 1 &&
      !(g->determiner == TISSE__INDEFINITE && a->mentions.items[cover].last < g->last)) { /* "un opérateur ferroviaire | italien" is one of many */
    referent = tisse__described(a, cover, &w);
  }
  const bool definite = tisse__is_definite(g) || g->possessor != TISSE__NONE;
  referent = referent == TISSE__NONE && definite ? tisse__described_by_goods(a, group) : referent;
  if (referent != TISSE__NONE || !definite || g->number == TISSE__PLURAL) {
    return referent;
  }
  if (!tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION)) {
    const uint32_t role = role_described(a, group);
    return role != TISSE__NONE ? role : owner_of_new(a, group);
  }
  tisse__ownership how = TISSE__OWNED_BY_NOBODY;
  referent = described_by_complement(a, group, &how);
  referent = referent == TISSE__NONE && g->possessor == TISSE__NONE ? tisse__company_known(a, group) : referent;
  referent = referent == TISSE__NONE ? led_by_named(a, group) : referent;
  if (referent != TISSE__NONE || how == TISSE__OWNED) {
    return referent;
  }
  how = how == TISSE__OWNED_BY_NOBODY && is_led_by_new(a, group) ? TISSE__OWNED_BY_NEW : how;
  const bool anybody = tisse__is_generic(a, g->lemma) && !tisse__word_is_class(a, g->head, TISSE__WC_YOUNG) &&
                       !tisse__word_is_class(a, g->head, TISSE__WC_SMALL_FIRM);
  referent = anybody && !tisse__noun_is_relational(a, g->lemma) ? TISSE__NONE : tisse__described_before(a, &w, g->lemma);
  if (referent != TISSE__NONE && !tisse__traits_compare(a, group, referent).conflict && is_surely(a, group, referent)) {
    return referent;
  }
  const bool sign = is_shop_sign(a, group);
  if (tisse__noun_is_relational(a, g->lemma) && !is_trade(a, group)) {
    const uint32_t role = role_described(a, group);
    referent = role != TISSE__NONE ? role : owner_of_new(a, group);
    if (referent != TISSE__NONE || !sign) {
      return referent;
    }
  }
  if (tisse__word_is_class(a, g->head, TISSE__WC_PUBLIC)) {
    return TISSE__NONE;
  }
  referent = how == TISSE__OWNED_BY_NOBODY && tisse__is_generic(a, g->lemma) ? tisse__background_of(a, group) : TISSE__NONE;
  if (referent != TISSE__NONE) {
    return referent;
  }
  const bool valued = anybody && is_valued(a, group);
  referent = valued ? tisse__shares_of(a, g->sentence) : TISSE__NONE;
  referent = valued && referent == TISSE__NONE ? tisse__only_firm_before(a, group, w.avoid_second) : referent;
  const bool taken = valued || (anybody && (is_shared_out(a, group) || is_bought(a, group)));
  referent = referent == TISSE__NONE && taken ? only_investee(a, w.avoid_second) : referent;
  const tisse__likeness like = referent == TISSE__NONE ? (tisse__likeness){0} : tisse__traits_compare(a, group, referent);
  if (referent != TISSE__NONE && !like.conflict && (valued || !like.open)) {
    return referent;
  }
  if (valued && are_several(a, group)) {
    return TISSE__NONE; /* "L'opération valorise l'entreprise …": who buys it is as near */
  }
  bool doubtful = false;
  referent = is_own_post(a, group) ? who_appoints(a, group, true) : TISSE__NONE;
  referent = referent != TISSE__NONE ? referent : called_so(a, group, described_in_focus(a, group, &w, how, &doubtful), w.avoid_second);
  if (referent != TISSE__NONE && (is_too_known(a, group, referent) || is_rather_bought(a, group, referent) || (sign && has_other(a, group, referent, w.avoid_second, TISSE__RANK_LOWER, false)))) {
    return TISSE__NONE; /* of "X rachète Y. L'enseigne …" nothing says which */
  }
  if (referent == TISSE__NONE && !doubtful && how == TISSE__OWNED_BY_NOBODY && !is_restricted(a, group) && g->link != TISSE__APPOSITION) {
    referent = anybody ? tisse__protagonist(a, group, w.avoid_second) : TISSE__NONE;
    referent = referent != TISSE__NONE ? referent : leader(a, group, w.avoid_second);
  }
  referent = referent == TISSE__NONE && is_own_post(a, group) ? who_appoints(a, group, false) : referent;
  *guessed = referent != TISSE__NONE;
  return referent;
}

/** "Brixel, partenaire de la filiale de Valtor": what stands inside the words about somebody means another (the i-within-i condition of Chomsky 1981). */
static bool is_inside_words_about(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t first = a->sentences[tisse__group_at(a, group)->sentence].first_group;
  uint32_t g = group;
  for (uint32_t steps = group - first + 1; steps && g != TISSE__NONE; --steps) {
    const tisse__group *at = tisse__group_at(a, g);
    if (g != group && tisse__group_referent(a, g) == referent) {
      return true;
    }
    g = at->kind == TISSE__GROUP_NOUN && ((at->link == TISSE__COMPLEMENT && g == group) || (at->link == TISSE__APPOSITION && g != group)) ? at->governor : TISSE__NONE;
  }
  return false;
}

/** "La filiale de X succède à Brixel": who is named behind the verb is not its subject. */
static bool is_beside(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE) {
    return false;
  }
  for (uint32_t c = tisse__child(a, g->governor, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, g->governor, -1, NULL, c + 1)) {
    const tisse__group *other = tisse__group_at(a, c);
    if ((other->link == TISSE__OBJECT || other->link == TISSE__OBLIQUE) && (other->flags & TISSE__G_PROPER) && tisse__group_referent(a, c) == referent) {
      return true;
    }
  }
  return false;
}

/** "Brixel gère des fonds pour la filiale de Valtor": what a verb is done for or to is not its subject. */
static bool is_done_for(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->governor != TISSE__NONE && (g->link == TISSE__OBJECT || g->link == TISSE__OBLIQUE) ? tisse__group_at(a, g->governor) : NULL;
  return verb && verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE && tisse__group_stands_for(a, verb->subject) == referent;
}

/** The one person that the sentences just before speak of. */
static uint32_t person_in_focus(const tisse__analysis *a, uint32_t group, uint32_t last_back, uint8_t least_before)
{
  const tisse__quest quest = {.group = group, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE, .last_back = last_back, .persons = true,
                              .apart = true, .least = tisse__least_rank(a, group), .least_before = least_before};
  const tisse__found found = tisse__center_find(a, &quest);
  return found.score >= 0 && found.second < 0 && !is_restricted(a, group) ? found.referent : TISSE__NONE;
}

/** Whose post it is: "le patron de Y", "Y's boss", "the Y boss". */
static uint32_t firm_of_post(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t owner = g->possessor != TISSE__NONE ? g->possessor : tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t front = a->language == TISSE__ENGLISH && g->first + 1 < g->head ? a->word_mention[g->first + 1] : TISSE__NONE;
  return owner != TISSE__NONE ? tisse__group_stands_for(a, owner) : front == TISSE__NONE ? TISSE__NONE : a->mentions.items[front].referent;
}

/** "« … », dit X. Le fondateur de Y …": X, where nothing says that X heads another firm, or that another heads Y. */
static uint32_t head_in_focus(const tisse__analysis *a, uint32_t group)
{
  const uint32_t firm = firm_of_post(a, group);
  const uint32_t person = firm == TISSE__NONE || tisse__group_at(a, group)->link != TISSE__SUBJECT
                              ? TISSE__NONE : person_in_focus(a, group, TISSE__PRONOUN_REACH, TISSE__RANK_LOWER_SUBJECT);
  if (person == TISSE__NONE || a->referents.items[person].first_trait != TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t known = tisse__company_of(a, person);
  for (size_t d = 0; d < a->drafts.count; ++d) {
    const tisse__draft *draft = &a->drafts.items[d];
    if (draft->has_object && draft->object.referent == firm && draft->subject.referent != person && tisse__relation_is(a, draft->relation, "leads")) {
      return TISSE__NONE;
    }
  }
  return known == TISSE__NONE || known == firm ? person : TISSE__NONE;
}

/** "le dirigeant", "le fondateur de X" */
static void person_described(tisse__analysis *a, uint32_t group)
{
  if (is_owned(a, group) || tisse__may_be_firm(a, firm_of_post(a, group))) {
    tisse__mean(a, group, head_in_focus(a, group), TISSE_LINK_DESCRIPTION);
  } else {
    tisse__mean(a, group, person_in_focus(a, group, TISSE__PRONOUN_REACH, 0), TISSE_LINK_PRONOUN);
  }
}

/** "its aerospace division": a firm that readers know is a part of its own parent alone. */
static bool is_known_as_anothers(const tisse__analysis *a, uint32_t group, uint32_t referent, uint32_t owner)
{
  const uint32_t entity = a->referents.items[referent].entity;
  return entity != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, group)->head, TISSE__WC_UNIT) &&
         (a->knowledge->entities.items[entity].parent == TISSE__NONE || a->knowledge->entities.items[entity].parent != a->referents.items[owner].entity);
}

/** "son concurrent danois", "its Danish peer", "his firm": whom an owned noun means, by what else it says. */
static uint32_t owned_described(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (tisse__referent_is(a, g->owner, "Person")) {
    return tisse__is_generic(a, g->lemma) ? tisse__company_of(a, g->owner) : TISSE__NONE;
  }
  const uint32_t complement = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t owner = g->owner != TISSE__NONE ? g->owner : complement == TISSE__NONE ? TISSE__NONE : tisse__named_or_meant(a, complement);
  if (owner == TISSE__NONE || !tisse__noun_is_relational(a, g->lemma)) {
    return TISSE__NONE;
  }
  const tisse__quest quest = {.group = group, .avoid = owner, .avoid_second = tisse__clause_subject_referent(a, group), .last_back = DESCRIPTION_REACH,
                              .organizations = true, .described = true, .member = true};
  const tisse__found found = tisse__center_find(a, &quest);
  if (found.score >= TISSE__TOLD && tisse__found_is_clear(&found, 5) && tisse__traits_compare(a, group, found.referent).shared) {
    return is_known_as_anothers(a, group, found.referent, owner) ? TISSE__NONE : found.referent;
  }
  return g->link == TISSE__ATTRIBUTE ? TISSE__NONE : tisse__described_by_role(a, group, owner);
}

bool tisse__noun_is_mutual(const tisse__analysis *a, tisse_view lemma)
{
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (a->knowledge->relations.items[frame->relation].symmetric) {
      return true;
    }
  }
  return false;
}

/** "Nvidia entre chez Intel. Le groupe injecte 5 milliards dans son vieux rival": the one that the last sentence names beside the owner. */
static uint32_t other_of_two(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->determiner != TISSE__POSSESSIVE || g->owner == TISSE__NONE || g->link == TISSE__SUBJECT || g->link == TISSE__APPOSITION ||
      g->owner != tisse__clause_subject_referent(a, group) || !tisse__noun_is_mutual(a, g->lemma) || !g->sentence) {
    return TISSE__NONE;
  }
  uint32_t found[TISSE__ENDS_MAX];
  const tisse__sentence *s = &a->sentences[g->sentence - 1];
  const uint32_t count = tisse__distinct_in(a, s, UINT32_MAX, TISSE__NONE, found, 0);
  return count != 2 || (found[0] != g->owner && found[1] != g->owner) ? TISSE__NONE : found[found[0] == g->owner ? 1 : 0];
}

static bool is_two(const tisse__analysis *a, uint32_t word)
{
  return tisse__view_is(tisse__vocable_at(a, word)->figures->digits, "2");
}

static bool says_two(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (is_two(a, w) || tisse__form_is_class(a, w, TISSE__WC_BOTH) || tisse__form_is_class(a, w, TISSE__WC_PAIR)) {
      return true;
    }
  }
  return false;
}

/** French: "Brixel ferme dix agences. La filiale de Valtor …", "Brixel ferme, annonce la filiale de Valtor": the one firm just spoken of, told whose it is. */
static uint32_t told_whose(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE);
  const uint32_t of = owner == TISSE__NONE ? TISSE__NONE : tisse__named_or_meant(a, owner);
  if (a->language != TISSE__FRENCH || g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || g->number == TISSE__PLURAL || of == TISSE__NONE ||
      g->last - g->first != 2 || /* "la filiale brésilienne de Valtor": another */
      !tisse__text_is_class(a, g->lemma, TISSE__WC_OWNED_FIRM) || !tisse__referent_is(a, of, "Organization") || is_restricted(a, group)) {
    return TISSE__NONE;
  }
  uint32_t found[TISSE__ENDS_MAX];
  const uint32_t here = tisse__distinct_in(a, &a->sentences[g->sentence], group, TISSE__NONE, found, 0);
  found[0] = here == 0 ? tisse__only_latest(a, group, of) : here == 1 && found[0] != of && tisse__speaks_behind(a, group) ? found[0] : TISSE__NONE;
  if (found[0] != TISSE__NONE && a->referents.items[found[0]].class_ == TISSE__NONE) {
    a->referents.items[found[0]].class_ = tisse__class_named(a->knowledge, "Company");
  }
  return found[0];
}

void tisse__refer_description(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool merged = g->head > g->first && tisse__class_at(a, g->head - 1, g->last, TISSE__WC_UNNAMED, NULL) > 1; /* "the combined company" */
  if (merged || tisse__is_tied(a, group)) {
    return;
  }
  const bool organization = tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
  const bool definite = tisse__is_definite(g);
  const bool both = tisse__form_is_class(a, g->first, TISSE__WC_BOTH);
  if (says_two(a, g) && (definite || both) &&
      (organization || tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || g->last - g->first == 2 || is_two(a, g->head)) &&
      (g->number != TISSE__SINGULAR || both || tisse__text_is_class(a, g->lemma, TISSE__WC_PAIR))) {
    tisse__mean_several(a, group, true);
    return;
  }
  const uint32_t own = tisse__own_described(a, group);
  if (own != TISSE__NONE) {
    tisse__mean(a, group, own, TISSE_LINK_DESCRIPTION);
    return;
  }
  bool guessed = false;
  const bool owned = g->number != TISSE__PLURAL && (g->determiner == TISSE__POSSESSIVE || (definite && is_owned(a, group))) &&
                     (organization || tisse__noun_is_relational(a, g->lemma));
  uint32_t referent = owned ? owned_described(a, group) : TISSE__NONE;
  referent = referent != TISSE__NONE ? referent : described_by_words(a, group, &guessed);
  if (referent != TISSE__NONE && (is_inside_words_about(a, group, referent) || is_beside(a, group, referent) || (owned && is_done_for(a, group, referent)))) {
    referent = TISSE__NONE;
  } else if (owned && referent == TISSE__NONE) {
    referent = other_of_two(a, group);
    guessed = referent != TISSE__NONE;
    referent = guessed || !definite ? referent : told_whose(a, group);
  }
  if (referent != TISSE__NONE) {
    tisse__mean(a, group, referent, guessed ? TISSE_LINK_PRONOUN : TISSE_LINK_DESCRIPTION);
    if (!guessed || tisse__group_at(a, group)->link == TISSE__SUBJECT) {
      tisse__traits_note(a, referent, group);
    }
  } else if (definite && !organization && g->number != TISSE__PLURAL &&
             (tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE))) {
    person_described(a, group);
  }
}
