/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/**
 * @file trigger.h
 * A word that opens frames, and what it finds.
 *
 *   trigger ──pieces──▶ the expression is there ──arguments──▶ ends ──bridge──▶ ends that were said before
 *                                                └─sum, product─┘                    └──▶ drafts of claims
 */
#ifndef TISSE_EXTRACT_TRIGGER_H
#define TISSE_EXTRACT_TRIGGER_H

#include <stddef.h>
#include <string.h>

#include "extract/analysis.h"

typedef struct tisse__trigger {
  tisse__analysis *a;
  uint32_t group;                       ///< Of the head word.
  uint32_t word;
  bool adjective;                       ///< An adjective inside or beside a noun group.
  bool marker;                          ///< A marker that opens a frame: "sous la direction de".
  const tisse__entry *entry;
  uint32_t constituents[TISSE__CONSTITUENTS_MAX];  ///< Groups, TISSE__NONE for particles and prefixes.
  uint32_t constituent_count;
  uint32_t last_word;
  uint32_t product;                     ///< Group of what is supplied, once found.
  bool own_sum;                         ///< Only a sum that is the trigger's own counts, not one of the verb over it.
  bool of_supply;                       ///< The frame is one of supplying: a product stands for its owner.
  bool of_whole;                        ///< The frame is one of buying, or of value: a division is not its owner, nor is a plant.
  bool heads;                           ///< The frame is one of heading: who runs a plant does not head whose it is.
  bool founds;                          ///< The frame is one of founding: "avec X" did so too.
  bool raises;                          ///< The frame is one of raising money: "après une levée de 20 millions, X …".
  bool owns;                            ///< The frame is one of having subsidiaries: goods are none.
  bool makes;                           ///< The frame is one of making: goods in front of their kind are what is made.
  bool partners;                        ///< The frame is one of working together: "un vaccin développé avec Y" is somebody's and Y's.
  bool one_way;                         ///< The frame's relation has a direction: who is beside the subject does the same.
} tisse__trigger;

/** What one frame found. */
typedef struct tisse__filling {
  tisse__ends subjects, objects;
  uint32_t sum, quantity, product;      ///< Sums and a group, or TISSE__NONE.
  bool bracketed;                       ///< The sums stand in brackets behind the subjects, to each its own.
  bool lost;                            ///< It came to nothing: another was told to get what the subjects bid for (bidder.c).
} tisse__filling;

/** A filling without ends. */
static inline void tisse__filling_begin(tisse__filling *f, uint32_t sum, uint32_t quantity, uint32_t product)
{
  tisse__ends_begin(&f->subjects, 0);
  tisse__ends_begin(&f->objects, 0);
  memset((char *)f + offsetof(tisse__filling, sum), 0, sizeof *f - offsetof(tisse__filling, sum)); /* all that stands behind the ends, which are large */
  f->sum = sum;
  f->quantity = quantity;
  f->product = product;
}

/* ---- Pieces: constituent.c ---- */

/** Are all pieces of the entry there? Puts their groups, and the last word of the expression. */
bool tisse__trigger_match(tisse__trigger *t);
/** What the trigger has not that the frame asks for beside its ends (frame_needs.c); NULL where nothing is missing. */
const char *tisse__frame_lacks(const tisse__trigger *t, const tisse__frame *frame);

/** Is the group the trigger's own or one of its pieces? */
bool tisse__trigger_holds(const tisse__trigger *t, uint32_t group);
/** Is the group one of the pieces? */
bool tisse__trigger_has_piece(const tisse__trigger *t, uint32_t group);
/** Does the group hang on the trigger, at most over a sum, an object or a complement that has no use for it? */
bool tisse__trigger_reaches(const tisse__trigger *t, uint32_t group);

/** "a power purchase agreement with Y", "a supply deal", "a contract": one sells to the other, which is no partnership. */
bool tisse__trigger_is_sale(const tisse__trigger *t);

/* ---- Ends: argument.c, bridge.c ---- */

/** "a remporté, avec X, un contrat": what commas close off between the verb and its object is beside the subject, or may be: not whom the deal is with. */
bool tisse__is_beside(const tisse__analysis *a, uint32_t group);

