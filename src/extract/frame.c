/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Frames over the syntax. A trigger is a group whose head word opens frames, or a marker that does. Each frame names the functions at which
 * its ends stand.
 */

#include "extract/census.h"
#include "extract/deal.h"
#include "extract/given.h"
#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/memory.h"
#include "base/text.h"

#include <string.h>

static tisse_status trace(const tisse__analysis *a, const tisse__trigger *t, const tisse__frame *frame, const char *what)
{
  if (!a->trace) {
    return TISSE_OK;
  }
  tisse__buffer line;
  tisse__buffer_init(&line, &a->context->allocator);
  tisse__buffer_add_text(&line, "    try  ");
  tisse__buffer_add(&line, tisse__words_text(a, t->word, t->last_word));
  tisse__buffer_add_text(&line, "  ");
  tisse__buffer_add(&line, tisse__iri_local(frame->iri));
  tisse__buffer_add_text(&line, ": ");
  tisse__buffer_add_text(&line, what);
  tisse__buffer_add_text(&line, "\n");
  const tisse_view text = tisse__buffer_view(&line);
  const tisse_status status = a->trace->write(a->trace->user, text.data, text.length);
  tisse__buffer_dispose(&line);
  return status;
}

static void set_classes(uint32_t narrower, const uint32_t *relation, uint32_t out[4])
{
  memcpy(out, relation, 4 * sizeof *out);
  if (narrower != TISSE__NONE) {
    out[0] = narrower;
    out[1] = out[2] = out[3] = TISSE__NONE;
  }
}

static bool names_terms(const tisse__analysis *a, const tisse__group *g)
{
  return (g->marker_first < g->first && tisse__word_is_class(a, g->marker_first, TISSE__WC_TERMS)) ||
         (g->governor != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, g->governor)->head, TISSE__WC_TERMS));
}

/** "Dans le cadre de l'accord, X investira", "under the deal, …": whose terms they are is no place at which a party stands. */
static void drop_terms(const tisse__analysis *a, tisse__ends *ends)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (ends->items[i].link != TISSE_LINK_EVENT || !names_terms(a, tisse__group_at(a, ends->items[i].group))) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

static bool has_referent(const tisse__ends *ends, uint32_t referent)
{
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (ends->items[i].referent == referent) {
      return true;
    }
  }
  return false;
}

/** "L'opération renforce X, avec des participations dans Z": the deal's parties do nothing to one that is no party of it; who joins a round is new. */
static void drop_foreign_events(const tisse__analysis *a, tisse__ends *ends, const tisse__ends *others)
{
  if (!ends->count || ends->items[0].link != TISSE_LINK_EVENT || !others->count || others->items[0].link > TISSE_LINK_SHARED) {
    return;
  }
  const uint32_t any[4] = {tisse__class_named(a->knowledge, "Person"), tisse__class_named(a->knowledge, "Organization"), TISSE__NONE, TISSE__NONE};
  tisse__ends parties;
  tisse__ends_begin(&parties, 0);
  tisse__event_parties(a, ends->items[0].group, any, TISSE__NONE, &parties);
  for (uint32_t i = 0; i < others->count && parties.count; ++i) {
    if (has_referent(&parties, others->items[i].referent)) {
      return;
    }
  }
  if (parties.count) {
    tisse__ends_drop_events(ends);
  }
}

/** The classes that may stand at the two ends. */
typedef struct slots { uint32_t subject[4], object[4]; } slots;

static void fill_subjects(const tisse__trigger *t, const tisse__frame *frame, const slots *s, uint32_t avoid, tisse__filling *f)
{
  tisse__trigger_fill(t, frame->subject, frame->subject_count, s->subject, avoid, &f->subjects);
}

static void fill_objects(const tisse__trigger *t, const tisse__frame *frame, const slots *s, uint32_t avoid, tisse__filling *f)
{
  tisse__trigger_fill(t, frame->object, frame->object_count, s->object, avoid, &f->objects);
}

static uint32_t only_referent(const tisse__ends *ends)
{
  return ends->count == 1 ? ends->items[0].referent : TISSE__NONE;
}

/** The end whose place is surer is filled first, so that the other does not take the same referent. */
static void fill_both(const tisse__trigger *t, const tisse__frame *frame, const slots *s, tisse__filling *f)
{
  if (!frame->object_count || frame->object[0].function == TISSE__FN_SELF) {
    fill_subjects(t, frame, s, TISSE__NONE, f);
    fill_objects(t, frame, s, only_referent(&f->subjects), f);
    return;
  }
  fill_objects(t, frame, s, TISSE__NONE, f);
  fill_subjects(t, frame, s, only_referent(&f->objects), f);
  if (f->subjects.count == 1 && f->objects.count == 1 && f->objects.items[0].link > f->subjects.items[0].link) {
    f->objects.count = 0; /* the weaker end again, knowing the stronger */
    fill_objects(t, frame, s, f->subjects.items[0].referent, f);
  }
}

static bool takes_possessor(const tisse__argument *functions, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (functions[i].function == TISSE__FN_POSSESSOR) {
      return true;
    }
  }
  return false;
}

