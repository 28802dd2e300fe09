/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whose goods are called with the maker's name in front: "treize Airbus A321XLR", "une Renault Zoe"; who is called by them: "la société derrière P". */

#include "extract/reference.h"
#include "extract/mention.h"
#include "extract/trigger.h"

#include "base/text.h"

/** How many of the words are a name of the entity, as the ontology writes it; 0 where none is, or nothing stands behind it. */
static uint32_t begins_with(const tisse__analysis *a, uint32_t first, uint32_t last, uint32_t entity)
{
  const tisse__entity *maker = &a->knowledge->entities.items[entity];
  for (uint32_t i = maker->first_name; i < maker->first_name + maker->name_count; ++i) {
    const tisse__name *name = &a->knowledge->names.items[i];
    for (uint32_t to = first + 1; name->kind <= TISSE__NAME_AMBIGUOUS && to < last; ++to) {
      if (tisse_view_equal(tisse__words_text(a, first, to), name->text)) {
        return to - first;
      }
    }
  }
  return 0;
}

static uint32_t maker_in_name(tisse__analysis *a, const tisse__group *g, uint32_t *last);

uint32_t tisse__maker_named(tisse__analysis *a, uint32_t group, uint32_t *last)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t counted = g->sum == TISSE__NONE ? TISSE__NONE : tisse__child(a, group, TISSE__COMPLEMENT, "de", TISSE__NONE);
  g = counted == TISSE__NONE ? g : tisse__group_at(a, counted); /* "6 gigawatts | de GPU AMD Instinct" */
  return maker_in_name(a, g, last);
}

/** "the Toyota RAV4", "30 Boeing 737 Max | jets": the firm that the name of its goods begins with. */
static uint32_t maker_in_name(tisse__analysis *a, const tisse__group *g, uint32_t *last)
{
  const bool before = a->language == TISSE__ENGLISH && g->mention == TISSE__NONE && g->head > g->first;
  const uint32_t mention = before ? a->word_mention[g->head - 1] : g->mention;
  if (mention == TISSE__NONE || a->mentions.items[mention].description) {
    return TISSE__NONE;
  }
  const tisse__mention *goods = &a->mentions.items[mention];
  const uint32_t entity = goods->referent == TISSE__NONE ? TISSE__NONE : a->referents.items[goods->referent].entity;
  const uint32_t known = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].made_by;
  const uint32_t words = known == TISSE__NONE ? 0 : begins_with(a, goods->first, goods->last, known);
  *last = goods->first + words;
  return words ? tisse__mention_known(a, known, goods->first) : TISSE__NONE;
}

/** The goods named in a group, or in the one that qualifies it: "du modèle | d'IA Claude". */
static uint32_t goods_named(const tisse__analysis *a, uint32_t group)
{
  for (uint32_t g = group, last = a->sentences[tisse__group_at(a, group)->sentence].last_group; g < last && g < group + 2; ++g) {
    const tisse__group *at = tisse__group_at(a, g);
    const bool inside = g == group || (at->kind == TISSE__GROUP_NOUN && at->governor == group && tisse__is_of(at));
    const uint32_t named = inside ? tisse__group_referent(a, g) : TISSE__NONE;
    if (named != TISSE__NONE && tisse__class_is(a, tisse__referent_class(a, named), "Product")) {
      return a->referents.items[named].entity;
    }
  }
  return TISSE__NONE;
}

uint32_t tisse__described_by_goods(tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t behind = group + 1;
  if (behind >= a->sentences[g->sentence].last_group || g->kind != TISSE__GROUP_NOUN || tisse__group_at(a, behind)->kind != TISSE__GROUP_NOUN) {
    return TISSE__NONE;
  }
  const tisse__group *goods = tisse__group_at(a, behind);
  const bool firm = tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && tisse__text_is_class(a, goods->marker, TISSE__WC_BEHIND);
  const bool maker = tisse__is_of(goods) && goods->governor == group && tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) &&
                     tisse__lemma_opens(a, g->lemma, TISSE__NOUN, "produces");
  const uint32_t entity = firm || maker ? goods_named(a, behind) : TISSE__NONE;
  const uint32_t made_by = entity == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[entity].made_by;
  return made_by == TISSE__NONE ? TISSE__NONE : tisse__mention_known(a, made_by, g->first);
}

void tisse__maker_in_front(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = tisse__group_at(a, t->group);
  uint32_t last = 0;
  if (t->of_supply && t->product != TISSE__NONE && g->kind == TISSE__GROUP_VERB) { /* "exploite une flotte | de Boeing 737" */
    const uint32_t of_product = tisse__maker_named(t->a, t->product, &last);
    if (of_product != TISSE__NONE && of_product != avoid && tisse__referent_fits(a, of_product, classes)) {
      const uint32_t first = a->mentions.items[a->word_mention[last - 1]].first;
      tisse__ends_add(out, (tisse__end){.referent = of_product, .group = t->group, .first = first, .last = last, .link = TISSE_LINK_EXPLICIT});
    }
    return;
  }
  if (!t->makes || !(g->flags & TISSE__G_PROPER) || g->mention == TISSE__NONE || t->word != g->head) {
    return;
  }
  const tisse__mention *goods = &a->mentions.items[g->mention];
  const uint32_t named = a->language == TISSE__FRENCH ? tisse__maker_named(t->a, t->group, &last) : maker_in_name(t->a, g, &last);
  if (named != TISSE__NONE) {
    if (named != avoid && tisse__referent_fits(a, named, classes)) {
      tisse__ends_add(out, (tisse__end){.referent = named, .group = t->group, .first = goods->first, .last = last, .link = TISSE_LINK_EXPLICIT});
    }
    return;
  }
  const tisse__group *before = t->group > a->sentences[g->sentence].first_group ? tisse__group_at(a, t->group - 1) : NULL;
  if (before && a->language == TISSE__FRENCH && before->kind == TISSE__GROUP_NOUN && (before->flags & TISSE__G_PROPER) && before->last == g->first && goods->first == g->first && !g->marker.data &&
      before->mention != TISSE__NONE && a->mentions.items[before->mention].last == before->last) {
    const uint32_t maker = a->mentions.items[before->mention].referent;
    if (maker != TISSE__NONE && maker != avoid && tisse__referent_fits(a, maker, classes)) {
      tisse__ends_add(out, tisse__end_at(a, t->group - 1, maker, TISSE_LINK_EXPLICIT));
    }
  }
}

void tisse__drop_other_makes(const tisse__trigger *t, tisse__filling *f)
{
  const tisse__group *g = tisse__group_at(t->a, t->group);
  if (!t->makes || g->kind != TISSE__GROUP_NOUN || !(g->flags & TISSE__G_PROPER) || t->word != g->head || f->subjects.count != 1 ||
      f->subjects.items[0].last > g->head || f->subjects.items[0].group + 1 < t->group) {
    return;
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < f->objects.count; ++i) {
    if (f->objects.items[i].group == t->group) {
      f->objects.items[kept++] = f->objects.items[i];
    }
  }
  f->objects.count = kept;
}

bool tisse__is_seat_before_goods(const tisse__analysis *a, uint32_t mention, uint32_t maker)
{
  const tisse__mention *m = &a->mentions.items[mention];
  return a->referents.items[m->referent].class_ == TISSE__NONE && m->last < maker && tisse__lemma_denotes_party(a, a->readings[maker].lemma) && a->readings[maker - 1].pos == TISSE__NOUN &&
         a->word_mention[maker - 1] == TISSE__NONE;
}
