/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <tisse/claim.h>

#include "base/text.h"

#include <string.h>

const char *tisse_status_text(tisse_status status)
{
  switch (status) {
  case TISSE_OK: return "done";
  case TISSE_E_MEMORY: return "out of memory";
  case TISSE_E_READ: return "input could not be read";
  case TISSE_E_WRITE: return "output could not be written";
  case TISSE_E_INPUT: return "input is not what it claims to be";
  case TISSE_E_KNOWLEDGE: return "the knowledge is wrong";
  case TISSE_E_LIMIT: return "a limit was reached";
  case TISSE_E_ARGUMENT: return "the call was wrong";
  case TISSE_E_NOT_FOUND: return "not found";
  case TISSE_E_STOPPED: return "stopped by the caller";
  }
  return "unknown status";
}

tisse_view tisse_view_of(const char *text)
{
  return (tisse_view){text, text ? strlen(text) : 0};
}

#undef tisse_view_equal
bool tisse_view_equal(tisse_view a, tisse_view b)
{
  return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

int tisse_view_compare(tisse_view a, tisse_view b)
{
  const size_t shorter = a.length < b.length ? a.length : b.length;
  const int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
  return order ? order : (a.length > b.length) - (a.length < b.length);
}

static const char *const standing_names[] = {"actual", "planned", "possible", "cancelled", "denied"};
static const char *const stage_names[] = {"done", "underWay", "talks", "planned", "announced", "signed", "slowed",
                                          "suspended", "cancelled", "superseded", "ended"};
static const char *const certainty_names[] = {"certain", "probable", "uncertain"};
static const char *const polarity_names[] = {"positive", "negative", "deniedByParty"};
static const char *const bound_names[] = {"exact", "atMost", "atLeast", "about"};

#define COUNT(names) (sizeof(names) / sizeof *(names))

static int find_name(const char *const *names, size_t count, tisse_view name)
{
  for (size_t i = 0; i < count; ++i) {
    if (tisse__view_is(name, names[i])) {
      return (int)i;
    }
  }
  return -1;
}

#define NAMED(kind, type)                                                        \
  const char *tisse_##kind##_name(type value)                                    \
  {                                                                              \
    return (size_t)value < COUNT(kind##_names) ? kind##_names[value] : "";       \
  }                                                                              \
  bool tisse_##kind##_find(type *out, tisse_view name)                           \
  {                                                                              \
    const int found = find_name(kind##_names, COUNT(kind##_names), name);        \
    if (found >= 0) {                                                            \
      *out = (type)found;                                                        \
    }                                                                            \
    return found >= 0;                                                           \
  }

NAMED(standing, tisse_standing)
NAMED(stage, tisse_stage)
NAMED(certainty, tisse_certainty)
NAMED(polarity, tisse_polarity)
NAMED(bound, tisse_bound)

tisse_standing tisse_standing_of(tisse_stage stage, tisse_certainty certainty, tisse_polarity polarity)
{
  if (polarity != TISSE_POSITIVE) {
    return TISSE_DENIED;
  }
  if (stage == TISSE_STAGE_CANCELLED || stage == TISSE_STAGE_SUSPENDED || stage == TISSE_STAGE_SUPERSEDED ||
      stage == TISSE_STAGE_ENDED) {
    return TISSE_CANCELLED;
  }
  if (certainty != TISSE_CERTAIN || stage == TISSE_STAGE_TALKS) {
    return TISSE_POSSIBLE;
  }
  if (stage == TISSE_STAGE_PLANNED || stage == TISSE_STAGE_ANNOUNCED || stage == TISSE_STAGE_SIGNED) {
    return TISSE_PLANNED;
  }
  return TISSE_ACTUAL;
}