/** "Renault compte Valeo parmi ses fournisseurs": with an object of its own the verb's subject is whose they are. */
static bool counts_another(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    if (t->constituents[i] != TISSE__NONE && tisse__group_at(a, t->constituents[i])->mention != TISSE__NONE) {
      return true; /* "compte parmi ses clients Pfizer" */
    }
  }
  for (uint32_t o = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE); o != TISSE__NONE; o = tisse__child(a, t->group, TISSE__OBJECT, NULL, o + 1)) {
    if (tisse__group_at(a, o)->kind == TISSE__GROUP_NOUN && !tisse__trigger_has_piece(t, o) && tisse__group_at(a, o)->mention != TISSE__NONE) {
      return true;
    }
  }
  return false;
}

/** "Verkor … Renault figure parmi ses clients": whose clients, where those who are such stand in the sentence: theirs they are not. */
static void fill_outer_subject(const tisse__trigger *t, const tisse__frame *frame, const slots *s, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (f->subjects.count || !f->objects.count || tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB ||
      !takes_possessor(frame->subject, frame->subject_count) || counts_another(t) || f->objects.items[0].link > TISSE_LINK_APPOSITION) {
    return;
  }
  uint32_t owned = TISSE__NONE;
  for (uint32_t i = 0; i < t->constituent_count; ++i) {
    const uint32_t piece = t->constituents[i];
    owned = piece != TISSE__NONE && tisse__group_at(a, piece)->determiner == TISSE__POSSESSIVE ? piece : owned;
  }
  const uint32_t owner = owned == TISSE__NONE ? TISSE__NONE : tisse__topic_before(a, t->group, f->objects.items[0].referent);
  if (owner == TISSE__NONE || !tisse__referent_fits(a, owner, s->subject)) {
    return;
  }
  for (uint32_t i = 0; i < f->objects.count; ++i) {
    if (f->objects.items[i].referent == owner) {
      return;
    }
  }
  tisse__ends_add(&f->subjects, tisse__end_at(a, owned, owner, TISSE_LINK_PRONOUN));
}

/** "Wayve confirme que Nvidia participe à sa levée": whose it is, where the subject of the verb is who does it. */
static void fill_outer_owner(const tisse__trigger *t, const tisse__frame *frame, const slots *s, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (f->subjects.count || f->objects.count != 1 || tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB || !takes_possessor(frame->object, frame->object_count) ||
      counts_another(t) || f->objects.items[0].link != TISSE_LINK_PRONOUN) {
    return;
  }
  const tisse__end before = f->objects.items[0];
  fill_subjects(t, frame, s, TISSE__NONE, f);
  const uint32_t subject = only_referent(&f->subjects);
  const bool same = subject == before.referent && f->subjects.items[0].link <= TISSE_LINK_APPOSITION;
  const uint32_t owner = same ? tisse__topic_before(a, t->group, subject) : TISSE__NONE;
  if (owner == TISSE__NONE || !tisse__referent_fits(a, owner, s->object)) {
    f->subjects.count = 0;
    return;
  }
  f->objects.items[0].referent = owner;
}

/** "worked with clients such as Y": the noun's own frame tells what they are to the subject. */
static bool told_by_noun(const tisse__trigger *t, const tisse__frame *frame, const tisse__ends *ends)
{
  const tisse__analysis *a = t->a;
  const uint32_t noun = ends->count ? tisse__group_at(a, ends->items[0].group)->governor : TISSE__NONE;
  if (noun == TISSE__NONE || !(tisse__group_at(a, ends->items[0].group)->flags & TISSE__G_LIST) || tisse__group_at(a, noun)->kind != TISSE__GROUP_NOUN) {
    return false;
  }
  tisse__frame_walk walk = tisse__frames_of(a, tisse__group_at(a, noun)->lemma, TISSE__NOUN, true);
  for (const tisse__frame *own; (own = tisse__frame_next(a, &walk));) {
    if (own->relation != frame->relation && !own->given_ends && own->subject_count && own->subject[0].function == TISSE__FN_CLAUSE && !own->subject[0].marker.data) {
      return true;
    }
  }
  return false;
}

/** "took on its first shareholder, Brixel": the role behind which the name stands is another relation's. */
static bool other_role(const tisse__analysis *a, const tisse__ends *ends)
{
  const uint32_t noun = ends->count == 1 && ends->items[0].link == TISSE_LINK_APPOSITION ? ends->items[0].group : TISSE__NONE;
  if (noun == TISSE__NONE) {
    return false;
  }
  const tisse__group *name = tisse__group_at(a, noun);
  const tisse__group *g = tisse__group_at(a, name->link == TISSE__APPOSITION && name->governor != TISSE__NONE ? name->governor : noun);
  if (g->mention != TISSE__NONE) {
    return false;
  }
  bool other = false;
  tisse__frame_walk walk = tisse__frames_of(a, g->lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (tisse__relation_is(a, frame->relation, "competesWith")) {
      return false;
    }
    other = other || (frame->subject_count && frame->subject[0].function == TISSE__FN_SELF);
  }
  return other;
}

