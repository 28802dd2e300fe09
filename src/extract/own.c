/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Members of a user's classes. */

#include "extract/own.h"

#include "extract/anaphor.h"
#include "base/text.h"

#include <string.h>

#define NOUNS_ASKED 256 /* of those for which names are looked through; a user has a dozen */
#define CLEAR_RANK 4 /* by how much one is what the sentence is about, that a pronoun means it and no other */
#define OWN_REACH 3  /* sentences back in which a description or a pronoun finds whom it means */

/* ---- Their nouns --------------------------------------------------------------------------------------------------------------- */

static tisse_view first_word(tisse_view text)
{
  const char *blank = memchr(text.data, ' ', text.length);
  return blank ? tisse__view(text.data, (size_t)(blank - text.data)) : text;
}

static tisse_view last_word(tisse_view text)
{
  size_t at = text.length;
  while (at > 0 && text.data[at - 1] != ' ') {
    --at;
  }
  return tisse__view(text.data + at, text.length - at);
}

static bool add_noun(struct tisse__own_nouns *self, tisse_view text, tisse_view head, uint32_t class_, uint8_t language, const tisse_allocator *allocator)
{
  const tisse__own_noun noun = {text, class_, tisse__table_find(&self->heads, head), language, false};
  return tisse__array_push(allocator, &self->nouns, noun) && tisse__table_set(&self->heads, head, (uint32_t)self->nouns.count - 1);
}

static bool add_label(struct tisse__own_nouns *self, const tisse__label *label, uint32_t class_, tisse__arena *arena, const tisse_allocator *allocator)
{
  tisse__buffer lower;
  tisse__buffer_init(&lower, allocator);
  tisse__lower_text(&lower, label->text);
  const tisse_view text = lower.failed ? (tisse_view){0} : tisse__arena_copy(arena, tisse__buffer_view(&lower));
  tisse__buffer_dispose(&lower);
  tisse__language language = TISSE__FRENCH;
  const bool tagged = label->language.length && tisse__language_find(&language, label->language);
  const uint8_t of = tagged ? (uint8_t)language : (uint8_t)TISSE__LANGUAGES;
  if (!text.data || !text.length) {
    return text.data != NULL;
  }
  const bool both = of == TISSE__LANGUAGES && first_word(text).length < text.length;
  return (of == TISSE__ENGLISH || add_noun(self, text, first_word(text), class_, both ? TISSE__FRENCH : of, allocator)) &&
         ((of != TISSE__ENGLISH && !both) || add_noun(self, text, last_word(text), class_, TISSE__ENGLISH, allocator));
}

/** "WindFarm", "wind_farm": of a class without label its IRI is all that says how members are called. */
static bool add_local(struct tisse__own_nouns *self, const tisse__class *class_, uint32_t index, tisse__arena *arena, const tisse_allocator *allocator)
{
  const tisse_view local = tisse__iri_local(class_->iri);
  tisse__buffer words;
  tisse__buffer_init(&words, allocator);
  bool plain = local.length > 2;
  for (size_t i = 0; i < local.length; ++i) {
    const char c = local.data[i];
    const bool upper = c >= 'A' && c <= 'Z', letter = upper || (c >= 'a' && c <= 'z');
    plain = plain && (letter || c == '_' || c == '-');
    if (i && upper && local.data[i - 1] >= 'a' && local.data[i - 1] <= 'z') {
      tisse__buffer_add_byte(&words, ' ');
    }
    tisse__buffer_add_byte(&words, c == '_' || c == '-' ? ' ' : c);
  }
  const tisse__label label = {tisse__buffer_view(&words), {0}};
  const bool good = !words.failed && (!plain || add_label(self, &label, index, arena, allocator));
  tisse__buffer_dispose(&words);
  return good;
}

/** Is the noun the first words of the name, as in French, or the last ones? */
static bool is_in_name(const tisse__own_noun *noun, tisse_view name)
{
  const size_t length = noun->text.length;
  if (name.length <= length + 1) {
    return false;
  }
  const tisse_view front = tisse__view(name.data, length), back = tisse__view(name.data + name.length - length, length);
  return noun->language == TISSE__ENGLISH ? tisse_view_equal(back, noun->text) && back.data[-1] == ' '
                                          : tisse_view_equal(front, noun->text) && name.data[length] == ' ';
}

