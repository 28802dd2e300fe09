/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Cues: which words are some, and what each does to the standing of what is in its scope. */

#include "extract/scope.h"

#include "base/text.h"

bool tisse__stage_is_bad(tisse_stage stage)
{
  return stage >= TISSE_STAGE_SLOWED;
}

void tisse__climber_note(tisse__climber *c, tisse_view words)
{
  tisse__draft *d = c->draft;
  for (uint32_t i = 0; i < d->cue_count; ++i) {
    if (tisse_view_equal(d->cues[i], words)) {
      return;
    }
  }
  if (d->cue_count < sizeof d->cues / sizeof *d->cues) {
    d->cues[d->cue_count++] = words;
  }
}

void tisse__climber_set_stage(tisse__climber *c, tisse_stage stage)
{
  if (tisse__stage_is_bad(stage) && !c->bad) {
    c->before_bad = c->draft->stage;
  }
  if (!tisse__stage_is_bad(stage) && c->bad) {
    return; /* "a annoncé l'abandon de": the abandonment is announced */
  }
  if (stage == TISSE_STAGE_UNDER_WAY && c->draft->stage == TISSE_STAGE_TALKS) {
    return; /* "ont entamé des négociations": they only talk */
  }
  c->bad = tisse__stage_is_bad(stage);
  c->draft->stage = stage;
}

void tisse__climber_lower(tisse__climber *c, tisse_certainty certainty)
{
  if (certainty > c->draft->certainty) {
    c->draft->certainty = certainty;
  }
}

static void undo_bad(tisse__climber *c)
{
  if (c->bad) {
    /* what is not cancelled is still to come; what has not ended is there */
    const bool there = c->own_bad || c->draft->stage == TISSE_STAGE_ENDED;
    c->draft->stage = c->before_bad == TISSE_STAGE_DONE && !there ? TISSE_STAGE_PLANNED : c->before_bad;
    c->draft->certainty = TISSE_CERTAIN;
    c->bad = false;
  }
}

void tisse__climber_negate(tisse__climber *c)
{
  if (c->bad) {
    undo_bad(c);
    return;
  }
  c->draft->polarity = c->draft->polarity == TISSE_POSITIVE ? TISSE_NEGATIVE : TISSE_POSITIVE;
}

/** "ne détient plus", "n'est plus actionnaire": it was so, and is no more. */
static bool says_no_more(const tisse__analysis *a, const tisse__group *verb)
{
  bool more = false;
  const uint32_t end = verb->last + 1 < a->sentences[verb->sentence].last ? verb->last + 1 : a->sentences[verb->sentence].last;
  for (uint32_t w = verb->first; w < end; ++w) {
    more = more || tisse__view_is(a->lower[w], "plus");
    if (TISSE__VIEW_IS_ANY(a->lower[w], "pas", "non")) {
      return false; /* "n'est pas plus actionnaire que" */
    }
  }
  return more && a->language == TISSE__FRENCH;
}

/** "n'a pas encore renouvelé", "has not yet renewed". */
static bool is_not_yet(const tisse__analysis *a, const tisse__group *verb)
{
  for (uint32_t w = verb->first; w < verb->last + 1 && w < a->sentences[verb->sentence].last; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_YET)) {
      return true;
    }
  }
  return false;
}

/** Only its negation says so: "ne sera pas renouvelé". */
static bool is_negated_only(const tisse__cue *cue)
{
  return cue->kind == TISSE__CUE_STAGE && cue->has_polarity && cue->polarity != TISSE_POSITIVE;
}

bool tisse__ends_if_not(const tisse__analysis *a, const tisse__group *verb)
{
  const uint32_t cue = verb->kind == TISSE__GROUP_VERB ? tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE) : TISSE__NONE;
  return cue != TISSE__NONE && is_negated_only(&a->knowledge->cues.items[cue]) && a->knowledge->cues.items[cue].stage == TISSE_STAGE_ENDED;
}

/** "n'a pas racheté X, mais | Y", "is owned not by X but by | Y": does a party stand behind the word that sets it against what the verb denies? */
static bool is_set_against(const tisse__climber *c, const tisse__group *verb)
{
  const tisse__analysis *a = c->a;
  const uint32_t at = (uint32_t)(verb - a->groups.items);
  const uint32_t ends[] = {c->draft->subject.group, c->draft->has_object ? c->draft->object.group : TISSE__NONE};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; ++i) {
    const bool behind = ends[i] != TISSE__NONE && ends[i] > at + 1 && ends[i] < a->sentences[verb->sentence].last_group;
    for (uint32_t g = behind ? ends[i] - 1 : at; g > at && tisse__group_at(a, g)->kind != TISSE__GROUP_VERB; --g) {
      if (tisse__group_at(a, g)->kind == TISSE__GROUP_COORDINATOR && TISSE__VIEW_IS_ANY(a->lower[tisse__group_at(a, g)->first], "mais", "but")) {
        return true;
      }
    }
  }
  return false;
}

