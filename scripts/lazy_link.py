#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Libraries that most runs do not need, opened when one of their functions is first called: lazy_link.py CC OUT.S LIBRARY... -- OBJECT...   (CC may be several words)

A program that is linked with librsvg, raptor and curl spends 10 ms on sixty shared objects before main, also where it draws no picture, reads
no Turtle and sends nothing. For each function of the LIBRARIES (as of -lNAME) that the OBJECTS call, OUT.S gets a stub that jumps through a slot; at
the first call the slot is filled by lazy_find() in src/tool/lazy.c. x86-64, System V. A library whose data an object uses cannot come late: an error.
"""
import re
import shlex
import subprocess
import sys

HEAD = """/* Made by scripts/lazy_link.py */
  .section .note.GNU-stack,"",@progbits
  .text
lazy_first:  /* the function's number is on the stack; all registers that may hold arguments are kept */
  .cfi_startproc
  .cfi_adjust_cfa_offset 8
"""
KEPT = ["rax", "rdi", "rsi", "rdx", "rcx", "r8", "r9", "r10"]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def wanted(objects):
    defined, undefined = set(), set()
    for line in run("nm", "-g", *objects).splitlines():
        found = re.match(r"^[0-9a-f ]*([A-Za-z]) (\S+)$", line)
        if found:
            (undefined if found.group(1) in "Uw" else defined).add(found.group(2))
    return undefined - defined


def functions_of(cc, library, names):
    path = run(*shlex.split(cc), f"-print-file-name=lib{library}.so").strip()
    soname = re.search(r"SONAME\s+(\S+)", run("objdump", "-p", path)).group(1)
    found = []
    for line in run("nm", "-D", "--defined-only", path).splitlines():
        kind, name = line.split()[-2:]
        name = name.split("@")[0]
        if name in names and kind in "TWi":
            found.append((soname, name))
        elif name in names:
            sys.exit(f"lazy_link.py: {name} of {soname} is data")
    return found


def first_call():
    text = HEAD
    for register in KEPT:
        text += f"  push %{register}\n  .cfi_adjust_cfa_offset 8\n"
    text += "  sub $128, %rsp\n  .cfi_adjust_cfa_offset 128\n"
    text += "".join(f"  movups %xmm{i}, {16 * i}(%rsp)\n" for i in range(8))
    text += f"  mov {128 + 8 * len(KEPT)}(%rsp), %rdi\n  call lazy_find\n  mov %rax, %r11\n"
    text += "".join(f"  movups {16 * i}(%rsp), %xmm{i}\n" for i in range(8))
    text += "  add $128, %rsp\n  .cfi_adjust_cfa_offset -128\n"
    for register in reversed(KEPT):
        text += f"  pop %{register}\n  .cfi_adjust_cfa_offset -8\n"
    return text + "  add $8, %rsp\n  .cfi_adjust_cfa_offset -8\n  jmp *%r11\n  .cfi_endproc\n"


def stubs(functions):
    text, slots, names = "", "", ""
    for number, (soname, name) in enumerate(functions):
        text += f"  .globl {name}\n  .hidden {name}\n  .type {name}, @function\n{name}:\n  endbr64\n  jmp *lazy_slots+{8 * number}(%rip)\n"
        text += f"lazy_first_{number}:\n  endbr64\n  push ${number}\n  jmp lazy_first\n"
        slots += f"  .quad lazy_first_{number}\n"
        names += f'  .asciz "{soname}", "{name}"\n'
    text += "  .data\n  .balign 8\n  .globl lazy_slots\n  .hidden lazy_slots\nlazy_slots:\n" + slots
    return text + "  .section .rodata\n  .globl lazy_names\n  .hidden lazy_names\nlazy_names:\n" + names


def main(cc, out, *rest):
    at = rest.index("--")
    names = wanted(rest[at + 1:])
    functions = sorted(entry for library in rest[:at] for entry in functions_of(cc, library, names))
    with open(out, "w", encoding="ascii") as handle:
        handle.write(first_call() + stubs(functions))


main(*sys.argv[1:])
