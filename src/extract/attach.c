/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* On what a marked group hangs: a verb or a noun, by what the lexicon says they take. */

#include "extract/clause.h"

#include <string.h>

static bool argument_takes(const tisse__argument *arguments, uint32_t count, tisse_view marker)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].marker.data && arguments[i].function != TISSE__FN_CLAUSE && tisse_view_equal(arguments[i].marker, marker)) {
      return true;
    }
  }
  return false;
}

/** Does some entry of the head word ask for this group: an argument behind its marker, or a piece of an expression? */
static bool licenses_group(const tisse__parser *p, uint32_t head, uint32_t marked)
{
  const tisse__group *group = tisse__parser_group(p, head);
  const tisse__lexicon *lexicon = p->a->lexicon;
  const tisse__pos pos = group->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN;
  for (uint32_t link = tisse__word_entries(p->a, group->head, group->lemma, pos); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t i = 0; i < entry->constituent_count; ++i) {
      if (tisse_view_equal(entry->constituents[i].marker, tisse__parser_group(p, marked)->marker) &&
          tisse_view_equal(entry->constituents[i].lemma, tisse__parser_group(p, marked)->lemma)) {
        return true;
      }
    }
  }
  return false;
}

/** Does some frame of the head word ask for a group behind this marker? */
static bool licenses(const tisse__parser *p, uint32_t head, tisse_view marker)
{
  const tisse__group *group = tisse__parser_group(p, head);
  const tisse__lexicon *lexicon = p->a->lexicon;
  const tisse__pos pos = group->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN;
  const uint64_t bit = UINT64_C(1) << (tisse__lemma_bit(marker) & 63);
  const tisse__along along = tisse__word_along(p->a, group->head, group->lemma, pos);
  for (uint32_t link = along.takes & bit ? along.first : TISSE__NONE; link != TISSE__NONE; link = lexicon->chain[link].next) {
    if (!(lexicon->chain[link].takes & bit)) {
      continue;
    }
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      const tisse__frame *frame = &p->a->knowledge->frames.items[entry->frames[f]];
      if (argument_takes(frame->subject, frame->subject_count, marker) || argument_takes(frame->object, frame->object_count, marker) ||
          argument_takes(frame->amount, frame->amount_count, marker) || argument_takes(frame->product, frame->product_count, marker)) {
        return true;
      }
    }
  }
  return false;
}

/** Does some frame of the noun have both its ends behind this marker: "le départ de X de Y"? */
static bool takes_twice(const tisse__parser *p, uint32_t noun, tisse_view marker)
{
  const tisse__group *group = tisse__parser_group(p, noun);
  const tisse__lexicon *lexicon = p->a->lexicon;
  for (uint32_t link = tisse__word_entries(p->a, group->head, group->lemma, TISSE__NOUN); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      const tisse__frame *frame = &p->a->knowledge->frames.items[entry->frames[f]];
      if (argument_takes(frame->subject, frame->subject_count, marker) && argument_takes(frame->object, frame->object_count, marker)) {
        return true;
      }
    }
  }
  return false;
}

uint32_t tisse__parser_noun_before(const tisse__parser *p, uint32_t group)
{
  for (uint32_t g = group; g-- > p->begin;) {
    const tisse__group *before = tisse__parser_group(p, g);
    if (before->kind == TISSE__GROUP_NOUN && before->link != TISSE__GENITIVE) {
      return g;
    }
    if (before->kind == TISSE__GROUP_NOUN || (before->kind == TISSE__GROUP_OTHER && p->a->lower[before->first].data[0] == '\'')) {
      continue; /* "one of Nvidia's customers": over the owner */
    }
    if (before->kind == TISSE__GROUP_CLOSE) {
      while (g > p->begin && !tisse__parser_is_kind(p, g, TISSE__GROUP_OPEN)) {
        --g;
      }
      continue;
    }
    const bool participle = before->kind == TISSE__GROUP_VERB && before->form == TISSE__PARTICIPLE_PAST && !(before->flags & TISSE__G_FINITE);
    if (before->kind != TISSE__GROUP_ADJECTIVE && before->kind != TISSE__GROUP_ADVERB && before->kind != TISSE__GROUP_QUOTE && !participle) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__parser_governing_noun(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *group = tisse__parser_group(p, noun);
  const uint32_t governor = group->link == TISSE__COMPLEMENT || group->link == TISSE__CONJUNCT ? group->governor : TISSE__NONE;
  return governor != TISSE__NONE && tisse__parser_group(p, governor)->kind == TISSE__GROUP_NOUN ? governor : TISSE__NONE;
}

/** Does a fixed expression that begins the words [first, last) open a frame? */
static bool opens_frame(const tisse__parser *p, uint32_t first, uint32_t last)
{
  uint32_t entry = 0;
  return tisse__fixed_at(p->a, first, last, &entry) && p->a->knowledge->entries.items[entry].frame_count;
}

/** "a pris pour 4 milliards | d'actions X", "lui a passé pour 2 milliards | de commandes": how much of it, the object of a verb that has none. */
static bool is_bought_for(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *n = tisse__parser_group(p, noun);
  if (p->a->language != TISSE__FRENCH || n->sum == TISSE__NONE || !p->a->sums.items[n->sum].money || !tisse__marker_is(n, "pour", NULL) ||
      n->governor == TISSE__NONE || noun + 1 != group || tisse__parser_group(p, group)->sum != TISSE__NONE ||
      (tisse__parser_group(p, group)->flags & TISSE__G_PROPER)) {
    return false;
  }
  const tisse__group *verb = tisse__parser_group(p, n->governor);
  return verb->kind == TISSE__GROUP_VERB && noun == n->governor + 1 && !(verb->flags & (TISSE__G_PASSIVE | TISSE__G_REFLEXIVE)) &&
         tisse__child(p->a, n->governor, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE;
}

/** A complement: of the noun before it, seldom of the verb. */
/** "l'acquisition par X | de Y", "the takeover by X | of Y", "le rachat par ce dernier de 78 % de Y": of the deed, where nothing tells yet of what it is; not "par X de Lyon". */
static uint32_t deed_over_agent(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *agent = tisse__parser_group(p, noun);
  const tisse__group *deed = agent->governor == TISSE__NONE ? NULL : tisse__parser_group(p, agent->governor);
  if (!deed || deed->kind != TISSE__GROUP_NOUN || agent->link != TISSE__COMPLEMENT || !tisse__marker_is(agent, "par", "by") ||
      (agent->mention == TISSE__NONE && !(agent->flags & TISSE__G_PRONOUN) && !tisse__form_is_class(p->a, agent->head, TISSE__WC_LATTER)) ||
      !tisse__lemma_opens(p->a, deed->lemma, TISSE__NOUN, "acquires")) {
    return TISSE__NONE;
  }
  for (uint32_t g = agent->governor + 1; g < noun; ++g) {
    if (tisse__parser_group(p, g)->governor == agent->governor && tisse__marker_is_of(tisse__parser_group(p, g))) {
      return TISSE__NONE;
    }
  }
  const bool place = tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, group)), "Place");
  return place ? TISSE__NONE : agent->governor;
}

