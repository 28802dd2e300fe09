# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Apache Spark: spark-submit spark.py ARTICLES.jsonl CLAIMS-FOLDER [PIECES]

Pipes every piece of a data set of JSON lines through tisse and keeps each quad once, sorted: the parts of CLAIMS-FOLDER, one behind the other, are
what `tisse extract --format=nq ARTICLES.jsonl | LC_ALL=C sort -u` prints. The tool (TISSE, or tisse on the path) must be on every worker. A task that
fails is run again by Spark; what it wrote until then is thrown away.
"""
import os
import shlex
import sys

from pyspark.sql import SparkSession

# A piece may be empty; the tool wants an article. A status of its own that is not 0 fails the task.
PIPE = 'IFS= read -r first || exit 0; {{ printf "%s\\n" "$first"; cat; }} | {tool} extract --quiet --from=jsonl --format=nq -'


def main(articles, claims, pieces=8):
    spark = SparkSession.builder.appName("tisse").getOrCreate()
    command = PIPE.format(tool=shlex.quote(os.environ.get("TISSE", "tisse")))
    lines = spark.sparkContext.textFile(articles, int(pieces)).filter(str.strip)
    quads = lines.pipe("sh -c " + shlex.quote(command), env=dict(os.environ), checkCode=True)
    # Python's order of text is that of its code points, which is UTF-8's order of bytes.
    quads.distinct().sortBy(lambda quad: quad).saveAsTextFile(claims)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
