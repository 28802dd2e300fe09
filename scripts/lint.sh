#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# Static analysis: lint.sh FLAGS. Each finding fails; what is not asked for, and why, is in .clang-tidy and below.
set -eu
flags=$1
failed=0
echo "clang, warnings as errors"
for file in src/*/*.c; do
  # shellcheck disable=SC2086
  clang $flags -fPIC -Werror -Wno-unknown-warning-option -Wunreachable-code -Wformat-security -Wmissing-prototypes -fsyntax-only "$file" || failed=1
done
echo "clang-tidy"
# shellcheck disable=SC2016
printf '%s\n' src/*/*.c | xargs -P "$(nproc)" -n 8 sh -c 'flags=$1; shift; clang-tidy --quiet "$@" -- $flags' sh "$flags" 2> /dev/null || failed=1
echo "cppcheck"
cppcheck -q --enable=warning,performance,portability --suppressions-list=scripts/cppcheck.supp --error-exitcode=1 --std=c11 -Iinclude -Isrc -D_GNU_SOURCE \
  -D__GNUC__=12 src include || failed=1
exit $failed
