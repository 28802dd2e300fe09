#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Compile the English full-form lexicon: morph_en.py WORDNET_DIR function_words_en.tsv OUT.morph

Lemmas, irregular forms and counts are WordNet's (Debian wordnet-base); regular inflection and the corrections for the press are ours.
"""
import collections
import math
import os
import re
import sys

import morph_common as common

TYPES = {"1": "NOUN", "2": "VERB", "3": "ADJ", "4": "ADV", "5": "ADJ"}
# Hand-written: what business news means by a word that is noun and verb. WordNet's counts come from other texts.
MOSTLY_NOUN = set("""deal stake bid offer contract fund share report plan round value partner unit firm group chip market trade sale price cost
    debt loan bond stock agreement investment interest program project process product service platform model center centre power network
    access data capital cash profit loss gain record rate rise fall drop jump surge increase decrease move effort effect impact control
    demand supply order purchase use release launch start end cut link claim charge fine tax tariff ban probe case court rule law issue
    question answer comment statement interview speech note letter memo source document result study survey test trial risk threat
    support help work design research position post job role head chief executive leader member staff board team office house site
    store shop plant factory line range series set number figure amount total half part share-holder third quarter month week day time
    year date age term form type kind sort class level stage step phase point place area region state city country world face hand eye
    exchange index view minute second summer winter spring water fuel oil gas coal energy steel auto car truck plane ship train phone
    device screen battery engine drive network server cloud code app file game film book news paper press media ad campaign brand
    name title mark sign signal image picture photo video voice sound bank credit card account balance bill budget pay wage salary
    bonus option grant award prize gift license patent match race fight battle war peace talk conference venture board round ground
    license subject object man woman tie pact stop list rival peer arm wing side back front top bottom core base track trend""".split())
MOSTLY_VERB = set("""say said make take give get go come know think see want need buy sell own build invest acquire announce agree sign
    raise expect try keep let begin seem show hear run bring happen write provide sit stand lose meet include continue set learn lead
    understand watch follow create speak read allow add spend grow open walk win teach remember consider appear serve die send stay
    reach remain suggest rent lease file own require decide pull become leave back hold tell ask drop join hire fire""".split())


# Past and participle like the infinitive; WordNet's list leaves them out.
INVARIABLE = set("""cut hit put set let shut spread cost hurt split quit bid cast burst rid thrust upset offset broadcast forecast reset read
    outbid undercut""".split())


# WordNet's list gives an old or strong form; the press writes the regular one too.
ALSO_REGULAR = set("""work lean show strive scupper dream learn spell spill spoil burn leap kneel light speed plead sew sow mow saw prove
    shave swell wed knit quit strew hew weave dive sneak wake shear thrive cleave clothe bide grave stave benefit bias combat program worship kidnap facet arc""".split())


def read_index(directory):
    """(lemma, class) -> senses"""
    lemmas = {}
    for name, pos in (("noun", "NOUN"), ("verb", "VERB"), ("adj", "ADJ"), ("adv", "ADV")):
        for line in open(os.path.join(directory, "index." + name), encoding="utf8"):
            if line.startswith(" "):
                continue
            f = line.split(" ", 3)
            if "_" not in f[0] and re.fullmatch(r"[a-z][a-z'-]*", f[0]):
                lemmas[(f[0], pos)] = int(f[2])
    return lemmas


def common_nouns(directory):
    """Nouns that WordNet writes with a small letter in one sense at least: the others are names."""
    small = set()
    for line in open(os.path.join(directory, "data.noun"), encoding="utf8"):
        if line.startswith(" "):
            continue
        f = line.split(" ", 80)
        small.update(w for w in f[4:4 + 2 * int(f[3], 16):2] if w.islower())
    return small


def read_counts(directory):
    counts = collections.Counter()
    for line in open(os.path.join(directory, "cntlist.rev"), encoding="utf8"):
        key, _, n = line.split()
        lemma, _, rest = key.partition("%")
        counts[(lemma, TYPES[rest[0]])] += int(n)
    return counts


def read_exceptions(directory, name):
    """lemma -> irregular forms"""
    out = collections.defaultdict(list)
    for line in open(os.path.join(directory, name + ".exc"), encoding="utf8"):
        f = line.split()
        for lemma in f[1:]:
            if f[0] != lemma and "_" not in f[0]:
                out[lemma].append(f[0])
    return out


VOWELS = "aeiou"


# Their plural is never the regular one.
STEM_CHANGES = re.compile(r"(man|woman|child|foot|tooth|goose|mouse|louse|ox|fe|lf|ef|af|is|eau|ouse)$")


def plus_s(w):
    if re.search(r"[^aeiou]y$", w):
        return w[:-1] + "ies"
    return w + ("es" if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", w) else "s")


def doubles(w):
    """stop → stopp-: one vowel before one consonant in a word of one syllable; commit, refer by a list of endings."""
    if re.fullmatch(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]", w):
        return True
    return bool(re.search(r"(fer|cur|mit|pel|cel|bet|get|gin|set|put|cut|bid|win|ban|plan|hit|run|rol|dit|per|tol)$", w)) and not w.endswith(
        ("cancel", "parcel", "excel", "offer", "differ", "suffer", "buffer", "pilfer", "target", "budget", "widget", "gadget", "limit",
         "vomit", "edit", "credit", "audit", "inhibit", "patrol", "visit", "profit", "alphabet", "paper", "temper", "taper", "whisper",
         "hamper", "pamper", "prosper", "input", "output")) and not re.search(r"[aeiou]{2}.$", w)


def plus_ed(w):
    if w.endswith("e"):
        return w + "d"
    if re.search(r"[^aeiou]y$", w):
        return w[:-1] + "ied"
    return (w + w[-1] if doubles(w) else w + ("k" if w.endswith("ic") else "")) + "ed"


def plus_ing(w):
    if w.endswith("ie"):
        return w[:-2] + "ying"
    if re.search(r"[^eoy]e$", w) and w not in ("singe", "tinge", "binge"):
        return w[:-1] + "ing"
    return (w + w[-1] if doubles(w) else w + ("k" if w.endswith("ic") else "")) + "ing"


def verb_forms(lemma, irregular):
    """Yields (form, features)."""
    past, participle, gerund = [], [], []
    for form in irregular:
        if form.endswith("ing"):
            gerund.append(form)
        elif form.endswith("s") and form[:-1].rstrip("e") == lemma.rstrip("e"):
            pass
        else:
            past.append(form)
    if "-" not in lemma:  # "co-ordinated" is another spelling, and "coordinated" is written too
        past += [plus_ed(lemma)] if past and all("-" in f for f in past) else []
        gerund += [plus_ing(lemma)] if gerund and all("-" in f for f in gerund) else []
    past = [f for f in past if not f.endswith(("ies", "es")) or lemma in ("be", "have", "do")]
    if len(past) == 2 and not all(f.endswith("ed") for f in past):
        # In WordNet's alphabetical list, the form in -n, or the one with the vowel u, is the participle: broke broken, began begun.
        a, b = past
        if re.search(r"(n|ne)$", b) and not re.search(r"(n|ne)$", a) or re.search(r"u[nm]\w?$", b):
            past, participle = [a], [b]
        elif re.search(r"(n|ne)$", a):
            past, participle = [b], [a]
        else:
            participle = past
    past = [lemma] if lemma in INVARIABLE else past or [plus_ed(lemma)]
    if lemma in ("come", "become", "run", "overcome", "overrun"):
        participle = [lemma]
    participle = participle or past
    if lemma in ALSO_REGULAR and plus_ed(lemma) not in past:
        past, participle = past + [plus_ed(lemma)], participle + [plus_ed(lemma)]
    if re.search(r"[aeiou][bcdfgkmnprst]?[aei]l$", lemma):  # American and British: channeled, channelled
        for form in (lemma + "ed", lemma + "led"):
            if form not in past:
                past, participle = past + [form], participle + [form]
        gerund = gerund or [lemma + "ing", lemma + "ling"]
    yield lemma, dict(form=2)
    yield lemma, dict(form=1, tense=1, mood=1)
    yield plus_s(lemma), dict(form=1, tense=1, mood=1, person=3, number=1)
    for form in past:
        yield form, dict(form=1, tense=3, mood=1)
    for form in participle:
        yield form, dict(form=3)
    for form in gerund or [plus_ing(lemma)]:
        yield form, dict(form=4)


def adjective_forms(lemma, irregular):
    yield lemma, {}
    degree = dict(kind=common.KIND["comp"])
    for form in irregular:
        yield form, degree
    if not irregular and re.fullmatch(r"[^aeiou]*[aeiou]+[^aeiouy]{1,3}e?|[^aeiou]*[aeiou]+[^aeiouy]+y", lemma) and len(lemma) < 8:
        stem = lemma[:-1] + "i" if re.search(r"[^aeiou]y$", lemma) else lemma[:-1] if lemma.endswith("e") else lemma
        stem += lemma[-1] if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", lemma) else ""
        yield stem + "er", degree
        yield stem + "est", degree


def weight_of(lemma, pos, lemmas, counts):
    """How often a lemma is meant as this class; the press lists move what they name."""
    weight = counts[(lemma, pos)] + 0.3 * lemmas[(lemma, pos)]
    other = max((counts[(lemma, p)] + 0.3 * lemmas.get((lemma, p), 0) for p in ("NOUN", "VERB", "ADJ", "ADV") if p != pos), default=0)
    if (pos == "NOUN" and lemma in MOSTLY_NOUN) or (pos == "VERB" and lemma in MOSTLY_VERB):
        return max(weight, 4 * other)
    return weight


def dictionary(directory):
    lemmas, counts, small = read_index(directory), read_counts(directory), common_nouns(directory)
    irregular = {p: read_exceptions(directory, n) for n, p in (("noun", "NOUN"), ("verb", "VERB"), ("adj", "ADJ"))}
    forms = collections.defaultdict(list)
    for lemma, pos in lemmas:
        if pos == "NOUN" and (lemma not in small or len(lemma) < 2):
            continue
        odd = weight_of(lemma, pos, lemmas, counts)
        if pos == "NOUN":
            plurals = irregular[pos].get(lemma) or [plus_s(lemma)]
            if not STEM_CHANGES.search(lemma) and plus_s(lemma) not in plurals:
                plurals = plurals + [plus_s(lemma)]  # buses beside busses, indexes beside indices
            forms[lemma].append(common.reading(lemma, pos, number=1, prior=odd))
            for p in plurals:
                forms[p].append(common.reading(lemma, pos, number=2, prior=odd))
        elif pos == "VERB":
            for form, features in verb_forms(lemma, irregular[pos].get(lemma, [])):
                forms[form].append(common.reading(lemma, pos, prior=odd, **features))
        elif pos == "ADJ":
            for form, features in adjective_forms(lemma, irregular[pos].get(lemma, [])):
                forms[form].append(common.reading(lemma, pos, prior=odd, **features))
        else:
            forms[lemma].append(common.reading(lemma, pos, prior=odd))
    return forms


def tidy(form, readings):
    """Weights become priors, counted among the readings of this very form; best first."""
    best = max(r[9] for r in readings)
    verbal = any(r[2] in (3, 4) for r in readings)
    out, seen = [], set()
    for r in sorted(readings, key=lambda r: (-r[9], r)):
        if r[:9] in seen:
            continue
        seen.add(r[:9])
        odd = min(7, round(1.2 * math.log2((best + 1) / (r[9] + 1))))
        # A participle that WordNet lists as an adjective too is a verb unless the text says otherwise.
        odd += 1 if verbal and r[1] == common.POS["ADJ"] and r[0] == form else 0
        out.append(r[:9] + (odd,))
    return out[:12]


def main():
    directory, words, out = sys.argv[1:4]
    forms = {f: tidy(f, r) for f, r in dictionary(directory).items()}
    for form, (readings, keep) in common.function_words(words).items():
        forms[form] = readings + ([r for r in forms.get(form, []) if r not in readings] if keep[0] else [])
    common.write(out, 1, forms, {})


if __name__ == "__main__":
    main()
