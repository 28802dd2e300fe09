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

static const phrase phrases[] = {
  /* Where comments begin */
  {"laisser un commentaire", WHOLE, END}, {"laissez un commentaire", WHOLE, END}, {"ajouter un commentaire", WHOLE, END},
  {"publier un commentaire", WHOLE, END}, {"poster un commentaire", WHOLE, END}, {"laisser une reponse", WHOLE, END},
  {"reagir a cet article", WHOLE, END}, {"vos reactions", WHOLE, END}, {"commentaires", WHOLE, END}, {"commentaire", WHOLE, END},
  {"comments", WHOLE, END}, {"comment", WHOLE, END}, {"leave a comment", WHOLE, END}, {"leave a reply", WHOLE, END},
  {"post a comment", WHOLE, END}, {"add a comment", WHOLE, END}, {"join the conversation", WHOLE, END},
  {"annuler la reponse", WHOLE, END}, {"cancel reply", WHOLE, END}, {"comments are", START, END},
  {"les commentaires sont", START, END}, {"votre adresse e-mail ne sera pas publiee", START, END},
  {"votre adresse de messagerie ne sera pas publiee", START, END}, {"your email address will not be published", START, END},
  {"les champs obligatoires sont", START, END}, {"required fields are marked", START, END},
  /* Lists of other articles */
  {"le plus lu", WHOLE, LIST}, {"le plus populaire", WHOLE, LIST}, {"les plus lus", WHOLE, LIST}, {"les plus lues", WHOLE, LIST},
  {"articles les plus lus", WHOLE, LIST}, {"les plus commentes", WHOLE, LIST}, {"les plus partages", WHOLE, LIST},
  {"most read", WHOLE, LIST}, {"most popular", WHOLE, LIST}, {"trending", WHOLE, LIST}, {"trending now", WHOLE, LIST},
  {"tendances", WHOLE, LIST}, {"populaires", WHOLE, LIST}, {"articles populaires", WHOLE, LIST}, {"popular posts", WHOLE, LIST},
  {"related", LABEL, LIST}, {"related articles", LABEL, LIST}, {"related stories", LABEL, LIST}, {"related posts", LABEL, LIST},
  {"related news", LABEL, LIST}, {"related content", LABEL, LIST}, {"related coverage", LABEL, LIST}, {"more stories", WHOLE, LIST},
  {"more news", WHOLE, LIST}, {"more on this story", WHOLE, LIST}, {"you may also like", WHOLE, LIST},
  {"you might also like", WHOLE, LIST}, {"you may also be interested in", WHOLE, LIST}, {"recommended", WHOLE, LIST},
  {"recommended for you", WHOLE, LIST}, {"recommended stories", WHOLE, LIST}, {"recommended reading", WHOLE, LIST},
  {"vous aimerez aussi", WHOLE, LIST}, {"vous aimerez peut-etre", WHOLE, LIST}, {"cela pourrait vous interesser", WHOLE, LIST},
  {"ces articles pourraient vous interesser", WHOLE, LIST}, {"cela peut vous interesser", WHOLE, LIST},
  {"a ne pas manquer", WHOLE, LIST}, {"ne manquez pas", WHOLE, LIST}, {"articles similaires", WHOLE, LIST},
  {"articles lies", WHOLE, LIST}, {"articles connexes", WHOLE, LIST}, {"articles recents", WHOLE, LIST},
  {"articles recommandes", WHOLE, LIST}, {"articles associes", WHOLE, LIST}, {"derniers articles", WHOLE, LIST},
  {"nos derniers articles", WHOLE, LIST}, {"nos autres articles", WHOLE, LIST}, {"autres articles", WHOLE, LIST},
  {"dernieres actualites", WHOLE, LIST}, {"dernieres nouvelles", WHOLE, LIST}, {"dernieres infos", WHOLE, LIST},
  {"plus d'articles", WHOLE, LIST}, {"plus d'actualites", WHOLE, LIST}, {"sur le meme sujet", LABEL, LIST},
  {"sur le meme theme", LABEL, LIST}, {"dans la meme rubrique", WHOLE, LIST}, {"dans la meme categorie", WHOLE, LIST},
  {"dans l'actualite", WHOLE, LIST}, {"a la une", WHOLE, LIST}, {"l'actualite en continu", WHOLE, LIST},
  {"la redaction vous conseille", WHOLE, LIST}, {"a decouvrir aussi", LABEL, LIST}, {"latest news", WHOLE, LIST},
  {"latest stories", WHOLE, LIST}, {"latest articles", WHOLE, LIST}, {"recent posts", WHOLE, LIST}, {"recent articles", WHOLE, LIST},
  {"top stories", WHOLE, LIST}, {"editor's picks", WHOLE, LIST}, {"editors' picks", WHOLE, LIST}, {"what to read next", WHOLE, LIST},
  {"read next", LABEL, LIST}, {"keep reading", WHOLE, LIST}, {"lire aussi", START, LIST}, {"a lire aussi", START, LIST},
  {"lire egalement", START, LIST}, {"a lire egalement", START, LIST}, {"a lire sur le meme sujet", START, LIST},
  {"lisez aussi", START, LIST}, {"lisez egalement", START, LIST}, {"a lire", LABEL, LIST}, {"a voir aussi", LABEL, LIST},
  {"voir aussi", LABEL, LIST}, {"voir egalement", LABEL, LIST}, {"see also", LABEL, LIST}, {"read also", LABEL, LIST},
  {"also read", LABEL, LIST}, {"also on", LABEL, LIST},
  /* Other articles, one at a time */
  {"article precedent", LABEL, NEXT}, {"article suivant", LABEL, NEXT}, {"previous article", LABEL, NEXT},
  {"next article", LABEL, NEXT}, {"previous post", LABEL, NEXT}, {"next post", LABEL, NEXT}, {"previous story", LABEL, NEXT},
  {"next story", LABEL, NEXT}, {"up next", LABEL, NEXT}, {"precedent", LABEL, NEXT}, {"suivant", LABEL, NEXT},
  {"previous", LABEL, NEXT}, {"next", LABEL, NEXT}, {"publication precedente", LABEL, NEXT}, {"publication suivante", LABEL, NEXT},
  /* The rest is for those who pay */
  {"de cet article a decouvrir", TAIL, WALL}, {"de cet article a lire", TAIL, WALL}, {"de l'article a decouvrir", TAIL, WALL},
  {"de l'article a lire", TAIL, WALL}, {"la suite est reservee aux abonnes", TAIL, WALL}, {"la suite de cet article est reservee", START, WALL},
  {"pour lire la suite", START, WALL}, {"abonnez-vous pour lire la suite", START, WALL}, {"subscribe to continue reading", START, WALL},
  {"subscribe to read", START, WALL}, {"to continue reading", START, WALL}, {"to read the full story", START, WALL},
  {"this article is for subscribers only", START, WALL}, {"you have reached your limit of", START, WALL},
  /* Comments and the foot of the page, again */
  {"les commentaires", WHOLE, END}, {"voir les commentaires", WHOLE, END}, {"lire les commentaires", WHOLE, END},
  {"afficher les commentaires", WHOLE, END}, {"view comments", WHOLE, END}, {"show comments", WHOLE, END}, {"read comments", WHOLE, END},
  {"join the discussion", WHOLE, END}, {"connectez-vous pour commenter", WHOLE, END}, {"je me connecte pour commenter", WHOLE, END},
  {"reutiliser ce contenu", WHOLE, END}, {"mentions legales", WHOLE, END}, {"legal notice", WHOLE, END}, {"privacy policy", WHOLE, END},
  {"terms of use", WHOLE, END}, {"terms of service", WHOLE, END}, {"politique de confidentialite", WHOLE, END}, {"plan du site", WHOLE, END},
  {"a propos de l'auteur", WHOLE, END}, {"about the author", WHOLE, END}, {"about the authors", WHOLE, END},
  /* Lists, again */
  {"en direct", WHOLE, LIST}, {"le fil", WHOLE, LIST}, {"fil info", WHOLE, LIST}, {"le fil info", WHOLE, LIST}, {"le direct", WHOLE, LIST},
  {"en continu", WHOLE, LIST}, {"en ce moment", WHOLE, LIST}, {"les plus consultes", WHOLE, LIST}, {"les plus recents", WHOLE, LIST},
  {"les plus vus", WHOLE, LIST}, {"les plus recentes", WHOLE, LIST}, {"most viewed", WHOLE, LIST}, {"most shared", WHOLE, LIST}, {"most discussed", WHOLE, LIST},
  {"related topics", LABEL, LIST}, {"suggested topics", LABEL, LIST}, {"more on this topic", WHOLE, LIST}, {"more on this", WHOLE, LIST},
  {"also from this source", WHOLE, LIST}, {"more releases from this source", WHOLE, LIST}, {"explore more", START, LIST},
  {"explore more on these topics", WHOLE, LIST}, {"around the web", WHOLE, LIST}, {"from our partners", WHOLE, LIST},
  {"sponsored stories", WHOLE, LIST}, {"sponsored content", WHOLE, NEXT}, {"paid post", WHOLE, NEXT}, {"paid content", WHOLE, NEXT},
  {"partner content", WHOLE, NEXT}, {"contenus sponsorises", WHOLE, LIST}, {"contenu partenaire", WHOLE, NEXT}, {"contenu de marque", WHOLE, NEXT},
  {"publireportage", WHOLE, NEXT}, {"publi-redactionnel", WHOLE, NEXT}, {"publi-information", WHOLE, NEXT}, {"partenaire", WHOLE, NEXT},
  {"a lire ensuite", LABEL, LIST}, {"lire ensuite", LABEL, LIST}, {"a suivre", WHOLE, LIST}, {"nos recommandations", WHOLE, LIST},
  {"notre selection", WHOLE, LIST}, {"notre selection d'articles", WHOLE, LIST}, {"la selection de la redaction", WHOLE, LIST},
  {"le choix de la redaction", WHOLE, LIST}, {"articles en relation", WHOLE, LIST}, {"en relation", WHOLE, LIST},
  {"les articles du meme dossier", WHOLE, LIST}, {"dans le meme dossier", WHOLE, LIST}, {"du meme auteur", WHOLE, LIST},
  {"by the same author", WHOLE, LIST}, {"vous pourriez aimer", WHOLE, LIST}, {"pourraient vous interesser", TAIL, LIST},
  {"peuvent vous interesser", TAIL, LIST}, {"pourrait vous interesser", TAIL, LIST}, {"peut vous interesser", TAIL, LIST},
  {"a lire ailleurs", WHOLE, LIST}, {"ailleurs sur le web", WHOLE, LIST}, {"depeches precedentes", WHOLE, LIST}, {"a decouvrir", LABEL, LIST},
  {"pour aller plus loin", LABEL, LIST}, {"further reading", LABEL, LIST}, {"a ecouter", LABEL, LIST}, {"a consulter", LABEL, LIST}, {"a regarder", LABEL, LIST},
  {"lire notre article", START, LIST}, {"lire notre enquete", START, LIST}, {"lire notre dossier", START, LIST}, {"lire notre analyse", START, LIST},
  {"lire notre reportage", START, LIST}, {"notre dossier", LABEL, LIST}, {"notre enquete", LABEL, LIST}, {"notre analyse", LABEL, LIST},
  {"relire", LABEL, LIST}, {"lire", LABEL, LIST}, {"revoir", LABEL, LIST}, {"(re)lire", START, LIST}, {"(re)voir", START, LIST}, {"lire l'enquete", LABEL, LIST}, {"lire l'analyse", LABEL, LIST},
  {"lire le reportage", LABEL, LIST}, {"lire l'entretien", LABEL, LIST}, {"lire la tribune", LABEL, LIST}, {"a relire", LABEL, LIST},
  {"a revoir", LABEL, LIST}, {"watch", LABEL, LIST}, {"watch also", LABEL, LIST}, {"don't miss", LABEL, LIST}, {"explore", WHOLE, LIST},
  /* Headlines of what is seen or heard elsewhere */
  {"video", LABEL, KICKER}, {"videos", LABEL, KICKER}, {"podcast", LABEL, KICKER}, {"infographie", LABEL, KICKER}, {"diaporama", LABEL, KICKER},
  {"en images", LABEL, KICKER}, {"en video", LABEL, KICKER}, {"portfolio", LABEL, KICKER}, {"replay", LABEL, KICKER}, {"ecoutez", LABEL, KICKER},
  {"regardez", LABEL, KICKER}, {"analyse", LABEL, KICKER}, {"decryptage", LABEL, KICKER}, {"entretien", LABEL, KICKER}, {"enquete", LABEL, KICKER},
  {"reportage", LABEL, KICKER}, {"infographic", LABEL, KICKER}, {"in pictures", LABEL, KICKER}, {"analysis", LABEL, KICKER}, {"explainer", LABEL, KICKER},
  /* Letters and applications */
  {"newsletter", HEAD, CALL}, {"newsletters", HEAD, CALL}, {"the newsletter", WHOLE, CALL}, {"la newsletter", HEAD, CALL}, {"infolettre", HEAD, CALL},
  {"notre newsletter", HEAD, CALL}, {"nos newsletters", HEAD, CALL}, {"votre newsletter", HEAD, CALL}, {"recevez la", START, CALL}, {"recevez les", START, CALL},
  {"recevez par", START, CALL}, {"recevez gratuitement", START, CALL}, {"recevez toute l'actualite", START, CALL}, {"recevez toutes les", START, CALL},
  {"recevez tous les", START, CALL}, {"s'inscrire", WHOLE, CALL}, {"je m'inscris", WHOLE, CALL}, {"m'inscrire", WHOLE, CALL},
  {"inscription", WHOLE, CALL}, {"your email", WHOLE, CALL}, {"your email address", WHOLE, CALL}, {"email address", WHOLE, CALL},
  {"enter your email", START, CALL}, {"votre e-mail", WHOLE, CALL}, {"votre email", WHOLE, CALL}, {"votre adresse e-mail", WHOLE, CALL},
  {"votre adresse email", WHOLE, CALL}, {"saisissez votre", START, CALL}, {"start your day with", START, CALL}, {"get the latest", START, CALL},
  {"get the best of", START, CALL}, {"sign up here", TAIL, CALL}, {"sign up now", TAIL, CALL}, {"subscribe here", TAIL, CALL},
  {"cet article est sponsorise", START, CALL}, {"article sponsorise", START, CALL}, {"this article is sponsored", START, CALL},
  {"this post is sponsored", START, CALL}, {"lire l'article complet", WHOLE, CALL}, {"voir l'article", WHOLE, CALL}, {"decouvrir", WHOLE, CALL},
  {"lire notre article", WHOLE, CALL}, {"read the story", WHOLE, CALL}, {"read article", WHOLE, CALL}, {"read full article", WHOLE, CALL},
  {"je m'abonne a", START, CALL}, {"s'abonner a", START, CALL}, {"essayez gratuitement", START, CALL}, {"privacy notice", LABEL, LINE},
  {"suivez toute l'actualite", START, CALL}, {"suivez l'actualite", START, CALL}, {"retrouvez toute l'actualite", START, CALL},
  {"retrouvez cet article", START, LINE}, {"retrouvez l'ensemble", START, LINE}, {"rejoignez-nous", START, CALL}, {"rejoignez notre chaine", START, CALL},
  {"rejoignez la chaine", START, CALL}, {"follow @", START, LINE},
  /* Who wrote it, where it stood first */
  {"reporting by", START, LINE}, {"additional reporting by", START, LINE}, {"editing by", START, LINE}, {"our standards", LABEL, LINE},
  {"cet article est paru dans", START, LINE}, {"cet article a ete publie", START, LINE}, {"article paru dans", START, LINE},
  {"this article was originally", START, LINE}, {"this article first appeared", START, LINE}, {"this story was originally", START, LINE},
  {"appeared first on", INSIDE, LINE}, {"est apparu en premier sur", INSIDE, LINE}, {"reproduction interdite", TAIL, LINE},
  {"news provided by", WHOLE, LINE}, {"share this article", WHOLE, LINE}, {"signaler une erreur", WHOLE, LINE},
  {"(reporting by", START, LINE}, {"(additional reporting", START, LINE}, {"(writing by", START, LINE}, {"(editing by", START, LINE},
  {"(compiled by", START, LINE}, {"(redacteur", START, LINE}, {"(redige par", START, LINE}, {"(edite par", START, LINE}, {"(reportage de", START, LINE},
  {"(reportage", START, LINE}, {"(version francaise", START, LINE}, {"(avec afp)", WHOLE, LINE}, {"redige par", LABEL, LINE}, {"photo by", START, LINE},
  {"photos by", START, LINE}, {"a version of this article", START, LINE}, {"written by", HEAD, END}, {"ces entreprises recrutent", LABEL, LINE},
  {"more from", HEAD, LIST}, {"more in", HEAD, LIST}, {"plus d'articles", HEAD, LIST}, {"toute l'actualite", HEAD, LIST}, {"recommended from", HEAD, LIST},
  {"tous les articles", HEAD, LIST}, {"in your inbox", INSIDE, CALL}, {"to your inbox", INSIDE, CALL}, {"dans votre boite mail", INSIDE, CALL},
  {"dans votre boite de reception", INSIDE, CALL}, {"dans votre boite aux lettres", INSIDE, CALL}, {"par e-mail chaque", INSIDE, CALL},
  {"nos offres", WHOLE, CALL}, {"j'en profite", WHOLE, CALL}, {"profitez de l'offre", WHOLE, CALL}, {"decouvrir nos offres", WHOLE, CALL},
  {"explore our coverage", INSIDE, CALL}, {"purchase licensing rights", INSIDE, LINE}, {"advertisement scroll to continue", WHOLE, LINE},
  {"scroll to continue", WHOLE, LINE}, {"story continues", WHOLE, LINE}, {"in this article", LABEL, LIST}, {"ajouter a mes articles", WHOLE, LINE},
  {"votre abonnement vous permet", START, LINE}, {"contact presse", LABEL, LINE}, {"contacts presse", LABEL, LINE}, {"media contact", LABEL, LINE},
  {"media contacts", LABEL, LINE}, {"imprime depuis", START, LINE}, {"mots-clefs", LABEL, LINE}, {"thematiques associees", WHOLE, LINE},
  {"suivre l'auteur", WHOLE, LINE}, {"follow", WHOLE, LINE}, {"open in app", WHOLE, LINE},
  /* Buttons and menus */
  {"menu", WHOLE, LINE}, {"rechercher", WHOLE, LINE}, {"recherche", WHOLE, LINE}, {"search", WHOLE, LINE}, {"fermer", WHOLE, LINE},
  {"close", WHOLE, LINE}, {"acceder au contenu", WHOLE, LINE}, {"acceder au menu", WHOLE, LINE}, {"passer la publicite", WHOLE, LINE}, {"skip advertisement", WHOLE, LINE},
  {"ecouter", WHOLE, LINE}, {"ecouter cet article", WHOLE, LINE}, {"listen", WHOLE, LINE}, {"save", WHOLE, LINE}, {"sauvegarder", WHOLE, LINE},
  {"enregistrer", WHOLE, LINE}, {"offrir l'article", WHOLE, LINE}, {"offrir cet article", WHOLE, LINE}, {"lire plus tard", WHOLE, LINE},
  {"ajouter a mes favoris", WHOLE, LINE}, {"ajouter a vos selections", WHOLE, LINE}, {"commenter", WHOLE, LINE}, {"reagir", WHOLE, LINE},
  {"twitter", WHOLE, LINE}, {"instagram", WHOLE, LINE}, {"gift article", WHOLE, LINE}, {"gift this article", WHOLE, LINE},
  {"cgu", WHOLE, LINE}, {"cgv", WHOLE, LINE}, {"gerer mes cookies", WHOLE, LINE}, {"gestion des cookies", WHOLE, LINE},
  {"parametres des cookies", WHOLE, LINE}, {"article reserve a nos abonnes", START, LINE}, {"reserve aux abonnes", WHOLE, LINE},
  {"reserve a nos abonnes", WHOLE, LINE}, {"abonnes", WHOLE, LINE}, {"sujets", WHOLE, LINE}, {"thematiques", WHOLE, LINE}, {"topics", WHOLE, LINE},
  /* Calls, buttons, notices */
  {"partagez cet article", WHOLE, LINE}, {"partager cet article", WHOLE, LINE}, {"partager l'article", WHOLE, LINE},
  {"partagez l'article", WHOLE, LINE}, {"partager", LABEL, LINE}, {"partagez", LABEL, LINE}, {"partager sur", START, LINE},
  {"partagez sur", START, LINE}, {"partager via", START, LINE}, {"share", LABEL, LINE}, {"share this", START, LINE},
  {"share on", START, LINE}, {"share via", START, LINE}, {"tweet", WHOLE, LINE}, {"tweeter", WHOLE, LINE}, {"facebook", WHOLE, LINE},
  {"linkedin", WHOLE, LINE}, {"whatsapp", WHOLE, LINE}, {"imprimer", WHOLE, LINE}, {"print", WHOLE, LINE},
  {"copier le lien", WHOLE, LINE}, {"copy link", WHOLE, LINE}, {"advertisement", WHOLE, LINE}, {"advertisements", WHOLE, LINE},
  {"envoyer", WHOLE, LINE}, {"envoyer a un ami", START, LINE}, {"envoyer par", START, LINE}, {"publicite", WHOLE, LINE}, {"annonce", WHOLE, LINE}, {"la suite apres la publicite", WHOLE, LINE}, {"sponsored", WHOLE, NEXT},
  {"contenu sponsorise", WHOLE, NEXT}, {"story continues below", START, LINE}, {"article continues", START, LINE},
  {"continue reading", WHOLE, CALL}, {"lire plus", WHOLE, CALL}, {"lire plus d'articles", WHOLE, LINE},
  {"voir plus d'articles", WHOLE, LINE}, {"voir plus", WHOLE, LINE}, {"en savoir plus", LABEL, CALL}, {"lire la suite", WHOLE, CALL},
  {"lire l'article", WHOLE, CALL}, {"read more", LABEL, CALL}, {"read more about", START, LINE}, {"read more on", START, LINE},
  {"read more at", START, LINE}, {"read the full story", START, CALL}, {"load more", WHOLE, LINE}, {"show more", WHOLE, LINE},
  {"source et images", WHOLE, LINE}, {"sources et images", WHOLE, LINE}, {"source et image", WHOLE, LINE},
  {"accueil", WHOLE, LINE}, {"skip to content", WHOLE, LINE}, {"skip to main content", WHOLE, LINE},
  {"aller au contenu", WHOLE, LINE}, {"s'abonner", WHOLE, CALL}, {"je m'abonne", WHOLE, CALL}, {"abonnez-vous", START, CALL},
  {"inscrivez-vous a", START, CALL}, {"inscrivez-vous pour", START, CALL}, {"subscribe", WHOLE, CALL}, {"subscribe now", WHOLE, CALL},
  {"subscribe to our", START, CALL}, {"subscribe to the", START, CALL}, {"subscribe for", START, CALL}, {"sign up", WHOLE, CALL},
  {"sign up for", START, CALL}, {"sign up to", START, CALL}, {"sign up here", START, CALL}, {"get our newsletter", START, CALL},
  {"join our newsletter", START, CALL}, {"newsletter", LABEL, CALL}, {"recevez notre", START, CALL}, {"recevez nos", START, CALL},
  {"recevez chaque", START, CALL}, {"recevez l'essentiel", START, CALL}, {"rejoignez notre newsletter", START, CALL},
  {"inscrivez-vous", TAIL, CALL}, {"abonnez-vous", TAIL, CALL}, {"se connecter", WHOLE, LINE}, {"connexion", WHOLE, LINE}, {"log in", WHOLE, LINE}, {"sign in", WHOLE, LINE},
  {"suivez-nous", START, LINE}, {"retrouvez-nous", START, LINE}, {"follow us", START, LINE}, {"download our app", START, LINE},
  {"telechargez notre application", START, LINE}, {"telechargez l'application", START, LINE}, {"haut de page", WHOLE, LINE},
  {"retour en haut", WHOLE, LINE}, {"back to top", WHOLE, LINE}, {"tags", LABEL, LINE}, {"mots-cles", LABEL, LINE},
  {"etiquettes", LABEL, LINE}, {"filed under", LABEL, LINE}, {"classe dans", LABEL, LINE}, {"credits image", LABEL, LINE},
  {"credit image", LABEL, LINE}, {"credits images", LABEL, LINE}, {"credits photo", LABEL, LINE}, {"credit photo", LABEL, LINE},
  {"credits photos", LABEL, LINE}, {"credits", LABEL, LINE}, {"credit", LABEL, LINE}, {"photo", LABEL, LINE},
  {"photo credit", LABEL, LINE}, {"image credit", LABEL, LINE}, {"image credits", LABEL, LINE}, {"image", LABEL, LINE},
  {"illustration", LABEL, LINE}, {"photograph", LABEL, LINE}, {"(c)", START, LINE}, {"copyright", START, LINE},
  {"tous droits reserves", TAIL, LINE}, {"all rights reserved", TAIL, LINE}, {"pour plus d'informations", START, LINE},
  {"pour en savoir plus", START, LINE}, {"for more information", START, LINE}, {"we use cookies", START, LINE},
  {"this site uses cookies", START, LINE}, {"this website uses cookies", START, LINE}, {"nous utilisons des cookies", START, LINE},
  {"ce site utilise des cookies", START, LINE}, {"nous et nos partenaires", START, LINE}, {"we and our partners", START, LINE},
  {"en poursuivant votre navigation", START, LINE}, {"by continuing to", START, LINE}, {"accepter les cookies", WHOLE, LINE},
  {"tout accepter", WHOLE, LINE}, {"tout refuser", WHOLE, LINE}, {"accept all", WHOLE, LINE}, {"accept cookies", WHOLE, LINE},
  {"gerer les cookies", WHOLE, LINE}, {"cookie settings", WHOLE, LINE}, {"manage cookies", WHOLE, LINE},
  {"cet article vous a plu", START, LINE}, {"vous avez aime cet article", START, LINE}, {"temps de lecture", START, LINE},
  {"reading time", START, LINE}, {"min read", TAIL, LINE}, {"ecouter l'article", START, LINE}, {"listen to this article", START, LINE},
  {"article reserve aux abonnes", START, LINE}, {"deja abonne", START, LINE}, {"already a subscriber", START, LINE},
  {"this story is for subscribers", START, LINE}};

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

