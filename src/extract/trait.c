/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Traits: the nouns and adjectives by which the article introduces somebody ("le laboratoire danois X"), and how well a description fits them. */

#include "extract/reference.h"

#include "base/memory.h"
#include "base/text.h"

#include <string.h>

#define DRAFTS_SEEN 64  /* of the first: who puts money in is told early */

/** What a word of a description says, absent where it says nothing: a determiner, a number, a piece of a name. */
static tisse_view trait_of(const tisse__analysis *a, uint32_t word)
{
  const tisse__reading *r = &a->readings[word];
  tisse_view said = r->lemma;
  if (r->pos == TISSE__PROPER) {
    said = a->lower[word];
  } else if (r->pos != TISSE__NOUN && r->pos != TISSE__ADJ && !(r->pos == TISSE__VERB && r->form == TISSE__PARTICIPLE_PAST)) {
    return (tisse_view){0};
  }
  const tisse_view based = tisse_view_of("-based");
  if (said.length > based.length && memcmp(said.data + said.length - based.length, based.data, based.length) == 0) {
    said.length -= based.length;
  }
  return said.length > 2 || (a->words[word].flags & TISSE__TOKEN_ALL_UPPER) ? said : (tisse_view){0}; /* "AI" */
}

static bool is_country(const tisse__analysis *a, tisse_view word)
{
  return tisse__lemma_is_class(a, word, TISSE__POS_NONE, TISSE__WC_COUNTRY);
}

#define ORIGIN_HOME 1U
#define ORIGIN_ABROAD 2U
#define ORIGIN_LOCAL 4U  /* a town or a region, besides */

/** Where the word says that somebody is from: the home country or its towns and regions, or elsewhere; 0: it does not. */
static uint8_t origin_of(const tisse__analysis *a, tisse_view word)
{
  const tisse__class_set *classes = &tisse__told_of(a->memo, a->knowledge, a->language, word, TISSE__POS_NONE)->classes;
  const bool country = tisse__class_set_has(classes, TISSE__WC_COUNTRY);
  if (tisse__class_set_has(classes, TISSE__WC_HOME_ORIGIN)) {
    return country ? ORIGIN_HOME : ORIGIN_HOME | ORIGIN_LOCAL;
  }
  return country ? ORIGIN_ABROAD : tisse__class_set_has(classes, TISSE__WC_ABROAD_ORIGIN) ? ORIGIN_ABROAD | ORIGIN_LOCAL : 0;
}

static void note(tisse__analysis *a, uint32_t referent, tisse_view said, bool head)
{
  if (!said.data) {
    return;
  }
  tisse__referent *r = &a->referents.items[referent];
  const tisse__trait trait = {.lemma = said, .next = r->first_trait, .head = head, .country = is_country(a, said), .origin = origin_of(a, said)};
  if (!tisse__array_push(&a->context->allocator, &a->traits, trait)) {
    a->arena->failed = true;
    return;
  }
  r->first_trait = (uint32_t)a->traits.count - 1;
}

/** The next word group that describes too: "le spécialiste | des semi-conducteurs". */
static uint32_t further(const tisse__analysis *a, uint32_t group)
{
  const uint32_t below = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const bool of_another = tisse__noun_is_relational(a, tisse__group_at(a, group)->lemma) && below != TISSE__NONE && tisse__group_at(a, below)->determiner;
  if (below == TISSE__NONE || tisse__group_at(a, below)->sum != TISSE__NONE || of_another) { /* "actionnaire de la jeune pousse" is none itself */
    return TISSE__NONE;
  }
  const uint32_t referent = tisse__group_referent(a, below);
  return referent == TISSE__NONE || tisse__class_is(a, a->referents.items[referent].class_, "Place") ? below : TISSE__NONE;
}

void tisse__traits_note(tisse__analysis *a, uint32_t referent, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m == TISSE__NONE || a->mentions.items[m].description || a->mentions.items[m].referent != referent) {
      note(a, referent, trait_of(a, w), w == g->head);
    }
  }
  const uint32_t below = further(a, group);
  for (uint32_t w = below == TISSE__NONE ? 0 : tisse__group_at(a, below)->first; below != TISSE__NONE && w < tisse__group_at(a, below)->last; ++w) {
    note(a, referent, trait_of(a, w), false);
  }
}

