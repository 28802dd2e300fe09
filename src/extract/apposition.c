/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Nouns and names set side by side: behind commas, in brackets, named by a participle. */

#include "extract/clause.h"
#include "extract/own.h"

/** Does the group behind a comma end like an apposition: at a comma, a bracket, a stop, the sentence's end? */
static bool ends_apposition(const tisse__parser *p, uint32_t noun)
{
  if (noun + 2 < p->end + 1 && tisse__parser_is_kind(p, noun + 1, TISSE__GROUP_VERB) && (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER) &&
      tisse__parser_group(p, noun + 1)->form == TISSE__PARTICIPLE_PAST && !(tisse__parser_group(p, noun + 1)->flags & TISSE__G_FINITE) &&
      (noun + 2 == p->end || tisse__parser_is_kind(p, noun + 2, TISSE__GROUP_STOP))) {
    return false; /* "X choisi, Y évincé": a clause of its own */
  }
  for (uint32_t g = noun + 1; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_COMMA || group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_CLOSE) {
      return true;
    }
    if (group->kind == TISSE__GROUP_OPEN) {
      g = tisse__parser_over_bracket(p, g);
      continue;
    }
    if (group->kind == TISSE__GROUP_RELATIVE) {
      while (g < p->end && !tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA) && !tisse__parser_is_kind(p, g, TISSE__GROUP_STOP)) {
        ++g;
      }
      return true;
    }
    if (p->a->language == TISSE__ENGLISH && group->kind == TISSE__GROUP_VERB && group->form == TISSE__PARTICIPLE_PAST &&
        !(group->flags & TISSE__G_FINITE)) {
      return true; /* "a platform made for operators who want": what follows is the participle's */
    }
    if (p->a->language == TISSE__ENGLISH && group->kind == TISSE__GROUP_SUBORDINATOR && !tisse__view_is(group->lemma, "that") &&
        tisse__lemma_denotes_party(p->a, tisse__parser_group(p, noun)->lemma)) {
      return true; /* "X, a Brixel subsidiary until it was wound down,": a clause of the role's */
    }
    if (tisse__parser_is_finite(p, g) || group->kind == TISSE__GROUP_SUBORDINATOR ||
        (group->kind == TISSE__GROUP_VERB && group->form == TISSE__PARTICIPLE_PRESENT && !group->marker.data && g == noun + 1)) {
      return false; /* "le fabricant s'orientant vers …": a clause of its own */
    }
    if (group->kind == TISSE__GROUP_NOUN && !group->marker.data && group->mention == TISSE__NONE && (group->flags & TISSE__G_BARE) &&
        group->sum == TISSE__NONE && tisse__parser_is_noun(p, g - 1) && tisse__parser_group(p, g - 1)->marker.data) {
      continue; /* "en acier bas | carbone" */
    }
    const bool of_infinitive = p->a->language == TISSE__ENGLISH && tisse__parser_is_kind(p, g - 1, TISSE__GROUP_VERB) && g - 1 > noun &&
                               tisse__parser_group(p, g - 1)->form == TISSE__INFINITIVE; /* "the first woman to head | Brixel," */
    if (group->kind == TISSE__GROUP_NOUN && !of_infinitive && !group->marker.data && group->link != TISSE__CONJUNCT && group->link != TISSE__GENITIVE &&
        group->possessor == TISSE__NONE && !(group->flags & TISSE__G_LIST)) {
      return false;
    }
  }
  return true;
}

static bool is_name_group(const tisse__group *group)
{
  return (group->flags & TISSE__G_PROPER) != 0 || group->mention != TISSE__NONE; /* "l'allemand Knauf" */
}

/** Adverbials in front of a comma are no antecedents: "En septembre, Nvidia …". */
static bool is_frame_setter(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (!g->marker.data || g->possessor != TISSE__NONE) {
    return false; /* "from Brixel's owner, Velmont" */
  }
  return g->mention == TISSE__NONE && g->determiner != TISSE__DEFINITE && g->determiner != TISSE__INDEFINITE && g->determiner != TISSE__POSSESSIVE &&
         !tisse__marker_is(g, "de", "of") && !tisse__marker_is(g, "par", "by");
}

static bool is_report_marker(const tisse__parser *p, const tisse__group *g)
{
  return tisse__text_is_class(p->a, g->marker, TISSE__WC_SOURCE_MARKER);
}

/** Behind "selon X," only what another comma closes is X's, with a clause of its own to follow or before: "selon Reuters, le groupe va …" */
static bool apart_from_clause(const tisse__parser *p, uint32_t marked, uint32_t noun)
{
  uint32_t close = noun + 1;
  while (close < p->end && !tisse__parser_is_kind(p, close, TISSE__GROUP_COMMA)) {
    const tisse__group *group = tisse__parser_group(p, close);
    if (group->kind == TISSE__GROUP_VERB || group->kind == TISSE__GROUP_RELATIVE || group->kind == TISSE__GROUP_SUBORDINATOR) {
      return false;
    }
    if (group->kind == TISSE__GROUP_STOP) {
      break;
    }
    ++close;
  }
  if (close < p->end && tisse__parser_is_kind(p, close, TISSE__GROUP_COMMA)) {
    uint32_t next = close + 1;
    while (tisse__parser_is_kind(p, next, TISSE__GROUP_QUOTE) || tisse__parser_is_kind(p, next, TISSE__GROUP_ADVERB) ||
           (tisse__parser_is_noun(p, next) && tisse__parser_group(p, next)->link == TISSE__GENITIVE)) {
      ++next;
    }
    if (tisse__parser_is_noun(p, next) && !tisse__parser_group(p, next)->marker.data && tisse__parser_finite_ahead(p, next)) {
      return true;
    }
  }
  for (uint32_t g = marked; g-- > p->begin && !tisse__parser_is_kind(p, g, TISSE__GROUP_STOP);) {
    if (tisse__parser_is_finite(p, g)) {
      return true; /* "la demande explose, selon X, le patron de Y" */
    }
  }
  return false;
}

/** A person's name is not said of "l'électricien espagnol", a company's not of "le patron". */
static bool same_kind(const tisse__parser *p, uint32_t one, uint32_t other)
{
  const uint32_t name = is_name_group(tisse__parser_group(p, one)) ? one : other;
  const uint32_t common = name == one ? other : one;
  const uint32_t head = tisse__parser_group(p, common)->head;
  const bool organization = tisse__word_is_class(p->a, head, TISSE__WC_ORGANIZATION);
  const uint32_t known = tisse__referent_class(p->a, tisse__group_referent(p->a, name));
  if (tisse__word_is_class(p->a, head, TISSE__WC_PLACE) && !organization && known != TISSE__NONE && !tisse__class_is(p->a, known, "Place")) {
    return false; /* "choisi par la ville, Transdev évincé" */
  }
  const bool person = tisse__word_is_class(p->a, head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, head, TISSE__WC_TITLE);
  if (p->a->language == TISSE__FRENCH && tisse__word_is_class(p->a, head, TISSE__WC_EVENT) && !organization &&
      (tisse__class_is(p->a, known, "Organization") || tisse__word_is_class(p->a, tisse__parser_group(p, name)->head, TISSE__WC_ORGANIZATION))) {
    return false; /* "la signalisation de X, un contrat estimé à 120 millions" */
  }
  if (organization == person || tisse__own_calls(p->a, tisse__parser_group(p, common)->lemma, known)) {
    return true;
  }
  const uint32_t class_ = tisse__referent_class(p->a, tisse__group_referent(p->a, name));
  return class_ == TISSE__NONE || tisse__class_is(p->a, class_, "Person") == person;
}

