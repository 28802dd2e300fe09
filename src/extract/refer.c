/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who is meant: names, lists, appositions, descriptions, event nouns, pronouns. What is not plain is left alone. */

#include "extract/analysis.h"

#include "base/text.h"

#include <string.h>

#define SENTENCES_BACK 2
#define EVENT_REACH 7  /* sentences over which an event noun takes up a deal */

static const tisse__group *G(const tisse__analysis *a, uint32_t group)
{
  return &a->groups.items[group];
}

static bool is_class(const tisse__analysis *a, uint32_t class_, const char *name)
{
  const uint32_t ancestor = tisse__class_named(a->knowledge, name);
  return class_ != TISSE__NONE && ancestor != TISSE__NONE && tisse__class_is_a(a->knowledge, class_, ancestor);
}

bool tisse__class_fits(const tisse__analysis *self, uint32_t class_, const uint32_t *classes)
{
  const uint32_t organization = tisse__class_named(self->knowledge, "Organization");
  for (int i = 0; i < 4 && classes[i] != TISSE__NONE; ++i) {
    if (class_ == TISSE__NONE ? tisse__class_is_a(self->knowledge, classes[i], organization) : tisse__class_is_a(self->knowledge, class_, classes[i])) {
      return true;
    }
  }
  return false;
}

static bool wants(const tisse__analysis *a, const uint32_t *classes, const char *name)
{
  const uint32_t class_ = tisse__class_named(a->knowledge, name);
  return class_ != TISSE__NONE && tisse__class_fits(a, class_, classes);
}

bool tisse__referent_fits(const tisse__analysis *self, uint32_t referent, const uint32_t *classes)
{
  const tisse__referent *r = &self->referents.items[referent];
  if (r->class_ != TISSE__NONE || r->source == TISSE__LABEL_SOURCE_KNOWN) {
    return tisse__class_fits(self, r->class_, classes);
  }
  if (r->source == TISSE__LABEL_SOURCE_GIVEN) {
    return true; /* whoever gave it knows what it is; the frame decides */
  }
  const bool several_words = memchr(r->folded.data, ' ', r->folded.length) != NULL;
  return tisse__class_fits(self, TISSE__NONE, classes) || (several_words && wants(self, classes, "Person")) || wants(self, classes, "Product");
}

uint32_t tisse__child(const tisse__analysis *self, uint32_t governor, int link, const char *marker, uint32_t from)
{
  const tisse__sentence *sentence = &self->sentences[G(self, governor)->sentence];
  uint32_t g = from == TISSE__NONE || from < sentence->first_group ? sentence->first_group : from;
  for (; g < sentence->last_group; ++g) {
    const tisse__group *group = G(self, g);
    if (group->governor == governor && (link < 0 || group->link == link) && (!marker || tisse__view_is(group->marker, marker))) {
      return g;
    }
  }
  return TISSE__NONE;
}

static bool add_end(tisse__ends *out, tisse__end end)
{
  for (uint32_t i = 0; i < out->count; ++i) {
    if (out->items[i].referent == end.referent) {
      return false;
    }
  }
  if (out->count < TISSE__ENDS_MAX) {
    out->items[out->count++] = end;
    return true;
  }
  return false;
}

/** The referent of a name that heads the group or stands in apposition in it, TISSE__NONE where none. */
static uint32_t named(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  if (g->mention == TISSE__NONE) {
    return TISSE__NONE;
  }
  return a->mentions.items[g->mention].referent;
}

static bool relational(const tisse__analysis *a, tisse_view lemma)
{
  const tisse__lexicon *lexicon = a->lexicon;
  for (uint32_t link = tisse__lexicon_find(lexicon, lemma, TISSE__NOUN); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t f = 0; f < entry->frame_count; ++f) {
      const tisse__frame *frame = &a->knowledge->frames.items[entry->frames[f]];
      if ((frame->subject_count && frame->subject[0].function == TISSE__FN_SELF) || (frame->object_count && frame->object[0].function == TISSE__FN_SELF)) {
        return true;
      }
    }
  }
  return false;
}

/** "la start-up Lumenys", "le rival AMD", "le français Thales": does the common noun in front only say what the name is? */
static bool head_identifies(const tisse__analysis *a, const tisse__group *g)
{
  if (g->flags & TISSE__G_PROPER) {
    return true;
  }
  const uint8_t pos = a->readings[g->head].pos;
  const uint32_t m = a->word_mention[g->head];
  return pos == TISSE__ADJ || pos == TISSE__PROPER || (m != TISSE__NONE && a->mentions.items[m].description) ||
         (a->words[g->head].flags & TISSE__TOKEN_UPPER_FIRST) || tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) ||
         tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE) ||
         tisse__word_is_class(a, g->head, TISSE__WC_MEDIUM) || tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) || relational(a, g->lemma);
}

static bool product_noun_of_company(const tisse__analysis *a, const tisse__group *g, uint32_t referent)
{
  return !(g->flags & TISSE__G_PROPER) && tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) &&
         !is_class(a, a->referents.items[referent].class_, "Product") && !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
}

