/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Drafts of claims out of the ends that a frame found: which with which, with what evidence, each said once. */

#include "extract/anaphor.h"
#include "extract/census.h"
#include "extract/scope.h"
#include "extract/own.h"
#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/memory.h"
#include "base/text.h"

#define DRAFTS_SEEN 1024  /* of the latest: no article has more, and a text without end is read in time */

static void widen(uint32_t *first, uint32_t *last, uint32_t begin, uint32_t end)
{
  *first = begin < *first ? begin : *first;
  *last = end > *last ? end : *last;
}

static void set_evidence(const tisse__analysis *a, tisse__draft *draft)
{
  uint32_t first = draft->trigger_first;
  uint32_t last = draft->trigger_last;
  const tisse__sentence *s = &a->sentences[draft->sentence];
  const tisse__end *ends[] = {&draft->subject, draft->has_object ? &draft->object : &draft->subject};
  for (int i = 0; i < 2; ++i) {
    if (ends[i]->first >= s->first && ends[i]->last <= s->last) {
      widen(&first, &last, ends[i]->first, ends[i]->last);
    }
  }
  if (draft->sum != TISSE__NONE) {
    widen(&first, &last, a->sums.items[draft->sum].first, a->sums.items[draft->sum].last);
  }
  draft->evidence_first = first < s->first ? s->first : first;
  draft->evidence_last = last > s->last ? s->last : last;
}

static bool same_draft(const tisse__draft *x, const tisse__draft *y)
{
  return x->relation == y->relation && x->subject.referent == y->subject.referent && x->has_object == y->has_object &&
         (!x->has_object || x->object.referent == y->object.referent) && x->sentence == y->sentence && x->stage == y->stage &&
         x->certainty == y->certainty && x->polarity == y->polarity && (x->sum == y->sum || x->sum == TISSE__NONE || y->sum == TISSE__NONE);
}

/** Two triggers on overlapping words for one pair and relation are one claim: "conclure un accord" and "accord". */
static bool overlapping(const tisse__draft *x, const tisse__draft *y)
{
  return x->relation == y->relation && x->subject.referent == y->subject.referent && x->has_object == y->has_object &&
         (!x->has_object || x->object.referent == y->object.referent) && x->sentence == y->sentence &&
         x->trigger_first < y->trigger_last && y->trigger_first < x->trigger_last;
}

static bool mirrored(const tisse__analysis *a, const tisse__draft *x, const tisse__draft *y)
{
  tisse__draft turned = *y;
  turned.subject = y->object;
  turned.object = y->subject;
  return a->knowledge->relations.items[x->relation].symmetric && x->has_object && y->has_object && same_draft(x, &turned);
}

static bool same_parties(const tisse__draft *x, const tisse__draft *y)
{
  return x->has_object && y->has_object && ((x->subject.referent == y->subject.referent && x->object.referent == y->object.referent) ||
                                            (x->subject.referent == y->object.referent && x->object.referent == y->subject.referent));
}

/** "accepte une offre de rachat de X": is the one's trigger a deed that only completes a noun in the other's? */
static bool completes_trigger(const tisse__analysis *a, const tisse__draft *x, const tisse__draft *y)
{
  const tisse__group *deed = tisse__group_at(a, y->trigger_group);
  const tisse__group *over = deed->kind == TISSE__GROUP_NOUN && deed->link == TISSE__COMPLEMENT && deed->governor != TISSE__NONE ? tisse__group_at(a, deed->governor) : NULL;
  return over && a->language == TISSE__FRENCH && over->head >= x->trigger_first && over->head < x->trigger_last && x->trigger_group != y->trigger_group;
}

/** "will become CEO | and chairman of X", "succeeds him as CEO | and chairman": the second of two posts that one verb gives; what stands of the first stands of it. */
static bool is_second_post(const tisse__analysis *a, const tisse__draft *x, const tisse__draft *y)
{
  const tisse__group *post = tisse__group_at(a, y->trigger_group);
  const uint32_t first = post->kind == TISSE__GROUP_NOUN && post->link == TISSE__CONJUNCT ? post->first_conjunct : TISSE__NONE;
  if (first == TISSE__NONE || x->relation != y->relation || tisse__stage_is_bad(y->stage) || !tisse__relation_is(a, x->relation, "leads") || !same_parties(x, y)) {
    return false;
  }
  const tisse__group *head = tisse__group_at(a, first);
  const bool of_verb = head->governor == x->trigger_group && (head->link == TISSE__ATTRIBUTE || (head->link == TISSE__OBLIQUE && tisse__text_is_class(a, head->marker, TISSE__WC_AS_MARKER)));
  return of_verb || (first == x->trigger_group && head->link == TISSE__ATTRIBUTE);
}

