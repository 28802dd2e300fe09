/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * A given mention as a member of a series whose other members are no known names: "such as Ash Tree, I Saw It First, [Luce] and Toast of London".
 * Titles break into groups that mean nothing; the commas between capitals still tell that the given one goes on with the first.
 */

#include "extract/clause.h"

#include "base/text.h"

enum { MEMBER_WORDS_MAX = 10, MEMBERS_MAX = 80 };

typedef struct series {
  const tisse__parser *p;
  uint32_t begin;  ///< The sentence's first word.
  uint32_t at;     ///< The last word of the stretch in front.
  uint32_t count;  ///< Members found, the given one among them.
  bool joined;     ///< By "and", "&" or a semicolon somewhere.
} series;

static bool is_quote(const tisse__analysis *a, uint32_t word)
{
  return TISSE__VIEW_IS_ANY(a->lower[word], "\"", "'", "`", "``", "''", "“", "”", "‘", "’", "«", "»");
}

static bool is_separator(const tisse__analysis *a, uint32_t word)
{
  return TISSE__VIEW_IS_ANY(a->lower[word], ",", ";", "and", "&", "or");
}

static bool is_capital(const tisse__analysis *a, uint32_t word)
{
  return (a->words[word].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) != 0;
}

/** Steps over the separators that end at the word in front; false where there is none, or the sentence begins with them. */
static bool over_separators(series *s)
{
  const tisse__analysis *a = s->p->a;
  bool any = false;
  while (s->at > s->begin && is_separator(a, s->at)) {
    any = true;
    s->joined = s->joined || !tisse__view_is(a->lower[s->at], ",");
    --s->at;
  }
  while (any && s->at > s->begin && is_quote(a, s->at)) {
    --s->at;
  }
  return any;
}

/** Steps over brackets that end at the word in front: "Luce (2019)". */
static void over_bracket(series *s)
{
  const tisse__analysis *a = s->p->a;
  if (!tisse__view_is(a->lower[s->at], ")")) {
    return;
  }
  for (uint32_t w = s->at; w > s->begin; --w) {
    if (tisse__view_is(a->lower[w], "(")) {
      s->at = w - 1;
      return;
    }
  }
}

/** Where the stretch that ends at the word in front begins. */
static uint32_t stretch_begin(const series *s)
{
  uint32_t w = s->at;
  while (w > s->begin && !is_separator(s->p->a, w - 1) && !tisse__view_is(s->p->a->lower[w - 1], ")")) {
    --w;
  }
  return w;
}

/** Is all of the stretch a member: it begins with a capital, and no word of its is a verb in small letters? */
static bool is_member(const series *s, uint32_t first)
{
  const tisse__analysis *a = s->p->a;
  uint32_t w = first;
  bool article = false; /* "The 4400" */
  while (w < s->at && (is_quote(a, w) || tisse__view_is(a->lower[w], "the"))) {
    article = article || (is_capital(a, w) && w > s->begin);
    ++w;
  }
  if ((!is_capital(a, w) && !article) || s->at - first >= MEMBER_WORDS_MAX || (w == s->begin && a->readings[w].pos == TISSE__PREP)) {
    return false;
  }
  for (; w <= s->at; ++w) {
    const tisse__reading *r = &a->readings[w];
    const bool verb = (r->pos == TISSE__VERB || r->pos == TISSE__AUX) && r->form == TISSE__FINITE;
    uint32_t entry = 0;
    const bool opener = tisse__fixed_at(a, w, s->at + 1, &entry) && a->knowledge->entries.items[entry].word_class == TISSE__WC_LIST;
    if (opener || (!is_capital(a, w) && (verb || r->pos == TISSE__SCONJ || TISSE__VIEW_IS_ANY(a->lower[w], ":", "which", "who", "whose")))) {
      return false;
    }
  }
  return true;
}

