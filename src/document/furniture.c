/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "base/text.h"
#include "document/teaser.h"

/** How much of the line the phrase must be. */
typedef enum extent {
  WHOLE,   ///< All of it, but for punctuation at its ends.
  START,   ///< Its beginning, up to the end of a word.
  LABEL,   ///< Its beginning, with ':' or a dash behind it; or all of it.
  TAIL,    ///< Its end.
  HEAD,    ///< Its beginning, and there is little behind.
  INSIDE   ///< Anywhere.
} extent;

typedef struct phrase {
  const char *text;  ///< Folded: no capitals, no accents.
  extent extent;
  tisse__furniture what;
} phrase;

#define LINE_MAX_BYTES ((size_t)400)  ///< Longer lines are paragraphs.
#define HEAD_BYTES ((size_t)16)       ///< More behind a word than this and the line is no label;
#define NAMED_BYTES ((size_t)32)      ///< than this, where it is the name of an author or a section.
#define END_BYTES ((size_t)64)        ///< Longer than any phrase.

#define LINE TISSE__FURNITURE_LINE
#define NEXT TISSE__FURNITURE_NEXT
#define LIST TISSE__FURNITURE_LIST
#define END TISSE__FURNITURE_END
#define CALL TISSE__FURNITURE_CALL
#define WALL TISSE__FURNITURE_WALL
#define KICKER TISSE__FURNITURE_KICKER