/** "les A320 de Wizz Air": goods whose maker is known are not those of who flies them. */
static bool is_made_by_other(const tisse__analysis *a, const tisse__filling *f)
{
  const uint32_t goods = only_referent(&f->objects), maker = only_referent(&f->subjects);
  const uint32_t entity = goods == TISSE__NONE ? TISSE__NONE : a->referents.items[goods].entity;
  const uint32_t known = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].made_by;
  const uint32_t said = maker == TISSE__NONE ? TISSE__NONE : a->referents.items[maker].entity;
  if (known == TISSE__NONE || maker == TISSE__NONE || known == said || f->subjects.items[0].link > TISSE_LINK_APPOSITION) {
    return false;
  }
  const uint32_t above = a->knowledge->entities.items[known].parent;
  return said == TISSE__NONE || (said != above && a->knowledge->entities.items[said].parent != known &&
                                 (above == TISSE__NONE || a->knowledge->entities.items[said].parent != above));
}

/** Does nothing in the description speak against whom it is taken for? "Le groupe strasbourgeois" is not anybody. */
static bool may_be_called(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__likeness like = tisse__traits_compare(a, group, referent);
  return !like.conflict && (!like.open || like.shared);
}

/** "Y va acheter Z. X avait aussi fait une offre sur l'entreprise", "X, qui en détient 5 %": rather who is bought than who buys. */
static void take_bought(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool buys = tisse__relation_buys(a, frame->relation);
  if (!buys || f->objects.count != 1 || f->subjects.count != 1 || f->objects.items[0].link != TISSE_LINK_PRONOUN) {
    return;
  }
  tisse__end *end = &f->objects.items[0];
  const uint32_t deal = tisse__deal_with(a, t->group, 1, end->referent, tisse__relation_bit(a, "acquires"));
  const uint32_t target = deal == TISSE__NONE ? TISSE__NONE : tisse__deal_at(a, deal)->target;
  if (target == TISSE__NONE || target == end->referent || tisse__deal_has(a, deal, f->subjects.items[0].referent)) {
    return;
  }
  const tisse__group *told = tisse__group_at(a, tisse__deal_at(a, deal)->group);
  if (told->kind == TISSE__GROUP_VERB && (told->flags & TISSE__G_PERFECT) && told->tense == TISSE__IMPERFECT) {
    return; /* "Z l'avait acquise en 2018": the past of one, no deal that is the news */
  }
  const bool described = tisse__group_at(a, end->group)->kind == TISSE__GROUP_NOUN;
  if (!described || may_be_called(a, end->group, target)) {
    end->referent = target;
  }
}

/** Words that are too weak for names found here: what is no given mention is no end. */
static void drop_found(const tisse__analysis *a, tisse__ends *ends)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ends->count; ++i) {
    if (tisse__is_given(a, ends->items[i].referent)) {
      ends->items[kept++] = ends->items[i];
    }
  }
  ends->count = kept;
}

/** "X led the round, with existing investors Y and Z": those are investors where X was just told to be one, and not in X. */
static void take_round_of_leader(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const bool clause = frame->object_count && frame->object[0].function == TISSE__FN_CLAUSE && tisse__relation_is(a, frame->relation, "investsIn");
  const uint32_t own = tisse__group_at(a, t->group)->sentence;
  for (size_t d = clause && f->objects.count == 1 ? a->drafts.count : 0; d-- > 0 && a->drafts.items[d].sentence >= own;) { /* they are in the order of sentences */
    const tisse__draft *draft = &a->drafts.items[d];
    if (draft->has_object && draft->relation == frame->relation &&
        draft->subject.referent == f->objects.items[0].referent && !has_referent(&f->subjects, draft->object.referent)) {
      f->objects.items[0] = draft->object;
      return;
    }
  }
}

/* Each of these returns why the frame does not apply, NULL where it does. */

