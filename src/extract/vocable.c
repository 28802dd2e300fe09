/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "extract/vocable.h"

#include "base/any.h"
#include "base/text.h"
#include "extract/group.h"
#include "extract/quantity.h"

#include <string.h>

/** May it stand for a word that has not its key? "du", "auquel". */
static bool is_another(const tisse__form *form)
{
  for (size_t i = 0; i < form->reading_count; ++i) {
    if (form->readings[i].kind == TISSE__CONTRACTED) {
      return true;
    }
  }
  return TISSE__VIEW_IS_ANY(form->lower, "des", "du", "au", "aux");
}

/** As below, for a form that may stand for `first`. */
static bool stands_for(const tisse__form *form, tisse_view first)
{
  const tisse_view lower = form->lower;
  if ((tisse__view_is(first, "de") && (tisse__view_is(lower, "des") || tisse__view_is(lower, "du"))) ||
      (tisse__view_is(first, "à") && (tisse__view_is(lower, "au") || tisse__view_is(lower, "aux")))) {
    return true;
  }
  if (lower.length == first.length && first.length > 1 && tisse__view_ends(lower, "'") && memcmp(lower.data, first.data, first.length - 1) == 0) {
    return true;
  }
  for (size_t i = 0; i < form->reading_count; ++i) {
    if (form->readings[i].kind == TISSE__CONTRACTED && tisse_view_equal(form->readings[i].lemma, first)) {
      return true;
    }
  }
  return false;
}

bool tisse__vocable_may_begin(const tisse__vocable *vocable, tisse_view expression)
{
  const tisse_view lower = vocable->form.lower;
  if (expression.length >= lower.length && lower.length && expression.data[0] == lower.data[0] &&
      memcmp(expression.data, lower.data, lower.length) == 0 && (expression.length == lower.length || expression.data[lower.length] == ' ')) {
    return true;
  }
  if (!vocable->bends || !expression.length) {
    return false;
  }
  const char *blank = memchr(expression.data, ' ', expression.length);
  return stands_for(&vocable->form, tisse__view(expression.data, blank ? (size_t)(blank - expression.data) : expression.length));
}

/** The set in the forms' memory. */
static const tisse__class_set *keep_classes(const tisse__vocable_in *in, tisse__class_set set)
{
  static const tisse__class_set none;
  tisse__class_set *kept = memcmp(&set, &none, sizeof set) ? tisse__arena_alloc(in->arena, sizeof *kept) : NULL;
  if (kept) {
    *kept = set;
  }
  return kept ? kept : &none;
}

static const tisse__options no_options;

/** Options with room for so many; NULL where there are none, or memory ran out. */
static tisse__options *make_options(tisse__arena *arena, uint32_t count, uint8_t **second, uint32_t **items)
{
  tisse__options *options = count ? tisse__arena_alloc(arena, sizeof *options + count * (sizeof **items + 1)) : NULL;
  if (!options) {
    return NULL;
  }
  *items = (uint32_t *)(options + 1);
  *second = (uint8_t *)(*items + count);
  *options = (tisse__options){.count = count, .second = *second, .items = *items};
  return options;
}

/** Puts those of one word in front, all in their order, and notes what the others go on with. */
static tisse__options *part_singles(tisse__options *options, uint8_t *second, uint32_t *items)
{
  for (uint32_t i = 0; i < options->count; ++i) {
    if (!second[i]) {
      const uint32_t item = items[i];
      memmove(second + options->singles + 1, second + options->singles, i - options->singles);
      memmove(items + options->singles + 1, items + options->singles, (i - options->singles) * sizeof *items);
      second[options->singles] = 0;
      items[options->singles++] = item;
    }
  }
  for (uint32_t i = options->singles; i < options->count; ++i) {
    options->may_follow[second[i] >> 6] |= UINT64_C(1) << (second[i] & 63);
  }
  return options;
}

/** Those along a chain; NULL where there are none, or memory ran out. */
static tisse__options *options_of(const tisse__lexicon *lexicon, uint32_t first, tisse__arena *arena)
{
  uint32_t count = 0;
  for (uint32_t link = first; link != TISSE__NONE; link = lexicon->chain[link].next) {
    ++count;
  }
  uint8_t *second;
  uint32_t *items;
  tisse__options *options = make_options(arena, count, &second, &items);
  if (!options) {
    return NULL;
  }
  for (uint32_t link = first, i = 0; i < count; link = lexicon->chain[link].next, ++i) {
    second[i] = (uint8_t)lexicon->chain[link].tells;
    items[i] = lexicon->chain[link].entry;
  }
  return part_singles(options, second, items);
}