/** "À Aix, les patrons …": several are not said of one name. A company may be called by a plural, a list follows "les fondateurs, X, Y". */
static bool many_of_one(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  const tisse__group *name = tisse__parser_group(p, before);
  const tisse__group *common = tisse__parser_group(p, noun);
  return is_name_group(name) && !is_name_group(common) && common->number == TISSE__PLURAL && common->determiner == TISSE__DEFINITE &&
         name->first_conjunct == TISSE__NONE;
}

/** "Pour la quatrième fois, X, Y et Z …", "Au dernier trimestre, X …": a time is no name's. */
static bool sets_time(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  return tisse__parser_group(p, before)->marker.data && tisse__parser_is_time(p, before) && is_name_group(tisse__parser_group(p, noun));
}

static bool denotes_person(const tisse__parser *p, uint32_t group)
{
  const uint32_t head = tisse__parser_group(p, group)->head;
  const bool goods = p->a->language == TISSE__FRENCH && tisse__word_is_class(p->a, head, TISSE__WC_PRODUCT) && !tisse__word_is_class(p->a, head, TISSE__WC_ORGANIZATION);
  return tisse__word_is_class(p->a, head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, head, TISSE__WC_TITLE) ||
         (tisse__lemma_denotes_party(p->a, tisse__parser_group(p, group)->lemma) && !goods) || /* "son fournisseur de batteries, X" */
         tisse__form_is_class(p->a, head, TISSE__WC_THAT_ONE);
}

static bool denotes_organization(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_noun(p, group) && tisse__parser_group(p, group)->mention == TISSE__NONE &&
         tisse__word_is_class(p->a, tisse__parser_group(p, group)->head, TISSE__WC_ORGANIZATION);
}

/**
 * French: "un robot de désherbage, Orso", "un traitement contre l'asthme, le LP-204", "sa filiale de paiement mobile, Tapnow": the noun of goods, or of
 * a firm, that what stands before the name only completes.
 */
uint32_t tisse__apposition_over_goods(const tisse__parser *p, uint32_t before)
{
  uint32_t goods = before;
  for (uint32_t g = before; p->a->language == TISSE__FRENCH && g > p->begin; --g) {
    const tisse__group *inner = tisse__parser_group(p, g), *outer = tisse__parser_group(p, g - 1);
    if (inner->kind != TISSE__GROUP_NOUN || !inner->marker.data || inner->mention != TISSE__NONE || (inner->flags & TISSE__G_PRONOUN) || outer->kind != TISSE__GROUP_NOUN ||
        denotes_organization(p, g) || denotes_person(p, g)) {
      break;
    }
    const bool product = outer->mention == TISSE__NONE && tisse__word_is_class(p->a, outer->head, TISSE__WC_PRODUCT) && !denotes_organization(p, g - 1);
    const bool firm = denotes_organization(p, g - 1) && tisse__marker_is_of(inner) && !inner->determiner;
    goods = product || firm ? g - 1 : goods;
  }
  return goods;
}

/** Is the name no firm's and no person's, as far as one knows? */
static bool may_name_goods(const tisse__parser *p, uint32_t name)
{
  const uint32_t class_ = tisse__referent_class(p->a, tisse__group_referent(p->a, name));
  return is_name_group(tisse__parser_group(p, name)) && (class_ == TISSE__NONE || tisse__class_is(p->a, class_, "Product"));
}

/** French: "l'entreprise de Worksop, filiale de X": a firm that is called after a place or its owner, not the name in it. */
static bool is_called_after(const tisse__parser *p, uint32_t name, uint32_t noun)
{
  if (p->a->language != TISSE__FRENCH || name == p->begin || !tisse__marker_is(tisse__parser_group(p, name), "de", "de") || !denotes_organization(p, name - 1) ||
      !denotes_organization(p, noun)) {
    return false;
  }
  const tisse__group *firm = tisse__parser_group(p, name - 1);
  return firm->determiner == TISSE__DEFINITE && firm->number != TISSE__PLURAL && tisse__word_is_class(p->a, firm->head, TISSE__WC_GENERIC);
}

/** French: "le premier fabricant de skis | en Europe, Rossignol": does the group say where they are so whom the noun over it denotes, and has that an article? */
static bool says_where(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const bool place = tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, group)), "Place") || tisse__word_is_class(p->a, g->head, TISSE__WC_PLACE);
  if (p->a->language != TISSE__FRENCH || !place || !g->marker.data || tisse__marker_is_of(g) || group == p->begin) {
    return false;
  }
  uint32_t head = group - 1;
  while (head > p->begin && tisse__parser_is_noun(p, head) && tisse__marker_is_of(tisse__parser_group(p, head))) {
    --head;
  }
  const tisse__group *party = tisse__parser_group(p, head);
  return tisse__parser_is_noun(p, head) && !party->marker.data && party->determiner && party->mention == TISSE__NONE && party->number != TISSE__PLURAL &&
         (denotes_organization(p, head) || denotes_person(p, head));
}

/** French: a name of which nothing is known yet. */
static bool is_unclassed(const tisse__parser *p, uint32_t noun)
{
  return p->a->language == TISSE__FRENCH && is_name_group(tisse__parser_group(p, noun)) && tisse__referent_class(p->a, tisse__group_referent(p->a, noun)) == TISSE__NONE;
}

/** "le champion de la livraison de repas": the noun of an organisation over complements that denote none; TISSE__NONE where there is none. */
static uint32_t firm_over(const tisse__parser *p, uint32_t group)
{
  uint32_t over = group;
  while (over > p->begin && tisse__parser_is_noun(p, over) && tisse__marker_is_of(tisse__parser_group(p, over)) && !denotes_organization(p, over)) {
    --over;
  }
  return over != group && denotes_organization(p, over) ? over : TISSE__NONE;
}

/** "les actionnaires historiques | de la société, X et Y", "the two giants | in its trade, X and Y": two names are the several over the one in front, which denote parties; TISSE__NONE where none are. */
static uint32_t over_one(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  bool several = false;
  for (uint32_t g = noun + 1; g < p->end && !several; ++g) {
    several = tisse__parser_is_noun(p, g) && tisse__parser_group(p, g)->link == TISSE__CONJUNCT && tisse__parser_group(p, g)->first_conjunct == noun;
  }
  for (uint32_t g = before; several && is_name_group(tisse__parser_group(p, noun)) && g + 3 > before && g > p->begin; --g) {
    const tisse__group *one = tisse__parser_group(p, g), *over = tisse__parser_group(p, g - 1);
    const bool field = tisse__marker_is(one, "in", NULL) && (tisse__word_is_class(p->a, one->head, TISSE__WC_MARKET) || tisse__word_is_class(p->a, one->head, TISSE__WC_PLACE));
    if (one->kind != TISSE__GROUP_NOUN || one->number != TISSE__SINGULAR || one->mention != TISSE__NONE || !(field || tisse__marker_is(one, "de", "of")) || over->kind != TISSE__GROUP_NOUN) {
      break;
    }
    if (over->number == TISSE__PLURAL && over->mention == TISSE__NONE && over->sum == TISSE__NONE && tisse__noun_denotes_party(p->a, over->lemma)) {
      return g - 1;
    }
  }
  return TISSE__NONE;
}

