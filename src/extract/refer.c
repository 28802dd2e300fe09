/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who is meant: names, lists, appositions, descriptions, event nouns, pronouns. What is not plain is left alone. */

#include "extract/own.h"
#include "extract/anaphor.h"
#include "extract/reference.h"

#include "base/text.h"

#define DEEPEST 12  /* groups that stand for one another; a text has three or four */

bool tisse__ends_add(tisse__ends *out, tisse__end end)
{
  for (uint32_t i = 0; i < out->count; ++i) {
    if (out->items[i].referent == end.referent) {
      return false;
    }
  }
  if (out->count < TISSE__ENDS_MAX) {
    out->items[out->count++] = end;
    return true;
  }
  return false;
}

/** "les X d'Alma et les Y | de Beta": a name right behind with its "de". */
static bool has_own_maker(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *next = group + 1 < a->groups.count ? tisse__group_at(a, group + 1) : NULL;
  return next && next->sentence == tisse__group_at(a, group)->sentence && next->kind == TISSE__GROUP_NOUN && next->mention != TISSE__NONE &&
         tisse__view_is(next->marker, a->language == TISSE__FRENCH ? "de" : "of");
}

void tisse__ends_drop_owned(const tisse__analysis *a, uint32_t group, tisse__ends *out)
{
  uint32_t kept = 0;
  if (tisse__group_at(a, group)->possessor == TISSE__NONE) {
    for (uint32_t i = 0; i < out->count; ++i) {
      if (out->items[i].group == group || !has_own_maker(a, group) || !has_own_maker(a, out->items[i].group)) {
        out->items[kept++] = out->items[i];
      }
    }
    out->count = kept;
    return;
  }
  const bool firm = tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Company");
  for (uint32_t i = 0; i < out->count; ++i) {
    const tisse__group *g = tisse__group_at(a, out->items[i].group);
    const bool other = firm && a->language == TISSE__ENGLISH && tisse__class_is(a, tisse__referent_class(a, out->items[i].referent), "Company");
    if (out->items[i].group == group || (g->possessor == TISSE__NONE && !other) || /* "Alphabet's Google and Siemens": the second is no one's */ g->possessor == tisse__group_at(a, group)->possessor) {
      out->items[kept++] = out->items[i];
    }
  }
  out->count = kept;
}

tisse__end tisse__end_at(const tisse__analysis *a, uint32_t group, uint32_t referent, tisse_link link)
{
  const tisse__group *g = tisse__group_at(a, group);
  tisse__end end = {.referent = referent, .group = group, .first = g->first, .last = g->last, .link = link};
  if (g->mention != TISSE__NONE && a->mentions.items[g->mention].referent == referent) {
    end.first = a->mentions.items[g->mention].first;
    end.last = a->mentions.items[g->mention].last;
  }
  return end;
}

/* ---- Names ------------------------------------------------------------------------------------------------------------------- */

static bool product_noun_of_company(const tisse__analysis *a, const tisse__group *g, uint32_t referent)
{
  if (a->language == TISSE__ENGLISH && tisse__referent_class(a, referent) == TISSE__NONE && g->head + 1 == a->mentions.items[g->mention].first) {
    return false; /* "the feature film Luce": the name right behind the noun is the product's own */
  }
  if (tisse__word_is_class(a, g->head, TISSE__WC_CALLED_GOODS) && g->determiner == TISSE__DEFINITE && g->head + 1 == a->mentions.items[g->mention].first &&
      a->referents.items[referent].source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(a, tisse__referent_class(a, referent), "Company")) {
    return false; /* "l'appli Ossea a levé 4 millions": a firm called after its goods */
  }
  return !(g->flags & TISSE__G_PROPER) && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) &&
         !tisse__class_is(a, tisse__referent_class(a, referent), "Product") && !tisse__class_is(a, tisse__referent_class(a, referent), "Person") &&
         !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__is_house(a, g);
}

/** "the drug Toxaben treats …": of what a user's relation is said, and the noun is that of a user's class, it names goods and no maker. */
static bool is_own_member(const tisse__analysis *a, const tisse__group *g, uint32_t referent, const uint32_t *classes)
{
  const uint32_t class_ = tisse__own_asked(a, classes) ? tisse__own_class_at(a, g->head) : TISSE__NONE;
  const uint32_t is = tisse__referent_class(a, referent);
  return class_ != TISSE__NONE && (is == TISSE__NONE || tisse__class_is_a(a->knowledge, is, class_) || tisse__class_is_a(a->knowledge, class_, is));
}

/** "20 Airbus": aircraft, not the maker. */
static bool is_counted(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return a->language == TISSE__FRENCH && (g->flags & TISSE__G_PROPER) && g->first + 1 < g->last && g->mention != TISSE__NONE &&
         a->mentions.items[g->mention].first == g->first + 1 && a->words[g->first].shape == TISSE__NUMBER &&
         tisse__class_is(a, tisse__group_referent(a, group) == TISSE__NONE ? TISSE__NONE : tisse__referent_class(a, tisse__group_referent(a, group)),
                         "Company");
}

