#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# The examples of examples/engines on GNU parallel, Slurm and Spark, with tasks that are killed: engines.sh BUILD
. scripts/interop/common
begin engines
debian
pypi scripts/interop/requirements-spark.txt spark
exec "$python" scripts/interop/engines.py "$tisse" "$work"
