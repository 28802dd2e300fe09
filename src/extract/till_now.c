/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * What was so till now, or then ("jusqu'ici filiale de X", "alors patron de X", "until recently owned by X"), and what is so from a day on that is to come
 * ("nommé PDG à compter du 1er mars").
 */

#include "extract/date.h"
#include "extract/reference.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

#include <string.h>

#define LONGEST 4 /* words: "jusqu'à il y a peu" is none */

/** Are the words those of the class, whatever apostrophe they have? */
static bool says(const tisse__analysis *a, uint32_t first, uint32_t last, tisse__word_class class_)
{
  char text[48];
  size_t length = 0;
  for (uint32_t w = first; w < last; ++w) {
    const tisse_view word = a->lower[w];
    const bool elided = word.length > 1 && (tisse__view_ends(word, "\xe2\x80\x99") || tisse__view_ends(word, "'"));
    const size_t kept = word.length - (!elided ? 0 : word.data[word.length - 1] == '\'' ? 1 : 3);
    if (length + kept + 3 > sizeof text) {
      return false;
    }
    memcpy(text + length, word.data, kept);
    length += kept;
    if (elided) {
      text[length++] = '\'';
    }
    text[length++] = ' ';
  }
  return length > 1 && tisse__text_is_class(a, tisse__view(text, length - 1), class_);
}

static bool group_says(const tisse__analysis *a, uint32_t group, tisse__word_class class_)
{
  const tisse__group *g = tisse__group_at(a, group);
  return g->kind == TISSE__GROUP_ADVERB && says(a, g->first, g->last, class_);
}

/** "était jusque-là détenue par": between the auxiliary and the verb. */
static bool says_inside(const tisse__analysis *a, const tisse__group *verb)
{
  for (uint32_t w = verb->first; w < verb->last; ++w) {
    for (uint32_t end = w + 1; end <= verb->last && end <= w + LONGEST; ++end) {
      if (says(a, w, end, TISSE__WC_TILL_NOW)) {
        return true;
      }
    }
  }
  return false;
}

static bool is_relation(const tisse__analysis *a, const tisse__draft *draft, const char *const *names)
{
  for (; *names; ++names) {
    if (tisse__relation_is(a, draft->relation, *names)) {
      return true;
    }
  }
  return false;
}

/** A role or a participle with the adverb in front ("X, jusqu'ici PDG de Y", "X, alors filiale de Y") or behind ("détenue jusque-là par Y"). */
static bool role_was(const tisse__analysis *a, const tisse__draft *draft)
{
  static const char *const owned[] = {"leads", "subsidiaryOf", NULL};
  const uint32_t at = draft->trigger_group;
  const tisse__group *g = tisse__group_at(a, at);
  const tisse__sentence *s = &a->sentences[g->sentence];
  if (at > s->first_group && group_says(a, at - 1, TISSE__WC_TILL_NOW)) {
    return true;
  }
  if (at + 1 < s->last_group && g->kind == TISSE__GROUP_VERB && group_says(a, at + 1, TISSE__WC_TILL_NOW)) {
    return true;
  }
  if (at < s->first_group + 2 || !group_says(a, at - 1, TISSE__WC_THEN_ADVERB) ||
      (g->kind == TISSE__GROUP_VERB && !is_relation(a, draft, owned))) {
    return false;
  }
  const uint8_t before = tisse__group_at(a, at - 2)->kind;
  return (before == TISSE__GROUP_COMMA || before == TISSE__GROUP_OPEN) && (g->kind == TISSE__GROUP_VERB || g->link == TISSE__APPOSITION);
}

/** French: "directrice générale de X pendant trois ans, Y …": a post with its span, which is over. */
static bool post_lasted(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_NOUN || g->link != TISSE__APPOSITION || !tisse__relation_is(a, draft->relation, "leads")) {
    return false;
  }
  const uint32_t last = a->sentences[g->sentence].last_group;
  for (uint32_t c = draft->trigger_group + 1; c < last && tisse__group_at(a, c)->kind == TISSE__GROUP_NOUN; ++c) {
    const tisse__group *span = tisse__group_at(a, c);
    if (span->marker.data && (span->sum != TISSE__NONE || tisse__word_is_class(a, span->head, TISSE__WC_TIME_NOUN)) && tisse__text_is_class(a, span->marker, TISSE__WC_SPAN_MARKER)) {
      return !tisse__view_is(span->marker, "depuis");
    }
  }
  return false;
}

