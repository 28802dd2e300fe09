/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * The library in one page: prints who does what to whom in a text.
 *
 *   cc -std=c17 claims.c $(pkg-config --cflags --libs tisse) -o claims
 *   ./claims $(pkg-config --variable=datadir tisse) "Nvidia a investi 2 milliards de dollars dans CoreWeave."
 */
#include <inttypes.h>
#include <stdio.h>

#include <tisse/tisse.h>

static void report(void *user, const tisse_message *message)
{
  (void)user;
  if (message->level == TISSE_ERROR) {
    fprintf(stderr, "%s:%" PRIu32 ": %s\n", message->file ? message->file : "claims", message->line, message->text);
  }
}

static tisse_status on_claim(void *user, const tisse_claim *claim)
{
  const tisse_knowledge *knowledge = user;
  const tisse_view verb = tisse_knowledge_label(knowledge, claim->relation, "en");
  printf("%.*s %.*s %.*s (%s)\n", (int)claim->subject.label.length, claim->subject.label.data, (int)verb.length, verb.data,
         (int)claim->object.label.length, claim->object.label.data ? claim->object.label.data : "", tisse_standing_name(claim->standing));
  return TISSE_OK;
}

int main(int argc, char **argv)
{
  const tisse_context context = {.report = report};
  tisse_knowledge *knowledge = NULL;
  tisse_extractor *extractor = NULL;
  tisse_document *document = NULL;
  if (argc != 3) {
    fputs("usage: claims KNOWLEDGE TEXT\n", stderr);
    return 2;
  }
  tisse_status status = tisse_knowledge_new(&knowledge, &context);
  status = status ? status : tisse_knowledge_load_folder(knowledge, argv[1]);
  status = status ? status : tisse_knowledge_seal(knowledge);
  status = status ? status : tisse_extractor_new(&extractor, &context, knowledge, NULL);
  status = status ? status : tisse_document_new(&document, &context, tisse_view_of(argv[2]), NULL);
  status = status ? status : tisse_extractor_read(extractor, document, on_claim, knowledge);
  tisse_document_free(document);
  tisse_extractor_free(extractor);
  tisse_knowledge_free(knowledge);
  if (status) {
    fprintf(stderr, "claims: %s\n", tisse_status_text(status));
  }
  return status ? 1 : 0;
}
