#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Input made to take long, against a clock: run_clock.py [--large] TISSE

Each input is read in two sizes, the second four times the first. A time that grows by more than eight times is quadratic; none may take longer than
LIMIT seconds of the processor. --large: a million of what there are a hundred thousand of. Where an input is refused, the message is as expected.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

LIMIT = 60
SHOWN = 0.6  # Below that many seconds ratios tell nothing.
TURTLE = "@prefix tisse: <https://w3id.org/tisse/ns#> .\n<https://example.org/a> tisse:x "

OWN = ("@prefix tisse: <https://w3id.org/tisse/ns#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
       "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@prefix my: <https://example.org/my#> .\n")


def word(number):
    out = ""
    while True:
        out += "aeiou"[number % 5] + "bcdfglmnprst"[number // 5 % 12]
        number //= 60
        if not number:
            return out


def many(count, each, form):
    return each.join(form(word(i), word(i * 7 + 1)) for i in range(count))


INPUTS = {  # name → ending, text of n, exit status, what is said
    "unclosed tags": ("html", lambda n: "<p>x" + "<div>" * n + "texte", 0, ""),
    "tags in tags": ("html", lambda n: "<table><tr><td>" * (n // 3) + "x", 0, ""),
    "links in links": ("html", lambda n: '<a href="x">y' * n, 0, ""),
    "attributes": ("html", lambda n: "<p " + " ".join(f"a{i}=1" for i in range(n)) + ">Oracle a investi dans AMD.", 0, ""),
    "attributes with brackets": ("html", lambda n: "<p " + " ".join(f"a{i}='>'" for i in range(n)) + ">Oracle a investi dans AMD.", 0, ""),
    "comments": ("html", lambda n: "<!--" * n, 3, "the input is empty"),
    "entities": ("html", lambda n: "<p>" + "&eacute;" * n, 0, ""),
    "scripts": ("html", lambda n: '<script type="application/ld+json">{"a":[' * n, 3, "the input is empty"),
    "one sentence": ("txt", lambda n: "mot " * n, 0, ""),
    "one sentence of claims": ("txt", lambda n: "Oracle investit " * n, 0, ""),
    "names": ("txt", lambda n: many(n // 2, " ", lambda a, b: f"La société Zorb{a} a investi 3 millions dans Quant{b}."), 0, ""),
    "names in one sentence": ("txt", lambda n: many(n, ", ", lambda a, b: f"Zorb{a}"), 0, ""),
    "persons": ("txt", lambda n: many(n // 2, " ", lambda a, b: f"Jean Dup{a}, patron de Zorb{b}, est là."), 0, ""),
    "heads of the group": ("txt", lambda n: many(n // 4, " ", lambda a, b: f"La société Zorb{a} avance. Anne Dup{b}, présidente du groupe, sourit."), 0, ""),
    "plans by name": ("txt", lambda n: many(n // 4, " ", lambda a, b: f"Le plan « Zorb{a} » avance."), 0, ""),
    "parts of another": ("txt", lambda n: "La société Orlane avance. " + many(n // 8, " ", lambda a, b: f"La société Zorb{a} est une filiale de Velmont. La filiale belge d'Orlane grandit."), 0, ""),
    "dated claims": ("txt", lambda n: "Le 3 mars 2026, Oracle a investi 10 millions de dollars dans AMD. " * (n // 4), 0, ""),
    "pronouns": ("txt", lambda n: "Oracle est là. Il a investi dans AMD. Le groupe a nié. " * (n // 4), 0, ""),
    "goods and their makers": ("txt", lambda n: many(n // 4, " ", lambda a, b: f"La société Quant{b} édite le logiciel Zorb{a}. Le logiciel Zorb{a} équipe Val{a}."), 0, ""),
    "deals with prices": ("txt", lambda n: many(n // 8, " ", lambda a, b: f"La société Zorb{a} a racheté Quant{b} pour 2 milliards d'euros. L'accord "
                          f"valorise l'entreprise à 3 milliards. Zorb{a} a signé un accord avec Krel{a}. Le montant de l'opération s'élève à 3 milliards."), 0, ""),
    "clauses": ("txt", lambda n: "Oracle dit que " * n + "AMD vaut 3 milliards.", 0, ""),
    "coordination": ("txt", lambda n: "Oracle et AMD et " * n + "Intel investissent.", 0, ""),
    "brackets": ("txt", lambda n: "Oracle " + "(" * n + "AMD" + ")" * n + " investit.", 0, ""),
    "quotes": ("txt", lambda n: "« Oracle " * n, 0, ""),
    "dots": ("txt", lambda n: ". " * n, 0, ""),
    "abbreviations": ("txt", lambda n: "M. " * n, 0, ""),
    "digits": ("txt", lambda n: "1" * n, 0, ""),
    "one word": ("txt", lambda n: "a" * n, 0, ""),
    "headings": ("txt", lambda n: "À lire aussi\nUn titre\n" * (n // 2), 0, ""),
    "deep record": ("jsonl", lambda n: '{"text":' * n, 0, "maximum parsing depth"),
    "mentions": ("jsonl", lambda n: '{"text":"' + "Oracle investit dans AMD. " * (n // 4) + '","mentions":[' +
                 ",".join(f'{{"start":{26 * i},"end":{26 * i + 6},"name":"Oracle"}}' for i in range(n // 4)) + "]}", 0, ""),
    "bad records": ("jsonl", lambda n: "{}\n" * n, 0, "neither"),
    "items": ("rss", lambda n: "<rss><channel>" + "<item><title>Oracle investit dans AMD</title></item>" * (n // 8) + "</channel></rss>", 0, ""),
    "deep feed": ("rss", lambda n: "<rss><channel><item>" + "<a>" * n, 3, "error"),
    "a line of 50 MB": ("txt", lambda n: "x" * (n * 500), 3, "larger than"),
    "brackets in Turtle": ("ttl", lambda n: TURTLE + "[ tisse:y " * n, 4, "error"),
    "collections in Turtle": ("ttl", lambda n: TURTLE + "(" * n, 4, "error"),
    "objects in Turtle": ("ttl", lambda n: TURTLE + ",".join(f'"{i}"' for i in range(n)) + " .", 4, "error"),
    "names in Turtle": ("ttl", lambda n: "@prefix tisse: <https://w3id.org/tisse/ns#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + "".join(
        f'<https://example.org/e{i}> a tisse:Company ; rdfs:label "Zorb{word(i)}" .\n' for i in range(n // 4)), 0, ""),
    "classes in Turtle": ("ttl", lambda n: OWN + "".join(f"my:c{i + 1} a owl:Class ; rdfs:subClassOf my:c{i} .\n" for i in range(n)), 4, "more than 256 others above it"),
    "classes in Turtle, the upper first": ("ttl", lambda n: OWN + "".join(f"my:c{i} rdfs:subClassOf my:c{i + 1} .\n" for i in reversed(range(n))) + f"my:c{n} rdfs:subClassOf <https://schema.org/Organization> .\n", 4, "more than 256 others above it"),
    "classes in Turtle above ours": ("ttl", lambda n: OWN + "tisse:Entity rdfs:subClassOf my:c5 . tisse:Company rdfs:subClassOf my:c0 .\n" + "".join(f"my:c{i} a owl:Class ; rdfs:subClassOf my:c{i + 1} .\n" for i in range(n)), 4, "more than 256 others above it"),
    "relations in Turtle": ("ttl", lambda n: OWN + "".join(f'my:r{i + 1} a tisse:Relation ; rdfs:label "r" ; rdfs:subPropertyOf my:r{i} .\n' for i in range(n // 8)), 4, "more than 256 others above it"),
    "circle of classes in Turtle": ("ttl", lambda n: OWN + "".join(f"my:c{i + 1} a owl:Class ; rdfs:subClassOf my:c{i} .\n" for i in range(n)) + f"my:c0 a owl:Class ; rdfs:subClassOf my:c{n} .\n", 4,
                                    "descends from itself"),
    "deep graph": ("trig", lambda n: "<a:b> <a:c> " + "[" * n, 3, "error"),
    "claims of one deal": ("claims", lambda n: "".join(f'{{"source":"a","relation":"r","subject":"x","object":"y","status":"planned","sentence":"phrase {i}"}}\n' for i in range(n)), 0, ""),
    "quads": ("nq", lambda n: "<a:b> <a:c> <a:d> <a:e> .\n" * n, 0, ""),
}


def run(tool, ending, text, folder):
    path = os.path.join(folder, f"input.{ending}")
    with open(path, "w", encoding="utf8") as handle:
        handle.write(text)
    if ending == "claims":  # the same claims, of which each is told otherwise
        with open(path + ".new", "w", encoding="utf8") as handle:
            handle.write(text.replace("planned", "actual").replace("phrase", "autre"))
    command = {"claims": ["diff", path, path + ".new"], "ttl": ["check", path], "trig": ["convert", path, "-o", os.path.join(folder, "out.nq")],
               "nq": ["convert", path, "-o", os.path.join(folder, "out.trig")]}.get(ending, ["extract", "-q", path])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run([tool, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, timeout=LIMIT * 5,
                              env={**os.environ, "XDG_CACHE_HOME": os.path.join(folder, "cache")})
    except subprocess.TimeoutExpired:
        return LIMIT * 5, 124, ""
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime, done.returncode, done.stderr.decode("utf8", "replace")


def judge(tool, name, size, folder):
    ending, make, wanted, said = INPUTS[name]
    while len(make(size)) > 15 << 20 and said != "larger than":
        size //= 2
    first, _, _ = run(tool, ending, make(size // 4), folder)
    second, status, err = run(tool, ending, make(size), folder)
    faults = []
    if status != wanted:
        faults.append(f"exit status {status}, wanted {wanted}: {err[-300:]}")
    if said and said not in err:
        faults.append(f"does not say \"{said}\": {err[-300:]}")
    if second > LIMIT or (second > SHOWN and second > 8 * first):
        faults.append(f"{first:.2f} s, and {second:.2f} s for four times as much")
    return second, [f"{name}: {fault}" for fault in faults]


def main():
    arguments = [word for word in sys.argv[1:] if word != "--large"]
    tool, size = os.path.abspath(arguments[0]), 1000000 if "--large" in sys.argv else 60000
    passed = failed = 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tisse-clock-") as folder:
        slowest = (0, "")
        for name in arguments[1:] or INPUTS:
            seconds, faults = judge(tool, name, size, folder)
            slowest = max(slowest, (seconds, name))
            passed, failed = passed + (not faults), failed + bool(faults)
            print("\n".join(faults + [f"{name}: {seconds:.2f} s"]), flush=True)
    print(f"the slowest, {slowest[1]}: {slowest[0]:.2f} s; all of it {time.monotonic() - start:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
