#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Completions for bash, zsh and fish from the tool's option table: make_completions.py TISSE FOLDER"""
import os
import sys

from tool_options import choices_of, options_of, read


def bash(commands, options):
    cases, values = [], []
    for command in commands:
        own = options_of(command, options)
        words = " ".join("--" + o.name for o in own)
        cases.append(f"    {command.name}) words='{words}' ;;")
        for option in own:
            names = f"--{option.name}" + (f"|-{option.letter}" if option.letter else "")
            if choices_of(option, command):
                values.append(f"    {command.name}:{names.replace('|', f'|{command.name}:')}) "
                              f"COMPREPLY=($(compgen -W '{' '.join(choices_of(option, command))}' -- \"$word\")); return ;;")
            elif option.value and option.value != "PATH":
                values.append(f"    {command.name}:{names.replace('|', f'|{command.name}:')}) return ;;")
    return f"""# bash completion of tisse; made from its table of options
_tisse() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} last=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '{" ".join(c.name for c in commands)} help --help --version' -- "$word"))
    return
  fi
  case $command:$last in
{chr(10).join(values)}
  esac
  case $command in
{chr(10).join(cases)}
  esac
  if [ "${{word#-}}" != "$word" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}}
complete -o filenames -F _tisse tisse
"""


def quoted(text):
    return text.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def zsh(commands, options):
    out = ["#compdef tisse", "# made from the table of options of tisse", "local -a commands", "commands=("]
    out += [f"  '{c.name}:{quoted(c.summary)}'" for c in commands]
    out += [")", "if (( CURRENT == 2 )); then", "  _describe command commands", "  return", "fi", "case $words[2] in"]
    for command in commands:
        out.append(f"  {command.name}) shift words; (( CURRENT-- )); _arguments \\")
        for option in options_of(command, options):
            action = ""
            if option.value:
                choices = choices_of(option, command)
                action = f":{option.value}:" + (f"({' '.join(choices)})" if choices else "_files" if option.value == "PATH" else "")
            star = "*" if option.repeats else ""
            out.append(f"    '{star}--{option.name}{'=' if option.value else ''}[{quoted(option.help)}]{action}' \\")
        out.append("    '*:file:_files' ;;")
    return "\n".join(out + ["esac", ""])


def fish(commands, options):
    out = ["# made from the table of options of tisse"]
    for command in commands:
        out.append(f"complete -c tisse -n __fish_use_subcommand -f -a {command.name} -d '{quoted(command.summary)}'")
    for command in commands:
        for option in options_of(command, options):
            choices = choices_of(option, command)
            how = f" -x -a '{' '.join(choices)}'" if choices else " -r" if option.value == "PATH" else " -x" if option.value else ""
            letter = f" -s {option.letter}" if option.letter else ""
            text = option.help.replace("\\", "\\\\").replace("'", "\\'")
            out.append(f"complete -c tisse -n '__fish_seen_subcommand_from {command.name}' -l {option.name}{letter}{how} -d '{text}'")
    return "\n".join(out) + "\n"


def main():
    commands, options = read(sys.argv[1])
    for name, make in (("tisse", bash), ("_tisse", zsh), ("tisse.fish", fish)):
        with open(os.path.join(sys.argv[2], name), "w", encoding="utf8") as handle:
            handle.write(make(commands, options))


if __name__ == "__main__":
    main()