static tisse__end end_of_group(const tisse__analysis *a, uint32_t group, uint32_t referent, tisse_link link)
{
  const tisse__group *g = G(a, group);
  tisse__end end = {.referent = referent, .group = group, .first = g->first, .last = g->last, .link = link};
  if (g->mention != TISSE__NONE && a->mentions.items[g->mention].referent == referent) {
    end.first = a->mentions.items[g->mention].first;
    end.last = a->mentions.items[g->mention].last;
  }
  return end;
}

static bool lemma_in(tisse_view lemma, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    if (tisse__view_is(lemma, words[i])) {
      return true;
    }
  }
  return false;
}
#define LEMMA_IN(lemma, ...) lemma_in(lemma, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* ---- Focus ----------------------------------------------------------------------------------------------------------- */

typedef struct wanted {
  const uint32_t *classes;
  uint32_t avoid, avoid_second;
  uint8_t gender, number;
  bool person;
} wanted;

static bool fits(const tisse__analysis *a, const wanted *w, uint32_t referent)
{
  if (referent == TISSE__NONE || referent == w->avoid || referent == w->avoid_second) {
    return false;
  }
  const tisse__referent *r = &a->referents.items[referent];
  const bool human = is_class(a, r->class_, "Person");
  if (human != w->person || is_class(a, r->class_, "Medium") || is_class(a, r->class_, "Place") || is_class(a, r->class_, "Institution")) {
    return false;
  }
  if (human && w->gender && r->gender && w->gender != r->gender) {
    return false;
  }
  return human || tisse__referent_fits(a, referent, w->classes);
}

static bool speaks_back(const tisse__analysis *a, const tisse__sentence *s)
{
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *group = G(a, g);
    if (group->kind == TISSE__GROUP_NOUN && ((group->determiner == TISSE__POSSESSIVE && group->person == 3) ||
                                             ((group->flags & TISSE__G_PRONOUN) && group->link == TISSE__SUBJECT && group->person == 3))) {
      return true;
    }
  }
  return false;
}

/** In one sentence, before the group `limit`: the last subject that fits, else the only one that fits; ambiguity gives NONE and `stop`. */
static uint32_t focus_in(const tisse__analysis *a, const wanted *w, uint32_t sentence, uint32_t limit, bool *stop)
{
  const tisse__sentence *s = &a->sentences[sentence];
  uint32_t only = TISSE__NONE;
  uint32_t subject = TISSE__NONE;
  bool several = false;
  for (uint32_t g = s->first_group; g < s->last_group && g < limit; ++g) {
    const tisse__group *group = G(a, g);
    const uint32_t referent = group->kind == TISSE__GROUP_NOUN ? named(a, g) : TISSE__NONE;
    if (!fits(a, w, referent) || !head_identifies(a, group)) {
      continue;
    }
    if (group->link == TISSE__SUBJECT && !group->marker.data && !(G(a, group->governor)->flags & TISSE__G_INVERTED)) {
      subject = referent;
    }
    several = several || (only != TISSE__NONE && only != referent);
    only = referent;
  }
  const uint32_t found = subject != TISSE__NONE ? subject : several ? TISSE__NONE : only;
  /* a sentence that itself speaks of somebody before ("ses clients …") keeps that one in focus */
  const bool carried = subject == TISSE__NONE && limit == UINT32_MAX && speaks_back(a, s);
  *stop = (found != TISSE__NONE || several) && !carried;
  return carried ? TISSE__NONE : found;
}

static uint32_t focus_before(const tisse__analysis *a, const wanted *w, uint32_t group)
{
  const uint32_t sentence = G(a, group)->sentence;
  for (uint32_t back = 0; back <= SENTENCES_BACK && back <= sentence; ++back) {
    bool stop = false;
    const uint32_t found = focus_in(a, w, sentence - back, back ? UINT32_MAX : group, &stop);
    if (stop) {
      return found;
    }
  }
  return TISSE__NONE;
}

/** A demonstrative takes up the organisation named last in its sentence. */
static uint32_t nearest_before(const tisse__analysis *a, const wanted *w, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[G(a, group)->sentence];
  for (uint32_t g = group; g-- > s->first_group;) {
    const uint32_t referent = G(a, g)->kind == TISSE__GROUP_NOUN ? named(a, g) : TISSE__NONE;
    if (fits(a, w, referent) && head_identifies(a, G(a, g))) {
      return referent;
    }
  }
  return TISSE__NONE;
}

/** The subject of the clause that the group stands in as another function. */
static uint32_t clause_subject_group(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = G(a, group);
  uint32_t verb = g->governor;
  for (int steps = 0; verb != TISSE__NONE && G(a, verb)->kind != TISSE__GROUP_VERB && steps < 6; ++steps) {
    verb = G(a, verb)->governor;
  }
  /* ", valuing the start-up at …": what the whole clause does, not its subject */
  if (verb != TISSE__NONE && G(a, verb)->form == TISSE__PARTICIPLE_PRESENT && G(a, verb)->link == TISSE__ADVERBIAL && !G(a, verb)->marker.data) {
    return TISSE__NONE;
  }
  if (verb == TISSE__NONE || G(a, verb)->subject == TISSE__NONE || G(a, verb)->subject == group ||
      ((G(a, verb)->flags & TISSE__G_INVERTED) && G(a, verb)->subject > group)) {
    return TISSE__NONE;
  }
  uint32_t subject = G(a, verb)->subject;
  if (G(a, subject)->kind == TISSE__GROUP_RELATIVE && G(a, subject)->antecedent != TISSE__NONE) {
    subject = G(a, subject)->antecedent;
  }
  return G(a, subject)->kind == TISSE__GROUP_NOUN ? subject : TISSE__NONE;
}

