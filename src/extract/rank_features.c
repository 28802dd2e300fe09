/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What speaks for and against each of those whom a description may mean. */

#include "extract/rank_features.h"

#include "extract/focus.h"

#define DEAL_NEAR 2     /* sentences back whose deals say who was just bought, and by whom */
#define DEAL_OPENING 3  /* sentences that tell the deal an article is about */
#define HEADS_SEEN 3    /* persons of the last sentence of whom is asked whom they head */
#define UNNAMED_NEAR 3  /* sentences back in which somebody without a name is called by the noun */

static void set(tisse__rank_features *has, size_t feature, bool there)
{
  has->bits[feature / 64] |= (uint64_t)there << feature % 64;
}

#define SET(has, name, there) set(has, TISSE__F_##name, there)

/** At which end of which relations somebody is, a bit each; to buy all and a part is one. */
typedef struct ends { uint64_t subject, object; } ends;

/** The description, for all who may be meant. */
typedef struct scene {
  const tisse__rank_quest *quest;
  const tisse__group *group;
  bool generic, demonstrative, subject, young, thing, starts, opens_block, tells_origin;
  ends ends;                     ///< Of what its clause tells of it.
  uint32_t taken;                ///< Whom the description before it means, or TISSE__NONE.
  uint32_t headed, background;
  uint32_t most_said, second_said, heaviest, second_heavy, first_named, last_come, near, best_near, second_near;
  bool any_head, any_words;      ///< Somebody goes by its noun, by telling words.
  bool bare;                     ///< "le groupe", with no word more.
  uint32_t article, chain, last_named; ///< Whom the article is about, goes on with, and the last sentence speaks of last.
} scene;

/* ---- The scene --------------------------------------------------------------------------------------------------------------- */

/** Whom the description of a firm before this one means, in the last sentences; TISSE__NONE where there is none. */
static uint32_t taken_before(const tisse__analysis *a, uint32_t group)
{
  const uint32_t own = tisse__group_at(a, group)->sentence;
  const uint32_t first = a->sentences[own > UNNAMED_NEAR ? own - UNNAMED_NEAR : 0].first_group;
  for (uint32_t g = group; g-- > first;) {
    const tisse__group *at = tisse__group_at(a, g);
    if (at->kind == TISSE__GROUP_NOUN && !(at->flags & TISSE__G_PRONOUN) && at->meant != TISSE__NONE) {
      return at->meant;
    }
  }
  return TISSE__NONE;
}

/** "un fabricant …. Le fabricant": did the last sentences speak of somebody without a name by this noun? */
static bool is_unnamed(const tisse__analysis *a, uint32_t group)
{
  const tisse__group *g = tisse__group_at(a, group);
  const uint32_t first = a->sentences[g->sentence > UNNAMED_NEAR ? g->sentence - UNNAMED_NEAR : 0].first_group;
  for (uint32_t i = group; i-- > first;) {
    const tisse__group *at = tisse__group_at(a, i);
    if (at->kind == TISSE__GROUP_NOUN && at->number != TISSE__PLURAL && at->determiner != TISSE__POSSESSIVE && !tisse__is_definite(at) && at->mention == TISSE__NONE &&
        at->meant == TISSE__NONE && tisse_view_equal(at->lemma, g->lemma) && !tisse__is_tied(a, i) && at->link != TISSE__ATTRIBUTE && at->link != TISSE__APPOSITION) {
      return true;
    }
  }
  return false;
}

/** Who is headed by the person that does what the clause tells. */
static uint32_t headed_by_subject(const tisse__analysis *a, uint32_t group)
{
  const uint32_t person = tisse__clause_subject_referent(a, group);
  return tisse__referent_is(a, person, "Person") ? tisse__company_of(a, person) : TISSE__NONE;
}

static uint8_t near_rank(const tisse__candidate *c)
{
  return c->back <= 1 ? c->rank > c->before ? c->rank : c->before : 0;
}

