#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# Installs into a folder of its own, uses tool and library from there, and takes all away again: install.sh BUILD
. scripts/interop/common
begin install
root=$work
stop() { rm -rf "$root"; }
prefix=/usr
stage=$root/stage
row "make install" make --no-print-directory BUILD="$build/interop" CFLAGS=-O1 PREFIX=$prefix DESTDIR="$stage" install -j2
row "nothing outside the prefix" test "$(cd "$stage" && find . -maxdepth 1 -mindepth 1)" = ./usr
row "soname links" sh -c "test \"\$(readlink $stage$prefix/lib/libtisse.so)\" = libtisse.so.0 && objdump -p $stage$prefix/lib/libtisse.so | grep -q 'SONAME *libtisse.so.0'"
article='Nvidia a investi 2 milliards de dollars dans CoreWeave.'
# The knowledge is found beside the program, wherever the tree was moved to.
row "tool from its place" sh -c "echo '$article' | '$stage$prefix/bin/tisse' extract - | grep -q '\"object\":\"CoreWeave\"'"
row "manuals" sh -c "test -s $stage$prefix/share/man/man1/tisse.1 && test -s $stage$prefix/share/man/man5/tisse-knowledge.5"
row "completions" sh -c "test -s $stage$prefix/share/bash-completion/completions/tisse && test -s $stage$prefix/share/zsh/site-functions/_tisse && test -s $stage$prefix/share/fish/vendor_completions.d/tisse.fish"
export PKG_CONFIG_PATH="$stage$prefix/lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$stage"
row "a program against the headers" sh -c "cc -std=c17 -Wall -Wextra -Werror -pedantic examples/claims.c \$(pkg-config --cflags --libs tisse) -o '$root/claims'"
row "runs with the library" sh -c "LD_LIBRARY_PATH=$stage$prefix/lib '$root/claims' '$stage$prefix/share/tisse' '$article' | grep -q 'Nvidia invests in CoreWeave (actual)'"
row "C++ reads the headers" sh -c "! command -v c++ || { echo '#include <tisse/tisse.h>' > '$root/a.cc' && c++ -std=c++17 -Wall -Werror -Iinclude -fsyntax-only '$root/a.cc'; }"
row "make uninstall" make --no-print-directory BUILD="$build/interop" PREFIX=$prefix DESTDIR="$stage" uninstall
row "nothing is left" test -z "$(find "$stage" -type f -o -type l)"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
