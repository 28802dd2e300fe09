/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <stddef.h>

static const char *const words[2][TISSE__WORDS] = {
  {"disputed", "or", "up to", "at least", "about", "Relations", "Standing", "Amount", "Actors", "Sectors",
   "disputed: the articles disagree", "and", "more", "No relation to show with these choices.", "Read the article", "article", "according to",
   "other", "Point at a line, or move with the Tab key, to see who says so and in which words.",
   "Changes", "Nothing has changed between the two graphs."},
  {"contesté", "ou", "jusqu’à", "au moins", "environ", "Relations", "État", "Montant", "Acteurs", "Secteurs",
   "contesté : les articles divergent", "et", "de plus", "Aucune relation à montrer avec ces choix.", "Lire l’article", "article", "selon",
   "autre", "Survolez un trait, ou avancez avec la touche Tab, pour voir qui le dit et en quels mots.",
   "Changements", "Rien n’a changé entre les deux graphes."},
};

const char *tisse__map_word_of(bool french, tisse__map_word word)
{
  return words[french][word];
}

const char *tisse__map_standing_short(bool french, tisse_standing standing)
{
  static const char *const names[2][5] = {{"in force", "planned", "possible", "cancelled", "denied"},
                                          {"en vigueur", "prévu", "possible", "annulé", "démenti"}};
  return names[french][standing];
}

const char *tisse__map_standing(bool french, tisse_standing standing)
{
  static const char *const names[2][5] = {
    {"in force or done", "planned or announced", "possible, unconfirmed", "cancelled or ended", "denied"},
    {"en vigueur ou fait", "prévu ou annoncé", "possible, non confirmé", "annulé ou terminé", "démenti"},
  };
  return names[french][standing];
}

const char *tisse__map_shape_word(bool french, tisse__map_shape shape)
{
  static const char *const names[2][TISSE__MAP_SHAPES] = {
    {"company", "fund", "public body", "person", "product", "other"},
    {"entreprise", "fonds", "organisme public", "personne", "produit", "autre"},
  };
  return names[french][shape];
}

typedef struct style {
  const char *name;
  const char *light, *dark;
  tisse__map_head tail, head;
  const char *verbs[2][5];
} style;

/* Colours after Okabe and Ito, darkened until they are legible as text; heads tell the relations apart without colour. */
static const style styles[] = {
  {"investsIn", "#00704c", "#43cf9f", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_FULL,
   {{"invests in", "to invest in", "may invest in", "investment cancelled", "investment denied"},
    {"investit", "va investir", "investirait", "investissement annulé", "investissement démenti"}}},
  {"acquires", "#b04500", "#ff9d5c", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_DOUBLE,
   {{"acquires", "to acquire", "may acquire", "takeover cancelled", "takeover denied"},
    {"acquiert", "va acquérir", "pourrait acquérir", "rachat annulé", "rachat démenti"}}},
  {"supplies", "#0a5ea8", "#74bbfa", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_OPEN,
   {{"supplies", "to supply", "may supply", "supply cancelled", "supply denied"},
    {"fournit", "va fournir", "fournirait", "fourniture annulée", "fourniture démentie"}}},
  {"competesWith", "#8e3a7d", "#e59bd6", TISSE__MAP_HEAD_TEE, TISSE__MAP_HEAD_TEE,
   {{"competes with", "to compete with", "may compete with", "no longer competes", "rivalry denied"},
    {"concurrence", "va concurrencer", "concurrencerait", "ne concurrence plus", "concurrence démentie"}}},
  {"partnersWith", "#775c00", "#e3c452", TISSE__MAP_HEAD_RING, TISSE__MAP_HEAD_RING,
   {{"partners with", "to partner with", "may partner with", "partnership ended", "partnership denied"},
    {"partenariat", "partenariat prévu", "partenariat possible", "partenariat rompu", "partenariat démenti"}}},
  {"litigatesWith", "#a81e3a", "#ff8f9f", TISSE__MAP_HEAD_CROSS, TISSE__MAP_HEAD_CROSS,
   {{"lawsuit", "lawsuit planned", "lawsuit possible", "lawsuit ended", "lawsuit denied"},
    {"procès", "procès prévu", "procès possible", "procès clos", "procès démenti"}}},
  {"subsidiaryOf", "#3a4757", "#c0cbd9", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_DIAMOND,
   {{"subsidiary of", "future subsidiary of", "may become a subsidiary", "former subsidiary of", "not a subsidiary"},
    {"filiale de", "future filiale de", "serait filiale de", "ex-filiale de", "n’est pas filiale de"}}},
  {"leads", "#55616f", "#a9b5c3", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_DOT,
   {{"leads", "to lead", "may lead", "no longer leads", "does not lead"},
    {"dirige", "va diriger", "dirigerait", "ne dirige plus", "ne dirige pas"}}},
  {"founded", "#55616f", "#a9b5c3", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_DOT,
   {{"founded", "to found", "may have founded", "founding dropped", "did not found"},
    {"a fondé", "va fonder", "aurait fondé", "fondation abandonnée", "n’a pas fondé"}}},
  {"produces", "#55616f", "#a9b5c3", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_HOLLOW,
   {{"makes", "to make", "may make", "discontinued", "does not make"},
    {"produit", "va produire", "produirait", "abandonné", "ne produit pas"}}},
  {"raises", "#00704c", "#43cf9f", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_NONE,
   {{"raises", "to raise", "may raise", "round cancelled", "round denied"},
    {"lève", "va lever", "lèverait", "levée annulée", "levée démentie"}}},
  {"valuedAt", "#0a5ea8", "#74bbfa", TISSE__MAP_HEAD_NONE, TISSE__MAP_HEAD_NONE,
   {{"worth", "to be worth", "may be worth", "no longer worth", "valuation denied"},
    {"vaut", "vaudra", "vaudrait", "ne vaut plus", "valeur démentie"}}},
};