/** Who stands out among those who may be meant. */
static void compare_all(const tisse__analysis *a, const tisse__rank_field *field, scene *s)
{
  for (uint32_t i = 0; i < field->count; ++i) {
    const tisse__candidate *c = &field->items[i];
    const tisse__referent *r = &a->referents.items[c->referent];
    const uint32_t weight = tisse__focus_weight(a, s->quest->group, c->referent), rank = near_rank(c);
    s->second_said = r->mentions > s->most_said ? s->most_said : r->mentions > s->second_said ? r->mentions : s->second_said;
    s->most_said = r->mentions > s->most_said ? r->mentions : s->most_said;
    s->second_heavy = weight > s->heaviest ? s->heaviest : weight > s->second_heavy ? weight : s->second_heavy;
    s->heaviest = weight > s->heaviest ? weight : s->heaviest;
    s->second_near = rank > s->best_near ? s->best_near : rank > s->second_near ? rank : s->second_near;
    s->best_near = rank > s->best_near ? rank : s->best_near;
    s->first_named = r->first_word < s->first_named ? r->first_word : s->first_named;
    s->last_come = r->first_word > s->last_come ? r->first_word : s->last_come;
    s->near += c->back <= 1;
    s->any_head = s->any_head || c->like.head;
    s->any_words = s->any_words || c->like.telling;
  }
}

static uint64_t relation_bit(const tisse__analysis *a, uint32_t relation)
{
  return tisse__relation_buys(a, relation) ? 1 : (uint64_t)1 << (1 + relation % 63);
}

/** Does the group fill one of these under the word over it? */
static bool fills(const tisse__group *g, const tisse__group *over, const tisse__argument *arguments, uint32_t count)
{
  const bool passive = tisse__is_passive(over), verb = over->kind == TISSE__GROUP_VERB;
  for (uint32_t i = 0; i < count; ++i) {
    const uint8_t asked = arguments[i].function == TISSE__FN_SUBJECT && verb && !passive ? TISSE__SUBJECT
                          : arguments[i].function == TISSE__FN_OBJECT && verb ? (passive ? TISSE__SUBJECT : TISSE__OBJECT) : TISSE__ROOT;
    const bool marked = arguments[i].function == TISSE__FN_MARKED && g->link != TISSE__SUBJECT && tisse_view_equal(arguments[i].marker, g->marker);
    if (marked || (asked != TISSE__ROOT && g->link == asked)) {
      return true;
    }
  }
  return false;
}

/** "Le groupe a repris …": at which end of which relations the word over the group puts it. */
static ends ends_of(const tisse__analysis *a, uint32_t group)
{
  ends found = {0};
  const tisse__group *g = tisse__group_at(a, group);
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  if (!over || (over->kind != TISSE__GROUP_VERB && over->kind != TISSE__GROUP_NOUN)) {
    return found;
  }
  tisse__frame_walk walk = tisse__frames_of(a, over->lemma, over->kind == TISSE__GROUP_VERB ? TISSE__VERB : TISSE__NOUN, false);
  for (const tisse__frame *frame; (frame = tisse__frame_next(a, &walk));) {
    found.subject |= fills(g, over, frame->subject, frame->subject_count) ? relation_bit(a, frame->relation) : 0;
    found.object |= fills(g, over, frame->object, frame->object_count) ? relation_bit(a, frame->relation) : 0;
  }
  return found;
}

/** "cette raffinerie": a noun that is what a firm has, too. */
static bool is_thing(const tisse__analysis *a, uint32_t head)
{
  static const tisse__word_class things[] = {TISSE__WC_FACILITY, TISSE__WC_PRODUCT, TISSE__WC_UNIT, TISSE__WC_EVENT};
  for (size_t i = 0; i < sizeof things / sizeof *things; ++i) {
    if (tisse__word_is_class(a, head, things[i])) {
      return true;
    }
  }
  return false;
}