void tisse__climber_negate_by(tisse__climber *c, const tisse__group *verb)
{
  if (is_set_against(c, verb)) {
    return;
  }
  const bool renews = tisse__ends_if_not(c->a, verb);
  if (renews && (c->bad || is_not_yet(c->a, verb))) {
    return; /* it has been said, or may still come */
  }
  if (!c->bad && (renews || says_no_more(c->a, verb))) {
    tisse__climber_set_stage(c, TISSE_STAGE_ENDED);
  } else {
    tisse__climber_negate(c);
  }
}

/** "pourrait bloquer le rachat", "weighs scrapping the deal": what may be called off is not, and may come; what may end is there. */
static void doubt_bad(tisse__climber *c)
{
  const bool ends = c->own_bad && c->draft->stage == TISSE_STAGE_ENDED;
  undo_bad(c);
  if (!ends) {
    tisse__climber_lower(c, TISSE_UNCERTAIN);
  }
}

void tisse__climber_doubt(tisse__climber *c, tisse_certainty certainty)
{
  if (c->bad) {
    doubt_bad(c);
  } else {
    tisse__climber_lower(c, certainty);
  }
}

static void deny(tisse__climber *c, uint32_t subject_group)
{
  if (c->bad) {
    undo_bad(c);
    return;
  }
  c->draft->polarity = TISSE_DENIED_BY_PARTY;
  uint32_t classes[4] = {tisse__class_named(c->a->knowledge, "Person"), tisse__class_named(c->a->knowledge, "Organization"), TISSE__NONE,
                         TISSE__NONE};
  tisse__ends ends = {0};
  if (subject_group != TISSE__NONE) {
    tisse__resolve_group(c->a, subject_group, classes, TISSE__NONE, &ends);
  }
  c->draft->denier = ends.count ? ends.items[0].referent : TISSE__NONE;
}

/** "ne se fera pas", "n'a pas abouti" of a deal: it is off; "n'a pas encore finalisé": it is to come; else it is not so. */
static void apply_not_done(tisse__climber *c, const tisse__cue *cue)
{
  if (c->bad || cue->stage != TISSE_STAGE_DONE) {
    tisse__climber_negate(c);
  } else if (c->yet) {
    tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
  } else if (c->subject) {
    tisse__climber_set_stage(c, TISSE_STAGE_CANCELLED);
  } else {
    tisse__climber_negate(c);
  }
}

/** Is the trigger a verb that tells a deed, not how things stand: "bought", "has invested"? */
static bool is_deed(const tisse__climber *c)
{
  const tisse__group *trigger = tisse__group_at(c->a, c->draft->trigger_group);
  const bool told = (trigger->flags & TISSE__G_PERFECT) || trigger->tense == TISSE__PAST;
  return trigger->kind == TISSE__GROUP_VERB && (tisse__relation_is(c->a, c->draft->relation, "acquires") ||
                                                tisse__relation_is(c->a, c->draft->relation, "raises") ||
                                                (told && tisse__relation_is(c->a, c->draft->relation, "investsIn")));
}

/** "annonce une levée de fonds menée par X", "announces a funding round led by X": the money is there when it is told, as with "raises". */
static bool is_round(const tisse__climber *c)
{
  const tisse__group *trigger = tisse__group_at(c->a, c->draft->trigger_group);
  return trigger->kind == TISSE__GROUP_NOUN && tisse__relation_is(c->a, c->draft->relation, "investsIn") &&
         tisse__lemma_opens(c->a, trigger->lemma, TISSE__NOUN, "raises");
}

/** "avait déjà réalisé un tour auprès de X": does the trigger's noun tell a deed of investing, not that a stake is held? */
static bool is_event_of_money(const tisse__climber *c)
{
  const tisse__group *trigger = tisse__group_at(c->a, c->draft->trigger_group);
  return is_round(c) || (trigger->kind == TISSE__GROUP_NOUN && tisse__relation_is(c->a, c->draft->relation, "investsIn") &&
                         tisse__word_is_class(c->a, trigger->head, TISSE__WC_EVENT));
}

/** French: "souhaite que X rachète Y", "prévoit que X livre Y": what is wished or planned of another is told in the present, and is not done. */
static bool is_wished(const tisse__climber *c, const tisse__cue *cue, bool negated)
{
  const tisse__group *verb = tisse__group_at(c->a, c->draft->trigger_group);
  return !negated && c->a->language == TISSE__FRENCH && cue->kind == TISSE__CUE_STAGE && cue->stage == TISSE_STAGE_PLANNED && verb->kind == TISSE__GROUP_VERB &&
         verb->link == TISSE__COMPLETIVE && verb->tense == TISSE__PRESENT && !(verb->flags & TISSE__G_PERFECT) && !tisse__is_passive(verb) &&
         c->draft->stage == TISSE_STAGE_DONE && tisse__relation_is_deal(c->a, c->draft->relation);
}

