/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Long lists with given mentions. Titles, brackets, quotes and dates between the members take a series apart that any reader follows: what stands
 * behind "such as", "including" or a colon, with nothing but members in front, is in that list, however its members were read.
 */

#include "extract/given.h"

#include "base/text.h"
#include "extract/argument.h"

enum { LIST_WORDS_MAX = 160, PLAIN_WORDS_MAX = 16, ASIDE_WORDS_MAX = 14, SUCH_WORDS_MAX = 7, STEPS_MAX = 12 };

static bool is_capital(const tisse__analysis *a, uint32_t word)
{
  return (a->words[word].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_INNER_UPPER)) != 0 || a->words[word].shape == TISSE__NUMBER;
}

/** A word without a capital at which no list goes on: a clause's verb, what opens a clause, who does something. */
static bool ends_list(const tisse__analysis *a, uint32_t word)
{
  const tisse__reading *r = &a->readings[word];
  const bool verb = (r->pos == TISSE__VERB || r->pos == TISSE__AUX) && r->form == TISSE__FINITE;
  const bool pronoun = r->pos == TISSE__PRON && r->kind == TISSE__PERSONAL && a->words[word].shape == TISSE__WORD;
  return verb || pronoun || r->pos == TISSE__SCONJ || (r->pos == TISSE__PRON && r->kind == TISSE__RELATIVE) ||
         TISSE__VIEW_IS_ANY(a->lower[word], ".", "?", "!", "(", "which", "who", "whose");
}

/** The first word of the bracket that closes at a word; the word itself where none does. */
static uint32_t bracket_begin(const tisse__analysis *a, uint32_t begin, uint32_t word)
{
  uint32_t w = word;
  while (tisse__view_is(a->lower[word], ")") && w > begin && !tisse__view_is(a->lower[w], "(")) {
    --w;
  }
  return tisse__view_is(a->lower[w], "(") ? w : word;
}