static uint32_t apposed_to(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  const uint32_t several = over_one(p, before, noun);
  if (several != TISSE__NONE) {
    return several;
  }
  before -= is_name_group(tisse__parser_group(p, noun)) && says_where(p, before);
  const uint32_t goods = may_name_goods(p, noun) ? tisse__apposition_over_goods(p, before) : before;
  if (goods != before) {
    return goods;
  }
  const tisse__group *second = tisse__parser_group(p, noun);
  if (is_name_group(tisse__parser_group(p, before)) && is_called_after(p, before, noun)) {
    return before - 1;
  }
  uint32_t candidate = before;
  uint32_t nearest = TISSE__NONE; /* "le président du conseil d'administration de X, Y": a person is the president, not the board */
  const bool organization = is_name_group(second) && tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, noun)), "Organization");
  const bool person = is_name_group(second) && tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, noun)), "Person");
  for (int steps = 0; steps < 6; ++steps) {
    const tisse__group *first = tisse__parser_group(p, candidate);
    const bool same = (first->flags & TISSE__G_PRONOUN) && tisse__form_is_class(p->a, first->head, TISSE__WC_THAT_ONE); /* "celui de A, X" */
    if (first->kind != TISSE__GROUP_NOUN || ((first->flags & TISSE__G_PRONOUN) && !same)) {
      return nearest;
    }
    const bool aside = p->a->language == TISSE__FRENCH && TISSE__VIEW_IS_ANY(first->marker, "en", "dans", "sur") && candidate > p->begin && !person && is_name_group(second) &&
                       first->mention == TISSE__NONE && !tisse__lemma_denotes_party(p->a, first->lemma) && tisse__parser_is_noun(p, candidate - 1) &&
                       tisse__lemma_denotes_party(p->a, tisse__parser_group(p, candidate - 1)->lemma) && tisse__parser_group(p, candidate - 1)->mention == TISSE__NONE;
    if (aside) { /* "son principal client dans la téléphonie, X" */
      --candidate;
      continue;
    }
    if (is_name_group(first) != is_name_group(second) && first->sum == TISSE__NONE && !is_frame_setter(p, candidate) &&
        same_kind(p, candidate, noun) && !many_of_one(p, candidate, noun) && !sets_time(p, candidate, noun)) {
      if (second->number == TISSE__PLURAL && second->mention == TISSE__NONE && first->first_conjunct != TISSE__NONE) {
        return first->first_conjunct; /* "X et Y, les patrons de …" */
      }
      const uint32_t over = firm_over(p, candidate);
      const bool trade = over != TISSE__NONE && is_unclassed(p, noun) && tisse__parser_group(p, over)->determiner == TISSE__DEFINITE &&
                         tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_GENERIC); /* "le pionnier de la fibre, Y" */
      const bool complement = (organization && over != TISSE__NONE) || trade; /* "le fonds souverain de l'émirat, Y" */
      const bool made = complement && tisse__word_is_class(p->a, first->head, TISSE__WC_PRODUCT); /* "le leader du pneu, Y" */
      if ((!person && !complement) || (denotes_person(p, candidate) && !made) || !tisse__marker_is_of(first)) {
        return nearest == TISSE__NONE || denotes_person(p, candidate) || ((organization || is_unclassed(p, noun)) && denotes_organization(p, candidate)) ? candidate : nearest;
      }
      nearest = nearest == TISSE__NONE ? candidate : nearest;
    }
    /* "le PDG de Nvidia, Jensen Huang": up to what the name complements; "de … et de …" left */
    const bool of_role = p->a->language == TISSE__ENGLISH && first->marker.data && candidate > p->begin && is_name_group(second) &&
                         denotes_person(p, candidate - 1); /* "Toyota's partner in hydrogen, BMW", "his successor at Boeing, Kelly Ortberg" */
    const bool field = p->a->language == TISSE__FRENCH && TISSE__VIEW_IS_ANY(first->marker, "en", "chez", "à", "dans") && first->link != TISSE__CONJUNCT &&
                       candidate > p->begin && person && denotes_person(p, candidate - 1); /* "par deux docteurs en physique, X et Y" */
    const bool place = p->a->language == TISSE__ENGLISH && tisse__marker_is(first, "in", "at") && tisse__word_is_class(p->a, first->head, TISSE__WC_PLACE);
    if (first->marker.data && (of_role || field || place || tisse__marker_is(first, "de", "of")) && candidate > p->begin && tisse__parser_is_noun(p, candidate - 1)) {
      --candidate;
    } else if (person && tisse__marker_is_of(first) && tisse__follows_participle(p, candidate) && denotes_person(p, candidate - 2)) {
      candidate -= 2; /* "le PDG limogé | de X, Y" */
    } else {
      return nearest;
    }
  }
  return nearest;
}

static bool only_complements(const tisse__parser *p, uint32_t from, uint32_t to)
{
  for (uint32_t g = from; g < to; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (!(group->kind == TISSE__GROUP_NOUN && group->marker.data) && group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB &&
        group->link != TISSE__CONJUNCT && group->kind != TISSE__GROUP_COORDINATOR) {
      return false;
    }
  }
  return true;
}

/** "Le PDG d'Apple Tim Cook a vendu": a name right behind the complement of a role is the role's. */
static void link_role_names(tisse__parser *p)
{
  for (uint32_t g = p->begin + 2; g < p->end; ++g) {
    const tisse__group *name = tisse__parser_group(p, g);
    const tisse__group *owner = tisse__parser_group(p, g - 1);
    const tisse__group *role = tisse__parser_group(p, g - 2);
    if (name->kind != TISSE__GROUP_NOUN || name->marker.data || !(name->flags & TISSE__G_PROPER) || name->link == TISSE__CONJUNCT || name->link == TISSE__GENITIVE ||
        owner->kind != TISSE__GROUP_NOUN || !tisse__marker_is_of(owner) || !(owner->flags & TISSE__G_PROPER) || role->kind != TISSE__GROUP_NOUN ||
        role->mention != TISSE__NONE || (role->flags & TISSE__G_PRONOUN)) {
      continue;
    }
    if (tisse__word_is_class(p->a, role->head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, role->head, TISSE__WC_TITLE) ||
        tisse__word_is_class(p->a, role->head, TISSE__WC_ORGANIZATION) || tisse__lemma_denotes_party(p->a, role->lemma)) {
      tisse__parser_link(p, g, g - 2, TISSE__APPOSITION);
      tisse__parser_group(p, g)->antecedent = g - 2;
    }
  }
}

