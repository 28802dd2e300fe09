/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words into groups: noun groups with their determiner, marker and apposed name; verb groups with auxiliaries, clitics, negation; marks. */

#include "extract/group.h"

#include "base/memory.h"

uint32_t tisse__scan_name(const tisse__scan *s, uint32_t word)
{
  const uint32_t m = word < s->end ? s->a->word_mention[word] : TISSE__NONE;
  return m != TISSE__NONE && !s->a->mentions.items[m].description && !s->a->mentions.items[m].prefix ? m : TISSE__NONE;
}

uint32_t tisse__scan_description(const tisse__scan *s, uint32_t word)
{
  const uint32_t m = word < s->end ? s->a->word_mention[word] : TISSE__NONE;
  return m != TISSE__NONE && s->a->mentions.items[m].description && s->a->mentions.items[m].first == word ? m : TISSE__NONE;
}

uint32_t tisse__scan_sum(const tisse__scan *s, uint32_t word)
{
  return word < s->end ? s->a->word_sum[word] : TISSE__NONE;
}

tisse__group tisse__group_blank(uint8_t kind, uint32_t first, uint32_t last)
{
  return (tisse__group){.kind = kind, .first = first, .last = last, .head = first, .marker_first = first,
                        .mention = TISSE__NONE, .sum = TISSE__NONE};
}

bool tisse__scan_add(tisse__scan *s, tisse__group group)
{
  group.sentence = s->sentence;
  group.last_child = group.governor = group.subject = group.next_conjunct = group.first_conjunct = group.antecedent = TISSE__NONE;
  group.possessor = group.clause = group.opener = group.meant = group.owner = group.deal = TISSE__NONE;
  group.link = TISSE__LOOSE;
  group.flags |= s->quoted ? TISSE__G_QUOTED : 0;
  const uint32_t index = (uint32_t)s->a->groups.count;
  if (!tisse__array_push(&s->a->context->allocator, &s->a->groups, group)) {
    return false;
  }
  for (uint32_t w = group.marker_first; w < group.last; ++w) {
    s->a->word_group[w] = index;
  }
  s->at = group.last;
  return true;
}

/* ---- Marks ------------------------------------------------------------------------------------------------------------------- */

/** English: '(' for the mark that opens a quotation as British papers set it, ')' for the one that closes it; 0 for an apostrophe. */
static char single_quote(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH || s->a->words[word].shape != TISSE__PUNCTUATION || s->a->readings[word].pos == TISSE__PART) {
    return 0;
  }
  const tisse_view text = tisse__words_text(s->a, word, word + 1);
  if (s->quoted && tisse__view_is(text, "'") && word > 0 && tisse__view_is(s->a->lower[word - 1], "'") && !(s->a->words[word].flags & TISSE__TOKEN_SPACE_BEFORE)) {
    return ')'; /* two apostrophes, as wires set it */
  }
  return tisse__view_is(text, "\xE2\x80\x98") ? '(' : s->quoted && tisse__view_is(text, "\xE2\x80\x99") ? ')' : 0;
}

static uint8_t mark_kind(const tisse__scan *s, uint32_t word)
{
  const tisse_view text = s->a->lower[word];
  if (tisse__is_glue(s->a, word)) {
    return UINT8_MAX; /* an "and" */
  }
  if (single_quote(s, word) != 0) {
    return TISSE__GROUP_QUOTE;
  }
  static const struct { const char *mark; uint8_t kind; } marks[] = {
    {",", TISSE__GROUP_COMMA}, {";", TISSE__GROUP_STOP}, {":", TISSE__GROUP_STOP}, {".", TISSE__GROUP_STOP}, {"!", TISSE__GROUP_STOP},
    {"?", TISSE__GROUP_STOP}, {"…", TISSE__GROUP_STOP}, {"...", TISSE__GROUP_STOP}, {"–", TISSE__GROUP_COMMA}, {"—", TISSE__GROUP_COMMA},
    {"-", TISSE__GROUP_COMMA}, {"|", TISSE__GROUP_STOP}, {"•", TISSE__GROUP_STOP}, {"(", TISSE__GROUP_OPEN}, {"[", TISSE__GROUP_OPEN},
    {")", TISSE__GROUP_CLOSE}, {"]", TISSE__GROUP_CLOSE}, {"\"", TISSE__GROUP_QUOTE}, {"«", TISSE__GROUP_QUOTE}, {"»", TISSE__GROUP_QUOTE},
    {"“", TISSE__GROUP_QUOTE}, {"”", TISSE__GROUP_QUOTE}, {"„", TISSE__GROUP_QUOTE}, {"/", TISSE__GROUP_COMMA}};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; ++i) {
    if (tisse__view_is(text, marks[i].mark)) {
      return marks[i].kind;
    }
  }
  return s->a->words[word].shape == TISSE__PUNCTUATION ? TISSE__GROUP_OTHER : UINT8_MAX;
}