/** Its referent: it cannot be meant by a description in that clause. */
static uint32_t clause_subject(const tisse__analysis *a, uint32_t group)
{
  const uint32_t subject = clause_subject_group(a, group);
  return subject == TISSE__NONE ? TISSE__NONE : named(a, subject);
}

/** The focus is taken for a company noun only where no fitting organisation named nearby is spoken of more often in the article. */
static uint32_t steady(const tisse__analysis *a, const wanted *w, uint32_t group, uint32_t focus)
{
  if (focus == TISSE__NONE) {
    return focus;
  }
  const uint32_t sentence = G(a, group)->sentence;
  const uint32_t first = a->sentences[sentence ? sentence - 1 : 0].first;
  for (size_t m = 0; m < a->mentions.count; ++m) {
    const tisse__mention *mention = &a->mentions.items[m];
    if (mention->first < first || mention->first >= G(a, group)->first || mention->referent == TISSE__NONE || mention->referent == focus) {
      continue;
    }
    if (fits(a, w, mention->referent) && a->referents.items[mention->referent].mentions > a->referents.items[focus].mentions) {
      return TISSE__NONE;
    }
  }
  return focus;
}

/* ---- Descriptions ------------------------------------------------------------------------------------------------------ */

static uint32_t referent_of_entity(const tisse__analysis *a, uint32_t entity)
{
  for (uint32_t i = 0; i < a->referents.count; ++i) {
    if (a->referents.items[i].entity == entity) {
      return i;
    }
  }
  return TISSE__NONE;
}

/** "le géant des puces": the one entity of the article that is called so; several in the article leave it open. */
static uint32_t described(const tisse__analysis *a, uint32_t mention, const wanted *w)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t name = a->mentions.items[mention].name; name != TISSE__NONE; name = tisse__gazetteer_next(a->knowledge->gazetteer, name)) {
    const tisse__name *candidate = &a->knowledge->names.items[name];
    if (candidate->kind != TISSE__NAME_DESCRIPTION) {
      continue;
    }
    const uint32_t referent = referent_of_entity(a, candidate->entity);
    if (referent == TISSE__NONE || referent == w->avoid || referent == w->avoid_second) {
      continue;
    }
    if (found != TISSE__NONE && found != referent) {
      return TISSE__NONE;
    }
    found = referent;
  }
  return found;
}

/** "la firme de Redmond" */
static uint32_t based_there(const tisse__analysis *a, uint32_t group)
{
  uint32_t place = tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE);
  if (place == TISSE__NONE || !(G(a, place)->flags & TISSE__G_PROPER)) {
    return TISSE__NONE;
  }
  const tisse_view words = tisse__words_text(a, G(a, place)->first, G(a, place)->last);
  uint32_t found = TISSE__NONE;
  for (uint32_t i = 0; i < a->referents.count; ++i) {
    const uint32_t entity = a->referents.items[i].entity;
    if (entity != TISSE__NONE && tisse_view_equal(a->knowledge->entities.items[entity].based_in, words)) {
      if (found != TISSE__NONE) {
        return TISSE__NONE;
      }
      found = i;
    }
  }
  return found;
}

static bool is_definite(const tisse__group *g)
{
  return g->determiner == TISSE__DEFINITE || g->determiner == TISSE__DEMONSTRATIVE;
}

static bool says_two(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->first; w < g->last; ++w) {
    if (tisse__view_is(a->lower[w], "deux") || tisse__view_is(a->lower[w], "two") || tisse__view_is(a->lower[w], "both")) {
      return true;
    }
  }
  return false;
}

/** "les deux entreprises": the two organisations that were named last, where the last sentence that names any names two. */
static void last_two(const tisse__analysis *a, uint32_t group, const uint32_t *classes, tisse__ends *out)
{
  const uint32_t sentence = G(a, group)->sentence;
  const wanted w = {.classes = classes, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE};
  uint32_t seen[3];
  uint32_t count = 0;
  for (uint32_t back = 0; back <= SENTENCES_BACK && back <= sentence && count < 2; ++back) {
    const tisse__sentence *s = &a->sentences[sentence - back];
    for (uint32_t g = s->last_group; g-- > s->first_group;) {
      if ((back == 0 && g >= group) || G(a, g)->kind != TISSE__GROUP_NOUN) {
        continue;
      }
      const uint32_t referent = named(a, g);
      bool known = !fits(a, &w, referent);
      for (uint32_t i = 0; i < count; ++i) {
        known = known || seen[i] == referent;
      }
      if (!known) {
        if (count == 2) {
          return;
        }
        seen[count++] = referent;
      }
    }
  }
  for (uint32_t i = 0; i < count && count == 2; ++i) {
    add_end(out, end_of_group(a, group, seen[i], TISSE_LINK_DESCRIPTION));
  }
}

