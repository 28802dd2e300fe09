# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""A store that speaks the SPARQL 1.1 Graph Store Protocol, on rdflib, and `tisse load` against it: store.py TISSE"""
import base64
import glob
import http.server
import os
import subprocess
import sys
import tempfile
import threading
import urllib.parse

import rdflib

import tally

TOOL = sys.argv[1]
stored = {}       # graph name ("" the default one) → rdflib.Graph
seen = []         # (method, Authorization)
together = False  # does it take all graphs in one request?
wanted = None     # the Authorization that the store asks for


class Store(http.server.BaseHTTPRequestHandler):
    def answer(self, replace):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        seen.append((self.command, self.headers.get("Authorization")))
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query, keep_blank_values=True)
        if wanted and self.headers.get("Authorization") != wanted:
            status, text = 401, b"who are you?"
        elif together and not query and self.headers["Content-Type"] == "application/n-quads":
            dataset = rdflib.ConjunctiveGraph()
            dataset.parse(data=body, format="nquads")
            stored.update({str(c.identifier): set(c) for c in dataset.contexts() if len(c)})
            status, text = 204, b""
        elif self.headers["Content-Type"] != "text/turtle" or not ("default" in query) ^ ("graph" in query):
            status, text = 400, b"not a request of the protocol"
        else:
            name = query.get("graph", [""])[0]
            graph = rdflib.Graph() if replace else stored.get(name, rdflib.Graph())
            graph.parse(data=body, format="turtle")
            stored[name] = graph
            status, text = 204, b""
        self.send_response(status)
        if status == 401:
            self.send_header("WWW-Authenticate", f'{wanted.split()[0]} realm="store"')
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def do_POST(self):
        self.answer(False)

    def do_PUT(self):
        self.answer(True)

    def log_message(self, *_):
        pass


def load(folder, endpoint, *arguments, **environment):
    clean = {key: value for key, value in os.environ.items() if not key.startswith("TISSE_")}
    return subprocess.run([TOOL, "load", folder, "--endpoint", endpoint, *arguments], capture_output=True, text=True, check=False,
                          env={**clean, "HOME": folder, "no_proxy": "127.0.0.1", **environment})


def contents():
    return {name: set(graph) for name, graph in stored.items()}


def main():
    global wanted, together
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Store)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    endpoint = f"http://127.0.0.1:{server.server_port}/store"
    with tempfile.TemporaryDirectory() as folder:
        articles = sorted(glob.glob("examples/articles/*.txt"))
        subprocess.run([TOOL, "build", "-q", *articles, "-o", folder], check=True)
        dataset = rdflib.ConjunctiveGraph()
        dataset.parse(os.path.join(folder, "graph.nq"), format="nquads")
        first = load(folder, endpoint)
        tally.row("load", first.returncode == 0, first.stderr)
        names = {str(c.identifier) for c in dataset.contexts() if len(c) and not isinstance(c.identifier, rdflib.BNode)}
        tally.row("every graph arrives", names == set(stored) - {""}, f"{len(names)} {len(stored)}")
        tally.row("every triple arrives", sum(map(len, stored.values())) == len(list(dataset.quads())), "")
        tally.row("a store without transactions gets one request a graph", len(seen) == len(names) + 1, len(seen))
        before = contents()
        stored.clear()
        seen.clear()
        done = load(folder, endpoint, "--at-once")
        tally.row("--at-once, where the store does not take it", done.returncode == 3 and "answered 400" in done.stderr and not stored, done.stderr)
        together = True
        seen.clear()
        done = load(folder, endpoint)
        tally.row("a store with transactions gets one request, after an empty one", done.returncode == 0 and len(seen) == 2, f"{len(seen)} {done.stderr}")
        tally.row("every graph arrives in it", {name: triples for name, triples in contents().items() if name in names} == before)
        together = False
        stored.clear()
        load(folder, endpoint)
        tally.row("loading twice changes nothing", contents() == before)
        stored[next(iter(names))].add((rdflib.URIRef("urn:a"), rdflib.URIRef("urn:b"), rdflib.URIRef("urn:c")))
        load(folder, endpoint)
        tally.row("without --replace what is there stays", contents() != before)
        done = load(folder, endpoint, "--replace")
        tally.row("--replace puts", done.returncode == 0 and contents() == before and seen[-1][0] == "PUT", done.stderr)
        tally.row("no credentials, none sent", all(header is None for _, header in seen))
        wanted = "Basic " + base64.b64encode(b"me:secret").decode()
        done = load(folder, endpoint)
        tally.row("a refusal is told", done.returncode == 3 and "401" in done.stderr and "who are you?" in done.stderr, done.stderr)
        done = load(folder, endpoint, TISSE_USER="me", TISSE_PASSWORD="secret")
        tally.row("name and password", done.returncode == 0 and "secret" not in done.stderr + done.stdout, done.stderr)
        with open(os.path.join(folder, ".netrc"), "w", encoding="ascii") as handle:
            handle.write("machine 127.0.0.1 login me password secret\n")
        tally.row("netrc", load(folder, endpoint).returncode == 0)
        wanted = "Bearer t0ken"
        tally.row("token", load(folder, endpoint, TISSE_TOKEN="t0ken").returncode == 0)
        server.shutdown()
        server.server_close()
        done = load(folder, endpoint)
        tally.row("nobody there", done.returncode == 3 and "cannot be reached" in done.stderr, done.stderr)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