/** "X in talks to buy Y -WSJ", "X serait vendu – Reuters": the paper behind the last dash says it. */
static bool signs_off(const tisse__parser *p, uint32_t mark, uint32_t name)
{
  const uint32_t referent = tisse__group_referent(p->a, name);
  return name + 1 == p->end && referent != TISSE__NONE && TISSE__VIEW_IS_ANY(p->a->lower[tisse__parser_group(p, mark)->first], "-", "–", "—") &&
         tisse__class_is(p->a, tisse__referent_class(p->a, referent), "Medium");
}

/** "Fondée par des anciens de Meta, l'entreprise édite …": behind a participle that opens the sentence the noun is its subject. */
static bool ends_fronted(const tisse__parser *p, uint32_t mark, uint32_t noun)
{
  const tisse__group *first = tisse__parser_group(p, p->begin);
  const tisse__group *subject = tisse__parser_group(p, noun);
  if (first->kind != TISSE__GROUP_VERB || first->form != TISSE__PARTICIPLE_PAST || (first->flags & TISSE__G_FINITE) || is_name_group(subject) || subject->determiner != TISSE__DEFINITE ||
      !tisse__word_is_class(p->a, subject->head, TISSE__WC_GENERIC) || tisse__parser_is_kind(p, noun + 1, TISSE__GROUP_COMMA)) {
    return false; /* "Racheté par Bosch, le groupe allemand, Lunéo ferme …" */
  }
  bool fronted = true;
  for (uint32_t g = p->begin; g < mark && fronted; ++g) {
    fronted = !tisse__parser_is_finite(p, g) && !tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA);
  }
  return fronted;
}

/** "In a separate deal, X, Y and Z teamed up", "Dans un communiqué commun, X, Y et Z annoncent": behind what opens the sentence the series is the subject. */
static bool is_series_subject(const tisse__parser *p, uint32_t mark, uint32_t noun)
{
  const tisse__group *first = tisse__parser_group(p, p->begin);
  uint32_t last = noun;
  while (tisse__parser_group(p, last)->next_conjunct != TISSE__NONE && tisse__parser_group(p, last)->next_conjunct < p->end) {
    last = tisse__parser_group(p, last)->next_conjunct;
  }
  if (last == noun || first->kind != TISSE__GROUP_NOUN || !first->marker.data || tisse__marker_is_of(first) || !is_name_group(tisse__parser_group(p, noun))) {
    return false;
  }
  for (uint32_t g = p->begin + 1; g < mark; ++g) {
    if (!tisse__parser_is_noun(p, g) || !tisse__marker_is_of(tisse__parser_group(p, g))) {
      return false;
    }
  }
  uint32_t verb = last + 1;
  while (verb < p->end && tisse__parser_is_kind(p, verb, TISSE__GROUP_ADVERB)) {
    ++verb;
  }
  return verb < p->end && tisse__parser_is_finite(p, verb);
}

/** "Alors que X vend ce site, le fonds A, dirigé par Y, et B ont …": behind the clause that opens the sentence the noun is the subject of the next verb. */
static bool opens_main_clause(const tisse__parser *p, uint32_t mark, uint32_t noun)
{
  const tisse__group *subject = tisse__parser_group(p, noun);
  if (!tisse__parser_is_kind(p, p->begin, TISSE__GROUP_SUBORDINATOR) || (!is_name_group(subject) && subject->determiner != TISSE__DEFINITE)) {
    return false;
  }
  unsigned finite = 0;
  for (uint32_t g = p->begin; g < mark; ++g) {
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, g, TISSE__GROUP_RELATIVE)) {
      return false;
    }
    finite += tisse__parser_is_finite(p, g);
  }
  bool relative = false;
  for (uint32_t g = noun + 1; g < p->end && finite == 1; ++g) {
    const bool comma = tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA);
    relative = !comma && (relative || tisse__parser_is_kind(p, g, TISSE__GROUP_RELATIVE));
    if (comma && tisse__parser_is_noun(p, g + 1) && !tisse__parser_group(p, g + 1)->marker.data) {
      return false; /* "Quand X a racheté Y, le brasseur lillois, Z a vendu …" */
    }
    if (!relative && tisse__parser_is_finite(p, g)) {
      return true;
    }
  }
  return false;
}

/** English: "from two venture firms, A and B": the names behind the comma are those of the firms, where no verb follows that they could be the subject of. */
static bool closes_with_members(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  const tisse__group *many = tisse__parser_group(p, before);
  const tisse__group *name = tisse__parser_group(p, noun);
  return p->a->language == TISSE__ENGLISH && tisse__parser_is_noun(p, before) && many->number == TISSE__PLURAL && many->mention == TISSE__NONE &&
         !(many->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && many->sum == TISSE__NONE && tisse__word_is_class(p->a, many->head, TISSE__WC_ORGANIZATION) &&
         (name->flags & TISSE__G_PROPER) && name->first_conjunct == noun && !tisse__parser_finite_ahead(p, noun) &&
         !tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, noun)), "Place");
}

/** "est, avec X, le fournisseur de Y", "possède, à Lens, une usine": two commas part a verb from what it asks for. */
static bool is_past_aside(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  if (p->a->language != TISSE__FRENCH || before < p->begin + 2 || !tisse__parser_group(p, before)->marker.data ||
      !tisse__parser_is_kind(p, before - 1, TISSE__GROUP_COMMA) || !tisse__parser_is_finite(p, before - 2)) {
    return false;
  }
  uint32_t close = noun + 1;
  while (close < p->end && tisse__parser_is_noun(p, close) && tisse__marker_is_of(tisse__parser_group(p, close))) {
    ++close;
  }
  return !tisse__parser_is_kind(p, close, TISSE__GROUP_COMMA) && !(tisse__parser_group(p, before - 2)->flags & TISSE__G_PASSIVE);
}

/** "L'entreprise, filiale de X, emploie …", "the company, a unit of X,": a role without a name behind a description that has none. */
static bool is_said_of_description(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  const tisse__group *common = tisse__parser_group(p, before), *role = tisse__parser_group(p, noun);
  if (!tisse__parser_is_noun(p, before) || common->mention != TISSE__NONE || common->sum != TISSE__NONE || common->number == TISSE__PLURAL ||
      (common->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) || (common->determiner != TISSE__DEFINITE && common->determiner != TISSE__POSSESSIVE) ||
      role->mention != TISSE__NONE || (role->flags & TISSE__G_PROPER) || role->number == TISSE__PLURAL || !tisse__lemma_denotes_party(p->a, role->lemma)) {
    return false;
  }
  const bool bare = p->a->language == TISSE__FRENCH ? (role->flags & TISSE__G_BARE) != 0 : role->determiner == TISSE__INDEFINITE;
  const bool human = tisse__word_is_class(p->a, role->head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, role->head, TISSE__WC_TITLE);
  const bool person = tisse__word_is_class(p->a, common->head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, common->head, TISSE__WC_TITLE);
  const uint32_t own = tisse__own_class_at(p->a, common->head); /* "Le suspect, chef du clan": what a user calls members of a class */
  return bare && (person || (denotes_organization(p, before) && !human) || (own != TISSE__NONE && (!human || tisse__class_is(p->a, own, "Person"))));
}

