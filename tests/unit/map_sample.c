/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* map_sample story|hostile|empty|N FORMAT LANGUAGE [TOP] > FILE: draws a made-up graph, for the eye and for map_check.py. */

#include "fake_graph.h"

#include <tisse/sink.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static tisse_status write_out(void *user, const char *bytes, size_t length)
{
  return fwrite(bytes, 1, length, user) == length ? TISSE_OK : TISSE_E_WRITE;
}

static void report(void *user, const tisse_message *message)
{
  (void)user;
  fprintf(stderr, "%s\n", message->text);
}

int main(int argc, char **argv)
{
  if (argc < 4) {
    return 2;
  }
  tisse_graph *graph = fake_new();
  if (strcmp(argv[1], "story") == 0) {
    fake_story(graph);
  } else if (strcmp(argv[1], "hostile") == 0) {
    fake_hostile(graph);
  } else if (strcmp(argv[1], "empty") != 0) {
    fake_crowd(graph, (unsigned)atoi(argv[1]));
  }
  const tisse_context context = {.report = report};
  tisse_map_options options = {.language = argv[3], .top = argc > 4 ? (unsigned)atoi(argv[4]) : 0};
  if (!tisse_map_format_find(&options.format, tisse_view_of(argv[2]))) {
    return 2;
  }
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  const tisse_status status = tisse_map_write(graph, &context, &options, (tisse_writer){write_out, stdout});
  clock_gettime(CLOCK_MONOTONIC, &end);
  fprintf(stderr, "%s: %.3f s\n", tisse_status_text(status), (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
  fake_free(graph);
  return status == TISSE_OK ? 0 : 1;
}
