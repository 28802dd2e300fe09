/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The one table of commands and the one of options. */

#include "options.h"

#define ON(name) (1u << CMD_##name)
#define ARTICLES (ON(BUILD) | ON(EXTRACT) | ON(EXPLAIN) | ON(TEXT))
#define EXTRACTS (ON(BUILD) | ON(EXTRACT))
#define GRAPHS (ON(MAP) | ON(DEALS) | ON(CONVERT) | ON(MERGE) | ON(LOAD) | ON(BUILD))
#define ALL ((1u << CMD_COUNT) - 1)
#define RDF_FORMATS "ttl trig nt nq rdf jsonld"

const command_info commands[CMD_COUNT] = {
  [CMD_BUILD] = {"build", "ARTICLES... -o DIR", "reads articles into a graph, a map and a ledger",
                 "Reads articles (files, folders, - for standard input) and leaves graph.ttl, graph.nq, map.svg, map.html and deals.txt in "
                 "DIR. The five files are written together or not at all.", NULL, 0, -1},
  [CMD_EXTRACT] = {"extract", "ARTICLES...", "prints the claims of articles",
                   "Prints the claims that the articles make, one article in memory at a time.", "jsonl csv nq ttl", 1, -1},
  [CMD_MAP] = {"map", "GRAPH -o FILE", "draws a graph",
               "Draws the relationship map of a graph: a file that tisse wrote, or the folder that `tisse build` left; or what changed since an older "
               "one (--diff OLD).",
               "svg html png pdf dot graphml csv", 1, 1},
  [CMD_DEALS] = {"deals", "GRAPH", "prints the ledger of deals",
                 "Prints every deal with its current standing, sum, sources and disagreements; or one deal with its claims; or the "
                 "circles of two to four deals in which money comes back to who paid.", "table json",
                 1, 1},
  [CMD_EXPLAIN] = {"explain", "ARTICLES... | GRAPH DEAL|CLAIM", "tells why a claim or a deal is there",
                   "Of articles: how each sentence was read, for who edits the knowledge. Of a graph and a deal or claim: the words, rule "
                   "and cues that it rests on.", NULL, 1, -1},
  [CMD_DIFF] = {"diff", "OLD NEW", "tells which claims were won, lost and changed",
                "Compares two files of claims (JSON lines) or two graphs.", NULL, 2, 2},
  [CMD_CONVERT] = {"convert", "GRAPH -o FILE", "writes a graph in another RDF syntax",
                   "Reads a graph that tisse wrote and writes it in another syntax.", RDF_FORMATS, 1, 1},
  [CMD_LOAD] = {"load", "GRAPH --endpoint URL", "puts a graph into a triple store",
                "Sends a graph to a store: all of it in one request, which a store with transactions takes whole or not at all (Fuseki, Oxigraph, "
                "RDF4J); or, where the store refuses that, by the SPARQL 1.1 Graph Store Protocol, one request for each named graph: the graphs "
                "of a load that broke off stay, and loading again completes it. With --replace all of it is one SPARQL update, where the endpoint takes such (a dataset of "
                "Fuseki's, RDF4J's statements) or a service /update beside its /store or /data does (Oxigraph, Fuseki); else each graph is replaced by a request "
                "of its own (Virtuoso), and what broke off leaves old graphs beside new ones until it is done again. A user name and password come from TISSE_USER and "
                "TISSE_PASSWORD, a token from TISSE_TOKEN, else from ~/.netrc.", NULL, 1, 1},
  [CMD_CHECK] = {"check", "[KNOWLEDGE...]", "validates knowledge and runs its examples",
                 "Loads the knowledge (Turtle files and folders; without any, the shipped one), reports every fault with file and line, "
                 "and reads each example and near miss as if it were an article.", NULL, 0, -1},
  [CMD_COMPILE] = {"compile", "KNOWLEDGE... -o PACK", "makes one file of knowledge that opens at once",
                   "Compiles Turtle files and folders, with the shipped knowledge unless they bring the vocabulary themselves, into one file "
                   "for --knowledge. Without it tisse compiles by itself and keeps the result in $XDG_CACHE_HOME/tisse.", NULL, 1, -1},
  [CMD_MERGE] = {"merge", "GRAPH... -o FILE", "joins graphs into one", "Joins the graphs of many runs. Order plays no part.", RDF_FORMATS,
                 1, -1},
  [CMD_TEXT] = {"text", "ARTICLES...", "prints the text that spans point into",
                "Prints the text of an article as the extractor sees it; all spans count its characters. Several articles are split by a "
                "form feed.", "text jsonl", 1, -1},
};

