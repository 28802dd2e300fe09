#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Runs suites of tests and adds them up: run.py [--build DIR] [--log NAME] SUITE...

The last line is `N passed, N failed`. What a suite prints is kept in DIR/check/SUITE.log and shown where something failed.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import subprocess
import sys
import time

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
# cmocka's tests count the arena's blocks and not the C library's; graphviz keeps a few bytes of its own for ever.
SANITIZER = {"ASAN_OPTIONS": "exitcode=99:allocator_may_return_null=1", "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
             "LSAN_OPTIONS": f"suppressions={os.getcwd()}/tests/leaks.supp:print_suppressions=0"}
VALGRIND = ["valgrind", "-q", "--child-silent-after-fork=yes", "--error-exitcode=99", "--leak-check=full", "--show-leak-kinds=definite", "--errors-for-leak-kinds=definite", f"--suppressions={os.getcwd()}/tests/valgrind.supp"]


def run(command, log, environment=None):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})}, check=False)
    with open(log, "ab") as handle:
        handle.write(("$ " + " ".join(command) + "\n").encode() + done.stdout)
    return done.returncode, done.stdout.decode("utf8", "replace")


def counted(command, log, environment=None):
    """A script of ours: its last line counts."""
    status, out = run(command, log, environment)
    found = re.findall(r"^(\d+) passed, (\d+) failed", out, flags=re.M)
    if not found:
        return 0, 1, out[-3000:]
    passed, failed = map(int, found[-1])
    failed += status != 0 and not failed
    shown = re.sub(r"^\d+ passed, \d+ failed\n", "", out, flags=re.M)  # One such line is to stand at the end alone.
    return passed, failed, shown[-6000:] if failed else ""


def unit(build, log, wrap=()):
    passed = failed = 0
    shown = ""
    environment = {**SANITIZER, "TISSE_MORPH_DIR": f"{build}/share/tisse"}
    programs = sorted(p for p in glob.glob(f"{build}/tests/test_*") if os.access(p, os.X_OK) and "." not in os.path.basename(p))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(lambda program: run([*wrap, program], log, environment), programs))
    for program, (status, out) in zip(programs, done):
        good = sum(map(int, re.findall(r"\[  PASSED  \] (\d+) test", out)))
        bad = max(sum(map(int, re.findall(r"\[  FAILED  \] (\d+) test", out))), int(status != 0))
        if bad:
            shown += f"{program} (status {status}):\n" + "\n".join(l for l in out.split("\n") if not re.match(r"\[ (RUN|      OK)", l))[-3000:] + "\n"
        passed, failed = passed + good, failed + bad
    return passed, failed, shown


def fuzz(build, log):
    """The fuzz targets over the inputs that are kept, each of which is a test: tests/fuzz/corpus/TARGET."""
    passed = failed = 0
    shown = ""
    programs = sorted(p for p in glob.glob(f"{build}/fuzz/*") if os.access(p, os.X_OK) and "." not in os.path.basename(p))
    environment = {**SANITIZER, "TISSE_MORPH_DIR": f"{build}/share/tisse"}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(lambda p: run([p, f"tests/fuzz/corpus/{os.path.basename(p)}"], log, environment), programs))
    for program, (status, out) in zip(programs, done):
        found = re.findall(r"^(\d+) inputs$", out, flags=re.M)
        passed += int(found[-1]) if found and not status else 0
        if status or not found:
            failed += 1
            shown += f"{program} (status {status}):\n{out[-3000:]}\n"
    return passed, failed or not programs, shown


def faults(build, log):
    """Some of the tool's system calls fail, one a run; `make check-interop` fails all."""
    return counted([sys.executable, "tests/run_faults.py", f"{build}/tisse", "extract", "build", "convert", "compile"], log)


def clock(build, log):
    """Input made to take long; `make check-interop` does it with a million of everything."""
    return counted([sys.executable, "tests/run_clock.py", f"{build}/tisse"], log)