/** "Royal London Asset Management ([RLAM])", "Pearson Television (now [Fremantle])": a given name in brackets right behind a name is the same party's. */
static uint32_t bracketed_given(const tisse__analysis *a, uint32_t group)
{
  const uint32_t end = a->sentences[tisse__group_at(a, group)->sentence].last_group;
  if (group + 3 >= end + 1 || group + 1 >= end || tisse__group_at(a, group + 1)->kind != TISSE__GROUP_OPEN) {
    return TISSE__NONE;
  }
  for (uint32_t g = group + 2; g < end && g < group + 6 && tisse__group_at(a, g)->kind != TISSE__GROUP_CLOSE; ++g) {
    const tisse__group *inner = tisse__group_at(a, g);
    if (inner->kind == TISSE__GROUP_NOUN && g + 1 < end && tisse__view_is(tisse__group_at(a, g + 1)->lemma, ":")) {
      ++g; /* "(NYSE: [DVS])" */
      continue;
    }
    if (inner->kind == TISSE__GROUP_NOUN) {
      const bool alias = !inner->marker.data || tisse__view_is(inner->marker, "as");
      return alias && (inner->flags & TISSE__G_PROPER) && a->mentions.items[inner->mention].given ? inner->mention : TISSE__NONE;
    }
    if (inner->kind != TISSE__GROUP_ADVERB && inner->kind != TISSE__GROUP_OTHER && inner->kind != TISSE__GROUP_QUOTE &&
        !(inner->kind == TISSE__GROUP_VERB && tisse__group_is_class(a, inner, TISSE__WC_ALIAS_VERB))) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** 'the "Brixel for factories"', "a Brixel for boats", "the next Brixel": somebody like Brixel. */
static bool is_comparison(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__sentence *s = &a->sentences[g->sentence];
  if (a->language != TISSE__ENGLISH || !(g->flags & TISSE__G_PROPER) || !tisse__class_is(a, tisse__referent_class(a, referent), "Company")) {
    return false;
  }
  const uint32_t next = group + 1;
  const bool purpose = next < s->last_group && tisse__group_at(a, next)->kind == TISSE__GROUP_NOUN && TISSE__VIEW_IS_ANY(tisse__group_at(a, next)->marker, "for", "of") &&
                       (tisse__group_at(a, next)->flags & TISSE__G_BARE) && tisse__group_at(a, next)->mention == TISSE__NONE;
  const uint32_t before = g->marker_first;
  const bool quoted = before > s->first + 1 && TISSE__VIEW_IS_ANY(a->lower[before - 1], "\"", "“", "‘", "'");
  const bool article = quoted ? TISSE__VIEW_IS_ANY(a->lower[before - 2], "the", "a", "an") : g->determiner == TISSE__DEFINITE || g->determiner == TISSE__INDEFINITE;
  return (article && purpose) || (g->determiner == TISSE__INDEFINITE && !purpose && g->last - g->first == 2);
}

static void add_named(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse_link link, tisse__ends *out)
{
  const uint32_t referent = tisse__group_referent(a, group);
  const bool given = referent != TISSE__NONE && a->mentions.items[tisse__group_at(a, group)->mention].given;
  const uint32_t alias = referent != TISSE__NONE && !given ? bracketed_given(a, group) : TISSE__NONE;
  if (alias != TISSE__NONE && a->mentions.items[alias].referent != avoid && tisse__referent_fits(a, a->mentions.items[alias].referent, classes)) {
    tisse__ends_add(out, (tisse__end){.referent = a->mentions.items[alias].referent, .group = group, .first = a->mentions.items[alias].first,
                                      .last = a->mentions.items[alias].last, .link = link});
    return;
  }
  if (referent != TISSE__NONE && referent != avoid && tisse__referent_fits(a, referent, classes) && !is_counted(a, group) &&
      tisse__head_identifies(a, tisse__group_at(a, group)) && !is_comparison(a, group, referent) &&
      (is_own_member(a, tisse__group_at(a, group), referent, classes) || !product_noun_of_company(a, tisse__group_at(a, group), referent))) {
    tisse__ends_add(out, tisse__end_at(a, group, referent, link));
  }
}

/** "games including X": X is a game, no party where only organisations are. */
static bool are_goods(const tisse__analysis *a, const tisse__group *g, const uint32_t *classes)
{
  return a->language == TISSE__ENGLISH && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__slot_takes(a, classes, "Product");
}

static void drop_goods(const tisse__analysis *a, uint32_t from, tisse__ends *out)
{
  uint32_t kept = from;
  for (uint32_t i = from; i < out->count; ++i) {
    if (tisse__class_is(a, tisse__referent_class(a, out->items[i].referent), "Organization")) {
      out->items[kept++] = out->items[i];
    }
  }
  out->count = kept;
}

/** "The first film made by X was Y", "games released by X include Y and Z": what the subject is said to be. */
static void add_equated(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (out->count || g->link != TISSE__SUBJECT || g->governor == TISSE__NONE || a->language != TISSE__ENGLISH) {
    return;
  }
  const tisse__group *verb = tisse__group_at(a, g->governor);
  const bool include = tisse__group_is_class(a, verb, TISSE__WC_INCLUDE);
  if ((!include && !tisse__view_is(verb->lemma, "be")) || (verb->flags & (TISSE__G_NEGATED | TISSE__G_PASSIVE))) {
    return;
  }
  const uint32_t named = tisse__child(a, g->governor, include ? TISSE__OBJECT : TISSE__ATTRIBUTE, NULL, TISSE__NONE);
  if (named == TISSE__NONE || (!include && !(tisse__group_at(a, named)->flags & TISSE__G_PROPER))) {
    return;
  }
  for (uint32_t m = named; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    add_named(a, m, classes, avoid, TISSE_LINK_APPOSITION, out);
  }
}

/** "an app named X", "a device known as X": what a participle of naming calls the noun. */
static void add_called(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  for (uint32_t v = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE); v != TISSE__NONE;
       v = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, v + 1)) {
    const tisse__group *verb = tisse__group_at(a, v);
    if (verb->kind != TISSE__GROUP_VERB || verb->form != TISSE__PARTICIPLE_PAST || v + 1 >= a->sentences[verb->sentence].last_group) {
      continue;
    }
    const tisse__group *name = tisse__group_at(a, v + 1);
    const bool called = tisse__group_is_class(a, verb, TISSE__WC_NAMING_VERB) && !name->marker.data;
    const bool known = tisse__group_is_class(a, verb, TISSE__WC_ALIAS_VERB) && name->marker.data && tisse__view_is(name->marker, "as");
    if ((called || known) && name->governor == v && (name->flags & TISSE__G_PROPER)) {
      add_named(a, v + 1, classes, avoid, TISSE_LINK_APPOSITION, out);
    }
  }
}

/** "a consortium that includes X, Y and Z": the members that a relative clause tells. */
static void add_included(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const bool team = tisse__word_is_class(a, tisse__group_at(a, group)->head, TISSE__WC_TEAM);
  const uint32_t verb = team ? tisse__child(a, group, TISSE__RELATIVE_CLAUSE, NULL, TISSE__NONE) : TISSE__NONE;
  if (verb == TISSE__NONE || !tisse__group_is_class(a, tisse__group_at(a, verb), TISSE__WC_INCLUDE) || (tisse__group_at(a, verb)->flags & TISSE__G_NEGATED)) {
    return;
  }
  const uint32_t first = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const bool several = first != TISSE__NONE && tisse__group_at(a, first)->next_conjunct != TISSE__NONE; /* one of many investors owns nothing by himself */
  for (uint32_t m = several ? first : TISSE__NONE; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
    add_named(a, m, classes, avoid, TISSE_LINK_APPOSITION, out);
  }
}