static bool is_deal_relation(const tisse__analysis *a, uint32_t relation)
{
  static const char *const deals[] = {"investsIn", "supplies", "partnersWith", "acquires", "raises"};
  const tisse_view name = tisse__iri_local(a->knowledge->relations.items[relation].iri);
  for (size_t i = 0; i < sizeof deals / sizeof *deals; ++i) {
    if (tisse__view_is(name, deals[i])) {
      return true;
    }
  }
  return false;
}

static void mark_event(const tisse__analysis *a, uint32_t group, uint32_t from, tisse__ends *out)
{
  for (uint32_t i = from; i < out->count; ++i) {
    out->items[i].link = out->items[i].link < TISSE_LINK_EVENT ? TISSE_LINK_EVENT : out->items[i].link;
  }
  (void)a;
  (void)group;
}

/** A name behind "de", on the noun or on its own complement. */
static uint32_t owner_below(const tisse__analysis *a, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[G(a, group)->sentence];
  for (uint32_t g = group + 1; g < s->last_group; ++g) {
    const tisse__group *owner = G(a, g);
    if (owner->kind == TISSE__GROUP_NOUN && (owner->flags & TISSE__G_PROPER) && owner->link == TISSE__COMPLEMENT &&
        (tisse__view_is(owner->marker, "de") || tisse__view_is(owner->marker, "of")) &&
        (owner->governor == group || (owner->governor != TISSE__NONE && G(a, owner->governor)->governor == group))) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** "un accord entre X et Y", "X a signé un accord avec Y", "X et Y ont dévoilé un accord": the parties that stand around the noun. */
static void local_parties(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const bool french = a->language == TISSE__FRENCH;
  const uint32_t between = tisse__child(a, group, TISSE__COMPLEMENT, french ? "entre" : "between", TISSE__NONE);
  const uint32_t with = tisse__child(a, group, TISSE__COMPLEMENT, french ? "avec" : "with", TISSE__NONE);
  const uint32_t before = out->count;
  const uint32_t owner = owner_below(a, group);
  if (between != TISSE__NONE) {
    tisse__resolve_group(a, between, classes, avoid, out);
  } else if (owner != TISSE__NONE && with == TISSE__NONE) {
    tisse__resolve_group(a, owner, classes, avoid, out); /* "le tour de financement d'OpenAI" */
  } else {
    const uint32_t verb = G(a, group)->governor;
    const uint32_t subject = verb != TISSE__NONE && G(a, verb)->kind == TISSE__GROUP_VERB ? G(a, verb)->subject : TISSE__NONE;
    if (with != TISSE__NONE) {
      tisse__resolve_group(a, with, classes, avoid, out);
    }
    if (subject != TISSE__NONE && subject != group && (with != TISSE__NONE || G(a, subject)->first_conjunct == subject)) {
      tisse__resolve_group(a, subject, classes, avoid, out);
    }
  }
  mark_event(a, group, before, out);
}

static bool is_party(const tisse__draft *draft, uint32_t referent)
{
  return draft->subject.referent == referent || (draft->has_object && draft->object.referent == referent);
}

/** Is there a deal, not far back, that this party is in? */
static bool deal_of(const tisse__analysis *a, uint32_t sentence, uint32_t referent)
{
  for (size_t i = a->drafts.count; i-- > 0;) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->has_object && draft->sentence + EVENT_REACH >= sentence && is_deal_relation(a, draft->relation) && is_party(draft, referent)) {
      return true;
    }
  }
  return false;
}

/** "ce pacte", "l'accord", "ce cycle": the parties that stand around it, else those of the deal that was spoken of last. */
static void event_parties(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = G(a, group);
  const uint32_t before = out->count;
  local_parties(a, group, classes, avoid, out);
  const bool known_party = avoid != TISSE__NONE && deal_of(a, g->sentence, avoid);
  for (size_t i = a->drafts.count; i-- > 0 && out->count == before && is_definite(g);) {
    const tisse__draft *draft = &a->drafts.items[i];
    if (draft->sentence > g->sentence || draft->sentence + EVENT_REACH < g->sentence || !is_deal_relation(a, draft->relation) ||
        (known_party && !is_party(draft, avoid))) {
      continue;
    }
    const tisse__end *ends[] = {&draft->subject, draft->has_object ? &draft->object : &draft->subject};
    for (int e = 0; e < 2; ++e) {
      if (ends[e]->referent != avoid && tisse__referent_fits(a, ends[e]->referent, classes)) {
        add_end(out, end_of_group(a, group, ends[e]->referent, TISSE_LINK_EVENT));
      }
    }
    return;
  }
}

void tisse__event_parties(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  event_parties(self, group, classes, avoid, out);
}

/* ---- Pronouns ----------------------------------------------------------------------------------------------------------- */


