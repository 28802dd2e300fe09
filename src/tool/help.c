/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "options.h"

#include <stdio.h>
#include <string.h>

#include <tisse/base.h>

#define WIDTH 79
#define COLUMN 28

/** Words up to the line's width, the lines after the first indented. */
static void print_wrapped(const char *text, size_t column, size_t indent)
{
  while (*text) {
    const size_t word = strcspn(text, " ");
    if (column > indent && column + 1 + word > WIDTH) {
      printf("\n%*s", (int)indent, "");
      column = indent;
    } else if (column > indent) {
      putchar(' ');
      ++column;
    }
    fwrite(text, 1, word, stdout);
    column += word;
    text += word + (text[word] == ' ');
  }
  putchar('\n');
}

void help_print(void)
{
  puts("tisse weaves the relations that news articles report into a knowledge graph.\n\nusage: tisse COMMAND [OPTION...] [ARGUMENT...]\n");
  for (size_t i = 0; i < CMD_COUNT; ++i) {
    printf("  %-9s %s\n", commands[i].name, commands[i].summary);
  }
  puts("\ntisse COMMAND --help tells what a command takes; tisse --version the version.\n"
       "Exit status: 0 done, 1 nothing found (with --exit-status), 2 usage, 3 input or\noutput failed (with --strict a refused record too), 4 knowledge wrong.");
}

static void print_option(command_id id, const option_info *info)
{
  char head[64];
  const char letter[] = {'-', info->letter, ',', ' ', 0};
  snprintf(head, sizeof head, "  %s--%s%s%s", info->letter ? letter : "    ", info->name, info->value ? " " : "",
           info->value ? info->value : "");
  const char *choices = !strcmp(info->name, "format") ? commands[id].formats : info->choices;
  char text[512];
  snprintf(text, sizeof text, "%s%s%s%s", info->help, choices ? "; one of " : "", choices ? choices : "",
           info->repeats ? "; may be repeated" : "");
  const bool long_head = strlen(head) > COLUMN - 2;
  printf("%-*s%s%*s", COLUMN, head, long_head ? "\n" : "", long_head ? COLUMN : 0, "");
  print_wrapped(text, COLUMN, COLUMN);
}

void help_print_command(command_id id)
{
  const command_info *info = &commands[id];
  printf("usage: tisse %s [OPTION...] %s\n\n", info->name, info->arguments);
  print_wrapped(info->description, 0, 0);
  putchar('\n');
  for (size_t i = 0; i < OPT_COUNT; ++i) {
    if (option_table[i].commands & 1u << id) {
      print_option(id, &option_table[i]);
    }
  }
}

void help_dump(void)
{
  for (size_t i = 0; i < CMD_COUNT; ++i) {
    const command_info *info = &commands[i];
    printf("command\t%s\t%s\t%s\t%s\t%s\n", info->name, info->arguments, info->summary, info->description, info->formats ? info->formats : "");
  }
  for (size_t i = 0; i < OPT_COUNT; ++i) {
    const option_info *info = &option_table[i];
    const char letter[] = {info->letter, 0};
    printf("option\t%s\t%s\t%s\t%s\t%s\t%s\t", info->name, letter, info->value ? info->value : "", info->repeats ? "repeats" : "",
           info->choices ? info->choices : "", info->help);
    const char *separator = "";
    for (size_t c = 0; c < CMD_COUNT; ++c) {
      if (info->commands & 1u << c) {
        printf("%s%s", separator, commands[c].name);
        separator = " ";
      }
    }
    putchar('\n');
  }
}
