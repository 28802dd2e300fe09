/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Posts: whose firm somebody heads where the sentence does not say it. Who follows whom, who takes office, whom a bare "chief executive" serves. */

#include "extract/anaphor.h"
#include "extract/focus.h"
#include "extract/reference.h"
#include "extract/scope.h"
#include "extract/trigger.h"

#include "base/text.h"

#include <string.h>

#define POSTS_BACK 6   /* sentences over which a post told is still spoken of */
#define OPEN_BACK 2    /* the same of one whose holder was not said */
#define START_BACK 3   /* from the news of an appointment to its day */

static bool is_person(const tisse__analysis *a, uint32_t referent)
{
  return tisse__class_is(a, tisse__referent_class(a, referent), "Person");
}

/* ---- Posts told before ------------------------------------------------------------------------------------------------------- */

/** "le nouveau patron de X", "its new chief executive": the noun says that the post is just taken. */
static bool is_new_holder(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->kind == TISSE__GROUP_NOUN && tisse__group_is_class(a, g, TISSE__WC_SUCCESSOR)) {
    return true;
  }
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (tisse__form_is_class(a, w, TISSE__WC_HOLDER_WORD) || tisse__form_is_class(a, w, TISSE__WC_ROLE_ADJECTIVE)) {
      return true;
    }
  }
  return false;
}

/** The firm that the person was lately told to head or to have headed, else the one that it founded; TISSE__NONE where there is neither. */
static uint32_t post_left(const tisse__analysis *a, uint32_t person, uint32_t sentence)
{
  uint32_t founded = TISSE__NONE;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + POSTS_BACK >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->stage == TISSE_STAGE_PLANNED || !draft->has_object || draft->subject.referent != person) {
      continue;
    }
    if (tisse__relation_is(a, draft->relation, "leads")) {
      return draft->object.referent;
    }
    founded = tisse__relation_is(a, draft->relation, "founded") ? draft->object.referent : founded;
  }
  return founded;
}

/** Does the draft tell that the post is just taken, or to be taken: "a été nommé", "will head", "devient"? "X, who runs Y" does not. */
static bool tells_taking(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *g = tisse__group_at(a, draft->trigger_group);
  const tisse__frame *frame = &a->knowledge->frames.items[draft->frame];
  if (g->kind != TISSE__GROUP_VERB) {
    const bool deed = g->kind == TISSE__GROUP_NOUN && draft->trigger_first >= g->first && !tisse__frame_has_self(frame); /* "la nomination de X au poste de PDG" */
    return is_new_holder(a, draft->trigger_group) || deed;
  }
  const bool named = frame->subject_count && frame->subject[0].function != TISSE__FN_SUBJECT;
  const uint32_t adverb = tisse__child(a, draft->trigger_group, TISSE__MODIFIER, NULL, TISSE__NONE); /* "She currently heads Y" */
  const bool now = adverb != TISSE__NONE && tisse__form_is_class(a, tisse__group_at(a, adverb)->first, TISSE__WC_HOLDER_WORD);
  const bool holds = g->tense == TISSE__PRESENT && !(g->flags & TISSE__G_PERFECT) && (now || g->link == TISSE__RELATIVE_CLAUSE) && !named;
  return !holds || draft->stage == TISSE_STAGE_PLANNED;
}

/**
 * The firm that the person was lately told to head from now on. "X, patron de Babolex, succédera à Z" leaves open where; so what one heads already
 * tells it only where the person took over long ago.
 */
static uint32_t post_taken(const tisse__analysis *a, uint32_t person, uint32_t sentence, bool long_ago)
{
  bool elsewhere = false;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + POSTS_BACK >= sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (!draft->has_object || draft->subject.referent != person || !tisse__relation_is(a, draft->relation, "leads") || draft->stage == TISSE_STAGE_ENDED) {
      continue;
    }
    if (tells_taking(a, draft) || (long_ago && !elsewhere)) {
      return draft->object.referent;
    }
    elsewhere = true;
  }
  return TISSE__NONE;
}

/** The one firm that the sentence names, TISSE__NONE where there are several. */
static uint32_t only_firm(const tisse__analysis *a, uint32_t sentence)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t g = a->sentences[sentence].first_group; g < a->sentences[sentence].last_group; ++g) {
    const uint32_t referent = tisse__group_referent(a, g);
    if (tisse__may_be_firm(a, referent) && found != TISSE__NONE && found != referent) {
      return TISSE__NONE;
    }
    found = tisse__may_be_firm(a, referent) ? referent : found;
  }
  return found;
}

/** "X has poached Z from Y to be its new chief executive": X, whatever the possessive is read as. */
static uint32_t hirer_in(const tisse__analysis *a, uint32_t sentence)
{
  for (uint32_t g = a->sentences[sentence].first_group; g < a->sentences[sentence].last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    if (verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE && !tisse__is_passive(verb) && tisse__group_is_class(a, verb, TISSE__WC_HIRING)) {
      return tisse__group_stands_for(a, verb->subject);
    }
  }
  return TISSE__NONE;
}

/** "Changement à la tête de X", "Relève chez X": the words tell of the post alone, and of nobody who has it. */
static bool speaks_of_post(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  const bool change = g->kind == TISSE__GROUP_NOUN && frame->needs_context && !tisse__frame_has_self(frame);
  return t->a->language == TISSE__FRENCH && f->objects.count == 1 && !t->adjective && (t->marker || change);
}

void tisse__post_note(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool title = g->kind == TISSE__GROUP_NOUN && !t->adjective && !t->marker && g->number != TISSE__PLURAL && tisse__word_is_class(a, g->head, TISSE__WC_TITLE);
  if (f->subjects.count || !tisse__relation_is(a, frame->relation, "leads") || (!title && !speaks_of_post(t, frame, f))) {
    return;
  }
  const uint32_t verb = g->governor != TISSE__NONE && tisse__group_at(a, g->governor)->kind == TISSE__GROUP_VERB ? g->governor : TISSE__NONE;
  const uint32_t subject = verb == TISSE__NONE ? TISSE__NONE : tisse__group_at(a, verb)->subject;
  uint32_t firm = f->objects.count == 1 ? f->objects.items[0].referent : TISSE__NONE;
  if (!f->objects.count && subject != TISSE__NONE && subject != t->group) { /* "X change de patron" */
    firm = tisse__group_stands_for(a, subject);
  } else if (!f->objects.count && g->determiner == TISSE__KIND_NONE) { /* "Nouveau patron pour X" */
    firm = only_firm(a, g->sentence);
  }
  const uint32_t hirer = f->objects.count ? hirer_in(a, g->sentence) : TISSE__NONE;
  firm = hirer != TISSE__NONE ? hirer : firm;
  const bool told = a->post.firm == firm && a->post.sentence == g->sentence; /* "a nommé X | directeur général" */
  if (tisse__may_be_firm(a, firm) && !told) {
    a->post.firm = firm;
    a->post.holder = TISSE__NONE;
    a->post.sentence = g->sentence;
  }
}

