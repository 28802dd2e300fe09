#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Score marked sentences: score_sentences.py [--tool build/tisse] [--errors] [--json] FILE.tsv…     (--check: only whether they are well formed)

A line: LANGUAGE<TAB>TEXT<TAB>CLAIMS. A text may hold several sentences, "\\n" for a line's end. Claims are "Subject > relation > Object [status]" joined by " ; ", "-" for none:
"?" in front of one that is neither asked for nor punished, "|" between names or statuses that are as right, no object with raises and valuedAt, any status where none is given.
A third of the texts, by the hash of the text, is held out: of it only sums are shown. Edges and statuses are compared as in score_gold.py.
"""
import argparse
import collections
import hashlib
import json
import os
import subprocess
import sys
import tempfile

import score_gold as gold


def held_out(text):
    return int(hashlib.sha1(text.encode()).hexdigest()[:8], 16) % 3 == 0


def read_claim(words, text):
    need, words = ("optional", words[1:].strip()) if words.startswith("?") else ("core", words)
    status = "|".join(gold.STATUSES)
    if words.endswith("]") and "[" in words:
        words, status = words[:-1].rsplit("[", 1)
    parts = [part.strip() for part in words.strip().split(" > ")]
    relation = parts[1] if len(parts) > 1 else ""
    if relation not in gold.RELATIONS or (len(parts) != 3 and relation not in gold.NO_OBJECT) or not parts[0] or any(s not in gold.STATUSES for s in status.split("|")):
        raise ValueError(f"no claim: {words.strip()!r}")
    return {"subject": parts[0], "relation": relation, "object": None if relation in gold.NO_OBJECT else parts[2], "status": status, "amount": None, "currency": None,
            "need": need, "evidence": text}


def read_file(path, faults):
    for number, line in gold.read_lines(path):
        line = line.rstrip("\n")
        if line.startswith("#"):
            continue
        try:
            language, text, claims = line.split("\t")
            text = text.replace("\\n", "\n")
            if language not in ("fr", "en"):
                raise ValueError(f"unknown language {language!r}")
            found = [] if claims.strip() == "-" else [read_claim(c.strip(), text) for c in claims.split(" ; ")]
            yield {"id": f"{os.path.basename(path)}:{number}", "lang": language, "kind": "sentence", "text": text, "claims": found}
        except ValueError as error:
            faults.append(f"{path}:{number}: {error}")


def extracted(tool, records):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as handle:
        for record in records:
            handle.write(json.dumps({k: record[k] for k in ("id", "lang", "text")}, ensure_ascii=False) + "\n")
        handle.flush()
        out = subprocess.run([tool, "extract", "-q", "--format", "jsonl", handle.name], stdout=subprocess.PIPE, text=True, check=False).stdout
    found = collections.defaultdict(list)
    for line in out.splitlines():
        claim = json.loads(line)
        found[claim["source"]].append(claim)
    return [gold.Item(record, found[record["id"]]) for record in records]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--tool", default="build/tisse")
    for option in ("errors", "json", "check"):
        parser.add_argument("--" + option, action="store_true")
    options = parser.parse_args()
    faults, records = [], []
    for path in options.files:
        records += read_file(path, faults)
    print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
    if options.check or faults:
        print(f"{len(records)} texts, {len(faults)} faults")
        return 1 if faults else 0
    items = extracted(options.tool, records)
    if options.errors:
        gold.print_errors([item for item in items if not held_out(item.record["text"])])
    report = {}
    for part in ("open", "held"):
        for language in ("fr", "en"):
            some = [i for i in items if i.record["lang"] == language and held_out(i.record["text"]) == (part == "held")]
            report[f"{part} {language}"] = gold.score(some)
    if options.json:
        print(json.dumps(report, ensure_ascii=False))
        return 0
    for name, r in report.items():
        edge = r["edge"]
        print(f"{name}: {r['items']} texts, edge P {edge['precision']:.3f} R {edge['recall']:.3f} F1 {edge['f1']:.3f} ({edge['hit']} of {edge['core']}, {edge['wrong']} wrong), "
              f"status F1 {r['status']['f1']:.3f}, {r['empty']['clean']} of {r['empty']['items']} without a claim are clean")
    return 0


if __name__ == "__main__":
    sys.exit(main())
