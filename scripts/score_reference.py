#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score whom descriptions, pronouns and possessives mean, as `tisse explain` tells it, against marked texts.

usage: score_reference.py [--tisse PATH] [--part open|held|all] [--errors] [--kind K] FILE.txt...
       score_reference.py --check FILE.txt...      validate marked files

FILE.txt: texts parted by blank lines, each of a line "# fr" or "# en" and lines of text (a first one without a full stop is a headline) with marks:
  [la société]{A}   a description that means A        [il]*{A}   a pronoun or possessive
  {A|B}  either is right        {A+B}  several        {-}  nobody that the text names

right, wrong, alone (left open). Of {-} those left alone are right. A third of the texts, by a hash of their words, is held out: --errors never shows it.
"""
import argparse
import collections
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

MARK = re.compile(r"\[([^\[\]]+)\](\*?)\{([^{}]+)\}")
GROUP = re.compile(r"^ *(\d+) (noun|verb|relative|subordinator|\S+) +\[(.*?)\] (.*)$")
KINDS = ["possessive", "subject", "object", "relative", "this one", "ordinal", "plural", "description"]
POSSESSIVES = set("son sa ses leur leurs its his her their".split())
RELATIVES = set("qui que dont lequel laquelle lesquels who which whose whom".split())
SUBJECTS = set("il elle ils elles he she it they".split())
ORDINALS = re.compile(r"\b(?:premi(?:er|ère)|seconde?|deuxième|former|latter|autre|une|chacune?)\b|dernière?s?\b")


def fold(label):
    chars = unicodedata.normalize("NFKD", label).casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w]+", " ", "".join(c for c in chars if not unicodedata.combining(c))).split())


def same(label, target):
    a, b = f" {fold(label)} ", f" {fold(target)} "
    return a in b or b in a


def held_out(text):
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def kind_of(words, star, target):
    low = words.lower().replace("’", "'")
    if not star:
        return "description"
    if "+" in target or low in ("ils", "elles", "they", "them", "eux") or re.search(r"\b(?:deux|two|both)\b", low):
        return "plural"
    if low in POSSESSIVES:
        return "possessive"
    if low in RELATIVES:
        return "relative"
    if re.match(r"cel(?:ui|le)-", low):
        return "this one"
    if ORDINALS.search(low):
        return "ordinal"
    return "subject" if low in SUBJECTS else "object"


def read_file(path):
    """The texts of a file: dictionaries of lang, text, marks (first, last, star, target)."""
    with open(path, encoding="utf-8") as file:
        blocks = re.split(r"\n[ \t]*\n", file.read().strip())
    for number, block in enumerate(blocks, 1):
        lines = block.split("\n")
        if lines[0] not in ("# fr", "# en"):
            raise ValueError(f"{path}: text {number}: no language line: {lines[0][:40]}")
        if len(lines) > 2 and not re.search(r"[.!?»”\"]$", MARK.sub(r"\1", lines[1])):
            lines.insert(2, "")
        source, text, marks, at = "\n".join(lines[1:]), "", [], 0
        for m in MARK.finditer(source):
            text += source[at:m.start()]
            marks.append((len(text), len(text) + len(m[1]), bool(m[2]), m[3]))
            text += m[1]
            at = m.end()
        text += source[at:]
        if re.search(r"[\[\]{}]", text):
            raise ValueError(f"{path}: text {number}: a bracket is left: {text[:60]}")
        for name in (n for mark in marks for n in re.split(r"[|+]", mark[3]) if n != "-"):
            if name not in text:
                raise ValueError(f"{path}: text {number}: {name} is not in the text")
        yield {"path": path, "lang": lines[0][2:], "text": text, "marks": marks}


def explain(tisse, item):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write(item["text"])
    try:
        return subprocess.run([tisse, "explain", "-q", "--language", item["lang"], file.name], check=True, capture_output=True, encoding="utf-8").stdout
    finally:
        os.unlink(file.name)


def groups_of(printed, text):
    """The groups with their place in the text: (first, last, kind, rest of the line, sentence's groups by number)."""
    groups, at, own, blocks = [], 0, {}, printed.split("\n")
    for i, line in enumerate(blocks):
        if i + 1 < len(blocks) and blocks[i + 1].startswith("  words "):
            found = text.find(line.strip()[:24], at)
            at, own = (found if found >= 0 else at), {}
        m = GROUP.match(line)
        if not m:
            continue
        found = text.find(m[3], at)
        if found < 0 or found > at + 600:
            words = re.escape(m[3]).replace(r"\ ", r"\s*")
            search = re.compile(words).search(text, at)
            if not search:
                continue
            found = search.start()
        group = (found, found + len(m[3]), m[2], m[4], own)
        own[int(m[1])] = group
        groups.append(group)
        at = found + len(m[3])
    return groups


def meant_by(group, kind, depth=0):
    """The labels that a group's line tells."""
    rest, own = group[3], group[4]
    antecedent = re.search(r"\bantecedent=(\d+)", rest)
    if group[2] == "relative":
        if antecedent and int(antecedent[1]) in own and depth < 4:
            return meant_by(own[int(antecedent[1])], "subject", depth + 1)
        return []
    if kind == "possessive":
        found = re.search(r" owners? (.*?)(?= (?:means|pronoun|name|→|sum|perfect|finite)\b| →|$)", rest)
    else:
        found = re.search(r" (?:means|clitic) (.*?)(?= (?:owners?|pronoun|name|→|sum|perfect|finite|passive|inverted|participle|infinitive)\b| →|$)", rest)
    if found:
        return found[1].split(" and ")
    named = re.search(r" → (.*?)(?: \(\w+\))?$", rest)
    return [named[1]] if named and kind != "possessive" else []


def answer(groups, mark, kind):
    first, last, _, _ = mark
    over = [g for g in groups if g[0] < last and g[1] > first]
    if not over:
        return []
    if kind in ("possessive", "description") or len(over) == 1:
        group = over[0]  # the noun itself, whatever is said of it: "le groupe | de Molsheim"
    else:
        group = max(over, key=lambda g: min(g[1], last) - max(g[0], first))
    if kind == "plural" and re.search(r" owners? ", group[3]):
        return meant_by(group, "possessive")
    if kind in ("object", "subject") and group[2] == "verb" and " clitic " not in group[3]:
        return []
    return meant_by(group, kind)


def judge(labels, target):
    if target == "-":
        return "wrong" if labels else "right"
    if not labels:
        return "alone"
    for way in target.split("|"):
        names = way.split("+")
        if len(labels) == len(names) and all(any(same(label, name) for label in labels) for name in names):
            return "right"
    return "right" if "-" in target.split("|") and not labels else "wrong"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--tisse", default="build/tisse")
    parser.add_argument("--part", choices=["open", "held", "all"], default="all")
    parser.add_argument("--errors", action="store_true", help="show what is wrong or left alone, of the open part")
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    try:
        items = [item for path in args.files for item in read_file(path)]
    except (OSError, ValueError) as error:
        sys.exit(f"score_reference.py: {error}")
    if args.check:
        marks = collections.Counter((item["lang"], "starred" if m[2] else "descriptions") for item in items for m in item["marks"])
        print(f"{len(items)} texts", *(f"{lang} {what} {n}" for (lang, what), n in sorted(marks.items())), sep=", ")
        return
    sums = collections.Counter()
    for item in items:
        held = held_out(item["text"])
        if args.part != "all" and held != (args.part == "held"):
            continue
        groups = groups_of(explain(args.tisse, item), item["text"])
        for mark in item["marks"]:
            words = item["text"][mark[0]:mark[1]]
            kind = kind_of(words, mark[2], mark[3])
            labels = answer(groups, mark, kind)
            verdict = judge(labels, mark[3])
            part = "held" if held else "open"
            for row in (kind, "all starred" if mark[2] else None):
                if row:
                    sums[item["lang"], part, row, "nobody" if mark[3] == "-" else "somebody", verdict] += 1
            if args.errors and not held and verdict != "right" and args.kind in (None, kind):
                before, behind = item["text"][max(0, mark[0] - 200):mark[0]], item["text"][mark[1]:mark[1] + 60]
                print(f"{verdict} {item['lang']} {kind}: {' and '.join(labels) or 'nobody'} for {mark[3]}\n    …{before}[[{words}]]{behind}…".replace("\n\n", " ¶ "))
    print(f"{'':23}{'somebody':>9} {'right':>6} {'wrong':>6} {'alone':>6} {'P':>6} {'R':>6} {'nobody':>9} {'kept':>6}")
    for lang in ("fr", "en"):
        for part in ("open", "held"):
            for row in KINDS[:-1] + ["all starred", "description"]:
                right, wrong, alone = (sums[lang, part, row, "somebody", v] for v in ("right", "wrong", "alone"))
                kept, taken = (sums[lang, part, row, "nobody", v] for v in ("right", "wrong"))
                if right + wrong + alone + kept + taken:
                    share = lambda of: f"{right / of:6.3f}" if of else "     -"
                    print(f"{lang} {part} {row:14} {right + wrong + alone:9} {right:6} {wrong:6} {alone:6} {share(right + wrong)} {share(right + wrong + alone)}"
                          f" {kept + taken:9} {kept:6}")


if __name__ == "__main__":
    main()