void tisse__posts_learn(tisse__analysis *a, size_t first)
{
  for (size_t i = first; i < a->drafts.count; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && tisse__relation_is(a, draft->relation, "leads")) {
      a->post.firm = draft->object.referent;
      a->post.holder = draft->subject.referent;
      a->post.sentence = draft->sentence;
    }
  }
}

/** "X names Y chief executive as Z steps down": has the sentence just told that another takes the post? Then who leaves leaves it. */
static bool is_just_taken(const tisse__analysis *a, uint32_t sentence, uint32_t leaver)
{
  bool found = false;
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence == sentence && a->post.sentence == sentence;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (!draft->has_object || !tisse__relation_is(a, draft->relation, "leads") || draft->object.referent != a->post.firm) {
      continue;
    }
    const tisse__group *g = tisse__group_at(a, draft->trigger_group);
    const bool taken = g->kind == TISSE__GROUP_VERB ? tells_taking(a, draft) : tisse__text_is_class(a, g->marker, TISSE__WC_AS_MARKER); /* "takes over as chief executive" */
    if (draft->stage == TISSE_STAGE_ENDED || draft->subject.referent == leaver || !taken) {
      return false; /* "X will succeed Y when he retires": who leaves was told */
    }
    found = true;
  }
  return found;
}

/** The firm whose post was just spoken of: who comes is not who was there, and who leaves only where nobody else is said to be there. */
static uint32_t open_post(const tisse__analysis *a, uint32_t sentence, uint32_t person, bool leaves)
{
  const bool there = a->post.firm != TISSE__NONE && a->post.sentence <= sentence && a->post.sentence + OPEN_BACK >= sentence;
  return there && (leaves ? a->post.holder == TISSE__NONE || is_just_taken(a, sentence, person) : a->post.holder != person) ? a->post.firm : TISSE__NONE;
}

/* ---- Who follows whom -------------------------------------------------------------------------------------------------------- */

/** Groups of the two, TISSE__NONE where one is not said. */
typedef struct succession { uint32_t old, next; } succession;

static succession of_verb(const tisse__trigger *t, const tisse__frame *frame, uint32_t told)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool replaces = tisse__group_is_class(a, g, TISSE__WC_REPLACE);
  const bool french = a->language == TISSE__FRENCH;
  if (replaces || tisse__group_is_class(a, g, TISSE__WC_SUCCEED)) {
    const uint32_t to = french && !replaces ? tisse__child(a, t->group, -1, "à", TISSE__NONE) : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
    return tisse__is_passive(g) ? (succession){g->subject, tisse__child(a, t->group, -1, french ? "par" : "by", TISSE__NONE)} : (succession){to, g->subject};
  }
  const bool marked = frame->subject_count && frame->subject[0].function == TISSE__FN_MARKED;
  if (!marked || tisse__is_passive(g)) {
    return (succession){TISSE__NONE, TISSE__NONE};
  }
  const bool ends = frame->has_stage && frame->stage == TISSE_STAGE_ENDED; /* "prend la suite de Z"; else "cède sa place à X" */
  return ends ? (succession){told, g->subject} : (succession){g->subject, told};
}

static succession succession_of(const tisse__trigger *t, const tisse__frame *frame, uint32_t told)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  if (g->kind == TISSE__GROUP_VERB) {
    return of_verb(t, frame, told);
  }
  if (g->kind == TISSE__GROUP_NOUN && tisse__group_is_class(a, g, TISSE__WC_SUCCESSOR)) {
    return (succession){tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE), told};
  }
  return (succession){TISSE__NONE, TISSE__NONE};
}

/** "lui a succédé", "le remplacera": the man spoken of before, TISSE__NONE where the verb has no such pronoun. */
static uint32_t by_clitic(const tisse__trigger *t, uint32_t avoid)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool succeeds = tisse__group_is_class(a, g, TISSE__WC_SUCCEED);
  if (a->language != TISSE__FRENCH || g->kind != TISSE__GROUP_VERB || tisse__is_passive(g) || (!succeeds && !tisse__group_is_class(a, g, TISSE__WC_REPLACE))) {
    return TISSE__NONE;
  }
  bool there = false;
  for (uint32_t w = g->first; w < g->head; ++w) {
    const tisse_view word = a->lower[w];
    there = there || (succeeds ? tisse__view_is(word, "lui") : TISSE__VIEW_IS_ANY(word, "le", "la", "l'", "l\xe2\x80\x99"));
  }
  const tisse__quest quest = {.group = t->group, .avoid = avoid, .avoid_second = TISSE__NONE, .last_back = 2, .persons = true};
  const tisse__found found = there ? tisse__center_find(a, &quest) : (tisse__found){.referent = TISSE__NONE};
  return found.referent != TISSE__NONE && found.score > found.second ? found.referent : TISSE__NONE;
}

/** "Elle prendra ses fonctions", where the pronoun is left open or read as the firm: who was just told to have the post. */
static uint32_t holder_by_pronoun(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = group == TISSE__NONE ? NULL : tisse__group_at(a, group);
  const bool near = a->post.firm != TISSE__NONE && a->post.holder != TISSE__NONE && g && (g->sentence == a->post.sentence + 1 || g->sentence == a->post.sentence); /* "nomme X PDG ; il remplacera Z" */
  if (!near || !(g->flags & TISSE__G_PRONOUN) || !tisse__form_is_class(a, g->head, TISSE__WC_THIRD_PRONOUN) || tisse__form_is_class(a, g->head, TISSE__WC_FIRM_PRONOUN) ||
      !is_person(a, a->post.holder)) {
    return TISSE__NONE;
  }
  const uint8_t gender = a->referents.items[a->post.holder].gender;
  const bool agrees = !gender || !g->gender || gender == g->gender;
  const bool other = g->meant != TISSE__NONE && is_person(a, g->meant) && g->meant != a->post.holder;
  return agrees && !other ? a->post.holder : TISSE__NONE;
}

