/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Standing: stage, certainty and polarity, found by walking up from the trigger. Each word on the way that is a cue acts on what it
 * governs; operators compose outward, so that a denied slow-down leaves the deal as it was planned.
 */

#include "extract/scope.h"

#include "base/text.h"

#include <string.h>

#define CLIMB_STEPS 10
#define BOUND_WORDS 16

static bool reporting(const tisse__analysis *a, const tisse__group *verb)
{
  return tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE ||
         tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE;
}

/** A conditional inside what a past or reporting verb announces is the future in the past. */
static bool future_in_past(const tisse__analysis *a, const tisse__group *verb)
{
  const tisse__group *told = tisse__told_with(a, verb);
  const tisse__group *governor = told->governor == TISSE__NONE ? NULL : tisse__group_at(a, told->governor);
  if (!governor || (told->link != TISSE__COMPLETIVE && told->link != TISSE__RELATIVE_CLAUSE)) {
    return false;
  }
  if (governor->kind == TISSE__GROUP_VERB) {
    return ((governor->flags & TISSE__G_PERFECT) || governor->tense == TISSE__PAST || governor->tense == TISSE__IMPERFECT ||
            (governor->flags & TISSE__G_PASSIVE)) && reporting(a, governor) && !(verb->flags & TISSE__G_PERFECT);
  }
  return told->link == TISSE__COMPLETIVE && tisse__word_is_class(a, governor->head, TISSE__WC_EVENT);
}

static void apply_modal(tisse__climber *c, const tisse__group *verb, bool own)
{
  const bool would = tisse__text_is_class(c->a, verb->modal, TISSE__WC_WOULD);
  const bool missed = (verb->flags & TISSE__G_PERFECT) && verb->tense != TISSE__FUTURE; /* "should have bought" */
  tisse__climber_note(c, verb->modal);
  if ((tisse__text_is_class(c->a, verb->modal, TISSE__WC_WILL) && !missed) || (would && (future_in_past(c->a, verb) || verb->link == TISSE__RELATIVE_CLAUSE))) {
    if (own && !tisse__stays(c->a, verb)) {
      tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
    }
  } else if (tisse__view_is(verb->modal, "cannot")) {
    tisse__climber_negate(c);
  } else if (verb->flags & TISSE__G_PERFECT) {
    tisse__climber_lower(c, TISSE_UNCERTAIN);
  } else {
    tisse__climber_doubt(c, TISSE_UNCERTAIN);
  }
}

/** Tense, mood and modal of a verb group on the way; `own`: it is the trigger or carries the trigger as light verb. */
static void apply_mood(tisse__climber *c, uint32_t group, bool own)
{
  const tisse__group *verb = tisse__group_at(c->a, group);
  if (verb->mood == TISSE__CONDITIONAL) {
    if (future_in_past(c->a, verb)) {
      if (own) {
        tisse__climber_set_stage(c, TISSE_STAGE_ANNOUNCED);
      }
    } else {
      tisse__climber_note(c, tisse__words_text(c->a, verb->first, verb->last));
      tisse__climber_lower(c, TISSE_UNCERTAIN);
    }
  } else if (verb->tense == TISSE__FUTURE && own && !tisse__stays(c->a, verb)) {
    tisse__climber_note(c, tisse__words_text(c->a, verb->first, verb->last));
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
  }
  if (verb->modal.data) {
    apply_modal(c, verb, own);
  }
  const bool past = (verb->flags & TISSE__G_PERFECT) || verb->tense == TISSE__PAST;
  c->perfect = c->perfect || (own && past && !verb->modal.data);
}

/** The trigger's own verb, or one that carries it: its mood, and whether it negates. */
static void apply_verb(tisse__climber *c, uint32_t group)
{
  const tisse__group *verb = tisse__group_at(c->a, group);
  apply_mood(c, group, true);
  if ((verb->flags & TISSE__G_NEGATED) && !(verb->flags & TISSE__G_ONLY_NEGATION)) {
    tisse__climber_note(c, tisse__words_text(c->a, verb->first, verb->last));
    tisse__climber_negate_by(c, verb);
  }
}

static bool is_question_mark(const tisse__analysis *a, tisse_view lemma)
{
  return tisse__lemma_cue(a, lemma, TISSE__SCONJ, TISSE__CUE_QUESTION) != TISSE__NONE ||
         tisse__lemma_cue(a, lemma, TISSE__POS_NONE, TISSE__CUE_QUESTION) != TISSE__NONE || tisse__text_is_class(a, lemma, TISSE__WC_WHETHER);
}

/** The group that an adverb speaks of: ", formerly head of X" is said of the apposition, not of the verb that it was given to. */
static uint32_t adverb_host(const tisse__analysis *a, uint32_t adverb)
{
  const tisse__group *g = tisse__group_at(a, adverb);
  const tisse__sentence *s = &a->sentences[g->sentence];
  uint32_t next = adverb + 1;
  while (next < s->last_group && tisse__group_at(a, next)->link == TISSE__GENITIVE && tisse__group_at(a, next)->governor != TISSE__NONE) {
    next = tisse__group_at(a, next)->governor; /* ", previously Brixel's boss," */
  }
  if (adverb == s->first_group || next >= s->last_group) {
    return g->governor;
  }
  const uint8_t before = tisse__group_at(a, adverb - 1)->kind;
  const tisse__group *after = tisse__group_at(a, next);
  const bool apposed = (after->kind == TISSE__GROUP_NOUN && (after->link == TISSE__APPOSITION || after->link == TISSE__PARATAXIS)) ||
                       (after->kind == TISSE__GROUP_VERB && after->link == TISSE__PARTICIPIAL);
  const bool inside = next == adverb + 1 && after->kind == TISSE__GROUP_VERB && after->link == TISSE__PARTICIPIAL && after->form == TISSE__PARTICIPLE_PAST &&
                      before == TISSE__GROUP_NOUN && a->language == TISSE__FRENCH; /* "l'éditeur | anciennement | connu sous le nom de X" */
  return ((before == TISSE__GROUP_COMMA || before == TISSE__GROUP_OPEN) && apposed) || inside ? next : g->governor;
}

/** A participle of a noun: "un accord annulé", "the planned deal". */
static void apply_participle(tisse__climber *c, uint32_t participle)
{
  const tisse__group *child = tisse__group_at(c->a, participle);
  tisse__climber_apply_word(c, participle, child->lemma, TISSE__VERB, REACH_NOUN, (child->flags & TISSE__G_NEGATED) != 0, TISSE__NONE);
  tisse__climber_apply_word(c, participle, c->a->lower[child->head], TISSE__ADJ, REACH_MODIFIER, false, TISSE__NONE);
}

