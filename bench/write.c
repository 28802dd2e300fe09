/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Our writers of RDF beside raptor's and serd's, on the same triples: write GRAPH.nq [ROUNDS]
 *
 * The triples are read once, those with an escape left out; then each library writes them from memory to nowhere, by turns. Prints the
 * processor seconds (medians), triples a second and bytes, and the ratios. Built by bench/write.sh.
 */
#include "sink/rdf.h"

#include <malloc.h>
#include <raptor2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* serd 0.30, whose headers are not everywhere. */
typedef struct SerdNode { const uint8_t *buf; size_t n_bytes, n_chars; uint32_t flags; uint32_t type; } SerdNode;
typedef struct SerdEnvImpl SerdEnv;
typedef struct SerdWriterImpl SerdWriter;
SerdEnv *serd_env_new(const SerdNode *base);
void serd_env_free(SerdEnv *env);
uint32_t serd_env_set_prefix_from_strings(SerdEnv *env, const uint8_t *name, const uint8_t *iri);
SerdWriter *serd_writer_new(uint32_t syntax, uint32_t style, SerdEnv *env, const void *base, size_t (*sink)(const void *, size_t, void *), void *stream);
uint32_t serd_writer_set_prefix(SerdWriter *writer, const SerdNode *name, const SerdNode *iri);
uint32_t serd_writer_write_statement(SerdWriter *writer, uint32_t flags, const SerdNode *graph, const SerdNode *subject, const SerdNode *predicate,
                                     const SerdNode *object, const SerdNode *datatype, const SerdNode *language);
uint32_t serd_writer_finish(SerdWriter *writer);
void serd_writer_free(SerdWriter *writer);
SerdNode serd_node_from_string(uint32_t type, const uint8_t *text);

typedef struct triple { char *subject, *predicate, *object, *language, *datatype; bool literal; } triple;
static triple *triples;
static size_t count, capacity;
static uint64_t bytes;

static bool read_line(char *line)
{
  triple t = {0};
  char *space = strstr(line, "> ");
  char *next = space ? strstr(space + 2, "> ") : NULL;
  if (line[0] != '<' || strchr(line, '\\') || !next) {
    return false;
  }
  *space = *next = '\0';
  t.subject = line + 1;
  t.predicate = space + 3;
  t.object = next + 3;
  t.literal = next[2] == '"';
  char *end = strchr(t.object, t.literal ? '"' : '>');
  if (!end) {
    return false;
  }
  *end++ = '\0';
  if (t.literal && *end == '@') {
    t.language = end + 1;
    end = strchr(end, ' ');
    *end = '\0';
  } else if (t.literal && *end == '^') {
    t.datatype = end + 3;
    *strchr(end, '>') = '\0';
  }
  if (count == capacity) {
    capacity = capacity ? capacity * 2 : 1024;
    triples = realloc(triples, capacity * sizeof *triples);
  }
  triples[count++] = t;
  return true;
}

static tisse_status to_nowhere(void *user, const char *data, size_t length)
{
  (void)user, (void)data;
  bytes += length;
  return TISSE_OK;
}

static size_t serd_nowhere(const void *data, size_t length, void *user)
{
  (void)user, (void)data;
  bytes += length;
  return length;
}

static int raptor_nowhere(void *user, const void *data, size_t size, size_t items)
{
  (void)user, (void)data;
  bytes += size * items;
  return (int)items;
}

static int raptor_byte(void *user, const int byte)
{
  (void)user, (void)byte;
  ++bytes;
  return 0;
}

static void by_tisse(int syntax)
{
  tisse__rdf rdf;
  const char *subject = "";
  tisse__rdf_open(&rdf, NULL, (tisse_syntax)syntax, NULL, (tisse_writer){to_nowhere, NULL});
  for (size_t i = 0; i < count; ++i) {
    const triple *t = &triples[i];
    if (strcmp(subject, t->subject) != 0) {
      const tisse__node node = tisse__node_iri(tisse_view_of(t->subject));
      tisse__rdf_subject(&rdf, &node);
      subject = t->subject;
    }
    const tisse__node predicate = tisse__node_iri(tisse_view_of(t->predicate));
    tisse__node object = tisse__node_iri(tisse_view_of(t->object));
    if (t->literal) {
      object = tisse__node_text(tisse_view_of(t->object), t->language ? tisse_view_of(t->language) : (tisse_view){0});
      if (t->datatype) {
        object.type = TISSE__TYPED;
        object.extra = tisse_view_of(t->datatype);
      }
    }
    tisse__rdf_property(&rdf, &predicate, &object);
  }
  tisse__rdf_close(&rdf);
}

