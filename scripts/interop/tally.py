# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of a check: what failed is printed as it fails, and the count that run.py reads at the end."""
MOST = 3000
passed = failed = 0


def row(name, good, what=""):
    """Counts a row; `what` tells what was found where it is not good, its beginning and its end where it is long."""
    global failed, passed
    failed, passed = failed + (not good), passed + bool(good)
    if not good:
        text = str(what)
        shown = text if len(text) <= MOST else text[:MOST // 2] + "\n…\n" + text[-MOST // 2:]
        print(f"{name}: failed {shown}", flush=True)


def finish():
    """Prints the count; the exit status: is there a row that failed?"""
    print(f"{passed} passed, {failed} failed")
    return failed > 0
