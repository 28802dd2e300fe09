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

static bool reporting(const tisse__analysis *a, const tisse__group *verb)
{
  return tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE ||
         tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE;
}

/** A conditional inside what a past or reporting verb announces is the future in the past. */
static bool future_in_past(const tisse__analysis *a, const tisse__group *verb)
{
  if (verb->link != TISSE__COMPLETIVE && verb->link != TISSE__RELATIVE_CLAUSE) {
    return false;
  }
  const tisse__group *governor = verb->governor == TISSE__NONE ? NULL : tisse__group_at(a, verb->governor);
  if (!governor) {
    return false;
  }
  if (governor->kind == TISSE__GROUP_VERB) {
    return ((governor->flags & TISSE__G_PERFECT) || governor->tense == TISSE__PAST || governor->tense == TISSE__IMPERFECT ||
            (governor->flags & TISSE__G_PASSIVE)) && reporting(a, governor) && !(verb->flags & TISSE__G_PERFECT);
  }
  return verb->link == TISSE__COMPLETIVE && tisse__word_is_class(a, governor->head, TISSE__WC_EVENT);
}

/** Tense, mood, modal, negation of a verb group on the way; `own`: it is the trigger or carries the trigger as light verb. */
static void apply_verb(tisse__climber *c, uint32_t group, bool own)
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
  } else if (verb->tense == TISSE__FUTURE && own) {
    tisse__climber_note(c, tisse__words_text(c->a, verb->first, verb->last));
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
  }
  if (verb->modal.data) {
    const bool will = tisse__view_is(verb->modal, "will") || tisse__view_is(verb->modal, "shall") || tisse__view_is(verb->modal, "'ll") ||
                      tisse__view_is(verb->modal, "should") || tisse__view_is(verb->modal, "must");
    const bool would = tisse__view_is(verb->modal, "would") || tisse__view_is(verb->modal, "'d");
    tisse__climber_note(c, verb->modal);
    if (will || (would && (future_in_past(c->a, verb) || verb->link == TISSE__RELATIVE_CLAUSE))) {
      if (own) {
        tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
      }
    } else if (tisse__view_is(verb->modal, "cannot")) {
      tisse__climber_negate(c);
    } else {
      tisse__climber_lower(c, TISSE_UNCERTAIN);
    }
  }
  const bool past = (verb->flags & TISSE__G_PERFECT) || verb->tense == TISSE__PAST;
  c->perfect = c->perfect || (own && past && !verb->modal.data);
  if ((verb->flags & TISSE__G_NEGATED) && !(verb->flags & TISSE__G_ONLY_NEGATION) && own) {
    tisse__climber_note(c, tisse__words_text(c->a, verb->first, verb->last));
    tisse__climber_negate_by(c, verb);
  }
}

static bool is_question_mark(const tisse__analysis *a, tisse_view lemma)
{
  return tisse__lemma_cue(a, lemma, TISSE__SCONJ, TISSE__CUE_QUESTION) != TISSE__NONE ||
         tisse__lemma_cue(a, lemma, TISSE__POS_NONE, TISSE__CUE_QUESTION) != TISSE__NONE || tisse__view_is(lemma, "si") ||
         tisse__view_is(lemma, "if") || tisse__view_is(lemma, "whether");
}

