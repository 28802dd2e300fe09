#!/usr/bin/python3
"""Checks the gazetteers in ontology/entities/*.ttl.

Errors (exit 1): a file that does not parse, a bad local name, an unknown class, sector or property, an entity without
class or label, an entity defined in two files, a dangling ledBy or madeBy, a person without gender, two entities with
one sameAs, a name that two entities share unless both have it as ambiguousLabel, a name with stray white space.
Prints the number of entities in each class.
"""
import glob
import os
import re
import sys
from collections import Counter, defaultdict

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

TISSE = Namespace("https://w3id.org/tisse/ns#")
ENTITY = "https://w3id.org/tisse/id/entity/"
WIKIDATA = re.compile(r"http://www\.wikidata\.org/entity/Q[1-9][0-9]*$")
LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*$")
CLASSES = set("Company Fund Medium Institution Organization Person Product Place Index Event Work".split())
SECTORS = set("AI Chips Cloud Software Devices Telecom Energy Industry Automotive Aerospace Defence Pharma Retail "
              "Luxury Finance Media Transport Food".split())
NAMES = (RDFS.label, SKOS.altLabel, TISSE.ambiguousLabel)
PROPERTIES = set(NAMES) | {RDF.type, OWL.sameAs} | {TISSE[p] for p in (
    "shortLabel", "description", "ticker", "sector", "gender", "ledBy", "madeBy", "basedIn")}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "ontology", "entities")
    files = sorted(glob.glob(os.path.join(folder, "*.ttl")))
    errors, home, everything = [], {}, Graph()
    if not files:
        errors.append(f"{folder}: no Turtle files")
    for path in files:
        name, graph = os.path.basename(path), Graph()
        try:
            graph.parse(path, format="turtle")
        except Exception as problem:  # rdflib has no one class for what can be wrong
            errors.append(f"{name}: {str(problem).splitlines()[0]}")
            continue
        for subject in set(graph.subjects()):
            if subject in home:
                errors.append(f"{name}: {subject} stands in {home[subject]} too")
            home[subject] = name
        everything += graph

    def say(subject, text):
        errors.append(f"{home[subject]}: {subject.rsplit('/', 1)[-1]}: {text}")

    classes, owners, same = Counter(), defaultdict(set), defaultdict(set)
    for subject in sorted(home):
        if not (subject.startswith(ENTITY) and LOCAL.match(subject[len(ENTITY):])):
            say(subject, "bad local name")
        kinds = [str(o).replace(str(TISSE), "") for o in everything.objects(subject, RDF.type)]
        if len(kinds) != 1 or kinds[0] not in CLASSES:
            say(subject, f"needs one known class, has {kinds}")
        classes.update(kinds)
        if everything.value(subject, RDFS.label, any=True) is None:
            say(subject, "no rdfs:label")
        for predicate, value in everything.predicate_objects(subject):
            if predicate not in PROPERTIES:
                say(subject, f"unknown property {predicate}")
            if isinstance(value, Literal) and (str(value) != str(value).strip() or "  " in value or not str(value)):
                say(subject, f"stray white space in \"{value}\"")
            if isinstance(value, Literal) and value.language not in (None, "fr", "en"):
                say(subject, f"language {value.language}")
            if predicate in NAMES:
                owners[str(value).casefold()].add((subject, predicate == TISSE.ambiguousLabel))
            elif predicate == TISSE.description and value.language is None:
                say(subject, f"description without language: {value}")
            elif predicate == TISSE.sector and str(value).replace(str(TISSE), "") not in SECTORS:
                say(subject, f"unknown sector {value}")
            elif predicate in (TISSE.ledBy, TISSE.madeBy):
                target = set(everything.objects(value, RDF.type))
                if not target:
                    say(subject, f"dangling {value}")
                elif predicate == TISSE.ledBy and TISSE.Person not in target:
                    say(subject, f"led by {value}, which is no person")
            elif predicate == TISSE.gender and str(value) not in ("m", "f"):
                say(subject, f"gender {value}")
            elif predicate == OWL.sameAs:
                same[value].add(subject)
                if not (isinstance(value, URIRef) and WIKIDATA.match(value)):
                    say(subject, f"not a Wikidata entity: {value}")
        if "Person" in kinds and everything.value(subject, TISSE.gender) is None:
            say(subject, "person without gender")
    for name, uses in sorted(owners.items()):
        subjects = {s for s, _ in uses}
        if len(subjects) > 1 and not all(ambiguous for _, ambiguous in uses):
            errors.append(f"\"{name}\" is a name of " + ", ".join(
                f"{home[s]}: {s.rsplit('/', 1)[-1]}" for s in sorted(subjects)))
        if len(subjects) == 1 and len(uses) > 1:
            errors.append(f"\"{name}\" is both ambiguous and not for " + next(iter(subjects)).rsplit("/", 1)[-1])
    for value, subjects in sorted(same.items()):
        if len(subjects) > 1:
            errors.append(f"{value} is sameAs of " + ", ".join(sorted(s.rsplit("/", 1)[-1] for s in subjects)))

    for kind, count in classes.most_common():
        print(f"{kind:14}{count:6}")
    print(f"{'names':14}{len(owners):6}")
    for error in errors:
        print(f"error: {error}", file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
