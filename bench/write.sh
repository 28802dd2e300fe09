#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# write.sh GRAPH.nq [ROUNDS]: builds bench/write.c against build/libtisse.a, raptor and serd (libserd-0-0), and runs it.
set -e
here=$(cd "$(dirname "$0")" && pwd)
program=$(mktemp)
trap 'rm -f "$program"' EXIT
"${CC:-cc}" -std=c17 -D_GNU_SOURCE -O2 -I"$here/../include" -I"$here/../src" $(pkg-config --cflags raptor2) "$here/write.c" "$here/../build/libtisse.a" \
  -o "$program" -l:libserd-0.so.0 $(pkg-config --libs raptor2 libxml-2.0 jansson libgvc libcgraph librsvg-2.0 cairo) \
  -L"$(pkg-config --variable=libdir libgvc)/graphviz" -lgvplugin_core -lgvplugin_dot_layout -lgvplugin_neato_layout \
  -Wl,-rpath,"$(pkg-config --variable=libdir libgvc)/graphviz" -lm -lpthread
"$program" "$@"
