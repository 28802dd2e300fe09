/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whom a description means, by learned weights: who is asked, and whom the likeliest is. What is asked of each: rank_features.c. */

#include "extract/rank_features.h"

#include "base/memory.h"
#include "base/text.h"

#include <math.h>
#include <string.h>

#define WINDOW 6           /* sentences back in which whoever is meant is spoken of */
#define CENTERS_SEEN 32    /* of one sentence: the last ones */
#define REFERENTS_SEEN 256 /* that may be called by the noun, wherever they were */
#define LEAST 0.65         /* how likely who is meant must be: a wrong end costs more than a missed one */
#define HUNDREDTHS 100.0

static const int16_t weights[TISSE__RANK_FEATURES] = {
#include "extract/rank_weights.h"
};

static const char *const names[] = {
#define TISSE__RANK_NAME(name) #name,
  TISSE__RANK_EACH(TISSE__RANK_NAME)
#undef TISSE__RANK_NAME
};

/* ---- Who may be meant -------------------------------------------------------------------------------------------------------- */

/** "Brixel, partenaire de la filiale de Valtor": what stands inside the words about somebody means another (the i-within-i condition of Chomsky 1981). */
static bool is_inside_words_about(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t first = a->sentences[tisse__group_at(a, group)->sentence].first_group;
  uint32_t g = group;
  for (uint32_t steps = group - first + 1; steps && g != TISSE__NONE; --steps) {
    const tisse__group *at = tisse__group_at(a, g);
    if (g != group && tisse__group_referent(a, g) == referent) {
      return true;
    }
    g = at->kind == TISSE__GROUP_NOUN && ((at->link == TISSE__COMPLEMENT && g == group) || (at->link == TISSE__APPOSITION && g != group)) ? at->governor : TISSE__NONE;
  }
  return false;
}

/** "La filiale de X succède à Brixel": who is named behind the verb is not its subject. */
static bool is_behind_verb(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const tisse__group *g = tisse__group_at(a, group);
  if (g->link != TISSE__SUBJECT || g->governor == TISSE__NONE) {
    return false;
  }
  for (uint32_t c = tisse__child(a, g->governor, -1, NULL, TISSE__NONE); c != TISSE__NONE; c = tisse__child(a, g->governor, -1, NULL, c + 1)) {
    const tisse__group *other = tisse__group_at(a, c);
    if ((other->link == TISSE__OBJECT || other->link == TISSE__OBLIQUE) && (other->flags & TISSE__G_PROPER) && tisse__group_referent(a, c) == referent) {
      return true;
    }
  }
  return false;
}

bool tisse__may_mean(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  return !is_inside_words_about(a, group, referent) && !is_behind_verb(a, group, referent);
}

static bool is_organization(const tisse__analysis *a, uint32_t referent)
{
  const uint32_t class_ = a->referents.items[referent].class_;
  return class_ == TISSE__NONE || (tisse__class_is(a, class_, "Organization") && !tisse__class_is(a, class_, "Medium") && !tisse__class_is(a, class_, "Institution"));
}