/** The company that a person speaks for. */
static uint32_t company_of(const tisse__analysis *a, uint32_t person)
{
  const uint32_t entity = a->referents.items[person].entity;
  uint32_t found = TISSE__NONE;
  for (uint32_t i = 0; i < a->referents.count && entity != TISSE__NONE; ++i) {
    const uint32_t company = a->referents.items[i].entity;
    if (company != TISSE__NONE && a->knowledge->entities.items[company].led_by == entity) {
      if (found != TISSE__NONE) {
        return TISSE__NONE;
      }
      found = i;
    }
  }
  for (size_t d = 0; d < a->drafts.count && found == TISSE__NONE; ++d) {
    const tisse__draft *draft = &a->drafts.items[d];
    if (draft->has_object && draft->subject.referent == person &&
        tisse__view_is(tisse__iri_local(a->knowledge->relations.items[draft->relation].iri), "leads")) {
      found = draft->object.referent;
    }
  }
  return found;
}

/** "nous" in a quotation. */
static void first_person(const tisse__analysis *a, uint32_t group, const uint32_t *classes, tisse__ends *out)
{
  const uint32_t speaker = tisse__speaker_group(a, group);
  if (speaker == TISSE__NONE || speaker == group) {
    return;
  }
  uint32_t all[4] = {tisse__class_named(a->knowledge, "Person"), tisse__class_named(a->knowledge, "Organization"), TISSE__NONE, TISSE__NONE};
  tisse__ends said = {0};
  if (G(a, speaker)->kind == TISSE__GROUP_VERB) {
    const wanted human = {.classes = all, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE, .person = true};
    const uint32_t focus = focus_before(a, &human, speaker);
    if (focus != TISSE__NONE) {
      add_end(&said, end_of_group(a, group, focus, TISSE_LINK_PRONOUN));
    }
  } else {
    tisse__resolve_group(a, speaker, all, TISSE__NONE, &said);
  }
  if (said.count != 1) {
    return;
  }
  uint32_t referent = said.items[0].referent;
  if (is_class(a, a->referents.items[referent].class_, "Person") && G(a, group)->number != TISSE__SINGULAR) {
    referent = company_of(a, referent);
  }
  if (referent != TISSE__NONE && tisse__referent_fits(a, referent, classes)) {
    add_end(out, end_of_group(a, group, referent, TISSE_LINK_PRONOUN));
  }
}

static bool wants_person(const tisse__analysis *a, const uint32_t *classes)
{
  const uint32_t person = tisse__class_named(a->knowledge, "Person");
  return person != TISSE__NONE && tisse__class_fits(a, person, classes);
}

static bool wants_organization(const tisse__analysis *a, const uint32_t *classes)
{
  return tisse__class_fits(a, tisse__class_named(a->knowledge, "Company"), classes);
}

static void resolve_pronoun(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = G(a, group);
  if (LEMMA_IN(g->lemma, "nous", "we", "je", "i", "j'")) {
    first_person(a, group, classes, out);
    return;
  }
  const bool human = LEMMA_IN(g->lemma, "he", "she", "him", "her");
  const bool thing = LEMMA_IN(g->lemma, "it");
  const bool either = LEMMA_IN(g->lemma, "il", "elle", "celui-ci", "celle-ci", "lui", "they", "ce dernier", "cette dernière");
  if (!human && !thing && !either) {
    return;
  }
  wanted w = {.classes = classes, .avoid = avoid, .avoid_second = clause_subject(a, group), .gender = g->gender};
  uint32_t referent = TISSE__NONE;
  /* a person before a company where the pronoun may be either and the slot takes both: the last subject decides in the order of nearness */
  const bool masculine = tisse__view_is(g->lemma, "il") || tisse__view_is(g->lemma, "celui-ci") || tisse__view_is(g->lemma, "lui");
  if (masculine) { /* a man nearby is meant before a company */
    const uint32_t all[4] = {tisse__class_named(a->knowledge, "Person"), TISSE__NONE, TISSE__NONE, TISSE__NONE};
    wanted man = {.classes = all, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE, .gender = TISSE__MASCULINE, .person = true};
    const uint32_t person = focus_before(a, &man, group);
    if (person != TISSE__NONE) {
      if (person != avoid && wants_person(a, classes)) {
        add_end(out, end_of_group(a, group, person, TISSE_LINK_PRONOUN));
      }
      return;
    }
  }
  if (wants_organization(a, classes) && !human) {
    referent = focus_before(a, &w, group);
    referent = g->link == TISSE__SUBJECT ? referent : steady(a, &w, group, referent);
  }
  if (referent == TISSE__NONE && wants_person(a, classes) && !thing) {
    w.person = true;
    referent = focus_before(a, &w, group);
  }
  if (referent != TISSE__NONE) {
    add_end(out, end_of_group(a, group, referent, TISSE_LINK_PRONOUN));
  }
}

/* ---- One group -------------------------------------------------------------------------------------------------------- */

