/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Runs the steps over a document and writes its drafts out as claims. */

#include "extract/extractor.h"

#include "base/report.h"
#include "extract/date.h"
#include "extract/mention.h"
#include "extract/name_form.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define RELEASE_EVERY 1000000 /* bytes of text: some hundred articles */
#define DEFAULT_BASE "https://w3id.org/tisse/id/"

/* ---- Life --------------------------------------------------------------------------------------------------------------- */

tisse_status tisse_extractor_new(tisse_extractor **out, const tisse_context *context, const tisse_knowledge *knowledge,
                                 const tisse_extract_options *options)
{
  *out = NULL;
  if (!knowledge->sealed) {
    tisse__report(context, TISSE_ERROR, NULL, 0, 0, "the knowledge must be sealed before anything is extracted with it");
    return TISSE_E_ARGUMENT;
  }
  tisse_extractor *self = tisse__alloc_zero(&context->allocator, 1, sizeof *self);
  if (!self) {
    return tisse__report_memory(context);
  }
  self->context = *context;
  self->knowledge = knowledge;
  self->weakest = options && options->weakest_set ? options->weakest : TISSE_LINK_PRONOUN;
  tisse__arena_init(&self->arena, &context->allocator);
  tisse__arena_init(&self->lasting, &context->allocator);
  tisse__buffer_init(&self->text, &context->allocator);
  tisse__referents_init(&self->analysis, &context->allocator);
  for (int l = 0; l < TISSE__LANGUAGES; ++l) {
    self->vocable_in[l] = (tisse__vocable_in){.knowledge = knowledge, .language = (tisse__language)l};
    tisse__vocable_init(&self->vocables[l], &context->allocator, &self->vocable_in[l]);
  }
  self->base = tisse__arena_copy(&self->lasting, tisse_view_of(options && options->base ? options->base : DEFAULT_BASE));
  self->entity_referent = tisse__arena_zero(&self->lasting, knowledge->entities.count, sizeof *self->entity_referent);
  const bool nouns = tisse__own_nouns_init(&self->own_nouns, knowledge, &self->lasting, &context->allocator);
  if (!self->base.data || !self->entity_referent || !nouns) {
    tisse_extractor_free(self);
    return tisse__report_memory(context);
  }
  *out = self;
  return TISSE_OK;
}

void tisse_extractor_free(tisse_extractor *self)
{
  if (!self) {
    return;
  }
  const tisse_allocator allocator = self->context.allocator;
  tisse__array_dispose(&allocator, &self->words);
  tisse__array_dispose(&allocator, &self->ranges);
  tisse__array_dispose(&allocator, &self->seen);
  tisse__array_dispose(&allocator, &self->citations);
  tisse__array_dispose(&allocator, &self->analysis.mentions);
  tisse__referents_dispose(&self->analysis, &allocator);
  tisse__own_nouns_dispose(&self->own_nouns, &allocator);
  tisse__array_dispose(&allocator, &self->analysis.antonomasias);
  tisse__array_dispose(&allocator, &self->analysis.traits);
  tisse__array_dispose(&allocator, &self->analysis.centers);
  tisse__array_dispose(&allocator, &self->analysis.several);
  tisse__array_dispose(&allocator, &self->analysis.sums);
  tisse__array_dispose(&allocator, &self->analysis.dates);
  tisse__array_dispose(&allocator, &self->analysis.groups);
  tisse__array_dispose(&allocator, &self->analysis.drafts);
  tisse__array_dispose(&allocator, &self->analysis.deals);
  for (int l = 0; l < TISSE__LANGUAGES; ++l) {
    tisse__forms_dispose(&self->vocables[l]);
  }
  tisse__buffer_dispose(&self->text);
  tisse__arena_dispose(&self->arena);
  tisse__arena_dispose(&self->lasting);
  tisse__free(&allocator, self, sizeof *self);
}

/* ---- Analysis -------------------------------------------------------------------------------------------------------------- */

/** The longer the run, the more of the mapped knowledge has been read, until all of it lies in memory. */
static void release_now_and_then(tisse_extractor *self)
{
  self->read += self->analysis.text.length;
  if (self->read >= RELEASE_EVERY) {
    self->read = 0;
    tisse__knowledge_release(self->knowledge);
  }
}

