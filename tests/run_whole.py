#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""The promises of the main job, tried on examples/articles: run_whole.py TISSE"""
import filecmp
import glob
import json
import os
import subprocess
import sys
import tempfile
import xml.dom.minidom

TOOL = os.path.abspath(sys.argv[1])
ARTICLES = "examples/articles"
FILES = ["graph.ttl", "graph.nq", "map.svg", "map.html", "deals.txt"]
failed = passed = 0


def row(name, faults):
    global failed, passed
    failed, passed = failed + bool(faults), passed + (not faults)
    for fault in faults[:5]:
        print(f"{name}: {fault}")


def tisse(*arguments, source=None):
    done = subprocess.run([TOOL, *arguments], input=source, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"tisse {' '.join(arguments)} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def same_files(one, two):
    return [name for name in FILES if not filecmp.cmp(os.path.join(one, name), os.path.join(two, name), shallow=False)]


def check_runs(folder, articles):
    """Two runs, one in reverse order, one through another working folder's path, one in an empty environment."""
    first = os.path.join(folder, "first")
    tisse("build", "-q", *articles, "-o", first)
    for name, given in (("again", articles), ("reverse", articles[::-1]), ("folder", [ARTICLES])):
        other = os.path.join(folder, name)
        tisse("build", "-q", *given, "-o", other)
        row(f"a run {name} gives the same bytes", same_files(first, other))
    parts = os.path.join(folder, "parts")
    for article in articles:
        tisse("build", "-q", "--add", article, "-o", parts)
    row("a graph built article by article is the same", same_files(first, parts))
    return first


def check_spans(articles):
    """Every span cut out of the text is what the claim says it is."""
    texts = {}
    for line in tisse("text", "-q", "--format", "jsonl", *articles).decode().split("\n"):
        if line:
            record = json.loads(line)
            texts[record["id"]] = record["text"]
    for article in articles:  # One article a file: the plain form has the same text.
        plain = tisse("text", "-q", article).decode()
        if article in texts:
            row(f"tisse text {article}", [] if plain.rstrip("\n") == texts[article].rstrip("\n") else ["differs from the JSON lines"])
    claims = [json.loads(line) for line in tisse("extract", "-q", *articles).decode().split("\n") if line]
    row("there are claims", [] if len(claims) > 30 else [f"{len(claims)}"])
    faults = []
    for claim in claims:
        text = texts[claim["source"]]
        begin, end = claim["sentence_span"]
        if text[begin:end] != claim["sentence"]:
            faults.append(f"{claim['id']}: the sentence is not at its span")
        first, last = claim["evidence_span"]
        if not 0 <= first < last <= len(text) or first < begin or last > end and "\n\n" not in text[begin:last]:
            faults.append(f"{claim['id']}: the evidence is not in its sentence")
        for party in ("subject", "object"):
            span = claim[party + "_span"]
            if span and not 0 <= span[0] < span[1] <= len(text):
                faults.append(f"{claim['id']}: the {party}'s span lies outside")
    row("spans", faults)
    quotes = {}
    for line in tisse("extract", "-q", "--format", "nq", *articles).decode().split("\n"):
        if "/ns#quote>" in line:
            subject = line.split(">")[0].rsplit("/", 1)[1]
            quotes[subject] = json.loads('"' + line.split('"', 1)[1].rsplit('"', 1)[0] + '"')
    faults = []
    for claim in claims:
        first, last = claim["evidence_span"]
        if quotes.get(claim["id"]) != texts[claim["source"]][first:last]:
            faults.append(f"{claim['id']}: {quotes.get(claim['id'])!r} is not {texts[claim['source']][first:last]!r}")
    row("the quote in RDF is the text of the span", faults)


def check_rdf(folder, first):
    graphs = os.path.join(folder, "rdf")
    os.mkdir(graphs)
    for ending in ("ttl", "nt", "rdf", "jsonld", "trig", "nq"):
        tisse("convert", first, "-o", os.path.join(graphs, "graph." + ending))
        tisse("convert", "--provenance", "full", "--direct", "reported", first, "-o", os.path.join(graphs, "full." + ending))
    for ending, name in (("ttl", "turtle"), ("nt", "ntriples"), ("rdf", "rdfxml"), ("nq", "nquads")):
        for path in sorted(glob.glob(os.path.join(graphs, "*." + ending))):
            done = subprocess.run(["rapper", "-q", "-c", "-i", name, path], capture_output=True, text=True, check=False)
            row(f"rapper -c {os.path.basename(path)}", [done.stderr[:300]] if done.returncode or done.stderr.strip() else [])
    done = subprocess.run([python_with_rdflib(), "tests/rdf_check.py", graphs], capture_output=True, text=True, check=False)
    row("one graph in every syntax", [] if done.returncode == 0 else [(done.stdout + done.stderr)[-1500:]])
    for ending in ("ttl", "trig", "rdf"):
        back = os.path.join(folder, "back." + ending + ".nq")
        tisse("convert", os.path.join(graphs, "graph." + ending), "-o", back)
        again = os.path.join(folder, "again.nq")
        tisse("convert", back, "-o", again)
        row(f"{ending} read back twice", [] if filecmp.cmp(back, again, shallow=False) else ["differs"])
    again = os.path.join(folder, "same.nq")
    tisse("convert", os.path.join(first, "graph.nq"), "-o", again)
    row("graph.nq read back", [] if filecmp.cmp(again, os.path.join(first, "graph.nq"), shallow=False) else ["differs"])


def python_with_rdflib():
    """Debian's python3-rdflib belongs to Debian's Python."""
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import rdflib"], capture_output=True, check=False).returncode == 0:
            return python
    return sys.executable


def check_map(first):
    faults = []
    try:
        xml.dom.minidom.parse(os.path.join(first, "map.svg"))
    except Exception as error:  # noqa: BLE001
        faults.append(str(error))
    row("map.svg is XML", faults)
    done = subprocess.run([sys.executable, "tests/map_check.py", os.path.join(first, "map.svg")], capture_output=True, text=True, check=False)
    row("map.svg: nothing lies on anything", [] if done.returncode == 0 else [(done.stdout + done.stderr)[-1500:]])
    text = open(os.path.join(first, "map.html"), encoding="utf8").read()
    row("map.html asks nobody for anything", [word for word in ('src="http', 'href="//', "@import", "<link rel=\"stylesheet") if word in text])


def main():
    articles = sorted(path for path in glob.glob(ARTICLES + "/*") if not path.endswith(".md"))
    with tempfile.TemporaryDirectory(prefix="tisse-whole-") as folder:
        first = check_runs(folder, articles)
        check_spans(articles)
        check_rdf(folder, first)
        check_map(first)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
