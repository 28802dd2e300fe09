/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Groups into clauses: governors and functions. Deterministic, left to right, with a stack of open clauses; what is not plain stays loose. */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

typedef enum clause_type { CLAUSE_MAIN, CLAUSE_RELATIVE, CLAUSE_COMPLETIVE, CLAUSE_ADVERBIAL, CLAUSE_PARENTHESIS } clause_type;

typedef struct clause {
  clause_type type;
  uint32_t parent;         ///< Clause
  uint32_t opener;         ///< Relative or subordinator.
  uint32_t governor;       ///< Group that the clause hangs on.
  uint32_t verb;           ///< Finite verb, the last of coordinated ones.
  uint32_t first_verb;
  uint32_t active;         ///< Verb group that takes what comes: finite, infinitive, participle.
  uint32_t subject;        ///< Candidate.
  uint32_t noun;           ///< Last noun group in it.
  uint32_t participle;     ///< Waits for the subject: "Fondée en 2015, OpenAI …"
  bool comma;              ///< Opened behind a comma.
} clause;

typedef struct parser {
  tisse__analysis *a;
  uint32_t begin, end;     ///< Groups of the sentence.
  clause *clauses;
  uint32_t clause_count, clause_capacity, top;
  uint32_t previous;       ///< Last group that was not an adverb or a quote.
  bool after_comma, after_coordinator;
  uint32_t pending_first;  ///< Marked groups that wait for a verb.
} parser;

static tisse__group *G(const parser *p, uint32_t group)
{
  return &p->a->groups.items[group];
}

static clause *top(parser *p)
{
  return &p->clauses[p->top];
}

static uint32_t open_clause(parser *p, clause_type type, uint32_t parent, uint32_t opener, uint32_t governor)
{
  if (p->clause_count == p->clause_capacity) {
    return p->top;
  }
  p->clauses[p->clause_count] = (clause){.type = type, .parent = parent, .opener = opener, .governor = governor, .verb = TISSE__NONE,
                                         .first_verb = TISSE__NONE, .active = TISSE__NONE, .subject = TISSE__NONE, .noun = TISSE__NONE,
                                         .participle = TISSE__NONE, .comma = p->after_comma};
  return p->top = p->clause_count++;
}

static void link_group(parser *p, uint32_t group, uint32_t governor, tisse__link_kind link)
{
  if (group == governor) {
    return;
  }
  for (uint32_t g = governor, steps = 0; g != TISSE__NONE && steps < 1000; g = G(p, g)->governor, ++steps) {
    if (g == group) {
      return; /* never a circle */
    }
  }
  G(p, group)->governor = governor;
  G(p, group)->link = (uint8_t)link;
}

static bool is_kind(const parser *p, uint32_t group, tisse__group_kind kind)
{
  return group < p->end && group >= p->begin && G(p, group)->kind == kind;
}

static bool is_finite(const parser *p, uint32_t group)
{
  return is_kind(p, group, TISSE__GROUP_VERB) && (G(p, group)->flags & TISSE__G_FINITE);
}

static bool is_copula(const tisse__group *verb)
{
  static const char *const copulas[] = {"être", "devenir", "rester", "demeurer", "sembler", "paraître", "be", "become", "remain", "seem", "stay"};
  for (size_t i = 0; i < sizeof copulas / sizeof *copulas; ++i) {
    if (tisse__view_is(verb->lemma, copulas[i])) {
      return true;
    }
  }
  return false;
}

static bool marker_is(const tisse__group *group, const char *a, const char *b)
{
  return tisse__view_is(group->marker, a) || (b && tisse__view_is(group->marker, b));
}

/* ---- Possessive 's ------------------------------------------------------------------------------------------------- */

static void link_possessives(parser *p)
{
  for (uint32_t g = p->begin; g + 1 < p->end; ++g) {
    if (is_kind(p, g, TISSE__GROUP_RELATIVE) && tisse__view_is(G(p, g)->lemma, "whose") && is_kind(p, g + 1, TISSE__GROUP_NOUN)) {
      G(p, g + 1)->possessor = g;
      G(p, g + 1)->flags &= ~(uint32_t)TISSE__G_BARE;
    }
  }
  for (uint32_t g = p->begin; g + 1 < p->end; ++g) {
    tisse__group *owner = G(p, g);
    if (owner->kind == TISSE__GROUP_NOUN && owner->mention != TISSE__NONE && p->a->mentions.items[owner->mention].given &&
        p->a->readings[owner->head].kind == TISSE__POSSESSIVE && is_kind(p, g + 1, TISSE__GROUP_NOUN) && !G(p, g + 1)->marker.data) {
      tisse__group *owned = G(p, g + 1);
      owned->possessor = g;
      owned->marker = owner->marker;
      owned->marker_first = owner->marker_first;
      owned->flags &= ~(uint32_t)TISSE__G_BARE;
      owner->marker = (tisse_view){0};
      link_group(p, g, g + 1, TISSE__GENITIVE);
    }
  }
  for (uint32_t g = p->begin + 1; g + 1 < p->end; ++g) {
    tisse__group *mark = G(p, g);
    if (mark->kind != TISSE__GROUP_OTHER || !(p->a->lower[mark->first].data[0] == '\'') || !is_kind(p, g - 1, TISSE__GROUP_NOUN) ||
        !is_kind(p, g + 1, TISSE__GROUP_NOUN) || G(p, g + 1)->marker.data) {
      continue;
    }
    tisse__group *owner = G(p, g - 1);
    tisse__group *owned = G(p, g + 1);
    owned->possessor = g - 1;
    owned->marker = owner->marker;
    owned->marker_first = owner->marker_first;
    owned->flags &= ~(uint32_t)TISSE__G_BARE;
    owner->marker = (tisse_view){0};
    link_group(p, g - 1, g + 1, TISSE__GENITIVE);
  }
}

/* ---- Coordination ----------------------------------------------------------------------------------------------------- */

static bool is_noun(const parser *p, uint32_t group)
{
  return is_kind(p, group, TISSE__GROUP_NOUN);
}