/** How lines begin; sorted by bytes. */
static const phrase beginnings[] = {
  {"(additional reporting", START, LINE}, {"(avec afp)", WHOLE, LINE}, {"(c)", START, LINE}, {"(compiled by", START, LINE},
  {"(edite par", START, LINE}, {"(editing by", START, LINE}, {"(re)lire", START, LIST}, {"(re)voir", START, LIST},
  {"(redacteur", START, LINE}, {"(redige par", START, LINE}, {"(reportage", START, LINE}, {"(reportage de", START, LINE},
  {"(reporting by", START, LINE}, {"(version francaise", START, LINE}, {"(writing by", START, LINE}, {"a consulter", LABEL, LIST},
  {"a decouvrir", LABEL, LIST}, {"a decouvrir aussi", LABEL, LIST}, {"a ecouter", LABEL, LIST}, {"a la une", WHOLE, LIST},
  {"a lire", LABEL, LIST}, {"a lire ailleurs", WHOLE, LIST}, {"a lire aussi", START, LIST}, {"a lire egalement", START, LIST},
  {"a lire ensuite", LABEL, LIST}, {"a lire sur le meme sujet", START, LIST}, {"a ne pas manquer", WHOLE, LIST},
  {"a propos de l'auteur", WHOLE, END}, {"a regarder", LABEL, LIST}, {"a relire", LABEL, LIST}, {"a revoir", LABEL, LIST},
  {"a suivre", WHOLE, LIST}, {"a version of this article", START, LINE}, {"a voir aussi", LABEL, LIST}, {"abonnes", WHOLE, LINE},
  {"abonnez-vous", START, CALL}, {"abonnez-vous pour lire la suite", START, WALL}, {"about the author", WHOLE, END},
  {"about the authors", WHOLE, END}, {"acceder au contenu", WHOLE, LINE}, {"acceder au menu", WHOLE, LINE}, {"accept all", WHOLE, LINE},
  {"accept cookies", WHOLE, LINE}, {"accepter les cookies", WHOLE, LINE}, {"accueil", WHOLE, LINE}, {"add a comment", WHOLE, END},
  {"additional reporting by", START, LINE}, {"advertisement", WHOLE, LINE}, {"advertisement scroll to continue", WHOLE, LINE},
  {"advertisements", WHOLE, LINE}, {"afficher les commentaires", WHOLE, END}, {"ailleurs sur le web", WHOLE, LIST},
  {"ajouter a mes articles", WHOLE, LINE}, {"ajouter a mes favoris", WHOLE, LINE}, {"ajouter a vos selections", WHOLE, LINE},
  {"ajouter un commentaire", WHOLE, END}, {"aller au contenu", WHOLE, LINE}, {"already a subscriber", START, LINE},
  {"also from this source", WHOLE, LIST}, {"also on", LABEL, LIST}, {"also read", LABEL, LIST}, {"analyse", LABEL, KICKER},
  {"analysis", LABEL, KICKER}, {"annonce", WHOLE, LINE}, {"annuler la reponse", WHOLE, END}, {"around the web", WHOLE, LIST},
  {"article continues", START, LINE}, {"article paru dans", START, LINE}, {"article precedent", LABEL, NEXT},
  {"article reserve a nos abonnes", START, LINE}, {"article reserve aux abonnes", START, LINE}, {"article sponsorise", START, CALL},
  {"article suivant", LABEL, NEXT}, {"articles associes", WHOLE, LIST}, {"articles connexes", WHOLE, LIST},
  {"articles en relation", WHOLE, LIST}, {"articles les plus lus", WHOLE, LIST}, {"articles lies", WHOLE, LIST},
  {"articles populaires", WHOLE, LIST}, {"articles recents", WHOLE, LIST}, {"articles recommandes", WHOLE, LIST},
  {"articles similaires", WHOLE, LIST}, {"autres articles", WHOLE, LIST}, {"back to top", WHOLE, LINE}, {"by continuing to", START, LINE},
  {"by the same author", WHOLE, LIST}, {"cancel reply", WHOLE, END}, {"ce site utilise des cookies", START, LINE},
  {"cela peut vous interesser", WHOLE, LIST}, {"cela pourrait vous interesser", WHOLE, LIST},
  {"ces articles pourraient vous interesser", WHOLE, LIST}, {"ces entreprises recrutent", LABEL, LINE},
  {"cet article a ete publie", START, LINE}, {"cet article est paru dans", START, LINE}, {"cet article est sponsorise", START, CALL},
  {"cet article vous a plu", START, LINE}, {"cgu", WHOLE, LINE}, {"cgv", WHOLE, LINE}, {"classe dans", LABEL, LINE},
  {"close", WHOLE, LINE}, {"comment", WHOLE, END}, {"commentaire", WHOLE, END}, {"commentaires", WHOLE, END}, {"commenter", WHOLE, LINE},
  {"comments", WHOLE, END}, {"comments are", START, END}, {"connectez-vous pour commenter", WHOLE, END}, {"connexion", WHOLE, LINE},
  {"contact presse", LABEL, LINE}, {"contacts presse", LABEL, LINE}, {"contenu de marque", WHOLE, NEXT},
  {"contenu partenaire", WHOLE, NEXT}, {"contenu sponsorise", WHOLE, NEXT}, {"contenus sponsorises", WHOLE, LIST},
  {"continue reading", WHOLE, CALL}, {"cookie settings", WHOLE, LINE}, {"copier le lien", WHOLE, LINE}, {"copy link", WHOLE, LINE},
  {"copyright", START, LINE}, {"credit", LABEL, LINE}, {"credit image", LABEL, LINE}, {"credit photo", LABEL, LINE},
  {"credits", LABEL, LINE}, {"credits image", LABEL, LINE}, {"credits images", LABEL, LINE}, {"credits photo", LABEL, LINE},
  {"credits photos", LABEL, LINE}, {"dans l'actualite", WHOLE, LIST}, {"dans la meme categorie", WHOLE, LIST},
  {"dans la meme rubrique", WHOLE, LIST}, {"dans le meme dossier", WHOLE, LIST}, {"decouvrir", WHOLE, CALL},
  {"decouvrir nos offres", WHOLE, CALL}, {"decryptage", LABEL, KICKER}, {"deja abonne", START, LINE},
  {"depeches precedentes", WHOLE, LIST}, {"dernieres actualites", WHOLE, LIST}, {"dernieres infos", WHOLE, LIST},
  {"dernieres nouvelles", WHOLE, LIST}, {"derniers articles", WHOLE, LIST}, {"diaporama", LABEL, KICKER}, {"don't miss", LABEL, LIST},
  {"download our app", START, LINE}, {"du meme auteur", WHOLE, LIST}, {"ecouter", WHOLE, LINE}, {"ecouter cet article", WHOLE, LINE},
  {"ecouter l'article", START, LINE}, {"ecoutez", LABEL, KICKER}, {"editing by", START, LINE}, {"editor's picks", WHOLE, LIST},
  {"editors' picks", WHOLE, LIST}, {"email address", WHOLE, CALL}, {"en ce moment", WHOLE, LIST}, {"en continu", WHOLE, LIST},
  {"en direct", WHOLE, LIST}, {"en images", LABEL, KICKER}, {"en poursuivant votre navigation", START, LINE}, {"en relation", WHOLE, LIST},
  {"en savoir plus", LABEL, CALL}, {"en video", LABEL, KICKER}, {"enquete", LABEL, KICKER}, {"enregistrer", WHOLE, LINE},
  {"enter your email", START, CALL}, {"entretien", LABEL, KICKER}, {"envoyer", WHOLE, LINE}, {"envoyer a un ami", START, LINE},
  {"envoyer par", START, LINE}, {"essayez gratuitement", START, CALL}, {"etiquettes", LABEL, LINE}, {"explainer", LABEL, KICKER},
  {"explore", WHOLE, LIST}, {"explore more", START, LIST}, {"explore more on these topics", WHOLE, LIST}, {"facebook", WHOLE, LINE},
  {"fermer", WHOLE, LINE}, {"fil info", WHOLE, LIST}, {"filed under", LABEL, LINE}, {"follow", WHOLE, LINE}, {"follow @", START, LINE},
  {"follow us", START, LINE}, {"for more information", START, LINE}, {"from our partners", WHOLE, LIST}, {"further reading", LABEL, LIST},
  {"gerer les cookies", WHOLE, LINE}, {"gerer mes cookies", WHOLE, LINE}, {"gestion des cookies", WHOLE, LINE},
  {"get our newsletter", START, CALL}, {"get the best of", START, CALL}, {"get the latest", START, CALL}, {"gift article", WHOLE, LINE},
  {"gift this article", WHOLE, LINE}, {"haut de page", WHOLE, LINE}, {"illustration", LABEL, LINE}, {"image", LABEL, LINE},
  {"image credit", LABEL, LINE}, {"image credits", LABEL, LINE}, {"imprime depuis", START, LINE}, {"imprimer", WHOLE, LINE},
  {"in pictures", LABEL, KICKER}, {"in this article", LABEL, LIST}, {"infographic", LABEL, KICKER}, {"infographie", LABEL, KICKER},
  {"infolettre", HEAD, CALL}, {"inscription", WHOLE, CALL}, {"inscrivez-vous a", START, CALL}, {"inscrivez-vous pour", START, CALL},
  {"instagram", WHOLE, LINE}, {"j'en profite", WHOLE, CALL}, {"je m'abonne", WHOLE, CALL}, {"je m'abonne a", START, CALL},
  {"je m'inscris", WHOLE, CALL}, {"je me connecte pour commenter", WHOLE, END}, {"join our newsletter", START, CALL},
  {"join the conversation", WHOLE, END}, {"join the discussion", WHOLE, END}, {"keep reading", WHOLE, LIST},
  {"l'actualite en continu", WHOLE, LIST}, {"la newsletter", HEAD, CALL}, {"la redaction vous conseille", WHOLE, LIST},
  {"la selection de la redaction", WHOLE, LIST}, {"la suite apres la publicite", WHOLE, LINE},
  {"la suite de cet article est reservee", START, WALL}, {"laisser un commentaire", WHOLE, END}, {"laisser une reponse", WHOLE, END},
  {"laissez un commentaire", WHOLE, END}, {"latest articles", WHOLE, LIST}, {"latest news", WHOLE, LIST}, {"latest stories", WHOLE, LIST},
  {"le choix de la redaction", WHOLE, LIST}, {"le direct", WHOLE, LIST}, {"le fil", WHOLE, LIST}, {"le fil info", WHOLE, LIST},
  {"le plus lu", WHOLE, LIST}, {"le plus populaire", WHOLE, LIST}, {"leave a comment", WHOLE, END}, {"leave a reply", WHOLE, END},
  {"legal notice", WHOLE, END}, {"les articles du meme dossier", WHOLE, LIST}, {"les champs obligatoires sont", START, END},
  {"les commentaires", WHOLE, END}, {"les commentaires sont", START, END}, {"les plus commentes", WHOLE, LIST},
  {"les plus consultes", WHOLE, LIST}, {"les plus lues", WHOLE, LIST}, {"les plus lus", WHOLE, LIST}, {"les plus partages", WHOLE, LIST},
  {"les plus recentes", WHOLE, LIST}, {"les plus recents", WHOLE, LIST}, {"les plus vus", WHOLE, LIST}, {"linkedin", WHOLE, LINE},
  {"lire", LABEL, LIST}, {"lire aussi", START, LIST}, {"lire egalement", START, LIST}, {"lire ensuite", LABEL, LIST},
  {"lire l'analyse", LABEL, LIST}, {"lire l'article", WHOLE, CALL}, {"lire l'article complet", WHOLE, CALL},
  {"lire l'enquete", LABEL, LIST}, {"lire l'entretien", LABEL, LIST}, {"lire la suite", WHOLE, CALL}, {"lire la tribune", LABEL, LIST},
  {"lire le reportage", LABEL, LIST}, {"lire les commentaires", WHOLE, END}, {"lire notre analyse", START, LIST},
  {"lire notre article", WHOLE, CALL}, {"lire notre article", START, LIST}, {"lire notre dossier", START, LIST},
  {"lire notre enquete", START, LIST}, {"lire notre reportage", START, LIST}, {"lire plus", WHOLE, CALL},
  {"lire plus d'articles", WHOLE, LINE}, {"lire plus tard", WHOLE, LINE}, {"lisez aussi", START, LIST}, {"lisez egalement", START, LIST},
  {"listen", WHOLE, LINE}, {"listen to this article", START, LINE}, {"load more", WHOLE, LINE}, {"log in", WHOLE, LINE},
  {"m'inscrire", WHOLE, CALL}, {"manage cookies", WHOLE, LINE}, {"media contact", LABEL, LINE}, {"media contacts", LABEL, LINE},
  {"mentions legales", WHOLE, END}, {"menu", WHOLE, LINE}, {"more from", HEAD, LIST}, {"more in", HEAD, LIST}, {"more news", WHOLE, LIST},
  {"more on this", WHOLE, LIST}, {"more on this story", WHOLE, LIST}, {"more on this topic", WHOLE, LIST},
  {"more releases from this source", WHOLE, LIST}, {"more stories", WHOLE, LIST}, {"most discussed", WHOLE, LIST},
  {"most popular", WHOLE, LIST}, {"most read", WHOLE, LIST}, {"most shared", WHOLE, LIST}, {"most viewed", WHOLE, LIST},
  {"mots-clefs", LABEL, LINE}, {"mots-cles", LABEL, LINE}, {"ne manquez pas", WHOLE, LIST}, {"news provided by", WHOLE, LINE},
  {"newsletter", LABEL, CALL}, {"newsletter", HEAD, CALL}, {"newsletters", HEAD, CALL}, {"next", LABEL, NEXT},
  {"next article", LABEL, NEXT}, {"next post", LABEL, NEXT}, {"next story", LABEL, NEXT}, {"nos autres articles", WHOLE, LIST},
  {"nos derniers articles", WHOLE, LIST}, {"nos newsletters", HEAD, CALL}, {"nos offres", WHOLE, CALL},
  {"nos recommandations", WHOLE, LIST}, {"notre analyse", LABEL, LIST}, {"notre dossier", LABEL, LIST}, {"notre enquete", LABEL, LIST},
  {"notre newsletter", HEAD, CALL}, {"notre selection", WHOLE, LIST}, {"notre selection d'articles", WHOLE, LIST},
  {"nous et nos partenaires", START, LINE}, {"nous utilisons des cookies", START, LINE}, {"offrir cet article", WHOLE, LINE},
  {"offrir l'article", WHOLE, LINE}, {"open in app", WHOLE, LINE}, {"our standards", LABEL, LINE}, {"paid content", WHOLE, NEXT},
  {"paid post", WHOLE, NEXT}, {"parametres des cookies", WHOLE, LINE}, {"partager", LABEL, LINE}, {"partager cet article", WHOLE, LINE},
  {"partager l'article", WHOLE, LINE}, {"partager sur", START, LINE}, {"partager via", START, LINE}, {"partagez", LABEL, LINE},
  {"partagez cet article", WHOLE, LINE}, {"partagez l'article", WHOLE, LINE}, {"partagez sur", START, LINE}, {"partenaire", WHOLE, NEXT},
  {"partner content", WHOLE, NEXT}, {"passer la publicite", WHOLE, LINE}, {"photo", LABEL, LINE}, {"photo by", START, LINE},
  {"photo credit", LABEL, LINE}, {"photograph", LABEL, LINE}, {"photos by", START, LINE}, {"plan du site", WHOLE, END},
  {"plus d'actualites", WHOLE, LIST}, {"plus d'articles", WHOLE, LIST}, {"plus d'articles", HEAD, LIST}, {"podcast", LABEL, KICKER},
  {"politique de confidentialite", WHOLE, END}, {"populaires", WHOLE, LIST}, {"popular posts", WHOLE, LIST}, {"portfolio", LABEL, KICKER},
  {"post a comment", WHOLE, END}, {"poster un commentaire", WHOLE, END}, {"pour aller plus loin", LABEL, LIST},
  {"pour en savoir plus", START, LINE}, {"pour lire la suite", START, WALL}, {"pour plus d'informations", START, LINE},
  {"precedent", LABEL, NEXT}, {"previous", LABEL, NEXT}, {"previous article", LABEL, NEXT}, {"previous post", LABEL, NEXT},
  {"previous story", LABEL, NEXT}, {"print", WHOLE, LINE}, {"privacy notice", LABEL, LINE}, {"privacy policy", WHOLE, END},
  {"profitez de l'offre", WHOLE, CALL}, {"publi-information", WHOLE, NEXT}, {"publi-redactionnel", WHOLE, NEXT},
  {"publication precedente", LABEL, NEXT}, {"publication suivante", LABEL, NEXT}, {"publicite", WHOLE, LINE},
  {"publier un commentaire", WHOLE, END}, {"publireportage", WHOLE, NEXT}, {"read also", LABEL, LIST}, {"read article", WHOLE, CALL},
  {"read comments", WHOLE, END}, {"read full article", WHOLE, CALL}, {"read more", LABEL, CALL}, {"read more about", START, LINE},
  {"read more at", START, LINE}, {"read more on", START, LINE}, {"read next", LABEL, LIST}, {"read the full story", START, CALL},
  {"read the story", WHOLE, CALL}, {"reading time", START, LINE}, {"reagir", WHOLE, LINE}, {"reagir a cet article", WHOLE, END},
  {"recent articles", WHOLE, LIST}, {"recent posts", WHOLE, LIST}, {"recevez chaque", START, CALL}, {"recevez gratuitement", START, CALL},
  {"recevez l'essentiel", START, CALL}, {"recevez la", START, CALL}, {"recevez les", START, CALL}, {"recevez nos", START, CALL},
  {"recevez notre", START, CALL}, {"recevez par", START, CALL}, {"recevez tous les", START, CALL},
  {"recevez toute l'actualite", START, CALL}, {"recevez toutes les", START, CALL}, {"recherche", WHOLE, LINE}, {"rechercher", WHOLE, LINE},
  {"recommended", WHOLE, LIST}, {"recommended for you", WHOLE, LIST}, {"recommended from", HEAD, LIST},
  {"recommended reading", WHOLE, LIST}, {"recommended stories", WHOLE, LIST}, {"redige par", LABEL, LINE}, {"regardez", LABEL, KICKER},
  {"rejoignez la chaine", START, CALL}, {"rejoignez notre chaine", START, CALL}, {"rejoignez notre newsletter", START, CALL},
  {"rejoignez-nous", START, CALL}, {"related", LABEL, LIST}, {"related articles", LABEL, LIST}, {"related content", LABEL, LIST},
  {"related coverage", LABEL, LIST}, {"related news", LABEL, LIST}, {"related posts", LABEL, LIST}, {"related stories", LABEL, LIST},
  {"related topics", LABEL, LIST}, {"relire", LABEL, LIST}, {"replay", LABEL, KICKER}, {"reportage", LABEL, KICKER},
  {"reporting by", START, LINE}, {"required fields are marked", START, END}, {"reserve a nos abonnes", WHOLE, LINE},
  {"reserve aux abonnes", WHOLE, LINE}, {"retour en haut", WHOLE, LINE}, {"retrouvez cet article", START, LINE},
  {"retrouvez l'ensemble", START, LINE}, {"retrouvez toute l'actualite", START, CALL}, {"retrouvez-nous", START, LINE},
  {"reutiliser ce contenu", WHOLE, END}, {"revoir", LABEL, LIST}, {"s'abonner", WHOLE, CALL}, {"s'abonner a", START, CALL},
  {"s'inscrire", WHOLE, CALL}, {"saisissez votre", START, CALL}, {"sauvegarder", WHOLE, LINE}, {"save", WHOLE, LINE},
  {"scroll to continue", WHOLE, LINE}, {"se connecter", WHOLE, LINE}, {"search", WHOLE, LINE}, {"see also", LABEL, LIST},
  {"share", LABEL, LINE}, {"share on", START, LINE}, {"share this", START, LINE}, {"share this article", WHOLE, LINE},
  {"share via", START, LINE}, {"show comments", WHOLE, END}, {"show more", WHOLE, LINE}, {"sign in", WHOLE, LINE},
  {"sign up", WHOLE, CALL}, {"sign up for", START, CALL}, {"sign up here", START, CALL}, {"sign up to", START, CALL},
  {"signaler une erreur", WHOLE, LINE}, {"skip advertisement", WHOLE, LINE}, {"skip to content", WHOLE, LINE},
  {"skip to main content", WHOLE, LINE}, {"source et image", WHOLE, LINE}, {"source et images", WHOLE, LINE},
  {"sources et images", WHOLE, LINE}, {"sponsored", WHOLE, NEXT}, {"sponsored content", WHOLE, NEXT}, {"sponsored stories", WHOLE, LIST},
  {"start your day with", START, CALL}, {"story continues", WHOLE, LINE}, {"story continues below", START, LINE},
  {"subscribe", WHOLE, CALL}, {"subscribe for", START, CALL}, {"subscribe now", WHOLE, CALL},
  {"subscribe to continue reading", START, WALL}, {"subscribe to our", START, CALL}, {"subscribe to read", START, WALL},
  {"subscribe to the", START, CALL}, {"suggested topics", LABEL, LIST}, {"suivant", LABEL, NEXT}, {"suivez l'actualite", START, CALL},
  {"suivez toute l'actualite", START, CALL}, {"suivez-nous", START, LINE}, {"suivre l'auteur", WHOLE, LINE}, {"sujets", WHOLE, LINE},
  {"sur le meme sujet", LABEL, LIST}, {"sur le meme theme", LABEL, LIST}, {"tags", LABEL, LINE},
  {"telechargez l'application", START, LINE}, {"telechargez notre application", START, LINE}, {"temps de lecture", START, LINE},
  {"tendances", WHOLE, LIST}, {"terms of service", WHOLE, END}, {"terms of use", WHOLE, END}, {"the newsletter", WHOLE, CALL},
  {"thematiques", WHOLE, LINE}, {"thematiques associees", WHOLE, LINE}, {"this article first appeared", START, LINE},
  {"this article is for subscribers only", START, WALL}, {"this article is sponsored", START, CALL},
  {"this article was originally", START, LINE}, {"this post is sponsored", START, CALL}, {"this site uses cookies", START, LINE},
  {"this story is for subscribers", START, LINE}, {"this story was originally", START, LINE}, {"this website uses cookies", START, LINE},
  {"to continue reading", START, WALL}, {"to read the full story", START, WALL}, {"top stories", WHOLE, LIST}, {"topics", WHOLE, LINE},
  {"tous les articles", HEAD, LIST}, {"tout accepter", WHOLE, LINE}, {"tout refuser", WHOLE, LINE}, {"toute l'actualite", HEAD, LIST},
  {"trending", WHOLE, LIST}, {"trending now", WHOLE, LIST}, {"tweet", WHOLE, LINE}, {"tweeter", WHOLE, LINE}, {"twitter", WHOLE, LINE},
  {"up next", LABEL, NEXT}, {"video", LABEL, KICKER}, {"videos", LABEL, KICKER}, {"view comments", WHOLE, END},
  {"voir aussi", LABEL, LIST}, {"voir egalement", LABEL, LIST}, {"voir l'article", WHOLE, CALL}, {"voir les commentaires", WHOLE, END},
  {"voir plus", WHOLE, LINE}, {"voir plus d'articles", WHOLE, LINE}, {"vos reactions", WHOLE, END},
  {"votre abonnement vous permet", START, LINE}, {"votre adresse de messagerie ne sera pas publiee", START, END},
  {"votre adresse e-mail", WHOLE, CALL}, {"votre adresse e-mail ne sera pas publiee", START, END}, {"votre adresse email", WHOLE, CALL},
  {"votre e-mail", WHOLE, CALL}, {"votre email", WHOLE, CALL}, {"votre newsletter", HEAD, CALL}, {"vous aimerez aussi", WHOLE, LIST},
  {"vous aimerez peut-etre", WHOLE, LIST}, {"vous avez aime cet article", START, LINE}, {"vous pourriez aimer", WHOLE, LIST},
  {"watch", LABEL, LIST}, {"watch also", LABEL, LIST}, {"we and our partners", START, LINE}, {"we use cookies", START, LINE},
  {"what to read next", WHOLE, LIST}, {"whatsapp", WHOLE, LINE}, {"written by", HEAD, END},
  {"you have reached your limit of", START, WALL}, {"you may also be interested in", WHOLE, LIST}, {"you may also like", WHOLE, LIST},
  {"you might also like", WHOLE, LIST}, {"your email", WHOLE, CALL}, {"your email address", WHOLE, CALL},
  {"your email address will not be published", START, END}};