/** Beside "parc éolien du Raz" there may be "la ferme éolienne de Kerlaz": what one noun of a class does, all of them do. */
static void share_names(struct tisse__own_nouns *self)
{
  for (size_t n = 0; n < self->nouns.count && n < NOUNS_ASKED; ++n) {
    for (size_t i = 0; i < self->nouns.count && self->nouns.items[n].names; ++i) {
      tisse__own_noun *other = &self->nouns.items[i];
      other->names = other->names || other->class_ == self->nouns.items[n].class_;
    }
  }
}

/** Which nouns are parts of names of members of their classes. */
static bool mark_names(struct tisse__own_nouns *self, const tisse_knowledge *knowledge, const tisse_allocator *allocator)
{
  tisse__buffer lower;
  tisse__buffer_init(&lower, allocator);
  for (size_t i = 0; i < knowledge->names.count && self->nouns.count; ++i) {
    const tisse__name *name = &knowledge->names.items[i];
    const uint32_t class_ = knowledge->entities.items[name->entity].class_;
    if (!knowledge->classes.items[class_].own || name->kind == TISSE__NAME_DESCRIPTION) {
      continue;
    }
    tisse__buffer_clear(&lower);
    tisse__lower_text(&lower, name->text);
    const tisse_view text = tisse__buffer_view(&lower);
    for (size_t n = 0; n < self->nouns.count && n < NOUNS_ASKED; ++n) {
      tisse__own_noun *noun = &self->nouns.items[n];
      noun->names = noun->names || (tisse__class_is_a(knowledge, class_, noun->class_) && is_in_name(noun, text));
    }
  }
  share_names(self);
  const bool good = !lower.failed;
  tisse__buffer_dispose(&lower);
  return good;
}

bool tisse__own_nouns_init(struct tisse__own_nouns *self, const tisse_knowledge *knowledge, tisse__arena *arena, const tisse_allocator *allocator)
{
  bool good = true;
  tisse__table_init(&self->heads, allocator);
  const uint32_t work = tisse__class_named(knowledge, "Work");
  for (uint32_t c = 0; c < knowledge->classes.count && good; ++c) {
    const tisse__class *class_ = &knowledge->classes.items[c];
    self->works = self->works || (class_->own && class_->base != TISSE__NONE && class_->base == work);
    good = good && (!class_->own || class_->labels.count || add_local(self, class_, c, arena, allocator));
    for (size_t i = 0; class_->own && i < class_->labels.count && good; ++i) {
      good = add_label(self, &class_->labels.items[i], c, arena, allocator);
    }
  }
  for (uint32_t r = 0; r < knowledge->relations.count; ++r) {
    self->relations = self->relations || !tisse__view_starts(knowledge->relations.items[r].iri, TISSE__NS);
  }
  return good && mark_names(self, knowledge, allocator);
}

void tisse__own_nouns_dispose(struct tisse__own_nouns *self, const tisse_allocator *allocator)
{
  tisse__table_dispose(&self->heads);
  tisse__array_dispose(allocator, &self->nouns);
}

/** The word as it stands, its lemma, or, where that is another word's ("communes", of "commun"), its plural. */
static bool is_form_of(const tisse__analysis *a, uint32_t word, tisse_view own)
{
  const tisse_view lower = a->lower[word];
  return tisse_view_equal(lower, own) || tisse_view_equal(a->readings[word].lemma, own) ||
         (lower.length == own.length + 1 && lower.data[own.length] == 's' && memcmp(lower.data, own.data, own.length) == 0);
}

/** Do the label's words stand here, its head (first in French, last in English) at `word`? */
static bool label_stands(const tisse__analysis *a, tisse_view label, uint32_t word)
{
  uint32_t count = 1;
  for (size_t i = 0; i < label.length; ++i) {
    count += label.data[i] == ' ';
  }
  const bool english = a->language == TISSE__ENGLISH;
  if (english ? word + 1 < count : word + count > a->word_count) {
    return false;
  }
  const uint32_t first = english ? word + 1 - count : word;
  for (uint32_t i = 0; i < count; ++i) {
    const tisse_view own = first_word(label);
    if (!is_form_of(a, first + i, own)) {
      return false;
    }
    label = tisse__view(label.data + own.length, label.length - own.length);
    label = label.length ? tisse__view(label.data + 1, label.length - 1) : label;
  }
  return true;
}

