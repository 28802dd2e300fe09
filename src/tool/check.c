/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "expectation.h"

#define EXPECTED_MOST 32
#define FOUND_SIZE 900

/** One example being read: which of its expectations are met, and what was found, in words. */
typedef struct trial {
  const tisse_knowledge *knowledge;
  const tisse_example *example;
  expectation expected[EXPECTED_MOST];
  bool met[EXPECTED_MOST];
  size_t expected_count;
  bool missed_near;            ///< A near miss gave a claim after all.
  char found[FOUND_SIZE];
} trial;

static tisse_view local_name(tisse_view iri)
{
  size_t at = iri.length;
  while (at && iri.data[at - 1] != '/' && iri.data[at - 1] != '#') {
    --at;
  }
  return (tisse_view){iri.data + at, iri.length - at};
}

#define SHOWN(view) (int)(view).length, (view).data ? (view).data : ""

static void note_claim(trial *self, const tisse_claim *claim)
{
  const size_t length = strlen(self->found);
  const tisse_view relation = local_name(claim->relation), rule = local_name(claim->rule);
  char amount[64] = "";
  if (claim->money.currency.data) {
    snprintf(amount, sizeof amount, " %" PRId64 " %.*s", claim->money.value, SHOWN(claim->money.currency));
  }
  snprintf(self->found + length, sizeof self->found - length, "%s%.*s %.*s %.*s %s%s (%.*s)", length ? "; " : "",
           SHOWN(claim->subject.label), SHOWN(relation), SHOWN(claim->object.label), tisse_standing_name(claim->standing), amount, SHOWN(rule));
}

static bool carries(const tisse_claim *claim, tisse_view rule)
{
  bool found = tisse_view_equal(claim->rule, rule);
  for (size_t i = 0; !found && i < claim->cue_count; ++i) {
    found = tisse_view_equal(claim->cues[i], rule);
  }
  return found;
}

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  trial *self = user;
  note_claim(self, claim);
  self->missed_near = self->missed_near || (self->example->near_miss && carries(claim, self->example->rule));
  for (size_t i = 0; i < self->expected_count; ++i) {
    self->met[i] = self->met[i] || expectation_met(&self->expected[i], claim, self->knowledge);
  }
  return TISSE_OK;
}

static void say(session *run, const tisse_example *example, const char *text)
{
  run->context.report(run->context.report_user,
                      &(tisse_message){.level = TISSE_ERROR, .file = example->file, .line = example->line, .text = text});
}

/** Says what failed; true where all is well. */
static bool judge(session *run, const trial *self)
{
  char text[FOUND_SIZE + 700];
  const tisse_example *example = self->example;
  const tisse_view rule = local_name(example->rule);
  const char *found = *self->found ? self->found : "nothing";
  if (self->missed_near) {
    snprintf(text, sizeof text, "the near miss \"%.*s\" gives a claim by %.*s: %s", SHOWN(example->text), SHOWN(rule), found);
    say(run, example, text);
    return false;
  }
  bool good = true;
  for (size_t i = 0; i < self->expected_count; ++i) {
    if (!self->met[i]) {
      snprintf(text, sizeof text, "the example \"%.*s\" of %.*s does not give \"%.*s\"; found: %s", SHOWN(example->text), SHOWN(rule),
               SHOWN(self->expected[i].words), found);
      say(run, example, text);
      good = false;
    }
  }
  return good;
}

static tisse_status try_example(session *run, tisse_extractor *extractor, const tisse_example *example, bool *good)
{
  trial self = {.knowledge = run->knowledge, .example = example};
  tisse_view rest = example->expects;
  while (self.expected_count < EXPECTED_MOST && expectation_next(&self.expected[self.expected_count], &rest, run->knowledge)) {
    ++self.expected_count;
  }
  const tisse_metadata metadata = {.language = example->language, .source = tisse_view_of(example->file)};
  tisse_document *document = NULL;
  tisse_status status = tisse_document_new(&document, &run->context, example->text, &metadata);
  status = status ? status : tisse_extractor_read(extractor, document, on_claim, &self);
  tisse_document_free(document);
  *good = !status && judge(run, &self);
  return status;
}

/** Is the example in one of the files or folders given? Without any: yes. */
static bool is_asked_for(const session *run, const tisse_example *example)
{
  for (size_t i = 0; i < run->options.argument_count; ++i) {
    const char *path = run->options.arguments[i];
    const size_t length = strlen(path);
    if (example->file && !strncmp(example->file, path, length) && (!example->file[length] || example->file[length] == '/' || path[length - 1] == '/')) {
      return true;
    }
  }
  return !run->options.argument_count;
}

static tisse_status run_examples(session *run)
{
  tisse_extractor *extractor = NULL;
  size_t examples = 0, near_misses = 0, failed = 0;
  tisse_status status = tisse_extractor_new(&extractor, &run->context, run->knowledge, NULL);
  for (size_t i = 0; !status && i < tisse_knowledge_example_count(run->knowledge); ++i) {
    const tisse_example example = tisse_knowledge_example(run->knowledge, i);
    bool good = true;
    if (is_asked_for(run, &example)) {
      status = try_example(run, extractor, &example, &good);
      examples += !example.near_miss;
      near_misses += example.near_miss;
      failed += !good;
    }
  }
  tisse_extractor_free(extractor);
  if (!status) {
    printf("%zu example%s, %zu near miss%s, %zu failed\n", examples, examples == 1 ? "" : "s", near_misses, near_misses == 1 ? "" : "es", failed);
    session_end_with(run, failed ? EXIT_KNOWLEDGE : EXIT_DONE);
  }
  return status;
}

/** Does a folder given hold the vocabulary itself? Then the shipped one stays out, but for its full-form lexicons. */
static bool brings_vocabulary(const session *run)
{
  char path[PATH_MAX];
  for (size_t i = 0; i < run->options.argument_count; ++i) {
    snprintf(path, sizeof path, "%s/tisse.ttl", run->options.arguments[i]);
    if (!access(path, F_OK)) {
      return true;
    }
  }
  return false;
}

static tisse_status load_all(session *run)
{
  char shipped[PATH_MAX];
  session_shipped(shipped, sizeof shipped);
  const bool alone = brings_vocabulary(run);
  if (run->options.argument_count && !alone) {
    snprintf(run->shipped, sizeof run->shipped, "%s", shipped);
  }
  tisse_status status = tisse_knowledge_new(&run->knowledge, &run->context);
  if (!status && *shipped) {
    status = alone ? session_load_forms(run, shipped) : session_load(run, shipped);
  }
  for (size_t i = 0; i < run->options.argument_count && (!status || status == TISSE_E_KNOWLEDGE); ++i) {
    const tisse_status one = session_load(run, run->options.arguments[i]);
    status = one ? one : status;
  }
  if (status && status != TISSE_E_KNOWLEDGE) {
    return status;
  }
  const tisse_status sealed = tisse_knowledge_seal(run->knowledge);
  return sealed ? sealed : status;
}

int command_check(session *run)
{
  tisse_status status = load_all(run);
  if (status == TISSE_E_KNOWLEDGE) {
    puts("the knowledge is wrong: no example was run");
  }
  const bool faulty = run->errors > 0; /* in what is a user's: the rest is read */
  status = status ? status : run_examples(run);
  if (!status && faulty) {
    session_end_with(run, EXIT_KNOWLEDGE);
  }
  return session_end_status(run, status);
}