static void add_named(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse_link link, tisse__ends *out)
{
  const uint32_t referent = named(a, group);
  if (referent != TISSE__NONE && referent != avoid && tisse__referent_fits(a, referent, classes) &&
      head_identifies(a, G(a, group)) && !product_noun_of_company(a, G(a, group), referent)) {
    add_end(out, end_of_group(a, group, referent, link));
  }
}

/** Names tied to a common noun: its appositions, what it is an apposition of, the members that a list marker opens. */
static void add_tied(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__sentence *s = &a->sentences[G(a, group)->sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *tied = G(a, g);
    if (tied->governor != group || tied->kind != TISSE__GROUP_NOUN) {
      continue;
    }
    if (tied->link == TISSE__APPOSITION || (tied->flags & TISSE__G_LIST)) {
      const tisse_link link = tied->flags & TISSE__G_LIST ? TISSE_LINK_EXPLICIT : TISSE_LINK_APPOSITION;
      for (uint32_t m = g; m != TISSE__NONE; m = G(a, m)->next_conjunct) {
        add_named(a, m, classes, avoid, link, out);
      }
    }
  }
  if (out->count == 0 && G(a, group)->link == TISSE__APPOSITION && G(a, group)->antecedent != TISSE__NONE) {
    add_named(a, G(a, group)->antecedent, classes, avoid, TISSE_LINK_APPOSITION, out);
  }
}

/** "la société de Sam Altman": the company that the person leads; another name behind "de" leaves the description open. */
static uint32_t company_of_owner(const tisse__analysis *a, uint32_t group, bool *owned)
{
  const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
  const uint32_t referent = owner == TISSE__NONE ? TISSE__NONE : named(a, owner);
  *owned = referent != TISSE__NONE && (G(a, owner)->flags & TISSE__G_PROPER);
  return *owned && is_class(a, a->referents.items[referent].class_, "Person") ? company_of(a, referent) : TISSE__NONE;
}

/** Nouns that stand for any company. Trades ("le pétrolier", "la banque") stand for those that are called so. */
static bool is_generic(tisse_view lemma)
{
  return LEMMA_IN(lemma, "entreprise", "groupe", "société", "firme", "compagnie", "start-up", "startup", "jeune pousse", "pousse", "maison", "pme",
                  "company", "group", "firm", "business", "startup", "start-up", "maker", "outfit");
}

/** The one organisation of the article whose press descriptions have this noun as their head. */
static uint32_t called(const tisse__analysis *a, const wanted *w, tisse_view lemma)
{
  uint32_t found = TISSE__NONE;
  for (uint32_t i = 0; i < a->referents.count; ++i) {
    const uint32_t entity = a->referents.items[i].entity;
    if (entity == TISSE__NONE || !fits(a, w, i)) {
      continue;
    }
    const tisse__entity *e = &a->knowledge->entities.items[entity];
    bool so = false;
    for (uint32_t n = e->first_name; n < e->first_name + e->name_count && !so; ++n) {
      const tisse__name *name = &a->knowledge->names.items[n];
      const bool head = a->language == TISSE__FRENCH ? name->text.length >= lemma.length && memcmp(name->text.data, lemma.data, lemma.length) == 0 &&
                                                         (name->text.length == lemma.length || name->text.data[lemma.length] == ' ')
                                                     : name->text.length >= lemma.length &&
                                                         memcmp(name->text.data + name->text.length - lemma.length, lemma.data, lemma.length) == 0 &&
                                                         (name->text.length == lemma.length || name->text.data[name->text.length - lemma.length - 1] == ' ');
      so = name->kind == TISSE__NAME_DESCRIPTION && name->language == a->language && head;
    }
    if (so && found != TISSE__NONE) {
      return TISSE__NONE;
    }
    found = so ? i : found;
  }
  return found;
}

/** "le groupe dirigé par Alexandre Bompard" */
static uint32_t led_by_agent(const tisse__analysis *a, uint32_t group)
{
  const uint32_t participle = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  if (participle == TISSE__NONE || !(G(a, participle)->flags & TISSE__G_PASSIVE)) {
    return TISSE__NONE;
  }
  const uint32_t agent = tisse__child(a, participle, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE);
  const uint32_t person = agent == TISSE__NONE ? TISSE__NONE : named(a, agent);
  return person != TISSE__NONE && is_class(a, a->referents.items[person].class_, "Person") ? company_of(a, person) : TISSE__NONE;
}

/** Words by which the press takes up the same thing. */
static bool same_noun(tisse_view one, tisse_view other)
{
  static const char *const young[] = {"start-up", "startup", "jeune pousse", "pousse", "pépite", "licorne", "upstart", "unicorn"};
  if (tisse_view_equal(one, other)) {
    return true;
  }
  return lemma_in(one, young, sizeof young / sizeof *young) && lemma_in(other, young, sizeof young / sizeof *young);
}

/** The one organisation that the article introduced with this noun: "la start-up parisienne Orsanne … la start-up". */
static uint32_t introduced_as(const tisse__analysis *a, const wanted *w, tisse_view lemma)
{
  uint32_t found = TISSE__NONE;
  for (size_t i = 0; i < a->introductions.count; ++i) {
    const tisse__introduction *introduction = &a->introductions.items[i];
    if (!same_noun(introduction->lemma, lemma) || introduction->referent == found) {
      continue;
    }
    if (found != TISSE__NONE) {
      return TISSE__NONE;
    }
    found = introduction->referent;
  }
  return found != TISSE__NONE && fits(a, w, found) ? found : TISSE__NONE;
}