static const char *fill_pair(const tisse__trigger *t, const tisse__frame *frame, const slots *s, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  fill_both(t, frame, s, f);
  drop_terms(a, &f->subjects);
  drop_terms(a, &f->objects);
  take_bought(t, frame, f);
  fill_outer_owner(t, frame, s, f);
  fill_outer_subject(t, frame, s, f);
  if (!tisse__relation_is_deal(a, frame->relation)) { /* "ce partenariat" is nobody's rival, head or parent */
    tisse__ends_drop_events(&f->subjects);
    tisse__ends_drop_events(&f->objects);
  }
  drop_foreign_events(a, &f->subjects, &f->objects);
  if (tisse__relation_is(a, frame->relation, "acquires")) {
    drop_foreign_events(a, &f->objects, &f->subjects); /* "perd l'appel d'offres, attribué à X" */
  }
  tisse__ends_drop_takeovers(a, frame, &f->objects);
  tisse__ends_drop_shared(a, frame, &f->subjects, &f->objects);
  if (tisse__relation_is(a, frame->relation, "produces") && a->language == TISSE__ENGLISH) {
    tisse__ends_drop_platforms(a, &f->subjects, &f->objects);
  }
  tisse__sale_by_seller(t, frame, f);
  tisse__bridge_first_post(t, frame, f);
  tisse__bridge_agreed(t, frame, f, s->subject, s->object);
  tisse__trigger_bridge(t, frame, f, s->subject, s->object);
  tisse__trigger_bridge_topic(t, frame, f, s->object);
  tisse__trigger_bridge_role(t, frame, f, s->subject);
  const bool self_missing = (!f->subjects.count && frame->subject[0].function == TISSE__FN_SELF) ||
                            (!f->objects.count && frame->object[0].function == TISSE__FN_SELF);
  if (tisse__relation_is(a, frame->relation, "competesWith") && !self_missing) {
    tisse__trigger_bridge_rival(t, f, f->subjects.count ? s->object : s->subject);
  } else if (tisse__relation_is(a, frame->relation, "founded") && frame->subject[0].function == TISSE__FN_SELF) {
    tisse__trigger_bridge_head(t, frame, f, s->object); /* "Founder X said" */
  } else if (tisse__relation_is(a, frame->relation, "leads")) {
    tisse__trigger_bridge_post(t, frame, f);
    tisse__trigger_bridge_head(t, frame, f, s->object);
  }
  tisse__drop_platforms(t, frame, f);
  tisse__drop_goods_beside(t, frame, f);
  tisse__drop_other_makes(t, f);
  take_round_of_leader(t, frame, f);
  if (frame->given_ends) {
    drop_found(a, &f->subjects);
    drop_found(a, &f->objects);
  }
  if (!f->objects.count || !f->subjects.count) {
    tisse__post_note(t, frame, f);
    tisse__sale_note(t, frame, f);
    return f->subjects.count ? "no object" : f->objects.count ? "no subject" : "neither end";
  }
  if (tisse__relation_is(a, frame->relation, "produces") && tisse__group_at(a, t->group)->kind == TISSE__GROUP_NOUN && is_made_by_other(a, f)) {
    return "known to be another's";
  }
  if (tisse__relation_is(a, frame->relation, "partnersWith") && told_by_noun(t, frame, &f->objects)) {
    return "the noun tells what they are";
  }
  if (tisse__relation_is(a, frame->relation, "competesWith") && a->language == TISSE__ENGLISH && other_role(a, &f->objects)) {
    return "the noun tells what it is";
  }
  if (tisse__capital_is_own(t, frame, f)) {
    return "the share is of something else";
  }
  const char *goods = tisse__refuses_goods_of_other(t, frame, f);
  if (goods) {
    return goods;
  }
  return tisse__both_guessed(t, frame, f) ? "both ends guessed" : tisse__frame_refuses_ends(t, frame, f);
}

/** "L'opération valorise l'entreprise 2 milliards": the one that the deal is about, whatever else the text speaks of. */
static void take_target(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!tisse__relation_is(a, frame->relation, "valuedAt") || tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB) {
    return;
  }
  bool by_deal = false;
  const uint32_t target = tisse__deal_target_over(a, t->group, &by_deal);
  const uint32_t object = f->subjects.count == 1 ? f->subjects.items[0].group : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  const tisse__group *g = object == TISSE__NONE ? NULL : tisse__group_at(a, object);
  if (!by_deal || !g || g->kind != TISSE__GROUP_NOUN || g->mention != TISSE__NONE || !tisse__is_definite(g) ||
      !(tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(a, g->head, TISSE__WC_TARGET_ROLE))) {
    return;
  }
  if (target == TISSE__NONE) {
    f->subjects.count = f->subjects.count && f->subjects.items[0].link == TISSE_LINK_PRONOUN ? 0 : f->subjects.count; /* it may be the buyer */
    return;
  }
  f->subjects.count = 0;
  const bool told = tisse__group_at(a, t->group)->form == TISSE__PARTICIPLE_PRESENT && !tisse__traits_compare(a, object, target).conflict;
  if (told || tisse__word_is_class(a, g->head, TISSE__WC_TARGET_ROLE) || may_be_called(a, object, target)) {
    tisse__ends_add(&f->subjects, tisse__end_at(a, object, target, TISSE_LINK_DESCRIPTION));
  }
}

#define LEAST_WORTH 10000 /* whole units of a currency, below which no firm is valued: "L'action, qui valait 30 euros" */

/** The sum is the object: "a levé 2 milliards". */
static const char *fill_sum(const tisse__trigger *t, const tisse__frame *frame, const slots *s, tisse__filling *f)
{
  if (!tisse__trigger_owns_sum(t) || (t->raises && !tisse__trigger_raises_funds(t))) {
    return "the sum is another's";
  }
  const tisse__sum *sum = f->sum == TISSE__NONE ? NULL : &t->a->sums.items[f->sum];
  if (sum && !sum->vague && sum->value < LEAST_WORTH && tisse__relation_is(t->a, frame->relation, "valuedAt")) {
    return "a share's price, no firm's";
  }
  fill_subjects(t, frame, s, TISSE__NONE, f);
  tisse__ends_drop_events(&f->subjects);
  tisse__trigger_bridge_valued(t, frame, f);
  take_target(t, frame, f);
  if (tisse__is_value_of_bought(t, frame, f) || (tisse__relation_is(t->a, frame->relation, "valuedAt") && tisse__is_price_of_goods(t, f))) {
    return "the value of another";
  }
  if (f->subjects.count && tisse__group_at(t->a, f->subjects.items[0].group)->kind == TISSE__GROUP_VERB) {
    f->subjects.count = 0; /* "l'estimait à 2 milliards": the clitic may be the cheque */
  }
  return !f->subjects.count ? "no subject" : t->a->sums.items[f->sum].vague ? "no figure" : NULL;
}