tisse_status tisse__extractor_analyse(tisse_extractor *self, const tisse_document *document, tisse_writer *trace)
{
  tisse__analysis *a = &self->analysis;
  tisse__arena_reset(&self->arena);
  const tisse_metadata *metadata = tisse_document_metadata(document);
  tisse__language language;
  a->text = tisse_document_text(document);
  if (!tisse__language_find(&language, metadata->language)) {
    language = tisse__language_guess(a->text, TISSE__FRENCH);
  }
  a->context = &self->context;
  a->knowledge = self->knowledge;
  a->document = document;
  a->language = language;
  a->lexicon = &self->knowledge->lexicons[language];
  a->arena = &self->arena;
  a->vocables = &self->vocables[language];
  a->memo = &self->memos[language];
  a->entity_referent = self->entity_referent;
  a->surnames = &self->knowledge->surnames;
  a->own_nouns = &self->own_nouns;
  a->titles = false;
  a->trace = trace;
  a->lemma_bits_of = 0;
  self->mentions_begin = self->mentions_of = NULL;
  a->post.firm = a->sale.firm = TISSE__NONE;
  a->antonomasias.count = a->mentions.count = a->sums.count = a->dates.count = a->groups.count =
      a->drafts.count = a->deals.count = a->traits.count = a->centers.count = a->several.count = 0;
  a->people_until = 0;
  tisse__referents_clear(a);
  if (!a->lexicon->morphology) {
    tisse__report(&self->context, TISSE_ERROR, NULL, 0, 0, "the knowledge has no full-form lexicon for \"%s\"", tisse__language_tag(language));
    return TISSE_E_KNOWLEDGE;
  }
  static tisse_status (*const steps[])(tisse__analysis *) = {
    tisse__analyse_names,  tisse__analyse_tags,    tisse__analyse_unknown_names, tisse__analyse_own_names, tisse__analyse_quantities, tisse__analyse_dates,
    tisse__analyse_groups, tisse__analyse_clauses, tisse__analyse_classes,       tisse__analyse_claims};
  tisse__forms_settle(a->vocables);
  tisse_status status = tisse__analyse_words(a, &self->words, &self->ranges);
  for (size_t i = 0; i < sizeof steps / sizeof *steps && status == TISSE_OK; ++i) {
    status = steps[i](a);
  }
  release_now_and_then(self);
  return status == TISSE_E_MEMORY ? tisse__report_memory(&self->context) : status;
}

/* ---- Claims --------------------------------------------------------------------------------------------------------------- */

static tisse_span code_points(const tisse__analysis *a, uint32_t first, uint32_t last)
{
  if (first >= last) {
    return (tisse_span){0, 0};
  }
  return (tisse_span){tisse_document_code_point(a->document, a->words[first].bytes.begin),
                      tisse_document_code_point(a->document, a->words[last - 1].bytes.end)};
}

static tisse_view keep(tisse_extractor *self)
{
  const tisse_view kept = tisse__arena_copy(&self->arena, tisse__buffer_view(&self->text));
  return self->text.failed ? (tisse_view){0} : kept;
}

/** The class that a found name is given where context left it open: what the end of the relation asks for. */
static uint32_t referent_class(const tisse_extractor *self, const tisse__referent *referent, const uint32_t *wanted)
{
  if (referent->class_ != TISSE__NONE) {
    return referent->class_;
  }
  const uint32_t organization = tisse__class_named(self->knowledge, "Organization");
  for (int i = 0; wanted && i < 4 && wanted[i] != TISSE__NONE; ++i) {
    if (wanted[i] == organization) {
      return organization;
    }
  }
  return wanted && wanted[0] != TISSE__NONE ? wanted[0] : organization;
}

static tisse_view referent_iri(tisse_extractor *self, const tisse__referent *referent, uint32_t class_)
{
  if (referent->entity != TISSE__NONE) {
    return self->knowledge->entities.items[referent->entity].iri;
  }
  static const char *const kinds[] = {"Person", "Product", "Place"};
  const char *kind = "organization";
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds && class_ != TISSE__NONE; ++i) {
    const uint32_t ancestor = tisse__class_named(self->knowledge, kinds[i]);
    if (ancestor != TISSE__NONE && tisse__class_is_a(self->knowledge, class_, ancestor)) {
      static const char *const lower[] = {"person", "product", "place"};
      kind = lower[i];
    }
  }
  const uint32_t top = tisse__class_named(self->knowledge, "Organization");
  if (class_ != TISSE__NONE && self->knowledge->classes.items[class_].own && !strcmp(kind, "organization") &&
      !(top != TISSE__NONE && tisse__class_is_a(self->knowledge, class_, top))) {
    kind = "thing"; /* a protein, a film */
  }
  tisse__buffer_clear(&self->text);
  tisse__buffer_add(&self->text, self->base);
  tisse__buffer_add_text(&self->text, "entity/");
  tisse__buffer_add_text(&self->text, kind);
  tisse__buffer_add_byte(&self->text, '-');
  tisse__slug_text(&self->text, referent->label);
  return keep(self);
}