/** "named X as its next CEO", "choisi X comme futur PDG": the words of the post say that it is to come. */
static bool named_next(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  if (g->kind != TISSE__GROUP_VERB || draft->stage > TISSE_STAGE_UNDER_WAY || draft->polarity != TISSE_POSITIVE || !tisse__relation_is(a, draft->relation, "leads")) {
    return false;
  }
  for (uint32_t w = g->last; w < draft->trigger_last && w < a->word_count; ++w) {
    const uint32_t cue = a->readings[w].pos == TISSE__ADJ ? tisse__lemma_cue(a, a->readings[w].lemma, TISSE__ADJ, TISSE__CUE_STAGE) : TISSE__NONE;
    if (cue != TISSE__NONE && a->knowledge->cues.items[cue].has_stage && a->knowledge->cues.items[cue].stage == TISSE_STAGE_PLANNED) {
      return true;
    }
  }
  return false;
}

/** "appartenait jusqu'ici à Y", "Jusque-là, X fournissait Y": a state told in the past. */
static bool verb_was(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *g = tisse__group_at(a, verb);
  const tisse__sentence *s = &a->sentences[g->sentence];
  const bool past = g->tense == TISSE__IMPERFECT || (a->language == TISSE__ENGLISH && g->tense == TISSE__PAST);
  if (!past || (g->flags & (TISSE__G_PERFECT | TISSE__G_NEGATED))) {
    return false;
  }
  if (says_inside(a, g)) {
    return true;
  }
  for (uint32_t b = s->first_group; b < s->last_group; ++b) {
    const bool near = b == verb + 1 || b + 1 == verb || b == s->first_group;
    if (near && tisse__group_at(a, b)->governor == verb && group_says(a, b, TISSE__WC_TILL_NOW)) {
      return true;
    }
  }
  return false;
}

/** French: "qui dirigeait Y depuis 2003", "était présidente depuis dix ans": who still leads it is said to in the present. */
static bool led_since(const tisse__analysis *a, const tisse__draft *draft, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  if (a->language != TISSE__FRENCH || v->tense != TISSE__IMPERFECT || v->link == TISSE__COMPLETIVE || !tisse__relation_is(a, draft->relation, "leads") ||
      (v->flags & (TISSE__G_PERFECT | TISSE__G_NEGATED | TISSE__G_QUOTED))) {
    return false;
  }
  return tisse__child(a, verb, -1, "depuis", TISSE__NONE) != TISSE__NONE || tisse__child(a, draft->trigger_group, -1, "depuis", TISSE__NONE) != TISSE__NONE;
}

/** French: "a dirigé Y pendant dix ans", "avait présidé Y": a state told as past and over; not "a dirigé Y depuis". */
static bool led_then(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *v = tisse__group_at(a, draft->trigger_group);
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  const bool state = frame->subject_count && frame->subject[0].function == TISSE__FN_SUBJECT && frame->object_count && frame->object[0].function == TISSE__FN_OBJECT;
  return a->language == TISSE__FRENCH && state && v->kind == TISSE__GROUP_VERB && tisse__relation_is(a, draft->relation, "leads") && v->form == TISSE__FINITE &&
         (v->flags & TISSE__G_PERFECT) && !tisse__is_passive(v) && draft->trigger_last <= v->last && v->mood != TISSE__CONDITIONAL && (v->tense == TISSE__PRESENT || v->tense == TISSE__IMPERFECT) &&
         tisse__child(a, draft->trigger_group, -1, "depuis", TISSE__NONE) == TISSE__NONE;
}

/** "avait quitté X, après six ans à la tête de l'entreprise": who left was its head. */
static bool had_left(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  const tisse__group *verb = g->kind == TISSE__GROUP_NOUN && g->link == TISSE__OBLIQUE && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  if (!verb || verb->kind != TISSE__GROUP_VERB || !tisse__text_is_class(a, g->marker, TISSE__WC_POST_PLACE) ||
      !tisse__relation_is(a, draft->relation, "leads") || !((verb->flags & TISSE__G_PERFECT) || verb->tense == TISSE__PAST)) {
    return false;
  }
  const uint32_t cue = tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE);
  return cue != TISSE__NONE && a->knowledge->cues.items[cue].has_stage && a->knowledge->cues.items[cue].stage == TISSE_STAGE_ENDED;
}