/** Is who buys named where the frame has him: not "sold X to himself", nor by what is said of a firm's head? */
static bool is_named_buyer(const tisse__trigger *t, const tisse__frame *frame, const tisse__end *end)
{
  const tisse__group *verb = tisse__group_at(t->a, t->group);
  return end->link == TISSE_LINK_EXPLICIT && tisse__group_at(t->a, end->group)->mention != TISSE__NONE &&
         (verb->kind != TISSE__GROUP_VERB || verb->subject != end->group || frame->subject[0].function == TISSE__FN_SUBJECT);
}

/** "Elon Musk a racheté Twitter": of those that may buy, the first class is asked for, and the others only by their names. */
static const char *fill_buyer(const tisse__trigger *t, const tisse__frame *frame, const slots *s, tisse__filling *f)
{
  const bool others = s->subject[1] != TISSE__NONE && tisse__relation_is(t->a, frame->relation, "acquires");
  slots first = *s, then = *s;
  then.subject[0] = TISSE__NONE;
  for (size_t i = 1; others && i < sizeof s->subject / sizeof *s->subject; ++i) {
    then.subject[i - 1] = s->subject[i];
    first.subject[i] = then.subject[i] = TISSE__NONE;
  }
  const uint32_t sum = f->sum;
  const char *reason = fill_pair(t, frame, &first, f);
  if (!others || !reason || f->subjects.count) {
    return reason;
  }
  tisse__filling named;
  tisse__filling_begin(&named, sum, f->quantity, f->product);
  named.bracketed = f->bracketed;
  if (fill_pair(t, frame, &then, &named)) {
    return reason;
  }
  for (uint32_t i = 0; i < named.subjects.count; ++i) {
    if (!is_named_buyer(t, frame, &named.subjects.items[i])) {
      return reason;
    }
  }
  *f = named;
  return NULL;
}

static const char *fill(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__relation *relation = &t->a->knowledge->relations.items[frame->relation];
  slots s;
  set_classes(frame->subject_class, relation->domain, s.subject);
  set_classes(frame->object_class, relation->range, s.object);
  if (frame->given_ends && tisse_document_given_count(t->a->document) < 2) {
    return "no given mentions";
  }
  const char *refused = tisse__frame_refuses(t, frame, f);
  if (refused) {
    return refused;
  }
  if (frame->needs_passive && !tisse__is_passive(tisse__group_at(t->a, t->group))) {
    return "not passive";
  }
  const char *lacks = tisse__frame_lacks(t, frame);
  if (lacks) {
    return lacks;
  }
  if (frame->needs_product && f->product == TISSE__NONE) {
    return "no product";
  }
  if ((frame->needs_amount || !relation->has_object) && f->sum == TISSE__NONE) {
    return "no sum of money";
  }
  if (tisse__frame_is_plural(frame)) {
    fill_subjects(t, frame, &s, TISSE__NONE, f);
    return f->subjects.count < 2 ? "fewer than two parties" : tisse__is_with_third(t, frame) || tisse__is_suit_of_third(t, frame) || tisse__is_allied_to_third(t, frame) ? "with a third" : NULL;
  }
  const char *reason = relation->has_object ? fill_buyer(t, frame, &s, f) : fill_sum(t, frame, &s, f);
  return !reason && tisse__keeps_rest(t, frame, f) ? "the rest is kept" : reason;
}

static bool is_own_frame(const tisse__analysis *a, const tisse__frame *frame)
{
  return !tisse__view_starts(a->knowledge->relations.items[frame->relation].iri, TISSE__NS);
}

static bool try_frame(tisse__trigger *t, const tisse__frame *frame, bool *matched)
{
  if (!tisse__census_allows(t->a, frame)) {
    return true;
  }
  tisse__filling f;
  tisse__filling_begin(&f, TISSE__NONE, TISSE__NONE, TISSE__NONE);
  const bool sums = tisse__frame_takes_sum(t->a, frame);
  t->of_supply = tisse__relation_is(t->a, frame->relation, "supplies");
  t->of_whole = tisse__relation_is(t->a, frame->relation, "acquires") ||
                (t->a->language == TISSE__FRENCH && (tisse__relation_is(t->a, frame->relation, "valuedAt") || tisse__relation_is(t->a, frame->relation, "investsIn"))); /* "la branche verre de X, valorisée 80 millions" */
  t->heads = tisse__relation_is(t->a, frame->relation, "leads");
  t->founds = tisse__relation_is(t->a, frame->relation, "founded");
  t->raises = tisse__relation_is(t->a, frame->relation, "raises");
  t->owns = tisse__relation_is(t->a, frame->relation, "subsidiaryOf");
  t->makes = tisse__relation_is(t->a, frame->relation, "produces");
  t->partners = tisse__relation_is(t->a, frame->relation, "partnersWith");
  t->one_way = !t->a->knowledge->relations.items[frame->relation].symmetric;
  t->own_sum = tisse__relation_is(t->a, frame->relation, "partnersWith");
  f.sum = sums ? tisse__trigger_sum(t, true) : TISSE__NONE;
  if (f.sum != TISSE__NONE && tisse__relation_is(t->a, frame->relation, "raises") && tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_NOUN &&
      tisse__sum_is_share(t->a, f.sum)) {
    f.sum = TISSE__NONE; /* "participer au tour de table à hauteur de 1 milliard" */
  }
  if (f.sum == TISSE__NONE && t->raises) { /* "les levées de X (72 millions) et de Y (70 millions)" */
    f.sum = tisse__sum_of_any(t->a, tisse__group_at(t->a, t->group)->sentence);
    f.bracketed = f.sum != TISSE__NONE;
  }
  f.quantity = sums ? tisse__trigger_sum(t, false) : TISSE__NONE;
  f.product = t->product = frame->product_count ? tisse__trigger_product(t, frame) : TISSE__NONE;
  const char *reason = fill(t, frame, &f);
  if (reason && is_own_frame(t->a, frame) && strcmp(reason, "no subject") == 0 && tisse__is_passive(tisse__group_at(t->a, t->group))) {
    reason = "no subject (of this passive it is arg:object)";
  }
  trace(t->a, t, frame, reason ? reason : "matched");
  if (reason) {
    return true;
  }
  *matched = true;
  if (f.sum == TISSE__NONE && sums && t->one_way && tisse__relation_is_deal(t->a, frame->relation)) {
    f.sum = tisse__deal_sum_over(t->a, t->group);
  }
  return tisse__trigger_draft(t, frame, &f);
}

