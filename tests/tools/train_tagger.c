/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * train_tagger MORPH OUT PASSES FILE.conllu[:TIMES] … : learns the tagger's English weights from tagged sentences.
 *
 * A sentence of a FILE has a line "# text = …", and Penn Treebank tags in the fifth column, Universal Dependencies' relations in the eighth. Words are
 * compared by their place in the text; one that is cut differently, or whose tag is none of the readings that the lexicon has for it, teaches
 * nothing. The search is that of tag.c, with its hand-written weights below the learned ones; the learned ones are the mean over all steps of a structured
 * perceptron. What is written is what src/language/weights.c embeds: one byte a weight, TISSE__UNIT to a point.
 *
 * src/language/en.weights was made, in two passes, of the example sentences of WordNet 3.0 (Princeton University, WordNet licence), once, of press
 * sentences written for this project, ten times, both tagged by Stanford CoreNLP 4.5.7, and of the examples of the ontology, ten times, with the tags
 * that the hand-written weights give them, for with these their claims come out right.
 *
 * make --eval='build/train_tagger: tests/tools/train_tagger.c build/libtisse.a; $(CC) $(LIB_CFLAGS) $(CFLAGS) -o $@ $^ $(LIBRARIES)' build/train_tagger
 */
#include "../../src/language/tag.c"

#include <stdio.h>
#include <stdlib.h>

enum { TAG_LONGEST = 8, SAME_SEED = 20260 };

typedef struct lattice {
  tisse__sentence sentence;
  int16_t (*base)[TISSE__READINGS_MAX];     ///< Costs without the learned ones.
  uint64_t (*features)[TISSE__FEATURES];
  uint16_t *right;                           ///< A bit for each reading that the tag allows.
  int times;
} lattice;

static struct trainer {
  tisse_allocator library;
  tisse__arena keep, scratch;
  tisse__morphology *morphology;
  tisse__forms forms;
  TISSE__ARRAY(lattice) lattices;
  int32_t weights[TISSE__WEIGHTS];
  int64_t sums[TISSE__WEIGHTS];  ///< Of each change times its step.
  int64_t step;
} trainer;

static void fail(const char *what)
{
  fprintf(stderr, "train_tagger: %s\n", what);
  exit(1);
}

static void hear(void *user, const tisse_message *message)
{
  (void)user;
  fprintf(stderr, "%s\n", message->text);
}

/* ---- Tags as slots --------------------------------------------------------------------------------------------------------------- */

typedef struct tagged { uint32_t begin, end; char tag[TAG_LONGEST]; char relation[16]; } tagged;

#define BIT(slot) (UINT32_C(1) << TISSE__SLOT_##slot)

static const struct { const char *tag; uint32_t slots; } allowed[] = {
  {"NN", BIT(NOUN)}, {"NNS", BIT(NOUN)}, {"NNP", BIT(PROPER)}, {"NNPS", BIT(PROPER)}, {"JJ", BIT(ADJ)}, {"JJR", BIT(ADJ)}, {"JJS", BIT(ADJ)},
  {"VBZ", BIT(FINITE) | BIT(AUX)}, {"VBP", BIT(FINITE) | BIT(AUX)}, {"VBD", BIT(FINITE) | BIT(AUX)}, {"MD", BIT(AUX)},
  {"VBN", BIT(PAST_PARTICIPLE) | BIT(AUX_PARTICIPLE)}, {"VBG", BIT(PRESENT_PARTICIPLE) | BIT(AUX_PARTICIPLE)},
  {"VB", BIT(INFINITIVE) | BIT(AUX_INFINITIVE)}, {"RB", BIT(ADV)}, {"RBR", BIT(ADV)}, {"RBS", BIT(ADV)}, {"RP", BIT(ADV) | BIT(PREP)},
  {"IN", BIT(PREP) | BIT(SCONJ)}, {"DT", BIT(DET) | BIT(PRONOUN)}, {"PRP", BIT(SUBJECT) | BIT(CLITIC) | BIT(PRONOUN)},
  {"EX", BIT(SUBJECT) | BIT(CLITIC) | BIT(PRONOUN)}, {"PRP$", BIT(DET) | BIT(CONTRACTED)}, {"WDT", BIT(RELATIVE) | BIT(PRONOUN)},
  {"WP", BIT(RELATIVE) | BIT(PRONOUN)}, {"CC", BIT(CCONJ)}, {"CD", BIT(NUM)},
};