static void find_expressions(tisse__vocable *vocable, const tisse__vocable_in *in)
{
  const tisse__lexicon *lexicon = &in->knowledge->lexicons[in->language];
  const tisse__options *fixed = options_of(lexicon, tisse__lexicon_find_fixed(lexicon, vocable->form.lower), in->arena);
  vocable->fixed = fixed ? fixed : &no_options;
  tisse__class_set apart = {{0}};
  tisse__options *options = options_of(lexicon, tisse__lexicon_find_apart_first(lexicon, vocable->form.lower), in->arena);
  uint8_t *classes = options ? tisse__arena_alloc(in->arena, options->count) : NULL;
  for (uint32_t i = 0; classes && i < options->count; ++i) {
    classes[i] = (uint8_t)in->knowledge->entries.items[options->items[i]].word_class;
    tisse__class_set_add(&apart, classes[i]);
  }
  if (options) {
    options->classes = classes;
  }
  vocable->apart = classes ? options : &no_options;
  vocable->apart_classes = keep_classes(in, apart);
  vocable->opens_adverbial = tisse__class_set_has(vocable->bare_classes, TISSE__WC_ADVERBIAL) || tisse__class_set_has(&apart, TISSE__WC_ADVERBIAL);
}

/** The markers with this first byte that may begin with the form; puts them where there is room, and returns how many. */
static uint32_t take_markers(const tisse__vocable *vocable, const tisse__lexicon *lexicon, unsigned char first, uint8_t *second, uint32_t *items)
{
  uint32_t count = 0;
  for (uint32_t i = lexicon->marker_first[first]; i < lexicon->marker_first[first + 1]; ++i) {
    const uint32_t index = lexicon->marker_order[i];
    if (tisse__vocable_may_begin(vocable, lexicon->markers.items[index])) {
      if (items) {
        second[count] = tisse__second_key(lexicon->markers.items[index]);
        items[count] = index;
      }
      ++count;
    }
  }
  return count;
}

static void find_markers(tisse__vocable *vocable, const tisse__vocable_in *in)
{
  const tisse__lexicon *lexicon = &in->knowledge->lexicons[in->language];
  const tisse__form *form = &vocable->form;
  unsigned char bytes[3] = {(unsigned char)form->lower.data[0]};
  size_t byte_count = 1;
  if (bytes[0] == 'a') {
    bytes[byte_count++] = 0xC3; /* "au" for "à" */
  }
  for (size_t i = 0; i < form->reading_count && byte_count == 1; ++i) {
    const tisse_view lemma = form->readings[i].lemma;
    if (form->readings[i].kind == TISSE__CONTRACTED && lemma.length && (unsigned char)lemma.data[0] != bytes[0]) {
      bytes[byte_count++] = (unsigned char)lemma.data[0];
    }
  }
  uint32_t count = 0;
  for (size_t i = 0; i < byte_count; ++i) {
    count += take_markers(vocable, lexicon, bytes[i], NULL, NULL);
  }
  uint8_t *second = NULL;
  uint32_t *items = NULL;
  tisse__options *options = make_options(in->arena, count, &second, &items);
  vocable->markers = &no_options;
  if (options) {
    for (size_t i = 0, at = 0; i < byte_count; ++i) {
      at += take_markers(vocable, lexicon, bytes[i], second + at, items + at);
    }
    vocable->markers = part_singles(options, second, items);
  }
}

/** Adds the word classes of a chain of entries: of those that are words alone, or of those that are expressions. */
static void add_classes(tisse__class_set *out, const tisse_knowledge *knowledge, const tisse__lexicon *lexicon, uint32_t first, bool expressions)
{
  for (uint32_t link = first; link != TISSE__NONE; link = lexicon->chain[link].next) {
    if (lexicon->chain[link].classed && (lexicon->chain[link].constituents != 0) == expressions) {
      tisse__class_set_add(out, knowledge->entries.items[lexicon->chain[link].entry].word_class);
    }
  }
}

