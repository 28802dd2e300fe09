/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/html_tree.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { NEVER = 4096, SOFT = 8192, HEADER = 16384 };  ///< Of a name, beside the flags of nodes; none is stored.

typedef struct element_name {
  const char *name;
  uint16_t flags;
  uint8_t role;
} element_name;

#define B TISSE__NODE_BLOCK
#define L (TISSE__NODE_BLOCK | TISSE__NODE_LIST)

/** Sorted by name. */
static const element_name element_names[] = {
  {"a", TISSE__NODE_LINK, 0}, {"address", B, 0}, {"article", B, 0}, {"aside", B | SOFT, 0}, {"audio", NEVER, 0},
  {"blockquote", B, TISSE__ROLE_QUOTE}, {"body", B, 0}, {"br", TISSE__NODE_BREAK, 0}, {"button", NEVER, 0}, {"canvas", NEVER, 0},
  {"caption", B, TISSE__ROLE_CAPTION}, {"center", B, 0}, {"dd", B, TISSE__ROLE_ITEM}, {"details", B, 0}, {"dialog", B | SOFT, 0}, {"dir", L, 0}, {"div", B, 0},
  {"dl", L, 0}, {"dt", B, TISSE__ROLE_ITEM}, {"embed", NEVER, 0}, {"fieldset", B, 0}, {"figcaption", B, TISSE__ROLE_CAPTION},
  {"figure", B, 0}, {"footer", B | SOFT, 0}, {"form", B | SOFT, 0}, {"h1", B, TISSE__ROLE_TITLE}, {"h2", B, TISSE__ROLE_HEADING},
  {"h3", B, TISSE__ROLE_HEADING}, {"h4", B, TISSE__ROLE_HEADING}, {"h5", B, TISSE__ROLE_HEADING}, {"h6", B, TISSE__ROLE_HEADING},
  {"head", NEVER, 0}, {"header", B | HEADER, 0}, {"hr", B, 0}, {"html", B, 0}, {"iframe", NEVER, 0}, {"input", NEVER, 0},
  {"legend", B, 0}, {"li", B, TISSE__ROLE_ITEM}, {"main", B, 0}, {"map", NEVER, 0}, {"math", NEVER, 0}, {"menu", L | SOFT, 0},
  {"nav", B | SOFT, 0}, {"noscript", NEVER, 0}, {"object", NEVER, 0}, {"ol", L, 0}, {"optgroup", NEVER, 0}, {"option", NEVER, 0},
  {"p", B, TISSE__ROLE_PARAGRAPH}, {"picture", NEVER, 0}, {"pre", B, TISSE__ROLE_PARAGRAPH}, {"script", NEVER, 0}, {"section", B, 0},
  {"select", NEVER, 0}, {"style", NEVER, 0}, {"summary", B, 0}, {"svg", NEVER, 0}, {"table", L, 0}, {"tbody", B, 0},
  {"td", B, TISSE__ROLE_CELL}, {"template", NEVER, 0}, {"textarea", NEVER, 0}, {"tfoot", B, 0}, {"th", B, TISSE__ROLE_CELL},
  {"thead", B, 0}, {"title", NEVER, 0}, {"tr", B, 0}, {"ul", L, 0}, {"video", NEVER, 0}};

#undef B
#undef L

static int compare_name(const void *key, const void *item)
{
  return strcmp(key, ((const element_name *)item)->name);
}

static element_name name_find(const xmlChar *name)
{
  const element_name *found = bsearch(name, element_names, sizeof element_names / sizeof element_names[0], sizeof element_names[0], compare_name);
  return found ? *found : (element_name){"", 0, 0};
}

tisse_view tisse__html_attribute(xmlNodePtr element, const char *name)
{
  for (const xmlAttr *at = element->properties; at; at = at->next) {
    if (strcmp((const char *)at->name, name) == 0) {
      const xmlNode *value = at->children;
      return value && value->content ? tisse_view_of((const char *)value->content) : (tisse_view){"", 0};
    }
  }
  return (tisse_view){0};
}