/** The one person that the group names or means. */
static uint32_t person_at(const tisse__trigger *t, uint32_t group, const tisse__end *told)
{
  if (group == TISSE__NONE || group == told->group) {
    return group == TISSE__NONE ? TISSE__NONE : told->referent;
  }
  const uint32_t classes[4] = {tisse__class_named(t->a->knowledge, "Person"), TISSE__NONE, TISSE__NONE, TISSE__NONE};
  tisse__ends found = {0};
  tisse__resolve_group(t->a, group, classes, TISSE__NONE, &found);
  const uint32_t named = tisse__group_referent(t->a, group); /* one whose class is not known */
  if (found.count == 1) {
    return is_person(t->a, found.items[0].referent) ? found.items[0].referent : holder_by_pronoun(t->a, group);
  }
  return named != TISSE__NONE && tisse__referent_class(t->a, named) == TISSE__NONE ? named : holder_by_pronoun(t->a, group);
}

/** Does the noun name the post of who heads a firm, with all its words: "directeur général", not "directeur financier"? */
static bool names_head(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  for (uint32_t link = tisse__lexicon_find(a->lexicon, g->lemma, TISSE__NOUN); link != TISSE__NONE; link = a->lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[a->lexicon->chain[link].entry];
    tisse__trigger t = {.a = a, .group = group, .word = g->head, .entry = entry, .last_word = g->head + 1, .product = TISSE__NONE};
    const tisse__frame *frame = entry->frame_count ? &a->knowledge->frames.items[entry->frames[0]] : NULL;
    const bool alone = g->head + 1 >= g->last && tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE; /* "directeur", and nothing else */
    const bool leads = frame && tisse__relation_is(a, frame->relation, "leads") && !tisse__heads_part(&t, frame) && (!frame->needs_no_object || alone);
    if (leads && tisse__trigger_match(&t)) {
      return true;
    }
  }
  return false;
}

/** "à la direction financière": the words of a frame's marker without "de", but not with all the group's words. */
static bool is_other_office(const tisse__analysis *a, const tisse__group *group, tisse_view marker)
{
  const tisse_view text = tisse__words_text(a, group->marker_first, group->last);
  const size_t at = tisse__view_ends(marker, " de") ? marker.length - 3 : 0;
  return at > group->marker.length && text.length > at && tisse__view_starts(text, "à") && memcmp(text.data, marker.data, at) == 0 && text.data[at] == ' ';
}

/** "à la direction générale", and nothing of what. */
static bool is_same_office(const tisse__analysis *a, const tisse__group *group, tisse_view marker)
{
  const tisse_view text = tisse__words_text(a, group->marker_first, group->last);
  return tisse__view_ends(marker, " de") && text.length == marker.length - 3 && memcmp(text.data, marker.data, text.length) == 0;
}

/** "succède à Z à la direction des achats": French, a post that no words of the frame are for. */
static bool says_other_office(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__analysis *a = t->a;
  bool other = false;
  for (uint32_t g = tisse__child(a, t->group, -1, "à", TISSE__NONE); g != TISSE__NONE; g = tisse__child(a, t->group, -1, "à", g + 1)) {
    const tisse__group *group = tisse__group_at(a, g);
    for (uint32_t i = 0; i < frame->object_count && group->mention == TISSE__NONE; ++i) {
      const bool marked = frame->object[i].function == TISSE__FN_MARKED;
      if (marked && is_same_office(a, group, frame->object[i].marker)) {
        return false;
      }
      other = other || (marked && is_other_office(a, group, frame->object[i].marker));
    }
  }
  return other;
}

/** "succède à Z à la tête de la fédération", "comme directeur financier", "au poste de directeur commercial": the post is another one. */
static bool says_post(const tisse__trigger *t, const tisse__frame *frame)
{
  if (says_other_office(t, frame)) {
    return true;
  }
  tisse__analysis *a = t->a;
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, t->group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = tisse__group_at(a, g);
    const bool hangs = group->governor != TISSE__NONE && tisse__trigger_holds(t, group->governor) && group->kind == TISSE__GROUP_NOUN && group->marker.data;
    if (!hangs || tisse__trigger_has_piece(t, g)) {
      continue;
    }
    const uint32_t of = tisse__child(a, g, TISSE__COMPLEMENT, NULL, TISSE__NONE);
    const uint32_t title = tisse__word_is_class(a, group->head, TISSE__WC_TITLE) ? g : of;
    const bool person = group->mention != TISSE__NONE || tisse__text_is_class(a, group->marker, TISSE__WC_AGENT_MARKER);
    if (!person && title != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, title)->head, TISSE__WC_TITLE) && !names_head(a, title)) {
      return true;
    }
    for (uint32_t i = 0; i < frame->object_count; ++i) {
      const bool place = frame->object[i].function == TISSE__FN_MARKED && tisse_view_equal(frame->object[i].marker, group->marker);
      if (place && (group->marker_first + 1 < group->first || group->mention != TISSE__NONE || tisse__word_is_class(a, group->head, TISSE__WC_ORGANIZATION))) {
        return true; /* not "at the end of March" */
      }
    }
  }
  return false;
}