static scene scene_of(const tisse__analysis *a, const tisse__rank_quest *q, const tisse__rank_field *field)
{
  const tisse__group *g = tisse__group_at(a, q->group);
  const tisse__sentence *own = &a->sentences[g->sentence];
  scene s = {.quest = q, .group = g, .generic = tisse__is_generic(a, g->lemma), .demonstrative = g->determiner == TISSE__DEMONSTRATIVE,
             .subject = g->link == TISSE__SUBJECT, .young = tisse__word_is_class(a, g->head, TISSE__WC_YOUNG) || tisse__word_is_class(a, g->head, TISSE__WC_SMALL_FIRM),
             .starts = g->marker_first == own->first, .opens_block = g->sentence && own->block != own[-1].block, .tells_origin = tisse__tells_origin(a, q->group),
             .taken = taken_before(a, q->group), .headed = headed_by_subject(a, q->group),
             .background = tisse__background_of(a, q->group), .thing = is_thing(a, g->head), .ends = ends_of(a, q->group), .first_named = TISSE__NONE};
  s.bare = s.generic && g->last - g->first <= 2 && tisse__child(a, q->group, TISSE__COMPLEMENT, NULL, TISSE__NONE) == TISSE__NONE;
  s.article = g->sentence ? tisse__article_firm(a, g->sentence) : TISSE__NONE;
  s.chain = g->sentence ? tisse__chain_firm(a, q->group, TISSE__NONE) : TISSE__NONE;
  s.last_named = field->ends;
  compare_all(a, field, &s);
  return s;
}

/* ---- Of one ------------------------------------------------------------------------------------------------------------------ */

static void describe_place(const tisse__candidate *c, const scene *s, tisse__rank_features *has)
{
  static const struct { uint8_t rank; uint16_t feature; } ranks[] = {
    {TISSE__RANK_RENAMED, TISSE__F_renamed}, {TISSE__RANK_SUBJECT, TISSE__F_subject}, {TISSE__RANK_COMPLETIVE, TISSE__F_completive},
    {TISSE__RANK_OWNER, TISSE__F_owner}, {TISSE__RANK_TOPIC, TISSE__F_topic}, {TISSE__RANK_LOWER_SUBJECT, TISSE__F_lower_subject},
    {TISSE__RANK_OBJECT, TISSE__F_object}, {TISSE__RANK_OBLIQUE, TISSE__F_oblique}, {TISSE__RANK_LOWER, TISSE__F_lower}, {TISSE__RANK_OTHER, TISSE__F_other}};
  for (size_t i = 0; i < sizeof ranks / sizeof *ranks; ++i) {
    set(has, ranks[i].feature, c->rank == ranks[i].rank);
  }
  SET(has, same, c->back == 0);
  SET(has, back_1, c->back == 1);
  SET(has, back_2, c->back == 2);
  SET(has, back_3, c->back == 3);
  SET(has, back_far, c->back > 3);
  SET(has, back_called, c->last == TISSE__NONE);
  SET(has, last_subject, c->before >= TISSE__RANK_TOPIC);
  SET(has, last_object, c->before >= TISSE__RANK_OBJECT && c->before < TISSE__RANK_TOPIC);
  SET(has, last_other, c->before && c->before < TISSE__RANK_OBJECT);
  SET(has, same_subject, c->back == 0 && c->rank >= TISSE__RANK_TOPIC);
  SET(has, same_other, c->back == 0 && c->rank < TISSE__RANK_OBJECT);
  SET(has, joined, c->joined);
  SET(has, silent, c->silent);
  SET(has, taken, c->taken);
  SET(has, taken_same, s->taken == c->referent);
  SET(has, title_subject, c->opening >= TISSE__RANK_TOPIC);
  SET(has, title, c->opening > 0);
  SET(has, subjects_2, c->subjects == 2);
  SET(has, subjects_3, c->subjects > 2);
  SET(has, times_2, c->times == 2);
  SET(has, times_3, c->times == 3 || c->times == 4);
  SET(has, times_5, c->times > 4);
}