static uint32_t antonomasia_at(const tisse__analysis *a, const tisse__group *g)
{
  for (size_t i = 0; i < a->antonomasias.count; ++i) {
    if (a->antonomasias.items[i].first >= g->first && a->antonomasias.items[i].first <= g->head) {
      return a->antonomasias.items[i].referent;
    }
  }
  return TISSE__NONE;
}

bool tisse__names_antonomasia(const tisse__analysis *self, uint32_t group)
{
  return G(self, group)->kind == TISSE__GROUP_NOUN && antonomasia_at(self, G(self, group)) != TISSE__NONE;
}

static void resolve_common(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = G(a, group);
  const uint32_t before = out->count;
  add_tied(a, group, classes, avoid, out);
  if (out->count > before) {
    return;
  }
  const uint32_t cover = a->word_mention[g->head];
  wanted w = {.classes = classes, .avoid = avoid, .avoid_second = clause_subject(a, group), .gender = g->gender, .number = g->number};
  uint32_t referent = antonomasia_at(a, g);
  bool guessed = false;
  if (referent == avoid) {
    referent = TISSE__NONE;
  }
  if (referent == TISSE__NONE && cover != TISSE__NONE && a->mentions.items[cover].description && !a->mentions.items[cover].weak) {
    referent = described(a, cover, &w);
  }
  if (referent == TISSE__NONE && is_definite(g)) {
    const bool organization = tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION);
    if (organization && g->determiner == TISSE__DEMONSTRATIVE && g->number != TISSE__PLURAL && wants_organization(a, classes)) {
      referent = nearest_before(a, &w, group);
    }
    if (organization && g->number == TISSE__PLURAL && says_two(a, g)) {
      last_two(a, group, classes, out);
      return;
    }
    if (organization && g->number != TISSE__PLURAL && wants_organization(a, classes)) {
      referent = referent != TISSE__NONE ? referent : introduced_as(a, &w, g->lemma);
      referent = referent != TISSE__NONE ? referent : led_by_agent(a, group);
      referent = referent != TISSE__NONE ? referent : based_there(a, group);
      bool owned = false;
      referent = referent != TISSE__NONE ? referent : company_of_owner(a, group, &owned);
      referent = referent != TISSE__NONE || owned || is_generic(g->lemma) ? referent : called(a, &w, g->lemma);
      if (referent == TISSE__NONE && !owned && is_generic(g->lemma)) {
        referent = steady(a, &w, group, focus_before(a, &w, group));
        guessed = referent != TISSE__NONE;
      }
    } else if ((tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE)) &&
               g->number != TISSE__PLURAL && wants_person(a, classes)) {
      w.person = true;
      referent = focus_before(a, &w, group);
    } else if (tisse__word_is_class(a, g->head, TISSE__WC_EVENT)) {
      event_parties(a, group, classes, avoid, out);
      return;
    }
  }
  if (referent != TISSE__NONE && tisse__referent_fits(a, referent, classes)) {
    add_end(out, end_of_group(a, group, referent, guessed ? TISSE_LINK_PRONOUN : TISSE_LINK_DESCRIPTION));
    return;
  }
  if (tisse__word_is_class(a, g->head, TISSE__WC_CARRIER)) {
    const uint32_t owner = tisse__child(a, group, TISSE__COMPLEMENT, a->language == TISSE__FRENCH ? "de" : "of", TISSE__NONE);
    if (owner != TISSE__NONE) {
      tisse__resolve_group(a, owner, classes, avoid, out);
    } else if (g->possessor != TISSE__NONE) {
      tisse__resolve_group(a, g->possessor, classes, avoid, out);
    }
  }
}

/** "the Grok chatbot", "its Flipkart unit": the name in front of the noun is the thing's own. */
static bool add_prefixed_name(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = G(a, group);
  const bool product = tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT);
  const bool unit = (g->determiner == TISSE__POSSESSIVE || g->possessor != TISSE__NONE) &&
                    LEMMA_IN(g->lemma, "unit", "arm", "division", "brand", "business", "subsidiary", "chain", "franchise");
  const uint32_t m = g->head > g->first && (product || unit) ? a->word_mention[g->head - 1] : TISSE__NONE;
  if (m == TISSE__NONE || a->mentions.items[m].description || a->mentions.items[m].prefix) {
    return false;
  }
  const uint32_t referent = a->mentions.items[m].referent;
  const bool is_product = is_class(a, a->referents.items[referent].class_, "Product") || a->referents.items[referent].class_ == TISSE__NONE;
  if ((product && !is_product) || referent == avoid || !tisse__referent_fits(a, referent, classes)) {
    return false;
  }
  return add_end(out, (tisse__end){.referent = referent, .group = group, .first = a->mentions.items[m].first, .last = a->mentions.items[m].last,
                                   .link = TISSE_LINK_EXPLICIT});
}