/** The noun group with a capital that ends where the stretch does: the first member. */
static uint32_t group_at_end(const series *s, uint32_t first)
{
  const tisse__parser *p = s->p;
  for (uint32_t g = p->begin; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_NOUN && group->first >= first && group->last == s->at + 1) {
      return is_capital(p->a, group->head) && !(group->flags & TISSE__G_PRONOUN) ? g : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "a unit of Brixel, [Luce]": what stands beside a member is none. */
static bool is_aside(const tisse__analysis *a, uint32_t first)
{
  return tisse__form_is_class(a, first, TISSE__WC_ASIDE_OPENER) ||
         a->words[first].shape == TISSE__NUMBER || a->readings[first].form == TISSE__PARTICIPLE_PAST;
}

static bool is_kind(const tisse__analysis *a, const tisse__group *group, const char *name)
{
  return group->mention != TISSE__NONE && a->mentions.items[group->mention].referent != TISSE__NONE &&
         tisse__class_is(a, tisse__referent_class(a, a->mentions.items[group->mention].referent), name);
}

/** "[Luce], Miss Ash and others": does a member come behind the word? */
static bool goes_on_behind(const tisse__analysis *a, uint32_t word, uint32_t end)
{
  uint32_t w = word;
  while (w < end && is_separator(a, w)) {
    ++w;
  }
  while (w < end && is_quote(a, w)) {
    ++w;
  }
  return w > word && w < end && (is_capital(a, w) || a->words[w].shape == TISSE__NUMBER || tisse__form_is_class(a, w, TISSE__WC_OTHERS));
}

/** The first member of the series in which the given mention's group stands; TISSE__NONE where it is in none. */
static uint32_t first_of(const tisse__parser *p, uint32_t group)
{
  const tisse__analysis *a = p->a;
  const tisse__group *given = tisse__parser_group(p, group);
  series s = {.p = p, .begin = a->sentences[given->sentence].first, .count = 1, .joined = given->next_conjunct != TISSE__NONE};
  uint32_t begin = given->possessor != TISSE__NONE && given->possessor < group ? tisse__parser_group(p, given->possessor)->first : given->first;
  while (begin > s.begin + 1 && is_capital(a, begin - 1) && begin + 4 > given->first) {
    --begin; /* "I | Saw It First" */
  }
  if (begin <= s.begin + 1) {
    return TISSE__NONE;
  }
  s.at = begin - 1;
  while (s.at > s.begin && (is_quote(a, s.at) || tisse__view_is(a->lower[s.at], "the"))) {
    --s.at;
  }
  while (s.count < MEMBERS_MAX && over_separators(&s)) {
    over_bracket(&s);
    const uint32_t first = stretch_begin(&s);
    if (is_aside(a, first)) {
      return TISSE__NONE;
    }
    ++s.count;
    if (!is_member(&s, first) || first == s.begin) {
      const uint32_t member = group_at_end(&s, first);
      const bool goes_on = goes_on_behind(a, given->last, a->sentences[given->sentence].last);
      return member != TISSE__NONE && !is_kind(a, tisse__parser_group(p, member), "Place") && !is_kind(a, tisse__parser_group(p, member), "Person") &&
                     (s.count > 2 || s.joined || goes_on)
                 ? member
                 : TISSE__NONE;
    }
    s.at = first - 1;
  }
  return TISSE__NONE;
}

/** "In February, [Brixel] and Velmont launched", "owned by Ash in Quincy, [Brixel] was sold": what stands before the clause's subject is no member. */
static bool is_adjunct(const tisse__parser *p, uint32_t first, uint32_t head)
{
  const tisse__group *g = tisse__parser_group(p, first);
  bool verb = false;
  for (uint32_t v = p->begin; v < first; ++v) {
    verb = verb || tisse__parser_is_finite(p, v);
  }
  return tisse__parser_is_time(p, first) || (g->marker.data && !(g->flags & TISSE__G_LIST) && !verb && tisse__parser_finite_ahead(p, head));
}

void tisse__series_link(tisse__parser *p)
{
  for (uint32_t g = p->begin + 2; g < p->end && p->a->language == TISSE__ENGLISH; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind != TISSE__GROUP_NOUN || group->mention == TISSE__NONE || !p->a->mentions.items[group->mention].given || group->marker.data ||
        !(group->flags & TISSE__G_PROPER) || (group->flags & (TISSE__G_PRONOUN | TISSE__G_LIST)) || group->link == TISSE__GENITIVE ||
        !is_capital(p->a, group->head)) {
      continue;
    }
    const uint32_t head = group->first_conjunct == TISSE__NONE ? g : group->first_conjunct; /* a series broken before the given one */
    const tisse__group *lead = tisse__parser_group(p, head);
    if ((lead->marker.data && head != g) || (lead->flags & (TISSE__G_LIST | TISSE__G_PRONOUN)) || !is_capital(p->a, lead->head)) {
      continue;
    }
    uint32_t first = first_of(p, head);
    if (first == TISSE__NONE || tisse__parser_is_finite(p, g + 1) || is_adjunct(p, first, head)) {
      continue; /* "bought A, and [B] sold C" */
    }
    first = tisse__parser_group(p, first)->first_conjunct != TISSE__NONE ? tisse__parser_group(p, first)->first_conjunct : first;
    if (first < head) {
      tisse__coordination_join(p, first, head);
    }
  }
}

/** The plural noun of persons that the words before the comma say more of: "trois chercheurs | passés par X | ,", "deux anciens | de X | ,". */
static uint32_t people_before(const tisse__parser *p, uint32_t comma)
{
  enum { REACH = 6 };
  for (uint32_t g = comma, steps = 0; g-- > p->begin && steps < REACH; ++steps) {
    const tisse__group *at = tisse__parser_group(p, g);
    if (tisse__parser_is_finite(p, g) || at->kind == TISSE__GROUP_STOP || at->kind == TISSE__GROUP_COMMA || at->kind == TISSE__GROUP_QUOTE) {
      return TISSE__NONE;
    }
    if (at->kind == TISSE__GROUP_NOUN && at->mention == TISSE__NONE && at->number == TISSE__PLURAL && at->determiner != TISSE__POSSESSIVE &&
        tisse__word_is_class(p->a, at->head, TISSE__WC_PERSON)) {
      return g + 1 == comma ? TISSE__NONE : g;
    }
  }
  return TISSE__NONE;
}

static bool is_person(const tisse__parser *p, uint32_t group)
{
  return tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, group)), "Person");
}