static void attach_of(tisse__parser *p, uint32_t group, uint32_t noun, bool direct)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const tisse__group *n = tisse__parser_group(p, noun);
  const uint32_t verb = tisse__parser_top(p)->active;
  if (is_bought_for(p, group, noun)) {
    tisse__parser_link(p, group, n->governor, TISSE__OBJECT);
    return;
  }
  if (n->sum != TISSE__NONE && !p->a->sums.items[n->sum].money && n->governor != TISSE__NONE &&
      tisse__parser_group(p, n->governor)->kind == TISSE__GROUP_NOUN && g->sum == TISSE__NONE && n->link != TISSE__CONJUNCT) {
    tisse__parser_link(p, group, n->governor, TISSE__COMPLEMENT); /* "filiale à 100 % de X", "une part de 10 % de Y": not of the figure */
    return;
  }
  const uint32_t deed = deed_over_agent(p, group, noun);
  if (deed != TISSE__NONE) {
    tisse__parser_link(p, group, deed, TISSE__COMPLEMENT);
    return;
  }
  const uint32_t head = tisse__parser_governing_noun(p, noun);
  if (p->a->language == TISSE__FRENCH && head != TISSE__NONE && tisse__marker_is_of(n) && n->sum == TISSE__NONE && g->sum == TISSE__NONE) {
    const bool of_name = (n->flags & TISSE__G_PROPER) && !(g->flags & TISSE__G_PROPER) && g->determiner == TISSE__DEFINITE &&
                         tisse__parser_group(p, head)->mention == TISSE__NONE; /* "la sortie de X du capital de Y" */
    const bool twice = n->mention != TISSE__NONE && g->mention != TISSE__NONE && takes_twice(p, head, g->marker);
    const bool compound = !n->determiner && tisse__group_is_class(p->a, n, TISSE__WC_CHAIN_TAIL) &&
                          tisse__group_is_class(p->a, tisse__parser_group(p, head), TISSE__WC_CHAIN_HEAD); /* "levée de fonds | de X" */
    if (of_name || compound || twice) {
      tisse__parser_link(p, group, head, TISSE__COMPLEMENT);
      return;
    }
  }
  if (p->a->language == TISSE__FRENCH && head != TISSE__NONE && (g->flags & TISSE__G_PROPER) && n->mention == TISSE__NONE && n->sum == TISSE__NONE &&
      !n->determiner && tisse__marker_is_of(n) && !tisse__word_is_class(p->a, n->head, TISSE__WC_ORGANIZATION) &&
      (tisse__word_is_class(p->a, n->head, TISSE__WC_PRODUCT) || !licenses(p, noun, g->marker)) &&
      (tisse__word_is_class(p->a, tisse__parser_group(p, head)->head, TISSE__WC_ORGANIZATION) ||
       tisse__word_is_class(p->a, tisse__parser_group(p, head)->head, TISSE__WC_EVENT) ||
       tisse__lemma_denotes_party(p->a, tisse__parser_group(p, head)->lemma))) {
    tisse__parser_link(p, group, head, TISSE__COMPLEMENT); /* "la coentreprise de moteurs de X et Y" */
    return;
  }
  if (n->sum != TISSE__NONE && !p->a->sums.items[n->sum].money && n->marker.data && g->sum == TISSE__NONE) {
    const uint32_t before = tisse__parser_noun_before(p, noun);
    if (before != TISSE__NONE && licenses(p, before, g->marker)) {
      tisse__parser_link(p, group, before, TISSE__COMPLEMENT); /* "est actionnaire à hauteur de 4 % de X" */
      return;
    }
  }
  if (verb != TISSE__NONE && n->governor == verb && tisse__parser_is_time(p, noun) && !tisse__parser_is_time(p, group) &&
      tisse__text_is_class(p->a, n->marker, TISSE__WC_SPAN_MARKER)) {
    tisse__parser_link(p, group, verb, TISSE__OBLIQUE); /* "discute depuis des semaines d'un rapprochement" */
    return;
  }
  const bool verb_wants =
      verb != TISSE__NONE && direct && licenses(p, verb, g->marker) && !licenses(p, noun, g->marker) && (n->flags & TISSE__G_PROPER) &&
      !(p->a->language == TISSE__ENGLISH && n->marker.data && noun + 1 == group); /* "sold it to Ralph Naff | of Rocky Bakers" */
  tisse__parser_link(p, group, verb_wants ? verb : noun, verb_wants ? TISSE__OBLIQUE : TISSE__COMPLEMENT);
}

/** English: "unit Brixel": behind the noun its name, which says whose it is as little as what it is for. */
static bool ends_in_name(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = noun == TISSE__NONE ? NULL : tisse__parser_group(p, noun);
  return g && p->a->language == TISSE__ENGLISH && g->kind == TISSE__GROUP_NOUN && g->mention != TISSE__NONE &&
         g->head < p->a->mentions.items[g->mention].first;
}

/** "le projet de fusion | à 3 milliards d'euros | entre X et Y", "a deal at $20 a share with X": the deed before its price, which the group is a part of; else the noun. */
static uint32_t over_price(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *price = tisse__parser_group(p, noun);
  if (price->sum == TISSE__NONE || !p->a->sums.items[price->sum].money || !tisse__marker_is(price, "à", "at") || noun <= p->begin || !tisse__parser_is_noun(p, noun - 1) ||
      tisse__parser_group(p, noun - 1)->mention != TISSE__NONE || (!tisse__marker_is(tisse__parser_group(p, group), "entre", "between") && !tisse__marker_is(tisse__parser_group(p, group), "avec", "with"))) {
    return noun;
  }
  return licenses(p, noun - 1, tisse__parser_group(p, group)->marker) ? noun - 1 : noun;
}

/** English: "was spun off after pressure | from X": the occasion has who it came from, where it is said right behind it, and the verb has not. */
static bool is_of_occasion(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = noun == TISSE__NONE ? NULL : tisse__parser_group(p, noun);
  return g && p->a->language == TISSE__ENGLISH && noun + 1 == group && g->kind == TISSE__GROUP_NOUN && g->marker.data && g->mention == TISSE__NONE && g->sum == TISSE__NONE &&
         !tisse__parser_is_time(p, noun) && tisse__marker_is(tisse__parser_group(p, group), "from", "from") && tisse__text_is_class(p->a, g->marker, TISSE__WC_OCCASION_MARKER);
}

