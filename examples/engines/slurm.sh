#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# A Slurm job array, one task a piece: slurm.sh ARTICLES.jsonl CLAIMS.nq FOLDER [PIECES]
# FOLDER is one that all nodes see. A piece's file is there whole or not at all: a task that was killed is put into the queue again, and when the
# same command is given once more, only the pieces that are missing are read.
set -eu
articles=$1 claims=$2 folder=$3 pieces=${4:-8}
tisse=$(command -v "${TISSE:-tisse}")
mkdir -p "$folder"
[ -f "$folder/piece-0.jsonl" ] || split --number="l/$pieces" --numeric-suffixes=0 --suffix-length="${#pieces}" --additional-suffix=.jsonl \
  "$articles" "$folder/piece-"
missing=
for piece in "$folder"/piece-*.jsonl; do
  number=${piece##*piece-}
  [ ! -s "$piece" ] || [ -f "${piece%.jsonl}.nq" ] || missing="$missing,${number%.jsonl}"
done
[ -z "$missing" ] || sbatch --quiet --wait --requeue --array="${missing#,}" --job-name=tisse --output="$folder/task-%a.log" --open-mode=append <<TASK
#!/bin/sh
exec "$tisse" extract --quiet --format=nq "$folder/piece-\$SLURM_ARRAY_TASK_ID.jsonl" -o "$folder/piece-\$SLURM_ARRAY_TASK_ID.nq"
TASK
LC_ALL=C sort -u "$folder"/piece-*.nq > "$claims.part"
mv "$claims.part" "$claims"
