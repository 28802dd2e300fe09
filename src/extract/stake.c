/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Of which firm a share is, where the text has just told who else has put money into it: "X entre au capital de Y. Z, actionnaire historique, …". */

#include "extract/anaphor.h"
#include "extract/focus.h"
#include "extract/reference.h"
#include "extract/trigger.h"

static bool invests_in(const tisse__analysis *a, uint32_t sentence, uint32_t who, uint32_t firm)
{
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + 1 >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && draft->subject.referent == who && draft->object.referent == firm && tisse__relation_is(a, draft->relation, "investsIn")) {
      return true;
    }
  }
  return false;
}

/** Is a firm other than these the subject of a clause of the sentence or of the one before? Then the share may be in it. */
static bool speaks_of_third(const tisse__analysis *a, uint32_t group, uint32_t firm, uint32_t holder)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  for (uint32_t g = a->sentences[sentence ? sentence - 1 : 0].first_group; g < group; ++g) {
    const uint32_t subject = tisse__group_at(a, g)->kind == TISSE__GROUP_VERB ? tisse__group_at(a, g)->subject : TISSE__NONE;
    const uint32_t who = subject == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, subject);
    if (who != TISSE__NONE && who != firm && who != holder && tisse__class_is(a, tisse__referent_class(a, who), "Company") && !invests_in(a, sentence, who, firm)) {
      return true;
    }
  }
  return false;
}

/** The one firm of which the holder was just told to have a share; TISSE__NONE: none, or several. */
static uint32_t held_by(const tisse__analysis *a, uint32_t sentence, uint32_t holder)
{
  uint32_t firm = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + 1 >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    const bool owns = draft->has_object && draft->object.referent == holder && tisse__relation_is(a, draft->relation, "subsidiaryOf");
    const bool holds = draft->has_object && draft->subject.referent == holder && tisse__relation_is(a, draft->relation, "investsIn");
    if (!(owns || holds) || draft->stage >= TISSE_STAGE_SLOWED) {
      continue;
    }
    const uint32_t of = owns ? draft->subject.referent : draft->object.referent;
    if (firm != TISSE__NONE && firm != of) {
      return TISSE__NONE;
    }
    firm = of;
  }
  return firm;
}

bool tisse__bridge_own_share(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t piece = t->constituent_count ? t->constituents[0] : TISSE__NONE;
  const bool ends = frame->has_stage && frame->stage == TISSE_STAGE_ENDED && tisse__relation_is(a, frame->relation, "investsIn");
  const bool given = frame->subject_count && frame->subject[0].function == TISSE__FN_MARKED; /* "vend ses parts à X" */
  if (!frame->topic_object || f->objects.count || !f->subjects.count || !(ends || given) || verb->kind != TISSE__GROUP_VERB || piece == TISSE__NONE) {
    return false;
  }
  if (tisse__group_at(a, piece)->determiner != TISSE__POSSESSIVE) {
    return ends; /* "talks to X about selling a 20 per cent stake": may be one in itself */
  }
  const uint32_t holder = verb->subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, verb->subject);
  const uint32_t held = holder == TISSE__NONE ? TISSE__NONE : held_by(a, verb->sentence, holder);
  if (held != TISSE__NONE && held != f->subjects.items[0].referent && tisse__referent_fits(a, held, classes)) {
    tisse__ends_add(&f->objects, (tisse__end){.referent = held, .group = t->group, .first = verb->first, .last = verb->last, .link = TISSE_LINK_SHARED});
  }
  return true;
}

static uint32_t told_before(const tisse__analysis *a, uint32_t group, const tisse__filling *f)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence;
  uint32_t firm = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + 1 >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (!tisse__relation_is(a, draft->relation, "investsIn") || !draft->has_object) {
      continue;
    }
    const bool again = draft->sentence == sentence && f->subjects.count && draft->subject.referent == f->subjects.items[0].referent; /* "bKash-backer Ant looks to trim its stake" */
    if (again || (firm != TISSE__NONE && firm != draft->object.referent)) {
      return TISSE__NONE;
    }
    firm = draft->object.referent;
  }
  for (uint32_t i = 0; i < f->subjects.count && firm != TISSE__NONE; ++i) {
    if (f->subjects.items[i].referent == firm || speaks_of_third(a, group, firm, f->subjects.items[i].referent)) {
      return TISSE__NONE;
    }
  }
  return firm;
}

#define BOUGHT_REACH 16 /* sentences back in which the firm is told to buy nobody */

