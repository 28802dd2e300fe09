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

#define SLOTS (sizeof(((tisse__word_index *)0)->slots))

_Static_assert(TISSE__WORD_COUNT < 255, "a slot is a byte");

/** The last bytes and the length tell our words apart well enough; the rest is compared. */
static size_t slot_of(tisse_view iri)
{
  const unsigned char *end = (const unsigned char *)iri.data + iri.length;
  return (iri.length * 61 + end[-1] * 7u + end[-2] * 131u + end[-3] * 31u + end[-5] * 17u) % SLOTS;
}

void tisse__word_index_init(tisse__word_index *self)
{
  memset(self->slots, 0xFF, sizeof self->slots);
  for (unsigned i = 0; i < TISSE__WORD_COUNT; ++i) {
    size_t at = slot_of(tisse__words[i].iri);
    while (self->slots[at] != 0xFF) {
      at = (at + 1) % SLOTS;
    }
    self->slots[at] = (uint8_t)i;
  }
}

unsigned tisse__word_find(const tisse__word_index *self, tisse_view iri)
{
  if (iri.length < 16) {
    return TISSE__WORD_COUNT;
  }
  for (size_t at = slot_of(iri); self->slots[at] != 0xFF; at = (at + 1) % SLOTS) {
    if (tisse_view_equal(tisse__words[self->slots[at]].iri, iri)) {
      return self->slots[at];
    }
  }
  return TISSE__WORD_COUNT;
}
