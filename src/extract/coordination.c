/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What coordinators tie, before the clauses are told apart; what coordinated verbs share. */

#include "extract/clause.h"

#include <string.h>

/* ---- Coordination ------------------------------------------------------------------------------------------------------------ */

/** May the finite verb be the inserted clause of a report: "…, indique le groupe", "…, said X"? */
static bool may_report(const tisse__parser *p, uint32_t verb)
{
  uint32_t said_by = verb + 1;
  while (tisse__parser_is_kind(p, said_by, TISSE__GROUP_ADVERB) || (tisse__parser_is_noun(p, said_by) && tisse__parser_is_time(p, said_by))) {
    ++said_by; /* "ont indiqué mardi | les deux groupes" */
  }
  const tisse__group *next = tisse__parser_group(p, said_by);
  return tisse__parser_is_reporting(p, verb) && tisse__parser_is_noun(p, said_by) && !next->marker.data &&
         (next->mention != TISSE__NONE || (next->flags & (TISSE__G_PRONOUN | TISSE__G_PROPER)) || tisse__lemma_denotes_party(p->a, next->lemma));
}

/** The finite verb behind what two commas close off of the noun in front ("et X, grand rival de Y, | travaille", "X, worth $920m, | will"); 0: none. */
static uint32_t verb_behind_aside(const tisse__parser *p, uint32_t comma)
{
  const uint32_t next = comma + 1;
  const bool participle = tisse__parser_is_kind(p, next, TISSE__GROUP_VERB) && tisse__parser_group(p, next)->form == TISSE__PARTICIPLE_PAST;
  const bool noun = tisse__parser_is_noun(p, next) && !tisse__parser_group(p, next)->marker.data && !tisse__parser_is_finite(p, next + 1);
  if (!participle && !noun && !tisse__parser_is_kind(p, next, TISSE__GROUP_ADJECTIVE)) {
    return 0;
  }
  for (uint32_t g = next; g < p->end; ++g) {
    const uint8_t kind = tisse__parser_group(p, g)->kind;
    if (kind == TISSE__GROUP_COMMA) {
      for (++g; tisse__parser_is_kind(p, g, TISSE__GROUP_ADVERB); ++g) {
      }
      return tisse__parser_is_finite(p, g) && !may_report(p, g) ? g : 0;
    }
    if (tisse__parser_is_finite(p, g) || kind == TISSE__GROUP_STOP || kind == TISSE__GROUP_RELATIVE || kind == TISSE__GROUP_SUBORDINATOR) {
      return 0;
    }
  }
  return 0;
}

/** May a clause open with the noun? Not with the second role of "its founder and | largest shareholder, X, would". */
static bool opens_with(const tisse__parser *p, uint32_t noun)
{
  const tisse__group *g = tisse__parser_group(p, noun);
  return g->determiner || g->possessor != TISSE__NONE || g->mention != TISSE__NONE || g->number == TISSE__PLURAL || (g->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN));
}

uint32_t tisse__parser_over_bracket(const tisse__parser *p, uint32_t group)
{
  uint32_t depth = 0;
  for (uint32_t g = group; g < p->end; ++g) {
    depth += tisse__parser_is_kind(p, g, TISSE__GROUP_OPEN);
    depth -= depth && tisse__parser_is_kind(p, g, TISSE__GROUP_CLOSE);
    if (!depth) {
      return g;
    }
  }
  return group;
}

bool tisse__parser_finite_ahead(const tisse__parser *p, uint32_t noun)
{
  bool comma = false, inside = false; /* "said X, who spent years at Y, | would …": in a relative clause between commas */
  for (uint32_t g = noun + 1; g < p->end; ++g) {
    const tisse__group *group = tisse__parser_group(p, g);
    switch (group->kind) {
    case TISSE__GROUP_VERB:
      if (group->flags & TISSE__G_FINITE) {
        return true;
      }
      if (group->form == TISSE__INFINITIVE && !group->marker.data && !inside) {
        return false;
      }
      break;
    case TISSE__GROUP_RELATIVE: /* over the relative clause's own verb */
      inside = p->a->language == TISSE__ENGLISH && tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA);
      while (g + 1 < p->end && !tisse__parser_is_finite(p, g + 1) && !tisse__parser_is_kind(p, g + 1, TISSE__GROUP_STOP)) {
        ++g;
      }
      ++g;
      comma = true;
      break;
    case TISSE__GROUP_NOUN:
      if (!inside && !group->marker.data && group->link != TISSE__CONJUNCT && group->link != TISSE__APPOSITION && group->link != TISSE__GENITIVE &&
          group->possessor == TISSE__NONE && !(group->flags & TISSE__G_LIST)) {
        return false;
      }
      break;
    case TISSE__GROUP_COMMA:
      if (!comma && opens_with(p, noun) && verb_behind_aside(p, g)) {
        return true;
      }
      if (comma ||
          !(g + 1 < p->end && (tisse__parser_group(p, g + 1)->link == TISSE__APPOSITION || tisse__parser_group(p, g + 1)->link == TISSE__CONJUNCT ||
                               tisse__parser_group(p, g + 1)->kind == TISSE__GROUP_RELATIVE))) {
        return comma && tisse__parser_is_finite(p, g + 1);
      }
      comma = tisse__parser_group(p, g + 1)->link == TISSE__APPOSITION;
      break;
    case TISSE__GROUP_COORDINATOR:
      if (!(g + 1 < p->end && tisse__parser_group(p, g + 1)->link == TISSE__CONJUNCT)) {
        return false;
      }
      break;
    case TISSE__GROUP_OPEN: g = tisse__parser_over_bracket(p, g); break; /* "X (NYSE: XY) has" */
    case TISSE__GROUP_STOP: case TISSE__GROUP_SUBORDINATOR: case TISSE__GROUP_CLOSE: return false;
    default: break;
    }
  }
  return false;
}

static bool same_marker(const tisse__group *left, const tisse__group *right)
{
  if (!right->marker.data || (left->marker.data && tisse_view_equal(left->marker, right->marker))) {
    return true;
  }
  /* "auprès de X et de Y": the last piece is repeated */
  return left->marker.data && left->marker.length > right->marker.length &&
         left->marker.data[left->marker.length - right->marker.length - 1] == ' ' &&
         memcmp(left->marker.data + left->marker.length - right->marker.length, right->marker.data, right->marker.length) == 0;
}

