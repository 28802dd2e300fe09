/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Classes of unknown names from their context: the noun beside them, what is said of them. */

#include "extract/name_form.h"
#include "extract/own.h"
#include "extract/reference.h"

#include "base/memory.h"
#include "base/text.h"

static uint32_t class_of_noun(const tisse__analysis *self, uint32_t word)
{
  static const struct { tisse__word_class noun; const char *name; } classes[] = {
    {TISSE__WC_ORGANIZATION, "Company"}, {TISSE__WC_PERSON, "Person"}, {TISSE__WC_TITLE, "Person"}, {TISSE__WC_PRODUCT, "Product"},
    {TISSE__WC_MEDIUM, "Medium"}, {TISSE__WC_PLACE, "Place"}};
  const uint32_t own = tisse__own_class_at(self, word);
  if (own == TISSE__NONE && tisse__is_double_role(self, word)) {
    return tisse__class_named(self->knowledge, "Person");
  }
  for (size_t i = 0; own == TISSE__NONE && i < sizeof classes / sizeof *classes; ++i) {
    if (tisse__word_is_class(self, word, classes[i].noun)) {
      return tisse__own_instead(self, self->readings[word].lemma, tisse__class_named(self->knowledge, classes[i].name));
    }
  }
  return own;
}

static void introduce(tisse__analysis *self, uint32_t mention, uint32_t group, uint32_t word)
{
  if (mention == TISSE__NONE || self->mentions.items[mention].description || self->mentions.items[mention].referent == TISSE__NONE ||
      !tisse__word_is_class(self, word, TISSE__WC_ORGANIZATION)) {
    return;
  }
  tisse__traits_note(self, self->mentions.items[mention].referent, group);
}

/** "the tanker Aurora Star", "Ost Venture": a user's noun in front of a name that looks like a person's or a firm's; but "l'armateur Jean Roux" is a man. */
static bool is_own_against_form(const tisse__analysis *self, const tisse__referent *referent, uint32_t own)
{
  if (own == TISSE__NONE || referent->class_ == TISSE__NONE || referent->source != TISSE__LABEL_SOURCE_FOUND || self->knowledge->classes.items[referent->class_].own) {
    return false;
  }
  if (!tisse__class_is(self, referent->class_, "Person")) {
    return tisse__class_is(self, referent->class_, "Company") && !tisse__class_is(self, own, "Organization") && !tisse__class_is(self, own, "Person");
  }
  return self->language == TISSE__ENGLISH || !tisse__class_is(self, own, "Organization");
}

/** French: "les magasins Marcel Paquet", "les transports Louis Ferro": what stands in the plural before one name is the name's goods, places or trade. */
static bool is_plural_of_firm(const tisse__analysis *self, const tisse__group *group, uint32_t word)
{
  return self->language == TISSE__FRENCH && group->first_conjunct == TISSE__NONE && self->readings[word].number == TISSE__PLURAL &&
         !tisse__word_is_class(self, word, TISSE__WC_PERSON) && !tisse__word_is_class(self, word, TISSE__WC_TITLE);
}

/** "the US fund Leonard Green": what the noun right in front says is told against a first name's form. */
static void overrule(tisse__analysis *self, const tisse__group *group, uint32_t word)
{
  const uint32_t mention = group->mention;
  const uint32_t class_ = class_of_noun(self, word);
  tisse__referent *referent = &self->referents.items[self->mentions.items[mention].referent];
  if (is_own_against_form(self, referent, tisse__own_class_at(self, word))) {
    referent->class_ = tisse__own_class_at(self, word);
    return;
  }
  const bool trade = tisse__word_is_class(self, word, TISSE__WC_FIRM_TRADE); /* "le transporteur Jacky Perrenot" */
  const bool firm = tisse__class_is(self, class_, "Company") && !tisse__word_is_class(self, word, TISSE__WC_PERSON) &&
                    !tisse__word_is_class(self, word, TISSE__WC_TITLE) &&
                    (trade || (!tisse__view_ends(self->lower[word], "er") && !tisse__view_ends(self->lower[word], "or")));
  const bool plain = self->language == TISSE__ENGLISH || self->readings[word].gender == TISSE__FEMININE || /* "l'armateur Jean Roux" is a man */
                     tisse__word_is_class(self, word, TISSE__WC_GENERIC) || trade;
  const bool plural = word == group->head && (is_plural_of_firm(self, group, word) || tisse__is_house(self, group)); /* "le domaine Marc Roux" */
  if (plural && referent->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(self, referent->class_, "Person")) {
    referent->class_ = tisse__class_named(self->knowledge, "Company");
  } else if (plain && firm && referent->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(self, referent->class_, "Person")) {
    referent->class_ = class_;
  }
}

/** "Ride-hailing app Zuumi … Zuumi, the Lagos-based company": who is called after what it makes is a firm. */
static bool is_firm_after_all(const tisse__analysis *self, const tisse__referent *referent, uint32_t class_, uint32_t word)
{
  return tisse__class_is(self, referent->class_, "Product") && tisse__class_is(self, class_, "Company") &&
         (tisse__word_is_class(self, word, TISSE__WC_GENERIC) || tisse__word_is_class(self, word, TISSE__WC_FIRM_TRADE)) &&
         !tisse__word_is_class(self, word, TISSE__WC_PRODUCT);
}