/** Names tied to a common noun: its appositions, what it is an apposition of, the members that a list marker opens. */
static void add_tied(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const uint32_t begin = out->count;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *tied = tisse__group_at(a, g);
    if (tied->governor != group || tied->kind != TISSE__GROUP_NOUN) {
      continue;
    }
    const bool members = tied->marker.data && tisse__word_is_class(a, tisse__group_at(a, group)->head, TISSE__WC_TEAM) &&
                         tisse__text_is_class(a, tied->marker, TISSE__WC_MEMBER_MARKER);
    if (tied->link == TISSE__APPOSITION || (tied->flags & TISSE__G_LIST) || members) { /* "un consortium mené par X" */
      const tisse_link link = tied->flags & TISSE__G_LIST ? TISSE_LINK_EXPLICIT : TISSE_LINK_APPOSITION;
      for (uint32_t m = g; m != TISSE__NONE; m = tisse__group_at(a, m)->next_conjunct) {
        add_named(a, m, classes, avoid, link, out);
      }
    }
  }
  add_equated(a, group, classes, avoid, out);
  add_included(a, group, classes, avoid, out);
  if (out->count == begin) {
    add_called(a, group, classes, avoid, out);
  }
  if (are_goods(a, tisse__group_at(a, group), classes)) {
    drop_goods(a, begin, out);
  }
  const bool event = tisse__word_is_class(a, tisse__group_at(a, group)->head, TISSE__WC_EVENT) && /* "KTMB, un contrat estimé à 120 millions" */
                     !tisse__word_is_class(a, tisse__group_at(a, group)->head, TISSE__WC_ORGANIZATION);
  if (out->count == 0 && !event && tisse__group_at(a, group)->link == TISSE__APPOSITION && tisse__group_at(a, group)->antecedent != TISSE__NONE) {
    add_named(a, tisse__group_at(a, group)->antecedent, classes, avoid, TISSE_LINK_APPOSITION, out);
  }
}

/** "the Kent company": a name that the article has nowhere else, in front of what any firm is called, is hardly that firm's. */
static bool is_seat_in_front(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__referent *r = &a->referents.items[referent];
  return a->language == TISSE__ENGLISH && r->source == TISSE__LABEL_SOURCE_FOUND && r->mentions < 2 && tisse__is_generic(a, tisse__group_at(a, group)->lemma) &&
         !tisse__view_is(tisse__group_at(a, group)->lemma, "group");
}

/** "the Grok chatbot", "its Flipkart unit", "the Tata group": the name in front of the noun is the thing's own. */
static bool add_prefixed_name(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool product = tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT);
  const bool unit = (g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE) &&
                    (tisse__word_is_class(a, g->head, TISSE__WC_UNIT) || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION));
  const bool whole = g->determiner == TISSE__DEFINITE &&
                     (tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_MEDIUM));
  const bool crew = tisse__group_is_class(a, g, TISSE__WC_CREW);
  uint32_t count = 1;
  const uint32_t noun = tisse__own_noun_at(a, g->head, &count); /* "the TP53 gene", "the Altais space station" */
  const uint32_t own = noun == TISSE__NONE ? TISSE__NONE : a->own_nouns->nouns.items[noun].class_;
  const bool behind = g->head >= g->first + count && (product || unit || whole || crew || own != TISSE__NONE);
  uint32_t m = behind ? a->word_mention[g->head - count] : TISSE__NONE;
  for (uint32_t w = g->first; product && m == TISSE__NONE && w < g->head; ++w) {
    m = a->word_mention[w]; /* "the Arena data management platform" */
  }
  if (m == TISSE__NONE || a->mentions.items[m].description || a->mentions.items[m].prefix) {
    return false;
  }
  const uint32_t referent = a->mentions.items[m].referent;
  if (own != TISSE__NONE && !product && !unit && !whole && !crew && !tisse__own_bears(a, group, referent, own)) {
    return false;
  }
  if (whole && !product && !unit && ((tisse__word_tags(a, g->head - 1) & (1U << TISSE__ADJ)) || is_seat_in_front(a, group, referent))) {
    return false; /* "the South Korean group", "the Kent company" */
  }
  if (whole && !product && !crew && own == TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, referent), "Product")) {
    return false; /* "the ChatGPT maker": a firm, which its goods are not */
  }
  const bool is_product = tisse__class_is(a, tisse__referent_class(a, referent), "Product") || a->referents.items[referent].class_ == TISSE__NONE;
  if ((product && !crew && !whole && !is_product) || referent == avoid || !tisse__referent_fits(a, referent, classes)) {
    return false;
  }
  return tisse__ends_add(
      out,
      (tisse__end){
          .referent = referent, .group = group, .first = a->mentions.items[m].first, .last = a->mentions.items[m].last, .link = TISSE_LINK_EXPLICIT});
}

/* ---- Common nouns ------------------------------------------------------------------------------------------------------------ */

/** Whom the group was found to mean. */
static void add_meant(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->meant != TISSE__NONE && g->meant != avoid && tisse__referent_fits(a, g->meant, classes)) {
    tisse__ends_add(out, tisse__end_at(a, group, g->meant, (tisse_link)g->meant_link));
  }
  for (uint32_t i = 0; i < g->several_count && g->determiner != TISSE__POSSESSIVE; ++i) {
    const uint32_t referent = a->several.items[g->several_first + i];
    if (referent != avoid && tisse__referent_fits(a, referent, classes)) {
      tisse__ends_add(out, tisse__end_at(a, group, referent, TISSE_LINK_DESCRIPTION));
    }
  }
}

/** "X est une entreprise fondée par Y", "X was a chain that Y owned": what a noun of kind is said of is what it denotes there. */
static void add_said_of(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__ATTRIBUTE || g->governor == TISSE__NONE || g->mention != TISSE__NONE || g->determiner == TISSE__POSSESSIVE ||
      g->number == TISSE__PLURAL) {
    return;
  }
  const tisse__group *copula = tisse__group_at(a, g->governor);
  if (copula->kind != TISSE__GROUP_VERB || tisse__is_passive(copula) || (copula->flags & TISSE__G_NEGATED) || copula->subject == TISSE__NONE || copula->subject == group ||
      tisse__group_at(a, copula->subject)->first_conjunct != TISSE__NONE) {
    return;
  }
  tisse__resolve_group(a, copula->subject, classes, avoid, out);
}

