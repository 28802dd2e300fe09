/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* PNG and PDF, through librsvg where it was there at build (TISSE_HAVE_RSVG). Twice the size of the SVG, so that print is sharp. */
#include "sink/map.h"

#include "base/report.h"

#ifdef TISSE_HAVE_RSVG

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

#define SCALE 2.0
#define LARGEST 16000.0   /* Pixels a side. */

static cairo_status_t take_bytes(void *user, const unsigned char *bytes, unsigned length)
{
  tisse__buffer *out = user;
  tisse__buffer_add(out, (tisse_view){(const char *)bytes, length});
  return out->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

static tisse_status render(tisse__buffer *out, RsvgHandle *handle, bool pdf)
{
  double width = 0, height = 0;
  rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height);
  double scale = pdf ? 0.75 : SCALE;
  const double longest = width > height ? width : height;
  scale = !pdf && longest * scale > LARGEST ? LARGEST / longest : scale;
  cairo_surface_t *surface = pdf ? cairo_pdf_surface_create_for_stream(take_bytes, out, width * scale, height * scale)
                                 : cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)(width * scale), (int)(height * scale));
  if (pdf) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  }
  cairo_t *context = cairo_create(surface);
  cairo_scale(context, scale, scale);
  const RsvgRectangle all = {0, 0, width, height};
  bool fine = rsvg_handle_render_document(handle, context, &all, NULL);
  cairo_destroy(context);
  if (!pdf && fine) {
    fine = cairo_surface_write_to_png_stream(surface, take_bytes, out) == CAIRO_STATUS_SUCCESS;
  }
  cairo_surface_finish(surface);
  fine = fine && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(surface);
  return fine ? TISSE_OK : TISSE_E_WRITE;
}

tisse_status tisse__map_raster(tisse__map *self, tisse__buffer *out, const tisse__buffer *svg, bool pdf)
{
  RsvgHandle *handle = rsvg_handle_new_from_data((const guint8 *)svg->data, svg->length, NULL);
  const tisse_status status = handle ? render(out, handle, pdf) : TISSE_E_WRITE;
  if (handle) {
    g_object_unref(handle);
  }
  if (status != TISSE_OK) {
    tisse__report(self->context, TISSE_ERROR, NULL, 0, 0, "the map could not be made into a %s", pdf ? "PDF" : "PNG");
  }
  return status;
}

#else

tisse_status tisse__map_raster(tisse__map *self, tisse__buffer *out, const tisse__buffer *svg, bool pdf)
{
  (void)out;
  (void)svg;
  tisse__report(self->context, TISSE_ERROR, NULL, 0, 0, "this build cannot write %s, for it was made without librsvg; write SVG and convert it",
                pdf ? "PDF" : "PNG");
  return TISSE_E_ARGUMENT;
}

#endif