/** The firm of the post that passes from one to the other. */
static uint32_t post_passed(const tisse__trigger *t, const tisse__frame *frame, const tisse__end *told)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const succession s = succession_of(t, frame, told->group);
  const bool noun = g->kind == TISSE__GROUP_NOUN && tisse__group_is_class(a, g, TISSE__WC_SUCCESSOR);
  uint32_t old = person_at(t, s.old, told);
  if (old == TISSE__NONE && noun) {
    const uint32_t person[4] = {tisse__class_named(a->knowledge, "Person"), TISSE__NONE, TISSE__NONE, TISSE__NONE};
    tisse__ends owner = {0};
    tisse__resolve_possessive(a, t->group, person, &owner);
    old = owner.count == 1 ? owner.items[0].referent : TISSE__NONE;
  }
  old = old == TISSE__NONE ? by_clitic(t, told->referent) : old;
  uint32_t next = person_at(t, s.next, told);
  const uint32_t named = s.next == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, s.next);
  if (named != TISSE__NONE && named == a->post.firm && a->post.sentence == g->sentence) {
    next = a->post.holder; /* "Prairie Gate named X president, succeeding Y": who names is not who comes */
  }
  if ((old == TISSE__NONE && next == TISSE__NONE) || says_post(t, frame)) {
    return TISSE__NONE;
  }
  const bool long_ago = g->kind == TISSE__GROUP_VERB && g->tense != TISSE__FUTURE && (g->tense == TISSE__PAST || (g->flags & TISSE__G_PERFECT));
  const bool pair = old != TISSE__NONE && next != TISSE__NONE && old != next;
  uint32_t firm = old == TISSE__NONE ? TISSE__NONE : post_left(a, old, g->sentence);
  firm = firm == TISSE__NONE && next != TISSE__NONE ? post_taken(a, next, g->sentence, long_ago) : firm;
  return firm == TISSE__NONE && pair ? open_post(a, g->sentence, next, false) : firm;
}

/** "la directrice financière, X": the noun beside the name is of another post. */
static bool has_other_post(tisse__analysis *a, uint32_t person)
{
  const tisse__group *g = tisse__group_at(a, person);
  const uint32_t before = g->link == TISSE__APPOSITION ? g->governor : person;
  const uint32_t behind = tisse__child(a, person, TISSE__APPOSITION, NULL, TISSE__NONE);
  const uint32_t beside[2] = {before, behind};
  for (int i = 0; i < 2; ++i) {
    if (beside[i] != TISSE__NONE && tisse__word_is_class(a, tisse__group_at(a, beside[i])->head, TISSE__WC_TITLE) && !names_head(a, beside[i])) {
      return true;
    }
  }
  return false;
}

/** "X will run the company", "pour diriger le groupe": a firm that nothing else settles is the one whose post was just spoken of. */
static uint32_t firm_called(const tisse__trigger *t)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t object = tisse__is_passive(g) ? g->subject : tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  const tisse__group *o = object == TISSE__NONE ? NULL : tisse__group_at(a, object);
  const bool called = o && o->kind == TISSE__GROUP_NOUN && o->mention == TISSE__NONE && tisse__is_definite(o) && o->number != TISSE__PLURAL && o->meant == TISSE__NONE &&
                      tisse__word_is_class(a, o->head, TISSE__WC_GENERIC) && o->possessor == TISSE__NONE &&
                      tisse__child(a, object, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE;
  const bool near = a->post.firm != TISSE__NONE && a->post.sentence + OPEN_BACK >= g->sentence;
  return called && near ? a->post.firm : TISSE__NONE;
}

/** "Le conseil d'administration a nommé Z directeur général", "the board named Z": a board of nobody said is that of the firm that the sentences before are about. */
static uint32_t firm_of_board(const tisse__trigger *t, const tisse__end *told)
{
  const tisse__analysis *a = t->a;
  const tisse__group *verb = tisse__group_at(a, t->group);
  const uint32_t board = tisse__is_passive(verb) ? TISSE__NONE : verb->subject;
  const tisse__group *b = board == TISSE__NONE ? NULL : tisse__group_at(a, board);
  if (!b || b->kind != TISSE__GROUP_NOUN || b->mention != TISSE__NONE || b->determiner != TISSE__DEFINITE || b->number == TISSE__PLURAL ||
      !tisse__word_is_class(a, b->head, TISSE__WC_CARRIER) || tisse__word_is_class(a, b->head, TISSE__WC_PUBLIC) || b->possessor != TISSE__NONE || b->meant != TISSE__NONE) {
    return TISSE__NONE;
  }
  for (uint32_t c = tisse__child(a, board, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, board, -1, NULL, c + 1)) {
    if (tisse__group_at(a, c)->mention != TISSE__NONE || tisse__group_at(a, c)->determiner) {
      return TISSE__NONE; /* "le conseil de la ville" */
    }
  }
  return tisse__topic_before(a, t->group, told->referent);
}

bool tisse__leaves_elsewhere(const tisse__analysis *a, uint32_t verb)
{
  const uint32_t from = tisse__group_at(a, verb)->flags & TISSE__G_REFLEXIVE ? tisse__child(a, verb, TISSE__OBLIQUE, "de", TISSE__NONE) : TISSE__NONE;
  if (from == TISSE__NONE || a->language != TISSE__FRENCH) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, from);
  const bool firm = g->mention != TISSE__NONE ? tisse__class_is(a, tisse__referent_class(a, tisse__group_referent(a, from)), "Organization")
                                             : tisse__word_is_class(a, g->head, TISSE__WC_GENERIC) && g->determiner == TISSE__DEFINITE;
  const bool person = is_person(a, tisse__group_referent(a, from)); /* "se sépare de X, son PDG" */
  return !firm && !person && !tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "leads") && !tisse__word_is_class(a, g->head, TISSE__WC_TITLE) &&
         !tisse__word_is_class(a, g->head, TISSE__WC_CARRIER) && !(g->determiner == TISSE__POSSESSIVE);
}