/** French: "la division assurance de Brixel a racheté …": who acts is the firm. */
static void add_acting_unit(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool acts = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE && !tisse__is_passive(tisse__group_at(a, g->governor));
  const uint32_t next = group + 1;
  if (a->language != TISSE__FRENCH || !acts || g->mention != TISSE__NONE || g->determiner != TISSE__DEFINITE || !tisse__word_is_class(a, g->head, TISSE__WC_UNIT) ||
      next >= a->sentences[g->sentence].last_group) {
    return;
  }
  const tisse__group *of = tisse__group_at(a, next);
  if (of->kind == TISSE__GROUP_NOUN && tisse__view_is(of->marker, "de") && of->governor == group && of->mention != TISSE__NONE && (of->flags & TISSE__G_PROPER)) {
    tisse__resolve_group(a, next, classes, avoid, out);
  }
}

/** French: "auprès du fonds de la banque Brixel", "mené par le fonds d'amorçage de Brixel": a fund that has no name is its house's; not money ("les fonds de"). */
static void add_house_of_fund(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__FRENCH || g->mention != TISSE__NONE || g->determiner != TISSE__DEFINITE || g->number == TISSE__PLURAL || g->link == TISSE__OBJECT ||
      !tisse__word_is_class(a, g->head, TISSE__WC_FUND)) {
    return;
  }
  for (uint32_t i = group + 1; i < a->sentences[g->sentence].last_group && i < group + 5; ++i) {
    const tisse__group *of = tisse__group_at(a, i);
    if (of->kind == TISSE__GROUP_VERB ? (of->flags & TISSE__G_FINITE) || of->link != TISSE__PARTICIPIAL : of->kind != TISSE__GROUP_NOUN) {
      return;
    }
    if (of->kind == TISSE__GROUP_NOUN && tisse__view_is(of->marker, "de") && of->mention != TISSE__NONE) {
      tisse__resolve_group(a, i, classes, avoid, out);
      return;
    }
  }
}

/** English: "an Adobe spokesman", "the Brixel board", "a spokeswoman for Adobe": whose they are. */
static void add_carried_name(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool acts = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE && !tisse__is_passive(tisse__group_at(a, g->governor));
  if (a->language != TISSE__ENGLISH || !acts) { /* "added Nvidia shares", "founded by three former Marvell engineers" */
    return;
  }
  const uint32_t m = g->head > g->first ? a->word_mention[g->head - 1] : TISSE__NONE;
  if (m != TISSE__NONE && !a->mentions.items[m].description && !a->mentions.items[m].prefix) {
    const uint32_t referent = a->mentions.items[m].referent;
    if (referent != avoid && tisse__referent_fits(a, referent, classes) && !tisse__class_is(a, tisse__referent_class(a, referent), "Person")) {
      tisse__ends_add(out, (tisse__end){.referent = referent, .group = group, .first = a->mentions.items[m].first, .last = a->mentions.items[m].last,
                                        .link = TISSE_LINK_EXPLICIT});
    }
    return;
  }
  const uint32_t next = group + 1; /* for whom they speak stands right behind, whatever it hangs on */
  if (next < a->sentences[g->sentence].last_group && tisse__view_is(tisse__group_at(a, next)->marker, "for") &&
      tisse__word_is_class(a, g->head, TISSE__WC_PERSON) && tisse__group_at(a, next)->mention != TISSE__NONE) {
    tisse__resolve_group(a, next, classes, avoid, out);
  }
}

static void resolve_common(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t before = out->count;
  const uint32_t placed = tisse__own_placed(a, group, classes);
  if (placed != TISSE__NONE) {
    tisse__resolve_group(a, placed, classes, avoid, out);
    const uint32_t referent = tisse__group_referent(a, placed);
    if (out->count == before && referent != avoid && tisse__referent_fits(a, referent, classes)) {
      tisse__ends_add(out, tisse__end_at(a, placed, referent, TISSE_LINK_EXPLICIT)); /* "avion | de combat Faucon-3": the label ends in front of the name */
    }
    return;
  }
  add_tied(a, group, classes, avoid, out);
  if (out->count == before) {
    add_said_of(a, group, classes, avoid, out);
  }
  if (out->count == before) {
    add_meant(a, group, classes, avoid, out);
  }
  if (out->count > before || g->meant != TISSE__NONE || g->several_count) {
    return;
  }
  const bool apart = g->mention == TISSE__NONE && g->first_conjunct == TISSE__NONE; /* "coopère avec X et le programme Ariane": none of a deal told */
  if (apart && tisse__is_definite(g) && tisse__word_is_class(a, g->head, TISSE__WC_EVENT) && !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION)) {
    tisse__event_parties(a, group, classes, avoid, out);
    return;
  }
  const bool carries = tisse__word_is_class(a, g->head, TISSE__WC_CARRIER) && !(tisse__word_is_class(a, g->head, TISSE__WC_TITLE) && !tisse__wants_organization(a, classes));
  if (carries || tisse__text_is_class(a, g->lemma, TISSE__WC_SOME_WORD)) {
    const char *of = a->language == TISSE__FRENCH ? "de" : "of";
    uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, of, TISSE__NONE);
    for (int steps = 0; steps < 2 && owner != TISSE__NONE && tisse__group_at(a, owner)->mention == TISSE__NONE && !tisse__group_at(a, owner)->determiner;
         ++steps) {
      const uint32_t below = tisse__child(a, owner, TISSE__COMPLEMENT, of, TISSE__NONE);
      owner = below != TISSE__NONE ? below : owner; /* "le conseil d'administration de X" */
    }
    if (owner != TISSE__NONE) {
      tisse__resolve_group(a, owner, classes, avoid, out);
    } else if (g->possessor != TISSE__NONE) {
      tisse__resolve_group(a, g->possessor, classes, avoid, out);
    } else if (carries && !tisse__says_past(a, group)) { /* "two former Brixel executives" do not act for it */
      add_carried_name(a, group, classes, avoid, out);
    }
  } else if (out->count == 0) {
    add_acting_unit(a, group, classes, avoid, out);
    if (out->count == 0) {
      add_house_of_fund(a, group, classes, avoid, out);
    }
  }
}

