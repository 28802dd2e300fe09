#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Time and memory of a map: layout.py TOOL [NODES...]; fails where 60 nodes take a second, or 1,000 take ten.

Graphs of so many actors with 1.6 deals an actor, as many as all of them drawn (--top). Processor seconds and seconds from start to exit, reading the
graph included, and the peak of memory. Labels are held against tests/map_check.py.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NS, ID = "https://w3id.org/tisse/ns#", "https://w3id.org/tisse/id/"
RDF, RDFS, SCHEMA, PROV = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "https://schema.org/", "http://www.w3.org/ns/prov#"
RELATIONS = ("investsIn", "supplies", "partnersWith", "acquires", "competesWith")
STATUSES = (("actual", "done", "certain"), ("planned", "planned", "certain"), ("possible", "talks", "probable"))
SECTORS = ("Chips", "Cloud", "Finance", "Software", "Energy", "Retail", "ArtificialIntelligence", "Automotive")
LIMITS = {60: 1.0, 1000: 10.0}


def write_graph(path, count):
    """Hubs and leaves, as the press has them: who is named often is named more."""
    dice = random.Random(count)
    syllables = ["ba", "cor", "dal", "fen", "gri", "lum", "mar", "nor", "pol", "ral", "sol", "tan", "ver", "zen"]
    out, ends = [], list(range(min(count, 5)))

    def say(graph, subject, predicate, value):
        out.append(f"<{subject}> <{predicate}> {value} <{graph}> .\n")
    for i in range(count):
        entity = f"{ID}entity/x{i}"
        name = "".join(dice.choice(syllables) for _ in range(dice.randint(2, 3))).capitalize() + dice.choice(["", " SA", " Systems", " Energy", " Group"])
        say(NS + "woven", entity, RDF + "type", f"<{NS}Company>")
        say(NS + "woven", entity, RDFS + "label", f'"{name} {i}"')
        say(NS + "woven", entity, NS + "sector", f"<{NS}{dice.choice(SECTORS)}>")
        say(NS + "woven", entity, NS + "known", '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>')
    seen = set()
    while len(seen) < count * 8 // 5:
        a = dice.randrange(count) if len(seen) >= count else len(seen)
        b = dice.choice(ends)
        if a == b or (a, b) in seen:
            b = dice.randrange(count)
        if a == b or (a, b) in seen:
            continue
        seen.add((a, b))
        ends += [a, b]
        number = len(seen)
        article, claim = f"{ID}article/a{number % 97}", f"{ID}claim/c{number}"
        status, stage, certainty = dice.choice(STATUSES)
        if number < 98:
            say(article, article, RDF + "type", f"<{SCHEMA}NewsArticle>")
            say(article, article, SCHEMA + "datePublished", f'"2026-{number % 12 + 1:02}-15"^^<http://www.w3.org/2001/XMLSchema#date>')
        for predicate, value in ((RDF + "type", f"<{NS}Claim>"), (RDF + "subject", f"<{ID}entity/x{a}>"), (RDF + "predicate", f"<{NS}{dice.choice(RELATIONS)}>"),
                                 (RDF + "object", f"<{ID}entity/x{b}>"), (NS + "status", f"<{NS}{status}>"), (NS + "stage", f"<{NS}{stage}>"),
                                 (NS + "certainty", f"<{NS}{certainty}>"), (NS + "polarity", f"<{NS}positive>"), (PROV + "hadPrimarySource", f"<{article}>")):
            say(article, claim, predicate, value)
        if dice.random() < 0.4:
            say(article, claim, NS + "amount", f'"{dice.choice([5, 12, 30, 75, 400, 2000, 10000])}000000"^^<http://www.w3.org/2001/XMLSchema#decimal>')
            say(article, claim, NS + "currency", '"USD"')
            say(article, claim, NS + "amountBound", f"<{NS}exact>")
    with open(path, "w", encoding="utf8") as handle:
        handle.writelines(out)


def measure(command):
    begin = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begin, used.ru_maxrss / 1024


def main(tool, *sizes):
    slow = []
    print("| nodes | deals | engine | cpu s | wall s | MiB | SVG kB | labels |\n|---|---|---|---|---|---|---|---|")
    for count in [int(size) for size in sizes] or [10, 60, 200, 1000, 5000]:
        with tempfile.TemporaryDirectory() as folder:
            graph, svg = os.path.join(folder, "graph.nq"), os.path.join(folder, f"{count}.svg")
            write_graph(graph, count)
            cpu, wall, memory = measure([tool, "map", "-q", graph, "--top", str(count * 2), "-o", svg])
            with open(svg, encoding="utf8") as handle:
                text = handle.read()
            checked = subprocess.run([sys.executable, os.path.join(HERE, "..", "tests", "map_check.py"), svg], capture_output=True, text=True, check=False)
            verdict = checked.stdout.split("\n")[0].split(": ")[1]
            engine = text.split('data-engine="')[1].split('"')[0]
            nodes, deals = text.count("data-node="), text.count("data-line=")
            print(f"| {nodes} | {deals} | {engine} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {len(text) // 1000} | {verdict} |", flush=True)
            if cpu > LIMITS.get(count, 1e9):
                slow.append(str(count))
            if checked.returncode:
                slow.append(f"{count}: {checked.stdout}")
    sys.exit("too slow, or labels overlap: " + ", ".join(slow) if slow else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
