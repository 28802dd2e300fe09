# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Loads graphs into stores on loopback, asks them, cuts their connections: stores.py TISSE FOLDER FUSEKI-JAR

tests/interop/graph.nq is frozen, and so is what the queries find in it (tests/interop/expected). The live graph of the example articles is
compared between the stores. Every server is ended before the program ends.
"""
import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import rdflib

sys.path.insert(0, "tests/interop")
import rows  # noqa: E402

import tally  # noqa: E402

TOOL, FOLDER, JAR = sys.argv[1:4]
FROZEN, LIVE = "tests/interop/graph.nq", os.path.join(FOLDER, "demo", "graph.nq")
rdflib.NORMALIZE_LITERALS = False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def graph_sizes(path):
    """Graph name → its count of quads. Ours end in the name of a graph, without blanks in it."""
    found = {}
    with open(path, encoding="utf8") as handle:
        for line in handle:
            name = line.rstrip(" .\n").rsplit(" ", 1)[1].strip("<>")
            found[name] = found.get(name, 0) + 1
    return found


# ---- the stores

class Server:
    """A server of our own on a free port of 127.0.0.1."""
    user = password = None
    at_once = None      # where all graphs may be sent in one request
    atomic = True       # a request is taken whole or not at all

    def __init__(self, name):
        self.name, self.port = name, free_port()
        self.folder = os.path.join(FOLDER, name)
        os.makedirs(self.folder)
        self.log = open(os.path.join(self.folder, "log"), "wb")
        self.process = None

    def start(self, command, wait):
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=self.folder)
        for _ in range(600):
            if self.process.poll() is not None:
                break
            try:
                wait()
                return
            except (OSError, urllib.error.URLError, RuntimeError):
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"{self.name} does not start: see {self.log.name}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()

    def url(self, path, port=None):
        return f"http://127.0.0.1:{port or self.port}{path}"

    def post(self, path, fields, accept="application/sparql-results+json"):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        if self.user:
            passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
            passwords.add_password(None, self.url("/"), self.user, self.password)
            opener.add_handler(urllib.request.HTTPDigestAuthHandler(passwords))
            opener.add_handler(urllib.request.HTTPBasicAuthHandler(passwords))
        request = urllib.request.Request(self.url(path), urllib.parse.urlencode(fields).encode(), {"Accept": accept})
        with opener.open(request, timeout=60) as answer:
            return answer.read()

    def ask(self, query):
        return json.loads(self.post(self.query, {"query": query}))

    def clear(self):
        self.post(self.update, {"update": "DROP ALL"}, "*/*")

    def sizes(self):
        found = self.ask("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
        counts = {b["g"]["value"]: int(b["n"]["value"]) for b in found["results"]["bindings"] if "g" in b}
        return {name: count for name, count in counts.items() if count and name in self.ours}

    def environment(self):
        clean = {key: value for key, value in os.environ.items() if not key.startswith("TISSE_")}
        clean["HOME"] = self.folder
        return {**clean, **({"TISSE_USER": self.user, "TISSE_PASSWORD": self.password} if self.user else {})}

    def load(self, graph, *options, port=None, path=None, environment=None):
        endpoint = self.url(path or (self.at_once if "--at-once" in options else self.store), port)
        return subprocess.run([TOOL, "load", graph, "--endpoint", endpoint, *options], capture_output=True, text=True, check=False, timeout=300,
                              env=environment or self.environment())


class Fuseki(Server):
    store, at_once, query, update = "/ds/data", "/ds", "/ds/sparql", "/ds/update"

    def __init__(self, auth=None):
        super().__init__("fuseki" + (f"-{auth}" if auth else ""))
        command = ["java", "-Xmx700m", "-jar", JAR, "--localhost", f"--port={self.port}"]
        if auth:
            self.user, self.password = "analyst", "se cret:é" if auth == "basic" else "se-cret"
            with open(os.path.join(self.folder, "passwords"), "w", encoding="utf8") as handle:
                handle.write(f"{self.user}: {self.password}\n")
            command += [f"--auth={auth}", f"--passwd={self.folder}/passwords"]
        self.start([*command, "--mem", "--update", "/ds"], lambda: self.ask("ASK {}"))


class Oxigraph(Server):
    store = at_once = "/store"
    query, update = "/query", "/update"

    def __init__(self):
        super().__init__("oxigraph")
        program = os.path.join(os.path.dirname(sys.executable), "oxigraph")
        self.start([program, "serve", "--location", os.path.join(self.folder, "data"), "--bind", f"127.0.0.1:{self.port}"], lambda: self.ask("ASK {}"))


class Virtuoso(Server):
    store, query = "/sparql-graph-crud-auth", "/sparql"
    atomic = False

    def __init__(self):
        super().__init__("virtuoso")
        self.sql = free_port()
        lines, section = [], ""
        with open("/etc/virtuoso-opensource-7/virtuoso.ini", encoding="latin-1") as handle:
            for line in handle:
                section = line.strip() if line.startswith("[") else section
                key = line.split("=")[0].strip()
                if key == "ServerPort":
                    line = f"ServerPort = 127.0.0.1:{self.sql if section == '[Parameters]' else self.port}\n"
                elif key in ("DatabaseFile", "ErrorLogFile", "LockFile", "TransactionFile", "xa_persistent_file"):
                    line = f"{key} = {self.folder}/{section.strip('[]')}-{key}\n"
                elif key == "ServerRoot":
                    line = f"ServerRoot = {self.folder}\n"
                lines.append(line)
        with open(os.path.join(self.folder, "virtuoso.ini"), "w", encoding="latin-1") as handle:
            handle.writelines(lines)
        self.start(["virtuoso-t", "+foreground", "+configfile", os.path.join(self.folder, "virtuoso.ini")], lambda: self.ask("ASK { ?s ?p ?o }"))
        self.user, self.password = "dba", "dba"

    def isql(self, command):
        done = subprocess.run(["isql-vt", f"127.0.0.1:{self.sql}", "dba", "dba", "ERRORS=STDOUT", "BANNER=OFF", "VERBOSE=OFF", f"exec={command}"],
                              capture_output=True, text=True, check=False, timeout=120)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)

    def clear(self):
        for name in self.ours:
            self.isql(f"SPARQL CLEAR GRAPH <{name}>;")

    def stop(self):
        try:
            self.isql("shutdown;")
            self.process.wait(30)
        except (RuntimeError, subprocess.TimeoutExpired):
            pass
        super().stop()


class Library:
    """rdflib has no server: it reads what the tool converts."""
    name = "rdflib"

    def __init__(self, graph):
        self.dataset = rdflib.Dataset()
        path = os.path.join(FOLDER, "rdflib.trig")
        subprocess.run([TOOL, "convert", "-q", graph, "-o", path], check=True)
        self.dataset.parse(path, format="trig")

    def sizes(self):
        return {str(g.identifier): len(g) for g in self.dataset.graphs() if len(g)}


# ---- a wire that breaks

class Wire:
    """Passes on what goes to a port, and cuts both ends after so many bytes of what the client sends."""

    def __init__(self, target, most):
        self.target, self.left = target, most
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.settimeout(60)
        self.port = self.listener.getsockname()[1]
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        try:
            while self.left > 0:
                client, _ = self.listener.accept()
                server = socket.create_connection(("127.0.0.1", self.target))
                back = threading.Thread(target=self.pass_back, args=(server, client), daemon=True)
                back.start()
                data = b""
                while self.left > 0 and (data := client.recv(min(self.left, 16384))):
                    server.sendall(data)
                    self.left -= len(data)
                for end in (server, client):
                    end.shutdown(socket.SHUT_RDWR)  # wakes the thread that reads from it; close alone would wait for that
                    end.close()
        except OSError:
            pass
        self.listener.close()

    @staticmethod
    def pass_back(server, client):
        try:
            while data := server.recv(16384):
                client.sendall(data)
        except OSError:
            pass


# ---- what is held against every store

def asks(store, name_of_graph, answers):
    """All queries; `answers` holds the rows wanted, or takes the first store's."""
    for name, text in rows.queries():
        try:
            got = rows.of_rdflib(store.dataset.query(text)) if isinstance(store, Library) else rows.of_json(store.ask(text))
        except Exception as error:  # whatever a store throws at a query
            got = f"{type(error).__name__}: {error}"
        wanted = answers.setdefault(name, got)
        tally.row(f"{store.name}: {name} on the {name_of_graph} graph", got == wanted, f"\n--- wanted\n{wanted}--- got\n{got}")