const option_info option_table[OPT_COUNT] = {
  [OPT_OUTPUT] = {"output", 'o', "PATH", false, ALL & ~(ON(LOAD) | ON(CHECK)), NULL,
                  "write there, whole or not at all, instead of to standard output"},
  [OPT_FORMAT] = {"format", 'f', "FORMAT", false, ON(EXTRACT) | ON(MAP) | ON(DEALS) | ON(CONVERT) | ON(MERGE) | ON(TEXT), NULL,
                  "what to write; else the ending of the output's name tells"},
  [OPT_ADD] = {"add", 0, NULL, false, ON(BUILD), NULL, "keep the articles of the graph that is in DIR already"},
  [OPT_FORGET] = {"forget", 0, "IRI", true, ON(BUILD), NULL, "with what DIR holds, but without this article and its claims"},
  [OPT_INPUT] = {"from", 0, "KIND", false, ARTICLES, "text html feed jsonl", "what the articles are; else their bytes tell"},
  [OPT_LANGUAGE] = {"language", 0, "TAG", false, ARTICLES, "fr en", "the language of the articles; else each one's text tells"},
  [OPT_CHARSET] = {"charset", 0, "NAME", false, ARTICLES, NULL, "the encoding of the articles, against what they declare"},
  [OPT_MAX_SIZE] = {"max-size", 0, "BYTES", false, ARTICLES, NULL, "refuse larger files and records (16777216)"},
  [OPT_WEAKEST] = {"weakest", 0, "LINK", false, EXTRACTS, "explicit apposition shared event description pronoun",
                   "leave out claims whose parties were found by a weaker link (pronoun)"},
  [OPT_BASE] = {"base", 0, "IRI", false, ON(BUILD) | ON(EXTRACT) | GRAPHS | ON(EXPLAIN) | ON(DIFF), NULL,
                "where made IRIs live (https://w3id.org/tisse/id/)"},
  [OPT_DIRECT] = {"direct", 0, "WHICH", false, ON(BUILD) | ON(CONVERT) | ON(MERGE), "asserted reported none",
                  "plain triples in a syntax without graphs (asserted)"},
  [OPT_PROVENANCE] = {"provenance", 0, "HOW", false, EXTRACTS | ON(CONVERT) | ON(MERGE) | ON(LOAD), "short full",
                      "full adds Web Annotation selectors and attributions (short)"},
  [OPT_LANG] = {"lang", 0, "TAG", false, ON(BUILD) | ON(MAP) | ON(DEALS) | ON(EXPLAIN), "fr en", "the language of labels (fr)"},
  [OPT_TITLE] = {"title", 0, "TEXT", false, ON(BUILD) | ON(MAP), NULL, "the map's title"},
  [OPT_FOCUS] = {"focus", 0, "NAME", true, ON(MAP), NULL, "only what is near this entity"},
  [OPT_DEPTH] = {"depth", 0, "STEPS", false, ON(MAP), NULL, "how near (1)"},
  [OPT_RELATION] = {"relation", 0, "NAME", true, ON(MAP), NULL, "only these relations, as investsIn"},
  [OPT_STATUS] = {"status", 0, "NAME", true, ON(MAP), "actual planned possible cancelled denied", "only deals that stand so"},
  [OPT_SINCE] = {"since", 0, "DATE", false, ON(MAP), NULL, "only deals reported on that day or later"},
  [OPT_UNTIL] = {"until", 0, "DATE", false, ON(MAP), NULL, "only deals reported on that day or before"},
  [OPT_MIN_SOURCES] = {"min-sources", 0, "COUNT", false, ON(MAP), NULL, "only deals with so many independent sources"},
  [OPT_MIN_AMOUNT] = {"min-amount", 0, "SUM", false, ON(MAP), NULL, "only deals of so large a sum"},
  [OPT_TOP] = {"top", 0, "COUNT", false, ON(MAP), NULL, "the so many weightiest deals"},
  [OPT_DIFF] = {"diff", 0, "OLD", false, ON(MAP), NULL,
                "what changed since this older graph: what appeared, changed status or amount, vanished; the rest stays pale"},
  [OPT_LAYOUT_SECONDS] = {"layout-seconds", 0, "SECONDS", false, ON(BUILD) | ON(MAP), NULL, "time for one attempt at a layout (8)"},
  [OPT_SHOW] = {"show", 0, "DEAL", false, ON(DEALS), NULL, "this one deal with its claims: an IRI or its last part"},
  [OPT_DISPUTED] = {"disputed", 0, NULL, false, ON(DEALS), NULL, "only deals on which the articles disagree"},
  [OPT_LOOPS] = {"loops", 0, NULL, false, ON(DEALS), NULL, "money that goes round instead: A invests in B, which buys from A"},
  [OPT_ENDPOINT] = {"endpoint", 0, "URL", false, ON(LOAD), NULL, "the store's address for the Graph Store Protocol"},
  [OPT_REPLACE] = {"replace", 0, NULL, false, ON(LOAD), NULL, "put each graph in the place of the store's one, not beside it"},
  [OPT_AT_ONCE] = {"at-once", 0, NULL, false, ON(LOAD), NULL,
                   "in one request or not at all, even where the store would take the graphs one by one; with --replace in one update"},
  [OPT_BY_GRAPH] = {"by-graph", 0, NULL, false, ON(LOAD), NULL, "one request for each graph from the start"},
  [OPT_KNOWLEDGE] = {"knowledge", 'k', "PATH", true, ALL & ~(ON(CHECK) | ON(COMPILE) | ON(TEXT)), NULL,
                     "a Turtle file or folder of your own, besides the shipped knowledge; or a compiled file, instead of it"},
  [OPT_JOBS] = {"jobs", 'j', "COUNT", false, ON(EXTRACT), NULL,
               "read so many articles at a time; the output stays the same (1; Turtle is always written by one)"},
  [OPT_STRICT] = {"strict", 0, NULL, false, ARTICLES, NULL, "exit 3 where a record or item was refused; else they are counted and left out"},
  [OPT_EXIT_STATUS] = {"exit-status", 0, NULL, false, EXTRACTS | ON(DEALS) | ON(DIFF), NULL, "exit 1 where nothing was found"},
  [OPT_QUIET] = {"quiet", 'q', NULL, false, ALL, NULL, "no notes, no warnings, no progress"},
  [OPT_HELP] = {"help", 'h', NULL, false, ALL, NULL, "print this help"},
  [OPT_VERSION] = {"version", 'V', NULL, false, ALL, NULL, "print the version"},
};