/* ---- Pronouns ---------------------------------------------------------------------------------------------------------------- */

/** English: "Brixel's chief executive, Ana Ruiz, said", "Brixel founder Ana Ruiz said": whose post it is that the speaker is said to have. */
static uint32_t firm_of_post(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t firm = TISSE__NONE;
  if (a->language == TISSE__ENGLISH && g->possessor != TISSE__NONE) {
    firm = tisse__group_referent(a, g->possessor);
  } else if (a->language == TISSE__ENGLISH && g->mention != TISSE__NONE && a->word_mention[g->first] != TISSE__NONE && a->word_mention[g->first] != g->mention) {
    firm = a->mentions.items[a->word_mention[g->first]].referent;
  }
  const bool fits = firm != TISSE__NONE && (tisse__referent_class(a, firm) == TISSE__NONE || tisse__referent_is(a, firm, "Organization"));
  return fits ? firm : TISSE__NONE;
}

/** "nous" in a quotation. */
static void first_person(const tisse__analysis *a, uint32_t group, const uint32_t *classes, tisse__ends *out)
{
  const uint32_t speaker = tisse__speaker_group(a, group);
  if (speaker == TISSE__NONE || speaker == group) {
    return;
  }
  uint32_t all[4] = {tisse__class_named(a->knowledge, "Person"), tisse__class_named(a->knowledge, "Organization"), TISSE__NONE, TISSE__NONE};
  tisse__ends said = {.depth = out->depth};
  if (tisse__group_at(a, speaker)->kind == TISSE__GROUP_VERB) {
    const tisse__quest human = {.group = speaker, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE, .last_back = 2, .persons = true};
    const tisse__found found = tisse__center_find(a, &human);
    if (found.referent != TISSE__NONE && found.score > found.second) {
      tisse__ends_add(&said, tisse__end_at(a, group, found.referent, TISSE_LINK_PRONOUN));
    }
  } else {
    tisse__resolve_group(a, speaker, all, TISSE__NONE, &said);
  }
  if (!said.count && tisse__group_at(a, speaker)->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, tisse__group_at(a, speaker)->head, TISSE__WC_PERSON)) {
    const uint32_t of = tisse__child(a, speaker, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
    tisse__resolve_group(a, of, all, TISSE__NONE, &said); /* "Nous …", assure le patron de X */
  }
  if (said.count != 1) {
    return;
  }
  uint32_t referent = said.items[0].referent;
  const bool ours = tisse__group_at(a, group)->number != TISSE__SINGULAR || tisse__group_at(a, group)->person == 3 || TISSE__VIEW_IS_ANY(a->lower[tisse__group_at(a, group)->first], "notre", "our");
  if (tisse__class_is(a, tisse__referent_class(a, referent), "Person") && ours) {
    const uint32_t person = referent;
    referent = tisse__company_of(a, person);
    const char *of_marker = a->language == TISSE__FRENCH ? "de" : "of";
    const uint32_t role = referent == TISSE__NONE ? tisse__child(a, speaker, TISSE__APPOSITION, NULL, TISSE__NONE) : TISSE__NONE;
    const bool before = role != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, speaker)->head, TISSE__WC_TITLE); /* "le PDG de X, Ana Ruiz" */
    const uint32_t firm = role == TISSE__NONE ? TISSE__NONE : tisse__child(a, before ? speaker : role, TISSE__COMPLEMENT, of_marker, TISSE__NONE);
    tisse__ends of = {.depth = out->depth};
    if (firm != TISSE__NONE) { /* "…", a dit X, président d'Airbus */
      tisse__resolve_group(a, firm, classes, TISSE__NONE, &of);
    }
    referent = of.count == 1 ? of.items[0].referent : referent;
    referent = referent == TISSE__NONE ? firm_of_post(a, speaker) : referent;
    referent = referent == TISSE__NONE && role != TISSE__NONE ? firm_of_post(a, role) : referent;
  }
  if (referent != TISSE__NONE && tisse__referent_fits(a, referent, classes)) {
    tisse__ends_add(out, tisse__end_at(a, group, referent, TISSE_LINK_PRONOUN));
  }
}

/** "X et Y annoncent qu'ils mettent fin …": the coordinated subject of a clause above. */
static void resolve_several(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  uint32_t g = tisse__group_at(a, group)->governor;
  for (int steps = 0; steps < 8 && g != TISSE__NONE; ++steps) {
    const tisse__group *above = tisse__group_at(a, g);
    const uint32_t subject = above->kind == TISSE__GROUP_VERB ? above->subject : TISSE__NONE;
    if (subject != TISSE__NONE && subject != group && subject < group && tisse__group_at(a, subject)->kind == TISSE__GROUP_NOUN &&
        tisse__group_at(a, subject)->first_conjunct == subject) {
      tisse__resolve_group(a, subject, classes, avoid, out);
      for (uint32_t i = 0; i < out->count; ++i) {
        out->items[i].link = TISSE_LINK_SHARED;
      }
      return;
    }
    g = above->governor;
  }
}

static void resolve_pronoun(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (tisse__form_is_class(a, g->head, TISSE__WC_THEY) && out->count == 0) {
    resolve_several(a, group, classes, avoid, out);
    if (out->count) {
      return;
    }
  }
  if (tisse__form_is_class(a, g->head, TISSE__WC_SELF) && g->governor != TISSE__NONE) {
    const uint32_t subject = tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, g->governor)->subject : TISSE__NONE;
    if (subject != TISSE__NONE && subject != group) { /* "to sell itself to Brixel" */
      tisse__resolve_group(a, subject, classes, avoid, out);
    }
    return;
  }
  if (tisse__text_is_class(a, g->lemma, TISSE__WC_WE) && (g->person != 3 || (g->flags & TISSE__G_QUOTED))) { /* "on" is the speakers' in a quotation alone */
    first_person(a, group, classes, out);
  } else {
    const uint32_t before = out->count;
    add_meant(a, group, classes, avoid, out);
    const uint32_t own = out->count == before ? tisse__own_meant(a, group, classes, avoid) : TISSE__NONE;
    if (own != TISSE__NONE) {
      tisse__ends_add(out, tisse__end_at(a, group, own, TISSE_LINK_PRONOUN));
    }
  }
}