/** To the nearest noun that takes it, or the verb where the verb takes it and the nearest noun does not. False where neither does. */
static bool attach_licensed(tisse__parser *p, uint32_t group, uint32_t noun)
{
  if (is_of_occasion(p, group, noun)) {
    tisse__parser_link(p, group, noun, TISSE__COMPLEMENT);
    return true;
  }
  noun = over_price(p, group, noun);
  const tisse_view marker = tisse__parser_group(p, group)->marker;
  const tisse__group *sum = tisse__parser_group(p, noun);
  if (p->a->language == TISSE__ENGLISH && sum->sum != TISSE__NONE && p->a->sums.items[sum->sum].money && sum->link == TISSE__COMPLEMENT && tisse__marker_is_of(sum) && tisse__parser_is_noun(p, sum->governor) &&
      licenses(p, sum->governor, marker)) {
    noun = sum->governor; /* "has agreed to an investment of $2 billion | in X" */
  }
  const uint32_t verb = tisse__parser_top(p)->active;
  if (verb != TISSE__NONE && ends_in_name(p, noun) && licenses(p, verb, marker)) {
    tisse__parser_link(p, group, verb, TISSE__OBLIQUE); /* "sell unit Brixel | to Velmont" */
    return true;
  }
  const uint32_t over = ends_in_name(p, noun) && !tisse__marker_is(tisse__parser_group(p, group), "de", "of") ? tisse__parser_governing_noun(p, noun) : TISSE__NONE;
  const uint32_t from = over != TISSE__NONE && licenses(p, over, marker) ? over : noun; /* "the sale of unit Brixel | to Velmont" */
  for (uint32_t n = from; n != TISSE__NONE; n = tisse__parser_governing_noun(p, n)) {
    if (licenses(p, n, marker) || licenses_group(p, n, group)) {
      tisse__parser_link(p, group, n, TISSE__COMPLEMENT);
      return true;
    }
    const uint32_t outer = n == noun && p->a->language == TISSE__FRENCH && verb != TISSE__NONE ? tisse__parser_governing_noun(p, n) : TISSE__NONE;
    const bool piece = outer != TISSE__NONE && licenses_group(p, outer, group) && !licenses_group(p, verb, group); /* "annonce la nomination de X | au poste de PDG" */
    const bool waits = piece || (outer != TISSE__NONE && tisse__view_is(tisse__parser_group(p, verb)->lemma, "être") && licenses(p, outer, marker));
    if (n == noun && verb != TISSE__NONE && !waits && licenses(p, verb, marker)) {
      tisse__parser_link(p, group, verb, TISSE__OBLIQUE);
      return true;
    }
  }
  return false;
}

/** "in Spain", "in 2014", "for years": where or when, and nothing that has members. */
static bool is_circumstance(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  if (g->kind != TISSE__GROUP_NOUN || !g->marker.data || tisse__marker_is_of(g) || (g->flags & TISSE__G_LIST)) {
    return false;
  }
  const uint32_t class_ = g->mention == TISSE__NONE ? TISSE__NONE : tisse__referent_class(p->a, p->a->mentions.items[g->mention].referent);
  return tisse__word_is_class(p->a, g->head, TISSE__WC_PLACE) || tisse__class_is(p->a, class_, "Place") || tisse__parser_is_time(p, noun);
}

/** The group that stands before the noun and the circumstances it ends; the noun itself where it is none. */
static uint32_t before_circumstances(const tisse__parser *p, uint32_t noun)
{
  while (noun > p->begin && is_circumstance(p, noun)) {
    --noun;
  }
  return noun;
}

/** English: "its acquisition in 2012 | by X": the deed in front of when or where it was done, where X may have done it. */
static uint32_t deed_over_time(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  if (p->a->language != TISSE__ENGLISH || !tisse__view_is(tisse__parser_group(p, group)->marker, "by") || noun == TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t before = before_circumstances(p, noun);
  const tisse__group *deed = tisse__parser_group(p, before);
  return before < noun && deed->kind == TISSE__GROUP_NOUN && deed->mention == TISSE__NONE && (deed->determiner == TISSE__POSSESSIVE || deed->possessor != TISSE__NONE) &&
                 licenses(p, before, tisse_view_of("by")) ? before : TISSE__NONE;
}

/** "customers in 40 countries including Reddit": what is no place is none of the countries. */
static uint32_t over_place(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (noun == TISSE__NONE || noun == p->begin || g->mention == TISSE__NONE || p->a->language != TISSE__ENGLISH ||
      tisse__class_is(p->a, tisse__referent_class(p->a, p->a->mentions.items[g->mention].referent), "Place")) {
    return TISSE__NONE;
  }
  const uint32_t before = before_circumstances(p, noun);
  return before < noun && tisse__parser_is_noun(p, before) && tisse__parser_group(p, before)->number == TISSE__PLURAL &&
                 tisse__parser_group(p, before)->mention == TISSE__NONE
             ? before
             : TISSE__NONE;
}

/** "steamships, including the Oregon": the last plural before the comma that the members can be of, up to the verb. */
static uint32_t listed_noun(const tisse__parser *p, uint32_t group)
{
  if (!tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA)) {
    return TISSE__NONE;
  }
  for (uint32_t g = group - 1; g-- > p->begin;) {
    const tisse__group *noun = tisse__parser_group(p, g);
    const bool money = noun->sum != TISSE__NONE && p->a->sums.items[noun->sum].money;
    const bool mass = g + 2 == group && noun->link == TISSE__OBJECT && !noun->determiner && p->a->language == TISSE__ENGLISH; /* "software, including A" */
    const bool angels = p->a->language == TISSE__FRENCH && !noun->determiner && noun->last > noun->head + 1 && tisse__view_ends(p->a->lower[noun->last - 1], "s") &&
                        tisse__word_is_class(p->a, noun->head, TISSE__WC_PERSON); /* "de business angels" */
    if (noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE && (noun->number == TISSE__PLURAL || mass || angels) && !money &&
        !(noun->flags & TISSE__G_PRONOUN) && p->a->readings[noun->head].pos == TISSE__NOUN && over_place(p, group, g) == TISSE__NONE) {
      return g;
    }
    const bool open_verb = noun->kind == TISSE__GROUP_VERB && !(noun->flags & TISSE__G_FINITE); /* "firms to widen its range, including A" */
    if (noun->kind != TISSE__GROUP_NOUN && noun->kind != TISSE__GROUP_ADJECTIVE && noun->kind != TISSE__GROUP_ADVERB && !open_verb &&
        noun->kind != TISSE__GROUP_OTHER && noun->kind != TISSE__GROUP_CLOSE && noun->kind != TISSE__GROUP_OPEN &&
        noun->kind != TISSE__GROUP_COORDINATOR) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "n'a plus de pain", "produit beaucoup de lait": behind a negation or a quantity "de" marks the object of a verb that has none. */
static bool is_partitive(const tisse__parser *p, uint32_t group, uint32_t verb)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (p->a->language != TISSE__FRENCH || !tisse__view_is(g->marker, "de") || g->determiner || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) ||
      g->mention != TISSE__NONE || group == p->begin) {
    return false;
  }
  const tisse__group *v = tisse__parser_group(p, verb);
  if ((v->flags & (TISSE__G_PASSIVE | TISSE__G_REFLEXIVE)) || v->form == TISSE__PARTICIPLE_PAST || TISSE__VIEW_IS_ANY(v->lemma, "être", "devenir") ||
      tisse__child(p->a, verb, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE) {
    return false;
  }
  if (group == verb + 1 && (v->flags & TISSE__G_NEGATED)) {
    return !tisse__group_is_class(p->a, v, TISSE__WC_DE_VERB);
  }
  const tisse__group *quantity = tisse__parser_group(p, group - 1);
  return group == verb + 2 && quantity->kind == TISSE__GROUP_ADVERB &&
         tisse__form_is_class(p->a, quantity->last - 1, TISSE__WC_QUANTITY_ADVERB);
}

/** Does some frame of the verb take what is supplied at its object, and none a group behind "de"? */
static bool takes_goods(const tisse__parser *p, uint32_t verb)
{
  bool goods = false;
  tisse__frame_walk walk = tisse__frames_of(p->a, tisse__parser_group(p, verb)->lemma, TISSE__VERB, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(p->a, &walk));) {
    for (uint32_t i = 0; i < frame->product_count; ++i) {
      if (tisse__view_is(frame->product[i].marker, "de")) {
        return false; /* "dépend des processeurs de X" */
      }
      goods = goods || frame->product[i].function == TISSE__FN_OBJECT;
    }
  }
  return goods;
}

