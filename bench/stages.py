#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""What each stage of reading costs, in instructions a byte of input: bench/stages.py [--tool PATH] [--names N] [--size BYTES] [--folder F]

Instructions are counted by valgrind's callgrind, and so are the same on a busy machine as on an idle one; time follows them within a third. A
stage counts what it calls. Printed, and kept in bench/results/DATE-stages.md. SHA-256 is counted as of a processor without instructions for it.
"""
import argparse
import datetime
import os
import re
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STAGES = [  # what it is, functions that make it up, functions to take off
    ("whole process", ["PROGRAM"], []),
    ("records and documents", ["tisse_input_read"], ["on_document"]),
    ("· hash of the text", ["tisse__sha256_hex"], []),
    ("· blocks, teasers, furniture", ["tisse__text_blocks"], []),
    ("words and sentences", ["tisse__segment_words", "tisse__segment_sentences"], []),
    ("look-up of forms", ["tisse__forms_find"], []),
    ("· forms that are new", ["make"], []),
    ("known names", ["tisse__analyse_names"], []),
    ("classes of words (tags)", ["tisse__analyse_tags"], []),
    ("unknown names", ["tisse__analyse_unknown_names"], []),
    ("sums, quantities, dates", ["tisse__analyse_quantities", "tisse__analyse_dates"], []),
    ("groups", ["tisse__analyse_groups"], []),
    ("clauses", ["tisse__analyse_clauses"], []),
    ("classes of names", ["tisse__analyse_classes"], []),
    ("claims", ["tisse__analyse_claims"], []),
    ("· whom sentences speak of", ["tisse__refer_sentence"], []),
    ("· frames", ["try_entries"], []),
    ("claims put together", ["emit_draft"], ["on_claim"]),
    ("writing of claims", ["on_claim"], []),
]


def counts(tool, pack, text, folder):
    """{function: inclusive instructions}"""
    profile = os.path.join(folder, "callgrind.out")
    with open(os.devnull, "wb") as nothing:
        subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", tool, "extract", "-q", "-k", pack, "--format=nq", text],
                       stdout=nothing, stderr=nothing, check=True)
    listed = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", profile], capture_output=True, text=True, check=True).stdout
    found = {}
    for line in listed.splitlines():
        row = re.match(r"\s*([\d,]+) \([ \d.]+%\)\s+(?:\S*:)?(\w+)", line)
        if row:
            name = row.group(2)
            found.setdefault(name, int(row.group(1).replace(",", "")))
    return found


def table(kind, size, found):
    whole = found["PROGRAM"]
    text = f"## {kind}\n\n| stage | instructions a byte | share |\n|---|---|---|\n"
    for what, functions, less in STAGES:
        cost = sum(found.get(name, 0) for name in functions) - sum(found.get(name, 0) for name in less)
        text += f"| {what} | {cost / size:.0f} | {100 * cost / whole:.1f} % |\n"
    return text + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/tisse")
    parser.add_argument("--names", type=int, default=100000)
    parser.add_argument("--size", type=int, default=300000)
    parser.add_argument("--folder", help="keep the corpora there")
    given = parser.parse_args()
    tool = os.path.abspath(given.tool)
    date = datetime.date.today().isoformat()
    result = f"# {date}: cost by stage\n\n{given.names} names, {given.size / 1e6:.1f} MB of each kind, N-Quads.\n\n"
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or scratch
        os.makedirs(folder, exist_ok=True)
        names, pack = os.path.join(folder, f"names-{given.names}.txt"), os.path.join(folder, f"names-{given.names}.pack")
        corpus = os.path.join(HERE, "corpus.py")
        subprocess.run(["python3", corpus, "names", str(given.names), folder], check=True)
        subprocess.run([tool, "compile", "-q", names[:-3] + "ttl", "-o", pack], check=True)
        for kind in ("mixed", "dense"):
            text = os.path.join(folder, f"stages-{kind}.jsonl")
            subprocess.run(["python3", corpus, "text", kind, str(given.size), names, text], check=True)
            with open(os.devnull, "wb") as nothing:  # the first run checks the pack
                subprocess.run([tool, "extract", "-q", "-k", pack, "--format=nq", text], stdout=nothing, check=True)
            result += table(kind, os.path.getsize(text), counts(tool, pack, text, folder))
    with open(os.path.join(HERE, "results", f"{date}-stages.md"), "w", encoding="utf8") as out:
        out.write(result)
    print(result)


if __name__ == "__main__":
    main()
