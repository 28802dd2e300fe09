#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Lengths of functions and files: check_size.py [-v]

The aim is a median of 14 lines, nine in ten under 45, none over 70 without a reason, files up to 800. Rows that fail: a function over 90 lines,
a file over 900.
"""
import glob
import re
import statistics
import sys

FUNCTION_MOST, FILE_MOST, FUNCTION_AIM = 90, 900, 70


def functions(path):
    """(name, first line, lines) of each function: from its signature to the brace that closes it in column one."""
    lines = open(path, encoding="utf8").read().split("\n")
    start = None
    for number, line in enumerate(lines):
        if line == "{":
            start = number
            while start > 0 and lines[start - 1] and not lines[start - 1].startswith(("}", "#", "/*", " *", "//")):
                start -= 1
        elif line == "}" and start is not None:
            head = " ".join(lines[start:number])
            name = re.search(r"(\w+)\s*\(", head)
            yield (name.group(1) if name else "?"), start + 1, number - start + 1
            start = None


def main():
    verbose = "-v" in sys.argv[1:]
    passed = failed = 0
    found = []
    for path in sorted(glob.glob("src/*/*.[ch]") + glob.glob("include/tisse/*.h") + glob.glob("tests/unit/*.[ch]")):
        length = len(open(path, encoding="utf8").readlines())
        own = list(functions(path)) if not path.startswith("tests/") else []
        long = [(name, line, size) for name, line, size in own if size > FUNCTION_MOST]
        for name, line, size in long:
            print(f"{path}:{line}: {name} has {size} lines (most {FUNCTION_MOST})")
        limit = FILE_MOST if not path.startswith("tests/") else 2 * FILE_MOST
        if length > limit:
            print(f"{path}: has {length} lines (most {limit})")
        bad = bool(long) or length > limit
        failed, passed = failed + bad, passed + (not bad)
        found += [(size, path, line, name) for name, line, size in own]
    sizes = sorted(size for size, *_ in found)
    over = [entry for entry in found if entry[0] > FUNCTION_AIM]
    print(f"{len(sizes)} functions: median {statistics.median(sizes):.0f}, p90 {sizes[len(sizes) * 9 // 10]}, longest {sizes[-1]}, "
          f"{len(over)} over {FUNCTION_AIM}")
    for size, path, line, name in sorted(over if verbose else [], reverse=True):
        print(f"  {path}:{line}: {name} {size}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