/** "loue de la puissance de calcul", "achète à X des puces": the article of what is not counted. */
static bool is_uncounted(const tisse__parser *p, uint32_t group, uint32_t verb)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const tisse__group *v = tisse__parser_group(p, verb);
  const tisse__analysis *a = p->a;
  if (a->language != TISSE__FRENCH || !tisse__view_is(g->marker, "de") || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) ||
      tisse__is_passive(v) || tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE || !takes_goods(p, verb)) {
    return false;
  }
  const tisse_view word = a->lower[g->marker_first];
  const bool mass = TISSE__VIEW_IS_ANY(word, "de", "d'") && g->determiner == TISSE__DEFINITE;
  const bool many = TISSE__VIEW_IS_ANY(word, "des", "du");
  const bool right_behind = group == verb + 1;
  const bool behind_dative = group == verb + 2 && tisse__parser_is_noun(p, verb + 1) && tisse__marker_is(tisse__parser_group(p, verb + 1), "à", NULL);
  return (mass || many) && (right_behind || behind_dative);
}

/** ", currently owned by X", ", sous le contrôle de X": the participle or the frame in the marker is said of the noun before the comma. */
static uint32_t said_of_noun(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const tisse_view marker = g->marker;
  const bool by = marker.length > 3 && memcmp(marker.data + marker.length - 3, " by", 3) == 0;
  const bool par = marker.length > 4 && memcmp(marker.data + marker.length - 4, " par", 4) == 0;
  const bool frame = opens_frame(p, g->marker_first, g->last);
  uint32_t comma = group;
  while (comma > p->begin && tisse__parser_is_kind(p, comma - 1, TISSE__GROUP_ADVERB)) {
    --comma;
  }
  if ((!by && !par && !frame) || comma < p->begin + 2 || !tisse__parser_is_kind(p, comma - 1, TISSE__GROUP_COMMA)) {
    return TISSE__NONE;
  }
  const tisse__group *before = tisse__parser_group(p, comma - 2);
  const bool subject = tisse__parser_top(p)->verb == TISSE__NONE && comma - 2 == tisse__parser_top(p)->subject; /* "The group, led by X, sold" */
  return before->kind == TISSE__GROUP_NOUN && (before->mention != TISSE__NONE || subject) && before->sum == TISSE__NONE && before->link != TISSE__GENITIVE &&
                 (before->link != TISSE__CONJUNCT || tisse__parser_top(p)->verb != TISSE__NONE)
             ? comma - 2
             : TISSE__NONE;
}

/** "was purchased and privatised by X": one agent; the verb that the lexicon knows has it. */
static uint32_t agent_verb(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *v = tisse__parser_group(p, verb);
  if (verb < p->begin + 2 || v->form != TISSE__PARTICIPLE_PAST || (v->flags & TISSE__G_FINITE) || !tisse__parser_is_joiner(p, verb - 1) ||
      !tisse__parser_is_finite(p, verb - 2) || !(tisse__parser_group(p, verb - 2)->flags & TISSE__G_PASSIVE)) {
    return verb;
  }
  const bool known = tisse__lexicon_find(p->a->lexicon, v->lemma, TISSE__VERB) != TISSE__NONE;
  const bool first = tisse__lexicon_find(p->a->lexicon, tisse__parser_group(p, verb - 2)->lemma, TISSE__VERB) != TISSE__NONE;
  return first && !known ? verb - 2 : verb;
}

static bool names_place(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_noun(p, group) && tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, group)), "Place");
}

/** French: "la conserverie Kerlan, | à Locmel, détenue par …": a place between commas, also one that nobody knows. */
static bool is_seat_between(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const uint32_t referent = tisse__group_referent(p->a, group);
  return group > p->begin + 1 && tisse__parser_is_noun(p, group) && tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, group - 2) &&
         tisse__parser_is_kind(p, group + 1, TISSE__GROUP_COMMA) && TISSE__VIEW_IS_ANY(g->marker, "à", "en", "dans") && (g->flags & TISSE__G_PROPER) &&
         (referent == TISSE__NONE || tisse__referent_class(p->a, referent) == TISSE__NONE || names_place(p, group));
}