/** "des salades | prêtes à l'emploi": an adjective in front of a noun's marker is said of the noun before, and says nothing of the deed. */
static bool is_said_of_noun_before(const tisse__analysis *a, const tisse__group *g)
{
  return a->readings[g->marker_first].pos == TISSE__ADJ;
}

/** Adverbs, participles, adjectives and marked nouns that hang on a group. */
static void apply_children(tisse__climber *c, uint32_t group)
{
  const tisse__analysis *a = c->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  const bool verb = tisse__group_at(a, group)->kind == TISSE__GROUP_VERB;
  if (verb) {
    tisse__climber_apply_adverbs(c, group);
  }
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *child = tisse__group_at(a, g);
    const uint32_t host = child->kind == TISSE__GROUP_ADVERB ? adverb_host(a, g)
                        : !verb && tisse__participle_speaks_of(a, g, group) ? group : child->governor;
    if (host != group || g == c->draft->trigger_group) {
      continue;
    }
    if (child->kind == TISSE__GROUP_ADVERB) {
      tisse__climber_apply_word(c, g, child->lemma, TISSE__ADV, REACH_MODIFIER, false, TISSE__NONE);
      tisse__climber_apply_fixed(c, child->first, s->last, true);
    } else if (child->kind == TISSE__GROUP_ADJECTIVE && child->link != TISSE__ATTRIBUTE) {
      for (uint32_t w = child->first; w < child->last; ++w) {
        tisse__climber_apply_word(c, g, a->readings[w].lemma, TISSE__ADJ, REACH_MODIFIER, false, TISSE__NONE);
      }
    } else if (child->kind == TISSE__GROUP_VERB && child->link == TISSE__PARTICIPIAL && child->form == TISSE__PARTICIPLE_PAST && !verb) {
      apply_participle(c, g);
    } else if (child->kind == TISSE__GROUP_NOUN && child->marker.data && verb && child->sum == TISSE__NONE && !is_said_of_noun_before(a, child) &&
               !tisse__marker_is_class(a, child, TISSE__WC_AIM_MARKER)) { /* "signe un accord en vue de l'ouverture d'une usine": the accord is signed */
      tisse__climber_apply_fixed(c, child->marker_first, s->last, false); /* "sans condition", "faute d'accord": the condition is lacking, not the deed */
      if (child->link == TISSE__OBLIQUE && tisse__marker_is_class(c->a, child, TISSE__WC_SOURCE_MARKER)) {
        tisse__climber_apply_word(c, g, child->lemma, TISSE__NOUN, REACH_NOUN, false, TISSE__NONE); /* "selon des rumeurs" */
      }
    }
  }
}

/** Adjectives and participles inside the noun group: "éventuel", "futur", "ancien", "planned". */
static void apply_inside(tisse__climber *c, uint32_t group)
{
  const tisse__group *g = tisse__group_at(c->a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint8_t pos = c->a->readings[w].pos;
    if (w == g->head || (pos != TISSE__ADJ && pos != TISSE__VERB && pos != TISSE__ADV && pos != TISSE__DET)) {
      continue;
    }
    if (pos == TISSE__DET) {
      if (c->a->readings[w].kind == TISSE__NEGATIVE && c->a->language == TISSE__ENGLISH) {
        tisse__climber_negate(c);
      }
      continue;
    }
    if (w == g->first && c->a->language == TISSE__ENGLISH && tisse__form_is_class(c->a, w, TISSE__WC_ZERO)) {
      tisse__climber_negate(c);
    }
    const bool role = pos == TISSE__ADV && w == g->first && c->a->language == TISSE__ENGLISH && c->a->readings[w + 1].pos != TISSE__VERB &&
                      (tisse__word_is_class(c->a, g->head, TISSE__WC_TITLE) || tisse__word_is_class(c->a, g->head, TISSE__WC_PERSON));
    if (role && (g->link == TISSE__ATTRIBUTE || g->link == TISSE__APPOSITION)) { /* "was | formerly chief executive" */
      tisse__climber_apply_word(c, group, c->a->readings[w].lemma, TISSE__ADV, REACH_MODIFIER, false, TISSE__NONE);
    }
    if (pos == TISSE__ADV && w + 1 < c->a->word_count && (c->a->readings[w + 1].pos == TISSE__VERB || c->a->readings[w + 1].pos == TISSE__ADJ)) {
      continue; /* "the previously announced deal": of the announcement */
    }
    tisse__climber_apply_word(c, group, c->a->readings[w].lemma, TISSE__ADJ, REACH_MODIFIER, false, TISSE__NONE);
    if (pos == TISSE__VERB) {
      tisse__climber_apply_word(c, group, c->a->readings[w].lemma, TISSE__VERB, REACH_NOUN, false, TISSE__NONE);
    }
    tisse__climber_apply_fixed(c, w, g->last, true);
  }
}

static uint32_t attribute_adjective(const tisse__analysis *a, uint32_t verb, uint32_t from)
{
  return tisse__child(a, verb, TISSE__ATTRIBUTE, NULL, from);
}

/** "est possible", "reste incertain", "est en suspens": what the copula says of its subject. */
static void apply_attribute(tisse__climber *c, uint32_t verb)
{
  const bool negated = (tisse__group_at(c->a, verb)->flags & TISSE__G_NEGATED) != 0;
  for (uint32_t g = attribute_adjective(c->a, verb, TISSE__NONE); g != TISSE__NONE; g = attribute_adjective(c->a, verb, g + 1)) {
    const tisse__group *attribute = tisse__group_at(c->a, g);
    for (uint32_t w = attribute->first; w < attribute->last; ++w) {
      const tisse__pos pos = c->a->readings[w].pos == TISSE__VERB ? TISSE__VERB : c->a->readings[w].pos == TISSE__NOUN ? TISSE__NOUN : TISSE__ADJ;
      tisse__climber_apply_word(c, g, c->a->readings[w].lemma, pos, REACH_NOUN, negated, TISSE__NONE);
    }
  }
  for (uint32_t g = tisse__child(c->a, verb, TISSE__MODIFIER, NULL, TISSE__NONE); g != TISSE__NONE && c->a->language == TISSE__ENGLISH; g = tisse__child(c->a, verb, TISSE__MODIFIER, NULL, g + 1)) {
    const uint32_t w = tisse__group_at(c->a, g)->first; /* "The deal is off.", not "is off to a good start" */
    const bool last = w + 1 == tisse__group_at(c->a, g)->last && (w + 1 >= c->a->word_count || c->a->words[w + 1].shape == TISSE__PUNCTUATION);
    if (last && tisse__form_is_class(c->a, w, TISSE__WC_PARTICLE)) {
      tisse__climber_apply_word(c, g, c->a->lower[w], TISSE__ADJ, REACH_NOUN, negated, TISSE__NONE);
    }
  }
}

