/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Ends that are given mentions. Who gives mentions says where the parties stand, so that less has to be asked of the words between: a given name
 * that a list under an argument reaches, or that goes on with a series whose first members are ends, is an end like these.
 */

#include "extract/given.h"

#include "base/text.h"

#include <stdlib.h>

enum { STEPS_MAX = 24, STRETCH_WORDS_MAX = 14, LEAD_WORDS_MAX = 4 };

static bool is_name(const tisse__analysis *a, const tisse__mention *m);

/* ---- Below an argument ------------------------------------------------------------------------------------------------------- */

/** "a range of tractors": what is counted or made up of the complement, so that a list behind the complement is of both. */
static bool is_quantity_of(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && !(g->flags & TISSE__G_PRONOUN) && !tisse__lemma_denotes_party(a, g->lemma) &&
         (g->determiner == TISSE__INDEFINITE || g->determiner == TISSE__DEFINITE || (g->flags & TISSE__G_BARE));
}

/** "owns five vessels, including X": listed under goods it is no firm. */
static bool is_goods_list(const tisse__trigger *t, const tisse__group *kind)
{
  return (t->owns || t->of_whole) && tisse__word_is_class(t->a, kind->head, TISSE__WC_PRODUCT) && !tisse__word_is_class(t->a, kind->head, TISSE__WC_ORGANIZATION);
}

/** "a guitar made of koa called [Y]", "a project known as [Y]": what the group is the name of; TISSE__NONE where it is none. */
static uint32_t named_by(const tisse__analysis *a, const tisse__group *g)
{
  const tisse__group *verb = tisse__group_at(a, g->governor);
  const bool calls = verb->kind == TISSE__GROUP_VERB && verb->link == TISSE__PARTICIPIAL && tisse__is_passive(verb) &&
                     (tisse__group_is_class(a, verb, TISSE__WC_NAMING_VERB) || tisse__group_is_class(a, verb, TISSE__WC_ALIAS_VERB));
  const bool name = g->link == TISSE__ATTRIBUTE || g->link == TISSE__OBJECT || (g->link == TISSE__OBLIQUE && tisse__text_is_class(a, g->marker, TISSE__WC_AS_MARKER));
  return calls && name ? verb->antecedent : TISSE__NONE;
}

/** The group one step up from a member of a list: what it is listed under, joined to or said of; TISSE__NONE where the way ends. */
static uint32_t step_up(const tisse__trigger *t, uint32_t group, bool *listed)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  if (g->governor == TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t named = named_by(a, g);
  if (named != TISSE__NONE) {
    *listed = true;
    return named;
  }
  const tisse__group *over = tisse__group_at(a, g->governor);
  if (over->kind == TISSE__GROUP_NOUN && (g->flags & TISSE__G_LIST)) {
    if (is_goods_list(t, over)) {
      return TISSE__NONE;
    }
    *listed = true;
    return g->governor;
  }
  if (over->kind == TISSE__GROUP_NOUN && (g->link == TISSE__CONJUNCT || (g->link == TISSE__APPOSITION && !g->determiner))) {
    return g->governor;
  }
  if (g->link == TISSE__OBJECT && over->link == TISSE__RELATIVE_CLAUSE && tisse__group_is_class(a, over, TISSE__WC_INCLUDE) && over->antecedent != TISSE__NONE &&
      !(over->flags & TISSE__G_NEGATED)) {
    *listed = true; /* "films which include X" */
    return over->antecedent;
  }
  if (*listed && g->link == TISSE__OBLIQUE && over->kind == TISSE__GROUP_VERB && tisse__text_is_class(a, g->marker, TISSE__WC_AS_WELL)) {
    return tisse__child(a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE); /* "makes films, as well as series such as X" */
  }
  return *listed && g->link == TISSE__COMPLEMENT && tisse__is_of(g) && is_quantity_of(a, g->governor) ? g->governor : TISSE__NONE;
}