static tisse__furniture find_phrase(tisse_view text, tisse_view bare, bool tails, bool quoted)
{
  for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; ++i) {
    if (quoted && phrases[i].extent != WHOLE && phrases[i].extent != LABEL) {
      continue; /* What somebody says is no call of the site's. */
    }
    const bool late = phrases[i].extent == INSIDE || (phrases[i].extent == TAIL && phrases[i].what != TISSE__FURNITURE_LIST);
    if ((tails && !late) || !matches(&phrases[i], text, bare)) {
      continue;
    }
    /* "Lire aussi : Untel rachète Unetelle" carries its own headline. */
    const bool more = bare.length > strlen(phrases[i].text) + 2 && phrases[i].extent != WHOLE && phrases[i].extent != TAIL && phrases[i].extent != HEAD;
    const bool carries = more && (phrases[i].what == TISSE__FURNITURE_LIST || phrases[i].what == TISSE__FURNITURE_NEXT);
    return carries ? TISSE__FURNITURE_LINE : phrases[i].what;
  }
  return TISSE__NO_FURNITURE;
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
  tisse__furniture found = find_phrase(text, strip_end(text), false, quoted);
  if (is_long && !found) {
    tisse__buffer_clear(&buffer);
    normalise(&buffer, cut(line, line.length - END_BYTES, line.length));
    const tisse_view tail = tisse__buffer_view(&buffer);
    found = find_phrase(tail, strip_end(tail), true, quoted);
  }
  tisse__buffer_dispose(&buffer);
  return found;
}
