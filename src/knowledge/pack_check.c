/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Is what a pack says sound? A checksum tells accidents, not malice: whoever made the file made its checksum. So every pointer is shown to lie in the
 * file, every index below the count that it is for, every choice among those there are, and every chain to end, before any of it is used.
 */

#include "knowledge/pack.h"

#include <string.h>

typedef struct checker {
  const tisse_knowledge *knowledge;
  uintptr_t first, size;     ///< Of the file in memory.
  size_t lent;               ///< Bytes of lists that items own: no two share one, so all together are no more than the file.
} checker;

/* ---- Pointers ------------------------------------------------------------------------------------------------------ */

static bool lies_in(const checker *self, const void *data, size_t length)
{
  const uintptr_t at = (uintptr_t)data - self->first;
  return at <= self->size && length <= self->size - at;
}

static bool view_lies_in(const checker *self, const void *at)
{
  tisse_view view;
  memcpy(&view, at, sizeof view);
  return view.data ? lies_in(self, view.data, view.length) : view.length == 0;
}

static bool list_lies_in(checker *self, const void *items, size_t count, size_t size, size_t alignment)
{
  if (!count) {
    return true;
  }
  if (!items || (uintptr_t)items % alignment || count > (self->size - self->lent) / size || !lies_in(self, items, count * size)) {
    return false;
  }
  self->lent += count * size;
  return true;
}

static bool labels_lie_in(checker *self, const void *at)
{
  tisse__labels labels;
  memcpy(&labels, at, sizeof labels);
  bool sound = list_lies_in(self, labels.items, labels.count, sizeof *labels.items, _Alignof(tisse__label));
  for (size_t i = 0; sound && i < labels.count; ++i) {
    sound = view_lies_in(self, &labels.items[i].text) && view_lies_in(self, &labels.items[i].language);
  }
  return sound;
}

static bool field_lies_in(checker *self, const tisse__pack_field *field, const char *item, size_t offset)
{
  const void *numbers;
  uint32_t count;
  switch ((tisse__pack_kind)field->kind) {
  case TISSE__PACK_VIEW: return view_lies_in(self, item + offset);
  case TISSE__PACK_LABELS: return labels_lie_in(self, item + offset);
  case TISSE__PACK_NUMBERS:
    memcpy(&numbers, item + offset, sizeof numbers);
    memcpy(&count, item + field->count_offset, sizeof count);
    return list_lies_in(self, numbers, count, sizeof count, _Alignof(uint32_t));
  }
  return false;
}

static bool items_lie_in(checker *self, const tisse__pack_type *type, const void *items, size_t count)
{
  bool sound = true;
  const char *item = items;
  for (size_t i = 0; sound && i < count; ++i, item += type->size) {
    for (size_t f = 0; sound && f < type->field_count; ++f) {
      const tisse__pack_field *field = &type->fields[f];
      for (size_t r = 0; sound && r < field->repeat; ++r) {
        sound = field_lies_in(self, field, item, field->offset + r * field->stride);
      }
    }
  }
  return sound;
}

/** The arrays of knowledge; of what is named by a text, the text is there. */
static bool arrays_lie_in(checker *self)
{
  bool sound = true;
  for (size_t i = 0; sound && i < TISSE__PACK_ARRAYS; ++i) {
    const tisse__pack_type *type = tisse__pack_members[i].type;
    TISSE__ARRAY(char) array;
    memcpy(&array, (const char *)self->knowledge + tisse__pack_members[i].offset, sizeof array);
    sound = items_lie_in(self, type, array.items, array.count);
    for (size_t j = 0; sound && tisse__pack_members[i].named && j < array.count; ++j) {
      tisse_view name;
      memcpy(&name, array.items + j * type->size + type->fields[0].offset, sizeof name);
      sound = name.data && (name.length || type->size != sizeof name);
    }
  }
  return sound;
}

/* ---- Indexes and choices --------------------------------------------------------------------------------------------- */

static bool below(uint32_t index, size_t count) { return index < count; }
static bool below_or_none(uint32_t index, size_t count) { return index < count || index == TISSE__NONE; }