/** "a conseillé X dans sa levée de fonds", "the round was advised by X": the deed is there; "conseille de vendre" leaves it open. */
static bool is_advised_on(const tisse__climber *c)
{
  const tisse__group *noun = tisse__group_at(c->a, c->draft->trigger_group);
  const tisse__group *verb = noun->kind == TISSE__GROUP_NOUN && noun->governor != TISSE__NONE ? tisse__group_at(c->a, noun->governor) : NULL;
  return verb && verb->kind == TISSE__GROUP_VERB && tisse__group_is_class(c->a, verb, TISSE__WC_ADVISE) &&
         (noun->link == TISSE__OBLIQUE || (noun->link == TISSE__SUBJECT && tisse__is_passive(verb)));
}

static void apply_certainty(tisse__climber *c, const tisse__cue *cue, tisse__reach by, bool negated, tisse_view words)
{
  if (is_advised_on(c)) {
    return;
  }
  tisse__climber_note(c, words);
  if (negated && by == REACH_INFINITIVE) {
    tisse__climber_negate(c); /* "n'envisage pas de racheter" */
  } else if (by == REACH_INFINITIVE && (!cue->has_certainty || cue->certainty == TISSE_UNCERTAIN)) {
    tisse__climber_doubt(c, TISSE_UNCERTAIN);
  } else {
    tisse__climber_lower(c, cue->has_certainty ? cue->certainty : TISSE_UNCERTAIN);
  }
}

static void apply_cue(tisse__climber *c, const tisse__cue *cue, tisse__reach by, bool negated, uint32_t subject, tisse_view words)
{
  switch ((tisse__cue_kind)cue->kind) {
  case TISSE__CUE_STAGE:
  case TISSE__CUE_SUPPORT:
  case TISSE__CUE_FACT:
    if (by == REACH_MODIFIER && cue->stage == TISSE_STAGE_ENDED && ((!c->above && is_deed(c)) || is_event_of_money(c))) {
      break; /* "had previously invested": a deed that was done does not end */
    }
    if (cue->has_stage && cue->stage == TISSE_STAGE_ANNOUNCED && !c->bad && is_round(c)) {
      break;
    }
    if (cue->has_stage && cue->stage == TISSE_STAGE_ANNOUNCED && (c->draft->stage == TISSE_STAGE_PLANNED || c->draft->stage == TISSE_STAGE_TALKS)) {
      tisse__climber_note(c, words);
      break; /* "annoncent leur intention de s'allier": what is made known is a plan */
    }
    if (!cue->has_stage) {
      if (cue->kind == TISSE__CUE_FACT && negated) {
        tisse__climber_lower(c, TISSE_UNCERTAIN);
      } else if (cue->kind == TISSE__CUE_SUPPORT && negated && by != REACH_CLAUSE && !c->subject) {
        tisse__climber_note(c, words);
        tisse__climber_negate(c);
      }
      break;
    }
    if (by == REACH_CLAUSE && is_wished(c, cue, negated)) {
      tisse__climber_note(c, words);
      tisse__climber_set_stage(c, TISSE_STAGE_PLANNED);
      break;
    }
    if (by == REACH_CLAUSE || (c->perfect && by != REACH_MODIFIER && !tisse__stage_is_bad(cue->stage))) {
      break; /* a clause with a finite verb has its own tense */
    }
    tisse__climber_note(c, words);
    if (cue->stage == TISSE_STAGE_TALKS && c->bad && !negated && by != REACH_MODIFIER) {
      doubt_bad(c);
      break;
    }
    if (negated && tisse__stage_is_bad(cue->stage)) {
      if (by == REACH_INFINITIVE && cue->stage == TISSE_STAGE_CANCELLED && c->draft->stage == TISSE_STAGE_DONE) {
        tisse__climber_set_stage(c, TISSE_STAGE_PLANNED); /* "n'a pas renoncé à investir" */
      }
      break;
    }
    if (negated) {
      apply_not_done(c, cue);
      break;
    }
    tisse__climber_set_stage(c, cue->stage);
    break;
  case TISSE__CUE_CERTAINTY: apply_certainty(c, cue, by, negated, words); break;
  case TISSE__CUE_NEGATION:
    tisse__climber_note(c, words);
    if (negated) {
      tisse__climber_lower(c, TISSE_UNCERTAIN); /* "n'exclut pas de racheter" */
    } else if (by == REACH_INFINITIVE && c->renews && !c->bad) {
      tisse__climber_set_stage(c, TISSE_STAGE_ENDED); /* "refuse de renouveler son accord" */
    } else {
      tisse__climber_negate(c);
    }
    break;
  case TISSE__CUE_DENIAL:
    tisse__climber_note(c, words);
    if (!negated) {
      deny(c, subject);
    }
    break;
  case TISSE__CUE_REPORT:
    if (negated && by != REACH_NOUN) {
      tisse__climber_lower(c, TISSE_UNCERTAIN);
    }
    break;
  case TISSE__CUE_POST:
    break; /* only for posts: apply_post */
  case TISSE__CUE_QUESTION:
    tisse__climber_note(c, words);
    tisse__climber_lower(c, TISSE_UNCERTAIN);
    break;
  }
}

