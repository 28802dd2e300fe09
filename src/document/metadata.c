/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/metadata.h"

#include <jansson.h>
#include <string.h>

#include "base/text.h"
#include "document/byline.h"
#include "document/date.h"
#include "document/draft.h"
#include "document/text.h"

#define NODES_MAX ((size_t)256)  ///< Of one JSON-LD script.

tisse_view tisse__copy_clean(tisse__arena *arena, tisse_view text)
{
  char *copy = text.data ? tisse__arena_alloc(arena, text.length + 1) : NULL;
  if (!copy) {
    return (tisse_view){0};
  }
  size_t length = 0;
  for (size_t i = 0; i < text.length; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c > ' ') {
      copy[length++] = (char)c;
    } else if (length && copy[length - 1] != ' ') {
      copy[length++] = ' ';
    }
  }
  copy[length] = '\0';
  return tisse__view_trim(tisse__view(copy, length));
}

tisse_view tisse__copy_date(tisse__arena *arena, tisse_view text)
{
  char date[TISSE__DATE_SIZE];
  if (tisse__date_read(date, text)) {
    return tisse__arena_copy(arena, tisse_view_of(date));
  }
  tisse__byline said; /* "jeu. 20 nov. 2025", "14 octobre 2025 à 18h02" */
  return tisse__byline_read(&said, tisse__view_trim(text)) && said.whole && *said.date ? tisse__arena_copy(arena, tisse_view_of(said.date)) : (tisse_view){0};
}

void tisse__found_offer(tisse__found *self, tisse__field field, unsigned rank, tisse_view value)
{
  value = tisse__view_trim(value);
  if (!value.length || (self->ranks[field] && self->ranks[field] <= rank) || (field != TISSE__FIELD_BODY && value.length > 4096)) {
    return;
  }
  if ((field == TISSE__FIELD_URL && !tisse__is_web_address(value)) ||
      (field == TISSE__FIELD_AUTHOR && (tisse__view_starts(value, "http:") || tisse__view_starts(value, "https:")))) {
    return;
  }
  tisse_view copy = {0};
  if (field == TISSE__FIELD_BODY) {
    copy = tisse__arena_copy(self->arena, value);
  } else {
    copy = field == TISSE__FIELD_PUBLISHED ? tisse__copy_date(self->arena, value) : tisse__copy_clean(self->arena, value);
  }
  if (copy.length) {
    self->values[field] = copy;
    self->ranks[field] = (unsigned char)rank;
  }
}

void tisse__found_meta(tisse__found *self, tisse_view name, tisse_view content)
{
  static const struct { const char *name; tisse__field field; unsigned rank; } names[] = {
    {"og:title", TISSE__FIELD_TITLE, TISSE__RANK_GRAPH},
    {"og:url", TISSE__FIELD_URL, TISSE__RANK_GRAPH},
    {"og:site_name", TISSE__FIELD_PUBLISHER, TISSE__RANK_GRAPH},
    {"og:locale", TISSE__FIELD_LANGUAGE, TISSE__RANK_GRAPH},
    {"og:article:published_time", TISSE__FIELD_PUBLISHED, TISSE__RANK_GRAPH},
    {"article:published_time", TISSE__FIELD_PUBLISHED, TISSE__RANK_GRAPH},
    {"article:author", TISSE__FIELD_AUTHOR, TISSE__RANK_GRAPH},
    {"author", TISSE__FIELD_AUTHOR, TISSE__RANK_CITATION},
    {"dc.title", TISSE__FIELD_TITLE, TISSE__RANK_CITATION},
    {"dcterms.title", TISSE__FIELD_TITLE, TISSE__RANK_CITATION},
    {"dc.creator", TISSE__FIELD_AUTHOR, TISSE__RANK_CITATION},
    {"dcterms.creator", TISSE__FIELD_AUTHOR, TISSE__RANK_CITATION},
    {"dc.publisher", TISSE__FIELD_PUBLISHER, TISSE__RANK_CITATION},
    {"dcterms.publisher", TISSE__FIELD_PUBLISHER, TISSE__RANK_CITATION},
    {"dc.date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"dc.date.issued", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"dcterms.date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"dcterms.issued", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"dcterms.created", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"dc.language", TISSE__FIELD_LANGUAGE, TISSE__RANK_CITATION},
    {"dcterms.language", TISSE__FIELD_LANGUAGE, TISSE__RANK_CITATION},
    {"content-language", TISSE__FIELD_LANGUAGE, TISSE__RANK_CITATION},
    {"citation_title", TISSE__FIELD_TITLE, TISSE__RANK_CITATION},
    {"citation_author", TISSE__FIELD_AUTHOR, TISSE__RANK_CITATION},
    {"citation_publisher", TISSE__FIELD_PUBLISHER, TISSE__RANK_CITATION},
    {"citation_journal_title", TISSE__FIELD_PUBLISHER, TISSE__RANK_CITATION},
    {"citation_publication_date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"citation_date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"citation_language", TISSE__FIELD_LANGUAGE, TISSE__RANK_CITATION},
    {"citation_public_url", TISSE__FIELD_URL, TISSE__RANK_CITATION},
    {"datepublished", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"pubdate", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"publish-date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"sailthru.date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"parsely-pub-date", TISSE__FIELD_PUBLISHED, TISSE__RANK_CITATION},
    {"application-name", TISSE__FIELD_PUBLISHER, TISSE__RANK_WEAK},
    {"twitter:title", TISSE__FIELD_TITLE, TISSE__RANK_WEAK}};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; ++i) {
    if (tisse__view_is_nocase(name, names[i].name)) {
      tisse__found_offer(self, names[i].field, names[i].rank, content);
    }
  }
}