/** "cancelled an order from X" tells who buys; what its noun alone would say the other way round is not said. */
static bool turns_round(const tisse__analysis *a, const tisse__draft *x, const tisse__draft *y)
{
  tisse__draft turned = *y;
  turned.subject = y->object;
  turned.object = y->subject;
  if (completes_trigger(a, x, y) && same_parties(x, y) && tisse__relation_is(a, x->relation, "acquires") && tisse__relation_is(a, y->relation, "supplies")) {
    return true; /* "accepte une offre d'achat de X": nothing is ordered */
  }
  return !a->knowledge->relations.items[x->relation].symmetric && x->has_object && y->has_object &&
         (overlapping(x, &turned) || (completes_trigger(a, x, y) && x->relation == y->relation && x->subject.referent == turned.subject.referent &&
                                      x->object.referent == turned.object.referent));
}

/**
 * What a round brings in all is not what one of its investors puts in; what a stake is sold for is the buyer's money, where there is one. Is the
 * sum that both drafts have the other's?
 */
static bool yields_sum(const tisse__analysis *a, const tisse__draft *draft, const tisse__draft *other)
{
  if (draft->shares_round && tisse__relation_is(a, other->relation, "raises")) {
    return true;
  }
  if (tisse__relation_is(a, draft->relation, "partnersWith") && !tisse__relation_is(a, other->relation, "partnersWith")) {
    return true; /* "un contrat de 2 milliards aux termes duquel X fournira": the price of what is supplied */
  }
  const bool seller = draft->stage == TISSE_STAGE_ENDED && tisse__relation_is(a, draft->relation, "investsIn");
  const bool buyer = other->stage != TISSE_STAGE_ENDED &&
                     tisse__relation_buys(a, other->relation);
  return seller && buyer && other->has_object && draft->object.referent == other->object.referent && draft->subject.referent != other->subject.referent;
}

static void part_sums(tisse__analysis *a, tisse__draft *draft)
{
  for (size_t i = a->drafts.count; draft->sum != TISSE__NONE && i-- > 0 && a->drafts.items[i].sentence == draft->sentence;) {
    tisse__draft *other = &a->drafts.items[i];
    if (other->sum != draft->sum) {
      continue;
    }
    if (yields_sum(a, draft, other)) {
      draft->sum = TISSE__NONE;
    } else if (yields_sum(a, other, draft)) {
      other->sum = TISSE__NONE;
      set_evidence(a, other);
    }
  }
}

/** Who is told to head a firm is a person: a name of whom nothing else tells what it is is one from then on. */
static void note_person(tisse__analysis *a, const tisse__draft *draft)
{
  tisse__referent *who = &a->referents.items[draft->subject.referent];
  if (who->class_ == TISSE__NONE && draft->subject.link <= TISSE_LINK_APPOSITION && tisse__relation_is(a, draft->relation, "leads")) {
    who->class_ = tisse__class_named(a->knowledge, "Person");
    a->people_until = draft->sentence + TISSE__PRONOUN_REACH;
    tisse__census_class_told(a);
  }
}

bool tisse__draft_push(tisse__analysis *a, tisse__draft draft)
{
  note_person(a, &draft);
  if (!draft.settled) {
    tisse__scope_draft(a, &draft);
  }
  tisse__voice_draft(a, &draft);
  part_sums(a, &draft);
  set_evidence(a, &draft);
  for (size_t i = a->drafts.count; i-- > 0;) {
    tisse__draft *other = &a->drafts.items[i];
    if (other->sentence != draft.sentence) {
      break;
    }
    if (turns_round(a, other, &draft) || is_second_post(a, other, &draft) || (draft.tacit && same_parties(other, &draft))) {
      return true;
    }
    if (other->tacit && same_parties(other, &draft)) {
      *other = draft; /* "won a contract with Y": what it is for tells more */
      return true;
    }
    if (same_draft(other, &draft) || overlapping(other, &draft) || mirrored(a, other, &draft)) {
      other->tacit = other->tacit && draft.tacit;
      if (other->sum == TISSE__NONE && draft.sum != TISSE__NONE) {
        other->sum = draft.sum;
        set_evidence(a, other);
      }
      return true;
    }
  }
  return tisse__array_push(&a->context->allocator, &a->drafts, draft);
}