/** The verb's subject, or whom its relative pronoun stands for. */
static bool is_subject(const tisse__analysis *a, const tisse__group *verb, uint32_t group)
{
  const tisse__group *subject = verb->subject == TISSE__NONE ? NULL : tisse__group_at(a, verb->subject);
  return subject && (verb->subject == group || (subject->kind == TISSE__GROUP_RELATIVE && subject->antecedent == group));
}

bool tisse__given_stands(const tisse__trigger *t, const tisse__argument *wanted, uint32_t group)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *own = tisse__group_at(a, t->group);
  const bool verb = own->kind == TISSE__GROUP_VERB && !t->marker && !t->adjective;
  const bool held = g->governor != TISSE__NONE && tisse__trigger_holds(t, g->governor);
  switch ((tisse__function)wanted->function) {
  case TISSE__FN_OBJECT: return verb && (tisse__is_passive(own) ? is_subject(a, own, group) : held && g->link == TISSE__OBJECT && !tisse__trigger_has_piece(t, group));
  case TISSE__FN_SUBJECT: return verb && (tisse__is_passive(own) ? held && tisse__text_is_class(a, g->marker, TISSE__WC_AGENT_MARKER) : is_subject(a, own, group));
  case TISSE__FN_MARKED: return g->marker.data && tisse_view_equal(g->marker, wanted->marker) && (held || (verb && tisse__trigger_reaches(t, group)));
  case TISSE__FN_SELF: return group == t->group;
  default: return false;
  }
}

/** "Comet harvesters", "Polar restaurants": a name in front of goods of that name, or of what stands for its owner. */
static bool names_its_group(const tisse__trigger *t, const tisse__group *g, const tisse__mention *m)
{
  const tisse__analysis *a = t->a;
  if (m->last > g->head) {
    return true;
  }
  if (t->of_supply) {
    return tisse__word_is_class(a, g->head, TISSE__WC_FACILITY) || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
  }
  return t->makes && m->first <= g->first + 1 && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT);
}

/** Does the way up from the group, over what it is listed under, joined to or said of, come to where the argument is asked for? */
static bool leads_up(const tisse__trigger *t, const tisse__argument *wanted, uint32_t group, bool compound, bool listed)
{
  for (int steps = 0; steps < STEPS_MAX && group != TISSE__NONE; ++steps) {
    if ((steps || compound) && tisse__given_stands(t, wanted, group) && (listed || wanted->function != TISSE__FN_SELF)) {
      return true;
    }
    const uint32_t above = step_up(t, group, &listed);
    group = above == group ? TISSE__NONE : above;
  }
  return false;
}

/** "films which have won acclaim and awards, including X": the goods of which a relative clause tells, over what it tells that is none. */
static uint32_t goods_over(const tisse__analysis *a, uint32_t kind)
{
  uint32_t at = kind;
  for (int steps = 0; steps < STEPS_MAX && !tisse__word_is_class(a, tisse__group_at(a, kind)->head, TISSE__WC_PRODUCT) && at != TISSE__NONE; ++steps) {
    const tisse__group *g = tisse__group_at(a, at);
    if (g->kind == TISSE__GROUP_VERB && g->link == TISSE__RELATIVE_CLAUSE && g->antecedent != TISSE__NONE &&
        tisse__word_is_class(a, tisse__group_at(a, g->antecedent)->head, TISSE__WC_PRODUCT)) {
      return g->antecedent;
    }
    at = g->governor == at ? TISSE__NONE : g->governor;
  }
  return kind;
}

/** Is the kind of which the words in front of the mention open a list under the argument: "films (1998 to 2005), including A, B"? */
static bool is_opened(const tisse__trigger *t, const tisse__argument *wanted, uint32_t mention)
{
  const tisse__analysis *a = t->a;
  const tisse__mention *m = &a->mentions.items[mention];
  const uint32_t group = a->word_group[m->last - 1];
  const tisse__group *g = group == TISSE__NONE ? NULL : tisse__group_at(a, group);
  if (!g || g->kind != TISSE__GROUP_NOUN || g->link == TISSE__GENITIVE || (g->marker.data && !(g->flags & TISSE__G_LIST)) || !names_its_group(t, g, m)) {
    return false; /* "including a plant for X": not X */
  }
  uint32_t kind = tisse__given_kind(a, mention);
  if (kind != TISSE__NONE && t->makes) {
    kind = goods_over(a, kind);
  }
  return kind != TISSE__NONE && !is_goods_list(t, tisse__group_at(a, kind)) && leads_up(t, wanted, kind, true, true);
}