/** English, as releases sign: "said Jane Holt, CEO, Brixel", "…, President and CEO, Brixel Inc.": the firm behind the post's comma is that of the post. */
static bool signs_with_firm(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  const tisse__group *post = tisse__parser_group(p, before), *firm = tisse__parser_group(p, noun);
  const tisse__group *first = post->link == TISSE__CONJUNCT && post->governor != TISSE__NONE ? tisse__parser_group(p, post->governor) : post;
  if (p->a->language != TISSE__ENGLISH || !tisse__parser_is_noun(p, before) || post->determiner || post->mention != TISSE__NONE || first->link != TISSE__APPOSITION ||
      first->antecedent == TISSE__NONE || !denotes_person(p, before) || !tisse__lemma_denotes_party(p->a, post->lemma) || !(firm->flags & TISSE__G_PROPER)) {
    return false;
  }
  const uint32_t person = tisse__referent_class(p->a, tisse__group_referent(p->a, first->antecedent));
  const uint32_t class_ = tisse__referent_class(p->a, tisse__group_referent(p->a, noun));
  const bool own_post = noun + 2 < p->end && tisse__parser_is_kind(p, noun + 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, noun + 2) && denotes_person(p, noun + 2);
  return tisse__class_is(p->a, person, "Person") && !own_post && !tisse__class_is(p->a, class_, "Person") && !tisse__class_is(p->a, class_, "Place") &&
         firm->first_conjunct == TISSE__NONE;
}

/** "The studio behind the series, Peatbog Games, has": a firm told by its goods or its site, and then by name. */
static bool is_behind(const tisse__parser *p, uint32_t before, uint32_t noun)
{
  const tisse__group *below = tisse__parser_group(p, before), *firm = before > p->begin ? tisse__parser_group(p, before - 1) : NULL;
  const uint32_t class_ = tisse__referent_class(p->a, tisse__group_referent(p->a, noun));
  return firm && p->a->language == TISSE__ENGLISH && firm->kind == TISSE__GROUP_NOUN && firm->determiner == TISSE__DEFINITE && !(firm->flags & TISSE__G_PROPER) &&
         tisse__word_is_class(p->a, firm->head, TISSE__WC_ORGANIZATION) && !denotes_organization(p, before) && (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER) &&
         ((tisse__view_is(below->marker, "behind") && !tisse__class_is(p->a, class_, "Person") && !tisse__class_is(p->a, class_, "Place")) ||
          (tisse__marker_is_of(below) && below->mention == TISSE__NONE && tisse__class_is(p->a, class_, "Organization")));
}

/** "X, 30 per cent", and not "X, a 30 per cent shareholder" */
static bool is_sum(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return g->sum != TISSE__NONE && (g->head < p->a->sums.items[g->sum].last || !tisse__noun_denotes_party(p->a, g->lemma));
}

static bool is_person_name(const tisse__parser *p, uint32_t noun)
{
  return tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, noun)), "Person");
}

static void link_beside(tisse__parser *p)
{
  for (uint32_t g = p->begin + 1; g + 1 < p->end; ++g) {
    const bool comma = tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA);
    const bool open = tisse__parser_is_kind(p, g, TISSE__GROUP_OPEN);
    uint32_t noun = g + 1;
    while (noun + 1 < p->end && tisse__parser_is_kind(p, noun, TISSE__GROUP_ADVERB) && !tisse__parser_group(p, noun)->marker.data) {
      ++noun; /* ", déjà actionnaire d'Accor," */
    }
    while (noun + 2 < p->end && tisse__parser_is_noun(p, noun) && tisse__parser_group(p, noun)->link == TISSE__GENITIVE) {
      noun += 2;
    }
    if ((!comma && !open) || !tisse__parser_is_noun(p, noun) || tisse__parser_group(p, noun)->marker.data ||
        tisse__parser_group(p, noun)->link == TISSE__CONJUNCT || (tisse__parser_group(p, noun)->flags & (TISSE__G_PRONOUN | TISSE__G_LIST)) ||
        tisse__parser_group(p, noun)->link == TISSE__APPOSITION || is_sum(p, noun) || (comma && tisse__parser_is_time(p, noun)) || signs_off(p, g, noun) ||
        (comma && (ends_fronted(p, g, noun) || opens_main_clause(p, g, noun) || is_series_subject(p, g, noun) || is_past_aside(p, g - 1, noun)))) {
      continue;
    }
    uint32_t before = g - 1;
    if (comma && tisse__parser_is_kind(p, before, TISSE__GROUP_CLOSE)) { /* "Mary Barra (pictured), the chief executive" */
      while (before > p->begin && !tisse__parser_is_kind(p, before, TISSE__GROUP_OPEN)) {
        --before;
      }
      before -= before > p->begin;
    }
    while (before > p->begin && (tisse__parser_is_kind(p, before, TISSE__GROUP_ADJECTIVE) || tisse__parser_is_kind(p, before, TISSE__GROUP_QUOTE) ||
                                 tisse__parser_is_kind(p, before, TISSE__GROUP_CLOSE))) {
      --before;
    }
    const tisse__group *host = tisse__parser_group(p, before);
    if (open && host->number != TISSE__PLURAL && host->mention == TISSE__NONE && noun + 1 < p->end && tisse__parser_is_joiner(p, noun + 1) &&
        (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER)) {
      continue; /* "its rival (Gemini and Claude fight for …)": two are no one rival */
    }
    if (open && tisse__parser_is_noun(p, before) && ends_apposition(p, noun)) {
      tisse__parser_link(p, noun, before, TISSE__APPOSITION);
      tisse__parser_group(p, noun)->antecedent = before;
      continue;
    }
    if (comma && closes_with_members(p, before, noun)) {
      tisse__parser_link(p, noun, before, TISSE__APPOSITION);
      tisse__parser_group(p, noun)->antecedent = before;
      continue;
    }
    /* "Filiale de X, l'enseigne Y a …": a bare noun in front of the subject */
    uint32_t front = p->begin;
    while (front < before && tisse__parser_is_kind(p, front, TISSE__GROUP_ADVERB)) {
      ++front; /* "Déjà partenaire de X, Y …" */
    }
    if (comma && tisse__parser_is_noun(p, front) && before < noun && front <= before && !tisse__parser_group(p, front)->marker.data &&
        ((tisse__parser_group(p, front)->flags & TISSE__G_BARE) || tisse__parser_group(p, front)->determiner == TISSE__INDEFINITE ||
         (tisse__parser_group(p, front)->determiner == TISSE__DEFINITE && p->a->language == TISSE__ENGLISH && denotes_person(p, front) &&
          (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER) && tisse__parser_group(p, front)->number != TISSE__PLURAL)) && !is_name_group(tisse__parser_group(p, front)) &&
        tisse__parser_group(p, front)->sum == TISSE__NONE && tisse__parser_finite_ahead(p, noun) && only_complements(p, front + 1, g)) {
      tisse__parser_link(p, front, noun, TISSE__APPOSITION);
      tisse__parser_group(p, front)->antecedent = noun;
      continue;
    }
    if (!tisse__parser_is_noun(p, before) || !ends_apposition(p, noun) || (comma && tisse__role_is_ahead(p, before, noun)) ||
        (is_report_marker(p, tisse__parser_group(p, before)) && !apart_from_clause(p, before, noun))) {
      continue;
    }
    if (comma && signs_with_firm(p, before, noun)) {
      tisse__parser_link(p, noun, before, TISSE__COMPLEMENT);
      tisse__parser_group(p, noun)->marker = tisse_view_of("of");
      continue;
    }
    const uint32_t head = comma && is_said_of_description(p, before, noun) ? before : comma && is_behind(p, before, noun) ? before - 1 : apposed_to(p, before, noun);
    if (head != TISSE__NONE && tisse__parser_group(p, head)->link != TISSE__APPOSITION) {
      tisse__parser_link(p, noun, head, TISSE__APPOSITION);
      tisse__parser_group(p, noun)->antecedent = head;
    } else if (head != TISSE__NONE && !(p->a->language == TISSE__FRENCH && (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER) && is_person_name(p, noun) &&
                                       tisse__parser_group(p, head)->governor != TISSE__NONE && is_name_group(tisse__parser_group(p, tisse__parser_group(p, head)->governor)))) {
      /* not "À un mois de la cotation de X, la filiale, Ana Ruiz, …": a person is no firm */
      tisse__parser_link(p, noun, tisse__parser_group(p, head)->governor, TISSE__APPOSITION);
      tisse__parser_group(p, noun)->antecedent = tisse__parser_group(p, head)->governor;
    }
  }
}