/** Multiword cues need their constituents: "jeter l'éponge", "mettre fin". */
static bool constituents_there(const tisse__analysis *a, const tisse__entry *entry, uint32_t group)
{
  for (uint32_t i = 0; i < entry->constituent_count; ++i) {
    const tisse__constituent *wanted = &entry->constituents[i];
    const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
    bool found = false;
    for (uint32_t g = s->first_group; g < s->last_group && !found; ++g) {
      const tisse__group *child = tisse__group_at(a, g);
      found = child->governor != TISSE__NONE && (child->governor == group || i > 0) && child->kind == TISSE__GROUP_NOUN &&
              tisse_view_equal(child->lemma, wanted->lemma) &&
              (wanted->marker.data ? tisse_view_equal(child->marker, wanted->marker) : !child->marker.data);
    }
    const uint32_t last = tisse__group_at(a, group)->last;
    for (uint32_t w = last; !found && !wanted->marker.data && w < s->last && w < last + 5; ++w) {
      found = tisse_view_equal(a->lower[w], wanted->lemma) || tisse_view_equal(a->readings[w].lemma, wanted->lemma);
    }
    if (!found) {
      return false;
    }
  }
  return true;
}

static bool marked_child(const tisse__analysis *a, uint32_t group, tisse_view marker)
{
  for (uint32_t g = tisse__child(a, group, -1, NULL, TISSE__NONE); g != TISSE__NONE; g = tisse__child(a, group, -1, NULL, g + 1)) {
    if (tisse_view_equal(tisse__group_at(a, g)->marker, marker)) {
      return true;
    }
  }
  return false;
}

/** "call for", "revenir sur": the preposition stands right behind the verb, or marks what hangs on it. */
static bool tail_there(const tisse__analysis *a, tisse_view tail, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return !tail.data || (g->last < a->sentences[g->sentence].last && tisse_view_equal(a->lower[g->last], tail)) ||
         marked_child(a, group, tail);
}

/** "s'appelle", "se presse": whoever urges urges somebody else. */
static bool urges_itself(const tisse__analysis *a, const tisse__entry *entry, bool reflexive)
{
  for (uint32_t i = 0; reflexive && !entry->reflexive && i < entry->cue_count; ++i) {
    const tisse__cue *cue = &a->knowledge->cues.items[entry->cues[i]];
    if (cue->object_control && !cue->control_marker.data) {
      return true;
    }
  }
  return false;
}

bool tisse__cue_entry_there(const tisse__analysis *a, const tisse__entry *entry, uint32_t group)
{
  const bool reflexive = (tisse__group_at(a, group)->flags & TISSE__G_REFLEXIVE) != 0;
  return entry->cue_count && !entry->fixed && (!entry->reflexive || reflexive) && !urges_itself(a, entry, reflexive) && tail_there(a, entry->tail, group) &&
         constituents_there(a, entry, group);
}

static tisse_view entry_words(const tisse__entry *entry)
{
  return entry->written;
}

static bool apply_negated_only(tisse__climber *c, const tisse__entry *entry, tisse__reach by)
{
  for (uint32_t i = 0; by != REACH_CLAUSE && i < entry->cue_count; ++i) {
    const tisse__cue *cue = &c->a->knowledge->cues.items[entry->cues[i]];
    if (is_negated_only(cue)) {
      tisse__climber_note(c, entry_words(entry));
      tisse__climber_set_stage(c, cue->stage);
      return true;
    }
  }
  return false;
}

/** "avait tenté de racheter X": what was tried and is told in a past that is over came to nothing; "tente de" is still to come. */
static bool apply_past_only(tisse__climber *c, const tisse__entry *entry, uint32_t group, tisse__reach by)
{
  const tisse__group *verb = tisse__group_at(c->a, group);
  const bool past = (verb->flags & TISSE__G_PERFECT) || (c->a->language == TISSE__ENGLISH && verb->tense == TISSE__PAST);
  const bool with = tisse__is_passive(verb) || (c->a->language == TISSE__ENGLISH && tisse__child(c->a, group, TISSE__OBJECT, NULL, TISSE__NONE) != TISSE__NONE); /* "used the money to buy X" */
  if (by != REACH_INFINITIVE || verb->kind != TISSE__GROUP_VERB || !past || with || verb->mood == TISSE__CONDITIONAL || verb->tense == TISSE__FUTURE) {
    return false;
  }
  for (uint32_t i = 0; i < entry->cue_count; ++i) {
    const tisse__cue *cue = &c->a->knowledge->cues.items[entry->cues[i]];
    if (cue->past_only && cue->has_stage) {
      tisse__climber_note(c, entry_words(entry));
      tisse__climber_set_stage(c, cue->stage);
      return true;
    }
  }
  return false;
}

/** Of two expressions that are there the closer one counts: "s'achever" over "achever", "decide against" over "decide". */
static unsigned closeness(const tisse__entry *entry)
{
  return entry->constituent_count * 4 + (entry->tail.data ? 2 : 0) + (entry->reflexive ? 1 : 0);
}