/** Is the word, or an abbreviation without its full stop, one of the name's? */
static bool has_word(tisse_view name, tisse_view word)
{
  const char *end = name.data + name.length;
  for (const char *at = name.data; at && (size_t)(end - at) >= word.length && at < end;) {
    if (memcmp(at, word.data, word.length) == 0 && (at + word.length == end || at[word.length] == ' ' || at[word.length] == '.')) {
      return true;
    }
    const char *blank = memchr(at, ' ', (size_t)(end - at));
    at = blank ? blank + 1 : NULL;
  }
  return false;
}

/** Are all words of one folded name among those of the other? */
static bool words_within(tisse_view one, tisse_view other)
{
  const char *at = one.data;
  const char *end = one.data + one.length;
  while (at < end) {
    const char *stop = memchr(at, ' ', (size_t)(end - at));
    stop = stop ? stop : end;
    const size_t length = (size_t)(stop - at);
    if (!has_word(other, tisse__view(at, length))) {
      return false;
    }
    at = stop < end ? stop + 1 : end;
  }
  return true;
}

/** The same letters, whatever the blanks: "exxon mobil" and "exxonmobil"? */
static bool same_letters(tisse_view one, tisse_view other)
{
  size_t i = 0, j = 0;
  while (i < one.length || j < other.length) {
    if (i < one.length && one.data[i] == ' ') {
      ++i;
    } else if (j < other.length && other.data[j] == ' ') {
      ++j;
    } else if (i < one.length && j < other.length && one.data[i] == other.data[j]) {
      ++i;
      ++j;
    } else {
      return false;
    }
  }
  return true;
}

/** The label in the article's language; the one to display where the ontology has none such, or says that one is for all. */
static tisse_view label_in_language(const tisse__analysis *a, uint32_t entity)
{
  const tisse__entity *known = &a->knowledge->entities.items[entity];
  tisse_view own = {0};
  for (uint32_t i = known->first_name; i < known->first_name + known->name_count; ++i) {
    const tisse__name *name = &a->knowledge->names.items[i];
    if (name->kind == TISSE__NAME_SHORT || (name->kind == TISSE__NAME_LABEL && name->language == TISSE__LANGUAGES)) {
      return known->label;
    }
    own = name->kind == TISSE__NAME_LABEL && name->language == a->language && !own.data ? name->text : own;
  }
  return own.data ? own : known->label;
}