static tisse_view string_of(const json_t *value)
{
  return json_is_string(value) ? tisse__view(json_string_value(value), json_string_length(value)) : (tisse_view){0};
}

/** The objects of a script: the top, arrays and @graph, not what is nested in properties. */
typedef struct nodes {
  json_t *items[NODES_MAX];
  size_t count;
} nodes;

static void nodes_add(nodes *self, json_t *value, unsigned depth)
{
  if (json_is_array(value)) {
    for (size_t i = 0; i < json_array_size(value) && depth < 4; ++i) {
      nodes_add(self, json_array_get(value, i), depth + 1);
    }
  } else if (json_is_object(value) && self->count < NODES_MAX) {
    self->items[self->count++] = value;
    nodes_add(self, json_object_get(value, "@graph"), depth + 1);
    nodes_add(self, json_object_get(value, "mainEntity"), depth + 1);
  }
}

static bool is_article_type(tisse_view type)
{
  const tisse_view name = tisse__iri_local(type);
  return tisse__view_ends(name, "Article") || tisse__view_ends(name, "Posting") || tisse__view_is(name, "Report");
}

static bool is_article(const json_t *node)
{
  const json_t *type = json_object_get(node, "@type");
  for (size_t i = 0; i < json_array_size(type); ++i) {
    if (is_article_type(string_of(json_array_get(type, i)))) {
      return true;
    }
  }
  return is_article_type(string_of(type));
}

/** A text, the name of an object, that of the object it refers to, or of the first of an array. */
static tisse_view name_of(const nodes *all, const json_t *value, const char *key)
{
  value = json_is_array(value) ? json_array_get(value, 0) : value;
  if (!json_is_object(value)) {
    return string_of(value);
  }
  const tisse_view name = string_of(json_object_get(value, key));
  const tisse_view id = string_of(json_object_get(value, "@id"));
  if (name.length || !id.length) {
    return name;
  }
  for (size_t i = 0; i < all->count; ++i) {
    if (all->items[i] != value && tisse_view_equal(string_of(json_object_get(all->items[i], "@id")), id)) {
      return string_of(json_object_get(all->items[i], key));
    }
  }
  return strcmp(key, "@id") == 0 ? id : (tisse_view){0};
}

/** All names of an array, with commas. */
static void offer_authors(tisse__found *self, const nodes *all, const json_t *value)
{
  tisse__buffer names;
  tisse__buffer_init(&names, &self->arena->allocator);
  for (size_t i = 0; i < json_array_size(value) && i < 16; ++i) {
    const tisse_view name = name_of(all, json_array_get(value, i), "name");
    if (name.length) {
      tisse__buffer_add_text(&names, names.length ? ", " : "");
      tisse__buffer_add(&names, name);
    }
  }
  tisse__found_offer(self, TISSE__FIELD_AUTHOR, TISSE__RANK_JSON_LD,
                     json_is_array(value) ? tisse__buffer_view(&names) : name_of(all, value, "name"));
  tisse__buffer_dispose(&names);
}

