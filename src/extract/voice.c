/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who speaks: the person or company quoted, the medium cited, unnamed sources, or the narrator. */

#include "extract/analysis.h"

#include "base/text.h"

static bool is_report_verb(const tisse__analysis *a, const tisse__group *g)
{
  return g->kind == TISSE__GROUP_VERB && tisse__lemma_cue(a, g->lemma, TISSE__VERB, TISSE__CUE_REPORT) != TISSE__NONE;
}

/** The reporting verb over the group: it is in its completive clause. */
static uint32_t report_over(const tisse__analysis *a, uint32_t group)
{
  uint32_t g = group;
  for (int steps = 0; steps < 10 && g != TISSE__NONE; ++steps) {
    const uint32_t up = tisse__group_at(a, g)->governor;
    if (up == TISSE__NONE) {
      return TISSE__NONE;
    }
    if (is_report_verb(a, tisse__group_at(a, up)) &&
        (tisse__group_at(a, g)->link == TISSE__COMPLETIVE || tisse__group_at(a, g)->link == TISSE__OBJECT ||
         tisse__group_at(a, g)->link == TISSE__INFINITIVAL)) {
      return up;
    }
    g = up;
  }
  return TISSE__NONE;
}

/** English: "“…,” X said": outside the quotation, behind it, and with nothing of its own that is said. */
static bool follows_quotation(const tisse__analysis *a, uint32_t group, uint32_t report)
{
  const tisse__group *said = tisse__group_at(a, group), *verb = tisse__group_at(a, report);
  return a->language == TISSE__ENGLISH && (said->flags & TISSE__G_QUOTED) && said->sentence == verb->sentence && report > group && verb->subject != TISSE__NONE &&
         verb->subject > group && !(tisse__group_at(a, verb->subject)->flags & TISSE__G_QUOTED) &&
         tisse__child(a, report, TISSE__COMPLETIVE, NULL, TISSE__NONE) == TISSE__NONE;
}

/** A report beside the words, in their sentence: "…, a déclaré X", "rapporte le WSJ". */
static uint32_t report_beside(const tisse__analysis *a, uint32_t sentence, uint32_t group)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->first_group; g < s->last_group; ++g) {
    const tisse__group *verb = tisse__group_at(a, g);
    if (g != group && is_report_verb(a, verb) && (verb->flags & TISSE__G_FINITE) && !(verb->flags & TISSE__G_QUOTED) &&
        ((verb->flags & TISSE__G_INVERTED) || verb->link == TISSE__PARATAXIS || (group != TISSE__NONE && follows_quotation(a, group, g)))) {
      return g;
    }
  }
  return TISSE__NONE;
}

