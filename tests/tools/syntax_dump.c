/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* syntax_dump fr|en KNOWLEDGE_FOLDER < {"id": …, "text": …} a line: the groups of each text as a line of JSON, with functions.
 *
 * Offsets are [begin, end] in code points of the "text" that is printed. A verb group is called as Universal Dependencies would call the
 * whole, by the finite word (F) and whether a perfect is built on it:
 *
 *   F present → Pres, + participle (passé composé)          → Past      F imperfect → Imp, + participle (plus-que-parfait)  → Pqp
 *   F passé simple, preterite → Past, + participle          → Pqp       F future → Fut, + participle (futur antérieur)     → FutPast
 *   English modals: will, shall → Fut; would, should, could, might → mood Cnd, Pres; others → Pres. + have → Past (FutPast).
 *
 * The mood is that of F. Passives take the tense of their auxiliary ("est vendu" Pres, "a été vendu" Past). Subjects are those that the
 * group has itself, not those that it shares or that control gives; a name's head is all its words. Clitics inside the group count:
 * "a-t-il" a subject, "le vend" an object.
 *
 * make build/syntax_dump */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/text.h"
#include "extract/extractor.h"

typedef struct dumper {
  tisse_extractor *extractor;
} dumper;

static void hear(void *user, const tisse_message *message)
{
  (void)user;
  if (message->level == TISSE_ERROR) {
    fprintf(stderr, "%s\n", message->text);
  }
}

static json_t *text_of(tisse_view text)
{
  return text.data ? json_stringn(text.data, text.length) : json_null();
}

static json_t *span_of(const tisse__analysis *a, uint32_t first, uint32_t last)
{
  if (first >= last) {
    return json_null();
  }
  return json_pack("[I,I]", (json_int_t)tisse_document_code_point(a->document, a->words[first].bytes.begin),
                   (json_int_t)tisse_document_code_point(a->document, a->words[last - 1].bytes.end));
}

/* ---- Tense and mood of the whole ------------------------------------------------------------------------------------------ */

static const char *tense_name(const tisse__group *g)
{
  const bool perfect = (g->flags & TISSE__G_PERFECT) != 0;
  const bool future = g->tense == TISSE__FUTURE || tisse__view_is(g->modal, "will") || tisse__view_is(g->modal, "shall");
  if (future) {
    return perfect ? "FutPast" : "Fut";
  }
  if (g->modal.data) {
    return perfect ? "Past" : "Pres";
  }
  switch (g->tense) {
  case TISSE__PRESENT: return perfect ? "Past" : "Pres";
  case TISSE__IMPERFECT: return perfect ? "Pqp" : "Imp";
  case TISSE__PAST: return perfect ? "Pqp" : "Past";
  default: return perfect ? "Past" : "_";
  }
}

static const char *mood_name(const tisse__group *g)
{
  static const char *const moods[] = {"_", "Ind", "Cnd", "Sub", "Imp"};
  static const char *const conditional[] = {"would", "should", "could", "might"};
  for (size_t i = 0; i < sizeof conditional / sizeof *conditional; ++i) {
    if (tisse__view_is(g->modal, conditional[i])) {
      return "Cnd";
    }
  }
  return moods[g->mood];
}

/* ---- Ends of a verb group ----------------------------------------------------------------------------------------------- */

/** The head; of a name, all its words. */
static json_t *head_of(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = &a->groups.items[group];
  if ((g->flags & TISSE__G_PROPER) && g->mention != TISSE__NONE) {
    return span_of(a, a->mentions.items[g->mention].first, a->mentions.items[g->mention].last);
  }
  return span_of(a, g->head, g->head + 1);
}

static uint32_t finite_word(const tisse__analysis *a, const tisse__group *g)
{
  for (uint32_t w = g->first; w < g->last && (g->flags & TISSE__G_FINITE); ++w) {
    const tisse__reading *r = &a->readings[w];
    if ((r->pos == TISSE__VERB || r->pos == TISSE__AUX) && r->form == TISSE__FINITE) {
      return w;
    }
  }
  return TISSE__NONE;
}

static bool is_one_of(tisse_view text, const char *const *words)
{
  const char *dash = text.length ? memrchr(text.data, '-', text.length) : NULL;
  const tisse_view bare = dash ? tisse__view(dash + 1, (size_t)(text.data + text.length - dash - 1)) : text;
  for (; *words; ++words) {
    if (tisse__view_is(bare, *words)) {
      return true;
    }
  }
  return false;
}

/** Clitics in the group, in front of its first verb (`behind` false) or behind it. */
static void add_clitics(json_t *out, const tisse__analysis *a, const tisse__group *g, bool behind, const char *const *words)
{
  bool seen = false;
  for (uint32_t w = g->first; w < g->last; ++w) {
    const tisse__reading *r = &a->readings[w];
    if (r->pos == TISSE__VERB || r->pos == TISSE__AUX) {
      seen = true;
    } else if (seen == behind && r->pos == TISSE__PRON && is_one_of(a->lower[w], words)) {
      json_array_append_new(out, span_of(a, w, w + 1));
    }
  }
}