uint32_t tisse__own_noun_at(const tisse__analysis *self, uint32_t word, uint32_t *count)
{
  const struct tisse__own_nouns *own = self->own_nouns;
  if (!own->nouns.count || self->words[word].shape != TISSE__WORD) {
    return TISSE__NONE;
  }
  uint32_t at = tisse__table_find(&own->heads, self->lower[word]);
  at = at == TISSE__NONE && self->readings[word].lemma.data ? tisse__table_find(&own->heads, self->readings[word].lemma) : at;
  const tisse_view lower = self->lower[word];
  at = at == TISSE__NONE && lower.length > 3 && tisse__view_ends(lower, "s") ? tisse__table_find(&own->heads, tisse__view(lower.data, lower.length - 1)) : at;
  uint32_t best = TISSE__NONE;
  for (; at != TISSE__NONE; at = own->nouns.items[at].next) {
    const tisse__own_noun *noun = &own->nouns.items[at];
    if ((noun->language == self->language || noun->language == TISSE__LANGUAGES) && label_stands(self, noun->text, word) &&
        (best == TISSE__NONE || noun->text.length > own->nouns.items[best].text.length)) {
      best = at;
    }
  }
  *count = 1;
  for (size_t i = 0; best != TISSE__NONE && i < own->nouns.items[best].text.length; ++i) {
    *count += own->nouns.items[best].text.data[i] == ' ';
  }
  return best;
}

uint32_t tisse__own_class_at(const tisse__analysis *self, uint32_t word)
{
  uint32_t count = 0;
  const uint32_t noun = tisse__own_noun_at(self, word, &count);
  return noun == TISSE__NONE ? TISSE__NONE : self->own_nouns->nouns.items[noun].class_;
}

/* ---- What they take ------------------------------------------------------------------------------------------------------------ */

/** May a name that only the article has be of the user's class? What form and context say of it must not be against that. */
static bool found_fits(const tisse__analysis *a, const tisse__referent *r, const tisse__class *wanted)
{
  if (r->class_ == TISSE__NONE) {
    return !(a->titles && !r->impersonal && wanted->base != TISSE__NONE && tisse__class_is(a, wanted->base, "Work")); /* there, titles are quoted */
  }
  if (wanted->base == TISSE__NONE) {
    return tisse__class_is(a, r->class_, "Product"); /* "ZNF77": a code may be of anything that is no person and no firm */
  }
  const bool title = r->impersonal && tisse__class_is(a, wanted->base, "Work") && tisse__class_is(a, r->class_, "Product"); /* "will release “Night Ferry”" */
  return title || tisse__class_is_a(a->knowledge, r->class_, wanted->base) || tisse__class_is_a(a->knowledge, wanted->base, r->class_);
}

static bool fits_one(const tisse__analysis *a, const tisse__referent *r, uint32_t class_)
{
  const tisse__class *wanted = &a->knowledge->classes.items[class_];
  if (r->class_ != TISSE__NONE && tisse__class_is_a(a->knowledge, r->class_, class_)) {
    return true;
  }
  if (r->class_ != TISSE__NONE && a->knowledge->classes.items[r->class_].own) {
    return r->source == TISSE__LABEL_SOURCE_FOUND && tisse__class_is_a(a->knowledge, class_, r->class_);
  }
  if (r->source == TISSE__LABEL_SOURCE_FOUND) {
    return found_fits(a, r, wanted);
  }
  /* one of ours is of a narrower kind of a user's, as far as anybody knows; but a paper is what its name stands for everywhere */
  return wanted->base != TISSE__NONE && tisse__class_is_a(a->knowledge, r->class_, wanted->base) && !tisse__class_is(a, r->class_, "Medium");
}

bool tisse__own_asked(const tisse__analysis *self, const uint32_t *classes)
{
  for (int i = 0; i < 4 && classes[i] != TISSE__NONE; ++i) {
    if (self->knowledge->classes.items[classes[i]].own) {
      return true;
    }
  }
  return false;
}