static bool are_bools(const bool *const *flags, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    uint8_t byte;
    memcpy(&byte, flags[i], 1);
    if (byte > 1) {
      return false;
    }
  }
  return true;
}
#define BOOLS(...) are_bools((const bool *const[]){__VA_ARGS__}, sizeof((const bool *const[]){__VA_ARGS__}) / sizeof(bool *))

static bool parents_end(const void *items, size_t size, size_t offset, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    uint32_t at = (uint32_t)i;
    for (unsigned steps = 0; at != TISSE__NONE; ++steps) {
      if (at >= count || steps > TISSE__ANCESTORS_MOST) {
        return false;
      }
      memcpy(&at, (const char *)items + at * size + offset, sizeof at);
    }
  }
  return true;
}

static bool classes_hold(const tisse_knowledge *k)
{
  bool sound = parents_end(k->classes.items, sizeof *k->classes.items, offsetof(tisse__class, parent), k->classes.count);
  for (size_t i = 0; sound && i < k->classes.count; ++i) {
    sound = BOOLS(&k->classes.items[i].party, &k->classes.items[i].own) && below_or_none(k->classes.items[i].base, k->classes.count);
  }
  return sound;
}

static bool relations_hold(const tisse_knowledge *k)
{
  bool sound = parents_end(k->relations.items, sizeof *k->relations.items, offsetof(tisse__relation, parent), k->relations.count);
  for (size_t i = 0; sound && i < k->relations.count; ++i) {
    const tisse__relation *relation = &k->relations.items[i];
    sound = below_or_none(relation->inverse, k->relations.count) && BOOLS(&relation->symmetric, &relation->has_object);
    for (size_t j = 0; sound && j < 4; ++j) {
      sound = below_or_none(relation->domain[j], k->classes.count) && below_or_none(relation->range[j], k->classes.count);
    }
  }
  return sound;
}

static bool entities_hold(const tisse_knowledge *k)
{
  bool sound = true;
  for (size_t i = 0; sound && i < k->entities.count; ++i) {
    const tisse__entity *entity = &k->entities.items[i];
    sound = below(entity->class_, k->classes.count) && entity->gender <= TISSE__FEMININE && below_or_none(entity->led_by, k->entities.count) && below_or_none(entity->parent, k->entities.count) &&
            below_or_none(entity->made_by, k->entities.count) && below_or_none(entity->profile, k->profiles.count) && entity->first_name <= k->names.count &&
            entity->name_count <= k->names.count - entity->first_name;
  }
  for (size_t i = 0; sound && i < k->profiles.count; ++i) {
    const uint32_t leads = k->profiles.items[i].leads;
    sound = leads == TISSE__LEADS_SEVERAL || below_or_none(leads, k->entities.count);
  }
  for (size_t i = 0; sound && i < k->names.count; ++i) {
    const tisse__name *name = &k->names.items[i];
    sound = name->kind <= TISSE__NAME_PLURAL && name->language <= TISSE__LANGUAGES && below(name->entity, k->entities.count);
  }
  return sound;
}

static bool standing_holds(unsigned stage, unsigned certainty, unsigned polarity)
{
  return stage <= TISSE_STAGE_ENDED && certainty <= TISSE_UNCERTAIN && polarity <= TISSE_DENIED_BY_PARTY;
}

static bool arguments_hold(const tisse__argument *arguments, uint32_t count)
{
  bool sound = count <= TISSE__ARGUMENTS_MAX;
  for (uint32_t i = 0; sound && i < count; ++i) {
    sound = arguments[i].function <= TISSE__FN_PLURAL;
  }
  return sound;
}