static bool was(const tisse__analysis *a, const tisse__draft *draft)
{
  static const char *const states[] = {"leads", "subsidiaryOf", "supplies", "investsIn", "partnersWith", NULL};
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  if (draft->stage > TISSE_STAGE_UNDER_WAY || draft->polarity != TISSE_POSITIVE || !is_relation(a, draft, states)) {
    return false;
  }
  const bool role = g->kind == TISSE__GROUP_NOUN || (g->kind == TISSE__GROUP_VERB && g->link == TISSE__PARTICIPIAL && g->form == TISSE__PARTICIPLE_PAST);
  if ((role && role_was(a, draft)) || post_lasted(a, draft) || had_left(a, draft) || led_then(a, draft)) {
    return true;
  }
  const bool predicate = g->link == TISSE__ATTRIBUTE && g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB;
  const uint32_t verb = predicate ? g->governor : draft->trigger_group;
  return tisse__group_at(a, verb)->kind == TISSE__GROUP_VERB && (verb_was(a, verb) || led_since(a, draft, verb));
}

/** Is the infinitive what came after something that is over: "avait renoncé à son usine, | avant d'être racheté par X"? What that was says nothing of it. */
bool tisse__tells_later(const tisse__analysis *a, const tisse__group *infinitive)
{
  if (a->language != TISSE__FRENCH || infinitive->kind != TISSE__GROUP_VERB || !tisse__text_is_class(a, infinitive->marker, TISSE__WC_TIME_SUBORDINATOR)) {
    return false;
  }
  uint32_t over = infinitive->governor;
  for (int steps = 0; steps < 6 && over != TISSE__NONE && !(tisse__group_at(a, over)->flags & TISSE__G_FINITE); ++steps) {
    over = tisse__group_at(a, over)->governor;
  }
  const tisse__group *verb = over == TISSE__NONE ? NULL : tisse__group_at(a, over);
  return verb && (verb->flags & TISSE__G_FINITE) && (verb->flags & TISSE__G_PERFECT) && !(verb->flags & TISSE__G_NEGATED) && verb->mood != TISSE__CONDITIONAL &&
         verb->tense != TISSE__FUTURE && !verb->modal.data;
}

/* ---- What is to end, or may ----------------------------------------------------------------------------------------------------- */

/** "va céder sa filiale X", "sold X", "pourrait vendre ses parts dans X": the relation is told by its end. */
static bool told_by_its_end(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  return frame->has_stage && frame->stage == TISSE_STAGE_ENDED && draft->stage == TISSE_STAGE_ENDED &&
         (tisse__relation_is(a, draft->relation, "subsidiaryOf") || tisse__relation_is(a, draft->relation, "investsIn")) &&
         tisse__group_at(a, draft->trigger_group)->kind == TISSE__GROUP_VERB;
}

/** Does the noun of the share itself tell who holds it: "la participation de X", "X's stake"? Not "its stake", which who sells it may say. */
static bool tells_holder(const tisse__analysis *a, const tisse__group *share, const tisse__draft *draft)
{
  const tisse__group *holder = tisse__group_at(a, draft->subject.group);
  return !(holder->flags & TISSE__G_PRONOUN) && (holder->governor == draft->trigger_group || share->possessor == draft->subject.group);
}

/** "Z rachète la participation de X dans Y", "la part de X dans Y sera reprise par Z", "the sale of X's stake in Y": the verb or noun by which a share changes hands; TISSE__NONE where none. */
static uint32_t share_passes_by(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *share = tisse__group_at(a, draft->trigger_group);
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  const bool told = a->language == TISSE__ENGLISH ? share->possessor != TISSE__NONE : share->determiner == TISSE__DEFINITE || TISSE__VIEW_IS_ANY(share->marker, "de", "of");
  if (frame->has_stage || !tisse__relation_is(a, draft->relation, "investsIn") || share->kind != TISSE__GROUP_NOUN || draft->trigger_first < share->first || !told ||
      !tisse__word_is_class(a, share->head, TISSE__WC_SHARE) || share->governor == TISSE__NONE || !tells_holder(a, share, draft)) {
    return TISSE__NONE;
  }
  const tisse__group *deed = tisse__group_at(a, share->governor);
  if (deed->kind == TISSE__GROUP_NOUN) {
    return share->link == TISSE__COMPLEMENT && TISSE__VIEW_IS_ANY(share->marker, "de", "of") && tisse__lemma_opens(a, deed->lemma, TISSE__NOUN, "acquires") ? share->governor : TISSE__NONE;
  }
  const bool moved = deed->kind == TISSE__GROUP_VERB && (share->link == TISSE__OBJECT || (share->link == TISSE__SUBJECT && tisse__is_passive(deed))) &&
                     tisse__lemma_opens(a, deed->lemma, TISSE__VERB, "acquires");
  const uint32_t who = share->link == TISSE__OBJECT ? deed->subject : tisse__child(a, share->governor, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE);
  const bool other = who != TISSE__NONE && tisse__group_stands_for(a, who) != TISSE__NONE && tisse__group_stands_for(a, who) != draft->subject.referent;
  return moved && other ? share->governor : TISSE__NONE;
}