bool tisse__parser_is_seat(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (p->a->language == TISSE__FRENCH) {
    return is_seat_between(p, group);
  }
  if (g->marker.data && tisse__parser_is_kind(p, group + 1, TISSE__GROUP_COMMA) && names_place(p, group + 2)) {
    return true; /* "in San Rafo, Texas" */
  }
  if (!names_place(p, group)) {
    return false;
  }
  const bool behind = group >= p->begin + 2 && tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, group - 2);
  return g->marker.data || (behind && tisse__parser_group(p, group - 2)->marker.data);
}

/** "signed with the battery maker | backed by X": the participle in the marker is said of the party right before it, not of the verb. */
static bool owns_participle(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const tisse__group *n = tisse__parser_group(p, noun);
  return (tisse__view_ends(g->marker, " by") || tisse__view_ends(g->marker, " par")) && n->mention == TISSE__NONE &&
         (tisse__word_is_class(p->a, n->head, TISSE__WC_ORGANIZATION) || tisse__lemma_denotes_party(p->a, n->lemma));
}

/** English: "AOC, a maker of resins | owned by X", "runs hotels | owned by X": the participle in the marker is said of the noun right before it, over
 * goods of whoever makes them; never of the subject of the verb. TISSE__NONE where the lexicon has no frame of it. */
static uint32_t participle_host(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const tisse__group *n = tisse__parser_group(p, noun);
  if (p->a->language != TISSE__ENGLISH || !tisse__view_ends(g->marker, " by") || !opens_frame(p, g->marker_first, g->last) || n->sum != TISSE__NONE ||
      (n->flags & TISSE__G_PRONOUN) || tisse__parser_is_time(p, noun) || tisse__word_is_class(p->a, n->head, TISSE__WC_EVENT)) {
    return TISSE__NONE;
  }
  for (uint32_t host = noun; host != TISSE__NONE; host = tisse__parser_governing_noun(p, host)) {
    const tisse__group *h = tisse__parser_group(p, host);
    const bool party = tisse__lemma_denotes_party(p->a, h->lemma) && !tisse__word_is_class(p->a, h->head, TISSE__WC_PRODUCT);
    if (h->mention != TISSE__NONE || tisse__word_is_class(p->a, h->head, TISSE__WC_ORGANIZATION) || party) {
      return host;
    }
  }
  return noun;
}

/** "un partenariat controversé avec X": the participle only says what the event is like, the marker is the event's. */
static bool is_past_quality(const tisse__parser *p, uint32_t group, uint32_t noun, uint32_t verb)
{
  const tisse_view marker = tisse__parser_group(p, group)->marker;
  return noun != TISSE__NONE && tisse__parser_group(p, verb)->antecedent == noun &&
         tisse__word_is_class(p->a, tisse__parser_group(p, noun)->head, TISSE__WC_EVENT) && !licenses(p, verb, marker) && licenses(p, noun, marker);
}

/** "s'approvisionne en acier blindé auprès de X": over a participle that asks for no such marker, the verb whose frames do; TISSE__NONE where none is. */
static uint32_t verb_over_quality(const tisse__parser *p, uint32_t group, uint32_t participle)
{
  const tisse_view marker = tisse__parser_group(p, group)->marker;
  if (participle + 1 != group || tisse__marker_is(tisse__parser_group(p, group), "par", "by") || licenses(p, participle, marker)) {
    return TISSE__NONE;
  }
  uint32_t over = tisse__parser_group(p, participle)->antecedent;
  if (over == TISSE__NONE || tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_EVENT) ||
      tisse__lemma_cue(p->a, tisse__parser_group(p, over)->lemma, TISSE__NOUN, TISSE__CUE_STAGE) != TISSE__NONE) {
    return TISSE__NONE; /* "des négociations engagées avec X" */
  }
  for (uint32_t steps = 0; steps < 4 && over != TISSE__NONE && tisse__parser_group(p, over)->kind == TISSE__GROUP_NOUN; ++steps) {
    over = tisse__parser_group(p, over)->governor;
  }
  return over != TISSE__NONE && over < participle && tisse__parser_group(p, over)->kind == TISSE__GROUP_VERB && licenses(p, over, marker) ? over : TISSE__NONE;
}

/** "la cession de Y, connue pour ses tisanes, | à X": over what two commas close off, the noun or verb whose frames ask for the marker; TISSE__NONE where none is. */
static uint32_t over_aside(const tisse__parser *p, uint32_t group, uint32_t participle)
{
  const uint32_t open = participle > p->begin && tisse__parser_is_kind(p, participle - 1, TISSE__GROUP_ADVERB) ? participle - 1 : participle;
  if (p->a->language != TISSE__FRENCH || group <= participle + 1 || open <= p->begin || !tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA) ||
      !tisse__parser_is_kind(p, open - 1, TISSE__GROUP_COMMA) || tisse__marker_is_of(tisse__parser_group(p, group))) {
    return TISSE__NONE;
  }
  uint32_t over = tisse__parser_group(p, participle)->antecedent;
  while (over != TISSE__NONE && over < participle && !licenses(p, over, tisse__parser_group(p, group)->marker)) {
    over = tisse__parser_is_noun(p, over) ? tisse__parser_group(p, over)->governor : TISSE__NONE;
  }
  return over != TISSE__NONE && over < participle ? over : TISSE__NONE;
}

/** Behind a bare participle: to the noun that it only says the quality of, or to the verb over it. False: it is the participle's, or there is none. */
static bool attach_over_participle(tisse__parser *p, uint32_t group, uint32_t noun, uint32_t verb)
{
  const tisse__group *participle = tisse__parser_group(p, verb);
  if (participle->form != TISSE__PARTICIPLE_PAST || (participle->flags & TISSE__G_FINITE)) {
    return false;
  }
  const bool of = tisse__marker_is_of(tisse__parser_group(p, group));
  if (noun != TISSE__NONE && verb + 1 == group && (of || is_past_quality(p, group, noun, verb))) {
    tisse__parser_link(p, group, noun, TISSE__COMPLEMENT); /* "des puces avancées de X" */
    return true;
  }
  const uint32_t aside = over_aside(p, group, verb);
  const uint32_t outer = of ? TISSE__NONE : aside != TISSE__NONE ? aside : verb_over_quality(p, group, verb);
  if (outer != TISSE__NONE) {
    tisse__parser_link(p, group, outer, tisse__parser_is_noun(p, outer) ? TISSE__COMPLEMENT : TISSE__OBLIQUE);
  }
  return outer != TISSE__NONE;
}

