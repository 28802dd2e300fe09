/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Subjects that are not said: of infinitives, gerunds and participles. */

#include "extract/clause.h"
#include "extract/reference.h"
#include "extract/scope.h"

static uint32_t oblique_child(const tisse__parser *p, uint32_t governor, tisse_view marker)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    const tisse__group *child = tisse__parser_group(p, g);
    if (child->governor == governor && child->link == TISSE__OBLIQUE && tisse_view_equal(child->marker, marker)) {
      return g;
    }
  }
  return TISSE__NONE;
}

/** The cue by which the verb gives its object, or what stands behind a marker, as subject to the infinitive under it; NULL where it does not. */
static const tisse__cue *control_of(const tisse__parser *p, uint32_t verb)
{
  const tisse__group *g = tisse__parser_group(p, verb);
  const tisse__lexicon *lexicon = p->a->lexicon;
  for (uint32_t link = tisse__word_entries(p->a, g->head, g->lemma, TISSE__VERB); link != TISSE__NONE; link = lexicon->chain[link].next) {
    const tisse__entry *entry = &p->a->knowledge->entries.items[lexicon->chain[link].entry];
    for (uint32_t c = 0; c < entry->cue_count; ++c) {
      if (p->a->knowledge->cues.items[entry->cues[c]].object_control) {
        return &p->a->knowledge->cues.items[entry->cues[c]];
      }
    }
  }
  return NULL;
}

/** "a mandaté Lazard pour céder sa filiale": an adviser sells and buys on behalf of whoever has mandated it. */
static bool is_on_behalf(const tisse__parser *p, const tisse__group *governor, const tisse__group *infinitive)
{
  const bool studies = p->a->language == TISSE__FRENCH && (tisse__lemma_cue(p->a, infinitive->lemma, TISSE__VERB, TISSE__CUE_CERTAINTY) != TISSE__NONE ||
                                                             tisse__lemma_cue(p->a, infinitive->lemma, TISSE__VERB, TISSE__CUE_STAGE) != TISSE__NONE); /* "pour étudier un rapprochement avec Y" */
  const uint32_t next = p->begin + (uint32_t)(infinitive - tisse__parser_group(p, p->begin)) + 1;
  const tisse__group *sought = next < p->end && tisse__parser_is_noun(p, next) ? tisse__parser_group(p, next) : NULL;
  const bool seeks = sought && (tisse__word_is_class(p->a, sought->head, TISSE__WC_BUYER_ROLE) || tisse__lemma_opens(p->a, sought->lemma, TISSE__NOUN, "acquires")); /* "to find a buyer" */
  return infinitive->form == TISSE__INFINITIVE && tisse__group_is_class(p->a, governor, TISSE__WC_MANDATE) &&
         (studies || seeks || tisse__lemma_opens(p->a, infinitive->lemma, TISSE__VERB, "acquires") || tisse__lemma_opens(p->a, infinitive->lemma, TISSE__VERB, "subsidiaryOf"));
}

/** French: "X a proposé à Y de le racheter": what is offered with an object that was just said is done by who offers it. */
static bool is_offered(const tisse__parser *p, const tisse__group *governor, const tisse__group *infinitive)
{
  bool clitic = false;
  for (uint32_t w = infinitive->first; w < infinitive->head && p->a->language == TISSE__FRENCH; ++w) {
    clitic = clitic || (TISSE__VIEW_IS_ANY(p->a->lower[w], "le", "la", "l'", "l’", "les") && p->a->readings[w].pos == TISSE__PRON);
  }
  return clitic && infinitive->form == TISSE__INFINITIVE && tisse__group_is_class(p->a, governor, TISSE__WC_PAY);
}

static bool is_person(const tisse__parser *p, uint32_t group)
{
  return group != TISSE__NONE && tisse__class_is(p->a, tisse__referent_class(p->a, tisse__group_referent(p->a, group)), "Person");
}

/** "propose X pour diriger Y", "a choisi X pour prendre la tête de Y": whom the verb is done to will head it, where a person is put there by a firm. */
static bool gives_post(const tisse__parser *p, uint32_t governor, const tisse__group *infinitive)
{
  const tisse__group *g = tisse__parser_group(p, governor);
  if (infinitive->form != TISSE__INFINITIVE || (g->flags & TISSE__G_PASSIVE) || tisse__group_is_class(p->a, g, TISSE__WC_REPLACE) ||
      !tisse__lemma_opens(p->a, infinitive->lemma, TISSE__VERB, "leads") || !is_person(p, tisse__child(p->a, governor, TISSE__OBJECT, NULL, TISSE__NONE))) {
    return false;
  }
  return !is_person(p, g->subject) || control_of(p, governor) || tisse__lemma_opens(p->a, g->lemma, TISSE__VERB, "leads");
}