/** Adverbs, participles, adjectives and marked nouns that hang on a group. */
static void apply_children(tisse__climber *c, uint32_t group)
{
  const tisse__analysis *a = c->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *child = tisse__group_at(a, g);
    if (child->governor != group || g == c->draft->trigger_group) {
      continue;
    }
    if (child->kind == TISSE__GROUP_ADVERB) {
      tisse__climber_apply_word(c, g, child->lemma, TISSE__ADV, REACH_MODIFIER, false, TISSE__NONE);
      tisse__climber_apply_fixed(c, child->first, s->last);
    } else if (child->kind == TISSE__GROUP_ADJECTIVE && child->link != TISSE__ATTRIBUTE) {
      for (uint32_t w = child->first; w < child->last; ++w) {
        tisse__climber_apply_word(c, g, a->readings[w].lemma, TISSE__ADJ, REACH_MODIFIER, false, TISSE__NONE);
      }
    } else if (child->kind == TISSE__GROUP_VERB && child->link == TISSE__PARTICIPIAL && child->form == TISSE__PARTICIPLE_PAST &&
               tisse__group_at(a, group)->kind == TISSE__GROUP_NOUN) {
      tisse__climber_apply_word(c, g, child->lemma, TISSE__VERB, REACH_NOUN, (child->flags & TISSE__G_NEGATED) != 0, TISSE__NONE);
      tisse__climber_apply_word(c, g, a->lower[child->head], TISSE__ADJ, REACH_MODIFIER, false, TISSE__NONE);
    } else if (child->kind == TISSE__GROUP_NOUN && child->marker.data && tisse__group_at(a, group)->kind == TISSE__GROUP_VERB) {
      tisse__climber_apply_fixed(c, child->marker_first, s->last);
      /* "selon des rumeurs" */
      if (child->link == TISSE__OBLIQUE &&
          TISSE__VIEW_IS_ANY(child->marker, "selon", "d'après", "according to")) {
        tisse__climber_apply_word(c, g, child->lemma, TISSE__NOUN, REACH_NOUN, false, TISSE__NONE);
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
    tisse__climber_apply_word(c, group, c->a->readings[w].lemma, TISSE__ADJ, REACH_MODIFIER, false, TISSE__NONE);
    if (pos == TISSE__VERB) {
      tisse__climber_apply_word(c, group, c->a->readings[w].lemma, TISSE__VERB, REACH_NOUN, false, TISSE__NONE);
    }
    tisse__climber_apply_fixed(c, w, g->last);
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
}

static bool copula_like(const tisse__group *verb)
{
  return tisse__view_is(verb->lemma, "être") || tisse__view_is(verb->lemma, "be") || tisse__view_is(verb->lemma, "rester") ||
         tisse__view_is(verb->lemma, "remain") || tisse__view_is(verb->lemma, "sembler") || tisse__view_is(verb->lemma, "paraître") ||
         tisse__view_is(verb->lemma, "devenir") || tisse__view_is(verb->lemma, "become") || tisse__view_is(verb->lemma, "demeurer") ||
         tisse__view_is(verb->lemma, "seem");
}

/** The condition or question that opens the clause of a verb. */
static void apply_opener(tisse__climber *c, uint32_t verb)
{
  const uint32_t opener = tisse__group_at(c->a, verb)->opener;
  if (opener != TISSE__NONE && tisse__group_at(c->a, opener)->kind == TISSE__GROUP_SUBORDINATOR &&
      is_question_mark(c->a, tisse__group_at(c->a, opener)->lemma)) {
    tisse__climber_note(c, tisse__group_at(c->a, opener)->lemma);
    tisse__climber_lower(c, TISSE_UNCERTAIN);
  }
}

/** "les rumeurs selon lesquelles", "l'annonce selon laquelle": the relative clause is the content of its antecedent. */
static bool is_content_clause(const tisse__analysis *a, const tisse__group *verb)
{
  return verb->link == TISSE__RELATIVE_CLAUSE && verb->opener != TISSE__NONE && tisse__group_at(a, verb->opener)->marker.data &&
         tisse__view_is(tisse__group_at(a, verb->opener)->marker, "selon");
}

static bool climbs(const tisse__analysis *a, const tisse__group *g)
{
  switch ((tisse__link_kind)g->link) {
  case TISSE__OBJECT: case TISSE__SUBJECT: case TISSE__COMPLEMENT: case TISSE__INFINITIVAL: case TISSE__COMPLETIVE: return true;
  case TISSE__ATTRIBUTE: return g->kind == TISSE__GROUP_NOUN || g->kind == TISSE__GROUP_VERB || g->kind == TISSE__GROUP_ADJECTIVE;
  case TISSE__OBLIQUE: return g->kind == TISSE__GROUP_NOUN;
  case TISSE__CONJUNCT: return g->kind == TISSE__GROUP_NOUN;
  case TISSE__RELATIVE_CLAUSE: return is_content_clause(a, g);
  default: return false;
  }
}

/** Is an oblique group in the scope of its verb's cue? "renonce à son investissement", "négocie avec X": yes; "investit … après l'abandon": no. */
static bool oblique_in_scope(const tisse__group *g)
{
  return TISSE__VIEW_IS_ANY(g->marker, "à", "de", "sur", "dans", "pour", "to", "on", "in", "for", "of", "about", "from", "en vue de", "autour de",
                            "over", "between", "entre", "regarding", "au sujet de", "concernant", "pour le compte de");
}

static void climb_verb(tisse__climber *c, uint32_t child, uint32_t verb)
{
  const tisse__group *below = tisse__group_at(c->a, child);
  const tisse__group *v = tisse__group_at(c->a, verb);
  const bool clause = below->link == TISSE__COMPLETIVE;
  const bool negated = (v->flags & TISSE__G_NEGATED) && !(v->flags & TISSE__G_ONLY_NEGATION);
  const tisse__reach by = clause ? REACH_CLAUSE : below->kind == TISSE__GROUP_VERB ? REACH_INFINITIVE : REACH_NOUN;
  unsigned kinds = 0;
  const bool near_future = by == REACH_INFINITIVE && tisse__view_is(v->lemma, "aller") && !below->marker.data;
  if (near_future) {
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
  } else if (by == REACH_INFINITIVE && tisse__view_is(v->lemma, "venir") && tisse__view_is(below->marker, "de")) {
    c->perfect = true; /* "vient d'annuler" */
  } else if (copula_like(v)) {
    if (below->link == TISSE__SUBJECT) {
      apply_attribute(c, verb);
    } else if (by == REACH_INFINITIVE && tisse__view_is(v->lemma, "be") && (below->flags & TISSE__G_TO)) {
      tisse__climber_set_stage(c, TISSE_STAGE_PLANNED); /* "is to supply" */
    }
  } else {
    kinds = tisse__climber_apply_word(c, verb, v->lemma, TISSE__VERB, by, negated, v->subject);
  }
  const bool light = !clause && below->kind == TISSE__GROUP_NOUN;
  const bool cue_verb = tisse__lemma_cue(c->a, v->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE ||
                        tisse__lemma_cue(c->a, v->lemma, TISSE__VERB, TISSE__CUE_DENIAL) != TISSE__NONE ||
                        tisse__lemma_cue(c->a, v->lemma, TISSE__VERB, TISSE__CUE_SUPPORT) != TISSE__NONE ||
                        tisse__lemma_cue(c->a, v->lemma, TISSE__VERB, TISSE__CUE_FACT) != TISSE__NONE;
  const bool bad_now = c->bad;
  if (v->mood == TISSE__CONDITIONAL || v->modal.data || (v->tense == TISSE__FUTURE && (light || near_future || by == REACH_INFINITIVE))) {
    if (!clause || v->mood == TISSE__CONDITIONAL) {
      const bool about = below->link != TISSE__SUBJECT || cue_verb || (v->flags & TISSE__G_PASSIVE);
      apply_verb(c, verb, !bad_now && light && !negated && about);
    }
  }
  const bool doubted = (kinds & 1U << TISSE__CUE_NEGATION) || (by == REACH_INFINITIVE && (kinds & 1U << TISSE__CUE_CERTAINTY));
  if (negated && !cue_verb && !doubted && (light || by == REACH_INFINITIVE) && below->link != TISSE__SUBJECT && !copula_like(v)) {
    tisse__climber_negate_by(c, v);
  } else if (negated && clause && copula_like(v)) {
    tisse__climber_negate(c); /* "il n'est pas question que" */
  } else if (negated && copula_like(v) && below->link == TISSE__ATTRIBUTE) {
    tisse__climber_negate_by(c, v);
  }
  apply_children(c, verb);
  apply_opener(c, verb);
}

static void climb_noun(tisse__climber *c, uint32_t child, uint32_t noun)
{
  (void)child;
  const tisse__group *n = tisse__group_at(c->a, noun);
  const uint32_t possessor = n->possessor;
  tisse__climber_apply_word(c, noun, n->lemma, TISSE__NOUN, REACH_NOUN, false, possessor);
  apply_inside(c, noun);
  apply_children(c, noun);
}

static bool is_quantified_negative(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (TISSE__VIEW_IS_ANY(a->lower[w], "aucun", "aucune", "nul", "nulle")) {
      return true;
    }
  }
  return false;
}

static bool denotes_party(const tisse__analysis *a, const tisse__draft *draft)
{
  if (draft->trigger_first < tisse__group_at(a, draft->trigger_group)->first || tisse__group_at(a, draft->trigger_group)->kind != TISSE__GROUP_NOUN) {
    return false; /* a marker: "passer sous la coupe de X" */
  }
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  return tisse__frame_has_self(frame);
}

/** Does the verb say that its subject, or its object, is out: "démissionner", "oust"? Entries of several words bring their own object. */
static bool ends_post(const tisse__analysis *a, uint32_t verb, bool as_subject)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const bool reflexive = (v->flags & TISSE__G_REFLEXIVE) != 0;
  const bool alone = tisse__is_passive(v) || reflexive || tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE) == TISSE__NONE;
  for (uint32_t link = tisse__lexicon_find(a->lexicon, v->lemma, TISSE__VERB); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
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

/** "Le PDG de X, Y, a démissionné", "X ousted its chief executive, Y": who holds a post no longer holds it. */
static void apply_post(tisse__climber *c)
{
  const tisse__analysis *a = c->a;
  if (!tisse__view_is(tisse__iri_local(a->knowledge->relations.items[c->draft->relation].iri), "leads")) {
    return;
  }
  uint32_t holder = c->draft->trigger_group;
  while (tisse__group_at(a, holder)->link == TISSE__APPOSITION && tisse__group_at(a, holder)->governor < holder) {
    holder = tisse__group_at(a, holder)->governor;
  }
  const tisse__group *g = tisse__group_at(a, holder);
  if (g->governor == TISSE__NONE || tisse__group_at(a, g->governor)->kind != TISSE__GROUP_VERB || (g->link != TISSE__SUBJECT && g->link != TISSE__OBJECT)) {
    return;
  }
  const tisse__group *verb = tisse__group_at(a, g->governor);
  const bool told = verb->tense != TISSE__FUTURE && verb->mood != TISSE__CONDITIONAL && !verb->modal.data && !(verb->flags & TISSE__G_NEGATED);
  if (told && verb->form == TISSE__FINITE && ends_post(a, g->governor, g->link == TISSE__SUBJECT)) {
    tisse__climber_note(c, tisse__words_text(a, verb->first, verb->last));
    tisse__climber_set_stage(c, TISSE_STAGE_ENDED);
  }
}

/** "a signé un accord pour racheter X": a purpose is yet to come, unless money was paid for it ("a déboursé 2 milliards pour racheter X"). */
static bool apply_purpose(tisse__climber *c, uint32_t verb)
{
  const tisse__group *g = tisse__group_at(c->a, verb);
  const bool purpose = tisse__view_is(g->marker, "pour") || tisse__view_is(g->marker, "afin de") || tisse__view_is(g->marker, "en vue de");
  if (!purpose || g->form != TISSE__INFINITIVE || g->governor == TISSE__NONE || (g->flags & TISSE__G_PERFECT)) {
    return false;
  }
  const tisse__group *over = tisse__group_at(c->a, g->governor);
  const uint32_t object = over->kind == TISSE__GROUP_VERB ? tisse__child(c->a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const bool paid =
      object != TISSE__NONE && tisse__group_at(c->a, object)->sum != TISSE__NONE && c->a->sums.items[tisse__group_at(c->a, object)->sum].money;
  if (!paid) {
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
    return false;
  }
  tisse__climber_apply_word(c, g->governor, over->lemma, TISSE__VERB, REACH_INFINITIVE, (over->flags & TISSE__G_NEGATED) != 0, over->subject);
  apply_verb(c, g->governor, true);
  return true;
}

/** What the whole sentence and the relation itself settle. */
static void settle(tisse__climber *c)
{
  tisse__draft *draft = c->draft;
  if (c->a->sentences[draft->sentence].question) {
    tisse__climber_lower(c, TISSE_UNCERTAIN);
  }
  /* an agreement that is signed or made known is in force: the partnership is there */
  if ((draft->stage == TISSE_STAGE_SIGNED || draft->stage == TISSE_STAGE_ANNOUNCED) &&
      tisse__view_is(tisse__iri_local(c->a->knowledge->relations.items[draft->relation].iri), "partnersWith")) {
    draft->stage = TISSE_STAGE_DONE;
  }
}

void tisse__scope_draft(const tisse__analysis *self, tisse__draft *draft)
{
  tisse__climber c = {.a = self, .draft = draft, .before_bad = draft->stage, .bad = tisse__stage_is_bad(draft->stage), .own_bad = tisse__stage_is_bad(draft->stage)};
  if (c.own_bad) {
    c.before_bad = TISSE_STAGE_DONE;
  }
  uint32_t g = draft->trigger_group;
  const tisse__group *trigger = tisse__group_at(self, g);
  if (trigger->kind == TISSE__GROUP_VERB) {
    apply_verb(&c, g, true);
    apply_opener(&c, g);
    if ((trigger->flags & TISSE__G_TO) && trigger->form == TISSE__INFINITIVE && trigger->link == TISSE__INFINITIVAL &&
        trigger->governor != TISSE__NONE && (tisse__group_at(self, trigger->governor)->flags & TISSE__G_PROPER)) {
      tisse__climber_set_stage(&c, TISSE_STAGE_PLANNED); /* a headline: "Microsoft to back Anthropic" */
    }
    if (apply_purpose(&c, g)) {
      g = trigger->governor; /* the payment carries the standing */
    }
    if (trigger->subject != TISSE__NONE && tisse__group_at(self, trigger->subject)->kind == TISSE__GROUP_NOUN &&
        is_quantified_negative(self, tisse__group_at(self, trigger->subject)) && !(trigger->flags & TISSE__G_NEGATED)) {
      tisse__climber_negate(&c);
    }
  } else if (trigger->kind == TISSE__GROUP_NOUN) {
    if (tisse__view_starts(self->lower[trigger->head], "ex-") || (trigger->head < self->sentences[draft->sentence].last && draft->trigger_first > 0 &&
                                                                 tisse__view_starts(self->lower[draft->trigger_first], "ex-"))) {
      tisse__climber_set_stage(&c, TISSE_STAGE_ENDED);
    }
    apply_inside(&c, g);
    if (is_quantified_negative(self, trigger)) {
      tisse__climber_negate(&c);
    }
  }
  apply_children(&c, g);
  tisse__climber_apply_marker(&c, g);
  trigger = tisse__group_at(self, draft->trigger_group);
  const bool rivals = trigger->kind == TISSE__GROUP_NOUN &&
                      tisse__view_is(tisse__iri_local(self->knowledge->relations.items[draft->relation].iri), "competesWith");
  if (rivals || (denotes_party(self, draft) && trigger->link != TISSE__ATTRIBUTE)) {
    apply_post(&c);
    settle(&c); /* "vend sa filiale X", "le PDG de Y nie": what is said of the noun does not touch the relation that it names */
    return;
  }
  for (int steps = 0; steps < CLIMB_STEPS; ++steps) {
    const tisse__group *below = tisse__group_at(self, g);
    const uint32_t up = below->governor;
    if (up == TISSE__NONE || !climbs(self, below) || (below->link == TISSE__OBLIQUE && !oblique_in_scope(below))) {
      break;
    }
    const tisse__group *above = tisse__group_at(self, up);
    if (above->kind == TISSE__GROUP_VERB) {
      climb_verb(&c, g, up);
    } else if (above->kind == TISSE__GROUP_NOUN && below->link != TISSE__CONJUNCT) {
      climb_noun(&c, g, up);
    }
    tisse__climber_apply_marker(&c, up);
    g = up;
  }
  settle(&c);
}
