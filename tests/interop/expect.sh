#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# Writes anew what examples/queries/*.rq find in tests/interop/graph.nq, as rdflib answers: tests/interop/expect.sh. With --graph the graph is made
# anew first, by build/tisse, from three of the example articles and extra.jsonl. Look at the difference before you commit it.
set -eu
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --graph ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  build/tisse build -q examples/articles/2025-09-23-nvidia-openai-lettre-d-intention.txt \
    examples/articles/2026-02-21-nvidia-openai-30-ou-100-milliards.html examples/articles/fil-industrie-2025-11.rss tests/interop/extra.jsonl -o "$folder"
  cp "$folder/graph.nq" tests/interop/graph.nq
fi
/usr/bin/python3 tests/interop/rows.py