/** "met Carl Jensen | the CEO of Tressell": an English role with its article right behind a name is the name's, no verb to come. */
static void link_right_behind(tisse__parser *p)
{
  for (uint32_t g = p->begin + 1; g < p->end && p->a->language == TISSE__ENGLISH; ++g) {
    const tisse__group *role = tisse__parser_group(p, g);
    const tisse__group *name = tisse__parser_group(p, g - 1);
    if (role->kind == TISSE__GROUP_NOUN && name->kind == TISSE__GROUP_NOUN && (name->flags & TISSE__G_PROPER) && !role->marker.data &&
        role->determiner == TISSE__DEFINITE && role->mention == TISSE__NONE && role->link == TISSE__LOOSE && name->link != TISSE__GENITIVE &&
        denotes_person(p, g) && same_kind(p, g - 1, g) && tisse__marker_is_of(tisse__parser_group(p, g + 1 < p->end ? g + 1 : g)) &&
        !tisse__parser_finite_ahead(p, g)) {
      tisse__parser_link(p, g, g - 1, TISSE__APPOSITION);
      tisse__parser_group(p, g)->antecedent = g - 1;
    }
  }
}

void tisse__apposition_link(tisse__parser *p)
{
  link_role_names(p);
  link_right_behind(p);
  link_beside(p);
}

bool tisse__apposition_opens(const tisse__parser *p, uint32_t adverb)
{
  if (adverb == p->begin || adverb + 2 >= p->end ||
      !(tisse__parser_is_kind(p, adverb - 1, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, adverb - 1, TISSE__GROUP_OPEN)) ||
      !tisse__parser_is_noun(p, adverb + 1)) {
    return false;
  }
  const tisse__group *noun = tisse__parser_group(p, adverb + 1);
  uint32_t close = adverb + 2;
  while (close < p->end && tisse__parser_is_noun(p, close) && tisse__marker_is_of(tisse__parser_group(p, close))) {
    ++close;
  }
  return !noun->marker.data && (noun->flags & (TISSE__G_PROPER | TISSE__G_BARE)) && !(noun->flags & TISSE__G_PRONOUN) && noun->sum == TISSE__NONE &&
         close < p->end && (tisse__parser_is_kind(p, close, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, close, TISSE__GROUP_CLOSE));
}

/* ---- Names given to a noun --------------------------------------------------------------------------------------------------- */

/** "le spécialiste du surgelé Polarys, dont …": what was said of the complement's name is said of the head. */
static void follow_lifted(tisse__parser *p, uint32_t from, uint32_t head)
{
  for (uint32_t g = from + 1; g < p->end; ++g) {
    tisse__group *group = tisse__parser_group(p, g);
    const bool says = group->link == TISSE__PARTICIPIAL || group->link == TISSE__RELATIVE_CLAUSE || group->link == TISSE__APPOSITION;
    if (group->antecedent == from) {
      group->antecedent = head;
    }
    if (says && group->governor == from) {
      group->governor = head;
    }
  }
}

/** Does the group's noun denote who makes something ("fabricant", "éditeur")? */
static bool makes(const tisse__parser *p, uint32_t group)
{
  tisse__frame_walk walk = tisse__frames_of(p->a, tisse__parser_group(p, group)->lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(p->a, &walk));) {
    if (tisse__frame_has_self(frame) && tisse__relation_is(p->a, frame->relation, "produces")) {
      return true;
    }
  }
  return false;
}

/** Does the noun itself have the name: "le jeu Palworld", "le fonds Alma"? A bare one behind a maker's, a chain's noun mostly does not, nor the field
 * of one at its head ("le leader du verre plat Glaverel"). */
static bool names_itself(const tisse__parser *p, uint32_t group, uint32_t over, const tisse__referent *named)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const bool product = tisse__word_is_class(p->a, g->head, TISSE__WC_PRODUCT);
  const bool party = tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON);
  const bool found = named && named->source == TISSE__LABEL_SOURCE_FOUND;
  const bool press = found && !g->determiner && tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_GENERIC); /* "le groupe de presse Lunéo" */
  const bool bare = !g->determiner && tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_ORGANIZATION); /* "les sociétés d'investissement Lunéo et …" */
  const tisse__group *one = tisse__parser_group(p, over);
  if (p->a->language == TISSE__FRENCH && g->number == TISSE__PLURAL && g->determiner == TISSE__DEFINITE && g->first_conjunct == TISSE__NONE && one->number != TISSE__PLURAL &&
      one->determiner && tisse__word_is_class(p->a, one->head, TISSE__WC_GENERIC) && named && tisse__class_is(p->a, named->class_, "Company")) {
    return false; /* "le géant des médias Lunéo": many have not one name */
  }
  const bool trade = g->determiner == TISSE__DEFINITE && one->determiner == TISSE__DEFINITE && tisse__word_is_class(p->a, one->head, TISSE__WC_GENERIC) &&
                     g->head + 1 == p->a->mentions.items[g->mention].first && named && tisse__class_is(p->a, named->class_, "Organization");
  if (trade && tisse__word_is_class(p->a, g->head, TISSE__WC_EVENT)) {
    return false; /* "le géant de l'investissement Lunéo" */
  }
  if ((tisse__word_is_class(p->a, g->head, TISSE__WC_EVENT) && !bare) || (tisse__word_is_class(p->a, g->head, TISSE__WC_MEDIUM) && !press)) {
    return true; /* "le cofondateur du site Lunéo" */
  }
  const bool acronym = product && g->determiner == TISSE__DEFINITE && g->number != TISSE__PLURAL && named && tisse__class_is(p->a, named->class_, "Organization") &&
                       (p->a->words[g->head].flags & TISSE__TOKEN_ALL_UPPER) && tisse__word_is_class(p->a, one->head, TISSE__WC_ORGANIZATION);
  if (acronym) {
    return false; /* "la licorne de l'IA générative Lunéo" */
  }
  const bool field = found && product && tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_GENERIC);
  if ((g->determiner && !field) || !named) {
    return product || party;
  }
  if (product && tisse__class_is(p->a, named->class_, "Organization") && ((!found && makes(p, over)) || g->governor != over)) {
    return false; /* "le fabricant de moteurs Rolls-Royce" makes them; "le constructeur de presses pour le moulage de pneus Dorvane" */
  }
  if (product) {
    return !found && (g->number == TISSE__PLURAL || tisse__class_is(p->a, named->class_, "Product")); /* "le loueur de voitures Renault" */
  }
  return party && g->number != TISSE__PLURAL; /* "la chaîne de boulangeries Alma": several are not one */
}