/** How they end, or what they hold. */
static const phrase endings[] = {
  {"de cet article a decouvrir", TAIL, WALL}, {"de cet article a lire", TAIL, WALL}, {"de l'article a decouvrir", TAIL, WALL},
  {"de l'article a lire", TAIL, WALL}, {"la suite est reservee aux abonnes", TAIL, WALL}, {"pourraient vous interesser", TAIL, LIST},
  {"peuvent vous interesser", TAIL, LIST}, {"pourrait vous interesser", TAIL, LIST}, {"peut vous interesser", TAIL, LIST},
  {"sign up here", TAIL, CALL}, {"sign up now", TAIL, CALL}, {"subscribe here", TAIL, CALL}, {"appeared first on", INSIDE, LINE},
  {"est apparu en premier sur", INSIDE, LINE}, {"reproduction interdite", TAIL, LINE}, {"in your inbox", INSIDE, CALL},
  {"to your inbox", INSIDE, CALL}, {"dans votre boite mail", INSIDE, CALL}, {"dans votre boite de reception", INSIDE, CALL},
  {"dans votre boite aux lettres", INSIDE, CALL}, {"par e-mail chaque", INSIDE, CALL}, {"explore our coverage", INSIDE, CALL},
  {"purchase licensing rights", INSIDE, LINE}, {"inscrivez-vous", TAIL, CALL}, {"abonnez-vous", TAIL, CALL},
  {"tous droits reserves", TAIL, LINE}, {"all rights reserved", TAIL, LINE}, {"min read", TAIL, LINE}};