/** "X quitte ses fonctions", "X prendra ses fonctions": the firm of the post that was told or just spoken of. */
static uint32_t post_of_one(const tisse__trigger *t, const tisse__frame *frame, const tisse__end *told)
{
  tisse__analysis *a = t->a;
  const uint32_t sentence = tisse__group_at(a, t->group)->sentence;
  const bool leaves = frame->has_stage && frame->stage == TISSE_STAGE_ENDED;
  if (leaves && tisse__leaves_elsewhere(a, t->group)) {
    return TISSE__NONE;
  }
  if (leaves && (frame->subject[0].function != TISSE__FN_MARKED || frame->needs_context)) {
    const uint32_t firm = post_left(a, told->referent, sentence);
    return firm != TISSE__NONE || !frame->needs_context || has_other_post(a, told->group) ? firm : open_post(a, sentence, told->referent, frame->subject[0].function == TISSE__FN_SUBJECT || frame->subject[0].function == TISSE__FN_OBJECT);
  }
  if (!frame->needs_context) {
    return TISSE__NONE;
  }
  if (frame->subject[0].function == TISSE__FN_OBJECT && !t->constituent_count) { /* "X change de patron. La banque a nommé Z" */
    const uint32_t by = tisse__group_at(a, t->group)->subject;
    const bool own = by != TISSE__NONE && a->post.holder == TISSE__NONE && tisse__group_stands_for(a, by) == a->post.firm && !has_other_post(a, told->group);
    return own ? open_post(a, sentence, told->referent, true) : TISSE__NONE;
  }
  const uint32_t firm = post_taken(a, told->referent, sentence, false);
  const tisse__group *g = tisse__group_at(a, t->group);
  if (firm != TISSE__NONE && g->kind == TISSE__GROUP_VERB && g->tense != TISSE__FUTURE && !g->modal.data) {
    return TISSE__NONE; /* "He takes over from Z": that was told */
  }
  /* "La ministre X prendra ses fonctions", "Elle remplacera Z, qui prend la présidence": of somebody else, or elsewhere */
  const tisse__group *named = tisse__group_at(a, told->group);
  const bool office = named->kind == TISSE__GROUP_NOUN && tisse__word_is_class(a, named->head, TISSE__WC_TITLE) && !tisse__lemma_opens(a, named->lemma, TISSE__NOUN, "leads");
  const bool apart = g->link == TISSE__RELATIVE_CLAUSE || office;
  return firm != TISSE__NONE || apart ? firm : open_post(a, sentence, told->referent, false);
}

/** "Co-founders X and Y met at school" */
static bool are_two_founders(const tisse__analysis *a, const tisse__frame *frame, const tisse__filling *f)
{
  return f->subjects.count == 2 && tisse__relation_is(a, frame->relation, "founded");
}

void tisse__trigger_bridge_post(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t by_pronoun = frame->needs_context && !f->subjects.count && frame->subject[0].function == TISSE__FN_SUBJECT && g->kind == TISSE__GROUP_VERB
                                  ? holder_by_pronoun(a, g->subject) : TISSE__NONE;
  if (by_pronoun != TISSE__NONE) {
    tisse__ends_add(&f->subjects, tisse__end_at(a, g->subject, by_pronoun, TISSE_LINK_PRONOUN));
  }
  const bool founders = are_two_founders(a, frame, f);
  if ((f->subjects.count != 1 && !founders) || f->objects.count || (tisse__referent_class(a, f->subjects.items[0].referent) != TISSE__NONE && !is_person(a, f->subjects.items[0].referent))) {
    return;
  }
  const tisse__end *told = &f->subjects.items[0];
  uint32_t firm = post_passed(t, frame, told);
  if (firm == TISSE__NONE && (g->kind == TISSE__GROUP_VERB || frame->needs_context) && !says_post(t, frame)) {
    firm = post_of_one(t, frame, told);
  }
  firm = firm == TISSE__NONE && g->kind == TISSE__GROUP_VERB ? firm_called(t) : firm;
  firm = firm == TISSE__NONE && g->kind == TISSE__GROUP_VERB ? firm_of_board(t, told) : firm;
  if (firm != TISSE__NONE) {
    tisse__ends_add(&f->objects, (tisse__end){.referent = firm, .group = t->group, .first = g->first, .last = g->last, .link = TISSE_LINK_EVENT});
  }
}

/* ---- From when --------------------------------------------------------------------------------------------------------------- */

/** Is it told to head the same firm, before, by a word that says no day? */
static bool is_news_of(const tisse__analysis *a, const tisse__draft *start, const tisse__draft *draft)
{
  return draft != start && draft->has_object && draft->relation == start->relation && draft->subject.referent == start->subject.referent &&
         draft->object.referent == start->object.referent && draft->sentence <= start->sentence && draft->sentence + START_BACK >= start->sentence &&
         draft->stage < TISSE_STAGE_ENDED && (tisse__group_at(a, draft->trigger_group)->kind == TISSE__GROUP_VERB || is_new_holder(a, draft->trigger_group));
}

/** "She succeeds Z, who had led the group since 2015": told in the past of one who has just been said to be followed by another. */
static void end_old(tisse__analysis *a, size_t index)
{
  const tisse__draft *old = &a->drafts.items[index];
  for (size_t j = index + 1; j < a->drafts.count && a->drafts.items[j].sentence <= old->sentence; ++j) { /* they are in the order of sentences */
    tisse__draft *draft = &a->drafts.items[j];
    const tisse__group *verb = tisse__group_at(a, draft->trigger_group);
    const bool past = verb->kind == TISSE__GROUP_VERB && (verb->tense == TISSE__PAST || verb->tense == TISSE__IMPERFECT);
    if (past && draft->has_object && draft->sentence == old->sentence && draft->relation == old->relation && draft->subject.referent == old->subject.referent &&
        draft->object.referent == old->object.referent && draft->stage < TISSE_STAGE_ENDED) {
      draft->stage = TISSE_STAGE_ENDED;
    }
  }
}

void tisse__posts_settle(tisse__analysis *a)
{
  for (size_t i = 0; i < a->drafts.count; ++i) {
    tisse__draft *start = &a->drafts.items[i];
    const tisse__frame *frame = &a->knowledge->frames.items[start->frame];
    if (start->stage == TISSE_STAGE_ENDED && frame->has_stage && frame->stage == TISSE_STAGE_ENDED && tisse__relation_is(a, start->relation, "leads")) {
      end_old(a, i);
    }
    if (!frame->needs_context || !tisse__relation_is(a, start->relation, "leads") || start->stage != TISSE_STAGE_PLANNED) {
      continue;
    }
    for (size_t j = i; j-- > 0 && a->drafts.items[j].sentence + START_BACK >= start->sentence;) {
      tisse__draft *draft = &a->drafts.items[j];
      if (is_news_of(a, start, draft)) {
        draft->stage = TISSE_STAGE_PLANNED;
      }
    }
  }
}

/* ---- Whom a bare title serves ------------------------------------------------------------------------------------------------ */