/** Is the given mention a member of a list under the argument? */
static bool is_below(const tisse__trigger *t, const tisse__argument *wanted, uint32_t mention)
{
  const tisse__analysis *a = t->a;
  const tisse__mention *m = &a->mentions.items[mention];
  const uint32_t group = a->word_group[m->last - 1];
  if (group == TISSE__NONE || tisse__group_at(a, group)->kind != TISSE__GROUP_NOUN || !names_its_group(t, tisse__group_at(a, group), m)) {
    return false;
  }
  const tisse__group *own = tisse__group_at(a, group);
  if (own->link == TISSE__GENITIVE && own->governor != TISSE__NONE && (t->own_sum || t->of_supply)) {
    return leads_up(t, wanted, own->governor, true, false); /* "a partnership with Velmont's laboratories" */
  }
  return leads_up(t, wanted, group, t->makes && m->last <= tisse__group_at(a, group)->head, false); /* "known for its Comet harvesters" */
}

/**
 * Does the group stand somewhere below the place where the argument is asked for, whatever hangs on what between: "bought the [Dope] trademarks", "sold
 * it to the owners of [Y]", "a line of [Z] lamps"? Not behind a marker of its own that tells of something else.
 */
static bool hangs_below(const tisse__trigger *t, const tisse__argument *wanted, uint32_t group)
{
  const tisse__analysis *a = t->a;
  for (int steps = 0; steps < STEPS_MAX && group != TISSE__NONE; ++steps) {
    const tisse__group *g = tisse__group_at(a, group);
    if (t->of_whole && tisse__word_is_class(a, g->head, TISSE__WC_FACILITY)) {
      return false; /* "bought [Y]'s mill": a building is no business */
    }
    if (tisse__given_stands(t, wanted, group)) {
      return true;
    }
    const bool apart = g->marker.data && !tisse__is_of(g) && !(g->flags & TISSE__G_LIST) && (t->makes || TISSE__VIEW_IS_ANY(g->marker, "from", "by", "at", "in"));
    if (tisse__trigger_holds(t, group) || g->kind == TISSE__GROUP_VERB || (g->flags & TISSE__G_NEGATED) || apart) {
      return false;
    }
    group = g->governor == group ? TISSE__NONE : g->governor;
  }
  return false;
}

/**
 * A given mention that is reached so only, where nothing better was found. Who gives two mentions asks what they are to each other, and of what is
 * bought or made a part tells that; of names that were found here it would be too little.
 */
static void fill_loosely(const tisse__trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t w = s->first; w < s->last; ++w) {
    const uint32_t m = a->word_mention[w];
    const tisse__mention *given = m == TISSE__NONE ? NULL : &a->mentions.items[m];
    const uint32_t group = given ? a->word_group[given->last - 1] : TISSE__NONE;
    if (group == TISSE__NONE || given->first != w || !is_name(a, given) || given->last > s->last || given->referent == avoid ||
        tisse__group_at(a, group)->kind != TISSE__GROUP_NOUN || !tisse__referent_fits(a, given->referent, classes)) {
      continue;
    }
    const uint32_t kind = tisse__given_kind(a, m);
    if (!(kind != TISSE__NONE && is_goods_list(t, tisse__group_at(a, kind))) && hangs_below(t, wanted, kind == TISSE__NONE ? group : kind)) {
      tisse__ends_add(out, (tisse__end){.referent = given->referent, .group = group, .first = given->first, .last = given->last,
                                        .link = TISSE_LINK_EXPLICIT, .loose = true});
    }
  }
}

/* ---- Behind other members ---------------------------------------------------------------------------------------------------- */

