#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Fails the system calls of the tool, one at a time: run_faults.py [--all | --sample N] TISSE [COMMAND...]

Every call of every kind below fails once (strace injects the error): reading, writing, opening, closing, mapping, listing, renaming, making a process.
Without --all N or so of each kind (3). Afterwards: the tool ended by itself with an exit status of the manual's; where it says that all is well, the
output is that of an undisturbed run (a map may be laid out by another engine); where not, it says what is wrong, and the file that was there is there,
whole. Nothing temporary is left.
"""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
ERRORS = {"read": "EIO", "pread64": "EIO", "write": "ENOSPC", "openat": "EACCES", "close": "EIO", "fsync": "EIO", "rename": "EACCES", "getdents64": "EIO",
          "mmap": "ENOMEM", "newfstatat": "EIO", "fchmod": "EPERM", "clone": "EAGAIN", "pipe2": "EMFILE", "unlink": "EPERM", "lseek": "EIO"}
ARTICLES = ["2025-10-07-amd-openai-bons-de-souscription.txt", "2025-12-18-oracle-denies-openai-delays.html", "trois-depeches-2025-2026.jsonl"]
COMMANDS = {  # name → arguments, the files that it writes
    "extract": ("extract in -o out.jsonl", ["out.jsonl"]),
    "stdout": ("extract --format=csv in/a.txt", []),
    "pipe": ("extract -", []),
    "build": ("build -q --add in/a.txt -o out", ["out/graph.nq", "out/graph.ttl", "out/map.svg", "out/map.html", "out/deals.txt"]),
    "map": ("map out/graph.nq -o out.svg", ["out.svg"]),
    "convert": ("convert out/graph.ttl -o out.nt", ["out.nt"]),
    "merge": ("merge out/graph.nq out/graph.nq -o out.nq", ["out.nq"]),
    "deals": ("deals out/graph.nq", []),
    "diff": ("diff old.jsonl new.jsonl", []),
    "text": ("text in/2025-12-18-oracle-denies-openai-delays.html", []),
    "compile": ("compile small.ttl -o out.pack", ["out.pack"]),
}


def environment(folder, **more):
    own = {"TISSE_KNOWLEDGE": os.path.join(folder, "knowledge")} if more.pop("small", False) else {}
    return {**os.environ, "XDG_CACHE_HOME": os.path.join(folder, "cache"), "LC_ALL": "C.UTF-8", **own}


def set_up(tool, folder):
    os.makedirs(os.path.join(folder, "in"))
    os.makedirs(os.path.join(folder, "knowledge"))
    for name in ARTICLES:
        shutil.copy(os.path.join(ROOT, "examples/articles", name), os.path.join(folder, "in"))
    with open(os.path.join(folder, "in/a.txt"), "w", encoding="utf8") as handle:
        handle.write("Oracle et AMD\n\nOracle va investir 3 milliards de dollars dans AMD.\n")
    shutil.copy(os.path.join(ROOT, "ontology/tisse.ttl"), os.path.join(folder, "knowledge"))
    shutil.copy(os.path.join(ROOT, "examples/own-knowledge.ttl"), os.path.join(folder, "small.ttl"))
    for line in ("build -q in -o out", "extract in/a.txt -o old.jsonl", "extract in -o new.jsonl"):
        subprocess.run([tool, *line.split()], cwd=folder, env=environment(folder), check=True, stderr=subprocess.DEVNULL)


def run(tool, folder, name, inject=None, trace=None):
    """(status, stdout, stderr, files written) of a command in a copy of the folder."""
    command, files = COMMANDS[name]
    with tempfile.TemporaryDirectory(prefix="tisse-fault-") as parent:
        cwd = os.path.join(parent, "x")
        shutil.copytree(folder, cwd)
        before = {path: read(os.path.join(cwd, path)) or b"old" for path in files}
        for path, data in before.items():
            with open(os.path.join(cwd, path), "wb") as handle:
                handle.write(data)
        wrap = ["strace", "-f", "-o", trace or "/dev/null"] + (["-e", f"inject={inject}", "-e", f"trace={inject.split(':')[0]}"] if inject else [])
        try:
            done = subprocess.run([*wrap, tool, *command.split()], cwd=cwd, env=environment(cwd, small=name == "compile"), capture_output=True, check=False,
                                  timeout=120, input=read(os.path.join(cwd, "in/a.txt")) if name == "pipe" else b"")
        except subprocess.TimeoutExpired:
            return 124, b"", b"hangs", {}, before, []
        left = [f"{at}/{entry}" for at, _, names in os.walk(cwd) if not at.startswith(os.path.join(cwd, "cache")) for entry in names if entry.startswith(".")]
        return done.returncode, done.stdout, done.stderr, {path: read(os.path.join(cwd, path)) for path in files}, before, left


def read(path):
    try:
        with open(path, "rb") as handle:
            return handle.read()
    except OSError:
        return None


def calls(tool, folder, name):
    """How often a run makes each call, and how many of these come before main."""
    counts = []
    for command in (None, name):
        trace = os.path.join(folder, f".trace-{name}")
        if command:
            run(tool, folder, command, trace=trace)
        else:
            subprocess.run(["strace", "-f", "-o", trace, tool, "--version"], stdout=subprocess.DEVNULL, check=True)
        found = {}
        for kind in re.findall(r"^\d+ +(\w+)\(", read(trace).decode("utf8", "replace"), flags=re.M):
            found[kind] = found.get(kind, 0) + 1
        os.unlink(trace)
        counts.append(found)
    return counts


def judge(name, inject, good, got):
    status, out, err, files, before, left = got
    wrong = []
    if status not in (0, 2, 3, 4, 127):
        wrong.append(f"exit status {status}")
    drawn = {path for path, data in files.items() if path.endswith((".svg", ".html")) and data and data.rstrip().endswith((b"</svg>", b"</html>"))}
    if status == 0 and (out != good[1] or any(files[path] != good[3][path] for path in files.keys() - drawn)):
        wrong.append("says that all is well, but the output is another")
    if status and not err.strip():
        wrong.append("says nothing")
    for path, data in ((path, data) for path, data in files.items() if path not in drawn):
        lines = path.endswith(".jsonl") and status == 3 and data is not None and set(data.split(b"\n")) <= set(good[3][path].split(b"\n"))
        if data not in (before[path], good[3][path]) and not lines:  # one article less is told, and the others' claims are there
            wrong.append(f"{path} is neither the old one nor the new one")
    if left and not inject.startswith("unlink"):
        wrong.append(f"left behind: {left}")
    return [f"{name}, {inject}: {fault}; {err.decode('utf8', 'replace')[-300:]}" for fault in wrong]


def sweep(tool, folder, name, sample, pool):
    start, whole = calls(tool, folder, name)
    good = run(tool, folder, name)
    injections = []
    for kind, error in ERRORS.items():
        if kind == "close" and name in ("map", "build"):
            continue  # strace fails the call without doing it: the pipe to the layout's process stays open, as no kernel leaves it
        first, last = start.get(kind, 0) + 1, whole.get(kind, 0)
        step = max(1, (last - first) // (sample - 1)) if sample else 1
        injections += [f"{kind}:error={error}:when={n}" for n in range(first, last + 1, step)]
    done = list(pool.map(lambda inject: judge(name, inject, good, run(tool, folder, name, inject)), injections))
    return len(injections), [fault for faults in done for fault in faults]


def main():
    arguments, sample = sys.argv[1:], 3
    if arguments[0] == "--all":
        arguments, sample = arguments[1:], 0
    elif arguments[0] == "--sample":
        arguments, sample = arguments[2:], int(arguments[1])
    tool = os.path.abspath(arguments[0])
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="tisse-faults-") as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        set_up(tool, os.path.join(folder, "base"))
        for name in arguments[1:] or COMMANDS:
            count, faults = sweep(tool, os.path.join(folder, "base"), name, sample, pool)
            passed, failed = passed + count - len(faults), failed + len(faults)
            print("\n".join(faults + [f"{name}: {count} calls failed"]), flush=True)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