static bool frames_hold(const tisse_knowledge *k)
{
  bool sound = true;
  for (size_t i = 0; sound && i < k->frames.count; ++i) {
    const tisse__frame *frame = &k->frames.items[i];
    sound = frame->language < TISSE__LANGUAGES && below(frame->relation, k->relations.count) && arguments_hold(frame->subject, frame->subject_count) &&
            arguments_hold(frame->object, frame->object_count) && arguments_hold(frame->amount, frame->amount_count) &&
            arguments_hold(frame->product, frame->product_count) && frame->needed_count <= 1 && arguments_hold(frame->needed, frame->needed_count) && standing_holds(frame->stage, frame->certainty, frame->polarity) &&
            below_or_none(frame->subject_class, k->classes.count) && below_or_none(frame->above_half, k->relations.count) && below_or_none(frame->object_class, k->classes.count) &&
            BOOLS(&frame->needs_product, &frame->takes_work, &frame->takes_things, &frame->needs_infinitive, &frame->needs_amount, &frame->needs_context, &frame->topic_object, &frame->topic_subject, &frame->needs_passive, &frame->needs_no_object, &frame->given_ends, &frame->has_stage, &frame->has_certainty, &frame->has_polarity);
  }
  return sound;
}

static bool cues_hold(const tisse_knowledge *k)
{
  bool sound = true;
  for (size_t i = 0; sound && i < k->cues.count; ++i) {
    const tisse__cue *cue = &k->cues.items[i];
    sound = cue->kind <= TISSE__CUE_POST && cue->language < TISSE__LANGUAGES && standing_holds(cue->stage, cue->certainty, cue->polarity) &&
            BOOLS(&cue->has_stage, &cue->has_certainty, &cue->has_polarity, &cue->past_only, &cue->object_control);
  }
  return sound;
}

/** A chain of measures runs backwards, so it ends. */
static bool measures_hold(const tisse_knowledge *k)
{
  bool sound = true;
  for (size_t i = 0; sound && i < k->measures.count; ++i) {
    const tisse__measure *measure = &k->measures.items[i];
    sound = measure->kind <= TISSE__MEASURE_LAST && measure->language <= TISSE__LANGUAGES && (unsigned)measure->bound <= TISSE_ABOUT &&
            below_or_none(measure->next, i) && !tisse__measure_fault(measure);
  }
  return sound;
}

static bool entries_hold(const tisse_knowledge *k)
{
  bool sound = true;
  for (size_t i = 0; sound && i < k->entries.count; ++i) {
    const tisse__entry *entry = &k->entries.items[i];
    sound = entry->pos <= TISSE__SYM && entry->language < TISSE__LANGUAGES && entry->constituent_count <= TISSE__CONSTITUENTS_MAX &&
            BOOLS(&entry->reflexive, &entry->fixed) && (entry->word_class <= TISSE__WC_LAST || entry->word_class == TISSE__NONE);
    for (uint32_t j = 0; sound && j < entry->frame_count; ++j) {
      sound = below(entry->frames[j], k->frames.count);
    }
    for (uint32_t j = 0; sound && j < entry->cue_count; ++j) {
      sound = below(entry->cues[j], k->cues.count);
    }
  }
  return sound;
}

/* ---- Tables and chains ----------------------------------------------------------------------------------------------- */

/** Is each bit one of as many, or are all set, which says nothing? */
static bool bits_hold(uint64_t bits, size_t count)
{
  return bits == UINT64_MAX || count >= 64 || !(bits >> count);
}

/** As many slots are taken as it says, so that one is free and each search ends. */
static bool table_holds(checker *self, const tisse__table *table, size_t limit, uint32_t special)
{
  size_t taken = 0;
  bool sound = items_lie_in(self, &tisse__pack_slot_type, table->slots, table->capacity);
  for (size_t i = 0; sound && i < table->capacity; ++i) {
    const tisse__table_slot *slot = &table->slots[i];
    if (slot->key.data) {
      sound = slot->value < limit || slot->value == special;
      ++taken;
    }
  }
  return sound && taken == table->count;
}