/** Which closenesses entries of the chain have: a bit each. */
static uint32_t closenesses(const tisse__analysis *a, uint32_t begin)
{
  uint32_t bits = 0;
  for (uint32_t link = begin; link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    bits |= 1U << closeness(&a->knowledge->entries.items[a->lexicon->chain[link].entry]);
  }
  return bits;
}

/** Does a cue have nothing more to say, where another of the word was negated? A report says nothing of a noun: "n'a pas conclu d'accord". */
static bool is_said(unsigned done, const tisse__cue *cue, bool negated, tisse__reach by)
{
  const unsigned other = by == REACH_NOUN ? done & ~(1U << TISSE__CUE_REPORT) : done;
  const bool settled = cue->kind == TISSE__CUE_SUPPORT || cue->kind == TISSE__CUE_STAGE || cue->kind == TISSE__CUE_FACT ||
                       cue->kind == TISSE__CUE_CERTAINTY;
  return (done & 1U << cue->kind) || is_negated_only(cue) || cue->past_only || (negated && other && settled);
}

/** "doit faire face à la concurrence de X": who has to stand up to a rival has one already; "devra affronter X" is to come. */
static bool has_to_rival(const tisse__climber *c, uint32_t group, tisse__reach by)
{
  const tisse__group *verb = tisse__group_at(c->a, group);
  return by == REACH_INFINITIVE && verb->tense != TISSE__FUTURE && tisse__group_is_class(c->a, verb, TISSE__WC_MUST_VERB) &&
         tisse__relation_is(c->a, c->draft->relation, "competesWith");
}

/** "un partenariat déjà ancien": behind its noun it is old, and not over as "un ancien partenariat" is. */
static bool is_old(const tisse__analysis *a, uint32_t group, tisse_view lemma)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!tisse__lemma_is_class(a, lemma, TISSE__ADJ, TISSE__WC_FRONT_ADJECTIVE)) {
    return false;
  }
  for (uint32_t w = g->first; w < g->head && g->kind == TISSE__GROUP_NOUN; ++w) {
    if (tisse_view_equal(a->readings[w].lemma, lemma)) {
      return false;
    }
  }
  return g->kind == TISSE__GROUP_ADJECTIVE || g->kind == TISSE__GROUP_NOUN;
}

unsigned tisse__climber_apply_word(tisse__climber *c, uint32_t group, tisse_view lemma, tisse__pos pos, tisse__reach by, bool negated, uint32_t subject)
{
  const tisse__lexicon *lexicon = c->a->lexicon;
  const uint32_t begin = tisse__lemma_entries(c->a, lemma, pos);
  unsigned done = 0; /* one cue of a kind a word */
  bool any = false;
  if (has_to_rival(c, group, by) || (pos == TISSE__ADJ && is_old(c->a, group, lemma))) {
    return 0;
  }
  if (negated && by != REACH_CLAUSE && pos == TISSE__VERB && c->a->language == TISSE__FRENCH && tisse__group_at(c->a, group)->kind == TISSE__GROUP_VERB &&
      tisse__lemma_is_class(c->a, lemma, TISSE__VERB, TISSE__WC_DISCLOSE) && begin != TISSE__NONE) {
    tisse__climber_note(c, lemma);
    tisse__climber_lower(c, TISSE_UNCERTAIN); /* "n'a pas annoncé le rachat": nobody says that there is none */
    return 1U << TISSE__CUE_STAGE | 1U << TISSE__CUE_REPORT;
  }
  const uint32_t there = closenesses(c->a, begin);
  for (unsigned wanted = TISSE__CONSTITUENTS_MAX * 4 + 4; !any && wanted-- > 0;) {
    for (uint32_t link = begin; (there >> wanted & 1) && link != TISSE__NONE; link = lexicon->chain[link].next) {
      const tisse__entry *entry = &c->a->knowledge->entries.items[lexicon->chain[link].entry];
      if (closeness(entry) != wanted || !tisse__cue_entry_there(c->a, entry, group)) {
        continue;
      }
      any = true;
      if (negated && apply_negated_only(c, entry, by)) {
        return 1U << TISSE__CUE_STAGE;
      }
      if (!negated && apply_past_only(c, entry, group, by)) {
        return 1U << TISSE__CUE_STAGE;
      }
      for (uint32_t i = 0; i < entry->cue_count; ++i) {
        const tisse__cue *cue = &c->a->knowledge->cues.items[entry->cues[i]];
        if (!is_said(done, cue, negated, by)) {
          done |= 1U << cue->kind;
          apply_cue(c, cue, by, negated, subject, entry_words(entry));
        }
      }
    }
  }
  return done;
}

void tisse__climber_apply_fixed(tisse__climber *c, uint32_t first, uint32_t last, bool negating)
{
  uint32_t index = 0;
  const uint32_t count = tisse__fixed_at(c->a, first, last, &index);
  if (!count) {
    return;
  }
  const tisse__entry *entry = &c->a->knowledge->entries.items[index];
  for (uint32_t i = 0; i < entry->cue_count; ++i) {
    const tisse__cue *cue = &c->a->knowledge->cues.items[entry->cues[i]];
    if (!cue->past_only && (negating || cue->kind != TISSE__CUE_NEGATION)) {
      apply_cue(c, cue, REACH_MODIFIER, false, TISSE__NONE, entry_words(entry));
    }
  }
}