/** To the noun whose expression has the group as a piece: "annonce la nomination de X | comme directeur général"; else to the verb. False: there is none. */
static bool attach_as(tisse__parser *p, uint32_t group, uint32_t noun)
{
  for (uint32_t n = p->a->language == TISSE__FRENCH ? noun : TISSE__NONE; n != TISSE__NONE; n = tisse__parser_governing_noun(p, n)) {
    if (licenses_group(p, n, group)) {
      tisse__parser_link(p, group, n, TISSE__COMPLEMENT);
      return true;
    }
  }
  const uint32_t verb = tisse__parser_top(p)->active;
  if (verb != TISSE__NONE) {
    tisse__parser_link(p, group, verb, TISSE__OBLIQUE);
  }
  return verb != TISSE__NONE;
}

/** "lors de son dernier tour de table, | mené par X", "the $20 million round, | led by X,": the noun before the comma whose frames the participle in the marker belongs to. */
static uint32_t before_comma(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (!tisse__view_ends(g->marker, p->a->language == TISSE__FRENCH ? " par" : " by") || group < p->begin + 2 || !tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA)) {
    return TISSE__NONE;
  }
  uint32_t noun = tisse__parser_is_noun(p, group - 2) ? group - 2 : TISSE__NONE;
  while (noun != TISSE__NONE && !licenses(p, noun, g->marker)) {
    noun = tisse__parser_governing_noun(p, noun);
  }
  return noun;
}

/** "confirme des discussions avec X | sur une alliance": the deed that talks in front are about; TISSE__NONE where no talks are. */
static uint32_t talks_before(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const bool deed = g->mention == TISSE__NONE && !tisse__marker_is_of(g) && tisse__word_is_class(p->a, g->head, TISSE__WC_EVENT) &&
                    (tisse__text_is_class(p->a, g->marker, TISSE__WC_AIM_MARKER) || TISSE__VIEW_IS_ANY(g->marker, "sur", "pour", "autour de", "over", "about", "on"));
  for (uint32_t n = deed ? noun : TISSE__NONE; n != TISSE__NONE; n = tisse__parser_governing_noun(p, n)) {
    const uint32_t cue = tisse__parser_group(p, n)->mention == TISSE__NONE ? tisse__lemma_cue(p->a, tisse__parser_group(p, n)->lemma, TISSE__NOUN, TISSE__CUE_STAGE) : TISSE__NONE;
    if (cue != TISSE__NONE && p->a->knowledge->cues.items[cue].stage == TISSE_STAGE_TALKS) {
      return n;
    }
  }
  return TISSE__NONE;
}

/** French: "la signature d'un accord | de distribution | en Europe | avec X": the deed that takes a partner, over what completes it. */
static uint32_t deed_with_partner(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (p->a->language != TISSE__FRENCH || !tisse__marker_is(g, "avec", NULL) || g->mention == TISSE__NONE) {
    return TISSE__NONE;
  }
  for (uint32_t between = noun + 1; between < group; ++between) {
    if (!tisse__parser_is_kind(p, between, TISSE__GROUP_ADJECTIVE) && !tisse__parser_is_kind(p, between, TISSE__GROUP_COORDINATOR)) {
      return TISSE__NONE;
    }
  }
  if (noun + 1 == group && tisse__parser_group(p, noun)->mention == TISSE__NONE && tisse__word_is_class(p->a, tisse__parser_group(p, noun)->head, TISSE__WC_TEAM)) {
    return noun; /* "au sein d'un consortium avec X" */
  }
  uint32_t from = noun;
  for (int steps = 0; steps < 2 && from > p->begin && tisse__parser_is_noun(p, from - 1) && tisse__parser_group(p, from)->link == TISSE__OBLIQUE; ++steps) {
    --from; /* "dans l'hydrogène", "en Europe" */
  }
  for (uint32_t n = from; n != TISSE__NONE; n = tisse__parser_governing_noun(p, n)) {
    const tisse__group *deed = tisse__parser_group(p, n);
    if (deed->mention == TISSE__NONE && tisse__word_is_class(p->a, deed->head, TISSE__WC_EVENT) && licenses(p, n, g->marker)) {
      return n == noun && noun + 1 == group ? TISSE__NONE : n;
    }
  }
  return TISSE__NONE;
}

/** French: "dément tout frein | à son investissement", "tout coup | d'arrêt | au rachat": what is said to hold up a deed has it for its complement. */
static bool is_hindered(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  const uint32_t verb = tisse__parser_top(p)->active;
  if (p->a->language != TISSE__FRENCH || noun + 1 != group || verb == TISSE__NONE || !TISSE__VIEW_IS_ANY(g->marker, "à", "dans", "sur") ||
      !tisse__word_is_class(p->a, g->head, TISSE__WC_EVENT) ||
      tisse__lemma_cue(p->a, tisse__parser_group(p, verb)->lemma, TISSE__VERB, TISSE__CUE_DENIAL) == TISSE__NONE) {
    return false;
  }
  const tisse__group *held = tisse__parser_group(p, noun);
  const tisse_view text = tisse__words_text(p->a, tisse__parser_is_noun(p, noun - 1) && held->link == TISSE__COMPLEMENT ? tisse__parser_group(p, noun - 1)->head : held->head, held->last);
  return tisse__lemma_cue(p->a, held->lemma, TISSE__NOUN, TISSE__CUE_STAGE) != TISSE__NONE || tisse__lemma_cue(p->a, text, TISSE__NOUN, TISSE__CUE_STAGE) != TISSE__NONE;
}

/** English: "took charge in 2023 after nine years | at X": where the time was spent, and not what the verb is done at. */
static bool is_where_spent(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  return p->a->language == TISSE__ENGLISH && noun + 1 == group && tisse__view_is(tisse__parser_group(p, group)->marker, "at") &&
         tisse__text_is_class(p->a, tisse__parser_group(p, noun)->marker, TISSE__WC_OCCASION_MARKER) && tisse__parser_is_time(p, noun);
}

/** French: "la participation de X | dans Y", "les 20 % de X | chez Y": the share, over who holds it; TISSE__NONE where none is. */
static uint32_t share_over_holder(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *holder = tisse__parser_group(p, noun);
  if (p->a->language != TISSE__FRENCH || noun + 1 != group || holder->mention == TISSE__NONE || holder->link != TISSE__COMPLEMENT || !tisse__marker_is(holder, "de", NULL) ||
      tisse__parser_group(p, group)->mention == TISSE__NONE || !tisse__text_is_class(p->a, tisse__parser_group(p, group)->marker, TISSE__WC_INSIDE_MARKER)) {
    return TISSE__NONE;
  }
  const tisse__group *share = tisse__parser_group(p, holder->governor);
  const bool figure = share->sum != TISSE__NONE && tisse__view_is(p->a->sums.items[share->sum].unit, "%");
  return figure || (share->mention == TISSE__NONE && tisse__word_is_class(p->a, share->head, TISSE__WC_SHARE)) ? holder->governor : TISSE__NONE;
}