/* ---- Ends into pairs --------------------------------------------------------------------------------------------------------- */

/** "auprès de Bpifrance": the only investor, named where the money comes from, put in all of it. */
static bool is_only_investor(const tisse__trigger *t, const tisse__filling *f, const tisse__end *subject)
{
  const tisse__group *g = tisse__group_at(t->a, subject->group);
  return f->subjects.count == 1 && g->first_conjunct == TISSE__NONE && !(g->flags & TISSE__G_LIST) && tisse__text_is_class(t->a, g->marker, TISSE__WC_GIVER_MARKER);
}

static void set_investors_sum(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f, tisse__draft *draft)
{
  if (f->sum == TISSE__NONE || !tisse__relation_is(t->a, frame->relation, "investsIn")) {
    return;
  }
  draft->shares_round = !is_only_investor(t, f, &draft->subject);
  const bool raised = f->subjects.count > 1 && frame->object_count && frame->object[0].function == TISSE__FN_SUBJECT; /* "lève 2 M€ auprès de X et de Y" */
  const bool beside = frame->subject[0].function == TISSE__FN_SUBJECT && tisse__sum_is_share(t->a, f->sum) &&
                      tisse__group_at(t->a, draft->subject.group)->marker.data != NULL; /* "à hauteur de 1 M€, au côté de Y" */
  if (raised || (beside && f->subjects.count > 1)) {
    draft->sum = TISSE__NONE;
  }
  if (draft->shares_round && tisse__sum_is_round(t->a, f->sum)) {
    draft->sum = TISSE__NONE;
  }
}

/** "A put in $5bn and B $10bn", "à 60 % par A et à 40 % par B": to each its own. */
static void set_gapped_sum(const tisse__analysis *a, const tisse__end *subject, tisse__draft *draft)
{
  const tisse__group *owner = tisse__group_at(a, subject->group);
  if (owner->first_conjunct != TISSE__NONE && tisse__view_is(owner->marker, "par") && subject->group > 0 && draft->quantity != TISSE__NONE &&
      tisse__group_at(a, subject->group - 1)->sum != TISSE__NONE) {
    draft->quantity = tisse__group_at(a, subject->group - 1)->sum;
  }
  const uint32_t held = tisse__group_at(a, subject->group)->sum == TISSE__NONE ? tisse__sum_in_brackets(a, subject->group) : TISSE__NONE;
  if (held != TISSE__NONE && (tisse__relation_is(a, draft->relation, "raises") || tisse__relation_is(a, draft->relation, "investsIn"))) {
    draft->sum = held;
  }
  if (tisse__group_at(a, subject->group)->flags & TISSE__G_GAPPED) {
    const uint32_t own = tisse__group_at(a, subject->group + 1)->sum; /* none of "and B the rest" */
    const bool money = own != TISSE__NONE && a->sums.items[own].money;
    draft->sum = draft->sum != TISSE__NONE && money ? own : TISSE__NONE;
    draft->quantity = draft->quantity != TISSE__NONE && !money ? own : TISSE__NONE;
  }
}

#define HALF 50000  /* 50 % in thousandths */

/** "une participation majoritaire", "a controlling stake" */
static bool says_majority(const tisse__trigger *t)
{
  bool said = false;
  for (uint32_t w = t->word; w <= t->last_word && w < t->a->word_count && !said; ++w) {
    said = tisse__word_is_class(t->a, w, TISSE__WC_MAJORITY);
  }
  return said;
}