/** "la maison de champagne Duvernoy", "le fabricant de biscuits Lunel": the noun that the one before the name tells the trade of; else that one. */
static uint32_t over_trade(const tisse__analysis *self, const tisse__group *group, uint32_t word)
{
  if (self->language != TISSE__FRENCH || !tisse__view_is(group->marker, "de") || group->first != word || group->determiner || group->link != TISSE__COMPLEMENT ||
      group->governor == TISSE__NONE) {
    return word;
  }
  const tisse__group *over = &self->groups.items[group->governor];
  const bool firm = over->kind == TISSE__GROUP_NOUN && over->mention == TISSE__NONE && over->number != TISSE__PLURAL && over->determiner &&
                    tisse__word_is_class(self, over->head, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(self, over->head, TISSE__WC_PRODUCT);
  return firm ? over->head : word;
}

bool tisse__is_house(const tisse__analysis *a, const tisse__group *g)
{
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_NOUN || g->mention == TISSE__NONE || g->determiner != TISSE__DEFINITE) {
    return false;
  }
  const bool one = a->readings[g->head].number == TISSE__SINGULAR; /* "le moulin Foricher" */
  if (!tisse__word_is_class(a, g->head, one ? TISSE__WC_SEATED : TISSE__WC_HOUSE_TRADE)) {
    return false;
  }
  const uint32_t name = a->mentions.items[g->mention].first;
  return g->head + 1 == name || (g->head + 2 == name && a->readings[g->head + 1].pos == TISSE__ADJ);
}

/** "produit les biscuits Poult": there the name is that of what is made. */
static bool is_made(const tisse__analysis *self, const tisse__group *group)
{
  const tisse__group *governor = group->governor == TISSE__NONE ? NULL : &self->groups.items[group->governor];
  return governor && governor->kind == TISSE__GROUP_VERB && group->link == TISSE__OBJECT && tisse__word_is_class(self, group->head, TISSE__WC_PRODUCT) && !tisse__lemma_opens(self, governor->lemma, TISSE__VERB, "acquires") &&
         (tisse__lemma_opens(self, governor->lemma, TISSE__VERB, "produces") || tisse__lemma_opens(self, governor->lemma, TISSE__VERB, "supplies"));
}

static void set_class(tisse__analysis *self, uint32_t mention, uint32_t class_)
{
  if (mention == TISSE__NONE || class_ == TISSE__NONE || self->mentions.items[mention].description) {
    return;
  }
  tisse__referent *referent = &self->referents.items[self->mentions.items[mention].referent];
  const bool narrower = self->knowledge->classes.items[class_].own && referent->class_ != TISSE__NONE &&
                        tisse__class_is_a(self->knowledge, class_, referent->class_); /* "le joueur Bruno Tavares" */
  if ((referent->class_ == TISSE__NONE || narrower) && referent->source == TISSE__LABEL_SOURCE_FOUND) {
    referent->class_ = class_;
  }
}

/** "le champagne Duvernoy … la maison de champagne Duvernoy": the firm, over what it makes. */
static void call_firm(tisse__analysis *self, const tisse__group *group, uint32_t word, uint32_t class_)
{
  tisse__referent *referent = &self->referents.items[self->mentions.items[group->mention].referent];
  if (class_ != TISSE__NONE && word == group->head && self->language == TISSE__FRENCH && group->determiner == TISSE__DEFINITE && referent->source == TISSE__LABEL_SOURCE_FOUND &&
      is_firm_after_all(self, referent, class_, word)) {
    referent->class_ = class_;
  }
}

/** "Lumenys est une start-up danoise" */
static void describe_subject(tisse__analysis *self, uint32_t subject, uint32_t group)
{
  const uint32_t referent = self->groups.items[subject].kind == TISSE__GROUP_NOUN ? tisse__group_referent(self, subject) : TISSE__NONE;
  if (referent != TISSE__NONE && (self->groups.items[subject].flags & TISSE__G_PROPER) &&
      tisse__word_is_class(self, self->groups.items[group].head, TISSE__WC_ORGANIZATION)) {
    tisse__traits_note(self, referent, group);
  }
}

/** French: "le X9 Max", "l'Anafi 3": behind an article a name with a figure is that of goods. */
static bool is_code(const tisse__analysis *self, const tisse__group *group, uint32_t name)
{
  if (self->language != TISSE__FRENCH || !(group->flags & TISSE__G_PROPER) || group->determiner != TISSE__DEFINITE || group->number == TISSE__PLURAL ||
      name != group->first + 1) {
    return false;
  }
  for (uint32_t w = name; w < self->mentions.items[group->mention].last; ++w) {
    if (self->words[w].shape == TISSE__MIXED || self->words[w].shape == TISSE__NUMBER) {
      return true;
    }
  }
  return false;
}

