/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is different between two graphs: which deals appeared, changed status or amount, or vanished. */

#include "sink/map.h"

#include <string.h>

static const tisse_deal *find(const tisse_graph *graph, tisse_view iri)
{
  const size_t at = tisse_graph_deal_find(graph, iri);
  return at == SIZE_MAX ? NULL : tisse_graph_deal_at(graph, at);
}

static bool same_money(const tisse_money *a, const tisse_money *b)
{
  return a->value == b->value && a->max == b->max && a->bound == b->bound && tisse_view_equal(a->currency, b->currency);
}

bool tisse__map_compares(const tisse__map *self)
{
  return self->options->before && self->options->after;
}

tisse__map_change tisse__map_change_of(const tisse__map *self, const tisse_deal *deal, const tisse_deal **was)
{
  *was = NULL;
  if (!tisse__map_compares(self)) {
    return TISSE__MAP_NO_CHANGE;
  }
  *was = find(self->options->before, deal->iri);
  if (!find(self->options->after, deal->iri)) {
    return TISSE__MAP_GONE;
  }
  if (!*was) {
    return TISSE__MAP_NEW;
  }
  return (*was)->standing == deal->standing && same_money(&(*was)->money, &deal->money) ? TISSE__MAP_SAME : TISSE__MAP_CHANGED;
}

const char *tisse__map_change_name(tisse__map_change change)
{
  static const char *const names[] = {"", "new", "changed", "gone", "same"};
  return names[change];
}

const char *tisse__map_change_word(bool french, tisse__map_change change)
{
  static const char *const words[2][5] = {{"", "new", "changed", "gone", "unchanged"}, {"", "nouveau", "changé", "disparu", "inchangé"}};
  return words[french][change];
}

tisse_view tisse__map_change_mark(tisse__map *self, const tisse__map_deal *deal)
{
  if (deal->change == TISSE__MAP_SAME || deal->change == TISSE__MAP_NO_CHANGE) {
    return (tisse_view){0};
  }
  if (deal->change != TISSE__MAP_CHANGED) {
    return tisse_view_of(tisse__map_change_word(self->french, deal->change));
  }
  tisse__buffer out;
  tisse__buffer_init(&out, &self->arena.allocator);
  const bool standing = deal->was->standing != deal->deal->standing;
  if (!standing && !deal->was->money.currency.length) {
    tisse__buffer_dispose(&out);
    return tisse_view_of(self->french ? "avant, sans montant" : "no sum before");
  }
  tisse__buffer_add_text(&out, self->french ? "avant\u00a0: " : "was ");
  if (standing) {
    tisse__buffer_add_text(&out, tisse__map_standing_short(self->french, deal->was->standing));
  }
  if (!same_money(&deal->was->money, &deal->deal->money)) {
    const tisse_view sum = tisse__map_money(self, &deal->was->money);
    tisse__buffer_add_text(&out, standing ? ", " : "");
    tisse__buffer_add(&out, sum.length ? sum : tisse_view_of(self->french ? "sans montant" : "no sum"));
  }
  const tisse_view kept = tisse__arena_copy(&self->arena, tisse__buffer_view(&out));
  tisse__map_drop(self, &out);
  return kept;
}

tisse__map_tone tisse__map_tone_of(const tisse__map *self, const tisse__map_deal *deal)
{
  if (tisse__map_compares(self)) {
    return (tisse__map_tone)(TISSE__MAP_TONE_NEW + (int)deal->change - (int)TISSE__MAP_NEW);
  }
  return deal->deal->disputed ? TISSE__MAP_TONE_DISPUTED : TISSE__MAP_TONE_PLAIN;
}

const char *tisse__map_tone_class(tisse__map_tone tone)
{
  static const char *const classes[] = {"", " disputed", " c-new", " c-changed", " c-gone", " c-same"};
  return classes[tone];
}

void tisse__map_count_changes(const tisse__map *self, tisse__buffer *out)
{
  static const char *const words[2][3][2] = {{{"new", "new"}, {"changed", "changed"}, {"gone", "gone"}},
                                             {{"nouvelle", "nouvelles"}, {"changée", "changées"}, {"disparue", "disparues"}}};
  for (unsigned i = 0; i < 3; ++i) {
    tisse__buffer_add_text(out, i ? ", " : "");
    tisse__map_count(out, self->french, self->changes[TISSE__MAP_NEW + i], words[self->french][i][0], words[self->french][i][1]);
  }
}

static const char style_light[] =
  ".tisse-map .c-new .second{stroke:#8fd9b4}.tisse-map .c-changed .second{stroke:#f4d264}"
  ".tisse-map .deal.c-new .mark,.tisse-map .deal.c-new .dash{fill:#00603f}.tisse-map .deal.c-changed .mark,.tisse-map .deal.c-changed .dash{fill:#7a4f00}"
  ".tisse-map .c-gone .main,.tisse-map .c-gone .bar,.tisse-map .c-gone .slash,.tisse-map .c-gone .hollow{stroke:#8a949f}"
  ".tisse-map .c-same .main,.tisse-map .c-same .bar,.tisse-map .c-same .slash,.tisse-map .c-same .hollow{stroke:#c3cad2}"
  ".tisse-map .c-gone .head{fill:#8a949f}.tisse-map .c-same .head{fill:#c3cad2}"
  ".tisse-map .deal.c-gone text,.tisse-map .deal.c-gone .mark,.tisse-map .deal.c-gone .dash,.tisse-map .deal.c-same text{fill:#5c6670}"
  ".tisse-map .c-gone .chiptext{text-decoration:line-through}"
  ".tisse-map .deal.c-same .amount{font-weight:400}.tisse-map .tag.c-new .chip{stroke:#00704c;stroke-width:1.6}"
  ".tisse-map .cross{stroke:#8a949f;stroke-width:1.8;fill:none}";

static const char style_dark[] =
  ".tisse-map .c-new .second{stroke:#1f5a43}.tisse-map .c-changed .second{stroke:#5f4a10}"
  ".tisse-map .deal.c-new .mark,.tisse-map .deal.c-new .dash{fill:#7fe0b6}.tisse-map .deal.c-changed .mark,.tisse-map .deal.c-changed .dash{fill:#f1cf6a}"
  ".tisse-map .c-gone .main,.tisse-map .c-gone .bar,.tisse-map .c-gone .slash,.tisse-map .c-gone .hollow{stroke:#77828d}"
  ".tisse-map .c-same .main,.tisse-map .c-same .bar,.tisse-map .c-same .slash,.tisse-map .c-same .hollow{stroke:#3e4955}"
  ".tisse-map .c-gone .head{fill:#77828d}.tisse-map .c-same .head{fill:#3e4955}"
  ".tisse-map .deal.c-gone text,.tisse-map .deal.c-gone .mark,.tisse-map .deal.c-gone .dash,.tisse-map .deal.c-same text{fill:#a7b3bf}"
  ".tisse-map .tag.c-new .chip{stroke:#43cf9f}.tisse-map .cross{stroke:#77828d}";

void tisse__map_change_style(const tisse__map *self, tisse__buffer *out, bool dark)
{
  if (tisse__map_compares(self)) {
    tisse__buffer_add_text(out, dark ? style_dark : style_light);
  }
}