static bool copula_like(const tisse__analysis *a, const tisse__group *verb)
{
  return tisse__group_is_class(a, verb, TISSE__WC_COPULA);
}

/** The condition or question that opens the clause of a verb. What is negated in one may be so: "s'il ne rachète pas X"; not what is granted: "s'il n'a pas racheté X, il …". */
static void apply_opener(tisse__climber *c, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(c->a, verb);
  const uint32_t opener = v->opener;
  if (opener != TISSE__NONE && tisse__group_at(c->a, opener)->kind == TISSE__GROUP_SUBORDINATOR &&
      is_question_mark(c->a, tisse__group_at(c->a, opener)->lemma)) {
    tisse__climber_note(c, tisse__group_at(c->a, opener)->lemma);
    tisse__climber_lower(c, TISSE_UNCERTAIN);
    c->asked = true;
    const bool granted = c->a->language == TISSE__FRENCH && v->tense == TISSE__PRESENT && (v->flags & TISSE__G_PERFECT);
    if ((v->flags & TISSE__G_NEGATED) && !granted && c->draft->polarity == TISSE_NEGATIVE) {
      c->draft->polarity = TISSE_POSITIVE;
    }
  }
}

static bool is_means(const tisse__group *gerund) { return TISSE__VIEW_IS_ANY(gerund->marker, "en", "by"); }

/** "a grandi en rachetant X", "blocked from buying X": what is said of the verb is said of the gerund under it. */
static bool is_gerund(const tisse__analysis *a, const tisse__group *g)
{
  return g->kind == TISSE__GROUP_VERB && g->form == TISSE__PARTICIPLE_PRESENT && g->link == TISSE__ADVERBIAL &&
         (!g->marker.data || is_means(g) || tisse__text_is_class(a, g->marker, TISSE__WC_GERUND_MARKER));
}

/** "n'est pas prêt à racheter", "is not on the verge of buying" */
static bool is_cue_marked(const tisse__analysis *a, const tisse__group *g)
{
  uint32_t index = 0;
  return g->kind == TISSE__GROUP_VERB && g->marker_first < g->first && tisse__fixed_at(a, g->marker_first, g->last, &index);
}

/** "deviendra une filiale détenue par X": what the participle or the relative says of the attribute, the copula says. */
static bool tells_attribute(const tisse__analysis *a, const tisse__group *g)
{
  const tisse__group *noun = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  return noun && g->kind == TISSE__GROUP_VERB && noun->kind == TISSE__GROUP_NOUN && noun->link == TISSE__ATTRIBUTE &&
         noun->determiner == TISSE__INDEFINITE && noun->governor != TISSE__NONE && copula_like(a, tisse__group_at(a, noun->governor));
}

static bool climbs(const tisse__analysis *a, const tisse__group *g)
{
  switch ((tisse__link_kind)g->link) {
  case TISSE__PARTICIPIAL: return tells_attribute(a, g) || tisse__is_content_participle(a, g);
  case TISSE__INFINITIVAL: return !tisse__is_of_named(a, g) && !tisse__tells_later(a, g);
  case TISSE__OBJECT: case TISSE__SUBJECT: case TISSE__COMPLEMENT: case TISSE__COMPLETIVE: return !tisse__tells_later(a, g);
  case TISSE__ATTRIBUTE: return g->kind == TISSE__GROUP_NOUN || g->kind == TISSE__GROUP_VERB || g->kind == TISSE__GROUP_ADJECTIVE;
  case TISSE__OBLIQUE: case TISSE__CONJUNCT: return g->kind == TISSE__GROUP_NOUN;
  case TISSE__APPOSITION: return tisse__is_predicate(a, g);
  case TISSE__RELATIVE_CLAUSE: return tisse__is_content_clause(a, g) || tells_attribute(a, g);
  case TISSE__ADVERBIAL: return is_gerund(a, g) || (g->governor != TISSE__NONE && copula_like(a, tisse__group_at(a, g->governor)) && is_cue_marked(a, g));
  default: return false;
  }
}

/** Is an oblique group in the scope of its verb's cue? "renonce à son investissement", "négocie avec X": yes; "investit … après l'abandon": no. */
static bool oblique_in_scope(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__marker_is_class(a, g, TISSE__WC_SCOPE_MARKER);
}

/** "n'est pas en mesure de racheter": a state that a copula tells. */
static bool is_state(const tisse__analysis *a, const tisse__group *g)
{
  return g->kind == TISSE__GROUP_NOUN && g->link == TISSE__OBLIQUE && TISSE__VIEW_IS_ANY(g->marker, "en", "in", "on", "sur") &&
         g->governor != TISSE__NONE && copula_like(a, tisse__group_at(a, g->governor));
}

static bool is_cue_verb(const tisse__analysis *a, tisse_view lemma)
{
  return tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE || tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_DENIAL) != TISSE__NONE ||
         tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_SUPPORT) != TISSE__NONE ||
         tisse__lemma_cue(a, lemma, TISSE__VERB, TISSE__CUE_FACT) != TISSE__NONE;
}

/** The tense, mood and modal of a verb over what the trigger says; `done` are the kinds of cue that the verb is. */
static void apply_mood_over(tisse__climber *c, uint32_t child, uint32_t verb, tisse__reach by, bool bad_now)
{
  const tisse__group *below = tisse__group_at(c->a, child);
  const tisse__group *v = tisse__group_at(c->a, verb);
  const bool light = by != REACH_CLAUSE && below->kind == TISSE__GROUP_NOUN;
  const bool negated = (v->flags & TISSE__G_NEGATED) && !(v->flags & TISSE__G_ONLY_NEGATION);
  if (v->mood != TISSE__CONDITIONAL && !v->modal.data && !(v->tense == TISSE__FUTURE && (light || by == REACH_INFINITIVE))) {
    return;
  }
  if (by == REACH_CLAUSE && v->mood != TISSE__CONDITIONAL) {
    return;
  }
  const bool about = below->link != TISSE__SUBJECT || is_cue_verb(c->a, v->lemma) || (v->flags & TISSE__G_PASSIVE);
  apply_mood(c, verb, !bad_now && (light || by == REACH_INFINITIVE) && !negated && about && c->draft->stage != TISSE_STAGE_UNDER_WAY);
}

