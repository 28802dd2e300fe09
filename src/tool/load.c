/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* All of it as N-Quads to the address itself, which a store with transactions takes whole or not at all. That is beyond the SPARQL 1.1 Graph Store
 * Protocol, so an empty request asks first. A store that does not know it gets one request a graph, its triples as N-Triples (said to be Turtle,
 * which they are too, and which every store takes). Nothing is blank, so loading twice changes nothing.
 * In the place of what is there, all of it goes as one SPARQL update, which stores take as one transaction; failing that by graph, each in its own. */

#include <curl/curl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "graphs.h"
#include "quads.h"

#define ANSWER_SIZE 200

typedef struct loading {
  session *session;
  CURL *curl;
  struct curl_slist *as_quads, *as_triples, *as_update;  ///< Headers.
  const char *endpoint;
  bool replace, at_once, by_graph;
  bool answered;                ///< The store is there.
  char answer[ANSWER_SIZE];     ///< The first words of what the store says.
  size_t graphs, triples;
} loading;

static tisse_status write_stream(void *user, const char *bytes, size_t length)
{
  return fwrite(bytes, 1, length, user) == length ? TISSE_OK : TISSE_E_MEMORY;
}

static size_t on_answer(char *bytes, size_t size, size_t count, void *user)
{
  loading *self = user;
  const size_t have = strlen(self->answer), room = ANSWER_SIZE - 1 - have, length = size * count;
  for (size_t i = 0; i < length && i < room; ++i) {
    self->answer[have + i] = (unsigned char)bytes[i] < ' ' ? ' ' : bytes[i];
    self->answer[have + i + 1] = 0;
  }
  return length;
}

/** Name, password and token come from the environment or from ~/.netrc, never from the command line, and are sent to the server of the endpoint alone; the
 * password only after the store has asked for it, and as a digest where it takes one. */