/* ---- Does it fit? ------------------------------------------------------------------------------------------------------------ */

static bool begins_with(const char *text, tisse_view word)
{
  for (size_t i = 0; i < word.length; ++i) {
    const char c = text[i];
    if (c != word.data[i] && !(c >= 'A' && c <= 'Z' && c - 'A' + 'a' == word.data[i])) {
      return false;
    }
  }
  return true;
}

/** Has the text this word (in lower case), or a form of it ("danoise" of "danois")? */
static bool text_has(tisse_view text, tisse_view word)
{
  for (size_t at = 0; at + word.length <= text.length; ++at) {
    const bool begins = at == 0 || text.data[at - 1] == ' ' || text.data[at - 1] == '\'' || text.data[at - 1] == '-';
    if (begins && begins_with(text.data + at, word)) {
      size_t end = at + word.length;
      while (end < text.length && text.data[end] != ' ' && text.data[end] != '-') {
        ++end;
      }
      if (end - at - word.length <= 3) {
        return true;
      }
    }
  }
  return false;
}

static bool known_as(const tisse__analysis *a, const tisse__referent *r, tisse_view word)
{
  if (r->entity == TISSE__NONE) {
    return false;
  }
  const tisse__entity *e = &a->knowledge->entities.items[r->entity];
  for (uint32_t n = e->first_name; n < e->first_name + e->name_count; ++n) {
    const tisse__name *name = &a->knowledge->names.items[n];
    if (name->kind == TISSE__NAME_DESCRIPTION && name->language == a->language && text_has(name->text, word)) {
      return true;
    }
  }
  return false;
}

static bool has_trait(const tisse__analysis *a, const tisse__referent *r, tisse_view word)
{
  for (uint32_t t = r->first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    if (tisse_view_equal(a->traits.items[t].lemma, word)) {
      return true;
    }
  }
  return false;
}

/** Where a word that may have a capital says that somebody is from, and whether it names a country. */
static uint8_t origin_said(const tisse__analysis *a, tisse_view word, bool *country)
{
  char lower[32];
  if (word.length >= sizeof lower) {
    return 0;
  }
  for (size_t i = 0; i < word.length; ++i) {
    lower[i] = (char)(word.data[i] >= 'A' && word.data[i] <= 'Z' ? word.data[i] - 'A' + 'a' : word.data[i]);
  }
  const tisse_view said = tisse__view(lower, word.length);
  *country = *country || is_country(a, said);
  return origin_of(a, said);
}

/** Where the article or the press says that it is from, and whether they call it after a country at all. */
static uint8_t origins(const tisse__analysis *a, const tisse__referent *r, bool *country)
{
  uint8_t found = 0;
  for (uint32_t t = r->first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    found |= a->traits.items[t].origin;
    *country = *country || a->traits.items[t].country;
  }
  if (r->entity == TISSE__NONE || *country) {
    return found;
  }
  const tisse__entity *e = &a->knowledge->entities.items[r->entity];
  for (uint32_t n = e->first_name; n < e->first_name + e->name_count; ++n) {
    const tisse__name *name = &a->knowledge->names.items[n];
    if (name->kind != TISSE__NAME_DESCRIPTION || name->language != a->language) {
      continue;
    }
    for (size_t from = 0, to = 0; from < name->text.length; from = to + 1) {
      for (to = from; to < name->text.length && name->text.data[to] != ' '; ++to) {}
      found |= origin_said(a, tisse__view(name->text.data + from, to - from), country);
    }
  }
  return found;
}

/** Does the noun say what an organisation's trade is? */
static bool is_trade(const tisse__analysis *a, tisse_view noun)
{
  return tisse__lemma_is_class(a, noun, TISSE__NOUN, TISSE__WC_ORGANIZATION) && !tisse__is_generic(a, noun) && !is_country(a, noun) &&
         !tisse__lemma_is_class(a, noun, TISSE__NOUN, TISSE__WC_BROAD) && !tisse__noun_is_relational(a, noun);
}