static uint32_t controller_of_verb(const tisse__parser *p, uint32_t governor, const tisse__group *infinitive)
{
  const tisse__group *g = tisse__parser_group(p, governor);
  if (gives_post(p, governor, infinitive)) {
    return tisse__child(p->a, governor, TISSE__OBJECT, NULL, TISSE__NONE);
  }
  const tisse__cue *cue = is_on_behalf(p, g, infinitive) || is_offered(p, g, infinitive) ? NULL : control_of(p, governor);
  const uint32_t controller = !cue                        ? TISSE__NONE
                              : cue->control_marker.data   ? oblique_child(p, governor, cue->control_marker)
                              : g->flags & TISSE__G_PASSIVE ? g->subject : tisse__child(p->a, governor, TISSE__OBJECT, NULL, TISSE__NONE);
  const tisse__group *c = controller == TISSE__NONE ? NULL : tisse__parser_group(p, controller);
  const bool thing = c && c->kind == TISSE__GROUP_NOUN && c->mention == TISSE__NONE &&
                     ((c->sum != TISSE__NONE && p->a->sums.items[c->sum].money) || /* "plans to pay $30m to buy X" */
                      tisse__word_is_class(p->a, c->head, TISSE__WC_EVENT) ||
                      tisse__lemma_cue(p->a, c->lemma, TISSE__NOUN, TISSE__CUE_STAGE) != TISSE__NONE);
  const uint32_t party = !c && p->a->language == TISSE__ENGLISH && (g->flags & TISSE__G_PASSIVE) && g->subject != TISSE__NONE &&
                                 tisse__word_is_class(p->a, tisse__parser_group(p, g->subject)->head, TISSE__WC_EVENT)
                             ? oblique_child(p, governor, tisse_view_of("for")) : TISSE__NONE;
  if (party != TISSE__NONE && tisse__parser_group(p, party)->mention != TISSE__NONE) {
    return party; /* "an agreement was announced for X to buy Y" */
  }
  if (!c && tisse__group_is_class(p->a, g, TISSE__WC_COUNSEL)) {
    return TISSE__NONE; /* "recommande d'acheter X" */
  }
  return !c || thing ? g->subject : controller; /* "a engagé des discussions pour racheter X": they buy nothing */
}

/** The noun group, or the head of the coordination, that ends right before the group; TISSE__NONE where there is none. */
static uint32_t noun_right_before(const tisse__parser *p, uint32_t group)
{
  if (group == p->begin || !tisse__parser_is_noun(p, group - 1)) {
    return TISSE__NONE;
  }
  const uint32_t first = tisse__parser_group(p, group - 1)->first_conjunct;
  return first != TISSE__NONE ? first : group - 1;
}

/** "The deal will see X and Y take a stake": a base form behind the object of a verb that controls it is an infinitive. */
static void read_bare_infinitive(tisse__parser *p, uint32_t verb)
{
  tisse__group *v = tisse__parser_group(p, verb);
  const uint32_t noun = noun_right_before(p, verb);
  if (noun == TISSE__NONE || noun == p->begin || v->first != v->head || !tisse_view_equal(p->a->lower[v->head], v->lemma) ||
      tisse__parser_group(p, noun)->marker.data || !tisse__parser_is_finite(p, noun - 1)) {
    return;
  }
  const tisse__cue *cue = control_of(p, noun - 1);
  if (!cue || cue->control_marker.data || tisse__is_passive(tisse__parser_group(p, noun - 1))) {
    return;
  }
  tisse__parser_link(p, noun, noun - 1, TISSE__OBJECT);
  tisse__parser_link(p, verb, noun - 1, TISSE__INFINITIVAL);
  v->form = TISSE__INFINITIVE;
  v->flags &= ~(uint32_t)TISSE__G_FINITE;
  v->opener = TISSE__NONE;
  v->subject = noun;
  v->subject_link = TISSE_LINK_EXPLICIT;
}