static uint32_t slots_of(const tagged *word, const tagged *next, uint32_t classes)
{
  uint32_t slots = classes;
  for (size_t i = 0; i < sizeof allowed / sizeof *allowed; ++i) {
    slots = strcmp(allowed[i].tag, word->tag) == 0 ? allowed[i].slots : slots;
  }
  if (strcmp(word->tag, "IN") == 0) {
    slots = strcmp(word->relation, "mark") == 0 && classes & BIT(SCONJ) ? BIT(SCONJ) : strcmp(word->relation, "case") == 0 ? BIT(PREP) : slots;
  } else if (strcmp(word->tag, "TO") == 0) {
    slots = next && (strcmp(next->tag, "VB") == 0 || strcmp(next->tag, "RB") == 0) ? BIT(NE) : BIT(PREP);
  } else if (word->tag[0] == 'N' && !(classes & slots)) {
    slots = BIT(NOUN) | BIT(ADJ);
  }
  return slots & classes ? slots & classes : classes;
}

/* ---- Reading --------------------------------------------------------------------------------------------------------------------- */

static void mark_right(lattice *out, const tisse__word *words, const tagged *tags, size_t count)
{
  size_t t = 0;
  for (size_t i = 0; i < out->sentence.count; ++i) {
    const tisse__candidates *word = &out->sentence.words[i];
    while (t < count && tags[t].begin < words[i].bytes.begin) {
      ++t;
    }
    const bool same = t < count && tags[t].begin == words[i].bytes.begin && tags[t].end == words[i].bytes.end;
    const uint32_t slots = same ? slots_of(&tags[t], t + 1 < count ? &tags[t + 1] : NULL, word->classes) : word->classes;
    for (size_t r = 0; r < word->count; ++r) {
      out->right[i] = (uint16_t)(out->right[i] | (slots >> word->slots[r] & 1U) << r);
    }
  }
}

static void add_lattice(tisse_view text, const tisse__word *words, size_t count, const tagged *tags, size_t tag_count, int times)
{
  const tisse__tagging *tagging = tagging_of(TISSE__ENGLISH);
  tisse__arena *keep = &trainer.keep;
  lattice it = {.times = times, .sentence = {.count = count, .forms = &trainer.forms, .arena = keep, .capitals = is_headline(words, count)}};
  tisse__form **forms = tisse__arena_alloc(keep, count * sizeof *forms);
  it.sentence.words = tisse__arena_zero(keep, count, sizeof *it.sentence.words);
  uint8_t *named = tisse__arena_zero(keep, count, 1);
  it.base = tisse__arena_zero(keep, count, sizeof *it.base);
  it.features = tisse__arena_zero(keep, count, sizeof *it.features);
  it.right = tisse__arena_zero(keep, count, sizeof *it.right);
  if (!it.sentence.words || !forms || !named || !it.base || !it.features || !it.right) {
    fail("out of memory");
  }
  /* The extractor knows many names before it tags: every second sentence is read that way. */
  for (size_t i = 0, t = 0; i < count && trainer.lattices.count % 2; ++i) {
    for (; t < tag_count && tags[t].begin < words[i].bytes.begin; ++t) {
    }
    named[i] = t < tag_count && tags[t].begin == words[i].bytes.begin && strncmp(tags[t].tag, "NNP", 3) == 0;
  }
  for (size_t i = 0; i < count; ++i) {
    forms[i] = tisse__forms_find(&trainer.forms, tisse__view(text.data + words[i].bytes.begin, words[i].bytes.end - words[i].bytes.begin));
    if (!forms[i]) {
      fail("out of memory");
    }
  }
  if (!gather_all(&it.sentence, forms, words, named, tagging)) {
    fail("out of memory");
  }
  weigh_all(&it.sentence, tagging);
  tisse__weights_prepare(&it.sentence);
  for (size_t i = 0; i < count; ++i) {
    memcpy(it.base[i], it.sentence.words[i].costs, sizeof it.base[i]);
    tisse__weights_features(it.features[i], &it.sentence, i);
  }
  mark_right(&it, words, tags, tag_count);
  if (!tisse__array_push(&trainer.library, &trainer.lattices, it)) {
    fail("out of memory");
  }
}

