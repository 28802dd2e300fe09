#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# System calls of each command fail, a sample of every kind (tests/run_faults.py --all: each of them): faults.sh BUILD
set -eu
python3 tests/run_faults.py --sample 8 "$1/tisse"