/** "JPMorgan Chase" for JPMorgan: has the name words that the label lacks, articles, legal forms and "Group" apart? */
static bool says_more(const tisse__analysis *a, const tisse__mention *mention, tisse_view label)
{
  bool more = false;
  for (uint32_t w = mention->first; w < mention->last && !more; ++w) {
    more = a->words[w].shape == TISSE__WORD && !(tisse__word_tags(a, w) & (1U << TISSE__DET)) && !words_within(a->lower[w], label) && !tisse__word_is_class(a, w, TISSE__WC_LEGAL) &&
           !tisse__word_is_class(a, w, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(a, w, TISSE__WC_COMPANY_ENDING);
  }
  return more;
}

static bool has_figure(tisse_view word)
{
  for (size_t i = 0; i < word.length; ++i) {
    if (word.data[i] >= '0' && word.data[i] <= '9') {
      return true;
    }
  }
  return false;
}

/** "Citroën ë-C3", "ID.4", "Steam Machine" for Steam Deck: has the name of a product a figure that the label lacks, or only some of the label's words and
 * one of its own? Then it is another model's. */
static bool is_other_model(const tisse__analysis *a, const tisse__mention *mention, tisse_view label, tisse_view folded)
{
  bool other = false, shared = false, own = false;
  for (uint32_t w = mention->first; w < mention->last && !other; ++w) {
    const bool within = words_within(a->lower[w], label);
    other = (a->words[w].shape == TISSE__MIXED || has_figure(a->lower[w])) && !within && !words_within(folded, label);
    shared = shared || within;
    own = own || (!within && (a->words[w].flags & TISSE__TOKEN_UPPER_FIRST));
  }
  const bool apart = own && !shared && mention->last - mention->first == 2 && (a->words[mention->first].flags & TISSE__TOKEN_UPPER_FIRST) &&
                     (a->words[mention->first + 1].flags & TISSE__TOKEN_UPPER_FIRST); /* "Avelia Horizon" for TGV M */
  return other || apart || (shared && own && !words_within(label, folded));
}

/** A ticker is a sign, no name. */
static bool is_ticker(const tisse__analysis *a, const tisse__mention *mention)
{
  return mention->name != TISSE__NONE && a->knowledge->names.items[mention->name].kind == TISSE__NAME_TICKER;
}

/** Sorts the mentions by whom they mean, once an article: names are looked for in those of one referent after the other. */
static bool sort_mentions(tisse_extractor *self)
{
  const tisse__analysis *a = &self->analysis;
  if (self->mentions_of) {
    return true;
  }
  uint32_t *begin = tisse__arena_zero(&self->arena, a->referents.count + 2, sizeof *begin);
  uint32_t *items = tisse__arena_alloc(&self->arena, (a->mentions.count + 1) * sizeof *items);
  if (!begin || !items) {
    return false;
  }
  for (size_t m = 0; m < a->mentions.count; ++m) {
    if (a->mentions.items[m].referent < a->referents.count) {
      ++begin[a->mentions.items[m].referent + 2];
    }
  }
  for (size_t r = 2; r < a->referents.count + 2; ++r) {
    begin[r] += begin[r - 1];
  }
  for (uint32_t m = 0; m < a->mentions.count; ++m) { /* the beginning of the next one moves up to its place meanwhile */
    if (a->mentions.items[m].referent < a->referents.count) {
      items[begin[a->mentions.items[m].referent + 1]++] = m;
    }
  }
  self->mentions_begin = begin;
  self->mentions_of = items;
  return true;
}

enum { OFTEN = 3 };

/**
 * The ontology's label; but where the article never has it and calls a company or a product otherwise, by a part of it ("Sabadell", "H200") or by
 * another name ("Public Investment Fund", "A319"), what it writes, the longest; so too where it has a company's other name far more often.
 */
static tisse_view name_in_article(tisse_extractor *self, uint32_t index)
{
  tisse__analysis *a = &self->analysis;
  const tisse__referent *referent = &a->referents.items[index];
  const tisse_view label = referent->source == TISSE__LABEL_SOURCE_KNOWN ? label_in_language(a, referent->entity) : referent->label;
  if (referent->source != TISSE__LABEL_SOURCE_KNOWN || !tisse_view_equal(label, referent->label) ||
      !(tisse__class_is(a, referent->class_, "Organization") || tisse__class_is(a, referent->class_, "Product"))) {
    return label;
  }
  if (!sort_mentions(self)) {
    return label;
  }
  tisse_view best = {0}, another = {0};
  uint32_t as_label = 0, as_another = 0;
  for (uint32_t m = self->mentions_begin[index]; m < self->mentions_begin[index + 1]; ++m) {
    const tisse__mention *mention = &a->mentions.items[self->mentions_of[m]];
    if (mention->description || mention->prefix || is_ticker(a, mention)) {
      continue;
    }
    const tisse_view words = tisse__model_of(a, tisse__words_on_line(a, tisse__words_text(a, mention->first, mention->last)));
    tisse__buffer_clear(&self->text);
    tisse__fold_text(&self->text, words);
    const tisse_view folded = tisse__buffer_view(&self->text);
    const bool apart = folded.length != referent->folded.length && same_letters(folded, referent->folded);
    const bool name = a->words[mention->first].flags & (TISSE__TOKEN_UPPER_FIRST | TISSE__TOKEN_ALL_UPPER | TISSE__TOKEN_INNER_UPPER);
    const bool part = folded.length < referent->folded.length && words_within(folded, referent->folded);
    const bool same = words_within(referent->folded, folded) && !says_more(a, mention, referent->folded);
    const bool product = tisse__class_is(a, referent->class_, "Product");
    const bool other = product ? is_other_model(a, mention, referent->folded, folded) : name && !same;
    if (!apart && !part && !other) {
      if (product) {
        return referent->label; /* "unités de traitement Tensor", "iPhones" are none to show */
      }
      ++as_label;
      continue;
    }
    best = words.length > best.length ? words : best;
    const bool letters = mention->last == mention->first + 1 && (a->words[mention->first].flags & TISSE__TOKEN_ALL_UPPER); /* "AWS" stands for the label */
    const bool own = !apart && !part && !letters && !words_within(referent->folded, folded); /* "Toyota Motor" is no other name than Toyota */
    as_another += own;
    another = own && words.length > another.length ? words : another;
  }
  if (as_label) { /* "Daimler", in an article that has the Mercedes-Benz brand once */
    return as_another >= OFTEN * as_label ? another : referent->label;
  }
  return best.data ? best : referent->label;
}

/** As name_in_article, looked for once an article. */
static tisse_view display_name(tisse_extractor *self, uint32_t index)
{
  tisse__referent *referent = &self->analysis.referents.items[index];
  if (!referent->shown.data) {
    referent->shown = name_in_article(self, index);
  }
  return referent->shown;
}

/** Who gives mentions asks of them: where a pronoun or a description stands for one, the words of the given mention. */
static void given_words(const tisse__analysis *a, const tisse__end *end, uint32_t *first, uint32_t *last)
{
  *first = end->first;
  *last = end->last;
  if (a->referents.items[end->referent].source != TISSE__LABEL_SOURCE_GIVEN) {
    return;
  }
  for (uint32_t w = end->first; w < end->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m != TISSE__NONE && a->mentions.items[m].given && a->mentions.items[m].referent == end->referent) {
      *first = a->mentions.items[m].first;
      *last = a->mentions.items[m].last;
      return;
    }
  }
  for (size_t m = a->mentions.count; m-- > 0;) {
    if (a->mentions.items[m].given && a->mentions.items[m].referent == end->referent) {
      *first = a->mentions.items[m].first;
      *last = a->mentions.items[m].last;
      return;
    }
  }
}

