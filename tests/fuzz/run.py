#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Fuzzes: run.py [--time SECONDS] [--rounds N] BUILD [TARGET...]

One target after another under libFuzzer (`make fuzz` builds them), N rounds over all. Seeds are tests/fuzz/corpus/TARGET; what is found on the way stays in
BUILD/fuzz-corpus/TARGET, what breaks in BUILD/fuzz-found. A line a run goes to BUILD/fuzz.tsv: target, seconds of CPU, executions, edges covered, edges
there are, features, 1 where it broke. The sums of all runs so far are printed at the end.
"""
import argparse
import glob
import os
import re
import resource
import subprocess
import sys

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
# The longest input: what one line of a record or one statement needs several times over; the whole pipeline is slower.
LENGTHS = {"pack": 704, "map": 4096, "pipeline": 6000}
# The allocator may say no, as it may in life; the layout's child is left alone.
ENVIRONMENT = {"ASAN_OPTIONS": "allocator_may_return_null=1:detect_leaks=1", "LSAN_OPTIONS": "suppressions=tests/leaks.supp:print_suppressions=0"}


def last(pattern, text):
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def spent():
    """CPU seconds of the runs so far: elapsed time says little where other work has the machine."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def fuzz(build, target, seconds):
    corpus, seeds, dictionary = f"{build}/fuzz-corpus/{target}", f"tests/fuzz/corpus/{target}", f"tests/fuzz/{target}.dict"
    os.makedirs(corpus, exist_ok=True)
    command = ["nice", "-n", "19", f"{build}/fuzzer/fuzz/{target}", corpus, seeds, f"-max_total_time={seconds}", f"-max_len={LENGTHS.get(target, 16384)}", "-timeout=120",
               "-rss_limit_mb=3000", "-print_final_stats=1", f"-artifact_prefix={build}/fuzz-found/{target}-"]
    if os.path.exists(dictionary):
        command.append(f"-dict={dictionary}")
    start = spent()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **ENVIRONMENT}, check=False)
    log = done.stderr.decode("utf8", "replace")
    with open(f"{build}/fuzz-found/{target}.log", "a", encoding="utf8") as handle:
        handle.write(log[-20000:] if done.returncode else log[-600:])
    row = [target, round(spent() - start), last(r"stat::number_of_executed_units: (\d+)", log) or last(r"#(\d+)", log), last(r"cov: (\d+)", log),
           last(r"\((\d+) inline 8-bit counters\)", log), last(r"ft: (\d+)", log), int(done.returncode != 0)]
    with open(f"{build}/fuzz.tsv", "a", encoding="utf8") as handle:
        handle.write("\t".join(map(str, row)) + "\n")
    print("\t".join(map(str, row)), flush=True)
    return done.returncode != 0


def sums(build):
    totals = {}
    for line in open(f"{build}/fuzz.tsv", encoding="utf8"):
        target, *numbers = line.rstrip("\n").split("\t")
        seconds, runs, covered, edges, features, broken = map(int, numbers)
        old = totals.get(target, (0, 0, 0, 0, 0, 0))
        totals[target] = (old[0] + seconds, old[1] + runs, max(old[2], covered), edges, max(old[4], features), old[5] + broken)
    print("all runs so far: target, CPU seconds, executions, edges covered of those in the program, features, broken")
    for target, row in sorted(totals.items()):
        print("\t".join(map(str, (target, *row))))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--time", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("build")
    parser.add_argument("targets", nargs="*")
    options = parser.parse_args()
    os.makedirs(f"{options.build}/fuzz-found", exist_ok=True)
    targets = options.targets or sorted(os.path.basename(path) for path in glob.glob(f"{options.build}/fuzzer/fuzz/*") if os.access(path, os.X_OK) and "." not in os.path.basename(path))
    broken = sum([fuzz(options.build, target, options.time) for _ in range(options.rounds) for target in targets])
    sums(options.build)
    return broken > 0


if __name__ == "__main__":
    sys.exit(main())