/** "le spécialiste de la livraison de repas": is the noun what they do who are called so, and does any firm have such a trade? */
static bool is_trade_of_any(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const uint32_t over = g->governor;
  return g->determiner == TISSE__DEFINITE && g->number != TISSE__PLURAL && over != TISSE__NONE && over + 1 == group &&
         tisse__parser_is_noun(p, over) && tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_GENERIC) &&
         !tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON);
}

/** "le fournisseur d'équipements pour la fabrication de puces Lumen va …": what else a firm's trade is told with, up to a name that a verb follows. */
static bool tells_trade(const tisse__parser *p, uint32_t group, uint32_t name)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return (g->determiner == TISSE__DEFINITE || !g->determiner) && (tisse__marker_is_of(g) || TISSE__VIEW_IS_ANY(g->marker, "pour", "à", "dans")) &&
         !(g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && name + 1 < p->end && tisse__parser_is_finite(p, name + 1);
}

/** "le fabricant de pompes à chaleur Thermelio": the noun of a party over bare complements, TISSE__NONE where there is none. */
static uint32_t head_over(const tisse__parser *p, uint32_t group)
{
  const tisse__group *named = tisse__parser_group(p, group);
  bool told = named->determiner && !tisse__marker_is_of(named);
  uint32_t head = named->governor;
  for (uint32_t below = group; head != TISSE__NONE && only_complements(p, head + 1, below); below = head, head = tisse__parser_group(p, head)->governor) {
    const tisse__group *g = tisse__parser_group(p, head);
    if (g->kind != TISSE__GROUP_NOUN || g->mention != TISSE__NONE) {
      return TISSE__NONE;
    }
    const bool several = g->number == TISSE__PLURAL && g->link == TISSE__COMPLEMENT && !g->determiner; /* "le réseau de cliniques Alma" */
    if (!several && (tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON))) {
      return told && !(g->determiner == TISSE__DEFINITE && tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION)) ? TISSE__NONE : head;
    }
    const bool bare = is_trade_of_any(p, head) || !(g->determiner || tisse__word_is_class(p->a, g->head, TISSE__WC_EVENT));
    told = told || !bare;
    if (g->link != TISSE__COMPLEMENT || (!bare && !tells_trade(p, head, group))) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "le spécialiste du quantique Pasqal": the adjective of the field stands for its noun, and the name behind it is the head's. */
static bool is_field_and_name(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const uint32_t name = p->a->mentions.items[g->mention].first;
  return name > g->first && p->a->readings[name - 1].pos == TISSE__ADJ && g->determiner == TISSE__DEFINITE && g->governor != TISSE__NONE &&
         tisse__word_is_class(p->a, tisse__parser_group(p, g->governor)->head, TISSE__WC_GENERIC) &&
         !tisse__word_is_class(p->a, name - 1, TISSE__WC_COUNTRY);
}

/** "Son premier client, | le fabricant d'aliments pour chiens Petfar,": now that it has a name it is an apposition. */
static void appose_lifted(tisse__parser *p, uint32_t head)
{
  const tisse__group *over = tisse__parser_group(p, head);
  if (over->link != TISSE__LOOSE || over->marker.data || head < p->begin + 2 || !tisse__parser_is_kind(p, head - 1, TISSE__GROUP_COMMA) ||
      !tisse__parser_is_noun(p, head - 2) || !ends_apposition(p, head)) {
    return;
  }
  const tisse__group *common = tisse__parser_group(p, head - 2);
  if (is_name_group(common) || common->sum != TISSE__NONE || (common->flags & TISSE__G_PRONOUN) || common->determiner == TISSE__KIND_NONE ||
      common->number == TISSE__PLURAL || !same_kind(p, head - 2, head)) {
    return;
  }
  tisse__parser_link(p, head, head - 2, TISSE__APPOSITION);
  tisse__parser_group(p, head)->antecedent = head - 2;
}

/** "sa pharmacie en ligne Slimkart", "son fourgon à hydrogène Vega", "l'avion d'affaires TBM": the bare complement between noun and name is of the noun's kind. */
static void lift_over_kind(tisse__parser *p, uint32_t g)
{
  tisse__group *group = tisse__parser_group(p, g);
  tisse__group *over = tisse__parser_group(p, g - 1);
  const bool beside = group->kind == TISSE__GROUP_NOUN && group->mention != TISSE__NONE && group->link != TISSE__CONJUNCT && !group->determiner;
  const bool kind = beside && group->marker.data && !(group->flags & TISSE__G_PROPER) &&
                    (tisse__marker_is_of(group) || TISSE__VIEW_IS_ANY(group->marker, "à", "sur", "en", "pour"));
  const bool bare = beside && !group->marker.data && (group->flags & TISSE__G_PROPER) && over->kind == TISSE__GROUP_NOUN && over->marker.data &&
                    tisse__view_is(over->marker, "en") && !over->determiner && over->mention == TISSE__NONE && !tisse__parser_is_time(p, g - 1) && g - 1 > p->begin;
  if (!kind && !bare) {
    return;
  }
  const uint32_t head = bare ? g - 2 : g - 1;
  over = tisse__parser_group(p, head);
  const bool goods = tisse__word_is_class(p->a, over->head, TISSE__WC_PRODUCT) && !tisse__word_is_class(p->a, over->head, TISSE__WC_ORGANIZATION);
  const bool firm = tisse__word_is_class(p->a, over->head, TISSE__WC_ORGANIZATION) && over->number != TISSE__PLURAL;
  const bool acts = over->link == TISSE__SUBJECT && over->governor != TISSE__NONE && !tisse__is_passive(tisse__parser_group(p, over->governor)); /* "l'appli de covoiturage X s'allie à Y" */
  const bool one = over->determiner == TISSE__DEFINITE && over->number != TISSE__PLURAL && kind && tisse__marker_is_of(group) && !acts;
  if (over->kind != TISSE__GROUP_NOUN || over->mention != TISSE__NONE || (over->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) ||
      !(goods ? over->determiner == TISSE__POSSESSIVE || one : firm && over->determiner && !(kind && tisse__marker_is_of(group)))) {
    return;
  }
  tisse__referent *named = tisse__group_referent(p->a, g) == TISSE__NONE ? NULL : &p->a->referents.items[tisse__group_referent(p->a, g)];
  if (!named || tisse__class_is(p->a, named->class_, "Person") || tisse__class_is(p->a, named->class_, "Place") ||
      (goods && named->source != TISSE__LABEL_SOURCE_FOUND)) {
    return;
  }
  over->mention = group->mention;
  group->mention = TISSE__NONE;
  if (bare) {
    group->link = TISSE__LOOSE;
    group->governor = TISSE__NONE;
  }
  follow_lifted(p, g, head);
}