/** "The Bank of Norway kept its rate. Governor X said": no state has the title where the text speaks of a bank. */
static bool is_of_bank(const tisse__analysis *a, uint32_t group)
{
  const uint32_t topic = a->language == TISSE__ENGLISH ? tisse__topic_before(a, group, TISSE__NONE) : TISSE__NONE;
  const uint32_t m = topic == TISSE__NONE ? TISSE__NONE : a->word_mention[a->referents.items[topic].first_word];
  for (uint32_t w = m == TISSE__NONE ? 0 : a->mentions.items[m].first; m != TISSE__NONE && w < a->mentions.items[m].last; ++w) {
    if (tisse__text_is_class(a, a->lower[w], TISSE__WC_BANK) || tisse__word_is_class(a, w, TISSE__WC_BANK)) {
      return true;
    }
  }
  return false;
}

/** English: a capital in front of a post that is no word of titles nor of those who hold them. */
static bool names_somebody(const tisse__analysis *a, uint32_t word)
{
  return a->language == TISSE__ENGLISH && a->readings[word].pos == TISSE__PROPER && (a->words[word].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !(a->words[word].flags & TISSE__TOKEN_SENTENCE_FIRST) && !tisse__word_is_class(a, word, TISSE__WC_TITLE) &&
         !tisse__word_is_class(a, word, TISSE__WC_PERSON) && !tisse__word_is_class(a, word, TISSE__WC_ORGANIZATION);
}

/** French: "le président du conseil de surveillance": a piece of the post's words, and not "du conseil régional". */
static bool is_board(const tisse__trigger *t, uint32_t group)
{
  const tisse__group *g = tisse__group_at(t->a, group);
  return t->a->language == TISSE__FRENCH && tisse__group_at(t->a, t->group)->determiner == TISSE__DEFINITE && tisse__trigger_has_piece(t, group) &&
         g->head + 1 == g->last && g->mention == TISSE__NONE;
}

/** "le directeur général, X", "chief executive X", "X, le PDG": a role with its holder, but without its firm. */
static bool lacks_firm(const tisse__trigger *t, const tisse__end *holder, bool several)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const bool inside = holder->group == t->group;
  const bool capital = a->language == TISSE__FRENCH || (a->words[g->head].flags & TISSE__TOKEN_UPPER_FIRST); /* "said president Ruth Engel" */
  const bool title = capital && tisse__group_is_class(a, g, TISSE__WC_STATE_TITLE) && !is_of_bank(a, t->group);
  if (holder->link > TISSE_LINK_APPOSITION || g->possessor != TISSE__NONE || (inside && title) ||
      (g->determiner != TISSE__DEFINITE && g->determiner != TISSE__KIND_NONE) || (g->number == TISSE__PLURAL && !several)) {
    return false;
  }
  for (uint32_t c = tisse__child(a, t->group, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, t->group, -1, NULL, c + 1)) {
    const tisse__group *child = tisse__group_at(a, c);
    const bool time = tisse__text_is_class(a, child->marker, TISSE__WC_TERM_MARKER); /* "PDG depuis l'origine" */
    if ((child->link == TISSE__COMPLEMENT && !time && !is_board(t, c)) || child->link == TISSE__GENITIVE) {
      return false;
    }
  }
  for (uint32_t w = g->first; w < g->last; ++w) { /* "US commerce secretary X", "Maple CEO X": whose firm it is stands there, known or not */
    const uint32_t m = a->word_mention[w];
    if (m == TISSE__NONE && w < g->head && names_somebody(a, w)) {
      return false;
    }
    if (m != TISSE__NONE && a->mentions.items[m].referent != holder->referent) {
      return false;
    }
  }
  return true;
}

/** "Its food unit, Magnolia", "its largest shareholder, Frasers": was it last spoken of as somebody's, who is the firm that the article is about? */
static uint32_t owner_spoken_of(const tisse__analysis *a, uint32_t sentence, uint32_t topic)
{
  for (uint32_t back = 0; back <= OPEN_BACK && back <= sentence; ++back) {
    const tisse__sentence *s = &a->sentences[sentence - back];
    for (uint32_t g = s->first_group; g < s->last_group; ++g) {
      const tisse__group *group = tisse__group_at(a, g);
      const uint32_t role = group->link == TISSE__APPOSITION && group->governor != TISSE__NONE ? group->governor : g;
      const uint32_t owner = tisse__group_at(a, role)->owner;
      if (tisse__group_referent(a, g) == topic && owner != TISSE__NONE && owner != topic && tisse__may_be_firm(a, owner) && tisse__is_foremost(a, owner)) {
        return owner;
      }
    }
  }
  return TISSE__NONE;
}

/** Does one of the first sentences have it as its subject? */
static bool opens_with(const tisse__analysis *a, uint32_t firm, uint32_t before)
{
  for (uint32_t n = 0; n < 2 && n < before; ++n) {
    for (uint32_t i = a->sentences[n].first_center; i < a->sentences[n].last_center; ++i) {
      if (a->centers.items[i].referent == firm && a->centers.items[i].rank >= TISSE__RANK_TOPIC && !a->centers.items[i].joined) {
        return true;
      }
    }
  }
  return false;
}

/** Of a bare title: the firm with which the article opens and that it names far more often than whom it has just spoken of. */
static uint32_t main_firm(const tisse__analysis *a, uint32_t sentence, uint32_t topic)
{
  const uint32_t firm = tisse__foremost(a);
  if (firm == TISSE__NONE || a->referents.items[firm].class_ == TISSE__NONE) {
    return TISSE__NONE;
  }
  const uint32_t named = a->referents.items[firm].mentions;
  const bool often = named > 1 && (topic == TISSE__NONE || named >= 3 * a->referents.items[topic].mentions);
  return often && opens_with(a, firm, sentence) ? firm : TISSE__NONE;
}

/** "current chief executive X": in front of the post stands that it is held now. */
static bool holds_now(const tisse__analysis *a, uint32_t group)
{
  return tisse__form_is_class(a, tisse__group_at(a, group)->first, TISSE__WC_HOLDER_WORD);
}

