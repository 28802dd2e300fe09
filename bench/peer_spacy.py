#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""The job as users of spaCy do it with rules: names by an EntityRuler, relations by a Matcher over words between two names of a sentence.

    peer_spacy.py NAMES.txt TEXT.jsonl    prints seconds to load, processor seconds to read, megabytes a second, pairs found

Run with a Python that has spaCy (python3 -m venv V && V/bin/pip install spacy); it is no dependency of the project. No network model: the blank
French pipeline, which is the fastest that spaCy has. It reads far less than tisse does: no tense, no negation, no sums, no speakers.
"""
import json
import sys
import time

import spacy
from spacy.matcher import Matcher

TRIGGERS = {
    "investsIn": "investir investi investit investira investissement participation capital",
    "acquires": "racheter racheté rachète acquisition acquis offre",
    "supplies": "fournir fournira fournit livre livrer fournisseur acheter",
    "competesWith": "concurrent rival concurrence",
    "partnersWith": "accord partenariat contrat alliance",
    "litigatesWith": "plainte poursuivait procès contrefaçon",
}


def pipeline(names):
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "ORTH"})
    with nlp.select_pipes(disable=["sentencizer"]):
        ruler.add_patterns([{"label": "ORG", "pattern": name} for name in names])
    matcher = Matcher(nlp.vocab)
    for relation, words in TRIGGERS.items():
        matcher.add(relation, [[{"LOWER": word}] for word in words.split()])
    return nlp, matcher


def pairs_of(doc, matcher):
    found = 0
    for sentence in doc.sents:
        entities = [entity for entity in sentence.ents if entity.label_ == "ORG"]
        if len(entities) < 2:
            continue
        for _, start, _ in matcher(sentence):
            at = sentence.start + start
            before = [entity for entity in entities if entity.end <= at]
            behind = [entity for entity in entities if entity.start > at]
            found += bool(before and behind)
    return found


def main():
    with open(sys.argv[1], encoding="utf8") as lines:
        names = lines.read().split("\n")[:-1]
    begin = time.process_time()
    nlp, matcher = pipeline(names)
    loaded = time.process_time() - begin
    with open(sys.argv[2], encoding="utf8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    size = sum(len(text.encode()) for text in texts)
    begin = time.process_time()
    found = sum(pairs_of(doc, matcher) for doc in nlp.pipe(texts))
    read = time.process_time() - begin
    print(json.dumps({"spacy": spacy.__version__, "names": len(names), "load s": round(loaded, 2), "read s": round(read, 2),
                      "MB/s": round(size / 1e6 / read, 3), "pairs": found}))


if __name__ == "__main__":
    main()
