#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""A large graph through convert and deals, beside rapper and serdi: ledger.py TOOL [CLAIMS]; fails where one of the two takes over 64 MiB.

The graph of the example articles is written again and again under new names until it has so many claims (100,000; a million is 5 GB). Processor seconds
and seconds from start to exit, the peak of memory; what is written goes nowhere, or into a file for the tool.
"""
import os
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = re.compile(r'(/claim/c|/activity/a|/article/|https://example\.org/|/entity/|textHash> "|signature> ")')
WORLDS = 997        # The parties of so many copies are others.
LIMIT_MIB = 64


def grow(source, target, wanted):
    """Copies the articles' graphs; what is woven of them tisse weaves anew."""
    with open(source, encoding="utf8") as handle:
        lines = [line for line in handle if not line.rstrip(" .\n").endswith(("ns#woven>", "ns#asserted>", "ns#reported>"))]
    claims = sum("-ns#type> <https://w3id.org/tisse/ns#Claim>" in line for line in lines)
    parts = NAMES.split("".join(lines))
    with open(target, "w", encoding="utf8") as out:
        for copy in range(-(-wanted // claims)):
            tag = f"{copy:05x}"
            text = [parts[0]]
            for key, rest in zip(parts[1::2], parts[2::2]):
                if key == "/entity/":
                    text.append(f"{key}w{copy % WORLDS}-{rest}")
                elif key == "https://example.org/":
                    text.append(f"{key}{tag}/{rest}")
                else:
                    text.append(key + tag + rest[5:])
            out.write("".join(text))
    return claims * -(-wanted // claims)


def measure(name, command):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    cpu, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(f"| {name} | {cpu:.2f} | {time.perf_counter() - begin:.2f} | {memory:.0f} | {os.waitstatus_to_exitcode(status)} |", flush=True)
    return memory


def main(tool, claims="100000"):
    with tempfile.TemporaryDirectory() as folder:
        articles = os.path.join(HERE, "..", "examples", "articles")
        subprocess.run([tool, "build", "-q", articles, "-o", os.path.join(folder, "seed")], check=True)
        graph, out = os.path.join(folder, "graph.nq"), os.path.join(folder, "out.")
        count = grow(os.path.join(folder, "seed", "graph.nq"), graph, int(claims))
        print(f"{count} claims, {os.path.getsize(graph) / 1e6:.0f} MB of N-Quads\n\n| | cpu s | wall s | MiB | exit |\n|---|---|---|---|---|")
        most = 0
        for syntax in ("nt", "ttl", "trig", "jsonld", "rdf"):
            most = max(most, measure("tisse convert, " + syntax, [tool, "convert", "-q", graph, "-o", out + syntax]))
            os.unlink(out + syntax)
        for options in ("", "--format=json", "--loops"):
            used = measure(f"tisse deals {options}".strip(), [tool, "deals", "-q", graph, *options.split()])
            most = most if options == "--loops" else max(most, used)
        measure("serdi, N-Quads", ["serdi", "-i", "nquads", "-o", "nquads", graph])
        measure("rapper, N-Quads", ["rapper", "-q", "-i", "nquads", "-o", "nquads", graph])
    sys.exit(f"{most:.0f} MiB were taken" if most > LIMIT_MIB else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