/** Is the deed told as done: "a racheté", "a bouclé le rachat"? */
static bool is_over(const tisse__analysis *a, uint32_t deed)
{
  const tisse__group *g = tisse__group_at(a, deed);
  const tisse__group *verb = g->kind == TISSE__GROUP_VERB ? g : g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  return verb && verb->kind == TISSE__GROUP_VERB && ((verb->flags & TISSE__G_PERFECT) || (a->language == TISSE__ENGLISH && verb->tense == TISSE__PAST));
}

void tisse__scope_draft(const tisse__analysis *self, tisse__draft *draft)
{
  const uint32_t passes = share_passes_by(self, draft);
  if (passes != TISSE__NONE) { /* until the other has it, it is the first one's */
    tisse__draft deed = *draft;
    deed.trigger_group = passes;
    tisse__scope_climb(self, &deed);
    const bool done = is_over(self, passes) && tisse_standing_of(deed.stage, deed.certainty, deed.polarity) == TISSE_ACTUAL;
    draft->stage = done ? TISSE_STAGE_ENDED : TISSE_STAGE_DONE;
    return;
  }
  const tisse__group *beside = tisse__group_at(self, draft->trigger_group);
  if (beside->kind == TISSE__GROUP_ADVERB && beside->governor != TISSE__NONE && tisse__group_at(self, beside->governor)->kind == TISSE__GROUP_VERB &&
      tisse__relation_is(self, draft->relation, "valuedAt")) { /* "espère lever 10 millions | sur la base d'une valorisation de 100" */
    const uint32_t own = draft->trigger_group;
    draft->trigger_group = beside->governor;
    tisse__scope_climb(self, draft);
    draft->trigger_group = own;
    return;
  }
  tisse__draft end = *draft;
  const bool ends = told_by_its_end(self, draft);
  if (ends) {
    end.stage = TISSE_STAGE_DONE;
    tisse__scope_climb(self, &end);
  }
  const bool hearsay = end.stage == TISSE_STAGE_DONE && (tisse__group_at(self, draft->trigger_group)->flags & TISSE__G_PERFECT); /* "aurait vendu X" */
  const tisse_standing standing = tisse_standing_of(end.stage, end.certainty, end.polarity);
  const tisse__group *sale = tisse__group_at(self, draft->trigger_group);
  const bool mandated = ends && sale->form == TISSE__INFINITIVE && sale->governor != TISSE__NONE &&
                        tisse__group_is_class(self, tisse__group_at(self, sale->governor), TISSE__WC_MANDATE); /* "has hired a bank to sell its stake" */
  const bool sure = standing == TISSE_PLANNED && tisse__relation_is(self, draft->relation, "investsIn") && (tisse__group_at(self, draft->trigger_group)->flags & TISSE__G_FINITE); /* "quittera le capital de X" */
  if (!ends || hearsay || sure || (standing == TISSE_ACTUAL && !mandated)) {
    tisse__scope_climb(self, draft);
    if (tisse__stake_is_held(self, draft)) {
      draft->stage = TISSE_STAGE_DONE; /* "pourrait réduire sa participation dans X" */
      draft->certainty = TISSE_CERTAIN;
      draft->polarity = TISSE_POSITIVE;
    }
    return;
  }
  *draft = end; /* the sale is planned, may be, or is off: until it is done the firm is there */
  draft->stage = TISSE_STAGE_DONE;
  draft->certainty = TISSE_CERTAIN;
  draft->polarity = TISSE_POSITIVE;
}

/* ---- From a day on ----------------------------------------------------------------------------------------------------------- */

#define START_REACH 16 /* words from the news of a post to its day */

/** Does "à compter du", "effective" stand right in front of the word? */
static bool starts_at(const tisse__analysis *a, uint32_t first, uint32_t word)
{
  for (uint32_t w = word; w-- > first && w + LONGEST >= word;) {
    if (says(a, w, word, TISSE__WC_START_MARKER)) {
      return true;
    }
  }
  return false;
}