/* ---- One group --------------------------------------------------------------------------------------------------------------- */

/** "Les premiers fonds qui ont soutenu X sont Y et Z": the name that a verb of being says the noun to be; TISSE__NONE where none is. */
static uint32_t attribute_of(const tisse__analysis *a, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, noun);
  const uint32_t verb = g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && g->link == TISSE__SUBJECT && g->determiner == TISSE__DEFINITE ? g->governor : TISSE__NONE;
  const uint32_t attribute = verb == TISSE__NONE || (tisse__group_at(a, verb)->flags & TISSE__G_NEGATED) ? TISSE__NONE : tisse__child(a, verb, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
  return attribute != TISSE__NONE && tisse__group_at(a, attribute)->kind == TISSE__GROUP_NOUN && (tisse__group_at(a, attribute)->flags & TISSE__G_PROPER) ? attribute : TISSE__NONE;
}

/** French: "par l'un | de ses amis, | Marc Duval": whoever is named behind those that one is of; TISSE__NONE where nobody is. */
static uint32_t one_of_them(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *one = tisse__group_at(a, group);
  if (a->language != TISSE__FRENCH || one->mention != TISSE__NONE || one->number == TISSE__PLURAL || !tisse__text_is_class(a, one->lemma, TISSE__WC_PARTITIVE)) {
    return TISSE__NONE;
  }
  const uint32_t of = tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE);
  const tisse__group *many = of == TISSE__NONE ? NULL : tisse__group_at(a, of);
  const uint32_t name = many && many->number == TISSE__PLURAL && many->mention == TISSE__NONE ? tisse__child(a, of, TISSE__APPOSITION, NULL, TISSE__NONE) : TISSE__NONE;
  return name != TISSE__NONE && name > of && tisse__group_at(a, name)->mention != TISSE__NONE && tisse__group_at(a, name)->first_conjunct == TISSE__NONE ? name : TISSE__NONE;
}

/** "le consortium Brixel-Valtor", "the Brixel-Valtor consortium": both whose team it is do what it does. */
static bool add_pair(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t before = out->count;
  for (uint32_t w = g->first + 1; w + 1 < g->last && (g->flags & TISSE__G_PRONOUN) == 0; ++w) {
    if (!tisse__is_glue(a, w) || !tisse__word_is_class(a, g->head, TISSE__WC_TEAM) || w == g->head) {
      continue;
    }
    for (uint32_t side = w - 1; side <= w + 1; side += 2) {
      const tisse__mention *mention = &a->mentions.items[a->word_mention[side]];
      if (!mention->description && mention->referent != avoid && tisse__referent_fits(a, mention->referent, classes)) {
        tisse__ends_add(out, (tisse__end){.referent = mention->referent, .group = group, .first = mention->first, .last = mention->last, .link = TISSE_LINK_EXPLICIT});
      }
    }
  }
  return out->count > before;
}

static void resolve_one(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind == TISSE__GROUP_RELATIVE) {
    const uint32_t m = a->word_mention[g->first];
    if (m != TISSE__NONE && a->mentions.items[m].given && tisse__referent_fits(a, a->mentions.items[m].referent, classes)) {
      tisse__ends_add(out, (tisse__end){.referent = a->mentions.items[m].referent, .group = group, .first = g->first, .last = g->last,
                                        .link = TISSE_LINK_EXPLICIT}); /* "which" as a given mention */
    } else if (g->antecedent != TISSE__NONE) {
      tisse__ends said;
      tisse__ends_begin(&said, out->depth);
      tisse__resolve_group(a, g->antecedent, classes, avoid, &said);
      const uint32_t named = said.count ? TISSE__NONE : attribute_of(a, g->antecedent);
      if (named != TISSE__NONE) {
        tisse__resolve_group(a, named, classes, avoid, &said);
      }
      for (uint32_t i = 0; i < said.count; ++i) {
        if (named != TISSE__NONE || said.items[i].group == TISSE__NONE || said.items[i].group < group || g->antecedent > group) { /* "X, qui soutient Y, et Z": of X alone */
          tisse__ends_add(out, said.items[i]);
        }
      }
    }
    return;
  }
  if (g->kind != TISSE__GROUP_NOUN || add_pair(a, group, classes, avoid, out)) {
    return;
  }
  if (tisse__group_referent(a, group) != TISSE__NONE) {
    const uint32_t before = out->count;
    add_named(a, group, classes, avoid, TISSE_LINK_EXPLICIT, out);
    if (out->count > before || (g->flags & TISSE__G_PROPER)) {
      return;
    }
  }
  if (a->language == TISSE__ENGLISH && g->mention == TISSE__NONE && add_prefixed_name(a, group, classes, avoid, out)) {
    return;
  }
  const uint32_t name = one_of_them(a, group);
  if (name != TISSE__NONE) {
    add_named(a, name, classes, avoid, TISSE_LINK_APPOSITION, out);
  } else if (g->flags & TISSE__G_PRONOUN) {
    resolve_pronoun(a, group, classes, avoid, out);
  } else {
    resolve_common(a, group, classes, avoid, out);
  }
}

void tisse__resolve_group(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  if (group == TISSE__NONE || out->depth >= DEEPEST) {
    return;
  }
  ++out->depth;
  resolve_one(self, group, classes, avoid, out);
  if (tisse__group_at(self, group)->first_conjunct == group) {
    uint32_t steps = 0;
    for (uint32_t m = tisse__group_at(self, group)->next_conjunct; m != TISSE__NONE && steps < 64;
         m = tisse__group_at(self, m)->next_conjunct, ++steps) {
      resolve_one(self, m, classes, avoid, out);
    }
  }
  --out->depth;
}