/* ---- Entries of words and expressions ---------------------------------------------------------------------------------------- */

/** French: has the verb an entry of its own for "se servir", beside which the one of "servir" says nothing of a reflexive? */
static bool has_reflexive(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t link = tisse__word_entries(a, g->head, g->lemma, TISSE__VERB); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    if (entry->reflexive && entry->frame_count && !entry->constituent_count) {
      return true;
    }
  }
  return false;
}

static bool is_word_trigger(const tisse__trigger *t, const tisse__entry *entry)
{
  const bool reflexive = tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB && (tisse__group_at(t->a, t->group)->flags & TISSE__G_REFLEXIVE);
  return entry->frame_count && !entry->fixed && (!entry->reflexive || reflexive || tisse__group_at(t->a, t->group)->form == TISSE__PARTICIPLE_PAST) &&
         !(reflexive && !entry->reflexive && !entry->constituent_count && has_reflexive(t->a, t->group));
}

static void mark_lemma(tisse__analysis *a, uint8_t bit)
{
  a->lemma_bits[bit >> 6] |= UINT64_C(1) << (bit & 63);
}

static void mark_lemmas(tisse__analysis *a, uint32_t sentence)
{
  a->lemma_bits_of = sentence + 1;
  memset(a->lemma_bits, 0, sizeof a->lemma_bits);
  for (uint32_t w = a->sentences[sentence].first; w < a->sentences[sentence].last; ++w) {
    const tisse__vocable *vocable = tisse__vocable_at(a, w);
    const tisse_view lemma = a->readings[w].lemma;
    mark_lemma(a, vocable->lemma_bit);
    if (lemma.data != a->lower[w].data || lemma.length != a->lower[w].length) {
      const size_t reading = tisse__form_reading(&vocable->form, lemma);
      mark_lemma(a, reading < vocable->form.reading_count ? vocable->entries[reading].lemma_bit : tisse__lemma_bit(lemma));
    }
  }
}

/** May the sentence have all pieces, as words or as lemmas? Mostly not, and that is told fast. `pieces`: of an entry's link. */
static bool may_have_pieces(const tisse__analysis *a, uint32_t pieces)
{
  for (uint32_t rest = pieces; rest; rest >>= 8) {
    if (!(a->lemma_bits[(rest & 0xFF) >> 6] >> (rest & 63) & 1)) {
      return false;
    }
  }
  return true;
}

/** Is it a frame of a user's relation? Our expressions, which the user need not know of, do not silence it. */
static bool is_own(const tisse__analysis *a, uint32_t frame)
{
  return is_own_frame(a, &a->knowledge->frames.items[frame]);
}

/** May the entry of the link open frames here: has it some, and the sentence its pieces? */
static bool may_open(const tisse__analysis *a, const struct tisse__entry_link *link)
{
  return link->frames && may_have_pieces(a, link->tells);
}

/** Of the entries of a lemma that may open frames here: for each count of constituents, how many there are, and where the first is. */
typedef struct sizes { uint32_t count[TISSE__CONSTITUENTS_MAX + 1], first[TISSE__CONSTITUENTS_MAX + 1]; } sizes;

static sizes sizes_of(const tisse__analysis *a, uint32_t begin)
{
  sizes found = {.count = {0}};
  for (uint32_t link = begin; link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    if (may_open(a, &a->lexicon->chain[link])) {
      const uint8_t size = a->lexicon->chain[link].constituents;
      found.first[size] = found.count[size]++ ? found.first[size] : link;
    }
  }
  return found;
}

/** What matched of a word's entries so far, and whether a user's did. */
typedef struct matches { bool any, own; } matches;