/** "was unable to", "est incapable de": does an adjective of the copula deny what the infinitive says? */
static bool apply_ability(tisse__climber *c, uint32_t verb)
{
  const tisse__analysis *a = c->a;
  const uint32_t g = attribute_adjective(a, verb, TISSE__NONE);
  if (g == TISSE__NONE || tisse__group_at(a, g)->kind != TISSE__GROUP_ADJECTIVE ||
      tisse__lemma_cue(a, tisse__group_at(a, g)->lemma, TISSE__ADJ, TISSE__CUE_NEGATION) == TISSE__NONE) {
    return false;
  }
  const bool negated = (tisse__group_at(a, verb)->flags & TISSE__G_NEGATED) != 0;
  tisse__climber_apply_word(c, g, tisse__group_at(a, g)->lemma, TISSE__ADJ, REACH_INFINITIVE, negated, TISSE__NONE);
  return true;
}

/** What the lemma of the verb does to what is under it. Gives the kinds of cue that it is. */
static unsigned apply_lemma_over(tisse__climber *c, uint32_t child, uint32_t verb, tisse__reach by, bool negated)
{
  const tisse__group *below = tisse__group_at(c->a, child);
  const tisse__group *v = tisse__group_at(c->a, verb);
  const bool going = tisse__view_is(v->lemma, "go") && (below->flags & TISSE__G_TO) && c->a->readings[v->head].form == TISSE__PARTICIPLE_PRESENT;
  if (by == REACH_INFINITIVE && (going || (tisse__view_is(v->lemma, "aller") && !below->marker.data))) {
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
  } else if (by == REACH_INFINITIVE && tisse__view_is(v->lemma, "venir") && tisse__view_is(below->marker, "de")) {
    c->perfect = true; /* "vient d'annuler" */
  } else if (copula_like(c->a, v)) {
    if (below->link == TISSE__SUBJECT || below->link == TISSE__COMPLETIVE) {
      apply_attribute(c, verb); /* "il est faux que" */
    } else if (by == REACH_INFINITIVE && apply_ability(c, verb)) {
      return 0; /* "was unable to buy" */
    } else if (by == REACH_INFINITIVE && tisse__view_is(v->lemma, "be") && (below->flags & TISSE__G_TO)) {
      tisse__climber_set_stage(c, TISSE_STAGE_PLANNED); /* "is to supply" */
    }
  } else if (below->link != TISSE__ADVERBIAL || (below->marker.data && !is_means(below))) {
    const bool held = by == REACH_INFINITIVE && !negated && tisse__climber_wish(c, v);
    const unsigned kinds = held ? 1U << TISSE__CUE_STAGE : tisse__climber_apply_word(c, verb, v->lemma, TISSE__VERB, by, negated, v->subject);
    return kinds || !tisse__is_passive(v) ? kinds : tisse__climber_apply_word(c, verb, c->a->lower[v->head], TISSE__ADJ, by, negated, TISSE__NONE);
  }
  return 0;
}

/** "n'a pas encore finalisé", "has yet to", "not yet": it is to come. */
static bool says_yet(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const uint32_t last = v->last + 1 < a->sentences[v->sentence].last ? v->last + 1 : v->last;
  for (uint32_t w = v->first; w < last; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_YET)) {
      return true;
    }
  }
  return false;
}

/** "si le rachat de X par Y enfreint la loi": the question is not whether there is a purchase; what is over the clause does not touch it. */
static bool is_presupposed(const tisse__analysis *a, uint32_t child, const tisse__group *verb)
{
  const tisse__group *g = tisse__group_at(a, child);
  const bool definite = g->determiner == TISSE__DEFINITE || g->determiner == TISSE__DEMONSTRATIVE || g->determiner == TISSE__POSSESSIVE ||
                        g->possessor != TISSE__NONE;
  return g->kind == TISSE__GROUP_NOUN && g->link == TISSE__SUBJECT && definite && (verb->flags & TISSE__G_FINITE) && !copula_like(a, verb) &&
         !tisse__is_passive(verb) && !is_cue_verb(a, verb->lemma);
}

/** Is the attribute of a copula over a clause, or below it, such a noun? */
static bool copula_denies_sole(const tisse__analysis *a, uint32_t child, uint32_t verb)
{
  const tisse__group *below = tisse__group_at(a, child);
  const uint32_t noun = below->link == TISSE__ATTRIBUTE ? child : tisse__child(a, verb, TISSE__ATTRIBUTE, NULL, TISSE__NONE);
  return noun != TISSE__NONE && copula_like(a, tisse__group_at(a, verb)) && tisse__denies_sole(a, tisse__group_at(a, noun));
}

static void climb_verb(tisse__climber *c, uint32_t child, uint32_t verb)
{
  const tisse__group *below = tisse__group_at(c->a, child);
  const tisse__group *v = tisse__group_at(c->a, verb);
  if (tisse__is_in_force(c, child, verb) || tisse__gives_up_other(c->a, child, verb) || tisse__runs_till_then(c, child, verb)) {
    c->asked = true;
    return;
  }
  const bool clause = below->link == TISSE__COMPLETIVE;
  const bool none = tisse__none_does(c, v);
  const bool negated = none || ((v->flags & TISSE__G_NEGATED) && !(v->flags & TISSE__G_ONLY_NEGATION) && !copula_denies_sole(c->a, child, verb));
  const tisse__reach by = clause ? REACH_CLAUSE : below->kind == TISSE__GROUP_VERB ? REACH_INFINITIVE : REACH_NOUN;
  c->subject = below->link == TISSE__SUBJECT && !tisse__is_passive(v);
  c->yet = says_yet(c->a, verb);
  c->renews = tisse__ends_if_not(c->a, below);
  const unsigned kinds = apply_lemma_over(c, child, verb, by, negated);
  apply_mood_over(c, child, verb, by, c->bad);
  const bool completed = by == REACH_NOUN && (v->flags & TISSE__G_PERFECT) && !(v->flags & TISSE__G_FINITE) && (kinds & 1U << TISSE__CUE_STAGE);
  if (completed && !c->bad && c->draft->stage == TISSE_STAGE_DONE) {
    c->perfect = true; /* "annonce avoir bouclé le rachat": what is announced is over */
  }
  const bool light = by == REACH_NOUN && below->kind == TISSE__GROUP_NOUN;
  const bool doubted = (kinds & 1U << TISSE__CUE_NEGATION) || (by == REACH_INFINITIVE && (kinds & 1U << TISSE__CUE_CERTAINTY));
  const bool means = below->link == TISSE__ADVERBIAL && (!below->marker.data || is_means(below));
  const unsigned told = 1U << TISSE__CUE_STAGE | 1U << TISSE__CUE_DENIAL | 1U << TISSE__CUE_SUPPORT | 1U << TISSE__CUE_FACT;
  if (negated && !means && !(kinds & told) && !doubted && (light || by == REACH_INFINITIVE) && below->link != TISSE__SUBJECT &&
      !copula_like(c->a, v)) {
    tisse__climber_negate_by(c, v);
  } else if (negated && clause && copula_like(c->a, v)) {
    tisse__climber_negate(c); /* "il n'est pas question que" */
  } else if (negated && by == REACH_INFINITIVE && copula_like(c->a, v) && attribute_adjective(c->a, verb, TISSE__NONE) != TISSE__NONE) {
    tisse__climber_lower(c, TISSE_UNCERTAIN); /* "is not ready to buy" */
  } else if (negated && copula_like(c->a, v) && (below->link == TISSE__ATTRIBUTE || is_state(c->a, below) || is_cue_marked(c->a, below))) {
    tisse__climber_negate_by(c, v);
  }
  apply_children(c, verb);
  if (is_presupposed(c->a, child, v)) {
    c->asked = true;
  } else {
    apply_opener(c, verb);
  }
}