static bool alike(const tisse__group *left, const tisse__group *right)
{
  const bool left_name = left->mention != TISSE__NONE || (left->flags & TISSE__G_PRONOUN);
  const bool right_name = right->mention != TISSE__NONE || (right->flags & TISSE__G_PRONOUN);
  return left_name == right_name && (left->sum == TISSE__NONE) == (right->sum == TISSE__NONE);
}

/** "bought A in London and B": a place behind its preposition is not joined with what is known to be none. */
static bool only_place(const tisse__parser *p, const tisse__group *left, uint32_t right)
{
  const tisse__group *other = tisse__parser_group(p, right);
  if (!left->marker.data || other->marker.data || left->mention == TISSE__NONE || other->mention == TISSE__NONE) {
    return false;
  }
  const uint32_t place = tisse__referent_class(p->a, p->a->mentions.items[left->mention].referent);
  const uint32_t referent = p->a->mentions.items[other->mention].referent;
  return tisse__class_is(p->a, place, "Place") && referent != TISSE__NONE && !tisse__class_is(p->a, tisse__referent_class(p->a, referent), "Place") &&
         (p->a->mentions.items[other->mention].given || tisse__referent_class(p->a, referent) != TISSE__NONE);
}

/** The bracket that opens what the one at `close` closes; `close` itself where none does. */
static uint32_t bracket_opening(const tisse__parser *p, uint32_t close)
{
  for (uint32_t g = close; g-- > p->begin && close - g < 12;) {
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_OPEN)) {
      return g;
    }
  }
  return close;
}

/** "les avions d'Airbus et | les moteurs", "entre la marque de soins Brixel et | la chaîne Valtor": what has an article is joined to what has the same, not to the name or the bare noun behind "de". */
static bool is_only_owner(const tisse__parser *p, uint32_t owner, const tisse__group *right)
{
  const tisse__group *g = tisse__parser_group(p, owner);
  const bool bare = !g->determiner && g->head + 1 < g->last; /* with a name behind it */
  if (p->a->language != TISSE__FRENCH || !tisse__view_is(g->marker, "de") || !((g->flags & TISSE__G_PROPER) || bare) || right->marker.data ||
      (right->flags & TISSE__G_PROPER) || owner == p->begin || !tisse__parser_is_noun(p, owner - 1)) {
    return false;
  }
  const tisse__group *owned = tisse__parser_group(p, owner - 1);
  return (bare || !owned->marker.data) && right->determiner == TISSE__DEFINITE && owned->determiner == TISSE__DEFINITE;
}

/** "the maker", "a subsidiary": an English role with its article, no name in it. */
static bool is_role(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return p->a->language == TISSE__ENGLISH && g->kind == TISSE__GROUP_NOUN && g->determiner && g->determiner != TISSE__POSSESSIVE &&
         g->number != TISSE__PLURAL && !g->marker.data && g->mention == TISSE__NONE && tisse__lemma_denotes_party(p->a, g->lemma);
}

/** "as CEO of A from 2004 to 2008 and | CEO of B": a bare post. */
static bool is_bare_post(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return p->a->language == TISSE__ENGLISH && g->kind == TISSE__GROUP_NOUN && (g->flags & TISSE__G_BARE) && g->mention == TISSE__NONE &&
         (!g->marker.data || tisse__marker_is(g, "as", NULL)) && tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON) &&
         tisse__lemma_denotes_party(p->a, g->lemma);
}

/** "the maker | of mops in Europe and a subsidiary": over what completes it, the role that a role is joined to. */
static uint32_t role_before(const tisse__parser *p, uint32_t coordinator, uint32_t right)
{
  const bool bare = !tisse__parser_group(p, right)->marker.data && is_bare_post(p, right);
  for (uint32_t g = coordinator; (bare || is_role(p, right)) && g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (bare ? is_bare_post(p, g) || is_role(p, g) : is_role(p, g)) {
      return g;
    }
    if (!(group->kind == TISSE__GROUP_NOUN && (group->marker.data || group->link == TISSE__GENITIVE || group->link == TISSE__CONJUNCT)) &&
        group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_OTHER) {
      break;
    }
  }
  return TISSE__NONE;
}

/** "auprès de A, | B et de C": a name without the marker that the members before and behind it have. */
static bool lacks_marker(const tisse__parser *p, uint32_t member, uint32_t right)
{
  const tisse__group *last = tisse__parser_group(p, right);
  uint32_t g = member;
  while (g >= p->begin + 2 && tisse__parser_is_noun(p, g) && !tisse__parser_group(p, g)->marker.data && (tisse__parser_group(p, g)->flags & TISSE__G_PROPER) &&
         tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA)) {
    g -= 2;
  }
  const tisse__group *first = tisse__parser_group(p, g);
  return g < member && last->marker.data && last->mention != TISSE__NONE && first->kind == TISSE__GROUP_NOUN && first->marker.data && first->mention != TISSE__NONE &&
         same_marker(first, last);
}