static bool is_separator(const tisse__analysis *a, uint32_t word)
{
  return TISSE__VIEW_IS_ANY(a->lower[word], ",", ";", "and", "&", "or", "et", "ou");
}

static bool is_capital(const tisse__analysis *a, uint32_t word)
{
  return (a->words[word].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) != 0;
}

/** May the word stand between the commas of a series: part of a name, its kind, where it is? No verb, nobody else who acts. */
static bool may_stand(const tisse__analysis *a, uint32_t word)
{
  const tisse__reading *r = &a->readings[word];
  if (is_capital(a, word) || a->words[word].shape == TISSE__PUNCTUATION) {
    const bool title = tisse__view_is(a->lower[word], ":") && word > 0 && is_capital(a, word - 1) && is_capital(a, word + 1); /* "The Hour: Live in Ghent" */
    return title || !TISSE__VIEW_IS_ANY(a->lower[word], ":", "—", "–");
  }
  return r->pos == TISSE__NOUN || r->pos == TISSE__ADJ || r->pos == TISSE__DET || r->pos == TISSE__NUM || r->pos == TISSE__PROPER ||
         TISSE__VIEW_IS_ANY(a->lower[word], "of", "in", "on", "de", "à", "'s", "’s") ||
         (word > 0 && is_capital(a, word - 1) && is_capital(a, word + 1)); /* "How to Row" */
}

/** The last word of the bracket that opens at a word; `end` where it does not close before. */
static uint32_t bracket_end(const tisse__analysis *a, uint32_t word, uint32_t end)
{
  while (word < end && !tisse__view_is(a->lower[word], ")")) {
    ++word;
  }
  return word;
}

/** "Top Hat | by Ann Marr", "| directed by her", "| which won a prize", "| for NBC": opens what is only told of a member that is goods. */
static bool opens_aside(const tisse__analysis *a, uint32_t word)
{
  const tisse__reading *r = &a->readings[word];
  if (is_capital(a, word)) {
    return false;
  }
  return TISSE__VIEW_IS_ANY(a->lower[word], "by", "for", "with", "from", "which") || tisse__form_is_class(a, word, TISSE__WC_ASIDE_OPENER) ||
         (r->pos == TISSE__VERB && (r->form == TISSE__PARTICIPLE_PAST || r->form == TISSE__PARTICIPLE_PRESENT || tisse__view_ends(a->lower[word], "ed")));
}

/** One stretch of a series between separators. */
typedef struct stretch {
  uint32_t words;
  bool capital; ///< It names a member.
  bool aside;   ///< What is told of the member before, till a comma.
  bool open;    ///< It stands behind "and" within an aside, and may be either.
} stretch;

/** Goes on with the word in a stretch; false where no series does. */
static bool stretch_word(const tisse__analysis *a, stretch *part, uint32_t word, bool goods)
{
  part->capital = part->capital || is_capital(a, word) || a->words[word].shape == TISSE__NUMBER;
  part->aside = part->aside || (goods && (part->words == 0 || part->capital) && opens_aside(a, word));
  ++part->words;
  if (part->aside) {
    return part->words <= STRETCH_WORDS_MAX;
  }
  const bool kind = goods && tisse__lemma_is_class(a, a->readings[word].lemma, TISSE__NOUN, TISSE__WC_PRODUCT); /* "and the feature films X and Y" */
  return (kind || may_stand(a, word)) && part->words <= STRETCH_WORDS_MAX && !tisse__form_is_class(a, word, TISSE__WC_ASIDE_OPENER);
}

/**
 * Are all words between two members those of a series? The stretch in front of the given one may say what kind it is: "and the magazine X". Of goods it may
 * be told between whose they are.
 */