/** "banque" and "prêteur", "airline" and "carrier": do the nouns call the same kind of firm? */
static bool are_kindred(const tisse__analysis *a, tisse_view one, tisse_view other)
{
  static const tisse__word_class kinds[] = {TISSE__WC_FUND, TISSE__WC_BANK, TISSE__WC_INSURER, TISSE__WC_AIRLINE, TISSE__WC_YOUNG};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    if (tisse__lemma_is_class(a, one, TISSE__NOUN, kinds[i]) && tisse__lemma_is_class(a, other, TISSE__NOUN, kinds[i])) {
      return true;
    }
  }
  return false;
}

/** "la banque", of Banque Lacroix, of one that the article calls a lender */
static bool called_alike(const tisse__analysis *a, const tisse__referent *r, tisse_view noun)
{
  for (uint32_t t = r->first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    if (a->traits.items[t].head && are_kindred(a, a->traits.items[t].lemma, noun)) {
      return true;
    }
  }
  for (size_t from = 0, to = 0; from < r->folded.length; from = to + 1) {
    for (to = from; to < r->folded.length && r->folded.data[to] != ' '; ++to) {}
    if (are_kindred(a, tisse__view(r->folded.data + from, to - from), noun)) {
      return true;
    }
  }
  return false;
}

/** Does it put money in, as far as the article has told? */
static bool is_investor(const tisse__analysis *a, uint32_t referent)
{
  for (size_t i = 0; i < a->drafts.count && i < DRAFTS_SEEN; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->subject.referent == referent && draft->has_object &&
        tisse__relation_buys(a, draft->relation)) {
      return true;
    }
  }
  return false;
}

/** Is it a fund by class, or does the article call it one? */
static bool is_fund(const tisse__analysis *a, const tisse__referent *r)
{
  for (uint32_t t = r->first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    if (a->traits.items[t].head && tisse__lemma_is_class(a, a->traits.items[t].lemma, TISSE__NOUN, TISSE__WC_FUND)) {
      return true;
    }
  }
  return tisse__class_is(a, r->class_, "Fund");
}

/** "le fonds", of a firm that sells goods; "la banque", "le câblier", of a fund */
static bool is_other_kind(const tisse__analysis *a, const tisse__referent *r, tisse_view noun)
{
  if (tisse__lemma_is_class(a, noun, TISSE__NOUN, TISSE__WC_FUND)) {
    return tisse__class_is(a, r->class_, "Company") && !is_investor(a, (uint32_t)(r - a->referents.items));
  }
  return is_fund(a, r) && is_trade(a, noun);
}

/** Did the article introduce it with another trade only? */
static bool other_trade(const tisse__analysis *a, const tisse__referent *r, tisse_view trade)
{
  bool other = false;
  for (uint32_t t = r->first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    const tisse__trait *trait = &a->traits.items[t];
    if (trait->head && tisse_view_equal(trait->lemma, trade)) {
      return false;
    }
    other = other || (trait->head && is_trade(a, trait->lemma) && !are_kindred(a, trait->lemma, trade));
  }
  return other;
}