/** "Chairman X said that Y would …": is the group the subject of a verb of speech, and no former one? */
static bool says_so(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *verb = g->link == TISSE__SUBJECT && g->governor != TISSE__NONE ? tisse__group_at(a, g->governor) : NULL;
  return verb && !tisse__says_past(a, group) && tisse__lemma_cue(a, verb->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE;
}

/** "X won eight orders. \"I can tell you that X is back,\" said chief executive Y": the one firm of which the quotation says something, and the sentence before too. */
static uint32_t firm_quoted(const tisse__analysis *a, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[tisse__group_at(a, group)->sentence];
  uint32_t firm = TISSE__NONE;
  for (uint32_t g = s->first_group; g < s->last_group && says_so(a, group); ++g) {
    const tisse__group *quoted = tisse__group_at(a, g);
    const uint32_t who = (quoted->flags & TISSE__G_QUOTED) && quoted->kind == TISSE__GROUP_NOUN && quoted->mention != TISSE__NONE ? tisse__group_referent(a, g) : TISSE__NONE;
    if (who != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, who), "Company")) {
      if (quoted->link != TISSE__SUBJECT || (firm != TISSE__NONE && firm != who)) {
        return TISSE__NONE;
      }
      firm = who;
    }
  }
  for (uint32_t i = firm == TISSE__NONE || s == a->sentences ? s->first_center : s[-1].first_center; i < s->first_center; ++i) {
    if (a->centers.items[i].referent == firm && a->centers.items[i].rank >= TISSE__RANK_SUBJECT) {
      return firm;
    }
  }
  return TISSE__NONE;
}

/** Of a holder that the ontology knows, the firm that it knows; else the firm that the article is about. */
static uint32_t firm_of(const tisse__trigger *t, uint32_t holder)
{
  const tisse__analysis *a = t->a;
  if (a->referents.items[holder].entity != TISSE__NONE) {
    return tisse__company_of(a, holder);
  }
  const uint32_t sentence = tisse__group_at(a, t->group)->sentence;
  if (holds_now(a, t->group) && a->post.firm != TISSE__NONE && a->post.sentence + 1 >= sentence) {
    return a->post.firm; /* "Current chief executive X will move to the board" */
  }
  const uint32_t family = tisse__firm_of_surname(a, holder);
  if (family != TISSE__NONE) {
    return family; /* "Anne Kervadec, la présidente", of Kervadec */
  }
  const uint32_t own = post_left(a, holder, sentence); /* "Mr Kariuki started the business in 2009 and will remain chairman" */
  if (own != TISSE__NONE) {
    return own;
  }
  const uint32_t quoted = firm_quoted(a, t->group);
  if (quoted != TISSE__NONE) {
    return quoted;
  }
  const uint32_t topic = tisse__topic_before(a, t->group, TISSE__NONE);
  if (topic == TISSE__NONE && sentence == 0) {
    return says_so(a, t->group) ? only_firm(a, sentence) : TISSE__NONE;
  }
  if (topic != TISSE__NONE && tisse__is_foremost(a, topic)) {
    return topic;
  }
  const uint32_t speaking = says_so(a, t->group) ? tisse__speaking_firm(a, sentence) : TISSE__NONE;
  if (speaking != TISSE__NONE) {
    return speaking;
  }
  const uint32_t owner = topic == TISSE__NONE ? TISSE__NONE : owner_spoken_of(a, sentence, topic);
  const uint32_t main = owner != TISSE__NONE ? owner : main_firm(a, sentence, topic);
  const uint32_t leader = main != TISSE__NONE || tisse__subject_before(a, t->group, TISSE__NONE) != TISSE__NONE ? TISSE__NONE : tisse__focus_leader(a, t->group, TISSE__NONE);
  const uint32_t chain = main != TISSE__NONE ? TISSE__NONE : tisse__chain_firm(a, t->group, TISSE__NONE);
  const bool opens = chain != TISSE__NONE && (a->referents.items[chain].mentions > 1 || a->referents.items[chain].first_word < a->sentences[0].last);
  return leader != TISSE__NONE && leader == tisse__article_firm(a, sentence) && opens_with(a, leader, sentence) ? leader : chain != TISSE__NONE && opens ? chain : main;
}

/** Is the firm among those whom the sentence itself speaks of? */
static bool speaks_of(const tisse__analysis *a, uint32_t sentence, uint32_t firm)
{
  for (uint32_t i = a->sentences[sentence].first_center; i < a->sentences[sentence].last_center; ++i) {
    if (a->centers.items[i].referent == firm) {
      return true;
    }
  }
  return false;
}

/** "Brixel : X reste optimiste": a verb of being or coming tells no post without its words ("à la tête de"); "Brixel : X succède à Y" does. */
static bool names_no_post(const tisse__trigger *t, const tisse__frame *frame)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  const tisse__argument *firm = &frame->object[0];
  const bool placed = frame->object_count && firm->function == TISSE__FN_MARKED && memchr(firm->marker.data, ' ', firm->marker.length);
  return placed && frame->subject[0].function == TISSE__FN_SUBJECT && g->kind == TISSE__GROUP_VERB && !t->constituent_count && !tisse__group_is_class(t->a, g, TISSE__WC_SUCCEED) &&
         !tisse__group_is_class(t->a, g, TISSE__WC_REPLACE);
}

/** "Founder X said", "said X, the founder": who acts is told to be it, and no one in passing. */
static bool acts_as_founder(const tisse__analysis *a, uint32_t group, uint32_t holder)
{
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *told = g->link == TISSE__APPOSITION && g->antecedent != TISSE__NONE ? tisse__group_at(a, g->antecedent) : g;
  return told->link == TISSE__SUBJECT && is_person(a, holder) && !tisse__says_past(a, group);
}

