/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "document/sniff.h"

#include <inttypes.h>
#include <string.h>

#include "base/report.h"
#include "base/text.h"

/** windows-1252 from 0x80 on; what it leaves open stays the C1 control that Latin-1 has there, as in browsers. */
static const uint16_t windows_1252[32] = {
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
  0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

static uint32_t decode_1252(unsigned char byte)
{
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

static uint32_t decode_8859_15(unsigned char byte)
{
  switch (byte) {
  case 0xA4: return 0x20AC;
  case 0xA6: return 0x160;
  case 0xA8: return 0x161;
  case 0xB4: return 0x17D;
  case 0xB8: return 0x17E;
  case 0xBC: return 0x152;
  case 0xBD: return 0x153;
  case 0xBE: return 0x178;
  default: return decode_1252(byte);
  }
}

static bool label_find(tisse__charset *out, tisse_view label)
{
  static const struct { const char *label; tisse__charset charset; } labels[] = {
    {"utf-8", TISSE__UTF_8}, {"utf8", TISSE__UTF_8}, {"unicode-1-1-utf-8", TISSE__UTF_8},
    {"utf-16", TISSE__UTF_16LE}, {"utf-16le", TISSE__UTF_16LE}, {"utf-16be", TISSE__UTF_16BE},
    {"windows-1252", TISSE__WINDOWS_1252}, {"cp1252", TISSE__WINDOWS_1252}, {"x-cp1252", TISSE__WINDOWS_1252},
    {"iso-8859-1", TISSE__WINDOWS_1252}, {"iso8859-1", TISSE__WINDOWS_1252}, {"iso_8859-1", TISSE__WINDOWS_1252},
    {"latin1", TISSE__WINDOWS_1252}, {"latin-1", TISSE__WINDOWS_1252}, {"l1", TISSE__WINDOWS_1252},
    {"ascii", TISSE__WINDOWS_1252}, {"us-ascii", TISSE__WINDOWS_1252}, {"ansi", TISSE__WINDOWS_1252},
    {"iso-8859-15", TISSE__ISO_8859_15}, {"iso8859-15", TISSE__ISO_8859_15}, {"iso_8859-15", TISSE__ISO_8859_15},
    {"latin9", TISSE__ISO_8859_15}, {"latin-9", TISSE__ISO_8859_15}};
  for (size_t i = 0; i < sizeof labels / sizeof labels[0]; ++i) {
    if (tisse__view_is_nocase(label, labels[i].label)) {
      *out = labels[i].charset;
      return true;
    }
  }
  return false;
}

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/** Case-insensitive search from `at` on; head.length where it is not. */
static size_t find_nocase(tisse_view head, size_t at, const char *needle)
{
  const size_t length = strlen(needle);
  for (; at + length <= head.length; ++at) {
    if (tisse__view_is_nocase(tisse__view(head.data + at, length), needle)) {
      return at;
    }
  }
  return head.length;
}

/** The value behind `key` and '=', with or without quotes. */
static tisse_view value_behind(tisse_view text, const char *key)
{
  size_t at = find_nocase(text, 0, key);
  if (at == text.length) {
    return (tisse_view){0};
  }
  at += strlen(key);
  while (at < text.length && is_blank(text.data[at])) {
    ++at;
  }
  if (at == text.length || text.data[at] != '=') {
    return (tisse_view){0};
  }
  for (++at; at < text.length && (is_blank(text.data[at]) || text.data[at] == '"' || text.data[at] == '\'');) {
    ++at;
  }
  const size_t begin = at;
  while (at < text.length && !is_blank(text.data[at]) && !strchr("\"'>;/?", text.data[at])) {
    ++at;
  }
  return tisse__view(text.data + begin, at - begin);
}

/** The label that an XML declaration or an HTML meta gives in the first 4 KiB. */
static tisse_view declared_label(tisse_view head)
{
  head.length = head.length < 4096 ? head.length : 4096;
  const tisse_view text = tisse__view_trim(head);
  if (tisse__view_starts(text, "<?xml")) {
    const size_t end = find_nocase(text, 0, "?>");
    const tisse_view label = value_behind(tisse__view(text.data, end), "encoding");
    if (label.length) {
      return label;
    }
  }
  if (!tisse__view_starts(text, "<")) {
    return (tisse_view){0}; /* What quotes a page declares nothing. */
  }
  for (size_t at = find_nocase(text, 0, "<meta"); at < text.length; at = find_nocase(text, at + 5, "<meta")) {
    const char *close = memchr(text.data + at, '>', text.length - at);
    const tisse_view tag = tisse__view(text.data + at, close ? (size_t)(close - text.data) - at : text.length - at);
    const tisse_view label = value_behind(tag, "charset");
    if (label.length) {
      return label;
    }
  }
  return (tisse_view){0};
}

static const char *binary_magic(tisse_view head)
{
  static const struct { const char *bytes; size_t length; const char *what; } magics[] = {
    {"%PDF-", 5, "PDF"}, {"PK\3\4", 4, "ZIP archive or office document"}, {"\x89PNG", 4, "PNG picture"},
    {"\xFF\xD8\xFF", 3, "JPEG picture"}, {"GIF8", 4, "GIF picture"}, {"\x1F\x8B", 2, "gzip archive"},
    {"\x7F" "ELF", 4, "program"}, {"BZh", 3, "bzip2 archive"}, {"\xFD" "7zXZ", 5, "xz archive"},
    {"\x28\xB5\x2F\xFD", 4, "zstd archive"}, {"\xD0\xCF\x11\xE0", 4, "old office document"}, {"{\\rtf", 5, "RTF document"},
    {"\xFF\xFE\0\0", 4, "UTF-32 text"}, {"\0\0\xFE\xFF", 4, "UTF-32 text"}};
  for (size_t i = 0; i < sizeof magics / sizeof magics[0]; ++i) {
    if (head.length >= magics[i].length && memcmp(head.data, magics[i].bytes, magics[i].length) == 0) {
      return magics[i].what;
    }
  }
  return NULL;
}

/** UTF-16 without a mark: zeros at one parity only, in a third of the pairs. */
static bool looks_utf16(tisse__charset *out, tisse_view head)
{
  size_t zeros[2] = {0, 0};
  for (size_t i = 0; i < head.length; ++i) {
    zeros[i & 1] += head.data[i] == '\0';
  }
  const size_t pairs = head.length / 2;
  const unsigned high = zeros[1] > zeros[0] ? 1 : 0;
  if (pairs < 2 || zeros[high] * 3 < pairs || zeros[1 - high] * 20 > pairs) {
    return false;
  }
  *out = high == 1 ? TISSE__UTF_16LE : TISSE__UTF_16BE;
  return true;
}

/** One byte in 64 that no text has: NUL and most of the C0 controls. */
static bool looks_binary(tisse_view head)
{
  size_t controls = 0;
  for (size_t i = 0; i < head.length; ++i) {
    const unsigned char c = (unsigned char)head.data[i];
    controls += c < 0x20 && !(c >= 7 && c <= 13) && c != 0x1B && c != 0x1A;
  }
  return controls * 64 > head.length;
}

/** Valid, but for a character that the end of the head may have cut. */
static bool valid_utf8(tisse_view head, bool whole)
{
  const size_t valid = tisse__utf8_valid(head.data, head.length);
  return valid == head.length || (!whole && head.length - valid < 4 && (unsigned char)head.data[valid] >= 0xC2);
}

/** Characters of several bytes that are valid, for each bad byte: how far the text is UTF-8 with a few accidents. */
static size_t utf8_ratio(tisse_view head)
{
  size_t good = 0;
  size_t bad = 0;
  const char *end = head.data + head.length;
  for (const char *at = head.data; at < end;) {
    unsigned length = 1;
    const uint32_t c = tisse__utf8_decode(at, end, &length);
    good += length > 1;
    bad += length == 1 && c == 0xFFFD;
    at += length;
  }
  return bad ? good / bad : good;
}

static bool pure_ascii(tisse_view head)
{
  for (size_t i = 0; i < head.length; ++i) {
    if ((unsigned char)head.data[i] >= 0x80) {
      return false;
    }
  }
  return true;
}

static void use_label(tisse__sniffed *out, tisse_view label)
{
  if (!label.length || label_find(&out->charset, label)) {
    return;
  }
  out->unknown_label = true;
  const size_t length = label.length < sizeof out->label ? label.length : sizeof out->label - 1;
  memcpy(out->label, label.data, length);
  out->label[length] = '\0';
}

/** A part that is all ASCII says nothing of the rest; bytes that are UTF-8 but for a few are UTF-8 with accidents. */
static void decide_by_declaration(tisse__sniffed *out, tisse_view head, bool ascii)
{
  const size_t ratio = ascii ? 0 : utf8_ratio(head);
  if (ratio >= 8) {
    out->charset = TISSE__UTF_8;
    return;
  }
  const tisse__charset undeclared = ascii || ratio >= 2 ? TISSE__UTF_8 : TISSE__WINDOWS_1252;
  out->charset = undeclared;
  use_label(out, declared_label(head));
  if (out->charset == TISSE__UTF_16LE || out->charset == TISSE__UTF_16BE) {
    out->charset = undeclared; /* It cannot be: the label itself was readable byte by byte. */
  }
}

tisse__sniffed tisse__sniff_charset(tisse_view head, bool whole, const char *label)
{
  tisse__sniffed out = {.charset = TISSE__WINDOWS_1252};
  out.binary = binary_magic(head);
  if (out.binary || head.length == 0) {
    return out;
  }
  if (tisse__view_starts(head, "\xEF\xBB\xBF")) {
    out.charset = TISSE__UTF_8;
    out.mark = 3;
  } else if (tisse__view_starts(head, "\xFF\xFE") || tisse__view_starts(head, "\xFE\xFF")) {
    out.charset = head.data[0] == '\xFF' ? TISSE__UTF_16LE : TISSE__UTF_16BE;
    out.mark = 2;
    return out;
  } else if (label) {
    use_label(&out, tisse_view_of(label));
    if (out.charset == TISSE__UTF_16LE || out.charset == TISSE__UTF_16BE) {
      return out;
    }
  } else if (looks_utf16(&out.charset, head)) {
    return out;
  } else if (valid_utf8(head, whole) && (whole || !pure_ascii(head))) {
    out.charset = TISSE__UTF_8;
  } else {
    decide_by_declaration(&out, head, valid_utf8(head, whole));
  }
  out.binary = looks_binary(head) ? "NUL bytes and controls" : NULL;
  return out;
}

static bool name_ends(const char *name, const char *ending)
{
  const size_t length = name ? strlen(name) : 0;
  const size_t tail = strlen(ending);
  return length > tail && tisse__view_is_nocase(tisse__view(name + length - tail, tail), ending);
}

static tisse_input_format format_of_name(const char *name)
{
  static const struct { const char *ending; tisse_input_format format; } endings[] = {
    {".html", TISSE_INPUT_HTML}, {".htm", TISSE_INPUT_HTML}, {".xhtml", TISSE_INPUT_HTML}, {".rss", TISSE_INPUT_FEED},
    {".atom", TISSE_INPUT_FEED}, {".rdf", TISSE_INPUT_FEED}, {".xml", TISSE_INPUT_FEED}, {".jsonl", TISSE_INPUT_JSONL},
    {".ndjson", TISSE_INPUT_JSONL}, {".json", TISSE_INPUT_JSONL}};
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; ++i) {
    if (name_ends(name, endings[i].ending)) {
      return endings[i].format;
    }
  }
  return TISSE_INPUT_TEXT;
}

/** The name of the first element, behind declarations, comments and blanks. Absent where the text begins with none. */
static tisse_view first_element(tisse_view head)
{
  size_t at = 0;
  for (;;) {
    while (at < head.length && is_blank(head.data[at])) {
      ++at;
    }
    const tisse_view rest = tisse__view(head.data + at, head.length - at);
    if (!tisse__view_starts(rest, "<")) {
      return (tisse_view){0};
    }
    const bool comment = tisse__view_starts(rest, "<!--");
    if (rest.length > 1 && (rest.data[1] == '?' || rest.data[1] == '!')) {
      const size_t end = find_nocase(rest, 1, comment ? "-->" : ">");
      if (end == rest.length) {
        return tisse__view(rest.data, comment ? 0 : 1);
      }
      at += end + (comment ? 3 : 1);
      continue;
    }
    size_t end = 1;
    while (end < rest.length && !is_blank(rest.data[end]) && rest.data[end] != '>' && rest.data[end] != '/') {
      ++end;
    }
    return tisse__view(rest.data + 1, end - 1);
  }
}

static bool is_feed_root(tisse_view name)
{
  return tisse__view_is_nocase(name, "rss") || tisse__view_is_nocase(name, "feed") || tisse__view_is_nocase(name, "rdf:RDF") ||
         tisse__view_ends(name, ":feed");
}

static bool is_element_name(tisse_view name)
{
  for (size_t i = 0; i < name.length; ++i) {
    const unsigned char c = (unsigned char)name.data[i];
    if (c >= 0x80 || (!tisse__is_letter(c) && !(i && (tisse__is_digit(c) || c == '-' || c == ':')))) {
      return false;
    }
  }
  return name.length > 0 && name.length <= 32;
}

tisse_input_format tisse__sniff_format(tisse_view head, const char *name)
{
  const tisse_view text = tisse__view_trim(head);
  if (tisse__view_starts(text, "{")) {
    const tisse_view inside = tisse__view_trim(tisse__view(text.data + 1, text.length - 1));
    if (tisse__view_starts(inside, "\"") || tisse__view_starts(inside, "}")) {
      return TISSE_INPUT_JSONL;
    }
  }
  const tisse_view element = first_element(text);
  if (is_feed_root(element)) {
    return TISSE_INPUT_FEED;
  }
  if (is_element_name(element) || find_nocase(tisse__view(text.data, text.length < 15 ? text.length : 15), 0, "<!doctype html") == 0) {
    const tisse_input_format named = format_of_name(name);
    return named == TISSE_INPUT_FEED && tisse__view_starts(text, "<?xml") && !tisse__view_is_nocase(element, "html") ? named
                                                                                                                    : TISSE_INPUT_HTML;
  }
  return format_of_name(name);
}

bool tisse__sniff_page(tisse_view text)
{
  text = tisse__view_trim(text);
  const tisse_view element = first_element(text);
  return tisse__view_is_nocase(element, "html") || tisse__view_is_nocase(element, "head") || tisse__view_is_nocase(element, "body") ||
         (text.length >= 9 && tisse__view_is_nocase(tisse__view(text.data, 9), "<!doctype"));
}

void tisse__decoder_init(tisse__decoder *self, const tisse__sniffed *sniffed)
{
  *self = (tisse__decoder){.charset = sniffed->charset, .position = sniffed->mark};
}

static void add_character(tisse__buffer *out, uint32_t c)
{
  char bytes[4];
  const unsigned length = tisse__utf8_encode(bytes, c);
  tisse__buffer_add(out, tisse__view(bytes, length));
}

static void add_bad(tisse__decoder *self, tisse__buffer *out, uint64_t position)
{
  if (self->bad_count++ == 0) {
    self->bad_first = position;
  }
  add_character(out, 0xFFFD);
}

/** Length of the character that begins at `at` if its bytes so far are a prefix of a valid one that the end cuts; else 0. */
static size_t cut_character(const char *at, const char *end)
{
  const unsigned char lead = (unsigned char)*at;
  const size_t left = (size_t)(end - at);
  const size_t width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || left >= width) {
    return 0;
  }
  for (size_t i = 1; i < left; ++i) {
    if (((unsigned char)at[i] & 0xC0U) != 0x80U) {
      return 0;
    }
  }
  return left;
}