/** French: "fondée par deux anciens de X, Anne Roy et Paul Sand": the persons behind the comma are those that the noun tells of, not listed with X. */
void tisse__series_people(tisse__parser *p)
{
  for (uint32_t g = p->begin + 1; p->a->language == TISSE__FRENCH && g < p->end; ++g) {
    tisse__group *person = tisse__parser_group(p, g);
    if (person->kind != TISSE__GROUP_NOUN || person->marker.data || !(person->flags & TISSE__G_PROPER) || !tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA) ||
        person->first_conjunct == TISSE__NONE || !is_person(p, g)) {
      continue;
    }
    const uint32_t first = person->first_conjunct;
    uint32_t before = TISSE__NONE;
    bool people = false, apart = true;
    for (uint32_t m = first; m != TISSE__NONE; m = tisse__parser_group(p, m)->next_conjunct) {
      people = people || m == g;
      apart = apart && is_person(p, m) == people;
      before = people ? before : m;
    }
    const uint32_t host = apart ? people_before(p, g - 1) : TISSE__NONE;
    if (host == TISSE__NONE || (before != TISSE__NONE && before < host) || person->next_conjunct == TISSE__NONE) {
      continue;
    }
    if (before != TISSE__NONE) {
      tisse__parser_group(p, before)->next_conjunct = TISSE__NONE;
      tisse__parser_group(p, first)->first_conjunct = before == first ? TISSE__NONE : first;
      for (uint32_t m = g; m != TISSE__NONE; m = tisse__parser_group(p, m)->next_conjunct) {
        tisse__parser_group(p, m)->first_conjunct = g;
        if (m != g) {
          tisse__parser_link(p, m, g, TISSE__CONJUNCT);
        }
      }
    }
    tisse__parser_link(p, g, host, TISSE__APPOSITION);
    person->antecedent = host;
  }
}

/* ---- Two by two -------------------------------------------------------------------------------------------------------------- */

/** What belongs to the noun before it: "de X", "dans X", "pour 3 millions". */
static bool belongs_before(const tisse__group *group)
{
  return group->kind == TISSE__GROUP_ADJECTIVE || group->kind == TISSE__GROUP_ADVERB ||
         (group->kind == TISSE__GROUP_NOUN && group->marker.data && (tisse__marker_is_of(group) || group->sum != TISSE__NONE || TISSE__VIEW_IS_ANY(group->marker, "dans", "en")));
}

/** The noun group, marked or not, at which the way back from `group` over what belongs before ends; TISSE__NONE where none is. */
static uint32_t noun_back(const tisse__parser *p, uint32_t group, bool marked)
{
  uint32_t g = group;
  while (g > p->begin && belongs_before(tisse__parser_group(p, g))) {
    --g;
  }
  const tisse__group *noun = tisse__parser_group(p, g);
  return noun->kind == TISSE__GROUP_NOUN && (noun->marker.data != NULL) == marked && !(noun->flags & TISSE__G_PRONOUN) && noun->sum == TISSE__NONE ? g : TISSE__NONE;
}