#undef LINE
#undef NEXT
#undef LIST
#undef END
#undef CALL
#undef WALL
#undef KICKER

static bool is_edge(unsigned char c)
{
  return c <= ' ' || strchr(":.!?*>|-+<\"'#=[]~", c) != NULL;
}

/** Folded, each run of blanks one blank, without punctuation and counts ("12 commentaires", "Comments (3)") at its ends. */
static void normalise(tisse__buffer *out, tisse_view line)
{
  tisse__buffer folded;
  tisse__buffer_init(&folded, &out->allocator);
  tisse__fold_text(&folded, line);
  const char *end = folded.data + folded.length;
  for (const char *at = folded.data; at < end;) {
    const char *run = at;
    while (at < end && (unsigned char)*at > ' ' && (unsigned char)*at < 0x80) {
      ++at;
    }
    tisse__buffer_add(out, tisse__view(run, (size_t)(at - run)));
    if (at == end) {
      break;
    }
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    if (tisse__is_space(c)) {
      if (out->length && out->data[out->length - 1] != ' ') {
        tisse__buffer_add_byte(out, ' ');
      }
    } else if (c == 0xA9) {
      tisse__buffer_add_text(out, "(c)");
    } else if (c == 0x2013 || c == 0x2014) {
      tisse__buffer_add_byte(out, '-');
    } else if (c < 0x80 || tisse__is_letter(c)) {
      tisse__buffer_add(out, tisse__view(at, length));
    } else if (out->length && out->data[out->length - 1] != ' ' && c != 0xAD) {
      tisse__buffer_add_byte(out, ' ');
    }
    at += length;
  }
  out->failed = out->failed || folded.failed;
  tisse__buffer_dispose(&folded);
}