/** "le consortium, | composé de X et Y", "un trio d'investisseurs | formé de X et Y": those whose members the group tells; TISSE__NONE. */
static uint32_t team_in_front(const tisse__parser *p, uint32_t group)
{
  uint32_t noun = group > p->begin ? group - 1 : TISSE__NONE;
  noun = noun != TISSE__NONE && noun > p->begin && tisse__parser_is_kind(p, noun, TISSE__GROUP_COMMA) ? noun - 1 : noun;
  for (int steps = 0; steps < 2 && noun != TISSE__NONE && tisse__parser_is_noun(p, noun) && tisse__parser_group(p, noun)->mention == TISSE__NONE; ++steps) {
    if (tisse__word_is_class(p->a, tisse__parser_group(p, noun)->head, TISSE__WC_TEAM)) {
      return noun;
    }
    noun = tisse__marker_is_of(tisse__parser_group(p, noun)) && noun > p->begin ? noun - 1 : TISSE__NONE;
  }
  return TISSE__NONE;
}

/** What stands in front and the group completes whatever the verb: an expression, a team, an adjective between commas, a round. */
static uint32_t host_in_front(const tisse__parser *p, uint32_t group, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (group > p->begin && tisse__parser_is_kind(p, group - 1, TISSE__GROUP_ADVERB) && tisse__parser_group(p, group - 1)->marker.data &&
      tisse__marker_is_of(g) && opens_frame(p, tisse__parser_group(p, group - 1)->first, tisse__parser_group(p, group - 1)->last)) {
    return group - 1; /* "sous la direction | de X" */
  }
  const uint32_t team = g->marker.data && tisse__text_is_class(p->a, g->marker, TISSE__WC_MEMBER_MARKER) ? team_in_front(p, group) : TISSE__NONE;
  if (team != TISSE__NONE) {
    return team;
  }
  if (p->a->language == TISSE__ENGLISH && g->marker.data && g->marker_first + 1 < g->first && noun != TISSE__NONE && noun + 1 == group &&
      tisse__parser_group(p, noun)->mention == TISSE__NONE && tisse__word_is_class(p->a, tisse__parser_group(p, noun)->head, TISSE__WC_TEAM) &&
      (tisse__view_ends(g->marker, " by") || tisse__view_ends(g->marker, " of"))) {
    return noun; /* "by a consortium | led by X and Y" */
  }
  const uint32_t done = deed_over_time(p, group, noun);
  if (done != TISSE__NONE) {
    return done;
  }
  if (group >= p->begin + 2 && tisse__parser_is_kind(p, group - 1, TISSE__GROUP_ADJECTIVE) && tisse__parser_group(p, group - 1)->link == TISSE__MODIFIER &&
      tisse__parser_is_kind(p, group - 2, TISSE__GROUP_COMMA)) {
    return group - 1;
  }
  if (noun == TISSE__NONE) {
    return before_comma(p, group);
  }
  if (is_where_spent(p, group, noun)) {
    return noun;
  }
  if (is_hindered(p, group, noun)) {
    return tisse__parser_is_noun(p, noun - 1) && tisse__parser_group(p, noun)->link == TISSE__COMPLEMENT && !tisse__parser_group(p, noun)->determiner ? noun - 1 : noun;
  }
  const uint32_t share = share_over_holder(p, group, noun);
  if (share != TISSE__NONE) {
    return share;
  }
  const uint32_t deed = deed_with_partner(p, group, noun);
  return deed != TISSE__NONE ? deed : talks_before(p, group, noun);
}

/** French: "X, du groupe Y, livre …": of X, and nothing that is delivered. */
static bool is_of_group(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  if (p->a->language != TISSE__FRENCH || group < p->begin + 2 || !tisse__marker_is(g, "de", NULL) || g->mention == TISSE__NONE ||
      (g->flags & TISSE__G_PROPER) || !tisse__word_is_class(p->a, g->head, TISSE__WC_GENERIC) || !tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA)) {
    return false;
  }
  const bool parted = group + 1 == p->end || tisse__parser_is_kind(p, group + 1, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, group + 1, TISSE__GROUP_STOP);
  return parted && tisse__parser_is_noun(p, group - 2) && tisse__parser_group(p, group - 2)->mention != TISSE__NONE;
}

bool tisse__qualifies_next(const tisse__parser *p, uint32_t adverb)
{
  if (p->a->language != TISSE__ENGLISH || adverb == p->begin || adverb + 1 >= p->end || !tisse__parser_is_kind(p, adverb - 1, TISSE__GROUP_OTHER) ||
      !tisse__parser_is_kind(p, adverb + 1, TISSE__GROUP_VERB)) {
    return false;
  }
  const tisse__group *verb = tisse__parser_group(p, adverb + 1);
  return verb->form == TISSE__PARTICIPLE_PRESENT && !(verb->flags & TISSE__G_FINITE) && p->a->readings[tisse__parser_group(p, adverb - 1)->first].pos == TISSE__PREP;
}

/** "raised its stake in Brixel | to 51%": how far something goes is said of the verb. */
static bool is_new_level(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return p->a->language == TISSE__ENGLISH && g->sum != TISSE__NONE && TISSE__VIEW_IS_ANY(g->marker, "to", "from") && g->mention == TISSE__NONE &&
         tisse__view_is(p->a->sums.items[g->sum].unit, "%");
}

/** The verb of which the group tells whatever noun stands before: by whom it is done, how far it goes; TISSE__NONE where that is not plain. */
static uint32_t plain_verb(const tisse__parser *p, uint32_t group, uint32_t noun, uint32_t verb)
{
  if (noun != TISSE__NONE && is_new_level(p, group) && tisse__parser_group(p, noun)->mention != TISSE__NONE) {
    return verb;
  }
  const tisse__group *g = tisse__parser_group(p, group);
  const tisse__group *before = group > p->begin ? tisse__parser_group(p, group - 1) : NULL;
  if (before && before->kind == TISSE__GROUP_VERB && before->form == TISSE__PARTICIPLE_PAST && !(before->flags & TISSE__G_FINITE) && g->sum != TISSE__NONE &&
      tisse__marker_is(g, "à", NULL) && tisse__view_is(p->a->sums.items[g->sum].unit, "%")) {
    return group - 1; /* "a été conclu avec X, détenue | à 20 % par Y" */
  }
  const uint32_t agent = tisse__marker_is(g, "par", "by") ? agent_verb(p, verb) : verb;
  return agent != verb ? agent : TISSE__NONE;
}