/** Decodes what is whole; returns how many bytes were used. */
static size_t decode_utf8(tisse__decoder *self, tisse__buffer *out, tisse_view bytes, bool last)
{
  const char *at = bytes.data;
  const char *end = at + bytes.length;
  const char *nul = bytes.data; /* The next one; looked for again when it has been passed. */
  while (at < end) {
    if (nul <= at) {
      nul = memchr(at, '\0', (size_t)(end - at));
      nul = nul ? nul : end;
    }
    const size_t good = tisse__utf8_valid(at, (size_t)(nul - at));
    tisse__buffer_add(out, tisse__view(at, good));
    at += good;
    if (at == end || (!last && cut_character(at, end))) {
      break;
    }
    add_bad(self, out, self->position + (uint64_t)(at - bytes.data));
    at += last && cut_character(at, end) ? cut_character(at, end) : 1;
  }
  return (size_t)(at - bytes.data);
}

static void add_unit(tisse__decoder *self, tisse__buffer *out, uint32_t unit, uint64_t position)
{
  if (self->surrogate) {
    const uint32_t high = self->surrogate;
    self->surrogate = 0;
    if (unit >= 0xDC00 && unit <= 0xDFFF) {
      add_character(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
      return;
    }
    add_bad(self, out, position - 2);
  }
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    self->surrogate = unit;
  } else if (unit == 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) {
    add_bad(self, out, position);
  } else {
    add_character(out, unit);
  }
}