/** "en lice pour investir", "loin d'être": the marker may be a cue. */
void tisse__climber_apply_marker(tisse__climber *c, uint32_t group)
{
  const tisse__group *g = tisse__group_at(c->a, group);
  if (g->marker_first < g->first) {
    tisse__climber_apply_fixed(c, g->marker_first, g->last, true);
  }
}

void tisse__climber_apply_adverbs(tisse__climber *c, uint32_t verb)
{
  const tisse__analysis *a = c->a;
  const tisse__group *g = tisse__group_at(a, verb);
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (w != g->head && a->readings[w].pos == TISSE__ADV && tisse__lemma_cue(a, a->readings[w].lemma, TISSE__ADV, TISSE__CUE_CERTAINTY) != TISSE__NONE) {
      tisse__climber_apply_word(c, verb, a->readings[w].lemma, TISSE__ADV, REACH_MODIFIER, false, TISSE__NONE);
    }
  }
  uint32_t index = 0; /* "is said to be buying": an expression that the verb's own participle begins */
  if (a->language != TISSE__ENGLISH || !tisse__fixed_at(a, g->head, a->sentences[g->sentence].last, &index)) {
    return;
  }
  const tisse__entry *entry = &a->knowledge->entries.items[index];
  for (uint32_t i = 0; i < entry->cue_count; ++i) {
    const tisse__cue *cue = &a->knowledge->cues.items[entry->cues[i]];
    if (cue->kind == TISSE__CUE_CERTAINTY && cue->certainty == TISSE_UNCERTAIN) {
      apply_cue(c, cue, REACH_MODIFIER, false, TISSE__NONE, entry_words(entry));
    }
  }
}

void tisse__climber_apply_stage_word(tisse__climber *c, uint32_t group, tisse_view lemma, bool negated)
{
  const tisse__lexicon *lexicon = c->a->lexicon;
  for (uint32_t link = tisse__lemma_entries(c->a, lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &c->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t i = 0; i < entry->cue_count; ++i) {
      const tisse__cue *cue = &c->a->knowledge->cues.items[entry->cues[i]];
      const bool stage = cue->kind == TISSE__CUE_STAGE && (cue->stage == TISSE_STAGE_SIGNED || cue->stage == TISSE_STAGE_CANCELLED ||
                                                           cue->stage == TISSE_STAGE_SUSPENDED || cue->stage == TISSE_STAGE_TALKS);
      if (stage && tisse__cue_entry_there(c->a, entry, group)) {
        apply_cue(c, cue, REACH_NOUN, negated, TISSE__NONE, entry_words(entry));
        return;
      }
    }
  }
}

bool tisse__climber_says_until(const tisse__analysis *a, uint32_t word, uint32_t last)
{
  uint32_t index = 0;
  if (!tisse__fixed_at(a, word, last, &index)) {
    return false;
  }
  const tisse__entry *entry = &a->knowledge->entries.items[index];
  for (uint32_t i = 0; i < entry->cue_count; ++i) {
    if (a->knowledge->cues.items[entry->cues[i]].past_only) {
      return true;
    }
  }
  return false;
}

/** "dément un article de X qui affirmait que P": what a report says is its content, whoever published it. */
static bool is_reports_clause(const tisse__analysis *a, const tisse__group *verb)
{
  if (verb->link != TISSE__RELATIVE_CLAUSE || verb->governor == TISSE__NONE || tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_REPORT) == TISSE__NONE) {
    return false;
  }
  const tisse__group *source = tisse__group_at(a, verb->governor);
  const tisse__group *report = source->link == TISSE__COMPLEMENT && source->governor != TISSE__NONE ? tisse__group_at(a, source->governor) : source;
  return report->kind == TISSE__GROUP_NOUN && report->mention == TISSE__NONE && tisse__lemma_cue(a, report->lemma, TISSE__NOUN, TISSE__CUE_REPORT) != TISSE__NONE;
}

bool tisse__is_content_clause(const tisse__analysis *a, const tisse__group *verb)
{
  if (verb->link != TISSE__RELATIVE_CLAUSE || verb->opener == TISSE__NONE || !tisse__group_at(a, verb->opener)->marker.data) {
    return is_reports_clause(a, verb);
  }
  const tisse_view marker = tisse__group_at(a, verb->opener)->marker;
  return tisse__view_is(marker, "selon") || (verb->antecedent != TISSE__NONE && TISSE__VIEW_IS_ANY(marker, "par", "aux termes de", "en vertu de", "under", "by") &&
                                             tisse__word_is_class(a, tisse__group_at(a, verb->antecedent)->head, TISSE__WC_EVENT));
}