/** "sold 57 per cent of Y and 49 per cent of Z": the share that the object is said of, where it has one of its own. */
static uint32_t share_of(const tisse__analysis *a, const tisse__draft *draft)
{
  const uint32_t over = draft->has_object ? tisse__group_at(a, draft->object.group)->governor : TISSE__NONE;
  const tisse__group *share = over == TISSE__NONE ? NULL : tisse__group_at(a, over);
  const bool own = share && share->kind == TISSE__GROUP_NOUN && share->sum != TISSE__NONE && tisse__view_is(a->sums.items[share->sum].unit, "%");
  return own ? share->sum : draft->quantity;
}

/** "acquiert 60 % de Y": who buys more than half buys it, where the frame says so and who buys can. */
static uint32_t relation_of_share(const tisse__trigger *t, const tisse__frame *frame, const tisse__draft *draft)
{
  const tisse__analysis *a = t->a;
  const uint32_t quantity = share_of(a, draft);
  const tisse__sum *share = quantity == TISSE__NONE ? NULL : &a->sums.items[quantity];
  const bool above = share && (share->value > HALF || (share->value == HALF && share->bound == TISSE_AT_LEAST)); /* "to just over 50%" */
  const bool figure = above && tisse__view_is(share->unit, "%") && share->bound != TISSE_AT_MOST;
  if (frame->above_half == TISSE__NONE || !(figure || says_majority(t)) || tisse__has_majority(t, HALF)) {
    return draft->relation;
  }
  const uint32_t *domain = a->knowledge->relations.items[frame->above_half].domain;
  return tisse__referent_fits(a, draft->subject.referent, domain) ? frame->above_half : draft->relation;
}

/** "takes a majority stake in Y": the stake inside an expression that was read as buying Y is no stake beside it. */
static bool is_stake_of_whole(const tisse__analysis *a, const tisse__draft *draft)
{
  bool whole = false;
  for (size_t i = a->drafts.count; !whole && i-- > 0 && a->drafts.items[i].sentence == draft->sentence;) {
    const tisse__draft *other = &a->drafts.items[i];
    whole = other->subject.referent == draft->subject.referent && other->object.referent == draft->object.referent &&
            other->trigger_first < draft->trigger_first && other->trigger_last > draft->trigger_first &&
            tisse__relation_is(a, other->relation, "acquires") && tisse__relation_is(a, draft->relation, "investsIn");
  }
  return whole;
}

/** French: "X est détenu par Y et Z", "Y et Z détiennent X": several that hold it are its shareholders, none its parent. */
static void share_among_owners(const tisse__trigger *t, const tisse__filling *f, tisse__draft *draft)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool acts = g->kind == TISSE__GROUP_VERB && f->objects.count > 1 && f->objects.items[0].group != TISSE__NONE && f->subjects.count &&
                    g->subject == f->objects.items[0].group && f->subjects.items[0].group != TISSE__NONE && /* and not "X et Y ont Z pour filiale" */
                    tisse__group_at(a, f->subjects.items[0].group)->link == TISSE__OBJECT && !tisse__is_passive(g);
  if (a->language != TISSE__FRENCH || f->objects.count < 2 || g->kind != TISSE__GROUP_VERB || !(acts || tisse__is_passive(g)) ||
      !tisse__relation_is(a, draft->relation, "subsidiaryOf")) {
    return;
  }
  for (uint32_t r = 0; r < a->knowledge->relations.count; ++r) {
    if (tisse__relation_is(a, r, "investsIn")) {
      const tisse__end owner = draft->object;
      draft->object = draft->subject;
      draft->subject = owner;
      draft->relation = r;
      return;
    }
  }
}

static bool is_of_sector(const tisse__analysis *a, const tisse__end *end, tisse_view sector)
{
  const uint32_t entity = a->referents.items[end->referent].entity;
  return entity != TISSE__NONE && tisse_view_equal(tisse__profile_of(a->knowledge, entity).sector, sector);
}

/** "collabore avec X et le projet Y": what is called a project or a programme is no party, whatever stands behind it. */
static bool names_project(const tisse__analysis *a, const tisse__end *end)
{
  const tisse__group *g = tisse__group_at(a, end->group);
  for (uint32_t w = g->first; g->kind == TISSE__GROUP_NOUN && end->link == TISSE_LINK_EXPLICIT && w < end->last && w < g->last; ++w) {
    const bool event = tisse__lemma_is_class(a, a->lower[w], TISSE__NOUN, TISSE__WC_EVENT);
    if ((event || a->readings[w].pos == TISSE__NOUN) && !(a->words[w].flags & TISSE__TOKEN_UPPER_FIRST)) {
      return event && !tisse__lemma_is_class(a, a->lower[w], TISSE__NOUN, TISSE__WC_ORGANIZATION); /* the first noun tells, not "le fonds d'investissement X" */
    }
  }
  return false;
}

