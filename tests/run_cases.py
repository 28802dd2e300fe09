#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the case folders: run_cases.py TISSE [NAME...] [--wrap "valgrind -q ..."]

A case is a folder: tests/cases/NAME/. It is copied, and in the copy run:
  setup.sh             first, where it is there (links, folders that git does not keep)
  args                 one command line of tisse a line, as a shell would split it; `| WORDS` at its end runs the output through a command
What came of it is held against
  expected.stdout      the whole of standard output
  expected.stderr      the whole of standard error
  expected.status      the exit statuses, one a command (without this file: all 0)
  expected.FILE        a file that was written, byte for byte
and where a whole text would hold more than the promise:
  expected.FILE.has    each line is somewhere in it
  expected.FILE.lacks  no line is anywhere in it
  expected.absent      names of files that must not be there
A folder whose name ends in .bug keeps a known fault: it must fail.
"""
import concurrent.futures
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
OWN = {"args", "setup.sh"}
CRASHED = {99, 134, 139, -6, -11, 124}


def read(path):
    with open(path, "rb") as handle:
        return handle.read()


def run_line(line, tool, wrap, cwd):
    """(status, stdout, stderr) of one line of args."""
    words = shlex.split(line)
    command, after = (words[:words.index("|")], words[words.index("|") + 1:]) if "|" in words else (words, None)
    source = None
    if "<" in command:
        at = command.index("<")
        source = read(os.path.join(cwd, command[at + 1]))
        command = command[:at]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "exitcode=99", "UBSAN_OPTIONS": "halt_on_error=1:exitcode=99"}
    environment.setdefault("TISSE", tool)
    environment.setdefault("XDG_CACHE_HOME", os.path.join(os.path.abspath(os.path.dirname(tool)), "check", "cache"))
    try:
        done = subprocess.run(wrap + [tool] + command, cwd=cwd, input=source or b"", capture_output=True, timeout=900 if wrap else 120, env=environment)
    except subprocess.TimeoutExpired:
        return 124, b"", b"hangs\n"
    out = done.stdout
    if after:
        out = subprocess.run(after, input=out, capture_output=True, cwd=cwd, check=False).stdout
    return done.returncode, out, done.stderr


def differ(name, wanted, got):
    if wanted == got:
        return []
    wanted, got = wanted.decode("utf8", "replace").split("\n"), got.decode("utf8", "replace").split("\n")
    for number, (a, b) in enumerate(zip(wanted + ["(end)"], got + ["(end)"]), 1):
        if a != b:
            return [f"{name}, line {number}: wanted {a!r}, got {b!r}"]
    return [f"{name}: {len(wanted)} lines wanted, {len(got)} got"]


def check_expected(case, name, produced, cwd):
    """What is wrong with one expected.* file."""
    wanted = read(os.path.join(case, name))
    target = name[len("expected."):]
    if target == "absent":
        return [f"{n} is there" for n in wanted.decode().split() if os.path.lexists(os.path.join(cwd, n))]
    how = "is"
    for ending in (".has", ".lacks"):
        if target.endswith(ending):
            target, how = target[:-len(ending)], ending[1:]
    got = produced.get(target)
    if got is None:
        path = os.path.join(cwd, target)
        if not os.path.exists(path):
            return [f"{target} was not written"]
        got = read(path)
    if how == "is":
        return differ(target, wanted, got)
    lines = [line for line in wanted.split(b"\n") if line]
    return [f"{target} {'lacks' if how == 'has' else 'has'} {line.decode()!r}" for line in lines if (line in got) != (how == "has")]


def run_case(name, tool, wrap):
    case = os.path.join(HERE, "cases", name)
    with tempfile.TemporaryDirectory(prefix="tisse-case-") as folder:
        cwd = os.path.join(folder, "case")
        shutil.copytree(case, cwd, symlinks=True)
        for entry in os.listdir(cwd):
            if entry.startswith("expected."):
                os.unlink(os.path.join(cwd, entry))
        if os.path.exists(os.path.join(cwd, "setup.sh")):
            subprocess.run(["sh", "-eu", "setup.sh"], cwd=cwd, check=True)
        lines = [line for line in open(os.path.join(case, "args"), encoding="utf8").read().split("\n") if line.strip() and line[0] != "#"]
        statuses, out, err = [], b"", b""
        for line in lines:
            status, one_out, one_err = run_line(line, tool, wrap, cwd)
            statuses, out, err = statuses + [status], out + one_out, err + one_err
        produced = {"stdout": out, "stderr": err, "status": None}
        faults = [f"command {i + 1} crashed or hung ({s}): {err.decode('utf8', 'replace')[-2000:]}" for i, s in enumerate(statuses) if s in CRASHED]
        path = os.path.join(case, "expected.status")
        wanted = [int(word) for word in open(path).read().split()] if os.path.exists(path) else [0] * len(lines)
        if wanted != statuses:
            faults.append(f"exit statuses: wanted {wanted}, got {statuses}; {err.decode('utf8', 'replace')[:300]}")
        for entry in sorted(os.listdir(case)):
            if entry.startswith("expected.") and entry != "expected.status":
                faults += check_expected(case, entry, produced, cwd)
        left = [n for n in os.listdir(cwd) if n.startswith(".")]
        return faults + [f"{n} was left behind" for n in left]


def main():
    arguments = sys.argv[1:]
    wrap = []
    if "--wrap" in arguments:
        at = arguments.index("--wrap")
        wrap = shlex.split(arguments[at + 1])
        del arguments[at:at + 2]
    tool = os.path.abspath(arguments[0])
    names = arguments[1:] or sorted(n for n in os.listdir(os.path.join(HERE, "cases")) if os.path.exists(os.path.join(HERE, "cases", n, "args")))
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, faults in zip(names, pool.map(lambda n: run_case(n, tool, wrap), names)):
            good = bool(faults) if name.endswith(".bug") else not faults
            passed, failed = passed + good, failed + (not good)
            if not good:
                print(f"{name}: " + ("passes, though its name says .bug" if name.endswith(".bug") else f"\n{name}: ".join(faults)))
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
