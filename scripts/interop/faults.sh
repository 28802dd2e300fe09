#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# Each system call of each command fails once: faults.sh BUILD
set -eu
python3 tests/run_faults.py --all "$1/tisse"