/* ---- what class, id and role say ---- */

typedef enum verdict { FINE, STANDFIRST, BAN, BAN_HARD } verdict;  ///< Each worse than the one before.

static verdict worse(verdict a, verdict b)
{
  return a > b ? a : b;
}

typedef struct judged_word {
  const char *word;
  verdict verdict;
} judged_word;

/** Sorted by word. */
static const judged_word judged_words[] = {
  {"abo", BAN}, {"abonnement", BAN}, {"abonnez", BAN}, {"accroche", STANDFIRST}, {"ad", BAN}, {"addthis", BAN}, {"addtoany", BAN},
  {"ads", BAN}, {"adsbygoogle", BAN}, {"advert", BAN}, {"adverts", BAN}, {"alireaussi", BAN}, {"alsoread", BAN}, {"aside", BAN},
  {"auteur", BAN}, {"author", BAN}, {"authors", BAN}, {"axeptio", BAN_HARD}, {"bandeau", BAN}, {"banner", BAN}, {"bio", BAN},
  {"byline", BAN}, {"chapeau", STANDFIRST}, {"chapo", STANDFIRST}, {"colophon", BAN}, {"comment", BAN_HARD}, {"commentaire", BAN_HARD},
  {"commentaires", BAN_HARD}, {"commentlist", BAN_HARD}, {"comments", BAN_HARD}, {"connexes", BAN}, {"consent", BAN}, {"cookie", BAN_HARD},
  {"cookiebot", BAN_HARD}, {"cookies", BAN_HARD}, {"copyright", BAN}, {"credit", BAN}, {"credits", BAN}, {"cta", BAN}, {"dateline", BAN},
  {"deck", STANDFIRST}, {"dek", STANDFIRST}, {"didomi", BAN_HARD}, {"disclaimer", BAN}, {"disqus", BAN_HARD}, {"excerpt", STANDFIRST},
  {"footer", BAN}, {"gdpr", BAN_HARD}, {"hidden", BAN}, {"infolettre", BAN}, {"inread", BAN}, {"intro", STANDFIRST}, {"kicker", BAN},
  {"lead", STANDFIRST}, {"lede", STANDFIRST}, {"ligatus", BAN}, {"lightbox", BAN}, {"lireaussi", BAN}, {"login", BAN}, {"masthead", BAN},
  {"menu", BAN}, {"metadata", BAN}, {"modal", BAN}, {"mostread", BAN}, {"nav", BAN}, {"navbar", BAN}, {"navigation", BAN},
  {"onetrust", BAN_HARD}, {"optin", BAN}, {"outbrain", BAN}, {"overline", BAN}, {"pager", BAN}, {"pagination", BAN}, {"partage", BAN},
  {"partager", BAN}, {"plista", BAN}, {"poll", BAN}, {"polls", BAN}, {"populaires", BAN}, {"popup", BAN}, {"promo", BAN}, {"promos", BAN},
  {"pub", BAN}, {"publicite", BAN}, {"pullquote", BAN}, {"quiz", BAN}, {"reactions", BAN_HARD}, {"reading", BAN}, {"readmore", BAN},
  {"readnext", BAN}, {"recirc", BAN}, {"reco", BAN}, {"recos", BAN}, {"respond", BAN_HARD}, {"rgpd", BAN_HARD}, {"richlink", BAN},
  {"rubrique", BAN}, {"screenreader", BAN}, {"seealso", BAN}, {"share", BAN}, {"sharedaddy", BAN}, {"sharethis", BAN}, {"sharing", BAN},
  {"sidebar", BAN}, {"signature", BAN}, {"signup", BAN}, {"similaires", BAN}, {"skip", BAN}, {"social", BAN}, {"sondage", BAN},
  {"soustitre", STANDFIRST}, {"standfirst", STANDFIRST}, {"subheadline", STANDFIRST}, {"subscribe", BAN}, {"subscription", BAN},
  {"subtitle", STANDFIRST}, {"surtitre", BAN}, {"taboola", BAN}, {"taglist", BAN}, {"tags", BAN}, {"tarteaucitron", BAN_HARD},
  {"teaser", BAN}, {"teasers", BAN}, {"ticker", BAN}, {"toc", BAN}, {"toolbar", BAN}, {"trending", BAN}, {"upsell", BAN},
  {"voiraussi", BAN}, {"widget", BAN}, {"widgets", BAN}, {"yarpp", BAN}};