def knowledge(build, log):
    """Each example and near miss is a test; tests/knowledge/open.tsv holds the sentences that are still to be read."""
    status, out = run([f"{build}/tisse", "check"], log, {})
    found = re.search(r"^(\d+) examples?, (\d+) near miss(?:es)?, (\d+) failed$", out, flags=re.M)
    if not found:
        return 0, 1, out[-3000:]
    rows = [line for line in out.split("\n") if ": error: " in line and re.search(r'the (?:example|near miss) "', line)]
    examples, misses, failed = map(int, found.groups())
    more = [f"... and {len(rows) - 10} more: see {log}"] if len(rows) > 10 else []
    return examples + misses - failed, failed, "\n".join(row[:300] for row in rows[:10] + more)


def gold(build, log):
    """The gold items and the marked sentences are well formed; how well they are read is measured by bench/quality.py."""
    passed = failed = 0
    shown = ""
    for script, pattern in (("score_gold", "*/*.jsonl"), ("score_sentences", "sentences/*.tsv")):
        status, out = run([sys.executable, f"scripts/{script}.py", "--check", *sorted(glob.glob("tests/gold/" + pattern))], log)
        found = re.search(r"^(\d+) (?:items|texts), (\d+) faults$", out, flags=re.M)
        count, faults = (int(found.group(1)), int(found.group(2)) or int(status != 0)) if found else (0, 1)
        passed, failed = passed + max(count - faults, 0), failed + faults
        # A fault names the item; of the test items no more than that is shown.
        shown += re.sub(r"(/test/\S+).*", r"\1", out[-3000:]) if faults else ""
    return passed, failed, shown


def interop(build, log):
    """What other programs make of our output: scripts/interop/*.sh, each a test or, with such a last line, many."""
    passed = failed = 0
    shown = ""
    for script in sorted(glob.glob("scripts/interop/*.sh")):
        start = time.monotonic()
        status, out = run(["sh", script, build], log)
        found = re.findall(r"^(\d+) passed, (\d+) failed", out, flags=re.M)
        good, bad = map(int, found[-1]) if found else (int(status == 0), int(status != 0))
        bad += status != 0 and not bad
        shown += out[-3000:] if bad else ""
        print(f"  {os.path.basename(script):22} {good:5} passed {bad:4} failed {time.monotonic() - start:7.1f} s", flush=True)
        passed, failed = passed + good, failed + bad
    return passed, failed, shown


SUITES = {"fuzz": fuzz, "faults": faults, "clock": clock,
    "interop": interop,
    "unit": lambda b, log: unit(b, log),
    "cases": lambda b, log: counted([sys.executable, "tests/run_cases.py", f"{b}/tisse"], log, SANITIZER),
    "whole": lambda b, log: counted([sys.executable, "tests/run_whole.py", f"{b}/tisse"], log),
    "docs": lambda b, log: counted([sys.executable, "tests/run_docs.py", f"{b}/tisse"], log),
    "layers": lambda b, log: counted([sys.executable, "scripts/check_layers.py", f"{b}/libtisse.so"], log),
    "size": lambda b, log: counted([sys.executable, "scripts/check_size.py"], log),
    "gold": gold,
    "knowledge": knowledge,
    "valgrind-unit": lambda b, log: unit(b, log, VALGRIND),
    "valgrind-cases": lambda b, log: counted([sys.executable, "tests/run_cases.py", f"{b}/tisse", "--wrap", " ".join(VALGRIND)], log),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build")
    parser.add_argument("suites", nargs="*")
    options = parser.parse_args()
    suites = [(name, options.build) for name in options.suites]
    passed = failed = 0
    for name, build in [(n.split("@")[0], n.split("@")[1] if "@" in n else b) for n, b in suites]:
        os.makedirs(f"{build}/check", exist_ok=True)
        log = f"{build}/check/{name}.log"
        open(log, "wb").close()
        start = time.monotonic()
        good, bad, shown = SUITES[name](build, log)
        passed, failed = passed + good, failed + bad
        if shown:
            print(shown.rstrip())
        print(f"{name + ('' if build == 'build' else ' (' + build + ')'):24} {good:5} passed {bad:4} failed {time.monotonic() - start:7.1f} s", flush=True)
    print(f"{passed} passed, {failed} failed")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main())