bool tisse__is_content_participle(const tisse__analysis *a, const tisse__group *g)
{
  uint32_t noun = g->form == TISSE__PARTICIPLE_PRESENT ? g->governor : TISSE__NONE;
  for (int steps = 0; steps < 3 && noun != TISSE__NONE && tisse__group_at(a, noun)->kind == TISSE__GROUP_NOUN; ++steps) {
    const tisse__group *n = tisse__group_at(a, noun);
    if (tisse__lemma_cue(a, n->lemma, TISSE__NOUN, TISSE__CUE_REPORT) != TISSE__NONE || tisse__lemma_cue(a, n->lemma, TISSE__NOUN, TISSE__CUE_CERTAINTY) != TISSE__NONE) {
      return true;
    }
    noun = n->link == TISSE__COMPLEMENT ? n->governor : TISSE__NONE; /* "des informations de presse faisant état" */
  }
  return false;
}

/** Is the trigger the noun of a stake that is told by its share, which is held then? */
static bool is_stake(const tisse__climber *c)
{
  const tisse__group *g = tisse__group_at(c->a, c->draft->trigger_group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(c->a, g->governor);
  return c->a->language == TISSE__FRENCH && c->draft->quantity != TISSE__NONE && tisse__relation_is(c->a, c->draft->relation, "investsIn") && g->kind == TISSE__GROUP_NOUN && tisse__word_is_class(c->a, g->head, TISSE__WC_SHARE) &&
         g->link == TISSE__OBJECT && over && over->tense != TISSE__FUTURE && over->mood != TISSE__CONDITIONAL;
}

/** "Le tribunal examinera la plainte déposée par X", "jugera le litige entre X et Y": what a court is to judge is there already. */
static bool is_filed(const tisse__climber *c)
{
  const tisse__analysis *a = c->a;
  const tisse__group *g = tisse__group_at(a, c->draft->trigger_group);
  if (!tisse__relation_is(a, c->draft->relation, "litigatesWith") || g->kind != TISSE__GROUP_NOUN || g->determiner != TISSE__DEFINITE || g->governor == TISSE__NONE) {
    return false;
  }
  for (uint32_t p = tisse__child(a, c->draft->trigger_group, TISSE__PARTICIPIAL, NULL, TISSE__NONE); p != TISSE__NONE;
       p = tisse__child(a, c->draft->trigger_group, TISSE__PARTICIPIAL, NULL, p + 1)) {
    if (tisse__group_at(a, p)->form == TISSE__PARTICIPLE_PAST && (tisse__group_at(a, p)->flags & TISSE__G_PASSIVE)) {
      return true;
    }
  }
  const uint32_t judge = tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, g->governor)->subject : TISSE__NONE;
  return g->link == TISSE__OBJECT && judge != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, judge)->head, TISSE__WC_PUBLIC);
}

/** "Qui est X, la nouvelle patronne de Y ?", "Will Y's boss, X, resign?": the question is not whether the role is theirs. */
static bool is_taken_for_granted(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  if (g->kind != TISSE__GROUP_NOUN || g->clause == TISSE__NONE || draft->trigger_first < g->first || !tisse__frame_has_self(&a->knowledge->frames.items[draft->frame])) {
    return false;
  }
  const uint32_t name = tisse__child(a, draft->trigger_group, TISSE__APPOSITION, NULL, TISSE__NONE);
  return g->link == TISSE__APPOSITION || (name != TISSE__NONE && tisse__group_at(a, name)->mention != TISSE__NONE);
}

/** What the whole sentence and the relation itself settle. */
void tisse__climber_settle(tisse__climber *c)
{
  tisse__draft *draft = c->draft;
  if (c->a->sentences[draft->sentence].question && !is_taken_for_granted(c->a, draft)) {
    tisse__climber_lower(c, TISSE_UNCERTAIN);
  }
  /* what is slowed or put off stands as it stood: a deed is then still to come */
  if (draft->stage == TISSE_STAGE_SLOWED && !c->own_bad) {
    const tisse__group *told = tisse__group_at(c->a, draft->trigger_group);
    const bool bought = told->kind == TISSE__GROUP_NOUN && tisse__lemma_opens(c->a, told->lemma, TISSE__NOUN, "acquires"); /* "the purchase of a stake in Y" */
    const bool deed = bought || tisse__relation_is(c->a, draft->relation, "acquires") || tisse__relation_is(c->a, draft->relation, "raises");
    const bool there = c->before_bad == TISSE_STAGE_DONE || c->before_bad == TISSE_STAGE_UNDER_WAY;
    draft->stage = !there ? c->before_bad : deed ? TISSE_STAGE_PLANNED : TISSE_STAGE_SLOWED;
  }
  if (draft->stage == TISSE_STAGE_ANNOUNCED && is_stake(c)) {
    draft->stage = TISSE_STAGE_DONE; /* "a dévoilé une participation de 4,8 %": who makes a stake known has it */
  }
  if ((draft->stage == TISSE_STAGE_PLANNED || draft->stage == TISSE_STAGE_TALKS) && is_filed(c)) {
    draft->stage = TISSE_STAGE_DONE;
  }
  /* an agreement that is signed or made known is in force: the partnership is there */
  if ((draft->stage == TISSE_STAGE_SIGNED || draft->stage == TISSE_STAGE_ANNOUNCED) &&
      tisse__relation_is(c->a, draft->relation, "partnersWith")) {
    draft->stage = TISSE_STAGE_DONE;
  }
}

