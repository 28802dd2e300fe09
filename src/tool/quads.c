/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "quads.h"

#include <stdlib.h>
#include <string.h>

/** The end of the term at `at`. */
static size_t term_end(tisse_view line, size_t at)
{
  if (at < line.length && line.data[at] == '"') {
    for (++at; at < line.length && line.data[at] != '"'; ++at) {
      at += line.data[at] == '\\';
    }
    ++at;
  }
  while (at < line.length && line.data[at] != ' ') {
    ++at;
  }
  return at < line.length ? at : line.length;
}

static quad split_line(tisse_view line)
{
  size_t at = 0;
  for (int term = 0; term < 3; ++term) {
    at = term_end(line, at);
    at += term < 2 && at < line.length;
  }
  quad out = {.triple = {line.data, at}};
  if (at + 1 < line.length && line.data[at + 1] == '<') {
    const size_t end = term_end(line, at + 1);
    out.graph = (tisse_view){line.data + at + 2, end - at - 3};
  }
  return out;
}

static int by_graph(const void *a, const void *b)
{
  const quad *x = a, *y = b;
  const int order = tisse_view_compare(x->graph, y->graph);
  return order ? order : (x->triple.data > y->triple.data) - (x->triple.data < y->triple.data);
}

tisse_status quads_split(quad **out, size_t *count, tisse_view text)
{
  size_t lines = 1;
  for (size_t i = 0; i < text.length; ++i) {
    lines += text.data[i] == '\n';
  }
  quad *items = calloc(lines, sizeof *items);
  *out = items;
  *count = 0;
  if (!items) {
    return TISSE_E_MEMORY;
  }
  for (size_t at = 0; at < text.length;) {
    const char *newline = memchr(text.data + at, '\n', text.length - at);
    const size_t length = newline ? (size_t)(newline - text.data) - at : text.length - at;
    if (length) {
      items[(*count)++] = split_line((tisse_view){text.data + at, length});
    }
    at += length + 1;
  }
  qsort(items, *count, sizeof *items, by_graph);
  return TISSE_OK;
}