/** "PARIS, 3 février (Agence) - Le groupe …": the dash ends a dateline. */
static bool ends_dateline(const tisse__scan *s)
{
  const uint32_t first = s->a->sentences[s->sentence].first;
  if (s->at < first + 2 || s->at > first + 14 || !(TISSE__SCAN_IS_ANY(s, s->at, "-", "–", "—"))) {
    return false;
  }
  bool capitals = (s->a->words[first].flags & TISSE__TOKEN_ALL_UPPER) && s->a->lower[first].length > 3; /* "TOULOUSE, France, Sept 30 — Brixel …" */
  bool dated = false;
  for (uint32_t w = first; w < s->at && capitals; ++w) {
    dated = dated || s->a->words[w].shape == TISSE__NUMBER;
    capitals = s->a->words[w].shape != TISSE__WORD || (s->a->words[w].flags & TISSE__TOKEN_UPPER_FIRST);
  }
  if (capitals && dated) {
    return true;
  }
  return tisse__scan_is(s, s->at - 1, ")") && (s->a->words[first].flags & TISSE__TOKEN_UPPER_FIRST);
}

static bool scan_mark(tisse__scan *s, uint8_t kind)
{
  tisse__group group = tisse__group_blank(ends_dateline(s) ? TISSE__GROUP_STOP : kind, s->at, s->at + 1);
  group.lemma = s->a->lower[s->at];
  if (kind == TISSE__GROUP_QUOTE) {
    const char single = single_quote(s, s->at);
    const bool opens = tisse__view_is(group.lemma, "«") || tisse__view_is(group.lemma, "“") || tisse__view_is(group.lemma, "„") || single == '(';
    const bool closes = tisse__view_is(group.lemma, "»") || tisse__view_is(group.lemma, "”") || single == ')';
    const bool inside = opens ? true : closes ? false : !s->quoted;
    s->quoted = false;
    if (!tisse__scan_add(s, group)) {
      return false;
    }
    s->quoted = inside;
    return true;
  }
  return tisse__scan_add(s, group);
}

/* ---- Behind markers ---------------------------------------------------------------------------------------------------------- */

static bool scan_relative(tisse__scan *s, uint32_t word, tisse_view marker, uint32_t marker_first)
{
  tisse__group group = tisse__group_blank(TISSE__GROUP_RELATIVE, word, word + 1);
  group.marker = marker;
  group.marker_first = marker_first;
  group.lemma = s->a->lower[word];
  group.number = tisse__scan_reading(s, word)->number;
  group.gender = tisse__scan_reading(s, word)->gender;
  return tisse__scan_add(s, group);
}

/** "tous les députés", "tous deux filiales de X": with the determiner behind it one noun group, however "tous" reads. */
static bool is_predeterminer(const tisse__scan *s, uint32_t word)
{
  return s->a->language == TISSE__FRENCH && tisse__scan_is_class(s, word, TISSE__WC_ALL_WORD) && tisse__scan_name(s, word) == TISSE__NONE &&
         (tisse__scan_pos(s, word + 1) == TISSE__DET || TISSE__SCAN_IS_ANY(s, word + 1, "les", "ces", "ses", "nos", "leurs") ||
          (tisse__scan_pos(s, word + 1) == TISSE__NUM && tisse__scan_pos(s, word + 2) == TISSE__NOUN && tisse__scan_name(s, word + 2) == TISSE__NONE));
}

/** What stands behind a marker: noun group, pronoun, relative, infinitive or gerund. */
static bool scan_marked(tisse__scan *s, tisse_view marker, uint32_t marker_first, uint32_t word, uint32_t list)
{
  const bool contracted = word > marker_first && (tisse__scan_reading(s, word - 1)->kind == TISSE__CONTRACTED || tisse__scan_is(s, word - 1, "des") ||
                                                  tisse__scan_is(s, word - 1, "du"));
  const tisse__reading *r = tisse__scan_reading(s, word);
  if ((r->pos == TISSE__PRON && r->kind == TISSE__RELATIVE) ||
      (s->a->language == TISSE__ENGLISH && (tisse__scan_is(s, word, "which") || tisse__scan_is(s, word, "whom") || tisse__scan_is(s, word, "whose")))) {
    return scan_relative(s, word, marker, marker_first);
  }
  if (!contracted && tisse__scan_starts_verb(s, word) && tisse__scan_sum(s, word) == TISSE__NONE && tisse__scan_name(s, word) == TISSE__NONE) {
    uint32_t at = word;
    while (tisse__scan_is_clitic(s, at) || tisse__scan_is_negation(s, at)) {
      ++at;
    }
    const uint8_t form = tisse__scan_reading(s, at)->form;
    if (form == TISSE__INFINITIVE || form == TISSE__PARTICIPLE_PRESENT) {
      s->at = word;
      return tisse__scan_verb(s, marker, marker_first);
    }
  }
  if (!contracted && tisse__scan_adverbs_before(s, word) != word) { /* "pour ensuite déposer une OPA" */
    s->at = word;
    return tisse__scan_verb(s, marker, marker_first);
  }
  if (tisse__scan_is_pronoun(s, word) && !contracted && !is_predeterminer(s, word)) {
    return tisse__scan_pronoun(s, word, marker, marker_first, list);
  }
  return tisse__scan_noun(s, word, marker, marker_first, contracted, list);
}