static void by_serd(int syntax)
{
  SerdEnv *env = serd_env_new(NULL);
  SerdWriter *writer = serd_writer_new(syntax == TISSE_TURTLE ? 1 : 2, syntax == TISSE_TURTLE ? 1 | 8 : 0, env, NULL, serd_nowhere, NULL);
  for (size_t i = 0; i < TISSE__PREFIX_COUNT && syntax == TISSE_TURTLE; ++i) {
    const SerdNode name = serd_node_from_string(1, (const uint8_t *)tisse__prefixes[i].name.data);
    const SerdNode iri = serd_node_from_string(2, (const uint8_t *)tisse__prefixes[i].iri.data);
    serd_env_set_prefix_from_strings(env, name.buf, iri.buf);
    serd_writer_set_prefix(writer, &name, &iri);
  }
  for (size_t i = 0; i < count; ++i) {
    const triple *t = &triples[i];
    const SerdNode subject = serd_node_from_string(2, (const uint8_t *)t->subject), predicate = serd_node_from_string(2, (const uint8_t *)t->predicate);
    const SerdNode object = serd_node_from_string(t->literal ? 1 : 2, (const uint8_t *)t->object);
    const SerdNode datatype = serd_node_from_string(2, (const uint8_t *)t->datatype), language = serd_node_from_string(1, (const uint8_t *)t->language);
    serd_writer_write_statement(writer, 0, NULL, &subject, &predicate, &object, t->datatype ? &datatype : NULL, t->language ? &language : NULL);
  }
  serd_writer_finish(writer);
  serd_writer_free(writer);
  serd_env_free(env);
}

static void by_raptor(int syntax)
{
  static const raptor_iostream_handler nowhere = {.version = 2, .write_byte = raptor_byte, .write_bytes = raptor_nowhere};
  raptor_world *world = raptor_new_world();
  raptor_iostream *out = raptor_new_iostream_from_handler(world, NULL, &nowhere);
  raptor_serializer *serializer = raptor_new_serializer(world, syntax == TISSE_TURTLE ? "turtle" : "ntriples");
  for (size_t i = 0; i < TISSE__PREFIX_COUNT && syntax == TISSE_TURTLE; ++i) {
    raptor_uri *iri = raptor_new_uri(world, (const unsigned char *)tisse__prefixes[i].iri.data);
    raptor_serializer_set_namespace(serializer, iri, (const unsigned char *)tisse__prefixes[i].name.data);
    raptor_free_uri(iri);
  }
  raptor_serializer_start_to_iostream(serializer, NULL, out);
  for (size_t i = 0; i < count; ++i) {
    const triple *t = &triples[i];
    raptor_statement statement;
    raptor_statement_init(&statement, world);
    statement.subject = raptor_new_term_from_uri_string(world, (const unsigned char *)t->subject);
    statement.predicate = raptor_new_term_from_uri_string(world, (const unsigned char *)t->predicate);
    raptor_uri *datatype = t->datatype ? raptor_new_uri(world, (const unsigned char *)t->datatype) : NULL;
    statement.object = t->literal ? raptor_new_term_from_literal(world, (const unsigned char *)t->object, datatype, (const unsigned char *)t->language)
                                  : raptor_new_term_from_uri_string(world, (const unsigned char *)t->object);
    raptor_serializer_serialize_statement(serializer, &statement);
    raptor_statement_clear(&statement);
    if (datatype) {
      raptor_free_uri(datatype);
    }
  }
  raptor_serializer_serialize_end(serializer);
  raptor_free_serializer(serializer);
  raptor_free_iostream(out);
  raptor_free_world(world);
}

static double seconds(void)
{
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static int ascending(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void compare(const char *name, int syntax, int rounds)
{
  static void (*const writers[])(int) = {by_tisse, by_serd, by_raptor};
  static const char *const names[] = {"tisse", "serd", "raptor"};
  double times[3][32], medians[3];
  uint64_t sizes[3];
  for (int round = 0; round < rounds; ++round) {
    for (int w = 0; w < 3; ++w) {
      bytes = 0;
      malloc_trim(0); /* tidying up after the writer before is none of this one's work */
      const double begin = seconds();
      writers[w](syntax);
      times[w][round] = seconds() - begin;
      sizes[w] = bytes;
    }
  }
  for (int w = 0; w < 3; ++w) {
    qsort(times[w], (size_t)rounds, sizeof times[w][0], ascending);
    medians[w] = times[w][rounds / 2];
    printf("| %s | %s | %.3f | %.2f | %.1f | %.2f |\n", name, names[w], medians[w], (double)count / 1e6 / medians[w], (double)sizes[w] / 1e6,
           medians[w] / medians[0]);
  }
}

int main(int argc, char **argv)
{
  static char line[1 << 20];
  FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
  const int rounds = argc > 2 ? atoi(argv[2]) : 5;
  if (!file || rounds < 1 || rounds > 32) {
    fputs("write GRAPH.nq [ROUNDS]\n", stderr);
    return 2;
  }
  while (fgets(line, sizeof line, file)) {
    char *copy = strdup(line);
    if (!read_line(copy)) {
      free(copy);
    }
  }
  fclose(file);
  printf("%zu triples\n\n| syntax | writer | s | million triples a second | MB | time / ours |\n|---|---|---|---|---|---|\n", count);
  compare("Turtle", TISSE_TURTLE, rounds);
  compare("N-Triples", TISSE_NTRIPLES, rounds);
  return 0;
}