static tisse_party party_of(tisse_extractor *self, const tisse__end *end, const uint32_t *wanted)
{
  const tisse__analysis *a = &self->analysis;
  const tisse__referent *referent = &a->referents.items[end->referent];
  const uint32_t class_ = referent_class(self, referent, wanted);
  uint32_t first, last;
  given_words(a, end, &first, &last);
  tisse_party party = {.label = display_name(self, end->referent),
                       .words = tisse__words_text(a, first, last),
                       .span = code_points(a, first, last),
                       .known = referent->entity != TISSE__NONE,
                       .link = end->link};
  party.iri = referent_iri(self, referent, class_);
  if (class_ != TISSE__NONE) {
    party.class_iri = self->knowledge->classes.items[class_].iri;
  }
  return party;
}

static void fill_sums(const tisse__analysis *a, const tisse__draft *draft, tisse_claim *claim)
{
  if (draft->sum != TISSE__NONE) {
    const tisse__sum *sum = &a->sums.items[draft->sum];
    if (!sum->vague && sum->unit.data) {
      claim->money = (tisse_money){sum->value, sum->max, sum->bound, sum->unit};
      claim->amount_span = code_points(a, sum->first, sum->last);
    }
  }
  if (draft->quantity != TISSE__NONE) {
    const tisse__sum *sum = &a->sums.items[draft->quantity];
    claim->quantity = (tisse_quantity){sum->value, sum->unit};
  }
}

static void fill_voice(tisse_extractor *self, const tisse__draft *draft, tisse_claim *claim)
{
  tisse__analysis *a = &self->analysis;
  if (draft->speaker != TISSE__NONE) {
    const tisse__referent *speaker = &a->referents.items[draft->speaker];
    claim->speaker = speaker->label;
    claim->speaker_iri = referent_iri(self, speaker, referent_class(self, speaker, NULL));
  } else {
    claim->speaker = tisse__words_on_line(a, draft->speaker_words);
  }
  if (draft->medium != TISSE__NONE) {
    const tisse__referent *medium = &a->referents.items[draft->medium];
    claim->cited_medium = medium->label;
    claim->cited_medium_iri = referent_iri(self, medium, medium->class_);
  }
  if (draft->denier != TISSE__NONE) {
    const tisse__referent *denier = &a->referents.items[draft->denier];
    claim->denied_by_iri = referent_iri(self, denier, referent_class(self, denier, NULL));
  }
}

