#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# Oxigraph's parsers and rdflib's read the six syntaxes, and find one graph in them: syntaxes.sh BUILD
. scripts/interop/common
begin syntaxes
debian
pypi scripts/interop/requirements.txt python
exec "$python" scripts/interop/syntaxes.py "$tisse" "$work"