def refusals(store):
    """Addresses and passwords that are wrong."""
    done = store.load(FROZEN, port=free_port())
    tally.row(f"{store.name}: nobody there", done.returncode == 3 and "cannot be reached" in done.stderr, done.stderr)
    done = store.load(FROZEN, path="/no/such/place")
    tally.row(f"{store.name}: a wrong address", done.returncode == 3 and "the store answered 4" in done.stderr, done.stderr)
    if store.user:
        without = {key: value for key, value in store.environment().items() if key not in ("TISSE_USER", "TISSE_PASSWORD")}
        done = store.load(FROZEN, environment=without)
        tally.row(f"{store.name}: no login", done.returncode == 3 and "answered 401" in done.stderr and "TISSE_USER" in done.stderr, done.stderr)
        done = store.load(FROZEN, environment={**without, "TISSE_USER": store.user, "TISSE_PASSWORD": "wrong-one"})
        tally.row(f"{store.name}: a refused login", done.returncode == 3 and "401" in done.stderr and "wrong-one" not in done.stderr, done.stderr)
    tally.row(f"{store.name}: nothing is there", store.sizes() == {}, store.sizes())


def cuts(store, wanted):
    """A store that stops half-way, graph by graph and all at once; the second try completes."""
    size = sum(map(len, open(FROZEN, encoding="utf8")))
    wire = Wire(store.port, size // 2)
    done = store.load(FROZEN, "--by-graph", port=wire.port)
    there = store.sizes()
    tally.row(f"{store.name}: cut half-way, said", done.returncode == 3 and "broke off" in done.stderr and "graphs are in the store" in done.stderr, done.stderr)
    tally.row(f"{store.name}: some graphs are there", 0 < len(there) < len(wanted), there)
    if store.atomic:
        tally.row(f"{store.name}: each of them whole", all(wanted[name] == count for name, count in there.items()), there)
    done = store.load(FROZEN, "--by-graph")
    tally.row(f"{store.name}: the second try completes", done.returncode == 0 and store.sizes() == wanted, done.stderr + str(store.sizes()))
    if not store.at_once:
        return
    for options in ((), ("--at-once",)):
        how = " ".join(("at once", *options))
        store.clear()
        for share in (3, 2):
            wire = Wire(store.port, size // share)
            done = store.load(FROZEN, *options, port=wire.port)
            tally.row(f"{store.name}: {how}, cut at one {share}th, said", done.returncode == 3 and "broke off" in done.stderr, done.stderr)
            tally.row(f"{store.name}: {how}, cut, nothing is there", store.sizes() == {}, store.sizes())
        done = store.load(FROZEN, *options)
        tally.row(f"{store.name}: {how}, the second try completes", done.returncode == 0 and store.sizes() == wanted, done.stderr)


def check(store, frozen, live):
    begun = time.monotonic()
    store.ours = frozen.keys() | live.keys()
    refusals(store)
    cuts(store, frozen)
    before = store.sizes()
    done = store.load(FROZEN)
    tally.row(f"{store.name}: loading twice changes nothing", done.returncode == 0 and store.sizes() == before, done.stderr)
    asks(store, "frozen", {name: rows.expected(name) for name, _ in rows.queries()})
    store.clear()
    start = time.monotonic()
    done = store.load(LIVE)
    taken = time.monotonic() - start
    tally.row(f"{store.name}: the example articles' graph", done.returncode == 0 and store.sizes() == live, done.stderr)
    asks(store, "live", LIVE_ANSWERS)
    if store.at_once:
        wire = Wire(store.port, sum(map(len, open(FROZEN, encoding="utf8"))) // 2)
        done = store.load(FROZEN, "--replace", port=wire.port)
        tally.row(f"{store.name}: --replace, cut, said", done.returncode == 3 and "broke off" in done.stderr, done.stderr)
        tally.row(f"{store.name}: --replace, cut, all is as it was", store.sizes() == live, store.sizes())
    done = store.load(FROZEN, "--replace")
    tally.row(f"{store.name}: --replace", done.returncode == 0 and store.sizes() == {**live, **frozen}, done.stderr)
    done = store.load(FROZEN, "--replace", "--by-graph")
    tally.row(f"{store.name}: --replace --by-graph", done.returncode == 0 and store.sizes() == {**live, **frozen}, done.stderr)
    print(f"{store.name}: {sum(live.values())} quads in {taken:.2f} s; all of it took {time.monotonic() - begun:.0f} s")


LIVE_ANSWERS = {}


def main():
    frozen, live = graph_sizes(FROZEN), graph_sizes(LIVE)
    library = Library(FROZEN)
    tally.row("rdflib: every quad", library.sizes() == frozen)
    asks(library, "frozen", {name: rows.expected(name) for name, _ in rows.queries()})
    asks(Library(LIVE), "live", LIVE_ANSWERS)
    for kind in (Oxigraph, Fuseki, Virtuoso):
        store = kind()
        try:
            check(store, frozen, live)
        finally:
            store.stop()
    for auth in ("basic", "digest"):
        store = Fuseki(auth)
        try:
            store.ours = frozen.keys()
            refusals(store)
            done = store.load(FROZEN)
            tally.row(f"{store.name}: name and password", done.returncode == 0 and store.sizes() == frozen and "cret" not in done.stderr, done.stderr)
        finally:
            store.stop()
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