static void add_text(tisse_view text, const tagged *tags, size_t count, int times)
{
  tisse__words words = {0};
  tisse__sentence_ranges sentences = {0};
  const char *copy = tisse__arena_copy(&trainer.keep, text).data;
  const tisse_view kept = {copy, text.length};
  if (!copy || tisse__segment_words(&words, &trainer.library, kept, (tisse_span){0, (uint32_t)text.length}, TISSE__ENGLISH) != TISSE_OK ||
      tisse__segment_sentences(&sentences, &trainer.library, kept, &words, 0, (uint32_t)words.count, TISSE__ENGLISH) != TISSE_OK) {
    fail("out of memory");
  }
  for (size_t s = 0; s < sentences.count; ++s) {
    const tisse__sentence_range range = sentences.items[s];
    add_lattice(kept, words.items + range.first, range.last - range.first, tags, count, times);
  }
  tisse__array_dispose(&trainer.library, &words);
  tisse__array_dispose(&trainer.library, &sentences);
}

/** Where the word stands in the text behind `from`; the ASCII quotation marks of a tagger's are those of the text. */
static bool place(tagged *out, tisse_view text, uint32_t from, const char *form)
{
  const size_t length = strlen(form);
  while (from < text.length && text.data[from] == ' ') {
    ++from;
  }
  if (from + length > text.length || memcmp(text.data + from, form, length) != 0) {
    return false;
  }
  out->begin = from;
  out->end = from + (uint32_t)length;
  return true;
}

static void read_file(const char *path, int times)
{
  FILE *file = fopen(path, "r");
  char line[1 << 14];
  char text[1 << 14] = "";
  tagged tags[1 << 10];
  size_t count = 0;
  uint32_t at = 0;
  while (file && fgets(line, sizeof line, file)) {
    char *columns[10] = {0};
    line[strcspn(line, "\n")] = '\0';
    if (strncmp(line, "# text = ", 9) == 0) {
      strcpy(text, line + 9);
      count = at = 0;
    } else if (line[0] == '\0' && text[0]) {
      add_text(tisse_view_of(text), tags, count, times);
      text[0] = '\0';
    } else if (line[0] != '#' && line[0]) {
      size_t column = 0;
      for (char *rest = line; column < 10 && (columns[column] = strsep(&rest, "\t")); ++column) {
      }
      if (column > 7 && count < sizeof tags / sizeof *tags && place(&tags[count], tisse_view_of(text), at, columns[1])) {
        snprintf(tags[count].tag, sizeof tags[count].tag, "%.7s", columns[4]);
        snprintf(tags[count].relation, sizeof tags[count].relation, "%.15s", columns[7]);
        at = tags[count++].end;
      }
    }
  }
  if (!file || fclose(file)) {
    fail(path);
  }
}

/* ---- Learning -------------------------------------------------------------------------------------------------------------------- */

/** The cheapest way with the weights of now; over right readings alone, where asked. */
static void decode(uint8_t *out, lattice *it, bool right)
{
  for (size_t i = 0; i < it->sentence.count; ++i) {
    tisse__candidates *word = &it->sentence.words[i];
    for (size_t r = 0; r < word->count; ++r) {
      int32_t cost = it->base[i][r];
      for (size_t f = 0; f < TISSE__FEATURES && tisse__weights_apply(word); ++f) {
        cost += trainer.weights[tisse__weights_place(it->features[i][f], word->slots[r])];
      }
      cost += right && !(it->right[i] >> r & 1U) ? 20000 : 0;
      word->costs[r] = (int16_t)(cost > 32000 ? 32000 : cost < -32000 ? -32000 : cost);
    }
  }
  it->sentence.arena = &trainer.scratch;
  if (!search(out, &it->sentence, tagging_of(TISSE__ENGLISH))) {
    fail("out of memory");
  }
  tisse__arena_reset(&trainer.scratch);
}

