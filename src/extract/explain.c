/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The analysis of a document in words, for who writes frames: words, groups with functions, frames tried and why they failed, claims. */

#include "extract/extractor.h"

#include "base/text.h"

static void add_flags(tisse__buffer *out, const tisse__group *g)
{
  static const struct { uint32_t flag; const char *name; } names[] = {
    {TISSE__G_PASSIVE, "passive"}, {TISSE__G_NEGATED, "negated"}, {TISSE__G_REFLEXIVE, "reflexive"}, {TISSE__G_PERFECT, "perfect"},
    {TISSE__G_FINITE, "finite"}, {TISSE__G_INVERTED, "inverted"}, {TISSE__G_QUOTED, "quoted"}, {TISSE__G_LIST, "list"},
    {TISSE__G_PRONOUN, "pronoun"}, {TISSE__G_PROPER, "name"}, {TISSE__G_ONLY_NEGATION, "ne…que"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    if (g->flags & names[i].flag) {
      tisse__buffer_add_byte(out, ' ');
      tisse__buffer_add_text(out, names[i].name);
    }
  }
  static const char *const tenses[] = {"", " present", " imperfect", " past", " future"};
  static const char *const moods[] = {"", "", " conditional", " subjunctive", " imperative"};
  if (g->kind == TISSE__GROUP_VERB) {
    tisse__buffer_add_text(out, tenses[g->tense]);
    tisse__buffer_add_text(out, moods[g->mood]);
    tisse__buffer_add_text(out, g->form == TISSE__INFINITIVE ? " infinitive" : g->form == TISSE__PARTICIPLE_PAST ? " past participle"
                                : g->form == TISSE__PARTICIPLE_PRESENT ? " present participle" : "");
  }
}

static void add_reference(tisse__buffer *out, const char *name, uint32_t group, uint32_t first)
{
  if (group != TISSE__NONE) {
    tisse__buffer_addf(out, " %s=%u", name, (unsigned)(group - first));
  }
}

static void add_meant(tisse__buffer *out, const tisse__analysis *a, const char *how, uint32_t referent)
{
  if (referent != TISSE__NONE) {
    tisse__buffer_add_text(out, how);
    tisse__buffer_add(out, a->referents.items[referent].label);
  }
}

/** Which organisation the pronouns in front of the verb mean: "l'a racheté", "lui fournit", "en détient". Frames ask for theirs. */
static void add_clitics(tisse__buffer *out, const tisse__analysis *a, uint32_t verb)
{
  const uint32_t classes[] = {tisse__class_named(a->knowledge, "Organization"), TISSE__NONE};
  static const tisse__clitic clitics[] = {TISSE__CLITIC_DIRECT, TISSE__CLITIC_TO, TISSE__CLITIC_OF, TISSE__CLITIC_IN};
  for (size_t i = 0; classes[0] != TISSE__NONE && i < sizeof clitics / sizeof *clitics; ++i) {
    tisse__ends ends = {.count = 0};
    tisse__resolve_clitic(a, verb, clitics[i], classes, TISSE__NONE, &ends);
    for (uint32_t e = 0; e < ends.count; ++e) {
      add_meant(out, a, " clitic ", ends.items[e].referent);
    }
  }
}

static void add_group(tisse__buffer *out, const tisse__analysis *a, uint32_t index, uint32_t first)
{
  const tisse__group *g = &a->groups.items[index];
  if (g->kind == TISSE__GROUP_COMMA || g->kind == TISSE__GROUP_STOP || g->kind == TISSE__GROUP_QUOTE) {
    return;
  }
  tisse__buffer_addf(out, "  %2u %-12s [", (unsigned)(index - first), tisse__group_kind_name((tisse__group_kind)g->kind));
  tisse__buffer_add(out, tisse__words_text(a, g->marker_first, g->last));
  tisse__buffer_add_text(out, "] ");
  tisse__buffer_add(out, g->lemma);
  if (g->marker.data) {
    tisse__buffer_add_text(out, " marker=\"");
    tisse__buffer_add(out, g->marker);
    tisse__buffer_add_byte(out, '"');
  }
  tisse__buffer_add_byte(out, ' ');
  tisse__buffer_add_text(out, tisse__link_kind_name((tisse__link_kind)g->link));
  add_reference(out, "of", g->governor, first);
  add_reference(out, "subject", g->subject, first);
  add_reference(out, "antecedent", g->antecedent, first);
  add_reference(out, "possessor", g->possessor, first);
  add_meant(out, a, " means ", g->meant);
  add_meant(out, a, " owner ", g->owner);
  for (uint32_t i = 0; i < g->several_count; ++i) {
    add_meant(out, a, i ? " and " : g->determiner == TISSE__POSSESSIVE ? " owners " : " means ", a->several.items[g->several_first + i]);
  }
  if (g->kind == TISSE__GROUP_VERB) {
    add_clitics(out, a, index);
  }
  add_flags(out, g);
  if (g->mention != TISSE__NONE && a->mentions.items[g->mention].referent != TISSE__NONE) {
    const tisse__referent *referent = &a->referents.items[a->mentions.items[g->mention].referent];
    tisse__buffer_add_text(out, " → ");
    tisse__buffer_add(out, referent->label);
    if (referent->class_ != TISSE__NONE) {
      tisse__buffer_add_text(out, " (");
      tisse__buffer_add(out, tisse__iri_local(a->knowledge->classes.items[referent->class_].iri));
      tisse__buffer_add_byte(out, ')');
    }
  }
  if (g->sum != TISSE__NONE) {
    const tisse__sum *sum = &a->sums.items[g->sum];
    tisse__buffer_add_text(out, " sum ");
    tisse__buffer_add_int(out, sum->value);
    tisse__buffer_add_byte(out, ' ');
    tisse__buffer_add(out, sum->unit.data ? sum->unit : tisse_view_of("?"));
  }
  tisse__buffer_add_byte(out, '\n');
}

static void add_words(tisse__buffer *out, const tisse__analysis *a, const tisse__sentence *s)
{
  tisse__buffer_add_text(out, "  words");
  for (uint32_t w = s->first; w < s->last; ++w) {
    tisse__buffer_add_byte(out, ' ');
    tisse__buffer_add(out, tisse__words_text(a, w, w + 1));
    tisse__buffer_add_byte(out, '/');
    tisse__buffer_add_text(out, tisse__pos_name((tisse__pos)a->readings[w].pos));
  }
  tisse__buffer_add_byte(out, '\n');
}

static void add_names(tisse__buffer *out, const tisse__analysis *a, const tisse__sentence *s)
{
  const char *lead = "  names ";
  for (uint32_t w = s->first; w < s->last; ++w) {
    const uint32_t m = a->word_mention[w];
    if (m == TISSE__NONE || a->mentions.items[m].first != w || a->mentions.items[m].referent == TISSE__NONE) {
      continue;
    }
    const tisse__referent *referent = &a->referents.items[a->mentions.items[m].referent];
    tisse__buffer_add_text(out, lead);
    tisse__buffer_add(out, tisse__words_text(a, w, a->mentions.items[m].last));
    if (referent->class_ != TISSE__NONE) {
      tisse__buffer_add_text(out, " (");
      tisse__buffer_add(out, tisse__iri_local(a->knowledge->classes.items[referent->class_].iri));
      tisse__buffer_add_byte(out, ')');
    }
    lead = ", ";
  }
  if (*lead == ',') {
    tisse__buffer_add_byte(out, '\n');
  }
}

static void add_draft(tisse__buffer *out, const tisse__analysis *a, const tisse__draft *d)
{
  tisse__buffer_add_text(out, "  claim ");
  tisse__buffer_add(out, a->referents.items[d->subject.referent].label);
  tisse__buffer_add_byte(out, ' ');
  tisse__buffer_add(out, tisse__iri_local(a->knowledge->relations.items[d->relation].iri));
  if (d->has_object) {
    tisse__buffer_add_byte(out, ' ');
    tisse__buffer_add(out, a->referents.items[d->object.referent].label);
  }
  tisse__buffer_addf(out, ": %s (stage %s, %s, %s)", tisse_standing_name(tisse_standing_of(d->stage, d->certainty, d->polarity)),
                     tisse_stage_name(d->stage), tisse_certainty_name(d->certainty), tisse_polarity_name(d->polarity));
  if (d->sum != TISSE__NONE) {
    tisse__buffer_add_text(out, " ");
    tisse__buffer_add(out, tisse__words_text(a, a->sums.items[d->sum].first, a->sums.items[d->sum].last));
  }
  tisse__buffer_add_text(out, " by ");
  tisse__buffer_add(out, tisse__iri_local(a->knowledge->frames.items[d->frame].iri));
  for (uint32_t i = 0; i < d->cue_count; ++i) {
    tisse__buffer_add_text(out, i ? ", " : " cues: ");
    tisse__buffer_add(out, d->cues[i]);
  }
  tisse__buffer_add_byte(out, '\n');
}

/** Remembers that a write failed, which what tries frames does not ask. */
typedef struct relay { tisse_writer out; tisse_status status; } relay;

static tisse_status relay_write(void *user, const char *bytes, size_t length)
{
  relay *self = user;
  self->status = self->status ? self->status : self->out.write(self->out.user, bytes, length);
  return self->status;
}

tisse_status tisse_extractor_explain(tisse_extractor *self, const tisse_document *document, tisse_writer out)
{
  tisse__buffer trace;
  relay tried = {.out = out};
  tisse_writer frames = {relay_write, &tried};
  tisse__buffer_init(&trace, &self->context.allocator);
  tisse_status status = tisse__extractor_analyse(self, document, &frames);
  status = status ? status : tried.status;
  const tisse__analysis *a = &self->analysis;
  for (uint32_t s = 0; s < a->sentence_count && status == TISSE_OK; ++s) {
    const tisse__sentence *sentence = &a->sentences[s];
    tisse__buffer_clear(&trace);
    tisse__buffer_add_byte(&trace, '\n');
    tisse__buffer_add(&trace, tisse__words_text(a, sentence->first, sentence->last));
    tisse__buffer_add_byte(&trace, '\n');
    add_words(&trace, a, sentence);
    add_names(&trace, a, sentence);
    for (uint32_t g = sentence->first_group; g < sentence->last_group; ++g) {
      add_group(&trace, a, g, sentence->first_group);
    }
    for (size_t d = 0; d < a->drafts.count; ++d) {
      if (a->drafts.items[d].sentence == s) {
        add_draft(&trace, a, &a->drafts.items[d]);
      }
    }
    const tisse_view text = tisse__buffer_view(&trace);
    status = trace.failed ? TISSE_E_MEMORY : out.write(out.user, text.data, text.length);
  }
  tisse__buffer_dispose(&trace);
  return status;
}