/** "is 26% owned by X", and no more of it: who owns less than half is an investor, and the firm no subsidiary. Turns the draft round. */
static void turn_to_share(const tisse__trigger *t, tisse__draft *draft)
{
  const tisse__analysis *a = t->a;
  const uint32_t before = t->marker && t->word ? a->word_group[t->word - 1] : TISSE__NONE;
  const uint32_t share = before == TISSE__NONE ? TISSE__NONE : tisse__group_at(a, before)->sum;
  const bool part = share != TISSE__NONE && tisse__view_is(a->sums.items[share].unit, "%") && a->sums.items[share].value <= HALF &&
                    a->sums.items[share].bound != TISSE_AT_LEAST;
  if (!part || !draft->has_object || !tisse__relation_is(a, draft->relation, "subsidiaryOf")) {
    return;
  }
  for (uint32_t r = 0; r < a->knowledge->relations.count; ++r) {
    if (tisse__relation_is(a, r, "investsIn")) {
      const tisse__end owned = draft->subject;
      draft->relation = r;
      draft->subject = draft->object;
      draft->object = owned;
      draft->quantity = share;
      return;
    }
  }
}

static bool draft_pair(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f, const tisse__end *subject,
                       const tisse__end *object)
{
  tisse__analysis *a = t->a;
  const bool turned = frame->subject_sector.data && (!is_of_sector(a, subject, frame->subject_sector) || (object && is_of_sector(a, object, frame->subject_sector)));
  if (turned || (object && subject->referent == object->referent)) {
    return true; /* "X et Engie signent un contrat d'achat d'électricité": only one of them makes any */
  }
  if (object && tisse__relation_is(a, frame->relation, "partnersWith") && (names_project(a, subject) || names_project(a, object))) {
    return true;
  }
  const uint32_t frame_index = (uint32_t)(frame - a->knowledge->frames.items);
  tisse__draft draft = {.relation = frame->relation, .frame = frame_index, .subject = *subject, .has_object = object != NULL,
                        .trigger_first = t->word, .trigger_last = t->last_word, .trigger_group = t->group,
                        .sentence = tisse__group_at(a, t->group)->sentence, .sum = f->sum, .quantity = f->quantity, .date = TISSE__NONE,
                        .speaker = TISSE__NONE, .medium = TISSE__NONE, .denier = TISSE__NONE, .deal = TISSE__NONE};
  if (object) {
    draft.object = *object;
  }
  const tisse__relation *relation = &a->knowledge->relations.items[frame->relation];
  if (!tisse__view_starts(relation->iri, TISSE__NS)) {
    tisse__own_settle(a, subject->referent, relation->domain);
    if (object) {
      tisse__own_settle(a, object->referent, relation->range);
    }
  }
  set_gapped_sum(a, subject, &draft);
  set_investors_sum(t, frame, f, &draft);
  draft.relation = relation_of_share(t, frame, &draft);
  turn_to_share(t, &draft);
  draft.tacit = tisse__relation_is(a, frame->relation, "partnersWith") && !tisse__frame_is_plural(frame) && tisse__trigger_is_sale(t);
  share_among_owners(t, f, &draft);
  if (object && is_stake_of_whole(a, &draft)) {
    return true;
  }
  if (f->product != TISSE__NONE) {
    draft.product_first = tisse__group_at(a, f->product)->first;
    draft.product_last = tisse__group_at(a, f->product)->last;
  }
  draft.stage = frame->has_stage ? frame->stage : TISSE_STAGE_DONE;
  draft.certainty = frame->has_certainty ? frame->certainty : TISSE_CERTAIN;
  draft.polarity = frame->has_polarity ? frame->polarity : TISSE_POSITIVE;
  if (f->lost) {
    draft.stage = TISSE_STAGE_CANCELLED;
    draft.settled = true;
  }
  return tisse__draft_push(a, draft) && tisse__gapped_drafts(a, &draft);
}

