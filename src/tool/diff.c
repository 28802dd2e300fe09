/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Two files of claims are sorted by source, relation and parties. In each such group the claims that are the same in both go first;
 * then those of one sentence, or failing that of the same group, are told as changed; what is left was won or lost.
 */

#include <stdlib.h>
#include <string.h>

#include "claim_file.h"
#include "commands.h"
#include "output.h"

typedef struct comparison {
  session *session;
  output out;
  claim_file files[2];
  size_t same, won, lost, changed;
} comparison;

static int compare_fields(const claim_record *a, const claim_record *b, claim_field first, claim_field last)
{
  int order = 0;
  for (size_t i = first; !order && i <= (size_t)last; ++i) {
    order = strcmp(a->fields[i], b->fields[i]);
  }
  return order;
}

static int compare_all(const void *a, const void *b)
{
  return compare_fields(a, b, FIELD_SOURCE, FIELD_RULE);
}

static bool same_standing(const claim_record *a, const claim_record *b)
{
  return !compare_fields(a, b, FIELD_STATUS, FIELD_CURRENCY);
}

static bool same_sentence(const claim_record *a, const claim_record *b)
{
  return !strcmp(a->fields[FIELD_SENTENCE], b->fields[FIELD_SENTENCE]);
}

static bool same_claim(const claim_record *a, const claim_record *b)
{
  return same_standing(a, b) && same_sentence(a, b);
}

static bool same_group(const claim_record *a, const claim_record *b)
{
  (void)a;
  (void)b;
  return true;
}

static const char *local_name(const char *iri)
{
  const char *slash = strrchr(iri, '/'), *hash = strrchr(iri, '#');
  const char *last = hash > slash ? hash : slash;
  return last ? last + 1 : iri;
}

static void print_standing(FILE *to, const claim_record *claim)
{
  const char *const *fields = claim->fields;
  fprintf(to, "%s", fields[FIELD_STATUS]);
  if (*fields[FIELD_AMOUNT]) {
    fprintf(to, ", %s%s%s %s", fields[FIELD_AMOUNT], *fields[FIELD_AMOUNT_MAX] ? "-" : "", fields[FIELD_AMOUNT_MAX], fields[FIELD_CURRENCY]);
  }
}

/** `before` NULL: only one side. */
static void print_claim(comparison *self, const char *verdict, const claim_record *before, const claim_record *claim)
{
  FILE *to = self->out.stream;
  const char *const *fields = claim->fields;
  const char *relation = local_name(fields[FIELD_RELATION]), *object = fields[FIELD_OBJECT];
  fprintf(to, "%-8s %s %s%s%s: ", verdict, fields[FIELD_SUBJECT], relation, *object ? " " : "", object);
  if (before) {
    print_standing(to, before);
    fputs(" -> ", to);
  }
  print_standing(to, claim);
  fprintf(to, "\n         %s: %s\n", fields[FIELD_SOURCE], fields[FIELD_SENTENCE]);
  if (before && strcmp(before->fields[FIELD_RULE], fields[FIELD_RULE])) {
    fprintf(to, "         rule %s -> %s\n", local_name(before->fields[FIELD_RULE]), local_name(fields[FIELD_RULE]));
  } else {
    fprintf(to, "         rule %s\n", local_name(fields[FIELD_RULE]));
  }
}

/** Claims of one source, relation and pair, from one file; what is dealt with is marked done. */
typedef struct group { const claim_record *items; size_t count; bool *done; } group;

static size_t pair_off(comparison *self, group *old, group *new, bool (*alike)(const claim_record *, const claim_record *), bool changed)
{
  size_t pairs = 0;
  for (size_t i = 0; i < old->count; ++i) {
    for (size_t j = 0; !old->done[i] && j < new->count; ++j) {
      if (!new->done[j] && alike(&old->items[i], &new->items[j])) {
        old->done[i] = new->done[j] = true;
        ++pairs;
        if (changed) {
          print_claim(self, "changed", &old->items[i], &new->items[j]);
        }
      }
    }
  }
  return pairs;
}

static size_t print_rest(comparison *self, const char *verdict, const group *rest)
{
  size_t count = 0;
  for (size_t i = 0; i < rest->count; ++i) {
    if (!rest->done[i]) {
      print_claim(self, verdict, NULL, &rest->items[i]);
      ++count;
    }
  }
  return count;
}

static void compare_groups(comparison *self, group *old, group *new)
{
  self->same += pair_off(self, old, new, same_claim, false);
  self->changed += pair_off(self, old, new, same_sentence, true);
  self->same += pair_off(self, old, new, same_standing, false);
  self->changed += pair_off(self, old, new, same_group, true);
  self->lost += print_rest(self, "lost", old);
  self->won += print_rest(self, "won", new);
}

/** How many from `at` on belong to one group with `first`. */
static size_t run_length(const claim_file *file, size_t at, const claim_record *first)
{
  size_t count = 0;
  while (at + count < file->count && !compare_fields(&file->items[at + count], first, FIELD_SOURCE, FIELD_OBJECT)) {
    ++count;
  }
  return count;
}

static tisse_status compare_files(comparison *self)
{
  const claim_file *old = &self->files[0], *new = &self->files[1];
  bool *done = calloc(old->count + new->count + 1, sizeof *done);
  if (!done) {
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0, j = 0; i < old->count || j < new->count;) {
    const bool from_old = j == new->count || (i < old->count && compare_fields(&old->items[i], &new->items[j], FIELD_SOURCE, FIELD_OBJECT) <= 0);
    const claim_record *first = from_old ? &old->items[i] : &new->items[j];
    group left = {old->items + i, run_length(old, i, first), done + i};
    group right = {new->items + j, run_length(new, j, first), done + old->count + j};
    compare_groups(self, &left, &right);
    i += left.count;
    j += right.count;
  }
  fprintf(self->out.stream, "%zu won, %zu lost, %zu changed, %zu the same\n", self->won, self->lost, self->changed, self->same);
  free(done);
  return TISSE_OK;
}

int command_diff(session *run)
{
  comparison self = {.session = run};
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < 2; ++i) {
    status = claim_file_read(&self.files[i], run, i);
    if (self.files[i].count) {
      qsort(self.files[i].items, self.files[i].count, sizeof *self.files[i].items, compare_all);
    }
  }
  status = status ? status : output_open(&self.out, run, option_value(&run->options, OPT_OUTPUT));
  if (!status) {
    status = output_finish(&self.out, compare_files(&self));
  }
  const bool found = self.won || self.lost || self.changed;
  claim_file_dispose(&self.files[0]);
  claim_file_dispose(&self.files[1]);
  const int wrong = run->exit_status ? run->exit_status : session_end_status(run, status);
  return !wrong && !found && option_given(&run->options, OPT_EXIT_STATUS) ? EXIT_NOTHING : wrong;
}
