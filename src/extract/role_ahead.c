/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "Contrairement à X, le patron de Y, Z, croit …": between two names behind commas a role is that of the one behind it, where the one in front only opens the sentence. */

#include "extract/clause.h"

static bool is_comma(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_kind(p, group, TISSE__GROUP_COMMA);
}

static bool is_name(const tisse__parser *p, uint32_t group)
{
  return tisse__parser_is_noun(p, group) && (tisse__parser_group(p, group)->flags & TISSE__G_PROPER) && !tisse__parser_group(p, group)->marker.data;
}

bool tisse__role_is_ahead(const tisse__parser *p, uint32_t before, uint32_t role)
{
  const tisse__group *front = tisse__parser_group(p, before);
  const tisse__group *noun = tisse__parser_group(p, role);
  const bool opens = before == p->begin || (before == p->begin + 1 && tisse__parser_is_kind(p, p->begin, TISSE__GROUP_ADVERB));
  const bool person = tisse__word_is_class(p->a, noun->head, TISSE__WC_PERSON) || tisse__word_is_class(p->a, noun->head, TISSE__WC_TITLE);
  if (!opens || !front->marker.data || !(front->flags & TISSE__G_PROPER) || noun->mention != TISSE__NONE || noun->determiner != TISSE__DEFINITE || !person) {
    return false;
  }
  uint32_t at = role + 1;
  while (tisse__parser_is_noun(p, at) && tisse__parser_group(p, at)->marker.data) {
    ++at; /* "de Y" */
  }
  return is_comma(p, at) && is_name(p, at + 1) && is_comma(p, at + 2) && tisse__parser_is_finite(p, at + 3);
}

bool tisse__follows_participle(const tisse__parser *p, uint32_t group)
{
  if (group < p->begin + 2 || !tisse__parser_is_kind(p, group - 1, TISSE__GROUP_VERB) || !tisse__parser_is_noun(p, group - 2)) {
    return false;
  }
  const tisse__group *verb = tisse__parser_group(p, group - 1);
  return verb->form == TISSE__PARTICIPLE_PAST && !(verb->flags & TISSE__G_FINITE) && !verb->marker.data;
}
