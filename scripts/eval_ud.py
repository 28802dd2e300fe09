#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Measure segmentation and tagging on CoNLL-U files: eval_ud.py LANG_DUMP FILE.morph TREEBANK.conllu … [-v N]

Words are compared as spans of characters that are not blanks, as the CoNLL 2018 evaluation does. A word tagged as a contraction (du, aux)
counts as two. Classes, lemmas and features are counted on the words whose spans agree.
"""
import collections
import subprocess
import sys

CONTRACTED = 12  # tisse__kind TISSE__CONTRACTED


def read_conllu(path):
    sentences = []
    tokens, skip, text = [], 0, ""
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[9:]
        if not line:
            if tokens:
                sentences.append((text, tokens))
            tokens, skip = [], 0
            continue
        f = line.split("\t")
        if line.startswith("#") or "." in f[0]:
            continue
        if "-" in f[0]:
            first, last = map(int, f[0].split("-"))
            tokens.append({"form": f[1], "n": last - first + 1, "parts": [], "space": "SpaceAfter=No" not in f[9]})
            skip = last
            continue
        word = {"form": f[1], "lemma": f[2], "pos": f[3], "feats": dict(x.split("=") for x in f[5].split("|") if "=" in x), "rel": f[7]}
        if int(f[0]) <= skip:
            tokens[-1]["parts"].append(word)
        else:
            tokens.append({"form": f[1], "n": 1, "parts": [word], "space": "SpaceAfter=No" not in f[9]})
    if tokens:
        sentences.append((text, tokens))
    return sentences


def gold_spans(sentences):
    at, words, ends = 0, {}, set()
    for _, tokens in sentences:
        for t in tokens:
            n = len("".join(t["form"].split()))
            words[(at, at + n)] = t
            at += n
        ends.add(at)
    return words, ends


def run(dump, morph, text):
    command = [dump, "fr"] + ([morph] if morph != "-" else [])
    out = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode("utf8", "replace")
    at, words, ends = 0, {}, set()
    for line in out.split("\n"):
        if not line:
            ends.add(at)
            continue
        f = line.split("\t")
        n = len("".join(f[0].split()))
        form, tense, mood, person, number, gender, kind = (f[3] + "|||||||").split("|")[:7]
        words[(at, at + n)] = {"form": f[0], "lemma": f[1], "pos": f[2], "vf": form, "tense": tense, "mood": mood, "person": person,
                               "number": number, "gender": gender, "kind": int(kind) if kind.isdigit() else 0}
        at += n
    return words, ends


def f1(gold, mine, both):
    p, r = both / max(mine, 1), both / max(gold, 1)
    return 2 * p * r / max(p + r, 1e-9)


def tagged(gold, mine, verbose):
    n = collections.Counter()
    confused, lemmas, features = collections.Counter(), collections.Counter(), collections.Counter()
    for span, t in gold.items():
        m = mine.get(span)
        if not m:
            continue
        if t["n"] > 1:
            n["words"] += 1
            n["pos"] += m["kind"] == CONTRACTED
            if m["kind"] != CONTRACTED:
                confused[("CONTRACTED", m["pos"], t["form"].lower())] += 1
            continue
        g = t["parts"][0]
        n["words"] += 1
        ok = g["pos"] == m["pos"] and m["kind"] != CONTRACTED
        n["pos"] += ok
        n["pos " + g["pos"]] += 1
        n["ok " + g["pos"]] += ok
        n["mine " + m["pos"]] += 1
        if not ok:
            confused[(g["pos"], "CONTRACTED" if m["kind"] == CONTRACTED else m["pos"], t["form"].lower())] += 1
        # Pronouns and determiners go by other lemmas here than in UD ("elle", "leur"); they are not counted.
        if g["pos"] in ("NOUN", "VERB", "AUX", "ADJ", "ADV", "ADP", "SCONJ", "CCONJ"):
            n["lemmas"] += 1
            same = g["lemma"].lower() == m["lemma"]
            n["lemma"] += same
            if ok and not same:
                lemmas[(g["lemma"], m["lemma"], t["form"].lower(), g["pos"])] += 1
        verbal = g["pos"] in ("VERB", "AUX")
        form = g["feats"].get("VerbForm")
        if verbal and form == "Fin":
            n["finite"] += 1
            same = m["vf"] == "Fin" and m["tense"] == g["feats"].get("Tense", "_") and m["mood"] == g["feats"].get("Mood")
            n["finite ok"] += same
            if ok and not same:
                features[(t["form"].lower(), g["feats"].get("Tense"), g["feats"].get("Mood"), m["vf"], m["tense"], m["mood"])] += 1
        gold_part = verbal and form == "Part" and g["feats"].get("Tense") == "Past"
        my_part = m["vf"] == "PastPart" and m["pos"] in ("VERB", "AUX")
        n["part"] += gold_part
        n["part mine"] += my_part
        n["part ok"] += gold_part and my_part
    p = lambda a, b: f"{n[a] / max(n[b], 1):.4f}"
    print(f"  upos {p('pos', 'words')}  lemma {p('lemma', 'lemmas')}  finite tense+mood {p('finite ok', 'finite')}"
          f"  past participles F1 {f1(n['part'], n['part mine'], n['part ok']):.4f}")
    for pos in ("NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "DET", "PRON", "ADP", "SCONJ", "CCONJ", "NUM"):
        print(f"    {pos}: recall {p('ok ' + pos, 'pos ' + pos)} precision {p('ok ' + pos, 'mine ' + pos)} of {n['pos ' + pos]}")
    if verbose:
        pairs = collections.Counter()
        for (a, b, _), k in confused.items():
            pairs[(a, b)] += k
        print("   ", pairs.most_common(30))
        for title, table in (("class", confused), ("lemma", lemmas), ("features", features)):
            print("   ", title, *[f"\n      {k} {v}" for k, v in table.most_common(verbose)])


def measure(dump, morph, path, verbose):
    sentences = read_conllu(path)
    gold, gold_ends = gold_spans(sentences)
    # A sentence a line with blanks for line ends: what the CoNLL evaluation calls the raw text.
    mine, my_ends = run(dump, morph, " ".join(s[0] for s in sentences))
    both = len(set(gold) & set(mine))
    print(f"{path}: {len(sentences)} sentences, {len(gold)} words")
    starts = lambda ends: set(zip(sorted(ends | {0}), sorted(ends)[0 if 0 in ends else 0:]))
    spans = lambda ends: {(a, b) for a, b in zip([0] + sorted(ends - {0}), sorted(ends - {0}))}
    print(f"  words F1 {f1(len(gold), len(mine), both):.4f}  sentences F1 {f1(len(spans(gold_ends)), len(spans(my_ends)), len(spans(gold_ends) & spans(my_ends))):.4f}")
    if verbose:
        odd = collections.Counter()
        for span, t in gold.items():
            if span not in mine:
                odd[t["form"]] += 1
        print("    gold words not found:", odd.most_common(verbose))
        text = "".join("".join(s[0].split()) for s in sentences)
        extra = sorted(spans(my_ends) - spans(gold_ends))
        print("    wrong ends:", [text[b - 25:b] + " ¦ " + text[b:b + 15] for a, b in extra if b not in gold_ends][:verbose])
        print("    missed ends:", [text[b - 25:b] + " ¦ " + text[b:b + 15] for b in sorted(gold_ends - my_ends)][:verbose])
    if morph != "-":
        by_line, _ = run(dump, morph, "\n\n".join(s[0] for s in sentences))
        tagged(gold, by_line, verbose)


def main():
    arguments = sys.argv[1:]
    verbose = 0
    if "-v" in arguments:
        i = arguments.index("-v")
        verbose = int(arguments[i + 1])
        del arguments[i:i + 2]
    for path in arguments[2:]:
        measure(arguments[0], arguments[1], path, verbose)


if __name__ == "__main__":
    main()