/** Frames of the entry, where its pieces are there; users' alone where ours are silenced. */
static bool try_entry(tisse__trigger *t, tisse__pos pos, bool silent, matches *m)
{
  tisse__analysis *a = t->a;
  if (!is_word_trigger(t, t->entry) || !(m->any || tisse__census_allows_entry(a, t->entry)) || !tisse__trigger_match(t)) {
    return true;
  }
  for (uint32_t f = 0; f < t->entry->frame_count; ++f) {
    const bool own = is_own(a, t->entry->frames[f]);
    bool matched = false;
    if ((!silent || own) && !try_frame(t, &a->knowledge->frames.items[t->entry->frames[f]], &matched)) {
      return false;
    }
    m->own = m->own || (matched && own);
    m->any = m->any || matched;
  }
  for (uint32_t i = 0; m->any && i < t->constituent_count; ++i) {
    if (t->constituents[i] != TISSE__NONE && pos == TISSE__NOUN) {
      a->groups.items[t->constituents[i]].flags |= TISSE__G_CONSUMED; /* "achat" of "offre publique d'achat" */
    }
  }
  return true;
}

/** All entries of the word, those with more constituents first; a longer expression that matched silences the shorter ones. */
static bool try_entries(tisse__analysis *a, uint32_t group, uint32_t word, tisse_view lemma, tisse__pos pos, bool adjective)
{
  matches m = {false, false};
  const tisse__along along = tisse__word_along(a, word, lemma, pos);
  if (!tisse__census_allows_any(a, along.relations)) {
    return true;
  }
  const uint32_t begin = along.first;
  if (begin != TISSE__NONE && a->lemma_bits_of != tisse__group_at(a, group)->sentence + 1) {
    mark_lemmas(a, tisse__group_at(a, group)->sentence);
  }
  const sizes may = sizes_of(a, begin);
  for (uint32_t wanted = TISSE__CONSTITUENTS_MAX + 1; wanted-- > 0 && !m.own;) {
    const bool silent = m.any;
    uint32_t left = may.count[wanted];
    for (uint32_t link = may.first[wanted]; left; link = a->lexicon->chain[link].next) {
      if (a->lexicon->chain[link].constituents != wanted || !may_open(a, &a->lexicon->chain[link])) {
        continue;
      }
      --left;
      if (!m.any && !tisse__census_allows_any(a, a->lexicon->chain[link].relations)) {
        continue;
      }
      const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
      tisse__trigger t = {
          .a = a, .group = group, .word = word, .adjective = adjective, .entry = entry, .last_word = word + 1, .product = TISSE__NONE};
      if (!try_entry(&t, pos, silent, &m)) {
        return false;
      }
    }
  }
  return true;
}

/** The fixed expression that begins at `word`, `last_word` where it ends as a trigger. */
static bool try_expression(tisse__analysis *a, uint32_t group, uint32_t word, uint32_t last_word)
{
  uint32_t index = 0;
  if (!tisse__fixed_at(a, word, tisse__group_at(a, group)->last, &index)) {
    return true;
  }
  const tisse__entry *entry = &a->knowledge->entries.items[index];
  tisse__trigger t = {.a = a, .group = group, .word = word, .marker = true, .entry = entry, .last_word = last_word, .product = TISSE__NONE};
  bool matched = false;
  for (uint32_t f = 0; f < entry->frame_count; ++f) {
    if (!try_frame(&t, &a->knowledge->frames.items[entry->frames[f]], &matched)) {
      return false;
    }
  }
  return true;
}

static bool has_marker(const tisse__argument *arguments, uint32_t count, tisse_view marker)
{
  for (uint32_t i = 0; i < count; ++i) {
    if (arguments[i].marker.data && tisse_view_equal(arguments[i].marker, marker)) {
      return true;
    }
  }
  return false;
}

/** "tombe dans l'escarcelle de X": the verb's own frame reads the marker. */
static bool verb_takes(const tisse__analysis *a, uint32_t verb, tisse_view marker)
{
  const tisse__group *g = verb == TISSE__NONE ? NULL : tisse__group_at(a, verb);
  if (!g || g->kind != TISSE__GROUP_VERB) {
    return false;
  }
  tisse__frame_walk walk = tisse__frames_of(a, g->lemma, TISSE__VERB, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    if (has_marker(frame->subject, frame->subject_count, marker) || has_marker(frame->object, frame->object_count, marker)) {
      return true;
    }
  }
  return false;
}

/** The marker in front of a noun group: "sous l'égide de X". */
static bool try_marker(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t entry;
  if (!g->marker.data || g->marker_first == g->first || !tisse__fixed_at(a, g->marker_first, g->last, &entry)) {
    return true;
  }
  return (g->link == TISSE__OBLIQUE && verb_takes(a, g->governor, g->marker)) || try_expression(a, group, g->marker_first, g->first);
}

/** A fixed expression that stands by itself: "sous la direction | de X", "en procès | contre X". */
static bool try_fixed(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  return !g->marker.data || try_expression(a, group, g->first, g->last);
}

/** Does the group name what is known to be a firm? */
static bool is_firm(const tisse__analysis *a, uint32_t group)
{
  return (tisse__group_at(a, group)->flags & TISSE__G_PROPER) && tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Company");
}