static int compare_judged(const void *key, const void *item)
{
  return strcmp(key, ((const judged_word *)item)->word);
}

/** Of one word of a class or id, in lower case. */
static verdict judge_word(const char *word)
{
  static const char *const beginnings[] = {"related", "newsletter", "sponsor", "recommend", "breadcrumb", "advertis"};
  for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; ++i) {
    if (*word == *beginnings[i] && strncmp(word, beginnings[i], strlen(beginnings[i])) == 0) {
      return BAN;
    }
  }
  const judged_word *found = bsearch(word, judged_words, sizeof judged_words / sizeof judged_words[0], sizeof judged_words[0], compare_judged);
  return found ? found->verdict : FINE;
}

/** Words before which or behind which a banned one says something of the whole page: "has-sidebar", "comments-open". */
static bool is_harmless(const char *before, const char *after)
{
  static const char befores[] = " has no with without is not hide label category tag topic elementor ";
  static const char afters[] = " open closed enabled disabled on off left right wrap wrapper set accepted refused blog ";
  char key[20] = " ";
  if (*before && strlen(before) < 16) {
    strcat(strcat(key, before), " ");
    if (strstr(befores, key)) {
      return true;
    }
  }
  memcpy(key, " ", 2);
  if (*after && strlen(after) < 16) {
    strcat(strcat(key, after), " ");
    return strstr(afters, key) != NULL;
  }
  return false;
}

/** Sequences that are words only together. */
static bool is_banned_sequence(const char *before, const char *word, const char *after)
{
  static const char *const sequences[][3] = {{"a", "lire", "aussi"}, {"", "lire", "aussi"}, {"", "read", "more"}, {"", "also", "read"},
                                             {"", "read", "also"}, {"", "see", "also"}, {"", "most", "read"}, {"", "most", "popular"},
                                             {"", "plus", "lus"}, {"", "entry", "meta"}, {"", "post", "meta"}, {"", "article", "meta"},
                                             {"", "more", "stories"}, {"", "more", "news"}, {"", "read", "next"}, {"", "meme", "sujet"},
                                             {"", "call", "action"}, {"", "screen", "reader"}, {"", "back", "top"}, {"", "sign", "up"},
                                             {"", "rich", "link"}, {"", "pull", "quote"}, {"", "bookmark", "card"}, {"", "post", "embed"},
                                             {"", "links", "block"}, {"", "link", "list"}, {"", "email", "sign"}, {"", "article", "lie"},
                                             {"", "articles", "lies"}, {"", "mode", "teaser"}, {"", "paywall", "offer"},
                                             {"", "paywall", "message"}, {"", "paywall", "overlay"}, {"", "paywall", "prompt"},
                                             {"", "paywall", "barrier"}, {"", "company", "links"}};
  for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; ++i) {
    if (*word == *sequences[i][1] && strcmp(word, sequences[i][1]) == 0 && strcmp(after, sequences[i][2]) == 0 &&
        (!*sequences[i][0] || strcmp(before, sequences[i][0]) == 0)) {
      return true;
    }
  }
  return false;
}

/** The next word of a class list: letters, in lower case; a capital within begins a new one. Returns false at the end. */
static bool next_word(tisse_view *rest, char out[24])
{
  size_t at = 0;
  while (at < rest->length && !((rest->data[at] | 0x20) >= 'a' && (rest->data[at] | 0x20) <= 'z')) {
    ++at;
  }
  size_t length = 0;
  const size_t begin = at;
  while (at < rest->length && (rest->data[at] | 0x20) >= 'a' && (rest->data[at] | 0x20) <= 'z') {
    const bool capital = (rest->data[at] & 0x20) == 0;
    if (capital && at > begin && (rest->data[at - 1] & 0x20) != 0) {
      break;
    }
    if (length < 23) {
      out[length++] = (char)(rest->data[at] | 0x20);
    }
    ++at;
  }
  out[length] = '\0';
  rest->data += at;
  rest->length -= at;
  return length > 0;
}