static size_t decode_utf16(tisse__decoder *self, tisse__buffer *out, tisse_view bytes, bool last)
{
  const unsigned low = self->charset == TISSE__UTF_16LE ? 0 : 1;
  size_t at = 0;
  for (; at + 2 <= bytes.length; at += 2) {
    const unsigned char *b = (const unsigned char *)bytes.data + at;
    add_unit(self, out, (uint32_t)b[1 - low] << 8 | b[low], self->position + at);
  }
  if (last && (at < bytes.length || self->surrogate)) {
    add_bad(self, out, self->position + at);
    at = bytes.length;
  }
  return at;
}

static size_t decode_bytes(tisse__decoder *self, tisse__buffer *out, tisse_view bytes)
{
  for (size_t i = 0; i < bytes.length; ++i) {
    const unsigned char byte = (unsigned char)bytes.data[i];
    if (byte == 0) {
      add_bad(self, out, self->position + i);
    } else if (byte < 0x80) {
      tisse__buffer_add_byte(out, (char)byte);
    } else {
      add_character(out, self->charset == TISSE__ISO_8859_15 ? decode_8859_15(byte) : decode_1252(byte));
    }
  }
  return bytes.length;
}

static size_t decode(tisse__decoder *self, tisse__buffer *out, tisse_view bytes, bool last)
{
  switch (self->charset) {
  case TISSE__UTF_8: return decode_utf8(self, out, bytes, last);
  case TISSE__UTF_16LE:
  case TISSE__UTF_16BE: return decode_utf16(self, out, bytes, last);
  default: return decode_bytes(self, out, bytes);
  }
}