/** "L'alliance n'a pas tenu ses promesses et s'est achevée": the verbs that share the noun as their subject. */
static void climb_shared(tisse__climber *c, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(c->a, noun);
  const uint32_t last = c->a->sentences[g->sentence].last_group;
  for (uint32_t verb = g->governor + 1; g->link == TISSE__SUBJECT && verb < last; ++verb) {
    const tisse__group *v = tisse__group_at(c->a, verb);
    if (v->kind == TISSE__GROUP_VERB && v->link == TISSE__CONJUNCT && v->subject == noun && (v->flags & TISSE__G_FINITE)) {
      climb_verb(c, noun, verb);
    }
  }
}

static void climb_noun(tisse__climber *c, uint32_t noun)
{
  const tisse__group *n = tisse__group_at(c->a, noun);
  const uint32_t possessor = n->possessor;
  const uint8_t stage = (uint8_t)c->draft->stage;
  const bool bad = c->bad;
  tisse__climber_apply_word(c, noun, n->lemma, TISSE__NOUN, REACH_NOUN, false, possessor);
  apply_inside(c, noun);
  if (tisse__is_report(c->a, n)) { /* "le précédent article", "un futur rapport": that is said of the report */
    c->draft->stage = stage;
    c->bad = bad;
  }
  apply_children(c, noun);
}

/** Is the party the noun's own group, or tied to it? */
static bool is_at(const tisse__analysis *a, uint32_t party, uint32_t noun)
{
  const tisse__group *p = tisse__group_at(a, party);
  const tisse__group *n = tisse__group_at(a, noun);
  return party == noun || (p->link == TISSE__APPOSITION && (p->governor == noun || p->antecedent == noun)) ||
         (n->link == TISSE__APPOSITION && (n->governor == party || n->antecedent == party));
}

static bool frame_has_head(const tisse__frame *frame)
{
  return (frame->subject_count && frame->subject[0].function == TISSE__FN_HEAD) || (frame->object_count && frame->object[0].function == TISSE__FN_HEAD);
}

static bool denotes_party(const tisse__analysis *a, const tisse__draft *draft)
{
  if (draft->trigger_first < tisse__group_at(a, draft->trigger_group)->first || tisse__group_at(a, draft->trigger_group)->kind != TISSE__GROUP_NOUN) {
    return false; /* a marker: "passer sous la coupe de X" */
  }
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  const bool adjective = draft->trigger_first < tisse__group_at(a, draft->trigger_group)->head && frame_has_head(frame); /* "Nvidia-backed X will hire" */
  const bool only = (frame->subject_count && frame->subject[0].function == TISSE__FN_SELF) || (frame->object_count && frame->object[0].function == TISSE__FN_SELF);
  const bool unit = tisse__relation_is(a, draft->relation, "subsidiaryOf") || tisse__relation_is(a, draft->relation, "produces"); /* "plans to list its Brixel unit", "will buy X's Z chips" */
  if (adjective || only || (!tisse__frame_has_self(frame) && !unit)) {
    return adjective || only;
  }
  /* a frame for deeds and for those who do them: "la plainte", "l'avocat" */
  return is_at(a, draft->subject.group, draft->trigger_group) || (draft->has_object && is_at(a, draft->object.group, draft->trigger_group));
}

/** Does the noun name a post that somebody holds: "le PDG de X", and of users' relations "l'entraîneur de X"? */
static bool is_post(const tisse__analysis *a, const tisse__draft *draft)
{
  const bool own = !tisse__view_starts(a->knowledge->relations.items[draft->relation].iri, TISSE__NS);
  const uint32_t of = draft->has_object ? tisse__referent_class(a, draft->object.referent) : TISSE__NONE;
  const bool body = tisse__class_is(a, of, "Organization") || tisse__class_is(a, of, "Place");
  return tisse__relation_is(a, draft->relation, "leads") ||
         (own && body && tisse__class_is(a, tisse__referent_class(a, draft->subject.referent), "Person") && tisse__frame_has_self(&a->knowledge->frames.items[draft->frame]));
}

/** Does the verb say that its subject, or its object, is out: "démissionner", "oust"? Entries of several words bring their own object. */
static bool ends_post(const tisse__analysis *a, uint32_t verb, bool as_subject)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const bool alone = tisse__is_passive(v) || (v->flags & TISSE__G_REFLEXIVE) != 0 || tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE;
  uint32_t link = tisse__leaves_elsewhere(a, verb) ? TISSE__NONE : tisse__lemma_entries(a, v->lemma, TISSE__VERB);
  for (; link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    const bool fits = as_subject ? alone || entry->constituent_count : entry->constituent_count == 0 && !tisse__is_passive(v);
    if (!fits || !tisse__cue_entry_there(a, entry, verb)) {
      continue;
    }
    for (uint32_t i = 0; i < entry->cue_count; ++i) {
      const tisse__cue *cue = &a->knowledge->cues.items[entry->cues[i]];
      if (cue->kind == TISSE__CUE_POST) {
        return true;
      }
    }
  }
  return false;
}

/** "Y, remplacé par Z", "Mark Bristow, ousted in May": a participle behind the holder's name. */
static bool ousted_by_participle(const tisse__analysis *a, uint32_t holder)
{
  for (uint32_t g = tisse__child(a, holder, -1, NULL, TISSE__NONE); g != TISSE__NONE; g = tisse__child(a, holder, -1, NULL, g + 1)) {
    const tisse__group *child = tisse__group_at(a, g);
    if (child->link == TISSE__APPOSITION && child->kind == TISSE__GROUP_NOUN && g > holder && ousted_by_participle(a, g)) {
      return true;
    }
    if (child->kind == TISSE__GROUP_VERB && child->link == TISSE__PARTICIPIAL && child->form == TISSE__PARTICIPLE_PAST &&
        !(child->flags & TISSE__G_NEGATED) && ends_post(a, g, true)) {
      return true;
    }
  }
  return false;
}