/* ---- Fixed expressions and particles ----------------------------------------------------------------------------------------- */

static bool scan_other(tisse__scan *s, uint8_t kind, uint32_t count)
{
  tisse__group group = tisse__group_blank(kind, s->at, s->at + count);
  group.lemma = tisse__scan_reading(s, s->at)->lemma.data ? tisse__scan_reading(s, s->at)->lemma : s->a->lower[s->at];
  return tisse__scan_add(s, group);
}

static bool in_name(const tisse__scan *s, uint32_t word)
{
  return s->a->word_mention[word] != TISSE__NONE;
}

/** Is there a finite verb before the next comma or stop? Only for words that open clauses too. */
static bool clause_follows(const tisse__scan *s, uint32_t word)
{
  if (!tisse__scan_is(s, s->at, "dont") && !tisse__scan_is_class(s, s->at, TISSE__WC_LIKE_MARKER)) {
    return false;
  }
  const bool role = tisse__scan_is(s, s->at, "dont") && TISSE__SCAN_IS_ANY(s, word, "le", "la", "l'") && tisse__scan_name(s, word + 1) == TISSE__NONE;
  uint32_t owed = 0; /* "dont le belge X qui apporte 2 millions": verbs of relatives inside */
  for (uint32_t w = word; w < s->end; ++w) {
    owed += w > word && tisse__scan_is(s, w, "qui");
    if (role && tisse__scan_is(s, w, ",") && w + 1 < s->end && tisse__scan_name(s, w + 1) != TISSE__NONE) {
      do { /* "dont la présidente, X, s'exprimera": over what two commas close off */
        ++w;
      } while (w < s->end && s->a->words[w].shape != TISSE__PUNCTUATION);
      return tisse__scan_is(s, w, ",") && tisse__scan_starts_verb(s, w + 1);
    }
    if (tisse__scan_is(s, s->at, "dont") && tisse__scan_is(s, w, ",") && tisse__scan_name(s, w + 1) != TISSE__NONE && in_name(s, w - 1)) {
      continue; /* "dont A, B et C sont les clients" */
    }
    if (s->a->words[w].shape == TISSE__PUNCTUATION) {
      return false;
    }
    if (tisse__scan_is_verb(s, w) && tisse__scan_reading(s, w)->form == TISSE__FINITE) {
      if (owed) {
        --owed;
        continue;
      }
      return tisse__scan_is(s, s->at, "dont") || w < word + 3;
    }
  }
  return false;
}

/** Fixed expressions that are neither markers nor inside other groups: adverbials, list markers, subordinators. */
static uint32_t behind_colon(const tisse__scan *s, uint32_t word)
{
  return word < s->end && tisse__scan_is(s, word, ":") ? word + 1 : word; /* "including: A, B" */
}

/** "such clients as | A and B": the second half of a list marker. */
static bool is_such_as(const tisse__scan *s)
{
  if (s->a->language != TISSE__ENGLISH || !tisse__scan_is(s, s->at, "as") || s->a->groups.count == 0) {
    return false;
  }
  const tisse__group *before = &s->a->groups.items[s->a->groups.count - 1];
  return before->kind == TISSE__GROUP_NOUN && before->last == s->at && before->sentence == s->sentence && tisse__scan_is(s, before->first, "such") &&
         before->last > before->first + 1;
}

static int scan_fixed(tisse__scan *s)
{
  if (is_such_as(s) && scan_marked(s, (tisse_view){0}, s->at, s->at + 1, 1)) {
    return 1;
  }
  uint32_t index = 0;
  const uint32_t count = tisse__fixed_at(s->a, s->at, s->end, &index);
  if (!count) {
    return -1;
  }
  const tisse__entry *entry = &s->a->knowledge->entries.items[index];
  if (entry->word_class == TISSE__WC_LIST && clause_follows(s, s->at + count)) {
    return -1; /* "dont le PDG est X", "comme le rapporte X" */
  }
  if (entry->word_class == TISSE__WC_LIST) {
    const size_t before = s->a->groups.count;
    const bool made = scan_marked(s, (tisse_view){0}, s->at, behind_colon(s, s->at + count), 1);
    return made && s->a->groups.count > before ? 1 : -1;
  }
  if (count < 2 || tisse__scan_name(s, s->at) != TISSE__NONE) {
    return -1;
  }
  for (uint32_t c = 0; c < entry->cue_count; ++c) { /* "comme le rapporte | Reuters": as "selon" */
    if (s->a->knowledge->cues.items[entry->cues[c]].kind == TISSE__CUE_REPORT && s->at + count < s->end) {
      const size_t groups = s->a->groups.count;
      const uint32_t begin = s->at;
      if (scan_marked(s, tisse_view_of(s->a->language == TISSE__FRENCH ? "selon" : "according to"), begin, begin + count, 0)) {
        return 1;
      }
      if (s->a->groups.count > groups) {
        return 0;
      }
    }
  }
  const uint8_t last = tisse__scan_pos(s, s->at + count - 1);
  if (entry->pos == TISSE__PREP || last == TISSE__PREP) {
    return -1;
  }
  const bool conjunction = entry->pos == TISSE__SCONJ || last == TISSE__SCONJ;
  tisse__group group = tisse__group_blank(conjunction ? TISSE__GROUP_SUBORDINATOR : TISSE__GROUP_ADVERB, s->at, s->at + count);
  group.lemma = entry->lemma;
  group.marker = entry->lemma;
  return tisse__scan_add(s, group) ? 1 : 0;
}