static bool is_series_between(const tisse__analysis *a, uint32_t begin, uint32_t end, bool goods)
{
  stretch part = {.capital = true};
  uint32_t parts = 0;
  for (uint32_t w = begin; w < end; ++w) {
    if (tisse__view_is(a->lower[w], "(")) {
      w = bracket_end(a, w, end);
      if (w == end) {
        return false;
      }
      continue;
    }
    if (is_separator(a, w)) {
      if (!part.capital && !part.aside) {
        return false; /* "bought X, a maker of mops, …": no member */
      }
      const bool follows = w > begin && is_separator(a, w - 1);
      const bool comma = TISSE__VIEW_IS_ANY(a->lower[w], ",", ";");
      parts += part.words || w == begin || !follows;
      part = (stretch){.capital = w + 1 < end && is_separator(a, w + 1), .open = !comma && !follows && (part.aside || part.open)};
      continue;
    }
    if (!stretch_word(a, &part, w, goods)) {
      return false;
    }
  }
  return parts > 0 && part.words <= LEAD_WORDS_MAX && !part.aside && !part.open;
}

/** Is the first word behind the mention's group a finite verb, whose subject it then is? */
static bool opens_clause(const tisse__analysis *a, uint32_t group)
{
  const uint32_t next = group + 1;
  const tisse__group *g = tisse__group_at(a, group);
  if (next >= a->sentences[g->sentence].last_group) {
    return false;
  }
  return tisse__group_at(a, next)->kind == TISSE__GROUP_VERB && (tisse__group_at(a, next)->flags & TISSE__G_FINITE) && tisse__group_at(a, next)->subject == group;
}

/** May the given mention go on with a series at all: it stands by itself, and begins no clause of its own? */
static bool may_go_on(const tisse__analysis *a, uint32_t mention)
{
  const uint32_t group = a->word_group[a->mentions.items[mention].last - 1];
  return group != TISSE__NONE && tisse__group_at(a, group)->kind == TISSE__GROUP_NOUN && !tisse__group_at(a, group)->marker.data && !opens_clause(a, group);
}

/** Does the given mention go on with the series in which one of the ends stands? */
static bool goes_on(const tisse__analysis *a, uint32_t mention, const tisse__ends *ends, bool goods)
{
  const tisse__mention *m = &a->mentions.items[mention];
  const uint32_t sentence = tisse__group_at(a, a->word_group[m->last - 1])->sentence;
  for (uint32_t i = 0; i < ends->count; ++i) {
    const tisse__end *end = &ends->items[i];
    if (end->link <= TISSE_LINK_APPOSITION && end->last <= m->first && tisse__group_at(a, end->group)->sentence == sentence &&
        is_series_between(a, end->last, m->first, goods)) {
      return true;
    }
  }
  return false;
}

/** "produced Hollows by Ann Marr, Top Hat and [Y]": does the given mention go on with a series that begins with a name at the place itself, if nobody's? */
static bool goes_on_from(const tisse__trigger *t, const tisse__argument *wanted, uint32_t mention)
{
  const tisse__analysis *a = t->a;
  const tisse__mention *m = &a->mentions.items[mention];
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  const uint32_t object = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  for (uint32_t g = s->first_group; g < s->last_group && tisse__group_at(a, g)->last <= m->first; ++g) {
    const tisse__group *first = tisse__group_at(a, g);
    if (first->kind == TISSE__GROUP_NOUN && (wanted->function != TISSE__FN_OBJECT || g == object) && is_capital(a, first->last - 1) && tisse__group_referent(a, g) == TISSE__NONE && tisse__given_stands(t, wanted, g) &&
        is_series_between(a, first->last, m->first, true)) {
      return true;
    }
  }
  return false;
}

/** The group of which the given mention's is the complement: "Ralph Naff | of [Y]", "the US branch | of [Y]"; TISSE__NONE where it is none's. */
static uint32_t whole_of(const tisse__analysis *a, const tisse__mention *m)
{
  const tisse__group *g = tisse__group_at(a, a->word_group[m->last - 1]);
  const bool of = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__COMPLEMENT && tisse__is_of(g) && m->last > g->head;
  return of && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_NOUN ? g->governor : TISSE__NONE;
}