/** "Le PDG de X, Y, a démissionné", "X ousted its chief executive, Y": who holds a post no longer holds it. */
static void apply_post(tisse__climber *c)
{
  const tisse__analysis *a = c->a;
  if (!is_post(a, c->draft)) {
    return;
  }
  uint32_t holder = c->draft->trigger_group;
  while (tisse__group_at(a, holder)->link == TISSE__APPOSITION && tisse__group_at(a, holder)->governor < holder) {
    holder = tisse__group_at(a, holder)->governor;
  }
  if (ousted_by_participle(a, holder)) {
    tisse__climber_set_stage(c, TISSE_STAGE_ENDED);
    return;
  }
  const tisse__group *held = tisse__group_at(a, holder);
  const tisse__group *noun = held->link == TISSE__COMPLEMENT && held->governor != TISSE__NONE ? tisse__group_at(a, held->governor) : NULL;
  if (noun && noun->kind == TISSE__GROUP_NOUN && tisse__lemma_cue(a, noun->lemma, TISSE__NOUN, TISSE__CUE_POST) != TISSE__NONE) {
    tisse__climber_note(c, tisse__words_text(a, noun->first, noun->last));
    tisse__climber_set_stage(c, TISSE_STAGE_ENDED); /* "le départ de son PDG, Y" */
    return;
  }
  const uint32_t over = tisse__verb_over_holder(a, &holder);
  if (over == TISSE__NONE) {
    return;
  }
  const tisse__group *verb = tisse__group_at(a, over);
  const bool told = verb->tense != TISSE__FUTURE && verb->mood != TISSE__CONDITIONAL && !verb->modal.data && !(verb->flags & TISSE__G_NEGATED);
  if (told && verb->form == TISSE__FINITE && ends_post(a, over, tisse__group_at(a, holder)->link != TISSE__OBJECT)) {
    tisse__climber_note(c, tisse__words_text(a, verb->first, verb->last));
    tisse__climber_set_stage(c, TISSE_STAGE_ENDED);
  }
}

/** "n'a signé aucun accord pour racheter X", "dément être en discussions pour racheter X": what it is for is not to come either. */
static void deny_purpose(tisse__climber *c, const tisse__group *over, uint32_t object)
{
  const tisse__analysis *a = c->a;
  const bool none = object != TISSE__NONE && tisse__is_quantified_negative(a, tisse__group_at(a, object));
  if ((over->flags & TISSE__G_NEGATED) && (none || copula_like(c->a, over))) {
    tisse__climber_negate(c);
  }
  const tisse__group *above = over->link == TISSE__INFINITIVAL && over->governor != TISSE__NONE ? tisse__group_at(a, over->governor) : NULL;
  if (above && above->kind == TISSE__GROUP_VERB && tisse__lemma_cue(a, above->lemma, TISSE__VERB, TISSE__CUE_DENIAL) != TISSE__NONE) {
    tisse__climber_apply_word(c, over->governor, above->lemma, TISSE__VERB, REACH_INFINITIVE, (above->flags & TISSE__G_NEGATED) != 0, above->subject);
  }
}

/** "a signé un accord pour racheter X": a purpose is yet to come, unless money was paid for it ("a déboursé 2 milliards pour racheter X"). */
static bool apply_purpose(tisse__climber *c, uint32_t verb)
{
  const tisse__group *g = tisse__group_at(c->a, verb);
  const bool purpose = tisse__marker_is_class(c->a, g, TISSE__WC_PURPOSE_MARKER) || tisse__marker_is_class(c->a, g, TISSE__WC_AIM_MARKER);
  const tisse__group *opener = g->opener == TISSE__NONE ? NULL : tisse__group_at(c->a, g->opener);
  if (tisse__relation_is(c->a, c->draft->relation, "competesWith")) {
    return false; /* "pour contrer X": who wants to get the better of a rival is one */
  }
  if (opener && opener->kind == TISSE__GROUP_SUBORDINATOR && tisse__text_is_class(c->a, opener->lemma, TISSE__WC_PURPOSE_MARKER)) {
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED); /* "un plan pour que X rachète Y" */
  }
  if (!purpose || g->form != TISSE__INFINITIVE || g->governor == TISSE__NONE || (g->flags & TISSE__G_PERFECT)) {
    return false;
  }
  const tisse__group *over = tisse__group_at(c->a, g->governor);
  const uint32_t object = over->kind == TISSE__GROUP_VERB ? tisse__child(c->a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const uint32_t sum = object == TISSE__NONE || tisse__lemma_opens(c->a, over->lemma, TISSE__VERB, "raises") ? TISSE__NONE : tisse__group_at(c->a, object)->sum;
  const bool paid = sum != TISSE__NONE && c->a->sums.items[sum].money; /* "lève 10 millions pour racheter X" is yet to come */
  if (!paid) {
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
    deny_purpose(c, over, object);
    return false;
  }
  tisse__climber_apply_word(c, g->governor, over->lemma, TISSE__VERB, REACH_INFINITIVE, (over->flags & TISSE__G_NEGATED) != 0, over->subject);
  apply_verb(c, g->governor);
  return true;
}

/** The verb whose tense is the relation's: the trigger itself, or the copula that it is said by ("était une filiale", "était une marque détenue par"). */
static const tisse__group *said_by(const tisse__analysis *a, const tisse__group *trigger)
{
  const tisse__group *said = trigger;
  if (tells_attribute(a, said)) {
    said = tisse__group_at(a, said->governor);
  }
  if (said->link == TISSE__ATTRIBUTE && said->governor != TISSE__NONE && tisse__group_at(a, said->governor)->kind == TISSE__GROUP_VERB) {
    said = tisse__group_at(a, said->governor);
  }
  return said->kind == TISSE__GROUP_VERB ? said : NULL;
}

