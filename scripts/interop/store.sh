#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# tisse load against a store: store.sh BUILD. Debian's python3-rdflib belongs to Debian's Python.
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import rdflib' 2>/dev/null; then
    exec "$python" scripts/interop/store.py "$1/tisse"
  fi
done
echo "no Python has rdflib" >&2
exit 1