/** Is a finite verb to come whose subject this noun group can be? */
static bool finite_ahead(const parser *p, uint32_t noun)
{
  bool comma = false;
  for (uint32_t g = noun + 1; g < p->end; ++g) {
    const tisse__group *group = G(p, g);
    switch (group->kind) {
    case TISSE__GROUP_VERB:
      if (group->flags & TISSE__G_FINITE) {
        return true;
      }
      if (group->form == TISSE__INFINITIVE && !group->marker.data) {
        return false;
      }
      break;
    case TISSE__GROUP_RELATIVE: /* over the relative clause's own verb */
      while (g + 1 < p->end && !is_finite(p, g + 1) && !is_kind(p, g + 1, TISSE__GROUP_STOP)) {
        ++g;
      }
      ++g;
      comma = true;
      break;
    case TISSE__GROUP_NOUN:
      if (!group->marker.data && group->link != TISSE__CONJUNCT && group->link != TISSE__APPOSITION && group->link != TISSE__GENITIVE &&
          group->possessor == TISSE__NONE && !(group->flags & TISSE__G_LIST)) {
        return false;
      }
      break;
    case TISSE__GROUP_COMMA:
      if (comma || !(g + 1 < p->end && (G(p, g + 1)->link == TISSE__APPOSITION || G(p, g + 1)->link == TISSE__CONJUNCT ||
                                        G(p, g + 1)->kind == TISSE__GROUP_RELATIVE))) {
        return comma && is_finite(p, g + 1);
      }
      comma = G(p, g + 1)->link == TISSE__APPOSITION;
      break;
    case TISSE__GROUP_COORDINATOR:
      if (!(g + 1 < p->end && G(p, g + 1)->link == TISSE__CONJUNCT)) {
        return false;
      }
      break;
    case TISSE__GROUP_STOP: case TISSE__GROUP_SUBORDINATOR: return false;
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
  return left->marker.data && left->marker.length > right->marker.length && left->marker.data[left->marker.length - right->marker.length - 1] == ' ' &&
         memcmp(left->marker.data + left->marker.length - right->marker.length, right->marker.data, right->marker.length) == 0;
}

static bool alike(const tisse__group *left, const tisse__group *right)
{
  const bool left_name = left->mention != TISSE__NONE || (left->flags & TISSE__G_PRONOUN);
  const bool right_name = right->mention != TISSE__NONE || (right->flags & TISSE__G_PRONOUN);
  return left_name == right_name && (left->sum == TISSE__NONE) == (right->sum == TISSE__NONE);
}

/** The noun group, left of a coordinator, that the right one is joined to; nearest alike, else nearest. */
static uint32_t left_conjunct(const parser *p, uint32_t coordinator, uint32_t right)
{
  uint32_t nearest = TISSE__NONE;
  for (uint32_t g = coordinator; g-- > p->begin;) {
    const tisse__group *group = G(p, g);
    if (group->kind == TISSE__GROUP_NOUN && marker_is(group, "entre", "between") && !G(p, right)->marker.data && group->first_conjunct == TISSE__NONE &&
        group->number != TISSE__PLURAL) {
      return g; /* "entre … et …" */
    }
    if (group->kind == TISSE__GROUP_NOUN && group->link != TISSE__GENITIVE) {
      if (same_marker(group, G(p, right)) && (group->link != TISSE__CONJUNCT)) {
        if (alike(group, G(p, right))) {
          return g;
        }
        nearest = nearest == TISSE__NONE ? g : nearest;
      }
    } else if (group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_OTHER &&
               group->kind != TISSE__GROUP_QUOTE && group->kind != TISSE__GROUP_OPEN && group->kind != TISSE__GROUP_CLOSE &&
               !(group->kind == TISSE__GROUP_VERB && group->form == TISSE__PARTICIPLE_PAST && !(group->flags & TISSE__G_FINITE))) {
      break;
    }
  }
  return nearest;
}

static bool verb_before(const parser *p, uint32_t group)
{
  for (uint32_t g = group; g-- > p->begin;) {
    const uint8_t kind = G(p, g)->kind;
    if (kind == TISSE__GROUP_STOP || kind == TISSE__GROUP_SUBORDINATOR || kind == TISSE__GROUP_RELATIVE) {
      return kind == TISSE__GROUP_RELATIVE;
    }
    if (is_finite(p, g)) {
      return true;
    }
  }
  return false;
}

static void join(parser *p, uint32_t left, uint32_t right)
{
  tisse__group *first = G(p, left);
  first->first_conjunct = left;
  uint32_t last = left;
  while (G(p, last)->next_conjunct != TISSE__NONE) {
    last = G(p, last)->next_conjunct;
  }
  if (last == right) {
    return;
  }
  G(p, last)->next_conjunct = right;
  G(p, right)->first_conjunct = left;
  link_group(p, right, left, TISSE__CONJUNCT);
}

/** Earlier members of an enumeration: "Nvidia, Amazon, Microsoft et SoftBank": returns the first. */
static uint32_t first_member(const parser *p, uint32_t member)
{
  while (member >= p->begin + 2 && is_kind(p, member - 1, TISSE__GROUP_COMMA)) {
    uint32_t before = member - 2;
    while (before > p->begin && is_noun(p, before) && G(p, before)->marker.data && marker_is(G(p, before), "de", "of") &&
           !same_marker(G(p, before), G(p, member))) {
      --before;
    }
    if (!is_noun(p, before) || !alike(G(p, before), G(p, member)) ||
        (G(p, before)->marker.data && G(p, member)->marker.data && !same_marker(G(p, before), G(p, member))) ||
        (!G(p, before)->marker.data && G(p, member)->marker.data) || G(p, before)->link == TISSE__GENITIVE) {
      break;
    }
    if (marker_is(G(p, before), "selon", "en") || marker_is(G(p, before), "in", "according to")) {
      break;
    }
    member = before;
  }
  return member;
}

static bool is_joiner(const parser *p, uint32_t group)
{
  const tisse__group *g = G(p, group);
  return g->kind == TISSE__GROUP_COORDINATOR ||
         ((g->kind == TISSE__GROUP_SUBORDINATOR || g->kind == TISSE__GROUP_ADVERB || g->kind == TISSE__GROUP_OTHER) &&
          (tisse__view_is(g->lemma, "ainsi que") || tisse__view_is(g->lemma, "as well as") || tisse__view_is(g->lemma, "mais aussi") ||
           tisse__view_is(g->lemma, "ainsi qu'")));
}

/** "CBS, Netflix, Amazon": three names and more with commas between are a list, also without "and". */
static void link_bare_lists(parser *p)
{
  for (uint32_t g = p->begin; g + 4 < p->end; ++g) {
    uint32_t last = g;
    while (last + 2 < p->end && is_kind(p, last + 1, TISSE__GROUP_COMMA) && is_noun(p, last + 2) && (G(p, last + 2)->flags & TISSE__G_PROPER) &&
           !G(p, last + 2)->marker.data && (G(p, last)->flags & TISSE__G_PROPER) && is_noun(p, last)) {
      last += 2;
    }
    if (last >= g + 4) {
      for (uint32_t m = g + 2; m <= last; m += 2) {
        if (G(p, m)->first_conjunct == TISSE__NONE) {
          join(p, g, m);
        }
      }
      g = last;
    }
  }
}

static void link_coordination(parser *p)
{
  for (uint32_t c = p->begin + 1; c + 1 < p->end; ++c) {
    if (!is_joiner(p, c)) {
      continue;
    }
    uint32_t right = c + 1;
    if (is_kind(p, right, TISSE__GROUP_OTHER) || is_kind(p, right, TISSE__GROUP_ADVERB)) {
      ++right;
    }
    while (right + 2 < p->end && is_noun(p, right) && G(p, right)->link == TISSE__GENITIVE) {
      right += 2;
    }
    if (!is_noun(p, right) || (G(p, right)->flags & TISSE__G_PRONOUN && finite_ahead(p, right) && is_finite(p, right + 1))) {
      continue;
    }
    uint32_t before = c;
    if (is_kind(p, before - 1, TISSE__GROUP_COMMA)) {
      --before;
    }
    const uint32_t left = left_conjunct(p, before, right);
    if (left == TISSE__NONE || (finite_ahead(p, right) && verb_before(p, left))) {
      continue;
    }
    const uint32_t first = first_member(p, left);
    for (uint32_t m = first + 1; m <= left; ++m) {
      if (is_noun(p, m) && is_kind(p, m - 1, TISSE__GROUP_COMMA)) {
        join(p, first, m);
      }
    }
    join(p, first, right);
  }
}

/* ---- Apposition -------------------------------------------------------------------------------------------------------- */

/** Does the group behind a comma end like an apposition: at a comma, a bracket, a stop, the sentence's end? */
static bool ends_apposition(const parser *p, uint32_t noun)
{
  for (uint32_t g = noun + 1; g < p->end; ++g) {
    const tisse__group *group = G(p, g);
    if (group->kind == TISSE__GROUP_COMMA || group->kind == TISSE__GROUP_STOP || group->kind == TISSE__GROUP_CLOSE) {
      return true;
    }
    if (group->kind == TISSE__GROUP_RELATIVE) {
      while (g < p->end && !is_kind(p, g, TISSE__GROUP_COMMA) && !is_kind(p, g, TISSE__GROUP_STOP)) {
        ++g;
      }
      return true;
    }
    if (is_finite(p, g) || group->kind == TISSE__GROUP_SUBORDINATOR ||
        (group->kind == TISSE__GROUP_VERB && group->form == TISSE__PARTICIPLE_PRESENT && !group->marker.data && g == noun + 1)) {
      return false; /* "le fabricant s'orientant vers …": a clause of its own */
    }
    if (group->kind == TISSE__GROUP_NOUN && !group->marker.data && group->link != TISSE__CONJUNCT && group->link != TISSE__GENITIVE &&
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
static bool is_frame_setter(const parser *p, uint32_t group)
{
  const tisse__group *g = G(p, group);
  if (!g->marker.data) {
    return false;
  }
  return g->mention == TISSE__NONE && g->determiner != TISSE__DEFINITE && g->determiner != TISSE__INDEFINITE && g->determiner != TISSE__POSSESSIVE && !marker_is(g, "de", "of") &&
         !marker_is(g, "par", "by");
}

static bool is_report_marker(const tisse__group *g)
{
  return marker_is(g, "selon", "according to") || marker_is(g, "d'après", "per");
}

/** Do frames of the noun take its group itself as a party? */
static bool denotes_party(const parser *p, tisse_view lemma)
{
  const tisse__lexicon *lexicon = p->a->lexicon;
  for (uint32_t link = tisse__lexicon_find(lexicon, lemma, TISSE__NOUN); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      const tisse__frame *frame = &p->a->knowledge->frames.items[entry->frames[f]];
      if ((frame->subject_count && frame->subject[0].function == TISSE__FN_SELF) || (frame->object_count && frame->object[0].function == TISSE__FN_SELF)) {
        return true;
      }
    }
  }
  return false;
}

static bool is_human_name(const parser *p, const tisse__group *g)
{
  const uint32_t person = tisse__class_named(p->a->knowledge, "Person");
  const uint32_t referent = g->mention == TISSE__NONE ? TISSE__NONE : p->a->mentions.items[g->mention].referent;
  const uint32_t class_ = referent == TISSE__NONE ? TISSE__NONE : p->a->referents.items[referent].class_;
  return class_ != TISSE__NONE && person != TISSE__NONE && tisse__class_is_a(p->a->knowledge, class_, person);
}

/** A person's name is not said of "l'électricien espagnol", a company's not of "le patron". */
static bool same_kind(const parser *p, uint32_t one, uint32_t other)
{
  const uint32_t name = is_name_group(G(p, one)) ? one : other;
  const uint32_t common = name == one ? other : one;
  const uint32_t head = G(p, common)->head;
  const bool organization = tisse__word_is_class(p->a, head, TISSE__WC_ORGANIZATION);
  const bool person = tisse__word_is_class(p->a, head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, head, TISSE__WC_TITLE);
  if (organization == person) {
    return true;
  }
  const uint32_t mention = G(p, name)->mention;
  const uint32_t referent = mention == TISSE__NONE ? TISSE__NONE : p->a->mentions.items[mention].referent;
  if (referent == TISSE__NONE || p->a->referents.items[referent].class_ == TISSE__NONE) {
    return true;
  }
  return is_human_name(p, G(p, name)) == person;
}

static uint32_t apposed_to(const parser *p, uint32_t before, uint32_t noun)
{
  const tisse__group *second = G(p, noun);
  uint32_t candidate = before;
  for (int steps = 0; steps < 4; ++steps) {
    const tisse__group *first = G(p, candidate);
    if (first->kind != TISSE__GROUP_NOUN || (first->flags & TISSE__G_PRONOUN)) {
      return TISSE__NONE;
    }
    if (is_name_group(first) != is_name_group(second) && first->sum == TISSE__NONE && !is_frame_setter(p, candidate) &&
        same_kind(p, candidate, noun)) {
      return candidate;
    }
    /* "le PDG de Nvidia, Jensen Huang": up to what the name complements; "de … et de …" left */
    if (first->marker.data && marker_is(first, "de", "of") && candidate > p->begin && is_noun(p, candidate - 1)) {
      --candidate;
    } else if (first->first_conjunct != TISSE__NONE && first->first_conjunct != candidate) {
      return TISSE__NONE;
    } else {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

static bool only_complements(const parser *p, uint32_t from, uint32_t to)
{
  for (uint32_t g = from; g < to; ++g) {
    const tisse__group *group = G(p, g);
    if (!(group->kind == TISSE__GROUP_NOUN && group->marker.data) && group->kind != TISSE__GROUP_ADJECTIVE && group->kind != TISSE__GROUP_ADVERB &&
        group->link != TISSE__CONJUNCT && group->kind != TISSE__GROUP_COORDINATOR) {
      return false;
    }
  }
  return true;
}

/** "Le PDG d'Apple Tim Cook a vendu": a name right behind the complement of a role is the role's. */
static void link_role_names(parser *p)
{
  for (uint32_t g = p->begin + 2; g < p->end; ++g) {
    const tisse__group *name = G(p, g);
    const tisse__group *owner = G(p, g - 1);
    const tisse__group *role = G(p, g - 2);
    if (name->kind != TISSE__GROUP_NOUN || name->marker.data || !(name->flags & TISSE__G_PROPER) || name->link == TISSE__CONJUNCT ||
        owner->kind != TISSE__GROUP_NOUN || !marker_is(owner, "de", "of") || !(owner->flags & TISSE__G_PROPER) || role->kind != TISSE__GROUP_NOUN ||
        role->mention != TISSE__NONE || (role->flags & TISSE__G_PRONOUN)) {
      continue;
    }
    if (tisse__word_is_class(p->a, role->head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, role->head, TISSE__WC_TITLE) ||
        tisse__word_is_class(p->a, role->head, TISSE__WC_ORGANIZATION) || denotes_party(p, role->lemma)) {
      link_group(p, g, g - 2, TISSE__APPOSITION);
      G(p, g)->antecedent = g - 2;
    }
  }
}

static void link_appositions(parser *p)
{
  for (uint32_t g = p->begin + 1; g + 1 < p->end; ++g) {
    const bool comma = is_kind(p, g, TISSE__GROUP_COMMA);
    const bool open = is_kind(p, g, TISSE__GROUP_OPEN);
    uint32_t noun = g + 1;
    while (noun + 1 < p->end && is_kind(p, noun, TISSE__GROUP_ADVERB) && !G(p, noun)->marker.data) {
      ++noun; /* ", déjà actionnaire d'Accor," */
    }
    while (noun + 2 < p->end && is_noun(p, noun) && G(p, noun)->link == TISSE__GENITIVE) {
      noun += 2;
    }
    if ((!comma && !open) || !is_noun(p, noun) || G(p, noun)->marker.data || G(p, noun)->link == TISSE__CONJUNCT ||
        (G(p, noun)->flags & (TISSE__G_PRONOUN | TISSE__G_LIST)) || G(p, noun)->sum != TISSE__NONE) {
      continue;
    }
    uint32_t before = g - 1;
    while (before > p->begin && (is_kind(p, before, TISSE__GROUP_ADJECTIVE) || is_kind(p, before, TISSE__GROUP_QUOTE) ||
                                 is_kind(p, before, TISSE__GROUP_CLOSE))) {
      --before;
    }
    if (open && is_noun(p, before) && ends_apposition(p, noun)) {
      link_group(p, noun, before, TISSE__APPOSITION);
      G(p, noun)->antecedent = before;
      continue;
    }
    /* "Filiale de X, l'enseigne Y a …": a bare noun in front of the subject */
    const uint32_t front = p->begin;
    if (comma && is_noun(p, front) && before < noun && front <= before && !G(p, front)->marker.data && (G(p, front)->flags & TISSE__G_BARE) &&
        !is_name_group(G(p, front)) && G(p, front)->sum == TISSE__NONE && finite_ahead(p, noun) && only_complements(p, front + 1, g)) {
      link_group(p, front, noun, TISSE__APPOSITION);
      G(p, front)->antecedent = noun;
      continue;
    }
    if (!is_noun(p, before) || !ends_apposition(p, noun) || is_report_marker(G(p, before))) {
      continue;
    }
    const uint32_t head = apposed_to(p, before, noun);
    if (head != TISSE__NONE && G(p, head)->link != TISSE__APPOSITION) {
      link_group(p, noun, head, TISSE__APPOSITION);
      G(p, noun)->antecedent = head;
    } else if (head != TISSE__NONE) {
      link_group(p, noun, G(p, head)->governor, TISSE__APPOSITION);
      G(p, noun)->antecedent = G(p, head)->governor;
    }
  }
}

static bool is_weekday(const parser *p, uint32_t group)
{
  static const char *const days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi",
                                     "vendredi", "samedi", "dimanche"};
  for (size_t i = 0; i < sizeof days / sizeof *days; ++i) {
    if (tisse__view_is(p->a->lower[G(p, group)->head], days[i])) {
      return true;
    }
  }
  return false;
}

/* ---- Attachment of marked groups ------------------------------------------------------------------------------------- */

static bool argument_takes(const tisse__argument *arguments, uint32_t count, tisse_view marker)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].marker.data && tisse_view_equal(arguments[i].marker, marker)) {
      return true;
    }
  }
  return false;
}

/** Does some entry of the head word ask for this group: an argument behind its marker, or a piece of an expression? */
static bool licenses_group(const parser *p, uint32_t head, uint32_t marked)
{
  const tisse__group *group = G(p, head);
  const tisse__lexicon *lexicon = p->a->lexicon;
  const tisse__pos pos = group->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN;
  for (uint32_t link = tisse__lexicon_find(lexicon, group->lemma, pos); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t i = 0; i < entry->constituent_count; ++i) {
      if (tisse_view_equal(entry->constituents[i].marker, G(p, marked)->marker) && tisse_view_equal(entry->constituents[i].lemma, G(p, marked)->lemma)) {
        return true;
      }
    }
  }
  return false;
}

/** Does some frame of the head word ask for a group behind this marker? */
static bool licenses(const parser *p, uint32_t head, tisse_view marker)
{
  const tisse__group *group = G(p, head);
  const tisse__lexicon *lexicon = p->a->lexicon;
  const tisse__pos pos = group->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN;
  for (uint32_t link = tisse__lexicon_find(lexicon, group->lemma, pos); link != TISSE__NONE; link = lexicon->chain[link].next) {
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

static bool is_of(const tisse__group *group)
{
  return marker_is(group, "de", "of");
}

/** The noun right before a marked group: adjectives, adverbs, closed brackets and participles without complement may stand between. */
static uint32_t noun_before(const parser *p, uint32_t group)
{
  for (uint32_t g = group; g-- > p->begin;) {
    const tisse__group *before = G(p, g);
    if (before->kind == TISSE__GROUP_NOUN && before->link != TISSE__GENITIVE) {
      return g;
    }
    if (before->kind == TISSE__GROUP_NOUN || (before->kind == TISSE__GROUP_OTHER && p->a->lower[before->first].data[0] == '\'')) {
      continue; /* "one of Nvidia's customers": over the owner */
    }
    if (before->kind == TISSE__GROUP_CLOSE) {
      while (g > p->begin && !is_kind(p, g, TISSE__GROUP_OPEN)) {
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

static uint32_t governing_noun(const parser *p, uint32_t noun)
{
  const tisse__group *group = G(p, noun);
  const uint32_t governor = group->link == TISSE__COMPLEMENT || group->link == TISSE__CONJUNCT ? group->governor : TISSE__NONE;
  return governor != TISSE__NONE && G(p, governor)->kind == TISSE__GROUP_NOUN ? governor : TISSE__NONE;
}

/** Does the fixed expression of an adverbial group open a frame? */
static bool opens_frame(const parser *p, uint32_t group)
{
  uint32_t entry = 0;
  return tisse__fixed_at(p->a, G(p, group)->first, G(p, group)->last, &entry) && p->a->knowledge->entries.items[entry].frame_count;
}

static void attach_marked(parser *p, uint32_t group)
{
  clause *c = top(p);
  tisse__group *g = G(p, group);
  const uint32_t verb = c->active;
  const uint32_t noun = noun_before(p, group);
  const bool direct = noun != TISSE__NONE && noun >= (verb != TISSE__NONE ? verb : 0);
  const bool verb_last = verb != TISSE__NONE && (noun == TISSE__NONE || verb > noun);
  if (group > p->begin && is_kind(p, group - 1, TISSE__GROUP_ADVERB) && G(p, group - 1)->marker.data && is_of(g) && opens_frame(p, group - 1)) {
    link_group(p, group, group - 1, TISSE__COMPLEMENT); /* "sous la direction | de X" */
    return;
  }
  if ((g->flags & TISSE__G_LIST) && g->mention == TISSE__NONE && (tisse__view_is(p->a->lower[g->marker_first], "comme") || tisse__view_is(p->a->lower[g->marker_first], "like"))) {
    g->flags &= ~(uint32_t)TISSE__G_LIST; /* "considéré comme l'un des …": no member of a list */
    g->marker = tisse_view_of("comme");
  }
  if (g->flags & TISSE__G_LIST) {
    if (noun != TISSE__NONE) {
      link_group(p, group, noun, TISSE__COMPLEMENT);
      return;
    }
  }
  if (marker_is(g, "comme", "as") && verb != TISSE__NONE) {
    link_group(p, group, verb, TISSE__OBLIQUE);
    return;
  }
  const bool bare_participle = verb != TISSE__NONE && G(p, verb)->form == TISSE__PARTICIPLE_PAST && !(G(p, verb)->flags & TISSE__G_FINITE);
  if (is_of(g) && bare_participle && verb_last && noun != TISSE__NONE && verb + 1 == group) {
    link_group(p, group, noun, TISSE__COMPLEMENT); /* "des puces avancées de X" */
    return;
  }
  if (verb_last && (!is_of(g) || licenses(p, verb, g->marker) || noun == TISSE__NONE)) {
    link_group(p, group, verb, TISSE__OBLIQUE);
    return;
  }
  if (is_of(g) && noun != TISSE__NONE) {
    /* "filiale à 100 % de X", "une part de 10 % de Y": not of the figure */
    while (G(p, noun)->sum != TISSE__NONE && !p->a->sums.items[G(p, noun)->sum].money && G(p, noun)->governor != TISSE__NONE &&
           G(p, G(p, noun)->governor)->kind == TISSE__GROUP_NOUN && g->sum == TISSE__NONE) {
      link_group(p, group, G(p, noun)->governor, TISSE__COMPLEMENT);
      return;
    }
    const bool verb_wants = verb != TISSE__NONE && direct && licenses(p, verb, g->marker) && !licenses(p, noun, g->marker) &&
                            (G(p, noun)->flags & TISSE__G_PROPER);
    link_group(p, group, verb_wants ? verb : noun, verb_wants ? TISSE__OBLIQUE : TISSE__COMPLEMENT);
    return;
  }
  if (marker_is(g, "par", "by") && verb != TISSE__NONE && (G(p, verb)->flags & TISSE__G_PASSIVE) && (!direct || !licenses(p, noun, g->marker))) {
    link_group(p, group, verb, TISSE__OBLIQUE);
    return;
  }
  if (direct || (noun != TISSE__NONE && verb == TISSE__NONE)) {
    for (uint32_t n = noun; n != TISSE__NONE; n = governing_noun(p, n)) {
      if (licenses(p, n, g->marker) || licenses_group(p, n, group)) {
        link_group(p, group, n, TISSE__COMPLEMENT);
        return;
      }
      if (n == noun && verb != TISSE__NONE && licenses(p, verb, g->marker)) {
        link_group(p, group, verb, TISSE__OBLIQUE);
        return;
      }
    }
  }
  if (verb != TISSE__NONE) {
    link_group(p, group, verb, TISSE__OBLIQUE);
  } else if (noun != TISSE__NONE && !p->after_comma) {
    link_group(p, group, noun, TISSE__COMPLEMENT);
  }
}

/* ---- Clauses ------------------------------------------------------------------------------------------------------------ */

static bool is_reporting(const parser *p, uint32_t verb)
{
  return tisse__lemma_cue(p->a, G(p, verb)->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE;
}

static void set_subject(parser *p, uint32_t verb, uint32_t subject, tisse_link link)
{
  G(p, verb)->subject = subject;
  G(p, verb)->subject_link = link;
  if (link == TISSE_LINK_EXPLICIT && subject != TISSE__NONE && G(p, subject)->kind != TISSE__GROUP_RELATIVE) {
    link_group(p, subject, verb, TISSE__SUBJECT);
  }
}

/** Gives the clause its finite verb. */
static void take_verb(parser *p, uint32_t verb)
{
  clause *c = top(p);
  c->verb = c->first_verb = c->active = verb;
  G(p, verb)->opener = c->opener;
  if (c->type == CLAUSE_RELATIVE) {
    tisse__group *relative = G(p, c->opener);
    const bool subject = !relative->marker.data && (tisse__view_is(relative->lemma, "qui") || tisse__view_is(relative->lemma, "lequel") ||
                                                    tisse__view_is(relative->lemma, "laquelle") ||
                                                    ((tisse__view_is(relative->lemma, "which") || tisse__view_is(relative->lemma, "that") ||
                                                      tisse__view_is(relative->lemma, "who")) && c->subject == TISSE__NONE));
    link_group(p, c->opener, verb, subject ? TISSE__SUBJECT : relative->marker.data || tisse__view_is(relative->lemma, "dont") ||
                                               tisse__view_is(relative->lemma, "où") || tisse__view_is(relative->lemma, "whose") ? TISSE__OBLIQUE : TISSE__OBJECT);
    if (tisse__view_is(relative->lemma, "dont")) {
      relative->marker = tisse_view_of("de");
    }
    if (c->governor != TISSE__NONE) {
      link_group(p, verb, c->governor, TISSE__RELATIVE_CLAUSE);
      G(p, verb)->antecedent = c->governor;
    }
    if (subject) {
      set_subject(p, verb, c->opener, TISSE_LINK_EXPLICIT);
      return;
    }
  } else if (c->governor != TISSE__NONE) {
    link_group(p, verb, c->governor, c->type == CLAUSE_COMPLETIVE ? TISSE__COMPLETIVE : c->type == CLAUSE_ADVERBIAL ? TISSE__ADVERBIAL : TISSE__PARATAXIS);
  }
  if (c->subject != TISSE__NONE) {
    set_subject(p, verb, c->subject, TISSE_LINK_EXPLICIT);
    if (c->participle != TISSE__NONE) {
      link_group(p, c->participle, c->subject, TISSE__PARTICIPIAL);
      G(p, c->participle)->antecedent = c->subject;
      c->participle = TISSE__NONE;
    }
  }
}

/** Marked groups and adverbs before the verb that hang on nothing yet. */
static void adopt_pending(parser *p, uint32_t verb)
{
  for (uint32_t g = p->pending_first; g < verb; ++g) {
    tisse__group *group = G(p, g);
    if (group->governor == TISSE__NONE && group->clause == p->top &&
        ((group->kind == TISSE__GROUP_NOUN && group->marker.data) || group->kind == TISSE__GROUP_ADVERB)) {
      link_group(p, g, verb, group->kind == TISSE__GROUP_NOUN ? TISSE__OBLIQUE : TISSE__MODIFIER);
    }
  }
}

static void coordinate_verb(parser *p, uint32_t verb)
{
  clause *c = top(p);
  const uint32_t before = c->verb;
  link_group(p, verb, before, TISSE__CONJUNCT);
  G(p, verb)->subject = G(p, before)->subject;
  G(p, verb)->subject_link = TISSE_LINK_SHARED;
  c->verb = c->active = verb;
}

static bool pop_to_waiting(parser *p)
{
  for (uint32_t at = p->top; at != TISSE__NONE; at = p->clauses[at].parent) {
    const clause *c = &p->clauses[at];
    if (c->verb == TISSE__NONE && (c->subject != TISSE__NONE || (c->type == CLAUSE_RELATIVE && at == p->top))) {
      p->top = at;
      return true;
    }
  }
  return false;
}

static bool coordinated(const parser *p, uint32_t verb)
{
  for (uint32_t g = verb; g-- > p->begin;) {
    if (is_kind(p, g, TISSE__GROUP_COORDINATOR) || is_joiner(p, g)) {
      return true;
    }
    if (!is_kind(p, g, TISSE__GROUP_ADVERB) && !is_kind(p, g, TISSE__GROUP_OTHER) && !is_kind(p, g, TISSE__GROUP_QUOTE) &&
        !is_kind(p, g, TISSE__GROUP_COMMA)) {
      return false;
    }
  }
  return false;
}

static void finite_verb(parser *p, uint32_t verb)
{
  if (top(p)->verb == TISSE__NONE && (top(p)->subject != TISSE__NONE || top(p)->type == CLAUSE_RELATIVE || top(p)->parent == TISSE__NONE)) {
    take_verb(p, verb);
  } else if (top(p)->verb != TISSE__NONE && coordinated(p, verb)) {
    uint32_t at = p->top;
    /* behind a comma the coordination is with the outer clause */
    while (p->clauses[at].type == CLAUSE_RELATIVE && p->clauses[at].parent != TISSE__NONE && verb >= 2 &&
           is_kind(p, verb - 2, TISSE__GROUP_COMMA) && p->clauses[p->clauses[at].parent].verb != TISSE__NONE) {
      at = p->clauses[at].parent;
    }
    p->top = at;
    coordinate_verb(p, verb);
  } else if (top(p)->verb == TISSE__NONE && (G(p, verb)->flags & TISSE__G_INVERTED)) {
    take_verb(p, verb);
  } else if (pop_to_waiting(p)) {
    take_verb(p, verb);
  } else if (top(p)->verb == TISSE__NONE) {
    take_verb(p, verb);
  } else if (p->after_comma && !is_reporting(p, verb) && top(p)->verb != TISSE__NONE) {
    coordinate_verb(p, verb); /* "Nvidia investit, recrute et achète" */
  } else {
    const uint32_t host = top(p)->verb;
    open_clause(p, CLAUSE_MAIN, p->top, TISSE__NONE, host);
    take_verb(p, verb);
    if (host != TISSE__NONE) {
      link_group(p, verb, host, TISSE__PARATAXIS);
    }
  }
  adopt_pending(p, verb);
}

static void infinitive(parser *p, uint32_t verb)
{
  clause *c = top(p);
  const tisse__group *g = G(p, verb);
  const uint32_t noun = noun_before(p, verb);
  const bool after_noun = noun != TISSE__NONE && noun >= (c->active != TISSE__NONE ? c->active : p->begin);
  const bool common = after_noun && !(G(p, noun)->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) && G(p, noun)->sum == TISSE__NONE;
  const bool purpose = marker_is(g, "pour", "afin de");
  const bool takes = common && (g->flags & TISSE__G_TO) && !purpose && !p->after_comma &&
                     !(G(p, noun)->marker.data && c->active != TISSE__NONE && (marker_is(G(p, noun), "à", "to")));
  if (takes) {
    link_group(p, verb, noun, TISSE__INFINITIVAL);
  } else if (c->active != TISSE__NONE) {
    link_group(p, verb, c->active, purpose && after_noun ? TISSE__ADVERBIAL : TISSE__INFINITIVAL);
  } else if (after_noun) {
    link_group(p, verb, noun, TISSE__INFINITIVAL);
  }
  c->active = verb;
}

static bool agrees(const tisse__group *noun, const tisse__group *participle)
{
  if (noun->number && participle->number && noun->number != participle->number) {
    return false;
  }
  return !(noun->gender && participle->gender && noun->gender != participle->gender) || (noun->flags & TISSE__G_PROPER);
}

static void participle(parser *p, uint32_t verb)
{
  clause *c = top(p);
  const tisse__group *g = G(p, verb);
  const bool gerund = g->marker.data != NULL;
  uint32_t noun = noun_before(p, verb);
  const bool active_before = c->active != TISSE__NONE && (noun == TISSE__NONE || noun < c->active);
  if (gerund || (p->after_comma && g->form == TISSE__PARTICIPLE_PRESENT)) {
    const uint32_t host = c->active != TISSE__NONE ? c->active : TISSE__NONE;
    if (host != TISSE__NONE) {
      link_group(p, verb, host, TISSE__ADVERBIAL);
    } else if (c->subject != TISSE__NONE) {
      link_group(p, verb, c->subject, TISSE__PARTICIPIAL);
      G(p, verb)->antecedent = c->subject;
    } else {
      c->participle = verb;
    }
  } else if (p->after_comma && noun == TISSE__NONE && p->previous != TISSE__NONE) {
    /* ", soutenu par X": of the noun before the comma, or the subject */
    uint32_t before = TISSE__NONE;
    for (uint32_t n = verb; n-- > p->begin && before == TISSE__NONE;) {
      before = is_noun(p, n) && agrees(G(p, n), g) && G(p, n)->sum == TISSE__NONE ? n : TISSE__NONE;
    }
    if (before != TISSE__NONE) {
      link_group(p, verb, before, TISSE__PARTICIPIAL);
      G(p, verb)->antecedent = before;
    }
  } else if (noun != TISSE__NONE && !active_before) {
    uint32_t head = noun;
    while (head != TISSE__NONE && !agrees(G(p, head), g)) {
      head = governing_noun(p, head);
    }
    head = head == TISSE__NONE ? noun : head;
    link_group(p, verb, head, TISSE__PARTICIPIAL);
    G(p, verb)->antecedent = head;
  } else if (c->active != TISSE__NONE && active_before && is_copula(G(p, c->active))) {
    link_group(p, verb, c->active, TISSE__ATTRIBUTE);
    G(p, verb)->antecedent = G(p, c->active)->subject;
  } else if (c->active != TISSE__NONE && active_before) {
    link_group(p, verb, c->active, TISSE__INFINITIVAL);
  } else {
    c->participle = verb;
  }
  c->active = verb;
}

static bool is_dated(const parser *p, uint32_t group);

/** "said on Wednesday it would buy": nothing but adverbs and dates between the verb and the noun. */
static bool only_time_between(const parser *p, uint32_t verb, uint32_t noun)
{
  for (uint32_t g = verb + 1; g < noun; ++g) {
    const tisse__group *group = G(p, g);
    const bool day = group->kind == TISSE__GROUP_NOUN && group->marker.data && (is_dated(p, g) || is_weekday(p, g));
    if (group->kind != TISSE__GROUP_ADVERB && group->kind != TISSE__GROUP_QUOTE && !day) {
      return false;
    }
  }
  return true;
}

static void plain_noun(parser *p, uint32_t noun)
{
  clause *c = top(p);
  tisse__group *g = G(p, noun);
  if (g->link == TISSE__CONJUNCT || g->link == TISSE__APPOSITION || g->link == TISSE__GENITIVE) {
    return;
  }
  if ((g->flags & TISSE__G_LIST) && p->previous != TISSE__NONE && G(p, p->previous)->kind == TISSE__GROUP_VERB && !is_copula(G(p, p->previous)) &&
      !tisse__view_is(p->a->lower[g->marker_first], "comme")) {
    g->flags &= ~(uint32_t)TISSE__G_LIST; /* "produit notamment le X" */
  }
  if (g->flags & TISSE__G_LIST) {
    attach_marked(p, noun);
    return;
  }
  if (p->previous != TISSE__NONE && p->previous + 1 == noun && is_kind(p, p->previous, TISSE__GROUP_ADJECTIVE) && g->sum != TISSE__NONE &&
      tisse__view_is(G(p, p->previous)->lemma, "worth") && G(p, p->previous)->governor != TISSE__NONE) {
    link_group(p, noun, G(p, p->previous)->governor, G(p, G(p, p->previous)->governor)->kind == TISSE__GROUP_NOUN ? TISSE__COMPLEMENT : TISSE__ATTRIBUTE);
    return; /* "a deal worth €2bn" */
  }
  const uint32_t verb = c->active;
  if (verb != TISSE__NONE && finite_ahead(p, noun)) {
    const bool taken = p->previous != verb && (tisse__child(p->a, verb, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE || c->type == CLAUSE_RELATIVE);
    if (p->after_comma || p->after_coordinator || (c->type != CLAUSE_MAIN && !is_reporting(p, verb) && taken && g->sum == TISSE__NONE)) {
      uint32_t parent = p->top;
      while (p->clauses[parent].parent != TISSE__NONE && p->clauses[parent].type != CLAUSE_COMPLETIVE) {
        parent = p->clauses[parent].parent;
      }
      const bool waiting = p->clauses[parent].verb == TISSE__NONE;
      if (waiting) {
        p->top = parent;
      } else {
        open_clause(p, p->clauses[parent].type == CLAUSE_COMPLETIVE ? CLAUSE_COMPLETIVE : CLAUSE_MAIN, parent, TISSE__NONE,
                    p->clauses[parent].type == CLAUSE_COMPLETIVE ? p->clauses[parent].governor : TISSE__NONE);
      }
      top(p)->subject = noun;
      return;
    }
    if (only_time_between(p, verb, noun) && (p->a->language == TISSE__ENGLISH || (g->flags & TISSE__G_PRONOUN))) {
      open_clause(p, CLAUSE_COMPLETIVE, p->top, TISSE__NONE, verb); /* "Nvidia said it will invest" */
      top(p)->subject = noun;
      return;
    }
  }
  if (verb != TISSE__NONE && g->sum != TISSE__NONE && g->head + 1 == p->a->sums.items[g->sum].last && !p->after_comma) {
    link_group(p, noun, verb, TISSE__OBJECT); /* "valorisé 12 milliards": a bare sum is nobody's subject here */
    return;
  }
  if (c->verb == TISSE__NONE && (verb == TISSE__NONE || p->after_comma || G(p, verb)->form == TISSE__PARTICIPLE_PAST)) {
    c->subject = noun;
    return;
  }
  tisse__group *v = G(p, verb);
  const bool no_subject = (v->flags & TISSE__G_FINITE) && v->subject == TISSE__NONE && v->mood != TISSE__IMPERATIVE;
  const bool relative_object = c->type == CLAUSE_RELATIVE && v->subject == TISSE__NONE;
  if (no_subject && g->sum == TISSE__NONE && !(v->flags & TISSE__G_IMPERSONAL) &&
      (relative_object || is_reporting(p, verb) || p->previous == verb)) {
    v->flags |= TISSE__G_INVERTED;
    set_subject(p, verb, noun, TISSE_LINK_EXPLICIT);
    return;
  }
  const bool attribute = is_copula(v) || (v->flags & TISSE__G_PASSIVE);
  link_group(p, noun, verb, attribute ? TISSE__ATTRIBUTE : TISSE__OBJECT);
}

static bool is_dated(const parser *p, uint32_t group)
{
  const tisse__group *g = G(p, group);
  for (size_t i = 0; i < p->a->dates.count; ++i) {
    if (p->a->dates.items[i].first >= g->first && p->a->dates.items[i].last <= g->last) {
      return true;
    }
  }
  return false;
}

static void open_relative(parser *p, uint32_t relative)
{
  tisse__group *g = G(p, relative);
  uint32_t antecedent = TISSE__NONE;
  for (uint32_t n = relative; n-- > p->begin && antecedent == TISSE__NONE;) {
    const tisse__group *candidate = G(p, n);
    if (candidate->kind == TISSE__GROUP_NOUN && candidate->sum == TISSE__NONE && candidate->link != TISSE__GENITIVE && !is_dated(p, n) &&
        !(g->number && candidate->number && g->number != candidate->number) &&
        !(g->gender && candidate->gender && g->gender != candidate->gender && !(candidate->flags & TISSE__G_PROPER))) {
      antecedent = n;
    } else if ((is_finite(p, n) && !marker_is(g, "selon", NULL)) || candidate->kind == TISSE__GROUP_STOP) {
      break;
    }
  }
  if (antecedent != TISSE__NONE && G(p, antecedent)->link == TISSE__APPOSITION && G(p, antecedent)->antecedent != TISSE__NONE && p->after_comma) {
    antecedent = G(p, antecedent)->antecedent;
  }
  open_clause(p, CLAUSE_RELATIVE, p->top, relative, antecedent);
  g->antecedent = antecedent;
}

static void open_subordinate(parser *p, uint32_t mark)
{
  const tisse__group *g = G(p, mark);
  const bool that = tisse__view_is(g->lemma, "que") || tisse__view_is(g->lemma, "that") || tisse__view_is(g->lemma, "whether");
  const bool if_ = tisse__view_is(g->lemma, "si") || tisse__view_is(g->lemma, "if");
  clause *c = top(p);
  uint32_t governor = c->active;
  const uint32_t noun = noun_before(p, mark);
  if (that && noun != TISSE__NONE && (governor == TISSE__NONE || noun > governor) && !(G(p, noun)->flags & (TISSE__G_PROPER | TISSE__G_PRONOUN)) &&
      !p->after_comma && !is_reporting(p, governor == TISSE__NONE ? noun : governor)) {
    governor = noun;
  }
  const bool completive = that || (if_ && governor != TISSE__NONE && p->previous == governor);
  open_clause(p, completive ? CLAUSE_COMPLETIVE : CLAUSE_ADVERBIAL, p->top, mark, governor);
}

static void comma(parser *p)
{
  const clause *c = top(p);
  const bool closes = c->parent != TISSE__NONE && c->verb != TISSE__NONE &&
                      ((c->type == CLAUSE_RELATIVE && c->comma) || (c->type == CLAUSE_ADVERBIAL && p->clauses[c->parent].verb == TISSE__NONE));
  if (closes) {
    p->top = c->parent;
  }
}

static void close_bracket(parser *p)
{
  for (uint32_t at = p->top; at != TISSE__NONE; at = p->clauses[at].parent) {
    if (p->clauses[at].type == CLAUSE_PARENTHESIS) {
      p->top = p->clauses[at].parent;
      return;
    }
  }
}

static void step(parser *p, uint32_t g)
{
  tisse__group *group = G(p, g);
  group->clause = p->top;
  switch (group->kind) {
  case TISSE__GROUP_NOUN:
    if (group->marker.data && group->link != TISSE__CONJUNCT) {
      attach_marked(p, g);
    } else if (!group->marker.data) {
      plain_noun(p, g);
    }
    top(p)->noun = g;
    break;
  case TISSE__GROUP_VERB:
    if (group->flags & TISSE__G_FINITE) {
      finite_verb(p, g);
    } else if (group->form == TISSE__INFINITIVE) {
      infinitive(p, g);
    } else {
      participle(p, g);
    }
    break;
  case TISSE__GROUP_RELATIVE:
    if ((tisse__view_is(group->lemma, "que") || tisse__view_is(group->lemma, "qu'") || tisse__view_is(group->lemma, "that")) && p->previous != TISSE__NONE &&
        G(p, p->previous)->kind == TISSE__GROUP_VERB) {
      group->kind = TISSE__GROUP_SUBORDINATOR; /* "a démenti jeudi que …": right behind a verb nothing is its antecedent */
      group->lemma = group->marker = tisse_view_of(p->a->language == TISSE__FRENCH ? "que" : "that");
      open_subordinate(p, g);
    } else {
      open_relative(p, g);
    }
    break;
  case TISSE__GROUP_SUBORDINATOR:
    if (!is_joiner(p, g)) {
      open_subordinate(p, g);
    }
    break;
  case TISSE__GROUP_COMMA: comma(p); break;
  case TISSE__GROUP_STOP: open_clause(p, CLAUSE_MAIN, TISSE__NONE, TISSE__NONE, TISSE__NONE); break;
  case TISSE__GROUP_OPEN: open_clause(p, CLAUSE_PARENTHESIS, p->top, g, TISSE__NONE); break;
  case TISSE__GROUP_CLOSE: close_bracket(p); break;
  case TISSE__GROUP_ADJECTIVE:
    if (p->previous != TISSE__NONE && is_noun(p, p->previous) && !p->after_comma) {
      link_group(p, g, p->previous, TISSE__MODIFIER);
    } else if (top(p)->active != TISSE__NONE) {
      link_group(p, g, top(p)->active, TISSE__ATTRIBUTE);
    }
    break;
  case TISSE__GROUP_ADVERB:
    if (p->previous != TISSE__NONE && p->previous + 1 == g && is_noun(p, p->previous) && G(p, p->previous)->sum != TISSE__NONE && G(p, p->previous)->marker.data) {
      link_group(p, g, p->previous, TISSE__MODIFIER); /* "contre 35 % auparavant" */
    } else if (top(p)->active != TISSE__NONE) {
      link_group(p, g, top(p)->active, TISSE__MODIFIER);
    }
    break;
  default: break;
  }
  if (top(p) != &p->clauses[group->clause] && group->kind != TISSE__GROUP_COMMA) {
    group->clause = p->top;
  }
}

/* ---- Shared and controlled subjects -------------------------------------------------------------------------------------- */

static uint32_t child(const parser *p, uint32_t governor, tisse__link_kind link, const tisse_view *marker)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    if (G(p, g)->governor == governor && G(p, g)->link == link && (!marker || tisse_view_equal(G(p, g)->marker, *marker))) {
      return g;
    }
  }
  return TISSE__NONE;
}

static uint32_t controller_of_verb(const parser *p, uint32_t governor)
{
  const tisse__group *g = G(p, governor);
  const tisse__lexicon *lexicon = p->a->lexicon;
  for (uint32_t link = tisse__lexicon_find(lexicon, g->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t c = 0; c < entry->cue_count; ++c) {
      const tisse__cue *cue = &p->a->knowledge->cues.items[entry->cues[c]];
      if (cue->object_control) {
        const uint32_t controller = cue->control_marker.data ? child(p, governor, TISSE__OBLIQUE, &cue->control_marker)
                                    : g->flags & TISSE__G_PASSIVE ? g->subject : child(p, governor, TISSE__OBJECT, NULL);
        return controller == TISSE__NONE ? g->subject : controller;
      }
    }
  }
  return g->subject;
}

static uint32_t controller_of_noun(const parser *p, uint32_t noun)
{
  const tisse__group *g = G(p, noun);
  if (g->possessor != TISSE__NONE) {
    return g->possessor;
  }
  if ((g->flags & TISSE__G_PROPER) || (g->mention != TISSE__NONE && tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION))) {
    return g->first_conjunct != TISSE__NONE ? g->first_conjunct : noun; /* a headline without its auxiliary: "X in talks to raise …" */
  }
  for (uint32_t c = p->begin; c < p->end; ++c) {
    if (G(p, c)->governor == noun && G(p, c)->link == TISSE__COMPLEMENT && is_of(G(p, c)) && G(p, c)->sum == TISSE__NONE) {
      return c;
    }
  }
  if (g->governor != TISSE__NONE && G(p, g->governor)->kind == TISSE__GROUP_VERB && g->link != TISSE__SUBJECT) {
    return G(p, g->governor)->subject;
  }
  return TISSE__NONE;
}

static void control_subjects(parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    tisse__group *verb = G(p, g);
    if (verb->kind != TISSE__GROUP_VERB || verb->subject != TISSE__NONE || verb->governor == TISSE__NONE) {
      continue;
    }
    const tisse__group *governor = G(p, verb->governor);
    if (verb->antecedent != TISSE__NONE && verb->form != TISSE__INFINITIVE && !(verb->flags & TISSE__G_FINITE)) {
      verb->subject = verb->antecedent; /* of a past participle: what it is said of, the object of the active */
      verb->subject_link = TISSE_LINK_EXPLICIT;
    } else if (verb->link == TISSE__INFINITIVAL || verb->link == TISSE__ADVERBIAL || verb->link == TISSE__CONJUNCT) {
      const bool gerund = verb->form == TISSE__PARTICIPLE_PRESENT;
      verb->subject = governor->kind != TISSE__GROUP_VERB ? controller_of_noun(p, verb->governor)
                      : gerund ? governor->subject : controller_of_verb(p, verb->governor);
      verb->subject_link = TISSE_LINK_SHARED;
    }
  }
}

/** Coordinated infinitives and participles: "prévoit d'investir et d'acheter". */
static void coordinate_nonfinite(parser *p)
{
  for (uint32_t g = p->begin + 2; g < p->end; ++g) {
    tisse__group *verb = G(p, g);
    if (verb->kind != TISSE__GROUP_VERB || (verb->flags & TISSE__G_FINITE) || !is_joiner(p, g - 1)) {
      continue;
    }
    for (uint32_t b = g - 1; b-- > p->begin;) {
      const tisse__group *before = G(p, b);
      if (before->kind == TISSE__GROUP_VERB && before->form == verb->form && !(before->flags & TISSE__G_FINITE)) {
        verb->governor = before->governor;
        verb->link = before->link;
        verb->antecedent = before->antecedent;
        break;
      }
      if (is_finite(p, b)) {
        break;
      }
    }
  }
}

static void resolve_clauses(parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    const uint32_t c = G(p, g)->clause;
    G(p, g)->clause = c < p->clause_count ? p->clauses[c].first_verb : TISSE__NONE;
    if (G(p, g)->kind == TISSE__GROUP_ADVERB && G(p, g)->governor == TISSE__NONE && G(p, g)->clause != TISSE__NONE) {
      link_group(p, g, G(p, g)->clause, TISSE__MODIFIER);
    }
    if (is_finite(p, g) && G(p, g)->governor == TISSE__NONE) {
      G(p, g)->link = TISSE__ROOT;
    }
  }
  /* an adverbial clause in front hangs on the main verb behind it */
  for (uint32_t i = 0; i < p->clause_count; ++i) {
    const clause *c = &p->clauses[i];
    if (c->type == CLAUSE_ADVERBIAL && c->first_verb != TISSE__NONE && G(p, c->first_verb)->governor == TISSE__NONE &&
        c->parent != TISSE__NONE && p->clauses[c->parent].first_verb != TISSE__NONE) {
      link_group(p, c->first_verb, p->clauses[c->parent].first_verb, TISSE__ADVERBIAL);
    }
  }
}

/** "sa filiale américaine, baptisée Amrize": the name that a naming participle gives is an apposition. */
static void name_appositions(parser *p)
{
  static const char *const naming[] = {"baptiser", "rebaptiser", "nommer", "appeler", "dénommer", "surnommer", "name", "rename", "call", "dub", "brand"};
  for (uint32_t g = p->begin; g + 1 < p->end; ++g) {
    const tisse__group *verb = G(p, g);
    const tisse__group *name = G(p, g + 1);
    if (verb->kind != TISSE__GROUP_VERB || (verb->flags & TISSE__G_FINITE) || verb->form != TISSE__PARTICIPLE_PAST || verb->antecedent == TISSE__NONE ||
        name->kind != TISSE__GROUP_NOUN || !(name->flags & TISSE__G_PROPER) || name->marker.data) {
      continue;
    }
    for (size_t i = 0; i < sizeof naming / sizeof *naming; ++i) {
      if (tisse__view_is(verb->lemma, naming[i])) {
        G(p, g + 1)->governor = TISSE__NONE;
        link_group(p, g + 1, verb->antecedent, TISSE__APPOSITION);
        G(p, g + 1)->antecedent = verb->antecedent;
      }
    }
  }
}

/** "le géant danois de l'obésité Novo Nordisk": the name behind a complement is the head's. */
static void lift_names(parser *p)
{
  for (uint32_t g = p->begin + 1; g < p->end; ++g) {
    tisse__group *group = G(p, g);
    if (group->kind != TISSE__GROUP_NOUN || group->mention == TISSE__NONE || (group->flags & TISSE__G_PROPER) || group->link != TISSE__COMPLEMENT ||
        !is_of(group) || group->governor + 1 != g || p->a->language != TISSE__FRENCH) {
      continue;
    }
    tisse__group *head = G(p, group->governor);
    const bool denotes = tisse__word_is_class(p->a, head->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, head->head, TISSE__WC_PERSON);
    const bool itself = tisse__word_is_class(p->a, group->head, TISSE__WC_PRODUCT) || tisse__word_is_class(p->a, group->head, TISSE__WC_EVENT) ||
                        tisse__word_is_class(p->a, group->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, group->head, TISSE__WC_PERSON);
    if (head->kind == TISSE__GROUP_NOUN && head->mention == TISSE__NONE && denotes && !itself) {
      head->mention = group->mention;
      group->mention = TISSE__NONE;
    }
  }
}

static tisse_status parse_sentence(tisse__analysis *self, tisse__sentence *sentence)
{
  parser p = {.a = self, .begin = sentence->first_group, .end = sentence->last_group, .previous = TISSE__NONE,
              .pending_first = sentence->first_group};
  if (p.begin == p.end) {
    return TISSE_OK;
  }
  p.clause_capacity = p.end - p.begin + 2;
  p.clauses = tisse__arena_alloc(self->arena, p.clause_capacity * sizeof *p.clauses);
  if (!p.clauses) {
    return TISSE_E_MEMORY;
  }
  link_possessives(&p);
  link_coordination(&p);
  link_bare_lists(&p);
  link_role_names(&p);
  link_appositions(&p);
  open_clause(&p, CLAUSE_MAIN, TISSE__NONE, TISSE__NONE, TISSE__NONE);
  for (uint32_t g = p.begin; g < p.end; ++g) {
    step(&p, g);
    const uint8_t kind = G(&p, g)->kind;
    if (kind != TISSE__GROUP_QUOTE && kind != TISSE__GROUP_ADVERB) {
      p.after_comma = kind == TISSE__GROUP_COMMA || kind == TISSE__GROUP_STOP;
      p.after_coordinator = kind == TISSE__GROUP_COORDINATOR;
      p.previous = g;
    }
  }
  lift_names(&p);
  name_appositions(&p);
  resolve_clauses(&p);
  coordinate_nonfinite(&p);
  control_subjects(&p);
  return TISSE_OK;
}

tisse_status tisse__analyse_clauses(tisse__analysis *self)
{
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse_status status = parse_sentence(self, &self->sentences[s]);
    if (status != TISSE_OK) {
      return status;
    }
  }
  return TISSE_OK;
}

const char *tisse__group_kind_name(tisse__group_kind kind)
{
  static const char *const names[] = {"noun", "verb", "adjective", "adverb", "relative", "subordinator", "coordinator", "comma", "stop",
                                      "open", "close", "quote", "other"};
  return names[kind];
}

const char *tisse__link_kind_name(tisse__link_kind kind)
{
  static const char *const names[] = {"root", "subject", "object", "attribute", "oblique", "complement", "apposition", "conjunct",
                                      "participial", "relative clause", "infinitival", "completive", "adverbial", "modifier", "parataxis",
                                      "genitive", "loose"};
  return names[kind];
}