/** "la société cofondée par Ada Moss": the person, TISSE__NONE where none is told. */
static uint32_t told_by(const tisse__analysis *a, uint32_t group)
{
  const uint32_t participle = tisse__child(a, group, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  const uint32_t agent = participle == TISSE__NONE ? TISSE__NONE : tisse__child(a, participle, TISSE__OBLIQUE, a->language == TISSE__FRENCH ? "par" : "by", TISSE__NONE);
  const uint32_t person = agent == TISSE__NONE ? TISSE__NONE : tisse__group_referent(a, agent);
  return tisse__referent_is(a, person, "Person") ? person : TISSE__NONE;
}

/** A firm and a person that readers know, and not for having to do with each other. */
static bool is_known_apart(const tisse__analysis *a, uint32_t group, uint32_t referent)
{
  const uint32_t entity = a->referents.items[referent].entity, person = entity == TISSE__NONE ? TISSE__NONE : told_by(a, group);
  return person != TISSE__NONE && a->referents.items[person].entity != TISSE__NONE &&
         a->knowledge->entities.items[entity].led_by != a->referents.items[person].entity && tisse__company_of(a, person) != referent;
}

/** "Fondée en 1954, l'entreprise …", "Fondé par Jean Dorval, le groupe …": who was just brought in, or bears the founder's name; TISSE__NONE where the words alone do not say. */
static uint32_t told_outright(const tisse__analysis *a, uint32_t group)
{
  const uint32_t person = told_by(a, group), namesake = person == TISSE__NONE ? TISSE__NONE : tisse__firm_of_surname(a, person);
  return namesake != TISSE__NONE ? namesake : tisse__background_of(a, group);
}

/** Can the description mean it at all? Fills how its words go with it. */
static bool fits(const tisse__analysis *a, const tisse__rank_quest *q, uint32_t referent, tisse__likeness *like)
{
  if (referent == q->avoid || !is_organization(a, referent) || !tisse__may_mean(a, q->group, referent) ||
      tisse__names_beside(a, q->group, referent) || is_known_apart(a, q->group, referent)) {
    return false;
  }
  const tisse__group *g = tisse__group_at(a, q->group);
  *like = tisse__traits_compare(a, q->group, referent);
  return !like->conflict && (like->head || g->determiner != TISSE__DEMONSTRATIVE || !tisse__word_is_class(a, g->head, TISSE__WC_FACILITY)); /* "cette raffinerie" */
}

/** "GEK Terna keeps nothing. The Emirati company …": of another country as far as is told, named once, with another that acts shortly before. */
static bool is_newcomer(const tisse__analysis *a, const tisse__rank_field *field, const tisse__candidate *c)
{
  bool acts = false;
  for (uint32_t i = 0; i < field->count && !acts; ++i) {
    acts = &field->items[i] != c && field->items[i].back <= 3 && field->items[i].rank >= TISSE__RANK_SUBJECT;
  }
  return acts && c->like.foreign && a->referents.items[c->referent].mentions < 2;
}

static tisse__candidate *candidate_of(tisse__rank_field *field, uint32_t referent)
{
  for (uint32_t i = 0; i < field->count; ++i) {
    if (field->items[i].referent == referent) {
      return &field->items[i];
    }
  }
  return NULL;
}

/** A new one, NULL where it cannot be meant or there is no more room. */
static tisse__candidate *add(const tisse__analysis *a, tisse__rank_field *field, const tisse__rank_quest *q, uint32_t referent, uint32_t back)
{
  tisse__likeness like;
  if (field->count == TISSE__CANDIDATES_MAX || !fits(a, q, referent, &like)) {
    return NULL;
  }
  tisse__candidate *c = &field->items[field->count++];
  *c = (tisse__candidate){.referent = referent, .last = TISSE__NONE, .back = back, .like = like};
  return c;
}

/** One more place that speaks of somebody; the nearest come first. */
static void see(const tisse__analysis *a, tisse__rank_field *field, const tisse__rank_quest *q, const tisse__center *center, uint32_t back)
{
  if (center->referent == TISSE__NONE) {
    const bool acts = center->unknown && center->rank >= TISSE__RANK_LOWER_SUBJECT && back <= 1;
    field->somebody = field->somebody || (acts && center->group != tisse__clause_subject(a, q->group));
    return;
  }
  tisse__candidate *c = candidate_of(field, center->referent);
  c = c ? c : add(a, field, q, center->referent, back);
  if (!c) {
    return;
  }
  if (c->last == TISSE__NONE) {
    c->last = center->group;
    c->joined = center->joined;
    c->silent = center->silent;
    c->taken = tisse__group_at(a, center->group)->meant == center->referent;
    const uint32_t m = tisse__group_at(a, center->group)->mention;
    c->named = (tisse__group_at(a, center->group)->flags & TISSE__G_PROPER) != 0;
    c->by_words = m != TISSE__NONE && a->mentions.items[m].description;
  }
  c->gap = c->gap || back == c->back ? c->gap : back - c->back;
  field->ends = field->ends == TISSE__NONE && back == 1 ? c->referent : field->ends;
  const uint32_t sentence = tisse__group_at(a, center->group)->sentence;
  const bool heads = sentence == 0 && tisse__group_at(a, center->group)->link == TISSE__LOOSE; /* "Livraison : Colisplus bientôt vendu" */
  const uint8_t rank = heads ? TISSE__RANK_TOPIC : center->rank;
  c->rank = back == c->back && rank > c->rank ? rank : c->rank;
  c->before = back == 1 && rank > c->before ? rank : c->before;
  c->opening = sentence < TISSE__RANK_OPENING && rank > c->opening ? rank : c->opening;
  c->subjects += rank >= TISSE__RANK_LOWER_SUBJECT;
  ++c->times;
}

static void see_sentence(const tisse__analysis *a, tisse__rank_field *field, const tisse__rank_quest *q, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  const uint32_t first = s->last_center > s->first_center + CENTERS_SEEN ? s->last_center - CENTERS_SEEN : s->first_center;
  const uint32_t back = tisse__group_at(a, q->group)->sentence - sentence;
  for (uint32_t c = s->last_center; c-- > first;) {
    const tisse__center *center = &a->centers.items[c];
    if (center->group < q->group && !(back == 0 && tisse__is_said_of(a, center->group, q->group))) {
      see(a, field, q, center, back);
    }
  }
}

/** Those that the article calls by the noun, however far back. */
static void see_called(const tisse__analysis *a, tisse__rank_field *field, const tisse__rank_quest *q)
{
  const tisse__group *g = tisse__group_at(a, q->group);
  for (uint32_t i = 0; i < a->referents.count && i < REFERENTS_SEEN; ++i) {
    const tisse__referent *r = &a->referents.items[i];
    bool so = false;
    for (uint32_t t = r->first_word < g->first ? r->first_trait : TISSE__NONE; t != TISSE__NONE && !so; t = a->traits.items[t].next) {
      so = a->traits.items[t].head && tisse_view_equal(a->traits.items[t].lemma, g->lemma);
    }
    field->called += so;
    if (so && !candidate_of(field, i)) {
      add(a, field, q, i, WINDOW + 1);
    }
  }
}

static void gather(const tisse__analysis *a, tisse__rank_field *field, const tisse__rank_quest *q)
{
  const uint32_t own = tisse__group_at(a, q->group)->sentence;
  for (uint32_t back = 0; back <= WINDOW && back <= own; ++back) {
    see_sentence(a, field, q, own - back);
  }
  for (uint32_t s = TISSE__RANK_OPENING; s-- > 0;) {
    if (s + WINDOW < own) {
      see_sentence(a, field, q, s);
    }
  }
  see_called(a, field, q);
}

/* ---- Who is likeliest -------------------------------------------------------------------------------------------------------- */

static double score_of(const tisse__rank_features *has)
{
  int sum = 0;
  for (size_t f = 0; f < TISSE__RANK_FEATURES; ++f) {
    sum += tisse__rank_has(has, f) ? weights[f] : 0;
  }
  return sum / HUNDREDTHS;
}

/** Turns scores into shares of one. */
static void share(tisse__rank_field *field)
{
  double most = score_of(&field->nobody), sum = 0;
  for (uint32_t i = 0; i < field->count; ++i) {
    field->items[i].share = score_of(&field->items[i].has);
    most = field->items[i].share > most ? field->items[i].share : most;
  }
  field->share = exp(score_of(&field->nobody) - most);
  sum = field->share;
  for (uint32_t i = 0; i < field->count; ++i) {
    field->items[i].share = exp(field->items[i].share - most);
    sum += field->items[i].share;
  }
  field->share /= sum;
  for (uint32_t i = 0; i < field->count; ++i) {
    field->items[i].share /= sum;
  }
}

static void trace_one(tisse__buffer *line, tisse_view label, double share, const tisse__rank_features *has)
{
  tisse__buffer_addf(line, "      %3d %% ", (int)(share * 100 + 0.5));
  tisse__buffer_add(line, label);
  tisse__buffer_add_text(line, ":");
  for (size_t f = 0; f < TISSE__RANK_FEATURES; ++f) {
    if (tisse__rank_has(has, f)) {
      tisse__buffer_add_byte(line, ' ');
      tisse__buffer_add_text(line, names[f]);
    }
  }
  tisse__buffer_add_byte(line, '\n');
}

/** Explain: each with its share, and what there is for it. */
static void trace(const tisse__analysis *a, const tisse__rank_quest *q, const tisse__rank_field *field)
{
  tisse__buffer line;
  tisse__buffer_init(&line, &a->context->allocator);
  const tisse__group *g = tisse__group_at(a, q->group);
  tisse__buffer_add_text(&line, "    whom [");
  tisse__buffer_add(&line, tisse__words_text(a, g->first, g->last));
  tisse__buffer_addf(&line, "] at %u\n", (unsigned)a->words[g->first].bytes.begin);
  for (uint32_t i = 0; i < field->count; ++i) {
    trace_one(&line, a->referents.items[field->items[i].referent].label, field->items[i].share, &field->items[i].has);
  }
  trace_one(&line, tisse_view_of("nobody"), field->share, &field->nobody);
  const tisse_view text = tisse__buffer_view(&line);
  a->trace->write(a->trace->user, text.data, text.length);
  tisse__buffer_dispose(&line);
}

uint32_t tisse__rank(const tisse__analysis *a, const tisse__rank_quest *quest)
{
  tisse__rank_field field;
  memset(&field, 0, sizeof field);
  field.ends = TISSE__NONE;
  gather(a, &field, quest);
  if (!field.count) {
    return TISSE__NONE;
  }
  tisse__rank_describe(a, quest, &field);
  share(&field);
  if (a->trace) {
    trace(a, quest, &field);
  }
  const uint32_t told = told_outright(a, quest->group);
  if (candidate_of(&field, told)) {
    return told;
  }
  for (uint32_t i = 0; i < field.count; ++i) {
    if (field.items[i].share >= LEAST && !is_newcomer(a, &field, &field.items[i])) {
      return field.items[i].referent;
    }
  }
  return TISSE__NONE;
}
