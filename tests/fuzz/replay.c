/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Drives a fuzz target over files and folders of inputs, without a fuzzer: replay PATH... The last line counts them. */

#include "fuzz.h"

#include <dirent.h>
#include <errno.h>
#include <time.h>

static unsigned inputs;

static void replay_file(const char *path)
{
  FILE *file = fopen(path, "rb");
  fuzz_text content = {0};
  char piece[65536];
  for (size_t count; file && (count = fread(piece, 1, sizeof piece, file)) > 0;) {
    fuzz_collect(&content, piece, count);
  }
  if (!file || ferror(file)) {
    fprintf(stderr, "%s: %s\n", path, strerror(errno));
    exit(2);
  }
  fclose(file);
  fprintf(stderr, "%s\n", path);   /* the last one shown is the one that crashed */
  uint8_t *exact = malloc(content.length ? content.length : 1);   /* no byte more, so that the sanitizer sees a step too far */
  MUST(exact);
  if (content.length) {
    memcpy(exact, content.data, content.length);
  }
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  LLVMFuzzerTestOneInput(exact, content.length);
  clock_gettime(CLOCK_MONOTONIC, &after);
  if (after.tv_sec - before.tv_sec > 20) {
    fprintf(stderr, "%s: takes %ld s\n", path, (long)(after.tv_sec - before.tv_sec));
    exit(1);
  }
  ++inputs;
  free(exact);
  free(content.data);
}

static void replay(const char *path)
{
  struct dirent **names;
  const int count = scandir(path, &names, NULL, alphasort);
  if (count < 0) {
    replay_file(path);
    return;
  }
  for (int i = 0; i < count; ++i) {
    char inner[1024];
    snprintf(inner, sizeof inner, "%s/%s", path, names[i]->d_name);
    if (names[i]->d_name[0] != '.') {
      replay(inner);
    }
    free(names[i]);
  }
  free(names);
}

int main(int argc, char **argv)
{
  for (int i = 1; i < argc; ++i) {
    replay(argv[i]);
  }
  printf("%u inputs\n", inputs);
  return 0;
}