void tisse__resolve_possessive(const tisse__analysis *self, uint32_t group, const uint32_t *classes, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(self, group);
  if (g->possessor != TISSE__NONE) {
    tisse__resolve_group(self, g->possessor, classes, TISSE__NONE, out);
    return;
  }
  if (g->determiner != TISSE__POSSESSIVE && g->first_conjunct != TISSE__NONE && g->first_conjunct != group && (g->flags & TISSE__G_BARE)) {
    tisse__resolve_possessive(self, g->first_conjunct, classes, out); /* "its founder and chief executive" */
    return;
  }
  if (g->determiner != TISSE__POSSESSIVE) {
    return;
  }
  if (g->owner == TISSE__NONE && (g->person == 1 || (self->language == TISSE__ENGLISH && tisse__form_is_class(self, g->first, TISSE__WC_OUR)))) {
    first_person(self, group, classes, out);
    return;
  }
  const uint32_t own = g->owner != TISSE__NONE || g->several_count ? TISSE__NONE : tisse__own_meant(self, group, classes, TISSE__NONE);
  const uint32_t owner = own != TISSE__NONE ? own : g->owner;
  if (owner != TISSE__NONE && tisse__referent_fits(self, owner, classes)) {
    tisse__ends_add(out, tisse__end_at(self, group, owner, TISSE_LINK_PRONOUN));
  }
  for (uint32_t i = 0; i < g->several_count; ++i) {
    const uint32_t referent = self->several.items[g->several_first + i];
    if (tisse__referent_fits(self, referent, classes)) {
      tisse__ends_add(out, tisse__end_at(self, group, referent, TISSE_LINK_PRONOUN));
    }
  }
}

/** The clitic pronoun of this kind in front of the verb, TISSE__NONE where there is none. */
static uint32_t clitic_of(const tisse__analysis *a, const tisse__group *verb, tisse__clitic which)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t w = verb->first; w < verb->head && a->language == TISSE__FRENCH; ++w) {
    const tisse_view form = a->lower[w];
    const bool fits = which == TISSE__CLITIC_DIRECT ? TISSE__VIEW_IS_ANY(form, "le", "la", "l'")
                      : which == TISSE__CLITIC_TO   ? TISSE__VIEW_IS_ANY(form, "lui")
                      : which == TISSE__CLITIC_OF   ? TISSE__VIEW_IS_ANY(form, "en") : TISSE__VIEW_IS_ANY(form, "y");
    found = fits && a->readings[w].pos == TISSE__PRON ? w : found;
  }
  return found;
}

/** "Y s'adosse à X, qui en acquiert les deux tiers", "Y, que X, qui en possède 21 %, distribue": of the clause over the relative one, whose X is. */
static uint32_t over_relative(const tisse__analysis *a, uint32_t verb, bool direct)
{
  uint32_t v = verb;
  for (int steps = 0; steps < 3 && tisse__group_at(a, v)->form == TISSE__INFINITIVE && tisse__group_at(a, v)->governor != TISSE__NONE; ++steps) {
    v = tisse__group_at(a, v)->governor; /* "qui dit en détenir 3 %" */
  }
  const tisse__group *relative = tisse__group_at(a, v);
  if (relative->kind != TISSE__GROUP_VERB || relative->link != TISSE__RELATIVE_CLAUSE || relative->antecedent == TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t governor = tisse__group_at(a, relative->antecedent)->governor;
  if (direct && governor != TISSE__NONE && tisse__group_at(a, governor)->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, tisse__group_at(a, governor)->head, TISSE__WC_EVENT)) {
    const uint32_t of = tisse__child(a, governor, TISSE__COMPLEMENT, "de", TISSE__NONE); /* "l'acquisition de Y auprès de X, qui le détenait" */
    return of != relative->antecedent ? of : TISSE__NONE;
  }
  if (governor == TISSE__NONE || tisse__group_at(a, governor)->kind != TISSE__GROUP_VERB) {
    return TISSE__NONE;
  }
  const tisse__group *outer = tisse__group_at(a, governor);
  if (outer->link == TISSE__RELATIVE_CLAUSE && outer->antecedent != TISSE__NONE && outer->antecedent != relative->antecedent) {
    return outer->antecedent;
  }
  if (outer->subject == relative->antecedent) {
    return TISSE__NONE; /* "X, qui en possède 40 %, a mandaté Y": of whom the text spoke before */
  }
  const uint32_t object = tisse__child(a, governor, TISSE__OBJECT, NULL, TISSE__NONE); /* "A cède Y à X, qui en détenait 20 %" */
  if (object != TISSE__NONE && object != relative->antecedent && tisse__group_referent(a, object) != TISSE__NONE) {
    return object;
  }
  if (object != TISSE__NONE && object != relative->antecedent) {
    return TISSE__NONE; /* "exploite la raffinerie avec X, qui en possède 45 %": of a thing */
  }
  return !direct && outer->subject != TISSE__NONE && outer->subject != relative->antecedent ? outer->subject : TISSE__NONE;
}

/** "exploite la raffinerie avec X, qui en possède 45 %": a share of what was just named, and not of a firm. */
static bool follows_thing(const tisse__analysis *a, uint32_t verb, bool goods)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, verb)->sentence];
  bool thing = false;
  for (uint32_t g = s->first_group; g < verb && !thing; ++g) {
    const tisse__group *noun = tisse__group_at(a, g);
    const bool event = tisse__word_is_class(a, noun->head, TISSE__WC_EVENT) && !tisse__word_is_class(a, noun->head, TISSE__WC_ORGANIZATION);
    thing = noun->kind == TISSE__GROUP_NOUN && noun->mention == TISSE__NONE && tisse__is_definite(noun) && tisse__group_stands_for(a, g) == TISSE__NONE &&
            (event || tisse__word_is_class(a, noun->head, TISSE__WC_FACILITY) || (goods && tisse__word_is_class(a, noun->head, TISSE__WC_PRODUCT)));
  }
  return thing;
}

bool tisse__says_clitic(const tisse__analysis *a, uint32_t verb, const char *word)
{
  const tisse__group *g = tisse__group_at(a, verb);
  for (uint32_t w = g->first; w < g->head; ++w) {
    if (tisse__view_is(a->lower[w], word)) {
      return true;
    }
  }
  return false;
}

bool tisse__clitic_is_thing(const tisse__analysis *self, uint32_t verb)
{
  const tisse__group *g = tisse__group_at(self, verb);
  const bool of = clitic_of(self, g, TISSE__CLITIC_OF) != TISSE__NONE;
  return (of || clitic_of(self, g, TISSE__CLITIC_IN) != TISSE__NONE) && follows_thing(self, verb, of);
}

static bool invests(const tisse__analysis *a, uint32_t relation) { return tisse__relation_is(a, relation, "investsIn"); }