static void change(const lattice *it, const uint8_t *way, int by)
{
  for (size_t i = 0; i < it->sentence.count; ++i) {
    const tisse__candidates *word = &it->sentence.words[i];
    for (size_t f = 0; tisse__weights_apply(word) && f < TISSE__FEATURES; ++f) {
      const size_t at = tisse__weights_place(it->features[i][f], word->slots[way[i]]);
      trainer.weights[at] += by;
      trainer.sums[at] += by * trainer.step;
    }
  }
}

/** One sentence; is it read rightly already? */
static bool learn(lattice *it)
{
  uint8_t *found = malloc(it->sentence.count);
  uint8_t *wanted = malloc(it->sentence.count);
  if (!found || !wanted) {
    fail("out of memory");
  }
  decode(found, it, false);
  bool good = true;
  for (size_t i = 0; i < it->sentence.count; ++i) {
    good = good && it->right[i] >> found[i] & 1U;
  }
  if (!good) {
    decode(wanted, it, true);
    change(it, found, TISSE__UNIT);
    change(it, wanted, -TISSE__UNIT);
  }
  ++trainer.step;
  free(found);
  free(wanted);
  return good;
}

static void pass(uint32_t *order, size_t count, unsigned number)
{
  uint64_t seed = SAME_SEED + number;
  for (size_t i = count; i > 1; --i) {
    seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
    const size_t other = (size_t)(seed >> 33) % i;
    const uint32_t kept = order[i - 1];
    order[i - 1] = order[other];
    order[other] = kept;
  }
  size_t good = 0;
  for (size_t i = 0; i < count; ++i) {
    good += learn(&trainer.lattices.items[order[i]]);
  }
  printf("pass %u: %zu of %zu sentences read rightly before learning\n", number + 1, good, count);
}

/** What is written: a part of what was learned, so that text unlike the text learned from is still read by the weights judged by hand. */
static const double trust = 0.5;

static int8_t mean(int32_t now, int64_t sum)
{
  const double value = trust * ((double)now - (double)sum / (double)trainer.step);
  const double bounded = value > 127 ? 127 : value < -127 ? -127 : value;
  return (int8_t)(bounded < 0 ? bounded - 0.5 : bounded + 0.5);
}

static void write_weights(const char *path)
{
  FILE *file = fopen(path, "wb");
  if (!file) {
    fail(path);
  }
  for (size_t i = 0; i < TISSE__WEIGHTS; ++i) {
    fputc(mean(trainer.weights[i], trainer.sums[i]), file);
  }
  if (ferror(file) || fclose(file)) {
    fail(path);
  }
}

int main(int argc, char **argv)
{
  if (argc < 5) {
    fprintf(stderr, "usage: train_tagger MORPH OUT PASSES FILE.conllu[:TIMES] …\n");
    return 2;
  }
  const tisse_context context = {.report = hear};
  tisse__arena_init(&trainer.keep, &trainer.library);
  tisse__arena_init(&trainer.scratch, &trainer.library);
  if (tisse__morphology_new(&trainer.morphology, &context, TISSE__ENGLISH) != TISSE_OK ||
      tisse__morphology_open(trainer.morphology, argv[1]) != TISSE_OK) {
    fail(argv[1]);
  }
  tisse__forms_init(&trainer.forms, &trainer.library, trainer.morphology, 0);
  for (int i = 4; i < argc; ++i) {
    char *colon = strrchr(argv[i], ':');
    if (colon) {
      *colon = '\0';
    }
    read_file(argv[i], colon ? atoi(colon + 1) : 1);
  }
  size_t count = 0;
  for (size_t i = 0; i < trainer.lattices.count; ++i) {
    count += (size_t)trainer.lattices.items[i].times;
  }
  uint32_t *order = calloc(count, sizeof *order);
  for (size_t i = 0, n = 0; order && i < trainer.lattices.count; ++i) {
    for (int t = 0; t < trainer.lattices.items[i].times; ++t) {
      order[n++] = (uint32_t)i;
    }
  }
  for (unsigned p = 0; order && p < (unsigned)atoi(argv[3]); ++p) {
    pass(order, count, p);
  }
  write_weights(argv[2]);
  return 0;
}