static __attribute__((noinline)) tisse__told told_of(const tisse_knowledge *knowledge, tisse__language language, tisse_view lemma, tisse__pos pos)
{
  const tisse__lexicon *lexicon = &knowledge->lexicons[language];
  tisse__told told = {.entries = TISSE__NONE};
  if (tisse__lexicon_may_have(lexicon, lemma)) {
    told.entries = tisse__lexicon_find(lexicon, lemma, pos);
    add_classes(&told.classes, knowledge, lexicon, told.entries, false);
    for (uint32_t link = told.entries; link != TISSE__NONE; link = lexicon->chain[link].next) {
      const bool alone = !lexicon->chain[link].constituents;
      told.opens = told.opens || (alone && lexicon->chain[link].frames);
      told.heads = told.heads || (!alone && lexicon->chain[link].frames);
      told.cued = told.cued || (alone && lexicon->chain[link].cues);
    }
    add_classes(&told.classes, knowledge, lexicon, tisse__lexicon_find_apart(lexicon, lemma, pos), false);
  }
  return told;
}

static struct tisse__memo_slot *memo_slot(tisse__memo *memo, uint64_t hash, tisse__pos pos)
{
  return &memo->slots[(hash ^ (uint64_t)pos * 37) % (1 << TISSE__MEMO_BITS)];
}

/** As tisse__told_of, of a lemma that is not remembered. */
static __attribute__((noinline)) const tisse__told *look_up(tisse__memo *memo, const tisse_knowledge *knowledge, tisse__language language, tisse_view lemma, tisse__pos pos)
{
  if (!lemma.length || lemma.length > TISSE__MEMO_LONGEST) {
    memo->longer = told_of(knowledge, language, lemma, pos);
    return &memo->longer;
  }
  const uint64_t hash = tisse__key_hash(lemma);
  const uint64_t rest = lemma.length > 8 ? tisse__bytes_as_number(lemma.data + 8, lemma.length - 8) : 0;
  struct tisse__memo_slot *slot = memo_slot(memo, hash, pos);
  *slot = (struct tisse__memo_slot){hash, rest, (uint32_t)lemma.length << 8 | (uint32_t)pos, told_of(knowledge, language, lemma, pos)};
  return &slot->told;
}

const tisse__told *tisse__told_of(tisse__memo *memo, const tisse_knowledge *knowledge, tisse__language language, tisse_view lemma, tisse__pos pos)
{
  static const tisse__told nothing = {.entries = TISSE__NONE};
  const uint64_t hash = tisse__key_hash(lemma);
  if (!tisse__lexicon_may_have_hash(&knowledge->lexicons[language], hash)) {
    return &nothing;
  }
  const struct tisse__memo_slot *slot = memo_slot(memo, hash, pos);
  if (slot->hash != hash || slot->key != ((uint32_t)lemma.length << 8 | (uint32_t)pos) || lemma.length > TISSE__MEMO_LONGEST ||
      (lemma.length > 8 && slot->rest != tisse__bytes_as_number(lemma.data + 8, lemma.length - 8))) {
    return look_up(memo, knowledge, language, lemma, pos);
  }
  return &slot->told;
}

static tisse__class_set classes_of(const tisse__vocable_in *in, tisse_view lemma, tisse__pos pos)
{
  return told_of(in->knowledge, in->language, lemma, pos).classes;
}

tisse__along tisse__along_chain(const tisse__lexicon *lexicon, uint32_t first)
{
  tisse__along along = {.first = first};
  for (uint32_t link = first; link != TISSE__NONE; link = lexicon->chain[link].next) {
    along.relations |= lexicon->chain[link].relations;
    along.takes |= lexicon->chain[link].takes;
  }
  return along;
}

