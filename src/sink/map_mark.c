/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "sink/map.h"

#include <math.h>

void tisse__map_drop(tisse__map *self, tisse__buffer *buffer)
{
  self->arena.failed = self->arena.failed || buffer->failed;
  tisse__buffer_dispose(buffer);
}

static bool is_xml_character(uint32_t c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xFDD0) || (c > 0xFDEF && (c & 0xFFFEU) != 0xFFFEU);
}

void tisse__map_xml(tisse__buffer *out, tisse_view text)
{
  const char *end = text.data + text.length;
  for (const char *at = text.data; at < end;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    switch (c) {
    case '&': tisse__buffer_add_text(out, "&amp;"); break;
    case '<': tisse__buffer_add_text(out, "&lt;"); break;
    case '>': tisse__buffer_add_text(out, "&gt;"); break;
    case '"': tisse__buffer_add_text(out, "&quot;"); break;
    case '\'': tisse__buffer_add_text(out, "&#39;"); break;
    case '\n': tisse__buffer_add_text(out, "&#10;"); break;
    default: {
      char bytes[4];
      const unsigned count = tisse__utf8_encode(bytes, is_xml_character(c) ? c : 0xFFFD);
      tisse__buffer_add(out, (tisse_view){bytes, count});
    }
    }
    at += length;
  }
}

void tisse__map_json(tisse__buffer *out, tisse_view text)
{
  const char *end = text.data + text.length;
  tisse__buffer_add_byte(out, '"');
  for (const char *at = text.data; at < end;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    if (c < 0x20 || c == 0x7F || c == '<' || c == '>' || c == '&' || c == '\'' || c == '"' || c == '\\' || c == 0x2028 || c == 0x2029) {
      tisse__buffer_addf(out, "\\u%04x", (unsigned)c);
    } else {
      char bytes[4];
      const unsigned count = tisse__utf8_encode(bytes, c);
      tisse__buffer_add(out, (tisse_view){bytes, count});
    }
    at += length;
  }
  tisse__buffer_add_byte(out, '"');
}

void tisse__map_number(tisse__buffer *out, double value)
{
  long long tenths = isfinite(value) ? llround(value * 10.0) : 0;
  if (tenths < 0) {
    tisse__buffer_add_byte(out, '-');
    tenths = -tenths;
  }
  tisse__buffer_add_int(out, tenths / 10);
  if (tenths % 10) {
    tisse__buffer_add_byte(out, '.');
    tisse__buffer_add_byte(out, (char)('0' + tenths % 10));
  }
}

void tisse__map_attribute(tisse__buffer *out, const char *name, tisse_view value)
{
  tisse__buffer_add_byte(out, ' ');
  tisse__buffer_add_text(out, name);
  tisse__buffer_add_text(out, "=\"");
  tisse__map_xml(out, value);
  tisse__buffer_add_byte(out, '"');
}

void tisse__map_attribute_number(tisse__buffer *out, const char *name, double value)
{
  tisse__buffer_add_byte(out, ' ');
  tisse__buffer_add_text(out, name);
  tisse__buffer_add_text(out, "=\"");
  tisse__map_number(out, value);
  tisse__buffer_add_byte(out, '"');
}

void tisse__map_text(tisse__buffer *out, const char *class, double x, double y, tisse_view text)
{
  tisse__buffer_addf(out, "<text class=\"%s\"", class);
  tisse__map_attribute_number(out, "x", x);
  tisse__map_attribute_number(out, "y", y);
  tisse__buffer_add_byte(out, '>');
  tisse__map_xml(out, text);
  tisse__buffer_add_text(out, "</text>");
}

bool tisse__map_link_safe(tisse_view url)
{
  const bool scheme = tisse__view_starts(url, "http://") || tisse__view_starts(url, "https://");
  for (size_t i = 0; scheme && i < url.length; ++i) {
    const unsigned char c = (unsigned char)url.data[i];
    if (c <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' || c == '`' || c == '{' || c == '|' || c == '}') {
      return false;
    }
  }
  return scheme && url.length < 4000;
}
