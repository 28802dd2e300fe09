#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# Fuseki, Oxigraph, Virtuoso and rdflib: loaded by the tool, asked the example queries, cut off half-way: stores.sh BUILD
. scripts/interop/common
begin stores
debian
pypi scripts/interop/requirements.txt python
maven org.apache.jena jena-fuseki-server 5.2.0
"$tisse" build -q examples/articles -o "$work/demo"
"$python" scripts/interop/stores.py "$tisse" "$work" "$jar"
