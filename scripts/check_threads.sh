#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# The thread sanitizer over extract --jobs: check_threads.sh BUILD. A race is an error; so is output that differs from that of one thread.
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TSAN_OPTIONS="halt_on_error=1 exitcode=66" XDG_CACHE_HOME="$work"
"$build/tisse" extract -q examples/articles -o "$work/one.jsonl"
for jobs in 2 4 8; do
  "$build/tisse" extract -q --jobs $jobs examples/articles examples/articles -o "$work/$jobs.jsonl"
  "$build/tisse" extract -q --jobs $jobs --format=nq examples/articles -o "$work/$jobs.nq"
  cat "$work/one.jsonl" "$work/one.jsonl" | cmp - "$work/$jobs.jsonl"
done
echo "no race; the same output with 1, 2, 4 and 8 threads"
