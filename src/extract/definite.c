/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom definite descriptions mean ("le groupe danois", "the buyer", "les deux", "son concurrent"), by their words and by whom is spoken of. */

#include "extract/anaphor.h"
#include "extract/focus.h"
#include "extract/own.h"
#include "extract/rank.h"

#include "base/text.h"

#define DESCRIPTION_REACH 3
#define CALLED_SEEN 256 /* referents that may be called by the noun */
#define ROLE_REACH 6 /* sentences: in which a role of another kind still tells who somebody is */

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

/** "la firme de Redmond", "la société de Sam Altman", "le groupe dirigé par X": what hangs on the noun tells; puts whether it tells of somebody. */
static uint32_t described_by_complement(const tisse__analysis *a, uint32_t group, tisse__ownership *how)
{
  const uint32_t led = tisse__described_by_head(a, group);
  const uint32_t based = led != TISSE__NONE ? led : tisse__described_by_place(a, group);
  return based != TISSE__NONE ? based : tisse__described_by_owner(a, group, how);
}

/** "le fournisseur de X", "X est le fournisseur", "le fournisseur qui …": is told whose, or of whom it is said? */
static bool is_said_whose(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->link == TISSE__ATTRIBUTE || g->link == TISSE__APPOSITION || tisse__said_owner(a, group) != TISSE__NONE || is_restricted(a, group);
}

/** "le repreneur", "the German buyer", with nothing behind that says whose */
static uint32_t role_described(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!a->drafts.count) {
    return TISSE__NONE; /* nobody has a role yet */
  }
  if (is_said_whose(a, group)) {
    return TISSE__NONE;
  }
  const uint32_t role = tisse__noun_is_relational(a, g->lemma) ? tisse__described_by_role(a, group, TISSE__NONE) : TISSE__NONE;
  return role != TISSE__NONE ? role : tisse__described_by_deal(a, group);
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
  return tisse__marker_is_class(a, g, TISSE__WC_POST_PLACE) && tisse__is_generic(a, g->lemma);
}

/** The firm that appoints. */
static uint32_t who_appoints(const tisse__analysis *a, uint32_t group)
{
  const uint32_t verb = tisse__group_at(a, group)->governor;
  const uint32_t object = verb == TISSE__NONE ? TISSE__NONE : tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t left = object == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, object);
  if (left != TISSE__NONE && tisse__referent_is(a, left, "Organization")) {
    return left; /* "avait quitté X, après six ans à la tête de l'entreprise" */
  }
  const uint32_t subject = tisse__clause_subject(a, group);
  const uint32_t firm = subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, subject);
  return tisse__referent_is(a, firm, "Organization") ? firm : TISSE__NONE;
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
  if (g->link != TISSE__SUBJECT || g->marker.data || g->determiner != TISSE__DEFINITE) {
    return TISSE__NONE;
  }
  const uint32_t behind = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  if (behind != group + 1 || !(tisse__group_at(a, behind)->flags & TISSE__G_PROPER) ||
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
  const bool inside = g->link == TISSE__GENITIVE || (g->link == TISSE__COMPLEMENT && tisse__is_of(g));
  const tisse__group *post = !inside || g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
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

/** "X a nommé Y à la tête du groupe", "L'action X gagne 4 %, valorisant le groupe": whom the clause itself tells; else who is likeliest of those that the text speaks of. */
static uint32_t rank_described(const tisse__analysis *a, uint32_t group, uint32_t subject, bool new_owner)
{
  const bool anybody = tisse__is_generic(a, tisse__group_at(a, group)->lemma), valued = anybody && is_valued(a, group);
  const uint32_t told = is_own_post(a, group) ? who_appoints(a, group) : valued ? tisse__shares_of(a, tisse__group_at(a, group)->sentence) : TISSE__NONE;
  if (told != TISSE__NONE && !tisse__traits_compare(a, group, told).conflict) {
    return told;
  }
  const tisse__rank_quest quest = {.group = group, .avoid = subject, .restricted = is_restricted(a, group), .new_owner = new_owner, .valued = valued,
                                   .bought = anybody && (is_shared_out(a, group) || is_bought(a, group))};
  const uint32_t likely = tisse__rank(a, &quest);
  return anybody ? tisse__chain_instead(a, group, likely) : likely;
}

/** "le fabricant du cognac P": a noun for who makes what is behind its "de". */
static bool is_maker(const tisse__analysis *a, tisse_view lemma)
{
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    for (uint32_t i = 0; i < frame->object_count && tisse__frame_has_self(frame) && tisse__relation_is(a, frame->relation, "produces"); ++i) {
      if (tisse__view_is(frame->object[i].marker, "de")) {
        return true;
      }
    }
  }
  return false;
}

