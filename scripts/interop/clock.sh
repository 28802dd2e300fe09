#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# A million words in a sentence, a million names in an article, and their like, against a clock: clock.sh BUILD
set -eu
python3 tests/run_clock.py --large "$1/tisse"
