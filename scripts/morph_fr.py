#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Compile the French full-form lexicon: morph_fr.py FR.dic FR.aff function_words_fr.tsv OUT.morph

Expands hunspell's comprehensive dictionary (Debian hunspell-fr-comprehensive, MPL-2.0) by its suffix rules. No suffix of that dictionary
leads to another one; prefixes are elisions (l', d' …), which segmentation takes off.
"""
import collections
import functools
import re
import sys

import morph_common as common

TENSES = {"ipre": (1, 1), "iimp": (2, 1), "ipsi": (3, 1), "ifut": (4, 1), "cond": (1, 2), "spre": (1, 3), "simp": (2, 3), "impe": (1, 4)}
MODALS = {"pouvoir", "devoir"}


def read_rules(path):
    rules = collections.defaultdict(list)
    suffixes = set()
    for line in open(path, encoding="utf8"):
        f = line.split()
        if len(f) < 4 or f[0] != "SFX":
            continue
        suffixes.add(f[1])
        if len(f) == 4 and f[2] in "YN":
            continue
        strip = "" if f[2] == "0" else f[2]
        add, _, more = f[3].partition("/")
        condition = f[4] if len(f) > 4 else "."
        tags = f[5:]
        rules[f[1]].append((strip, "" if add == "0" else add, more, None if condition == "." else re.compile(f"(?:{condition})$"), tuple(tags)))
    for flag in rules:
        for _, _, more, _, _ in rules[flag]:
            if any(m in suffixes for m in re.findall("..", more)):
                sys.exit(f"suffix {flag} leads to a suffix: two levels are not supported")
    return rules


def expand(word, flags, rules):
    """Yields (form, tags)."""
    hit = False
    holds = {}
    for flag in flags:
        for strip, add, _, condition, tags in rules.get(flag, ()):
            hit = True
            if condition:
                if condition not in holds:
                    holds[condition] = condition.search(word)
                if not holds[condition]:
                    continue
            if strip and not word.endswith(strip):
                continue
            yield word[:len(word) - len(strip)] + add, tags
    if not hit:
        yield word, ()


def gender_number(tags):
    gender = 1 if "is:mas" in tags else 2 if "is:fem" in tags else 0
    number = 1 if "is:sg" in tags else 2 if "is:pl" in tags else 0
    return gender, number


@functools.lru_cache(maxsize=None)
def verb_features(tags, auxiliary):
    """A form may be several tenses and persons; one reading a tense, with the person that the press uses most."""
    marks = {t[3:] for t in tags if t.startswith("po:")}
    poses = ("AUX", "VERB") if auxiliary else ("VERB",)
    gender, number = gender_number(tags)
    out = []
    for pos in poses:
        worse = 3 if pos == "VERB" and len(poses) == 2 else 0
        if "infi" in marks:
            out.append(common.reading("", pos, form=2, prior=worse))
        if "ppre" in marks:
            out.append(common.reading("", pos, form=4, prior=worse))
        if "ppas" in marks:
            out.append(common.reading("", pos, form=3, gender=gender, number=number, prior=worse))
        persons = sorted(m[:3] for m in marks if re.match(r"[123](sg|pl)", m))
        if not persons:
            continue
        best = max(persons, key=lambda p: (p[0] == "3", p[0] == "1"))
        person, number_of = int(best[0]), 1 if best[1:] == "sg" else 2
        for name, (tense, mood) in TENSES.items():
            if name not in marks or (name == "simp" and person != 3):
                continue
            prior = {"ipre": 0, "iimp": 1, "ipsi": 3, "ifut": 0, "cond": 0, "spre": 4, "simp": 9, "impe": 5}[name] + (2 if person == 2 else 0)
            if name == "iimp" and number_of == 2 and person != 3:
                prior += 2
            out.append(common.reading("", pos, form=1, tense=tense, mood=mood, person=person, number=number_of,
                                      prior=prior + worse))
    return out


def verb_readings(lemma, tags):
    kind = common.KIND["modal"] if lemma in MODALS else 0
    return [(lemma,) + r[1:8] + (kind, r[9]) for r in verb_features(tags, lemma in ("être", "avoir"))]


def nominal_readings(lemma, po, tags):
    gender, number = gender_number(tags)
    out = []
    if "nom" in po or "nom" in {t[3:] for t in tags}:
        out.append(common.reading(lemma, "NOUN", gender=gender, number=number, prior=1 if "adj" in po else 0))
    if "adj" in po or "loc.adj" in po:
        out.append(common.reading(lemma, "ADJ", gender=gender, number=number))
    if "nb" in po:
        out.append(common.reading(lemma, "NUM", number=number))
    if "nbro" in po:
        out.append(common.reading(lemma, "ADJ", gender=gender, number=number))
    if "adv" in po or "loc.adv" in po or "advint" in po:
        out.append(common.reading(lemma, "ADV"))
    if "prep" in po or "prepv" in po:
        out.append(common.reading(lemma, "PREP"))
    if "interj" in po:
        out.append(common.reading(lemma, "INTJ", prior=8))
    return out


def entries(path):
    for line in open(path, encoding="utf8"):
        m = re.match(r"([^/\t ]+)(?:/(\S+))?(.*)", line.rstrip("\n"))
        if m and not m.group(1).isdigit():
            yield m.group(1), re.findall("..", m.group(2) or ""), m.group(3).split()


def dictionary(dic, rules):
    """form -> readings; and the names (Paris, Jean, Chine), lower-cased, for forms that are common words too."""
    forms, names = collections.defaultdict(list), set()
    for word, flags, tags in entries(dic):
        po = {t[3:] for t in tags if t.startswith("po:")}
        verb = any(re.match(r"v[0-3]", p) for p in po)
        if po & {"npr", "prn", "patr"}:
            names.add(word.lower())
        if po & {"npr", "prn", "patr", "titr", "sign", "err", "pfx", "sfx"} or (word[:1].isupper() and "nom" not in po) or "{}" in flags:
            continue
        if word[:1].isupper() or word in ("-", "–"):
            continue
        for form, more in expand(word, flags, rules):
            form = form.replace("’", "'").lower()
            if verb:
                readings = verb_readings(word, tuple(more))
                if any(t == "po:adj" for t in more) and "po:ppas" not in more:
                    readings += nominal_readings(word, {"adj"}, more)
            else:
                readings = nominal_readings(word, po, tags + list(more))
            forms[form].extend(readings)
    return forms, names


AUX, NOUN, ADJ = (common.POS[p] for p in ("AUX", "NOUN", "ADJ"))


def mergeable(a, b):
    """Do two readings differ in prior only, in gender only, or in how the lemma is spelt (naître, naitre)?"""
    if a[1:7] != b[1:7] or a[8] != b[8] or (a[7] != b[7] and a[1] not in (NOUN, ADJ)):
        return False
    return a[0] == b[0] or common.fold(a[0]) == common.fold(b[0]) or (a[1] == NOUN and a[7] == b[7])


def tidy(readings):
    """Few readings: likely ones first; a noun goes by its longest lemma (commune, not commun), a verb by the accented spelling."""
    unique = set(readings)
    if len(unique) == 1:
        return list(unique)
    auxiliary = any(r[1] == AUX for r in unique)
    forms = {r[2] for r in unique if r[1] in (common.POS["VERB"], AUX)}
    # Infinitives and participles that are nouns too (dire, composé) are verbs more often.
    noun_odd = 3 if common.FORM["inf"] in forms else 1 if common.FORM["pp"] in forms else 0
    unique = {r[:9] + (r[9] + noun_odd,) if r[1] == NOUN else r for r in unique}
    kept = []
    for r in sorted(unique, key=lambda r: (r[9], -len(r[0]) if r[1] == NOUN else 0, r[0].isascii(), r)):
        if auxiliary and r[0] not in ("être", "avoir"):
            r = r[:9] + (r[9] + 4,)
        for i, k in enumerate(kept):
            if mergeable(k, r):
                if k[7] != r[7]:
                    kept[i] = k[:7] + (0,) + k[8:]
                break
        else:
            kept.append(r)
    return kept[:12]


def main():
    dic, aff, words, out = sys.argv[1:5]
    forms, names = dictionary(dic, read_rules(aff))
    forms = {f: tidy(r) for f, r in forms.items() if r}
    for form in names & forms.keys():
        forms[form].append(common.reading(form, "PROPER", prior=8))
    for form, (readings, keep) in common.function_words(words).items():
        forms[form] = readings + ([r for r in forms.get(form, []) if r not in readings] if keep[0] else [])
    finite = common.FORM["fin"]
    aliases = {}
    for form in sorted(forms):
        plain = common.fold(form)
        if plain != form and plain not in forms and any(r[2] != finite for r in forms[form]):
            aliases.setdefault(plain, form)
    common.write(out, 0, forms, aliases)


if __name__ == "__main__":
    main()