/** French: "la licorne | de la livraison X": with a name behind its complement, which is one it may have itself, whom it means is told there. */
static bool bears_name_behind(const tisse__analysis *a, uint32_t group)
{
  const uint32_t of = a->language == TISSE__FRENCH && !is_maker(a, tisse__group_at(a, group)->lemma) ? tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE) : TISSE__NONE;
  const tisse__group *g = of == TISSE__NONE ? NULL : tisse__group_at(a, of);
  const uint32_t name = g && of == group + 1 && !(g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) ? g->mention : TISSE__NONE;
  return name != TISSE__NONE && !a->mentions.items[name].description && a->mentions.items[name].first > g->head && a->mentions.items[name].last == g->last &&
         !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(a, g->head, TISSE__WC_PERSON) && !tisse__word_is_class(a, g->head, TISSE__WC_TITLE) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_PLACE);
}

/** Whom the description hardly means: who does what the clause tells, but where it is of somebody's own post. */
static uint32_t acting_beside(const tisse__analysis *a, uint32_t group)
{
  return is_own_post(a, group) ? TISSE__NONE : tisse__clause_subject_referent(a, group);
}

/** "L'équipementier Faurel ferme une usine. … L'équipementier …": does the article call somebody by the noun, who is then meant as by any other? */
static bool is_called_so(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t called = 0;
  for (uint32_t i = 0; i < a->referents.count && i < CALLED_SEEN && called < 2; ++i) {
    bool so = false;
    for (uint32_t t = a->referents.items[i].first_word < g->first ? a->referents.items[i].first_trait : TISSE__NONE; t != TISSE__NONE && !so; t = a->traits.items[t].next) {
      so = a->traits.items[t].head && tisse_view_equal(a->traits.items[t].lemma, g->lemma);
    }
    called += so;
  }
  return called == 1;
}

static uint32_t described_by_words(tisse__analysis *a, uint32_t group, bool *guessed)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t twofold = named_as_second(a, group);
  if (twofold != TISSE__NONE) {
    return twofold;
  }
  const uint32_t cover = a->word_mention[g->head];
  uint32_t referent = tisse__antonomasia_at(a, g);
  if (referent == TISSE__NONE && cover != TISSE__NONE && a->mentions.items[cover].description && !a->mentions.items[cover].weak &&
      a->mentions.items[cover].last - a->mentions.items[cover].first > 1 &&
      !(g->determiner == TISSE__INDEFINITE && a->mentions.items[cover].last < g->last)) { /* "un opérateur ferroviaire | italien" is one of many */
    referent = tisse__described(a, cover, g->sentence, acting_beside(a, group));
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
  if (tisse__noun_is_relational(a, g->lemma) && !is_trade(a, group) && !tisse__group_is_class(a, g, TISSE__WC_BRAND)) {
    const uint32_t role = role_described(a, group), owner = role != TISSE__NONE ? role : owner_of_new(a, group);
    if (owner != TISSE__NONE || g->determiner == TISSE__POSSESSIVE || is_said_whose(a, group) || !is_called_so(a, group)) {
      return owner;
    }
  }
  if (tisse__word_is_class(a, g->head, TISSE__WC_PUBLIC)) {
    return TISSE__NONE;
  }
  referent = bears_name_behind(a, group) ? TISSE__NONE : rank_described(a, group, acting_beside(a, group), how == TISSE__OWNED_BY_NEW || is_led_by_new(a, group));
  *guessed = referent != TISSE__NONE;
  return referent;
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

/** "La ministre Anne Roux", "Paul Viry, analyste": does the noun say who the person is, that is no word for who heads some firm? */
static bool is_other_role(const tisse__analysis *a, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, noun);
  const bool role = g->kind == TISSE__GROUP_NOUN && (tisse__word_is_class(a, g->head, TISSE__WC_TITLE) || tisse__word_is_class(a, g->head, TISSE__WC_PERSON));
  return role && !tisse__word_is_class(a, g->head, TISSE__WC_ENTREPRENEUR);
}