/** The noun group, left of a coordinator, that the right one is joined to; nearest alike, else nearest. */
static uint32_t left_conjunct(const tisse__parser *p, uint32_t coordinator, uint32_t right)
{
  const tisse__group *last = tisse__parser_group(p, right); /* "under the Radar and | Corsa brands" */
  if (p->a->language == TISSE__ENGLISH && last->number == TISSE__PLURAL && !last->determiner && !last->marker.data && !(last->flags & TISSE__G_PROPER) &&
      p->a->word_mention[last->first] != TISSE__NONE && coordinator > p->begin && tisse__parser_is_noun(p, coordinator - 1) &&
      (tisse__parser_group(p, coordinator - 1)->flags & TISSE__G_PROPER) && tisse__parser_group(p, coordinator - 1)->determiner == TISSE__DEFINITE &&
      tisse__parser_group(p, coordinator - 1)->first_conjunct == TISSE__NONE) {
    return coordinator - 1;
  }
  const tisse__group *role = coordinator > p->begin ? tisse__parser_group(p, coordinator - 1) : NULL;
  if (role && role->kind == TISSE__GROUP_NOUN && role->link == TISSE__CONJUNCT && role->number == TISSE__PLURAL && role->mention != TISSE__NONE && !(role->flags & TISSE__G_PROPER) &&
      (last->flags & TISSE__G_PROPER) && !last->marker.data) {
    return coordinator - 1; /* "A et ses rivaux B et | C" */
  }
  uint32_t nearest = role_before(p, coordinator, right);
  if (nearest != TISSE__NONE) {
    return nearest;
  }
  for (uint32_t g = coordinator; g-- > p->begin;) {
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_CLOSE)) { /* "X (maison mère de Y) et Z": not with what the brackets hold */
      g = bracket_opening(p, g);
      continue;
    }
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_NOUN && tisse__marker_is(group, "entre", "between") && !tisse__parser_group(p, right)->marker.data &&
        group->first_conjunct == TISSE__NONE && group->number != TISSE__PLURAL) {
      return g; /* "entre … et …" */
    }
    if (group->kind == TISSE__GROUP_NOUN && group->link == TISSE__CONJUNCT && nearest == TISSE__NONE && g > p->begin &&
        tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA) &&
        same_marker(tisse__parser_group(p, group->first_conjunct), tisse__parser_group(p, right)) && !group->marker.data) {
      nearest = group->first_conjunct; /* a series that goes on */
      if (alike(group, tisse__parser_group(p, right))) {
        return nearest;
      }
    } else if (group->kind == TISSE__GROUP_NOUN && is_only_owner(p, g, tisse__parser_group(p, right))) {
      return g - 1;
    } else if (group->kind == TISSE__GROUP_NOUN && group->link != TISSE__GENITIVE && lacks_marker(p, g, right)) {
      return g;
    } else if (group->kind == TISSE__GROUP_NOUN && group->link != TISSE__GENITIVE) {
      if (same_marker(group, tisse__parser_group(p, right)) && (group->link != TISSE__CONJUNCT) && !only_place(p, group, right)) {
        if (alike(group, tisse__parser_group(p, right))) {
          return g;
        }
        nearest = nearest == TISSE__NONE ? g : nearest;
      }
    } else if (group->kind == TISSE__GROUP_COMMA && nearest == g + 1 && (tisse__parser_group(p, nearest)->flags & TISSE__G_PROPER) &&
               tisse__parser_group(p, right)->mention == TISSE__NONE && tisse__parser_group(p, right)->determiner &&
               !tisse__parser_group(p, right)->marker.data && tisse__lemma_denotes_party(p->a, tisse__parser_group(p, right)->lemma)) {
      continue; /* "le patron de A, X, et son homologue": over the name, to the role */
    } else if (group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_OTHER &&
               group->kind != TISSE__GROUP_QUOTE && group->kind != TISSE__GROUP_OPEN &&
               !(group->kind == TISSE__GROUP_VERB && group->form == TISSE__PARTICIPLE_PAST && !(group->flags & TISSE__G_FINITE))) {
      break;
    }
  }
  return nearest;
}

/** "par X, toujours PDG, et par Y", "par X et Y, ainsi que par Z": the agent before, over what commas close off. */
static uint32_t agent_before(const tisse__parser *p, uint32_t joiner, uint32_t right)
{
  const tisse__group *other = tisse__parser_group(p, right);
  const tisse__group *near = tisse__parser_group(p, joiner - 1);
  if (!other->marker.data && near->kind == TISSE__GROUP_NOUN && near->link == TISSE__CONJUNCT && tisse__marker_is(near, "par", NULL) && near->mention != TISSE__NONE &&
      other->mention != TISSE__NONE && !tisse__parser_finite_ahead(p, right)) {
    return near->first_conjunct;
  }
  const bool by = tisse__marker_is(other, "par", NULL);
  if (p->a->language != TISSE__FRENCH || !(by || tisse__marker_is(other, "de", NULL)) || other->mention == TISSE__NONE) {
    return TISSE__NONE;
  }
  for (uint32_t g = joiner; g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_SUBORDINATOR || group->kind == TISSE__GROUP_RELATIVE || tisse__parser_is_finite(p, g)) {
      return TISSE__NONE;
    }
    if (group->kind == TISSE__GROUP_NOUN && same_marker(group, other) && (by || group->marker.length > other->marker.length)) {
      return group->mention != TISSE__NONE ? g : TISSE__NONE; /* "auprès de X, un fonds de Y, et | de Z" */
    }
  }
  return TISSE__NONE;
}

/** English: "sources said | X and Y were in talks", "said on Monday X and Y would merge": what is said begins right behind the verb, without "that". */
static bool reports_right_behind(const tisse__parser *p, uint32_t verb, uint32_t group)
{
  const uint32_t owner = tisse__parser_group(p, group)->possessor;
  uint32_t start = owner != TISSE__NONE && owner < group ? owner : group;
  while (start > verb + 1 && (tisse__parser_is_kind(p, start - 1, TISSE__GROUP_ADVERB) || tisse__parser_is_kind(p, start - 1, TISSE__GROUP_QUOTE) ||
                              (tisse__parser_is_noun(p, start - 1) && tisse__parser_is_time(p, start - 1)))) {
    --start;
  }
  return p->a->language == TISSE__ENGLISH && start == verb + 1 && tisse__parser_is_reporting(p, verb) && !(tisse__parser_group(p, verb)->flags & TISSE__G_PASSIVE);
}

static bool verb_before(const tisse__parser *p, uint32_t group)
{
  for (uint32_t g = group; g-- > p->begin;) {
    const uint8_t kind = tisse__parser_group(p, g)->kind;
    if (kind == TISSE__GROUP_STOP || kind == TISSE__GROUP_SUBORDINATOR || kind == TISSE__GROUP_RELATIVE) { /* "dont A et B détiennent": its subjects */
      const bool object = p->a->language == TISSE__ENGLISH && tisse__parser_is_noun(p, g + 1) && !tisse__parser_group(p, g + 1)->marker.data;
      return kind == TISSE__GROUP_RELATIVE && !object && !TISSE__VIEW_IS_ANY(tisse__parser_group(p, g)->lemma, "dont", "que", "qu'", "où");
    }
    if (tisse__parser_is_finite(p, g)) {
      return !reports_right_behind(p, g, group);
    }
  }
  return false;
}

void tisse__coordination_join(tisse__parser *p, uint32_t left, uint32_t right)
{
  tisse__group *first = tisse__parser_group(p, left);
  if (tisse__parser_group(p, right)->first_conjunct == right && left < right) { /* a series of its own goes on with this one; not "its investors A, B and C" */
    uint32_t member = tisse__parser_group(p, right)->flags & (TISSE__G_PROPER | TISSE__G_LIST) ? right : TISSE__NONE;
    while (member != TISSE__NONE) {
      const uint32_t next = tisse__parser_group(p, member)->next_conjunct;
      tisse__parser_group(p, member)->first_conjunct = tisse__parser_group(p, member)->next_conjunct = TISSE__NONE;
      tisse__coordination_join(p, left, member);
      member = next;
    }
    return;
  }
  if (tisse__parser_group(p, right)->first_conjunct != TISSE__NONE) {
    return;
  }
  first->first_conjunct = left;
  uint32_t last = left;
  while (tisse__parser_group(p, last)->next_conjunct != TISSE__NONE) {
    last = tisse__parser_group(p, last)->next_conjunct;
  }
  if (last == right) {
    return;
  }
  tisse__parser_group(p, last)->next_conjunct = right;
  tisse__parser_group(p, right)->first_conjunct = left;
  tisse__parser_link(p, right, left, TISSE__CONJUNCT);
}