/** The ends at the first of the arguments that has any. `avoid`: the referent at the other end, or TISSE__NONE. */
void tisse__trigger_fill(const tisse__trigger *t, const tisse__argument *wanted, uint32_t count, const uint32_t *classes, uint32_t avoid,
                         tisse__ends *out);
void tisse__ends_drop(tisse__ends *ends, uint32_t referent);
/** Ends that are none for the frame: ends_drop.c */
void tisse__ends_drop_events(tisse__ends *ends);
void tisse__ends_drop_takeovers(const tisse__analysis *a, const tisse__frame *frame, tisse__ends *ends);
/** Drops from those who are supplied whose goods "leurs" says to be the subjects' own together. ends_drop.c */
void tisse__ends_drop_shared(const tisse__analysis *a, const tisse__frame *frame, const tisse__ends *subjects, tisse__ends *objects);
void tisse__ends_drop_platforms(const tisse__analysis *a, const tisse__ends *makers, tisse__ends *goods);
/** One end is there, the other is the other party of the deal that the words point to. */
void tisse__trigger_bridge(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *subject_classes,
                           const uint32_t *object_classes);
/** French: "contribue au chiffre d'affaires de Y": what the verb puts something into is told, and is no round. */
bool tisse__puts_into_other(const tisse__trigger *t);
/** "The round, led by X, values Y at N", "took part in the round, which values Y": whose the round is that the trigger is, or has as a piece. */
uint32_t tisse__valued_by_round(const tisse__trigger *t);
/** "SoftBank sold Nvidia shares for $5.8bn": who sells shares of another raises nothing by it (stake.c). */
bool tisse__sells_of_other(const tisse__trigger *t, const tisse__frame *frame);
/** "renforce sa participation majoritaire", "raised its stake from 60 per cent to 75": who has more than half (in thousandths) buys no control by it (stake.c). */
bool tisse__has_majority(const tisse__trigger *t, int64_t half);
/** "a vendu ses parts (à Z)": in the firm of which the seller was just told to have a share, and in no other (stake.c). */
bool tisse__bridge_own_share(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes);
/** "said Velmont CEO and co-founder Ana Ruiz": who has the second post has the first (first_post.c). */
void tisse__bridge_first_post(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f);
/** "signed a deal with Y to supply trains": what the verb does it does for the other party of the agreement that it completes (agreed.c). */
void tisse__bridge_agreed(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *subject_classes, const uint32_t *object_classes);
/** "l'entrée de X à son capital": of a firm that the possessive means, so that the one behind "de" is who enters; "la part de X dans les ventes de Y" (stake.c). */
bool tisse__capital_is_own(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** Weak links at both ends are one guess too many (guessed.c). */
bool tisse__both_guessed(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** Where a share is told of and no firm whose it is: the one into which others were just told to have put money (stake.c), or TISSE__NONE. */
uint32_t tisse__stake_told_before(const tisse__analysis *a, uint32_t group, const tisse__filling *f);
/** "X, qui détient 34 %, s'y oppose": the object that no words say is the firm that the sentences before are about, where the frame lets it. */
void tisse__trigger_bridge_topic(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes);
/** The one firm that the text has just told the buyer to buy or to put money into; TISSE__NONE where there is none, or several. */
uint32_t tisse__bought_by(const tisse__analysis *a, uint32_t sentence, uint32_t buyer);
/** "ne remettra pas au pot", "n'avait pas souhaité remettre au pot": does a verb of putting money in, or one over its infinitive, stand negated? (bridge_topic.c) */
bool tisse__denies_share(const tisse__trigger *t, const tisse__frame *frame);
/** Is the group a time: "au printemps", "in May"? (role.c) */
bool tisse__says_when(const tisse__analysis *a, const tisse__group *g);
/** Beside whom the known party, a client or a supplier of nobody said, is told of: the firm that the sentences before are about, or the one that it has just bought; TISSE__NONE. */
uint32_t tisse__firm_beside(const tisse__analysis *a, uint32_t group, uint32_t known);
/** "Y, le principal client", "another customer, Z": the subject that no words say, where the frame lets it (role.c). */
void tisse__trigger_bridge_role(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes);
/** "L'autre candidat, X", "Y a jeté l'éponge": the object that no words say is the firm that the text tells to be for sale (bidder.c). */
void tisse__trigger_bridge_sale(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes);
/** "Deux candidats …. Le premier, X, …", "One, Y, …": the noun of those of whom it is one, absent where nobody is. */
tisse_view tisse__one_of_bidders(const tisse__analysis *a, uint32_t group);
/** "Le vendeur, Z, a reçu une offre de X": what X bids for is what Z sells, and not Z. */
void tisse__sale_by_seller(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f);
/** "la cession de X", "reprendre Y": keeps the firm for sale where the words say no buyer. */
void tisse__sale_note(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "X investit dans Y. L'opération valorise l'entreprise …", "à une valorisation de …": Y is valued, not who puts money in. */
void tisse__trigger_bridge_valued(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f);
/**
 * "la concurrence de X", "des rivaux comme X" without whose: whose place in the market the sentence speaks of just before. `classes` are those
 * of the missing end.
 */
void tisse__trigger_bridge_rival(const tisse__trigger *t, tisse__filling *f, const uint32_t *classes);

/** "recalls the yoghurt made by Y", "abandonne le Boeing 737": why the goods are not the subject's make; NULL where nothing speaks against it. refuse_made.c */
const char *tisse__refuses_goods_of_other(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "bought Brixel chips", "a acheté des puces Brixel": several goods under a name, and no firm; French "les parfums Brixel" may be one. refuse_made.c */
bool tisse__is_several_goods(const tisse__analysis *a, const tisse__end *end);
/** "sold its Brixel jets": one's own goods under a name belonged to one as no firm does. */
bool tisse__is_of_goods(const tisse__trigger *t, const tisse__filling *f);
/** "assemble la Zorvex aux côtés de la Plim": what is beside goods is goods, and makes none. */
void tisse__drop_goods_beside(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f);

/* ---- Posts: post.c ---- */

/** Is it the head of a part, or second to the head: "Burberry finance director X"? frame_refuse.c */
bool tisse__heads_part(const tisse__trigger *t, const tisse__frame *frame);
/** Why the post heads nothing: the second to the head, honorary, the head of a part, only aspired to; NULL where nothing speaks against it. refuse_post.c */
const char *tisse__refuses_post(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "Le PDG de X a démissionné": keeps whose post is spoken of where the frame of the noun finds no holder. */
void tisse__post_note(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** Keeps the post that the last of the drafts from `first` on tells of. */
void tisse__posts_learn(tisse__analysis *a, size_t first);
/** "le patron d'A, X, et celui de B, Y", "douze achats, dont celui de B": the noun that "celui de" stands for, absent where it is not plain. */
tisse_view tisse__stands_for_noun(const tisse__analysis *a, uint32_t group);
/**
 * "Y, remplacé par X", "son successeur, X", "X prendra ses fonctions en mai": the company that the one who goes, or comes, was said to head, or whose
 * post was just spoken of.
 */
void tisse__trigger_bridge_post(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f);
/** "Il en est le directeur général", "she is its founder": the pronouns tell the person from the firm. */
bool tisse__is_he_of_it(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "Séisme chez Nestlé : X est limogé", "Coup at Nestlé: X ousted": the firm in which the headline's opening is; TISSE__NONE where it names none, or the holder's group tells another trade. post_scene.c */
uint32_t tisse__scene_firm(const tisse__analysis *a, uint32_t sentence, uint32_t holder);
/** "Chief executive X said": the one firm that the sentences before are about, by how many of them have it as subject; TISSE__NONE where two vie. post_scene.c */
uint32_t tisse__speaking_firm(const tisse__analysis *a, uint32_t before);
/** "Carrefour : le PDG Alexandre Bompard": the company that the headline opens with. */
void tisse__trigger_bridge_head(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f, const uint32_t *classes);
/** "Y a nommé X directeur général. X prendra ses fonctions en mai": what was named before is to come too. Once all sentences are read. */
void tisse__posts_settle(tisse__analysis *a);

/** "X and Y formed a venture. It was wound up in March": what the sentence says is over of what the last one told. False: no memory. (ended_later.c) */
bool tisse__endings_tell(tisse__analysis *a, uint32_t sentence);
/** "X, jusqu'ici filiale de Y", "X, alors patron de Y": what was so till now, or then, has ended. till_now.c */
void tisse__till_now_settle(tisse__analysis *a);

/* ---- Sums and products: sum.c, product.c ---- */

/** The firm with whose name the name of goods begins ("Boeing 737"), TISSE__NONE where it does not; `last` is where that ends. */
uint32_t tisse__maker_named(tisse__analysis *a, uint32_t group, uint32_t *last);
/** The firm whose name stands in front of the trigger, a name of goods: "treize Airbus A321XLR". */
void tisse__maker_in_front(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/** With whom (the group behind `marker`) the talks are that are about the trigger, a noun: "discute avec Y d'une fusion". */
void tisse__talks_partner(const tisse__trigger *t, tisse_view marker, const uint32_t *classes, uint32_t avoid, tisse__ends *out);
/** Whose talks they are. */
void tisse__talks_party(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/** "X et Y discutent d'une fusion": those who talk, with nobody else. */
void tisse__talks_parties(const tisse__trigger *t, const uint32_t *classes, uint32_t avoid, tisse__ends *out);

/** "la Peugeot e-208 et la Tesla Model 3": of a maker in front is what is called with it, not what else is in the series. */
void tisse__drop_other_makes(const tisse__trigger *t, tisse__filling *f);

/** "un rapprochement de leurs activités spatiales", "a merger of their cable units": some parts of each are put together, and no firm buys the other. */
bool tisse__merges_parts(const tisse__trigger *t);

/** "X and Y settled a suit brought by Z": the two do not sue each other. */
bool tisse__is_suit_of_third(const tisse__trigger *t, const tisse__frame *frame);

/** French: "X et Y se sont alliés à Z": not to each other. */
bool tisse__is_allied_to_third(const tisse__trigger *t, const tisse__frame *frame);
/** Why those who are named beside each other have nothing of this to do with each other: the other's contract, count or market. NULL where nothing says so. */
const char *tisse__peer_refuses(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** Of given mentions whose kind nothing tells: "Patties launched Arriba" is of goods as likely as of a firm, where no word makes a person of who does. */
bool tisse__is_given_thing(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "à la barre du tribunal", "at the helm of the ministry": what is headed there is no firm that the text names elsewhere. */
bool tisse__heads_court(const tisse__trigger *t);
/** "a quitté un poste chez X": some post, which need not be the head's. */
bool tisse__leaves_some_post(const tisse__trigger *t, const tisse__frame *frame);
/** English: "took the easyJet contract from Y": it was Y's customer, and Y is none. */
bool tisse__takes_customer_of(const tisse__trigger *t, const tisse__filling *f);
/** French: "le stade verra s'affronter X et Y": those behind it do. */
bool tisse__sees_others_compete(const tisse__trigger *t);
/** French: "a livré au centre de Y | le calculateur", "en fabriquera les pales": the customer is none of whom the goods are told to be. */
bool tisse__is_of_other_goods(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "Y, which bought a 20% stake in its reactor business, X": whoever buys a share of it is not whose it is. */
bool tisse__is_of_seller(const tisse__trigger *t, const tisse__filling *f);
/** "s'adosse à X | pour ses achats": who is leant on for work, or for what is bought and sold, has no share. */
bool tisse__leans_for_work(const tisse__trigger *t, const tisse__frame *frame);
/** "se sépare de son fournisseur X": of a supplier or a partner one parts, and it was no subsidiary. */
bool tisse__sheds_partner(const tisse__trigger *t, const tisse__filling *f);
/** "Founded by former employees of X": people of X's, and not X. */
bool tisse__is_by_people_of(const tisse__trigger *t, const tisse__filling *f);
/** "Meta launched its own model", "sa propre puce": goods that are said to be nobody else's. */
bool tisse__says_own(const tisse__analysis *a, uint32_t group);
/** "X signe la cession de ses magasins pour une valeur d'entreprise de N": what changes hands is worth it, and not who sells. */
bool tisse__is_price_of_goods(const tisse__trigger *t, const tisse__filling *f);
/** "X's acquisition of a 20% stake in Y", "le rachat de la participation de X dans Y": what is bought is a share, not the firm that holds it, nor one that the deal before was about. */
bool tisse__is_of_share(const tisse__trigger *t, const tisse__filling *f);
/** "détient 30 % du marché", "vend la moitié de ses légumes": a share of what is no firm. */
bool tisse__is_share_of_no_firm(const tisse__trigger *t, const tisse__frame *frame, uint32_t quantity);
/** "the Detroit carmaker will take a stake": of a frame for places, is who does it no place that stands for itself in front of the words? */
bool tisse__holds_without_place(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "X lui rachète les 30 % | qu'elle détient dans Z": who buys a share is not the one who holds it. */
bool tisse__holds_what_it_buys(const tisse__trigger *t, const tisse__filling *f);
/** "buys the 49% of X | that it does not already own", "les 49 % qu'il ne détient pas encore": the part that is left, and no denial. */
bool tisse__is_part_not_held(const tisse__trigger *t);
/** English: "Halden maintains 40 buses | operated by Marden": of the goods that the participle is said of, the customer is no owner that is told. */
bool tisse__has_no_owner(const tisse__trigger *t, const tisse__frame *frame);
/** French: "X et ses marques (A et B), dont le capital est détenu par Y": brands have no capital. */
bool tisse__is_capital_of_brands(const tisse__trigger *t, const tisse__frame *frame);
/** French: "distribuer les parts aux actionnaires de X, dont Y": whose they are is told behind the noun, and no subject has them. */
bool tisse__are_of_another(const tisse__trigger *t, const tisse__frame *frame);
/** Has the sentence any sum of money (or quantity)? */
bool tisse__sentence_has_sum(const tisse__analysis *a, uint32_t sentence, bool money);
/** The first sum of money (or quantity) inside the group, its marker included; TISSE__NONE where there is none. */
uint32_t tisse__group_sum(const tisse__analysis *a, uint32_t group, bool money);
/** The sum of money (or quantity) that hangs on the trigger: in its group, an object, a complement, a marked group; TISSE__NONE where none does. */
uint32_t tisse__trigger_sum(const tisse__trigger *t, bool money);
/** The sum of money that is told of an event noun: in its group, behind it, by its verb; TISSE__NONE where none is. */
uint32_t tisse__event_sum(tisse__analysis *a, uint32_t group);
/** "X (72 millions)": the bare sum of money that brackets hold right behind the group; TISSE__NONE where none do. */
uint32_t tisse__sum_in_brackets(const tisse__analysis *a, uint32_t group);
/** The first such sum behind a name of the sentence; TISSE__NONE where none is. */
uint32_t tisse__sum_of_any(const tisse__analysis *a, uint32_t sentence);
/** Is it what one party puts in: "à hauteur de 1 milliard"? */
bool tisse__sum_is_share(const tisse__analysis *a, uint32_t sum);
/** Is it what a round of financing brings in all: "un tour de table de 32 M€"? */
bool tisse__sum_is_round(const tisse__analysis *a, uint32_t sum);
/** "raised its price by $2": where the sum is the object of the relation, the verb's own object must be money or what brings it. */
bool tisse__trigger_owns_sum(const tisse__trigger *t);
/** Is the verb's object money that one raises, or a round? Not "décroche un contrat de 400 millions". */
bool tisse__trigger_raises_funds(const tisse__trigger *t);
/** Rivals, heads and products have no price: there a sum nearby is another thing's. */
bool tisse__frame_takes_sum(const tisse__analysis *a, const tisse__frame *frame);
/** "20 Airbus", "ses Boeing": a maker's name that is counted or owned stands for its goods. */
bool tisse__names_goods(const tisse__analysis *a, uint32_t group);
/** The group that names the product at one of the frame's places for it, TISSE__NONE where none does. */
uint32_t tisse__trigger_product(const tisse__trigger *t, const tisse__frame *frame);
/** English: "an iPhone and Android app", "games for phones, Android and PC": out of what is made goes what another is known to make and the goods only run on. */
void tisse__drop_platforms(const tisse__trigger *t, const tisse__frame *frame, tisse__filling *f);

/* ---- Drafts: draft.c, event.c (news of deals). False where memory ran out ---- */

/** Does the frame take both parties at one place ("X et Y s'allient")? */
bool tisse__frame_is_plural(const tisse__frame *frame);
/** Drafts of all pairs that the filling gives. */
bool tisse__trigger_draft(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** Has one of the last claims the sum? That two work together costs nothing of itself. */
bool tisse__sum_is_taken(const tisse__analysis *a, uint32_t sum);
/** The draft said again of the clauses that go without its verb: "A works with B, C with D". draft_gapped.c */
bool tisse__gapped_drafts(tisse__analysis *a, const tisse__draft *draft);
/** Gives the draft its standing, speaker and evidence, and keeps it unless the sentence has said it already. */
bool tisse__draft_push(tisse__analysis *a, tisse__draft draft);
/** The claim again, as the group tells it with this sum: its parties stand there, and who said it before says nothing of this. */
tisse__draft tisse__draft_again(const tisse__analysis *a, uint32_t group, const tisse__draft *before, uint32_t sum);
/** The same where the sum is its price: how it stands is known. */
tisse__draft tisse__draft_priced(const tisse__analysis *a, uint32_t group, const tisse__draft *before, uint32_t sum);
#define TISSE__NEWS_REACH 4  /* sentences behind a claim in which the next two look for more of it */
/** "L'accord a été suspendu": news of the standing of the deal that was named last. */
bool tisse__event_take_up(tisse__analysis *a, uint32_t group);
/** "L'américain paiera 2 milliards", "Montant : 2 milliards": the price of what was just told to be bought or invested in. price.c */
bool tisse__price_take_up(tisse__analysis *a, uint32_t group);

/** Why the frame is not meant though its words are there, in words for the explanation; NULL where nothing speaks against it. */
const char *tisse__frame_refuses(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** The same, once its ends are found. */
const char *tisse__frame_refuses_ends(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** The noun among the trigger and the pieces of its expression, by number; NULL where the piece is none. frame_sale.c */
const tisse__group *tisse__noun_piece(const tisse__trigger *t, uint32_t piece, uint32_t *group);
/** The same where it is an event, "contrat", "accord"; TISSE__NONE where it is none. frame_sale.c */
uint32_t tisse__event_piece(const tisse__trigger *t, uint32_t piece);
/** "signe un accord de cession avec X", "un protocole de rachat", "their merger agreement": who sell and buy do not work together. frame_sale.c */
bool tisse__is_of_sale(const tisse__trigger *t);
/**
 * "signe avec X un contrat portant sur la fourniture de portes", "un contrat d'approvisionnement": goods go from one to the other, which is no
 * partnership; the words don't say from whom. frame_sale.c
 */
bool tisse__is_of_delivery(const tisse__trigger *t);

/** French: "a conclu avec X un accord pour la fourniture de Z à ses usines": who signs has it delivered to its own, and sells nothing. */
bool tisse__is_for_own(const tisse__trigger *t, const tisse__frame *frame);
/** "acquiert 30 000 actions de Y auprès de X": who sells shares supplies nobody. frame_sale.c */
bool tisse__is_of_shares(const tisse__trigger *t);
/** "East Hartford jet-engine builder X": with the goods between, an unknown name in front of their maker tells where that sits, or which ones they are. maker.c */
bool tisse__is_seat_before_goods(const tisse__analysis *a, uint32_t mention, uint32_t maker);
/** "a engrangé 40 milliards de revenus", "recevra 2 milliards de commandes de Y": what is earned is neither raised nor put in. sum.c */
bool tisse__sum_is_earned(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "un plan d'investissement de X, estimé à 1 milliard": what is put at a sum is the plan, and not X. sum.c */
bool tisse__is_cost_of_deal(const tisse__trigger *t);
/** Is the value that of what the sentence says is bought, and not the buyer's? */
bool tisse__is_value_of_bought(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);
/** "cède 25 % de sa filiale Y": who keeps the rest of what is its own has not left. */
bool tisse__keeps_rest(const tisse__trigger *t, const tisse__frame *frame, const tisse__filling *f);

/** "X et Y signent un accord avec Z": not with each other. */
bool tisse__is_with_third(const tisse__trigger *t, const tisse__frame *frame);

#endif