/** Was the person called by a role of another kind in the sentences that reach here? */
static bool has_other_role(const tisse__analysis *a, uint32_t group, uint32_t person)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  const uint32_t from = sentence > ROLE_REACH ? sentence - ROLE_REACH : 0;
  for (uint32_t g = a->sentences[from].first_group; g < group; ++g) {
    const tisse__group *said = tisse__group_at(a, g);
    if (said->mention == TISSE__NONE || a->mentions.items[said->mention].referent != person) {
      continue;
    }
    const uint32_t behind = tisse__child(a, g, TISSE__APPOSITION, NULL, TISSE__NONE);
    const uint32_t before = said->link == TISSE__APPOSITION ? said->governor : TISSE__NONE;
    if (is_other_role(a, g) || (behind != TISSE__NONE && is_other_role(a, behind)) || (before != TISSE__NONE && is_other_role(a, before))) {
      return true;
    }
  }
  return false;
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
  return known == firm || (known == TISSE__NONE && !has_other_role(a, group, person)) ? person : TISSE__NONE;
}

/** "le prochain directeur général", "the next chief executive": somebody yet to be found. */
static bool is_yet_to_come(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint32_t cue = w == g->head ? TISSE__NONE : tisse__lemma_cue(a, a->readings[w].lemma, TISSE__ADJ, TISSE__CUE_STAGE);
    if (cue != TISSE__NONE && a->knowledge->cues.items[cue].stage == TISSE_STAGE_PLANNED) {
      return true;
    }
  }
  return false;
}

/** "le dirigeant", "le fondateur de X" */
static void person_described(tisse__analysis *a, uint32_t group)
{
  if (is_yet_to_come(a, group)) {
    return;
  }
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

/** "Y, filiale de Z, … La filiale belge de X": one told to be another's, or known as such, is not the part of X that the words speak of. */
static bool is_told_as_anothers(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t complement = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t owner = complement == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, complement);
  if (owner == TISSE__NONE || !tisse__text_is_class(a, g->lemma, TISSE__WC_OWNED_FIRM)) {
    return false;
  }
  bool others = false;
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a);) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && draft->subject.referent == referent && tisse__relation_is(a, draft->relation, "subsidiaryOf")) {
      if (draft->object.referent == owner) {
        return false;
      }
      others = true;
    }
  }
  const uint32_t entity = a->referents.items[referent].entity;
  const uint32_t parent = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].parent;
  return others || (parent != TISSE__NONE && parent != a->referents.items[owner].entity);
}

/** "son concurrent danois", "its Danish peer", "his firm": whom an owned noun means, by what else it says. */
static uint32_t owned_described(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (tisse__referent_is(a, g->owner, "Person")) {
    return tisse__is_generic(a, g->lemma) ? tisse__firm_headed(a, group, g->owner) : TISSE__NONE;
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

/** "Brixel commande un navire à Valtor. La filiale d'Arkane …": of several in the last sentence the one that the ontology has for a part of it, or that alone may be one. */
static uint32_t may_be_part(const tisse__analysis *a, uint32_t group, uint32_t whole)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  uint32_t found[TISSE__ENDS_MAX];
  uint32_t count = own ? tisse__distinct_in(a, &a->sentences[own - 1], group, TISSE__NONE, found, 0) : 0;
  count = count < TISSE__ENDS_MAX ? count : TISSE__ENDS_MAX;
  uint32_t only = TISSE__NONE;
  bool several = false;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t entity = a->referents.items[found[i]].entity;
    const uint32_t parent = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].parent;
    if (parent != TISSE__NONE && parent == a->referents.items[whole].entity) {
      return found[i];
    }
    if (found[i] != whole && entity == TISSE__NONE && tisse__referent_is(a, found[i], "Company")) {
      several = several || only != TISSE__NONE;
      only = found[i];
    } else if (found[i] != whole && entity == TISSE__NONE) {
      several = true;
    }
  }
  const tisse__sentence *s = own ? &a->sentences[own - 1] : NULL;
  bool leads = false; /* the last sentence is about it */
  for (uint32_t i = s ? s->first_center : 0; s && i < s->last_center && !several && only != TISSE__NONE; ++i) {
    leads = leads || (a->centers.items[i].referent == only && a->centers.items[i].rank >= TISSE__RANK_LOWER_SUBJECT);
  }
  return leads ? only : TISSE__NONE;
}