/** "jusqu'en 2019", "until the buyout", "entre 2016 et 2024" behind the trigger: what was so has ended. */
static void apply_bound(tisse__climber *c)
{
  const tisse__analysis *a = c->a;
  const tisse__group *trigger = tisse__group_at(a, c->draft->trigger_group);
  const uint32_t last = a->sentences[c->draft->sentence].last;
  if (tisse__relation_is(a, c->draft->relation, "acquires") || tisse__relation_is(a, c->draft->relation, "raises")) {
    return; /* a deed has no duration */
  }
  if (tisse__puts_into_post(a, c->draft)) {
    return; /* the bound is its term's */
  }
  const tisse__group *said = said_by(a, trigger);
  if (said && said->tense != TISSE__IMPERFECT && tisse__group_is_class(a, said, TISSE__WC_AGREE)) {
    return; /* "a confié à X la maintenance jusqu'en 2031" */
  }
  const bool past = said && (said->tense == TISSE__PAST || said->tense == TISSE__IMPERFECT || (said->flags & TISSE__G_PERFECT));
  const uint32_t from = said && said->last < c->draft->trigger_last ? said->last : c->draft->trigger_last;
  for (uint32_t w = from; w < last && w < c->draft->trigger_last + BOUND_WORDS; ++w) {
    const uint32_t group = a->word_group[w];
    const uint8_t kind = group == TISSE__NONE ? TISSE__GROUP_OTHER : tisse__group_at(a, group)->kind;
    if (group != TISSE__NONE && tisse__group_at(a, group)->sum != TISSE__NONE) {
      continue; /* "jusqu'à 100 millions" */
    }
    if ((kind == TISSE__GROUP_VERB && group != c->draft->trigger_group) || kind == TISSE__GROUP_COMMA || kind == TISSE__GROUP_STOP || kind == TISSE__GROUP_COORDINATOR) {
      return;
    }
    if (tisse__date_ends_at(a, w) ? past || denotes_party(a, c->draft) : past && tisse__climber_says_until(a, w, last)) {
      tisse__climber_note(c, a->lower[w]);
      tisse__climber_set_stage(c, TISSE_STAGE_ENDED);
      return;
    }
  }
}

/** "Microsoft to back Anthropic", "Lipton in talks to buy Tetley": a headline's infinitive under a name. */
static void apply_headline(tisse__climber *c, uint32_t verb)
{
  const tisse__group *g = tisse__group_at(c->a, verb);
  if (!(g->flags & TISSE__G_TO) || g->form != TISSE__INFINITIVE || g->link != TISSE__INFINITIVAL || g->governor == TISSE__NONE ||
      tisse__group_at(c->a, g->governor)->kind != TISSE__GROUP_NOUN || tisse__group_at(c->a, g->governor)->mention == TISSE__NONE) {
    return;
  }
  tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
  if (tisse__group_at(c->a, verb - 1)->kind == TISSE__GROUP_ADVERB) {
    tisse__climber_apply_fixed(c, tisse__group_at(c->a, verb - 1)->first, g->last, true);
  }
}

/** "Rachat de X par Y : Bruxelles donne son feu vert": what the clause behind the colon does, it does to the noun that the headline opens with. */
static void apply_colon(tisse__climber *c, uint32_t top)
{
  const tisse__analysis *a = c->a;
  const tisse__sentence *s = &a->sentences[c->draft->sentence];
  if (tisse__group_at(a, top)->kind != TISSE__GROUP_NOUN || top != s->first_group) {
    return;
  }
  uint32_t g = top;
  for (; g < s->last_group && tisse__group_at(a, g)->kind != TISSE__GROUP_STOP; ++g) {
    if (tisse__group_at(a, g)->kind == TISSE__GROUP_VERB) {
      return;
    }
  }
  if (g == s->last_group || !tisse__view_is(a->lower[tisse__group_at(a, g)->first], ":")) {
    return;
  }
  for (; g < s->last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    if (verb->kind != TISSE__GROUP_VERB || verb->link != TISSE__ROOT || !(verb->flags & TISSE__G_FINITE)) {
      continue;
    }
    if (tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_DENIAL) != TISSE__NONE) { /* "Rachat de X : Y dément" */
      tisse__climber_apply_word(c, g, verb->lemma, TISSE__VERB, REACH_INFINITIVE, (verb->flags & TISSE__G_NEGATED) != 0, verb->subject);
      return;
    }
    const uint32_t object = tisse__child(a, g, TISSE__OBJECT, NULL, TISSE__NONE);
    if (object == TISSE__NONE || (tisse__group_at(a, object)->mention == TISSE__NONE && tisse__group_at(a, object)->sum == TISSE__NONE)) {
      tisse__climber_apply_stage_word(c, g, verb->lemma, (verb->flags & TISSE__G_NEGATED) != 0);
    }
    return;
  }
}

/** "signed no agreement": the object's determiner negates the verb. */
static bool has_negative_object(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t object = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  if (object == TISSE__NONE || (tisse__group_at(a, verb)->flags & TISSE__G_NEGATED)) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, object);
  const bool none = g->determiner == TISSE__NEGATIVE && a->language == TISSE__ENGLISH;
  return none || tisse__form_is_class(a, g->first, TISSE__WC_ZERO);
}

static void start_verb(tisse__climber *c, uint32_t verb)
{
  const tisse__group *trigger = tisse__group_at(c->a, verb);
  apply_verb(c, verb);
  apply_opener(c, verb);
  apply_headline(c, verb);
  tisse__climber_miss(c, verb);
  const bool excepted = trigger->subject != TISSE__NONE && tisse__is_excepted(c->a, c->draft->subject.group, trigger->subject);
  const bool all = excepted && tisse__form_is_class(c->a, tisse__group_at(c->a, trigger->subject)->first, TISSE__WC_ALL_WORD);
  const bool none = !excepted && trigger->subject != TISSE__NONE && tisse__group_at(c->a, trigger->subject)->kind == TISSE__GROUP_NOUN &&
                    tisse__is_quantified_negative(c->a, tisse__group_at(c->a, trigger->subject)) &&
                    !(c->a->language == TISSE__ENGLISH && trigger->link == TISSE__INFINITIVAL); /* of "neither plans to buy" the verb above tells */
  if ((all || none) && !(trigger->flags & TISSE__G_NEGATED)) {
    tisse__climber_negate(c);
  } else if (has_negative_object(c->a, verb)) {
    tisse__climber_negate(c);
  }
}

/** "n'a aucun accord": verb and determiner are one negation, which the verb brings. */
static bool verb_says_it(const tisse__analysis *a, const tisse__group *noun)
{
  return noun->link == TISSE__OBJECT && noun->governor != TISSE__NONE && (tisse__group_at(a, noun->governor)->flags & TISSE__G_NEGATED);
}

/** "is neither a shareholder nor a supplier of X", "n'est ni actionnaire ni fournisseur": the coordinator denies what no negated verb does. */
static bool is_neither(const tisse__analysis *a, uint32_t noun)
{
  const tisse__group *g = tisse__group_at(a, noun);
  const uint32_t before = g->marker_first < g->first ? g->marker_first : g->first;
  const bool first_word = before == a->sentences[g->sentence].first;
  if (!tisse__view_is(a->lower[g->first], "neither") && (first_word || !tisse__form_is_class(a, before - 1, TISSE__WC_NOR))) {
    return false;
  }
  const tisse__group *first = g;
  for (int steps = 0; first->link == TISSE__CONJUNCT && first->governor != TISSE__NONE && steps < CLIMB_STEPS; ++steps) {
    first = tisse__group_at(a, first->governor);
  }
  if (first->link != TISSE__ATTRIBUTE || first->governor == TISSE__NONE) {
    return false;
  }
  return first != g || !(tisse__group_at(a, first->governor)->flags & TISSE__G_NEGATED);
}

