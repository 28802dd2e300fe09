# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Holds the shapes against graphs, and graphs with one thing broken against the shapes: shacl.py FOLDER"""
import os
import sys

import pyshacl
import rdflib
from rdflib import RDF, RDFS, XSD, Literal, Namespace

import tally

rdflib.NORMALIZE_LITERALS = False
TISSE = Namespace("https://w3id.org/tisse/ns#")
SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")


def union(path):
    """All triples of a file, whatever their graph."""
    if path.endswith(".ttl"):
        return rdflib.Graph().parse(path, format="turtle")
    dataset = rdflib.Dataset()
    dataset.parse(path, format="nquads")
    graph = rdflib.Graph()
    for subject, predicate, value, _ in dataset.quads():
        graph.add((subject, predicate, value))
    return graph


def one(graph, of_class):
    """The first of a class, in the order of IRIs, and all that is said of it."""
    node = sorted(graph.subjects(RDF.type, of_class))[0]
    return node, {predicate: value for predicate, value in graph.predicate_objects(node)}


# What is broken: class, what happens to it, the property that the report must name.
BREAKS = [
    ("a claim without status", TISSE.Claim, lambda g, n, p: g.remove((n, TISSE.status, None)), TISSE.status),
    ("a claim of two statuses", TISSE.Claim, lambda g, n, p: (g.add((n, TISSE.status, TISSE.denied)), g.add((n, TISSE.status, TISSE.actual))), TISSE.status),
    ("a status out of the list", TISSE.Claim, lambda g, n, p: g.set((n, TISSE.status, TISSE.perhaps)), TISSE.status),
    ("a sum as a double", TISSE.Deal, lambda g, n, p: g.set((n, TISSE.amount, Literal("1.0E9", datatype=XSD.double))), TISSE.amount),
    ("a currency in small letters", TISSE.Deal, lambda g, n, p: g.set((n, TISSE.currency, Literal("usd"))), TISSE.currency),
    ("an end before its start", TISSE.Claim, lambda g, n, p: g.set((n, TISSE.end, Literal("0", datatype=XSD.nonNegativeInteger))), TISSE.start),
    ("a claim without its article", TISSE.Claim, lambda g, n, p: g.remove((n, PROV.hadPrimarySource, None)), PROV.hadPrimarySource),
    ("a claim without its rule", TISSE.Claim, lambda g, n, p: g.remove((n, TISSE.matchedRule, None)), TISSE.matchedRule),
    ("a deal that nobody claims", TISSE.Deal, lambda g, n, p: g.remove((None, TISSE.aboutDeal, n)), None),
    ("more sources than articles", TISSE.Deal, lambda g, n, p: g.set((n, TISSE.independentSourceCount, Literal("99", datatype=XSD.integer))), TISSE.independentSourceCount),
    ("a deal without name", TISSE.Deal, lambda g, n, p: g.remove((n, RDFS.label, None)), RDFS.label),
    ("a disagreement of one side", TISSE.Disagreement, lambda g, n, p: g.remove((n, TISSE.rightClaim, None)), TISSE.rightClaim),
    ("a dispute over nothing", TISSE.Disagreement, lambda g, n, p: g.remove((None, TISSE.hasDisagreement, n)), None),
    ("a sum without currency", SCHEMA.MonetaryAmount, lambda g, n, p: g.remove((n, SCHEMA.currency, None)), SCHEMA.currency),
    ("a date that is none", SCHEMA.NewsArticle, lambda g, n, p: g.set((n, SCHEMA.datePublished, Literal("yesterday"))), SCHEMA.datePublished),
    ("a selector without end", OA.TextPositionSelector, lambda g, n, p: g.remove((n, OA.end, None)), OA.end),
    ("a quotation of nothing", OA.TextQuoteSelector, lambda g, n, p: g.set((n, OA.exact, Literal(""))), OA.exact),
]


def main(folder):
    shapes = rdflib.Graph().parse("ontology/shapes.ttl", format="turtle")
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    tally.row("the shapes are shapes", conforms, text)
    for profile in ("short", "full"):
        for name in ("/graph.nq", "/graph.ttl", "-stream.nq", "-stream.ttl", "-reported.ttl", "-none.ttl"):
            graph = union(folder + "/" + profile + name)
            conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
            claims = len(set(graph.subjects(RDF.type, TISSE.Claim)))
            tally.row(f"{profile}{name} holds", conforms and claims > 50, text if claims > 50 else f"only {claims} claims")
    sound = union(os.path.join(folder, "full", "graph.nq"))
    for name, of_class, change, named in BREAKS:
        node, properties = one(sound, of_class)
        broken = rdflib.Graph()
        for triple in sound:
            broken.add(triple)
        change(broken, node, properties)
        conforms, report, text = pyshacl.validate(broken, shacl_graph=shapes, inference="none")
        paths = set(report.objects(None, rdflib.SH.resultPath))
        tally.row(f"{name} is refused", not conforms and (named is None or named in paths or node in set(report.objects(None, rdflib.SH.focusNode))), text)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