bool tisse__frame_is_plural(const tisse__frame *frame)
{
  return frame->subject_count && frame->subject[0].function == TISSE__FN_PLURAL;
}

static bool says_respectively(const tisse__analysis *a, uint32_t sentence)
{
  for (uint32_t w = a->sentences[sentence].first; w < a->sentences[sentence].last; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_RESPECTIVELY)) {
      return true;
    }
  }
  return false;
}

#define STEP_GAP 4  /* words between two sums that go in step */

/** The n-th sum of money of the sentence, counted over a coordination whose first sum is `first`. */
static uint32_t nth_sum(const tisse__analysis *a, uint32_t first, uint32_t n, uint32_t sentence)
{
  uint32_t found = TISSE__NONE;
  uint32_t seen = 0;
  uint32_t last = 0;
  const size_t end = first == TISSE__NONE ? 0 : a->sums.count;
  for (size_t i = tisse__sums_behind(a, a->sentences[sentence].first); i < end && a->sums.items[i].first < a->sentences[sentence].last; ++i) {
    const tisse__sum *sum = &a->sums.items[i];
    if (sum->money && sum->first >= a->sentences[sentence].first && sum->last <= a->sentences[sentence].last) {
      if (seen && sum->first > last + STEP_GAP) {
        break; /* "5 et 10 milliards dans X, qui en dépensera 30" */
      }
      found = seen == n ? (uint32_t)i : found;
      last = sum->last;
      ++seen;
    }
  }
  return found;
}

/** "A et B ont investi respectivement x et y dans C et D": in step. */
static bool draft_in_step(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const uint32_t sentence = tisse__group_at(t->a, t->group)->sentence;
  const uint32_t count = f->subjects.count > f->objects.count ? f->subjects.count : f->objects.count;
  for (uint32_t i = 0; i < count; ++i) {
    tisse__filling step = *f;
    const uint32_t sum = nth_sum(t->a, f->sum, i, sentence);
    const bool as_many = nth_sum(t->a, f->sum, count - 1, sentence) != TISSE__NONE && nth_sum(t->a, f->sum, count, sentence) == TISSE__NONE;
    step.sum = as_many ? sum : TISSE__NONE;
    const tisse__end *subject = &f->subjects.items[f->subjects.count == 1 ? 0 : i];
    const tisse__end *object = f->objects.count ? &f->objects.items[f->objects.count == 1 ? 0 : i] : NULL;
    if (!draft_pair(t, frame, &step, subject, object)) {
      return false;
    }
  }
  return true;
}

/** Which of the groups joined it is; `count` is how many they are. */
static uint32_t place_in_series(const tisse__analysis *a, uint32_t group, uint32_t *count)
{
  const uint32_t first = tisse__group_at(a, group)->first_conjunct;
  uint32_t place = 0;
  *count = 0;
  for (uint32_t m = first; m != TISSE__NONE && *count < TISSE__ENDS_MAX; m = tisse__group_at(a, m)->next_conjunct) {
    place = m == group ? *count : place;
    ++*count;
  }
  return place;
}

/** French, "vend A à X et B à Y": is each group of the one series followed by one of the other, and are these not of one pair? */
static bool go_apart(const tisse__analysis *a, const tisse__end *one, const tisse__end *other)
{
  uint32_t ones = 0, others = 0;
  if (a->language != TISSE__FRENCH || one->group == TISSE__NONE || other->group == TISSE__NONE) {
    return false;
  }
  const uint32_t here = place_in_series(a, one->group, &ones), there = place_in_series(a, other->group, &others);
  if (ones < 2 || ones != others || here == there) {
    return false;
  }
  uint32_t m = tisse__group_at(a, one->group)->first_conjunct, n = tisse__group_at(a, other->group)->first_conjunct;
  uint32_t last = 0;
  const bool turned = m > n;
  for (bool start = true; m != TISSE__NONE && n != TISSE__NONE; start = false) {
    const uint32_t low = turned ? n : m, high = turned ? m : n;
    if (high <= low || (!start && low <= last)) {
      return false;
    }
    last = high;
    m = tisse__group_at(a, m)->next_conjunct;
    n = tisse__group_at(a, n)->next_conjunct;
  }
  return true;
}