/** "was sold to Ralph Naff of [Y]", "joined with Halden and the Greek arm of [Y]": does one of the ends, or a part beside them, belong to the given firm? */
static bool owns_end(const tisse__trigger *t, const tisse__argument *wanted, uint32_t mention, const tisse__ends *ends)
{
  const tisse__analysis *a = t->a;
  const uint32_t whole = whole_of(a, &a->mentions.items[mention]);
  if (whole == TISSE__NONE) {
    return false;
  }
  for (uint32_t i = 0; i < ends->count; ++i) {
    const uint32_t class_ = tisse__referent_class(a, ends->items[i].referent);
    if (ends->items[i].group == whole && (tisse__class_is(a, class_, "Person") || tisse__word_is_class(a, tisse__group_at(a, whole)->head, TISSE__WC_UNIT))) {
      return true;
    }
  }
  const tisse__group *part = tisse__group_at(a, whole);
  const bool person = (part->flags & TISSE__G_PROPER) && tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, whole)), "Person");
  const bool unit = part->mention == TISSE__NONE && tisse__word_is_class(a, part->head, TISSE__WC_UNIT);
  return (person || unit) && leads_up(t, wanted, whole, true, false);
}

/* ---- Both -------------------------------------------------------------------------------------------------------------------- */

static bool is_name(const tisse__analysis *a, const tisse__mention *m)
{
  const bool number = a->words[m->last - 1].shape == TISSE__NUMBER && is_capital(a, m->first); /* "Channel 9" */
  return m->given && m->referent != TISSE__NONE && !m->description && (number || is_capital(a, m->last - 1));
}

bool tisse__is_given(const tisse__analysis *a, uint32_t referent)
{
  return referent != TISSE__NONE && (a->referents.items[referent].source == TISSE__LABEL_SOURCE_GIVEN || a->referents.items[referent].given_as);
}

bool tisse__given_goods(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__mention *m = g->mention == TISSE__NONE ? NULL : &a->mentions.items[g->mention];
  if (!m || !is_name(a, m) || g->possessor == TISSE__NONE || tisse__referent_class(a, m->referent) != TISSE__NONE) {
    return false;
  }
  const uint32_t owner = tisse__group_referent(a, g->possessor);
  return tisse__is_given(a, owner) && owner != m->referent && !tisse__class_is(a, tisse__referent_class(a, owner), "Person") &&
         !tisse__class_is(a, tisse__referent_class(a, owner), "Place");
}

bool tisse__given_line(const tisse__analysis *a, uint32_t group)
{
  static const tisse__word_class others[] = {TISSE__WC_ORGANIZATION, TISSE__WC_PERSON, TISSE__WC_TITLE, TISSE__WC_EVENT, TISSE__WC_SHARE, TISSE__WC_UNIT,
                                             TISSE__WC_FACILITY, TISSE__WC_PLACE, TISSE__WC_MONEY, TISSE__WC_MARKET, TISSE__WC_CARRIER,
                                             TISSE__WC_INTANGIBLE, TISSE__WC_TIME_NOUN};
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t m = TISSE__NONE;
  for (uint32_t w = g->head; w > g->first && m == TISSE__NONE && a->readings[w].pos != TISSE__PART;) {
    m = a->word_mention[--w];
  }
  const bool own = g->possessor != TISSE__NONE || g->determiner == TISSE__POSSESSIVE;
  if (!own || is_capital(a, g->head) || a->readings[g->head].pos != TISSE__NOUN || m == TISSE__NONE || !is_name(a, &a->mentions.items[m]) ||
      tisse__noun_is_relational(a, g->lemma) || tisse__lemma_denotes_party(a, g->lemma)) {
    return false;
  }
  for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
    if (tisse__word_is_class(a, g->head, others[i])) {
      return false;
    }
  }
  return true;
}