void tisse__decoder_feed(tisse__decoder *self, tisse__buffer *out, tisse_view bytes, bool last)
{
  /* What was cut last time is completed byte by byte until it is a character or found bad. */
  while (self->pending_count && bytes.length) {
    self->pending[self->pending_count++] = (unsigned char)*bytes.data++;
    --bytes.length;
    const size_t used = decode(self, out, tisse__view((const char *)self->pending, self->pending_count), last && !bytes.length);
    self->position += used;
    self->pending_count -= (unsigned)used;
    memmove(self->pending, self->pending + used, self->pending_count);
  }
  if (self->pending_count) {
    const size_t used = last ? decode(self, out, tisse__view((const char *)self->pending, self->pending_count), true) : 0;
    self->position += used;
    self->pending_count -= (unsigned)used;
    return;
  }
  const size_t used = bytes.length || last ? decode(self, out, bytes, last) : 0;
  self->position += used;
  self->pending_count = (unsigned)(bytes.length - used);
  if (self->pending_count) {
    memcpy(self->pending, bytes.data + used, self->pending_count);
  }
}

void tisse__decoder_report(const tisse__decoder *self, const tisse_context *context, const char *file)
{
  if (self->bad_count) {
    tisse__report(context, TISSE_WARNING, file, 0, 0, "%" PRIu64 " invalid byte%s or characters replaced by U+FFFD, the first at byte %" PRIu64,
                  self->bad_count, self->bad_count == 1 ? "" : "s", self->bad_first);
  }
}