/** French: "30 Citadis", "une vingtaine de Kangoo": what a figure right in front counts are goods; no year, no day. */
static bool is_counted(const tisse__analysis *self, const tisse__group *group, uint32_t name)
{
  if (self->language != TISSE__FRENCH || !(group->flags & TISSE__G_PROPER) || name == group->first || group->determiner == TISSE__POSSESSIVE || self->readings[name - 1].pos != TISSE__NUM ||
      (self->words[name - 1].flags & TISSE__TOKEN_UPPER_FIRST) || TISSE__VIEW_IS_ANY(self->lower[name - 1], "un", "une", "1")) {
    return false;
  }
  const bool year = self->words[name - 1].shape == TISSE__NUMBER && self->lower[name - 1].length == 4 && TISSE__VIEW_IS_ANY(group->marker, "en", "de", "depuis", "fin");
  const bool day = name > group->first + 1 && self->readings[name - 2].kind == TISSE__DEFINITE && self->readings[name - 2].number != TISSE__PLURAL;
  return !year && !day && !(name > 1 && self->readings[name - 2].pos == TISSE__NOUN);
}

/** French: "dix Embraer | E195", "son premier Airbus | A350-1000": right behind a firm's name a name with a figure is that of its goods. */
static bool is_model(const tisse__analysis *self, uint32_t index, uint32_t name)
{
  const tisse__group *group = &self->groups.items[index], *before = index ? &self->groups.items[index - 1] : NULL;
  return self->language == TISSE__FRENCH && before && before->kind == TISSE__GROUP_NOUN && before->sentence == group->sentence && before->last == group->first &&
         name == group->first && !group->marker.data && (before->flags & TISSE__G_PROPER) && self->words[name].shape == TISSE__MIXED &&
         tisse__class_is(self, tisse__referent_class(self, tisse__group_referent(self, index - 1)), "Company");
}

/** English: "60 MaK DE6400 locomotives", "two SK200 diggers": in front of goods a name with a code in it, of nobody known, is that of a model; so is one in front of a firm's goods. */
static void find_models(tisse__analysis *self)
{
  for (uint32_t i = 0; self->language == TISSE__ENGLISH && i < self->groups.count; ++i) {
    const tisse__group *group = &self->groups.items[i];
    if (group->kind != TISSE__GROUP_NOUN || !tisse__word_is_class(self, group->head, TISSE__WC_PRODUCT) || self->word_mention[group->head] != TISSE__NONE ||
        tisse__word_is_class(self, group->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, group->head, TISSE__WC_PERSON)) {
      continue;
    }
    const bool owned = group->possessor != TISSE__NONE && tisse__class_is(self, tisse__referent_class(self, tisse__group_referent(self, group->possessor)), "Company");
    if (owned && group->head > group->first) { /* "Verizon's FiOS service" */
      const uint32_t m = self->word_mention[group->head - 1];
      set_class(self, m != TISSE__NONE && self->mentions.items[m].first >= group->first && self->mentions.items[m].referent != TISSE__NONE ? m : TISSE__NONE, tisse__class_named(self->knowledge, "Product"));
    }
    for (uint32_t w = group->first; w < group->head; ++w) {
      const uint32_t m = self->words[w].shape == TISSE__MIXED ? self->word_mention[w] : TISSE__NONE;
      set_class(self, m != TISSE__NONE && self->mentions.items[m].referent != TISSE__NONE ? m : TISSE__NONE, tisse__class_named(self->knowledge, "Product"));
    }
  }
}

/** English: "Laura Ashton chairman Andrew Khoo": with a post behind it and its holder's name, a name like a person's is a firm's. */
static void find_firms_of_posts(tisse__analysis *self)
{
  for (uint32_t i = 0; self->language == TISSE__ENGLISH && i < self->groups.count; ++i) {
    const tisse__group *group = &self->groups.items[i];
    const tisse__mention *holder = group->kind == TISSE__GROUP_NOUN && group->mention != TISSE__NONE ? &self->mentions.items[group->mention] : NULL;
    const uint32_t first = holder && self->readings[group->first].pos == TISSE__ADJ ? group->first + 1 : group->first; /* "former" */
    const uint32_t m = holder && first < holder->first ? self->word_mention[first] : TISSE__NONE;
    const tisse__mention *firm = m == TISSE__NONE ? NULL : &self->mentions.items[m];
    if (!firm || firm->last - firm->first != 2 || firm->last >= holder->first || firm->referent == TISSE__NONE || holder->referent == TISSE__NONE ||
        firm->referent == holder->referent || !tisse__word_is_class(self, holder->first - 1, TISSE__WC_TITLE) ||
        (self->words[firm->last].flags & TISSE__TOKEN_UPPER_FIRST) || !tisse__class_is(self, tisse__referent_class(self, holder->referent), "Person")) {
      continue;
    }
    tisse__referent *referent = &self->referents.items[firm->referent];
    if (referent->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(self, referent->class_, "Person")) {
      referent->class_ = tisse__class_named(self->knowledge, "Company");
    }
  }
}