static uint32_t controller_of_noun(const tisse__parser *p, uint32_t noun)
{
  const uint32_t over = tisse__parser_group(p, noun)->link == TISSE__COMPLEMENT ? tisse__parser_group(p, noun)->governor : TISSE__NONE;
  if (over != TISSE__NONE && tisse__parser_is_noun(p, over) && tisse__word_is_class(p->a, tisse__parser_group(p, over)->head, TISSE__WC_PERMISSION)) {
    noun = over;
  }
  const tisse__group *g = tisse__parser_group(p, noun);
  if (g->possessor != TISSE__NONE) {
    return g->possessor;
  }
  const bool person = p->a->language == TISSE__ENGLISH && (tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, g->head, TISSE__WC_TITLE));
  if ((g->flags & TISSE__G_PROPER) || (g->mention != TISSE__NONE && (person || tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION)))) {
    return g->first_conjunct != TISSE__NONE ? g->first_conjunct : noun; /* a headline without its auxiliary: "X in talks to raise …" */
  }
  const bool permits = tisse__word_is_class(p->a, g->head, TISSE__WC_PERMISSION); /* "l'autorisation de la Commission de racheter X": not the Commission */
  for (uint32_t c = p->begin; c < p->end && !permits; ++c) {
    if (tisse__parser_group(p, c)->governor == noun && tisse__parser_group(p, c)->link == TISSE__COMPLEMENT &&
        tisse__marker_is_of(tisse__parser_group(p, c)) && tisse__parser_group(p, c)->sum == TISSE__NONE && tisse__event_over_kind(p, c) == c) { /* not "a letter of intent to buy" */
      return c;
    }
  }
  if (p->a->language == TISSE__ENGLISH && g->link == TISSE__APPOSITION && tisse__word_is_class(p->a, g->head, TISSE__WC_PERSON)) {
    return noun; /* "Ana Ruiz, the first woman to head Brixel," */
  }
  const tisse__group *above = g->governor == TISSE__NONE ? NULL : tisse__parser_group(p, g->governor);
  if (above && g->determiner == TISSE__POSSESSIVE && g->link == TISSE__COMPLEMENT && tisse__marker_is_of(g) && above->kind == TISSE__GROUP_NOUN &&
      above->link == TISSE__OBJECT && above->governor != TISSE__NONE) {
    return tisse__parser_group(p, above->governor)->subject; /* "X a fait part de sa volonté de racheter Y" */
  }
  if (g->governor != TISSE__NONE && tisse__parser_group(p, g->governor)->kind == TISSE__GROUP_VERB && g->link != TISSE__SUBJECT) {
    const uint32_t receiver = g->link == TISSE__OBJECT ? tisse__child(p->a, g->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
    if (receiver != TISSE__NONE && receiver < noun && tisse__parser_group(p, receiver)->mention != TISSE__NONE) {
      return receiver; /* "has given Y the right to buy" */
    }
    const uint32_t given = g->link == TISSE__OBJECT && tisse__group_is_class(p->a, tisse__parser_group(p, g->governor), TISSE__WC_GIVE)
                               ? oblique_child(p, g->governor, tisse_view_of("à")) : TISSE__NONE;
    if (given != TISSE__NONE) {
      return given; /* "donne à Y le droit d'acheter" */
    }
    if (g->link == TISSE__OBJECT && tisse__group_is_class(p->a, tisse__parser_group(p, g->governor), TISSE__WC_COUNSEL)) {
      return noun; /* "urged clients to buy" */
    }
    return tisse__parser_group(p, g->governor)->subject;
  }
  return TISSE__NONE;
}

/** "X arrange un crédit souscrit par Y pour racheter Z": the purpose may be the participle's agent's, so it is nobody's. */
static bool after_other_agent(const tisse__parser *p, uint32_t infinitive)
{
  const tisse__group *verb = tisse__parser_group(p, infinitive);
  if (infinitive == p->begin || verb->form != TISSE__INFINITIVE || !tisse__text_is_class(p->a, verb->marker, TISSE__WC_PURPOSE_MARKER)) {
    return false;
  }
  const tisse__group *agent = tisse__parser_group(p, infinitive - 1);
  if (agent->kind == TISSE__GROUP_NOUN && agent->mention != TISSE__NONE && agent->marker.length > 4 &&
      tisse__view_ends(agent->marker, " par")) {
    return true; /* the participle is read as a part of the marker */
  }
  if (agent->kind != TISSE__GROUP_NOUN || agent->mention == TISSE__NONE || !tisse__view_is(agent->marker, "par") || agent->governor == TISSE__NONE ||
      agent->governor == verb->governor) {
    return false;
  }
  const tisse__group *participle = tisse__parser_group(p, agent->governor);
  return participle->kind == TISSE__GROUP_VERB && participle->form == TISSE__PARTICIPLE_PAST && !(participle->flags & TISSE__G_FINITE);
}