static void set_credentials(loading *self)
{
  const char *user = getenv("TISSE_USER"), *password = getenv("TISSE_PASSWORD"), *token = getenv("TISSE_TOKEN");
  if (token && *token) {
    curl_easy_setopt(self->curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BEARER);
    curl_easy_setopt(self->curl, CURLOPT_XOAUTH2_BEARER, token);
  } else if (user && *user) {
    curl_easy_setopt(self->curl, CURLOPT_HTTPAUTH, (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST));
    curl_easy_setopt(self->curl, CURLOPT_USERNAME, user);
    curl_easy_setopt(self->curl, CURLOPT_PASSWORD, password ? password : "");
  } else {
    curl_easy_setopt(self->curl, CURLOPT_HTTPAUTH, (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST));
    curl_easy_setopt(self->curl, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
  }
}

static bool set_up(loading *self)
{
  curl_global_init(CURL_GLOBAL_DEFAULT);
  self->curl = curl_easy_init();
  self->as_quads = curl_slist_append(NULL, "Content-Type: application/n-quads");
  self->as_triples = curl_slist_append(NULL, "Content-Type: text/turtle");
  self->as_update = curl_slist_append(NULL, "Content-Type: application/sparql-update");
  if (!self->curl || !self->as_quads || !self->as_triples || !self->as_update) {
    return false;
  }
  curl_easy_setopt(self->curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(self->curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(self->curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(self->curl, CURLOPT_CONNECTTIMEOUT, 30L);
  curl_easy_setopt(self->curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(self->curl, CURLOPT_LOW_SPEED_TIME, 300L);
  curl_easy_setopt(self->curl, CURLOPT_USERAGENT, "tisse/" TISSE_VERSION);
  curl_easy_setopt(self->curl, CURLOPT_WRITEFUNCTION, on_answer);
  curl_easy_setopt(self->curl, CURLOPT_WRITEDATA, self);
  set_credentials(self);
  return true;
}

static void tear_down(loading *self)
{
  curl_slist_free_all(self->as_quads);
  curl_slist_free_all(self->as_triples);
  curl_slist_free_all(self->as_update);
  curl_easy_cleanup(self->curl);
  curl_global_cleanup();
}

/** ENDPOINT?graph=IRI, or ENDPOINT?default. free() it. */
static char *make_address(const loading *self, tisse_view graph)
{
  char *name = graph.data ? curl_easy_escape(self->curl, graph.data, (int)graph.length) : NULL;
  const size_t size = strlen(self->endpoint) + (name ? strlen(name) : 0) + 16;
  char *address = malloc(size);
  if (address && (name || !graph.data)) {
    snprintf(address, size, "%s%c%s%s", self->endpoint, strchr(self->endpoint, '?') ? '&' : '?', name ? "graph=" : "default", name ? name : "");
  }
  curl_free(name);
  return address;
}

static void tell_refusal(const loading *self, const char *which, long answer)
{
  const char *credentials = answer != 401 && answer != 403 ? ""
                          : getenv("TISSE_USER") || getenv("TISSE_TOKEN") ? " (it refused the name and password, or the token)"
                                                                          : " (it wants a name and password: TISSE_USER and TISSE_PASSWORD)";
  session_say(self->session, TISSE_ERROR, self->endpoint, "the store answered %ld%s%s%s%s", answer, which, credentials,
              *self->answer ? ": " : "", self->answer);
}

/** Puts what the store answers; TISSE_E_WRITE, told, where it does not. */
static tisse_status request(loading *self, const char *address, const char *method, struct curl_slist *headers, const char *body, size_t length,
                            long *answer)
{
  self->answer[0] = 0;
  curl_easy_setopt(self->curl, CURLOPT_URL, address);
  curl_easy_setopt(self->curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(self->curl, CURLOPT_CUSTOMREQUEST, method);
  curl_easy_setopt(self->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
  curl_easy_setopt(self->curl, CURLOPT_POSTFIELDS, body);
  const CURLcode code = curl_easy_perform(self->curl);
  curl_easy_getinfo(self->curl, CURLINFO_RESPONSE_CODE, answer);
  if (code == CURLE_OK) {
    self->answered = true;
    return TISSE_OK;
  }
  const bool never = !self->answered && (code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY);
  session_say(self->session, TISSE_ERROR, self->endpoint, "%s: %s", never ? "cannot be reached" : "the store broke off", curl_easy_strerror(code));
  return TISSE_E_WRITE;
}

static bool is_good(long answer)
{
  return answer >= 200 && answer <= 299;
}

/** Does the answer to an empty request say that the store takes the like here? Some greet with a page (Virtuoso), or make a graph of it. */
static bool takes_such(const loading *self, long answer)
{
  const char *type = NULL;
  curl_easy_getinfo(self->curl, CURLINFO_CONTENT_TYPE, &type);
  return (answer == 200 || answer == 202 || answer == 204) && !(type && strstr(type, "html"));
}

/** Or is it that the request is one of another protocol? */
static bool is_other_protocol(long answer)
{
  return is_good(answer) || answer == 400 || answer == 404 || answer == 405 || answer == 406 || answer == 415 || answer == 422 || answer == 501;
}

/** TISSE_E_NOT_FOUND where it does not go so with this store. */
static tisse_status send_at_once(loading *self, tisse_view text)
{
  long answer = 0;
  tisse_status status = request(self, self->endpoint, "POST", self->as_quads, "", 0, &answer);
  const bool takes = !status && takes_such(self, answer);
  if (takes) {
    status = request(self, self->endpoint, "POST", self->as_quads, text.data, text.length, &answer);
  }
  if (status || (takes && is_good(answer))) {
    return status;
  }
  if (!self->at_once && !takes && is_other_protocol(answer)) {
    return TISSE_E_NOT_FOUND;
  }
  tell_refusal(self, is_good(answer) ? " with a page of its own" : "", answer);
  return TISSE_E_WRITE;
}

static size_t graph_end(const quad *quads, size_t count, size_t at)
{
  size_t end = at + 1;
  while (end < count && tisse_view_equal(quads[end].graph, quads[at].graph)) {
    ++end;
  }
  return end;
}

/** What stands for the graphs goes, and the new triples come. free() it. */
static char *make_update(const quad *quads, size_t count, size_t *length)
{
  char *body = NULL;
  FILE *stream = open_memstream(&body, length);
  if (!stream) {
    return NULL;
  }
  for (size_t i = 0; i < count; i = graph_end(quads, count, i)) {
    const tisse_view graph = quads[i].graph;
    fprintf(stream, graph.data ? "DROP SILENT GRAPH <%.*s> ;\n" : "DROP SILENT DEFAULT ;\n", (int)graph.length, graph.data ? graph.data : "");
  }
  fputs("INSERT DATA {\n", stream);
  for (size_t i = 0, end = 0; i < count; ++i) {
    const bool named = quads[i].graph.data != NULL;
    if (i == end) {
      end = graph_end(quads, count, i);
      if (named) {
        fprintf(stream, "GRAPH <%.*s> {\n", (int)quads[i].graph.length, quads[i].graph.data);
      }
    }
    fwrite(quads[i].triple.data, 1, quads[i].triple.length, stream);
    fputs(named && i + 1 == end ? " .\n}\n" : " .\n", stream);
  }
  fputs("}\n", stream);
  const bool good = !ferror(stream);
  if (fclose(stream) || !good) {
    free(body);
    return NULL;
  }
  return body;
}

/** Where updates go: to the address itself (Fuseki's dataset, RDF4J), or beside it (Oxigraph's /store, Fuseki's /data). free() it; NULL: nowhere. */
static char *update_address(const loading *self, int attempt)
{
  static const char *const stores[] = {"/store", "/data"};
  const size_t length = strlen(self->endpoint);
  for (size_t i = 0; attempt && i < sizeof stores / sizeof *stores; ++i) {
    const size_t ending = strlen(stores[i]);
    char *beside = length > ending && !strcmp(self->endpoint + length - ending, stores[i]) ? malloc(length + sizeof "/update") : NULL;
    if (beside) {
      sprintf(beside, "%.*s/update", (int)(length - ending), self->endpoint);
      return beside;
    }
  }
  return attempt ? NULL : strdup(self->endpoint);
}

/** All graphs in the place of what is there. TISSE_E_NOT_FOUND where it does not go so with this store: then nothing has changed. */
static tisse_status replace_at_once(loading *self, const quad *quads, size_t count)
{
  tisse_status status = TISSE_E_NOT_FOUND;
  for (int attempt = 0; attempt < 2 && status == TISSE_E_NOT_FOUND; ++attempt) {
    char *address = update_address(self, attempt), *body = NULL;
    size_t length = 0;
    long answer = 0;
    if (!address) {
      break;
    }
    const tisse_status asked = request(self, address, "POST", self->as_update, "", 0, &answer);
    if (asked) {
      status = asked;
    } else if (takes_such(self, answer)) {
      body = make_update(quads, count, &length);
      status = body ? request(self, address, "POST", self->as_update, body, length, &answer) : TISSE_E_MEMORY;
      status = !status && !is_good(answer) ? TISSE_E_NOT_FOUND : status;
    }
    free(body);
    free(address);
  }
  return status;
}

static tisse_status send_body(loading *self, tisse_view graph, const char *body, size_t length)
{
  char *address = make_address(self, graph), which[300];
  long answer = 0;
  if (!address) {
    return TISSE_E_MEMORY;
  }
  tisse_status status = request(self, address, self->replace ? "PUT" : "POST", self->as_triples, body, length, &answer);
  free(address);
  if (!status && !is_good(answer)) {
    snprintf(which, sizeof which, graph.data ? " for graph <%.*s>" : " for the default graph", (int)graph.length, graph.data ? graph.data : "");
    tell_refusal(self, which, answer);
    status = TISSE_E_WRITE;
  }
  return status;
}

/** All quads of one graph, which follow each other. */
static tisse_status send_graph(loading *self, const quad *quads, size_t count)
{
  char *body = NULL;
  size_t length = 0;
  FILE *stream = open_memstream(&body, &length);
  for (size_t i = 0; stream && i < count; ++i) {
    fwrite(quads[i].triple.data, 1, quads[i].triple.length, stream);
    fputs(" .\n", stream);
  }
  const bool good = stream && !ferror(stream);
  tisse_status status = stream && !fclose(stream) && good ? send_body(self, quads[0].graph, body, length) : TISSE_E_MEMORY;
  free(body);
  self->graphs += !status;
  self->triples += status ? 0 : count;
  return status;
}

static tisse_status send_by_graph(loading *self, const quad *quads, size_t count, size_t graphs)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0, end; !status && i < count; i = end) {
    end = graph_end(quads, count, i);
    status = send_graph(self, quads + i, end - i);
  }
  if (status == TISSE_E_WRITE && self->graphs) {
    session_say(self->session, TISSE_ERROR, self->endpoint, "%zu of %zu graphs are in the store; loading again completes it", self->graphs, graphs);
  }
  return status;
}

static tisse_status send_all(loading *self, tisse_view text)
{
  quad *quads = NULL;
  size_t count = 0, graphs = 0;
  tisse_status status = quads_split(&quads, &count, text);
  for (size_t i = 0; i < count; i = graph_end(quads, count, i)) {
    ++graphs;
  }
  if (!status) {
    status = self->by_graph ? TISSE_E_NOT_FOUND : self->replace ? replace_at_once(self, quads, count) : send_at_once(self, text);
    if (status == TISSE_E_NOT_FOUND && self->at_once) {
      session_say(self->session, TISSE_ERROR, self->endpoint, "the store did not take all of it as one SPARQL update");
      status = TISSE_E_WRITE;
    } else if (status == TISSE_E_NOT_FOUND) {
      status = send_by_graph(self, quads, count, graphs);
    } else if (!status) {
      self->graphs = graphs;
      self->triples = count;
    }
  }
  free(quads);
  return status;
}

/** The whole graph as N-Quads: as its file has it, or woven anew. free() it. */
static int write_quads(session *run, const tisse_rdf_options *rdf, char **text, size_t *length)
{
  char path[PATH_MAX];
  graphs_path(path, sizeof path, run->options.arguments[0]);
  tisse_graph *graph = NULL;
  const bool anew = !graphs_say_all(run, path, rdf);
  const int wrong = anew ? graphs_read(&graph, run, 0, 1) : EXIT_DONE;
  if (wrong) {
    return wrong;
  }
  FILE *stream = open_memstream(text, length);
  const tisse_writer out = {write_stream, stream};
  tisse_status status = !stream ? TISSE_E_MEMORY : anew ? tisse_rdf_write_graph(graph, rdf, out) : tisse_rdf_convert_file(&run->context, path, rdf, out);
  if (stream && fclose(stream)) {
    status = TISSE_E_MEMORY;
  }
  tisse_graph_free(graph);
  return session_end_status(run, status);
}

static tisse_status load(loading *self, tisse_view text)
{
  const tisse_status status = set_up(self) ? send_all(self, text) : TISSE_E_MEMORY;
  tear_down(self);
  if (!status) {
    session_say(self->session, TISSE_NOTE, self->endpoint, "%zu triple%s in %zu graph%s", self->triples, self->triples == 1 ? "" : "s", self->graphs,
                self->graphs == 1 ? "" : "s");
  }
  return status;
}

int command_load(session *run)
{
  loading self = {.session = run,
                  .endpoint = option_value(&run->options, OPT_ENDPOINT),
                  .replace = option_given(&run->options, OPT_REPLACE),
                  .at_once = option_given(&run->options, OPT_AT_ONCE),
                  .by_graph = option_given(&run->options, OPT_BY_GRAPH)};
  if (!self.endpoint || (strncmp(self.endpoint, "http://", 7) && strncmp(self.endpoint, "https://", 8))) {
    return usage_error(CMD_LOAD, "load needs --endpoint URL, with http:// or https://");
  }
  const char *host = strstr(self.endpoint, "//") + 2;
  if (memchr(host, '@', strcspn(host, "/"))) {
    return usage_error(CMD_LOAD, "a password does not belong into --endpoint: set TISSE_USER and TISSE_PASSWORD, or write ~/.netrc");
  }
  if (self.by_graph && self.at_once) {
    return usage_error(CMD_LOAD, "--by-graph and --at-once exclude each other");
  }
  tisse_rdf_options rdf;
  char *text = NULL;
  size_t length = 0;
  int wrong = graphs_rdf_options(run, &rdf, "nq", NULL, TISSE_NQUADS);
  wrong = wrong ? wrong : write_quads(run, &rdf, &text, &length);
  wrong = wrong ? wrong : session_end_status(run, load(&self, (tisse_view){text, length}));
  free(text);
  return wrong;
}