/** Does the date hang on the trigger, or on the verb that the trigger itself hangs on? A date of another clause is another event's. */
static bool dates_trigger(const tisse__analysis *a, const tisse__date *date, uint32_t trigger)
{
  uint32_t verb = trigger;
  for (int steps = 0; steps < 4 && verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB; ++steps) {
    verb = tisse__group_at(a, verb)->governor;
  }
  uint32_t g = a->word_group[date->first];
  for (int steps = 0; steps < 6 && g != TISSE__NONE; ++steps) {
    const tisse__group *group = tisse__group_at(a, g);
    if (g == trigger || g == verb) {
      return true;
    }
    if (group->kind == TISSE__GROUP_VERB && (group->flags & TISSE__G_FINITE)) {
      return false;
    }
    if (group->governor == TISSE__NONE) {
      return group->link == TISSE__LOOSE; /* left open by the analysis */
    }
    g = group->governor;
  }
  return g == TISSE__NONE;
}

/** "sera finalisé en mars": is it to happen then? Not where the date is that of the announcement: "un rachat annoncé en mars". */
static bool is_to_come(const tisse__analysis *a, const tisse__draft *draft, const tisse__date *date)
{
  uint32_t verb = a->word_group[date->first];
  for (int steps = 0; steps < 6 && verb != TISSE__NONE && tisse__group_at(a, verb)->kind != TISSE__GROUP_VERB; ++steps) {
    verb = tisse__group_at(a, verb)->governor;
  }
  const tisse__group *v = verb == TISSE__NONE ? NULL : tisse__group_at(a, verb);
  const bool told = v && verb != draft->trigger_group && (tisse__lemma_cue(a, v->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE ||
                                                          tisse__lemma_cue(a, v->lemma, TISSE__VERB, TISSE__CUE_SUPPORT) != TISSE__NONE);
  return !told && (draft->stage == TISSE_STAGE_PLANNED || draft->stage == TISSE_STAGE_ANNOUNCED || draft->stage == TISSE_STAGE_SIGNED);
}

/** The date nearest to the trigger in its clause. */
static tisse_view event_date(tisse_extractor *self, const tisse__draft *draft)
{
  const tisse__analysis *a = &self->analysis;
  const tisse__sentence *sentence = &a->sentences[draft->sentence];
  const tisse__date *best = NULL;
  uint32_t nearest = UINT32_MAX;
  for (size_t i = tisse__dates_behind(a, sentence->first); i < a->dates.count && a->dates.items[i].last <= sentence->last; ++i) {
    const tisse__date *date = &a->dates.items[i];
    if (date->first < sentence->first || !date->year || !dates_trigger(a, date, draft->trigger_group)) {
      continue;
    }
    const uint32_t distance = date->first > draft->trigger_first ? date->first - draft->trigger_first : draft->trigger_first - date->first;
    if (distance < nearest) {
      nearest = distance;
      best = date;
    }
  }
  if (!best) {
    return (tisse_view){0};
  }
  const tisse__date date = is_to_come(a, draft, best) ? tisse__date_ahead(a, best) : *best;
  tisse__buffer_clear(&self->text);
  tisse__buffer_addf(&self->text, "%04u-%02u-%02u", (unsigned)date.year, (unsigned)date.month, (unsigned)date.day);
  self->text.length -= !date.month ? sizeof "-01-01" - 1 : !date.day ? sizeof "-01" - 1 : 0; /* as far as it is known */
  return keep(self);
}

/** Made of what the claim says and where; the same words read by the same rules give the same claim. */
static tisse_view claim_id(tisse_extractor *self, const tisse_claim *claim)
{
  uint64_t hash = UINT64_C(14695981039346656037);
  const tisse_view parts[] = {claim->article, claim->relation, claim->subject.iri, claim->object.iri, claim->money.currency};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i) {
    hash = tisse__hash_more(hash, parts[i].data, parts[i].length);
    hash = tisse__hash_more(hash, "\x1f", 1);
  }
  char numbers[64];
  const uint64_t values[] = {claim->evidence_span.begin, claim->evidence_span.end, (uint64_t)claim->stage, (uint64_t)claim->certainty,
                             (uint64_t)claim->polarity, (uint64_t)claim->money.value};
  for (size_t i = 0; i < sizeof values / sizeof *values; ++i) {
    for (int byte = 0; byte < 8; ++byte) {
      numbers[byte] = (char)(values[i] >> (8 * byte));
    }
    hash = tisse__hash_more(hash, numbers, 8);
  }
  hash ^= hash >> 33;
  hash *= UINT64_C(0xFF51AFD7ED558CCD);
  hash ^= hash >> 33;
  char hex[17];
  tisse__hash_hex(hex, hash);
  tisse__buffer_clear(&self->text);
  tisse__buffer_add_byte(&self->text, 'c');
  tisse__buffer_add_text(&self->text, hex);
  return keep(self);
}