static const style *find(tisse_view name)
{
  for (size_t i = 0; i < sizeof styles / sizeof *styles; ++i) {
    if (tisse__view_is(name, styles[i].name)) {
      return &styles[i];
    }
  }
  return NULL;
}

const char *tisse__map_verb(bool french, tisse_view relation, tisse_standing standing)
{
  const style *found = find(relation);
  return found ? found->verbs[french][standing] : NULL;
}

void tisse__map_style(tisse__map_relation *relation, unsigned ordinal)
{
  static const char *const light[] = {"#4a50b8", "#006f73", "#6b4a2b", "#5b6b00"};
  static const char *const dark[] = {"#a9aefc", "#53cdd1", "#d6b08a", "#c2d45a"};
  const style *found = find(relation->local);
  relation->light = found ? found->light : light[ordinal % 4];
  relation->dark = found ? found->dark : dark[ordinal % 4];
  relation->tail = found ? found->tail : TISSE__MAP_HEAD_NONE;
  relation->head = found ? found->head : TISSE__MAP_HEAD_FULL;
}

const char *const *tisse__map_palette(unsigned colour)
{
  static const char *const palettes[TISSE__MAP_PALETTES][6] = {
    {"#eef4fb", "#c3d7ee", "#1c4f86", "#16202c", "#2d4560", "#9cc4f0"},
    {"#fdf4e4", "#ecd6aa", "#7a5200", "#251e12", "#574524", "#e6c27a"},
    {"#eaf6f0", "#b9dfcc", "#0b5f42", "#13231c", "#274a3b", "#86d3b0"},
    {"#f6effa", "#dcc6ea", "#6a3690", "#211828", "#493458", "#cfa6ea"},
    {"#fcefed", "#efc9c2", "#93331f", "#271917", "#573730", "#efa898"},
    {"#edf6f7", "#bcdde1", "#0d5a63", "#142325", "#28494d", "#86cdd6"},
    {"#f4f5e6", "#d8dcae", "#545b07", "#1f2114", "#444826", "#c6cd79"},
    {"#ececfb", "#c5c6ee", "#3d3f99", "#191a2c", "#363862", "#aeb0f2"},
    {"#fdeef5", "#f0c6d9", "#93245c", "#27161f", "#573146", "#f0a3c6"},
    {"#eef7e6", "#c9e2b2", "#3c6410", "#1a2413", "#364c25", "#a9d685"},
    {"#f7f0ea", "#dfcab8", "#6d4322", "#231c16", "#4c3a2b", "#d9b592"},
    {"#e9f3fd", "#aacdf0", "#004d8a", "#101e2e", "#1d4468", "#86c0fa"},
    {"#fbf6d9", "#e2d68c", "#5f5200", "#222011", "#4b4520", "#dccb63"},
    {"#f1f2f4", "#d2d6dc", "#414b58", "#1d2126", "#3c444e", "#b4bfcc"},
  };
  return palettes[colour % TISSE__MAP_PALETTES];
}

void tisse__map_count(tisse__buffer *out, bool french, uint32_t count, const char *one, const char *many)
{
  tisse__buffer_add_int(out, count);
  tisse__buffer_add_byte(out, ' ');
  tisse__buffer_add_text(out, (french ? count < 2 : count == 1) ? one : many);
}