/** "le patron de Renault, François Provost, et …": a person is not listed with the company behind "de". */
static bool other_kind(const tisse__parser *p, const tisse__group *before, const tisse__group *member)
{
  if (!tisse__marker_is_of(before) || member->marker.data || before->mention == TISSE__NONE || member->mention == TISSE__NONE) {
    return false;
  }
  const uint32_t left = tisse__referent_class(p->a, p->a->mentions.items[before->mention].referent);
  const uint32_t right = tisse__referent_class(p->a, p->a->mentions.items[member->mention].referent);
  return left != TISSE__NONE && right != TISSE__NONE && tisse__class_is(p->a, left, "Person") != tisse__class_is(p->a, right, "Person");
}

/** French: "les clients de Verkor, | X et Y, …": the names between the commas are the clients, for "de" would be said again of more owners. */
static bool owns_several(const tisse__parser *p, uint32_t owner, uint32_t member, uint32_t right)
{
  const tisse__group *name = tisse__parser_group(p, owner);
  const tisse__group *over = owner > p->begin ? tisse__parser_group(p, owner - 1) : NULL;
  return p->a->language == TISSE__FRENCH && over && over->kind == TISSE__GROUP_NOUN && over->number == TISSE__PLURAL && over->determiner == TISSE__DEFINITE &&
         over->mention == TISSE__NONE && name->mention != TISSE__NONE && tisse__view_is(name->marker, "de") && !tisse__parser_group(p, member)->marker.data &&
         !tisse__parser_group(p, right)->marker.data && tisse__parser_is_kind(p, right + 1, TISSE__GROUP_COMMA) && tisse__noun_denotes_party(p->a, over->lemma);
}

/** Earlier members of an enumeration: "Nvidia, Amazon, Microsoft et SoftBank", whose last is `right`: the first. */
static uint32_t first_member(const tisse__parser *p, uint32_t member, uint32_t right)
{
  while (member >= p->begin + 2 && tisse__parser_is_kind(p, member - 1, TISSE__GROUP_COMMA) &&
         !(tisse__parser_group(p, member)->flags & TISSE__G_LIST)) { /* ", dont A et B": a list opens there */
    uint32_t before = member - 2;
    while (before > p->begin && tisse__parser_is_noun(p, before) && tisse__parser_group(p, before)->marker.data &&
           tisse__marker_is(tisse__parser_group(p, before), "de", "of") &&
           !same_marker(tisse__parser_group(p, before), tisse__parser_group(p, member))) {
      --before;
    }
    if (!tisse__parser_is_noun(p, before) || !alike(tisse__parser_group(p, before), tisse__parser_group(p, member)) || owns_several(p, before, member, right) ||
        other_kind(p, tisse__parser_group(p, before), tisse__parser_group(p, member)) ||
        (tisse__parser_group(p, before)->marker.data && tisse__parser_group(p, member)->marker.data &&
         !same_marker(tisse__parser_group(p, before), tisse__parser_group(p, member))) ||
        (!tisse__parser_group(p, before)->marker.data && tisse__parser_group(p, member)->marker.data) ||
        tisse__parser_group(p, before)->link == TISSE__GENITIVE) {
      break;
    }
    if (tisse__parser_is_fronted(p, member - 2, right) || tisse__marker_is(tisse__parser_group(p, before), "en", "in") ||
        (p->a->language == TISSE__ENGLISH && tisse__parser_is_time(p, before) != tisse__parser_is_time(p, member)) || /* "On Monday, X and Y" */
        tisse__text_is_class(p->a, tisse__parser_group(p, before)->marker, TISSE__WC_SOURCE_MARKER)) {
      break;
    }
    member = before;
  }
  return member;
}

bool tisse__parser_is_joiner(const tisse__parser *p, uint32_t group)
{
  const tisse__group *g = tisse__parser_group(p, group);
  return g->kind == TISSE__GROUP_COORDINATOR ||
         (g->kind == TISSE__GROUP_OTHER && tisse__view_is(p->a->lower[g->first], "&") && tisse__parser_is_noun(p, group - 1)) ||
         ((g->kind == TISSE__GROUP_SUBORDINATOR || g->kind == TISSE__GROUP_ADVERB || g->kind == TISSE__GROUP_OTHER) && tisse__text_is_class(p->a, g->lemma, TISSE__WC_AS_WELL));
}

/** "Brixel, Velmont to merge", "… settle", "… in talks": two names that a headline sets side by side in front of what both do. */
static bool is_headline_pair(const tisse__parser *p, uint32_t first, uint32_t last)
{
  const tisse__sentence *sentence = &p->a->sentences[tisse__parser_group(p, first)->sentence];
  if (p->a->language != TISSE__ENGLISH || last != first + 2 || last + 1 >= p->end || tisse__parser_group(p, first)->first != sentence->first ||
      tisse__view_is(p->a->lower[sentence->last - 1], ".")) {
    return false;
  }
  const tisse__group *next = tisse__parser_group(p, last + 1);
  if (next->kind == TISSE__GROUP_NOUN) {
    return tisse__marker_is(next, "in", "in") && tisse__view_is(next->lemma, "talk");
  }
  const tisse__reading *verb = &p->a->readings[next->first];
  const bool one = verb->form == TISSE__FINITE && (verb->tense != TISSE__PRESENT || (verb->person == 3 && verb->number == TISSE__SINGULAR));
  return next->kind == TISSE__GROUP_VERB && !one && (tisse__parser_is_finite(p, last + 1) || next->form == TISSE__INFINITIVE);
}