/** "X, actionnaire de Y, a réduit sa part. Z en détient 8 %": of that in which the one found was just told to have a share. */
static uint32_t held_by(const tisse__analysis *a, uint32_t verb, uint32_t holder)
{
  const uint32_t own = tisse__group_at(a, verb)->sentence;
  return tisse__only_object(a, holder, own ? own - 1 : 0, own, invests);
}

/** "Brixel vend sa licence à X, qui l'a cédée à Y", "Brixel a ouvert une usine. X l'a rachetée": may the pronoun be what was an object just before? */
static bool is_object_before(const tisse__analysis *a, uint32_t verb, uint8_t gender)
{
  static const tisse__word_class bought[] = {TISSE__WC_FACILITY, TISSE__WC_PRODUCT, TISSE__WC_SHARE, TISSE__WC_UNIT};
  const uint32_t own = tisse__group_at(a, verb)->sentence;
  const tisse__sentence *s = &a->sentences[own];
  bool before = false; /* a verb with a subject of its own in front: what it does something to is the nearest */
  for (uint32_t g = s->first_group; g < verb && !before; ++g) {
    before = tisse__group_at(a, g)->kind == TISSE__GROUP_VERB && (tisse__group_at(a, g)->flags & TISSE__G_FINITE);
  }
  const tisse__sentence *from = before || !own ? s : s - 1;
  for (uint32_t g = from->first_group; g < from->last_group && g < verb; ++g) {
    const tisse__group *noun = tisse__group_at(a, g);
    if (noun->kind != TISSE__GROUP_NOUN || noun->link != TISSE__OBJECT || noun->mention != TISSE__NONE || noun->number == TISSE__PLURAL || !noun->determiner ||
        noun->sum != TISSE__NONE || (gender && noun->gender && noun->gender != gender) || (noun->flags & TISSE__G_PRONOUN)) {
      continue;
    }
    bool thing = gender == TISSE__FEMININE && noun->gender == gender && !tisse__word_is_class(a, noun->head, TISSE__WC_ORGANIZATION);
    for (size_t i = 0; i < sizeof bought / sizeof *bought; ++i) {
      thing = thing || tisse__word_is_class(a, noun->head, bought[i]);
    }
    if (thing) {
      return true;
    }
  }
  return false;
}

/** "Brixel s'était intéressé à X. Y l'a racheté": whom the one found was just told to want, and has not bought; else the one found. */
static uint32_t wanted_by(const tisse__analysis *a, uint32_t verb, uint32_t found, uint32_t subject)
{
  const uint32_t own = tisse__group_at(a, verb)->sentence;
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a) && a->drafts.items[i].sentence + 1 >= own;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool open = draft->stage != TISSE_STAGE_DONE || draft->certainty != TISSE_CERTAIN || draft->polarity != TISSE_POSITIVE;
    if (draft->has_object && draft->subject.referent == found && draft->object.referent != subject && open && tisse__relation_is(a, draft->relation, "acquires")) {
      return draft->object.referent;
    }
  }
  return found;
}

void tisse__resolve_clitic(const tisse__analysis *self, uint32_t verb, tisse__clitic which, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = tisse__group_at(self, verb);
  const uint32_t word = clitic_of(self, g, which);
  const bool two = clitic_of(self, g, TISSE__CLITIC_DIRECT) != TISSE__NONE && clitic_of(self, g, TISSE__CLITIC_TO) != TISSE__NONE;
  const bool place = which == TISSE__CLITIC_OF || which == TISSE__CLITIC_IN;
  if (word == TISSE__NONE || two || !(tisse__wants_organization(self, classes) || tisse__own_asked(self, classes)) || (place && tisse__clitic_is_thing(self, verb))) {
    return;
  }
  const uint32_t subject = g->subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(self, g->subject);
  const uint32_t over = which != TISSE__CLITIC_TO ? over_relative(self, verb, which == TISSE__CLITIC_DIRECT) : TISSE__NONE;
  const uint32_t share = which == TISSE__CLITIC_OF && over == TISSE__NONE ? tisse__share_of_before(self, verb) : TISSE__NONE;
  const uint32_t whose = over == TISSE__NONE ? share : tisse__group_stands_for(self, over);
  if (whose != TISSE__NONE && whose != subject && whose != avoid && tisse__referent_fits(self, whose, classes)) {
    tisse__ends_add(out, (tisse__end){.referent = whose, .group = verb, .first = word, .last = word + 1, .link = TISSE_LINK_PRONOUN});
    return;
  }
  const uint8_t gender = tisse__view_is(self->lower[word], "le") ? TISSE__MASCULINE
                         : tisse__view_is(self->lower[word], "la") ? TISSE__FEMININE
                         : which == TISSE__CLITIC_DIRECT && self->readings[g->head].form == TISSE__PARTICIPLE_PAST ? self->readings[g->head].gender
                                                                                                                : TISSE__GENDER_NONE;
  const tisse__quest quest = {.group = verb, .avoid = avoid, .avoid_second = subject, .last_back = 2, .gender = gender, .organizations = true};
  const tisse__found found = tisse__center_find(self, &quest);
  if (which == TISSE__CLITIC_DIRECT && is_object_before(self, verb, gender)) {
    return;
  }
  if (found.referent != TISSE__NONE && found.score - found.second >= 2 && tisse__referent_fits(self, found.referent, classes)) {
    const uint32_t wanted = which == TISSE__CLITIC_DIRECT ? wanted_by(self, verb, found.referent, subject) : found.referent;
    const uint32_t held = which == TISSE__CLITIC_OF ? held_by(self, verb, found.referent) : wanted != found.referent ? wanted : TISSE__NONE;
    const uint32_t meant = held != TISSE__NONE && held != subject && held != avoid && tisse__referent_fits(self, held, classes) ? held : found.referent;
    tisse__ends_add(out, (tisse__end){.referent = meant, .group = verb, .first = word, .last = word + 1, .link = TISSE_LINK_PRONOUN});
    return;
  }
  const uint32_t own = place ? TISSE__NONE : tisse__own_meant(self, verb, classes, avoid == TISSE__NONE ? subject : avoid);
  if (own != TISSE__NONE && own != subject) {
    tisse__ends_add(out, (tisse__end){.referent = own, .group = verb, .first = word, .last = word + 1, .link = TISSE_LINK_PRONOUN});
  }
}