/** "the former president and | CEO of X": of two posts under one determiner what is said before the first is said of both. */
static void share_post(tisse__climber *c, const tisse__group *post)
{
  const tisse__analysis *a = c->a;
  if (post->link != TISSE__CONJUNCT || !(post->flags & TISSE__G_BARE) || post->first_conjunct == TISSE__NONE ||
      !is_post(a, c->draft) || tisse__group_at(a, post->first_conjunct)->kind != TISSE__GROUP_NOUN ||
      (tisse__group_at(a, post->first_conjunct)->flags & TISSE__G_PROPER) ||
      tisse__form_is_class(a, post->first, TISSE__WC_HOLDER_WORD)) {
    return;
  }
  apply_inside(c, post->first_conjunct);
}

static void start_noun(tisse__climber *c, uint32_t noun)
{
  const tisse__group *trigger = tisse__group_at(c->a, noun);
  if (tisse__view_starts(c->a->lower[trigger->head], "ex-") || tisse__view_starts(c->a->lower[c->draft->trigger_first], "ex-")) {
    tisse__climber_set_stage(c, TISSE_STAGE_ENDED);
  }
  if (c->draft->trigger_first >= trigger->first || c->a->language != TISSE__FRENCH) {
    apply_inside(c, noun); /* not "sous l'impulsion | d'anciens ingénieurs de X" */
  }
  share_post(c, trigger);
  if (c->a->language == TISSE__FRENCH && tisse__is_quantified_negative(c->a, trigger) && !verb_says_it(c->a, trigger)) {
    tisse__climber_negate(c); /* English "no" is read inside the group */
  } else if (is_neither(c->a, noun)) {
    tisse__climber_negate(c);
  }
}

/** English: "The bank will be rescued, with X buying Y": the tense and mood of the main verb hold for the absolute. */
static void apply_main(tisse__climber *c, const tisse__group *trigger)
{
  const uint32_t main = tisse__absolute_main(c->a, trigger);
  if (main != TISSE__NONE) {
    apply_mood(c, main, true);
  }
}

/** Walks up from a group: each governor acts on what is below it. */
static void climb(tisse__climber *c, uint32_t g)
{
  const tisse__draft told = *c->draft;
  bool bond = false;
  for (int steps = 0; steps < CLIMB_STEPS && !c->asked; ++steps) {
    const tisse__group *below = tisse__group_at(c->a, g);
    const uint32_t up = below->governor;
    const bool tied = up != TISSE__NONE && !climbs(c->a, below) && tisse__tells_of_bond(c, below);
    if (up == TISSE__NONE || tisse__climber_inquire(c, g) || !(tied || climbs(c->a, below)) ||
        (below->link == TISSE__OBLIQUE && !oblique_in_scope(c->a, below) && !is_state(c->a, below) && !tisse__tells_with_whom(c, below)) ||
        tisse__only_tells_of(c, g, up)) {
      break;
    }
    const tisse__group *above = tisse__group_at(c->a, up);
    bond = bond || tied;
    c->above = true;
    if (above->kind == TISSE__GROUP_VERB) {
      climb_verb(c, g, up);
      climb_shared(c, g);
    } else if (above->kind == TISSE__GROUP_NOUN && below->link != TISSE__CONJUNCT) {
      climb_noun(c, up);
    }
    tisse__climber_apply_marker(c, up);
    g = up;
  }
  if (g != c->draft->trigger_group) {
    apply_main(c, tisse__group_at(c->a, g)); /* ", with X becoming Y's supplier" */
  }
  apply_colon(c, g);
  if (bond && !tisse__stage_is_bad(c->draft->stage)) {
    *c->draft = told; /* "le procès qui oppose X à Y reprendra": the bond is there already */
  }
}

/** "aurait développé une puce, en partenariat avec Y", "pourrait ouvrir une usine conjointement avec Y": what is not sure is not sure of the partner either. */
static void doubt_marked(tisse__climber *c, const tisse__group *trigger)
{
  const bool fixed = trigger->kind == TISSE__GROUP_NOUN && c->draft->trigger_first < trigger->first && trigger->link == TISSE__OBLIQUE;
  uint32_t verb = fixed && tisse__relation_is(c->a, c->draft->relation, "partnersWith") ? trigger->governor : TISSE__NONE;
  for (int steps = 0; steps < 3 && verb != TISSE__NONE && tisse__group_at(c->a, verb)->kind == TISSE__GROUP_VERB; ++steps) {
    const tisse__group *v = tisse__group_at(c->a, verb);
    if (v->mood == TISSE__CONDITIONAL && !future_in_past(c->a, v)) {
      apply_mood(c, verb, false);
    }
    verb = v->link == TISSE__INFINITIVAL ? v->governor : TISSE__NONE;
  }
}

void tisse__scope_climb(const tisse__analysis *self, tisse__draft *draft)
{
  const bool bad = tisse__stage_is_bad(draft->stage);
  tisse__climber c = {.a = self, .draft = draft, .before_bad = bad ? TISSE_STAGE_DONE : draft->stage, .bad = bad, .own_bad = bad};
  uint32_t g = tisse__own_carrier(self, draft);
  const tisse__group *trigger = tisse__group_at(self, g);
  if (trigger->kind == TISSE__GROUP_VERB) {
    start_verb(&c, g);
    apply_main(&c, trigger);
    tisse__climber_apply_opening(&c, g);
    g = apply_purpose(&c, g) ? trigger->governor : g; /* the payment carries the standing */
  } else if (trigger->kind == TISSE__GROUP_NOUN) {
    start_noun(&c, g);
  }
  apply_children(&c, g);
  tisse__climber_apply_marker(&c, g);
  apply_bound(&c);
  tisse__climber_deny_marked(&c, trigger);
  if (draft->stage == TISSE_STAGE_DONE && tisse__headline_talker(self, g) != TISSE__NONE) {
    tisse__climber_set_stage(&c, TISSE_STAGE_TALKS);
  }
  doubt_marked(&c, trigger);
  tisse__climber_call_off(&c, trigger);
  const bool rivals = trigger->kind == TISSE__GROUP_NOUN && tisse__relation_is(self, draft->relation, "competesWith");
  if ((rivals || denotes_party(self, draft)) && !tisse__is_predicate(self, trigger)) {
    if (tisse__is_shed(self, draft)) {
      tisse__climber_set_stage(&c, TISSE_STAGE_ENDED);
    }
    apply_post(&c); /* "vend sa filiale X", "le PDG de Y nie": what is said of the noun does not touch the relation that it names */
  } else {
    climb(&c, g);
  }
  tisse__climber_settle(&c);
}