/** "CBS, Netflix, Amazon": three names and more with commas between are a list, also without "and". */
static void link_bare_lists(tisse__parser *p)
{
  for (uint32_t g = p->begin; g + 3 < p->end; ++g) {
    uint32_t last = g;
    while (last + 2 < p->end && tisse__parser_is_kind(p, last + 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, last + 2) &&
           (tisse__parser_group(p, last + 2)->flags & TISSE__G_PROPER) && !tisse__parser_group(p, last + 2)->marker.data &&
           (tisse__parser_group(p, last)->flags & TISSE__G_PROPER) && tisse__parser_is_noun(p, last)) {
      last += 2;
    }
    if (last >= g + 4 || is_headline_pair(p, g, last)) {
      for (uint32_t m = g + 2; m <= last; m += 2) {
        if (tisse__parser_group(p, m)->first_conjunct == TISSE__NONE) {
          tisse__coordination_join(p, g, m);
        }
      }
      g = last;
    }
  }
}

/** "Accel, a longtime backer, | and Index Ventures": over what commas close off, the name that it is said of. */
static uint32_t before_apposition(const tisse__parser *p, uint32_t comma, uint32_t right, bool *inside)
{
  const tisse__group *other = tisse__parser_group(p, right);
  uint32_t g = comma;
  while (g > p->begin + 1) {
    const tisse__group *group = tisse__parser_group(p, --g);
    if (group->kind == TISSE__GROUP_COMMA) {
      const tisse__group *name = tisse__parser_group(p, g - 1);
      const bool role = tisse__parser_is_noun(p, g + 1) && !tisse__parser_group(p, g + 1)->marker.data && g + 1 < comma;
      return role && name->kind == TISSE__GROUP_NOUN && name->mention != TISSE__NONE && name->link != TISSE__CONJUNCT &&
                     name->link != TISSE__GENITIVE && alike(name, other) && same_marker(name, other)
                 ? g - 1
                 : TISSE__NONE;
    }
    *inside = *inside || group->mention != TISSE__NONE || group->determiner == TISSE__POSSESSIVE;
    const bool head = group->kind == TISSE__GROUP_NOUN && !group->marker.data && group->mention == TISSE__NONE && group->sum == TISSE__NONE &&
                      !(group->flags & (TISSE__G_PRONOUN | TISSE__G_LIST));
    if (!head && !(group->kind == TISSE__GROUP_NOUN && (group->marker.data || group->link == TISSE__GENITIVE)) &&
        group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_OTHER && group->kind != TISSE__GROUP_ADVERB &&
        (group->kind != TISSE__GROUP_VERB || tisse__parser_is_finite(p, g) || group->form == TISSE__INFINITIVE)) { /* "a firm making tiles, and" */
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "Alto, qui soutient Ossea, | et Brastel": over the relative clause between commas, the name that it is said of; TISSE__NONE where none is. */
static uint32_t before_relative(const tisse__parser *p, uint32_t comma, uint32_t right)
{
  const tisse__group *other = tisse__parser_group(p, right);
  for (uint32_t g = comma; g-- > p->begin + 2;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind == TISSE__GROUP_COMMA || group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_SUBORDINATOR) {
      return TISSE__NONE;
    }
    if (group->kind == TISSE__GROUP_RELATIVE) {
      const tisse__group *name = tisse__parser_group(p, g - 2);
      return tisse__parser_is_kind(p, g - 1, TISSE__GROUP_COMMA) && name->kind == TISSE__GROUP_NOUN && name->mention != TISSE__NONE && other->mention != TISSE__NONE &&
                     name->link != TISSE__CONJUNCT && name->link != TISSE__GENITIVE && alike(name, other) && same_marker(name, other)
                 ? g - 2
                 : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "entre Alto, actionnaire d'Ossea | et Brastel": the one of the two that stands behind "entre", what is said of it between; TISSE__NONE where none is. */
static uint32_t first_between(const tisse__parser *p, uint32_t coordinator, uint32_t right)
{
  for (uint32_t g = coordinator; !tisse__parser_group(p, right)->marker.data && g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (group->kind != TISSE__GROUP_NOUN && group->kind != TISSE__GROUP_COMMA && group->kind != TISSE__GROUP_ADJECTIVE) {
      break;
    }
    if (group->kind == TISSE__GROUP_NOUN && tisse__marker_is(group, "entre", "between")) {
      return group->mention != TISSE__NONE && group->number != TISSE__PLURAL && group->first_conjunct == TISSE__NONE &&
                     tisse__parser_is_kind(p, g + 1, TISSE__GROUP_COMMA) && tisse__parser_is_noun(p, g + 2) && tisse__parser_group(p, g + 2)->mention == TISSE__NONE &&
                     alike(group, tisse__parser_group(p, right))
                 ? g
                 : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "le service que développent | X et Y": a plural verb in front of a singular has both for subjects. */
static bool wants_plural(const tisse__parser *p, uint32_t left)
{
  return p->a->language == TISSE__FRENCH && left >= p->begin + 2 && tisse__parser_is_finite(p, left - 1) &&
         tisse__parser_is_kind(p, left - 2, TISSE__GROUP_RELATIVE) && tisse__parser_group(p, left - 1)->number == TISSE__PLURAL &&
         tisse__parser_group(p, left)->number != TISSE__PLURAL;
}

/** "A holds 60 per cent and | B 40 per cent", "and B the rest": the verb that is not said again; TISSE__NONE where the name is no such subject. */
static uint32_t gapped_verb(const tisse__parser *p, uint32_t name)
{
  const tisse__group *g = tisse__parser_group(p, name);
  const uint32_t sum = name + 1;
  if (!(g->flags & TISSE__G_PROPER) || g->marker.data || !tisse__parser_is_noun(p, sum) || tisse__parser_group(p, sum)->marker.data) {
    return TISSE__NONE;
  }
  const tisse__group *part = tisse__parser_group(p, sum);
  const bool rest = part->determiner == TISSE__DEFINITE && tisse__word_is_class(p->a, part->head, TISSE__WC_REST);
  if (part->sum == TISSE__NONE && !rest) {
    return TISSE__NONE;
  }
  bool same = false;
  for (uint32_t v = name; v-- > p->begin && !tisse__parser_is_kind(p, v, TISSE__GROUP_STOP);) {
    const tisse__group *before = tisse__parser_group(p, v);
    same = same || (before->sum != TISSE__NONE && !before->marker.data &&
                    (rest || p->a->sums.items[before->sum].money == p->a->sums.items[part->sum].money));
    if (before->kind == TISSE__GROUP_VERB) {
      return same ? v : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** Makes the name the subject of the verb that is not said again; false where it is no such subject. */
static bool link_gapped(tisse__parser *p, uint32_t name)
{
  const uint32_t verb = tisse__parser_is_noun(p, name) ? gapped_verb(p, name) : TISSE__NONE;
  if (verb == TISSE__NONE) {
    return false;
  }
  tisse__parser_link(p, name, verb, TISSE__SUBJECT);
  tisse__parser_group(p, name)->flags |= TISSE__G_GAPPED;
  tisse__parser_link(p, name + 1, name, TISSE__COMPLEMENT);
  return true;
}

/** Does a member of a series end before the group? */
static bool ends_member(const tisse__parser *p, uint32_t group)
{
  return group >= p->end || tisse__parser_is_kind(p, group, TISSE__GROUP_COMMA) || tisse__parser_is_kind(p, group, TISSE__GROUP_STOP) ||
         tisse__parser_is_joiner(p, group);
}

/** The group behind a time that commas part off: "owns A and, since 2020, | B"; else the one at `g`. */
static uint32_t behind_parted_time(const tisse__parser *p, uint32_t g)
{
  const bool parted = g + 3 < p->end && tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA) && tisse__parser_is_kind(p, g + 2, TISSE__GROUP_COMMA) &&
                      tisse__parser_is_noun(p, g + 3) && !tisse__parser_group(p, g + 3)->marker.data && tisse__parser_group(p, g + 3)->mention != TISSE__NONE;
  const bool time = parted && (tisse__parser_is_kind(p, g + 1, TISSE__GROUP_ADVERB) ||
                               (tisse__parser_is_noun(p, g + 1) && tisse__parser_group(p, g + 1)->marker.data && tisse__parser_is_time(p, g + 1)));
  return time && !tisse__parser_finite_ahead(p, g + 3) ? g + 3 : g;
}

/** English: "its stake in A, the maker of B, and | its stake in C": the group before of which the same noun is said, with the same determiner; TISSE__NONE. */
static uint32_t said_again(const tisse__parser *p, uint32_t joiner, uint32_t right)
{
  const tisse__group *again = tisse__parser_group(p, right);
  for (uint32_t g = joiner; p->a->language == TISSE__ENGLISH && again->determiner == TISSE__POSSESSIVE && again->mention == TISSE__NONE && g-- > p->begin;) {
    const tisse__group *group = tisse__parser_group(p, g);
    if (tisse__parser_is_finite(p, g) || group->kind == TISSE__GROUP_STOP) {
      break;
    }
    if (group->kind == TISSE__GROUP_NOUN && group->determiner == TISSE__POSSESSIVE && group->mention == TISSE__NONE && tisse_view_equal(group->lemma, again->lemma) &&
        same_marker(group, again)) {
      return g;
    }
  }
  return TISSE__NONE;
}

static void link_joined(tisse__parser *p)
{
  for (uint32_t c = p->begin + 1; c + 1 < p->end; ++c) {
    if (!tisse__parser_is_joiner(p, c)) {
      if (tisse__parser_is_kind(p, c, TISSE__GROUP_COMMA) && ends_member(p, c + 3)) {
        link_gapped(p, c + 1); /* "A holds 60 per cent, B 30 per cent and C the rest" */
      }
      continue;
    }
    uint32_t right = behind_parted_time(p, c + 1);
    right += tisse__parser_is_kind(p, right, TISSE__GROUP_QUOTE) && tisse__parser_is_kind(p, c - 1, TISSE__GROUP_QUOTE); /* « Le Soir » et « La Voix » */
    if (tisse__parser_is_kind(p, right, TISSE__GROUP_OTHER) || tisse__parser_is_kind(p, right, TISSE__GROUP_ADVERB)) {
      if (tisse__form_is_class(p->a, tisse__parser_group(p, right)->first, TISSE__WC_NOT)) {
        continue; /* "à X, et non à Y" */
      }
      ++right;
    }
    while (right + 2 < p->end && tisse__parser_is_noun(p, right) && tisse__parser_group(p, right)->link == TISSE__GENITIVE) {
      right += 2;
    }
    if (!tisse__parser_is_noun(p, right) ||
        (tisse__parser_group(p, right)->flags & TISSE__G_PRONOUN && tisse__parser_finite_ahead(p, right) && tisse__parser_is_finite(p, right + 1))) {
      continue;
    }
    if (link_gapped(p, right) || tisse__second_post(p, right) || tisse__series_pairs(p, c, right)) {
      continue;
    }
    uint32_t before = c;
    if (tisse__parser_is_kind(p, before - 1, TISSE__GROUP_COMMA)) {
      --before;
    }
    bool inside = false;
    const uint32_t over = before < c ? before_apposition(p, before, right, &inside) : TISSE__NONE;
    if (over != TISSE__NONE && inside && !(tisse__parser_group(p, over)->flags & TISSE__G_LIST)) { /* "Y, a unit of X, and Z": Z is none of X's, nor a member: what is said of Y alone is not said of Z */
      const tisse__group *host = tisse__parser_group(p, over), *other = tisse__parser_group(p, right); /* "auprès de Y, fonds de X, et de Z" */
      const bool joins = !other->marker.data || (same_marker(host, other) && host->marker.length > other->marker.length && other->mention != TISSE__NONE);
      if (joins && !(tisse__parser_finite_ahead(p, right) && verb_before(p, over))) {
        tisse__parser_link(p, right, over, TISSE__CONJUNCT);
      }
      continue;
    }
    if (tisse__parser_is_noun(p, right + 1) && (tisse__parser_group(p, right + 1)->flags & TISSE__G_PRONOUN) &&
        tisse__form_is_class(p->a, tisse__parser_group(p, right + 1)->head, TISSE__WC_THAT_ONE)) {
      continue; /* "X vend … à Y, et Z celles de …": the verb is not said again */
    }
    const uint32_t again = said_again(p, c, right);
    const uint32_t told = before < c ? before_relative(p, before, right) : first_between(p, c, right);
    const uint32_t said = before < c && over == TISSE__NONE ? tisse__before_participle(p, before, right) : TISSE__NONE;
    if (said != TISSE__NONE) { /* what is said of the first alone is not said of the second */
      tisse__parser_link(p, right, said, TISSE__CONJUNCT);
      continue;
    }
    const uint32_t near = over != TISSE__NONE ? over : again != TISSE__NONE ? again : told != TISSE__NONE ? told : left_conjunct(p, before, right);
    const uint32_t left = near != TISSE__NONE ? near : agent_before(p, c, right);
    if (left != TISSE__NONE && before < c && p->a->language == TISSE__FRENCH && !tisse__parser_group(p, right)->marker.data &&
        tisse__marker_is(tisse__parser_group(p, left), "à", "de") && tisse__parser_is_kind(p, right + 1, TISSE__GROUP_COMMA)) {
      continue; /* "vend ses puces à X, et Y, celles de Z": "à" would be said again */
    }
    const bool agents = left != TISSE__NONE && tisse__marker_is(tisse__parser_group(p, right), "par", NULL) && tisse__marker_is(tisse__parser_group(p, left), "par", NULL);
    if (left == TISSE__NONE || (!agents && tisse__parser_finite_ahead(p, right) && verb_before(p, left) && !wants_plural(p, left))) {
      continue;
    }
    const uint32_t first = first_member(p, left, right);
    for (uint32_t m = first + 1; m <= left; ++m) {
      if (tisse__parser_is_noun(p, m) && tisse__parser_is_kind(p, m - 1, TISSE__GROUP_COMMA)) {
        tisse__coordination_join(p, first, m);
      }
    }
    tisse__coordination_join(p, first, right);
  }
}

/** "Archer | on FX", "Stray | by Ana Ruiz", "Avenue | : Endgame": what a listed title has behind it, of capitals too. */
static bool goes_with_title(const tisse__parser *p, uint32_t g)
{
  const tisse__group *group = tisse__parser_group(p, g);
  if (tisse__parser_is_kind(p, g, TISSE__GROUP_STOP)) {
    return tisse__view_is(group->lemma, ":") && tisse__parser_is_noun(p, g + 1) && !tisse__parser_group(p, g + 1)->marker.data &&
           (p->a->words[tisse__parser_group(p, g + 1)->first].flags & TISSE__TOKEN_UPPER_FIRST);
  }
  return tisse__parser_is_noun(p, g) && group->marker.data && !(group->flags & TISSE__G_LIST) && !tisse__text_is_class(p->a, group->marker, TISSE__WC_AS_WELL) &&
         ((group->flags & TISSE__G_PROPER) || (p->a->words[group->head].flags & TISSE__TOKEN_UPPER_FIRST));
}

/** Behind the brackets and closing quotes that follow a member of a list: "Luce (2019) | ,". */
static uint32_t behind_member(const tisse__parser *p, uint32_t member, bool listed)
{
  uint32_t g = member + 1;
  while (g < p->end) {
    if (listed && p->a->language == TISSE__ENGLISH && goes_with_title(p, g)) {
      g += tisse__parser_is_kind(p, g, TISSE__GROUP_STOP) ? 2 : 1;
      continue;
    }
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_OPEN)) {
      uint32_t close = g + 1;
      while (close < p->end && close < g + 8 && !tisse__parser_is_kind(p, close, TISSE__GROUP_CLOSE) && !tisse__parser_is_finite(p, close)) {
        ++close;
      }
      if (!tisse__parser_is_kind(p, close, TISSE__GROUP_CLOSE)) {
        return g;
      }
      g = close + 1;
    } else if (tisse__parser_is_kind(p, g, TISSE__GROUP_QUOTE) ||
               (tisse__parser_is_kind(p, g, TISSE__GROUP_OTHER) && p->a->words[tisse__parser_group(p, g)->first].shape == TISSE__PUNCTUATION)) {
      ++g;
    } else if (tisse__parser_is_noun(p, g) && tisse__marker_is(tisse__parser_group(p, g), "of", "from") &&
               (tisse__parser_group(p, g)->flags & TISSE__G_PROPER)) {
      ++g; /* "Toast | of London" */
    } else {
      break;
    }
  }
  return g;
}

/** "The CW"; in a list "Toast" too: no name that is known as one, but with its capitals, and no role ("Founder"). */
static bool is_title(const tisse__parser *p, const tisse__group *group, bool listed)
{
  if ((!listed && !tisse__view_is(p->a->lower[group->first], "the")) || tisse__word_is_class(p->a, group->head, TISSE__WC_PERSON) ||
      tisse__word_is_class(p->a, group->head, TISSE__WC_TITLE) || tisse__lemma_denotes_party(p->a, group->lemma)) {
    return false;
  }
  return (p->a->words[group->first].flags & TISSE__TOKEN_UPPER_FIRST) && (p->a->words[group->head].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !(p->a->words[group->first].flags & TISSE__TOKEN_SENTENCE_FIRST);
}

/** The member behind the separator at `g`, TISSE__NONE where none is; `last` where a coordinator stands before it. */
static uint32_t next_member(const tisse__parser *p, uint32_t head, uint32_t g, bool listed, bool *last)
{
  const uint32_t begin = g;
  if (tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA) ||
      (tisse__parser_is_kind(p, g, TISSE__GROUP_STOP) && tisse__view_is(tisse__parser_group(p, g)->lemma, ";"))) {
    ++g;
  }
  *last = g < p->end && tisse__parser_is_joiner(p, g);
  g += *last || (tisse__parser_is_kind(p, g, TISSE__GROUP_OTHER) && p->a->text.data[p->a->words[tisse__parser_group(p, g)->first].bytes.begin] == '&');
  while (tisse__parser_is_kind(p, g, TISSE__GROUP_QUOTE) ||
         (tisse__parser_is_kind(p, g, TISSE__GROUP_OTHER) && p->a->words[tisse__parser_group(p, g)->first].shape == TISSE__PUNCTUATION)) {
    ++g;
  }
  if (g == begin || !tisse__parser_is_noun(p, g)) {
    return TISSE__NONE;
  }
  const tisse__group *member = tisse__parser_group(p, g);
  const bool marked = member->marker.data && !same_marker(tisse__parser_group(p, head), member);
  const bool name = (member->flags & TISSE__G_PROPER) || is_title(p, member, listed) || (listed && member->mention != TISSE__NONE);
  return marked || !name || member->link == TISSE__GENITIVE || member->sum != TISSE__NONE || (member->flags & (TISSE__G_PRONOUN | TISSE__G_LIST))
             ? TISSE__NONE
             : g;
}

/** Is the group opened as a list is: by its marker, a verb of containing, a colon? */
static bool follows_opener(const tisse__parser *p, uint32_t g)
{
  if (tisse__parser_group(p, g)->flags & TISSE__G_LIST) {
    return true;
  }
  while (g > p->begin && tisse__parser_is_kind(p, g - 1, TISSE__GROUP_QUOTE)) {
    --g;
  }
  if (g == p->begin) {
    return false;
  }
  const tisse__group *before = tisse__parser_group(p, g - 1);
  return (before->kind == TISSE__GROUP_VERB && tisse__group_is_class(p->a, before, TISSE__WC_INCLUDE)) || tisse__parser_is_list_colon(p, g - 1);
}

/** May a series begin here: a name, or what a list marker opens ("including The Cube")? */
static bool opens_series(const tisse__parser *p, uint32_t g)
{
  const tisse__group *first = tisse__parser_group(p, g);
  const bool capital = (p->a->words[first->first].flags & TISSE__TOKEN_UPPER_FIRST) != 0;
  return first->kind == TISSE__GROUP_NOUN && first->link != TISSE__GENITIVE && first->first_conjunct == TISSE__NONE &&
         !(first->flags & TISSE__G_PRONOUN) && (first->mention != TISSE__NONE || (capital && follows_opener(p, g))) &&
         !tisse__text_is_class(p->a, first->marker, TISSE__WC_SOURCE_MARKER);
}

/** Does a series go on behind its first "and": in a list another member behind a comma, else members up to another "and"; no verb to come? */
static bool goes_on_behind(const tisse__parser *p, uint32_t head, uint32_t comma, bool listed)
{
  bool last = false;
  const uint32_t next = tisse__parser_is_kind(p, comma, TISSE__GROUP_COMMA) ? next_member(p, head, comma, listed, &last) : TISSE__NONE;
  if (p->a->language != TISSE__ENGLISH || next == TISSE__NONE || tisse__parser_finite_ahead(p, next)) {
    return false;
  }
  uint32_t end = next;
  while (!listed && !last && end != TISSE__NONE) {
    end = next_member(p, head, behind_member(p, end, false), false, &last);
  }
  return listed || (end != TISSE__NONE && end != next && verb_before(p, head) && !tisse__parser_finite_ahead(p, end));
}

/** "including The Cube, Breaking Magic (2010), Fresh Meat, and Toast of London": names in a row, brackets, quotes and titles in them. */
static void link_series(tisse__parser *p)
{
  for (uint32_t g = p->begin; g + 2 < p->end; ++g) {
    if (!opens_series(p, g)) {
      continue;
    }
    uint32_t members[64];
    uint32_t count = 0;
    bool last = false;
    const bool listed = follows_opener(p, g);
    for (uint32_t m = g; m != TISSE__NONE && count < 64;) {
      members[count++] = m;
      const uint32_t behind = behind_member(p, m, listed);
      const bool over = last && !goes_on_behind(p, g, behind, listed); /* "Mouse and Man, Flint, and Ash": the first "and" is a title's */
      m = over ? TISSE__NONE : next_member(p, g, behind, listed, &last);
    }
    if (last && count > 1 && !listed && tisse__parser_finite_ahead(p, members[count - 1]) && verb_before(p, g)) {
      --count; /* "bought A and B, and C sold D" */
      last = false;
    }
    const bool behind_firm = count > 1 && !listed && (other_kind(p, tisse__parser_group(p, g), tisse__parser_group(p, members[1])) ||
                                                      owns_several(p, g, members[1], members[count - 1])); /* "deux anciens de X, A et B" */
    if (!behind_firm && count >= (last && listed ? 2 : 3)) {
      const uint32_t head = last && !listed && tisse__parser_is_fronted(p, g, members[count - 1]); /* "à Dakar, | A et B se livrent" */
      for (uint32_t i = head + 1; i < count; ++i) {
        tisse__coordination_join(p, members[head], members[i]);
      }
      g = members[count - 1];
    }
  }
}

/** "including A and B, as well as | C and D": the members go on with those before the marker. */
static void link_as_well(tisse__parser *p)
{
  for (uint32_t g = p->begin + 1; g < p->end; ++g) {
    tisse__group *more = tisse__parser_group(p, g);
    if (more->kind != TISSE__GROUP_NOUN || more->mention == TISSE__NONE || !tisse__text_is_class(p->a, more->marker, TISSE__WC_AS_WELL)) {
      continue;
    }
    uint32_t left = TISSE__NONE;
    for (uint32_t b = g; b-- > p->begin && left == TISSE__NONE && !tisse__parser_is_finite(p, b);) {
      const tisse__group *before = tisse__parser_group(p, b);
      left = before->kind == TISSE__GROUP_NOUN && before->mention != TISSE__NONE && !before->marker.data && before->link != TISSE__GENITIVE ? b : left;
    }
    if (left == TISSE__NONE) {
      continue;
    }
    left = tisse__parser_group(p, left)->first_conjunct != TISSE__NONE ? tisse__parser_group(p, left)->first_conjunct : left;
    tisse__coordination_join(p, left, g);
  }
}

bool tisse__parser_is_coordinated(const tisse__parser *p, uint32_t verb)
{
  for (uint32_t g = verb; g-- > p->begin;) {
    if (tisse__parser_is_kind(p, g, TISSE__GROUP_COORDINATOR) || tisse__parser_is_joiner(p, g)) {
      return true;
    }
    if (p->a->language == TISSE__ENGLISH && tisse__parser_is_noun(p, g) && tisse__parser_group(p, g)->marker.data &&
        tisse__parser_is_time(p, g) && tisse__parser_group(p, g)->link != TISSE__CONJUNCT) {
      continue; /* "grew, and in 2013 became" */
    }
    if (!tisse__parser_is_kind(p, g, TISSE__GROUP_ADVERB) && !tisse__parser_is_kind(p, g, TISSE__GROUP_OTHER) &&
        !tisse__parser_is_kind(p, g, TISSE__GROUP_QUOTE) && !tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA)) {
      return false;
    }
  }
  return false;
}

void tisse__coordination_link(tisse__parser *p)
{
  link_series(p);
  link_as_well(p);
  link_joined(p);
  link_bare_lists(p);
  tisse__series_link(p);
  tisse__series_people(p);
  tisse__portions_link(p);
}

void tisse__coordination_share(tisse__parser *p)
{
  for (uint32_t g = p->begin + 2; g < p->end; ++g) {
    tisse__group *verb = tisse__parser_group(p, g);
    if (verb->kind != TISSE__GROUP_VERB || (verb->flags & TISSE__G_FINITE) || !tisse__parser_is_joiner(p, g - 1)) {
      continue;
    }
    for (uint32_t b = g - 1; b-- > p->begin;) {
      const tisse__group *before = tisse__parser_group(p, b);
      if (before->kind == TISSE__GROUP_VERB && before->form == verb->form && !(before->flags & TISSE__G_FINITE)) {
        verb->governor = before->governor;
        verb->link = before->link;
        verb->antecedent = before->antecedent;
        break;
      }
      if (tisse__parser_is_finite(p, b)) {
        break;
      }
    }
  }
}