/** "un concurrent chinois | du nom de X", "a rival | by the name of X": the name of the noun before it, as an apposition's is. "X, | du groupe Y,": of the name before the comma. */
static bool attach_apart(tisse__parser *p, uint32_t group)
{
  if (is_of_group(p, group)) {
    tisse__parser_link(p, group, group - 2, TISSE__PARTICIPIAL); /* a complement would be one of its noun too: "le fournisseur X, du groupe Y" */
    return true;
  }
  tisse__group *name = tisse__parser_group(p, group);
  const uint32_t noun = tisse__text_is_class(p->a, name->marker, TISSE__WC_NAME_MARKER) ? tisse__parser_noun_before(p, group) : TISSE__NONE;
  if (noun == TISSE__NONE || tisse__parser_group(p, noun)->mention != TISSE__NONE) {
    return false;
  }
  name->marker = (tisse_view){0};
  tisse__parser_link(p, group, noun, TISSE__APPOSITION);
  name->antecedent = noun;
  return true;
}

void tisse__marked_attach(tisse__parser *p, uint32_t group)
{
  if (attach_apart(p, group)) {
    return;
  }
  tisse__group *g = tisse__parser_group(p, group);
  if (g->link == TISSE__COMPLEMENT && g->governor != TISSE__NONE) {
    return; /* "said Jane Holt, CEO, Brixel": an apposition's */
  }
  const uint32_t verb = tisse__parser_top(p)->active;
  if (verb != TISSE__NONE && (is_partitive(p, group, verb) || is_uncounted(p, group, verb))) {
    tisse__parser_link(p, group, verb, TISSE__OBJECT);
    return;
  }
  const uint32_t noun = tisse__parser_noun_before(p, group);
  const bool direct = noun != TISSE__NONE && noun >= (verb != TISSE__NONE ? verb : 0);
  const bool verb_last = verb != TISSE__NONE && (noun == TISSE__NONE || verb > noun);
  const uint32_t host = host_in_front(p, group, noun);
  if (host != TISSE__NONE) {
    tisse__parser_link(p, group, host, TISSE__COMPLEMENT);
    return;
  }
  const uint32_t said_of = said_of_noun(p, group);
  if (said_of != TISSE__NONE) {
    tisse__parser_link(p, group, said_of, TISSE__PARTICIPIAL);
    return;
  }
  const uint32_t plain = verb == TISSE__NONE ? TISSE__NONE : plain_verb(p, group, noun, verb);
  if (plain != TISSE__NONE) {
    tisse__parser_link(p, group, plain, TISSE__OBLIQUE);
    return;
  }
  if ((g->flags & TISSE__G_LIST) && g->mention == TISSE__NONE && tisse__form_is_class(p->a, g->marker_first, TISSE__WC_LIKE_MARKER)) {
    g->flags &= ~(uint32_t)TISSE__G_LIST; /* "considéré comme l'un des …": no member of a list */
    g->marker = tisse_view_of("comme");
  }
  if (g->flags & TISSE__G_LIST) {
    const uint32_t over = over_place(p, group, noun);
    if (over != TISSE__NONE) {
      tisse__parser_link(p, group, over, TISSE__COMPLEMENT);
      return;
    }
    const bool apart = noun != TISSE__NONE && group > p->begin && tisse__parser_is_kind(p, group - 1, TISSE__GROUP_COMMA) &&
                       tisse__parser_group(p, noun)->number != TISSE__PLURAL && tisse__parser_group(p, noun)->mention == TISSE__NONE;
    const uint32_t several = apart || noun == TISSE__NONE ? tisse__parser_party_subject(p, group) : TISSE__NONE; /* "plusieurs fonds participent au tour, dont A" */
    const uint32_t listed = several != TISSE__NONE ? several : noun != TISSE__NONE || group == p->begin ? noun : listed_noun(p, group);
    if (listed != TISSE__NONE) {
      tisse__parser_link(p, group, listed, TISSE__COMPLEMENT);
      return;
    }
  }
  if (tisse__marker_is(g, "comme", "as") && attach_as(p, group, direct ? noun : TISSE__NONE)) {
    return;
  }
  if (verb_last && verb != TISSE__NONE && attach_over_participle(p, group, noun, verb)) {
    return;
  }
  if (verb_last && (!tisse__marker_is_of(g) || licenses(p, verb, g->marker) || noun == TISSE__NONE)) {
    tisse__parser_link(p, group, verb, TISSE__OBLIQUE);
    return;
  }
  if (tisse__marker_is_of(g) && noun != TISSE__NONE) {
    attach_of(p, group, noun, direct);
    return;
  }
  if (tisse__marker_is(g, "par", "by") && verb != TISSE__NONE && (tisse__parser_group(p, verb)->flags & TISSE__G_PASSIVE) &&
      (!direct || !licenses(p, noun, g->marker))) {
    tisse__parser_link(p, group, verb, TISSE__OBLIQUE);
    return;
  }
  if ((direct || (noun != TISSE__NONE && verb == TISSE__NONE)) && attach_licensed(p, group, noun)) {
    return;
  }
  if (noun != TISSE__NONE && noun + 1 == (g->possessor != TISSE__NONE && g->possessor < group ? g->possessor : group)) {
    const uint32_t owner = verb != TISSE__NONE && owns_participle(p, group, noun) ? noun : participle_host(p, group, noun);
    if (owner != TISSE__NONE) {
      tisse__parser_link(p, group, owner, TISSE__COMPLEMENT);
      return;
    }
  }
  if (verb != TISSE__NONE) {
    tisse__parser_link(p, group, verb, TISSE__OBLIQUE);
  } else if (noun != TISSE__NONE && !p->after_comma) {
    const uint32_t head = tisse__marker_is(g, "par", NULL) && (tisse__parser_group(p, noun)->flags & TISSE__G_PROPER) ? tisse__parser_governing_noun(p, noun)
                                                                                                                      : TISSE__NONE;
    tisse__parser_link(p, group, head == TISSE__NONE ? noun : head, TISSE__COMPLEMENT); /* "la livraison à X | par Y" */
  }
}

bool tisse__parser_take_wider_place(tisse__parser *p, uint32_t noun)
{
  const bool wider = p->a->language == TISSE__ENGLISH && noun > p->begin + 1 && tisse__parser_is_kind(p, noun - 1, TISSE__GROUP_COMMA) && names_place(p, noun) &&
                     names_place(p, noun - 2) && tisse__parser_group(p, noun - 2)->marker.data && !tisse__parser_group(p, noun)->marker.data &&
                     !tisse__parser_is_finite(p, noun + 1);
  if (wider) {
    tisse__parser_link(p, noun, noun - 2, TISSE__APPOSITION);
  }
  return wider;
}