/** May the verb, alone or with what stands beside it, move a standing: "signer", "voir le jour"? */
static bool may_be_cue(const tisse__analysis *a, const tisse__group *verb)
{
  const tisse__lexicon *lexicon = a->lexicon;
  for (uint32_t link = tisse__word_entries(a, verb->head, verb->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t i = 0; i < entry->cue_count; ++i) {
      const uint8_t kind = (uint8_t)a->knowledge->cues.items[entry->cues[i]].kind;
      if (kind == TISSE__CUE_STAGE || kind == TISSE__CUE_DENIAL || kind == TISSE__CUE_SUPPORT || kind == TISSE__CUE_FACT) {
        return true;
      }
    }
  }
  return false;
}

bool tisse__is_in_force(const tisse__climber *c, uint32_t child, uint32_t verb)
{
  const tisse__group *below = tisse__group_at(c->a, child);
  const uint32_t deed = tisse__child(c->a, verb, TISSE__INFINITIVAL, NULL, TISSE__NONE);
  const bool partners = tisse__relation_is(c->a, c->draft->relation, "partnersWith") && below->determiner && below->determiner != TISSE__INDEFINITE;
  const bool round = below->determiner == TISSE__DEMONSTRATIVE && /* "Cette levée, menée par X, vise à accélérer": it was told just before */
                     (tisse__relation_is(c->a, c->draft->relation, "investsIn") || tisse__relation_is(c->a, c->draft->relation, "raises"));
  const bool suit = tisse__relation_is(c->a, c->draft->relation, "litigatesWith") && below->determiner == TISSE__DEFINITE && child == c->draft->trigger_group &&
                    below->kind == TISSE__GROUP_NOUN && below->link == TISSE__SUBJECT && tisse__group_at(c->a, verb)->tense == TISSE__FUTURE;
  const tisse__group *v = tisse__group_at(c->a, verb);
  if (suit && !(tisse__is_passive(v) ? may_be_cue(c->a, v) : tisse__lemma_cue(c->a, v->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE)) {
    return true; /* "Le litige entre X et Y sera tranché en juin": it is there */
  }
  return deed != TISSE__NONE && child == c->draft->trigger_group && below->kind == TISSE__GROUP_NOUN && below->link == TISSE__SUBJECT && (partners || round) &&
         !tisse__is_passive(tisse__group_at(c->a, deed)) && !may_be_cue(c->a, tisse__group_at(c->a, deed));
}

bool tisse__denies_sole(const tisse__analysis *a, const tisse__group *noun)
{
  for (uint32_t w = noun->first; noun->kind == TISSE__GROUP_NOUN && w < noun->last; ++w) {
    if (w != noun->head && tisse__word_is_class(a, w, TISSE__WC_SOLE)) {
      return true;
    }
  }
  return false;
}

bool tisse__is_report(const tisse__analysis *a, const tisse__group *noun)
{
  return noun->mention == TISSE__NONE && tisse__lemma_cue(a, noun->lemma, TISSE__NOUN, TISSE__CUE_REPORT) != TISSE__NONE &&
         tisse__lemma_cue(a, noun->lemma, TISSE__NOUN, TISSE__CUE_STAGE) == TISSE__NONE;
}

const tisse__group *tisse__told_with(const tisse__analysis *a, const tisse__group *verb)
{
  const tisse__group *over = verb->governor == TISSE__NONE || a->language != TISSE__ENGLISH ? NULL : tisse__group_at(a, verb->governor);
  const bool second = over && over->kind == TISSE__GROUP_VERB && over->link == TISSE__COMPLETIVE &&
                      (verb->link == TISSE__CONJUNCT || (verb->link == TISSE__COMPLETIVE && tisse__lemma_cue(a, over->lemma, TISSE__VERB, TISSE__CUE_REPORT) == TISSE__NONE));
  return second ? over : verb;
}

void tisse__climber_apply_opening(tisse__climber *c, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(c->a, verb);
  const uint32_t first = v->subject != TISSE__NONE && v->subject < verb ? v->subject : verb;
  if (c->a->language != TISSE__FRENCH) {
    return;
  }
  if (first > c->a->sentences[v->sentence].first_group && tisse__group_at(c->a, first - 1)->kind == TISSE__GROUP_SUBORDINATOR) {
    tisse__climber_apply_fixed(c, tisse__group_at(c->a, first - 1)->first, tisse__group_at(c->a, first - 1)->last, false);
  }
  const tisse__group *this_one = v->link == TISSE__RELATIVE_CLAUSE && v->antecedent != TISSE__NONE ? tisse__group_at(c->a, v->antecedent) : NULL;
  if (this_one && (this_one->flags & TISSE__G_PRONOUN) && tisse__view_is(this_one->lemma, "ce") && tisse__view_is(this_one->marker, "à")) {
    tisse__climber_lower(c, TISSE_UNCERTAIN);
  }
}