/** What a reading's lemma opens and is. Most lemmas have no entry at all, which is told once. */
static tisse__entries entries_of(const tisse__vocable_in *in, const tisse__reading *r)
{
  const tisse__lexicon *lexicon = &in->knowledge->lexicons[in->language];
  const bool may_have = tisse__lexicon_may_have(lexicon, r->lemma);
  tisse__entries out = {.noun = tisse__along_chain(lexicon, may_have ? tisse__lexicon_find(lexicon, r->lemma, TISSE__NOUN) : TISSE__NONE),
                        .adjective = tisse__along_chain(lexicon, may_have ? tisse__lexicon_find(lexicon, r->lemma, TISSE__ADJ) : TISSE__NONE),
                        .verb = tisse__along_chain(lexicon, may_have ? tisse__lexicon_find(lexicon, r->lemma, TISSE__VERB) : TISSE__NONE),
                        .lemma_bit = tisse__lemma_bit(r->lemma)};
  tisse__class_set expressions = {{0}}, noun = {{0}};
  if (may_have) {
    add_classes(&expressions, in->knowledge, lexicon, out.noun.first, true);
    noun = classes_of(in, r->lemma, TISSE__NOUN);
  }
  out.expression_classes = keep_classes(in, expressions);
  out.noun_classes = keep_classes(in, noun);
  return out;
}

enum { POINTED_MAX = 8 };

/** The letters of "I.P.O.", "E.V.s", as they are written without their points; empty of what is none. */
static tisse_view pointed(tisse_view word, char letters[POINTED_MAX])
{
  size_t count = 0, at = 0;
  while (at < word.length && count < POINTED_MAX && word.data[at] >= 'A' && word.data[at] <= 'Z' && (at + 1 == word.length || word.data[at + 1] == '.')) {
    letters[count++] = word.data[at];
    at += 2;
  }
  const tisse_view rest = at < word.length ? tisse__view(word.data + at, word.length - at) : (tisse_view){0};
  return count > 1 && (!rest.length || TISSE__VIEW_IS_ANY(rest, "s", "s.")) ? tisse__view(letters, count) : (tisse_view){0};
}

static const tisse__class_set *own_classes_of(const tisse__vocable_in *in, const tisse__reading *r, const tisse__entries *entries)
{
  if (r->pos == TISSE__NOUN) {
    return entries->noun_classes;
  }
  const tisse__class_set none = {{0}};
  const bool may_have = tisse__lexicon_may_have(&in->knowledge->lexicons[in->language], r->lemma);
  return keep_classes(in, may_have ? classes_of(in, r->lemma, (tisse__pos)r->pos) : none);
}

/** Of reading i; of the same lemma as the one before, a verb in another person, it is the same. */
static void fill_entries(tisse__entries *entries, const tisse__reading *readings, size_t i, const tisse__vocable_in *in)
{
  const tisse__reading *r = &readings[i];
  const bool same = i && tisse_view_equal(r->lemma, r[-1].lemma);
  entries[i] = same ? entries[i - 1] : entries_of(in, r);
  entries[i].own_classes = same && r->pos == r[-1].pos ? entries[i - 1].own_classes : own_classes_of(in, r, &entries[i]);
}

static void find_entries(tisse__vocable *vocable, const tisse__vocable_in *in)
{
  const size_t count = vocable->form.reading_count;
  tisse__entries *entries = tisse__arena_alloc(in->arena, count * sizeof *entries);
  tisse__class_set any = classes_of(in, vocable->form.lower, TISSE__POS_NONE), named = {{0}};
  char bare[POINTED_MAX];
  const tisse_view letters = pointed(vocable->form.surface, bare);
  vocable->pointed_pair = letters.length == 2;
  for (size_t i = 0; i < letters.length; ++i) {
    bare[i] |= 0x20;
  }
  const tisse__class_set short_classes = letters.length ? classes_of(in, letters, TISSE__POS_NONE) : any;
  if (letters.length && tisse__class_set_has(&short_classes, TISSE__WC_COMMON_ACRONYM)) {
    tisse__class_set_add(&any, TISSE__WC_COMMON_ACRONYM); /* "its I.P.O." */
  }
  vocable->bare_classes = keep_classes(in, any);
  for (size_t i = 0; entries && i < count; ++i) {
    fill_entries(entries, vocable->form.readings, i, in);
    tisse__class_set_join(&any, entries[i].expression_classes);
    tisse__class_set_join(&any, entries[i].noun_classes);
    tisse__class_set_join(&any, entries[i].own_classes);
  }
  vocable->entries = entries;
  unsigned length;
  const tisse_view surface = vocable->form.surface;
  vocable->capital = surface.length && tisse__is_upper(tisse__utf8_decode(surface.data, surface.data + surface.length, &length));
  if (vocable->capital) {
    const tisse__class_set noun = classes_of(in, vocable->form.lower, TISSE__NOUN);
    named = classes_of(in, vocable->form.lower, TISSE__PROPER);
    tisse__class_set_join(&named, &noun);
    tisse__class_set_join(&any, &named);
  }
  vocable->named_classes = keep_classes(in, named);
  vocable->any_classes = memcmp(&any, vocable->bare_classes, sizeof any) ? keep_classes(in, any) : vocable->bare_classes;
}

