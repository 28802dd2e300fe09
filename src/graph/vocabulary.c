/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "graph/vocabulary.h"

#include <string.h>

#define LITERAL(text) {text, sizeof(text) - 1}

const tisse__prefix tisse__prefixes[TISSE__PREFIX_COUNT] = {
#define P(name, text) {LITERAL(text), LITERAL(TISSE__NS_##name)},
  TISSE__PREFIXES(P)
#undef P
};

#define TEXT_TISSE "tisse"
#define TEXT_RDF "rdf"
#define TEXT_RDFS "rdfs"
#define TEXT_OWL "owl"
#define TEXT_XSD "xsd"
#define TEXT_SKOS "skos"
#define TEXT_PROV "prov"
#define TEXT_SCHEMA "schema"
#define TEXT_DCT "dct"
#define TEXT_VOID "void"
#define TEXT_DCAT "dcat"
#define TEXT_OA "oa"

const tisse__word_info tisse__words[TISSE__WORD_COUNT] = {
#define W(id, prefix, local, range)                                                                         \
  {LITERAL(TISSE__NS_##prefix local), LITERAL("<" TISSE__NS_##prefix local ">"), LITERAL(TEXT_##prefix ":" local), \
   LITERAL(local), TISSE__P_##prefix, TISSE__RANGE_##range},
  TISSE__WORDS(W)
#undef W
};

/** Words are few and told apart early: length and last bytes decide nearly always before memcmp is asked. */
unsigned tisse__word_find(tisse_view iri)
{
  if (iri.length < 16) {
    return TISSE__WORD_COUNT;
  }
  for (unsigned i = 0; i < TISSE__WORD_COUNT; ++i) {
    const tisse_view word = tisse__words[i].iri;
    if (word.length == iri.length && word.data[word.length - 3] == iri.data[iri.length - 3] &&
        memcmp(word.data, iri.data, iri.length) == 0) {
      return i;
    }
  }
  return TISSE__WORD_COUNT;
}