static verdict judge_words(tisse_view words)
{
  char around[3][24] = {"", "", ""};
  verdict worst = FINE;
  words.length = words.length < 1024 ? words.length : 1024;
  bool more = next_word(&words, around[2]);
  while (more) {
    memcpy(around[0], around[1], sizeof around[0]);
    memcpy(around[1], around[2], sizeof around[1]);
    more = next_word(&words, around[2]);
    verdict found = judge_word(around[1]);
    if (found != FINE && found != STANDFIRST && is_harmless(around[0], around[2])) {
      found = FINE;
    }
    found = is_banned_sequence(around[0], around[1], around[2]) ? BAN : found;
    worst = worse(worst, found);
  }
  return worst;
}

/** The worst of what class, id and the hooks that scripts and tests hang on elements say; and the name of an element of the site's own. */
static verdict judge_names(xmlNodePtr element)
{
  static const char *const attributes[] = {"class", "id", "data-testid", "data-component", "data-type", "data-module"};
  verdict worst = strchr((const char *)element->name, '-') ? judge_words(tisse_view_of((const char *)element->name)) : FINE;
  for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; ++i) {
    worst = worse(worst, judge_words(tisse__html_attribute(element, attributes[i])));
  }
  return worst;
}

static verdict judge(xmlNodePtr element)
{
  const tisse_view role = tisse__html_attribute(element, "role");
  if (tisse__view_is(role, "navigation") || tisse__view_is(role, "complementary") || tisse__view_is(role, "contentinfo") ||
      tisse__view_is(role, "menu") || tisse__view_is(role, "search") ||
      tisse__view_is(role, "banner") || tisse__view_is(tisse__html_attribute(element, "aria-hidden"), "true")) {
    return BAN;
  }
  if (tisse__view_is(role, "dialog") || tisse__view_is(role, "alertdialog")) {
    return BAN_HARD;
  }
  const tisse_view style = tisse__html_attribute(element, "style");
  if (style.length && style.length < 1000 && (strstr(style.data, "display:none") || strstr(style.data, "display: none"))) {
    return BAN;
  }
  return judge_names(element);
}

/* ---- laying out ---- */

static bool is_named(xmlNodePtr node, const char *name)
{
  return strcmp((const char *)node->name, name) == 0;
}

static bool in_article(xmlNodePtr node)
{
  unsigned depth = 0;
  for (node = node->parent; node && node->type == XML_ELEMENT_NODE && depth < 64; node = node->parent, ++depth) {
    if (is_named(node, "article") || is_named(node, "main")) {
      return true;
    }
  }
  return false;
}

static uint16_t element_flags(xmlNodePtr node, uint16_t flags)
{
  const uint16_t kept = flags & (uint16_t)~(SOFT | HEADER | NEVER);
  if (is_named(node, "html") || is_named(node, "body") || is_named(node, "main")) {
    return kept;
  }
  const bool by_name = (flags & SOFT) || ((flags & HEADER) && !in_article(node));
  const verdict found = judge(node);
  if (found == BAN_HARD) {
    return kept | TISSE__NODE_BANNED | TISSE__NODE_NEVER;
  }
  /* Themes hang all sorts of words on <article>; on a teaser they are meant. */
  const tisse_view names = tisse__html_attribute(node, "class");
  const bool article = is_named(node, "article") && !(names.length && strstr(names.data, "teaser"));
  if (by_name || (found == BAN && !article)) {
    return kept | TISSE__NODE_BANNED;
  }
  return found == STANDFIRST ? kept | TISSE__NODE_STANDFIRST : kept;
}

