/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include "articles.h"
#include "commands.h"
#include "output.h"

typedef struct printing {
  session *session;
  bool json;
  output out;
} printing;

static tisse_status put(printing *self, const char *bytes, size_t length)
{
  const tisse_writer writer = output_writer(&self->out);
  return length ? writer.write(writer.user, bytes, length) : TISSE_OK;
}

static tisse_status put_json(printing *self, tisse_view text)
{
  tisse_status status = put(self, "\"", 1);
  size_t from = 0;
  for (size_t i = 0; !status && i <= text.length; ++i) {
    const unsigned char c = i < text.length ? (unsigned char)text.data[i] : 0;
    if (i < text.length && c >= ' ' && c != '"' && c != '\\' && c != 0x7F) {
      continue;
    }
    char escape[8] = "";
    if (i < text.length) {
      snprintf(escape, sizeof escape, c == '"' || c == '\\' ? "\\%c" : c == '\n' ? "\\n" : "\\u%04x", c);
    }
    status = put(self, text.data + from, i - from);
    status = status ? status : put(self, escape, strlen(escape));
    from = i + 1;
  }
  return status ? status : put(self, "\"", 1);
}

/** A record that `tisse` reads in again, with the same text and so the same spans. */
static tisse_status print_json(printing *self, const tisse_document *document)
{
  const tisse_metadata *about = tisse_document_metadata(document);
  const struct { const char *key; tisse_view value; } members[] = {
    {"{\"id\":", about->source}, {",\"url\":", about->url}, {",\"title\":", about->title}, {",\"publisher\":", about->publisher},
    {",\"author\":", about->author}, {",\"published\":", about->published}, {",\"lang\":", about->language},
    {",\"text\":", tisse_document_text(document)}};
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < sizeof members / sizeof *members; ++i) {
    status = members[i].value.data ? put(self, members[i].key, strlen(members[i].key)) : TISSE_OK;
    if (!status && members[i].value.data) {
      status = put_json(self, members[i].value);
    }
  }
  return status ? status : put(self, "}\n", 2);
}

static tisse_status print_text(printing *self, const tisse_document *document)
{
  const tisse_view text = tisse_document_text(document);
  tisse_status status = self->session->articles > 1 ? put(self, "\f\n", 2) : TISSE_OK;
  status = status ? status : put(self, text.data, text.length);
  const bool ended = text.length && text.data[text.length - 1] == '\n';
  return status || ended ? status : put(self, "\n", 1);
}

static tisse_status on_document(void *user, tisse_document *document, bool *kept)
{
  printing *self = user;
  (void)kept;
  ++self->session->articles;
  return self->json ? print_json(self, document) : print_text(self, document);
}

int command_text(session *run)
{
  const char *format = option_format(&run->options);
  printing self = {.session = run, .json = format && !strcmp(format, "jsonl")};
  tisse_input_options input;
  int wrong = check_ending(&run->options);
  wrong = wrong ? wrong : articles_options(run, &input);
  if (wrong) {
    return wrong;
  }
  tisse_status status = output_open(&self.out, run, option_value(&run->options, OPT_OUTPUT));
  if (!status) {
    status = output_finish(&self.out, articles_read(run, 0, on_document, &self));
  }
  return session_end_status(run, status);
}