static tisse_view strip(tisse_view text)
{
  while (text.length && (is_edge((unsigned char)text.data[0]) || tisse__is_digit((unsigned char)text.data[0]))) {
    ++text.data;
    --text.length;
  }
  return text;
}

static tisse_view strip_end(tisse_view text)
{
  if (text.length && text.data[text.length - 1] == ')' && !tisse__view_ends(text, "(c)")) {
    size_t at = text.length - 1;
    while (at && tisse__is_digit((unsigned char)text.data[at - 1])) {
      --at;
    }
    text.length = at && text.data[at - 1] == '(' ? at - 1 : text.length;
  }
  while (text.length && is_edge((unsigned char)text.data[text.length - 1])) {
    --text.length;
  }
  return text;
}

/** `bare` is without punctuation at its ends, `text` only without it at the beginning. */
static bool matches(const phrase *self, tisse_view text, tisse_view bare)
{
  if (self->extent != TAIL && self->extent != INSIDE && (!bare.length || bare.data[0] != self->text[0])) {
    return false; /* most of them */
  }
  const size_t length = strlen(self->text);
  if (self->extent == INSIDE) {
    return text.length >= length && strstr(text.data, self->text) && strstr(text.data, self->text) + length <= text.data + text.length;
  }
  if (self->extent == WHOLE || tisse__view_is(bare, self->text)) {
    return tisse__view_is(bare, self->text);
  }
  if (self->extent == TAIL) {
    /* What ends as such a heading does is one only where it is short. */
    return (self->what != TISSE__FURNITURE_LIST || bare.length < END_BYTES) && tisse__view_ends(bare, self->text);
  }
  if (text.length <= length || !tisse__view_starts(text, self->text)) {
    return false;
  }
  const unsigned char next = (unsigned char)text.data[length];
  if (self->extent == START || self->extent == HEAD) {
    const size_t most = self->what == TISSE__FURNITURE_CALL ? HEAD_BYTES : NAMED_BYTES;
    return (self->extent == START || text.length <= length + most) && !tisse__is_letter(next) && !tisse__is_digit(next);
  }
  const char *rest = text.data + length;
  rest += *rest == ' ' && text.length > length + 1;
  return *rest == ':' || *rest == ']' || (self->what == TISSE__FURNITURE_KICKER && *rest == '.') || *rest == '|' || *rest == '>' || (*rest == '-' && rest[-1] == ' ');
}

