/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* When two sums of the press may be one. */

#include "graph/weave.h"

typedef struct range { double least, most; } range;

static range range_of(const tisse_money *money)
{
  const double value = (double)money->value;
  const double most = money->max > money->value ? (double)money->max : value;
  switch (money->bound) {
  case TISSE_ABOUT:
    return (range){value * 6 / 7, most * 8 / 7};
  case TISSE_AT_MOST:
    return (range){value / 2, most};
  case TISSE_AT_LEAST:
    return (range){value, most * 2};
  case TISSE_EXACT:
  default:
    return (range){value * 39 / 40, most * 41 / 40};
  }
}

bool tisse__money_compatible(const tisse_money *a, const tisse_money *b)
{
  if (!a->currency.data || !b->currency.data || !tisse_view_equal(a->currency, b->currency)) {
    return true;
  }
  const range x = range_of(a), y = range_of(b);
  return x.least <= y.most && y.least <= x.most;
}