static void offer_article(tisse__found *self, const nodes *all, const json_t *article)
{
  const unsigned rank = TISSE__RANK_JSON_LD;
  const tisse_view headline = string_of(json_object_get(article, "headline"));
  tisse__found_offer(self, TISSE__FIELD_TITLE, rank, headline.length ? headline : string_of(json_object_get(article, "name")));
  tisse__found_offer(self, TISSE__FIELD_PUBLISHED, rank, string_of(json_object_get(article, "datePublished")));
  tisse__found_offer(self, TISSE__FIELD_PUBLISHER, rank, name_of(all, json_object_get(article, "publisher"), "name"));
  offer_authors(self, all, json_object_get(article, "author"));
  tisse__found_offer(self, TISSE__FIELD_LANGUAGE, TISSE__RANK_GRAPH, name_of(all, json_object_get(article, "inLanguage"), "alternateName"));
  tisse__found_offer(self, TISSE__FIELD_URL, TISSE__RANK_CITATION, string_of(json_object_get(article, "url")));
  tisse__found_offer(self, TISSE__FIELD_URL, TISSE__RANK_CITATION, name_of(all, json_object_get(article, "mainEntityOfPage"), "@id"));
  tisse__found_offer(self, TISSE__FIELD_BODY, rank, string_of(json_object_get(article, "articleBody")));
}

void tisse__found_json_ld(tisse__found *self, tisse_view script)
{
  json_error_t error;
  json_t *root = json_loadb(script.data, script.length, JSON_DISABLE_EOF_CHECK, &error);
  nodes all = {.count = 0};
  nodes_add(&all, root, 0);
  for (size_t i = 0; i < all.count; ++i) {
    if (is_article(all.items[i])) {
      offer_article(self, &all, all.items[i]);
    }
  }
  json_decref(root);
}

void tisse__found_apply(const tisse__found *self, tisse_metadata *metadata)
{
  tisse_view *const fields[] = {&metadata->url,    &metadata->title,     &metadata->publisher,
                                &metadata->author, &metadata->published, &metadata->language};
  for (size_t i = 0; i < sizeof fields / sizeof fields[0]; ++i) {
    if (!fields[i]->length) {
      *fields[i] = self->values[i];
    }
  }
}

static bool is_site(tisse_view tail, tisse_view rest, tisse_view site)
{
  if (site.length && tisse__same_words(NULL, tail, site)) {
    return true;
  }
  size_t blanks = 0;
  for (size_t i = 0; i < tail.length; ++i) {
    blanks += tail.data[i] == ' ';
  }
  return tail.length && tisse__text_width(tail) <= 32 && blanks <= 4 && tisse__text_width(rest) >= 20 &&
         !memchr(tail.data, '?', tail.length);
}

tisse_view tisse__title_alone(tisse_view title, tisse_view site)
{
  static const char *const separators[] = {" | ", " — ", " – ", " - ", " :: ", " · ", " • ", " « "};
  title = tisse__view_trim(title);
  size_t cut = 0;
  size_t width = 0;
  const char *blank = NULL; /* the last separator, and all of them begin with one */
  for (size_t end = title.length; !cut && end > 1 && (blank = memrchr(title.data + 1, ' ', end - 1)); end = (size_t)(blank - title.data)) {
    const tisse_view rest = tisse__view(blank, (size_t)(title.data + title.length - blank));
    for (size_t s = 0; s < sizeof separators / sizeof separators[0] && !cut; ++s) {
      if (rest.length > 1 && rest.data[1] == separators[s][1] && tisse__view_starts(rest, separators[s])) {
        cut = (size_t)(blank - title.data);
        width = strlen(separators[s]);
      }
    }
  }
  const tisse_view rest = tisse__view_trim(tisse__view(title.data, cut));
  const tisse_view tail = tisse__view_trim(tisse__view(title.data + cut + width, title.length - cut - width));
  return cut && is_site(tail, rest, site) ? rest : title;
}
