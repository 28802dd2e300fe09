/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "graphs.h"
#include "output.h"

/** The values of a repeated option as views; commas split too where `split` says so. Owns one array. */
typedef struct names { tisse_view *items; size_t count; } names;

static bool names_of(names *out, const options *given, option_id id, bool split)
{
  size_t most = given->counts[id];
  for (size_t i = 0; split && i < given->counts[id]; ++i) {
    for (const char *at = given->values[id][i]; *at; ++at) {
      most += *at == ',';
    }
  }
  *out = (names){.items = calloc(most + 1, sizeof *out->items)};
  for (size_t i = 0; out->items && i < given->counts[id]; ++i) {
    const char *at = given->values[id][i];
    for (size_t length; length = split ? strcspn(at, ",") : strlen(at), true; at += length + 1) {
      out->items[out->count++] = (tisse_view){at, length};
      if (!at[length]) {
        break;
      }
    }
  }
  return out->items != NULL;
}

#define NAME_MOST 63

typedef struct relation_names { char (*items)[NAME_MOST + 1]; size_t count, at; } relation_names;

static const char *next_relation(void *user)
{
  relation_names *self = user;
  return self->at < self->count ? self->items[self->at++] : NULL;
}

static int unknown_relation(const session *run, tisse_view name)
{
  relation_names all = {.count = tisse_knowledge_relation_count(run->knowledge)};
  all.items = calloc(all.count + 1, sizeof *all.items);
  all.count = all.items ? all.count : 0;
  for (size_t i = 0; i < all.count; ++i) {
    const tisse_view local = tisse_knowledge_relation(run->knowledge, i).local_name;
    snprintf(all.items[i], sizeof *all.items, "%.*s", (int)local.length, local.data);
  }
  char word[NAME_MOST + 1];
  snprintf(word, sizeof word, "%.*s", (int)name.length, name.data);
  const char *near = nearest_name(word, next_relation, &all);
  const int wrong = usage_error(CMD_MAP, "--relation: there is no relation \"%.*s\"%s%s%s (as investsIn, supplies, competesWith; one of your own with --knowledge)",
                                (int)name.length, name.data, near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
  free(all.items);
  return wrong;
}

static int check_relations(const session *run, const names *relations)
{
  for (size_t i = 0; i < relations->count; ++i) {
    if (!tisse_knowledge_relation_find(run->knowledge, relations->items[i], NULL)) {
      return unknown_relation(run, relations->items[i]);
    }
  }
  return EXIT_DONE;
}

static unsigned standings_of(const options *given)
{
  unsigned bits = 0;
  for (size_t i = 0; i < given->counts[OPT_STATUS]; ++i) {
    tisse_standing standing;
    if (tisse_standing_find(&standing, tisse_view_of(given->values[OPT_STATUS][i]))) {
      bits |= 1u << standing;
    }
  }
  return bits;
}

/** yyyy-mm-dd, yyyy-mm or yyyy: what sorts as a day does. */
static tisse_view day_of(session *run, option_id id, int *wrong)
{
  const char *text = option_value(&run->options, id);
  const size_t length = text ? strlen(text) : 0;
  bool good = !text || length == 4 || length == 7 || length == 10;
  for (size_t i = 0; good && i < length; ++i) {
    good = i == 4 || i == 7 ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
  }
  if (!good) {
    *wrong = usage_error(CMD_MAP, "--%s takes a day as 2026-02-21, not \"%s\"", option_table[id].name, text);
  }
  return tisse_view_of(text);
}

static int choose_format(session *run, tisse_map_format *out)
{
  const char *format = option_value(&run->options, OPT_FORMAT), *path = option_value(&run->options, OPT_OUTPUT);
  *out = TISSE_MAP_SVG;
  if (format || (path && strcmp(path, "-"))) {
    if (!tisse_map_format_find(out, tisse_view_of(format ? format : path))) {
      return usage_error(CMD_MAP, "the ending of \"%s\" tells no format of a map (%s)", path, commands[CMD_MAP].formats);
    }
  }
  return EXIT_DONE;
}

static int read_options(session *run, tisse_map_options *out)
{
  int wrong = choose_format(run, &out->format);
  if (wrong) {
    return wrong;
  }
  out->language = option_value(&run->options, OPT_LANG);
  out->title = option_value(&run->options, OPT_TITLE);
  out->depth = (unsigned)session_number(run, OPT_DEPTH, 1000, &wrong);
  out->standings = standings_of(&run->options);
  out->since = day_of(run, OPT_SINCE, &wrong);
  out->until = day_of(run, OPT_UNTIL, &wrong);
  out->min_sources = (unsigned)session_number(run, OPT_MIN_SOURCES, 1000000, &wrong);
  out->min_amount = session_number(run, OPT_MIN_AMOUNT, INT64_MAX, &wrong);
  out->top = (unsigned)session_number(run, OPT_TOP, 1000000, &wrong);
  out->layout_seconds = (unsigned)session_number(run, OPT_LAYOUT_SECONDS, 3600, &wrong);
  return wrong;
}

static int draw(session *run, const tisse_graph *graph, const tisse_map_options *map)
{
  output out;
  tisse_status status = output_open(&out, run, option_value(&run->options, OPT_OUTPUT));
  if (!status) {
    status = output_finish(&out, tisse_map_write(graph, &run->context, map, output_writer(&out)));
  }
  return session_end_status(run, status);
}

/** The graphs of a map of the difference; `both` is the newer one with what the older one had besides. */
typedef struct change { tisse_graph *before, *after, *both; } change;

static int read_change(change *out, session *run)
{
  const char *older = option_value(&run->options, OPT_DIFF);
  if (!older) {
    return graphs_read(&out->both, run, 0, 1);
  }
  int wrong = graphs_read_path(&out->before, run, older);
  wrong = wrong ? wrong : graphs_read(&out->after, run, 0, 1);
  wrong = wrong ? wrong : graphs_read(&out->both, run, 0, 1);
  if (wrong) {
    return wrong;
  }
  tisse_status status = tisse_graph_add_vanished(out->both, out->before);
  status = status ? status : tisse_graph_weave(out->both);
  return session_end_status(run, status);
}

static void dispose_change(change *self)
{
  tisse_graph_free(self->before);
  tisse_graph_free(self->after);
  tisse_graph_free(self->both);
}

int command_map(session *run)
{
  tisse_map_options map = {0};
  names focus = {0}, relations = {0};
  change graphs = {0};
  int wrong = read_options(run, &map);
  if (!wrong && (!names_of(&focus, &run->options, OPT_FOCUS, false) || !names_of(&relations, &run->options, OPT_RELATION, true))) {
    wrong = session_end_status(run, TISSE_E_MEMORY);
  }
  wrong = wrong ? wrong : read_change(&graphs, run);
  wrong = wrong ? wrong : check_relations(run, &relations);
  if (!wrong) {
    map.focus = focus.items;
    map.focus_count = focus.count;
    map.relations = relations.items;
    map.relation_count = relations.count;
    map.before = graphs.before;
    map.after = graphs.after;
    wrong = draw(run, graphs.both, &map);
  }
  dispose_change(&graphs);
  free(focus.items);
  free(relations.items);
  return wrong;
}