/** Does it tell that somebody takes a post: "nomme X PDG", "X devient PDG", "la nomination de X"? */
static bool takes_post(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  if (g->kind == TISSE__GROUP_VERB) {
    return tisse__puts_into_post(a, draft) || (g->flags & TISSE__G_PERFECT) || g->tense == TISSE__PRESENT;
  }
  return g->kind == TISSE__GROUP_NOUN && !tisse__frame_has_self(&a->knowledge->frames.items[draft->frame]);
}

/** "nommé PDG à compter du 1er mars", "named president, effective March 1": the day is still to come. */
static bool starts_later(const tisse__analysis *a, const tisse__draft *draft)
{
  if (draft->stage > TISSE_STAGE_UNDER_WAY || draft->polarity != TISSE_POSITIVE || !tisse__relation_is(a, draft->relation, "leads") ||
      !takes_post(a, draft)) {
    return false;
  }
  const uint32_t last = a->sentences[draft->sentence].last;
  for (size_t i = 0; i < a->dates.count; ++i) {
    const tisse__date *date = &a->dates.items[i];
    const bool near = date->first >= draft->trigger_last && date->first < last && date->first < draft->trigger_last + START_REACH;
    if (near && starts_at(a, draft->trigger_last, date->first)) {
      return tisse__date_to_come(a, date);
    }
  }
  return false;
}

#define FOLLOW_REACH 3 /* sentences from the news of a post to whom one follows in it */

/** "X a été nommé PDG. Il succédera le 2 mai à Y": does a verb to come say of the one who was named that he follows somebody? */
static bool will_follow(const tisse__analysis *a, const tisse__draft *draft)
{
  if (draft->stage > TISSE_STAGE_UNDER_WAY || draft->polarity != TISSE_POSITIVE || !tisse__relation_is(a, draft->relation, "leads") ||
      !takes_post(a, draft)) {
    return false;
  }
  for (uint32_t s = draft->sentence; s < a->sentence_count && s <= draft->sentence + FOLLOW_REACH; ++s) {
    for (uint32_t g = a->sentences[s].first_group; g < a->sentences[s].last_group; ++g) {
      const tisse__group *verb = tisse__group_at(a, g);
      if (verb->kind == TISSE__GROUP_VERB && verb->tense == TISSE__FUTURE && !tisse__is_passive(verb) && !(verb->flags & TISSE__G_NEGATED) &&
          (tisse__group_is_class(a, verb, TISSE__WC_REPLACE) || tisse__group_is_class(a, verb, TISSE__WC_SUCCEED)) && verb->subject != TISSE__NONE &&
          tisse__group_stands_for(a, verb->subject) == draft->subject.referent) {
        return true;
      }
    }
  }
  return false;
}

/** "Le contrat expire en 2027": until the day that is still to come one supplies the other. */
static bool ends_later(const tisse__analysis *a, const tisse__draft *draft)
{
  static const char *const lasting[] = {"supplies", "partnersWith", NULL};
  bool later = false;
  const tisse__sentence *s = &a->sentences[draft->sentence];
  if (draft->stage != TISSE_STAGE_ENDED || a->language != TISSE__FRENCH || !is_relation(a, draft, lasting)) {
    return false;
  }
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    if (verb->kind == TISSE__GROUP_VERB && ((verb->flags & TISSE__G_PERFECT) || (verb->tense != TISSE__PRESENT && verb->tense != TISSE__FUTURE))) {
      return false; /* "a mis fin au contrat qui court jusqu'en 2027" */
    }
  }
  for (size_t i = 0; i < a->dates.count; ++i) {
    const tisse__date *date = &a->dates.items[i];
    if (date->first >= s->first && date->first < s->last) {
      if (!tisse__date_to_come(a, date)) {
        return false;
      }
      later = true;
    }
  }
  return later;
}

/** Is the verb told as done: "a perdu", "a rompu", "privé de"? */
static bool is_told_done(const tisse__group *verb)
{
  return verb->kind == TISSE__GROUP_VERB && !(verb->flags & TISSE__G_NEGATED) && !verb->modal.data && verb->tense != TISSE__FUTURE && verb->mood != TISSE__CONDITIONAL &&
         (verb->form == TISSE__FINITE || verb->form == TISSE__PARTICIPLE_PAST);
}