static void describe_standing(const tisse__analysis *a, const tisse__candidate *c, const tisse__rank_field *field, const scene *s, tisse__rank_features *has)
{
  const tisse__referent *r = &a->referents.items[c->referent];
  const uint32_t weight = tisse__focus_weight(a, s->quest->group, c->referent);
  SET(has, latest, c == field->items);
  SET(has, alone, field->count == 1);
  SET(has, alone_near, s->near == 1 && c->back <= 1);
  SET(has, foremost_near, near_rank(c) == s->best_near && s->best_near > s->second_near);
  SET(has, said_1, r->mentions == 1);
  SET(has, said_2, r->mentions == 2);
  SET(has, said_3, r->mentions == 3 || r->mentions == 4);
  SET(has, said_5, r->mentions > 4);
  SET(has, most_said, r->mentions == s->most_said && s->most_said > s->second_said);
  SET(has, twice_said, r->mentions == s->most_said && s->most_said > 2 && s->most_said >= 2 * s->second_said);
  SET(has, heaviest, weight == s->heaviest && s->heaviest > s->second_heavy);
  SET(has, twice_heavy, weight == s->heaviest && s->heaviest >= 2 * s->second_heavy);
  SET(has, first_named, r->first_word == s->first_named);
  SET(has, last_come, r->first_word == s->last_come);
}

static bool has_noun(const tisse__analysis *a, uint32_t referent)
{
  for (uint32_t t = a->referents.items[referent].first_trait; t != TISSE__NONE; t = a->traits.items[t].next) {
    if (a->traits.items[t].head && !tisse__is_generic(a, a->traits.items[t].lemma)) {
      return true;
    }
  }
  return false;
}

static void describe_words(const tisse__analysis *a, const tisse__candidate *c, const scene *s, tisse__rank_features *has)
{
  const tisse__likeness *like = &c->like;
  const tisse__referent *r = &a->referents.items[c->referent];
  const bool known = r->entity != TISSE__NONE, noun = has_noun(a, c->referent);
  const uint32_t telling = like->telling - (like->head && !s->generic && like->telling);
  SET(has, head_generic, like->head && s->generic);
  SET(has, head_telling, like->head && !s->generic);
  SET(has, only_so, like->head && s->any_head);
  SET(has, other_so, !like->head && s->any_head);
  SET(has, other_words, !like->telling && s->any_words);
  SET(has, words, telling > 0);
  SET(has, words_2, telling > 1);
  SET(has, fresh, like->fresh);
  SET(has, open_1, like->open == 1);
  SET(has, open_2, like->open > 1);
  SET(has, foreign, like->foreign);
  SET(has, apart, like->apart);
  SET(has, goes_by_other, s->generic && !like->head && r->first_trait != TISSE__NONE);
  SET(has, other_trade, like->fresh && noun);
  SET(has, no_trait, r->first_trait == TISSE__NONE);
  SET(has, known, known);
  SET(has, known_fresh, known && like->fresh);
  SET(has, known_open, known && like->open);
  SET(has, known_foreign, known && like->foreign);
  SET(has, known_origin, known && s->tells_origin);
  SET(has, origin_new, !known && s->tells_origin);
  SET(has, thing, s->thing && !like->head);
  SET(has, class_none, r->class_ == TISSE__NONE);
  SET(has, none_low, r->class_ == TISSE__NONE && c->rank < TISSE__RANK_OBJECT); /* "a ouvert une usine à Lens" */
  SET(has, class_fund, tisse__referent_is(a, c->referent, "Fund"));
  SET(has, class_company, tisse__referent_is(a, c->referent, "Company"));
  SET(has, class_other, r->class_ != TISSE__NONE && !tisse__referent_is(a, c->referent, "Company"));
}

/** Which part the drafts between give it: who is bought, or gets money. */
typedef struct parts { bool bought, buyer, seller; ends ends; } parts;