static tisse_status emit_draft(tisse_extractor *self, const tisse__draft *draft, tisse_claim_fn emit, void *user)
{
  const tisse__analysis *a = &self->analysis;
  const tisse__relation *relation = &self->knowledge->relations.items[draft->relation];
  const tisse__sentence *sentence = &a->sentences[draft->sentence];
  const tisse_metadata *metadata = tisse_document_metadata(a->document);
  tisse_claim claim = {.article = metadata->iri, .source = metadata->source, .relation = relation->iri, .stage = draft->stage,
                       .certainty = draft->certainty, .polarity = draft->polarity,
                       .standing = tisse_standing_of(draft->stage, draft->certainty, draft->polarity)};
  claim.subject = party_of(self, &draft->subject, relation->domain);
  if (draft->has_object) {
    claim.object = party_of(self, &draft->object, relation->range);
  }
  fill_sums(a, draft, &claim);
  fill_voice(self, draft, &claim);
  claim.product = tisse__words_text(a, draft->product_first, draft->product_last);
  claim.event_date = event_date(self, draft);
  claim.sentence = tisse__words_text(a, sentence->first, sentence->last);
  claim.sentence_span = code_points(a, sentence->first, sentence->last);
  claim.evidence = tisse__words_text(a, draft->evidence_first, draft->evidence_last);
  claim.evidence_span = code_points(a, draft->evidence_first, draft->evidence_last);
  claim.trigger_span = code_points(a, draft->trigger_first, draft->trigger_last);
  claim.rule = self->knowledge->frames.items[draft->frame].iri;
  claim.cues = draft->cues;
  claim.cue_count = draft->cue_count;
  claim.language = tisse_view_of(tisse__language_tag(a->language));
  claim.id = claim_id(self, &claim);
  if (!tisse__citations_of(self, draft, &claim.leans_on, &claim.leans_on_count) || self->arena.failed || self->text.failed) {
    return tisse__report_memory(&self->context);
  }
  return emit(user, &claim);
}

static int by_evidence(const void *left, const void *right)
{
  const tisse__draft *x = left;
  const tisse__draft *y = right;
  if (x->evidence_first != y->evidence_first) {
    return x->evidence_first < y->evidence_first ? -1 : 1;
  }
  if (x->evidence_last != y->evidence_last) {
    return x->evidence_last < y->evidence_last ? -1 : 1;
  }
  const uint32_t a[] = {x->relation, x->subject.referent, x->object.referent, (uint32_t)x->stage, (uint32_t)x->certainty, (uint32_t)x->polarity,
                        x->sum, x->frame, x->trigger_first};
  const uint32_t b[] = {y->relation, y->subject.referent, y->object.referent, (uint32_t)y->stage, (uint32_t)y->certainty, (uint32_t)y->polarity,
                        y->sum, y->frame, y->trigger_first};
  for (size_t i = 0; i < sizeof a / sizeof *a; ++i) {
    if (a[i] != b[i]) {
      return a[i] < b[i] ? -1 : 1;
    }
  }
  return 0;
}

tisse_status tisse_extractor_read(tisse_extractor *self, const tisse_document *document, tisse_claim_fn emit, void *user)
{
  tisse_status status = tisse__extractor_analyse(self, document, NULL);
  tisse__analysis *a = &self->analysis;
  if (status == TISSE_OK && a->drafts.count) {
    qsort(a->drafts.items, a->drafts.count, sizeof *a->drafts.items, by_evidence);
  }
  status = status ? status : tisse__citations_find(self);
  for (size_t i = 0; i < a->drafts.count && status == TISSE_OK; ++i) {
    const tisse__draft *draft = &a->drafts.items[i];
    const tisse_link weaker = draft->has_object && draft->object.link > draft->subject.link ? draft->object.link : draft->subject.link;
    if (weaker <= self->weakest && !draft->tacit && !tisse__own_forbids(a, draft)) {
      status = emit_draft(self, draft, emit, user);
    }
  }
  return status;
}