static void measure_text(tisse__html_node *self)
{
  for (const unsigned char *at = self->xml->content; at && *at; ++at) {
    self->text += *at > ' ';
    self->commas += *at == ',';
  }
}

xmlNodePtr tisse__html_step(xmlNodePtr node, xmlNodePtr root, bool inside)
{
  if (inside && node->children) {
    return node->children;
  }
  while (node != root && !node->next) {
    node = node->parent;
  }
  return node == root ? NULL : node->next;
}

static bool is_text(xmlNodePtr node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

static void close_nodes(tisse__html_nodes *out, uint32_t *open, xmlNodePtr parent)
{
  while (*open != TISSE__NO_NODE && out->items[*open].xml != parent) {
    out->items[*open].end = (uint32_t)out->count;
    *open = out->items[*open].parent;
  }
}

static tisse_status lay_nodes(tisse__html_nodes *out, const tisse_allocator *allocator, xmlNodePtr root)
{
  uint32_t open = TISSE__NO_NODE;
  bool inside = true;
  for (xmlNodePtr node = root; node; node = tisse__html_step(node, root, inside)) {
    const element_name name = node->type == XML_ELEMENT_NODE ? name_find(node->name) : (element_name){"", 0, 0};
    inside = node->type == XML_ELEMENT_NODE && !(name.flags & NEVER);
    if (!inside && !is_text(node)) {
      continue;
    }
    if (out->count >= TISSE__HTML_NODES_MAX) {
      return TISSE_E_LIMIT;
    }
    close_nodes(out, &open, node == root ? NULL : node->parent);
    tisse__html_node laid = {.xml = node, .parent = open, .end = (uint32_t)out->count + 1, .role = name.role};
    if (is_text(node)) {
      laid.flags = TISSE__NODE_TEXT;
      measure_text(&laid);
    } else {
      laid.flags = element_flags(node, name.flags);
      laid.flags |= tisse__view_is(tisse__html_attribute(node, "itemprop"), "articleBody") ? TISSE__NODE_BODY : 0;
    }
    if (!tisse__array_push(allocator, out, laid)) {
      return TISSE_E_MEMORY;
    }
    open = inside ? (uint32_t)out->count - 1 : open;
  }
  close_nodes(out, &open, NULL);
  return TISSE_OK;
}

/** Sums of text, links and commas from the leaves up; what is banned counts for nothing above it when `banned` is false. */
static void sum_up(tisse__html_nodes *nodes, bool banned)
{
  for (size_t i = 0; i < nodes->count; ++i) {
    tisse__html_node *const node = &nodes->items[i];
    if (!(node->flags & TISSE__NODE_TEXT)) {
      node->text = node->link = node->commas = node->boxed = 0;
    }
  }
  for (size_t i = nodes->count; i-- > 1;) {
    const tisse__html_node *const node = &nodes->items[i];
    tisse__html_node *const parent = &nodes->items[node->parent];
    if (node->flags & (TISSE__NODE_BLOCK | TISSE__NODE_HAS_BLOCK)) {
      parent->flags |= TISSE__NODE_HAS_BLOCK;
    }
    const bool box = node->flags & (TISSE__NODE_BLOCK | TISSE__NODE_HAS_BLOCK);
    parent->boxed += node->flags & TISSE__NODE_BLOCK ? node->text : box ? node->boxed : 0;
    if (banned || !(node->flags & TISSE__NODE_BANNED)) {
      parent->text += node->text;
      parent->commas += node->commas;
      parent->link += node->flags & TISSE__NODE_LINK ? node->text : node->link;
    }
  }
}

/** Text that stands beside blocks in their parent, cut by line breaks, as sites without paragraphs have it. */
static float worth_between(const tisse__html_node *node)
{
  const uint32_t own = node->text > node->boxed ? node->text - node->boxed : 0;
  return own >= 140 && node->boxed * 4 < own && node->link * 4 < own && node->role != TISSE__ROLE_ITEM ? (float)own / 100.0F : 0;
}

/** What a paragraph is worth: by its length and its commas. */
static float worth(const tisse__html_node *node)
{
  if ((node->flags & TISSE__NODE_BLOCK) && (node->flags & TISSE__NODE_HAS_BLOCK)) {
    return worth_between(node);
  }
  if (!(node->flags & TISSE__NODE_BLOCK) || (node->flags & TISSE__NODE_HAS_BLOCK) || node->text < 20 || node->link * 2 >= node->text ||
      node->role == TISSE__ROLE_TITLE || node->role == TISSE__ROLE_HEADING || node->role == TISSE__ROLE_ITEM ||
      node->role == TISSE__ROLE_CAPTION) {
    return 0;
  }
  const float length = (float)node->text / 80.0F;
  const float value = 1.0F + (float)node->commas + (length > 3 ? 3 : length);
  return node->role == TISSE__ROLE_PARAGRAPH ? value : value * 0.6F;
}

static void weigh(tisse__html_nodes *nodes)
{
  for (size_t i = nodes->count; i-- > 0;) {
    tisse__html_node *const node = &nodes->items[i];
    const float value = worth(node);
    node->flags |= value > 0 ? TISSE__NODE_LEAF : 0;
    node->weight += value;
    if (node->parent != TISSE__NO_NODE) {
      nodes->items[node->parent].weight += node->weight;
    }
  }
}

/** A class that bans most of the page's paragraphs was misread; then what is left banned hands it down. */
static void settle_bans(tisse__html_nodes *nodes)
{
  float total = nodes->count ? nodes->items[0].weight : 0;
  for (size_t i = 0; i < nodes->count;) {
    const bool never = nodes->items[i].flags & TISSE__NODE_NEVER;
    total -= never ? nodes->items[i].weight : 0;
    i = never ? nodes->items[i].end : i + 1;
  }
  for (size_t i = 0; i < nodes->count; ++i) {
    tisse__html_node *const node = &nodes->items[i];
    const bool below = node->parent != TISSE__NO_NODE && (nodes->items[node->parent].flags & TISSE__NODE_BANNED);
    if (below) {
      node->flags |= TISSE__NODE_BANNED;
    } else if ((node->flags & TISSE__NODE_BANNED) && !(node->flags & TISSE__NODE_NEVER) && node->weight * 2 > total && total > 4) {
      node->flags &= (uint16_t)~TISSE__NODE_BANNED;
    }
  }
}

tisse_status tisse__html_lay(tisse__html_nodes *out, const tisse_allocator *allocator, xmlNodePtr root)
{
  const tisse_status status = lay_nodes(out, allocator, root);
  if (status == TISSE_OK && out->count) {
    sum_up(out, true);
    weigh(out);
    settle_bans(out);
    sum_up(out, false);
  }
  return status;
}

uint32_t tisse__html_find_article(tisse__html_nodes *nodes)
{
  static const float shares[] = {1.0F, 0.5F, 0.33F};
  for (size_t i = 0; i < nodes->count; ++i) {
    const tisse__html_node *const leaf = &nodes->items[i];
    if ((leaf->flags & TISSE__NODE_LEAF) && !(leaf->flags & TISSE__NODE_BANNED)) {
      uint32_t at = leaf->parent;
      for (size_t d = 0; d < 3 && at != TISSE__NO_NODE; ++d, at = nodes->items[at].parent) {
        nodes->items[at].score += worth(leaf) * shares[d];
      }
    }
  }
  uint32_t best = TISSE__NO_NODE;
  float most = 0;
  for (size_t i = 0; i < nodes->count; ++i) {
    const tisse__html_node *const node = &nodes->items[i];
    if (!(node->score > 0) || (node->flags & TISSE__NODE_BANNED) || !node->text) {
      continue;
    }
    float score = node->score * (1.0F - (float)node->link / (float)node->text);
    score *= node->flags & TISSE__NODE_BODY ? 1.6F : is_named(node->xml, "article") ? 1.15F : 1.0F;
    if (score > most) {
      most = score;
      best = (uint32_t)i;
    }
  }
  return best;
}