static void resolve_one(const tisse__analysis *a, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = G(a, group);
  if (g->kind == TISSE__GROUP_RELATIVE) {
    if (g->antecedent != TISSE__NONE) {
      tisse__resolve_group(a, g->antecedent, classes, avoid, out);
    }
    return;
  }
  if (g->kind != TISSE__GROUP_NOUN) {
    return;
  }
  if (named(a, group) != TISSE__NONE) {
    const uint32_t before = out->count;
    add_named(a, group, classes, avoid, TISSE_LINK_EXPLICIT, out);
    if (out->count > before || (g->flags & TISSE__G_PROPER)) {
      return;
    }
  }
  if (a->language == TISSE__ENGLISH && g->mention == TISSE__NONE && add_prefixed_name(a, group, classes, avoid, out)) {
    return;
  }
  if (g->flags & TISSE__G_PRONOUN) {
    resolve_pronoun(a, group, classes, avoid, out);
  } else {
    resolve_common(a, group, classes, avoid, out);
  }
}

void tisse__resolve_group(const tisse__analysis *self, uint32_t group, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  if (group == TISSE__NONE) {
    return;
  }
  resolve_one(self, group, classes, avoid, out);
  if (G(self, group)->first_conjunct == group) {
    uint32_t steps = 0;
    for (uint32_t m = G(self, group)->next_conjunct; m != TISSE__NONE && steps < 64; m = G(self, m)->next_conjunct, ++steps) {
      resolve_one(self, m, classes, avoid, out);
    }
  }
}

void tisse__resolve_possessive(const tisse__analysis *self, uint32_t group, const uint32_t *classes, tisse__ends *out)
{
  const tisse__group *g = G(self, group);
  if (g->possessor != TISSE__NONE) {
    tisse__resolve_group(self, g->possessor, classes, TISSE__NONE, out);
    return;
  }
  if (g->determiner != TISSE__POSSESSIVE && g->first_conjunct != TISSE__NONE && g->first_conjunct != group && (g->flags & TISSE__G_BARE)) {
    tisse__resolve_possessive(self, g->first_conjunct, classes, out); /* "its founder and chief executive" */
    return;
  }
  if (g->determiner != TISSE__POSSESSIVE) {
    return;
  }
  if (g->person == 1) {
    first_person(self, group, classes, out);
    return;
  }
  /* the subject of the clause, unless the group is that subject itself; then the focus before the sentence */
  const uint32_t subject = clause_subject_group(self, group);
  const uint32_t before = out->count;
  if (subject != TISSE__NONE) {
    tisse__resolve_group(self, subject, classes, TISSE__NONE, out);
    for (uint32_t i = before; i < out->count; ++i) {
      out->items[i].group = group;
      out->items[i].link = out->items[i].link < TISSE_LINK_PRONOUN ? TISSE_LINK_PRONOUN : out->items[i].link;
    }
    if (out->count > before) {
      return;
    }
  }
  if (tisse__view_is(self->lower[g->first], "leur") || tisse__view_is(self->lower[g->first], "leurs") || tisse__view_is(self->lower[g->first], "their")) {
    last_two(self, group, classes, out);
    if (out->count > before) {
      return;
    }
  }
  wanted w = {.classes = classes, .avoid = TISSE__NONE, .avoid_second = TISSE__NONE};
  uint32_t referent = wants_organization(self, classes) ? focus_before(self, &w, group) : TISSE__NONE;
  if (referent == TISSE__NONE && wants_person(self, classes)) {
    w.person = true;
    referent = focus_before(self, &w, group);
  }
  if (referent != TISSE__NONE) {
    add_end(out, end_of_group(self, group, referent, TISSE_LINK_PRONOUN));
  }
}

void tisse__resolve_clitic(const tisse__analysis *self, uint32_t verb, const char *which, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__group *g = G(self, verb);
  const bool object = which[0] == 'o';
  uint32_t word = TISSE__NONE;
  for (uint32_t w = g->first; w < g->head && self->language == TISSE__FRENCH; ++w) {
    const bool clitic = self->readings[w].pos == TISSE__PRON && self->readings[w].kind == TISSE__CLITIC_OBJECT;
    const bool fits_object = tisse__view_is(self->lower[w], "le") || tisse__view_is(self->lower[w], "la") || tisse__view_is(self->lower[w], "l'");
    word = clitic && (object ? fits_object : tisse__view_is(self->lower[w], "en")) ? w : word;
  }
  if (word == TISSE__NONE || !wants_organization(self, classes)) {
    return;
  }
  const uint32_t subject = g->subject != TISSE__NONE && G(self, g->subject)->kind == TISSE__GROUP_NOUN ? named(self, g->subject) : TISSE__NONE;
  const wanted w = {.classes = classes, .avoid = avoid, .avoid_second = subject};
  const uint32_t referent = focus_before(self, &w, verb);
  if (referent != TISSE__NONE) {
    add_end(out, (tisse__end){.referent = referent, .group = verb, .first = word, .last = word + 1, .link = TISSE_LINK_PRONOUN});
  }
}