/** A particle behind the verb that has it in the lexicon: "spun off X", "teamed up". */
static bool is_particle(const tisse__scan *s, uint32_t word)
{
  const bool in = tisse__scan_is(s, word, "in") && tisse__scan_sum(s, word + 1) != TISSE__NONE; /* "took in | $30m" */
  if (s->a->language != TISSE__ENGLISH || word == 0 || s->a->groups.count == 0 ||
      (!in && !tisse__scan_is_class(s, word, TISSE__WC_PARTICLE))) {
    return false;
  }
  const tisse__group *verb = &s->a->groups.items[s->a->groups.count - 1];
  if (verb->kind != TISSE__GROUP_VERB || verb->last != word || (tisse__scan_is(s, word, "together") && tisse__scan_is(s, word + 1, "with"))) {
    return false;
  }
  const tisse__lexicon *lexicon = s->a->lexicon;
  for (uint32_t link = tisse__lexicon_find(lexicon, verb->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &s->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t i = 0; i < entry->constituent_count; ++i) {
      if (!entry->constituents[i].marker.data && tisse_view_equal(entry->constituents[i].lemma, s->a->lower[word])) {
        return true;
      }
    }
  }
  return false;
}

/** "pour que", "après que", "by the time": several words, one subordinator; how many, 0 where there is none. */
static uint32_t compound_subordinator(const tisse__scan *s, tisse_view *lemma)
{
  const uint32_t count = tisse__class_at(s->a, s->at, s->end, TISSE__WC_SUBORDINATOR, lemma);
  return count > 1 ? count : 0;
}

/* ---- One group after the other ----------------------------------------------------------------------------------------------- */

/** "provide computing power", "sell cooling systems": behind a verb that takes no gerund, the -ing form belongs to the noun. */
static bool is_noun_gerund(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH || tisse__scan_reading(s, word)->pos != TISSE__VERB ||
      tisse__scan_reading(s, word)->form != TISSE__PARTICIPLE_PRESENT || s->a->groups.count == 0) {
    return false;
  }
  const tisse__group *verb = &s->a->groups.items[s->a->groups.count - 1];
  const bool noun = tisse__scan_pos(s, word + 1) == TISSE__NOUN;
  if (verb->kind == TISSE__GROUP_OTHER && s->a->lower[verb->first].data[0] == '\'' && verb->last == word &&
      (noun || tisse__scan_pos(s, word + 1) == TISSE__ADJ)) {
    return true; /* "the family's holding company", "Brixel's acting chief executive" */
  }
  return noun && verb->kind == TISSE__GROUP_VERB && verb->last == word &&
         !tisse__lemma_is_class(s->a, tisse__scan_reading(s, verb->head)->lemma, TISSE__VERB, TISSE__WC_GERUND_VERB);
}

/** "Brixel's | newly minted chief": behind the possessive mark an adverb and a participle belong to the noun. */
static bool stands_behind_owner(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH || s->a->groups.count == 0 || tisse__scan_pos(s, word) != TISSE__ADV) {
    return false;
  }
  const tisse__group *mark = &s->a->groups.items[s->a->groups.count - 1];
  return mark->kind == TISSE__GROUP_OTHER && mark->last == word && s->a->lower[mark->first].data[0] == '\'' && tisse__scan_is_modifier(s, word);
}

/** "Brixel, once part of Velmont,": opens no clause, for none follows up to the comma. */
static bool is_no_conjunction(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH || !tisse__scan_is(s, word, "once") || word == 0 || !tisse__scan_is(s, word - 1, ",")) {
    return false;
  }
  for (uint32_t w = word + 1; w < s->end && !tisse__scan_is(s, w, ","); ++w) {
    if (tisse__scan_is_verb(s, w) && tisse__scan_reading(s, w)->form == TISSE__FINITE) {
      return false;
    }
  }
  return true;
}

/** "Louis Mayer, qui dirigeait", "Sundar Pichai, who runs": behind a noun and its comma the pronoun is relative, a finite verb behind it. */
static bool is_relative_behind(const tisse__scan *s, uint32_t word)
{
  if (!TISSE__SCAN_IS_ANY(s, word, "qui", "who") || s->a->groups.count < 2 || !tisse__scan_starts_verb(s, word + 1)) {
    return false;
  }
  const tisse__group *comma = &s->a->groups.items[s->a->groups.count - 1];
  const tisse__group *noun = comma - 1;
  return comma->kind == TISSE__GROUP_COMMA && noun->kind == TISSE__GROUP_NOUN && noun->sentence == s->sentence;
}

