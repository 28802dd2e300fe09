#!/usr/bin/python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Asks rdflib, raptor and serd whether a graph is the same in every syntax: rdf_check.py FOLDER

Every NAME.ttl in the folder is compared with NAME.nt, .rdf, .jsonld (as triples), and NAME.trig with NAME.nq (as quads). Our graphs have
no blank nodes, so that equal sets are isomorphic graphs; that there are none is checked too. The triples of a file without graphs must be
those of the quads, but for the plain triples, of which it holds one kind only.
"""
import glob
import os
import subprocess
import sys

import rdflib

rdflib.NORMALIZE_LITERALS = False
FORMATS = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld", "trig": "trig", "nq": "nquads"}
RAPPER = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "nq": "nquads"}
SERDI = {"ttl": "turtle", "nt": "ntriples", "trig": "trig", "nq": "nquads"}


def term(node):
    if isinstance(node, rdflib.BNode):
        raise SystemExit("a blank node: " + node)
    if isinstance(node, rdflib.Literal):
        datatype = node.datatype and str(node.datatype)
        if datatype == "http://www.w3.org/2001/XMLSchema#string":
            datatype = None
        return ("literal", str(node), datatype, node.language)
    return ("iri", str(node))


def triples(path, kind):
    graph = rdflib.Graph()
    graph.parse(path, format=FORMATS[kind])
    return {tuple(term(node) for node in triple) for triple in graph}


def quads(path, kind):
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(path, format=FORMATS[kind])
    found = set()
    for subject, predicate, value, graph in dataset.quads():
        name = graph.identifier if hasattr(graph, "identifier") else graph
        found.add((term(subject), term(predicate), term(value), "" if isinstance(name, rdflib.BNode) else str(name)))
    return found


def differ(one, two, what):
    if one == two:
        return 0
    print(f"{what}: {len(one - two)} only in the first, {len(two - one)} only in the second")
    for side in (one - two, two - one):
        for entry in sorted(side, key=str)[:3]:
            print("   ", entry)
    return 1


def count(command):
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return len(set(run.stdout.splitlines())) if run.returncode == 0 else "failed: " + run.stderr.strip()[-300:]


def main(folder):
    errors = checked = 0
    for turtle in sorted(glob.glob(os.path.join(folder, "*.ttl"))):
        stem = turtle[:-4]
        if not os.path.exists(stem + ".nq") or os.path.basename(stem) in ("stream", "others"):
            continue
        first = triples(turtle, "ttl")
        for kind in ("nt", "rdf", "jsonld"):
            if os.path.exists(f"{stem}.{kind}"):
                errors += differ(first, triples(f"{stem}.{kind}", kind), f"{turtle} and .{kind}")
                checked += 1
        every = quads(stem + ".nq", "nq")
        errors += differ(every, quads(stem + ".trig", "trig"), f"{stem}.nq and .trig")
        plain = {quad[:3] for quad in every if quad[3].endswith("ns#reported") or quad[3].endswith("ns#asserted")}
        errors += differ(first - plain, {quad[:3] for quad in every} - plain, f"{turtle} and the triples of .nq")
        checked += 2
        for kind in FORMATS:
            if not os.path.exists(f"{stem}.{kind}"):
                continue
            wanted = len(every) if kind in ("nq", "trig") else len(first)
            for tool, kinds in (("rapper", RAPPER), ("serdi", SERDI)):
                if kind in kinds:
                    extra = ["-q"] if tool == "rapper" else []
                    output = ["-o", "nquads" if kind in ("nq", "trig") else "ntriples"]
                    got = count([tool, *extra, "-i", kinds[kind], *output, f"{stem}.{kind}"])
                    checked += 1
                    if got != wanted:
                        errors += 1
                        print(f"{tool} finds in {stem}.{kind} {got}, not {wanted}")
    print(f"{checked} comparisons, {errors} differences")
    return 1 if errors or not checked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else __doc__)