bool tisse__own_fits(const tisse__analysis *self, uint32_t referent, const uint32_t *classes)
{
  for (int i = 0; i < 4 && classes[i] != TISSE__NONE; ++i) {
    if (self->knowledge->classes.items[classes[i]].own && fits_one(self, &self->referents.items[referent], classes[i])) {
      return true;
    }
  }
  return false;
}

static bool is_ours(const tisse__analysis *a, uint32_t relation) { return tisse__view_starts(a->knowledge->relations.items[relation].iri, TISSE__NS); }

bool tisse__own_verb(const tisse__analysis *self, tisse_view lemma)
{
  for (uint32_t link = self->own_nouns->relations ? tisse__lexicon_find(self->lexicon, lemma, TISSE__VERB) : TISSE__NONE; link != TISSE__NONE;
       link = self->lexicon->chain[link].next) {
    const tisse__entry *entry = &self->knowledge->entries.items[self->lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      if (!is_ours(self, self->knowledge->frames.items[entry->frames[f]].relation)) {
        return true;
      }
    }
  }
  return false;
}

bool tisse__own_bears(const tisse__analysis *self, uint32_t group, uint32_t referent, uint32_t class_)
{
  const tisse__group *g = tisse__group_at(self, group);
  const tisse__referent *r = &self->referents.items[referent];
  if (r->class_ != TISSE__NONE) {
    return tisse__class_is_a(self->knowledge, r->class_, class_) ||
           (self->knowledge->classes.items[r->class_].own && tisse__class_is_a(self->knowledge, class_, r->class_));
  }
  return r->source == TISSE__LABEL_SOURCE_FOUND && g->number != TISSE__PLURAL && (!g->determiner || g->determiner == TISSE__DEFINITE);
}

void tisse__own_settle(tisse__analysis *self, uint32_t referent, const uint32_t *classes)
{
  tisse__referent *r = &self->referents.items[referent];
  uint32_t only = TISSE__NONE;
  const bool single = classes[0] != TISSE__NONE && classes[1] == TISSE__NONE;
  for (int i = 0; i < 4 && classes[i] != TISSE__NONE && r->source == TISSE__LABEL_SOURCE_FOUND; ++i) {
    const bool fits = self->knowledge->classes.items[classes[i]].own ? fits_one(self, r, classes[i])
                                                                    : r->class_ == TISSE__NONE || tisse__class_is_a(self->knowledge, r->class_, classes[i]);
    if (fits && only != TISSE__NONE) {
      return; /* a party or a politician: which is not said */
    }
    only = fits ? classes[i] : only;
  }
  if (only != TISSE__NONE && (self->knowledge->classes.items[only].own || (single && r->class_ == TISSE__NONE)) && (r->class_ == TISSE__NONE || !tisse__class_is_a(self->knowledge, r->class_, only))) {
    r->class_ = only;
  }
}

static bool is_of_other(const tisse__analysis *a, uint32_t referent, const uint32_t *classes)
{
  const tisse__referent *r = &a->referents.items[referent];
  const bool own = r->class_ != TISSE__NONE && r->source == TISSE__LABEL_SOURCE_FOUND && a->knowledge->classes.items[r->class_].own;
  return own && !tisse__class_fits(a, r->class_, classes);
}

/** "Nordspace a lancé Helio-4": where a user's frame reads the word between the same two, that is what it means; but a relation under ours is one of ours too. */
static bool is_meant_otherwise(const tisse__analysis *a, const tisse__draft *draft)
{
  const uint32_t m = a->word_mention[draft->trigger_first];
  const bool bare = m != TISSE__NONE && !a->mentions.items[m].description; /* "approval for Toxaben from the ARSM": a name and a preposition say least */
  for (size_t i = 0; draft->has_object && i < a->drafts.count; ++i) {
    const tisse__draft *own = &a->drafts.items[i];
    if (is_ours(a, own->relation) || own->sentence != draft->sentence || !own->has_object || !(bare || own->trigger_first == draft->trigger_first)) {
      continue;
    }
    const uint32_t subject = own->subject.referent, object = own->object.referent;
    const bool same = (subject == draft->subject.referent && object == draft->object.referent) ||
                      (subject == draft->object.referent && object == draft->subject.referent);
    uint32_t above = own->relation;
    for (uint32_t steps = 0; same && above != TISSE__NONE && above != draft->relation && steps < a->knowledge->relations.count; ++steps) {
      above = a->knowledge->relations.items[above].parent;
    }
    if (same && above != draft->relation) {
      return true;
    }
  }
  return false;
}