static bool readings_hold(checker *self, const tisse__added_reading *items, size_t count)
{
  bool sound = items_lie_in(self, &tisse__pack_reading_type, items, count);
  for (size_t i = 0; sound && i < count; ++i) {
    const tisse__reading *reading = &items[i].reading;
    sound = below_or_none(items[i].next, i) && reading->lemma.data && reading->pos <= TISSE__SYM && reading->form <= TISSE__PARTICIPLE_PRESENT &&
            reading->tense <= TISSE__FUTURE && reading->mood <= TISSE__IMPERATIVE && reading->person <= 3 && reading->number <= TISSE__PLURAL &&
            reading->gender <= TISSE__FEMININE && reading->kind <= TISSE__COMPARATIVE && reading->prior <= 15;
  }
  return sound;
}

static bool lexicon_holds(checker *self, const tisse__lexicon *lexicon)
{
  tisse__table forms;
  const tisse__added_reading *readings;
  size_t count;
  tisse__morphology_lend(lexicon->morphology, &forms, &readings, &count);
  bool sound = table_holds(self, &forms, count, TISSE__NONE) && readings_hold(self, readings, count) &&
               table_holds(self, &lexicon->by_lemma, lexicon->chain_count, TISSE__NONE) &&
               table_holds(self, &lexicon->by_first_word, lexicon->chain_count, TISSE__NONE);
  for (size_t i = 0; sound && i < lexicon->chain_count; ++i) { /* a chain runs backwards, so it ends */
    sound = below(lexicon->chain[i].entry, self->knowledge->entries.count) && below_or_none(lexicon->chain[i].next, i) &&
            lexicon->chain[i].constituents == self->knowledge->entries.items[lexicon->chain[i].entry].constituent_count &&
            bits_hold(lexicon->chain[i].relations, self->knowledge->relations.count);
  }
  return sound;
}

static bool tables_hold(checker *self)
{
  const tisse_knowledge *k = self->knowledge;
  return table_holds(self, &k->class_index, k->classes.count, TISSE__NONE) && table_holds(self, &k->relation_index, k->relations.count, TISSE__NONE) &&
         table_holds(self, &k->entity_index, k->entities.count, TISSE__NONE) && table_holds(self, &k->frame_index, k->frames.count, TISSE__NONE) &&
         table_holds(self, &k->concept_index, k->concepts.count, TISSE__NONE) &&
         table_holds(self, &k->measure_index, k->measures.count, TISSE__NONE) &&
         table_holds(self, &k->surnames, k->entities.count, TISSE__SHARED_SURNAME);
}

static bool gazetteer_holds(const tisse_knowledge *k)
{
  const tisse__gazetteer *gazetteer = k->gazetteer;
  size_t taken = 0;
  bool sound = gazetteer->name_count == k->names.count && gazetteer->names_of.count > 0;
  for (size_t i = 0; sound && i < gazetteer->capacity; ++i) {
    taken += gazetteer->edges[i].next != 0;
    sound = below(gazetteer->edges[i].next, gazetteer->names_of.count);
  }
  sound = sound && taken == gazetteer->edge_count && (!taken || taken < gazetteer->capacity);
  for (size_t i = 0; sound && i < gazetteer->names_of.count; ++i) {
    sound = below_or_none(gazetteer->names_of.items[i], k->names.count);
  }
  for (size_t i = 0; sound && i < gazetteer->name_count; ++i) { /* a chain runs on to later names, so it ends */
    sound = below_or_none(gazetteer->next[i], k->names.count) && gazetteer->next[i] > i;
  }
  return sound;
}

bool tisse__pack_is_sound(const tisse_knowledge *knowledge)
{
  checker self = {.knowledge = knowledge, .first = (uintptr_t)knowledge->pack, .size = knowledge->pack_size};
  bool sound = arrays_lie_in(&self) && classes_hold(knowledge) && relations_hold(knowledge) && entities_hold(knowledge) && frames_hold(knowledge) &&
               cues_hold(knowledge) && entries_hold(knowledge) && measures_hold(knowledge) && tables_hold(&self) && gazetteer_holds(knowledge);
  for (size_t i = 0; sound && i < TISSE__LANGUAGES; ++i) {
    sound = lexicon_holds(&self, &knowledge->lexicons[i]);
  }
  return sound;
}