/** "a perdu son premier client, X", "a rompu avec son fournisseur X": a verb that has the role for a piece of its expression tells that it has ended. */
static bool role_is_lost(const tisse__analysis *a, const tisse__draft *draft)
{
  static const char *const roles[] = {"supplies", "partnersWith", "investsIn", NULL};
  uint32_t at = draft->trigger_group;
  if (tisse__group_at(a, at)->kind != TISSE__GROUP_NOUN || draft->stage >= TISSE_STAGE_ENDED || !tisse__frame_has_self(&a->knowledge->frames.items[draft->frame]) ||
      !is_relation(a, draft, roles)) {
    return false;
  }
  const tisse_view role = tisse__group_at(a, at)->lemma;
  while (tisse__group_at(a, at)->link == TISSE__APPOSITION && tisse__group_at(a, at)->governor < at) {
    at = tisse__group_at(a, at)->governor;
  }
  const uint32_t over = tisse__group_at(a, at)->governor;
  if (over == TISSE__NONE || !is_told_done(tisse__group_at(a, over))) {
    return false;
  }
  for (uint32_t link = tisse__lemma_entries(a, tisse__group_at(a, over)->lemma, TISSE__VERB); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    const bool piece = entry->constituent_count && tisse_view_equal(entry->constituents[entry->constituent_count - 1].lemma, role);
    for (uint32_t i = 0; piece && i < entry->cue_count && tisse__cue_entry_there(a, entry, over); ++i) {
      const tisse__cue *cue = &a->knowledge->cues.items[entry->cues[i]];
      if (cue->has_stage && cue->stage == TISSE_STAGE_ENDED) {
        return true;
      }
    }
  }
  return false;
}

/** Does the deed that the other claim tells of part the two: it sells the stake, or comes after what the verb tells? */
static bool parts_them(const tisse__analysis *a, const tisse__draft *held, const tisse__draft *other, bool owned)
{
  const uint32_t holder = owned ? held->object.referent : held->subject.referent, firm = owned ? held->subject.referent : held->object.referent;
  if (!other->has_object || other->object.referent != firm) {
    return false;
  }
  if (tisse__relation_is(a, other->relation, "investsIn")) {
    return other->stage == TISSE_STAGE_ENDED && other->subject.referent == holder;
  }
  const tisse__group *deed = tisse__group_at(a, other->trigger_group);
  return tisse__relation_is(a, other->relation, "acquires") && other->subject.referent != holder && deed->governor == held->trigger_group &&
         (tisse__view_is(deed->marker, "avant de") || tisse__view_is(deed->marker, "before"));
}

/** "a vendu les 55 % qu'il détenait dans Y", "Avant d'être vendue à X, Y appartenait à Z": what was held in the past, and is sold, is held no longer. */
static bool was_held(const tisse__analysis *a, size_t at)
{
  const tisse__draft *draft = &a->drafts.items[at];
  const bool owned = tisse__relation_is(a, draft->relation, "subsidiaryOf");
  const tisse__group *verb = tisse__group_at(a, draft->trigger_group);
  const bool past = verb->kind == TISSE__GROUP_VERB && !tisse__group_is_class(a, verb, TISSE__WC_STAY) && !(verb->flags & (TISSE__G_PERFECT | TISSE__G_NEGATED)) &&
                    (verb->tense == TISSE__IMPERFECT || (a->language == TISSE__ENGLISH && verb->tense == TISSE__PAST));
  if (!past || draft->stage >= TISSE_STAGE_ENDED || !(owned || tisse__relation_is(a, draft->relation, "investsIn"))) {
    return false;
  }
  for (size_t i = at; i-- > 0 && a->drafts.items[i].sentence == draft->sentence;) {
    if (parts_them(a, draft, &a->drafts.items[i], owned)) {
      return true;
    }
  }
  for (size_t i = at + 1; i < a->drafts.count && a->drafts.items[i].sentence == draft->sentence; ++i) {
    if (parts_them(a, draft, &a->drafts.items[i], owned)) {
      return true;
    }
  }
  return false;
}

void tisse__till_now_settle(tisse__analysis *a)
{
  for (size_t i = 0; i < a->drafts.count; ++i) {
    tisse__draft *draft = &a->drafts.items[i];
    if (tisse__keeps_some(a, draft)) {
      draft->stage = TISSE_STAGE_DONE;
      continue;
    }
    if (ends_later(a, draft)) {
      draft->stage = TISSE_STAGE_UNDER_WAY;
      continue;
    }
    if (was(a, draft) || role_is_lost(a, draft) || was_held(a, i)) {
      draft->stage = TISSE_STAGE_ENDED;
    } else if (starts_later(a, draft) || named_next(a, draft) || will_follow(a, draft)) {
      draft->stage = TISSE_STAGE_PLANNED;
    }
  }
}