static void take_part(const tisse__analysis *a, const tisse__draft *draft, uint32_t referent, parts *out)
{
  const bool raises = tisse__relation_is(a, draft->relation, "raises"), buys = tisse__relation_buys(a, draft->relation);
  out->bought = out->bought || (raises && draft->subject.referent == referent) || (buys && draft->has_object && draft->object.referent == referent);
  out->buyer = out->buyer || (buys && draft->subject.referent == referent);
  out->ends.subject |= draft->subject.referent == referent ? relation_bit(a, draft->relation) : 0;
  out->ends.object |= draft->has_object && draft->object.referent == referent ? relation_bit(a, draft->relation) : 0;
  out->seller = out->seller || (draft->has_object && draft->object.referent == referent && draft->stage >= TISSE_STAGE_ENDED && tisse__relation_is(a, draft->relation, "subsidiaryOf"));
}

static void describe_deals(const tisse__analysis *a, const tisse__candidate *c, const scene *s, tisse__rank_features *has)
{
  const uint32_t own = s->group->sentence;
  parts near = {0}, opening = {0};
  for (size_t i = a->drafts.count; i-- > 0 && a->drafts.items[i].sentence + DEAL_NEAR >= own;) {
    take_part(a, &a->drafts.items[i], c->referent, &near);
  }
  for (size_t i = 0; i < a->drafts.count && a->drafts.items[i].sentence < DEAL_OPENING; ++i) {
    take_part(a, &a->drafts.items[i], c->referent, &opening);
  }
  const uint64_t subject = near.ends.subject | opening.ends.subject, object = near.ends.object | opening.ends.object;
  const bool same = (subject & s->ends.subject) || (object & s->ends.object), other = (subject & s->ends.object) || (object & s->ends.subject);
  SET(has, role_same, same && !other);
  SET(has, role_other, other && !same);
  SET(has, role_none, (s->ends.subject || s->ends.object) && !same && !other);
  const bool bought = near.bought || opening.bought, buyer = near.buyer || opening.buyer;
  SET(has, bought, near.bought);
  SET(has, buyer, near.buyer);
  SET(has, seller, near.seller || opening.seller);
  SET(has, bought_opening, opening.bought);
  SET(has, buyer_opening, opening.buyer);
  SET(has, bought_taken, bought && s->quest->bought);
  SET(has, buyer_taken, buyer && !bought && (s->quest->bought || s->quest->valued));
  SET(has, bought_valued, bought && s->quest->valued);
  SET(has, bought_young, bought && s->young);
  SET(has, bought_fresh, bought && c->like.fresh);
  SET(has, buyer_fresh, buyer && c->like.fresh);
  SET(has, bought_open, bought && c->like.open);
  SET(has, buyer_open, buyer && c->like.open);
  SET(has, background, s->background == c->referent);
  SET(has, headed, s->headed == c->referent);
}

/** What is so only of such a description. */
static void describe_both(const tisse__analysis *a, const tisse__candidate *c, const tisse__rank_field *field, const scene *s, tisse__rank_features *has)
{
  const bool latest = c == field->items, same = c->back == 0, subject = near_rank(c) >= TISSE__RANK_TOPIC, told = !s->generic;
  SET(has, dem_latest, s->demonstrative && latest);
  SET(has, dem_same, s->demonstrative && same);
  SET(has, dem_subject, s->demonstrative && subject);
  SET(has, dem_far, s->demonstrative && c->back > 1);
  SET(has, tell_latest, told && latest);
  SET(has, tell_subject, told && subject);
  SET(has, tell_same, told && same);
  SET(has, tell_opening, told && c->opening);
  SET(has, inner_latest, !s->subject && latest);
  SET(has, inner_subject, !s->subject && subject);
  SET(has, inner_same, !s->subject && same);
  SET(has, starts_last, s->starts && c->before >= TISSE__RANK_TOPIC);
  SET(has, starts_topic, s->opens_block && c->opening >= TISSE__RANK_TOPIC);
  SET(has, young_known, s->young && a->referents.items[c->referent].entity != TISSE__NONE);
  SET(has, young_subject, s->young && subject);
  SET(has, fund_word, tisse__word_is_class(a, s->group->head, TISSE__WC_FUND) && tisse__referent_is(a, c->referent, "Fund"));
  const bool english = a->language == TISSE__ENGLISH;
  SET(has, en_same, english && same);
  SET(has, en_subject, english && subject);
  SET(has, en_latest, english && latest);
  SET(has, en_fresh, english && c->like.fresh);
}