/** "les H200 de Nvidia", "Google's TPUs": the name of a product is a trigger, read by the frames of the word "product". */
static bool try_product_name(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const bool fund = (g->flags & TISSE__G_PROPER) && g->first_conjunct == TISSE__NONE && g->next_conjunct == TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Fund");
  if (a->language == TISSE__ENGLISH && (g->flags & TISSE__G_PROPER) && g->possessor != TISSE__NONE && (fund || is_firm(a, group)) && is_firm(a, g->possessor) &&
      a->referents.items[tisse__group_referent(a, group)].source == TISSE__LABEL_SOURCE_KNOWN &&
      g->first + 1 >= a->mentions.items[g->mention].first) { /* "Alphabet's Waymo": a firm of a firm's */
    return try_entries(a, group, g->head, tisse_view_of("subsidiary"), TISSE__NOUN, false);
  }
  if (!(g->flags & TISSE__G_PROPER) ||
      !(tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, group)), "Product") || tisse__given_goods(a, group))) {
    return true;
  }
  return try_entries(a, group, g->head, tisse_view_of(a->language == TISSE__FRENCH ? "produit" : "product"), TISSE__NOUN, false);
}

static bool try_noun_group(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (!try_product_name(a, group) ||
      (a->language == TISSE__ENGLISH && tisse__given_line(a, group) && !try_entries(a, group, g->head, tisse_view_of("product"), TISSE__NOUN, false))) {
    return false;
  }
  const tisse_view one = tisse__one_of_bidders(a, group);
  if (one.data && !try_entries(a, group, g->head, one, TISSE__NOUN, false)) {
    return false;
  }
  if (g->flags & TISSE__G_PRONOUN) {
    const tisse_view same = tisse__stands_for_noun(a, group);
    return (!same.data || try_entries(a, group, g->head, same, TISSE__NOUN, false)) && try_marker(a, group);
  }
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (a->word_mention[w] != TISSE__NONE && !a->mentions.items[a->word_mention[w]].description && a->readings[w].pos == TISSE__PROPER) {
      continue;
    }
    const bool nominal = w == g->head && a->readings[w].pos == TISSE__ADJ && a->language == TISSE__FRENCH &&
                         tisse__word_entries(a, w, a->readings[w].lemma, TISSE__NOUN) != TISSE__NONE; /* "l'un des rivaux les plus redoutables de Y" */
    const bool late = a->language == TISSE__FRENCH && w > g->head && a->readings[w].pos == TISSE__NOUN && (tisse__word_tags(a, w) & (1U << TISSE__ADJ)); /* "leur parc éolien commun" */
    const bool adjective = !nominal && (late || a->readings[w].pos == TISSE__ADJ || (a->readings[w].pos == TISSE__VERB && w != g->head));
    const tisse__pos pos = adjective ? TISSE__ADJ : TISSE__NOUN;
    const bool peer = a->language == TISSE__ENGLISH && w < g->head && g->mention != TISSE__NONE && g->number != TISSE__PLURAL && tisse__form_is_class(a, w, TISSE__WC_PEER); /* "rival pump maker X" */
    if ((w == g->head || adjective || peer) && !try_entries(a, group, w, a->readings[w].lemma, pos, adjective)) {
      return false;
    }
  }
  return try_marker(a, group);
}

static bool try_group(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->flags & TISSE__G_CONSUMED) {
    return true;
  }
  switch (g->kind) {
  case TISSE__GROUP_VERB: return try_entries(a, group, g->head, g->lemma, TISSE__VERB, false);
  case TISSE__GROUP_NOUN: return try_noun_group(a, group);
  case TISSE__GROUP_ADVERB: return try_fixed(a, group);
  case TISSE__GROUP_ADJECTIVE: return try_entries(a, group, g->head, a->readings[g->head].lemma, TISSE__ADJ, true);
  default: return true;
  }
}

/** Frames of the sentence, group by group: a deal that one tells of may be taken up by the next. */
static bool try_sentence(tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const size_t before = a->drafts.count;
    if (!try_group(a, g)) {
      return false;
    }
    tisse__deals_learn(a, before);
    tisse__posts_learn(a, before);
  }
  const bool told = a->drafts.count && a->drafts.items[a->drafts.count - 1].sentence + TISSE__NEWS_REACH >= sentence;
  const bool priced = told && tisse__sentence_has_sum(a, sentence, true);
  for (uint32_t g = s->first_group; told && (s->events || priced) && g < s->last_group; ++g) {
    if ((s->events && !tisse__event_take_up(a, g)) || (priced && !tisse__price_take_up(a, g))) {
      return false;
    }
  }
  tisse__deals_touch(a, sentence);
  return !a->arena->failed;
}

tisse_status tisse__analyse_claims(tisse__analysis *self)
{
  self->census.sentence = TISSE__NONE;
  for (uint32_t s = 0; s < self->sentence_count; ++s) {
    const tisse_status status = tisse__refer_sentence(self, s);
    if (status != TISSE_OK) {
      return status;
    }
    tisse__deals_meet(self, s);
    tisse__census_take(self, s);
    if (!try_sentence(self, s) || !tisse__endings_tell(self, s)) {
      return TISSE_E_MEMORY;
    }
  }
  tisse__drafts_give(self);
  if (!tisse__given_chain(self) || !tisse__given_settle(self)) {
    return TISSE_E_MEMORY;
  }
  tisse__till_now_settle(self);
  tisse__posts_settle(self);
  return tisse__deals_price(self) ? TISSE_OK : TISSE_E_MEMORY;
}