static bool is_place(const tisse__parser *p, uint32_t group)
{
  return tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, group)), "Place") || tisse__word_is_class(p->a, tisse__parser_group(p, group)->head, TISSE__WC_PLACE);
}

/** "les rachats de A par X et | de B par Y": as "vend A à X et B à Y" behind a noun. */
static bool pairs_by_agent(tisse__parser *p, uint32_t joiner, uint32_t right)
{
  const uint32_t by = joiner - 1, what = joiner - 2, other = right + 1;
  const bool agents = tisse__parser_is_noun(p, by) && tisse__parser_is_noun(p, what) && tisse__parser_is_noun(p, other) &&
                      tisse__marker_is(tisse__parser_group(p, by), "par", NULL) && tisse__marker_is(tisse__parser_group(p, other), "par", NULL);
  if (!agents || !tisse__marker_is_of(tisse__parser_group(p, what)) || !tisse__marker_is_of(tisse__parser_group(p, right)) ||
      tisse__parser_group(p, what)->mention == TISSE__NONE || tisse__parser_group(p, right)->mention == TISSE__NONE) {
    return false;
  }
  tisse__coordination_join(p, what, right);
  tisse__coordination_join(p, by, other);
  return true;
}

bool tisse__series_pairs(tisse__parser *p, uint32_t joiner, uint32_t right)
{
  const tisse__group *second = tisse__parser_group(p, right);
  if (p->a->language == TISSE__FRENCH && joiner >= p->begin + 3 && pairs_by_agent(p, joiner, right)) {
    return true;
  }
  if (p->a->language != TISSE__FRENCH || joiner < p->begin + 3 || second->marker.data || (second->flags & TISSE__G_PRONOUN) || second->sum != TISSE__NONE) {
    return false;
  }
  const uint32_t to = noun_back(p, joiner - 1, true);
  const uint32_t what = to == TISSE__NONE || to < p->begin + 2 ? TISSE__NONE : noun_back(p, to - 1, false);
  uint32_t verb = what;
  while (verb != TISSE__NONE && verb > p->begin && (verb == what || tisse__parser_is_kind(p, verb, TISSE__GROUP_ADVERB))) {
    --verb;
  }
  if (what == TISSE__NONE || !tisse__parser_is_kind(p, verb, TISSE__GROUP_VERB) || is_place(p, to) || tisse__parser_is_time(p, to) ||
      tisse__parser_group(p, what)->link == TISSE__CONJUNCT || tisse__parser_group(p, to)->link == TISSE__CONJUNCT) {
    return false;
  }
  uint32_t other = right + 1;
  while (other < p->end && belongs_before(tisse__parser_group(p, other)) && !tisse_view_equal(tisse__parser_group(p, other)->marker, tisse__parser_group(p, to)->marker)) {
    ++other;
  }
  if (other >= p->end || !tisse__parser_is_noun(p, other) || !tisse_view_equal(tisse__parser_group(p, other)->marker, tisse__parser_group(p, to)->marker) ||
      is_place(p, other) || tisse__parser_is_time(p, other)) {
    return false;
  }
  tisse__coordination_join(p, what, right);
  tisse__coordination_join(p, to, other);
  return true;
}

uint32_t tisse__before_participle(const tisse__parser *p, uint32_t comma, uint32_t right)
{
  uint32_t g = comma;
  while (g > p->begin + 2 && tisse__parser_is_noun(p, g - 1) && tisse__parser_group(p, g - 1)->marker.data) {
    --g;
  }
  const tisse__group *said = tisse__parser_group(p, g - 1);
  const bool participle = g < comma && g > p->begin + 2 && said->kind == TISSE__GROUP_VERB && said->form == TISSE__PARTICIPLE_PAST && !(said->flags & TISSE__G_FINITE) &&
                          tisse__parser_is_kind(p, g - 2, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, g - 3);
  const tisse__group *host = participle ? tisse__parser_group(p, g - 3) : NULL;
  return host && host->mention != TISSE__NONE && tisse__parser_group(p, right)->mention != TISSE__NONE && !host->marker.data && !tisse__parser_group(p, right)->marker.data &&
                 !tisse__parser_is_kind(p, right + 1, TISSE__GROUP_COMMA)
             ? g - 3
             : TISSE__NONE;
}
