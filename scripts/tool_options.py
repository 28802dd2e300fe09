# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""The tool's tables of commands and options, as `tisse __options` prints them."""
import collections
import subprocess

Command = collections.namedtuple("Command", "name arguments summary description formats")
Option = collections.namedtuple("Option", "name letter value repeats choices help commands")


def read(tool):
    commands, options = [], []
    for line in subprocess.run([tool, "__options"], capture_output=True, text=True, check=True).stdout.splitlines():
        kind, *fields = line.split("\t")
        if kind == "command":
            commands.append(Command(*fields[:4], fields[4].split()))
        else:
            name, letter, value, repeats, choices, text, names = fields
            options.append(Option(name, letter, value, bool(repeats), choices.split(), text, names.split()))
    return commands, options


def choices_of(option, command):
    return command.formats if option.name == "format" else option.choices


def options_of(command, options):
    return [option for option in options if command.name in option.commands]
