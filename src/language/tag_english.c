/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "base/text.h"
#include "language/tagging.h"

/* How odd each class is behind each, judged by hand: 0 expected, 9 hardly ever. "ne" stands for the infinitive's "to", "contracted" for the
 * possessive 's, "clitic" for him, them, itself. */
static const char *const neighbours[TISSE__SLOTS] = {
  /*               npaviqgxyzredscwotukhm.$!| */
  /* noun       */ "15628341983365826011350560",
  /* proper     */ "20518451983366826101330460",
  /* adjective  */ "03368664995277845282340671",
  /* finite     */ "21356539981103132193121151",
  /* infinitive */ "21298438882304132192121151",
  /* past part. */ "34478647982115343092121261",
  /* pres. part.*/ "21388678982204232092121162",
  /* aux        */ "44191009000213753195323252",
  /* aux inf.   */ "44198009901317753195423362",
  /* aux part.  */ "44299019921317753195423362",
  /* adverb     */ "44123122432222543193211251",
  /* to         */ "99990999093999999999999598",
  /* determiner */ "01199339994969993798912168",
  /* subject    */ "67608770982367766294462662",
  /* object     */ "66463446782136745192241561",
  /* relative   */ "33416661882410782395633364",
  /* pronoun    */ "65427441882355715192341561",
  /* preposition*/ "10297519943703121397512055",
  /* possessive */ "02199339993969976698912164",
  /* cconj      */ "11222222441211522196622156",
  /* sconj      */ "21367335872300731296522256",
  /* numeral    */ "02238563994367846192511251",
  /* punctuation*/ "21235223641311512171111131",
  /* symbol     */ "22459656993365756292402361",
  /* other      */ "33333333333333333333333332",
  /* edge       */ "11255434751300721191111229",
};

static bool is_aux(const tisse__reading *r, const char *lemma)
{
  return (r->pos == TISSE__AUX || r->pos == TISSE__VERB) && tisse__view_is(r->lemma, lemma);
}

/** What may follow an auxiliary: modal + infinitive, have + participle, be + participles and all but verbs. */
static int auxiliary_pair(const tisse__reading *a, const tisse__reading *b)
{
  const bool verbal = b->pos == TISSE__VERB || b->pos == TISSE__AUX;
  if (a->kind == TISSE__MODAL || is_aux(a, "do")) {
    return !verbal ? 3 : b->form == TISSE__INFINITIVE ? -2 : 8;
  }
  if (is_aux(a, "have")) {
    return !verbal ? 0 : b->form == TISSE__PARTICIPLE_PAST ? -3 : 8;
  }
  return verbal && (b->form == TISSE__INFINITIVE || b->form == TISSE__FINITE) ? 8 : 0;
}

/** Number and person of a finite verb behind its subject. */
static int subject_pair(const tisse__reading *a, const tisse__reading *b)
{
  if (b->form != TISSE__FINITE || b->tense != TISSE__PRESENT || b->kind == TISSE__MODAL) {
    return 0;
  }
  const bool third = b->person == 3 && b->number == TISSE__SINGULAR;
  if (a->pos == TISSE__PRON && a->kind == TISSE__PERSONAL) {
    const bool he = a->person == 3 && a->number == TISSE__SINGULAR;
    return he == third || b->person == 1 ? 0 : 9;
  }
  if (a->pos == TISSE__NOUN) {
    return a->number == TISSE__PLURAL ? (third ? 6 : 0) : third ? 0 : 6;
  }
  return a->pos == TISSE__PROPER && !third ? 4 : 0;
}

static int determiner_pair(tisse_view before, const tisse__reading *b)
{
  if (b->pos != TISSE__NOUN) {
    return 0;
  }
  if (b->number == TISSE__PLURAL) {
    return TISSE__VIEW_IS_ANY(before, "a", "an", "this", "that", "another", "each", "every") ? 9 : 0;
  }
  return TISSE__VIEW_IS_ANY(before, "these", "those", "several", "many", "both", "few") ? 8 : 0;
}

#define REPORT_NOUNS "fact", "report", "reports", "idea", "news", "claim", "claims", "rumors", "rumours", "speculation", "belief", "so", "such", "sign", "signs"

/** "a report in La Tribune that Safran was about to …": what is reported, over where it is. */
static bool report_over(const tisse__sentence *sentence, size_t i)
{
  for (size_t back = 3; back <= 6 && back <= i; ++back) {
    if (TISSE__WORD_IS_ANY(sentence, i - back, "report", "reports", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "story", "stories", "speculation") &&
        TISSE__WORD_IS_ANY(sentence, i - back + 1, "in", "by", "from", "on")) {
      return true;
    }
  }
  return false;
}

static int that_pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  const tisse_view before = sentence->words[i - 1].form;
  const bool nominal = a->pos == TISSE__NOUN || a->pos == TISSE__PROPER;
  if (TISSE__VIEW_IS_ANY(before, REPORT_NOUNS) || report_over(sentence, i)) {
    return b->pos == TISSE__SCONJ ? 0 : 5;
  }
  if (b->pos == TISSE__PRON && b->kind == TISSE__RELATIVE) {
    return nominal ? -2 : 8;
  }
  if (b->pos == TISSE__SCONJ) {
    return nominal ? 5 : a->pos == TISSE__VERB || a->pos == TISSE__ADJ ? -2 : 2;
  }
  if (b->pos == TISSE__DET) {
    return tisse__may_be(sentence, i + 1, TISSE__NOUN) && (a->pos == TISSE__PREP || a->pos == TISSE__PUNCT) ? -2 : 2;
  }
  return 2;
}

/** 's: possessive behind a name or a noun; "is", "has" behind a pronoun. */
static int clitic_pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  const bool pronoun = a->pos == TISSE__PRON || TISSE__VIEW_IS_ANY(sentence->words[i - 1].form, "there", "here", "that", "what", "who", "how", "where");
  const bool predicate = TISSE__WORD_IS_ANY(sentence, i + 1, "a", "an", "the", "not", "been", "n't", "also", "now", "still", "already", "going", "set");
  const bool possessive = b->pos == TISSE__PART;
  return possessive == (!pronoun && !predicate) ? 0 : 8;
}

