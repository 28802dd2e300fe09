#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Runs what the documentation shows: run_docs.py TISSE [--update]

In a ```console block each line that begins with `$ ` is run by bash, in a folder that holds examples/ and ontology/, with tisse in the PATH.
The lines below it are what it prints (standard output, then errors); a line `...` stands for any lines; no lines: it only has to succeed.
With --update the lines are written anew (those after a `...` stay away). The manual and the completions are checked too.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

TOOL = os.path.abspath(sys.argv[1])
UPDATE = "--update" in sys.argv
FILES = ["README.md", "examples/README.md", "man/tisse.1.md", "ontology/README.md", "CONTRIBUTING.md"]
failed = passed = 0


def row(name, fault):
    global failed, passed
    failed, passed = failed + bool(fault), passed + (not fault)
    if fault:
        print(f"{name}: {fault}")


def matches(wanted, got):
    """Lines with `...` for any run of lines."""
    if not wanted:
        return not got
    if wanted[0].strip() == "...":
        return any(matches(wanted[1:], got[i:]) for i in range(len(got) + 1))
    return bool(got) and wanted[0].rstrip() == got[0].rstrip() and matches(wanted[1:], got[1:])


def run(command, cwd):
    path = os.path.join(cwd, ".bin") + ":" + os.environ["PATH"]
    done = subprocess.run(["bash", "-c", command], cwd=cwd, capture_output=True, text=True, check=False,
                          env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"})
    return done.returncode, (done.stdout + done.stderr).split("\n")[:-1]


def shortened(wanted, got):
    """What to write: all of it, or as many lines as stood before the `...`."""
    if "..." not in wanted:
        return got
    before = wanted.index("...")
    after = len(wanted) - before - 1
    return got if len(got) <= before + after else got[:before] + ["..."] + (got[-after:] if after else [])


def run_block(name, number, lines, cwd):
    """The block's lines, as they should be."""
    out, at = [], 0
    while at < len(lines):
        if not lines[at].startswith("$ "):
            row(f"{name}:{number + at}", "is neither a command nor the output of one")
            return lines
        command, start = lines[at][2:], at
        while command.endswith("\\"):
            at += 1
            command = command[:-1] + lines[at]
        at += 1
        first = at
        while at < len(lines) and not lines[at].startswith("$ "):
            at += 1
        wanted = lines[first:at]
        status, got = run(command, cwd)
        if status > 1:
            row(f"{name}:{number + start}: {command}", f"ends with {status}: {' '.join(got)[:300]}")
        elif wanted and not UPDATE:
            row(f"{name}:{number + start}: {command}", "" if matches(wanted, got) else "prints:\n  " + "\n  ".join(got[:25]))
        else:
            row(command, "")
        out += lines[start:first] + (shortened(wanted, got) if wanted else [])
    return out


def run_file(name):
    text = open(name, encoding="utf8").read().split("\n")
    out, at = [], 0
    with tempfile.TemporaryDirectory(prefix="tisse-docs-") as cwd:
        for folder in ("examples", "ontology", "include"):
            shutil.copytree(folder, os.path.join(cwd, folder))
        os.mkdir(os.path.join(cwd, ".bin"))
        os.symlink(TOOL, os.path.join(cwd, ".bin", "tisse"))
        while at < len(text):
            out.append(text[at])
            if text[at] == "```console":
                end = text.index("```", at)
                out += run_block(name, at + 2, text[at + 1:end], cwd)
                at = end - 1
            at += 1
    if UPDATE and out != text:
        with open(name, "w", encoding="utf8") as handle:
            handle.write("\n".join(out))


def check_links(name):
    """Relative links lead somewhere."""
    folder = os.path.dirname(name)
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", open(name, encoding="utf8").read()):
        row(f"{name}: {target}", "" if os.path.exists(os.path.join(folder, target)) else "leads nowhere")


def check_made():
    done = subprocess.run([sys.executable, "scripts/make_man.py", TOOL, "man", "--check"], capture_output=True, text=True, check=False)
    row("man", done.stdout + done.stderr if done.returncode else "")
    with tempfile.TemporaryDirectory(prefix="tisse-docs-") as folder:
        done = subprocess.run([sys.executable, "scripts/make_completions.py", TOOL, folder], capture_output=True, text=True, check=False)
        row("completions", done.stderr if done.returncode else "")
        page = os.path.join(folder, "ontology.html")
        done = subprocess.run([sys.executable, "scripts/make_ontology_page.py", page], capture_output=True, text=True, check=False)
        row("the vocabulary's page", done.stderr if done.returncode or not os.path.getsize(page) else "")
        for shell, name in (("bash", "tisse"), ("zsh", "_tisse"), ("fish", "tisse.fish")):
            if shutil.which(shell):
                done = subprocess.run([shell, "-n", os.path.join(folder, name)], capture_output=True, text=True, check=False)
                row(f"{shell} reads its completions", done.stderr if done.returncode else "")


def main():
    for name in [n for n in FILES if os.path.exists(n)]:
        run_file(name)
    for name in [n for n in FILES + ["ARCHITECTURE.md", "SECURITY.md", "CHANGELOG.md"] if os.path.exists(n)]:
        check_links(name)
    check_made()
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