/** "the Seattle group", "the Seoul-based group": where the press says it is based; 0: says nothing, 1: there, -1: elsewhere. */
static int based_there(const tisse__analysis *a, const tisse__referent *r, uint32_t word)
{
  const uint32_t m = a->word_mention[word];
  const uint32_t named = m == TISSE__NONE ? TISSE__NONE : a->mentions.items[m].referent;
  const bool place = tisse__class_is(a, tisse__referent_class(a, named), "Place");
  const tisse_view based = r->entity == TISSE__NONE ? (tisse_view){0} : tisse__profile_of(a->knowledge, r->entity).based_in;
  if (!based.data || !(a->words[word].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return 0;
  }
  const uint32_t first = place ? a->mentions.items[m].first : word;
  const tisse_view said = tisse__words_text(a, first, place ? a->mentions.items[m].last : word + 1);
  const bool hyphen = said.length > 6 && memcmp(said.data + said.length - 6, "-based", 6) == 0;
  if (tisse_view_equal(tisse__view(said.data, hyphen ? said.length - 6 : said.length), based)) {
    return 1;
  }
  return place || hyphen ? -1 : 0;
}

/** Does the article or the press call it so, by any word of the class? */
static bool is_called(const tisse__analysis *a, const tisse__referent *r, tisse__word_class kind)
{
  for (uint32_t t = r->first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    if (tisse__lemma_is_class(a, a->traits.items[t].lemma, TISSE__NOUN, kind)) {
      return true;
    }
  }
  const tisse__entity *e = r->entity == TISSE__NONE ? NULL : &a->knowledge->entities.items[r->entity];
  for (uint32_t n = e ? e->first_name : 0; e && n < e->first_name + e->name_count; ++n) {
    const tisse__name *name = &a->knowledge->names.items[n];
    for (size_t from = 0, to = 0; name->kind == TISSE__NAME_DESCRIPTION && name->language == a->language && from < name->text.length; from = to + 1) {
      for (to = from; to < name->text.length && name->text.data[to] != ' '; ++to) {}
      if (tisse__lemma_is_class(a, tisse__view(name->text.data + from, to - from), TISSE__NOUN, kind)) {
        return true;
      }
    }
  }
  return false;
}

/** "la start-up", "la PME", "l'entreprise": what a fund is not called, nor who buys others or is known, unless by this very word. */
static bool is_too_large(const tisse__analysis *a, const tisse__referent *r, tisse_view noun)
{
  const bool young = tisse__lemma_is_class(a, noun, TISSE__NOUN, TISSE__WC_YOUNG), small = tisse__lemma_is_class(a, noun, TISSE__NOUN, TISSE__WC_SMALL_FIRM);
  if (!young && !small) {
    return tisse__lemma_is_class(a, noun, TISSE__NOUN, TISSE__WC_ENTERPRISE) && is_fund(a, r);
  }
  const bool large = is_fund(a, r) || r->entity != TISSE__NONE || is_investor(a, (uint32_t)(r - a->referents.items));
  return large && !is_called(a, r, young ? TISSE__WC_YOUNG : TISSE__WC_SMALL_FIRM);
}

static void compare_word(const tisse__analysis *a, const tisse__referent *r, uint32_t word, bool head, tisse__likeness *out)
{
  const tisse_view said = trait_of(a, word);
  const int place = said.data ? based_there(a, r, word) : 0;
  if (!said.data || place) {
    out->shared += place > 0;
    out->telling += place > 0;
    out->elsewhere = out->elsewhere || place < 0;
    return;
  }
  const bool generic = head && tisse__is_generic(a, said);
  if (has_trait(a, r, said) || (!generic && known_as(a, r, said)) || (head && called_alike(a, r, said))) {
    ++out->shared;
    out->telling += !generic;
    out->head = out->head || head;
    return;
  }
  const uint8_t origin = origin_of(a, said);
  if (origin) { /* "la marque provençale" is not "le groupe italien" */
    const bool country = is_country(a, said);
    bool of_country = false;
    const uint8_t known = origins(a, r, &of_country);
    out->conflict = out->conflict || (country && of_country) || (known && !(known & origin & ~ORIGIN_LOCAL));
    out->foreign = out->foreign || (country ? !of_country : !(known & origin & ~ORIGIN_LOCAL));
    out->open += !country;
    out->apart = out->apart || (known & origin & ORIGIN_LOCAL);
  } else if (generic) {
    out->conflict = out->conflict || is_too_large(a, r, said);
  } else if (head) {
    out->fresh = !tisse__noun_is_relational(a, said);
    out->conflict = out->conflict || is_other_kind(a, r, said) || (is_trade(a, said) && other_trade(a, r, said));
  } else {
    ++out->open;
  }
}

tisse__likeness tisse__traits_compare(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  tisse__likeness like = {0};
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__referent *r = &a->referents.items[referent];
  for (uint32_t w = g->first; w < g->last; ++w) {
    compare_word(a, r, w, w == g->head, &like);
  }
  const uint32_t below = further(a, group);
  for (uint32_t w = below == TISSE__NONE ? 0 : tisse__group_at(a, below)->first; below != TISSE__NONE && w < tisse__group_at(a, below)->last; ++w) {
    compare_word(a, r, w, false, &like);
  }
  like.conflict = like.conflict || (like.elsewhere && !like.shared);
  return like;
}
