#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# pySHACL holds ontology/shapes.ttl against what the tool writes, in both profiles of provenance: shacl.sh BUILD
. scripts/interop/common
begin shacl
debian
pypi scripts/interop/requirements.txt python
for profile in short full; do
  "$tisse" build -q --provenance=$profile examples/articles -o "$work/$profile"
  "$tisse" extract -q --provenance=$profile --format=nq examples/articles -o "$work/$profile-stream.nq"
  "$tisse" extract -q --provenance=$profile --format=ttl examples/articles -o "$work/$profile-stream.ttl"
  for direct in reported none; do
    "$tisse" convert -q --provenance=$profile --direct=$direct "$work/$profile/graph.nq" -o "$work/$profile-$direct.ttl"
  done
done
exec "$python" scripts/interop/shacl.py "$work"