/** Where it stands in the article, by what kind of description asks. */
typedef struct standing {
  bool latest, fresh, again, ends, subject, object, low, title, most, no_trait, named, taken, block, joined, known, article, chain, called, once;
} standing;

static standing standing_of(const tisse__analysis *a, const tisse__candidate *c, const tisse__rank_field *field, const scene *s)
{
  const tisse__referent *r = &a->referents.items[c->referent];
  const uint32_t own = s->group->sentence, last = c->last == TISSE__NONE ? TISSE__NONE : tisse__group_at(a, c->last)->sentence;
  const uint8_t near = near_rank(c);
  return (standing){.latest = c == field->items, .fresh = own && r->first_word >= a->sentences[own - 1].first && s->first_named < a->sentences[own - 1].first, .again = c->back <= 1 && r->mentions > 1 && (!c->gap || c->gap > 2),
                    .ends = s->last_named == c->referent, .subject = near >= TISSE__RANK_TOPIC, .object = near >= TISSE__RANK_OBJECT && near < TISSE__RANK_TOPIC,
                    .low = near && near < TISSE__RANK_OBJECT, .title = c->opening >= TISSE__RANK_TOPIC,
                    .most = r->mentions == s->most_said && s->most_said > s->second_said, .no_trait = r->first_trait == TISSE__NONE, .named = c->named && c->back <= 1,
                    .taken = c->taken, .block = last != TISSE__NONE && a->sentences[last].block == a->sentences[own].block, .joined = c->joined,
                    .known = r->entity != TISSE__NONE, .article = s->article == c->referent, .chain = s->chain == c->referent, .called = has_noun(a, c->referent),
                    .once = r->mentions == 1};
}

/** "Agence nationale de la recherche": does its name begin with a noun for a public body? */
static bool has_public_name(const tisse__analysis *a, uint32_t referent)
{
  const tisse_view name = a->referents.items[referent].folded;
  size_t to = 0;
  while (to < name.length && name.data[to] != ' ') {
    ++to;
  }
  return to < name.length && tisse__lemma_is_class(a, tisse__view(name.data, to), TISSE__NOUN, TISSE__WC_PUBLIC);
}

static void describe_article(const tisse__analysis *a, const tisse__candidate *c, const standing *t, const tisse__rank_field *field, const scene *s, tisse__rank_features *has)
{
  const size_t behind = (size_t)(c - field->items);
  SET(has, new_1, t->fresh);
  SET(has, again, t->again);
  SET(has, ends, t->ends);
  SET(has, named_1, t->named);
  SET(has, same_block, t->block);
  SET(has, article, t->article);
  SET(has, chain, t->chain);
  SET(has, behind_1, behind == 1);
  SET(has, behind_2, behind == 2 || behind == 3);
  SET(has, behind_4, behind > 3);
  SET(has, head_spoke, c->head_spoke);
  SET(has, by_words, c->by_words);
  SET(has, once_by_words, c->by_words && t->once);
  const bool passing = t->once && c->back > 1 && c->rank < TISSE__RANK_OBJECT; /* "deux anciens de Schneider" */
  SET(has, passing, passing);
  SET(has, passing_head, passing && c->like.head);
  SET(has, public_name, has_public_name(a, c->referent));
  SET(has, st_article, s->opens_block && t->article);
  SET(has, st_ends, s->opens_block && t->ends);
  SET(has, st_new, s->opens_block && t->fresh);
  SET(has, st_chain, s->opens_block && t->chain);
  SET(has, st_subject, s->opens_block && t->subject);
  SET(has, st_most, s->opens_block && t->most);
  SET(has, in_article, !s->subject && t->article);
  SET(has, in_chain, !s->subject && t->chain);
  SET(has, in_ends, !s->subject && t->ends);
  SET(has, in_new, !s->subject && t->fresh);
  SET(has, dem_new, s->demonstrative && t->fresh);
  SET(has, dem_ends, s->demonstrative && t->ends);
}