/** English: "its Lattice platform": a word of the dictionary with a capital, between whose goods they are and what goods, is what they are called. */
static void find_goods(tisse__analysis *self)
{
  for (uint32_t i = 0; self->language == TISSE__ENGLISH && i < self->groups.count; ++i) {
    const tisse__group *group = &self->groups.items[i];
    const uint32_t m = group->kind == TISSE__GROUP_NOUN && group->head > group->first ? self->word_mention[group->head - 1] : TISSE__NONE;
    if (m != TISSE__NONE && (group->determiner == TISSE__POSSESSIVE || group->possessor != TISSE__NONE) && tisse__word_is_class(self, group->head, TISSE__WC_PRODUCT) &&
        self->mentions.items[m].last - self->mentions.items[m].first == 1 && tisse__dictionary_knows(self, group->head - 1)) {
      set_class(self, m, tisse__class_named(self->knowledge, "Product"));
    }
  }
}

/** Is it a name of one word that no dictionary has, and of which nothing is known? */
static bool is_untold_word(const tisse__analysis *self, const tisse__group *group)
{
  const tisse__mention *m = group->mention == TISSE__NONE ? NULL : &self->mentions.items[group->mention];
  return m && m->referent != TISSE__NONE && !m->given && m->last - m->first == 1 && m->first == group->head && tisse__referent_class(self, m->referent) == TISSE__NONE &&
         self->referents.items[m->referent].source == TISSE__LABEL_SOURCE_FOUND && !(self->words[m->first].flags & (TISSE__TOKEN_SENTENCE_FIRST | TISSE__TOKEN_ALL_UPPER)) &&
         !tisse__dictionary_knows(self, m->first);
}

/** "vend dix Zorvex", "sold ten Zorvex": what is counted is goods. French: "la Zorvex de Renault": so is what has an article and a firm behind it. */
static void find_counted(tisse__analysis *self)
{
  for (uint32_t i = 0; i < self->groups.count; ++i) {
    const tisse__group *group = &self->groups.items[i];
    if (group->kind != TISSE__GROUP_NOUN || group->first + 1 != group->head || !is_untold_word(self, group)) {
      continue;
    }
    const bool counted = self->readings[group->first].pos == TISSE__NUM && self->words[group->first].shape == TISSE__WORD && !TISSE__VIEW_IS_ANY(self->lower[group->first], "un", "une", "one");
    const tisse__group *of = i + 1 < self->groups.count ? &self->groups.items[i + 1] : NULL;
    const bool firm = self->language == TISSE__FRENCH && group->determiner == TISSE__DEFINITE && of && of->kind == TISSE__GROUP_NOUN && of->governor == i && tisse__is_of(of) &&
                      of->mention != TISSE__NONE && self->mentions.items[of->mention].referent != TISSE__NONE &&
                      tisse__class_is(self, tisse__referent_class(self, self->mentions.items[of->mention].referent), "Company");
    if (counted || firm) {
      set_class(self, group->mention, tisse__class_named(self->knowledge, "Product"));
    }
  }
}

/** What other words of the same group tell of a name. */
static void classes_beside(tisse__analysis *self)
{
  find_models(self);
  find_firms_of_posts(self);
  find_goods(self);
  find_counted(self);
}

/** Does the noun denote what makes or publishes what is named in front: "the iPhone maker", "the Norwich publisher"? */
static bool makes_modifier(const tisse__analysis *self, tisse_view lemma)
{
  for (uint32_t link = tisse__lemma_entries(self, lemma, TISSE__NOUN); link != TISSE__NONE; link = self->lexicon->chain[link].next) {
    const tisse__entry *entry = &self->knowledge->entries.items[self->lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count && entry->constituent_count == 0; ++f) {
      const tisse__frame *frame = &self->knowledge->frames.items[entry->frames[f]];
      if (tisse__frame_has_self(frame) && tisse__relation_is(self, frame->relation, "produces")) {
        return true;
      }
    }
  }
  return false;
}

typedef enum use_of_name { NAMES_PLACE, NAMES_SOMEBODY, NAMES_EITHER } use_of_name;

