#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Measure verb groups, subjects and objects on CoNLL-U files: eval_syntax.py SYNTAX_DUMP KNOWLEDGE_FOLDER CONLLU… [--language fr|en] [-v N]

A CONLLU may be a folder: its *dev.conllu are read. One sentence of the treebank is one text. Words are compared as spans of characters that
are not blanks; they agree where the spans overlap (contractions and clitics are cut differently).

  verb group   a finite word with the participles that it helps, known by its finite word and its head; the head is the copula where
               there is one (a predicate that reads as a participle, "est situé", will do), and "faire" in a causative. Tense and mood of the
               whole are named as in tests/tools/syntax_dump.c.
  polarity     negative where "ne" comes with pas, plus, jamais, rien, aucun …, alone with pouvoir, savoir, cesser, oser; or "pas" alone;
               not with "ne … que".
  subject      nsubj, nsubj:pass of a finite verb group, whose head is a noun, a name or a pronoun. Conjuncts have none that is shared.
  object       obj of any verb that is no copula.

A name's head is any of its words. Pairs that the treebank has by another function of the same family (expl:subj, csubj, nsubj:caus,
iobj, expl, reflexives, "en") count neither for nor against. -v N shows the N most frequent patterns of errors, with examples: for the terminal only.
"""
import collections
import glob
import json
import os
import subprocess
import sys

FULL = {"pas", "plus", "jamais", "guère", "point", "rien", "aucun", "aucune", "personne", "nul", "nulle", "ni", "nullement", "aucunement"}
ALONE = {"pouvoir", "savoir", "cesser", "oser"}
CLITICS = {"le", "la", "l'", "les", "-le", "-la", "-les"}
NOUNS = {"NOUN", "PROPN", "PRON"}


# ---- Treebank

def read_conllu(path):
    sentences, words, text, at, skip = [], [], "", 0, 0
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[9:]
        elif not line:
            if words:
                sentences.append((text, words))
            words, at, skip = [], 0, 0
        elif not line.startswith("#"):
            f = line.split("\t")
            if "." in f[0]:
                continue
            n = len("".join(f[1].split()))
            if "-" in f[0]:
                span, skip = (at, at + n), int(f[0].split("-")[1])
                at += n
                continue
            if int(f[0]) > skip:
                span = (at, at + n)
                at += n
            words.append({"i": int(f[0]) - 1, "form": f[1].lower().replace("’", "'"), "lemma": f[2], "pos": f[3], "head": int(f[6]) - 1, "rel": f[7],
                          "feats": dict(x.split("=") for x in f[5].split("|") if "=" in x), "span": span, "children": []})
    if words:
        sentences.append((text, words))
    for _, words in sentences:
        for w in words:
            if w["head"] >= 0:
                words[w["head"]]["children"].append(w)
    return sentences


def base(word):
    return word["rel"].split(":")[0]


def is_finite(word):
    return word["feats"].get("VerbForm") == "Fin"


def is_negative(predicate):
    near = [c for c in predicate["children"] if not is_finite(c) or base(c) in ("aux", "cop")]
    ne = any(c["lemma"] == "ne" or c["form"] in ("ne", "n'") for c in near)
    words = {c["form"] for c in near} | {g["form"] for c in near if base(c) in ("nsubj", "obj", "advmod", "obl", "conj") for g in c["children"]}
    if ne and not words & FULL and not words & {"que", "qu'"}:
        return predicate["lemma"] in ALONE
    return bool(words & FULL) if ne else any(c["form"] == "pas" and base(c) == "advmod" for c in near)


def gold_groups(words):
    """Verb groups of a sentence: predicate → group. What is not finite is there for its objects."""
    groups = {}
    for p in words:
        cops = [c for c in p["children"] if base(c) == "cop"]
        chain = [c for c in p["children"] if c["rel"] in ("aux", "aux:tense", "aux:pass") or base(c) == "cop"]
        if p["pos"] not in ("VERB", "AUX") and not cops:
            continue
        if not cops and p["rel"].startswith(("aux", "cop")):
            continue
        head = cops[0] if cops else p
        causative = [c for c in p["children"] if c["rel"] == "aux:caus"]
        finite = next((w for w in chain + ([] if cops else [p]) if is_finite(w)), None)
        if not finite and causative and is_finite(causative[0]):
            finite = head = causative[0]
        group = {"predicate": p, "head": head, "finite": finite, "passive": any(c["rel"] == "aux:pass" for c in chain)}
        if finite:
            tense, mood = finite["feats"].get("Tense", "_"), finite["feats"].get("Mood", "_")
            if any(c["rel"] == "aux:tense" for c in chain) and finite["rel"] == "aux:tense":
                tense = {"Pres": "Past", "Imp": "Pqp", "Past": "Pqp", "Fut": "FutPast"}.get(tense, tense)
            group.update(tense=tense, mood=mood, polarity="Neg" if is_negative(p) else "Pos")
        groups[p["i"]] = group
    return groups


def spared_clitic(word):
    return word["pos"] == "PRON" and (word["feats"].get("Reflex") == "Yes" or word["form"] in ("se", "s'", "en"))


def name_words(word):
    """The words that may stand for the head: those of a name or a fixed expression."""
    out = [word]
    for c in word["children"]:
        if base(c) in ("flat", "fixed", "goeswith", "compound"):
            out += name_words(c)
    return out


# ---- Ours

def run(dump, knowledge, sentences, language):
    lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, (text, _) in enumerate(sentences))
    out = subprocess.run([dump, language, knowledge], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode("utf8")
    answers = {}
    for line in out.splitlines():
        record = json.loads(line)
        solid = [0]
        for c in record["text"]:
            solid.append(solid[-1] + (not c.isspace()))
        move = lambda span: span and (solid[span[0]], solid[span[1]])
        for g in record["groups"]:
            for key in ("span", "head", "finite"):
                g[key] = move(g.get(key))
            for key in ("subjects", "objects"):
                g[key] = [move(s) for s in g.get(key, [])]
        record["tags"] = [(move(span), pos) for span, pos in record["tags"]]
        answers[int(record["id"])] = record
    return answers


def meet(a, b):
    return a and b and a[0] < b[1] and b[0] < a[1]


def is_verb(mine, gold):
    """Is our group the one of the treebank? Whether "est situé" is a passive or a copula with an adjective is left open."""
    if meet(mine["head"], gold["head"]["span"]):
        return True
    return gold["finite"] and meet(mine["finite"], gold["finite"]["span"]) and meet(mine["head"], gold["predicate"]["span"])


# ---- Counting

class Score:
    def __init__(self):
        self.gold = self.mine = self.both = 0

    def __str__(self):
        p, r = self.both / max(self.mine, 1), self.both / max(self.gold, 1)
        return f"precision {p:.4f} recall {r:.4f} F1 {2 * p * r / max(p + r, 1e-9):.4f} ({self.both} of {self.mine} ours, {self.gold} gold)"


class Measure:
    def __init__(self):
        self.scores = collections.defaultdict(Score)
        self.n = collections.Counter()
        self.patterns = {"subject": collections.defaultdict(list), "object": collections.defaultdict(list)}
        self.confused = collections.Counter()

    def sentence(self, text, words, record):
        mine = [g for g in record["groups"] if g["kind"] == "verb"]
        gold = gold_groups(words)
        self.verbs([g for g in gold.values() if g["finite"]], [m for m in mine if m["finite"]], words)
        for kind in ("subject", "object"):
            self.pairs(kind, text, words, gold, mine, record)

    def verbs(self, gold, mine, words):
        score = self.scores["finite verb groups"]
        score.gold += len(gold)
        score.mine += len(mine)
        for g in gold:
            found = next((m for m in mine if meet(m["finite"], g["finite"]["span"]) and is_verb(m, g)), None)
            if not found:
                continue
            score.both += 1
            same = (found["tense"], found["mood"]) == (g["tense"], g["mood"])
            if not same:
                self.confused[f"{g['mood']} {g['tense']} taken for {found['mood']} {found['tense']}"] += 1
            if found["polarity"] != g["polarity"]:
                self.confused[f"polarity {g['polarity']} taken for {found['polarity']}"] += 1
            self.n["tense"] += same
            self.n["polarity"] += found["polarity"] == g["polarity"]
            self.n["Neg gold"] += g["polarity"] == "Neg"
            self.n["Neg mine"] += found["polarity"] == "Neg"
            self.n["Neg both"] += found["polarity"] == g["polarity"] == "Neg"
            if base(g["head"]) == "cop":
                continue
            self.n["passive gold"] += g["passive"]
            self.n["passive mine"] += found["passive"]
            self.n["passive both"] += found["passive"] and g["passive"]

    def wanted(self, kind, words, gold):
        """Pairs that count, and (verb, word) that count neither way."""
        wanted, spared = [], []
        for g in gold.values():
            for c in g["predicate"]["children"]:
                if kind == "subject" and c["rel"] in ("nsubj", "nsubj:pass") and c["pos"] in NOUNS and g["finite"]:
                    wanted.append((g, c))
                elif kind == "object" and c["rel"] in ("obj", "obj:lvc") and g["head"]["rel"] != "cop" and not spared_clitic(c):
                    wanted.append((g, c))
                elif base(c) in (("nsubj", "csubj", "expl") if kind == "subject" else ("obj", "iobj", "expl")):
                    spared.append((g, c))
        return wanted, spared

    def pairs(self, kind, text, words, gold, mine, record):
        wanted, spared = self.wanted(kind, words, gold)
        pairs = [(m, s) for m in mine for s in m[kind + "s"]]
        is_pair = lambda pair, g, c: is_verb(pair[0], g) and any(meet(pair[1], w["span"]) for w in name_words(c))
        left = [p for p in pairs if not any(is_pair(p, g, c) for g, c in spared) or any(is_pair(p, g, c) for g, c in wanted)]
        missed = []
        for g, c in wanted:
            hit = next((p for p in left if is_pair(p, g, c)), None)
            if hit:
                left.remove(hit)
            else:
                missed.append((g, c))
            for name in (kind + "s", f"{kind}s {sort(c)}"):
                self.scores[name].gold += 1
                self.scores[name].both += bool(hit)
                self.scores[name].mine += bool(hit)
        for pair in left:
            word = next((w for w in words if meet(w["span"], pair[1])), None)
            self.scores[kind + "s"].mine += 1
            self.scores[f"{kind}s {sort(word)}"].mine += 1
        self.explain(kind, text, words, gold, mine, record, missed, left)

    def explain(self, kind, text, words, gold, mine, record, missed, extra):
        for g, c in missed:
            verb = next((m for m in mine if is_verb(m, g)), None)
            rival = next((p for p in extra if verb and p[0] is verb), None)
            side = "in front" if c["i"] < g["head"]["i"] else "behind"
            lost = not verb or (kind == "subject" and not verb["finite"])
            state = verb_state(verb, g, record) if lost else rival_state(rival, words) if rival else "verb has none"
            pattern = f"missed {sort(c)} {side}; {state}; word is {word_state(c, g, record)}"
            self.patterns[kind][pattern].append(example(text, g, c, rival, words))
        for verb, span in extra:
            if any(is_verb(verb, g) for g, _ in missed):
                continue
            word = next((w for w in words if meet(w["span"], span)), None)
            group = next((g for g in gold.values() if is_verb(verb, g)), None)
            right = "no verb in gold" if not group else "verb not finite in gold" if kind == "subject" and not group["finite"] else \
                f"{base(group['predicate'])} verb"
            truth = relation(word, group, words)
            self.patterns[kind][f"extra {sort(word)}; {right}; gold {truth}"].append(example(text, group, word, None, words, verb))

    def report(self, path, count, verbose):
        print(f"{path}: {count} sentences")
        found = self.scores["finite verb groups"].both
        print(f"  finite verb groups       {self.scores['finite verb groups']}")
        print(f"    tense and mood right   {self.n['tense'] / max(found, 1):.4f} of those found")
        print(f"    polarity right         {self.n['polarity'] / max(found, 1):.4f} of those found")
        for name, key in (("negated", "Neg"), ("passive", "passive")):
            score = Score()
            score.gold, score.mine, score.both = (self.n[f"{key} {x}"] for x in ("gold", "mine", "both"))
            print(f"    {name}                {score}")
        for name in ("subjects", "objects"):
            print(f"  {name:24} {self.scores[name]}")
            for part in sorted(k for k in self.scores if k.startswith(name + " ")):
                print(f"    {part[len(name) + 1:]:22} {self.scores[part]}")
        if not verbose:
            return
        print("  tense, mood, polarity:", *[f"\n    {k:4} {what}" for what, k in self.confused.most_common(verbose)])
        for kind in ("subject", "object"):
            table = self.patterns[kind]
            print(f"  {kind}s: {sum(map(len, table.values()))} errors")
            for pattern, examples in sorted(table.items(), key=lambda x: -len(x[1]))[:verbose]:
                print(f"    {len(examples):4} {pattern}")
                for e in sorted(examples, key=len)[:2]:
                    print("           ", e)


# ---- Names of errors

def sort(word):
    if not word:
        return "other"
    if word["feats"].get("PronType") == "Rel":
        return "relative"
    if word["pos"] == "PRON":
        return "clitic" if word["form"] in CLITICS else "pronoun"
    return "noun" if word["pos"] in ("NOUN", "PROPN") else "other"


def verb_state(verb, g, record):
    if verb:
        return "verb read as not finite"
    inside = next((m for m in record["groups"] if meet(m["span"], g["head"]["span"])), None)
    tag = next((pos for span, pos in record["tags"] if meet(span, g["head"]["span"])), "?")
    return f"verb lost in a {inside['kind'] if inside else 'gap'} group, tagged {tag}"


def rival_state(rival, words):
    word = next((w for w in words if meet(w["span"], rival[1])), None)
    return f"verb has another: gold {word['rel'].split(':')[0] if word else '?'}"


def word_state(c, g, record):
    group = next((m for m in record["groups"] if meet(m["head"], c["span"])), None)
    if not group:
        inside = next((m for m in record["groups"] if meet(m["span"], c["span"])), None)
        return f"inside a {inside['kind']} group" if inside else "nowhere"
    if group["kind"] not in ("noun", "relative"):
        return f"a {group['kind']}"
    governor = record["groups"][group["governor"]] if group["governor"] >= 0 else None
    whose = "" if not governor else " of its verb" if meet(governor["head"], g["head"]["span"]) else f" of another {governor['kind']}"
    return ("marked " if group["marker"] else "") + group["link"] + whose


def relation(word, group, words):
    if not word:
        return "?"
    if group and words and word["head"] == group["predicate"]["i"]:
        return f"{word['rel']} of it"
    return f"{base(word)} of another"


def example(text, group, word, rival, words, verb=None):
    name = lambda w: w["form"] if w else "?"
    head = name(group["head"]) if group else verb["lemma"] if verb else "?"
    centre = word or (group and group["head"])
    if not centre:
        return text[:100]
    other = group["head"] if group else centre
    low, high = sorted((centre["i"], other["i"]))
    window = " ".join(w["form"] for w in words[max(low - 4, 0):high + 5])
    mine = next((name(w) for w in words if rival and meet(w["span"], rival[1])), None)
    return f"[{head} ← {name(word)}{', ours ' + mine if mine else ''}] {window[:150]}"


def option(arguments, name, default):
    """Takes the option and its value out of the arguments."""
    if name not in arguments:
        return default
    i = arguments.index(name)
    value = arguments[i + 1]
    del arguments[i:i + 2]
    return value


def main():
    arguments = sys.argv[1:]
    verbose, language = int(option(arguments, "-v", 0)), option(arguments, "--language", "fr")
    if len(arguments) < 3:
        sys.exit(__doc__)
    files = [f for a in arguments[2:] for f in (sorted(glob.glob(os.path.join(a, "*dev.conllu"))) if os.path.isdir(a) else [a])]
    for path in files:
        sentences = read_conllu(path)
        answers = run(arguments[0], arguments[1], sentences, language)
        measure = Measure()
        for i, (text, words) in enumerate(sentences):
            measure.sentence(text, words, answers.get(i, {"groups": [], "tags": [], "text": text}))
        measure.report(path, len(sentences), verbose)


if __name__ == "__main__":
    main()
