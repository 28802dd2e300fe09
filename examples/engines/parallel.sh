#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# GNU parallel on one machine or, with its --sshlogin, on many: parallel.sh ARTICLES.jsonl CLAIMS.nq [PIECES]
# A piece's file is there whole or not at all, so that a piece that failed is simply read again.
set -eu
articles=$1 claims=$2 pieces=${3:-8}
export TISSE="${TISSE:-tisse}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
split --elide-empty-files --number="l/$pieces" --additional-suffix=.jsonl "$articles" "$folder/piece-"
find "$folder" -name 'piece-*.jsonl' | sort |
  parallel --will-cite --jobs 2 --retries 3 '"$TISSE" extract --quiet --format=nq {} -o {.}.nq'
LC_ALL=C sort -u "$folder"/piece-*.nq > "$claims"