bool tisse__own_forbids(const tisse__analysis *self, const tisse__draft *draft)
{
  const tisse__relation *relation = &self->knowledge->relations.items[draft->relation];
  return self->own_nouns->relations && is_ours(self, draft->relation) &&
         (is_meant_otherwise(self, draft) || is_of_other(self, draft->subject.referent, relation->domain) ||
          (draft->has_object && is_of_other(self, draft->object.referent, relation->range)));
}

/* ---- Who is meant by them ------------------------------------------------------------------------------------------------------ */

uint32_t tisse__own_carrier(const tisse__analysis *self, const tisse__draft *draft)
{
  const tisse__group *trigger = tisse__group_at(self, draft->trigger_group);
  if (trigger->kind != TISSE__GROUP_NOUN || draft->trigger_first >= trigger->first || trigger->governor == TISSE__NONE || is_ours(self, draft->relation)) {
    return draft->trigger_group;
  }
  const tisse__group *verb = tisse__group_at(self, trigger->governor);
  const bool said = verb->kind == TISSE__GROUP_VERB && verb->subject != TISSE__NONE &&
                    (verb->subject == draft->subject.group || (draft->has_object && verb->subject == draft->object.group));
  return said ? trigger->governor : draft->trigger_group;
}

/** The one of the nearest sentence that is of the classes, or the highest in rank of several; `sure` rather than what may be of them. */
typedef struct own_quest {
  const uint32_t *classes;
  uint32_t group, avoid, avoid_second;
  bool described;                ///< Its words must not contradict what the article calls them.
  bool only;                     ///< Several are none, unless one stands out.
  bool sure;                     ///< Only what is known to be of the classes.
} own_quest;

static bool answers(const tisse__analysis *a, const own_quest *q, const tisse__center *c)
{
  if (c->referent == TISSE__NONE || c->referent == q->avoid || c->referent == q->avoid_second || c->group >= q->group) {
    return false;
  }
  const tisse__referent *r = &a->referents.items[c->referent];
  bool fits = !q->sure && tisse__own_fits(a, c->referent, q->classes);
  for (int i = 0; i < 4 && q->classes[i] != TISSE__NONE && !fits; ++i) {
    const bool wider = r->class_ != TISSE__NONE && a->knowledge->classes.items[r->class_].own && tisse__class_is_a(a->knowledge, q->classes[i], r->class_);
    fits = wider || (r->class_ != TISSE__NONE && tisse__class_is_a(a->knowledge, r->class_, q->classes[i]));
  }
  return fits && !(q->described && tisse__traits_compare(a, q->group, c->referent).conflict);
}

static uint32_t nearest(const tisse__analysis *a, const own_quest *q)
{
  const uint32_t own = tisse__group_at(a, q->group)->sentence;
  const int margin = q->only ? CLEAR_RANK : 1;
  for (uint32_t back = 0; back <= OWN_REACH && back <= own; ++back) {
    const tisse__sentence *s = &a->sentences[own - back];
    uint32_t best = TISSE__NONE;
    uint8_t rank = 0;
    bool tie = false;
    for (uint32_t i = s->first_center; i < s->last_center && i < a->centers.count; ++i) {
      const tisse__center *c = &a->centers.items[i];
      if (!answers(a, q, c)) {
        continue;
      }
      if (best == TISSE__NONE || c->referent == best || c->rank > rank) {
        tie = best != TISSE__NONE && c->referent != best && c->rank - rank < margin;
        rank = c->rank > rank ? c->rank : rank;
        best = c->referent;
      } else if (rank - c->rank < margin) {
        tie = true;
      }
    }
    if (best != TISSE__NONE) {
      return tie ? TISSE__NONE : best;
    }
  }
  return TISSE__NONE;
}

/** A part of a label, its head, is enough of who was called by all of it: "le parc", of a "parc éolien"; puts the classes. */
static bool called_by_part(const tisse__analysis *a, uint32_t word, uint32_t classes[4])
{
  uint32_t count = 0;
  uint32_t at = tisse__table_find(&a->own_nouns->heads, a->lower[word]);
  for (; at != TISSE__NONE && count < 4; at = a->own_nouns->nouns.items[at].next) {
    const tisse__own_noun *noun = &a->own_nouns->nouns.items[at];
    if (noun->language == a->language || noun->language == TISSE__LANGUAGES) {
      classes[count++] = noun->class_;
    }
  }
  return count > 0;
}