/** The firm that the whole article is about, where the sentences just before speak of it and it was told to buy nobody: "X, which owns 7.4 per cent, called for a sale". */
static uint32_t of_article(const tisse__analysis *a, uint32_t group, const tisse__filling *f)
{
  const uint32_t sentence = tisse__group_at(a, group)->sentence, firm = tisse__foremost(a);
  if (firm == TISSE__NONE || firm != tisse__opening_firm(a)) {
    return TISSE__NONE;
  }
  bool near = false;
  for (uint32_t c = a->sentences[sentence > 2 ? sentence - 2 : 0].first_center; c < a->centers.count; ++c) {
    near = near || a->centers.items[c].referent == firm;
  }
  for (size_t i = a->drafts.count; near && i-- > 0 && a->drafts.items[i].sentence + BOUGHT_REACH >= sentence;) {
    near = !(a->drafts.items[i].subject.referent == firm && tisse__relation_buys(a, a->drafts.items[i].relation));
  }
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    near = near && f->subjects.items[i].referent != firm && !speaks_of_third(a, group, firm, f->subjects.items[i].referent);
  }
  return near ? firm : TISSE__NONE;
}

uint32_t tisse__stake_told_before(const tisse__analysis *a, uint32_t group, const tisse__filling *f)
{
  const uint32_t told = told_before(a, group, f);
  return told != TISSE__NONE ? told : of_article(a, group, f);
}

bool tisse__capital_is_own(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t piece = t->constituent_count ? t->constituents[0] : TISSE__NONE;
  const bool noun = piece != TISSE__NONE && tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN && tisse__group_at(a, piece)->determiner == TISSE__POSSESSIVE;
  const tisse__group *end = f->objects.count ? tisse__group_at(a, f->objects.items[0].group) : NULL;
  const tisse__group *sales = end && end->kind == TISSE__GROUP_NOUN && tisse__is_of(end) && end->governor != TISSE__NONE && !tisse__trigger_holds(t, end->governor)
                                ? tisse__group_at(a, end->governor)
                                : NULL;
  if (sales && sales->kind == TISSE__GROUP_NOUN && tisse__relation_is(a, frame->relation, "investsIn") && tisse__word_is_class(a, sales->head, TISSE__WC_EARNING)) {
    return true; /* "la part de X dans les ventes de Y" */
  }
  return noun && end && tisse__relation_is(a, frame->relation, "investsIn") && end->kind == TISSE__GROUP_NOUN && tisse__is_of(end) &&
         (end->governor == t->group || end->governor == piece);
}

/** The share by which the draft is told, where it is somebody's already: "sa participation", "its remaining stake". TISSE__NONE: none. */
static uint32_t own_share(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *trigger = tisse__group_at(a, draft->trigger_group);
  const uint32_t at = trigger->kind == TISSE__GROUP_VERB ? tisse__child(a, draft->trigger_group, TISSE__OBJECT, NULL, TISSE__NONE) : draft->trigger_group;
  const tisse__group *share = at == TISSE__NONE ? NULL : tisse__group_at(a, at);
  if (trigger->kind == TISSE__GROUP_VERB && (trigger->subject == TISSE__NONE || tisse__group_stands_for(a, trigger->subject) != draft->subject.referent)) {
    return TISSE__NONE; /* "agrees to sell its stake to X" */
  }
  const bool own = share && share->kind == TISSE__GROUP_NOUN && share->determiner == TISSE__POSSESSIVE && (share->owner == TISSE__NONE || share->owner == draft->subject.referent) && /* not "an option to buy its shares" */
                   tisse__word_is_class(a, share->head, TISSE__WC_SHARE);
  const bool bridged = trigger->kind == TISSE__GROUP_VERB && draft->object.group == draft->trigger_group;
  return own && draft->has_object && (bridged || tisse__group_at(a, draft->object.group)->governor == at) ? at : TISSE__NONE;
}

bool tisse__stake_is_held(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  const tisse__group *verb = tisse__group_at(a, draft->trigger_group);
  const bool more = verb->kind == TISSE__GROUP_VERB && (tisse__group_is_class(a, verb, TISSE__WC_RISE) || (frame->above_half != TISSE__NONE && draft->object.group == draft->trigger_group)); /* "plans to raise its stake": news of what is to come */
  const bool undone = verb->kind == TISSE__GROUP_VERB && (draft->polarity != TISSE_POSITIVE || draft->stage == TISSE_STAGE_CANCELLED); /* "has not increased its stake", "failed to disclose its stake" */
  const bool holds = !frame->has_stage && (undone || (draft->stage < TISSE_STAGE_SLOWED && draft->polarity == TISSE_POSITIVE && !more));
  const uint32_t share = holds && tisse__relation_is(a, draft->relation, "investsIn") ? own_share(a, draft) : TISSE__NONE;
  if (share == TISSE__NONE) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, share);
  for (uint32_t w = g->first; w < g->last; ++w) { /* "its planned stake": what it is yet to have */
    if (w != g->head && (tisse__lemma_cue(a, a->readings[w].lemma, a->readings[w].pos, TISSE__CUE_STAGE) != TISSE__NONE ||
                         tisse__lemma_cue(a, a->readings[w].lemma, a->readings[w].pos, TISSE__CUE_CERTAINTY) != TISSE__NONE)) {
      return false;
    }
  }
  return true;
}

