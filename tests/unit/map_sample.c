/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* map_sample story|hostile|empty|N|FOLDER FORMAT LANGUAGE [TOP [FOCUS]] > FILE: draws a made-up graph, or what the articles of a folder say, for the
 * eye and for map_check.py. Runs at the root of the project; a folder needs the knowledge in build/share/tisse. */

#include "map_graphs.h"

#include <tisse/tisse.h>

#include <dirent.h>
#include <time.h>

static tisse_status write_out(void *user, const char *bytes, size_t length)
{
  return fwrite(bytes, 1, length, user) == length ? TISSE_OK : TISSE_E_WRITE;
}

static void report(void *user, const tisse_message *message)
{
  (void)user;
  if (message->level != TISSE_NOTE) {
    fprintf(stderr, "%s\n", message->text);
  }
}

typedef struct reading { map_graph *graph; tisse_extractor *extractor; } reading;

static tisse_status take_claim(void *user, const tisse_claim *claim)
{
  return tisse_graph_add_claim(((reading *)user)->graph->graph, claim);
}

static tisse_status take_document(void *user, tisse_document *document, bool *kept)
{
  reading *self = user;
  *kept = false;
  const tisse_status status = tisse_graph_add_article(self->graph->graph, tisse_document_metadata(document), tisse_document_text(document));
  return status == TISSE_OK ? tisse_extractor_read(self->extractor, document, take_claim, self) : status;
}

static tisse_status read_bytes(void *user, char *bytes, size_t capacity, size_t *count)
{
  *count = fread(bytes, 1, capacity, user);
  return TISSE_OK;
}

static map_graph *read_folder(const tisse_context *context, const char *folder)
{
  map_graph *graph = calloc(1, sizeof *graph);
  reading self = {.graph = graph};
  struct dirent **names;
  const int count = scandir(folder, &names, NULL, alphasort);
  if (tisse_knowledge_new(&graph->knowledge, context) != TISSE_OK) {
    abort();
  }
  tisse_knowledge_load_folder(graph->knowledge, "build/share/tisse");
  tisse_knowledge_seal(graph->knowledge);
  if (tisse_graph_new(&graph->graph, context, graph->knowledge, NULL) != TISSE_OK ||
      tisse_extractor_new(&self.extractor, context, graph->knowledge, NULL) != TISSE_OK) {
    abort();
  }
  for (int i = 0; i < count; ++i) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
    FILE *file = names[i]->d_name[0] == '.' ? NULL : fopen(path, "rb");
    if (file) {
      tisse_input_read(context, NULL, (tisse_reader){read_bytes, file}, path, take_document, &self, NULL);
      fclose(file);
    }
    free(names[i]);
  }
  free(names);
  tisse_extractor_free(self.extractor);
  return graph;
}

int main(int argc, char **argv)
{
  if (argc < 4) {
    return 2;
  }
  const tisse_context context = {.report = report};
  map_graph *graph = strchr(argv[1], '/') ? read_folder(&context, argv[1]) : graph_open(&context);
  if (strcmp(argv[1], "story") == 0) {
    graph_story(graph);
  } else if (strcmp(argv[1], "hostile") == 0) {
    graph_hostile(graph);
  } else if (strcmp(argv[1], "empty") != 0 && !strchr(argv[1], '/')) {
    graph_crowd(graph, (unsigned)atoi(argv[1]));
  }
  tisse_map_options options = {.language = argv[3], .top = argc > 4 ? (unsigned)atoi(argv[4]) : 0};
  const tisse_view focus = tisse_view_of(argc > 5 ? argv[5] : NULL);
  options.focus = &focus;
  options.focus_count = argc > 5;
  if (!tisse_map_format_find(&options.format, tisse_view_of(argv[2]))) {
    return 2;
  }
  tisse_graph_weave(graph->graph);
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  const tisse_status status = tisse_map_write(graph->graph, &context, &options, (tisse_writer){write_out, stdout});
  clock_gettime(CLOCK_MONOTONIC, &end);
  fprintf(stderr, "%s: %.3f s\n", tisse_status_text(status), (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
  graph_close(graph);
  return status == TISSE_OK ? 0 : 1;
}
