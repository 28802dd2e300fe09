#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Measures the tool beside programs that all know, on text of bench/corpus.py: bench/run.py [--tool PATH] [--size MB] [--names N,N] [--rounds N]

All programs of a row run by turns, `rounds` times; a figure is the median of the processor time (user and system) of whole processes, from
start to exit, output written to a file. Counts of what was found stand beside the times, for finding less is faster. Ratios hold where megabytes a
second do not: other work on the machine slows all alike. The result is printed and kept in bench/results/DATE.json and .md.
"""
import argparse
import datetime
import filecmp
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EMPTY = "int main(void) { return 0; }\n"


def run(command, out, environment):
    """Processor seconds, seconds, and peak memory in KiB of one process."""
    with open(out, "wb") as handle:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=handle, stderr=subprocess.DEVNULL, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = status
    if status:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss


def by_turns(commands, rounds, folder, environment):
    """{name: (cpu, wall, memory)}, medians of interleaved runs; the first round warms the caches and is left out."""
    measured = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            figures = run(command, os.path.join(folder, f"out-{name}".replace(" ", "-")), environment)
            if turn:
                measured[name].append(figures)
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in measured.items()}


def lines_in(path):
    with open(path, "rb") as handle:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: handle.read(1 << 20), b""))


def corpus(*arguments):
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), *map(str, arguments)], check=True)


def machine():
    with open("/proc/cpuinfo", encoding="utf8") as handle:
        model = next((line.split(":")[1].strip() for line in handle if line.startswith("model name")), platform.machine())
    commit = subprocess.run(["git", "-C", HERE, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()
    return {"machine": model, "processors": os.cpu_count(), "kernel": platform.release(), "load": os.getloadavg()[0], "commit": commit}


def throughput(tool, kind, count, size, rounds, folder, environment):
    names, text, pack = (os.path.join(folder, name) for name in (f"names-{count}.txt", f"{kind}-{count}-{size}.jsonl", f"names-{count}.pack"))
    if not os.path.exists(text):
        corpus("text", kind, size * 1000000, names, text)
    extract = [tool, "extract", "-q", "-k", pack, "--format=nq", text]
    rows = by_turns({"wc": ["wc", "-w", text], "grep": ["grep", "-F", "-o", "-w", "-f", names, text], "tisse": extract,
                     "tisse -j2": [*extract, "-j2"]}, rounds, folder, environment)
    claims = os.path.join(folder, "claims")
    run([tool, "extract", "-q", "-k", pack, text], claims, environment)
    bytes_all = os.path.getsize(text)
    cpu = {name: figures[0] for name, figures in rows.items()}
    return {"kind": kind, "names": count, "bytes": bytes_all, "articles": lines_in(text), "claims": lines_in(claims),
            "quads": lines_in(os.path.join(folder, "out-tisse")), "grep hits": lines_in(os.path.join(folder, "out-grep")),
            "MB/s": {name: round(bytes_all / 1e6 / seconds, 2) for name, seconds in cpu.items()},
            "wc / tisse": round(cpu["wc"] / cpu["tisse"], 4), "grep / tisse": round(cpu["grep"] / cpu["tisse"], 3),
            "two threads": round(rows["tisse"][1] / rows["tisse -j2"][1], 2),
            "same bytes": filecmp.cmp(os.path.join(folder, "out-tisse"), os.path.join(folder, "out-tisse--j2"), shallow=False),
            "MiB": {name: round(figures[2] / 1024, 1) for name, figures in rows.items()}}


def startup(tool, counts, rounds, folder, environment):
    source, empty, article = (os.path.join(folder, name) for name in ("empty.c", "empty", "article.txt"))
    for path, text in ((source, EMPTY), (article, "Nvidia va investir 100 milliards de dollars dans OpenAI.\n")):
        with open(path, "w", encoding="utf8") as handle:
            handle.write(text)
    subprocess.run([os.environ.get("CC", "cc"), "-O2", source, "-o", empty], check=True)
    commands = {"empty program": [empty], "shipped": [tool, "extract", article], "version": [tool, "--version"]}
    commands |= {f"{count} names": [tool, "extract", "-k", os.path.join(folder, f"names-{count}.pack"), article] for count in counts}
    rows = by_turns(commands, rounds * 6, folder, environment)
    least = rows["empty program"][0]
    return {name: {"cpu ms": round(cpu * 1000, 2), "wall ms": round(wall * 1000, 2), "times empty": round(cpu / least, 1)}
            for name, (cpu, wall, _) in rows.items()}


def markdown(result):
    text = f"# {result['date']}\n\n{result['machine']}, {result['processors']} processors, load {result['load']:.1f}, commit {result['commit']}\n\n"
    text += "| text | names | MB | claims | quads | grep hits | wc MB/s | grep MB/s | tisse MB/s | wc / tisse | grep / tisse | two threads | MiB |\n"
    text += "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
    for row in result["throughput"]:
        rate = row["MB/s"]
        text += (f"| {row['kind']} | {row['names']} | {row['bytes'] / 1e6:.0f} | {row['claims']} | {row['quads']} | {row['grep hits']} | {rate['wc']} | "
                 f"{rate['grep']} | {rate['tisse']} | {row['wc / tisse']} | {row['grep / tisse']} | {row['two threads']} | {row['MiB']['tisse']} |\n")
    text += "\n| start to exit, one article | cpu ms | wall ms | times an empty program |\n|---|---|---|---|\n"
    for name, row in result["startup"].items():
        text += f"| {name} | {row['cpu ms']} | {row['wall ms']} | {row['times empty']} |\n"
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default="build/tisse")
    parser.add_argument("--size", default="10", help="megabytes, split by commas (10)")
    parser.add_argument("--names", default="1000,10000,100000")
    parser.add_argument("--kinds", default="mixed,dense")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", help="keep the corpora there")
    given = parser.parse_args()
    tool = os.path.abspath(given.tool)
    counts = [int(count) for count in given.names.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or scratch
        os.makedirs(folder, exist_ok=True)
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": os.path.join(folder, "cache")}
        for count in counts:
            corpus("names", count, folder)
            subprocess.run([tool, "compile", "-q", f"{folder}/names-{count}.ttl", "-o", f"{folder}/names-{count}.pack"], check=True, env=environment)
        result = {"date": datetime.date.today().isoformat(), **machine()}
        result["startup"] = startup(tool, counts, given.rounds, folder, environment)
        result["throughput"] = [throughput(tool, kind, count, int(size), given.rounds, folder, environment)
                                for size in given.size.split(",") for kind in given.kinds.split(",") for count in counts]
    os.makedirs(os.path.join(HERE, "results"), exist_ok=True)
    for ending, text in (("json", json.dumps(result, indent=1) + "\n"), ("md", markdown(result))):
        with open(os.path.join(HERE, "results", f"{result['date']}.{ending}"), "w", encoding="utf8") as handle:
            handle.write(text)
    print(markdown(result))


if __name__ == "__main__":
    main()
