#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Score extracted claims against a gold file of short texts.

usage: score_gold.py GOLD.jsonl CLAIMS.jsonl [--json] [--errors]
       score_gold.py --check GOLD.jsonl...      validate gold files
       score_gold.py --counts GOLD.jsonl...     count items and claims (Markdown)

GOLD.jsonl: one item a line, {"id", "lang", "kind", "published"?, "text", "claims": [{"subject", "relation", "object",
"status", "amount", "currency", "need", "evidence"}]}. `subject`, `object` and `status` may list alternatives split by
'|'; `amount_max`, where present, is the other end of a range, and either end is right.
CLAIMS.jsonl: one claim a line as `tisse extract --format=jsonl` prints it; `source` is the item's id.

Three levels, each over the distinct tuples of an item:
  edge    subject, relation, object
  status  edge + status
  amount  edge + amount + currency, over tuples that have an amount and whose edge the gold knows
need = core is asked for; need = optional is neither asked for nor punished.
"""
import argparse
import collections
import json
import re
import sys
import unicodedata

RELATIONS = ["investsIn", "acquires", "supplies", "competesWith", "partnersWith", "litigatesWith", "leads", "founded",
             "produces", "subsidiaryOf", "raises", "valuedAt"]
STATUSES = ["actual", "planned", "possible", "cancelled", "denied"]
KINDS = ["headline", "sentence", "paragraph", "article"]
LEVELS = ["edge", "status", "amount"]
NO_OBJECT = {"raises", "valuedAt"}
SYMMETRIC = {"competesWith", "partnersWith", "litigatesWith"}
PARENT = {"founded": "leads", "chiefExecutiveOf": "leads", "chairs": "leads", "holdsStakeIn": "investsIn"}
INVERSE = {"customerOf": "supplies", "suppliedBy": "supplies", "ledBy": "leads", "producedBy": "produces"}
LEGAL_FORM = re.compile(r"\b(?:inc|corp|corporation|group|groupe|holdings?|ltd|llc|plc|sa|se|ag|nv|co|company|platforms"
                        r"|web services)\b\.?")


def fold_label(label):
    """Case, accents, punctuation and legal forms do not tell names apart."""
    chars = unicodedata.normalize("NFKD", label or "").casefold()
    chars = "".join(c for c in chars if not unicodedata.combining(c))
    full = " ".join(re.sub(r"[^\w|]+", " ", chars).split())
    return " ".join(LEGAL_FORM.sub(" ", full).split()) or full


def make_edge(subject, relation, obj):
    """The edge as it is compared: inverse turned, sub-relation rolled up, symmetric pair in order."""
    if relation in INVERSE:
        subject, relation, obj = obj, INVERSE[relation], subject
    relation = PARENT.get(relation, relation)
    subject, obj = fold_label(subject), "" if relation in NO_OBJECT else fold_label(obj)
    if relation in SYMMETRIC and obj < subject:
        subject, obj = obj, subject
    return subject, relation, obj


def as_number(value):
    if value in (None, ""):
        return None
    value = float(value)
    return int(value) if value.is_integer() else value


def gold_edges(claim):
    return {make_edge(s, claim["relation"], o) for s in claim["subject"].split("|")
            for o in (claim.get("object") or "").split("|")}


def gold_tuples(claim):
    """For each level, the set of tuples that are right for this gold claim."""
    edges = gold_edges(claim)
    forms = {"edge": edges, "status": {e + (s,) for e in edges for s in claim["status"].split("|")}}
    amounts = {as_number(claim.get(key)) for key in ("amount", "amount_max")} - {None}
    if amounts:
        forms["amount"] = {e + (a, claim.get("currency")) for e in edges for a in amounts}
    return forms


class Item:
    """One gold item with what was found for it."""

    def __init__(self, record, claims):
        self.record, self.claims = record, claims
        self.core = {level: {} for level in LEVELS}      # set of right tuples -> gold claim
        self.optional = {level: set() for level in LEVELS}
        self.found = {level: {} for level in LEVELS}     # tuple -> claim
        for claim in record["claims"]:
            for level, tuples in gold_tuples(claim).items():
                if claim["need"] == "core":
                    self.core[level].setdefault(frozenset(tuples), claim)
                else:
                    self.optional[level] |= tuples
        core_edges = set().union(*self.core["edge"]) if self.core["edge"] else set()
        self.gold_edges = core_edges | self.optional["edge"]
        judged = self.gold_edges if core_edges else set()
        for claim in claims:
            edge = make_edge(claim["subject"], claim["relation"], claim.get("object"))
            self.found["edge"].setdefault(edge, claim)
            self.found["status"].setdefault(edge + (claim.get("status"),), claim)
            if claim.get("amount") is not None and edge in judged:
                self.found["amount"].setdefault(edge + (as_number(claim["amount"]), claim.get("currency")), claim)
        self.names = {name for e in self.gold_edges for name in (e[0], e[2]) if name}
        self.found_names = {name for e in self.found["edge"] for name in (e[0], e[2]) if name}

    def judge(self, level):
        """hit and missed gold sets, right and wrong tuples."""
        found = set(self.found[level])
        hit = [g for g in self.core[level] if g & found]
        missed = [g for g in self.core[level] if not g & found]
        wanted = set().union(*self.core[level]) if self.core[level] else set()
        right = found & wanted
        return hit, missed, right, found - wanted - self.optional[level]


def near_name(name, names):
    words = set(name.split())
    return next((n for n in sorted(names) if n and n != name and (words & set(n.split()))), None)


def wrong_cause(item, level, tup):
    edge = tup[:3]
    if level == "status" and edge in item.gold_edges:
        right = sorted({t[3] for g in item.core["status"] for t in g if t[:3] == edge}
                       or {t[3] for t in item.optional["status"] if t[:3] == edge})
        return f"status: {tup[3]} for {'|'.join(right)}"
    if level == "amount":
        right = {t[3:] for g in item.core["amount"] for t in g if t[:3] == edge}
        right |= {t[3:] for t in item.optional["amount"] if t[:3] == edge}
        if not right:
            return "amount: given where the gold has none"
        return "amount: currency differs" if tup[3] in {r[0] for r in right} else "amount: number differs"
    if level != "edge":
        return None  # follows from a wrong edge
    subject, relation, obj = edge
    if not item.core["edge"] and not item.optional["edge"]:
        return "claim in an empty item"
    if (obj, relation, subject) in item.gold_edges:
        return "edge right, direction wrong"
    if any(g[0] in (subject, obj) and g[1] in NO_OBJECT | {relation} and relation in NO_OBJECT for g in item.gold_edges):
        return "relation wrong, same party"
    if any({g[0], g[2]} == {subject, obj} for g in item.gold_edges):
        return "relation wrong, same pair"
    for g in item.gold_edges:
        if g[1] == relation and (g[0] == subject or g[2] == obj):
            other, mine = (g[2], obj) if g[0] == subject else (g[0], subject)
            if near_name(mine, {other}):
                return "one name cut or joined wrongly"
    parties = [n for n in (subject, obj) if n]
    known = [n in item.names for n in parties]
    if all(known):
        return "pair not in gold, both parties known there"
    if not any(known):
        return "neither party in gold"
    return "pair not in gold: " + ("object" if known[0] else "subject") + " not a party there"


def missed_cause(item, level, tuples):
    edges = {t[:3] for t in tuples}
    found_edges = set(item.found["edge"])
    if level == "status":
        if not edges & found_edges:
            return None
        got = sorted({t[3] or "none" for t in item.found["status"] if t[:3] in edges})
        return f"missed status: {'|'.join(sorted({t[3] for t in tuples}))}, found only {'|'.join(got)}"
    if level == "amount":
        if not edges & found_edges:
            return None
        return "missed amount: another found" if any(t[:3] in edges for t in item.found["amount"]) else \
            "missed amount: none found"
    if any((o, r, s) in found_edges for s, r, o in edges):
        return "missed: found in the wrong direction"
    if any({f[0], f[2]} == {s, o} for f in found_edges for s, _, o in edges):
        return "missed: pair found with another relation"
    subjects, objects = {e[0] for e in edges} - {""}, {e[2] for e in edges} - {""}
    if not item.claims:
        return "missed: no claim at all in the item"
    has_subject, has_object = bool(subjects & item.found_names), not objects or bool(objects & item.found_names)
    if has_subject and has_object:
        return "missed: names found, never linked"
    if not has_subject and not has_object:
        return "missed: neither name found in any claim"
    return f"missed: {'object' if has_subject else 'subject'} name not found in any claim"


def spans_of(value):
    """evidence_span as [start, end], a list of such, or {"start", "end"}."""
    if not value:
        return []
    if isinstance(value, dict):
        return [(value["start"], value["end"])]
    if isinstance(value[0], (list, tuple, dict)):
        return [s for v in value for s in spans_of(v)]
    return [(value[0], value[1])]


def show(tup):
    return " ; ".join("" if t is None else str(t) for t in tup)


def print_errors(items):
    causes = {level: collections.Counter() for level in LEVELS}
    examples = collections.defaultdict(list)
    for item in items:
        lines, text = [], item.record["text"]
        for level in LEVELS:
            _, missed, _, wrong = item.judge(level)
            for tup in sorted(wrong, key=str):
                cause, claim = wrong_cause(item, level, tup), item.found[level][tup]
                lines.append(f"  {level:6} wrong   {show(tup)}")
                if cause is None:
                    lines[-1] += "   (follows from the edge)"
                    continue
                cut = " … ".join(text[a:b] for a, b in spans_of(claim.get("evidence_span")))
                lines.append(f"                 cause: {cause}")
                lines.append(f"                 rule: {claim.get('rule')}   evidence: {cut or '-'}")
                causes[level][cause] += 1
                examples[level, cause].append(item.record["id"])
            for group in missed:
                cause, claim = missed_cause(item, level, group), item.core[level][group]
                lines.append(f"  {level:6} missed  {show(min(group, key=str))}")
                if cause is None:
                    lines[-1] += "   (follows from the edge)"
                    continue
                lines.append(f"                 cause: {cause}")
                lines.append(f"                 gold evidence: {claim['evidence']}")
                causes[level][cause] += 1
                examples[level, cause].append(item.record["id"])
        if lines:
            print(f"{item.record['id']} ({item.record['kind']})\n  | " + text.replace("\n", "\n  | "))
            print("\n".join(lines) + "\n")
    print("errors by guessed cause")
    for level in LEVELS:
        for cause, count in causes[level].most_common():
            where = list(dict.fromkeys(examples[level, cause]))
            print(f"{count:5}  {level:6}  {cause:52}  {' '.join(where[:4])}{' …' if len(where) > 4 else ''}")
    print()


def figures(c):
    precision = c["right"] / (c["right"] + c["wrong"]) if c["right"] + c["wrong"] else 0.0
    recall = c["hit"] / c["core"] if c["core"] else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "core": c["core"],
            "hit": c["hit"], "right": c["right"], "wrong": c["wrong"]}


def score(items):
    levels = {level: collections.Counter() for level in LEVELS}
    relations, kinds = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    empty = collections.Counter()
    for item in items:
        for level in LEVELS:
            hit, missed, right, wrong = item.judge(level)
            levels[level].update(hit=len(hit), core=len(hit) + len(missed), right=len(right), wrong=len(wrong))
            if level != "edge":
                continue
            kinds[item.record["kind"]].update(hit=len(hit), core=len(hit) + len(missed), right=len(right),
                                              wrong=len(wrong))
            for name, groups in (("hit", hit), ("core", hit + missed)):
                for group in groups:
                    relations[next(iter(group))[1]][name] += 1
            for name, tuples in (("right", right), ("wrong", wrong)):
                for tup in tuples:
                    relations[tup[1]][name] += 1
            if not item.core["edge"]:
                empty.update(items=1, clean=0 if wrong else 1, wrong=len(wrong))
    return {"items": len(items), **{level: figures(c) for level, c in levels.items()},
            "relations": {r: figures(c) for r, c in sorted(relations.items())},
            "kinds": {k: figures(kinds[k]) for k in KINDS if k in kinds},
            "empty": {"items": empty["items"], "clean": empty["clean"], "wrong": empty["wrong"]}}


def print_report(report):
    def row(name, f):
        print(f"{name:16}{f['precision']:8.3f}{f['recall']:8.3f}{f['f1']:8.3f}{f['core']:7}{f['hit']:6}{f['wrong']:7}")
    print(f"{report['items']} items\n{'':16}{'P':>8}{'R':>8}{'F1':>8}{'gold':>7}{'hit':>6}{'wrong':>7}")
    for level in LEVELS:
        row(level, report[level])
    print("by relation (edge)")
    for name, f in report["relations"].items():
        row("  " + name, f)
    print("by kind (edge)")
    for name, f in report["kinds"].items():
        row("  " + name, f)
    empty = report["empty"]
    print(f"items without a core claim: {empty['clean']} of {empty['items']} clean, {empty['wrong']} wrong claims")


def read_lines(path):
    with open(path, encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            if line.strip():
                yield number, line


def read_items(path):
    return [json.loads(line) for _, line in read_lines(path)]


def check(paths):
    """Print what is wrong with the gold files; return how many faults."""
    faults, seen, texts = 0, {}, {}

    def fault(where, what):
        nonlocal faults
        faults += 1
        print(f"{where}: {what}")

    for path in paths:
        for number, line in read_lines(path):
            where = f"{path}:{number}"
            try:
                item = json.loads(line)
            except ValueError as error:
                fault(where, f"not JSON: {error}")
                continue
            for key in ("id", "lang", "kind", "text"):
                if not isinstance(item.get(key), str) or not item[key].strip():
                    fault(where, f"{key} missing or empty")
            if not isinstance(item.get("claims"), list):
                fault(where, "claims is not a list")
                continue
            where += f" {item.get('id')}"
            if item.get("id") in seen:
                fault(where, f"id already used at {seen[item['id']]}")
            seen[item.get("id")] = where
            if item.get("text") in texts:
                fault(where, f"same text as {texts[item['text']]}")
            texts[item.get("text")] = where
            if item.get("kind") not in KINDS:
                fault(where, f"unknown kind {item.get('kind')!r}")
            if item.get("lang") not in ("fr", "en"):
                fault(where, f"unknown language {item.get('lang')!r}")
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", item.get("published", "2000-01-01")):
                fault(where, f"published is no date: {item['published']!r}")
            rows = set()
            for claim in item["claims"]:
                name = f"{where} [{claim.get('subject')} {claim.get('relation')} {claim.get('object')}]"
                extra = set(claim) - {"subject", "relation", "object", "status", "amount", "amount_max", "currency",
                                      "need", "evidence"}
                if extra:
                    fault(name, f"unknown keys {sorted(extra)}")
                if not claim.get("subject") or "" in [s.strip() for s in claim["subject"].split("|")]:
                    fault(name, "empty subject")
                if claim.get("relation") not in RELATIONS:
                    fault(name, f"unknown relation {claim.get('relation')!r}")
                elif (claim["relation"] in NO_OBJECT) != (claim.get("object") is None):
                    fault(name, "object must be null for raises and valuedAt, and only there")
                elif claim.get("object") and "" in [s.strip() for s in claim["object"].split("|")]:
                    fault(name, "empty object")
                for status in str(claim.get("status")).split("|"):
                    if status not in STATUSES:
                        fault(name, f"unknown status {status!r}")
                if claim.get("need") not in ("core", "optional"):
                    fault(name, f"unknown need {claim.get('need')!r}")
                amount, currency = claim.get("amount"), claim.get("currency")
                if amount is not None and (isinstance(amount, bool) or not isinstance(amount, (int, float)) or amount <= 0):
                    fault(name, f"amount is no positive number: {amount!r}")
                if (amount is None) != (currency is None) or (currency and not re.fullmatch(r"[A-Z]{3}", currency)):
                    fault(name, f"amount {amount!r} and currency {currency!r} do not fit")
                if claim.get("amount_max") is not None and (amount is None or claim["amount_max"] <= amount):
                    fault(name, "amount_max without a smaller amount")
                evidence = claim.get("evidence")
                if not isinstance(evidence, str) or not evidence.strip():
                    fault(name, "no evidence")
                elif evidence not in item["text"]:
                    for part in evidence.split(" … "):
                        if part not in item["text"]:
                            fault(name, f"evidence not in the text: {part!r}")
                row = tuple(str(claim.get(k)) for k in ("subject", "relation", "object", "status", "amount", "need"))
                if row in rows:
                    fault(name, "same claim twice")
                rows.add(row)
    print(f"{len(seen)} items, {faults} faults")
    return faults


def counts(paths):
    """Markdown tables: items by file, language, kind; claims by relation and status."""
    files = [(re.sub(r"^.*?((?:dev|test)\d*/\w+)\.jsonl$", r"\1", p), read_items(p)) for p in paths]

    def table(title, rows, count):
        print(f"| {title} | " + " | ".join(name for name, _ in files) + " | all |")
        print("|---|" + "--:|" * (len(files) + 1))
        for row in rows:
            cells = [count(items, row) for _, items in files]
            print(f"| {row} | " + " | ".join(map(str, cells)) + f" | {sum(cells)} |")
        print()

    def core(items):
        return [c for i in items for c in i["claims"] if c["need"] == "core"]

    table("items", KINDS + ["without a core claim", "total"], lambda items, row: len(items) if row == "total" else sum(
        not core([i]) if row == "without a core claim" else i["kind"] == row for i in items))
    table("core claims", RELATIONS + ["total"],
          lambda items, row: sum(row in ("total", c["relation"]) for c in core(items)))
    table("core claims by status (the first where several are right)", STATUSES + ["with an amount"],
          lambda items, row: sum(c["amount"] is not None if row == "with an amount" else c["status"].split("|")[0] == row
                                 for c in core(items)))
    table("optional claims", ["total"],
          lambda items, row: sum(c["need"] == "optional" for i in items for c in i["claims"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--check", action="store_true", help="validate gold files")
    parser.add_argument("--counts", action="store_true", help="count items and claims of gold files")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("--errors", action="store_true", help="print every error and a table of guessed causes")
    options = parser.parse_args()
    if options.check:
        return 1 if check(options.files) else 0
    if options.counts:
        return counts(options.files)
    if len(options.files) != 2:
        parser.error("give GOLD.jsonl and CLAIMS.jsonl")
    found = collections.defaultdict(list)
    for claim in read_items(options.files[1]):
        found[claim["source"]].append(claim)
    items = [Item(record, found.pop(record["id"], [])) for record in read_items(options.files[0])]
    if found:
        print(f"warning: claims of {len(found)} sources that the gold does not know, as {sorted(found)[0]!r}",
              file=sys.stderr)
    report = score(items)
    if options.json:
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        if options.errors:
            print_errors(items)
        print_report(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