/** "vend une partie de ses titres", "sold half of its stake": the object is a part of what is the seller's own. */
static bool sells_part(const tisse__analysis *a, const tisse__draft *sold)
{
  const uint32_t at = tisse__group_at(a, sold->trigger_group)->kind == TISSE__GROUP_VERB ? tisse__child(a, sold->trigger_group, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const tisse__group *part = at == TISSE__NONE ? NULL : tisse__group_at(a, at);
  if (!part || part->kind != TISSE__GROUP_NOUN || (part->determiner != TISSE__INDEFINITE && part->determiner) || !tisse__word_is_class(a, part->head, TISSE__WC_SHARE)) {
    return false;
  }
  for (uint32_t of = tisse__child(a, at, TISSE__COMPLEMENT, NULL, TISSE__NONE); of != TISSE__NONE; of = tisse__child(a, at, TISSE__COMPLEMENT, NULL, of + 1)) {
    const tisse__group *whole = tisse__group_at(a, of);
    if (tisse__is_of(whole) && whole->determiner == TISSE__POSSESSIVE && tisse__word_is_class(a, whole->head, TISSE__WC_SHARE)) {
      return true;
    }
  }
  return false;
}

bool tisse__keeps_some(const tisse__analysis *a, const tisse__draft *sold)
{
  const tisse__frame *frame = &a->knowledge->frames.items[sold->frame];
  if (sold->stage != TISSE_STAGE_ENDED || !sold->has_object || !frame->has_stage || !tisse__relation_is(a, sold->relation, "investsIn")) {
    return false;
  }
  if (sells_part(a, sold)) {
    return true;
  }
  size_t i = (size_t)(sold - a->drafts.items);
  while (i > 0 && a->drafts.items[i - 1].sentence == sold->sentence) {
    --i;
  }
  for (; i < a->drafts.count && a->drafts.items[i].sentence == sold->sentence; ++i) {
    const tisse__draft *kept = &a->drafts.items[i];
    const tisse__group *verb = tisse__group_at(a, kept->trigger_group);
    if (kept != sold && kept->has_object && kept->subject.referent == sold->subject.referent &&
        kept->object.referent == sold->object.referent && verb->kind == TISSE__GROUP_VERB &&
        (tisse__group_is_class(a, verb, TISSE__WC_STAY) || (kept->stage < TISSE_STAGE_TALKS && tisse__stake_is_held(a, kept)))) {
      return true;
    }
  }
  return false;
}

static bool is_share(const tisse__analysis *a, const tisse__group *g)
{
  return g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE &&
         (g->sum != TISSE__NONE ? tisse__view_is(a->sums.items[g->sum].unit, "%") : tisse__word_is_class(a, g->head, TISSE__WC_SHARE));
}

uint32_t tisse__share_of_before(const tisse__analysis *a, uint32_t verb)
{
  const tisse__group *v = tisse__group_at(a, verb);
  const uint32_t held = tisse__child(a, verb, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t first = a->sentences[v->sentence ? v->sentence - 1 : 0].first_group;
  if (held == TISSE__NONE || !is_share(a, tisse__group_at(a, held))) {
    return TISSE__NONE;
  }
  for (uint32_t g = verb; g-- > first;) {
    if (!is_share(a, tisse__group_at(a, g))) {
      continue;
    }
    for (uint32_t of = tisse__child(a, g, TISSE__COMPLEMENT, NULL, TISSE__NONE); of != TISSE__NONE; of = tisse__child(a, g, TISSE__COMPLEMENT, NULL, of + 1)) {
      const tisse__group *firm = tisse__group_at(a, of);
      const uint32_t who = tisse__is_of(firm) || tisse__view_is(firm->marker, "dans") ? tisse__group_stands_for(a, of) : TISSE__NONE;
      if (who != TISSE__NONE) {
        return who;
      }
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__firm_shared_before(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool bare = g->kind == TISSE__GROUP_NOUN && g->mention == TISSE__NONE && g->number != TISSE__PLURAL && tisse__is_definite(g) && g->last - g->first == 2 &&
                    tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
  const uint32_t share = bare && TISSE__VIEW_IS_ANY(g->marker, "in", "of", "dans", "de") ? g->governor : TISSE__NONE;
  if (share == TISSE__NONE || share > group || !is_share(a, tisse__group_at(a, share))) {
    return TISSE__NONE;
  }
  const uint32_t verb = tisse__group_at(a, share)->link == TISSE__OBJECT ? tisse__group_at(a, share)->governor : TISSE__NONE;
  const tisse__group *v = verb == TISSE__NONE ? NULL : tisse__group_at(a, verb);
  const uint32_t holder = v && v->link == TISSE__RELATIVE_CLAUSE && v->antecedent != TISSE__NONE ? tisse__group_stands_for(a, v->antecedent) : TISSE__NONE;
  for (uint32_t before = holder == TISSE__NONE ? 0 : share; before-- > a->sentences[g->sentence].first_group && before < share;) {
    for (uint32_t of = is_share(a, tisse__group_at(a, before)) ? tisse__child(a, before, TISSE__COMPLEMENT, NULL, TISSE__NONE) : TISSE__NONE; of != TISSE__NONE;
         of = tisse__child(a, before, TISSE__COMPLEMENT, NULL, of + 1)) {
      const uint32_t who = TISSE__VIEW_IS_ANY(tisse__group_at(a, of)->marker, "in", "of", "dans", "de") ? tisse__group_stands_for(a, of) : TISSE__NONE;
      if (who != TISSE__NONE) {
        return who == holder ? TISSE__NONE : who;
      }
    }
  }
  return TISSE__NONE;
}

/** Do the group's words, or groups that it has behind "of" or "in", name somebody other than who sells? */
static bool names_other(const tisse__analysis *a, uint32_t group, uint32_t seller)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t w = g->first; w < g->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m != TISSE__NONE && a->mentions.items[m].referent != TISSE__NONE && a->mentions.items[m].referent != seller) {
      return true;
    }
  }
  for (uint32_t of = group + 1; of < a->sentences[g->sentence].last_group; ++of) {
    const tisse__group *firm = tisse__group_at(a, of);
    const bool hangs = firm->governor == group && (tisse__is_of(firm) || TISSE__VIEW_IS_ANY(firm->marker, "in", "dans"));
    const uint32_t who = hangs ? tisse__group_stands_for(a, of) : TISSE__NONE;
    if (who != TISSE__NONE && who != seller && !tisse__class_is(a, tisse__referent_class(a, who), "Place")) {
      return true;
    }
  }
  return false;
}

bool tisse__sells_of_other(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  if (verb->kind != TISSE__GROUP_VERB || !t->constituent_count || !tisse__relation_is(a, frame->relation, "raises")) {
    return false;
  }
  const uint32_t seller = verb->subject == TISSE__NONE ? TISSE__NONE : tisse__group_stands_for(a, verb->subject);
  const uint32_t piece = t->constituents[0];
  if (seller != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, seller), "Person")) {
    return piece != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, piece)->head, TISSE__WC_SHARE); /* "Lumigo's chief executive sold shares worth $12m" */
  }
  const bool sells = piece != TISSE__NONE && (tisse__word_is_class(a, tisse__group_at(a, piece)->head, TISSE__WC_SHARE) || tisse__lemma_opens(a, verb->lemma, TISSE__VERB, "subsidiaryOf"));
  if (!sells) {
    const uint32_t of = piece == TISSE__NONE ? TISSE__NONE : tisse__child(a, piece, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
    const uint32_t whose = of == TISSE__NONE || seller == TISSE__NONE ? TISSE__NONE : tisse__named_or_meant(a, of);
    return whose != TISSE__NONE && whose != seller && tisse__class_is(a, tisse__referent_class(a, whose), "Company"); /* "a placé des obligations d'EDF" */
  }
  return names_other(a, piece, seller) || names_other(a, t->group, seller);
}

bool tisse__has_majority(const tisse__trigger *t, int64_t half)
{
  const tisse__analysis *a = t->a;
  const uint32_t piece = t->constituent_count ? t->constituents[0] : TISSE__NONE;
  const tisse__group *share = piece == TISSE__NONE ? NULL : tisse__group_at(a, piece);
  if (!share || share->determiner != TISSE__POSSESSIVE || !tisse__group_is_class(a, tisse__group_at(a, t->group), TISSE__WC_RISE)) {
    return false;
  }
  for (uint32_t w = share->first; w < share->last; ++w) {
    if (tisse__word_is_class(a, w, TISSE__WC_MAJORITY)) {
      return true;
    }
  }
  for (uint32_t g = t->group; g < a->sentences[share->sentence].last_group; ++g) {
    const tisse__group *from = tisse__group_at(a, g);
    if (from->sum != TISSE__NONE && TISSE__VIEW_IS_ANY(from->marker, "de", "from") && tisse__view_is(a->sums.items[from->sum].unit, "%") && a->sums.items[from->sum].value > half) {
      return true;
    }
  }
  return false;
}