/** "such well-known films | as": the "such"; TISSE__NONE where there is none. */
static uint32_t such_before(const tisse__analysis *a, uint32_t begin, uint32_t as)
{
  for (uint32_t w = as; w-- > begin && as - w <= SUCH_WORDS_MAX && a->words[w].shape != TISSE__PUNCTUATION;) {
    if (tisse__view_is(a->lower[w], "such")) {
      return w + 1 < as ? w : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** "films, | the best known of which are": some of them; TISSE__NONE where the words say no such thing. */
static uint32_t part_of_which(const tisse__analysis *a, uint32_t begin, uint32_t last)
{
  const bool be = last >= begin + 3 && tisse__lemma_is_class(a, a->readings[last].lemma, TISSE__VERB, TISSE__WC_BE);
  if (!be || !TISSE__VIEW_IS_ANY(a->lower[last - 1], "which", "whom") || !tisse__view_is(a->lower[last - 2], "of")) {
    return TISSE__NONE;
  }
  uint32_t w = last - 2;
  while (w > begin && a->words[w - 1].shape != TISSE__PUNCTUATION) {
    --w;
  }
  return w > begin ? w : TISSE__NONE;
}

/** "These", "Some examples": whom a list in the next sentence is of, that the sentence before told of. */
static bool takes_up(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind != TISSE__GROUP_NOUN || g->mention != TISSE__NONE || g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE ||
      tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE) != TISSE__NONE) {
    return false;
  }
  if (g->determiner == TISSE__DEMONSTRATIVE && g->number == TISSE__PLURAL) {
    return true;
  }
  return ((g->flags & TISSE__G_PRONOUN) && g->number == TISSE__PLURAL && g->person != 1) || tisse__word_is_class(a, g->head, TISSE__WC_SAMPLE_WORD);
}

/** The verb of "These include X", where a sentence opens so; TISSE__NONE where it does not. */
static uint32_t opens_with_list(const tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    if (verb->kind == TISSE__GROUP_VERB) {
      const bool include = tisse__group_is_class(a, verb, TISSE__WC_INCLUDE) && !(verb->flags & TISSE__G_NEGATED);
      return include && verb->subject != TISSE__NONE && takes_up(a, verb->subject) ? g : TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__given_list_end(const tisse__analysis *a, uint32_t sentence)
{
  const bool more = sentence + 1 < a->sentence_count && opens_with_list(a, sentence + 1) != TISSE__NONE;
  return a->sentences[more ? sentence + 1 : sentence].last;
}

/** Does a list open with the words that end at `end`? The first of them; TISSE__NONE where none does. */
static uint32_t opener_before(const tisse__analysis *a, uint32_t begin, uint32_t end)
{
  for (uint32_t w = end; w-- > begin && end - w <= 3;) {
    uint32_t entry = 0;
    if (tisse__fixed_at(a, w, end, &entry) == end - w && a->knowledge->entries.items[entry].word_class == TISSE__WC_LIST) {
      return w;
    }
  }
  const uint32_t last = end - 1;
  const uint32_t part = part_of_which(a, begin, last);
  if (part != TISSE__NONE) {
    return part;
  }
  const uint32_t such = tisse__view_is(a->lower[last], "as") ? such_before(a, begin, last) : TISSE__NONE;
  if (such != TISSE__NONE) {
    return last;
  }
  const bool colon = tisse__view_is(a->lower[last], ":") && last > begin && (!is_capital(a, last - 1) || !is_capital(a, end)); /* no "The Hour: Live in Ghent" */
  const uint32_t group = a->word_group[last];
  const bool include = group != TISSE__NONE && tisse__group_at(a, group)->kind == TISSE__GROUP_VERB && tisse__group_at(a, group)->last == end &&
                       !is_capital(a, last) && tisse__group_is_class(a, tisse__group_at(a, group), TISSE__WC_INCLUDE) &&
                       !(tisse__group_at(a, group)->flags & TISSE__G_NEGATED);
  return colon || include ? last : TISSE__NONE;
}

/** "Y, | which won a prize": a verb of what is only said of a member: the word that opens its clause; TISSE__NONE where it is none's. */
static uint32_t aside_begin(const tisse__analysis *a, uint32_t begin, uint32_t word)
{
  for (uint32_t w = word; w > begin && word - w < ASIDE_WORDS_MAX; --w) {
    if (TISSE__VIEW_IS_ANY(a->lower[w], "which", "who") && is_capital(a, w - 1 - tisse__view_is(a->lower[w - 1], ","))) {
      return w;
    }
    if (TISSE__VIEW_IS_ANY(a->lower[w], ",", ";", ":", "(", ")")) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

static uint32_t opener_of(const tisse__analysis *a, uint32_t mention)
{
  const tisse__mention *m = &a->mentions.items[mention];
  const uint32_t group = a->word_group[m->last - 1];
  const uint32_t begin = group == TISSE__NONE ? m->first : a->sentences[tisse__group_at(a, group)->sentence].first;
  uint32_t plain = 0;
  for (uint32_t w = m->first; w > begin && m->first - w < LIST_WORDS_MAX && plain <= PLAIN_WORDS_MAX;) {
    const uint32_t opener = opener_before(a, begin, w);
    if (opener != TISSE__NONE) {
      return opener;
    }
    --w;
    const uint32_t bracket = bracket_begin(a, begin, w);
    if (bracket != w) {
      w = bracket;
    } else if (is_capital(a, w)) {
      plain = 0;
    } else if (tisse__view_is(a->lower[w], "'s") || tisse__view_is(a->lower[w], "’s")) {
      plain = 0;
    } else if (ends_list(a, w)) {
      w = aside_begin(a, begin, w);
      if (w == TISSE__NONE) {
        return TISSE__NONE;
      }
    } else {
      plain += a->words[w].shape == TISSE__WORD;
    }
  }
  return TISSE__NONE;
}

/** May a list be of what the group names: a plural or a substance, no name and no sum? */
static bool is_kind(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && !(g->flags & TISSE__G_PRONOUN) && g->sum == TISSE__NONE &&
         a->readings[g->head].pos == TISSE__NOUN && (g->number == TISSE__PLURAL || !g->determiner || g->determiner == TISSE__INDEFINITE);
}

/** "shown at festivals in 1998, including": where, when or in what circumstance, within a relative clause or behind the kind. */
static bool is_aside(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind == TISSE__GROUP_VERB) {
    return g->link == TISSE__RELATIVE_CLAUSE || g->link == TISSE__PARTICIPIAL;
  }
  if (g->kind != TISSE__GROUP_NOUN) {
    return true;
  }
  const bool inside = g->governor != TISSE__NONE && g->governor < group && tisse__group_at(a, g->governor)->link == TISSE__RELATIVE_CLAUSE;
  return inside || (g->marker.data && !tisse__is_of(g) && (g->mention != TISSE__NONE || g->number != TISSE__PLURAL || tisse__word_is_class(a, g->head, TISSE__WC_PLACE) ||
                                                           tisse__word_is_class(a, g->head, TISSE__WC_TIME_NOUN) || a->words[g->head].shape == TISSE__NUMBER));
}

/** "clients in farming and | the health service, including": one thing that is joined to others or hangs on them. */
static bool is_part(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && g->number != TISSE__PLURAL && (g->marker.data || g->link == TISSE__CONJUNCT);
}

/** What a sentence tells of several, the last of it: "The firm has three | brands in Spain." */
static uint32_t last_kind(const tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->last_group; g-- > s->first_group;) {
    if (is_kind(a, g) && tisse__group_at(a, g)->number == TISSE__PLURAL && !is_aside(a, g)) {
      return g;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__given_kind(const tisse__analysis *a, uint32_t mention)
{
  const uint32_t opener = opener_of(a, mention);
  if (opener == TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t own = a->word_group[opener];
  const tisse__group *verb = own == TISSE__NONE ? NULL : tisse__group_at(a, own);
  if (verb && verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE && tisse__group_at(a, verb->subject)->kind == TISSE__GROUP_NOUN) {
    if (verb->sentence && takes_up(a, verb->subject)) {
      return last_kind(a, verb->sentence - 1);
    }
    return is_kind(a, verb->subject) ? verb->subject : TISSE__NONE; /* "productions include X" */
  }
  const uint32_t group = a->word_group[a->mentions.items[mention].last - 1];
  const uint32_t first = a->sentences[tisse__group_at(a, group)->sentence].first_group;
  for (uint32_t g = group; g-- > first;) {
    if (tisse__group_at(a, g)->last > opener) {
      continue;
    }
    if (is_kind(a, g) && !is_aside(a, g)) {
      return g;
    }
    if (!is_aside(a, g) && !is_part(a, g)) {
      return TISSE__NONE;
    }
  }
  return TISSE__NONE;
}

/** Is a given mention in a list of the kind that the group names? */
static bool lists_given(const tisse__analysis *a, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  for (uint32_t w = s->first; w < s->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m != TISSE__NONE && a->mentions.items[m].given && a->mentions.items[m].first == w && tisse__given_kind(a, m) == group) {
      return true;
    }
  }
  return false;
}

/** The verb of which a group is a complement, over the nouns between; TISSE__NONE where there is none. */
static uint32_t verb_over(const tisse__analysis *a, uint32_t group)
{
  uint32_t g = group;
  for (int steps = 0; steps < STEPS_MAX && g != TISSE__NONE; ++steps) {
    if (tisse__group_at(a, g)->kind == TISSE__GROUP_VERB) {
      return g;
    }
    g = tisse__group_at(a, g)->governor == g ? TISSE__NONE : tisse__group_at(a, g)->governor;
  }
  return TISSE__NONE;
}

/** "Recent clients include Y": of the sentence before, the subject that is given; TISSE__NONE where there is none. */
static uint32_t actor_before(const tisse__analysis *a, uint32_t group)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  const tisse__sentence *s = sentence ? &a->sentences[sentence - 1] : NULL;
  for (uint32_t g = s ? s->first_group : 0; s && g < s->last_group; ++g) {
    const uint32_t subject = tisse__group_at(a, g)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, g)->subject : TISSE__NONE;
    if (subject != TISSE__NONE && tisse__is_given(a, tisse__group_referent(a, subject))) {
      return subject;
    }
  }
  return TISSE__NONE;
}

void tisse__given_actor(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, bool source, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const tisse__group *lead = g->link == TISSE__CONJUNCT && g->first_conjunct != TISSE__NONE ? tisse__group_at(a, g->first_conjunct) : g;
  const uint32_t verb = tisse_document_given_count(a->document) && g->kind == TISSE__GROUP_NOUN ? verb_over(a, t->group) : TISSE__NONE;
  if (verb == TISSE__NONE || tisse__is_passive(tisse__group_at(a, verb)) || (tisse__group_at(a, verb)->flags & TISSE__G_NEGATED) ||
      tisse__view_is(lead->marker, "from") != source || TISSE__VIEW_IS_ANY(lead->marker, "by", "against", "as") || (t->makes && TISSE__VIEW_IS_ANY(lead->marker, "for", "with", "at", "to")) ||
      !lists_given(a, t->group)) {
    return; /* "is seen in films such as Y", "works for titles such as Y": not whoever made Y */
  }
  uint32_t subject = tisse__clause_subject(a, t->group);
  if (subject == t->group || tisse__group_at(a, verb)->subject == t->group) {
    const bool owned = g->possessor != TISSE__NONE || g->determiner;
    subject = !owned && tisse__group_is_class(a, tisse__group_at(a, verb), TISSE__WC_INCLUDE) ? actor_before(a, t->group) : TISSE__NONE;
  }
  if (subject != TISSE__NONE) {
    tisse__trigger_collect(t, subject, classes, avoid, out);
  }
}
