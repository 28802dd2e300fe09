#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Learns whom descriptions mean: train_rank.py [--tool build/tisse] [--write src/extract/rank_weights.h] [--errors] [MARKED.txt…]

Marked texts (tests/gold/reference, its README tells the format; but for the third that is held out) are read by `tisse explain`, which prints for each
description that its words do not settle those who may be meant with their features. A log-linear choice among them and nobody is fitted (L2, gradient
by AdaGrad: the same weights every time), judged on texts left out in turn, and written as hundredths. What was settled before changes what stands in
later sentences: build and learn twice or three times.
"""
import argparse
import concurrent.futures
import glob
import json
import math
import os
import re
import subprocess
import sys

from score_reference import held_out, read_file, same

LEASTS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.8)
FOLDS, ROUNDS, STEP = 8, 120, 0.5
# What pulls weights to nought: features that others tell too, together, are pulled more than those that stand for themselves.
PLAIN, PLACED, COMBINED = 1.0, 2.0, 4.0
PLACES = set("new_1 again ends named_1 same_block article chain behind_1 behind_2 behind_4 head_spoke by_words once_by_words".split())
COMBINATIONS = ("nov_", "bare_", "st_", "in_", "dem_new", "dem_ends")


def marked(paths):
    """Texts to learn from: language, text, marks of descriptions as (start, end, names); none where nobody that the text names is meant."""
    for path in paths:
        for item in read_file(path):
            if not held_out(item["text"]) or os.path.basename(path).startswith("learn-"):
                yield item["lang"], item["text"], [(first, last, [n for n in names.split("|") if n != "-"]) for first, last, star, names in item["marks"] if not star]


def is_one(label, names):
    return any(same(label, n) for n in names)


def explain(tool, lang, text):
    record = json.dumps({"id": "t", "lang": lang, "text": text}, ensure_ascii=False)
    return subprocess.run([tool, "explain", "-"], input=record, capture_output=True, text=True, check=True).stdout


def choices(out, text):
    """Those asked of each ranked description: (start, end, [(label, share, features)…]), nobody last."""
    data, found = text.encode(), []
    for line in out.split("\n"):
        head = re.match(r"    whom \[(.*)\] at (\d+)$", line)
        if head:
            start = len(data[:int(head.group(2))].decode())
            found.append((start, start + len(head.group(1)), []))
        one = re.match(r"      +(\d+) % (.*): ?([a-z0-9_ ]*)$", line)
        if one and found and line.startswith("      "):
            found[-1][2].append((one.group(2), int(one.group(1)) / 100, one.group(3).split()))
    return found


def overlap(one, other):
    return min(one[1], other[1]) - max(one[0], other[0])


def marked_at(span, marks):
    best = max(marks, key=lambda m: overlap(span, m), default=None)
    return best if best and overlap(span, best) > 0 and 2 * overlap(span, best) >= best[1] - best[0] else None


def run(tool, texts):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda t: explain(tool, t[0], t[1]), texts))


# ---- Learning -----------------------------------------------------------------------------------------------------------------------


def examples(texts, outs):
    """(text, language, [(label, features)…], those that are right) of each marked description; nobody where none of them is meant."""
    found, missing = [], {"fr": 0, "en": 0}
    for number, ((lang, text, marks), out) in enumerate(zip(texts, outs)):
        for start, end, those in choices(out, text):
            mark = marked_at((start, end), marks)
            if not mark:
                continue
            right = [i for i, one in enumerate(those[:-1]) if is_one(one[0], mark[2])]
            missing[lang] += bool(mark[2]) and not right
            found.append((number, lang, those, right or [len(those) - 1], (start, end), bool(mark[2])))
    print(f"{len(found)} choices; the one meant is not among them: {missing}")
    return found


def shares(weights, those):
    scores = [sum(weights.get(f, 0.0) for f in one[2]) for one in those]
    most = max(scores)
    parts = [math.exp(s - most) for s in scores]
    return [p / sum(parts) for p in parts]


def pull_of(feature):
    return COMBINED if feature.startswith(COMBINATIONS) else PLACED if feature in PLACES else PLAIN


def learn(found):
    weights, seen = {}, {}
    for _ in range(ROUNDS):
        slope = {f: -pull_of(f) * w for f, w in weights.items()}
        for _, _, those, right, _, _ in found:
            has = shares(weights, those)
            good = sum(has[i] for i in right) or 1e-9
            for i, one in enumerate(those):
                pull = (has[i] / good if i in right else 0.0) - has[i]
                if abs(pull) > 1e-6:
                    for f in one[2]:
                        slope[f] = slope.get(f, 0.0) + pull
        for f, s in slope.items():
            seen[f] = seen.get(f, 1e-6) + s * s
            weights[f] = weights.get(f, 0.0) + STEP * s / math.sqrt(seen[f])
    return weights


def left_out(found, folds):
    judged = []
    for k in range(folds):
        weights = learn([one for one in found if one[0] % folds != k])
        judged += [(one, shares(weights, one[2])) for one in found if one[0] % folds == k]
    return judged


def report(judged, texts, errors):
    for lang in sorted({one[1] for one, _ in judged}):
        for least in LEASTS:
            right = wrong = asked = 0
            for one, has in judged:
                if one[1] != lang:
                    continue
                asked += one[5]
                best = max(range(len(has) - 1), key=lambda i: has[i])
                if has[best] >= least:
                    good = best in one[3]
                    right, wrong = right + good, wrong + (not good)
                    if errors and not good and least == 0.6:
                        text = texts[one[0]][1]
                        print(f"{lang} [{text[one[4][0]:one[4][1]]}] {one[2][best][0]} {has[best]:.2f}, not {' '.join(one[2][i][0] + f' {has[i]:.2f}' for i in one[3])}: {text[max(0, one[4][0] - 250):one[4][1] + 60]!r}")
                        for i in {best, *one[3]}:
                            print("      ", one[2][i][0], " ".join(one[2][i][2]))
            print(f"{lang} left out, least {least:.2f}: P {right / max(1, right + wrong):.3f} R {right / max(1, asked):.3f} of {asked} (wrong {wrong})")


def write(path, weights):
    lines = ["/* SPDX-FileCopyrightText: The Tisse authors", " * SPDX-License-Identifier: Apache-2.0 */", "",
             "/* Made by scripts/train_rank.py: what each feature weighs, in hundredths. */"]
    lines += [f"[TISSE__F_{f}] = {round(100 * w)}," for f, w in sorted(weights.items()) if round(100 * w)]
    open(path, "w", encoding="utf8").write("\n".join(lines) + "\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", help="marked texts; else all")
    options.add_argument("--tool", default="build/tisse")
    options.add_argument("--write", metavar="FILE", help="weights of all texts")
    options.add_argument("--errors", action="store_true", help="each description of a text left out that is wrong")
    options.add_argument("--folds", type=int, default=FOLDS)
    asked = options.parse_args()
    texts = list(marked(asked.files or sorted(glob.glob("tests/gold/reference/*.txt"))))
    found = examples(texts, run(asked.tool, texts))
    if asked.folds:
        report(left_out(found, asked.folds), texts, asked.errors)
    if asked.write:
        write(asked.write, learn(found))
    return 0


sys.exit(main())
