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

/** By standing; those that stand alike, in the order of the file. */
static int compare_standing(const void *a, const void *b)
{
  const claim_record *const x = *(const claim_record *const *)a, *const y = *(const claim_record *const *)b;
  const int order = compare_fields(x, y, FIELD_STATUS, FIELD_CURRENCY);
  return order ? order : x < y ? -1 : x > y;
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

/** Claims of one source, relation and pair, from one file; what is dealt with is marked done. `rest` has room for all of them. */
typedef struct group { const claim_record *items, **rest; size_t count; bool *done; } group;

/** Puts those that are still to be dealt with in `rest`, in the order of the file or by standing. */
static size_t gather_rest(group *self, bool by_standing)
{
  size_t count = 0;
  for (size_t i = 0; i < self->count; ++i) {
    if (!self->done[i]) {
      self->rest[count++] = &self->items[i];
    }
  }
  if (by_standing && count) {
    qsort(self->rest, count, sizeof *self->rest, compare_standing);
  }
  return count;
}

/** Pairs what has the same fields from `first` to `last`: in one walk over both, for hostile files have a million claims in a group. */
static size_t pair_off(comparison *self, group *old, group *new, claim_field first, claim_field last, bool changed)
{
  const bool by_standing = first == FIELD_STATUS;
  const size_t old_count = gather_rest(old, by_standing), new_count = gather_rest(new, by_standing);
  size_t pairs = 0;
  for (size_t i = 0, j = 0; i < old_count && j < new_count;) {
    const claim_record *before = old->rest[i], *after = new->rest[j];
    const int order = compare_fields(before, after, first, last);
    i += order <= 0;
    j += order >= 0;
    if (!order) {
      old->done[before - old->items] = new->done[after - new->items] = true;
      ++pairs;
      if (changed) {
        print_claim(self, "changed", before, after);
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
  self->same += pair_off(self, old, new, FIELD_SENTENCE, FIELD_CURRENCY, false);
  self->changed += pair_off(self, old, new, FIELD_SENTENCE, FIELD_SENTENCE, true);
  self->same += pair_off(self, old, new, FIELD_STATUS, FIELD_CURRENCY, false);
  self->changed += pair_off(self, old, new, FIELD_COUNT, FIELD_RULE, true); /* no field at all: whatever is left */
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
  const size_t count = old->count + new->count + 1;
  bool *done = calloc(count, sizeof *done);
  const claim_record **rest = calloc(count, sizeof *rest);
  const tisse_status status = done && rest ? TISSE_OK : TISSE_E_MEMORY;
  for (size_t i = 0, j = 0; !status && (i < old->count || j < new->count);) {
    const bool from_old = j == new->count || (i < old->count && compare_fields(&old->items[i], &new->items[j], FIELD_SOURCE, FIELD_OBJECT) <= 0);
    const claim_record *first = from_old ? &old->items[i] : &new->items[j];
    group left = {old->items + i, rest + i, run_length(old, i, first), done + i};
    group right = {new->items + j, rest + old->count + j, run_length(new, j, first), done + old->count + j};
    compare_groups(self, &left, &right);
    i += left.count;
    j += right.count;
  }
  if (!status) {
    fprintf(self->out.stream, "%zu won, %zu lost, %zu changed, %zu the same\n", self->won, self->lost, self->changed, self->same);
  }
  free(rest);
  free(done);
  return status;
}

int command_diff(session *run)
{
  comparison self = {.session = run};
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < 2; ++i) {
    status = output_takes_place_of(run, run->options.arguments[i]) ? TISSE_E_ARGUMENT : claim_file_read(&self.files[i], run, i);
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