/** "X a été retenu par la SNCF pour rénover la gare": who is chosen does it, not who chooses. */
static bool is_entrusted(const tisse__parser *p, const tisse__group *verb, const tisse__group *governor)
{
  return (governor->flags & TISSE__G_PASSIVE) && verb->form == TISSE__INFINITIVE && governor->subject != TISSE__NONE &&
         tisse__text_is_class(p->a, verb->marker, TISSE__WC_PURPOSE_MARKER) &&
         (tisse__lemma_opens(p->a, governor->lemma, TISSE__VERB, "supplies") || tisse__lemma_opens(p->a, governor->lemma, TISSE__VERB, "leads"));
}

/** French: "X a retenu Y pour lui fournir 2 000 drones": Y does it, for X. */
static uint32_t chosen_for(const tisse__parser *p, uint32_t infinitive)
{
  const tisse__group *verb = tisse__parser_group(p, infinitive);
  const tisse__group *governor = tisse__parser_group(p, verb->governor);
  if (p->a->language != TISSE__FRENCH || verb->form != TISSE__INFINITIVE || (governor->flags & TISSE__G_PASSIVE) ||
      !tisse__text_is_class(p->a, verb->marker, TISSE__WC_PURPOSE_MARKER) || !tisse__lemma_opens(p->a, governor->lemma, TISSE__VERB, "supplies")) {
    return TISSE__NONE;
  }
  bool to = false;
  for (uint32_t w = verb->first; w < verb->head; ++w) {
    to = to || TISSE__VIEW_IS_ANY(p->a->lower[w], "lui", "leur");
  }
  const uint32_t object = to ? tisse__child(p->a, verb->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  return object != TISSE__NONE && tisse__parser_group(p, object)->mention != TISSE__NONE ? object : TISSE__NONE;
}

/** "annonce que ses ventes ont doublé après avoir conquis X": who has conquered is whoever speaks, not the thing of its that grew. */
static uint32_t over_own_thing(const tisse__parser *p, uint32_t verb, uint32_t subject)
{
  const tisse__group *thing = subject == TISSE__NONE ? NULL : tisse__parser_group(p, subject);
  const tisse__group *governor = tisse__parser_group(p, verb);
  if (!thing || thing->kind != TISSE__GROUP_NOUN || thing->determiner != TISSE__POSSESSIVE || thing->mention != TISSE__NONE ||
      tisse__word_is_class(p->a, thing->head, TISSE__WC_ORGANIZATION) || tisse__word_is_class(p->a, thing->head, TISSE__WC_PERSON) ||
      tisse__lemma_denotes_party(p->a, thing->lemma) || governor->link != TISSE__COMPLETIVE || governor->governor == TISSE__NONE) {
    return subject;
  }
  const uint32_t above = tisse__parser_group(p, governor->governor)->subject;
  return above != TISSE__NONE ? above : subject;
}

/** "X a lancé une offre visant à racheter Y", "an offer aimed at buying Y": over a participle that says what a deed is for, whoever does the deed; else `subject`. */
static uint32_t doer_of_deed(const tisse__parser *p, uint32_t participle, uint32_t subject)
{
  const tisse__group *verb = tisse__parser_group(p, participle);
  const tisse__group *deed = subject == TISSE__NONE ? NULL : tisse__parser_group(p, subject);
  if (!deed || verb->link != TISSE__PARTICIPIAL || subject != verb->antecedent || deed->mention != TISSE__NONE || (deed->flags & TISSE__G_PRONOUN) ||
      !tisse__word_is_class(p->a, deed->head, TISSE__WC_EVENT) || tisse__word_is_class(p->a, deed->head, TISSE__WC_ORGANIZATION)) {
    return subject;
  }
  return controller_of_noun(p, subject);
}

/** French: "une option pour Y d'acheter": the infinitive is the noun's before the marker, and who does it stands behind that. */
static bool read_option_for(tisse__parser *p, uint32_t infinitive)
{
  tisse__group *verb = tisse__parser_group(p, infinitive);
  if (p->a->language != TISSE__FRENCH || verb->form != TISSE__INFINITIVE || !tisse__view_is(verb->marker, "de") || infinitive < p->begin + 2) {
    return false;
  }
  const tisse__group *who = tisse__parser_group(p, infinitive - 1);
  const tisse__group *what = tisse__parser_group(p, infinitive - 2);
  if (who->kind != TISSE__GROUP_NOUN || !tisse__view_is(who->marker, "pour") || what->kind != TISSE__GROUP_NOUN || what->mention != TISSE__NONE ||
      (tisse__lemma_cue(p->a, what->lemma, TISSE__NOUN, TISSE__CUE_CERTAINTY) == TISSE__NONE &&
       tisse__lemma_cue(p->a, what->lemma, TISSE__NOUN, TISSE__CUE_STAGE) == TISSE__NONE)) {
    return false;
  }
  tisse__parser_link(p, infinitive, infinitive - 2, TISSE__INFINITIVAL);
  verb->subject = infinitive - 1;
  verb->subject_link = TISSE_LINK_SHARED;
  return true;
}

/** English: "stops X from buying Y", "accuses X of supplying Y", "fines X for copying Y": the deed is of whom the verb has for its object; TISSE__NONE. */
static uint32_t told_of_object(const tisse__parser *p, uint32_t gerund)
{
  const tisse__group *verb = tisse__parser_group(p, gerund);
  const uint32_t object = p->a->language == TISSE__ENGLISH && TISSE__VIEW_IS_ANY(verb->marker, "from", "of", "for") && !(tisse__parser_group(p, verb->governor)->flags & TISSE__G_PASSIVE)
                              ? tisse__child(p->a, verb->governor, TISSE__OBJECT, NULL, TISSE__NONE) : TISSE__NONE;
  const tisse__group *g = object == TISSE__NONE ? NULL : tisse__parser_group(p, object);
  return g && object < gerund && object > verb->governor && g->sum == TISSE__NONE &&
                 (g->mention != TISSE__NONE || (g->flags & TISSE__G_PRONOUN) || tisse__word_is_class(p->a, g->head, TISSE__WC_ORGANIZATION))
             ? object : TISSE__NONE;
}

/** English: "accused X of copying Y, | days after signing with Z": behind a comma the time is that of the accusing. */
static bool is_time_aside(const tisse__parser *p, uint32_t verb, uint32_t gerund)
{
  bool comma = false;
  for (uint32_t g = verb + 1; g < gerund; ++g) {
    comma = comma || tisse__parser_is_kind(p, g, TISSE__GROUP_COMMA);
  }
  return comma && TISSE__VIEW_IS_ANY(tisse__parser_group(p, gerund)->marker, "after", "before", "since", "while", "despite", "without");
}

/** Who does what the gerund tells: the subject of the verb over it; in English "named Ana Ruiz chief executive, replacing Jon Hild" the one named, its object. */
static uint32_t controller_of_gerund(const tisse__parser *p, uint32_t gerund)
{
  const tisse__group *verb = tisse__parser_group(p, gerund);
  const tisse__group *over = tisse__parser_group(p, verb->governor);
  if (!tisse__is_passive(over) && over->form == TISSE__FINITE && verb->link != TISSE__ADVERBIAL && tisse__group_is_class(p->a, over, TISSE__WC_COUNSEL)) {
    return TISSE__NONE; /* "recommends buying X" */
  }
  const uint32_t kept = told_of_object(p, gerund);
  if (kept != TISSE__NONE) {
    return kept;
  }
  if (over->form == TISSE__PARTICIPLE_PRESENT && over->governor != TISSE__NONE && is_time_aside(p, verb->governor, gerund) && told_of_object(p, verb->governor) != TISSE__NONE) {
    return tisse__parser_group(p, over->governor)->subject;
  }
  if (p->a->language != TISSE__ENGLISH || (over->flags & TISSE__G_PASSIVE) ||
      !(tisse__group_is_class(p->a, verb, TISSE__WC_REPLACE) || tisse__group_is_class(p->a, verb, TISSE__WC_SUCCEED))) {
    return over->subject;
  }
  const uint32_t object = tisse__child(p->a, verb->governor, TISSE__OBJECT, NULL, TISSE__NONE);
  const uint32_t class_ = object == TISSE__NONE ? TISSE__NONE : tisse__referent_class(p->a, tisse__group_referent(p->a, object));
  const bool named = object != TISSE__NONE && object < gerund && (tisse__parser_group(p, object)->flags & TISSE__G_PROPER);
  return named && (class_ == TISSE__NONE || tisse__class_is(p->a, class_, "Person")) ? object : over->subject;
}

/** French: "acquiert les parts détenues par Y, pour ensuite lancer une OPA": over a participle that tells whose something is, the verb whose subject means to. */
static uint32_t over_holding(const tisse__parser *p, uint32_t infinitive)
{
  const tisse__group *verb = tisse__parser_group(p, infinitive);
  const tisse__group *participle = tisse__parser_group(p, verb->governor);
  if (p->a->language != TISSE__FRENCH || verb->form != TISSE__INFINITIVE || !tisse__text_is_class(p->a, verb->marker, TISSE__WC_PURPOSE_MARKER) ||
      participle->kind != TISSE__GROUP_VERB || participle->form != TISSE__PARTICIPLE_PAST || (participle->flags & TISSE__G_FINITE) || participle->antecedent == TISSE__NONE ||
      !tisse__lemma_opens(p->a, participle->lemma, TISSE__VERB, "subsidiaryOf")) {
    return TISSE__NONE;
  }
  uint32_t g = participle->antecedent;
  for (int steps = 0; steps < 6 && g != TISSE__NONE && tisse__parser_group(p, g)->kind != TISSE__GROUP_VERB; ++steps) {
    g = tisse__parser_group(p, g)->governor;
  }
  return g != TISSE__NONE && tisse__parser_group(p, g)->kind == TISSE__GROUP_VERB ? tisse__parser_group(p, g)->subject : TISSE__NONE;
}

void tisse__control_subjects(tisse__parser *p)
{
  for (uint32_t g = p->begin; g < p->end; ++g) {
    tisse__group *verb = tisse__parser_group(p, g);
    if (p->a->language == TISSE__ENGLISH && tisse__parser_is_finite(p, g)) {
      read_bare_infinitive(p, g);
    }
    if (verb->kind != TISSE__GROUP_VERB || verb->subject != TISSE__NONE || verb->governor == TISSE__NONE || read_option_for(p, g)) {
      continue;
    }
    const tisse__group *governor = tisse__parser_group(p, verb->governor);
    if (verb->antecedent != TISSE__NONE && verb->form != TISSE__INFINITIVE && !(verb->flags & TISSE__G_FINITE)) {
      verb->subject = verb->antecedent; /* of a past participle: what it is said of, the object of the active */
      verb->subject_link = TISSE_LINK_EXPLICIT;
    } else if (verb->link == TISSE__INFINITIVAL || verb->link == TISSE__ADVERBIAL || verb->link == TISSE__CONJUNCT) {
      const bool gerund = verb->form == TISSE__PARTICIPLE_PRESENT;
      const uint32_t over = over_holding(p, g);
      verb->subject = over != TISSE__NONE ? over
                      : after_other_agent(p, g) ? TISSE__NONE
                      : governor->kind != TISSE__GROUP_VERB ? controller_of_noun(p, verb->governor)
                      : gerund ? controller_of_gerund(p, g)
                      : chosen_for(p, g) != TISSE__NONE ? chosen_for(p, g)
                      : is_entrusted(p, verb, governor) ? governor->subject
                      : (governor->flags & TISSE__G_PASSIVE) && tisse__text_is_class(p->a, verb->marker, TISSE__WC_PURPOSE_MARKER) &&
                              oblique_child(p, verb->governor, tisse_view_of("par")) != TISSE__NONE
                          ? oblique_child(p, verb->governor, tisse_view_of("par")) /* "un crédit souscrit par X pour racheter Y" */
                          : doer_of_deed(p, verb->governor, over_own_thing(p, verb->governor, controller_of_verb(p, verb->governor, verb)));
      verb->subject_link = TISSE_LINK_SHARED;
    }
  }
}

/** "Former Brixel boss Ana Ruiz to lead Velmont": what is said of whom the headline names is not said of what he is to do. */
bool tisse__is_of_named(const tisse__analysis *a, const tisse__group *g)
{
  const tisse__group *noun = a->language == TISSE__ENGLISH && g->governor != TISSE__NONE && g->governor == g->subject ? tisse__group_at(a, g->governor) : NULL;
  return noun && noun->kind == TISSE__GROUP_NOUN && noun->mention != TISSE__NONE;
}
