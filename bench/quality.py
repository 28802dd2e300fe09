#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""How well it reads, in one table: bench/quality.py [--tool build/tisse] [--only NAME...]

Gold items of the project (tests/gold, dev and test sets, French and English); and, where TISSE_EVAL or ../shared names a folder that holds them, whole articles, CORE,
KnowledgeNet and Universal Dependencies. Prints the table and writes bench/quality.tsv. Of the test items nothing but sums is ever shown.
"""
import argparse
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def run(*command, source=None):
    done = subprocess.run(command, capture_output=True, text=True, input=source, check=False)
    return done.stdout if done.returncode in (0, 3) else ""


def extract(tool, path, folder, name, *options):
    out = os.path.join(folder, name + ".jsonl")
    subprocess.run([tool, "extract", "-q", *options, path, "-o", out], stderr=subprocess.DEVNULL, check=False)
    return out


def gold_rows(tool, folder):
    for split in sorted(os.listdir("tests/gold")):
        for language in ("fr", "en"):
            gold = f"tests/gold/{split}/{language}.jsonl"
            if not os.path.exists(gold):
                continue
            claims = extract(tool, gold, folder, f"{split}-{language}")
            report = json.loads(run(sys.executable, "scripts/score_gold.py", gold, claims, "--json"))
            for level in ("edge", "status", "amount"):
                f = report[level]
                yield f"gold {split} {language}", level, f["precision"], f["recall"], f["f1"], f["core"]
            empty = report["empty"]
            yield f"gold {split} {language}", "clean without claim", None, None, round(empty["clean"] / max(1, empty["items"]), 4), empty["items"]


def sentence_rows(tool):
    """Marked sentences: those that were worked on, and the third that was held out."""
    files = sorted(glob.glob("tests/gold/sentences/*.tsv"))
    report = json.loads(run(sys.executable, "scripts/score_sentences.py", "--tool", tool, "--json", *files))
    for part, figures in report.items():
        for level in ("edge", "status"):
            f = figures[level]
            yield "sentences " + part, level, f["precision"], f["recall"], f["f1"], f["core"]


def numbers(line):
    return [float(n) for n in re.findall(r"(?<![\w.])\d+\.\d+", line)]


def article_rows(tool, folder, shared):
    """The scorer's own lines: level, precision, recall, F1."""
    claims = extract(tool, os.path.join(shared, "articles"), folder, "articles")
    yield from scored_rows("five articles", run(sys.executable, os.path.join(shared, "eval/score.py"), os.path.join(shared, "gold"), claims))


def is_held_out(record):
    """A fifth of the records, by a hash of their names: nobody reads their errors."""
    return int(hashlib.sha1(record.encode()).hexdigest()[:8], 16) % 5 == 0


def pair_rows(tool, folder, shared):
    for name in ("core", "knowledgenet"):
        source = os.path.join(shared, "eval", name, "train.ndjson")
        if not os.path.exists(source):
            continue
        claims = extract(tool, source, folder, name, "--language", "en")
        with open(os.path.join(shared, "eval", name, "train.gold.tsv"), encoding="utf8") as handle:
            head, *lines = handle.read().splitlines()
        for part, held in (("", None), (" held out", True)):
            base = os.path.join(folder, name + part.replace(" ", "-"))
            os.symlink(os.path.abspath(source), base + ".ndjson")
            with open(base + ".gold.tsv", "w", encoding="utf8") as handle:
                handle.write("\n".join([head] + [line for line in lines if held is None or is_held_out(line.split("\t")[0])]) + "\n")
            text = run(sys.executable, os.path.join(shared, "eval/score_pairs.py"), base + ".gold.tsv", claims)
            yield from (row for row in scored_rows(name + part, text) if row[1] == "all")


def scored_rows(name, text):
    for line in text.splitlines():
        found = numbers(line)
        if len(found) >= 3:
            yield name, re.split(r"\s{2,}|\t|[:=]", line.strip())[0].split(" ")[0], *found[:3], None


def tagging_rows(build, shared):
    dump, morph = os.path.join(build, "lang_dump"), os.path.join(build, "share/tisse/fr.morph")
    if not os.path.exists(dump):
        subprocess.run(["make", "-s", "BUILD=" + build, dump], check=False, stdout=subprocess.DEVNULL)
    for bank in sorted(glob.glob(os.path.join(shared, "eval/ud-fr/*-dev.conllu"))):
        text = run(sys.executable, "scripts/eval_ud.py", dump, morph, bank)
        for label, value in re.findall(r"(?:^|  )([a-z][\w+ ]*?)(?: F1)? (\d\.\d+)", "\n".join(l for l in text.splitlines() if "recall" not in l), flags=re.M):
            yield "ud " + os.path.basename(bank).split("-ud")[0], label.strip(), None, None, float(value), None


def syntax_rows(build, shared):
    """Verb groups, tense and mood, polarity, nominal subjects and objects beside the treebanks' own."""
    dump = os.path.join(build, "syntax_dump")
    subprocess.run(["make", "-s", "BUILD=" + build, dump], check=False, stdout=subprocess.DEVNULL)
    for bank in sorted(glob.glob(os.path.join(shared, "eval/ud-fr/*-dev.conllu"))):
        what = "syntax " + os.path.basename(bank).split("-ud")[0]
        text = run(sys.executable, "scripts/eval_syntax.py", dump, os.path.join(build, "share/tisse"), bank)
        for label, p, r, f1, count in re.findall(r"^  (\w[\w ]*\w) +precision (\S+) recall (\S+) F1 (\S+) .*?(\d+) gold", text, flags=re.M):
            yield what, label, float(p), float(r), float(f1), int(count)
        for label, value in re.findall(r"^    (.+) right +(\S+) of those", text, flags=re.M):
            yield what, label, None, None, float(value), None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/tisse")
    parser.add_argument("--only", nargs="*", help="gold, sentences, articles, pairs, ud, syntax")
    options = parser.parse_args()
    os.chdir(ROOT)
    shared = os.environ.get("TISSE_EVAL") or "../shared"
    build = os.path.dirname(options.tool)
    rows = []
    with tempfile.TemporaryDirectory(prefix="tisse-quality-") as folder:
        suites = {"gold": lambda: gold_rows(options.tool, folder), "sentences": lambda: sentence_rows(options.tool)}
        if os.path.isdir(shared):
            suites["articles"] = lambda: article_rows(options.tool, folder, shared)
            suites["pairs"] = lambda: pair_rows(options.tool, folder, shared)
            suites["ud"] = lambda: tagging_rows(build, shared)
            suites["syntax"] = lambda: syntax_rows(build, shared)
        for name, suite in suites.items():
            rows += suite() if not options.only or name in options.only else []
    lines = ["what\tlevel\tprecision\trecall\tf1\tcount"]
    print(f"{'what':20} {'level':22} {'P':>7} {'R':>7} {'F1':>7} {'count':>6}")
    for row in rows:
        cells = ["" if value is None else value for value in row]
        print("{:20} {:22} {:>7} {:>7} {:>7} {:>6}".format(*[f"{c:.3f}" if isinstance(c, float) else c for c in cells]))
        lines.append("\t".join(map(str, cells)))
    with open("bench/quality.tsv", "w", encoding="utf8") as handle:
        handle.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