static void find_figures(tisse__vocable *vocable, const tisse__vocable_in *in)
{
  static const tisse__figures none;
  tisse__figures found;
  vocable->figures = &none;
  if (tisse__figures_of(&found, in->knowledge, in->language, vocable->form.lower)) {
    tisse__figures *kept = tisse__arena_alloc(in->arena, sizeof *kept);
    if (kept) {
      *kept = found;
      vocable->figures = kept;
    }
  }
}

/** Before a verb, or of the first person: whom it stands for, frames settle. */
static bool stands_late(const tisse__form *form)
{
  bool first_person = false;
  for (size_t i = 0; i < form->reading_count; ++i) {
    first_person = first_person || (form->readings[i].person == 1 && (form->readings[i].pos == TISSE__PRON || form->readings[i].pos == TISSE__DET));
  }
  return first_person || TISSE__VIEW_IS_ANY(form->lower, "le", "la", "l'", "lui", "en", "y", "nous", "notre", "nos", "je", "j'", "on", "we", "our", "my", "i");
}

/** How names are looked up by the word. "45 A350s", "six 787-9s": several of a name that has a figure; "G.M.", "I.B.M.": letters with points. */
static uint64_t fold_of(const tisse__form *form, const tisse__gazetteer *names)
{
  const tisse_view word = form->surface;
  const uint64_t fold = tisse__gazetteer_fold(word);
  char bare[POINTED_MAX];
  const tisse_view letters = pointed(word, bare);
  uint32_t short_name = TISSE__NONE;
  if (letters.length && !tisse__gazetteer_is_inner(names, fold) && !tisse__gazetteer_step(names, 0, fold, &short_name)) {
    return tisse__gazetteer_fold(letters);
  }
  bool figure = false;
  for (size_t i = 0; i < word.length; ++i) {
    figure = figure || (word.data[i] >= '0' && word.data[i] <= '9');
  }
  uint32_t name = TISSE__NONE;
  if (!figure || word.length < 3 || word.data[word.length - 1] != 's' || tisse__gazetteer_is_inner(names, fold) || tisse__gazetteer_step(names, 0, fold, &name)) {
    return fold;
  }
  const uint64_t one = tisse__gazetteer_fold((tisse_view){word.data, word.length - 1});
  return tisse__gazetteer_is_inner(names, one) || tisse__gazetteer_step(names, 0, one, &name) ? one : fold;
}

static void fill(void *user, tisse__form *form)
{
  const tisse__vocable_in *in = user;
  tisse__vocable *vocable = (tisse__vocable *)form;
  vocable->key = is_another(form) ? 0 : tisse__word_key(form->lower);
  vocable->bends = !vocable->key || tisse__view_ends(form->lower, "'");
  vocable->fold = fold_of(form, in->knowledge->gazetteer);
  vocable->inner = tisse__gazetteer_is_inner(in->knowledge->gazetteer, vocable->fold);
  vocable->name_state = tisse__gazetteer_step(in->knowledge->gazetteer, 0, vocable->fold, &vocable->name);
  for (size_t i = 0; i < form->reading_count; ++i) {
    vocable->tags |= 1U << form->readings[i].pos;
  }
  find_entries(vocable, in);
  find_expressions(vocable, in);
  find_markers(vocable, in);
  find_figures(vocable, in);
  vocable->month = vocable->figures->month;
  vocable->stands_late = stands_late(form);
  vocable->lemma_bit = tisse__lemma_bit(form->lower);
  vocable->opens_time = tisse__may_open_time(vocable);
}

void tisse__vocable_init(tisse__forms *forms, const tisse_allocator *allocator, tisse__vocable_in *in)
{
  tisse__forms_init(forms, allocator, in->knowledge->lexicons[in->language].morphology, sizeof(tisse__vocable));
  in->arena = &forms->arena;
  forms->fill = fill;
  forms->user = in;
}
