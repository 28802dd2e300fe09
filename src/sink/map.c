/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include "base/report.h"

bool tisse_map_format_find(tisse_map_format *out, tisse_view name_or_path)
{
  static const struct { const char *name; tisse_map_format format; } formats[] = {
    {"svg", TISSE_MAP_SVG}, {"html", TISSE_MAP_HTML}, {"htm", TISSE_MAP_HTML}, {"png", TISSE_MAP_PNG}, {"pdf", TISSE_MAP_PDF},
    {"dot", TISSE_MAP_DOT}, {"gv", TISSE_MAP_DOT}, {"graphml", TISSE_MAP_GRAPHML}, {"csv", TISSE_MAP_CSV}};
  size_t at = name_or_path.length;
  while (at && name_or_path.data[at - 1] != '.' && name_or_path.data[at - 1] != '/') {
    --at;
  }
  const tisse_view ending = {name_or_path.data + at, name_or_path.length - at};
  for (size_t i = 0; i < sizeof formats / sizeof *formats; ++i) {
    if (tisse__view_is_nocase(ending, formats[i].name)) {
      *out = formats[i].format;
      return true;
    }
  }
  return false;
}

static tisse_status draw(tisse__map *self, tisse__buffer *out)
{
  tisse__buffer svg;
  switch (self->options->format) {
  case TISSE_MAP_DOT: tisse__map_dot(self, out); return TISSE_OK;
  case TISSE_MAP_GRAPHML: tisse__map_graphml(self, out); return TISSE_OK;
  case TISSE_MAP_CSV: tisse__map_csv(self, out); return TISSE_OK;
  case TISSE_MAP_SVG: tisse__map_svg(self, out, false); return TISSE_OK;
  case TISSE_MAP_HTML: return tisse__map_html(self, out);
  case TISSE_MAP_PNG:
  case TISSE_MAP_PDF: break;
  }
  tisse__buffer_init(&svg, &self->arena.allocator);
  tisse__map_svg(self, &svg, false);
  tisse_status status = tisse__buffer_status(&svg);
  status = status == TISSE_OK ? tisse__map_raster(self, out, &svg, self->options->format == TISSE_MAP_PDF) : status;
  tisse__buffer_dispose(&svg);
  return status;
}

static tisse_status make(tisse__map *self, tisse__buffer *out)
{
  tisse_status status = tisse__map_select(self);
  status = status == TISSE_OK ? tisse__map_label(self) : status;
  const tisse_map_format format = self->options->format;
  if (status == TISSE_OK && format != TISSE_MAP_DOT && format != TISSE_MAP_GRAPHML && format != TISSE_MAP_CSV) {
    status = tisse__map_layout(self);
  }
  status = status == TISSE_OK ? draw(self, out) : status;
  if (status == TISSE_OK && (self->arena.failed || out->failed)) {
    status = TISSE_E_MEMORY;
  }
  return status;
}

tisse_status tisse_map_write(const tisse_graph *graph, const tisse_context *context, const tisse_map_options *options, tisse_writer out)
{
  if (!graph || !options || !out.write) {
    return TISSE_E_ARGUMENT;
  }
  static const tisse_context silent = {0};
  context = context ? context : &silent;
  tisse__map map = {.graph = graph, .context = context, .options = options};
  map.french = !options->language || options->language[0] != 'e';
  tisse__arena_init(&map.arena, &context->allocator);
  tisse__buffer bytes;
  tisse__buffer_init(&bytes, &context->allocator);
  tisse_status status = make(&map, &bytes);
  if (status == TISSE_OK) {
    const tisse_view text = tisse__buffer_view(&bytes);
    status = out.write(out.user, text.data, text.length);
  } else if (status == TISSE_E_MEMORY) {
    tisse__report_memory(context);
  }
  tisse__buffer_dispose(&bytes);
  tisse__arena_dispose(&map.arena);
  return status;
}