/** "maker Brixel", "group Velmont": a noun that may name a trade, right before a capital. */
static bool is_named_role(const tisse__sentence *sentence, size_t i)
{
  return i + 1 < sentence->count && tisse__may_be(sentence, i, TISSE__NOUN) && !(sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST) &&
         (sentence->words[i + 1].flags & TISSE__TOKEN_UPPER_FIRST);
}

/** "Vroon's | bought another store": behind the mark stands what can be a verb alone, with its object: the mark is the name's own. */
static bool ends_name(const tisse__sentence *sentence, size_t i)
{
  return i > 1 && i < sentence->count && (sentence->words[i - 2].flags & TISSE__TOKEN_UPPER_FIRST) && !tisse__may_be(sentence, i - 2, TISSE__PRON) && !(sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST) &&
         !tisse__may_be(sentence, i, TISSE__NOUN) && !tisse__may_be(sentence, i, TISSE__ADJ) &&
         (tisse__may_be(sentence, i + 1, TISSE__DET) || TISSE__WORD_IS_ANY(sentence, i + 1, "its", "with", "that", "off", "up", "out", "back"));
}

#define DO_OR_MODAL "do", "does", "did", "will", "would", "can", "could", "should", "may", "might"

static int pair(const tisse__sentence *sentence, size_t i, const tisse__reading *a, const tisse__reading *b)
{
  const tisse_view before = sentence->words[i - 1].form;
  const tisse_view form = sentence->words[i].form;
  int cost = 0;
  if (a->pos == TISSE__AUX) {
    cost += auxiliary_pair(a, b);
  }
  if (a->pos == TISSE__DET) {
    cost += determiner_pair(before, b);
  }
  if (a->pos == TISSE__NUM && b->pos == TISSE__NOUN && b->number == TISSE__PLURAL) {
    cost -= TISSE__VIEW_IS_ANY(before, "1", "one") ? 0 : 1;
  }
  cost += subject_pair(a, b);
  if (cost && a->pos == TISSE__PROPER && b->pos == TISSE__VERB && i == 1 && is_named_role(sentence, i + 1)) {
    cost += 8; /* "Wolverhampton lock maker Brixel wins …" */
  }
  if (tisse__view_is(form, "that")) {
    cost += that_pair(sentence, i, a, b);
  }
  if (tisse__view_is(form, "'s")) {
    cost += clitic_pair(sentence, i, a, b) + (b->pos != TISSE__PART && ends_name(sentence, i + 1) ? 10 : 0);
  }
  if (tisse__view_is(before, "'s") && ends_name(sentence, i) && b->pos == TISSE__VERB) {
    cost += b->form == TISSE__FINITE ? -10 : 0; /* "Vroon's bought another store" */
  }
  const bool asked = b->form == TISSE__INFINITIVE && (TISSE__WORD_IS_ANY(sentence, 0, DO_OR_MODAL) || TISSE__WORD_IS_ANY(sentence, 1, DO_OR_MODAL)) &&
                     TISSE__WORD_IS_ANY(sentence, sentence->count - 1, "?");
  if (asked && (a->pos == TISSE__NOUN || a->pos == TISSE__PROPER)) {
    cost -= 16;
  }
  const bool being = b->form == TISSE__PARTICIPLE_PRESENT && TISSE__WORD_IS_ANY(sentence, 0, "is", "are", "was", "were");
  if (being && (a->pos == TISSE__NOUN || a->pos == TISSE__PROPER) && TISSE__WORD_IS_ANY(sentence, sentence->count - 1, "?")) {
    cost -= 8;
  }
  if (b->form == TISSE__INFINITIVE && TISSE__VIEW_IS_ANY(before, "help", "helps", "helped", "let", "lets")) {
    cost -= 24;
  }
  return cost;
}

static void weigh_pairs(int16_t (*out)[TISSE__READINGS_MAX], const tisse__sentence *sentence, size_t i)
{
  const tisse__candidates *word = &sentence->words[i];
  for (size_t b = 0; b < word->count; ++b) {
    for (size_t a = 0; a < word[-1].count; ++a) {
      out[b][a] = (int16_t)pair(sentence, i, &word[-1].readings[a], &word->readings[b]);
    }
  }
}

typedef enum support { NO_SUPPORT, AFTER_BE, AFTER_HAVE, AFTER_MODAL } support;

