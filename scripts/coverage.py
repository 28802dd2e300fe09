#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the tests on a build with --coverage and sums up gcov's counts: coverage.py BUILD

A line a source file: lines covered, lines there are, per cent; the least covered first, the whole last. BUILD/uncovered/FILE.txt names the lines.
"""
import collections
import glob
import json
import os
import subprocess
import sys
import gzip


def run_tests(build):
    for suites in (["unit", "cases", "knowledge", "docs"], ["fuzz"]):
        subprocess.run([sys.executable, "tests/run.py", "--build", build, *suites], check=False)


def counts(build):
    """file → line → how often."""
    lines = collections.defaultdict(lambda: collections.defaultdict(int))
    notes = [os.path.abspath(path) for path in glob.glob(f"{build}/src/*/*.gcda")]
    folder = os.path.abspath(f"{build}/gcov")
    os.makedirs(folder, exist_ok=True)
    for old in glob.glob(f"{folder}/*.gz"):
        os.unlink(old)
    for note in notes:
        subprocess.run(["gcov", "-j", "-o", os.path.dirname(note), note], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        for path in glob.glob(f"{folder}/*.gcov.json.gz"):
            with gzip.open(path) as handle:
                for entry in json.load(handle)["files"]:
                    if entry["file"].startswith("src/"):
                        for line in entry["lines"]:
                            lines[entry["file"]][line["line_number"]] += line["count"]
            os.unlink(path)
    return lines


def main():
    build = sys.argv[1]
    run_tests(build)
    rows, all_lines, all_covered = [], 0, 0
    os.makedirs(f"{build}/uncovered", exist_ok=True)
    for file, lines in counts(build).items():
        covered = sum(1 for count in lines.values() if count)
        rows.append((covered / max(len(lines), 1), covered, len(lines), file))
        all_lines, all_covered = all_lines + len(lines), all_covered + covered
        source = open(file, encoding="utf8").read().split("\n")
        with open(f"{build}/uncovered/{file.replace('/', '_')}.txt", "w", encoding="utf8") as handle:
            handle.writelines(f"{number}: {source[number - 1]}\n" for number, count in sorted(lines.items()) if not count)
    text = "".join(f"{100 * part:6.1f} % {covered:6} of {total:6}  {file}\n" for part, covered, total, file in sorted(rows))
    text += f"{100 * all_covered / max(all_lines, 1):6.1f} % {all_covered:6} of {all_lines:6}  all\n"
    with open(f"{build}/coverage.txt", "w", encoding="utf8") as handle:
        handle.write(text)
    print(text, end="")


if __name__ == "__main__":
    main()