/** "la solution | la plus adéquate": a superlative that no noun follows is an adjective. How many words, 0 where there is none. */
static uint32_t superlative(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__FRENCH || s->a->groups.count == 0 || !TISSE__SCAN_IS_ANY(s, word, "le", "la", "les") ||
      !TISSE__SCAN_IS_ANY(s, word + 1, "plus", "moins") || tisse__scan_pos(s, word + 2) != TISSE__ADJ) {
    return 0;
  }
  const tisse__group *before = &s->a->groups.items[s->a->groups.count - 1];
  if (before->last != word || (before->kind != TISSE__GROUP_NOUN && before->kind != TISSE__GROUP_ADJECTIVE)) {
    return 0;
  }
  uint32_t at = word + 2;
  while (tisse__scan_is_modifier(s, at)) {
    ++at;
  }
  const uint8_t next = tisse__scan_pos(s, at);
  return next == TISSE__NOUN || next == TISSE__PROPER || tisse__scan_name(s, at) != TISSE__NONE ? 0 : at - word;
}

/** "ils sont tous partis", "les accepte toutes": floats behind a verb, no argument of it. How many words. */
static uint32_t floats(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__FRENCH || s->a->groups.count == 0 || !tisse__scan_is_class(s, word, TISSE__WC_FLOATING)) {
    return 0;
  }
  const tisse__group *before = &s->a->groups.items[s->a->groups.count - 1];
  const uint8_t next = tisse__scan_pos(s, word + 1);
  if (tisse__scan_is_class(s, word + 1, TISSE__WC_THAT_ONE)) {
    return 1;
  }
  if (before->kind != TISSE__GROUP_VERB || before->last != word) {
    return 0;
  }
  if (TISSE__SCAN_IS_ANY(s, word + 1, "deux", "trois") && tisse__scan_pos(s, word + 2) != TISSE__NOUN) {
    return 2;
  }
  return next != TISSE__DET && next != TISSE__NOUN && next != TISSE__PRON && next != TISSE__NUM && next != TISSE__PROPER ? 1 : 0;
}

/** "Sopral, spécialiste de l'emballage,": a word behind a comma that the lexicon has as a noun too, with its complement. */
static bool noun_behind_comma(const tisse__scan *s, uint32_t word)
{
  return s->a->language == TISSE__FRENCH && s->a->groups.count && s->a->groups.items[s->a->groups.count - 1].kind == TISSE__GROUP_COMMA &&
         s->a->groups.items[s->a->groups.count - 1].last == word && TISSE__SCAN_IS_ANY(s, word + 1, "de", "d'", "du", "des") &&
         (tisse__lexicon_find(s->a->lexicon, tisse__scan_reading(s, word)->lemma, TISSE__NOUN) != TISSE__NONE ||
          tisse__word_is_class(s->a, word, TISSE__WC_ORGANIZATION) || tisse__word_is_class(s->a, word, TISSE__WC_PERSON));
}

static uint32_t behind_modifiers(const tisse__scan *s, uint32_t word)
{
  while (tisse__scan_is_modifier(s, word)) {
    ++word;
  }
  return word;
}

/** Is there what adjectives can modify: "very profitable | firm", not "now worth |"? */
static bool is_noun_at(const tisse__scan *s, uint32_t word)
{
  return tisse__scan_pos(s, word) == TISSE__NOUN || tisse__scan_pos(s, word) == TISSE__PROPER || tisse__scan_name(s, word) != TISSE__NONE ||
         tisse__scan_sum(s, word) != TISSE__NONE;
}

/** "Volvo, itself an affiliate of Geely,": says nothing but that it is so too. */
static bool is_emphatic(const tisse__scan *s, uint32_t word)
{
  return s->a->language == TISSE__ENGLISH && tisse__scan_is_class(s, word, TISSE__WC_SELF) && word > 0 &&
         tisse__scan_is(s, word - 1, ",") && tisse__scan_pos(s, word + 1) == TISSE__DET;
}

#define AS_WELL_SEEN 8

/** French: "par X, ainsi que par Y", "X ainsi que le groupe Y"; but "ainsi que l'avait annoncé Brixel" is a clause. */
static bool is_as_well(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__FRENCH || !tisse__scan_is(s, word, "ainsi") || !TISSE__SCAN_IS_ANY(s, word + 1, "que", "qu'", "qu’") || word + 2 >= s->end) {
    return false;
  }
  const uint8_t pos = tisse__scan_pos(s, word + 2);
  bool joins = pos == TISSE__PREP || pos == TISSE__DET || pos == TISSE__PROPER || pos == TISSE__NOUN || pos == TISSE__NUM || pos == TISSE__ADJ;
  for (uint32_t w = word + 2; pos != TISSE__PREP && joins && w < s->end && w < word + AS_WELL_SEEN && s->a->words[w].shape != TISSE__PUNCTUATION; ++w) {
    const bool clitic = tisse__scan_pos(s, w) == TISSE__PRON || TISSE__SCAN_IS_ANY(s, w, "le", "l'", "l’");
    joins = !(clitic && w + 1 < s->end && (tisse__scan_pos(s, w + 1) == TISSE__VERB || tisse__scan_pos(s, w + 1) == TISSE__AUX));
  }
  return joins;
}