/** "le traitement", "l'attaquant": nouns by which a user's frames call one end of a relation; puts its classes. */
static bool called_by_frame(const tisse__analysis *a, tisse_view lemma, uint32_t classes[4])
{
  tisse__frame_walk walk = tisse__frames_of(a, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    const tisse__relation *relation = &a->knowledge->relations.items[frame->relation];
    for (uint32_t i = 0; i < frame->subject_count + frame->object_count; ++i) {
      const bool subject = i < frame->subject_count;
      const uint32_t *ends = subject ? relation->domain : relation->range;
      if ((subject ? frame->subject[i] : frame->object[i - frame->subject_count]).function == TISSE__FN_SELF && tisse__own_asked(a, ends)) {
        memcpy(classes, ends, 4 * sizeof *classes);
        return true;
      }
    }
  }
  return false;
}

bool tisse__own_calls(const tisse__analysis *self, tisse_view lemma, uint32_t class_)
{
  if (class_ == TISSE__NONE || !self->own_nouns->relations) {
    return false;
  }
  tisse__frame_walk walk = tisse__frames_of(self, lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(self, &walk));) {
    const tisse__relation *relation = &self->knowledge->relations.items[frame->relation];
    const bool subject = frame->subject_count && frame->subject[0].function == TISSE__FN_SELF, object = frame->object_count && frame->object[0].function == TISSE__FN_SELF;
    const uint32_t *ends = subject ? relation->domain : relation->range;
    for (int i = 0; (subject || object) && !is_ours(self, frame->relation) && i < 4 && ends[i] != TISSE__NONE; ++i) {
      if (tisse__class_is_a(self->knowledge, class_, ends[i]) || tisse__class_is_a(self->knowledge, ends[i], class_)) {
        return true;
      }
    }
  }
  return false;
}

uint32_t tisse__own_instead(const tisse__analysis *self, tisse_view lemma, uint32_t class_)
{
  uint32_t classes[4];
  if (!self->own_nouns->relations || !called_by_frame(self, lemma, classes)) {
    return class_;
  }
  for (int i = 0; i < 4 && classes[i] != TISSE__NONE; ++i) {
    if (tisse__class_is_a(self->knowledge, classes[i], class_) || tisse__class_is_a(self->knowledge, class_, classes[i])) {
      return class_;
    }
  }
  return classes[1] == TISSE__NONE ? classes[0] : TISSE__NONE;
}

/** "X, maire d'Ormoy … L'édile a voté": by the nouns of a user's frame, whom one of the last claims of its relation is of; TISSE__NONE where of several. */
static uint32_t told_so(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t found = TISSE__NONE;
  tisse__frame_walk walk = tisse__frames_of(a, g->lemma, TISSE__NOUN, false);
  for (const tisse__frame *frame; a->own_nouns->relations && (frame = tisse__frame_next(a, &walk));) {
    if (is_ours(a, frame->relation) || !tisse__frame_has_self(frame)) {
      continue;
    }
    const bool subject = frame->subject[0].function == TISSE__FN_SELF;
    for (size_t d = a->drafts.count; d-- > 0 && a->drafts.items[d].sentence + OWN_REACH >= g->sentence;) {
      const tisse__draft *draft = &a->drafts.items[d];
      if (draft->relation != frame->relation || draft->sentence == g->sentence || (!subject && !draft->has_object)) {
        continue;
      }
      const uint32_t referent = subject ? draft->subject.referent : draft->object.referent;
      if (found != TISSE__NONE && found != referent) {
        return TISSE__NONE;
      }
      found = referent;
    }
  }
  return found != TISSE__NONE && tisse__traits_compare(a, group, found).conflict ? TISSE__NONE : found;
}