/** "Brixel President | and CEO X", "Brixel's chairman and chief executive, X": the firm that is told in front of the first of two posts; TISSE__NONE where none is. */
static uint32_t firm_of_first(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (a->language != TISSE__ENGLISH || g->kind != TISSE__GROUP_NOUN || g->link != TISSE__CONJUNCT || g->first_conjunct == TISSE__NONE || g->determiner || g->possessor != TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__group *first = tisse__group_at(a, g->first_conjunct);
  const bool post = first->kind == TISSE__GROUP_NOUN && a->word_mention[first->head] == TISSE__NONE && tisse__lemma_opens(a, first->lemma, TISSE__NOUN, "leads");
  if (!post || first->possessor != TISSE__NONE) {
    return post ? tisse__group_stands_for(a, first->possessor) : TISSE__NONE;
  }
  const uint32_t mention = first->head > first->first ? a->word_mention[first->head - 1] : TISSE__NONE;
  return mention == TISSE__NONE || a->mentions.items[mention].first != first->first ? TISSE__NONE : a->mentions.items[mention].referent;
}

/** "Chez le concurrent X, Y reste directeur général": the firm with which the sentence opens; TISSE__NONE. */
static uint32_t firm_in_front(const tisse__analysis *a, const tisse__sentence *s, uint32_t role)
{
  const tisse__group *first = tisse__group_at(a, s->first_group);
  const bool topic = s->first_group < role && first->kind == TISSE__GROUP_NOUN && first->marker_first == s->first &&
                     tisse__text_is_class(a, first->marker, TISSE__WC_EMPLOYER_MARKER) && !tisse__is_of(first);
  const uint32_t firm = topic ? tisse__group_referent(a, s->first_group) : TISSE__NONE;
  return tisse__may_be_firm(a, firm) ? firm : TISSE__NONE;
}

/** "X rachète Y. Le fondateur, Z, s'en va": of whom is bought, and not who buys; no fund that puts money in has one whom a text calls so. */
static uint32_t firm_founded(const tisse__analysis *a, uint32_t sentence, uint32_t firm)
{
  const uint32_t bought = tisse__bought_by(a, sentence, firm);
  return bought != TISSE__NONE ? bought : tisse__referent_is(a, firm, "Fund") ? TISSE__NONE : firm;
}

void tisse__trigger_bridge_head(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  const uint32_t of = tisse__child(a, t->group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const bool role = g->kind == TISSE__GROUP_NOUN && (g->determiner == TISSE__DEFINITE || g->determiner == TISSE__KIND_NONE || g->owner != TISSE__NONE) &&
                    (of == TISSE__NONE || is_board(t, of));
  const bool founders = are_two_founders(a, frame, f);
  if ((f->subjects.count != 1 && !founders) || f->objects.count || (!role && g->kind != TISSE__GROUP_VERB) || names_no_post(t, frame)) {
    return;
  }
  const uint32_t shared = firm_of_first(a, t->group);
  if (shared == TISSE__NONE && tisse__relation_is(a, frame->relation, "founded") && !acts_as_founder(a, t->group, f->subjects.items[0].referent)) {
    return;
  }
  if (shared != TISSE__NONE && tisse__referent_fits(a, shared, classes)) {
    tisse__ends_add(&f->objects, tisse__end_at(a, t->group, shared, TISSE_LINK_SHARED));
    return;
  }
  const tisse__sentence *s = &a->sentences[g->sentence];
  const bool plain = g->kind == TISSE__GROUP_VERB && !t->entry->constituent_count &&
                     (tisse__group_is_class(a, g, TISSE__WC_COPULA) || tisse__group_is_class(a, g, TISSE__WC_ETRE_VERB)); /* "Renault : X reste optimiste" */
  if (!plain && s->first_group + 1 < s->last_group && tisse__group_at(a, s->first_group + 1)->kind == TISSE__GROUP_STOP &&
      (tisse__group_at(a, s->first_group)->flags & TISSE__G_PROPER)) {
    tisse__resolve_group(a, s->first_group, classes, TISSE__NONE, &f->objects);
  }
  const uint32_t opening = plain || f->objects.count || g->kind != TISSE__GROUP_VERB ? TISSE__NONE : tisse__scene_firm(a, g->sentence, f->subjects.items[0].group);
  if (opening != TISSE__NONE) {
    tisse__resolve_group(a, opening, classes, f->subjects.items[0].referent, &f->objects); /* "Séisme chez Nestlé : X est limogé" */
  }
  if (f->objects.count > 1) {
    f->objects.count = 0;
  }
  if (!f->objects.count && g->kind == TISSE__GROUP_NOUN && g->owner != TISSE__NONE && tisse__class_is(a, a->referents.items[g->owner].class_, "Person")) {
    const uint32_t theirs = tisse__company_of(a, g->owner); /* "His predecessor, X": of whose firm he heads */
    if (theirs != TISSE__NONE && theirs != f->subjects.items[0].referent && tisse__referent_fits(a, theirs, classes)) {
      tisse__ends_add(&f->objects, tisse__end_at(a, t->group, theirs, TISSE_LINK_PRONOUN));
    }
    return;
  }
  const bool succeeds = g->kind == TISSE__GROUP_VERB && t->constituent_count &&
                        (tisse__group_is_class(a, g, TISSE__WC_SUCCEED) || tisse__group_is_class(a, g, TISSE__WC_REPLACE)); /* "X succédera à Z au poste de PDG" */
  const bool lacks = succeeds ? is_person(a, f->subjects.items[0].referent) : g->kind == TISSE__GROUP_NOUN && lacks_firm(t, &f->subjects.items[0], founders);
  const uint32_t at = g->kind == TISSE__GROUP_NOUN ? firm_in_front(a, s, t->group) : TISSE__NONE;
  uint32_t firm = f->objects.count || !lacks ? TISSE__NONE : at != TISSE__NONE ? at : firm_of(t, f->subjects.items[0].referent);
  if (firm != TISSE__NONE && g->kind == TISSE__GROUP_NOUN && at == TISSE__NONE && tisse__relation_is(a, frame->relation, "founded")) {
    firm = firm_founded(a, g->sentence, firm);
  }
  const bool open = firm != TISSE__NONE && tisse__relation_is(a, frame->relation, "founded") && tisse__referent_class(a, firm) == TISSE__NONE &&
                    a->referents.items[firm].source == TISSE__LABEL_SOURCE_GIVEN; /* it may be a person */
  const bool apart = t->marker && f->subjects.items[0].group == t->group && !speaks_of(a, g->sentence, firm); /* "sera lancé sous la houlette de X" */
  if (firm != TISSE__NONE && !apart && !open && tisse__referent_fits(a, firm, classes)) {
    tisse__ends_add(&f->objects, tisse__end_at(a, t->group, firm, TISSE_LINK_PRONOUN));
  }
}

bool tisse__puts_into_post(const tisse__analysis *a, const tisse__draft *draft)
{
  const tisse__group *trigger = tisse__group_at(a, draft->trigger_group);
  if (!tisse__relation_is(a, draft->relation, "leads") || trigger->kind != TISSE__GROUP_VERB || trigger->subject == TISSE__NONE) {
    return false;
  }
  const bool leads = tisse__group_stands_for(a, trigger->subject) == draft->subject.referent;
  return tisse__is_passive(trigger) ? leads : !leads;
}