/** What the group says the name in it is: "the Haiphong company", "a Grimsby seafood processor", "in Norwich" name places. */
static use_of_name use_in(const tisse__analysis *self, const tisse__group *g, const tisse__mention *name)
{
  const bool plain = g->head < name->first || g->head >= name->last;
  const tisse__group *before = g > self->groups.items ? g - 1 : NULL;
  if (!plain && before && before->kind == TISSE__GROUP_NOUN && before->mention == TISSE__NONE && before->last == g->marker_first &&
      tisse__view_is(g->marker, "in") && tisse__word_is_class(self, before->head, TISSE__WC_FACILITY)) {
    return NAMES_PLACE; /* "the site in Borlänge" */
  }
  if (!plain) {
    return g->link == TISSE__GENITIVE || (g->marker.data && tisse__text_is_class(self, g->marker, TISSE__WC_GOAL_MARKER)) ? NAMES_EITHER : NAMES_SOMEBODY;
  }
  const bool leads = name->first == g->first || (name->first == g->first + 1 && g->determiner);
  if (g->head < name->last || !leads || (self->words[g->head].flags & TISSE__TOKEN_UPPER_FIRST) ||
      !tisse__word_is_class(self, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(self, g->head, TISSE__WC_UNIT) ||
      tisse__noun_is_relational(self, g->lemma)) {
    return NAMES_SOMEBODY;
  }
  return name->last == g->head && makes_modifier(self, g->lemma) ? NAMES_EITHER : NAMES_PLACE;
}

/** French: "À Brive, …", "un entrepôt à Bassens, près de Bordeaux", "à Auch (Gers)": where a name stands as places do, and no party. */
static use_of_name use_in_french(const tisse__analysis *self, const tisse__group *g, const tisse__mention *name)
{
  if (!g->marker.data) {
    return NAMES_SOMEBODY;
  }
  const uint32_t next = name->last;
  if (name->first == 0 || next + 1 >= self->sentences[g->sentence].last || !tisse__view_is(self->lower[name->first - 1], "à")) {
    return NAMES_EITHER;
  }
  const bool comma = tisse__view_is(self->lower[next], ",");
  const bool opens = (self->words[name->first - 1].flags & TISSE__TOKEN_SENTENCE_FIRST) && comma;
  const bool near = comma && TISSE__VIEW_IS_ANY(self->lower[next + 1], "près", "dans", "en");
  const uint32_t within = tisse__view_is(self->lower[next], "(") ? self->word_mention[next + 1] : TISSE__NONE;
  const bool bracket = within != TISSE__NONE && tisse__class_is(self, tisse__referent_class(self, self->mentions.items[within].referent), "Place");
  return opens || near || bracket ? NAMES_PLACE : NAMES_EITHER;
}

/** A name in front of a trade ("the Haiphong company"), or where places stand, is a place's where the article uses it no other way. */
static bool infer_places(tisse__analysis *self)
{
  uint8_t *uses = tisse__arena_zero(self->arena, self->referents.count + 1, sizeof *uses);
  if (!uses) {
    return false;
  }
  for (uint32_t i = 0; i < self->groups.count; ++i) {
    const tisse__group *g = &self->groups.items[i];
    for (uint32_t w = g->first; g->kind == TISSE__GROUP_NOUN && w < g->last; ++w) {
      const uint32_t m = self->word_mention[w];
      if (m != TISSE__NONE && self->mentions.items[m].first == w && self->mentions.items[m].referent != TISSE__NONE) {
        const use_of_name use = self->mentions.items[m].prefix          ? NAMES_SOMEBODY /* "the Cavendish-backed lender" */
                                : self->language == TISSE__FRENCH ? use_in_french(self, g, &self->mentions.items[m])
                                                                  : use_in(self, g, &self->mentions.items[m]);
        uses[self->mentions.items[m].referent] |= (uint8_t)(1U << use);
      }
    }
  }
  for (uint32_t i = 0; i < self->referents.count; ++i) {
    tisse__referent *r = &self->referents.items[i];
    if (r->class_ == TISSE__NONE && r->source == TISSE__LABEL_SOURCE_FOUND && (uses[i] & 1U << NAMES_PLACE) && !(uses[i] & 1U << NAMES_SOMEBODY)) {
      r->class_ = tisse__class_named(self->knowledge, "Place");
    }
  }
  return true;
}

/** "the Aurora Star": behind a definite article the form of a person's name says nothing, where users have classes of which it may be. */
static void drop_form(tisse__analysis *self, const tisse__group *group)
{
  const tisse__mention *mention = &self->mentions.items[group->mention];
  if (!self->own_nouns->nouns.count || mention->description || mention->referent == TISSE__NONE || group->determiner != TISSE__DEFINITE ||
      mention->first != group->first + 1 || group->number == TISSE__PLURAL) {
    return;
  }
  tisse__referent *referent = &self->referents.items[mention->referent];
  if (referent->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(self, referent->class_, "Person") &&
      !self->knowledge->classes.items[referent->class_].own) {
    referent->class_ = TISSE__NONE;
  }
}

/** French: "vend sa marque Nevio à X": a brand that changes hands is a business of its own. */
static bool is_brand_given(const tisse__analysis *self, const tisse__group *group, uint32_t word)
{
  const tisse__group *verb = group->governor == TISSE__NONE || group->link != TISSE__OBJECT ? NULL : &self->groups.items[group->governor];
  return verb && verb->kind == TISSE__GROUP_VERB && group->number != TISSE__PLURAL && tisse__word_is_class(self, word, TISSE__WC_BRAND) &&
         tisse__lemma_opens(self, verb->lemma, TISSE__VERB, "acquires") &&
         (tisse__child(self, group->governor, TISSE__OBLIQUE, "à", TISSE__NONE) != TISSE__NONE ||
          tisse__child(self, group->governor, TISSE__OBLIQUE, "au profit de", TISSE__NONE) != TISSE__NONE);
}

/** What the noun at the word in the group of a name says the name is. */
static uint32_t class_called(const tisse__analysis *self, const tisse__group *group, uint32_t word)
{
  if (word == group->head && tisse__is_house(self, group) && !is_made(self, group)) {
    return tisse__class_named(self->knowledge, "Company");
  }
  const bool own = group->determiner == TISSE__POSSESSIVE && !is_brand_given(self, group, word) &&
                   (tisse__word_is_class(self, word, TISSE__WC_PRODUCT) || tisse__lemma_opens(self, self->readings[word].lemma, TISSE__NOUN, "produces"));
  const bool brand = tisse__view_is(group->marker, "sous") && !tisse__word_is_class(self, word, TISSE__WC_PERSON); /* "vend sous la marque Nevio" */
  const bool goods = self->language == TISSE__FRENCH && (own || brand); /* "sa plateforme Nevio" */
  return goods ? tisse__class_named(self->knowledge, "Product") : class_of_noun(self, over_trade(self, group, word));
}

/** "Lumenys (22 collaborateurs)": the people that a firm has, not what the one name is. */
static bool counts_people(const tisse__analysis *self, const tisse__group *group)
{
  return self->readings[group->first].pos == TISSE__NUM && group->number == TISSE__PLURAL && self->groups.items[group->governor].number != TISSE__PLURAL &&
         self->groups.items[group->governor].first_conjunct == TISSE__NONE && tisse__class_is(self, class_of_noun(self, group->head), "Person");
}

/** In English the noun right in front: "salmon farmer Kystlaks"; a user's, of a title in quotation marks, too: 'the movie "Lost Mine"'. */
static bool is_in_front(const tisse__analysis *self, uint32_t word, uint32_t name)
{
  return self->language == TISSE__FRENCH || word + 1 == name ||
         (word + 2 == name && self->words[word + 1].shape == TISSE__PUNCTUATION && tisse__own_class_at(self, word) != TISSE__NONE);
}

/** French: "le fromage Morvane", where the article has Morvane Laiteries: the goods of a firm that is called after them tell nothing of what it is. */
static bool is_goods_of_longer(const tisse__analysis *self, uint32_t mention, uint32_t class_)
{
  const tisse__mention *m = &self->mentions.items[mention];
  if (self->language != TISSE__FRENCH || m->referent == TISSE__NONE || class_ == TISSE__NONE || !tisse__class_is(self, class_, "Product")) {
    return false;
  }
  const tisse_view whole = self->referents.items[m->referent].folded;
  uint32_t words = whole.length > 0;
  for (size_t i = 0; i < whole.length; ++i) {
    words += whole.data[i] == ' ';
  }
  return words > m->last - m->first;
}

/** "Ossea, l'appli de covoiturage, a levé 4 millions": who raises money is a firm, called after its goods. */
static void call_raiser(tisse__analysis *self, const tisse__group *verb)
{
  const tisse__group *subject = verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE && !tisse__is_passive(verb) ? &self->groups.items[verb->subject] : NULL;
  if (!subject || subject->kind != TISSE__GROUP_NOUN || subject->mention == TISSE__NONE || self->mentions.items[subject->mention].referent == TISSE__NONE) {
    return;
  }
  tisse__referent *referent = &self->referents.items[self->mentions.items[subject->mention].referent];
  if (referent->source != TISSE__LABEL_SOURCE_FOUND || !tisse__class_is(self, referent->class_, "Product") || !tisse__lemma_may_open(self, verb->lemma, TISSE__VERB, "raises")) {
    return;
  }
  const uint32_t index = (uint32_t)(verb - self->groups.items);
  for (uint32_t g = index + 1; g < self->groups.count && self->groups.items[g].sentence == verb->sentence; ++g) {
    const tisse__group *object = &self->groups.items[g];
    if (object->kind != TISSE__GROUP_NOUN || object->link != TISSE__OBJECT || object->governor != index) {
      continue;
    }
    const bool money = object->sum != TISSE__NONE && self->sums.items[object->sum].money && object->head + 1 == self->sums.items[object->sum].last;
    if (money || (object->mention == TISSE__NONE && tisse__lemma_may_open(self, object->lemma, TISSE__NOUN, "raises"))) {
      referent->class_ = tisse__class_named(self->knowledge, "Company");
      return;
    }
  }
}

/** English: "the truck arm of Ashok Leyland", "Brixel Trucks, part of the Velmont Group": what has a part, or is one, is no person whatever its form says. */
static void call_house(tisse__analysis *self, const tisse__group *group)
{
  if (self->language != TISSE__ENGLISH || group->kind != TISSE__GROUP_NOUN || group->governor == TISSE__NONE) {
    return;
  }
  const tisse__group *over = &self->groups.items[group->governor];
  const bool has = (group->flags & TISSE__G_PROPER) && group->link == TISSE__COMPLEMENT && tisse__is_of(group) && over->kind == TISSE__GROUP_NOUN &&
                   over->mention == TISSE__NONE && tisse__word_is_class(self, over->head, TISSE__WC_UNIT);
  const bool is = group->link == TISSE__APPOSITION && group->mention == TISSE__NONE && (over->flags & TISSE__G_PROPER) &&
                  (tisse__word_is_class(self, group->head, TISSE__WC_UNIT) || tisse__word_is_class(self, group->head, TISSE__WC_OWNED_FIRM) ||
                   tisse__view_is(group->lemma, "part"));
  const uint32_t m = has ? group->mention : is ? over->mention : TISSE__NONE;
  tisse__referent *named = m == TISSE__NONE || self->mentions.items[m].referent == TISSE__NONE ? NULL : &self->referents.items[self->mentions.items[m].referent];
  if (named && named->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is(self, named->class_, "Person")) {
    named->class_ = tisse__class_named(self->knowledge, "Company");
  }
}

/** English: "Rukhsana Iqbal joins the dairy. She …": the name of two words that alone may be a person's is one. `pronoun`: of a person. */
static void call_person(tisse__analysis *self, uint32_t pronoun)
{
  const tisse__group *she = &self->groups.items[pronoun];
  if (self->language != TISSE__ENGLISH || !(she->flags & TISSE__G_PRONOUN) || she->link != TISSE__SUBJECT || (she->flags & TISSE__G_QUOTED) ||
      !tisse__form_is_class(self, she->head, TISSE__WC_PERSON_PRONOUN)) {
    return;
  }
  uint32_t found = TISSE__NONE;
  const uint32_t from = self->sentences[she->sentence ? she->sentence - 1 : 0].first_group;
  for (uint32_t g = pronoun; g-- > from;) {
    const tisse__group *group = &self->groups.items[g];
    const uint32_t referent = group->kind == TISSE__GROUP_NOUN && group->mention != TISSE__NONE ? self->mentions.items[group->mention].referent : TISSE__NONE;
    if (referent == TISSE__NONE) {
      continue;
    }
    const tisse__referent *r = &self->referents.items[referent];
    if (tisse__class_is(self, r->class_, "Person")) {
      return; /* somebody else may be meant */
    }
    const tisse__mention *m = &self->mentions.items[group->mention];
    const bool fits = r->class_ == TISSE__NONE && r->source == TISSE__LABEL_SOURCE_FOUND && group->link == TISSE__SUBJECT && (group->flags & TISSE__G_PROPER) &&
                      m->last - m->first == 2 && !(self->words[m->first].flags & TISSE__TOKEN_ALL_UPPER);
    if (fits && found != TISSE__NONE && found != referent) {
      return;
    }
    found = fits ? referent : found;
  }
  if (found != TISSE__NONE) {
    self->referents.items[found].class_ = tisse__class_named(self->knowledge, "Person");
  }
}

/** French: "Brixel et Valtor, deux dignes représentants du secteur": persons who are told of several names of one word each may be firms. */
static bool tells_of_several(const tisse__analysis *self, const tisse__group *apposition)
{
  const tisse__group *named = &self->groups.items[apposition->governor];
  const tisse__mention *m = named->mention == TISSE__NONE ? NULL : &self->mentions.items[named->mention];
  return self->language == TISSE__FRENCH && m && m->last == m->first + 1 && named->first_conjunct != TISSE__NONE && apposition->number == TISSE__PLURAL &&
         !tisse__is_first_name(self, m->first) && tisse__class_is(self, class_of_noun(self, apposition->head), "Person");
}

static void call_by_deeds(tisse__analysis *self)
{
  for (uint32_t g = 0; g < self->groups.count; ++g) {
    call_raiser(self, &self->groups.items[g]);
    call_house(self, &self->groups.items[g]);
    call_person(self, g);
  }
}

tisse_status tisse__analyse_classes(tisse__analysis *self)
{
  classes_beside(self);
  for (uint32_t g = 0; g < self->groups.count; ++g) {
    const tisse__group *group = &self->groups.items[g];
    if (group->kind != TISSE__GROUP_NOUN || group->mention == TISSE__NONE) {
      continue;
    }
    drop_form(self, group);
    /* "la start-up Lumenys": a common noun in the group of the name */
    const uint32_t name = self->mentions.items[group->mention].first;
    for (uint32_t w = group->first; w < name; ++w) {
      const bool behind = w > group->first && self->readings[w - 1].pos == TISSE__PREP; /* "l'homme d'affaires X" */
      const bool own = self->readings[w].pos == TISSE__ADJ && tisse__own_class_at(self, w) != TISSE__NONE; /* "le pétrolier X" */
      if ((self->readings[w].pos == TISSE__NOUN || own) && !behind && is_in_front(self, w, name)) {
        const uint32_t class_ = class_called(self, group, w);
        if (is_goods_of_longer(self, group->mention, class_)) {
          continue;
        }
        set_class(self, group->mention, class_);
        overrule(self, group, w);
        call_firm(self, group, w, class_);
        introduce(self, group->mention, g, w);
      }
    }
    if (self->language == TISSE__FRENCH && (group->flags & TISSE__G_PROPER) && group->determiner == TISSE__POSSESSIVE && name == group->first + 1 &&
        !tisse__is_first_name(self, name)) { /* "son Anafi UKR" */
      set_class(self, group->mention, tisse__class_named(self->knowledge, "Product"));
    }
    if (is_code(self, group, name) || is_model(self, g, name) || is_counted(self, group, name)) {
      set_class(self, group->mention, tisse__class_named(self->knowledge, "Product"));
    }
    /* "Lumenys, une start-up"; "une start-up, Lumenys"; "Lumenys est une start-up" */
    const bool tied = group->governor != TISSE__NONE && group->link == TISSE__APPOSITION;
    const tisse__group *first = group->first_conjunct == TISSE__NONE ? NULL : &self->groups.items[group->first_conjunct];
      if (first && self->language == TISSE__ENGLISH && first->link == TISSE__APPOSITION && first->governor != TISSE__NONE && first->mention != TISSE__NONE &&
        self->groups.items[first->governor].mention == TISSE__NONE) { /* "two brothers, Per and Odd Haugen" */
      set_class(self, group->mention, class_of_noun(self, self->groups.items[first->governor].head));
    }
    const uint32_t over = (group->flags & TISSE__G_LIST) ? group->governor : first && (first->flags & TISSE__G_LIST) ? first->governor : TISSE__NONE;
    const bool label = over != TISSE__NONE && self->groups.items[over].first == self->sentences[group->sentence].first && !self->groups.items[over].determiner;
    if (over != TISSE__NONE && !label && self->language == TISSE__FRENCH && self->groups.items[over].kind == TISSE__GROUP_NOUN && self->groups.items[over].mention == TISSE__NONE &&
        tisse__word_is_class(self, self->groups.items[over].head, TISSE__WC_PRODUCT) && !tisse__word_is_class(self, self->groups.items[over].head, TISSE__WC_ORGANIZATION)) {
      set_class(self, group->mention, tisse__class_named(self->knowledge, "Product")); /* "20.000 véhicules, dont la JS50" */
    }
    if (first && first->mention != TISSE__NONE && first != group && first->determiner == TISSE__POSSESSIVE && !(first->flags & TISSE__G_PROPER) &&
        self->language == TISSE__FRENCH && tisse__class_is(self, tisse__referent_class(self, self->mentions.items[first->mention].referent), "Product")) {
      set_class(self, group->mention, tisse__class_named(self->knowledge, "Product")); /* "ses marques Kiri et Boursin" */
    }
    if (tied) {
      set_class(self, group->mention, class_of_noun(self, self->groups.items[group->governor].head));
      introduce(self, group->mention, group->governor, self->groups.items[group->governor].head);
    }
  }
  for (uint32_t g = 0; g < self->groups.count; ++g) {
    const tisse__group *group = &self->groups.items[g];
    if (group->kind == TISSE__GROUP_NOUN && group->link == TISSE__APPOSITION && group->governor != TISSE__NONE && group->mention == TISSE__NONE &&
        !counts_people(self, group)) {
      const uint32_t named = self->groups.items[group->governor].mention;
      set_class(self, tells_of_several(self, group) ? TISSE__NONE : named, class_of_noun(self, group->head));
      if (named != TISSE__NONE && !self->mentions.items[named].description) {
        tisse__referent *referent = &self->referents.items[self->mentions.items[named].referent];
        const uint32_t class_ = class_of_noun(self, group->head);
        const bool firm = referent->source == TISSE__LABEL_SOURCE_FOUND && is_firm_after_all(self, referent, class_, group->head);
        referent->class_ = firm ? class_ : referent->class_;
      }
      introduce(self, self->groups.items[group->governor].mention, g, group->head);
    }
    if (group->kind == TISSE__GROUP_RELATIVE && group->antecedent != TISSE__NONE && TISSE__VIEW_IS_ANY(group->lemma, "who", "whom")) {
      const tisse__group *named = &self->groups.items[group->antecedent];
      if (named->kind == TISSE__GROUP_NOUN && (named->flags & TISSE__G_PROPER) && !self->own_nouns->relations) { /* "Marlow Rovers, who beat": a user's may be teams */
        set_class(self, named->mention, tisse__class_named(self->knowledge, "Person"));
      } else if (named->kind == TISSE__GROUP_NOUN && named->mention != TISSE__NONE && self->language == TISSE__ENGLISH &&
                 named->first < self->mentions.items[named->mention].first) { /* "its shareholder Chip Wilson, who" */
        tisse__referent *referent = &self->referents.items[self->mentions.items[named->mention].referent];
        referent->class_ = referent->source == TISSE__LABEL_SOURCE_FOUND ? tisse__class_named(self->knowledge, "Person") : referent->class_;
      }
    }
    if (group->kind == TISSE__GROUP_NOUN && group->link == TISSE__ATTRIBUTE && group->mention == TISSE__NONE && group->governor != TISSE__NONE) {
      const uint32_t subject = self->groups.items[group->governor].subject;
      if (subject != TISSE__NONE) {
        set_class(self, self->groups.items[subject].mention, class_of_noun(self, group->head));
        describe_subject(self, subject, g);
      }
    }
  }
  call_by_deeds(self);
  return tisse__classes_of_posts(self) && infer_places(self) ? TISSE_OK : TISSE_E_MEMORY;
}
