# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Writes graphs in every syntax, on every way that there is, and compares what Oxigraph and rdflib read: syntaxes.py TISSE FOLDER

Our graphs have no blank nodes, so that graphs are isomorphic where their sets of triples are equal; that there is no blank node is checked.
"""
import os
import subprocess
import sys

import pyoxigraph
import rdflib

import tally

TOOL, FOLDER = sys.argv[1:3]
rdflib.NORMALIZE_LITERALS = False
ALL = ("ttl", "trig", "nt", "nq", "rdf", "jsonld")
WITH_GRAPHS = ("trig", "nq")
READABLE = ("ttl", "trig", "nt", "nq", "rdf")  # by the tool itself
RDFLIB = {"ttl": "turtle", "trig": "trig", "nt": "nt", "nq": "nquads", "rdf": "xml", "jsonld": "json-ld"}
OXIGRAPH = {"ttl": pyoxigraph.RdfFormat.TURTLE, "trig": pyoxigraph.RdfFormat.TRIG, "nt": pyoxigraph.RdfFormat.N_TRIPLES,
            "nq": pyoxigraph.RdfFormat.N_QUADS, "rdf": pyoxigraph.RdfFormat.RDF_XML, "jsonld": pyoxigraph.RdfFormat.JSON_LD}
STRING = "http://www.w3.org/2001/XMLSchema#string"
NS = "https://w3id.org/tisse/ns#"


def run(*words):
    done = subprocess.run([TOOL, *words, "-q"], capture_output=True, text=True, check=False)
    tally.row(" ".join(os.path.basename(w) for w in words) + ": exit", done.returncode == 0, done.stderr)


def ending(path):
    return path.rsplit(".", 1)[1]


def term_of_oxigraph(node):
    if isinstance(node, pyoxigraph.NamedNode):
        return node.value
    if isinstance(node, pyoxigraph.Literal):
        kind = node.datatype.value
        return (node.value, None if node.language or kind == STRING else kind, node.language and node.language.lower())
    if isinstance(node, pyoxigraph.DefaultGraph):
        return ""
    raise ValueError(f"not a term of ours: {node}")


def term_of_rdflib(node):
    if isinstance(node, rdflib.URIRef):
        return str(node)
    if isinstance(node, rdflib.Literal):
        kind = node.datatype and str(node.datatype)
        return (str(node), None if node.language or kind == STRING else kind, node.language and node.language.lower())
    raise ValueError(f"not a term of ours: {node!r}")


def read_oxigraph(path):
    """A strict reader: it refuses bad IRIs, tags and escapes."""
    return {tuple(map(term_of_oxigraph, (q.subject, q.predicate, q.object, q.graph_name)))
            for q in pyoxigraph.parse(path=path, format=OXIGRAPH[ending(path)])}


def read_rdflib(path):
    kind = ending(path)
    if kind not in WITH_GRAPHS:
        return {(*map(term_of_rdflib, triple), "") for triple in rdflib.Graph().parse(path, format=RDFLIB[kind])}
    dataset = rdflib.Dataset()
    dataset.parse(path, format=RDFLIB[kind])
    return {(*map(term_of_rdflib, (s, p, o)), str(g) if g else "") for s, p, o, g in dataset.quads()}


def flat(quads, direct):
    """The triples that a file without graphs holds."""
    kept = {"asserted": ("reported",), "reported": ("asserted",), "none": ("asserted", "reported")}[direct]
    return {(s, p, o, "") for s, p, o, g in quads if g not in [NS + name for name in kept]}


def difference(wanted, got):
    return f"{len(wanted - got)} missing, {len(got - wanted)} too many: " + "; ".join(map(str, [*sorted(wanted - got, key=str)[:2], *sorted(got - wanted, key=str)[:2]]))


def same(name, wanted, path):
    for library, read in (("Oxigraph", read_oxigraph), ("rdflib", read_rdflib)):
        try:
            got = read(path)
            tally.row(f"{name}, read by {library}", got == wanted, difference(wanted, got))
        except Exception as error:  # whatever a library throws at a file that it cannot read
            tally.row(f"{name}, read by {library}", False, f"{type(error).__name__}: {error}"[:500])


def bytes_of(path):
    with open(path, "rb") as handle:
        return handle.read()


def check(name, articles, provenance):
    """The graph of some articles, written woven, and triple by triple from every other syntax."""
    folder = os.path.join(FOLDER, name)
    run("build", *articles, "--provenance=" + provenance, "-o", folder)
    quads = read_oxigraph(folder + "/graph.nq")
    tally.row(f"{name}: four kinds of graphs", {NS + "woven", NS + "asserted", NS + "reported"} < {g for *_, g in quads} and "" not in {g for *_, g in quads})
    same(f"{name}: graph.nq", quads, folder + "/graph.nq")
    same(f"{name}: graph.ttl", flat(quads, "asserted"), folder + "/graph.ttl")
    for kind in ALL:
        path = f"{folder}/woven.{kind}"
        run("merge", folder, "--provenance=" + provenance, "-o", path)
        same(f"{name}: woven .{kind}", quads if kind in WITH_GRAPHS else flat(quads, "asserted"), path)
    for kind in ALL:
        path = f"{folder}/converted.{kind}"
        run("convert", folder, "-o", path)
        same(f"{name}: converted .{kind}", quads if kind in WITH_GRAPHS else flat(quads, "asserted"), path)
    return folder, quads


def check_ways(folder, quads, provenance):
    """From each syntax that the tool reads to each that it writes."""
    for source in READABLE:
        for target in ALL:
            path = f"{folder}/{source}-to.{target}"
            run("convert", f"{folder}/woven.{source}", *(["--provenance=" + provenance] if provenance == "full" else []), "-o", path)
            wanted = quads if target in WITH_GRAPHS else flat(quads, "asserted")
            got = read_oxigraph(path)
            tally.row(f"from .{source} to .{target}", got == wanted, difference(wanted, got))
        path = f"{folder}/{source}-again.nq"
        run("merge", f"{folder}/woven.{source}", "--provenance=" + provenance, "-o", path)
        tally.row(f"woven again from .{source}: the same bytes", bytes_of(path) == bytes_of(folder + "/graph.nq"))
    for direct in ("reported", "none"):
        run("convert", folder, "--direct=" + direct, "-o", f"{folder}/{direct}.ttl")
        same(f"plain triples: {direct}", flat(quads, direct), f"{folder}/{direct}.ttl")


def main():
    for profile in ("short", "full"):
        check("demo-" + profile, ["examples/articles"], profile)
        folder, quads = check("odd-" + profile, ["tests/interop/odd.jsonl"], profile)
        check_ways(folder, quads, profile)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