/** "Brixel ferme dix agences. La filiale de Valtor …", "Brixel shuts ten branches. The Valtor unit …", "Brixel ferme, annonce la filiale de Valtor": the one firm just spoken of, told whose it is. */
static uint32_t told_whose(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t front = a->language == TISSE__ENGLISH && g->head > g->first + 1 ? a->word_mention[g->head - 1] : TISSE__NONE; /* "the Valtor unit" */
  const bool named = front != TISSE__NONE && a->mentions.items[front].first == g->first + 1 && !a->mentions.items[front].description && g->head + 1 == g->last;
  const uint32_t of = named ? a->mentions.items[front].referent : owner == TISSE__NONE ? TISSE__NONE : tisse__named_or_meant(a, owner);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || g->number == TISSE__PLURAL || of == TISSE__NONE ||
      (g->last - g->first != 2 && !named) || /* "la filiale brésilienne de Valtor": another */
      !tisse__text_is_class(a, g->lemma, TISSE__WC_OWNED_FIRM) || !tisse__referent_is(a, of, "Organization") || is_restricted(a, group)) {
    return TISSE__NONE;
  }
  uint32_t found[TISSE__ENDS_MAX];
  const uint32_t here = tisse__distinct_in(a, &a->sentences[g->sentence], group, TISSE__NONE, found, 0);
  found[0] = here == 0 ? tisse__only_latest(a, group, of) : here == 1 && found[0] != of && tisse__speaks_behind(a, group) ? found[0] : TISSE__NONE;
  found[0] = found[0] == TISSE__NONE && here == 0 ? may_be_part(a, group, of) : found[0];
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
  if ((definite || both) && says_two(a, g) &&
      (organization || tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || g->last - g->first == 2 || is_two(a, g->head) || tisse__text_is_class(a, g->lemma, TISSE__WC_SIDE)) &&
      (g->number != TISSE__SINGULAR || both || tisse__text_is_class(a, g->lemma, TISSE__WC_PAIR))) {
    tisse__mean_several(a, group, true);
    return;
  }
  const uint32_t shared = tisse__firm_shared_before(a, group);
  const uint32_t own = shared != TISSE__NONE ? shared : tisse__own_described(a, group);
  if (own != TISSE__NONE) {
    tisse__mean(a, group, own, TISSE_LINK_DESCRIPTION);
    return;
  }
  bool guessed = false;
  const bool owned = g->number != TISSE__PLURAL && (g->determiner == TISSE__POSSESSIVE || (definite && is_owned(a, group))) &&
                     (organization || tisse__noun_is_relational(a, g->lemma));
  uint32_t referent = owned ? owned_described(a, group) : TISSE__NONE;
  referent = referent != TISSE__NONE ? referent : described_by_words(a, group, &guessed);
  if (referent != TISSE__NONE && (!tisse__may_mean(a, group, referent) || (owned && (is_done_for(a, group, referent) || is_told_as_anothers(a, group, referent))))) {
    referent = TISSE__NONE;
  } else if (owned && referent == TISSE__NONE) {
    referent = other_of_two(a, group);
    guessed = referent != TISSE__NONE;
    referent = guessed || !definite ? referent : told_whose(a, group);
  } else if (referent == TISSE__NONE && definite && a->language == TISSE__ENGLISH && g->number != TISSE__PLURAL) {
    referent = told_whose(a, group); /* "The Valtor unit" */
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