/** A noun that says more than that it is a firm, and by which nobody was called: "Le finlandais", "the chipmaker". */
static void describe_novel(const standing *t, bool novel, tisse__rank_features *has)
{
  SET(has, nov_latest, novel && t->latest);
  SET(has, nov_new, novel && t->fresh);
  SET(has, nov_again, novel && t->again);
  SET(has, nov_ends, novel && t->ends);
  SET(has, nov_subject, novel && t->subject);
  SET(has, nov_object, novel && t->object);
  SET(has, nov_low, novel && t->low);
  SET(has, nov_title, novel && t->title);
  SET(has, nov_most, novel && t->most);
  SET(has, nov_no_trait, novel && t->no_trait);
  SET(has, nov_named, novel && t->named);
  SET(has, nov_taken, novel && t->taken);
  SET(has, nov_block, novel && t->block);
  SET(has, nov_joined, novel && t->joined);
  SET(has, nov_known, novel && t->known);
  SET(has, nov_article, novel && t->article);
  SET(has, nov_called, novel && t->called);
  SET(has, nov_once, novel && t->once);
}

/** "le groupe", "the company" */
static void describe_bare(const standing *t, bool bare, tisse__rank_features *has)
{
  SET(has, bare_latest, bare && t->latest);
  SET(has, bare_new, bare && t->fresh);
  SET(has, bare_again, bare && t->again);
  SET(has, bare_ends, bare && t->ends);
  SET(has, bare_subject, bare && t->subject);
  SET(has, bare_object, bare && t->object);
  SET(has, bare_title, bare && t->title);
  SET(has, bare_most, bare && t->most);
  SET(has, bare_article, bare && t->article);
  SET(has, bare_chain, bare && t->chain);
  SET(has, bare_taken, bare && t->taken);
  SET(has, bare_block, bare && t->block);
  SET(has, bare_called, bare && t->called);
  SET(has, bare_once, bare && t->once);
  SET(has, bare_known, bare && t->known);
}

/* ---- Of nobody --------------------------------------------------------------------------------------------------------------- */

static void describe_nobody_words(const tisse__analysis *a, const tisse__rank_field *field, const scene *s, tisse__rank_features *has)
{
  const tisse__group *g = s->group;
  uint32_t open = UINT32_MAX;
  bool foreign = true;
  for (uint32_t i = 0; i < field->count; ++i) {
    open = field->items[i].like.open < open ? field->items[i].like.open : open;
    foreign = foreign && field->items[i].like.foreign;
  }
  const bool english = a->language == TISSE__ENGLISH;
  SET(has, n_, true);
  SET(has, n_en, english);
  SET(has, n_generic, s->generic);
  SET(has, n_telling, !s->generic);
  SET(has, n_en_telling, english && !s->generic);
  SET(has, n_fresh, !s->generic && !s->any_head);
  SET(has, n_dem, s->demonstrative);
  SET(has, n_restricted, s->quest->restricted);
  SET(has, n_new_owner, s->quest->new_owner);
  SET(has, n_complement, tisse__said_owner(a, s->quest->group) != TISSE__NONE);
  SET(has, n_open, open == 1);
  SET(has, n_open_2, open > 1);
  SET(has, n_foreign, foreign);
  SET(has, n_relational, tisse__noun_is_relational(a, g->lemma));
  SET(has, n_young, tisse__word_is_class(a, g->head, TISSE__WC_YOUNG));
  SET(has, n_small, tisse__word_is_class(a, g->head, TISSE__WC_SMALL_FIRM));
  SET(has, n_brand, tisse__word_is_class(a, g->head, TISSE__WC_BRAND));
  SET(has, n_fund, tisse__word_is_class(a, g->head, TISSE__WC_FUND));
  SET(has, n_unit, tisse__word_is_class(a, g->head, TISSE__WC_UNIT) || tisse__word_is_class(a, g->head, TISSE__WC_FACILITY));
}