static uint32_t marked_source(const tisse__analysis *a, uint32_t sentence)
{
  const tisse__sentence *s = &a->sentences[sentence];
  for (uint32_t g = s->first_group; tisse__class_set_has(&s->markers, TISSE__WC_SOURCE_MARKER) && g < s->last_group; ++g) {
    if (tisse__group_at(a, g)->kind == TISSE__GROUP_NOUN && tisse__marker_is_class(a, tisse__group_at(a, g), TISSE__WC_SOURCE_MARKER)) {
      return g;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__speaker_group(const tisse__analysis *self, uint32_t group)
{
  const uint32_t sentence = tisse__group_at(self, group)->sentence;
  uint32_t report = report_over(self, group);
  if (report == TISSE__NONE) {
    report = report_beside(self, sentence, group);
  }
  /* a quotation that runs on: the report stands in the sentence before or behind */
  if (report == TISSE__NONE && (tisse__group_at(self, group)->flags & TISSE__G_QUOTED)) {
    for (uint32_t near = 1; near <= 2 && report == TISSE__NONE; ++near) {
      if (sentence >= near && self->sentences[sentence - near].block == self->sentences[sentence].block) {
        report = report_beside(self, sentence - near, group);
      }
      if (report == TISSE__NONE && sentence + near < self->sentence_count &&
          self->sentences[sentence + near].block == self->sentences[sentence].block) {
        report = report_beside(self, sentence + near, group);
      }
    }
  }
  if (report != TISSE__NONE && self->language == TISSE__ENGLISH && tisse__is_passive(tisse__group_at(self, report))) {
    const uint32_t agent = tisse__child(self, report, TISSE__OBLIQUE, "by", TISSE__NONE);
    return agent != TISSE__NONE ? agent : marked_source(self, sentence); /* "Brixel is said to be buying": of Brixel, not by it */
  }
  if (report != TISSE__NONE && tisse__group_at(self, report)->subject != TISSE__NONE) {
    return tisse__group_at(self, report)->subject;
  }
  if (report != TISSE__NONE && (tisse__group_at(self, report)->flags & TISSE__G_INVERTED)) {
    return report; /* "a-t-il déclaré": the verb stands for the pronoun in it */
  }
  return marked_source(self, sentence);
}

static void set_voice(const tisse__analysis *a, tisse__draft *draft, uint32_t referent)
{
  if (tisse__class_is(a, tisse__referent_class(a, referent), "Medium")) {
    draft->medium = referent;
  } else {
    draft->speaker = referent;
  }
}

/** "un article du Monde", "Reuters' report", "a Reuters report": whose the paper is that speaks; TISSE__NONE where it is nobody's. */
static uint32_t owner_of_paper(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t owner = g->possessor != TISSE__NONE ? tisse__group_referent(a, g->possessor) : TISSE__NONE;
  for (uint32_t w = g->first; owner == TISSE__NONE && w < g->head; ++w) {
    owner = a->word_mention[w] != TISSE__NONE ? a->mentions.items[a->word_mention[w]].referent : TISSE__NONE;
  }
  for (uint32_t c = tisse__child(a, group, TISSE__COMPLEMENT, NULL, TISSE__NONE); owner == TISSE__NONE && c != TISSE__NONE;
       c = tisse__child(a, group, TISSE__COMPLEMENT, NULL, c + 1)) {
    owner = TISSE__VIEW_IS_ANY(tisse__group_at(a, c)->marker, "de", "of", "by", "from") ? tisse__group_referent(a, c) : TISSE__NONE;
  }
  return owner;
}

/** Somebody who may speak without a name: "un banquier", "deux personnes", "des sources proches du dossier"; a thing never does. */
static bool is_somebody(const tisse__analysis *a, const tisse__group *g)
{
  return tisse__word_is_class(a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(a, g->head, TISSE__WC_TITLE) ||
         tisse__word_is_class(a, g->head, TISSE__WC_MEDIUM) || tisse__group_is_class(a, g, TISSE__WC_SOMEBODY);
}

/** "selon des sources financières": the marker has taken the noun. */
static bool marker_has_source(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->marker_first + 1; w < g->first; ++w) {
    if (TISSE__VIEW_IS_ANY(a->lower[w], "source", "sources")) {
      return true;
    }
  }
  return false;
}

static void set_speaker(const tisse__analysis *a, tisse__draft *draft, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  uint32_t classes[4] = {tisse__class_named(a->knowledge, "Person"), tisse__class_named(a->knowledge, "Organization"), TISSE__NONE, TISSE__NONE};
  tisse__ends ends;
  tisse__ends_begin(&ends, 0);
  if (g->kind != TISSE__GROUP_NOUN) {
    return;
  }
  if (marker_has_source(a, g)) {
    draft->speaker_words = tisse__words_text(a, g->marker_first + 1, g->last);
    return;
  }
  tisse__resolve_group(a, group, classes, TISSE__NONE, &ends);
  if (ends.count) {
    set_voice(a, draft, ends.items[0].referent);
    return;
  }
  draft->speaker_words = is_somebody(a, g) ? tisse__words_text(a, g->first, g->last) : (tisse_view){0};
  const uint32_t owner = tisse__lemma_cue(a, g->lemma, TISSE__NOUN, TISSE__CUE_REPORT) != TISSE__NONE ? owner_of_paper(a, group) : TISSE__NONE;
  if (owner != TISSE__NONE) {
    set_voice(a, draft, owner);
  }
}

void tisse__voice_draft(const tisse__analysis *self, tisse__draft *draft)
{
  const uint32_t speaker = tisse__speaker_group(self, draft->trigger_group);
  if (speaker != TISSE__NONE) {
    set_speaker(self, draft, speaker);
  }
  const uint32_t source = marked_source(self, draft->sentence);
  if (source != TISSE__NONE && source != speaker && draft->medium == TISSE__NONE) {
    tisse__draft other = *draft;
    other.medium = TISSE__NONE;
    set_speaker(self, &other, source);
    draft->medium = other.medium;
  }
}
