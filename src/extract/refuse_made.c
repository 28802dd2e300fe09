/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Goods that the one who is said to launch, drop or recall them does not make. */

#include "extract/reference.h"
#include "extract/trigger.h"

#include "base/text.h"

/** Does the ontology know another maker of the goods than the subject, or than its parent or subsidiary? */
static bool is_known_of_other(const tisse__analysis *a, const tisse__filling *f)
{
  const uint32_t goods = a->referents.items[f->objects.items[0].referent].entity;
  const uint32_t maker = goods == TISSE__NONE ? TISSE__NONE : a->knowledge->entities.items[goods].made_by;
  const uint32_t said = a->referents.items[f->subjects.items[0].referent].entity;
  if (maker == TISSE__NONE || maker == said) {
    return false;
  }
  return said == TISSE__NONE || (a->knowledge->entities.items[maker].parent != said && a->knowledge->entities.items[said].parent != maker);
}

/** "recalls the yoghurt made by Y": who makes it stands behind the goods. */
static bool is_told_of_other(const tisse__trigger *t, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  const uint32_t object = tisse__child(a, t->group, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t made = object == TISSE__NONE ? TISSE__NONE : tisse__child(a, object, TISSE__PARTICIPIAL, NULL, TISSE__NONE);
  if (made == TISSE__NONE || !tisse__is_passive(tisse__group_at(a, made)) || !tisse__lemma_opens(a, tisse__group_at(a, made)->lemma, TISSE__VERB, "produces")) {
    return false;
  }
  for (uint32_t by = tisse__child(a, made, -1, NULL, TISSE__NONE); by != TISSE__NONE; by = tisse__child(a, made, -1, NULL, by + 1)) {
    const tisse__group *g = tisse__group_at(a, by);
    if (g->kind == TISSE__GROUP_NOUN && tisse__text_is_class(a, g->marker, TISSE__WC_AGENT_MARKER)) {
      const uint32_t maker = tisse__group_stands_for(a, by);
      return maker != TISSE__NONE && maker != f->subjects.items[0].referent && !tisse__class_is(a, tisse__referent_class(a, maker), "Person");
    }
  }
  return false;
}

/** French: "Brixel livre Velmont depuis dix ans": a bare name that nobody knows, with no word of who gets it, may be the customer's. */
static bool delivers_to(const tisse__trigger *t, const tisse__end *goods)
{
  const tisse__analysis *a = t->a;
  const tisse__group *g = goods->group == TISSE__NONE ? NULL : tisse__group_at(a, goods->group);
  const bool bare = g && g->link == TISSE__OBJECT && !g->determiner && g->number != TISSE__PLURAL;
  return a->language == TISSE__FRENCH && bare && tisse__referent_class(a, goods->referent) == TISSE__NONE &&
         tisse__group_is_class(a, tisse__group_at(a, t->group), TISSE__WC_DELIVER_VERB) && tisse__child(a, t->group, TISSE__OBLIQUE, "à", TISSE__NONE) == TISSE__NONE;
}

const char *tisse__refuses_goods_of_other(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  if (!tisse__relation_is(a, frame->relation, "produces") || tisse__group_at(a, t->group)->kind != TISSE__GROUP_VERB || !f->objects.count || !f->subjects.count) {
    return NULL;
  }
  if (frame->needs_product && is_told_of_other(t, f)) {
    return "made by another";
  }
  const bool version = frame->object_count && frame->object[0].function == TISSE__FN_MARKED; /* "launches a version of Y's Z" */
  const tisse__group *whose = version && f->objects.items[0].group != TISSE__NONE ? tisse__group_at(a, f->objects.items[0].group) : NULL;
  if (whose && whose->possessor != TISSE__NONE && tisse__group_stands_for(a, whose->possessor) != TISSE__NONE &&
      tisse__group_stands_for(a, whose->possessor) != f->subjects.items[0].referent) {
    return "another's goods";
  }
  if (delivers_to(t, &f->objects.items[0])) {
    return "goods or a customer";
  }
  const bool ordered = frame->subject_count && frame->subject[0].function == TISSE__FN_MARKED; /* "commande P à X" */
  if (!frame->has_stage && !ordered) {
    return NULL;
  }
  const tisse__end *goods = &f->objects.items[0];
  const tisse__group *g = goods->group == TISSE__NONE ? NULL : tisse__group_at(a, goods->group);
  const tisse__mention *m = g && g->mention != TISSE__NONE ? &a->mentions.items[g->mention] : NULL;
  if (m && (g->head < m->first || g->head >= m->last) && !tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT)) {
    return "no goods"; /* "supprime la prime Zorvex" */
  }
  const bool article = g && (g->determiner == TISSE__DEFINITE || g->determiner == TISSE__POSSESSIVE || g->determiner == TISSE__DEMONSTRATIVE);
  const bool counted = g && g->number == TISSE__PLURAL;
  if (!frame->needs_product && tisse__referent_class(a, goods->referent) == TISSE__NONE && !article && !(ordered && counted)) {
    return "goods or a firm"; /* "abandonne Brixel à son sort" */
  }
  return is_known_of_other(a, f) ? "known to be another's" : NULL;
}

bool tisse__is_several_goods(const tisse__analysis *a, const tisse__end *end)
{
  const tisse__group *g = end->group == TISSE__NONE ? NULL : tisse__group_at(a, end->group);
  return g && g->kind == TISSE__GROUP_NOUN && (g->head < end->first || g->head >= end->last) && g->number == TISSE__PLURAL &&
         (a->language == TISSE__ENGLISH || g->determiner != TISSE__DEFINITE) && !(a->words[g->head].flags & TISSE__TOKEN_UPPER_FIRST) &&
         tisse__word_is_class(a, g->head, TISSE__WC_PRODUCT) && !tisse__word_is_class(a, g->head, TISSE__WC_ORGANIZATION) && !tisse__word_is_class(a, g->head, TISSE__WC_UNIT);
}

bool tisse__is_of_goods(const tisse__trigger *t, const tisse__filling *f)
{
  return tisse__group_at(t->a, t->group)->kind == TISSE__GROUP_VERB && f->subjects.count && tisse__is_several_goods(t->a, &f->subjects.items[0]);
}

void tisse__drop_goods_beside(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f)
{
  const tisse__analysis *a = t->a;
  for (uint32_t i = tisse__relation_is(a, frame->relation, "produces") ? f->subjects.count : 0; i-- > 0;) {
    const tisse__end *end = &f->subjects.items[i];
    const tisse__group *g = end->group == TISSE__NONE ? NULL : tisse__group_at(a, end->group);
    if (g && tisse__text_is_class(a, g->marker, TISSE__WC_BESIDE_MARKER) && g->determiner == TISSE__DEFINITE &&
        tisse__referent_class(a, end->referent) == TISSE__NONE) {
      f->subjects.items[i] = f->subjects.items[--f->subjects.count]; /* "assemble la Zorvex aux côtés de la Plim" */
    }
  }
}
