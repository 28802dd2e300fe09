/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "extract/vocable.h"

#include "extract/quantity.h"

static void fill(void *user, tisse__form *form)
{
  const tisse__vocable_in *in = user;
  const tisse__lexicon *lexicon = &in->knowledge->lexicons[in->language];
  tisse__vocable *vocable = (tisse__vocable *)form;
  uint32_t name = TISSE__NONE;
  vocable->fold = tisse__gazetteer_fold(form->surface);
  vocable->begins_name = tisse__gazetteer_step(in->knowledge->gazetteer, 0, vocable->fold, &name) != 0;
  for (size_t i = 0; i < form->reading_count; ++i) {
    vocable->tags |= 1U << form->readings[i].pos;
  }
  vocable->fixed = tisse__lexicon_find_fixed(lexicon, form->lower);
  tisse__quantity_words(vocable);
}

void tisse__vocable_init(tisse__forms *forms, const tisse_allocator *allocator, tisse__vocable_in *in)
{
  tisse__forms_init(forms, allocator, in->knowledge->lexicons[in->language].morphology, sizeof(tisse__vocable));
  forms->fill = fill;
  forms->user = in;
}