bool tisse__trigger_draft(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const bool in_step = f->subjects.count == f->objects.count || f->subjects.count == 1 || f->objects.count <= 1;
  const bool heads = f->subjects.count > 1 && f->subjects.count == f->objects.count && tisse__relation_is(t->a, frame->relation, "leads") &&
                     tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN; /* "X et Y, les patrons de A et de B" */
  if (!tisse__frame_is_plural(frame) && in_step && (f->subjects.count > 1 || f->objects.count > 1) &&
      (heads || (f->subjects.count > 1 && f->subjects.count == f->objects.count && go_apart(t->a, &f->subjects.items[0], &f->objects.items[1])) || says_respectively(t->a, tisse__group_at(t->a, t->group)->sentence))) {
    return draft_in_step(t, frame, f);
  }
  if (tisse__frame_is_plural(frame)) {
    for (uint32_t i = 0; i < f->subjects.count; ++i) {
      for (uint32_t j = i + 1; j < f->subjects.count; ++j) {
        if (!draft_pair(t, frame, f, &f->subjects.items[i], &f->subjects.items[j]) ||
            (frame->subject_sector.data && !draft_pair(t, frame, f, &f->subjects.items[j], &f->subjects.items[i]))) { /* who is of the sector may be named last */
          return false;
        }
      }
    }
    return true;
  }
  const bool has_object = t->a->knowledge->relations.items[frame->relation].has_object;
  for (uint32_t i = 0; i < f->subjects.count; ++i) {
    if (f->bracketed && tisse__sum_in_brackets(t->a, f->subjects.items[i].group) == TISSE__NONE) {
      continue;
    }
    if (!has_object && !draft_pair(t, frame, f, &f->subjects.items[i], NULL)) {
      return false;
    }
    for (uint32_t j = 0; has_object && j < f->objects.count; ++j) {
      if (!go_apart(t->a, &f->subjects.items[i], &f->objects.items[j]) && !draft_pair(t, frame, f, &f->subjects.items[i], &f->objects.items[j])) {
        return false;
      }
    }
  }
  return true;
}

size_t tisse__drafts_seen(const tisse__analysis *a)
{
  return a->drafts.count > DRAFTS_SEEN ? a->drafts.count - DRAFTS_SEEN : 0;
}

uint32_t tisse__only_object(const tisse__analysis *a, uint32_t subject, uint32_t from, uint32_t before, bool (*is_told)(const tisse__analysis *a, uint32_t relation))
{
  uint32_t found = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence >= from;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence >= before || !draft->has_object || draft->subject.referent != subject || !is_told(a, draft->relation)) {
      continue;
    }
    if (found != TISSE__NONE && found != draft->object.referent) {
      return TISSE__NONE;
    }
    found = draft->object.referent;
  }
  return found;
}

bool tisse__sum_is_taken(const tisse__analysis *a, uint32_t sum)
{
  for (size_t i = a->drafts.count; i-- > tisse__drafts_seen(a);) {
    if (a->drafts.items[i].sum == sum && !tisse__relation_is(a, a->drafts.items[i].relation, "partnersWith")) {
      return true;
    }
  }
  return false;
}

tisse__draft tisse__draft_again(const tisse__analysis *a, uint32_t group, const tisse__draft *before, uint32_t sum)
{
  const tisse__group *g = tisse__group_at(a, group);
  tisse__draft draft = *before;
  draft.trigger_first = g->head;
  draft.trigger_last = g->head + 1;
  draft.trigger_group = group;
  draft.sentence = g->sentence;
  draft.event = true;
  draft.cue_count = 0;
  draft.speaker = draft.medium = draft.denier = TISSE__NONE;
  draft.speaker_words = (tisse_view){0};
  draft.subject = tisse__end_at(a, group, before->subject.referent, TISSE_LINK_EVENT);
  draft.object = tisse__end_at(a, group, before->object.referent, TISSE_LINK_EVENT);
  draft.sum = sum;
  return draft;
}

tisse__draft tisse__draft_priced(const tisse__analysis *a, uint32_t group, const tisse__draft *before, uint32_t sum)
{
  tisse__draft draft = tisse__draft_again(a, group, before, sum);
  draft.settled = true;
  draft.quantity = TISSE__NONE;
  return draft;
}