static json_t *subjects_of(const tisse__analysis *a, const tisse__group *g)
{
  static const char *const clitics[] = {"je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", NULL};
  json_t *out = json_array();
  if (g->subject != TISSE__NONE && g->subject_link == TISSE_LINK_EXPLICIT && (g->flags & TISSE__G_FINITE)) {
    json_array_append_new(out, head_of(a, g->subject));
  } else if (g->subject == TISSE__NONE && (g->flags & TISSE__G_INVERTED)) {
    add_clitics(out, a, g, true, clitics);
  }
  return out;
}

static json_t *objects_of(const tisse__analysis *a, uint32_t verb)
{
  static const char *const clitics[] = {"le", "la", "l'", "les", NULL};
  json_t *out = json_array();
  for (uint32_t i = 0; i < a->groups.count; ++i) {
    const tisse__group *g = &a->groups.items[i];
    if (g->governor == verb && g->link == TISSE__OBJECT && (g->kind == TISSE__GROUP_NOUN || g->kind == TISSE__GROUP_RELATIVE)) {
      json_array_append_new(out, head_of(a, i));
    }
  }
  if (a->language == TISSE__FRENCH) {
    add_clitics(out, a, &a->groups.items[verb], false, clitics);
  }
  return out;
}

/* ---- Out ------------------------------------------------------------------------------------------------------------------ */

static json_t *group_of(const tisse__analysis *a, uint32_t index)
{
  static const char *const forms[] = {"_", "Fin", "Inf", "PastPart", "PresPart"};
  const tisse__group *g = &a->groups.items[index];
  json_t *out = json_pack("{s:s,s:s,s:o,s:o,s:o,s:o,s:I}", "kind", tisse__group_kind_name((tisse__group_kind)g->kind), "link",
                          tisse__link_kind_name((tisse__link_kind)g->link), "span", span_of(a, g->marker_first, g->last), "head",
                          head_of(a, index), "lemma", text_of(g->lemma), "marker", text_of(g->marker), "governor",
                          g->governor == TISSE__NONE ? (json_int_t)-1 : (json_int_t)g->governor);
  if (g->kind != TISSE__GROUP_VERB || !out) {
    return out;
  }
  const uint32_t finite = finite_word(a, g);
  json_t *verb = json_pack("{s:s,s:s,s:s,s:s,s:b,s:o,s:o,s:o}", "form", forms[g->form], "tense", tense_name(g), "mood", mood_name(g), "polarity",
                           g->flags & TISSE__G_NEGATED ? "Neg" : "Pos", "passive", (g->flags & TISSE__G_PASSIVE) != 0, "finite",
                           finite == TISSE__NONE ? json_null() : span_of(a, finite, finite + 1), "subjects", subjects_of(a, g), "objects",
                           objects_of(a, index));
  json_t *words = json_array();
  for (uint32_t w = g->first; w < g->last; ++w) {
    json_array_append_new(words, span_of(a, w, w + 1));
  }
  json_object_set_new(verb, "words", words);
  json_object_update(out, verb);
  json_decref(verb);
  return out;
}

static tisse_status dump(void *user, tisse_document *document, bool *kept)
{
  dumper *self = user;
  (void)kept;
  const tisse_status status = tisse__extractor_analyse(self->extractor, document, NULL);
  if (status != TISSE_OK) {
    return status;
  }
  const tisse__analysis *a = &self->extractor->analysis;
  json_t *groups = json_array();
  for (uint32_t i = 0; i < a->groups.count; ++i) {
    json_array_append_new(groups, group_of(a, i));
  }
  json_t *tags = json_array();
  for (uint32_t w = 0; w < a->word_count; ++w) {
    json_array_append_new(tags, json_pack("[o,s]", span_of(a, w, w + 1), tisse__pos_name((tisse__pos)a->readings[w].pos)));
  }
  json_t *out = json_pack("{s:o,s:o,s:o,s:o}", "id", text_of(tisse_document_metadata(document)->source), "text", text_of(a->text), "tags", tags,
                          "groups", groups);
  const int failed = !out || json_dumpf(out, stdout, JSON_COMPACT);
  json_decref(out);
  putchar('\n');
  return failed ? TISSE_E_WRITE : TISSE_OK;
}

static tisse_status read_input(void *user, char *bytes, size_t capacity, size_t *count)
{
  *count = fread(bytes, 1, capacity, user);
  return ferror((FILE *)user) ? TISSE_E_READ : TISSE_OK;
}

int main(int argc, char **argv)
{
  if (argc != 3) {
    fprintf(stderr, "usage: syntax_dump fr|en KNOWLEDGE_FOLDER < TEXTS.jsonl\n");
    return 2;
  }
  const tisse_context context = {.report = hear};
  tisse_knowledge *knowledge = NULL;
  dumper self = {0};
  const tisse_input_options options = {.format = TISSE_INPUT_JSONL, .language = argv[1]};
  tisse_status status = tisse_knowledge_new(&knowledge, &context);
  status = status == TISSE_OK ? tisse_knowledge_load_folder(knowledge, argv[2]) : status;
  status = status == TISSE_OK ? tisse_knowledge_seal(knowledge) : status;
  status = status == TISSE_OK ? tisse_extractor_new(&self.extractor, &context, knowledge, NULL) : status;
  status = status == TISSE_OK ? tisse_input_read(&context, &options, (tisse_reader){read_input, stdin}, "-", dump, &self, NULL) : status;
  tisse_extractor_free(self.extractor);
  tisse_knowledge_free(knowledge);
  return status != TISSE_OK;
}