/** The auxiliary before word i, across adverbs, "not" and an inverted subject. */
static support support_before(const tisse__sentence *sentence, size_t i)
{
  for (size_t back = 1; back <= 4 && back <= i; ++back) {
    const size_t at = i - back;
    const tisse_view form = sentence->words[at].form;
    if (TISSE__VIEW_IS_ANY(form, "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "get", "gets", "got")) {
      return AFTER_BE;
    }
    if (TISSE__VIEW_IS_ANY(form, "has", "have", "had", "having", "'ve")) {
      return AFTER_HAVE;
    }
    if (TISSE__VIEW_IS_ANY(form, "will", "would", "can", "could", "may", "might", "must", "should", "shall", "'ll", "do", "does", "did", "to", "ca", "wo", "cannot")) {
      return AFTER_MODAL;
    }
    const bool asked = (sentence->words[at].flags & TISSE__TOKEN_UPPER_FIRST) && at > 0 && TISSE__WORD_IS_ANY(sentence, sentence->count - 1, "?");
    const bool between = asked || tisse__may_be(sentence, at, TISSE__ADV) || TISSE__VIEW_IS_ANY(form, "not", "n't", "it", "he", "she", "they", "we", "you", "i");
    if (!between) {
      return NO_SUPPORT;
    }
  }
  return NO_SUPPORT;
}

/** Does word i begin a noun group that may be an object? */
static bool object_begins(const tisse__sentence *sentence, size_t i)
{
  if (i >= sentence->count) {
    return false;
  }
  const tisse__candidates *word = &sentence->words[i];
  return word->shape == TISSE__NUMBER || word->shape == TISSE__SYMBOL || (word->flags & TISSE__TOKEN_UPPER_FIRST) ||
         tisse__may_be(sentence, i, TISSE__DET) || TISSE__VIEW_IS_ANY(word->form, "that", "it", "him", "them", "us", "itself");
}

/** A line without a stop at its end is a headline: no auxiliary, the present for the past. */
static bool is_headline(const tisse__sentence *sentence)
{
  return !TISSE__WORD_IS_ANY(sentence, sentence->count - 1, ".", "!", "?", "…", "»", "”", "\"") && sentence->count <= 24;
}

static bool is_capital(const tisse__sentence *sentence, size_t i)
{
  return i < sentence->count && (sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST) && !sentence->capitals;
}

/** Does what stands in front of word i look like a subject of several: "firms", "they", "and"? */
static bool may_be_plural(const tisse__sentence *sentence, size_t i)
{
  return i > 0 && !is_capital(sentence, i - 1) &&
         (tisse__view_ends(sentence->words[i - 1].form, "s") || tisse__may_be(sentence, i - 1, TISSE__PRON) || tisse__may_be(sentence, i - 1, TISSE__ADV) ||
          TISSE__WORD_IS_ANY(sentence, i - 1, "people", "men", "women", "children", "and", "to"));
}

/** May another word be the clause's verb, by its form the likely one? */
static bool other_verb(const tisse__sentence *sentence, size_t i)
{
  for (size_t at = 0; at < sentence->count; ++at) {
    const tisse__candidates *word = &sentence->words[at];
    const bool role = at == i + 1 && tisse__may_be(sentence, at, TISSE__NOUN) && is_capital(sentence, at + 1); /* "swallows rival Brixel" */
    const bool head = at > i + 1 && tisse__may_be(sentence, at, TISSE__NOUN) && tisse__may_be(sentence, at - 1, TISSE__NOUN) &&
                      !may_be_plural(sentence, at); /* "makes Crispers rice cakes" */
    for (size_t r = 0; r < word->count && at != i && !role && !head && !(word->flags & TISSE__TOKEN_UPPER_FIRST); ++r) {
      const tisse__reading *reading = &word->readings[r];
      const bool base = reading->tense == TISSE__PRESENT && reading->person != 3 && !may_be_plural(sentence, at); /* "Nvidia rival", "share deal" */
      if ((reading->pos == TISSE__VERB || reading->pos == TISSE__AUX) && reading->form == TISSE__FINITE && reading->prior <= 1 && !base) {
        return true;
      }
    }
  }
  return false;
}

/** "Ana Ruiz chairs Brixel | and runs Velmont": does a second verb of the same make follow what the word at i is done to? */
static bool goes_on(const tisse__sentence *sentence, size_t i)
{
  size_t and_at = i + 1;
  while (and_at < sentence->count && is_capital(sentence, and_at)) {
    ++and_at;
  }
  const size_t next = and_at + 1;
  if (and_at == i + 1 || next + 1 >= sentence->count || !TISSE__WORD_IS_ANY(sentence, and_at, "and") || is_capital(sentence, next) || !is_capital(sentence, next + 1)) {
    return false;
  }
  const tisse__candidates *word = &sentence->words[next];
  for (size_t r = 0; r < word->count; ++r) {
    const tisse__reading *reading = &word->readings[r];
    if (reading->pos == TISSE__VERB && reading->form == TISSE__FINITE && reading->tense == TISSE__PRESENT && reading->person == 3) {
      return true;
    }
  }
  return false;
}

#define TELLING "said", "told", "thought", "believed", "hoped", "knew", "felt", "found", "claimed", "argued", "warned", "feared", "showed", "saw", "heard", "added", "read", "wrote", "reported", "understood", "noted"

/** "bought Brixel chips", "has ordered 30 Brixel trucks": what stands behind a name right behind a verb that tells no clause is no verb. */
static bool is_behind_object(const tisse__sentence *sentence, size_t i, size_t name)
{
  if (!tisse__may_be(sentence, i, TISSE__NOUN) || name == 0) {
    return false;
  }
  const size_t verb = name > 1 && sentence->words[name - 1].shape == TISSE__NUMBER ? name - 2 : name - 1;
  const bool past = tisse__may_be_form(sentence, verb, TISSE__VERB, TISSE__PARTICIPLE_PAST);
  const bool relative = (verb > 0 && TISSE__WORD_IS_ANY(sentence, verb - 1, "that", "which", "who")) || (verb > 1 && TISSE__WORD_IS_ANY(sentence, verb - 2, "that", "which", "who"));
  return past && !relative && !is_capital(sentence, verb) && !TISSE__WORD_IS_ANY(sentence, verb, TELLING);
}

/** "Brixel names Ana Ruiz", "Velmont swallows rival Brixel": between names, where nothing else is a verb, -s is a verb's. */
static int weigh_present(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  if (r->pos != TISSE__VERB || r->form != TISSE__FINITE || r->tense != TISSE__PRESENT || r->person != 3 || i == 0 || is_capital(sentence, i)) {
    return 0;
  }
  size_t before = i - 1;
  while (before > 0 && is_capital(sentence, before - 1)) {
    --before;
  }
  if (before > 1 && before + 1 < i && TISSE__WORD_IS_ANY(sentence, i - 1, "and") && is_capital(sentence, before - 2) && goes_on(sentence, before - 1)) {
    return -12; /* the second of two */
  }
  if (!is_capital(sentence, i - 1)) {
    return 0;
  }
  if (is_behind_object(sentence, i, before)) {
    return 16;
  }
  const bool role = i + 2 < sentence->count && tisse__may_be(sentence, i + 1, TISSE__NOUN) && is_capital(sentence, i + 2);
  const bool lists = is_headline(sentence) && tisse__may_be(sentence, i + 1, TISSE__PREP); /* "Nvidia rival Brixel lists in Oslo" */
  return (is_capital(sentence, i + 1) || role || lists) && (goes_on(sentence, i) || !other_verb(sentence, i)) ? -12 : 0;
}

/** "Brixel bought by Velmont", "Velmont's takeover blocked", "Ana Ruiz appointed chief executive": in a headline a participle stands for a passive. */
static int weigh_headline_past(const tisse__sentence *sentence, size_t i, bool past)
{
  if (i == 0 || !is_headline(sentence) || sentence->words[i].flags & TISSE__TOKEN_UPPER_FIRST || other_verb(sentence, i)) {
    return 0;
  }
  const bool subject = is_capital(sentence, i - 1) || tisse__may_be(sentence, i - 1, TISSE__NOUN);
  const bool naming = TISSE__WORD_IS_ANY(sentence, i, "named", "appointed", "tapped", "elected", "promoted", "crowned", "picked", "chosen", "hired");
  const bool ends = i + 1 >= sentence->count || tisse__may_be(sentence, i + 1, TISSE__PREP) || TISSE__WORD_IS_ANY(sentence, i + 1, "to", "as", ",");
  return subject && (ends || naming) ? (past ? 10 : -10) : 0;
}

/** "a pale ale called The Burgher": what the noun with "a" is called, where something else is said of it. */
static bool is_called(const tisse__sentence *sentence, size_t i)
{
  if (!TISSE__WORD_IS_ANY(sentence, i, "called", "titled", "entitled", "codenamed", "nicknamed") || is_capital(sentence, i) || i < 2 ||
      !(is_capital(sentence, i + 1) || is_capital(sentence, i + 2)) || !other_verb(sentence, i)) {
    return false;
  }
  for (size_t back = 2; back <= 6 && back <= i && sentence->words[i - back + 1].shape != TISSE__PUNCTUATION; ++back) {
    if (TISSE__WORD_IS_ANY(sentence, i - back, "a", "an")) {
      return true;
    }
  }
  return false;
}

/** -ed: participle or past. */
static int weigh_past(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  const support before = support_before(sentence, i);
  const bool past = r->form == TISSE__FINITE && r->tense == TISSE__PAST;
  if (r->pos == TISSE__ADJ && TISSE__WORD_IS_ANY(sentence, i + 1, "by") && tisse__may_be_form(sentence, i, TISSE__VERB, TISSE__PARTICIPLE_PAST)) {
    return 4; /* "the programme, coordinated by X" */
  }
  if (r->pos != TISSE__VERB || (!past && r->form != TISSE__PARTICIPLE_PAST)) {
    return 0;
  }
  if (i > 0 && TISSE__WORD_IS_ANY(sentence, i - 1, "'s") && ends_name(sentence, i)) {
    return past ? -6 : 6;
  }
  if (before == AFTER_BE || before == AFTER_HAVE) {
    return past ? 8 : -6;
  }
  if (TISSE__WORD_IS_ANY(sentence, i + 1, "by")) {
    return (past ? 6 : -2) + weigh_headline_past(sentence, i, past);
  }
  if (TISSE__WORD_IS_ANY(sentence, i, "based", "called", "named", "known", "located", "headquartered", "dubbed", "backed", "owned", "led", "valued", "priced", "made") &&
      TISSE__WORD_IS_ANY(sentence, i + 1, "in", "on", "at", "as", "for")) {
    return (past ? 3 : 0) + weigh_headline_past(sentence, i, past);
  }
  if (i > 2 && TISSE__WORD_IS_ANY(sentence, i - 1, ",") && TISSE__WORD_IS_ANY(sentence, i, "aimed", "designed", "intended", "meant", "built", "geared", "targeted", "pitched", "suited", "priced", "tailored") &&
      TISSE__WORD_IS_ANY(sentence, i + 1, "at", "for", "to", "in", "by") && other_verb(sentence, i)) {
    return past ? 8 : -4; /* "a sonar, the DeepEye, aimed at boats" */
  }
  if (is_called(sentence, i)) {
    return past ? 8 : -4;
  }
  const int headline = weigh_headline_past(sentence, i, past);
  if (!headline && object_begins(sentence, i + 1)) {
    return past ? -3 : 1;
  }
  return headline;
}

/** A lone noun without article at the front, before a verb, is more likely a company's name: Apple said. */
static int weigh_front(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  const tisse__candidates *word = &sentence->words[i];
  const bool front = (word->flags & TISSE__TOKEN_SENTENCE_FIRST) && (word->flags & TISSE__TOKEN_UPPER_FIRST);
  if (!front || r->pos != TISSE__PROPER || !word->known || !tisse__may_be(sentence, i, TISSE__NOUN)) {
    return 0;
  }
  const bool verb = tisse__may_be_form(sentence, i + 1, TISSE__VERB, TISSE__FINITE) || tisse__may_be(sentence, i + 1, TISSE__AUX) ||
                    TISSE__WORD_IS_ANY(sentence, i + 1, "'s", ",");
  bool plural = false;
  for (size_t k = 0; k < word->count; ++k) {
    plural = plural || word->readings[k].number == TISSE__PLURAL;
  }
  return verb && !plural ? -11 : 0;
}

/** Has the stretch behind word i a subject and a verb of its own? */
static bool clause_follows(const tisse__sentence *sentence, size_t i)
{
  for (size_t at = i + 2; at < sentence->count && at <= i + 6 && sentence->words[at].shape != TISSE__PUNCTUATION; ++at) {
    const tisse__candidates *word = &sentence->words[at];
    const bool to = TISSE__WORD_IS_ANY(sentence, at - 1, "to");
    for (size_t r = 0; r < word->count && !to; ++r) {
      const tisse__reading *reading = &word->readings[r];
      if ((reading->pos == TISSE__VERB || reading->pos == TISSE__AUX) && reading->form == TISSE__FINITE && reading->prior <= 1) {
        const bool part = tisse__may_be_form(sentence, at, TISSE__VERB, TISSE__PARTICIPLE_PAST) && at == i + 3 && TISSE__WORD_IS_ANY(sentence, i + 1, "a", "an") &&
                          tisse__may_be(sentence, i + 2, TISSE__ADV) && tisse__may_be(sentence, at + 1, TISSE__NOUN); /* "as a wholly owned subsidiary" */
        return !part && !tisse__may_be(sentence, at - 1, TISSE__DET);
      }
    }
  }
  return false;
}

/** "a start-up making chips", "the boat using glue": behind a noun that is one, and in front of several, -ing is a verb. */
static bool acts_behind_noun(const tisse__sentence *sentence, size_t i)
{
  if (i < 2 || is_capital(sentence, i) || is_capital(sentence, i - 1) || !tisse__may_be(sentence, i - 1, TISSE__NOUN) || tisse__view_ends(sentence->words[i - 1].form, "s")) {
    return false;
  }
  const bool one = TISSE__WORD_IS_ANY(sentence, i - 2, "a", "an", "another") || (i > 2 && TISSE__WORD_IS_ANY(sentence, i - 3, "a", "an", "another"));
  return TISSE__WORD_IS_ANY(sentence, i, "using") ||
         (one && i + 1 < sentence->count && tisse__may_be(sentence, i + 1, TISSE__NOUN) && tisse__view_ends(sentence->words[i + 1].form, "s"));
}

/** "by clothing manufacturer Brixel": a trade in front of what a firm is called, and not what somebody does to it. */
static bool is_trade(const tisse__sentence *sentence, size_t i)
{
  return i > 0 && TISSE__WORD_IS_ANY(sentence, i - 1, "by", "from", "to", "with", "of", "against") && is_capital(sentence, i + 2) && tisse__may_be(sentence, i, TISSE__NOUN) &&
         TISSE__WORD_IS_ANY(sentence, i + 1, "manufacturer", "group", "company", "firm", "house", "giant", "conglomerate", "business", "specialist",
                            "service", "platform", "operator", "provider", "agency", "retailer", "chain", "line", "pharmacy", "maker", "supplier", "tycoon", "startup", "start-up");
}

/** "Managing director Ana Ruiz", "from existing investor Brixel": said of a post or a holder, and nothing that somebody does. */
static bool is_post(const tisse__sentence *sentence, size_t i)
{
  const bool role = TISSE__WORD_IS_ANY(sentence, i + 1, "director", "directors", "partner", "partners", "editor", "chief", "officer", "member", "chairman", "chair");
  return (role && TISSE__WORD_IS_ANY(sentence, i, "managing", "founding", "operating", "acting", "sitting", "marketing", "outgoing", "incoming")) ||
         (TISSE__WORD_IS_ANY(sentence, i, "existing") && i + 1 < sentence->count && tisse__may_be(sentence, i + 1, TISSE__NOUN));
}

/** "began shipping ore": what is begun or stopped is a doing, where something follows that it is done to. */
static bool begins(const tisse__sentence *sentence, size_t i)
{
  return i > 0 && i + 1 < sentence->count && tisse__view_ends(sentence->words[i].form, "ing") && !is_capital(sentence, i) &&
         TISSE__WORD_IS_ANY(sentence, i - 1, "begin", "begins", "began", "begun", "start", "starts", "started", "stop", "stops", "stopped", "continue", "continued", "resumed",
                            "finished") &&
         (object_begins(sentence, i + 1) || (sentence->words[i + 1].shape == TISSE__WORD && TISSE__WORD_IS_ANY(sentence, i + 2, "to", "for", "from")));
}

#define MONTH_MARKERS "in", "since", "until", "till", "last", "this", "next", "early", "late", "mid", "by", "from", "of", "on", "during", "before", "after", "through", "to"

#define ROLES "owner", "subsidiary", "affiliate", "rival", "associate", "chief", "client", "giant", "partner", "parent", "principal", "maker"

/** "as | big as", "as many workers as": a comparison, whose second half follows, or has gone before. */
static bool says_as_again(const tisse__sentence *sentence, size_t i)
{
  for (size_t step = 2; step <= 6; ++step) {
    if (TISSE__WORD_IS_ANY(sentence, i + step, "as") || (step <= i && TISSE__WORD_IS_ANY(sentence, i - step, "as"))) {
      return true;
    }
  }
  return false;
}

/** Small words whose class the stretch behind them tells. */
static int weigh_function(const tisse__sentence *sentence, size_t i, const tisse__reading *r)
{
  const tisse_view form = sentence->words[i].form;
  if ((r->pos == TISSE__SCONJ || r->pos == TISSE__PREP) && TISSE__VIEW_IS_ANY(form, "after", "before", "since", "as", "until", "than", "like")) {
    return (r->pos == TISSE__SCONJ) == clause_follows(sentence, i) ? -2 : 3;
  }
  if (r->pos == TISSE__ADV && tisse__view_is(form, "as")) {
    return says_as_again(sentence, i) ? 0 : 8; /* "stepped down as chief executive" */
  }
  const bool behind_noun = i > 0 && tisse__may_be(sentence, i - 1, TISSE__NOUN) && sentence->words[i].known;
  if (r->pos == TISSE__ADJ && behind_noun && (TISSE__WORD_IS_ANY(sentence, i + 1, "with", "from", "to", "for") || tisse__view_is(form, "worth"))) {
    return -10;
  }
  const bool nominal = i + 1 < sentence->count && (is_capital(sentence, i + 1) || sentence->words[i + 1].shape == TISSE__NUMBER ||
                                                   tisse__may_be(sentence, i + 1, TISSE__DET) || tisse__may_be(sentence, i + 1, TISSE__ADJ) ||
                                                   (tisse__may_be(sentence, i + 1, TISSE__NOUN) && !TISSE__WORD_IS_ANY(sentence, i + 1, "as", "to")));
  if (tisse__view_is(form, "worth") && i > 0 && is_capital(sentence, i - 1) && !TISSE__WORD_IS_ANY(sentence, i + 1, "of")) {
    return r->pos == TISSE__ADJ ? -10 : 0; /* "capacity from Brixel worth $2bn" */
  }
  if (tisse__view_is(form, "outside") && i > 0 && tisse__may_be(sentence, i + 1, TISSE__NOUN) &&
      (tisse__may_be(sentence, i - 1, TISSE__ADJ) || tisse__may_be(sentence, i - 1, TISSE__DET) || TISSE__WORD_IS_ANY(sentence, i - 1, "'s"))) {
    return r->pos == TISSE__ADJ ? -8 : 4; /* "its first outside shareholder" */
  }
  if (tisse__view_is(form, "private") && i > 0 && is_capital(sentence, i - 1) && !tisse__may_be(sentence, i + 1, TISSE__NOUN)) {
    return r->pos == TISSE__ADJ ? -8 : 4; /* "is taking Brixel private" */
  }
  if (r->pos == TISSE__ADJ && tisse__view_is(form, "valued") && TISSE__WORD_IS_ANY(sentence, i + 1, "at")) {
    return 8; /* "Valued at $400bn, Brixel has" */
  }
  if (r->pos == TISSE__VERB && TISSE__VIEW_IS_ANY(form, ROLES) && i > 0 && is_capital(sentence, i + 1) && !is_capital(sentence, i - 1) &&
      tisse__view_ends(sentence->words[i - 1].form, "s")) {
    return 14; /* "Brixel Foods swallows rival Velmont" */
  }
  if (r->pos == TISSE__ADJ && TISSE__VIEW_IS_ANY(form, ROLES) && is_capital(sentence, i + 1)) {
    return 10; /* "its owner Mars", "through its subsidiary Traton" */
  }
  if (i == 0 && r->pos == TISSE__PROPER && is_capital(sentence, i + 1) &&
      TISSE__VIEW_IS_ANY(form, "rivals", "competitors", "backers", "investors", "shareholders", "customers", "clients", "suppliers", "partners", "peers", "founders", "co-founders",
                         "owners", "brothers", "sisters", "executives")) {
    return 16; /* "Rivals Brixel and Velmont also fell" */
  }
  if (tisse__view_is(form, "former") && r->pos != TISSE__ADJ && i + 1 < sentence->count && (sentence->words[i + 1].flags & TISSE__TOKEN_UPPER_FIRST)) {
    return 14; /* "Former Brixel boss Ana Ruiz to lead Velmont" */
  }
  if (tisse__view_is(form, "founder") && r->pos != TISSE__NOUN && is_capital(sentence, i + 1)) {
    return 10; /* "Founder Ana Ruiz" */
  }
  if (tisse__view_is(form, "own") && i > 0 && r->pos == TISSE__ADJ) {
    return TISSE__WORD_IS_ANY(sentence, i - 1, "its", "their", "his", "her", "my", "our", "your", "'s", "own", "very") ? -2 : 8; /* "which already own shares" */
  }
  const bool quoted = i + 2 < sentence->count && TISSE__WORD_IS_ANY(sentence, i + 1, "\"", "\xE2\x80\x9C", "\xC2\xAB", "'", "\xE2\x80\x98") && is_capital(sentence, i + 2);
  if (tisse__view_is(form, "in") && (nominal || quoted)) {
    return r->pos == TISSE__PREP ? -4 : 6; /* "has in recent months", "stars in "Low Tide"" */
  }
  if (tisse__view_is(form, "by") && nominal) {
    return r->pos == TISSE__PREP ? -4 : 6; /* "bought in July 1997, by Brixel Park" */
  }
  if (tisse__view_is(form, "over") && i > 0 && is_capital(sentence, i - 1) && (nominal || (i + 2 < sentence->count && tisse__may_be(sentence, i + 2, TISSE__NOUN)))) {
    return r->pos == TISSE__PREP ? -4 : 6; /* "sues Brixel over lost fees", "over grounded planes" */
  }
  if (tisse__view_is(form, "may") && i > 0 && is_capital(sentence, i) && TISSE__WORD_IS_ANY(sentence, i - 1, MONTH_MARKERS)) {
    return r->pos == TISSE__PROPER ? -20 : 20; /* "In May it placed" */
  }
  if (tisse__view_is(form, "will") && i > 0 && is_capital(sentence, i) && !is_capital(sentence, i - 1) && is_capital(sentence, i + 1)) {
    return r->pos == TISSE__PROPER ? -20 : 20; /* "its boss Will Tann" */
  }
  const bool question = i == 0 && TISSE__WORD_IS_ANY(sentence, sentence->count - 1, "?");
  return question && r->pos == TISSE__AUX ? -5 : 0;
}

#define MANY "several", "many", "various", "numerous", "other", "leading", "major", "local", "some"

/** Do plain words up to one in the plural begin at word i: "VoIP service providers"? */
static bool ends_in_plural(const tisse__sentence *sentence, size_t i)
{
  for (size_t at = i; at < sentence->count && at < i + 5; ++at) {
    if (tisse__may_be(sentence, at, TISSE__DET) || sentence->words[at].shape == TISSE__PUNCTUATION) {
      return false;
    }
    if (!is_capital(sentence, at) && tisse__view_ends(sentence->words[at].form, "s") && tisse__may_be(sentence, at, TISSE__NOUN)) {
      return true;
    }
  }
  return false;
}

/** "Funding Brixel raised $5m": a heading that runs into the text: a capital, and behind it names with a verb of their own. */
static bool is_heading(const tisse__sentence *sentence, size_t i)
{
  size_t at = i + 1;
  while (at < sentence->count && is_capital(sentence, at)) {
    ++at;
  }
  const bool verb = tisse__may_be_form(sentence, at, TISSE__VERB, TISSE__FINITE) || tisse__may_be(sentence, at, TISSE__AUX);
  return i == 0 && at > 1 && at < sentence->count && verb && !tisse__may_be(sentence, at, TISSE__NOUN) && tisse__may_be(sentence, 0, TISSE__NOUN) &&
         tisse__view_ends(sentence->words[0].form, "ing");
}

static void weigh(tisse__sentence *sentence, size_t i)
{
  tisse__candidates *word = &sentence->words[i];
  const support before = support_before(sentence, i);
  for (size_t r = 0; r < word->count; ++r) {
    const tisse__reading *reading = &word->readings[r];
    int cost = weigh_past(sentence, i, reading) + weigh_present(sentence, i, reading) + weigh_front(sentence, i, reading) + weigh_function(sentence, i, reading);
    const bool verb = reading->pos == TISSE__VERB || reading->pos == TISSE__AUX;
    if (verb && reading->form == TISSE__INFINITIVE) {
      cost += before == AFTER_MODAL ? -5 : 3;
    } else if (verb && reading->form == TISSE__FINITE && before != NO_SUPPORT && reading->kind != TISSE__MODAL) {
      cost += reading->tense == TISSE__PRESENT || before == AFTER_MODAL ? 6 : 0;
    } else if (reading->pos == TISSE__PREP && tisse__view_is(word->form, "to")) {
      cost += tisse__may_be_form(sentence, i + 1, TISSE__VERB, TISSE__INFINITIVE) ? 4 : 0;
    } else if (verb && reading->form == TISSE__PARTICIPLE_PAST && before == AFTER_MODAL && tisse__may_be_form(sentence, i, TISSE__VERB, TISSE__INFINITIVE)) {
      cost += 6; /* "will not run", "did not put" */
    } else if (verb && reading->form == TISSE__PARTICIPLE_PRESENT && before == AFTER_BE) {
      cost -= 3;
    }
    /* "has a shop and partners with Brixel": what is joined to a clause and has its partner named is its verb */
    cost += reading->pos == TISSE__NOUN && i > 1 && TISSE__WORD_IS_ANY(sentence, i, "partners", "teams") && TISSE__WORD_IS_ANY(sentence, i + 1, "with", "up") &&
                    TISSE__WORD_IS_ANY(sentence, i - 1, "and", "also", ",", "now") &&
                    (is_capital(sentence, i + 2) || (TISSE__WORD_IS_ANY(sentence, i + 2, "the") && is_capital(sentence, i + 3)) ||
                     (TISSE__WORD_IS_ANY(sentence, i + 2, MANY) && !tisse__view_ends(sentence->words[i - 2].form, "s"))) ? 12 : 0;
    /* "a number of leading power companies": nobody leads them */
    cost += verb && i > 0 && TISSE__WORD_IS_ANY(sentence, i, "leading") && TISSE__WORD_IS_ANY(sentence, i - 1, "of", "with", "by", "from", "for", "several", "many", "other") &&
                    (tisse__may_be(sentence, i + 1, TISSE__NOUN) || is_capital(sentence, i + 1)) && ends_in_plural(sentence, i + 1) ? 14 : 0;
    /* "with backing from Brixel": what comes from somebody is no doing */
    cost -= reading->pos == TISSE__NOUN && i > 0 && TISSE__WORD_IS_ANY(sentence, i - 1, "with") && TISSE__WORD_IS_ANY(sentence, i + 1, "from") ? 10 : 0;
    /* "supply 950 buses": counted things */
    cost += verb && reading->person == 3 && i > 0 && sentence->words[i - 1].shape == TISSE__NUMBER && tisse__may_be(sentence, i, TISSE__NOUN) ? 16 : 0;
    /* "put in a further £5 million" */
    cost -= reading->pos == TISSE__ADJ && i > 0 && TISSE__WORD_IS_ANY(sentence, i, "further", "cool") && TISSE__WORD_IS_ANY(sentence, i - 1, "a") ? 10 : 0;
    /* "ordered ten Corsa buses": counted goods behind their maker's name */
    cost += verb && reading->person == 3 && i > 1 && is_capital(sentence, i - 1) && tisse__may_be(sentence, i - 2, TISSE__NUM) && tisse__may_be(sentence, i, TISSE__NOUN) ? 10 : 0;
    cost += verb && i > 0 && TISSE__WORD_IS_ANY(sentence, i, "following") && TISSE__WORD_IS_ANY(sentence, i - 1, "the") ? 10 : 0; /* "the following statement" */
    /* "team up", "link up": the noun has no particle */
    cost += reading->pos == TISSE__NOUN && i > 0 && TISSE__WORD_IS_ANY(sentence, i, "team", "link", "pair", "tie", "join", "teams", "links", "pairs", "ties", "joins") && TISSE__WORD_IS_ANY(sentence, i + 1, "up", "forces") &&
                    !tisse__may_be(sentence, i - 1, TISSE__DET) ? 12 : 0;
    cost += verb && i == 0 && is_heading(sentence, i) ? 12 : 0;
    /* "Brixel eyes alliance with Valtor" */
    cost += reading->pos == TISSE__NOUN && i > 0 && TISSE__WORD_IS_ANY(sentence, i, "eyes") && is_capital(sentence, i - 1) && i + 1 < sentence->count &&
                    (tisse__may_be(sentence, i + 1, TISSE__NOUN) || tisse__may_be(sentence, i + 1, TISSE__DET) || is_capital(sentence, i + 1)) ? 12 : 0;
    const bool gerund = reading->form == TISSE__PARTICIPLE_PRESENT;
    cost += (verb && gerund && is_trade(sentence, i)) || ((verb || reading->pos == TISSE__PROPER) && is_post(sentence, i)) ? 14 : 0;
    cost += reading->pos == TISSE__NOUN && begins(sentence, i) ? 8 : 0;
    /* "its largest ever order" */
    cost += verb && i > 2 && TISSE__WORD_IS_ANY(sentence, i - 1, "ever") && tisse__may_be(sentence, i, TISSE__NOUN) && support_before(sentence, i) == NO_SUPPORT &&
                    (tisse__view_ends(sentence->words[i - 2].form, "est") || TISSE__WORD_IS_ANY(sentence, i - 2, "first", "most")) ? 12 : 0;
    cost += reading->pos == TISSE__NOUN && tisse__view_ends(word->form, "ing") && acts_behind_noun(sentence, i) ? 12 : 0;
    /* "Other films the studio made": behind such a word a sentence begins with what there is of it */
    cost += verb && reading->person == 3 && i == 1 && tisse__may_be(sentence, i, TISSE__NOUN) &&
                    TISSE__WORD_IS_ANY(sentence, 0, "notable", "other", "recent", "early", "popular", "famous", "past", "previous", "current", "several", "many") ? 14 : 0;
    /* "denied a media report that …" */
    cost += verb && i > 1 && TISSE__WORD_IS_ANY(sentence, i, "report", "reports") && TISSE__WORD_IS_ANY(sentence, i - 1, "media", "news", "press", "newspaper") ? 12 : 0;
    const bool wants = verb && reading->person == 3 && TISSE__WORD_IS_ANY(sentence, i + 1, "to") &&
                       tisse__may_be_form(sentence, i + 2, TISSE__VERB, TISSE__INFINITIVE);
    word->costs[r] = (int16_t)(word->costs[r] + cost - (wants ? 4 : 0));
  }
}

static const tisse__ending endings[] = {
  {"ly", TISSE__ADV, 0, 0, 0, 0, 0, 0},
  {"ing", TISSE__VERB, TISSE__PARTICIPLE_PRESENT, 0, 0, 0, 0, 0},
  {"ing", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 1, 0, 0},
  {"ed", TISSE__VERB, TISSE__FINITE, 0, 0, 0, TISSE__PAST, TISSE__INDICATIVE},
  {"ed", TISSE__VERB, TISSE__PARTICIPLE_PAST, 0, 0, 0, 0, 0},
  {"ed", TISSE__ADJ, 0, 0, 0, 2, 0, 0},
  {"able", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"ous", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"ive", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"ish", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"ic", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"al", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"less", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"ful", TISSE__ADJ, 0, 0, 0, 0, 0, 0},
  {"ness", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"ss", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"s", TISSE__NOUN, 0, TISSE__PLURAL, 0, 0, 0, 0},
  {"s", TISSE__VERB, TISSE__FINITE, TISSE__SINGULAR, 0, 5, TISSE__PRESENT, TISSE__INDICATIVE},
  {"", TISSE__NOUN, 0, TISSE__SINGULAR, 0, 0, 0, 0},
  {"", TISSE__ADJ, 0, 0, 0, 5, 0, 0},
};

/** "Microsoft-backed", "state-owned", "10-year-old", "AI-powered": adjectives. */
static bool is_compound_adjective(tisse_view form)
{
  static const char *const ends[] = {"ed", "ing", "-led", "-run", "-made", "-built", "-old", "-year", "-month", "-day", "-based", "-wide",
                                     "-free", "-long", "-term", "-class", "-scale", "-size", "-term", "-related", "-held", "-won", "-hit"};
  if (form.length == 0 || !memchr(form.data, '-', form.length)) {
    return false;
  }
  for (size_t i = 0; i < sizeof ends / sizeof *ends; ++i) {
    if (tisse__view_ends(form, ends[i])) {
      return true;
    }
  }
  return false;
}

static size_t guess(tisse__reading *out, size_t capacity, const tisse__candidates *word)
{
  const tisse_view form = word->form;
  if (word->shape == TISSE__MIXED && tisse__is_digit((unsigned char)form.data[0])) {
    const bool ordinal = tisse__view_ends(form, "th") || tisse__view_ends(form, "st") || tisse__view_ends(form, "nd") || tisse__view_ends(form, "rd");
    const bool decade = tisse__view_ends(form, "0s");
    out[0] = (tisse__reading){.lemma = form, .pos = ordinal || !decade ? TISSE__ADJ : TISSE__NOUN, .number = decade ? TISSE__PLURAL : 0};
    return 1;
  }
  return tisse__guess_ending(out, capacity, endings, sizeof endings / sizeof *endings, form);
}

/** Is a verb form of the kind that makes `r` an auxiliary next, across adverbs, "not" and an inverted subject? */
static bool verb_follows(const tisse__sentence *sentence, const tisse__reading *chosen, size_t i)
{
  const bool have = tisse__view_is(chosen[i].lemma, "have");
  for (size_t next = i + 1; next < sentence->count && next <= i + 5; ++next) {
    const tisse__reading *r = &chosen[next];
    if (r->pos == TISSE__VERB || r->pos == TISSE__AUX) {
      return r->form == (have ? TISSE__PARTICIPLE_PAST : TISSE__INFINITIVE);
    }
    const bool subject = r->pos == TISSE__PRON && r->kind == TISSE__PERSONAL;
    if (r->pos != TISSE__ADV && r->pos != TISSE__PART && !subject && (have || (r->pos != TISSE__PROPER && r->pos != TISSE__NOUN && r->pos != TISSE__DET))) {
      return false;
    }
  }
  return false;
}

enum { SUBJECT_WORDS = 7 };

/** "Had Brixel bought Velmont, …", "Should the board say no, …": a condition by inversion is told as one with "if", so that the words behind it read alike. */
static void open_condition(const tisse__sentence *sentence, tisse__reading *chosen)
{
  const size_t at = TISSE__WORD_IS_ANY(sentence, 0, "\"", "\xE2\x80\x9C", "\xE2\x80\x98") ? 1 : 0;
  const bool had = TISSE__WORD_IS_ANY(sentence, at, "had"), were = TISSE__WORD_IS_ANY(sentence, at, "were");
  if (!had && !were && !TISSE__WORD_IS_ANY(sentence, at, "should")) {
    return;
  }
  const tisse__verb_form wanted = had ? TISSE__PARTICIPLE_PAST : TISSE__INFINITIVE;
  bool subject = false;
  for (size_t i = at + 1; i < sentence->count && i <= at + SUBJECT_WORDS; ++i) {
    const bool capital = is_capital(sentence, i);
    if (subject && !capital && chosen[i].pos != TISSE__NOUN && tisse__may_be_form(sentence, i, TISSE__VERB, wanted)) {
      if (were && !TISSE__WORD_IS_ANY(sentence, i - 1, "to")) {
        return;
      }
      for (size_t r = 0; r < sentence->words[i].count && !were; ++r) { /* "were X to buy" keeps its infinitive */
        const tisse__reading *one = &sentence->words[i].readings[r];
        chosen[i] = one->pos == TISSE__VERB && one->form == wanted ? *one : chosen[i];
      }
      chosen[i].form = were ? chosen[i].form : TISSE__FINITE;
      chosen[i].tense = were ? chosen[i].tense : had ? TISSE__PAST : TISSE__PRESENT;
      chosen[at] = (tisse__reading){.pos = TISSE__SCONJ, .lemma = tisse__view("if", 2)};
      return;
    }
    const bool word = capital || chosen[i].pos == TISSE__NOUN || chosen[i].pos == TISSE__PRON;
    if (!word && chosen[i].pos != TISSE__DET && chosen[i].pos != TISSE__ADJ && chosen[i].pos != TISSE__ADV && chosen[i].pos != TISSE__PART &&
        !TISSE__WORD_IS_ANY(sentence, i, "of", "and", "not", "'s")) {
      return;
    }
    subject = subject || word;
  }
}

static void finish(tisse__sentence *sentence, tisse__reading *chosen)
{
  open_condition(sentence, chosen);
  for (size_t i = 0; i < sentence->count; ++i) {
    tisse__reading *r = &chosen[i];
    const bool light = tisse__view_is(r->lemma, "have") || tisse__view_is(r->lemma, "do");
    if (light && (r->pos == TISSE__AUX || r->pos == TISSE__VERB)) {
      const bool negated = TISSE__WORD_IS_ANY(sentence, i + 1, "n't") && tisse__view_is(r->lemma, "do");
      r->pos = negated || verb_follows(sentence, chosen, i) ? TISSE__AUX : TISSE__VERB;
    }
    if ((r->pos == TISSE__VERB || r->pos == TISSE__PROPER) && i + 1 < sentence->count && chosen[i + 1].pos == TISSE__NOUN && is_post(sentence, i)) {
      const tisse_view lemma = sentence->words[i].count ? sentence->words[i].readings[0].lemma : r->lemma;
      *r = (tisse__reading){.pos = TISSE__ADJ, .lemma = lemma}; /* "Managing director Ana Ruiz said" */
    }
  }
}

const tisse__tagging tisse__tagging_english = {
  .neighbours = neighbours, .weigh = weigh, .weigh_pairs = weigh_pairs, .guess = guess, .compound = is_compound_adjective, .finish = finish, .capital_name = 0, .capital_noun = 6,
  .capital_adjective = 3, .capital_verb = 12};