void tisse__given_fill(const tisse__trigger *t, const tisse__argument *wanted, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i < out->count; ++i) {
    if (tisse__is_given(a, out->items[i].referent)) {
      return;
    }
  }
  if (wanted->function == TISSE__FN_CLAUSE && TISSE__VIEW_IS_ANY(wanted->marker, "listed", "listed from")) {
    tisse__given_actor(t, classes, avoid, tisse__view_is(wanted->marker, "listed from"), out);
    return;
  }
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  const uint32_t end = tisse__given_list_end(a, tisse__group_at(a, t->group)->sentence);
  for (uint32_t w = s->first; w < end; ++w) { /* those of the sentence: a record may give a million */
    const uint32_t m = a->word_mention[w];
    const tisse__mention *given = m == TISSE__NONE ? NULL : &a->mentions.items[m];
    if (!given || given->first != w || !is_name(a, given) || given->last > end || given->referent == avoid || !tisse__referent_fits(a, given->referent, classes)) {
      continue;
    }
    if (owns_end(t, wanted, m, out)) {
      tisse__ends_add(out, (tisse__end){.referent = given->referent, .group = a->word_group[given->last - 1], .first = given->first, .last = given->last,
                                        .link = TISSE_LINK_EXPLICIT, .loose = true});
    } else if (is_below(t, wanted, m) || is_opened(t, wanted, m) || (may_go_on(a, m) && (goes_on(a, m, out, t->makes) || (t->makes && goes_on_from(t, wanted, m))))) {
      tisse__ends_add(out, (tisse__end){.referent = given->referent, .group = a->word_group[given->last - 1], .first = given->first, .last = given->last,
                                        .link = TISSE_LINK_EXPLICIT});
    }
  }
  const bool agent = wanted->function == TISSE__FN_SUBJECT && tisse__is_passive(tisse__group_at(a, t->group)); /* "by the makers of [Y]": not Y */
  if (out->count == 0 && wanted->function != TISSE__FN_SELF && !agent && (t->makes || t->of_whole || !t->of_supply)) {
    fill_loosely(t, wanted, classes, avoid, out);
  }
  if (out->count == 0) {
    tisse__given_meant(t, wanted, classes, avoid, out);
  }
}

static bool is_weak(const tisse__analysis *a, const tisse__draft *draft)
{
  return a->knowledge->frames.items[draft->frame].given_ends || draft->subject.loose || draft->object.loose;
}

/** "operated two shipyards: that of [Y] and another": weak words of owning and a loose way together tell too little. */
static bool is_weak_twice(const tisse__analysis *a, const tisse__draft *draft)
{
  return a->knowledge->frames.items[draft->frame].given_ends && (draft->subject.loose || draft->object.loose) && tisse__relation_is(a, draft->relation, "subsidiaryOf");
}

/** The same number for A and B as for B and A. */
static uint64_t pair_of(const tisse__draft *draft)
{
  const uint32_t s = draft->subject.referent, o = draft->object.referent;
  return s < o ? (uint64_t)s << 32 | o : (uint64_t)o << 32 | s;
}

static int compare_pairs(const void *a, const void *b)
{
  const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return x < y ? -1 : x > y;
}

bool tisse__given_settle(tisse__analysis *a)
{
  size_t weak = 0, count = 0;
  for (size_t i = 0; i < a->drafts.count; ++i) {
    weak += is_weak(a, &a->drafts.items[i]);
  }
  uint64_t *pairs = weak ? tisse__arena_zero(a->arena, a->drafts.count, sizeof *pairs) : NULL;
  for (size_t i = 0; pairs && i < a->drafts.count; ++i) {
    const tisse__draft *strong = &a->drafts.items[i];
    if (!is_weak(a, strong) && !strong->tacit && strong->has_object) {
      pairs[count++] = pair_of(strong);
    }
  }
  if (count) {
    qsort(pairs, count, sizeof *pairs, compare_pairs);
  }
  for (size_t i = 0; weak && i < a->drafts.count; ++i) {
    tisse__draft *draft = &a->drafts.items[i];
    const uint64_t pair = pair_of(draft);
    draft->tacit = draft->tacit || is_weak_twice(a, draft) || (count && is_weak(a, draft) && bsearch(&pair, pairs, count, sizeof *pairs, compare_pairs));
  }
  return !weak || pairs;
}