/** Is whose it is, or which, said beside the noun? Then it is for the frames to read. */
static bool is_told_apart(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t next = group + 1;
  const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  return g->possessor != TISSE__NONE || (owner != TISSE__NONE && tisse__group_at(a, owner)->mention != TISSE__NONE) || /* "le pétrolier de Marilis" */
         (next < a->sentences[g->sentence].last_group && tisse__group_at(a, next)->kind == TISSE__GROUP_RELATIVE &&
          tisse__group_at(a, next)->antecedent == group);
}

uint32_t tisse__own_described(const tisse__analysis *self, uint32_t group)
{
  const tisse__group *g = tisse__group_at(self, group);
  if (!self->own_nouns->nouns.count || g->kind != TISSE__GROUP_NOUN || !tisse__is_definite(g) || g->number == TISSE__PLURAL || g->mention != TISSE__NONE ||
      g->link == TISSE__ATTRIBUTE || tisse__is_tied(self, group) || is_told_apart(self, group)) {
    return TISSE__NONE;
  }
  uint32_t classes[4] = {tisse__own_class_at(self, g->head), TISSE__NONE, TISSE__NONE, TISSE__NONE};
  own_quest quest = {.classes = classes, .group = group, .avoid = tisse__clause_subject_referent(self, group), .avoid_second = TISSE__NONE, .described = true};
  if (classes[0] != TISSE__NONE) {
    quest.sure = true;
    const uint32_t sure = nearest(self, &quest);
    quest.sure = false;
    return sure != TISSE__NONE ? sure : nearest(self, &quest);
  }
  quest.sure = quest.only = true;
  const uint32_t told = told_so(self, group);
  return told != TISSE__NONE ? told
         : called_by_part(self, g->head, classes) || called_by_frame(self, g->lemma, classes) ? nearest(self, &quest) : TISSE__NONE;
}

uint32_t tisse__own_placed(const tisse__analysis *self, uint32_t group, const uint32_t *classes)
{
  const tisse__group *g = tisse__group_at(self, group);
  uint32_t words = 1;
  const uint32_t place = tisse__class_named(self->knowledge, "Place");
  const uint32_t noun = g->kind == TISSE__GROUP_NOUN ? tisse__own_noun_at(self, g->head, &words) : TISSE__NONE;
  const bool ours = noun == TISSE__NONE && tisse__slot_takes(self, classes, "Place") && tisse__word_is_class(self, g->head, TISSE__WC_PLACE); /* "le bourg de" */
  const uint32_t class_ = noun != TISSE__NONE ? self->own_nouns->nouns.items[noun].class_ : ours ? place : TISSE__NONE;
  const uint32_t named = class_ == TISSE__NONE ? TISSE__NONE
                                               : tisse__child(self, group, TISSE__COMPLEMENT, self->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t referent = named == TISSE__NONE ? TISSE__NONE : tisse__group_referent(self, named);
  if (referent == TISSE__NONE) {
    return TISSE__NONE;
  }
  const tisse__referent *r = &self->referents.items[referent];
  const uint32_t wanted[4] = {class_, TISSE__NONE, TISSE__NONE, TISSE__NONE};
  const uint32_t base = ours ? place : self->knowledge->classes.items[class_].base;
  const bool known = r->class_ != TISSE__NONE && tisse__class_is_a(self->knowledge, r->class_, class_);
  /* "le milieu de terrain | Paul Roux": the label ends in front of the name */
  const tisse__group *inner = tisse__group_at(self, named);
  const bool ahead = words > 1 && inner->mention != TISSE__NONE && inner->head < g->head + words && self->mentions.items[inner->mention].first == g->head + words &&
                     tisse__own_fits(self, referent, wanted);
  const bool is_place = base != TISSE__NONE && tisse__class_is_a(self->knowledge, base, place);
  /* "26 avions de combat Faucon-3", "une frégate de classe Brisant": what is of the class itself, whoever has them */
  return known || ahead || (is_place && (tisse__is_definite(g) || words > 1) && (ours ? tisse__referent_fits(self, referent, wanted) : tisse__own_fits(self, referent, wanted)))
             ? named : TISSE__NONE;
}

uint32_t tisse__own_meant(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid)
{
  if (!tisse__own_asked(self, classes)) {
    return TISSE__NONE;
  }
  return nearest(self, &(own_quest){.classes = classes, .group = group, .avoid = avoid, .avoid_second = tisse__clause_subject_referent(self, group),
                                    .only = true, .sure = true});
}
