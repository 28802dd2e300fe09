/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "extraction.h"

#include <string.h>

#include "articles.h"

static tisse_extract_options options_of(session *self, const char *base)
{
  static const char *const links[] = {[TISSE_LINK_EXPLICIT] = "explicit", [TISSE_LINK_APPOSITION] = "apposition", [TISSE_LINK_SHARED] = "shared",
                                      [TISSE_LINK_EVENT] = "event", [TISSE_LINK_DESCRIPTION] = "description", [TISSE_LINK_PRONOUN] = "pronoun"};
  tisse_extract_options out = {.base = base};
  const char *weakest = option_value(&self->options, OPT_WEAKEST);
  for (size_t i = 0; weakest && i < sizeof links / sizeof *links; ++i) {
    if (!strcmp(weakest, links[i])) {
      out.weakest = (tisse_link)i;
      out.weakest_set = true;
    }
  }
  return out;
}

tisse_status extraction_new(tisse_extractor **out, session *self, const tisse_context *context)
{
  int wrong = EXIT_DONE;
  const tisse_extract_options extract = options_of(self, session_base(self, &wrong));
  return tisse_extractor_new(out, context, self->knowledge, &extract);
}

int extraction_begin(tisse_extractor **out, session *self)
{
  tisse_input_options input;
  *out = NULL;
  int wrong = articles_options(self, &input);
  wrong = wrong ? wrong : session_learn(self);
  if (wrong) {
    return wrong;
  }
  return session_end_status(self, extraction_new(out, self, &self->context));
}
