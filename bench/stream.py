#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""A long stream through `tisse extract -`: stream.py TOOL [MEGABYTES] [JOBS]; fails where memory goes over 64 MiB or a record is lost.

Every 1000th line is broken; the run must go on, and say so. 1000 megabytes is the full test, 20 the quick one.
"""
import json
import os
import subprocess
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import corpus

LIMIT_KIB = 64 * 1024


def feed(stream, size, counts):
    writer = corpus.Writer(corpus.names(1000), "stream")
    articles = [writer.article(number % 10 == 0) for number in range(200)]
    written = 0
    while written < size:
        number = counts["records"]
        line = '{"id": "broken\n' if number % 1000 == 999 else json.dumps({"id": f"r{number}", "lang": "fr", "text": articles[number % 200]}) + "\n"
        stream.write(line.encode())
        written += len(line)
        counts["records"] += 1
    stream.close()


def main(tool, megabytes="20", jobs="1"):
    process = subprocess.Popen([tool, "extract", "-q", "--format=nq", "-j", jobs, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    counts = {"records": 0, "articles": 0, "errors": 0}
    feeder = threading.Thread(target=feed, args=(process.stdin, int(megabytes) * 1000000, counts))
    errors = threading.Thread(target=lambda: counts.update(errors=sum(1 for _ in process.stderr)))
    feeder.start()
    errors.start()
    for line in process.stdout:
        counts["articles"] += b"22-rdf-syntax-ns#type> <https://schema.org/NewsArticle>" in line
    feeder.join()
    errors.join()
    _, status, used = os.wait4(process.pid, 0)
    broken = counts["records"] // 1000
    print(f"{megabytes} MB, {counts['records']} records, {counts['articles']} articles, {counts['errors']} errors, {used.ru_maxrss / 1024:.1f} MiB, "
          f"{used.ru_utime + used.ru_stime:.1f} s")
    good = (used.ru_maxrss <= LIMIT_KIB and counts["articles"] == counts["records"] - broken and counts["errors"] >= broken and
            os.waitstatus_to_exitcode(status) in (0, 3))
    sys.exit(0 if good else "the stream did not hold")


main(*sys.argv[1:])
