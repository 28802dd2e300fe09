# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""What morph_fr.py and morph_en.py share: readings, hand-written function words, and the compiled file.

File, little-endian (src/language/morphology.c reads it):
  0 magic "TISSEMOR", 8 u32 version, 12 u32 language, 16 u64 checksum of everything behind byte 64,
  24 u32 slots, 28 u32 readings, 32 u32 pool bytes, 36 u32 forms, zeros to 64
  slots × { u32 form (offset in the pool, 0: empty), u32 first reading }
  readings × { u32 lemma (offset in the pool), u32 features }, the last of a form has bit 31
  pool: NUL-terminated UTF-8; begins with an empty string
"""
import struct
import sys
import unicodedata

VERSION = 1
POS = {n: i for i, n in enumerate(("NONE NOUN PROPER ADJ VERB AUX ADV DET PRON PREP CCONJ SCONJ NUM PART INTJ PUNCT SYM").split())}
FORM = {"fin": 1, "inf": 2, "pp": 3, "prp": 4}
TENSE = {"pres": 1, "imp": 2, "past": 3, "fut": 4}
MOOD = {"indic": 1, "cond": 2, "subj": 3, "impe": 4}
NUMBER = {"sg": 1, "pl": 2}
GENDER = {"m": 1, "f": 2}
KIND = {n: i + 1 for i, n in enumerate(("def ind dem poss int quant neg pers refl rel clit contr modal comp").split())}
MASK64 = (1 << 64) - 1


def reading(lemma, pos, form=0, tense=0, mood=0, person=0, number=0, gender=0, kind=0, prior=0):
    return (lemma, POS[pos], form, tense, mood, person, number, gender, kind, prior)


def parse_features(text):
    out = {}
    for f in text.split():
        for name, table in (("form", FORM), ("tense", TENSE), ("mood", MOOD), ("number", NUMBER), ("gender", GENDER), ("kind", KIND)):
            if f in table:
                out[name] = table[f]
                break
        else:
            if f in "123":
                out["person"] = int(f)
            elif f[0] == "p" and f[1:].isdigit():
                out["prior"] = int(f[1:])
            else:
                sys.exit(f"unknown feature {f!r}")
    return out


def function_words(path):
    """form -> (readings, keeps the dictionary's)"""
    words = {}
    for number, line in enumerate(open(path, encoding="utf8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        fields = (line + "\t\t\t").split("\t")
        readings, keep = words.setdefault(fields[0], ([], [False]))
        if fields[2] == "+":
            keep[0] = True
        elif fields[2] in POS:
            readings.append(reading(fields[1], fields[2], **parse_features(fields[3])))
        else:
            sys.exit(f"{path}:{number}: unknown class {fields[2]!r}")
    return words


def fold(text):
    if text.isascii():
        return text
    text = text.replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def fnv(data):
    """tisse__hash: FNV-1a and a final mix."""
    h = 0xCBF29CE484222325
    for b in data:
        h = (h ^ b) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 33
    h = (h * 0xFF51AFD7ED558CCD) & MASK64
    return h ^ (h >> 33)


def checksum(data):
    """Eight bytes at a time."""
    data += b"\0" * (-len(data) % 8)
    h = 0x9E3779B97F4A7C15
    for (w,) in struct.iter_unpack("<Q", data):
        h = ((h ^ w) * 0xFF51AFD7ED558CCD) & MASK64
        h ^= h >> 32
    return h


def pack_features(r, last):
    _, pos, form, tense, mood, person, number, gender, kind, prior = r
    prior = min(prior, 15)
    return (pos | form << 5 | tense << 8 | mood << 11 | person << 14 | number << 16 | gender << 18 | kind << 20 | prior << 25
            | (1 << 31 if last else 0))


def write(path, language, forms, aliases):
    """forms: form -> list of readings, best first; aliases: other form -> form."""
    pool, offsets = bytearray(b"\0"), {}

    def intern(text):
        if text not in offsets:
            offsets[text] = len(pool)
            pool.extend(text.encode() + b"\0")
        return offsets[text]

    count = (len(forms) + len(aliases)) * 3 // 2 + 8
    slots, records, first = [(0, 0)] * count, bytearray(), {}
    ordered, packed = sorted(forms), {}
    for form in ordered:
        first[form] = len(records) // 8
        readings = forms[form]
        for r in readings:
            key = (r[1:], r is readings[-1])
            if key not in packed:
                packed[key] = pack_features(r, r is readings[-1])
            records += struct.pack("<II", intern(r[0]), packed[key])
    for form in ordered + sorted(aliases):
        at = ((fnv(form.encode()) >> 32) * count) >> 32
        while slots[at][0]:
            at = (at + 1) % count
        slots[at] = (intern(form), first[aliases.get(form, form)])
    body = b"".join(struct.pack("<II", a, b) for a, b in slots) + bytes(records) + bytes(pool)
    body += b"\0" * (-len(body) % 8)
    head = struct.pack("<8sIIQIIII", b"TISSEMOR", VERSION, language, checksum(body), count, len(records) // 8, len(pool), len(forms))
    with open(path, "wb") as out:
        out.write(head + b"\0" * (64 - len(head)) + body)
