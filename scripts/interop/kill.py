# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Kills builds: kill.py TISSE FOLDER. What is left must be the old graph or the new one, and building again must complete."""
import glob
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import tally

TOOL, FOLDER = sys.argv[1:3]
FILES = ("graph.nq", "graph.ttl", "map.svg", "map.html", "deals.txt")


def contents(folder):
    found = {}
    for name in FILES:
        with open(os.path.join(folder, name), "rb") as handle:
            found[name] = handle.read()
    return found


def build(folder, articles, *options, **more):
    return subprocess.Popen([TOOL, "build", "-q", *options, *articles, "-o", folder], stderr=subprocess.DEVNULL, **more)


def judge(name, folder, old, new, counts, clean):
    left = contents(folder)
    kinds = {"old" if left[file] == old[file] else "new" if left[file] == new[file] else "broken" for file in FILES}
    graph = "old" if left["graph.nq"] == old["graph.nq"] else "new" if left["graph.nq"] == new["graph.nq"] else "broken"
    tally.row(f"{name}: each file is the old one or the new one", "broken" not in kinds, kinds)
    if clean:
        tally.row(f"{name}: nothing else is left", not glob.glob(folder + "/.*"), os.listdir(folder))
    counts[graph if len(kinds) == 1 else "between"] += 1
    return graph


def main():
    articles = sorted(path for path in glob.glob("examples/articles/*") if not path.endswith(".md"))
    first, more = articles[::2], articles[1::2]
    before, after, folder = (os.path.join(FOLDER, name) for name in ("before", "after", "now"))
    build(before, first).wait()
    shutil.copytree(before, after)
    start = time.monotonic()
    build(after, more, "--add").wait()
    whole = time.monotonic() - start
    old, new = contents(before), contents(after)
    tally.row("adding changes every file", all(old[name] != new[name] for name in FILES))
    counts = {"old": 0, "new": 0, "between": 0}
    dice = random.Random(20260)
    for i in range(100):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(before, folder)
        number = signal.SIGKILL if i % 4 else signal.SIGTERM
        process = build(folder, more, "--add")
        # Every other one in the last part of the run, where files are written.
        time.sleep(dice.uniform(0, 1.1 * whole) if i % 2 else dice.uniform(0.6 * whole, 1.05 * whole))
        process.send_signal(number)
        process.wait()
        judge(f"killed by {number.name} ({i})", folder, old, new, counts, number == signal.SIGTERM)
        if i % 10 == 0:
            build(folder, more, "--add").wait()
            tally.row(f"building again completes ({i})", contents(folder) == new)
    print(f"a run of {whole:.2f} s, killed: {counts['old']} times the old files, {counts['new']} the new ones, {counts['between']} some of each")
    step, graph = 0, ""
    while step < 40:
        step += 1
        shutil.rmtree(folder)
        shutil.copytree(before, folder)
        process = build(folder, more, "--add", env={**os.environ, "LD_PRELOAD": FOLDER + "/stop.so", "TISSE_STOP": str(step)})
        if process.wait() == 0:
            break
        graph = judge(f"before step {step}", folder, old, new, counts, False)
        tally.row(f"before step {step}: the graph is the old one until its own rename", graph == "old")
        build(folder, more, "--add").wait()
        tally.row(f"before step {step}: building again completes", contents(folder) == new)
    tally.row("the steps were walked through", step > 15 and contents(folder) == new, step)
    for after in range(1, step):
        shutil.rmtree(folder)
        shutil.copytree(before, folder)
        process = build(folder, more, "--add", env={**os.environ, "LD_PRELOAD": FOLDER + "/stop.so", "TISSE_STOP_AFTER": str(after)})
        tally.row(f"SIGTERM behind step {after} ends it", process.wait() == -signal.SIGTERM, process.returncode)
        judge(f"SIGTERM behind step {after}", folder, old, new, counts, True)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
