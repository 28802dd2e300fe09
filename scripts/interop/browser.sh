#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# The page of the map in Chromium, used as a reader would, with axe-core: browser.sh BUILD. Pictures stay in BUILD/interop/browser/shots.
. scripts/interop/common
begin browser
debian
npm_packages tests/browser
make --no-print-directory -s BUILD="$build" "$build/tests/map_sample"
for name in story hostile empty; do
  "$build/tests/map_sample" $name html fr > "$work/$name.html" 2> "$work/$name.log"
done
"$build/tests/map_sample" story svg fr > "$work/story.svg" 2>> "$work/story.log"
"$tisse" build -q examples/articles -o "$work/demo"
cp "$work/demo/map.html" "$work/demo.html"
cp "$work/demo/map.svg" "$work/demo.svg"
"$tisse" map -q --lang=en "$work/demo" -o "$work/demo-en.html"
python3 scripts/make_ontology_page.py "$work/ontology.html"
mkdir "$work/before"
"$tisse" build -q examples/articles/2025* examples/articles/fil* -o "$work/before"
"$tisse" map -q --lang=en --diff "$work/before" "$work/demo" -o "$work/changes.html"
"$tisse" map -q --lang=en --diff "$work/before" "$work/demo" -o "$work/changes.svg"
TISSE_NODE=$interop/node node tests/browser/map.test.mjs "$work"