static bool scan_plain(tisse__scan *s)
{
  const uint32_t word = s->at;
  const tisse__reading *r = tisse__scan_reading(s, word);
  if (is_noun_gerund(s, word) || stands_behind_owner(s, word)) {
    return tisse__scan_noun(s, word, (tisse_view){0}, word, false, 0);
  }
  if (is_no_conjunction(s, word)) {
    return scan_other(s, TISSE__GROUP_ADVERB, 1);
  }
  if (is_relative_behind(s, word)) {
    return scan_relative(s, word, (tisse_view){0}, word);
  }
  const uint32_t adjectives = superlative(s, word);
  if (adjectives) {
    return scan_other(s, TISSE__GROUP_ADJECTIVE, adjectives);
  }
  if (floats(s, word)) {
    return scan_other(s, TISSE__GROUP_ADVERB, floats(s, word));
  }
  if (is_predeterminer(s, word)) {
    return tisse__scan_noun(s, word, (tisse_view){0}, word, false, 0);
  }
  if (r->pos == TISSE__PRON && r->kind == TISSE__RELATIVE) {
    return scan_relative(s, word, (tisse_view){0}, word);
  }
  if (s->a->language == TISSE__ENGLISH &&
      (tisse__scan_is(s, word, "whose") || (tisse__scan_is(s, word, "which") && tisse__scan_pos(s, word + 1) != TISSE__NOUN))) {
    return scan_relative(s, word, (tisse_view){0}, word);
  }
  if (r->pos == TISSE__PRON && r->kind == TISSE__CONTRACTED) { /* auquel, duquel */
    return scan_relative(s, word, tisse_view_of(tisse__view_starts(s->a->lower[word], "a") ? "à" : "de"), word);
  }
  if (tisse__scan_starts_verb(s, word) && tisse__scan_sum(s, word) == TISSE__NONE &&
      !(s->a->language == TISSE__ENGLISH && tisse__scan_is_modifier(s, word) && r->pos == TISSE__VERB && r->form == TISSE__PARTICIPLE_PAST &&
        (tisse__scan_pos(s, word + 1) == TISSE__NOUN))) {
    return tisse__scan_verb(s, (tisse_view){0}, word);
  }
  if (is_emphatic(s, word)) {
    return scan_other(s, TISSE__GROUP_ADVERB, 1);
  }
  if (tisse__scan_is_pronoun(s, word)) {
    return tisse__scan_pronoun(s, word, (tisse_view){0}, word, 0);
  }
  const bool as_well = is_as_well(s, word);
  if (as_well) {
    tisse__group group = tisse__group_blank(TISSE__GROUP_COORDINATOR, word, word + 2);
    group.lemma = r->lemma;
    return tisse__scan_add(s, group);
  }
  switch (r->pos) {
  case TISSE__CCONJ: {
    tisse__group group = tisse__group_blank(TISSE__GROUP_COORDINATOR, word, word + 1);
    group.lemma = r->lemma;
    return tisse__scan_add(s, group);
  }
  case TISSE__SCONJ: {
    tisse__group group = tisse__group_blank(TISSE__GROUP_SUBORDINATOR, word, word + 1);
    group.lemma = group.marker = r->lemma;
    return tisse__scan_add(s, group);
  }
  case TISSE__ADV: case TISSE__PART: case TISSE__INTJ:
    if (tisse__scan_sum(s, word) == TISSE__NONE && (tisse__scan_pos(s, word + 1) != TISSE__ADJ || !is_noun_at(s, behind_modifiers(s, word + 1)))) {
      return scan_other(s, TISSE__GROUP_ADVERB, 1);
    }
    break;
  default: break;
  }
  const size_t before = s->a->groups.count;
  const bool adjective_alone = r->pos == TISSE__ADJ && tisse__scan_name(s, word) == TISSE__NONE && tisse__scan_sum(s, word) == TISSE__NONE;
  if (adjective_alone && !noun_behind_comma(s, word)) {
    if (tisse__scan_is_class(s, word, TISSE__WC_WORTH)) {
      return scan_other(s, TISSE__GROUP_ADJECTIVE, 1);
    }
    const uint32_t at = behind_modifiers(s, word);
    if (!is_noun_at(s, at)) {
      return scan_other(s, TISSE__GROUP_ADJECTIVE, at > word ? at - word : 1);
    }
  }
  if (!tisse__scan_noun(s, word, (tisse_view){0}, word, false, 0)) {
    return s->a->groups.count > before ? false : scan_other(s, r->pos == TISSE__ADV ? TISSE__GROUP_ADVERB : TISSE__GROUP_OTHER, 1);
  }
  return true;
}

/** Behind the second of two commas with no verb between; the first where there is none. */
static uint32_t behind_apposition(const tisse__scan *s, uint32_t comma)
{
  for (uint32_t w = comma + 1; w < s->end && w < comma + 12 && !tisse__scan_is_verb(s, w); ++w) {
    if (s->a->words[w].shape == TISSE__PUNCTUATION && !tisse__scan_is(s, w, "'s")) {
      return tisse__scan_is(s, w, ",") ? w + 1 : comma;
    }
  }
  return comma;
}

