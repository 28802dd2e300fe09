#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# `tisse build --add` killed at a hundred random moments, and before each step of its writing: kill.sh BUILD
. scripts/interop/common
begin kill
cc -O1 -shared -fPIC tests/interop/stop.c -o "$work/stop.so"
python3 scripts/interop/kill.py "$tisse" "$work"
