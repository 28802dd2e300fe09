#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""The manual pages: make_man.py TISSE FOLDER [--check]

tisse.1 is man/tisse.1.md, with the commands and options of the tool's table where it says @COMMANDS@; tisse-knowledge.5 is ontology/README.md; libtisse.3 is man/libtisse.3.md
with the public headers where it says @HEADERS@.
With --check nothing is written, and a page that is not up to date fails.
"""
import os
import re
import sys

from tool_options import choices_of, read

VERSION = re.search(r'TISSE_VERSION "(.*?)"', open("include/tisse/base.h", encoding="utf8").read()).group(1)


def roff(text):
    """Plain text: what troff would take for its own is escaped."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + text if text.startswith(".") else text


def inline(text):
    """`code` and **strong** in bold, *emphasis* in italics, links as their words."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    out = ""
    for part in re.split(r"(`[^`]+`|\*\*[^*]+\*\*|(?<!\w)\*[^*\s][^*]*\*)", text):
        if part.startswith("`") and len(part) > 2:
            out += "\\fB" + roff(part[1:-1]).removeprefix("\\&") + "\\fR"
        elif part.startswith("**"):
            out += "\\fB" + roff(part[2:-2]) + "\\fR"
        elif part.startswith("*") and len(part) > 2:
            out += "\\fI" + roff(part[1:-1]) + "\\fR"
        else:
            out += roff(part)
    return "\\&" + out if out.startswith((".", "\\(aq")) else out


def code(lines):
    return [".PP", ".nf", ".RS 4", *[roff(line) or "\\&" for line in lines], ".RE", ".fi"]


def table(rows):
    """A tagged paragraph a row."""
    out = []
    for row in rows:
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip().strip("|"))]
        out += [".TP", inline(cells[0]), inline(" \u2014 ".join(cells[1:]))]
    return out


def from_markdown(text):
    out, lines, at = [], text.split("\n"), 0
    while at < len(lines):
        line = lines[at]
        start = at
        if line.startswith("```"):
            at += 1
            while not lines[at].startswith("```"):
                at += 1
            out += code(lines[start + 1:at])
            at += 1
        elif line.startswith("    "):
            while at < len(lines) and (lines[at].startswith("    ") or (not lines[at] and at + 1 < len(lines) and lines[at + 1].startswith("    "))):
                at += 1
            out += code([entry[4:] for entry in lines[start:at]])
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            out.append((".SH " if level <= 2 else ".SS ") + '"' + inline(line.lstrip("# ")).replace('"', "\\(dq") + '"')
            at += 1
        elif line.startswith("|"):
            while at < len(lines) and lines[at].startswith("|"):
                at += 1
            head = 2 if start + 1 < at and re.match(r"\|[\s:|-]+$", lines[start + 1]) else 0
            out += table(lines[start + head:at])
        elif line.startswith("- "):
            at += 1
            while at < len(lines) and lines[at].startswith("  "):
                at += 1
            out += [".IP \\(bu 2", inline(" ".join(entry.strip() for entry in lines[start:at])[2:])]
        elif not line.strip():
            at += 1
        else:
            while at < len(lines) and lines[at].strip() and not lines[at].startswith(("#", "|", "- ", "    ", "```")):
                at += 1
            out += [".PP", inline(" ".join(entry.strip() for entry in lines[start:at]))]
    return out


def command_pages(tool):
    commands, options = read(tool)
    out = ["## COMMANDS", ""]
    for command in commands:
        names = " ".join(f"`--{o.name}`" + ("," if o is not None else "") for o in options if command.name in o.commands and o.name not in ("help", "version"))
        out += [f"### tisse {command.name} {command.arguments}", "", command.description, "", "Options: " + names.rstrip(",") + ".", ""]
    out += ["## OPTIONS", ""]
    for option in options:
        letter = f"`-{option.letter}`, " if option.letter else ""
        value = f" *{option.value}*" if option.value else ""
        choices = option.choices
        text = option.help[0].upper() + option.help[1:]
        if option.name == "format":
            text += ": " + "; ".join(f"{' '.join(choices_of(option, c))} ({c.name})" for c in commands if c.formats)
        elif choices:
            text += "; one of " + ", ".join(choices)
        text += "; may be repeated" if option.repeats else ""
        few = "" if len(option.commands) == len(commands) else f" ({', '.join(option.commands)})"
        out += [f"| {letter}`--{option.name}`{value} | {text}.{few} |"]
    return "\n".join(out)


def without_marks(text):
    """A comment's text: paragraphs joined, @param as the parameter's name, @file away."""
    lines = [re.sub(r"^\s*(/\*\*|\*/|\*)?\s?|\s*\*/\s*$", "", line) for line in text.split("\n")]
    lines = [re.sub(r"@file\s+\S+\s*", "", line) for line in lines]
    return re.sub(r"@param\s+(\w+)\s+", r"*\1*: ", "\n".join(lines)).strip()


def header_pages():
    """Each header as the book that it is: what it says of itself, then comments and declarations in its order."""
    out = []
    for name in re.findall(r"#include <tisse/(\w+\.h)>", open("include/tisse/tisse.h", encoding="utf8").read()):
        text = open(f"include/tisse/{name}", encoding="utf8").read()
        text = re.sub(r"\A/\*.*?\*/\n", "", text, flags=re.S)
        out += [f"## <tisse/{name}>", ""]
        declarations = []
        for piece in re.split(r"(/\*\*(?!<).*?\*/|/\* ----.*?\*/)", text, flags=re.S):
            if piece.startswith("/* ----"):
                continue
            if piece.startswith("/**"):
                out += declarations + [without_marks(piece), ""]
                declarations = []
                continue
            lines = [line.rstrip().replace("TISSE_API ", "") for line in piece.split("\n") if not line.startswith("#") and not line.startswith("/* SPDX")]
            lines = [line for line in lines if line.strip()]
            declarations = ["```", *lines, "```", ""] if lines else []
        out += declarations
    return "\n".join(out)


def page(name, section, title, body):
    head = [".\\\" Made by scripts/make_man.py: edit its sources, then run make man.", f'.TH {name} {section} "" "Tisse {VERSION}" "{title}"',
            ".ad l", ".nh"]
    return "\n".join(head + from_markdown(body)) + "\n"


def main():
    tool, folder = sys.argv[1:3]
    manual = open("man/tisse.1.md", encoding="utf8").read().replace("@COMMANDS@", command_pages(tool))
    knowledge = open("ontology/README.md", encoding="utf8").read()
    knowledge = re.sub(r"^# .*\n", "## NAME\n\ntisse-knowledge - the Turtle that tisse reads articles with\n\n## DESCRIPTION\n", knowledge, count=1)
    library = open("man/libtisse.3.md", encoding="utf8").read().replace("@HEADERS@", header_pages())
    library = library.replace("@EXAMPLE@", open("examples/claims.c", encoding="utf8").read().split("*/\n", 2)[2])
    stale = 0
    for name, text in (("tisse.1", page("TISSE", 1, "User commands", manual)),
                       ("libtisse.3", page("LIBTISSE", 3, "Library", library)),
                       ("tisse-knowledge.5", page("TISSE-KNOWLEDGE", 5, "File formats", knowledge))):
        path = os.path.join(folder, name)
        if "--check" in sys.argv:
            if not os.path.exists(path) or open(path, encoding="utf8").read() != text:
                print(f"{path}: is not up to date: run make man")
                stale += 1
        else:
            with open(path, "w", encoding="utf8") as handle:
                handle.write(text)
    return stale


if __name__ == "__main__":
    sys.exit(main())