/** "after an agreement | with Brixel collapsed": from the preposition at `at` on, nouns and prepositions up to a finite verb by which a deal ends. */
static bool ends_deed(const tisse__scan *s, const uint32_t *at)
{
  uint32_t w = *at;
  for (; w < s->end && w < *at + 10; ++w) {
    const uint8_t pos = tisse__scan_pos(s, w);
    if (tisse__scan_name(s, w) == TISSE__NONE && pos != TISSE__NOUN && pos != TISSE__PROPER && pos != TISSE__DET && pos != TISSE__ADJ && pos != TISSE__NUM && pos != TISSE__PREP &&
        !TISSE__VIEW_IS_ANY(s->a->lower[w], "'s", "’s")) {
      break;
    }
  }
  const tisse__reading *verb = tisse__scan_reading(s, w);
  const bool particle = tisse__scan_is_class(s, w + 1, TISSE__WC_PARTICLE) || tisse__scan_is(s, w + 1, "through") || tisse__scan_is(s, w + 1, "apart");
  return w < s->end && verb->pos == TISSE__VERB && verb->form == TISSE__FINITE && !tisse__scan_is(s, w + 1, "by") &&
         (particle || tisse__lemma_cue(s->a, verb->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE);
}

/** "after the company | had filed": a short noun group and its finite verb behind a preposition that opens clauses too. */
static bool opens_clause(const tisse__scan *s, uint32_t word)
{
  const uint32_t named = tisse__scan_is(s, word, "as") ? tisse__scan_name(s, word + 1) : TISSE__NONE;
  if (named != TISSE__NONE && s->a->language == TISSE__ENGLISH) { /* "soars as Brixel | signs" */
    const uint32_t behind = s->a->mentions.items[named].last;
    return s->a->mentions.items[named].first == word + 1 && tisse__scan_is_verb(s, behind) && tisse__scan_reading(s, behind)->form == TISSE__FINITE;
  }
  if (s->a->language != TISSE__ENGLISH || !tisse__scan_is_class(s, word, TISSE__WC_TIME_SUBORDINATOR) ||
      tisse__scan_name(s, word) != TISSE__NONE) {
    return false;
  }
  bool noun = false;
  uint32_t at = word + 1;
  for (; at < s->end && at < word + 8; ++at) {
    const uint8_t pos = tisse__scan_pos(s, at);
    const bool head = pos == TISSE__NOUN || pos == TISSE__PROPER || pos == TISSE__PRON || tisse__scan_name(s, at) != TISSE__NONE;
    if (!head && pos != TISSE__DET && pos != TISSE__ADJ && pos != TISSE__NUM) {
      break;
    }
    noun = noun || head;
  }
  if (noun && tisse__scan_is(s, at, ",") && tisse__scan_name(s, at - 1) != TISSE__NONE && tisse__scan_pos(s, at + 1) != TISSE__VERB) {
    at = behind_apposition(s, at); /* "after Brixel, of Norway, said" */
  }
  if (noun && tisse__scan_pos(s, at) == TISSE__PREP && ends_deed(s, &at)) {
    return true;
  }
  const tisse__reading *verb = tisse__scan_reading(s, at);
  return noun && at < s->end && (verb->pos == TISSE__VERB || verb->pos == TISSE__AUX) && verb->form == TISSE__FINITE;
}

/** "more than | 20 titles": how many words say that the figure is no exact one. */
static uint32_t figure_bound(const tisse__scan *s, uint32_t word)
{
  if (s->a->language != TISSE__ENGLISH) {
    return 0;
  }
  const uint32_t count = tisse__class_at(s->a, word, s->end, TISSE__WC_FIGURE_BOUND, NULL);
  const uint32_t part = tisse__class_at(s->a, word, s->end, TISSE__WC_LARGE_PART, NULL);
  if (part && (tisse__scan_is_class(s, word + part, TISSE__WC_OWN) || tisse__scan_is(s, word + part, "the"))) {
    return part; /* "leases most of | its data centres" */
  }
  const bool behind_verb = s->a->groups.count && s->a->groups.items[s->a->groups.count - 1].kind == TISSE__GROUP_VERB &&
                           s->a->groups.items[s->a->groups.count - 1].last == word && tisse__scan_is_class(s, word, TISSE__WC_ABOUT);
  if (s->a->language == TISSE__ENGLISH && behind_verb && tisse__scan_pos(s, word + 1) == TISSE__NUM && tisse__scan_sum(s, word) == TISSE__NONE &&
      tisse__scan_sum(s, word + 1) == TISSE__NONE) {
    return 1; /* "produced over | 30 films" */
  }
  return s->a->language == TISSE__ENGLISH && count && tisse__scan_pos(s, word + count) == TISSE__NUM && tisse__scan_sum(s, word) == TISSE__NONE &&
                 tisse__scan_sum(s, word + count) == TISSE__NONE && tisse__scan_pos(s, word + count + 1) != TISSE__PREP
             ? count
             : 0;
}

static bool scan_next(tisse__scan *s)
{
  const uint32_t word = s->at;
  if (figure_bound(s, word)) {
    const uint32_t figure = word + figure_bound(s, word);
    if (tisse__scan_noun(s, figure, (tisse_view){0}, figure, false, 0)) {
      return true;
    }
  }
  if (opens_clause(s, word)) {
    tisse__group group = tisse__group_blank(TISSE__GROUP_SUBORDINATOR, word, word + 1);
    group.lemma = group.marker = s->a->lower[word];
    return tisse__scan_add(s, group);
  }
  tisse_view subordinator = {0};
  const uint32_t several = compound_subordinator(s, &subordinator);
  if (several) {
    tisse__group group = tisse__group_blank(TISSE__GROUP_SUBORDINATOR, word, word + several);
    group.lemma = group.marker = subordinator;
    return tisse__scan_add(s, group);
  }
  const uint8_t mark = s->a->words[word].shape == TISSE__PUNCTUATION || s->a->words[word].shape == TISSE__SYMBOL ? mark_kind(s, word) : UINT8_MAX;
  const bool title = mark != UINT8_MAX && tisse__scan_name(s, word) != TISSE__NONE && s->a->readings[word].pos == TISSE__PROPER; /* 'Jonas Hild's "Lost Mine"' */
  if (mark != UINT8_MAX && !title && tisse__scan_sum(s, word) == TISSE__NONE) {
    return scan_mark(s, mark);
  }
  if (TISSE__SCAN_IS_ANY(s, word, "`", "'") && TISSE__SCAN_IS_ANY(s, word + 1, "`", "'") &&
      s->a->words[word].bytes.end == s->a->words[word + 1].bytes.begin) { /* typed quotation marks */
    tisse__group quote = tisse__group_blank(TISSE__GROUP_QUOTE, word, word + 2);
    quote.lemma = s->a->lower[word];
    s->quoted = tisse__scan_is(s, word, "`");
    return tisse__scan_add(s, quote);
  }
  if (tisse__scan_is(s, word, "'s") || tisse__scan_is(s, word, "'")) {
    return scan_other(s, TISSE__GROUP_OTHER, 1); /* ties the group before to the one that follows */
  }
  const int fixed = tisse__scan_sum(s, word) == TISSE__NONE ? scan_fixed(s) : -1;
  if (fixed >= 0) {
    return fixed != 0;
  }
  if (is_particle(s, word)) {
    return scan_other(s, TISSE__GROUP_ADVERB, 1);
  }
  const bool plain = tisse__scan_sum(s, word) == TISSE__NONE && tisse__scan_name(s, word) == TISSE__NONE;
  const uint32_t adverbial = plain ? tisse__scan_time(s, word) + tisse__scan_adverbial(s, word) : 0;
  if (adverbial) {
    return scan_other(s, TISSE__GROUP_ADVERB, adverbial);
  }
  tisse_view marker = {0};
  uint32_t after = word;
  if (tisse__scan_sum(s, word) == TISSE__NONE && tisse__scan_name(s, word) == TISSE__NONE && tisse__scan_marker(s, word, &marker, &after)) {
    const size_t before = s->a->groups.count;
    tisse_view second = {0};
    uint32_t further = after;
    if (figure_bound(s, after)) {
      after += figure_bound(s, after); /* "in more than | 200 companies" */
    }
    const bool figure = s->a->language == TISSE__ENGLISH && tisse__scan_is_class(s, after, TISSE__WC_ABOUT) &&
                        tisse__scan_pos(s, after + 1) == TISSE__NUM && tisse__scan_sum(s, after) == TISSE__NONE && tisse__scan_sum(s, after + 1) == TISSE__NONE;
    if (figure) {
      ++after; /* "with over | 160 partners" */
    } else if (after < s->end && tisse__scan_sum(s, after) == TISSE__NONE && tisse__scan_marker(s, after, &second, &further)) {
      marker = second; /* "jusque chez", "de chez": the second tells more */
      after = further;
    }
    if (after < s->end && scan_marked(s, marker, word, after, 0)) {
      return true;
    }
    return s->a->groups.count == before && scan_other(s, TISSE__GROUP_OTHER, after > word ? after - word : 1);
  }
  return scan_plain(s);
}

tisse_status tisse__analyse_groups(tisse__analysis *self)
{
  bool quoted = false;
  uint32_t block = TISSE__NONE;
  for (uint32_t i = 0; i < self->sentence_count; ++i) {
    tisse__sentence *sentence = &self->sentences[i];
    quoted = quoted && sentence->block == block; /* a quotation may run over sentences, not over paragraphs */
    block = sentence->block;
    tisse__scan s = {.a = self, .sentence = i, .at = sentence->first, .end = sentence->last, .quoted = quoted};
    sentence->first_group = (uint32_t)self->groups.count;
    while (s.at < s.end) {
      if (!scan_next(&s)) {
        return TISSE_E_MEMORY;
      }
    }
    sentence->last_group = (uint32_t)self->groups.count;
    quoted = s.quoted;
  }
  return TISSE_OK;
}
