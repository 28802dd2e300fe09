/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* lang_dump fr|en [FILE.morph] < text: token, lemma, class, features, begin, end a line; an empty line after each sentence. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "language/tag.h"

static const char *const forms[] = {"_", "Fin", "Inf", "PastPart", "PresPart"};
static const char *const tenses[] = {"_", "Pres", "Imp", "Past", "Fut"};
static const char *const moods[] = {"_", "Ind", "Cnd", "Sub", "Imp"};
static const char *const genders[] = {"_", "Masc", "Fem"};
static const char *const numbers[] = {"_", "Sing", "Plur"};

static void hear(void *user, const tisse_message *message)
{
  (void)user;
  fprintf(stderr, "%s\n", message->text);
}

static char *slurp(size_t *length)
{
  size_t capacity = 1 << 16;
  char *text = malloc(capacity);
  *length = 0;
  for (size_t got = 1; text && got;) {
    got = fread(text + *length, 1, capacity - *length, stdin);
    *length += got;
    if (*length == capacity) {
      text = realloc(text, capacity *= 2);
    }
  }
  return text;
}

static void show(tisse_view text, const tisse__word *word, const tisse__reading *r)
{
  printf("%.*s\t", (int)(word->bytes.end - word->bytes.begin), text.data + word->bytes.begin);
  if (r) {
    printf("%.*s\t%s\t%s|%s|%s|%u|%s|%s|%u", (int)r->lemma.length, r->lemma.data, tisse__pos_name((tisse__pos)r->pos), forms[r->form],
           tenses[r->tense], moods[r->mood], r->person, numbers[r->number], genders[r->gender], r->kind);
  } else {
    printf("_\t_\t_");
  }
  printf("\t%u\t%u\n", word->bytes.begin, word->bytes.end);
}

static int dump(tisse_view text, tisse__language language, const tisse__morphology *morphology)
{
  const tisse_allocator c_library = {0};
  tisse__words words = {0};
  tisse__sentence_ranges sentences = {0};
  tisse__arena arena;
  tisse__arena_init(&arena, &c_library);
  if (tisse__segment_words(&words, &c_library, text, (tisse_span){0, (uint32_t)text.length}, language) != TISSE_OK ||
      tisse__segment_sentences(&sentences, &c_library, text, &words, 0, (uint32_t)words.count, language) != TISSE_OK) {
    return 1;
  }
  for (size_t s = 0; s < sentences.count; ++s) {
    const tisse__sentence_range range = sentences.items[s];
    const size_t count = range.last - range.first;
    tisse__reading *readings = NULL;
    if (morphology) {
      readings = tisse__arena_zero(&arena, count, sizeof *readings);
      if (!readings || tisse__tag_sentence(readings, morphology, &arena, text, words.items + range.first, NULL, count, language) != TISSE_OK) {
        return 1;
      }
    }
    for (size_t i = 0; i < count; ++i) {
      show(text, &words.items[range.first + i], readings ? &readings[i] : NULL);
    }
    putchar('\n');
    tisse__arena_reset(&arena);
  }
  tisse__arena_dispose(&arena);
  tisse__array_dispose(&c_library, &words);
  tisse__array_dispose(&c_library, &sentences);
  return 0;
}

int main(int argc, char **argv)
{
  tisse__language language = TISSE__FRENCH;
  if (argc < 2 || !tisse__language_find(&language, tisse_view_of(argv[1]))) {
    fprintf(stderr, "usage: lang_dump fr|en [FILE.morph] < text\n");
    return 2;
  }
  const tisse_context context = {.report = hear};
  tisse__morphology *morphology = NULL;
  if (argc > 2 && (tisse__morphology_new(&morphology, &context, language) != TISSE_OK ||
                   tisse__morphology_open(morphology, argv[2]) != TISSE_OK)) {
    tisse__morphology_free(morphology);
    return 1;
  }
  size_t length = 0;
  char *text = slurp(&length);
  const int failed = !text || dump((tisse_view){text, length}, language, morphology);
  free(text);
  tisse__morphology_free(morphology);
  return failed;
}