static void describe_nobody_place(const tisse__analysis *a, const tisse__rank_field *field, const scene *s, tisse__rank_features *has)
{
  const tisse__group *g = s->group;
  const tisse__group *over = g->governor == TISSE__NONE ? NULL : tisse__group_at(a, g->governor);
  SET(has, n_1, field->count == 1);
  SET(has, n_2, field->count == 2);
  SET(has, n_3, field->count == 3);
  SET(has, n_4, field->count > 3);
  SET(has, n_none_near, !s->near);
  SET(has, n_alone, s->near == 1);
  SET(has, n_first, g->sentence == 0);
  SET(has, n_second, g->sentence == 1);
  SET(has, n_subject, s->subject);
  SET(has, n_object, g->link == TISSE__OBJECT);
  SET(has, n_inner, g->link == TISSE__COMPLEMENT || g->link == TISSE__GENITIVE);
  SET(has, n_oblique, g->link == TISSE__OBLIQUE);
  SET(has, n_attribute, g->link == TISSE__ATTRIBUTE);
  SET(has, n_apposition, g->link == TISSE__APPOSITION);
  SET(has, n_loose, g->link == TISSE__LOOSE || g->link == TISSE__ROOT);
  SET(has, n_quoted, over && over->kind == TISSE__GROUP_VERB && (over->flags & TISSE__G_QUOTED));
  SET(has, n_list, g->first_conjunct != TISSE__NONE);
  SET(has, n_unnamed, is_unnamed(a, s->quest->group));
  SET(has, n_somebody, field->somebody);
  SET(has, n_called, field->called == 1);
  SET(has, n_called_2, field->called > 1);
  SET(has, n_valued, s->quest->valued);
  SET(has, n_bought, s->quest->bought);
  SET(has, n_protagonist, s->most_said > 2 && s->most_said >= 2 * s->second_said);
}

/** "« … », dit Anne Roux, la patronne de X. Le groupe …": marks those whose heads the last sentence names. */
static void note_heads(const tisse__analysis *a, const tisse__rank_quest *q, tisse__rank_field *field)
{
  const uint32_t own = tisse__group_at(a, q->group)->sentence;
  uint32_t asked = 0;
  for (uint32_t i = own ? a->sentences[own - 1].first_center : 0; own && i < a->sentences[own - 1].last_center && asked < HEADS_SEEN; ++i) {
    const uint32_t person = a->centers.items[i].referent;
    if (person == TISSE__NONE || !tisse__referent_is(a, person, "Person")) {
      continue;
    }
    const uint32_t firm = tisse__company_of(a, person);
    ++asked;
    for (uint32_t c = 0; c < field->count && firm != TISSE__NONE; ++c) {
      field->items[c].head_spoke = field->items[c].head_spoke || field->items[c].referent == firm;
    }
  }
}

void tisse__rank_describe(const tisse__analysis *a, const tisse__rank_quest *q, tisse__rank_field *field)
{
  note_heads(a, q, field);
  const scene s = scene_of(a, q, field);
  for (uint32_t i = 0; i < field->count; ++i) {
    tisse__candidate *c = &field->items[i];
    describe_place(c, &s, &c->has);
    describe_standing(a, c, field, &s, &c->has);
    describe_words(a, c, &s, &c->has);
    describe_deals(a, c, &s, &c->has);
    describe_both(a, c, field, &s, &c->has);
    const standing t = standing_of(a, c, field, &s);
    describe_article(a, c, &t, field, &s, &c->has);
    describe_novel(&t, !s.generic && !s.any_head && !s.any_words, &c->has);
    describe_bare(&t, s.bare, &c->has);
  }
  describe_nobody_words(a, field, &s, &field->nobody);
  describe_nobody_place(a, field, &s, &field->nobody);
}
