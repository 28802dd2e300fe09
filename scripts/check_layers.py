#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Holds the layers, the confinement of foreign headers, and what the library must not do: check_layers.py [LIBTISSE.so]

A layer includes itself and those before it in LAYERS. A foreign header is included in the files named for it and nowhere else. The tool sees
<tisse/...> and the system. The library never prints, exits or aborts, has no writable globals, and exports what the headers declare.
"""
import glob
import os
import re
import subprocess
import sys

LAYERS = ["base", "language", "knowledge", "document", "extract", "graph", "sink"]
FOREIGN = {  # header → files
    r"raptor2?\.h": {"src/knowledge/turtle.c", "src/graph/rdf_in.c"},
    r"libxml/.*": {"src/document/html.c", "src/document/html_tree.h", "src/document/feed.c"},
    r"jansson\.h": {"src/document/json.c", "src/document/metadata.c"},
    r"(gvc|cgraph|cdt|graphviz/.*)\.?h?": {"src/sink/map_layout.c"},
    r"(librsvg/.*|cairo.*)": {"src/sink/map_raster.c"},
    r"curl/.*": {"src/tool/load.c"},
}
SYSTEM = set("""assert ctype dirent dlfcn errno fcntl fenv float inttypes iso646 limits locale math pthread signal stdalign stdarg stdatomic
stdbool stddef stdint stdio stdlib stdnoreturn string strings time unistd sys/mman sys/platform/x86 sys/resource sys/stat sys/types sys/wait immintrin cpuid
emmintrin smmintrin nmmintrin poll spawn sys/time""".split())
# Calls that a library does not make. fork's child, which lays a map out, may leave by _exit.
FORBIDDEN = re.compile(r"(?<![\w.>])(printf|vprintf|puts|putchar|perror|exit|abort|quick_exit|fprintf\s*\(\s*std|fputs\s*\([^;]*\bstd(?:err|out))\s*\(?")
WRITABLE = {"world_lock": "raptor makes and frees a world one at a time"}


class Rows:
    def __init__(self):
        self.passed = self.failed = 0

    def row(self, name, faults):
        self.failed, self.passed = (self.failed + 1, self.passed) if faults else (self.failed, self.passed + 1)
        for fault in faults:
            print(f"{name}: {fault}")


def includes(path):
    with open(path, encoding="utf8") as handle:
        for number, line in enumerate(handle, 1):
            found = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
            if found:
                yield number, found.group(1) == "<", found.group(2)


def check_layer(path, layer):
    allowed = LAYERS[:LAYERS.index(layer) + 1]
    for number, angled, name in includes(path):
        if not angled and name.split("/")[0] not in allowed:
            yield f"{path}:{number}: {layer} may not include {name}"
        if angled:
            yield from check_foreign(path, number, name)


def check_foreign(path, number, name):
    if name.startswith("tisse/") or name[:-2] in SYSTEM:
        return
    for pattern, files in FOREIGN.items():
        if re.fullmatch(pattern, name):
            if path not in files:
                yield f"{path}:{number}: <{name}> belongs to {', '.join(sorted(files))} alone"
            return
    yield f"{path}:{number}: <{name}> is in no list of scripts/check_layers.py"


def check_tool(path):
    for number, angled, name in includes(path):
        if angled:
            yield from check_foreign(path, number, name)
        elif "/" in name:
            yield f"{path}:{number}: the tool includes {name}, which is no public header"


def check_header(path):
    """A public header stands on the public ones alone."""
    for number, angled, name in includes(path):
        if not angled or (not name.startswith("tisse/") and name not in ("stdbool.h", "stddef.h", "stdint.h")):
            yield f"{path}:{number}: a public header includes {name}"


def without_comments(text):
    """Comments and string literals blanked out, lines kept."""
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group(0)), text, flags=re.S)


def check_calls(path):
    for number, line in enumerate(without_comments(open(path, encoding="utf8").read()).split("\n"), 1):
        found = FORBIDDEN.search(line)
        if found and not re.search(r"\b(_exit|_Exit)\b", line):
            yield f"{path}:{number}: a library does not call {found.group(1)}"


def symbols(library):
    """(name, section) of what the library defines."""
    out = subprocess.run(["nm", "--format=sysv", "--defined-only", library], capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 7 and parts[3] in ("OBJECT", "TLS"):
            yield parts[0], parts[6]


def check_globals(library):
    for name, section in symbols(library):
        plain = re.sub(r"\.\d+$", "", name)
        # The sanitizers' and the C runtime's own are not ours.
        if section in (".data", ".bss", ".tbss", ".tdata") and plain not in WRITABLE and not re.match(r"(_|completed|__)", plain):
            yield f"{name} is writable ({section})"


def check_exports(library):
    out = subprocess.run(["nm", "-D", "--defined-only", library], capture_output=True, text=True, check=True).stdout
    exported = {line.split()[-1].split("@")[0] for line in out.splitlines()}
    text = without_comments("".join(open(p, encoding="utf8").read() for p in sorted(glob.glob("include/tisse/*.h"))))
    declared = set(re.findall(r"TISSE_API\b[^;]*?\b(tisse_\w+)\s*\(", text))
    for name in sorted(exported - declared):
        yield f"{name} is exported, but no header declares it"
    for name in sorted(declared - exported):
        yield f"{name} is declared, but not exported"


def main():
    rows = Rows()
    for layer in LAYERS:
        files = sorted(glob.glob(f"src/{layer}/*.[ch]"))
        rows.row(f"layer {layer}", [fault for path in files for fault in check_layer(path, layer)])
        rows.row(f"calls of {layer}", [fault for path in files for fault in check_calls(path)])
    others = {os.path.basename(d) for d in glob.glob("src/*")} - set(LAYERS) - {"tool"}
    rows.row("folders", [f"src/{name} is no layer" for name in sorted(others)])
    rows.row("tool", [fault for path in sorted(glob.glob("src/tool/*.[ch]")) for fault in check_tool(path)])
    rows.row("public headers", [fault for path in sorted(glob.glob("include/tisse/*.h")) for fault in check_header(path)])
    if len(sys.argv) > 1:
        rows.row("writable globals", list(check_globals(sys.argv[1])))
        rows.row("exported symbols", list(check_exports(sys.argv[1])))
    print(f"{rows.passed} passed, {rows.failed} failed")
    return rows.failed > 0


if __name__ == "__main__":
    sys.exit(main())