/** "aux collectivités Tessera", "entre particuliers Tessera": does a noun in the plural stand in front of one name that it cannot have? */
static bool is_plural_before_name(const tisse__parser *p, uint32_t index)
{
  const tisse__group *g = tisse__parser_group(p, index);
  if (g->kind != TISSE__GROUP_NOUN || g->mention == TISSE__NONE || (g->flags & TISSE__G_PROPER) || g->number != TISSE__PLURAL || !g->marker.data ||
      g->first_conjunct != TISSE__NONE || p->a->mentions.items[g->mention].first <= g->head) {
    return false;
  }
  const uint32_t referent = tisse__group_referent(p->a, index);
  const tisse__referent *named = referent == TISSE__NONE ? NULL : &p->a->referents.items[referent];
  const bool joined = index + 1 < p->end && tisse__parser_group(p, index + 1)->kind == TISSE__GROUP_COORDINATOR;
  return named && named->source == TISSE__LABEL_SOURCE_FOUND && !joined && !tisse__class_is(p->a, named->class_, "Person") && !tisse__class_is(p->a, named->class_, "Place") &&
         !tisse__word_is_class(p->a, g->head, TISSE__WC_FACILITY) && !tisse__word_is_class(p->a, g->head, TISSE__WC_HOUSE_TRADE) &&
         !(g->determiner && tisse__word_is_class(p->a, g->head, TISSE__WC_PRODUCT));
}

/** "le groupe de services aux collectivités Tessera", "la start-up spécialisée dans la vente de vins Tessera": the name is the firm's at the front of it all. */
static void lift_over_plural(tisse__parser *p, uint32_t index)
{
  if (!is_plural_before_name(p, index)) {
    return;
  }
  for (uint32_t g = index; g-- > p->begin && g + 7 > index;) {
    tisse__group *over = tisse__parser_group(p, g);
    const tisse__group *next = tisse__parser_group(p, g + 1);
    const bool trade = over->kind == TISSE__GROUP_VERB && over->link == TISSE__PARTICIPIAL && !(over->flags & TISSE__G_FINITE);
    if ((over->kind != TISSE__GROUP_NOUN && !trade) || over->mention != TISSE__NONE || over->last != (next->marker.data ? next->marker_first : next->first)) {
      return;
    }
    if (!trade && over->determiner && over->number != TISSE__PLURAL && tisse__word_is_class(p->a, over->head, TISSE__WC_ORGANIZATION)) {
      over->mention = tisse__parser_group(p, index)->mention;
      tisse__parser_group(p, index)->mention = TISSE__NONE;
      follow_lifted(p, index, g);
      appose_lifted(p, g);
      return;
    }
  }
}

/** "sa branche de semences et d'engrais | Alba": the first of the fields that the group is the last of; the group itself where it is the only one. */
static uint32_t first_field(const tisse__parser *p, uint32_t g)
{
  const tisse__group *group = tisse__parser_group(p, g);
  const uint32_t first = group->link == TISSE__CONJUNCT ? group->first_conjunct : TISSE__NONE;
  if (first == TISSE__NONE || group->next_conjunct != TISSE__NONE || (group->flags & TISSE__G_PROPER) || !tisse__marker_is_of(group)) {
    return g;
  }
  const tisse__group *field = tisse__parser_group(p, first);
  return field->mention == TISSE__NONE && tisse__marker_is_of(field) && !(field->flags & TISSE__G_PRONOUN) ? first : g;
}

/** "les fabricants de pneus Michelin | et Goodyear": the names joined to one that was the complement's are the head's. */
static void lift_joined(tisse__parser *p, uint32_t from, uint32_t head)
{
  uint32_t member = tisse__parser_group(p, from)->next_conjunct;
  if (member == TISSE__NONE || tisse__parser_group(p, from)->first_conjunct != from || tisse__parser_group(p, head)->first_conjunct != TISSE__NONE) {
    return;
  }
  for (uint32_t m = member; m != TISSE__NONE; m = tisse__parser_group(p, m)->next_conjunct) {
    if (tisse__parser_group(p, m)->marker.data || tisse__parser_group(p, m)->mention == TISSE__NONE) {
      return;
    }
  }
  tisse__parser_group(p, from)->first_conjunct = tisse__parser_group(p, from)->next_conjunct = TISSE__NONE;
  while (member != TISSE__NONE) {
    const uint32_t next = tisse__parser_group(p, member)->next_conjunct;
    tisse__parser_group(p, member)->first_conjunct = tisse__parser_group(p, member)->next_conjunct = tisse__parser_group(p, member)->governor = TISSE__NONE;
    tisse__coordination_join(p, head, member);
    member = next;
  }
}

void tisse__apposition_lift(tisse__parser *p)
{
  for (uint32_t g = p->begin + 1; g < p->end && p->a->language == TISSE__FRENCH; ++g) {
    lift_over_kind(p, g);
    lift_over_plural(p, g);
    tisse__group *group = tisse__parser_group(p, g);
    const uint32_t field = first_field(p, g);
    if (group->kind != TISSE__GROUP_NOUN || group->mention == TISSE__NONE || tisse__parser_group(p, field)->link != TISSE__COMPLEMENT ||
        ((group->flags & TISSE__G_PROPER) && !is_field_and_name(p, g)) ||
        !(tisse__marker_is_of(group) || !group->determiner || tells_trade(p, g, g))) {
      continue;
    }
    const uint32_t over = head_over(p, field);
    tisse__referent *named = tisse__group_referent(p->a, g) == TISSE__NONE ? NULL : &p->a->referents.items[tisse__group_referent(p->a, g)];
    if (over == TISSE__NONE || names_itself(p, g, over, named)) {
      continue;
    }
    if (named && named->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(p->a, named->class_, "Product")) {
      named->class_ = TISSE__NONE; /* "la start-up de puces Rivos": the firm's name, of whose class more is told */
    }
    tisse__parser_group(p, over)->mention = group->mention;
    group->mention = TISSE__NONE;
    follow_lifted(p, g, over);
    lift_joined(p, g, over);
    appose_lifted(p, over);
  }
}