/** The piece of a line that a phrase may be in, cut at characters. */
static tisse_view cut(tisse_view line, size_t begin, size_t end)
{
  while (begin < end && ((unsigned char)line.data[begin] & 0xC0U) == 0x80U) {
    ++begin;
  }
  while (end > begin && end < line.length && ((unsigned char)line.data[end] & 0xC0U) == 0x80U) {
    --end;
  }
  return tisse__view(line.data + begin, end - begin);
}

/** The first of the phrases whose first two bytes are not below those of the text. */
static size_t first_like(tisse_view text)
{
  size_t low = 0, high = sizeof beginnings / sizeof beginnings[0];
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (strncmp(beginnings[middle].text, text.data, 2) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The longest phrase that the line begins with. What somebody says is no call of the site's. */
static const phrase *find_beginning(tisse_view text, tisse_view bare, bool quoted)
{
  const phrase *best = NULL;
  const size_t count = sizeof beginnings / sizeof beginnings[0];
  for (size_t i = bare.length < 2 ? count : first_like(bare); i < count && strncmp(beginnings[i].text, bare.data, 2) == 0; ++i) {
    const phrase *const at = &beginnings[i];
    const bool said = quoted && at->extent != WHOLE && at->extent != LABEL;
    if (!said && matches(at, text, bare) && (!best || strlen(at->text) > strlen(best->text))) {
      best = at;
    }
  }
  return best;
}

/** The first phrase that the line ends with or holds; of a long one only calls and notices. */
static const phrase *find_ending(tisse_view text, tisse_view bare, bool is_long)
{
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; ++i) {
    if (!(is_long && endings[i].what == TISSE__FURNITURE_LIST) && matches(&endings[i], text, bare)) {
      return &endings[i];
    }
  }
  return NULL;
}

/** "Lire aussi : Untel rachète Unetelle" carries its own headline: then nothing follows. */
static tisse__furniture governs(const phrase *self, tisse_view bare)
{
  const bool more = bare.length > strlen(self->text) + 2 && (self->extent == START || self->extent == LABEL);
  return more && (self->what == TISSE__FURNITURE_LIST || self->what == TISSE__FURNITURE_NEXT) ? TISSE__FURNITURE_LINE : self->what;
}

tisse__furniture tisse__furniture_find(const tisse_allocator *allocator, tisse_view line)
{
  if (line.length > LINE_MAX_BYTES) {
    return TISSE__NO_FURNITURE;
  }
  const bool quoted = tisse__view_starts(line, "«") || tisse__view_starts(line, "“") || tisse__view_starts(line, "\"");
  /* Only both ends of a long line are looked at: most lines are paragraphs. */
  const bool is_long = line.length > 2 * END_BYTES;
  tisse__buffer buffer;
  tisse__buffer_init(&buffer, allocator);
  normalise(&buffer, is_long ? cut(line, 0, END_BYTES) : line);
  const tisse_view text = strip(tisse__buffer_view(&buffer));
  const phrase *found = find_beginning(text, strip_end(text), quoted);
  if (!found && !quoted && !is_long) {
    found = find_ending(text, strip_end(text), false);
  }
  tisse__furniture what = found ? governs(found, strip_end(text)) : TISSE__NO_FURNITURE;
  if (!found && !quoted && is_long) {
    tisse__buffer_clear(&buffer);
    normalise(&buffer, cut(line, line.length - END_BYTES, line.length));
    const tisse_view tail = tisse__buffer_view(&buffer);
    found = find_ending(tail, strip_end(tail), true);
    what = found ? found->what : TISSE__NO_FURNITURE;
  }
  tisse__buffer_dispose(&buffer);
  return what;
}
